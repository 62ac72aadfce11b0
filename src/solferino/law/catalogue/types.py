"""What the catalogue holds, as frozen values. Every text restates, in our own words, what it cites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from solferino.record import Json


@dataclass(frozen=True, slots=True)
class Element:
    """One thing to evidence. key: ``material/1``, ``mental/1``, ``contextual/1``, ``mode/1`` or an id (``E2``)."""

    key: str
    text: str

    @property
    def group(self) -> str:
        """``material``, ``mental`` or ``contextual``; for a mode ``mode``."""
        return self.key.split("/", 1)[0] if "/" in self.key else "mode"


@dataclass(frozen=True, slots=True)
class Context:
    """The setting that a crime needs. elements: in the order of the catalogue."""

    id: str
    name: str
    elements: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of several crimes under one letter. A match on the parent counts for the part, not the other way round."""

    id: str
    short: str
    material: tuple[str, ...]
    mental: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Crime:
    """A provision of the Rome Statute (arts. 6, 7, 8, 8 bis) with what has to be shown.

    category: ``GENOCIDE``, ``CAH``, ``IAC``, ``NIAC`` or ``AGGRESSION``. in_force_from: the first day that it could
    bind anybody. keywords: words that open a checklist and never decide. not_this_if: lawful look-alikes, neighbours.
    digest: SHA-256 of the entry, hexadecimal.
    """

    id: str
    provision: str
    short: str
    category: str
    context: str
    origin: str
    in_force_from: str
    elements: tuple[Element, ...]
    counterparts: tuple[str, ...]
    keywords: tuple[str, ...]
    evidence: tuple[str, ...]
    not_this_if: tuple[str, ...]
    parts: tuple[Part, ...]
    note: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class Beyond:
    """A rule of the law of armed conflict without a crime of its own in the Statute, or a lawful category."""

    id: str
    short: str
    keywords: tuple[str, ...]
    source: str
    note: str
    digest: str


@dataclass(frozen=True, slots=True)
class Mode:
    """A mode of liability. Rank is never an element."""

    id: str
    short: str
    provision: str
    elements: tuple[Element, ...]
    authority: tuple[str, ...]
    evidence: tuple[str, ...]
    record_needs: tuple[str, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the ladder of proof. rank is ordinal only; it is never shown as a percentage."""

    id: str
    rank: int
    name: str
    meaning: str
    used_by: tuple[str, ...]
    authority: tuple[str, ...]
    note: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of one forum, in one version. A change of the law is a new rule.

    valid_from, valid_to: days on which the rule was law, both included; conduct_from, conduct_to: days of acts that it
    reaches; None is open. requires: ``{all: […]}``, ``{any: […]}`` or a leaf ``{test, value, cure, unsettled}``.
    """

    id: str
    forum: str
    basis: str
    valid_from: str
    valid_to: str | None
    conduct_from: str | None
    conduct_to: str | None
    classes: frozenset[str]
    requires: Mapping[str, Any]
    gates: tuple[str, ...]
    source: str
    confidence: str
    unsettled: bool
    unsettled_why: str | None
    note: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class Forum:
    """A place where a case could be heard, or a body that inquires. can_try: whether it tries persons.

    kind: ``criminal_court``, ``inquiry`` or ``state_responsibility``. immunity: ``none``, ``personal_bars``,
    ``troika_suspended`` or ``unsettled``. catalogue: name of the catalogue that brought it.
    """

    id: str
    name: str
    kind: str
    can_try: bool
    country: str | None
    immunity: str
    immunity_source: str | None
    rules: tuple[Rule, ...]
    catalogue: str
    extra: Mapping[str, Json] = field(default_factory=dict)


__all__ = ["Beyond", "Context", "Crime", "Element", "Forum", "Mode", "Part", "Rule", "Rung"]
