"""Fold: the ledger read from its first entry into what stands where. Pure replay; it decides nothing.

Which run of a step speaks for an input is a rule of the house: the latest run that saw the input, "found nothing"
included. Which claims are in view is decided in :mod:`solferino.casework.held`, from this and from people's decisions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from solferino.record import (
    Answer,
    Capture,
    CasualtyList,
    Checkpoint,
    Classification,
    CommandEdge,
    Correction,
    Cosignature,
    CustodyEvent,
    Decision,
    Derivation,
    Determination,
    ElementEntry,
    ErasedLine,
    Estimate,
    EventType,
    Grading,
    Incident,
    Item,
    Line,
    LinkRun,
    ListedPerson,
    Origin,
    Outcome,
    Person,
    PublicValue,
    Reading,
    Receipt,
    RowDecision,
    RowPair,
    SharedStatement,
    Source,
    Stamp,
)
from solferino.record.claim import CLAIM_TYPES, Claim
from solferino.vault.protocol import Vault


def input_key(token: str) -> str:
    """The input of a run without the digest of its context: ``reading:…@context`` -> ``reading:…``."""
    return token.split("@", 1)[0]


@dataclass(slots=True)
class Run:
    """One finished run: its derivation, the entry that committed it and what it gave, in batch order.

    erased: True where lines of its batch were erased since.
    """

    entry: int
    derivation: Derivation
    records: list[Any]
    erased: bool = False

    def claims(self) -> list[Claim]:
        """The claims this run proposed, in batch order."""
        return [r for r in self.records if isinstance(r, CLAIM_TYPES)]

    def failed(self) -> set[str]:
        """The inputs on which the step failed: of these the run says nothing."""
        return {r.subject for r in self.records if isinstance(r, Outcome) and r.severity == "failed"}


@dataclass(slots=True)
class Fold:
    """Everything the ledger holds up to ``size``, by kind."""

    size: int = 0
    recorded: str | None = None
    events: list[CustodyEvent] = field(default_factory=list)
    items: dict[str, Item] = field(default_factory=dict)  # in order of first keeping
    item_entries: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    captures: dict[str, list[Capture]] = field(default_factory=lambda: defaultdict(list))  # by item id
    holders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # bytes digest -> item ids
    places: dict[str, int] = field(default_factory=dict)  # item id -> its place among the items that are there
    sources: dict[str, Source] = field(default_factory=dict)
    outcomes: dict[str, dict[str, Outcome]] = field(
        default_factory=lambda: defaultdict(dict)
    )  # subject -> step -> last
    readings: dict[str, Reading] = field(default_factory=dict)  # by bytes digest, latest
    readings_by_id: dict[str, Reading] = field(default_factory=dict)
    runs: dict[str, list[Run]] = field(default_factory=lambda: defaultdict(list))  # by step
    latest: dict[tuple[str, str], Run] = field(default_factory=dict)  # (step, input key) -> the run that speaks for it
    tried: dict[tuple[str, str], tuple[Run, str]] = field(
        default_factory=dict
    )  # the same, failures too, with the token
    since: dict[str, int] = field(default_factory=dict)  # input key -> the entry it came with
    claims: dict[str, Claim] = field(default_factory=dict)  # every claim ever proposed or made, by id
    made_by: dict[str, str] = field(default_factory=dict)  # claim id -> step/version or person, first seen
    own_claims: dict[str, str] = field(default_factory=dict)  # claims people made -> person
    decisions: list[Decision] = field(default_factory=list)
    gradings: list[Grading] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    classifications: list[Classification] = field(default_factory=list)
    elements: list[ElementEntry] = field(default_factory=list)
    edges: list[CommandEdge] = field(default_factory=list)
    determinations: list[Determination] = field(default_factory=list)
    lists: list[CasualtyList] = field(default_factory=list)
    link_runs: list[LinkRun] = field(default_factory=list)
    link_run: LinkRun | None = None  # the last, with its persons and pairs
    persons: list[ListedPerson] = field(default_factory=list)
    row_pairs: list[RowPair] = field(default_factory=list)
    row_decisions: list[RowDecision] = field(default_factory=list)
    estimates: list[Estimate] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    handles: dict[str, int] = field(default_factory=lambda: defaultdict(int))  # letter -> highest number ever given
    erased: list[int] = field(default_factory=list)  # entries whose batch has erased lines
    erased_items: dict[int, int] = field(default_factory=dict)  # number of an erased item -> the entry that erased it
    sealed_items: dict[int, int] = field(default_factory=dict)  # the same of an item under seal
    answers: dict[str, Answer] = field(default_factory=dict)  # what language models answered, by id, the latest
    receipts: dict[int, Receipt] = field(default_factory=dict)  # entry -> what was received with it
    outside: list[tuple[CustodyEvent, Checkpoint | Cosignature | Stamp | PublicValue]] = field(default_factory=list)
    elsewhere: frozenset[int] = frozenset()  # in a fold of a part of a case: numbers of the items that are not in it

    def item_of_bytes(self, digest: str) -> list[str]:
        """Ids of the items whose captures hold these bytes, in order of first keeping."""
        return sorted((i for i in self.holders.get(digest, ()) if i in self.places), key=self.places.__getitem__)

    def numbers(self) -> dict[str, str]:
        """Item id -> its number (``I-003``), by order of first keeping. An erased item's number is not given again."""
        gone = self.erased_items.keys() | self.sealed_items.keys() | self.elsewhere
        following = (n for n in count(1) if n not in gone)
        return {item: f"I-{number:03d}" for item, number in zip(self.items, following, strict=False)}

    def bytes_in_order(self) -> Iterator[tuple[str, str]]:
        """(digest, name of the first item that holds it), in order of items, each digest once."""
        seen: set[str] = set()
        for item_id, item in self.items.items():
            for capture in self.captures.get(item_id, ()):
                if capture.digest not in seen:
                    seen.add(capture.digest)
                    yield capture.digest, item.name

    def current_readings(self) -> list[Reading]:
        """The latest reading of all bytes that are read, in order of items, each once."""
        found: dict[str, Reading] = {}
        for digest, _ in self.bytes_in_order():
            reading = self.readings.get(digest)
            if reading is not None:
                found.setdefault(reading.id, reading)
        return list(found.values())

    def is_done(self, step: str, version: str, config: str, token: str, *, retry: bool = False) -> bool:
        """True where the last run of the step on this input had this version, these settings and this token.

        A run that lost lines to an erasure does not count for an input that came back after it. retry: nor does one
        that failed on the input.
        """
        key = (step, input_key(token))
        last = self.tried.get(key)
        if last is None:
            return False
        run, seen = last
        if (run.derivation.version, run.derivation.config, seen) != (version, config, token):
            return False
        if retry and self.latest.get(key) is not run:
            return False
        return not (run.erased and self.since.get(key[1], -1) > run.entry)


