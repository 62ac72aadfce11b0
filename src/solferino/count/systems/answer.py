"""What one estimator answers: a figure with its interval and how well it was reached, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from solferino.record import Reason


@dataclass(frozen=True, slots=True)
class Answer:
    """One method on one table. All sizes are people in all: observed and estimated together.

    method: a stable key (``latent_classes``, ``loglinear_bic``, ``decomposable``). label: in words, with settings that
    tell it from its neighbours (``delta 1/16``). point: ``median``, ``mean`` or ``maximum likelihood``. interval: its
    kind (``credible``, ``bootstrap``, ``profile``). converged: None where the word says nothing (a closed form). draws:
    draws of the size, for sums over strata and over clusterings. modes: (share, low, high) of each mode where there are
    several. refusals, warnings: each with its rule. chosen: the model that was chosen, in words. details: numbers for
    plots and records, by name.
    """

    method: str
    label: str
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    level: float = 0.95
    point: str = ""
    interval: str = ""
    converged: bool | None = None
    rhat: float | None = None
    ess_bulk: float | None = None
    ess_tail: float | None = None
    draws: NDArray[np.float64] | None = None
    modes: tuple[tuple[float, float, float], ...] = ()
    refusals: tuple[Reason, ...] = ()
    warnings: tuple[Reason, ...] = ()
    chosen: str = ""
    details: Mapping[str, object] = field(default_factory=dict)

    @property
    def refused(self) -> bool:
        """True where the method gives no figure."""
        return self.estimate is None
