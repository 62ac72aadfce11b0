"""A verdict, with everything it stands on. Words are made when they are asked for, since most are never read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from solferino.law.catalogue import Rule
from solferino.law.forums.days import FIRST, LAST, written
from solferino.law.forums.facts import Facts
from solferino.law.forums.immunity import Immunity
from solferino.law.forums.later import later
from solferino.law.forums.leaf import MET, PERSONAL, UNSETTLED, Change, Leaf
from solferino.law.forums.rules import ReadyForum, ReadyRule

OPEN, CONDITIONAL, CLOSED = "open", "conditional", "closed"
WINDOW, INVALID, NO_CLASS = -1, -2, -3  # ranks of what is closed before any test is asked

_TRIES = {
    "criminal_court": "tries persons",
    "inquiry": "never tries persons: it inquires and reports",
    "state_responsibility": "never tries persons: States answer here",
}
NOTHING: Change = ("nothing: this cannot change for these facts", "nobody")


class Piece(NamedTuple):
    """Some days of the act with one answer. others: leaves of other rules that may still be met."""

    first: int
    last: int
    rank: int
    rule: ReadyRule | None
    leaves: tuple[Leaf, ...]
    words: str
    unsettled: str
    others: tuple[Leaf, ...]

    @property
    def verdict(self) -> str:
        """The verdict for these days."""
        return OPEN if self.rank == MET else CONDITIONAL if self.rank >= PERSONAL else CLOSED

    @property
    def days(self) -> str:
        """The days, for people."""
        if self.first == self.last:
            return written(self.first)
        last = "any later day" if self.last >= LAST else written(self.last)
        return f"{written(self.first)} to {last}" if self.first > FIRST else f"any day up to {last}"


class ForClass(NamedTuple):
    """The verdict for one class of crime, before immunity. pieces: in the order of days."""

    cls: str
    verdict: str
    pieces: tuple[Piece, ...]

    @property
    def best(self) -> Piece:
        """The piece that speaks for the class: the best, the first of equals."""
        return self.pieces[0] if len(self.pieces) == 1 else max(self.pieces, key=lambda p: p.rank)


@dataclass(slots=True)
class Verdict:
    """The answer of one forum on one day.

    asked: number of the day of asking. stamp: version and digest of the catalogue. immunity: None where nothing is
    tried. missing: facts that hold the whole verdict back beside those of the pieces. each: where facts contradict
    each other or a person has several nationalities, (what was supposed, verdict for it).
    """

    ready: ReadyForum
    facts: Facts
    asked: int
    stamp: str
    verdict: str
    by_class: tuple[ForClass, ...]
    immunity: Immunity | None = None
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    each: tuple[tuple[str, Verdict], ...] = ()
    disputed: bool = False
    _words: str | None = field(default=None, repr=False, compare=False)

    @property
    def forum(self) -> str:
        """Id of the forum."""
        return self.ready.forum.id

    @property
    def as_of(self) -> str:
        """The day of asking."""
        return written(self.asked)

    @property
    def best(self) -> ForClass:
        """The class that the verdict rests on, the first of equals."""
        if len(self.by_class) == 1:
            return self.by_class[0]
        order = {OPEN: 2, CONDITIONAL: 1, CLOSED: 0}
        return max(self.by_class, key=lambda c: (order[c.verdict], c.best.rank))

    @property
    def rule(self) -> Rule | None:
        """The rule that the verdict rests on, or the nearest one that fails; None where none covers the class."""
        found = self.best.best.rule
        return found.rule if found else None

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The classes with the best verdict."""
        return tuple(c.cls for c in self.by_class if c.verdict == self.best.verdict and c.cls)

    @property
    def facts_missing(self) -> tuple[str, ...]:
        """The unknown facts that hold the verdict back, by field."""
        if self.disputed:
            return tuple(dict.fromkeys((*self.facts.disputed, *self._missing_of_each())))
        if self.verdict != CONDITIONAL:
            return ()
        found: list[str] = list(self.missing)
        for entry in self.by_class:
            if entry.verdict != CONDITIONAL and entry is not self.best:
                continue
            for piece in entry.pieces:
                if CONDITIONAL in (piece.verdict, entry.verdict):
                    found += [m for leaf in (*piece.leaves, *piece.others) for m in leaf.missing]
        if self.immunity is not None:
            found += self.immunity.missing
        return tuple(dict.fromkeys(found))

    def _missing_of_each(self) -> list[str]:
        return [m for _, verdict in self.each for m in verdict.facts_missing]

    @property
    def facts_unknown(self) -> tuple[str, ...]:
        """Unknown facts that the rules of this forum ask for and that the verdict does not hang on."""
        asked = {f for cls in self.by_class for r in self.ready.rules_for(self.asked, cls.cls) for f in r.fields}
        asked |= {"classes", "conduct.from", "conduct.to"}
        if self.ready.forum.immunity != "none":
            asked |= {"suspect.status", "suspect.in_office"}
        missing = set(self.facts_missing)
        return tuple(f for f in self.facts.unknown if f in asked and f not in missing)

    @property
    def facts_used(self) -> dict[str, Any]:
        """The facts that the rule quoted asks for, as they were given."""
        rule = self.best.best.rule
        wanted = (rule.fields if rule else frozenset()) | {"classes", "conduct.from", "conduct.to"}
        if self.immunity is not None and self.ready.forum.immunity != "none":
            wanted |= {"suspect.status", "suspect.in_office"}
        return {name: value for name, value in self.facts.given.items() if name in wanted}

    @property
    def reason(self) -> str:
        """Why, in plain words."""
        if self._words is None:
            self._words = self._reason()
        return self._words

    def _reason(self) -> str:
        if self.disputed:
            which = ", ".join(self.facts.disputed)
            each = "; ".join(f"{v.verdict} if {label}" for label, v in self.each)
            return f"the facts contradict each other ({which}): {each}"
        text = class_reason(self.best)
        if self.immunity is not None and self.immunity.bars and self.best.verdict == OPEN:
            text = f"{text}; {self.immunity.line}"
        if self.verdict == CONDITIONAL and "conduct.from" in self.missing and self.facts.first is None:
            text = f"the day of the act is not stated (conduct.from); {text}"
        return text if self.verdict != CONDITIONAL or "classes" not in self.missing else f"no class is given; {text}"

    @property
    def unsettled(self) -> str | None:
        """What is unsettled in law here, in words; None where nothing is."""
        found = [p.unsettled for c in self.by_class if c.verdict == self.best.verdict for p in c.pieces if p.unsettled]
        if self.immunity is not None and self.immunity.unsettled:
            found.append(self.immunity.unsettled)
        return "; ".join(dict.fromkeys(found)) or None

    @property
    def gates(self) -> tuple[str, ...]:
        """What remains beside jurisdiction; it never lowers the verdict."""
        rule = self.best.best.rule
        return rule.gates if rule and self.verdict != CLOSED else ()

    @property
    def would_change(self) -> tuple[Change, ...]:
        """What would change the verdict, and who can."""
        if self.verdict == OPEN:
            return ()
        found: list[Change] = []
        for piece in self.best.pieces:
            if piece.verdict != OPEN:
                found += _changes(piece)
        if self.verdict == CONDITIONAL and self.immunity is not None and self.immunity.bars:
            found.append(("the office ends, or immunity is waived", "the person; the State whose office it is"))
        found += [(f"{name} becomes known", "whoever can establish the fact") for name in self.facts_missing]
        real = [change for change in found if change != NOTHING]
        return tuple(dict.fromkeys(real or found))

    @property
    def tries(self) -> str:
        """Whether this body tries persons, for the line of the verdict."""
        return _TRIES[self.ready.forum.kind]

    @property
    def all_notes(self) -> tuple[str, ...]:
        """Notes on the case, on the rule, and on the States that it turns on."""
        rule = self.rule
        leaves = [n for p in self.best.pieces for leaf in p.leaves for n in leaf.notes]
        return tuple(dict.fromkeys([*self.notes, *([rule.note] if rule and rule.note else []), *leaves]))

    @property
    def later(self) -> tuple[str, ...]:
        """What beside the verdict names days after the day of asking, and which: nothing of it was known then."""
        rule = self.rule
        texts: list[tuple[str, str | None]] = []
        if rule is not None:
            texts += [("end of the rule", rule.valid_to), ("source", rule.source), ("basis", rule.basis)]
        texts += [("unsettled", self.unsettled), ("immunity", self.immunity.line if self.immunity else None)]
        texts += [*(("gate", gate) for gate in self.gates), *(("note", note) for note in self.all_notes)]
        return later(texts, self.asked)

    def row(self) -> dict[str, Any]:
        """Everything as plain values, for JSON, tables and chapters."""
        rule, forum = self.rule, self.ready.forum
        return {
            "forum": forum.id,
            "name": forum.name,
            "kind": forum.kind,
            "can_try": forum.can_try,
            "tries": self.tries,
            "as_of": self.as_of,
            "verdict": self.verdict,
            "reason": self.reason,
            "rule": rule.id if rule else None,
            "rule_digest": rule.digest if rule else None,
            "basis": rule.basis if rule else None,
            "provision": rule.source if rule else None,
            "valid_from": rule.valid_from if rule else None,
            "valid_to": rule.valid_to if rule else None,
            "conduct_from": rule.conduct_from if rule else None,
            "conduct_to": rule.conduct_to if rule else None,
            "confidence": rule.confidence if rule else None,
            "catalogue": self.stamp,
            "rests_on": list(self.rests_on),
            "classes": {c.cls or "none": _class_row(c) for c in self.by_class},
            "facts_used": self.facts_used,
            "facts_missing": list(self.facts_missing),
            "facts_unknown": list(self.facts_unknown),
            "gates": list(self.gates),
            "would_change": [{"what": what, "who": who} for what, who in self.would_change],
            "unsettled": self.unsettled,
            "immunity": self.immunity.line if self.immunity else None,
            "notes": list(self.all_notes),
            "later": list(self.later),
            "each": [
                {"if": label, "verdict": v.verdict, "rule": v.rule.id if v.rule else None} for label, v in self.each
            ],
        }


