"""Link the rows of lists: from entries to persons with calibrated probabilities."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from solferino.count.linkage.blocking import Blocked, block
from solferino.count.linkage.calibration import odds_of, shipped, taught
from solferino.count.linkage.clustering import cluster
from solferino.count.linkage.comparing import Compared, Comparer
from solferino.count.linkage.context import features
from solferino.count.linkage.fields import Fields, read_fields
from solferino.count.linkage.flags import flags
from solferino.count.linkage.learning import KINDS, Model, Weighed, learn
from solferino.count.linkage.quality import missed_share, quality
from solferino.count.linkage.splinking import splink_pairs
from solferino.count.linkage.types import Constraints, Linked, RowIds, ScoredPair
from solferino.count.lists.entry import Entry
from solferino.record import UsageError

Progress = Callable[[str, int, int], None]  # what is being done, how far, of how much
DRAWN = 40_000  # pairs drawn at random, to see how strangers agree
_FREE = Constraints()
OWN = 50_000  # rows beyond which Splink finds the pairs
LEARNT = 150_000  # candidates to learn from; more teach nothing further
CHUNK = 500_000  # candidates compared at a time
FAINTEST = -6.0  # log odds below which a candidate is not looked at again
KEPT = 0.01  # probability below which a pair is not kept
UNNAMED = 0.5  # nobody without a name is linked with more than this


def link(
    entries: Sequence[Entry],
    *,
    seed: int,
    constraints: Constraints = _FREE,
    reviewed: Sequence[tuple[RowIds, bool]] = (),
    engine: str | None = None,
    folder: Path | None = None,
    progress: Progress | None = None,
) -> Linked:
    """Find which entries are one person.

    constraints: what people decided; must and cannot always hold, and where they cannot both, must does and the person
    is flagged. reviewed: pairs of row ids with whether they are one person, to learn from. engine: ``own``, ``splink``
    or None for the one that fits the number of rows. folder: for Splink's temporary files. Equal entries and seed
    give equal results. Raises UsageError for another engine, and where an extra is not installed.
    """
    entries = tuple(entries)
    order = sorted(range(len(entries)), key=lambda row: entries[row].id)
    ids = [entries[row].id for row in order]
    if len(set(ids)) < len(ids):
        twice = next(a for a, b in pairwise(ids) if a == b)
        raise UsageError(
            f"two rows have the id {twice}", kept="nothing was linked", do="give each row an id of its own"
        )
    engine = engine or ("own" if len(entries) <= OWN else "splink")
    if engine not in ("own", "splink"):
        raise UsageError(f"there is no engine called {engine}", kept="nothing was linked", do="use own or splink")
    if len(entries) < 2:
        return Linked(entries, tuple((row,) for row in range(len(entries))), (), engine, seed)
    with _kept(len(entries)):
        found = _link(tuple(entries[row] for row in order), seed, constraints, reviewed, engine, folder, progress)
        return _in_order(found, entries, order)


@contextlib.contextmanager
def _kept(rows: int) -> Iterator[None]:
    """Long lists make millions of small things that all stay: looking through them for rubbish takes a sixth of it."""
    pause = rows > OWN and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()


def _in_order(found: Linked, entries: tuple[Entry, ...], order: list[int]) -> Linked:
    """What was found of the entries sorted by id, by the positions in which they were given."""
    persons = [tuple(sorted(order[row] for row in person)) for person in found.persons]
    place = sorted(range(len(persons)), key=lambda number: persons[number])
    pairs = [
        replace(
            pair, first=min(order[pair.first], order[pair.second]), second=max(order[pair.first], order[pair.second])
        )
        for pair in found.pairs
    ]

    def moved(decided: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((min(order[a], order[b]), max(order[a], order[b])) for a, b in decided))

    return replace(
        found,
        entries=entries,
        persons=tuple(persons[number] for number in place),
        pairs=tuple(sorted(pairs, key=lambda pair: (pair.first, pair.second))),
        flags={new: found.flags[old] for new, old in enumerate(place) if old in found.flags},
        must=moved(found.must),
        cannot=moved(found.cannot),
    )


def _link(
    entries: tuple[Entry, ...],
    seed: int,
    constraints: Constraints,
    reviewed: Sequence[tuple[RowIds, bool]],
    engine: str,
    folder: Path | None,
    progress: Progress | None,
) -> Linked:
    say = progress or (lambda what, done, of: None)
    scored = score(entries, seed, say, engine, folder)
    coefficients = _taught(scored, entries, reviewed)
    probability = 1.0 / (1.0 + np.exp(-odds_of(scored.values, coefficients)))
    say("persons", 0, 1)
    return _linked(entries, seed, constraints, scored, _ceiling(scored, probability), engine)


def _taught(scored: Scored, entries: Sequence[Entry], reviewed: Sequence[tuple[RowIds, bool]]) -> NDArray[np.float64]:
    """The shipped coefficients, moved by reviewed pairs where they were candidates."""
    before = shipped(scored.names)
    if not reviewed:
        return before
    at = {entry.id: row for row, entry in enumerate(entries)}
    place = {pair: k for k, pair in enumerate(zip(scored.first.tolist(), scored.second.tolist(), strict=True))}
    found: dict[int, bool] = {}
    for (one, other), same in reviewed:
        if one in at and other in at:
            pair = (min(at[one], at[other]), max(at[one], at[other]))
            if pair in place:
                found[place[pair]] = same
    if not found:
        return before
    rows = np.array(sorted(found))
    outcome = np.array([float(found[row]) for row in rows.tolist()])
    return taught(scored.names, scored.values, rows, outcome, before)


@dataclass(frozen=True, slots=True)
class Scored:
    """Candidates worth a further look (at: their places among all), with all that was found of them, shape (pairs,)."""

    fields: Fields
    blocked: Blocked
    at: NDArray[np.int64]
    compared: Compared
    model: Model
    weighed: Weighed
    names: tuple[str, ...]
    values: NDArray[np.float64]

    @property
    def first(self) -> NDArray[np.int32]:
        """Row of each pair."""
        return self.blocked.first[self.at]

    @property
    def second(self) -> NDArray[np.int32]:
        """The other row of each pair."""
        return self.blocked.second[self.at]


def score(
    entries: Sequence[Entry], seed: int, say: Progress | None = None, engine: str = "own", folder: Path | None = None
) -> Scored:
    """Find candidates, compare them, learn and weigh, without people's decisions."""
    say = say or (lambda what, done, of: None)
    say("names", 0, len(entries))
    fields = read_fields(entries)
    say("candidates", 0, len(entries))
    blocked = block(fields) if engine == "own" else splink_pairs(fields, seed, folder)
    say("learning", 0, len(blocked.first))
    comparer = Comparer(fields)
    candidates = len(blocked.first)
    rng = np.random.default_rng([seed, 1])
    some = np.sort(rng.choice(candidates, LEARNT, replace=False)) if candidates > LEARNT else np.arange(candidates)
    model = learn(
        comparer.compare(blocked.first[some], blocked.second[some]),
        comparer.compare(*_random_pairs(len(entries), seed)),
        len(entries) * (len(entries) - 1) / 2,
        len(entries),
        each=candidates / max(1, len(some)),
    )
    kept = []
    for start in range(0, candidates, CHUNK):
        stop = min(start + CHUNK, candidates)
        say("comparing", start, candidates)
        odds = model.weigh(comparer.compare(blocked.first[start:stop], blocked.second[start:stop])).odds
        kept.append(np.flatnonzero(odds > FAINTEST) + start)
    at = np.concatenate(kept) if kept else np.zeros(0, np.int64)
    first, second = blocked.first[at], blocked.second[at]
    compared = comparer.compare(first, second)
    weighed = model.weigh(compared)
    names, values = features(fields, first, second, compared, weighed, model)
    return Scored(fields, blocked, at, compared, model, weighed, names, values)


