"""Which reports are worth comparing: a bounded number for each, the rarest things in common first.

Blocking by several keys with a sorted neighbourhood inside crowded blocks (Hernández and Stolfo 1995, "The merge/purge
problem for large databases"; Papadakis et al. 2016 on comparing rare blocks first). n log n in the number of reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from solferino.corroborate.reports import Nestings, Report
from solferino.corroborate.whereabouts import spot_of

CROWD = 24  # reports under one key above which each is compared with the first few and its neighbours only
HEADS = 3
WINDOW = 6
BUDGET = 96  # comparisons of one report, from the rarest keys on; more only where the other has some left
HEAD = 3000  # characters of a text in which its headline's event is looked for
_RARE = 4  # rare words of a report that are keys
_DAYS = 4  # days up to which an interval is a key
_PLACES = 6  # names around a report without a place that are keys

Key = tuple[str, ...]


def candidates(reports: Sequence[Report], nested: Nestings) -> list[tuple[int, int]]:
    """Pairs of positions in ``reports``, the first the smaller, sorted."""
    keyed: dict[Key, list[int]] = defaultdict(list)
    often = Counter(word for report in reports for word in report.words)
    starts = {report.place.split()[0] for report in reports if report.place}
    for at, report in enumerate(reports):
        for key in sorted(set(_keys(report, often, starts, nested))):
            keyed[key].append(at)
    order = [_order(report) for report in reports]
    spent = [0] * len(reports)
    pairs: set[tuple[int, int]] = set()
    for key in sorted((k for k, group in keyed.items() if len(group) > 1), key=lambda k: (len(keyed[k]), k)):
        for one, other in _of_block(keyed[key], order):
            pair = (one, other) if one < other else (other, one)
            if pair not in pairs and (spent[one] < BUDGET or spent[other] < BUDGET):
                pairs.add(pair)
                spent[one] += 1
                spent[other] += 1
    return sorted(pairs)


def _of_block(group: Sequence[int], order: Sequence[tuple[str, int, list[str], str]]) -> Iterator[tuple[int, int]]:
    if len(group) <= CROWD:
        yield from combinations(group, 2)
        return
    ranked = sorted(group, key=lambda at: order[at])
    for at, one in enumerate(ranked):
        for other in ranked[at + 1 : at + 1 + WINDOW]:
            yield one, other
    for head in ranked[:HEADS]:
        for other in ranked[HEADS:]:
            yield head, other


def _order(report: Report) -> tuple[str, int, list[str], str]:
    first = report.days[0]
    return report.place or "~", first if first is not None else -1, sorted(report.target), report.id


def _keys(report: Report, often: Counter[str], starts: set[str], nested: Nestings) -> Iterator[Key]:
    places, days = _place_keys(report, starts, nested), _day_keys(report)
    aims = sorted(report.target) + [f"={kind}" for kind in sorted(report.target_kinds)]
    for place in places:
        yield "place", place
        yield from (("place", place, "day", day) for day in days)
        yield from (("place", place, "target", aim) for aim in aims)
    for day in days:
        yield "day", day
        yield from (("day", day, "target", aim) for aim in aims)
        yield from (("day", day, "land", land) for land in sorted(_lands(report)))
    if report.reading and (report.headline or report.claim.passage.start < HEAD):
        yield "text", report.reading
    counts = sorted(f"{counted} {low}" for counted, low in report.counts)
    yield from (("count", count) for count in counts)
    yield from (("count", count, "day", day) for count in counts for day in days)
    yield from (("counts", one, other) for one, other in combinations(counts, 2))
    yield from (("name", name) for name in sorted(report.people))
    rare = sorted((often[word], word) for word in report.words if often[word] > 1)[:_RARE]
    yield from (("word", word) for _, word in rare)
    yield from (("words", one, other) for (_, one), (_, other) in combinations(rare, 2))
    yield from (("target", aim) for aim in aims)


def _place_keys(report: Report, starts: set[str], nested: Nestings) -> list[str]:
    names = [name for name in (report.place, report.near_place) if name]
    for name in tuple(names):
        names += sorted((nested.around or {}).get(name, ()))
    found = {word for name in names for word in name.split()}
    for name in names:
        spot = spot_of(name)
        found |= {f"#{number}" for number in spot.ids} | {f"~{sound}" for sound in spot.spellings}
    if report.place is None:
        found |= set(sorted(starts & set(report.context.split()))[:_PLACES])
    return sorted(found)


def _lands(report: Report) -> set[str]:
    if report.place is None:
        return set(report.lands)
    return {place.country for place in spot_of(report.place).places[:1] if place.country}


def _day_keys(report: Report) -> list[str]:
    """Its days and the one behind, so that neighbours meet; none for a long or an open interval."""
    first, last = report.days
    if first is None or last is None or last - first >= _DAYS:
        return []
    return [str(day) for day in range(first, last + 2)]
