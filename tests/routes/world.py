"""A fixed world: a clock that ticks a second a look, and entropy that repeats."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from solferino.record import World


def fixed_world(operator: str | None = None, start: datetime = datetime(2030, 1, 1, tzinfo=UTC)) -> World:
    ticks = iter(range(10**9))
    draws = iter(range(10**9))

    def clock() -> datetime:
        return start + timedelta(seconds=next(ticks))

    def entropy(size: int) -> bytes:
        return hashlib.shake_256(next(draws).to_bytes(8, "big")).digest(size)

    return World(clock, entropy, operator)
