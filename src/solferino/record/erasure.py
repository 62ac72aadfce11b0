"""Erasures: what was destroyed, named by digests alone, in the batch of the entry that says so."""

from __future__ import annotations

from solferino.record.codec import record, record_id


@record("erasure")
class Erasure:
    """One thing destroyed. line: the leaf hash that stands where a batch line stood. object: the SHA-256 of destroyed
    bytes. Exactly one of the two is given; both are 64 hexadecimal digits.
    """

    line: str | None = None
    object: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
