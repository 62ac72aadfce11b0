"""Asking a time stamping authority (RFC 3161) for a stamp, over HTTP. One question, one answer, nothing else.

The answer is checked here with ``rfc3161-client`` (the extra ``stamp``) before anybody keeps it. Checking a stamp that
is kept is another matter, done years later, by other code: :mod:`solferino.custody.timestamp`.
"""

from __future__ import annotations

import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from ipaddress import ip_address
from typing import IO, Any

from solferino.custody import der
from solferino.record import Exit, SolferinoError

TIMEOUT = 30.0  # seconds for one question, from the first byte to the last
MOST_BYTES = 65_536  # of an answer
MOST_REVOCATION = 16_000_000  # bytes of a revocation list
_LOCAL = "localhost"


class StampFailed(SolferinoError):
    """An authority gave no stamp. reason: a code of docs/reference/outcomes.md (not_reached, timed_out, http_error,
    too_large, refused, malformed, not_ours, bad_signature, not_possible)."""

    code, exit_code = "SOLF-E830", Exit.UNREACHABLE

    def __init__(self, reason: str, what: str, *, do: str = "") -> None:
        super().__init__(what, do=do, kept="the checkpoint is kept, and not yet anchored by this authority")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Answer:
    """request: DER TimeStampReq as sent. response: DER TimeStampResp as received."""

    request: bytes
    response: bytes


def stamping_is_possible() -> bool:
    """True where the extra ``stamp`` is installed."""
    try:
        import rfc3161_client  # noqa: F401 - only whether it is there
    except ImportError:
        return False
    return True


def ask(
    url: str, data: bytes, *, policy: str | None = None, roots: Sequence[bytes] = (), timeout: float = TIMEOUT
) -> Answer:
    """Have the SHA-256 of ``data`` stamped. Only the digest leaves this machine.

    policy: an object identifier (``1.2.3``) to ask for. roots: DER certificates that the answer must lead to; without
    any, the authority's own word for who it is has to do, and the caller has to say so and check the signature itself.
    Raises StampFailed.
    """
    if not stamping_is_possible():
        raise StampFailed(
            "not_possible",
            "asking an authority needs the extra `stamp`, which is not installed",
            do="pip install 'solferino[stamp]'",
        )
    request = _request(data, policy)
    body = fetch(
        url,
        most=MOST_BYTES,
        timeout=timeout,
        post=request,
        headers={"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"},
    )
    _check(request, body, data, roots)
    return Answer(request, body)


def _request(data: bytes, policy: str | None) -> bytes:
    """A request with a random nonce that asks for the certificate too. The client library knows no policies."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    made = TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256).build().as_bytes()
    if policy is None:
        return made
    from cryptography.hazmat import asn1
    from cryptography.x509 import ObjectIdentifier

    request = der.read(der.Request, made, "the request")
    try:
        request.policy = ObjectIdentifier(policy)
    except ValueError:
        raise StampFailed(
            "not_possible", f"the policy {policy!r} is no object identifier", do="give one such as 1.2.3.4"
        ) from None
    return bytes(asn1.encode_der(request))


def _check(request: bytes, body: bytes, data: bytes, roots: Sequence[bytes]) -> None:
    """Refuse an answer that is not good, before anybody keeps it. Raises StampFailed."""
    from cryptography import x509
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response
    from rfc3161_client._rust import parse_timestamp_request

    try:
        response = decode_timestamp_response(body)
        status = response.status
    except ValueError as error:
        raise StampFailed("malformed", "the answer is no time stamp response", do="check the address") from error
    if status != 0:
        words = "".join(c for c in " ".join(response.status_string) if c.isprintable())[:200]
        told = f": {words}" if words else ""
        raise StampFailed("refused", f"the authority refused (status {status}){told}", do="ask the authority")
    try:
        asked = parse_timestamp_request(request)
        stamp, signed = response.tst_info, response.signed_data
        ours, theirs = asked.message_imprint, stamp.message_imprint
        same = (theirs.hash_algorithm, theirs.message) == (ours.hash_algorithm, ours.message)
        if not same or stamp.nonce != asked.nonce:
            raise StampFailed("not_ours", "the answer is to another question: its digest or nonce is not ours")
        if asked.policy is not None and stamp.policy != asked.policy:
            raise StampFailed("not_ours", "the answer is under another policy than the one asked for")
        given = [x509.load_der_x509_certificate(c) for c in signed.certificates]
        named = [x509.load_der_x509_certificate(c) for c in roots]
        roots_here = named or [c for c in given if c.issuer == c.subject]
        if not roots_here:
            return  # a token without its root: this library says nothing then, and the caller's own check has to do
        builder = VerifierBuilder.from_request(asked)
        for root in roots_here:
            builder = builder.add_root_certificate(root)
        for certificate in given:
            if certificate not in roots_here:
                builder = builder.add_intermediate_certificate(certificate)
        builder.build().verify_message(response, data)
    except VerificationError as error:
        raise StampFailed("bad_signature", f"the stamp does not hold: {error}", do="check the roots") from error
    except ValueError as error:
        raise StampFailed("malformed", f"the answer cannot be read: {error}", do="check the address") from error


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """An address that sends elsewhere is not the one the user named."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        return None


