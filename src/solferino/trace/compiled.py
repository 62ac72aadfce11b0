"""The compiled path of shared wording: arrays handed to ``kernel.c``, which lets other threads run meanwhile."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from solferino.text.folding import folding
from solferino.trace.arrays import LIMIT, U8, U32, U64, Groups, Settings, Words

_PART = 1 << 21  # characters of text that are cut into words at a time
_TEXTS = 4096  # and texts
_COLUMNS = 10
_BYTES = LIMIT  # of one text
_T = TypeVar("_T")
_R = TypeVar("_R")


# The fields of Job in kernel.c, in its order.
_ARRAYS = (
    "hash", "start", "meta", "first", "address", "bytes", "index", "entries", "pieces", "place", "text", "context",
    "ends", "links", "first_link", "crowded", "heads", "fresh", "publisher", "day", "articles",
)  # fmt: skip
_NUMBERS = (
    "shingle", "crowd", "few", "least_words", "least_length", "gap", "drift", "elided_gap", "near_least", "near_part",
    "least_fresh", "stock", "stock_wide", "stock_share", "formula_texts", "formula_share", "formula_repeat",
    "formula_longest", "dense", "dense_below", "walk", "mask_articles", "mask_least", "mask_share", "mask_fixed",
    "mask_network", "mask_gap", "mask_head", "mask_tail",
)  # fmt: skip


class _Job(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_void_p) for name in _ARRAYS),
        ("crowds", ctypes.c_uint64),
        ("texts", ctypes.c_uint64),
        *((name, ctypes.c_int32) for name in _NUMBERS),
    )


@dataclass(slots=True)
class _Cut:
    chunk: bytes
    sizes: U64
    hash: U32
    start: U32
    meta: U8
    counts: U32
    whole: U64


class Compiled:
    """See :class:`solferino.trace.arrays.Path`. threads: how many parts are worked on at once."""

    name = "compiled"

    def __init__(self, library: ctypes.CDLL, threads: int = 1) -> None:
        self._library = library
        self._threads = threads
        table = folding()
        self._table = tuple(np.frombuffer(part, dtype=np.uint32) for part in (table.index, table.entries, table.pieces))

    def words(self, texts: Sequence[str]) -> Words:
        """Cut all texts into words, a part of them at a time."""
        hashes, starts, metas = np.empty(0, np.uint32), np.empty(0, np.uint32), np.empty(0, np.uint8)
        counts, sizes, address, whole, chunks = [], [], [], [], []
        total = 0
        # One part after another into arrays that grow: all parts and the whole at once would take twice the memory.
        for cut in self._stream(self._cut, [texts[low:high] for low, high in _parts(texts)]):
            at, total = total, total + len(cut.hash)
            if total >= LIMIT:
                raise OverflowError("more than 4,294,967,295 words at once: match the texts in parts")
            for array, piece in ((hashes, cut.hash), (starts, cut.start), (metas, cut.meta)):
                if total > len(array):
                    array.resize(total + total // 8, refcheck=False)
                array[at:total] = piece
            base = ctypes.cast(ctypes.c_char_p(cut.chunk), ctypes.c_void_p).value or 0
            address.append(np.uint64(base) + np.cumsum(cut.sizes, dtype=np.uint64) - cut.sizes)
            counts.append(cut.counts)
            sizes.append(cut.sizes)
            whole.append(cut.whole)
            chunks.append(cut.chunk)
        for array in (hashes, starts, metas):
            array.resize(total, refcheck=False)
        first = np.zeros(len(texts) + 1, np.uint64)
        np.cumsum(_joined32(counts), out=first[1:], dtype=np.uint64)
        return Words(
            texts, hashes, starts, metas, first, _joined64(whole), chunks, _joined64(address), _joined64(sizes)
        )

    def keys(self, words: Words, skip: U8, settings: Settings) -> U64:
        """The kept shingles, in the order of their words."""

        def part(bounds: tuple[int, int]) -> U64:
            low, high = bounds
            out = np.empty(int(words.first[high] - words.first[low]), np.uint64)
            got = self._library.sf_keys(
                _at(words.hash), _at(words.first), _at(skip), low, high, settings.shingle, settings.window, _at(out)
            )
            return out[: _enough(got)].copy()

        parts = self._each(part, _ranges(words.first))
        keys = np.empty(sum(map(len, parts)), np.uint64)
        at = 0
        while parts:  # given back as we go, as in words()
            keys[at : at + len(parts[0])] = parts[0]
            at += len(parts.pop(0))
        return keys

    def groups(self, keys: U64, words: Words, settings: Settings) -> Groups:
        """Groups of equal keys."""
        total = int(words.first[-1])
        block = np.searchsorted(words.first, np.arange(0, total + 1, 64, dtype=np.uint64), side="right") - 1
        block = block.astype(np.uint32)
        place, text, context, ends = (np.empty(len(keys), np.uint32) for _ in range(4))
        totals = np.zeros(2, np.uint64)
        self._library.sf_groups(
            _at(keys), len(keys), _at(words.hash), _at(words.first), _at(block), settings.shingle,
            _at(place), _at(text), _at(context), _at(ends), _at(totals),
        )  # fmt: skip
        places, groups = int(totals[0]), int(totals[1])
        return Groups(place[:places].copy(), text[:places].copy(), context[:places].copy(), ends[:groups].copy())

    def heads(self, groups: Groups, crowded: U32, rank: U32, few: int) -> U32:
        """The first few texts of each crowded group."""
        heads = np.empty(len(crowded) * few, np.uint32)
        self._library.sf_heads(
            _at(groups.place), _at(groups.text), _at(groups.ends), _at(crowded), len(crowded), _at(rank), few,
            _at(heads),
        )  # fmt: skip
        return heads

    def common(self, words: Words, groups: Groups, settings: Settings, own: bool) -> None:
        """Mark the words of publishers' own lines, or those of stock phrases."""
        job = self._job(words, groups, settings)
        places = np.concatenate((np.zeros(1, np.uint64), groups.ends.astype(np.uint64)))
        for got in self._each(
            lambda bounds: self._library.sf_common(ctypes.byref(job), *bounds, int(own)), _ranges(places)
        ):
            _enough(got)

    def mask(self, words: Words, groups: Groups, settings: Settings) -> U32:
        """Mask the own lines at both ends of the texts; how many words of each."""
        job = self._job(words, groups, settings)
        out = np.zeros(len(words.texts), np.uint32)
        self._library.sf_mask(ctypes.byref(job), _at(words.meta), 0, len(words.texts), _at(out))
        return out

    def match(self, words: Words, groups: Groups, settings: Settings) -> tuple[U32, int]:
        """Every pair of texts with a shingle in common, a range of first texts at a time."""
        job = self._job(words, groups, settings)

        def part(bounds: tuple[int, int]) -> tuple[U32, int]:
            rows, capped = ctypes.c_void_p(), ctypes.c_uint64()
            got = self._library.sf_match(ctypes.byref(job), *bounds, ctypes.byref(rows), ctypes.byref(capped))
            count = _enough(got) * _COLUMNS
            out = np.empty(count, np.uint32)
            if count:
                ctypes.memmove(_at(out), rows, count * 4)
            self._library.sf_free(rows)
            return out, capped.value

        found = self._each(part, _ranges(groups.first_link))
        return _joined32([rows for rows, _ in found]).reshape(-1, _COLUMNS), sum(n for _, n in found)

    def runs(self, words: Words, text: U32, low: U32, high: U32) -> tuple[U32, U32]:
        """Code points of words low..high of each text."""
        starts, ends = np.empty(len(text), np.uint32), np.empty(len(text), np.uint32)
        self._library.sf_runs(
            _at(words.start), _at(words.meta), _at(words.first), _at(words.address), _at(words.bytes),
            *map(_at, self._table), _at(text), _at(low), _at(high), len(text), _at(starts), _at(ends),
        )  # fmt: skip
        characters = np.fromiter(map(len, words.texts), np.uint64, len(words.texts))
        odd = np.flatnonzero((characters != words.bytes)[text])
        for places in (starts, ends):
            order = odd[np.lexsort((places[odd], text[odd]))]
            points = np.empty(len(order), np.uint32)
            sorted_text, sorted_places = text[order], places[order]
            self._library.sf_points(_at(words.address), _at(sorted_text), _at(sorted_places), len(order), _at(points))
            places[order] = points
        return starts, ends

    def _job(self, words: Words, groups: Groups, settings: Settings) -> _Job:
        table = dict(zip(("index", "entries", "pieces"), self._table, strict=True))
        job = _Job()
        for name in _ARRAYS:
            source = groups if hasattr(groups, name) else words
            setattr(job, name, _at(table[name] if name in table else getattr(source, name)))
        for name in _NUMBERS:
            setattr(job, name, getattr(settings, name))
        job.crowds, job.texts = len(groups.crowded), len(words.texts)
        return job

    def _cut(self, texts: Sequence[str]) -> _Cut:
        encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
        sizes = np.fromiter(map(len, encoded), np.uint64, len(encoded))
        if int(sizes.max()) >= _BYTES:
            raise OverflowError("a text of 4 GB and more: cut it into parts")
        chunk = b"".join(encoded)
        del encoded
        ends = np.cumsum(sizes, dtype=np.uint64)
        room = len(chunk) // 2 + len(texts) + 1  # a word and what parts it from the next are two bytes
        hashes, starts, metas = np.empty(room, np.uint32), np.empty(room, np.uint32), np.empty(room, np.uint8)
        counts, whole = np.empty(len(texts), np.uint32), np.empty(len(texts), np.uint64)
        got = self._library.sf_words(
            chunk, _at(ends), len(texts), *map(_at, self._table),
            _at(hashes), _at(starts), _at(metas), room, _at(counts), _at(whole),
        )  # fmt: skip
        got = _enough(got)
        return _Cut(chunk, sizes, hashes[:got].copy(), starts[:got].copy(), metas[:got].copy(), counts, whole)

    def _each(self, function: Callable[[_T], _R], items: Sequence[_T]) -> list[_R]:
        return list(self._stream(function, items))

    def _stream(self, function: Callable[[_T], _R], items: Sequence[_T]) -> Iterator[_R]:
        """The results in the order of the items."""
        if self._threads == 1 or len(items) < 2:
            yield from map(function, items)
            return
        with ThreadPoolExecutor(self._threads) as pool:
            yield from pool.map(function, items)


