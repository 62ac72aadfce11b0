"""What the check of a foreign package comes to."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that its own proofs do not bear out. name: the file or member, or ``""`` for the whole."""

    name: str
    what: str


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file that a package hands over. path: below its top, with ``/``. holds: its bytes are those of its proof."""

    path: str
    sha256: str
    size: int
    holds: bool


@dataclass(slots=True)
class Found:
    """form: ``bagit`` or ``wacz``. checked: how many things of which kind. notes: what the package does not prove."""

    form: str
    files: list[ForeignFile] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    checked: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def count(self, kind: str, by: int = 1) -> None:
        """Note that things of a kind were checked."""
        self.checked[kind] = self.checked.get(kind, 0) + by
