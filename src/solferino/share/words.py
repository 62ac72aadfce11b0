"""The fixed words of a dossier: the record's vocabularies in plain English, and how days and counts read.

Nothing here judges. A word that a court reserves for itself never stands in these tables; only a source can say it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from solferino.record import (
    ActType,
    Blame,
    BorrowingKind,
    Bound,
    Carried,
    Counted,
    CreditRelation,
    EventType,
    Figure,
    FigureStatus,
    FindingKind,
    Grade,
    Mode,
    Origin,
    OriginRole,
    Population,
    Publication,
    RootKind,
    Scope,
    SpeakerKind,
    Stage,
    StatementKind,
    When,
    moment,
)

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

NOT_NAMED: Final = "speaker not named in the text"
NO_SOURCE: Final = "source not named in the text"
NO_DAY: Final = "as-of not stated"

GRADES: Final = {
    Grade.CORROBORATED: "Corroborated",
    Grade.SINGLE_SOURCE: "Single source",
    Grade.DISPUTED: "Disputed",
    Grade.ALLEGED: "Alleged",
    Grade.NOT_ASSESSED: "Not assessed",
}
KINDS: Final = {
    StatementKind.ASSERTION: "says",
    StatementKind.ACCUSATION: "accuses",
    StatementKind.DENIAL: "denies",
    StatementKind.LEGAL_VIEW: "gives a legal view",
    StatementKind.CALL: "calls for",
    StatementKind.PROMISE: "promises",
    StatementKind.WARNING: "warns",
    StatementKind.ESTIMATE: "estimates",
    StatementKind.QUESTION: "asks",
    StatementKind.JUSTIFICATION: "justifies",
    StatementKind.NO_COMMENT: "makes no comment",
}
MODES: Final = {
    Mode.DIRECT: "direct quotation",
    Mode.MIXED: "partly quoted",
    Mode.INDIRECT: "reported speech",
}
SPEAKERS: Final = {
    SpeakerKind.PERSON: "person",
    SpeakerKind.INSTITUTION: "institution",
    SpeakerKind.GROUP: "group",
    SpeakerKind.UNNAMED: "unnamed voice",
    SpeakerKind.OUTLET: "outlet",
    SpeakerKind.DOCUMENT: "document",
}
COUNTED: Final = {
    Counted.KILLED: "killed",
    Counted.INJURED: "injured",
    Counted.CASUALTIES: "counted as casualties",
    Counted.MISSING: "missing",
    Counted.DISPLACED: "displaced",
    Counted.EVACUATED: "evacuated",
    Counted.DETAINED: "detained",
    Counted.TRAPPED: "trapped",
    Counted.ATTACKS: "attacks counted",
}
POPULATIONS: Final = {
    Population.ALL: "people",
    Population.CIVILIANS: "civilians",
    Population.CHILDREN: "children",
    Population.WOMEN: "women",
    Population.COMBATANTS: "combatants",
    Population.STAFF: "staff",
}
STATUSES: Final = {
    FigureStatus.CONFIRMED: "called confirmed",
    FigureStatus.RECORDED: "recorded",
    FigureStatus.CLAIMED: "claimed",
    FigureStatus.ESTIMATED: "estimated",
    FigureStatus.BELIEVED: "believed",
    FigureStatus.DENIED: "denied",
    FigureStatus.UNSPECIFIED: "firmness not stated",
}
SCOPES: Final = {Scope.INCIDENT: "one event", Scope.CUMULATIVE: "a period"}
BLAMES: Final = {
    Blame.STATED: "stated by the text itself",
    Blame.CLAIMED: "claimed by the actor itself",
    Blame.ACCUSED: "accused",
    Blame.POSSIBLE: "named as possible",
    Blame.UNKNOWN: "named without saying who accuses",
}
STAGES: Final = {Stage.ACCOMPLISHED: "accomplished", Stage.ATTEMPTED: "attempted", Stage.THREATENED: "threatened"}
ACTS: Final = {
    ActType.RESOLUTION: "resolution",
    ActType.VOTE: "vote",
    ActType.REFERRAL: "referral",
    ActType.OFFICIAL_ASSESSMENT: "official assessment",
    ActType.INQUIRY: "inquiry",
    ActType.EXPULSION: "expulsion",
    ActType.LAW: "law",
    ActType.BLOCKING: "blocking",
    ActType.SUMMONS: "summons",
    ActType.SANCTION: "sanction",
    ActType.REQUEST: "request",
    ActType.CHARGE: "charge",
}
RELATIONS: Final = {
    CreditRelation.RELIES_ON: "relies on",
    CreditRelation.TOLD: "gives words told to",
    CreditRelation.CREDIT_LINE: "carries a credit line of",
    CreditRelation.OWN_EARLIER: "relies on its own earlier report,",
    CreditRelation.EMBEDS: "embeds material of",
}
BORROWINGS: Final = {
    BorrowingKind.CREDIT: "credits",
    BorrowingKind.WORDING: "shares wording with",
    BorrowingKind.SAME_STATEMENT: "carries the same statement as",
    BorrowingKind.BYLINE: "is by its byline a text of",
    BorrowingKind.COPY: "is for the most part one text with",
    BorrowingKind.PUBLISHER: "is of the same house as",
}
ROOTS: Final = {
    RootKind.STATEMENT: "statement",
    RootKind.AGENCY: "own reporting",
    RootKind.DOCUMENT: "document",
    RootKind.DATASET: "list or count",
    RootKind.WITNESS: "witness account",
    RootKind.UNKNOWN: "origin not known",
}
ROLES: Final = {
    OriginRole.PARTY: "party to the conflict",
    OriginRole.AUTHORITY: "authority",
    OriginRole.MONITOR: "monitor",
    OriginRole.WITNESS: "witness",
    OriginRole.OUTLET: "outlet",
    OriginRole.OTHER: "other",
    OriginRole.UNNAMED: "not named",
}
DIRECTIONS: Final = {
    "known": "direction known",
    "likely": "direction likely",
    "open": "which came first is open",
}
FINDINGS: Final = {
    FindingKind.CORROBORATION: "Corroboration",
    FindingKind.CONTRADICTION: "Contradiction",
    FindingKind.APPARENT: "Apparent contradiction",
    FindingKind.REVISION: "Revision",
    FindingKind.DENIAL: "Denial",
    FindingKind.UPDATE: "Update",
    FindingKind.DRIFT: "Same words, quoted differently",
    FindingKind.CHARACTERISATION: "Called by different names",
    FindingKind.CHANGED: "Changed between captures",
}
CARRIED: Final = {
    Carried.STANDS: "",
    Carried.CHANGED: "the software now proposes this place differently",
    Carried.NO_LONGER: "no longer proposed by the software; kept because people upheld it",
}
EVENTS: Final = {
    EventType.CASE_OPENED: "case opened",
    EventType.KEPT: "kept",
    EventType.ATTEMPT_FAILED: "attempt failed",
    EventType.RUN_FINISHED: "run finished",
    EventType.STEP_FAILED: "step failed",
    EventType.PERSON_NAMED: "person named",
    EventType.DECIDED: "decided",
    EventType.EXPORTED: "exported",
    EventType.ERASED: "erased",
    EventType.CLOCK_WENT_BACK: "clock went back",
    EventType.REPAIRED: "repaired",
    EventType.CHECKPOINTED: "head signed",
    EventType.COSIGNED: "cosigned by a witness",
    EventType.STAMPED: "stamped from outside",
    EventType.KEY_ENROLLED: "key enrolled",
    EventType.KEY_REVOKED: "key revoked",
    EventType.PACKED: "package made",
    EventType.RECEIVED: "package received",
    EventType.SEALED: "put under seal",
    EventType.UNSEALED: "read under seal",
    EventType.REFUSED: "refused",
    EventType.SCRUBBED: "every byte checked",
    EventType.GRADED: "source graded",
    EventType.ASSESSED: "entered on the law",
    EventType.DETERMINED: "determination drafted",
    EventType.LISTED: "list of people declared",
    EventType.LINKED: "rows of lists linked, or judged",
    EventType.ESTIMATED: "estimate made, refused or reviewed",
}
SIDES: Final = {"for": "in favour", "against": "against", "abstained": "abstained", "absent": "absent"}
BASES: Final = {"given": "stated by whoever added it", "page": "stated by the page", "text": "stated in the text"}


def plain(code: str) -> str:
    """A vocabulary word for reading: underscores become spaces."""
    return code.replace("_", " ")


def event_type(code: str) -> str:
    """The type of an event. A word that judges is only ever a text's own, so it stands in quotation marks."""
    words = plain(code)
    return f"“{words}”" if words in _THEIR_WORDS else words


