"""What texts share: passages at exact offsets on both sides, and how much of each text they make up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solferino.record import Passage


class SharedKind(StrEnum):
    """What a shared passage is."""

    WORDING = "wording"  # one was copied from the other, or both from a third
    BOILERPLATE = "boilerplate"  # a publisher's own footer or the like: shown, never counted


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that differ inside a passage that is otherwise equal. Offsets are code points of the two texts; start and
    end are equal on a side that leaves the words out. telling: it is a number or a name.
    """

    start_a: int
    end_a: int
    start_b: int
    end_b: int
    telling: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """One passage that two texts share.

    a, b: the passages, the one with the smaller reading id first. words: how many words are equal after folding, in
    order. longer: words from the first to the last equal one, on the longer side. differences: in text order.
    """

    a: Passage
    b: Passage
    words: int
    longer: int
    kind: SharedKind = SharedKind.WORDING
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of two texts is shared: words matched (each counted once) over the words of the longer text and of the
    shorter one, in thousandths. a, b: reading ids, the smaller first.
    """

    a: str
    b: str
    words: int
    resemblance: int
    containment: int


@dataclass(frozen=True, slots=True)
class Wording:
    """All that a set of texts shares. Sorted by reading ids and positions.

    overlaps: for every pair with a passage; near-duplicates are those with a resemblance of NEAR and more. notes: what
    was left out or could not be decided, in sentences ("a passage in more than 100 places is linked to its first few").
    path: ``compiled`` or ``numpy``; both give the same.
    """

    passages: tuple[Shared, ...] = ()
    boilerplate: tuple[Shared, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    notes: tuple[str, ...] = ()
    path: str = "numpy"


NEAR = 450  # thousandths of the longer text's words from which two texts are copies
