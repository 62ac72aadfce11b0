"""Entered: which of people's entries about the law and on lists, and which determinations and estimates, stand in a
view as of a day.

People enter them long after the day; that is governed by the ledger size of the view. What a view as of a day must not
have is an entry that rests on a text that is not in it, or a determination that takes the law of a later day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from solferino.casework.fold import Fold
from solferino.casework.said import said_later
from solferino.casework.signed import is_signature
from solferino.custody.naming import passages_in, records_named
from solferino.record import (
    CasualtyList,
    Classification,
    CommandEdge,
    Determination,
    ElementEntry,
    Estimate,
    Held,
    LinkRun,
    RowDecision,
)


def entered_by(day: str, state: Fold, view: Held) -> Held:
    """The view with the entries and determinations that rest on nothing but what is in it.

    view: as of the day, its texts, claims and groups chosen. A determination is out where its own day is later, or
    where a claim or passage that it names lies in a text that the view does not have. Signatures go with it.
    """
    look = _Look.of(day, state, view)
    edges = tuple(e for e in state.edges if look.has_passages(e))
    names = {name for edge in edges for name in (edge.subject, edge.object)}
    kept = tuple(d for d in state.determinations if d.as_of <= day and look.rests_in_view(d))
    counted = _counted(day, state, view, look)
    ids = {d.id for d in kept} | {e.id for e in counted.estimates}
    signed = tuple(d for d in state.decisions if is_signature(d) and ids.issuperset(d.subjects))
    return replace(
        view,
        classifications=tuple(c for c in state.classifications if look.has_passages(c)),
        elements=tuple(e for e in state.elements if look.is_on_what_is_known(e, names)),
        edges=edges,
        determinations=kept,
        decisions=(*view.decisions, *signed),
        lists=counted.lists,
        list_texts={key: view.list_texts[key] for key in {e.reading for e in counted.lists} if key in view.list_texts},
        link_runs=counted.runs,
        link_run=counted.last,
        persons=view.persons if counted.last else (),
        row_pairs=view.row_pairs if counted.last else (),
        row_decisions=counted.decisions,
        estimates=counted.estimates,
        notes=(*view.notes, *counted.notes),
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    """What of counting stands in a view. last: the last run of the case, where it rests on nothing but what is there.

    An earlier run has no persons any more, so that where the last one is left out there is none.
    """

    lists: tuple[CasualtyList, ...]
    runs: tuple[LinkRun, ...]
    last: LinkRun | None
    decisions: tuple[RowDecision, ...]
    estimates: tuple[Estimate, ...]
    notes: tuple[str, ...]


def _counted(day: str, state: Fold, view: Held, look: _Look) -> _Counted:
    """Lists whose text is in the view, and what rests on none but these; an estimate as of no later day."""
    lists = tuple(entry for entry in state.lists if entry.reading in look.texts)
    known = {entry.id for entry in lists}
    items = {item.id for item in view.items}
    decisions = tuple(d for d in state.row_decisions if items.issuperset(d.items))
    runs = tuple(r for r in state.link_runs if known.issuperset(r.lists))
    run_ids = {r.id for r in runs}
    last = state.link_run if state.link_run is not None and state.link_run.id in run_ids else None
    estimates = tuple(e for e in state.estimates if _is_by(e, day, known, run_ids, look))
    notes = []
    if state.link_run is not None and last is None:
        notes.append(f"The last linkage run is left out: it rests on a list not known to be published by {day}.")
    if len(estimates) < len(state.estimates):
        left = len(state.estimates) - len(estimates)
        notes.append(f"{left} estimates are left out: as of a later day or of none, or from lists that are left out.")
    return _Counted(lists, runs, last, decisions, estimates, tuple(notes))


def _is_by(estimate: Estimate, day: str, lists: set[str], runs: set[str], look: _Look) -> bool:
    latest = estimate.as_of.latest if estimate.as_of else None
    if latest is None or latest > day:
        return False
    if not lists.issuperset(used.declaration for used in estimate.lists if used.declaration):
        return False
    return estimate.link_run in (None, *runs) and estimate.reading in (None, *look.texts)


@dataclass(frozen=True, slots=True)
class _Look:
    """What a view holds. texts: ids of readings, those of the same bytes by another reader among them."""

    claims: frozenset[str]
    texts: frozenset[str]
    groups: frozenset[str]

    @classmethod
    def of(cls, day: str, state: Fold, view: Held) -> _Look:
        read = {text.reading.bytes_digest for text in view.texts.values()}
        texts = {r.id for r in state.readings_by_id.values() if r.bytes_digest in read} | set(view.texts)
        claims = {
            key for key, claim in state.claims.items() if claim.passage.reading in texts and not said_later(claim, day)
        }
        groups = {g.handle for g in view.incidents} | {g.handle for g in view.shared}
        groups |= {g.handle for g in view.origins}
        return cls(frozenset(claims), frozenset(texts), frozenset(groups))

    def has_passages(self, entry: Classification | CommandEdge | Determination) -> bool:
        return all(p.reading in self.texts for p in passages_in(entry))

    def rests_in_view(self, determination: Determination) -> bool:
        named = (name for name in records_named(determination) if name.startswith("claim:"))
        return self.has_passages(determination) and all(name in self.claims for name in named)

    def is_on_what_is_known(self, entry: ElementEntry, names: set[str]) -> bool:
        """The subject is in the view: a group, a claim, or somebody whom an edge in view names; the claims are too."""
        claims = (*entry.supporting, *entry.against)
        if not self.claims.issuperset(claims):
            return False
        return entry.subject in self.groups | self.claims or entry.subject in names or _is_named_by(entry, claims)


def _is_named_by(entry: ElementEntry, claims: tuple[str, ...]) -> bool:
    """An entry on a person whom no edge names rests on its claims alone."""
    return bool(claims) and ":" not in entry.subject and entry.subject[1:2] != "-"


__all__ = ["entered_by"]
