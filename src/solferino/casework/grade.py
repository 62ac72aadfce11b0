"""grade: people's grades of sources and of what they say, and what sources corrected or let stand."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from solferino.casework.case import Case
from solferino.casework.held import held
from solferino.casework.ids import find_claim_id, find_item
from solferino.record import (
    SCHEME,
    Correction,
    EventType,
    Finding,
    FindingKind,
    Grade,
    Grading,
    Held,
    Origin,
    Passage,
    UsageError,
    When,
    content,
    instant,
)
from solferino.review import (
    CREDIBILITY,
    RELIABILITY,
    Grades,
    Proposal,
    given_by,
    grades,
    propose_credibility,
    propose_reliability,
    source_key,
)

KINDS = ("corrected", "withdrawn", "stands")
_NOTHING = "nothing was changed"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source: who publishes a text of the case, or a named origin.

    publishes: the items that it publishes. origins: handles of the origins under its name. claims: that lead back to
    it. reports: distinct texts with such claims.
    """

    name: str
    kind: str
    role: str | None
    publishes: tuple[str, ...]
    origins: tuple[str, ...]
    claims: int
    reports: int
    grades: Grades
    proposal: Proposal
    corrections: tuple[Correction, ...]


def sources(view: Held) -> tuple[SourceRow, ...]:
    """Every source of a view with its grades, what its history justifies and its corrections, by name."""
    published: dict[str, dict[str, list[str]]] = {}
    number = {i.reading: i.number for i in view.items if i.reading}
    for key in sorted(view.publications):
        name = view.publications[key].publisher
        if name:
            published.setdefault(source_key(name), {}).setdefault(name, []).append(number.get(key, ""))
    named: dict[str, list[Origin]] = {}
    for origin in view.origins:
        if origin.named == "yes" and origin.name:
            named.setdefault(source_key(origin.name), []).append(origin)
    borne = _borne_out(view)
    return tuple(_row(view, published.get(key, {}), named.get(key, []), borne) for key in sorted({*published, *named}))


def source_rows(view: Held) -> list[dict[str, Any]]:
    """The sources of a view as plain values."""
    return [
        {
            "name": row.name,
            "kind": row.kind,
            "role": row.role,
            "publishes": list(row.publishes),
            "origins": list(row.origins),
            "claims": row.claims,
            "reports": row.reports,
            "grade": row.grades.grade,
            "graded": row.grades.words,
            "gradings": [_grading(g, view) for g in row.grades.last],
            "proposal": {"grade": row.proposal.grade, "why": row.proposal.why},
            "corrections": [_correction(c, view) for c in row.corrections],
        }
        for row in sources(view)
    ]


def _grading(grading: Grading, view: Held) -> dict[str, Any]:
    return {**content(grading), "grade": given_by(grading), "name": view.people.get(grading.person)}


def _correction(correction: Correction, view: Held) -> dict[str, Any]:
    return {"on": None, "notice": None, "claims": [], **content(correction), "name": view.people.get(correction.person)}


def _row(
    view: Held, published: Mapping[str, list[str]], origins: Sequence[Origin], borne: Mapping[str, int]
) -> SourceRow:
    names = [*published, *(o.name or "" for o in origins)]
    name = min(names, key=lambda n: (-names.count(n), n))
    spelled = {source_key(n) for n in names}
    given = [g for g in view.gradings if source_key(g.subject) in spelled]
    history = tuple(c for c in view.corrections if source_key(c.source) in spelled)
    where = {c.id: c.claim.passage.reading for c in view.claims}
    claims = [key for o in origins for key in o.claims]
    role = next((str(o.role) for o in origins if o.role), None)
    kind = next((str(o.kind) for o in origins), "outlet")
    same = [replace(g, subject=name) for g in given]
    return SourceRow(
        name,
        kind,
        role,
        tuple(sorted({n for rows in published.values() for n in rows if n})),
        tuple(o.handle for o in origins),
        len(claims),
        len({where[key] for key in claims if key in where}),
        grades(name, same),
        propose_reliability(sum(borne.get(o.handle, 0) for o in origins), history),
        history,
    )


def _borne_out(view: Held) -> dict[str, int]:
    """Origin handle -> how many incidents it reports that other independent origins report too, undenied."""
    found: dict[str, int] = {}
    for finding in view.findings:
        upheld = finding.kind is FindingKind.CORROBORATION and finding.grade is Grade.CORROBORATED
        for handle in finding.origins if upheld and finding.about.startswith("M-") else ():
            found[handle] = found.get(handle, 0) + 1
    return found


def credibility(view: Held, subject: str) -> tuple[Grades, Proposal]:
    """The grades of an incident, a shared statement or a claim, and what counting alone justifies."""
    about = [f for f in view.findings if f.about == subject]
    weighed = next((f for f in about if f.kind is FindingKind.CORROBORATION), None)
    if weighed is None:
        proposal = Proposal(None, "it is in no group that was weighed")
    else:
        proposal = propose_credibility(
            weighed.reports or 0, weighed.independent or 0, denied=_denied(about), contradicted=_contradicted(about)
        )
    return grades(subject, view.gradings), proposal


