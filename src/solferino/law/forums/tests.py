"""The tests that rules are made of, one function each, three-valued: met, not known, not met.

Each gives a ``Leaf``: its rank, the words, the facts that are missing, and what would change it and who could. Those
on what States accepted stand in ``state_tests``; only they depend on the day of the act.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solferino.law.catalogue.countries import codes
from solferino.law.catalogue.vocabulary import TESTS
from solferino.law.forums.acceptance import States
from solferino.law.forums.facts import FIELDS, Facts
from solferino.law.forums.leaf import MET, NEVER, PERSONAL, POLITICAL, UNKNOWN, Leaf, Test
from solferino.law.forums.state_tests import OF_STATES

_UNMET = {"none": NEVER, "political": POLITICAL, "personal": PERSONAL}

_PERSON, _STATE = "the person", "the State"
_OF = {code: entry.of for code, entry in codes().items() if entry.of}
_SEVERAL = {code: frozenset(entry.now) for code, entry in codes().items() if len(entry.now) > 1}

# test -> (met, not known, not met, what would change it, who can); {} stands for the codes of the rule.
_AMONG: dict[str, tuple[str, str, str, str, str]] = {
    "place_in": (
        "an element of the act happened in {}",
        "it is not known where the act happened",
        "no element of the act happened in {}",
        "",
        "",
    ),
    "suspect_national_of": (
        "the suspect was a national of {}",
        "the suspect's nationality is not known",
        "the suspect was no national of {}",
        "",
        "",
    ),
    "victim_national_of": (
        "a victim was a national of {}",
        "the victims' nationality is not known",
        "no victim was a national of {}",
        "",
        "",
    ),
    "victim_lpr_of": (
        "a victim was a permanent resident of {}",
        "it is not known whether a victim was a permanent resident of {}",
        "no victim was a permanent resident of {}",
        "",
        "",
    ),
    "suspect_lpr_of": (
        "the suspect was a permanent resident of {}",
        "it is not known whether the suspect was a permanent resident of {}",
        "the suspect was no permanent resident of {}",
        "",
        "",
    ),
    "victim_armed_forces_of": (
        "a victim served in the armed forces of {}",
        "it is not known whether a victim served in the armed forces of {}",
        "no victim served in the armed forces of {}",
        "",
        "",
    ),
    "suspect_armed_forces_of": (
        "the suspect served in the armed forces of {}",
        "it is not known whether the suspect served in the armed forces of {}",
        "the suspect did not serve in the armed forces of {}",
        "",
        "",
    ),
    "suspect_present_in": (
        "the suspect is in {}",
        "it is not known whether the suspect is in {}",
        "the suspect is not in {}",
        "the suspect comes to {}",
        _PERSON,
    ),
    "suspect_resident_in": (
        "the suspect lives in {}",
        "it is not known whether the suspect lives in {}",
        "the suspect does not live in {}",
        "the suspect settles in {}",
        _PERSON,
    ),
    "extradition_refused_by": (
        "{} refused to extradite the suspect",
        "it is not known whether {} refused to extradite the suspect",
        "{} has not refused to extradite the suspect",
        "{} refuses an extradition of the suspect",
        _STATE,
    ),
    "link_to": (
        "the case has a link to {}",
        "it is not known whether the case has a link to {}",
        "the case has no link to {}",
        "a link of the case to {} arises",
        _PERSON,
    ),
    "aggression_target": (
        "the aggression was directed against {}",
        "it is not known against which State the aggression was directed",
        "the aggression was not directed against {}",
        "",
        "",
    ),
    "respondent_is": (
        "the respondent State is {}",
        "it is not known which State answers as respondent",
        "the respondent State is not {}",
        "",
        "",
    ),
}
# test -> (attribute that must be, this value), words as above
_FLAGS: dict[str, tuple[object, str, str, str, str, str]] = {
    "suspect_adult": (
        True,
        "the suspect was 18 or older at the time",
        "the suspect's age at the time is not known",
        "the suspect was under 18 at the time (art. 26)",
        "",
        "",
    ),
    "leadership": (
        True,
        "the suspect was able to control or direct political or military action of a State",
        "it is not known whether the suspect was able to control or direct political or military action of a State",
        "the suspect was not able to control or direct political or military action of a State",
        "",
        "",
    ),
    "context_aggression_ua": (
        True,
        "the act stands in the context of the aggression against Ukraine",
        "it is not known whether the act stands in the context of the aggression against Ukraine",
        "the act does not stand in the context of the aggression against Ukraine",
        "",
        "",
    ),
    "control_area_or_person": (
        True,
        "the respondent State controlled the area or the person",
        "it is not known whether the respondent State controlled the area or the person",
        "the respondent State controlled neither the area nor the person",
        "",
        "",
    ),
    "no_other_effective_proceedings": (
        False,
        "no other court with effective proceedings is at work",
        "it is not known whether another court is effectively at work",
        "another court is effectively at work",
        "the other proceedings end without effect",
        "the courts or the legislature of the other State",
    ),
    "applicant_is_state": (
        "state",
        "the applicant is a State",
        "it is not known who applies: a State or an individual",
        "the applicant is no State",
        "",
        "",
    ),
    "both_genocide_convention_art_ix": (
        True,
        "both States are bound by art. IX of the Genocide Convention",
        "it is not known whether both States are bound by art. IX of the Genocide Convention",
        "one of the States is not bound by art. IX of the Genocide Convention",
        "the State joins the Convention or withdraws its reservation to art. IX",
        _STATE,
    ),
}


def compiled(leaf: Mapping[str, Any], states: States) -> Test:
    """The function of one leaf of ``requires``. The catalogue was checked: test and cure are known."""
    name = leaf["test"]
    unmet = _UNMET[leaf["cure"]]
    if name in _AMONG:
        return _among(name, tuple(leaf["value"]), unmet)
    if name in _FLAGS:
        return _flag(name, unmet)
    return OF_STATES[name](states, unmet, bool(leaf.get("unsettled", False)))


def by_day(name: str) -> bool:
    """Whether a test depends on the day of the act."""
    return name in OF_STATES


def names() -> frozenset[str]:
    """Every test that this engine knows."""
    return frozenset({*_AMONG, *_FLAGS, *OF_STATES})


def _among(name: str, value: tuple[str, ...], unmet: int) -> Test:
    """Is one of the codes of a fact among those of the rule."""
    field = TESTS[name][0]
    attribute = FIELDS[field][0]
    wanted = frozenset(value)
    shown = value[0] if len(value) == 1 else "one of " + ", ".join(value)
    met_words, unknown_words, unmet_words, what, who = (text.replace("{}", shown) for text in _AMONG[name])
    changes = ((what, who),) if what else ()
    met = Leaf(MET, name, met_words)
    unknown = Leaf(UNKNOWN, name, unknown_words, (field,), changes)
    not_met = Leaf(unmet, name, unmet_words, (), changes)
    gone = Leaf(UNKNOWN, name, f"{unknown_words}: a territory, or a State that is gone, is named", (field,), ())

    def test(facts: Facts, _asked: int, _day: int, _cls: str) -> Leaf:
        given = getattr(facts, attribute)
        if given is None:
            return unknown
        if given in wanted if isinstance(given, str) else not wanted.isdisjoint(given):
            return met
        return _gone_or(given, wanted, met, gone, not_met)

    return test


def _gone_or(given: str | frozenset[str], wanted: frozenset[str], met: Leaf, gone: Leaf, not_met: Leaf) -> Leaf:
    """For the code of a State that is gone: met where all that followed are wanted, unknown where some are."""
    found = not_met
    for code in (given,) if isinstance(given, str) else given:
        if _OF.get(code) in wanted:
            found = gone
        now = _SEVERAL.get(code)
        if now is not None and not wanted.isdisjoint(now):
            if now <= wanted:
                return met
            found = gone
    return found


def _flag(name: str, unmet: int) -> Test:
    wanted, met_words, unknown_words, unmet_words, what, who = _FLAGS[name]
    field = TESTS[name][0]
    attribute = FIELDS[field][0]
    changes = ((what, who),) if what else ()
    met = Leaf(MET, name, met_words)
    unknown = Leaf(UNKNOWN, name, unknown_words, (field,), changes)
    not_met = Leaf(unmet, name, unmet_words, (), changes)

    def test(facts: Facts, _asked: int, _day: int, _cls: str) -> Leaf:
        given = getattr(facts, attribute)
        return unknown if given is None else met if given == wanted else not_met

    return test


__all__ = ["by_day", "compiled", "names"]
