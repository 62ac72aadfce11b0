"""Rules made ready to be asked, once a catalogue: windows as numbers, ``requires`` as functions, cautions beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from solferino.law.catalogue import Catalogue, Forum, Rule
from solferino.law.catalogue.vocabulary import CONFIDENCES, TESTS
from solferino.law.forums.acceptance import States
from solferino.law.forums.days import FIRST, LAST, ordinal
from solferino.law.forums.facts import FIELDS, Facts
from solferino.law.forums.leaf import MET, PERSONAL, UNKNOWN, Leaf
from solferino.law.forums.tests import by_day, compiled

Outcome = tuple[int, tuple[Leaf, ...]]  # the rank, and the leaves that it rests on
Requirement = Callable[[Facts, int, int, str], Outcome]

_OF_ICC = "as "


@dataclass(frozen=True, slots=True)
class Caution:
    """A point that a note leaves open, for some classes and days only. Windows are numbers of days."""

    classes: frozenset[str] | None
    acts: tuple[int, int]
    asked: tuple[int, int]
    why: str
    unless: str = ""

    def touches(self, facts: Facts, cls: str, day: int, asked: int) -> bool:
        """Whether it bears on an act of that day and class, asked on a day; not where the fact ``unless`` is true."""
        if self.unless and getattr(facts, FIELDS[self.unless][0]) is True:
            return False
        return (
            (self.classes is None or cls in self.classes)
            and self.acts[0] <= day <= self.acts[1]
            and self.asked[0] <= asked <= self.asked[1]
        )


@dataclass(frozen=True, slots=True)
class ReadyRule:
    """A rule that can be asked. standing: 0 for the firmest confidence. fields: the facts that its tests ask for."""

    rule: Rule
    valid: tuple[int, int]
    conduct: tuple[int, int]
    requires: Requirement
    standing: int
    fields: frozenset[str]
    cautions: tuple[Caution, ...]
    unsettled: str
    gates: tuple[str, ...]


@dataclass(slots=True)
class ReadyForum:
    """A forum that can be asked. cuts: days from which a rule reaches acts that it did not reach the day before."""

    forum: Forum
    rules: tuple[ReadyRule, ...]
    first: int
    last: int
    cuts: tuple[int, ...]
    by_day: bool
    classes: tuple[str, ...]
    on_day: dict[tuple[int, str], tuple[ReadyRule, ...]] = field(default_factory=dict)

    def rules_for(self, asked: int, cls: str) -> tuple[ReadyRule, ...]:
        """The rules that are law on the day of asking and cover a class."""
        key = (asked, cls)
        found = self.on_day.get(key)
        if found is None:
            found = tuple(r for r in self.rules if r.valid[0] <= asked <= r.valid[1] and cls in r.rule.classes)
            if len(self.on_day) > 4096:
                self.on_day.clear()
            self.on_day[key] = found
        return found


def ready(catalogue: Catalogue) -> tuple[States, tuple[ReadyForum, ...]]:
    """Every forum of a catalogue, in its order."""
    held = catalogue.raw.get("cautions", {})
    cautions = held.get("cautions", ())
    states = States(catalogue.raw["parties"], held)
    gates = {rule.id: rule.gates for forum in catalogue.forums.values() for rule in forum.rules}
    of_rule: dict[str, list[Caution]] = {}
    for entry in cautions:
        if "rule" in entry:
            of_rule.setdefault(entry["rule"], []).append(_caution(entry))
    return states, tuple(_forum(f, states, gates, of_rule) for f in catalogue.forums.values())


def _forum(
    forum: Forum, states: States, gates: Mapping[str, tuple[str, ...]], cautions: Mapping[str, list[Caution]]
) -> ReadyForum:
    rules = tuple(_rule(rule, states, gates, tuple(cautions.get(rule.id, ()))) for rule in forum.rules)
    cuts = {d for r in rules for d in (r.conduct[0], r.conduct[1] + 1)}
    cuts |= {d for r in rules for c in r.cautions for d in (c.acts[0], c.acts[1] + 1)}
    return ReadyForum(
        forum,
        rules,
        min(r.valid[0] for r in rules),
        max(r.valid[1] for r in rules),
        tuple(sorted(cuts)),
        any(by_day(leaf["test"]) for r in rules for leaf in leaves(r.rule.requires)),
        tuple(dict.fromkeys(c for r in forum.rules for c in sorted(r.classes))),
    )


def _rule(rule: Rule, states: States, gates: Mapping[str, tuple[str, ...]], cautions: tuple[Caution, ...]) -> ReadyRule:
    why = (rule.unsettled_why or rule.source) if rule.unsettled else ""
    return ReadyRule(
        rule,
        _window(rule.valid_from, rule.valid_to),
        _window(rule.conduct_from, rule.conduct_to),
        _requirement(rule.requires, states),
        CONFIDENCES.index(rule.confidence),
        frozenset(f for leaf in leaves(rule.requires) for f in TESTS[leaf["test"]])
        | {c.unless for c in cautions if c.unless},
        cautions,
        why,
        tuple(dict.fromkeys(_expanded(rule.id, gates, ()))),
    )


def _expanded(rule: str, gates: Mapping[str, tuple[str, ...]], seen: tuple[str, ...]) -> Iterator[str]:
    """The gates of a rule, where "as X" stands for those of X."""
    for gate in gates[rule]:
        other = gate.removeprefix(_OF_ICC)
        if gate.startswith(_OF_ICC) and other in gates and other not in seen:
            yield from _expanded(other, gates, (*seen, rule))
        else:
            yield gate


def _caution(entry: Mapping[str, Any]) -> Caution:
    return Caution(
        frozenset(entry["classes"]) if entry.get("classes") else None,
        _window(entry.get("acts_from"), entry.get("acts_to")),
        _window(entry.get("asked_from"), entry.get("asked_to")),
        entry["why"],
        entry.get("unless", ""),
    )


def _window(first: str | None, last: str | None) -> tuple[int, int]:
    return (ordinal(first) if first else FIRST, ordinal(last) if last else LAST)


def leaves(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The leaves of ``requires``, left to right."""
    if "all" in node or "any" in node:
        for inner in node.get("all", node.get("any")) or ():
            yield from leaves(inner)
    else:
        yield node


