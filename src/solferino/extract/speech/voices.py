"""Who is meant: the document's memory of persons, bodies and unnamed voices, and the ladder from a phrase to a speaker.

Name, office, pronoun, body, document. Where two candidates are equally good there is no speaker: nobody is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.speech.cues import CUE_NOUNS
from solferino.extract.speech.holders import RANKS, Holders
from solferino.extract.speech.lexicon import GROUP_HEADS, OUTLET_TAILS, OUTLETS, PREPOSITIONS, stands_for_nobody
from solferino.extract.speech.mentions import MADE_IN, PROPER_BODIES, Phrase, Sort, classify, name_start, namelike
from solferino.extract.speech.subjects import right_subject, walk_left
from solferino.extract.speech.units import Token, Unit
from solferino.names import (
    ABBREVIATED,
    BEFORE_ROLES,
    COUNTRIES,
    PEOPLES,
    PLURAL_ROLES,
    ROLE_OBJECTS,
    ROLES,
    Aliases,
    Naming,
    country_of,
    folded,
    gender_of,
)
from solferino.record import Passage, Speaker, SpeakerKind, Text
from solferino.text import word_set

_MANY = 200  # persons: how many of a long text are asked who holds an office
_NEAR = 8  # units: how far back a pronoun reaches
_NEAR_BODY = 3  # units: how far back "it" reaches
_DETERMINERS = word_set("the a an its his her their this that our another one")
_ANY_OFFICIAL = word_set("""
    official source spokesman spokeswoman spokesperson officer aide diplomat man woman witness resident
""")
_ANY_BODY = word_set("""
    group organisation organization agency body alliance company regulator watchdog monitor institution firm
    department ministry council committee commission union party office movement coalition authority charity outlet
    newspaper broadcaster network bank court mission army police
""")
_SYNONYMS = {
    "alliance": frozenset(("nato",)),
    "bloc": frozenset(("eu", "european union")),
}
_RANKS = ABBREVIATED - {"mr", "mrs", "ms", "miss", "sir", "st", "jr", "sr", "mme", "messrs", "mx", "saint"}
_BEFORE_RANKS = word_set("air vice rear field wing group")
_DOCUMENT_ENDS = word_set("""
    statement statements communique communiqué document release letter report message text post tweet
