"""One run of sentences looked at: what opens, what a lawful reading explains, and what is left to ask."""

from __future__ import annotations

from dataclasses import dataclass, field

from solferino.law.catalogue import Catalogue, Crime
from solferino.law.characterise.checklist import Open, checklist_of, lawful_by_text, spans_of
from solferino.law.characterise.condition import Match, Weighing
from solferino.law.characterise.keywords import matches_of
from solferino.law.characterise.library import Library, Prepared
from solferino.law.characterise.mentions import Reading
from solferino.law.characterise.types import Checklist, LawfulReading, Standing
from solferino.law.characterise.wording import NOT_IN_FORCE, plainly
from solferino.law.characterise.words import Sentence

OTHER_LIST = {"IAC": "NIAC", "NIAC": "IAC"}
_DEAD = frozenset({"RS-8-2-b-xx"})  # no annex was ever adopted
_CONTEXT_FACTS = {"CAH": "cah_context", "GENOCIDE": "genocide_context"}
_CONFLICT = "conflict_words"  # words of an armed conflict, asserted or not
_CLEAN = "clean_attack"  # fighting against fighters and military things alone
_CLEARLY = 8  # by how much a candidate must be the more special one to stand beside a decisive lawful reading
_COURSES = ("course", "genocide_context")  # facts
_BY_COURSE = 50  # what they add to the provisions of articles 6 and 7
_BY_KEYWORD = 40  # what a checklist that only a keyword of the catalogue opened weighs less


