"""Dates in text: days and intervals of days, with the words they stand on and the reason for their bounds.

A relative expression ("late Tuesday", "nearly two weeks ago") is resolved against the day or days of publication, an
anchored one ("two days later") against a day that the text tells, and neither against anything else. Without them both
ends are None and the basis says so. A year that is not stated comes from the publication, never from a clock.
"""

from __future__ import annotations

from solferino.extract.time.grammar import UNRESOLVED, UNRESOLVED_WEEKDAY, UNRESOLVED_YEAR
from solferino.extract.time.published import infer_published, published_from_text
from solferino.extract.time.resolver import Dated, published_days, resolve

__all__ = [
    "UNRESOLVED",
    "UNRESOLVED_WEEKDAY",
    "UNRESOLVED_YEAR",
    "Dated",
    "infer_published",
    "published_days",
    "published_from_text",
    "resolve",
]
