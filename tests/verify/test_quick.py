"""Entries are looked at by the page, and large ledgers by two processes: with the outcome of reading one by one."""

import os
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.custody.tree import Frontier, GrownTree, leaf_hash, root_of
from solferino.record import BatchRef, CustodyEvent, EventType
from solferino.testing.worlds import still_world
from solferino.vault.errors import StorageFailed
from solferino.vault.memory import MemoryVault
from solferino.vault.open import create_folder_vault
from solferino.vault.protocol import Draft
from solferino.verify import halves
from solferino.verify.found import Found, Tally
from solferino.verify.ledger import _check_entry, _check_page, check_entries, check_times
from solferino.verify.quick import PlainReader

CASE = "case:" + "1" * 32
START = 1020  # a number that gets one digit more within a page
TIME = "2026-11-21T09:00:00.{:06d}Z"


def known(found: Found) -> list[object]:
    """All that later steps are told of the entries."""
    entries = found.entries
    return [
        (entries.known, entries.last, entries.latest, entries.need, entries.falls),
        {actor: list(numbers) for actor, numbers in entries.actors.items()},
        [event for event in entries.kept() if event.batch is not None],
        [event for event in entries.kept() if event.type in (EventType.ERASED, EventType.SEALED)],
        found.damage,
        found.not_understood,
    ]


def one_by_one(rows: list[bytes], before: str = "") -> list[object]:
    found, tally = Found(), Tally(1, "")
    found.entries.latest = before
    for place, data in enumerate(rows, START):
        _check_entry(CASE, place, data, found, tally)
    return [tally.counts["passed"], tally.counts["failed"], tally.notes, *known(found)]


def by_the_page(rows: list[bytes], before: str = "") -> list[object]:
    found, tally = Found(), Tally(1, "")
    found.entries.latest = before
    _check_page(CASE, START, rows, PlainReader(CASE), found, tally)
    return [tally.counts["passed"], tally.counts["failed"], tally.notes, *known(found)]


def usual(number: int, chance: random.Random) -> CustodyEvent:
    """An entry such as cases have, of any type, with any of the parts that may be absent."""
    codes = chance.sample(["code=SOLF-E300", "item=4", "step=stamp", "step=extract", "verdict=accept", "x=a=b"], 3)
    return CustodyEvent(
        CASE,
        number,
        chance.choice(list(EventType)),
        TIME.format(number),
        "solferino/0.1.0",
        chance.choice([None, "person:" + "2" * 32, "person:" + "3" * 32]),
        chance.choice([None, BatchRef(leaf_hash(bytes([number % 256])).hex(), 3, "decision")]),
        tuple(sorted(codes[: chance.randrange(4)])),
        tuple(chance.sample(range(number), chance.randrange(3))),
    )


def usual_page(count: int, seed: object = 0) -> list[CustodyEvent]:
    chance = random.Random(f"page {seed}")
    return [usual(number, chance) for number in range(START, START + count)]


ODD = st.sampled_from(
    [
        "",
        "a",
        "=",
        "a=",
        "=a",
        "b=1",
        "b=2",
        "é=1",
        'q="',
        "\\",
        "\n",
        "\x7f=",
        "]",
        '","',
        "a=b,c",
        CASE,
        TIME.format(1),
    ]
)


@st.composite
def pages(draw: st.DrawFn) -> list[bytes]:
    """Usual entries, some of which have one part that is not."""
    rows = usual_page(draw(st.integers(1, 6)), draw(st.integers(0, 1000)))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(rows) - 1))
        change: dict[str, Any] = draw(
            st.one_of(
                st.fixed_dictionaries({"case": ODD}),
                st.fixed_dictionaries({"number": st.integers(-1, START + 8)}),
                st.fixed_dictionaries({"recorded": ODD | st.integers(0, 2000).map(TIME.format)}),
                st.fixed_dictionaries({"tool": ODD}),
                st.fixed_dictionaries({"actor": ODD}),
                st.fixed_dictionaries({"codes": st.lists(ODD, max_size=3).map(tuple)}),
                st.fixed_dictionaries({"refers": st.lists(st.integers(-1, START + 8), max_size=3).map(tuple)}),
                st.fixed_dictionaries({"batch": st.builds(BatchRef, ODD, st.integers(-1, 2**53 - 1), ODD)}),
            )
        )
        rows[at] = replace(rows[at], **change)
    data = [event.encoded() for event in rows]
    if draw(st.booleans()):
        return data
    at = draw(st.integers(0, len(data) - 1))
    data[at] = draw(
        st.sampled_from(
            [b"", b"\n", data[at] + b"\n", data[at] + b"\n" + data[at], data[at][:-1], data[0], b" " + data[at]]
        )
    )
    return data


