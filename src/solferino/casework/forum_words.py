"""Verdicts in words: the table, the details and the comparison that a person reads, and rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from solferino.casework.forums import Asked, Facts
from solferino.law.forums import Compared, Verdict, class_reason
from solferino.share.export import csv

COLUMNS = ("forum", "verdict", "tries persons", "rule", "rests on", "why")
INCIDENT_COLUMNS = ("incident", "place", "days", "open", "conditional", "closed", "facts missing")
_MOST = 160
_FEW = 6


def table(verdicts: Sequence[Verdict]) -> list[tuple[str, ...]]:
    """One row a forum, as ``COLUMNS`` names them."""
    return [
        (
            v.forum,
            v.verdict,
            "yes" if v.ready.forum.can_try else "never",
            v.rule.id if v.rule else "none",
            ", ".join(v.rests_on) if v.verdict != "closed" else "",
            _shortened(v.reason),
        )
        for v in verdicts
    ]


def by_incident(asked: Sequence[Asked]) -> list[tuple[str, ...]]:
    """One row an incident, as ``INCIDENT_COLUMNS`` names them."""
    made: list[tuple[str, ...]] = []
    for each in asked:
        named: dict[str, list[str]] = {"open": [], "conditional": [], "closed": []}
        for verdict in each.verdicts:
            named[verdict.verdict].append(verdict.forum)
        missing = dict.fromkeys(m for v in each.verdicts for m in v.facts_missing)
        conduct = each.facts.get("conduct", {})
        days = " to ".join(dict.fromkeys(str(conduct[key]) for key in ("from", "to") if key in conduct))
        made.append(
            (
                each.incident or "",
                _shown(conduct.get("place", "not settled")),
                days or "not stated",
                _some(named["open"]),
                _some(named["conditional"]),
                str(len(named["closed"])),
                _some(list(missing)),
            )
        )
    return made


def heading_of_incidents(asked: Sequence[Asked]) -> Iterator[str]:
    """The question that was put for each incident: day and catalogue."""
    for day, stamp in dict.fromkeys((each.as_of, each.catalogue) for each in asked):
        yield f"asked as of {day}; catalogue {stamp}; jurisdiction alone, not admissibility or custody"


def heading(asked: Asked) -> Iterator[str]:
    """The question: day, catalogue, facts with where they came from, what stays open."""
    yield f"asked as of {asked.as_of}; catalogue {asked.catalogue}; jurisdiction alone, not admissibility or custody"
    yield from _given(asked.facts, dict(asked.came_from), asked.left_open)


def _given(facts: Mapping[str, Any], came: Mapping[str, str], left_open: Sequence[str]) -> Iterator[str]:
    for name, value in _flat(facts):
        yield f"fact {name}: {_shown(value)}" + (f" ({came[name]})" if name in came else "")
    for line in left_open:
        yield f"open: {line}"


def details(verdict: Verdict) -> Iterator[str]:
    """One forum in full."""
    forum, rule = verdict.ready.forum, verdict.rule
    yield f"{forum.id}: {verdict.verdict} ({verdict.tries}): {forum.name}"
    yield f"  why: {verdict.reason}"
    if rule is not None:
        until = f" to {rule.valid_to}" if rule.valid_to else " on"
        yield f"  rule: {rule.id} {rule.digest[:12]}, law from {rule.valid_from}{until}: {rule.basis}"
        yield f"  source: {rule.source} (confidence {rule.confidence})"
    for entry in verdict.by_class:
        if entry.cls and len(verdict.by_class) > 1:
            named = entry.best.rule
            why = f" by {named.rule.id}" if named else f" under this name: {class_reason(entry)}"
            yield f"  class {entry.cls}: {entry.verdict}{why}"
    for label, values in (
        ("facts missing", verdict.facts_missing),
        ("unsettled", (verdict.unsettled,) if verdict.unsettled else ()),
        ("immunity", (verdict.immunity.line,) if verdict.immunity else ()),
    ):
        if values:
            yield f"  {label}: {', '.join(values)}"
    for what, who in verdict.would_change:
        yield f"  would change: {what} (who can: {who})"
    for gate in verdict.gates:
        yield f"  gate: {gate}"
    for label, other in verdict.each:
        yield f"  if {label}: {other.verdict}"
    for note in verdict.all_notes:
        yield f"  note: {note}"
    if verdict.later:
        told = "; ".join(verdict.later)
        yield f"  later than {verdict.as_of} and not known then, though the catalogue names it: {told}"


def comparison(given: Facts, found: Sequence[Compared], first: str, second: str) -> Iterator[str]:
    """The question, what changed between two days, and why; what did not is listed."""
    stamp = found[0].first.stamp if found else ""
    yield f"asked as of {first} and as of {second}; catalogue {stamp}"
    yield from _given(given.values, given.came_from, given.left_open)
    changed = [c for c in found if c.steps]
    for entry in changed:
        yield (
            f"{entry.forum}: {entry.first.verdict} as of {first}, {entry.second.verdict} as of {second} "
            f"({entry.first.tries})"
        )
        for step in entry.steps:
            rules = [v.rule.id if v.rule and v.verdict != "closed" else "" for v in (step.before, step.after)]
            told = [
                f"by {rules[1]}" if rules[1] else "",
                f"before by {rules[0]}" if rules[0] not in ("", rules[1]) else "",
            ]
            by = ", ".join(text for text in told if text)
            yield f"  {step.day}: {step.before.verdict} -> {step.after.verdict}" + (f" ({by})" if by else "")
            for because in step.because:
                yield f"    because: {because}"
    yield f"unchanged: {', '.join(c.forum for c in found if not c.steps) or 'none'}"


def csv_of(verdicts: Sequence[Verdict], incidents: Sequence[str] = ()) -> str:
    """One row a forum for a spreadsheet; what it would take for a formula is guarded.

    incidents: handles, where the verdicts are those of several, as many for each.
    """
    rows = [_flat_row(v.row()) for v in verdicts]
    many = len(rows) // len(incidents) if incidents else 0
    if many:
        rows = [{"incident": incidents[number // many], **row} for number, row in enumerate(rows)]
    return csv(rows, guard=True)


def _flat_row(row: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in row.items():
        if key == "classes":
            made[key] = "; ".join(
                f"{name}: {entry['verdict']} {entry['rule'] or ''}".strip() for name, entry in value.items()
            )
        elif key == "would_change":
            made[key] = "; ".join(f"{entry['what']} ({entry['who']})" for entry in value)
        elif key == "each":
            made[key] = "; ".join(f"{entry['if']}: {entry['verdict']}" for entry in value)
        elif key == "facts_used":
            made[key] = "; ".join(f"{name} = {_shown(fact)}" for name, fact in value.items())
        else:
            made[key] = "; ".join(map(str, value)) if isinstance(value, list) else value
    return made


def _flat(facts: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in facts.items():
        if isinstance(value, Mapping) and "either" not in value:
            yield from ((f"{key}.{inner}", fact) for inner, fact in value.items())
        else:
            yield key, value


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return ", ".join(map(_shown, value)) or "none"
    if isinstance(value, Mapping):
        return "reports disagree: " + " or ".join(map(_shown, value.get("either", ())))
    return str(value)


def _some(words: Sequence[str]) -> str:
    """The first few, and how many more."""
    more = f" and {len(words) - _FEW} more" if len(words) > _FEW else ""
    return ", ".join(words[:_FEW]) + more if words else "none"


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"


__all__ = [
    "COLUMNS",
    "INCIDENT_COLUMNS",
    "by_incident",
    "comparison",
    "csv_of",
    "details",
    "heading",
    "heading_of_incidents",
    "table",
]
