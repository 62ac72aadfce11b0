"""Who commanded whom on a day, by dated edges, and the sheets of superior responsibility that rest on them."""

from solferino.law.command.days import Bounds, Certainty, Stretch, bounds, joined, number, period, written
from solferino.law.command.entered import Entered, folded
from solferino.law.command.findings import WORDS, Misfit, misfits
from solferino.law.command.graph import (
    AT_A_UNIT,
    IN_COMMAND,
    JOINS,
    KINDS,
    At,
    Graph,
    Held,
    Link,
    Node,
    OverDays,
    graph,
    standing,
)
from solferino.law.command.knowledge import Known, timeline
from solferino.law.command.periods import at_days, over_days
from solferino.law.command.proposed import Proposed, proposed
from solferino.law.command.questions import CIVILIAN, MILITARY, SHEETS
from solferino.law.command.sheet import Asked, Cell, DayState, Sheet, Standing, forces, names_of, sheet, standings
from solferino.law.command.variants import Row, defences, domestic, official

__all__ = [
    "AT_A_UNIT", "CIVILIAN", "IN_COMMAND", "JOINS", "KINDS", "MILITARY", "SHEETS", "WORDS", "Asked", "At", "Bounds",
    "Cell", "Certainty", "DayState", "Entered", "Graph", "Held", "Known", "Link", "Misfit", "Node", "OverDays",
    "Proposed", "Row", "Sheet", "Standing", "Stretch", "at_days", "bounds", "defences", "domestic", "folded",
    "forces", "graph", "joined", "misfits", "names_of", "number", "official", "over_days", "period", "proposed",
    "sheet", "standing", "standings", "timeline", "written",
]  # fmt: skip