@settings(max_examples=400)
@given(pages(), st.sampled_from(["", TIME.format(START), TIME.format(START + 1)]))
def test_a_page_is_judged_as_its_entries_are_one_by_one(rows: list[bytes], before: str) -> None:
    assert by_the_page(rows, before) == one_by_one(rows, before)


def test_usual_entries_are_seen_to_be_good_by_the_page() -> None:
    for seed in range(20):
        rows = [event.encoded() for event in usual_page(50, seed)]
        assert PlainReader(CASE).read(START, rows, "") is not None
        assert by_the_page(rows) == one_by_one(rows)
        assert by_the_page(rows)[:2] == [50, 0]


def test_no_changed_byte_passes_by_the_page_that_would_not_pass_by_itself() -> None:
    chance, reader = random.Random("bytes"), PlainReader(CASE)
    changed = accepted = 0
    for entry, event in enumerate(usual_page(200)):
        whole = event.encoded()
        others = range(1, 256) if entry < 3 else chance.sample(range(1, 256), 3)
        for at in range(len(whole)):
            for other in others:
                row = [whole[:at] + bytes([whole[at] ^ other]) + whole[at + 1 :]]
                changed += 1
                if reader.read(event.number, row, "") is not None:
                    accepted += 1
                    found, tally = Found(), Tally(1, "")
                    _check_entry(CASE, event.number, row[0], found, tally)
                    assert (tally.counts["passed"], found.entries.falls) == (1, []), row
    assert changed > 100_000
    assert accepted > 1000  # another word of the same form is canonical too: its leaf tells


@pytest.mark.parametrize("day", ["02-28", "02-29", "02-30", "04-30", "04-31", "12-31", "13-01", "00-10", "01-00"])
@pytest.mark.parametrize("year", ["2023", "2024", "0000", "0999"])
def test_a_day_that_no_month_has_is_no_time(year: str, day: str) -> None:
    event = replace(usual_page(1)[0], recorded=f"{year}-{day}T23:59:59.999999Z")
    assert by_the_page([event.encoded()]) == one_by_one([event.encoded()])


def test_two_entries_in_one_row_do_not_stand_for_another_row() -> None:
    one, two = (event.encoded() for event in usual_page(2))
    assert PlainReader(CASE).read(START, [one + b"\n" + two, b""], "") is None
    assert PlainReader(CASE).read(START, [one + b"\n" + two, b"x"], "") is None
    assert PlainReader(CASE).read(START, [one, two], "") is not None


# -- two processes ----------------------------------------------------------------------------------------------------


class Shared(MemoryVault):
    """A vault in memory whose ranges can be had, as those of a folder can."""

    def stored(self, start: int, stop: int) -> tuple[list[bytes], list[bytes]]:
        return self._entries[start:stop], self._leaves[start:stop]

    def let_go(self) -> None:
        """Nothing is open."""

    def change(self, place: int, /, **parts: Any) -> None:
        """Write an entry anew, with the leaf that it then has."""
        event = replace(CustodyEvent.parse(self._entries[place]), **parts)
        self._entries[place] = event.encoded()
        self._leaves[place] = leaf_hash(self._entries[place])


COUNT = 5400  # five pages and a part of one; the halves meet at 2048


def shared(count: int = COUNT) -> Shared:
    vault = Shared(still_world())
    for at in range(0, count, 100):
        codes = (f"verdict=accept_{at}",)
        vault.append_many([Draft(EventType.DECIDED, "", None if n % 3 else "person:a", codes) for n in range(100)])
    return vault


