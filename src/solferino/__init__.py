"""Solferino: public reporting on an armed conflict, as an evidence record that a court can check.

The front door is short, and each name is loaded when first asked for, so that ``import solferino`` opens no room.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # not imported from typing: `solferino --version` answers before anything heavy is loaded
if TYPE_CHECKING:
    from solferino.casework.check import verify_package
    from solferino.casework.forums import forums
    from solferino.casework.library import OpenCase
    from solferino.casework.library import create_library_case as create_case
    from solferino.casework.library import open_library_case as open_case

__all__ = ["OpenCase", "__version__", "create_case", "forums", "open_case", "verify_package"]

_LIBRARY, _CHECK = "solferino.casework.library", "solferino.casework.check"
_DOORS = {
    "OpenCase": (_LIBRARY, "OpenCase"),
    "create_case": (_LIBRARY, "create_library_case"),
    "forums": ("solferino.casework.forums", "forums"),
    "open_case": (_LIBRARY, "open_library_case"),
    "verify_package": (_CHECK, "verify_package"),
}


def __getattr__(name: str) -> object:
    if name in _DOORS:
        from importlib import import_module

        module, inside = _DOORS[name]
        found: object = getattr(import_module(module), inside)
        return found
    raise AttributeError(f"module 'solferino' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
