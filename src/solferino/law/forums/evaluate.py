"""Facts and a day of asking in, a verdict for every forum out. Pure: the same in, the same out.

A rule is considered if it is law on the day of asking, shares a class of crime with the facts and reaches the day of
the act. An act over several days, or of a day that is not known, is cut where an answer may change, and each piece is
asked by itself. Then the best rule a class, the best class a forum, and immunity last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from solferino.law.catalogue import Catalogue
from solferino.law.forums.days import FIRST, LAST, ordinal, written
from solferino.law.forums.facts import Facts, facts_of
from solferino.law.forums.immunity import Immunity, immunity, is_state
from solferino.law.forums.leaf import MET, PERSONAL, UNKNOWN, UNSETTLED, Leaf
from solferino.law.forums.rules import ReadyForum, ReadyRule, ready
from solferino.law.forums.verdict import (
    CLOSED,
    CONDITIONAL,
    INVALID,
    NO_CLASS,
    OPEN,
    WINDOW,
    ForClass,
    Piece,
    Verdict,
)
from solferino.record import UsageError

MOST_KEPT = 20_000  # answers kept for the next question of the same kind

_ENDS = ("conduct.from", "conduct.to")
# A note, not a correction: whether such an act is a war crime before a court is a finding of its own.
_CUMULATIVE = {
    cls: (f"classes are cumulative: {cls} is stated without war_crime",)
    for cls in ("gc_grave_breach", "hague_23_25_27_28", "ca3_violation")
}


class Engine:
    """The forums of one catalogue, ready to be asked as often as one likes."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.stamp = catalogue.stamp
        self.verified = ordinal(catalogue.verified)
        self.states, forums = ready(catalogue)
        self.forums = {f.forum.id: f for f in forums}
        self._immunities: dict[tuple[object, ...], Immunity] = {}
        self._uncovered: dict[tuple[str, int, str], ForClass] = {}

    @property
    def verified_day(self) -> str:
        """The last day for which it may be asked."""
        return written(self.verified)

    def day(self, as_of: str) -> int:
        """The day of asking. Raises UsageError for what is no day, and for days for which the law was not read yet."""
        try:
            day = ordinal(as_of)
        except (ValueError, TypeError):
            raise UsageError(
                f"as_of: {as_of!r} is no day such as 2022-03-23", kept="no verdict was given", do="give a whole day"
            ) from None
        if day > self.verified:
            raise UsageError(
                f"as_of: {as_of} lies after {written(self.verified)}, the day up to which the law was read",
                kept="no verdict was given",
                do=f"ask as of {written(self.verified)} or earlier, or install a newer catalogue",
            )
        return day

    def verdicts(self, facts: Sequence[Facts], as_of: str, forums: Iterable[str] | None = None) -> tuple[Verdict, ...]:
        """The verdict of every forum, or of those named, in the order of the catalogue.

        facts: what ``facts_of`` gave. Raises UsageError for a bad day, and "no rule held" for an unknown forum.
        """
        asked = self.day(as_of)
        chosen = list(self.forums.values()) if forums is None else [self._forum(name) for name in forums]
        if len(facts) == 1:
            return tuple([self._answer(forum, facts[0], asked) for forum in chosen])
        return tuple([_for_each([self._answer(forum, f, asked) for f in facts]) for forum in chosen])

    def _forum(self, name: str) -> ReadyForum:
        if name not in self.forums:
            raise UsageError(
                f"forum {name!r}: no rule held",
                kept="no verdict was given; nothing is inferred from another forum",
                do=f"forums with rules: {', '.join(self.forums)}",
            )
        return self.forums[name]

    def _answer(self, forum: ReadyForum, facts: Facts, asked: int) -> Verdict:
        """The verdict of one forum, with one for each nationality where a person has several and they differ."""
        found = self._of_forum(forum, facts, asked)
        if facts.nationality is None or len(facts.nationality) < 2:
            return found
        each = []
        for iso in sorted(facts.nationality):
            given = {**facts.given, "suspect.nationality": [iso]}
            alone = replace(facts, nationality=frozenset((iso,)), given=given)
            each.append((f"suspect.nationality = {iso}", self._of_forum(forum, alone, asked)))
        return replace(found, each=tuple(each)) if len({v.verdict for _, v in each}) > 1 else found

    def _of_forum(self, forum: ReadyForum, facts: Facts, asked: int) -> Verdict:
        shut = self._shut(forum, facts, asked)
        if shut is not None:
            return self._closed(forum, facts, asked, shut)
        spans = self._spans(forum, facts, asked)
        missing: tuple[str, ...] = () if facts.classes is not None else ("classes",)
        classes = facts.classes if facts.classes is not None else forum.classes
        by_class = tuple([self._of_class(forum, facts, asked, cls, spans) for cls in classes])
        verdict = _best([c.verdict for c in by_class])
        if facts.first is None:  # nobody knows that it had happened by then, or under which law
            missing += tuple(name for name in _ENDS if name not in facts.given)
        if missing and verdict == OPEN:
            verdict = CONDITIONAL
        immune = None
        if forum.forum.kind == "criminal_court":
            immune = self._immunity(forum, facts)
            if verdict == OPEN and immune.bars:
                verdict = CONDITIONAL
        if verdict == CONDITIONAL:
            missing = tuple(dict.fromkeys((*missing, *_unknown_ends(facts, by_class))))
        return Verdict(forum, facts, asked, self.stamp, verdict, by_class, immune, missing, _notes(forum, facts, asked))

    def _immunity(self, forum: ReadyForum, facts: Facts) -> Immunity:
        key = (forum.forum.id, facts.status, facts.in_office, facts.present_in)
        found = self._immunities.get(key)
        if found is None:
            if len(self._immunities) > MOST_KEPT:
                self._immunities.clear()
            found = self._immunities[key] = immunity(forum.forum, facts)
        return found

    def _shut(self, forum: ReadyForum, facts: Facts, asked: int) -> str | None:
        """Why a forum is closed whatever its rules say; None where they have to be asked."""
        if asked < forum.first:
            return f"it did not exist before {written(forum.first)}; asked on {written(asked)}"
        if asked > forum.last:
            return f"its last rule ended on {written(forum.last)}; asked on {written(asked)}"
        if facts.first is not None and facts.first > asked:
            return f"asked on {written(asked)}, the act of {facts.given[_ENDS[0]]} had not happened"
        if facts.classes == ():
            return "no class of crime is stated, so that no rule can be asked"
        if forum.forum.kind == "criminal_court" and is_state(facts.status):
            return (
                "the accused is a State; this court tries persons (name them, or see the forums in which States answer)"
            )
        return None

    def _closed(self, forum: ReadyForum, facts: Facts, asked: int, words: str) -> Verdict:
        rule = None
        if asked < forum.first:
            rule = min(forum.rules, key=lambda r: r.valid[0])
        elif asked > forum.last:
            rule = max(forum.rules, key=lambda r: r.valid[1])
        piece = Piece(FIRST, LAST, INVALID, rule, (), words, "", ())
        classes = facts.classes or ("",)
        by_class = tuple([ForClass(cls, CLOSED, (piece,)) for cls in classes])
        return Verdict(forum, facts, asked, self.stamp, CLOSED, by_class, None, (), _notes(forum, facts, asked))

    def _spans(self, forum: ReadyForum, facts: Facts, asked: int) -> list[tuple[int, int]]:
        """The days of the act, up to the day of asking, cut where an answer of this forum may change."""
        first = facts.first if facts.first is not None else FIRST
        last = asked if facts.last is None or facts.last > asked else facts.last
        if first == last:
            return [(first, last)]
        cuts: set[int] = {c for c in forum.cuts if first < c <= last}
        if forum.by_day:
            cuts.update(c for c in self.states.shared_cuts if first < c <= last)
            for isos in (facts.place, facts.nationality, (facts.aggressor, facts.aggression_target)):
                for iso in isos or ():
                    cuts.update(c for c in self.states.cuts.get(iso or "", ()) if first < c <= last)
        starts = [first, *sorted(cuts)]
        return [(start, end) for start, end in zip(starts, [*(c - 1 for c in starts[1:]), last], strict=True)]

    def _of_class(
        self, forum: ReadyForum, facts: Facts, asked: int, cls: str, spans: list[tuple[int, int]]
    ) -> ForClass:
        rules = forum.rules_for(asked, cls)
        if not rules:
            return self._without_rule(forum, asked, cls)
        pieces = [_piece(rules, facts, asked, cls, first, last) for first, last in spans]
        if len(pieces) == 1:
            return ForClass(cls, pieces[0].verdict, (pieces[0],))
        found = {p.verdict for p in pieces}
        return ForClass(cls, found.pop() if len(found) == 1 else CONDITIONAL, tuple(pieces))

    def _without_rule(self, forum: ReadyForum, asked: int, cls: str) -> ForClass:
        key = (forum.forum.id, asked, cls)
        found = self._uncovered.get(key)
        if found is None:
            if len(self._uncovered) > MOST_KEPT:
                self._uncovered.clear()
            found = self._uncovered[key] = ForClass(cls, CLOSED, (_uncovered(forum, asked, cls),))
        return found


