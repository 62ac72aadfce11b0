"""A world that does as it is told: a clock that stands or moves, and entropy that repeats."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from solferino.record import World

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that moves on by ``step`` at every look. Set ``now`` to move it by hand."""

    def __init__(self, now: datetime = START, step: timedelta = timedelta(seconds=1)) -> None:
        self.now = now
        self.step = step

    def __call__(self) -> datetime:
        """The moment it shows; then it moves on."""
        shown = self.now
        self.now += self.step
        return shown


class Entropy:
    """Bytes that look random and are the same for the same seed."""

    def __init__(self, seed: bytes = b"") -> None:
        self._state = hashlib.sha256(b"entropy" + seed).digest()

    def __call__(self, size: int) -> bytes:
        """The next ``size`` bytes."""
        made = b""
        while len(made) < size:
            self._state = hashlib.sha256(self._state).digest()
            made += self._state
        return made[:size]


def still_world(operator: str | None = None, *, clock: Clock | None = None, seed: bytes = b"") -> World:
    """A world in which two runs give the same bytes."""
    return World(clock or Clock(), Entropy(seed), operator)
