"""Shared statements: one statement of one speaker, whichever texts carry it.

Speaker and occasion are part of what a statement is: one formula in two mouths stays two statements.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import NamedTuple

from solferino.record import (
    Decision,
    Mode,
    Publication,
    SharedStatement,
    Statement,
    StatementKind,
    Text,
    When,
)
from solferino.text import word_set
from solferino.text.groups import Groups, pair_decisions
from solferino.text.subsequence import common_length
from solferino.text.wordstream import word_stream

CLAUSE = 5  # words from which a quotation is told by its wording
BEYOND_CHANCE = 8  # words of one wording that tie a statement without speaker to one with
CROWD = 60  # statements with one key above which each is compared with the first few only
HEADS = 3
_STOP = word_set(
    """a an the and or but if of in on at by for with from to into over under about as than that this these those it
    its he she they them their his her him we our us you your i my me is are was were be been being am do does
    did have has had having will would shall should may might can could must not no nor so such also there
    here what which who whom whose when where how why all any both each other some more most very just only
    own same too s t said says say saying told tells added adds noted notes stated according called asked"""
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One statement as one text gives it: a claim with the pieces that continue it.

    words: folded, all pieces. telling: the words that are neither grammar nor attribution.
    """

    claims: tuple[Statement, ...]
    words: tuple[str, ...]
    telling: frozenset[str]
    voice: str | None
    quoted: bool

    @property
    def id(self) -> str:
        """The id of the first piece."""
        return self.claims[0].id

    @property
    def reading(self) -> str:
        """The reading it stands in."""
        return self.claims[0].passage.reading

    @property
    def said(self) -> When | None:
        """When it was said, as the first piece that tells has it."""
        return next((c.said for c in self.claims if c.said), None)


class _Link(NamedTuple):
    """Two units that carry one statement; the firmest sort first."""

    weakness: int
    one: str
    other: str


def shared_statements(
    statements: Sequence[Statement],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
    voice: Callable[[Statement], str | None],
    decisions: Sequence[Decision],
) -> tuple[SharedStatement, ...]:
    """Group the statements that are one: the same speaker, compatible dates, and words in common.

    voice: the key of a statement's speaker, None where the text names none. Groups of one unit are left out. People's
    decisions on pairs go before everything: what they hold apart is never in one group.
    """
    units = _units(statements, voice)
    of = {claim.id: unit.id for unit in units for claim in unit.claims}
    same, apart = pair_decisions(decisions)
    groups = Groups((unit.id for unit in units), ((of[a], of[b]) for a, b in apart if a in of and b in of))
    for a, b in same:
        if a in of and b in of:
            groups.join(of[a], of[b])
    for link in sorted(_links(units)):
        groups.join(link.one, link.other)
    by_id = {unit.id: unit for unit in units}
    found = [
        _shared([by_id[key] for key in members], texts, publications)
        for members in groups.sets()
        if _places([by_id[key] for key in members]) > 1
    ]
    return tuple(sorted(found, key=lambda s: s.claims))


def _places(units: Sequence[Unit]) -> int:
    """At how many places the units stand: a fragment inside the reported clause around it is at one place with it."""
    places = 0
    reading, end = "", 0
    for passage in sorted((c.passage for u in units for c in u.claims[:1]), key=lambda p: (p.reading, p.start, p.end)):
        if passage.reading != reading or passage.start >= end:
            places, reading, end = places + 1, passage.reading, passage.end
        end = max(end, passage.end)
    return places


def said_together(one: When | None, other: When | None) -> bool:
    """True unless the two are known to have been said on different days."""
    return one is None or other is None or one.overlaps(other)


def _units(statements: Sequence[Statement], voice: Callable[[Statement], str | None]) -> list[Unit]:
    by_id = {s.id: s for s in sorted(statements, key=_position)}
    heads = Groups(by_id)
    for statement in by_id.values():
        if statement.continues in by_id:
            heads.join(statement.id, statement.continues)
    pieces = [sorted((by_id[key] for key in members), key=_position) for members in heads.sets()]
    return sorted((_unit(tuple(found), voice) for found in pieces), key=lambda u: _position(u.claims[0]))


def _unit(claims: tuple[Statement, ...], voice: Callable[[Statement], str | None]) -> Unit:
    words: list[str] = []
    other: set[str] = set()
    for claim in claims:
        words += word_stream(claim.passage.quote).words
        for aside in (claim.cue, claim.speaker.mention if claim.speaker else None):
            if aside is not None:
                other |= set(word_stream(aside.quote).words)
        if claim.speaker:
            other |= set(word_stream(f"{claim.speaker.name} {claim.speaker.role or ''}").words)
    quoted = all(claim.mode is Mode.DIRECT for claim in claims)
    telling = frozenset(words) - _STOP - (frozenset() if quoted else other)
    named = next((key for key in map(voice, claims) if key is not None), None)
    return Unit(claims, tuple(words), telling, named, quoted)


