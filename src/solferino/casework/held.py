"""held: the only place that decides what is current, at a ledger size and as said by a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import solferino
from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.casework.grouping import Grouped, group, grouped_before, grouped_token
from solferino.casework.publications import context_of, publication_of
from solferino.casework.view import claims_in_view, in_view
from solferino.record import (
    Held, HeldClaim, HeldItem, Outcome, Publication, Reading, Text, UsageError,
)
from solferino.review import Current


def held(case: Case, at: int | str | None = None, said: str | None = None) -> Held:
    """What the case held at a ledger size, as far as it had been said by a day.

    at: a ledger size, or a day (then: after the last entry recorded by the end of that day, UTC), or None for now.
    said: a day (``2022-03-24``): only texts published by then, and nothing later, enters; None for everything.
    Raises UsageError for a size the case never had or a day that is none.
    """
    size = ledger_size(case, at)
    state = case.fold(size)
    texts = {r.id: case.text(r) for r in readings_in_order(state)}
    publications = {key: publication_of(state, t.reading) for key, t in texts.items()}
    notes: list[str] = []
    rows = list(in_view(state))
    if said is not None:
        _day(said)
        texts, publications, left_out = _said_by(said, texts, publications)
        rows = [r for r in rows if r.claim.passage.reading in texts]
        notes += left_out
        grouped = group(state, [c for c in claims_in_view(state) if c.passage.reading in texts], texts, publications,
                        state.decisions)
    else:
        grouped = grouped_before(state)
        notes += _staleness(state, texts, publications)
    return _assemble(case, state, said, texts, publications, rows, grouped, notes)


def ledger_size(case: Case, at: int | str | None) -> int:
    """Turn a size or a day into a size."""
    head = case.vault.head()
    if at is None:
        return head.size
    if isinstance(at, str) and not at.isdigit():
        _day(at)
        state = case.fold()
        return sum(1 for e in state.events if e.recorded[:10] <= at)
    size = int(at)
    if not 0 <= size <= head.size:
        raise UsageError(f"the ledger has {head.size} entries; it never had a size of {size}",
                         do="give a size up to that, or a day such as 2022-03-24")
    return size


def readings_in_order(state: Fold) -> list[Reading]:
    """Current readings in order of the items that hold them, each once."""
    found: dict[str, Reading] = {}
    for item_id in state.items:
        for capture in state.captures.get(item_id, ()):
            reading = state.readings.get(capture.digest)
            if reading is not None:
                found.setdefault(reading.id, reading)
    return list(found.values())


def _day(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is not a day such as 2022-03-24") from error


def _said_by(said: str, texts: dict[str, Text], publications: dict[str, Publication],
             ) -> tuple[dict[str, Text], dict[str, Publication], list[str]]:
    """Keep the texts known to be published by a day. What might be later stays out: an earlier answer may not know it."""
    kept, undated = {}, 0
    for key, text in texts.items():
        published = context_of(publications[key], text).published
        latest = published.latest if published else None
        if latest is None:
            undated += 1
        elif latest <= said:
            kept[key] = text
    later = len(texts) - len(kept) - undated
    notes = []
    if undated:
        notes.append(f"{undated} texts without a known day of publication are left out of this view as of {said}.")
    if later:
        notes.append(f"{later} texts published after {said}, or perhaps after it, are left out of this view.")
    return kept, {k: publications[k] for k in kept}, notes


def _staleness(state: Fold, texts: dict[str, Text], publications: dict[str, Publication]) -> list[str]:
    runs = state.runs.get("group")
    token = grouped_token(claims_in_view(state), texts, publications, state.decisions)
    if not runs:
        return ["Reports have not been grouped yet: run `solferino process`."] if texts else []
    if token not in runs[-1].derivation.inputs:
        return [f"Reports were grouped at entry {runs[-1].entry}; what was added or decided since is not in the groups "
                "yet: run `solferino process`."]
    return []


def _assemble(case: Case, state: Fold, said: str | None, texts: dict[str, Text],
              publications: dict[str, Publication], rows: Sequence[Current], grouped: Grouped,
              notes: Sequence[str]) -> Held:
    head = case.vault.head(state.size)
    items = _items(state)
    item_of = {i.reading: i.id for i in reversed(items) if i.reading}
    claims = tuple(_claim(r, item_of.get(r.claim.passage.reading, "")) for r in _in_item_order(rows, items))
    shown = {c.id for c in claims}
    return Held(
        case=case.id, name=case.name, size=state.size, root=head.root, recorded=state.recorded, said=said,
        tool=f"solferino {solferino.__version__}", items=tuple(items), texts=texts, publications=publications,
        claims=claims, shared=tuple(s for s in grouped.shared if shown.issuperset(s.claims)),
        origins=grouped.origins, incidents=grouped.incidents, findings=grouped.findings,
        decisions=tuple(state.decisions), people={p.id: p.name for p in state.people.values()},
        events=tuple(state.events), erased=tuple(state.erased), notes=tuple(notes))


def _items(state: Fold) -> list[HeldItem]:
    rows = []
    for number, (item_id, item) in enumerate(state.items.items(), start=1):
        captures = tuple(state.captures.get(item_id, ()))
        reading = state.readings.get(captures[-1].digest) if captures else None
        rows.append(HeldItem(f"I-{number:03d}", item_id, item, captures, _outcomes(state, item_id, captures, reading),
                             reading.id if reading else None, tuple(state.item_entries[item_id])))
    return rows


def _outcomes(state: Fold, item_id: str, captures: Sequence[object], reading: Reading | None) -> tuple[Outcome, ...]:
    subjects = [item_id, *(f"bytes:{getattr(c, 'digest', '')}" for c in captures)]
    if reading is not None:
        subjects.append(reading.id)
    return tuple(o for (subject, _), o in state.outcomes.items() if subject in subjects)


def _in_item_order(rows: Sequence[Current], items: Sequence[HeldItem]) -> list[Current]:
    order = {i.reading: n for n, i in reversed(list(enumerate(items))) if i.reading}
    return sorted(rows, key=lambda r: (order.get(r.claim.passage.reading, len(items)), r.claim.passage.start,
                                       r.claim.passage.end, r.id))


def _claim(row: Current, item: str) -> HeldClaim:
    return HeldClaim(row.id, row.claim, item, row.standing, row.carried, row.proposed_by, row.decisions, row.successor, row.replaces)


__all__ = ["held", "ledger_size", "readings_in_order"]
