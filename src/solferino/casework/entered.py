"""Entered: which of people's entries about the law, and which determinations, stand in a view as of a day.

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
    Classification,
    CommandEdge,
    Determination,
    ElementEntry,
    Held,
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
    ids = {d.id for d in kept}
    signed = tuple(d for d in state.decisions if is_signature(d) and ids.issuperset(d.subjects))
    return replace(
        view,
        classifications=tuple(c for c in state.classifications if look.has_passages(c)),
        elements=tuple(e for e in state.elements if look.is_on_what_is_known(e, names)),
        edges=edges,
        determinations=kept,
        decisions=(*view.decisions, *signed),
    )


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
