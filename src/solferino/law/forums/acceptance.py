"""Who accepted the International Criminal Court, for acts of which day, as far as was lodged by the day of asking.

Party on the day of the act (art. 126), or a declaration under art. 12(3) with three dates: lodged, from, until. A State
that left (art. 127): acts of its membership count, once the exit took effect, only where the matter was under
consideration before. Referrals by the Security Council (art. 13(b)), declarations under art. 124, opt-outs under
art. 15 bis(4). All of it is data of ``parties.yaml``; doubts that stand there travel with every answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from solferino.law.catalogue.countries import codes
from solferino.law.forums.areas import areas
from solferino.law.forums.days import FIRST, LAST, ordinal, written

_DAY_IN_WORDS = re.compile(r"\d{4}-\d{2}-\d{2}")


class Party(NamedTuple):
    """One State's membership. left: the first day outside. considered: acts that were under consideration before."""

    iso: str
    since: int
    left: int | None
    considered: tuple[int, int] | None
    considered_words: str
    notes: tuple[str, ...]


class Declaration(NamedTuple):
    """A declaration under art. 12(3)."""

    id: str
    lodged: int
    first: int
    last: int
    notes: tuple[str, ...]


class Referral(NamedTuple):
    """A referral by the Security Council. area: the part of the State that it covers, "" for the whole."""

    id: str
    iso: str
    resolution: str
    since: int
    first: int
    last: int
    area: str
    carve_out: str


class Shield(NamedTuple):
    """A declaration under art. 124. territory: whether it speaks of the State's territory too."""

    iso: str
    first: int
    last: int
    territory: bool
    words: str


class Accepted(NamedTuple):
    """Whether a State accepted: True, False, or None for unknown. missing: the fact that would decide."""

    holds: bool | None
    words: str
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unsettled: str = ""


