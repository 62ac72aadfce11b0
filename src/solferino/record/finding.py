"""Findings: what *we* conclude, always with the claims for and against it."""

from __future__ import annotations

from enum import StrEnum

from solferino.record.codec import outside, record, record_id


class FindingKind(StrEnum):
    """What a finding is about."""

    CORROBORATION = "corroboration"  # n reports, m independent origins
    CONTRADICTION = "contradiction"  # claims that cannot both hold
    APPARENT = "apparent_contradiction"  # they look so, but differ in scope, population, place or date
    REVISION = "revision"  # one source takes a figure back, or gives another for the same day
    UPDATE = "update"  # a figure moved on: a later count of the same
    DENIAL = "denial"  # a claim and its denial
    DRIFT = "quotation_drift"  # the same words quoted differently
    CHARACTERISATION = "characterisation"  # one thing, called what it is not or by two names
    CHANGED = "changed_between_captures"  # the text at one address says something else, or no longer says it


class Grade(StrEnum):
    """The fixed words of a dossier. A grade counts origins, never articles."""

    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"
    DISPUTED = "disputed"
    ALLEGED = "alleged"
    NOT_ASSESSED = "not_assessed"


@record("finding")
class Finding:
    """A conclusion over claims. about: a handle (``M-001``, ``S-003``) or a claim id.

    reports: distinct texts that carry the claim. origins: handles of the independent origins. unattributed: reports
    that name no origin. differs: for an apparent contradiction, the field that differs.
    """

    kind: FindingKind
    about: str
    why: str
    supporting: tuple[str, ...] = ()
    opposing: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    reports: int | None = None
    independent: int | None = None
    unattributed: int | None = None
    grade: Grade | None = None
    differs: str | None = None
    confidence: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