""")


@dataclass(slots=True)
class Entity:
    """One voice or topic of the document. words: the small-letter words of its name and role."""

    name: str
    kind: SpeakerKind
    start: int
    end: int
    role: str | None = None
    gender: str | None = None
    plural: bool = False
    words: frozenset[str] = frozenset()
    joined: bool = False  # named together with others in one phrase
    unit: int = 0
    spoke: bool = False


class Voices:
    """Memory of one text. Feed it the units in order with :meth:`observe`, ask with :meth:`speaker`."""

    def __init__(self, text: Text, units: list[Unit]) -> None:
        self._text = text
        self._aliases = Aliases()
        self._roles: dict[str, str] = {}
        self._acronyms: dict[str, tuple[str, int, int]] = {}
        self._entities: dict[str, Entity] = {}
        self._bodies: dict[str, list[Entity]] = {}
        self._persons: list[Entity] = []
        self._recent: list[Entity] = []
        self._documents: tuple[Speaker, int] | None = None
        self._known_as: dict[str, list[tuple[str, int, int]]] = {}
        self._two: tuple[int, frozenset[str]] | None = None
        self._named_in: dict[int, list[Naming]] = {}  # unit -> full names that stand in it
        self._parts: dict[str, dict[str, Naming]] = {}  # the words of full names, with the name's first place
        self._holders = Holders()
        self._units = units
        for unit in units:
            self._learn(unit)

    # -- the first pass: names, offices, acronyms ------------------------------------------------------------------

    def _learn(self, unit: Unit) -> None:
        tokens = unit.tokens
        self._holders.note_opening(unit)
        k = 0
        while k < len(tokens):
            if tokens[k].sort == "p" and tokens[k].text in "([":
                self._learn_acronym(unit, k)
            if not namelike(tokens[k]) or not tokens[k].cap:
                k += 1
                continue
            end = k + 1
            while end < len(tokens) and namelike(tokens[end]) and not tokens[end - 1].possessive and end - k < 6:
                end += 1
            while end > k + 1 and not tokens[end - 1].cap:
                end -= 1
            self._learn_name(unit, name_start(tokens, k, end) if not unit.caps else k, end)
            k = end

    def _learn_name(self, unit: Unit, k: int, end: int) -> None:
        tokens = unit.tokens
        titled = k > 0 and (
            tokens[k - 1].base in ROLES
            or tokens[k - 1].base in ABBREVIATED
            or (tokens[k - 1].base in ROLE_OBJECTS and _role_near(tokens, k))
        )
        if (
            unit.caps
            and not titled
            and not (end < len(tokens) and tokens[end].text == "," and _role_follows(tokens, end))
        ):
            return
        self._learn_apposition(unit, k, end)
        if end - k < 2 or (all(t.text.isupper() for t in tokens[k:end]) and not unit.caps):
            return
        if k == 0 and not titled and tokens[0].low.endswith(("ing", "ed")):
            return
        form = self._form(tokens, k, end)
        last = tokens[end - 1]
        named = Naming(
            form, tokens[k].start, last.end - (2 if last.low.endswith("'s") else 1 if last.possessive else 0)
        )
        self._aliases.add(named)
        self._named_in.setdefault(unit.number, []).append(named)
        for word in _wordset(form):
            self._parts.setdefault(word, {}).setdefault(_fold_words(form), named)
        role = self._role_before(tokens, k)
        called = _wordset(role or "")
        if role is None or _only_rank(role):
            first = k
            while first > 0 and (tokens[first - 1].base in ABBREVIATED or tokens[first - 1].base in RANKS):
                first -= 1
            role = self._role_ahead(unit, first) or self._role_behind(unit, end) or role
        if role is not None:
            self._roles.setdefault(form, role)
        self._holders.note(named, unit.number, called | _wordset(role or ""))

    def _learn_apposition(self, unit: Unit, k: int, end: int) -> None:
        """ "Norwatch, the regulator,": what a body is called later."""
        tokens = unit.tokens
        if (
            unit.caps
            or end + 2 >= len(tokens)
            or tokens[end].text != ","
            or tokens[end + 1].low not in ("the", "a", "an")
        ):
            return
        stop = end + 2
        while (
            stop < len(tokens)
            and stop - end < 10
            and tokens[stop].sort == "w"
            and tokens[stop].low not in PREPOSITIONS
            and (tokens[stop].low not in ("who", "which", "that"))
        ):
            stop += 1
        head = tokens[stop - 1].base
        if head in GROUP_HEADS or head in OUTLET_TAILS or head in _ANY_BODY:
            known = self._known_as.setdefault(head, [])
            name = self._words(tokens, k, end)
            if all(name != other for other, _, _ in known):
                known.append((name, tokens[k].start, tokens[end - 1].end))

    def _form(self, tokens: list[Token], k: int, end: int) -> str:
        words = [t.text for t in tokens[k:end]]
        last = tokens[end - 1]
        if last.possessive:
            words[-1] = last.text[:-2] if last.low.endswith("'s") else last.text[:-1]
        return " ".join(words)

    def _role_before(self, tokens: list[Token], k: int) -> str | None:
        i = k
        while i > 0 and k - i < 12:
            token = tokens[i - 1]
            base = token.base
            if token.sort != "w":
                break
            if (
                base in ROLES
                or base in BEFORE_ROLES
                or base in ROLE_OBJECTS
                or base in _RANKS
                or base in PEOPLES
                or base in COUNTRIES
                or (
                    base in GROUP_HEADS
                    or (
                        base in ("of", "for", "to")
                        and i < k
                        and i > 1
                        and (tokens[i - 2].base in ROLES or tokens[i - 2].base in ROLE_OBJECTS)
                    )
                )
            ):
                i -= 1
                if token.possessive:
                    break
                continue
            if (
                token.cap
                and i < k
                and not token.text.isupper()
                and any(t.base in ROLES for t in tokens[i:k])
                and base not in ABBREVIATED
                and (i > 1 and tokens[i - 2].sort == "w")
            ):
                break
            break
        while i < k and (tokens[i].low in PREPOSITIONS or (tokens[i].possessive and tokens[i].base not in COUNTRIES)):
            i += 1
        if i == k or not any(t.base in ROLES or t.base in _RANKS for t in tokens[i:k]):
            return None
        return self._words(tokens, i, k)

    def _role_ahead(self, unit: Unit, k: int) -> str | None:
        """ "The regional governor, Blum, said" """
        tokens = unit.tokens
        if k < 3 or tokens[k - 1].text != ",":
            return None
        i = walk_left(tokens, k - 1, 0, unit.caps)
        if i >= k - 1 or not (tokens[i].low in _DETERMINERS or tokens[i].possessive):
            return None
        phrase = classify(tokens, i, k - 1, unit.caps)
        if phrase is None or phrase.sort is not Sort.ROLE or phrase.head in PLURAL_ROLES:
            return None
        return self._words(tokens, _bare(tokens, i), k - 1)

    def _role_behind(self, unit: Unit, end: int) -> str | None:
        """ "Blum, the ambassador to Norland," """
        tokens = unit.tokens
        if not (end + 1 < len(tokens) and tokens[end].text == ","):
            return None
        stop = end + 1
        while (
            stop < len(tokens)
            and stop - end < 16
            and tokens[stop].sort == "w"
            and tokens[stop].low not in ("who", "which", "said", "told", "says", "has", "was", "is", "added")
        ):
            stop += 1
        phrase = classify(tokens, end + 1, stop, unit.caps) if stop > end + 1 else None
        if (
            phrase is None
            or phrase.sort is not Sort.ROLE
            or (phrase.head in PLURAL_ROLES and "one" not in {t.low for t in tokens[end + 1 : stop]})
        ):
            return None
        return self._words(tokens, _bare(tokens, end + 1), stop)

    def _learn_acronym(self, unit: Unit, k: int) -> None:
        tokens = unit.tokens
        if not (
            k + 2 < len(tokens)
            and tokens[k + 2].text in ")]"
            and tokens[k + 1].text.isupper()
            and len(tokens[k + 1].text) > 1
        ):
            return
        i = walk_left(tokens, k, 0, unit.caps)
        if i < k and k - i > 1:
            initials = "".join(t.text[0] for t in tokens[i:k] if t.sort == "w" and t.cap)
            short = tokens[k + 1].text.replace(".", "")
            start = _bare(tokens, i)
            if short[0] in initials and k - start <= 14 and start < k:
                phrase = classify(tokens, i, k, unit.caps)
                if phrase is not None and phrase.sort in (Sort.GROUP, Sort.PERSON, Sort.OUTLET, Sort.UNKNOWN):
                    whole = self._words(tokens, start, k + 3)
                    self._acronyms.setdefault(short.casefold(), (whole, tokens[start].start, tokens[k + 2].end))
                    self._acronyms.setdefault(
                        self._words(tokens, start, k).casefold(), (whole, tokens[start].start, tokens[k + 2].end)
                    )

    # -- the second pass ------------------------------------------------------------------------------------------

    def observe(self, unit: Unit) -> None:
        """Note the topic of a unit: the phrase with which it begins."""
        tokens = unit.tokens
        if not tokens or tokens[0].sort != "w":
            return
        k = 0
        named: Phrase | None = None
        while k < len(tokens) and k < 12 and tokens[k].sort == "w" and tokens[k].low in PREPOSITIONS:
            comma = next((c for c in range(k, min(len(tokens), k + 16)) if tokens[c].text == ","), None)
            if comma is None:
                return
            named = self._for_whom(unit, k, comma) if k == 0 else None
            k = comma + 1
        right = right_subject(tokens, k - 1, unit.caps)
        if right is None:
            return
        phrase = classify(tokens, right[0], right[1], unit.caps)
        if named is not None and phrase is not None and phrase.sort is Sort.ROLE:
            phrase = named
        if phrase is None or phrase.sort in (Sort.PRONOUN, Sort.UNKNOWN, Sort.DOCUMENT):
            return
        if tokens[phrase.j - 1].base in CUE_NOUNS:
            return  # "The council's allegation": no body
        if (
            phrase.sort is Sort.SINGLE
            and self._aliases.fullest(self._name(tokens, phrase), tokens[phrase.i].start) is None
        ):
            return
        if phrase.sort is Sort.ROLE and phrase.definite and phrase.head not in PLURAL_ROLES:
            return
        coordinated = any(t.low == "and" for t in tokens[phrase.i : phrase.j]) or (
            right[1] < len(tokens) and tokens[right[1]].low == "and"
        )
        if coordinated:
            self._remember_pair(unit, phrase)
            return
        self._speaker(unit, phrase, topic=True)

    def _for_whom(self, unit: Unit, k: int, comma: int) -> Phrase | None:
        """ "For Ada Holm, an analyst, ...": the person, not the office in apposition."""
        after = unit.tokens[comma + 1].low if comma + 1 < len(unit.tokens) else ""
        if after not in ("a", "an", "the", "who"):
            return None
        phrase = classify(unit.tokens, k + 1, comma, unit.caps)
        return phrase if phrase is not None and phrase.sort is Sort.PERSON else None

    def speaker(self, unit: Unit, phrase: Phrase) -> Speaker | None:
        """The speaker a phrase stands for, or None where the text does not say."""
        return self._speaker(unit, phrase, topic=False)

    def _remember_pair(self, unit: Unit, phrase: Phrase) -> None:
        genders = frozenset(
            gender_of(part) or "?" for part in self._words(unit.tokens, phrase.i, phrase.j).split(" and ")
        )
        self._two = (unit.number, genders)

    def topic(self, unit: Unit) -> Speaker | None:
        """The speaker that the phrase at the start of a unit names, for a verb whose own subject is left out."""
        tokens = unit.tokens
        right = right_subject(tokens, -1, unit.caps) if tokens else None
        if right is None:
            return None
        phrase = classify(tokens, right[0], right[1], unit.caps)
        if phrase is None or phrase.sort is Sort.UNKNOWN or phrase.head in ("i", "we", "you"):
            return None
        return self.speaker(unit, phrase)

    def outlet(self, unit: Unit, phrase: Phrase) -> str | None:
        """The outlet's name where the phrase is an outlet or a report of one."""
        tokens = unit.tokens
        start = _bare(tokens, phrase.i)
        if phrase.sort is Sort.OUTLET:
            return self._outlet_name(tokens, start, phrase.j)
        if phrase.sort is Sort.DOCUMENT:
            for k in range(start, phrase.j):
                if tokens[k].base == phrase.head and k > start:
                    before = classify(tokens, phrase.i if tokens[phrase.i].low == "the" else start, k, unit.caps)
                    if (before is not None and before.sort is Sort.OUTLET) or (
                        tokens[k - 1].base in OUTLETS | OUTLET_TAILS and (tokens[k - 1].cap)
                    ):
                        return self._words(tokens, start, k)
                    return None
        return None

    def _outlet_name(self, tokens: list[Token], start: int, end: int) -> str:
        named = [k for k in range(start, end) if tokens[k].cap]
        if named and named[0] > start and named[-1] >= named[0]:
            return self._words(tokens, named[0], named[-1] + 1)
        return self._words(tokens, start, end)

    # -- the ladder -----------------------------------------------------------------------------------------------

    def _speaker(self, unit: Unit, phrase: Phrase, *, topic: bool) -> Speaker | None:
        tokens = unit.tokens
        mention = self._passage(tokens, phrase.i, phrase.j)
        if phrase.sort is not Sort.PRONOUN and stands_for_nobody([t.base for t in tokens[phrase.i : phrase.j]]):
            return None
        match phrase.sort:
            case Sort.PRONOUN:
                entity = self._pronoun(phrase.head, unit)
            case Sort.PERSON:
                entity = self._person(unit, phrase)
            case Sort.SINGLE:
                entity = self._single(unit, phrase)
            case Sort.ROLE:
                entity = (self._last_person(unit) if _aged(unit, phrase) else None) or self._office(unit, phrase)
            case Sort.DOCUMENT:
                return self._document(unit, phrase, mention)
            case Sort.GROUP | Sort.GOVERNMENT | Sort.OUTLET:
                entity = self._body(unit, phrase)
            case _:
                named = self._named_behind(unit, phrase)
                entity = self._last_person(unit) if named is None and _aged(unit, phrase) else None
                entity = entity or (
                    self._in_office(self._person(unit, named), unit, phrase)
                    if named is not None
                    else self._fresh(unit, phrase, SpeakerKind.UNNAMED)
                )
        if entity is None:
            return None
        entity.unit = unit.number
        entity.spoke = entity.spoke or not topic
        if not self._recent or self._recent[-1] is not entity:
            self._recent.append(entity)
        return self._made(entity, mention)

    def _made(self, entity: Entity, mention: Passage) -> Speaker:
        inside = mention.start <= entity.start and entity.end <= mention.end
        named_at = None if inside else Passage.of(self._text, entity.start, entity.end)
        return Speaker(name=entity.name, kind=entity.kind, mention=mention, role=entity.role, named_at=named_at)

    def _person(self, unit: Unit, phrase: Phrase) -> Entity:
        tokens = unit.tokens
        start = phrase.name if phrase.name is not None else phrase.i
        form = self._form(tokens, start, phrase.j)
        full = self._aliases.fullest(form, tokens[start].start)
        name = full.form if full is not None else form
        role = self._role_before(tokens, start) or self._roles.get(name)
        if role is None and any(t.base in ROLES for t in tokens[phrase.i : start]):
            role = self._words(tokens, _bare(tokens, phrase.i), start)
        entity = self._entities.get(name)
        if entity is None:
            at = (full.start, full.end) if full is not None else (tokens[start].start, tokens[phrase.j - 1].end)
            role = self._roles.get(name) or role
            entity = Entity(
                name,
                SpeakerKind.PERSON,
                *at,
                role=role,
                gender=gender_of(f"{name}") or gender_of(role or "x"),
                words=_wordset(f"{role or ''} {name}"),
            )
            self._entities[name] = entity
            self._persons.append(entity)
        elif role is not None and entity.role is None:
            entity.role = role
        if role is not None:
            entity.words |= _wordset(role)
            entity.gender = entity.gender or gender_of(f"{role} x")
        return entity

    def _single(self, unit: Unit, phrase: Phrase) -> Entity | None:
        tokens = unit.tokens
        form = self._name(tokens, phrase)
        if self._aliases.fullest(form, tokens[phrase.j - 1].start) is not None:
            return self._person(unit, phrase)
        if (part := self._by_part(form, unit)) is not None:
            return part
        if (body := self._known_body(frozenset((folded(form),)))) is not None:
            return body
        if phrase.i == 0 and _CROWD.fullmatch(tokens[0].text) and gender_of(f"{form} x") is None:
            return self._fresh(unit, phrase, SpeakerKind.GROUP)  # "Traders said"
        first = phrase.i == 0 and tokens[0].low not in ("mr", "mrs", "ms")
        if first and tokens[0].base.endswith("s") and f" {tokens[0].low}" in self._text.text:
            return None  # "Readers can help": a common word that the sentence begins with
        return self._person(unit, phrase)

    def _by_part(self, form: str, unit: Unit) -> Entity | None:
        """The one person before in whose full name this word stands elsewhere than last: "Gil" for "Ada Gil Romero", or
        a given name alone."""
        named = self._only_one_with(form)
        return next((e for e in self._persons if named is not None and e.name == named.form), None)

    def _only_one_with(self, form: str) -> Naming | None:
        """The one full name of the document that holds this word."""
        names = self._parts.get(folded(form), {})
        return next(iter(names.values())) if len(names) == 1 and len(form) > 2 else None

    def knows(self, unit: Unit, phrase: Phrase) -> bool:
        """True where the text names this single word elsewhere as a person or a body."""
        form = self._name(unit.tokens, phrase)
        return (
            self._aliases.fullest(form, unit.tokens[phrase.j - 1].start) is not None
            or form.replace(".", "").casefold() in self._acronyms
            or self._known_body(frozenset((folded(form),))) is not None
            or self._by_part(form, unit) is not None
        )

    def _name(self, tokens: list[Token], phrase: Phrase) -> str:
        return self._form(tokens, phrase.name if phrase.name is not None else phrase.i, phrase.j)

    def _pronoun(self, word: str, unit: Unit) -> Entity | None:
        if word in ("he", "she"):
            wanted = "m" if word == "he" else "f"
            if self._two_may_be_meant(unit, wanted):
                return None
            meant = [
                e
                for e in self._lately(unit)
                if e.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED)
                and not e.plural
                and e.gender in (wanted, None)
                and not (
                    unit.caps and e.gender is None and e.role is None and not e.spoke
                )  # in capitals a place looks like a name
            ]
            if meant and meant[0].gender is None and meant[0].kind is SpeakerKind.PERSON:
                other = next((e for e in meant if e is not meant[0]), None)
                if other is not None and other.gender == wanted and unit.number - other.unit <= 2:
                    return None  # the last voice may be the one or the other: nobody is guessed
            if meant and meant[0].gender is None:
                meant[0].gender = wanted  # from here on "she" is not whom "he" stood for
            return meant[0] if meant else self._just_named(unit, wanted)
        if word == "it":
            if self._documents is not None and self._documents[1] == unit.number - 1:
                owner = self._entities.get(self._documents[0].name) or self._bodies_named(self._documents[0].name)
                if owner is not None:
                    return owner
            return next(
                (
                    e
                    for e in self._lately(unit)
                    if e.kind in (SpeakerKind.INSTITUTION, SpeakerKind.OUTLET, SpeakerKind.DOCUMENT)
                    and not e.plural
                    and unit.number - e.unit <= _NEAR_BODY
                ),
                None,
            )
        return next(
            (e for e in self._lately(unit) if e.plural or e.kind is SpeakerKind.GROUP or e.words & _MANY_HEADED), None
        )

    def _just_named(self, unit: Unit, wanted: str | None) -> Entity | None:
        """The one person whom the sentence before names in full, where nobody has spoken yet."""
        near = {n.form: n for n in self._named_in.get(unit.number - 1, ())}
        if len(near) != 1:
            return None
        named = next(iter(near.values()))
        gender = gender_of(named.form) or gender_of(f"{self._roles.get(named.form, 'x')} x")
        if wanted is not None and gender not in (wanted, None):
            return None
        self._know_person(named, self._roles.get(named.form), wanted or gender)
        return self._entities[named.form]

    def _two_may_be_meant(self, unit: Unit, wanted: str) -> bool:
        """True where the topic just before was two persons of whom more than one can be "he" (or "she")."""
        if self._two is None or self._two[0] < unit.number - 2:
            return False
        if self._recent and self._recent[-1].unit > self._two[0]:
            return False
        return len(self._two[1]) < 2 or sum(g in (wanted, "?") for g in self._two[1]) != 1

    def _lately(self, unit: Unit) -> Iterator[Entity]:
        for back, entity in enumerate(reversed(self._recent)):
            if unit.number - entity.unit > _NEAR or back > 20:
                return
            yield entity

    def _bodies_named(self, name: str) -> Entity | None:
        return next((e for e in reversed(self._recent[-20:]) if e.name == name), None)

    def _office(self, unit: Unit, phrase: Phrase) -> Entity | None:
        tokens = unit.tokens
        if (named := self._named_behind(unit, phrase)) is not None:
            return self._in_office(self._person(unit, named), unit, phrase)
        plural = phrase.head in PLURAL_ROLES or any(t.low == "and" for t in tokens[phrase.i : phrase.j])
        start = _bare(tokens, phrase.i)
        possessed = start > phrase.i and tokens[phrase.i].low in ("its", "his", "her", "their")
        country = tokens[start].possessive and country_of(tokens[start].base) is not None
        if plural:
            return self._fresh(unit, phrase, SpeakerKind.GROUP)
        if not phrase.definite and not country and start > phrase.i:
            if (found := self._behind(unit, phrase)) is not None:
                return self._named_as(found, unit, phrase)
            return self._fresh(unit, phrase, SpeakerKind.UNNAMED)
        if not possessed and (known := self._holder(unit, phrase, start)) is not None:
            return known
        if possessed and tokens[phrase.i].low == "its" and (body := self._body_before(unit)) is not None:
            office = self._words(tokens, start, phrase.j)
            entity = self._fresh(unit, phrase, SpeakerKind.UNNAMED)
            entity.name, entity.role = f"{body.name} {office}", f"{office}, {body.name}"
            entity.words |= body.words
            return entity
        if not possessed and (found := self._behind(unit, phrase)) is not None:
            return self._named_as(found, unit, phrase)
        if not possessed and (found_near := self._near_in_office(unit, phrase)) is not None:
            return found_near
        if phrase.definite and phrase.head in PROPER_BODIES and phrase.j - start == 1:
            body = self._known_body(frozenset((phrase.head,)))  # "the monitor" behind the Quay Monitor
            if body is not None:
                return body
        return self._fresh(unit, phrase, SpeakerKind.UNNAMED)

    def _near_in_office(self, unit: Unit, phrase: Phrase) -> Entity | None:
        """The one person just spoken of in an office of that name: "the DOCKUN leader" behind a union leader."""
        if not phrase.definite or phrase.head in _ANY_OFFICIAL:
            return None
        near = {
            e.name: e
            for e in self._lately(unit)
            if e.kind is SpeakerKind.PERSON and unit.number - e.unit <= 2 and phrase.head in _wordset(e.role or "")
        }
        words = unit.tokens[_bare(unit.tokens, phrase.i) : phrase.j]
        initials = all(t.base == phrase.head or (t.text.isupper() and len(t.text) > 2) for t in words)
        return next(iter(near.values())) if len(near) == 1 and initials else None

    def _behind(self, unit: Unit, phrase: Phrase) -> Naming | None:
        """The person whom the text names elsewhere as the one in this office."""
        start = _bare(unit.tokens, phrase.i)
        words = _wordset(" ".join(t.base for t in unit.tokens[start : phrase.j] if t.sort == "w"))
        first = unit.tokens[start]
        definite = phrase.definite or (first.possessive and country_of(first.base) is not None)
        return self._holders.behind(words, folded(phrase.head), unit.number, definite=definite)

    def _know_person(self, named: Naming, role: str | None, gender: str | None) -> None:
        """Make a person of a name that is not one yet."""
        if named.form not in self._entities:
            person = Entity(
                named.form,
                SpeakerKind.PERSON,
                named.start,
                named.end,
                role=role,
                gender=gender,
                words=_wordset(f"{role or ''} {named.form}"),
            )
            self._entities[named.form] = person
            self._persons.append(person)

    def _named_as(self, named: Naming, unit: Unit, phrase: Phrase) -> Entity:
        role = self._roles.get(named.form)
        if role is None or _only_rank(role):
            role = self._words(unit.tokens, _bare(unit.tokens, phrase.i), phrase.j)
        self._know_person(named, role, gender_of(named.form) or gender_of(f"{role} x"))
        entity = self._entities[named.form]
        entity.role = entity.role or role
        entity.words |= _wordset(role)
        return entity

    def person_behind(self, start: int, end: int) -> tuple[Naming, str | None] | None:
        """The person, and the office, for whom an unnamed single voice at ``[start, end)`` of the text stands."""
        at = bisect_right(self._units, start, key=lambda u: u.start) - 1
        if at < 0:
            return None
        unit = self._units[at]
        inside = [k for k, t in enumerate(unit.tokens) if start <= t.start and t.end <= end]
        if not inside:
            return None
        phrase = classify(unit.tokens, inside[0], inside[-1] + 1, unit.caps)
        if phrase is None or phrase.sort is not Sort.ROLE or phrase.head in PLURAL_ROLES:
            return None
        beside = self._named_behind(unit, phrase)
        if beside is not None:
            form = self._form(unit.tokens, beside.i, beside.j)
            named = Naming(form, unit.tokens[beside.i].start, unit.tokens[beside.j - 1].end)
            return named, self._words(unit.tokens, _bare(unit.tokens, phrase.i), phrase.j)
        found = self._behind(unit, phrase)
        if found is None:
            return None
        role = self._roles.get(found.form)
        if role is None or _only_rank(role):
            role = self._words(unit.tokens, _bare(unit.tokens, phrase.i), phrase.j)
        return found, role

    def _last_person(self, unit: Unit) -> Entity | None:
        """Whom "the 40-year-old baker" means: the one person of this sentence or the one before."""
        near = {e.name: e for e in self._lately(unit) if e.kind is SpeakerKind.PERSON and unit.number - e.unit <= 1}
        if near:
            return next(iter(near.values())) if len(near) == 1 else None
        return self._just_named(unit, None)

    def _body_before(self, unit: Unit) -> Entity | None:
        """The body that "its" stands for: the last one spoken of, close by."""
        return next(
            (
                e
                for e in self._lately(unit)
                if e.kind is SpeakerKind.INSTITUTION and not e.plural and unit.number - e.unit <= 2
            ),
            None,
        )

    def _in_office(self, person: Entity, unit: Unit, phrase: Phrase) -> Entity:
        """Note the office of a person named behind it, where only a rank was known: "its spokesperson, Col. B"."""
        tokens = unit.tokens
        start = _bare(tokens, phrase.i)
        office = self._words(tokens, start, phrase.j)
        if person.role is not None and person.role != office and not _only_rank(person.role):
            return person
        owner: Entity | None = None
        if tokens[phrase.i].low == "its":
            owner = self._body_before(unit)
        elif tokens[start].possessive and (tokens[start].base in _ANY_BODY or tokens[start].base in GROUP_HEADS):
            owner = next(
                (e for e in self._lately(unit) if e.kind is SpeakerKind.INSTITUTION and tokens[start].base in e.words),
                None,
            )
            office = self._words(tokens, start + 1, phrase.j) if owner is not None and start + 1 < phrase.j else office
        person.role = f"{office}, {owner.name}" if owner is not None else office
        person.words |= _wordset(person.role.replace(",", " "))
        return person

    def _named_behind(self, unit: Unit, phrase: Phrase) -> Phrase | None:
        """ "said the culture minister, Ada Holm, who": the name in apposition."""
        tokens = unit.tokens
        comma = phrase.j
        if comma < len(tokens) and tokens[comma].low in ("at", "in", "of", "for", "on"):
            # "the registrar at a court in the capital, Ada Holm"
            while comma < len(tokens) and comma < phrase.j + 9 and tokens[comma].sort == "w":
                comma += 1
        k = comma + 1
        if k >= len(tokens) or tokens[comma].text != "," or phrase.head in PLURAL_ROLES:
            return None
        if k + 1 < len(tokens) and tokens[k].base in _BEFORE_RANKS and tokens[k + 1].base in RANKS:
            k += 1  # "Air Commodore Ada Holm"
        while k < len(tokens) and tokens[k].cap and (tokens[k].base in ROLES or tokens[k].base in ABBREVIATED):
            k += 1  # "its spokesperson, Colonel Ada Holm,"
        end = k
        while end < len(tokens) and end - k < 5 and namelike(tokens[end]) and not tokens[end].possessive:
            end += 1
        if end - k < 2 or (end < len(tokens) and tokens[end].text not in (",", ".")):
            return None
        return Phrase(k, end, Sort.PERSON, tokens[end - 1].base, name=k)

    def _holder(self, unit: Unit, phrase: Phrase, start: int) -> Entity | None:
        """Who holds the office of a definite phrase ("the state secretary") in this document."""
        words = _wordset(" ".join(t.base for t in unit.tokens[start : phrase.j])) - {"of", "for", "the", "to"}
        wanted = frozenset(country_of(w) or w for w in words)
        if {"top", "diplomat"} <= wanted:
            return self._top_diplomat(wanted - {"top", "diplomat"})
        matches: list[Entity] = []
        for entity in self._all_persons():
            have = frozenset(country_of(w) or w for w in entity.words)
            if wanted <= have and wanted:
                matches.append(entity)
        if len(matches) == 1:
            return matches[0]
        if len(matches) > 1:
            last = max(matches, key=lambda e: e.unit)
            close = [e for e in matches if unit.number - e.unit <= 2 and e.unit == last.unit]
            return last if unit.number - last.unit <= 3 and len(close) <= 1 else None
        if (
            phrase.head in _ANY_OFFICIAL
            and (
                earlier := next(
                    (
                        e
                        for e in self._lately(unit)
                        if e.kind is SpeakerKind.UNNAMED
                        and not e.plural
                        and (phrase.head in e.words or phrase.head in ("official", "source", "officer"))
                    ),
                    None,
                )
            )
            is not None
        ):
            return earlier
        topic = self._recent[-1] if self._recent else None
        if (
            topic is not None
            and topic.kind is SpeakerKind.PERSON
            and topic.role is None
            and unit.number - topic.unit == 1
            and (phrase.head in ROLES and phrase.head not in _ANY_OFFICIAL)
            and not _wordset(topic.name) & {folded(t.base) for t in unit.tokens}  # "after meeting Lund, the premier"
        ):
            topic.role = self._words(unit.tokens, start, phrase.j)
            topic.words |= _wordset(topic.role)
            return topic
        return None

    def _top_diplomat(self, country: frozenset[str]) -> Entity | None:
        """The one foreign minister or secretary of state of that country (any, where none is said) in this document."""
        matches = []
        for entity in self._all_persons():
            have = frozenset(country_of(w) or w for w in entity.words)
            american = {"secretary", "state"} <= have
            if (american and country <= have | {"america"}) or (
                "foreign" in have and country <= have and have & {"minister", "secretary"}
            ):
                matches.append(entity)
        return matches[0] if len(matches) == 1 else None

    def touch(self, speaker: Speaker, unit: Unit) -> None:
        """Make the main voice of a unit the one that a later pronoun means first."""
        entity = self._entities.get(speaker.name) or self._bodies_named(speaker.name)
        if entity is not None:
            entity.unit = unit.number
            self._recent.append(entity)

    def _all_persons(self) -> Iterator[Entity]:
        for entity in self._persons[-_MANY:]:
            if entity.role is not None:
                yield entity

    def _body(self, unit: Unit, phrase: Phrase) -> Entity | None:
        tokens = unit.tokens
        start = _bare(tokens, phrase.i)
        end = phrase.j
        while end > start and tokens[end - 1].sort == "p":
            end -= 1
        if end - start >= 3 and tokens[end - 2].text in "([":
            end -= 2
        owned = 2 if tokens[end - 1].low.endswith("'s") else 1 if tokens[end - 1].low.endswith("s'") else 0
        while start + 1 < end and tokens[start].base.endswith(_TIED) and tokens[start + 1].cap and not unit.caps:
            start += 1  # "the Norland-linked Meridian agency"
        name = self._words(tokens, start, end)
        name = name[:-owned] if owned else name
        words = _wordset(name)
        kind = SpeakerKind.OUTLET if phrase.sort is Sort.OUTLET else SpeakerKind.INSTITUTION
        if kind is SpeakerKind.OUTLET:
            name = self._outlet_name(tokens, start, end)
            name = name[:-owned] if owned and name.endswith(("'s", "’s", "'", "’")) else name
        at = (tokens[start].start, tokens[end - 1].end - owned)
        acronym = self._acronyms.get(name.casefold()) or self._acronyms.get(name.replace(".", "").casefold())
        if acronym is not None:
            name, at = acronym[0], (acronym[1], acronym[2])
            words = _wordset(name.replace("(", " ").replace(")", " ").replace("[", " ").replace("]", " "))
        if name in self._entities:
            return self._entities[name]
        proper = any(t.cap for t in tokens[start:end]) and not unit.caps
        told_apart = any(t.low in ("of", "for") for t in tokens[start:end])  # "the ministry of the interior"
        told_apart |= unit.caps and any(t.base not in BEFORE_ROLES for t in tokens[start : end - 1])
        if (
            phrase.definite
            and not proper
            and not told_apart
            and (known := self._generic(unit, phrase, words)) is not None
        ):
            return known
        if (
            (proper or unit.caps)
            and phrase.sort is not Sort.GOVERNMENT
            and (known := self._known_body(words)) is not None
        ):
            return known
        plural = any(t.low == "and" for t in tokens[start:end]) or (
            phrase.head.endswith("s")
            and phrase.head not in ("states", "news", "times", "armed forces", "nations", "rights")
        )
        if (phrase.i == start and not proper and not unit.caps and phrase.head.endswith("s")) or any(
            t.low == "and" for t in tokens[start:end]
        ):
            kind = SpeakerKind.GROUP if kind is SpeakerKind.INSTITUTION else kind
        entity = Entity(name, kind, *at, plural=plural, words=words)
        self._entities[name] = entity
        for word in sorted(words):
            self._bodies.setdefault(word, []).append(entity)
        return entity

    def _known_body(self, words: frozenset[str]) -> Entity | None:
        """A longer form of the same name seen before; None where two bodies have one."""
        lists = [self._bodies.get(word, []) for word in sorted(words)]
        if not lists or not all(lists):
            return None
        shortest = min(lists, key=len)
        fits = [e for e in shortest if words <= e.words and not e.plural]
        return fits[0] if len(fits) == 1 else None

    def _generic(self, unit: Unit, phrase: Phrase, words: frozenset[str]) -> Entity | None:
        """ "the ministry", "the alliance": the body of that sort that spoke last."""
        called = [c for c in self._known_as.get(phrase.head, []) if c[1] < unit.start]
        if len(called) == 1:
            name, start, end = called[0]
            if name not in self._entities:
                self._entities[name] = Entity(
                    name, SpeakerKind.INSTITUTION, start, end, words=_wordset(name) | {phrase.head}
                )
            return self._entities[name]
        synonyms = _SYNONYMS.get(phrase.head, frozenset())
        bodies = [e for e in self._lately(unit) if e.kind in (SpeakerKind.INSTITUTION, SpeakerKind.OUTLET)]
        if phrase.head in _NO_STATE:
            bodies = [e for e in bodies if not (e.words & _STATE_WORDS) and country_of(e.name.casefold()) is None]
        for entity in bodies:
            if phrase.head in entity.words or entity.words & synonyms or " ".join(sorted(entity.words)) in synonyms:
                return entity
        named = [
            e
            for e in self._bodies.get(phrase.head, [])
            if e.start < unit.start and not e.plural and e.words != {phrase.head}
        ]
        if len({e.name for e in named}) == 1:
            return named[0]  # the only ministry that spoke so far, however far back
        bodies = [
            e
            for e in bodies
            if e.kind is not SpeakerKind.OUTLET or phrase.head in ("outlet", "newspaper", "broadcaster", "agency")
        ]
        if (
            phrase.head in _ANY_BODY
            and bodies
            and unit.number - bodies[0].unit <= 3
            and phrase.head
            not in ("department", "ministry", "court", "army", "police", "council", "party", "coalition")
        ):
            return bodies[0]
        return None

    def _document(self, unit: Unit, phrase: Phrase, mention: Passage) -> Speaker | None:
        """ "a statement from the council": the council. A text without an owner speaks for itself."""
        tokens = unit.tokens
        owner: Speaker | None = None
        for k in range(phrase.i + 1, phrase.j):
            if tokens[k].low in ("from", "by", "of") and tokens[k - 1].sort == "w":
                inner = classify(tokens, k + 1, phrase.j, unit.caps)
                if inner is not None and inner.sort not in (Sort.UNKNOWN, Sort.DOCUMENT, Sort.PRONOUN):
                    owner = self._speaker(unit, inner, topic=False)
                    break
        if owner is None and phrase.j < len(tokens) and tokens[phrase.j].low == "by":
            owner = self._agent(unit, phrase.j)  # "a Facebook post by the prosecutor's office"
        head = next((k for k in range(phrase.i, phrase.j) if tokens[k].base == phrase.head), phrase.j - 1)
        start = _bare(tokens, phrase.i)
        if owner is None and head > start:
            before = classify(tokens, start, head, unit.caps)
            if before is not None and (
                before.sort in (Sort.GROUP, Sort.GOVERNMENT, Sort.OUTLET)
                or (before.sort is Sort.SINGLE and tokens[head - 1].text.replace(".", "").casefold() in self._acronyms)
            ):
                shape = Phrase(
                    before.i, before.j, Sort.GROUP if before.sort is Sort.SINGLE else before.sort, before.head
                )
                owner = self._speaker(unit, shape, topic=False)
        if (
            owner is None
            and phrase.definite
            and phrase.head in _DOCUMENT_ENDS
            and self._documents is not None
            and (unit.number - self._documents[1] <= _NEAR)
        ):
            owner = self._documents[0]
        if owner is None:
            owner = self._published_by(unit, phrase)
        if owner is None and phrase.definite and phrase.head in ("statement", "communique", "communiqué", "release"):
            body = self._body_before(unit)
            if body is not None and unit.number - body.unit <= 1:
                owner = self._made(body, mention)
        if owner is not None:
            self._documents = (owner, unit.number)
            named_at = owner.named_at or owner.mention
            inside = mention.start <= named_at.start and named_at.end <= mention.end
            return Speaker(
                name=owner.name,
                kind=owner.kind,
                mention=mention,
                role=owner.role,
                named_at=None if inside else named_at,
            )
        entity = self._fresh(unit, phrase, SpeakerKind.DOCUMENT)
        made = self._made(entity, mention)
        if phrase.head in _DOCUMENT_ENDS:
            self._documents = (made, unit.number)
        return made

    def _published_by(self, unit: Unit, phrase: Phrase) -> Speaker | None:
        """ "The report, published on Friday by the council, found": the council."""
        tokens = unit.tokens
        at = phrase.j + 1 if phrase.j < len(tokens) and tokens[phrase.j].text == "," else phrase.j
        if at >= len(tokens) or tokens[at].low not in _PUBLISHED:
            return None
        by = next((k for k in range(at + 1, min(len(tokens), at + 6)) if tokens[k].low == "by"), None)
        return self._agent(unit, by) if by is not None else None

    def _agent(self, unit: Unit, by: int) -> Speaker | None:
        """Whom "by" names."""
        tokens = unit.tokens
        right = right_subject(tokens, by, unit.caps)
        inner = classify(tokens, right[0], right[1], unit.caps) if right is not None else None
        if inner is None or inner.sort in (Sort.UNKNOWN, Sort.DOCUMENT, Sort.PRONOUN):
            return None
        return self._speaker(unit, inner, topic=False)

    def _fresh(self, unit: Unit, phrase: Phrase, kind: SpeakerKind) -> Entity:
        """A voice without a name: the words themselves name it."""
        tokens = unit.tokens
        start = (
            phrase.i + 1
            if tokens[phrase.i].low in ("the", "this", "that", "these", "those") and phrase.j - phrase.i > 1
            else phrase.i
        )
        name = self._words(tokens, start, phrase.j)
        role = self._words(tokens, _bare(tokens, phrase.i), phrase.j) if phrase.sort is Sort.ROLE else None
        entity = Entity(
            name,
            kind,
            tokens[start].start,
            tokens[phrase.j - 1].end,
            role=role,
            gender=gender_of(f"{phrase.head} x"),
            plural=kind is SpeakerKind.GROUP or _plural_words(tokens, phrase),
            words=_wordset(name),
            unit=unit.number,
        )
        self._recent.append(entity)
        return entity

    def labelled(self, start: int, end: int) -> Speaker | None:
        """The voice that a label names: somebody whom the text names in full elsewhere, or the label's own words.

        None for a journalist of the outlet: a report is no statement.
        """
        form = " ".join(self._text.text[start:end].split())
        full = self._aliases.fullest(form, end)
        mention = Passage.of(self._text, start, end)
        full = full or self._only_one_with(form)
        if full is None:
            return Speaker(form, SpeakerKind.PERSON, mention)
        role = self._roles.get(full.form)
        if role is not None and _reports_news(role):
            return None
        inside = start <= full.start and full.end <= end
        named_at = None if inside else Passage.of(self._text, full.start, full.end)
        return Speaker(full.form, SpeakerKind.PERSON, mention, role, named_at)

    def note_document(self, speaker: Speaker, unit: Unit) -> None:
        """Remember who stands behind "a statement" named beside a cue ("said in a statement")."""
        self._documents = (speaker, unit.number)

    # -- words ----------------------------------------------------------------------------------------------------

    def _words(self, tokens: list[Token], i: int, j: int) -> str:
        return " ".join(self._text.text[tokens[i].start : tokens[j - 1].end].split())

    def _passage(self, tokens: list[Token], i: int, j: int) -> Passage:
        return Passage.of(self._text, tokens[i].start, tokens[j - 1].end)