def _position(statement: Statement) -> tuple[str, int, int, str]:
    return statement.passage.reading, statement.passage.start, statement.passage.end, statement.id


def _links(units: Sequence[Unit]) -> Iterator[_Link]:
    for one, other in _candidates(units):
        equal = _in_common(one, other)
        if equal:
            yield _Link(-equal, *sorted((one.id, other.id)))


def _candidates(units: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """Pairs that share two words in a row, or four telling words of one voice; linear where a key is crowded."""
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, unit in enumerate(units):
        keys: set[tuple[str, ...]] = {p for p in pairwise(unit.words) if not (p[0] in _STOP and p[1] in _STOP)}
        for key in sorted(keys or {unit.words}):
            runs[key].append(at)
        if unit.voice is not None:
            for word in unit.telling:
                told[unit.voice, word].append(at)
    pairs: Counter[tuple[int, int]] = Counter()
    for group in runs.values():
        pairs.update(dict.fromkeys(_linked(group), 4))
    for group in told.values():
        pairs.update(_linked(group))
    return [(units[a], units[b]) for (a, b), count in sorted(pairs.items()) if count >= 4]


def _linked(group: Sequence[int]) -> Iterable[tuple[int, int]]:
    if len(group) <= CROWD:
        return combinations(group, 2)
    return ((a, b) for i, b in enumerate(group) for a in group[: min(i, HEADS)])


def _in_common(one: Unit, other: Unit) -> int:
    """How many words tell that the two are one statement; 0 where they are not."""
    if one.voice is not None and other.voice is not None and one.voice != other.voice:
        return 0
    if not said_together(one.said, other.said):
        return 0
    same_voice = one.voice is not None and one.voice == other.voice
    if one.quoted and other.quoted:
        return _quoted_in_common(one, other, same_voice=same_voice)
    if same_voice and not _denies_one(one, other):
        return _told_in_common(one, other)
    return 0


def _quoted_in_common(one: Unit, other: Unit, *, same_voice: bool) -> int:
    short, long = sorted((one.words, other.words), key=len)
    if len(short) < CLAUSE:
        return len(short) if same_voice and set(short) - _STOP and _inside(short, long) else 0
    equal = common_length(short, long)
    runs = set(pairwise(short))
    kept = len(runs & set(pairwise(long)))
    if equal * 4 < len(short) * 3 or kept * 3 < len(runs) * 2:
        return 0
    return equal if same_voice or equal >= BEYOND_CHANCE else 0


def _inside(short: Sequence[str], long: Sequence[str]) -> bool:
    return bool(short) and any(
        tuple(long[i : i + len(short)]) == tuple(short) for i in range(len(long) - len(short) + 1)
    )


def _told_in_common(one: Unit, other: Unit) -> int:
    """Reported speech: most telling words of the shorter in the longer, four at least."""
    short, long = sorted((one.telling, other.telling), key=lambda words: (len(words), sorted(words)))
    equal = len(short & long)
    return equal if equal >= 4 and equal * 5 >= len(short) * 3 else 0


def _denies_one(one: Unit, other: Unit) -> bool:
    return (one.claims[0].kind is StatementKind.DENIAL) != (other.claims[0].kind is StatementKind.DENIAL)


def _shared(
    units: Sequence[Unit], texts: Mapping[str, Text], publications: Mapping[str, Publication]
) -> SharedStatement:
    def fullest(unit: Unit) -> tuple[bool, int, str, str, int]:
        publication = publications.get(unit.reading)
        day = (publication.published_earliest if publication else None) or "9"
        return not unit.quoted, -len(unit.words), day, unit.reading, unit.claims[0].passage.start

    lead = min(units, key=fullest)
    readings = {unit.reading for unit in units}
    distinct = {texts[r].reading.text_digest if r in texts else r for r in readings}
    speaker = next((c.speaker.name for u in sorted(units, key=fullest) if u.voice for c in u.claims if c.speaker), None)
    claims = sorted((c for u in units for c in u.claims), key=_position)
    return SharedStatement("", lead.id, tuple(c.id for c in claims), speaker, len(distinct), _why(units, len(distinct)))


def _why(units: Sequence[Unit], texts: int) -> str:
    quoted = sum(unit.quoted for unit in units)
    where = "one text carries it more than once" if texts == 1 else f"{texts} texts carry it"
    unnamed = sum(unit.voice is None for unit in units)
    how = f"{quoted} in quotation, {len(units) - quoted} in reported speech"
    return f"{where}: {how}" + (f"; {unnamed} without naming the speaker" if unnamed else "")
