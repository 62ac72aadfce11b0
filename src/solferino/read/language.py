"""Which language a text is in, or that this cannot be told."""

from __future__ import annotations

import functools
from typing import Any

from solferino.record import Region, RegionKind
from solferino.text.cyrillic import cyrillic_language

_LEAST_LETTERS = 40  # below this even a clear margin is luck
_MARGIN = 0.80  # share of the first language among all candidates
_SAMPLE = 8000  # characters; more changes nothing
# Close relatives share the probability between them; together they are one answer for everything that follows.
_FAMILY = {"arz": "ar", "ary": "ar", "apc": "ar", "pcm": "en", "gcr": "fr", "gcf": "fr"}


_BY_LETTERS = frozenset(("uk", "ru"))
_CYRILLIC = _BY_LETTERS | frozenset(("be", "bg", "mk", "sr", "rue"))


def main_text(text: str, regions: tuple[Region, ...]) -> str:
    """The first characters of the main text, without what other regions lie over it."""
    spans = [(r.start, r.end) for r in regions if r.kind is RegionKind.MAIN] or [(0, len(text))]
    holes = [r for r in regions if r.kind in (RegionKind.BOILERPLATE, RegionKind.HEADER, RegionKind.BYLINE)]
    parts: list[str] = []
    size = 0
    for start, end in spans:
        at = start
        for hole in (h for h in holes if h.start < end and h.end > start):
            parts.append(text[at : min(hole.start, at + _SAMPLE)] if hole.start > at else "")
            at = max(at, hole.end)
            size += len(parts[-1])
            if size >= _SAMPLE:
                break
        parts.append(text[at : min(end, at + _SAMPLE)] if at < end else "")
        size += len(parts[-1])
        if size >= _SAMPLE:
            break
    return " ".join(parts)[:_SAMPLE]


def language(text: str) -> str | None:
    """BCP 47 primary tag of the language of ``text``, or None where the text is too short or the margin too small.

    Of languages in Cyrillic letters the alphabet tells more firmly than words do; where the two disagree, nothing is
    told.
    """
    letters = cyrillic_language(text)
    if sum(1 for c in text if c.isalpha()) < _LEAST_LETTERS:
        return letters
    words = _by_words(text)
    if letters is None:
        return None if words in _BY_LETTERS and _mixed(text) else words
    return letters if words is None or words in _CYRILLIC else None


def _mixed(text: str) -> bool:
    """True where letters that only one of two alphabets has stand in the text in numbers, for both."""
    low = text.lower()
    return min(sum(map(low.count, "іїєґ")), sum(map(low.count, "ыэё"))) > 3


def _by_words(text: str) -> str | None:
    ranked = _identifier().rank(text)
    shares: dict[str, float] = {}
    for tag, share in ranked[:8]:
        family = _FAMILY.get(str(tag), str(tag))
        shares[family] = shares.get(family, 0.0) + float(share)
    best = min(shares, key=lambda tag: (-shares[tag], tag))
    return best if shares[best] >= _MARGIN and best != "zxx" else None


@functools.cache
def _identifier() -> Any:
    # Loaded where used: it takes half a second. The package ships no types.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
