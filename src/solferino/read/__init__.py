"""Bytes to readings: all text in document order, each character tied to the stored bytes."""

from solferino.read.desk import STEP_VERSION, Desk, read, readers
from solferino.read.protocol import CannotRead, Limits, Reader, Sighted
from solferino.read.raster import Drawn, Sheet, can_draw

__all__ = [
    "STEP_VERSION",
    "CannotRead",
    "Desk",
    "Drawn",
    "Limits",
    "Reader",
    "Sheet",
    "Sighted",
    "can_draw",
    "read",
    "readers",
]
