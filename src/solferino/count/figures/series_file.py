"""A file of one figure over time, such as a daily claim, read by a declared mapping into one series.

Every row keeps its place in the file: the passage of each figure is the row as written. What cannot be read is listed
with its reason. Nothing is merged with any other source, and the declaration says who counts what.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from solferino.amounts import Fault, ScopeKey, Series, checks, series, staleness
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Passage,
    Place,
    Population,
    Reading,
    Scope,
    Speaker,
    SpeakerKind,
    Text,
    UsageError,
    When,
    sha256_hex,
)

FIELDS = ("date", "value", "qualifier", "source", "counted", "population", "place", "status", "scope", "period_start")
BASIS = "day of the row"
QUALIFIERS: Mapping[str, Bound] = {
    "": Bound.EXACT,
    "exact": Bound.EXACT,
    "about": Bound.ABOUT,
    "around": Bound.ABOUT,
    "approximately": Bound.ABOUT,
    "at least": Bound.AT_LEAST,
    "at_least": Bound.AT_LEAST,
    "more": Bound.MORE_THAN,
    "more than": Bound.MORE_THAN,
    "more_than": Bound.MORE_THAN,
    "over": Bound.MORE_THAN,
    "up to": Bound.UP_TO,
    "up_to": Bound.UP_TO,
}
"""Words of a qualifier column; another word is a reason to pass the row over, not to guess."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """How a file of figures is to be read, as somebody declares it.

    columns: field -> the name of its column. values: field -> one word for every row, where the file has no column for
    it. A field is one of ``FIELDS``; ``date`` and ``value`` must be columns. Without a status the figures are claimed.
    """

    columns: Mapping[str, str]
    values: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        unknown = sorted({*self.columns, *self.values} - set(FIELDS))
        if unknown:
            raise UsageError(f"{unknown[0]!r} is no field of a series", do=f"use {', '.join(FIELDS)}")
        for name in ("date", "value"):
            if name not in self.columns:
                raise UsageError(f"the mapping names no column for {name!r}", do=f"give --column {name}=HEAD")
        twice = sorted(set(self.columns) & set(self.values))
        if twice:
            raise UsageError(f"{twice[0]!r} has a column and a value", do="give one of the two")
        for name, kind in (
            ("counted", Counted),
            ("population", Population),
            ("status", FigureStatus),
            ("scope", Scope),
        ):
            if name in self.values and self.values[name] not in {str(member) for member in kind}:
                raise UsageError(
                    f"{self.values[name]!r} is no {name}", do=f"use one of {', '.join(str(m) for m in kind)}"
                )
        if "period_start" in self.values:
            When(self.values["period_start"])


@dataclass(frozen=True, slots=True)
class Passed:
    """A row that gives no figure. row: its number, from 1. words: as written. reason: one sentence."""

    row: int
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class SeriesFile:
    """What a file gives. digest: SHA-256 of its bytes. lines: its series, one for each scope key that it holds."""

    digest: str
    text: Text
    figures: tuple[Figure, ...]
    passed: tuple[Passed, ...]
    lines: tuple[Series[ScopeKey], ...]
    faults: tuple[Fault, ...]

    def stale(self, day: str) -> tuple[int | None, ...]:
        """For each series, how many days before ``day`` its last count stood."""
        return tuple(staleness(line, day) for line in self.lines)


def read_series(data: bytes, mapped: Mapped, *, name: str = "series") -> SeriesFile:
    """Read a JSON list of objects, JSON Lines or CSV by a declared mapping.

    name: the file's name, for messages. Raises UsageError where the bytes are not UTF-8, are neither JSON nor CSV, or
    have no column of the name that the mapping gives.
    """
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not UTF-8 (byte {error.start})", do="save it as UTF-8") from error
    text = Text.of(Reading(sha256_hex(data), sha256_hex(words.encode()), len(words)), words)
    rows = list(_rows(words, name))
    heads = {head for _, _, row in rows for head in row}
    for wanted in mapped.columns.values():
        if rows and wanted not in heads:
            raise UsageError(
                f"{name} has no column {wanted!r}", do=f"its columns are {', '.join(sorted(heads)) or 'none'}"
            )
    figures: list[Figure] = []
    passed: list[Passed] = []
    for number, (start, end, row) in enumerate(rows, start=1):
        made = _figure(text, start, end, row, mapped)
        if isinstance(made, Figure):
            figures.append(made)
        else:
            passed.append(Passed(number, " ".join(words[start:end].split())[:200], made))
    lines: tuple[Series[ScopeKey], ...] = series(figures, {})
    return SeriesFile(sha256_hex(data), text, tuple(figures), tuple(passed), lines, checks(figures))


def _rows(words: str, name: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
    stripped = words.lstrip()
    if stripped.startswith(("[", "{")):
        yield from _json_rows(words, name)
    else:
        yield from _csv_rows(words, name)


def _json_rows(words: str, name: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """The objects of a JSON list or of JSON Lines, each with its place in the text."""
    decoder = json.JSONDecoder(parse_float=str)
    at = len(words) - len(words.lstrip())
    if words[at] == "[":
        at += 1
    gap = re.compile(r"[\s,]*")
    while True:
        found = gap.match(words, at)
        at = found.end() if found else at
        if at >= len(words) or words[at] == "]":
            return
        try:
            row, end = decoder.raw_decode(words, at)
        except json.JSONDecodeError as error:
            raise UsageError(f"{name} is no JSON from character {error.pos} on: {error.msg}") from error
        if not isinstance(row, dict):
            raise UsageError(f"{name} holds {type(row).__name__} at character {at}, not an object with columns")
        yield at, end, row
        at = end


def _csv_rows(words: str, name: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """The records of a CSV text, each with its place: a quoted cell may hold line ends."""
    starts = [0]
    for line in words.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    try:
        sample = csv.Sniffer().sniff(words[:4000], delimiters=",;\t")
    except csv.Error:
        sample = csv.excel
    reader = csv.reader(io.StringIO(words, newline=""), sample)
    heads: list[str] | None = None
    before = 0
    try:
        for cells in reader:
            start, end = starts[min(before, len(starts) - 1)], starts[min(reader.line_num, len(starts) - 1)]
            before = reader.line_num
            if heads is None:
                heads = [cell.strip() for cell in cells]
                twice = sorted({h for h in heads if heads.count(h) > 1})
                if twice:
                    raise UsageError(f"{name} has two columns {twice[0]!r}", do="rename one of them")
            elif cells:
                last = start + len(words[start:end].rstrip("\r\n"))
                yield start, last, dict(zip(heads, cells, strict=False))
    except csv.Error as error:
        raise UsageError(f"{name} is no CSV in line {reader.line_num}: {error}") from error


def _figure(text: Text, start: int, end: int, row: Mapping[str, Any], mapped: Mapped) -> Figure | str:
    """The figure of a row, or why there is none."""
    told = {name: row.get(head) for name, head in mapped.columns.items()} | dict(mapped.values)
    number = _whole(told.get("value"))
    if isinstance(number, str):
        return f"{mapped.columns['value']}: {number}"
    day = _day(told.get("date"))
    if day is None:
        return f"{mapped.columns['date']}: {told.get('date')!r} is no day such as 2022-03-23"
    qualifier = " ".join(str(told.get("qualifier") or "").casefold().split())
    if qualifier not in QUALIFIERS:
        return f"{mapped.columns.get('qualifier', 'qualifier')}: {qualifier!r} is no known way to bound a number"
    try:
        counted = Counted(str(told.get("counted") or "killed"))
        population = Population(str(told.get("population") or "all"))
        status = FigureStatus(str(told.get("status") or "claimed"))
        scope = Scope(str(told.get("scope") or "cumulative"))
        period = When(str(told["period_start"]), None, None, "declared") if told.get("period_start") else None
    except (ValueError, UsageError) as error:
        return f"{error}"
    bound = QUALIFIERS[qualifier]
    low = None if bound is Bound.UP_TO else number
    high = None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else number
    passage = Passage.of(text, start, end)
    source, place = told.get("source"), told.get("place")
    return Figure(
        passage,
        low,
        high,
        bound,
        counted,
        population,
        status,
        scope,
        number_rule=f"declared column {mapped.columns['value']}" + (f', "{qualifier}"' if qualifier else ""),
        # The declaration names source and place for the row; the row is where they were said to stand.
        source=Speaker(str(source), SpeakerKind.INSTITUTION, passage) if source else None,
        place=Place(str(place), passage) if place else None,
        period=period,
        as_of=When(day, day, str(told.get("date")), BASIS),
        rule="declared",
    )


def _whole(value: Any) -> int | str:
    if value is None or str(value).strip() == "":
        return "no number"
    if isinstance(value, bool):
        return f"{value!r} is no number"
    plain = re.sub(r"(?<=\d)[, \u00a0\u202f](?=\d{3}(?!\d))", "", str(value).strip())
    if re.fullmatch(r"-\d+", plain):
        return f"{plain} is below zero"
    if re.fullmatch(r"\d+\.\d*[1-9]\d*", plain):
        return f"{plain} is a fraction"
    if not re.fullmatch(r"\d{1,12}(?:\.0+)?", plain):
        return f"{str(value)[:40]!r} is no whole number"
    return int(plain.partition(".")[0])


def _day(value: Any) -> str | None:
    written = str(value or "").strip()
    try:
        return (
            date.fromisoformat(written[:10]).isoformat() if re.match(r"\d{4}-\d{2}-\d{2}(?:\Z|T| )", written) else None
        )
    except ValueError:
        return None
