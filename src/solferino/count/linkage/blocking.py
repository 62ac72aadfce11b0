"""Which pairs of rows are compared at all: several passes on keys, each forgiving another fault, and what they leave.

Rows that share a key of one pass are a block. A block beyond the cap is not compared in that pass; it is counted and
reported, and what other passes find of it is compared all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from solferino.count.linkage.fields import NONE, WIDTH, Column, Fields, parts_of
from solferino.names.crossing.tokens import Token

Keys = NDArray[np.uint64]
Keyed = tuple[NDArray[np.int32], Any]  # rows and their keys
Worded = tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int8]]  # and which word of the name
Pass = tuple[str, NDArray[np.int32], Keys, int]
_MIX = np.uint64(0x9E3779B97F4A7C15)
WITHIN = 120  # rows of one block: at most 7,140 pairs
MODERATE = 50_000  # rows up to which two misspelt words are looked for
_PIECE = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Blocked:
    """Candidate pairs. first < second, sorted, shape (pairs,). passes: bit p set where pass p found the pair.

    names: of the passes. left: pass -> (blocks beyond the cap, rows in them, pairs not compared in that pass).
    """

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    passes: NDArray[np.uint32]
    names: tuple[str, ...]
    left: dict[str, tuple[int, int, int]] = field(default_factory=dict)


def block(fields: Fields, most: int = WITHIN) -> Blocked:
    """All pairs that some pass finds. most: rows of a block beyond which a pass leaves it."""
    found: list[NDArray[np.uint64]] = []
    names, left = [], {}
    for name, rows, keys, narrow in _passes(fields):
        pairs, beyond = _pairs(rows, keys, most // narrow)
        names.append(name)
        found.append(pairs)
        if beyond[0]:
            left[name] = beyond
    packed, masks = _joined(found)
    first, second = (packed >> np.uint64(32)).astype(np.int32), (packed & np.uint64(0xFFFFFFFF)).astype(np.int32)
    return Blocked(first, second, masks, tuple(names), left)


def _joined(found: list[NDArray[np.uint64]]) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    packed = np.unique(np.concatenate(found)) if found else np.zeros(0, np.uint64)
    masks = np.zeros(len(packed), np.uint32)
    for number, pairs in enumerate(found):
        masks[np.searchsorted(packed, pairs)] |= np.uint32(1 << number)
    return packed, masks


def _pairs(rows: NDArray[np.int32], keys: Keys, most: int) -> tuple[NDArray[np.uint64], tuple[int, int, int]]:
    """Packed pairs of rows that share a key, sorted and once each; and what lies beyond the cap."""
    order = np.lexsort((rows, keys))
    rows, keys = rows[order], keys[order]
    keep = np.ones(len(rows), np.bool_)
    keep[1:] = (keys[1:] != keys[:-1]) | (rows[1:] != rows[:-1])
    rows, keys = rows[keep], keys[keep]
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]])) if len(keys) else np.zeros(0, np.int64)
    sizes = np.diff(np.append(starts, len(keys)))
    big = sizes > most
    beyond = (int(big.sum()), int(sizes[big].sum()), int((sizes[big] * (sizes[big] - 1) // 2).sum()))
    wanted = (sizes > 1) & ~big
    starts, sizes = starts[wanted], sizes[wanted]
    made = []
    for size in np.unique(sizes):
        base = starts[sizes == size]
        one, other = np.triu_indices(int(size), 1)
        first = rows[base[:, None] + one[None, :]].ravel().astype(np.uint64)
        second = rows[base[:, None] + other[None, :]].ravel().astype(np.uint64)
        made.append((first << np.uint64(32)) | second)
    return (np.unique(np.concatenate(made)) if made else np.zeros(0, np.uint64)), beyond


def _mixed(*columns: NDArray[np.integer]) -> Keys:
    """One key of several small numbers: equal numbers give equal keys, on every machine."""
    key = np.zeros(len(columns[0]), np.uint64)
    with np.errstate(over="ignore"):
        for column in columns:
            key = (key ^ (column.astype(np.int64).astype(np.uint64) + np.uint64(1))) * _MIX
            key ^= key >> np.uint64(29)
    return key


class _Codes:
    """Strings as numbers, in the order in which they come."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    def of(self, text: str) -> int:
        return self._ids.setdefault(text, len(self._ids))