class States:
    """What ``parties.yaml`` holds, with days as numbers."""

    def __init__(self, parties: Mapping[str, Any], cautions: Mapping[str, Any] | None = None) -> None:
        self.parties = {p["iso"]: _party(p) for p in parties["rome_statute_parties"]}
        self.declarations: dict[str, list[Declaration]] = {}
        for entry in parties["article_12_3_declarations"]:
            if entry.get("effective", True):
                self.declarations.setdefault(entry["iso"], []).append(_declaration(entry))
        self.referrals = [_referral(r) for r in parties["unsc_referrals"]]
        self.shields = [_shield(s) for s in parties["article_124_declarations"]]
        self.opt_outs = {
            o["iso"]: (ordinal(o["lodged"]), o["confidence"], o["lodged"]) for o in parties["aggression_opt_outs"]
        }
        held = cautions or {}
        self.areas = areas(held, {r.id: r.area for r in self.referrals if r.area})
        self.unsettled = {c["state"]: str(c["why"]) for c in held.get("cautions", ()) if "state" in c}
        self._territories = {code: entry.of for code, entry in codes().items() if entry.of}
        self._several = {code: entry.now for code, entry in codes().items() if len(entry.now) > 1}
        self.cuts = self._cuts()
        self.shared_cuts = sorted(
            {d for s in self.shields for d in (s.first, s.last + 1)}
            | {d for r in self.referrals for d in (r.first, r.last + 1)}
            | {lodged for lodged, _, _ in self.opt_outs.values()}
        )

    def party(self, iso: str, day: int, asked: int, matter: bool | None) -> Accepted:
        """Whether a State was party on the day of an act, as asked on a day. matter: was it under consideration."""
        if iso in self._several:
            return self._of_several(iso, day, asked, matter, declarations=False)
        if iso in self._territories:
            return self._of_territory(iso, day, asked, matter, declarations=False)
        found = self.parties.get(iso)
        if found is None or day < found.since or (found.left is not None and day >= found.left):
            return Accepted(False, f"{iso} was no party to the Rome Statute on {written(day)}")
        unsettled = self.unsettled.get(iso, "")
        words = f"{iso} was a party to the Rome Statute on {written(day)} (in force for it {written(found.since)})"
        if found.left is None or asked < found.left:
            return Accepted(True, words, (), found.notes, unsettled)
        return _after_leaving(found, day, matter, words)

    def accepts(self, iso: str, day: int, asked: int, matter: bool | None) -> Accepted:
        """Whether a State accepted the Court for acts on its territory on a day, as asked on a day."""
        if iso in self._several:
            return self._of_several(iso, day, asked, matter, declarations=True)
        if iso in self._territories:
            return self._of_territory(iso, day, asked, matter, declarations=True)
        as_party = self.party(iso, day, asked, matter)
        if as_party.holds:
            return as_party
        for declared in self.declarations.get(iso, ()):
            if declared.lodged <= asked and declared.first <= day <= declared.last:
                words = (
                    f"{iso} accepted the Court for acts on {written(day)} "
                    f"(art. 12(3) declaration {declared.id}, lodged {written(declared.lodged)})"
                )
                return Accepted(True, words, (), declared.notes, self.unsettled.get(iso, ""))
        if as_party.holds is None or "left the Statute" in as_party.words:
            return as_party
        return Accepted(
            False, f"{iso} had not accepted the Court for acts on {written(day)} by anything lodged by {written(asked)}"
        )

    def referred(self, iso: str, day: int, asked: int) -> Referral | None:
        """The referral that covers a State and a day, if one had been made by the day of asking."""
        for each in self.referrals:
            if each.iso == iso and each.since <= asked and each.first <= day <= each.last:
                return each
        return None

    def shields_on(self, day: int) -> list[Shield]:
        """The declarations under art. 124 in force on a day."""
        return [s for s in self.shields if s.first <= day <= s.last]

    def lodged(self, isos: Iterable[str]) -> list[tuple[int, str]]:
        """(day, words) of everything that may change an answer about these States for acts that lie before it."""
        found: list[tuple[int, str]] = []
        for iso in sorted(set(isos)):
            party = self.parties.get(iso)
            if party is not None:
                found.append((party.since, f"the Rome Statute came into force for {iso} on {written(party.since)}"))
                if party.left is not None:
                    found.append((party.left, f"{iso} left the Rome Statute on {written(party.left)}"))
            for declared in self.declarations.get(iso, ()):
                words = f"{iso} lodged the art. 12(3) declaration {declared.id} on {written(declared.lodged)}"
                found.append((declared.lodged, words))
            found += [(r.since, f"{r.resolution} referred {iso}") for r in self.referrals if r.iso == iso]
            if iso in self.opt_outs:
                found.append((self.opt_outs[iso][0], f"{iso} opted out of aggression on {self.opt_outs[iso][2]}"))
        return sorted(found)

    def _of_territory(self, iso: str, day: int, asked: int, matter: bool | None, *, declarations: bool) -> Accepted:
        state = self._territories[iso] or ""
        found = self.accepts(state, day, asked, matter) if declarations else self.party(state, day, asked, matter)
        if found.holds is False:
            return Accepted(False, f"{iso} goes with {state}, and {found.words}")
        return Accepted(None, f"{iso} goes with {state}; whether its acceptance was extended to it was not read")

    def _of_several(self, iso: str, day: int, asked: int, matter: bool | None, *, declarations: bool) -> Accepted:
        ask = self.accepts if declarations else self.party
        found = [ask(now, day, asked, matter) for now in self._several[iso]]
        if all(f.holds is False for f in found):
            return Accepted(False, f"no State that followed {iso} had accepted the Court for {written(day)}")
        if all(f.holds for f in found):
            return found[0]
        return Accepted(None, f"{iso} is gone, and the States that followed it differ; name the one of today")

    def _cuts(self) -> dict[str, tuple[int, ...]]:
        """By State, the days from which its acceptance may be another than on the day before."""
        found: dict[str, set[int]] = {}
        for iso, party in self.parties.items():
            days = {party.since} | ({party.left} if party.left else set())
            if party.considered:
                days |= {party.considered[0], party.considered[1] + 1}
            found.setdefault(iso, set()).update(days)
        for iso, declared in self.declarations.items():
            found.setdefault(iso, set()).update(d for each in declared for d in (each.first, each.last + 1))
        for code, now in self._several.items():
            found[code] = {d for iso in now for d in found.get(iso, ())}
        for code, state in self._territories.items():
            found[code] = set(found.get(state or "", ()))
        return {iso: tuple(sorted(days)) for iso, days in found.items()}


