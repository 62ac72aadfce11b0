"""Review: pure functions over proposals and decisions. What people decided stands until people decide otherwise."""

from solferino.review.current import Current, Run, carry, current
from solferino.review.difference import Difference, difference
from solferino.review.handles import assign
from solferino.review.standing import signatures, standing, upheld

__all__ = [
    "Current",
    "Difference",
    "Run",
    "assign",
    "carry",
    "current",
    "difference",
    "signatures",
    "standing",
    "upheld",
]
