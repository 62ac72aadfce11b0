"""A witness answers as c2sp.org/tlog-witness says, check by check, and cosigns only what extends what it cosigned."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.custody.note import (
    Signature,
    TreeHead,
    log_keys,
    parse_note,
    sign_checkpoint,
    signature_holds,
    signature_time,
)
from solferino.custody.tree import EMPTY_ROOT
from solferino.record import SolferinoError, UsageError
from solferino.testing.signers import SeededSigner
from solferino.witness import StateFolder, StateLost, Witness
from solferino.witness.state import StateInUse
from solferino.witness.witness import SIZE, own_keys
from witness.logs import ORIGIN, SmallLog, request, witness_in

LOG = SmallLog()


def lines(body: str) -> list[Signature]:
    assert body.endswith("\n")
    return [Signature.parse(line) for line in body[:-1].split("\n")]


def forks(folder: Path) -> list[str]:
    return [p.read_text(encoding="utf-8") for p in sorted((folder / "forks").glob("*.txt"))]


class TestCosigning:
    def test_a_first_checkpoint_is_cosigned_under_both_keys(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        answer = witness.add_checkpoint(LOG.request(0, 5))
        assert answer.status == 200
        text = parse_note(LOG.note(5)).text
        assert [key.kind for key in witness.keys] == [0x04, 0x06]
        for key, line in zip(witness.keys, lines(answer.body), strict=True):
            assert signature_holds(key, line, text)

    @pytest.mark.parametrize(("old", "new"), [(1, 2), (4, 8), (5, 9), (7, 64), (8, 8)])
    def test_what_extends_it_is_cosigned_and_becomes_the_latest(self, tmp_path: Path, old: int, new: int) -> None:
        witness = witness_in(tmp_path)
        assert witness.add_checkpoint(LOG.request(0, old)).status == 200
        assert witness.add_checkpoint(LOG.request(old, new)).status == 200
        latest = witness.latest(ORIGIN)
        assert latest is not None
        assert TreeHead.parse(parse_note(latest).text) == LOG.head(new)

    def test_the_time_of_cosignatures_never_falls(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        before = signature_time(lines(witness.add_checkpoint(LOG.request(0, 3)).body)[0])
        witness._clock.now = witness._clock.now.replace(year=2001)  # type: ignore[attr-defined]
        after = signature_time(lines(witness.add_checkpoint(LOG.request(3, 4)).body)[0])
        assert after >= before

    def test_an_empty_tree_may_be_cosigned(self, tmp_path: Path) -> None:
        note = sign_checkpoint(TreeHead(ORIGIN, 0, EMPTY_ROOT), LOG.signer).encoded()
        assert witness_in(tmp_path).add_checkpoint(request(0, [], note)).status == 200

    def test_lines_of_unknown_keys_are_ignored_and_not_kept(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        stranger = sign_checkpoint(LOG.head(5), SeededSigner(b"stranger")).signatures
        note = LOG.note(5) + "".join(s.line() + "\n" for s in stranger)
        assert witness.add_checkpoint(request(0, [], note)).status == 200
        kept = parse_note(witness.latest(ORIGIN) or "")
        assert not {s.key_id for s in stranger} & {s.key_id for s in kept.signatures}

    def test_several_logs_are_kept_apart(self, tmp_path: Path) -> None:
        other = SmallLog("solferino/" + "8" * 32, SeededSigner(b"other log"))
        witness = witness_in(tmp_path, LOG, other)
        assert witness.add_checkpoint(LOG.request(0, 5)).status == 200
        assert witness.add_checkpoint(other.request(0, 3)).status == 200
        assert witness.add_checkpoint(other.request(3, 4)).status == 200
        assert witness.add_checkpoint(LOG.request(5, 6)).status == 200


class TestRefusing:
    def test_an_unknown_log_is_404(self, tmp_path: Path) -> None:
        other = SmallLog("solferino/" + "8" * 32, SeededSigner(b"other log"))
        assert witness_in(tmp_path).add_checkpoint(other.request(0, 3)).status == 404

    def test_a_checkpoint_that_the_log_did_not_sign_is_403(self, tmp_path: Path) -> None:
        stranger = SmallLog(signer=SeededSigner(b"stranger"))
        assert witness_in(tmp_path).add_checkpoint(stranger.request(0, 3)).status == 403

    def test_a_signature_of_a_known_key_that_does_not_hold_is_403_even_beside_a_good_one(self, tmp_path: Path) -> None:
        note = parse_note(LOG.note(5))
        bad = Signature(note.signatures[0].name, note.signatures[0].key_id, bytes(64))
        text = note.encoded() + bad.line() + "\n"
        assert witness_in(tmp_path).add_checkpoint(request(0, [], text)).status == 403

    def test_an_old_size_beyond_the_checkpoint_is_400(self, tmp_path: Path) -> None:
        assert witness_in(tmp_path).add_checkpoint(request(6, [], LOG.note(5))).status == 400

    @pytest.mark.parametrize(("seen", "old", "new"), [(0, 3, 5), (5, 0, 7), (5, 4, 7), (5, 3, 4), (5, 0, 5)])
    def test_another_old_size_than_it_has_seen_is_409_with_that_size(
        self, tmp_path: Path, seen: int, old: int, new: int
    ) -> None:
        witness = witness_in(tmp_path)
        if seen:
            witness.add_checkpoint(LOG.request(0, seen))
        answer = witness.add_checkpoint(LOG.request(old, new))
        assert (answer.status, answer.media_type, answer.body) == (409, SIZE, f"{seen}\n")

    def test_the_same_size_with_another_root_is_409_and_kept_as_proof_of_a_fork(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        fork = SmallLog(twist=2)
        witness.add_checkpoint(LOG.request(0, 5))
        answer = witness.add_checkpoint(fork.request(5, 5))
        assert answer.status == 409
        (evidence,) = forks(tmp_path)
        assert "was forked" in evidence
        for note in (LOG.note(5), fork.note(5)):
            assert parse_note(note).text in evidence  # both as the log signed them

    def test_the_fork_is_kept_as_proof_whatever_old_size_came_with_it(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 5))
        assert witness.add_checkpoint(SmallLog(twist=2).request(0, 5)).status == 409
        assert len(forks(tmp_path)) == 1

    def test_a_larger_fork_is_422_and_kept_without_calling_it_a_proof(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 5))
        assert witness.add_checkpoint(SmallLog(twist=2).request(5, 9)).status == 422
        (evidence,) = forks(tmp_path)
        assert "proves no fork" in evidence

    @pytest.mark.parametrize("change", ["none", "cut", "more", "turned"])
    def test_a_wrong_proof_is_422(self, tmp_path: Path, change: str) -> None:
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 5))
        proof = LOG.proof(5, 12)
        wrong = {"none": [], "cut": proof[:-1], "more": [*proof, bytes(32)], "turned": proof[::-1]}[change]
        assert witness.add_checkpoint(request(5, wrong, LOG.note(12))).status == 422
        assert witness.latest(ORIGIN) == witness_latest_text(witness)

    def test_a_proof_from_nothing_must_be_empty(self, tmp_path: Path) -> None:
        assert witness_in(tmp_path).add_checkpoint(request(0, [bytes(32)], LOG.note(5))).status == 422

    def test_a_refused_checkpoint_changes_nothing(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 5))
        before = witness.latest(ORIGIN)
        for asked in (SmallLog(twist=2).request(5, 9), LOG.request(0, 7), SmallLog(twist=2).request(5, 5), b"nonsense"):
            assert witness.add_checkpoint(asked).status != 200
        assert witness.latest(ORIGIN) == before

    def test_evidence_is_written_once_and_never_without_end(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("solferino.witness.state._MOST_FORKS", 3)
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 9))
        for twist in (1, 1, 1, 2, 3, 4, 5):
            assert witness.add_checkpoint(SmallLog(twist=twist).request(9, 9)).status == 409
        assert len(forks(tmp_path)) == 3


def witness_latest_text(witness: Witness) -> str | None:
    return witness.latest(ORIGIN)


GOOD = LOG.request(0, 5)


class TestMalformedRequests:
    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"old 0\n",
            GOOD.replace(b"old 0", b"old 00"),
            GOOD.replace(b"old 0", b"old -1"),
            GOOD.replace(b"old 0", b"old  0"),
            GOOD.replace(b"old 0", b"old 0\r"),
            GOOD.replace(b"old 0", b"old 99999999999999999"),
            GOOD.replace(b"old 0", "old \u0660".encode()),
            GOOD.replace(b"old 0\n", b"old 0\n????\n"),
            GOOD.replace(b"old 0\n", b"old 0\nAAAA\n"),
            GOOD.replace(b"old 0\n\n", b"old 0\n"),
            GOOD[:-1],
            GOOD + b"\n",
            GOOD + b"\xff",
            GOOD.replace(b"\n5\n", b"\n05\n"),
            request(0, [bytes(32)] * 64, LOG.note(5)),
        ],
    )
    def test_they_are_400(self, tmp_path: Path, body: bytes) -> None:
        assert witness_in(tmp_path).add_checkpoint(body).status == 400

    def test_63_lines_of_proof_are_not_too_many_to_be_read(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 2))
        assert witness.add_checkpoint(request(2, [bytes(32)] * 63, LOG.note(5))).status == 422

    @given(st.binary(max_size=200), st.integers(0, len(GOOD)), st.integers(0, len(GOOD)))
    @settings(max_examples=150, deadline=None)
    def test_no_bytes_at_all_make_it_fail(
        self, tmp_path_factory: pytest.TempPathFactory, noise: bytes, low: int, high: int
    ) -> None:
        witness = _noise_witness(tmp_path_factory)
        body = GOOD[: min(low, high)] + noise + GOOD[max(low, high) :]
        assert witness.add_checkpoint(body).status in (200, 400, 403, 404, 409, 422)


_NOISE: list[Witness] = []


def _noise_witness(factory: pytest.TempPathFactory) -> Witness:
    if not _NOISE:
        _NOISE.append(witness_in(factory.mktemp("noise")))
    return _NOISE[0]


class TestRemembering:
    def test_after_a_restart_it_stands_where_it_stood(self, tmp_path: Path) -> None:
        first = witness_in(tmp_path)
        first.add_checkpoint(LOG.request(0, 5))
        first._state.close()
        again = witness_in(tmp_path)
        assert again.add_checkpoint(SmallLog(twist=2).request(5, 5)).status == 409
        assert again.add_checkpoint(LOG.request(5, 6)).status == 200

    def test_nothing_is_answered_before_it_is_durable(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 5))

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("solferino.witness.state.os.fsync", full)
        answer = witness.add_checkpoint(LOG.request(5, 6))
        assert answer.status == 500
        assert "\u2014" not in answer.body
        monkeypatch.undo()
        assert witness.add_checkpoint(LOG.request(5, 7)).status == 200

    def test_a_key_that_does_not_answer_leaves_everything_as_it_was(self, tmp_path: Path) -> None:
        class Refusing(SeededSigner):
            def sign(self, algorithm: str, message: bytes) -> bytes:
                raise SolferinoError("the device is away")

        witness = witness_in(tmp_path, signer=Refusing(b"witness"))
        assert witness.add_checkpoint(LOG.request(0, 5)).status == 500
        assert witness.latest(ORIGIN) is None

    def test_two_processes_cannot_be_one_witness(self, tmp_path: Path) -> None:
        witness_in(tmp_path)
        with pytest.raises(StateInUse):
            witness_in(tmp_path)

    def test_a_damaged_memory_stops_it(self, tmp_path: Path) -> None:
        first = witness_in(tmp_path)
        first.add_checkpoint(LOG.request(0, 5))
        first._state.close()
        (file,) = tmp_path.glob("*.checkpoint")
        file.write_bytes(file.read_bytes()[:-7])
        with pytest.raises(StateLost):
            witness_in(tmp_path)

    def test_a_memory_under_another_logs_name_stops_it(self, tmp_path: Path) -> None:
        first = witness_in(tmp_path)
        first.add_checkpoint(LOG.request(0, 5))
        first._state.close()
        (file,) = tmp_path.glob("*.checkpoint")
        file.rename(tmp_path / ("0" * 64 + ".checkpoint"))
        with pytest.raises(StateLost):
            witness_in(tmp_path)

    def test_the_folder_of_another_witness_is_refused(self, tmp_path: Path) -> None:
        witness_in(tmp_path)._state.close()
        with pytest.raises(StateLost):
            witness_in(tmp_path, name="witness.example/two")
        with pytest.raises(StateLost):
            witness_in(tmp_path, signer=SeededSigner(b"another"))

    def test_a_folder_with_other_things_in_it_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "letters.txt").write_text("x")
        with pytest.raises(StateLost):
            witness_in(tmp_path)

    def test_heads_without_the_file_that_says_whose_they_are_are_refused(self, tmp_path: Path) -> None:
        first = witness_in(tmp_path)
        first.add_checkpoint(LOG.request(0, 5))
        first._state.close()
        (tmp_path / "witness.txt").unlink()
        with pytest.raises(StateLost):
            witness_in(tmp_path)

    def test_a_half_written_file_of_a_crash_means_nothing(self, tmp_path: Path) -> None:
        first = witness_in(tmp_path)
        first.add_checkpoint(LOG.request(0, 5))
        first._state.close()
        (file,) = tmp_path.glob("*.checkpoint")
        file.with_name(file.name + ".part").write_bytes(b"half")
        assert witness_in(tmp_path).add_checkpoint(LOG.request(5, 6)).status == 200


class TestManyAtOnce:
    def test_of_many_forks_at_once_exactly_one_history_is_cosigned(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 4))
        asked = [SmallLog(twist=4 + n).request(4, 12) for n in range(8)]
        statuses: list[int] = []
        threads = [
            threading.Thread(target=lambda body=body: statuses.append(witness.add_checkpoint(body).status))
            for body in asked
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(statuses) == [200, *[409] * 7]

    def test_a_smaller_head_never_follows_a_larger_one(self, tmp_path: Path) -> None:
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 4))
        asked = [LOG.request(4, size) for size in range(5, 25)]
        threads = [threading.Thread(target=witness.add_checkpoint, args=(body,)) for body in asked]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        latest = witness.latest(ORIGIN)
        assert latest is not None
        size = TreeHead.parse(parse_note(latest).text).size
        assert 5 <= size <= 24
        assert witness.add_checkpoint(LOG.request(4, 30)).body == f"{size}\n"


class TestTwoWitnesses:
    def test_two_forks_shown_to_two_witnesses_cannot_both_be_cosigned_by_both(self, tmp_path: Path) -> None:
        """R19: whoever asks for both cosignatures sees one history."""
        here = witness_in(tmp_path / "one", name="one.example")
        there = witness_in(tmp_path / "two", name="two.example", signer=SeededSigner(b"two"))
        fork = SmallLog(twist=3)
        assert here.add_checkpoint(LOG.request(0, 6)).status == 200
        assert there.add_checkpoint(fork.request(0, 6)).status == 200
        assert there.add_checkpoint(LOG.request(6, 6)).status == 409
        assert here.add_checkpoint(fork.request(6, 6)).status == 409
        assert here.add_checkpoint(fork.request(6, 10)).status == 422

    def test_a_restored_backup_that_went_on_is_refused(self, tmp_path: Path) -> None:
        """R19: last week's backup (7 entries) restored, other things appended, signed with the real key."""
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 7))
        witness.add_checkpoint(LOG.request(7, 20))
        restored = SmallLog(twist=7)
        assert witness.add_checkpoint(restored.request(7, 15)).status == 409
        assert witness.add_checkpoint(restored.request(20, 30)).status == 422

    def test_an_insider_who_rebuilds_everything_is_refused_100_of_100(self, tmp_path: Path) -> None:
        """R3: every entry from some place on rewritten, all hashes made anew, signed with the real key."""
        witness = witness_in(tmp_path)
        witness.add_checkpoint(LOG.request(0, 100))
        statuses = [witness.add_checkpoint(SmallLog(twist=n).request(100, 100 + n % 7)).status for n in range(100)]
        assert len(statuses) == 100
        assert set(statuses) <= {409, 422}