def _piece(rules: Sequence[ReadyRule], facts: Facts, asked: int, cls: str, first: int, last: int) -> Piece:
    """The answer for days on which nothing changes: the best of the rules."""
    best: Piece | None = None
    key = (-9, 0)
    may: list[tuple[ReadyRule, tuple[Leaf, ...]]] = []
    for rule in rules:
        if not rule.conduct[0] <= first <= rule.conduct[1]:
            if best is None:
                words = _window_words(rule, facts, first, last)
                best, key = Piece(first, last, WINDOW, rule, (), words, "", ()), (WINDOW, 0)
            continue
        rank, leaves = rule.requires(facts, asked, first, cls)
        unsettled = ""
        if rank >= PERSONAL:
            unsettled = rule.unsettled or next((leaf.unsettled for leaf in leaves if leaf.unsettled), "")
            for caution in rule.cautions:
                if caution.touches(facts, cls, first, asked):
                    unsettled = unsettled or caution.why
                    if caution.unless and caution.unless not in facts.given:
                        leaves = (*leaves, Leaf(UNKNOWN, "caution", caution.why, (caution.unless,)))
            if unsettled and rank == MET:
                rank = UNSETTLED
            if rank != MET:
                may.append((rule, leaves))
        if rank > key[0] or (rank == key[0] and -rule.standing > key[1]):
            best, key = Piece(first, last, rank, rule, leaves, "", unsettled, ()), (rank, -rule.standing)
            if rank == MET and rule.standing == 0:
                return best
    assert best is not None  # noqa: S101 - there is at least one rule
    if best.rank != MET and len(may) > 1:
        best = best._replace(others=tuple([leaf for rule, leaves in may if rule is not best.rule for leaf in leaves]))
    return best


