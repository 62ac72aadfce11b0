"""Arithmetic of our own in NumPy, and the sampler in it: the same bytes as the compiled kernel, on every machine.

Only + - * / and the square root take part, which IEEE 754 rounds in one way, exact operations on bits, and sums in an
order that is written out. NumPy's ``exp``, ``log`` and matrix products differ in the last bit between processors.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_ROUND: Final = 6755399441055744.0  # 1.5 * 2^52
_LOG2E: Final = float.fromhex("0x1.71547652b82fep+0")
_LN2_HIGH: Final = float.fromhex("0x1.62e42fee00000p-1")
_LN2_LOW: Final = float.fromhex("0x1.a39ef35793c76p-33")
_POWERS: Final = tuple(
    1.0 / f for f in (479001600.0, 39916800.0, 3628800.0, 362880.0, 40320.0, 5040.0, 720.0, 120.0, 24.0, 6.0)
)
_ROOT_HALF: Final = np.uint64(0x3FE6A09E667F3BCD)
_UP: Final = np.uint64(0x3FF0000000000000 - 0x3FE6A09E667F3BCD)
_FRACTION: Final = np.uint64(0x000FFFFFFFFFFFFF)
_ODD: Final = tuple(1.0 / d for d in (21.0, 19.0, 17.0, 15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0))


def exp(x: Floats) -> Floats:
    """e^x within 1e-15 of itself for -708 <= x <= 708; beyond, that of the bound."""
    x = np.asarray(x, dtype=np.float64)
    x = np.minimum(np.maximum(x, -708.0), 708.0)
    t = x * _LOG2E
    t += _ROUND
    n = t - _ROUND
    r = x - n * _LN2_HIGH
    n *= _LN2_LOW
    r -= n
    p = (1.0 / 6227020800.0) * r
    for power in _POWERS:
        p += power
        p *= r
    for power in (0.5, 1.0):
        p += power
        p *= r
    p += 1.0
    p *= ((t.view(np.int64) + 1023) << 52).view(np.float64)
    return p


def log(x: Floats) -> Floats:
    """Logarithm of normal numbers > 0, within 1e-15."""
    bits = np.ascontiguousarray(x, dtype=np.float64).view(np.uint64) + _UP
    e = (bits >> np.uint64(52)).astype(np.int64).astype(np.float64) - 1023.0
    m = ((bits & _FRACTION) + _ROOT_HALF).view(np.float64)
    s = (m - 1.0) / (m + 1.0)
    z = s * s
    p = (1.0 / 23.0) * z
    for odd in _ODD[:-1]:
        p += odd
        p *= z
    p += _ODD[-1]
    f = 2.0 * s
    return e * _LN2_HIGH + (f + (f * (z * p) + e * _LN2_LOW))


_STIRLING: Final = (1.0 / 156.0, -691.0 / 360360.0, 1.0 / 1188.0, -1.0 / 1680.0, 1.0 / 1260.0, -1.0 / 360.0, 1.0 / 12.0)
_HALF_LOG_2PI: Final = 0.9189385332046728


def lgamma(x: Floats) -> Floats:
    """Logarithm of the gamma function for x > 0: Stirling's series, from 10 upwards; below by the recurrence."""
    x = np.asarray(x, dtype=np.float64)
    low = x < 10.0
    product = np.ones_like(x)
    for step in range(10):
        product = np.where(low, product * (x + float(step)), product)
    y = np.where(low, x + 10.0, x)
    inverse = 1.0 / y
    z = inverse * inverse
    p = _STIRLING[0] * z
    for term in _STIRLING[1:-1]:
        p = (p + term) * z
    p = (p + _STIRLING[-1]) * inverse
    found = (y - 0.5) * log(y) - y + (_HALF_LOG_2PI + p)
    return np.where(low, found - log(product), found)


# Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37:477-484: coefficients, highest power first.
_MIDDLE: Final = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
     13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
    (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
     5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0),
)  # fmt: skip
_SIDES: Final = (
    (7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
     3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
     0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0),
)  # fmt: skip
_ENDS: Final = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
     0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
    (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
     0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0),
)  # fmt: skip


def _ratio(x: Floats, parts: tuple[tuple[float, ...], tuple[float, ...]]) -> Floats:
    above, below = (np.full_like(x, part[0]) for part in parts)
    for a, b in zip(parts[0][1:], parts[1][1:], strict=True):
        above *= x
        above += a
        below *= x
        below += b
    return above / below


def normal(share: Floats) -> Floats:
    """The value below which a share (0 < share < 1) of a standard normal law lies, within 1e-15 of itself."""
    q = np.asarray(share, dtype=np.float64) - 0.5
    found = q * _ratio(0.180625 - q * q, _MIDDLE)
    out = np.abs(q) > 0.425
    tail = np.where(q < 0.0, share, 1.0 - share)[out]
    r = np.sqrt(-log(tail))
    value = np.where(r <= 5.0, _ratio(r - 1.6, _SIDES), _ratio(r - 5.0, _ENDS))
    found[out] = np.where(q[out] < 0.0, -value, value)
    return found


def halves(x: Floats) -> Floats:
    """The sum over the last axis by halves: the upper half is added to the lower until one is left. x is kept."""
    n = x.shape[-1]
    while n > 1:
        h = (n + 1) // 2
        lower = x[..., :h].copy()
        lower[..., : n - h] += x[..., h:n]
        x, n = lower, h
    return x[..., 0]
