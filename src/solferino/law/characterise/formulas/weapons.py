"""Weapons that the Statute names: poison, gas, bullets, germs, hidden fragments, blinding lasers."""

from solferino.law.characterise.formula import Formula, Lawful

_USED = "Was the weapon used, by whom and when, or only found, tested, stored or threatened?"
_ACCEPTED = (
    "Have the State of nationality and the State of territory both accepted this "
    "amendment, with effect on the day of the act?"
)

WEAPONS = (
    Formula(
        "poison",
        opens="poison_used",
        provisions={
            "RS-8-2-b-xvii": {
                "material/1": "poison_used",
                "material/2": "poison_used & (GAS_HARM | DIE | TOXIC_NATURE)",
            },
            "RS-8-2-e-xiii": {"material/1": "poison_used & (GAS_HARM | DIE | TOXIC_NATURE)"},
        },
        weight=72,
        prefer=(("GAS_LETHAL", -20), ("BIO & BIO_MARK", -12)),
        asks={
            "material/1": _USED + " What substance was it, by what laboratory?",
            "material/2": (
                "Does the substance kill or gravely harm health by its toxic effect in the ordinary "
                "course? What do samples and blood tests show?"
            ),
            "mental/1": "What shows that the poison was put there knowingly, and not spilled or leaked?",
        },
        apart={
            "lawful": "Can an accident, natural contamination or disease explain the illness?",
            "RS-8-2-b-xviii": "Was it a gas or vapour, or a poison in food, water or on a weapon?",
            "RS-8-2-b-xxvii": "Was it a chemical poison, or a germ or toxin made by one?",
        },
        lawful=(
            Lawful(
                "illness from disease, accident or natural contamination",
                "NATURAL_CAUSE | INDUSTRIAL",
                decisive=True,
                unless="DELIBERATE_POISON",
            ),
            Lawful(
                "salt, dye or another substance that does not harm health by toxic effect",
                "HARMLESS",
                decisive=True,
                unless="GAS_HARM | KILL > PERSON | DIE > PERSON",
            ),
        ),
    ),
    Formula(
        "toxic gas",
        opens="gas_used | gas_hint",
        provisions={
            "RS-8-2-b-xviii": {
                "material/1": "gas_used",
                "material/2": (
                    "gas_used & (GAS_LETHAL | GAS_HARM & !GAS_RIOT & !UNKNOWN_SUBSTANCE | KILL > PERSON | DIE > PERSON)"
                ),
            },
            "RS-8-2-e-xiv": {
                "material/1": (
                    "gas_used & (GAS_LETHAL | GAS_HARM & !GAS_RIOT & !UNKNOWN_SUBSTANCE | KILL > PERSON | DIE > PERSON)"
                )
            },
        },
        weight=74,
        asks={
            "material/1": _USED,
            "material/2": (
                "What substance was it, and does it kill or gravely harm health by toxic or "
                "asphyxiating effect in the ordinary course? Symptoms, samples, laboratory? For riot "
                "agents this is unsettled."
            ),
            "mental/1": "What shows that the toxic effect was known and meant?",
        },
        apart={
            "lawful": (
                "Was it smoke, a riot agent used by police for law enforcement, or blast and heat "
                "(fuel-air), which do not act by toxicity?"
            ),
            "RS-8-2-b-xvii": "Was it a gas, or a poison in food, water or on a weapon?",
            "accident": "Can a leak or fire at a plant explain the cloud?",
        },
        lawful=(
            Lawful("smoke for screening", "SMOKE", decisive=True, unless="GAS_LETHAL | GAS_RIOT | GAS_HARM & !SCREEN"),
            Lawful(
                "thermobaric or fuel-air blast (kills by blast and heat, not toxicity)",
                "THERMOBARIC",
                decisive=True,
                unless="GAS_LETHAL",
            ),
            Lawful(
                "riot agent for law enforcement (but as a method of warfare CWC I(5) bars it)",
                "GAS_RIOT & POLICE_USE",
                decisive=True,
                unless="BATTLE_USE",
            ),
            Lawful("leak or accident, no weapon", "INDUSTRIAL", decisive=True, unless="WEAPON_MARK"),
        ),
    ),
    Formula(
        "expanding bullets",
        opens="EXPANDING | WOUNDS_LIKE",
        provisions={
            "RS-8-2-b-xix": {"material/1": "bullets_used"},
            "RS-8-2-e-xv": {"material/1": "bullets_used"},
        },
        weight=76,
        asks={
            "material/1": (
                "Were such bullets fired in the conflict, and do the rounds and wounds (ballistics, "
                "pathology) show that they expand or flatten easily in the body?"
            ),
            "mental/1": "What shows that those who used them knew that they uselessly worsen suffering?",
        },
        apart={
            "lawful": ("Were they used by police in law enforcement outside the conflict, or only found or stored?"),
            "wounds": "Could an ordinary bullet that broke up or ricocheted explain the wounds?",
        },
        lawful=(
            Lawful("police use outside the conflict", "POLICE_USE", decisive=True, unless="BATTLE_USE"),
            Lawful("ordinary law enforcement", "POLICE_USE", decisive=True, unless="BATTLE_USE"),
        ),
    ),
    Formula(
        "biological weapons",
        opens="bio_used | BIO ~ BIO_MARK?",
        provisions={
            "RS-8-2-b-xxvii": {"material/1": "bio_used & bio_weapon"},
            "RS-8-2-e-xvi": {"material/1": "bio_used & bio_weapon"},
        },
        weight=78,
        asks={
            "material/1": (
                "Was a weapon with a germ or toxin used, and what do laboratory samples show against "
                "a natural outbreak?"
            ),
            "mental/1": "What shows that the agent was released knowingly?",
            "contextual/1": _ACCEPTED,
        },
        apart={
            "lawful": "Can a natural outbreak or vaccine and health work explain it?",
            "RS-8-2-b-xvii": "Was it a germ or toxin as a weapon, or another poison?",
            "RS-8-2-e-xiii": "Was it a germ or toxin as a weapon, or another poison?",
        },
        lawful=(
            Lawful(
                "natural outbreak, or laboratory work for health",
                "BIO_NATURAL | NATURAL_CAUSE",
                decisive=True,
                unless="BIO_DELIVERED",
            ),
        ),
    ),
    Formula(
        "hidden fragments",
        opens="FRAGMENTS & (FRAG_MATERIAL | XRAY_MISS)",
        provisions={
            "RS-8-2-b-xxviii": {"material/1": "FRAGMENTS & (MAIN_EFFECT | XRAY_MISS & HIDDEN_WEAPON)"},
            "RS-8-2-e-xvii": {"material/1": "FRAGMENTS & (MAIN_EFFECT | XRAY_MISS & HIDDEN_WEAPON)"},
        },
        weight=76,
        asks={
            "material/1": (
                "Is the main effect of the weapon to injure by fragments that X-rays cannot find, or "
                "does it merely have some plastic or glass parts?"
            ),
            "mental/1": "What shows that those who used it knew this?",
            "contextual/1": _ACCEPTED,
        },
        apart={
            "lawful": (
                "Did the fragments come from the casing or from windows and buildings, and not from "
                "the purpose of the weapon?"
            )
        },
        lawful=(
            Lawful(
                "plastic or glass parts that are not the main means of injury",
                "INCIDENTAL_PART",
                decisive=True,
                unless="MAIN_EFFECT",
            ),
        ),
    ),
    Formula(
        "blinding lasers",
        opens="LASER & (BLIND | LASER_DESIGN) | LASER_DESIGN & BLIND",
        provisions={
            "RS-8-2-b-xxix": {"material/1": "LASER_DESIGN & (BLIND | WEAPON_USED)"},
            "RS-8-2-e-xviii": {"material/1": "LASER_DESIGN & (BLIND | WEAPON_USED)"},
        },
        weight=78,
        asks={
            "material/1": (
                "Was the laser designed, as one of its combat functions, to blind permanently, and was it used as such?"
            ),
            "mental/1": "What shows that those who used it knew its design?",
            "contextual/1": _ACCEPTED,
        },
        apart={
            "lawful": ("Was it a range-finder, target designator or dazzler, whose harm to eyes was not its purpose?")
        },
        lawful=(
            Lawful(
                "laser range-finder or dazzler not designed to blind permanently",
                "LASER_LAWFUL",
                decisive=True,
                unless="LASER_DESIGN | BLIND_PERMANENT",
            ),
            Lawful("laser range-finder or dazzler not designed to blind permanently", "LASER_LAWFUL"),
        ),
    ),
)

__all__ = ["WEAPONS"]
