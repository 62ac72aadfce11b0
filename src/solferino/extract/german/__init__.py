"""Extraction from German text by rules: statements, figures of harm and credits. Reports of attacks are not read."""

from solferino.extract.german.credits import CREDITS
from solferino.extract.german.figures import FIGURES
from solferino.extract.german.statements import STATEMENTS

__all__ = ["CREDITS", "FIGURES", "STATEMENTS"]
