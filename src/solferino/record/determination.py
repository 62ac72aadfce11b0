"""Determinations: a dated position of a named body on what is reported, made and signed by people, never by software.

Every word of the document is generated from these fields; there is no field for prose that would go before them. What
the law says (titles, elements, the meaning of a standard) stands in the record as the catalogue gave it on that day, so
that an old determination reads the same whatever becomes of the catalogue.
"""

from __future__ import annotations

from solferino.record.codec import record, record_id, value
from solferino.record.reading import Passage


@value
class Reach:
    """Whose conduct, where and when. kind: ``forces``, ``unit``, ``person`` or ``state``; whose: as named.

    place: as named; first, last: days, both included; None is open.
    """

    kind: str
    whose: str
    place: str | None = None
    first: str | None = None
    last: str | None = None


@value
class Conduct:
    """One incident that is assessed.

    about: its handle; the id of its first report for a group that only the view of that day has. title, place, first,
    last: as the view has them. claims: the reports it rests on. origins: how many independent ones stand behind them at
    the ledger size named; reports: how many texts carry it; unattributed: how many of these name no origin. state:
    ``alleged``, ``recorded`` or ``corroborated``, never more than the record bears out.
    """

    about: str
    title: str
    claims: tuple[str, ...]
    origins: int
    reports: int
    state: str
    unattributed: int | None = None
    place: str | None = None
    first: str | None = None
    last: str | None = None


@value
class Weighed:
    """One element of a provision as it stood.

    element: its key in the catalogue; text: what has to be shown, as the catalogue had it. state: ``evidenced``,
    ``argued``, ``empty``, or ``disputed`` where people differ. entries: ids of people's entries it is taken from; none
    for a proposal of the software that nobody confirmed. supporting, against: claim ids; words_for, words_against:
    passages that are no claim. reason: the inference, or what was looked for.
    """

    element: str
    text: str
    state: str
    entries: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    words_for: tuple[Passage, ...] = ()
    words_against: tuple[Passage, ...] = ()
    reason: str | None = None


@value
class Considered:
    """One provision set against one incident.

    provision: its id; title, citation: as the catalogue has them; rule: digest of its entry there. outcome:
    ``assessed`` (at the standard named) or ``rejected``. reason: why, in the words of those who decide; needed for a
    rejection. alternative: ``yes`` where no classification chose its list, so that it stands beside its twin. lawful:
    what the catalogue gives as lawful look-alikes and nearby provisions.
    """

    about: str
    provision: str
    title: str
    citation: str
    rule: str
    outcome: str
    elements: tuple[Weighed, ...] = ()
    reason: str | None = None
    alternative: str | None = None
    lawful: tuple[str, ...] = ()


@value
class Relied:
    """One item relied on. item: its id; number: ``I-001``. claims: what in it is relied on. grade: the grade that its
    source has from people, if any; origins: how many independent ones it carries."""

    item: str
    number: str
    claims: tuple[str, ...]
    grade: str | None = None
    origins: int | None = None


@value
class Contrary:
    """A denial, a reply, a contradiction or an exonerating circumstance, and the answer to it.

    kind: ``denial``, ``reply``, ``contradiction``, ``exonerating`` or ``lawful_reading``. about: the conduct it is on,
    None for all of it. claims, words: where it is said. by, said: who says it and on which day or days
    (``2022-03-09``, ``2022-03-09/2022-03-10``), as the texts tell; reported: when the first of them was published.
    text: what it comes to, where claims do not say it alone. answer: in the words of those who decide; None where none
    was given.
    """

    kind: str
    about: str | None = None
    claims: tuple[str, ...] = ()
    words: tuple[Passage, ...] = ()
    by: str | None = None
    said: str | None = None
    reported: str | None = None
    text: str | None = None
    answer: str | None = None


@value
class Proceeding:
    """What a court did, as a kept text tells. state: ``charged``, ``confirmed``, ``convicted`` or ``acquitted``."""

    state: str
    body: str
    day: str
    claims: tuple[str, ...]
    about: str | None = None


@value
class Opinion:
    """The label of a legislature or a politician, stored as an opinion with its effect; never a status.

    kind: id in the catalogue (``PD-SENATE``); name, effect: as it has them. claims: where it is reported.
    """

    kind: str
    name: str
    effect: str
    claims: tuple[str, ...]


@value
class Heard:
    """Whether one forum could hear it, as of the day. verdict: ``open``, ``conditional`` or ``closed``.

    forum, name: id and name. rule: id of the rule that the verdict rests on, None where the forum has none for it;
    digest: of the rule; citation: its provision. tries: ``no`` for a body that tries no persons. words: the reason.
    """

    forum: str
    name: str
    verdict: str
    words: str
    tries: str = "yes"
    rule: str | None = None
    digest: str | None = None
    citation: str | None = None


@value
class Condition:
    """With whom it may be shared, and on what condition."""

    recipient: str
    condition: str | None = None


@record("determination")
class Determination:
    """A dated position over findings; made and signed by named people, never by software. A revision is a new record.

    handle: ``D-001``, minted at commit. author: the body. person: who drafted. decided_by: ids of the two persons who
    decide; it has no effect before both signed. as_of: the day whose law and knowledge it takes. held, root: ledger
    size and tree head it rests on. standard: id of the rung of proof, or of a kind of political opinion; practice:
    whose practice of it, where one name covers two; standard_name, meaning, rank: as the catalogue has them, the rank
    ordinal, None for an opinion. catalogue: version and digest. classifications: ids of the entries that chose the
    lists. searched: where contrary and exonerating material was looked for; needed where ``contrary`` is empty.
    unavailable: information not available. heard: the forums shown. effect: ``none``, ``policy`` or ``referral``.
    supersedes: handle of the one it revises; change: why.
    """

    handle: str
    author: str
    person: str
    decided_by: tuple[str, ...]
    as_of: str
    held: int
    root: str
    standard: str
    standard_name: str
    meaning: str
    reach: Reach
    catalogue: str
    drafted: str  # an instant
    practice: str | None = None
    conduct: tuple[Conduct, ...] = ()
    considered: tuple[Considered, ...] = ()
    relied: tuple[Relied, ...] = ()
    unavailable: tuple[str, ...] = ()
    contrary: tuple[Contrary, ...] = ()
    searched: str | None = None
    proceedings: tuple[Proceeding, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    classifications: tuple[str, ...] = ()
    heard: tuple[Heard, ...] = ()
    rank: int | None = None
    effect: str = "none"
    published: str | None = None
    sharing: tuple[Condition, ...] = ()
    supersedes: str | None = None
    change: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
