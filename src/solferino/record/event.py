"""Custody events: the entries of the ledger. Their bytes are final: docs/formats/ledger.md.

An entry holds random ids, codes and commitments only. No name, address, quote or guessable digest ever stands in one,
so it never has to be erased.
"""

from __future__ import annotations

import re
from enum import StrEnum
from json.encoder import encode_basestring as quoted  # the escapes of RFC 8785, as canonical() has them
from sys import intern
from typing import cast

from solferino.record.canonical import LARGEST_INTEGER, Json, canonical, parse_canonical
from solferino.record.codec import content, rebuild, value
from solferino.record.errors import MalformedRecord

ENTRY_VERSION = 1


class EventType(StrEnum):
    """What happened."""

    CASE_OPENED = "case_opened"
    KEPT = "kept"
    ATTEMPT_FAILED = "attempt_failed"
    RUN_FINISHED = "run_finished"
    STEP_FAILED = "step_failed"
    PERSON_NAMED = "person_named"
    DECIDED = "decided"
    EXPORTED = "exported"
    ERASED = "erased"
    CLOCK_WENT_BACK = "clock_went_back"
    REPAIRED = "repaired"
    CHECKPOINTED = "checkpointed"
    COSIGNED = "cosigned"
    STAMPED = "stamped"
    KEY_ENROLLED = "key_enrolled"
    KEY_REVOKED = "key_revoked"
    PACKED = "packed"
    RECEIVED = "received"
    SEALED = "sealed"
    UNSEALED = "unsealed"
    REFUSED = "refused"
    SCRUBBED = "scrubbed"
    GRADED = "graded"
    ASSESSED = "assessed"  # a classification, an element or a link of command, entered by a person
    DETERMINED = "determined"  # a determination was drafted or revised
    LISTED = "listed"  # a person declared what a table of people is
    LINKED = "linked"  # rows of lists were linked into persons
    ESTIMATED = "estimated"  # an estimate was made, or refused


@value
class BatchRef:
    """The commitment to a batch: RFC 6962 root over its lines, and how many there are. kind: what they hold."""

    root: str
    count: int
    kind: str


@value
class CustodyEvent:
    """One entry. number: its index in the ledger. recorded: an instant, never earlier than the entry before.

    actor: a person id, or None for an act of the software that nobody put a name to. codes: ``key=value`` pairs of a
    fixed vocabulary, sorted (``step=extract``, ``version=3``, ``code=vanished``). refers: numbers of earlier entries.
    """

    case: str
    number: int
    type: EventType
    recorded: str
    tool: str
    actor: str | None = None
    batch: BatchRef | None = None
    codes: tuple[str, ...] = ()
    refers: tuple[int, ...] = ()

    def encoded(self) -> bytes:
        """The canonical bytes: the leaf of the ledger's tree. Raises NotCanonical for what has none."""
        try:
            return _written(self)
        except (TypeError, ValueError):  # something is no text or no number that can be written: say so in its words
            return canonical(cast("Json", {"entry": content(self), "v": ENTRY_VERSION}))

    @classmethod
    def parse(cls, data: bytes) -> CustodyEvent:
        """Read an entry back. Raises NotCanonical, MalformedRecord or NewerFormat."""
        return _read_quickly(data) or cls._parse_any(data)

    @classmethod
    def _parse_any(cls, data: bytes) -> CustodyEvent:
        form = parse_canonical(data)
        if not isinstance(form, dict) or set(form) != {"entry", "v"} or form["v"] != ENTRY_VERSION:
            raise MalformedRecord("this is no ledger entry of a version that is understood here")
        return rebuild(cls, form["entry"])

    def code(self, key: str) -> str | None:
        """The value of a code, or None."""
        return next((c.split("=", 1)[1] for c in self.codes if c.startswith(key + "=")), None)


# -- the same bytes, quickly ------------------------------------------------------------------------------------------
# A ledger has millions of entries, and all that is done with one begins here. These two know nothing that canonical()
# and rebuild() do not: what is not plain ASCII of the usual shape is left to those. Tests hold the two against them.

_PLAIN = r"[ !#-\[\]-~]*"  # ASCII text that needs no escape
_WHOLE = r"0|[1-9][0-9]{0,14}"
_ENTRY = re.compile(
    rf'\{{"entry":\{{(?:"actor":"({_PLAIN})",)?'
    rf'(?:"batch":\{{"count":({_WHOLE}),"kind":"({_PLAIN})","root":"({_PLAIN})"\}},)?'
    rf'"case":"({_PLAIN})",(?:"codes":\["({_PLAIN}(?:","{_PLAIN})*)"\],)?'
    rf'"number":({_WHOLE}),"recorded":"({_PLAIN})",(?:"refers":\[((?:{_WHOLE})(?:,(?:{_WHOLE}))*)\],)?'
    rf'"tool":"({_PLAIN})","type":"({_PLAIN})"\}},"v":1\}}'
)
_TYPES = {str(kind): kind for kind in EventType}


def _written(event: CustodyEvent) -> bytes:
    """Raises TypeError or ValueError for what cannot be written."""
    batch, codes, refers = event.batch, "", ""
    actor = f'"actor":{quoted(event.actor)},' if event.actor is not None else ""
    named = (
        f'"batch":{{"count":{_whole(batch.count)},"kind":{quoted(batch.kind)},"root":{quoted(batch.root)}}},'
        if batch is not None
        else ""
    )
    if event.codes:
        codes = f'"codes":[{",".join(map(quoted, event.codes))}],'
    if event.refers:
        refers = f'"refers":[{",".join(map(_whole, event.refers))}],'
    return (
        f'{{"entry":{{{actor}{named}"case":{quoted(event.case)},{codes}"number":{_whole(event.number)},'
        f'"recorded":{quoted(event.recorded)},{refers}"tool":{quoted(event.tool)},"type":{quoted(event.type)}}},"v":1}}'
    ).encode()


def _whole(number: int) -> str:
    if type(number) is not int or not -LARGEST_INTEGER <= number <= LARGEST_INTEGER:
        raise ValueError(number)
    return str(number)


def _read_quickly(data: bytes) -> CustodyEvent | None:
    """An entry of the usual shape; None for any other bytes, good or bad."""
    try:
        found = _ENTRY.fullmatch(data.decode("ascii"))
    except UnicodeDecodeError:
        return None
    if found is None:
        return None
    actor, count, kind, root, case, codes, number, recorded, refers, tool, word = found.groups()
    named = _TYPES.get(word)
    if named is None:
        return None
    return CustodyEvent(
        intern(case),  # the same few words in every entry: kept once
        int(number),
        named,
        recorded,
        intern(tool),
        intern(actor) if actor is not None else None,
        BatchRef(root, int(count), intern(kind)) if count is not None else None,
        tuple(map(intern, codes.split('","'))) if codes is not None else (),
        tuple(map(int, refers.split(","))) if refers is not None else (),
    )
