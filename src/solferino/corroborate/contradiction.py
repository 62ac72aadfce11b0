"""Figures that cannot both hold, figures that only look so, and figures that moved.

Two figures contradict each other only where all that they speak of is the same: what is counted, who, where, when and
how firmly; or where one speaks of a part of what the other speaks of, and lies above it. Where a field differs the
contradiction is apparent, and the field is named. One source that gives two numbers moved, or took one back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import accumulate, combinations, pairwise

from solferino.amounts import Extent, Extents, Move, Relation, Series, compare, crossing, series
from solferino.corroborate.behind import Origins
from solferino.corroborate.comparable import Comparable, SeriesKey, nation, plain, widest
from solferino.corroborate.movement import RIVALS, beside, cue_between, moves, said
from solferino.corroborate.scene import Scene
from solferino.corroborate.tolls import above_totals, strays
from solferino.record import Figure, Finding, FindingKind, Incident, Publication, Scope, Stance

_IN_WORDS = {
    "counted": "what is counted",
    "as_of": "the day of the count",
    "period": "the period",
    "place": "the place",
    "population": "who is counted",
    "scope": "what they cover",
    "status": "how firmly they are given",
}
MOST = 60  # different numbers of one incident or series that are compared, and findings of one kind made of them
SEASON = 60  # days beyond which one total no longer looks like the rival of another
_DENIED, _SEEMING = ": the figure is denied", ", but they differ in "
FOLD = 3  # rivals in appearance of one number that are shown in one finding
VOICES = 12  # ways to give one number (source, day, place ...) that are compared with the ways to give another


_Voice = list[tuple[str, Figure]]  # claims that say the same of the same in every field, ids first
_Told = tuple[Extents, _Voice, _Voice]


@dataclass(slots=True)
class _Row:
    """All claims of one number of one harm: by what they speak of and who gives them."""

    told: dict[tuple[object, ...], _Voice] = field(default_factory=lambda: defaultdict(list))
    sentences: set[tuple[str, int]] = field(default_factory=set)

    @property
    def voiced(self) -> set[tuple[str, str]]:
        """The sources that give the number, each with the day for which it does."""
        return {(str(way[-3]), str(way[-2])) for way in self.told}

    @property
    def voices(self) -> list[_Voice]:
        """The claims of each voice; of too many voices, those that most texts carry."""
        return sorted(self.told.values(), key=lambda rows: (-len(rows), rows[0][0]))[:VOICES]

    @property
    def first(self) -> Figure:
        """The figure that stands for the row."""
        return self.figures[0][1]

    @property
    def figures(self) -> list[tuple[str, Figure]]:
        """All claims with their ids, sorted by them."""
        return sorted((pair for rows in self.told.values() for pair in rows), key=lambda pair: pair[0])

    @property
    def claims(self) -> tuple[str, ...]:
        """The claim ids, sorted."""
        return tuple(key for key, _ in self.figures)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A finding with its weight: how many claims stand on its two sides."""

    finding: Finding
    weight: int


def contradictions(
    incidents: Sequence[Incident], origins: Origins, scene: Scene, publications: Mapping[str, Publication]
) -> list[Finding]:
    """Compare the figures of each incident, and the cumulative figures that count the same harm to the same people.

    Gives CONTRADICTION, APPARENT, UPDATE, REVISION, and DENIAL where a figure itself is denied. Of one incident or
    series no more than MOST numbers are compared: the two ends, and those of the days for which most sources speak; a
    finding says so.
    """
    found: list[Finding] = []
    counted_in: set[str] = set()
    comparing = _Comparing(Comparable(origins, scene, publications), _busy(incidents, scene))
    added = strays(incidents, scene)
    for number, incident in enumerate(incidents):
        keys = [m.claim for m in incident.members if m.stance is Stance.COUNTS] + added.get(number, [])
        counted_in.update(keys)
        figures = {key: f for key in keys if isinstance(f := scene.claims[key], Figure)}
        found += comparing.findings(figures, incident.handle or incident.members[0].claim)
    together: dict[tuple[str, str], dict[str, Figure]] = defaultdict(dict)
    for key, claim in scene.claims.items():
        if isinstance(claim, Figure) and claim.scope is Scope.CUMULATIVE and key not in counted_in:
            together[claim.counted, nation(claim.population_words)][key] = claim
    for name in sorted(together):
        found += comparing.findings(together[name], None)
    totals = [(key, f) for rows in together.values() for key, f in sorted(rows.items()) if f.place and plain(f)]
    return [*found, *above_totals(incidents, totals, comparing.comparable)]