def _passes(fields: Fields) -> Iterator[Pass]:
    """Name, rows, their keys, and by how much the cap is narrower: what says little is used where it is rare."""
    codes = _Codes()
    exact = [[codes.of(key) for key in _keys(word)] for word in fields.words]
    loose = [[codes.of("-" + key) for key in _deletions(word.bones)] for word in fields.words]
    word, near = _by_row(fields, exact), _by_row(fields, loose)
    words, nears = word[:2], near[:2]
    day, place, month = _day(fields), _place(fields, codes), _month(fields)
    age = np.where((fields.age[:, 0] == fields.age[:, 1]), fields.age[:, 0], NONE)
    everyone = np.arange(fields.size, dtype=np.int32)
    yield "two_words", *_together(word, word), 1
    yield "word_and_near_word", *_together(word, near), 1
    if fields.size <= MODERATE:
        yield "two_near_words", *_together(near, near), 2
    yield "word_and_day", *_with(*words, day), 1
    yield "near_word_and_day", *_with(*nears, day), 1
    yield "word_place_month", *_with(*words, place, month), 1
    yield "word_and_place", *_with(*words, place), 2
    yield "word_and_age", *_with(*words, age, place), 1
    yield "near_word_place_age", *_with(*nears, age, place), 1
    yield "rare_word", *_with(*words), 4
    yield "place_day", *_with(everyone, place, day), 1
    yield "place_month_age", *_with(everyone, place, month, age), 2
    yield "place_day_age", *_with(everyone, age, day), 2
    yield "place_age", *_with(everyone, place, age), 3
    yield from _births(fields, words, nears, everyone)
    for name, column in fields.others.items():
        yield name, *_with(everyone, column.ids), 1
        yield f"{name}_parts", *_pieces(column), 4


def _births(fields: Fields, words: Keyed, nears: Keyed, everyone: NDArray[np.int32]) -> Iterator[Pass]:
    born = np.where(fields.born[:, 0] == fields.born[:, 1], fields.born[:, 0], NONE)
    if not (born >= 0).any():
        return
    years, months, days = (np.where(born >= 0, part, NONE) for part in parts_of(born))
    yield "born", *_with(everyone, born), 1
    yield "word_birth_year", *_with(*words, years), 1
    yield "word_birth_day", *_with(*words, months, days), 1
    yield "near_word_birth_year", *_with(*nears, years), 2
    yield "birth_year_month", *_with(everyone, years, months), 3
    yield "birth_year_day", *_with(everyone, years, days), 3
    yield "birth_month_day", *_with(everyone, months, days), 3


def _pieces(column: Column) -> Keyed:
    """Words of cells, where they have several: ``a.b7@c-d.org`` is found by ``b7`` though ``c`` is misspelt."""
    ids: dict[str, int] = {}
    by_cell = [[ids.setdefault(w, len(ids)) for w in _PIECE.findall(cell) if len(w) > 2] for cell in column.cells]
    rows, keys = [], []
    for row, cell in enumerate(column.ids.tolist()):
        if cell >= 0:
            rows.extend([row] * len(by_cell[cell]))
            keys.extend(by_cell[cell])
    return np.array(rows, np.int32), _mixed(np.array(keys, np.int64))


