"""How alike two reports of an attack are: what speaks for one event, and what rules it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from solferino.corroborate.scene import Scene, telling
from solferino.places import find, fold, within
from solferino.record import Figure, IncidentReport, When
from solferino.text import word_set

# Points for and against, in halves so that all sums are exact integers.
ENOUGH = 7
_GROUPS = {
    "air": "airstrike airstrikes air drone missile missiles aerial jet helicopter",
    "shell": "shelling shell rocket rockets artillery mortar mortars bombardment",
    "bomb": "bombing bomb bombs explosion blast mine grenade detonation",
    "chemical": "chemical gas chlorine sarin",
    "kill": "killing shooting massacre execution murder assassination sniper gunfire death",
    "seize": "kidnapping abduction hostage detention disappearance arrest",
}
_ANY = word_set("attack strike clash assault raid fight battle violence offensive incident")
_OF_WORD = {word: group for group, words in _GROUPS.items() for word in words.split()}
_VIOLENT = frozenset(_GROUPS) - {"seize"}
# Words for a target that tell it from no other.
_VAGUE_TARGET = telling(
    """civilian people population resident inhabitant area town village city neighbourhood neighborhood district
    position target site place country region person victim civilians man woman child building part"""
)
_ONE_KIND = [
    frozenset(words.split())
    for words in (
        "hospital clinic maternity ward",
        "school kindergarten university college campus",
        "market bazaar marketplace",
        "church mosque temple monastery cathedral",
        "station railway train platform",
        "headquarter office building premise",
        "house home apartment residential flat block",
        "convoy truck bus vehicle car",
        "priest clergy cleric jesuit monk nun",
        "theatre theater cinema",
        "camp tent shelter",
        "bakery breadline queue bread",
        "bridge road crossing checkpoint",
        "base barrack garrison staff",
    )
]


_HOLDER = re.compile(
    r"\S+-(?:held|controlled|run|backed|led|occupied)\b", re.IGNORECASE
)  # who holds it, not what it is
_NEARNESS = word_set(
    """near nearby outside part village villages town suburb suburbs district countryside province governorate region
    area neighbourhood neighborhood quarter outskirts surrounding north south east west northern southern
    eastern western km kilometres kilometers miles metres meters center centre"""
)
Nestings: TypeAlias = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Report:
    """A report with what is compared."""

    claim: IncidentReport
    groups: frozenset[str]  # of attack types; empty for a word that fits any attack
    place: str | None  # folded name
    target: frozenset[str]
    weapon: frozenset[str]
    actor: frozenset[str]
    counts: frozenset[tuple[str, int]]
    words: frozenset[str]  # of its sentences
    near: frozenset[str]  # all words of its sentences, as place names are compared
    own: frozenset[str]  # of its passage alone
    own_near: frozenset[str]

    @property
    def general(self) -> bool:
        """True for a practice rather than one event."""
        return self.claim.pattern == "general"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two reports compare.

    points: ENOUGH and more make one event. barred: they cannot be one. neighbours: their days are known and follow each
    other, and neither target nor figure ties them. why: what was alike.
    """

    points: int
    barred: bool = False
    why: tuple[str, ...] = ()
    neighbours: bool = False

    @property
    def keeps_apart(self) -> bool:
        """True where no third report may join the two: a vague date between them fits both."""
        return self.barred or (self.neighbours and self.points < ENOUGH)


def report_of(claim: IncidentReport, scene: Scene) -> Report:
    """Look up everything that is compared."""
    type_words = telling(claim.type.replace("_", " ").replace("-", " ")) | frozenset(
        claim.type.casefold().replace("_", " ").replace("-", " ").split()
    )
    victims = [scene.claims[key] for key in claim.victims if key in scene.claims]
    victims += [f for f in scene.figures.get(claim.passage.reading, ()) if f.passage.overlaps(claim.passage)]
    counts = frozenset(
        (f.counted.value, f.low) for f in victims if isinstance(f, Figure) and f.low is not None and f.low > 1
    )
    around = scene.around(claim.passage)
    return Report(
        claim,
        frozenset(_OF_WORD[w] for w in type_words if w in _OF_WORD),
        place_key(claim.place.name) if claim.place else None,
        telling(_HOLDER.sub(" ", claim.target or "")),
        telling(claim.weapon),
        telling(claim.actor),
        counts,
        telling(around),
        frozenset(fold(around).split()),
        telling(claim.passage.quote),
        frozenset(fold(claim.passage.quote).split()),
    )


def nestings(reports: Sequence[Report]) -> Nestings:
    """The pairs of places that some report names in one sentence with a word of nearness ("Ostra, near Velm")."""
    by_word: dict[str, set[str]] = {}
    for report in reports:
        if report.place:
            by_word.setdefault(report.place.split()[0], set()).add(report.place)
    found: set[frozenset[str]] = set()
    for report in reports:
        if report.place and report.near & _NEARNESS:
            for word in report.near & by_word.keys():
                found.update(
                    frozenset((report.place, place))
                    for place in by_word[word]
                    if place != report.place and set(place.split()) <= report.near
                )
    return frozenset(found)


