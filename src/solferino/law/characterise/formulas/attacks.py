"""Attacks: on civilians, on civilian and protected things, on helpers, on undefended places; and excessive harm."""

from solferino.law.characterise.formula import Formula, Lawful

_AIM = (
    "What shows that the civilians themselves were the object: the weapon and its sight, "
    "the absence of any soldier or weapon near them, repetition, orders?"
)
_MILITARY_NEAR = (
    "Were soldiers, fighters, weapons or another military objective at or near that "
    "place at that time, and could the weapon have been aimed at them?"
)
_USE = (
    "How was the building or thing used at that time: did it make an effective "
    "contribution to military action, and would its loss have given a definite military "
    "advantage?"
)
_PART = "Was any of those hit taking a direct part in hostilities at that moment?"
_LAUNCHED = "Who fired, with what weapon, and at what was it directed?"
_EXCESS = (
    "What did the commander know at the launch of the civilians there, and what concrete "
    "and direct military gain was expected? Judge by what was known then, not by the "
    "toll seen later."
)

_CAREFUL = Lawful(
    "attack on a military objective with due care and no excess",
    "careful_attack",
    decisive=True,
    unless="EXCESS | -CARE | AIMED_AT_CIVIL",
    provision="LAWFUL-ATTACK",
)
_ONLY_MILITARY = Lawful(
    "attack on a military objective with due care and no excess",
    "hit_military & !civil_harm & !hit_civil_thing",
    decisive=True,
    unless="EXCESS | hit_people | NEAR_CIVIL | hit_gathering",
    provision="LAWFUL-ATTACK",
)
_PARTICIPATING = Lawful(
    "person was directly taking part in hostilities at that time",
    "participating",
    decisive=True,
    unless="AFTER_PART | no_military",
)
_SLIGHT = Lawful(
    "collateral damage from a lawful target",
    "only_slight",
    decisive=True,
    unless="no_military & !hit_military",
    provision="LAWFUL-ATTACK",
)
_ACCIDENT = Lawful("result harm without proof of aim", "CROSSFIRE", decisive=True, unless="aimed_strict | REPEATED")
_WARNED = Lawful(
    ("building had become a military objective by use, and a warning with a time limit went unheeded (GC IV 19)"),
    "hospital_misused & HOSPITAL_WARNED",
    decisive=True,
    provision="LAWFUL-ATTACK",
)
_OBJECT_USED = Lawful(
    ("object used for military action so that its loss gives a definite advantage (AP I 52(2))"),
    "military_use & hit_thing",
    decisive=True,
    unless="no_military | EXCESS | AFTER_USE | civil_harm & !CARE",
    provision="LAWFUL-ATTACK",
)

