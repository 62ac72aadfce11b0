"""The first look: from words to checklists with gaps. It never gives a crime; what it cannot show it asks.

A sign in the words opens a checklist. Each material element is then argued by exact spans or stays empty with its
question; mental and contextual elements are always to be shown. What is negated, supposed or denied opens nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from solferino.law.catalogue import Catalogue
from solferino.law.catalogue import catalogue as newest
from solferino.law.characterise.checklist import checklist_of
from solferino.law.characterise.library import library
from solferino.law.characterise.once import OTHER_LIST, Asked, Row, Seen, look_once
from solferino.law.characterise.types import Characterisation, Checklist, ElementState, LawfulReading, Standing
from solferino.law.characterise.windows import windows
from solferino.law.characterise.wording import (
    ASK_CONDUCT,
    ASK_CONFLICT,
    ASK_LABEL,
    ASK_TOTALS,
    context_question,
    plainly,
)
from solferino.record import Filling, UsageError

_T = TypeVar("_T")
_SHOWN_QUESTIONS = 4  # of each of the first two candidates, in the questions of the whole
_ORDER = {"IAC": 0, "NIAC": 1}


def look(
    texts: Sequence[str],
    conflict: str | None = None,
    as_of: str | None = None,
    catalogue: Catalogue | None = None,
    acted: str | None = None,
) -> Characterisation:
    """The first look at the texts of one incident.

    conflict: ``IAC`` (occupation included), ``NIAC`` or None (both lists, marked as alternatives). as_of: the day of
    the question, acted: the day of the act, both ISO dates: a provision not in force on either is no candidate.
    catalogue: the newest if None. Raises UsageError for another conflict. Source: Rome Statute arts. 6-8 bis.
    """
    if conflict not in (None, "IAC", "NIAC"):
        raise UsageError(f"conflict is {conflict!r}", do="give IAC, NIAC or nothing")
    day = min((d for d in (as_of, acted) if d), default=None)
    asked = Asked(catalogue or newest(), library(), conflict, day)
    kept = tuple(texts)
    seen = [look_once(kept, run, asked) for run in windows(kept)]
    linked = conflict is not None or any(one.linked for one in seen)
    candidates = _candidates([row for one in seen for row in one.rows], conflict, linked)
    names = {c.provision for c in candidates}
    beyond = _once(key for one in seen for key in one.beyond)
    related = tuple(key for key in _once(k for one in seen for k in one.related) if key not in names) if names else ()
    notes = _once(note for one in seen for note in one.notes)
    return Characterisation(
        candidates[0].standing if candidates else Standing.NONE,
        conflict,
        as_of,
        candidates,
        _lawful(seen),
        _questions(candidates, related, beyond, seen, asked),
        beyond,
        related,
        (*notes, *(plainly(f"{key}: {asked.law.beyond[key].note}") for key in beyond)),
        asked.law.stamp,
        asked.signs.stamp,
        kept,
    )


def _candidates(rows: list[Row], conflict: str | None, linked: bool) -> tuple[Checklist, ...]:
    """One checklist a provision, the likeliest first. Twins of one formula stand side by side.

    linked: a person classified a conflict, or the texts speak of one. Where neither holds, nothing is argued: the same
    words tell of an ordinary crime.
    """
    by_provision: dict[str, list[Row]] = {}
    for row in rows:
        by_provision.setdefault(row.checklist.provision, []).append(row)
    strongest = [max(same, key=_rank) for same in by_provision.values()]
    best: dict[str, float] = {}
    for row in strongest:
        name = row.opened.prepared.formula.name
        best[name] = max(best.get(name, -1000.0), row.strength)
    ordered = sorted(
        strongest,
        key=lambda row: (
            -best[row.opened.prepared.formula.name],
            row.opened.prepared.formula.name,
            _ORDER.get(row.opened.crime.category, 2),
            -row.strength,
        ),
    )
    names = tuple(row.checklist.provision for row in ordered)
    joined = (_joined(row, by_provision[row.checklist.provision], names, conflict) for row in ordered)
    return tuple(c if linked or c.category not in OTHER_LIST else replace(c, standing=Standing.OPEN) for c in joined)


def _rank(row: Row) -> tuple[bool, float]:
    return row.checklist.standing is Standing.ARGUED, row.strength


def _joined(row: Row, same: list[Row], names: tuple[str, ...], conflict: str | None) -> Checklist:
    """The checklist of a provision, with what other texts of the incident show that opened it by themselves.

    Runs of one and the same text are not added up: a long text tells of several acts.
    """
    alternative = conflict is None and row.opened.crime.category in OTHER_LIST
    base = checklist_of(row.opened, row.weighing, neighbours=names, alternative=alternative)
    texts = {span.text for span in base.opened_by}
    capped = any(caps for _, caps in row.opened.lawful)
    elements, parts, opened_by = list(base.elements), base.parts, base.opened_by
    for other in same:
        more = other.checklist
        if other is row or texts & {span.text for span in more.opened_by}:
            continue
        elements = [_filled(a, b) for a, b in zip(elements, more.elements, strict=True)]
        parts, opened_by = _once((*parts, *more.parts)), _once((*opened_by, *more.opened_by))
        capped = capped or any(caps for _, caps in other.opened.lawful)
    missing = any(e.key.startswith("material") and e.state is Filling.EMPTY for e in elements)
    standing = Standing.OPEN if missing or capped else Standing.ARGUED
    return replace(base, elements=tuple(elements), parts=parts, opened_by=opened_by, standing=standing)


def _filled(own: ElementState, other: ElementState) -> ElementState:
    against = _once((*own.against, *other.against))
    if own.state is Filling.EMPTY and other.state is not Filling.EMPTY:
        return replace(other, against=against)
    return replace(own, supporting=_once((*own.supporting, *other.supporting)), against=against)


def _lawful(seen: list[Seen]) -> tuple[LawfulReading, ...]:
    """The lawful readings of all runs; those that decided first."""
    rows = _once(row for one in seen for row in one.lawful)
    return (*(r for r in rows if r.decisive), *(r for r in rows if not r.decisive))


def _questions(
    candidates: tuple[Checklist, ...], related: tuple[str, ...], beyond: tuple[str, ...], seen: list[Seen], asked: Asked
) -> tuple[str, ...]:
    questions: list[str] = []
    for candidate in candidates[:2]:
        questions += candidate.questions[:_SHOWN_QUESTIONS]
    if not candidates:
        labelled, counted = any(one.labelled for one in seen), any(one.counted for one in seen)
        questions.append(ASK_LABEL if labelled else ASK_TOTALS if counted else ASK_CONDUCT)
    questions += [b.question for b, _ in asked.signs.beyond if b.id in beyond and b.question]
    questions += [context_question(asked.law.crimes[key]) for key in related[:1]]
    if any(c.alternative for c in candidates):
        questions.append(ASK_CONFLICT)
    return _once(questions)


def _once(items: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(items))


__all__ = ["look"]
