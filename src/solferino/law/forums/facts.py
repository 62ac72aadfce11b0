"""The facts of a case, parsed and checked. A verdict is never given on facts that were not understood.

Facts come as plain mappings in the form of ``catalogue/README.md``: ``classes``, ``conduct``, ``suspect``, ``victims``,
``extra``. A fact that is missing is unknown, which is neither false nor a default; an empty list is known to be none.

Where reports disagree, a field may hold ``{either: [A, B]}``, or a list where it takes one value only (two dates, two
respondents): then there is one set of facts for each possibility, and a verdict for each.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import product
from typing import Any

from solferino.law.catalogue.countries import codes, nearest
from solferino.law.catalogue.vocabulary import CLASSES
from solferino.law.forums.days import earliest, latest
from solferino.record import UsageError

MOST_ALTERNATIVES = 32
MOST_CODES = 50
MOST_TEXT = 400

_CODES, _CODE, _BOOL, _TEXT, _DATE, _CLASSES, _APPLICANT, _ACCEPTED = range(8)

# field as it is written -> (attribute of Facts, kind)
FIELDS: dict[str, tuple[str, int]] = {
    "classes": ("classes", _CLASSES),
    "conduct.place": ("place", _CODES),
    "conduct.from": ("first", _DATE),
    "conduct.to": ("last", _DATE),
    "suspect.nationality": ("nationality", _CODES),
    "suspect.present_in": ("present_in", _CODES),
    "suspect.resident_in": ("resident_in", _CODES),
    "suspect.lpr_of": ("lpr_of", _CODES),
    "suspect.armed_forces_of": ("armed_forces_of", _CODES),
    "suspect.status": ("status", _TEXT),
    "suspect.in_office": ("in_office", _BOOL),
    "suspect.adult": ("adult", _BOOL),
    "victims.nationality": ("victim_nationality", _CODES),
    "victims.lpr_of": ("victim_lpr_of", _CODES),
    "victims.armed_forces_of": ("victim_armed_forces_of", _CODES),
    "extra.links": ("links", _CODES),
    "extra.extradition_refused_by": ("extradition_refused_by", _CODES),
    "extra.other_effective_proceedings": ("other_effective_proceedings", _BOOL),
    "extra.double_criminality": ("double_criminality", _BOOL),
    "extra.matter_under_consideration": ("matter_under_consideration", _BOOL),
    "extra.aggressor": ("aggressor", _CODE),
    "extra.aggression_target": ("aggression_target", _CODE),
    "extra.leadership": ("leadership", _BOOL),
    "extra.amendment_accepted": ("amendment_accepted", _ACCEPTED),
    "extra.opt_out": ("opt_out", _BOOL),
    "extra.respondent": ("respondent", _CODE),
    "extra.control": ("control", _BOOL),
    "extra.applicant": ("applicant", _APPLICANT),
    "extra.genocide_convention_ix": ("genocide_convention_ix", _BOOL),
    "extra.context_ua": ("context_ua", _BOOL),
    "extra.area": ("area", _TEXT),
}
_GROUPS = ("conduct", "suspect", "victims", "extra")
_HOW = "docs/howto/forums.md shows the form"


@dataclass(frozen=True, slots=True)
class Facts:
    """One set of facts. None is unknown. first, last: numbers of days (``law.forums.days``), both included.

    imprecise: fields whose date is a month or a year. label: what was supposed where reports disagree, "" where they do
    not. given: every fact as it was written, by field. place and the other sets of codes hold codes of today.
    unsure_place: codes of States that are gone with several successors; what follows from them stays unknown.
    """

    classes: tuple[str, ...] | None = None
    place: frozenset[str] | None = None
    first: int | None = None
    last: int | None = None
    nationality: frozenset[str] | None = None
    present_in: frozenset[str] | None = None
    resident_in: frozenset[str] | None = None
    lpr_of: frozenset[str] | None = None
    armed_forces_of: frozenset[str] | None = None
    status: str | None = None
    in_office: bool | None = None
    adult: bool | None = None
    victim_nationality: frozenset[str] | None = None
    victim_lpr_of: frozenset[str] | None = None
    victim_armed_forces_of: frozenset[str] | None = None
    links: frozenset[str] | None = None
    extradition_refused_by: frozenset[str] | None = None
    other_effective_proceedings: bool | None = None
    double_criminality: bool | None = None
    matter_under_consideration: bool | None = None
    aggressor: str | None = None
    aggression_target: str | None = None
    leadership: bool | None = None
    amendment_accepted: bool | frozenset[str] | None = None
    opt_out: bool | None = None
    respondent: str | None = None
    control: bool | None = None
    applicant: str | None = None
    genocide_convention_ix: bool | None = None
    context_ua: bool | None = None
    area: str | None = None
    imprecise: frozenset[str] = frozenset()
    label: str = ""
    disputed: tuple[str, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The fields of the form for which nothing is given."""
        return tuple(name for name in FIELDS if name not in self.given)