def class_reason(entry: ForClass) -> str:
    """Why a class of crime has the verdict it has."""
    if len(entry.pieces) == 1:
        return _piece_reason(entry.pieces[0])
    if len({p.verdict for p in entry.pieces}) == 1:
        return _piece_reason(entry.best)
    parts = [f"{p.verdict} for acts on {p.days}: {_piece_reason(p)}" for p in merged(entry.pieces)]
    return "only a part of the time is covered: " + " | ".join(parts)


def merged(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Neighbouring pieces with one verdict and one rule as one."""
    made: list[Piece] = []
    for piece in pieces:
        if made and (made[-1].verdict, made[-1].rule) == (piece.verdict, piece.rule):
            made[-1] = made[-1]._replace(last=piece.last)
        else:
            made.append(piece)
    return made


def _piece_reason(piece: Piece) -> str:
    name = f"{piece.rule.rule.id}: " if piece.rule else ""
    if piece.words:
        return name + piece.words
    words = "; ".join(dict.fromkeys(_leaf_words(leaf) for leaf in _missing_first(piece))) or "it asks for no link"
    if piece.rank == UNSETTLED and piece.unsettled:
        return f"{name}{words}; unsettled: {piece.unsettled}"
    return f"{name}{words}"


def _missing_first(piece: Piece) -> tuple[Leaf, ...]:
    """What is not known stands before what is not met; what is met keeps its order."""
    if piece.rank == MET or piece.rank < PERSONAL:
        return piece.leaves
    return tuple(sorted(piece.leaves, key=lambda leaf: not leaf.missing))


def _leaf_words(leaf: Leaf) -> str:
    return f"{leaf.words} ({', '.join(leaf.missing)} not stated)" if leaf.missing else leaf.words


def _changes(piece: Piece) -> list[Change]:
    if piece.rank < 0:
        return [_cure_of_law(piece)]
    found = [change for leaf in (*piece.leaves, *piece.others) for change in leaf.changes]
    if piece.rank == UNSETTLED:
        found.append(("a ruling or a law settles the point", "the courts or the legislature"))
    return found or [NOTHING]


def _cure_of_law(piece: Piece) -> Change:
    if piece.rank == WINDOW:
        return ("a new law that reaches acts of that time, as far as penal law may reach back", "the legislature")
    return ("a new law or statute", "the legislature, or the States that made the forum")


def _class_row(entry: ForClass) -> Mapping[str, Any]:
    rule = entry.best.rule
    return {
        "verdict": entry.verdict,
        "rule": rule.rule.id if rule else None,
        "reason": class_reason(entry),
        "days": [
            {
                "from": written(p.first) if p.first > FIRST else None,
                "to": written(p.last) if p.last < LAST else None,
                "verdict": p.verdict,
                "rule": p.rule.rule.id if p.rule else None,
            }
            for p in merged(entry.pieces)
        ],
    }


__all__ = [
    "CLOSED",
    "CONDITIONAL",
    "INVALID",
    "NO_CLASS",
    "OPEN",
    "WINDOW",
    "ForClass",
    "Piece",
    "Verdict",
    "class_reason",
    "merged",
]
