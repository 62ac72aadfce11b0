"""Said: what had been published by the end of a day, as far as anybody can tell. What may be later stays out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from solferino.casework.fold import Fold
from solferino.casework.grouping import Grouped
from solferino.casework.items import items_of
from solferino.casework.publications import context_of
from solferino.casework.sightings import SeenTwice, seen_twice
from solferino.record import (
    Act,
    Claim,
    Correction,
    Decision,
    Figure,
    Grading,
    Held,
    HeldItem,
    Incident,
    IncidentReport,
    Origin,
    Publication,
    SharedStatement,
    Stage,
    Statement,
    Text,
    When,
)
from solferino.review import Current, source_key

PROVISIONAL = "v"  # M-v1: a group of this view alone, which the record never had
# Outcomes of acts that a text may tell of before their day.
_TO_COME = ("announced", "called for", "in force", "not taken", "planned", "refused", "requested", "threatened")
_HANDLE = re.compile(r"\b[SOM]-\d+\b")


@dataclass(frozen=True, slots=True)
class SaidBy:
    """What had been said by a day. texts: by reading id. notes: sentences on what was left out, and on what is in."""

    texts: Mapping[str, Text]
    notes: tuple[str, ...]


def said_by(day: str, state: Fold, texts: Mapping[str, Text], publications: Mapping[str, Publication]) -> SaidBy:
    """Keep the texts known to be published by the end of a day.

    Of a thing seen twice, a later text that was taken in after the day and bears no later day of publication of its own
    stays out: the page says the old day, and its words may be new. An earlier text of it, as taken in, counts as said.
    """
    kept, undated = {}, 0
    for key, text in texts.items():
        published = context_of(publications[key], text).published
        latest = published.latest if published else None
        if latest is None:
            undated += 1
        elif latest <= day:
            kept[key] = text
    later = len(texts) - len(kept) - undated
    notes = []
    if undated:
        notes.append(
            f"{_texts(undated)} without a known day of publication {_is(undated)} left out of this view as of {day}."
        )
    if later:
        notes.append(f"{_texts(later)} published after {day}, or perhaps after it, {_is(later)} left out of this view.")
    items = items_of(state)
    things = seen_twice(items, state.events, texts, publications)
    rewritten = _rewritten(day, things, kept)
    if rewritten:
        notes.append(
            f"{_texts(len(rewritten))} taken in after {day} {_is(len(rewritten))} left out although published by then: "
            "an earlier text of the same thing differs, and what this one says may be newer."
        )
    kept = {key: text for key, text in kept.items() if key not in rewritten}
    return SaidBy(kept, (*notes, *_unordered(day, things, kept), *_taken_in_later(day, items, kept)))


def said_later(claim: Claim, day: str) -> bool:
    """True for a claim that by its own words tells of a day that was not over by then: it cannot have been said.

    A threat, an announced vote and the like may speak of days to come; what was said, counted or done may not.
    """
    if isinstance(claim, Statement):
        return _after(claim.said, day)
    if isinstance(claim, Figure):
        return _after(claim.as_of, day)
    if isinstance(claim, IncidentReport):
        return claim.stage is Stage.ACCOMPLISHED and _after(claim.happened, day)
    if isinstance(claim, Act):
        return claim.outcome is not None and claim.outcome not in _TO_COME and _after(claim.happened, day)
    return False


def not_later(day: str, rows: Iterable[Current]) -> tuple[list[Current], list[str]]:
    """The claims that can have been said by a day, and a note on those that cannot."""
    every = list(rows)
    kept = [row for row in every if not said_later(row.claim, day)]
    left = len(every) - len(kept)
    if not left:
        return kept, []
    return kept, [
        f"{left} {'claim' if left == 1 else 'claims'} in texts published by {day} {_is(left)} left out: said, counted "
        "or done later, by the words of the text. A day is wrong or was read wrongly, or the text was changed since."
    ]


def items_by(day: str, state: Fold, texts: Mapping[str, Text]) -> list[HeldItem]:
    """The items whose text is in the view, and those without a text that their giver dates by then."""
    readings = {r.bytes_digest for r in state.readings_by_id.values()}
    found = []
    for item in items_of(state, texts):
        given = item.item.given
        unread = not any(c.digest in readings for c in item.captures)
        if item.reading or (unread and given and given.published_latest and given.published_latest <= day):
            found.append(item)
    return found


def decisions_on(decisions: Iterable[Decision], rows: Sequence[Current]) -> list[Decision]:
    """The decisions on claims in view and on those that they came of; not those on what had not been said."""
    known = {row.id for row in rows} | {s for row in rows for d in row.decisions for s in d.subjects}
    return [d for d in decisions if known.issuperset(d.subjects)]


def gradings_on(gradings: Iterable[Grading], view: Held) -> list[Grading]:
    """The grades of what a view holds: of its sources, by name, and of its claims and groups."""
    names = {p.publisher for p in view.publications.values()} | {o.name for o in view.origins}
    known = {source_key(name) for name in names if name} | {source_key(c.id) for c in view.claims}
    known |= {source_key(i.handle) for i in view.incidents} | {source_key(s.handle) for s in view.shared}
    known |= {source_key(o.handle) for o in view.origins}
    return [g for g in gradings if source_key(g.subject) in known]


def corrections_by(day: str, corrections: Iterable[Correction], view: Held) -> list[Correction]:
    """The corrections known to be printed by a day, of claims and with notices that are in the view."""
    claims = {c.id for c in view.claims}
    return [
        c
        for c in corrections
        if c.on is not None
        and c.on <= day
        and claims.issuperset(c.claims)
        and (c.notice is None or c.notice.reading in view.texts)
    ]


def provisional(grouped: Grouped, state: Fold) -> tuple[Grouped, list[str]]:
    """The groups, those that the record never had under handles that the record never gives: ``M-v1``.

    state: the case as the view holds it. A number of its own keeps them from being taken for a group of the record.
    """
    names: dict[str, str] = {}
    told = []
    for letter, groups in (("S", grouped.shared), ("O", grouped.origins), ("M", grouped.incidents)):
        new = [g.handle for g in groups if int(g.handle[2:]) > state.handles[letter]]
        own = [f"{letter}-{PROVISIONAL}{n}" for n in range(1, len(new) + 1)]
        names.update(zip(new, own, strict=True))
        told += [own[0] if len(own) == 1 else f"{own[0]} to {own[-1]}"] if own else []
    if not names:
        return grouped, []
    return _renamed(grouped, names), [
        f"{', '.join(told)}: of this view alone. The record has no such group, and another view may number them "
        "otherwise."
    ]


def is_provisional(handle: str) -> bool:
    """True for the handle of a group that the record never had: ``M-v1``."""
    return handle[2:].startswith(PROVISIONAL)


def _renamed(grouped: Grouped, names: Mapping[str, str]) -> Grouped:
    def words(text: str) -> str:
        return _HANDLE.sub(lambda found: names.get(found[0], found[0]), text)

    def shared(row: SharedStatement) -> SharedStatement:
        return replace(row, handle=names.get(row.handle, row.handle), why=words(row.why))

    def origin(row: Origin) -> Origin:
        return replace(row, handle=names.get(row.handle, row.handle), why=words(row.why))

    def incident(row: Incident) -> Incident:
        return replace(row, handle=names.get(row.handle, row.handle), why=words(row.why))

    findings = (
        replace(
            f, about=names.get(f.about, f.about), origins=tuple(names.get(o, o) for o in f.origins), why=words(f.why)
        )
        for f in grouped.findings
    )
    return Grouped(
        tuple(map(shared, grouped.shared)),
        tuple(map(origin, grouped.origins)),
        tuple(map(incident, grouped.incidents)),
        tuple(findings),
    )


def _texts(number: int) -> str:
    return "1 text" if number == 1 else f"{number} texts"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _after(when: When | None, day: str) -> bool:
    return when is not None and when.earliest is not None and when.earliest > day


def _rewritten(day: str, things: Iterable[SeenTwice], kept: Mapping[str, Text]) -> set[str]:
    """Readings in ``kept`` whose words may be later than the day that their page bears."""
    found: set[str] = set()
    for thing in things:
        said = {thing.sightings[0].text_digest}
        for (_, seen), order in zip(pairwise(thing.sightings), thing.order, strict=True):
            if order != "captured" or seen.captured[:10] <= day:
                said.add(seen.text_digest)
            elif seen.text_digest not in said:
                found |= kept.keys() & set(seen.readings)
    return found


def _unordered(day: str, things: Iterable[SeenTwice], kept: Mapping[str, Text]) -> list[str]:
    """A sentence on things of which several texts are in view and nobody knows which was there on the day."""
    names = [
        ", ".join(s.item for s in thing.sightings if s.reading in kept)
        for thing in things
        if "open" in thing.order and sum(s.reading in kept for s in thing.sightings) > 1
    ]
    if not names:
        return []
    return [f"Which of these texts of one thing was there on {day} is not known; all are in view: {'; '.join(names)}."]


def _taken_in_later(day: str, items: Iterable[HeldItem], kept: Mapping[str, Text]) -> list[str]:
    first: dict[str, str] = {}
    for item in items:
        for capture in item.captures:
            first[capture.digest] = min(first.get(capture.digest, capture.captured), capture.captured)
    late = sum(first.get(t.reading.bytes_digest, "")[:10] > day for t in kept.values())
    if not late:
        return []
    return [
        f"{_texts(late)} of this view {'was' if late == 1 else 'were'} taken in after {day}: published by then, and "
        "shown in the words of the day of capture."
    ]
