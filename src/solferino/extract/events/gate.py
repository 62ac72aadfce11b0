"""Whether what a text tells of an event is enough for an incident report, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from solferino.extract.lexicon.events import RANK

RULES: dict[str, str] = {
    "incidents/2 verb": "A verb tells the attack ('jets bombed a market').",
    "incidents/2 noun": "A noun tells the attack, with its place or day ('the shelling of the station on Monday').",
    "incidents/2 noun-bare": "A noun tells the attack, without a place or day of its own.",
    "incidents/2 harm": "Only words for deaths or wounds tell it, with its place and day, or with a person's name.",
    "incidents/2 practice": "The words tell what is done again and again, not one event.",
    "incidents/2 not-accomplished": "The attack was attempted or threatened, as the words have it.",
}
"""Names of the rules, as records carry them, and what each goes by."""

_GENERAL = frozenset({"attack", "clash", "killing", "robbery", "siege"})  # types that say little by themselves
_VICTIMS_NAMED = frozenset({"killing", "massacre", "execution"})
_UNLIKELY = 0.1  # below it, other evidence says: no such event here
_LIKELY = 0.65  # chosen on documents of MUC-4 that the model had not learned from
# By how much is known of place, day, target, victims and actor. Measured shares of right reports replace these.
_SURE = ("0.20", "0.45", "0.60", "0.75", "0.85", "0.90")


@dataclass(frozen=True, slots=True)
class Told:
    """What all mentions of one event tell together.

    place, day, target, victims, actor: whether the words give it; victims: they are counted. standing: the place is the
    article's, given beside the event and not in its own sentences. harm_only: only words for deaths or wounds tell it.
    noun: a noun names it together with what it struck ("the killing of six nurses"). person: the target is a person's
    name. site: the target is a word for a site or for people. armed: a verb tells it with its weapon. practice: the
    words tell a practice, not one event. denied: only the words of a denial tell it.
    named: an argument of the trigger is a person by name, in a text of capitals.
    """

    type: str
    place: bool = False
    day: bool = False
    target: bool = False
    victims: bool = False
    actor: bool = False
    standing: bool = False
    harm_only: bool = False
    noun: bool = False
    person: bool = False
    site: bool = False
    armed: bool = False
    practice: bool = False
    denied: bool = False
    named: bool = False

    @property
    def known(self) -> int:
        """How many of place, day, target, victims and actor the words give."""
        return sum((self.place, self.day, self.target, self.victims, self.actor))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What something other than these rules (a trained model, say) holds of an event, as probabilities from 0 to 1.

    document: that the text tells any incident at all. types: for each attack type, that the sentences of the event tell
    one of it. None and an empty map say nothing.
    """

    document: float | None = None
    types: Mapping[str, float] | None = None


def keep(event: Told, evidence: Evidence | None = None) -> bool:
    """Whether an event becomes a report; by rule alone where no evidence is given.

    Evidence moves only the cases between: it lets a bare mention through where it is likely, and holds back one
    of which little is known where it is unlikely. It never adds words to a report.
    """
    by_rule = _by_rule(event)
    if evidence is None:
        return by_rule
    document = evidence.document
    likely = (evidence.types or {}).get(event.type)
    if by_rule:
        given = [chance for chance in (document, likely) if chance is not None]
        doubted = bool(given) and max(given) < _UNLIKELY
        return not doubted or event.known > len(_SURE) - 3
    return likely is not None and likely > _LIKELY and event.known > 0 and not event.practice and not event.denied


def _by_rule(event: Told) -> bool:
    if event.practice:
        return event.actor and (event.site or event.armed)
    if event.named and not event.denied:
        return True
    if event.harm_only:
        return (event.place and (event.day or event.target)) or (
            event.target and (event.person or (event.standing and event.day and event.site))
        )
    if event.type in _VICTIMS_NAMED and event.noun:
        return True
    if not (event.place or event.day or event.standing) and not (event.target and (event.actor or event.victims)):
        return False
    if event.known == 1 and event.actor:
        return False
    return event.known >= (2 if event.type in _GENERAL else 1)


def confidence(event: Told) -> str:
    """How sure it is that the text tells such an event: a decimal string, to be calibrated by what was found right."""
    points = event.known + (RANK[event.type] > 1) - event.practice - event.harm_only
    return _SURE[max(0, min(points, len(_SURE) - 1))]


def rule(event: Told, form: str, *, happened: bool) -> str:
    """The name of the rule that gave the report, one of six."""
    if event.practice:
        return "incidents/2 practice"
    if not happened:
        return "incidents/2 not-accomplished"
    if event.harm_only:
        return "incidents/2 harm"
    if form == "n":
        return "incidents/2 noun" if event.place or event.day else "incidents/2 noun-bare"
    return "incidents/2 verb"
