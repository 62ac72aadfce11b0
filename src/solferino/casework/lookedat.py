"""What a first look at an incident reads: the sentences of its claims and those beside them, each wording once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from solferino.casework.denials import Denials
from solferino.law.characterise.types import Span
from solferino.places.names import fold
from solferino.record import (
    Act,
    Claim,
    Figure,
    Held,
    HeldClaim,
    Incident,
    Passage,
    RegionKind,
    Scope,
    Stance,
    Standing,
    Statement,
    StatementKind,
    Text,
)
from solferino.text import Span as Stretch
from solferino.text import sentences

CONTEXT = 1  # sentences before and after that are read too
MOST = 120  # wordings of one incident that are looked at; how many more there are is told
LANGUAGES = frozenset({"en", ""})  # whose signs are held; a text without an identified language is read as English
_ASIDE = (RegionKind.BOILERPLATE, RegionKind.CAPTION, RegionKind.BYLINE, RegionKind.HEADER, RegionKind.TABLE)

_TALK = (
    StatementKind.LEGAL_VIEW,
    StatementKind.CALL,
    StatementKind.PROMISE,
    StatementKind.WARNING,
    StatementKind.QUESTION,
    StatementKind.NO_COMMENT,
)

Placed = tuple[str, int, int]  # claim id, start and end of its sentences in its reading


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring sentences of one reading, as they stand there, and where else the same words stand.

    start: of the window in its reading, in code points. claims: the incident's claims in it. copies: claims of other
    texts in the same words. denies: its sentences deny the incident.
    """

    reading: str
    start: int
    text: str
    denies: bool
    claims: tuple[Placed, ...]
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LookedAt:
    """windows: what is looked at. repeated: wordings that stood there already. unread: texts in a language whose signs
    are not held. left_out: wordings beyond MOST."""

    windows: tuple[Window, ...] = ()
    repeated: int = 0
    unread: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts to look at, in the order of the windows."""
        return tuple(w.text for w in self.windows)

    @property
    def denying(self) -> frozenset[int]:
        """The places of the texts that deny."""
        return frozenset(n for n, w in enumerate(self.windows) if w.denies)

    def passage(self, span: Span) -> Passage:
        """The sentences that a span lies in, as they stand in the reading of its window: a word alone tells little."""
        window = self.windows[span.text]
        inside = [s for s in _sentences(window.text) if s.start < span.end and span.start < s.end]
        start, end = (inside[0].start, inside[-1].end) if inside else (span.start, span.end)
        start, end = min(start, span.start), max(end, span.end)
        return Passage(window.reading, window.start + start, window.start + end, window.text[start:end])

    def passages(self, spans: Iterable[Span]) -> tuple[Passage, ...]:
        """The passages of spans, each once."""
        return tuple(dict.fromkeys(map(self.passage, spans)))

    def claims(self, span: Span) -> tuple[str, ...]:
        """The claims that a span speaks for: those of its sentence, else of its window; and their copies."""
        window = self.windows[span.text]
        start, end = window.start + span.start, window.start + span.end
        near = tuple(key for key, first, last in window.claims if first < end and start < last)
        return (*(near or tuple(key for key, _, _ in window.claims)), *window.copies)


class Reader:
    """Cuts windows out of the texts of one view. Sentences and other incidents' places are looked up once."""

    def __init__(self, view: Held) -> None:
        self._view = view
        self._claims = {c.id: c for c in view.claims if c.standing is not Standing.REJECTED}
        self._denials = Denials(view)
        self._sentences: dict[str, list[Stretch]] = {}
        self._order = {i.reading: n for n, i in enumerate(view.items) if i.reading}
        self._owned: dict[str, dict[int, set[str]]] = {}
        self._other: dict[str, set[int]] = {}  # sentences that tell of no event, or of many: never context
        for row in self._claims.values():
            if row.claim.passage.reading in view.texts and _no_context(row.claim):
                self._other.setdefault(row.claim.passage.reading, set()).update(self._touched(row.claim.passage))
        for incident in view.incidents:
            for row in self._members(incident, Stance.REPORTS):
                reading = row.claim.passage.reading
                if reading in view.texts:
                    for n in self._touched(row.claim.passage):
                        self._owned.setdefault(reading, {}).setdefault(n, set()).add(incident.handle)

    def of(self, incident: Incident) -> LookedAt:
        """What a first look at an incident reads. Texts out of view are left out."""
        by_reading: dict[str, list[tuple[HeldClaim, bool]]] = {}
        for member in incident.members:
            row = self._claims.get(member.claim)
            if row is not None and row.claim.passage.reading in self._view.texts:
                denies = member.stance is Stance.DENIES
                by_reading.setdefault(row.claim.passage.reading, []).append((row, denies))
        apart = [row for _, row in self._denials.grouped_apart(incident)]
        for row in (*self._denials.in_its_texts(incident), *apart):
            if row.claim.passage.reading in self._view.texts:
                by_reading.setdefault(row.claim.passage.reading, []).append((row, True))
        found: list[Window] = []
        unread: list[str] = []
        for reading in sorted(by_reading, key=lambda r: (self._order.get(r, len(self._order)), r)):
            text = self._view.texts[reading]
            if (text.reading.language or "").split("-")[0] not in LANGUAGES:
                unread.append(reading)
                continue
            found += self._windows(text, incident.handle, by_reading[reading])
        once, repeated = _once(found)
        return LookedAt(tuple(once[:MOST]), repeated, tuple(unread), max(0, len(once) - MOST))

    def _members(self, incident: Incident, stance: Stance) -> Iterable[HeldClaim]:
        ids = (m.claim for m in incident.members if m.stance is stance)
        return (self._claims[key] for key in ids if key in self._claims)

    def _windows(self, text: Text, handle: str, rows: Sequence[tuple[HeldClaim, bool]]) -> Iterable[Window]:
        spans = self._spans(text.id)
        roles = self._roles(text, handle, rows)
        placed: list[tuple[int, int, Placed]] = []
        for row, _ in rows:
            touched = self._touched(row.claim.passage)
            if touched:
                first, last = touched[0], touched[-1]
                placed.append((first, last, (row.id, spans[first].start, spans[last].end)))
        numbers = sorted(roles)
        run: list[int] = []
        for n in [*numbers, None]:
            if run and (n is None or n != run[-1] + 1 or roles[n] != roles[run[0]]):
                start, end = spans[run[0]].start, spans[run[-1]].end
                inside = tuple(sorted({p for first, last, p in placed if first <= run[-1] and run[0] <= last}))
                yield Window(text.id, start, text.text[start:end], roles[run[0]], inside)
                run = []
            if n is not None:
                run.append(n)

    def _roles(self, text: Text, handle: str, rows: Sequence[tuple[HeldClaim, bool]]) -> Mapping[int, bool]:
        """Sentence number -> whether it denies, for the sentences to look at."""
        spans = self._spans(text.id)
        roles: dict[int, bool] = {}
        for row, denies in sorted(rows, key=lambda r: r[1]):  # reports first: a denial counts where it fills a sentence
            passage = row.claim.passage
            for n in self._touched(passage):
                shared = min(spans[n].end, passage.end) - max(spans[n].start, passage.start)
                if not denies:
                    roles[n] = False
                elif n not in roles or 2 * shared >= spans[n].end - spans[n].start:
                    roles[n] = True
        owned = self._owned.get(text.id, {})

        def free(n: int) -> bool:
            others = owned.get(n, set()) - {handle} or n in self._other.get(text.id, ())
            return n not in roles and not others and text.kind_at(spans[n].start) not in _ASIDE

        # Who denies goes on denying to the end of a paragraph, more often than not; nothing there argues an element.
        for n in sorted(n for n, denies in roles.items() if denies):
            for near in range(n + 1, min(len(spans), n + CONTEXT + 1)):
                if "\n" not in text.text[spans[near - 1].end : spans[near].start] and free(near):
                    roles[near] = True
        for n in [n for n, denies in roles.items() if not denies]:
            for near in range(max(0, n - CONTEXT), min(len(spans), n + CONTEXT + 1)):
                if free(near):
                    roles[near] = False
        return roles

    def _touched(self, passage: Passage) -> list[int]:
        """The numbers of the sentences that a passage lies in."""
        spans = self._spans(passage.reading)
        first = max(0, bisect_right(spans, passage.start, key=lambda s: s.start) - 1)
        last = bisect_left(spans, passage.end, key=lambda s: s.start)
        return [n for n in range(first, last) if spans[n].end > passage.start]

    def _spans(self, reading: str) -> list[Stretch]:
        if reading not in self._sentences:
            self._sentences[reading] = sentences(self._view.texts[reading].text)
        return self._sentences[reading]


def _no_context(claim: Claim) -> bool:
    """True for totals over a period, official acts, views of the law, calls and promises: no facts of the event."""
    if isinstance(claim, Figure):
        return claim.scope is Scope.CUMULATIVE
    return isinstance(claim, Act) or (isinstance(claim, Statement) and claim.kind in _TALK)


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[Stretch, ...]:
    return tuple(sentences(text))


@dataclass(slots=True)
class _Gathered:
    window: Window
    copies: list[str] = field(default_factory=list)


def _once(windows: Iterable[Window]) -> tuple[list[Window], int]:
    """Each wording once, the claims of its copies with it; and how many copies there were. Denials stand apart."""
    found: dict[tuple[str, bool], _Gathered] = {}
    repeated = 0
    for window in windows:
        known = found.setdefault((fold(window.text), window.denies), _Gathered(window))
        if known.window is not window:
            known.copies += [key for key, _, _ in window.claims]
            repeated += 1
    return [
        Window(g.window.reading, g.window.start, g.window.text, g.window.denies, g.window.claims, tuple(g.copies))
        for g in found.values()
    ], repeated


__all__ = ["LANGUAGES", "MOST", "LookedAt", "Reader", "Window"]
