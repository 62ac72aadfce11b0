"""What a first look at reported facts gives: checklists with gaps. It never gives a crime, and never guilt."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from solferino.record import Filling


class Standing(StrEnum):
    """How the reported facts stand to a provision. Nothing above ``argued`` comes from software."""

    ARGUED = "argued"  # every material element is argued in the text; the mental ones are always to be shown
    OPEN = "open"  # shown to people as "plausible": some material elements are missing, and named
    NONE = "none"  # no listed crime on these facts


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Exact characters of one of the texts looked at. text: its place in the list of texts. start, end: code points."""

    text: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class ElementState:
    """One element of a checklist. From software state is ``argued`` or ``empty`` only; people may enter ``evidenced``.

    why: what in the spans argues it, or what is missing, in words. question: what would close the gap; None where
    nothing is asked.
    """

    key: str
    text: str
    state: Filling
    why: str
    supporting: tuple[Span, ...] = ()
    against: tuple[Span, ...] = ()
    question: str | None = None


@dataclass(frozen=True, slots=True)
class LawfulReading:
    """A lawful look-alike of the conduct. text: as the catalogue gives it. spans: what in the texts speaks for it.

    decisive: the text says so plainly, with nothing against it: the crime is no candidate on these facts.
    """

    text: str
    spans: tuple[Span, ...] = ()
    decisive: bool = False
    provision: str | None = None  # LAWFUL-ATTACK, LAWFUL-INTERNMENT, where there is one


@dataclass(frozen=True, slots=True)
class Checklist:
    """One candidate: a provision with the state of each element. standing: ``argued`` or ``open``.

    alternative: the list it comes from (a/b or c/e) was not chosen by a classification: it stands beside the other.
    opened_by: the words that opened it. parts: ids of part-crimes that the text points to. questions: the most
    separating first, the one against the nearest neighbour or lawful twin always among them.
    """

    provision: str
    short: str
    citation: str
    category: str
    standing: Standing
    elements: tuple[ElementState, ...]
    lawful: tuple[LawfulReading, ...]
    questions: tuple[str, ...]
    opened_by: tuple[Span, ...]
    parts: tuple[str, ...] = ()
    alternative: bool = False
    in_force_from: str = ""
    notes: tuple[str, ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Characterisation:
    """The first look at one incident or text. candidates: the likeliest first; empty where standing is ``none``.

    conflict: ``IAC``, ``NIAC`` or None (unknown: both lists, marked as alternatives). beyond: ids of entries beyond the
    Statute that the text points to. related: candidates of a context that the text does not show (crimes against
    humanity without an attack on a population), as questions only. lawful: lawful readings that stand for the whole.
    """

    standing: Standing
    conflict: str | None
    as_of: str | None
    candidates: tuple[Checklist, ...]
    lawful: tuple[LawfulReading, ...]
    questions: tuple[str, ...]
    beyond: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    catalogue: str = ""
    signs: str = ""
    texts: tuple[str, ...] = field(default=(), repr=False)


__all__ = ["Characterisation", "Checklist", "ElementState", "LawfulReading", "Span", "Standing"]
