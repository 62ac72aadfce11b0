"""RFC 6962 Merkle trees: roots, inclusion and consistency. Pure; no I/O.

Leaf = SHA-256(0x00 || bytes), node = SHA-256(0x01 || left || right), the root of nothing = SHA-256 of no bytes
(RFC 6962 section 2.1). The same tree serves the ledger (over entries) and every batch (over lines).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf's bytes."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """The growing right edge of a tree: constant work per leaf, at most 64 hashes kept."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[tuple[int, bytes]] = []  # (height, hash), heights falling

    @classmethod
    def resume(cls, size: int, peaks: Sequence[bytes]) -> Frontier:
        """Go on from a size and the hashes that :meth:`peaks` gave there.

        Raises ValueError where there are not as many hashes as ``size`` has one-bits: each is one full subtree.
        """
        heights = [h for h in range(size.bit_length() - 1, -1, -1) if size >> h & 1]
        made = cls()
        made.size = size
        made._peaks = list(zip(heights, peaks, strict=True))
        return made

    def peaks(self) -> list[bytes]:
        """The hashes of the full subtrees, largest first: all that is needed to go on."""
        return [node for _, node in self._peaks]

    def add(self, leaf: bytes) -> None:
        """Append a leaf hash."""
        height, node = 0, leaf
        while self._peaks and self._peaks[-1][0] == height:
            node = node_hash(self._peaks.pop()[1], node)
            height += 1
        self._peaks.append((height, node))
        self.size += 1

    def root(self) -> bytes:
        """The root over all leaves so far."""
        if not self._peaks:
            return EMPTY_ROOT
        node = self._peaks[-1][1]
        for _, peak in reversed(self._peaks[:-1]):
            node = node_hash(peak, node)
        return node


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.add(leaf)
    return frontier.root()


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The audit path of leaf ``index`` (RFC 6962 section 2.1.1), lowest sibling first."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    if len(leaves) == 1:
        return []
    split = _split(len(leaves))
    if index < split:
        return [*inclusion_proof(leaves[:split], index), root_of(leaves[split:])]
    return [*inclusion_proof(leaves[split:], index - split), root_of(leaves[:split])]


def root_from_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that an audit path leads to (RFC 9162 section 2.1.3.2), or None for a path of the wrong shape."""
    if not 0 <= index < size:
        return None
    at, last, node = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if at & 1 or at == last:
            node = node_hash(sibling, node)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        at, last = at >> 1, last >> 1
    return node if last == 0 else None


def consistency_proof(leaves: Sequence[bytes], old: int) -> list[bytes]:
    """The proof that the tree over the first ``old`` leaves is a prefix (RFC 6962 section 2.1.2)."""
    if not 0 < old <= len(leaves):
        raise IndexError(old)
    return _subproof(leaves, old, whole=True)


def _subproof(leaves: Sequence[bytes], old: int, *, whole: bool) -> list[bytes]:
    if old == len(leaves):
        return [] if whole else [root_of(leaves)]
    split = _split(len(leaves))
    if old <= split:
        return [*_subproof(leaves[:split], old, whole=whole), root_of(leaves[split:])]
    return [*_subproof(leaves[split:], old - split, whole=False), root_of(leaves[:split])]


def _split(size: int) -> int:
    """The largest power of two smaller than ``size`` (RFC 6962 section 2.1)."""
    return 1 << (size - 1).bit_length() - 1
