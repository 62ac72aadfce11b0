"""Extract: a text in, claims out, each on exact characters. Rules only; no network, no model."""

from solferino.extract.acts import ACTS
from solferino.extract.credits import CREDITS
from solferino.extract.figures import FIGURES
from solferino.extract.incidents import INCIDENTS
from solferino.extract.protocol import Extractor
from solferino.extract.statements import STATEMENTS

EXTRACTORS: tuple[Extractor, ...] = (STATEMENTS, FIGURES, INCIDENTS, ACTS, CREDITS)

__all__ = ["ACTS", "CREDITS", "EXTRACTORS", "FIGURES", "INCIDENTS", "STATEMENTS"]
