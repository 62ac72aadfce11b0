"""How a count moves: inside one text, from one day to the next, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from solferino.amounts import Move, Relation, Series, Step, compare
from solferino.corroborate.comparable import SeriesKey
from solferino.corroborate.scene import Scene
from solferino.record import Figure, Finding, FindingKind

STEPS = 24  # steps of one series that get a finding each; of more, the falls do, and all others together
RIVALS = 10  # times one number may be the other and still look like another count of the same
SHOWN = 60  # characters of a figure's words in a sentence
_TAKEN_BACK = re.compile(
    r"\b(?:revis\w*|correct(?:ed|ing|ion)|retract\w*|withdr\w*|lower(?:ed|ing)|downward|took back|taken back)\b"
    r"|уточн\w*|перегля\w*|скориг\w*|пересмотр\w*|korrigier\w*|berichtig\w*|zurückgenommen",
    re.IGNORECASE,
)
_ROSE = re.compile(
    r"\b(?:rose|risen|rises|rising|climb\w*|grew|grown|increas\w*|up from|down from|earlier|initial(?:ly)?"
    r"|previous(?:ly)?|at first|originally|first reports?|updated?)\b"
    r"|зросл\w*|збільш\w*|раніше|спочатку|выросл\w*|увелич\w*|ранее|сначала|gestiegen|stieg|zuvor|zunächst",
    re.IGNORECASE,
)
_MOVED_ON = re.compile(
    r"\b(?:now|latest|so far|reached|later|since then|died of (?:his|her|their) wounds)\b|inzwischen|mittlerweile|тепер"
    r"|теперь",
    re.IGNORECASE,
)


def moves(line: Series[SeriesKey], scene: Scene, about: str | None) -> Iterator[Finding]:
    """UPDATE where a series moved on, REVISION where it was taken back, each with the step before on its other side.

    about: the incident; None for the first claim of the series. A series without a source only moves on: without one,
    nobody takes anything back.
    """
    subject = about or min(min(step.claims) for step in line.steps)
    sourced = bool(line.key[-1])
    found: list[Finding] = []
    before: Step | None = None
    for step in line.steps:
        if before is not None:
            found += _move(before, step, scene, subject, sourced=sourced)
        if step.move not in (Move.REPEAT, Move.UNDATED):
            before = step
    updates = [f for f in found if f.kind is FindingKind.UPDATE]
    if len(found) <= STEPS:
        yield from found
        return
    falls = [f for f in found if f.kind is not FindingKind.UPDATE]
    more = f"; {len(falls) - STEPS} more are not listed" if len(falls) > STEPS else ""
    for at, fall in enumerate(falls[:STEPS]):
        yield beside(fall, more if at == STEPS - 1 else "")
    if updates:
        first, last = line.steps[0], next(s for s in reversed(line.steps) if s.move is Move.UPDATE)
        why = f"{_dated(first)}, then {_dated(last)}: the count moved on in {len(updates)} steps"
        yield Finding(FindingKind.UPDATE, subject, why, tuple(sorted(first.claims)), tuple(sorted(last.claims)))


def _move(before: Step, step: Step, scene: Scene, subject: str, *, sourced: bool) -> Iterator[Finding]:
    words = f"{_dated(before)}, then {_dated(step)}"
    sides = tuple(sorted(before.claims)), tuple(sorted(step.claims))
    if step.move is Move.UPDATE and (sourced or _likely(before.first, step.first)):
        whose = "a later count by one source" if sourced else "a later count; the texts name no source"
        yield Finding(FindingKind.UPDATE, subject, f"{words}: {whose}", *sides)
    elif step.move is Move.REVISION and step.day != before.day:
        if sourced:
            yield Finding(FindingKind.REVISION, subject, f"{words}: one source gives fewer at a later day", *sides)
    elif step.move in (Move.REVISION, Move.UNDATED) and compare(before.first, step.first) is Relation.APART:
        within = _in_one_text(before, step, scene)
        if within is not None:
            yield from _inside(within, subject)
        elif sourced and step.move is Move.REVISION and _two_counts(before, step, scene):
            why = f"{words}: one source gives both for the same day"
            yield Finding(FindingKind.REVISION, subject, why, *sides)


def _likely(one: Figure, other: Figure) -> bool:
    """False for two numbers without a source that no reader would take for two counts of one thing."""
    small, large = sorted((one.low or one.high or 0, other.low or other.high or 0))
    return small > 0 and large <= RIVALS * small


def _inside(pair: tuple[Figure, Figure, str], subject: str) -> Iterator[Finding]:
    """One text that tells of a number and of the one that took its place."""
    first, second, cue = pair
    lower = (second.low or second.high or 0) < (first.low or first.high or 0)
    kind = FindingKind.REVISION if lower or _TAKEN_BACK.search(cue) else FindingKind.UPDATE
    what = "taken back" if lower else "corrected" if kind is FindingKind.REVISION else "moved on"
    why = f"{said(first)}, then {said(second)}: {what} inside one text (“{cue}”)"
    yield Finding(kind, subject, why, (first.id,), (second.id,))


def _in_one_text(one: Step, other: Step, scene: Scene) -> tuple[Figure, Figure, str] | None:
    """Two figures of one text with the words that say that the one took the place of the other; the earlier first."""
    there = {f.passage.reading: f for f in reversed(one.figures)}
    for figure in other.figures:
        first = there.get(figure.passage.reading)
        cue = cue_between(first, figure, scene) if first is not None else None
        if first is not None and cue is not None:
            earlier, later = _in_order(first, figure, scene)
            if _called_first(earlier, scene) <= _BACK or earlier.passage.start < later.passage.start:
                return earlier, later, cue
    return None


def cue_between(one: Figure, other: Figure, scene: Scene) -> str | None:
    """The word in a text that says that the number moved from the one figure to the other; None where none does."""
    apart = scene.apart(one.passage, other.passage)
    if apart is None:
        return None
    words = [scene.around(one.passage)] if apart == 0 else [scene.around(one.passage), scene.around(other.passage)]
    for cue in (_TAKEN_BACK, _ROSE) if apart == 0 else (_TAKEN_BACK, _ROSE, _MOVED_ON):
        for text in words:
            found = cue.search(text)
            if found is not None:
                return " ".join(found.group().split())
    return None


_AT_FIRST = re.compile(
    r"\b(?:earlier|initial(?:ly)?|previous(?:ly)?|at first|originally|first reports?|from)\b"
    r"|раніше|спочатку|ранее|сначала|zuvor|zunächst",
    re.IGNORECASE,
)
_BACK = 80  # characters before a figure in which words may call it the earlier one


def _in_order(one: Figure, other: Figure, scene: Scene) -> tuple[Figure, Figure]:
    """The figure that the words before it call the earlier one first; else the lower one."""
    low, high = sorted((one, other), key=lambda f: (f.low or f.high or 0, f.id))
    return (high, low) if _called_first(high, scene) < _called_first(low, scene) else (low, high)


def _called_first(figure: Figure, scene: Scene) -> int:
    """How many characters lie between "from", "earlier" and the like and the number; more than any where none does."""
    at = figure.passage.start + _number_at(figure)
    before = scene.texts[figure.passage.reading].text[max(0, at - _BACK) : at]
    ends = [found.end() for found in _AT_FIRST.finditer(before) if "." not in before[found.end() :]]
    return len(before) - ends[-1] if ends else _BACK + 1


def _number_at(figure: Figure) -> int:
    """Where in the quote the words before its number end, as far as a last digit or word tells."""
    quote = figure.passage.quote
    found = re.search(r"\d|\w+\W*\Z", quote)
    return found.start() if found else 0


def _two_counts(one: Step, other: Step, scene: Scene) -> bool:
    """False where one text gives both on its own account, or in one breath: it means two things by them."""
    there = {f.passage.reading: f for f in one.figures}
    for figure in other.figures:
        first = there.get(figure.passage.reading)
        if first is not None and (figure.source is None or scene.apart(first.passage, figure.passage) == 0):
            return False
    return True


def _dated(step: Step) -> str:
    day = f" as of {step.day}" if step.day else ""
    return f"{said(step.first)}{day}"


def said(figure: Figure) -> str:
    """The words of a figure and who gives it, for a sentence."""
    who = figure.source.name if figure.source else None
    number = " ".join(figure.passage.quote.split())
    shown = number if len(number) <= SHOWN else number[: SHOWN - 3].rstrip() + "..."
    return f"“{shown}”" + (f" ({who})" if who else "")


def beside(finding: Finding, more: str) -> Finding:
    """The finding with more words at the end of its sentence."""
    return replace(finding, why=finding.why + more) if more else finding
