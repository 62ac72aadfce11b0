"""Statements that a weapon or a conduct is forbidden or lawful, beside the provision on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from solferino.law.catalogue import Beyond, Catalogue, Crime
from solferino.law.reading import rules as held
from solferino.law.reading.types import LegalStatement, Outcome, Point


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon in words and its entry. banned: by the catalogue, for everybody (True), for nobody (False), for parties.

    asks: what the rule turns on, in words.
    """

    pattern: re.Pattern[str]
    key: str
    banned: bool | None
    asks: str


def _w(pattern: str, key: str, banned: bool | None, asks: str) -> Weapon:
    return Weapon(re.compile(pattern, re.IGNORECASE), key, banned, asks)


WEAPONS: tuple[Weapon, ...] = (
    _w(
        r"thermobaric|vacuum\W{0,2}\s*bomb|fuel-air",
        "WPN-THERMOBARIC",
        False,
        "No treaty bans it as such; using it without distinction or with excessive harm to civilians is "
        "another question (RS-8-2-b-i, -ii, -iv).",
    ),
    _w(
        r"cluster (?:bomb|munition|weapon|shell)s?|sub-?munition|bomblet",
        "WPN-CLUSTER",
        None,
        "The ban binds the parties to the Convention of 2008 only; use among civilians may be evidence "
        "for RS-8-2-b-i or -iv.",
    ),
    _w(
        r"phosphorus|incendiar|napalm|thermite",
        "WPN-INCENDIARY",
        None,
        "Forbidden is use from the air against military objectives within concentrations of civilians, "
        "for parties to the protocol; smoke and light are other uses.",
    ),
    _w(
        r"land ?mine|anti-?personnel mine|butterfly mine|booby",
        "WPN-APMINE",
        None,
        "The ban of 1997 binds its parties only; which State is one is to be looked up by day.",
    ),
    _w(
        r"biological|bacterio|toxin",
        "RS-8-2-b-xxvii",
        True,
        "As a crime before the court it binds accepting States from 2020-04-02 (GR-121-5).",
    ),
    _w(
        r"chemical|chlorine|sarin|nerve|mustard|poison(?:ous)? gas|tear gas",
        "RS-8-2-b-xviii",
        True,
        "The provision asks for a gas or similar substance that kills or seriously harms by its "
        "asphyxiating or toxic properties.",
    ),
    _w(
        r"\bpoison",
        "RS-8-2-b-xvii",
        True,
        "The provision asks for a substance that kills or seriously harms by its toxic properties.",
    ),
    _w(
        r"expanding|hollow[- ]point|dum-?dum",
        "RS-8-2-b-xix",
        True,
        "In war; ordinary law enforcement is another matter.",
    ),
    _w(
        r"blinding laser",
        "RS-8-2-b-xxix",
        True,
        "As a crime before the court it binds accepting States from 2020-04-02 (GR-121-5).",
    ),
)
_ALLOWED = re.compile(r"\b(?:lawful|legal|permitted|allowed)\b", re.IGNORECASE)
_NOT_BANNED = re.compile(
    r"\b(?:not|n't|never|nor|neither|no longer|hardly)\b.{0,25}\b(?:illegal|unlawful|banned|prohibited"
    r"|outlawed|forbidden|against)",
    re.IGNORECASE,
)
_NOT_ALLOWED = re.compile(
    r"\b(?:not|n't|never|nor|neither|no longer|hardly)\b.{0,25}\b(?<!il)(?<!un)(?:lawful|legal"
    r"|permitted|allowed)\b",
    re.IGNORECASE,
)
_BANNED = re.compile(r"\b(?:illegal|unlawful|bann?(?:ed|s)?|prohibit\w*|outlaw\w*|forbid\w*|forbade)\b", re.IGNORECASE)
_MEANS = re.compile(r"\b(?:suffering|horrible|appalling|terrible|indiscriminate|inhumane|cruel)\b", re.IGNORECASE)