def _requirement(node: Mapping[str, Any], states: States) -> Requirement:
    if "all" in node and not node["all"]:
        return _nothing
    if "all" in node:
        return _all([_requirement(n, states) for n in node["all"]])
    if "any" in node:
        return _any([_requirement(n, states) for n in node["any"]])
    test = compiled(node, states)

    def leaf(facts: Facts, asked: int, day: int, cls: str) -> Outcome:
        found = test(facts, asked, day, cls)
        return found.rank, (found,)

    return leaf


def _nothing(_facts: Facts, _asked: int, _day: int, _cls: str) -> Outcome:
    """An empty ``all`` is satisfied."""
    return MET, ()


def _all(parts: list[Requirement]) -> Requirement:
    """The worst of its parts. What it rests on: all parts where met, else those that hold it back."""
    if len(parts) == 1:
        return parts[0]

    def requirement(facts: Facts, asked: int, day: int, cls: str) -> Outcome:
        found = [part(facts, asked, day, cls) for part in parts]
        rank = min([f[0] for f in found])
        most = MET if rank == MET else UNKNOWN + 1 if rank >= PERSONAL else PERSONAL - 1
        return rank, tuple([leaf for f in found if f[0] <= most for leaf in f[1]])

    return requirement


def _any(parts: list[Requirement]) -> Requirement:
    """The best of its parts. What it rests on: the part that is met, else what may still be, else all."""

    def requirement(facts: Facts, asked: int, day: int, cls: str) -> Outcome:
        found: list[Outcome] = []
        for part in parts:
            outcome = part(facts, asked, day, cls)
            if outcome[0] == MET:
                return outcome
            found.append(outcome)
        rank = max([f[0] for f in found])
        least = PERSONAL if rank >= PERSONAL else 0
        return rank, tuple([leaf for f in found if f[0] >= least for leaf in f[1]])

    return requirement


__all__ = ["Caution", "Outcome", "ReadyForum", "ReadyRule", "leaves", "ready"]
