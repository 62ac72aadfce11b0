"""The same facts asked on two days: what changed, on which day, and what made it change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from solferino.law.forums.days import written
from solferino.law.forums.evaluate import Engine
from solferino.law.forums.facts import Facts
from solferino.law.forums.rules import ReadyForum
from solferino.law.forums.verdict import CLOSED, Verdict


class Step(NamedTuple):
    """One change of one forum's answer. because: rules, lodgings and exits of that day; never empty."""

    day: str
    before: Verdict
    after: Verdict
    because: tuple[str, ...]


class Compared(NamedTuple):
    """One forum on two days. steps: every change between them, oldest first; () where nothing changed."""

    forum: str
    first: Verdict
    second: Verdict
    steps: tuple[Step, ...]

    def row(self) -> dict[str, Any]:
        """Plain values: both verdicts in full, and the steps."""
        return {
            "forum": self.forum,
            "name": self.first.ready.forum.name,
            "changed": _answer(self.first) != _answer(self.second),
            "first": self.first.row(),
            "second": self.second.row(),
            "steps": [
                {
                    "day": step.day,
                    "before": step.before.verdict,
                    "rule_before": _answer(step.before)[1],
                    "after": step.after.verdict,
                    "rule_after": _answer(step.after)[1],
                    "because": list(step.because),
                }
                for step in self.steps
            ],
        }


def compare(
    asked: Engine, facts: Sequence[Facts], first: str, second: str, forums: Iterable[str] | None = None
) -> tuple[Compared, ...]:
    """Ask the same facts on two days, and on every day between on which something was lodged, began or ended.

    first, second: days in either order; the earlier one comes first. Raises UsageError as ``Engine.verdicts`` does.
    """
    early, late = sorted((asked.day(first), asked.day(second)))
    names = list(asked.forums) if forums is None else list(forums)
    before = asked.verdicts(facts, written(early), names)
    after = asked.verdicts(facts, written(late), names)
    return tuple(
        Compared(name, one, two, _steps(asked, asked.forums[name], facts, one, (early, late)))
        for name, one, two in zip(names, before, after, strict=True)
    )


def _steps(
    asked: Engine, forum: ReadyForum, facts: Sequence[Facts], start: Verdict, span: tuple[int, int]
) -> tuple[Step, ...]:
    early, late = span
    events: dict[int, list[tuple[str, str]]] = {}
    for day, rule, words in _events(asked, forum, facts, early):
        if early < day <= late:
            events.setdefault(day, []).append((rule, words))
    found: list[Step] = []
    before = start
    for day in sorted(events):
        after = asked.verdicts(facts, written(day), (forum.forum.id,))[0]
        if _answer(after) != _answer(before):
            found.append(Step(written(day), before, after, _because(events[day], before, after)))
        before = after
    return tuple(found)


def _because(events: Sequence[tuple[str, str]], before: Verdict, after: Verdict) -> tuple[str, ...]:
    """What made a change: of several rules that began or ended that day, those on which the answers rest."""
    carrying = {"", *(v.rule.id for v in (before, after) if v.rule is not None)}
    return tuple(dict.fromkeys([w for rule, w in events if rule in carrying] or [w for _, w in events]))


def _events(asked: Engine, forum: ReadyForum, facts: Sequence[Facts], early: int) -> list[tuple[int, str, str]]:
    """(day, rule or "", words) of what may change the answer of a forum on these facts."""
    found: list[tuple[int, str, str]] = []
    classes = {c for f in facts for c in (f.classes if f.classes is not None else forum.classes)}
    unended = any(f.last is None or f.last > early for f in facts)  # the act may run on while one asks
    for each in forum.rules:
        rule = each.rule
        if classes.isdisjoint(rule.classes):
            continue
        found.append((each.valid[0], rule.id, f"{rule.id} came into force on {rule.valid_from} ({rule.source})"))
        if rule.valid_to is not None:
            found.append((each.valid[1] + 1, rule.id, f"{rule.id} ended on {rule.valid_to}"))
        for caution in each.cautions:
            found += [(day, rule.id, f"{rule.id}: {caution.why}") for day in (caution.asked[0], caution.asked[1] + 1)]
        if unended:
            found.append((each.conduct[0], rule.id, f"{rule.id} reaches acts from {written(each.conduct[0])} on"))
            found.append(
                (each.conduct[1] + 1, rule.id, f"{rule.id} reaches acts up to {written(each.conduct[1])} only")
            )
    if forum.by_day:
        if unended:
            words = "a declaration or referral begins or ends on"
            found += [(day, "", f"{words} {written(day)}") for day in asked.states.shared_cuts]
        lodged = asked.states.lodged({iso for f in facts for iso in _states_of(f)})
        found += [(day, "", words) for day, words in lodged]
    for one in facts:
        ends = ((one.first, "the act began"), (one.last, "the act ended"))
        found += [(day, "", f"{words} on {written(day)}") for day, words in ends if day is not None]
    return found


def _states_of(facts: Facts) -> set[str]:
    found = {*(facts.place or ()), *(facts.nationality or ())}
    return found | {iso for iso in (facts.aggressor, facts.aggression_target) if iso is not None}


def _answer(verdict: Verdict) -> tuple[str, str | None]:
    """What counts as an answer: the verdict, and where something carries it, the rule."""
    rule = verdict.rule if verdict.verdict != CLOSED else None
    return verdict.verdict, rule.id if rule else None


__all__ = ["Compared", "Step", "compare"]
