"""Cyrillic names in Latin letters by official tables, to lay a name in one script beside the same name in the other.

Ukrainian: Resolution No. 55 of the Cabinet of Ministers of Ukraine of 27 January 2010 (for names of people and places;
the table of the United Nations for Ukrainian too, UNGEGN resolution X/9 of 2012). Russian: the table of ICAO Document
9303, part 3, section 6 (machine-readable travel documents), and the older one of BGN/PCGN 1947, which the press follows
more or less. A transliteration is for comparing and searching. It is never a name that a text gave, and is not recorded
as one.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Table(StrEnum):
    """Which official table."""

    UKRAINIAN_2010 = "ua2010"
    ICAO_9303 = "icao9303"
    BGN_PCGN = "bgn"


_UKRAINIAN = dict(
    zip(
        "абвгґдезиіклмнопрстуф",
        ("a", "b", "v", "h", "g", "d", "e", "z", "y", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f"),
        strict=True,
    )
) | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "'": ""}
_UKRAINIAN_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_UKRAINIAN_LATER = {"є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia"}
_RUSSIAN = dict(
    zip(
        "абвгдезиклмнопрстуфы",
        ("a", "b", "v", "g", "d", "e", "z", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "y"),
        strict=True,
    )
) | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
_ICAO = _RUSSIAN | {"ё": "e", "й": "i", "ъ": "ie", "ь": "", "э": "e", "ю": "iu", "я": "ia"}
_BGN = _RUSSIAN | {"ё": "ë", "й": "y", "ъ": "”", "ь": "’", "э": "e", "ю": "yu", "я": "ya"}
_BGN_AFTER = frozenset("аеёиоуыэюяйъь")  # "ye" and "yë" stand at the beginning and behind these
_APOSTROPHES = str.maketrans("’ʼ`", "'''")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")


def latin(name: str, table: Table) -> str:
    """The name in Latin letters; what is no letter of the table stays as it is. "Згурський" -> "Zghurskyi"."""
    return _WORD.sub(lambda match: _word(match.group(), table), name)


def _word(word: str, table: Table) -> str:
    low = word.casefold().translate(_APOSTROPHES)
    if len(low) != len(word):
        return word
    parts: list[str] = []
    for at, letter in enumerate(low):
        made = _letter(low, at, letter, table)
        if made is None:
            parts.append(word[at])
        elif word[at].isupper() and made:
            whole = len(word) > 1 and word.isupper()
            parts.append(made.upper() if whole else made[0].upper() + made[1:])
        else:
            parts.append(made)
    return "".join(parts)


def _letter(low: str, at: int, letter: str, table: Table) -> str | None:
    if table is Table.UKRAINIAN_2010:
        if letter == "з" and low[at + 1 : at + 2] == "г":
            return "z"  # "зг" is "zgh", lest it read as "ж"
        if letter == "г" and at and low[at - 1] == "з":
            return "gh"
        return (_UKRAINIAN_FIRST if at == 0 else _UKRAINIAN_LATER).get(letter, _UKRAINIAN.get(letter))
    if table is Table.ICAO_9303:
        return _ICAO.get(letter)
    if letter in "её" and (at == 0 or low[at - 1] in _BGN_AFTER):
        return "ye" if letter == "е" else "yë"
    return _BGN.get(letter)


_SHARED = re.compile(r"[^a-z ]+")
_SAME = (
    ("shch", "sch"),
    ("iia", "ia"),
    ("iya", "ia"),
    ("ya", "ia"),
    ("yu", "iu"),
    ("ye", "e"),
    ("ie", "e"),
    ("yi", "i"),
    ("yy", "y"),
    ("iy", "y"),
    ("yj", "y"),
    ("ij", "y"),
    ("ii", "y"),
    ("j", "y"),
    ("kh", "h"),
    ("gh", "h"),
    ("g", "h"),
    ("x", "ks"),
    ("w", "v"),
    ("y", "i"),
)


def matching_key(name: str) -> str:
    """What a name in either alphabet shares with its usual spellings in the other: for finding, never for showing.

    Ukrainian г and Russian г, и and і, е and є fall together, as they do between "Kharkiv" and "Kharkov"'s first
    syllables; different names can share a key, so that a match is a question and no answer.
    """
    table = Table.UKRAINIAN_2010 if re.search(r"[іїєґІЇЄҐ]", name) else Table.ICAO_9303
    plain = latin(name, table).casefold()
    plain = plain.replace("ë", "e").replace("ё", "e")
    plain = " ".join(_SHARED.sub("", part) for part in re.split(r"[\s-]+", plain))
    before = ""
    while plain != before:  # what one line of the table makes may be what another one takes
        before = plain
        for one, other in _SAME:
            plain = plain.replace(one, other)
        plain = re.sub(r"(.)\1+", r"\1", plain).strip()
    return plain
