"""The items of a case as a view shows them: with their sightings, their reading and what became of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from solferino.casework.fold import Fold
from solferino.record import Capture, HeldItem, Outcome, Reading


def items_of(state: Fold, shown: Collection[str] | None = None) -> list[HeldItem]:
    """All items in order of their numbers.

    shown: ids of the readings in view; an item then has the latest of its readings that is among them. None: all.
    """
    rows = []
    numbers = state.numbers()
    for item_id, item in state.items.items():
        captures = tuple(state.captures.get(item_id, ()))
        reading = _reading(state, captures, shown)
        outcomes = _outcomes(state, item_id, captures, reading)
        key = reading.id if reading else None
        rows.append(
            HeldItem(numbers[item_id], item_id, item, captures, outcomes, key, tuple(state.item_entries[item_id]))
        )
    return rows


def _reading(state: Fold, captures: Sequence[Capture], shown: Collection[str] | None) -> Reading | None:
    if shown is None:
        return state.readings.get(captures[-1].digest) if captures else None
    found = (state.readings.get(c.digest) for c in reversed(captures))
    return next((r for r in found if r is not None and r.id in shown), None)


def _outcomes(state: Fold, item_id: str, captures: Sequence[Capture], reading: Reading | None) -> tuple[Outcome, ...]:
    subjects = dict.fromkeys([item_id, *(f"bytes:{c.digest}" for c in captures), *([reading.id] if reading else [])])
    return tuple(o for subject in subjects for o in state.outcomes.get(subject, {}).values())
