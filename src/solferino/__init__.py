"""Solferino: public reporting on an armed conflict, as an evidence record that a court can check.

The front door is short, and each name is loaded when first asked for, so that ``import solferino`` opens no room.
"""

from importlib import import_module

__version__ = "0.1.0"

TYPE_CHECKING = False  # not imported from typing: `solferino --version` answers before anything heavy is loaded
if TYPE_CHECKING:
    from solferino.casework.case import open_case

__all__ = ["__version__", "open_case"]

_ROOMS = {"open_case": "solferino.casework.case"}


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        found: object = getattr(import_module(_ROOMS[name]), name)
        return found
    raise AttributeError(f"module 'solferino' has no attribute {name!r}")
