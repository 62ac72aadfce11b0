"""count figures: figures over time, with their checks, their parts, and the numbers that were passed over. A view."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import Any

from solferino.amounts import FIRST_DIFFERENCES, ScopeKey, Series, checks
from solferino.casework.over_days import figure_series
from solferino.count.figures import (
    NEVER_ONE,
    Mapped,
    SeriesFile,
    csv,
    fault_rows,
    frame,
    number_words,
    part_rows,
    read_series,
    side_rows,
    step_rows,
)
from solferino.extract.passed_over import passed_over
from solferino.record import Figure, Held, HeldClaim, Standing, UsageError
from solferino.share.counting import figures_page
from solferino.share.plots import source_bars, stacked, standalone, steps

Row = dict[str, Any]
NOTES = (FIRST_DIFFERENCES, NEVER_ONE)
"""What stands beside every table of figures."""
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which figures are asked for. incident: a handle. The rest: words of the code lists, or of a name's beginning."""

    incident: str | None = None
    counted: str | None = None
    population: str | None = None
    place: str | None = None
    source: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class FiguresOverTime:
    """Figures over time as plain values. lines: the series behind them. notes: sentences that stand beside every table.

    steps: one row a value of a series on a day. parts: how texts divide a count, the unknown always among them. sides:
    documented, claimed and estimated side by side. faults: checks that failed. passed_over: numbers that are no
    figures, and rows of a file that gave none, with the reason.
    """

    lines: tuple[Series[ScopeKey], ...]
    steps: list[Row]
    parts: list[Row]
    sides: list[Row]
    faults: list[Row]
    passed_over: list[Row]
    notes: tuple[str, ...] = NOTES

    def frame(self) -> dict[str, list[Any]]:
        """The steps as columns: ``pandas.DataFrame(found.frame())``."""
        return frame(self.steps)

    def csv(self) -> str:
        """The steps as CSV."""
        return csv(self.steps)

    def plain(self) -> Row:
        """All of it as one JSON value."""
        return {
            "steps": self.steps,
            "parts": self.parts,
            "sides": self.sides,
            "faults": self.faults,
            "passed_over": self.passed_over,
            "notes": list(self.notes),
        }


def figures_over_time(view: Held, wanted: Wanted | None = None, *, passed: bool = True) -> FiguresOverTime:
    """The figures of a view over time; what people rejected is left out.

    Checks run over all figures of the view and only those that concern the figures asked for are shown. passed: also
    list the numbers that are no figures. Raises UsageError for a handle that is not in the view.
    """
    asked = wanted or Wanted()
    rows = [c for c in view.claims if isinstance(c.claim, Figure) and c.standing is not Standing.REJECTED]
    groups = _groups(view)
    kept = _asked(view, rows, groups, asked)
    figures = [c.claim for c in rows if isinstance(c.claim, Figure)]
    captures, documents = _captures(view), _documents(view)
    ids = {c.id for c in kept}
    faults = checks(figures, view.publications, captures, groups)
    chosen = replace(view, claims=tuple(c for c in view.claims if not isinstance(c.claim, Figure) or c.id in ids))
    lines = figure_series(chosen)
    held = [c.claim for c in kept if isinstance(c.claim, Figure)]
    return FiguresOverTime(
        lines,
        step_rows(lines, captures, documents),
        part_rows(held),
        side_rows(lines),
        fault_rows(f for f in faults if ids & set(f.figures)),
        _passed(view, figures, documents) if passed else [],
    )


def series_over_time(file: str | PathLike[str], mapped: Mapped) -> FiguresOverTime:
    """A file of one figure over time, read by a declared mapping; it is merged with nothing else.

    Raises UsageError where the file cannot be read, is too large, or lacks a column that the mapping names.
    """
    path = Path(file)
    return of_file(read_series(_bytes(path), mapped, name=path.name), path.name)


def of_file(found: SeriesFile, name: str) -> FiguresOverTime:
    """What a file of figures gives, as rows. name: of the file."""
    return FiguresOverTime(
        found.lines,
        step_rows(found.lines, documents={found.text.id: name}),
        [],
        side_rows(found.lines),
        fault_rows(found.faults),
        [{"document": name, "row": p.row, "words": p.words, "reason": p.reason} for p in found.passed],
        (*NOTES, f"{name} has the digest {found.digest}; who counts what in it is as declared, not as it says"),
    )


