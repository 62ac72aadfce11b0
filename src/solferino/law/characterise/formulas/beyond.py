"""Entries outside the Statute, and lawful attack."""

from solferino.law.characterise.formula import Beyond

BEYOND = (
    Beyond("AP1-85-3-b", "UNAIMED & fire"),
    Beyond(
        "AP1-85-3-c",
        "DAM_NUCLEAR ~ (fire | DESTROY | BREACH)",
        question=(
            "Did those who attacked the dam or the nuclear plant know that it would release "
            "dangerous forces and cause excessive civilian harm?"
        ),
    ),
    Beyond("AP1-57", "fire & (NO_WARN | -WARNING)"),
    Beyond(
        "AP1-58",
        "BESIDE_HOMES & (SOLDIER | MIL_SITE | ARMS_WORDS)",
        question=("Could the forces have been placed away from the civilians, and was it meant to shield them?"),
    ),
    Beyond(
        "WPN-CLUSTER",
        "CLUSTER",
        question=(
            "Where did the bomblets fall, who was there, and was either State party to the "
            "treaty on cluster munitions that day?"
        ),
    ),
    Beyond(
        "WPN-INCENDIARY",
        "INCENDIARY",
        question=(
            "Was it dropped from the air on a concentration of civilians, or used for light or smoke away from them?"
        ),
    ),
    Beyond(
        "WPN-THERMOBARIC",
        "THERMOBARIC",
        question=(
            "What was it aimed at, and were civilians within its reach? The weapon as such is not banned by a treaty."
        ),
    ),
    Beyond(
        "WPN-APMINE",
        "APMINE",
        question=("Who laid the mines, against whom, and was the State bound by the 1997 treaty on that day?"),
    ),
    Beyond("LAWFUL-ATTACK", "hit_military & !EXCESS & !hit_people", lawful=True),
)

__all__ = ["BEYOND"]
