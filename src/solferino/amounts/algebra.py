"""Which figures may be compared, and what must hold between them. A failed check is a value beside the figures: nothing
here corrects a figure, averages two, or raises because of one.

Only figures with one scope key make a series. Figures with other keys are compared by their bounds alone, and a higher
claim with a wider scope is no contradiction.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from solferino.record import Bound, Counted, Figure, FigureStatus, Population, Scope
from solferino.text.wordlists import word_set


@dataclass(frozen=True, slots=True)
class ScopeKey:
    """What a figure speaks of. Two figures with equal keys belong to one series; None is "the text does not say".

    place, source: names folded to lower case and single spaces. period_start: an ISO day. people: the words that single
    out some of the population ("girls", "lorran" for Lorran soldiers). method: how was counted, one word for the ways
    that have one (:func:`method_word`), else the words.
    """

    counted: Counted
    population: Population
    scope: Scope
    place: str | None
    period_start: str | None
    source: str | None
    status: FigureStatus
    people: str | None = None
    method: str | None = None


class Relation(StrEnum):
    """How the bounds of two figures lie to each other."""

    SAME = "same"  # equal ends
    OVERLAP = "overlap"  # both can be true
    APART = "apart"  # both cannot be true of one thing


@dataclass(frozen=True, slots=True)
class Fault:
    """One check that failed. check: a code word; figures: the claim ids concerned, in the order given; words: why."""

    check: str
    figures: tuple[str, ...]
    words: str


def scope_key(figure: Figure) -> ScopeKey:
    """The key of the series to which a figure belongs."""
    return ScopeKey(
        figure.counted,
        figure.population,
        figure.scope,
        folded_name(figure.place.name) if figure.place else None,
        figure.period.earliest if figure.period else None,
        folded_name(figure.source.name) if figure.source else None,
        figure.status,
        singled_out(figure.population_words),
        method_word(figure.method.quote) if figure.method else None,
    )


_ANYBODY = word_set(
    "people persons person civilians civilian residents inhabitants dead deaths killed injured injuries wounded "
    "victims casualties lives life bodies body corpses children child kids minors women woman soldiers soldier "
    "troops troop servicemen service members member fighters fighter combatants militants military personnel others "
    "other more innocent enemy staff the a an of its his her their own local additional further total some them whom "
    "individuals individual citizens killings fatalities losses"
)
"""Words that single nobody out of a population of the code list. "Men", "girls" and "boys" do, and so do nations."""


def singled_out(words: str | None) -> str | None:
    """The words of a population that single out some of it, sorted: "girls", "lorran"; None where none does."""
    told = {w for w in re.findall(r"[^\W\d_]+", (words or "").casefold()) if w not in _ANYBODY}
    return " ".join(sorted(told)) or None


_METHODS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("several lists", re.compile(r"capture.recapture|multiple systems|several lists|lists? compared", re.IGNORECASE)),
    ("model", re.compile(r"\b(?:statistical|mathematical)\s+model|\bmodell?(?:ed|ing)\b", re.IGNORECASE)),
    ("survey", re.compile(r"\bsurvey|\bhouseholds?\b", re.IGNORECASE)),
    ("satellite pictures", re.compile(r"satellite", re.IGNORECASE)),
    ("case by case", re.compile(r"individual|independent sources|verif\w+|case by case|by name", re.IGNORECASE)),
    ("hospital and burial records", re.compile(r"hospital|morgue|burial|death certificates?|graves?", re.IGNORECASE)),
    ("interviews", re.compile(r"interview|testimon|survivors|witness", re.IGNORECASE)),
    (
        "open sources",
        re.compile(r"open sources?|social media|media reports?|obituar|intercept|posts?\b", re.IGNORECASE),
    ),
    ("own network", re.compile(r"network|volunteers|activists|committees|on the ground", re.IGNORECASE)),
)


def method_word(words: str) -> str:
    """One word for how was counted, so that "individually verified" and "verified individually" make one series."""
    return next((word for word, pattern in _METHODS if pattern.search(words)), folded_name(words))


def reach(figure: Figure) -> tuple[int | None, int | None]:
    """The lowest and the highest number that the words leave room for; None for an open end.

    All bounds but one say so themselves. "About" leaves room for how coarsely the number is rounded: half a unit of its
    last digit that is not 0, a tenth of it, and one person, whichever is most ("about 30": 25 to 35).
    """
    low, high = figure.low, figure.high
    if figure.bound is not Bound.ABOUT or low is None or high is None:
        return low, high
    return max(0, low - _room(low)), high + _room(high)


def _room(number: int) -> int:
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return max(unit // 2, number // 10, 1)


def compare(one: Figure, other: Figure) -> Relation:
    """How the bounds lie, "about" taken with its :func:`reach`; says nothing about whether the two speak of the same
    thing (see :func:`solferino.amounts.extents`)."""
    if (one.low, one.high) == (other.low, other.high):
        return Relation.SAME
    (low, high), (other_low, other_high) = reach(one), reach(other)
    apart = _above(low, other_high) or _above(other_low, high)
    return Relation.APART if apart else Relation.OVERLAP


def sums_to(killed: Figure, injured: Figure, total: Figure) -> Fault | None:
    """Killed and injured together are the casualties."""
    return parts_sum((killed, injured), total, check="killed and injured do not make the total")


def parts_sum(parts: Sequence[Figure], whole: Figure, check: str = "parts do not sum to the whole") -> Fault | None:
    """The parts, the unknown included, sum to the whole, as far as the bounds tell. None where that can be so."""
    low = sum(part.low or 0 for part in parts)
    highs = [part.high for part in parts]
    high = None if None in highs else sum(h for h in highs if h is not None)
    if _above(low, whole.high) or _above(whole.low, high):
        words = f"the parts make {span_words(low, high)}, the whole is {span_words(whole.low, whole.high)}"
        return Fault(check, (*(part.id for part in parts), whole.id), words)
    return None


def fits_whole(part: Figure, whole: Figure) -> Fault | None:
    """A part is not above its whole."""
    if _above(part.low, whole.high):
        words = f"the part is {span_words(part.low, part.high)}, the whole {span_words(whole.low, whole.high)}"
        return Fault("part above the whole", (part.id, whole.id), words)
    return None


def silent_falls(series: Iterable[Figure]) -> list[Fault]:
    """Falls of a cumulative count within one scope key, without a stated revision. Both figures stay.

    Left out are figures without a last day in ``as_of``, parts of a whole (a part may fall as "unknown" is resolved),
    what people may cease to be (missing, displaced, detained, trapped), and an older number given again by a text that
    does not say for which day.
    """
    together: dict[ScopeKey, list[Figure]] = defaultdict(list)
    for figure in series:
        lasting = figure.scope is Scope.CUMULATIVE and figure.counted in LASTING
        if lasting and figure.part_of is None and _last_day(figure):
            together[scope_key(figure)].append(figure)
    faults = []
    for figures in together.values():
        dated = sorted(figures, key=lambda f: (_last_day(f), f.id))
        given: set[tuple[int | None, int | None]] = set()
        kept: list[Figure] = []
        for figure in dated:
            again = (figure.low, figure.high) in given and _printed_only(figure)
            given.add((figure.low, figure.high))
            if not again:
                kept.append(figure)
        for earlier, later in pairwise(kept):
            if _last_day(earlier) < _last_day(later) and _lies_above(earlier, later) and not _says_why(later):
                before = f"{span_words(earlier.low, earlier.high)} as of {_last_day(earlier)}"
                words = f"{before}, {span_words(later.low, later.high)} as of {_last_day(later)}, and no reason is told"
                faults.append(Fault("a cumulative count falls", (earlier.id, later.id), words))
    return faults


LASTING = (Counted.KILLED, Counted.INJURED, Counted.CASUALTIES, Counted.ATTACKS)
"""What a count can only add to. Missing people are found, the displaced go home."""
PRINTED = "publication"  # the basis of an as-of day that is only that of the text


def _says_why(figure: Figure) -> bool:
    return figure.supersedes is not None or figure.revision is not None


def _printed_only(figure: Figure) -> bool:
    return figure.as_of is not None and figure.as_of.basis == PRINTED


def _lies_above(one: Figure, other: Figure) -> bool:
    """Two rounded counts of one source are taken at their word; a rounded one beside an exact one has its reach."""
    if one.bound is other.bound:
        return _above(one.low, other.high)
    return _above(reach(one)[0], reach(other)[1])


def undated_order(figure: Figure, published_latest: str | None) -> Fault | None:
    """A count does not stand on a day after its text was published. published_latest: an ISO day or None."""
    if figure.as_of and figure.as_of.earliest and published_latest and figure.as_of.earliest > published_latest:
        words = f"as of {figure.as_of.earliest}, published by {published_latest}"
        return Fault("as of a day after publication", (figure.id,), words)
    return None


def _last_day(figure: Figure) -> str:
    return (figure.as_of.latest if figure.as_of else None) or ""


def _above(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low > high


def span_words(low: int | None, high: int | None) -> str:
    """Two bounds in words: ``30``, ``25 to 35``, ``30 or more``, ``up to 30``."""
    if low == high and low is not None:
        return str(low)
    if high is None:
        return f"{low if low is not None else 0} or more"
    return f"{low} to {high}" if low is not None else f"up to {high}"


def folded_name(name: str) -> str:
    """A name as names are compared here: small letters, single spaces."""
    return " ".join(name.casefold().split())
