"""Whether the model is here, and if not, why: asked anew at each call, loaded once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from importlib import resources

from solferino.extract.model.card import CardFault, checked
from solferino.extract.model.reading import Reader

SWITCH = "SOLFERINO_MODEL"
OFF = "off"
_DISTRIBUTION = "solferino_model"


@dataclass(frozen=True, slots=True)
class Status:
    """ready: the model takes part. digest: its digest, None where it is not ready. reason: one sentence, for people."""

    ready: bool
    digest: str | None
    reason: str


def status() -> Status:
    """Whether the model takes part here and now."""
    return _resolved()[0]


def reader() -> Reader | None:
    """The model, or None; then :func:`status` says why."""
    return _resolved()[1]


def digests() -> tuple[str, ...]:
    """What an extractor that uses the model names as its ``models``: the digest, or nothing."""
    digest = status().digest
    return () if digest is None else (digest,)


def _resolved() -> tuple[Status, Reader | None]:
    wanted = os.environ.get(SWITCH, "").strip().casefold()
    if wanted == OFF:
        return Status(False, None, f"switched off by {SWITCH}={OFF}"), None
    return _loaded()


@cache
def _loaded() -> tuple[Status, Reader | None]:
    try:
        folder = resources.files(_DISTRIBUTION)
    except ModuleNotFoundError:
        return Status(False, None, "not installed (pip install 'solferino[model]' ./models/reader)"), None
    try:
        card, network, vocabulary = checked(lambda name: folder.joinpath(name).read_bytes())
        found = Reader(card, network, vocabulary)
    except CardFault as fault:
        return Status(False, None, f"not used: {fault}"), None
    return Status(True, card.digest, f"version {card.version}, {card.digest}"), found
