"""Sheets of superior responsibility and the checklists of the other modes, for one person and some days.

A sheet says for each element what it stands on or why it is empty. It never says that anybody is responsible: that is
for courts, and the sheet says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from solferino.casework.command_rows import chain, edge_row, misfit_row, passage_row, when_row
from solferino.law.catalogue import Catalogue, catalogue
from solferino.law.command import (
    SHEETS,
    Asked,
    Cell,
    DayState,
    Entered,
    Known,
    Sheet,
    Standing,
    defences,
    domestic,
    folded,
    forces,
    misfits,
    names_of,
    official,
    period,
    sheet,
    standings,
    timeline,
)
from solferino.law.command import Row as Rule
from solferino.record import Claim, Conflict, Held, IncidentReport, UsageError

Row = dict[str, Any]
CAVEAT = (
    "A sheet lists what sources say and what people entered, element by element. Whether anybody is responsible is for "
    "courts. Rank, title or post fills no element."
)


def sheet_rows(view: Held, person: str, first: str, last: str | None = None, *, law: Catalogue | None = None) -> Row:
    """The sheets of a person on a day or over days: arts. 28(a) and 28(b), the other modes, and what stands beside.

    person: a name as links have it, or as people entered it under an element. law: the catalogue, the newest if None;
    the day of the law is the view's as-of day. Raises UsageError for a name that no link and no entry has, and for days
    that are none.
    """
    period(first, last)
    until, known = last or first, law or catalogue()
    found = chain(view)
    names = names_of(found, _known_name(view, person), first, until)
    claims = {c.id: c.claim for c in view.claims}
    rows = timeline(found, names, claims, view.publications, first, until)
    below = forces(found, names[0], first, until)
    asked = Asked(
        found,
        names[0],
        frozenset(map(folded, names)),
        first,
        until,
        view.elements,
        {key: claim.passage for key, claim in claims.items()},
        _leads(below, claims, rows),
    )
    edges = {x.id: x.edge for x in found.links}
    made = [_sheet(view, sheet(known.modes[key], asked)) for key in SHEETS]
    modes = [_sheet(view, sheet(mode, asked)) for key, mode in known.modes.items() if key not in SHEETS]
    own = standings(found, names[0], first, until)
    named = {e for s in (*own, *below) for e in s.edges} | {k.key for k in rows if k.key in edges}
    named |= {e for s in made for c in s["cells"] for e in (*c["edges"], *c["edges_against"])}
    return {
        "person": names[0],
        "names": list(names),
        "first": first,
        "last": until,
        "as_of": view.said,
        "catalogue": known.stamp,
        "catalogue_version": known.version,
        "catalogue_digest": known.digest,
        "caveat": CAVEAT,
        "notes": _notes(known, first, view.said),
        "standings": [_standing(s) for s in own],
        "forces": [_standing(s) for s in below],
        "sheets": made,
        "knowledge": [_known(view, k) for k in rows],
        "measures": [_known(view, k) for k in rows if k.sort == "step"],
        "modes": modes,
        "defences": [_rule(view, r) for r in defences(known, asked, _conflicts(view, first, until))],
        "official_capacity": [_rule(view, r) for r in official(known, asked)],
        "domestic": [_rule(view, r) for r in domestic(known, asked, view.said)],
        "questions": [
            {"provision": s["provision"], "element": c["key"], "question": c["question"]}
            for s in made
            for c in s["cells"]
            if c["question"]
        ],
        "edges": {key: edge_row(view, edge) for key, edge in edges.items() if key in named},
        "misfits": [misfit_row(m) for m in misfits(found, view.edges) if named & set(m.edges)],
    }


def _notes(known: Catalogue, first: str, as_of: str | None) -> list[str]:
    """What a reader must know of the Statute on these days, by the rules of its court in the catalogue."""
    court = known.forums.get("ICC")
    begin = min((r.conduct_from for r in court.rules if r.conduct_from), default=None) if court else None
    notes = []
    if begin is not None and first < begin:
        notes.append(f"The Statute reaches no acts before {begin}; arts. 25 and 28 are shown as a checklist only.")
    if as_of is not None and begin is not None and as_of < begin:
        notes.append(f"On {as_of} the Statute was not in force.")
    return notes


def sheet_table(row: Row) -> list[Row]:
    """The elements of a sheet's rows one by one, for CSV: every mode, every element, with words and reasons."""
    return [
        {
            "person": row["person"],
            "first": made["first"],
            "last": made["last"],
            "provision": made["provision"],
            "citation": made["citation"],
            "element": cell["key"],
            "text": cell["text"],
            "state": cell["state"],
            "disputed": cell["disputed"],
            "reason": cell["reason"],
            "for": " […] ".join(p["quote"] for p in cell["passages"]),
            "for_places": " ".join(_place(p) for p in cell["passages"]),
            "against": " […] ".join(p["quote"] for p in cell["contrary"]),
            "against_places": " ".join(_place(p) for p in cell["contrary"]),
            "question": cell["question"],
            "as_of": row["as_of"],
            "catalogue": row["catalogue"],
            "digest": made["digest"],
        }
        for made in (*row["sheets"], *row["modes"])
        for cell in made["cells"]
    ]


