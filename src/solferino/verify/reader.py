"""What a reader brings along and believes: nothing of it comes from the case or package that is checked."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.custody.note import VerifierKey
from solferino.custody.policy import Policy


@dataclass(frozen=True, slots=True)
class OlderHead:
    """A head that somebody wrote down earlier, apart from the case. root: 64 hexadecimal digits.

    origin: the log it says it is of, where it was kept as a signed note; else empty.
    """

    size: int
    root: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom the reader trusts. trust: root certificates of time stamping authorities, DER. policy: who must have
    cosigned. known_keys: keys of people whose ledgers the reader believes, had from elsewhere; empty where nobody was
    named. at: the instant for which stamps are judged; None leaves those with an end unsaid.
    """

    trust: tuple[bytes, ...] = ()
    policy: Policy | None = None
    known_keys: tuple[VerifierKey, ...] = ()
    at: str | None = None
