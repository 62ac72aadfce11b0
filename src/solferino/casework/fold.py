"""Fold: the ledger read from its first entry into what stands where. Pure replay; it decides nothing.

Which run of a step speaks for an input is a rule of the house: the latest run that saw the input, "found nothing"
included. Which claims are in view is decided in :mod:`solferino.casework.held`, from this and from people's decisions.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from solferino.record import (
    Capture, CustodyEvent, Decision, Derivation, ErasedLine, EventType, Finding, Incident, Item, Line, Origin, Outcome,
    Person, Reading, SharedStatement, Source,
)
from solferino.record.claim import CLAIM_TYPES, Claim
from solferino.vault.protocol import Vault

GROUPED = (SharedStatement, Origin, Incident, Finding)


def input_key(token: str) -> str:
    """The input of a run without the digest of its context: ``reading:…@context`` -> ``reading:…``."""
    return token.split("@", 1)[0]


@dataclass(slots=True)
class Run:
    """One finished run: its derivation, the entry that committed it and what it gave, in batch order."""

    entry: int
    derivation: Derivation
    records: list[Any]

    def claims(self) -> list[Claim]:
        """The claims this run proposed, in batch order."""
        return [r for r in self.records if isinstance(r, CLAIM_TYPES)]


@dataclass(slots=True)
class Fold:
    """Everything the ledger holds up to ``size``, by kind."""

    size: int = 0
    recorded: str | None = None
    events: list[CustodyEvent] = field(default_factory=list)
    items: dict[str, Item] = field(default_factory=dict)  # in order of first keeping
    item_entries: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    captures: dict[str, list[Capture]] = field(default_factory=lambda: defaultdict(list))  # by item id
    sources: dict[str, Source] = field(default_factory=dict)
    outcomes: dict[tuple[str, str], Outcome] = field(default_factory=dict)  # (subject, step) -> latest
    readings: dict[str, Reading] = field(default_factory=dict)  # by bytes digest, latest
    readings_by_id: dict[str, Reading] = field(default_factory=dict)
    runs: dict[str, list[Run]] = field(default_factory=lambda: defaultdict(list))  # by step
    latest: dict[tuple[str, str], Run] = field(default_factory=dict)  # (step, input key) -> the run that speaks for it
    done: set[tuple[str, str, str, str]] = field(default_factory=set)  # (step, version, config, input token)
    claims: dict[str, Claim] = field(default_factory=dict)  # every claim ever proposed or made, by id
    made_by: dict[str, str] = field(default_factory=dict)  # claim id -> step/version or person, first seen
    own_claims: dict[str, str] = field(default_factory=dict)  # claims people made -> person
    decisions: list[Decision] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    handles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # letter -> every handle ever used
    erased: list[int] = field(default_factory=list)  # entries whose batch has erased lines

    def item_of_bytes(self, digest: str) -> list[str]:
        """Ids of the items whose captures hold these bytes, in order of first keeping."""
        return [i for i in self.items if any(c.digest == digest for c in self.captures.get(i, ()))]


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
    if len(records) < len(lines):
        state.erased.append(event.number)
    derivation = next((r for r in records if isinstance(r, Derivation)), None)
    if derivation is not None and event.type is EventType.RUN_FINISHED:
        _take_run(state, Run(event.number, derivation, [r for r in records if r is not derivation]))
    for item in sorted(records, key=_by_name):
        _take_record(state, item, event, derivation)


def _by_name(item: Any) -> tuple[str, str]:
    """Items of one batch come in order of their names: a batch itself is ordered by its bytes, which tells nobody much."""
    return (item.folder or "", item.name) if isinstance(item, Item) else ("", "")


def _take_run(state: Fold, run: Run) -> None:
    step = run.derivation.step
    state.runs[step].append(run)
    for token in run.derivation.inputs:
        state.latest[step, input_key(token)] = run
        state.done.add((step, run.derivation.version, run.derivation.config, token))


def _take_record(state: Fold, item: Any, event: CustodyEvent, derivation: Derivation | None) -> None:
    if isinstance(item, Item):
        state.items[item.id] = item  # what the giver said last stands; the place in the order is that of the first
        state.item_entries[item.id].append(event.number)
    elif isinstance(item, Capture):
        state.captures[item.item].append(item)
    elif isinstance(item, Outcome):
        state.outcomes[item.subject, item.step] = item
    elif isinstance(item, Reading):
        state.readings[item.bytes_digest] = item
        state.readings_by_id[item.id] = item
    elif isinstance(item, CLAIM_TYPES):
        state.claims.setdefault(item.id, item)
        if derivation is not None:
            state.made_by.setdefault(item.id, f"{derivation.step}/{derivation.version}")
        elif event.actor:
            state.made_by.setdefault(item.id, event.actor)
            state.own_claims[item.id] = event.actor
    elif isinstance(item, Decision):
        state.decisions.append(item)
    elif isinstance(item, Person):
        state.people[item.id] = item
    elif isinstance(item, Source):
        state.sources[item.id] = item
    elif isinstance(item, SharedStatement | Origin | Incident):
        state.handles[item.handle[0]].add(item.handle)
