"""Redacted pictures and pages: tiles that are cut become black, and the proof carries their leaf hashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, cast

from solferino.custody.division import TILE, band_units, depth_of, salts_below, tile_count, unit_leaf
from solferino.custody.tree import Frontier
from solferino.record import Json
from solferino.share.redact.pdf import Picture, pdf_of
from solferino.share.redact.png import PngWriter, lines_of, size_of
from solferino.share.redact.proof import CutRun, Opened, joined, proof_bytes


class NotReproduced(Exception):
    """The pixels are not those that were divided: another version of a library draws them otherwise."""


class Box(NamedTuple):
    """A rectangle to cut, in pixels from the top left; the far edges are exclusive. page: from 0."""

    page: int
    left: int
    top: int
    right: int
    bottom: int
    reason: str


class Kept(Protocol):
    """Where pictures are kept as they are made: a list, or something that holds less in memory."""

    def append(self, png: bytes, /) -> None:
        """Keep the next one."""

    def __getitem__(self, at: int, /) -> bytes: ...

    def __len__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class PicturesCopy:
    """Redacted pictures. pages: a PNG each. sizes: width and height of each."""

    proof: bytes
    pages: Kept
    sizes: tuple[tuple[int, int], ...]

    def pdf(self, dpi: Sequence[int]) -> Iterator[bytes | memoryview]:
        """The pages as a PDF, in pieces. dpi: pixels per inch of each."""
        return pdf_of_pages((self.pages[at] for at in range(len(self.pages))), dpi)


def pdf_of_pages(pages: Iterable[bytes], dpi: Sequence[int]) -> Iterator[bytes | memoryview]:
    """Pictures as a PDF, in pieces (see :func:`pdf_of`). dpi: pixels per inch of each."""
    pictures = (Picture(*size_of(png), lines_of(png), n) for png, n in zip(pages, dpi, strict=True))
    return pdf_of(pictures, len(dpi))


def tile_runs(sizes: Sequence[tuple[int, int]], boxes: Iterable[Box]) -> list[CutRun]:
    """The tiles that boxes touch, as runs of units, in order and apart from each other.

    Raises ValueError for a box that touches no pixel of its page.
    """
    before = [0]
    for width, height in sizes:
        before.append(before[-1] + tile_count(width, height))
    runs = []
    for box in boxes:
        if not 0 <= box.page < len(sizes):
            raise ValueError("a box lies on no page")
        width, height = sizes[box.page]
        left, right = max(0, box.left), min(width, box.right)
        top, bottom = max(0, box.top), min(height, box.bottom)
        if left >= right or top >= bottom:
            raise ValueError("a box lies outside its page")
        across = -(-width // TILE)
        for row in range(top // TILE, (bottom - 1) // TILE + 1):
            start = before[box.page] + row * across
            runs.append(CutRun(start + left // TILE, start + (right - 1) // TILE + 1, box.reason))
    return joined(runs)


def cut_pictures(
    sizes: Sequence[tuple[int, int]],
    bands: Iterable[bytes],
    boxes: Sequence[Box],
    opened: Opened,
    dropped: Sequence[str] = (),
    pages: Kept | None = None,
) -> PicturesCopy:
    """The redacted copy of pictures whose division is at hand.

    sizes: of the pages. bands: the pixels of all pages in order, 32 rows (at the lower edge fewer) of one page a time.
    pages: where the pictures are kept, empty; a list, if absent.
    Raises ValueError for a box outside, NotReproduced where the pixels are not those of the division.
    """
    division = opened.division
    cut = tile_runs(sizes, boxes)
    if division.pages != tuple(f"{width}x{height}" for width, height in sizes):
        raise NotReproduced
    work = _Work(opened, cut)
    source = iter(bands)
    made: Kept = [] if pages is None else pages
    for number, (width, height) in enumerate(sizes):
        writer = PngWriter(width, height)
        for y in range(0, height, TILE):
            writer.rows(work.band(number, width, y, next(source)))
        made.append(writer.finish())
    if work.frontier.root().hex() != division.root:
        raise NotReproduced
    return PicturesCopy(
        proof_bytes(opened, list(_runs(division.count, cut, work.hidden)), cut, dropped),
        made,
        tuple(sizes),
    )


class _Work:
    """Walks over all tiles once: leaf hashes, and what is left of the pixels."""

    def __init__(self, opened: Opened, cut: Sequence[CutRun]) -> None:
        count = opened.division.count
        self.salts = salts_below(opened.seed, depth_of(count), 0, count)
        self.frontier = Frontier()
        self.hidden: list[str] = []
        self._runs = iter(cut)
        self._run = next(self._runs, None)
        self._at = 0

    def band(self, page: int, width: int, y: int, rows: bytes) -> bytes | bytearray:
        """The same rows with the tiles black that are cut."""
        kept: bytearray | None = None
        stride = width * 3
        for place, unit in enumerate(band_units(page, width, y, rows)):
            leaf = unit_leaf(next(self.salts), unit)
            self.frontier.add(leaf)
            if self._is_cut():
                self.hidden.append(leaf.hex())
                kept = bytearray(rows) if kept is None else kept
                left, right = place * TILE * 3, min((place + 1) * TILE * 3, stride)
                for at in range(0, len(rows), stride):
                    kept[at + left : at + right] = bytes(right - left)
            self._at += 1
        return rows if kept is None else kept

    def _is_cut(self) -> bool:
        while self._run is not None and self._at >= self._run.end:
            self._run = next(self._runs, None)
        return self._run is not None and self._at >= self._run.start


def _runs(count: int, cut: Sequence[CutRun], hidden: Sequence[str]) -> Iterator[dict[str, Json]]:
    at = taken = 0
    for run in cut:
        if run.start > at:
            yield {"kept": run.start - at}
        number = run.end - run.start
        leaves = list(hidden[taken : taken + number])
        yield {"cut": number, "reason": run.reason, "leaves": cast("list[Json]", leaves)}
        at, taken = run.end, taken + number
    if at < count:
        yield {"kept": count - at}
