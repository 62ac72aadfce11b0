"""Incident reports: one for each alleged event that a text tells, on the fullest statement of it.

Mentions of one event in one text are merged where type, place, day and target can be the same and nothing in the words
sets them apart. A later step decides whether reports of several texts tell one event. Nothing here says that an event
took place, or who did it: blame is how the words stand to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from solferino.extract.attribution import source_of, speaker_at
from solferino.extract.dates import Dated, resolve
from solferino.extract.denials import Denial, denials
from solferino.extract.events.actors import BlameAfter, blames
from solferino.extract.events.gate import RULES, Told, confidence, keep, rule
from solferino.extract.events.mention import EventMention
from solferino.extract.events.second_reading import SecondReading, second_reading
from solferino.extract.events.settings import about_control, is_led
from solferino.extract.events.telling import mentions
from solferino.extract.events.triggers import candidates
from solferino.extract.events.words import A_SITE
from solferino.extract.justifications import Justification, justifications
from solferino.extract.lexicon.events import FAMILY, OPEN
from solferino.extract.model import digests
from solferino.extract.protocol import Context
from solferino.extract.roles import EventWords, Roles, roles_in, struck_in, with_learned
from solferino.places import PlaceKind, PlaceMention, all_capitals, country_of_demonym, find, within
from solferino.record import Blame, Harmed, IncidentReport, Passage, Place, Speaker, Stage, Text, When
from solferino.text import Span, sentences
from solferino.text.wordlists import word_set

_FAR = 1200  # characters over which "the attack" still points back
_REACH = 20_000  # characters in which a place may stand for an event that names none
_LONGEST = 1_500  # characters of a sentence
_ROLES_REACH = 3_000  # characters around an event in which the mentions of others bound its own
_MOST_OTHERS = 120
_OPEN_EVENTS = 50  # the events told last, among which a mention looks for its own
_MOST_MENTIONS = 60  # of one event; those after them repeat it
_BESIDE = 70  # characters behind a trigger in which a people's name may tell whose event it is
_HEADLINES = 300  # characters in which a line of its own is a headline
_OLD = 2  # years before publication from which an event is history, told in passing
_DATELINE = re.compile(
    r"\s*[^\W\d_a-z][^a-z\n]{2,60}(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}\s*)?(?:\([^)\n]{2,60}\)|[-—–]{1,2})"
)


class IncidentExtractor:
    """Finds incident reports in English text. Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "incidents"
    version = "6"
    languages = frozenset({"en"})
    explained = RULES

    @property
    def models(self) -> tuple[str, ...]:
        """The digest of the trained model, where it takes part."""
        return digests()

    def __call__(self, text: Text, context: Context) -> Iterator[IncidentReport]:
        """Yield the reports in the order in which the text first tells each event."""
        body = text.text
        spans = [piece for span in sentences(body) for piece in _bounded(body, span)]
        places, dates = find(body), None
        found: list[EventMention] = []
        head = _DATELINE.match(body)
        for sentence, starts in candidates(body, spans):
            if dates is None:
                dates = resolve(body, context)
                dates = [d for d in dates if head is None or d.start >= head.end() or _only(d, dates, sentence)]
            air = any(m.type == "airstrike" and not m.practice for m in found)
            found += mentions(body, sentence, starts, places, _in(dates, sentence), air=air)
        found = [m for m in found if not _history(m, context)]
        for mention in found:
            _settle(mention, body, places, context)
        if not found:
            return
        story = _Story(text, spans, places)
        denied = list(denials(body, spans))
        _mark_denied(body, found, denied)
        found = [m for m in found if m.denied or not m.rejected]
        events = _events(found, story)
        for denial in denied:
            _link(denial, story)
        for blamed in blames(body, spans):
            _link_blame(blamed, story)
        for justification in justifications(body, spans):
            _link_reason(justification, story)
        for event, told, again in _kept(events, story):
            yield _report(event, story, told, again)


INCIDENTS = IncidentExtractor()


def _kept(events: list[_Event], story: _Story) -> Iterator[tuple[_Event, Told, SecondReading | None]]:
    """The events of which enough is told for a report; where a model is there, it has its say."""
    again = second_reading(story.body)
    facts = [_told(event, story) for event in events]
    if again is None:
        yield from ((event, told, None) for event, told in zip(events, facts, strict=True) if keep(told))
        return
    seen = [
        again.evidence(told.type, {(m.start, m.end) for m in event.mentions})
        for event, told in zip(events, facts, strict=True)
    ]
    chosen = [number for number, told in enumerate(facts) if keep(told, seen[number])]
    if not chosen:
        open_ = [(told.type, None if told.practice else s) for told, s in zip(facts, seen, strict=True)]
        best = again.likeliest(open_)
        chosen = [] if best is None else [best]
    story.reported = frozenset(events[number] for number in chosen)
    for number in chosen:
        yield events[number], facts[number], again


_JOINED = re.compile(
    r"\A(?=[^.;]*(?:\b(?:near|in|part of|outside|close to|of)\b"
    r"|\A(?:\s+(?:township|town|city|village|district))?,?\s*\Z))(?!.*\band\b)[^.;]*\Z",
    re.DOTALL,
)