def outcome(vault: object) -> list[object]:
    found = Found()
    entries, tree = check_entries(vault, found, [])  # type: ignore[arg-type]
    times = check_times(found)
    return [astuple(tally.step()) for tally in (entries, tree, times)] + [found.size, found.root, *known(found)]


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Have two processes look at every ledger; gives how far they came together, each time."""
    reached: list[int] = []
    began = halves.plain_beginning

    def noted(evidence: object) -> halves.Beginning:
        made = began(evidence)  # type: ignore[arg-type]
        reached.append(made.tree.size)
        return made

    monkeypatch.setattr(halves, "LARGE", 1)
    monkeypatch.setattr(halves, "_can_fork", lambda: True)
    monkeypatch.setattr("solferino.verify.ledger.plain_beginning", noted)
    yield reached


def alone(vault: object, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    with monkeypatch.context() as patch:
        patch.setattr(halves, "LARGE", 1 << 62)
        return outcome(vault)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot copy a process")
class TestTwoProcesses:
    def test_they_see_what_one_sees(self, two: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
        vault = shared()
        assert outcome(vault) == alone(vault, monkeypatch)
        assert two == [COUNT, 0]

    @pytest.mark.parametrize("place", [0, 700, 2000, 2047, 2048, 3000, COUNT - 1])
    @pytest.mark.parametrize(
        "parts",
        [{"recorded": "2026-02-29T00:00:00.000000Z"}, {"number": 7}, {"case": "x"}, {"codes": ("a",)}, {"tool": "é"}],
        ids=str,
    )
    def test_what_is_not_plain_is_told_as_one_tells_it(
        self, place: int, parts: dict[str, Any], two: list[int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        vault = shared()
        vault.change(place, **parts)
        assert outcome(vault) == alone(vault, monkeypatch)
        assert two[0] <= place

    @pytest.mark.parametrize("place", [0, 2047, 2048, 4000, COUNT - 1])
    @pytest.mark.parametrize("what", ["_leaves", "_entries"])
    def test_a_row_that_is_missing_or_double_is_told_as_one_tells_it(
        self, place: int, what: str, two: list[int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for times in (0, 2):
            vault = shared()
            rows: list[bytes] = getattr(vault, what)
            rows[place : place + 1] = [rows[place]] * times
            assert outcome(vault) == alone(vault, monkeypatch)
            assert two[-2] <= place + 1

    def test_a_leaf_that_is_another_is_told_as_one_tells_it(
        self, two: list[int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        vault = shared()
        vault._leaves[4000] = bytes(32)
        assert outcome(vault) == alone(vault, monkeypatch)

    def test_a_time_that_falls_where_the_halves_meet_is_seen(
        self, two: list[int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        vault = shared()
        for number in range(2048):
            vault.change(number, recorded="2027-01-01T00:00:00.000000Z")
        assert outcome(vault) == alone(vault, monkeypatch)
        assert two[0] == 2048

    @pytest.mark.parametrize("fault", ["it ends", "it is refused", "it cannot read", "neither can read"])
    def test_where_the_second_cannot_do_its_part_the_first_does_it(
        self, fault: str, two: list[int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        vault = shared()
        first, stored = os.getpid(), vault.stored

        def ends(*_: object) -> bytes:
            os._exit(1)

        def refused() -> int:
            raise BlockingIOError

        def cannot(start: int, stop: int) -> tuple[list[bytes], list[bytes]]:
            if os.getpid() != first or fault == "neither can read":
                raise StorageFailed("the disk is gone")
            return stored(start, stop)

        ways: dict[str, Callable[[], None]] = {
            "it ends": lambda: monkeypatch.setattr(halves, "_told", ends),
            "it is refused": lambda: monkeypatch.setattr(os, "fork", refused),
        }
        ways.get(fault, lambda: monkeypatch.setattr(vault, "stored", cannot))()
        assert outcome(vault) == alone(vault, monkeypatch)
        assert two[0] == (0 if fault == "neither can read" else 2048)

    def test_a_folder_is_read_by_both_and_can_be_written_after(
        self, two: list[int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        vault = create_folder_vault(tmp_path / "case", "case", still_world())
        drafts = [Draft(EventType.DECIDED, codes=("verdict=accept",)) for _ in range(500)]
        for _ in range(5):
            vault.append_many(drafts)
        assert outcome(vault) == alone(vault, monkeypatch)
        vault.commit(drafts[0])
        assert outcome(vault) == alone(vault, monkeypatch)
        assert two == [2500, 0, 2501, 0]
        vault.close()


def test_no_second_process_is_made_of_one_that_has_several_threads() -> None:
    ready, done = threading.Event(), threading.Event()

    def wait() -> None:
        ready.set()
        done.wait()

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    ready.wait()
    assert not halves._can_fork()
    done.set()
    thread.join()


@given(st.lists(st.integers(0, 700), max_size=3), st.lists(st.integers(-1, 2200), max_size=5))
def test_a_grown_tree_knows_its_root_at_every_size(steps: list[int], sizes: list[int]) -> None:
    leaves = [leaf_hash(n.to_bytes(4)) for n in range(sum(steps))]
    tree, at = GrownTree(), 0
    for step in steps:
        tree.extend(leaves[at : at + step])
        at += step
    assert (tree.size, tree.root()) == (len(leaves), root_of(leaves))
    edges = tree.frontiers(sizes)
    assert {size: edge.root() for size, edge in edges.items()} == {
        size: root_of(leaves[:size]) for size in sizes if 0 <= size <= len(leaves)
    }


@pytest.mark.parametrize(("first", "second"), [(0, 0), (256, 1), (512, 700), (0, 256)])
def test_grown_trees_are_joined_at_whole_groups(first: int, second: int) -> None:
    leaves = [leaf_hash(n.to_bytes(4)) for n in range(first + second)]
    one, other = GrownTree(), GrownTree()
    one.extend(leaves[:first])
    other.extend(leaves[first:])
    one.join(*other.hashes())
    assert one.root() == root_of(leaves) == Frontier.root(one.frontiers([one.size])[one.size])
    one.extend([bytes(32)])
    if one.size % 256:
        with pytest.raises(ValueError, match="whole groups"):
            one.join(*other.hashes())
