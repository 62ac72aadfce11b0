"""forums: where a case could be heard, as of a day. Facts come from a file, from an incident of a case, or from both.

An incident gives its place and its days, and nothing else: a nationality, an office or an age is never guessed from a
text. What a facts file states goes before what the reports let one read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from solferino.casework.case import Case
from solferino.casework.held import held
from solferino.casework.listed import is_disputed, listed_place
from solferino.casework.settings import catalogues as catalogues_of
from solferino.law.catalogue import Catalogue, catalogue, with_added
from solferino.law.forums import Compared, Verdict, compare, engine, facts_of
from solferino.read.written import Plain, read_written
from solferino.record import Held, Incident, IncidentReport, Stance, UsageError

_STATED = "classes, suspect, victims"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, and every forum's answer.

    facts: as they were understood, in the form of a facts file. came_from: (field, where from) of each fact. left_open:
    what an incident did not settle, in words. incident: its handle.
    """

    as_of: str
    catalogue: str
    facts: Mapping[str, Any]
    verdicts: tuple[Verdict, ...]
    came_from: tuple[tuple[str, str], ...] = ()
    left_open: tuple[str, ...] = ()
    incident: str | None = None
    case: str | None = None
    size: int | None = None

    def row(self) -> dict[str, Any]:
        """Plain values: the question, the facts and one row a forum."""
        return {
            "as_of": self.as_of,
            "catalogue": self.catalogue,
            "case": self.case,
            "size": self.size,
            "incident": self.incident,
            "facts": self.facts,
            "came_from": [{"fact": name, "from": where} for name, where in self.came_from],
            "left_open": list(self.left_open),
            "forums": [v.row() for v in self.verdicts],
        }


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts in the form of a file, before they are checked, with where each came from."""

    values: dict[str, Any]
    came_from: dict[str, str] = field(default_factory=dict)
    left_open: tuple[str, ...] = ()
    incident: str | None = None
    case: str | None = None
    size: int | None = None
    as_of: str | None = None


def forums(
    facts: Mapping[str, Any] | str | Path | Facts,
    as_of: str | None = None,
    *,
    only: Iterable[str] | None = None,
    catalogues: Sequence[str | Path] = (),
) -> Asked:
    """Where a case could be heard, asked on a day: one verdict a forum, from facts alone and without a case.

    facts: a mapping in the form of ``docs/howto/forums.md``, or the path of a YAML or JSON file with one. as_of: a day,
    by default today, and at most the day up to which the law was read. only: ids of forums. catalogues: files with
    forums of your own. Raises UsageError that names the field, the file, or "no rule held" for an unknown forum.
    """
    given = _given(facts)
    asked = engine(_catalogue(catalogues))
    day = as_of or given.as_of or _latest(asked.verified_day)
    found = asked.verdicts(facts_of(given.values), day, only)
    return Asked(
        day,
        asked.stamp,
        given.values,
        found,
        tuple(sorted(given.came_from.items())),
        given.left_open,
        given.incident,
        given.case,
        given.size,
    )


def forums_compared(
    facts: Mapping[str, Any] | str | Path | Facts,
    first: str,
    second: str,
    *,
    only: Iterable[str] | None = None,
    catalogues: Sequence[str | Path] = (),
) -> tuple[Compared, ...]:
    """The same facts asked on two days, with every change between them and what made it. Raises as ``forums`` does."""
    given = _given(facts)
    return compare(engine(_catalogue(catalogues)), facts_of(given.values), first, second, only)


def forum_rows(view: Held, as_of: str, facts: Mapping[str, Any] | None = None) -> dict[str, Any] | None:
    """The table of forums for a chapter: plain rows for stated facts; None where no facts are stated.

    facts: in the form of a facts file. Raises UsageError as ``forums`` does.
    """
    if facts is None:
        return None
    return forums(Facts(dict(facts), case=view.case, size=view.size), as_of).row()


def read_facts(path: str | Path) -> Facts:
    """Facts that a person wrote: ``{classes, conduct, suspect, victims, extra}``, or these below ``facts``.

    Beside ``facts`` a file may hold ``as_of`` (the day of asking) and ``note``. Raises UsageError with file and line.
    """
    written = read_written(Path(path))
    value = written.value
    if not isinstance(value, dict):
        raise _no_facts(str(path), "it holds no fields")
    if "facts" in value:
        extra = sorted(set(value) - {"facts", "as_of", "note", "id"})
        if extra or not isinstance(value["facts"], dict):
            raise _no_facts(str(path), f"beside `facts` there is {', '.join(extra)}" if extra else "`facts` holds none")
        as_of = value.get("as_of")
        return _from_file(value["facts"], str(path), None if as_of is None else str(as_of))
    return _from_file(value, str(path), None)


def facts_of_incident(view: Held, handle: str) -> Facts:
    """What the reports of an incident say of place and time: ``conduct`` alone; all else stays unknown.

    Raises UsageError for an incident that is not in the view.
    """
    incident = _incident(view, handle)
    conduct: dict[str, Any] = {}
    came_from: dict[str, str] = {}
    open_: list[str] = []
    places, doubt = _countries(view, incident)
    if places:
        conduct["place"] = places
        came_from["conduct.place"] = f"reports of {incident.handle}, place as the gazetteer lists it"
    else:
        open_.append(f"conduct.place: {doubt}")
    when = incident.happened
    for key, day in (("from", when.earliest if when else None), ("to", when.latest if when else None)):
        if day is None:
            open_.append(f"conduct.{key}: the reports give no day")
        else:
            conduct[key] = day
            came_from[f"conduct.{key}"] = f"reports of {incident.handle}"
    values = {"conduct": conduct} if conduct else {}
    open_.append(f"{_STATED}: an incident states none; a facts file does (--facts)")
    return Facts(values, came_from, tuple(open_), incident.handle, view.case, view.size)


def with_file(found: Facts, brought: Facts) -> Facts:
    """Facts of an incident with those of a file. Where the two differ, both are carried, and each gets its verdict.

    A day of the file inside the days of the reports only makes them more exact, and is followed. Raises UsageError for
    days that cannot be put together.
    """
    values = {key: dict(value) if isinstance(value, dict) else value for key, value in found.values.items()}
    told = [line for line in found.left_open if not _stated(line, brought.values)]
    for key, value in brought.values.items():
        both = isinstance(value, dict) and isinstance(values.get(key), dict)
        values[key] = {**values[key], **value} if both else value
    came_from = {**found.came_from, **brought.came_from}
    stated, reported = brought.values.get("conduct"), found.values.get("conduct", {})
    if isinstance(stated, dict):
        for name, either in _contradictions(stated, reported).items():
            values["conduct"][name] = {"either": either}
            came_from[f"conduct.{name}"] = f"{came_from[f'conduct.{name}']}; reports of {found.incident}"
            told.append(f"conduct.{name}: the file says {_said(either[0])}, the reports {_said(either[1])}")
    unstated = [name for name in ("classes", "suspect", "victims") if name not in brought.values]
    if unstated:
        told.append(f"{', '.join(unstated)}: neither the incident nor the file states any")
    return Facts(values, came_from, tuple(told), found.incident, found.case, found.size, brought.as_of)


def _contradictions(stated: Mapping[str, Any], reported: Mapping[str, Any]) -> dict[str, list[Any]]:
    """What file and reports say otherwise of place and days: field -> [file, reports]."""
    found: dict[str, list[Any]] = {}
    place = stated.get("place")
    if place is not None and "place" in reported:
        listed = [place] if isinstance(place, str) else place
        if isinstance(listed, list) and set(map(str, listed)) != set(reported["place"]):
            found["place"] = [listed, reported["place"]]
    days = {key: stated.get(key) for key in ("from", "to")}
    if not all(isinstance(day, str | None) for day in days.values()) or not any(days.values()):
        return found  # the file carries a contradiction of its own, or no day
    file = [days[key] or reported.get(key) for key in ("from", "to")]
    texts = [reported.get(key) for key in ("from", "to")]
    if None in file or None in texts or _within(file, texts):
        return found
    if str(file[0]) > str(file[1]):
        raise UsageError(
            f"conduct: the file gives {days['from'] or days['to']}, the reports {texts[0]} to {texts[1]}",
            kept="no verdict was given",
            do="state both conduct.from and conduct.to in the file",
        )
    return {**found, "from": [file[0], texts[0]], "to": [file[1], texts[1]]}


def _within(file: Sequence[Any], texts: Sequence[Any]) -> bool:
    """Whether days, or months, of a file lie inside those of the reports."""
    return str(file[0]) >= str(texts[0])[: len(str(file[0]))] and str(file[1]) <= str(texts[1])


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def forums_of_incidents(
    view: Held,
    as_of: str | None = None,
    *,
    facts: Facts | None = None,
    only: Iterable[str] | None = None,
    catalogues: Sequence[str | Path] = (),
) -> list[Asked]:
    """Every incident of a view, in its order, each with the same stated facts beside its own. Raises UsageError."""
    chosen = None if only is None else tuple(only)
    made = []
    for incident in view.incidents:
        found = facts_of_incident(view, incident.handle)
        made.append(
            forums(found if facts is None else with_file(found, facts), as_of, only=chosen, catalogues=catalogues)
        )
    return made


def forums_of_case(
    case: Case,
    incident: str,
    as_of: str | None = None,
    *,
    facts: Mapping[str, Any] | str | Path | None = None,
    at: int | str | None = None,
    only: Iterable[str] | None = None,
    catalogues: Sequence[str | Path] = (),
) -> Asked:
    """Where an incident of a case could be heard, as of a day: what had been said by it, and the law of it.

    facts: what a person states beside it, as a mapping or a file. at: what the record held. catalogues: files beside
    those that ``solferino.toml`` of the case lists. Raises UsageError.
    """
    own = [*catalogues_of(case.path), *catalogues]
    view = held(case, at, as_of)
    found = facts_of_incident(view, incident)
    if facts is not None:
        found = with_file(found, _given(facts))
    return forums(found, as_of, only=only, catalogues=own)


def catalogue_with(paths: Sequence[str | Path]) -> Catalogue:
    """The newest catalogue with the forums of users' files beside its own. Raises UsageError naming file and field."""
    return _catalogue(paths)


