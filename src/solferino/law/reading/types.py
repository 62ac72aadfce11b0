"""What a sentence about the law is, and what the catalogue says beside it. Nothing here is a finding of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from solferino.record import Json


class Kind(StrEnum):
    """What a sentence says of the law. One sentence may hold several, each on its own words."""

    RECOGNITION = "recognition"  # a State is, or is not, a member of a court, or accepts it
    REQUIREMENT = "requirement"  # what a court or a law asks before it may hear a case
    JURISDICTION = "jurisdiction"  # a court, or the courts of a State, could or could not try
    UNIVERSAL = "universal"  # jurisdiction wherever the act was done
    REFERRAL = "referral"  # a State or the Security Council brings a situation to a court
    PROCEEDINGS = "proceedings"  # an investigation, a warrant, a case, an order of a court
    PRECEDENT = "precedent"  # somebody was convicted, acquitted or jailed, by some court
    IMMUNITY = "immunity"  # office protects, or does not
    COMMAND_RESPONSIBILITY = "command_responsibility"  # those above answer for those below
    STATUS_LABEL = "status_label"  # somebody is called a war criminal
    RESOLUTION = "resolution"  # what a chamber or an organ voted, and with what effect
    CALL = "call"  # somebody asks for an investigation, a trial, a tribunal
    OFFICIAL_ASSESSMENT = (
        "official_assessment"  # a government, a ministry, a commission assesses that crimes were committed
    )
    LEGAL_VIEW = "legal_view"  # somebody says what an act amounts to in law
    WEAPON = "weapon"  # a weapon is lawful or banned
    RULE_OF_CONDUCT = "rule_of_conduct"  # what is forbidden, allowed or protected in war
    PROTECTED_STATUS = "protected_status"  # somebody took, or took no, part in hostilities; who is protected
    WHO_DECIDES = "who_decides"  # it is for a court to say
    INQUIRY = "inquiry"  # a commission of inquiry and what it does
    COURT_NATURE = "court_nature"  # what a court is and to whom it belongs
    ACCESSION = "accession"  # a State joins or leaves a court's treaty
    NATIONAL_LAW = "national_law"  # a national law forbids or allows something else


class Outcome(StrEnum):
    """How the words stand to the rule of that day. It judges the wording about the law, never what happened."""

    AGREES = "agrees"
    DIFFERS = "differs"
    LOOSER = "looser"  # says more than the rule does, or leaves out what the rule turns on
    NEEDS_MORE = "needs_more"  # right as far as it goes; the rule asks for more, which is named
    NO_RULE = "no_rule"  # the catalogue holds no rule on it
    CANNOT_COMPARE = "cannot_compare"  # a day, a State or a court is missing


SEVERITY = (
    Outcome.DIFFERS,
    Outcome.LOOSER,
    Outcome.NEEDS_MORE,
    Outcome.CANNOT_COMPARE,
    Outcome.NO_RULE,
    Outcome.AGREES,
)


class Modality(StrEnum):
    """How firmly the words say it."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"  # could, may, might
    CONDITIONAL = "conditional"  # would, if
    REQUIRED = "required"  # must, has to
    TO_COME = "to_come"  # will, plans to
    ALLEGED = "alleged"  # accused of, said to


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of a text that somebody says. start, end: code points. who: None where the text does not name anybody.

    claim: id of the statement claim it was read from, None where there is none.
    """

    start: int
    end: int
    who: str | None
    claim: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A court, a State or a body as the words name it. key: forum ids (comma between), an ISO code or a sort of body.

    role, of a State: ``people`` (its forces, its nationals), ``place`` (something happened there), ``seat`` (a court
    sits there), else empty.
    """

    start: int
    end: int
    words: str
    key: str
    role: str = ""


TEXT_ITSELF = "the text itself"
NOT_NAMED = "somebody the text does not name"


@dataclass(frozen=True, slots=True)
class LegalStatement:
    """One stretch of a text that says something of the law.

    start, end: code points; quote is exactly those characters. cue: the words that show the kind. who: the speaker of
    the claim that covers it, else ``the text itself``. negated: the words deny it. courts, states, bodies: as named in
    the quote, else before it in the same sentence. court_before: the court that the text named last before.
    """

    start: int
    end: int
    quote: str
    kind: Kind
    cue: Named
    who: str = TEXT_ITSELF
    claim: str | None = None
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    courts: tuple[Named, ...] = ()
    states: tuple[Named, ...] = ()
    bodies: tuple[Named, ...] = ()
    court_before: str | None = None


@dataclass(frozen=True, slots=True)
class RuleCited:
    """The rule that words are set against: everything an output must carry.

    valid_from, valid_to: days the rule was law, None open or not dated. text: the rule in the catalogue's own words.
    digest: SHA-256 of the entry, hexadecimal. catalogue: version and digest of the whole.
    """

    id: str
    citation: str
    text: str
    digest: str
    catalogue: str
    valid_from: str | None = None
    valid_to: str | None = None
    confidence: str = "high"
    unsettled: bool = False
    unsettled_why: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One comparison: the words against one rule, with the difference in words. rule: None where none is held."""

    outcome: Outcome
    difference: str
    rule: RuleCited | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A statement beside the rules of one day.

    day: the day whose law was used, None where none is known. basis: ``publication``, ``as-of`` or ``unknown``.
    outcome: the most serious of the points. later: what the same words would meet on a later day, where that differs.
    verdict: what the forum logic gives on the facts that the words state and no others, by forum.
    """

    statement: LegalStatement
    day: str | None
    basis: str
    outcome: Outcome
    points: tuple[Point, ...]
    later: str | None = None
    verdict: Mapping[str, Json] = field(default_factory=dict)

    @property
    def difference(self) -> str:
        """The differences in words, each once, the most serious first."""
        order = sorted(self.points, key=lambda p: SEVERITY.index(p.outcome))
        return " ".join(dict.fromkeys(p.difference for p in order))

    @property
    def rule(self) -> RuleCited | None:
        """The rule of the most serious point that has one."""
        ranked = sorted((p for p in self.points if p.rule), key=lambda p: SEVERITY.index(p.outcome))
        return ranked[0].rule if ranked else None


__all__ = [
    "NOT_NAMED",
    "SEVERITY",
    "TEXT_ITSELF",
    "Compared",
    "Kind",
    "LegalStatement",
    "Modality",
    "Named",
    "Outcome",
    "Point",
    "RuleCited",
    "Voice",
]
