"""The stretch of a reported statement: where in its sentence the words of one speaker begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.speech.cues import CUE_NOUNS
from solferino.extract.speech.frames import Frame
from solferino.extract.speech.lexicon import ADVERBS, COORDINATORS, DETERMINERS, PREPOSITIONS, TIME
from solferino.extract.speech.units import Unit
from solferino.record import Speaker, StatementKind

_LOOK = 2000  # characters of a statement that are read for its kind
_LONG_TOPIC = 12  # tokens of a topic named in front that is no part of what is said
_CONTRAST = 4  # words on both sides of a "but" that parts what is reported from what the text adds


@dataclass(slots=True)
class Group:
    """The frames of one speaker in one unit and the stretch they govern."""

    lead: Frame
    frames: list[Frame]
    speaker: Speaker | None
    start: int
    end: int
    via: str | None


def coordinate(unit: Unit, frame: Frame) -> bool:
    """True where a frame opens a clause of its own, beside the one before it."""
    if frame.head == 0:
        return True
    before = unit.tokens[frame.head - 1]
    return before.low in COORDINATORS or before.text in ";" or (before.text == "," and frame.order == "pre")


def own_contrast(unit: Unit, group: Group, end: int) -> int:
    """Where "Blum said the road was safe, but two lorries burned there" stops being Blum's: at "but", unless "that" or
    another cue of the same speaker follows.
    """
    tokens = unit.tokens
    frame = group.lead
    if frame.order != "pre" or len(group.frames) > 1:
        return end
    for k in range(frame.j + _CONTRAST, end - _CONTRAST):
        if tokens[k].text == "," and tokens[k + 1].low == "but" and tokens[k + 2].low != "that":
            return k if not any(t.sort == "q" for t in tokens[k:end]) else end
    return end


def coordinate_verb(unit: Unit, frame: Frame) -> bool:
    """True for a cue without a subject of its own behind "and" or "but"."""
    return frame.order == "elided" and frame.head > 0 and unit.tokens[frame.head - 1].low in COORDINATORS


def clause_start(unit: Unit, frame: Frame) -> int:
    """Where the clause of the first frame begins: at its subject, where a clause stands before "but" or "while"."""
    k = frame.head
    if frame.order in ("passive", "elided"):
        return 0
    if relative_object(unit, frame):
        while k > 0 and unit.tokens[k - 1].sort == "w":
            k -= 1
        return k
    while k > 0 and (
        unit.tokens[k - 1].low in ADVERBS
        or unit.tokens[k - 1].low in TIME
        or (unit.tokens[k - 1].low in PREPOSITIONS and frame.head - k < 4)
    ):
        k -= 1
    if k > _LONG_TOPIC and unit.tokens[k - 1].text == "," and _names_a_topic(unit):
        return k  # "As for the request of the clinic to open the road for the wounded, Blum said"
    if k > 5 and (
        unit.tokens[k - 1].low in COORDINATORS or unit.tokens[k - 1].text == ";" or unit.tokens[k - 1].low == "because"
    ):
        return k
    if k > 5 and unit.tokens[k - 1].text == "," and _place_with_clause(unit, k):
        return k  # "At the hospital, where six were treated, Blum said": the text's own
    if (k > 9 and unit.tokens[k - 1].text in ("-", "–", "—")) or (k > 12 and frame.order == "noun"):
        return frame.head
    return 0


def _place_with_clause(unit: Unit, k: int) -> bool:
    tokens = unit.tokens
    return tokens[0].low in ("at", "in", "near", "outside", "inside") and any(
        tokens[m].low in ("where", "which") and tokens[m - 1].text == "," for m in range(2, k - 2)
    )


def _names_a_topic(unit: Unit) -> bool:
    first, second = unit.tokens[0].low, unit.tokens[1].low
    return first in ("regarding", "concerning") or (first, second) in (("as", "for"), ("as", "to"), ("asked", "about"))


_CAPTIONS = frozenset(("photo", "image", "picture", "credit", "caption"))


def announces(unit: Unit, frame: Frame) -> bool:
    """True for "Blum told the agency that.": a subject and its cue, and nothing reported in the sentence."""
    tokens = unit.tokens
    if frame.order not in ("pre", "post") or frame.verb.group != "say":
        return False
    named = tokens[0].low in DETERMINERS and any(t.low == "who" for t in tokens[: frame.head])
    if frame.head > 2 and not named and tokens[0].low not in _CAPTIONS:
        return False
    k = frame.told[1] if frame.told else frame.j
    if k + 1 < len(tokens) and tokens[k].low in ("by", "via", "over", "on"):
        k += 2
    return all(t.sort == "p" or t.low in TIME or t.low in ADVERBS or t.low in ("that", "on") for t in tokens[k:])


def answered(unit: Unit, frame: Frame) -> int | None:
    """Where "..., a charge the ministry rejects" begins at the end of a sentence: what another says to it."""
    tokens = unit.tokens
    if frame.order not in ("pre", "post") or frame.verb.group != "act" or frame.subject is None:
        return None
    k = frame.head
    k -= tokens[k - 1].low in ("that", "which")
    opens = k > 2 and tokens[k - 1].low in CUE_NOUNS and tokens[k - 2].low in ("a", "an")
    return k - 2 if opens and tokens[k - 3].sort == "p" else None


def relative_object(unit: Unit, frame: Frame) -> bool:
    """ "a fire that the ministry blamed on smugglers": the reported thing stands before the subject."""
    return (
        frame.order == "pre"
        and frame.verb.group in ("act", "name")
        and frame.head > 1
        and unit.tokens[frame.head - 1].low in ("that", "which")
    )


def relative_end(unit: Unit, frame: Frame) -> int:
    """Where the relative clause of a cue ends."""
    k = frame.j
    while k < len(unit.tokens) and unit.tokens[k].text not in (",", ";", "-", "–", "—", "."):
        k += 1
    return k


def reports(unit: Unit, frame: Frame, start: int, end: int) -> bool:
    """False for a cue with nothing reported beside it."""
    words = [t for k, t in enumerate(unit.tokens[start:end], start) if t.sort in "wq" and not frame.i <= k < frame.j]
    outside = frame.subject is not None and not frame.i <= frame.subject.i < frame.j
    subject = frame.subject.j - frame.subject.i if frame.subject is not None and outside else 0
    if frame.kind is StatementKind.NO_COMMENT:
        return True
    left = len(words) - subject
    if frame.verb.lemma in _OWNS_UP and frame.order == "pre" and any(t.text[:1].isdigit() for t in words):
        return left >= 1  # "The company has acknowledged 12"
    if frame.verb.kind is StatementKind.DENIAL and frame.order == "pre":
        return left >= 1  # "The council denied involvement"
    return left >= (2 if frame.verb.group in ("act", "name") else 3)


def reported_words(text: str, unit: Unit, frame: Frame, start: int, end: int) -> str:
    """The words of the stretch without the subject of the cue."""
    tokens = unit.tokens
    if frame.order in ("pre", "elided", "noun") and frame.i < end:
        start = frame.i
    return text[tokens[start].start : min(tokens[end - 1].end, tokens[start].start + _LOOK)]


_OWNS_UP = frozenset(("acknowledge", "admit", "confirm", "concede"))


_ORDER = (
    StatementKind.DENIAL,
    StatementKind.NO_COMMENT,
    StatementKind.ACCUSATION,
    StatementKind.LEGAL_VIEW,
    StatementKind.CALL,
    StatementKind.WARNING,
    StatementKind.PROMISE,
    StatementKind.ESTIMATE,
    StatementKind.JUSTIFICATION,
    StatementKind.QUESTION,
    StatementKind.ASSERTION,
)


def strongest(kinds: Iterator[StatementKind]) -> StatementKind:
    """One kind for several cues of one speaker; a denial is never hidden by another kind."""
    return min(kinds, key=_ORDER.index)
