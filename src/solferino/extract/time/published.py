"""The day of publication as far as the text itself tells it: read where a line says so, else bounded, with the reason.

What is inferred says so in its basis, and is never narrower than the words allow.
"""

from __future__ import annotations

import re
from datetime import date

from solferino.extract.calendar import shifted
from solferino.extract.protocol import Context
from solferino.extract.time.anchored import NTH, Known, first_day, nth_of
from solferino.extract.time.grammar import FUTURE
from solferino.extract.time.resolver import Dated, resolve
from solferino.record import Text, When

_HEAD = 400
_BOUNDING = frozenset({"day", "month", "year"})  # "the 2017-18 season" and "the first half of 2016" may lie ahead
_DATELINE_DAYS = 2  # a dateline may name two days: "3-4 JAN 90"
_READ = 200_000  # characters of a text in which its own date is looked for
_PUBLISHED = re.compile(
    r"\b(?:date\s+of\s+publication|published|posted|updated|issued|released|dated"
    r"|filed)\b[\s:]*(?:on|at)?[\s:]*\Z",
    re.IGNORECASE,
)
_LINE_START = re.compile(r"(?:\A|\n)[^\S\n]*\Z")
_DATELINE_BEFORE = re.compile(
    r"(?:\A|\n)[^\S\n]*(?:\[[^\]\n]{1,60}\][^\S\n]*)?[A-Z][^\W\d_][\w .,'’/()\[\]-]{0,80}[,–—-]\s*\Z"
)
_DATELINE_AFTER = re.compile(r"\s*(?:\(|--|–|—|-\s|:|\[|/)")
_LINE_AFTER = re.compile(r"\s*(?:\n|\Z|\(|\||[-–—]|[A-Z\"“']|\d)")
_TODAY = re.compile(r"\b(?:today|this\s+(?:morning|afternoon|evening))\s*[,(–—-]?\s*\(?(?:on\s+)?\Z", re.IGNORECASE)
_YESTERDAY = re.compile(r"\byesterday\s*[,(–—-]?\s*\(?(?:on\s+)?\Z", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:said|told|was|were|had|announced|reported|killed|began|took|came|launched|attacked|happened|occurred"
    r"|started|"
    r"died|struck|hit|opened|fired|signed|adopted|voted|found|since|wounded|injured|destroyed|became|has|have"
    r"|\w{2,}ed)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:will|is\s+(?:due|set|scheduled|expected)\s+to|are\s+(?:due|set|scheduled)\s+to)\b", re.IGNORECASE
)
_UNSURE = re.compile(
    r"\b(?:by|until|till|before|through|due|would|could|expire[sd]?|plan\w*|target\w*|deadline"
    r"|expected|scheduled|forecast|intend\w*)\b",
    re.IGNORECASE,
)


def published_from_text(text: str) -> When | None:
    """The day or days of publication that the text states, else None.

    Read from: a dateline ("CITY, 31 OCT 89 (AGENCY) --"), a line of publication in the first 400 characters, or the
    "28th day of" a war whose first day stands in the text with its year (then two days, since writers count the first
    day as one or as none).
    """
    head = text[:_HEAD]
    for dated in resolve(head, Context()):
        if dated.unit != "day" or dated.whole is None or (dated.whole[1] - dated.whole[0]).days > _DATELINE_DAYS:
            continue
        before, after = head[: dated.start], head[dated.end :]
        if _PUBLISHED.search(before) or (_LINE_START.search(before) and _LINE_AFTER.match(after)):
            return When(dated.when.earliest, dated.when.latest, dated.when.words, "publication line of the text")
        if _DATELINE_BEFORE.search(before) and _DATELINE_AFTER.match(after):
            return When(dated.when.earliest, dated.when.latest, dated.when.words, "dateline")
    return _from_count_of_days(text)


