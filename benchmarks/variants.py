"""By rules alone, and with the trained model where it is installed: what every script beside this one measures."""

from __future__ import annotations

import os
from collections.abc import Iterator

SWITCH = "SOLFERINO_MODEL"


def variants() -> Iterator[str]:
    """Switches the model off, then on, and names what is in force; the second only where there is a model."""
    before = os.environ.get(SWITCH)
    os.environ[SWITCH] = "off"
    yield "rules only"
    if before is None:
        del os.environ[SWITCH]
    else:
        os.environ[SWITCH] = before
    if before != "off" and installed():
        yield "with the model"


def installed() -> bool:
    """Whether the model can be used here."""
    try:
        from solferino.extract.model import status
    except ImportError:
        return False
    return bool(status().ready)