@dataclass(frozen=True, slots=True)
class Asked:
    """What the look is asked with. day: the earlier of the day of the question and the day of the act, if known."""

    law: Catalogue
    signs: Library
    conflict: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate of one run: the crime as it was opened, what it was weighed with, and its checklist."""

    opened: Open
    weighing: Weighing
    checklist: Checklist
    lift: int = 0

    @property
    def strength(self) -> float:
        """The weight of the formula, and nought to 15 for the share of the material elements that is shown."""
        material = [e for e in self.checklist.elements if e.key.startswith("material")]
        return self.opened.score + self.lift + 15 * sum(bool(e.supporting) for e in material) / max(1, len(material))


@dataclass(slots=True)
class Seen:
    """What one run gave."""

    rows: list[Row] = field(default_factory=list)
    lawful: list[LawfulReading] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)
    linked: bool = False  # it speaks of an armed conflict
    labelled: bool = False
    counted: bool = False


def look_once(texts: tuple[str, ...], chosen: list[Sentence], asked: Asked) -> Seen:
    """Look at one run of sentences."""
    law, signs = asked.law, asked.signs
    reading = Reading(texts, signs.tree, chosen)
    weighing = Weighing(reading, signs.facts)
    own_words = Weighing(reading, signs.facts, own_words_only=True)
    linked = _CONFLICT not in signs.facts or weighing.holds(signs.facts[_CONFLICT])
    seen = Seen(linked=linked, labelled="LABEL" in reading.by_name, counted="TOTALS" in reading.by_name)
    found: list[Open] = []
    settled: dict[
        int, int
    ] = {}  # sentences that a decisive lawful reading explains, and the weight of what it explains
    clean = _sentences_of(own_words.matches(signs.facts[_CLEAN])) if _CLEAN in signs.facts else set()
    for prepared in signs.formulas:
        opened = weighing.matches(prepared.opens)
        if not opened:
            continue
        lawful, decisive, sentences = lawful_by_text(prepared, weighing, own_words, asked.conflict is not None)
        if decisive:
            seen.lawful += [row for row in decisive if row not in seen.lawful]
            for number in (_sentences_of(opened) | sentences) if sentences else ():
                settled[number] = max(settled.get(number, 0), prepared.formula.weight, _score(prepared, weighing))
            continue
        found += _opened(prepared, opened, lawful, weighing, asked, seen)
    if not found and not seen.lawful and not clean:
        found = _by_keywords(asked, weighing, own_words)
    course = asked.conflict is None and any(weighing.matches(signs.facts[f]) for f in _COURSES if f in signs.facts)
    rows = [Row(o, weighing, checklist_of(o, weighing), _lift(o, course)) for o in found]
    seen.rows = [row for row in rows if _stands(row, settled, clean)]
    for entry, node in signs.beyond:
        matches = weighing.matches(node) if entry.id in law.beyond else ()
        if matches and not entry.lawful:
            seen.beyond.append(entry.id)
        elif matches and entry.id not in {row.provision for row in seen.lawful}:
            decides = bool(clean) and entry.id == "LAWFUL-ATTACK"
            short = plainly(law.beyond[entry.id].short)
            seen.lawful.append(LawfulReading(short, spans_of(reading, matches), decides, entry.id))
    return seen


def _opened(
    prepared: Prepared,
    opened: tuple[Match, ...],
    lawful: tuple[tuple[LawfulReading, bool], ...],
    weighing: Weighing,
    asked: Asked,
    seen: Seen,
) -> list[Open]:
    found = []
    score = _score(prepared, weighing)
    for key in prepared.elements:
        crime = asked.law.crimes.get(key)
        if crime is None or key in _DEAD or crime.category == OTHER_LIST.get(asked.conflict or ""):
            continue
        if asked.day is not None and asked.day < crime.in_force_from:
            seen.notes.append(NOT_IN_FORCE.format(citation=crime.provision, since=crime.in_force_from, day=asked.day))
            continue
        context = _CONTEXT_FACTS.get(crime.category)
        if context and context in asked.signs.facts and not weighing.matches(asked.signs.facts[context]):
            seen.related.append(key)
            continue
        found.append(Open(crime, prepared, opened, score, lawful))
    return found


def _stands(row: Row, settled: dict[int, int], clean: set[int]) -> bool:
    """Whether a candidate has something of its own to say where a lawful reading of another one decided.

    What is merely open, on the very sentences that the lawful reading explains, is the same conduct under another name;
    and fighting against fighters alone is no war on people, by whatever word it is told.
    """
    own = _sentences_of(row.opened.opened)
    if clean and row.opened.crime.category in OTHER_LIST and own & clean:
        return False
    if row.checklist.standing is Standing.ARGUED or not own <= settled.keys():
        return True
    return row.opened.score > max(settled[number] for number in own) + _CLEARLY if own else not settled


def _lift(opened: Open, course: bool) -> int:
    """With a course of conduct shown and no conflict classified, what needs no conflict is the likelier reading."""
    return _BY_COURSE if course and opened.crime.category in _CONTEXT_FACTS else 0


def _sentences_of(found: tuple[Match, ...]) -> set[int]:
    return {number for match in found for number in match.sentences}


def _score(prepared: Prepared, weighing: Weighing) -> int:
    return prepared.formula.weight + sum(more for node, more in prepared.prefer if weighing.matches(node))


def _by_keywords(asked: Asked, weighing: Weighing, own_words: Weighing) -> list[Open]:
    """What only a keyword of the catalogue opens: the last resort, and never above what the signs show."""
    found = []
    for prepared in asked.signs.formulas:
        lawful, decisive, _ = lawful_by_text(prepared, weighing, own_words, asked.conflict is not None)
        if decisive:
            continue
        for key in prepared.elements:
            crime = asked.law.crimes.get(key)
            if crime is None or not _may_stand(crime, asked) or crime.category not in OTHER_LIST:
                continue
            opened = matches_of(asked.law, crime, weighing.reading)
            if opened:
                found.append(Open(crime, prepared, opened, _score(prepared, weighing) - _BY_KEYWORD, lawful))
    return found


def _may_stand(crime: Crime, asked: Asked) -> bool:
    return (
        crime.id not in _DEAD
        and crime.category != OTHER_LIST.get(asked.conflict or "")
        and not (asked.day is not None and asked.day < crime.in_force_from)
    )


__all__ = ["OTHER_LIST", "Asked", "Row", "Seen", "look_once"]
