"""Over time: who said what when, which texts carried it, and when it was first and last seen. Pure over a view.

Four clocks never share a field: when something was *said* and *published* is read from texts and givers, in days; when
a text was *captured* is ours, an instant; the entry that *recorded* it stands in the ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from solferino.casework.changes import Change, changes
from solferino.casework.publications import context_of
from solferino.names import folded
from solferino.record import (
    Held,
    HeldClaim,
    Origin,
    Passage,
    SharedStatement,
    Speaker,
    SpeakerKind,
    Standing,
    Statement,
    UsageError,
    When,
)
from solferino.text.wordstream import word_stream


@dataclass(frozen=True, slots=True)
class Later:
    """What another text of the same thing says instead. fate: ``changed`` or ``dropped``. captured: an instant, of the
    other text. there: the words that stand in its place, None where there are none. why: one sentence.
    """

    fate: str
    item: str
    captured: str
    there: Passage | None
    why: str


@dataclass(frozen=True, slots=True)
class Carrying:
    """One place of a text that carries a statement.

    claims: ids of the pieces, in text order; passages: theirs. item: its number. outlet: who publishes it, None where
    unknown. published: the day or days, None where unknown. captured: the instant of the first capture of these bytes,
    None where the view has none. mode: ``direct``, ``mixed`` or ``indirect``. via: the outlet or agency that the text
    credits for the words. names_speaker: the text names the speaker. later: what a later text of the same thing says.
    """

    claims: tuple[str, ...]
    passages: tuple[Passage, ...]
    document: str
    item: str
    outlet: str | None
    published: When | None
    captured: str | None
    mode: str
    via: str | None
    names_speaker: bool
    standing: str
    later: Later | None = None

    @property
    def reading(self) -> str:
        """The id of the reading that it stands in."""
        return self.passages[0].reading


@dataclass(frozen=True, slots=True)
class OverTime:
    """One statement of one speaker, with the texts that carry it, first published first.

    handle: of the shared statement, None for one that a single text carries. lead: claim id of the fullest wording.
    speaker: as the lead's text gives it; role: the same. said: the day or days on which every text that tells can have
    it, with the words and the basis of the one that tells most closely; None where no text tells, or where they
    contradict each other: then ``told`` holds what each tells. kind: what the speaker does with the words.
    first_published, last_published: of the carriers whose day is known; undated: how many texts there are without.
    first_captured, last_captured: instants, of the first captures of the carriers.
    """

    handle: str | None
    lead: str
    speaker: str | None
    speaker_kind: str | None
    role: str | None
    kind: str
    words: tuple[Passage, ...]
    said: When | None
    told: tuple[When, ...]
    first_published: When | None
    last_published: When | None
    undated: int
    first_captured: str | None
    last_captured: str | None
    carriers: tuple[Carrying, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all claims that carry it."""
        return frozenset(claim for carrier in self.carriers for claim in carrier.claims)

    @property
    def texts(self) -> int:
        """How many texts carry it; one may carry it at several places."""
        return len({c.reading for c in self.carriers})

    @property
    def outlets(self) -> tuple[str, ...]:
        """The known outlets among the carriers, each once."""
        return tuple(dict.fromkeys(c.outlet for c in self.carriers if c.outlet))


