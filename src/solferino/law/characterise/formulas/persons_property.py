"""Taking and destroying property, closed courts, betrayed trust, misused signs, and quarter."""

from __future__ import annotations

from solferino.law.characterise.formula import Formula, Lawful
from solferino.law.characterise.formulas.persons_common import ARREST, with_common

_BOOTY = Lawful(
    "war booty: enemy military equipment",
    when="BOOTY & (TAKE_THINGS | SEIZE)",
    decisive=True,
    unless="PRIVATE_OWNER | PRIVATE_USE | doubt",
)
_REQUISITION = Lawful(
    "requisition allowed by Hague Regs 52",
    when="RECEIPT & (ARMY_NEED | REQUISITION | TAKE_THINGS)",
    decisive=True,
    unless="PRIVATE_USE & !ARMY_NEED | NO_PAY | doubt",
)
_NOTHING = Lawful(
    "the text says that nothing was taken or destroyed", when="NOTHING_TAKEN", decisive=True, unless="LOOT"
)
_NECESSARY = "DESTROY > MIL_OBJECT & !HOMES | ARMY_SUPPLIES | NEED | BATTLE_DAMAGE"

_FORMULAS = (
    Formula(
        name="pillage",
        opens=(
            "LOOT & (SOLDIER | occupier_area | WAR_WORDS | HOMES) | TAKE_THINGS > GOODS & SOLDIER & "
            "(PRIVATE_OWNER | PRIVATE_USE) & !TAKE_PEOPLE_ONLY | SEEN_GOODS"
        ),
        provisions={
            "RS-8-2-b-xvi": {
                "material/1": "LOOT | TAKE_THINGS > GOODS",
                "material/2": "LOOT & SOLDIER | FORCE | -CONSENT | PRIVATE_USE | ABSENT_OWNER",
            },
            "RS-8-2-e-v": {
                "material/1": (
                    "(LOOT | TAKE_THINGS > GOODS) & (LOOT & SOLDIER | FORCE | -CONSENT | PRIVATE_USE | ABSENT_OWNER)"
                )
            },
        },
        weight=52,
        prefer=(
            ("LOOT", 12),
            ("PRIVATE_USE", 10),
            ("SEEN_GOODS", 12),
            ("burned & !LOOT", -20),
            ("KILL", -12),
            ("SEXUAL", -20),
            ("ABROAD | STATE_TAKING", -8),
            ("CHILD_USE & AGE_UNDER_15", -20),
            ("SEVERE_PAIN", -30),
        ),
        asks={
            "material/1": "What was taken, from whom, and who took it?",
            "material/2": "Did the owners agree, or get a receipt or payment?",
            "mental/1": "Did the takers keep, send home or sell the goods for themselves?",
        },
        apart={
            "lawful": "Was a receipt given or payment made, or was the taking ordered for the needs of the army?",
            "RS-8-2-b-xiii": "Did soldiers take the goods for themselves, or did the force seize them for itself?",
            "RS-8-2-a-iv": "Was it single goods for private use, or a large taking by the force?",
            "RS-8-2-e-xii": "Was it taken for private use, or destroyed or seized by the force?",
        },
        lawful=(
            _REQUISITION,
            _NOTHING,
            _BOOTY,
            ARREST,
            Lawful(
                "goods taken by people who belong to no party",
                when="LOOT < CIVILIAN | TAKE_THINGS < CIVILIAN",
                decisive=True,
                unless="LOOT < SOLDIER | TAKE_THINGS < SOLDIER | FORCE | doubt",
            ),
            Lawful("taking justified by military need", when="ARMY_NEED", decisive=False, caps=True),
            Lawful(
                "an ordinary theft with no link to the armed conflict",
                when="ORDINARY_CRIME",
                decisive=True,
                unless="SOLDIER ~ LOOT",
            ),
        ),
    ),
    Formula(
        name="destroying or seizing property",
        opens=(
            "burned & !DIRECT_ATTACK | STATE_TAKING | LOOT & EXTENSIVE | took & (ABROAD | STATE_TAKING | "
            "EXTENSIVE) | SEEN_GOODS"
        ),
        provisions={
            "RS-8-2-b-xiii": {
                "material/1": "burned | took",
                "material/2": "PRIVATE_OWNER | HOMES | GOODS & CIVILIAN",
                "material/3": "NO_NEED | -COMBAT | -STILL_FIGHTING | -NEED",
            },
            "RS-8-2-e-xii": {
                "material/1": "burned | took",
                "material/2": "PRIVATE_OWNER | HOMES | GOODS & CIVILIAN",
                "material/3": "NO_NEED | -COMBAT | -STILL_FIGHTING | -NEED",
            },
        },
        weight=56,
        prefer=(
            ("burned", 12),
            ("STATE_TAKING", 10),
            ("NO_NEED", 6),
            ("LOOT & !burned", -10),
            ("KILL > PERSON", -14),
            ("BOMBARD & !NO_NEED", -25),
            ("DEPORT", -8),
            ("SEEN_GOODS", -8),
            ("SEVERE_PAIN & in_hand", -40),
        ),
        asks={
            "material/1": "What was destroyed or seized, by whom, and how?",
            "material/2": "Whose was it, and was it used for military ends at the time?",
            "material/3": "Was there fighting or another military reason at that place and time?",
        },
        apart={
            "lawful": "Did the fighting make it necessary, or was there no military reason?",
            "RS-8-2-b-xvi": "Was it kept for private use, or destroyed or seized by the force?",
            "RS-8-2-a-iv": "Was the destruction extensive, and did it happen in occupied territory?",
            "RS-8-2-b-ii": "Was it destroyed by people who held the place, or by an attack from a distance?",
        },
        lawful=(
            Lawful("imperatively demanded by the war", when=_NECESSARY, decisive=True, unless="NO_NEED | doubt"),
            _BOOTY,
            _REQUISITION,
            _NOTHING,
            Lawful(
                "an accident with no link to the armed conflict",
                when="ACCIDENT",
                decisive=True,
                unless="doubt | SOLDIER ~ burned",
            ),
        ),
    ),
    Formula(
        name="extensive destruction or appropriation",
        opens=(
            "(burned & !DIRECT_ATTACK | STATE_TAKING | took & (ABROAD | EXTENSIVE)) & (EXTENSIVE | "
            "occupier_area | STATE_TAKING)"
        ),
        provisions={
            "RS-8-2-a-iv": {
                "material/1": "burned | took",
                "material/2": "NO_NEED | -COMBAT | -STILL_FIGHTING | -NEED",
                "material/3": "EXTENSIVE | MANY_THINGS",
                "material/4": "occupier_area | HOMES & CIVILIAN | HOMES & PRIVATE_OWNER",
            },
        },
        weight=54,
        prefer=(
            ("EXTENSIVE & occupier_area & burned", 18),
            ("KILL > PERSON", -14),
            ("BOMBARD & !NO_NEED", -25),
            ("DEPORT", -8),
            ("LOOT & !burned", -8),
            ("SEVERE_PAIN & in_hand", -40),
        ),
        asks={
            "material/1": "What was destroyed or taken, by whom?",
            "material/2": "Was there any military reason for it?",
            "material/3": "How much was destroyed or taken, in how many places?",
            "material/4": "Was the place occupied, or was the property protected in another way?",
        },
        apart={
            "lawful": "Did an operation need it, or was there no military reason?",
            "RS-8-2-b-xiii": "Was it extensive, and in occupied territory, or a single act against enemy property?",
            "RS-8-2-b-xvi": "Was it a large taking by the force, or goods taken for private use?",
        },
        lawful=(
            Lawful("destruction needed for an operation", when=_NECESSARY, decisive=True, unless="NO_NEED | doubt"),
            _BOOTY,
            _REQUISITION,
            _NOTHING,
            Lawful("isolated taking (see pillage)"),
            Lawful(
                "an accident with no link to the armed conflict",
                when="ACCIDENT",
                decisive=True,
                unless="doubt | SOLDIER ~ burned",
            ),
        ),
    ),
    Formula(
        name="closing courts to enemy nationals",
        opens="CLOSED_RIGHTS & (ENEMY_NATIONALS? | ENEMY_WORDS | OCCUPATION)",
        provisions={"RS-8-2-b-xiv": {"material/1": "CLOSED_RIGHTS", "material/2": "ENEMY_NATIONALS?"}},
        weight=78,
        asks={
            "material/1": "Which rights or legal actions were abolished, suspended or refused, and by what act?",
            "material/2": "Was it directed at nationals of the hostile party?",
        },
        apart={
            "lawful": (
                "Is it a general rule of procedure for everybody, or one directed at nationals of the hostile party?"
            )
        },
    ),
    Formula(
        name="treacherous killing",
        opens="FEIGN & (TRAP_KILL | KILL | SHOOT) | FEIGN & PROTECTED_GUISE & doubt | SIGNS & WORN",
        provisions={
            "RS-8-2-b-xi": {
                "material/1": "FEIGN & (PROTECTED_GUISE | SURRENDERED)",
                "material/2": "FEIGN & (KILL | SHOOT > PERSON | DIE | INJURE > PERSON | TRAP_HIT)",
            },
            "RS-8-2-e-ix": {
                "material/1": (
                    "FEIGN & (PROTECTED_GUISE | SURRENDERED) & (KILL | SHOOT > PERSON | DIE | INJURE > PERSON | "
                    "TRAP_HIT)"
                )
            },
        },
        weight=72,
        prefer=(("SIGNS & !SURRENDERED", -10), ("SURRENDERED | WOUNDED_PERSON", 6)),
        asks={
            "material/1": (
                "What made the other side believe that the people were protected, or that it had to protect them?"
            ),
            "material/2": "Was that trust used to kill, wound or capture, and whom?",
            "mental/1": "What shows that the trust was invited in order to betray it?",
        },
        apart={
            "lawful": "Was it a ruse that invites no legal trust, such as camouflage, decoys or false news?",
            "RS-8-2-b-vii": "Was a flag, emblem or uniform misused, or were surrender or wounds feigned?",
            "RS-8-2-b-vi": "Who gave up, and who fired: was the surrender real?",
        },
        lawful=(
            Lawful(
                "ruses: camouflage, decoys, mock operations, false information",
                when="RUSE",
                decisive=True,
                unless="PROTECTED_GUISE & TRAP_KILL | SIGNS & TRAP_KILL | doubt",
            ),
            Lawful(
                "disguise for flight without attack",
                when="DISGUISE_FLIGHT",
                decisive=True,
                unless="TRAP_KILL & !-TRAP_KILL | doubt",
            ),
        ),
    ),
    Formula(
        name="misuse of signs",
        opens="SIGNS & (SIGN_ATTACK | WORN | TRAP_KILL) & !SIGN_VICTIM & !hit_medical & !hit_aid & !hit_peace",
        provisions={
            "RS-8-2-b-vii": {
                "material/1": "SIGNS & (SIGN_ATTACK | WORN)",
                "material/2": "KILL | DIE | INJURE > PERSON | SHOOT > PERSON",
            }
        },
        weight=62,
        prefer=(("SIGNS & WORN", 12), ("SIGNS & TRAP_KILL & KILL", 10), ("TRUCE_FLAG & FEIGN", 8)),
        asks={
            "material/1": "Which sign was used, how, and while doing what?",
            "material/2": "Was anybody killed or seriously hurt because of it?",
            "mental/1": "What shows that whoever used the sign knew or should have known that it was barred?",
        },
        apart={
            "lawful": "Was the sign used in an attack, or only to get away, and was anybody killed or hurt?",
            "RS-8-2-b-xi": "Was a sign misused, or was surrender, wounds or civilian status feigned?",
            "RS-8-2-b-xxiv": "Who used the emblem: those who attacked or those who were attacked?",
        },
        lawful=(
            Lawful(
                "disguise for flight without attack", when="DISGUISE_FLIGHT", decisive=True, unless="TRAP_KILL | doubt"
            ),
            Lawful(
                "use of sign with no death or serious injury (breach of IHL but not this crime)",
                when="-KILL | -INJURE | -HARMED",
                caps=True,
            ),
        ),
        parts={
            "RS-8-2-b-vii-1": "TRUCE_FLAG",
            "RS-8-2-b-vii-2": "ENEMY_UNIFORM",
            "RS-8-2-b-vii-3": "UN_SIGN",
            "RS-8-2-b-vii-4": "MEDICAL_SIGN",
        },
    ),
    Formula(
        name="denying quarter",
        opens="NO_QUARTER",
        provisions={
            "RS-8-2-b-xii": {
                "material/1": "NO_QUARTER",
                "material/2": "NO_QUARTER & (ORDER_GIVEN | COMMANDER)",
                "material/3": "COMMANDER & !NO_COMMAND",
            },
            "RS-8-2-e-x": {
                "material/1": "NO_QUARTER & (ORDER_GIVEN | COMMANDER)",
                "material/2": "NO_QUARTER & COMMANDER & !NO_COMMAND",
            },
        },
        weight=82,
        asks={
            "material/1": "What were the exact words, and were they an order or a declaration?",
            "material/2": "To whom were they said: to threaten an adversary, or to run the fighting that way?",
            "material/3": "Had the speaker effective command or control of those addressed?",
            "mental/1": "What shows that the speaker meant it?",
        },
        apart={
            "lawful": "Did the speaker command anybody, or was it a boast?",
            "RS-8-2-b-vi": "Was anybody who had given up killed afterwards?",
            "RS-8-2-c-i": "Was anybody who had given up killed afterwards?",
        },
        lawful=(
            Lawful(
                "boasts by someone without command",
                when="NO_COMMAND | BOAST & !COMMANDER",
                decisive=True,
                unless="ORDER_GIVEN & COMMANDER & !NO_COMMAND",
            ),
        ),
    ),
)

FORMULAS = with_common(_FORMULAS)

__all__ = ["FORMULAS"]
