"""Which sentences are read together: a short text as a whole, a long one in small runs of sentences that hang together.

What two sentences far apart say of two acts must not be put together to one act.
"""

from __future__ import annotations

import re
from itertools import pairwise

from solferino.law.characterise.words import Sentence, sentences_of

WHOLE = 4  # sentences up to which a text is read as one
RUN = 3  # sentences read together in a longer one
_NEAR = 40  # characters at the beginning of a sentence in which a word that points back is looked for
_POINTER = re.compile(
    r"\b(?:they|them|their|he|him|his|she|her|it|its|this|these|those|there|both|none of|all of them|the same|another|"
    r"the (?:men|man|women|woman|two|three|four|five|six|victims?|group|building|site|dead|others|soldiers|village|"
    r"town))\b",
    re.IGNORECASE,
)


def windows(texts: tuple[str, ...]) -> list[list[Sentence]]:
    """The runs of sentences to be read together, in text order; each run lies in one text. Short texts are one run.

    Several short texts (what several reports say of one incident) are one run as long as they are short together.
    """
    sentences = sentences_of(texts)
    if len(sentences) <= WHOLE:
        return [sentences]
    runs: list[list[Sentence]] = []
    for number in range(len(texts)):
        own = [s for s in sentences if s.text == number]
        runs += [own] if len(own) <= WHOLE else _runs(texts[number], own)
    return [run for run in runs if run]


def _runs(text: str, sentences: list[Sentence]) -> list[list[Sentence]]:
    linked = [_goes_on(text, a, b) for a, b in pairwise(sentences)]
    runs: list[list[Sentence]] = []
    for at in range(len(sentences)):
        end = at + 1
        while end < len(sentences) and end - at < RUN and linked[end - 1]:
            end += 1
        if runs and runs[-1][-1] == sentences[end - 1]:
            continue  # wholly inside the run before
        runs.append(sentences[at:end])
    return runs


def _goes_on(text: str, first: Sentence, second: Sentence) -> bool:
    """Whether the second sentence goes on with the first: it points back near its beginning, in the same paragraph.

    A shared word is not enough: two stories about soldiers or residents share many.
    """
    if text[first.end : second.start].count("\n") > 1:
        return False
    return _POINTER.search(text[second.start : second.end][:_NEAR]) is not None


__all__ = ["RUN", "WHOLE", "windows"]
