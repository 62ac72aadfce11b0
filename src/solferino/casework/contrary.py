"""Contrary: what a view holds against an incident: denials, contradictions, lawful reasons. It goes with exports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from solferino.casework.denials import Denials
from solferino.places.names import fold
from solferino.record import (
    FindingKind,
    Held,
    HeldClaim,
    Incident,
    IncidentReport,
    Passage,
    Speaker,
    Stance,
    Standing,
    Statement,
    content,
)


class Contrary:
    """The contrary items of one view, looked up once. Texts in the same words are one item with all its claims."""

    def __init__(self, view: Held) -> None:
        self._view = view
        self._claims = {c.id: c for c in view.claims if c.standing is not Standing.REJECTED}
        self._shared = {claim: s.handle for s in view.shared for claim in s.claims}
        self._denials = Denials(view)

    def of(self, incident: Incident) -> list[dict[str, Any]]:
        """The items against an incident: kind, words, claims, passages and who says it, in order of the view.

        kind: ``denial``, ``denial as reported`` (nobody's own words are given), ``denial in the same text`` (tied to no
        incident, or to another one), ``denial grouped apart`` (a report that is a denial, as an incident of its own),
        ``lawful reason given`` or ``contradiction``.
        """
        findings = [f for f in self._view.findings if f.about == incident.handle]
        denying = [m.claim for m in incident.members if m.stance is Stance.DENIES]
        denying += [c for f in findings if f.kind is FindingKind.DENIAL for c in f.opposing]
        items = self._said_to_deny(denying, "denial")
        reporting = [m.claim for m in incident.members if m.stance is Stance.REPORTS]
        reports = [c for c in map(self._claims.get, reporting) if c is not None]
        items += _as_reported(reports, {str(i["speaker"]) for i in items})
        known = {c for item in items for c in item["claims"]}
        near = [*self._denials.in_its_texts(incident), *self._denials.in_its_texts_of_others(incident)]
        items += self._said_to_deny((r.id for r in near if r.id not in known), "denial in the same text")
        for other, row in self._denials.grouped_apart(incident):
            items.append({**_item("denial grouped apart", row.claim.passage.quote, [row]), "incident": other.handle})
        for finding in findings:
            if finding.kind is FindingKind.CONTRADICTION:
                both = [c for c in (*finding.supporting, *finding.opposing) if c in self._claims]
                items.append(_item("contradiction", finding.why, [self._claims[c] for c in both]))
        return items

    def claims(self, ids: Iterable[str], kind: str) -> list[dict[str, Any]]:
        """One item a claim that somebody set against something, as far as they are in view."""
        rows = (self._claims[c] for c in dict.fromkeys(ids) if c in self._claims)
        return [_item(kind, row.claim.passage.quote, [row]) for row in rows]

    def _said_to_deny(self, ids: Iterable[str], kind: str) -> list[dict[str, Any]]:
        groups: dict[str, list[HeldClaim]] = {}
        for key in dict.fromkeys(ids):
            row = self._claims.get(key)
            if row is not None:
                same = self._shared.get(key) or fold(row.claim.passage.quote)
                groups.setdefault(same, []).append(row)
        kept: list[list[HeldClaim]] = []
        for rows in sorted(groups.values(), key=lambda g: -max(len(c.claim.passage.quote) for c in g)):
            inside = next((k for k in kept if all(any(_within(c, o) for o in k) for c in rows)), None)
            if inside is None:
                kept.append(list(rows))
            else:
                inside += rows
        order = {key: n for n, key in enumerate(self._claims)}
        kept.sort(key=lambda rows: order[rows[0].id])
        return [_item(kind, rows[0].claim.passage.quote, rows) for rows in kept]


def _within(row: HeldClaim, other: HeldClaim) -> bool:
    one, around = row.claim.passage, other.claim.passage
    return one.reading == around.reading and around.start <= one.start and one.end <= around.end


def _as_reported(reports: Sequence[HeldClaim], heard: set[str]) -> list[dict[str, Any]]:
    """Those whom a report names as denying it or as giving a lawful reason, without words of their own in view."""
    found: dict[tuple[str, str], tuple[Speaker, list[HeldClaim]]] = {}
    for row in reports:
        if not isinstance(row.claim, IncidentReport):
            continue
        for kind, speakers in (
            ("denial as reported", row.claim.denied_by),
            ("lawful reason given", row.claim.justified_by),
        ):
            for speaker in speakers:
                if kind == "lawful reason given" or speaker.name not in heard:
                    found.setdefault((kind, speaker.name), (speaker, []))[1].append(row)
    return [
        {**_item(kind, speaker.mention.quote, rows), "speaker": name, "passages": [content(speaker.mention)]}
        for (kind, name), (speaker, rows) in found.items()
    ]


def _item(kind: str, words: str, rows: Sequence[HeldClaim]) -> dict[str, Any]:
    speakers = [c.claim.speaker for c in rows if isinstance(c.claim, Statement) and c.claim.speaker]
    return {
        "kind": kind,
        "words": words,
        "speaker": speakers[0].name if speakers else None,
        "claims": [c.id for c in rows],
        "passages": [content(c.claim.passage) for c in rows],
    }


def of_passages(kind: str, words: str, passages: Iterable[Passage], claims: Iterable[str] = ()) -> dict[str, Any]:
    """One item of a first look: words of ours, with the passages that speak for it."""
    return {
        "kind": kind,
        "words": words,
        "speaker": None,
        "claims": list(dict.fromkeys(claims)),
        "passages": [content(p) for p in passages],
    }


def searched(view: Held, incident: Mapping[str, Any]) -> str | None:
    """That the software looked for contrary items, and where; None where it could not look at every text.

    incident: a row of the first look.
    """
    looked = incident["looked"]
    if looked["unread"] or looked["left_out"] or not looked["texts"]:
        return None
    said = f", as of {view.said}" if view.said else ""
    return (
        f"searched by {view.tool} among {_many(looked['texts'])} of the incident in view (ledger size {view.size}"
        f"{said}) for denials, contradictions and lawful readings"
    )


def _many(count: int) -> str:
    return f"{count} passage{'' if count == 1 else 's'}"


__all__ = ["Contrary", "of_passages", "searched"]
