"""Divisions: a thing cut into small salted units, so that any may be blacked out later, with proof. Pure; no I/O.

The format is docs/formats/redaction.md. One random seed is the root of a binary tree of seeds; the salts of the units
are its leaves. Whoever gets some inner nodes can compute the salts below them and no other (the tree of Goldreich,
Goldwasser and Micali, 1986). So a redacted copy carries a handful of nodes, and what was cut stays behind 256 bits.
"""

from __future__ import annotations

import functools
import hashlib
import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from solferino.custody.tree import Frontier
from solferino.record import WITHHELD_REASONS, Division, NotCanonical, parse_canonical

TEXT, PIXELS = "text/1", "pixels/1"
TILE = 32  # pixels: the side of a tile of ``pixels/1``
PROOF_FORM = "solferino.redaction/1"
REASONS = WITHHELD_REASONS
_LEFT, _RIGHT, _LEAF = b"\x10", b"\x11", b"\x00"
_TILE_HEAD = struct.Struct(">5I")
_HEX64 = re.compile("[0-9a-f]{64}")
_LARGEST_COUNT = 1 << 40  # units; far beyond any text, and small enough that no tree of seeds can be made to swell

Run = tuple[int, int]  # units from the first up to the second, exclusive


class Seed(NamedTuple):
    """A node of the tree of seeds: its level (0 is the root), its position in the level, and its 32 bytes."""

    level: int
    position: int
    value: bytes


class Page(NamedTuple):
    """A page of pixels: its width and height, and three bytes a pixel (red, green, blue), row by row."""

    width: int
    height: int
    pixels: bytes


# -- the tree of seeds ------------------------------------------------------------------------------------------------


def depth_of(count: int) -> int:
    """The least d with 2**d >= count: the level at which the salts of ``count`` units stand."""
    return (count - 1).bit_length() if count > 1 else 0


def salts_below(seed: bytes, levels: int, first: int = 0, count: int | None = None) -> Iterator[bytes]:
    """The nodes ``levels`` below ``seed``, from the one at ``first``, ``count`` of them (all, if absent).

    Two hashes each, taken together; one path of the tree in memory.
    """
    sha256 = hashlib.sha256
    path = [seed] * (levels + 1)
    last = (1 << levels) if count is None else first + count
    fresh = 0  # the level below which the path must be computed again
    for index in range(first, last):
        for level in range(fresh, levels):
            side = _RIGHT if index >> (levels - 1 - level) & 1 else _LEFT
            path[level + 1] = sha256(side + path[level]).digest()
        yield path[levels]
        fresh = levels - (index ^ (index + 1)).bit_length()


def unit_leaf(salt: bytes, unit: bytes) -> bytes:
    """The leaf hash of a unit: SHA-256(0x00 || salt || unit)."""
    return hashlib.sha256(_LEAF + salt + unit).digest()


def leaves_of(seed: bytes, count: int, units: Iterable[bytes]) -> Iterator[bytes]:
    """The leaf hashes of all units in order. Raises ValueError where there are more or fewer than ``count``."""
    sha256 = hashlib.sha256
    for salt, unit in zip(salts_below(seed, depth_of(count), 0, count), units, strict=True):
        yield sha256(_LEAF + salt + unit).digest()


def division_root(seed: bytes, count: int, units: Iterable[bytes]) -> bytes:
    """The root over all units, streaming: neither units nor leaves are held."""
    frontier = Frontier()
    for leaf in leaves_of(seed, count, units):
        frontier.add(leaf)
    return frontier.root()


def fewest_seeds(seed: bytes, count: int, cut: Sequence[Run]) -> list[Seed]:
    """The fewest nodes from which the salts of all units follow that are not cut, and of none that is.

    cut: runs of units in rising order, apart from each other. A position beyond the last unit counts as kept.
    """
    return [Seed(level, at, _node(seed, level, at)) for level, at in _fewest(count, cut)]


def _node(seed: bytes, level: int, position: int) -> bytes:
    return next(salts_below(seed, level, position, 1))