_THEIR_WORDS: Final = frozenset(("massacre",))


def many(count: int, one: str, more: str | None = None) -> str:
    """``1 report``, ``2 reports``, ``1,204 reports``."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    parts = list(words)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def day_words(day: str) -> str:
    """``14 May 2024`` for an ISO day."""
    parsed = date.fromisoformat(day)
    return f"{parsed.day} {MONTHS[parsed.month - 1]} {parsed.year}"


def days_words(earliest: str | None, latest: str | None) -> str | None:
    """One day, a month, a year, an interval, or an open end; None where neither end is known."""
    if earliest and latest:
        return _whole(earliest, latest) or f"{day_words(earliest)} to {day_words(latest)}"
    if earliest:
        return f"{day_words(earliest)} or later"
    return f"{day_words(latest)} or earlier" if latest else None


def _whole(earliest: str, latest: str) -> str | None:
    """The name of the day, month or year that the two days bound, or None where they bound another stretch."""
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first == last:
        return day_words(earliest)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    month = (last.year, last.month) == (first.year, first.month)
    if month and first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return f"{MONTHS[first.month - 1]} {first.year}"
    return None


_ISO: Final = re.compile(r"\b([12]\d{3}-[01]\d-[0-3]\d)(?: to ([12]\d{3}-[01]\d-[0-3]\d))?\b")


def days_in(text: str) -> str:
    """A sentence of the record with its ISO days written out, so that a dossier has one form of date."""
    return _ISO.sub(_written, text)


def _written(match: re.Match[str]) -> str:
    try:
        return days_words(match[1], match[2] or match[1]) or match[0]
    except ValueError:  # no day of the calendar
        return match[0]


def when_words(when: When | None) -> str | None:
    """The days of a When, or None where it has none (its words may still say something)."""
    return days_words(when.earliest, when.latest) if when else None


def when_row(when: Mapping[str, Any] | None) -> str | None:
    """The same for a When in plain values; its own words where it has no day."""
    if not when:
        return None
    return days_words(when.get("earliest"), when.get("latest")) or when.get("words")


def published_words(publication: Publication | None) -> str | None:
    """The day or days of publication, or None."""
    return days_words(publication.published_earliest, publication.published_latest) if publication else None


def instant_words(instant: str | None) -> str | None:
    """``2024-05-14 18:05:00 UTC`` for an instant of the record; fractions of a second are dropped."""
    return moment(instant).strftime("%Y-%m-%d %H:%M:%S UTC") if instant else None


def origin_words(origin: Origin) -> str:
    """What an origin is, as far as the texts tell: ``monitor; statement of 4 May 2031``."""
    role = ROLES.get(origin.role) if origin.role not in (None, OriginRole.OTHER) else None
    first = role or SPEAKERS[origin.kind]
    said = when_words(origin.said)
    root = ROOTS[origin.root] if origin.root not in (None, RootKind.UNKNOWN) else None
    second = f"{root or 'statement'} of {said}" if said else root
    return f"{first}; {second}" if second and second != first else first


def who(figure: Figure) -> str:
    """Who is counted and what happened to them: ``civilians killed``."""
    if figure.counted is Counted.ATTACKS:
        return COUNTED[figure.counted]
    return f"{POPULATIONS[figure.population]} {COUNTED[figure.counted]}"


def counted(figure: Figure) -> str:
    """The same after the number: ``civilian killed`` after 1."""
    one = figure.low == figure.high == 1 and figure.bound is not Bound.VAGUE
    return f"{_ONE[figure.population]} {COUNTED[figure.counted]}" if one else who(figure)


_ONE: Final = {
    Population.ALL: "person",
    Population.CIVILIANS: "civilian",
    Population.CHILDREN: "child",
    Population.WOMEN: "woman",
    Population.COMBATANTS: "combatant",
    Population.STAFF: "member of staff",
}


def amount(figure: Figure) -> str:
    """The number as the text bounds it: ``at least 21``, ``7,000 to 15,000``, ``dozens (24 or more)``."""
    low, high = figure.low, figure.high
    number = high if low is None else low
    if number is None:
        return "a number that the text does not give"
    if figure.bound is Bound.VAGUE:
        return f"{_vague_word(figure)} ({_span(low, high)})"
    if figure.bound is Bound.UP_TO:
        return f"up to {number if high is None else high:,}"
    if figure.bound in _PREFIX and (high is None or low is None or high == low or figure.bound is not Bound.ABOUT):
        return f"{_PREFIX[figure.bound]} {number:,}"
    kind = " in several reports" if figure.bound is Bound.REPORTS else _interval(figure)
    return ("about " if figure.bound is Bound.ABOUT else "") + _span(low, high) + kind


_PREFIX: Final = {Bound.AT_LEAST: "at least", Bound.MORE_THAN: "more than", Bound.ABOUT: "about"}


def _interval(figure: Figure) -> str:
    if figure.bound is not Bound.INTERVAL:
        return ""
    return f" (confidence interval, level {figure.level})" if figure.level else " (confidence interval)"


def _span(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    return f"{low:,} or more" if low is not None else f"{high:,} or fewer"


def _vague_word(figure: Figure) -> str:
    word = (figure.number_rule or "").partition("=")[0].strip(" \"“”'")
    return word or "a number given in words"
