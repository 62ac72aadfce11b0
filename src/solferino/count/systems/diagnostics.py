"""Whether chains have reached one and the same law: R-hat, effective sample sizes, and modes by name.

Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), Rank-normalization, folding, and localization: an improved R-hat
for assessing convergence of MCMC, Bayesian Analysis 16:667-718. Sums run in a fixed order and no function of a library
takes part whose last bit differs between machines, as the effort that is spent depends on these numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from solferino.count.systems.plain import exp, log, normal

MOST_RHAT, LEAST_ESS = 1.01, 1000.0
_BINS = 60
_VALLEY = 0.5  # of the lower of two peaks: a valley below it parts two modes
_LEAST_TIME = 0.25  # between independent draws; draws that swing to and fro gain no more than fourfold
_FEWEST = 0.02  # share of the draws a mode has at least

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """rhat: the larger of rank-normalised split R-hat of the draws and of the folded draws. ess_bulk, ess_tail:
    effective draws for the centre, and the smaller one for the 5 % and 95 % quantiles. nan where nothing can be said.
    """

    rhat: float
    ess_bulk: float
    ess_tail: float

    @property
    def converged(self) -> bool:
        """R-hat at most 1.01 and 1,000 effective draws, in the bulk and (400) in the tails."""
        return self.rhat <= MOST_RHAT and self.ess_bulk >= LEAST_ESS and self.ess_tail >= 400.0


def diagnose(draws: Floats) -> Diagnostics:
    """Diagnostics of one quantity; draws: shape (chains, draws), 2 chains or more and 4 draws or more."""
    split = _split(np.asarray(draws, dtype=np.float64))
    if split[0, 0] == split.max() == split.min():
        return Diagnostics(1.0, float(split.size), float(split.size))  # one value in all draws of all chains
    middle = float(np.median(split))
    ranked = _ranked(split)
    rhat = max(_rhat(ranked), _rhat(_ranked(np.abs(split - middle))))
    tails = [_ess((split <= float(np.quantile(split, share))).astype(np.float64)) for share in (0.05, 0.95)]
    return Diagnostics(rhat, _ess(ranked), min(tails))


def rhat(draws: Floats) -> float:
    """Rank-normalised split R-hat, the larger of bulk and folded; draws: shape (chains, draws)."""
    return diagnose(draws).rhat


def ess(draws: Floats) -> float:
    """Bulk effective sample size; draws: shape (chains, draws)."""
    return diagnose(draws).ess_bulk


def _split(draws: Floats) -> Floats:
    half = draws.shape[1] // 2
    return np.ascontiguousarray(np.concatenate([draws[:, :half], draws[:, -half:]]))


def _ranked(split: Floats) -> Floats:
    """Normal scores of the ranks among all draws; equal draws share the mean of their ranks."""
    _, at, count = np.unique(split.ravel(), return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    rank = last - (count - 1) / 2.0
    return normal((rank[at] - 0.375) / (split.size + 0.25)).reshape(split.shape)


def _rhat(split: Floats) -> float:
    size = split.shape[1]
    within = float(split.var(axis=1, ddof=1).sum()) / len(split)
    between = float(split.mean(axis=1).var(ddof=1))
    if within <= 0.0:
        return 1.0 if between <= 0.0 else float("inf")
    return float(np.sqrt((size - 1) / size + between / within))


def _ess(split: Floats) -> float:
    """Effective draws: Geyer's initial monotone sequence over the mean autocorrelation of the (split) chains."""
    chains, size = split.shape
    centred = split - split.mean(axis=1, keepdims=True)
    variance = float((centred * centred).sum()) / chains / (size - 1)
    between = float(split.mean(axis=1).var(ddof=1)) if chains > 1 else 0.0
    whole = variance * (size - 1) / size + between
    if whole <= 0.0:
        return float(split.size)

    # Through the spectrum: slow chains have thousands of lags. Rounded, as its last bits differ between machines.
    length = 1 << (2 * size - 1).bit_length()
    spectrum = np.fft.rfft(centred, length, axis=1)
    products = np.fft.irfft((spectrum * spectrum.conj()).real, length, axis=1)[:, :size].sum(axis=0) / chains
    correlation = np.round(1.0 - (variance - products / (size - 1)) / whole, 9)
    total, least, lag = 0.0, float("inf"), 0
    while lag + 1 < size:
        pair = (1.0 if lag == 0 else float(correlation[lag])) + float(correlation[lag + 1])
        if pair < 0.0:
            break
        least = min(least, pair)
        total += least
        lag += 2
    time = max(2.0 * total - 1.0, _LEAST_TIME)
    return split.size / time


def modes(sizes: Floats) -> tuple[tuple[float, float, float], ...]:
    """(share, low, high) of each mode of draws of whole sizes > 0, lowest first; empty where there is one.

    sizes: any shape. A histogram, of log sizes where they lie far apart, is smoothed; two peaks are two modes where the
    valley between them is less than half of the lower one and each holds 2 % of the draws. low and high hold the middle
    95 % of a mode.
    """
    values = np.sort(np.asarray(sizes, dtype=np.float64).ravel())
    low, high = (float(v) for v in np.quantile(values, [0.001, 0.999]))
    if high - low < 2.0:
        return ()
    if high - low < 4.0 * _BINS:  # whole numbers, several in a bin or one: no gaps between them
        width = max(1.0, float(np.ceil((high - low) / _BINS)))
        edges = np.arange(np.floor(low) - 0.5, high + width, width)
    else:
        edges = low * exp(np.linspace(0.0, float(log(np.array([high / low]))[0]), _BINS + 1))
    smooth = np.histogram(np.clip(values, low, min(high, float(edges[-1]))), bins=edges)[0].astype(np.float64)
    for _ in range(4):
        padded = np.concatenate([smooth[:1], smooth, smooth[-1:]])
        smooth = (padded[:-2] + 2.0 * padded[1:-1] + padded[2:]) / 4.0
    cuts = [float(edges[at] + edges[at + 1]) / 2.0 for at in _valleys(smooth, len(values))]
    parts = np.split(values, np.searchsorted(values, cuts)) if cuts else []
    limits = [[float(v) for v in np.quantile(part, [0.025, 0.975])] for part in parts]
    return tuple((len(part) / len(values), limit[0], limit[1]) for part, limit in zip(parts, limits, strict=True))


def _valleys(smooth: Floats, size: int) -> list[int]:
    """Bins at which modes part: peaks are joined, the shallowest valley first, until each that is left is deep."""
    peaks = [
        at
        for at in range(len(smooth))
        if smooth[at] > (smooth[at - 1] if at else -1.0)
        and smooth[at] >= (smooth[at + 1] if at + 1 < len(smooth) else -1.0)
    ]
    while len(peaks) > 1:
        valley = [a + int(smooth[a : b + 1].argmin()) for a, b in pairwise(peaks)]
        depth = [
            float(smooth[v] / min(smooth[a], smooth[b])) for v, a, b in zip(valley, peaks, peaks[1:], strict=False)
        ]
        ends = [0, *valley, len(smooth)]
        mass = [float(smooth[a:b].sum()) / size for a, b in pairwise(ends)]
        deepest = max(range(len(depth)), key=lambda at: depth[at])
        thin = min(range(len(mass)), key=lambda at: mass[at])
        if depth[deepest] > _VALLEY:
            a, b = peaks[deepest], peaks[deepest + 1]
            peaks.remove(a if smooth[a] <= smooth[b] else b)
        elif mass[thin] < _FEWEST:
            peaks.pop(thin)
        else:
            return valley
    return []
