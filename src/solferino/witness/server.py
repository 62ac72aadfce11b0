"""The witness behind HTTP. Small on purpose: one thing to post, three to look at, and limits on everything.

It keeps no log of who asked. For the open network put a web server with TLS before it.
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

from solferino.witness.witness import PLAIN, Answer, Witness

ADD = "/add-checkpoint"
LATEST = "/checkpoint/"
_LENGTH = re.compile("[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class Limits:
    """body: bytes of a request. idle: seconds in which something must come. life: seconds a connection may last.

    connections: how many at once; others wait in the queue of the system.
    """

    body: int = 512 * 1024
    idle: float = 10.0
    life: float = 60.0
    connections: int = 64


class WitnessServer(ThreadingHTTPServer):
    """Serves one witness. ``serve_forever`` runs it, ``shutdown`` ends it; ``address`` is where it listens."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, host: str, port: int, witness: Witness, limits: Limits | None = None) -> None:
        self.witness = witness
        self.limits = limits or Limits()
        self._free = threading.BoundedSemaphore(self.limits.connections)
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)

    @property
    def address(self) -> str:
        """The address that is given to logs: the submission prefix."""
        host, port = self.server_address[0], self.server_address[1]
        name = host.decode() if isinstance(host, bytes | bytearray) else str(host)
        return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"

    def process_request(self, request: Any, client_address: Any) -> None:
        """Begin a connection once there is room for it; nobody waits in here for longer than one may last."""
        if not self._free.acquire(timeout=self.limits.life):
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._free.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a connection, and end it when its time is over, however slowly somebody sends."""
        ending = threading.Timer(self.limits.life, _end, (request,))
        ending.daemon = True
        ending.start()
        try:
            super().process_request_thread(request, client_address)
        finally:
            ending.cancel()
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that broke off is nobody's business, and nothing of it is written down."""


def _end(request: socket.socket) -> None:
    with contextlib.suppress(OSError):
        request.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    server: WitnessServer
    protocol_version = "HTTP/1.1"
    server_version = "solferino-witness"
    sys_version = ""
    error_content_type = PLAIN
    error_message_format = "%(code)d %(message)s\n"

    def setup(self) -> None:
        self.request.settimeout(self.server.limits.idle)
        super().setup()

    def do_POST(self) -> None:
        """``add-checkpoint``, and nothing else."""
        if self.path != ADD:
            self.close_connection = True  # its body is not read
            self._answer(Answer(404, "there is nothing to post to here\n"))
            return
        body = self._body()
        if body is not None:
            self._answer(self.server.witness.add_checkpoint(body))

    def do_GET(self) -> None:
        """The verifier keys, the logs, the last cosigned checkpoint of each."""
        self._answer(self._looked_up())

    def do_HEAD(self) -> None:
        """As GET, without the body."""
        self._answer(self._looked_up(), with_body=False)

    def _looked_up(self) -> Answer:
        witness = self.server.witness
        if self.path == "/":
            keys = "".join(key.encoded() + "\n" for key in witness.keys)
            logs = "".join(origin + "\n" for origin in witness.logs)
            return Answer(200, f"witness {witness.name}\n\n{keys}\n{logs}")
        if self.path == "/keys":
            return Answer(200, "".join(key.encoded() + "\n" for key in witness.keys))
        if self.path.startswith(LATEST):
            found = witness.latest(unquote(self.path.removeprefix(LATEST), errors="replace"))
            return Answer(404, "nothing was cosigned for this log\n") if found is None else Answer(200, found)
        return Answer(404, "there is nothing here\n")

    def _body(self) -> bytes | None:
        """The body of a request, or None where it was refused already."""
        lengths = self.headers.get_all("Content-Length") or []
        if self.headers.get("Transfer-Encoding") is not None or not lengths:
            self._refused(411, "send the length of the request")
            return None
        if len(lengths) != 1 or not _LENGTH.fullmatch(lengths[0]):
            self._refused(400, "send the length of the request, once")
            return None
        length = int(lengths[0])
        if length > self.server.limits.body:
            self._refused(413, "the request is larger than any checkpoint with its proof")
            return None
        body = b""
        with contextlib.suppress(OSError):
            body = self.rfile.read(length)
        if len(body) != length:
            self._refused(408, "the request broke off")
            return None
        return body

    def _refused(self, status: int, words: str) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):
            self._answer(Answer(status, words + "\n"))

    def _answer(self, answer: Answer, *, with_body: bool = True) -> None:
        data = answer.body.encode("utf-8")
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if with_body:
            self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Who asked is not written down."""
