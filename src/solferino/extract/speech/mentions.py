"""What a noun phrase in speaker's place is: a person, an office, a body, a document, an outlet or a government."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solferino.extract.speech.cues import VERBS
from solferino.extract.speech.lexicon import (
    ADVERBS,
    BREAKERS,
    COORDINATORS,
    DETERMINERS,
    DOCUMENTS,
    GROUP_HEADS,
    INNER_PREPOSITIONS,
    MONTHS,
    NON_SPEAKERS,
    ORGANISATIONS,
    OUTLET_FIRST,
    OUTLET_NAMES,
    OUTLET_TAILS,
    OUTLETS,
    PREPOSITIONS,
    PRONOUNS,
    TIME,
    VERB_LIKE,
)
from solferino.extract.speech.units import Token
from solferino.names import (
    ABBREVIATED,
    BEFORE_ROLES,
    COUNTRIES,
    COUNTRY_WORDS,
    PARTICLES,
    PEOPLES,
    ROLE_OBJECTS,
    ROLES,
    SEATS,
    gender_of,
)


class Sort(StrEnum):
    """The sorts of phrase."""

    PRONOUN = "pronoun"
    PERSON = "person"
    SINGLE = "single"  # one capitalised word: a family name, or a body we do not know
    ROLE = "role"
    GROUP = "group"
    GOVERNMENT = "government"
    DOCUMENT = "document"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens ``[i, j)``, its sort, its head word, and for a person the name's tokens ``[name, j)``."""

    i: int
    j: int
    sort: Sort
    head: str
    name: int | None = None
    definite: bool = False


_NOT_NAMES = (
    ROLES
    | ABBREVIATED
    | GROUP_HEADS
    | DOCUMENTS
    | NON_SPEAKERS
    | BEFORE_ROLES
    | ROLE_OBJECTS
    | OUTLET_TAILS
    | OUTLETS
    | DETERMINERS
    | BREAKERS
    | COORDINATORS
    | VERB_LIKE
    | TIME
    | PREPOSITIONS
    | ADVERBS
    | PRONOUNS
    | MONTHS
    | COUNTRY_WORDS
) - frozenset(("may", "april", "june", "august", "jan", "mar", "de", "al", "mark", "guardian", "bill"))


