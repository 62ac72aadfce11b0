"""Did an act happen inside a part of a State: what the words of a fact say, by names that the catalogue holds.

A name that no list has, or a word that puts the act beside a name ("near", "not in"), decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = frozenset(
    [
        *("not", "no", "non", "outside", "near", "nearby", "border", "beyond", "except", "off", "towards", "toward"),
        *("from", "between", "neighbouring", "neighboring", "adjacent", "around", "possibly", "perhaps", "probably"),
        *("unknown", "unclear", "or", "km", "kilometres", "kilometers", "miles", "excluding", "without", "never"),
    ]
)

Names = tuple[tuple[str, ...], ...]


class Area:
    """A part of a State. inside, outside: names, each as its folded words."""

    def __init__(self, inside: Iterable[str], outside: Iterable[str]) -> None:
        self.inside, self.outside = _names(inside), _names(outside)

    def holds(self, text: str) -> bool | None:
        """True where a text puts the act inside, False where outside, None where it does neither, or both."""
        words = _words(text)
        if _BESIDE & set(words):
            return None
        within, without = _named(words, self.inside), _named(words, self.outside)
        return within if within != without else None


def areas(cautions: Mapping[str, Any], referrals: Mapping[str, str]) -> dict[str, Area]:
    """By referral: the area with the names of the catalogue. referrals: id -> name of the area itself."""
    listed = {entry["referral"]: entry for entry in cautions.get("areas", ())}
    found = {}
    for name, area in referrals.items():
        entry = listed.get(name, {})
        found[name] = Area([area, *entry.get("inside", ())], entry.get("outside", ()))
    return found


def _names(names: Iterable[str]) -> Names:
    return tuple(tuple(_words(name)) for name in names)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _named(words: list[str], names: Names) -> bool:
    starts = range(len(words))
    return any(tuple(words[at : at + len(name)]) == name for name in names for at in starts)


__all__ = ["Area", "areas"]
