"""Pointing: a language model may say where a claim stands; the words must be there, and the rules have to agree.

Nothing that a model writes becomes a claim. It may copy words of the text, choose between kinds that we name, or say
that something is unknown. The words are looked up; what is not found is refused and not repaired.
"""

from solferino.extract.pointing.checking import POINTED_VERSION, Refused, pointed
from solferino.extract.pointing.prompt import LANGUAGES, SYSTEM, parts

__all__ = ["LANGUAGES", "POINTED_VERSION", "SYSTEM", "Refused", "parts", "pointed"]