def facts_of(mapping: object) -> tuple[Facts, ...]:
    """Parse facts: one set, or one for each possibility where they contradict each other.

    Raises UsageError that names the field: for unknown fields and codes, impossible dates, an end before its beginning,
    a boolean where a code is expected (YAML's unquoted NO), a text where true or false is.
    """
    given = _flat(mapping)
    choices: dict[str, list[Any]] = {}
    plain: dict[str, Any] = {}
    for name, value in given.items():
        options = _options(name, value)
        if len(options) > 1:
            choices[name] = options
        else:
            plain[name] = options[0]
    if not choices:
        return (_parsed(plain, "", ()),)
    made, wrong = [], None
    for combination in _combinations(choices):
        label = ", ".join(f"{name} = {_shown(value)}" for name, value in combination.items())
        try:
            made.append(_parsed({**plain, **combination}, label, tuple(choices)))
        except _EndsBeforeItBegins as error:
            wrong = error
    if not made and wrong is not None:
        raise wrong
    return tuple(made)


class _EndsBeforeItBegins(UsageError):
    """A period that ends before it begins."""


def _combinations(choices: Mapping[str, list[Any]]) -> list[dict[str, Any]]:
    pair = ("conduct.from", "conduct.to")
    if all(p in choices for p in pair) and len(choices[pair[0]]) == len(choices[pair[1]]):
        # Two dates given for both ends belong together in the order in which they stand.
        rest = {k: v for k, v in choices.items() if k not in pair}
        ends = [dict(zip(pair, both, strict=True)) for both in zip(choices[pair[0]], choices[pair[1]], strict=True)]
    else:
        rest, ends = dict(choices), [{}]
    total = len(ends)
    for options in rest.values():
        total *= len(options)
    if total > MOST_ALTERNATIVES:
        raise UsageError(
            f"the facts contradict each other in {total} ways: {', '.join(choices)}",
            kept="no verdict was given",
            do=f"leave at most {MOST_ALTERNATIVES}, or leave a field out where it is not known",
        )
    return [{**end, **dict(zip(rest, chosen, strict=True))} for end in ends for chosen in product(*rest.values())]


def _flat(mapping: object) -> dict[str, Any]:
    """``{"conduct.place": …}`` of the mapping, unknown names refused; what is null is left out, since it is unknown."""
    if not isinstance(mapping, Mapping):
        raise _wrong("facts", f"facts are {_kind(mapping)}, not fields with values")
    given: dict[str, Any] = {}
    for key, value in mapping.items():
        if key == "classes":
            given["classes"] = value
        elif key in _GROUPS:
            if value is None:
                continue
            if not isinstance(value, Mapping):
                raise _wrong(str(key), f"it holds {_kind(value)}, not fields with values")
            for inner, fact in value.items():
                name = f"{key}.{inner}"
                if name not in FIELDS:
                    raise _unknown(name, [n for n in FIELDS if n.startswith(f"{key}.")])
                given[name] = fact
        else:
            raise _unknown(str(key), ["classes", *_GROUPS])
    return {name: value for name, value in given.items() if value is not None}


def _options(name: str, value: Any) -> list[Any]:
    """The possibilities that a field holds; one where it holds no contradiction."""
    if isinstance(value, Mapping):
        if set(value) != {"either"} or not isinstance(value["either"], list | tuple) or not value["either"]:
            raise _wrong(name, "it holds fields of its own; a value, or {either: [one, other]}, is expected")
        return list(value["either"])
    single = FIELDS[name][1] in (_CODE, _BOOL, _TEXT, _DATE, _APPLICANT)
    if single and isinstance(value, list | tuple):
        if not value:
            raise _wrong(name, "the list is empty; leave the field out where it is not known")
        return list(dict.fromkeys(_hashable(name, v) for v in value))
    return [value]


def _hashable(name: str, value: Any) -> Any:
    if isinstance(value, list | dict):
        raise _wrong(name, "it holds a list in a list; one value is expected")
    return value