_TIED = ("-linked", "-affiliated", "-aligned", "-funded", *MADE_IN)
_MANY_HEADED = word_set("police military authorities army forces troops rebels taliban hamas hezbollah houthis")
"""Words in the name of a body that "they" may stand for."""
_PUBLISHED = word_set("published released issued compiled written signed commissioned prepared drafted obtained leaked")
_NO_STATE = word_set("group organisation organization movement company firm charity alliance")
_STATE_WORDS = word_set("""
    government administration ministry army police parliament court council cabinet senate assembly presidency
""")
"""A body with one of these in its name is not "the group"."""


_CROWD = re.compile(r"[A-Z][a-z]+(?:ers|ors|ists|ants|ents|ees|eers|men|women)")
"""Words for many people, at the start of a sentence, where nobody in the text has such a name."""


def _aged(unit: Unit, phrase: Phrase) -> bool:
    """True for "the 40-year-old baker", who was named just before."""
    tokens = unit.tokens
    ended = phrase.j >= len(tokens) or not tokens[phrase.j].cap
    return phrase.definite and ended and any(t.low.endswith("-year-old") for t in tokens[phrase.i : phrase.j])


def _plural_words(tokens: list[Token], phrase: Phrase) -> bool:
    """True for "several provinces": the head is a plural or counted."""
    first = tokens[phrase.i].low
    return (phrase.head.endswith("s") and not phrase.head.endswith("ss")) or first in (
        "several",
        "some",
        "many",
        "two",
        "three",
        "both",
    )


