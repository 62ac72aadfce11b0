"""The catalogue: provisions and rules as dated data, with its version and digest."""

from solferino.law.catalogue.load import Added, Catalogue, brought_problems, catalogue, versions, with_added
from solferino.law.catalogue.types import (
    Beyond,
    Context,
    Crime,
    Element,
    Forum,
    Mode,
    Part,
    Rule,
    Rung,
)

__all__ = [
    "Added",
    "Beyond",
    "Catalogue",
    "Context",
    "Crime",
    "Element",
    "Forum",
    "Mode",
    "Part",
    "Rule",
    "Rung",
    "brought_problems",
    "catalogue",
    "versions",
    "with_added",
]
