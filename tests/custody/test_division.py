"""Divisions: units, salts, the fewest seeds, and what a proof may not be."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.custody.division import (
    PIXELS,
    TEXT,
    Page,
    Run,
    check_proof,
    depth_of,
    division_root,
    fewest_seeds,
    page_units,
    salts_below,
    text_units,
    tile_count,
    tiles_of,
    unit_leaf,
)
from solferino.custody.tree import root_of
from solferino.record import Division, canonical
from solferino.share.redact import Box, Cutting, Opened, cut_pictures, cut_text
from solferino.share.redact.png import read_png

SEED = bytes(range(32))
TALK = "Олена (їй 34 роки) сказала: «Ми ховалися»…\n\tقالت أم كلثوم — 👩🏽‍⚕️ cafe\u0301 x\u0338y\r\n"


def divided(text: str, seed: bytes = SEED, entry: int = 3) -> Opened:
    units = [u.encode() for u in text_units(text)]
    return Opened(Division("5" * 32, TEXT, division_root(seed, len(units), units).hex(), len(units)), seed, entry)


# -- units ------------------------------------------------------------------------------------------------------------


def test_units_are_words_with_their_marks_white_space_and_single_signs() -> None:
    units = list(text_units(TALK))
    assert "".join(units) == TALK
    assert units[:8] == ["Олена", " ", "(", "їй", " ", "34", " ", "роки"]
    assert "…" in units
    assert "\n\t" in units
    assert "cafe\u0301" in units  # a combining mark stays with its letter
    assert "x\u0338y" in units
    assert "\u200d" in units  # what joins an emoji is a sign of its own


@given(st.text(max_size=60))
def test_units_put_together_are_the_text(text: str) -> None:
    units = list(text_units(text))
    assert "".join(units) == text
    assert all(units)


def test_tiles_cover_a_page_row_by_row() -> None:
    assert list(tiles_of(70, 40)) == [
        (0, 0, 32, 32), (32, 0, 32, 32), (64, 0, 6, 32), (0, 32, 32, 8), (32, 32, 32, 8), (64, 32, 6, 8),
    ]  # fmt: skip
    assert tile_count(70, 40) == 6


def test_the_unit_of_a_tile_is_its_place_and_its_pixels() -> None:
    page = Page(33, 2, bytes(range(99)) + bytes(range(100, 199)))
    first, second = page_units(4, page)
    assert first == bytes([0, 0, 0, 4, *[0] * 8, 0, 0, 0, 32, 0, 0, 0, 2]) + page.pixels[:96] + page.pixels[99:195]
    assert second == bytes([0, 0, 0, 4, 0, 0, 0, 32, *[0] * 4, 0, 0, 0, 1, 0, 0, 0, 2]) + bytes(
        [96, 97, 98, 196, 197, 198]
    )


# -- salts and seeds --------------------------------------------------------------------------------------------------


def test_salts_are_the_nodes_of_the_specification() -> None:
    def node(path: str) -> bytes:
        made = SEED
        for bit in path:
            made = hashlib.sha256((b"\x11" if bit == "1" else b"\x10") + made).digest()
        return made

    assert depth_of(5) == 3
    assert list(salts_below(SEED, 3, 0, 5)) == [node(f"{i:03b}") for i in range(5)]
    assert list(salts_below(SEED, 0, 0, 1)) == [SEED]
    assert [depth_of(n) for n in (1, 2, 3, 4, 5, 8, 9)] == [0, 1, 2, 2, 3, 3, 4]
    assert unit_leaf(SEED, b"x") == hashlib.sha256(b"\0" + SEED + b"x").digest()


@st.composite
def cuts(draw: st.DrawFn) -> tuple[int, list[Run]]:
    count = draw(st.integers(1, 70))
    flags = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    return count, runs_of(flags)


def runs_of(flags: list[bool]) -> list[Run]:
    runs: list[Run] = []
    for at, cut in enumerate(flags):
        if cut and runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        elif cut:
            runs.append((at, at + 1))
    return runs


@settings(max_examples=200)
@given(cuts())
def test_the_seeds_open_exactly_the_kept_units_and_are_the_fewest(made: tuple[int, list[Run]]) -> None:
    count, cut = made
    depth = depth_of(count)
    salts = list(salts_below(SEED, depth, 0, count))
    hidden = {i for start, end in cut for i in range(start, end)}
    seeds = fewest_seeds(SEED, count, cut)
    opened = {}
    for seed in seeds:
        below = depth - seed.level
        for at, salt in enumerate(salts_below(seed.value, below), seed.position << below):
            opened[at] = salt
    assert {i for i in opened if i < count} == set(range(count)) - hidden
    assert all(opened[i] == salts[i] for i in opened if i < count)
    assert not hidden & set(opened)
    assert [s.position << (depth - s.level) for s in seeds] == sorted(s.position << (depth - s.level) for s in seeds)
    # Fewest: no two siblings are given, and none that opens nothing that is kept.
    given_nodes = {(s.level, s.position) for s in seeds}
    assert not any((level, at ^ 1) in given_nodes for level, at in given_nodes)
    assert all(s.position << (depth - s.level) < count for s in seeds)


@settings(max_examples=100)
@given(cuts())
def test_no_salt_of_a_cut_unit_is_given_nor_any_node_above_it(made: tuple[int, list[Run]]) -> None:
    count, cut = made
    depth = depth_of(count)
    above = set()
    for i in (i for start, end in cut for i in range(start, end)):
        above |= {next(salts_below(SEED, level, i >> (depth - level), 1)) for level in range(depth + 1)}
    assert above.isdisjoint(seed.value for seed in fewest_seeds(SEED, count, cut))


@pytest.mark.parametrize("cut", [[(0, 0)], [(2, 1)], [(3, 9)], [(1, 3), (2, 4)], [(1, 2), (2, 3)]])
def test_cuts_that_overlap_touch_or_lie_outside_are_refused(cut: list[Run]) -> None:
    with pytest.raises(ValueError, match="overlap"):
        fewest_seeds(SEED, 8, cut)


# -- proofs of texts --------------------------------------------------------------------------------------------------


def test_what_is_left_of_a_text_proves_it_and_holds_nothing_of_the_cut() -> None:
    at = TALK.index("كلثوم")
    copy = cut_text(TALK, [Cutting(0, 3, "witness_safety"), Cutting(at, at + 5, "privacy")], divided(TALK))
    assert copy.shown.startswith("[withheld: witness_safety] (їй 34")
    assert "أم [withheld: privacy] —" in copy.shown
    assert check_proof(copy.proof, divided(TALK).division, copy.shown) == []
    assert "Олена" not in copy.proof.decode()
    assert SEED.hex() not in copy.proof.decode()
    form = json.loads(copy.proof)
    assert [next(iter(run)) for run in form["runs"]] == ["cut", "kept", "cut", "kept"]
    assert form["entry"] == 3


def test_cuts_widen_to_whole_units_and_those_of_one_reason_join() -> None:
    text = "Olena Petrenko came."
    copy = cut_text(text, [Cutting(3, 6, "privacy"), Cutting(8, 9, "privacy")], divided(text))
    assert copy.cuts == (Cutting(0, 14, "privacy"),)
    assert copy.shown == "[withheld: privacy] came."
    two = cut_text(text, [Cutting(0, 5, "privacy"), Cutting(5, 6, "consent")], divided(text))
    assert two.shown == "[withheld: privacy][withheld: consent]Petrenko came."
    assert check_proof(two.proof, divided(text).division, two.shown) == []


def test_kept_passages_are_found_again_in_the_redacted_text() -> None:
    text = "Olena Petrenko came and Olena Petrenko went."
    copy = cut_text(text, [Cutting(0, 14, "privacy"), Cutting(24, 38, "privacy")], divided(text))
    start, end = copy.place(text.index("went"), len(text)) or (0, 0)
    assert copy.shown[start:end] == "went."
    assert copy.place(10, 18) is None


@pytest.mark.parametrize("cut", [(0, 1), (3, 4)])
def test_a_text_of_one_unit_can_be_cut_whole(cut: Run) -> None:
    copy = cut_text("word", [Cutting(*cut, "privacy")], divided("word"))
    assert copy.shown == "[withheld: privacy]"
    assert json.loads(copy.proof)["seeds"] == []
    assert check_proof(copy.proof, divided("word").division, copy.shown) == []


FORGERIES: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("another word kept", lambda f: f["runs"][1].update(text=f["runs"][1]["text"].replace("34", "43"))),
    ("units cut elsewhere", lambda f: f["runs"][1].update(lengths=moved(f["runs"][1]["lengths"]))),
    ("a length that is no number", lambda f: f["runs"][1]["lengths"].__setitem__(0, True)),
    ("a length of nothing", lambda f: f["runs"][1].update(lengths=[0, *f["runs"][1]["lengths"]], kept=99)),
    ("another leaf", lambda f: f["runs"][0]["leaves"].__setitem__(0, "0" * 64)),
    ("a leaf too few", lambda f: f["runs"][0]["leaves"].pop()),
    ("a leaf in capitals", lambda f: f["runs"][0]["leaves"].__setitem__(0, f["runs"][0]["leaves"][0].upper())),
    ("a reason that is none", lambda f: f["runs"][0].update(reason="because")),
    ("a reason that was changed", lambda f: f["runs"][0].update(reason="privacy")),
    ("a cut called kept", lambda f: f["runs"].__setitem__(0, {"kept": 1, "lengths": [5], "text": "Марія"})),
    ("a run more", lambda f: f["runs"].append({"cut": 1, "reason": "privacy", "leaves": ["0" * 64]})),
    ("a run less", lambda f: f["runs"].pop()),
    ("kept runs that follow each other", lambda f: f["runs"].insert(1, {"kept": 1, "lengths": [1], "text": " "})),
    ("the root of the seeds", lambda f: f.update(seeds=[[0, 0, SEED.hex()]])),
    ("a seed less", lambda f: f["seeds"].pop()),
    ("a seed more", lambda f: f["seeds"].append(f["seeds"][-1])),
    ("seeds in another order", lambda f: f["seeds"].reverse()),
    ("seeds that are not the fewest", lambda f: f.update(seeds=split(f["seeds"]))),
    ("another seed", lambda f: f["seeds"][0].__setitem__(2, "00" * 32)),
    ("another division", lambda f: f.update(division="division:" + "0" * 64)),
    ("no entry", lambda f: f.update(entry=-1)),
    ("a field more", lambda f: f.update(note="")),
    ("another form", lambda f: f.update(form="solferino.redaction/2")),
    ("dropped of no words", lambda f: f.update(dropped=[1])),
    ("no runs", lambda f: f.update(runs=[])),
    ("runs of nothing", lambda f: f.update(runs={})),
]  # fmt: skip


def moved(lengths: list[int]) -> list[int]:
    at = next(i for i, n in enumerate(lengths) if n > 1)
    return [*lengths[:at], lengths[at] - 1, lengths[at + 1] + 1, *lengths[at + 2 :]]


def split(seeds: list[list[Any]]) -> list[list[Any]]:
    level, at, value = seeds[-1]
    left, right = salts_below(bytes.fromhex(value), 1)
    return [*seeds[:-1], [level + 1, 2 * at, left.hex()], [level + 1, 2 * at + 1, right.hex()]]


@pytest.mark.parametrize(("what", "forge"), FORGERIES, ids=[name for name, _ in FORGERIES])
def test_a_forged_proof_is_refused(what: str, forge: Callable[[dict[str, Any]], object]) -> None:
    opened = divided(TALK)
    copy = cut_text(TALK, [Cutting(0, 5, "witness_safety")], opened)
    form = json.loads(copy.proof)
    forge(form)
    shown = "".join(r.get("text", f"[withheld: {r.get('reason')}]") for r in form["runs"])
    faults = check_proof(canonical(form), opened.division, shown)
    if what == "a reason that was changed":  # the reason is the maker's word; the readable text must say the same
        assert faults == []
        assert check_proof(canonical(form), opened.division, copy.shown) == [
            "text.txt is not the text that the proof proves"
        ]
    else:
        assert len(faults) == 1, what


def test_a_text_beside_the_proof_must_be_the_one_it_proves() -> None:
    copy = cut_text(TALK, [Cutting(0, 5, "privacy")], divided(TALK))
    assert check_proof(copy.proof, divided(TALK).division, copy.shown + " ") != []
    assert check_proof(copy.proof, divided(TALK).division, None) != []
    assert check_proof(copy.proof + b"\n", divided(TALK).division, copy.shown) != []
    assert check_proof(b"[]", divided(TALK).division, copy.shown) != []
    assert check_proof(copy.proof, divided(TALK, bytes(32)).division, copy.shown) != []


def test_hostile_numbers_cost_nothing() -> None:
    huge = Division("5" * 32, TEXT, "0" * 64, 1 << 39)
    form = {"form": "solferino.redaction/1", "division": huge.id, "entry": 0, "dropped": [], "seeds": []}
    for runs in ([{"cut": 1 << 39, "reason": "privacy", "leaves": []}], [{"kept": 1 << 39, "lengths": [], "text": ""}]):
        assert check_proof(canonical({**form, "runs": runs}), huge, "") != []
    pages = Division("5" * 32, PIXELS, "0" * 64, 1 << 39, ("8x8",))
    form["division"] = pages.id
    runs = [{"kept": 1 << 39}]
    seeds = [[0, 0, "0" * 64]]
    assert check_proof(canonical({**form, "runs": runs, "seeds": seeds}), pages, None, []) != []


# -- random redactions (the full number: benchmarks/redaction.py) -----------------------------------------------------

ALPHABET = ["Olena", "Олена", "أم", "كلثوم", "👩🏽‍⚕️", " ", "  ", "\n", "—", "e\u0301", "34", ",", "й", "\u200f", "ﷺ"]


def some_redaction(rng: random.Random) -> tuple[str, list[Cutting], Opened]:
    text = "".join(rng.choice(ALPHABET) for _ in range(rng.randint(1, 120)))
    wanted = []
    for _ in range(rng.randint(1, 5)):
        start = rng.randrange(len(text))
        wanted.append(Cutting(start, rng.randint(start + 1, len(text)), rng.choice(["privacy", "consent"])))
    return text, wanted, divided(text, rng.randbytes(32))


@pytest.mark.parametrize("number", range(100))
def test_a_random_redaction_verifies_and_no_changed_one_does(number: int) -> None:
    rng = random.Random(number)
    text, wanted, opened = some_redaction(rng)
    copy = cut_text(text, wanted, opened)
    assert check_proof(copy.proof, opened.division, copy.shown) == []
    for at in range(3):
        broken = bytearray(copy.proof)
        broken[rng.randrange(len(broken))] ^= 1 << rng.randrange(8)
        if not only_words_changed(copy.proof, bytes(broken)):
            assert check_proof(bytes(broken), opened.division, copy.shown) != [], at


def only_words_changed(proof: bytes, other: bytes) -> bool:
    """True where no more than `entry` changed, of which the ledger decides and not the arithmetic."""
    try:
        old, new = json.loads(proof), json.loads(other)
    except ValueError:
        return False
    return isinstance(new, dict) and {**old, "entry": 0} == {**new, "entry": 0} and type(new["entry"]) is int


# -- proofs of pictures -----------------------------------------------------------------------------------------------


def pictures() -> Iterator[tuple[tuple[int, int], bytes]]:
    rng = random.Random(1)
    for size in ((70, 40), (32, 33)):
        yield size, rng.randbytes(size[0] * size[1] * 3)


def bands() -> Iterator[bytes]:
    for (width, _), pixels in pictures():
        for at in range(0, len(pixels), width * 3 * 32):
            yield pixels[at : at + width * 3 * 32]


def divided_pictures() -> Opened:
    pages = [Page(*size, pixels) for size, pixels in pictures()]
    units = [unit for number, page in enumerate(pages) for unit in page_units(number, page)]
    salts = salts_below(SEED, depth_of(len(units)), 0, len(units))
    root = root_of(unit_leaf(s, u) for s, u in zip(salts, units, strict=True))
    names = tuple(f"{page.width}x{page.height}" for page in pages)
    return Opened(Division("5" * 32, PIXELS, root.hex(), len(units), names), SEED, 9)


def test_cut_tiles_are_black_the_rest_is_as_it_was_and_the_proof_holds() -> None:
    sizes = [size for size, _ in pictures()]
    copy = cut_pictures(
        sizes, bands(), [Box(0, 33, 0, 40, 10, "graphic"), Box(1, 0, 32, 5, 33, "privacy")], divided_pictures()
    )
    pages = [read_png(png) for png in copy.pages]
    (_, first), (_, second) = pictures()
    for y in range(40):
        row, old = pages[0].pixels[y * 210 : y * 210 + 210], first[y * 210 : y * 210 + 210]
        assert row == (old[:96] + bytes(96) + old[192:] if y < 32 else old)
    assert pages[1].pixels == second[: 32 * 96] + bytes(96)
    assert check_proof(copy.proof, divided_pictures().division, None, pages) == []


@pytest.mark.parametrize("place", [0, 69 * 3, 39 * 210])
def test_a_changed_pixel_is_refused(place: int) -> None:
    sizes = [size for size, _ in pictures()]
    copy = cut_pictures(sizes, bands(), [Box(0, 33, 0, 40, 10, "graphic")], divided_pictures())
    pages = [read_png(png) for png in copy.pages]
    pixels = bytearray(pages[0].pixels)
    pixels[place] ^= 1
    forged = [pages[0]._replace(pixels=bytes(pixels)), pages[1]]
    assert check_proof(copy.proof, divided_pictures().division, None, forged) != []
    for other in ([], pages[:1], [*pages, pages[1]], pages[::-1]):
        assert check_proof(copy.proof, divided_pictures().division, None, other) != []


def test_a_tile_that_was_cut_must_be_black() -> None:
    sizes = [size for size, _ in pictures()]
    copy = cut_pictures(sizes, bands(), [Box(0, 33, 0, 40, 10, "graphic")], divided_pictures())
    pages = [Page(70, 40, next(pictures())[1]), read_png(copy.pages[1])]
    assert check_proof(copy.proof, divided_pictures().division, None, pages) == [
        "a tile that was cut is not black on page 1"
    ]
