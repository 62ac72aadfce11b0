"""Words that tell an attack, a death or a wound: python benchmarks/triggers.py FILE [--json] [--first N] [--errors].

FILE: JSON Lines in the form of WikiEvents, one document a line, with ``sentences`` (each a pair of tokens and text; a
token is its words, start and end) and ``event_mentions`` (``event_type`` and ``trigger`` with ``start`` and ``end`` in
tokens of the document). The text given to the product is the sentences' own text, one a line.

Types: attack is every ``Conflict.Attack.*``, die every ``Life.Die*``, injure every ``Life.Injure*``. A trigger is right
where its type is that of a marked one and its head word is a token of the marked words; nearly all marked triggers are
one word, so this is the exact match that the field reports as trigger classification. Each marked trigger is found
once. The intervals draw documents again. The marks are never read while predicting.

The baseline is a list of words: every such word is a trigger.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from intervals import f1, interval, shown

from solferino.extract.events.triggers import TriggerKind, triggers
from solferino.text import sentences

KINDS = ("attack", "die", "injure")
_BASELINE = {
    "attack": re.compile(
        r"(?:attack|bombing|explosion|blast|shooting|assault|ambush|airstrike|raid|assassination)s?|attacked|bombed|"
        r"exploded|detonated|shot|ambushed|strikes?|shelling|fighting|war|battle|clash(?:es)?",
        re.IGNORECASE,
    ),
    "die": re.compile(r"kill(?:s|ed|ing|ings)?|die[sd]?|dead|deaths?|murder(?:s|ed)?|slain|suicide", re.IGNORECASE),
    "injure": re.compile(r"injur(?:ed|es|ing|y|ies)|wound(?:s|ed|ing)|hurt", re.IGNORECASE),
}


@dataclass(slots=True)
class Counts:
    """What was right, proposed and marked in one document, for each type."""

    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    proposed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    marked: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))


@dataclass(slots=True)
class Cell:
    """One system on one type."""

    precision: float | None
    recall: float | None
    f1: float | None
    interval: tuple[float, float]
    marked: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--first", type=int, help="only the first N documents; with a minus, all but the first N")
    parser.add_argument("--errors", action="store_true", help="print each wrong and each missed trigger")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    if options.first:
        rows = rows[: options.first] if options.first > 0 else rows[-options.first :]
    ours = [_counts(row, _ours(row), options.errors) for row in rows]
    words = [_counts(row, _words(row), False) for row in rows]
    systems = {"word list": words, "rules only": ours}
    table = {name: {kind: _cell(counts, kind) for kind in KINDS} for name, counts in systems.items()}
    if options.json:
        print(
            json.dumps({"file": options.file.name, "documents": len(rows), "systems": table}, default=asdict, indent=1)
        )
        return 0
    print(f"{options.file.name}: {len(rows)} documents; F1 with 95 % intervals over documents")
    for name, row in table.items():
        for kind, cell in row.items():
            print(
                f"  {name:<11} {kind:<7} P {shown(cell.precision)}  R {shown(cell.recall)}  "
                f"F1 {shown(cell.f1, cell.interval)}  (marked {cell.marked})"
            )
    return 0


def _cell(counts: Sequence[Counts], kind: str) -> Cell:
    return Cell(
        _ratio(counts, kind, "proposed"),
        _ratio(counts, kind, "marked"),
        _f1(counts, kind),
        interval(counts, lambda drawn: _f1(drawn, kind)),
        sum(c.marked[kind] for c in counts),
    )


def _ratio(counts: Sequence[Counts], kind: str, over: str) -> float | None:
    whole = sum(getattr(c, over)[kind] for c in counts)
    return sum(c.right[kind] for c in counts) / whole if whole else None


def _f1(counts: Sequence[Counts], kind: str) -> float | None:
    return f1(
        sum(c.right[kind] for c in counts),
        sum(c.proposed[kind] for c in counts),
        sum(c.marked[kind] for c in counts),
    )


def _tokens(row: dict[str, Any]) -> tuple[str, list[tuple[int, int]]]:
    """The text of a document and where each of its tokens lies in it."""
    body, spans = "", []
    for tokens, text in row["sentences"]:
        at = 0
        for token in tokens:
            found = text.find(token[0], at)
            at = found if found >= 0 else at
            spans.append((len(body) + at, len(body) + at + len(token[0])))
            at += len(token[0])
        body += text + "\n"
    return body, spans


def _ours(row: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Type and number of the token that bears it, for each trigger that the product finds."""
    body, tokens = _tokens(row)
    number_at = {start: number for number, (start, _) in enumerate(tokens)}
    ends = {end: number for number, (_, end) in enumerate(tokens)}
    for found in triggers(body, sentences(body)):
        number = number_at.get(found.head_start, ends.get(found.head_end))
        if number is None:
            number = next((n for n, (s, e) in enumerate(tokens) if s <= found.head_start < e), None)
        if number is not None and found.kind is not TriggerKind.OTHER:
            yield str(found.kind), number


def _words(row: dict[str, Any]) -> Iterator[tuple[str, int]]:
    number = 0
    for tokens, _ in row["sentences"]:
        for token in tokens:
            for kind, pattern in _BASELINE.items():
                if pattern.fullmatch(token[0]):
                    yield kind, number
            number += 1


def _kind(event_type: str) -> str | None:
    for kind, stem in zip(KINDS, ("Conflict.Attack", "Life.Die", "Life.Injure"), strict=True):
        if event_type.startswith(stem):
            return kind
    return None


def _counts(row: dict[str, Any], proposed: Iterable[tuple[str, int]], errors: bool) -> Counts:
    marked = {
        (kind, event["trigger"]["start"], event["trigger"]["end"])
        for event in row["event_mentions"]
        if (kind := _kind(event["event_type"]))
    }
    counts, left = Counts(), set(marked)
    for kind, _, _ in marked:
        counts.marked[kind] += 1
    for kind, number in sorted(set(proposed)):
        counts.proposed[kind] += 1
        hit = next((m for m in sorted(left) if m[0] == kind and m[1] <= number < m[2]), None)
        if hit:
            left.remove(hit)
            counts.right[kind] += 1
        elif errors:
            _print(row, "wrong", kind, number, number + 1)
    if errors:
        for missed in sorted(left):
            _print(row, "missed", *missed)
    return counts


def _print(row: dict[str, Any], what: str, kind: str, first: int, last: int) -> None:
    words = row["tokens"]
    around = [*words[max(0, first - 10) : first], f"[{' '.join(words[first:last])}]", *words[last : last + 8]]
    print(f"{what:<6} {kind:<6} {' '.join(around)}")


if __name__ == "__main__":
    sys.exit(main())
