"""Preserved source texts, every character in place, with each cited span under a mark of its own id.

A text of up to FULL characters stands whole. Of a longer one stands what is cited, with AROUND characters on each side;
what is left out is counted, and the object that holds the whole text is named.

Marks nest where spans do. Where two spans cross, the one that begins later is cut at the end of the other and goes on
in a second mark; its pieces carry ``data-span``, so that a program can join them.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from solferino.record import Act, Claim, Credit, Figure, HeldItem, Passage, RegionKind, Statement, StatementKind
from solferino.share.index import Index, Source
from solferino.share.notes import Notes, exact

FULL = 100_000  # characters
AROUND = 2_000  # characters on each side of a cited span of a longer text

# One kind decides the look where a span has several; the order is from the strongest.
LOOKS = ("denial", "figure", "attribution", "act", "statement", "incident")


@dataclass(frozen=True, slots=True, order=True)
class _Open:
    """A mark to open. Sorted so that at one place the longest opens first. note: its number, 0 for none."""

    start: int
    minus_end: int
    name: str
    look: str = field(compare=False)
    note: int = field(compare=False)
    first: bool = field(compare=False, default=True)
    whole: bool = field(compare=False, default=True)

    @property
    def end(self) -> int:
        return -self.minus_end


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of a text, with their marks. left_out: how many are missing before it."""

    start: int
    end: int
    left_out: int
    body: Markup


@dataclass(frozen=True, slots=True)
class PreservedText:
    """One text of the annex. left_out: characters missing in all. tail: those missing after the last stretch."""

    source: Source
    outlet: str
    title: str | None
    dated: str | None
    stretches: tuple[Stretch, ...]
    left_out: int
    tail: int
    spans: int

    @property
    def items(self) -> tuple[HeldItem, ...]:
        """The items that hold the text."""
        return self.source.items


def look(claim: Claim) -> str:
    """The kind of highlight of a claim."""
    if isinstance(claim, Statement):
        return "denial" if claim.kind is StatementKind.DENIAL else "statement"
    if isinstance(claim, Figure):
        return "figure"
    if isinstance(claim, Credit):
        return "attribution"
    return "act" if isinstance(claim, Act) else "incident"


def preserved_texts(index: Index, notes: Notes) -> Iterable[PreservedText]:
    """All texts in view. Call it when the body is written, so that every cited span is known."""
    spans: dict[str, dict[tuple[int, int], set[str]]] = {reading: {} for reading in index.sources}
    for row in index.view.claims:
        _add(spans, row.claim.passage, look(row.claim))
    for note in notes:
        _add(spans, note.passage, None)
    for reading, source in index.sources.items():
        found = spans[reading]
        opens = [
            _Open(
                start, -end, f"{source.anchor}-{start}-{end}", _look(looks), notes.number_at(reading, start, end) or 0
            )
            for (start, end), looks in found.items()
        ]
        text = source.text.text
        greyed = _Grey([(r.start, r.end) for r in source.text.regions(RegionKind.BOILERPLATE)])
        opens.sort(reverse=True)
        stretches: list[Stretch] = []
        for start, end in windows(len(text), found):
            inside = []
            while opens and opens[-1].start < end:
                inside.append(opens.pop())
            before = stretches[-1].end if stretches else 0
            stretches.append(Stretch(start, end, start - before, _annotated(text, start, end, inside, greyed)))
        tail = len(text) - (stretches[-1].end if stretches else 0)
        yield PreservedText(
            source,
            index.outlet(reading),
            index.title(reading),
            index.dated(reading),
            tuple(stretches),
            tail + sum(s.left_out for s in stretches),
            tail,
            len(found),
        )


def windows(length: int, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of a text to show: all of it up to FULL characters, else the surroundings of the spans, merged."""
    if length <= FULL:
        return [(0, length)]
    made: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        low, high = max(0, start - AROUND), min(length, end + AROUND)
        if made and low <= made[-1][1]:
            made[-1] = (made[-1][0], max(high, made[-1][1]))
        else:
            made.append((low, high))
    return made


def _annotated(text: str, first: int, last: int, opens: Sequence[_Open], greyed: _Grey) -> Markup:
    """Write characters ``first`` to ``last`` with their marks. Each character comes out once, in order."""
    pending = list(opens)
    heapq.heapify(pending)
    within: list[_Open] = []
    out: list[str] = []
    at = first
    while pending or within:
        close = within[-1].end if within else last + 1
        start = pending[0].start if pending else last + 1
        here = min(close, start)
        out.append(greyed.leaf(text, at, here))
        at = here
        if close == here:
            within.pop()
            out.append("</mark>")
            continue
        mark = heapq.heappop(pending)
        if within and mark.end > within[-1].end:
            cut = within[-1].end
            heapq.heappush(pending, _Open(cut, mark.minus_end, mark.name, mark.look, mark.note, False, False))
            mark = _Open(mark.start, -cut, mark.name, mark.look, mark.note, mark.first, False)
        out.append(_tag(mark))
        within.append(mark)
    out.append(greyed.leaf(text, at, last))
    return Markup("".join(out))  # noqa: S704 - every character went through ``exact``, the rest is ours


class _Grey:
    """Wraps what lies in boilerplate regions. Asked for stretches in text order only."""

    def __init__(self, regions: Sequence[tuple[int, int]]) -> None:
        self._regions = sorted(regions)
        self._next = 0

    def leaf(self, text: str, start: int, end: int) -> str:
        out = []
        while start < end:
            while self._next < len(self._regions) and self._regions[self._next][1] <= start:
                self._next += 1
            low, high = self._regions[self._next] if self._next < len(self._regions) else (end, end)
            if start < low:
                stop = min(low, end)
                out.append(str(exact(text[start:stop])))
            else:
                stop = min(high, end)
                out.append(f"<span class=boiler>{exact(text[start:stop])}</span>")
            start = stop
        return "".join(out)


def _tag(mark: _Open) -> str:
    """Ids, looks and numbers are letters, digits and hyphens, which need no quotation marks in HTML."""
    name = f" id={mark.name}" if mark.first else ""
    piece = "" if mark.whole else f" data-span={mark.name}"
    number = f" data-n={mark.note}" if mark.note and mark.first else ""
    return f"<mark{name} class={mark.look}{piece}{number}>"


def _look(looks: Iterable[str]) -> str:
    have = set(looks)
    return next((name for name in LOOKS if name in have), "attribution")


def _add(spans: Mapping[str, dict[tuple[int, int], set[str]]], passage: Passage, kind: str | None) -> None:
    if passage.reading in spans:
        looks = spans[passage.reading].setdefault((passage.start, passage.end), set())
        if kind:
            looks.add(kind)