class TestNames:
    @pytest.mark.parametrize("name", ["", "two words", "a+b", "x" * 256, "line\nend", "\u00a0", "\udc80"])
    def test_a_name_that_no_key_can_have_is_refused(self, name: str) -> None:
        with pytest.raises(UsageError):
            own_keys(name, SeededSigner(b"witness"))

    def test_a_witness_key_is_not_taken_for_that_of_a_log(self, tmp_path: Path) -> None:
        signer = SeededSigner(b"witness")
        keys = own_keys("witness.example/one", signer)
        with pytest.raises(UsageError):
            Witness("witness.example/one", signer, keys[:1], StateFolder(tmp_path, keys), lambda: None)  # type: ignore[arg-type, return-value]

    def test_a_log_may_have_several_keys_and_any_of_them_will_do(self, tmp_path: Path) -> None:
        second = SeededSigner(b"second person", both=False)
        log = SmallLog(signer=SeededSigner(b"first person"))
        state_keys = own_keys("w", SeededSigner(b"w"))
        keys = [*log.keys, *log_keys(ORIGIN, second.public)]
        from solferino.testing.worlds import Clock

        witness = Witness("w", SeededSigner(b"w"), keys, StateFolder(tmp_path, state_keys), Clock())
        assert witness.add_checkpoint(log.request(0, 3)).status == 200
        assert witness.add_checkpoint(SmallLog(signer=second).request(3, 4)).status == 200
