"""Builds the compiled kernels (``kernel.c`` of the rooms below) when the package is built or installed.

Each is one file of plain C, one run of the C compiler, no Python headers. Without a compiler, or when it fails, a
warning is given and the package is pure Python: everything works and gives the same, slower. ``python hatch_build.py``
builds in place, for who changes a C file.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, or by the tests, where nothing is packaged
    BuildHookInterface = object  # type: ignore[assignment,misc]

SOURCES = (Path("src/solferino/text/kernel.c"), Path("src/solferino/count/systems/kernel.c"))
# Portable: what one machine built must run on the next one of its kind. No multiplication is contracted with an
# addition: the plain path rounds after each, and both must give the same bits.
FLAGS = ("-std=c99", "-O3", "-ffp-contract=off", "-fno-math-errno", "-fPIC", "-shared", "-fvisibility=hidden")
TIMEOUT = 300  # seconds


class KernelHook(BuildHookInterface):  # type: ignore[misc,valid-type]
    """Puts the library beside its source, and into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build for a wheel or an editable install (version: ``standard`` or ``editable``)."""
        built = [source for source in SOURCES if self._is_built(source)]
        build_data["artifacts"] += [f"/{library_of(source).as_posix()}" for source in built]
        if built and version != "editable":
            platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
            build_data["pure_python"] = False
            build_data["tag"] = f"py3-none-{platform}"

    def _is_built(self, source: Path) -> bool:
        fault = build(Path(self.root) / source, Path(self.root) / library_of(source))
        if fault:
            self.app.display_warning(
                f"the kernel of {source.parent.name} was not built: {fault}. The plain path gives the same, slower."
            )
        return not fault


def library_of(source: Path) -> Path:
    """Where the library of a source lies: beside it."""
    return source.with_name("_kernel.so")


def build(source: Path, library: Path, flags: tuple[str, ...] = FLAGS) -> str:
    """Compile; empty, or what went wrong in words. An older library is removed first, so that none is left over."""
    library.unlink(missing_ok=True)
    compiler = shlex.split(os.environ.get("CC", "")) or next(
        ([found] for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), []
    )
    if not compiler:
        return "there is no C compiler (cc, gcc or clang)"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
    # To one side and then in place: a process that is using the old library keeps it, none ever sees half a file.
    handle, made = tempfile.mkstemp(suffix=".so", dir=library.parent)
    os.close(handle)
    try:
        done = subprocess.run(
            [*compiler, *flags, f"-DSF_SOURCE=0x{digest}ull", "-o", made, str(source)],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=TIMEOUT,
            check=False,
        )
        if done.returncode:
            lines = done.stderr.strip().splitlines() or [f"the compiler ended with {done.returncode}"]
            return f"{compiler[0]}: {next((line for line in lines if 'error' in line), lines[-1])}"
        Path(made).chmod(0o755)
        Path(made).replace(library)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{compiler[0]}: {error}"
    finally:
        Path(made).unlink(missing_ok=True)
    return ""


if __name__ == "__main__":
    root = Path(__file__).resolve().parent
    faults = [build(root / source, root / library_of(source)) for source in SOURCES]
    sys.exit("\n".join(filter(None, faults)) or None)