def _parts(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    low = size = 0
    for at, text in enumerate(texts):
        size += len(text)
        if size >= _PART or at + 1 - low >= _TEXTS:
            yield low, at + 1
            low, size = at + 1, 0
    if low < len(texts):
        yield low, len(texts)


def _ranges(first: U64, least: int = 1 << 19) -> list[tuple[int, int]]:
    """Ranges of texts with about as many things in each, by the running count of these things."""
    texts, total = len(first) - 1, int(first[-1])
    if not texts:
        return []
    steps = max(1, min(total // least, texts))
    cuts = np.searchsorted(first, np.arange(1, steps, dtype=np.uint64) * np.uint64(max(1, total // steps)))
    return [(low, high) for low, high in pairwise([0, *sorted(set(cuts.tolist()) - {0, texts}), texts]) if low < high]


def _joined32(arrays: list[U32]) -> U32:
    return np.concatenate(arrays) if arrays else np.zeros(0, np.uint32)


def _joined64(arrays: list[U64]) -> U64:
    return np.concatenate(arrays) if arrays else np.zeros(0, np.uint64)


def _at(array: npt.NDArray[np.generic]) -> int:
    return int(array.ctypes.data)


def _enough(got: int) -> int:
    if got < 0:
        raise MemoryError("there is not enough memory to match so many texts at once: match them in parts")
    return got
