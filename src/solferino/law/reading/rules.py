"""The rules that words are set against, cited whole: id, citation, validity, confidence, digest. All as of a day.

A later event never enters the answer of an earlier day: a note that names a later day is left out (``visible``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, cast

from solferino.law.catalogue import Beyond, Catalogue, Crime, Mode, Rule
from solferino.law.catalogue.load import digest_of
from solferino.law.reading.types import RuleCited
from solferino.places.atlas import countries

_DAY = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")
_PARTIES = "Rome Statute arts. 125 to 127; UN Treaty Collection XVIII-10"


def of_rule(rule: Rule, facts: Catalogue) -> RuleCited:
    """A rule of a forum."""
    return RuleCited(
        rule.id,
        rule.source,
        rule.basis,
        rule.digest,
        facts.stamp,
        rule.valid_from,
        rule.valid_to,
        rule.confidence,
        rule.unsettled,
        rule.unsettled_why,
    )


def of_provision(key: str, facts: Catalogue) -> RuleCited:
    """A crime, an entry beyond the Statute or a mode of liability."""
    entry = facts.provision(key)
    if isinstance(entry, Crime):
        return RuleCited(
            key, f"Rome Statute {entry.provision}", entry.short, entry.digest, facts.stamp, entry.in_force_from
        )
    if isinstance(entry, Mode):
        return RuleCited(key, f"Rome Statute {entry.provision}", entry.short, entry.digest, facts.stamp)
    return _beyond(entry, facts)


def _beyond(entry: Beyond, facts: Catalogue) -> RuleCited:
    raw = next(b for b in facts.raw["crimes"]["beyond_rome_statute"] if b["id"] == entry.id)
    return RuleCited(
        entry.id,
        entry.source,
        f"{entry.short}: {entry.note}",
        entry.digest,
        facts.stamp,
        confidence=raw.get("confidence", "high"),
    )


def of_entry(entry: Mapping[str, Any], citation: str, facts: Catalogue, text: str | None = None) -> RuleCited:
    """An entry of the catalogue without a type of its own: a standard, a rule on office, a general rule."""
    return RuleCited(
        str(entry["id"]),
        citation,
        text or str(entry.get("text") or entry.get("effect") or entry.get("name")),
        digest_of(entry),
        facts.stamp,
        confidence=str(entry.get("confidence", "high")),
    )


def opinion(key: str, facts: Catalogue) -> RuleCited:
    """What a body's political statement is worth in law (``PD-SENATE``)."""
    entry = _by_id(facts.raw["standards"]["political_determinations"], key)
    return of_entry(entry, entry["name"], facts, entry["effect"])


def presumption(facts: Catalogue) -> RuleCited:
    """The presumption of innocence as the catalogue states it."""
    text = str(facts.raw["standards"]["presumption"])
    cited = text[text.rfind(" (") + 2 : text.rfind(")")]
    return RuleCited("PRESUMPTION", cited, text, digest_of({"presumption": text}), facts.stamp)


def standard(key: str, facts: Catalogue) -> RuleCited:
    """A rung of the ladder of proof."""
    rung = facts.ladder[key]
    return RuleCited(key, "; ".join(rung.used_by), f"{rung.name}: {rung.meaning}", rung.digest, facts.stamp)


def office(key: str, facts: Catalogue) -> RuleCited:
    """A rule on office and immunity (``OC-27-1``, ``OC-ICJ``)."""
    entry = _by_id(facts.raw["liability"]["official_capacity"], key)
    return of_entry(entry, entry["provision"], facts)


def general(key: str, facts: Catalogue) -> RuleCited:
    """A general rule of the Statute (``GR-33``)."""
    entry = _by_id(facts.raw["crimes"]["general_rules"], key)
    return of_entry(entry, entry["source"], facts)


def context(key: str, facts: Catalogue) -> RuleCited:
    """The setting of a crime (``CTX-IAC``)."""
    entry = facts.contexts[key]
    raw = facts.raw["crimes"]["contexts"][key]
    return RuleCited(key, entry.source, entry.name, digest_of(raw), facts.stamp)


def defence(key: str, facts: Catalogue) -> RuleCited:
    """A defence (``DEF-COMB``)."""
    entry = _by_id(facts.raw["liability"]["defences"], key)
    return of_entry(entry, entry["provision"], facts)


@dataclass(frozen=True, slots=True)
class Member:
    """A State and the Rome Statute on a day. party: whether it was one. signed: day of signature, where held."""

    iso: str
    party: bool
    since: str | None
    ended: str | None
    to_come: str | None
    notified: str | None
    signed: str | None
    note: str | None
    rule: RuleCited


