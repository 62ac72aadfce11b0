"""Grounding: what a determination is drafted from, gathered from a view, and what its ids stand for when it is read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from solferino.casework.case import Case
from solferino.casework.characterise import Looker
from solferino.casework.elements import matrix
from solferino.casework.fold import Fold
from solferino.casework.grade import sources
from solferino.casework.ids import find_claim_id
from solferino.casework.publications import publication_of
from solferino.casework.said import is_provisional
from solferino.casework.weighing import Weighing
from solferino.law.catalogue import Catalogue, Crime, catalogue
from solferino.law.determining import Asked, Checked, Ground, Known, day_words, empty_checklist, incidents_of
from solferino.law.forums import verdicts
from solferino.record import (
    Contrary,
    Determination,
    Heard,
    Held,
    Incident,
    Opinion,
    Passage,
    Proceeding,
    Publication,
    Relied,
    Stance,
    UsageError,
    Weighed,
    rebuild,
)

# Denials that nothing ties to the act alone: in a text that reports it, or grouped apart at the same place.
_NEAR = ("denial in the same text", "denial grouped apart")
ENTERED = "entered by people"  # as the matrix says of an element that people filled
# Kinds of the matrix's contrary items -> kinds of a determination. Denials and contradictions are pulled from the view.
_KINDS = {
    "denial as reported": "denial",
    "lawful reason given": "reply",
    "lawful reading": "lawful_reading",
    "against an element": "exonerating",
    "set against an element": "exonerating",
}


def ground_of(
    asked: Asked, view: Held, today: str, look: Looker | None = None, book: Catalogue | None = None
) -> Ground:
    """Everything that a draft looks up. look: the first look, that of the house if absent. book: the same.

    Raises UsageError that names the field for an incident that is not there.
    """
    book = book or catalogue()
    incidents = incidents_of(asked, view)
    lasting = {i.handle: _lasting(i) for i in incidents}
    rows = {row["subject"]: row for row in matrix(view, [i.handle for i in incidents], day=asked.as_of, look=look)}
    provisions = {c.provision for c in asked.crimes}
    weighing = Weighing(view)
    findings = {f.about: f.unattributed for f in view.findings if f.independent is not None}

    def weigh(claims: Sequence[str], about: str) -> tuple[int, int, int | None]:
        behind = weighing.behind(claims, about)
        return behind.reports, behind.independent, findings.get(about)

    return Ground(
        view=view,
        book=book,
        find=lambda given: find_claim_id([c.id for c in view.claims], given),
        weigh=weigh,
        today=today,
        lasting=lasting,
        checked={handle: _checked(book, row, provisions) for handle, row in rows.items()},
        against={handle: tuple(_against(row, lasting[handle], provisions)) for handle, row in rows.items()},
        near={handle: _near(row) for handle, row in rows.items()},
        grades=_grades(view),
        classifications=tuple(
            dict.fromkeys(e for row in rows.values() for s in row["stretches"] for e in s["entries"])
        ),
        heard=_heard(asked, book),
    )


def known_of(case: Case, made: Determination) -> Known:
    """What the ids of a determination stand for, in the record as held then. What was erased since is not there."""
    state = case.fold(made.held)
    passages = {key: state.claims[key].passage for key in _claims_of(made) if key in state.claims}
    readings = {p.reading for p in passages.values()} | {p.reading for p in _passages_of(made)}
    pages = {r: publication_of(state, state.readings_by_id[r]) for r in readings if r in state.readings_by_id}
    recorded = state.recorded[:10] if state.recorded else None
    return Known(
        passages,
        {r: _outlet(page, _number(state, r)) for r, page in pages.items()},
        {r: _number(state, r) for r in pages},
        {p.id: p.name for p in case.fold().people.values()},
        recorded,
        {c.id: c for c in state.classifications},
    )


def known_in(view: Held, made: Determination) -> Known:
    """The same from a view, for a chapter of its dossier."""
    wanted = set(_claims_of(made))
    passages = {c.id: c.claim.passage for c in view.claims if c.id in wanted}
    numbers = {i.reading: i.number for i in reversed(view.items) if i.reading}
    recorded = next((e.recorded[:10] for e in view.events if e.number == made.held - 1), None)
    return Known(
        passages,
        {r: _outlet(page, numbers.get(r, "")) for r, page in view.publications.items()},
        numbers,
        view.people,
        recorded,
        {c.id: c for c in view.classifications},
    )


def _lasting(incident: Incident) -> str:
    """The name that the record can hold: a group of the view alone goes by its first report."""
    if not is_provisional(incident.handle):
        return incident.handle
    return next((m.claim for m in incident.members if m.stance is Stance.REPORTS), incident.members[0].claim)


def _checked(book: Catalogue, row: Mapping[str, Any], provisions: Iterable[str]) -> dict[str, Checked]:
    candidates = {c["provision"]: c for c in row["candidates"]}
    made = {}
    for provision in provisions:
        part = book.part(provision)
        try:
            found = part[0] if part else book.provision(provision)
        except UsageError:
            continue  # refused by name where it is drafted
        candidate = candidates.get(found.id)
        category = found.category if isinstance(found, Crime) else ""
        listed = category in ("IAC", "NIAC")
        barred = None
        if listed and not row["alternatives"] and category not in row["lists"]:
            barred = f"the classification entered for {row['subject']} chooses another list ({', '.join(row['lists'])})"
        elements = tuple(map(_weighed, candidate["elements"])) if candidate else empty_checklist(book, found)
        made[provision] = Checked(elements, listed and row["alternatives"], barred)
    return made


def _weighed(element: Mapping[str, Any]) -> Weighed:
    people = element["people"]
    by_people = element["by"] == ENTERED
    reason = " / ".join(p["reason"] for p in people) if by_people else element["why"]
    against = [c for p in people for c in p["against"]]
    return Weighed(
        element["key"],
        element["text"],
        element["stands"],
        tuple(p["id"] for p in people) if by_people else (),
        tuple(dict.fromkeys(element["claims"])),
        tuple(dict.fromkeys(against)),
        () if by_people else _passages(element["supporting"]),
        () if by_people else _passages(element["against"]),
        reason or None,
    )


def _against(row: Mapping[str, Any], about: str, provisions: Collection[str]) -> Iterable[Contrary]:
    """What a first look and people's entries hold against an incident, beside what is pulled from the view."""
    considered = {e["text"] for c in row["candidates"] if c["provision"] in provisions for e in c["elements"]}
    for item in row["contrary"]:
        kind = _KINDS.get(item["kind"])
        of_another = item["kind"] == "against an element" and item["words"] not in considered
        if kind is None or of_another:
            continue
        passages = _passages(item["passages"])
        of_people = item["kind"] == "set against an element"
        text = f"It speaks against the element “{item['words']}”" if kind == "exonerating" else item["words"]
        yield Contrary(
            kind,
            about,
            tuple(item["claims"]) if of_people or kind in ("denial", "reply") else (),
            () if of_people else passages,
            item["speaker"],
            text=None if of_people or kind in ("denial", "reply") else text,
        )


