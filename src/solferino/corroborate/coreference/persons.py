"""People as a sentence presents them: by count, name, age, sex and what they are to each other. English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from solferino.corroborate.coreference.documents import mostly_capitals
from solferino.corroborate.coreference.words import STOP, fold
from solferino.names import gender_of
from solferino.text import word_set

_MALE = word_set(
    """man boy father husband son brother grandson stepson boyfriend uncle nephew grandfather gentleman he him his
    himself stepfather dad policeman schoolboy guy male"""
)
_FEMALE = word_set(
    """woman girl mother wife daughter sister granddaughter stepdaughter girlfriend aunt niece grandmother lady she her
    hers herself stepmother mom mum policewoman schoolgirl female fiancee"""
)
_OTHER = word_set(
    """person teen teenager child kid baby infant toddler youth victim resident student driver passenger officer suspect
    deputy soldier guard worker neighbor neighbour friend partner spouse parent sibling cousin gunman shooter attacker
    assailant civilian bystander passerby pedestrian customer clerk teacher doctor nurse journalist farmer priest pastor
    tourist patient prisoner adult juvenile homeowner employee roommate fighter commander gunmen"""
)
ROLES = _MALE | _FEMALE | _OTHER
_PRONOUNS = word_set("he him his himself she her hers herself")
_SELF = word_set("himself herself themselves")
_MANY = word_set(
    """people persons men women children victims others boys girls teens teenagers students kids youths civilians
    soldiers bodies officers residents adults parents brothers sisters sons daughters babies toddlers friends siblings
    passengers workers bystanders customers employees relatives survivors patients juveniles fighters members wounded
    they them their themselves"""
)
_PAIRS = word_set("couple both pair twins")
# Not a person's title, and never a name.
_NO_NAME = word_set(
    """police county sheriff old year department hospital university court state city street road avenue park school
    high church center centre medical news north south east west sunday monday tuesday wednesday thursday friday
    saturday january february march april may june july august september october november december district attorney
    judge
    office officers officials chief general regional fire emergency highway drive lane apartments new the a an he she
    they it in on at when after before but and however authorities investigators detectives deputies family home"""
)
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
]
_COUNTS: dict[str, int] = {
    w: n for n, w in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
} | dict(zip(_TEENS, [*range(10, 21), 30, 40, 50], strict=True))
_AGE = re.compile(r"(\d{1,3})-?(?:year|month|yr)s?(?:-old)?$")
_PLAIN = re.compile(r"\d{1,3}$")


@dataclass(frozen=True, slots=True)
class Person:
    """One phrase. first, last: tokens. count: how many people, 0 for several, nobody says how many."""

    first: int
    last: int
    count: int = 1
    names: tuple[str, ...] = ()
    age: str | None = None
    sex: str | None = None
    roles: frozenset[str] = frozenset()
    pronoun: bool = False
    reflexive: bool = False
    possessive: bool = False


def count_in(token: str) -> int | None:
    """A number of people, in figures or words; None for other tokens and for 1,000 and more."""
    folded = fold(token)
    if folded in _COUNTS:
        return _COUNTS[folded]
    return int(folded) if _PLAIN.match(folded) and token.isdigit() else None


def people(sentence: Sequence[str], names: frozenset[str] = frozenset()) -> list[Person]:
    """The phrases for people in a sentence, in order. names: folded words known to be parts of people's names."""
    return list(_joined(list(_phrases(sentence, names)), sentence))


def named(document: Sequence[Sequence[str]]) -> frozenset[str]:
    """Folded words that the document shows to be parts of people's names: by an age, a role or a given name."""
    found: set[str] = set()
    for sentence in document:
        headline = mostly_capitals(sentence)
        at = 0
        while at < len(sentence):
            length = _capitals(sentence, at)
            if not length:
                at += 1
                continue
            words = [fold(sentence[n]) for n in range(at, at + length)]
            before = fold(sentence[at - 1]) if at else ""
            aged = (
                at + length + 1 < len(sentence)
                and sentence[at + length] == ","
                and _PLAIN.match(sentence[at + length + 1]) is not None
            )
            given = gender_of(" ".join(sentence[at : at + length])) is not None
            before = fold(sentence[at - 2]) if before == "" and at > 1 and sentence[at - 1] == "," else before
            told = before in {"old", "yearold"} or before in ROLES
            if length < 5 and (aged or (given and length > 1) or (told and not headline)):
                found.update(w for w in words if len(w) > 2)
            at += length
    return frozenset(found - _NO_NAME - ROLES - _MANY - STOP)


def _capitals(sentence: Sequence[str], at: int) -> int:
    length = 0
    while (
        at + length < len(sentence)
        and sentence[at + length][:1].isupper()
        and sentence[at + length][:2].isalpha()
        and fold(sentence[at + length]) not in _NO_NAME
    ):
        length += 1
    return length


def _phrases(sentence: Sequence[str], names: frozenset[str]) -> Iterator[Person]:
    at, size = 0, len(sentence)
    while at < size:
        word = fold(sentence[at])
        age, after = _age(sentence, at)
        if age is not None:
            person = _described(sentence, after, names, Person(at, after - 1, age=age))
            yield person
            at = person.last + 1
        elif (counted := count_in(sentence[at])) is not None and counted > 1:
            group, at = _several(sentence, at, counted)
            if group:
                yield group
        elif word in _MANY or word in _PAIRS:
            yield Person(at, at, 2 if word in _PAIRS else 0, pronoun=word in {"they", "them", "their"},
                         reflexive=word in _SELF, roles=frozenset({word.removesuffix("s")}))  # fmt: skip
            at += 1
        elif word in ROLES or (word in names and sentence[at][:1].isupper() and not _of_a_place(sentence, at)):
            person = _described(sentence, at, names, Person(at, at))
            yield person
            at = person.last + 1
        else:
            at += 1


