"""Defences, official capacity and the domestic rules on superiors, as rows beside a sheet, with the days they reach.

All facts are the catalogue's, with its marks of doubt. Where it gives a day it is a day of law: a rule in force from a
day does not reach acts before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from solferino.law.catalogue import Catalogue
from solferino.law.command.entered import Entered, merged
from solferino.law.command.sheet import Asked
from solferino.record import Conflict, Filling

COVERS, PARTLY, NOT_YET, NO_DAY, NOT_LAW = "covers", "partly", "not_in_force", "no_day_given", "not_law_as_of"
FORUM = "forum_reaches"
_FROM = re.compile(r"in force from (\d{4}-\d{2}-\d{2})")
_WORDS = {
    COVERS: "in force on all of these days",
    PARTLY: "in force on some of these days only, from {day}",
    NOT_YET: "not in force on these days: from {day} only, and not for acts before it",
    NO_DAY: "the catalogue gives no day for it",
    FORUM: "the catalogue gives no day for it; the rules of this forum reach acts from {day}",
    NOT_LAW: "not yet law on {as_of}: from {day} only",
}
_COMBATANT = "DEF-COMB"


@dataclass(frozen=True, slots=True)
class Row:
    """A rule that stands beside the elements. state: None where nobody entered anything on it.

    reach: how it lies to the days asked about, a key of the words in ``why``; None for rows without days of their own.
    """

    id: str
    text: str
    provision: str | None
    confidence: str | None
    why: str
    reach: str | None = None
    since: str | None = None
    state: Filling | None = None
    entered: tuple[Entered, ...] = ()
    disputed: bool = False


def defences(known: Catalogue, asked: Asked, conflicts: Iterable[Conflict]) -> tuple[Row, ...]:
    """Grounds that exclude responsibility and combatant immunity, each a question until somebody enters something.

    conflicts: how the conflict is classified on the days, every view that is entered.
    """
    views = sorted({str(c) for c in conflicts})
    return tuple(_beside(d, asked, _why_defence(d["id"], views)) for d in known.raw["liability"]["defences"])


def official(known: Catalogue, asked: Asked) -> tuple[Row, ...]:
    """What an office changes and what it does not."""
    rows: list[Mapping[str, Any]] = known.raw["liability"]["official_capacity"]
    return tuple(_beside(r, asked, "which office the person held on which days is to be entered") for r in rows)


def domestic(known: Catalogue, asked: Asked, as_of: str | None = None) -> tuple[Row, ...]:
    """The rules of single States on superiors, each with the days that it reaches. as_of: the day of the law asked for;
    None is the day of the catalogue.
    """
    return tuple(_variant(v, known, asked, as_of) for v in known.raw["liability"]["domestic_variants"])


def _variant(entry: Mapping[str, Any], known: Catalogue, asked: Asked, as_of: str | None) -> Row:
    own, reached = entry.get("conduct_from") or _stated(entry["text"]), _reach_of(known, entry["forum"])
    since = own or reached
    reach = _reach(since, asked.first, asked.last, as_of)
    reach = FORUM if own is None and reach in (COVERS, PARTLY) else reach
    why = _WORDS[reach].format(day=since, as_of=as_of)
    forum = known.forums.get(entry["forum"])
    return Row(
        entry["forum"],
        entry["text"],
        forum.name if forum else None,
        entry.get("confidence"),
        why,
        reach,
        since,
    )


def _stated(text: str) -> str | None:
    found = _FROM.search(text)
    return found[1] if found else None


def _reach_of(known: Catalogue, forum: str) -> str | None:
    """The first day of conduct that any rule of the forum reaches; where one has none, the first day it was law."""
    entry = known.forums.get(forum)
    days = [r.conduct_from or r.valid_from for r in entry.rules] if entry else []
    return min(days, default=None)


def _reach(since: str | None, first: str, last: str, as_of: str | None) -> str:
    if since is None:
        return NO_DAY
    if as_of is not None and as_of < since:
        return NOT_LAW
    if last < since:
        return NOT_YET
    return COVERS if first >= since else PARTLY


def _why_defence(key: str, views: list[str]) -> str:
    if key != _COMBATANT:
        return "whether it is raised, and by whom, is to be entered"
    if not views:
        return "how the conflict is classified on these days is not entered; it is for an international conflict only"
    told = ", ".join(v.replace("_", " ") for v in views)
    return f"entered for these days: {told}; it is for an international conflict only, the same for every side"


def _beside(entry: Mapping[str, Any], asked: Asked, why: str) -> Row:
    """A row with what people entered under its id, whichever element they named."""
    elements = sorted({e.element for e in asked.entries if e.provision == entry["id"]})
    rows: tuple[Entered, ...] = ()
    for element in elements:
        people = merged(asked.entries, asked.names, entry["id"], element, asked.first, asked.last, asked.passages)
        rows += people.rows
    states = {r.counts_as for r in rows}
    weakest = next((s for s in (Filling.EMPTY, Filling.ARGUED, Filling.EVIDENCED) if s in states), None)
    said = " / ".join(dict.fromkeys(r.why for r in rows))
    return Row(
        entry["id"],
        entry["text"],
        entry.get("provision"),
        entry.get("confidence"),
        said or why,
        state=weakest,
        entered=rows,
        disputed=len(states) > 1,
    )


__all__ = ["COVERS", "FORUM", "NOT_LAW", "NOT_YET", "NO_DAY", "PARTLY", "Row", "defences", "domestic", "official"]
