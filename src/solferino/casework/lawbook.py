"""lawbook: what the catalogue holds, entry by entry, with sources, days, confidence and every mark of doubt."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from solferino.casework.forums import catalogue_with
from solferino.law.catalogue import Catalogue, Crime, Rule, brought_problems, catalogue
from solferino.law.catalogue.check import Problem
from solferino.law.catalogue.load import digest_of
from solferino.read.written import read_written
from solferino.record import UsageError

KINDS = (
    "crime", "part", "context", "beyond", "mode", "defence", "capacity", "rung", "grading", "duty", "opinion", "forum",
    "rule", "party", "declaration", "referral", "amendment", "caution", "general rule",
)  # fmt: skip
_DOUBT = ("UNSURE", "unsettled", "UNSETTLED", "not verified")


def entries(kind: str | None = None, catalogues: Sequence[str | Path] = ()) -> list[dict[str, Any]]:
    """One row an entry: id, kind, what it is, source, days, confidence, doubt, digest. Raises UsageError.

    kind: one of ``KINDS``, or None for all. catalogues: files with forums of your own.
    """
    if kind is not None and kind not in KINDS:
        raise UsageError(f"{kind!r} is no kind of entry", do=f"one of: {', '.join(KINDS)}")
    return [row for row in _rows(catalogue_with(catalogues)) if kind in (None, row["kind"])]


def entry(key: str, catalogues: Sequence[str | Path] = ()) -> dict[str, Any]:
    """One entry in full, by its id: everything that the file says of it. Raises UsageError for an unknown one."""
    found = catalogue_with(catalogues)
    rows = {row["id"].casefold(): row for row in _rows(found)}
    wanted = key.strip().casefold()
    row = rows.get(wanted) or rows.get(f"forum:{wanted}") or rows.get(f"party-{wanted}")
    if row is None:
        near = difflib.get_close_matches(key.strip().casefold(), rows, n=1)
        meant = f"did you mean {rows[near[0]]['id']}? " if near else ""
        raise UsageError(f"the catalogue has no entry {key!r}", do=f"{meant}see `solferino law list`")
    return {**row, "catalogue": found.stamp, "entry": _whole(found, row["kind"], row["id"])}


def check_file(path: str | Path) -> list[Problem]:
    """Everything that is wrong with a user's catalogue, each with file, entry and field. Raises UsageError."""
    return brought_problems(catalogue(), Path(path).name, read_written(Path(path)).value, date.today().isoformat())


def lines(found: Mapping[str, Any]) -> Iterator[str]:
    """An entry for people: every field on a line, nested ones indented."""
    yield f"{found['id']} ({found['kind']}): {found['what']}"
    yield f"  catalogue {found['catalogue']}, entry {found['digest'][:12]}"
    for mark in found["doubt"]:
        yield f"  doubt: {mark}"
    yield from _told(found["entry"], 1)


def _told(value: Mapping[str, Any], deep: int) -> Iterator[str]:
    space = "  " * deep
    for key, inner in value.items():
        if isinstance(inner, Mapping):
            yield f"{space}{key}:"
            yield from _told(inner, deep + 1)
        elif isinstance(inner, list):
            yield f"{space}{key}:" + (" none" if not inner else "")
            for each in inner:
                if isinstance(each, Mapping):
                    name = next((k for k in ("id", "test") if each.get(k)), None)
                    yield f"{space}  - {each[name] if name else ''}".rstrip()
                    yield from _told({k: v for k, v in each.items() if k != name}, deep + 2)
                else:
                    yield f"{space}  - {each}"
        else:
            yield f"{space}{key}: {_plainly(inner)}"


def _plainly(value: object) -> str:
    return "none" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _rows(held: Catalogue) -> Iterator[dict[str, Any]]:
    raw = held.raw
    for crime in held.crimes.values():
        yield _row(
            crime.id, "crime", crime.short, crime.provision, crime.digest, _days_of(crime), raw_of(raw, crime.id)
        )
        for part in crime.parts:
            yield _row(part.id, "part", part.short, crime.provision, crime.digest, _days_of(crime), {})
    for key, context in raw["crimes"]["contexts"].items():
        yield _row(key, "context", context["name"], context["source"], digest_of(context), "", context)
    for file, listed, kind, what, source in _PLAIN:
        for given in raw[file][listed]:
            source_text = given.get(source) or given.get("note") or given.get("resolution") or ""
            key = given.get("id") or f"{'PARTY-' if kind == 'party' else ''}{given.get('iso')}"
            yield _row(key, kind, _what(given, what), _text(source_text), digest_of(given), _days(given), given)
    for forum in held.forums.values():
        basis = f"{forum.name}; {len(forum.rules)} rules; catalogue {forum.catalogue}"
        plain = {key: value for key, value in _whole(held, "forum", f"forum:{forum.id}").items() if key != "rules"}
        yield _row(
            f"forum:{forum.id}", "forum", basis, forum.immunity_source or "", digest_of(plain), "", dict(forum.extra)
        )
        for rule in forum.rules:
            days = f"{rule.valid_from} to {rule.valid_to or 'now'}"
            yield _row(rule.id, "rule", rule.basis, rule.source, rule.digest, days, _rule(rule))


