"""Look-ups over a view, made once: which claim, which text, which outlet, who decided what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from solferino.record import (
    Finding,
    FindingKind,
    Held,
    HeldClaim,
    HeldItem,
    Incident,
    Origin,
    Passage,
    Segment,
    SharedStatement,
    SpanOutsideText,
    Standing,
    Text,
    Verdict,
)
from solferino.share.words import CARRIED, listed, published_words
from solferino.text import Span, sentences

# In these encodings the bytes of a character depend on those before it, so a stretch has no length of its own.
_STATEFUL = re.compile("iso.?2022|hz|utf.?7", re.IGNORECASE)

ERASED_PERSON = "a person whose name was erased"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """A text with the items that hold it. label: ``T-01``. anchor: its id in the annex."""

    label: str
    anchor: str
    text: Text
    items: tuple[HeldItem, ...]


class Index:
    """Everything that the sections of a dossier look up. Order is the order of the view throughout.

    by_file: a text without a known publisher goes by its file name or address, not by its label. Raises
    SpanOutsideText for a view in which the words of a claim are not the characters of its text.
    """

    def __init__(self, view: Held, *, by_file: bool = False) -> None:
        self.view = view
        self._by_file = by_file
        for row in view.claims:
            self.check(row.claim.passage)

    @cached_property
    def claims(self) -> Mapping[str, HeldClaim]:
        """The claims of the body by id: all but the rejected."""
        return {c.id: c for c in self.view.claims if c.standing is not Standing.REJECTED}

    @cached_property
    def rejected(self) -> tuple[HeldClaim, ...]:
        """The claims that reviewers turned down."""
        return tuple(c for c in self.view.claims if c.standing is Standing.REJECTED)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The preserved texts by reading id, in the order of the items that hold them."""
        items: dict[str, list[HeldItem]] = {}
        for item in self.view.items:
            if item.reading is not None and item.reading in self.view.texts:
                items.setdefault(item.reading, []).append(item)
        order = [*items, *(r for r in self.view.texts if r not in items)]
        return {
            r: Source(f"T-{n:02d}", f"t{n}", self.view.texts[r], tuple(items.get(r, ())))
            for n, r in enumerate(order, start=1)
        }

    @cached_property
    def origins_of(self) -> Mapping[str, tuple[Origin, ...]]:
        """Claim id -> the origins it leads back to."""
        return _grouped((claim, origin) for origin in self.view.origins for claim in origin.claims)

    @cached_property
    def incidents_of(self) -> Mapping[str, tuple[Incident, ...]]:
        """Claim id -> the incidents it speaks of."""
        return _grouped((m.claim, incident) for incident in self.view.incidents for m in incident.members)

    @cached_property
    def shared_of(self) -> Mapping[str, SharedStatement]:
        """Claim id -> the shared statement that it carries."""
        return {claim: shared for shared in self.view.shared for claim in shared.claims}

    @cached_property
    def shared_at(self) -> Mapping[tuple[str, int, int], str]:
        """Reading, start and end of a statement -> the handle of the shared statement that it carries."""
        rows = ((self.claims[c].claim.passage, s.handle) for c, s in self.shared_of.items() if c in self.claims)
        return {(p.reading, p.start, p.end): handle for p, handle in rows}

    @cached_property
    def _findings(self) -> Mapping[str, tuple[Finding, ...]]:
        return _grouped((f.about, f) for f in self.view.findings)

    @cached_property
    def _items(self) -> Mapping[str, HeldItem]:
        return {i.reading: i for i in reversed(self.view.items) if i.reading}

    @cached_property
    def _sentences(self) -> dict[str, list[Span]]:
        return {}

    def sentences_around(self, passage: Passage) -> tuple[int, int]:
        """The passage, widened to whole sentences of its text. Only for passages whose text is in view."""
        if passage.reading not in self._sentences:
            self._sentences[passage.reading] = sentences(self.view.texts[passage.reading].text)
        spans = self._sentences[passage.reading]
        first = bisect_right(spans, passage.start, key=lambda s: s.start) - 1
        last = bisect_right(spans, passage.end - 1, key=lambda s: s.start) - 1
        start = spans[first].start if first >= 0 and spans[first].end > passage.start else passage.start
        end = spans[last].end if last >= 0 else passage.end
        return min(start, passage.start), max(end, passage.end)

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return {}

    def findings(self, about: str, *kinds: FindingKind) -> tuple[Finding, ...]:
        """The findings of these kinds about a handle or a claim id."""
        return tuple(f for f in self._findings.get(about, ()) if f.kind in kinds)

    def check(self, passage: Passage) -> None:
        """Refuse a passage whose words are not the characters of its text. A text out of view cannot be checked.

        Raises SpanOutsideText.
        """
        text = self.view.texts.get(passage.reading)
        if text is None:
            return
        if passage.end - passage.start != len(passage.quote) or text.text[passage.start : passage.end] != passage.quote:
            raise SpanOutsideText(
                f"characters {passage.start} to {passage.end} are not the words of the passage", where=passage.reading
            )

    def has(self, passage: Passage) -> bool:
        """True where the text of a passage is in view, so that the annex can show it."""
        return passage.reading in self.sources

    def anchor(self, passage: Passage) -> str:
        """The id of a passage's mark in the annex. Only for passages whose text is in view."""
        return f"{self.sources[passage.reading].anchor}-{passage.start}-{passage.end}"

    def held(self, ids: Iterable[str]) -> tuple[HeldClaim, ...]:
        """The claims of these ids that are in the body, in the order given, each once."""
        return tuple(self.claims[i] for i in dict.fromkeys(ids) if i in self.claims)

    def outlet(self, reading: str) -> str:
        """Who publishes a text, as far as known, else its label: a file name seldom says who speaks.

        A text that stands in files of several publishers goes by the first one's name and how many more there are.
        """
        publication = self.view.publications.get(reading)
        several = self.publishers(reading)
        if len(several) > 1:
            more = f"{len(several) - 1:,} others" if len(several) > 2 else several[1]
            return f"{several[0]} and {more}"
        if publication and publication.publisher:
            return publication.publisher
        source = self.sources.get(reading)
        item = self._items.get(reading) if self._by_file else None
        if item is not None:
            return item.item.name.removeprefix("https://").removeprefix("http://").removeprefix("www.")
        return f"Text {source.label}" if source else "a text that is not in view"

    def publishers(self, reading: str) -> tuple[str, ...]:
        """Every publisher of a text: those given for its files, by day and number of the file, else the known one."""
        if reading not in self._publishers:
            source, publication = self.sources.get(reading), self.view.publications.get(reading)
            given = [(i.number, i.item.given) for i in source.items if i.item.given] if source else []
            ordered = sorted(
                (g.published_earliest or g.published_latest or "9999", number, g.publisher)
                for number, g in given
                if g.publisher
            )
            named = {name.casefold(): name for *_, name in reversed(ordered)}
            known = publication.publisher if publication else None
            first = tuple(named[key] for key in dict.fromkeys(name.casefold() for *_, name in ordered))
            self._publishers[reading] = first or ((known,) if known else ())
        return self._publishers[reading]

    @cached_property
    def _publishers(self) -> dict[str, tuple[str, ...]]:
        return {}

    def file(self, reading: str) -> str | None:
        """The file name of a text without a known publisher, so that its label can be looked up; None for others."""
        publication = self.view.publications.get(reading)
        item = self._items.get(reading)
        return None if item is None or (publication and publication.publisher) else item.item.name

    def name_of(self, toward: str) -> str:
        """What a borrowing leans on, for reading: the outlet of a text, or the name as it stands."""
        return self.outlet(toward) if toward in self.view.texts else toward

    def title(self, reading: str) -> str | None:
        """The title of a text, where known."""
        publication = self.view.publications.get(reading)
        return publication.title if publication else None

    def dated(self, reading: str) -> str | None:
        """The day or days of publication in words, or None."""
        return published_words(self.view.publications.get(reading))

    def day(self, reading: str) -> str:
        """A key that sorts by day of publication, undated last."""
        publication = self.view.publications.get(reading)
        days = (publication.published_earliest, publication.published_latest) if publication else ()
        return next((d for d in days if d), "9999")

    def item(self, reading: str) -> HeldItem | None:
        """The first item that holds a text."""
        return self._items.get(reading)

    def person(self, person: str) -> str:
        """The name of a person on the case."""
        return self.view.people.get(person) or ERASED_PERSON

    def proposer(self, row: HeldClaim) -> str:
        """Who put a claim forward: a step with its version, or a person."""
        by = row.proposed_by
        return f"written by {self.person(by)}" if by.startswith("person:") else f"proposed by {by}"

    def reviewed(self, row: HeldClaim) -> bool:
        """True where at least one person has judged the claim."""
        return row.standing is not Standing.PENDING

    def review(self, row: HeldClaim) -> str:
        """Where a claim stands with people, in words: ``proposed by extract/3, not reviewed``."""
        said = {
            "accepted": self._people(row, Verdict.ACCEPT),
            "rejected": self._people(row, Verdict.REJECT),
            "corrected": self._people(row, Verdict.CORRECT),
            "unsure": self._people(row, Verdict.UNSURE),
        }
        words = {
            Standing.PENDING: "not reviewed",
            Standing.ONE_SIGNATURE: f"accepted by {said['accepted']}; one signature",
            Standing.AGREED: f"accepted by {said['accepted']}",
            Standing.UNSURE: f"looked at by {said['unsure']}, who could not decide",
        }.get(row.standing) or "; ".join(f"{verb} by {people}" for verb, people in said.items() if people)
        if row.standing is Standing.DISPUTED:
            words = f"reviewers disagree: {words}"
        return ", ".join(w for w in (self.proposer(row), words, CARRIED[row.carried]) if w)

    def _people(self, row: HeldClaim, verdict: Verdict) -> str:
        """The people whose last word on a claim is this verdict; writing a correction is accepting it."""
        last: dict[str, Verdict] = {}
        for decision in row.decisions:
            own = decision.correction == row.id
            if own or decision.subjects == (row.id,):
                last[decision.person] = Verdict.ACCEPT if own else decision.verdict
        return listed(self.person(p) for p, v in last.items() if v is verdict)

    def place_in_bytes(self, passage: Passage) -> str | None:
        """Where a passage lies in the stored object, from the map of its text: ``page 3``, ``bytes 120 to 188``.

        None where the text has no map, or where the reader alone can tell.
        """
        text = self.view.texts.get(passage.reading)
        if text is None or text.map is None or not text.map.segments:
            return None
        segments = text.map.segments
        if passage.reading not in self._starts:
            self._starts[passage.reading] = [s.start for s in segments]
        starts = self._starts[passage.reading]
        first, last = bisect_right(starts, passage.start) - 1, bisect_right(starts, passage.end - 1) - 1
        return _in_bytes(passage, segments[max(first, 0) : last + 1], text.map.encoding, text.text)


def _in_bytes(passage: Passage, run: tuple[Segment, ...], encoding: str | None, text: str) -> str | None:
    parts = list(dict.fromkeys(s.part for s in run if s.part))
    words = [listed(parts)] if parts else []
    first, last = run[0], run[-1]
    if encoding and not _STATEFUL.match(encoding) and first.kind == last.kind == "same" and len(parts) <= 1:
        start = first.source_start + _length(text[first.start : passage.start], encoding)
        end = last.source_start + _length(text[last.start : passage.end], encoding)
        words.append(f"bytes {start:,} to {end:,}")
    return ", ".join(words) or None


def _length(text: str, encoding: str) -> int:
    """Bytes of a text, without the byte order mark that some codecs put before any text."""
    return len(text.encode(encoding, "replace")) - len("".encode(encoding))


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, dict[int, T]] = {}
    for key, row in pairs:
        found.setdefault(key, {})[id(row)] = row
    return {key: tuple(rows.values()) for key, rows in found.items()}
