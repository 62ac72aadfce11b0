"""Who can speak: persons, offices, bodies and groups named in a stretch of text, and which of them is meant.

A name is kept in the words of the text. Where a text has a person in several forms, the fullest form that stands in it
is the name, one in the nominative before an inflected one; no form is ever made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from solferino.extract.slavic.document import Document
from solferino.extract.slavic.forms import adjective, adjective_of_place, one_name, skeleton, stem
from solferino.extract.slavic.tokens import Token
from solferino.extract.slavic.tongue import Tongue
from solferino.record import Passage, Speaker, SpeakerKind, Text


@dataclass(frozen=True, slots=True)
class Voice:
    """Words that name somebody who can speak, at ``[start, end)``.

    phrase: where the whole noun phrase begins, the role included. gender: m, f, n, p or "". nominative: None where the
    form does not tell. before: the small word before the phrase, if it is a preposition.
    """

    start: int
    end: int
    phrase: int
    name: str
    kind: SpeakerKind
    role: str | None = None
    role_head: str | None = None
    gender: str = ""
    nominative: bool | None = None
    before: str = ""
    pronoun: bool = False
    index: int = 0  # of the first token behind it


def voices(document: Document, words: Sequence[Token], cast: Cast | None = None) -> list[Voice]:
    """The voices among some tokens, in order."""
    found: list[Voice] = []
    at = 0
    while at < len(words):
        voice = _voice(document, words, at, cast)
        if voice is None:
            at += 1
            continue
        found.append(voice)
        at = max(at + 1, voice.index)
    return found


def _voice(document: Document, words: Sequence[Token], at: int, cast: Cast | None) -> Voice | None:
    token, tongue = words[at], document.tongue
    if token.kind != "word":
        return None
    outlet = document.outlet_at.get(token.start)
    if outlet is not None:
        last = next((i for i in range(at, len(words)) if words[i].start >= outlet.end), len(words))
        return Voice(
            outlet.start,
            outlet.end,
            outlet.frame,
            outlet.name,
            SpeakerKind.OUTLET,
            before=_before(words, at, tongue),
            index=last,
        )
    for gender, block in (("m", tongue.pronouns_m), ("f", tongue.pronouns_f), ("p", tongue.pronouns_p)):
        if token.low in block.split():
            return Voice(
                token.start, token.end, token.start, token.text, SpeakerKind.UNNAMED, None, None, gender, True,
                _before(words, at, tongue), True, at + 1,
            )  # fmt: skip
    if (person := _person(words, at, tongue, cast)) is not None:
        return _with_apposition(document, words, person, cast)
    if (latin := _latin_body(document, words, at)) is not None:
        return latin
    return _office(document, words, at, cast)


def _with_apposition(document: Document, words: Sequence[Token], person: Voice, cast: Cast | None) -> Voice:
    """The voice with the role that follows it between commas: "сказала Світлана Гай, голова ради"."""
    at = person.index
    if at + 1 < len(words) and words[at].text == ",":
        role = _office(document, words, at + 1, cast)
        if role is not None and role.kind is SpeakerKind.UNNAMED and not role.pronoun and not words[at + 1].capital:
            return replace(person, role=role.name, role_head=role.role_head, index=role.index)
    return person


_LATIN_SMALL = frozenset(["for", "of", "the", "and", "on", "in", "de"])


def _latin_body(document: Document, words: Sequence[Token], at: int) -> Voice | None:
    """A body named in Latin letters with two words or more: "Human Rights Watch"."""
    last = at
    while last < len(words) and words[last].kind == "word" and words[last].text.isascii():
        if not (words[last].capital or (last > at and words[last].low in _LATIN_SMALL)):
            break
        if words[last].start in document.outlet_at or (last > at and not _beside(words[last - 1], words[last])):
            break
        last += 1
    if last - at < 2 or not words[last - 1].capital:
        return None
    name = document.text[words[at].start : words[last - 1].end]
    before = _before(words, at, document.tongue)
    return Voice(
        words[at].start, words[last - 1].end, words[at].start, name, SpeakerKind.INSTITUTION, before=before, index=last
    )


def _before(words: Sequence[Token], at: int, tongue: Tongue) -> str:
    if at > 0 and words[at - 1].kind == "word" and words[at - 1].low in tongue.preposition_set:
        return words[at - 1].low
    return ""


def _name_word(token: Token, tongue: Tongue) -> bool:
    return (
        token.capital
        and not (token.acronym and len(token.text) < 7 and not token.text.isascii())
        and token.low not in tongue.function_words
        and token.low not in tongue.said
        and len(token.text) > 1
    )


def _gender_of_given(word: str, tongue: Tongue) -> tuple[str, bool | None]:
    """Gender of a given name in any case and whether the form is the nominative; "" where it is no known name."""
    exact = tongue.given.get(word)
    if exact is not None:
        return exact, True
    gender = tongue.given_forms.get(word, "")
    return gender, False if gender else None


def _person(words: Sequence[Token], at: int, tongue: Tongue, cast: Cast | None) -> Voice | None:
    """A personal name that begins here: a known given name with what follows, or a name told before."""
    token = words[at]
    if not _name_word(token, tongue):
        return None
    gender, nominative = _gender_of_given(token.low, tongue)
    last = at + 1
    if gender:
        while (
            last < len(words)
            and last - at < 4
            and _name_word(words[last], tongue)
            and _beside(words[last - 1], words[last])
        ):
            if tongue.classes(words[last].low) & {"inst"} and last - at > 1:
                break
            last += 1
        if last - at == 1 and nominative is False and (cast is None or cast.known(token.text) is None):
            return None
        return _named(words, at, last, tongue, gender, nominative)
    if cast is not None and (person := cast.known(token.text)) is not None and _surname_form(token, person):
        following = words[at + 1] if at + 1 < len(words) else None
        if following is not None and _name_word(following, tongue) and _gender_of_given(following.low, tongue)[0]:
            return None
        return replace(_named(words, at, at + 1, tongue, person.gender, _case(token.text, person)), name=token.text)
    return None


def _beside(left: Token, right: Token) -> bool:
    return 0 < right.start - left.end <= 2


def _surname_form(token: Token, person: Person) -> bool:
    return skeleton(token.text) == skeleton(person.words[-1])


def _case(word: str, person: Person) -> bool | None:
    if person.nominative:
        return word.casefold() == person.words[-1].casefold() or None
    return None


def _named(words: Sequence[Token], at: int, last: int, tongue: Tongue, gender: str, nominative: bool | None) -> Voice:
    name = " ".join(t.text for t in words[at:last])
    return Voice(
        words[at].start, words[last - 1].end, words[at].start, name, SpeakerKind.PERSON, None, None, gender, nominative,
        _before(words, at, tongue), False, last,
    )  # fmt: skip


def _head(token: Token, tongue: Tongue) -> str:
    """inst, group, role or "" for a noun that can head the name of a voice."""
    classes = tongue.classes(token.low)
    if "aud" in classes and token.low in tongue.dative_audience:
        return ""
    for kind in ("group", "inst", "role"):
        if kind in classes:
            return kind
    return (
        "inst"
        if token.low.startswith(("мін", "мин", "ген", "нац", "держ", "рос")) and token.capital and _body(token)
        else ""
    )


def _body(token: Token) -> bool:
    """Міноборони, Генпрокуратура, Роспотребнадзор: a capital, a clipped first part and a long rest."""
    rest = (
        "оборон",
        "штаб",
        "прокур",
        "юст",
        "здрав",
        "здоров",
        "освіт",
        "образ",
        "енерг",
        "энерг",
        "інфра",
        "поліц",
        "гвард",
        "безпек",
        "надзор",
        "трансп",
    )
    return any(part in token.low for part in rest)


def _office(document: Document, words: Sequence[Token], at: int, cast: Cast | None) -> Voice | None:
    """A role, body or group that is named here, with the personal name behind it if one stands there."""
    tongue = document.tongue
    first = at
    head = at
    # Adjectives before the head: "обласна прокуратура", "місцевий житель".
    while head < len(words) and head - at < 4 and words[head].kind == "word" and not _head(words[head], tongue):
        if words[head].low in tongue.function_words or words[head].low in tongue.said or not adjective(words[head].low):
            return None
        if words[head].capital and not adjective_of_place(words[head].low) and head > at:
            return None
        head += 1
    if head >= len(words) or words[head].kind != "word":
        return None
    kind = _head(words[head], tongue)
    if not kind:
        return None
    last, person = _complement(document, words, head + 1, kind, cast)
    before = _before(words, first, tongue)
    if person is not None and kind in ("role", "group"):
        role = document.text[words[first].start : words[last - 1].end]
        feminine = tongue.gender_of_role(words[head].low)
        return replace(
            person,
            phrase=words[first].start,
            role=role,
            role_head=stem(words[head].low),
            gender=person.gender or feminine,
            before=before,
        )
    last = max(last, head + 1)
    name = document.text[words[first].start : words[last - 1].end]
    if kind == "role":
        gender = tongue.gender_of_role(words[head].low)
        return Voice(
            words[first].start, words[last - 1].end, words[first].start, name, SpeakerKind.UNNAMED, name,
            stem(words[head].low), gender, None, before, False, last,
        )  # fmt: skip
    speaker = SpeakerKind.GROUP if kind == "group" else SpeakerKind.INSTITUTION
    gender = "p" if kind == "group" else ""
    return Voice(
        words[first].start,
        words[last - 1].end,
        words[first].start,
        name,
        speaker,
        None,
        None,
        gender,
        None,
        before,
        False,
        last,
    )


_OF_MATTERS = frozenset(["з", "із", "по", "с", "со"])
_MATTERS = ("прав", "питан", "вопрос", "справ", "дел", "зв'язк", "связ")


def _complement(
    document: Document, words: Sequence[Token], at: int, kind: str, cast: Cast | None
) -> tuple[int, Voice | None]:
    """Where the words that belong to a head end, and the personal name that follows them, if one does."""
    tongue = document.tongue
    last = at
    while last < len(words) and last - at < 9:
        token = words[last]
        if token.kind == "number" and last > at:
            break
        if token.kind == "mark":
            quoted = token.text in '«“„"' and kind != "group"
            close = next((i for i in range(last + 1, min(len(words), last + 6)) if words[i].text in '»”“"'), None)
            if quoted and close is not None and words[last + 1].capital and last == at:
                last = close + 1
                continue
            break
        if token.kind != "word" or token.low in tongue.said or token.low in tongue.impersonal_set:
            break
        if document.outlet_at.get(token.start) is not None and kind != "inst":
            break
        if token.low in _OF_MATTERS and last + 1 < len(words) and words[last + 1].low.startswith(_MATTERS):
            last += 2
            continue
        if token.low in tongue.function_words or tongue.finite(token.low):
            break
        if kind != "inst":
            person = _person(words, last, tongue, cast)
            if person is None and token.capital and (run := _run(words, last, tongue)) >= 2:
                first = last + max(0, run - (3 if _patronymic(words[last + run - 2].low) else 2))
                if _two_names(words, first, tongue):
                    return first, _named(words, first, last + run, tongue, "", None)
            if (
                person is None
                and token.capital
                and last + 1 == len(words)
                and _surname_alone(token, tongue)
                and kind == "role"
            ):
                person = _named(words, last, last + 1, tongue, "", None)
            if person is not None:
                return last, person
        elif token.capital and _gender_of_given(token.low, tongue)[0]:
            break
        if (
            kind == "group"
            and not (token.capital or "place" in tongue.classes(token.low))
            and not adjective(token.low)
            and last > at
        ):
            break
        if kind == "inst" and not token.capital and last > at and not _genitive(token.low):
            break
        if tongue.classes(token.low) & {"aud"} and token.low in tongue.dative_audience:
            break
        last += 1
    return last, None


_GENITIVE = (
    "ї",
    "и",
    "ы",
    "і",
    "у",
    "ю",
    "а",
    "я",
    "ів",
    "їв",
    "ов",
    "ев",
    "ей",
    "их",
    "ых",
    "ого",
    "его",
    "ої",
    "ой",
    "ень",
    "ств",
    "ін",
    "ам",
)


def _genitive(word: str) -> bool:
    return word.endswith(_GENITIVE)


def _run(words: Sequence[Token], at: int, tongue: Tongue) -> int:
    """How many words in capitals stand side by side here that a personal name may have."""
    last = at
    while last < len(words) and _name_word(words[last], tongue) and not words[last].text.isupper():
        if last > at and not _beside(words[last - 1], words[last]):
            break
        last += 1
    return last - at


def _patronymic(word: str) -> bool:
    return word.endswith(("ович", "евич", "йович", "івна", "ївна", "овна", "евна"))


def name_beside(words: Sequence[Token], at: int, tongue: Tongue) -> tuple[int, int] | None:
    """The tokens of a personal name of two words beside a verb of saying at ``at``, whose given name is in no list."""
    if _two_names(words, at + 1, tongue) and _run(words, at + 1, tongue) == 2:
        return at + 1, at + 3
    if at >= 2 and _two_names(words, at - 2, tongue) and (at == 2 or not words[at - 3].capital):
        return at - 2, at
    return None


def _two_names(words: Sequence[Token], at: int, tongue: Tongue) -> bool:
    if at + 1 >= len(words):
        return False
    one, two = words[at], words[at + 1]
    if not (_name_word(one, tongue) and _name_word(two, tongue) and _beside(one, two)):
        return False
    if _gender_of_given(two.low, tongue)[0] and not _gender_of_given(one.low, tongue)[0]:
        return False
    return not (
        adjective_of_place(one.low)
        or one.low.endswith(("ної", "ной", "ного", "ному", "ных", "них", "ными", "ними"))
        or tongue.classes(two.low) & {"inst", "role", "group", "place"}
        or tongue.classes(one.low) & {"inst", "role", "group", "place", "country"}
        or one.text.isupper()
        or two.text.isupper()
    )


def _surname_alone(token: Token, tongue: Tongue) -> bool:
    return not (
        token.text.isupper()
        or adjective_of_place(token.low)
        or tongue.classes(token.low) & {"inst", "role", "place", "country"}
    )


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the text names in full: the words of the fullest form, where it stands, and the role beside it."""

    words: tuple[str, ...]
    start: int
    end: int
    gender: str
    nominative: bool
    role: str | None
    role_head: str | None

    @property
    def name(self) -> str:
        """The name in the words of the text."""
        return " ".join(self.words)


