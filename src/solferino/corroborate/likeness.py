"""How alike two reports of an attack are: what speaks for one event, and what rules it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from solferino.corroborate.scene import Scene, telling
from solferino.corroborate.trust import day_of, follows_up, in_headline, is_general, only_denied, place_of, target_of
from solferino.places import find, fold, within
from solferino.record import Claim, Figure, IncidentReport, Scope, When
from solferino.text import word_set

# Points for and against, in halves so that all sums are exact integers.
ENOUGH = 7
CONTEXT = 3  # sentences on either side of a report without a place in which a place may stand
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
_LIES_IN = re.compile(
    r"(?:,\s+|\s+(?:in|of)\s+(?:the\s+)?(?:[^\W\d_A-Z][\w-]*\s+){0,4})"
    r"(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})"
)
_NAMED = 20  # times a place stands in a text that are looked at


@dataclass(frozen=True, slots=True)
class Report:
    """A report with what is compared."""

    claim: IncidentReport
    groups: frozenset[str]  # of attack types; empty for a word that fits any attack
    place: str | None  # folded name
    near_place: str | None  # folded name of a place that stands in a speaker's name
    place_name: str | None  # as shown
    happened: When | None
    aim: str | None  # the target as shown
    general: bool  # a practice rather than one event
    follows_up: bool  # a sentence on an attack told before it
    headline: bool
    only_denied: bool  # told only to have it denied
    target: frozenset[str]
    weapon: frozenset[str]
    actor: frozenset[str]
    counts: frozenset[tuple[str, int]]
    words: frozenset[str]  # of its sentences
    near: frozenset[str]  # all words of its sentences, as place names are compared
    context: str  # its sentences and the three on either side, folded, between blanks
    own: frozenset[str]  # of its passage alone
    own_near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nestings:
    """Pairs of places, folded.

    near: a report names both with a word of nearness. inside: a text has "A in B" or "A, B".
    """

    near: frozenset[frozenset[str]] = frozenset()
    inside: frozenset[frozenset[str]] = frozenset()

    def tie(self, one: str, other: str) -> bool:
        """True where a text says that one place lies in the other or close to it."""
        return frozenset((one, other)) in self.near | self.inside


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
    if not victims:  # the count stands in the next sentence
        victims = [
            f
            for f in scene.figures.get(claim.passage.reading, ())
            if f.scope is Scope.INCIDENT
            and scene.apart(f.passage, claim.passage) == 1
            and f.passage.start > claim.passage.start
        ]
    counts = _counted(victims)
    around = scene.around(claim.passage)
    name, sure = place_of(claim, scene)
    aim = target_of(claim)
    return Report(
        claim,
        frozenset(_OF_WORD[w] for w in type_words if w in _OF_WORD),
        place_key(name) if name and sure else None,
        place_key(name) if name and not sure else None,
        name if sure else None,
        day_of(claim),
        aim,
        is_general(claim),
        follows_up(claim),
        in_headline(claim, scene),
        only_denied(claim, scene),
        telling(_HOLDER.sub(" ", aim or "")),
        telling(claim.weapon),
        telling(claim.actor),
        counts,
        telling(around),
        frozenset(fold(around).split()),
        f" {fold(scene.around(claim.passage, CONTEXT))} " if not (name and sure) else " ",
        telling(claim.passage.quote),
        frozenset(fold(claim.passage.quote).split()),
    )


def _counted(victims: Sequence[Claim]) -> frozenset[tuple[str, int]]:
    return frozenset(
        (f.counted.value, f.low) for f in victims if isinstance(f, Figure) and f.low is not None and f.low > 1
    )


def nestings(reports: Sequence[Report], scene: Scene) -> Nestings:
    """The pairs of places of which a text says that one lies in or by the other."""
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
    inside = ((inner, place_key(name)) for inner, name in outer_places(reports, scene).items())
    return Nestings(frozenset(found), frozenset(frozenset(pair) for pair in inside))


def outer_places(reports: Sequence[Report], scene: Scene) -> dict[str, str]:
    """Folded place -> the name of the place that a text says it lies in, where that is the place of a report too."""
    places = {report.place: report.place_name for report in reports if report.place and report.place_name}
    found: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for report in reports:
        where = (report.claim.passage.reading, report.place_name or "")
        if report.place and report.place_name and where not in seen:
            seen.add(where)
            for around in _named_behind(report, scene):
                for key in sorted(around.keys() & places.keys() - {report.place}):
                    found.setdefault(report.place, around[key])
    return {inner: name for inner, name in found.items() if place_key(found.get(place_key(name), "")) != inner}


def _named_behind(report: Report, scene: Scene) -> Iterator[dict[str, str]]:
    """The names that stand behind the report's place in its text, tied by a comma or "in", by their folded form."""
    text, name = scene.texts[report.claim.passage.reading].text, report.place_name or ""
    at = text.find(name)
    for _ in range(_NAMED):
        if at < 0:
            return
        tied = _LIES_IN.match(text, at + len(name), at + len(name) + 100)
        if tied:
            words = tied["name"].split()
            yield {place_key(name): name for n in range(1, len(words) + 1) if (name := " ".join(words[:n]))}
        at = text.find(name, at + 1)


