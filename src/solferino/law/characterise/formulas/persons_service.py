"""Being made to serve, being tried, and children in armed forces."""

from __future__ import annotations

from solferino.law.characterise.formula import Formula, Lawful
from solferino.law.characterise.formulas.persons_common import with_common

_FORMULAS = (
    Formula(
        name="compelled service",
        opens=(
            "CONSCRIPT? & AGAINST_OWN? & (CAPTIVE | FORCE | THREAT) | CONSCRIPT & (occupier_area | "
            "CAPTIVE | AGAINST_OWN | FORCE) & !YOUNG_ONLY | POW & AGAINST_OWN & CONSCRIPT"
        ),
        provisions={
            "RS-8-2-a-v": {
                "material/1": "CONSCRIPT? & (AGAINST_OWN? | OWN_SIDE) & (FORCE | THREAT | CONSCRIPT)",
                "material/2": "occupier_area & (CIVILIAN | PERSON) | CAPTIVE | POW | civilian_in_hand",
            },
        },
        weight=62,
        prefer=(("AGAINST_OWN & CONSCRIPT", 12), ("CHILD_USE & AGE_UNDER_15", -30), ("WAR_LABOUR & !CONSCRIPT", -10)),
        asks={
            "material/1": "Was anybody made to serve, by what act or threat, and in whose forces?",
            "material/2": "Were they people of occupied territory or prisoners?",
        },
        apart={
            "lawful": "Did they join by their own free choice, or were they made to?",
            "RS-8-2-b-xv": "Were they put into the forces of the other side, or made to help its operations?",
            "RS-8-2-a-v": "Were they put into the forces of the other side, or made to help its operations?",
        },
        lawful=(
            Lawful(
                "voluntary enlistment",
                when="VOLUNTARY | VOLUNTEER_WORDS",
                decisive=True,
                unless="FORCE | THREAT | doubt",
            ),
            Lawful(
                "lawful work of POWs (GC III 50)",
                when="CIVIL_WORK & (PAID | VOLUNTARY)",
                decisive=True,
                unless="WAR_LABOUR | AGAINST_OWN | doubt",
            ),
        ),
    ),
    Formula(
        name="compelled part in operations",
        opens=(
            "war_labour & (FORCE | occupier_area | CAPTIVE) | CONSCRIPT & (AGAINST_OWN | occupier_area) &"
            " (FORCE | occupier_area | THREAT)"
        ),
        provisions={
            "RS-8-2-b-xv": {"material/1": "(war_labour | CONSCRIPT & AGAINST_OWN) & (FORCE | THREAT | MADE_TO)"},
        },
        weight=58,
        prefer=(("war_labour", 16), ("CHILD_USE & AGE_UNDER_15", -30)),
        asks={
            "material/1": (
                "What were they made to do, by what act or threat, and did it serve operations against their own side?"
            )
        },
        apart={
            "lawful": (
                "Was it paid civil work that anybody could refuse, or work for operations against their own side?"
            ),
            "RS-8-2-a-v": "Were they put into the forces of the other side, or made to help its operations?",
        },
        lawful=(
            Lawful(
                "paid civil work unrelated to operations",
                when="CIVIL_WORK & (PAID | VOLUNTARY)",
                decisive=True,
                unless="WAR_LABOUR | AGAINST_OWN | doubt",
            ),
            Lawful(
                "voluntary enlistment",
                when="VOLUNTARY | VOLUNTEER_WORDS",
                decisive=True,
                unless="FORCE | THREAT | doubt",
            ),
        ),
    ),
    Formula(
        name="trial without guarantees",
        opens=(
            "(TRIAL | SENTENCE & !EXECUTION_STYLE) & (CAPTIVE | POW | occupier_area & PERSON | unfair & "
            "PERSON | SENTENCE & SOLDIER) & !INVESTIGATED"
        ),
        provisions={
            "RS-8-2-a-vi": {
                "material/1": "tried & unfair",
                "material/2": "CAPTIVE | POW | protected_person | occupier_area & PERSON",
            },
        },
        weight=48,
        prefer=(("TRIAL & unfair", 22), ("TRIAL & SENTENCE", 8), ("!TRIAL", -25), ("KILL & !TRIAL", -15)),
        asks={
            "material/1": (
                "Had the accused counsel, notice of the charges, an independent court, time to answer and an appeal?"
            ),
            "material/2": "Was the accused a prisoner of war or a civilian in the hands of the enemy?",
        },
        apart={
            "lawful": (
                "Was it a trial with full guarantees for an act that any State may punish, or were guarantees missing?"
            ),
            "RS-8-2-a-i": "Was there a judgment of a court before anybody was put to death?",
        },
        lawful=(
            Lawful(
                "trial of a POW for real war crimes with full guarantees",
                when="fair",
                decisive=True,
                unless="unfair",
            ),
            Lawful("ordinary arrest", when="LAW_ENFORCEMENT & !SENTENCE", decisive=True, unless="unfair | doubt"),
        ),
    ),
    Formula(
        name="sentence or execution without due process",
        opens=(
            "SENTENCE & (TRIAL | NO_TRIAL | UNFAIR) & PERSON | KILL & (NO_TRIAL | -TRIAL) | SHOOT & "
            "UNFAIR & TRIAL | TRIAL & (CAPTIVE | unfair) & !INVESTIGATED"
        ),
        provisions={
            "RS-8-2-c-iv": {
                "material/1": "SENTENCE | KILL & (NO_TRIAL | -TRIAL) | (KILL | SHOOT) & TRIAL & unfair",
                "material/2": "unfair",
                "material/3": "no_active_part | PERSON",
            },
        },
        weight=44,
        prefer=(
            ("TRIAL & SENTENCE", 24),
            ("KILL & (NO_TRIAL | -TRIAL)", 30),
            ("unfair & SENTENCE", 8),
            ("!TRIAL & !NO_TRIAL & !-TRIAL", -14),
        ),
        asks={
            "material/1": "Was a sentence passed or carried out, and on whom?",
            "material/2": (
                "Was there a judgment, and was the court independent, with counsel, notice and a chance to answer?"
            ),
            "material/3": "Was the person taking part in the fighting?",
        },
        apart={
            "lawful": "Was there a court with independence, law and guarantees, and what were they?",
            "RS-8-2-c-i": "Was anything like a court held before the person was put to death?",
        },
        lawful=(
            Lawful(
                (
                    "armed group court with independence, law and guarantees (whether such a court can meet the "
                    "test is debated)"
                ),
                when="fair",
                decisive=True,
                unless="unfair",
            ),
            Lawful("ordinary arrest", when="LAW_ENFORCEMENT & !SENTENCE", decisive=True, unless="unfair | doubt"),
        ),
    ),
    Formula(
        name="children under 15",
        opens=(
            "AGE_UNDER_15 & (CHILD_USE | UNDER_ARMS | ARMS) | LOOKED_YOUNG & (SOLDIER | ARMS) | CHILD_USE"
            " & (YOUNG | LOOKED_YOUNG | AGE_15_17) | LOOKED_YOUNG & UNDER_ARMS"
        ),
        provisions={
            "RS-8-2-b-xxvi": {"material/1": "CHILD_USE & AGE_UNDER_15"},
            "RS-8-2-e-vii": {"material/1": "CHILD_USE & AGE_UNDER_15"},
        },
        weight=52,
        prefer=(
            ("CHILD_USE & AGE_UNDER_15", 26),
            ("(KILL | INJURE | SHOOT | STRIKE | HIT) > CHILD", -40),
            ("DEPORT | CHILD_TRANSFER", -20),
            ("BOMBARD & !AGE_UNDER_15", -20),
            ("SEXUAL", -25),
            ("LOOKED_YOUNG & UNDER_ARMS", 14),
        ),
        asks={
            "material/1": "How old were they on that day, what shows their age, and what did they do for the force?",
            "mental/1": "What shows that whoever took them knew or should have known that they were under 15?",
        },
        apart={"lawful": "Were they under 15, or aged 15 to 17?"},
        lawful=(
            Lawful(
                "aged 15 to 17 (breach of OPAC for some, not this crime)",
                when="AGE_15_17 | AGE_CHECKED",
                decisive=True,
                unless="AGE_UNDER_15 | doubt",
            ),
            Lawful("children let go from a force", when="DEMOB", decisive=True, unless="AGE_UNDER_15 & SHOOT | doubt"),
            Lawful(
                "children in school, play or aid and not in any force",
                when="SCHOOL_LIFE",
                decisive=True,
                unless="AGE_UNDER_15 & UNDER_ARMS",
            ),
        ),
    ),
)

FORMULAS = with_common(_FORMULAS)

__all__ = ["FORMULAS"]
