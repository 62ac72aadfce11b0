"""Which reports are of one event: likeness, held against what bars it, and people's decisions before everything."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from solferino.corroborate.candidates import candidates
from solferino.corroborate.likeness import ENOUGH, Likeness, likeness
from solferino.corroborate.reports import Nestings, Report
from solferino.corroborate.scene import Scene
from solferino.record import Decision
from solferino.text.groups import Groups, pair_decisions

FOLLOWS = 3  # sentences within which "the attack" is the one told before
BEFORE = 12  # reports before it among which that one is looked for
CHECKED = 8  # different members of a camp that a newcomer is held against
DECIDED = "a person's decision"


@dataclass(slots=True)
class Linked:
    """groups: reports by event, each sorted by id. reasons: report id -> why it was tied to others."""

    groups: list[list[Report]]
    reasons: dict[str, tuple[str, ...]]


@dataclass(slots=True)
class _Camp:
    """Reports joined by what they tell. faces: members that differ in what bars. by_text: members in each text."""

    faces: dict[tuple[object, ...], int]
    by_text: dict[str, list[int]]

    @classmethod
    def of(cls, at: int, report: Report) -> _Camp:
        return cls({_face(report): at}, {report.reading: [at]})

    def take(self, other: _Camp) -> None:
        """Take in the members of a camp that is no larger."""
        for face, at in other.faces.items():
            if face not in self.faces and len(self.faces) < CHECKED:
                self.faces[face] = at
        for reading, members in other.by_text.items():
            mine = self.by_text.setdefault(reading, [])
            mine += members[: max(0, CHECKED - len(mine))]


def _face(report: Report) -> tuple[object, ...]:
    return report.place, report.days, report.moment, report.claim.type, report.general, report.lands, report.target


@dataclass(slots=True)
class _Linker:
    """Joins reports, the firmest links first.

    Two sets of groups are kept. ``groups`` holds people's joins too, and nothing that a person keeps apart. ``camps``
    holds what likeness alone has joined: what bars is looked for inside a camp only, so that two incidents that a
    person has joined go on growing each by its own likeness.
    """

    reports: Sequence[Report]
    nested: Nestings
    groups: Groups
    camps: dict[str, _Camp] = field(default_factory=dict)
    natural: Groups = field(default_factory=Groups)
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    seen: dict[tuple[int, int], Likeness] = field(default_factory=dict)
    ruled: dict[tuple[int, int, int, int, bool], bool] = field(default_factory=dict)

    def like(self, one: int, other: int) -> Likeness:
        pair = (one, other) if one < other else (other, one)
        found = self.seen.get(pair)
        if found is None:
            found = self.seen[pair] = likeness(self.reports[pair[0]], self.reports[pair[1]], self.nested)
        return found

    def camp(self, at: int) -> _Camp:
        key = self.natural.root(self.reports[at].id)
        if key not in self.camps:
            self.camps[key] = _Camp.of(at, self.reports[at])
        return self.camps[key]

    def join(self, one: int, other: int, why: tuple[str, ...]) -> bool:
        a, b = self.reports[one].id, self.reports[other].id
        if not self.groups.join(a, b):
            return False
        first, second = self.camp(one), self.camp(other)
        if first is not second:
            larger, smaller = (first, second) if len(first.by_text) >= len(second.by_text) else (second, first)
            larger.take(smaller)
            for key in (self.natural.root(a), self.natural.root(b)):
                self.camps.pop(key, None)
            self.natural.join(a, b)
            self.camps[self.natural.root(a)] = larger
        self._note(a, why)
        return True

    def decide(self, a: str, b: str) -> None:
        if not self.groups.together(a, b) and self.groups.join(a, b):
            self._note(a, (DECIDED,))

    def together(self, one: int, other: int) -> bool:
        return self.natural.together(self.reports[one].id, self.reports[other].id)

    def barred(self, one: int, other: int, *, despite: bool) -> bool:
        """True where a report of one camp cannot be of one event with a report of the other.

        despite: the link that would join them stands against days that follow each other; then only what rules one
        event out for good counts.
        """
        first, second = self.camp(one), self.camp(other)
        state = (id(first), len(first.by_text), id(second), len(second.by_text), despite)
        if state not in self.ruled:
            self.ruled[state] = self._barred(first, second, despite=despite)
        return self.ruled[state]

    def _barred(self, first: _Camp, second: _Camp, *, despite: bool) -> bool:
        pairs = {(a, b) for a in first.faces.values() for b in second.faces.values()}
        for reading in first.by_text.keys() & second.by_text.keys():
            pairs.update((a, b) for a in first.by_text[reading] for b in second.by_text[reading])
        against = 0
        for a, b in pairs:
            found = self.like(a, b)
            if found.barred or (found.keeps_apart and not despite):
                return True
            against += int(found.opposed) - int(found.tied)
        # Some call the ward a hospital and some a building: one that differs rules nothing out, most of them do.
        return against > 0

    def _note(self, key: str, why: tuple[str, ...]) -> None:
        self.reasons[key] = tuple(dict.fromkeys(self.reasons.get(key, ()) + why))


def linked(
    reports: Sequence[Report],
    copies: Sequence[Sequence[str]],
    decisions: Sequence[Decision],
    nested: Nestings,
    scene: Scene,
    parts: Sequence[tuple[str, str]] = (),
) -> Linked:
    """Group reports.

    reports: in the order of their texts. copies: groups of reading ids of texts that are copies. decisions: oldest
    first. nested: pairs of places that lie one in the other. parts: pairs of report ids of which one tells a part of
    the event of the other: two events. The order of the reports changes nothing but the order of the groups.
    """
    at_of = {r.id: at for at, r in enumerate(reports)}
    same, apart = pair_decisions(decisions)
    same, apart, parts = ([(a, b) for a, b in row if a in at_of and b in at_of] for row in (same, apart, parts))
    decided = Groups(at_of, apart)
    for a, b in same:
        decided.join(a, b)
    # A part is an event of its own, unless a person says that it is the whole.
    parted = [(a, b) for a, b in parts if not decided.together(a, b)]
    linker = _Linker(reports, nested, Groups(at_of, (*apart, *parted)))
    for a, b in same:
        linker.decide(a, b)
    heads = _join_twins(linker)
    _join_links(linker, heads, {reading: n for n, group in enumerate(copies) for reading in group}, scene)
    members: dict[str, list[Report]] = defaultdict(list)
    for key in sorted(at_of):
        members[linker.groups.root(key)].append(reports[at_of[key]])
    return Linked([members[root] for root in sorted(members)], linker.reasons)


def _join_twins(linker: _Linker) -> list[int]:
    """Join reports that tell the same in every field, and give back one of each for comparing with the others.

    Ten thousand copies of one article are one comparison.
    """
    classes: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, report in enumerate(linker.reports):
        classes[report.profile()].append(at)
    heads: list[int] = []
    for twins in classes.values():
        firsts: list[int] = []  # several where people keep some of them apart
        taken: set[str] = set()
        for at in sorted(twins, key=lambda n: linker.reports[n].id):
            if linker.reports[at].reading in taken or not _joins(linker, firsts, at):
                firsts.append(at)
            taken.add(linker.reports[at].reading)
        heads += firsts
    return sorted(heads)


def _joins(linker: _Linker, firsts: Sequence[int], at: int) -> bool:
    for first in firsts[:CHECKED]:
        if linker.reports[first].reading != linker.reports[at].reading:
            found = likeness(linker.reports[first], linker.reports[at], linker.nested)
            if not found.barred and found.points >= ENOUGH and linker.join(first, at, found.why):
                return True
    return False


def _join_links(linker: _Linker, heads: Sequence[int], copies: Mapping[str, int], scene: Scene) -> None:
    links: list[tuple[int, str, str, int, int]] = []
    some = [linker.reports[at] for at in heads]
    for a, b in candidates(some, linker.nested):
        one, other = heads[a], heads[b]
        found = likeness(linker.reports[one], linker.reports[other], linker.nested)
        readings = (linker.reports[one].reading, linker.reports[other].reading)
        if readings[0] != readings[1] and copies.get(readings[0], -1) == copies.get(readings[1], -2):
            found = _in_copies(found)
        if not found.barred and found.points >= ENOUGH:
            (first, one), (second, other) = sorted((linker.reports[n].id, n) for n in (one, other))
            links.append((-found.points, first, second, one, other))
            linker.seen[min(one, other), max(one, other)] = found
    for before, after in _followed(linker.reports, scene):
        if not linker.together(before, after):
            linker.join(before, after, ("follow-up",))
    for _, _, _, one, other in sorted(links):
        found = linker.like(one, other)
        if not linker.together(one, other) and not linker.barred(one, other, despite=found.despite):
            linker.join(one, other, found.why)


def _in_copies(found: Likeness) -> Likeness:
    """Two sentences of copied texts that say the same are one report, whatever was read from them."""
    return replace(found, points=found.points + 2) if "wording" in found.why else found


def _followed(reports: Sequence[Report], scene: Scene) -> Iterator[tuple[int, int]]:
    """A report that only says "the attack" with the report of one event that stands closest before it.

    "The third strike this week" goes with the report before it in its own sentence.
    """
    by_text: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        by_text[report.reading].append(at)
    for members in by_text.values():
        members.sort(key=lambda n: (reports[n].claim.passage.start, reports[n].id))
        starts = [reports[n].claim.passage.start for n in members]
        for at in members:
            report = reports[at]
            if not (report.follows_up or report.numbered):
                continue
            end = bisect_left(starts, report.claim.passage.start)
            before = [
                (apart, -reports[n].claim.passage.start, reports[n].id, n)
                for n in members[max(0, end - BEFORE) : end]
                if not reports[n].general
                and (apart := scene.apart(reports[n].claim.passage, report.claim.passage)) is not None
            ]
            near = min(before) if before else None
            if near is not None and near[0] <= (FOLLOWS if report.follows_up else 0):
                yield near[3], at


__all__ = ["DECIDED", "Linked", "linked"]
