"""Standards of proof and the states of a finding. A standard is a rung of an ordinal ladder; it is never a percentage.

The presumption is that of the Rome Statute, art. 66; the International Covenant on Civil and Political Rights, art.
14(2); and the European Convention on Human Rights, art. 6(2): what people assess is called by the state it is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from solferino.law.catalogue import Catalogue
from solferino.record import UsageError

CAVEAT = "Whether anybody is guilty of anything is for a court to decide, and nothing here says so."
_NOTHING = "nothing was written"
_ASKS = re.compile(
    r"\b(?:guilt(?:y)?|culpable|convict(?:ed|ion)?|criminals?|murderers?|war crimes?|innocent)\b",
    re.IGNORECASE,
)
# Asserting it, in words of one's own. A court, a unit or a law may have such a word in its name, so names alone pass.
_ASSERTS = re.compile(
    r"\b(?:guilty|guilt of|culpable|murderers?|war criminals?)\b"
    r"|\b(?:commit(?:s|ted|ting)?|amount(?:s|ed|ing)? to|constitut(?:es|ed|ing)|(?:is|are|was|were)(?: an?)?)"
    r"(?: [a-z]+){0,2} (?:war crimes?|crimes? against humanity|genocide)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_NUMBER = re.compile(r"%|\bper ?cents?\b|\bpercent(?:age)?\b|^\s*[01]?[.,]\d+\s*$|^\s*\d{1,3}\s*$", re.IGNORECASE)


class State(StrEnum):
    """The state of a finding. Only a court's own act leads past ``assessed``."""

    ALLEGED = "alleged"  # texts report it
    RECORDED = "recorded"  # and a person on the case has accepted a report of it
    CORROBORATED = "corroborated"  # independent origins report it
    ASSESSED = "assessed"  # a determination in effect assesses it, at the standard that it names
    CHARGED = "charged"
    CONFIRMED = "confirmed"  # charges confirmed by a judge
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


