"""The row of extractors, in the order in which they run: one for each kind of claim, with the rules by language."""

from __future__ import annotations

from solferino.extract import german, slavic
from solferino.extract.acts import ACTS
from solferino.extract.by_language import ByLanguage
from solferino.extract.calibrated import Calibrated
from solferino.extract.credits import CREDITS
from solferino.extract.figures import FIGURES
from solferino.extract.incidents import INCIDENTS
from solferino.extract.protocol import Extractor
from solferino.extract.statements import STATEMENTS

EXTRACTORS: tuple[Extractor, ...] = (
    Calibrated(ByLanguage("statements", {"en": STATEMENTS, "de": german.STATEMENTS, **slavic.STATEMENTS})),
    Calibrated(ByLanguage("figures", {"en": FIGURES, "de": german.FIGURES, **slavic.FIGURES})),
    Calibrated(ByLanguage("incidents", {"en": INCIDENTS, **slavic.INCIDENTS})),
    Calibrated(ByLanguage("acts", {"en": ACTS})),
    Calibrated(ByLanguage("credits", {"en": CREDITS, "de": german.CREDITS, **slavic.CREDITS})),
)

__all__ = ["EXTRACTORS"]
