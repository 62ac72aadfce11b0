"""Articles 6 and 7: acts against a group, acts in an attack on a population; and what stands outside the Statute."""

from __future__ import annotations

from collections.abc import Mapping

from solferino.law.characterise.formula import Beyond, Formula, Lawful
from solferino.law.characterise.formulas.persons_common import with_common

_GROUP_ASK = "Did the victims belong to a national, ethnic, racial or religious group, and what shows it?"
_AIM = "What shows an aim to destroy the group: words, orders, sorting by identity, sparing of others?"
_ATTACK = "Which other acts, places and orders show an attack on a civilian population, and what ties this act to it?"
_ALONE = "Does this act stand alone, or is it part of a widespread or systematic attack on a civilian population?"

_STANDS_ALONE = Lawful("an isolated act with no attack on a population", when="!wide_attack & !linked_course")


def _act(
    name: str,
    opens: str,
    key: str,
    elements: dict[str, str],
    asks: dict[str, str],
    weight: int = 84,
    prefer: tuple[tuple[str, int], ...] = (),
    apart: Mapping[str, str] | None = None,
    lawful: tuple[Lawful, ...] = (),
    parts: Mapping[str, str] | None = None,
) -> Formula:
    """A formula of article 7, with the question on the attack that every one of them needs."""
    return Formula(
        name=name,
        opens=opens,
        provisions={key: elements},
        weight=weight,
        prefer=(*prefer, ("!wide_attack", -30), ("!wide_attack & WAR_WORDS", -30)),
        asks={"mental/1": _ATTACK, **asks},
        apart={"lawful": _ALONE, **(apart or {})},
        lawful=(_STANDS_ALONE, *lawful),
        parts=parts or {},
    )


