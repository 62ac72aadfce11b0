"""The proof of derivation: its runs, its seeds, its bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from solferino.custody.division import PROOF_FORM, fewest_seeds
from solferino.record import Division, Json, canonical


@dataclass(frozen=True, slots=True)
class Opened:
    """A division with what opens it. seed: 32 bytes. entry: number of the entry that committed it."""

    division: Division
    seed: bytes
    entry: int


class CutRun(NamedTuple):
    """Units from the first up to the second, exclusive, and the reason they are cut for."""

    start: int
    end: int
    reason: str


def joined(runs: Iterable[CutRun]) -> list[CutRun]:
    """The same cuts in order, apart from each other; those of one reason that touch or overlap become one.

    Where cuts for two reasons overlap, the one that begins earlier has the overlap.
    """
    made: list[CutRun] = []
    for run in sorted(runs):
        start = max(run.start, made[-1].end) if made else run.start
        if start >= run.end:
            continue
        if made and made[-1].end == start and made[-1].reason == run.reason:
            made[-1] = CutRun(made[-1].start, run.end, run.reason)
        else:
            made.append(CutRun(start, run.end, run.reason))
    return made


def proof_bytes(
    opened: Opened, runs: Sequence[dict[str, Json]], cut: Sequence[CutRun], dropped: Sequence[str]
) -> bytes:
    """The bytes of ``proof.json``. runs: as they stand in it, in order. cut: the units of those that are cut."""
    apart = [(run.start, run.end) for run in joined(CutRun(r.start, r.end, "") for r in cut)]
    seeds = fewest_seeds(opened.seed, opened.division.count, apart)
    form = {
        "form": PROOF_FORM,
        "division": opened.division.id,
        "entry": opened.entry,
        "runs": list(runs),
        "seeds": [[seed.level, seed.position, seed.value.hex()] for seed in seeds],
        "dropped": list(dropped),
    }
    return canonical(cast("Json", form))
