"""What stands behind the body: which steps ran, what became of every item, the sources, and the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solferino.record import CustodyEvent, EventType, Held, HeldItem, Outcome, Publication
from solferino.share.index import Index

LEDGER_ENDS = 200  # entries shown from each end of a long ledger
SEVERITIES = ("failed", "warning", "ok")


@dataclass(frozen=True, slots=True)
class Step:
    """One step in one version. proposed: claims in the body that it put forward."""

    name: str
    version: str
    runs: int
    failed: int
    proposed: int


@dataclass(frozen=True, slots=True)
class Kept:
    """One item of the list of sources, with its outcomes, worst first."""

    item: HeldItem
    publication: Publication
    label: str | None  # of its text in the annex
    anchor: str | None
    language: str | None
    reader: str | None
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger entries that are shown. skipped: how many lie between the two ends."""

    head: tuple[CustodyEvent, ...]
    tail: tuple[CustodyEvent, ...]
    skipped: int


def steps(index: Index) -> tuple[Step, ...]:
    """Steps in order of their first run; those known only from what they proposed come last."""
    runs: dict[tuple[str, str], list[CustodyEvent]] = {}
    for event in index.view.events:
        if event.type in (EventType.RUN_FINISHED, EventType.STEP_FAILED):
            runs.setdefault((event.code("step") or "", event.code("version") or ""), []).append(event)
    proposed: dict[tuple[str, str], int] = {}
    for row in index.claims.values():
        if not row.proposed_by.startswith("person:"):
            name, _, version = row.proposed_by.rpartition("/")
            key = (name or version, version if name else "")
            proposed[key] = proposed.get(key, 0) + 1
    return tuple(
        Step(
            name,
            version,
            len(runs.get((name, version), ())),
            _failures(runs.get((name, version), ())),
            proposed.get((name, version), 0),
        )
        for name, version in dict.fromkeys([*runs, *proposed])
    )


def kept(index: Index) -> tuple[Kept, ...]:
    """All items, in order of their numbers."""
    return tuple(_kept(index, item) for item in index.view.items)


def readers(index: Index) -> tuple[tuple[str, int], ...]:
    """Which readers made the texts, and how many each."""
    found: dict[str, int] = {}
    for source in index.sources.values():
        name = source.text.reading.reader or "a reader that is not named"
        found[name] = found.get(name, 0) + 1
    return tuple(sorted(found.items()))


def ledger(view: Held) -> Ledger:
    """The entries of the ledger: all of a short one, both ends of a long one."""
    if len(view.events) <= 2 * LEDGER_ENDS:
        return Ledger(view.events, (), 0)
    return Ledger(view.events[:LEDGER_ENDS], view.events[-LEDGER_ENDS:], len(view.events) - 2 * LEDGER_ENDS)


def _kept(index: Index, item: HeldItem) -> Kept:
    source = index.sources.get(item.reading or "")
    reading = source.text.reading if source else None
    publication = index.view.publications.get(item.reading or "") or item.item.given or Publication()
    return Kept(
        item,
        publication,
        source.label if source else None,
        source.anchor if source else None,
        reading.language if reading else None,
        reading.reader if reading else None,
        tuple(sorted(item.outcomes, key=lambda o: _rank(o.severity))),
    )


def _rank(severity: str) -> int:
    return SEVERITIES.index(severity) if severity in SEVERITIES else 0


def _failures(events: Iterable[CustodyEvent]) -> int:
    total = 0
    for event in events:
        failed = event.code("failed") or "0"
        total += 1 if event.type is EventType.STEP_FAILED else int(failed) if failed.isdigit() else 0
    return total
