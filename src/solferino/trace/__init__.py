"""Trace: who repeats whom. Claims and texts in; shared wording, shared statements and origins out."""

from solferino.trace.origins import Traced, trace
from solferino.trace.shared import Difference, Overlap, Shared, SharedKind, Wording
from solferino.trace.wording import shared_wording, wording

TRACE_VERSION = "2"
"""Raised with every change of what tracing gives for the same input."""

__all__ = [
    "TRACE_VERSION",
    "Difference",
    "Overlap",
    "Shared",
    "SharedKind",
    "Traced",
    "Wording",
    "shared_wording",
    "trace",
    "wording",
]
