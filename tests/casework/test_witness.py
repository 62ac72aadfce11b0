"""Asking witnesses: what they cosign is recorded, and so is every failure, in words; nobody else is asked."""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from solferino.casework.case import Case, create_case, open_case
from solferino.casework.checkpoint import cosign, sign_head
from solferino.casework.witness import (
    WitnessAt,
    ask_witnesses,
    last_checkpoint,
    witness_at,
    witnesses_in_settings,
    witnesses_of_policy,
)
from solferino.custody.note import (
    Signature,
    TreeHead,
    VerifierKey,
    log_keys,
    origin_of,
    parse_note,
    signature_holds,
    witness_keys,
)
from solferino.custody.note import (
    cosign as cosign_lines,
)
from solferino.record import (
    Checkpoint,
    Cosignature,
    CustodyEvent,
    EventType,
    Line,
    NothingFound,
    Outcome,
    UsageError,
)
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import Clock, still_world
from solferino.witness import StateFolder, Witness, WitnessServer
from solferino.witness.witness import own_keys
from witness.logs import serving

SIGNER = SeededSigner(b"house")
NAME = "witness.example/one"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", "case", still_world("A. Keeper")) as made:
        yield made


def record_things(case: Case, count: int, word: str = "thing") -> None:
    for number in range(count):
        case.commit(EventType.DECIDED, [Outcome(f"{word} {number}", "step", "ok", "ok")], holds="outcome")


@contextmanager
def witness_for(case: Case, folder: Path, name: str = NAME) -> Iterator[tuple[WitnessAt, WitnessServer]]:
    """A witness that knows the ledger of a case, listening on the loopback."""
    signer = SeededSigner(name.encode())
    state = StateFolder(folder, own_keys(name, signer))
    witness = Witness(name, signer, log_keys(origin_of(case.id), SIGNER.public), state, Clock())
    try:
        with serving(witness) as server:
            yield WitnessAt(tuple(witness.keys), server.address), server
    finally:
        state.close()


