"""The tests on what States accepted: the International Criminal Court, its amendments, referrals, declarations."""

from __future__ import annotations

from collections.abc import Callable

from solferino.law.catalogue.vocabulary import TESTS
from solferino.law.forums.acceptance import Accepted, Shield, States
from solferino.law.forums.days import written
from solferino.law.forums.facts import Facts
from solferino.law.forums.leaf import MET, UNKNOWN, UNSETTLED, Change, Leaf, Test

_STATE, _COUNCIL = "the State", "the Security Council"


def _place_accepts(states: States, unmet: int, _unsettled: bool) -> Test:
    """Art. 12(2)(a), 12(3): one State on whose territory an element happened is enough."""
    name = "place_accepts_icc"

    def test(facts: Facts, asked: int, day: int, _cls: str) -> Leaf:
        if facts.place is None:
            return Leaf(UNKNOWN, name, "it is not known where the act happened", ("conduct.place",))
        matter = facts.matter_under_consideration
        found = [states.accepts(iso, day, asked, matter) for iso in sorted(facts.place)]
        return _any_accepted(name, found, unmet, _accepting(sorted(facts.place)), "no State is known as the place")

    return test


def _suspect_party(states: States, unmet: int, _unsettled: bool) -> Test:
    """Art. 12(2)(b). Declarations under 12(3) speak of territory and are no basis here."""
    name = "suspect_state_party_icc"

    def test(facts: Facts, asked: int, day: int, _cls: str) -> Leaf:
        if facts.nationality is None:
            return Leaf(UNKNOWN, name, "the suspect's nationality is not known", ("suspect.nationality",))
        found = [states.party(iso, day, asked, facts.matter_under_consideration) for iso in sorted(facts.nationality)]
        return _any_accepted(
            name, found, unmet, _accepting(sorted(facts.nationality)), "the suspect has no nationality"
        )

    return test


def _accepting(states: list[str]) -> tuple[Change, ...]:
    which = " or ".join(states) or "the State"
    return (
        (f"{which} accepts the Court for that time (art. 12(3))", f"the State ({which})"),
        ("a referral that covers place and day (art. 13(b))", _COUNCIL),
    )


def _any_accepted(name: str, found: list[Accepted], unmet: int, changes: tuple[Change, ...], none: str) -> Leaf:
    holding = [f for f in found if f.holds]
    settled = next((f for f in holding if not f.unsettled), None)
    if settled is not None:
        return Leaf(MET, name, settled.words, notes=settled.notes)
    if holding:
        first = holding[0]
        return Leaf(
            UNSETTLED, name, first.words, (), (("a ruling settles it", "the Court"),), first.unsettled, first.notes
        )
    open_ = [f for f in found if f.holds is None]
    if open_:
        missing = tuple(dict.fromkeys(m for f in open_ for m in f.missing)) or (TESTS[name][0],)
        return Leaf(UNKNOWN, name, "; ".join(f.words for f in open_), missing)
    return Leaf(unmet, name, "; ".join(f.words for f in found) or none, (), changes)


def _no_shield(states: States, unmet: int, unsettled: bool) -> Test:
    """Art. 124: war crimes only, for the time of the declaration, as far as its scope goes."""
    name = "no_art124_shield"
    other = Leaf(MET, name, "art. 124 does not touch this class")
    clear = Leaf(MET, name, "no declaration under art. 124 was in force that day for these States")

    def test(facts: Facts, asked: int, day: int, cls: str) -> Leaf:
        if cls != "war_crime":
            return other
        in_force = states.shields_on(day)
        if not in_force:
            return clear
        missing: list[str] = []
        for shield in in_force:
            reached = _reached(states, shield, facts, asked, day)
            if reached is True:
                words = f"a declaration under art. 124 may shield this: {shield.words}"
                rank = max(unmet, UNSETTLED) if unsettled else unmet
                change = (("the declaration is withdrawn, or a ruling settles its effect", "the State; the Court"),)
                return Leaf(rank, name, words, (), change, shield.words)
            if reached is not False:
                missing.append(reached)
        if missing:
            words = "a declaration under art. 124 may shield this: " + "; ".join(s.words for s in in_force)
            return Leaf(UNKNOWN, name, words, tuple(dict.fromkeys(missing)))
        return clear

    return test


