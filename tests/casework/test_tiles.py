"""What others follow a ledger by: notes to keep, proofs of entries, tiles that are checked when they are written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from solferino.casework.case import Case
from solferino.casework.checkpoint import sign_head
from solferino.casework.heads import LedgerAltered, LedgerForked
from solferino.casework.tiles import kept_head, note_of, paths_of, proof_for, read_tiles, write_note, write_tiles
from solferino.custody.note import Note, TreeHead, cosign, log_keys, parse_note, witness_keys
from solferino.custody.proof import proved_by
from solferino.record import (
    Checkpoint,
    Cosignature,
    EventType,
    MalformedRecord,
    NothingFound,
    Outcome,
    SolferinoError,
    UsageError,
)
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import still_world
from solferino.vault.memory import MemoryVault

SIGNER = SeededSigner(b"house", both=False)


def a_case(seed: bytes = b"") -> Case:
    """A case in memory. The same seed gives the same ledger until other things are recorded in it: a fork."""
    world = still_world("A. Keeper", seed=seed)
    made = Case(MemoryVault(world), world)
    made.commit(EventType.CASE_OPENED)
    return made


@pytest.fixture
def case() -> Case:
    return a_case()


def record_things(case: Case, count: int, word: str = "thing") -> None:
    for number in range(count):
        case.commit(EventType.DECIDED, [Outcome(f"{word} {number}", "step", "ok", "ok")], holds="outcome")


def head_of(note: Note) -> TreeHead:
    return TreeHead.parse(note.text)


def cosigned(case: Case, checkpoint: Checkpoint, name: str) -> Cosignature:
    """Record a cosignature, as asking a witness does."""
    signer = SeededSigner(name.encode(), both=False)
    (line,) = cosign(parse_note(checkpoint.note).text, name, signer, 1_800_000_000)
    (key,) = witness_keys(name, signer.public)
    made = Cosignature(checkpoint.id, line.line(), key.encoded(), "2027-01-15T08:00:00.000000Z")
    case.commit(EventType.COSIGNED, [made], holds="cosignature")
    return made


class TestNotes:
    def test_cosignatures_of_that_head_stand_behind_the_lines_of_the_log_each_once(self, case: Case) -> None:
        first, _ = sign_head(case, SIGNER)
        one = cosigned(case, first, "one")
        second, _ = sign_head(case, SIGNER)
        two = cosigned(case, first, "two")
        cosigned(case, first, "one")
        assert note_of(case, first).encoded() == first.note + one.line + "\n" + two.line + "\n"
        assert note_of(case, second).encoded() == second.note

    def test_a_kept_file_is_replaced_by_a_head_that_extends_it(self, case: Case, tmp_path: Path) -> None:
        kept = tmp_path / "head"
        for _ in range(3):
            checkpoint, _ = sign_head(case, SIGNER)
            write_note(case, checkpoint, kept)
            assert kept.read_text(encoding="utf-8") == checkpoint.note

    def test_a_kept_file_is_never_replaced_by_another_history(self, case: Case, tmp_path: Path) -> None:
        fork, kept = a_case(), tmp_path / "head"
        record_things(case, 2, "here")
        record_things(fork, 5, "there")
        write_note(case, sign_head(case, SIGNER)[0], kept)
        before = kept.read_bytes()
        with pytest.raises(LedgerForked):
            write_note(fork, sign_head(fork, SIGNER)[0], kept)
        assert kept.read_bytes() == before

    @pytest.mark.parametrize("content", [b"", b"a letter\n", b"\xff\xfe"])
    def test_a_file_with_anything_else_in_it_is_left_alone(self, case: Case, tmp_path: Path, content: bytes) -> None:
        other = tmp_path / "letter"
        other.write_bytes(content)
        with pytest.raises(UsageError):
            write_note(case, sign_head(case, SIGNER)[0], other)
        assert other.read_bytes() == content

    def test_the_head_of_another_ledger_is_left_alone(self, case: Case, tmp_path: Path) -> None:
        other = a_case(b"other")
        write_note(other, sign_head(other, SIGNER)[0], tmp_path / "head")
        with pytest.raises(UsageError, match="another ledger"):
            kept_head(case, tmp_path / "head")


class TestProofs:
    def test_every_entry_under_the_head_is_proved_by_its_stored_bytes(self, case: Case) -> None:
        record_things(case, 9)
        checkpoint, event = sign_head(case, SIGNER)
        keys = log_keys(head_of(parse_note(checkpoint.note)).origin, SIGNER.public)
        entries = list(case.vault.entries())
        for number in range(event.number):
            proof = proof_for(case, number)
            assert proved_by(proof, entries[number], keys).size == event.number

    def test_the_latest_head_is_taken(self, case: Case) -> None:
        sign_head(case, SIGNER)
        record_things(case, 2)
        _, event = sign_head(case, SIGNER)
        assert proof_for(case, 0).head.size == event.number

    def test_an_entry_under_no_head_and_one_that_is_not_there(self, case: Case) -> None:
        sign_head(case, SIGNER)
        size = case.vault.head().size
        with pytest.raises(NothingFound, match="under no signed head"):
            proof_for(case, size - 1)
        with pytest.raises(NothingFound, match="no entry"):
            proof_for(case, size)


class TestTiles:
    def test_head_tree_and_entries_are_written_and_read_back(self, case: Case, tmp_path: Path) -> None:
        record_things(case, 300)
        checkpoint, event = sign_head(case, SIGNER)
        made = write_tiles(case, tmp_path / "log")
        files = sorted(str(p.relative_to(tmp_path / "log")) for p in (tmp_path / "log").rglob("*") if p.is_file())
        assert files == sorted(["checkpoint", *paths_of(event.number)])
        assert (made.files, made.written) == (len(files), len(files))
        note, entries = read_tiles(tmp_path / "log")
        assert note.encoded() == checkpoint.note
        assert list(entries) == list(case.vault.entries(0, event.number))

    def test_a_folder_is_brought_up_to_date_and_full_tiles_stay(self, case: Case, tmp_path: Path) -> None:
        record_things(case, 260)
        sign_head(case, SIGNER)
        write_tiles(case, tmp_path / "log")
        record_things(case, 10)
        _, event = sign_head(case, SIGNER)
        made = write_tiles(case, tmp_path / "log")
        assert made.written < made.files
        assert head_of(read_tiles(tmp_path / "log")[0]).size == event.number

    def test_tiles_of_another_history_are_never_mixed_in(self, case: Case, tmp_path: Path) -> None:
        fork = a_case()
        record_things(case, 5, "here")
        sign_head(case, SIGNER)
        write_tiles(case, tmp_path / "log")
        before = {p: p.read_bytes() for p in (tmp_path / "log").rglob("*") if p.is_file()}
        record_things(fork, 5, "there")
        sign_head(fork, SIGNER)
        with pytest.raises(LedgerForked):
            write_tiles(fork, tmp_path / "log")
        (tmp_path / "log" / "checkpoint").unlink()  # even where nothing says whose tiles these are
        with pytest.raises(LedgerForked):
            write_tiles(fork, tmp_path / "log")
        assert {p: p.read_bytes() for p in before if p.exists()}.items() <= before.items()

    @pytest.mark.parametrize("name", ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"])
    @pytest.mark.parametrize("how", ["flip", "cut", "gone"])
    def test_a_damaged_folder_is_not_read(self, case: Case, tmp_path: Path, name: str, how: str) -> None:
        record_things(case, 256)
        sign_head(case, SIGNER)
        write_tiles(case, tmp_path / "log")
        file = tmp_path / "log" / name
        data = bytearray(file.read_bytes())
        data[30] ^= 1
        if how == "gone":
            file.unlink()
        else:
            file.write_bytes(data if how == "flip" else file.read_bytes()[:-1])
        with pytest.raises((MalformedRecord, LedgerAltered, UsageError)):
            list(read_tiles(tmp_path / "log")[1])

    @pytest.mark.parametrize("change", [lambda head: head.replace("\n3\n", "\n2\n"), lambda head: head[:-1], None])
    def test_a_folder_with_another_head_or_none_is_not_read(
        self, case: Case, tmp_path: Path, change: Callable[[str], str] | None
    ) -> None:
        sign_head(case, SIGNER)
        write_tiles(case, tmp_path / "log")
        file = tmp_path / "log" / "checkpoint"
        if change is None:
            file.unlink()
        else:
            file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
        with pytest.raises((MalformedRecord, LedgerAltered, UsageError)):
            list(read_tiles(tmp_path / "log")[1])

    def test_nothing_is_written_before_a_head_is_signed(self, case: Case, tmp_path: Path) -> None:
        with pytest.raises(SolferinoError):
            write_tiles(case, tmp_path / "log")
        assert not (tmp_path / "log").exists()

    def test_a_place_that_cannot_be_written_is_told(self, case: Case, tmp_path: Path) -> None:
        sign_head(case, SIGNER)
        (tmp_path / "log").write_text("a file")
        with pytest.raises(UsageError):
            write_tiles(case, tmp_path / "log")
