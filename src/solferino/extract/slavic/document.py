"""One text made ready for the rules: its words, stretches, quotations, outlets and the people it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from solferino.extract.slavic.outlets import Outlet, outlets_in
from solferino.extract.slavic.quotations import Quotation, quotations
from solferino.extract.slavic.tokens import Token, foreign, plain, stretches, tokens
from solferino.extract.slavic.tongue import Tongue
from solferino.places import PlaceMention, find
from solferino.record import Statement, When
from solferino.text import Span


@dataclass
class Document:
    """A text with what its language's rules ask of it, each worked out once."""

    text: str
    tongue: Tongue
    low: str = field(init=False)
    told: tuple[str, When | None, list[Statement]] | None = None  # the statements of the last reading of this text

    def __post_init__(self) -> None:
        self.low = plain(self.text)

    @cached_property
    def stretches(self) -> list[Span]:
        """The sentences."""
        return stretches(self.text, self.tongue)

    @cached_property
    def own(self) -> list[bool]:
        """For each stretch, False where its letters show another language; such a stretch is not read."""
        return [not foreign(self.text[s.start : s.end], self.tongue) for s in self.stretches]

    @cached_property
    def words(self) -> list[list[Token]]:
        """The tokens of each stretch."""
        return [tokens(self.text, self.low, s.start, s.end) for s in self.stretches]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """What stands in quotation marks or behind a dialogue dash, in text order."""
        return quotations(self.text, self.low, self.tongue)

    @cached_property
    def outlets(self) -> list[Outlet]:
        """The names of outlets and agencies, in text order."""
        return outlets_in(self.text, self.low, self.tongue)

    @cached_property
    def outlet_at(self) -> dict[int, Outlet]:
        """The outlets by where they begin."""
        return {outlet.start: outlet for outlet in self.outlets}

    @cached_property
    def listed_places(self) -> list[PlaceMention]:
        """The places that the gazetteer knows."""
        return find(self.text, self.tongue.language)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.stretches]

    def number_at(self, position: int) -> int:
        """The number of the stretch in which a position lies, or of the last one before it."""
        return max(0, bisect_right(self._starts, position) - 1)

    @cached_property
    def _outlet_frames(self) -> list[int]:
        return [o.frame for o in self.outlets]

    def outlets_in(self, start: int, end: int) -> list[Outlet]:
        """The outlets whose words share a character with ``[start, end)``."""
        first = max(0, bisect_left(self._outlet_frames, start) - 1)
        last = bisect_left(self._outlet_frames, end)
        return [o for o in self.outlets[first:last] if o.frame_end > start]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [q.start for q in self.quotations]

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """The quotations that lie in ``[start, end)``."""
        first = bisect_left(self._quotation_starts, start)
        last = bisect_left(self._quotation_starts, end)
        return [q for q in self.quotations[first:last] if q.end <= end]

    @cached_property
    def _place_starts(self) -> list[int]:
        return [p.start for p in self.listed_places]

    def listed_in(self, start: int, end: int) -> list[PlaceMention]:
        """The places of the gazetteer that lie in ``[start, end)``."""
        first = bisect_left(self._place_starts, start)
        last = bisect_left(self._place_starts, end)
        return [p for p in self.listed_places[first:last] if p.end <= end]

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens of a part of the text."""
        return tokens(self.text, self.low, start, end)


@lru_cache(maxsize=4)
def document(text: str, tongue_name: str) -> Document:
    """The document of a text; the rules for statements, figures, incidents and credits share it."""
    from_name = _TONGUES[tongue_name]
    return Document(text, from_name)


_TONGUES: dict[str, Tongue] = {}


def known(tongue: Tongue) -> Tongue:
    """Make a language known to :func:`document`."""
    _TONGUES[tongue.language] = tongue
    return tongue
