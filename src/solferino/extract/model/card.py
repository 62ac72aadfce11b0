"""The card of a model: its files with their digests, what its outputs mean, and how sure each number of them is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass

FORM = 1
FILES = ("reader.onnx", "vocabulary.txt")
NAME = "card.json"


class CardFault(Exception):
    """A model that must not be used: a file is missing, changed, or of a form that this version does not read."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a model says of itself, checked.

    digest: of the card, and so of the files it names ("sha256:" and hexadecimal digits). window, stride: in pieces.
    roles, types, blame, fates: what the outputs stand for, in order. scales: for each question the factor
    and the shift that turn a log-odds into that of a calibrated probability. floors: for each role the probability
    from which its words are given at all.
    """

    digest: str
    version: str
    window: int
    stride: int
    roles: tuple[str, ...]
    types: tuple[str, ...]
    blame: tuple[str, ...]
    fates: tuple[str, ...]
    scales: dict[str, tuple[float, float]]
    floors: dict[str, float]


def checked(read: Callable[[str], bytes]) -> tuple[Card, bytes, list[str]]:
    """The card, the network and the vocabulary, from a function that reads a file of the model by its name.

    Raises :class:`CardFault` where a file is missing or is not the one that the card names.
    """
    written = _file(read, NAME)
    try:
        row = json.loads(written)
        named = row["files"]
        card = Card(
            digest="sha256:" + hashlib.sha256(written).hexdigest(),
            version=str(row["version"]),
            window=int(row["window"]),
            stride=int(row["stride"]),
            roles=tuple(row["roles"]),
            types=tuple(row["types"]),
            blame=tuple(row["blame"]),
            fates=tuple(row["fates"]),
            scales={name: (float(a), float(b)) for name, (a, b) in row["scales"].items()},
            floors={name: float(floor) for name, floor in row["floors"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise CardFault(f"{NAME} cannot be read: {fault}") from None
    if row.get("form") != FORM:
        raise CardFault(f"{NAME} is of form {row.get('form')}; this version reads form {FORM}")
    contents = {}
    for name in FILES:
        contents[name] = _file(read, name)
        found = hashlib.sha256(contents[name]).hexdigest()
        if named.get(name) != found:
            raise CardFault(f"{name} is not the file that {NAME} names (its SHA-256 is {found})")
    return card, contents["reader.onnx"], contents["vocabulary.txt"].decode("utf-8").split("\n")


def _file(read: Callable[[str], bytes], name: str) -> bytes:
    try:
        return read(name)
    except OSError as fault:
        raise CardFault(f"{name} cannot be read: {fault.strerror or fault}") from None
