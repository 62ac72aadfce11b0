"""One page that the user named, fetched over HTTP and kept as it was served. Nothing that it links to is fetched.

No cookie is sent or kept, no script is run, no name or password is sent. Redirects are followed one by one and written
down, because the page that was kept may not lie where the user pointed.
"""

from __future__ import annotations

import hashlib
import re
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPMessage
from ipaddress import ip_address
from typing import IO, Any, Final

from solferino import __version__
from solferino.preserve.file import CaptureFailed, Caught, Sink
from solferino.preserve.stamp import is_loopback
from solferino.record import World, instant
from solferino.text import media

TOOL: Final = "page/1"
LARGEST: Final = 64_000_000  # bytes of one page, after any packing of the transport is undone
TIMEOUT: Final = 30.0  # seconds for one page, redirects and all
MOST_REDIRECTS: Final = 10
AGENT: Final = f"solferino/{__version__} (keeps one page that a person named; no crawler)"

_PIECE = 65_536  # bytes
_HEAD = 1 << 18  # bytes looked at for the media type
_MOST_HEADERS, _LONGEST_HEADER = 100, 2_000
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_COOKIES = frozenset(("set-cookie", "set-cookie2"))
# Signs that may stand in an address as they are: RFC 3986, and % for what is escaped already.
_PATH, _QUERY = "/%:@!$&'()*+,;=~-._", "/?%:@!$&'()*+,;=~-._[]"


@dataclass(frozen=True, slots=True)
class CaughtPage:
    """What was taken in, and how it was served.

    caught: digest, size, time and sniffed type, as of a file. address: where it lay in the end. served_as: the type
    that the server gave. headers: for each redirect ``301 ADDRESS`` and its ``Location: ADDRESS``, then ``200 ADDRESS``
    and the headers of the answer, in the order served; of cookies only that there were some.
    """

    caught: Caught
    address: str
    served_as: str | None
    headers: tuple[str, ...]


def is_address(given: object) -> bool:
    """True for what is meant as an address and not as a file: it begins with a scheme and ``://``."""
    return isinstance(given, str) and _SCHEME.match(given.strip()) is not None


def shown_address(given: str) -> str:
    """An address that may be wrong, fit to be shown and recorded: on one line, without a name or password."""
    return re.sub(r"(?<=//)[^/?#]*@", "", _visible(given))[:_LONGEST_HEADER]


def address_of(given: str) -> str:
    """An address in the one form that is kept: no fragment, host in small ASCII letters, other signs escaped.

    Raises CaptureFailed (not_possible) for another scheme than http and https, for none, and for a name or password.
    """
    try:
        parts = urllib.parse.urlsplit(given.strip())
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise _impossible(given, "is no address") from error
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise _impossible(given, "is no http or https address")
    if parts.username is not None or parts.password is not None:
        raise CaptureFailed("not_possible", "the address holds a name or password", do="give it without")
    name = _ascii(host, given)
    place = f"[{name}]" if ":" in name else name
    if port is not None and port != {"http": 80, "https": 443}[parts.scheme.lower()]:
        place += f":{port}"
    path = urllib.parse.quote(parts.path, safe=_PATH) or "/"
    query = urllib.parse.quote(parts.query, safe=_QUERY)
    return urllib.parse.urlunsplit((parts.scheme.lower(), place, path, query, ""))


def capture_page(
    address: str, sink: Sink, world: World, *, largest: int = LARGEST, timeout: float = TIMEOUT
) -> CaughtPage:
    """Fetch one page into ``sink``: at most ``largest`` bytes in at most ``timeout`` seconds, redirects included.

    Raises CaptureFailed (not_possible, not_reached, timed_out, http_error, too_large). Errors of the sink pass through.
    """
    here, until = address_of(address), time.monotonic() + timeout
    told: list[str] = []
    opener = _opener(here)
    for _ in range(MOST_REDIRECTS + 1):
        reply = _answer(opener, here, until, timeout)
        with reply:
            where = reply.headers.get("Location") if reply.status in _REDIRECTS else None
            if where is None:
                return _kept(reply, here, told, sink, world, largest, until, timeout)
            told += [f"{reply.status} {here}", _line("Location", where)]
            here = _onward(here, where)
            opener = _opener(here)
    raise CaptureFailed("http_error", f"it sends elsewhere more than {MOST_REDIRECTS} times", do="check the address")