ATTACKS = (
    Formula(
        "attack on civilians",
        opens=(
            "hit_people | hit_gathering | hit_home & people_harmed | hit_civil_thing | CLUSTER ~ "
            "CLUSTER_FOUND & (CIVILIAN | HOME) | fire_kills & (GATHERING | MARKET | HOME | "
            "TRANSPORT) | unaimed_fire | aimed_at_people"
        ),
        provisions={
            "RS-8-2-b-i": {"material/1": "fire | hit_people", "material/2": "civilians_the_object"},
            "RS-8-2-e-i": {"material/1": "(fire | hit_people) & civilians_the_object"},
        },
        weight=50,
        prefer=(
            ("civilians_the_object", 14),
            ("hit_people & !hit_civil_thing", 8),
            ("hit_gathering", 8),
            ("hit_military", -22),
            ("hit_protected | hit_aid | hit_medical | hit_peace", -8),
            ("held_victims", -35),
            ("demolish_only", -10),
            ("EXCESS", -14),
            (("!hit_people & !people_harmed & !hit_gathering & !unaimed_fire & !AIMED_AT_CIVIL"), -22),
            ("(SHOOT | STRIKE) > TRANSPORT & (people_harmed | fire_kills)", 12),
            ("soldiers_hit & civil_harm", -14),
            ("unaimed_fire", 6),
            ("invaded & LEADER", -12),
        ),
        asks={"material/1": _LAUNCHED, "material/2": _MILITARY_NEAR, "mental/1": _AIM},
        apart={
            "lawful": _MILITARY_NEAR,
            "RS-8-2-b-iv": (
                "Were the civilians the object of the attack, or hit by an attack on a military objective nearby?"
            ),
            "RS-8-2-b-ii": "Was the attack directed at the people or at the building or thing?",
            "RS-8-2-a-i": ("Were the victims already in the hands or under the control of those who killed them?"),
            "RS-8-2-c-i": ("Were the victims already in the hands or under the control of those who killed them?"),
            "part": _PART,
        },
        lawful=(
            _CAREFUL,
            _ONLY_MILITARY,
            _PARTICIPATING,
            _ACCIDENT,
            _SLIGHT,
            Lawful(
                "civilians hit by an attack aimed at a military objective (go to 8(2)(b)(iv))",
                "military_near & !aimed_strict & !no_military",
            ),
            _OBJECT_USED,
            _WARNED,
            Lawful("fighters as target", "only_fighters", decisive=True, unless="civil_harm"),
        ),
    ),
    Formula(
        "attack on civilian objects",
        opens="hit_civil_thing",
        provisions={
            "RS-8-2-b-ii": {"material/1": "hit_civil_thing", "material/2": "hit_civil_thing & thing_not_military"}
        },
        weight=50,
        prefer=(
            ("thing_not_military", 10),
            ("hit_protected | hit_aid | hit_medical", -6),
            ("hit_people & civilians_the_object", -10),
            ("hit_gathering", -6),
            ("hit_military & !military_use", -14),
            ("EXCESS", -14),
            ("utility_hit", 6),
            ("hit_home", 4),
        ),
        asks={
            "material/1": _LAUNCHED,
            "material/2": _USE,
            "mental/1": (
                "What shows that this object was the one meant to be hit: the trajectory, the "
                "weapon, what the attacker said of the target?"
            ),
        },
        apart={
            "lawful": _USE,
            "RS-8-2-b-ix": ("Is it a building for religion, education, art, science, charity, history or the sick?"),
            "RS-8-2-b-iv": ("Was the object aimed at, or damaged by an attack on a military objective nearby?"),
            "RS-8-2-b-xiii": ("Was it attacked from a distance, or destroyed by those who already held the place?"),
        },
        lawful=(
            _CAREFUL,
            _ONLY_MILITARY,
            _OBJECT_USED,
            _SLIGHT,
            _PARTICIPATING,
            _WARNED,
            Lawful(
                "collateral damage from a lawful target", "hit_military | NEARBY_TARGET | CROSSFIRE", decisive=False
            ),
            _ACCIDENT,
        ),
    ),
    Formula(
        "excessive incidental harm",
        opens=(
            "excess & attack_act | soldiers_hit & civil_harm & fire | hit_military & (civil_harm "
            "| NEAR_CIVIL | hit_people | hit_gathering) | military_use & civil_harm & fire | "
            "DISPROPORTION & fire | utility_hit | nature_hit"
        ),
        provisions={
            "RS-8-2-b-iv": {
                "material/1": "attack_act",
                "material/2": "civilians_expected | nature_hit",
                "material/3": "excess & (HEAVY | HARM_KNOWN) & civilians_expected",
            }
        },
        weight=46,
        prefer=(
            ("soldiers_hit & civil_harm", 14),
            ("excess", 24),
            ("hit_military & civil_harm", 14),
            ("HARM_KNOWN", 6),
            ("military_use & civil_harm", 12),
            ("civilians_the_object & !hit_military", -12),
            ("nature_hit", 10),
            ("no_military & !hit_military", -14),
        ),
        asks={
            "material/2": (
                "What harm to civilians, civilian things or nature was to be expected when the attack was launched?"
            ),
            "material/3": _EXCESS,
            "mental/1": (
                "What shows that those who launched it knew both the harm and the excess, on what was known then?"
            ),
        },
        apart={
            "lawful": _EXCESS,
            "RS-8-2-b-i": "Was there a military objective at all, or were the civilians the object?",
            "RS-8-2-b-ii": ("Was there a military objective at all, or was the civilian object itself meant?"),
        },
        lawful=(
            _CAREFUL,
            _ONLY_MILITARY,
            _SLIGHT,
            Lawful("harm that was foreseeable but not clearly excessive", "CARE", caps=True),
            Lawful("harm only discovered afterwards", "UNKNOWN_THEN", decisive=True, unless="HARM_KNOWN | EXCESS"),
            _ACCIDENT,
            _PARTICIPATING,
            Lawful(
                _OBJECT_USED.text,
                "military_use & hit_thing & !civil_harm",
                decisive=True,
                unless="EXCESS | no_military",
                provision="LAWFUL-ATTACK",
            ),
        ),
    ),
    Formula(
        "undefended place",
        opens="UNDEFENDED & (TOWN_ATTACKED | fire)",
        provisions={
            "RS-8-2-b-v": {
                "material/1": "TOWN_ATTACKED | fire",
                "material/2": "UNDEFENDED",
                "material/3": "UNDEFENDED & (-MILITARY | NO_MILITARY_WORDS | OPEN_DECLARED)",
            }
        },
        weight=68,
        prefer=(("OPEN_DECLARED", 12),),
        asks={
            "material/2": ("Was the place open to be occupied without a fight, and did the attacker know it?"),
            "material/3": "Were there still troops, weapons or other military objectives in the place?",
        },
        apart={
            "lawful": "Were any defending troops still in the place or firing from it?",
            "RS-8-2-b-i": (
                "Was the place as such open to occupation, or were civilians in a defended area the object?"
            ),
        },
        lawful=(
            Lawful("town held by defending troops", "TOWN_HELD", decisive=True, unless="UNDEFENDED"),
            Lawful("town held by defending troops", "TOWN_HELD", caps=True),
        ),
    ),
    Formula(
        "attack on a protected building",
        opens="hit_protected",
        provisions={
            "RS-8-2-b-ix": {"material/1": "hit_protected", "material/2": "hit_protected & thing_not_military"},
            "RS-8-2-e-iv": {"material/1": "hit_protected & thing_not_military"},
        },
        weight=62,
        prefer=(
            ("hit_hospital & (EMBLEM | MEDIC)", -3),
            ("held_victims", -20),
            ("hit_aid", -8),
            ("hit_monument", 12),
            ("thing_not_military", 4),
            ("excess", -8),
            ("SHOOT > CIVILIAN & !hit_building", -20),
        ),
        asks={
            "material/1": "Was the building attacked, with what, and was it the one aimed at?",
            "material/2": (
                "Was the building used for military action at that time; for a hospital: was it used "
                "for acts harmful to the enemy, and did a warning with a time limit go unheeded?"
            ),
            "mental/1": (
                "What shows that this building was meant to be hit: notified coordinates, signs on "
                "the roof, repeated hits, what the attacker said?"
            ),
        },
        apart={
            "lawful": (
                "Was the building used for military action at that time; for a hospital: was it used "
                "for acts harmful to the enemy, and did a warning with a time limit go unheeded?"
            ),
            "RS-8-2-b-xxiv": "Did the building or its staff lawfully show a distinctive emblem?",
            "RS-8-2-e-ii": "Did the building or its staff lawfully show a distinctive emblem?",
            "RS-8-2-b-ii": (
                "Was it still a building for religion, education, art, science, charity, history or "
                "the sick at that time?"
            ),
            "RS-8-2-b-iv": "Was it hit by an attack on a military objective nearby?",
        },
        lawful=(
            Lawful(
                (
                    "building had become a military objective by use, place or purpose (AP I 52(2)); for "
                    "hospitals: used outside their humanitarian task for acts harmful to the enemy and, "
                    "where due, a warning with a time limit went unheeded (GC IV 19)"
                ),
                "protected_lost",
                decisive=True,
                unless="no_military | AFTER_USE",
                provision="LAWFUL-ATTACK",
            ),
            Lawful(
                (
                    "building had become a military objective by use, place or purpose (AP I 52(2)); for "
                    "hospitals: used outside their humanitarian task for acts harmful to the enemy and, "
                    "where due, a warning with a time limit went unheeded (GC IV 19)"
                ),
                "military_use",
            ),
            Lawful(
                "building taken down in peace, by plan or agreement, away from the fighting",
                "PEACE_WORK",
                decisive=True,
                unless="fire",
            ),
            Lawful(
                "hit while aimed at a nearby military target",
                "(NEARBY_TARGET | hit_military) & !no_military",
                caps=True,
            ),
            _ACCIDENT,
            _SLIGHT,
        ),
    ),
    Formula(
        "attack on emblem users",
        opens=(
            "hit_medical | (STRIKE | SHOOT | KILL | DESTROY) > (CIVILIAN | STORE | TRANSPORT | "
            "TOWN | PERSON | MARKET | HOME | WORKPLACE) ~ EMBLEM | (STRIKE | SHOOT | KILL | "
            "DESTROY) > EMBLEM | hit_hospital & (EMBLEM | MEDIC)"
        ),
        provisions={
            "RS-8-2-b-xxiv": {
                "material/1": ("(hit_medical | fire ~ EMBLEM | hit_hospital) & (EMBLEM | LAWFUL_EMBLEM | MARKED)")
            },
            "RS-8-2-e-ii": {
                "material/1": ("(hit_medical | fire ~ EMBLEM | hit_hospital) & (EMBLEM | LAWFUL_EMBLEM | MARKED)")
            },
        },
        weight=60,
        prefer=(
            ("hit_medical", 6),
            ("hit_ambulance", 10),
            ("MEDIC ~ EMBLEM & hit_medical", 10),
            ("hit_medical & EMBLEM", 8),
            ("hit_hospital & EMBLEM", 10),
            ("hit_aid & !hit_medical", -12),
            ("held_victims", -18),
        ),
        asks={
            "material/1": (
                "Did the people, vehicle or building lawfully and visibly use a distinctive emblem "
                "or other identification at that time?"
            ),
            "mental/1": (
                "What shows that those attacked were meant, and that the sign could be seen: light, "
                "distance, lamps, siren, notice given?"
            ),
        },
        apart={
            "lawful": (
                "Was the emblem or the vehicle used for combat at that time (carrying ammunition or "
                "fighters, firing from it)?"
            ),
            "RS-8-2-b-ix": (
                "Was the attack directed at the building, or at the people and transports under the emblem?"
            ),
            "RS-8-2-e-iv": (
                "Was the attack directed at the building, or at the people and transports under the emblem?"
            ),
            "RS-8-2-b-iii": "Did they serve an aid or peacekeeping mission, or a medical service?",
        },
        lawful=(
            Lawful("emblem misused for combat", "EMBLEM_MISUSE", decisive=True, unless="no_misuse"),
            _ACCIDENT,
            Lawful("hit while aimed at a nearby military target", "NEARBY_TARGET | military_use", caps=True),
        ),
    ),
    Formula(
        "attack on aid or peace missions",
        opens="hit_aid | hit_peace",
        provisions={
            "RS-8-2-b-iii": {"material/1": "hit_aid_sure | hit_peace", "material/2": "mission_protected"},
            "RS-8-2-e-iii": {"material/1": "(hit_aid_sure | hit_peace) & mission_protected"},
        },
        weight=72,
        prefer=(("hit_ambulance", -10),),
        asks={
            "material/1": (
                "Were the people, vehicles or stores of the mission themselves attacked, or was it a hit beside them?"
            ),
            "material/2": (
                "Were they entitled to the protection of civilians then: not taking part in "
                "hostilities, carrying no weapons or fighters for a side?"
            ),
            "mental/1": ("What shows that the mission was meant: markings, notified route, light, repeated fire?"),
            "mental/2": "Did the attackers know of the markings, the notice given and the mandate?",
        },
        apart={
            "lawful": (
                "Did the mission or its peacekeepers take part in combat, or did the convoy carry anything for a side?"
            ),
            "RS-8-2-b-i": (
                "Did they work for a humanitarian or peacekeeping mission, or were they civilians on their own?"
            ),
            "RS-8-2-e-i": (
                "Did they work for a humanitarian or peacekeeping mission, or were they civilians on their own?"
            ),
            "RS-8-2-b-xxiv": "Did they use a distinctive emblem of the Geneva Conventions?",
        },
        lawful=(
            Lawful(
                "peacekeepers engaged in combat as parties",
                "MISSION_COMBAT | EMBLEM_MISUSE",
                decisive=True,
                unless="-MISSION_COMBAT",
            ),
            _ACCIDENT,
        ),
    ),
)

__all__ = ["ATTACKS"]
