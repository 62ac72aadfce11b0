"""Held: what a case held at one ledger size, as far as it had been said by a day. The only input of doors and dossiers.

Made by ``casework.held`` alone; every page, table and export takes it from there, so no two doors can disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from solferino.record.claim import Claim
from solferino.record.counting import CasualtyList, Estimate, LinkRun, ListedPerson, RowDecision, RowPair
from solferino.record.decision import Decision
from solferino.record.determination import Determination
from solferino.record.event import CustodyEvent
from solferino.record.finding import Finding
from solferino.record.grading import Correction, Grading
from solferino.record.group import Incident, Origin, SharedStatement
from solferino.record.item import Capture, Item, Outcome
from solferino.record.law import Classification, CommandEdge, ElementEntry
from solferino.record.reading import Publication, Text


class Standing(StrEnum):
    """Where a record stands with the people on the case."""

    PENDING = "pending"  # nobody has looked
    ONE_SIGNATURE = "one_signature"
    AGREED = "agreed"
    DISPUTED = "disputed"
    UNSURE = "unsure"
    REJECTED = "rejected"


class Carried(StrEnum):
    """What a later run of a step did to a record that people had decided on."""

    STANDS = "stands"
    CHANGED = "changed"  # the same place is now proposed differently
    NO_LONGER = "no_longer_proposed"  # upheld by people, so it stays in view


@dataclass(frozen=True, slots=True)
class HeldClaim:
    """A claim in view. proposed_by: step/version, or a person id for a correction."""

    id: str
    claim: Claim
    item: str  # id of the first item whose bytes hold it
    standing: Standing
    carried: Carried
    proposed_by: str
    decisions: tuple[Decision, ...] = ()
    successor: str | None = None  # for CHANGED: the id now proposed at the same place
    replaces: str | None = None  # for a correction: the id of the claim it corrects


@dataclass(frozen=True, slots=True)
class HeldItem:
    """An item with its sightings, its reading and what became of it. number: ``I-001``, by order of first keeping."""

    number: str
    id: str
    item: Item
    captures: tuple[Capture, ...]
    outcomes: tuple[Outcome, ...]
    reading: str | None  # id of the current reading of its latest bytes
    entries: tuple[int, ...]  # ledger entries that kept it


@dataclass(frozen=True, slots=True)
class Held:
    """Everything in view, in a fixed order (items by number, claims by reading and position).

    size: the ledger size; root: its tree head, hexadecimal. said: the day asked for, or None. texts: by reading id.
    publications: by reading id; what the giver said goes before what the page says. same_text: text digest -> item ids.
    """

    case: str  # the case id
    name: str
    size: int
    root: str
    recorded: str | None  # instant of the last entry in view
    said: str | None
    tool: str
    items: tuple[HeldItem, ...] = ()
    texts: Mapping[str, Text] = field(default_factory=dict)
    publications: Mapping[str, Publication] = field(default_factory=dict)
    claims: tuple[HeldClaim, ...] = ()
    shared: tuple[SharedStatement, ...] = ()
    origins: tuple[Origin, ...] = ()
    incidents: tuple[Incident, ...] = ()
    findings: tuple[Finding, ...] = ()
    decisions: tuple[Decision, ...] = ()
    gradings: tuple[Grading, ...] = ()  # oldest first
    corrections: tuple[Correction, ...] = ()
    classifications: tuple[Classification, ...] = ()  # oldest first, as the next three
    elements: tuple[ElementEntry, ...] = ()
    edges: tuple[CommandEdge, ...] = ()
    determinations: tuple[Determination, ...] = ()
    lists: tuple[CasualtyList, ...] = ()  # oldest first
    list_texts: Mapping[str, Text] = field(default_factory=dict)  # by reading id: what lists are declared on
    link_runs: tuple[LinkRun, ...] = ()  # oldest first
    link_run: LinkRun | None = None  # the last one, with its persons and pairs
    persons: tuple[ListedPerson, ...] = ()
    row_pairs: tuple[RowPair, ...] = ()
    row_decisions: tuple[RowDecision, ...] = ()
    estimates: tuple[Estimate, ...] = ()  # oldest first
    people: Mapping[str, str] = field(default_factory=dict)  # person id -> name, where not erased
    events: tuple[CustodyEvent, ...] = ()
    erased: tuple[int, ...] = ()  # entries whose batches have erased lines
    anchored: bool = False
    notes: tuple[str, ...] = ()  # plain sentences a reader must know: texts left out, groups older than decisions
