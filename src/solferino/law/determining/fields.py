"""Fields: what people write for a determination, read from plain values. What is missing or odd is named by its way.

Nothing is guessed here and nothing looked up: incidents, items and claims are names as written, still to be found.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from solferino.law.standards import BY_COURTS, asks_verdict, refuse_assertion, refuse_verdict
from solferino.record import UsageError, When

T = TypeVar("T")
NOTHING = "nothing was written"
REACHES = ("forces", "unit", "person", "state")
OUTCOMES = ("assessed", "rejected")
EFFECTS = ("none", "policy", "referral")
CONTRARY = ("denial", "reply", "contradiction", "exonerating", "lawful_reading")


@dataclass(frozen=True, slots=True)
class AskedReach:
    """Whose conduct, as written."""

    kind: str
    whose: str
    place: str | None = None
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class AskedConduct:
    """One incident. claims: the reports to rest on; all of it where empty."""

    incident: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedCrime:
    """One provision for one incident, with what those who decide make of it."""

    incident: str
    provision: str
    outcome: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class AskedItem:
    """One item relied on. claims: what of it; what it brings to the conduct where empty."""

    item: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedContrary:
    """An answer to what the record holds against it, or a circumstance that people bring."""

    kind: str
    claims: tuple[str, ...] = ()
    incident: str | None = None
    text: str | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class AskedProceeding:
    """What a court did."""

    state: str
    body: str
    day: str
    claims: tuple[str, ...]
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class AskedOpinion:
    """Where the label of a political body is reported. kind: its id in the catalogue."""

    kind: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedSharing:
    """With whom, and on what condition."""

    recipient: str
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """All fields that people write. decided_by: names of two people."""

    author: str
    decided_by: tuple[str, ...]
    as_of: str
    standard: str
    reach: AskedReach
    conduct: tuple[AskedConduct, ...]
    crimes: tuple[AskedCrime, ...] = ()
    practice: str | None = None
    relied: tuple[AskedItem, ...] = ()
    unavailable: tuple[str, ...] = ()
    contrary: tuple[AskedContrary, ...] = ()
    searched: str | None = None
    proceedings: tuple[AskedProceeding, ...] = ()
    opinions: tuple[AskedOpinion, ...] = ()
    forums: tuple[str, ...] = ()
    facts: Mapping[str, Any] | None = None
    effect: str = "none"
    published: str | None = None
    sharing: tuple[AskedSharing, ...] = ()
    supersedes: str | None = None
    change: str | None = None


def asked_of(form: object) -> Asked:
    """Read the fields. form: a mapping of plain values, keys as in :class:`Asked`.

    Raises UsageError that names the field for one that is unknown, missing, of the wrong kind, or no day; for one
    person named twice, a rejection without a reason, a revision without its change, and a request for a verdict.
    """
    row = _mapping(form, "the file", Asked)
    decided_by = _texts(row, "decided_by", "")
    _two_people(decided_by)
    made = Asked(
        _text(row, "author", ""),
        decided_by,
        _day(_text(row, "as_of", ""), "as_of"),
        _text(row, "standard", ""),
        _reach(row.get("reach")),
        _rows(row, "conduct", _conduct),
        _rows(row, "crimes", _crime),
        _maybe(row, "practice", ""),
        _rows(row, "relied", _item),
        _texts(row, "unavailable", ""),
        _rows(row, "contrary", _contrary),
        _maybe(row, "searched", ""),
        _rows(row, "proceedings", _proceeding),
        _rows(row, "opinions", _opinion),
        _texts(row, "forums", ""),
        _facts(row.get("facts")),
        _one_of(_maybe(row, "effect", "") or "none", EFFECTS, "effect"),
        _maybe_day(row, "published", ""),
        _rows(row, "sharing", _sharing),
        _maybe(row, "supersedes", ""),
        _maybe(row, "change", ""),
    )
    return _whole(made)


def _whole(made: Asked) -> Asked:
    """What one field alone cannot show, and words that no field may assert."""
    for field, words in _free(made):
        refuse_assertion(words, field)
    if not made.conduct:
        raise _refused("conduct", "it names no incident", "name at least one, for example M-001")
    if made.published and made.published < made.as_of:
        raise _refused("published", f"{made.published} is before the day that it is as of, {made.as_of}", "")
    if made.supersedes and not made.change:
        raise _refused("change", "a revision says why it is made", "give it, or --change")
    if made.change and not made.supersedes:
        raise _refused("supersedes", "a change is of an earlier determination", "name it, for example D-001")
    named = [c.incident for c in made.conduct]
    twice = next((n for n in named if named.count(n) > 1), None)
    if twice:
        raise _refused("conduct", f"{twice} stands twice", "name each incident once")
    pairs = [(c.incident, c.provision) for c in made.crimes]
    double = next((p for p in pairs if pairs.count(p) > 1), None)
    if double:
        raise _refused("crimes", f"{double[1]} stands twice for {double[0]}", "decide it once")
    for n, crime in enumerate(made.crimes):
        if crime.incident not in named:
            raise _refused(
                f"crimes[{n}].incident", f"{crime.incident} is not among the conduct", "name it under conduct as well"
            )
    return made


def _free(made: Asked) -> Iterator[tuple[str, str | None]]:
    """Every text that people write in their own words, with its field."""
    yield from ((f"unavailable[{n}]", words) for n, words in enumerate(made.unavailable))
    for n, row in enumerate(made.contrary):
        yield from ((f"contrary[{n}].text", row.text), (f"contrary[{n}].answer", row.answer))
    yield from ((f"crimes[{n}].reason", crime.reason) for n, crime in enumerate(made.crimes))
    yield from ((f"sharing[{n}].condition", row.condition) for n, row in enumerate(made.sharing))
    yield from (("searched", made.searched), ("change", made.change))


_MANY = {0: "no people", 1: "one person"}


def _two_people(names: Sequence[str]) -> None:
    if len(names) != 2:
        raise _refused(
            "decided_by", f"it names {_MANY.get(len(names), f'{len(names)} people')}", "name the two who decide"
        )
    if same_name(*names):
        raise _refused("decided_by", f"{names[0]} is named twice", "name two different people")


def same_name(one: str, other: str) -> bool:
    """True for names that differ in capitals, white space or form of their signs alone."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _reach(form: object) -> AskedReach:
    row = _mapping(form, "reach", AskedReach)
    first, last = _maybe_day(row, "first", "reach."), _maybe_day(row, "last", "reach.")
    if first and last and first > last:
        raise _refused("reach.last", f"{last} is before the first day, {first}", "")
    kind = _one_of(_text(row, "kind", "reach."), REACHES, "reach.kind")
    whose = _text(row, "whose", "reach.")
    refuse_verdict(whose, "reach.whose")
    return AskedReach(kind, whose, _maybe(row, "place", "reach."), first, last)


