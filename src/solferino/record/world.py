"""The world enters by three injected values: clock, entropy, operator. Tests fix them; no command does."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class World:
    """clock: gives an aware moment. entropy: gives n random bytes. operator: name of the person at work, or None."""

    clock: Callable[[], datetime]
    entropy: Callable[[int], bytes]
    operator: str | None = None


def real_world(operator: str | None = None) -> World:
    """The clock and entropy of this machine."""
    return World(lambda: datetime.now(UTC), os.urandom, operator)