def member(iso: str, day: str, facts: Catalogue) -> Member:
    """Whether a State was a party on a day, by entry into force and by the day a withdrawal took effect."""
    parties = facts.raw["parties"]
    entry = next((p for p in parties["rome_statute_parties"] if p["iso"] == iso), None)
    if entry is None:
        other: Mapping[str, Any] = next((p for p in parties["non_parties_of_interest"] if p["iso"] == iso), {})
        signed = other.get("signed") if str(other.get("signed", "9")) <= day else None
        kept = dict(other) or {"iso": iso, "verified_as_of": parties["meta"]["verified_as_of"]}
        rule = RuleCited(
            f"RS-PARTY-{iso}",
            _PARTIES,
            "not in the list of States parties",
            digest_of(kept),
            facts.stamp,
            confidence=str(other.get("confidence", "high")),
        )
        return Member(iso, False, None, None, None, None, signed, visible(other.get("note"), day), rule)
    leaving = entry.get("withdrawal") or {}
    revoked = entry.get("withdrawal_revoked") or {}
    notified = _by(leaving.get("notified"), day) or _by(revoked.get("notified"), day)
    ended = leaving.get("effective") if notified else None
    if _by(revoked.get("revoked"), day):
        notified = None
    pending = ended or (revoked.get("would_have_taken_effect") if notified else None)
    since = entry["in_force"]
    note = visible(entry.get("note"), day)
    rule = RuleCited(
        f"RS-PARTY-{iso}",
        _PARTIES,
        f"deposited {entry['deposited']}, in force {since}",
        digest_of(entry),
        facts.stamp,
        since,
        _eve(ended),
        str(entry.get("confidence", "high")),
        bool(note and re.search("UNSURE|unsettled", note)),
        note,
    )
    party = since <= day and (ended is None or day < ended)
    coming = since if since > day >= entry["deposited"] else None
    return Member(
        iso,
        party,
        since if since <= day else None,
        ended if ended and ended <= day else None,
        coming or (pending if pending and pending > day else None),
        notified,
        None,
        note,
        rule,
    )


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A declaration under art. 12(3). since, until: days of the acts that it covers; lodged: when it could count."""

    iso: str
    lodged: str
    since: str
    until: str | None
    scope: str
    rule: RuleCited


def acceptances(iso: str, day: str, facts: Catalogue) -> tuple[Acceptance, ...]:
    """The declarations of a State lodged by a day and held to have effect."""
    found = []
    for entry in facts.raw["parties"]["article_12_3_declarations"]:
        if entry["iso"] == iso and entry["lodged"] <= day and entry.get("effective", True):
            text = (
                f"lodged {entry['lodged']}; acts from {entry['accepts_from']} to {entry['accepts_to'] or 'open'}; "
                f"{entry['scope']}"
            )
            rule = RuleCited(
                f"RS-12-3-{entry['id']}",
                f"Rome Statute art. 12(3); {entry['source']}",
                text,
                digest_of(entry),
                facts.stamp,
                entry["lodged"],
                None,
                str(entry.get("confidence", "high")),
            )
            found.append(
                Acceptance(iso, entry["lodged"], entry["accepts_from"], entry["accepts_to"], entry["scope"], rule)
            )
    return tuple(found)


def accepts_on(iso: str, act: str, day: str, facts: Catalogue) -> RuleCited | None:
    """The rule by which a State accepted the ICC's jurisdiction for an act, as asked on a day; None where none is."""
    state = member(iso, act, facts)
    if state.party:
        return state.rule
    for held in acceptances(iso, day, facts):
        if held.since <= act and (held.until is None or act <= held.until):
            return held.rule
    return None


def rules_on(forum: str, day: str, facts: Catalogue) -> tuple[Rule, ...]:
    """The rules of a forum that were law on a day."""
    held = facts.forums.get(forum)
    return tuple(r for r in held.rules if in_force(r, day)) if held else ()


def in_force(rule: Rule, day: str) -> bool:
    """Whether a rule was law on a day."""
    return rule.valid_from <= day and (rule.valid_to is None or day <= rule.valid_to)


def rules_before(forum: str, day: str, facts: Catalogue) -> tuple[Rule, ...]:
    """The rules of a forum that had been law and were no longer on a day, the latest first."""
    held = facts.forums.get(forum)
    gone = [r for r in held.rules if r.valid_to is not None and r.valid_to < day] if held else []
    return tuple(sorted(gone, key=lambda r: cast(str, r.valid_to), reverse=True))


def leaves(requires: Mapping[str, Any]) -> Iterator[str]:
    """The tests that a formula of requirements names."""
    if "test" in requires:
        yield str(requires["test"])
        return
    for key in ("all", "any"):
        for inner in requires.get(key, ()):
            yield from leaves(inner)


def met(requires: Mapping[str, Any], true: frozenset[str]) -> bool:
    """Whether a formula holds where exactly these tests do; an empty ``all`` holds."""
    if "test" in requires:
        return requires["test"] in true
    parts = [all(met(i, true) for i in requires["all"])] if "all" in requires else []
    if "any" in requires:
        parts.append(any(met(i, true) for i in requires["any"]))
    return all(parts)


def visible(note: object, day: str) -> str | None:
    """A note, unless it tells of a day after the one asked about."""
    text = str(note) if note else ""
    return text if text and all(found <= day for found in _DAY.findall(text)) else None


def state_name(iso: str) -> str:
    """The name of a State for people."""
    known = countries().get(iso)
    name = known.names[0] if known else iso
    return f"the {name}" if name in ("United States", "United Kingdom", "Netherlands", "Philippines") else name


def _by(found: str | None, day: str) -> str | None:
    return found if found and found <= day else None


def _eve(day: str | None) -> str | None:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat() if day else None


def _by_id(entries: Iterable[Mapping[str, Any]], key: str) -> Mapping[str, Any]:
    return next(e for e in entries if e["id"] == key)


__all__ = [
    "Acceptance",
    "Member",
    "acceptances",
    "accepts_on",
    "context",
    "defence",
    "general",
    "in_force",
    "leaves",
    "member",
    "met",
    "of_entry",
    "of_provision",
    "of_rule",
    "office",
    "opinion",
    "presumption",
    "rules_before",
    "rules_on",
    "standard",
    "state_name",
    "visible",
]
