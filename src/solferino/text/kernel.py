"""The compiled kernel: found, checked and called. Where it is missing, the plain path gives the same integers.

The library is built from ``kernel.c`` when the package is installed (``hatch_build.py``) and lies beside it. One that
was built from another source or is of another version is not loaded. ``SOLFERINO_KERNEL=numpy`` forces the plain path.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

VERSION = 1  # SF_VERSION in kernel.c
SOURCE = Path(__file__).with_name("kernel.c")
LIBRARY = Path(__file__).with_name("_kernel.so")
COMPILED, PLAIN = "compiled", "numpy"

_POINTER, _U64, _U32, _I64 = ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint32, ctypes.c_int64
_SIGNATURES: dict[str, tuple[type | None, tuple[type, ...]]] = {
    "sf_words": (_I64, (_POINTER, _POINTER, _U32, *[_POINTER] * 6, _U64, _POINTER, _POINTER)),
    "sf_runs": (None, (*[_POINTER] * 11, _U64, _POINTER, _POINTER)),
    "sf_points": (None, (_POINTER, _POINTER, _POINTER, _U64, _POINTER)),
    "sf_heads": (None, (*[_POINTER] * 4, _U64, _POINTER, _U32, _POINTER)),
    "sf_keys": (_I64, (_POINTER, _POINTER, _POINTER, _U32, _U32, _U32, _U32, _POINTER)),
    "sf_groups": (None, (_POINTER, _U64, _POINTER, _POINTER, _POINTER, _U32, *[_POINTER] * 5)),
    "sf_common": (ctypes.c_int, (_POINTER, _U32, _U32, ctypes.c_int)),
    "sf_mask": (None, (_POINTER, _POINTER, _U32, _U32, _POINTER)),
    "sf_match": (_I64, (_POINTER, _U32, _U32, _POINTER, _POINTER)),
    "sf_free": (None, (_POINTER,)),
}


@dataclass(frozen=True, slots=True)
class Kernel:
    """What runs. path: ``compiled`` or ``numpy``. why: in words, for ``doctor``. misfit: a library is there that cannot
    be used.
    """

    path: str
    why: str
    library: ctypes.CDLL | None = None
    misfit: bool = False


def kernel() -> Kernel:
    """The kernel of this process, looked for once; the environment is read on every call."""
    wanted = os.environ.get("SOLFERINO_KERNEL", "")
    if wanted == PLAIN:
        return Kernel(PLAIN, "the plain path: SOLFERINO_KERNEL=numpy asks for it")
    return _loaded(LIBRARY, SOURCE)


@lru_cache(maxsize=4)
def _loaded(path: Path, source: Path) -> Kernel:
    return loaded(path, source, VERSION, _SIGNATURES)


def loaded(
    path: Path, source: Path, version: int, signatures: Mapping[str, tuple[type | None, tuple[type, ...]]]
) -> Kernel:
    """A library of a room, with its functions declared; where it is missing or does not fit, the plain path and why."""
    slower = "the plain path gives the same, slower"
    if not path.is_file():
        return Kernel(PLAIN, f"not built, as no C compiler was found when solferino was installed; {slower}")
    again = f"install solferino again; until then {slower}"
    try:
        library = ctypes.CDLL(str(path))
        library.sf_version.restype = _U32
        library.sf_source.restype = _U64
        found = int(library.sf_version())
        if found != version:
            return Kernel(PLAIN, f"the library has version {found}, {version} is needed: {again}", misfit=True)
        if source.is_file() and int(library.sf_source()) != _digest(source):
            return Kernel(PLAIN, f"the library was built from another source than lies beside it: {again}", misfit=True)
        for name, (result, arguments) in signatures.items():
            function = getattr(library, name)
            function.restype = result
            function.argtypes = list(arguments)
    except (OSError, AttributeError) as error:
        return Kernel(PLAIN, f"the library cannot be loaded ({' '.join(str(error).split())}): {again}", misfit=True)
    return Kernel(COMPILED, f"compiled, version {version}", library)


def _digest(source: Path) -> int:
    return int(hashlib.sha256(source.read_bytes()).hexdigest()[:16], 16)
