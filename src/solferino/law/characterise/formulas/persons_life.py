"""Killing, pain, experiments, humiliation and sexual violence done to people in the power of a party."""

from __future__ import annotations

from solferino.law.characterise.formula import Formula, Lawful
from solferino.law.characterise.formulas.persons_common import with_common

_FOUGHT = "combat_death"
_ORDINARY = "an ordinary crime, an accident or a natural death with no link to the armed conflict"


def _sexual_parts(parent: str) -> dict[str, str]:
    """The six part-crimes of a parent in the numbering of the Elements."""
    signs = ("RAPE", "SEX_SLAVERY", "SEX_FOR_GAIN", "FORCED_PREGNANCY", "STERILISATION", "OTHER_SEXUAL")
    return {f"{parent}-{number}": sign for number, sign in enumerate(signs, 1)}


_NO_LINK = (
    Lawful(_ORDINARY, when="ORDINARY_CRIME", decisive=True, unless="dead ~ CAPTIVE | RESTRAINED | doubt"),
    Lawful(_ORDINARY, when="NATURAL_DEATH", decisive=True, unless="SEVERE_PAIN | CARE_DENIED | doubt"),
    Lawful(_ORDINARY, when="ACCIDENT", decisive=True, unless="CAPTIVE | RESTRAINED | doubt"),
    Lawful(
        "an act with which somebody is charged in a trial with guarantees",
        when="fair & CHARGE",
        decisive=True,
        unless="unfair | doubt",
    ),
)