def _only(dated: Dated, dates: list[Dated], sentence: Span) -> bool:
    """Whether the sentence of a dateline gives no other day: then the day of the dateline is all there is."""
    return not any(d.start > dated.end and d.end <= sentence.end for d in dates)


_ITS_OWN = re.compile(r"(?:its|their|his|her|our)\b", re.IGNORECASE)  # whose, only the denier's name tells


def _mark_denied(body: str, found: list[EventMention], denied: list[Denial]) -> None:
    """Mark what is told behind the verb of a denial; a day before that verb is the day of denying."""
    starts = [d.start for d in denied]
    for mention in found:
        for denial in denied[bisect_left(starts, mention.start) : bisect_left(starts, mention.start + 1)]:
            if denial.complement and denial.cue < mention.at and mention.end == denial.end:
                mention.denied = True
                if mention.actor is not None and _ITS_OWN.match(body, mention.actor[0]):
                    mention.actor, mention.blame = None, Blame.UNKNOWN
                if mention.dated is not None and mention.dated.start < denial.cue:
                    mention.dated = None


@dataclass(slots=True, eq=False)
class _Event:
    mentions: list[EventMention]
    deniers: list[Speaker] = field(default_factory=list)
    justifiers: list[Speaker] = field(default_factory=list)

    @property
    def fullest(self) -> EventMention:
        return max(self.mentions, key=lambda m: (_fullness(m), -m.at))

    @property
    def type(self) -> str:
        return max(self.mentions, key=lambda m: (not m.denied, m.rank, -m.at)).type

    @property
    def place(self) -> PlaceMention | None:
        named = [(not m.landmark, _NARROW[m.place.kind], -m.place.start, m.place) for m in self.mentions if m.place]
        return max(named, key=lambda n: n[:3])[3] if named else None

    @property
    def dated(self) -> Dated | None:
        first = self.fullest.dated
        return first if first is not None else next((m.dated for m in self.mentions if m.dated is not None), None)

    @property
    def practice(self) -> bool:
        return all(m.practice or m.repeats for m in self.mentions) and any(m.practice for m in self.mentions)


_NARROW = {
    PlaceKind.COUNTRY: 0,
    PlaceKind.REGION: 1,
    PlaceKind.CITY: 3,
    PlaceKind.NEIGHBOURHOOD: 2,
    PlaceKind.FACILITY: 2,
}


_ONCE_MORE = re.compile(
    r"\b(?:it|this|the\s+same)\s+(?:had\s+|has\s+)?happened\s+(?:again|once\s+more|a\s+second\s+time)\b|"
    r"\b(?:it|that|this)\s+was\s+not\s+the\s+(?:end|last)\b|\bthen\s+it\s+happened\s+again\b",
    re.IGNORECASE,
)


class _Story:
    """The text with what is looked up in it more than once."""

    def __init__(self, text: Text, spans: list[Span], places: list[PlaceMention]) -> None:
        self.text, self.spans, self.places = text, spans, places
        self.body = text.text
        self.capitals = all_capitals(self.body)
        self.sentence_starts = [s.start for s in spans]
        literal = [p for p in places if p.literal]
        self.towns = frozenset((p.start, p.end) for p in literal if p.kind is PlaceKind.CITY)
        self.named_places = frozenset((p.start, p.end) for p in literal)
        head = _DATELINE.match(self.body)
        self.dateline = next((p for p in literal if head and p.end <= head.end()), None)
        counts = Counter(p.country for p in literal if p is not self.dateline and p.country is not None)
        there = self.dateline.country if self.dateline is not None else None
        # The story is told from another country than it speaks of: a dateline in Madrid, places in El Salvador.
        away = sorted(
            ((n, c) for c, n in counts.items() if c != there and n > max(1, counts[there or ""])), reverse=True
        )
        self.abroad = away[0][1] if there is not None and away else None
        self.countries = {p.country for p in literal} - {None}
        self.reported: frozenset[_Event] = frozenset()  # the events of which a report is made
        self.told: list[tuple[EventMention, _Event]] = []  # every mention in text order, with the event it tells
        self.side_by_side = frozenset(
            frozenset((one.key, two.key))
            for one, two in pairwise(places)
            if two.start - one.end < 40 and _JOINED.search(self.body[one.end : two.start])
        )
        self._listed = _headlines(self.body, spans)
        self._turns = [match.start() for match in _ONCE_MORE.finditer(self.body)]
        self._place_starts = [p.start for p in places]
        self._told_starts: list[int] = []

    def told_between(self, start: int, end: int) -> list[tuple[EventMention, _Event]]:
        """The mentions whose trigger lies in ``[start, end)``, with their events."""
        if len(self._told_starts) != len(self.told):
            self._told_starts = [mention.at for mention, _ in self.told]
        return self.told[bisect_left(self._told_starts, start) : bisect_left(self._told_starts, end)]

    def turns_between(self, start: int, end: int) -> bool:
        """Whether the text says between two positions that it happened once more."""
        return bisect_left(self._turns, start) < bisect_left(self._turns, end)

    def places_around(self, position: int) -> list[PlaceMention]:
        """The literal places within reach of a position, the dateline's left out."""
        first = bisect_left(self._place_starts, position - _REACH)
        last = bisect_left(self._place_starts, position + _REACH)
        return [p for p in self.places[first:last] if p.literal and p is not self.dateline]

    def is_headline(self, mention: EventMention) -> bool:
        """In the first lines of the text, in a line of its own that no full stop ends."""
        if mention.start > _HEADLINES:
            return False
        line_end = self.body.find("\n", mention.at)
        line_end = len(self.body) if line_end < 0 else line_end
        return line_end < len(self.body) and not self.body[mention.at : line_end].rstrip().endswith(
            (".", ",", '"', "”")
        )

    def is_listed(self, start: int) -> bool:
        """Whether the sentence that begins there is one of a list of headlines, each a story of its own."""
        return start in self._listed

    def sentence_of(self, position: int) -> int:
        """The number of the sentence in which a position lies."""
        return max(0, bisect_left(self.sentence_starts, position + 1) - 1)


