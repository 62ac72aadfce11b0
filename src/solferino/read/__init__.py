"""Bytes to readings: all text in document order, each character tied to the stored bytes."""

from solferino.read.desk import STEP_VERSION, Desk, read, readers
from solferino.read.protocol import CannotRead, Limits, Reader, Sighted

__all__ = ["STEP_VERSION", "CannotRead", "Desk", "Limits", "Reader", "Sighted", "read", "readers"]
