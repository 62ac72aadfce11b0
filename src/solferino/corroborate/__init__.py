"""Corroborate: which claims speak of one event, what stands against what, and how many origins stand behind it."""

from solferino.corroborate.behind import Behind, Root, origins_behind, origins_of_incident
from solferino.corroborate.carriers import Answer, Question, independent_origins
from solferino.corroborate.findings import findings
from solferino.corroborate.incidents import TracedClaims, incidents

CORROBORATE_VERSION = "2"
"""Raised with every change of what corroboration gives for the same input."""

__all__ = [
    "CORROBORATE_VERSION",
    "Answer",
    "Behind",
    "Question",
    "Root",
    "TracedClaims",
    "findings",
    "incidents",
    "independent_origins",
    "origins_behind",
    "origins_of_incident",
]
