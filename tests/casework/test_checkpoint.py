"""A head is signed only over what the stored bytes give, and only where it extends every head signed before."""

from __future__ import annotations

import base64
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from solferino.casework.case import Case, create_case, open_case
from solferino.casework.checkpoint import BadSignature, sign_head
from solferino.casework.heads import LedgerAltered, LedgerForked, recompute
from solferino.custody.note import TreeHead, log_keys, parse_note, signature_holds
from solferino.custody.signature import ED25519
from solferino.custody.tree import Frontier, leaf_hash
from solferino.record import (
    Checkpoint,
    CustodyEvent,
    EventType,
    Exit,
    Line,
    Outcome,
    SolferinoError,
    UsageError,
)
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import still_world
from solferino.vault.protocol import Draft

SIGNER = SeededSigner(b"house")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", "case", still_world("A. Keeper")) as made:
        yield made


def record_things(case: Case, count: int, word: str = "thing") -> None:
    for number in range(count):
        case.commit(EventType.DECIDED, [Outcome(f"{word} {number}", "step", "ok", "ok")], holds="outcome")


def folder(case: Case) -> Path:
    assert case.path is not None
    return case.path


def head_of(checkpoint: Checkpoint) -> TreeHead:
    return TreeHead.parse(parse_note(checkpoint.note).text)


def entries(case: Case) -> list[CustodyEvent]:
    return [CustodyEvent.parse(data) for data in case.vault.entries()]


def types(case: Case) -> list[EventType]:
    return [event.type for event in entries(case)]


class TestSigning:
    def test_the_head_is_that_of_all_entries_before_its_own_and_is_signed_under_the_origin(self, case: Case) -> None:
        record_things(case, 3)
        checkpoint, event = sign_head(case, SIGNER)
        head, note = head_of(checkpoint), parse_note(checkpoint.note)
        assert head.origin == "solferino/" + case.id.removeprefix("case:")
        assert head.size == event.number
        assert head.root.hex() == case.vault.head(event.number).root
        keys = log_keys(head.origin, SIGNER.public)
        assert [s.key_id for s in note.signatures] == [k.id for k in keys]
        assert all(signature_holds(key, note.by(key)[0], note.text) for key in keys)

    def test_the_checkpoint_is_a_record_in_the_batch_of_its_entry(self, case: Case) -> None:
        checkpoint, event = sign_head(case, SIGNER)
        assert event.type is EventType.CHECKPOINTED
        assert event.batch is not None
        (line,) = case.vault.lines(event.batch.root)
        assert isinstance(line, Line)
        assert line.record == checkpoint

    def test_the_keys_are_enrolled_before_the_first_and_only_once(self, case: Case) -> None:
        sign_head(case, SIGNER)
        sign_head(case, SIGNER)
        assert types(case).count(EventType.KEY_ENROLLED) == 1
        assert types(case).index(EventType.KEY_ENROLLED) < types(case).index(EventType.CHECKPOINTED)

    def test_an_earlier_size_may_be_asked_for(self, case: Case) -> None:
        record_things(case, 5)
        checkpoint, _ = sign_head(case, SIGNER, 4)
        assert head_of(checkpoint) == TreeHead(head_of(checkpoint).origin, 4, bytes.fromhex(case.vault.head(4).root))

    @pytest.mark.parametrize("size", [-1, 1000])
    def test_a_size_that_was_not_reached_is_refused(self, case: Case, size: int) -> None:
        before = case.vault.head()
        with pytest.raises(UsageError):
            sign_head(case, SIGNER, size)
        assert case.vault.head() == before

    def test_earlier_heads_stay_in_the_ledger_and_each_is_a_head_of_the_later_tree(self, case: Case) -> None:
        made = []
        for _ in range(4):
            record_things(case, 2)
            made.append(sign_head(case, SIGNER)[0])
        found = recompute(case.vault)
        assert [s.checkpoint for s in found.signed] == made
        assert [found.roots[head_of(c).size] for c in made] == [head_of(c).root for c in made]

    def test_a_head_kept_elsewhere_is_extended(self, case: Case) -> None:
        kept = head_of(sign_head(case, SIGNER)[0])
        record_things(case, 3)
        checkpoint, _ = sign_head(case, SIGNER, older=[kept])
        assert head_of(checkpoint).size > kept.size


class _Refusing(SeededSigner):
    def sign(self, algorithm: str, message: bytes) -> bytes:
        raise SolferinoError("the device does not answer")


class _Wrong(SeededSigner):
    @property
    def public(self) -> Mapping[str, bytes]:
        return SeededSigner(b"somebody else", both=False).public


