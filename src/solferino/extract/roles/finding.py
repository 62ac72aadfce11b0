"""Every party, thing, person and weapon that a text ties to one alleged event, by rule.

What is read: the sentences of the event's mentions, and the next one unless it tells another event. In each, the verbs
and nouns of violence with their arguments (:mod:`frames`), the words that claim or blame, and the weapons. A party
named several times is given once, under its fullest form. What no argument ties to the event stays out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from solferino.extract.attribution import source_of
from solferino.extract.harm import harm_in
from solferino.extract.roles import lexicon as lx
from solferino.extract.roles.arguments import Frame
from solferino.extract.roles.blame import CUES, NOT_SAID
from solferino.extract.roles.bodies import Bodies, bodies_of, folded_name
from solferino.extract.roles.frames import frames_in, run_at, subject_at
from solferino.extract.roles.people import people_of
from solferino.extract.roles.phrases import Phrase, Sentence
from solferino.extract.told_as import ToldAs, told_as
from solferino.names import PEOPLES
from solferino.record import Actor, ActorKind, Blame, Effect, Fate, Harmed, Passage, Target, Text
from solferino.text import sentences
from solferino.text.wordlists import word_set

_AFTER = 1  # sentences behind a mention in which parties of the event are looked for
_FAR = 900  # characters behind a mention


@dataclass(frozen=True, slots=True)
class EventWords:
    """One mention of the event: its trigger in ``[start, end)``, inside the sentence ``[first, last)``; denied: the
    sentence says that it did not happen so."""

    start: int
    end: int
    first: int
    last: int
    type: str
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Roles:
    """What the mentions of one event give together, in text order, each party once."""

    actors: tuple[Actor, ...] = ()
    targets: tuple[Target, ...] = ()
    harmed: tuple[Harmed, ...] = ()
    weapons: tuple[Passage, ...] = ()


def roles_in(
    text: Text, mentions: Sequence[EventWords], others: Sequence[EventWords] = (), *, alone: bool = False
) -> Roles:
    """The roles of one event from all its mentions in the text.

    others: the mentions of the other events of the text, whose words are not read for this one. alone: what follows a
    mention is another story (a list of headlines), and is not read.
    """
    if not mentions:
        return Roles()
    story = _Finder(text, mentions, others, alone)
    story.read()
    return story.roles()


def struck_in(body: str, at: int, first: int, last: int) -> frozenset[str]:
    """Keys of what one trigger strikes: ``person:lund`` by the family name, ``thing:bank`` by the noun.

    at: where the trigger begins in the sentence ``[first, last)`` of ``body``. Empty where its words name nothing.
    """
    sentence, frames = _parsed(body, first, last)
    near = [f for f in frames if f.at <= at < f.end or abs(f.at - at) < 12]
    keys = set()
    for frame in near[:1]:
        for number in frame.patients:
            phrase = sentence.phrases[number]
            if phrase.kind == "person" and phrase.name is not None:
                words = tuple(body[slice(*phrase.name)].lower().split())
                full = people_of(body).fullest(words)
                keys.add("person:" + (body[slice(*full)].lower().split() if full else list(words))[-1])
            elif phrase.kind == "thing":
                keys.add("thing:" + phrase.head.rstrip("s"))
    return frozenset(keys)


@lru_cache(maxsize=4)
def _starts(body: str) -> tuple[list[int], list[int]]:
    spans = sentences(body)
    return [s.start for s in spans], [s.end for s in spans]


@lru_cache(maxsize=512)
def _parsed(body: str, first: int, last: int) -> tuple[Sentence, tuple[Frame, ...]]:
    sentence = Sentence(body, first, last, bodies_of(body).within(first, last))
    return sentence, tuple(frames_in(sentence))


@dataclass(slots=True)
class _Party:
    start: int
    end: int
    kind: ActorKind
    blame: Blame
    key: str
    by: tuple[int, int, int, int] | None = None  # sentence and words for the search of who alleges it


@dataclass(slots=True)
class _Person:
    start: int
    end: int
    key: str
    named: bool
    fate: Fate
    number: tuple[int | None, int | None] | None
    head: str = ""


@dataclass(slots=True)
class _Thing:
    start: int
    end: int
    head: str
    effect: Effect


@dataclass(slots=True)
class _Finder:
    text: Text
    mentions: Sequence[EventWords]
    others: Sequence[EventWords]
    alone: bool = False
    body: str = ""
    bodies: Bodies = field(default_factory=lambda: Bodies([], {}))
    parties: list[_Party] = field(default_factory=list)
    people: list[_Person] = field(default_factory=list)
    things: list[_Thing] = field(default_factory=list)
    weapons: list[tuple[int, int, str]] = field(default_factory=list)
    held: bool = False  # the event is a detention
    taken: bool = False  # or a kidnapping

    def read(self) -> None:
        self.body = self.text.text
        self.bodies = bodies_of(self.body)
        self.held = any(m.type == "detention" for m in self.mentions)
        self.taken = self.held or any(m.type == "kidnapping" for m in self.mentions)
        own = sorted(self.mentions, key=lambda m: m.start)
        seen: set[tuple[int, int]] = set()
        for mention in own:
            span = (mention.first, mention.last)
            if span in seen:
                continue
            seen.add(span)
            self._sentence(*span, own)
        for first, last in () if self.alone else self._followers(own):
            if (first, last) not in seen:
                seen.add((first, last))
                self._follower(first, last)

    def _followers(self, own: Sequence[EventWords]) -> Iterator[tuple[int, int]]:
        """The sentences behind each mention, up to the next mention of any event."""
        starts, ends = _starts(self.body)
        stops = sorted(m.first for m in (*self.others, *own))
        for mention in own:
            at = bisect_left(starts, mention.last)
            stop = next(iter(stops[bisect_right(stops, mention.first) :][:1]), len(self.body))
            for number in range(at, min(at + _AFTER, len(starts))):
                if (
                    starts[number] >= stop
                    or starts[number] - mention.start > _FAR
                    or ends[number] - starts[number] > 1500
                ):
                    break
                yield starts[number], ends[number]

    # ---- one sentence -----------------------------------------------------------------------------

    def _sentence(self, first: int, last: int, own: Sequence[EventWords]) -> None:
        sentence, frames = _parsed(self.body, first, last)
        mine = [m for m in own if m.first == first]
        theirs = [m for m in self.others if m.first == first]
        denied = all(m.denied for m in mine)
        struck: set[int] = set()
        for frame in frames:
            struck |= set(frame.patients)
        for frame in frames:
            if frame.negated or not _nearest(frame, mine, theirs):
                continue
            self._frame(sentence, frame, denied)
        self._harm(sentence, frames, mine, theirs)
        low, high = _window(first, last, mine, theirs)
        for number, phrase in enumerate(sentence.phrases):
            if not low <= phrase.start < high:
                continue
            if phrase.kind == "weapon" and not _seized(sentence, phrase):
                self._weapon(phrase)
            elif number not in struck:
                self._bystanding(sentence, phrase)
        self._claims(sentence)

    def _follower(self, first: int, last: int) -> None:
        sentence, frames = _parsed(self.body, first, last)
        struck = {p for f in frames for p in f.patients}
        for frame in frames:
            if not frame.negated:
                self._frame(sentence, frame, denied=False)
        self._harm(sentence, frames, (), ())
        for number, phrase in enumerate(sentence.phrases):
            if number not in struck:
                self._bystanding(sentence, phrase)
        self._claims(sentence)

    def _harm(
        self,
        sentence: Sentence,
        frames: Sequence[Frame],
        mine: Iterable[EventWords],
        theirs: Iterable[EventWords],
    ) -> None:
        """People of whom the sentence tells harm, with number and fate."""
        denied = any(m.denied for m in mine)
        for found in harm_in(self.body, sentence.start, sentence.end):
            if self._told(sentence, found.at) >= (ToldAs.UNTOLD if denied else ToldAs.REJECTED):
                continue
            if theirs and not _nearer(found.at, mine, theirs):
                continue
            if found.fate is Fate.DETAINED and not self.taken:
                continue
            inside = [p for p in sentence.phrases if found.start <= p.start < found.end and p.end <= found.end + 1]
            people = [p for p in inside if p.kind == "person" or (p.kind == "name" and self._person_known(sentence, p))]
            if people and any(
                f.verb == "dead" and set(f.agents) & {sentence.phrases.index(p) for p in people} for f in frames
            ):
                continue  # "troops shot dead three farmers": those who shot
            if people:
                number = (found.low, found.high) if found.low is not None or found.high is not None else None
                named = next((p for p in people if p.name is not None), None)
                if named is None and _describes(sentence, people[0]):
                    continue
                self._person(named or people[0], found.fate, number)

    def _bystanding(self, sentence: Sentence, phrase: Phrase) -> None:
        """ "The guerrillas then fled": attackers by their name, as the subject of a move."""
        if phrase.kind != "person" or phrase.name is not None or phrase.head not in lx.ATTACKERS:
            return
        after = phrase.last + 1
        while after < len(sentence.words) and sentence.words[after].tag in ("a", "r"):
            after += 1
        if after < len(sentence.words) and sentence.words[after].low in lx.MOVES:
            self._agent(sentence, phrase, Blame.STATED)

    def _frame(self, sentence: Sentence, frame: Frame, denied: bool) -> None:
        if frame.deed == "detain" and not self.held:
            return
        told = self._told(sentence, frame.at)
        if told >= (ToldAs.UNTOLD if denied else ToldAs.REJECTED):
            return
        blame = Blame.POSSIBLE if frame.hedged or told is ToldAs.BELIEVED else Blame.STATED
        if frame.deed == "accuse" or frame.alleged or told is ToldAs.HEARSAY:
            blame = Blame.ACCUSED
        for number in () if denied or _denying(self.body, sentence, frame.at) else frame.agents:
            if number not in frame.patients:
                self._doer(sentence, sentence.phrases[number], blame)
        if frame.body is not None and not denied and self.bodies.armed(self.body[slice(*frame.body)]):
            self._party(*frame.body, ActorKind.ORGANISATION, blame, sentence)
        for number in frame.patients:
            self._patient(sentence, sentence.phrases[number], frame)
        for number in frame.tools:
            phrase = sentence.phrases[number]
            if phrase.kind == "weapon":
                self._weapon(phrase)

    def _doer(self, sentence: Sentence, phrase: Phrase, blame: Blame) -> None:
        """An agent, as firmly as the words around the name itself have it."""
        told = self._told(sentence, phrase.start)
        if told >= ToldAs.REJECTED:
            return
        if blame is Blame.STATED and told is not ToldAs.TOLD:
            blame = Blame.POSSIBLE if told is ToldAs.BELIEVED else Blame.ACCUSED
        self._agent(sentence, phrase, blame)

    def _told(self, sentence: Sentence, at: int) -> ToldAs:
        """How the sentence gives what the word at ``at`` of the text tells."""
        return told_as(self.body[sentence.start : sentence.end], at - sentence.start)

    # ---- actors -----------------------------------------------------------------------------------

    def _agent(self, sentence: Sentence, phrase: Phrase, blame: Blame) -> None:
        if phrase.head in PEOPLES and phrase.number is None and phrase.name is None:
            return  # "Karvian": more often the rest of a longer phrase than somebody
        if phrase.kind == "person" and (phrase.head not in _NOBODY or phrase.name is not None):
            start, end = self._individual(sentence, phrase)
            self._party(start, end, ActorKind.INDIVIDUAL, blame, sentence, phrase.head)
            bodies = list(self._bodies_of_phrase(sentence, phrase))
            if not bodies and phrase.name is None and len(phrase.words) == 1:
                same = self.bodies.of_members(self.body, phrase.head)
                bodies = [same] if same is not None else []
            for body in bodies:
                self._party(*body, ActorKind.ORGANISATION, blame, sentence)
        elif phrase.kind == "body" and (phrase.head not in _NO_BODY or phrase.body is not None):
            span = phrase.body or (self._possessor(sentence, phrase), phrase.end)
            self._party(*span, ActorKind.ORGANISATION, blame, sentence)

    def _possessor(self, sentence: Sentence, phrase: Phrase) -> int:
        """Where the words for a force begin: with whose it is, where a name tells it ("Karvia's forces")."""
        if phrase.owner is None or phrase.core != phrase.start:
            return phrase.core
        owner = sentence.phrases[phrase.owner]
        named = self.body[owner.core : owner.core + 1].isupper() and owner.kind in ("place", "name", "person", "body")
        return owner.core if named and len(owner.words) <= _LONGEST_OWNER else phrase.core

    def _individual(self, sentence: Sentence, phrase: Phrase) -> tuple[int, int]:
        """The words for persons: the name without titles; the description without "alleged", with its body."""
        if phrase.name is not None:
            return phrase.name
        first = phrase.first
        words = sentence.words
        while first < phrase.last and (words[first].tag == "d" or words[first].low in _DOUBTED):
            first += 1
        start = words[first].start
        if first and words[first - 1].low == "heavily":
            start = words[first - 1].start
        if (
            phrase.body is not None
            and phrase.head not in ("members", "member")
            and phrase.body[0] <= start < phrase.body[1]
        ):
            start = next(w.start for w in words[first : phrase.last + 1] if w.start >= phrase.body[1])
        if phrase.body is None and phrase.head in ("members", "member"):
            for body in self._bodies_of_phrase(sentence, phrase):
                return start, body[1]
        return start, phrase.end

    def _bodies_of_phrase(self, sentence: Sentence, phrase: Phrase) -> Iterator[tuple[int, int]]:
        if phrase.body is not None:
            yield phrase.body
            return
        found, k = None, phrase.last + 1
        while k + 1 < len(sentence.words) and sentence.words[k].low in ("of", "from") and k + 1 in sentence.phrase_of:
            inner = sentence.phrases[sentence.phrase_of[k + 1]]
            if inner.kind == "body" and inner.head not in _NO_BODY:
                found = inner.body or (inner.core, inner.end)
            k = inner.last + 1
        if found is not None:
            yield found

    def _party(self, start: int, end: int, kind: ActorKind, blame: Blame, sentence: Sentence, head: str = "") -> None:
        words = self.body[start:end]
        key = (
            self.bodies.key(words)
            if kind is ActorKind.ORGANISATION
            else (_singular(head) if head else folded_name(words))
        )
        for party in self.parties:
            if party.kind is kind and (party.key == key):
                if _FIRMNESS[blame] > _FIRMNESS[party.blame]:
                    party.blame = blame
                return
        self.parties.append(_Party(start, end, kind, blame, key, (sentence.start, sentence.end, start, end)))

    def _claims(self, sentence: Sentence) -> None:
        for pattern, blame, behind in CUES:
            for match in pattern.finditer(self.body, sentence.start, sentence.end):
                if NOT_SAID.search(self.body, max(sentence.start, match.start() - 30), match.start()):
                    continue
                found = run_at(sentence, match.end()) if behind else subject_at(sentence, match.start(1))
                for number in found:
                    phrase = sentence.phrases[number]
                    if phrase.kind in ("body", "person") and phrase.head not in _SPEAKERS:
                        self._agent(sentence, phrase, blame)

    # ---- those struck -----------------------------------------------------------------------------

    def _patient(self, sentence: Sentence, phrase: Phrase, frame: Frame) -> None:
        fate = _FATES.get(frame.deed, Fate.UNKNOWN)
        if phrase.kind == "person" or (phrase.kind == "name" and self._person_known(sentence, phrase)):
            if phrase.name is None and phrase.head in ("someone", "somebody"):
                return
            self._person(phrase, fate)
        elif phrase.kind == "thing" and frame.deed in ("attack", "bomb", "damage", "kidnap"):
            if phrase.head in lx.NOT_THINGS and frame.deed != "damage" and len(phrase.words) < 2:
                return
            self._thing(sentence, phrase, _effect(frame))
        elif (
            phrase.kind == "body"
            and frame.deed in ("bomb", "damage")
            and phrase.head not in ("police", "army", "troops")
        ):
            self._thing(sentence, phrase, _effect(frame))

    def _person_known(self, sentence: Sentence, phrase: Phrase) -> bool:
        """A name without title or given name: of a person where the text names one in full by it; in running capitals
        nothing else tells it from other words."""
        if phrase.name is None:
            return False
        words = tuple(w.lower() for w in self.body[slice(*phrase.name)].split())
        if people_of(self.body).fullest(words) is not None:
            return True
        behind = sentence.words[phrase.last + 1] if phrase.last + 1 < len(sentence.words) else None
        return len(words) > 1 and (not sentence.capitals or (behind is not None and behind.tag == ","))

    def _person(self, phrase: Phrase, fate: Fate, told: tuple[int | None, int | None] | None = None) -> None:
        if phrase.name is not None:
            start, end = self._fullest(*phrase.name)
            key = folded_name(self.body[start:end])
            for person in self.people:
                if person.named and _same_name(person.key, key):
                    person.fate = _graver(person.fate, fate)
                    if end - start > person.end - person.start:
                        person.start, person.end, person.key = start, end, key
                    return
            self.people.append(_Person(start, end, key, True, fate, (1, 1)))
            return
        head = _singular(phrase.head)
        number = told or phrase.number
        if phrase.definite and not phrase.plural and any(p.named for p in self.people):
            return  # "the mayor", once a person is named: most likely that person
        for person in self.people:
            if (
                not person.named
                and person.head == head
                and (number is None or person.number is None or number[0] == person.number[0])
            ):
                person.fate = _graver(person.fate, fate)
                person.number = person.number or number
                return
        if number is None and not phrase.plural:
            number = (1, 1)
        self.people.append(_Person(phrase.start, phrase.end, head, False, fate, number, head))

    def _fullest(self, start: int, end: int) -> tuple[int, int]:
        """The fullest form of a name that stands in the text: "LUND" is "ANNA LUND" where the text has it."""
        words = tuple(w.lower() for w in self.body[start:end].split())
        full = people_of(self.body).fullest(words)
        return full if full is not None and full[1] - full[0] > end - start else (start, end)

    def _thing(self, sentence: Sentence, phrase: Phrase, effect: Effect) -> None:
        start, end = _whole_thing(sentence, phrase)
        for thing in self.things:
            if thing.head.rstrip("s") == phrase.head.rstrip("s"):
                if thing.effect is Effect.UNKNOWN:
                    thing.effect = effect
                if end - start > thing.end - thing.start:
                    thing.start, thing.end = start, end
                return
        self.things.append(_Thing(start, end, phrase.head, effect))

    def _weapon(self, phrase: Phrase) -> None:
        head = _singular(phrase.head)
        if any(h == head for _, _, h in self.weapons):
            return
        self.weapons.append((phrase.start, phrase.end, head))

    # ---- the values --------------------------------------------------------------------------------

    def roles(self) -> Roles:
        struck = {p.key for p in self.people}
        parties = [
            p
            for p in self.parties
            if not (p.kind is ActorKind.INDIVIDUAL and p.key in struck and p.key not in lx.ATTACKERS)
        ]
        return Roles(
            tuple(self._actor(p) for p in sorted(parties, key=lambda p: p.start)),
            tuple(Target(self._passage(t.start, t.end), t.effect) for t in sorted(self.things, key=lambda t: t.start)),
            tuple(
                Harmed(self._passage(p.start, p.end), p.fate, *(p.number or (None, None)))
                for p in sorted(self.people, key=lambda p: p.start)
            ),
            tuple(self._passage(s, e) for s, e, _ in sorted(self.weapons)),
        )

    def _actor(self, party: _Party) -> Actor:
        speaker, blame = None, party.blame
        if party.by is not None and blame is not Blame.CLAIMED:
            speaker, _ = source_of(self.text, *party.by)
            if speaker is not None and blame is Blame.STATED:
                blame = Blame.ACCUSED  # the text gives it as somebody's words, not on its own account
        return Actor(self._passage(party.start, party.end), party.kind, blame, speaker)

    def _passage(self, start: int, end: int) -> Passage:
        return Passage.of(self.text, start, end)


_LONGEST_OWNER = 3  # words of a name that is part of a force's
_NOBODY = word_set(
    "people person persons others other civilians civilian victim victims child children witness witnesses"
)
_DOUBTED = word_set("alleged suspected presumed so-called supposed")
_NO_BODY = word_set(
    "group groups organization organizations gang gangs unit units squad squads authorities troop team "
    "company council committee ministry association federation union system network companies"
)
_SPEAKERS = word_set("spokesman spokesmen president minister sources source officials official witnesses")
_FIRMNESS = {Blame.UNKNOWN: 0, Blame.STATED: 1, Blame.POSSIBLE: 2, Blame.ACCUSED: 3, Blame.CLAIMED: 4}
_FATES = {"kill": Fate.KILLED, "injure": Fate.INJURED, "kidnap": Fate.DETAINED, "detain": Fate.DETAINED}
_GRAVITY = {Fate.UNKNOWN: 0, Fate.THREATENED: 1, Fate.UNHARMED: 1, Fate.DETAINED: 2, Fate.INJURED: 3, Fate.KILLED: 4}


_DENYING = re.compile(r"(?<!not )(?<!n't )(?<!n’t )(?<!never )\b(?:den(?:y|ies|ied|ying))\b[^.;]*\Z", re.IGNORECASE)


def _denying(body: str, sentence: Sentence, at: int) -> bool:
    """Whether what stands at ``at`` is what somebody denies: "the man, who has denied killing anyone"."""
    return _DENYING.search(body, sentence.start, at) is not None


def _nearest(frame: Frame, mine: Iterable[EventWords], theirs: Iterable[EventWords]) -> bool:
    return _nearer(frame.at, mine, theirs)


def _nearer(at: int, mine: Iterable[EventWords], theirs: Iterable[EventWords]) -> bool:
    own = min((abs(m.start - at) for m in mine), default=10**9)
    other = min((abs(m.start - at) for m in theirs), default=10**9)
    return own <= other


def _whole_thing(sentence: Sentence, phrase: Phrase) -> tuple[int, int]:
    """The words of a thing with whose it is, where that tells it from others: "offices of the newspaper Dawn"."""
    start, end = phrase.start, phrase.end
    if phrase.head not in lx.OWNED:
        return start, end
    if phrase.owner is not None:
        start = sentence.phrases[phrase.owner].start
    k = phrase.last + 1
    if k + 1 < len(sentence.words) and sentence.words[k].low == "of" and k + 1 in sentence.phrase_of:
        inner = sentence.phrases[sentence.phrase_of[k + 1]]
        if inner.kind not in ("time", "place"):
            end = inner.end
    return start, end


def _describes(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase stands beside a name as its description: "Lund, mayor of Torven"."""
    k = phrase.first - 1
    if phrase.plural or k < 1 or sentence.words[k].tag != "," or k - 1 not in sentence.phrase_of:
        return False
    return sentence.phrases[sentence.phrase_of[k - 1]].name is not None


