"""decide: one person's judgement, appended and never overwritten."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.casework.ids import find_claim_id
from solferino.record import (
    Act,
    Claim,
    Decision,
    EventType,
    Figure,
    IncidentReport,
    Passage,
    Speaker,
    SpeakerKind,
    Statement,
    Text,
    UsageError,
    Verdict,
    instant,
    record_id,
    type_name,
)

_CORRECTABLE = {
    Statement: ("kind", "mode", "speaker", "addressee", "venue", "via"),
    Figure: ("low", "high", "bound", "counted", "population", "status", "scope", "source"),
    IncidentReport: ("type", "target", "actor", "blame", "weapon", "stage", "pattern"),
    Act: ("type", "subject", "outcome", "body"),
}
_NONE = ("none", "null", "")


def decide(
    case: Case,
    subject: str,
    verdict: Verdict,
    *,
    person: str,
    reason: str,
    other: str | None = None,
    changes: Mapping[str, str] | None = None,
    span: tuple[int, int] | None = None,
) -> Decision:
    """Record a decision.

    subject: a claim id, or enough of its first characters. person: the name of who decides; the case knows them by a
    random id. reason: in the person's words. other: the second claim, for ``same`` and ``not_same``. changes, span: for
    ``correct``, the fields to set (``speaker=none``) and the new span in code points.
    Raises UsageError for an unknown subject, a missing name or reason, or a correction the text does not bear out.
    """
    if not person.strip() or not reason.strip():
        raise UsageError("a decision needs the name of a person and a reason", do="give --person and --reason")
    state = case.fold()
    subjects = [find_claim_id(state.claims, subject)]
    if verdict in (Verdict.SAME, Verdict.NOT_SAME):
        if other is None:
            raise UsageError(f"{verdict} is about two claims; the second is missing", do="name it with --with")
        subjects.append(find_claim_id(state.claims, other))
        if subjects[0] == subjects[1]:
            raise UsageError("a claim cannot be compared with itself", kept="nothing was changed")
        kinds = [type_name(state.claims[s]) for s in subjects]
        if kinds[0] != kinds[1]:
            raise UsageError(
                f"a {kinds[0]} and a {kinds[1]} cannot be the same thing",
                kept="nothing was changed",
                do="name two claims of one kind",
            )
    elif other is not None:
        raise UsageError(f"{verdict} is about one claim", do="use same or not-same for two")
    records: list[object] = []
    correction = None
    if verdict is Verdict.CORRECT:
        made = corrected(case, state, subjects[0], changes or {}, span)
        correction = record_id(made)
        records.append(made)
    elif changes or span:
        raise UsageError(f"{verdict} changes nothing in a claim", do="use correct with --set or --span")
    actor = case.person(person)
    decision = Decision(
        actor,
        verdict,
        tuple(sorted(subjects)),
        reason.strip(),
        case.vault.head().size,
        instant(case.world.clock()),
        correction,
    )
    case.commit(EventType.DECIDED, [decision, *records], holds="decision", actor=actor, codes=[f"verdict={verdict}"])
    return decision


def corrected(case: Case, state: Fold, subject: str, changes: Mapping[str, str], span: tuple[int, int] | None) -> Claim:
    """The person's own claim: the old one with some fields set anew, still cut from the text."""
    old = state.claims[subject]
    if not changes and span is None:
        raise UsageError("a correction must change something", do="give --set FIELD=VALUE or --span START:END")
    text = case.text(state.readings_by_id[old.passage.reading])
    allowed = _CORRECTABLE.get(type(old), ())
    fields: dict[str, Any] = {"confidence": None, "rule": None}
    for name, value in changes.items():
        if name not in allowed:
            near = difflib.get_close_matches(name, allowed, n=1)
            meant = f"did you mean {near[0]}? " if near else ""
            raise UsageError(
                f"{name!r} cannot be set on this claim", do=f"{meant}fields that can: {', '.join(allowed) or 'none'}"
            )
        fields[name] = _value(old, name, value, text)
    if span is not None:
        start, end = span
        if not 0 <= start < end <= len(text.text):
            raise UsageError(
                f"characters {start} to {end} do not lie in this text of {len(text.text)}",
                kept="nothing was changed",
                do="give START:END as in `solferino claims`, the end exclusive",
            )
        fields["passage"] = Passage.of(text, start, end)
    new = dataclasses.replace(old, **fields)
    _refuse_odd_numbers(new)
    if record_id(new) == subject:
        raise UsageError("the correction says what the claim says already")
    return new


def _refuse_odd_numbers(claim: Claim) -> None:
    if not isinstance(claim, Figure):
        return
    if claim.low is None and claim.high is None:
        raise UsageError("a figure needs a lowest or a highest number", do="set low, high or both")
    if claim.low is not None and claim.high is not None and claim.low > claim.high:
        raise UsageError(f"{claim.low} to {claim.high} is no range", do="set low and high together")


def _value(old: Claim, name: str, value: str, text: Text) -> Any:
    now = getattr(old, name)
    if name in ("speaker", "source", "body"):
        return None if value.lower() in _NONE else _speaker(value, now, old.passage, text)
    if name in ("low", "high"):
        return None if value.lower() in _NONE else _whole(value)
    if isinstance(now, StrEnum):
        try:
            return type(now)(value)
        except ValueError:
            near = difflib.get_close_matches(value, list(type(now)), n=1)
            meant = f"did you mean {near[0]}? " if near else ""
            raise UsageError(f"{value!r} is no {name}", do=f"{meant}one of: {', '.join(type(now))}") from None
    return None if value.lower() in _NONE else value


def _speaker(name: str, now: Speaker | None, near: Passage, text: Text) -> Speaker:
    """A person may name a speaker only in words that stand in the text: nobody invents one, people included.

    What sort of voice it is, is taken over from the speaker that is replaced; a person, where there was none.
    """
    places = _occurrences(name, text.text)
    if not places:
        raise UsageError(f"{name!r} does not stand in the text", do="name the speaker in the words of the text")
    at = min(places, key=lambda p: abs(p - near.start))
    return Speaker(name, now.kind if now else SpeakerKind.PERSON, Passage.of(text, at, at + len(name)))


def _occurrences(name: str, text: str) -> Sequence[int]:
    found, at = [], text.find(name)
    while at >= 0 and name:
        found.append(at)
        at = text.find(name, at + 1)
    return found


def _whole(value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        raise UsageError(f"{value!r} is no whole number of people")
    return int(value)
