"""Facts about people and property in the power of a party, and about the wider setting."""

from __future__ import annotations

FACTS = {
    # people in hand, people out of combat
    "held": "HOLD > PERSON | CAPTIVE | HELD_AT | RESTRAINED",
    "in_hand": "kept_in | HOLD > CIVILIAN | CAPTIVE | RESTRAINED | HELD_AT | SEIZE > PERSON | RELEASED",
    "gave_up": "SURRENDERED | DEFENCELESS | WOUNDED_PERSON",
    "fighter_in_hand": (
        "POW | CAPTIVE & (SOLDIER | UNIFORM | SURRENDERED) | SURRENDERED | DEFENCELESS & (SOLDIER | "
        "UNIFORM | PILOT) | WOUNDED_PERSON & SOLDIER"
    ),
    "civilian_in_hand": (
        "kept_in & (CIVILIAN | NAMED_ROLE) | CIVILIAN & (UNDER_CONTROL | SEIZE > CIVILIAN | "
        "RESTRAINED | HELD_AT) | CAPTIVE & CIVILIAN"
    ),
    "protected_person": "CAPTIVE | POW | RESTRAINED | RELEASED | gave_up | civilian_in_hand | MEDIC & (UNDER_CONTROL "
    "| SEIZE) | CLERGY & (UNDER_CONTROL | SEIZE) | "
    "PERSON & HELD_AT | PERSON & UNDER_CONTROL & SEIZE | NAMED_ROLE & (SEIZE | UNDER_CONTROL | HELD_AT)",
    "civil_killed": "(killed_one | dead ~ in_power) & !distant",
    "killed_one": "(KILL | SHOOT | DIE | DEAD_BODY | EXECUTION_STYLE) > no_active_part",
    "in_power": (
        "CAPTIVE | RESTRAINED | RELEASED | gave_up | PERSON & HELD_AT | SEIZE > PERSON | HOLD > PERSON | DESECRATE"
    ),
    "protected_killed": "(killed_protected | dead ~ in_power) & !distant",
    "killed_protected": "(KILL | SHOOT | DIE | DEAD_BODY | EXECUTION_STYLE) > protected_one",
    "protected_one": "CAPTIVE | POW | gave_up | civilian_in_hand",
    "no_active_part": (
        "CIVILIAN | CAPTIVE | RESTRAINED | RELEASED | gave_up | MEDIC | CLERGY | JOURNALIST | "
        "AIDWORKER | CHILD | WOMAN | NAMED_ROLE | PERSON & HELD_AT | SEIZE > PERSON | DESECRATE"
    ),
    # killing
    "slain": "KILL & !MOCK_DEATH",
    "killed": "slain | SHOOT & EXECUTION_STYLE | SHOOT > PERSON | DIE > PERSON | DIE",
    "dead": "killed | DEAD_BODY",
    "hostile_captive": "HOSTILE_ACT < CAPTIVE | HOSTILE_ACT < PRONOUN",
    "humiliated": "HUMILIATE | FORCE_VERB ~ DEGRADING ~ CAPTIVE | FORCE_VERB ~ DEGRADING ~ CIVILIAN",
    "pow_only": "POW & (!CIVILIAN | CARED_FOR | POW_LAWFUL)",
    "captive_killed": (
        "(slain | SHOOT | DIE) > CAPTIVE | (slain | SHOOT) ~ gave_up | EXECUTION_STYLE | (slain | "
        "SHOOT | DIE) ~ RESTRAINED"
    ),
    "killed_in_hand": (
        "SHOOT & (RESTRAINED | EXECUTION_STYLE) | (slain | SHOOT > PERSON | DIE > PERSON | DEAD_BODY)"
        " ~ (in_hand | EXECUTION_STYLE | gave_up)"
    ),
    "killed_under_control": "(KILL | SHOOT > PERSON | DIE > PERSON) & UNDER_CONTROL & !BOMBARD",
    "combat_death": (
        "(KILL > SOLDIER | DIE > SOLDIER | SHOOT > SOLDIER | KILL | DIE) & (STILL_FIGHTING | COMBAT) "
        "& SOLDIER | (KILL | SHOOT | DIE | HIT) & STILL_ARMED"
    ),
    "hands_or_yield": "in_hand | gave_up | EXECUTION_STYLE",
    "doubt": "UNKNOWN",
    # pain
    "pain": "SEVERE_PAIN",
    "pain_in_hand": "SEVERE_PAIN & (in_hand | UNDER_CONTROL | PURPOSE)",
    "hint_of_pain": "(ABUSE | SCARS) & (in_hand | HELD_AT)",
    # moving people
    "child_moved": "CHILD_TRANSFER | MOVE > CHILD & (FORCE | ABROAD | OTHER_GROUP | occupier_area)",
    "moved_people": (
        "DEPORT > PERSON | DEPORT > LOCAL_POPULATION | DEPORT & (LOCAL_POPULATION | CIVILIAN | CHILD "
        "| NAMED_ROLE) | (MOVE > CIVILIAN | MOVE > LOCAL_POPULATION | MOVE > NAMED_ROLE | MOVE > "
        "CHILD) ~ (ABROAD | FAR_PLACE) | child_moved"
    ),
    "told_to_leave": "DISPLACE_ORDER | (TOLD > CIVILIAN | TOLD > LOCAL_POPULATION | TOLD > PERSON) ~ LEAVE_WORDS",
    "demand": "DEMAND? | UNTIL? ~ THREAT_CAPTIVE? | UNTIL? ~ KILL?",
    "occupier_area": "OCCUPATION | UNDER_CONTROL",
    "kept_in": (
        "KEEP > CIVILIAN ~ CONFINED_PLACE | KEEP > NAMED_ROLE ~ CONFINED_PLACE | KEEP > GENERIC ~ CONFINED_PLACE"
    ),
    "war_labour": "WAR_LABOUR | CARRY ~ MUNITION ~ MADE_TO",
    "confined": "kept_in | HOLD > PERSON | CAPTIVE | HELD_AT ~ PERSON",
    # taking, destroying
    "took": "LOOT | TAKE_THINGS > GOODS",
    "burned": "DESTROY_HOME | BURN > HOMES | DESTROY > HOMES",
    # courts
    "tried": "TRIAL | SENTENCE",
    "fair": "GUARANTEES | LAWYER | APPEAL | OPEN_COURT",
    "unfair": "UNFAIR | -LAWYER | -APPEAL | -GUARANTEES | NO_TRIAL | -TRIAL",
    # children
    "under_15": "AGE_UNDER_15",
    "teen": "AGE_15_17",
    # a course of conduct
    "vanished": "DISAPPEAR & (SEIZE | HOLD | HELD_AT) & (STATE_AGENTS | SOLDIER | PERSON)",
    "wide": "MANY_PLACES | SYSTEMATIC | IMPRISON_MASS | MASS_KILL | NUMBERS",
    "planned": "STATE_POLICY | POLICY",
    "conflict_words": "CONFLICT_WORDS? | OCCUPATION? | POW?",
    "no_party": (
        "!WAR_WORDS? & !SOLDIER? & !AUTHOR? & !SIGNS & !UNFAIR & !AIDWORKER & !THREAT_CAPTIVE? & "
        "!DEMAND? & !CRITIC & !MUNITION & !HOSTAGE & !CAPTIVE & !STATE_AGENTS & !COMMANDER & "
        "!OCCUPATION & !ENEMY_WORDS & !ARMS & !GUARDS & !POW"
    ),
    "scale": "BIG_NUMBER | NUMBERS | PLACES | OVER_TIME | MANY_PLACES | IMPRISON_MASS | MASS_KILL",
    "by_plan": "AUTHOR? ~ INSTRUMENT?",
    "wide_attack": (
        "scale & by_plan & !battle_plan | STATE_POLICY | WIDESPREAD ~ (CIVIL_POPULATION | CIVILIAN | "
        "PERSON) | MANY_PLACES & LONG_TIME & CIVIL_POPULATION | APARTHEID & DOMINATION | RACE_LAWS"
    ),
    "quiet_power": (
        "!WAR_WORDS & ((HOLD | HELD_AT | SEIZE) & (NO_REVIEW | -REVIEW | -CHARGE) | (SEVERE_PAIN | "
        "HIT | SCARS | ABUSE) & STATE_AGENTS | (killed | DEAD_BODY) & CRITIC)"
    ),
    "cah_context": "wide_attack | vanished | quiet_power | APARTHEID & DOMINATION | RACE_LAWS",
    "group_aim": "DESTROY_GROUP",
    "battle_plan": "OFFENSIVE_ONLY",
    "named_group": "GROUP | (NAMED ~ CIVILIAN | NAMED ~ HOMES) & (SORTED | DESTROY_GROUP? | KILL_ALL | BIRTH_MEASURE)",
    "distant": "(BOMBARD | AIR_OR_GUNS) & !in_hand & !EXECUTION_STYLE & !gave_up",
    "group_sorted": "(KILL_ALL | SORTED) & named_group",
    "genocide_context": (
        "group_sorted & (KILL | SHOOT | DIE | CHILD_TRANSFER | BIRTH_MEASURE | DEADLY_CONDITIONS | "
        "SEVERE_PAIN | SEXUAL) & (DESTROY_GROUP? | AUTHOR | KILL_ALL) | named_group & DESTROY_GROUP? "
        "| GROUP & (DESTROY_GROUP? | KILL_ALL | BIRTH_MEASURE) | GROUP & DEADLY_CONDITIONS | "
        "DESTROY_GROUP? & (BIRTH_MEASURE | CHILD_TRANSFER | DEADLY_CONDITIONS)"
    ),
}

__all__ = ["FACTS"]