def _busy(incidents: Sequence[Incident], scene: Scene) -> frozenset[str]:
    told: dict[str, set[int]] = defaultdict(set)
    for number, incident in enumerate(incidents):
        for member in incident.members:
            if member.stance is Stance.REPORTS:
                told[scene.claims[member.claim].passage.reading].add(number)
    return frozenset(reading for reading, numbers in told.items() if len(numbers) > 1)


class _Comparing:
    """Figures of one incident or series beside each other."""

    def __init__(self, comparable: Comparable, busy: Collection[str]) -> None:
        """busy: readings of texts that report several incidents."""
        self.comparable = comparable
        self.scene = comparable.scene
        self.busy = busy

    def findings(self, figures: Mapping[str, Figure], about: str | None) -> Iterator[Finding]:
        """What stands against what. about: None for "the first claim"."""
        with_whole = dict(figures)
        held = {
            key: f
            for key, f in sorted(figures.items())
            if plain(f) and not self.comparable.of_some(f) and not self.comparable.is_short(f)
        }
        stated = {key: f for key, f in held.items() if not self.comparable.denied_in(f)}
        ids = {id(f): key for key, f in stated.items()}
        lines = series(
            stated.values(), self.comparable.publications, key=lambda f: self.comparable.series_key(ids[id(f)], f)
        )
        restless = _Restless(self.comparable, lines, stated.values() if about is not None else ())
        rows, left = self._rows(stated)
        cut = f"; {len(rows)} of {len(rows) + left} numbers were compared" if left else ""
        judged: list[_Judged] = []
        for one, other in combinations(rows, 2):
            if one.sentences.isdisjoint(other.sentences):
                judged += self._pair(one, other, about, restless)
        yield from _bounded(judged, cut)
        yield from self._parts(with_whole, about)
        yield from self._denied(held, stated, about)
        for line in lines:
            if len(line.steps) > 1 and (line.key[-1] or about is not None):
                yield from moves(line, self.scene, about)

    def _rows(self, figures: Mapping[str, Figure]) -> tuple[list[_Row], int]:
        """Rows to compare, in a fixed order, and how many were left out."""
        together: dict[tuple[object, ...], _Row] = defaultdict(_Row)
        for key, f in figures.items():
            people = nation(f.population_words)
            row = together[f.counted, f.low, f.high, f.bound, f.population, f.scope, people]
            way = (*self.comparable.series_key(key, f), self.comparable.day(f), f.place.name if f.place else None)
            row.told[way].append((key, f))
            first, last = self.scene.sentence(f.passage)
            row.sentences.update((f.passage.reading, n) for n in range(first, last + 1))
        rows = sorted(together.values(), key=lambda r: r.claims)
        if len(rows) <= MOST:
            return rows, 0
        by_size = sorted(rows, key=lambda r: (r.first.low or r.first.high or 0, r.claims))
        ends = [by_size[0], by_size[-1]]
        # Most of all those are wanted that stand on a day for which several sources speak.
        speaking: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            for source, day in row.voiced:
                speaking[day].add(source)
        weight = {id(row): max(len(speaking[day]) for _, day in row.voiced) for row in rows}
        wanted = sorted(rows, key=lambda r: (-weight[id(r)], -len(r.claims), r.claims))
        kept = [*ends, *(r for r in wanted if r is not ends[0] and r is not ends[1])][:MOST]
        return sorted(kept, key=lambda r: r.claims), len(rows) - MOST

    def _pair(self, one: _Row, other: _Row, about: str | None, restless: _Restless) -> Iterator[_Judged]:
        a, b = one.first, other.first
        if a.counted is b.counted and compare(a, b) is not Relation.APART:
            return
        low, high = (one, other) if (a.low or 0, a.high or 0) <= (b.low or 0, b.high or 0) else (other, one)
        told: list[_Told] = [
            (self._lie(mine[0][1], theirs[0][1], restless), mine, theirs)
            for mine in low.voices
            for theirs in high.voices
            if self._comparable(mine[0], theirs[0], about)
        ]
        moved = [self._moved(*row) for row in told]
        crossed = [
            row
            for row, is_step in zip(told, moved, strict=True)
            if not is_step and crossing(row[1][0][1], row[2][0][1], row[0])
        ]
        if not told:
            return
        if crossed:
            yield _judged(FindingKind.CONTRADICTION, about, self._against(crossed[0]), crossed)
        elif not any(moved):
            fewest = min((len(row[0].differs), row[0].differs) for row in told)[1]
            seeming = [row for row in told if row[0].differs == fewest]
            if fewest and self._worth_comparing(*seeming[0]):
                yield _judged(FindingKind.APPARENT, about, self._seeming(seeming[0]), seeming, ", ".join(fewest))

    def _seeming(self, row: _Told) -> str:
        lie, one, other = row[0], row[1][0][1], row[2][0][1]
        fields = [_IN_WORDS[name] for name in lie.differs]
        if "as_of" in lie.differs and self.comparable.day(one) == self.comparable.day(other):
            fields[lie.differs.index("as_of")] = "the hour of the count, on a day on which the number moved"
        return f"{_beside(row)}{_SEEMING}{' and '.join(fields)}"

    def _lie(self, one: Figure, other: Figure, restless: _Restless) -> Extents:
        found = self.comparable.extents(one, other)
        apart = one.passage.reading != other.passage.reading and 0 not in (one.high, other.high)
        if apart and found.as_of is not Extent.APART and restless.moved(one, other):
            return replace(found, as_of=Extent.APART)
        return found

    def _comparable(self, mine: tuple[str, Figure], theirs: tuple[str, Figure], about: str | None) -> bool:
        """False for totals that nothing ties to one thing, and for numbers of one text that it means differently."""
        (key, one), (other_key, other) = mine, theirs
        source = self.comparable.source(key, one)
        one_voice = source == self.comparable.source(other_key, other)
        if about is None and not (self.comparable.alike(one, other) or (one_voice and source)):
            return False
        if one.passage.reading != other.passage.reading:
            return True
        if one_voice and (0 in (one.high, other.high) or self.comparable.nested_in_words(one, other)):
            return False
        return one.passage.reading not in self.busy and not self._sums(one, other)

    def _sums(self, one: Figure, other: Figure) -> bool:
        """True where the text of both gives the rest too: "15 in the town, 6 in the village: 21 in all"."""
        if one.passage.reading != other.passage.reading or None in (one.low, other.low):
            return False
        rest = {abs((one.low or 0) - (other.low or 0)), (one.low or 0) + (other.low or 0)} - {one.low, other.low}
        return any(
            f.counted is one.counted and f.low in rest and f.low and f.part_of is None
            for f in self.scene.figures[one.passage.reading]
        )

    def _moved(self, _: Extents, mine: _Voice, theirs: _Voice) -> bool:
        """True for two steps of one series, which tell how it moved."""
        one, other = mine[0], theirs[0]
        key = self.comparable.series_key(*one)
        if key != self.comparable.series_key(*other):
            return False
        if key[-1] or cue_between(one[1], other[1], self.scene) is not None:
            return True
        days = self.comparable.day(one[1]), self.comparable.day(other[1])
        return "" not in days and days[0] != days[1]

    def _against(self, row: _Told) -> str:
        lie, one, other = row[0], row[1][0][1], row[2][0][1]
        words = _beside(row)
        if 0 in (one.high, other.high):
            return f"{words}{_DENIED}; both cannot hold"
        if lie.whole in (Extent.WITHIN, Extent.AROUND):
            return f"{words}: a part above its whole"
        beginning = "one text gives both, of the" if one.passage.reading == other.passage.reading else "the"
        return f"{words}: {beginning} same people, place and time; both cannot hold"

    def _worth_comparing(self, lie: Extents, mine: _Voice, theirs: _Voice) -> bool:
        """False for a pair that no reader would take for rivals: a toll of a war beside that of a raid."""
        (key, a), (other_key, b) = mine[0], theirs[0]
        differs = set(lie.differs)
        small, large = sorted((a.low or a.high or 0, b.low or b.high or 0))
        if large > RIVALS * max(1, small) or differs & {"counted", "scope"} or len(differs - {"as_of", "status"}) > 1:
            return False
        if "as_of" in differs and a.scope is Scope.CUMULATIVE and self._far_apart(a, b):
            return False
        if "population" not in differs:
            return True
        if lie.population is Extent.APART or nation(a.population_words) != nation(b.population_words):
            return False
        if self.comparable.one_of_several(a) or self.comparable.one_of_several(b):
            return False
        # One source, whose counts two texts may tell apart by their words alone; of two sources, all else must agree.
        source = self.comparable.source(key, a)
        alike = len(differs) == 1 or (source != "" and source == self.comparable.source(other_key, b))
        return alike and (a.population is b.population or widest(a, b))

    def _far_apart(self, one: Figure, other: Figure) -> bool:
        """True for totals of two seasons, which nobody holds against each other."""
        days = self.comparable.day(one), self.comparable.day(other)
        if not all(days):
            return False
        return abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) > SEASON

    def _parts(self, figures: Mapping[str, Figure], about: str | None) -> Iterator[Finding]:
        """What a text calls a part of a number, above that number."""
        for key, part in sorted(figures.items()):
            whole = figures.get(part.part_of or "")
            if whole is None or part.part_of is None or part.counted is not whole.counted:
                continue
            if part.low is not None and whole.high is not None and part.low > whole.high:
                words = f"{said(whole)} against {said(part)}: a part above its whole"
                yield Finding(FindingKind.CONTRADICTION, about or key, words, (part.part_of,), (key,))

    def _denied(
        self, figures: Mapping[str, Figure], stated: Mapping[str, Figure], about: str | None
    ) -> Iterator[Finding]:
        """Numbers that somebody gives only to deny them, beside those who give them."""
        for key, denied in figures.items():
            if key in stated:
                continue
            meant = tuple(
                other
                for other, f in stated.items()
                if f.counted is denied.counted and (f.low, f.high) == (denied.low, denied.high)
            )
            if meant:
                words = f"{said(denied)}: the figure is denied"
                yield Finding(FindingKind.DENIAL, about or key, words, meant, (key,))