_FORMULAS = (
    Formula(
        name="genocide by killing",
        opens="(KILL | SHOOT > PERSON | DIE) & named_group",
        provisions={"RS-6-a": {"material/1": "KILL | SHOOT > PERSON | DIE", "material/2": "named_group"}},
        weight=92,
        prefer=(("BIRTH_MEASURE & !KILL", -20), ("CHILD_TRANSFER & !KILL", -20), ("DEADLY_CONDITIONS", -14)),
        asks={"material/1": "Who was killed, and how many?", "material/2": _GROUP_ASK, "mental/1": _AIM},
        apart={
            "lawful": (
                "Were the dead chosen because they belonged to the group, or were they fighters or followers "
                "of a political side?"
            ),
            "RS-7-1-b": "Is the aim to destroy the group shown, or a mass killing without that aim?",
            "RS-7-1-h": "Is the aim to destroy the group shown, or to persecute it?",
        },
        lawful=(
            Lawful(
                "killings aimed at fighters or a political group only",
                when="KILL > SOLDIER & STILL_FIGHTING | DIE > SOLDIER & STILL_FIGHTING | SPARED_CIVILIANS",
                decisive=True,
                unless="KILL > CIVILIAN | DESTROY_GROUP",
            ),
            Lawful("destruction of a culture without physical or biological destruction"),
            Lawful("expulsion alone, without more"),
        ),
    ),
    Formula(
        name="genocide by serious harm",
        opens="(SEVERE_PAIN | SEXUAL | GREAT_HARM | MUTILATE) & named_group",
        provisions={
            "RS-6-b": {"material/1": "SEVERE_PAIN | SEXUAL | GREAT_HARM | MUTILATE", "material/2": "named_group"}
        },
        weight=90,
        prefer=(("KILL", -8), ("BIRTH_MEASURE", -10)),
        asks={"material/1": "What harm was done, and how grave was it?", "material/2": _GROUP_ASK, "mental/1": _AIM},
        apart={
            "lawful": "Was the harm grave and lasting, and were the victims chosen because of their group?",
            "RS-7-1-f": "Is the aim to destroy the group shown?",
        },
        lawful=(Lawful("harm of a passing kind"),),
    ),
    Formula(
        name="genocide by conditions of life",
        opens="DEADLY_CONDITIONS & named_group",
        provisions={
            "RS-6-c": {
                "material/1": "DEADLY_CONDITIONS",
                "material/2": "named_group",
                "material/3": "DEADLY_CONDITIONS & DESTROY_GROUP?",
            }
        },
        weight=94,
        asks={
            "material/1": "Which conditions were forced on the people, and for how long?",
            "material/2": _GROUP_ASK,
            "material/3": "What shows that the conditions were calculated to destroy the group physically?",
            "mental/1": _AIM,
        },
        apart={
            "lawful": "Was it a siege of a defended place, or were the conditions aimed at the group?",
            "RS-8-2-b-xxv": "Was hunger a way of fighting, or were the conditions aimed at the group?",
        },
        lawful=(Lawful("siege of a defended town without intent against a group"),),
    ),
    Formula(
        name="genocide by preventing births",
        opens="BIRTH_MEASURE & (named_group | DESTROY_GROUP?)",
        provisions={
            "RS-6-d": {
                "material/1": "BIRTH_MEASURE",
                "material/2": "named_group",
                "material/3": "BIRTH_MEASURE & (DESTROY_GROUP? | BIRTH_MEASURE & named_group)",
            }
        },
        weight=98,
        asks={
            "material/1": "Which measures were imposed, and on whom?",
            "material/2": _GROUP_ASK,
            "material/3": "What shows that the measures were meant to prevent births within the group?",
            "mental/1": _AIM,
        },
        apart={"lawful": "Was it family planning that everybody could choose, or a measure imposed on the group?"},
    ),
    Formula(
        name="genocide by transferring children",
        opens="child_moved & (named_group | DESTROY_GROUP?)",
        provisions={
            "RS-6-e": {
                "material/1": "child_moved & (FORCE | OTHER_GROUP | SEIZE)",
                "material/2": "named_group",
                "material/3": "CHILD | YOUNG",
            }
        },
        weight=96,
        asks={
            "material/1": "By what force or pressure were the children moved, and to whom?",
            "material/2": _GROUP_ASK,
            "material/3": "How old were they, and what shows that it was known?",
            "mental/1": _AIM,
        },
        apart={
            "lawful": "Was it a temporary evacuation for safety or health, with consent and return?",
            "RS-8-2-b-viii": (
                "Is the aim to destroy the group shown, or was the population of occupied territory moved without it?"
            ),
        },
        lawful=(
            Lawful(
                "temporary evacuation for safety or health with consent and return (cf. AP I 78)",
                when="EVACUATION & (CONSENT | BROUGHT_BACK)",
                decisive=True,
                unless="FORCE | DESTROY_GROUP | doubt",
            ),
        ),
    ),
    _act(
        "murder in an attack on a population",
        "killed | DEAD_BODY",
        "RS-7-1-a",
        {"material/1": "killed"},
        {"material/1": "Who died, and what caused the death?"},
        weight=76,
        prefer=(("MASS_KILL", -6), ("KILL > CIVILIAN", 6), ("SEVERE_PAIN & !KILL", -20), ("RACE_LAWS", -20)),
        apart={
            "RS-8-2-a-i": "Does the killing belong to an attack on a civilian population, or does it stand alone?",
            "RS-7-1-b": "Was it part of a mass killing of civilians?",
        },
        lawful=(Lawful("isolated killing with no attack on a population"),),
    ),
    _act(
        "extermination",
        "MASS_KILL | BIG_NUMBER & slain & (wide_attack | course) | DEADLY_CONDITIONS & DIE",
        "RS-7-1-b",
        {
            "material/1": "killed | DEADLY_CONDITIONS",
            "material/2": "MASS_KILL | BIG_NUMBER & (slain | DIE) & (wide_attack | course)",
        },
        {"material/1": "How did the people die?", "material/2": "Was it part of a mass killing of civilians?"},
        prefer=(("MASS_KILL & KILL", 4), ("DEADLY_CONDITIONS & DIE", 4)),
        apart={
            "RS-7-1-a": "Was it part of a mass killing of civilians, or single killings?",
            "RS-6-a": "Is an aim to destroy a group as such shown?",
        },
    ),
    _act(
        "enslavement",
        "ENSLAVE",
        "RS-7-1-c",
        {"material/1": "ENSLAVE"},
        {"material/1": "Were people bought, sold, lent or kept at work by force, as if they were owned?"},
        weight=88,
        prefer=(("SEXUAL", -6),),
        apart={"RS-7-1-e": "Were they only held, or used as if they were owned?"},
    ),
    _act(
        "deportation in an attack on a population",
        "moved_people | told_to_leave",
        "RS-7-1-d",
        {
            "material/1": "moved_people | told_to_leave",
            "material/2": "LOCAL_POPULATION | HOMES | CIVILIAN | LAWFUL_STAY",
            "material/3": "FORCE | NO_RETURN | -COMBAT | NO_NEED | THREAT",
        },
        {
            "material/1": "Were people moved by force, threat or fear?",
            "material/2": "Did they live there lawfully?",
            "material/3": "Was there a ground in law, such as their safety, and could they return?",
        },
        weight=86,
        prefer=(("KILL > PERSON & !DEPORT", -15), ("CHILD_TRANSFER", -4)),
        apart={"RS-8-2-e-viii": "Does it belong to an attack on a civilian population in many places?"},
        lawful=(
            Lawful(
                "evacuation demanded by safety or imperative military reasons, temporary and humane",
                when="EVACUATION & BROUGHT_BACK",
                decisive=True,
                unless="FORCE | NO_RETURN | doubt",
            ),
            Lawful(
                "free and informed choice to leave",
                when="LEFT_FREELY | FLIGHT",
                decisive=True,
                unless="FORCE | DISPLACE_ORDER | DEPORT | doubt",
            ),
        ),
    ),
    _act(
        "imprisonment",
        "IMPRISON_MASS | NO_REVIEW & wide_attack | HOLD & (NO_REVIEW | -CHARGE | -REVIEW | MANY_PLACES | LONG_TIME)",
        "RS-7-1-e",
        {
            "material/1": "HOLD | IMPRISON_MASS | SEIZE | kept_in",
            "material/2": "NO_REVIEW | -REVIEW | -TRIAL | -LAWYER | -CHARGE",
        },
        {"material/1": "Who is held, where and since when?", "material/2": "Was there a charge, a judge or a review?"},
        weight=80,
        prefer=(
            ("NO_REVIEW", 8),
            ("DISAPPEAR", -10),
            ("SEVERE_PAIN", -10),
            ("KILL", -10),
            ("ENSLAVE", -10),
            ("DIE", -10),
        ),
        apart={"RS-7-1-i": "Do the holders admit that they hold them, and say where?"},
        lawful=(
            Lawful(
                "lawful internment with review (see LAWFUL-INTERNMENT)",
                when="INTERNMENT_WORDS & REVIEW",
                decisive=True,
                unless="NO_REVIEW | doubt",
                provision="LAWFUL-INTERNMENT",
            ),
        ),
    ),
    _act(
        "torture in an attack on a population",
        "SEVERE_PAIN | (HIT | SCARS | ABUSE) & quiet_power",
        "RS-7-1-f",
        {"material/1": "SEVERE_PAIN", "material/2": "in_hand", "material/3": "SEVERE_PAIN & !LAWFUL_SANCTION"},
        {
            "material/1": "What was done, and how severe was the pain?",
            "material/2": "In whose custody or control were they?",
            "material/3": "Was it anything but a lawful sanction?",
        },
        weight=84,
        prefer=(("PERSECUTE", -8), ("RACE_LAWS", -20), ("KILL", -8), ("INHUMANE_ACT & !HELD_AT", -4)),
        apart={
            "RS-7-1-k": "Was pain inflicted on people in custody, or harm done in another way?",
            "RS-7-1-h": "Were they chosen because of their group?",
        },
    ),
    _act(
        "sexual violence in an attack on a population",
        "SEXUAL",
        "RS-7-1-g",
        {
            "material/1": (
                "RAPE | SEX_SLAVERY | FORCED_PREGNANCY | STERILISATION | OTHER_SEXUAL & (FORCE | SOLDIER | "
                "in_hand) | SEX_FOR_GAIN & FORCE"
            )
        },
        {
            "material/1": (
                "What force, threat or coercive setting is known? Has the survivor been heard once by a trained person?"
            )
        },
        weight=90,
        parts={
            f"RS-7-1-g-{n}": sign
            for n, sign in enumerate(
                ("RAPE", "SEX_SLAVERY", "SEX_FOR_GAIN", "FORCED_PREGNANCY", "STERILISATION", "OTHER_SEXUAL"), 1
            )
        },
        lawful=(Lawful("never infer consent from silence or coercive settings (RPE 70)"),),
    ),
    _act(
        "persecution",
        "PERSECUTE & (RIGHTS_LOST | SEIZE | HOLD | KILL | SEVERE_PAIN | DEPORT) | rights_course",
        "RS-7-1-h",
        {
            "material/1": "RIGHTS_LOST | HOLD | KILL | DEPORT | SEVERE_PAIN",
            "material/2": "PERSECUTE | PEOPLE_NAME & rights_course",
            "material/3": "PERSECUTE | PEOPLE_NAME & rights_course",
            "material/4": "KILL | SEVERE_PAIN | HOLD | DEPORT | SEXUAL | RIGHTS_LOST",
        },
        {
            "material/1": "Which rights did they lose?",
            "material/2": "What shows that they were chosen because of their group?",
            "material/3": (
                "On which ground were they chosen: politics, race, nation, ethnicity, culture, religion, "
                "gender or another?"
            ),
            "material/4": "With which other act of art. 7(1) or crime is it connected?",
            "mental/2": _ATTACK,
        },
        weight=88,
        prefer=(("RACE_LAWS | APARTHEID & DOMINATION", -20),),
        apart={"RS-6-a": "Is an aim to destroy the group shown, or to take its rights?"},
    ),
    _act(
        "enforced disappearance",
        "vanished | DISAPPEAR & PERSON",
        "RS-7-1-i",
        {
            "material/1": "(SEIZE | HOLD | HELD_AT) & DISAPPEAR & REFUSED_WORD",
            "material/2": "STATE_AGENTS & (SEIZE | HOLD)",
        },
        {
            "material/1": (
                "Did the authorities refuse to admit the arrest or to say where the person is, and when were "
                "they asked?"
            ),
            "material/2": "Who took the person: agents of a State or of a political organisation, or others?",
        },
        weight=88,
        apart={
            "RS-8-2-a-vii": "Do the holders admit that they hold the person, and say where?",
            "RS-7-1-e": "Do the holders admit that they hold the person?",
        },
        lawful=(
            Lawful(
                "person listed with ICRC/Central Tracing Agency and family informed",
                when="CARED_FOR & !REFUSED_WORD",
                decisive=True,
                unless="DISAPPEAR",
            ),
        ),
    ),
    _act(
        "apartheid",
        "RACE_LAWS | APARTHEID & DOMINATION",
        "RS-7-1-j",
        {
            "material/1": "RIGHTS_LOST | SEVERE_PAIN | HOLD | KILL | RACE_LAWS",
            "material/2": "DOMINATION | RACE_LAWS & (RACIAL | SEVERE_PAIN)",
        },
        {
            "material/1": "Which inhumane acts are done to members of the group?",
            "material/2": "Which laws and bodies keep one racial group over another, and since when?",
        },
        weight=96,
    ),
    _act(
        "other inhumane acts",
        "INHUMANE_ACT | BOMBARD & GREAT_HARM & POLICY | GREAT_HARM & wide",
        "RS-7-1-k",
        {
            "material/1": "GREAT_HARM | INHUMANE_ACT & (SEVERE_PAIN | GREAT_HARM | DIE)",
            "material/2": "INHUMANE_ACT | BOMBARD & GREAT_HARM | GREAT_HARM & wide_attack",
        },
        {
            "material/1": "What harm to body, mind or health followed?",
            "material/2": "Is it as grave as the other acts of art. 7(1)?",
        },
        weight=72,
        prefer=(
            ("GREAT_HARM & INHUMANE_ACT", 14),
            ("BOMBARD & GREAT_HARM & POLICY", 16),
            ("KILL", -12),
            ("SEXUAL", -12),
            ("SEVERE_PAIN", -6),
        ),
        apart={"RS-7-1-f": "Was pain inflicted on people in custody, or harm done in another way?"},
    ),
)

FORMULAS = with_common(_FORMULAS)
BEYOND = (
    Beyond(
        "IHL-COLLECTIVE",
        when="COLLECTIVE",
        question="Were people punished for what others had done, and by whose order?",
    ),
    Beyond(
        "AP1-85-4-b",
        when="(REPATRIATE | -REPATRIATE) & HOSTILITIES_OVER & (POW | CAPTIVE | CIVILIAN) & (DELAY | -REPATRIATE)",
        question=(
            "Have active hostilities ended, since when, and what reason is given for not sending the prisoners home?"
        ),
    ),
    Beyond("LAWFUL-INTERNMENT", when="INTERNMENT_WORDS & (REVIEW | CARED_FOR | POW_LAWFUL)", lawful=True),
)

__all__ = ["BEYOND", "FORMULAS"]
