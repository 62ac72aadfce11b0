"""Derivation: which step, version and settings made the records of one batch, and from which inputs."""

from __future__ import annotations

from solferino.record.codec import outside, record, record_id


@record("derivation")
class Derivation:
    """Stored once per batch of proposals. A later run of the same step replaces it for the inputs both saw, "found
    nothing" included.

    step, version: as in the table of steps. config: digest of the settings. models: digests, sorted. inputs: reading
    ids (or, for a grouped step, one digest over everything it saw), sorted.
    """

    step: str
    version: str
    config: str
    inputs: tuple[str, ...]
    models: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("answer")
class Answer:
    """What a language model that the user named answered about a part of one text, kept so that it is asked once.

    An answer is no evidence: claims come of it only where it points at words that stand in the text. reading: whose
    text was sent. prompt: SHA-256 of the whole question. model: its name as the user gave it. endpoint: the address
    asked. text: the answer, as received.
    """

    reading: str
    prompt: str
    model: str
    endpoint: str
    text: str = outside(default="")

    @property
    def id(self) -> str:
        """The id: the digest of the question and of who was asked."""
        return record_id(self)