def _given(facts: Mapping[str, Any] | str | Path | Facts) -> Facts:
    if isinstance(facts, Facts):
        return facts
    if isinstance(facts, str | Path):
        return read_facts(facts)
    return _from_file(facts, "given", None)


def _from_file(values: Mapping[str, Any] | dict[str, Plain], name: str, as_of: str | None) -> Facts:
    came_from: dict[str, str] = {}
    for key, value in values.items():
        inner = [f"{key}.{k}" for k in value] if isinstance(value, Mapping) and "either" not in value else [key]
        came_from |= dict.fromkeys(inner, Path(name).name if name != "given" else name)
    return Facts(dict(values), came_from, as_of=as_of)


def _catalogue(paths: Sequence[str | Path]) -> Catalogue:
    found = catalogue()
    for path in paths:
        found = with_added(found, Path(path).name, read_written(Path(path)).value, date.today().isoformat())
    return found


def _latest(verified: str) -> str:
    """Today, or the day up to which the law was read where that is earlier."""
    return min(date.today().isoformat(), verified)


def _stated(line: str, values: Mapping[str, Any]) -> bool:
    if line.startswith(_STATED):
        return True  # said anew, of what the file leaves out too
    key, _, inner = line.partition(":")[0].partition(".")
    group = values.get(key)
    return isinstance(group, Mapping) and inner in group


