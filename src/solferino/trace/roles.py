"""What an origin is: the kind of root, how it stands to what it tells, and the body it speaks for.

All by the texts' own words: names, offices, and whom the texts call an actor or at war. Two organs of one State, or two
spokesmen of one body, are of one institution: tied, and counted once.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from solferino.names import country_of
from solferino.names.standing import Organ, Sort, bare, one_owner, organ_of, plain_words, sort_of
from solferino.places import fold
from solferino.places.bodies import BodyKind, bodies
from solferino.record import Figure, IncidentReport, OriginRole, RootKind, Speaker, SpeakerKind, Statement
from solferino.text.groups import Groups
from solferino.trace.scene import TraceScene
from solferino.trace.voices import Named, served_by

_ROLES = {
    Sort.STATE_FORCE: OriginRole.PARTY,
    Sort.ARMED_GROUP: OriginRole.PARTY,
    Sort.STATE: OriginRole.AUTHORITY,
    Sort.PUBLIC: OriginRole.AUTHORITY,
    Sort.MONITOR: OriginRole.MONITOR,
    Sort.WITNESS: OriginRole.WITNESS,
    Sort.OUTLET: OriginRole.OUTLET,
    Sort.OTHER: OriginRole.OTHER,
}
_LISTED = {
    BodyKind.ARMED_GROUP: Sort.ARMED_GROUP,
    BodyKind.MILITARY: Sort.STATE_FORCE,
    BodyKind.MINISTRY: Sort.STATE,
    BodyKind.ALLIANCE: Sort.PUBLIC,
}
_DATASET = re.compile(
    r"\b(?:data(?:base|set)?|list|tally|count|records?|register|statistics|spreadsheet|figures)\b", re.IGNORECASE
)
_NAME = r"(?P<who>[^\W\d_a-zß-ÿ][\w’'-]+(?: [^\W\d_a-zß-ÿ][\w’'-]+)?)"
_WAR = (
    re.compile(rf"\b(?i:war|fighting|conflict|hostilities) (?:with|against|between|on) {_NAME}(?:['’]s)?"),
    re.compile(rf"\b(?i:invasion|occupation|bombardment|shelling) of {_NAME}"),
    re.compile(rf"\b{_NAME}['’]s? (?:\w+ )?(?:war|invasion|offensive)\b"),
    re.compile(rf"\b{_NAME} (?:has )?(?:invaded|bombed|shelled|attacked)\b"),
    re.compile(rf"\b{_NAME}['’]s? (?:\w+ )?(?:forces|troops|fighters|army|soldiers|artillery|warplanes|gunners)\b"),
)
_BARE_STATE = ("government", "regime", "state")
# "I saw", "we ran": words of one who was there. Only for a person without office.
_SAW = re.compile(
    r"\b(?:I|we|my (?:son|daughter|wife|husband|mother|father|brother|sister|child|children|neighbou?r))\b[^.!?]{0,40}?"
    r"\b(?:saw (?!that|no\b|reports)|heard (?:an?|the|two|three|several|shell|shots|explosions)\b"
    r"|felt the|smelled|hid\b|ran\b|woke|fell|dug|watched|looked (?:up|out)|pulled (?:him|her|them|people|bodies)"
    r"|w(?:as|ere) (?:lying|standing|sitting|sleeping|queueing|inside|outside|at home"
    r"|in the (?:house|street|square|yard|kitchen|cellar|basement|queue)))\b",
    re.IGNORECASE,
)
# What a text says of somebody right behind the name: "Mira Korvin, who was in the street", "a resident of the street".
_WAS_THERE = re.compile(
    r",?\s+(?:\(?\d{1,2}\)?,?\s+)?(?:"
    r"who (?:was|were|had been) (?:in|at|near|inside|outside|there|on)\b"
    r"|who (?:was|were|had been) (?:standing|sitting|queueing|waiting|walking|working)\b"
    r"|who (?:saw|witnessed|survived|escaped|watched|heard)\b"
    r"|(?:an? |the )?(?:[\w-]+ ){0,2}(?:eyewitness|witness|survivor|resident|villager|neighbou?r|bystander)\b)",
    re.IGNORECASE,
)


class Standing:
    """Roles and institutions of all voices of one tracing."""

    def __init__(self, scene: TraceScene, outlets: frozenset[str] = frozenset()) -> None:
        """outlets: voices that bear the name of a house that publishes here, whatever the texts' grammar makes them."""
        self._scene = scene
        self._outlets = outlets
        self._sorts: dict[str, Sort] = {}
        self._with_forces: set[str] = set()
        self._at_war = self._belligerents()
        self._saw = self._eyewitnesses()

    def _eyewitnesses(self) -> set[str]:
        """Voices of people who tell in the first person what they saw, or of whom a text says that they were there."""
        found = set()
        for speaker, quote in self._speaking():
            if speaker.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED):
                voice = self._scene.voice(speaker)
                if voice not in found and (
                    (quote and _SAW.search(quote))
                    or any(
                        _WAS_THERE.match(self._scene.texts[p.reading].text, p.end)
                        for p in (speaker.mention, speaker.named_at)
                        if p is not None
                    )
                ):
                    found.add(voice)
        return found

    def _speaking(self) -> Iterable[tuple[Speaker, str | None]]:
        for claim in self._scene.claims.values():
            if isinstance(claim, Statement) and claim.speaker is not None:
                yield self._scene.who(claim.speaker), claim.passage.quote
            elif isinstance(claim, Figure) and claim.source is not None:
                yield self._scene.who(claim.source), None
            elif isinstance(claim, IncidentReport) and claim.alleged_by is not None:
                yield self._scene.who(claim.alleged_by), None

    def sort(self, voice: str) -> Sort:
        """What sort of voice it is."""
        found = self._sorts.get(voice)
        if found is None:
            found = self._sorts[voice] = self._sorted(voice)
        return found

    def kind(self, voice: str) -> SpeakerKind:
        """What sort of speaker it is: a house's name is an outlet's, unless a body publishes for itself."""
        kind = self._scene.voices.shown(voice)[1]
        return SpeakerKind.OUTLET if voice in self._outlets and kind is SpeakerKind.PERSON else kind

    def _sorted(self, voice: str) -> Sort:
        members = self._scene.voices.members(voice)
        name, kind = self._scene.voices.shown(voice)[0], self.kind(voice)
        listed = bodies().get(_bare(name))
        if listed is not None and listed.kind in _LISTED:
            return _LISTED[listed.kind]
        if kind is SpeakerKind.OUTLET:
            return Sort.OUTLET
        if kind is not SpeakerKind.PERSON:
            found = sort_of(name)
            if found is not Sort.OTHER:
                return found
        offices = [m.role for m in members if m.role]
        sorts = Counter(found for role in offices if (found := sort_of(role)) is not Sort.OTHER)
        if sorts:
            return min(sorts, key=lambda s: (-sorts[s], s))
        if kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) and voice in self._saw:
            return Sort.WITNESS
        return sort_of(name)

    def role(self, voice: str) -> OriginRole:
        """The role that is recorded; a witness stays one without a name, any other voice without a name is unnamed."""
        sort = self.sort(voice)
        if not self._scene.voices.names_one(voice) and sort is not Sort.WITNESS:
            return OriginRole.UNNAMED
        if (sort is Sort.STATE and self._is_belligerent(voice)) or (sort is Sort.PUBLIC and self._has_forces(voice)):
            return OriginRole.PARTY
        return _ROLES[sort]

    def _has_forces(self, voice: str) -> bool:
        """True where the texts speak of a body's own forces under its name or the last word of it."""
        names = (plain_words(m.name) for m in self._named(voice) if m.kind is not SpeakerKind.PERSON)
        return any(words and {words[-1], " ".join(words)} & self._with_forces for words in names)

    def root(self, voice: str) -> RootKind:
        """The kind of root that a voice is."""
        name, kind = self._scene.voices.shown(voice)[0], self.kind(voice)
        if kind is SpeakerKind.OUTLET:
            return RootKind.AGENCY
        if kind is SpeakerKind.DOCUMENT:
            return RootKind.DATASET if _DATASET.search(name) else RootKind.DOCUMENT
        return RootKind.WITNESS if self.sort(voice) is Sort.WITNESS else RootKind.STATEMENT

    def _belligerents(self) -> set[str]:
        """The States that the texts name as actors or as at war, by their folded names."""
        found: set[str] = set()
        for claim in self._scene.claims.values():
            if isinstance(claim, IncidentReport) and claim.actor:
                words = plain_words(claim.actor)
                found.update(c for w in words if (c := country_of(w)))
                found.update(w for w in words if w in _BARE_STATE)
                organ = organ_of(claim.actor)
                if organ is not None and organ.owner is not None:
                    found.add(organ.owner)
        for text in self._scene.texts.values():
            for pattern in _WAR:
                for match in pattern.finditer(text.text):
                    words = plain_words(re.sub(r"\A[Tt]he ", "", match["who"]))
                    found.update(country_of(word) or word for word in words[-1:])
                    if pattern is _WAR[-1] and words:
                        self._with_forces.add(" ".join(words))
        return found

    def _is_belligerent(self, voice: str) -> bool:
        organs = list(self._organs(voice))
        owners = {o.owner for o in organs if o.owner is not None}
        if any(one_owner(owner, other) for owner in owners for other in self._at_war):
            return True
        defence = any(
            {"defence", "defense"} & set(plain_words(words))
            for m in self._named(voice)
            for words in (m.name, m.role or "")
        )
        return defence or (not owners and bool(self._at_war & set(_BARE_STATE)))

    def _named(self, voice: str) -> Sequence[Named]:
        return self._scene.voices.members(voice)

    def _organs(self, voice: str) -> Iterable[Organ]:
        for member in self._named(voice):
            # A person's own name names no State: "Ann Norland" is not Norland.
            for words in (member.role, None if member.kind is SpeakerKind.PERSON else member.name):
                organ = organ_of(words) if words else None
                if organ is not None:
                    yield organ

    def institutions(self, voices: Mapping[int, Sequence[str]]) -> dict[int, str]:
        """The institution of each origin that has one, under one name for all that share it.

        voices: by the number of the origin, the voices in it.
        """
        keys: dict[int, set[str]] = {}
        shown: dict[str, Counter[str]] = defaultdict(Counter)
        loose: dict[int, set[str]] = {}
        stands: dict[str, set[str]] = defaultdict(set)  # where the bodies of a State speak
        for number, found in voices.items():
            keys[number] = set()
            for voice in found:
                for key, words in (*self._states(voice), *self._serves(voice), *self._itself(voice)):
                    keys[number].add(key)
                    shown[key][words] += 1
                    stands[key].update(m.reading for m in self._named(voice))
                if any(organ.owner is None for organ in self._organs(voice)):
                    loose[number] = {m.reading for m in self._named(voice)}
        one = Groups(key for found in keys.values() for key in found)
        _join_owners(one, shown)
        for mine in keys.values():
            first, *others = sorted(mine) or [""]
            for other in others:
                one.join(first, other)
        _settle(loose, stands, keys, one)
        counted = Counter(one.root(min(mine)) for mine in keys.values() if mine)
        names: dict[str, Counter[tuple[bool, str]]] = defaultdict(Counter)
        for key, said in shown.items():
            # The State's own name goes before those of its bodies.
            names[one.root(key)].update({(not key.startswith("state "), form): n for form, n in said.items()})
        given: dict[int, str] = {}
        for number, mine in keys.items():
            if mine:
                group = one.root(min(mine))
                forms = names[group]
                name = min(forms, key=lambda f: (f[0], -forms[f], len(f[1]), f[1]))[1]
                alone = counted[group] == 1 and any(name == self._scene.voices.shown(v)[0] for v in voices[number])
                if not alone:
                    given[number] = name
        return given

    def _states(self, voice: str) -> Iterable[tuple[str, str]]:
        for organ in self._organs(voice):
            if organ.owner is not None:
                yield f"state {organ.owner}", organ.shown or organ.owner

    def _serves(self, voice: str) -> Iterable[tuple[str, str]]:
        """The bodies that the offices of a voice name: as the one body of the text whose name holds those words."""
        for member in self._named(voice):
            # "A senior Council official" carries the body in the words for the voice.
            office = member.name if member.kind is SpeakerKind.UNNAMED else member.role
            words = served_by(office) if office else None
            if not words or member.kind is SpeakerKind.OUTLET:
                continue
            asked = frozenset(plain_words(words))
            fits = {v for tokens, v in self._bodies.get(member.reading, ()) if asked <= tokens}
            if len(fits) == 1:
                yield f"voice {min(fits)}", self._scene.voices.shown(min(fits))[0]
            elif not bare(words):
                yield f"body {' '.join(sorted(asked))}", words

    def _itself(self, voice: str) -> Iterable[tuple[str, str]]:
        name, kind = self._scene.voices.shown(voice)
        if kind is SpeakerKind.INSTITUTION:
            yield f"voice {voice}", name
            yield f"body {' '.join(sorted(set(plain_words(name))))}", name

    @cached_property
    def _bodies(self) -> dict[str, list[tuple[frozenset[str], str]]]:
        """By reading: the words of every body that speaks there, and its voice."""
        found: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        for voice in self._scene.voices.all():
            for member in self._named(voice):
                if member.kind is SpeakerKind.INSTITUTION:
                    found[member.reading].append((frozenset(plain_words(member.name)), voice))
        return found


def _settle(
    loose: Mapping[int, set[str]], stands: Mapping[str, set[str]], keys: Mapping[int, set[str]], one: Groups
) -> None:
    """A body of a State that the texts do not name is that of the only State whose bodies speak beside it."""
    states: dict[str, set[str]] = defaultdict(set)
    for key in sorted(stands):
        if key.startswith("state "):
            states[one.root(key)].update(stands[key])
    for number, readings in sorted(loose.items()):
        near = sorted(state for state, found in states.items() if readings & found)
        if len(near) == 1 and not any(key.startswith("state ") for key in keys[number]):
            for key in sorted(keys[number]):
                one.join(key, near[0])
            keys[number].add(near[0])


def _bare(name: str) -> str:
    return fold(re.sub(r"\A(?:the) ", "", name, flags=re.IGNORECASE))


def _join_owners(one: Groups, shown: Mapping[str, object]) -> None:
    """Two forms of one State's name: "norland" and "norlandic". Neighbours in the alphabet only."""
    owners = sorted(key.removeprefix("state ") for key in shown if key.startswith("state "))
    for first, second in pairwise(owners):
        if one_owner(first, second):
            one.join(f"state {first}", f"state {second}")
