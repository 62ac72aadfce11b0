"""The chain of command as a chapter of the dossier and as a page of its own: which days and which people."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from solferino.casework.case import Case
from solferino.casework.command_rows import chain, chart_rows, edge_rows, gap_rows
from solferino.casework.command_sheets import sheet_rows
from solferino.casework.held import held
from solferino.casework.whole import write_whole
from solferino.law.catalogue import Catalogue, catalogue
from solferino.law.command import number
from solferino.record import Held, UsageError
from solferino.share.command_chart import command_page

Row = dict[str, Any]
MOST_DAYS = 6  # charts in a dossier; each incident's day is asked for, days with the same chart together
CHART = "command.html"


def command_chapter_rows(view: Held, days: Sequence[str] = (), *, law: Catalogue | None = None) -> Row:
    """What :func:`solferino.share.command_chart.command_chapter` takes.

    days: the days to draw; none given, those of the incidents of the view that fall on one known day and on which some
    link stands, at most MOST_DAYS charts. Sheets are made for the people under whom somebody entered an element of a
    mode of liability, over the days entered; where no day was entered, over the days that are drawn.
    """
    known = law or catalogue()
    drawn = list(days) or _days_of_incidents(view)
    charts = _charts(view, drawn)
    return {
        "charts": charts if days else charts[:MOST_DAYS],
        "charts_left_out": 0 if days else len(charts[MOST_DAYS:]),
        "links": [e for e in edge_rows(view) if e["state"] == "in_force"],
        "misfits": gap_rows(view),
        "sheets": _sheets(view, drawn, known),
        "catalogue": known.stamp,
    }


def write_chart(
    case: Case,
    on: str,
    out: Path | None = None,
    *,
    person: str | None = None,
    at: int | str | None = None,
    said: str | None = None,
) -> Path | None:
    """Write the chain of command of a day as one HTML file and return its path; ``-`` writes to stdout, returns None.

    out: ``command.html`` in the case folder if absent. person: whose sheets stand below the chart. Raises UsageError
    for a day that is none, for a person whom no link names, and where there is nowhere to write.
    """
    number(on)
    view = held(case, at, said)
    text = chart_page(view, on, person=person)
    if out is not None and str(out) == "-":
        sys.stdout.write(text)
        return None
    target = out if out is not None else (case.path / CHART if case.path else None)
    if target is None:
        raise UsageError("a case in memory has no folder for its chart", do="name a file")
    write_whole(target, text)
    return target


def chart_page(view: Held, on: str, *, person: str | None = None) -> str:
    """The page of a day: the chart, every link, what does not fit, and the sheets of a person where one is named."""
    known = catalogue()
    rows = command_chapter_rows(view, [on], law=known)
    rows["sheets"] = [sheet_rows(view, person, on, law=known)] if person else []
    return command_page(view, rows, title=f"Chain of command on {on}")


def _days_of_incidents(view: Held) -> list[str]:
    """The days that incidents of the view are known to fall on, in order."""
    return sorted({i.happened.day for i in view.incidents if i.happened is not None and i.happened.day})


def _charts(view: Held, days: Sequence[str]) -> list[Row]:
    """A chart for each day on which a link stands; days on which the same links stand alike share one."""
    found = chain(view)
    same: dict[tuple[Any, ...], Row] = {}
    for day in days:
        on = number(day)
        stands = tuple((x.id, x.bounds.on(on)) for x in found.links if x.bounds.on(on) is not None)
        if not stands:
            continue
        if stands in same:
            same[stands]["also"].append(day)
        else:
            same[stands] = {**chart_rows(view, day), "also": []}
    return list(same.values())


def _sheets(view: Held, drawn: Sequence[str], known: Catalogue) -> list[Row]:
    subjects: dict[str, list[str]] = {}
    for entry in view.elements:
        if entry.provision in known.modes:
            days = subjects.setdefault(entry.subject, [])
            days += [d for d in (entry.first, entry.last) if d]
    made = []
    for subject in sorted(subjects, key=str.casefold):
        days = subjects[subject] or list(drawn)
        if days:
            made.append(sheet_rows(view, subject, min(days), max(days), law=known))
    return made


__all__ = ["chart_page", "command_chapter_rows", "write_chart"]
