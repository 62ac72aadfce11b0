"""Tiles are those of c2sp.org/tlog-tiles, and every root and proof made from them is that of the tree."""

from __future__ import annotations

import hashlib
import itertools
import random
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.custody.tiles import (
    ENTRIES,
    TileTree,
    bundle_of,
    bundles_of,
    entries_at,
    parse_bundle,
    parse_tile_path,
    shape,
    tile_path,
    tile_root,
    tiles_of,
)
from solferino.custody.tree import (
    EMPTY_ROOT,
    consistency_proof,
    heads_from_consistency,
    inclusion_proof,
    root_from_inclusion,
    root_of,
)
from solferino.record import MalformedRecord, UsageError

LEAVES = [hashlib.sha256(b"leaf %d" % n).digest() for n in range(70_000)]
SIZES = [0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, 70_000]


def stored(size: int) -> dict[str, bytes]:
    return dict(tiles_of(LEAVES[:size]))


class TestPaths:
    @pytest.mark.parametrize(
        ("level", "index", "width", "path"),
        [
            (0, 1234067, 256, "tile/0/x001/x234/067"),  # the example of the specification
            (0, 0, 256, "tile/0/000"),
            (5, 999, 256, "tile/5/999"),
            (63, 1000, 7, "tile/63/x001/000.p/7"),
            (0, 273, 112, "tile/0/273.p/112"),
            (ENTRIES, 1234067, 1, "tile/entries/x001/x234/067.p/1"),
        ],
    )
    def test_they_are_those_of_the_specification(self, level: int | str, index: int, width: int, path: str) -> None:
        assert tile_path(level, index, width) == path
        assert parse_tile_path(path) == (level, index, width)

    @given(st.integers(0, 63) | st.just(ENTRIES), st.integers(0, 10**12), st.integers(1, 256))
    def test_every_path_is_read_back(self, level: int | str, index: int, width: int) -> None:
        assert parse_tile_path(tile_path(level, index, width)) == (level, index, width)

    @pytest.mark.parametrize(
        "path",
        [
            "",
            "tile/0/0",
            "tile/0/00",
            "tile/0/0000",
            "tile/0/x000/001",
            "tile/0/001/x234",
            "tile/0/001/234",
            "tile/64/000",
            "tile/00/000",
            "tile/-1/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/007",
            "tile/0/000.p/300",
            "tile/0/000/",
            "/tile/0/000",
            "tile/0/../000",
            "tile/0/\u0660\u0660\u0660",
            "tile/data/000",
            "tile/0/000\n",
        ],
    )
    def test_what_is_no_path(self, path: str) -> None:
        with pytest.raises(MalformedRecord):
            parse_tile_path(path)

    @pytest.mark.parametrize("wrong", [(0, -1, 256), (0, 0, 0), (0, 0, 257), (64, 0, 1), (-1, 0, 1)])
    def test_no_path_is_made_for_what_is_no_tile(self, wrong: tuple[int, int, int]) -> None:
        with pytest.raises(ValueError, match=re.escape(str(wrong))):
            tile_path(*wrong)


class TestShape:
    def test_a_tree_of_70000_is_the_example_of_the_specification(self) -> None:
        tiles = stored(70_000)
        full = [len(d) == 8192 for p, d in tiles.items() if p.startswith("tile/0/")]
        assert (sum(full), len(full)) == (273, 274)
        assert len(tiles["tile/0/273.p/112"]) == 112 * 32
        assert len(tiles["tile/1/000"]) == 8192
        assert len(tiles["tile/1/001.p/17"]) == 17 * 32
        assert len(tiles["tile/2/000.p/1"]) == 32
        assert len(tiles) == 277

    def test_a_tree_of_256_has_a_partial_tile_of_one_above(self) -> None:
        assert set(stored(256)) == {"tile/0/000", "tile/1/000.p/1"}

    @pytest.mark.parametrize("size", SIZES)
    def test_what_is_written_is_what_the_shape_says(self, size: int) -> None:
        assert sorted(stored(size)) == sorted(tile_path(*which) for which in shape(size))

    def test_each_hash_above_is_the_root_of_a_full_tile_below(self) -> None:
        tiles = stored(1000)
        for index in range(3):
            assert tiles["tile/1/000.p/3"][index * 32 : index * 32 + 32] == root_of(
                LEAVES[index * 256 : index * 256 + 256]
            )

    def test_one_pass_holds_one_open_tile_a_level(self) -> None:
        """A tile leaves as soon as it is full, so a ledger of any size can be written in a little memory."""
        taken = 0

        def counted() -> Iterator[bytes]:
            nonlocal taken
            for leaf in LEAVES[:2000]:
                taken += 1
                yield leaf

        when = {path: taken for path, _ in tiles_of(counted())}
        assert [when[f"tile/0/00{n}"] for n in range(7)] == [256 * (n + 1) for n in range(7)]


