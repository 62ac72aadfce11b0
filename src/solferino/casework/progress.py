"""Progress of long work: counts, time left and what is being worked on, as values any door can show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """One report. step: what runs. done, total: items (total None while unknown). item: the name at hand."""

    step: str
    done: int
    total: int | None
    item: str = ""
    failed: int = 0


Watcher = Callable[[Progress], None]


def nobody(_: Progress) -> None:
    """The watcher that does not look."""
