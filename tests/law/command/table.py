"""A deliberately naive table: every day, every way that each link can have run, tried one by one.

It knows nothing of the code under test. For one link it tries every beginning and every end that the words allow; a day
on which it stands in all of them is sure, in some of them possible, in none of them no day of it. A day that only a
bound that nobody gave would settle is unknown. Chains are walked by trying every way there is.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from law.command.organisations import Given

FIRST, LAST = date(2022, 2, 20), date(2022, 4, 30)
DAYS = [(FIRST + timedelta(n)).isoformat() for n in range((LAST - FIRST).days + 1)]
RANK = {"sure": 0, "possible": 1, "unknown": 2}
NAMES = {rank: name for name, rank in RANK.items()}


@cache
def table_of(given: Given) -> dict[str, str]:
    """Day -> how surely the link stands; days on which it does not are left out."""
    known = given.ending != "unknown"
    worlds = []
    for begin in range(-1, len(DAYS) + 1):  # -1 and the number of days: before and after all days of the table
        for end in range(begin, len(DAYS) + 1):
            if not _between(begin, given.began):
                continue
            if given.ending == "closed" and not _between(end, given.ended):
                continue
            if given.ending == "open" and not _seen(begin, end, given.ended):
                continue
            worlds.append((begin, end))
    found = {}
    for n, day in enumerate(DAYS):
        inside = [b <= n <= e for b, e in worlds]
        if all(inside):
            found[day] = "sure"
        elif any(inside):
            early = any(n < b for b, _ in worlds)
            late = any(n > e for _, e in worlds)
            found[day] = _why(given, early=early, late=late, known=known)
    return found


def _between(number: int, bounds: tuple[str | None, str | None]) -> bool:
    first, last = bounds
    return (first is None or number >= DAYS.index(first)) and (last is None or number <= DAYS.index(last))


def _seen(begin: int, end: int, bounds: tuple[str | None, str | None]) -> bool:
    """True where some day on which the source may speak lies within; without any, every run will do."""
    if bounds == (None, None):
        return True
    return any(_between(day, bounds) and begin <= day <= end for day in range(-1, len(DAYS) + 1))


def _why(given: Given, *, early: bool, late: bool, known: bool) -> str:
    """possible where both sides of the margin in question were given, or the end is an open one; else unknown."""
    a, b = given.began
    c, d = given.ended
    worth = "possible"
    if early and (a is None or (b is None and (not known or d is None))):
        worth = "unknown"
    if late and given.ending == "unknown":
        worth = "unknown"
    if late and given.ending == "closed" and (d is None or (c is None and a is None)):
        worth = "unknown"
    return worth


class Table:
    """Answers for one organisation, each worked out anew from its links."""

    def __init__(self, links: tuple[Given, ...]) -> None:
        self.links = links
        self.stands = [table_of(g) for g in links]

    def ask(self, relation: str, node: tuple[str, str], day: str) -> dict[str, str]:
        """Name -> certainty, for a kind of question about a node on a day."""
        answers = {
            "over": self.over,
            "above": self.above,
            "under": self.under,
            "by_post": self.by_post,
        }
        if relation in answers:
            found = answers[relation](node, day)
        elif relation in ("sites", "attached_to", "within"):
            found = self.step(
                node, day, {"sites": "at", "attached_to": "attached", "within": "part_of"}[relation], up=True
            )
        else:
            found = self.step(node, day, relation, up=False)
        return {name: NAMES[rank] for (_, name), rank in found.items()}

    def on(self, day: str) -> list[tuple[Given, int]]:
        return [(g, RANK[table[day]]) for g, table in zip(self.links, self.stands, strict=True) if day in table]

    def alike(self, node: tuple[str, str], day: str) -> dict[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}

        def walk(here: tuple[str, str], rank: int, way: tuple[tuple[str, str], ...]) -> None:
            found[here] = min(found.get(here, 9), rank)
            for g, worth in self.on(day):
                if g.relation == "same_as" and here in (g.subject, g.object):
                    other = g.object if here == g.subject else g.subject
                    if other not in way:
                        walk(other, max(rank, worth), (*way, other))

        walk(node, 0, (node,))
        return found

    def step(self, node: tuple[str, str], day: str, *relations: str, up: bool) -> dict[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}
        names = self.alike(node, day)
        for here, rank in names.items():
            for g, worth in self.on(day):
                mine, other = (g.subject, g.object) if up else (g.object, g.subject)
                if g.relation in relations and mine == here and other not in names:
                    found[other] = min(found.get(other, 9), max(rank, worth))
        return found

    def reach(self, node: tuple[str, str], day: str, *relations: str, up: bool) -> dict[tuple[str, str], int]:
        """Everything at the end of any way of these relations."""
        found: dict[tuple[str, str], int] = {}

        def walk(here: tuple[str, str], rank: int, way: tuple[tuple[str, str], ...]) -> None:
            for other, worth in self.step(here, day, *relations, up=up).items():
                if other in way or other in names:
                    continue
                found[other] = min(found.get(other, 9), max(rank, worth))
                walk(other, max(rank, worth), (*way, other))

        names = self.alike(node, day)
        walk(node, 0, (node,))
        return found

    def above(self, node: tuple[str, str], day: str) -> dict[tuple[str, str], int]:
        return self.reach(node, day, "part_of", "attached", up=True)

    def by_post(self, node: tuple[str, str], day: str) -> dict[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}
        for post, rank in self.reach(node, day, "post_over", up=False).items():
            for person, worth in self.step(post, day, "holds", up=False).items():
                found[person] = min(found.get(person, 9), max(rank, worth))
        return found

    def over(self, node: tuple[str, str], day: str) -> dict[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}

        def add(person: tuple[str, str], rank: int) -> None:
            found[person] = min(found.get(person, 9), rank)
            for higher, worth in self.reach(person, day, "commands", up=False).items():
                found[higher] = min(found.get(higher, 9), max(rank, worth))

        if node[0] == "person":
            for higher, rank in self.reach(node, day, "commands", up=False).items():
                add(higher, rank)
            for relation in ("member", "deputy", "commands", "acting"):
                for place, rank in self.step(node, day, relation, up=True).items():
                    if place[0] not in ("unit", "site"):
                        continue
                    leads = relation in ("commands", "acting")
                    below = {} if leads else self.step(place, day, "commands", "acting", up=False)
                    for person, worth in below.items():
                        add(person, max(rank, worth))
                    for unit, way in self.above(place, day).items() if place[0] == "unit" else ():
                        for person, worth in self.step(unit, day, "commands", "acting", up=False).items():
                            add(person, max(rank, way, worth))
            found.pop(node, None)
            return found
        for person, rank in self.step(node, day, "commands", "acting", up=False).items():
            add(person, rank)
        for unit, rank in self.above(node, day).items() if node[0] == "unit" else ():
            for person, worth in self.step(unit, day, "commands", "acting", up=False).items():
                add(person, max(rank, worth))
        return found

    def under(self, node: tuple[str, str], day: str) -> dict[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}

        def lead(person: tuple[str, str], rank: int, way: tuple[tuple[str, str], ...]) -> None:
            for other, worth in self.step(person, day, "commands", "acting", up=True).items():
                if other in way:
                    continue
                found[other] = min(found.get(other, 9), max(rank, worth))
                if other[0] == "person":
                    lead(other, max(rank, worth), (*way, other))
                elif other[0] == "unit":
                    for unit, more in self.reach(other, day, "part_of", "attached", up=False).items():
                        found[unit] = min(found.get(unit, 9), max(rank, worth, more))

        if node[0] == "person":
            lead(node, 0, (node,))
        found.pop(node, None)
        return found
