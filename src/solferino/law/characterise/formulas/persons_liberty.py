"""Holding and moving people; hostages; displacement."""

from __future__ import annotations

from solferino.law.characterise.formula import Formula, Lawful
from solferino.law.characterise.formulas.persons_common import ARREST, with_common

_INTERNED = Lawful(
    "internment truly needed for security with review",
    when="INTERNMENT_WORDS & (REVIEW | CARED_FOR) | HOLD & REVIEW & CARED_FOR",
    decisive=True,
    unless="NO_REVIEW | SEVERE_PAIN | DEMAND | UNFAIR & TRIAL | doubt",
    provision="LAWFUL-INTERNMENT",
)
_CAPTURED = Lawful(
    "prisoners of war may be held until active hostilities end (GC III 21)",
    when="POW & (POW_LAWFUL | CARED_FOR)",
    decisive=True,
    unless="NO_REVIEW | SEVERE_PAIN | DEMAND | KILL | HOSTILITIES_OVER | doubt",
    provision="LAWFUL-INTERNMENT",
)
_PRIVATE = Lawful(
    "an ordinary crime with no link to the armed conflict",
    when="ORDINARY_CRIME",
    decisive=True,
    unless="CAPTIVE | doubt",
)
_EVACUATED = "(EVACUATION | CARED_FOR | BOMBARD) & BROUGHT_BACK"

