"""The witness over HTTP: the answers of the protocol, limits on everything, and nothing written down of who asks."""

from __future__ import annotations

import http.client
import socket
import threading
from pathlib import Path
from urllib.parse import quote

import pytest

from solferino.custody.note import VerifierKey, parse_note
from solferino.witness import Limits
from witness.logs import ORIGIN, SmallLog, serving, witness_in

LOG = SmallLog()
PLAIN = "text/plain; charset=utf-8"


def asked(port: int, method: str, path: str, body: bytes | None = None) -> tuple[int, str | None, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body)
        reply = connection.getresponse()
        return reply.status, reply.getheader("Content-Type"), reply.read()
    finally:
        connection.close()


def raw(port: int, sent: bytes) -> bytes:
    """Send bytes as they are and read until the other side ends."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as there:
        there.sendall(sent)
        got = b""
        while piece := there.recv(65536):
            got += piece
        return got


def test_a_checkpoint_is_cosigned_and_a_conflict_says_where_the_witness_stands(tmp_path: Path) -> None:
    with serving(witness_in(tmp_path)) as server:
        port = server.server_address[1]
        status, kind, body = asked(port, "POST", "/add-checkpoint", LOG.request(0, 5))
        assert (status, kind) == (200, PLAIN)
        assert body.startswith("\u2014 witness.example/one ".encode())
        assert asked(port, "POST", "/add-checkpoint", LOG.request(0, 5)) == (409, "text/x.tlog.size", b"5\n")
        assert asked(port, "POST", "/add-checkpoint", LOG.request(5, 6))[0] == 200
        assert asked(port, "POST", "/add-checkpoint", b"nonsense")[0] == 400


def test_its_keys_and_the_latest_head_of_each_log_can_be_looked_at(tmp_path: Path) -> None:
    witness = witness_in(tmp_path)
    with serving(witness) as server:
        port = server.server_address[1]
        asked(port, "POST", "/add-checkpoint", LOG.request(0, 5))
        status, kind, keys = asked(port, "GET", "/keys")
        assert (status, kind) == (200, PLAIN)
        assert [VerifierKey.parse(line) for line in keys.decode().splitlines()] == witness.keys
        about = asked(port, "GET", "/")[2].decode()
        assert witness.name in about
        assert ORIGIN in about
        for path in ("/checkpoint/" + ORIGIN, "/checkpoint/" + quote(ORIGIN, safe="")):
            status, kind, latest = asked(port, "GET", path)
            assert (status, kind) == (200, PLAIN)
            note = parse_note(latest)
            assert note.text == parse_note(LOG.note(5)).text
            assert all(note.by(key) for key in (*LOG.keys, *witness.keys))
        assert asked(port, "HEAD", "/keys") == (200, PLAIN, b"")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/checkpoint/another", 404),
        ("GET", "/add-checkpoint", 404),
        ("GET", "/../../etc/passwd", 404),
        ("GET", "/checkpoint/%ff%fe", 404),
        ("POST", "/", 404),
        ("PUT", "/add-checkpoint", 501),
        ("DELETE", "/keys", 501),
    ],
)
def test_there_is_nothing_else(tmp_path: Path, method: str, path: str, status: int) -> None:
    with serving(witness_in(tmp_path)) as server:
        found, kind, _ = asked(server.server_address[1], method, path, b"" if method == "POST" else None)
        assert (found, kind) == (status, PLAIN)


def test_one_connection_serves_several_requests(tmp_path: Path) -> None:
    with serving(witness_in(tmp_path)) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
        found = []
        for old, new in ((0, 3), (3, 4), (4, 9)):
            connection.request("POST", "/add-checkpoint", LOG.request(old, new))
            reply = connection.getresponse()
            reply.read()
            found.append(reply.status)
        connection.close()
        assert found == [200, 200, 200]


class TestLimits:
    @pytest.mark.parametrize(
        ("headers", "status"),
        [
            (b"Content-Length: 999999999\r\n", b"413"),
            (b"", b"411"),
            (b"Transfer-Encoding: chunked\r\n", b"411"),
            (b"Content-Length: -1\r\n", b"400"),
            (b"Content-Length: +5\r\n", b"400"),
            (b"Content-Length: 5\r\nContent-Length: 6\r\n", b"400"),
            (b"Content-Length: 99999999999999999999999\r\n", b"400"),
        ],
    )
    def test_a_request_without_one_usable_length_is_refused_unread(
        self, tmp_path: Path, headers: bytes, status: bytes
    ) -> None:
        with serving(witness_in(tmp_path)) as server:
            got = raw(server.server_address[1], b"POST /add-checkpoint HTTP/1.1\r\nHost: w\r\n" + headers + b"\r\n")
            assert got.split(b" ", 2)[1] == status
            assert b"Connection: close" in got

    def test_who_says_nothing_more_is_let_go(self, tmp_path: Path) -> None:
        with serving(witness_in(tmp_path), Limits(idle=0.1)) as server:
            port = server.server_address[1]
            assert raw(port, b"POST /add-checkpoint HTTP/1.1\r\nHos") == b""
            got = raw(port, b"POST /add-checkpoint HTTP/1.1\r\nContent-Length: 100\r\n\r\nold 0\n")
            assert got.split(b" ", 2)[1] == b"408"

    def test_who_sends_slowly_for_ever_is_ended(self, tmp_path: Path) -> None:
        with serving(witness_in(tmp_path), Limits(idle=5, life=0.2)) as server:
            port = server.server_address[1]
            with socket.create_connection(("127.0.0.1", port), timeout=10) as slow:
                slow.sendall(b"GET / HTTP/1.1\r\nA: ")
                assert slow.recv(1) == b""

    def test_so_many_connections_at_once_and_no_more_and_then_it_goes_on(self, tmp_path: Path) -> None:
        with serving(witness_in(tmp_path), Limits(connections=2, idle=0.3, life=5)) as server:
            port = server.server_address[1]
            idle = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(2)]
            assert asked(port, "GET", "/keys")[0] == 200  # waits until one of them was let go
            for one in idle:
                one.close()


def test_nothing_is_printed_about_who_asks(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with serving(witness_in(tmp_path)) as server:
        port = server.server_address[1]
        asked(port, "GET", "/keys")
        asked(port, "POST", "/add-checkpoint", b"nonsense")
        raw(port, b"\x00\xff nonsense\r\n\r\n")
        with socket.create_connection(("127.0.0.1", port)) as cut:
            cut.sendall(b"GET / HT")
    assert capfd.readouterr() == ("", "")
    assert not [p for p in tmp_path.rglob("*") if p.is_file() and b"127.0.0.1" in p.read_bytes()]


def test_many_at_once_are_answered_one_after_the_other(tmp_path: Path) -> None:
    with serving(witness_in(tmp_path)) as server:
        port = server.server_address[1]
        found: list[int] = []
        threads = [
            threading.Thread(
                target=lambda n=n: found.append(asked(port, "POST", "/add-checkpoint", LOG.request(0, 3 + n))[0])
            )
            for n in range(10)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(found) == [200, *[409] * 9]
