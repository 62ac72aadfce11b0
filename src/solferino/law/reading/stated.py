"""What the forum logic says on the facts that a sentence states, and on no others: the rest stays unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from solferino.law.catalogue import Catalogue
from solferino.law.forums import verdicts
from solferino.law.reading.types import LegalStatement
from solferino.record import Json, UsageError

_CLASSES: tuple[tuple[str, str], ...] = (
    (r"crimes? against humanity", "cah"),
    (r"\bgenocid", "genocide"),
    (r"\baggression\b", "aggression"),
    (r"\btortur", "torture"),
    (r"\bgrave breach", "gc_grave_breach"),
)
_VICTIMS = re.compile(r"\b(?:victims?|deaths? of|killed|killing of|murder of|dead|wounded|died)\b", re.IGNORECASE)
_KEPT = ("verdict", "rule", "provision", "valid_from", "valid_to", "reason", "facts_missing", "confidence")


def stated_facts(said: LegalStatement) -> dict[str, Any]:
    """The facts of a case, in the form of the catalogue, as far as the words state them. Nothing is filled in."""
    facts: dict[str, Any] = {}
    classes = [name for pattern, name in _CLASSES if re.search(pattern, said.quote, re.IGNORECASE)]
    if classes:
        facts["classes"] = classes
    places = sorted({s.key for s in said.states if s.role == "place"})
    if places:
        facts["conduct"] = {"place": places}
    people = [s for s in said.states if s.role == "people"]
    for state in people:
        at = state.start - said.start
        if at < 0:
            continue
        near = said.quote[max(0, at - 40) : at + len(state.words) + 30]
        who = "victims" if _VICTIMS.search(near) else "suspect"
        if who == "suspect" and not re.search(
            r"forces|troops|soldiers|military|army|commander|general|officer|officials?|leader|president"
            r"|suspect",
            near,
            re.IGNORECASE,
        ):
            continue
        held = facts.setdefault(who, {"nationality": []})["nationality"]
        if state.key not in held:
            held.append(state.key)
    return facts


def verdicts_on(said: LegalStatement, forums: Iterable[str], day: str | None, facts: Catalogue) -> dict[str, Json]:
    """The verdict of each forum that the words speak of, by id; nothing where no day is known."""
    wanted = [f for f in forums if f in facts.forums]
    if day is None or not wanted:
        return {}
    try:
        found = verdicts(stated_facts(said), day, facts, wanted)
    except UsageError:
        return {}
    return {v.forum: {k: row[k] for k in _KEPT if k in row} for v in found for row in [v.row()]}


__all__ = ["stated_facts", "verdicts_on"]
