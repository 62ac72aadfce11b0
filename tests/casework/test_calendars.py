"""OpenTimestamps in a case: a promise anchors nothing; a block whose header has the work does."""

from __future__ import annotations

import struct
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.op import OpAppend, OpSHA256
from opentimestamps.core.serialize import BytesSerializationContext
from opentimestamps.core.timestamp import Timestamp

from solferino.casework.calendars import complete, hand_in
from solferino.casework.case import Case, create_case
from solferino.casework.check import check
from solferino.casework.checkpoint import sign_head
from solferino.casework.held import held
from solferino.casework.outside import outside_proofs
from solferino.custody import opentimestamps
from solferino.record import EventType, UsageError
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import still_world

SIGNER = SeededSigner(b"house", both=False)


class Calendar:
    """A calendar on the loopback network. done: whether its blocks are made. roots: Merkle roots it put digests in."""

    def __init__(self) -> None:
        self.done, self.mode = False, "well"
        self.url = ""
        self.roots: list[bytes] = []
        self.asked: list[str] = []

    def answer(self, message: bytes, *, promise: bool) -> bytes:
        made = Timestamp(message)
        if promise:
            made.attestations.add(PendingAttestation(self.url))
        else:
            end = made.ops.add(OpAppend(b"the rest")).ops.add(OpSHA256())
            end.attestations.add(BitcoinBlockHeaderAttestation(900_000))
            self.roots.append(end.msg)
        context = BytesSerializationContext()
        made.serialize(context)
        return bytes(context.getbytes())


@pytest.fixture
def calendar() -> Iterator[Calendar]:
    told = Calendar()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            message = self.rfile.read(int(self.headers["Content-Length"]))
            told.asked.append(self.path)
            self._send(200, b"rubbish" if told.mode == "odd" else told.answer(message, promise=True))

        def do_GET(self) -> None:
            told.asked.append(self.path)
            message = bytes.fromhex(self.path.rpartition("/")[2])
            self._send(*((200, told.answer(message, promise=False)) if told.done else (404, b"not yet")))

        def _send(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", "case", still_world()) as made:
        yield made


def header(root: bytes) -> bytes:
    """A header over a Merkle root with next to no work in it."""
    for nonce in range(1 << 16):
        made = struct.pack("<I32s32sIII", 4, bytes(32), root, 1_790_000_000, 0x207FFFFF, nonce)
        parsed = opentimestamps.Header.parse(made)
        assert parsed is not None
        if parsed.hash <= parsed.target:
            return made
    raise AssertionError("no nonce was found")


def test_from_a_promise_to_a_proof_that_never_ends(
    case: Case, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint, _ = sign_head(case, SIGNER)
    made, failed = hand_in(case, checkpoint, [calendar.url])
    assert ([s.time for s in made], failed) == ([None], [])
    assert not held(case).anchored, "a promise is no evidence"
    assert outside_proofs(case) == []

    made, waiting = complete(case, [calendar.url])
    assert made == []
    assert "only promised" in waiting[0][1]

    calendar.done = True
    made, waiting = complete(case, [calendar.url])
    assert [s.time for s in made] == [None]
    assert waiting == [("127.0.0.1", "the header of Bitcoin block 900000 is not here")]

    asked = len(calendar.asked)
    cheap = header(calendar.roots[0])
    made, waiting = complete(case, [], [cheap])
    assert (made, len(calendar.asked)) == ([], asked), "nobody is asked, and a header without work is not taken"
    assert "anybody could have made it" in waiting[0][1]

    monkeypatch.setattr(opentimestamps.proof_holds, "__kwdefaults__", {"least": 0})
    made, waiting = complete(case, [], [cheap, bytes(80)])
    assert ([s.time for s in made], waiting) == (["2026-09-21T14:13:20.000000Z"], [])
    assert [case.vault.objects.read(h) for h in made[0].headers] == [cheap]
    assert held(case).anchored
    (proof,) = outside_proofs(case)
    assert (proof.holds, proof.ends, proof.time) == (True, None, "2026-09-21T16:13:20.000000Z")
    assert complete(case, [calendar.url]) == ([], [])
    assert check(case).report.damage == ()


def test_only_the_calendars_that_are_named_are_asked(case: Case, calendar: Calendar) -> None:
    checkpoint, _ = sign_head(case, SIGNER)
    hand_in(case, checkpoint, [calendar.url])
    asked = len(calendar.asked)
    complete(case, ["https://another.example.org"])
    assert len(calendar.asked) == asked


def test_a_calendar_that_answers_nonsense_is_an_attempt_that_failed(case: Case, calendar: Calendar) -> None:
    calendar.mode = "odd"
    checkpoint, _ = sign_head(case, SIGNER)
    made, failed = hand_in(case, checkpoint, [calendar.url])
    assert made == []
    assert failed == [("127.0.0.1", "127.0.0.1: the answer is no part of a proof")]
    assert case.fold().events[-1].type is EventType.ATTEMPT_FAILED
    with pytest.raises(UsageError):
        hand_in(case, checkpoint, ["ftp://example.org"])