def checked_url(url: str) -> urllib.parse.SplitResult:
    """An address that may be asked. Raises StampFailed for anything but http and https, and for names and passwords."""
    try:
        parts = urllib.parse.urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = urllib.parse.SplitResult("", "", "", "", ""), None
    if parts.scheme not in ("http", "https") or not host or not url.isascii() or " " in url:
        raise StampFailed("not_possible", f"{url!r} is no http or https address", do="check the address")
    if parts.username is not None or parts.password is not None:
        raise StampFailed("not_possible", "the address holds a name or password", do="give it without")
    return parts


def fetch(
    url: str,
    *,
    most: int,
    timeout: float = TIMEOUT,
    post: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> bytes:
    """One question over HTTP, answered in at most ``most`` bytes. No redirect is followed. Raises StampFailed."""
    parts = checked_url(url)
    handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
    if is_loopback(parts.hostname or ""):
        handlers.append(urllib.request.ProxyHandler({}))  # a proxy's own machine is not ours
    opener = urllib.request.build_opener(*handlers)
    told = {"User-Agent": "solferino", **(headers or {})}
    question = urllib.request.Request(url, data=post, headers=told)  # noqa: S310 - the scheme was checked
    until = time.monotonic() + timeout
    try:
        with opener.open(question, timeout=timeout) as reply:
            return _bounded(reply, most, until)
    except urllib.error.HTTPError as error:
        error.close()
        where = " (it sends elsewhere, which is not followed)" if 300 <= error.code < 400 else ""
        raise StampFailed("http_error", f"the server answered {error.code}{where}", do="check the address") from error
    except TimeoutError as error:
        raise _too_slow(timeout) from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise _too_slow(timeout) from error
        what = f"the server cannot be reached: {error.reason}"
        raise StampFailed("not_reached", what, do="try again later") from error
    except (OSError, HTTPException) as error:
        raise StampFailed("not_reached", f"the connection broke off: {error}", do="try again later") from error


def _bounded(reply: Any, most: int, until: float) -> bytes:
    made = bytearray()
    while piece := reply.read1(16_384):
        made += piece
        if len(made) > most:
            raise StampFailed("too_large", f"the answer is longer than {most} bytes", do="check the address")
        if time.monotonic() > until:
            raise TimeoutError
    return bytes(made)


def _too_slow(timeout: float) -> StampFailed:
    return StampFailed("timed_out", f"the server did not answer within {timeout:g} seconds", do="try again later")


def is_loopback(host: str) -> bool:
    """True where an address is on this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == _LOCAL