def _parsed(given: Mapping[str, Any], label: str, disputed: tuple[str, ...]) -> Facts:
    found: dict[str, Any] = {}
    imprecise: set[str] = set()
    kept: dict[str, Any] = {}
    for name, (attribute, kind) in FIELDS.items():
        if name not in given:
            continue
        value = given[name]
        if kind == _DATE:
            text = _date_text(name, value)
            found[attribute] = _day(name, text)
            if len(text) < 10:
                imprecise.add(name)
            kept[name] = text
            continue
        found[attribute] = _READ[kind](name, value)
        kept[name] = value
    first, last = found.get("first"), found.get("last")
    if first is not None and last is not None and last < first:
        raise _EndsBeforeItBegins(
            f"conduct.to ({kept['conduct.to']}) lies before conduct.from ({kept['conduct.from']})",
            kept="no verdict was given",
            do="give the day on which the act began as conduct.from, and the day on which it ended as conduct.to",
        )
    return Facts(**found, imprecise=frozenset(imprecise), label=label, disputed=disputed, given=kept)


def _date_text(name: str, value: Any) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)  # a bare year
    if not isinstance(value, str):
        raise _wrong(name, f"it holds {_kind(value)}; a day such as '2022-03-23' is expected")
    return value.strip()


def _day(name: str, text: str) -> int:
    try:
        return earliest(text) if name.endswith("from") else latest(text)
    except ValueError:
        raise _wrong(name, f"{text!r} is no day such as 2022-03-23, and no month such as 2022-03") from None


def _codes(name: str, value: Any) -> frozenset[str]:
    listed = [value] if isinstance(value, str | bool) else value
    if not isinstance(listed, Sequence):
        raise _wrong(name, f"it holds {_kind(value)}; codes of States such as [UA] are expected")
    if len(listed) > MOST_CODES:
        raise _wrong(name, f"it holds {len(listed)} codes; {MOST_CODES} are the most")
    return frozenset(now for each in listed for now in _code_now(name, each))


def _code_now(name: str, value: Any) -> tuple[str, ...]:
    """The code of today; a State that is gone and has one successor is that one, with several it stays what it is."""
    known = codes().get(value) if isinstance(value, str) else None
    if known is None:
        raise _no_code(name, value)
    return known.now if len(known.now) == 1 else (known.code,)


def _no_code(name: str, value: Any) -> UsageError:
    if isinstance(value, bool):
        hint = " (YAML readers take an unquoted NO for false: write 'NO')" if value is False else ""
        return _wrong(name, f"it holds {str(value).lower()}, not the code of a State{hint}")
    if not isinstance(value, str):
        return _wrong(name, f"it holds {_kind(value)}, not the code of a State such as UA")
    meant = nearest(value)
    return _wrong(name, f"{value[:40]!r} is no ISO 3166-1 code of a State", f"did you mean {meant}? " if meant else "")


def _code(name: str, value: Any) -> str:
    return _code_now(name, value)[0]


def _bool(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise _wrong(name, f"it holds {_shown(value)}; true or false is expected")
    return value


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _wrong(name, f"it holds {_shown(value)}; a word is expected")
    if len(value) > MOST_TEXT:
        raise _wrong(name, f"it is longer than {MOST_TEXT} characters")
    return value.strip()


def _classes(name: str, value: Any) -> tuple[str, ...]:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list | tuple):
        raise _wrong(name, f"it holds {_kind(value)}; classes such as [war_crime] are expected")
    for each in listed:
        if each not in CLASSES:
            near = difflib.get_close_matches(str(each), CLASSES, n=1)
            meant = f"did you mean {near[0]}? " if near else ""
            raise _wrong(name, f"{_shown(each)} is no class of crime", f"{meant}known ones: {', '.join(CLASSES)}; ")
    return tuple(dict.fromkeys(listed))


def _applicant(name: str, value: Any) -> str:
    if value not in ("individual", "state"):
        raise _wrong(name, f"it holds {_shown(value)}; individual or state is expected")
    return str(value)


def _accepted(name: str, value: Any) -> bool | frozenset[str]:
    """True or false for both States; or the list of those that accepted."""
    return value if isinstance(value, bool) else _codes(name, value)


_READ = {
    _CODES: _codes,
    _CODE: _code,
    _BOOL: _bool,
    _TEXT: _text,
    _CLASSES: _classes,
    _APPLICANT: _applicant,
    _ACCEPTED: _accepted,
}


def _unknown(name: str, known: Sequence[str]) -> UsageError:
    near = difflib.get_close_matches(name, known, n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    return UsageError(
        f"{name}: there is no such fact", kept="no verdict was given", do=f"{meant}known here: {', '.join(known)}"
    )


def _wrong(name: str, what: str, do: str = "") -> UsageError:
    return UsageError(f"{name}: {what}", kept="no verdict was given", do=f"{do}{_HOW}")


def _kind(value: object) -> str:
    if value is None:
        return "nothing"
    return {bool: "true or false", int: "a number", str: "text", list: "a list", dict: "fields"}.get(
        type(value), f"a value of type {type(value).__name__}"
    )


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:59] + "…"


__all__ = ["FIELDS", "Facts", "facts_of"]