def _window_words(rule: ReadyRule, facts: Facts, first: int, last: int) -> str:
    since, until = rule.rule.conduct_from, rule.rule.conduct_to
    reach = f"from {since}" if until is None else f"from {since} to {until}" if since else f"up to {until}"
    unstated = [name for name, value in zip(_ENDS, (facts.first, facts.last), strict=True) if value is None]
    if len(unstated) == 2:
        days = f"up to {written(last)}"
    elif facts.last is None:
        days = f"from {written(first)} on"
    else:
        days = f"on {written(first)}" if first == last else f"on {written(first)} to {written(last)}"
    told = f" ({' and '.join(unstated)} not stated)" if unstated else ""
    return f"it reaches acts {reach} only, not {days}{told}"


def _uncovered(forum: ReadyForum, asked: int, cls: str) -> Piece:
    """Why no rule of a forum covers a class on the day of asking."""
    covering = [r for r in forum.rules if cls in r.rule.classes]
    if not covering:
        others = ", ".join(forum.classes)
        return Piece(FIRST, LAST, NO_CLASS, None, (), f"no rule of this forum covers {cls}; covered: {others}", "", ())
    later = [r for r in covering if r.valid[0] > asked]
    if later:
        rule = min(later, key=lambda r: r.valid[0])
        words = f"asked on {written(asked)}, it was not law: for {cls} it is in force from {rule.rule.valid_from} only"
    else:
        rule = max(covering, key=lambda r: r.valid[1])
        words = f"asked on {written(asked)}, it was no longer law: for {cls} it ended on {rule.rule.valid_to}"
    return Piece(FIRST, LAST, INVALID, rule, (), words, "", ())


