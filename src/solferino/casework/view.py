"""Which claims are in view: the latest run that saw each text, folded with what people decided."""

from __future__ import annotations

from solferino.casework.fold import Fold
from solferino.record import Claim, Standing
from solferino.review import Current, carry


def proposals(state: Fold) -> dict[str, Claim]:
    """The claims now proposed: for each step and reading what the latest run gave."""
    found: dict[str, Claim] = {}
    seen: set[int] = set()
    for (step, key), run in state.latest.items():
        if not step.startswith("extract:") or key not in state.readings_by_id:
            continue
        if id(run) not in seen:
            seen.add(id(run))
            for claim in run.claims():
                if state.latest.get((step, claim.passage.reading)) is run:
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


def claims_in_view(state: Fold) -> list[Claim]:
    """The claims that count when reports are grouped: in view and not rejected."""
    return [row.claim for row in in_view(state) if row.standing is not Standing.REJECTED]
