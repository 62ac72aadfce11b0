"""Extraction from Ukrainian and Russian text by rules: one code base, one module of words for each language."""

from solferino.extract.protocol import Extractor
from solferino.extract.slavic.credits import SlavicCredits
from solferino.extract.slavic.figures import SlavicFigures
from solferino.extract.slavic.incidents import SlavicIncidents
from solferino.extract.slavic.ru import RUSSIAN
from solferino.extract.slavic.statements import SlavicStatements
from solferino.extract.slavic.uk import UKRAINIAN

STATEMENTS: dict[str, Extractor] = {t.language: SlavicStatements(t) for t in (UKRAINIAN, RUSSIAN)}
FIGURES: dict[str, Extractor] = {t.language: SlavicFigures(t) for t in (UKRAINIAN, RUSSIAN)}
INCIDENTS: dict[str, Extractor] = {t.language: SlavicIncidents(t) for t in (UKRAINIAN, RUSSIAN)}
CREDITS: dict[str, Extractor] = {t.language: SlavicCredits(t) for t in (UKRAINIAN, RUSSIAN)}

__all__ = ["CREDITS", "FIGURES", "INCIDENTS", "STATEMENTS"]