def examine(
    entries: Sequence[Entry], *, seed: int
) -> tuple[tuple[str, ...], NDArray[np.float64], NDArray[np.int32], NDArray[np.int32]]:
    """Features of all candidates, before calibration: (names, values, first, second)."""
    scored = score(entries, seed)
    return scored.names, scored.values, scored.first, scored.second


def _ceiling(scored: Scored, probability: NDArray[np.float64]) -> NDArray[np.float64]:
    """Somebody without a name is linked with little certainty, unless a birth day or a cell of their own agrees."""
    nameless = ~scored.fields.named[scored.first] | ~scored.fields.named[scored.second]
    for name in ("born", *scored.fields.others):
        nameless &= scored.compared.levels[name] < len(scored.compared.words[name]) - 1
    return np.where(nameless, np.minimum(probability, UNNAMED), probability)


def _linked(
    entries: tuple[Entry, ...],
    seed: int,
    constraints: Constraints,
    scored: Scored,
    probability: NDArray[np.float64],
    engine: str,
) -> Linked:
    at = {entry.id: row for row, entry in enumerate(entries)}
    must, cannot = _positions(constraints.must, at), _positions(constraints.cannot, at)
    kept = np.flatnonzero(probability >= KEPT)
    first, second, p = scored.first[kept], scored.second[kept], probability[kept]
    persons = cluster(len(entries), first, second, np.log(p) - np.log1p(-p), must=must, cannot=cannot)
    weights = scored.weighed.kinds[0][kept] / np.log(2)
    words = scored.compared.words
    pairs = tuple(
        ScoredPair(
            int(first[k]),
            int(second[k]),
            round(float(weights[k]), 4),
            round(float(p[k]), 6),
            {name: words[name][level[kept[k]]] for name, level in scored.compared.levels.items() if level[kept[k]]},
        )
        for k in range(len(kept))
    )
    by_rows = {(pair.first, pair.second): pair.probability for pair in pairs}
    missed = missed_share(scored.blocked, scored.at, probability)
    precise, recall = quality(persons, by_rows, missed)
    return Linked(
        entries,
        persons,
        pairs,
        engine,
        seed,
        learned=_learned(scored),
        flags=flags(persons, entries, by_rows, constraints),
        precision=precise,
        recall=recall if missed or engine == "own" else None,  # Splink does not tell what its rules missed
        missed=missed[0] if missed else None,
        must=must,
        cannot=cannot,
    )


