"""The compiled sampler: found, checked and called. Where it is missing, the plain path gives the same bytes.

The library is built from ``kernel.c`` when the package is installed (``hatch_build.py``) and lies beside it. One that
was built from another source or is of another version is not loaded. ``SOLFERINO_KERNEL=numpy`` forces the plain path.
"""

from __future__ import annotations

import ctypes
import os
from functools import lru_cache
from pathlib import Path

import numpy as np

from solferino.count.systems.latent_model import Chance, Floats, Model, Walked
from solferino.text.kernel import PLAIN, Kernel, loaded

VERSION = 4  # SF_VERSION in kernel.c
SOURCE = Path(__file__).with_name("kernel.c")
LIBRARY = Path(__file__).with_name("_kernel.so")

_POINTER, _I64, _I32 = ctypes.c_void_p, ctypes.c_int64, ctypes.c_int32
_SIGNATURES: dict[str, tuple[type | None, tuple[type, ...]]] = {
    "sf_walk": (_I32, (_POINTER,) * 18),
    "sf_density": (_I32, (*(_POINTER,) * 6, ctypes.c_double, *(_POINTER,) * 3)),
    "sf_normals": (None, (_POINTER, _I64, _POINTER)),
    "sf_logs": (None, (_POINTER, _I64, _POINTER, _POINTER)),
}


def kernel() -> Kernel:
    """The kernel of this process, looked for once; the environment is read on every call."""
    if os.environ.get("SOLFERINO_KERNEL", "") == PLAIN:
        return Kernel(PLAIN, "the plain path: SOLFERINO_KERNEL=numpy asks for it")
    return _loaded(LIBRARY, SOURCE)


@lru_cache(maxsize=4)
def _loaded(path: Path, source: Path) -> Kernel:
    return loaded(path, source, VERSION, _SIGNATURES)


class Compiled:
    """The sampler in C. Takes and gives what :class:`solferino.count.systems.latent_plain.Plain` does."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self.library = library

    def normals(self, shares: Floats) -> Floats:
        """Standard normal values of shares (0 < share < 1); the shape is kept."""
        found = np.empty_like(shares)
        self.library.sf_normals(shares.ctypes.data, shares.size, found.ctypes.data)
        return found

    def density(self, model: Model, beta: float, place: Floats) -> tuple[Floats, Floats] | None:
        """(log likelihood, log prior, unseen for each seen), gradient at a place; None where it cannot be computed."""
        slope, level = np.zeros(model.size), np.zeros(3)
        shared = model.arrays(1, 0, fitting=False, before=0)
        inside = self.library.sf_density(
            *(a.ctypes.data for a in shared),
            beta,
            place.ctypes.data,
            slope.ctypes.data,
            level.ctypes.data,
        )
        return (level, slope) if inside else None

    def walk(
        self, model: Model, betas: Floats, place: Floats, fit: Floats, chance: Chance, *, fitting: bool, before: int
    ) -> Walked:
        """Walk each chain for the turns that `chance` holds. place and fit are changed in place.

        place: shape (chains, heats, D). fit: (chains, heats, 5). Raises ValueError where a start cannot be computed.
        """
        chains, heats = place.shape[:2]
        walked = Walked.empty(chains, heats, len(chance.steps))
        shared = model.arrays(heats, len(chance.steps), fitting=fitting, before=before)
        for c in range(chains):
            outside = self.library.sf_walk(
                *(a.ctypes.data for a in shared),
                *(a.ctypes.data for a in (betas, place[c], fit[c], chance.noise[c], chance.steps)),
                *(a.ctypes.data for a in (chance.chances[c], chance.trades[c])),
                *(a.ctypes.data for a in walked.of(c)),
            )
            if outside:
                raise ValueError("the chain starts where nothing can be computed")
        return walked