def bans(quote: str) -> bool | None:
    """Whether the words say that something is forbidden, that it is not, or neither."""
    if _NOT_BANNED.search(quote):
        return False
    if (
        _NOT_ALLOWED.search(quote)
        or _BANNED.search(quote)
        or re.search(r"\b(?:war[- ]crimes?|grave breach|crimes?)\b", quote, re.IGNORECASE)
    ):
        return True
    return False if _ALLOWED.search(quote) else None


def weapon(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A weapon is lawful or banned: by entry, never by how terrible its effect is."""
    banned = bans(said.quote)
    found = [w for w in WEAPONS if w.pattern.search(said.quote)]
    if not found:
        return [
            Point(
                Outcome.NO_RULE,
                "The catalogue holds no entry for this weapon. None is banned as such for a terrible effect: it "
                "has to be looked up.",
            )
        ]
    points = [_weapon(w, banned, day, facts) for w in found]
    if banned and _MEANS.search(said.quote) and re.search(r"such as|certain|some", said.quote, re.IGNORECASE):
        points.append(
            Point(
                Outcome.LOOSER,
                "Each is banned by a rule of its own; a terrible effect alone bans nothing.",
                points[0].rule,
            )
        )
    return points


def _weapon(entry: Weapon, banned: bool | None, day: str | None, facts: Catalogue) -> Point:
    provision = facts.provision(entry.key)
    rule = held.of_provision(entry.key, facts)
    if banned is None:
        return Point(Outcome.CANNOT_COMPARE, f"The words do not say whether it is forbidden. {entry.asks}", rule)
    if entry.banned is None:
        outcome = Outcome.LOOSER if banned else Outcome.NEEDS_MORE
        return Point(outcome, entry.asks, rule)
    if entry.banned is False:
        lead = "The catalogue says the opposite." if banned else "The catalogue says the same."
        return Point(Outcome.DIFFERS if banned else Outcome.AGREES, f"{lead} {entry.asks}", rule)
    late = isinstance(provision, Crime) and day is not None and provision.in_force_from > day
    text = f"{provision.short} ({rule.id}). {entry.asks}" + (
        f" It was in force from {rule.valid_from}." if late else ""
    )
    return Point(Outcome.AGREES if banned else Outcome.DIFFERS, text, rule)


@dataclass(frozen=True, slots=True)
class Conduct:
    """A conduct in words and the provision on it. asks: the element that reports leave out most; mental: an intent."""

    pattern: re.Pattern[str]
    key: str
    asks: str
    mental: bool = False


def _c(pattern: str, key: str, asks: str, *, mental: bool = False) -> Conduct:
    return Conduct(re.compile(pattern, re.IGNORECASE), key, asks, mental)


CONDUCTS: tuple[Conduct, ...] = (
    _c(
        r"ceasefire|cease-fire|truce|armistice",
        "RS-8-2-b-i",
        "That a ceasefire was broken is no element; who or what was aimed at is.",
    ),
    _c(
        r"(?:may|can|lawfully|legitimate|lawful|legal).{0,40}(?:attack|target)|military (?:objectives?"
        r"|targets?) .{0,30}(?:may|lawful|legitimate)",
        "LAWFUL-ATTACK",
        "Care in the attack and no excess over the military gain expected.",
    ),
    _c(
        r"hospital|clinic|medical|ambulance|church|mosque|school|museum|monument",
        "RS-8-2-b-ix",
        "The building was no military objective, and was meant as the object; use and aim decide.",
        mental=True,
    ),
    _c(r"human shields?", "RS-8-2-b-xxiii", "People were placed or kept so as to shield, with that aim."),
    _c(r"hostage", "RS-8-2-a-viii", "People were seized or held and threatened, so as to compel a third party."),
    _c(r"tortur", "RS-8-2-a-ii", "Severe pain or suffering, on protected persons, for a purpose."),
    _c(
        r"fair trial|without (?:a )?trial|due process",
        "RS-8-2-a-vi",
        "Protected persons were denied the judicial guarantees of the Conventions.",
    ),
    _c(r"loot|pillag|plunder|ransack", "RS-8-2-b-xvi", "Property was taken without consent, for private use."),
    _c(r"rape|raping|sexual", "RS-8-2-b-xxii", "Force, threat or a coercive setting."),
    _c(
        r"starv|siege|besieg|food",
        "RS-8-2-b-xxv",
        "Starving civilians was the method meant, not a side effect.",
        mental=True,
    ),
    _c(
        r"deport|forcibl|forced (?:transfer|displac)|forc\w+ .{0,40}(?:to leave|from (?:their|its|his|her))"
        r"|expel|expuls|driv\w+ .{0,30}from their homes",
        "RS-8-2-a-vii",
        "Protected persons were moved without a ground that the law knows.",
    ),
    _c(
        r"settl(?:e|ing|ement)|own population",
        "RS-8-2-b-viii",
        "The occupier moved part of its own people in, or the people out.",
    ),
    _c(
        r"child soldier|(?:recruit|enlist|conscript)\w*.{0,30}(?:child|boys|girls|under)",
        "RS-8-2-b-xxvi",
        "Under fifteen, and the age known or to be known.",
    ),
    _c(
        r"surrender|quarter|prisoners? (?:be )?(?:kill|execut|shot)|(?:kill|execut"
        r"|shoot)\w*.{0,30}(?:prisoner|captive|wounded|POW)",
        "RS-8-2-b-vi",
        "The person was out of combat, and that was known.",
        mental=True,
    ),
    _c(r"collective punish", "IHL-COLLECTIVE", "It has no crime of its own in the Statute."),
    _c(
        r"perfid|feign|white flag|red cross (?:emblem|sign)|wearing.{0,30}uniform",
        "RS-8-2-b-xi",
        "Trust was invited in order to kill or wound; a ruse is lawful.",
        mental=True,
    ),
    _c(
        r"nuclear (?:power )?(?:plant|station)|\bdams?\b|dykes?",
        "AP1-85-3-c",
        "It has no crime of its own in the Statute; knowledge of the harm, and death or serious injury.",
    ),
    _c(
        r"indiscriminate",
        "AP1-85-3-b",
        "The Statute lists no crime of that name; RS-8-2-b-i, -ii or -iv have to be shown.",
    ),
    _c(
        r"aid (?:workers?|convoys?)|peacekeep|humanitarian (?:workers?|convoys?)",
        "RS-8-2-b-iii",
        "They were entitled to civilian protection, and that was known.",
        mental=True,
    ),
    _c(
        r"non-military (?:objectives?|targets?)|civilian (?:objects?|infrastructure|buildings?|homes"
        r"|property)|homes\b|apartment|houses",
        "RS-8-2-b-ii",
        "The object was no military objective, and was meant as the object of attack.",
        mental=True,
    ),
    _c(
        r"excessive|disproportionate|proportional",
        "RS-8-2-b-iv",
        "What counts is what was known and expected at launch, not what was counted afterwards.",
        mental=True,
    ),
    _c(
        r"prisoners? of war|POWs?|captured soldiers|detain|prisoner",
        "RS-8-2-a-i",
        "The person was protected by a Convention, and the facts that made it so were known.",
    ),
    _c(
        r"civilian|non-?combatant|population",
        "RS-8-2-b-i",
        "Civilians were the object of the attack, and were meant to be.",
        mental=True,
    ),
    _c(
        r"destroy|burn|seiz|confiscat",
        "RS-8-2-b-xiii",
        "The property was the enemy's, protected, and no military necessity demanded it.",
    ),
    _c(r"genocid", "RS-6-a", "The intent to destroy a group as such.", mental=True),
    _c(
        r"aggression|aggressive war|start\w* a war|invad",
        "RS-8bis",
        "A manifest breach of the Charter, and a person able to direct the State's action.",
    ),
    _c(
        r"murder|kill|execut",
        "RS-8-2-a-i",
        "The person was protected by a Convention; killing fighters in combat is lawful.",
    ),
)
_MEANT = re.compile(
    r"\b(?:intentional\w*|deliberate\w*|knowing\w*|wilful\w*|willful\w*|on purpose|directing|aimed at"
    r"|target\w*|intent)\b",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"\b(?:always|any circumstances?|every|all circumstances?|never|no matter|automatic\w*|by "
    r"definition|whatever|under all|in all cases|per se)\b",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"\b(?:rules? of war|laws? of war|geneva conventions?|humanitarian law|hague (?:conventions?"
    r"|regulations)|purpose)\b",
    re.IGNORECASE,
)


def rule_of_conduct(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A conduct is forbidden, allowed or protected."""
    rest = _SOURCES.sub(" ", said.quote)
    found = _matches(rest)
    lawful = [c for c in found if c.key == "LAWFUL-ATTACK"]
    banned = bans(said.quote)
    if lawful and banned is not True:
        rule = held.of_provision("LAWFUL-ATTACK", facts)
        return [Point(Outcome.AGREES, f"{lawful[0].asks}", rule)]
    found = [c for c in found if c.key != "LAWFUL-ATTACK"]
    sources = re.search(r"\bset(?:s)? out\b|\bpurpose|\blimits\b", said.quote, re.IGNORECASE)
    if not found or (sources and not re.search(r"crime|prohibit|banned|forbid", said.quote, re.IGNORECASE)):
        if _SOURCES.search(said.quote):
            rule = held.context("CTX-IAC", facts)
            return [
                Point(
                    Outcome.AGREES,
                    f"General words on where the law stands; the catalogue cites these sources crime by crime "
                    f"({rule.citation}).",
                    rule,
                )
            ]
        return [Point(Outcome.NO_RULE, "The catalogue holds no provision on what these words name.")]
    return [_conduct(said, c, banned, facts) for c in found]


def _matches(words: str) -> list[Conduct]:
    """The conducts named, the more specific before the general ones that share their words."""
    found = [c for c in CONDUCTS if c.pattern.search(words)]
    keys = {c.key for c in found}
    general = {
        "RS-8-2-b-i": {
            "RS-8-2-b-ix",
            "RS-8-2-b-xxv",
            "RS-8-2-b-xxiii",
            "RS-8-2-a-vii",
            "RS-8-2-b-iv",
            "AP1-85-3-b",
            "AP1-85-3-c",
            "IHL-COLLECTIVE",
            "RS-8-2-b-viii",
        },
        "RS-8-2-a-i": keys - {"RS-8-2-a-i"},
        "RS-8-2-b-ii": {"RS-8-2-a-vii"},
        "RS-8-2-b-xiii": {"RS-6-a", "RS-8-2-b-ii", "RS-8-2-b-ix", "RS-8-2-b-xvi"},
    }
    kept = [c for c in found if not (general.get(c.key, set()) & (keys - {c.key}))]
    return list({c.key: c for c in reversed(kept)}.values())[::-1] or found


def _conduct(said: LegalStatement, entry: Conduct, banned: bool | None, facts: Catalogue) -> Point:
    rule = held.of_provision(entry.key, facts)
    provision = facts.provision(entry.key)
    lawful = [t for t in provision.not_this_if if t] if isinstance(provision, Crime) else []
    beside = f" Lawful or another matter: {'; '.join(f'“{t}”' for t in lawful)}." if lawful else ""
    text = f"{provision.short} ({rule.id}). {entry.asks}{beside}"
    if "ceasefire" in entry.pattern.pattern:
        return Point(Outcome.LOOSER, entry.asks, rule)
    if banned is False:
        return Point(Outcome.DIFFERS, text, rule)
    if isinstance(provision, Beyond):
        return Point(
            Outcome.LOOSER if re.search(r"war[- ]crime", said.quote, re.IGNORECASE) else Outcome.AGREES, text, rule
        )
    if _ALWAYS.search(said.quote) or (entry.mental and not _MEANT.search(said.quote)):
        return Point(Outcome.NEEDS_MORE, text, rule)
    return Point(Outcome.AGREES, text, rule)


__all__ = ["CONDUCTS", "WEAPONS", "Conduct", "Weapon", "bans", "rule_of_conduct", "weapon"]
