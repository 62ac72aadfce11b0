"""The contexts of articles 6 and 7, put together from their parts: how much, by whom, against which people."""

FACTS = {
    "how_many": "BIG_NUMBER | NUMBERS | IMPRISON_MASS | MASS_KILL",
    "how_often": "REPEATING | LONG_TIME | OVER_TIME",
    "how_wide": "MANY_PLACES | PLACES | REPEATING",
    "in_two_ways": "how_many & how_often | how_many & how_wide | MANY_PLACES & how_often | REPEATING & PLACES",
    "against_people": "CIVILIAN | LOCAL_POPULATION | CAPTIVE | A_PEOPLE | GROUP | PEOPLE_NAME | CRITIC | PERSECUTE",
    "state_course": (
        "in_two_ways & (OFFICE | STATE_AGENTS) & against_people & !battle_plan & !LAW_ENFORCEMENT & !COMBAT & "
        "!AIR_OR_GUNS & !SIEGE & !ordinary_state"
    ),
    "willed_course": (
        "(how_many | how_often | how_wide) & OFFICE & WILLED & against_people & !battle_plan & !LAW_ENFORCEMENT & "
        "!COMBAT & !AIR_OR_GUNS & !SIEGE & !ordinary_state"
    ),
    "rights_course": "RIGHTS_LOST ~ (PERSECUTE | PEOPLE_NAME) ~ (OFFICE | WILLED) & !ordinary_state",
    # The same in one sentence or two linked ones: only then may an article 7 reading be argued by its words.
    "linked_course": (
        "willed_course & (WILLED ~ OFFICE ~ (BIG_NUMBER | MANY_PLACES | REPEATING) ~ (CIVILIAN | A_PEOPLE | "
        "PEOPLE_NAME | GROUP | LOCAL_POPULATION))"
    ),
    "ordinary_state": "DISASTER | ORDINARY_STATE & !SEVERE_PAIN & !KILL & !FORCE",
    "course": "state_course | willed_course | rights_course",
    "moved_people": (
        "DRIVE_OUT ~ (OVER_BORDER | ABROAD) ~ (LOCAL_POPULATION | A_PEOPLE | PEOPLE_NAME | GROUP | HOMES) ~ (OFFICE | "
        "STATE_AGENTS | SOLDIER) & !LEFT_FREELY & !EVACUATION"
    ),
    "people_to_end": "(A_PEOPLE? | PEOPLE_NAME? | GROUP?) ~ ITS_END? | PEOPLE_NAME? ~ DESTROY_GROUP?",
    "chosen_people": "CHOSEN & (PEOPLE_NAME | A_PEOPLE | GROUP)",
    "named_group": "PEOPLE_NAME & (people_to_end | CHOSEN | BIRTH_MEASURE) | people_to_end & (A_PEOPLE | GROUP)",
    "cah_context": "course",
    "genocide_context": (
        "people_to_end & (KILL | SHOOT | DIE | CHILD_TRANSFER | child_moved | BIRTH_MEASURE | DEADLY_CONDITIONS | "
        "SEVERE_PAIN | SEXUAL) | PEOPLE_NAME & BIRTH_MEASURE"
    ),
}

__all__ = ["FACTS"]
