"""What the papers are made of: facts of the ledger, each with the entry that shows it. Plain values."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.record import Capture, Held, HeldItem


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry that tells of an item. who: a name, an id, or None for the software. what: in words."""

    entry: int
    recorded: str
    type: str
    who: str | None
    tool: str
    what: str


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One item. digest: of its latest bytes. whole: the bytes were hashed again just now and match; None: not here.

    not_before, not_after: instants that outside proofs give for the entry that kept it, with what shows them.
    """

    row: HeldItem
    label: str
    capture: Capture | None
    whole: bool | None
    happened: tuple[Happened, ...]
    not_before: tuple[str, str] | None = None
    not_after: tuple[str, str] | None = None
    packages: int = 0  # hand-overs that carried it


@dataclass(frozen=True, slots=True)
class Checked:
    """One step of a verification of the whole case that was run for the paper."""

    number: int
    title: str
    result: str
    checked: int
    words: str


@dataclass(frozen=True, slots=True)
class Replica:
    """One entry that says a replica was written, or the case was scrubbed."""

    entry: int
    recorded: str
    type: str


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """The whole case. made: the instant of the paper. tool_digest: SHA-256 over the program's own files."""

    view: Held
    made: str
    tool: str
    tool_digest: str
    verified: tuple[Checked, ...]
    intact: bool
    anchored: str  # how far an outside anchor reaches, in words
    replicas: tuple[Replica, ...] = ()
    scrubs: tuple[Replica, ...] = ()
    handovers: int = 0
    unsealings: int = 0
    refusals: int = 0
    keys: int = 0
