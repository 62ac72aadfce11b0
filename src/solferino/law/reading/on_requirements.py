"""Statements on what a court asks before it may hear a case, beside the formula of its rules on that day.

A condition is read as a set of tests (``victim_national_of``, ``suspect_present_in`` …). The formula tells whether the
tests are needed, whether they are enough, and whether an earlier rule asked exactly them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from solferino.law.catalogue import Catalogue, Rule
from solferino.law.reading import rules as held
from solferino.law.reading.links import BESIDE, in_words, tests_of
from solferino.law.reading.meant import WAR, classes_of, forums_named, none_in_force, versions
from solferino.law.reading.named import ICC
from solferino.law.reading.types import LegalStatement, Outcome, Point

_LIMITATION = re.compile(r"\b(?:statutes? of limitations?|limitation periods?|time-barred|time limit)", re.IGNORECASE)
_UNWILLING = re.compile(r"\bunwilling|\bunable|\bgenuine", re.IGNORECASE)


def requirement(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """What a court asks before it may hear a case."""
    special = _special(said, day, facts)
    if special:
        return [special]
    tests = tests_of(said)
    forums = forums_named(said, facts)
    if not forums:
        return [Point(Outcome.CANNOT_COMPARE, "The words name no court and no State.")]
    if not tests:
        return [Point(Outcome.CANNOT_COMPARE, "What the words ask for was not understood.")]
    if day is None:
        return [versions(forum, facts) for forum in forums[:1]]
    classes = classes_of(said.quote)
    met = {f: p for f in forums if (p := _condition(f, tests, classes, day, facts)) is not None}
    if not met:
        return [none_in_force(forums[0], day, facts)]
    beside = "; ".join(_beside(f, day, facts) for f in forums if f not in met and f in facts.forums)
    first, *others = met.values()
    if beside:
        first = replace(first, difference=f"{first.difference} For other crimes: {beside}.")
    return [first, *others]


def _special(said: LegalStatement, day: str | None, facts: Catalogue) -> Point | None:
    """Conditions that are no link: time limits, and the court that comes second."""
    if _LIMITATION.search(said.quote):
        rule = held.general("GR-29", facts)
        none = said.negated or re.search(r"\bno (?:statute|limitation|time)", said.quote, re.IGNORECASE)
        text = f"{rule.text} National courts have limits of their own, some none for the gravest crimes."
        return Point(Outcome.AGREES if none else Outcome.NEEDS_MORE, text, rule)
    if _UNWILLING.search(said.quote) and (ICC in [c.key for c in said.courts] or said.court_before == ICC):
        territory = next(r for r in facts.forums[ICC].rules if r.id == "ICC-TERR")
        gate = next(g for g in territory.gates if "complementarity" in g)
        text = f"It is a gate, not a ground of jurisdiction: “{gate}”."
        return Point(Outcome.AGREES, text, held.of_rule(territory, facts))
    return None


def _beside(forum: str, day: str, facts: Catalogue) -> str:
    """The rules of another forum of the same State, for other classes of crime."""
    return "; ".join(f"{r.id}: “{r.basis}”" for r in held.rules_on(forum, day, facts)) or f"none of {forum}"


def _condition(forum: str, tests: frozenset[str], classes: frozenset[str], day: str, facts: Catalogue) -> Point | None:
    rules = [r for r in held.rules_on(forum, day, facts) if r.classes & classes]
    if not rules:
        return None
    asked = {t for r in rules for t in held.leaves(r.requires)} - BESIDE
    former = [r for r in held.rules_before(forum, day, facts) if r.classes & classes]
    rule = max(rules, key=lambda r: (len(tests & set(held.leaves(r.requires))), not r.unsettled, -rules.index(r)))
    strange = tests - asked
    if strange:
        return _not_asked(forum, strange, rules, former, day, facts)
    everything = frozenset({t for r in rules for t in held.leaves(r.requires)})
    elsewhere = [r for r in rules if held.met(r.requires, everything - tests)]
    if elsewhere:
        return _not_alone(tests, rule, elsewhere, asked, former, facts)
    if not any(held.met(r.requires, tests | BESIDE) for r in rules):
        more = sorted(set(held.leaves(rule.requires)) - tests - BESIDE)
        text = f"{rule.id} asks for this and for more: {in_words(more, facts.forums[forum].country)}."
        return Point(Outcome.NEEDS_MORE, text, held.of_rule(rule, facts))
    return Point(Outcome.AGREES, f"{rule.id} asks for the same: “{rule.basis}”.", held.of_rule(rule, facts))


def _not_asked(
    forum: str, strange: frozenset[str], rules: Sequence[Rule], former: Sequence[Rule], day: str, facts: Catalogue
) -> Point:
    old = next((r for r in former if strange & set(held.leaves(r.requires))), None)
    near = set(held.leaves(old.requires)) if old else set()
    rule = max(rules, key=lambda r: (len(near & set(held.leaves(r.requires))), -rules.index(r)))
    text = (
        f"No rule of {forum} in force on {day} asks that "
        f"{in_words(sorted(strange), facts.forums[forum].country)}. {rule.id} asks: “{rule.basis}”."
    )
    if old:
        text += f" {old.id} named it, and was law until {old.valid_to}."
    if forum == ICC:
        text += " Whose nationality the victim has is no basis there and no bar."
    return Point(Outcome.DIFFERS, text, held.of_rule(rule, facts))


def _not_alone(
    tests: frozenset[str],
    rule: Rule,
    elsewhere: Sequence[Rule],
    asked: set[str],
    former: Sequence[Rule],
    facts: Catalogue,
) -> Point:
    country = facts.forums[rule.forum].country
    others = sorted((asked - tests) & {t for r in elsewhere for t in held.leaves(r.requires)})
    ids = list(dict.fromkeys(r.id + (" (unsettled)" if r.unsettled else "") for r in elsewhere))
    text = f"It is one link among several: {', '.join(ids)} can be met as well where {in_words(others, country)}."
    if any(not list(held.leaves(r.requires)) for r in elsewhere):
        text = f"{elsewhere[0].id} asks for no such link: “{elsewhere[0].basis}”."
    old = _whole_rule(rule.forum, tests, former, facts)
    if old and not any(set(held.leaves(r.requires)) - BESIDE == set(tests) for r in elsewhere):
        text += f" Until {old.valid_to} the words gave the whole rule ({old.id})."
        newer = next((r for r in elsewhere if r.valid_from > str(old.valid_to)), rule)
        return Point(Outcome.DIFFERS, text, held.of_rule(newer, facts))
    more = sorted(set(held.leaves(rule.requires)) - tests - BESIDE - set(others))
    if more and not held.met(rule.requires, tests | BESIDE):
        text += f" And it is not enough: {in_words(more, country)}."
    reached = rule.classes.union(*(r.classes for r in elsewhere))
    classes = f" Reached: {_classes(reached)} only." if reached <= WAR - {"war_crime"} else ""
    return Point(Outcome.LOOSER, text + classes, held.of_rule(rule, facts))


def _whole_rule(forum: str, tests: frozenset[str], former: Sequence[Rule], facts: Catalogue) -> Rule | None:
    """An earlier rule that asked exactly these tests, on whose last day no rule of the forum could be met without."""
    for rule in former:
        if set(held.leaves(rule.requires)) - BESIDE == set(tests):
            then = [r for r in held.rules_on(forum, str(rule.valid_to), facts) if r.classes & rule.classes]
            everything = frozenset({t for r in then for t in held.leaves(r.requires)})
            if not any(held.met(r.requires, everything - tests) for r in then):
                return rule
    return None


def _classes(reached: Collection[str]) -> str:
    names = {
        "gc_grave_breach": "grave breaches of the Geneva Conventions",
        "hague_23_25_27_28": "breaches of arts. 23, 25, 27 and 28 of the Hague Regulations",
        "ca3_violation": "listed breaches of common article 3",
        "ap1_grave_breach": "grave breaches of Additional Protocol I",
    }
    return ", ".join(names[c] for c in names if c in reached)


__all__ = ["requirement"]