def fold(vault: Vault, size: int | None = None, onto: Fold | None = None) -> Fold:
    """Replay the entries up to ``size`` (now, by default), continuing ``onto`` where one is given.

    Raises NotCanonical, MalformedRecord, DigestMismatch or NewerFormat for a ledger that cannot be read.
    """
    state = onto if onto is not None else Fold()
    for data in vault.entries(state.size, size):
        event = CustodyEvent.parse(data)
        _take(state, event, vault.lines(event.batch.root) if event.batch else [])
    return state


def _take(state: Fold, event: CustodyEvent, lines: list[Line | ErasedLine]) -> None:
    state.events.append(event)
    state.size = event.number + 1
    state.recorded = event.recorded
    records = [line.record for line in lines if isinstance(line, Line)]
    lost = len(records) < len(lines)
    if lost:
        state.erased.append(event.number)
    if event.type in (EventType.ERASED, EventType.SEALED):
        _take_erasure(state, event)
    derivation = next((r for r in records if isinstance(r, Derivation)), None)
    if derivation is not None and event.type is EventType.RUN_FINISHED:
        _take_run(state, Run(event.number, derivation, [r for r in records if r is not derivation], lost))
    for item in sorted(records, key=_by_name):
        _take_record(state, item, event, derivation)


def _by_name(item: Any) -> tuple[bool, str, str]:
    """Items of one batch come in order of their names, and a link run before what it gave.

    A batch is ordered by its bytes, which tells nobody much.
    """
    names = (item.folder or "", item.name) if isinstance(item, Item) else ("", "")
    return not isinstance(item, LinkRun), *names