class _Restless:
    """Days on which a toll moved: counts of one such day may both have held, each at its hour.

    A toll moved on a day on which one source itself gives two numbers, and while counts of later days reach the higher
    one: nine and seven on the day, ten on the next.
    """

    def __init__(self, comparable: Comparable, lines: Iterable[Series[SeriesKey]], figures: Iterable[Figure]) -> None:
        self.day = comparable.day
        self._given_twice = {
            (line.key[0], step.day)
            for line in lines
            if line.key[-1]
            for before, step in pairwise(line.steps)
            if step.move is Move.REVISION and step.day == before.day
        }
        most: dict[str, dict[str, int]] = defaultdict(dict)
        for f in figures:
            day, low = self.day(f), f.low or 0
            if f.scope is Scope.INCIDENT and day:
                most[f.counted][day] = max(low, most[f.counted].get(day, 0))
        self._days = {counted: sorted(days) for counted, days in most.items()}
        # By harm, the highest number of each day and all days after it.
        self._later = {
            counted: list(accumulate((most[counted][day] for day in reversed(days)), max))[::-1]
            for counted, days in self._days.items()
        }

    def moved(self, one: Figure, other: Figure) -> bool:
        """True where the number moved on the day of the two, or after it up to the higher of them."""
        day, high = self.day(one), max(one.low or 0, other.low or 0)
        if (str(one.counted), day) in self._given_twice:
            return True
        after = bisect_right(self._days.get(one.counted, []), day)
        later = self._later.get(one.counted, [])
        return after < len(later) and later[after] >= high