class TestTreeOfTiles:
    @pytest.mark.parametrize("size", SIZES)
    def test_the_root_is_that_of_the_leaves(self, size: int) -> None:
        tiles = stored(size)
        tree = TileTree.at_paths(size, tiles.__getitem__)
        assert tree.root() == root_of(LEAVES[:size])
        assert TileTree.over(size, lambda a, b: LEAVES[a:b]).root() == tree.root()

    def test_every_proof_of_every_small_tree_is_that_of_the_definition(self) -> None:
        """All m <= n <= 130: made from tiles, from the recursive definition, and checked the way of RFC 9162."""
        tree = TileTree.over(130, lambda a, b: LEAVES[a:b])
        roots = [root_of(LEAVES[:n]) for n in range(131)]
        for new in range(1, 131):
            for old in range(1, new + 1):
                proof = tree.consistency(old, new)
                assert proof == consistency_proof(LEAVES[:new], old)
                assert heads_from_consistency(old, new, proof, roots[old]) == (roots[old], roots[new])
            for index in {0, new // 2, new - 1}:
                path = tree.inclusion(index, new)
                assert path == inclusion_proof(LEAVES[:new], index)
                assert root_from_inclusion(LEAVES[index], index, new, path) == roots[new]

    def test_no_other_head_is_proved_by_a_consistency_proof(self) -> None:
        """A proof from the wrong old root, for other sizes, or with one hash changed, cut or added leads elsewhere."""
        pairs = [(m, n) for n in range(2, 66) for m in range(1, n)]
        roots = [root_of(LEAVES[:n]) for n in range(66)]
        for old, new in random.Random(3).sample(pairs, 300):
            proof = consistency_proof(LEAVES[:new], old)
            want = (roots[old], roots[new])
            wrong = hashlib.sha256(roots[old]).digest()
            assert heads_from_consistency(old, new, proof, wrong) != (wrong, roots[new])
            for at in range(len(proof)):
                changed = [*proof[:at], hashlib.sha256(proof[at]).digest(), *proof[at + 1 :]]
                assert heads_from_consistency(old, new, changed, roots[old]) != want
            assert heads_from_consistency(old, new, proof[:-1], roots[old]) != want
            assert heads_from_consistency(old, new, [*proof, bytes(32)], roots[old]) != want

    @pytest.mark.parametrize(
        ("old", "new"), [(1, 70_000), (65_535, 65_536), (65_536, 65_537), (255, 257), (69_999, 70_000)]
    )
    def test_proofs_of_large_trees_hold(self, old: int, new: int) -> None:
        tree = TileTree.at_paths(70_000, stored(70_000).__getitem__)
        roots = root_of(LEAVES[:old]), root_of(LEAVES[:new])
        assert heads_from_consistency(old, new, tree.consistency(old, new), roots[0]) == roots
        path = tree.inclusion(old - 1, new)
        assert root_from_inclusion(LEAVES[old - 1], old - 1, new, path) == roots[1]

    def test_a_proof_asks_for_a_few_tiles_only(self) -> None:
        tiles, asked = stored(70_000), []

        def read(path: str) -> bytes:
            asked.append(path)
            return tiles[path]

        TileTree.at_paths(70_000, read).inclusion(40_000)
        assert len(asked) <= 6

    @pytest.mark.parametrize("wrong", [-1, 10, 11])
    def test_what_is_not_in_the_tree_has_no_proof(self, wrong: int) -> None:
        tree = TileTree.over(10, lambda a, b: LEAVES[a:b])
        with pytest.raises(IndexError):
            tree.inclusion(wrong)
        with pytest.raises(IndexError):
            tree.leaf(wrong)
        with pytest.raises(IndexError):
            tree.consistency(wrong + 1 if wrong > 0 else 0)

    def test_the_root_of_nothing(self) -> None:
        assert TileTree.over(0, lambda a, b: LEAVES[a:b]).root() == EMPTY_ROOT

    def test_a_tile_of_the_wrong_length_is_refused(self) -> None:
        tiles = stored(300)
        tiles["tile/0/000"] = tiles["tile/0/000"][:-1]
        with pytest.raises(MalformedRecord):
            TileTree.at_paths(300, tiles.__getitem__).inclusion(5)

    def test_a_changed_hash_changes_the_root(self) -> None:
        for path, at in itertools.product(["tile/0/001.p/44", "tile/1/000.p/1"], [0, 31]):
            tiles = stored(300)
            changed = bytearray(tiles[path])
            changed[at] ^= 1
            tiles[path] = bytes(changed)
            assert TileTree.at_paths(300, tiles.__getitem__).root() != root_of(LEAVES[:300])

    def test_the_root_of_a_part_of_a_tile(self) -> None:
        assert tile_root(LEAVES[0]) == LEAVES[0]
        assert tile_root(b"".join(LEAVES[:8])) == root_of(LEAVES[:8])


class TestBundles:
    @given(st.lists(st.binary(max_size=40), max_size=20))
    def test_entries_are_read_back(self, entries: list[bytes]) -> None:
        assert parse_bundle(bundle_of(entries), len(entries)) == entries

    def test_the_bytes_are_length_and_entry(self) -> None:
        assert bundle_of([b"", b"ab", b"x" * 258]) == b"\x00\x00\x00\x02ab\x01\x02" + b"x" * 258

    def test_a_ledger_is_read_back_from_its_bundles(self) -> None:
        entries = [b"entry %d" % n for n in range(600)]
        bundles = dict(bundles_of(entries))
        assert set(bundles) == {"tile/entries/000", "tile/entries/001", "tile/entries/002.p/88"}
        assert list(entries_at(600, bundles.__getitem__)) == entries

    def test_the_longest_entry_fits_and_a_longer_one_is_refused(self) -> None:
        assert parse_bundle(bundle_of([b"x" * 65_535]), 1) == [b"x" * 65_535]
        with pytest.raises(UsageError):
            bundle_of([b"x" * 65_536])

    @pytest.mark.parametrize(
        ("data", "width"),
        [(b"", 1), (b"\x00", 1), (b"\x00\x02a", 1), (b"\x00\x01a\x00", 1), (b"\x00\x01a", 2), (b"\x00\x00", 0)],
    )
    def test_a_broken_bundle_is_refused(self, data: bytes, width: int) -> None:
        with pytest.raises(MalformedRecord):
            parse_bundle(data, width)
