"""Is a forum with its rules sound: fields, days, classes, tests, cures, references. Every problem by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from solferino.law.catalogue.countries import codes
from solferino.law.catalogue.vocabulary import CLASSES, CONFIDENCES, CURES, IMMUNITIES, KINDS, TESTS, VALUED

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_RULE_ID = re.compile(r"[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)+\Z")
_FORUM_ID = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*\Z")
_RULE = {  # field -> must it be there
    "id": True, "basis": True, "valid_from": True, "valid_to": False, "conduct_from": False, "conduct_to": False,
    "classes": True, "requires": True, "gates": False, "source": True, "confidence": True, "unsettled": False,
    "unsettled_why": False, "note": False,
}  # fmt: skip
_FORUM = {
    "id": True, "name": True, "kind": True, "can_try": True, "country": False, "immunity": True,
    "immunity_source": False, "rules": True, "not_recognised_by": False,
}  # fmt: skip


class Problem(NamedTuple):
    """What is wrong. file: name of the file; entry: id of the entry, "" for the file itself; field: dotted name."""

    file: str
    entry: str
    field: str
    what: str

    def __str__(self) -> str:
        where = " ".join(part for part in (self.entry, self.field) if part)
        return f"{self.file}: {where}: {self.what}" if where else f"{self.file}: {self.what}"


def forum_problems(forum: object, file: str, known_rules: Iterable[object] = ()) -> Iterator[Problem]:
    """Everything that is wrong with one forum and its rules."""
    if not isinstance(forum, Mapping):
        yield Problem(file, "", "forums", "a forum is no mapping of fields")
        return
    name = str(forum.get("id", "?"))
    yield from fields_of(forum, _FORUM, file, name)
    if not isinstance(forum.get("id"), str) or not _FORUM_ID.match(name):
        yield Problem(file, name, "id", "an id is capital letters, digits and hyphens (quote 'NO')")
    yield from known_word(file, name, "kind", forum.get("kind"), KINDS)
    yield from known_word(file, name, "immunity", forum.get("immunity"), IMMUNITIES)
    if not isinstance(forum.get("can_try"), bool):
        yield Problem(file, name, "can_try", "true or false is expected")
    elif forum["can_try"] != (forum.get("kind") == "criminal_court"):
        yield Problem(file, name, "can_try", f"it does not fit the kind {forum.get('kind')}")
    country = forum.get("country")
    if country is not None and country not in codes():
        yield Problem(file, name, "country", f"{country!r} is no ISO 3166-1 code")
    rules = forum.get("rules")
    if not isinstance(rules, list) or not rules:
        yield Problem(file, name, "rules", "a list of at least one rule is expected")
        return
    known = {*known_rules, *(r.get("id") for r in rules if isinstance(r, Mapping))}
    for rule in rules:
        yield from _rule(rule, file, name, known)


def _rule(rule: object, file: str, forum: str, known: set[object]) -> Iterator[Problem]:
    if not isinstance(rule, Mapping):
        yield Problem(file, forum, "rules", "a rule is no mapping of fields")
        return
    name = str(rule.get("id", f"{forum} (a rule without id)"))
    yield from fields_of(rule, _RULE, file, name)
    if not _RULE_ID.match(name):
        yield Problem(file, name, "id", "an id is words of letters and digits, joined by hyphens")
    for key in ("valid_from", "valid_to", "conduct_from", "conduct_to"):
        yield from day_of(file, name, key, rule.get(key))
    for first, last in (("valid_from", "valid_to"), ("conduct_from", "conduct_to")):
        if _is_day(rule.get(first)) and _is_day(rule.get(last)) and rule[last] < rule[first]:
            yield Problem(file, name, last, f"{rule[last]} lies before {first} {rule[first]}")
    classes = rule.get("classes")
    if not isinstance(classes, list) or not classes:
        yield Problem(file, name, "classes", "a list of at least one class is expected")
    else:
        for each in classes:
            yield from known_word(file, name, "classes", each, CLASSES)
    yield from known_word(file, name, "confidence", rule.get("confidence"), CONFIDENCES)
    if not isinstance(rule.get("unsettled", False), bool):
        yield Problem(file, name, "unsettled", "true or false is expected")
    yield from _tree(rule.get("requires"), file, name, "requires")
    gates = rule.get("gates", [])
    if not isinstance(gates, list) or not all(isinstance(g, str) for g in gates):
        yield Problem(file, name, "gates", "a list of texts is expected")
        return
    for gate in gates:
        other = gate.removeprefix("as ")
        if gate.startswith("as ") and _RULE_ID.match(other) and other not in known:
            yield Problem(file, name, "gates", f"{gate!r} names no rule")


def _tree(node: object, file: str, name: str, field: str) -> Iterator[Problem]:
    """``{all: […]}``, ``{any: […]}`` or a leaf with a test that is known and a cure."""
    if not isinstance(node, Mapping):
        yield Problem(file, name, field, "it holds no {all: …}, {any: …} or test")
        return
    for key in ("all", "any"):
        if key not in node:
            continue
        inner = node[key]
        if set(node) != {key} or not isinstance(inner, list) or (key == "any" and not inner):
            yield Problem(file, name, f"{field}.{key}", "it stands alone and holds a list; `any` holds at least one")
            return
        for number, each in enumerate(inner):
            yield from _tree(each, file, name, f"{field}.{key}[{number}]")
        return
    yield from _leaf(node, file, name, field)


def _leaf(node: Mapping[str, Any], file: str, name: str, field: str) -> Iterator[Problem]:
    for key in set(node) - {"test", "value", "cure", "unsettled"}:
        yield Problem(file, name, f"{field}.{key}", "a test has no such field")
    test = node.get("test")
    if test not in TESTS:
        yield Problem(file, name, f"{field}.test", f"{test!r} is no test that is known")
        return
    yield from known_word(file, name, f"{field}.cure", node.get("cure"), CURES)
    value = node.get("value")
    if test in VALUED:
        if not isinstance(value, list) or not value:
            yield Problem(file, name, f"{field}.value", f"{test} needs a list of codes of States")
        else:
            for code in value:
                if not isinstance(code, str) or code not in codes() or codes()[code].historic:
                    yield Problem(file, name, f"{field}.value", f"{code!r} is no ISO 3166-1 code of today (quote 'NO')")
    elif value is not None:
        yield Problem(file, name, f"{field}.value", f"{test} takes no value")


def fields_of(entry: Mapping[str, Any], known: Mapping[str, bool], file: str, name: str) -> Iterator[Problem]:
    for key in entry:
        if key not in known:
            yield Problem(file, name, str(key), "there is no such field")
    for key, needed in known.items():
        if needed and entry.get(key) in (None, ""):
            yield Problem(file, name, key, "the field is missing")


def known_word(file: str, name: str, field: str, value: object, known: Sequence[str]) -> Iterator[Problem]:
    """A problem where a value is none of the words that are known."""
    if value not in known:
        yield Problem(file, name, field, f"{value!r} is none of {', '.join(known)}")


def _is_day(value: object) -> bool:
    return isinstance(value, str) and not wrong_day(value)


def wrong_day(value: object) -> str | None:
    """Why a value is no day, in words; None for a day."""
    if not isinstance(value, str):
        return f"{value!r} is no text; quote the day"
    if not _DAY.match(value):
        return f"{value!r} is no day such as 2022-03-23"
    try:
        date.fromisoformat(value)
    except ValueError:
        return f"{value!r} is a day that never was"
    return None


def day_of(file: str, name: str, field: str, value: object) -> Iterator[Problem]:
    """A problem where a value is there and is no day; what is not there is open."""
    wrong = wrong_day(value) if value is not None else None
    if wrong:
        yield Problem(file, name, field, wrong)


__all__ = ["Problem", "day_of", "forum_problems", "known_word"]
