"""Linkage: which rows of lists are one person, with calibrated probabilities and people's decisions kept."""

from solferino.count.linkage.capturing import captures
from solferino.count.linkage.drawing import clusterings
from solferino.count.linkage.matching import link
from solferino.count.linkage.types import Constraints, Flag, Linked, ScoredPair

__all__ = ["Constraints", "Flag", "Linked", "ScoredPair", "captures", "clusterings", "link"]
