"""Errors say what happened, where, and what to do; a script gets a number, a person gets a sentence."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of the command line. They never change their meaning; see docs/reference/exit-codes.md."""

    DONE = 0
    BUG = 1
    USAGE = 2
    INTEGRITY = 3
    PARTIAL = 4
    NOTHING = 5
    LOCKED = 6
    DECISION_MISSING = 7
    UNREACHABLE = 8
    NOT_ANCHORED = 9
    INTERRUPTED = 130


class SolferinoError(Exception):
    """Base of all errors a user can meet.

    what: one sentence on what happened. where: the item, record or file it happened to. kept: what is safe. do: the
    next step a person can take. code: SOLF-E and three digits, looked up in docs/reference/errors.md.
    """

    code: str = "SOLF-E001"
    exit_code: Exit = Exit.BUG

    def __init__(self, what: str, *, where: str = "", kept: str = "", do: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.kept = kept
        self.do = do

    def __str__(self) -> str:
        lines = [f"{self.what} [{self.code}]"]
        lines += [
            f"  {label}: {text}"
            for label, text in (("where", self.where), ("kept", self.kept), ("do", self.do))
            if text
        ]
        return "\n".join(lines)


class UsageError(SolferinoError):
    """The request cannot be understood: an unknown id, a bad date, a missing name. Nothing was changed."""

    code, exit_code = "SOLF-E200", Exit.USAGE


class NotCanonical(SolferinoError):
    """A value has no canonical bytes, or bytes claim to be canonical and are not."""

    code, exit_code = "SOLF-E301", Exit.INTEGRITY


class SpanOutsideText(SolferinoError):
    """A passage was asked for outside its reading's text."""

    code, exit_code = "SOLF-E302", Exit.INTEGRITY


class DigestMismatch(SolferinoError):
    """Bytes under an address no longer match the digest in the ledger."""

    code, exit_code = "SOLF-E303", Exit.INTEGRITY


class MalformedRecord(SolferinoError):
    """Stored bytes do not hold a record of a known type and form."""

    code, exit_code = "SOLF-E304", Exit.INTEGRITY


class NewerFormat(SolferinoError):
    """The case or record was written by a newer version than this one."""

    code, exit_code = "SOLF-E601", Exit.LOCKED


class NothingFound(SolferinoError):
    """Nothing matched the request, or there was nothing to check."""

    code, exit_code = "SOLF-E500", Exit.NOTHING
