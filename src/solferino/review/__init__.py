"""Review: pure functions over proposals and decisions. What people decided stands until people decide otherwise."""

from solferino.review.current import Current, Run, carry, current
from solferino.review.difference import Difference, difference
from solferino.review.grades import (
    CREDIBILITY,
    RELIABILITY,
    Grades,
    Proposal,
    given_by,
    grades,
    propose_credibility,
    propose_reliability,
    source_key,
)
from solferino.review.handles import assign
from solferino.review.pairs import Binding, Circle, Word, binding, words_on, would_close
from solferino.review.standing import signatures, standing, upheld

__all__ = [
    "CREDIBILITY",
    "RELIABILITY",
    "Binding",
    "Circle",
    "Current",
    "Difference",
    "Grades",
    "Proposal",
    "Run",
    "Word",
    "assign",
    "binding",
    "carry",
    "current",
    "difference",
    "given_by",
    "grades",
    "propose_credibility",
    "propose_reliability",
    "signatures",
    "source_key",
    "standing",
    "upheld",
    "words_on",
    "would_close",
]