_BULLET = re.compile(r"\s*(?:^|\n)[ \t]*[•●▪‣◦*][ \t]+")


_LIST = 3  # lines after one another, none of which ends like a sentence
_LINE = 160  # characters of a headline
_SENTENCE_ENDS = (".", "!", "…", ":", ";", ",", '"', "”", "’", "'", ")", "]")


def _headlines(body: str, spans: list[Span]) -> frozenset[int]:
    """Where the sentences begin that are headlines in a list: short lines, one after the other, without a full stop."""
    found: set[int] = set()
    run: list[int] = []
    for span in (*spans, Span(len(body), len(body))):
        words = body[span.start : span.end].strip()
        alone = body[: span.start].rstrip(" \t").endswith("\n") or span.start == 0 if words else False
        if words and alone and len(words) <= _LINE and "\n" not in words and not words.endswith(_SENTENCE_ENDS):
            run.append(span.start)
            continue
        found |= set(run) if len(run) >= _LIST else set()
        run = []
    return frozenset(found)


def _bounded(body: str, span: Span) -> Iterator[Span]:
    """A sentence, cut where a line of a list begins and, where it is longer than any, at white space."""
    start = span.start
    for bullet in _BULLET.finditer(body, span.start, span.end):
        if bullet.start() > start:
            yield from _short(body, Span(start, bullet.start()))
        start = bullet.end()
    yield from _short(body, Span(start, span.end))


