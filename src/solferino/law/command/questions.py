"""What to ask where an element of superior responsibility is empty. Own words; the elements stand in the catalogue.

Sources: Rome Statute art. 28; what the catalogue lists as means of proof and as needs of the record under each mode.
"""

from __future__ import annotations

from collections.abc import Mapping

from solferino.law.catalogue import Element, Mode

MILITARY, CIVILIAN = "RS-28-a", "RS-28-b"
SHEETS = (MILITARY, CIVILIAN)

_ASKED: Mapping[str, Mapping[str, str]] = {
    MILITARY: {
        "E1": "Which order, decree or report says that the person commanded these forces, or in fact led them, and "
        "from which day to which?",
        "E2": "Which orders of the person to these forces were obeyed on these days, and who could discipline, replace "
        "or hold back those who acted?",
        "E3": "Which reported conduct on these days is ascribed to these forces, by whom, and what speaks for others?",
        "E4": "What did the person leave undone before the events that a commander of these forces would have done, "
        "and would it have changed them?",
        "E5": "What reached the person about it, by which way and on which day, and what would anybody in that place "
        "have had to know?",
        "E6": "What did the person order, forbid, investigate, punish or pass on, when, and what was in reach on those "
        "days?",
    },
    CIVILIAN: {
        "E1": "Which law, act or practice made these people subordinate to the person, outside a military command?",
        "E2": "Which instructions of the person to them were followed on these days, and who could stop or dismiss "
        "them?",
        "E3": "Which reported conduct of these subordinates falls within what the person was responsible for and had "
        "control of?",
        "E4": "What did the person leave undone before the events, and would it have changed them?",
        "E5": "Which information that clearly pointed to it was before the person, when, and what shows that it was "
        "known or set aside?",
        "E6": "What did the person do to prevent or stop it, or to pass it on to those who investigate, and what was "
        "in reach?",
    },
}


def question(mode: Mode, element: Element) -> str:
    """What would close the gap. For modes without questions of their own the element itself is asked for."""
    asked = _ASKED.get(mode.id, {}).get(element.key)
    return asked or f"Which source shows this, for whom and on which day: {element.text}?"


__all__ = ["CIVILIAN", "MILITARY", "SHEETS", "question"]
