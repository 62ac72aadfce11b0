"""The arrays that the two paths of shared wording work on, and the settings that say what a passage is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

U8 = npt.NDArray[np.uint8]
U32 = npt.NDArray[np.uint32]
U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]

LONG, ELIDED, MASKED = 63, 0x40, 0x80  # the bits of a word's meta, as in kernel.c
SINGLE, DIGIT = 1, 2  # the lowest bits of a word's hash
NONE = 0xFFFFFFFF
LIMIT = 1 << 32  # words in all, bytes in a text: what 32 bits can number


@dataclass(frozen=True, slots=True)
class Settings:
    """What is a passage. Words count 1, characters of a script without spaces one half."""

    shingle: int = 4  # words in a seed: 5 loses short statements, 3 finds mostly stock phrases
    window: int = 2  # every shared run of shingle + window - 1 equal words holds a seed
    crowd: int = 400  # places of one seed above which each is linked to the first few only
    few: int = 3  # the first few of a crowd: a tracer wants the earliest
    least_words: int = 13  # equal words of a passage that is reported
    least_length: int = 14  # words from its first to its last, on the shorter side
    gap: int = 14  # words between two matches that are joined
    drift: int = 8  # how far their diagonals may lie apart
    elided_gap: int = 60  # the same across an elision mark
    near_least: int = 4  # letters of a word that may be misread
    near_part: int = 5  # one letter in so many may be misread, and always one
    least_fresh: int = 8  # of the equal words, how many outside stock phrases
    stock: int = 6  # texts with a shingle from which it may be a stock phrase
    stock_wide: int = 14  # words in a row around it that two of them share where it is copied
    stock_share: int = 15  # per cent of its neighbours that share so many: below, it is a stock phrase
    # Longer formulas can only be told where there are very many texts; a missed copy is the worse error.
    formula_texts: int = 400
    formula_share: int = 20  # per cent of all texts that have it
    formula_repeat: int = 4  # times that a publisher uses it, on average
    formula_longest: int = 20  # words that two of them share, on average
    few_texts: int = 200  # below, frequencies say little: a passage needs one word more
    dense: int = 10  # words by which those that match outnumber those that differ, in a short passage
    dense_below: int = 30  # words from which a passage is not short
    mask_articles: int = 5  # of a publisher from which its own lines are learnt
    mask_least: int = 3  # articles, and days, that have them
    mask_share: int = 20  # per cent of its articles
    # Per cent of them in which it stands at the same distance from one end of the text, where others have it too: a
    # quotation that all carry is no footer.
    mask_fixed: int = 80
    mask_network: int = 2  # publishers with one line of their own from which it is everybody's
    mask_gap: int = 12  # other words among them, such as a date
    mask_head: int = 40  # words at the start of a text
    mask_tail: int = 400  # words at its end: more is no footer but an article brought out again
    walk: int = 64  # steps of growth for each word of a pair: above it the pair is made to waste time


SETTINGS = Settings()


@dataclass(slots=True)
class Words:
    """The words of all texts, one after another.

    hash: 30 bits of the folded word, DIGIT, SINGLE. start: where it begins, in bytes of the text on the compiled path
    and in code points on the plain one. meta: its length (LONG: that or more), ELIDED before it, MASKED. first: words
    before each text, one more than there are texts. whole: a hash of each text's words.
    """

    texts: Sequence[str]
    hash: U32
    start: U32
    meta: U8
    first: U64
    whole: U64
    chunks: list[bytes] = field(default_factory=list)  # UTF-8 of the texts, kept while addresses point into them
    address: U64 = field(default_factory=lambda: np.zeros(0, np.uint64))
    bytes: U64 = field(default_factory=lambda: np.zeros(0, np.uint64))

    def slice(self, text: int) -> slice:
        """Where the words of one text lie."""
        return slice(int(self.first[text]), int(self.first[text + 1]))


@dataclass(slots=True)
class Groups:
    """Equal shingles that stand in two texts and more: the place of each and its text, group after group."""

    place: U32
    text: U32
    context: U32  # of the word before it and of the one behind it, 16 bits each: 15 of the hash, and that there is one
    ends: U32
    links: U64 = field(default_factory=lambda: np.zeros(0, np.uint64))  # place << 32 | group, sorted
    first_link: U64 = field(default_factory=lambda: np.zeros(0, np.uint64))  # links before each text
    crowded: U32 = field(default_factory=lambda: np.zeros(0, np.uint32))  # groups with more places than Settings.crowd
    # For each of them the places of its first few texts, NONE where there are fewer.
    heads: U32 = field(default_factory=lambda: np.zeros(0, np.uint32))
    # For each word 1; 0 in a stock phrase, 2 in what may be a publisher's own line.
    fresh: U8 = field(default_factory=lambda: np.zeros(0, np.uint8))
    publisher: U32 = field(default_factory=lambda: np.zeros(0, np.uint32))  # of each text, NONE where unknown
    day: I64 = field(default_factory=lambda: np.zeros(0, np.int64))  # of each text, negative where unknown
    articles: U32 = field(default_factory=lambda: np.zeros(0, np.uint32))  # of each publisher


# Columns of what `match` gives: texts, words of them (low and high), words equal and nearly so, fresh ones, kind.
A, B, A0, A1, B0, B1, EQUAL, NEAR, FRESH, KIND = range(10)


class Path(Protocol):
    """What the compiled and the plain path both do, with the same integers."""

    name: str

    def words(self, texts: Sequence[str]) -> Words:
        """Cut all texts into words."""

    def keys(self, words: Words, skip: U8, settings: Settings) -> U64:
        """The kept shingles of texts that are not skipped: key << 32 | place."""

    def groups(self, keys: U64, words: Words, settings: Settings) -> Groups:
        """Groups of sorted keys."""

    def heads(self, groups: Groups, crowded: U32, rank: U32, few: int) -> U32:
        """The places of the first few texts of each crowded group."""

    def common(self, words: Words, groups: Groups, settings: Settings, own: bool) -> None:
        """Mark the words of publishers' own lines (own), or those of stock phrases."""

    def mask(self, words: Words, groups: Groups, settings: Settings) -> U32:
        """Mask own lines at both ends of the texts; how many words of each."""

    def match(self, words: Words, groups: Groups, settings: Settings) -> tuple[U32, int]:
        """Rows of ten columns, sorted by texts; and how many pairs were given up."""

    def runs(self, words: Words, text: U32, low: U32, high: U32) -> tuple[U32, U32]:
        """Code points of runs of words."""
