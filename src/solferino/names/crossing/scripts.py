"""A written word of a name as sounds that Latin, Cyrillic and Arabic letters share.

A sound string has one character a sound, so that one slip of a writer is one step: vowels ``a e i o u``; consonants
``b p v f h k d t z s l m n r``; ``S`` (sh, ш, ش), ``C`` (ch, ч), ``Z`` (zh, j, ж, ج), ``c`` (ts, ц), and ``j`` for a
glide at the head of a word. What the romanisations of one name disagree about falls together: г ґ х g h kh gh; и і ы й
y i j; е є э ye ie; soft signs and apostrophes; doubled letters. A word that families of romanisation read differently
(``ch`` is ч in English, ш in French, х in German and Polish) gives several strings, the likeliest first. Arabic gives
the vowels that it writes. Sound strings are for comparing and are never a name that a text gave.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple


class Script(StrEnum):
    """The alphabet of a word."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    OTHER = "other"


_CYRILLIC = str.maketrans(
    dict(zip("абвгґдезийіклмнопрстуфхцчшыэђћџљњјѕў", "abvhhdeziiiklmnoprstufhcCSieZCZlnizv", strict=True))
    | {"ж": "Z", "щ": "SC", "ё": "io", "є": "ie", "ї": "i", "ю": "iu", "я": "ia", "ь": "", "ъ": "", "ѓ": "Z", "ќ": "k"}
    | {"ә": "a", "ғ": "h", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ѳ": "f", "ѣ": "e", "ѝ": "i"}
)
# Latin letters with marks that stand for a sound of their own; all other marks are dropped.
_MARKED = str.maketrans(
    {
        "š": "S",
        "ş": "S",
        "ș": "S",
        "č": "C",
        "ć": "C",
        "ç": "C",
        "ž": "Z",
        "đ": "Z",
        "ђ": "Z",
        "ğ": "h",
        "ı": "i",
        "ł": "l",
    }
    | {"â": "ia", "û": "iu", "ŝ": "SC", "ß": "ss", "ø": "o", "æ": "e", "ż": "Z", "ź": "z", "ś": "s", "ŭ": "v", "ť": "t"}
    | {"ḥ": "h", "ḫ": "h", "ẖ": "h", "ġ": "h", "ǧ": "Z", "ṯ": "th", "ḏ": "dh", "ě": "e", "ä": "e", "ř": "r", "ś": "s"}
)
_LONGEST = (
    ("schtsch", "SC"), ("chtch", "SC"), ("shch", "SC"), ("szcz", "SC"), ("tsch", "C"), ("tch", "C"), ("dsch", "Z"),
)  # fmt: skip
_ALWAYS = (
    ("dzh", "Z"), ("dj", "Z"), ("dZ", "Z"), ("xh", "Z"), ("gj", "Z"), ("sh", "S"), ("sz", "S"), ("cz", "C"),
    ("zh", "Z"), ("kh", "H"), ("gh", "H"), ("ph", "f"), ("tz", "c"), ("ts", "c"), ("x", "ks"),
    ("w", "v"), ("g", "H"), ("y", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip
_SERBIAN = (("sch", "S"), ("ch", "h"), ("lj", "l"), ("nj", "n"), ("th", "t"), ("dh", "d"), ("j", "i"), ("q", "C"))
_SERBIAN_LETTERS = re.compile(r"[šžčćđë]|(?<!\Aa)(?<!\Ae)(?:lj|nj)")
_FAMILIES = (
    (("sch", "S"), ("ch", "C"), ("th", "t"), ("dh", "d"), ("j", "Z"), ("q", "k")),  # English, Arabic
    _SERBIAN,  # and German, Polish; q as in Albanian
    (
        ("sch", "SC"),
        ("ch", "S"),
        ("th", "s"),
        ("dh", "z"),
        ("j", "Z"),
        ("q", "k"),
        ("c", "k"),
    ),  # French; "thin"
)
_TWO_WAYS = re.compile(r"[cjq]|th|dh")
_ARABIC = str.maketrans(
    dict(zip("بپتثجچحخدذرزژسشصضطظغفڤقكکگلمنهھ", "bpttZChhdzrzZsSsdtzhfvkkkhlmnhh", strict=True))
    | {"ا": "a", "أ": "a", "إ": "a", "آ": "a", "ٱ": "a", "ع": "'", "ء": "'", "و": "w", "ؤ": "w", "ي": "y", "ی": "y"}
    | {"ئ": "y", "ى": "Y", "ة": "T", "ے": "y", "ۀ": "h", "ہ": "h", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n"}
)
_ARABIC_OTHER = (("ث", "س"), ("ج", "گ"), ("ق", "گ"))
_HARAKAT = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c-\u200f\u06d6-\u06ed]")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1+")
_DOUBLE = re.compile(r"(.)\1+")
_GLIDE = re.compile(r"i(?=[aeou])")


@functools.lru_cache(maxsize=1 << 16)
def bones(sound: str) -> str:
    """The consonants of a sound string, with ``A`` for any vowel or glide at the head, sibilants told apart no more."""
    head = "A" if sound[:1] in _HEADS else ""
    return head + sound.translate(_COARSE).replace("dz", "z")


_HEADS = frozenset("aeiouj")
_COARSE = str.maketrans("SCZ", "scz", "aeiouj")


def script_of(word: str) -> Script:
    """The alphabet of the first letter."""
    for letter in word:
        if letter < "\u0250":
            if letter.isalpha():
                return Script.LATIN
        elif "\u0400" <= letter <= "\u052f":
            return Script.CYRILLIC
        elif "\u0600" <= letter <= "\u06ff" or "\u0750" <= letter <= "\u077f" or "\ufb50" <= letter <= "\ufefc":
            return Script.ARABIC
        elif "\u1e00" <= letter <= "\u1eff":
            return Script.LATIN
    return Script.OTHER


class Readings(NamedTuple):
    """sounds: sound strings, likeliest first, at most five or so. raws: the same before sounds fell together, letter by
    letter, where a slip of the writer is one step.
    """

    sounds: tuple[str, ...]
    raws: tuple[str, ...]


def readings(word: str, script: Script) -> Readings:
    """The readings of one lower-case word without article; empty for no letters."""
    if script is Script.CYRILLIC:
        raws = _cyrillic(word)
    elif script is Script.ARABIC:
        found = _unique(_arabic(word))
        return Readings(found, found[:1])
    else:
        raws = _latin(word)
    raws = [raw if raw.isascii() and raw.isalpha() else _letters(raw) for raw in raws]
    sounds = [plain(raw) for raw in raws]
    if script is Script.LATIN and len(word) > 3 and word[-1] == "h" and word[-2] in "aeiou":
        sounds.extend([sound[:-1] for sound in sounds if sound[-1] == "h"])
    kept = _unique([_servant(s) if s.startswith("abd") else s for s in sounds])
    if script is Script.LATIN and ("ee" in word or "oo" in word):
        raws = [_latin(word.replace("ee", "e").replace("oo", "o"))[0]]
    return Readings(kept, _unique(raws[:2]))


def plain(sound: str) -> str:
    """Doubled sounds once, glides before vowels gone, but for one at the head before a, o, u."""
    sound = _DOUBLE.sub(r"\1", sound)
    if sound[:1] == "i" and sound[1:2] in _OPEN:
        sound = "j" + sound[1:]
    return _DOUBLE.sub(r"\1", _GLIDE.sub("", sound))


_OPEN = ("a", "o", "u")


def _servant(sound: str) -> str:
    """Abd al-X, Abdul X, Abdel-X, Abdur X as "abd" and the sounds of X without article."""
    rest = sound[3:].lstrip("aeiou")
    if (rest[:1] == "l" and len(rest) > 2) or (len(rest) > 2 and rest[0] == rest[1]):
        rest = rest[1:]
    return "abd" + rest if len(rest) > 1 else sound


def _unique(found: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([sound for sound in found if sound]))


def _cyrillic(word: str) -> list[str]:
    read = word.replace("щщ", "щ").translate(_CYRILLIC).replace("dZ", "Z").replace("ts", "c").replace("cs", "c")
    found = [read]
    if "io" in read:
        found.append(read.replace("io", "e"))
    if "ђ" in word:
        found.append(word.replace("ђ", "д").translate(_CYRILLIC))
    if "щ" in word:
        found.append(read.replace("SC", "St"))
    if "ъ" in word:
        found.append(word.replace("ъ", "а").translate(_CYRILLIC))
    return found


def _letters(sound: str) -> str:
    return "".join(c for c in sound if c.isascii() and c.isalpha())


def _latin(word: str) -> list[str]:
    serbian = _SERBIAN_LETTERS.search(word) is not None
    marked = "đ" in word
    if not word.isascii():
        word = unicodedata.normalize("NFC", word).translate(_MARKED)
        if not word.isascii():
            word = "".join(c for c in unicodedata.normalize("NFKD", word) if c.isascii())
    word = _DOUBLED.sub(r"\1", _letters(word))
    families: tuple[tuple[tuple[str, str], ...], ...] = (
        _FAMILIES if serbian or _TWO_WAYS.search(word) else _FAMILIES[:1]
    )
    if serbian:
        families = (_SERBIAN, _FAMILIES[0], _FAMILIES[2])
    found = [_romanised(word, family) for family in families]
    if marked:
        found.append(found[0].replace("Z", "d"))
    if word[:2] == "ou" and word[2:3] in ("a", "e", "i"):
        found.extend(["v" + read[1:] for read in found])
    if len(word) > 5 and word[:2] in ("al", "el") and word[2] not in "aeiou":
        found.extend([read[2:] for read in found])
    if "w" in word:
        found.extend([read.replace("v", "u") for read in found])
    return found


def _romanised(word: str, family: tuple[tuple[str, str], ...]) -> str:
    for one, other in _LONGEST:
        if one in word:
            word = word.replace(one, other)
    if family is not _SERBIAN:  # where it is "čk" or "ćk" without its mark
        word = word.replace("ck", "k")
    word = word.replace("sch", family[0][1])
    for one, other in _ALWAYS:
        if one in word:
            word = word.replace(one, other)
    for one, other in family[1:]:
        if one in word:
            word = word.replace(one, other)
    return word.replace("H", "h").replace("cs", "c")


def _arabic(word: str) -> list[str]:
    word = _HARAKAT.sub("", unicodedata.normalize("NFKC", word))
    found = [_arabic_read(word)]
    for one, other in _ARABIC_OTHER:
        if one in word:
            found.append(_arabic_read(word.replace(one, other)))
    if "و" in word[1:]:
        found.append(found[0][:1] + found[0][1:].replace("v", "u"))
        if found[1:] and "u" in found[0][1:]:
            found.append(found[0][:1] + found[0][1:].replace("u", "v"))
    if any(c in word for c in "ذظض"):
        other_z = word.translate(_OTHER_Z)
        found.append(_arabic_read(other_z))
        found.extend([_arabic_read(other_z.replace(a, b)) for a, b in _ARABIC_OTHER[1:] if a in word])
    if len(word) > 2 and found[0][-1:] == "h":
        found.append(found[0][:-1])
    return [_servant(s) if word.startswith("عبد") else s for s in found]


_OTHER_Z = str.maketrans("ذظض", "ددز")


def _arabic_read(word: str) -> str:
    read = word.translate(_ARABIC)
    out: list[str] = []
    last = len(read) - 1
    for at, c in enumerate(read):
        if c == "w":
            beside = read[at + 1 : at + 2] in ("a", "T") or read[at - 1 : at] == "a"
            out.append("v" if at == 0 or beside else "u")
        elif c == "y":
            out.append("j" if at == 0 else "i")
        elif c == "'":
            out.append("a" if at == 0 else "")
        elif c in "YT":
            out.append("a" if at == last else "t" if c == "T" else "i")
        elif c.isascii() and c.isalpha():
            out.append(c)
    joined = "".join(out)
    return joined[:1] + _GLIDE.sub("", joined[1:])