def _kept(
    reply: Any,
    here: str,
    told: list[str],
    sink: Sink,
    world: World,
    largest: int,
    until: float,
    timeout: float,
) -> CaughtPage:
    if reply.status != 200:
        words = f"the server answered {reply.status} {_visible(reply.reason or '')}".rstrip()
        raise CaptureFailed("http_error", words, do="check the address; add a saved copy of the page if you have one")
    data = _body(reply, largest, until, timeout)
    digest = sink.put(data)
    if hashlib.sha256(data).hexdigest() != digest:
        raise CaptureFailed(
            "read_failed",
            "it was kept under another digest than its bytes have",
            do="check the disk and the memory of this machine, then add it again",
        )
    name = urllib.parse.urlsplit(here).path.rpartition("/")[2]
    caught = Caught(digest, len(data), instant(world.clock()), TOOL, media.sniff(data[:_HEAD], name))
    served = reply.headers.get("Content-Type")
    lines = [*told, f"200 {here}", *_lines(reply.headers)]
    return CaughtPage(caught, here, _visible(served) if served else None, tuple(lines[:_MOST_HEADERS]))


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Redirects are followed by hand, so that each can be looked at first."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        return None


def _opener(address: str) -> urllib.request.OpenerDirector:
    handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
    if is_loopback(urllib.parse.urlsplit(address).hostname or ""):
        handlers.append(urllib.request.ProxyHandler({}))  # a proxy's own machine is not ours
    return urllib.request.build_opener(*handlers)


def _answer(opener: urllib.request.OpenerDirector, address: str, until: float, timeout: float) -> Any:
    """The answer to one question; an error that the server tells is an answer too. Raises CaptureFailed."""
    left = until - time.monotonic()
    if left <= 0:
        raise _too_slow(timeout)
    question = urllib.request.Request(  # noqa: S310 - address_of has checked the scheme
        address, headers={"User-Agent": AGENT, "Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    )
    try:
        return opener.open(question, timeout=left)
    except urllib.error.HTTPError as error:
        return error
    except TimeoutError as error:
        raise _too_slow(timeout) from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise _too_slow(timeout) from error
        raise _unreached(f"the server cannot be reached: {_visible(str(error.reason))}") from error
    except (OSError, HTTPException, UnicodeError) as error:
        raise _unreached(f"the connection broke off: {_visible(str(error))}") from error


def _onward(here: str, where: str) -> str:
    """Where a redirect leads. A page from elsewhere may not send us to this machine or the network around it."""
    try:
        onward = address_of(urllib.parse.urljoin(here, where.encode("latin-1", "replace").decode("utf-8", "replace")))
    except ValueError as error:
        raise _impossible(where, "to which it sends, is no address") from error
    if _is_inward(onward) and not _is_inward(here):
        raise CaptureFailed(
            "not_possible", f"it sends to {onward}, which lies on this machine or beside it", do="check the address"
        )
    return onward


def _is_inward(address: str) -> bool:
    host = urllib.parse.urlsplit(address).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return is_loopback(host) or host.endswith(".localhost")


def _body(reply: Any, largest: int, until: float, timeout: float) -> bytes:
    packed = (reply.headers.get("Content-Encoding") or "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise CaptureFailed(
            "http_error", f"the server packed the page as {_visible(packed)!r} without being asked", do=_SAVE
        )
    open_up = zlib.decompressobj(47) if packed in ("gzip", "x-gzip", "deflate") else None
    made, taken = bytearray(), 0
    try:
        while piece := reply.read1(_PIECE):
            taken += len(piece)
            made += open_up.decompress(piece, largest + 1 - len(made)) if open_up else piece
            if len(made) > largest or taken > largest or (open_up is not None and open_up.unconsumed_tail):
                raise CaptureFailed("too_large", f"the page has more than {largest:,} bytes", do=_SAVE)
            if time.monotonic() > until:
                raise _too_slow(timeout)
    except TimeoutError as error:
        raise _too_slow(timeout) from error
    except zlib.error as error:
        raise _unreached("the page is not packed as the server says") from error
    except (OSError, HTTPException) as error:
        raise _unreached(f"the connection broke off: {_visible(str(error))}") from error
    told = reply.headers.get("Content-Length", "")
    short = told.isdigit() and taken < int(told)
    if short or (open_up is not None and taken and not open_up.eof):
        raise _unreached("the connection broke off before the end of the page")
    return bytes(made)


def _lines(headers: HTTPMessage) -> list[str]:
    return [_line(name, "(not kept)" if name.lower() in _COOKIES else value) for name, value in headers.items()]


def _line(name: str, value: str) -> str:
    return _visible(f"{name}: {value}")[:_LONGEST_HEADER]


def _visible(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text).strip()


def _ascii(host: str, given: str) -> str:
    try:
        name = host.lower() if host.isascii() else host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise _impossible(given, "names no host") from error
    if not re.fullmatch(r"[a-z0-9._~:%-]+", name):
        raise _impossible(given, "names no host")
    return name


_SAVE: Final = "save the page yourself and add the file"


def _impossible(given: str, what: str) -> CaptureFailed:
    return CaptureFailed("not_possible", f"{shown_address(given)[:200]!r} {what}", do="check the address")


def _too_slow(timeout: float) -> CaptureFailed:
    return CaptureFailed("timed_out", f"the page did not arrive within {timeout:g} seconds", do="try again later")


def _unreached(what: str) -> CaptureFailed:
    return CaptureFailed("not_reached", what, do="check the address and the network, then add it again")
