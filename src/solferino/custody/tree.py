"""RFC 6962 Merkle trees: roots, inclusion and consistency. Pure; no I/O.

Leaf = SHA-256(0x00 || bytes), node = SHA-256(0x01 || left || right), the root of nothing = SHA-256 of no bytes
(RFC 6962 section 2.1). The same tree serves the ledger (over entries) and every batch (over lines).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

EMPTY_ROOT = hashlib.sha256(b"").digest()
_GROUP_HEIGHT = 8
_GROUP = 1 << _GROUP_HEIGHT  # leaves that are hashed together where they come together
_HASH = 32  # bytes


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
        self._push(0, leaf)

    def extend(self, leaves: Sequence[bytes]) -> None:
        """Append many leaf hashes: the same as one after the other, at half the cost."""
        at = min(-self.size % _GROUP, len(leaves))
        for leaf in leaves[:at]:
            self._push(0, leaf)
        while len(leaves) - at >= _GROUP:
            self._push(_GROUP_HEIGHT, _root_of_full(b"".join(leaves[at : at + _GROUP])))
            at += _GROUP
        for leaf in leaves[at:]:
            self._push(0, leaf)

    def _push(self, height: int, node: bytes) -> None:
        """Append a full subtree; the size must be a multiple of its leaves."""
        self.size += 1 << height
        while self._peaks and self._peaks[-1][0] == height:
            node = node_hash(self._peaks.pop()[1], node)
            height += 1
        self._peaks.append((height, node))

    def root(self) -> bytes:
        """The root over all leaves so far."""
        if not self._peaks:
            return EMPTY_ROOT
        node = self._peaks[-1][1]
        for _, peak in reversed(self._peaks[:-1]):
            node = node_hash(peak, node)
        return node


class GrownTree:
    """A tree that remembers its leaf hashes, and so has its root at every size that it ever had.

    33 bytes a leaf are kept: its hash, and its share of the root over each whole group of 256.
    """

    def __init__(self) -> None:
        self._leaves = bytearray()
        self._groups = bytearray()

    @property
    def size(self) -> int:
        """Number of leaves."""
        return len(self._leaves) // _HASH

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Append leaf hashes."""
        self._leaves += b"".join(leaves)
        for at in range(len(self._groups) * _GROUP, len(self._leaves) - _GROUP * _HASH + 1, _GROUP * _HASH):
            self._groups += _root_of_full(bytes(self._leaves[at : at + _GROUP * _HASH]))

    def hashes(self) -> tuple[bytes, bytes]:
        """All that is kept: what :meth:`join` takes."""
        return bytes(self._leaves), bytes(self._groups)

    def join(self, leaves: bytes, groups: bytes) -> None:
        """Append what another tree kept. Raises ValueError unless this one is of whole groups."""
        if len(self._leaves) % (_GROUP * _HASH) or len(leaves) // (_GROUP * _HASH) * _HASH != len(groups):
            raise ValueError("trees are joined at whole groups")
        self._leaves += leaves
        self._groups += groups

    def root(self) -> bytes:
        """The root over all leaves."""
        return self.frontiers([self.size])[self.size].root()

    def frontiers(self, sizes: Iterable[int]) -> dict[int, Frontier]:
        """The edge of the tree at each of these sizes that it has reached."""
        found, edge = {}, Frontier()
        for size in sorted({n for n in sizes if 0 <= n <= self.size}):
            for at in range(edge.size // _GROUP, size // _GROUP):
                edge._push(_GROUP_HEIGHT, bytes(self._groups[at * _HASH : (at + 1) * _HASH]))
            found[size] = Frontier.resume(edge.size, edge.peaks())
            for at in range(edge.size * _HASH, size * _HASH, _HASH):
                found[size].add(bytes(self._leaves[at : at + _HASH]))
        return found


def leaf_hashes(rows: Iterable[bytes]) -> list[bytes]:
    """The hashes of many leaves' bytes."""
    sha256 = hashlib.sha256
    return [sha256(b"\x00" + data).digest() for data in rows]


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes."""
    frontier = Frontier()
    frontier.extend(leaves if isinstance(leaves, list | tuple) else list(leaves))
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


def heads_from_consistency(old: int, new: int, path: Sequence[bytes], old_root: bytes) -> tuple[bytes, bytes] | None:
    """The old and the new root that a consistency proof leads to (RFC 9162 section 2.1.4.2), or None for a path of the
    wrong shape. The proof holds where they are the two roots in question.

    old_root is used as the first node where the old tree is a full subtree, whose hash the proof leaves out.
    """
    if not 0 < old <= new:
        return None
    if old == new:
        return (old_root, old_root) if not path else None
    nodes = [old_root, *path] if old & (old - 1) == 0 else list(path)
    if not nodes:
        return None
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    first = second = nodes[0]
    for node in nodes[1:]:
        if last == 0:
            return None
        if at & 1 or at == last:
            first, second = node_hash(node, first), node_hash(node, second)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            second = node_hash(second, node)
        at, last = at >> 1, last >> 1
    return (first, second) if last == 0 else None


def _subproof(leaves: Sequence[bytes], old: int, *, whole: bool) -> list[bytes]:
    if old == len(leaves):
        return [] if whole else [root_of(leaves)]
    split = _split(len(leaves))
    if old <= split:
        return [*_subproof(leaves[:split], old, whole=whole), root_of(leaves[split:])]
    return [*_subproof(leaves[split:], old - split, whole=False), root_of(leaves[:split])]


def _root_of_full(row: bytes) -> bytes:
    """The root over a power of two of hashes, level by level."""
    sha256 = hashlib.sha256
    while len(row) > _HASH:
        row = b"".join([sha256(b"\x01" + row[at : at + 2 * _HASH]).digest() for at in range(0, len(row), 2 * _HASH)])
    return row


def _split(size: int) -> int:
    """The largest power of two smaller than ``size`` (RFC 6962 section 2.1)."""
    return 1 << (size - 1).bit_length() - 1