def _take_erasure(state: Fold, event: CustodyEvent) -> None:
    """What was erased keeps its number, and its handles are not given to anything else."""
    number = event.code("item")
    if number is not None:
        gone = state.erased_items if event.type is EventType.ERASED else state.sealed_items
        gone[int(number)] = event.number
    for letter in "SOMDLPN":
        state.handles[letter] = max(state.handles[letter], int(event.code(f"last_{letter}") or 0))


def _take_run(state: Fold, run: Run) -> None:
    step = run.derivation.step
    state.runs[step].append(run)
    failed = run.failed()
    for token in run.derivation.inputs:
        key = input_key(token)
        state.tried[step, key] = (run, token)
        if key not in failed:  # a failure says nothing of the text, so what was found before stays
            state.latest[step, key] = run
        state.outcomes[key].pop(step, None)  # what became of it the last time; this run's outcomes follow


def _take_record(state: Fold, item: Any, event: CustodyEvent, derivation: Derivation | None) -> None:
    if isinstance(item, Item):
        state.places.setdefault(item.id, len(state.places))
        state.items[item.id] = item  # what the giver said last stands; the place in the order is that of the first
        state.item_entries[item.id].append(event.number)
    elif isinstance(item, Capture):
        state.captures[item.item].append(item)
        state.holders[item.digest].add(item.item)
        state.since.setdefault(f"bytes:{item.digest}", event.number)
    elif isinstance(item, Outcome):
        state.outcomes[item.subject][item.step] = item
    elif isinstance(item, Reading):
        state.readings[item.bytes_digest] = item
        state.readings_by_id[item.id] = item
        state.since.setdefault(item.id, event.number)
    elif isinstance(item, CLAIM_TYPES):
        state.claims.setdefault(item.id, item)
        if derivation is not None:
            state.made_by.setdefault(item.id, f"{derivation.step}/{derivation.version}")
        elif event.actor:
            state.made_by.setdefault(item.id, event.actor)
            state.own_claims[item.id] = event.actor
    elif isinstance(item, Decision):
        state.decisions.append(item)
    elif isinstance(item, Grading):
        state.gradings.append(item)
    elif isinstance(item, Correction):
        state.corrections.append(item)
    elif isinstance(item, Classification):
        state.classifications.append(item)
    elif isinstance(item, ElementEntry):
        state.elements.append(item)
    elif isinstance(item, CommandEdge):
        state.edges.append(item)
    elif isinstance(item, Determination):
        state.determinations.append(item)
        _mint(state, item.handle)
    elif isinstance(item, CasualtyList):
        state.lists.append(item)
        _mint(state, item.handle)
    elif isinstance(item, LinkRun):  # taken before what it gave
        state.link_runs.append(item)
        state.link_run, state.persons, state.row_pairs = item, [], []
    elif isinstance(item, ListedPerson):
        state.persons.append(item)
        _mint(state, item.handle)
    elif isinstance(item, RowDecision):
        state.row_decisions.append(item)
    elif isinstance(item, RowPair):
        state.row_pairs.append(item)
    elif isinstance(item, Estimate):
        state.estimates.append(item)
        _mint(state, item.handle)
    elif isinstance(item, Person):
        state.people[item.id] = item
    elif isinstance(item, Source):
        state.sources[item.id] = item
    elif isinstance(item, Answer):
        state.answers[item.id] = item
    elif isinstance(item, Receipt):
        state.receipts[event.number] = item
    elif isinstance(item, Checkpoint | Cosignature | Stamp | PublicValue):
        state.outside.append((event, item))
    elif isinstance(item, SharedStatement | Origin | Incident):
        _mint(state, item.handle)


def _mint(state: Fold, handle: str) -> None:
    """Remember the highest number ever given under a letter: no handle is given twice."""
    letter = handle[0]
    state.handles[letter] = max(state.handles[letter], int(handle[2:]))
