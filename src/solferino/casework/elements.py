"""elements: how people fill the elements of a provision, and the matrix of elements by evidence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from solferino.casework.case import Case
from solferino.casework.characterise import (
    NOT_REVIEWED,
    Looker,
    Looks,
    chosen,
    cited,
    earlier_note,
    in_words,
    means_of,
    named,
)
from solferino.casework.held import held
from solferino.casework.ids import find_claim_id, short_id
from solferino.casework.weighing import Behind, Weighing
from solferino.law.catalogue import Beyond, Catalogue, Crime, Element, Mode, catalogue
from solferino.record import (
    CommandEdge,
    ElementEntry,
    EventType,
    Filling,
    Held,
    HeldClaim,
    Standing,
    UsageError,
    When,
    content,
    instant,
)

DEAD = frozenset({"RS-8-2-b-xx"})  # no annex was ever adopted: it binds nobody
DISPUTED = "disputed"
ENTERED = "entered by people"
_NOTHING = "nothing was changed"


def element(
    case: Case,
    subject: str,
    provision: str,
    key: str,
    state: Filling | str,
    *,
    person: str,
    reason: str,
    supporting: Sequence[str] = (),
    against: Sequence[str] = (),
    first: str | None = None,
    last: str | None = None,
) -> ElementEntry:
    """Record how one person fills one element. Appended; the last one of each person counts.

    subject: ``M-001``, a claim id, or the name of a person in the chain of command. provision: an id of the catalogue.
    key: of its element (``material/1``, ``E2``). state: ``evidenced`` (with claims), ``argued`` (the reason is the
    inference) or ``empty`` (the reason is what was looked for). first, last: days, where it is said for days. Raises
    UsageError.
    """
    if not person.strip() or not reason.strip():
        raise UsageError(
            "an element needs the name of a person and a reason", kept=_NOTHING, do="give --person and --reason"
        )
    book, filling = catalogue(), _filling(state)
    _element_of(book, provision, key)
    When(first, last)  # refuses what is no day and what ends before it begins
    view = held(case)
    claims = {c.id: c for c in view.claims}
    for_it, against_it = _claims(claims, supporting), _claims(claims, against)
    if filling is Filling.EVIDENCED and not for_it:
        raise UsageError(
            "evidenced needs at least one claim", kept=_NOTHING, do="give --claim, or enter it as argued or empty"
        )
    if filling is Filling.EMPTY and for_it:
        raise UsageError(
            "an empty element has no claim for it", kept=_NOTHING, do="enter it as evidenced, or leave --claim out"
        )
    about = _subject(view, subject)
    seen = case.vault.head().size
    actor = case.person(person)
    made = ElementEntry(
        actor,
        about,
        provision,
        key,
        filling,
        reason.strip(),
        book.version,
        seen,
        instant(case.world.clock()),
        for_it,
        against_it,
        first,
        last,
    )
    case.commit(EventType.ASSESSED, [made], holds="element_entry", actor=actor, codes=["what=element"])
    return made


def behind_entry(view: Held, entry: ElementEntry) -> Behind:
    """How many independent origins stand behind an entry."""
    return Weighing(view).behind(entry.supporting, entry.subject)


def matrix(
    view: Held,
    subjects: Sequence[str] = (),
    *,
    conflict: str | None = None,
    day: str | None = None,
    look: Looker | None = None,
) -> list[dict[str, Any]]:
    """Elements by evidence, one row an incident: first look, people's entries, origins, contrary items, gaps.

    Every element says who filled it: people where anybody did (``disputed`` where they differ), else the first look,
    not reviewed. Raises UsageError for an unknown incident.
    """
    looks = Looks(view, conflict=conflict, day=day, look=look)
    entries = by_subject(view)
    return [_filled(looks, looks.row(i), entries.get(i.handle, {})) for i in chosen(view, subjects)]


Entries = Mapping[str, Mapping[str, Sequence[ElementEntry]]]  # provision -> element -> the last of each person


def by_subject(view: Held) -> dict[str, Entries]:
    """Handle -> the entries that count, by provision and element. An entry on a claim counts for its incident."""
    incident_of = {m.claim: i.handle for i in reversed(view.incidents) for m in i.members}
    last: dict[tuple[str, str, str, str], ElementEntry] = {}
    for entry in view.elements:
        key = (entry.subject, entry.provision, entry.element, entry.person)
        last.pop(key, None)  # so that the order is that of the last words
        last[key] = entry
    found: dict[str, dict[str, dict[str, list[ElementEntry]]]] = {}
    for entry in last.values():
        subject = incident_of.get(entry.subject, entry.subject)
        found.setdefault(subject, {}).setdefault(entry.provision, {}).setdefault(entry.element, []).append(entry)
    return dict(found)


def _filled(looks: Looks, row: dict[str, Any], entries: Entries) -> dict[str, Any]:
    """A row of the first look with what people entered."""
    candidates = [_merged(looks, row, c, entries.get(c["provision"], {})) for c in row["candidates"]]
    proposed = {c["provision"] for c in candidates}
    for provision, filled in entries.items():
        if provision not in proposed:
            candidates.append(_merged(looks, row, _entered(looks, row, provision), filled))
    said = [c for filled in entries.values() for every in filled.values() for e in every for c in e.against]
    known = {c for item in row["contrary"] if item["kind"] == "denial" for c in item["claims"]}
    against = looks.contrary.claims((c for c in said if c not in known), "set against an element")
    return {**row, "candidates": candidates, "contrary": [*row["contrary"], *against]}


def _merged(
    looks: Looks, row: Mapping[str, Any], candidate: dict[str, Any], filled: Mapping[str, Sequence[ElementEntry]]
) -> dict[str, Any]:
    elements = [_one(looks, row["subject"], e, filled.get(e["key"], ())) for e in candidate["elements"]]
    gaps = [
        {"key": e["key"], "text": e["text"], "question": e["question"]}
        for e in elements
        if e["stands"] in (str(Filling.EMPTY), DISPUTED)
    ]
    return {**candidate, "elements": elements, "gaps": gaps, "entered": sum(len(e["people"]) for e in elements)}


def _one(looks: Looks, subject: str, element: Mapping[str, Any], entries: Sequence[ElementEntry]) -> dict[str, Any]:
    """One element with people's entries: whose word it is, how it stands, and what stands behind it."""
    if not entries:
        return {**element, "people": [], "stands": element["state"], "by": NOT_REVIEWED, "note": ""}
    people = [_entry(looks, subject, e) for e in entries]
    states = {str(e.state) for e in entries}
    claims = list(dict.fromkeys(c for e in entries for c in e.supporting))
    behind = looks.weighing.behind(claims, subject)
    return {
        **element,
        "people": people,
        "stands": next(iter(states)) if len(states) == 1 else DISPUTED,
        "by": ENTERED,
        "claims": claims,
        "supporting": [p for e in people for p in e["passages"]],
        "against": [*element["against"], *(p for e in people for p in e["against_passages"])],
        "reports": behind.reports,
        "independent": behind.independent,
        "origins": list(behind.origins),
        "counted": behind.words if claims else "",
        "note": one_origin(behind) if str(Filling.EVIDENCED) in states else "",
    }


