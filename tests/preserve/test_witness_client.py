"""Asking a witness: only where the user said, within limits, and whatever comes back is an answer or a plain reason."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from solferino.preserve.witness import (
    LARGEST_ANSWER,
    WitnessUnreachable,
    ask_witness,
    checked_address,
    submission,
)
from solferino.record import Exit, UsageError


@contextmanager
def answering(*pieces: bytes, pause: float = 0.0) -> Iterator[tuple[str, list[bytes]]]:
    """A server that reads one request and sends these bytes, whatever was asked. Gives its address and what came in."""
    seen: list[bytes] = []
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            try:
                there, _ = door.accept()
            except OSError:
                return
            with there:
                there.settimeout(5)
                got = b""
                try:
                    while b"\r\n\r\n" not in got:
                        got += there.recv(65536)
                    length = int(got.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                    while len(got.split(b"\r\n\r\n", 1)[1]) < length:
                        got += there.recv(65536)
                    seen.append(got)
                    for piece in pieces:
                        there.sendall(piece)
                        over.wait(pause)
                except OSError:
                    pass

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}", seen
        finally:
            over.set()
            door.shutdown(socket.SHUT_RDWR)
            thread.join(5)


def reply(status: str, body: bytes, kind: str = "text/plain", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


def test_what_is_sent_is_the_request_and_nothing_of_the_machine_or_the_case() -> None:
    body = submission(4, [bytes(32)], "note\n")
    assert body == b"old 4\n" + b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n" + b"\nnote\n"
    with answering(reply("200 OK", b"line\n")) as (url, seen):
        got = ask_witness(url + "/some/prefix/", body)
    assert (got.status, got.media_type, got.body) == (200, "text/plain", b"line\n")
    head, _, sent = seen[0].partition(b"\r\n\r\n")
    assert sent == body
    assert head.startswith(b"POST /some/prefix/add-checkpoint HTTP/1.1\r\n")
    names = {line.split(b":")[0].lower() for line in head.split(b"\r\n")[1:]}
    assert names == {b"host", b"content-type", b"content-length", b"user-agent", b"accept-encoding"}


def test_the_media_type_is_given_without_its_parameters() -> None:
    with answering(reply("409 Conflict", b"12\n", "Text/X.Tlog.Size; charset=utf-8")) as (url, _):
        got = ask_witness(url, b"")
    assert (got.status, got.media_type, got.body) == (409, "text/x.tlog.size", b"12\n")


def test_a_redirect_is_an_answer_and_is_never_followed() -> None:
    with (
        answering(reply("200 OK", b"caught")) as (elsewhere, seen),
        answering(reply("307 Temporary Redirect", b"", more=f"Location: {elsewhere}/add-checkpoint\r\n")) as (url, _),
    ):
        assert ask_witness(url, b"x").status == 307
        assert seen == []


def test_a_proxy_of_the_surroundings_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(reply("200 OK", b"proxy")) as (proxy, caught):
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
            monkeypatch.setenv(name, proxy)
        monkeypatch.delenv("no_proxy", raising=False)
        with answering(reply("200 OK", b"witness")) as (url, _):
            assert ask_witness(url, b"x").body == b"witness"
        assert caught == []


@pytest.mark.parametrize(
    "url",
    [
        "",
        "witness.example",
        "ftp://witness.example",
        "file:///etc/passwd",
        "http://",
        "http:///path",
        "http://user:word@witness.example",
        "http://witness.example?x=1",
        "http://witness.example#x",
        "http://witness.example:0",
        "http://witness.example:99999",
        "http://witness.example:port",
        "http://[::1",
        "http://witness.example/a b",
        "http://witness.example/\r\nX: y",
        "http://witness.example/\u043f",
        "http://" + "w" * 3000,
        "javascript:alert(1)",
    ],
)
def test_only_plain_addresses_are_asked(url: str) -> None:
    with pytest.raises(UsageError):
        checked_address(url)
    with pytest.raises(UsageError):
        ask_witness(url, b"x")


class TestNoAnswer:
    def failed(self, url: str, **limits: float) -> WitnessUnreachable:
        with pytest.raises(WitnessUnreachable) as raised:
            ask_witness(url, b"x", **limits)
        assert raised.value.exit_code is Exit.UNREACHABLE
        assert raised.value.where == url
        return raised.value

    def test_nobody_there(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as door:
            port = door.getsockname()[1]
        assert self.failed(f"http://127.0.0.1:{port}").reason == "not_reached"

    def test_a_name_that_cannot_be(self) -> None:
        assert self.failed("http://" + "a" * 70 + ".invalid").reason == "not_reached"

    def test_no_tls_where_it_was_asked_for(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as door:

            def hang_up() -> None:
                door.accept()[0].close()

            thread = threading.Thread(target=hang_up, daemon=True)
            thread.start()
            assert self.failed(f"https://127.0.0.1:{door.getsockname()[1]}").reason == "not_reached"
            thread.join(5)

    @pytest.mark.parametrize("sent", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf"])
    def test_what_breaks_off_or_is_no_http(self, sent: bytes) -> None:
        with answering(sent) as (url, _):
            assert self.failed(url).reason == "not_reached"

    def test_too_long_an_answer_is_not_read_to_its_end(self) -> None:
        with answering(reply("200 OK", b"x" * (LARGEST_ANSWER + 1))) as (url, _):
            assert self.failed(url).reason == "malformed"

    def test_silence(self) -> None:
        with answering(b"HTTP/1.1 200 OK\r\n", pause=2) as (url, _):
            assert self.failed(url, whole=0.1).reason == "timed_out"

    @pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nA: ", b"HTTP/1.1 200 OK\r\n\r\n"])
    def test_one_byte_now_and_then(self, head: bytes) -> None:
        with answering(head, *[b"x"] * 100, pause=0.03) as (url, _):
            begun = time.monotonic()
            assert self.failed(url, whole=0.2).reason == "timed_out"
            assert time.monotonic() - begun < 2
