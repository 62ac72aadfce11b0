"""The sampler of latent classes in NumPy, all chains at once: the same steps in the same order as kernel.c, so the same
bytes. Kept beside it line by line; what is computed and why stands there and in :mod:`solferino.count.systems.latent`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.latent_model import FIT, STICK, Chance, Floats, Model, Walked
from solferino.count.systems.plain import exp, halves, log, normal

_BOUND, _STICK_BOUND, _SMALL, _APART = 60.0, 600.0, 1e-290, 1000.0
_WANTED, _SPREAD, _LATER = 0.8, 0.05, 10.0
_STEP, _STEADY, _SHORT, _CENTRE, _TIMES = range(FIT)
Whole = NDArray[np.int64]
_SIXTH: Final = 1.0 / 6.0


@dataclass(slots=True)
class _Level:
    """likelihood, prior, unseen: shape (rows,)."""

    likelihood: Floats
    prior: Floats
    unseen: Floats


@dataclass(frozen=True, slots=True)
class _Tree:
    """The tree of cells by depth, in the orders in which the kernel goes through its nodes.

    down: (nodes, parents, lists) of each depth, from 1. up: from the deepest, (nodes, families): families are
    (children, parents) with each parent once, the last child of each first. marked: (list, its nodes, the last first).
    cells: nodes with people, the last first.
    """

    down: list[tuple[Whole, Whole, Whole]]
    up: list[tuple[Whole, list[tuple[Whole, Whole]]]]
    marked: list[tuple[int, Whole]]
    cells: Whole

    @classmethod
    def of(cls, model: Model) -> _Tree:
        depth = [0] * len(model.parent)
        place: list[int] = [0] * len(model.parent)  # among its parent's children, from the last
        for t in range(1, len(depth)):
            depth[t] = depth[model.parent[t]] + 1
        seen: dict[int, int] = {}
        for t in range(len(depth) - 1, 0, -1):
            above = int(model.parent[t])
            place[t] = seen.get(above, 0)
            seen[above] = place[t] + 1
        down, up = [], []
        for level in range(1, max(depth) + 1):
            nodes = np.array([t for t, d in enumerate(depth) if d == level])
            down.append((nodes, model.parent[nodes].astype(np.int64), model.list[nodes].astype(np.int64)))
            ranks = np.array([place[t] for t in nodes])
            families = [nodes[ranks == rank] for rank in range(int(ranks.max()) + 1)]
            up.append((nodes, [(children, model.parent[children].astype(np.int64)) for children in families]))
        backwards = np.arange(len(depth) - 1, 0, -1)
        marked = [(j, backwards[model.list[backwards] == j]) for j in range(model.lists)]
        return cls(
            down, up[::-1], [(j, nodes) for j, nodes in marked if len(nodes)], backwards[model.count[backwards] > 0.0]
        )


class Plain:
    """The sampler in NumPy. Takes and gives what :class:`solferino.count.systems.compiled.Compiled` does."""

    def normals(self, shares: Floats) -> Floats:
        """Standard normal values of shares (0 < share < 1); the shape is kept."""
        flat = np.ascontiguousarray(shares).ravel()
        found = np.empty_like(flat)
        for start in range(0, len(flat), 1 << 15):
            found[start : start + (1 << 15)] = normal(flat[start : start + (1 << 15)])
        return found.reshape(shares.shape)

    def density(self, model: Model, beta: float, place: Floats) -> tuple[Floats, Floats] | None:
        """(log likelihood, log prior, unseen for each seen), gradient at a place; None where it cannot be computed."""
        with np.errstate(all="ignore"):
            slope, inside, level = _density(model, _Tree.of(model), np.array([beta]), place[None, :], asked=True)
        found = np.array([level.likelihood[0], level.prior[0], level.unseen[0]])
        return (found, slope[0]) if inside[0] else None

    def walk(
        self, model: Model, betas: Floats, place: Floats, fit: Floats, chance: Chance, *, fitting: bool, before: int
    ) -> Walked:
        """Walk each chain for the turns that `chance` holds. place and fit are changed in place.

        place: shape (chains, heats, D). fit: (chains, heats, 5). Raises ValueError where a start cannot be computed.
        """
        with np.errstate(all="ignore"):
            return _Walk(model, betas, place, fit, chance, fitting=fitting).run(before)


class _Walk:
    """One walk; rows are chains x heats."""

    def __init__(
        self, model: Model, betas: Floats, place: Floats, fit: Floats, chance: Chance, *, fitting: bool
    ) -> None:
        self.model, self.chance, self.fitting = model, chance, fitting
        self.chains, self.heats = place.shape[:2]
        self.beta = np.tile(betas, self.chains)
        self.place, self.fit = place, fit
        self.rows = place.reshape(-1, model.size).copy()
        self.tree = _Tree.of(model)
        self.slope, inside, level = _density(model, self.tree, self.beta, self.rows, asked=True)
        self.level = level
        if not inside.all():
            raise ValueError("the chain starts where nothing can be computed")

    def run(self, before: int) -> Walked:
        turns = len(self.chance.steps)
        walked = Walked.empty(self.chains, self.heats, turns)
        for turn in range(turns):
            for h in range(self.heats):
                self.turn(turn, h, walked)
            if self.heats > 1:
                self.trade(turn, before, walked)
            walked.unseen[:, turn] = self.level.unseen[:: self.heats]
            walked.likelihood[:, turn] = self.level.likelihood[:: self.heats]
        self.place[...] = self.rows.reshape(self.place.shape)
        return walked

    def turn(self, turn: int, h: int, walked: Walked) -> None:
        """One turn of one heat of all chains."""
        rows = np.arange(self.chains) * self.heats + h
        beta, fit = self.beta[rows], self.fit[:, h]
        here, slope = self.rows[rows], self.slope[rows]
        drawn = self.chance.noise[:, turn, h]
        step = exp(fit[:, _STEP if self.fitting else _STEADY])[:, None]
        half = 0.5 * step
        level = self.level
        energy = (beta * level.likelihood[rows] + level.prior[rows]) - 0.5 * halves(drawn * drawn)
        push, following = drawn + half * slope, here.copy()
        alive = np.ones(len(rows), dtype=bool)
        steps = int(self.chance.steps[turn, h])
        tilt, new = slope, level
        for s in range(1, steps + 1):
            following += step * push
            tilt, inside, new = _density(self.model, self.tree, beta, following, asked=s == steps)
            if not inside.all():  # such a row is out of the running; it goes on from where it can be computed
                alive &= inside
                following[~inside], push[~inside], tilt[~inside] = here[~inside], 0.0, 0.0
            push += (half if s == steps else step) * tilt
        error = ((beta * new.likelihood + new.prior) - 0.5 * halves(push * push)) - energy
        parted = ~(alive & (error >= -_APART))
        error[parted] = -2.0 * _APART
        chance = np.where(error < 0.0, exp(error), 1.0)
        taken = self.chance.chances[:, turn, h] < error
        moved = rows[taken]
        self.rows[moved], self.slope[moved] = following[taken], tilt[taken]
        level.likelihood[moved], level.prior[moved] = new.likelihood[taken], new.prior[taken]
        level.unseen[moved] = new.unseen[taken]
        if self.fitting:
            _fitted(fit, chance)
        walked.accepted[:, h] += chance
        walked.parted[:, h] += parted

    def trade(self, turn: int, before: int, walked: Walked) -> None:
        """Replicas next to each other change places."""
        moved = False
        for h in range((before + turn) & 1, self.heats - 1, 2):
            one, other = (np.arange(self.chains) * self.heats + at for at in (h, h + 1))
            gain = (self.beta[h] - self.beta[h + 1]) * (self.level.likelihood[other] - self.level.likelihood[one])
            yes = self.chance.trades[:, turn, h] < gain
            walked.traded[:, h] += yes
            one, other = one[yes], other[yes]
            for part in (self.rows, self.level.likelihood, self.level.prior, self.level.unseen):
                part[one], part[other] = part[other].copy(), part[one].copy()
            moved |= bool(yes.any())
        if moved:
            self.slope, _, _ = _density(self.model, self.tree, self.beta, self.rows, asked=False)


def _fitted(fit: Floats, accepted: Floats) -> None:
    """Dual averaging of the step: Hoffman and Gelman (2014), section 3.2."""
    times = fit[:, _TIMES] + 1.0
    share, root = 1.0 / (times + _LATER), np.sqrt(times)
    part = 1.0 / (root * np.sqrt(root))
    fit[:, _TIMES] = times
    fit[:, _SHORT] = (1.0 - share) * fit[:, _SHORT] + share * (_WANTED - accepted)
    fit[:, _STEP] = fit[:, _CENTRE] - root / _SPREAD * fit[:, _SHORT]
    fit[:, _STEADY] = part * fit[:, _STEP] + (1.0 - part) * fit[:, _STEADY]


def _density(
    model: Model, tree: _Tree, beta: Floats, place: Floats, *, asked: bool
) -> tuple[Floats, NDArray[np.bool_], _Level]:
    """Gradients, whether each row can be computed, and the levels (of no use where not asked for); place: (rows, D)."""
    lists, classes, rows = model.lists, model.classes, len(place)
    rates, sticks = lists * classes, classes - 1
    inside = (np.abs(place[:, :rates]) <= _BOUND).all(axis=1) & (np.abs(place[:, rates:]) <= _STICK_BOUND).all(axis=1)
    every = exp(place)
    odds = every[:, :rates].reshape(rows, lists, classes)
    near = 1.0 / (1.0 + every)
    miss = near[:, :rates].reshape(rows, lists, classes)
    none = miss[:, 0].copy()
    for j in range(1, lists):
        none *= miss[:, j]
    o, near = every[:, rates:], near[:, rates:]
    one, e = o * near, o * STICK
    small, kept = e * (1.0 - e * (0.5 - e * _SIXTH)), exp(-e)
    broken = near * (o + np.where(e < 1e-4, small, 1.0 - kept))
    rest, grow = near * kept, one + e
    bend, length = (one * near + e) / grow, log(1.0 + o) + e
    share = np.empty((rows, classes))
    left = np.ones(rows)
    for k in range(sticks):
        share[:, k] = left * broken[:, k]
        left = left * rest[:, k]
    share[:, sticks] = left
    base = share * none
    zero, seen = halves(base), halves(share * (1.0 - none))
    inside &= seen > _SMALL
    held = np.empty((len(model.count), rows, classes))
    held[0] = base
    for nodes, parents, marks in tree.down:
        held[nodes] = held[parents] * odds[:, marks].swapaxes(0, 1)
    chance = halves(held[tree.cells])
    inside &= (chance > _SMALL).all(axis=0)
    scale = np.zeros((len(model.count), rows))
    scale[tree.cells] = beta * model.count[tree.cells][:, None] / chance
    held *= scale[:, :, None]
    sums = np.zeros_like(held)
    for nodes, families in tree.up:
        sums[nodes] = held[nodes] + sums[nodes]
        for children, parents in families:
            sums[parents] += sums[children]
    weight = base * (beta * model.people / seen)[:, None] + sums[0]
    slope = np.zeros((rows, model.size))
    tilt = slope[:, :rates].reshape(rows, lists, classes)
    for j, nodes in tree.marked:
        tilt[:, j] = np.add.accumulate(sums[nodes], axis=0)[-1]
    rate = odds * miss
    tilt[...] = ((tilt - weight[:, None] * rate) + 1.0) - 2.0 * rate
    total, power = model.rate + halves(length), float(sticks) + model.shape
    pull, after = power / total, weight[:, sticks].copy()
    for k in range(sticks - 1, -1, -1):
        slope[:, rates + k] = grow[:, k] * ((weight[:, k] * rest[:, k] / broken[:, k] - after) - pull) + bend[:, k]
        after += weight[:, k]
    if not asked:
        return slope, inside, _Level(seen, seen, seen)
    chances = np.add.accumulate(model.count[tree.cells][:, None] * log(chance), axis=0)[-1]
    parts = np.concatenate([place[:, :rates], log(grow), 2.0 * log(none)], axis=1)
    prior = np.add.accumulate(parts, axis=1)[:, -1] - power * log(total)
    return slope, inside, _Level(chances - model.people * log(seen), prior, zero / seen)
