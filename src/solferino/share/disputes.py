"""Contradictions, revisions and denials: what stands against what, side by side, and whether it only looks so."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.record import Finding, FindingKind, HeldClaim
from solferino.share.index import Index


@dataclass(frozen=True, slots=True)
class Dispute:
    """A finding with the claims on its two sides."""

    finding: Finding
    supporting: tuple[HeldClaim, ...]
    opposing: tuple[HeldClaim, ...]

    @property
    def answered(self) -> bool:
        """True where both sides have a claim in the body."""
        return bool(self.supporting and self.opposing)


def disputes(index: Index, *kinds: FindingKind) -> tuple[Dispute, ...]:
    """The findings of these kinds that still have a claim in the body, in the order of the view."""
    made = [
        Dispute(f, index.held(f.supporting), index.held(f.opposing)) for f in index.view.findings if f.kind in kinds
    ]
    return tuple(d for d in made if d.supporting or d.opposing)