def _fewest(count: int, cut: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """The level and position of those nodes: the kept runs, each split along the tree as an interval is."""
    depth = depth_of(count)
    for start, end in _between(count, cut):
        at, last = start, (1 << depth) if end == count else end
        while at < min(last, count):
            height = depth if at == 0 else (at & -at).bit_length() - 1  # the largest subtree that begins here
            while at + (1 << height) > last:
                height -= 1
            yield depth - height, at >> height
            at += 1 << height


def _between(count: int, cut: Sequence[Run]) -> Iterator[Run]:
    at = 0
    for start, end in cut:
        if not at <= start < end <= count or (at and start == at):
            raise ValueError("the runs that are cut overlap, touch, or lie outside")
        if start > at:
            yield at, start
        at = end
    if at < count:
        yield at, count


# -- units ------------------------------------------------------------------------------------------------------------


def text_units(text: str) -> Iterator[str]:
    """The units of a text: runs of letters, digits and marks, runs of white space, any other character alone."""
    pattern = _words_with_marks() if _marks().search(text) else _WORDS
    return (found[0] for found in pattern.finditer(text))


_WORDS = re.compile(r"[^\W_]+|\s+|.", re.DOTALL)


@functools.cache
def _mark_class() -> str:
    """A character class of all marks (categories Mn, Mc, Me); they stand in these two stretches of Unicode."""
    points = (p for block in (range(0x300, 0x1F000), range(0xE0100, 0xE01F0)) for p in block)
    runs: list[list[int]] = []
    for point in points:
        if unicodedata.category(chr(point))[0] == "M":
            if runs and runs[-1][1] == point - 1:
                runs[-1][1] = point
            else:
                runs.append([point, point])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in runs)


@functools.cache
def _marks() -> re.Pattern[str]:
    return re.compile(f"[{_mark_class()}]")


@functools.cache
def _words_with_marks() -> re.Pattern[str]:
    return re.compile(rf"(?:[^\W_]+|[{_mark_class()}]+)+|\s+|.", re.DOTALL)


