"""Chance for the sampler of latent classes, from raw bits: the same on every machine and with every NumPy.

NumPy keeps the bits of PCG64 and of SeedSequence as they are (NEP 19) but not the laws it makes of them; these are made
here, of + - * / and the square root.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.latent_model import Chance, Floats
from solferino.count.systems.plain import exp, lgamma, log, normal

_STEPS = 1 << 20  # the stream of the lengths of the walks; chains have the numbers below
_SIZES = _STEPS + 1  # the stream of the unseen


class Dice:
    """Streams of shares strictly between 0 and 1, one for each chain and two for all."""

    def __init__(self, seed: int, chains: int) -> None:
        self.chains = [_stream(seed, chain) for chain in range(chains)]
        self.steps, self.sizes = _stream(seed, _STEPS), _stream(seed, _SIZES)

    def chance(self, turns: int, size: int, most: Sequence[int], normals: Callable[[Floats], Floats]) -> Chance:
        """All chance of so many turns over places of so many numbers; `most` steps in a turn, for each heat."""
        heats = len(most)
        noise, chances, trades = [], [], []
        for stream in self.chains:
            noise.append(normals(shares(stream, turns * heats * size)).reshape(turns, heats, size))
            chances.append(log(shares(stream, turns * heats)).reshape(turns, heats))
            trades.append(log(shares(stream, turns * max(heats - 1, 1))).reshape(turns, -1))
        part = shares(self.steps, turns)[:, None]
        steps = (1.0 + np.floor(part * np.array(most, dtype=np.float64))).astype(np.int32)
        return Chance(np.stack(noise), steps, np.stack(chances), np.stack(trades))


def _stream(seed: int, number: int) -> np.random.PCG64:
    return np.random.PCG64(np.random.SeedSequence(entropy=seed, spawn_key=(number,)))


def shares(stream: np.random.PCG64, size: int) -> Floats:
    """So many shares: 52 bits each and a half, so neither 0 nor 1."""
    raw: NDArray[np.uint64] = stream.random_raw(size)
    return ((raw >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52


def unseen(stream: np.random.PCG64, people: float, ratio: Floats) -> Floats:
    """Negative binomial draws: people no list saw, where `people` were seen and each has `ratio` unseen on average.

    A Poisson draw around ratio times a Gamma draw with shape `people`.
    """
    flat = ratio.ravel()
    return poisson(stream, flat * gamma(stream, people, len(flat))).reshape(ratio.shape)


def gamma(stream: np.random.PCG64, shape: float, size: int) -> Floats:
    """Gamma draws, shape >= 1, rate 1: Marsaglia and Tsang (2000), A simple method for generating gamma variables, ACM
    Transactions on Mathematical Software 26:363-372.
    """
    d = shape - 1.0 / 3.0
    c = 1.0 / float(np.sqrt(9.0 * d))
    found, open_ = np.empty(size), np.arange(size)
    while len(open_):
        x, chance = normal(shares(stream, len(open_))), log(shares(stream, len(open_)))
        v = 1.0 + c * x
        v = v * v * v
        good = v > 0.0
        v = np.where(good, v, 1.0)
        good &= chance < 0.5 * x * x + d - d * v + d * log(v)
        found[open_[good]] = d * v[good]
        open_ = open_[~good]
    return found


def poisson(stream: np.random.PCG64, mean: Floats) -> Floats:
    """Poisson draws, whole numbers as floats; mean: shape (n,), each >= 0."""
    found = np.zeros(len(mean))
    low = mean < 30.0
    found[low] = _by_sums(mean[low], shares(stream, int(low.sum())))
    found[~low] = _by_rejection(stream, mean[~low])
    return found


def _by_sums(mean: Floats, share: Floats) -> Floats:
    """The smallest number up to which the probabilities add up to the share."""
    found, chance = np.zeros(len(mean)), exp(-mean)
    left = share - chance
    number = 0.0
    while number < 400.0 and (left > 0.0).any():
        number += 1.0
        chance = chance * (mean / number)
        found = np.where(left > 0.0, number, found)
        left = left - chance
    return found


def _by_rejection(stream: np.random.PCG64, mean: Floats) -> Floats:
    """Hörmann (1993), The transformed rejection method for generating Poisson random variables, Insurance:
    Mathematics and Economics 12:39-45: PTRS.
    """
    found, open_ = np.empty(len(mean)), np.arange(len(mean))
    while len(open_):
        mu = mean[open_]
        b = 0.931 + 2.53 * np.sqrt(mu)
        a = -0.059 + 0.02483 * b
        alpha, most = 1.1239 + 1.1328 / (b - 3.4), 0.9277 - 3.6224 / (b - 2.0)
        u, v = shares(stream, len(mu)) - 0.5, shares(stream, len(mu))
        us = 0.5 - np.abs(u)
        number = np.floor((2.0 * a / us + b) * u + mu + 0.43)
        sure = (us >= 0.07) & (v <= most)
        open_to = (number >= 0.0) & ~((us < 0.013) & (v > us))
        safe = np.maximum(number, 0.0)
        height = log(v) + log(alpha) - log(a / (us * us) + b)
        good = sure | (open_to & (height <= safe * log(mu) - mu - lgamma(safe + 1.0)))
        found[open_[good]] = safe[good]
        open_ = open_[~good]
    return found