def _unknown_ends(facts: Facts, by_class: Sequence[ForClass]) -> tuple[str, ...]:
    """The ends of the act that are not known to the day, where the verdict hangs on the day."""
    if not any(len({p.verdict for p in c.pieces}) > 1 for c in by_class):
        return ()
    values = dict(zip(_ENDS, (facts.first, facts.last), strict=True))
    return tuple(name for name in _ENDS if values[name] is None or name in facts.imprecise)


def _best(verdicts: Sequence[str]) -> str:
    return OPEN if OPEN in verdicts else CONDITIONAL if CONDITIONAL in verdicts else CLOSED


def _notes(forum: ReadyForum, facts: Facts, asked: int) -> tuple[str, ...]:
    found = _notes_of_facts(forum, facts)
    if facts.last is not None and facts.last > asked and _ENDS[1] not in facts.imprecise:
        return (*found, f"asked on {written(asked)}: what is said to have happened later is left out")
    return found


def _notes_of_facts(forum: ReadyForum, facts: Facts) -> tuple[str, ...]:
    if forum.forum.can_try and facts.classes is not None and len(facts.classes) == 1 and facts.respondent is None:
        return _CUMULATIVE.get(facts.classes[0], ())
    found: list[str] = []
    if not forum.forum.can_try:
        found.append("this body never tries persons")
    classes = facts.classes or ()
    if "aggression" in classes and len(classes) > 1:
        found.append("resort to war (aggression) and conduct in it are two questions: see the verdict for each class")
    if facts.respondent and forum.forum.kind == "criminal_court" and not _names_a_person(facts):
        found.append("a State is named as respondent and no person: this court tries persons, States answer elsewhere")
    if "war_crime" not in classes:
        found += [note for cls in classes for note in _CUMULATIVE.get(cls, ())]
    return tuple(found)


def _names_a_person(facts: Facts) -> bool:
    return any(name.startswith("suspect.") for name in facts.given)


def _for_each(answers: Sequence[Verdict]) -> Verdict:
    """One verdict of several, where facts contradict each other: theirs where they agree, else conditional."""
    found = {a.verdict for a in answers}
    each = tuple((a.facts.label, a) for a in answers)
    if len(found) == 1:
        return replace(answers[0], each=each)
    best = max(answers, key=lambda a: (a.verdict == OPEN, a.verdict == CONDITIONAL))
    return replace(best, verdict=CONDITIONAL, each=each, disputed=True)


@lru_cache(maxsize=8)
def _engine(stamp: str, holder: _ByStamp) -> Engine:
    return Engine(holder.catalogue)


class _ByStamp:
    """A catalogue that is the same as any other with its stamp."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def __hash__(self) -> int:
        return hash(self.catalogue.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByStamp) and other.catalogue.digest == self.catalogue.digest


def engine(catalogue: Catalogue) -> Engine:
    """The engine of a catalogue, made once."""
    return _engine(catalogue.stamp, _ByStamp(catalogue))


def verdicts(
    facts: object, as_of: str, catalogue: Catalogue, forums: Iterable[str] | None = None
) -> tuple[Verdict, ...]:
    """The verdict of every forum on facts in the form of ``catalogue/README.md``, asked on a day. Raises UsageError."""
    return engine(catalogue).verdicts(facts_of(facts), as_of, forums)


__all__ = ["Engine", "engine", "verdicts"]
