"""What a new version of a step does to what an earlier one proposed: same, changed, gone, new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from solferino.record import Claim, Decision, Verdict
from solferino.review.overlaps import Overlaps


@dataclass(frozen=True, slots=True)
class Difference:
    """Claims by their fate, ids in order of the earlier run (``new``: of the new one).

    changed: (earlier id, id now proposed) where a claim of the same type stands on overlapping words. decided: the
    earlier ids that people decided on. Nothing of what they decided moves to another claim.
    """

    same: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    decided: frozenset[str] = frozenset()

    def decisions_touched(self) -> dict[str, int]:
        """How many claims that people decided on have each fate; a new claim has no decision yet."""
        fates = {"same": self.same, "changed": tuple(old for old, _ in self.changed), "gone": self.gone}
        return {fate: sum(1 for key in keys if key in self.decided) for fate, keys in fates.items()}

    @property
    def any(self) -> bool:
        """True where the runs do not say the same."""
        return bool(self.changed or self.gone or self.new)


def difference(
    before: Mapping[str, Claim], after: Mapping[str, Claim], decisions: Sequence[Decision] = ()
) -> Difference:
    """Compare two runs over the same readings. before, after: claim id -> claim."""
    fresh = {key: claim for key, claim in after.items() if key not in before}
    places = Overlaps.of(fresh)
    lost = [key for key in before if key not in after]
    changed = [(key, now) for key in lost if (now := places.at(before[key])) is not None]
    moved, replacing = {old for old, _ in changed}, {now for _, now in changed}
    judged = {
        subject
        for decision in decisions
        if decision.verdict not in (Verdict.SAME, Verdict.NOT_SAME)
        for subject in decision.subjects
    }
    return Difference(
        same=tuple(key for key in before if key in after),
        changed=tuple(changed),
        gone=tuple(key for key in lost if key not in moved),
        new=tuple(key for key in fresh if key not in replacing),
        decided=frozenset(judged & before.keys()),
    )