def _conduct(form: object, way: str) -> AskedConduct:
    if isinstance(form, str) and form.strip():
        return AskedConduct(form.strip())
    row = _mapping(form, way, AskedConduct)
    return AskedConduct(_text(row, "incident", f"{way}."), _texts(row, "claims", f"{way}."))


def _crime(form: object, way: str) -> AskedCrime:
    row = _mapping(form, way, AskedCrime)
    outcome = _text(row, "outcome", f"{way}.")
    made = AskedCrime(
        _text(row, "incident", f"{way}."),
        _text(row, "provision", f"{way}."),
        # What asks for a verdict is refused later, where the elements left to show are known.
        outcome if asks_verdict(outcome) else _one_of(outcome, OUTCOMES, f"{way}.outcome"),
        _maybe(row, "reason", f"{way}."),
    )
    if made.outcome == "rejected" and not made.reason:
        raise _refused(f"{way}.reason", f"{made.provision} is rejected without a reason", "give one, in your words")
    return made


def _item(form: object, way: str) -> AskedItem:
    if isinstance(form, str) and form.strip():
        return AskedItem(form.strip())
    row = _mapping(form, way, AskedItem)
    return AskedItem(_text(row, "item", f"{way}."), _texts(row, "claims", f"{way}."))


def _contrary(form: object, way: str) -> AskedContrary:
    row = _mapping(form, way, AskedContrary)
    made = AskedContrary(
        _one_of(_text(row, "kind", f"{way}."), CONTRARY, f"{way}.kind"),
        _texts(row, "claims", f"{way}."),
        _maybe(row, "incident", f"{way}."),
        _maybe(row, "text", f"{way}."),
        _maybe(row, "answer", f"{way}."),
    )
    if not made.claims and not made.text:
        raise _refused(f"{way}.claims", "it has neither claims nor a text", "name the claims, or say what it is")
    if not made.claims and made.kind != "lawful_reading":
        raise _refused(f"{way}.claims", f"a {made.kind.replace('_', ' ')} needs the claims that say it", "name them")
    return made