def _short(body: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > _LONGEST:
        cut = body.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _in(dates: list[Dated], sentence: Span) -> list[Dated]:
    first = bisect_left(dates, sentence.start, key=lambda d: d.start)
    last = bisect_left(dates, sentence.end, key=lambda d: d.start)
    return dates[first:last]


def _history(mention: EventMention, context: Context) -> bool:
    published = context.published
    if mention.dated is None or mention.dated.when.latest is None or published is None or published.earliest is None:
        return False
    return int(mention.dated.when.latest[:4]) <= int(published.earliest[:4]) - _OLD


_SAME_TOWN = re.compile(
    r"\b(?:the\s+same|that|the\s+besieged|the\s+port)\s+(?P<noun>city|town|village|district|area)\b", re.IGNORECASE
)


_THE_TOWNS = re.compile(r"\bthe\s+(?:city|town|village)['’]s\b", re.IGNORECASE)
_LAST_PLACES = 6
_THERE = re.compile(  # "a building there"; not "there was", "there have been"
    r"\bthere\b(?!\s+(?:was|were|is|are|has|have|had|will|would|may|might|could|can|seems?|appears?|to\s+be|exists?)\b)",
    re.IGNORECASE,
)


def _settle(mention: EventMention, body: str, places: list[PlaceMention], context: Context) -> None:
    """Drop a day after publication; take "the same city" for the town named last."""
    published = context.published
    if (
        mention.dated is not None
        and published is not None
        and published.latest is not None
        and (mention.dated.when.earliest or "") > published.latest
    ):
        mention.dated = None
    if mention.place is None and _THERE.search(body, mention.start, mention.end):
        before = places[: bisect_left(places, mention.start, key=lambda p: p.start)]
        towns = [p for p in before[-_LAST_PLACES:] if p.literal and p.kind == PlaceKind.CITY and is_led(body, p)]
        mention.place = towns[-1] if towns else None
    owner = _THE_TOWNS.search(body, mention.start, mention.end) if mention.place is None else None
    if owner:  # "the Varn garrison said that shells hit the town's market"
        before = places[: bisect_left(places, owner.start(), key=lambda p: p.start)]
        mention.place = next((p for p in reversed(before) if p.literal and p.kind == PlaceKind.CITY), None)
    same = _SAME_TOWN.search(body, mention.start, mention.end) if mention.place is None else None
    if same:
        first = bisect_left(places, mention.start, key=lambda p: p.start)
        towns = [p for p in reversed(places[:first]) if p.literal and p.kind == PlaceKind.CITY]
        noun = same.group("noun").casefold()
        called = [p for p in towns if noun in body[max(0, p.start - 12) : p.end + 10].casefold()]
        mention.place = next(iter(called or towns), None)


# ---- which mentions tell one event --------------------------------------------------------------


def _events(found: list[EventMention], story: _Story) -> list[_Event]:
    events: list[_Event] = []
    for mention in found:
        first = max(0, len(events) - _OPEN_EVENTS)
        fitting = [
            (score, -index)
            for index, event in enumerate(events[first:], first)
            if (score := _fit(mention, event, story)) > 0
        ]
        if fitting:
            event = events[-max(fitting)[1]]
            if len(event.mentions) < _MOST_MENTIONS:
                event.mentions.append(mention)
        elif mention.weak:
            continue
        else:
            event = _Event([mention])
            events.append(event)
        story.told.append((mention, event))
    return events


def _fit(mention: EventMention, event: _Event, story: _Story) -> int:
    """How well a mention fits an event told before; 0 where something sets them apart."""
    last = event.mentions[-1]
    same_sentence = last.start == mention.start
    again = not same_sentence and story.turns_between(last.at, mention.at)
    fired = mention.denied and mention.type == "shooting" and FAMILY[event.type] in _FIRED
    if not (fired or _types_fit(mention.type, event.type)) or mention.stage != last.stage:
        return 0
    if mention.denied and not same_sentence:
        return _fit_of_denied(mention, event, story)
    if (mention.distinct and not mention.definite) or (mention.distinct and same_sentence):
        return 0
    score = 1
    place = _place_relation(mention, event, story)
    day = _day_relation(mention, event)
    target = _target_relation(mention, event, story)
    if min(place, day, target) < 0:
        return 0
    if (mention.apart or again) and place + target <= again:
        return 0
    if place + target < 2 and not same_sentence and (story.is_listed(mention.start) or story.is_listed(last.start)):
        return 0
    if mention.practice != event.practice and not same_sentence and not mention.repeats and place + target < 2:
        return 0
    if mention.practice and event.practice and not same_sentence and target <= 0:
        return 0  # two allegations of a practice are two, unless they name one target
    score += 3 * place + 2 * day + 3 * target
    if same_sentence:
        score += 4
    elif (
        mention.at - last.at > _FAR
        and place + target == 0
        and not (mention.definite and _same_words(mention, event, story))
    ):
        return 0
    elif mention.definite and mention.form == "n":
        # "The attack ...": of two events that fit, the one told last is meant.
        score += 4 if mention.repeats and story.told and story.told[-1][1] is event else 1
    elif place + target + day == 0 and mention.place is not None and not _only_headline(event, story):
        return 0
    return score


def _only_headline(event: _Event, story: _Story) -> bool:
    """Whether nothing but a headline has told the event so far; the text below it gives the place."""
    return event.place is None and all(story.is_headline(m) for m in event.mentions)


def _fit_of_denied(mention: EventMention, event: _Event, story: _Story) -> int:
    """How well the act that somebody denies is an event told before; of two that fit as well, the one told last."""
    place, day = _place_relation(mention, event, story), _day_relation(mention, event)
    target = _target_relation(mention, event, story)
    if min(place, day, target) < 0 or event.practice:
        return 0
    if place + day + target == 0 and mention.place is not None:
        return 0
    return 1 + 3 * place + 2 * day + 3 * target + (bool(story.told) and story.told[-1][1] is event)


_FIRED = frozenset({"shell", "air", "kill", "fight"})  # "denied that its forces had fired on the town": with any weapon


def _same_words(mention: EventMention, event: _Event, story: _Story) -> bool:
    words = story.body[mention.at : mention.at_end].casefold().split()
    return len(words) > 1 and any(story.body[m.at : m.at_end].casefold().split() == words for m in event.mentions)


def _types_fit(one: str, two: str) -> bool:
    return FAMILY[one] == FAMILY[two] or two in OPEN.get(one, ()) or one in OPEN.get(two, ())


def _place_relation(mention: EventMention, event: _Event, story: _Story) -> int:
    """1 the same place or one within the other, 0 nothing known, -1 apart."""
    here, there = mention.place, event.place
    if here is None or there is None:
        return 0
    if here.key == there.key or within(here.key, there.key) or within(there.key, here.key):
        return 1
    if mention.landmark or all(m.landmark for m in event.mentions if m.place is not None):
        return 0  # "east of X": another town may be the place
    if there.kind is PlaceKind.COUNTRY and here.country is None and story.countries == {there.country}:
        return 1  # an unlisted town in a text that speaks of one country
    if PlaceKind.FACILITY in (here.kind, there.kind) and _first_word(here) == _first_word(there):
        return 1  # "Maarat market" in the headline, Maarat al-Numan below it
    if PlaceKind.COUNTRY in (here.kind, there.kind):
        return 0 if None in (here.country, there.country) or here.country == there.country else -1
    if _named_together(here, there, story) or (
        here.country is not None and here.country == there.country and PlaceKind.REGION in (here.kind, there.kind)
    ):
        return 1 if mention.dated is None or event.dated is None else 0
    return -1


def _first_word(place: PlaceMention) -> str:
    word = place.name.casefold().split()[0]
    return word if len(word) > 3 else place.name


def _named_together(here: PlaceMention, there: PlaceMention, story: _Story) -> bool:
    """ "the village of Tokhar near Manbij": two names side by side stand for one place of the event."""
    return frozenset((here.key, there.key)) in story.side_by_side


def _day_relation(mention: EventMention, event: _Event) -> int:
    ours = mention.dated.when if mention.dated else None
    theirs = event.dated.when if event.dated else None
    if ours is None or theirs is None:
        return 0
    if ours.earliest is None or theirs.earliest is None:
        return 1 if (ours.words or "").casefold() == (theirs.words or "").casefold() else 0
    if not ours.overlaps(theirs):
        return -1
    return 1 if ours.day and ours.day == theirs.day else 0


_HEAD = re.compile(r"[\w'’-]+")
_WIDE_TARGETS = word_set(
    "people civilians town towns village villages city cities area areas residents women children district "
    "neighborhood neighbourhood "
    "target targets outskirts population persons person men position positions headquarters building buildings "
    "offices homes others"
)


def _words(span: tuple[int, int] | None, story: _Story) -> frozenset[str]:
    if span is None:
        return frozenset()
    return frozenset(w.casefold().rstrip("s") for w in _HEAD.findall(story.body[span[0] : span[1]]) if len(w) > 3)


def _target_relation(mention: EventMention, event: _Event, story: _Story) -> int:
    ours = _words(mention.target, story)
    theirs = frozenset[str]().union(*(_words(m.target, story) for m in event.mentions))
    if _named_elsewhere(mention, event, story):
        return -1
    if not ours or not theirs:
        return 0
    narrow = {w.rstrip("s") for w in _WIDE_TARGETS}
    if (ours & theirs) - narrow:
        return 1
    here = _site_kinds(ours)
    there = _site_kinds(theirs)
    if here and there and not here & there:
        # "The army said it had hit a depot there": the doer gives the event just told another target.
        return 0 if mention.blame is Blame.CLAIMED and mention.dated is None and mention.place is None else -1
    return -1 if _another_person(mention, ours, event, theirs, story) else 0


_NAMED = re.compile(r"(?:the\s+)?[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+)?")
_AREAL = frozenset({"attack", "shelling", "airstrike", "bombing", "rocket attack", "missile strike", "drone strike"})


def _named_elsewhere(mention: EventMention, event: _Event, story: _Story) -> bool:
    """ "The army attacked Beska" behind the shelling of Varn: what was struck is a name, and another one."""
    if mention.target is None or mention.place is not None or mention.form != "v" or mention.type not in _AREAL:
        return False
    place = event.place
    if place is None or place.kind in (PlaceKind.COUNTRY, PlaceKind.REGION):
        return False
    ours = _words(mention.target, story)
    named = _NAMED.fullmatch(story.body, *mention.target) is not None
    return named and not ours & _words((place.start, place.end), story)


_NEWLY_TOLD = re.compile(r"\b(?:an?|one|another)\s+\Z", re.IGNORECASE)
_PERSONS = word_set(
    "man men woman boy girl child youth teenager student teacher professor priest nun bishop pastor imam rabbi monk "
    "lawyer judge prosecutor mayor governor minister deputy senator candidate leader activist journalist reporter "
    "cameraman photographer doctor nurse medic paramedic farmer peasant villager shepherd fisherman trader merchant "
    "shopkeeper driver taxi worker employee watchman guard bodyguard soldier policeman officer sergeant colonel "
    "captain "
    "lieutenant general major unionist businessman banker engineer technician tourist aid translator interpreter "
    "official director secretary president general grower cattleman rancher"
)


def _another_person(
    mention: EventMention, ours: frozenset[str], event: _Event, theirs: frozenset[str], story: _Story
) -> bool:
    """ "a watchman" here and "an employee" there: each is introduced as somebody new, so the acts are two."""
    if mention.target is None or not ours & _PERSONS or not theirs & _PERSONS or ours & theirs:
        return False
    given = [m.target for m in event.mentions if m.target is not None]
    return _new(mention.target, story) and any(_new(target, story) for target in given)


def _new(target: tuple[int, int], story: _Story) -> bool:
    return _NEWLY_TOLD.search(story.body, max(0, target[0] - 12), target[0]) is not None


_SITE_KINDS = tuple(
    frozenset(w.rstrip("s") for w in words.split())
    for words in (
        "hospital clinic maternity ward patients doctors",
        "school kindergarten nursery orphanage pupils",
        "university campus college students",
        "market marketplace bakery bread queue mall shop",
        "bus train station stop convoy ferry railway",
        "airport airfield",
        "church cathedral mosque synagogue temple monastery worshippers pilgrims",
        "bridge dam pipeline refinery depot plant",
        "prison jail prisoners",
        "embassy consulate",
        "barracks base garrison brigade checkpoint staff army",
        "hotel restaurant cafe cinema theatre theater",
        "union federation labor",
        "ministry parliament courthouse palace",
        "journalist newspaper radio reporter",
        "wedding funeral",
        "aid ambulance",
    )
)


def _site_kinds(words: frozenset[str]) -> frozenset[int]:
    return frozenset(number for number, kind in enumerate(_SITE_KINDS) if words & kind)


# ---- denials ------------------------------------------------------------------------------------


def _link(denial: Denial, story: _Story) -> None:
    """Tie a denial to the event it denies: named in its own words, or the one told last before it."""
    speaker = speaker_at(story.text, denial.speaker_start, denial.speaker_end)
    if speaker is None:
        return
    own = story.told_between(denial.start, denial.end)
    if own:
        _, target = min(own, key=lambda told: (abs(told[0].at - denial.cue), told[0].at))
    else:
        if story.is_listed(denial.start):
            return
        number = story.sentence_of(denial.start)
        near = story.told_between(story.spans[max(0, number - 2)].start, denial.start)
        if not near or not denial.points_back:
            return
        said = _words((denial.cue, denial.end), story)
        named = [told for told in near if any(_words(m.target, story) & said for m in told[1].mentions)]
        _, target = (named or near)[-1]
    if all(d.name != speaker.name for d in target.deniers):
        target.deniers.append(speaker)


_NOBODY_KNOWN = re.compile(
    r"(?:(?:unidentified|unknown|heavily|armed|masked|hooded|uniformed|several|some|young|two|three|four|five|six|\d+)\s+)*"
    r"(?:men|individuals|gunm[ae]n|assailants?|attackers?|people|persons|subjects|youths|bombers?|suicide\s+bombers?)",
    re.IGNORECASE,
)


def _nobody_known(actor: tuple[int, int], story: _Story) -> bool:
    """ "Armed men": whoever they were, a side may yet be named."""
    return _NOBODY_KNOWN.fullmatch(" ".join(story.body[slice(*actor)].split())) is not None


_BLAME_REACH = 3  # sentences: what was told, two of a witness, and who is blamed


def _link_blame(blamed: BlameAfter, story: _Story) -> None:
    """Give the event told last an actor that the next sentences name, where it has none and they tell nothing else."""
    if story.told_between(blamed.start, blamed.end):
        return  # the sentence has an event of its own, and its mention has been asked
    number = story.sentence_of(blamed.start)
    if story.is_listed(blamed.start):
        return
    near = story.told_between(story.spans[max(0, number - _BLAME_REACH)].start, blamed.start)
    if not near:
        return
    mention, event = near[-1]
    if event.practice or any(m.actor is not None and not _nobody_known(m.actor, story) for m in event.mentions):
        return
    mention.actor, mention.blame, mention.alleged_by = blamed.actor, blamed.blame, blamed.alleged_by


def _link_reason(given: Justification, story: _Story) -> None:
    """Tie a justification to the event in its own sentence, or to the one told last in the two sentences before it."""
    speaker = speaker_at(story.text, given.speaker_start, given.speaker_end)
    number = story.sentence_of(given.start)
    own = story.told_between(given.start, given.end)
    near = own or story.told_between(story.spans[max(0, number - 2)].start, given.start)
    if speaker is None or not near:
        return
    event = min(near, key=lambda told: abs(told[0].at - given.reason))[1] if own else near[-1][1]
    if event.practice or any(s.name == speaker.name for s in event.justifiers):
        return
    event.justifiers.append(speaker)


# ---- the record -----------------------------------------------------------------------------------


def _fullness(mention: EventMention) -> int:
    return (
        3 * mention.counted
        + 2 * (mention.place is not None)
        + 2 * (mention.dated is not None)
        + 2 * (mention.target is not None)
        + (mention.actor is not None)
        + 2 * (mention.rank > 0)
        + (mention.form == "n")
        - mention.practice
        - (mention.form == "e")
        - 5 * mention.weak
        - 6 * mention.denied
    )


def _told(event: _Event, story: _Story) -> Told:
    """What the mentions of an event give together."""
    best, body = event.fullest, story.body
    standing = event.place is None and not event.practice and _standing_place(event, story) is not None
    told = Told(
        type=event.type,
        place=event.place is not None,
        day=any(m.dated for m in event.mentions),
        target=any(m.target for m in event.mentions),
        victims=any(m.counted for m in event.mentions),
        actor=any(m.actor for m in event.mentions),
        standing=standing,
        harm_only=all(m.form == "e" for m in event.mentions),
        noun=any(m.form == "n" and m.target for m in event.mentions),
        person=_person_named(best, story),
        site=any(m.target is not None and A_SITE.search(body, *m.target) is not None for m in event.mentions),
        armed=any(m.weapon is not None and m.form == "v" for m in event.mentions),
        practice=event.practice,
        denied=all(m.denied for m in event.mentions),
    )
    if story.capitals and not (told.practice or keep(told)) and any(_strikes_a_person(m, body) for m in event.mentions):
        return replace(told, named=True)
    return told


def _strikes_a_person(mention: EventMention, body: str) -> bool:
    return any(key.startswith("person:") for key in struck_in(body, mention.at, mention.start, mention.end))


def _person_named(mention: EventMention, story: _Story) -> bool:
    return bool(
        mention.target and re.search(r"[A-Z][a-z]+\s+[A-Z][a-z]+", story.body[mention.target[0] : mention.target[1]])
    )


def _without_doers(
    roles: Roles, actor: tuple[int, int] | None, places: frozenset[tuple[int, int]]
) -> tuple[Harmed, ...]:
    """The people harmed but for words that name who did it, or where it was: "three gunmen killed X", "bombed Varn"."""
    doers = [(a.words.start, a.words.end) for a in roles.actors] + ([actor] if actor else [])
    return tuple(
        h
        for h in roles.harmed
        if (h.words.start, h.words.end) not in places
        and not any(h.words.start < end and start < h.words.end for start, end in doers)
    )


def _report(event: _Event, story: _Story, facts: Told, again: SecondReading | None = None) -> IncidentReport:
    text, best = story.text, event.fullest
    actor = _actor(event, story)
    ranked = sorted(event.mentions, key=lambda m: (m.form == "e", m is not best, m.at))
    target = next((m.target for m in ranked if m.target is not None), None)
    weapon = best.weapon or next((m.weapon for m in event.mentions if m.weapon is not None), None)
    place = event.place or (None if event.practice else _standing_place(event, story))
    alleged_by = _alleger(actor, story) if actor is not None else None
    blame = actor.blame if actor is not None else Blame.UNKNOWN
    if actor is not None and blame == Blame.STATED and (alleged_by is not None or actor.denied):
        blame = Blame.ACCUSED
    if actor is not None and blame == Blame.STATED and _SOMEBODY_SAYS.search(text.text, actor.start, actor.at):
        blame = Blame.ACCUSED  # somebody says so, whom the text does not let us name
    if blame not in (Blame.ACCUSED, Blame.POSSIBLE):
        alleged_by = None
    start, end = _passage(event, story)
    where = actor.actor if actor is not None else None
    told = [_words_of(m) for m in event.mentions]
    near = story.told_between(event.mentions[0].start - _ROLES_REACH, event.mentions[-1].end + _ROLES_REACH)
    others = [_words_of(m) for m, its in near[-_MOST_OTHERS:] if its is not event]
    listed = any(story.is_listed(m.start) for m in event.mentions)
    roles = roles_in(text, told, others, alone=listed)
    if again is not None:
        rivals = [_words_of(m) for m, its in near[-_MOST_OTHERS:] if its is not event and its in story.reported]
        roles = with_learned(text, roles, told, rivals, again.learned)
    harmed = _without_doers(roles, where, story.named_places)
    return IncidentReport(
        passage=Passage.of(text, start, end),
        type=event.type,
        target=_told_target(text, target),
        place=Place(place.name, Passage.of(text, place.start, place.end)) if place is not None else None,
        happened=_happened(event),
        actor=_plain(text, where),
        actor_at=Passage.of(text, *where) if where else None,
        blame=blame,
        alleged_by=alleged_by,
        weapon=_plain(text, weapon),
        stage=best.stage,
        pattern="general" if event.practice and best.stage == Stage.ACCOMPLISHED else None,
        denied_by=tuple(event.deniers),
        justified_by=tuple(event.justifiers),
        actors=roles.actors,
        targets=roles.targets,
        harmed=harmed,
        weapons=roles.weapons,
        rule=rule(facts, best.form, happened=best.stage == Stage.ACCOMPLISHED),
        confidence=confidence(facts),
        model=again.model if again is not None else None,
    )


def _words_of(mention: EventMention) -> EventWords:
    return EventWords(mention.at, mention.at_end, mention.start, mention.end, mention.type, mention.denied)


def _plain(text: Text, span: tuple[int, int] | None) -> str | None:
    return " ".join(text.text[span[0] : span[1]].split()) if span else None


def _happened(event: _Event) -> When | None:
    return event.dated.when if event.dated is not None else None


_STRONG = {Blame.CLAIMED: 4, Blame.ACCUSED: 3, Blame.STATED: 2, Blame.POSSIBLE: 1, Blame.UNKNOWN: 0}


_NO_ACTOR = word_set("group total number table row figure others people persons name date place cause killed injured")


def _actor(event: _Event, story: _Story) -> EventMention | None:
    """The mention that gives the alleged actor: a claim before an accusation before a bare mention.

    A bare general word is nobody: in front of "killed" it is mostly the head of a table's column. Nor is a town:
    "the Varn strike" tells where.
    """
    giving = [
        m
        for m in event.mentions
        if m.actor is not None
        and m.actor not in story.towns
        and story.body[slice(*m.actor)].strip().lower() not in _NO_ACTOR
    ]
    giving = [m for m in giving if not m.denied] or giving
    return (
        max(giving, key=lambda m: (m.alleged_by is not None, _STRONG[m.blame], _fullness(m), -m.at)) if giving else None
    )


# The regex looks at one sentence; "accused ... by X" names who accuses and is left to the attribution.
_AGENTLESS = re.compile(
    r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:accused|blamed|suspected|alleged|said|believed|reported|thought)"
    r"\b(?!(?:\s+\S+){0,8}?\s+by\s)",
    re.IGNORECASE,
)


