"""Solferino: public reporting on an armed conflict, as an evidence record that a court can check.

The front door is short, and each name is loaded when first asked for, so that ``import solferino`` opens no room.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # not imported from typing: `solferino --version` answers before anything heavy is loaded
if TYPE_CHECKING:
    from solferino.casework.library import OpenCase
    from solferino.casework.library import create_library_case as create_case
    from solferino.casework.library import open_library_case as open_case

__all__ = ["OpenCase", "__version__", "create_case", "open_case"]

_LIBRARY = "solferino.casework.library"
_DOORS = {"OpenCase": "OpenCase", "create_case": "create_library_case", "open_case": "open_library_case"}


def __getattr__(name: str) -> object:
    if name in _DOORS:
        from importlib import import_module

        found: object = getattr(import_module(_LIBRARY), _DOORS[name])
        return found
    raise AttributeError(f"module 'solferino' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