def _incident(view: Held, handle: str) -> Incident:
    wanted = handle.strip().upper()
    found = next((i for i in view.incidents if i.handle == wanted), None)
    if found is None:
        raise UsageError(
            f"this view has no incident {handle!r}",
            kept="no verdict was given",
            do="list them with `solferino incidents`",
        )
    return found


def _countries(view: Held, incident: Incident) -> tuple[list[str], str]:
    """The State of an incident's place, where one list is sure of one; else () and why it stays open."""
    reporting = {m.claim for m in incident.members if m.stance is Stance.REPORTS}
    places = [
        c.claim.place
        for c in view.claims
        if c.id in reporting and isinstance(c.claim, IncidentReport) and c.claim.place is not None
    ]
    if not places:
        return [], "the reports name no place"
    names = ", ".join(dict.fromkeys(p.name for p in places))
    listed = [(place.name, listed_place(view, place)) for place in places]
    if any(is_disputed(name, known) for name, known in listed):
        return [], f"{names}: which State this is is disputed; state it in a facts file"
    known = [k for _, k in listed if k is not None]
    found = sorted({k.country for k in known})
    if not found:
        return [], f"{names}: no list of places is sure of it"
    if len(found) > 1:
        return [], f"{names}: the reports may mean places in {', '.join(found)}"
    return found, ""


def _no_facts(path: str, why: str) -> UsageError:
    return UsageError(
        f"this is no file of facts: {why}",
        where=path,
        kept="no verdict was given",
        do="docs/howto/forums.md shows the form",
    )


__all__ = [
    "Asked",
    "Facts",
    "catalogue_with",
    "facts_of_incident",
    "forum_rows",
    "forums",
    "forums_compared",
    "forums_of_case",
    "forums_of_incidents",
    "read_facts",
    "with_file",
]
