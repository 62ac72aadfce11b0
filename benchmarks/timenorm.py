"""Time expressions to their normal form, scored: python benchmarks/timenorm.py FILE [--json] [--half N] [--wrong].

FILE is a table of tabs: expression, TIMEX3 type, value; documents are parted by an empty line, and the first row of
each is the date of the document, against which its other rows are read. The type is not looked at. The rows come
without their sentences, so an expression that only its sentence or an earlier row decides is out of scope; which those
are is told by the words of the expression, never by the value. A value is right where it is the same as the gold; where
the gold writes X for a number ("1989-WXX"), any number stands in its place.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from intervals import interval, shown

from solferino.extract.time.timex import timex_value

_PUBLISHED_BEST = "timenorm 2013: .81 to .90 of its own test sets, with the time expression's anchor given"

# What the words alone do not decide, by class. The first class that fits counts.
_OUT: tuple[tuple[str, str, str], ...] = (
    (
        "company quarters and periods",
        r".*\b(?:quarter|quarters|period|fiscal|nine months|half)\b.*|year-ago|.*-quarter|.*\bquarterly\b.*",
        "which quarter is meant the company's report says, and not the calendar",
    ),
    (
        "counted from another expression",
        r"(?:.*\b)?(?:earlier|later|a year ago|year-ago|year-earlier)\b(?! today| yesterday| this| in| \w+day).*|then"
        r"|(?:that|the same|the following|the previous|the next|the second|\w+) (?:day|time|year|month|week|moment)"
        r"|eighth day|the time|.*\bor (?:so|two)\b.*",
        "the day they count from stands in another sentence",
    ),
    (
        "a unit without a number",
        r"(?:the |a |an |this |its )?(?:full |whole )?(?:day|week|month|year|morning|weekend|days|weeks|months|years"
        r"|decades|centuries|while|summer|year[- ]end|year's end|last|second|two|once|yet|already|earlier|overnight)",
        "a date or a length of time: only the sentence tells",
    ),
    (
        "sets",
        r"(?:each|every)\b.*|.*\b(?:daily|weekly|hourly|annually|monthly)\b.*|.*(?:days|nights|summers)",
        "repeated times are no days",
    ),
    (
        "lengths of time in words",
        r".*\b(?:few|several|recent|coming|some|lengthy|while|weeks or months)\b.*",
        "no number",
    ),
)


class Row(NamedTuple):
    """One expression of a document."""

    words: str
    value: str


class Answer(NamedTuple):
    """What became of one expression. scope: "" where it is in scope, else the class that is not."""

    row: Row
    document: date
    given: str | None
    right: bool
    scope: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", type=int, choices=(0, 1), help="only the documents of even (0) or odd (1) place")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong in scope")
    options = parser.parse_args()
    documents = [list(d) for d in _documents(options.file)]
    if options.half is not None:
        documents = documents[options.half :: 2]
    answers = [list(_answers(document)) for document in documents]
    found = {
        "file": str(options.file),
        "documents": len(documents),
        "rows": sum(map(len, answers)),
        "in_scope": _measure(answers, scope=True),
        "all": _measure(answers, scope=False),
        "out_of_scope": _classes(answers),
    }
    if options.json:
        print(json.dumps(found, indent=1))
        return 0
    _table(found)
    if options.wrong:
        for answer in (a for document in answers for a in document if not a.scope and not a.right):
            print(f"  {answer.document}  {answer.row.words!r}: {answer.given}, gold {answer.row.value}")
    return 0


def _documents(path: Path) -> Iterator[list[list[str]]]:
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.split("\t") for line in block.splitlines() if line.count("\t") == 2]
        if rows:
            yield rows


def _answers(rows: Sequence[Sequence[str]]) -> Iterator[Answer]:
    document = date.fromisoformat(rows[0][0][:10])
    for words, _type, value in rows[1:]:
        given = timex_value(words, document)
        scope = next((name for name, pattern, _why in _OUT if re.fullmatch(pattern, words, re.IGNORECASE)), "")
        yield Answer(Row(words, value), document, given, _same(given, value), scope)


def _same(given: str | None, gold: str) -> bool:
    if given is None:
        return False
    if re.fullmatch(r"\d{4}-WXX|\d{4}-QX|\d{4}-XX(?:-XX)?", gold):
        return re.fullmatch(re.escape(gold).replace("XX", r"\d\d").replace("X", r"\d"), given) is not None
    return given == gold


def _measure(answers: list[list[Answer]], *, scope: bool) -> dict[str, object]:
    kept = [[a for a in document if not (scope and a.scope)] for document in answers]

    def share(units: Sequence[list[Answer]]) -> float | None:
        total = sum(map(len, units))
        return sum(a.right for unit in units for a in unit) / total if total else None

    rows = sum(map(len, kept))
    given = [a for document in kept for a in document if a.given is not None]
    return {
        "rows": rows,
        "right": share(kept),
        "interval": interval(kept, share),
        "answered": len(given) / rows if rows else None,
        "right_of_answered": sum(a.right for a in given) / len(given) if given else None,
    }


def _classes(answers: list[list[Answer]]) -> list[dict[str, object]]:
    rows: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for answer in (a for document in answers for a in document if a.scope):
        rows[answer.scope] += 1
        right[answer.scope] += answer.right
    return [
        {"class": name, "rows": rows[name], "right": right[name], "why": why} for name, _p, why in _OUT if rows[name]
    ]


def _table(found: dict[str, object]) -> None:
    print(f"{found['file']}: {found['documents']} documents, {found['rows']} expressions")
    print(f"published best: {_PUBLISHED_BEST}")
    for name in ("in_scope", "all"):
        part = found[name]
        assert isinstance(part, dict)
        print(
            f"{name.replace('_', ' '):10} rows {part['rows']:5}  right {shown(part['right'], part['interval'])}"
            f"  answered {shown(part['answered'])}  right of answered {shown(part['right_of_answered'])}"
        )
    print("out of scope")
    classes = found["out_of_scope"]
    assert isinstance(classes, list)
    for row in classes:
        print(f"  {row['class']:34} rows {row['rows']:4}  right {row['right']:4}  {row['why']}")


if __name__ == "__main__":
    sys.exit(main())