_FORMULAS = (
    Formula(
        name="killing in hand",
        opens="killed_in_hand | DEAD_BODY | killed_under_control | KILL > CIVILIAN & !BOMBARD & !MOCK_DEATH & !no_party"
        " | KILL > CAPTIVE & !MOCK_DEATH | DIE > CAPTIVE | KILL < SOLDIER & NAMED_ROLE & !BOMBARD | "
        "DISAPPEAR & (CIVILIAN | JOURNALIST) & WAR_WORDS | "
        "(KILL | DIE | SHOOT > PERSON) & doubt & !BOMBARD",
        provisions={
            "RS-8-2-a-i": {"material/1": "dead", "material/2": "protected_killed"},
            "RS-8-2-c-i": {"material/1": "dead", "material/2": "civil_killed"},
        },
        weight=52,
        prefer=(
            ("killed_in_hand", 12),
            ("killed_under_control", 8),
            ("distant", -40),
            ("(hit_medical | hit_aid | hit_peace) & !in_hand", -25),
            ("KILL & in_hand", 6),
            ("STILL_FIGHTING & !in_hand", -10),
            ("EXECUTION_STYLE", 6),
            ("MOCK_DEATH | HUNG_BY", -30),
            ("FEIGN & TRAP_KILL", -30),
            ("NO_QUARTER", -15),
            ("SEVERE_PAIN & !KILL & !DIE & !DEAD_BODY", -20),
        ),
        asks={
            "material/1": "Who died, and what caused the death?",
            "material/2": (
                "Were the dead already in custody or under the control of the party, or were they still "
                "fighting, when they were killed?"
            ),
            "mental/1": "What shows that whoever killed knew the facts that protected the dead?",
        },
        apart={
            "lawful": (
                "Were the dead in the hands of the party, or were they fighting or taking a direct part in "
                "hostilities when they were killed?"
            ),
            "RS-8-2-b-vi": (
                "Were the dead fighters who had given up or could no longer defend themselves, or civilians "
                "in the hands of the party?"
            ),
            "RS-8-2-b-i": "Were they killed in the hands of the party, or by an attack from a distance?",
            "RS-8-2-c-iv": "Was there any judgment of a court before they were put to death?",
            "RS-7-1-a": "Does this killing belong to an attack on a civilian population, or does it stand alone?",
        },
        lawful=(
            Lawful(
                "combatant killed while fighting",
                when=_FOUGHT,
                decisive=True,
                unless="captive_killed | KILL > CIVILIAN | doubt | DEAD_BODY",
            ),
            Lawful(
                "civilian killed while directly taking part in hostilities",
                when="TAKE_PART | INVOLVED_DIRECTLY",
                decisive=True,
                unless="in_hand | doubt",
            ),
            Lawful(
                "hostile act or attempt to escape at that moment",
                when="hostile_captive",
                decisive=True,
                unless="RESTRAINED | doubt",
            ),
            Lawful("death from a lawful attack (use 8(2)(b)(iv) test)"),
            *_NO_LINK,
        ),
        parts={"RS-8-2-c-i-1": "dead"},
    ),
    Formula(
        name="killing out of combat",
        opens="(slain | SHOOT | DIE | DEAD_BODY) ~ (POW | SURRENDERED | DEFENCELESS | CAPTIVE & (SOLDIER | "
        "UNIFORM)) | (slain | SHOOT) > WOUNDED_PERSON | slain ~ WOUNDED_PERSON | "
        "(SHOOT | slain | DEAD_BODY) & UNIFORM & doubt | DEAD_BODY & (SOLDIER | UNIFORM)",
        provisions={
            "RS-8-2-b-vi": {
                "material/1": (
                    "(slain | SHOOT | DIE & EXECUTION_STYLE) ~ (POW | SURRENDERED | DEFENCELESS | CAPTIVE & "
                    "(SOLDIER | UNIFORM)) | (slain | SHOOT) > WOUNDED_PERSON | slain ~ WOUNDED_PERSON"
                )
            },
        },
        weight=56,
        prefer=(
            ("SURRENDERED | DEFENCELESS", 16),
            ("WOUNDED_PERSON & SHOOT", 8),
            ("KILL > POW", 8),
            ("FEIGN", -40),
            ("civilian_in_hand & !SOLDIER > CAPTIVE", -12),
            ("NO_QUARTER", -20),
            ("SEVERE_PAIN & !KILL & !SHOOT", -25),
            ("TRIAL", -12),
            ("CARE_DENIED", -20),
        ),
        asks={
            "material/1": (
                "Had the person already given up, or was unable to fight, when shot, and did the shooter see it?"
            ),
            "mental/1": "What shows that the shooter saw the raised hands, the wounds or the surrender?",
        },
        apart={
            "lawful": "Was the person still fighting, or running away with weapons, when shot?",
            "RS-8-2-a-i": (
                "Was the person killed at the moment of giving up, or later, in the custody of the other party?"
            ),
            "RS-8-2-b-xi": "Who gave up, and who fired: was the surrender real?",
        },
        lawful=(
            Lawful(
                "hostile act or attempt to escape at that moment",
                when="hostile_captive",
                decisive=True,
                unless="RESTRAINED | doubt",
            ),
            Lawful(
                "fighters hit while fighting or pulling back with their weapons",
                when="STILL_FIGHTING | COMBAT | STILL_ARMED",
                decisive=True,
                unless="captive_killed | SURRENDERED | DEFENCELESS | RESTRAINED | WOUNDED_PERSON | doubt | DEAD_BODY",
            ),
            *_NO_LINK,
        ),
    ),
    Formula(
        name="torture",
        opens="SEVERE_PAIN & (in_hand | UNDER_CONTROL | PURPOSE) | hint_of_pain",
        provisions={
            "RS-8-2-a-ii": {"material/1": "SEVERE_PAIN", "material/2": "protected_person"},
            "RS-8-2-c-i": {"material/1": "SEVERE_PAIN", "material/2": "no_active_part"},
        },
        weight=52,
        prefer=(
            ("SEVERE_PAIN & PURPOSE", 10),
            ("KILL", -10),
            ("SEXUAL", -25),
            ("HUMILIATE & PUBLICITY", -12),
            ("CARE_DENIED & GREAT_HARM", -12),
            ("MUTILATE", -8),
            ("EXPERIMENT", -8),
            ("CONSCRIPT & AGAINST_OWN", -15),
            ("TRIAL", -10),
        ),
        asks={
            "material/1": "What exactly was done, how long, and what injuries or pain followed?",
            "material/2": "Who was it, and in whose custody, when it was done?",
            "mental/1": "What shows that whoever did it knew whom they held?",
        },
        apart={
            "lawful": "Was it the hardship of lawful detention, or pain inflicted on purpose?",
            "RS-8-2-b-xxi": "Was the pain severe, or was the point to humiliate?",
            "RS-8-2-a-iii": "Was pain inflicted for a purpose such as a confession, or suffering without one?",
            "RS-8-2-c-ii": "Was the pain severe, or was the point to humiliate?",
            "RS-8-2-a-i": "Did anybody die of it?",
            "RS-8-2-b-xxii": "Was any of it of a sexual kind?",
        },
        lawful=(
            Lawful(
                "medical treatment in the person's own interest",
                when="TREATMENT",
                decisive=True,
                unless="CARE_DENIED | PURPOSE | doubt",
            ),
            Lawful(
                "the text says that nobody was ill-treated",
                when="-SEVERE_PAIN | WELL_TREATED",
                decisive=True,
                unless="SEVERE_PAIN",
            ),
            *_NO_LINK,
        ),
        parts={
            "RS-8-2-a-ii-1": "SEVERE_PAIN & PURPOSE",
            "RS-8-2-a-ii-2": "SEVERE_PAIN & !PURPOSE",
            "RS-8-2-c-i-4": "SEVERE_PAIN & PURPOSE",
            "RS-8-2-c-i-3": "SEVERE_PAIN & !PURPOSE",
        },
    ),
    Formula(
        name="great suffering",
        opens=(
            "(CARE_DENIED | GREAT_HARM) & (in_hand | civilian_in_hand) & !EXPERIMENT & !SEXUAL | "
            "CARE_DENIED & WOUNDED_PERSON"
        ),
        provisions={
            "RS-8-2-a-iii": {
                "material/1": "GREAT_HARM | CARE_DENIED & WOUNDED_PERSON | SEVERE_PAIN",
                "material/2": "protected_person",
            },
        },
        weight=50,
        prefer=(("CARE_DENIED & GREAT_HARM", 20), ("SEVERE_PAIN & PURPOSE", -15), ("KILL", -12), ("MUTILATE", -12)),
        asks={
            "material/1": "What injury or suffering followed, and does a doctor confirm it?",
            "material/2": "Who was it, and in whose custody?",
        },
        apart={
            "lawful": "Was care refused on purpose, or could nobody give it?",
            "RS-8-2-a-ii": "Was suffering inflicted for a purpose such as information or punishment?",
        },
        lawful=(
            Lawful(
                "suffering not serious or not linked to the act",
                when="TREATMENT | WELL_TREATED",
                decisive=True,
                unless="CARE_DENIED | doubt",
            ),
            *_NO_LINK,
        ),
    ),
    Formula(
        name="hurt in hand without quarter to the sick",
        opens=(
            "((CARE_DENIED | BAD_CONDITIONS) & GREAT_HARM | BAD_CONDITIONS) & (in_hand | "
            "civilian_in_hand) & !EXPERIMENT"
        ),
        provisions={
            "RS-8-2-a-ii": {
                "material/1": "(CARE_DENIED | BAD_CONDITIONS) & GREAT_HARM",
                "material/2": "protected_person",
            },
            "RS-8-2-c-i": {"material/1": "(CARE_DENIED | BAD_CONDITIONS) & GREAT_HARM", "material/2": "no_active_part"},
        },
        weight=46,
        asks={"material/1": "What suffering followed from the refusal, and how severe was it?"},
        apart={"lawful": "Was care refused on purpose, or could nobody give it?"},
        parts={"RS-8-2-a-ii-2": "GREAT_HARM", "RS-8-2-c-i-3": "GREAT_HARM"},
    ),
    Formula(
        name="mutilation or experiments",
        opens="(MUTILATE | EXPERIMENT) & (in_hand | UNDER_CONTROL | PERSON) & !DESECRATE | EXPERIMENT > PERSON",
        provisions={
            "RS-8-2-b-x": {
                "material/1": "in_hand | UNDER_CONTROL",
                "material/2": "DIE | KILL | GREAT_HARM",
                "material/3": "(MUTILATE | EXPERIMENT) & !TREATMENT",
            },
            "RS-8-2-e-xi": {
                "material/1": "in_hand | UNDER_CONTROL",
                "material/2": "DIE | KILL | GREAT_HARM",
                "material/3": "(MUTILATE | EXPERIMENT) & !TREATMENT",
            },
        },
        weight=66,
        prefer=(("SEXUAL", -15), ("in_hand", 6), ("!in_hand & !GREAT_HARM & !DIE", -24)),
        asks={
            "material/1": "In whose power was the person when it was done?",
            "material/2": "Did it cause death, or seriously endanger health?",
            "material/3": "Was there a medical reason in the person's own interest?",
        },
        apart={
            "lawful": "Was it treatment that the person's own health asked for, with consent?",
            "RS-8-2-a-ii": "Was a part of the body removed or an experiment made, or was pain caused otherwise?",
            "RS-8-2-c-i": "Was a part of the body removed or an experiment made, or was pain caused otherwise?",
        },
        lawful=(
            Lawful(
                "medical treatment in the person's own interest",
                when="TREATMENT",
                decisive=True,
                unless="CARE_DENIED | doubt",
            ),
        ),
        parts={
            "RS-8-2-b-x-1": "MUTILATE",
            "RS-8-2-b-x-2": "EXPERIMENT",
            "RS-8-2-e-xi-1": "MUTILATE",
            "RS-8-2-e-xi-2": "EXPERIMENT",
        },
    ),
    Formula(
        name="mutilation, the older clause",
        opens="(MUTILATE | EXPERIMENT) & (in_hand | UNDER_CONTROL | PERSON) & !DESECRATE",
        provisions={
            "RS-8-2-a-ii": {"material/1": "MUTILATE | EXPERIMENT", "material/2": "protected_person"},
            "RS-8-2-c-i": {"material/1": "MUTILATE | EXPERIMENT", "material/2": "no_active_part"},
        },
        weight=56,
        asks={
            "material/1": "What was done to the body, and was it for a medical reason?",
            "material/2": "Was the person in custody, or taking part in the fighting?",
        },
        apart={"lawful": "Was it treatment that the person's own health asked for, with consent?"},
        lawful=(
            Lawful(
                "medical treatment in the person's own interest",
                when="TREATMENT",
                decisive=True,
                unless="CARE_DENIED | doubt",
            ),
        ),
        parts={"RS-8-2-c-i-2": "MUTILATE", "RS-8-2-a-ii-3": "EXPERIMENT", "RS-8-2-a-ii-2": "MUTILATE"},
    ),
    Formula(
        name="outrages on dignity",
        opens="humiliated & (in_hand | gave_up | PERSON) | DESECRATE | PICTURES & CAPTIVE & (PUBLICITY | doubt)",
        provisions={
            "RS-8-2-b-xxi": {
                "material/1": "humiliated | DESECRATE",
                "material/2": "(humiliated | DESECRATE) & (PUBLICITY | DESECRATE | SEVERE_HUMILIATION)",
            },
            "RS-8-2-c-ii": {"material/1": "humiliated | DESECRATE", "material/2": "no_active_part"},
        },
        weight=56,
        prefer=(
            ("HUMILIATE & PUBLICITY", 12),
            ("DESECRATE", 20),
            ("SEXUAL", -20),
            ("SEVERE_PAIN & PURPOSE", -10),
            ("KILL > CAPTIVE", -20),
            ("KILL > CIVILIAN", -15),
            ("CONSCRIPT & AGAINST_OWN", -30),
            ("WAR_LABOUR", -30),
        ),
        asks={
            "material/1": "What was done to humiliate or degrade, and to whom?",
            "material/2": "Who saw it or published it, and would people in general take it as an outrage on dignity?",
        },
        apart={
            "lawful": "Were pictures made for identification and kept from the public, or were the people shown off?",
            "RS-8-2-a-ii": "Was severe pain inflicted as well, or was the point to humiliate?",
            "RS-8-2-c-i": "Was severe pain inflicted as well, or was the point to humiliate?",
            "RS-8-2-b-xxii": "Was what was done of a sexual kind?",
            "RS-8-2-e-vi": "Was what was done of a sexual kind?",
        },
        lawful=(
            Lawful(
                "plain photo of POWs for identification kept from public",
                when="IDENTIFICATION & PICTURES",
                decisive=True,
                unless="HUMILIATE | DESECRATE | doubt",
            ),
            Lawful("plain photo of POWs for identification kept from public", when="IDENTIFICATION & PICTURES"),
        ),
    ),
    Formula(
        name="sexual violence",
        opens="SEXUAL",
        provisions={
            "RS-8-2-b-xxii": {
                "material/1": (
                    "RAPE | SEX_SLAVERY | SEX_FOR_GAIN & FORCE | FORCED_PREGNANCY | STERILISATION | OTHER_SEXUAL "
                    "& (in_hand | FORCE | SOLDIER)"
                )
            },
            "RS-8-2-e-vi": {
                "material/1": (
                    "RAPE | SEX_SLAVERY | SEX_FOR_GAIN & FORCE | FORCED_PREGNANCY | STERILISATION | OTHER_SEXUAL "
                    "& (in_hand | FORCE | SOLDIER)"
                )
            },
        },
        weight=80,
        prefer=(("HUMILIATE & PUBLICITY & !RAPE & !FORCED_NUDITY", -16), ("BIRTH_MEASURE & !RAPE", -10)),
        asks={
            "material/1": (
                "Has the survivor been heard once by a trained person, and what circumstances of force, "
                "threat or coercion are known? Do not ask her or him again without need."
            ),
            "mental/1": "What shows the force, threat or coercive setting that the person who acted knew of?",
        },
        apart={
            "lawful": "Is there an account of force, threat or a coercive setting? Silence is never taken as consent.",
            "RS-8-2-b-xxi": "Was what was done of a sexual kind, or humiliation of another kind?",
            "RS-8-2-c-ii": "Was what was done of a sexual kind, or humiliation of another kind?",
            "RS-8-2-a-ii": "Was what was done of a sexual kind, or pain of another kind?",
        },
        lawful=(
            Lawful("never infer consent from silence or coercion"),
            Lawful("the text says that there was none", when="-SEXUAL", decisive=True, unless="SEXUAL"),
        ),
        parts={**_sexual_parts("RS-8-2-b-xxii"), **_sexual_parts("RS-8-2-e-vi")},
    ),
)

FORMULAS = with_common(_FORMULAS)

__all__ = ["FORMULAS"]
