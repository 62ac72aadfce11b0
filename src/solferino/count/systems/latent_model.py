"""What the sampler of latent classes works on: a table with its priors, the chance of a walk, what a walk gives."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.table import CaptureTable

Floats = NDArray[np.float64]
FIT = 5  # numbers of the fit of a step: log step, its mean, the mean shortfall, the centre, how many steps were seen
MOST_CLASSES, MOST_LISTS, MOST_HEATS = 40, 20, 24  # as in kernel.c
NODE_WORK, PLACE_WORK = 2.5, 10.0
STICK = 0.006737946999085467  # e^-5: where a stick leaves the logit and grows with e^s (see kernel.c)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A table as the sampler takes it. shape, rate: of the Gamma law of alpha.

    Its cells are a tree, so that they share what they have in common: node 0 is nobody's cell, every other one its
    parent's with one list more. parent, list: shape (nodes,), parents before their children. count: people in the cell
    of a node, 0 where there are none. on: people on each list.
    """

    lists: int
    classes: int
    parent: NDArray[np.int32]
    list: NDArray[np.int32]
    count: Floats
    on: Floats
    shape: float
    rate: float

    @classmethod
    def of(cls, table: CaptureTable, classes: int, shape: float, rate: float) -> Model:
        """Raises ValueError for numbers outside of what the kernel holds."""
        if not 2 <= classes <= MOST_CLASSES or not 2 <= len(table.lists) <= MOST_LISTS or not table.observed:
            raise ValueError(f"2 to {MOST_CLASSES} classes and 2 to {MOST_LISTS} lists with people can be sampled")
        if not (shape > 0.0 and rate > 0.0):
            raise ValueError("the shape and the rate of alpha must be above 0")
        counted = {
            tuple(at for at, mark in enumerate(pattern) if mark): float(count)
            for pattern, count in zip(table.patterns.tolist(), table.counts.tolist(), strict=True)
        }
        nodes = sorted({cell[:depth] for cell in counted for depth in range(len(cell) + 1)})
        number = {node: at for at, node in enumerate(nodes)}
        return cls(
            len(table.lists),
            classes,
            np.array([number[node[:-1]] for node in nodes], dtype=np.int32),
            np.array([node[-1] if node else 0 for node in nodes], dtype=np.int32),
            np.array([counted.get(node, 0.0) for node in nodes]),
            np.array(table.sizes, dtype=np.float64),
            shape,
            rate,
        )

    @property
    def size(self) -> int:
        """Numbers of a place: a logit for each list and class, a stick for each class but the last."""
        return self.lists * self.classes + self.classes - 1

    @property
    def people(self) -> float:
        """People seen."""
        return float(self.count.sum())

    @property
    def work(self) -> float:
        """Cost of one gradient in steps of about a nanosecond, compiled."""
        return NODE_WORK * self.classes * len(self.count) + PLACE_WORK * self.size

    def arrays(
        self, heats: int, turns: int, *, fitting: bool, before: int
    ) -> tuple[NDArray[np.int64] | NDArray[np.int32] | Floats, ...]:
        """The first arguments of the kernel's functions."""
        numbers = (self.lists, self.classes, len(self.count), heats, turns, int(fitting), before)
        return (
            np.array(numbers, dtype=np.int64),
            self.parent,
            self.list,
            self.count,
            np.zeros(2 * len(self.count) * self.classes),
            np.array([self.shape, self.rate]),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Chance:
    """All chance of a walk, drawn beforehand. noise: (chains, turns, heats, D), standard normal. steps:
    (turns, heats), the same for all chains. chances: (chains, turns, heats), trades: (chains, turns, heats - 1 or 1):
    logs of uniforms.
    """

    noise: Floats
    steps: NDArray[np.int32]
    chances: Floats
    trades: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Walked:
    """unseen (expected for each seen), likelihood: (chains, turns), of the first heat. accepted, parted: (chains,
    heats), sums of acceptance and numbers of divergences. traded: (chains, max(heats - 1, 1)).
    """

    unseen: Floats
    likelihood: Floats
    accepted: Floats
    parted: Floats
    traded: Floats

    @classmethod
    def empty(cls, chains: int, heats: int, turns: int) -> Walked:
        """Zeros to be filled."""
        shapes = ((chains, turns), (chains, turns), (chains, heats), (chains, heats), (chains, max(heats - 1, 1)))
        return cls(*(np.zeros(shape) for shape in shapes))

    def of(self, chain: int) -> tuple[Floats, ...]:
        """The parts of one chain, to be written to."""
        return tuple(a[chain] for a in (self.unseen, self.likelihood, self.accepted, self.parted, self.traded))