def _place(passage: Row) -> str:
    return f"{passage['item'] or passage['reading']}:{passage['start']}-{passage['end']}"


def people_named(view: Held) -> list[str]:
    """The people of a view's chain of command, in order of name."""
    found = chain(view)
    return [found.name(n) for n in found.nodes("person")]


def _known_name(view: Held, person: str) -> str:
    wanted = folded(person)
    by_name = {folded(n): n for n in people_named(view)}
    if wanted in by_name:
        return by_name[wanted]
    entered = next((e.subject for e in view.elements if folded(e.subject) == wanted and _is_name(e.subject)), None)
    if entered is not None:
        return entered
    raise UsageError(
        f"no link and no entry in this view names a person {person!r}",
        kept="nothing was changed",
        do="list links with `solferino command list`; a sheet is made for a person whom a source names",
    )


def _is_name(subject: str) -> bool:
    """False for a handle or a claim id: those are no people."""
    return ":" not in subject and not re.fullmatch(r"[A-Z]-v?\d+", subject.strip())


def _leads(
    below: Sequence[Standing], claims: Mapping[str, Claim], rows: Sequence[Known]
) -> Mapping[str, tuple[str, ...]]:
    """What to look at for the elements that software never fills: it says nothing of what they show."""
    called = [s.other for s in below if s.kind in ("unit", "site")]
    words = re.compile("|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in called), re.IGNORECASE) if called else None
    reports = [
        key
        for key, claim in claims.items()
        if words is not None and isinstance(claim, IncidentReport) and any(map(words.search, _actors(claim)))
    ]
    return {
        "E3": tuple(reports),
        "E5": tuple(k.key for k in rows if k.place != "after"),
        "E6": tuple(k.key for k in rows if k.sort in ("said", "step")),
    }


def _actors(claim: IncidentReport) -> list[str]:
    return [*([claim.actor] if claim.actor else []), *(a.words.quote for a in claim.actors)]


def _conflicts(view: Held, first: str, last: str) -> Iterable[Conflict]:
    """How the conflict is classified by entries that stand and touch the days; each view once."""
    gone = {c.replaces for c in view.classifications if c.replaces}
    return {
        c.kind
        for c in view.classifications
        if c.id not in gone and not (c.first and c.first > last) and not (c.last and c.last < first)
    }


def _sheet(view: Held, made: Sheet) -> Row:
    return {
        "provision": made.provision,
        "short": made.short,
        "citation": made.citation,
        "digest": made.digest,
        "first": made.first,
        "last": made.last,
        "empty": made.empty,
        "authority": list(made.authority),
        "means": list(made.means),
        "cells": [_cell(view, c) for c in made.cells],
    }


def _cell(view: Held, cell: Cell) -> Row:
    return {
        "key": cell.key,
        "text": cell.text,
        "state": str(cell.state),
        "reason": cell.reason,
        "days": [_day(d) for d in cell.days],
        "passages": [passage_row(view, p) for p in cell.passages],
        "contrary": [passage_row(view, p) for p in cell.contrary],
        "supporting": list(cell.supporting),
        "against": list(cell.against),
        "edges": list(cell.edges),
        "edges_against": list(cell.edges_against),
        "entered": [_entered(view, e) for e in cell.entered],
        "disputed": cell.disputed,
        "question": cell.question,
        "leads": list(cell.leads),
    }


def _day(day: DayState) -> Row:
    return {
        "first": day.first,
        "last": day.last,
        "state": str(day.state),
        "by": day.by,
        "reason": day.reason,
        "edges": list(day.edges),
    }


def _entered(view: Held, row: Entered) -> Row:
    return {
        "person": row.person,
        "name": view.people.get(row.person),
        "state": str(row.state),
        "counts_as": str(row.counts_as),
        "reason": row.why,
        "decided": row.decided,
        "catalogue": row.catalogue,
        "supporting": list(row.supporting),
        "against": list(row.against),
        "not_in_view": list(row.missing),
        "first": row.first,
        "last": row.last,
        "covers": row.covers,
        "entry": row.entry,
    }


def _standing(row: Standing) -> Row:
    return {
        "relation": str(row.relation),
        "name": row.other,
        "kind": row.kind,
        "days": [{"first": s.first, "last": s.last, "certainty": str(s.certainty)} for s in row.days],
        "edges": list(row.edges),
    }


def _known(view: Held, row: Known) -> Row:
    return {
        "sort": row.sort,
        "kind": row.kind,
        "what": row.what,
        "when": when_row(row.when),
        "published": row.published,
        "place": row.place,
        "name": row.name,
        "agrees": row.agrees,
        "denial": row.denial,
        "key": row.key,
        "passage": passage_row(view, row.passage),
    }


def _rule(view: Held, row: Rule) -> Row:
    return {
        "id": row.id,
        "text": row.text,
        "provision": row.provision,
        "confidence": row.confidence,
        "why": row.why,
        "reach": row.reach,
        "since": row.since,
        "state": str(row.state) if row.state else None,
        "disputed": row.disputed,
        "entered": [_entered(view, e) for e in row.entered],
    }


__all__ = ["CAVEAT", "people_named", "sheet_rows", "sheet_table"]
