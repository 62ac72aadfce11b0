"""What is current: runs and decisions folded into one view.

A run replaces the earlier run of its step for the readings both saw, "found nothing" included. A decision belongs to
the content it was made on: it stands for the same id and never moves to another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from solferino.record import Carried, Claim, Decision, Standing, Verdict, type_name
from solferino.review.overlaps import Overlaps
from solferino.review.standing import signatures, standing, upheld


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one step. inputs: ids of the readings it saw. claims: what it proposed, all in those readings."""

    step: str
    version: str
    inputs: frozenset[str]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Current:
    """A claim in view, with what became of it.

    proposed_by: ``step/version``, or the person id for a correction. successor: for CHANGED, the id now proposed at the
    same place. replaces: for a correction, the id of the claim it corrects.
    """

    id: str
    claim: Claim
    standing: Standing
    carried: Carried
    proposed_by: str
    decisions: tuple[Decision, ...] = ()
    successor: str | None = None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class _Proposals:
    """Claims by id, with who proposed them."""

    claims: Mapping[str, Claim]
    by: Mapping[str, str]


def current(
    runs: Sequence[Run], decisions: Sequence[Decision], own: Mapping[str, Claim] | None = None
) -> tuple[Current, ...]:
    """Fold runs and decisions into the claims in view, sorted by reading, position, type and id.

    runs: of any steps, oldest first. decisions: oldest first. own: claim id -> claim for the claims that people wrote
    themselves as corrections.
    """
    newest, earlier = _newest(runs)
    return carry(newest.claims, earlier.claims, decisions, own or {}, {**earlier.by, **newest.by})


def carry(
    newest: Mapping[str, Claim],
    earlier: Mapping[str, Claim],
    decisions: Sequence[Decision],
    own: Mapping[str, Claim],
    proposed_by: Mapping[str, str],
) -> tuple[Current, ...]:
    """The view over the newest proposals and those of earlier runs that are proposed no longer.

    newest, earlier, own: claim id -> claim; ``own`` holds what people wrote themselves. proposed_by: claim id ->
    step/version, or a person. A person's claim is in view until another correction supersedes it.
    An earlier claim stays in view only if somebody upheld it: CHANGED with its successor where the newest run proposes
    a claim of the same type on an overlapping passage, else NO_LONGER. Decisions are never moved to the successor.
    """
    concerning = _by_record(decisions)
    places = Overlaps.of(newest)
    view: dict[str, Current] = {}

    def fate(key: str) -> tuple[Carried, str | None]:
        if key in newest:
            return Carried.STANDS, None
        successor = places.at(earlier[key])
        return (Carried.CHANGED, successor) if successor else (Carried.NO_LONGER, None)

    for key, claim in {**earlier, **newest}.items():
        about = concerning.get(key, ())
        if (key in newest or upheld(key, about)) and not _superseded(key, about, own):
            carried, successor = fate(key)
            view[key] = Current(key, claim, standing(key, about), carried, proposed_by.get(key, ""), about, successor)
    for key, claim in own.items():
        about = concerning.get(key, ())
        if key in view or _superseded(key, about, own):
            continue
        written = next((d for d in about if d.correction == key), None)
        first = _first_corrected(key, concerning, own)
        carried, successor = fate(first) if first in newest or first in earlier else (Carried.STANDS, None)
        view[key] = Current(
            key,
            claim,
            standing(key, about),
            carried,
            written.person if written else proposed_by.get(key, ""),
            about,
            successor if successor != key else None,
            written.subjects[0] if written else None,
        )
    return tuple(sorted(view.values(), key=_order))


def _newest(runs: Sequence[Run]) -> tuple[_Proposals, _Proposals]:
    """Claims of the newest run of each step for each reading, and the claims only earlier runs proposed."""
    last = {(run.step, reading): at for at, run in enumerate(runs) for reading in run.inputs}
    now: tuple[dict[str, Claim], dict[str, str]] = ({}, {})
    then: tuple[dict[str, Claim], dict[str, str]] = ({}, {})
    for at, run in enumerate(runs):
        for claim in run.claims:
            claims, by = now if last.get((run.step, claim.passage.reading)) == at else then
            claims[claim.id] = claim
            by[claim.id] = f"{run.step}/{run.version}"
    for key in now[0]:
        then[0].pop(key, None)
        then[1].pop(key, None)
    return _Proposals(*now), _Proposals(*then)


def _by_record(decisions: Iterable[Decision]) -> dict[str, tuple[Decision, ...]]:
    """Record id -> the decisions on it alone or that wrote it as a correction, oldest first."""
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.verdict in (Verdict.SAME, Verdict.NOT_SAME):
            continue
        for key in dict.fromkeys((*decision.subjects, decision.correction)):
            if key is not None:
                found[key].append(decision)
    return {key: tuple(about) for key, about in found.items()}


def _superseded(key: str, about: Sequence[Decision], own: Mapping[str, Claim]) -> bool:
    """True where people corrected the claim and nobody upholds it as it was."""
    words = signatures(key, about)
    corrected = any(
        d.subjects == (key,) and d.correction in own and words.get(d.person) is Verdict.CORRECT for d in about
    )
    return corrected and Verdict.ACCEPT not in words.values()


def _first_corrected(key: str, concerning: Mapping[str, Sequence[Decision]], own: Mapping[str, Claim]) -> str:
    """The proposal at the start of a row of corrections; the claim itself where it corrects nothing."""
    seen = {key}
    while True:
        before = next((d.subjects[0] for d in concerning.get(key, ()) if d.correction == key), None)
        if before is None or before in seen:
            return key
        key = before
        seen.add(key)


def _order(item: Current) -> tuple[str, int, int, str, str]:
    passage = item.claim.passage
    return passage.reading, passage.start, passage.end, type_name(item.claim), item.id
