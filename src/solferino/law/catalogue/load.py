"""Load one version of the catalogue. The data are JSON frozen from ``catalogue/*.yaml`` by ``catalogue/freeze.py``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, cast

from solferino.law.catalogue.check import Problem, checked, forum_problems, refusal
from solferino.law.catalogue.types import Beyond, Context, Crime, Element, Forum, Mode, Part, Rule, Rung
from solferino.record import Json, UsageError, canonical, parse_canonical, sha256_hex

_KNOWN_OF_FORUM = {"id", "name", "kind", "can_try", "country", "immunity", "immunity_source", "rules"}


@dataclass(frozen=True, slots=True)
class Added:
    """A catalogue that a user brought. name: of its file; verified: the day up to which its law was read."""

    name: str
    title: str
    verified: str
    digest: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One version of the law facts.

    version: the day up to which it was read (``2026-11-21``). digest: SHA-256 of its canonical bytes, hexadecimal, over
    everything that was loaded, catalogues of users included. raw: all facts as they stand in the files, by file name
    without ending; parts that have no type of their own are read from there.
    """

    version: str
    digest: str
    crimes: Mapping[str, Crime]
    contexts: Mapping[str, Context]
    beyond: Mapping[str, Beyond]
    modes: Mapping[str, Mode]
    ladder: Mapping[str, Rung]
    forums: Mapping[str, Forum]
    raw: Mapping[str, Mapping[str, Any]] = field(repr=False, default_factory=dict)
    added: tuple[Added, ...] = ()

    def provision(self, key: str) -> Crime | Beyond | Mode:
        """A crime, an entry beyond the Statute or a mode of liability by its id. Raises UsageError."""
        found = self.crimes.get(key) or self.beyond.get(key) or self.modes.get(key)
        if found is None:
            raise UsageError(f"the catalogue of {self.version} has no provision {key!r}", do="see `solferino law list`")
        return found

    def part(self, key: str) -> tuple[Crime, Part] | None:
        """A part-crime by its id, with its parent."""
        for crime in self.crimes.values():
            for part in crime.parts:
                if part.id == key:
                    return crime, part
        return None

    @property
    def stamp(self) -> str:
        """Version and digest in one word, as it stands in every output: ``2026-11-21@1f0c…`` (12 of 64 digits)."""
        return f"{self.version}@{self.digest[:12]}"

    @property
    def verified(self) -> str:
        """The day up to which all of it was read: the earliest of its own and of those that users brought."""
        return min([self.version, *(a.verified for a in self.added)])


def versions() -> tuple[str, ...]:
    """The versions that this installation holds, oldest first."""
    names = (f.name for f in files("solferino.law.catalogue").joinpath("data").iterdir())
    return tuple(sorted(n.removesuffix(".json") for n in names if n.endswith(".json") and n[:1].isdigit()))


@cache
def catalogue(version: str | None = None) -> Catalogue:
    """The catalogue of a version, the newest if None. Raises UsageError for a version that is not there."""
    known = versions()
    wanted = version or known[-1]
    if wanted not in known:
        raise UsageError(f"there is no catalogue of {wanted!r}", do=f"this installation holds: {', '.join(known)}")
    data = files("solferino.law.catalogue").joinpath("data", f"{wanted}.json").read_bytes()
    raw = cast("dict[str, dict[str, Any]]", parse_canonical(data))
    checked(raw)
    return build(wanted, raw, sha256_hex(data))


def build(version: str, raw: Mapping[str, Mapping[str, Any]], digest: str) -> Catalogue:
    """Make the typed catalogue of what the files hold. The files were checked before (``law.catalogue.check``)."""
    crimes, liability = raw["crimes"], raw["liability"]
    return Catalogue(
        version,
        digest,
        {c["id"]: _crime(c) for c in crimes["crimes"]},
        {k: Context(k, c["name"], tuple(c["elements"]), c["source"]) for k, c in crimes["contexts"].items()},
        {b["id"]: _beyond(b) for b in crimes["beyond_rome_statute"]},
        {m["id"]: _mode(m) for m in liability["modes"]},
        {s["id"]: _rung(s) for s in raw["standards"]["ladder"]},
        {f["id"]: forum_of(f, "solferino") for f in raw["forums"]["forums"]},
        raw,
    )


def with_added(base: Catalogue, name: str, brought: object, today: str | None = None) -> Catalogue:
    """A catalogue with the forums of a user's file beside its own; what it held stays as it was.

    brought: what the file holds, ``{meta: {title, verified_as_of}, forums: […]}`` with forums as in ``forums.yaml``. No
    id may stand in the catalogue already. The digest of the result is over both. today: no law can have been read up
    to a later day. Raises UsageError naming the problems.
    """
    found = brought_problems(base, name, brought, today)
    if found:
        raise refusal(found)
    held = cast("Mapping[str, Any]", brought)
    own = digest_of(held)
    added = Added(name, held["meta"]["title"], held["meta"]["verified_as_of"], own)
    forums = {f["id"]: forum_of(f, name) for f in held["forums"]}
    digest = sha256_hex(canonical([base.digest, own]))
    return replace(base, digest=digest, forums={**base.forums, **forums}, added=(*base.added, added))