def one_origin(behind: Behind) -> str:
    """A sentence where what is called evidenced stands on one origin or on none that is named."""
    if behind.independent > 1:
        return ""
    if behind.reports > 1:
        return f"{behind.reports} texts, copies of one origin or of none that is named: not corroborated"
    return "one text: not corroborated"


def _entry(looks: Looks, subject: str, entry: ElementEntry) -> dict[str, Any]:
    behind = looks.weighing.behind(entry.supporting, subject)
    rows = {c.id: c for c in looks.view.claims} if entry.supporting or entry.against else {}
    return {
        "id": entry.id,
        "subject": entry.subject,
        "person": entry.person,
        "name": looks.view.people.get(entry.person),
        "state": str(entry.state),
        "reason": entry.reason,
        "claims": list(entry.supporting),
        "against": list(entry.against),
        "passages": [content(rows[c].claim.passage) for c in entry.supporting if c in rows],
        "against_passages": [content(rows[c].claim.passage) for c in entry.against if c in rows],
        "first": entry.first,
        "last": entry.last,
        "decided": entry.decided,
        "catalogue": entry.catalogue,
        "counted": behind.words if entry.supporting else "",
    }


def _entered(looks: Looks, row: Mapping[str, Any], provision: str) -> dict[str, Any]:
    """A provision that people filled and no first look proposes, as an empty checklist."""
    book = looks.book
    found = book.provision(provision)
    if isinstance(found, Beyond):
        raise UsageError(f"{provision} has no elements")
    crime = found if isinstance(found, Crime) else None
    return {
        "provision": provision,
        "short": found.short,
        "citation": cited(found.provision),
        "category": crime.category if crime else "",
        "standing": None,
        "words": "entered by people; the first look does not propose it",
        "proposed": "",
        "alternative": False,
        "in_force_from": crime.in_force_from if crime else "",
        "digest": found.digest,
        "opened_by": [],
        "parts": [named(book, p.id) for p in crime.parts] if crime else [],
        "elements": [_empty(e, in_words(book, e.text)) for e in found.elements],
        "lawful": [
            {"text": text, "decisive": False, "provision": None, "passages": []}
            for text in (crime.not_this_if if crime else ())
        ],
        "questions": [],
        "notes": earlier_note(crime.in_force_from, _happened(row)) if crime else [],
        "evidence": means_of(book, found.evidence),
        "authority": {"citation": cited(found.provision), "origin": crime.origin if crime else "", "verified": "none"},
    }