def _near(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The claims of the denials that stand near an incident and are tied to none, or to another one."""
    return tuple(dict.fromkeys(c for item in row["contrary"] if item["kind"] in _NEAR for c in item["claims"]))


def _passages(rows: Iterable[Mapping[str, Any]]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(rebuild(Passage, dict(row)) for row in rows))


def _grades(view: Held) -> dict[str, str]:
    """Item id -> the letter that everybody who graded its source gives."""
    items = {i.number: i.id for i in view.items}
    return {
        items[number]: row.grades.grade
        for row in sources(view)
        if row.grades.grade
        for number in row.publishes
        if number in items
    }


def _heard(asked: Asked, book: Catalogue) -> tuple[Heard, ...]:
    """The forums asked for, on the facts that people wrote; none where they wrote neither."""
    if asked.facts is None:
        if asked.forums:
            raise UsageError(
                "facts: a forum is asked for without facts", kept="nothing was written", do="write them under facts"
            )
        return ()
    try:
        rows = [verdict.row() for verdict in verdicts(asked.facts, asked.as_of, book, asked.forums or None)]
    except UsageError as error:
        raise UsageError(f"facts: {error.what}", kept="nothing was written", do=error.do) from None
    return tuple(
        Heard(
            row["forum"],
            row["name"],
            row["verdict"],
            row["reason"],
            "yes" if row["can_try"] else "no",
            row["rule"],
            row["rule_digest"],
            row["provision"],
        )
        for row in rows
    )


def _claims_of(made: Determination) -> Iterable[str]:
    for conduct in made.conduct:
        yield from conduct.claims
    for considered in made.considered:
        for element in considered.elements:
            yield from (*element.supporting, *element.against)
    rows: list[Relied | Contrary | Proceeding | Opinion] = []
    rows += [*made.relied, *made.contrary, *made.proceedings, *made.opinions]
    for row in rows:
        yield from row.claims


def _passages_of(made: Determination) -> Iterable[Passage]:
    for considered in made.considered:
        for element in considered.elements:
            yield from (*element.words_for, *element.words_against)
    for row in made.contrary:
        yield from row.words


def _outlet(page: Publication, number: str) -> str:
    """Who publishes a text and when, as far as known; else its number."""
    name = page.publisher or number or "a text"
    day = page.published_latest
    return f"{name}, {day_words(day)}" if day else f"{name}, date not stated"


def _number(state: Fold, reading: str) -> str:
    held = state.readings_by_id.get(reading)
    items = state.item_of_bytes(held.bytes_digest) if held else []
    return state.numbers()[items[0]] if items else ""


__all__ = ["ground_of", "known_in", "known_of"]
