"""The checkers that go into every package: ``verify.py`` and ``verify.sh``. Their source is ``verifier/`` at the root.

An installed solferino carries them beside this module; a checkout reads them where they are written.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

NAMES = ("verify.py", "verify.sh")


def checker(name: str) -> bytes:
    """The bytes of a checker. Raises FileNotFoundError where this installation lacks it."""
    shipped = files("solferino.share.package").joinpath("verifier", name)
    if shipped.is_file():
        return shipped.read_bytes()
    return (Path(__file__).resolve().parents[4] / "verifier" / name).read_bytes()