def _by_row(fields: Fields, by_word: list[list[int]]) -> Worded:
    """(row, key, which word of the name) for every key of every word of a name."""
    lengths = np.array([len(k) for k in by_word], np.int64)
    flat = np.array([k for ks in by_word for k in ks], np.int64)
    starts = np.concatenate([[0], np.cumsum(lengths)])[:-1] if len(lengths) else np.zeros(0, np.int64)
    rows, keys, which = [], [], []
    table = np.full((len(fields.phrases) + 1, WIDTH), NONE, np.int64)
    for number, phrase in enumerate(fields.phrases):
        table[number, : len(phrase)] = phrase[:WIDTH]
    columns = [ids for part in (fields.given, fields.family, fields.father) for ids in table[part].T]
    for number, ids in enumerate(columns):
        known = np.flatnonzero(ids >= 0)
        if not len(known):
            continue
        many = lengths[ids[known]]
        offsets = np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many)
        keys.append(flat[np.repeat(starts[ids[known]], many) + offsets])
        rows.append(np.repeat(known, many).astype(np.int32))
        which.append(np.full(int(many.sum()), number, np.int8))
    if not rows:
        return np.zeros(0, np.int32), np.zeros(0, np.int64), np.zeros(0, np.int8)
    return np.concatenate(rows), np.concatenate(keys), np.concatenate(which)


def _together(one: Worded, other: Worded) -> Keyed:
    """Every two keys of different words of one name, in no order."""
    (rows_a, keys_a, which_a), (rows_b, keys_b, which_b) = one, other
    order_a, order_b = np.argsort(rows_a, kind="stable"), np.argsort(rows_b, kind="stable")
    rows_a, keys_a, which_a = rows_a[order_a], keys_a[order_a], which_a[order_a]
    rows_b, keys_b, which_b = rows_b[order_b], keys_b[order_b], which_b[order_b]
    low, high = np.searchsorted(rows_b, rows_a, "left"), np.searchsorted(rows_b, rows_a, "right")
    many = high - low
    at_a = np.repeat(np.arange(len(rows_a)), many)
    at_b = np.repeat(low, many) + np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many)
    keep = which_a[at_a] != which_b[at_b]
    at_a, at_b = at_a[keep], at_b[keep]
    low, high = keys_a[at_a], keys_b[at_b]
    return rows_a[at_a], _mixed(np.minimum(low, high), np.maximum(low, high))


def _with(rows: NDArray[np.int32], keys: NDArray[Any], *columns: NDArray[Any]) -> Keyed:
    """Keys joined with columns by row, where all are known."""
    known = keys >= 0
    for column in columns:
        known &= column[rows] >= 0
    rows, keys = rows[known], keys[known]
    return rows, _mixed(keys, *(column[rows] for column in columns))


def _keys(word: Token) -> tuple[str, ...]:
    """Skeletons across scripts, and the given names that the word may be."""
    return (*word.bones, *(f"={name}" for name in sorted(word.names)))


def _deletions(skeletons: Iterable[str]) -> list[str]:
    """Every skeleton with one letter left out, and whole: two that differ by one fault share one of these."""
    made: dict[str, None] = {}
    for skeleton in skeletons:
        made[skeleton] = None
        if len(skeleton) > 2:
            made.update({skeleton[:at] + skeleton[at + 1 :]: None for at in range(len(skeleton))})
    return list(made)


def _day(fields: Fields) -> NDArray[np.int64]:
    return np.where(fields.died[:, 0] == fields.died[:, 1], fields.died[:, 0], -1).astype(np.int64)


def _month(fields: Fields) -> NDArray[np.int64]:
    """The month of death, -1 where the words leave more than that open."""
    years, months, _ = parts_of(fields.died[:, 0])
    short = (fields.died[:, 0] >= 0) & (fields.died[:, 1] - fields.died[:, 0] <= 31)
    return np.where(short, years * 12 + months + 100_000, NONE)


def _place(fields: Fields, codes: _Codes) -> NDArray[np.int64]:
    by_word = np.array([codes.of("@" + (t.bones[0] if t.bones else t.low)) for t in fields.towns] + [-1], np.int64)
    return by_word[fields.place.ids]
