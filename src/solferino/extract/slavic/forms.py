"""Forms of words: what an inflected word shares with its other forms. By endings, without a dictionary."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = re.compile(
    r"(?:ого|ому|его|ему|ої|ою|ею|єю|ией|ий|ій|ый|ой|ей|ая|яя|ами|ями|ові|еві|єві|ом|ем|єм|ём|ам|ям|ах|ях|ів|їв|ым|им|ім|їм|ую|юю|их|ых"
    r"|ій|ою|ею|ии|ії|ию|ія|ия|а|я|у|ю|і|ї|и|ы|е|є|о|ь|й)\Z"
)
_NO_SOUND = re.compile(r"['’ʼ`ʹ\u0301-]")
_VOWELS = re.compile(r"[аеєиіїоуюяыэьй]")
_SHORTEST = 3


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What is left of a word without its ending, in small letters and without apostrophes. Never empty for a word."""
    plain = _NO_SOUND.sub("", word.casefold()).replace("ё", "е")
    found = _ENDINGS.search(plain)
    if found and found.start() >= _SHORTEST - 1:
        plain = plain[: found.start()]
    return plain.rstrip("ийіїьє") or plain


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The first letter and the consonants of the stem: what forms with a fleeting or changed vowel share (Ломець,
    Ломця; Тернопіль, Тернополя)."""
    bare = stem(word)
    return bare[:1] + _VOWELS.sub("", bare[1:])


def one_name(left: str, right: str) -> bool:
    """True where two names can be forms of one: the same number of words and each pair alike, or one is the end or the
    beginning of the other. Names of different people can agree; nothing is proved by it."""
    one, other = words_of(left), words_of(right)
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    return _alike(long[-len(short) :], short) or (len(short) > 1 and _alike(long[: len(short)], short))


def _alike(left: list[str], right: list[str]) -> bool:
    return all(
        skeleton(a) == skeleton(b) or softened(a) == skeleton(b) or skeleton(a) == softened(b)
        for a, b in zip(left, right, strict=True)
    )


def softened(word: str) -> str:
    """The skeleton of a Ukrainian name whose last consonant has changed before -і: Балка, у Балці."""
    bare = skeleton(word)
    return bare[:-1] + {"ц": "к", "з": "г", "с": "х"}.get(bare[-1:], bare[-1:]) if word.endswith("і") else bare


def words_of(name: str) -> list[str]:
    """The words of a name."""
    return re.findall(r"[^\W_]+(?:['’ʼ-][^\W_]+)*", name)


def oblique(name: str, gender: str) -> set[str]:
    """The other cases of a given name in small letters, Ukrainian and Russian alike; some of them no word of either."""
    if name.endswith(("а", "я")):
        soft = name.endswith("я")
        endings = "и і ї ю єю ею ей й" if soft else "и і ы у ою ой е"
        return {name[:-1] + ending for ending in endings.split()}
    if gender == "f":
        return {name + "і", name[:-1] + "і", name[:-1] + "и", name + "ю", name[:-1] + "ов'ю"}
    if name.endswith("й"):
        return {name[:-1] + ending for ending in ["я", "ю", "єві", "єм", "ем", "ї", "и", "е"]}
    if name.endswith("ь"):
        return {name[:-1] + ending for ending in ["я", "ю", "еві", "ем", "е", "і"]}
    if name.endswith("о"):
        return {name[:-1] + ending for ending in ["а", "у", "ові", "ом"]}
    bare = {"ів": "ов", "ір": "ор", "лев": "льв", "павел": "павл"}
    base = next((name[: -len(end)] + other for end, other in bare.items() if name.endswith(end)), name)
    return {b + ending for b in (name, base) for ending in ["а", "у", "ові", "ом", "е", "ем"]}


_ADJECTIVE = re.compile(
    r"(?:(?:ськ|цьк|зьк|ск|цк|н|ов|ев|єв|ічн|ичн|альн|ильн)(?:ий|ій|ый|ой|а|ая|е|ое|ого|ому|ої|им|ым|ім|ом|ою|у|ую|і|ие|ые|их|ых|ими|ыми))\Z"
)
_OF_A_PLACE = re.compile(
    r"(?:ськ|цьк|зьк|ск|цк)(?:ий|ій|ый|ой|а|ая|е|ое|ого|ому|ої|им|ым|ім|ом|ою|у|ую|і|ие|ые|их|ых|ими|ыми)\Z"
)
_ANY_ADJECTIVE = re.compile(
    r"(?:ий|ій|ый|ая|яя|ое|ее|ого|его|ому|ему|ої|ьої|ым|ую|юю|ые|ие|их|ых|ими|ыми|ної|шої|ній|ною|ні|кі|ві|на|ова|ська)\Z"
)


def adjective_of_place(word: str) -> bool:
    """True for a word formed like "Донецька", "Киевского"."""
    return bool(_OF_A_PLACE.search(word.casefold()))


def adjective(word: str) -> bool:
    """True for a word whose ending an adjective or participle may have."""
    return bool(_ANY_ADJECTIVE.search(word)) or bool(_ADJECTIVE.search(word))
