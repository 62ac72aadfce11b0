"""Trace: who repeats whom. Claims and texts in; shared wording, shared statements and origins out."""

from solferino.trace.origins import Traced, trace
from solferino.trace.wording import Shared, shared_wording

TRACE_VERSION = "1"
"""Raised with every change of what tracing gives for the same input."""

__all__ = ["TRACE_VERSION", "Shared", "Traced", "shared_wording", "trace"]
