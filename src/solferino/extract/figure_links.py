"""Which number of a sentence is the earlier value of which: quoted ("up from 636") or corrected ("from 54 to 48")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from solferino.extract.harm import Harmed

_CORRECTS = re.compile(
    r"\b(?:correct\w*|lower(?:ed|ing|s)|reduc(?:ed|es|ing)|withdr[ae]w\w*|revis\w+\s+(?:[\w'’]+\s+){0,3}?down\w*|down\s+its|cut\s+its)\b",
    re.IGNORECASE,
)
_MOVED_TO = re.compile(
    r"\b(?:(?:has|had|have|was|were|later|since|then|subsequently|been)\s+){1,3}(?:climbed|risen|raised|revised|increased|grown|gone\s+up"
    r"|corrected|lowered|reduced|cut|fallen|dropped)\s+(?:up\s+|down\s+)?to\s+\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Link:
    """other: the number that is the earlier value. corrects: the text calls the earlier one wrong."""

    other: int | None = None
    corrects: bool = False


NO_LINK = Link()


def links(words: str, found: Sequence[Harmed]) -> dict[int, Link]:
    """Number -> its earlier value; the number nearest to an earlier value of the same harm, the one behind it first."""
    made: dict[int, Link] = {}
    for number, (item, later) in enumerate(pairwise(found)):
        moved = _MOVED_TO.search(words, item.people[1], later.people[0])
        same = item.counted is later.counted and item.whole is None and later.whole is None
        if moved is not None and same and item.earlier is None and later.earlier is None:
            made[number + 1] = Link(number, _CORRECTS.search(moved.group()) is not None)
    for number, item in enumerate(found):
        if item.earlier is None:
            continue
        rivals = [
            (abs(n - number), n < number, n)
            for n, other in enumerate(found)
            if n != number and other.earlier is None and other.counted is item.counted and other.whole == item.whole
        ]
        if not rivals:
            continue
        behind = item.earlier.lower().startswith(("from", "earlier", "previous", "former", "prior", "toll", "of"))
        chosen = min(rivals, key=lambda row: (row[0], row[1] == behind, row[2]))[2]
        corrects = _CORRECTS.search(words, 0, max(item.start, found[chosen].start)) is not None
        made.setdefault(chosen, Link(number, corrects))
    return made
