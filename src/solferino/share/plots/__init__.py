"""Pictures of counting as SVG of our own making, from plain rows: figures over time, lists, estimates.

Every function gives one drawing with a title and a description, or None where there is nothing to draw. Equal rows give
equal bytes. No picture stands alone: the table beside it holds every number.
"""

from solferino.share.plots.alone import standalone
from solferino.share.plots.bars import source_bars
from solferino.share.plots.curve import sensitivity
from solferino.share.plots.density import density
from solferino.share.plots.intervals import figures, interval_words
from solferino.share.plots.stacks import stacked
from solferino.share.plots.steps import multiples, steps
from solferino.share.plots.strata import strata
from solferino.share.plots.trace import trace
from solferino.share.plots.upset import upset

__all__ = [
    "density",
    "figures",
    "interval_words",
    "multiples",
    "sensitivity",
    "source_bars",
    "stacked",
    "standalone",
    "steps",
    "strata",
    "trace",
    "upset",
]
