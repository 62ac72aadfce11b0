"""The links that words ask for, as tests of the catalogue, and the tests in words again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from solferino.law.reading import rules as held
from solferino.law.reading.named import ICC
from solferino.law.reading.types import LegalStatement

WORDS = {  # a test of the catalogue in words
    "place_in": "the act was done there",
    "place_accepts_icc": "the act was done on the territory of a State that accepted the court",
    "suspect_state_party_icc": "the suspect is a national of a State party",
    "unsc_referral_covers": "the Security Council referred the situation",
    "suspect_national_of": "the suspect is a national",
    "victim_national_of": "the victim is a national",
    "victim_lpr_of": "the victim is a permanent resident",
    "suspect_lpr_of": "the suspect is a permanent resident",
    "victim_armed_forces_of": "the victim is a member of the armed forces",
    "suspect_armed_forces_of": "the suspect is a member of the armed forces",
    "suspect_present_in": "the suspect is present",
    "suspect_resident_in": "the suspect is resident",
    "extradition_refused_by": "extradition was refused",
    "link_to": "a link of another kind",
    "no_other_effective_proceedings": "no other court proceeds effectively",
    "double_criminality": "the act is a crime where it was done as well",
    "aggression_target": "the aggression was directed against that State",
    "leadership": "the suspect can direct the State's political or military action",
    "context_aggression_ua": "the act belongs to the aggression against Ukraine",
    "aggressor_and_victim_icc_parties": "both States are parties to the Rome Statute",
    "aggression_amendment_accepted": "both States accepted the amendment on aggression",
    "no_aggression_opt_out": "the aggressor's State has not opted out",
}
BESIDE = frozenset({"suspect_adult", "no_art124_shield"})  # true of every case of the kind; no link
_VICTIM = re.compile(r"\b(?:victims?|dead|killed|deaths? of|wounded|those harmed|casualt\w+)\b", re.IGNORECASE)
_SUSPECT = re.compile(
    r"\b(?:suspects?|offenders?|perpetrators?|accused|culprits?|attackers?|defendants?|he|she|whoever "
    r"did)\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"\b(?:citizens?|citizenship|nationals?|nationality|passports?|subjects?)\b", re.IGNORECASE)
_FORCES = re.compile(
    r"\b(?:armed forces|its forces|soldiers?|servicem[ae]n|service members?|troops|military personnel"
    r"|member of the military)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:present|set(?:s)? foot|(?:is|are|be|found|arrested|caught|physically) (?:in|on) (?:the "
    r"country|\w+ soil|\w+ territory|[A-Z]\w+)|travels? to|enters?|presence)\b"
)
_RESIDENT = re.compile(r"\b(?:residents?|residence|lives? in|living in|settled|habitually)\b", re.IGNORECASE)
_PERMANENT = re.compile(r"\bpermanent resident|green[- ]card", re.IGNORECASE)
_DOUBLE = re.compile(
    r"\bdouble criminality|dual criminality|(?:also |likewise )?(?:a )?crime (?:there|where|in the "
    r"(?:country|place|State) where|in both)|punishable (?:there|where)",
    re.IGNORECASE,
)
_SOIL = re.compile(
    r"\b(?:committed|happened|done|took place|occurred) (?:on|in|within)\b|\bterritory\b|\bon (?:its"
    r"|\w+) soil\b",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"\b(?:member states?|members? of the court|states? part(?:y|ies)|member (?:country|nation))\b", re.IGNORECASE
)
_EXTRADITION = re.compile(
    r"\bextradit\w+\b.{0,30}\b(?:refus\w+|denied|turned down|fail\w*)|\b(?:refus\w+|den(?:y"
    r"|ied)).{0,30}\bextradit\w+",
    re.IGNORECASE,
)


def tests_of(said: LegalStatement) -> frozenset[str]:
    """The tests of the catalogue that the words name."""
    quote = said.quote
    victim, suspect = bool(_VICTIM.search(quote)), bool(_SUSPECT.search(quote))
    whose = [w for w, named in (("victim", victim), ("suspect", suspect)) if named]
    found: set[str] = set()
    national = bool(_NATIONAL.search(quote)) or bool(
        re.search(r"\b(?:is|are|was|were|be) [A-Z][a-z]+(?:an|ish|ch|ese|i)\b", quote)
    )
    if national:
        found |= {f"{w}_national_of" for w in whose or ["victim", "suspect"]}
    if _FORCES.search(quote) and whose:
        found |= {f"{w}_armed_forces_of" for w in whose}
    if _PERMANENT.search(quote):
        found |= {f"{w}_lpr_of" for w in whose or ["suspect"]}
    elif _RESIDENT.search(quote):
        found.add("suspect_resident_in" if suspect or not victim else "victim_resident_in")
    if _DOUBLE.search(quote):
        found.add("double_criminality")
    elif _SOIL.search(quote) and not found:
        found.add("place_in")
    if _PRESENT.search(quote) and not _NATIONAL.search(quote):
        found.add("suspect_present_in")
    if _EXTRADITION.search(quote):
        found.add("extradition_refused_by")
    return _at_court(said, frozenset(found))


def _at_court(said: LegalStatement, tests: frozenset[str]) -> frozenset[str]:
    """At the ICC territory and nationality are asked of States parties, not of one State."""
    if not any(c.key == ICC for c in said.courts) and said.court_before != ICC:
        return tests
    swaps = {"place_in": "place_accepts_icc", "suspect_national_of": "suspect_state_party_icc"}
    if _MEMBERS.search(said.quote) and not tests:
        return frozenset({"suspect_state_party_icc"})
    return frozenset(swaps.get(t, t) for t in tests)


def in_words(tests: Sequence[str], country: str | None = None) -> str:
    """Tests in words; country: the State that the links of a forum's rules are links to."""
    found = []
    for test in tests:
        words = WORDS.get(test, test.replace("_", " "))
        if country:
            words = (
                words.replace("national", f"national of {held.state_name(country)}", 1)
                if "national" in words
                else words
            )
            words = (
                words.replace("resident", f"resident of {held.state_name(country)}", 1)
                if "resident" in words
                else words
            )
            words = words.replace("the armed forces", f"the armed forces of {held.state_name(country)}")
            words = words.replace("is present", f"is in {held.state_name(country)}")
            words = words.replace("was done there", f"was done in {held.state_name(country)}")
        found.append(words)
    return ", or ".join(found)


__all__ = ["BESIDE", "WORDS", "in_words", "tests_of"]