def _window(first: int, last: int, mine: Sequence[EventWords], theirs: Sequence[EventWords]) -> tuple[int, int]:
    """The part of a sentence that is read for weapons: all of it, unless another event is told there too."""
    if not theirs:
        return first, last
    at = min(m.start for m in mine)
    end = max(m.end for m in mine)
    low = max((m.end for m in theirs if m.end <= at), default=first)
    high = min((m.start for m in theirs if m.start >= end), default=last)
    return low, high


def _seized(sentence: Sentence, phrase: Phrase) -> bool:
    around = sentence.words[max(0, phrase.first - 8) : phrase.last + 6]
    return any(w.tag == "v" and w.low in lx.SEIZED for w in around)


def _singular(word: str) -> str:
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _same_name(one: str, two: str) -> bool:
    a, b = one.split(), two.split()
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return short == long or (len(short) == 1 and short[0] in long[1:]) or (len(short) > 1 and set(short) <= set(long))


def _graver(one: Fate, two: Fate) -> Fate:
    return one if _GRAVITY.get(one, 0) >= _GRAVITY.get(two, 0) else two


def _effect(frame: Frame) -> Effect:
    if frame.verb in lx.TAKEN:
        return Effect.TAKEN
    if frame.verb in lx.DESTROYED:
        return Effect.DESTROYED
    return Effect.DAMAGED if frame.deed == "damage" else Effect.UNKNOWN
