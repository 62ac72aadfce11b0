"""Personal immunity: the last step of a verdict. It lowers "open" to "conditional" and never touches anything else.

The sitting head of State, head of government and foreign minister are immune from the courts of States (ICJ, Arrest
Warrant, 2002-02-14; ``liability.yaml`` OC-ICJ), never before the ICC (art. 27). Ministers of defence, generals and
commissioners are not in that trio. Diplomats are an open question of their own (``liability.yaml`` OC-DIPL).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from solferino.law.catalogue import Forum
from solferino.law.forums.facts import Facts

_BARS = ("personal_bars", "troika_suspended", "unsettled")
_WORDS = re.compile(r"[^\W\d_]+")
_TRIO = (
    ({"head", "state"}, "head of State"),
    ({"monarch"}, "head of State"),
    ({"king"}, "head of State"),
    ({"queen"}, "head of State"),
    ({"emperor"}, "head of State"),
    ({"emir"}, "head of State"),
    ({"sultan"}, "head of State"),
    ({"president"}, "head of State"),
    ({"head", "government"}, "head of government"),
    ({"prime", "minister"}, "head of government"),
    ({"premier"}, "head of government"),
    ({"chancellor"}, "head of government"),
    ({"foreign", "minister"}, "foreign minister"),
    ({"minister", "foreign", "affairs"}, "foreign minister"),
    ({"minister", "external", "affairs"}, "foreign minister"),
)
# Words that say that somebody is near an office of the trio and does not hold it.
_NOT_THE_OFFICE = frozenset(
    [
        *("deputy", "vice", "assistant", "adviser", "advisor", "aide", "wife", "husband", "son", "daughter", "brother"),
        *("sister", "father", "mother", "nephew", "cousin", "bodyguard", "driver", "spokesman", "spokeswoman"),
        *("spokesperson", "candidate", "envoy"),
    ]
)
# Words after which "president" or "chancellor" is an office that only more knowledge can place.
_UNSURE = frozenset(
    [
        *("court", "council", "parliament", "senate", "assembly", "chamber", "bank", "company", "university", "elect"),
        *("designate", "self", "styled", "claimed", "disputed", "interim", "transitional", "junta", "region"),
        *("regional", "autonomous", "exchequer", "former", "ex", "late", "secretary"),
    ]
)
# Offices and roles that are known to lie outside the trio.
_OUTSIDE = frozenset(
    [
        *("defence", "defense", "interior", "justice", "finance", "health", "education", "economy", "emergencies"),
        *("general", "commander", "officer", "soldier", "private", "sergeant", "corporal", "colonel", "major"),
        *("captain", "lieutenant", "brigadier", "admiral", "marshal", "sailor", "pilot", "fighter", "combatant"),
        *("serviceman", "servicewoman", "servicemember", "conscript", "mercenary", "militiaman", "militia"),
        *("guard", "policeman", "police", "warden", "gunner", "sniper", "rebel", "insurgent"),
        *("governor", "mayor", "commissioner", "ombudsman", "ombudsperson", "mp", "senator", "deputy", "lawmaker"),
        *("parliamentarian", "judge", "prosecutor", "adviser", "advisor", "civilian", "businessman", "businessperson"),
        *("spokesman", "spokeswoman", "spokesperson", "prisoner", "pow", "detainee", "scientist", "doctor"),
        *("journalist", "teacher", "propagandist", "lawyer", "accountant", "contractor", "none", "ordinary"),
        *("military", "army", "naval", "navy", "ambassador", "diplomat", "consul", "attache", "attaché"),
        *("official", "employee", "worker", "servant", "staff", "member", "operator", "driver", "engineer", "crew"),
        *("troops", "trooper", "infantryman", "paratrooper", "marine", "gendarme", "agent", "spy", "interrogator"),
        *("jailer", "paramilitary", "warlord", "volunteer", "recruit", "reservist", "veteran", "clerk", "nurse"),
        *("farmer", "student", "priest", "oligarch", "manager", "director", "citizen", "resident", "person"),
        *("individual", "retired", "ally", "collaborator", "torturer", "cook"),
        *("enlisted", "nco", "warrant", "rank", "file", "squad", "platoon", "battalion", "brigade", "regiment"),
    ]
)
_OVER = frozenset(["former", "ex", "late"])
_DIPLOMAT = {"diplomat", "ambassador", "envoy", "consul", "attache", "attaché", "diplomatic"}
_STATES = {"state", "a_state", "country", "government", "whole_state"}


class Immunity(NamedTuple):
    """What immunity does in a forum. bars: lowers "open". line: for people. missing: facts that would decide."""

    bars: bool
    line: str
    missing: tuple[str, ...]
    unsettled: str


def immunity(forum: Forum, facts: Facts) -> Immunity:
    """Immunity of the suspect in one forum."""
    source = f" ({forum.immunity_source})" if forum.immunity_source else ""
    if forum.kind != "criminal_court":
        return Immunity(False, "no person is tried here, so that no personal immunity arises", (), "")
    if forum.immunity not in _BARS:
        return Immunity(False, f"office is no bar here{source}", (), "")
    office = office_of(facts.status)
    return _diplomat(forum, facts, source) or _trio(forum, facts, office, source)


def office_of(status: str | None) -> str | None:
    """The office of the trio that a status names: ``head_of_state`` -> "head of State"; None for any other."""
    words = _words(status)
    if words & (_NOT_THE_OFFICE | _UNSURE):
        return None
    return next((office for wanted, office in _TRIO if wanted <= words), None)


def may_be_office(status: str, in_office: bool | None) -> bool:
    """Whether a status that names no office of the trio may still be one: it was not understood well enough to say no.

    Every status counts in which no word is known to lie outside the trio. in_office: None where that is not known.
    """
    words = _words(status)
    if words & _NOT_THE_OFFICE or (words & _OVER and in_office is None):
        return False
    trio = any(wanted <= words for wanted, _ in _TRIO)
    return trio or not words & _OUTSIDE


def is_state(status: str | None) -> bool:
    """Whether a status says that the accused is a State, not a person."""
    return status is not None and "_".join(_WORDS.findall(status.casefold().replace("_", " "))) in _STATES


def _words(status: str | None) -> set[str]:
    return set(_WORDS.findall(status.casefold().replace("_", " "))) if status else set()


def _trio(forum: Forum, facts: Facts, office: str | None, source: str) -> Immunity:
    kind = {
        "personal_bars": "the sitting {} is immune from this court",
        "troika_suspended": "proceedings against the sitting {} wait until the office ends or immunity is waived",
        "unsettled": "whether the sitting {} is immune from this court is unsettled",
    }[forum.immunity]
    unsettled = "immunity of the sitting trio in this forum" if forum.immunity == "unsettled" else ""
    trio = "head of State, head of government or foreign minister"
    if facts.in_office is False:
        line = f"out of office: no personal immunity; functional immunity, as far as this forum knows it{source}"
        return Immunity(False, line, (), "")
    if office is not None and facts.in_office:
        return Immunity(True, kind.replace("{}", office) + source, (), unsettled)
    if office is not None:
        line = f"it is not known whether the suspect is in office; {kind.replace('{}', office)}{source}"
        return Immunity(True, line, ("suspect.in_office",), unsettled)
    if facts.status is None and not facts.in_office:
        return Immunity(False, f"no office is stated; {kind.replace('{}', trio)}{source}", (), "")
    if facts.status is None:
        line = f"in office, but it is not known as what; {kind.replace('{}', trio)}{source}"
        return Immunity(True, line, ("suspect.status",), unsettled)
    if may_be_office(facts.status, facts.in_office):
        line = (
            f"it is not known whether {facts.status!r} is an office of the trio ({trio}; write head_of_state, "
            f"head_of_government or foreign_minister if it is); {kind.replace('{}', trio)}{source}"
        )
        missing = ("suspect.status",) if facts.in_office else ("suspect.status", "suspect.in_office")
        return Immunity(True, line, missing, unsettled)
    line = f"{facts.status} is not in the trio ({trio}): no personal immunity; functional immunity{source}"
    return Immunity(False, line, (), "")


def _diplomat(forum: Forum, facts: Facts, source: str) -> Immunity | None:
    """OC-DIPL: a diplomat or member of a special mission where he may be accredited, for as long as that lasts."""
    words = _words(facts.status)
    if not (words & _DIPLOMAT or {"special", "mission"} <= words) or facts.in_office is False or forum.country is None:
        return None
    if facts.present_in is not None and forum.country not in facts.present_in:
        return None
    line = (
        f"not modelled: whether the suspect is accredited to {forum.country} or there on a special mission, and so "
        f"inviolable there whatever the charge (VCDR arts. 29, 31, 39; OC-DIPL){source}"
    )
    return Immunity(True, line, ("suspect.status",), "")


__all__ = ["Immunity", "immunity", "is_state", "office_of"]
