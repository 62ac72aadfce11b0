"""Redacted texts."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, cast

from solferino.custody.division import leaves_of, text_units
from solferino.record import Json
from solferino.share.redact.proof import CutRun, Opened, joined, proof_bytes


class Cutting(NamedTuple):
    """A stretch of text to cut, in code points, the end exclusive. reason: a code of docs/formats/package.md."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class TextCopy:
    """A redacted text. cuts: what was cut, widened to whole units, in rising order. shown: ``text.txt``."""

    proof: bytes
    shown: str
    cuts: tuple[Cutting, ...]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where kept characters of the original stand in ``shown``; None where one of them was cut."""
        shift = 0
        for cut in self.cuts:
            if cut.end <= start:
                shift += len(mark(cut.reason)) - (cut.end - cut.start)
            elif cut.start < end:
                return None
        return start + shift, end + shift


def mark(reason: str) -> str:
    """What stands in the readable text for a stretch that was cut."""
    return f"[withheld: {reason}]"


def unit_ends(text: str) -> array[int]:
    """The code point behind each unit of a text."""
    return array("Q", accumulate(len(unit) for unit in text_units(text)))


def widened(ends: Sequence[int], cuts: Iterable[Cutting]) -> list[CutRun]:
    """Cuts in code points as runs of whole units, in order and apart from each other."""
    runs = (CutRun(bisect_right(ends, c.start), bisect_left(ends, c.end) + 1, c.reason) for c in cuts)
    return joined(runs)


def joined_text(text: str, cuts: Iterable[Cutting]) -> list[Cutting]:
    """Cuts as they will be made: widened to whole units, in order, apart from each other."""
    ends = unit_ends(text)
    return [Cutting(_start(ends, run.start), ends[run.end - 1], run.reason) for run in widened(ends, cuts)]


def cut_text(text: str, cuts: Sequence[Cutting], opened: Opened, dropped: Sequence[str] = ()) -> TextCopy:
    """The redacted copy of a text whose division is at hand.

    Raises ValueError for a cut outside the text, or a division that is not one of this text. Whether its root is that
    of this text, the check of the proof says.
    """
    if any(not 0 <= c.start < c.end <= len(text) for c in cuts):
        raise ValueError("a cut lies outside the text")
    ends = unit_ends(text)
    if len(ends) != opened.division.count:
        raise ValueError("this text has not as many units as its division")
    cut = widened(ends, cuts)
    leaves = _leaves(text, cut, opened)
    runs: list[dict[str, Json]] = []
    shown: list[str] = []
    at = 0
    for run in cut:
        if run.start > at:
            runs.append(_kept(text, ends, at, run.start))
            shown.append(_between(text, ends, at, run.start))
        hidden = [leaves[i] for i in range(run.start, run.end)]
        runs.append({"cut": run.end - run.start, "reason": run.reason, "leaves": cast("list[Json]", hidden)})
        shown.append(mark(run.reason))
        at = run.end
    if at < len(ends):
        runs.append(_kept(text, ends, at, len(ends)))
        shown.append(_between(text, ends, at, len(ends)))
    stretches = (Cutting(_start(ends, run.start), ends[run.end - 1], run.reason) for run in cut)
    return TextCopy(proof_bytes(opened, runs, cut, dropped), "".join(shown), tuple(stretches))


def _leaves(text: str, cut: Sequence[CutRun], opened: Opened) -> dict[int, str]:
    """The leaf hashes of the units that are cut, by their place."""
    wanted = iter(cut)
    run = next(wanted, None)
    found: dict[int, str] = {}
    units = (unit.encode("utf-8") for unit in text_units(text))
    for place, leaf in enumerate(leaves_of(opened.seed, opened.division.count, units)):
        while run is not None and place >= run.end:
            run = next(wanted, None)
        if run is not None and place >= run.start:
            found[place] = leaf.hex()
    return found


def _kept(text: str, ends: Sequence[int], start: int, end: int) -> dict[str, Json]:
    lengths = [ends[i] - _start(ends, i) for i in range(start, end)]
    return {"kept": end - start, "lengths": cast("list[Json]", lengths), "text": _between(text, ends, start, end)}


def _between(text: str, ends: Sequence[int], start: int, end: int) -> str:
    return text[_start(ends, start) : ends[end - 1]]


def _start(ends: Sequence[int], unit: int) -> int:
    return ends[unit - 1] if unit else 0
