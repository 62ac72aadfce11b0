"""The statement of completeness: what there is on the subject, what of it is here, and why not the rest. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from solferino.custody.division import REASONS
from solferino.record import Json, canonical

FORM = "solferino.completeness/1"
STATES = ("here", "redacted", "withheld", "sealed", "erased")
ASKED_FOR = REASONS[:8]  # what a person may give as a reason; the rest follow from what was asked


@dataclass(frozen=True, slots=True)
class Stated:
    """One item on the subject. entry: the ledger entry that first kept it, or erased it. lines: withheld leaves."""

    number: str
    state: str
    entry: int
    reason: str | None = None
    lines: tuple[str, ...] = ()

    def form(self) -> dict[str, Json]:
        """Its place in the statement."""
        made: dict[str, Json] = {"entry": self.entry, "number": self.number, "state": self.state}
        if self.reason:
            made["reason"] = self.reason
        if self.state in ("withheld", "redacted"):
            made["lines"] = cast("Json", sorted(self.lines))
        return made


@dataclass(frozen=True, slots=True)
class Completeness:
    """The whole statement. kind, words: the subject. other: reason -> withheld leaves that are of no item here."""

    kind: str
    words: str
    items: tuple[Stated, ...]
    other: Mapping[str, Sequence[str]]
    totals: Mapping[str, int]

    @classmethod
    def of(cls, kind: str, words: str, items: Sequence[Stated], other: Mapping[str, Sequence[str]]) -> Completeness:
        """Count and join."""
        totals = {state: sum(i.state == state for i in items) for state in STATES}
        ordered = tuple(sorted(items, key=lambda i: int(i.number[2:])))
        return cls(kind, words, ordered, other, {"items": len(ordered), **totals})

    def reasons(self) -> list[tuple[str, str, int]]:
        """(state, reason, how many items) for items that are not here in full, in order."""
        told = [(i.state, i.reason or "") for i in self.items if i.state != "here"]
        return [(state, reason, told.count((state, reason))) for state, reason in dict.fromkeys(told)]

    def encoded(self) -> bytes:
        """The canonical bytes of ``data/completeness.json``."""
        form: dict[str, Json] = {
            "form": FORM,
            "items": [i.form() for i in self.items],
            "other": [
                {"lines": cast("Json", sorted(leaves)), "reason": reason}
                for reason, leaves in sorted(self.other.items())
                if leaves
            ],
            "subject": {"kind": self.kind, "words": self.words},
            "totals": cast("Json", dict(self.totals)),
        }
        return canonical(form)