def _denied(about: Iterable[Finding]) -> bool:
    return any(f.kind is FindingKind.DENIAL or f.grade is Grade.DISPUTED for f in about)


def _contradicted(about: Iterable[Finding]) -> bool:
    return any(f.kind is FindingKind.CONTRADICTION for f in about)


def grade(case: Case, subject: str, given: str, *, person: str, reason: str) -> Grading:
    """Record one person's grade.

    subject: the name of a source as the texts give it, or a claim id, ``M-001`` or ``S-001``. given: ``A`` to ``F`` for
    a source, ``1`` to ``6`` for what is said. Raises UsageError for an unknown subject, a grade that is none, or a
    missing name or reason.
    """
    _need(person, reason)
    letter = given.strip().upper()
    if letter not in RELIABILITY and letter not in CREDIBILITY:
        raise UsageError(
            f"{given!r} is no grade",
            kept=_NOTHING,
            do="A to F say how reliable a source is, 1 to 6 how credible what it says is",
        )
    view = held(case)
    about = _source(view, subject) if letter in RELIABILITY else _said(view, subject)
    seen = case.vault.head().size
    actor = case.person(person)
    made = Grading(
        actor,
        SCHEME,
        about,
        reason.strip(),
        seen,
        instant(case.world.clock()),
        letter if letter in RELIABILITY else None,
        letter if letter in CREDIBILITY else None,
    )
    case.commit(EventType.GRADED, [made], holds="grading", actor=actor, codes=["what=grade"])
    return made


def correct_source(
    case: Case,
    source: str,
    kind: str,
    *,
    person: str,
    words: str,
    on: str | None = None,
    notice: tuple[str, int, int] | None = None,
    claims: Sequence[str] = (),
) -> Correction:
    """Record that a source corrected or withdrew something, or let it stand though it was shown to be wrong.

    words: what, in the person's words. on: a day. notice: (item number, start, end) of the source's own notice in a
    kept text, in code points, the end exclusive. claims: ids of the claims concerned. Raises UsageError.
    """
    _need(person, words)
    if kind not in KINDS:
        raise UsageError(f"{kind!r} is no kind of correction", kept=_NOTHING, do=f"one of: {', '.join(KINDS)}")
    if on is not None:
        When(on, on)  # refuses what is no day
    view = held(case)
    name, state = _source(view, source), case.fold()
    concerned = tuple(sorted(find_claim_id(state.claims, key) for key in claims))
    seen = case.vault.head().size
    actor = case.person(person)
    made = Correction(
        actor,
        name,
        kind,
        words.strip(),
        seen,
        instant(case.world.clock()),
        on,
        _notice(view, notice) if notice else None,
        concerned,
    )
    case.commit(EventType.GRADED, [made], holds="correction", actor=actor, codes=["what=correction"])
    return made


def _need(person: str, reason: str) -> None:
    if not person.strip() or not reason.strip():
        raise UsageError("a grade needs the name of a person and a reason", kept=_NOTHING, do="give --person and why")


def _source(view: Held, name: str) -> str:
    """The name as most texts give it. Nobody grades a source that the case does not know."""
    known = {source_key(row.name): row.name for row in sources(view)}
    found = known.get(source_key(name))
    if found is not None:
        return found
    near = difflib.get_close_matches(source_key(name), sorted(known), n=1)
    meant = f"did you mean {known[near[0]]}? " if near else ""
    raise UsageError(
        f"no text of this case is by or leads back to {name!r}",
        kept=_NOTHING,
        do=f"{meant}list them with `solferino sources`; 1 to 6 are for claims, incidents and statements",
    )


def _said(view: Held, subject: str) -> str:
    handle = subject.strip().upper()
    if handle in {i.handle for i in view.incidents} | {s.handle for s in view.shared}:
        return handle
    if handle[:2] in ("M-", "S-"):
        raise UsageError(f"this case has no {handle}", kept=_NOTHING, do="list them with `solferino incidents`")
    return find_claim_id([c.id for c in view.claims], subject)


def _notice(view: Held, notice: tuple[str, int, int]) -> Passage:
    given, start, end = notice
    item = find_item({i.id: i.number for i in view.items}, given)
    reading = next((i.reading for i in view.items if i.id == item), None)
    text = view.texts.get(reading or "")
    if text is None or not 0 <= start < end <= len(text.text):
        raise UsageError(f"characters {start} to {end} do not lie in a text of {given}", kept=_NOTHING)
    return Passage.of(text, start, end)


__all__ = ["KINDS", "SourceRow", "correct_source", "credibility", "grade", "source_rows", "sources"]
