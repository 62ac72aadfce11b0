"""Grading of sources and of what they say, by people: a fold over gradings, and what the record alone can justify.

The scheme is the two-character grade of the Admiralty as NATO uses it (AJP-2.1): reliability of the source A to F,
credibility of the item 1 to 6. F and 6 mean unknown, not bad. Source and item are graded apart, and a 1 needs origins
that are independent: a second outlet that quotes the first confirms nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from solferino.record import Correction, Grading

RELIABILITY: Final[Mapping[str, str]] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY: Final[Mapping[str, str]] = {
    "1": "confirmed by other independent sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
MANY = 10  # reports that independent origins bear out from which a C is proposed
TWICE = 2  # statements shown wrong and left standing from which a D is proposed


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the record justifies. grade: a letter or a digit, None where it justifies none. why: one sentence."""

    grade: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Grades:
    """What people gave one subject. last: each person's last grading, in the order in which people first graded.

    grade: the one that all of them give, None where nobody graded or they differ. earlier: how many were replaced.
    """

    last: tuple[Grading, ...] = ()
    grade: str | None = None
    earlier: int = 0

    @property
    def words(self) -> str:
        """``not graded``, ``B (one person)``, ``B (2 people)`` or ``disputed: B, D``."""
        if not self.last:
            return "not graded"
        given = [given_by(g) for g in self.last]
        if self.grade is None:
            return f"disputed: {', '.join(sorted(set(given)))}"
        return f"{self.grade} ({'one person' if len(given) == 1 else f'{len(given)} people'})"


def source_key(name: str) -> str:
    """What two spellings of one source share: case, blanks and a leading article aside."""
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def given_by(grading: Grading) -> str:
    """The letter or the digit."""
    return grading.reliability or grading.credibility or ""


def grades(subject: str, gradings: Sequence[Grading]) -> Grades:
    """Fold the gradings of one subject, oldest first; each person's last word counts."""
    last: dict[str, Grading] = {}
    count = 0
    for grading in gradings:
        if grading.subject == subject:
            count += 1
            last[grading.person] = grading
    given = {given_by(g) for g in last.values()}
    return Grades(tuple(last.values()), given.pop() if len(given) == 1 else None, count - len(last))


def propose_reliability(borne_out: int, corrections: Sequence[Correction]) -> Proposal:
    """A letter for a source, as far as its own history justifies one. A, B and E are for people alone.

    borne_out: how many of its reports origins independent of it report too, undenied. corrections: of this source.
    """
    kinds = [c.kind for c in corrections]
    standing, owned = kinds.count("stands"), len(kinds) - kinds.count("stands")
    openly = f"; {_count(owned, 'correction')} printed" if owned else ""
    if standing >= TWICE:
        return Proposal("D", f"{_count(standing, 'statement')} shown to be wrong and left standing{openly}")
    if borne_out >= MANY and not standing:
        return Proposal("C", f"{borne_out} of its reports are borne out by independent origins{openly}")
    known = f"{_count(borne_out, 'report')} borne out by independent origins" if borne_out else "nothing bears it out"
    wrong = f"; {_count(standing, 'statement')} shown to be wrong and left standing" if standing else ""
    return Proposal("F", f"too little to go by: {known}{wrong}{openly}")


def propose_credibility(reports: int, independent: int, *, denied: bool, contradicted: bool) -> Proposal:
    """A digit for an incident or a statement. 2 to 5 weigh what counting cannot, and are for people alone."""
    if denied or contradicted:
        against = " and ".join(w for w, there in (("denied", denied), ("contradicted", contradicted)) if there)
        return Proposal(None, f"it is {against}; people have to weigh it")
    if independent > 1:
        return Proposal("1", f"{independent} independent origins, none against it")
    origin = "one origin" if independent else "no named origin"
    return Proposal("6", f"{_count(reports, 'report')}, {origin}: nothing confirms it")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
