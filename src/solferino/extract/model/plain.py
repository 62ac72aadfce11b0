"""Whether a sentence gives what it tells plainly enough for a trained model to add to it.

A network hears which words belong to a deed and not that the sentence denies it, doubts it, threatens it or tells of a
flood. From such a sentence nothing is added on its word. The rules read these sentences with care; what is passed over
here is a gap.
"""

from __future__ import annotations

import re
from functools import lru_cache

from solferino.extract.denials import denials
from solferino.extract.lexicon.events import MISHAP
from solferino.extract.told_as import ToldAs, told_as
from solferino.text import Span

_I = re.IGNORECASE
_LONGEST = 3_000  # characters of a sentence; longer ones are lists, not sentences
_MISHAP = re.compile(MISHAP, _I)
_NATURE = re.compile(
    r"\b(?:cyclones?|blizzards?|coal|miners?|collier(?:y|ies)|pit|gas\s+(?:main|pipe|cylinder)s?)\b", _I
)
_UNTRUE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|debunk(?:s|ed|ing)?|"
    r"disput(?:es?|ed|ing)|untrue|false|falsely|baseless|unfounded|hoax|rumou?rs?|innocent|exonerat\w+|acquit\w*|"
    r"disclaim(?:s|ed|ing)?|(?:distanc|disassociat|dissociat)(?:es?|ed|ing)|condemn(?:s|ed|ing|ation)?)\b",
    _I,
)
_NEGATED = re.compile(r"\b(?:not|never|no|none|nobody|neither|nor|without|cannot|unable)\b|n['’]t\b", _I)
_UNREAL = re.compile(
    r"\b(?:if|unless|would|could|might|may|should|must|whether|plots?|plott(?:ed|ing)|plann?(?:s|ed|ing)?|threat(?:s|en\w*)?|"
    r"foil(?:s|ed)?|thwart(?:s|ed)?|avert(?:s|ed)?|attempt(?:s|ed|ing)?|warn(?:s|ed|ing|ings)?|fear(?:s|ed|ing)?|"
    r"exercises?|drills?|novels?|films?|movies?)\b",
    _I,
)
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1024)
def denied(sentence: str) -> bool:
    """Whether the sentence denies, negates or doubts anything it tells: no party is added from it.

    sentence: one sentence of English. A word of denial or negation anywhere in it is enough.
    """
    if len(sentence) > _LONGEST or _UNTRUE.search(sentence) or _NEGATED.search(sentence):
        return True
    if any(True for _ in denials(sentence, [Span(0, len(sentence))])):
        return True
    return any(told_as(sentence, word.start()) >= ToldAs.HEARSAY for word in _WORD.finditer(sentence))


@lru_cache(maxsize=1024)
def mishap(sentence: str) -> bool:
    """Whether the sentence tells of an accident, an illness or the weather."""
    return bool(_MISHAP.search(sentence) or _NATURE.search(sentence))


def plain(sentence: str) -> bool:
    """Whether the sentence tells a deed as done: no accident, nothing denied, threatened, planned or imagined."""
    return not (mishap(sentence) or denied(sentence) or _UNREAL.search(sentence))