_NONE = Nestings()


def likeness(one: Report, other: Report, nested: Nestings = _NONE) -> Likeness:
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
        # Two different counts in common, one above ten, are seldom chance.
        both = one.counts & other.counts
        points += 5 if len(both) > 1 and any(low > 10 for _, low in both) else 3
        why.append("figure")
    if one_text and _title_and_lead(one, other):
        points += 6
        why.append("headline")
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


def _title_and_lead(one: Report, other: Report) -> bool:
    """True for a report in the headline and one in the body: a headline tells what its text tells."""
    return one.headline != other.headline


def _place(one: Report, other: Report, nested: Nestings) -> int | None:
    if one.place is None or other.place is None:
        return max(_unplaced(one, other, nested), _unplaced(other, one, nested))
    if one_place(one.place, other.place):
        return 4
    if within(one.place, other.place) or within(other.place, one.place):
        return 1
    if frozenset((one.place, other.place)) in nested.inside and (one.headline or other.headline):
        return 1
    if one.claim.passage.reading == other.claim.passage.reading:
        # One text that names two places tells two events, unless it says in one breath that one lies in the other.
        tied = set(other.place.split()) <= one.own_near or set(one.place.split()) <= other.own_near
    else:
        tied = nested.tie(one.place, other.place)
    return 2 if tied else 0 if frozenset((one.place, other.place)) in nested.inside else None


def _unplaced(one: Report, other: Report, nested: Nestings) -> int:
    """Points where only the other names its place, and the sentences about the first name that place too.

    One point where no more is known than that a body of the place speaks: "the Velm Hospital said".
    """
    if one.place is not None or other.place is None:
        return 0
    around = {other.place} | {name for pair in nested.inside if other.place in pair for name in pair}
    if any(f" {name} " in one.context for name in around):
        return 2
    return int(one.near_place is not None and any(one_place(one.near_place, name) for name in around))


def _day(one: Report, other: Report) -> int | None:
    first, second = one.happened, other.happened
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
    first, second = one.happened, other.happened
    return first is not None and second is not None and days_apart(first, second) == 1


def _target(one: Report, other: Report) -> int:
    a, b = one.target - _VAGUE_TARGET, other.target - _VAGUE_TARGET
    if one.claim.passage.reading != other.claim.passage.reading and (not a or not b):
        # One says "people at the water point", the other "the water point": two words tell more than one.
        return 2 if len((a & other.words) | (b & one.words)) > 1 else 0
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
    order = ("place", "date", "target", "type", "figure", "weapon", "wording", "headline", "follow-up")
    found = {reason for link in reasons for reason in link}
    return ", ".join(word for word in order if word in found)