class Cast:
    """The people whom a text names with two words or more, found before anything else is read."""

    def __init__(self, document: Document) -> None:
        self.by_last: dict[str, Person] = {}
        self.roles: dict[str, list[Person]] = {}
        for own, words in zip(document.own, document.words, strict=True):
            if own:
                for voice in voices(document, words):
                    if voice.kind is SpeakerKind.PERSON and len(voice.name.split()) > 1:
                        self._add(voice)

    def _add(self, voice: Voice) -> None:
        words = tuple(voice.name.split())
        key = skeleton(words[-1])
        person = Person(
            words, voice.start, voice.end, voice.gender, voice.nominative is not False, voice.role, voice.role_head
        )
        old = self.by_last.get(key)
        if old is not None and not one_name(old.name, person.name):
            return  # two people of one family name: the later is known by the full name only
        if old is None or (person.nominative, len(words)) > (old.nominative, len(old.words)):
            merged = (
                person
                if old is None
                else replace(person, role=person.role or old.role, role_head=person.role_head or old.role_head)
            )
            self.by_last[key] = merged
        elif old.role is None and person.role is not None:
            self.by_last[key] = replace(old, role=person.role, role_head=person.role_head)
        if person.role_head:
            named = self.roles.setdefault(person.role_head, [])
            if not any(skeleton(p.words[-1]) == key for p in named):
                named.append(person)

    def known(self, word: str) -> Person | None:
        """The person whose family name a word is, in any case."""
        return self.by_last.get(skeleton(word)) if len(word) > 2 else None

    def of(self, voice: Voice) -> Person | None:
        """The person whom a voice names, as the text names that person in full."""
        if voice.kind is SpeakerKind.PERSON:
            words = voice.name.split()
            person = self.by_last.get(skeleton(words[-1]))
            if person is not None and one_name(person.name, voice.name):
                return person
            return None
        return None

    def by_role(self, voice: Voice) -> Person | None:
        """The one person who was named with this role before the voice, None where there is none or more than one."""
        named = [p for p in self.roles.get(voice.role_head or "", ()) if p.start < voice.start]
        return self.by_last.get(skeleton(named[0].words[-1]), named[0]) if len(named) == 1 else None


def speaker_of(text: Text, voice: Voice, cast: Cast) -> Speaker:
    """The record of a voice: the fullest form of its name, the words at this place, the role."""
    mention = Passage.of(text, voice.start, voice.end)
    person = cast.of(voice)
    if person is None and voice.kind is SpeakerKind.UNNAMED and voice.role_head and len(voice.name.split()) <= 2:
        person = cast.by_role(voice)
    if person is None:
        return Speaker(voice.name, voice.kind, mention, voice.role)
    at = None if voice.start <= person.start < voice.end else Passage.of(text, person.start, person.end)
    return Speaker(person.name, SpeakerKind.PERSON, mention, voice.role or person.role, at)