class TestAKeyThatFails:
    def test_one_that_does_not_answer_is_a_failed_attempt_in_the_ledger(self, case: Case) -> None:
        with pytest.raises(SolferinoError, match="does not answer"):
            sign_head(case, _Refusing(b"x"))
        last = entries(case)[-1]
        assert (last.type, last.codes) == (EventType.ATTEMPT_FAILED, ("code=key_refused", "step=checkpoint"))

    def test_a_signature_that_does_not_hold_is_never_kept(self, case: Case) -> None:
        with pytest.raises(BadSignature):
            sign_head(case, _Wrong(b"x", both=False))
        assert EventType.CHECKPOINTED not in types(case)
        assert entries(case)[-1].codes == ("code=bad_signature", "step=checkpoint")


def edit(case_folder: Path, statement: str, *values: object) -> None:
    """What somebody does who can write the database: take the guards away, change it, put the guards back."""
    with sqlite3.connect(case_folder / "case.db", isolation_level=None) as db:
        guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(statement, values)
        for _, sql in guards:
            db.execute(sql)
    db.close()


class TestBytesThatChanged:
    @pytest.mark.parametrize("number", [0, 2, 4])
    def test_an_entry_that_no_longer_gives_its_leaf_is_named_and_nothing_is_signed(
        self, case: Case, number: int
    ) -> None:
        record_things(case, 6)
        before = case.vault.head()
        data = next(case.vault.entries(number, number + 1))
        edit(folder(case), "UPDATE ledger SET entry = ? WHERE number = ?", data.replace(b"2026", b"2025", 1), number)
        with pytest.raises(LedgerAltered, match="leaf hash") as raised:
            sign_head(case, SIGNER)
        assert raised.value.where == f"entry {number}"
        assert raised.value.exit_code is Exit.INTEGRITY
        assert case.vault.head() == before

    def test_leaf_and_entry_changed_together_do_not_give_the_stored_head(self, case: Case) -> None:
        record_things(case, 6)
        data = next(case.vault.entries(3, 4)).replace(b"2026", b"2025", 1)
        edit(folder(case), "UPDATE ledger SET entry = ?, leaf = ? WHERE number = 3", data, leaf_hash(data))
        with pytest.raises(LedgerAltered, match="head"):
            sign_head(case, SIGNER)

    def test_a_changed_batch_line_is_found_before_it_is_covered(self, case: Case) -> None:
        record_things(case, 6)
        number, root = next((e.number, e.batch.root) for e in entries(case) if e.number == 4 and e.batch)
        body = b"\n".join(case.vault.batch(root)) + b"\n"
        edit(folder(case), "UPDATE batches SET body = ? WHERE root = ?", body.replace(b"thing", b"thong"), root)
        with pytest.raises(LedgerAltered, match="batch") as raised:
            sign_head(case, SIGNER)
        assert raised.value.where == f"entry {number}"

    def test_a_lost_last_entry_is_found(self, case: Case) -> None:
        record_things(case, 6)
        edit(folder(case), "DELETE FROM ledger WHERE number = 6")
        with pytest.raises(LedgerAltered):
            sign_head(case, SIGNER)

    def test_an_entry_out_of_its_place_is_found_even_where_tree_and_head_were_made_anew(self, case: Case) -> None:
        record_things(case, 6)
        rebuild(case, lambda rows: [*rows[:3], rows[4], rows[3], *rows[5:]])
        with pytest.raises(LedgerAltered, match="number"):
            sign_head(case, SIGNER)

    def test_an_erased_line_counts_with_its_leaf_hash_and_hinders_nothing(self, case: Case) -> None:
        record_things(case, 3)
        batch = entries(case)[2].batch
        assert batch is not None
        (line,) = case.vault.lines(batch.root)
        case.vault.erase(Draft(EventType.ERASED), [leaf_hash(line.encoded()).hex()], [])
        checkpoint, event = sign_head(case, SIGNER)
        assert head_of(checkpoint).size == event.number


def rebuild(case: Case, change: Callable[[list[bytes]], list[bytes]]) -> None:
    """An insider's work: other entries, all leaves and the head computed anew, guards back in their place."""
    rows = change(list(case.vault.entries()))
    frontier, recorded = Frontier(), CustodyEvent.parse(rows[-1]).recorded
    with sqlite3.connect(folder(case) / "case.db", isolation_level=None) as db:
        guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("DELETE FROM ledger")
        for number, data in enumerate(rows):
            leaf = leaf_hash(data)
            frontier.add(leaf)
            db.execute("INSERT INTO ledger VALUES (?, ?, ?)", (number, data, leaf))
        db.execute(
            "UPDATE head SET size = ?, root = ?, recorded = ?, peaks = ?",
            (frontier.size, frontier.root().hex(), recorded, b"".join(frontier.peaks())),
        )
        for _, sql in guards:
            db.execute(sql)
    db.close()


def without(rows: list[bytes], number: int) -> list[bytes]:
    """The ledger as if entry ``number`` had never been: those behind it take its number and so on."""
    made = rows[:number]
    for data in rows[number + 1 :]:
        made.append(data.replace(b'"number":%d,' % (len(made) + 1), b'"number":%d,' % len(made)))
    return made