# file, list, kind, fields that say what it is, field of the source
_PLAIN = (
    ("crimes", "beyond_rome_statute", "beyond", ("short",), "source"),
    ("crimes", "general_rules", "general rule", ("text",), "source"),
    ("liability", "modes", "mode", ("short",), "provision"),
    ("liability", "official_capacity", "capacity", ("text",), "provision"),
    ("liability", "defences", "defence", ("text",), "provision"),
    ("standards", "ladder", "rung", ("name", "meaning"), "authority"),
    ("standards", "political_determinations", "opinion", ("name", "effect"), "source"),
    ("standards", "source_grading", "grading", ("name",), "source"),
    ("standards", "duties", "duty", ("name", "text"), "provision"),
    ("parties", "rome_statute_parties", "party", ("iso", "in_force"), "source"),
    ("parties", "article_12_3_declarations", "declaration", ("iso", "scope"), "source"),
    ("parties", "unsc_referrals", "referral", ("situation", "area"), "resolution"),
    ("parties", "amendment_acceptances", "amendment", ("crimes",), "source"),
    ("cautions", "cautions", "caution", ("why",), "restates"),
)


def raw_of(raw: Mapping[str, Mapping[str, Any]], key: str) -> Mapping[str, Any]:
    """A crime as the file has it."""
    return next((c for c in raw["crimes"]["crimes"] if c["id"] == key), {})


def _row(
    key: str, kind: str, what: str, source: str, digest: str, days: str, given: Mapping[str, Any]
) -> dict[str, Any]:
    return {
        "id": key,
        "kind": kind,
        "what": what,
        "source": source,
        "days": days,
        "confidence": given.get("confidence"),
        "doubt": list(_doubts(given)),
        "digest": digest,
    }


def _doubts(given: Mapping[str, Any]) -> Iterator[str]:
    """Every mark of doubt that an entry carries, in its own words."""
    if given.get("unsettled") is True:
        yield f"unsettled: {given.get('unsettled_why') or given.get('source') or ''}".rstrip(": ")
    for key, value in given.items():
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        for text in texts:
            if isinstance(text, str) and any(mark in text for mark in _DOUBT) and key != "unsettled_why":
                yield f"{key}: {text}"


def _whole(held: Catalogue, kind: str, key: str) -> dict[str, Any]:
    raw = held.raw
    if kind == "rule":
        rule = next(r for f in held.forums.values() for r in f.rules if r.id == key)
        return {"forum": rule.forum, **_rule(rule)}
    if kind == "forum":
        forum = held.forums[key.removeprefix("forum:")]
        return {
            "name": forum.name, "kind": forum.kind, "can_try": forum.can_try, "country": forum.country,
            "immunity": forum.immunity, "immunity_source": forum.immunity_source, "catalogue": forum.catalogue,
            **forum.extra, "rules": [{"id": r.id, "basis": r.basis, "source": r.source} for r in forum.rules],
        }  # fmt: skip
    if kind == "context":
        return dict(raw["crimes"]["contexts"][key])
    if kind == "part":
        found = held.part(key)
        parts = raw_of(raw, found[0].id)["parts"] if found else ()
        return {"part_of": found[0].id if found else None, **next(p for p in parts if p["id"] == key)}
    if kind == "crime":
        return dict(raw_of(raw, key))
    file, part = next((f, p) for f, p, k, *_ in _PLAIN if k == kind)
    return dict(next(e for e in raw[file][part] if e.get("id") == key or f"PARTY-{e.get('iso')}" == key))


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "basis": rule.basis, "valid_from": rule.valid_from, "valid_to": rule.valid_to,
        "conduct_from": rule.conduct_from, "conduct_to": rule.conduct_to, "classes": sorted(rule.classes),
        "requires": dict(rule.requires), "gates": list(rule.gates), "source": rule.source,
        "confidence": rule.confidence, "unsettled": rule.unsettled, "unsettled_why": rule.unsettled_why,
        "note": rule.note,
    }  # fmt: skip


def _days_of(crime: Crime) -> str:
    return f"{crime.in_force_from} to now"


def _days(given: Mapping[str, Any]) -> str:
    first = next((given[k] for k in ("in_force", "lodged", "first_in_force", "from") if given.get(k)), "")
    left = given.get("withdrawal")
    return f"{first} to {left['effective']}" if isinstance(left, Mapping) else str(first)


def _what(given: Mapping[str, Any], keys: Sequence[str]) -> str:
    return ": ".join(_text(given[key]) for key in keys if given.get(key))


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


__all__ = ["KINDS", "check_file", "entries", "entry", "lines"]
