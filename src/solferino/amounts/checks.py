"""All checks on figures, each a value beside the figures: nothing is corrected, averaged or raised.

Two counts are held against each other only where their texts say that they speak of the same: same source, same day,
same scope key but for the field that a check is about. A higher claim of wider scope is no fault; a part above its
whole is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from itertools import combinations

from solferino.amounts.algebra import (
    PRINTED,
    Fault,
    Relation,
    ScopeKey,
    compare,
    fits_whole,
    folded_name,
    parts_sum,
    scope_key,
    silent_falls,
    span_words,
    sums_to,
)
from solferino.amounts.midnight import is_normalised, tells_midnight
from solferino.amounts.partition import completes
from solferino.amounts.scope import Extent, extents, joined, population_extent
from solferino.record import Counted, Figure, Publication, Scope, When

PART_AS_WHOLE = "a part given as the whole"
TWO_IN_ONE_TEXT = "figures of one text disagree"
OTHER_DAY = "the count of another day"
MIDNIGHT = "a midnight not taken to the end of its day"
MIXED = "one series, several scopes"
WIDENED = "one number under two scopes"
PREVIOUS = "the earlier value quoted is not the one held"
ORDER = "the days are out of order"
_LEAST_WIDENED = 20  # people: below that two counts are often equal by chance
_SHORTLY = 3  # days: so long after a bulletin a text without a day of its own may be relaying it
_CLOCK_SLACK = timedelta(days=1)  # a local day of publication may lie ahead of the day in UTC on which it was captured


def checks(
    figures: Iterable[Figure],
    publications: Mapping[str, Publication] | None = None,
    captures: Mapping[str, str] | None = None,
    groups: Mapping[str, str] | None = None,
) -> tuple[Fault, ...]:
    """Every fault among figures, in a fixed order, each once.

    publications: by reading id. captures: reading id -> the instant, or the day, on which its bytes were first taken
    in. groups: figure id -> the event that it counts (an incident's handle); counts of single events are held against
    each other only within one, cumulative counts always.
    """
    held = _Held.of(figures, publications or {}, captures or {}, groups or {})
    found: dict[tuple[str, tuple[str, ...]], Fault] = {}
    for check in (_wholes, _days, _midnights, _in_one_text, _falls, _moved_days, _as_wholes, _widened, _previous):
        for fault in check(held):
            found.setdefault((fault.check, fault.figures), fault)
    return tuple(found.values())


def one_scope(figures: Sequence[Figure]) -> Fault | None:
    """Whether figures that somebody put into one series belong there: the fields of the key in which they differ."""
    keys = [scope_key(figure) for figure in figures]
    differs = [f.name for f in fields(ScopeKey) if len({getattr(key, f.name) for key in keys}) > 1]
    if not differs:
        return None
    told = "; ".join(
        f"{name}: {', '.join(sorted({str(getattr(k, name) or 'not told') for k in keys}))}" for name in differs
    )
    return Fault(MIXED, tuple(figure.id for figure in figures), f"they speak of different things ({told})")


@dataclass(frozen=True, slots=True)
class _Held:
    figures: tuple[Figure, ...]
    by_id: Mapping[str, Figure]
    keys: Mapping[str, ScopeKey]
    publications: Mapping[str, Publication]
    captures: Mapping[str, str]
    groups: Mapping[str, str]
    quoted: frozenset[str]  # values that a text gives as earlier or wrong ones: evidence only of what it quotes

    @classmethod
    def of(
        cls,
        figures: Iterable[Figure],
        publications: Mapping[str, Publication],
        captures: Mapping[str, str],
        groups: Mapping[str, str],
    ) -> _Held:
        by_id = {figure.id: figure for figure in figures}
        ordered = tuple(by_id[key] for key in sorted(by_id))
        keys = {figure.id: scope_key(figure) for figure in ordered}
        quoted = frozenset(other for f in ordered for other in (f.previous, f.supersedes) if other)
        return cls(ordered, by_id, keys, publications, captures, groups, quoted)

    def comparable(self, figure: Figure) -> bool:
        """A count that can be held against others: of a period, or of an event that is known."""
        return figure.scope is Scope.CUMULATIVE or figure.id in self.groups

    def series(self) -> dict[tuple[ScopeKey, str], list[Figure]]:
        """The comparable figures by their key and, for single events, the event."""
        made: dict[tuple[ScopeKey, str], list[Figure]] = defaultdict(list)
        for figure in self.figures:
            if self.comparable(figure):
                made[self.keys[figure.id], self.groups.get(figure.id, "")].append(figure)
        return made


def _wholes(held: _Held) -> Iterator[Fault]:
    parts: dict[str, list[Figure]] = defaultdict(list)
    for figure in held.figures:
        whole = held.by_id.get(figure.part_of or "")
        if whole is not None:
            parts[whole.id].append(figure)
            if fault := fits_whole(figure, whole):
                yield fault
    for key in sorted(parts):
        yield from _sums(parts[key], held.by_id[key])
    yield from _totals(held)
    yield from _nested(held)


def _sums(parts: Sequence[Figure], whole: Figure) -> Iterator[Fault]:
    """Parts that divide a whole: more than it is a fault, and less where nobody is left over ("unknown" is given)."""
    for group, is_all in completes(parts, whole):
        made = parts_sum(group, whole)
        if made is None:
            continue
        low = sum(part.low or 0 for part in group)
        if is_all or (whole.high is not None and low > whole.high):
            yield made


def _totals(held: _Held) -> Iterator[Fault]:
    """Killed, injured and both together, as one source gives them in one text for one day."""
    together: dict[tuple[object, ...], dict[Counted, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for f in held.figures:
        if f.counted in (Counted.KILLED, Counted.INJURED, Counted.CASUALTIES) and f.part_of is None:
            key = replace(held.keys[f.id], counted=Counted.CASUALTIES)
            together[f.passage.reading, key, _day(f), held.groups.get(f.id, "")][f.counted].append(f)
    for rows in together.values():
        killed, injured, total = (rows.get(c, []) for c in (Counted.KILLED, Counted.INJURED, Counted.CASUALTIES))
        if len(killed) == len(injured) == len(total) == 1 and held.comparable(total[0]):
            fault = sums_to(killed[0], injured[0], total[0])
            if fault is not None:
                yield fault


def _nested(held: _Held) -> Iterator[Fault]:
    """A part above its whole where two texts, or two sentences, of one source give them for one day."""
    by_source: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in held.figures:
        if f.source is not None and held.comparable(f) and _stands(f):
            key = held.keys[f.id]
            by_source[key.source, key.scope, key.place, key.period_start, _day(f), held.groups.get(f.id, "")].append(f)
    for rows in by_source.values():
        for one, other in combinations(rows, 2):
            lie = extents(one, other, people=_people)
            if lie.whole not in (Extent.WITHIN, Extent.AROUND):
                continue
            part, whole = (one, other) if lie.whole is Extent.WITHIN else (other, one)
            if part.part_of != whole.id and (fault := fits_whole(part, whole)) is not None:
                yield fault


def _people(one: Figure, other: Figure) -> Extent:
    """Nested only where the code list says so and nobody else is singled out on the wider side."""
    lie = population_extent(one, other)
    a, b = scope_key(one).people, scope_key(other).people
    if a == b or (lie is Extent.WITHIN and b is None) or (lie is Extent.AROUND and a is None):
        return lie
    if lie is Extent.SAME and (a is None or b is None):
        return Extent.AROUND if a is None else Extent.WITHIN
    return Extent.APART


def _days(held: _Held) -> Iterator[Fault]:
    """As-of <= issued <= published <= retrieved, as far as the days are told."""
    for f in held.figures:
        printed = held.publications.get(f.passage.reading)
        taken = held.captures.get(f.passage.reading)
        chain: list[tuple[str, str | None, str | None]] = []
        if f.as_of is not None:
            chain.append(("as of", f.as_of.earliest, f.as_of.latest))
        if f.issued is not None:
            chain.append(("issued", f.issued.earliest, f.issued.latest))
        if printed is not None:
            chain.append(("published", printed.published_earliest, printed.published_latest))
        if taken:
            day = (date.fromisoformat(taken[:10]) + _CLOCK_SLACK).isoformat()
            chain.append(("retrieved", day, day))
        for (name, first, _), (later, _, last) in combinations(chain, 2):
            if first is not None and last is not None and first > last:
                shown = taken[:10] if later == "retrieved" and taken else last
                yield Fault(ORDER, (f.id,), f"{name} {first}, but {later} {shown}")


def _midnights(held: _Held) -> Iterator[Fault]:
    for f in held.figures:
        if f.as_of is not None and f.as_of.day and tells_midnight(f.as_of.words) and not is_normalised(f.as_of):
            words = f"“{f.as_of.words}” was taken for {f.as_of.day} as it stands; 24:00 on a day is 00:00 on the next"
            yield Fault(MIDNIGHT, (f.id,), words)


def _in_one_text(held: _Held) -> Iterator[Fault]:
    """Two numbers for one thing and day in one text, neither of which the text calls an earlier or a wrong one."""
    together: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for (key, event), figures in held.series().items():
        for f in figures:
            if f.part_of is None:
                together[f.passage.reading, key, event, _day(f)].append(f)
    for rows in together.values():
        if len(rows) > 1 and not _day(rows[0]):
            continue  # without a day nothing says that they are of one
        linked = {(f.id, other) for f in rows for other in (f.previous, f.supersedes) if other}
        for one, other in combinations(rows, 2):
            if (one.id, other.id) in linked or (other.id, one.id) in linked:
                continue
            if compare(one, other) is Relation.APART:
                words = f"{_shown(one)} and {_shown(other)} for {_day(one)}: both are kept, and neither is averaged"
                yield Fault(TWO_IN_ONE_TEXT, (one.id, other.id), words)


def _falls(held: _Held) -> Iterator[Fault]:
    yield from silent_falls(f for f in held.figures if f.id not in held.quoted)


def _moved_days(held: _Held) -> Iterator[Fault]:
    """A number given for one day that others give for another, while they give another number for this one."""
    for figures in held.series().values():
        by_day: dict[str, list[Figure]] = defaultdict(list)
        for f in figures:
            if f.part_of is None and _dated(f) and f.id not in held.quoted:
                by_day[_day(f)].append(f)
        for day, rows in by_day.items():
            for f in rows:
                rivals = [r for r in rows if compare(f, r) is Relation.APART and r.passage.reading != f.passage.reading]
                if not rivals:
                    continue
                there = [
                    (other, r)
                    for other in sorted(by_day)
                    if other != day
                    for r in by_day[other]
                    if (r.low, r.high, r.bound) == (f.low, f.high, f.bound) and r.passage.reading != f.passage.reading
                ]
                if there:
                    other, same = min(there, key=lambda pair: (_apart(pair[0], day), pair[0], pair[1].id))
                    words = f"{_shown(f)} is given for {day}; {_shown(same)} is the count of {other}"
                    yield Fault(OTHER_DAY, (f.id, same.id, rivals[0].id), words)


def _as_wholes(held: _Held) -> Iterator[Fault]:
    """A relay that gives the number of a part as that of all: the same source, day and harm, another text."""
    parts = [f for f in held.figures if f.part_of in held.by_id]
    for (key, event), figures in held.series().items():
        for part in parts:
            whole = held.by_id[part.part_of or ""]
            if held.keys[whole.id] != key or held.groups.get(whole.id, "") != event:
                continue
            for f in figures:
                if f.id == whole.id or f.part_of is not None or f.passage.reading == part.passage.reading:
                    continue
                same = (f.low, f.high) == (part.low, part.high) and compare(f, whole) is Relation.APART
                again = any((r.low, r.high) == (f.low, f.high) and _day(r) < _day(whole) for r in figures if r is not f)
                if again and not _dated(f):
                    continue  # an old number of all, given again
                if same and _of_that_day(f, whole):
                    words = f"{_shown(f)} is given of all; it is the number of a part of {_shown(whole)}"
                    yield Fault(PART_AS_WHOLE, (f.id, part.id, whole.id), words)


def _widened(held: _Held) -> Iterator[Fault]:
    """One number of one source and day told of a narrower and of a wider scope by different texts."""
    together: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in held.figures:
        if f.source is None or not held.comparable(f) or not _stands(f) or f.part_of is not None or f.id in held.quoted:
            continue
        if f.low is not None and f.low == f.high and f.low >= _LEAST_WIDENED:
            together[folded_name(f.source.name), _day(f), f.low, held.groups.get(f.id, "")].append(f)
    for rows in together.values():
        for one, other in combinations(rows, 2):
            if one.passage.reading == other.passage.reading or held.keys[one.id] == held.keys[other.id]:
                continue
            lie = extents(one, other, people=_people)
            wide = [name for name in ("counted", "population") if getattr(lie, name) in (Extent.WITHIN, Extent.AROUND)]
            # The rest of the key agrees: only then is it one count told twice.
            rest = replace(held.keys[one.id], counted=other.counted, population=other.population, people=None)
            if (
                not wide
                or joined(getattr(lie, name) for name in wide) is Extent.APART
                or rest != replace(held.keys[other.id], people=None)
            ):
                continue
            words = f"{_shown(one)} and {_shown(other)}, both for {_day(one)}: they differ in {' and '.join(wide)}"
            yield Fault(WIDENED, (one.id, other.id), words)


def _previous(held: _Held) -> Iterator[Fault]:
    """The earlier value that a report quotes is the one held for that day, or for the day before this one."""
    by_series = held.series()
    for f in held.figures:
        quoted = held.by_id.get(f.previous or "")
        if quoted is None or not held.comparable(f):
            continue
        rows = [
            r
            for r in by_series[held.keys[f.id], held.groups.get(f.id, "")]
            if r.passage.reading != f.passage.reading and _day(r) and r.part_of is None
        ]
        fault = _quoted_wrong(f, quoted, rows)
        if fault is not None:
            yield fault


def _quoted_wrong(figure: Figure, quoted: Figure, rows: Sequence[Figure]) -> Fault | None:
    day, before = _day(figure), _day(quoted)
    if before:
        there = [r for r in rows if _day(r) == before]
        if not there or any(compare(quoted, r) is not Relation.APART for r in there):
            return None
        words = f"{_shown(quoted)} is quoted for {before}; what is held for it is {_shown(there[0])}"
        return Fault(PREVIOUS, (figure.id, quoted.id, there[0].id), words)
    earlier = sorted((r for r in rows if day and _day(r) < day), key=lambda r: (_day(r), r.id))
    if not earlier or any(compare(quoted, r) is not Relation.APART for r in earlier):
        return None
    last = earlier[-1]
    # A bulletin between the last one held and this one may be missing here; the day before leaves no room for one.
    between = (last.low or 0) <= (quoted.low or 0) <= (figure.low or 0) and _apart(_day(last), day) > 1
    if between:
        return None
    words = f"{_shown(quoted)} is quoted as the earlier value; the last one held is {_shown(last)} for {_day(last)}"
    return Fault(PREVIOUS, (figure.id, quoted.id, last.id), words)


def _stands(figure: Figure) -> bool:
    """True where the days of the count are known, on whatever basis."""
    return _day(figure) != ""


def _dated(figure: Figure) -> bool:
    """True where the text itself says for which day it gives the count."""
    return _stands(figure) and figure.as_of is not None and figure.as_of.basis != PRINTED


def _of_that_day(figure: Figure, other: Figure) -> bool:
    """One day, or a relay without a day of its own that came out shortly after."""
    if _day(figure) == _day(other) or not _day(other):
        return _day(figure) == _day(other)
    return not _dated(figure) and _day(figure) > _day(other) and _apart(_day(figure), _day(other)) <= _SHORTLY


def _day(figure: Figure) -> str:
    when: When | None = figure.as_of
    return (when.latest or "") if when is not None else ""


def _apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _shown(figure: Figure) -> str:
    return f"{span_words(figure.low, figure.high)} ({' '.join(figure.passage.quote.split())})"
