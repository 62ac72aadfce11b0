"""The mill with what people entered on the law, and rows of the chapter made with the first look for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from casework.looks import look
from share import views
from solferino.casework.forums import Facts
from solferino.casework.lawchapter import law_rows
from solferino.record import Classification, Conflict, ElementEntry, Filling, Held, Stance

NOW = "2031-03-01T10:00:00.000000Z"


def claims_of(view: Held, stance: Stance) -> tuple[str, ...]:
    return tuple(m.claim for i in view.incidents for m in i.members if m.stance is stance)


def worked() -> Held:
    """The mill, with a classification and three entries, two of them at odds."""
    view = views.mill()
    reports, denials = claims_of(view, Stance.REPORTS), claims_of(view, Stance.DENIES)
    fields: dict[str, Any] = {
        "subject": "M-001", "provision": "RS-8-2-b-ii", "catalogue": "2026-11-21", "seen": 9, "decided": NOW,
    }  # fmt: skip
    return replace(
        view,
        classifications=(
            Classification(views.ANNA, Conflict.INTERNATIONAL, "Ostry Brod", "<b>two</b> armies", "the note", 9, NOW),
        ),
        elements=(
            ElementEntry(
                views.ANNA,
                element="material/1",
                state=Filling.EVIDENCED,
                reason="two papers",
                supporting=reports,
                **fields,
            ),
            ElementEntry(
                views.BORIS,
                element="material/1",
                state=Filling.EMPTY,
                reason="<i>not</i> seen",
                against=denials[:1],
                **fields,
            ),
            ElementEntry(views.ANNA, element="mental/1", state=Filling.ARGUED, reason="the note", **fields),
        ),
    )


def law_of(view: Held) -> dict[str, Any]:
    """Rows of the chapter, a table of forums among them."""
    stated = Facts({"classes": ["war_crime"], "conduct": {"from": "2031-02-03", "to": "2031-02-03"}})
    return law_rows(view, facts=replace(stated, as_of="2026-05-20"), look=look)
