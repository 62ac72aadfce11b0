"""Addresses of pages: one form for the spellings of one address, so that a page seen twice is known as one page."""

from __future__ import annotations

import re

_ARCHIVE = re.compile(r"(?:https?://)?web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?=\S)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[^/@?#]*@)?((?:[\w-]+\.)+[\w-]{2,}|\[[0-9a-f:.]+\]|localhost|[\w-]+(?=:\d))(?::(\d+))?(?=[/?#]|\Z)",
    re.IGNORECASE,
)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|igshid)(?:=|\Z)", re.IGNORECASE)
_PLAIN_PORTS = ("80", "443")


def address_key(address: str | None) -> str | None:
    """The address of one page in one form, or None for what is none: a site's front page, a place of another kind.

    Scheme, user, ``www.``, the usual ports, a slash at the end, the part behind ``#`` and the marks of advertisers do
    not make another page; any other query does. A copy in the Internet Archive goes by the address it is a copy of.
    Linear in the length; nothing is fetched.
    """
    words = "".join((address or "").split())
    words = _ARCHIVE.sub("", words, count=1) if _ARCHIVE.match(words) else words
    scheme = _SCHEME.match(words)
    if scheme is not None and scheme[0].casefold() not in ("http://", "https://"):
        return None
    rest = words[scheme.end() :] if scheme else words
    host = _HOST.match(rest)
    if host is None:
        return None
    name = host[1].casefold().removeprefix("www.")
    port = f":{host[2]}" if host[2] and host[2] not in _PLAIN_PORTS else ""
    path, _, query = rest[host.end() :].partition("#")[0].partition("?")
    kept = "&".join(part for part in query.split("&") if part and not _TRACKING.match(part))
    path = path.rstrip("/")
    if not path and not kept:
        return None
    return f"{name}{port}{path}" + (f"?{kept}" if kept else "")
