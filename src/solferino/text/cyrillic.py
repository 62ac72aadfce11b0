"""Which language written in Cyrillic letters a text is in, by the letters that its neighbours do not have.

Close relatives are told apart by their alphabets more firmly than by any statistics of words: і, ї, є, ґ are not
Russian, ы, э, ъ, ё not Ukrainian, ў is Belarusian, ъ before a consonant Bulgarian. Where letters of two alphabets stand
in one text in numbers it is mixed, and no language is named.
"""

from __future__ import annotations

import re
from collections import Counter

_LEAST = 20  # Cyrillic letters below which nothing is said
_FIRM = 4  # times as many letters of one alphabet as of the other
_OTHERS = "әғқңөұүһҗҥӣӯҳҷҡҙҫѣђјљњћџѓќѕӑӗӳ"  # alphabets that are not told apart here
_BETWEEN = re.compile(r"[Ъъ](?=[бвгджзклмнпрстфхцчшщБВГДЖЗКЛМНПРСТФХЦЧШЩ])")
_NEVER_BULGARIAN = "ыэёіїєґў"


def cyrillic_language(text: str) -> str | None:
    """``uk``, ``ru``, ``be`` or ``bg``, or None: too short, mixed, another alphabet, or no letter that tells."""
    letters = Counter(c for c in text.lower() if "\u0400" <= c <= "\u052f")
    total = sum(letters.values())
    if total < _LEAST or sum(letters[c] for c in _OTHERS) > 0.01 * total:
        return None
    ukrainian = sum(letters[c] for c in "їєґ")
    belarusian = letters["ў"]
    i, russian = letters["і"], sum(letters[c] for c in "ыэё")
    between = len(_BETWEEN.findall(text))  # ъ before a consonant is Bulgarian; the Russian one stands before е, ё, ю, я
    hard = letters["ъ"] - between
    if belarusian and i and russian and belarusian + russian > _FIRM * (ukrainian + letters["и"]):
        return "be"
    if ukrainian + i > _FIRM * (russian + hard + between):
        return "uk"
    if not any(letters[c] for c in _NEVER_BULGARIAN) and between > 0.005 * total:
        return "bg"
    if russian + hard > _FIRM * (ukrainian + i + belarusian + between):
        return "ru"
    return None
