"""A view without the texts of lists of people, so that no document made of it names anybody out of one.

Who stands on a list of the dead has a family that can be found. A dossier gives rows of such lists by number only; who
may see the names opens the list in the case.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from solferino.record import Held
from solferino.share.words import many


def listed_readings(view: Held) -> frozenset[str]:
    """Ids of the readings in view that some declaration calls a list of people, whoever read the same bytes."""
    named = {declared.reading for declared in view.lists}
    digests = {t.reading.bytes_digest for r in named if (t := view.list_texts.get(r) or view.texts.get(r))}
    items = {declared.item for declared in view.lists}
    digests |= {c.digest for i in view.items if i.id in items for c in i.captures}
    return frozenset(named | {r for r, text in view.texts.items() if text.reading.bytes_digest in digests})


def sheltered(view: Held) -> Held:
    """The view without those texts, what was read out of them, and groups that rest on nothing else.

    A note says so. The same view where no list is declared; to ask twice changes nothing.
    """
    readings = listed_readings(view)
    gone = frozenset(row.id for row in view.claims if row.claim.passage.reading in readings)
    here = sum(r in view.texts for r in readings)
    if not here and not gone:
        return view
    note = (
        f"{many(here, 'text is a list', 'texts are lists')} of people, declared as such: not printed here, and nothing "
        "read out of such a text stands in this document. Rows of lists go by their number, persons by a handle."
    )
    return replace(
        view,
        texts={r: text for r, text in view.texts.items() if r not in readings},
        list_texts={},
        claims=tuple(row for row in view.claims if row.id not in gone),
        shared=tuple(s for s in view.shared if _rests(s.claims, gone)),
        origins=tuple(o for o in view.origins if _rests(o.claims, gone)),
        incidents=tuple(i for i in view.incidents if _rests([m.claim for m in i.members], gone)),
        findings=tuple(f for f in view.findings if f.about not in gone and _rests((*f.supporting, *f.opposing), gone)),
        notes=(*view.notes, note),
    )


def _rests(claims: Collection[str], gone: frozenset[str]) -> bool:
    """Whether anything is left of what a group stands on; one that never stood on a claim stays."""
    return not claims or any(claim not in gone for claim in claims)


__all__ = ["listed_readings", "sheltered"]
