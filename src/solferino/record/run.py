"""Derivation: which step, version and settings made the records of one batch, and from which inputs."""

from __future__ import annotations

from solferino.record.codec import record, record_id


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
