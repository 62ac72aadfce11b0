"""Multiple systems estimation: how many people no list saw, from how the lists overlap. Usable without a case.

Written from the papers, which each function names. Where an answer cannot be defended there is a refusal with its
reason, never a number.
"""

from solferino.count.systems.answer import Answer
from solferino.count.systems.estimating import Estimated, estimate
from solferino.count.systems.families import Families, Plan
from solferino.count.systems.refusal import Examined, examine
from solferino.count.systems.strata import Stratified, read_strata, stratified
from solferino.count.systems.table import CaptureTable, TableFault, read_table

__all__ = [
    "Answer",
    "CaptureTable",
    "Estimated",
    "Examined",
    "Families",
    "Plan",
    "Stratified",
    "TableFault",
    "estimate",
    "examine",
    "read_strata",
    "read_table",
    "stratified",
]
