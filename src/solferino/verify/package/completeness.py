"""Step 16: what there is on the subject, what of it is here, and that nothing is missing without a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from solferino.record import WITHHELD_REASONS, EventType, MalformedRecord, SolferinoError, parse_canonical
from solferino.verify.found import Found, Tally
from solferino.verify.package.files import Files, read_whole
from solferino.verify.package.layout import COMPLETENESS

FORM = "solferino.completeness/1"
STATES = ("here", "redacted", "withheld", "sealed", "erased")
REASONS = frozenset(WITHHELD_REASONS)
_MOST = 256 << 20
_NUMBER = re.compile(r"I-([0-9]{3,9})")
_DIGITS = re.compile(r"[0-9]{1,15}")
_LEAF = re.compile(r"[0-9a-f]{64}")
_KINDS = ("case", "incident", "items")


@dataclass(frozen=True, slots=True)
class _Row:
    number: str
    order: int
    state: str
    entry: int
    reason: str
    lines: tuple[str, ...]


def check_completeness(files: Files, found: Found, redacted: set[str]) -> Tally:
    """16. Every withheld line is accounted for exactly once, and every item on the subject is told of.

    redacted: numbers of the items of which a redacted copy is here.
    """
    tally = Tally(16, "what stayed behind is accounted for, and proved to exist")
    try:
        kind, rows, other, totals = _read(files)
    except SolferinoError as error:
        tally.counts["failed"] += 1
        found.hurt(16, "statement", COMPLETENESS, error.what)
        return tally
    faults = [
        *_wrong_order(kind, rows),
        *_wrong_totals(rows, totals),
        *_wrong_lines(rows, other, found),
        *_wrong_here(rows, found),
        *_wrong_erased(kind, rows, found),
        *(what for row in rows for what in _wrong_row(row, found, redacted)),
        *(
            f"{number}: a redacted copy is here, and it is not told as redacted"
            for number in sorted(_extra(rows, redacted))
        ),
    ]
    tally.counts["passed"] += max(len(rows) + len(found.withheld) - len(faults), 0 if faults else 1)
    tally.counts["failed"] += len(faults)
    for what in faults[:200]:
        found.hurt(16, "statement", COMPLETENESS, what)
    for state, count in Counter(row.state for row in rows).items():
        tally.of_which[f"items {state}"] += count
    tally.of_which["withheld lines"] += len(found.withheld)
    tally.notes += _words(kind, rows)
    return tally


def _words(kind: str, rows: list[_Row]) -> Iterator[str]:
    """The sentence that a court reads: how many exist, how many are here, why not the rest."""
    states = Counter(row.state for row in rows)
    on = {"case": "of the case", "incident": "on the incident", "items": "asked for"}[kind]
    rest = [f"{states[state]} {state}" for state in STATES[1:] if states[state]]
    yield f"of {len(rows)} items {on} {states['here']} are here" + (f", {', '.join(rest)}" if rest else "")
    reasons = Counter(row.reason for row in rows if row.reason)
    if reasons:
        yield "why: " + ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items()))


def _read(files: Files) -> tuple[str, list[_Row], list[tuple[str, tuple[str, ...]]], dict[str, Any]]:
    data = read_whole(files, COMPLETENESS, _MOST)
    if data is None:
        raise MalformedRecord("there is no statement of completeness")
    form = parse_canonical(data)
    if not isinstance(form, dict) or form.get("form") != FORM:
        raise MalformedRecord(f"it is not of the form {FORM}")
    if set(form) != {"form", "items", "other", "subject", "totals"}:
        raise MalformedRecord("it does not have the fields of its form")
    subject, items, other, totals = form["subject"], form["items"], form["other"], form["totals"]
    right = isinstance(subject, dict) and subject.get("kind") in _KINDS and isinstance(subject.get("words"), str)
    if not right or not (isinstance(items, list) and isinstance(other, list) and isinstance(totals, dict)):
        raise MalformedRecord("its subject, items, other or totals are not of their form")
    assert isinstance(subject, dict)  # noqa: S101 - for the type checker
    return str(subject["kind"]), [_row(item) for item in items], [_other(row) for row in other], totals


def _row(form: Any) -> _Row:
    if not isinstance(form, dict):
        raise MalformedRecord("an item is no object")
    number, state = form.get("number"), form.get("state")
    match = _NUMBER.fullmatch(number) if isinstance(number, str) else None
    wanted = {"number", "state", "entry"} | ({"lines", "reason"} if state in ("withheld", "redacted") else set())
    allowed = wanted | ({"reason"} if state in ("sealed", "erased") else set())
    if match is None or state not in STATES or not wanted <= set(form) <= allowed or type(form["entry"]) is not int:
        raise MalformedRecord(f"the item {str(number)[:40]!r} is not of its form")
    reason = form.get("reason", "")
    if reason and (not isinstance(reason, str) or reason not in REASONS):
        raise MalformedRecord(f"{number}: {str(reason)[:40]!r} is no reason")
    return _Row(match[0], int(match[1]), str(state), form["entry"], reason, _lines(form.get("lines", [])))


def _other(form: Any) -> tuple[str, tuple[str, ...]]:
    if not isinstance(form, dict) or set(form) != {"reason", "lines"} or form["reason"] not in REASONS:
        raise MalformedRecord("a group of other lines is not of its form")
    return form["reason"], _lines(form["lines"])


def _lines(form: Any) -> tuple[str, ...]:
    if not isinstance(form, list) or not all(isinstance(leaf, str) and _LEAF.fullmatch(leaf) for leaf in form):
        raise MalformedRecord("a list of lines is not of leaf hashes")
    if any(before >= after for before, after in pairwise(form)):
        raise MalformedRecord("a list of lines is not sorted, or names one twice")
    return tuple(form)


def _wrong_order(kind: str, rows: list[_Row]) -> Iterator[str]:
    numbers = [row.order for row in rows]
    if numbers != sorted(set(numbers)):
        yield "its items do not stand in order of number, each once"
    if kind == "case":
        missing = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
        yield from (f"I-{number:03d} is missing: it is neither here nor told of" for number in missing[:100])


def _wrong_totals(rows: list[_Row], totals: Mapping[str, Any]) -> Iterator[str]:
    states = Counter(row.state for row in rows)
    right = {"items": len(rows), **{state: states[state] for state in STATES}}
    if totals != right or any(type(count) is not int for count in totals.values()):
        yield f"its totals are not those of its items: {', '.join(f'{n} {c}' for n, c in right.items())}"


def _wrong_lines(rows: list[_Row], other: list[tuple[str, tuple[str, ...]]], found: Found) -> Iterator[str]:
    """Each withheld line under exactly one heading, and no line under one that is not withheld."""
    told = Counter(leaf for row in rows for leaf in row.lines)
    told.update(leaf for _, lines in other for leaf in lines)
    for leaf, count in told.items():
        if leaf not in found.withheld:
            yield f"it tells of the line {leaf}, and no batch here withholds that"
        elif count > 1:
            yield f"it tells of the line {leaf} {count} times"
    for leaf, entry in found.withheld.items():
        if leaf not in told:
            yield f"the line {leaf} of entry {entry} is withheld without a word"


def _wrong_here(rows: list[_Row], found: Found) -> Iterator[str]:
    """Items told as here are those whose records are here, entry by entry."""
    told, here = Counter(row.entry for row in rows if row.state == "here"), Counter(found.items.values())
    for entry in sorted(told.keys() | here.keys()):
        if told[entry] > here[entry]:
            numbers = [row.number for row in rows if row.state == "here" and row.entry == entry]
            yield f"{', '.join(numbers)}: {told[entry]} items of entry {entry} are told as here, and {here[entry]} are"
        elif told[entry] < here[entry]:
            yield f"{here[entry]} items of entry {entry} are here, and {told[entry]} are told of"


def _wrong_erased(kind: str, rows: list[_Row], found: Found) -> Iterator[str]:
    for state, kept in (("erased", EventType.ERASED), ("sealed", EventType.SEALED)):
        told = {(row.entry, row.order) for row in rows if row.state == state}
        for number in sorted(order for entry, order in told - _gone_by(found, kept)):
            yield f"I-{number:03d} is said to be {state}, and the entry named does not say so"
    if kind == "case":
        states = {row.order: row.state for row in rows}
        for order, (entry, state) in sorted(_last_gone(found).items()):
            if states.get(order) != state:
                yield f"I-{order:03d} was {state} by entry {entry} and is not told of as that"


def _last_gone(found: Found) -> dict[int, tuple[int, str]]:
    """What became of every item that was erased or sealed, by its number: the last entry that says so, and its word."""
    gone = [
        (entry, order, str(state))
        for state in (EventType.ERASED, EventType.SEALED)
        for entry, order in _gone_by(found, state)
    ]
    return {order: (entry, state) for entry, order, state in sorted(gone)}


def _gone_by(found: Found, kind: EventType) -> set[tuple[int, int]]:
    """(entry, number) of every item that entries of a type say is erased or sealed."""
    told = ((event.number, event.code("item") or "") for event in found.entries.kept() if event.type is kind)
    return {(entry, int(number)) for entry, number in told if _DIGITS.fullmatch(number)}


def _wrong_row(row: _Row, found: Found, redacted: set[str]) -> Iterator[str]:
    if not 0 <= row.entry < found.size:
        yield f"{row.number}: entry {row.entry} is not in the ledger"
    if row.state in ("withheld", "redacted") and not any(found.withheld.get(leaf) == row.entry for leaf in row.lines):
        yield f"{row.number}: none of its lines is of entry {row.entry}, which is said to have kept it"
    if row.state == "redacted" and row.number not in redacted:
        yield f"{row.number} is said to be redacted, and no redacted copy of it is here"


def _extra(rows: list[_Row], redacted: set[str]) -> set[str]:
    return redacted - {row.number for row in rows if row.state == "redacted"}