def _reports_news(role: str) -> bool:
    return bool(_wordset(role) & {"correspondent", "reporter", "journalist", "announcer", "presenter", "anchor"})


def _only_rank(role: str) -> bool:
    """True for "Dr" or "Colonel": a title that does not say for whom somebody speaks."""
    return set(role.casefold().replace(".", "").split()) <= ABBREVIATED | RANKS | _BEFORE_RANKS


def _bare(tokens: list[Token], i: int) -> int:
    """The first token behind a determiner."""
    return i + 1 if tokens[i].low in _DETERMINERS and i + 1 < len(tokens) else i


def _wordset(phrase: str) -> frozenset[str]:
    return frozenset(folded(word.removesuffix("'s").removesuffix("’s")) for word in phrase.split()) - {
        "of",
        "for",
        "the",
        "and",
        "in",
        "a",
        "to",
        "",
    }


def _fold_words(form: str) -> str:
    return " ".join(folded(word) for word in form.split())


def _role_near(tokens: list[Token], k: int) -> bool:
    return any(t.base in ROLES for t in tokens[max(0, k - 5) : k])


def _role_follows(tokens: list[Token], comma: int) -> bool:
    return (
        any(t.base in ROLES for t in tokens[comma + 1 : comma + 6])
        and name_start(tokens, max(0, comma - 4), comma) < comma
    )
