"""The suite that every vault passes. The protocol is what this suite says it is.

To prove a vault of your own::

    class TestMyVault(VaultSuite):
        @pytest.fixture
        def vault(self, world, tmp_path):
            vault = my_vault(tmp_path, world)
            yield vault
            vault.close()

``world`` is a fixture of the suite; give it to your vault. The clock is at ``clock``.
"""

# ruff: noqa: S101, D102 - assertions are what this module is for, and the names of its tests say what they show

from __future__ import annotations

import io
import threading
from collections.abc import Sequence
from datetime import timedelta

import pytest

from solferino.custody.tree import EMPTY_ROOT, leaf_hash, root_of
from solferino.record import (
    Capture,
    CustodyEvent,
    Decision,
    ErasedLine,
    Erasure,
    EventType,
    Item,
    Line,
    NothingFound,
    Person,
    Reading,
    Sealing,
    SolferinoError,
    UsageError,
    Verdict,
    World,
    moment,
    salted,
    sha256_hex,
)
from solferino.testing.worlds import START, Clock, still_world
from solferino.vault.errors import Conflict, UnsortedBatch
from solferino.vault.protocol import Draft, Orphans, Vault
from solferino.verify import check

SECRET = bytes(range(32))
OPENED = Draft(EventType.CASE_OPENED)
DECIDED = Draft(EventType.DECIDED, "decision")
KEPT = Draft(EventType.KEPT, "items")
ERASED = Draft(EventType.ERASED, codes=("reason=court_order",))


def people(count: int, word: str = "name") -> list[Line]:
    """``count`` lines, each naming an invented person."""
    return salted([Person(f"person:{number:032x}", f"{word} {number}") for number in range(count)], SECRET)


def leaf_of(line: Line) -> str:
    """The leaf hash of a line, hexadecimal."""
    return leaf_hash(line.encoded()).hex()