def _proceeding(form: object, way: str) -> AskedProceeding:
    row = _mapping(form, way, AskedProceeding)
    claims = _texts(row, "claims", f"{way}.")
    if not claims:
        raise _refused(f"{way}.claims", "what a court did needs the claims that tell of it", "name them")
    return AskedProceeding(
        _one_of(_text(row, "state", f"{way}."), tuple(map(str, BY_COURTS)), f"{way}.state"),
        _text(row, "body", f"{way}."),
        _day(_text(row, "day", f"{way}."), f"{way}.day"),
        claims,
        _maybe(row, "incident", f"{way}."),
    )


def _opinion(form: object, way: str) -> AskedOpinion:
    row = _mapping(form, way, AskedOpinion)
    claims = _texts(row, "claims", f"{way}.")
    if not claims:
        raise _refused(f"{way}.claims", "an opinion needs the claims that report it", "name them")
    return AskedOpinion(_text(row, "kind", f"{way}."), claims)


def _sharing(form: object, way: str) -> AskedSharing:
    if isinstance(form, str) and form.strip():
        return AskedSharing(form.strip())
    row = _mapping(form, way, AskedSharing)
    return AskedSharing(_text(row, "recipient", f"{way}."), _maybe(row, "condition", f"{way}."))


def _facts(form: object) -> Mapping[str, Any] | None:
    if form is None:
        return None
    if not isinstance(form, Mapping):
        raise _refused("facts", "it is no mapping of facts", "write them as for `solferino forums`")
    return dict(form)


def _mapping(form: object, way: str, of: type) -> Mapping[str, Any]:
    if not isinstance(form, Mapping):
        what = "is missing" if form is None else "is no mapping"
        raise _refused(way, f"it {what}", f"fields: {', '.join(_names(of))}")
    for key in form:
        if key not in _names(of):
            near = difflib.get_close_matches(str(key), _names(of), n=1)
            meant = f"did you mean {near[0]}? " if near else ""
            where = str(key) if of is Asked else f"{way}.{key}"
            raise _refused(where, "there is no such field", f"{meant}fields: {', '.join(_names(of))}")
    return form


def _names(of: type) -> list[str]:
    return [field.name for field in fields(of)]


def _rows(row: Mapping[str, Any], key: str, read: Callable[[object, str], T]) -> tuple[T, ...]:
    given = row.get(key)
    if given is None:
        return ()
    if not isinstance(given, list | tuple):
        raise _refused(key, "it is no list", "begin each entry with a dash")
    return tuple(read(form, f"{key}[{n}]") for n, form in enumerate(given))


def _text(row: Mapping[str, Any], key: str, way: str) -> str:
    found = _maybe(row, key, way)
    if found is None:
        raise _refused(f"{way}{key}", "it is missing", "give it")
    return found


def _maybe(row: Mapping[str, Any], key: str, way: str) -> str | None:
    given = row.get(key)
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise _refused(f"{way}{key}", "it is no text", "write it as text")
    return " ".join(str(given).split()) or None


def _texts(row: Mapping[str, Any], key: str, way: str) -> tuple[str, ...]:
    given = row.get(key)
    rows = [given] if isinstance(given, str) else given
    if rows is None:
        return ()
    if not isinstance(rows, list | tuple) or not all(isinstance(r, str) and r.strip() for r in rows):
        raise _refused(f"{way}{key}", "it is no list of texts", "write one text an entry")
    return tuple(dict.fromkeys(" ".join(r.split()) for r in rows)) if key != "decided_by" else _as_written(rows)


def _as_written(rows: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(r.split()) for r in rows)


def _day(text: str, way: str) -> str:
    try:
        When(text, text)
    except UsageError as error:
        raise _refused(way, error.what, "write a day as 2022-03-23") from None
    return text


def _maybe_day(row: Mapping[str, Any], key: str, way: str) -> str | None:
    found = _maybe(row, key, way)
    return _day(found, f"{way}{key}") if found else None


def _one_of(given: str, known: Sequence[str], way: str) -> str:
    if given in known:
        return given
    near = difflib.get_close_matches(given, known, n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    raise _refused(way, f"{given!r} is not one of its values", f"{meant}one of: {', '.join(known)}")


def _refused(way: str, what: str, do: str) -> UsageError:
    return UsageError(f"{way}: {what}", kept=NOTHING, do=do)


__all__ = [
    "Asked",
    "AskedConduct",
    "AskedContrary",
    "AskedCrime",
    "AskedItem",
    "AskedOpinion",
    "AskedProceeding",
    "AskedReach",
    "AskedSharing",
    "asked_of",
    "same_name",
]
