"""Claims: what *they* say. Each stands on an exact passage; what we conclude is a Finding, another type altogether."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from solferino.record.codec import outside, record, record_id, value
from solferino.record.reading import Passage
from solferino.record.when import When


class SpeakerKind(StrEnum):
    """What sort of voice a speaker is."""

    PERSON = "person"
    INSTITUTION = "institution"
    GROUP = "group"
    UNNAMED = "unnamed"  # "a senior official": somebody, whom the text does not name
    OUTLET = "outlet"
    DOCUMENT = "document"


@value
class Speaker:
    """Who says it, as far as the text says so. No text, no speaker: the field that holds one is then None.

    name: the fullest form of the name that stands in the same reading (for an unnamed voice the words themselves, "a
    senior NATO military official"). mention: the words at this place ("he", "the official"). named_at: where the name
    stands, if not in the mention.
    """

    name: str
    kind: SpeakerKind
    mention: Passage
    role: str | None = None
    named_at: Passage | None = None


@value
class Place:
    """A place as the text names it. Nothing is derived from a polygon; coordinates are look-ups and lie elsewhere."""

    name: str
    mention: Passage


class Mode(StrEnum):
    """How the words are given."""

    DIRECT = "direct"  # a quotation of a clause or more
    MIXED = "mixed"  # quoted words inside a reported clause: "careful review"
    INDIRECT = "indirect"


class StatementKind(StrEnum):
    """What the speaker does with the words. A denial is a statement of that kind, equal to any other."""

    ASSERTION = "assertion"
    ACCUSATION = "accusation"
    DENIAL = "denial"
    LEGAL_VIEW = "legal_view"
    CALL = "call"
    PROMISE = "promise"
    WARNING = "warning"
    ESTIMATE = "estimate"
    QUESTION = "question"
    JUSTIFICATION = "justification"
    NO_COMMENT = "no_comment"


@record("statement", family="claim")
class Statement:
    """One contiguous stretch of what somebody says.

    passage: for a quotation the quoted words with their marks; for indirect speech the clause or sentence with its
    attribution. A quotation broken by its cue is two statements, the second naming the first in ``continues``.
    speaker: None where the text names none. via: the outlet or agency that the text credits for having it. within: the
    statement in which this one is reported ("Blum said that Adler had refused": Adler's stands within Blum's).
    """

    passage: Passage
    mode: Mode
    kind: StatementKind
    speaker: Speaker | None = None
    cue: Passage | None = None
    addressee: str | None = None
    venue: str | None = None
    said: When | None = None
    via: str | None = None
    continues: str | None = None  # claim id
    within: str | None = None  # claim id
    rule: str | None = outside(default=None)
    confidence: str | None = outside(default=None)  # a decimal string between 0 and 1
    model: str | None = outside(default=None)  # digest of the model that took part, None where rules alone decided

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


class Bound(StrEnum):
    """How the words bound the number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    UP_TO = "up_to"
    RANGE = "range"
    VAGUE = "vague"  # "dozens": a floor, the word kept
    REPORTS = "range_of_reports"  # the lowest and the highest of several reports: no statistic
    INTERVAL = "confidence_interval"  # ends of an interval with a level


class Counted(StrEnum):
    """What happened to those who are counted."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"  # killed and injured together, or the text says only "casualties"
    MISSING = "missing"
    DISPLACED = "displaced"
    EVACUATED = "evacuated"
    DETAINED = "detained"
    TRAPPED = "trapped"
    ATTACKS = "attacks"  # on hospitals, schools, health care: the one count that is not of people


class Population(StrEnum):
    """Who is counted."""

    ALL = "all"
    CIVILIANS = "civilians"
    CHILDREN = "children"
    WOMEN = "women"
    COMBATANTS = "combatants"
    STAFF = "staff"


class FigureStatus(StrEnum):
    """How firmly the text gives the figure."""

    CONFIRMED = "confirmed"
    RECORDED = "recorded"  # entered in a register, whose declaration says so; nobody need have verified it
    CLAIMED = "claimed"
    ESTIMATED = "estimated"
    BELIEVED = "believed"
    DENIED = "denied"
    UNSPECIFIED = "unspecified"


class Scope(StrEnum):
    """Whether a figure speaks of one incident or of a period."""

    INCIDENT = "incident"
    CUMULATIVE = "cumulative"


class Cause(StrEnum):
    """The class of weapon or cause of SDG indicator 16.1.2. None in a figure is "the text does not say"."""

    HEAVY = "heavy_weapons"  # heavy weapons and explosive munitions
    PLANTED = "planted_explosives"  # planted explosives and unexploded ordnance
    SMALL_ARMS = "small_arms"
    INCENDIARY = "incendiary"
    CBRN = "cbrn"  # chemical, biological, radiological, nuclear
    ELECTROMAGNETIC = "electromagnetic"
    LESS_LETHAL = "less_lethal"
    DENIAL = "denial_of_objects"  # denial of, or attacks on, objects indispensable to survival
    ACCIDENT = "accident"
    OTHER = "other"


@record("figure", family="claim")
class Figure:
    """A number of people harmed: never a vote, a distance, money, an age, a date or the size of a unit.

    low, high: whole people; high is None for a floor, low None for a ceiling. rule: how words became numbers (for a
    vague word: "dozens = 24 or more"). source: who gives the figure, None where the text names none. as_of: the days on
    which the count stood, None where neither text nor publication tells. part_of: the claim id of the figure of which
    this is a subset ("including 47 children").

    level: of a confidence interval, a decimal string below 1 ("0.95"). cause, with cause_words: by what they were
    harmed. method: the words on how it was counted. caveat: the words that limit it ("believed to be much higher").
    includes, excludes: the words on who or where else is counted, or is not. issued: when the source gave the figure,
    where the text tells. relayed_by: through whom it came, the nearest to the reader first ("X reports that Y says" is
    Y's figure relayed by X). previous: claim id of the earlier value that the text quotes beside this one ("up from
    636"). supersedes: claim id of the figure that the text says this one corrects; revision: the words that say why.
    """

    passage: Passage
    low: int | None
    high: int | None
    bound: Bound
    counted: Counted
    population: Population
    status: FigureStatus
    scope: Scope
    population_words: str | None = None
    number_rule: str | None = None
    source: Speaker | None = None
    place: Place | None = None
    period: When | None = None
    as_of: When | None = None
    part_of: str | None = None  # claim id
    level: str | None = None
    cause: Cause | None = None
    cause_words: Passage | None = None
    method: Passage | None = None
    caveat: Passage | None = None
    includes: Passage | None = None
    excludes: Passage | None = None
    issued: When | None = None
    relayed_by: tuple[Speaker, ...] = ()
    previous: str | None = None  # claim id
    supersedes: str | None = None  # claim id
    revision: Passage | None = None
    rule: str | None = outside(default=None)
    confidence: str | None = outside(default=None)
    model: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


class Blame(StrEnum):
    """How the text stands to who did it. Responsibility never follows from occurrence."""

    STATED = "stated"  # the text says so on its own account
    CLAIMED = "claimed"  # the actor admits or claims it
    ACCUSED = "accused"  # somebody accuses
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """How far the act came, as alleged."""

    ACCOMPLISHED = "accomplished"
    ATTEMPTED = "attempted"
    THREATENED = "threatened"


class ActorKind(StrEnum):
    """What sort of actor the words name."""

    INDIVIDUAL = "individual"  # a person or persons: "two gunmen"
    ORGANISATION = "organisation"  # an army, a group, a State, its forces
    UNKNOWN = "unknown"


@value
class Actor:
    """One alleged actor of an alleged event and how the text stands to it. Several may be named, against each other."""

    words: Passage
    kind: ActorKind
    blame: Blame
    alleged_by: Speaker | None = None


class Effect(StrEnum):
    """What became of a thing that was attacked, as alleged."""

    DESTROYED = "destroyed"
    DAMAGED = "damaged"
    UNDAMAGED = "undamaged"
    TAKEN = "taken"  # carried off or occupied
    UNKNOWN = "unknown"


@value
class Target:
    """A thing attacked, in words of the text: a building, a vehicle, a town."""

    words: Passage
    effect: Effect = Effect.UNKNOWN


class Fate(StrEnum):
    """What became of a person who was attacked, as alleged."""

    KILLED = "killed"
    INJURED = "injured"
    UNHARMED = "unharmed"
    MISSING = "missing"
    DETAINED = "detained"  # kidnapped and held too
    DISPLACED = "displaced"
    THREATENED = "threatened"
    UNKNOWN = "unknown"


@value
class Harmed:
    """People attacked, by name or description: ``words`` ("four peasants", "Mayor Lund"), how many, and their fate.

    low, high: whole people, as in a figure; both None where the words give no number.
    """

    words: Passage
    fate: Fate
    low: int | None = None
    high: int | None = None


@record("incident_report", family="claim")
class IncidentReport:
    """One article's report of one alleged event.

    passage: the fullest statement of it. type: an attack type of docs/terms.md. actor: the alleged actor in words of
    the text. pattern: "general" where the text alleges a practice ("homes and hospitals have been targeted"), not one
    event. denied_by, justified_by: those whom the same text reports as denying it, or as giving a lawful reason for it.
    actors, targets, harmed, weapons: every party, thing and person that the text ties to the event, each on its own
    words; ``actor``, ``target`` and ``weapon`` are the leading one of each.
    """

    passage: Passage
    type: str
    target: str | None = None
    place: Place | None = None
    happened: When | None = None
    actor: str | None = None
    actor_at: Passage | None = None
    blame: Blame = Blame.UNKNOWN
    alleged_by: Speaker | None = None
    weapon: str | None = None
    stage: Stage = Stage.ACCOMPLISHED
    pattern: str | None = None
    victims: tuple[str, ...] = ()  # claim ids of figures
    denied_by: tuple[Speaker, ...] = ()
    justified_by: tuple[Speaker, ...] = ()
    actors: tuple[Actor, ...] = ()
    targets: tuple[Target, ...] = ()
    harmed: tuple[Harmed, ...] = ()
    weapons: tuple[Passage, ...] = ()
    rule: str | None = outside(default=None)
    confidence: str | None = outside(default=None)
    model: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


class ActType(StrEnum):
    """An official step. Another body's determination is an official assessment; ours alone is a Determination."""

    RESOLUTION = "resolution"
    VOTE = "vote"
    REFERRAL = "referral"
    OFFICIAL_ASSESSMENT = "official_assessment"
    INQUIRY = "inquiry"
    EXPULSION = "expulsion"
    LAW = "law"
    BLOCKING = "blocking"
    SUMMONS = "summons"
    SANCTION = "sanction"
    REQUEST = "request"
    CHARGE = "charge"


@value
class VoteCount:
    """One count of a vote: ``side`` is for, against, abstained or absent; count None where only parties are named."""

    side: str
    passage: Passage
    count: int | None = None
    who: str | None = None


@record("act", family="claim")
class Act:
    """An official step that a text reports. body: who takes it, in the words of the text."""

    passage: Passage
    type: ActType
    body: Speaker | None = None
    subject: str | None = None
    outcome: str | None = None  # adopted, failed, unanimous, announced ...
    votes: tuple[VoteCount, ...] = ()
    place: Place | None = None
    happened: When | None = None
    reported_by: Speaker | None = None
    rule: str | None = outside(default=None)
    confidence: str | None = outside(default=None)
    model: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


class CreditRelation(StrEnum):
    """How the text leans on what it credits."""

    RELIES_ON = "relies_on"  # "according to a CNBC report"
    TOLD = "told"  # "told Newsmax": words given to that outlet
    CREDIT_LINE = "credit_line"  # "(Reuters)", "contributed to this report"
    OWN_EARLIER = "own_earlier"  # "as we reported"
    EMBEDS = "embeds"  # a picture, post or video of somebody else


@record("credit", family="claim")
class Credit:
    """A source that the text names as the origin of what it carries. to: its name as written in the text."""

    passage: Passage
    to: str
    relation: CreditRelation
    to_kind: SpeakerKind = SpeakerKind.OUTLET
    covers: Passage | None = None  # what is taken from it, where the sentence shows that
    rule: str | None = outside(default=None)
    confidence: str | None = outside(default=None)
    model: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


Claim: TypeAlias = Statement | Figure | IncidentReport | Act | Credit
CLAIM_TYPES: tuple[type[Statement] | type[Figure] | type[IncidentReport] | type[Act] | type[Credit], ...] = (
    Statement,
    Figure,
    IncidentReport,
    Act,
    Credit,
)
