"""The tree is that of RFC 6962: fixed vectors, a second definition written straight from the text, and its laws."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.custody.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    leaf_hashes,
    node_hash,
    root_from_inclusion,
    root_of,
)

# The eight inputs that implementations of RFC 6962 have long shared, and the roots over the first n of them.
INPUTS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [leaf_hash(data) for data in INPUTS]
leaf_lists = st.lists(st.binary(max_size=4).map(leaf_hash), min_size=1, max_size=70)


def defined(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 section 2.1, word by word."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + defined(leaves[:k]) + defined(leaves[k:])).digest()


def consistent(old: int, new: int, old_root: bytes, new_root: bytes, path: list[bytes]) -> bool:
    """RFC 9162 section 2.1.4.2, word by word."""
    if old == new:
        return not path and old_root == new_root
    if old & (old - 1) == 0:
        path = [old_root, *path]
    if not path:
        return False
    fn, sn = old - 1, new - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(c, fr), node_hash(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return fr == old_root and sr == new_root and sn == 0


@pytest.mark.parametrize("size", range(9))
def test_the_roots_of_the_shared_vectors(size: int) -> None:
    assert root_of(LEAVES[:size]).hex() == ROOTS[size]
    assert defined(LEAVES[:size]).hex() == ROOTS[size]


def test_the_audit_path_of_the_shared_vectors() -> None:
    # Leaf 0 of 8: its sibling, then the roots over leaves 2-3 and 4-7.
    assert inclusion_proof(LEAVES, 0) == [LEAVES[1], root_of(LEAVES[2:4]), root_of(LEAVES[4:8])]
    assert inclusion_proof(LEAVES[:7], 6) == [root_of(LEAVES[4:6]), root_of(LEAVES[:4])]


@given(leaf_lists)
def test_the_growing_root_is_the_defined_root(leaves: list[bytes]) -> None:
    assert root_of(leaves) == defined(leaves)


@given(leaf_lists, st.data())
def test_a_frontier_goes_on_from_its_peaks(leaves: list[bytes], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(leaves)))
    first = Frontier()
    for leaf in leaves[:cut]:
        first.add(leaf)
    again = Frontier.resume(cut, first.peaks())
    assert again.root() == first.root()
    for leaf in leaves[cut:]:
        again.add(leaf)
    assert (again.size, again.root()) == (len(leaves), root_of(leaves))
    assert len(first.peaks()) == cut.bit_count()


@pytest.mark.parametrize(("size", "peaks"), [(0, 1), (1, 0), (3, 1), (4, 2)])
def test_peaks_that_do_not_fit_a_size_are_refused(size: int, peaks: int) -> None:
    with pytest.raises(ValueError, match="zip"):
        Frontier.resume(size, [bytes(32)] * peaks)


@given(leaf_lists, st.data())
def test_every_leaf_is_proved_and_no_other_leaf_or_place_is(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    path, root = inclusion_proof(leaves, index), root_of(leaves)
    assert root_from_inclusion(leaves[index], index, len(leaves), path) == root
    assert root_from_inclusion(leaf_hash(b"another leaf"), index, len(leaves), path) != root
    assert root_from_inclusion(leaves[index], index, len(leaves), [*path, bytes(32)]) != root
    if path:
        assert root_from_inclusion(leaves[index], index, len(leaves), path[:-1]) != root
        spoiled = [*path]
        at = data.draw(st.integers(0, len(path) - 1))
        spoiled[at] = leaf_hash(spoiled[at])
        assert root_from_inclusion(leaves[index], index, len(leaves), spoiled) != root
    other = data.draw(st.integers(-2, len(leaves) + 2))
    if not 0 <= other < len(leaves):
        assert root_from_inclusion(leaves[index], other, len(leaves), path) is None
    elif leaves[other] != leaves[index] and other != index:
        assert root_from_inclusion(leaves[index], other, len(leaves), path) != root


@given(leaf_lists, st.data())
def test_every_earlier_tree_is_proved_a_prefix_and_a_rewritten_past_is_not(
    leaves: list[bytes], data: st.DataObject
) -> None:
    old = data.draw(st.integers(1, len(leaves)))
    path = consistency_proof(leaves, old)
    assert consistent(old, len(leaves), root_of(leaves[:old]), root_of(leaves), path)
    rewritten = [leaf_hash(b"rewritten"), *leaves[1:old]]
    assert not consistent(old, len(leaves), root_of(rewritten), root_of(leaves), path)


@pytest.mark.parametrize("index", [-1, 8, 9])
def test_a_place_outside_the_tree_has_no_path(index: int) -> None:
    with pytest.raises(IndexError):
        inclusion_proof(LEAVES, index)


@pytest.mark.parametrize("old", [-1, 0, 9])
def test_a_size_outside_the_tree_has_no_proof(old: int) -> None:
    with pytest.raises(IndexError):
        consistency_proof(LEAVES, old)


def test_a_leaf_and_a_node_over_the_same_bytes_differ() -> None:
    left, right = LEAVES[:2]
    assert leaf_hash(left + right) != node_hash(left, right)
    assert root_of([]) == EMPTY_ROOT


@given(st.lists(st.integers(0, 700), max_size=6))
def test_many_leaves_at_once_are_the_same_as_one_after_the_other(parts: list[int]) -> None:
    together, one_by_one = Frontier(), Frontier()
    for part in parts:
        leaves = [leaf_hash(b"%d %d" % (part, n)) for n in range(part)]
        together.extend(leaves)
        for leaf in leaves:
            one_by_one.add(leaf)
        assert (together.size, together.peaks()) == (one_by_one.size, one_by_one.peaks())
    assert together.root() == one_by_one.root()


def test_the_hashes_of_many_leaves_are_those_of_each() -> None:
    assert leaf_hashes(INPUTS) == [leaf_hash(data) for data in INPUTS]
