"""Names from one script into another for casualty_made.py, by tables of its own: nothing here comes from the package,
so that what is measured never reads its own writing.
"""

from __future__ import annotations

import random
import re


def by_table(word: str, table: dict[str, str]) -> str:
    """The longest entries first, letter case kept for the first letter."""
    low, out, at = word.lower(), [], 0
    longest = max(map(len, table))
    while at < len(low):
        for size in range(longest, 0, -1):
            if (part := low[at : at + size]) in table and len(part) == size:
                out.append(table[part])
                at += size
                break
        else:
            out.append(low[at])
            at += 1
    made = "".join(out)
    return made[:1].upper() + made[1:] if word[:1].isupper() else made


def _zip(letters: str, values: str) -> dict[str, str]:
    return dict(zip(letters, values.split(), strict=True))


_UK = _zip(
    "абвгґдежзиіїйклмнопрстуфхцчшщьюяє'",
    "a b v h g d e zh z y i i i k l m n o p r s t u f kh ts ch sh shch _ iu ia ie _",
)
UK_2010 = {k: v.replace("_", "") for k, v in _UK.items()} | {"зг": "zgh"}
UK_HEAD = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
UK_BGN = UK_2010 | {"г": "h", "є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya", "ь": "", "ий": "yy", "ій": "iy"}
UK_GERMAN = UK_2010 | {
    "в": "w", "є": "je", "ж": "sch", "з": "s", "ї": "ji", "й": "j", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch",
    "щ": "schtsch", "ю": "ju", "я": "ja", "ий": "yj", "зг": "sh",
}  # fmt: skip
_RU = _zip(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e iu ia"
)
RU_ICAO = {k: v.replace("_", "") for k, v in _RU.items()} | {"ъ": "ie"}
RU_BGN = RU_ICAO | {"ё": "yo", "й": "y", "ю": "yu", "я": "ya", "ий": "iy", "ый": "yy", "ъ": ""}
RU_PRESS = RU_BGN | {"ий": "y", "ый": "y", "ье": "ye", "кс": "x"}
RU_FRENCH = RU_ICAO | {
    "ж": "j", "ё": "io", "й": "ï", "у": "ou", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch", "ю": "iou",
    "ий": "i", "ый": "y", "э": "e", "ъ": "", "ь": "",
}  # fmt: skip
RU_ISO9 = RU_ICAO | {
    "ж": "ž",
    "ё": "ë",
    "й": "j",
    "х": "h",
    "ц": "c",
    "ч": "č",
    "ш": "š",
    "щ": "ŝ",
    "ю": "û",
    "я": "â",
    "э": "è",
    "ъ": "",
    "ь": "",
}
SR_LATIN_TO_CYRILLIC = {
    "lj": "љ", "nj": "њ", "dž": "џ", "đ": "ђ", "ž": "ж", "č": "ч", "ć": "ћ", "š": "ш", "c": "ц", "h": "х", "j": "ј",
} | _zip("abvgdezijklmnoprstuf", "а б в г д е з и ј к л м н о п р с т у ф") | {"j": "ј"}  # fmt: skip
SQ_TO_CYRILLIC = _zip("abvgdezijklmnoprstufhc", "а б в г д е з и ј к л м н о п р с т у ф х ц") | {
    "xh": "џ", "sh": "ш", "gj": "ђ", "q": "ћ", "ç": "ч", "ll": "л", "nj": "њ", "dh": "д", "th": "т", "zh": "ж",
    "ë": "е", "y": "и", "x": "дз", "rr": "р",
}  # fmt: skip
SR_TO_RUSSIAN = {"ј": "й", "ја": "я", "је": "е", "ју": "ю", "љ": "ль", "њ": "нь", "ђ": "дж", "ћ": "ч", "џ": "дж"}
DMG_ARABIC = {
    "ā": "ا", "ī": "ي", "ū": "و", "b": "ب", "t": "ت", "ṯ": "ث", "ǧ": "ج", "ḥ": "ح", "ḫ": "خ", "d": "د", "ḏ": "ذ",
    "r": "ر", "z": "ز", "s": "س", "š": "ش", "ṣ": "ص", "ḍ": "ض", "ṭ": "ط", "ẓ": "ظ", "ʿ": "ع", "ġ": "غ", "f": "ف",
    "q": "ق", "k": "ك", "l": "ل", "m": "م", "n": "ن", "h": "ه", "w": "و", "y": "ي", "ʾ": "ئ", "a": "", "i": "", "u": "",
    "ẗ": "ة", "ȧ": "ى", "ay": "ي", "aw": "و", "iyy": "ي", "uww": "و",
}  # fmt: skip
_DMG_ENGLISH = {
    "ā": "a", "ī": "i", "ū": "u", "ṯ": "th", "ǧ": "j", "ḥ": "h", "ḫ": "kh", "ḏ": "dh", "š": "sh", "ṣ": "s", "ḍ": "d",
    "ṭ": "t", "ẓ": "z", "ʿ": "", "ġ": "gh", "ʾ": "", "ẗ": "", "ȧ": "a",
}  # fmt: skip
_DMG_RUSSIAN = _zip("abtdrzsfklmnhwyqaiu", "а б т д р з с ф к л м н х в й к а и у") | {
    "ā": "а", "ī": "и", "ū": "у", "ṯ": "с", "ǧ": "дж", "ḥ": "х", "ḫ": "х", "ḏ": "з", "š": "ш", "ṣ": "с", "ḍ": "д",
    "ṭ": "т", "ẓ": "з", "ʿ": "", "ġ": "г", "ʾ": "", "ẗ": "", "ȧ": "а", "ya": "я", "yā": "я", "yu": "ю",
    "yū": "ю", "īn": "ин",
}  # fmt: skip


