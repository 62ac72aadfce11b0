"""deciding rows: one person's judgement on two rows of lists, appended and never overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from solferino.casework.case import Case
from solferino.casework.linking_rows import ground_of
from solferino.record import EventType, RowDecision, Standing, UsageError, Verdict, instant
from solferino.review import Circle, words_on, would_close

SHORTEST = 6  # digits of a row id
_NOTHING = "nothing was changed"
_VERDICTS = {"same": Verdict.SAME, "not_same": Verdict.NOT_SAME, "unsure": Verdict.UNSURE}


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with what it means now. standing: of the pair. circle: decisions that cannot all hold with it."""

    decision: RowDecision
    standing: Standing
    circle: tuple[str, ...] = ()


def decide_rows(
    case: Case,
    first: str,
    second: str,
    verdict: Verdict | str,
    *,
    person: str,
    reason: str,
    evidence: Sequence[str] = (),
) -> Decided:
    """Record one person's judgement on two rows: same, not the same, or unsure. Appended, never overwritten.

    first, second: row ids, their first characters, or list and row (``L-001:17``). evidence: what they looked at, in
    words or as ids. A decision that cannot hold together with others is recorded all the same and named.
    Raises UsageError for an unknown row, the same row twice, or a missing name or reason.
    """
    if not person.strip() or not reason.strip():
        raise UsageError(
            "a decision needs the name of a person and a reason", kept=_NOTHING, do="give --person and --reason"
        )
    said = _verdict(verdict)
    state = case.fold()
    ground = ground_of(case, state)
    numbers = {
        (entry.handle, e.row): e.id for entry, rows in zip(ground.lists, ground.rows, strict=True) for e in rows.entries
    }
    one, other = (_find(given, ground.items, numbers) for given in (first, second))
    if one == other:
        raise UsageError("a row cannot be compared with itself", kept=_NOTHING, do="name two rows")
    rows = (min(one, other), max(one, other))
    circle = would_close(ground.binding, rows, said)
    actor = case.person(" ".join(person.split()))
    made = RowDecision(
        actor,
        rows,
        tuple(sorted({ground.items[one], ground.items[other]})),
        said,
        reason.strip(),
        case.vault.head().size,
        instant(case.world.clock()),
        tuple(e.strip() for e in evidence if e.strip()),
    )
    codes = ["what=row_decision", f"verdict={said}"]
    case.commit(EventType.LINKED, [made], holds="row_decision", actor=actor, codes=codes)
    standing = words_on([*state.row_decisions, made])[rows].standing
    places = {row: f"{handle}:{number}" for (handle, number), row in numbers.items()}
    return Decided(made, standing, _circle_words(circle, places))


def _circle_words(circle: Circle | None, places: Mapping[str, str]) -> tuple[str, ...]:
    if circle is None:
        return ()
    joined = [" is ".join(sorted(places.get(row, row) for row in pair)) for pair in circle.joined]
    return (*joined, " is not ".join(sorted(places.get(row, row) for row in circle.parted)))


def _verdict(given: Verdict | str) -> Verdict:
    found = _VERDICTS.get(str(given).strip().lower().replace("-", "_"))
    if found is None:
        raise UsageError(f"{given!r} is no verdict on two rows", kept=_NOTHING, do="one of: same, not-same, unsure")
    return found


def _find(given: str, known: Iterable[str], numbers: Mapping[tuple[str, int], str]) -> str:
    """The one row id that is meant: ``L-001:17``, the whole id, or its first digits. Raises UsageError."""
    words = given.strip()
    handle, colon, number = words.rpartition(":")
    if colon and handle[:2].upper() == "L-" and number.isascii() and number.isdigit():
        digits = handle[2:]
        listed = f"L-{int(digits):03d}" if digits.isascii() and digits.isdigit() else handle
        found = numbers.get((listed, int(number)))
        if found is not None:
            return found
        raise UsageError(
            f"{given!r} is no row that is used", kept=_NOTHING, do=f"see `solferino count lists rows {listed}`"
        )
    digits = words.lower().removeprefix("row:")
    like = sorted(row for row in known if row.removeprefix("row:").startswith(digits)) if digits else []
    if len(like) == 1 and len(digits) >= SHORTEST:
        return like[0]
    what = f"begins {len(like)} row ids" if len(like) > 1 else "names no row of the lists"
    raise UsageError(f"{given!r} {what}", kept=_NOTHING, do="write L-001:17, or more of the id")


__all__ = ["Decided", "decide_rows"]
