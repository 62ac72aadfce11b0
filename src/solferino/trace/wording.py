"""Shared wording: passages of a dozen words and more that two texts have in common, at exact offsets.

The work is done on arrays (``passages.py``, compiled or plain); here texts go in and passages come out, each checked
against the words of both texts. Translations are neither found nor denied.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from solferino.record import Passage, Publication, RegionKind, Text
from solferino.text.wordstream import WordStream, word_stream
from solferino.trace import passages
from solferino.trace.differing import differences
from solferino.trace.shared import Overlap, Shared, SharedKind, Wording

_MANY = 2000  # texts from which more than one processor is worth starting
_PROCESSORS = 4


def wording(texts: Sequence[Text], publications: Mapping[str, Publication]) -> Wording:
    """All that the texts share, small edits tolerated.

    texts: in any order; one that comes twice counts once. publications: by reading id; they say which texts of a crowd
    came first, and which lines at the ends of texts are a publisher's own. Words in boilerplate regions neither seed
    nor count. A passage in very many places is linked to its first few carriers: the other pairs follow through them.
    """
    ordered = sorted({text.id: text for text in texts}.values(), key=lambda text: text.id)
    given = [publications.get(text.id) for text in ordered]
    houses = {name: at for at, name in enumerate(sorted({p.publisher for p in given if p and p.publisher}))}
    found = passages.match(
        [text.text for text in ordered],
        [houses[p.publisher] if p and p.publisher else -1 for p in given],
        [_day(p) for p in given],
        masked=[list(_boilerplate(text)) for text in ordered],
        threads=min(_PROCESSORS, os.cpu_count() or 1) if len(ordered) >= _MANY else 1,
    )
    shared, doubtful = _passages(ordered, found)
    notes = found.notes
    if doubtful:
        notes += (f"{doubtful} passages were left out: less than half of their words agree when read again",)
    return Wording(
        tuple(one for one in shared if one.kind is SharedKind.WORDING),
        tuple(one for one in shared if one.kind is SharedKind.BOILERPLATE),
        tuple(_overlaps(ordered, found)),
        notes,
        found.path,
    )


def shared_wording(texts: Sequence[Text], publications: Mapping[str, Publication]) -> list[Shared]:
    """The passages of :func:`wording` alone, sorted by reading ids and positions."""
    return list(wording(texts, publications).passages)


def _day(publication: Publication | None) -> int:
    """A number that grows with the day of publication; -1 where it is not known."""
    digits = "".join(c for c in (publication.published_earliest if publication else None) or "" if c.isdecimal())
    return int(digits[:8].ljust(8, "0")) if digits else -1


def _boilerplate(text: Text) -> Iterator[tuple[int, int]]:
    """The spans that lie in boilerplate: the innermost region decides."""
    if not text.regions(RegionKind.BOILERPLATE):
        return
    edges = sorted({edge for r in text.reading.regions for edge in (r.start, r.end)})
    kinds: list[RegionKind | None] = [None] * len(edges)
    # Outer regions first, so that inner ones overwrite them.
    for region in sorted(text.reading.regions, key=lambda r: (r.start - r.end, r.start, r.kind)):
        low, high = bisect_left(edges, region.start), bisect_left(edges, region.end)
        kinds[low:high] = [region.kind] * (high - low)
    for start, end, kind in zip(edges, edges[1:], kinds, strict=False):
        if kind is RegionKind.BOILERPLATE:
            yield start, end


def _passages(texts: Sequence[Text], found: passages.Matches) -> tuple[list[Shared], int]:
    """The passages as records; and how many were left out because the words, read again, do not bear them out."""
    streams: dict[int, WordStream] = {}

    def words(at: int) -> WordStream:
        if at not in streams:
            streams[at] = word_stream(texts[at].text)
        return streams[at]

    shared = []
    doubtful = 0
    columns = (found.doc_a, found.start_a, found.end_a, found.doc_b, found.start_b, found.end_b, found.boilerplate)
    for a, start_a, end_a, b, start_b, end_b, own in zip(*(column.tolist() for column in columns), strict=True):
        here, there = words(a), words(b)
        span_a = bisect_left(here.starts, start_a), bisect_left(here.starts, end_a)
        span_b = bisect_left(there.starts, start_b), bisect_left(there.starts, end_b)
        longer = max(span_a[1] - span_a[0], span_b[1] - span_b[0])
        equal, differing = differences(texts[a].text, here, span_a, texts[b].text, there, span_b)
        if 2 * equal < longer:
            doubtful += 1
            continue
        kind = SharedKind.BOILERPLATE if own else SharedKind.WORDING
        shared.append(
            Shared(
                Passage.of(texts[a], start_a, end_a),
                Passage.of(texts[b], start_b, end_b),
                equal,
                longer,
                kind,
                differing,
            )
        )
    return shared, doubtful


def _overlaps(texts: Sequence[Text], found: passages.Matches) -> Iterator[Overlap]:
    columns = (found.pair_a, found.pair_b, found.pair_words, found.resemblance, found.containment)
    for a, b, words, resemblance, containment in zip(*(column.tolist() for column in columns), strict=True):
        yield Overlap(texts[a].id, texts[b].id, words, resemblance, containment)
