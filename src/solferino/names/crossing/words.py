"""The words of a written name: titles gone, articles, Abd, Abu and the like joined to what they belong to."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from solferino.text import word_set

ARTICLES = word_set(
    "al el ul as ash an ar ad at az ed es er en ez et ud "
    "esh adh edh ath eth ush ал ел اَل ال аль эль ас аш ан ар ад ат аз эд эс"
)
_SURE_ARTICLES = word_set("al el ul ash аль эль ال")
FATHERLY = word_set("bin ibn ben bint bent bn بن ابن إبن بنت бин ибн бен бинт oglu kizi оглы кызы")
_ABU = word_set("abu abou abo أبو ابو أبي ابي абу або")
_UMM = word_set("umm um oum om أم ام умм ум")
_ABD = word_set("abd abdul abdel abdal abdoul abdur abdus abdar abdas عبد абд абдул абдель абдуль абдур абдел")
_DIN = word_set("din deen dine eddin eddine uddin addin aldin eldin الدين дин эддин уддин")
_GOD = word_set("allah ullah الله аллах")
PARTICLES = word_set("van der den de von la le dos da du zu zum af av")
TITLES = word_set(
    """mr mrs ms miss dr prof haj hajj hajji sheikh shaikh shaykh cheikh sayyid ustad eng пан пані гр г-н г-жа солдат
    сержант капітан капитан майор лейтенант полковник старший молодший младший рядовий рядовой الشيخ الدكتور دكتور الحاج
    حاج السيد السيدة المهندس الشهيد شهيد الشهيدة شهيدة الطفل الطفلة المرحوم"""
)
_SPLIT = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ`ʿʾ‘\u0300-\u036f\u064b-\u065f\u0670\u0640\u200c\u200d])*")
_ASIDE = re.compile(r"\(([^)]*)\)|[\"«“„][^\"»“”„]*[\"»”“]")
_TWO = re.compile(r"(?<![^\W\d_])([A-ZА-ЯІЇЄҐ])([A-ZА-ЯІЇЄҐ])\.")
_MARKS = {
    ord(mark): None for mark in "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad"
}
_MIXED = re.compile(r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")
_MIXED_WORD = re.compile(r"\w+")
_LOOKALIKES = str.maketrans("ABCEHIKMOPTXYaceiopxyjs", "АВСЕНІКМОРТХУасеіорхујѕ")
NOBODY = word_set(
    """unknown unidentified unnamed anonymous nn невідомий невідома невідомо невідомі неизвестный неизвестная неизвестно
    неопознанный неопознанная неустановленный неустановленная невпізнаний невпізнана непознат непозната nepoznat
    nepoznata panjohur غير معروف معروفة مجهول مجهولة الهوية هوية inconnu inconnue unbekannt"""
)
_LONGEST = 300  # characters: what is longer is no name, and its end is not read
_DASHES = str.maketrans("‐‑‒–—", "-----")


class Words(NamedTuple):
    """units: words in order, several in one for a name with a hyphen. kunya: "Abu X" as one word each. aside: words in
    brackets. comma: number of units before a comma, 0 for none. chain: an article, "bin", Abd or Abu stood there.
    article_first: the first word had an article.
    """

    units: tuple[tuple[str, ...], ...]
    kunya: tuple[str, ...]
    aside: tuple[str, ...]
    comma: int
    chain: bool
    article_first: bool = False


def words_of(name: str) -> Words:
    """The words of a written name."""
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name).translate(_MARKS)
        if _MIXED.search(name):
            name = _MIXED_WORD.sub(lambda match: _one_script(match[0]), name)
    aside: list[str] = []
    if "(" in name or '"' in name or "«" in name or "“" in name:
        aside = [word for inner in _ASIDE.findall(name) for word in _SPLIT.findall(inner)]
        name = _ASIDE.sub(" ", name)
    if "." in name:
        name = _TWO.sub(r"\1. \2.", name)
    before, mark, after = name.translate(_DASHES).partition(",")
    first = _Joined(before)
    if not mark or not after.strip():
        return Words(tuple(first.units), tuple(first.kunya), tuple(aside), 0, first.chain, first.article_first)
    second = _Joined(after)
    units = (*first.units, *second.units)
    comma = len(first.units) if second.units else 0
    return Words(units, (*first.kunya, *second.kunya), tuple(aside), comma, first.chain or second.chain)


def _one_script(word: str) -> str:
    """A Cyrillic word in which a typist put Latin letters of one look ("I" for "І"), in Cyrillic letters."""
    return word.translate(_LOOKALIKES) if _MIXED.search(word) else word


class _Joined:
    """One stretch of words, joined."""

    def __init__(self, text: str) -> None:
        text = text[:_LONGEST]
        self.units: list[tuple[str, ...]] = []
        self.kunya: list[str] = []
        self.chain = self.article_first = False
        pieces = [(word, number) for number, chunk in enumerate(text.split()) for word in _SPLIT.findall(chunk)]
        self._pieces = pieces
        self._dotted = "." in text
        at = 0
        while at < len(pieces):
            at = self._take(at)

    def _take(self, at: int) -> int:
        word, chunk = self._pieces[at]
        low = word.casefold()
        left = len(self._pieces) - at - 1
        if left and low in _ABU | _UMM:
            joined, after = self._following(at + 1)
            self.kunya.append(("ام " if low in ("أم", "ام") else low + " ") + joined)
            self.chain = True
            return after
        if low in TITLES and left and len(self._pieces) > 2:
            return at + 1
        if low in FATHERLY and self.units:
            self.chain = True
            return at + 1
        hyphened = left and self._pieces[at + 1][1] == chunk
        if left and low in ARTICLES and (hyphened or low in _SURE_ARTICLES):
            self.chain = True
            self.article_first = self.article_first or not self.units
            return self._after_article(at + 1)
        if left and low in PARTICLES and word.islower():
            return at + 1
        if self.units and (low in _GOD or (low in _DIN and low not in ("din", "dine", "дин"))):
            self._join_last(low)
            return at + 1
        if low in _ABD:
            joined, after = self._following(at)
            self.chain = True
            self.units.append((joined,))
            return after
        if len(word) > 4 and word[:2] in ("Al", "El") and word[2].isupper() and word[3].islower():
            word, self.chain = word[2:], True  # "AlHalabi"
        bare_word, cut = bare(word)
        self.chain = self.chain or cut
        self.article_first = self.article_first or (cut and not self.units)
        if hyphened and len(word) > 1 and not cut and self._pieces[at + 1][0].casefold() not in ARTICLES:
            return self._compound(at)
        self.units.append((bare_word,))
        return at + 1

    def _after_article(self, at: int) -> int:
        low = self._pieces[at][0].casefold()
        if low in _DIN and self.units:
            self._join_last(low)
            return at + 1
        self.units.append((self._pieces[at][0],))
        return at + 1

    def _join_last(self, low: str) -> None:
        last = self.units.pop()
        ending = ("دين" if low in _DIN else "له") if low[0] > "\u0600" else "din" if low in _DIN else "allah"
        if "а" <= low[0] <= "я":
            ending = "дин" if low in _DIN else "алла"
        self.units.append((*last[:-1], last[-1] + ending))

    def _compound(self, at: int) -> int:
        chunk = self._pieces[at][1]
        parts: list[str] = []
        while at < len(self._pieces) and self._pieces[at][1] == chunk:
            parts.append(self._pieces[at][0])
            at += 1
        self.units.append(tuple(parts))
        return at

    def _following(self, at: int) -> tuple[str, int]:
        """The word at ``at``, with what Abd stands before; and where the next word is."""
        word = self._pieces[at][0]
        low = word.casefold()
        last = len(self._pieces) - 1
        if low in ARTICLES and at < last:
            return self._following(at + 1)
        if low not in _ABD or at == last:
            return bare(word)[0], at + 1
        following = self._pieces[at + 1][0]
        after = at + 2
        if following.casefold() in ARTICLES and at + 1 < last:
            following = self._pieces[at + 2][0]
            after = at + 3
        head = "عبد" if low == "عبد" else "абд" if low > "\u0400" else "abd"
        following = bare(following)[0]
        return head + (following if _one_alphabet(head, following) else " " + following), after


def _one_alphabet(one: str, other: str) -> bool:
    return (one[0] > "\u0600") == (other[0] > "\u0600") and (one[0] > "\u0250") == (other[0] > "\u0250")


_NO_ARTICLE = word_set("الياس الهام الين الاء ألاء الما")


def bare(word: str) -> tuple[str, bool]:
    """The word without the Arabic article, and whether one was cut off."""
    if word[0] == "ا" and word.startswith("ال") and len(word) > 4 and word not in _NO_ARTICLE:
        return word[2:], True
    return word, False
