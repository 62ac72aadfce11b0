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

Json: TypeAlias = "None | bool | int | str | list[Json] | dict[str, Json]"

LARGEST_INTEGER = 2**53 - 1  # RFC 8785 section 3.2.2.3 by way of I-JSON (RFC 7493): beyond it doubles lose digits


def canonical(value: Json) -> bytes:
    """Return the canonical bytes of ``value``.

    Raises NotCanonical for a float, an integer beyond 53 bits, a key that is not ASCII text or a lone surrogate.
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
    # An explicit stack: hostile nesting must give a plain error, not a RecursionError from deep inside.
    stack = [value]
    while stack:
        item = stack.pop()
        if item is None or isinstance(item, str | bool):
            continue
        if isinstance(item, int):
            if not -LARGEST_INTEGER <= item <= LARGEST_INTEGER:
                raise NotCanonical(f"the integer {item} needs more than 53 bits; write it as a decimal string")
        elif isinstance(item, dict):
            for key in item:
                if not isinstance(key, str) or not key.isascii():
                    raise NotCanonical(f"the key {key!r} is not ASCII text")
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
        else:
            raise NotCanonical(f"a {type(item).__name__} has no canonical form; use integers, strings, lists, objects")
