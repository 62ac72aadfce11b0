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
) - frozenset(("may", "april", "june", "august", "de", "al", "mark", "guardian"))


_PROPER_BODIES = frozenset(("monitor", "observer", "watch", "witness"))
"""Words for people that name a body where they end a capitalised name."""
_GIVEN_TOO = frozenset(("israel", "jordan", "georgia", "chad", "paris", "sofia", "kenya", "tirana", "lima"))


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


def name_start(tokens: list[Token], i: int, j: int) -> int:
    """Where the name that ends at ``j`` begins; ``j`` if there is none."""
    k = j
    while k > i and namelike(tokens[k - 1]):
        k -= 1
    if i < k < j and tokens[k - 1].low in _GIVEN_TOO and tokens[k - 1].cap:
        k -= 1  # "Israel Katz"
    while k < j and tokens[k].low in PARTICLES and not tokens[k].cap:
        k += 1
    return k


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
    low = " ".join(t.base for t in tokens[start:j])
    known = _known(low, start > i)
    if known is not None:
        return Phrase(i, j, known, tokens[j - 1].base, definite=definite)
    k = name_start(tokens, start, j)
    if k < j and any(tokens[m].low == "and" and namelike(tokens[m - 1]) for m in range(start + 1, k)):
        return Phrase(i, j, Sort.GROUP, tokens[j - 1].base)  # "Ada Berg and General Otto Lind"
    if k < j and (named := _named(tokens, i, start, k, j, caps, definite)):
        return named
    return _headed(tokens, i, start, j, caps, definite)


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
    if count > 5:
        return None
    if k == start:
        if start > i and tokens[i].low not in ("the",):
            return None
        if start > i:  # "the Observatory": a body
            return (
                Phrase(i, j, Sort.GROUP, tokens[j - 1].base, definite=True)
                if not caps
                else Phrase(i, j, Sort.UNKNOWN, tokens[j - 1].base, definite=True)
            )
        if count == 1:
            if not caps and tokens[k].text.isupper() and len(tokens[k].text) > 1:
                return Phrase(i, j, Sort.GROUP, tokens[k].base)
            return Phrase(i, j, Sort.SINGLE, tokens[k].base, name=k)
        return Phrase(i, j, Sort.PERSON, tokens[j - 1].base, name=k)
    before = tokens[k - 1].base
    inner = {t.base for t in tokens[start:k]}
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
    if before in GROUP_HEADS | OUTLET_TAILS and not caps:
        return Phrase(i, j, Sort.GROUP, before, definite=definite)
    return None


def _role_head(tokens: list[Token], start: int, k: int) -> str:
    return next((t.base for t in reversed(tokens[start:k]) if t.base in ROLES), tokens[k - 1].base)


def _headed(tokens: list[Token], i: int, start: int, j: int, caps: bool, definite: bool) -> Phrase | None:
    """A phrase without a personal name at its end: its head stands before the first inner preposition."""
    end = j
    for k in range(start + 1, j):
        if (
            tokens[k].low in INNER_PREPOSITIONS
            or tokens[k].low in ("by", "who", "that")
            or tokens[k].sort == "p"
            or (k > start and tokens[k].low in VERBS and VERBS[tokens[k].low].form == "past" and not tokens[k].cap)
        ):
            end = k
            break
    head = tokens[end - 1]
    base = head.base
    if head.sort != "w" or head.possessive:
        return None
    sort = _sort_of_head(tokens, start, end, base, head, caps)
    if "and" in {t.low for t in tokens[start:j]} and sort is Sort.UNKNOWN:
        sort = Sort.GROUP
    return None if sort is None else Phrase(i, j, sort, base, definite=definite)


def _sort_of_head(tokens: list[Token], start: int, end: int, base: str, head: Token, caps: bool) -> Sort | None:
    if base in OUTLETS or " ".join(t.base for t in tokens[start:end]) in OUTLET_NAMES:
        return Sort.OUTLET
    if base in _PROPER_BODIES and head.cap and not caps and _proper(tokens, start, end):
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
        and not caps
        and end - start > 1
        and base not in ("service", "today", "network")
    ):
        return Sort.OUTLET
    if base in DOCUMENTS:
        return Sort.DOCUMENT
    if base in GROUP_HEADS:
        return Sort.GROUP
    low = " ".join(t.base for t in tokens[max(start, end - 2) : end])
    if base in COUNTRIES or base in SEATS or low in COUNTRIES or low in SEATS:
        return Sort.GOVERNMENT
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
