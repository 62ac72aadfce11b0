"""What a reader is: bytes in, one reading out, or a named reason why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from solferino.record import Exit, Publication, Region, SolferinoError, TextMap


class CannotRead(SolferinoError):
    """These bytes give no text. reason: a code of docs/reference/outcomes.md (empty, encrypted, corrupt, binary,
    timed_out, too_large, no_text, unknown_format, reader_crashed)."""

    code, exit_code = "SOLF-E410", Exit.PARTIAL

    def __init__(self, reason: str, what: str, *, do: str = "") -> None:
        super().__init__(what, kept="the bytes are kept as they came", do=do)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Sighted:
    """What a reader saw. map covers the text without gap or overlap; regions lie over it."""

    text: str
    map: TextMap
    regions: tuple[Region, ...] = ()
    publication: Publication | None = None  # what the bytes themselves say
    media_type: str = "text/plain"
    notes: tuple[str, ...] = ()  # plain sentences on what was odd: "3 bytes could not be decoded"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one reading. seconds: wall clock. memory: bytes of address space. characters: of text."""

    seconds: float = 60.0
    memory: int = 2 * 1024**3
    characters: int = 60_000_000


class Reader(Protocol):
    """A callable with a name, a version and the media types it accepts. Knows nothing of other readers.

    Raises CannotRead for bytes it cannot read.
    """

    @property
    def name(self) -> str:
        """A short word, kept for good."""

    @property
    def version(self) -> str:
        """Raised whenever the same bytes give another text, map or region."""

    @property
    def accepts(self) -> frozenset[str]:
        """Media types."""

    @property
    def foreign(self) -> bool:
        """True: parses a format that others wrote, so it runs in a child process with limits."""

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read ``data``; the name is a hint at most."""


Readers = Callable[[], tuple[Reader, ...]]
