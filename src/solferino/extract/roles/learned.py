"""The roles of one event by rule and by the trained model together.

The model points at words; which event they belong to is told by where they stand. In a sentence of the event it may add
words that it is sure of, where the rules found nothing and the sentence neither denies nor doubts what it tells; and it
may draw the borders of words that the rules found. Whoever the rules give as an actor it never gives as one harmed, nor
the other way round, and it leaves out nothing that stands in a sentence of the event. Nothing is given that does not
stand in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from solferino.extract.attribution import source_of
from solferino.extract.harm import harm_in
from solferino.extract.lexicon.events import CUMULATIVE
from solferino.extract.model import Learned, Said
from solferino.extract.model.plain import denied, mishap
from solferino.extract.roles.bodies import bodies_of, folded_name
from solferino.extract.roles.finding import EventWords, Roles
from solferino.record import Actor, ActorKind, Blame, Fate, Harmed, Passage, Target, Text
from solferino.text import Span, sentences

# Chosen on documents of MUC-4 that the model had not learned from. From which words are added:
_SURE = {"perpetrator": 0.3, "organisation": 0.45, "target": 0.4, "victim": 0.4, "people": 0.4, "weapon": 0.4}
# Below which words of the rules are left out that stand in no sentence of the event, only behind one. Never people.
_UNLIKELY = {"perpetrator": 0.03, "organisation": 0.03, "target": 0.03, "weapon": 0.03}
_STRUCK = frozenset({"target", "victim", "people"})
_PEOPLE = frozenset({"victim", "people"})
_TAKEN = frozenset({"kidnapping", "detention"})
_DOING = frozenset({"perpetrator", "organisation"})
_TOLD = 0.5  # from which blame is taken
_SURE_OF_FATE = 0.7
_SAME_SENTENCE = 10_000  # characters by which another sentence is farther away than any word of this one
_I = re.IGNORECASE
_ONE = re.compile(r"(?:an?|one)\s", _I)
_NOBODY = re.compile(r"(?:the\s+)?(?:people|persons?|victims?|others?|casualties|dead|wounded|injured)", _I)
_HEDGED = re.compile(
    r"\b(?:alleg\w+|suspect\w*|accus\w+|blam\w+|charg(?:e[sd]?|ing)|reportedly|apparently|presum\w+|believ\w+|possibl[ey]|probabl[ey]|"
    r"perhaps|likely|attribut\w+)\b",
    _I,
)
_CUMULATIVE = re.compile(CUMULATIVE, _I)
_COURT = re.compile(  # who stands before a court or is held is harmed by another deed, if by any
    r"\b(?:guilty|convict\w+|sentenc\w+|charged|charges|trial|tried|indict\w+|arrest\w*|obstruct\w+|suspects?|suspected|extradit\w+|"
    r"prosecut\w+|accused)\b",
    _I,
)
_CLAIMING = re.compile(
    r"\b(?:claim\w*|responsib\w+|admit\w*|acknowledg\w+|confess\w*|credit|communiques?|statement)\b", _I
)
_BLAME = {
    "stated": Blame.STATED,
    "claimed": Blame.CLAIMED,
    "accused": Blame.ACCUSED,
    "accused by authorities": Blame.ACCUSED,
    "possible": Blame.POSSIBLE,
}
_FATE = {"killed": Fate.KILLED, "injured": Fate.INJURED, "unharmed": Fate.UNHARMED}


def with_learned(
    text: Text, roles: Roles, mentions: Sequence[EventWords], others: Sequence[EventWords], learned: Learned
) -> Roles:
    """``roles`` of the event with ``mentions``, mended by what the model reads; ``others``: of other events."""
    if not mentions:
        return roles
    story = _Event(text, mentions, others, learned, roles)
    parts = story.said()
    return Roles(
        (
            *story.actors(ActorKind.INDIVIDUAL, parts["perpetrator"]),
            *story.actors(ActorKind.ORGANISATION, parts["organisation"]),
        ),
        story.targets(parts["target"]),
        story.harmed(parts["victim"], parts["people"]),
        story.weapons(parts["weapon"]),
    )


@dataclass(slots=True)
class _Event:
    text: Text
    mentions: Sequence[EventWords]
    others: Sequence[EventWords]
    learned: Learned
    roles: Roles

    # ---- what the model says ------------------------------------------------------------------------

    def said(self) -> dict[str, list[Said]]:
        """What the model is sure of and what lies nearest to this event, the likeliest words of a name first."""
        first, last = min(m.first for m in self.mentions), max(m.last for m in self.mentions)
        found: dict[str, list[Said]] = {role: [] for role in _SURE}
        for said in self.learned.spans(first, last):
            if said.probability >= _SURE[said.role] and self._mine(said.start, said.end) and self._may(said):
                found[said.role].append(said)
        doing = [s for role in _DOING for s in found[role]]
        struck = [s for role in _STRUCK for s in found[role]]
        for role, every in found.items():
            against = struck if role in _DOING else doing if role in _STRUCK else []
            found[role] = self._once([s for s in every if not self._other_side(s, against)], role)
        return found

    def _mine(self, start: int, end: int) -> bool:
        """Whether the words stand in a sentence of the event, and no nearer to another one of the same sentence."""
        if not self._beside(start):
            return False
        own = min(_distance(m, start, end) for m in self.mentions)
        return own <= min((_distance(m, start, end) for m in self.others), default=own)

    def _beside(self, position: int) -> bool:
        return any(m.first <= position < m.last for m in self.mentions)

    def _may(self, said: Said) -> bool:
        """Whether the sentence and the rules allow these words in this role."""
        first, last = _sentence(self.text.text, said.start)
        words = self.text.text[first:last]
        if denied(words) or mishap(words):
            return False
        if said.role in _PEOPLE and (_CUMULATIVE.search(words) or _COURT.search(words)):
            return False
        if said.role in _DOING:
            against = [*(h.words for h in self.roles.harmed), *(t.words for t in self.roles.targets)]
        elif said.role in _STRUCK:
            against = [a.words for a in self.roles.actors]
        else:
            return True
        name = self._name(said.start, said.end)
        return not any(_overlap(w, said) or _same(self._name(w.start, w.end), name) for w in against)

    def _other_side(self, said: Said, against: Iterable[Said]) -> bool:
        """Whether the model takes the same words, or the same name, at least as surely for the other side."""
        name = self._name(said.start, said.end)
        return any(
            other.probability >= said.probability
            and (_overlap(other, said) or name == self._name(other.start, other.end))
            for other in against
        )

    def _once(self, every: list[Said], role: str) -> list[Said]:
        """Each party once, under the words that the model is surest of."""
        kept: dict[str, Said] = {}
        for said in sorted(every, key=lambda s: (-s.probability, s.start)):
            kept.setdefault(self._key(said.start, said.end, role), said)
        names = list(kept)
        return [s for n, s in kept.items() if not any(o != n and _within(n, o) for o in names)]

    def _name(self, start: int, end: int) -> str:
        return folded_name(self.text.text[start:end])

    def _key(self, start: int, end: int, role: str) -> str:
        words = self.text.text[start:end]
        return bodies_of(self.text.text).key(words) if role == "organisation" else folded_name(words)

    # ---- the two laid together ----------------------------------------------------------------------

    def _borders(self, ruled: Passage, said: list[Said]) -> Passage:
        """The words of the rules, in the borders that the model gives them where it has the same party in mind."""
        beside = [s for s in said if _overlap(ruled, s)]
        if len(beside) != 1 or not _nested(ruled, beside[0]):
            return ruled
        return Passage.of(self.text, beside[0].start, beside[0].end)

    def _new(self, said: list[Said], ruled: Sequence[Passage], role: str) -> list[Said]:
        """What the model says of parties that the rules do not have."""
        keys = [self._key(w.start, w.end, role) for w in ruled]
        return [
            s
            for s in said
            if not any(_overlap(w, s) for w in ruled)
            and not any(_same(key, self._key(s.start, s.end, role)) for key in keys)
        ]

    def _kept(self, words: Passage, role: str) -> bool:
        """Words in a sentence of the event stay; words behind it unless the model finds them most unlikely."""
        if self._beside(words.start):
            return True
        return self.learned.support(words.start, words.end, role) >= _UNLIKELY[role]

    def actors(self, kind: ActorKind, said: list[Said]) -> list[Actor]:
        """Those of one kind."""
        role = "perpetrator" if kind is ActorKind.INDIVIDUAL else "organisation"
        ruled = [a for a in self.roles.actors if a.kind is kind]
        alone = _one_each([a.words for a in ruled], said)
        found = [
            Actor(self._borders(a.words, alone), kind, a.blame, a.alleged_by)
            for a in ruled
            if self._kept(a.words, role)
        ]
        found += [self._actor(s, kind) for s in self._new(said, [a.words for a in ruled], role)]
        return sorted(found, key=lambda a: a.words.start)

    def _actor(self, said: Said, kind: ActorKind) -> Actor:
        """How the words stand to the deed, where the model is sure of it and the sentence bears it out."""
        chances = self.learned.blame(said.start, said.end)
        told = max(chances, key=lambda b: chances[b])
        blame = _BLAME[told] if chances[told] >= _TOLD else Blame.UNKNOWN
        first, last = _sentence(self.text.text, said.start)
        sentence = self.text.text[first:last]
        if blame is Blame.CLAIMED and not _CLAIMING.search(sentence):
            blame = Blame.UNKNOWN
        if blame is Blame.STATED and _HEDGED.search(sentence):
            blame = Blame.UNKNOWN
        speaker = None
        if blame in (Blame.STATED, Blame.ACCUSED, Blame.POSSIBLE):
            speaker, _ = source_of(self.text, first, last, said.start, said.end)
            if speaker is not None and blame is Blame.STATED:
                blame = Blame.ACCUSED  # the text gives it as somebody's words, not on its own account
        return Actor(Passage.of(self.text, said.start, said.end), kind, blame, speaker)

    def targets(self, said: list[Said]) -> tuple[Target, ...]:
        """Things struck."""
        ruled = self.roles.targets
        alone = _one_each([t.words for t in ruled], said)
        found = [Target(self._borders(t.words, alone), t.effect) for t in ruled if self._kept(t.words, "target")]
        found += [
            Target(Passage.of(self.text, s.start, s.end)) for s in self._new(said, [t.words for t in ruled], "target")
        ]
        return tuple(sorted(found, key=lambda t: t.words.start))

    def harmed(self, names: list[Said], people: list[Said]) -> tuple[Harmed, ...]:
        """People struck, by name or described. Whoever the rules give stays, with fate and number.

        Nobody is added of whom it is not told what became of them, but where the deed itself is the harm.
        """
        said = [*names, *(p for p in people if not any(_overlap(n, p) for n in names))]
        ruled = self.roles.harmed
        alone = _one_each([h.words for h in ruled], said)
        found = [
            Harmed(h.words if _counted(h) else self._borders(h.words, alone), h.fate, h.low, h.high) for h in ruled
        ]
        for one in self._new(said, [h.words for h in ruled], "victim"):
            struck = self._struck(one)
            told = struck.fate is not Fate.UNKNOWN or any(m.type in _TAKEN for m in self.mentions)
            if told and not _NOBODY.fullmatch(self.text.text, one.start, one.end):
                found.append(struck)
        return tuple(sorted(found, key=lambda h: h.words.start))

    def _struck(self, said: Said) -> Harmed:
        """Number and fate as the words of harm beside them tell it; else the fate that the model is sure of."""
        first, last = _sentence(self.text.text, said.start)
        beside = (v for v in harm_in(self.text.text, first, last) if v.start < said.end and said.start < v.end)
        told = next(beside, None)
        words = Passage.of(self.text, said.start, said.end)
        if told is not None:
            return Harmed(words, told.fate, told.low, told.high)
        chances = self.learned.fate(said.start, said.end)
        likeliest = max(chances, key=lambda f: chances[f])
        sure = chances[likeliest] >= _SURE_OF_FATE and likeliest in _FATE
        number = 1 if said.role == "victim" or _ONE.match(self.text.text, said.start, said.end) else None
        return Harmed(words, _FATE[likeliest] if sure else Fate.UNKNOWN, number, number)

    def weapons(self, said: list[Said]) -> tuple[Passage, ...]:
        """With what."""
        alone = _one_each(self.roles.weapons, said)
        found = [self._borders(w, alone) for w in self.roles.weapons if self._kept(w, "weapon")]
        found += [Passage.of(self.text, s.start, s.end) for s in self._new(said, self.roles.weapons, "weapon")]
        return tuple(sorted(found, key=lambda w: w.start))


def _one_each(ruled: Sequence[Passage], said: Iterable[Said]) -> list[Said]:
    """What the model says that overlaps one party of the rules and no second."""
    return [s for s in said if sum(_overlap(w, s) for w in ruled) == 1]


def _counted(harmed: Harmed) -> bool:
    """Whether the words hold a number of people, which other borders would cut off."""
    return harmed.low != 1 and (harmed.low, harmed.high) != (None, None)


def _overlap(one: Passage | Said, other: Passage | Said) -> bool:
    return one.start < other.end and other.start < one.end


def _nested(one: Passage | Said, other: Passage | Said) -> bool:
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


@lru_cache(maxsize=4)
def _sentences(body: str) -> list[Span]:
    return sentences(body)


def _sentence(body: str, position: int) -> Span:
    """The sentence in which a position lies."""
    spans = _sentences(body)
    return spans[max(0, bisect_right(spans, position, key=lambda s: s.start) - 1)]


def _distance(mention: EventWords, start: int, end: int) -> int:
    """From a mention to words: within its sentence always nearer than outside."""
    apart = max(mention.start - end, start - mention.end, 0)
    return apart if mention.first <= start < mention.last else apart + _SAME_SENTENCE


def _same(one: str, other: str) -> bool:
    return _within(one, other) or _within(other, one)


def _within(one: str, other: str) -> bool:
    """Whether all words of one name are words of the other, longer one."""
    few, many = one.split(), other.split()
    return bool(few) and len(few) <= len(many) and set(few) <= set(many)