def _after_leaving(found: Party, day: int, matter: bool | None, words: str) -> Accepted:
    """Art. 127(2): what was under consideration before the exit took effect stays; what was raised later does not."""
    left = f"{found.iso} left the Statute on {written(found.left or 0)}"
    if found.considered is None or not found.considered[0] <= day <= found.considered[1]:
        return Accepted(False, f"{left}, and acts on {written(day)} were not under consideration before")
    if matter is None:
        return Accepted(
            None,
            f"{left}; it is not known whether this matter was under consideration before ({found.considered_words})",
            ("extra.matter_under_consideration",),
        )
    if not matter:
        return Accepted(False, f"{left}, and this matter was not under consideration before")
    return Accepted(
        True, f"{words}; {left}, with this matter under consideration before (art. 127(2))", (), found.notes
    )


def _party(entry: Mapping[str, Any]) -> Party:
    left = entry.get("withdrawal")
    considered = left.get("under_consideration") if left else None
    revoked = entry.get("withdrawal_revoked")
    notes = [f"{entry['iso']}: {entry['note']}"] if entry.get("note") else []
    if revoked:
        notes.append(
            f"{entry['iso']}: notice of withdrawal {revoked['notified']}, revoked {revoked['revoked']} "
            f"({revoked['source']}; confidence {revoked['confidence']})"
        )
    return Party(
        entry["iso"],
        ordinal(entry["in_force"]),
        ordinal(left["effective"]) if left else None,
        (ordinal(considered["from"]), ordinal(considered["to"])) if considered else None,
        f"{considered['scope']}, acts from {considered['from']} to {considered['to']}" if considered else "",
        tuple(notes),
    )


def _declaration(entry: Mapping[str, Any]) -> Declaration:
    note = f"{entry['id']}: {entry['scope']}; confidence {entry['confidence']}"
    return Declaration(
        entry["id"],
        ordinal(entry["lodged"]),
        ordinal(entry["accepts_from"]),
        ordinal(entry["accepts_to"]) if entry.get("accepts_to") else LAST,
        (f"{note}; {entry['note']}" if entry.get("note") else note,),
    )


def _referral(entry: Mapping[str, Any]) -> Referral:
    made = _DAY_IN_WORDS.search(entry["resolution"])
    area = str(entry.get("area", "whole State"))
    return Referral(
        entry["id"],
        entry["iso"],
        entry["resolution"],
        ordinal(made.group()) if made else FIRST,
        ordinal(entry["from"]) if entry.get("from") else FIRST,
        ordinal(entry["to"]) if entry.get("to") else LAST,
        "" if area == "whole State" else area.removesuffix(" only"),
        str(entry.get("carve_out", "")),
    )


def _shield(entry: Mapping[str, Any]) -> Shield:
    return Shield(
        entry["iso"],
        ordinal(entry["from"]),
        ordinal(entry["to"]) if entry.get("to") else LAST,
        "territory" in entry["scope"],
        f"art. 124 declaration of {entry['iso']}, {entry['from']} to {entry.get('to') or 'further notice'}, "
        f"{entry['scope']}: {entry['note']}",
    )


__all__ = ["Accepted", "Declaration", "Party", "Referral", "Shield", "States"]
