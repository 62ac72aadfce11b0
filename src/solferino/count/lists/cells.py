"""Single cells: an age, a sex, a name, a yes or no. Pure; what cannot be read says why."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from solferino.count.lists.words import (
    ABOUT,
    ADULT,
    CHILD,
    DAYS_OLD,
    FEMALE,
    MALE,
    MONTHS_OLD,
    NO,
    NOT_KNOWN,
    OVER,
    UNDER,
    UNNAMED,
    YEARS,
    YES,
    plain_head,
)

OLDEST = 120
_AGE = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*([^\W\d]*(?:[ .]*[^\W\d]+)*)")
_RANGE = re.compile(r"(\d{1,3})\s*(?:[-–—]|to|до|إلى)\s*(\d{1,3})\s*(.*)")
_DECADE = re.compile(r"(\d0)(?:s|-?х|'s)")


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years at death, None where open. fault: a code, ``""`` where it is read. words: why it is not."""

    low: int | None = None
    high: int | None = None
    fault: str = ""
    words: str = ""


@lru_cache(maxsize=1 << 12)
def read_age(cell: str) -> Age:
    """Read an age: ``34``, ``34 роки``, ``30-40``, ``under 18``, ``65+``, ``6 months``, ``child``."""
    text = unicodedata.normalize("NFKC", cell).casefold().strip(" .")
    word = plain_head(text)
    if word in NOT_KNOWN and not any(c.isdigit() for c in text):
        return Age()
    text = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)
    if word in CHILD or word in ADULT:
        return Age(None, 17) if word in CHILD else Age(18, None)
    if (rest := _behind(text, ABOUT)) is not None or text.endswith("?"):
        return Age(fault="approximate_age", words="only about how old; how far it may be off is not said")
    if (rest := _behind(text, UNDER)) is not None:
        inner = _years(rest)
        return inner if inner.fault or inner.low is None else _checked(None, inner.low - 1)
    if (rest := _behind(text, OVER)) is not None:
        inner = _years(rest)
        return inner if inner.fault else _checked(inner.low, None)
    if text.endswith("+"):
        inner = _years(text.rstrip("+ "))
        return inner if inner.fault else _checked(inner.low, None)
    if found := _DECADE.fullmatch(text):
        return _checked(int(found[1]), int(found[1]) + 9)
    if (found := _RANGE.fullmatch(text)) and plain_head(found[3]) in YEARS | {""}:
        return _checked(int(found[1]), int(found[2]))
    return _years(text)


def _years(text: str) -> Age:
    found = _AGE.fullmatch(text.strip(" ."))
    if found is None:
        return Age(fault="unread_age", words="these words name no age that is read here")
    number, unit = float(found[1].replace(",", ".")), plain_head(found[2])
    if unit in MONTHS_OLD:
        return _checked(int(number / 12), int(number / 12))
    if unit in DAYS_OLD:
        return _checked(0, 0) if 0 <= number <= 60 else Age(fault="unread_age", words="days or weeks of more than 60")
    if unit and unit not in YEARS:
        return Age(fault="unread_age", words=f"what {found[2]!r} stands for is not declared")
    if number != int(number) and number > OLDEST:
        return Age(fault="impossible_age", words=f"nobody grows {found[1]} years old")
    return _checked(int(number) if number >= 0 else -1, int(number) if number >= 0 else -1)


def _checked(low: int | None, high: int | None) -> Age:
    given = [n for n in (low, high) if n is not None]
    if any(n < 0 for n in given):
        return Age(fault="impossible_age", words="an age below 0")
    if any(n > OLDEST for n in given):
        return Age(fault="impossible_age", words=f"an age above {OLDEST}")
    if low is not None and high is not None and low > high:
        return Age(fault="impossible_age", words="its lowest is above its highest")
    return Age(low, high)


def read_sex(cell: str) -> str | None:
    """``f``, ``m``, ``""`` for a cell that says it is not known, None for a word that nobody declared."""
    word = plain_head(cell)
    if word in FEMALE:
        return "f"
    if word in MALE:
        return "m"
    return "" if word in NOT_KNOWN else None


def read_name(cell: str) -> str | None:
    """A name as written, without white space around it; None for nobody named."""
    name = " ".join(cell.split())
    word = plain_head(name)
    return None if word in NOT_KNOWN or word in UNNAMED or not any(c.isalpha() for c in name) else name


def read_known(cell: str) -> str | None:
    """Any other words, white space folded; None where the cell says that it is not known."""
    return None if plain_head(cell) in NOT_KNOWN else " ".join(cell.split())


def read_yes(cell: str) -> bool | None:
    """True, False, or None for a word that is neither."""
    word = plain_head(cell) or cell.strip()
    if word in YES:
        return True
    return False if word in NO or word in NOT_KNOWN else None


def _behind(text: str, words: tuple[str, ...]) -> str | None:
    for word in words:
        if text.startswith(word) and (not word[-1].isalpha() or text[len(word) : len(word) + 1] in (" ", ".")):
            return text[len(word) :].lstrip(" .")
    return None


__all__ = ["OLDEST", "Age", "read_age", "read_known", "read_name", "read_sex", "read_yes"]