def _reached(states: States, shield: Shield, facts: Facts, asked: int, day: int) -> bool | str:
    """Whether a declaration reaches the facts; the name of the missing fact where that is not known."""
    if facts.nationality is not None and shield.iso in facts.nationality:
        return True
    if shield.territory and facts.place is not None and shield.iso in facts.place:
        others = (states.accepts(iso, day, asked, None).holds for iso in facts.place if iso != shield.iso)
        if not any(others):
            return True
    if facts.nationality is None:
        return "suspect.nationality"
    if shield.territory and facts.place is None:
        return "conduct.place"
    return False


def _referral(states: States, unmet: int, _unsettled: bool) -> Test:
    """Art. 13(b): place and day, and where only a part of a State was referred, that part."""
    name = "unsc_referral_covers"
    change = (("a referral that covers place and day (art. 13(b))", _COUNCIL),)

    def test(facts: Facts, asked: int, day: int, _cls: str) -> Leaf:
        if facts.place is None:
            return Leaf(UNKNOWN, name, "it is not known where the act happened", ("conduct.place",), change)
        words = f"no referral made by {written(asked)} covers {_listed(facts.place)} on {written(day)}"
        best = Leaf(unmet, name, words, (), change)
        for iso in sorted(facts.place):
            found = states.referred(iso, day, asked)
            if found is None:
                continue
            covered = f"{found.resolution} covers {iso}{' (' + found.area + ')' if found.area else ''}"
            inside = True if not found.area else states.areas[found.id].holds(facts.area) if facts.area else None
            if inside:
                return Leaf(MET, name, covered, notes=(f"carve-out: {found.carve_out}",) if found.carve_out else ())
            if inside is None:
                told = f" from {facts.area!r}" if facts.area else ""
                unknown = f"{covered}, and it is not known{told} whether the act happened there"
                best = Leaf(UNKNOWN, name, unknown, ("extra.area",), change)
            elif best.rank < UNKNOWN:
                best = Leaf(unmet, name, f"{covered}, and the act happened elsewhere ({facts.area})", (), change)
        return best

    return test


def _listed(places: frozenset[str]) -> str:
    return ", ".join(sorted(places)) or "no State"


def _both_parties(states: States, unmet: int, _unsettled: bool) -> Test:
    """Art. 15 bis(5): both States must be parties; an accession changes nothing for a non-party aggressor."""
    name = "aggressor_and_victim_icc_parties"
    change = (
        ("both States are parties; for others only a referral (art. 15 ter)", "the States; the Security Council"),
    )

    def test(facts: Facts, asked: int, day: int, _cls: str) -> Leaf:
        missing: list[str] = []
        words: list[str] = []
        notes: list[str] = []
        unsettled = ""
        for field, iso in (("extra.aggressor", facts.aggressor), ("extra.aggression_target", facts.aggression_target)):
            if iso is None:
                missing.append(field)
                continue
            found = states.party(iso, day, asked, facts.matter_under_consideration)
            if found.holds is False:
                return Leaf(unmet, name, found.words, (), change)
            if found.holds is None:
                missing += found.missing
            words.append(found.words)
            notes += found.notes
            unsettled = unsettled or found.unsettled
        if missing:
            return Leaf(UNKNOWN, name, "it is not known whether both States are parties", tuple(missing), change)
        if unsettled:
            return Leaf(UNSETTLED, name, "; ".join(words), (), (("a ruling settles it", "the Court"),), unsettled)
        return Leaf(MET, name, "; ".join(words), notes=tuple(notes))

    return test


