"""Names of outlets and agencies in a text: by a list, in any case, and by the word that says what a name is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from solferino.extract.slavic.forms import stem, words_of
from solferino.extract.slavic.tokens import plain
from solferino.extract.slavic.tongue import Tongue

_NAME_START = re.compile(r"(?<![\w-])[A-ZА-ЯІЇЄҐЁ0-9][\w+.'’ʼ-]*")
_GAP = re.compile(r"[ \u00a0]{1,2}")
_QUOTED = re.compile(r"\s+[«„“\"](?P<name>[^«»„“”\"\n]{2,60})[»“”\"]")
_BARE = re.compile(r"\s+(?P<name>(?:[A-Z][\w.]*|[А-ЯІЇЄҐЁ][\w.'’ʼ-]*)(?:\s(?:[A-Z][\w.]*|[А-ЯІЇЄҐЁ][\w'’ʼ-]*)){0,2})")
_NOUN = re.compile(r"(?<![\w-])[^\W\d_]{4,20}(?:-[^\W\d_]{3,20})?(?=\s+[«„“\"A-ZА-ЯІЇЄҐЁ])")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's name at ``[start, end)``; frame: where the words that belong to it begin ("видання «X»")."""

    start: int
    end: int
    name: str
    frame: int
    frame_end: int
    listed: bool


@lru_cache(maxsize=8)
def _listed(block: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in re.split(r",\s*", block.strip().replace("\n", " ")):
        words = tuple(_key(w) for w in name.split())
        if words:
            found.setdefault(words[0], []).append(words)
    return {first: sorted(set(names), key=lambda n: (-len(n), n)) for first, names in found.items()}


def _key(word: str) -> str:
    """What forms of one word of a name share; a short or a Latin one must agree letter for letter."""
    plain_word = word.strip(".'’")
    if len(plain_word) <= 3 or plain_word.isascii() or plain_word.isupper():
        return plain_word
    return plain_word[0] + stem(plain_word)


def outlets_in(text: str, low: str, tongue: Tongue) -> list[Outlet]:
    """The outlets of a text in text order, none overlapping."""
    found = sorted(
        [*_by_noun(text, low, tongue), *_by_list(text, tongue)], key=lambda o: (o.frame, -o.frame_end, not o.listed)
    )
    kept: list[Outlet] = []
    for outlet in found:
        if not kept or outlet.frame >= kept[-1].frame_end:
            kept.append(outlet)
    return kept


def _by_list(text: str, tongue: Tongue) -> list[Outlet]:
    names = _listed(tongue.outlets)
    found = []
    end = 0
    for match in _NAME_START.finditer(text):
        if match.start() < end:
            continue
        for words in names.get(_key(match.group()), ()):
            last = _follow(text, match, words)
            if last is not None:
                last = match.start() + len(text[match.start() : last].rstrip(".'’"))
                before, after = text[match.start() - 1 : match.start()], text[last : last + 1]
                quoted = before in '«„“"' and before != "" and after in '»“”"' and after != ""
                name = text[match.start() : last]
                start, stop = (match.start() - 1, last + 1) if quoted else (match.start(), last)
                found.append(Outlet(match.start(), last, name, start, stop, True))
                end = last
                break
    return found


def _follow(text: str, first: re.Match[str], words: tuple[str, ...]) -> int | None:
    at = first.end()
    for word in words[1:]:
        gap = _GAP.match(text, at)
        if gap is None:
            return None
        following = re.compile(r"[\w+.'’ʼ-]+").match(text, gap.end())
        if following is None or _key(following.group()) != word:
            return None
        at = following.end()
    return at


def _by_noun(text: str, low: str, tongue: Tongue) -> list[Outlet]:
    nouns = tongue.stems["outlet_nouns"]
    found = []
    for match in _NOUN.finditer(text):
        if not nouns.has(low[match.start() : match.end()]):
            continue
        name = _QUOTED.match(text, match.end())
        if name is None:
            name = _BARE.match(text, match.end())
            if name is not None and not _proper(name["name"], tongue):
                name = None
        if name is None or not words_of(name["name"]):
            continue
        bare = name["name"].rstrip(".'’ ")
        cut = len(name["name"]) - len(bare)
        found.append(Outlet(name.start("name"), name.end("name") - cut, bare, match.start(), name.end() - cut, False))
    return found


def _proper(name: str, tongue: Tongue) -> bool:
    first = name.split(maxsplit=1)[0]
    return first[:1].isupper() and plain(first) not in tongue.function_words and plain(first) not in tongue.given
