"""Days as lists write them: the first and the last day that the words leave room for, or why they cannot be read.

Nothing is filled in: ``03/04/2022`` without a declared order, a year of two digits without a period, "about April" and
"spring" stay unread, and the row says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from solferino.count.lists import words as lists_words
from solferino.count.lists.words import MONTHS
from solferino.record.when import days_of

ORDERS: Final = ("dmy", "mdy", "ymd")
_MOST = 64  # characters of a cell that could be a day

_TIME = r"(?:[t ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|utc|[ap]\.?m\.?|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})\s*[-/.]\s*(\d{{1,2}})(?:\s*[-/.]\s*(\d{{1,2}}){_TIME})?")
_YEAR = re.compile(r"(\d{4})")
_NUMBERS = re.compile(rf"(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*(\d{{4}}|\d{{2}}){_TIME}")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{4})")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_WORD = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?[ .\-]+)?(?:de |of )?([^\W\d_]+(?: [^\W\d_]+)?)\.?"
    r"(?:[ ,.\-]+|[ ,]*(?:de |of ))(\d{4}|\d{2})"
)
_WORD_DAY = re.compile(r"([^\W\d_]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})")
_TWO_DAYS = re.compile(r"(\d{1,2})\s*[-–—]\s*(\d{1,2})([ .]\s*\D.*\d{4}|\.\d{1,2}\.\d{4})")
_BETWEEN = re.compile(
    r"\s+[-–—]\s+|\s*[–—]\s*|(?<=\d{4}-\d\d-\d\d)/(?=\d{4}-)|\s+(?:to|till|until|по|إلى|الى|bis|au|al|do)\s+"
)
_TAIL = re.compile(r"[ .]*\b(?:р|р\.|року|рік|г|г\.|года|год|year|م)[. ]*\Z")


@dataclass(frozen=True, slots=True)
class Day:
    """What a cell says. first, last: ISO days, both included, None where open. fault: a code, ``""`` where it is read.

    words: why it is not read.
    """

    first: str | None = None
    last: str | None = None
    fault: str = ""
    words: str = ""

    @property
    def read(self) -> bool:
        """True where the words leave room for some days and not for others."""
        return not self.fault and (self.first is not None or self.last is not None)


@dataclass(slots=True)
class DayReader:
    """Reads the days of one column. order: ``dmy``, ``mdy``, ``ymd`` or None. first, last: days of the declared period,
    which alone tell the century of a year of two digits."""

    order: str | None = None
    first: str | None = None
    last: str | None = None
    _known: dict[str, Day] = field(default_factory=dict)

    def __call__(self, cell: str) -> Day:
        """Read a cell."""
        found = self._known.get(cell)
        if found is None:
            found = self._known[cell] = self._read(_plain(cell))
        return found

    def _read(self, text: str) -> Day:
        if lists_words.plain_head(text) in lists_words.NOT_KNOWN:
            return Day()
        if len(text) > _MOST or not any(c.isdigit() for c in text):
            return Day(fault="unread_date", words="these words name no day, month or year")
        bare = _TAIL.sub("", text).strip(" .,;")
        for words, kind in ((lists_words.ABOUT, "about"), (lists_words.BEFORE, "before"), (lists_words.AFTER, "after")):
            rest = _behind(bare, words)
            if rest is not None:
                return self._bounded(rest, kind)
        if bare.endswith("?"):
            return self._bounded(bare.rstrip("? "), "about")
        return self._span(bare)

    def _bounded(self, text: str, kind: str) -> Day:
        inner = self._span(text)
        if inner.fault:
            return inner
        if kind == "about":
            return Day(fault="approximate_date", words="only about when; how far it may be off is not said")
        return Day(None, inner.last) if kind == "before" else Day(inner.first, None)

    def _span(self, text: str) -> Day:
        single = self._one(text)
        if single.fault != "unread_date":
            return single
        both = _TWO_DAYS.fullmatch(text)
        parts = [both[1] + both[3], both[2] + both[3]] if both else _BETWEEN.split(text)
        if len(parts) == 2:
            begin, end = (self._one(part.strip()) for part in parts)
            if begin.fault or end.fault:
                return begin if begin.fault else end
            if (begin.first or "") > (end.last or ""):
                return Day(fault="impossible_date", words="it ends before it begins")
            return Day(begin.first, end.last)
        return single

    def _one(self, text: str) -> Day:
        if found := _YEAR_FIRST.fullmatch(text):
            return _days(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
        if found := _YEAR.fullmatch(text):
            return _days(int(found[1]))
        if found := _NUMBERS.fullmatch(text):
            return self._three(int(found[1]), int(found[2]), found[3])
        if found := _MONTH_YEAR.fullmatch(text):
            return _days(int(found[2]), int(found[1]))
        if found := _TOGETHER.fullmatch(text):
            return _days(int(found[1]), int(found[2]), int(found[3]))
        return self._worded(text)

    def _worded(self, text: str) -> Day:
        if (found := _DAY_WORD.fullmatch(text)) and (month := MONTHS.get(found[2])):
            year = self._year(found[3])
            return _days(year, month, int(found[1]) if found[1] else None) if year else _no_century()
        if (found := _WORD_DAY.fullmatch(text)) and (month := MONTHS.get(found[1])):
            return _days(int(found[3]), month, int(found[2]))
        if text.isdigit() and len(text) == 5:
            return Day(fault="unread_date", words="a number; a spreadsheet may mean a day by it")
        return Day(fault="unread_date", words="these words name no day, month or year that is read here")

    def _three(self, a: int, b: int, written: str) -> Day:
        if self.order == "ymd" and len(written) == 2:
            year = self._year(f"{a:02d}")
            return _days(year, b, int(written)) if year else _no_century()
        year = self._year(written)
        if year is None:
            return _no_century()
        if self.order in ("dmy", "mdy"):
            day, month = (a, b) if self.order == "dmy" else (b, a)
            return _days(year, month, day)
        if a > 12 and b > 12:
            return Day(fault="impossible_date", words=f"neither {a} nor {b} is a month")
        if a == b or a > 12 or b > 12:
            return _days(year, min(a, b) if a == b else (b if a > 12 else a), a if a > 12 else b)
        return Day(
            fault="unread_date", words=f"{a} and {b} may each be the month; declare the order (dmy or mdy) of this list"
        )

    def _year(self, written: str) -> int | None:
        if len(written) == 4:
            return int(written)
        if self.first is None or self.last is None:
            return None
        fitting = [y for y in range(int(self.first[:4]), int(self.last[:4]) + 1) if y % 100 == int(written)]
        return fitting[0] if len(fitting) == 1 else None


def _plain(cell: str) -> str:
    text = cell.translate(_DIGITS) if not cell.isascii() else cell
    return " ".join(text.casefold().replace("\u0640", "").split())


_DIGITS: Final = {ord(digit): str(n % 10) for n, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}


def _behind(text: str, words: tuple[str, ...]) -> str | None:
    """What follows one of these words at the start of a text; None where none stands there."""
    for word in words:
        if text.startswith(word):
            rest = text[len(word) :]
            if rest[:1] in " ." or not word[-1].isalpha():
                return rest.lstrip(" .")
    return None


def _days(year: int, month: int | None = None, day: int | None = None) -> Day:
    try:
        if year < 1000:
            raise ValueError
        first, last = days_of(year, month, day)
    except ValueError:
        return Day(fault="impossible_date", words="no such day was ever in a calendar")
    return Day(first.isoformat(), last.isoformat())


def _no_century() -> Day:
    return Day(fault="unread_date", words="a year of two digits, and no declared period tells the century")


def is_day(text: str) -> bool:
    """True for an ISO day that was."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


__all__ = ["ORDERS", "Day", "DayReader", "is_day"]
