"""countchapter: what a dossier says in numbers of a view, as plain rows. Nobody out of a list is named in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from solferino.casework.count_figures import figures_over_time
from solferino.casework.estimate_rows import estimate_rows
from solferino.casework.list_views import lists_in
from solferino.casework.lists import current_lists
from solferino.count.lists import ASIDE
from solferino.record import CasualtyList, Held, RowDecision, Verdict
from solferino.share.sheltered import sheltered

Row = dict[str, Any]

MOST_NUMBERS = 8  # row numbers and handles that are named for each problem; how many more there are is told


def count_rows(view: Held) -> Row | None:
    """What :func:`solferino.share.counting.counting` takes; None where there is no list, estimate, run or series.

    A series is two values or more of one key on known days: single figures stand in their own chapter of a dossier.
    """
    figures = figure_rows(view)
    if figures is None and not view.lists and view.link_run is None and not view.estimates:
        return None
    return {
        "figures": figures,
        "lists": list_rows(view),
        "linkage": linkage_row(view),
        "estimates": estimate_rows(view),
    }


def figure_rows(view: Held) -> Row | None:
    """Figures over time of the texts that are no lists; None where nothing makes a series."""
    found = figures_over_time(sheltered(view), passed=False).plain()
    dated: dict[Any, set[str]] = {}
    for row in found["steps"]:
        day = row["as_of_latest"] or row["as_of_earliest"]
        if day:
            dated.setdefault(row["series"], set()).add(day)
    if not any(len(days) > 1 for days in dated.values()):
        return None
    return found


def list_rows(view: Held) -> list[Row]:
    """The lists that stand, each with its rows in numbers: how many are used, how many not and why."""
    numbers = {i.id: i.number for i in view.items}
    read = {entry.handle: rows for entry, rows in lists_in(view)}
    made = []
    for entry in current_lists(view.lists):
        rows = read.get(entry.handle)
        aside: dict[str, list[int]] = {}
        problems: dict[str, list[int]] = {}
        for row in rows.aside if rows else ():
            aside.setdefault(row.aside or "", []).append(row.entry.row)
        for problem in rows.problems if rows else ():
            problems.setdefault(problem.code, []).append(problem.row)
        made.append(
            {
                "handle": entry.handle,
                "name": entry.name,
                "item": numbers.get(entry.item),
                "owner": entry.owner,
                "collects": entry.collects,
                "confirmation": entry.confirmation,
                "population": entry.population,
                "place": entry.place,
                "period": _period(entry),
                "copies": list(entry.copies),
                "declared_by": view.people.get(entry.person),
                "rows": len(rows.rows) if rows else None,
                "used": len(rows.entries) if rows else None,
                "aside": _counted(aside, ASIDE),
                "problems": _counted(problems, {}),
            }
        )
    return made


def _period(entry: CasualtyList) -> str | None:
    when = entry.period
    if when is None or not (when.earliest or when.latest):
        return None
    return f"{when.earliest or 'open'} to {when.latest or 'open'}"


def _counted(found: Mapping[str, list[int]], words: Mapping[str, str]) -> list[Row]:
    """Codes with how often they occur and their first rows. The words are of the code: a cell may hold a name."""
    return [
        {
            "code": code,
            "words": words.get(code, code.replace("_", " ")),
            "count": len(rows),
            "rows": sorted({row for row in rows if row > 0})[:MOST_NUMBERS],
        }
        for code, rows in sorted(found.items())
    ]


def linkage_row(view: Held) -> Row | None:
    """The last run of linkage in numbers, and what people have decided; None where there is no run."""
    run = view.link_run
    if run is None:
        return None
    decided = _decided(view.row_decisions)
    queued = {pair.rows for pair in view.row_pairs if pair.state == "queue"}
    flags: dict[str, list[str]] = {}
    for person in view.persons:
        for flag in person.flags:
            flags.setdefault(flag, []).append(person.handle)
    changes: dict[str, int] = {}
    for change in run.changes:
        changes[str(change.kind)] = changes.get(str(change.kind), 0) + 1
    return {
        "id": run.id,
        "engine": run.engine,
        "version": run.version,
        "settings": list(run.settings),
        "inputs": list(run.inputs),
        "rows": run.rows,
        "persons": run.persons,
        "unmatched": run.unmatched,
        "queue": run.queue,
        "precision": run.precision,
        "recall": run.recall,
        "problems": [{"rule": p.rule, "words": p.words} for p in run.problems],
        "changes": [{"kind": kind, "count": count} for kind, count in sorted(changes.items())],
        "flags": [
            {"flag": flag, "count": len(handles), "persons": sorted(handles)[:MOST_NUMBERS]}
            for flag, handles in sorted(flags.items())
        ],
        "name": view.people.get(run.person),
        "decided": run.decided[:10],
        **_numbers(decided, queued),
    }


def _decided(entered: Iterable[RowDecision]) -> dict[tuple[str, str], dict[str, Verdict]]:
    """Each pair with the last word of each person."""
    found: dict[tuple[str, str], dict[str, Verdict]] = {}
    for entry in entered:
        found.setdefault(entry.rows, {})[entry.person] = entry.verdict
    return found


def _numbers(decided: Mapping[tuple[str, str], Mapping[str, Verdict]], queued: set[tuple[str, str]]) -> Row:
    """Same, not the same, unsure, disputed: four answers beside "nobody has looked"."""
    agreed = [set(words.values()) for words in decided.values()]
    both = {Verdict.SAME, Verdict.NOT_SAME}
    return {
        "decided_pairs": len(decided),
        "same": sum(v == {Verdict.SAME} for v in agreed),
        "apart": sum(v == {Verdict.NOT_SAME} for v in agreed),
        "unsure": sum(Verdict.UNSURE in v and not both <= v for v in agreed),
        "disputed": sum(both <= v for v in agreed),
        "one_person": sum(len(words) == 1 for words in decided.values()),
        "unseen": len(queued - set(decided)),
    }


__all__ = ["MOST_NUMBERS", "count_rows", "figure_rows", "linkage_row", "list_rows"]
