"""What counting rests on: lists of the dead as people declare them, links between their rows, and estimates.

A row of a list is no record of its own: it is read again from the preserved bytes by the declaration, and its id is a
digest of the list's name and the row's own text, so that what people decided on two rows holds only while both say
what they said. Decimal numbers are strings: a record has whole numbers only.
"""

from __future__ import annotations

from enum import StrEnum

from solferino.record.codec import outside, record, record_id, value
from solferino.record.decision import Verdict
from solferino.record.when import When


@value
class ColumnUse:
    """Which columns of a table fill one field. field: of docs/terms.md (``name``, ``sex``, ``age``, ``date`` ...).

    columns: heads as they stand in the table, joined by a space in this order where there are several.
    """

    field: str
    columns: tuple[str, ...]


@value
class Reason:
    """One refusal, warning or remark. rule: its code in docs/terms.md. words: a sentence for people."""

    rule: str
    words: str


@record("casualty_list")
class CasualtyList:
    """One person's declaration of what a kept table is: who keeps the list, whom it holds, and how its columns read.

    handle: ``L-001``, minted at commit; a later declaration under the same handle takes the place of an earlier one.
    name: a short name (``registry``). reading: the reading whose rows are meant. sheet: of a workbook, empty for the
    first. columns: what fills which field; a column that is not named is kept with each row and used for nothing.
    codes: ``field:word=code`` for words of the table that stand for a code (``sex:ж=f``). order: of written days:
    ``dmy``, ``mdy`` or ``ymd``. head: the rows of the head (``2``, ``2-3`` or ``none``), None for the first. only:
    ``column=word`` of the rows that are this list's, where one table holds several lists.
    owner: who keeps the list. collects: what it collects and how, in words. confirmation: the rule by which an entry
    counts as confirmed (Every Casualty Standards: range, majority, hierarchy of sources, team), in words. population,
    place, period: its declared scope. copies: names of lists that it is known to copy from. note: whatever else.
    """

    person: str
    handle: str
    name: str
    item: str
    reading: str
    columns: tuple[ColumnUse, ...]
    owner: str
    collects: str
    seen: int
    decided: str
    confirmation: str | None = None
    population: str | None = None
    place: str | None = None
    period: When | None = None
    sheet: str | None = None
    codes: tuple[str, ...] = ()
    order: str | None = None
    copies: tuple[str, ...] = ()
    note: str | None = None
    head: str | None = None
    only: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


class Linkage(StrEnum):
    """What became of rows and persons since the linkage run before."""

    NEW = "new"  # a person made of rows that were not there
    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"  # some rows went from one person to another
    GONE = "gone"


@value
class Relinked:
    """One change against the run before. before, after: handles of persons."""

    kind: Linkage
    before: tuple[str, ...]
    after: tuple[str, ...]


@record("listed_person")
class ListedPerson:
    """The rows that one run takes for one person. An unmatched row is a person of one row.

    run: id of the link run. handle: ``P-0001``, carried over from the run before where most of its rows are the same.
    rows: row ids, sorted. flags: codes of docs/terms.md for what a person must look at (``two_death_days``,
    ``two_sexes``, ``large``).
    """

    run: str
    handle: str
    rows: tuple[str, ...]
    flags: tuple[str, ...] = ()


@record("row_pair")
class RowPair:
    """Two rows that a run compared and could not set aside. run: id of the link run. rows: two row ids, sorted.

    probability: that they are one person, calibrated, a decimal string, or ``unscored`` where the run did not compare
    them. state: ``linked``, ``apart`` or ``queue`` (for people to look at), or ``must`` and ``cannot`` where people
    decided. why: the level of agreement of each field, ``field=level``.
    """

    run: str
    rows: tuple[str, str]
    probability: str
    state: str
    why: tuple[str, ...] = ()


@record("row_decision")
class RowDecision:
    """One person's judgement on two rows: same, not the same, or unsure. Appended; the last one of each person counts.

    rows: two row ids, sorted. items: ids of the items in which they stand, sorted, so that the decision goes where they
    go. reason: the person's words. evidence: what they looked at, in words or as claim ids.
    """

    person: str
    rows: tuple[str, str]
    items: tuple[str, ...]
    verdict: Verdict
    reason: str
    seen: int
    decided: str
    evidence: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("link_run")