_SOMEBODY_SAYS = re.compile(
    r"\b(?:he|she|they|officials?|sources?|witnesses|residents)\s+(?:\w+\s+)?(?:said|says|noted|notes|added|claimed|stated|alleged|insisted|"
    r"wrote|reported|recalled|told\s+[\w ]{2,30}?)\s+(?:that\b|how\b)",
    re.IGNORECASE,
)


def _alleger(mention: EventMention, story: _Story) -> Speaker | None:
    text = story.text
    if mention.alleged_by is not None:
        return speaker_at(text, *mention.alleged_by)
    if mention.actor is None or mention.denied:
        return None  # the speaker of a denial accuses nobody
    if not mention.start <= mention.actor[0] < mention.end:
        if mention.blame is not Blame.ACCUSED:
            return None
        span = story.spans[story.sentence_of(mention.actor[0])]  # "He said the fire came from X": a sentence of its own
        return source_of(text, span.start, span.end, *mention.actor)[0]
    if _AGENTLESS.search(text.text, mention.start, mention.end):
        return None  # "has been accused of": whoever is named in the sentence, it is not the one who accuses
    first, last = min(mention.actor[0], mention.at), max(mention.actor[1], mention.at_end)
    speaker, _ = source_of(text, mention.start, mention.end, first, last)
    return speaker


