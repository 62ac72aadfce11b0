"""Reports of attacks with what is compared of them, looked up once, and the places that texts lay in one another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from solferino.corroborate.hours import Moment, moment_of
from solferino.corroborate.kinds import is_cyrillic, methods, targets, weapons
from solferino.corroborate.scene import Scene, telling
from solferino.corroborate.trust import (
    day_of,
    follows_up,
    in_dateline,
    in_headline,
    is_general,
    is_numbered,
    only_denied,
    place_of,
    target_of,
)
from solferino.corroborate.whereabouts import (
    countries_named,
    is_near,
    place_key,
    spot_of,
)
from solferino.names import folded
from solferino.places import fold
from solferino.record import Bound, Claim, Counted, Figure, IncidentReport, Publication, Scope, When
from solferino.text import word_set
from solferino.text.wordstream import word_stream

CONTEXT = 3  # sentences on either side of a report without a place in which a place may stand
# Words for a target that tell it from no other.
_VAGUE_TARGET = telling(
    """civilian people population resident inhabitant area town village city neighbourhood neighborhood district
    position target site place country region person victim civilians man woman child building part body
    national local central main public state general civil military army government official international other
    several many two three four five six seven eight nine ten dozen hundred large small old new young
    місто місті город городе село селі селе район районі районе людей люди житель жители мешканці zivilisten stadt
    menschen"""
)
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
_ANOTHER = re.compile(
    r"\A\W*(?:\w+\W+){0,4}?(?:another|(?:a|the)\s+(?:second|third|fourth|fifth|separate|different|further|similar)"
    r"|(?:in|during)\s+(?:a\s+)?(?:separate|other|another))\s+(?:[\w-]+\s+){0,2}"
    r"(?:(?:air\s?|drone\s|missile\s|rocket\s|bomb\s|mortar\s)?(?:attack|strike|raid|assault|explosion|blast"
    r"|bombing|shelling|incident|shooting|bomb|shell|rocket|missile)s?)\b",
    re.IGNORECASE,
)
_NAMED = 20  # times a place stands in a text that are looked at


@dataclass(frozen=True, slots=True)
class Report:
    """A report with what is compared, looked up once."""

    claim: IncidentReport
    id: str  # of the claim, looked up once
    reading: str
    methods: frozenset[str]  # ways of attacking; empty for a word that fits any attack
    place: str | None  # folded name
    near_place: str | None  # folded name of a place that stands in a speaker's name, or in a dateline alone
    place_name: str | None  # as shown
    close_by: bool  # the text puts it near the place, not in it
    lands: frozenset[str]  # codes of the countries that its sentences name
    happened: When | None
    moment: Moment | None
    days: tuple[int | None, int | None]  # first and last day, as ordinals; None for an open end
    length: int | None  # of the interval, in days
    published: int | None  # the latest day on which its text was published, as an ordinal
    aim: str | None  # the target as shown
    general: bool  # a practice rather than one event
    follows_up: bool  # a sentence on an attack told before it
    numbered: bool  # "the third strike this week", said of an attack that the same sentence tells
    another: bool  # says itself that it is another one than that before
    headline: bool
    only_denied: bool  # told only to have it denied
    cyrillic: bool
    target: frozenset[str]  # words that tell it from another
    target_kinds: frozenset[str]
    weapon: frozenset[str]
    weapon_kinds: frozenset[str]
    actor: frozenset[str]
    people: frozenset[str]  # last names of those harmed
    counts: frozenset[tuple[str, int]]
    dead: frozenset[int]  # exact numbers of people killed
    words: frozenset[str]  # of its sentences
    near: frozenset[str]  # all words of its sentences, as place names are compared
    context: str  # its sentences and the three on either side, folded, between blanks
    own: frozenset[str]  # of its passage alone
    own_near: frozenset[str]

    def profile(self) -> tuple[object, ...]:
        """Everything that bars it from others, or ties it to them, but for its place in a text."""
        return (
            self.general, self.claim.type, self.methods, self.place, self.near_place, self.close_by, self.lands,
            self.moment, self.days, self.target, self.target_kinds, self.weapon_kinds, self.actor, self.people,
            self.counts, self.words, self.headline, self.follows_up, self.another,
            self.published if self.days == (None, None) else None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nestings:
    """Pairs of places, folded.

    near: a report names both with a word of nearness. inside: a text has "A in B" or "A, B".
    """

    near: frozenset[tuple[str, str]] = frozenset()
    inside: frozenset[tuple[str, str]] = frozenset()
    around: Mapping[str, frozenset[str]] | None = None  # place -> those of ``inside`` with it

    def tie(self, one: str, other: str) -> bool:
        """True where a text says that one place lies in the other or close to it."""
        return self.is_inside(one, other) or _pair(one, other) in self.near

    def is_inside(self, one: str, other: str) -> bool:
        """True where a text says that one place lies in the other."""
        return _pair(one, other) in self.inside


def report_of(claim: IncidentReport, scene: Scene, publication: Publication | None = None) -> Report:
    """Look up everything that is compared."""
    reading = claim.passage.reading
    victims = _victims(claim, scene)
    counts = _counted(victims)
    around = scene.around(claim.passage)
    name, sure = place_of(claim, scene)
    name = name if name and place_key(name) else None
    # A dateline is where the text was sent from: the event's place only as long as no report knows better.
    sent_from = sure and in_dateline(claim, scene)
    sure = sure and not sent_from
    aim = target_of(claim)
    latest = publication.published_latest if publication else None
    published = _ordinal(latest) if latest else None
    happened = day_of(claim)
    if happened and happened.earliest and published and _ordinal(happened.earliest) > published + 1:
        happened = None  # nothing is reported before it happens
    text = scene.texts[reading].text if reading in scene.texts else ""
    folded_words = fold(around)
    near = frozenset(folded_words.split())
    target = telling(_HOLDER.sub(" ", aim or "")) - _VAGUE_TARGET
    weapon = telling(claim.weapon)
    return Report(
        claim,
        claim.id,
        reading,
        methods(claim.type),
        place_key(name) if name and sure else None,
        place_key(name) if name and not sure else None,
        name if name and (sure or sent_from) else None,
        bool(name and sure and claim.place) and _close_by(claim, text),
        countries_named(near),
        happened,
        moment_of(happened, claim.passage.quote),
        (
            _ordinal(happened.earliest) if happened and happened.earliest else None,
            _ordinal(happened.latest) if happened and happened.latest else None,
        ),
        span_days(happened),
        published,
        aim,
        is_general(claim),
        follows_up(claim),
        is_numbered(claim),
        _ANOTHER.search(claim.passage.quote) is not None,
        in_headline(claim, scene),
        only_denied(claim, scene),
        is_cyrillic(claim.passage.quote),
        target,
        targets(_head_words(aim or "", target)),
        weapon,
        weapons(weapon),
        telling(claim.actor),
        _people(claim),
        counts,
        frozenset(
            f.low
            for f in victims
            if isinstance(f, Figure) and f.counted is Counted.KILLED and f.bound is Bound.EXACT and f.low is not None
        ),
        telling(around),
        near,
        f" {fold(scene.around(claim.passage, CONTEXT))} " if not (name and sure) else " ",
        telling(claim.passage.quote),
        frozenset(fold(claim.passage.quote).split()),
    )


_BEHIND = re.compile(
    r"\s(?:of|in|at|near|outside|inside|on|for|belonging|where|which|that|with|full)\b.*", re.IGNORECASE | re.DOTALL
)
_SHELL = telling("building premise block compound complex facility structure grounds")


def _head_words(aim: str, words: frozenset[str]) -> frozenset[str]:
    """The words of a target that say what sort of thing it is: "bus depot" is a depot, "convoy of buses" a convoy."""
    said = [w for w in word_stream(_BEHIND.sub("", aim)).words if telling(w)]
    head = telling(said[-1]) if said else frozenset()
    return head if targets(head) and not head & _SHELL else words


def _close_by(claim: IncidentReport, text: str) -> bool:
    """True where the report, or the place it takes from elsewhere in its text, is put near that place, not in it."""
    name, passage = claim.place.name if claim.place else "", claim.passage
    at = text.find(name, passage.start, passage.end)
    if at < 0:
        return claim.place is not None and is_near(text, claim.place.mention.start)
    while at >= 0:
        if is_near(text, at):
            return True
        at = text.find(name, at + 1, passage.end)
    return False


def _victims(claim: IncidentReport, scene: Scene) -> list[Claim]:
    victims = [scene.claims[key] for key in claim.victims if key in scene.claims]
    near = scene.figures_near(claim.passage)
    victims += [f for f in near if f.passage.overlaps(claim.passage)]
    if not victims:  # the count stands in the next sentence
        victims = [
            f
            for f in near
            if f.scope is Scope.INCIDENT
            and f.passage.start > claim.passage.start
            and scene.apart(f.passage, claim.passage) == 1
        ]
    return victims


def _counted(victims: Sequence[Claim]) -> frozenset[tuple[str, int]]:
    """What was counted, and the number. A vague word ("dozens") is no number that could agree with another."""
    return frozenset(
        (f.counted.value, f.low)
        for f in victims
        if isinstance(f, Figure) and f.low is not None and f.low > 1 and f.bound is not Bound.VAGUE
    )


_NAME = re.compile(r"\b[^\W\d_a-zа-я][^\W\d_]+(?:[\s-][^\W\d_a-zа-я][^\W\d_]+){1,3}\b")


def _people(claim: IncidentReport) -> frozenset[str]:
    """The folded last names of the people harmed whom the report names in full; none in a text of capitals alone."""
    found: set[str] = set()
    for harmed in claim.harmed:
        words = harmed.words.quote
        if not words.isupper():
            found.update(folded(match.group().split()[-1]) for match in _NAME.finditer(words))
    return frozenset(found)


def placed_by_target(reports: Sequence[Report]) -> list[Report]:
    """The reports, with what was hit as their place where it is a place: "the shelling of Velm", "attacked Mill Square
    in Velm". A place told once more as what was hit tells no target.
    """
    places = {report.place for report in reports if report.place}
    return [_at_its_target(report, places) for report in reports]


def _at_its_target(report: Report, places: Collection[str | None]) -> Report:
    if not report.aim:
        return report
    key = place_key(report.aim)
    if report.place is None and report.place_name is None:
        if key not in places and not spot_of(report.aim).ids:
            return report
    elif report.place is None or key not in places:
        return report
    elif key == report.place:  # "hit Mill Square", reported of Mill Square
        return replace(report, aim=None, target=_NOTHING, target_kinds=_NOTHING)
    return replace(report, place=key, place_name=report.aim, aim=None, target=_NOTHING, target_kinds=_NOTHING)


_NOTHING: frozenset[str] = frozenset()


def nestings(reports: Sequence[Report], scene: Scene) -> Nestings:
    """The pairs of places of which a text says that one lies in or by the other."""
    by_word: dict[str, set[str]] = {}
    for report in reports:
        if report.place:
            by_word.setdefault(report.place.split()[0], set()).add(report.place)
    found: set[tuple[str, str]] = set()
    for report in reports:
        if report.place and report.near & _NEARNESS:
            for word in report.near & by_word.keys():
                found.update(
                    _pair(report.place, place)
                    for place in by_word[word]
                    if place != report.place and set(place.split()) <= report.near
                )
    inside = {_pair(inner, place_key(name)) for inner, name in outer_places(reports, scene).items()}
    around: dict[str, set[str]] = defaultdict(set)
    for one, other in inside:
        around[one] |= {one, other}
        around[other] |= {one, other}
    return Nestings(frozenset(found), frozenset(inside), {key: frozenset(names) for key, names in around.items()})


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def outer_places(reports: Sequence[Report], scene: Scene) -> dict[str, str]:
    """Folded place -> the name of the place that a text says it lies in, where that is the place of a report too."""
    places = {report.place: report.place_name for report in reports if report.place and report.place_name}
    found: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for report in reports:
        where = (report.reading, report.place_name or "")
        if report.place and report.place_name and where not in seen:
            seen.add(where)
            for around in _named_behind(report, scene):
                for key in sorted(around.keys() & places.keys() - {report.place}):
                    found.setdefault(report.place, around[key])
    return {inner: name for inner, name in found.items() if place_key(found.get(place_key(name), "")) != inner}


def _named_behind(report: Report, scene: Scene) -> Iterator[dict[str, str]]:
    """The names that stand behind the report's place in its text, tied by a comma or "in", by their folded form."""
    text, name = scene.texts[report.reading].text, report.place_name or ""
    at = text.find(name)
    for _ in range(_NAMED):
        if at < 0:
            return
        tied = _LIES_IN.match(text, at + len(name), at + len(name) + 100)
        if tied:
            words = tied["name"].split()
            yield {place_key(name): name for n in range(1, len(words) + 1) if (name := " ".join(words[:n]))}
        at = text.find(name, at + 1)


def span_days(when: When | None) -> int | None:
    """Length of an interval in days, both ends included; None where an end is open."""
    if when is None or not when.earliest or not when.latest:
        return None
    return _ordinal(when.latest) - _ordinal(when.earliest) + 1


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
