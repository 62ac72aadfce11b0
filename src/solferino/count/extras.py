"""What counting needs beyond the base install: asked for by name, with the command that installs it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from solferino.record import UsageError

_EXTRA = {"scipy": "count", "rapidfuzz": "count", "splink": "link", "duckdb": "link"}


def needed(module: str) -> Any:
    """A module of an extra (``scipy.optimize``). Raises UsageError that names the extra where it is not installed."""
    name = module.partition(".")[0]
    try:
        return import_module(module)
    except ImportError as missing:
        raise UsageError(
            f"this needs {name}, which is not installed",
            kept="nothing was changed",
            do=f"pip install 'solferino[{_EXTRA[name]}]'",
        ) from missing
