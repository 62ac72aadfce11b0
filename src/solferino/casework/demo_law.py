"""demo_law: what two invented people of an invented office enter on the law of the bundled example.

It shows the doors and judges nothing: the elements stay open where the texts leave them open, and the determination at
the end finds that they do not carry the provision at its standard.
"""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.classify import classify
from solferino.casework.determine import determine, sign
from solferino.casework.dossier import write_dossier
from solferino.casework.elements import element
from solferino.casework.held import held
from solferino.record import Held, Incident, Stance

FIRST, SECOND = "Sel Arvane", "Ilo Marsten"
AUTHOR = "Office for Civilian Protection of the Lake States"
PROVISION = "RS-8-2-e-i"
FACTS = "facts.yaml"
_SINCE = "since the war began in March 2023"
_ASIDE = "7-ministry-statement.eml"  # the example withholds it when it hands the case over: nothing here may name it


def enter_law(case: Case) -> None:
    """Enter a classification, a few elements and a determination, once. Nothing where no incident was grouped."""
    view = held(case)
    if view.classifications or not view.incidents:
        return
    incident = max(view.incidents, key=lambda i: sum(m.stance is Stance.REPORTS for m in i.members))
    classify(
        case,
        "Marrest",
        "non_international",
        person=FIRST,
        basis="The armed forces of a government and those of an assembly that governs the north fight each other.",
        source="The Upland Courier, 14 May 2024",
        parties=("government in Estarre", "Upland Assembly"),
        first="2023-03-01",
        notice=_words(view, _SINCE),
    )
    reports = _claims(view, incident, Stance.REPORTS)
    denials = _claims(view, incident, Stance.DENIES)
    said = f"{incident.handle}"
    element(
        case, said, PROVISION, "material/1", "argued", person=FIRST, supporting=reports[:3],
        reason="The texts speak of people who queued for water at a public tap, children among them; none names a "
        "fighter or a thing of military use in the square.",
    )  # fmt: skip
    element(
        case, said, PROVISION, "material/1", "empty", person=SECOND, against=denials[:1],
        reason="What the aircraft was directed at is in no text, and the ministry denies that one was there.",
    )  # fmt: skip
    element(
        case, said, PROVISION, "mental/1", "empty", person=FIRST,
        reason="Looked through all eight texts for orders, a stated aim or a warning: none.",
    )  # fmt: skip
    _determination(case, said)


def write_example_dossier(case: Case) -> Path | None:
    """Write the dossier of the example with the facts that come with it, for the table of forums."""
    with as_file(files("solferino.casework") / "example" / FACTS) as facts:
        return write_dossier(case, facts=facts)


def _determination(case: Case, handle: str) -> None:
    made = determine(
        case,
        {
            "author": AUTHOR,
            "decided_by": [FIRST, SECOND],
            "as_of": "2024-05-20",
            "standard": "SP-3",
            "practice": "UN commissions of inquiry and fact-finding missions (incl. Ukraine, HRC 49/1)",
            "reach": {"kind": "forces", "whose": "forces that no text identifies beyond an accusation"},
            "conduct": [{"incident": handle}],
            "crimes": [
                {
                    "incident": handle,
                    "provision": PROVISION,
                    "outcome": "rejected",
                    "reason": "At this standard it is not shown what the attack was directed at, or who made it.",
                }
            ],
            "unavailable": [
                "the flight register of the Air Corps beyond two sectors and four hours",
                "remnants of the munition, and anybody who examined them",
            ],
            "effect": "none",
        },
        person=FIRST,
    )
    sign(case, made.handle, person=FIRST, reason="read against the eight texts")
    sign(case, made.handle, person=SECOND, reason="read against the eight texts, the ministry's first")


def _claims(view: Held, incident: Incident, stance: Stance) -> list[str]:
    """Claims of the incident in the order of the view, but none of the item that the example holds back."""
    aside = {i.id for i in view.items if i.item.name == _ASIDE}
    wanted = {m.claim for m in incident.members if m.stance is stance}
    return [c.id for c in view.claims if c.id in wanted and c.item not in aside]


def _words(view: Held, words: str) -> tuple[str, int, int] | None:
    for item in view.items:
        text = view.texts.get(item.reading or "")
        start = text.text.find(words) if text else -1
        if start >= 0:
            return item.number, start, start + len(words)
    return None


__all__ = ["AUTHOR", "FACTS", "FIRST", "SECOND", "enter_law", "write_example_dossier"]
