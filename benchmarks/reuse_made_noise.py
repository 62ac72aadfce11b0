"""What scanners, typesetters and keyboards do to an article of reuse_made.py. Origins stay as they are."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

from reuse_set import Article

_CONFUSED = {
    "e": "c", "c": "e", "l": "1", "i": "l", "o": "0", "h": "b", "n": "u", "u": "n", "a": "o", "s": "5", "t": "f",
    "f": "t", "g": "q", "B": "8", "S": "5", "O": "0", "I": "l", "и": "н", "н": "и", "п": "н", "о": "0", "е": "с",
    "с": "е", "ш": "щ", "і": "i", "л": "п", "а": "o", "α": "a", "ο": "0", "ν": "v", "ι": "l", "ر": "ز", "ب": "ت",
    "ح": "ج", "ي": "ى", "ı": "i", "ş": "s", "ü": "u", "ß": "B", "ä": "a", "日": "曰", "未": "末",
}  # fmt: skip
_LONGER = {"m": "rn", "w": "vv", "d": "cl", "rn": "m"}


def _ocr(rng: random.Random, article: Article) -> None:
    rate = rng.choice((0.005, 0.01, 0.02))
    width = rng.randint(50, 80)
    column = 0
    for i, token in enumerate(article.tokens):
        word = token.rstrip()
        tail = token[len(word) :]
        if rng.random() < rate * len(word):
            at = rng.randrange(len(word))
            new = _LONGER.get(word[at]) if rng.random() < 0.4 else _CONFUSED.get(word[at])
            if new:
                word = word[:at] + new + word[at + 1 :]
        column += len(token)
        if column > width and "\n" not in tail:
            column = 0
            if len(word) > 6 and word.isalpha() and rng.random() < 0.5:
                at = rng.randint(3, len(word) - 3)
                word = word[:at] + "-\n" + word[at:]
            else:
                tail = "\n"
        elif tail == " " and rng.random() < rate / 2:
            tail = ""
        article.tokens[i] = word + tail


def _quotes(rng: random.Random, article: Article) -> None:
    left, right = rng.choice(
        (("\u201c", "\u201d"), ("\u201e", "\u201c"), ("\u00ab", "\u00bb"), ("\u2018\u2018", "\u2019\u2019"))
    )
    space = rng.choice((" ", " ", "\u00a0"))
    for i, token in enumerate(article.tokens):
        new = token
        if '"' in new:
            new = new.replace('"', left, 1) if new.startswith('"') else new
            new = new.replace('"', right)
        new = new.replace("'", "\u2019").replace("...", "\u2026")
        article.tokens[i] = new[:-1] + space if new.endswith(" ") else new


def _lines(rng: random.Random, article: Article) -> None:
    end = rng.choice(("\n", "\r\n", " \n", "\r"))
    paragraphs = rng.random() < 0.7
    width = rng.choice((0, 60, 72))
    column = 0
    for i, token in enumerate(article.tokens):
        new = token.replace("\n\n", end + end if paragraphs else " ")
        column += len(new)
        if width and column > width and new.endswith(" "):
            new = new[:-1] + end
            column = 0
        elif new.endswith(" ") and rng.random() < 0.02:
            new += rng.choice((" ", "\t"))
        article.tokens[i] = new


def _forms(rng: random.Random, article: Article) -> None:
    way: Callable[[str], str] = rng.choice(
        (
            lambda t: unicodedata.normalize("NFD", t),
            str.upper if article.tokens and "\u0131" not in article.text else str,
            lambda t: t.replace("'", rng.choice(("'", "\u2019", "\u02bc"))),
            lambda t: t[:2] + "\u00ad" + t[2:] if len(t) > 5 and t[:4].isalpha() else t,
            lambda t: t[:1] + "\u200b" + t[1:] if t[:2].isalpha() and len(t) > 4 else "\u200e" + t,
        )
    )
    article.tokens[:] = [way(token) for token in article.tokens]


NOISE: dict[str, Callable[[random.Random, Article], None]] = {
    "ocr": _ocr,
    "quotes": _quotes,
    "lines": _lines,
    "forms": _forms,
}
