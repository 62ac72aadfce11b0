"""Claims in their texts: sentences, words and neighbours, looked up again and again while claims are linked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Protocol

from solferino.record import (
    Claim,
    Figure,
    IncidentReport,
    Origin,
    Passage,
    Publication,
    SharedStatement,
    Speaker,
    Statement,
    Text,
    type_name,
)
from solferino.text import word_set
from solferino.text.addresses import address_key
from solferino.text.sentences import sentences
from solferino.text.wordstream import word_stream

STOP = word_set(
    """a an the and or but if of in on at by for with from to into over under about as than that this these those it
    its he she they them their his her him we our us you your i my me is are was were be been being am do does
    did have has had having will would shall should may might can could must not no nor so such also there
    here what which who whom whose when where how why all any both each other some more most very just only
    own same too s t said say says told according after before during while near least people person persons"""
)

NEAR_BY = 2000  # characters within which a figure may belong to a report


class TracedClaims(Protocol):
    """What corroboration needs to know of tracing."""

    @property
    def shared(self) -> tuple[SharedStatement, ...]:
        """Statements that several texts carry."""

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Roots; every claim but credits is in one."""

    @property
    def copies(self) -> tuple[tuple[str, ...], ...]:
        """Groups of reading ids of texts that are copies of each other."""

    @property
    def houses(self) -> tuple[tuple[str, ...], ...]:
        """Groups of reading ids of texts of one publisher."""


class Scene:
    """All claims with their texts. Positions are code points; sentences are counted from 0 in each text."""

    def __init__(
        self,
        claims: Iterable[Claim],
        texts: Mapping[str, Text],
        publications: Mapping[str, Publication] | None = None,
    ) -> None:
        """publications: by reading id; with them two versions of one page are one text."""
        self.texts = texts
        self._pages = {key: address_key(p.address) for key, p in (publications or {}).items()}
        self.claims = {c.id: c for c in sorted(claims, key=position)}
        self.order = {key: n for n, key in enumerate(self.claims)}
        self.reports: dict[str, list[IncidentReport]] = defaultdict(list)
        self.figures: dict[str, list[Figure]] = defaultdict(list)
        self.statements: dict[str, list[Statement]] = defaultdict(list)
        self.speakers: dict[str, list[Speaker]] = defaultdict(list)
        for claim in self.claims.values():
            if (speaker := _speaker(claim)) is not None:
                self.speakers[speaker.mention.reading].append(speaker)
            if isinstance(claim, IncidentReport):
                self.reports[claim.passage.reading].append(claim)
            elif isinstance(claim, Figure):
                self.figures[claim.passage.reading].append(claim)
            elif isinstance(claim, Statement):
                self.statements[claim.passage.reading].append(claim)
        self._starts: dict[str, list[int]] = {}
        self._figure_starts: dict[str, list[int]] = {}

    def sentence(self, passage: Passage) -> tuple[int, int]:
        """The first and the last sentence that a passage touches."""
        starts = self._sentence_starts(passage.reading)
        return (max(0, bisect_right(starts, passage.start) - 1), max(0, bisect_right(starts, passage.end - 1) - 1))

    def apart(self, one: Passage, other: Passage) -> int | None:
        """How many sentences lie between: 0 for a common sentence, 1 for neighbours; None in different texts."""
        if one.reading != other.reading:
            return None
        (a0, a1), (b0, b1) = self.sentence(one), self.sentence(other)
        return max(0, b0 - a1, a0 - b1)

    def around(self, passage: Passage, sentences_on: int = 0) -> str:
        """The text of the sentences that a passage touches, and of so many more on each side."""
        text = self.texts[passage.reading].text
        starts = self._sentence_starts(passage.reading)
        first, last = self.sentence(passage)
        begin = starts[max(0, first - sentences_on)] if starts else 0
        after = last + 1 + sentences_on
        return text[min(begin, passage.start) : max(starts[after] if after < len(starts) else len(text), passage.end)]

    def figures_near(self, passage: Passage) -> list[Figure]:
        """The figures of a text that begin at most :data:`NEAR_BY` characters before or behind a passage."""
        figures = self.figures.get(passage.reading, [])
        starts = self._figure_starts.get(passage.reading)
        if starts is None:
            starts = self._figure_starts[passage.reading] = [f.passage.start for f in figures]
        low, high = bisect_left(starts, passage.start - NEAR_BY), bisect_right(starts, passage.end + NEAR_BY)
        return figures[low:high]

    def digest(self, reading: str) -> str:
        """What tells distinct texts apart: the address of the page, else the digest of the text, not of the bytes that
        hold it.
        """
        page = self._pages.get(reading)
        if page is not None:
            return f"page {page}"
        return self.texts[reading].reading.text_digest if reading in self.texts else reading

    def _sentence_starts(self, reading: str) -> list[int]:
        starts = self._starts.get(reading)
        if starts is None:
            starts = self._starts[reading] = [s.start for s in sentences(self.texts[reading].text)]
        return starts


def _speaker(claim: Claim) -> Speaker | None:
    if isinstance(claim, Statement):
        return claim.speaker
    if isinstance(claim, Figure):
        return claim.source
    return claim.alleged_by if isinstance(claim, IncidentReport) else None


def position(claim: Claim) -> tuple[str, int, int, str, str]:
    """The order of claims: by text, place, type and id."""
    passage = claim.passage
    return passage.reading, passage.start, passage.end, type_name(claim), claim.id


@lru_cache(maxsize=1 << 14)  # a pure function of words that are asked for again and again
def telling(words: str | None) -> frozenset[str]:
    """The folded words that carry meaning, plural endings cut off."""
    return frozenset(_stem(w) for w in word_stream(words or "").words if w not in STOP)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
