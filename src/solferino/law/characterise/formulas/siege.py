"""Hunger as a method, people as shields, and resort to force by a State."""

from solferino.law.characterise.formula import Formula, Lawful

_LEAVE = "Could civilians leave, and was relief let through?"

SIEGE = (
    Formula(
        "starvation",
        opens=(
            "aid_blocked | scarcity | access_refused & (TOWN | SIEGE | CIVILIAN) | deprived & "
            "(civilians_there | SIEGE) | STARVE & (SIEGE | DEPRIVE | STARVE_AIM)"
        ),
        provisions={
            "RS-8-2-b-xxv": {"material/1": "civilians_deprived"},
            "RS-8-2-e-xix": {"material/1": "civilians_deprived"},
        },
        weight=56,
        prefer=(
            ("SIEGE", 10),
            ("STARVE", 12),
            ("STARVE_AIM", 12),
            ("aid_blocked", 14),
            ("hit_aid", -12),
            ("held_victims & !SIEGE", -30),
            ("POISON", -14),
            ("hit_people", -8),
            ("PRIVATE_TAKING", -14),
            ("!STARVE & !SIEGE & !aid_blocked & !STARVE_AIM", -14),
        ),
        asks={
            "material/1": (
                "Were civilians, and not only fighters, kept from food, water, medicine or relief "
                "that they need to live, and by whose act?"
            ),
            "mental/1": (
                "What shows that hunger was meant as a way of fighting: orders, refusals, statements "
                "of purpose, repetition?"
            ),
        },
        apart={
            "lawful": _LEAVE,
            "purpose": ("Was deprivation the purpose, or a shortage, a security check or the effect of fighting?"),
            "RS-8-2-b-iii": ("Was the relief blocked or seized to starve, or was the mission itself attacked?"),
            "RS-8-2-e-iii": ("Was the relief blocked or seized to starve, or was the mission itself attacked?"),
        },
        lawful=(
            Lawful(
                "siege of combatants with civilians allowed to leave and relief allowed",
                "relief_allowed",
                decisive=True,
                unless="-SIEGE_LAWFUL | RELIEF_DENIED | aid_blocked | STARVE",
            ),
            Lawful("supplies used only by armed forces", "ARMY_SUPPLIES", decisive=True, unless="CIVIL_STARVED"),
            Lawful(
                "failing to evacuate, or fighting in a town, without intent (no deprivation)",
                "FREE_TO_LEAVE & !SIEGE",
                decisive=True,
                unless="STARVE | aid_blocked",
            ),
            Lawful("shortage without purpose", "NATURE_BLOCK", decisive=True, unless="STARVE_AIM | STARVE"),
            Lawful("shortage without purpose", "SHORTAGE_CAUSE", decisive=True, unless="STARVE_AIM | aid_blocked"),
        ),
    ),
    Formula(
        "human shields",
        opens=(
            "SHIELD | NO_LEAVE & (MIL_SITE | MILITARY_WITH_THEM) & CIVIL_OR_HELD | KEPT_NEAR > "
            "CIVILIAN ~ NEAR_MIL | beside_people"
        ),
        provisions={
            "RS-8-2-b-xxiii": {
                "material/1": (
                    "shield_strong | NO_LEAVE & CIVIL_OR_HELD & (MIL_SITE | SOLDIER) | KEPT_NEAR > "
                    "CIVIL_OR_HELD ~ NEAR_MIL"
                )
            }
        },
        weight=60,
        prefer=(
            ("SHIELD", 22),
            ("NO_LEAVE & MIL_SITE", 12),
            ("SHIELD_INTENT", 10),
            ("beside_people & !SHIELD & !NO_LEAVE", 4),
            ("KILL > CAPTIVE", -10),
        ),
        asks={
            "material/1": (
                "Were civilians or other protected people moved to, kept at or used around a "
                "military position, or were they merely there?"
            ),
            "mental/1": (
                "What shows the intent to shield: refusal to let them leave, words of the soldiers, "
                "positions moved to where people were?"
            ),
        },
        apart={
            "lawful": (
                "Did the soldiers mean to shield their position, or did they only fight in a town "
                "and fail to move people away (a breach of precautions alone)?"
            ),
            "RS-8-2-a-vii": ("Were the people held for the sake of holding them, or placed so as to ward off attack?"),
        },
        lawful=(
            Lawful(
                ("failing to evacuate, or fighting in a town, without intent to shield (AP I 58 breach only)"),
                "FREE_TO_LEAVE",
                decisive=True,
                unless="shield_strong | NO_LEAVE",
            ),
            Lawful(
                ("failing to evacuate, or fighting in a town, without intent to shield (AP I 58 breach only)"),
                "beside_people & !NO_LEAVE & !SHIELD",
            ),
        ),
    ),
)

AGGRESSION = (
    Formula(
        "aggression",
        opens="invaded & (LEADER | STATE_VICTIM | MANIFEST | SELF_DEFENCE | BETWEEN_STATES)",
        provisions={
            "RS-8bis": {
                "material/1": "LED & LEADER & invaded",
                "material/2": "invaded",
                "material/3": "LEADER ~ LED | LEADER < LED",
                "material/4": "invaded & (STATE_VICTIM | FOREIGN | BETWEEN_STATES)",
                "material/5": "invaded & MANIFEST",
            }
        },
        weight=62,
        prefer=(
            ("BETWEEN_STATES", 14),
            ("LEADER & LED & invaded", 16),
            ("hit_people | held_victims", -30),
            ("!LEADER", -16),
        ),
        asks={
            "material/1": "Who planned, prepared, started or carried it out, and by what order or decree?",
            "material/2": "Was force in fact used, or was it only threatened, planned or rehearsed?",
            "material/3": "Did the person in fact steer the political or military action of the State?",
            "material/4": "Which State used force against which other State, and on whose territory?",
            "material/5": (
                "What shows a manifest breach of the Charter by character, gravity and scale: the "
                "size of the force, its aim, how long it stayed?"
            ),
            "mental/1": ("Did the person know the facts that make this use of force contrary to the Charter?"),
            "mental/2": "Did the person know the facts that make the breach manifest?",
        },
        apart={
            "lawful": (
                "Was it self-defence against an armed attack (Charter art. 51), authorised by the "
                "Security Council, or at the request of the State?"
            ),
            "conduct": (
                "Is the question the resort to force, or a particular act in the fighting? The two are judged apart."
            ),
        },
        lawful=(
            Lawful(
                "lawful self-defence (Charter 51) or Council authorisation",
                "SELF_DEFENCE",
                decisive=True,
                unless="PRETEXT_ONLY",
            ),
            Lawful("genuinely grey cases: not manifest", "MINOR_FORCE", decisive=True, unless="MANIFEST"),
            Lawful("persons outside leadership circle", "NOT_LEADER", decisive=True, unless="LEADER"),
        ),
    ),
)

__all__ = ["AGGRESSION", "SIEGE"]
