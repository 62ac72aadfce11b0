"""One mention of an event in one sentence, as the words have it."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.extract.dates import Dated
from solferino.places import PlaceMention
from solferino.record import Blame, Stage


@dataclass(slots=True)
class EventMention:
    """What one trigger and the words around it say; all positions are code points of the reading's text."""

    start: int  # the sentence
    end: int
    at: int  # the trigger
    at_end: int
    type: str
    form: str
    rank: int
    definite: bool
    distinct: bool
    plural: bool
    counted: bool  # victims are counted beside it
    target: tuple[int, int] | None = None
    place: PlaceMention | None = None
    dated: Dated | None = None
    actor: tuple[int, int] | None = None
    blame: Blame = Blame.UNKNOWN
    alleged_by: tuple[int, int] | None = None  # words of a speaker, where a blaming verb gives one
    weapon: tuple[int, int] | None = None
    stage: Stage = Stage.ACCOMPLISHED
    practice: bool = False  # wording of a practice, not of one event
    denied: bool = False  # told in the words of a denial
    rejected: bool = False  # "it is untrue that ...": the sentence says that it did not happen
    weak: bool = (
        False  # a word for harm that joins an event told elsewhere, and tells none by itself ("two others died")
    )
    landmark: bool = False  # the place is only one near which it lies ("east of X")
    apart: bool = False  # "six days earlier": of another day than the event told before
    repeats: bool = False  # points back to the event last told, by its wording alone
