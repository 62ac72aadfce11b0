"""Floor 1, amounts: number words and bounds in text; scope keys, the algebra of figures, and series. Pure functions."""

from solferino.amounts.algebra import (
    Fault,
    Relation,
    ScopeKey,
    compare,
    fits_whole,
    parts_sum,
    reach,
    scope_key,
    silent_falls,
    span_words,
    sums_to,
    undated_order,
)
from solferino.amounts.counts import Amount, numbers
from solferino.amounts.scope import (
    Extent,
    Extents,
    crossing,
    extents,
    joined,
    may_compare,
    population_extent,
    same_name,
)
from solferino.amounts.series import PRINTED, Move, Series, Step, series

__all__ = [
    "PRINTED",
    "Amount",
    "Extent",
    "Extents",
    "Fault",
    "Move",
    "Relation",
    "ScopeKey",
    "Series",
    "Step",
    "compare",
    "crossing",
    "extents",
    "fits_whole",
    "joined",
    "may_compare",
    "numbers",
    "parts_sum",
    "population_extent",
    "reach",
    "same_name",
    "scope_key",
    "series",
    "silent_falls",
    "span_words",
    "sums_to",
    "undated_order",
]
