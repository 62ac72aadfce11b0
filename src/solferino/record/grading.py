"""Grades that people give to sources and to what they say, and the corrections that a source printed."""

from __future__ import annotations

from solferino.record.codec import record, record_id
from solferino.record.reading import Passage

SCHEME = "a-f-1-6"  # reliability of a source A to F, credibility of what it says 1 to 6; F and 6 are "cannot be judged"


@record("grading")
class Grading:
    """One person's grade. Appended, never overwritten: a person's last one on a subject counts.

    scheme: which scheme the letters are of. subject: for a reliability the name of the source as the texts give it, for
    a credibility a claim id or a handle. reliability: A to F. credibility: 1 to 6. Exactly one of the two is there.
    reason: the person's words. seen: the ledger size the person had before them. decided: an instant.
    """

    person: str
    scheme: str
    subject: str
    reason: str
    seen: int
    decided: str
    reliability: str | None = None
    credibility: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("correction")
class Correction:
    """Something that a source corrected, withdrew or did not correct, entered by a person.

    source: its name as the texts give it. words: what was corrected, in the person's words. on: a day, None where
    unknown. notice: the source's own words, where a kept text holds them. claims: ids of the claims concerned.
    kind: ``corrected``, ``withdrawn`` or ``stands`` (shown to be wrong, and left as it was).
    """

    person: str
    source: str
    kind: str
    words: str
    seen: int
    decided: str
    on: str | None = None
    notice: Passage | None = None
    claims: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