PROPER_BODIES = frozenset(("monitor", "observer", "watch", "witness"))
"""Words for people that name a body where they end a capitalised name."""
_THINGS_IN_NAMES = frozenset(
    (
        "bridge",
        "bridges",
        "road",
        "roads",
        "water",
        "home",
        "homes",
        "place",
        "point",
        "points",
        "time",
        "day",
        "evidence",
    )
)
"""Things that do not speak, and that charities and projects are named after."""
_PAPERS = frozenset(("times", "tribune", "herald", "gazette", "chronicle", "courier", "telegraph", "observer"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_GIVEN_TOO = frozenset(("israel", "jordan", "georgia", "chad", "paris", "sofia", "kenya", "tirana", "lima"))


MADE_IN = ("-based", "-led", "-backed", "-run", "-controlled", "-held", "-owned", "-listed", "-born")
"""Endings of a word that tells of a body, or of a person, where it comes from."""


def is_participle(token: Token) -> bool:
    """True for a past participle in small letters that "by" may follow ("headed", "led", "run")."""
    low = token.low
    return token.sort == "w" and (
        (low.endswith("ed") and len(low) > 4 and low not in ("armed", "united", "unarmed"))
        or low in ("led", "run", "held", "made", "given", "written", "drawn")
    )


def namelike(token: Token) -> bool:
    """True for a word that can be part of a person's name."""
    if token.sort != "w" or (not token.cap and token.low not in PARTICLES):
        return False
    base = token.base
    if base in PARTICLES:
        return True
    return (
        base not in _NOT_NAMES
        and not any(c.isdigit() for c in base)
        and not (base in VERBS and VERBS[base].form != "base")
    )


def name_follows(tokens: list[Token], j: int, caps: bool) -> bool:
    """True for a comma and two words of a name: "the harbour master, Ada Holm"."""
    return (
        not caps
        and j + 2 < len(tokens)
        and tokens[j].text == ","
        and all(t.cap and namelike(t) for t in tokens[j + 1 : j + 3])
    )


def name_start(tokens: list[Token], i: int, j: int) -> int:
    """Where the name that ends at ``j`` begins; ``j`` if there is none."""
    last = j - 1 if j - i > 2 and tokens[j - 1].base in _SUFFIXES and namelike(tokens[j - 2]) else j
    k = last
    while k > i and namelike(tokens[k - 1]):
        k -= 1
    if k == last:
        return j
    short = [m for m in range(k, last - 1) if len(tokens[m].text) > 2 and tokens[m].text.isupper()]
    if short and not tokens[last - 1].text.isupper():
        k = short[-1] + 1  # "Tarn MLA Ada Holm"
    if i < k < j and tokens[k - 1].low in _GIVEN_TOO and tokens[k - 1].cap:
        k -= 1  # "Israel Katz"
    while k < j and k > i and tokens[k].low in PARTICLES and not tokens[k].cap:
        k += 1  # "the head of the" is no name; "de Vries said" is one
    return k if any(t.low not in PARTICLES for t in tokens[k:j]) else j


def classify(tokens: list[Token], i: int, j: int, caps: bool) -> Phrase | None:
    """Read the phrase ``[i, j)``, or None where nothing in it can speak."""
    while j > i and tokens[j - 1].sort == "p":
        j = _before_bracket(tokens, i, j)
    definite = False
    if i < j and tokens[i].low in PRONOUNS:
        return Phrase(i, i + 1, Sort.PRONOUN, tokens[i].low) if j == i + 1 else None
    start = i
    if i < j and tokens[i].low in ("no", "neither", "nobody"):
        return None
    if i < j and tokens[i].low in DETERMINERS:
        definite = tokens[i].low in ("the", "its", "his", "her", "their", "this", "that", "our")
        start = i + 1
    if start >= j or tokens[j - 1].possessive:
        return None
    if caps and tokens[j - 1].text == "US" and start == i:
        return None  # "LET US RECALL"
    low = " ".join(t.base for t in tokens[start:j])
    known = _known(low, start > i)
    if known is not None:
        return Phrase(i, j, known, tokens[j - 1].base, definite=definite)
    k = name_start(tokens, start, j)
    if k == j and not caps and start == i and _office_for_a_family_name(tokens, i, j):
        return Phrase(i, j, Sort.PERSON, tokens[j - 1].base, name=i)
    if k < j and any(tokens[m].low == "and" and namelike(tokens[m - 1]) for m in range(start + 1, k)):
        return Phrase(i, j, Sort.GROUP, tokens[j - 1].base)  # "Ada Berg and General Otto Lind"
    if k < j and (named := _named(tokens, i, start, k, j, caps, definite)):
        return named
    return _headed(tokens, i, start, j, caps, definite)


def _office_for_a_family_name(tokens: list[Token], i: int, j: int) -> bool:
    """True for "Adele Baker" and "Tom Price": a given name before a capitalised word that is an office elsewhere."""
    return (
        2 <= j - i <= 3
        and all(t.sort == "w" and t.cap for t in tokens[i:j])
        and namelike(tokens[i])
        and tokens[j - 1].base not in OUTLET_TAILS | OUTLETS | GROUP_HEADS
        and gender_of(" ".join(t.text for t in tokens[i : i + 1]) + " X") is not None
    )


def _before_bracket(tokens: list[Token], i: int, j: int) -> int:
    if tokens[j - 1].text in ")]":
        for k in range(j - 2, max(i, j - 14) - 1, -1):
            if tokens[k].text in "([":
                return k
    return j - 1


def _known(low: str, determined: bool) -> Sort | None:
    if low in OUTLET_NAMES or low in OUTLETS:
        return Sort.OUTLET
    if low in ORGANISATIONS:
        return Sort.GROUP
    if low in COUNTRIES or low in SEATS:
        return Sort.GOVERNMENT
    if low in PEOPLES and determined:
        return Sort.GOVERNMENT
    return None


def _named(tokens: list[Token], i: int, start: int, k: int, j: int, caps: bool, definite: bool) -> Phrase | None:
    count = j - k
    if count > 5 or (k > start and _of_a_place(tokens, start, k)):
        return None
    if 0 < k - start <= 2 and tokens[i].low in ("a", "an") and not caps and _described(tokens, start, k):
        sort = Sort.SINGLE if count == 1 else Sort.PERSON
        return Phrase(i, j, sort, tokens[j - 1].base, name=k)  # "a relieved Holm"
    if k == start:
        if start > i and tokens[i].low not in ("the",):
            return None
        if start > i:  # "the Observatory": a body
            return (
                Phrase(i, j, Sort.GROUP, tokens[j - 1].base, definite=True)
                if not caps or tokens[j - 1].known or _letters(tokens[j - 1])
                else Phrase(i, j, Sort.UNKNOWN, tokens[j - 1].base, definite=True)
            )
        if tokens[k].base in OUTLET_FIRST:
            return Phrase(i, j, Sort.OUTLET, tokens[k].base)
        if count == 1:
            if tokens[k].known:
                return Phrase(i, j, Sort.GROUP, tokens[k].base)
            if not caps and tokens[k].text.isupper() and len(tokens[k].text) > 1:
                return Phrase(i, j, Sort.GROUP, tokens[k].base)
            return Phrase(i, j, Sort.SINGLE, tokens[k].base, name=k)
        return Phrase(i, j, Sort.PERSON, tokens[j - 1].base, name=k)
    before = tokens[k - 1].base
    inner = {t.base for t in tokens[start:k]}
    if before.endswith(MADE_IN) and not caps and count == 1:
        return Phrase(i, j, Sort.GROUP, tokens[j - 1].base)  # "Leeds-based Halden"
    if before in ROLES | ABBREVIATED or (
        inner & ROLES
        and before
        in ROLE_OBJECTS | GROUP_HEADS | COUNTRY_WORDS | COUNTRIES | {"affairs", "rights", "defense", "defence"}
    ):
        return Phrase(i, j, Sort.PERSON, _role_head(tokens, start, k), name=k, definite=definite)
    if before in PEOPLES | COUNTRIES | BEFORE_ROLES and not tokens[k - 1].possessive:
        if count >= 2:
            return Phrase(i, j, Sort.PERSON, tokens[j - 1].base, name=k)
        return Phrase(i, j, Sort.GROUP if start > i else Sort.SINGLE, tokens[j - 1].base, name=k)
    if before in ("radio", "tv", "television", "channel") and tokens[k - 1].cap:
        return Phrase(i, j, Sort.OUTLET, before)  # "Radio Meridian"
    if before in GROUP_HEADS | OUTLET_TAILS and not caps:
        return Phrase(i, j, Sort.GROUP, before, definite=definite)
    return None


def _of_a_place(tokens: list[Token], start: int, k: int) -> bool:
    """True where the capitalised words that reach to ``k`` begin behind "from": "a union leader from Costa | Verde"."""
    m = k - 1
    while m > start and tokens[m].sort == "w" and tokens[m].cap and tokens[m].low not in _WHERE:
        m -= 1
    return tokens[m].low in _WHERE and m < k - 1


_WHERE = frozenset(("from", "near", "in", "at"))


def _letters(token: Token) -> bool:
    """True for letters that no word could be: "THE FXLN"."""
    return 3 <= len(token.text) <= 6 and token.text.isalpha() and not set("aeiouy") & set(token.low)


def _described(tokens: list[Token], start: int, k: int) -> bool:
    """True for adjectives in small letters alone: no office, no body, no people."""
    return all(
        t.sort == "w" and not t.cap and t.base not in ROLES | BEFORE_ROLES | GROUP_HEADS | OUTLET_TAILS | DOCUMENTS
        for t in tokens[start:k]
    ) and tokens[k - 1].low.endswith(("ed", "y", "ful", "ing", "ic", "ous", "ant", "ent", "less", "ive", "al"))


def _role_head(tokens: list[Token], start: int, k: int) -> str:
    return next((t.base for t in reversed(tokens[start:k]) if t.base in ROLES), tokens[k - 1].base)


def _headed(tokens: list[Token], i: int, start: int, j: int, caps: bool, definite: bool) -> Phrase | None:
    """A phrase without a personal name at its end: its head stands before the first inner preposition."""
    end = j
    for k in range(start + 1, j):
        if (
            is_participle(tokens[k])
            and (caps or not tokens[k].cap)
            and k + 1 < j
            and (tokens[k + 1].low in PREPOSITIONS or tokens[k + 1].low in TIME)
        ):
            end = k  # "the office headed by Blum", "a group based in the port"
            break
        if (
            tokens[k].low in INNER_PREPOSITIONS
            or tokens[k].low in ("by", "who", "that")
            or tokens[k].sort == "p"
            or (
                k > start
                and tokens[k].low in VERBS
                and VERBS[tokens[k].low].form == "past"
                and (caps or not tokens[k].cap)
            )
        ):
            end = k
            break
    if end - 1 > start and tokens[end - 1].low in ("close", "loyal", "opposed", "allied", "sympathetic"):
        end -= 1  # "sources close to the council"
    head = tokens[end - 1]
    base = head.base
    if head.sort != "w" or head.possessive:
        return None
    if (
        end < j
        and (k := name_start(tokens, start, end)) < end
        and (not caps or (end - k > 1 and (k == start or tokens[k - 1].base in ROLES | ABBREVIATED)))
    ):
        named = _named(tokens, i, start, k, end, caps, definite)  # "Ada Holm of the union", "Blum in Tarn"
        if named is not None and named.sort in (Sort.PERSON, Sort.SINGLE):
            return named
    sort = _sort_of_head(tokens, start, end, base, head, caps)
    if "and" in {t.low for t in tokens[start:j]} and sort is Sort.UNKNOWN:
        sort = Sort.GROUP
    return None if sort is None else Phrase(i, j, sort, base, definite=definite)


def _sort_of_head(tokens: list[Token], start: int, end: int, base: str, head: Token, caps: bool) -> Sort | None:
    if base in OUTLETS or " ".join(t.base for t in tokens[start:end]) in OUTLET_NAMES:
        return Sort.OUTLET
    if base in ("house", "city", "state", "camp", "country") and not head.cap:
        return None if base == "house" else Sort.GROUP
    if base in PROPER_BODIES and head.cap and not caps and _proper(tokens, start, end):
        return Sort.GROUP  # "the Harbour Road Monitor", and "the Monitor" further down
    if base in ROLES:
        return Sort.ROLE
    if base in (
        "agency",
        "radio",
        "television",
        "tv",
        "newspaper",
        "broadcaster",
        "station",
        "newswire",
        "network",
    ) and (end - start > 1):
        return Sort.GROUP if base in ("agency", "network") and not _newsy(tokens, start, end) else Sort.OUTLET
    if (
        base in OUTLET_TAILS
        and head.cap
        and (not caps or base in _PAPERS)
        and end - start > 1
        and base not in ("service", "today", "network")
    ):
        return Sort.OUTLET
    if base in DOCUMENTS:
        return Sort.DOCUMENT
    if base in GROUP_HEADS or head.known:
        return Sort.GROUP
    low = " ".join(t.base for t in tokens[max(start, end - 2) : end])
    if base in COUNTRIES or base in SEATS or low in COUNTRIES or low in SEATS:
        return Sort.GOVERNMENT
    if base in _THINGS_IN_NAMES and not caps and end - start > 1 and all(t.cap for t in tokens[start:end]):
        return Sort.GROUP  # "Harbour Bridge", a charity
    if base in NON_SPEAKERS or base in PREPOSITIONS or base in ADVERBS or base[:1].isdigit() or base in TIME:
        return None
    if head.cap and not caps:
        return Sort.GROUP
    return Sort.UNKNOWN


def _proper(tokens: list[Token], start: int, end: int) -> bool:
    """True for a capitalised word that no sentence begins with: other capitals or an article stand before it."""
    return start > 0 if end - start == 1 else any(t.cap and t.base not in ROLES for t in tokens[start : end - 1])


def _newsy(tokens: list[Token], start: int, end: int) -> bool:
    return any(
        t.base in ("news", "press", "state-run", "television", "radio", "tv") or t.base in OUTLETS
        for t in tokens[start:end]
    )
