"""held: the only place that decides what is current, at a ledger size and as said by a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import solferino
from solferino.casework.anchoring import anchoring
from solferino.casework.case import Case
from solferino.casework.entered import entered_by
from solferino.casework.fold import Fold
from solferino.casework.grouping import Grouped, group, grouped_before, grouped_token, is_grouped
from solferino.casework.items import items_of
from solferino.casework.publications import publication_of
from solferino.casework.said import corrections_by, decisions_on, gradings_on, items_by, not_later, provisional, said_by
from solferino.casework.texts import Publications, Texts, current_texts
from solferino.casework.view import counting, in_view
from solferino.record import (
    Held,
    HeldClaim,
    Passage,
    Publication,
    Reading,
    Text,
    UsageError,
    When,
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
    texts, publications = current_texts(case, state)
    rows = list(in_view(state))
    notes = [f"{n} {fate} at entry {entry}." for n, fate, entry in _taken_out(state)]
    if said is not None:
        return _as_of(case, state, _day(said), rows, texts, publications, notes)
    grouped = grouped_before(state)
    if state.size == case.vault.head().size:  # of an earlier view nothing can be brought up to date any more
        notes += _staleness(state, rows, texts, publications)
    _add_earlier_readings(case, state, rows, texts, publications, notes)
    return _assemble(case, state, texts, publications, rows, grouped, notes)


def _as_of(
    case: Case,
    state: Fold,
    day: str,
    rows: Sequence[Current],
    texts: Texts,
    publications: Publications,
    notes: Sequence[str],
) -> Held:
    """The view of what had been said by the end of a day: texts, claims, items, decisions and groups of that alone."""
    by_then = said_by(day, state, texts, publications)
    told, left_out = not_later(day, (r for r in rows if r.claim.passage.reading in by_then.texts))
    known = {key: publications[key] for key in by_then.texts}
    made = group(state, counting(state, told), by_then.texts, known, state.decisions)
    grouped, own = provisional(made, state)
    view = _assemble(case, state, by_then.texts, known, told, grouped, [*notes, *by_then.notes, *left_out, *own])
    view = replace(
        view,
        said=day,
        items=tuple(items_by(day, state, by_then.texts)),
        decisions=tuple(decisions_on(state.decisions, told)),
        gradings=tuple(gradings_on(state.gradings, view)),
        corrections=tuple(corrections_by(day, state.corrections, view)),
    )
    return entered_by(day, state, view)


def held_in_part(case: Case, part: Fold, whole: Fold) -> Held:
    """What a part of a case holds. part: a fold over some of its lines. whole: the fold over all of them.

    Reports are grouped anew over what is there, so that no group tells of what is not; a group that was known before
    keeps its handle, and a new one gets a handle that the case has never given.
    """
    texts, publications = current_texts(case, part)
    rows = list(in_view(part))
    notes = [f"{n} {fate} at entry {entry}." for n, fate, entry in _taken_out(part)]
    if part.elsewhere:
        notes.append("This is a part of a case. Reports were grouped anew over what is here.")
        part.handles = whole.handles
        grouped = group(part, counting(part, rows), texts, publications, part.decisions, grouped_before(whole))
    else:
        grouped = grouped_before(part)
        notes += _staleness(part, rows, texts, publications)
    _add_earlier_readings(case, part, rows, texts, publications, notes)
    return _assemble(case, part, texts, publications, rows, grouped, notes)


def ledger_size(case: Case, at: int | str | None) -> int:
    """Turn a size or a day into a size."""
    head = case.vault.head()
    if at is None:
        return head.size
    if isinstance(at, str) and not (at.isascii() and at.isdigit()):
        day = _day(at)
        return sum(1 for e in case.fold().events if e.recorded[:10] <= day)
    size = int(at)
    if not 0 <= size <= head.size:
        raise UsageError(
            f"the ledger has {head.size} entries; it never had a size of {size}",
            do="give a size up to that, or a day such as 2022-03-24",
        )
    return size


def _day(text: str) -> str:
    return When(text, text).earliest or text  # refuses what is no day


def _taken_out(state: Fold) -> list[tuple[str, str, int]]:
    """Number, fate and entry of the items that were erased or put under seal."""
    gone = {n: ("was erased", entry) for n, entry in state.erased_items.items()}
    gone |= {n: ("was put under seal", entry) for n, entry in state.sealed_items.items()}
    known = len(state.items) + len(gone) + len(state.elsewhere)
    return [(f"I-{number:03d}", fate, entry) for number, (fate, entry) in sorted(gone.items()) if number <= known]


def _add_earlier_readings(
    case: Case, state: Fold, rows: Sequence[Current], texts: Texts, publications: Publications, notes: list[str]
) -> None:
    """What people upheld on an earlier reading of the same bytes is shown with the text it stands on."""
    earlier = {r.claim.passage.reading for r in rows} - set(texts)
    if not earlier:
        return
    count = sum(r.claim.passage.reading in earlier for r in rows)
    notes.append(f"{count} claims stand on an earlier reading of their bytes; they are shown and not grouped.")
    for key in sorted(earlier):
        reading = state.readings_by_id[key]
        texts[key], publications[key] = case.text(reading), publication_of(state, reading)


def _staleness(
    state: Fold, rows: Sequence[Current], texts: dict[str, Text], publications: dict[str, Publication]
) -> list[str]:
    runs = state.runs.get("group")
    if not runs:
        return ["Reports have not been grouped yet: run `solferino process`."] if rows else []
    token = grouped_token(counting(state, rows), texts, publications, state.decisions)
    if not is_grouped(state, runs[-1].derivation.version, token):
        return [
            f"Reports were grouped at entry {runs[-1].entry}; what was added or decided since is not in the groups "
            "yet: run `solferino process`."
        ]
    return []


def _assemble(
    case: Case,
    state: Fold,
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
    rows: Sequence[Current],
    grouped: Grouped,
    notes: Sequence[str],
) -> Held:
    head = case.vault.head(state.size)
    order = {item: place for place, item in enumerate(state.items)}
    holder = {key: _holder(state, texts[key].reading) for key in texts}
    inward = sorted(
        rows, key=lambda r: (order.get(holder[r.claim.passage.reading], len(order)), *_position(r.claim.passage), r.id)
    )
    claims = tuple(_claim(r, holder[r.claim.passage.reading]) for r in inward)
    shown = {c.id for c in claims}
    return Held(
        case=case.id,
        name=case.name,
        size=state.size,
        root=head.root,
        recorded=state.recorded,
        said=None,
        tool=f"solferino {solferino.__version__}",
        items=tuple(items_of(state)),
        texts=texts,
        publications=publications,
        claims=claims,
        shared=tuple(s for s in grouped.shared if shown.issuperset(s.claims)),
        origins=grouped.origins,
        incidents=grouped.incidents,
        findings=grouped.findings,
        decisions=tuple(state.decisions),
        gradings=tuple(state.gradings),
        corrections=tuple(state.corrections),
        classifications=tuple(state.classifications),
        elements=tuple(state.elements),
        edges=tuple(state.edges),
        determinations=tuple(state.determinations),
        lists=tuple(state.lists),
        list_texts=_list_texts(case, state, texts),
        link_runs=tuple(state.link_runs),
        link_run=state.link_run,
        persons=tuple(state.persons),
        row_pairs=tuple(state.row_pairs),
        row_decisions=tuple(state.row_decisions),
        estimates=tuple(state.estimates),
        people={p.id: p.name for p in state.people.values()},
        events=tuple(state.events),
        erased=tuple(state.erased),
        anchored=anchoring(state).anchored,
        notes=tuple(notes),
    )


def _list_texts(case: Case, state: Fold, texts: Mapping[str, Text]) -> dict[str, Text]:
    """The texts that lists are declared on; an earlier reading of the same bytes may be among them."""
    found = {entry.reading: state.readings_by_id.get(entry.reading) for entry in state.lists}
    return {key: texts.get(key) or case.text(reading) for key, reading in found.items() if reading is not None}


def _holder(state: Fold, reading: Reading) -> str:
    """The first item that holds the bytes of a reading; empty where none does any more."""
    return next(iter(state.item_of_bytes(reading.bytes_digest)), "")


def _position(passage: Passage) -> tuple[str, int, int]:
    return passage.reading, passage.start, passage.end


def _claim(row: Current, item: str) -> HeldClaim:
    return HeldClaim(
        row.id, row.claim, item, row.standing, row.carried, row.proposed_by, row.decisions, row.successor, row.replaces
    )


__all__ = ["held", "held_in_part", "ledger_size"]