class LinkRun:
    """One run of linkage over declared lists. Its persons and pairs stand in the same batch.

    lists: ids of the declarations. inputs: SHA-256 of the rows that it saw, in the order of the lists. engine, version:
    what linked. settings: ``key=value``, sorted, the seed among them. learned: parameters as the run ended,
    ``key=value``. rows, persons, unmatched, queue: how many. decisions: ids of the decisions it kept to. recall,
    precision: estimates with their interval as decimal strings ("0.97 0.95 0.99"), None where nothing tells.
    """

    person: str
    lists: tuple[str, ...]
    inputs: tuple[str, ...]
    engine: str
    version: str
    settings: tuple[str, ...]
    rows: int
    persons: int
    unmatched: int
    queue: int
    seen: int
    decided: str
    learned: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    changes: tuple[Relinked, ...] = ()
    precision: str | None = None
    recall: str | None = None
    problems: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@value
class ListUsed:
    """One list as an estimate used it. declaration: id of a casualty list, None for a table from elsewhere."""

    name: str
    records: int
    declaration: str | None = None
    owner: str | None = None
    collects: str | None = None
    copies: tuple[str, ...] = ()


@value
class PatternCount:
    """How many people stand on exactly these lists. pattern: one 0 or 1 a list, in their order. stratum: or None."""

    pattern: str
    count: int
    stratum: str | None = None


@value
class MethodFigure:
    """What one method gives. estimate, low, high: people in all, decimal strings, None where it gives none.

    method: a stable key; ``headline`` for a figure made of several. label: in words, with the settings that tell it
    from its neighbours, or which list is left out. chosen: the model that it chose, in words. point: ``median``,
    ``mean`` or ``maximum likelihood``. interval: its kind (``credible``, ``bootstrap``, ``profile``, ``envelope``),
    None where there is none. converged: ``yes``, ``no``, or None where it says nothing. rhat, ess_bulk, ess_tail:
    decimal strings. refused: code of docs/terms.md, with words in ``why``.
    """

    method: str
    estimate: str | None = None
    low: str | None = None
    high: str | None = None
    point: str | None = None
    interval: str | None = None
    converged: str | None = None
    rhat: str | None = None
    ess_bulk: str | None = None
    ess_tail: str | None = None
    refused: str | None = None
    why: str | None = None
    stratum: str | None = None
    label: str | None = None
    chosen: str | None = None


@record("estimate")
class Estimate:
    """An estimate of how many people no list saw, or the refusal of one, with all that a court would ask.

    handle: ``N-001``. question: in words. documented: people on at least one list. status: ``estimated``, ``disagree``
    (the methods do) or ``refused``. estimate, low, high: people in all, decimal strings, None where refused; level: of
    the interval; interval: its kind. methods: each method with its own figure, strata too. assumption: the identifying
    assumption in a sentence. caveats: what it is not. lists, patterns: what it saw. left_out: with each list left out.
    sensitivity: under other priors and settings. settings: ``key=value``. inputs: SHA-256 of each table. draws: how
    many clusterings of the links were drawn, None where links were taken as known. reading: of the kept table that was
    estimated, where there is one. bounds: lower bounds, shown beside. spread: the draws in short, a bin a string,
    ``METHOD STRATUM LOW HIGH SHARE`` (``-`` for all strata). modes: ``METHOD STRATUM SHARE LOW HIGH``, where a method
    has several.
    """

    person: str
    handle: str
    question: str
    status: str
    documented: int
    level: str
    assumption: str
    caveats: tuple[str, ...]
    lists: tuple[ListUsed, ...]
    patterns: tuple[PatternCount, ...]
    methods: tuple[MethodFigure, ...]
    settings: tuple[str, ...]
    inputs: tuple[str, ...]
    seed: int
    tool: str
    seen: int
    decided: str
    population: str | None = None
    place: str | None = None
    period: When | None = None
    unit: str | None = None
    as_of: When | None = None
    estimate: str | None = None
    low: str | None = None
    high: str | None = None
    interval: str | None = None
    refusals: tuple[Reason, ...] = ()
    warnings: tuple[Reason, ...] = ()
    left_out: tuple[MethodFigure, ...] = ()
    sensitivity: tuple[MethodFigure, ...] = ()
    link_run: str | None = None
    draws: int | None = None
    precision: str | None = None
    recall: str | None = None
    supersedes: str | None = None
    reading: str | None = None
    bounds: tuple[MethodFigure, ...] = ()
    spread: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    note: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