def _amendment(_states: States, unmet: int, _unsettled: bool) -> Test:
    """Art. 15 bis(4), 121(5): both States accepted; where only one did, the reading is disputed."""
    name = "aggression_amendment_accepted"
    field = "extra.amendment_accepted"
    change = (("both States accept the amendment on aggression", "the States"),)
    met = Leaf(MET, name, "both States accepted the amendment on aggression")
    unknown = Leaf(
        UNKNOWN, name, "it is not known whether both States accepted the amendment on aggression", (field,), change
    )
    not_met = Leaf(unmet, name, "not both States accepted the amendment on aggression", (), change)
    why = "only one of the two States accepted the amendment; whether that is enough is disputed (ICC-ASP/16/Res.5)"
    one = Leaf(UNSETTLED, name, why, (), change, why)

    def test(facts: Facts, _asked: int, _day: int, _cls: str) -> Leaf:
        given = facts.amendment_accepted
        if given is None:
            return unknown
        if isinstance(given, bool):
            return met if given else not_met
        both = {facts.aggressor, facts.aggression_target} - {None}
        count = len(both & given)
        if count == 2:
            return met
        if len(both) < 2:
            return unknown if given else not_met
        return one if count == 1 else not_met

    return test


def _no_opt_out(states: States, unmet: int, _unsettled: bool) -> Test:
    """Art. 15 bis(4): a declaration of the aggressor State lodged before the act."""
    name = "no_aggression_opt_out"
    change = (("the State withdraws its opt-out", _STATE),)
    met = Leaf(MET, name, "the aggressor State has not opted out")
    unknown = Leaf(UNKNOWN, name, "it is not known whether the aggressor State opted out", ("extra.opt_out",), change)
    not_met = Leaf(unmet, name, "the aggressor State opted out (art. 15 bis(4))", (), change)

    def test(facts: Facts, asked: int, day: int, _cls: str) -> Leaf:
        held = states.opt_outs.get(facts.aggressor or "")
        if facts.opt_out:
            return not_met
        if held is not None and held[0] <= min(day, asked):
            words = f"{facts.aggressor} is held to have opted out on {held[2]} (confidence {held[1]})"
            if facts.opt_out is None and held[1] == "high":
                return Leaf(unmet, name, words, (), change)
            if facts.opt_out is False:
                return Leaf(UNSETTLED, name, f"{words}, while the facts say that it has not", (), change, words)
            return Leaf(UNKNOWN, name, words, ("extra.opt_out",), change)
        return unknown if facts.opt_out is None else met

    return test


def _double(states: States, unmet: int, _unsettled: bool) -> Test:
    """French CPP art. 689-11 (2010, 2019): punishable there too, or the State of place or suspect is party."""
    name = "double_criminality"
    met = Leaf(MET, name, "the act is punishable where it happened too")
    fields = (("conduct.place", "place"), ("suspect.nationality", "nationality"))

    def test(facts: Facts, asked: int, day: int, _cls: str) -> Leaf:
        if facts.double_criminality:
            return met
        missing = [] if facts.double_criminality is not None else ["extra.double_criminality"]
        for field, attribute in fields:
            given: frozenset[str] | None = getattr(facts, attribute)
            if given is None:
                missing.append(field)
                continue
            for iso in sorted(given):
                on_both = (states.party(iso, asked, asked, True).holds, states.party(iso, day, day, True).holds)
                if on_both[0]:
                    return Leaf(MET, name, f"{iso} is a party to the Rome Statute, which stands for double criminality")
                if on_both[1] or None in on_both:
                    missing.append("extra.double_criminality")
        if missing:
            words = (
                "it is not known whether the act is punishable where it happened too, or a State of the case is party"
            )
            return Leaf(UNKNOWN, name, words, tuple(dict.fromkeys(missing)))
        words = "the act is not punishable where it happened, and no State of the case is party to the Rome Statute"
        return Leaf(unmet, name, words)

    return test


OF_STATES: dict[str, Callable[[States, int, bool], Test]] = {
    "place_accepts_icc": _place_accepts,
    "suspect_state_party_icc": _suspect_party,
    "no_art124_shield": _no_shield,
    "unsc_referral_covers": _referral,
    "aggressor_and_victim_icc_parties": _both_parties,
    "aggression_amendment_accepted": _amendment,
    "no_aggression_opt_out": _no_opt_out,
    "double_criminality": _double,
}

__all__ = ["OF_STATES"]