class VaultSuite:
    """Subclass it and give it a fixture ``vault``."""

    @pytest.fixture
    def clock(self) -> Clock:
        """The clock of the world."""
        return Clock()

    @pytest.fixture
    def world(self, clock: Clock) -> World:
        """The world to make the vault in."""
        return still_world(clock=clock)

    # -- objects ------------------------------------------------------------------------------------------------

    def test_an_object_comes_back_under_the_digest_of_its_bytes(self, vault: Vault) -> None:
        data = "Хліб і попіл 🕊".encode()
        digest = vault.objects.put(data)
        assert digest == sha256_hex(data)
        assert vault.objects.read(digest) == data
        assert vault.objects.size(digest) == len(data)
        with vault.objects.open(digest) as stream:
            assert stream.read() == data

    def test_putting_the_same_bytes_twice_keeps_one_object(self, vault: Vault) -> None:
        assert vault.objects.put(b"twice") == vault.objects.put(io.BytesIO(b"twice"))
        assert list(vault.objects.ids()) == [sha256_hex(b"twice")]

    def test_no_bytes_at_all_are_an_object_too(self, vault: Vault) -> None:
        assert vault.objects.read(vault.objects.put(b"")) == b""

    def test_a_large_object_is_taken_from_a_stream(self, vault: Vault) -> None:
        data = bytes(range(256)) * 12_000
        assert vault.objects.read(vault.objects.put(io.BytesIO(data))) == data

    def test_objects_are_listed_in_the_order_of_their_digests(self, vault: Vault) -> None:
        digests = [vault.objects.put(bytes([n])) for n in range(40)]
        assert list(vault.objects.ids()) == sorted(digests)

    def test_an_object_that_is_not_there_is_named(self, vault: Vault) -> None:
        digest = sha256_hex(b"never put")
        assert not vault.objects.has(digest)
        for ask in (vault.objects.open, vault.objects.read, vault.objects.size):
            with pytest.raises(NothingFound, match="not in the case"):
                ask(digest)

    @pytest.mark.parametrize("name", ["", "ab", "../../solferino.toml", "A" * 64, "g" * 64, "a" * 63 + "\n"])
    def test_what_is_no_digest_reaches_no_file(self, vault: Vault, name: str) -> None:
        for ask in (vault.objects.open, vault.objects.read, vault.objects.size, vault.objects.has):
            with pytest.raises(UsageError):
                ask(name)

    # -- ledger -------------------------------------------------------------------------------------------------

    def test_an_empty_ledger_has_the_root_of_nothing(self, vault: Vault) -> None:
        head = vault.head()
        assert (head.size, head.root, head.recorded) == (0, EMPTY_ROOT.hex(), None)
        assert list(vault.entries()) == []

    def test_entries_are_numbered_without_a_gap_and_bear_the_case(self, vault: Vault) -> None:
        made = [vault.commit(OPENED) for _ in range(5)]
        assert [event.number for event in made] == [0, 1, 2, 3, 4]
        assert {event.case for event in made} == {vault.case_id}
        assert [CustodyEvent.parse(data) for data in vault.entries()] == made

    def test_the_head_is_the_rfc_6962_root_over_the_entries_as_they_lie(self, vault: Vault) -> None:
        for size in range(1, 40):
            vault.commit(OPENED)
            stored = list(vault.entries())
            assert vault.head().root == root_of(leaf_hash(data) for data in stored).hex()
            assert vault.head().size == size == len(stored)
        assert list(vault.leaves()) == [leaf_hash(data) for data in vault.entries()]

    def test_the_head_at_an_earlier_size_is_what_it_was_then(self, vault: Vault) -> None:
        heads = [vault.head()]
        for _ in range(9):
            vault.commit(OPENED)
            heads.append(vault.head())
        assert [vault.head(size) for size in range(10)] == heads

    @pytest.mark.parametrize("size", [-1, 3])
    def test_a_size_not_reached_is_refused(self, vault: Vault, size: int) -> None:
        vault.commit(OPENED)
        with pytest.raises(UsageError):
            vault.head(size)

    def test_a_stretch_of_entries_can_be_asked_for(self, vault: Vault) -> None:
        for _ in range(6):
            vault.commit(OPENED)
        everything = list(vault.entries())
        assert list(vault.entries(2, 4)) == everything[2:4]
        assert list(vault.entries(4)) == everything[4:]
        assert list(vault.entries(6)) == []
        with pytest.raises(UsageError):
            list(vault.entries(-1))

    def test_codes_are_sorted_and_references_and_actor_kept(self, vault: Vault) -> None:
        vault.commit(OPENED)
        event = vault.commit(Draft(EventType.EXPORTED, actor="person:" + "0" * 32, codes=("to=b", "by=a"), refers=(0,)))
        assert (event.codes, event.refers, event.actor) == (("by=a", "to=b"), (0,), "person:" + "0" * 32)

    # -- the clock ----------------------------------------------------------------------------------------------

    def test_recorded_comes_from_the_clock(self, vault: Vault, clock: Clock) -> None:
        clock.now = START + timedelta(days=3)
        assert moment(vault.commit(OPENED).recorded) == START + timedelta(days=3)

    def test_a_clock_set_back_a_year_never_moves_recorded_back_and_is_noted(self, vault: Vault, clock: Clock) -> None:
        clock.now = START + timedelta(days=365)
        before = vault.commit(OPENED)
        clock.now = START
        after = vault.commit(Draft(EventType.DECIDED, codes=("verdict=accept",)))
        assert after.recorded == before.recorded
        assert after.codes == ("clock_back=31536000", "verdict=accept")
        clock.now = START + timedelta(days=366)
        assert vault.commit(OPENED).codes == ()

    def test_a_clock_that_stands_still_is_no_clock_that_went_back(self, vault: Vault, clock: Clock) -> None:
        clock.now, clock.step = START, timedelta(0)
        assert [vault.commit(OPENED).codes for _ in range(3)] == [(), (), ()]

    # -- batches ------------------------------------------------------------------------------------------------

    @pytest.mark.parametrize("count", [1, 2, 255, 256, 257, 700])
    def test_a_batch_comes_back_line_by_line_under_its_root(self, vault: Vault, count: int) -> None:
        lines = people(count)
        event = vault.commit(Draft(EventType.PERSON_NAMED, "people"), lines)
        assert event.batch is not None
        assert (event.batch.count, event.batch.kind) == (count, "people")
        assert event.batch.root == root_of(leaf_hash(line.encoded()) for line in lines).hex()
        assert list(vault.batch(event.batch.root)) == [line.encoded() for line in lines]
        assert vault.lines(event.batch.root) == lines
        assert list(vault.batches()) == [event.batch.root]

    def test_a_batch_of_few_but_long_lines_is_kept_too(self, vault: Vault) -> None:
        lines = salted([Item("ü" * 200_000)], SECRET)
        event = vault.commit(KEPT, lines)
        assert event.batch is not None
        assert vault.lines(event.batch.root) == lines

    def test_line_separators_inside_a_record_do_not_break_a_line(self, vault: Vault) -> None:
        lines = salted([Item("a\u2028b\u2029c\nd\r\ne\x85f\x00g")], SECRET)
        event = vault.commit(KEPT, lines)
        assert event.batch is not None
        assert vault.lines(event.batch.root) == lines

    @pytest.mark.parametrize("spoil", [lambda lines: lines[::-1], lambda lines: [lines[0], *lines]])
    def test_lines_out_of_order_or_doubled_are_refused(self, vault: Vault, spoil: object) -> None:
        lines: Sequence[Line] = spoil(people(3))  # type: ignore[operator]
        with pytest.raises(UnsortedBatch):
            vault.commit(KEPT, lines)
        assert vault.head().size == 0
        assert list(vault.batches()) == []

    def test_a_batch_without_a_word_for_what_it_holds_is_refused(self, vault: Vault) -> None:
        with pytest.raises(UsageError):
            vault.commit(OPENED, people(1))

    def test_the_same_batch_twice_lies_here_once_and_stands_in_two_entries(self, vault: Vault) -> None:
        first, second = vault.commit(KEPT, people(3)), vault.commit(KEPT, people(3))
        assert first.batch == second.batch
        assert len(list(vault.batches())) == 1

    def test_a_batch_that_is_not_there_is_named(self, vault: Vault) -> None:
        for ask in (vault.batch, vault.lines):
            with pytest.raises(NothingFound):
                ask("0" * 64)

    def test_a_record_that_rests_on_bytes_not_put_is_refused(self, vault: Vault) -> None:
        absent = sha256_hex(b"absent")
        for record in (
            Capture("item:" + "0" * 64, absent, 6, "2026-11-21T09:00:00.000000Z", "t/1"),
            Reading(absent, absent),
            Reading(vault.objects.put(b"x"), absent),
        ):
            with pytest.raises(NothingFound):
                vault.commit(KEPT, salted([record], SECRET))
        assert vault.head().size == 0

    # -- one appender -------------------------------------------------------------------------------------------

    def test_a_ledger_that_moved_on_is_a_conflict_and_nothing_is_appended(self, vault: Vault) -> None:
        vault.commit(OPENED, expected_size=0)
        with pytest.raises(Conflict) as told:
            vault.commit(DECIDED, people(1), expected_size=0)
        assert told.value.exit_code == 6
        assert vault.head().size == 1
        assert vault.commit(DECIDED, people(1), expected_size=1).number == 1

    def test_threads_that_commit_at_once_never_take_one_number_twice(self, vault: Vault) -> None:
        made: list[int] = []

        def work(who: int) -> None:
            for turn in range(8):
                decision = Decision(
                    f"person:{who:032x}",
                    Verdict.ACCEPT,
                    ("claim:" + "0" * 64,),
                    f"{turn}",
                    0,
                    "2026-11-21T09:00:00.000000Z",
                )
                made.append(vault.commit(DECIDED, salted([decision], SECRET)).number)

        threads = [threading.Thread(target=work, args=(who,)) for who in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(made) == list(range(32))
        assert vault.head().root == root_of(leaf_hash(data) for data in vault.entries()).hex()

    def test_many_events_at_once_are_as_many_commits_would_have_been(self, vault: Vault, clock: Clock) -> None:
        """Numbers without a gap, one moment, codes in order; the head is the tree's, and commits go on from it."""
        vault.commit(Draft(EventType.CASE_OPENED))
        drafts = [Draft(EventType.DECIDED, codes=(f"verdict=v{n}", "a=b"), refers=(0,)) for n in range(700)]
        for part in (drafts[:1], drafts[1:3], drafts[3:]):
            made = vault.append_many(part)
            assert [CustodyEvent.parse(data) for data in vault.entries(made[0].number)] == made
            assert len({event.recorded for event in made}) == 1
        vault.commit(Draft(EventType.EXPORTED))
        entries = list(vault.entries())
        assert [CustodyEvent.parse(data).number for data in entries] == list(range(702))
        assert CustodyEvent.parse(entries[5]).codes == ("a=b", "verdict=v4")
        assert vault.head().root == root_of([leaf_hash(data) for data in entries]).hex()
        assert list(vault.leaves()) == [leaf_hash(data) for data in entries]
        assert vault.head().recorded == CustodyEvent.parse(entries[-1]).recorded
        assert not list(vault.faults())

    def test_none_at_once_changes_nothing(self, vault: Vault) -> None:
        vault.commit(Draft(EventType.CASE_OPENED))
        before = vault.head()
        assert vault.append_many([]) == []
        assert vault.head() == before

    def test_of_many_events_with_one_that_cannot_be_none_is_appended(self, vault: Vault) -> None:
        vault.commit(Draft(EventType.CASE_OPENED))
        before = vault.head()
        for wrong in (Draft(EventType.DECIDED, "decision"), Draft(EventType.DECIDED, codes=("a=\ud800",))):
            with pytest.raises(SolferinoError):
                vault.append_many([Draft(EventType.DECIDED), wrong])
        assert vault.head() == before
        assert len(list(vault.entries())) == 1

    def test_a_clock_set_back_is_noted_on_many_as_on_one(self, vault: Vault, clock: Clock) -> None:
        last = vault.commit(Draft(EventType.CASE_OPENED))
        clock.now -= timedelta(hours=1)
        for event in vault.append_many([Draft(EventType.DECIDED)] * 2):
            assert event.recorded == last.recorded
            assert event.code("clock_back") == "3599"

    def test_the_lock_of_a_run_may_be_entered_again_and_lets_commits_pass(self, vault: Vault) -> None:
        with vault.writing(), vault.writing():
            vault.commit(OPENED)
        with vault.writing():
            vault.commit(OPENED)
        assert vault.head().size == 2

    # -- sealing ------------------------------------------------------------------------------------------------

    def test_what_is_put_under_seal_is_gone_in_the_clear_and_named_by_its_entry(self, vault: Vault) -> None:
        lines = people(3)
        kept = vault.commit(KEPT, lines)
        assert kept.batch is not None
        clear, hidden = vault.objects.put(b"in the clear"), vault.objects.put(b"ciphertext")
        before = vault.head()
        sealings = [
            Sealing(hidden, ("age1somebody",), line=leaf_of(lines[1])),
            Sealing(hidden, ("age1somebody",), object=clear),
        ]
        event = vault.seal(Draft(EventType.SEALED, codes=("item=1",)), sealings)
        assert not vault.objects.has(clear)
        assert vault.objects.has(hidden)
        assert vault.lines(kept.batch.root)[1] == ErasedLine(leaf_of(lines[1]))
        assert vault.head(before.size) == before
        assert event.batch is not None
        assert event.batch.kind == "sealing"
        assert {line.record for line in vault.lines(event.batch.root) if isinstance(line, Line)} == set(sealings)
        assert check(vault).exit_code == 0

    def test_nothing_is_destroyed_for_a_ciphertext_that_is_not_here(self, vault: Vault) -> None:
        vault.commit(OPENED)
        clear, before = vault.objects.put(b"in the clear"), vault.head()
        absent = Sealing(sha256_hex(b"nowhere"), ("age1x",), object=clear)
        for named in (absent, Sealing(clear, ("age1x",), line="0" * 64)):
            with pytest.raises(NothingFound):
                vault.seal(Draft(EventType.SEALED), [named])
        with pytest.raises(UsageError):
            vault.seal(Draft(EventType.ERASED), [Sealing(clear, ("age1x",), object=clear)])
        with pytest.raises(UsageError):
            vault.seal(Draft(EventType.SEALED), [])
        assert vault.head() == before
        assert vault.objects.has(clear)

    def test_the_record_of_a_sealing_is_never_destroyed_itself(self, vault: Vault) -> None:
        clear, hidden = vault.objects.put(b"in the clear"), vault.objects.put(b"ciphertext")
        event = vault.seal(Draft(EventType.SEALED), [Sealing(hidden, ("age1x",), object=clear)])
        assert event.batch is not None
        (line,) = vault.lines(event.batch.root)
        assert isinstance(line, Line)
        with pytest.raises(UsageError, match="never destroyed"):
            vault.erase(ERASED, [leaf_of(line)], [])

    # -- erasure ------------------------------------------------------------------------------------------------

    @pytest.mark.parametrize("count", [3, 300])
    def test_an_erased_line_becomes_its_leaf_hash_and_the_root_stands(self, vault: Vault, count: int) -> None:
        lines = people(count)
        event = vault.commit(KEPT, lines)
        assert event.batch is not None
        erasure = vault.erase(ERASED, [leaf_of(lines[1])], [])
        left = vault.lines(event.batch.root)
        assert left[1] == ErasedLine(leaf_of(lines[1]))
        assert [*left[:1], *left[2:]] == [*lines[:1], *lines[2:]]
        assert erasure.number == 1
        assert erasure.codes == ("reason=court_order",)

    def test_the_entry_of_an_erasure_names_what_was_destroyed_by_digests_alone(self, vault: Vault) -> None:
        lines, digest = people(2), vault.objects.put(b"a witness speaks")
        vault.commit(KEPT, lines)
        event = vault.erase(ERASED, [leaf_of(lines[0])], [digest])
        assert event.batch is not None
        named = {line.record for line in vault.lines(event.batch.root) if isinstance(line, Line)}
        assert named == {Erasure(line=leaf_of(lines[0])), Erasure(object=digest)}

    def test_an_erased_object_is_gone(self, vault: Vault) -> None:
        digest = vault.objects.put(b"a witness speaks")
        vault.erase(ERASED, [], [digest])
        assert not vault.objects.has(digest)
        assert list(vault.objects.ids()) == []

    def test_an_erased_line_goes_from_every_batch_it_stands_in(self, vault: Vault) -> None:
        lines = people(3)
        first, second = vault.commit(KEPT, lines), vault.commit(KEPT, lines[:1])
        vault.erase(ERASED, [leaf_of(lines[0])], [])
        for event in (first, second):
            assert event.batch is not None
            assert vault.lines(event.batch.root)[0] == ErasedLine(leaf_of(lines[0]))

    def test_an_erasure_of_what_is_not_there_erases_nothing(self, vault: Vault) -> None:
        lines, digest = people(2), vault.objects.put(b"stays")
        event = vault.commit(KEPT, lines)
        assert event.batch is not None
        with pytest.raises(NothingFound):
            vault.erase(ERASED, [leaf_of(lines[0]), "0" * 64], [digest])
        with pytest.raises(NothingFound):
            vault.erase(ERASED, [leaf_of(lines[0])], [digest, "0" * 64])
        assert vault.lines(event.batch.root) == lines
        assert vault.objects.has(digest)
        assert vault.head().size == 1

    def test_an_erasure_needs_something_to_erase_and_an_entry_that_says_so(self, vault: Vault) -> None:
        lines = people(1)
        vault.commit(KEPT, lines)
        with pytest.raises(UsageError):
            vault.erase(ERASED, [], [])
        with pytest.raises(UsageError):
            vault.erase(OPENED, [leaf_of(lines[0])], [])

    def test_the_record_of_an_erasure_cannot_be_erased(self, vault: Vault) -> None:
        lines = people(2)
        vault.commit(KEPT, lines)
        event = vault.erase(ERASED, [leaf_of(lines[0])], [])
        assert event.batch is not None
        [record] = [line for line in vault.lines(event.batch.root) if isinstance(line, Line)]
        with pytest.raises(UsageError):
            vault.erase(ERASED, [leaf_of(record)], [])

    # -- checking -----------------------------------------------------------------------------------------------

    def test_what_was_committed_verifies_also_after_an_erasure(self, vault: Vault) -> None:
        lines, digest = people(300), vault.objects.put(b"x")
        vault.commit(OPENED)
        vault.commit(KEPT, lines)
        assert check(vault).intact
        vault.erase(ERASED, [leaf_of(line) for line in lines[:5]], [digest])
        report = check(vault)
        assert report.damage == ()
        assert report.exit_code == 0
        assert len(report.erased) == 6

    def test_objects_and_batches_that_no_entry_reaches_are_listed_as_orphans(self, vault: Vault) -> None:
        vault.commit(OPENED)
        stray, used = vault.objects.put(b"stray"), vault.objects.put(b"used")
        item = Item("note.txt", digest=used)
        capture = Capture(item.id, used, 4, "2026-11-21T09:00:00.000000Z", "test/1")
        vault.commit(KEPT, salted([item, capture], SECRET))
        assert vault.orphans() == Orphans(objects=(stray,))
        assert list(vault.faults()) == []
