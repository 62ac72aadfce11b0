"""Strata: each part of a population estimated for itself, and the sum made of draws, never of limits.

To add lower limits to lower limits gives a limit that is hardly ever reached; the draws of the parts, added one by one,
give the interval of the sum. A part that bears no estimate adds its documented people alone: the sum is then a lower
figure and is called so.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from solferino.count.systems.answer import Answer
from solferino.count.systems.ensemble import DRAWS, LEVEL, drawn
from solferino.count.systems.estimating import REFUSED, Estimated, estimate
from solferino.count.systems.families import Families, Plan, Progress
from solferino.count.systems.table import CaptureTable, TableFault, read_table
from solferino.record import Reason

STRATA = "strata"


@dataclass(frozen=True, slots=True)
class Stratified:
    """Parts and their sum. parts: by stratum, in order. total: of draws added; None where every part is refused.

    documented: people on at least one list, all parts. partial: strata that bear no estimate, which stand in the total
    with their documented people alone. status: as of one table. warnings: about the sum; each part has its own.
    """

    parts: Mapping[str, Estimated]
    total: Answer | None
    documented: int
    partial: tuple[str, ...]
    status: str
    refusals: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def stratified(
    tables: Mapping[str, CaptureTable],
    *,
    seed: int,
    plan: Plan | None = None,
    families: Families | None = None,
    progress: Progress = None,
) -> Stratified:
    """Estimate each stratum and add the draws. The strata are taken as independent given their tables."""
    parts = {}
    for place, (name, table) in enumerate(tables.items()):
        if progress is not None:
            progress(name, place, len(tables))
        parts[name] = estimate(table, seed=seed_of(seed, name), plan=plan, families=families)
    return added(parts, seed)


def added(parts: Mapping[str, Estimated], seed: int) -> Stratified:
    """The sum of estimated parts: see :class:`Stratified`."""
    documented = sum(p.documented for p in parts.values())
    partial = tuple(name for name, p in parts.items() if p.headline is None)
    if len(partial) == len(parts):
        each = tuple(Reason(r.rule, f"{name}: {r.words}") for name, part in parts.items() for r in part.refusals[:1])
        return Stratified(parts, None, documented, partial, REFUSED, each, ())
    draws = np.zeros(DRAWS)
    points = 0.0
    for name, part in parts.items():
        if part.headline is None:
            draws, points = draws + part.documented, points + part.documented
            continue
        random = np.random.Generator(np.random.PCG64(seed_of(seed + 1, name)))
        draws = draws + drawn(part.headline, DRAWS, random)
        points += float(part.headline.estimate or 0)
    low, middle, high = (float(v) for v in np.quantile(draws, [(1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2]))
    kind = "sum of strata" + (", a lower figure" if partial else "")
    total = Answer(STRATA, kind, middle, low, high, LEVEL, "median", "stack", draws=draws, details={"points": points})
    status = "disagree" if any(p.status == "disagree" for p in parts.values()) else "estimated"
    return Stratified(parts, total, documented, partial, status, (), tuple(_warnings(parts, partial)))


def _warnings(parts: Mapping[str, Estimated], partial: tuple[str, ...]) -> list[Reason]:
    found = []
    for name in partial:
        why = parts[name].refusals[0]
        words = f"{name} bears no estimate ({why.words}); its {parts[name].documented:,} documented people stand in "
        found.append(Reason("partial", words + "the total alone, which is a lower figure"))
    used = {name: p.used.lists for name, p in parts.items() if p.used is not None and p.headline is not None}
    if len(set(used.values())) > 1:
        each = "; ".join(f"{name}: {', '.join(lists)}" for name, lists in used.items())
        found.append(Reason("strata_differ", f"strata rest on different lists: {each}"))
    return found


def read_strata(text: str, column: str) -> dict[str, CaptureTable]:
    """The tables of a CSV with one more column that names the stratum. Raises TableFault that names row and cell."""
    rows = [row for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) if any(cell.strip() for cell in row)]
    head = [cell.strip() for cell in rows[0]] if rows else []
    if column not in head:
        raise TableFault("no_stratum", f"there is no column {column}; the head is {', '.join(head) or 'empty'}")
    at = head.index(column)
    texts: dict[str, list[list[str]]] = {}
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(head):
            raise TableFault("no_table", f"it has {len(row)} cells, the head {len(head)}", f"row {number}")
        name = row[at].strip()
        if not name:
            raise TableFault("no_stratum", f"{column} is empty", f"row {number}")
        texts.setdefault(name, []).append(row[:at] + row[at + 1 :])
    return {name: _part(head[:at] + head[at + 1 :], part, name) for name, part in texts.items()}


def _part(head: list[str], rows: list[list[str]], name: str) -> CaptureTable:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([head, *rows])
    try:
        return read_table(out.getvalue())
    except TableFault as fault:
        raise TableFault(fault.rule, fault.words, f"{name}, {fault.cell}" if fault.cell else name) from None


def whole(tables: Mapping[str, CaptureTable]) -> CaptureTable:
    """All strata as one table: what stands in the record beside the parts. Lists are put in order of first mention."""
    lists = list(dict.fromkeys(name for t in tables.values() for name in t.lists))
    counted: dict[tuple[int, ...], int] = {}
    for table in tables.values():
        at = [lists.index(name) for name in table.lists]
        for pattern, count in zip(table.patterns.tolist(), table.counts.tolist(), strict=True):
            row = [0] * len(lists)
            for place, mark in zip(at, pattern, strict=True):
                row[place] = mark
            counted[tuple(row)] = counted.get(tuple(row), 0) + count
    return CaptureTable.of(lists, counted)


def named(part: Estimated, stratum: str) -> tuple[Answer, ...]:
    """The methods of one part, told apart by the name of the stratum."""
    return tuple(replace(a, label=f"{stratum}: {a.label}") for a in part.methods)


def seed_of(seed: int, name: str) -> int:
    """The seed of one stratum: it hangs on its name, not on its place among the others."""
    return int(np.random.SeedSequence([seed, *name.encode()]).generate_state(1)[0])


__all__ = ["STRATA", "Stratified", "added", "named", "read_strata", "seed_of", "stratified", "whole"]