def ukrainian_2010(word: str) -> str:
    head = UK_HEAD.get(word[:1].lower())
    return head.capitalize() + by_table(word[1:], UK_2010) if head else by_table(word, UK_2010)


def russian_from_ukrainian(word: str) -> str:
    """As Russian lists write a Ukrainian surname or rare given name."""
    for one, other in (("ський", "ский"), ("цький", "цкий"), ("ська", "ская"), ("цька", "цкая"), ("ій", "ий"),
                       ("йо", "ё"),
                       ("ьо", "ё"), ("'", "ъ"), ("і", "и"), ("ї", "и"), ("є", "е"), ("ґ", "г")):  # fmt: skip
        word = word.replace(one, other).replace(one.capitalize(), other.capitalize())
    return word


def arabic(dmg: str) -> str:
    """Arabic letters of a vocalised name in the DMG's transliteration; short vowels and doubling are not written."""
    word = dmg.lower().replace("-", "")
    head = ""
    if word[0] in "aiuʾ":
        rest = word.lstrip("ʾ")
        head = {"a": "أ", "i": "إ", "u": "أ", "ā": "آ"}.get(rest[0], "أ")
        word = rest[1:]
    elif word[0] == "ā":
        head, word = "آ", word[1:]
    word = re.sub(r"([^aiuāīūȧ])\1", r"\1", word)
    word = re.sub(r"(?<=[ūw])w", "", word)
    return head + re.sub("ائ\\Z", "اء", by_table(word, DMG_ARABIC))


def english(dmg: str, rng: random.Random) -> str:
    """English-like spelling with the freedom that writers take: o/u, e/i, doubled letters, ee, ou, final h."""
    word = dmg.lower()
    if word.startswith("ʿu") and rng.random() < 0.7:
        word = "o" + word[2:]
    if rng.random() < 0.4:
        word = re.sub(r"ī(?=[^ay])", "ee", word, count=1)
    if rng.random() < 0.4:
        word = word.replace("ū", "ou" if rng.random() < 0.5 else "oo", 1)
    if rng.random() < 0.35:
        word = re.sub(r"i(?=[bdfghklmnqrstzšḥǧ])", "e", word)
    if rng.random() < 0.3:
        word = re.sub(r"u(?=[bdfghklmnqrstzšḥ])", "o", word)
    if rng.random() < 0.5:
        word = word.replace("ay", rng.choice(("ei", "ai", "e"))).replace("aw", rng.choice(("ou", "au", "o")))
    if rng.random() < 0.4:
        word = re.sub(r"(.)\1", r"\1", word)
    if rng.random() < 0.25:
        word = re.sub(r"(?<=[aiu])s(?=[aiuāīū])", "ss", word)
    if word.endswith("ẗ") and rng.random() < 0.4:
        word = word[:-1] + "h"
    if "q" in word and rng.random() < 0.35:
        word = word.replace("q", "k")
    word = word.replace("ḏ", rng.choice(("dh", "z"))).replace("ẓ", rng.choice(("z", "dh")))
    return by_table(word, _DMG_ENGLISH).capitalize()


