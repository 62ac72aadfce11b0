"""Floor 1, amounts: number words and bounds in text; scope keys and the algebra of figures. Pure functions."""

from solferino.amounts.algebra import (
    Fault,
    Relation,
    ScopeKey,
    compare,
    fits_whole,
    parts_sum,
    scope_key,
    silent_falls,
    sums_to,
    undated_order,
)
from solferino.amounts.counts import Amount, numbers

__all__ = [
    "Amount",
    "Fault",
    "Relation",
    "ScopeKey",
    "compare",
    "fits_whole",
    "numbers",
    "parts_sum",
    "scope_key",
    "silent_falls",
    "sums_to",
    "undated_order",
]
