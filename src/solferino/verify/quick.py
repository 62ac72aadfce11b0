"""Reading ledger entries quickly: a ledger has millions, and nearly all are of one plain shape.

An entry that matches the pattern below is canonical by its very shape: keys in order, whole numbers without a leading
zero, strings of plain ASCII that need no escape. So it need not be parsed as JSON and written again to see that. Many
are matched at once. A page of which all entries are plain and good costs a fraction of what they cost one by one; of
any other page nothing is said here, and its entries are read one by one, which decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from solferino.record import EventType

_WORD = rb"[ !#-\[\]-~]+"  # printable ASCII but the quotation mark and the backslash
_WHOLE = rb"(?:0|[1-9][0-9]{0,14})"
_CODE = rb"[ !#-<>-\[\]-~][ !#-<>-\[\]-~]*=[ !#-\[\]-~]*"  # something before the first "="
# Every day that a month has, but 29 February: in which years there is one, is left to the slow way.
_DAY = rb"(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
_INSTANT = rb"[1-9][0-9]{3}-" + _DAY + rb"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{6}Z"
_TYPES = frozenset(kind.value.encode() for kind in EventType)
_ANCHORING = {kind.value.encode() for kind in (EventType.CHECKPOINTED, EventType.COSIGNED, EventType.STAMPED)}
_FAILED = EventType.ATTEMPT_FAILED.value.encode()
_GONE = {kind.value.encode() for kind in (EventType.ERASED, EventType.SEALED)}


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page of entries that are all plain and good. first, last: when its first and last were recorded.

    actors: of every entry, empty where it has none; None where no entry of the page has one. kept: places in the page
    of the entries that have a batch or speak of erasing and sealing. need: the number after the last entry that does
    more than anchor, 0 where there is none.
    """

    first: str
    last: str
    actors: tuple[bytes, ...] | None
    kept: tuple[int, ...]
    need: int


class PlainReader:
    """Looks at pages of entries of one case."""

    def __init__(self, case: str) -> None:
        self._case = case
        self._entries = re.compile(
            rb'^\{"entry":\{'
            rb'(?:"actor":"(' + _WORD + rb')",)?'
            rb'(?:"batch":\{"count":' + _WHOLE + rb',"kind":"' + _WORD + rb'","root":"([0-9a-f]{64})"\},)?'
            rb'"case":"' + re.escape(case.encode("utf-8", "surrogatepass")) + rb'",'
            rb'(?:"codes":\["(' + _CODE + rb'(?:","' + _CODE + rb')*)"\],)?'
            rb'"number":(' + _WHOLE + rb"),"
            rb'"recorded":"(' + _INSTANT + rb')",'
            rb'(?:"refers":\[(' + _WHOLE + rb"(?:," + _WHOLE + rb")*)\],)?"
            rb'"tool":"' + _WORD + rb'","type":"([a-z_]+)"\},"v":1\}$',
            re.MULTILINE,
        )
        self._plain = case.isascii() and case.isprintable() and not set(case) & {'"', "\\"}

    def read(self, start: int, rows: Sequence[bytes], before: str) -> PlainPage | None:
        """What there is to know of a page whose entries are all canonical, of this case, numbered on from ``start``,
        with codes in order, references to what came before, and times that are instants and never fall, the first not
        below ``before``. None for any other page, good or bad.
        """
        page = b"\n".join(rows)
        if not rows or not self._plain or page.count(b"\n") != len(rows) - 1:
            return None  # no plain entry holds a line feed, so each line is one entry
        found = self._entries.findall(page)
        if len(found) != len(rows):
            return None
        actors, roots, codes, numbers, times, refers, types = zip(*found, strict=True)
        if list(map(int, numbers)) != list(range(start, start + len(rows))):
            return None
        first, last = times[0].decode(), times[-1].decode()
        if first < before or list(times) != sorted(times):
            return None
        kinds = set(types)
        if not kinds <= _TYPES or not all(map(_in_order, set(codes))) or not _look_back(start, refers):
            return None
        kept = any(roots) or not kinds.isdisjoint(_GONE)
        return PlainPage(
            first,
            last,
            actors if any(actors) else None,
            tuple(at for at, root in enumerate(roots) if root or types[at] in _GONE) if kept else (),
            next((start + at + 1 for at in range(len(rows) - 1, -1, -1) if not _anchors(types[at], codes[at])), 0),
        )


def _in_order(codes: bytes) -> bool:
    """True for codes that rise. The pattern has seen that each is of its form."""
    if b'","' not in codes:
        return True
    each = codes.split(b'","')
    return all(one < other for one, other in pairwise(each))


def _look_back(start: int, refers: Sequence[bytes]) -> bool:
    """True where entries refer only to what came before them."""
    if not any(refers):
        return True
    return all(int(n) < start + at for at, named in enumerate(refers) if named for n in named.split(b","))


def _anchors(kind: bytes, codes: bytes) -> bool:
    """As :func:`solferino.verify.entries.is_anchoring`."""
    if kind != _FAILED:
        return kind in _ANCHORING
    step = next((code for code in codes.split(b'","') if code.startswith(b"step=")), b"")
    return step in (b"step=stamp", b"step=cosign")