def mapping(given: str | PathLike[str] | None, columns: Mapping[str, str], values: Mapping[str, str]) -> Mapped:
    """The declared mapping: a JSON file of ``{"columns": {...}, "values": {...}}``, and single fields over it."""
    form: Any = {}
    if given is not None:
        path = Path(given)
        try:
            form = json.loads(_bytes(path).decode("utf-8"))
        except ValueError as error:
            raise UsageError(f"{path.name} is no JSON: {error}") from error
        if not isinstance(form, dict) or set(form) - {"columns", "values"}:
            raise UsageError(f"{path.name} is not of the form {{columns, values}}")
    made = {}
    for name in ("columns", "values"):
        part = form.get(name, {})
        if not isinstance(part, dict) or not all(isinstance(v, str) for v in part.values()):
            raise UsageError(f"{name!r} of the mapping does not give a word for each field")
        made[name] = part
    return Mapped({**made["columns"], **columns}, {**made["values"], **values})


def pictures(found: FiguresOverTime) -> dict[str, str]:
    """File name -> SVG: steps over time, bars for each source, stacked parts; only where there is something to draw."""
    faulty = {claim for row in found.faults for claim in row["claims"]}
    rows = [{**row, "fault": bool(faulty & set(row["claims"]))} for row in found.steps]
    drawn = {"steps.svg": steps("figure-steps", "Figures over time", rows)}
    for number, (thing, of_one) in enumerate(_things(rows).items(), start=1):
        drawn[f"sources-{number}.svg"] = source_bars(f"figure-sources-{number}", f"By source: {thing}", of_one)
    drawn["parts.svg"] = stacked("figure-parts", "Parts of the counts", found.parts)
    return {name: standalone(picture) for name, picture in drawn.items() if picture is not None}


def page(view: Held, found: FiguresOverTime) -> str:
    """The same as one self-contained HTML file: series, pictures, checks and sides, with the words they rest on.

    Raises SpanOutsideText where the words of a claim are not the characters of its text.
    """
    return figures_page(view, found.plain(), title=f"Figures over time: {view.name}")


def _things(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows by what they count: only figures of one thing may stand under each other as bars."""
    made: dict[str, list[Row]] = {}
    for row in rows:
        told = (row["people"] or row["population"], row["counted"], row["scope"], row["place"], row["period_start"])
        made.setdefault(", ".join(str(t) for t in told if t), []).append(row)
    return made


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UsageError(f"{path.name} is larger than {_MOST_BYTES >> 20} MiB")
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path.name} cannot be read: {error.strerror}", do="give the path of a file") from error


def _groups(view: Held) -> dict[str, str]:
    return {member.claim: incident.handle for incident in view.incidents for member in incident.members}


def _asked(view: Held, rows: Iterable[HeldClaim], groups: Mapping[str, str], asked: Wanted) -> list[HeldClaim]:
    handle = asked.incident[:1].upper() + asked.incident[1:] if asked.incident else None
    if handle is not None and handle not in {incident.handle for incident in view.incidents}:
        raise UsageError(f"no incident of this view is called {asked.incident}", do="`solferino incidents` lists them")
    return [row for row in rows if _fits(row, groups, asked, handle)]


def _fits(row: HeldClaim, groups: Mapping[str, str], asked: Wanted, handle: str | None) -> bool:
    figure = row.claim
    if not isinstance(figure, Figure) or (handle is not None and groups.get(row.id) != handle):
        return False
    exact = ((asked.counted, figure.counted), (asked.population, figure.population), (asked.status, figure.status))
    if any(want is not None and want != str(have) for want, have in exact):
        return False
    names = ((asked.place, figure.place), (asked.source, figure.source))
    return all(want is None or (have is not None and _holds(have.name, want)) for want, have in names)


def _holds(name: str, asked: str) -> bool:
    return set(asked.casefold().split()) <= set(name.casefold().split())


def _captures(view: Held) -> dict[str, str]:
    first: dict[str, str] = {}
    for item in view.items:
        for capture in item.captures:
            first[capture.digest] = min(first.get(capture.digest, capture.captured), capture.captured)
    return {
        reading: first[text.reading.bytes_digest]
        for reading, text in view.texts.items()
        if text.reading.bytes_digest in first
    }


def _documents(view: Held) -> dict[str, str]:
    return {item.reading: item.item.name for item in reversed(view.items) if item.reading}


def _passed(view: Held, figures: Sequence[Figure], documents: Mapping[str, str]) -> list[Row]:
    rows: list[Row] = []
    for reading in sorted(view.texts, key=lambda r: (documents.get(r, ""), r)):
        text = view.texts[reading]
        if (text.reading.language or "en").split("-")[0] != "en":
            continue
        there = [f.passage for f in figures if f.passage.reading == reading]
        rows += [
            {
                "document": documents.get(reading),
                "start": one.at.start,
                "end": one.at.end,
                "words": one.at.quote,
                "reason": one.reason,
            }
            for one in passed_over(text, there)
        ]
    return rows


__all__ = [
    "NOTES",
    "FiguresOverTime",
    "Wanted",
    "figures_over_time",
    "mapping",
    "number_words",
    "of_file",
    "pictures",
    "series_over_time",
]
