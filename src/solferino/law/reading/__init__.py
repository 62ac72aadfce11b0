"""Reads what reports say of the law and sets it against the rules of that day."""

from solferino.law.reading.compare import compare
from solferino.law.reading.find import find_statements
from solferino.law.reading.types import (
    NOT_NAMED,
    TEXT_ITSELF,
    Compared,
    Kind,
    LegalStatement,
    Modality,
    Named,
    Outcome,
    Point,
    RuleCited,
    Voice,
)

__all__ = [
    "NOT_NAMED",
    "TEXT_ITSELF",
    "Compared",
    "Kind",
    "LegalStatement",
    "Modality",
    "Named",
    "Outcome",
    "Point",
    "RuleCited",
    "Voice",
    "compare",
    "find_statements",
]
