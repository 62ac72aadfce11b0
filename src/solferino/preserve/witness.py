"""Asking a witness: one POST to an address that the user named, with limits on time and size.

No redirect is followed, no proxy of the surroundings is asked, nothing but the checkpoint and its proof is sent.
Protocol: c2sp.org/tlog-witness.
"""

from __future__ import annotations

import base64
import contextlib
import http.client
import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from solferino.record import Exit, SolferinoError, UsageError

ADD = "/add-checkpoint"
LARGEST_ANSWER = 64 * 1024  # bytes: a dozen post-quantum signatures
CONNECT = 10.0  # seconds
WHOLE = 30.0  # seconds from the first byte sent to the last one received
_ADDRESS = re.compile(r"[\x21-\x7e]{1,2000}")


class WitnessUnreachable(SolferinoError):
    """A witness did not answer: no connection, no time left, or what came was no answer.

    reason: a code of docs/reference/outcomes.md (``not_reached``, ``timed_out``, ``malformed``).
    """

    code, exit_code = "SOLF-E820", Exit.UNREACHABLE

    def __init__(self, reason: str, what: str, *, where: str) -> None:
        super().__init__(what, where=where, do="try again later, or ask its keepers")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class WitnessReply:
    """status: of HTTP. media_type: without parameters, lower case. body: at most 64 KiB."""

    status: int
    media_type: str
    body: bytes


def submission(old: int, proof: list[bytes], note: str) -> bytes:
    """The body of an ``add-checkpoint`` request."""
    rows = [f"old {old}", *(base64.b64encode(node).decode() for node in proof)]
    return ("\n".join(rows) + "\n\n" + note).encode()


def checked_address(url: str) -> str:
    """The submission prefix without a slash at its end. Raises UsageError for anything but plain http and https."""
    try:
        parts = urlsplit(url) if _ADDRESS.fullmatch(url) else None
        usable = (
            parts is not None
            and parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and not (parts.username or parts.password or parts.query or parts.fragment)
            and (parts.port is None or parts.port > 0)
        )
    except ValueError:
        usable = False
    if not usable:
        raise UsageError(
            f"{url!r} is no address of a witness",
            do="give http://HOST:PORT or https://HOST, with a path where it has one, and nothing else",
        )
    return url.rstrip("/")


def ask_witness(url: str, body: bytes, *, connect: float = CONNECT, whole: float = WHOLE) -> WitnessReply:
    """Post a request to the submission prefix ``url``. Whatever status comes back is an answer, a redirect too.

    connect, whole: seconds. Raises UsageError for an address that is none, and WitnessUnreachable.
    """
    parts = urlsplit(checked_address(url))
    host = parts.hostname or ""
    connection: http.client.HTTPConnection
    if parts.scheme == "https":
        connection = http.client.HTTPSConnection(
            host, parts.port, timeout=connect, context=ssl.create_default_context()
        )
    else:
        connection = http.client.HTTPConnection(host, parts.port, timeout=connect)
    begun = time.monotonic()
    try:
        connection.connect()
        connection.sock.settimeout(whole)
        with _ended_after(connection.sock, max(0.001, whole - (time.monotonic() - begun))) as ended:
            reply = _posted(connection, parts.path.rstrip("/") + ADD, body, url)
        if ended.is_set():  # what was read until then looks like a whole answer, and may be none
            raise TimeoutError
        return reply
    except (TimeoutError, OSError, http.client.HTTPException, UnicodeError) as error:
        late = isinstance(error, TimeoutError) or time.monotonic() - begun >= whole
        if late:
            raise WitnessUnreachable("timed_out", "it did not answer in time", where=url) from error
        words = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise WitnessUnreachable("not_reached", f"it could not be reached: {words}", where=url) from error
    finally:
        connection.close()


def _posted(connection: http.client.HTTPConnection, path: str, body: bytes, url: str) -> WitnessReply:
    headers = {"Content-Type": "text/plain; charset=utf-8", "User-Agent": "solferino", "Accept-Encoding": "identity"}
    connection.request("POST", path, body, headers)
    reply = connection.getresponse()
    data = reply.read(LARGEST_ANSWER + 1)
    if len(data) > LARGEST_ANSWER:
        raise WitnessUnreachable("malformed", f"its answer is longer than {LARGEST_ANSWER} bytes", where=url)
    if reply.length:  # less came than was announced
        raise http.client.IncompleteRead(data, reply.length)
    media_type = (reply.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    return WitnessReply(reply.status, media_type, data)


@contextmanager
def _ended_after(sock: socket.socket, seconds: float) -> Iterator[threading.Event]:
    """End a connection when its time is over: a limit on each read alone would let a slow sender hold it for ever.

    Gives an event that is set where it came to that.
    """
    ended = threading.Event()

    def end() -> None:
        ended.set()
        with contextlib.suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield ended
    finally:
        timer.cancel()
