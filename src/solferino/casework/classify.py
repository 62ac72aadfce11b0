"""classify: how people classify the conflict at a place over days, and which lists of crimes follow for an incident."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from solferino.casework.case import Case
from solferino.casework.held import held
from solferino.casework.ids import find_item
from solferino.casework.listed import is_disputed, listed_place
from solferino.law.classification import KINDS, NAMES, Stretch, Where, not_replaced, stretches
from solferino.places.atlas import Feature, Known, lies_in, shipped
from solferino.places.atlas import countries as listed_countries
from solferino.places.names import fold
from solferino.record import (
    Classification,
    Conflict,
    EventType,
    Held,
    Incident,
    IncidentReport,
    Passage,
    Place,
    Stance,
    UsageError,
    When,
    content,
    instant,
)

_NOTHING = "nothing was changed"


def classify(
    case: Case,
    place: str,
    kind: Conflict | str,
    *,
    person: str,
    basis: str,
    source: str,
    countries: Sequence[str] = (),
    parties: Sequence[str] = (),
    first: str | None = None,
    last: str | None = None,
    notice: tuple[str, int, int] | None = None,
    replaces: str | None = None,
) -> Classification:
    """Record one person's classification of the conflict at a place. Several may stand at once.

    kind: ``international``, ``non_international``, ``occupation`` or ``disputed``. basis: the reason, in words. source:
    who holds that view and where. countries: ISO 3166-1 codes of two letters. first, last: days, both included. notice:
    (item number, start, end) of the words of a kept text, in code points, the end exclusive. replaces: the id of an
    earlier entry, or its first characters. Raises UsageError.
    """
    for name, given in (("--person", person), ("PLACE", place), ("--reason", basis), ("--source", source)):
        if not given.strip():
            raise UsageError(
                f"a classification needs {name}", kept=_NOTHING, do="give the person, the reason and the source"
            )
    view_of = _kind(kind)
    When(first, last)  # refuses what is no day and what ends before it begins
    codes = tuple(sorted({_country(code) for code in countries}))
    view = held(case)
    words = passage_of(view, notice) if notice else None
    earlier = find_entry(view.classifications, replaces) if replaces else None
    seen = case.vault.head().size
    actor = case.person(person)
    made = Classification(
        actor,
        view_of,
        place.strip(),
        basis.strip(),
        source.strip(),
        seen,
        instant(case.world.clock()),
        codes,
        tuple(p.strip() for p in parties if p.strip()),
        first,
        last,
        words,
        earlier,
    )
    case.commit(EventType.ASSESSED, [made], holds="classification", actor=actor, codes=["what=classification"])
    return made


def classification_rows(view: Held) -> list[dict[str, Any]]:
    """The classifications of a view as plain values, oldest first; ``stands`` is false for one that was replaced."""
    kept = {e.id for e in not_replaced(view.classifications)}
    return [
        {
            "id": entry.id,
            "kind": str(entry.kind),
            "words": KINDS[entry.kind],
            "place": entry.place,
            "countries": list(entry.countries),
            "parties": list(entry.parties),
            "first": entry.first,
            "last": entry.last,
            "basis": entry.basis,
            "source": entry.source,
            "notice": content(entry.notice) if entry.notice else None,
            "replaces": entry.replaces,
            "person": entry.person,
            "name": view.people.get(entry.person),
            "decided": entry.decided,
            "seen": entry.seen,
            "stands": entry.id in kept,
        }
        for entry in view.classifications
    ]


def stretches_of(view: Held, incident: Incident, *, asked: When | None = None) -> tuple[Stretch, ...]:
    """Which lists apply to an incident, by what is entered for its place and days. asked: other days than its own."""
    if not view.classifications:
        return stretches((), Where(()), asked or incident.happened)
    return stretches(view.classifications, where_of(view, incident), asked or incident.happened)


def stretch_rows(found: Iterable[Stretch]) -> list[dict[str, Any]]:
    """Stretches as plain values."""
    return [
        {
            "first": s.first,
            "last": s.last,
            "lists": list(s.lists),
            "names": [NAMES[name] for name in s.lists],
            "alternatives": s.alternatives,
            "entries": [e.id for e in s.entries],
            "why": s.why,
        }
        for s in found
    ]


def where_of(view: Held, incident: Incident) -> Where:
    """The place of an incident: its name as the reports give it, and which entered places a list puts it in.

    The list is asked only where the names alone meet no entry. A name that it resolves with doubt, that the reports
    place in several countries, or whose State is disputed stays a name.
    """
    names, mentions = _named(view, incident)
    if {fold(e.place) for e in view.classifications} & {fold(name) for name in names}:
        return Where(names)
    looked_up = [(m.name, listed_place(view, m)) for m in mentions]
    found = [known for _, known in looked_up if known is not None]
    if len({k.country for k in found}) != 1 or any(is_disputed(name, known) for name, known in looked_up):
        return Where(names)
    within = {e.place for e in view.classifications if any(_puts_in(place, e) for place in found)}
    return Where(names, (found[0].country,), tuple(sorted(within)))


def _puts_in(place: Known, entry: Classification) -> bool:
    """True where the list puts a place in the country or region that an entry names, and knows one such alone."""
    outer = [o for o in shipped().lookup(fold(entry.place)) if not entry.countries or o.country in entry.countries]
    outer = [o for o in outer if o.feature is not Feature.TOWN]
    return len({o.country for o in outer}) == 1 and any(lies_in(place, o) for o in outer)


def _named(view: Held, incident: Incident) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    reporting = {m.claim for m in incident.members if m.stance is Stance.REPORTS}
    places = [
        c.claim.place
        for c in view.claims
        if c.id in reporting and isinstance(c.claim, IncidentReport) and c.claim.place is not None
    ]
    names = dict.fromkeys([*([incident.place] if incident.place else []), *(p.name for p in places)])
    return tuple(names), tuple(places)


def passage_of(view: Held, given: tuple[str, int, int]) -> Passage:
    """The words of a kept text by (item number, start, end). Raises UsageError where they do not lie in it."""
    number, start, end = given
    item = find_item({i.id: i.number for i in view.items}, number)
    reading = next((i.reading for i in view.items if i.id == item), None)
    text = view.texts.get(reading or "")
    if text is None or not 0 <= start < end <= len(text.text):
        raise UsageError(f"characters {start} to {end} do not lie in a text of {number}", kept=_NOTHING)
    return Passage.of(text, start, end)


def find_entry(entries: Sequence[Classification], given: str) -> str:
    """The id of the one entry that begins so. Raises UsageError."""
    digits = given.strip().lower().removeprefix("classification:")
    found = sorted({e.id for e in entries if e.id.removeprefix("classification:").startswith(digits)})
    if len(found) == 1 and len(digits) >= 6:
        return found[0]
    what = "begins several entries" if len(found) > 1 else "names no entry"
    raise UsageError(
        f"{given!r} {what} of this case", kept=_NOTHING, do="list them with `solferino classify list --json`"
    )


def _kind(given: Conflict | str) -> Conflict:
    try:
        return Conflict(str(given).strip().lower().replace("-", "_"))
    except ValueError:
        raise UsageError(
            f"{given!r} is no kind of conflict", kept=_NOTHING, do=f"one of: {', '.join(Conflict)}"
        ) from None


def _country(given: str) -> str:
    code = given.strip().upper()
    if code not in listed_countries():
        raise UsageError(
            f"--country {given!r} is no country code", kept=_NOTHING, do="give two letters of ISO 3166-1, such as UA"
        )
    return code


__all__ = [
    "classification_rows",
    "classify",
    "find_entry",
    "passage_of",
    "stretch_rows",
    "stretches_of",
    "where_of",
]