def _standing_place(event: _Event, story: _Story) -> PlaceMention | None:
    """The place of the article where no mention of the event has one.

    The dateline's, unless the words of the event or the places that the text names lie in another country; then a place
    of that country next to the event. None where the text leaves it open.
    """
    number = story.sentence_of(event.fullest.at)
    if story.is_listed(event.fullest.start):
        return None
    peoples = {
        country_of_demonym(w)
        for m in event.mentions
        for w in re.findall(r"[^\W\d_]+", story.body[m.at_end : min(m.end, m.at_end + _BESIDE)])
    } - {None}
    others = story.places_around(event.fullest.at)
    home = story.dateline
    of_others = {m.place.start for m, its in story.told if its is not event and m.place is not None}
    near = [
        p
        for p in others
        if abs(story.sentence_of(p.start) - number) <= 1
        and is_led(story.body, p)
        and not about_control(story.body, p, measured=False)
        and p.start not in of_others
    ]
    elsewhere = (
        home is not None and bool(near) and all(p.country is not None and p.country != home.country for p in near)
    )
    if (
        home is not None
        and home.country is not None
        and not elsewhere
        and (not peoples or home.country in peoples)
        and not story.abroad
    ):
        return home
    fitting = [
        p for p in others if (p.country in peoples or p.key in peoples) and not (home and home.country == p.country)
    ]
    told_of = [p for p in others if p.country == story.abroad] if story.abroad else []
    for choice in (fitting, near if len({p.country or p.key for p in near}) == 1 else [], told_of):
        chosen = [p for p in choice if home is None or p.country != home.country or not story.abroad]
        if chosen and (home is not None or _one_place(chosen, story) or choice is fitting):
            return min(
                chosen, key=lambda p: (abs(story.sentence_of(p.start) - number), p.kind == PlaceKind.COUNTRY, p.start)
            )
    return None


