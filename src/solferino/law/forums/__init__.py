"""Where a case could be heard, as of a day: open, conditional or closed, with rule, reason and what is missing."""

from solferino.law.forums.compare import Compared, Step, compare
from solferino.law.forums.evaluate import Engine, engine, verdicts
from solferino.law.forums.facts import FIELDS, Facts, facts_of
from solferino.law.forums.verdict import CLOSED, CONDITIONAL, OPEN, Verdict, class_reason

__all__ = [
    "CLOSED",
    "CONDITIONAL",
    "FIELDS",
    "OPEN",
    "Compared",
    "Engine",
    "Facts",
    "Step",
    "Verdict",
    "class_reason",
    "compare",
    "engine",
    "facts_of",
    "verdicts",
]
