"""The three families of estimators behind one shape, and what else is shown beside them.

``Families`` can be given other functions, so that what rests on estimators can be tried without them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from solferino.count.systems import closed
from solferino.count.systems import decomposable as graphs
from solferino.count.systems import latent as classes
from solferino.count.systems import loglinear as models
from solferino.count.systems.answer import Answer
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

SHORT_BOOTSTRAPS = 100


@dataclass(frozen=True, slots=True)
class Plan:
    """How much work an estimate does. bootstraps: of the log-linear search, None for its own default. chains, warmup,
    draws: of the sampler.

    classes: latent classes at most (K). left_out, sensitivity: whether those tables are estimated too. most_order: the
    highest interaction that the log-linear search tries; None for the method's own default. effort: share of the budget
    of the sampler; below 1 it is run in short, with lower bars.
    """

    bootstraps: int | None = None
    chains: int = 4
    warmup: int = 1500
    draws: int = 6000
    classes: int = 10
    left_out: bool = True
    sensitivity: bool = True
    most_order: int | None = None
    effort: float = 1.0

    def quick(self) -> Plan:
        """The same for a side question, where a point and a rough width are enough."""
        return replace(
            self,
            bootstraps=SHORT_BOOTSTRAPS if self.bootstraps is None else min(self.bootstraps, SHORT_BOOTSTRAPS),
            chains=min(self.chains, 2),
            warmup=min(self.warmup, 500),
            draws=min(self.draws, 1000),
            left_out=False,
            sensitivity=False,
            effort=min(self.effort, 0.2),
        )


Progress = Callable[[str, int, int], None] | None
Family = Callable[[CaptureTable, int, Plan], Answer]
Curve = Callable[[CaptureTable, int, Plan], Sequence[Answer]]
Prior = Callable[[CaptureTable, int, Plan], Sequence[Answer]]


def loglinear(table: CaptureTable, seed: int, plan: Plan) -> Answer:
    """Log-linear models, the one of least BIC, bootstrap with the search repeated."""
    return models.search(table, bootstraps=plan.bootstraps, seed=seed, most_order=plan.most_order)


def latent(table: CaptureTable, seed: int, plan: Plan) -> Answer:
    """Latent classes."""
    return classes.sample(
        table,
        seed=seed,
        chains=plan.chains,
        warmup=plan.warmup,
        draws=plan.draws,
        classes=plan.classes,
        effort=plan.effort,
    )


def decomposable(table: CaptureTable, seed: int, plan: Plan) -> tuple[Answer, ...]:
    """Averages over decomposable graphs, one for each delta."""
    return tuple(graphs.curve(table))


def priors(table: CaptureTable, seed: int, plan: Plan) -> tuple[Answer, ...]:
    """Latent classes in short under other priors: other numbers of classes, other shapes of their shares."""
    return tuple(classes.variants(table, seed=seed))


def bounds(table: CaptureTable) -> tuple[Answer, ...]:
    """Chao's lower bound: what the population is at least, if people differ in how they are caught."""
    return (closed.chao(table),)


def chapman(table: CaptureTable) -> Answer:
    """Two lists, taken as independent."""
    return closed.chapman(table)


@dataclass(frozen=True, slots=True)
class Families:
    """The estimators that an estimate runs."""

    loglinear: Family = loglinear
    decomposable: Curve = decomposable
    latent: Family = latent
    priors: Prior = priors
    bounds: Callable[[CaptureTable], Sequence[Answer]] = bounds
    chapman: Callable[[CaptureTable], Answer] = chapman


def kept(method: str, label: str, run: Callable[[], Any]) -> Any:
    """What ``run`` gives, or a refused answer where the numbers break down: one method never takes the others along."""
    try:
        return run()
    except (ArithmeticError, LookupError, ValueError, MemoryError) as error:
        words = f"{label} broke down on this table: {' '.join(str(error).split()) or type(error).__name__}"
        return Answer(method, label, refusals=(Reason("broke_down", words),))


__all__ = ["Families", "Family", "Plan", "Progress", "kept"]
