"""Canonical bytes: the one way a value becomes the bytes that are hashed.

RFC 8785 (JSON Canonicalization Scheme) over a subset of JSON that needs no library: objects with ASCII keys, arrays,
strings without lone surrogates, booleans, null and integers of at most 53 bits. There are no floats: a quantity that
is not whole is a decimal string. Over this subset the standard library's serializer already gives RFC 8785 bytes.
"""

from __future__ import annotations

import hashlib
import json
from typing import TypeAlias

from solferino.record.errors import NotCanonical

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

LARGEST_INTEGER = 2**53 - 1  # RFC 8785 section 3.2.2.3 by way of I-JSON (RFC 7493): beyond it doubles lose digits
DEEPEST = 100  # levels of nesting; far beyond any record, far below what any JSON reader can take


def canonical(value: Json) -> bytes:
    """Return the canonical bytes of ``value``.

    Raises NotCanonical for a float, an integer beyond 53 bits, a key that is not ASCII text, a lone surrogate or more
    than 100 levels of nesting.
    """
    _refuse_what_has_two_forms(value)
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical("a string holds a lone surrogate, which has no UTF-8 form") from error


def parse_canonical(data: bytes) -> Json:
    """Read canonical bytes back, refusing bytes that are valid JSON but not the canonical form of their value."""
    try:
        value: Json = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotCanonical(f"these bytes are no JSON: {error}") from error
    if canonical(value) != data:
        raise NotCanonical("these bytes are JSON, but not in canonical form")
    return value


def sha256_hex(data: bytes) -> str:
    """SHA-256 of ``data`` as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _refuse_what_has_two_forms(value: object) -> None:
    # Level by level: hostile nesting must give a plain error at one fixed depth, not a RecursionError from deep inside
    # at a depth that depends on who called.
    level: list[object] = [value]
    depth = 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise NotCanonical(f"values nest more than {DEEPEST} deep")
        below: list[object] = []
        for item in level:
            kind = type(item)
            if kind is str or kind is bool or item is None:
                continue
            if isinstance(item, dict):
                _refuse_keys(item)
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
            elif isinstance(item, int):
                if not -LARGEST_INTEGER <= item <= LARGEST_INTEGER:
                    raise NotCanonical(f"the integer {item} needs more than 53 bits; write it as a decimal string")
            elif not isinstance(item, str):
                raise NotCanonical(f"a {kind.__name__} has no canonical form; use integers, strings, lists, objects")
        level = below


def _refuse_keys(item: dict[object, object]) -> None:
    for key in item:
        if not isinstance(key, str) or not key.isascii():
            raise NotCanonical(f"the key {key!r} is not ASCII text")
