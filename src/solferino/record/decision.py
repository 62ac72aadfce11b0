"""Decisions and the people who make them."""

from __future__ import annotations

from enum import StrEnum

from solferino.record.codec import outside, record, record_id


class Verdict(StrEnum):
    """One person's judgement. "Nobody has looked" is no verdict: it is the absence of a decision."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"  # ``correction`` names the person's own claim that supersedes
    UNSURE = "unsure"
    SAME = "same"  # of two claims: they report one event, or are one statement
    NOT_SAME = "not_same"


@record("decision")
class Decision:
    """One person's judgement on one record, or on "these two are (not) the same". Appended, never overwritten.

    subjects: one record id, or two for same and not_same, in sorted order. reason: the person's words. seen: the ledger
    size the person had before them. correction: id of the superseding claim. decided: an instant.
    """

    person: str
    verdict: Verdict
    subjects: tuple[str, ...]
    reason: str
    seen: int
    decided: str
    correction: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("person")
class Person:
    """Who works on the case. id: ``person:`` and random digits; it alone stands in the ledger. The name lies in a batch
    line, from which it can be erased."""

    id: str
    name: str
    note: str | None = outside(default=None)