class TestForks:
    def test_a_past_that_was_rewritten_is_refused_and_the_refusal_recorded(self, case: Case) -> None:
        record_things(case, 6)
        sign_head(case, SIGNER)
        rebuild(case, lambda rows: [*rows[:3], rows[3].replace(b"2026", b"2025", 1), *rows[4:]])
        with pytest.raises(LedgerForked, match="rewritten"):
            sign_head(case, SIGNER)
        last = entries(case)[-1]
        assert (last.type, last.codes) == (EventType.REFUSED, ("code=forked", "step=checkpoint"))

    def test_a_shortened_ledger_is_refused(self, case: Case) -> None:
        record_things(case, 6)
        sign_head(case, SIGNER)
        rebuild(case, lambda rows: without(rows, 2))
        with pytest.raises(SolferinoError) as raised:
            sign_head(case, SIGNER)
        assert raised.value.exit_code is Exit.INTEGRITY
        assert types(case).count(EventType.CHECKPOINTED) == 1

    def test_a_checkpoint_of_another_ledger_in_this_one_is_refused(self, case: Case, tmp_path: Path) -> None:
        with create_case(tmp_path / "other", "other", still_world("A. Keeper", seed=b"other")) as other:
            foreign, _ = sign_head(other, SIGNER)
        case.commit(EventType.CHECKPOINTED, [foreign], holds="checkpoint")
        with pytest.raises(LedgerForked, match="another ledger"):
            sign_head(case, SIGNER)

    def test_last_weeks_backup_extended_and_signed_is_refused_by_who_holds_the_newer_head(
        self, case: Case, tmp_path: Path
    ) -> None:
        record_things(case, 3)
        sign_head(case, SIGNER)
        shutil.copytree(folder(case), tmp_path / "backup")
        record_things(case, 3, "this week")
        newer = head_of(sign_head(case, SIGNER)[0])
        with open_case(tmp_path / "backup", world=still_world("A. Keeper", seed=b"later")) as restored:
            record_things(restored, 9, "another week")
            with pytest.raises(LedgerForked, match="rewritten"):
                sign_head(restored, SIGNER, older=[newer])
            with pytest.raises(LedgerForked, match="has only"):
                sign_head(restored, SIGNER, older=[TreeHead(newer.origin, 500, newer.root)])

    def test_an_insider_who_rebuilds_everything_is_refused_by_any_older_head(self, case: Case) -> None:
        """R3: the database edited, the chain made anew, signed with the real key, 100 of 100."""
        record_things(case, 20)
        kept = head_of(sign_head(case, SIGNER)[0])
        honest = list(case.vault.entries())[: kept.size]
        refused = 0
        for trial in range(100):
            place = 1 + trial % (kept.size - 1)
            forged = _forged(honest, place, trial)
            rebuild(case, lambda _, rows=forged: rows)  # type: ignore[misc]
            with pytest.raises(LedgerForked):
                recompute(case.vault, older=[kept])
            refused += 1
        assert refused == 100
        sign_head(case, SIGNER)  # inside the house nothing shows: only who holds an older head can tell


def _forged(rows: list[bytes], place: int, trial: int) -> list[bytes]:
    """One of four lies: another time, an entry gone (and one more at the end), two swapped, another event."""
    kind = trial % 4
    data = rows[place]
    if kind == 0:
        return [*rows[:place], data.replace(b"2026-11-21T09", b"2026-11-20T09", 1), *rows[place + 1 :]]
    if kind == 1:
        left = without(rows, place)
        last = CustodyEvent.parse(left[-1])
        return [*left, CustodyEvent(last.case, len(left), EventType.EXPORTED, last.recorded, last.tool).encoded()]
    if kind == 2:
        event = CustodyEvent.parse(data)
        other = CustodyEvent(event.case, event.number, EventType.EXPORTED, event.recorded, event.tool)
        return [*rows[:place], other.encoded(), *rows[place + 1 :]]
    event = CustodyEvent.parse(data)
    other = CustodyEvent(event.case, event.number, event.type, event.recorded, "solferino/9.9.9", batch=event.batch)
    return [*rows[:place], other.encoded(), *rows[place + 1 :]]


def test_the_raw_public_key_in_the_ledger_is_the_one_that_signed(case: Case) -> None:
    sign_head(case, SIGNER)
    enrolled = next(e for e in entries(case) if e.type is EventType.KEY_ENROLLED)
    assert enrolled.batch is not None
    keys = [line.record for line in case.vault.lines(enrolled.batch.root) if isinstance(line, Line)]
    assert {base64.b64decode(k.public) for k in keys} == set(SIGNER.public.values())
    assert any(k.algorithm == ED25519 for k in keys)