def _beside(row: _Told) -> str:
    return f"{said(row[1][0][1])} against {said(row[2][0][1])}"


def _judged(
    kind: FindingKind, about: str | None, why: str, rows: Sequence[_Told], differs: str | None = None
) -> _Judged:
    mine = tuple(sorted({key for _, voice, _ in rows for key, _ in voice}))
    theirs = tuple(sorted({key for _, _, voice in rows for key, _ in voice}))
    subject = about or min(mine + theirs)
    return _Judged(Finding(kind, subject, why, mine, theirs, differs=differs), len(mine) + len(theirs))


def _bounded(judged: Iterable[_Judged], cut: str) -> Iterator[Finding]:
    """The weightiest MOST of each kind; the last of them says how many more there are."""
    kinds: dict[FindingKind, list[_Judged]] = defaultdict(list)
    for each in judged:
        kinds[each.finding.kind].append(each)
    for kind in sorted(kinds):
        rows = sorted(_folded(kinds[kind]), key=lambda j: (-j.weight, j.finding.supporting, j.finding.opposing))
        more = len(rows) - MOST
        for at, row in enumerate(rows[:MOST]):
            left = f"; {more} more such pairs are not listed" if more > 0 and at == MOST - 1 else ""
            yield beside(row.finding, cut + left)


def _folded(judged: Sequence[_Judged]) -> Iterator[_Judged]:
    """Where one number looks like the rival of several by their days alone, or says that nobody was harmed, one finding
    for all of them.
    """
    together: dict[tuple[tuple[str, ...], str | None, bool], list[_Judged]] = defaultdict(list)
    for each in judged:
        together[each.finding.supporting, each.finding.differs, _DENIED in each.finding.why].append(each)
    for (_, differs, denied), rows in together.items():
        if len(rows) < FOLD or not (denied or "as_of" in (differs or "")):
            yield from rows
            continue
        first = min(rows, key=lambda j: j.finding.opposing).finding
        against = sorted({key for row in rows for key in row.finding.opposing})
        before, mark, after = first.why.partition(_DENIED if denied else _SEEMING)
        why = f"{before} and {len(rows) - 1} other numbers{mark}{after}"
        yield _Judged(replace(first, opposing=tuple(against), why=why), len(first.supporting) + len(against))
