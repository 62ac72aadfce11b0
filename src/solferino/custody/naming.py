"""What a record names: objects by digest, other records by id or handle, and passages of readings. Pure; no I/O.

The vault asks so that nothing is committed that rests on bytes that are not there; the checker asks so that nothing
dangles. A record of a type that is not listed names nothing here.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from solferino.record import (
    CLAIM_TYPES,
    Act,
    Answer,
    Capture,
    CasualtyList,
    Claim,
    Classification,
    CommandEdge,
    Cosignature,
    Credit,
    Decision,
    Derivation,
    Determination,
    DivisionKey,
    ElementEntry,
    Estimate,
    Figure,
    Finding,
    Handover,
    Incident,
    IncidentReport,
    Key,
    KeyRevocation,
    LinkRun,
    ListedPerson,
    Origin,
    Outcome,
    Passage,
    Reading,
    Receipt,
    RowDecision,
    RowPair,
    Sealing,
    SharedStatement,
    Stamp,
    Statement,
)

_IS_NAME = re.compile(r"[a-z_]+:[0-9a-f]{64}|[SOMD]-[0-9]{3,}")  # an id or a handle, where other words may stand too


def objects_named(item: object) -> tuple[str, ...]:
    """The digests of the objects a record rests on."""
    if isinstance(item, Capture):
        return (item.digest,)
    if isinstance(item, Reading):
        found = (item.bytes_digest, item.text_digest, item.map_digest)
        return tuple(digest for digest in found if digest)
    if isinstance(item, Stamp):
        request = (item.request,) if item.request else ()
        return (item.token, *request, *item.certificates, *item.revocation, *item.headers)
    if isinstance(item, Sealing):
        return (item.sealed,)
    if isinstance(item, Receipt):
        return (item.report, *item.contents)
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
        # What a scrub says of a stored object or batch has not the form of an id and is no name of a record.
        yield from _given(None if item.subject.startswith(("object ", "batch ")) else item.subject)
    elif isinstance(item, Answer):
        yield item.reading
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
    elif isinstance(item, Classification | CommandEdge | ElementEntry):
        yield from _named_by_entry(item)
    elif isinstance(item, Determination):
        yield from _named_by_determination(item)
    elif isinstance(item, CasualtyList | LinkRun | Estimate | RowDecision | ListedPerson | RowPair):
        yield from _named_in_counting(item)
    else:
        yield from _named_in_custody(item)


def _named_by_entry(item: Classification | CommandEdge | ElementEntry) -> Iterator[str]:
    yield item.person
    if isinstance(item, ElementEntry):
        # For a mode of liability the subject is the name of somebody, which names no record.
        yield from _given(item.subject if _IS_NAME.fullmatch(item.subject) else None)
        yield from (*item.supporting, *item.against)
    else:
        yield from _given(item.replaces)


def _named_by_determination(item: Determination) -> Iterator[str]:
    yield from (item.person, *item.decided_by, *item.classifications, *_given(item.supersedes))
    for conduct in item.conduct:
        yield from (conduct.about, *conduct.claims)
    for considered in item.considered:
        yield considered.about
        for weighed in considered.elements:
            yield from (*weighed.entries, *weighed.supporting, *weighed.against)
    for relied in item.relied:
        yield from (relied.item, *relied.claims)
    for contrary in item.contrary:
        yield from (*_given(contrary.about), *contrary.claims)
    for proceeding in item.proceedings:
        yield from (*_given(proceeding.about), *proceeding.claims)
    for opinion in item.opinions:
        yield from opinion.claims


def _named_in_counting(
    item: CasualtyList | LinkRun | Estimate | RowDecision | ListedPerson | RowPair,
) -> Iterator[str]:
    if isinstance(item, ListedPerson | RowPair):
        yield item.run
        return
    yield item.person
    if isinstance(item, CasualtyList):
        yield from (item.item, item.reading)
    elif isinstance(item, RowDecision):
        yield from (*item.items, *(words for words in item.evidence if _IS_NAME.fullmatch(words)))
    elif isinstance(item, LinkRun):
        yield from (*item.lists, *item.decisions)
    elif isinstance(item, Estimate):
        yield from (*(used.declaration for used in item.lists if used.declaration), *_given(item.link_run))
        yield from (*_given(item.supersedes), *_given(item.reading))


def _named_in_custody(item: object) -> Iterator[str]:
    if isinstance(item, Key):
        yield from _given(item.holder if item.holder.startswith("person:") else None)
    elif isinstance(item, KeyRevocation):
        yield item.key
    elif isinstance(item, Cosignature | Stamp):
        yield item.checkpoint
    elif isinstance(item, DivisionKey):
        yield item.division
        yield from _given(item.of if item.of.startswith("bytes:") else None)
    elif isinstance(item, Handover):
        yield from (*item.items, *(w.item for w in item.withheld))


def handle_of(item: object) -> str | None:
    """The minted handle of a record that has one."""
    if isinstance(item, SharedStatement | Origin | Incident | Determination):
        return item.handle or None
    return None


def _named_by_claim(claim: Claim) -> Iterator[str]:
    if isinstance(claim, Statement):
        yield from (*_given(claim.continues), *_given(claim.within))
    elif isinstance(claim, Figure):
        yield from (*_given(claim.part_of), *_given(claim.previous), *_given(claim.supersedes))
    elif isinstance(claim, IncidentReport):
        yield from claim.victims
    else:
        _no_names: Act | Credit = claim  # mypy: a new kind of claim must be thought of here


def _given(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()
