"""determine: a dated position of a named body. Drafted from fields, signed by two persons, revised by a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from solferino.casework.case import Case
from solferino.casework.characterise import Looker
from solferino.casework.forums import catalogue_with
from solferino.casework.grounding import ground_of, known_in, known_of
from solferino.casework.held import held
from solferino.casework.settings import catalogues
from solferino.casework.whole import write_whole
from solferino.law.determining import Known, Signed, asked_of, difference, draft, paper, same_name, state_of, text
from solferino.read.written import read_written
from solferino.record import (
    Conduct,
    Decision,
    Determination,
    EventType,
    Held,
    Passage,
    UsageError,
    Verdict,
    content,
    instant,
)
from solferino.share.determination import page

_NOTHING = "nothing was written"


def read_fields(path: Path) -> dict[str, Any]:
    """The fields of a determination in a YAML or JSON file. Raises UsageError with file and line."""
    value = read_written(path).value
    if not isinstance(value, dict):
        raise UsageError(f"{path.name} holds no fields", kept=_NOTHING, do="write them as `author: …`, one a line")
    return dict(value)


def determine(
    case: Case,
    form: Mapping[str, Any],
    *,
    person: str,
    at: int | str | None = None,
    as_of: str | None = None,
    look: Looker | None = None,
) -> Determination:
    """Draft a determination and keep it. It has no effect before the two who decide have signed.

    form: the fields, as :func:`read_fields` gives them; a field given elsewhere goes before. person: who drafts. at:
    the record as held at a ledger size or a day, now if absent. as_of: the day whose law and knowledge it takes.
    look: the first look, that of the house if absent. Raises UsageError that names the field.
    """
    if not person.strip():
        raise UsageError("a draft needs the name of the person who drafts", kept=_NOTHING, do="give --person")
    given = {**form, **({"as_of": as_of} if as_of else {})}
    asked = asked_of(given)
    today = instant(case.world.clock())
    if asked.as_of > today[:10]:  # a view of a day to come would be one of today, under another date
        raise UsageError(
            f"as_of: {asked.as_of} has not come yet; today is {today[:10]}",
            kept=_NOTHING,
            do=f"give {today[:10]} or a day before it",
        )
    with case.working():
        state = case.fold()
        if asked.supersedes:
            asked = replace(asked, supersedes=find_determination(state.determinations, asked.supersedes).handle)
        view = held(case, at, asked.as_of)
        ground = ground_of(asked, view, today[:10], look, catalogue_with(catalogues(case.path)))
        made = draft(asked, ground, handle="", person="", decided_by=(), drafted=today)
        actor = case.person(" ".join(person.split()))
        deciding = tuple(_known_person(case, name) for name in asked.decided_by)
        if deciding[0] == deciding[1]:
            raise UsageError("decided_by: both names are of one person", kept=_NOTHING, do="name two different people")
        made = replace(made, handle=f"D-{case.fold().handles['D'] + 1:03d}", person=actor, decided_by=deciding)
        case.commit(
            EventType.DETERMINED,
            [made],
            holds="determination",
            actor=actor,
            codes=["what=draft", f"handle={made.handle}"],
        )
    return made


def sign(case: Case, handle: str, *, person: str, reason: str, withdraw: bool = False) -> Decision:
    """Sign a determination as one of the two who decide, or with ``withdraw`` take it back.

    Raises UsageError for an unknown determination, a missing name or reason, somebody who is not one of the two, and a
    person who signed already.
    """
    if not person.strip() or not reason.strip():
        raise UsageError(
            "a signature needs the name of a person and a reason",
            kept="nothing was signed",
            do="give --person and --reason",
        )
    state = case.fold()
    made = find_determination(state.determinations, handle)
    names = {key: state.people[key].name for key in made.decided_by if key in state.people}
    actor = next((key for key, name in names.items() if same_name(name, person)), None)
    if actor is None:
        raise UsageError(
            f"{person} is not one of the two who decide on {made.handle}",
            kept="nothing was signed",
            do=f"they are {' and '.join(names.values()) or 'not known any more'}; a revision can name others",
        )
    stands = signed_of(made, state.determinations, state.decisions)
    if stands.withdrawn:
        raise UsageError(
            f"{made.handle} was withdrawn", kept="nothing was signed", do="draft a revision with --supersedes"
        )
    if not withdraw and actor in dict(stands.signatures):
        raise UsageError(
            f"{names[actor]} has signed {made.handle} already",
            kept="nothing was signed",
            do="the second signature is that of the other person",
        )
    decision = Decision(
        actor,
        Verdict.REJECT if withdraw else Verdict.ACCEPT,
        (made.id,),
        reason.strip(),
        case.vault.head().size,
        instant(case.world.clock()),
    )
    what = "withdrawal" if withdraw else "signature"
    case.commit(
        EventType.DETERMINED, [decision], holds="decision", actor=actor, codes=[f"what={what}", f"handle={made.handle}"]
    )
    return decision


def determinations(view: Held) -> list[dict[str, Any]]:
    """The determinations of a view in short, oldest first."""
    rows = []
    for made in view.determinations:
        stands = signed_of(made, view.determinations, view.decisions)
        rows.append(
            {
                "handle": made.handle,
                "id": made.id,
                "author": made.author,
                "as_of": made.as_of,
                "held": made.held,
                "standard": made.standard,
                "standard_name": made.standard_name,
                "practice": made.practice,
                "reach": made.reach.whose,
                "incidents": [c.about for c in made.conduct],
                "assessed": sum(c.outcome == "assessed" for c in made.considered),
                "rejected": sum(c.outcome == "rejected" for c in made.considered),
                "contrary": len(made.contrary),
                "status": _status(stands),
                "signatures": [{"person": p, "name": view.people.get(p), "day": day} for p, day in stands.signatures],
                "supersedes": made.supersedes,
                "change": made.change,
            }
        )
    return rows


def determination_rows(view: Held) -> list[dict[str, Any]]:
    """The determinations of a view as documents, for a chapter of its dossier: plain values, passages as they are."""
    return [
        paper_row(made, known_in(view, made), signed_of(made, view.determinations, view.decisions))
        for made in view.determinations
    ]


def determination_row(view: Held, handle: str) -> dict[str, Any]:
    """All fields of one determination, with where it stands, as plain values. Raises UsageError."""
    made = find_determination(view.determinations, handle)
    stands = signed_of(made, view.determinations, view.decisions)
    return {
        "id": made.id,
        **content(made),
        "status": _status(stands),
        "signatures": [{"person": p, "name": view.people.get(p), "day": day} for p, day in stands.signatures],
        "superseded_by": stands.superseded_by,
        "revised_by": stands.revised_by,
        "findings": [{"about": c.about, "state": _state(made, c, stands)} for c in made.conduct],
    }


def determination_text(case: Case, handle: str, view: Held | None = None) -> str:
    """The document as lines to read. view: where it is looked up; now if absent. Raises UsageError."""
    made, known, stands = _looked_up(case, handle, view)
    return text(made, known, stands)


def export_determination(case: Case, handle: str, out: Path, view: Held | None = None) -> Path:
    """Write the document as one HTML file that needs nothing else, and record that it was written.

    Raises UsageError for one whose contrary slot is empty and that does not say where it was looked for.
    """
    made, known, stands = _looked_up(case, handle, view)
    if not made.contrary and not made.searched:
        raise UsageError(
            f"{made.handle} carries nothing contrary or exonerating and does not say where it was looked for",
            kept="nothing was exported",
            do="draft a revision with contrary, or with searched",
        )
    # The page shows the words as the record held them then, so that the same determination gives the same page.
    write_whole(out, page(paper_row(made, known, stands), held(case, made.held, None)))
    if not case.read_only:
        case.commit(EventType.EXPORTED, codes=["form=determination", f"handle={made.handle}"], actor=case.actor())
    return out


def differences(view: Held, one: str, other: str) -> list[dict[str, str]]:
    """What changed between two determinations, field by field, as plain values. Raises UsageError."""
    pair = [find_determination(view.determinations, handle) for handle in (one, other)]
    return [{"what": c.what, "how": c.how, "before": c.before, "after": c.after} for c in difference(pair[0], pair[1])]


def find_determination(known: Sequence[Determination], handle: str) -> Determination:
    """The determination of a handle (``D-001``, ``d-1``) or an id. Raises UsageError."""
    wanted = handle.strip()
    letter, _, digits = wanted.upper().partition("-")
    if letter == "D" and digits.isascii() and digits.isdigit():
        wanted = f"D-{int(digits):03d}"
    for made in known:
        if wanted in (made.handle, made.id):
            return made
    raise UsageError(
        f"there is no determination {handle!r} in this view",
        kept="nothing was changed",
        do="list them with `solferino determine list`",
    )


def signed_of(made: Determination, every: Sequence[Determination], decisions: Sequence[Decision]) -> Signed:
    """Where a determination stands: who signed and when, who took it back, and which revision took its place."""
    last = _last_words(made, decisions)
    signatures = tuple((d.person, d.decided[:10]) for d in last if d.verdict is Verdict.ACCEPT)
    withdrawn = next(((d.person, d.decided[:10]) for d in last if d.verdict is Verdict.REJECT), None)
    revisions = [d for d in every if d.supersedes == made.handle]
    in_effect = [r.handle for r in revisions if _is_signed(r, decisions)]
    return Signed(
        signatures, withdrawn, in_effect[-1] if in_effect else None, revisions[-1].handle if revisions else None
    )


def paper_row(made: Determination, known: Known, stands: Signed) -> dict[str, Any]:
    """The document as plain values: sections, numbered paragraphs, parts with whose words they are."""
    row: dict[str, Any] = _plain(paper(made, known, stands))
    return {**row, "items": dict(known.items), "in_effect": stands.is_in_effect}


def _looked_up(case: Case, handle: str, view: Held | None) -> tuple[Determination, Known, Signed]:
    state = case.fold()
    every = view.determinations if view else tuple(state.determinations)
    decisions = view.decisions if view else tuple(state.decisions)
    made = find_determination(every, handle)
    return made, known_of(case, made), signed_of(made, every, decisions)


def _last_words(made: Determination, decisions: Sequence[Decision]) -> list[Decision]:
    last: dict[str, Decision] = {}
    for decision in decisions:
        if decision.subjects == (made.id,) and decision.person in made.decided_by:
            last[decision.person] = decision
    return list(last.values())


def _is_signed(made: Determination, decisions: Sequence[Decision]) -> bool:
    words = _last_words(made, decisions)
    return len(words) >= 2 and all(d.verdict is Verdict.ACCEPT for d in words)


def _state(made: Determination, row: Conduct, stands: Signed) -> str:
    return str(
        state_of(
            made,
            row,
            in_effect=stands.is_in_effect,
            withdrawn=stands.withdrawn is not None,
            superseded=stands.superseded_by is not None,
        )
    )


def _status(stands: Signed) -> str:
    if stands.withdrawn:
        return "withdrawn"
    if stands.superseded_by:
        return "superseded"
    if stands.is_signed:
        return "in_effect"
    return "one_signature" if stands.signatures else "draft"


def _known_person(case: Case, name: str) -> str:
    """The id of a person, the same for names that differ in capitals or space alone."""
    known = next((p.id for p in case.fold().people.values() if same_name(p.name, name)), None)
    return known or case.person(" ".join(name.split()))


def _plain(value: Any) -> Any:
    """Values as plain mappings and lists; passages stay passages, which the page footnotes."""
    if isinstance(value, Passage):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, str) else value


__all__ = [
    "determination_row",
    "determination_rows",
    "determination_text",
    "determinations",
    "determine",
    "differences",
    "export_determination",
    "find_determination",
    "paper_row",
    "read_fields",
    "sign",
    "signed_of",
]
