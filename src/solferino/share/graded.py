"""Sources and their grades, for the dossier: what people gave, what the record justifies, what sources corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from solferino.record import Correction, Grading, Passage
from solferino.share.index import Index

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One person's grade. grade: a letter or a digit. person: the name, as far as it may be shown."""

    grade: str
    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class Mended:
    """One correction that a source printed, or an error that it let stand. notice: its own words, where kept."""

    kind: str
    words: str
    on: str | None
    notice: Passage | None


@dataclass(frozen=True, slots=True)
class Source:
    """One source that was graded or has a correction. graded: the grade in words. justifies: letter and reason."""

    row: Row
    graded: tuple[Judged, ...]
    corrections: tuple[Mended, ...]


@dataclass(frozen=True, slots=True)
class Graded:
    """The chapter. others: sources that nobody graded and that have no correction. said: grades of what is said, with
    the handle or claim id that they are of."""

    sources: tuple[Source, ...]
    others: int
    said: tuple[tuple[str, Judged], ...]


def graded(index: Index, sources: Sequence[Row]) -> Graded | None:
    """Lay the chapter out; None where nobody graded and no correction is recorded.

    sources: rows as ``solferino sources --json`` gives them.
    """
    view = index.view
    if not view.gradings and not view.corrections:
        return None
    shown = tuple(
        Source(
            row,
            tuple(Judged(g["grade"], index.person(g["person"]), g["reason"]) for g in row["gradings"]),
            tuple(_mended(index, c) for c in row["corrections"]),
        )
        for row in sources
        if row["gradings"] or row["corrections"]
    )
    last: dict[tuple[str, str], Grading] = {}
    for grading in view.gradings:
        if grading.credibility:
            last[grading.subject, grading.person] = grading
    said = tuple(
        (subject, Judged(g.credibility or "", index.person(person), g.reason))
        for (subject, person), g in sorted(last.items())
    )
    return Graded(shown, len(sources) - len(shown), said)


def _mended(index: Index, row: Row) -> Mended:
    """The correction of a row, with the notice as the view holds it."""
    known = next((c for c in index.view.corrections if _same(c, row)), None)
    return Mended(row["kind"], row["words"], row["on"], known.notice if known else None)


def _same(one: Correction, row: Row) -> bool:
    return (one.person, one.source, one.kind, one.words, one.decided) == tuple(
        row[name] for name in ("person", "source", "kind", "words", "decided")
    )