def likeness(one: Report, other: Report, nested: Nestings = frozenset()) -> Likeness:
    """Weigh two reports. Unknown fields neither help nor bar. nested: the pairs of places that lie one in the other."""
    if one.general != other.general:
        return Likeness(0, barred=True)
    points, why = 0, []
    target = _target(one, other)
    for found, word in (
        (_type(one, other), "type"),
        (_place(one, other, nested), "place"),
        (_day(one, other), "date"),
        (target, "target"),
    ):
        if found is None:
            return Likeness(0, barred=True)
        points += found
        if found > 0:
            why.append(word)
    one_text = one.claim.passage.reading == other.claim.passage.reading
    if one.counts & other.counts and not one_text:
        points += 3
        why.append("figure")
    if one.weapon & other.weapon:
        points += 1
        why.append("weapon")
    if one.actor & other.actor:
        points += 1
    shorter = min(len(one.words), len(other.words))
    # Reports dated a day apart are of one event only if more than place and wording says so: raids come daily.
    # Two reports of one text are often in one sentence, and an article has one set of words anyway.
    neighbours = _neighbouring(one, other) and target < 3 and "figure" not in why
    if shorter >= 4 and not one_text and not neighbours:
        common = len(one.words & other.words)
        # Up to four points, from a quarter of the shorter sentence's telling words in common.
        gained = max(0, (16 * common // shorter - 4) // 3)
        points += gained
        if gained > 1:
            why.append("wording")
    return Likeness(points, why=tuple(why), neighbours=neighbours)


def place_key(name: str) -> str:
    """The name under which a place is compared: variants that the list knows agree."""
    known = find(name)
    return known[0].key if len(known) == 1 and known[0].key and fold(known[0].name) == fold(name) else fold(name)


def one_place(one: str, other: str) -> bool:
    """True for equal names, and for one name inside the other."""
    a, b = one.split(), other.split()
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def days_apart(one: When, other: When) -> int:
    """0 for intervals that overlap, else the days between; unknown ends are open."""
    if one.overlaps(other):
        return 0
    first, second = (one, other) if (one.latest or "") < (other.earliest or "") else (other, one)
    return (date.fromisoformat(second.earliest or "") - date.fromisoformat(first.latest or "")).days


def span_days(when: When | None) -> int | None:
    """Length of an interval in days, both ends included; None where an end is open."""
    if when is None or not when.earliest or not when.latest:
        return None
    return (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days + 1


def _type(one: Report, other: Report) -> int | None:
    if one.groups & other.groups or (not one.groups and one.claim.type == other.claim.type):
        return 2
    if not one.groups or not other.groups:
        rest = one.groups | other.groups
        return 1 if rest <= _VIOLENT else None
    if (one.groups | other.groups) <= _VIOLENT:
        return 1
    return None


def _place(one: Report, other: Report, nested: Nestings) -> int | None:
    if one.place is None or other.place is None:
        return 0
    if one_place(one.place, other.place):
        return 4
    if within(one.place, other.place) or within(other.place, one.place):
        return 1
    if one.claim.passage.reading == other.claim.passage.reading:
        # One text that names two places tells two events, unless it says in one breath that one lies in the other.
        tied = set(other.place.split()) <= one.own_near or set(one.place.split()) <= other.own_near
    else:
        tied = frozenset((one.place, other.place)) in nested
    return 2 if tied else None


def _day(one: Report, other: Report) -> int | None:
    first, second = one.claim.happened, other.claim.happened
    if first is None or second is None:
        return 0
    apart = days_apart(first, second)
    if apart > 1:
        return None
    if apart == 1:
        return -2
    longest = [span_days(first), span_days(second)]
    if None in longest:
        return 0
    widest = max(n for n in longest if n is not None)
    return 4 if widest <= 2 else 2 if widest <= 10 else 1


def _neighbouring(one: Report, other: Report) -> bool:
    first, second = one.claim.happened, other.claim.happened
    return first is not None and second is not None and days_apart(first, second) == 1


def _target(one: Report, other: Report) -> int:
    a, b = one.target - _VAGUE_TARGET, other.target - _VAGUE_TARGET
    if not a or not b:
        return 0
    if a & b or any(a & kind and b & kind for kind in _ONE_KIND):
        return 3
    one_text = one.claim.passage.reading == other.claim.passage.reading
    if a & (other.own if one_text else other.words) or b & (one.own if one_text else one.words):
        return 1
    return -5


def merged_reasons(reasons: Sequence[tuple[str, ...]]) -> str:
    """The reasons of several links in a fixed order: what all have in common first named."""
    order = ("place", "date", "target", "type", "figure", "weapon", "wording")
    found = {reason for link in reasons for reason in link}
    return ", ".join(word for word in order if word in found)