def infer_published(text: Text) -> When | None:
    """When a text was published, as a range with its reason, or None where it tells nothing.

    First what :func:`published_from_text` reads. Else bounds: "today, 3 May 2019" gives the day; the latest day with a
    stated year that the text tells as past is the earliest day of publication, a day with a stated year that "will"
    come is the latest. An end that nothing bounds stays None. A copyright year bounds nothing: a page prints the year
    in which it is looked at.
    """
    stated = published_from_text(text.text)
    if stated is not None:
        return stated
    return _bounded(text.text[:_READ])


def _bounded(body: str) -> When | None:
    days = [d for d in resolve(body, Context()) if d.when.basis == "stated" and d.when.earliest and d.when.latest]
    told = {d.when.day: d for d in days if d.when.day and _TODAY.search(body[max(0, d.start - 40) : d.start])}
    for d in days:
        if d.when.day and _YESTERDAY.search(body[max(0, d.start - 40) : d.start]):
            next_day = shifted(date.fromisoformat(d.when.day), 1)
            if next_day is not None:
                told[next_day.isoformat()] = d
    past = [d for d in days if d.unit in _BOUNDING and _told_as_past(body, d)]
    lower = max(past, key=lambda d: (d.when.earliest or "", -d.start), default=None)
    coming = [d for d in days if d.when.day and _told_as_coming(body, d)]
    upper = min(coming, key=lambda d: (d.when.latest or "", d.start), default=None)
    if len(told) == 1:
        day, dated = next(iter(told.items()))
        if lower is None or (lower.when.earliest or "") <= day:
            return When(day, day, dated.when.words, "inferred: the day that the text calls today or yesterday")
    if lower is None:
        return None
    first = lower.when.earliest
    basis = f"inferred: not before the latest day that the text tells as past ({first})"
    if upper is not None and upper.when.latest and first and upper.when.latest >= first:
        words = f"{lower.when.words} ... {upper.when.words}"
        return When(
            first, upper.when.latest, words, f"{basis}, not after a day that it tells as coming ({upper.when.latest})"
        )
    return When(first, None, lower.when.words, f"{basis}; no latest day")


def _told_as_past(body: str, dated: Dated) -> bool:
    """True where the clause of a date is in the past and nothing in it looks ahead."""
    left, right = _clause(body, dated)
    if FUTURE.search(left) or _COMING.search(left + " " + right) or _UNSURE.search(left):
        return False
    return bool(_HAPPENED.search(left) or _HAPPENED.search(right))


def _told_as_coming(body: str, dated: Dated) -> bool:
    """True where the text itself, outside any quotation, says that something will happen on this very day."""
    left, right = _clause(body, dated)
    if any(mark in left + right for mark in '"“”«»') or _UNSURE.search(left + right):
        return False
    said = re.search(r"\b(?:said|told|announced|promised|wrote|according|reported)\b", left + right, re.IGNORECASE)
    return bool(re.search(_COMING.pattern + r"[^.;:]{0,60}\b(?:on|for)\s+\Z", left, re.IGNORECASE)) and not said


def _clause(body: str, dated: Dated) -> tuple[str, str]:
    left = re.split(r"[.;!?]\s|\n", body[max(0, dated.start - 160) : dated.start])[-1]
    right = re.split(r"[.;!?]\s|\n", body[dated.end : dated.end + 160])[0]
    return left, right


def _from_count_of_days(text: str) -> When | None:
    counted = NTH.search(text)
    if counted is None:
        return None
    body = text[:_READ]
    known = [
        Known(d.start, d.end, (date.fromisoformat(d.when.day), date.fromisoformat(d.when.day)))
        for d in resolve(body, Context())
        if d.when.day is not None
    ]
    start = first_day(body, known)
    if start is None:
        return None
    first, last = shifted(start, nth_of(counted) - 1), shifted(start, nth_of(counted))
    if first is None or last is None:
        return None
    return When(
        first.isoformat(), last.isoformat(), counted.group(), f"counted from {start.isoformat()}, which the text states"
    )
