"""Official acts that texts report, votes counted as votes."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.record import Act, HeldClaim
from solferino.share.index import Index


@dataclass(frozen=True, slots=True)
class Reported:
    """One act in one text."""

    row: HeldClaim
    act: Act
    outlet: str
    dated: str | None


def acts(index: Index) -> tuple[Reported, ...]:
    """The acts of the body by the day they happened, undated last."""
    made = [
        Reported(r, r.claim, index.outlet(r.claim.passage.reading), index.dated(r.claim.passage.reading))
        for r in index.claims.values()
        if isinstance(r.claim, Act)
    ]
    return tuple(sorted(made, key=_day))


def _day(reported: Reported) -> str:
    when = reported.act.happened
    return (when.earliest or when.latest or "9999") if when else "9999"