def statements(view: Held) -> tuple[OverTime, ...]:
    """Every shared statement, and every statement of a named speaker that one text alone carries.

    In order of the day on which it was said, then of the day on which it was first published; what nobody dates comes
    last. Rejected claims are left out.
    """
    return _Making(view).all()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. speaker: words of a name. about: a handle (``M-001``, ``S-001``, ``O-001``).

    since, until: days, both included; a statement whose days of saying may lie between them is wanted, one that nobody
    dates is not.
    """

    speaker: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None


def wanted(view: Held, rows: Iterable[OverTime], asked: Wanted) -> tuple[tuple[OverTime, ...], int]:
    """The statements that are asked for, and how many were left out only because nobody tells when they were said.

    Raises UsageError for a handle that is not in the view, or what is no day.
    """
    since, until = (When(day).earliest if day else None for day in (asked.since, asked.until))
    if since and until and since > until:
        raise UsageError(f"the days from {since} to {until} are none", do="give the earlier day first")
    about = _about(view, asked.about) if asked.about else None
    names = [folded(word) for word in (asked.speaker or "").split()]
    found, undated = [], 0
    for row in rows:
        if about is not None and not about & row.ids:
            continue
        if names and not _named(row, names):
            continue
        if since or until:
            days = [row.said] if row.said else list(row.told)
            if not days:
                undated += 1
                continue
            if not any(day.overlaps(When(since, until)) for day in days):
                continue
        found.append(row)
    return tuple(found), undated


def _about(view: Held, handle: str) -> frozenset[str]:
    """The claims of a group; for an incident also the statements that stand on the words of its reports and figures."""
    asked = handle[:1].upper() + handle[1:]
    for incident in view.incidents:
        if incident.handle == asked:
            members = frozenset(m.claim for m in incident.members)
            return members | _standing_on(view, members)
    groups: tuple[SharedStatement | Origin, ...] = (*view.shared, *view.origins)
    for group in groups:
        if group.handle == asked:
            return frozenset(group.claims)
    raise UsageError(
        f"nothing in this view is called {handle}", do="`solferino incidents` and `solferino origins` list the handles"
    )


def _standing_on(view: Held, members: frozenset[str]) -> frozenset[str]:
    passages: dict[str, list[Passage]] = defaultdict(list)
    for row in view.claims:
        if row.id in members:
            passages[row.claim.passage.reading].append(row.claim.passage)
    return frozenset(
        row.id
        for row in view.claims
        if isinstance(row.claim, Statement)
        and any(row.claim.passage.overlaps(p) for p in passages.get(row.claim.passage.reading, ()))
    )


def _named(row: OverTime, names: Sequence[str]) -> bool:
    words = {folded(word) for word in f"{row.speaker or ''} {row.role or ''}".split()}
    return words.issuperset(names)


class _Making:
    """The statements of one view, with what they share looked up once."""

    def __init__(self, view: Held) -> None:
        self.view = view
        self.rows: dict[str, HeldClaim] = {
            c.id: c for c in view.claims if isinstance(c.claim, Statement) and c.standing is not Standing.REJECTED
        }
        self.items = {i.id: i for i in view.items}
        self.captured = _first_captures(view)
        self.published: dict[str, When | None] = {}
        self.later = _later(changes(view))

    def all(self) -> tuple[OverTime, ...]:
        pieces = self._pieces()
        shared = {claim for group in self.view.shared for claim in group.claims}
        made = []
        for group in self.view.shared:
            units = list(dict.fromkeys(pieces[c] for c in group.claims if c in pieces))
            if units:
                lead = group.lead if group.lead in self.rows else units[0][0]
                made.append(self._row(group.handle, lead, pieces.get(lead, (lead,)), units, group.speaker))
        for unit in dict.fromkeys(pieces.values()):
            if shared.isdisjoint(unit) and (voice := self._voice(unit)) and voice.kind is not SpeakerKind.UNNAMED:
                made.append(self._row(None, unit[0], unit, [unit], None))
        return tuple(sorted(made, key=self._place))

    def _pieces(self) -> dict[str, tuple[str, ...]]:
        """Claim id -> the ids of the statement that it is a piece of, in text order."""
        head: dict[str, str] = {}
        for key in self.rows:
            first, seen = key, {key}
            while (before := self._statement(first).continues) in self.rows and before not in seen:
                first = before or first
                seen.add(first)
            head[key] = first
        units: dict[str, list[str]] = defaultdict(list)
        for key, first in head.items():
            units[first].append(key)
        found = {}
        for members in units.values():
            unit = tuple(sorted(members, key=lambda k: (self._at(k).start, self._at(k).end, k)))
            found.update(dict.fromkeys(unit, unit))
        return found

    def _row(
        self, handle: str | None, lead: str, words: tuple[str, ...], units: Sequence[tuple[str, ...]], named: str | None
    ) -> OverTime:
        carriers = tuple(sorted(map(self._carrier, units), key=_first))
        voice = self._voice(words) or next(
            (v for unit in units if (v := self._voice(unit)) and named in (None, v.name)), None
        )
        said, told = _joined(w for unit in units if (w := self._said(unit)) is not None)
        dated = [c.published for c in carriers if c.published is not None and c.published.latest is not None]
        seen = sorted(c.captured for c in carriers if c.captured)
        return OverTime(
            handle,
            lead,
            named or (voice.name if voice else None),
            str(voice.kind) if voice else None,
            voice.role if voice else None,
            str(self._statement(lead).kind),
            tuple(self._at(key) for key in words),
            said,
            told,
            min(dated, key=lambda w: (w.latest or "", w.earliest or "")) if dated else None,
            max(dated, key=lambda w: (w.latest or "", w.earliest or "")) if dated else None,
            len({c.reading for c in carriers if c.published is None or c.published.latest is None}),
            seen[0] if seen else None,
            seen[-1] if seen else None,
            carriers,
        )

    def _carrier(self, unit: tuple[str, ...]) -> Carrying:
        first = self.rows[unit[0]]
        reading = first.claim.passage.reading
        publication = self.view.publications.get(reading)
        item = self.items.get(first.item)
        text = self.view.texts.get(reading)
        modes = sorted({str(self._statement(k).mode) for k in unit})
        return Carrying(
            unit,
            tuple(self._at(k) for k in unit),
            item.item.name if item else "",
            item.number if item else "",
            publication.publisher if publication else None,
            self._published(reading),
            self.captured.get(text.reading.bytes_digest) if text else None,
            modes[0] if len(modes) == 1 else "mixed",
            next((v for k in unit if (v := self._statement(k).via)), None),
            self._voice(unit) is not None,
            str(first.standing),
            next((self.later[k] for k in unit if k in self.later), None),
        )

    def _place(self, row: OverTime) -> tuple[str, str, str, str, str]:
        said = row.said or min(row.told, key=lambda w: w.latest or "9", default=None)
        day = (said.earliest or said.latest or "9") if said else "9"
        first = (row.first_published.latest or "9") if row.first_published else "9"
        return day, first, row.words[0].reading, f"{row.words[0].start:09d}", row.lead

    def _published(self, reading: str) -> When | None:
        if reading not in self.published:
            text, publication = self.view.texts.get(reading), self.view.publications.get(reading)
            self.published[reading] = context_of(publication, text).published if text and publication else None
        return self.published[reading]

    def _statement(self, key: str) -> Statement:
        claim = self.rows[key].claim
        assert isinstance(claim, Statement)  # noqa: S101 - only statements are kept
        return claim

    def _at(self, key: str) -> Passage:
        return self.rows[key].claim.passage

    def _voice(self, unit: Iterable[str]) -> Speaker | None:
        return next((s for key in unit if (s := self._statement(key).speaker)), None)

    def _said(self, unit: Iterable[str]) -> When | None:
        days = (self._statement(key).said for key in unit)
        return next((w for w in days if w is not None and (w.earliest or w.latest)), None)


def _joined(said: Iterable[When]) -> tuple[When | None, tuple[When, ...]]:
    """The days that all of them allow, with the words of the closest; None and all of them where there are none."""
    told = tuple(dict.fromkeys(said))
    if not told:
        return None, ()
    low = max((w.earliest for w in told if w.earliest), default=None)
    high = min((w.latest for w in told if w.latest), default=None)
    if low and high and low > high:
        return None, tuple(sorted(told, key=lambda w: (w.earliest or "", w.latest or "9", w.words or "")))
    closest = min(told, key=lambda w: ((w.earliest, w.latest) != (low, high), w.words or "", w.basis or ""))
    return replace(closest, earliest=low, latest=high), ()


def _first(row: Carrying) -> tuple[str, str, str, int]:
    day = (row.published.latest or "9") if row.published else "9"
    return day, row.captured or "9", row.document, row.passages[0].start


def _first_captures(view: Held) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for item in view.items:
        for capture in item.captures:
            found[capture.digest] = min(found.get(capture.digest, capture.captured), capture.captured)
    return found


def _later(changed: Iterable[Change]) -> dict[str, Later]:
    """Claim id -> what a later text of the same thing has in its place. Where the order is open, nothing is later."""
    return {claim: later for change in changed if change.order != "open" for claim, later in _of(change)}


def _of(change: Change) -> Iterator[tuple[str, Later]]:
    for claim in change.claims:
        if claim.before is None:
            continue
        where = f"the text taken in as {change.after.item} on {change.after.captured[:10]}"
        if claim.after is None:
            why = f"{where} does not have it"
        elif _words_differ(claim.at, claim.there):
            why = f"{where} has other words there"
        else:
            why = f"{where} has the words, and tells otherwise of them: {'; '.join(claim.moved)}"
        fate = "changed" if claim.after else "dropped"
        yield claim.before, Later(fate, change.after.item, change.after.captured, claim.there, why)


def _words_differ(at: Passage | None, there: Passage | None) -> bool:
    return at is None or there is None or word_stream(at.quote).words != word_stream(there.quote).words


__all__ = ["Carrying", "Later", "OverTime", "Wanted", "statements", "wanted"]