def brought_problems(base: Catalogue, name: str, brought: object, today: str | None = None) -> list[Problem]:
    """Everything that is wrong with a user's catalogue."""
    meta = brought.get("meta") if isinstance(brought, Mapping) else None
    if not isinstance(brought, Mapping) or not isinstance(meta, Mapping) or not isinstance(brought.get("forums"), list):
        return [Problem(name, "", "", "a catalogue holds `meta` (title, verified_as_of) and a list `forums`")]
    found = [Problem(name, "", str(key), "there is no such part") for key in brought if key not in ("meta", "forums")]
    for key in ("title", "verified_as_of"):
        if not isinstance(meta.get(key), str) or not meta[key].strip():
            found.append(Problem(name, "", f"meta.{key}", "the field is missing"))
    found += [Problem(name, "", "meta.verified_as_of", w) for w in _no_day(meta.get("verified_as_of"))]
    if today is not None and str(meta.get("verified_as_of")) > today:
        found.append(Problem(name, "", "meta.verified_as_of", f"{meta.get('verified_as_of')} is still to come"))
    rules = {r.id for f in base.forums.values() for r in f.rules}
    seen = {*base.forums, *rules}
    for forum in brought["forums"]:
        found += forum_problems(forum, name, rules)
        for key in _ids_of(forum):
            if key in seen:
                found.append(Problem(name, key, "id", "the id is taken"))
            seen.add(key)
    return found


def _ids_of(forum: object) -> list[str]:
    if not isinstance(forum, Mapping):
        return []
    rules = forum.get("rules")
    inner = [r.get("id") for r in rules if isinstance(r, Mapping)] if isinstance(rules, list) else []
    return [str(key) for key in (forum.get("id"), *inner) if key]


def _no_day(value: object) -> list[str]:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return [f"{value!r} is no day such as 2022-03-23"]
    return []


def digest_of(entry: Mapping[str, Any]) -> str:
    """The digest under which an entry is cited."""
    return sha256_hex(canonical(cast("Json", dict(entry))))


def forum_of(entry: Mapping[str, Any], catalogue: str) -> Forum:
    """One forum as the file gives it. catalogue: the name of the catalogue that brought it."""
    return Forum(
        entry["id"],
        entry["name"],
        entry["kind"],
        bool(entry["can_try"]),
        entry.get("country"),
        entry["immunity"],
        entry.get("immunity_source"),
        tuple(_rule(r, entry["id"]) for r in entry["rules"]),
        catalogue,
        {k: v for k, v in entry.items() if k not in _KNOWN_OF_FORUM},
    )


def _rule(entry: Mapping[str, Any], forum: str) -> Rule:
    return Rule(
        entry["id"],
        forum,
        entry["basis"],
        entry["valid_from"],
        entry.get("valid_to"),
        entry.get("conduct_from"),
        entry.get("conduct_to"),
        frozenset(entry["classes"]),
        entry["requires"],
        tuple(entry.get("gates", ())),
        entry["source"],
        entry["confidence"],
        bool(entry.get("unsettled", False)),
        entry.get("unsettled_why"),
        entry.get("note"),
        digest_of(entry),
    )


def _crime(entry: Mapping[str, Any]) -> Crime:
    elements = [
        Element(f"{group}/{number}", text)
        for group in ("material", "mental", "contextual")
        for number, text in enumerate(entry["elements"].get(group, ()), 1)
    ]
    return Crime(
        entry["id"],
        entry["provision"],
        entry["short"],
        entry["category"],
        entry["context"],
        entry["origin"],
        entry["in_force_from"],
        tuple(elements),
        _texts(entry, "counterparts"),
        _texts(entry, "keywords"),
        _texts(entry, "evidence"),
        _texts(entry, "not_this_if"),
        tuple(_part(p) for p in entry.get("parts", ())),
        entry.get("note"),
        digest_of(entry),
    )


def _part(entry: Mapping[str, Any]) -> Part:
    return Part(
        entry["id"], entry["short"], _texts(entry, "material"), _texts(entry, "mental"), _texts(entry, "keywords")
    )


def _beyond(entry: Mapping[str, Any]) -> Beyond:
    return Beyond(
        entry["id"], entry["short"], _texts(entry, "keywords"), entry["source"], entry["note"], digest_of(entry)
    )


def _mode(entry: Mapping[str, Any]) -> Mode:
    elements = [
        Element(e["id"], e["text"]) if isinstance(e, Mapping) else Element(f"mode/{number}", e)
        for number, e in enumerate(entry["elements"], 1)
    ]
    return Mode(
        entry["id"],
        entry["short"],
        entry["provision"],
        tuple(elements),
        _texts(entry, "authority"),
        _texts(entry, "evidence"),
        _texts(entry, "record_needs"),
        digest_of(entry),
    )


def _rung(entry: Mapping[str, Any]) -> Rung:
    return Rung(
        entry["id"],
        int(entry["rank"]),
        entry["name"],
        entry["meaning"],
        _texts(entry, "used_by"),
        _texts(entry, "authority"),
        entry.get("note"),
        digest_of(entry),
    )


def _texts(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts, where a single text stands for a list of one."""
    found: Iterable[str] | str = entry.get(key) or ()
    return (found,) if isinstance(found, str) else tuple(found)


__all__ = [
    "Added",
    "Catalogue",
    "brought_problems",
    "build",
    "catalogue",
    "digest_of",
    "forum_of",
    "versions",
    "with_added",
]
