"""What a record names: objects by digest, other records by id or handle, and passages of readings. Pure; no I/O.

The vault asks so that nothing is committed that rests on bytes that are not there; the checker asks so that nothing
dangles. A record of a type that is not listed names nothing here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from solferino.record import (
    CLAIM_TYPES,
    Act,
    Capture,
    Claim,
    Credit,
    Decision,
    Derivation,
    Determination,
    Figure,
    Finding,
    Incident,
    IncidentReport,
    Origin,
    Outcome,
    Passage,
    Reading,
    SharedStatement,
    Statement,
)


def objects_named(item: object) -> tuple[str, ...]:
    """The digests of the objects a record rests on."""
    if isinstance(item, Capture):
        return (item.digest,)
    if isinstance(item, Reading):
        found = (item.bytes_digest, item.text_digest, item.map_digest)
        return tuple(digest for digest in found if digest)
    return ()


def passages_in(item: object) -> Iterator[Passage]:
    """Every passage in a record, nested ones too, in field order."""
    if isinstance(item, Passage):
        yield item
    elif isinstance(item, tuple):
        for part in item:
            yield from passages_in(part)
    elif dataclasses.is_dataclass(item):
        for field in dataclasses.fields(item):
            value = getattr(item, field.name)
            if not isinstance(value, str | int | None):
                yield from passages_in(value)


def records_named(item: object) -> Iterator[str]:
    """Ids and handles of the records a record names, its passages' readings left to :func:`passages_in`.

    ``bytes:<digest>`` names bytes that some capture holds.
    """
    if isinstance(item, CLAIM_TYPES):
        yield from _named_by_claim(item)
    elif isinstance(item, Capture):
        yield item.item
    elif isinstance(item, Outcome):
        yield item.subject
    elif isinstance(item, Derivation):
        # An input may carry a digest of its context behind "@", or be one digest over everything a grouped step saw.
        yield from (token.split("@", 1)[0] for token in item.inputs if ":" in token)
    elif isinstance(item, Decision):
        yield item.person
        yield from item.subjects
        yield from _given(item.correction)
    elif isinstance(item, SharedStatement):
        yield item.lead
        yield from item.claims
    elif isinstance(item, Origin):
        yield from item.claims
    elif isinstance(item, Incident):
        yield from (member.claim for member in item.members)
    elif isinstance(item, Finding):
        yield item.about
        yield from (*item.supporting, *item.opposing, *item.origins)
    elif isinstance(item, Determination):
        yield from (*item.findings, *item.decided_by)
        yield from _given(item.supersedes)


def handle_of(item: object) -> str | None:
    """The minted handle of a record that has one."""
    if isinstance(item, SharedStatement | Origin | Incident | Determination):
        return item.handle or None
    return None


def _named_by_claim(claim: Claim) -> Iterator[str]:
    if isinstance(claim, Statement):
        yield from _given(claim.continues)
    elif isinstance(claim, Figure):
        yield from _given(claim.part_of)
    elif isinstance(claim, IncidentReport):
        yield from claim.victims
    else:
        _no_names: Act | Credit = claim  # mypy: a new kind of claim must be thought of here


def _given(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()
