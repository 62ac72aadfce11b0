"""Facts about attacks: on whom or what, aimed or not, with the military near or far."""

FACTS = {
    # An attack by weapons, whatever the word; and destruction that weapons brought.
    "fire": "STRIKE | SHOOT",
    "hit_people": """
        (SHOOT | STRIKE | KILL) > PEOPLE & no_military | VICTIMS_OF ~ CIVILIAN ~ (DRONE | SHOOT | STRIKE |
        HUNT) | SHOOT > CIVILIAN | STRIKE > CIVILIAN & !BLOW | HUNT > CIVILIAN | (KILL | INJURE) > CIVILIAN ~
        AIR_OR_GUNS | DROPPED_ON > CIVILIAN | FOLLOW > CIVILIAN & DRONE & (STRIKE | SHOOT | KILL)
    """,
    "fire_kills": "(KILL | DIE | INJURE) ~ AIR_OR_GUNS ~ (CIVILIAN | PERSON)",
    "people_harmed": "AMONG_DEAD ~ CIVILIAN | (KILL | INJURE | DIE | HURT) > CIVILIAN | CIVIL_HARM",
    "hit_gathering": """
        (STRIKE | SHOOT | KILL) > MARKET ~ CIVILIAN | (STRIKE | SHOOT) > GATHERING | (STRIKE | SHOOT) ~
        GATHERING ~ HARMED
    """,
    "hit_home": "STRIKE > HOME | DESTROY > HOME ~ AIR_OR_GUNS",
    "hit_civil_thing": """
        GO_DOWN > CIVIL_OBJECT ~ AIR_OR_GUNS | STRIKE > CIVIL_OBJECT | SHOOT > TRANSPORT | DESTROY > CIVIL_OBJECT
        ~ AIR_OR_GUNS
    """,
    "hit_civil_object": "hit_civil_thing",
    "hit_building": "(STRIKE | DESTROY | BURN) > PROTECTED_BUILDING",
    "hit_home_more": "DIRECT_HIT ~ HOME",
    "hit_thing": "hit_civil_thing | hit_protected | hit_home",
    "hit_military": "DESTROY > MIL_SITE | STRIKE > MIL_SITE | DESTROY > MIL_SITE ~ AIR_OR_GUNS | AIMED_AT_MILITARY",
    "no_military": "-MILITARY | NO_MILITARY_WORDS | -USED_FOR_WAR",
    "aimed_strict": "(AIMED | CLOSE_AIM ~ fire) & !AIMED_MIL & !AIMED_AT_MILITARY",
    "aimed": "aimed_strict | REPEATED ~ fire",
    "aimed_at_people": "AIMED_AT_CIVIL",
    "unaimed_fire": "UNAIMED ~ (fire | AIR_OR_GUNS) & (TOWN | CIVILIAN | HOME)",
    "military_use": "FIRE_FROM ~ (SCHOOL | WORSHIP | CULTURE | HOME | HOSPITAL) | USED_FOR_WAR | ARMY_SUPPLIES",
    "military_near": "USED_FOR_WAR | MIL_SITE & fire",
    "civil_harm": "people_harmed",
    "soldiers_hit": "(KILL | DIE | INJURE | SHOOT) > SOLDIER",
    "only_slight": """
        (hit_military | AIMED_MIL | military_use) & (MINOR_DAMAGE | AIMED_MIL) & !people_harmed & !EXCESS
    """,
    "soldiers_there": "SOLDIER & (civil_harm | fire_kills)",
    "civilians_the_object": """
        hit_people & (aimed | no_military) | (hit_gathering | hit_civil_thing & people_harmed | unaimed_fire) &
        (no_military | aimed_strict) | AIMED_AT_CIVIL | REPEATED & hit_gathering | fire_kills & (no_military |
        aimed_strict) & (GATHERING | MARKET | HOME | TRANSPORT)
    """,
    "thing_not_military": "no_military | AIMED & !military_use | MARKED_CIVIL | NOTIFIED & !military_use",
    "civilians_expected": "CIVIL_HARM? | civil_harm | NEAR_CIVIL | GATHERING | CIVILIAN | hit_civil_thing",
    "excess": "EXCESS | DISPROPORTION",
    "careful_attack": "(hit_military | military_use & hit_thing) & CARE",
    "clean_attack": """
        (hit_military | (KILL | DIE | INJURE) > SOLDIER ~ AIR_OR_GUNS | only_fighters) & !CIVILIAN &
        !hit_civil_thing & !held_victims & !SURRENDERED & !DEFENCELESS & !WOUNDED_PERSON & !excess & !GAS &
        !GAS_HINT & !POISON & !BIO & !EXPANDING & !LASER & !FRAGMENTS & !NO_QUARTER & !EMBLEM & !FEIGN &
        !PROTECTED_GUISE & !MEDIC & !hit_aid & !hit_peace & !NEAR_CIVIL & !PEOPLE & !AMBULANCE & !PROTECTED_BUILDING
        & !hit_home & !beside_people & !UNDEFENDED & !INVADE
    """,
    "participating": "INVOLVED_DIRECTLY & (SHOOT | STRIKE | KILL | INJURE) & !(INVOLVED_DIRECTLY < SOLDIER)",
    "supply_hit": "(STRIKE | DESTROY | BURN) > ARMY_SUPPLIES | (STRIKE | DESTROY | BURN) ~ ARMY_SUPPLIES",
    "only_fighters": """
        !PEOPLE & !HOME & !TOWN & (SHOOT | STRIKE | KILL) > FIGHTER & !CIVILIAN & !CAPTIVE & !SURRENDERED &
        !hit_civil_thing
    """,
    "held_victims": "CAPTIVE | HOLD > PERSON | SEIZE > PERSON | RESTRAINED",
    "demolish_only": "DESTROY & !AIR_OR_GUNS",
    "utility_hit": """
        STRIKE > UTILITY | DESTROY > UTILITY ~ AIR_OR_GUNS | STRIKE > DAM_NUCLEAR | DESTROY > DAM_NUCLEAR ~
        AIR_OR_GUNS | BREACH > DAM_NUCLEAR
    """,
    "nature_hit": "fire & NATURE & LASTING",
    # People helping under a sign or a mandate.
    "hit_aid": "hit_aid_sure | AID_ORG ~ LOST_STAFF",
    "hit_peace": "(STRIKE | SHOOT | KILL | INJURE | DESTROY | ROB) > PEACEKEEPER",
    "hit_aid_sure": """
        AID_ORG ~ (KILL | SHOOT | STRIKE) > CIVILIAN | (STRIKE | SHOOT | KILL | INJURE | DESTROY | ROB |
        DIE) > (AID_MISSION | AIDWORKER) | (STRIKE | SHOOT | DESTROY | ROB | BURN) > STORE ~ AID_ORG |
        AID_ORG ~ (KILL | SHOOT) > PERSON ~ STORE
    """,
    "invaded": "STRIKE > STATE_NOUN | ENTER < SOLDIER ~ BETWEEN_STATES | INVADE | CROSS_BORDER < SOLDIER",
    "hit_ambulance": "(STRIKE | SHOOT | KILL | INJURE | DESTROY) > AMBULANCE",
    "hit_medical": "DIE > MEDIC ~ (STRIKE | SHOOT) | hit_ambulance | (STRIKE | SHOOT | KILL | INJURE) > MEDIC",
    "hit_protected": """
        AIR_OR_GUNS ~ PROTECTED_BUILDING ~ DAMAGE_SIGNS | GO_DOWN > PROTECTED_BUILDING ~ AIR_OR_GUNS | (STRIKE |
        DESTROY | BURN | SHOOT) > PROTECTED_BUILDING | DIRECT_HIT ~ PROTECTED_BUILDING
    """,
    "hit_monument": "(STRIKE | DESTROY | BURN) > CULTURE | (STRIKE | DESTROY | BURN) > WORSHIP",
    "hit_hospital": "(STRIKE | DESTROY | BURN | SHOOT) > HOSPITAL",
    "mission_protected": """
        (MARKED | NOTIFIED | FREEDOM_AID | no_military | AIDWORKER | -MISSION_COMBAT | AID_ORG & hit_aid) &
        !MISSION_COMBAT?
    """,
    "hospital_misused": "HOSPITAL_MISUSED | FIRE_FROM ~ HOSPITAL",
    "protected_lost": "hospital_misused & HOSPITAL_WARNED | military_use & hit_protected & !hit_hospital",
    "no_misuse": "-EMBLEM_MISUSE",
    # Hunger.
    "deprived": """
        DEPRIVE > ESSENTIALS | DEPRIVE ~ ESSENTIALS | -ESSENTIALS ~ (SIEGE | LET_IN) | -LET_IN ~ (ESSENTIALS |
        RELIEF) | -ESSENTIALS ~ (TOWN | CIVILIAN)
    """,
    "access_refused": "ACCESS_REFUSED ~ AGENCY",
    "civilians_there": "CIVILIAN | TOWN | STARVE",
    "aid_blocked": "BLOCK_AID > RELIEF | REFUSED ~ RELIEF",
    "civilians_deprived": """
        (deprived | aid_blocked) & (civilians_there | STARVE | LOCAL_POPULATION) & (STARVE | STARVE_AIM |
        EXTENT & (DEPRIVE > ESSENTIALS | aid_blocked) | SIEGE & (DESTROY | BURN) > ESSENTIALS)
    """,
    "relief_allowed": "SIEGE_LAWFUL | LET_IN ~ (RELIEF | ESSENTIALS) & !aid_blocked & !REFUSED",
    # Shields.
    "beside_people": "BESIDE_HOMES & (CIVILIAN | LIVED_IN) | ARMS_WORDS ~ SCHOOLYARD & (CIVILIAN | LIVED_IN)",
    "shield_strong": "SHIELD",
    # Weapons.
    "poison_used": """
        POISON ~ WEAPON_USED & (DIE | GAS_HARM) | POISON > WATER_FOOD | POISON ~ WATER_FOOD ~ WEAPON_USED |
        POISON > PERSON
    """,
    "bullets_used": "EXPANDING ~ (WEAPON_USED | HARMED | SHOOT) & !FOUND_ONLY",
    "gas_used": "GAS ~ (WEAPON_USED | STRIKE | GAS_HARM) | SHELLS ~ (STRIKE | WEAPON_USED) ~ GAS_HARM & GAS_HINT",
    "gas_hint": "GAS_SYMPTOM ~ (SHELLS | STRIKE) | GAS_HINT ~ (STRIKE | SHELLS)",
    "bio_used": "BIO ~ BIO_MARK",
    "bio_weapon": "BIO_DELIVERED | BIO ~ WEAPON_USED ~ BIO_VESSEL",
    "attack_act": "fire | DESTROY < SOLDIER | DESTROY ~ SOLDIER",
    "scarcity": "SCARCE ~ SIEGE | SCARCE & (SIEGE | -LET_IN)",
    "conflict_words": """
        AIR_OR_GUNS ~ (TOWN | HOME | PROTECTED_BUILDING | UTILITY) ~ STRIKE | GAS_LETHAL ~ SHELLS | EXPANDING ~
        SOLDIER | BIO ~ BIO_VESSEL ~ WEAPON_USED | SIEGE & (TOWN | ESSENTIALS) | UNDEFENDED | hit_peace |
        hit_aid_sure | invaded
    """,
}

__all__ = ["FACTS"]
