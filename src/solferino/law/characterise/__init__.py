"""The first look at reported facts: checklists with gaps, lawful readings and questions. Never a crime, never guilt."""

from solferino.law.characterise.look import look
from solferino.law.characterise.types import (
    Characterisation,
    Checklist,
    ElementState,
    LawfulReading,
    Span,
    Standing,
)

__all__ = ["Characterisation", "Checklist", "ElementState", "LawfulReading", "Span", "Standing", "look"]
