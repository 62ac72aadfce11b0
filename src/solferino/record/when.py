"""When: an interval of calendar time with the words it stands on and the reason for its bounds.

Four clocks never share a field. *Happened* and *said* are in the world and are read from texts: they are ``When``.
*Captured* and *recorded* are ours and are read from a clock: they are instants, written as RFC 3339 UTC strings.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime

from solferino.record.codec import value
from solferino.record.errors import UsageError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


@value
class When:
    """A span of days, both ends included; an end that is not known is None, never today.

    earliest, latest: ISO 8601 dates (``2022-03-23``). words: the words of the text, or of the giver. basis: a code that
    says how the bounds follow from the words (``stated``, ``weekday before publication``, ``given`` ...).
    """

    earliest: str | None = None
    latest: str | None = None
    words: str | None = None
    basis: str | None = None

    def __post_init__(self) -> None:
        for day in (self.earliest, self.latest):
            if day is not None:
                _check_day(day)
        if self.earliest and self.latest and self.earliest > self.latest:
            raise UsageError(f"an interval cannot end ({self.latest}) before it begins ({self.earliest})")

    @property
    def day(self) -> str | None:
        """The one day, where earliest and latest agree."""
        return self.earliest if self.earliest == self.latest else None

    def overlaps(self, other: When) -> bool:
        """True unless the two intervals are known to lie apart. Unknown ends are open."""
        if self.latest and other.earliest and self.latest < other.earliest:
            return False
        return not (other.latest and self.earliest and other.latest < self.earliest)


def days_of(year: int, month: int | None = None, day: int | None = None) -> tuple[date, date]:
    """First and last day of a day, of a month, or of a year. Raises ValueError for what never was."""
    if day is not None and month is not None:
        return date(year, month, day), date(year, month, day)
    last = 12 if month is None else month
    first = date(year, 1 if month is None else month, 1)  # before monthrange, which has an error of its own
    return first, date(year, last, monthrange(year, last)[1])


_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")


def instant(moment: datetime) -> str:
    """Write an aware moment as RFC 3339 in UTC with microseconds, so that text order is time order."""
    if moment.tzinfo is None:
        raise UsageError("a moment without a time zone is not a moment")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """Read an instant written by :func:`instant`."""
    try:
        if _INSTANT.fullmatch(text):  # ten times quicker, and a ledger has millions of them
            return datetime.fromisoformat(text)
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise UsageError(f"{text!r} is not a UTC instant such as 2022-03-23T18:05:00.000000Z") from error


def _check_day(day: str) -> None:
    try:
        if not _DAY.match(day):
            raise ValueError
        date.fromisoformat(day)
    except ValueError as error:
        raise UsageError(f"{day!r} is not a day such as 2022-03-23") from error