def _one_place(places: list[PlaceMention], story: _Story) -> bool:
    """Whether the names are one, or names that stand side by side ("Varn township, Zell region")."""
    keys = list(dict.fromkeys(p.key for p in places))
    return all(frozenset(pair) in story.side_by_side for pair in pairwise(keys))


_PEOPLE_COUNTED = re.compile(
    r"(?:(?:a|an|the|some|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozens?|scores|hundreds|of|and|more|other|[\d,.]+|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w+)\s+)*(?:people|persons?|others|individuals|victims)",
    re.IGNORECASE,
)


def _told_target(text: Text, target: tuple[int, int] | None) -> str | None:
    """The words of a target; a bare number of people is a count and no target."""
    words = _plain(text, target)
    return None if words is None or _PEOPLE_COUNTED.fullmatch(words) else words


_BREAK = re.compile(
    r"[,;:]\s+|\s+(?:--|—|–)\s+|\s+(?=(?:while|after|following|where|but|as\s+well\s+as|when)\s)|\s+and\s+(?=the\s|"
    r"an?\s|\w+\s+(?:were|was)\s)",
    re.IGNORECASE,
)


def _passage(event: _Event, story: _Story) -> tuple[int, int]:
    """The sentence, or the clause where the sentence tells other events as well."""
    best = event.fullest
    start, end = best.start, best.end
    for other, its in story.told_between(best.start, best.end):
        if its is event:
            continue
        if other.at < best.at:
            cuts = [m.end() for m in _BREAK.finditer(story.body, other.at_end, best.at)]
            start = max(start, cuts[0] if cuts else start)
        else:
            cuts = [m.start() for m in _BREAK.finditer(story.body, best.at_end, other.at)]
            end = min(end, cuts[-1] if cuts else end)
    return start, end
