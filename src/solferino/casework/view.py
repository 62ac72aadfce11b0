"""Which claims are in view: the latest run that saw each text, folded with what people decided."""

from __future__ import annotations

from collections.abc import Iterable

from solferino.casework.fold import Fold
from solferino.record import Claim, Standing
from solferino.review import Current, carry


def proposals(state: Fold) -> dict[str, Claim]:
    """The claims now proposed: for each step and current reading what the latest run gave."""
    readings = {r.id for r in state.current_readings()}
    found: dict[str, Claim] = {}
    seen: set[int] = set()
    for (step, key), run in state.latest.items():
        if not step.startswith("extract:") or key not in readings or id(run) in seen:
            continue
        seen.add(id(run))
        for claim in run.claims():
            if claim.passage.reading in readings and state.latest.get((step, claim.passage.reading)) is run:
                found.setdefault(claim.id, claim)
    return found


def in_view(state: Fold) -> tuple[Current, ...]:
    """Proposals and people's own claims, with decisions carried: see :func:`solferino.review.carry`."""
    newest = proposals(state)
    own = {i: state.claims[i] for i in state.own_claims}
    decided = {i for d in state.decisions for i in d.subjects}
    # Only an earlier proposal that somebody decided on can still be in view, so the others need not be carried along.
    earlier = {i: state.claims[i] for i in decided if i in state.claims and i not in newest and i not in own}
    return carry(newest, earlier, state.decisions, own, state.made_by)


def counting(state: Fold, rows: Iterable[Current]) -> list[Claim]:
    """The claims that count when reports are grouped: not rejected, and on the current reading of their bytes.

    What people upheld on an earlier reading stays in view, but the same bytes must not count as two texts.
    """
    readings = {r.id for r in state.current_readings()}
    return [r.claim for r in rows if r.standing is not Standing.REJECTED and r.claim.passage.reading in readings]


def claims_in_view(state: Fold) -> list[Claim]:
    """The claims that count, now."""
    return counting(state, in_view(state))