BY_COURTS = (State.CHARGED, State.CONFIRMED, State.CONVICTED, State.ACQUITTED)


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard as a determination names it.

    id: ``SP-3``, or ``PD-US-STATE`` for a political opinion, which is no rung. rank: ordinal, None for an opinion.
    practice: whose practice of it, where one name covers several. effect: of an opinion. digest: of the entry.
    """

    id: str
    rank: int | None
    name: str
    meaning: str
    practice: str | None = None
    effect: str | None = None
    digest: str = ""

    @property
    def is_opinion(self) -> bool:
        """True for the position of a political body that binds nobody and raises no finding."""
        return self.rank is None


def standard(catalogue: Catalogue, asked: str, practice: str | None = None, *, left: Iterable[str] = ()) -> Standard:
    """The standard of an id or a name.

    left: the elements left to show, in words, for a refusal. practice: whose practice of it; needed where the same
    words cover several (an inquiry's "reasonable grounds" and those of a judge who issues a warrant are two standards).
    Raises UsageError for an unknown one, a missing practice, a percentage or a verdict.
    """
    wanted = " ".join(asked.split())
    known = {r.id.casefold(): r for r in catalogue.ladder.values()}
    known |= {r.name.casefold(): r for r in catalogue.ladder.values()}
    rung = known.get(wanted.casefold())
    if rung is not None:
        named = _practice(rung.used_by, practice, needed=bool(rung.note))
        return Standard(rung.id, rung.rank, rung.name, rung.meaning, named, None, rung.digest)
    opinion = opinions(catalogue).get(wanted.upper())
    if opinion is not None:
        return opinion
    refuse_verdict(wanted, "standard", left)
    raise UsageError(
        f"standard: the catalogue of {catalogue.version} has no standard {asked!r}",
        kept=_NOTHING,
        do="one of: " + ", ".join(f"{r.id} ({r.name})" for r in catalogue.ladder.values()),
    )


def opinions(catalogue: Catalogue) -> Mapping[str, Standard]:
    """The kinds of opinion of political bodies (``PD-SENATE``), each with its effect, by id."""
    rows: Sequence[Mapping[str, Any]] = catalogue.raw["standards"]["political_determinations"]
    plain = "an opinion; it follows no standard of proof"
    return {
        row["id"]: Standard(row["id"], None, row["name"], row.get("standard", plain), None, _for_readers(row["effect"]))
        for row in rows
    }


def _for_readers(effect: str) -> str:
    """What the catalogue says of an effect, without what it tells those who make programs."""
    return effect.partition(" Product ")[0].rstrip(".")


def compared(one: Standard, other: Standard) -> str:
    """How the second stands to the first, in words. Rungs are ordered; how far apart they lie is nowhere said."""
    if one.rank is None or other.rank is None:
        return "the same" if one.id == other.id else "of another kind: an opinion is no standard of proof"
    if one.rank != other.rank:
        return "higher" if other.rank > one.rank else "lower"
    if one.id != other.id:
        return "on the same rung, with another name and another meaning"
    return "the same" if one.practice == other.practice else "the same words in another practice, which is another one"


def asks_verdict(words: str) -> bool:
    """True for words that ask for guilt or for a percentage."""
    return bool(_NUMBER.search(words) or _ASKS.search(words))


def refuse_assertion(words: str | None, field: str) -> None:
    """Refuse free words that call an act a crime or a person guilty. What stands in quotation marks is somebody's own.

    Raises UsageError that names the field; otherwise nothing happens.
    """
    if words and _ASSERTS.search(_QUOTED.sub(" ", words)):
        raise UsageError(
            f"{field}: {CAVEAT.removesuffix('.')}",
            kept=_NOTHING,
            do="say what is reported and by whom, or put their words in quotation marks",
        )


def refuse_verdict(words: str, field: str, left: Iterable[str] = ()) -> None:
    """Refuse a request for a verdict of guilt or for a percentage: one sentence, and the elements left to show.

    left: these elements, in words. Raises UsageError where the words ask for either; otherwise nothing happens.
    """
    if not asks_verdict(words):
        return
    number = _NUMBER.search(words)
    what = "standards of proof have an order and no percentage" if number else CAVEAT.removesuffix(".")
    open_ones = "; ".join(left)
    raise UsageError(
        f"{field}: {what}",
        kept=_NOTHING,
        do=f"left to show: {open_ones}"
        if open_ones
        else "name a standard of the ladder, and what was assessed under it",
    )


def reported_state(*, independent: int, accepted: bool) -> State:
    """The state of a finding from the record alone.

    independent: origins that can be told apart. Copies of one origin never make it more than recorded. accepted: a
    person on the case has accepted a report of it.
    """
    if independent >= 2:
        return State.CORROBORATED
    return State.RECORDED if accepted else State.ALLEGED


def finding_state(
    reported: State,
    *,
    assessed: Standard | None = None,
    in_effect: bool = False,
    steps: Sequence[tuple[str, str]] = (),
    withdrawn: bool = False,
    superseded: bool = False,
) -> State:
    """The state of a finding with what people and courts did about it.

    assessed: the standard of a determination that assesses it; one that is not in effect, or is an opinion, changes
    nothing, and one over copies of a single origin stays below corroborated. steps: (day, state) of a court's acts.
    """
    if withdrawn:
        return State.WITHDRAWN
    if superseded:
        return State.SUPERSEDED
    if steps:
        return State(max(steps, key=lambda step: (step[0], BY_COURTS.index(State(step[1]))))[1])
    if assessed is None or assessed.is_opinion or not in_effect or reported is not State.CORROBORATED:
        return reported
    return State.ASSESSED


def _practice(used_by: Sequence[str], asked: str | None, *, needed: bool) -> str | None:
    if asked is None or not asked.strip():
        if needed:
            raise UsageError(
                "practice: these words cover more than one practice, and each is a standard of its own",
                kept=_NOTHING,
                do="name one of: " + "; ".join(used_by),
            )
        return None
    found = [name for name in used_by if asked.strip().casefold() in name.casefold()]
    if len(found) != 1:
        raise UsageError(
            f"practice: {asked!r} is {'no practice' if not found else 'more than one practice'} of this standard",
            kept=_NOTHING,
            do="name one of: " + "; ".join(used_by),
        )
    return found[0]


__all__ = [
    "BY_COURTS",
    "CAVEAT",
    "Standard",
    "State",
    "asks_verdict",
    "compared",
    "finding_state",
    "opinions",
    "refuse_assertion",
    "refuse_verdict",
    "reported_state",
    "standard",
]