@contextmanager
def answering(status: int, body: bytes, kind: str = "text/plain") -> Iterator[str]:
    """A server that answers every post with the same."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def entries(case: Case) -> list[CustodyEvent]:
    return [CustodyEvent.parse(data) for data in case.vault.entries()]


def records(case: Case, event: CustodyEvent) -> list[object]:
    assert event.batch is not None
    return [line.record for line in case.vault.lines(event.batch.root) if isinstance(line, Line)]


def keys_at(url: str, name: str = NAME) -> WitnessAt:
    return WitnessAt(tuple(witness_keys(name, SeededSigner(name.encode()).public)), url)


class TestCosigned:
    def test_both_cosignatures_hold_and_lie_in_one_entry_that_refers_to_the_checkpoint(
        self, case: Case, tmp_path: Path
    ) -> None:
        record_things(case, 4)
        checkpoint, event = sign_head(case, SIGNER)
        with witness_for(case, tmp_path / "w") as (witness, _):
            made, failures = cosign(case, checkpoint, [witness])
        assert failures == []
        text = parse_note(checkpoint.note).text
        for cosignature, key in zip(made, witness.keys, strict=True):
            assert cosignature.checkpoint == checkpoint.id
            assert VerifierKey.parse(cosignature.vkey) == key
            assert signature_holds(key, Signature.parse(cosignature.line), text)
            assert cosignature.time == "2026-11-21T09:00:00.000000Z"
        last = entries(case)[-1]
        assert (last.type, last.refers) == (EventType.COSIGNED, (event.number,))
        assert {r.id for r in records(case, last) if isinstance(r, Cosignature)} == {c.id for c in made}

    def test_a_witness_that_stands_elsewhere_is_given_the_proof_it_needs(self, case: Case, tmp_path: Path) -> None:
        with witness_for(case, tmp_path / "w") as (witness, _):
            for count in (1, 7, 3):
                record_things(case, count)
                sign_head(case, SIGNER)
                assert len(ask_witnesses(case, [witness]).cosignatures) == 2

    def test_a_witness_that_was_asked_by_another_copy_tells_where_it_stands(self, case: Case, tmp_path: Path) -> None:
        record_things(case, 3)
        sign_head(case, SIGNER)
        assert case.path is not None
        shutil.copytree(case.path, tmp_path / "copy")
        with witness_for(case, tmp_path / "w") as (witness, _):
            ask_witnesses(case, [witness])
            with open_case(tmp_path / "copy", world=still_world("A. Keeper", seed=b"copy")) as copy:
                made, failures = cosign(copy, last_checkpoint(copy), [witness])  # the same head: the same tree
        assert (len(made), failures) == (2, [])

    def test_the_same_head_may_be_cosigned_again(self, case: Case, tmp_path: Path) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        with witness_for(case, tmp_path / "w") as (witness, _):
            assert len(cosign(case, checkpoint, [witness])[0]) == 2
            assert len(cosign(case, checkpoint, [witness])[0]) == 2

    def test_lines_under_keys_that_were_not_named_are_ignored(self, case: Case, tmp_path: Path) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        with witness_for(case, tmp_path / "w") as (witness, _):
            made, failures = cosign(case, checkpoint, [WitnessAt(witness.keys[:1], witness.url)])
        assert ([VerifierKey.parse(c.vkey) for c in made], failures) == ([witness.keys[0]], [])

    def test_nobody_to_ask_is_nothing_to_record(self, case: Case) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        size = case.vault.head().size
        assert cosign(case, checkpoint, []) == ([], [])
        assert case.vault.head().size == size


class TestFailures:
    def failure(self, case: Case, witness: WitnessAt) -> str:
        """Ask one witness that fails; gives the code, after looking at what the ledger and the caller are told."""
        checkpoint, event = sign_head(case, SIGNER)
        asked = ask_witnesses(case, [witness], checkpoint)
        assert asked.cosignatures == ()
        ((name, why),) = asked.failures
        assert name == NAME
        last = entries(case)[-1]
        assert (last.type, last.refers) == (EventType.ATTEMPT_FAILED, (event.number,))
        assert last.code("step") == "cosign"
        (outcome,) = records(case, last)
        assert isinstance(outcome, Outcome)
        assert (outcome.subject, outcome.step, outcome.severity) == (checkpoint.id, "cosign", "failed")
        assert outcome.code == last.code("code")
        assert why in outcome.words
        assert witness.url in outcome.words
        assert outcome.do
        assert asked.forked == (outcome.code == "conflict")
        return outcome.code

    def test_nobody_there(self, case: Case) -> None:
        assert self.failure(case, keys_at("http://127.0.0.1:9")) == "not_reached"

    @pytest.mark.parametrize(
        ("status", "body", "kind", "code"),
        [
            (404, b"no\n", "text/plain", "unknown_log"),
            (403, b"no\n", "text/plain", "not_trusted"),
            (400, b"no\n", "text/plain", "http_error"),
            (500, b"no\n", "text/plain", "http_error"),
            (302, b"", "text/plain", "http_error"),
            (409, b"no\n", "text/plain", "conflict"),
            (409, b"0\n", "text/x.tlog.size", "malformed"),
            (409, b"x\n", "text/x.tlog.size", "malformed"),
            (409, b"01\n", "text/x.tlog.size", "malformed"),
            (409, b"-1\n", "text/x.tlog.size", "malformed"),
            (409, b"9" * 5000, "text/x.tlog.size", "malformed"),
            (409, b"1\n", "text/x.tlog.size", "http_error"),  # the same answer to the right proof
            (409, b"999999\n", "text/x.tlog.size", "conflict"),
            (422, b"no\n", "text/plain", "conflict"),
            (200, b"", "text/plain", "malformed"),
            (200, b"\xff\n", "text/plain", "malformed"),
            (200, b"hello\n", "text/plain", "malformed"),
            (200, "\u2014 other.example AAAAAAAA\n".encode(), "text/plain", "not_signed"),
        ],
    )
    def test_what_a_witness_can_answer(self, case: Case, status: int, body: bytes, kind: str, code: str) -> None:
        with answering(status, body, kind) as url:
            found = self.failure_of_first(case, url)
        assert found == code

    def failure_of_first(self, case: Case, url: str) -> str:
        return self.failure(case, WitnessAt(keys_at(url).keys[:1], url))

    @pytest.mark.parametrize("wrong", ["signature", "time", "key", "short"])
    def test_a_cosignature_that_does_not_hold_is_never_kept(self, case: Case, wrong: str) -> None:
        record_things(case, 1)
        checkpoint, _ = sign_head(case, SIGNER)
        text = parse_note(checkpoint.note).text
        signer = SeededSigner(NAME.encode())
        (line, _) = cosign_lines(text, NAME, SeededSigner(b"thief") if wrong == "key" else signer, 1_800_000_000)
        own = witness_keys(NAME, signer.public)[0]
        blob = {
            "signature": line.blob[:-1] + bytes([line.blob[-1] ^ 1]),
            "time": line.blob[:7] + bytes([line.blob[7] ^ 1]) + line.blob[8:],
            "key": line.blob,
            "short": line.blob[:5],
        }[wrong]
        with answering(200, (Signature(NAME, own.id, blob).line() + "\n").encode()) as url:
            asked = ask_witnesses(case, [WitnessAt((own,), url)], checkpoint)
        assert asked.cosignatures == ()
        assert "does not hold" in asked.failures[0][1]

    def test_a_cosignature_without_a_time_is_not_one_of_a_witness(self, case: Case) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        signer = SeededSigner(NAME.encode())
        lines = cosign_lines(parse_note(checkpoint.note).text, NAME, signer, 0)
        with answering(200, "".join(x.line() + "\n" for x in lines).encode()) as url:
            asked = ask_witnesses(case, [keys_at(url)], checkpoint)
        assert asked.cosignatures == ()

    def test_who_signs_badly_under_one_key_is_not_believed_under_the_other(self, case: Case) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        signer = SeededSigner(NAME.encode())
        good, other = cosign_lines(parse_note(checkpoint.note).text, NAME, signer, 1_800_000_000)
        bad = Signature(other.name, other.key_id, other.blob[:-1] + bytes([other.blob[-1] ^ 1]))
        with answering(200, f"{good.line()}\n{bad.line()}\n".encode()) as url:
            asked = ask_witnesses(case, [keys_at(url)], checkpoint)
        assert asked.cosignatures == ()

    def test_one_key_of_two_that_signs_is_kept_and_the_other_is_told(self, case: Case) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        good, _ = cosign_lines(parse_note(checkpoint.note).text, NAME, SeededSigner(NAME.encode()), 1_800_000_000)
        with answering(200, f"{good.line()}\n".encode()) as url:
            asked = ask_witnesses(case, [keys_at(url)], checkpoint)
        assert len(asked.cosignatures) == 1
        assert "ml-dsa-44" in asked.failures[0][1]

    def test_one_that_fails_does_not_hinder_the_others(self, case: Case, tmp_path: Path) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        with witness_for(case, tmp_path / "w") as (witness, _):
            made, failures = cosign(case, checkpoint, [keys_at("http://127.0.0.1:9"), witness])
        assert len(made) == 2
        assert [name for name, _ in failures] == [NAME]

    def test_a_checkpoint_of_another_ledger_is_shown_to_nobody(self, case: Case) -> None:
        foreign = Checkpoint(sign_note_elsewhere())
        with pytest.raises(NothingFound):
            cosign(case, foreign, [keys_at("http://127.0.0.1:9")])

    def test_without_a_signed_head_nobody_is_asked(self, case: Case) -> None:
        with pytest.raises(NothingFound):
            ask_witnesses(case, [keys_at("http://127.0.0.1:9")])


def sign_note_elsewhere() -> str:
    from solferino.custody.note import sign_checkpoint

    return sign_checkpoint(TreeHead("solferino/" + "1" * 32, 1, bytes(32)), SIGNER).encoded()


class TestForksAndRollBacks:
    """R19: a witness sees to it that there is one history."""

    def test_a_restored_backup_that_went_on_is_refused(self, case: Case, tmp_path: Path) -> None:
        record_things(case, 3)
        sign_head(case, SIGNER)
        assert case.path is not None
        shutil.copytree(case.path, tmp_path / "backup")
        with witness_for(case, tmp_path / "w") as (witness, _):
            record_things(case, 6, "this week")
            sign_head(case, SIGNER)
            assert not ask_witnesses(case, [witness]).failures
            with open_case(tmp_path / "backup", world=still_world("A. Keeper", seed=b"restored")) as restored:
                record_things(restored, 1, "instead")
                sign_head(restored, SIGNER)
                shorter = ask_witnesses(restored, [witness])
                record_things(restored, 20, "instead")
                sign_head(restored, SIGNER)
                longer = ask_witnesses(restored, [witness])
        for asked in (shorter, longer):
            assert asked.forked
            assert asked.cosignatures == ()
        assert "older than another one" in shorter.failures[0][1]
        assert "does not extend" in longer.failures[0][1]
        assert list((tmp_path / "w" / "forks").iterdir())

    def test_of_two_forks_shown_to_two_witnesses_neither_gets_both_cosignatures(
        self, case: Case, tmp_path: Path
    ) -> None:
        record_things(case, 3)
        assert case.path is not None
        shutil.copytree(case.path, tmp_path / "fork")
        record_things(case, 2, "here")
        sign_head(case, SIGNER)
        with (
            open_case(tmp_path / "fork", world=still_world("A. Keeper", seed=b"fork")) as fork,
            witness_for(case, tmp_path / "w1", "one.example") as (one, _),
            witness_for(case, tmp_path / "w2", "two.example") as (two, _),
        ):
            record_things(fork, 2, "there")
            sign_head(fork, SIGNER)
            assert not ask_witnesses(case, [one]).failures
            assert not ask_witnesses(fork, [two]).failures
            assert ask_witnesses(case, [two]).forked
            assert ask_witnesses(fork, [one]).forked


class TestNaming:
    def test_keys_and_address(self) -> None:
        keys = keys_at("http://w.example").keys
        text = ",".join(key.encoded() for key in keys) + " http://w.example/"
        assert witness_at(text) == WitnessAt(keys, "http://w.example")

    @pytest.mark.parametrize("text", ["", "x", "x y", "x http://w.example", "a b c"])
    def test_what_is_no_witness(self, text: str) -> None:
        with pytest.raises(UsageError):
            witness_at(text)

    def test_the_key_of_a_log_is_none_of_a_witness(self) -> None:
        key = log_keys("solferino/x", SIGNER.public)[0]
        with pytest.raises(UsageError):
            witness_at(key.encoded() + " http://w.example")

    def test_witnesses_of_a_policy_are_asked_once_for_each_address(self, tmp_path: Path) -> None:
        first, second = keys_at("").keys
        other = keys_at("", "two.example").keys[0]
        path = tmp_path / "policy"
        path.write_text(
            f"witness a {first.encoded()} http://w.example\nwitness b {second.encoded()} http://w.example/\n"
            f"witness c {other.encoded()} https://two.example/x\nwitness d {keys_at('', 'silent').keys[0].encoded()}\n"
            "quorum none\n"
        )
        assert witnesses_of_policy(path) == [
            WitnessAt((first, second), "http://w.example"),
            WitnessAt((other,), "https://two.example/x"),
        ]

    def test_a_policy_without_addresses_names_nobody_to_ask(self, tmp_path: Path) -> None:
        path = tmp_path / "policy"
        path.write_text(f"witness a {keys_at('').keys[0].encoded()}\nquorum a\n")
        with pytest.raises(UsageError):
            witnesses_of_policy(path)

    def test_settings_of_the_case(self, case: Case) -> None:
        assert witnesses_in_settings(case) == []
        assert case.path is not None
        key = keys_at("").keys[0]
        with (case.path / "solferino.toml").open("a") as file:
            file.write(f'[anchor]\nwitnesses = ["{key.encoded()} http://w.example"]\n')
        assert witnesses_in_settings(case) == [WitnessAt((key,), "http://w.example")]
        open_case(case.path).close()  # the description can still be read

    @pytest.mark.parametrize("text", ["anchor = 1\n", '[anchor]\nwitnesses = "x"\n', "[anchor]\nwitnesses = [1]\n"])
    def test_settings_that_are_none(self, case: Case, text: str) -> None:
        assert case.path is not None
        with (case.path / "solferino.toml").open("a") as file:
            file.write(text)
        with pytest.raises(UsageError):
            witnesses_in_settings(case)
