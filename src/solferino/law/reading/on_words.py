"""Statements that label, assess, resolve or leave it to a court, beside what such words are worth in law."""

from __future__ import annotations

import re

from solferino.law.catalogue import Catalogue
from solferino.law.reading import rules as held
from solferino.law.reading.types import LegalStatement, Modality, Outcome, Point, RuleCited

_US_OFFICE = re.compile(
    r"\b(?:State Department|White House|Secretary of State|state secretary|Pentagon|Department of "
    r"(?:State|Justice))\b"
)
_US_CHAMBER = re.compile(r"\b(?:US|U\.S\.|American)\s+Senate|\bSenate\b|\bsenators\b", re.IGNORECASE)
_WAR_ITSELF = re.compile(
    r"\b(?:invasion|war|operation|campaign)(?:'s|’s)?\b(?!\s*crim)[^.;]{0,40}?\b(?:as|is|was|amounts? "
    r"to|constitutes?)\b",
    re.IGNORECASE,
)
_MEMBERS = re.compile(r"\b(?:members? of|some|individual|certain)\b", re.IGNORECASE)
_FORCES = re.compile(r"\b(?:forces|troops|army|military|soldiers|navy|militia|fighters)\b", re.IGNORECASE)
_FEW = re.compile(r"\bmembers? of\b", re.IGNORECASE)
_EFFECT = re.compile(r"\b(?:force of law|legal (?:force|effect|weight)|binding|legal status|law)\b", re.IGNORECASE)
_PARTY_WORDS = re.compile(
    r"\b(?:condemn|urge|encourag|call|seek|investigat|demand|support|approv|pass|adopt|back|vot|fail"
    r"|reject|veto|agree)",
    re.IGNORECASE,
)


def _of(said: LegalStatement, facts: Catalogue) -> tuple[RuleCited, str]:
    """The entry on what such a body's words are worth, and how near it is."""
    keys = [b.key for b in said.bodies]
    if "unga" in keys:
        return held.opinion("PD-UNGA", facts), ""
    if "inquiry" in keys or "hrc" in keys:
        return held.opinion("PD-COI", facts), ""
    if "legislature" in keys:
        near = (
            ""
            if any(_US_CHAMBER.search(b.words) for b in said.bodies)
            else " The entry held is of one chamber; this body has none of its own."
        )
        return held.opinion("PD-SENATE", facts), near
    own = any(s.key == "US" for s in said.states) or _US_OFFICE.search(said.quote)
    near = (
        ""
        if own
        else (" The entry held is of one government; whether this body's words are worth the same was not looked up.")
    )
    return held.opinion("PD-US-STATE", facts), near