def tiles_of(width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    """The tiles of a page, row by row from the top left: x, y, width, height in pixels."""
    for y in range(0, height, TILE):
        for x in range(0, width, TILE):
            yield x, y, min(TILE, width - x), min(TILE, height - y)


def tile_count(width: int, height: int) -> int:
    """How many tiles a page has."""
    return -(-width // TILE) * -(-height // TILE)


def band_units(page: int, width: int, y: int, rows: bytes) -> Iterator[bytes]:
    """The units of one row of tiles. rows: the pixel rows of the band (at most 32 of them), three bytes a pixel."""
    stride = width * 3
    height = len(rows) // stride
    for x in range(0, width, TILE):
        wide = min(TILE, width - x)
        head = _TILE_HEAD.pack(page, x, y, wide, height)
        yield head + b"".join([rows[at : at + wide * 3] for at in range(x * 3, height * stride, stride)])


def page_units(number: int, page: Page) -> Iterator[bytes]:
    """The units of one page. number: from 0."""
    stride = page.width * 3
    for y in range(0, page.height, TILE):
        yield from band_units(number, page.width, y, page.pixels[y * stride : (y + TILE) * stride])


# -- checking a proof -------------------------------------------------------------------------------------------------


def check_proof(
    proof: bytes, division: Division, text: str | None = None, pages: Iterable[Page] | None = None
) -> list[str]:
    """What is wrong with a proof of derivation, in sentences; nothing, where it holds.

    proof: the bytes of ``proof.json``. division: the record it names. For ``text/1`` give text: what ``text.txt``
    holds. For ``pixels/1`` give pages: the pictures beside the proof, in order; they are looked at one at a time.
    Whether the record stands in the batch of the proof's entry, only the caller can see.
    Nothing here cuts a text or trusts the maker: units are as long as the proof says, and the root decides.
    """
    try:
        form = _Proof(proof, division)
        form.check_head()
        if division.form == TEXT:
            leaves = form.text_leaves()
            form.check_text(text)
        elif division.form == PIXELS:
            leaves = form.pixel_leaves(pages)
        else:
            raise _Fault(f"the division has the form {division.form!r}, which is not known here")
        frontier = Frontier()
        for leaf in leaves:
            frontier.add(leaf)
        if frontier.root().hex() != division.root:
            raise _Fault("what is kept and what was cut do not give the root that the ledger holds")
    except _Fault as fault:
        return [str(fault)]
    return []


class _Fault(Exception):
    """One sentence on what is wrong with a proof."""


class _Proof:
    """A proof while it is checked. Every method raises _Fault."""

    def __init__(self, data: bytes, division: Division) -> None:
        try:
            form = parse_canonical(data)
        except NotCanonical as error:
            raise _Fault(f"the proof is not canonical JSON: {error.what}") from error
        if not isinstance(form, dict) or set(form) != {"division", "dropped", "entry", "form", "runs", "seeds"}:
            raise _Fault("the proof has not the fields of a proof")
        self.form: dict[str, Any] = form
        self.division = division
        self.runs: list[dict[str, Any]] = []
        self.cut: list[Run] = []
        self.kept: list[Run] = []
        self.given: list[Seed] = []

    def check_head(self) -> None:
        """Form, names, runs and seeds: everything that needs neither text nor pixels."""
        form = self.form
        _want(form["form"] == PROOF_FORM, "the proof is of a form that is not known here")
        _want(form["division"] == self.division.id, "the proof names another division")
        _want(_whole(form["entry"]), "the proof names no entry")
        dropped = form["dropped"]
        _want(isinstance(dropped, list) and all(isinstance(d, str) for d in dropped), "`dropped` is no list of words")
        _want(0 <= self.division.count <= _LARGEST_COUNT, "the division has an impossible number of units")
        self._take_runs()
        self._take_seeds()

    def text_leaves(self) -> Iterator[bytes]:
        """The leaf hashes of a text, in order of units."""
        salts = self._salts()
        for run in self.runs:
            if "cut" in run:
                yield from map(bytes.fromhex, run["leaves"])
                continue
            at, words = 0, run["text"]
            for length in run["lengths"]:
                yield unit_leaf(next(salts), _utf8(words[at : at + length]))
                at += length

    def check_text(self, text: str | None) -> None:
        """The readable text must be what the proof proves."""
        shown = "".join(run["text"] if "kept" in run else f"[withheld: {run['reason']}]" for run in self.runs)
        _want(text == shown, "text.txt is not the text that the proof proves")

    def pixel_leaves(self, pages: Iterable[Page] | None) -> Iterator[bytes]:
        """The leaf hashes of pictures, in order of units. Raises _Fault when it meets one, so while it is consumed."""
        salts = self._salts()
        at = 0
        hidden = (h for run in self.runs if "cut" in run for h in run["leaves"])
        runs = iter(sorted([(end, True) for _, end in self.cut] + [(end, False) for _, end in self.kept]))
        end, cut = next(runs, (0, False))
        sizes = list(self.division.pages)
        for number, page in enumerate(pages or ()):
            _want(number < len(sizes), "there are more pictures than the division has pages")
            _want(
                sizes[number] == f"{page.width}x{page.height}", f"page {number + 1} has not the size it was divided at"
            )
            _want(len(page.pixels) == page.width * page.height * 3, f"page {number + 1} is not whole")
            for unit in page_units(number, page):
                _want(at < self.division.count, "the pictures have more tiles than the division has units")
                if at >= end:
                    end, cut = next(runs)
                if cut:
                    _want(not any(unit[_TILE_HEAD.size :]), f"a tile that was cut is not black on page {number + 1}")
                    yield bytes.fromhex(next(hidden))
                else:
                    yield unit_leaf(next(salts), unit)
                at += 1
            sizes[number] = ""
        _want(not any(sizes), "there are fewer pictures than the division has pages")
        _want(at == self.division.count, "the pictures have fewer tiles than the division has units")

    def _take_runs(self) -> None:
        at, before = 0, ""
        rows = self.form["runs"]
        _want(isinstance(rows, list), "`runs` is no list")
        for run in rows:
            _want(isinstance(run, dict), "a run is no object")
            kind = "cut" if "cut" in run else "kept"
            number = run.get(kind)
            _want(_whole(number) and number >= 1, "a run has no number of units")
            _want(at + number <= self.division.count, "the runs have more units than the division")
            if kind == "cut":
                self._check_cut(run, number)
                same = f"cut {run['reason']}"
                if before.startswith("cut"):
                    _want(before != same, "two runs of one reason follow each other")
                    self.cut[-1] = (self.cut[-1][0], at + number)  # for the seeds, neighbours are one run
                else:
                    self.cut.append((at, at + number))
                before = same
            else:
                self._check_kept(run, number)
                _want(before != "kept", "two kept runs follow each other")
                self.kept.append((at, at + number))
                before = "kept"
            self.runs.append(run)
            at += number
        _want(at == self.division.count, "the runs have fewer units than the division")

    def _check_cut(self, run: dict[str, Any], number: int) -> None:
        _want(set(run) == {"cut", "leaves", "reason"}, "a cut run has not the fields of one")
        _want(run["reason"] in REASONS, "a reason is none of those that are known")
        leaves = run["leaves"]
        _want(isinstance(leaves, list) and len(leaves) == number, "a cut run has not one leaf hash for each unit")
        _want(all(isinstance(h, str) and _HEX64.fullmatch(h) for h in leaves), "a leaf hash is not 64 digits")

    def _check_kept(self, run: dict[str, Any], number: int) -> None:
        if self.division.form != TEXT:
            _want(set(run) == {"kept"}, "a kept run of tiles has more fields than it may")
            return
        _want(set(run) == {"kept", "lengths", "text"}, "a kept run has not the fields of one")
        lengths, text = run["lengths"], run["text"]
        _want(isinstance(lengths, list) and len(lengths) == number, "a kept run has not one length for each unit")
        _want(all(_whole(n) and n >= 1 for n in lengths), "a length is no whole number above 0")
        _want(isinstance(text, str) and sum(lengths) == len(text), "the lengths of a run are not those of its text")

    def _take_seeds(self) -> None:
        rows = self.form["seeds"]
        _want(isinstance(rows, list), "`seeds` is no list")
        for row in rows:
            shape = isinstance(row, list) and len(row) == 3 and _whole(row[0]) and _whole(row[1])
            _want(shape and isinstance(row[2], str) and bool(_HEX64.fullmatch(row[2])), "a seed is not of the form")
            self.given.append(Seed(row[0], row[1], bytes.fromhex(row[2])))
        wanted = _wanted(self.division.count, self.cut)
        _want([(s.level, s.position) for s in self.given] == wanted, "the seeds are not the fewest for what is kept")

    def _salts(self) -> Iterator[bytes]:
        """The salts of all kept units, in order."""
        depth = depth_of(self.division.count)
        for seed in self.given:
            first = seed.position << (depth - seed.level)
            many = min(1 << (depth - seed.level), self.division.count - first)
            yield from salts_below(seed.value, depth - seed.level, 0, many)


def _wanted(count: int, cut: Sequence[Run]) -> list[tuple[int, int]]:
    """The nodes a proof must bring, found from the top, where the maker finds them from below: each checks the other.

    From the root downwards: a node above no cut is one of them, a node above one is opened.
    """
    depth = depth_of(count)
    found: list[tuple[int, int]] = []
    waiting = [(0, 0, 0, len(cut))]  # level, position, and which of the cuts can reach into it
    while waiting:
        level, position, low, high = waiting.pop()
        first = position << (depth - level)
        last = (position + 1) << (depth - level)
        while low < high and cut[low][1] <= first:
            low += 1
        while low < high and cut[high - 1][0] >= last:
            high -= 1
        if first >= count:
            continue
        if low == high:
            found.append((level, position))
        elif level < depth and not (cut[low][0] <= first and min(last, count) <= cut[low][1]):
            waiting.append((level + 1, 2 * position + 1, low, high))
            waiting.append((level + 1, 2 * position, low, high))
    return found


def _want(held: bool, otherwise: str) -> None:
    if not held:
        raise _Fault(otherwise)


def _whole(number: object) -> bool:
    return type(number) is int and number >= 0


def _utf8(words: str) -> bytes:
    try:
        return words.encode("utf-8")
    except UnicodeEncodeError as error:  # parse_canonical refuses such a text; this is for callers of other minds
        raise _Fault("the text of a run has no UTF-8 form") from error
