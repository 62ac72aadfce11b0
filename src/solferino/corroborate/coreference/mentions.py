"""Event mentions with what stands around them, as far as it can be compared across texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from solferino.corroborate.coreference.documents import Tokens, mostly_capitals
from solferino.corroborate.coreference.words import STOP, fold, head_of, stem

NEAR = 4  # telling words on either side that are taken for what belongs to the event
WINDOW = 9  # tokens on either side in which a name or a number is taken to belong to it
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
_ONES = {
    word: str(n)
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
}


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words that tell of an event. sentence: index in the document; tokens: indices in the sentence, ascending."""

    document: str
    sentence: int
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """A mention with what is compared. Words are stems; names and numbers as well."""

    mention: Mention
    head: str
    form: str  # the head as written, folded
    span: tuple[str, ...]
    sentence: tuple[str, ...]  # telling words of the sentence without the mention's own
    left: tuple[str, ...]
    right: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    place: int  # of the sentence in its document: 0 the first
    at: int  # of the head in its sentence


def around(documents: Mapping[str, Tokens], mentions: Sequence[Mention]) -> list[Around]:
    """One for each mention, in their order. Raises IndexError or KeyError where one lies outside the documents."""
    by_document: dict[str, frozenset[str]] = {}
    made = []
    for mention in mentions:
        if mention.document not in by_document:
            by_document[mention.document] = frozenset(_names(documents[mention.document]))
        sentence = documents[mention.document][mention.sentence]
        made.append(_around(mention, sentence, by_document[mention.document]))
    return made


def _around(mention: Mention, sentence: Sequence[str], names: frozenset[str]) -> Around:
    words = [sentence[n] for n in mention.tokens]
    head = mention.tokens[head_of(words)]
    own = frozenset(mention.tokens)
    stems = [telling(token) for token in sentence]
    low, high = max(0, mention.tokens[0] - WINDOW), mention.tokens[-1] + WINDOW + 1
    rest = [(n, word) for n, word in enumerate(stems) if word and n not in own]
    return Around(
        mention,
        stem(sentence[head]),
        fold(sentence[head]),
        tuple(dict.fromkeys(word for n in mention.tokens if (word := stem(sentence[n])) and word not in STOP)),
        tuple(word for _, word in rest),
        tuple(word for n, word in rest if n < head)[-NEAR:],
        tuple(word for n, word in rest if n > head)[:NEAR],
        tuple(dict.fromkeys(word for n, word in rest if low <= n < high and word in names)),
        tuple(dict.fromkeys(found for token in sentence[low:high] if (found := number(token)))),
        mention.sentence,
        head,
    )


@cache
def telling(token: str) -> str:
    """The stem of a word that says something; empty for marks and for words like "the"."""
    folded = fold(token)
    return "" if not folded or folded in STOP else stem(token)


def number(token: str) -> str:
    """A number in figures or a small one in words, as figures; empty for other tokens."""
    folded = fold(token)
    if folded in _ONES:
        return _ONES[folded] if folded != "one" else ""
    return folded if folded[:1].isdigit() else ""


def _names(document: Tokens) -> Iterator[str]:
    """Stems that are written with a capital where a sentence does not ask for one."""
    for sentence in document:
        if mostly_capitals(sentence):
            continue
        for at, token in enumerate(sentence):
            if at and token[:1].isupper() and sentence[at - 1][-1:] not in {'"', "“", ":", "."}:
                word = telling(token)
                if word and word not in _MONTHS:
                    yield word


def rarity(documents: Mapping[str, Tokens]) -> Counter[str]:
    """In how many documents each telling stem stands."""
    return Counter(
        word for tokens in documents.values() for word in {telling(t) for sentence in tokens for t in sentence} if word
    )