_FORMULAS = (
    Formula(
        name="deportation or transfer of protected people",
        opens="moved_people | BUSES | CHILD_TRANSFER & (ABROAD | UNDER_CONTROL)",
        provisions={
            "RS-8-2-a-vii": {
                "material/1": "moved_people",
                "material/2": "occupier_area & (CIVILIAN | LOCAL_POPULATION | NAMED_ROLE | CHILD) | protected_person",
            },
            "RS-8-2-b-viii": {
                "material/1": "moved_people & (occupier_area | ABROAD) & (LOCAL_POPULATION | CIVILIAN | CHILD)"
            },
        },
        weight=60,
        prefer=(
            ("LOCAL_POPULATION & occupier_area", 4),
            ("FORCE | ABROAD", 6),
            ("ABROAD", 14),
            ("KILL > PERSON", -15),
            ("CONSCRIPT & AGAINST_OWN", -25),
            ("CHILD_USE & AGE_UNDER_15", -25),
            ("TRIAL", -10),
            ("SETTLERS", -4),
            ("DISPLACE_ORDER", 2),
            ("WAR_LABOUR", -20),
        ),
        asks={
            "material/1": "Where were they taken, by whom, and were they free to refuse?",
            "material/2": "Were they civilians of an occupied place or otherwise in the hands of the enemy?",
            "mental/1": "What shows that whoever moved them knew that they were protected?",
        },
        apart={
            "lawful": (
                "Were they moved for their own safety and for a short time with a way back, or by their own "
                "free choice?"
            ),
            "RS-8-2-b-viii": (
                "Was part of the population of occupied territory moved by the occupier, or were single "
                "protected persons taken?"
            ),
            "RS-8-2-a-vii": (
                "Was part of the population of occupied territory moved by the occupier, or were single "
                "protected persons taken?"
            ),
            "RS-7-1-d": "Does this belong to an attack on a civilian population in many places?",
        },
        lawful=(
            Lawful(
                "temporary evacuation for security with return",
                when=_EVACUATED + " | EVACUATION & CARED_FOR",
                decisive=True,
                unless="NO_RETURN | FORCE & !BROUGHT_BACK | doubt",
            ),
            Lawful(
                "free and informed choice to leave",
                when="VOLUNTARY | LEFT_FREELY | FLIGHT",
                decisive=True,
                unless="FORCE | DEPORT > LOCAL_POPULATION | DEPORT > CIVILIAN | doubt",
            ),
            Lawful(
                "prisoners of war may be held and moved (GC III 46)",
                when="(MOVE | DEPORT) > POW",
                decisive=True,
                unless="CHILD",
            ),
            _INTERNED,
        ),
        parts={"RS-8-2-a-vii-1": "DEPORT | CHILD_TRANSFER | BUSES"},
    ),
    Formula(
        name="settlement by an occupier",
        opens="SETTLERS & (occupier_area | DEPORT | SETTLED)",
        provisions={"RS-8-2-b-viii": {"material/1": "SETTLERS & (occupier_area | SETTLED)"}},
        weight=74,
        asks={"material/1": "Who moved in, on whose decision, and is the place occupied territory?"},
        apart={
            "lawful": (
                "Did people move in by themselves, or did the occupying State move them, directly or by help "
                "and advantage?"
            ),
            "RS-8-2-a-vii": "Were people of the place moved out, or people of the occupier moved in?",
        },
    ),
    Formula(
        name="unlawful confinement",
        opens=(
            "(kept_in | HOLD > CIVILIAN | HOLD > NAMED_ROLE | HOLD > CAPTIVE | HOLD > GENERIC & !BOOTY | "
            "HOLD & (CIVILIAN | NAMED_ROLE) & !TAKE_THINGS | (HELD_AT | RESTRAINED) & CIVILIAN & SEIZE) &"
            " !pow_only & !LAND_SEIZED & !(TRIAL & POW) & !(TRIAL & fair)"
        ),
        provisions={
            "RS-8-2-a-vii": {
                "material/1": "confined",
                "material/2": (
                    "civilian_in_hand | NAMED_ROLE & (SEIZE | HOLD) & (UNDER_CONTROL | OCCUPATION) | HOLD > CIVILIAN"
                ),
            }
        },
        weight=44,
        prefer=(
            ("NO_REVIEW", 16),
            ("SEVERE_PAIN", -20),
            ("KILL | DEAD_BODY | DIE", -25),
            ("SEXUAL", -25),
            ("DEMAND", -14),
            ("TRIAL", -12),
            ("DISAPPEAR", -4),
            ("CONSCRIPT", -15),
            ("CHILD_USE", -10),
            ("HUMILIATE", -15),
            ("MUTILATE | EXPERIMENT", -15),
            ("DEPORT", 4),
        ),
        asks={
            "material/1": "Where are they held, since when, and by whom?",
            "material/2": "Are they civilians in the hands of the enemy?",
            "mental/1": "What shows that the holders knew that they were protected?",
        },
        apart={
            "lawful": "Was there an individual decision on grounds of security that somebody independent reviewed?",
            "RS-8-2-a-viii": "Was anything demanded from anybody for their release or safety?",
            "RS-8-2-c-iii": "Was anything demanded from anybody for their release or safety?",
            "RS-7-1-i": "Do the holders admit that they hold them, and say where?",
            "RS-7-1-e": "Are many people held in this way, as part of an attack on a civilian population?",
        },
        lawful=(
            _INTERNED,
            _CAPTURED,
            ARREST,
            _PRIVATE,
            Lawful(
                "exchanged, released or looked after",
                when="WELL_TREATED",
                decisive=True,
                unless="NO_REVIEW | doubt | HOLD > CIVILIAN",
            ),
        ),
        parts={"RS-8-2-a-vii-2": "confined"},
    ),
    Formula(
        name="hostage-taking",
        opens=(
            "HOSTAGE | (HOLD | SEIZE) & PERSON & (DEMAND? ~ THREAT_CAPTIVE? | DEMAND? ~ KILL? | "
            "THREAT_CAPTIVE? & demand) | HOLD > CIVILIAN & (THREAT_CAPTIVE? | HINT) | SEIZE > AIDWORKER |"
            " ABDUCT > CIVILIAN & !LAND_SEIZED | ABDUCT > NAMED_ROLE & !LAND_SEIZED | ABDUCT > JOURNALIST"
            " | kept_in & THREAT_CAPTIVE? | SEIZE > CIVILIAN & THREAT_CAPTIVE?"
        ),
        provisions={
            "RS-8-2-a-viii": {
                "material/1": "HOLD | SEIZE | HOSTAGE | kept_in",
                "material/2": "THREAT_CAPTIVE? & (demand | KILL?) | HOSTAGE & THREAT | THREAT",
                "material/3": "civilian_in_hand | CAPTIVE | CIVILIAN | NAMED_ROLE | OCCUPATION & HOLD",
            },
            "RS-8-2-c-iii": {
                "material/1": "HOLD | SEIZE | HOSTAGE | kept_in",
                "material/2": "THREAT_CAPTIVE? & (demand | KILL?) | HOSTAGE & THREAT | THREAT",
                "material/3": "no_active_part",
            },
        },
        weight=58,
        prefer=(
            ("demand & THREAT_CAPTIVE? & (HOLD | SEIZE)", 22),
            ("HOSTAGE", 10),
            ("CONSCRIPT & AGAINST_OWN", -30),
            ("SEXUAL", -25),
            ("SEVERE_PAIN & PURPOSE", -40),
            ("SEVERE_PAIN & !HOSTAGE", -15),
            ("!demand & !THREAT_CAPTIVE? & !HOSTAGE & !HINT", -14),
            ("DISAPPEAR", -10),
            ("DEPORT & !DEMAND", -20),
            ("CHILD_TRANSFER", -30),
            ("TRIAL", -20),
            ("DISPLACE_ORDER", -20),
            ("NO_QUARTER", -20),
            ("SHIELD_WORDS", -20),
        ),
        asks={
            "material/1": "Who is held, by whom, and since when?",
            "material/2": "What did the holders threaten to do to the people they hold?",
            "material/3": "Were the people held taking part in the fighting?",
            "mental/1": "What was demanded, of whom, as the price of their safety or release?",
        },
        apart={
            "lawful": (
                "Was anything demanded for their release, or was this a detention or an arrest without any demand?"
            ),
            "RS-8-2-a-vii": "Was anything demanded for their release or safety?",
            "RS-7-1-i": "Do the holders admit that they hold them?",
        },
        lawful=(
            Lawful(
                "detention without any demand (see unlawful confinement)",
                when="(HOLD | SEIZE) & !demand & !THREAT_CAPTIVE? & !HOSTAGE",
                caps=True,
            ),
            ARREST,
            _INTERNED,
            Lawful(
                "exchange of prisoners agreed between the parties",
                when="EXCHANGE_AGREED",
                decisive=True,
                unless="THREAT_CAPTIVE | KILL?",
            ),
        ),
    ),
    Formula(
        name="ordering displacement",
        opens=(
            "told_to_leave & (LOCAL_POPULATION | CIVILIAN | PERSON) | DEPORT > CIVILIAN | DEPORT > "
            "LOCAL_POPULATION | EMPTY_PLACE & (SOLDIER | LOCAL_POPULATION | doubt)"
        ),
        provisions={
            "RS-8-2-e-viii": {
                "material/1": "told_to_leave",
                "material/2": "NO_NEED | -COMBAT | -STILL_FIGHTING | NO_DANGER",
                "material/3": "SOLDIER | COMMANDER | STATE_AGENTS",
            },
        },
        weight=58,
        prefer=(("told_to_leave", 12), ("KILL > PERSON", -15), ("CHILD_TRANSFER & !DISPLACE_ORDER", -10)),
        asks={
            "material/1": "Did anybody order the people to leave, in what words, and who?",
            "material/2": "Was there fighting or another danger that called for it, and could they come back?",
            "material/3": "Had whoever gave the order the power to enforce it?",
        },
        apart={
            "lawful": (
                "Did the people flee the fighting by themselves, or were they sent away, and was it for their safety?"
            ),
            "RS-8-2-b-viii": "Was the place occupied by a foreign State at the time?",
        },
        lawful=(
            Lawful(
                "people flee fighting with no order",
                when="LEFT_FREELY | FLIGHT | VOLUNTARY",
                decisive=True,
                unless="told_to_leave | FORCE | doubt",
            ),
            Lawful(
                "temporary evacuation for safety",
                when=_EVACUATED + " | EVACUATION & CARED_FOR",
                decisive=True,
                unless="NO_RETURN | doubt | NO_NEED",
            ),
        ),
    ),
)

FORMULAS = with_common(_FORMULAS)

__all__ = ["FORMULAS"]