def _age(sentence: Sequence[str], at: int) -> tuple[str | None, int]:
    """An age that opens a phrase ("54-year - old", "six - year - old") and the token after it."""
    word = fold(sentence[at])
    whole = _AGE.match(sentence[at].lower())
    number = whole[1] if whole else None
    follow = at + 1
    if number is None and (count_in(sentence[at]) is not None) and at + 1 < len(sentence):
        rest = [fold(t) for t in sentence[at + 1 : at + 4]]
        plain = [t for t in rest if t]
        if plain and plain[0] in {"year", "yearold", "yr"}:
            number = str(count_in(sentence[at]))
            follow = at + 1 + rest.index(plain[0]) + 1
    if number is None:
        match = re.match(r"([a-z]+)year(?:old)?$", word)
        if match and match[1] in _COUNTS:
            number = str(_COUNTS[match[1]])
    if number is None:
        return None, at
    while follow < len(sentence) and fold(sentence[follow]) in {"", "old"} and sentence[follow] in {"-", "old", "–"}:
        follow += 1
    return number, follow


def _several(sentence: Sequence[str], at: int, counted: int) -> tuple[Person | None, int]:
    """ "four people", "two other young men", "four shot": a count with those counted, or before what befell them."""
    for n in range(at + 1, min(at + 4, len(sentence))):
        word = fold(sentence[n])
        if word in _MANY:
            return Person(at, n, counted, roles=frozenset({word.removesuffix("s")})), n + 1
        if not word.isalpha() or (sentence[n][:1].isupper() and n > at + 1):
            break
    after = fold(sentence[at + 1]) if at + 1 < len(sentence) else ""
    if after in _AFTER_COUNT:
        return Person(at, at, counted), at + 1
    return None, at + 1


_AFTER_COUNT = word_set(
    """shot dead killed injured wounded hurt hospitalized were are was died die found fatally critically in others of
    suffered including stabbed arrested struck hit lives deaths"""
)


def _described(sentence: Sequence[str], at: int, names: frozenset[str], person: Person) -> Person:
    """Read on over roles, names, and an age set off by commas."""
    roles, called, last, size = set(person.roles), list(person.names), person.last, len(sentence)
    sex, pronoun, reflexive, possessive = person.sex, False, False, False
    n = at
    while n < size:
        word = fold(sentence[n])
        if word in _PRONOUNS:
            if n != at or person.age:
                break
            sex, pronoun, reflexive = _sex(word), True, word in _SELF
            possessive = word in {"his", "her", "hers"}
            last = n
            n += 1
            break
        if word in ROLES:
            roles.add(word)
            sex = sex or _sex(word)
        elif word in names and sentence[n][:1].isupper():
            called.append(word)
        elif not (sentence[n][:1].isupper() and len(sentence[n].rstrip(".")) == 1 and called):
            break
        last = n
        n += 1
    if called:
        sex = sex or _given_sex(sentence, at, last)
    age = person.age
    if called and n + 1 < size and sentence[n] == "," and _PLAIN.match(sentence[n + 1]) and age is None:
        age, last = str(int(sentence[n + 1])), n + 1
    if n < size and sentence[n] in {"'s", "’s", "'"} and not pronoun:
        possessive, last = True, max(last, n)
    return replace(
        person, last=last, names=tuple(called), age=age, sex=sex, roles=frozenset(roles - _PRONOUNS),
        pronoun=pronoun, reflexive=reflexive, possessive=possessive,
    )  # fmt: skip


def _of_a_place(sentence: Sequence[str], at: int) -> bool:
    """ "Henry County", "Ames Street": a name that is no person's here."""
    after = sentence[at + 1] if at + 1 < len(sentence) else ""
    return after[:1].isupper() and fold(after) in _NO_NAME | {"co"}


def _given_sex(sentence: Sequence[str], first: int, last: int) -> str | None:
    words = [t for t in sentence[first : last + 1] if t[:1].isupper() and t.isalpha()]
    known = gender_of(" ".join(words)) if len(words) > 1 else None
    return {"f": "f", "m": "m"}.get((known or "")[:1].lower().replace("w", "f"))


def _sex(word: str) -> str | None:
    return "m" if word in _MALE else "f" if word in _FEMALE else None


def _joined(found: list[Person], sentence: Sequence[str]) -> Iterator[Person]:
    """The phrases, and before the first of two that "and" joins, both together."""
    for n, person in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else None
        if after and person.count == 1 and after.count == 1 and not person.possessive:
            between = [fold(t) for t in sentence[person.last + 1 : after.first]]
            words = [w for w in between if w]
            if "and" in words and len(words) <= 3 and not set(words) - {"and", "a", "an", "his", "her", "the", "their"}:
                yield Person(
                    person.first, after.last, 2, person.names + after.names, None,
                    None, person.roles | after.roles,
                )  # fmt: skip
        yield person
