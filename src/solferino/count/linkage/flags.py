"""Which persons people must look at, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from solferino.count.linkage.types import Constraints, Flag
from solferino.count.lists.entry import Entry

LARGE = 8  # rows of one person
FAR = 31  # days between two days of death
WEAK = 0.05  # probability of a pair of one person's rows


def flags(
    persons: Sequence[Sequence[int]],
    entries: Sequence[Entry],
    probability: Mapping[tuple[int, int], float],
    constraints: Constraints,
) -> dict[int, tuple[Flag, ...]]:
    """Flags by place among the persons. probability: of pairs that were compared, by positions."""
    cannot = _by_row(constraints)
    found = {}
    for number, person in enumerate(persons):
        if len(person) < 2:
            continue
        rows = [entries[row] for row in person]
        made = [*_contradictions(rows), *_shape(person, probability), *_against(rows, cannot)]
        if made:
            found[number] = tuple(made)
    return found


def _contradictions(rows: Sequence[Entry]) -> list[Flag]:
    made = []
    if len({row.sex for row in rows if row.sex}) > 1:
        made.append(Flag("two_sexes", "the rows name two sexes"))
    ends = [(row.died[0], row.died[1]) for row in rows if row.died[0] and row.died[1]]
    if ends:
        last_start, first_end = max(a for a, _ in ends), min(b for _, b in ends)
        gap = (date.fromisoformat(last_start) - date.fromisoformat(first_end)).days
        if gap > FAR:
            made.append(Flag("two_death_days", f"the rows name days of death {gap} days apart"))
    return made


def _shape(person: Sequence[int], probability: Mapping[tuple[int, int], float]) -> list[Flag]:
    made = []
    if len(person) > LARGE:
        made.append(Flag("large", f"{len(person)} rows are taken for one person"))
    weak = sum(probability.get((a, b), 0.0) < WEAK for k, a in enumerate(person) for b in person[k + 1 :])
    if weak:
        made.append(Flag("chained", f"{weak} pairs of these rows are unlikely by themselves"))
    return made


def _by_row(constraints: Constraints) -> dict[str, set[str]]:
    made: dict[str, set[str]] = {}
    for one, other in constraints.cannot:
        made.setdefault(one, set()).add(other)
        made.setdefault(other, set()).add(one)
    return made


def _against(rows: Sequence[Entry], cannot: Mapping[str, set[str]]) -> list[Flag]:
    ids = {row.id for row in rows}
    if any(cannot.get(row.id, set()) & ids for row in rows):
        return [Flag("constraint_conflict", "people told two of these rows apart, and others hold them together")]
    return []