def _happened(row: Mapping[str, Any]) -> When | None:
    known = row["happened"]
    return When(known.get("earliest"), known.get("latest")) if known else None


def _empty(element: Element, text: str) -> dict[str, Any]:
    return {
        "key": element.key,
        "group": element.group,
        "text": text,
        "state": str(Filling.EMPTY),
        "why": "nobody entered anything",
        "question": None,
        "supporting": [],
        "against": [],
        "claims": [],
        "reports": 0,
        "independent": 0,
        "origins": [],
        "counted": "",
    }


def _filling(given: Filling | str) -> Filling:
    try:
        return Filling(str(given).strip().lower())
    except ValueError:
        raise UsageError(
            f"{given!r} is no state of an element", kept=_NOTHING, do=f"one of: {', '.join(Filling)}"
        ) from None


def _element_of(book: Catalogue, provision: str, key: str) -> Element:
    if provision in DEAD:
        raise UsageError(
            f"{provision} binds nobody: the annex that it needs was never adopted", kept=_NOTHING, do="choose another"
        )
    part = book.part(provision)
    if part is not None:
        raise UsageError(
            f"{provision} is a part of {part[0].id}",
            kept=_NOTHING,
            do=f"fill the elements of {part[0].id} and name the part in the reason",
        )
    found = book.provision(provision)
    elements: tuple[Element, ...] = found.elements if isinstance(found, Crime | Mode) else ()
    known = {e.key: e for e in elements}
    if key in known:
        return known[key]
    near = difflib.get_close_matches(key, sorted(known), n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    raise UsageError(
        f"{provision} has no element {key!r}", kept=_NOTHING, do=f"{meant}it has: {', '.join(known) or 'none'}"
    )


def _claims(known: Mapping[str, HeldClaim], given: Iterable[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(find_claim_id(known, key) for key in given))
    for key in found:
        if known[key].standing is Standing.REJECTED:
            raise UsageError(
                f"people rejected {short_id(key)}", kept=_NOTHING, do="give another claim, or decide on it anew"
            )
    return found


def _subject(view: Held, given: str) -> str:
    """A handle, a claim id or the name of a person as entered. Raises UsageError."""
    wanted = given.strip()
    if wanted.upper() in {i.handle for i in view.incidents}:
        return wanted.upper()
    people = {name for e in view.edges for name, kind in _ends(e) if kind == "person"}
    if wanted in people:
        return wanted
    if wanted.upper().startswith("M-"):
        raise UsageError(
            f"this case has no incident {given!r}", kept=_NOTHING, do="list them with `solferino incidents`"
        )
    if wanted.upper().startswith("C-") or wanted.startswith("claim:"):
        return find_claim_id([c.id for c in view.claims], wanted)
    raise UsageError(
        f"{given!r} is no incident, no claim and nobody in the chain of command of this case",
        kept=_NOTHING,
        do="give M-001, C-…, or the name of a person as it was entered with `solferino command`",
    )


def _ends(edge: CommandEdge) -> tuple[tuple[str, str], tuple[str, str]]:
    return (edge.subject, edge.subject_kind), (edge.object, edge.object_kind)


__all__ = ["DEAD", "DISPUTED", "ENTERED", "behind_entry", "by_subject", "element", "matrix", "one_origin"]
