"""Which forums and classes of crime the words speak of, and what is said where no rule answers."""

from __future__ import annotations

import re

from solferino.law.catalogue import Catalogue
from solferino.law.reading import rules as held
from solferino.law.reading.named import ANY_COURT, DOMESTIC, ICC, forums_of
from solferino.law.reading.types import LegalStatement, Outcome, Point

_CLASSES: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = (
    (
        "aggression",
        re.compile(r"\baggression\b|\billegal war\b|\binvasion itself", re.IGNORECASE),
        frozenset({"aggression"}),
    ),
    ("genocide", re.compile(r"\bgenocid", re.IGNORECASE), frozenset({"genocide"})),
    ("torture", re.compile(r"\btortur", re.IGNORECASE), frozenset({"torture"})),
    ("crimes against humanity", re.compile(r"against humanity", re.IGNORECASE), frozenset({"cah"})),
)
WAR = frozenset({"war_crime", "gc_grave_breach", "hague_23_25_27_28", "ca3_violation", "ap1_grave_breach"})


def classes_of(quote: str) -> frozenset[str]:
    """The classes of crime that the words speak of; those of war where they name no other."""
    named = [classes for _, pattern, classes in _CLASSES if pattern.search(quote)]
    if re.search(r"\bwar[- ]crimes?\b", quote, re.IGNORECASE) or not named:
        named.append(WAR)
    return frozenset().union(*named)


def forums_named(said: LegalStatement, facts: Catalogue) -> list[str]:
    """The forums that the words speak of: courts first, else the courts of the States, else the court named before."""
    keys = [k for c in said.courts for k in c.key.split(",") if k not in (ANY_COURT, DOMESTIC)]
    if (
        not keys
        and said.court_before
        and re.search(r"\b(?:the|that|this) (?:court|tribunal|prosecutor)", said.quote, re.IGNORECASE)
    ):
        keys = [said.court_before]
    if not keys:
        acting = [s for s in said.states if not s.role] or [s for s in said.states if s.role == "people"]
        keys = [k for s in acting for k in forums_of(facts, s.key).split(",")]
    return list(dict.fromkeys(keys))


def versions(forum: str, facts: Catalogue) -> Point:
    """What is said where the day of a text is not known: the versions of the rule with their days."""
    known = facts.forums.get(forum)
    if known is None:
        return unknown(forum)
    spans = "; ".join(f"{r.id} from {r.valid_from} to {r.valid_to or 'open'}: “{r.basis}”" for r in known.rules)
    return Point(
        Outcome.CANNOT_COMPARE, f"The day of the text is not known, and the rule depends on it: {spans}.", None
    )


def unknown(forum: str) -> Point:
    """What is said of courts for which the catalogue holds no rule."""
    name = held.state_name(forum.removesuffix("?")) if forum.endswith("?") else forum
    return Point(
        Outcome.NO_RULE, f"The catalogue holds no rule for the courts of {name}; none is taken from a neighbour."
    )


def none_in_force(forum: str, day: str, facts: Catalogue) -> Point:
    """What is said where a forum had no rule in force on such acts."""
    known = facts.forums.get(forum)
    if known is None:
        return unknown(forum)
    first = min(r.valid_from for r in known.rules)
    text = f"No rule of {forum} on such acts was in force on {day}; its first of any kind is of {first}."
    return Point(Outcome.NO_RULE, text)


def other_court(said: LegalStatement) -> bool:
    """Whether the words speak of a court other than the International Criminal Court."""
    keys = [c.key for c in said.courts if c.key not in (ANY_COURT, DOMESTIC)]
    if "Rome Statute" in said.quote:
        return False
    return (bool(keys) and ICC not in keys) or (not keys and said.court_before not in (None, ICC))


__all__ = ["WAR", "classes_of", "forums_named", "none_in_force", "other_court", "unknown", "versions"]