def status_label(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Somebody is called a war criminal: an opinion of whoever says it, whatever the vote."""
    points = [
        Point(
            Outcome.AGREES if said.negated else Outcome.LOOSER,
            "The label is an opinion of whoever uses it, not a status in law; only a court's judgment on a "
            "named person and act gives one.",
            held.presumption(facts),
        )
    ]
    if any(b.key in ("legislature", "unga") for b in said.bodies):
        rule, near = _of(said, facts)
        points.append(
            Point(points[0].outcome, f"What the body voted is “{rule.text.split('. ')[0].rstrip('.')}”.{near}", rule)
        )
    return points


def resolution(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """What a chamber or an organ voted, and with what effect."""
    if any(b.key == "unsc" for b in said.bodies):
        return [_council(said, facts)]
    rule, near = _of(said, facts)
    if not any(b.key in ("legislature", "unga", "inquiry", "hrc") for b in said.bodies):
        rule, near = held.opinion("PD-SENATE", facts), " The entry held is of one chamber; the words name no body."
    worth = (
        f"Its effect: “{rule.text.split('. ')[0].rstrip('.')}”. It opens no case, and what it urges "
        f"obliges no court.{near}"
    )
    claims = _EFFECT.search(said.cue.words)
    if claims and not said.negated and not re.search(r"non-?binding", said.quote, re.IGNORECASE):
        return [Point(Outcome.DIFFERS, worth, rule)]
    return [Point(Outcome.AGREES, worth, rule)]


def _council(said: LegalStatement, facts: Catalogue) -> Point:
    rule = held.of_rule(next(r for r in facts.forums["ICC"].rules if r.id == "ICC-UNSC"), facts)
    failed = re.search(r"\b(?:fail|reject|veto|defeat|turned down)", said.quote, re.IGNORECASE)
    text = (
        "A draft that is not adopted has no effect."
        if failed
        else "The catalogue holds resolutions of the Security Council only where they refer a situation to the court."
    )
    return Point(Outcome.AGREES if failed else Outcome.NO_RULE, text, rule if failed else None)


def official_assessment(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A government or a commission assesses that crimes were committed: what its words are worth, and their reach."""
    rule, near = _of(said, facts)
    if any(b.key == "legislature" for b in said.bodies) and not any(b.key == "executive" for b in said.bodies):
        return resolution(said, day, facts)
    worth = f"Its effect: “{rule.text.rstrip('.')}”; it names a standard or none, and leaves the rest to courts.{near}"
    if said.negated and not re.search(r"\bden(?:y|ies|ied)\b", said.quote, re.IGNORECASE):
        text = (
            f"Such a statement speaks of members of forces as a rule, not of single acts or persons "
            f"({rule.id}). {worth}"
        )
        return [Point(Outcome.AGREES, text, rule)]
    war = _WAR_ITSELF.search(said.quote)
    if war:
        agg = held.of_provision("RS-8bis", facts)
        return [
            Point(
                Outcome.LOOSER,
                f"Going to war and conduct in it are two things ({agg.id} is the first); what is assessed is "
                f"conduct of persons. {worth}",
                rule,
            )
        ]
    if _FEW.search(said.quote) or not re.search(r"\bcommit|perpetrat|responsib", said.quote, re.IGNORECASE):
        return [Point(Outcome.AGREES, worth, rule)]
    who = _FORCES.search(said.quote)
    if who:
        text = (
            f"“{who.group()}” says more than members of the forces: a force as a whole is not what such an "
            f"assessment can reach. {worth}"
        )
        return [Point(Outcome.LOOSER, text, rule)]
    if said.states:
        return [Point(Outcome.LOOSER, f"A State commits no crime before these courts; persons do. {worth}", rule)]
    return [Point(Outcome.AGREES, worth, rule)]


_CRIMES: tuple[tuple[str, str, str], ...] = (
    (
        r"against humanity",
        "CTX-CAH",
        "an attack on a civilian population, widespread or systematic, with a policy, and knowledge of it",
    ),
    (r"genocid", "CTX-GEN", "the intent to destroy a group as such"),
    (r"aggression", "RS-8bis", "a manifest breach of the Charter by a State, and a person able to direct its action"),
)


def legal_view(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Somebody says what an act amounts to in law: a view, with elements still to be shown."""
    presumed = held.presumption(facts)
    if re.search(r"\bden(?:y|ies|ied|ying)\b|\breject\w*\b|\brefut\w+|\bdismiss\w*", said.quote, re.IGNORECASE):
        return [Point(Outcome.CANNOT_COMPARE, "A denial states no rule. It stands beside what it denies.", presumed)]
    if re.search(r"\bcease-?fire|\btruce|\barmistice", said.quote, re.IGNORECASE):
        rule = held.of_provision("RS-8-2-b-i", facts)
        return [
            Point(
                Outcome.LOOSER,
                f"That a ceasefire was broken is no element of any listed crime ({rule.id} and its neighbours ask "
                f"who or what was aimed at).",
                rule,
            )
        ]
    if re.search(r"direct|deliberate|indiscriminate|disproportionate|unlawful", said.cue.words, re.IGNORECASE):
        return [_attack(said, facts)]
    points = []
    for pattern, key, asks in _CRIMES:
        if re.search(pattern, said.quote, re.IGNORECASE):
            rule = held.context(key, facts) if key.startswith("CTX") else held.of_provision(key, facts)
            points.append(Point(_weight(said), f"To be shown for it: {asks} ({rule.id}).", rule))
    if (
        re.search(r"war[- ]crimes?|grave breach|laws? of war|geneva|humanitarian law", said.quote, re.IGNORECASE)
        or not points
    ):
        rule = held.context("CTX-IAC", facts)
        points.append(
            Point(
                _weight(said),
                f"To be shown for it: an armed conflict, a listed act with each of its elements, and a link "
                f"between them ({rule.id}, RS-8-2).",
                rule,
            )
        )
    view = "The words give a view or an accusation; no status follows from it."
    return [Point(_weight(said), view, presumed), *points]


def _weight(said: LegalStatement) -> Outcome:
    """An accusation told as one agrees with what the record may say; a bare verdict says more."""
    told = re.search(r"\b(?:accus\w+|alleg\w+|suspected)\b", said.quote, re.IGNORECASE)
    open_ = said.modality in (Modality.POSSIBLE, Modality.CONDITIONAL, Modality.ALLEGED)
    return Outcome.AGREES if told or said.negated or open_ else Outcome.LOOSER


def _attack(said: LegalStatement, facts: Catalogue) -> Point:
    if re.search(r"indiscriminate", said.quote, re.IGNORECASE):
        rule = held.of_provision("AP1-85-3-b", facts)
        return Point(
            Outcome.LOOSER,
            f"The Statute lists no crime of that name: RS-8-2-b-i, -ii or -iv have to be shown, or a grave "
            f"breach where national law knows it ({rule.id}).",
            rule,
        )
    rule = held.of_provision("RS-8-2-b-i", facts)
    return Point(
        Outcome.NEEDS_MORE,
        f"The elements of {rule.id} are two: civilians were the object of the attack, and the attacker "
        f"meant them to be. The words give the first.",
        rule,
    )


def who_decides(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """It is for a court to say."""
    rule = held.presumption(facts)
    outcome = (
        Outcome.DIFFERS
        if said.negated and "only" not in said.quote.casefold() and "not up to" in said.quote.casefold()
        else Outcome.AGREES
    )
    return [
        Point(
            outcome,
            "The catalogue says the same: until a court convicts, nobody's record says more than alleged, "
            "assessed or charged.",
            rule,
        )
    ]


def command_responsibility(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Those above answer for those below: on elements, never on rank."""
    if re.search(r"superior orders|(?:following|obeying|followed|only|just) orders", said.quote, re.IGNORECASE):
        refused = re.search(
            r"\bno(?:t|t an?)? (?:a )?(?:defen[cs]e|excuse)|n't (?:a |an )?(?:defen[cs]e|excuse)",
            said.quote,
            re.IGNORECASE,
        )
        excused = not (said.negated or refused) and re.search(
            r"\b(?:excus\w+|defen[cs]e|protect\w*|not (?:be )?(?:liable|responsible))\b", said.quote, re.IGNORECASE
        )
        rule = held.general("GR-33", facts)
        return [
            Point(
                Outcome.LOOSER if excused else Outcome.AGREES,
                f"Orders excuse only where the person was legally bound, did not know, and the order was not "
                f"manifestly unlawful ({rule.citation}).",
                rule,
            )
        ]
    civilian = re.search(r"\b(?:minister|president|official|politician|civilian|governor)\b", said.quote, re.IGNORECASE)
    rule = held.of_provision("RS-28-b" if civilian else "RS-28-a", facts)
    names = [
        "control over those who acted, on those days",
        "their crimes",
        "a failure of control",
        "knowledge, or for a commander what ought to have been known",
        "measures not taken",
    ]
    text = f"Rank is never an element. {rule.id} asks for {', '.join(names)}."
    absolute = re.search(
        r"\b(?:automatic\w*|always|every|by definition|whatever|necessarily|simply because)\b",
        said.quote,
        re.IGNORECASE,
    )
    if said.negated:
        return [Point(Outcome.NEEDS_MORE, text, rule)]
    return [Point(Outcome.LOOSER if absolute else Outcome.NEEDS_MORE, text, rule)]


def protected_status(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Who is protected: the test differs with the conflict."""
    if re.search(r"prisoners?[- ]of[- ]war|\bPOWs?\b|combatants?\b", said.quote, re.IGNORECASE) and not re.search(
        r"non-?combatant|part in", said.quote, re.IGNORECASE
    ):
        rule = held.defence("DEF-COMB", facts)
        return [
            Point(
                Outcome.NEEDS_MORE,
                "In a conflict between States a lawful combatant is not tried for lawful acts of war and is held "
                "as a prisoner of war; in other conflicts that status does not exist.",
                rule,
            )
        ]
    rule = held.of_provision("RS-8-2-b-i", facts)
    text = (
        "“Taking no active part” is the test of common article 3, for conflicts not between States "
        "(RS-8-2-c). In a conflict "
        "between States the question is whether they were protected persons, or civilians not directly "
        "participating (RS-8-2-b-i)."
    )
    return [Point(Outcome.LOOSER, text, rule)]


def national_law(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A national law on something else."""
    return [Point(Outcome.NO_RULE, "The catalogue holds no rule on this national law.")]


__all__ = [
    "command_responsibility",
    "legal_view",
    "national_law",
    "official_assessment",
    "protected_status",
    "resolution",
    "status_label",
    "who_decides",
]
