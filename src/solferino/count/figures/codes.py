"""The code lists of SDG indicator 16.1.2 (conflict-related deaths): cause, status, sex, age. The wording is ours.

Source: the metadata of the indicator (UN Statistics Division, custodian OHCHR). What a text does not say is "unknown",
which is a code of the list and no guess.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from solferino.amounts import class_of, is_unknown
from solferino.record import Cause, Figure, Population

UNKNOWN: Final = "unknown"


class Sex(StrEnum):
    """Sex as the indicator has it."""

    MAN = "man"
    WOMAN = "woman"
    UNKNOWN = "unknown"


class Age(StrEnum):
    """Adult from 18 years, child below."""

    ADULT = "adult"
    CHILD = "child"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """What the dead were in the eyes of humanitarian law."""

    CIVILIAN = "civilian"
    PROTECTED = "other_protected"
    ARMED_FORCES = "armed_forces"
    PARTICIPATING = "directly_participating"
    UNKNOWN = "unknown"


CAUSES: Final[dict[str, str]] = {
    Cause.HEAVY: "heavy weapons and explosive munitions: shells, rockets, missiles, bombs from the air, grenades",
    Cause.PLANTED: "planted explosives and unexploded ordnance: mines, booby traps, devices left behind",
    Cause.SMALL_ARMS: "small arms and light weapons: rifles, pistols, machine guns",
    Cause.INCENDIARY: "incendiary weapons",
    Cause.CBRN: "chemical, biological, radiological and nuclear weapons",
    Cause.ELECTROMAGNETIC: "electromagnetic weapons",
    Cause.LESS_LETHAL: "less lethal weapons: tear gas, rubber bullets, batons",
    Cause.DENIAL: "denial of objects that people need to survive: food, water, medicine, heat",
    Cause.ACCIDENT: "accidents tied to the conflict",
    Cause.OTHER: "another cause",
    UNKNOWN: "the text does not say",
}
STATUSES: Final[dict[str, str]] = {
    Status.CIVILIAN: "civilian",
    Status.PROTECTED: "another protected person: medical or religious staff of armed forces, the wounded, prisoners",
    Status.ARMED_FORCES: "member of armed forces or of an armed group",
    Status.PARTICIPATING: "civilian who took a direct part in hostilities",
    Status.UNKNOWN: "the text does not say",
}
SEXES: Final[dict[str, str]] = {Sex.MAN: "man or boy", Sex.WOMAN: "woman or girl", Sex.UNKNOWN: "the text does not say"}
AGES: Final[dict[str, str]] = {
    Age.ADULT: "18 years or older",
    Age.CHILD: "under 18 years",
    Age.UNKNOWN: "the text does not say",
}
LISTS: Final[dict[str, dict[str, str]]] = {
    "cause": CAUSES,
    "person_status": STATUSES,
    "sex": SEXES,
    "age": AGES,
}
_PEOPLE: Final[dict[str, tuple[Sex, Age]]] = {
    "man": (Sex.MAN, Age.ADULT),
    "woman": (Sex.WOMAN, Age.ADULT),
    "girl": (Sex.WOMAN, Age.CHILD),
    "boy": (Sex.MAN, Age.CHILD),
    "child": (Sex.UNKNOWN, Age.CHILD),
}


def codes_of(figure: Figure) -> dict[str, str]:
    """The four codes of a figure: ``cause``, ``person_status``, ``sex``, ``age``.

    Only what the words say: women are adults and children are children, but nobody is a civilian for being a child.
    """
    sex, age = _PEOPLE.get(class_of(figure), (Sex.UNKNOWN, Age.UNKNOWN))
    status = {
        Population.CIVILIANS: Status.CIVILIAN,
        Population.STAFF: Status.CIVILIAN,  # medics, reporters and aid workers, as populations are nested here
        Population.COMBATANTS: Status.ARMED_FORCES,
    }.get(figure.population, Status.UNKNOWN)
    if is_unknown(figure):
        sex, age = Sex.UNKNOWN, Age.UNKNOWN
    return {
        "cause": str(figure.cause) if figure.cause else UNKNOWN,
        "person_status": str(status),
        "sex": str(sex),
        "age": str(age),
    }