def _learned(scored: Scored) -> dict[str, float]:
    """Weights in bits by field and level, the shares of kinds of pairs, and what blocking left."""
    made = {"candidates": float(len(scored.blocked.first))}
    for kind, prior in zip(KINDS, scored.model.prior, strict=True):
        made[f"log_share.{kind}"] = round(float(max(prior, -99.0)), 4)
        for name, table in scored.model.tables[kind].items():
            for word, weight in zip(scored.compared.words[name][1:], table[1:], strict=True):
                if weight:
                    made[f"{kind}.{name}.{word}"] = round(float(weight / np.log(2)), 4)
    for name, (blocks, _, pairs) in sorted(scored.blocked.left.items()):
        made[f"left_blocks.{name}"], made[f"left_pairs.{name}"] = float(blocks), float(pairs)
    return made


def _positions(ids: frozenset[RowIds], at: dict[str, int]) -> tuple[tuple[int, int], ...]:
    """Positions of decided pairs whose rows are both here, sorted."""
    found = [(at[one], at[other]) for one, other in ids if one in at and other in at and one != other]
    return tuple(sorted((min(pair), max(pair)) for pair in found))


def _random_pairs(size: int, seed: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    if size * (size - 1) // 2 <= DRAWN:
        one, other = np.triu_indices(size, 1)
        return one.astype(np.int32), other.astype(np.int32)
    rng = np.random.default_rng(seed)
    one = rng.integers(0, size, DRAWN)
    other = rng.integers(0, size - 1, DRAWN)
    other = np.where(other >= one, other + 1, other)
    return np.minimum(one, other).astype(np.int32), np.maximum(one, other).astype(np.int32)
