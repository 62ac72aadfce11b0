"""What another version of an extractor says differently of the texts that an earlier one has read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from solferino.casework.fold import Fold
from solferino.extract.protocol import Extractor, models_of
from solferino.record import Claim, Decision, Reading
from solferino.review import Difference, difference


@dataclass(frozen=True, slots=True)
class Compared:
    """One extractor against its earlier run. versions: those that had read the texts, sorted. texts: how many were
    compared; failed: how many the new version could not read. models, models_before: digests."""

    step: str
    versions: tuple[str, ...]
    version: str
    texts: int
    difference: Difference
    failed: int = 0
    models_before: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """What earlier versions propose for some texts."""

    readings: frozenset[str]
    claims: Mapping[str, Claim]
    versions: tuple[str, ...] = ()
    models: tuple[str, ...] = field(default=())

    def only(self, readings: frozenset[str]) -> Earlier:
        """The same of fewer texts."""
        kept = self.readings & readings
        return replace(self, readings=kept, claims={k: c for k, c in self.claims.items() if c.passage.reading in kept})

    def against(
        self, extractor: Extractor, claims: Mapping[str, Claim], decisions: Sequence[Decision], failed: int = 0
    ) -> Compared:
        """The comparison with what the extractor says now."""
        return Compared(
            step_of(extractor),
            self.versions,
            extractor.version,
            len(self.readings),
            difference(self.claims, claims, decisions),
            failed,
            self.models,
            models_of(extractor),
        )


def step_of(extractor: Extractor) -> str:
    """The name of the step that runs an extractor."""
    return f"extract:{extractor.name}"


def earlier(state: Fold, extractor: Extractor, readings: Iterable[Reading]) -> Earlier:
    """What other versions of the extractor, or the same with other models, propose for these readings."""
    step, models = step_of(extractor), models_of(extractor)
    runs = {r.id: run for r in readings if (run := state.latest.get((step, r.id))) is not None}
    others = {
        key: run.derivation
        for key, run in runs.items()
        if (run.derivation.version, run.derivation.models) != (extractor.version, models)
    }
    return Earlier(
        frozenset(others),
        proposed(state, step, others),
        tuple(sorted({d.version for d in others.values()})),
        tuple(sorted({m for d in others.values() for m in d.models})),
    )


def proposed(state: Fold, step: str, readings: Iterable[str]) -> dict[str, Claim]:
    """The claims that the latest runs of a step propose for some readings, by id, in batch order."""
    found: dict[str, Claim] = {}
    wanted = set(readings)
    runs = {id(run): run for key in sorted(wanted) if (run := state.latest.get((step, key))) is not None}
    for run in runs.values():
        for claim in run.claims():
            key = claim.passage.reading
            if key in wanted and state.latest.get((step, key)) is run:
                found.setdefault(claim.id, claim)
    return found
