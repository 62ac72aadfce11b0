"""Names of peoples, which no list can hold: a name that stands where a people's name stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from solferino.law.characterise.words import Word
from solferino.text import word_set

_AFTER = word_set("""
    people peoples families villages villagers speakers names surnames women men girls boys children babies births
    mothers couples minority tribe clan quarter quarters homes houses believers peasants herders communities community
    infants child villager household households herds schools school temple temples church settlers
    couples civil inmates population identity blood language descent vermin nation farmers
""")
_BEFORE = word_set("all every no the any hundred hundreds thousand thousands ethnic of")
_ALONE = word_set("all every no ethnic")
_NEVER = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december i united nations state states president minister ministry army council government party
""")


def peoples(words: Sequence[Word], named: Sequence[int]) -> Iterator[int]:
    """The places, among the places of names, where the name is a people's: "Sarru villages", "every Sarru".

    "the X" counts only where X is a plural or where the same name stands elsewhere before such a noun.
    """
    known = {words[at].norm for at in named if _shows(words, at)}
    for at in named:
        norm = words[at].norm
        plural = norm.endswith("s") and at > 0 and words[at - 1].norm in _BEFORE
        if norm not in _NEVER and (norm in known or plural):
            yield at


def _shows(words: Sequence[Word], at: int) -> bool:
    before, after = words[at - 1].norm if at else "", words[at + 1].norm if at + 1 < len(words) else ""
    return after in _AFTER or before in _ALONE


__all__ = ["peoples"]