def french(dmg: str, rng: random.Random) -> str:
    word = english(dmg.replace("š", "\x01").replace("ǧ", "\x02").replace("ū", "ou").replace("ī", "i"), rng).lower()
    word = word.replace("\x01", "ch").replace("\x02", rng.choice(("dj", "j"))).replace("ee", "i").replace("oo", "ou")
    word = re.sub(r"\bwa", "oua", word)
    return re.sub(r"(?<=[^aeo])u(?=[^aeiou])", lambda m: "ou" if rng.random() < 0.6 else "u", word).capitalize()


def russian_from_arabic(dmg: str, rng: random.Random) -> str:
    word = re.sub(r"(.)\1", lambda m: m[0] if rng.random() < 0.5 else m[1], dmg.lower())
    return by_table(word, _DMG_RUSSIAN).capitalize()


_SUN = "tṯdḏrzsšṣḍṭẓln"


def article(dmg: str, rng: random.Random, style: str) -> str:
    """The article written out before a Latin word in one of the ways it is met."""
    first = dmg[0]
    how = rng.random()
    write = french if style == "french" else english
    word = write(dmg, rng)
    if how < 0.12:
        return word
    if first in _SUN and how < 0.4:
        sun = {"š": "sh", "ṯ": "th", "ḏ": "dh", "ṣ": "s", "ḍ": "d", "ṭ": "t", "ẓ": "z"}.get(first, first)
        return rng.choice(("a", "A", "e")) + sun + "-" + word
    if how < 0.7:
        return rng.choice(("al-", "Al-", "el-", "El-")) + word
    if how < 0.9:
        return rng.choice(("Al ", "al ", "El ")) + word
    return "Al" + word.lower()


_STRIP = str.maketrans("šžčćđŠŽČĆĐëçËÇ", "szccdSZCCDecEC")


def stripped(word: str) -> str:
    return word.translate(_STRIP)


def english_serbian(word: str) -> str:
    return word.replace("đ", "dj").replace("Đ", "Dj").translate(_STRIP)


_BESIDE = {
    "latin": "qwertyuiop asdfghjkl zxcvbnm",
    "cyrillic": "йцукенгшщзх фівапролджє ячсмитьбю",
    "arabic": "ضصثقفغعهخحجد شسيبلاتنمك ئءؤرىةوزظ",
}


def slip(name: str, rng: random.Random) -> str:
    """One typing error inside one word of at least four letters: letters exchanged, lost, doubled or a neighbour's."""
    words = name.split(" ")
    long = [n for n, word in enumerate(words) if len(word) > 3]
    if not long:
        return name
    n = rng.choice(long)
    word = words[n]
    at = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    elif kind == 1:
        word = word[:at] + word[at + 1 :]
    elif kind == 2:
        word = word[:at] + word[at] + word[at:]
    else:
        rows = _BESIDE["arabic" if word[at] > "\u0600" else "cyrillic" if word[at] > "\u0400" else "latin"]
        where = rows.find(word[at])
        near = [c for c in (rows[where - 1 : where] + rows[where + 1 : where + 2]) if c.strip()] if where >= 0 else []
        word = word[:at] + (rng.choice(near) if near else word[at]) + word[at + 1 :]
    words[n] = word
    return " ".join(words)
