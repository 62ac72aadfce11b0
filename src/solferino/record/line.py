"""Batch lines: how a record lies in a batch. Their bytes are final: docs/formats/batch.md.

A line is the canonical JSON of ``{"compartment", "record", "salt"}``; an erased one is ``{"erased": <leaf hash>}``. The
salt is 32 random-looking bytes, so a leaf hash says nothing of a short or guessable record once the line is gone.
"""

from __future__ import annotations

import dataclasses
import hashlib
import hmac
import re
from collections.abc import Sequence
from typing import Any, cast

from solferino.record.canonical import Json, canonical, parse_canonical
from solferino.record.codec import decode_record, encode_record
from solferino.record.errors import MalformedRecord

_DIGEST = re.compile("[0-9a-f]{64}")
OPEN = "open"  # the compartment everybody on the case may see


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One record in a batch, with its salt and the compartment of the bytes it rests on."""

    record: Any
    salt: str  # 64 hexadecimal digits
    compartment: str = OPEN

    def encoded(self) -> bytes:
        """The canonical bytes, without a line end: the leaf of the batch's tree."""
        form = {"compartment": self.compartment, "record": encode_record(self.record), "salt": self.salt}
        return canonical(cast("Json", form))


@dataclasses.dataclass(frozen=True, slots=True)
class ErasedLine:
    """What is left of an erased line: its leaf hash, in its old position."""

    leaf: str

    def encoded(self) -> bytes:
        """The canonical bytes, without a line end."""
        return canonical({"erased": self.leaf})


@dataclasses.dataclass(frozen=True, slots=True)
class WithheldLine:
    """What stands in a package for a line that stayed behind: its leaf hash. No vault ever holds one."""

    leaf: str

    def encoded(self) -> bytes:
        """The canonical bytes, without a line end."""
        return canonical({"withheld": self.leaf})


def parse_line(data: bytes) -> Line | ErasedLine:
    """Read a line of a case back. Raises NotCanonical, MalformedRecord or NewerFormat."""
    line = parse_packed_line(data)
    if isinstance(line, WithheldLine):
        raise MalformedRecord("a line of a case is never withheld; only a package has such lines")
    return line


def parse_packed_line(data: bytes) -> Line | ErasedLine | WithheldLine:
    """Read a line of a package back. Raises as :func:`parse_line`."""
    form = parse_canonical(data)
    if isinstance(form, dict) and set(form) == {"erased"}:
        return ErasedLine(_digest(form["erased"]))
    if isinstance(form, dict) and set(form) == {"withheld"}:
        return WithheldLine(_digest(form["withheld"]))
    if not isinstance(form, dict) or set(form) != {"compartment", "record", "salt"}:
        raise MalformedRecord("a batch line is not of the form {compartment, record, salt}")
    if not isinstance(form["compartment"], str):
        raise MalformedRecord("the compartment of a batch line is not text")
    return Line(decode_record(form["record"]), _digest(form["salt"]), form["compartment"])


def _digest(form: Json) -> str:
    if not isinstance(form, str) or not _DIGEST.fullmatch(form):
        raise MalformedRecord("a salt or leaf hash is not 64 lower-case hexadecimal digits")
    return form


def salted(records: Sequence[object], secret: bytes, compartment: str = OPEN) -> list[Line]:
    """Lines in batch order (by their bytes), each salted from a secret that is destroyed when the run ends.

    The salt is HMAC-SHA256(secret, canonical record), so a repeated task writes equal bytes while nobody without the
    secret can guess a salt.
    """
    lines = {}
    for item in records:
        salt = hmac.new(secret, canonical(cast("Json", encode_record(item))), hashlib.sha256).hexdigest()
        line = Line(item, salt, compartment)
        lines[line.encoded()] = line
    return [lines[key] for key in sorted(lines)]
