"""Log-linear models: how lists depend on each other, fitted to the patterns seen, tells of the one that was not.

The counts of all patterns are Poisson with hierarchical corner-constrained terms; those whom no list saw are
exp(intercept) (Fienberg 1972, Biometrika 59:591; Cormack 1989, Biometrics 45:395). Which terms there are is chosen by
BIC among all models, or step by step where there are too many lists, and the bootstrap repeats the choice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log

import numpy as np

from solferino.count.extras import needed
from solferino.count.systems.answer import Answer
from solferino.count.systems.bootstrap import Progress, Spread, spread
from solferino.count.systems.existence import Existence, by_cell, examine, never_together, reduced
from solferino.count.systems.loglinear_models import (
    MOST_EXHAUSTIVE,
    Family,
    Model,
    ModelFault,
    family,
    family_of,
    named,
    written,
)
from solferino.count.systems.loglinear_newton import newton
from solferino.count.systems.loglinear_profile import profile
from solferino.count.systems.loglinear_search import Ranked, pick, rank
from solferino.count.systems.loglinear_steps import steps
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

BEYOND = 10_000  # times what was observed: no table of the field says so much
_FAILED = 0.05  # share of drawn tables without an estimate that is worth a warning
_SHOWN = 10

__all__ = ["Fit", "Model", "ModelFault", "conditional", "fit", "model_of", "search", "stepwise"]


@dataclass(frozen=True, slots=True)
class Fit:
    """One model on one table. estimate: people in all, None where ``existence`` says there is none.

    loglik: with its constant. parameters: terms and intercept, those at minus infinity too. effects: by term, ``12``.
    """

    model: Model
    existence: Existence
    estimate: float | None = None
    loglik: float | None = None
    bic: float | None = None
    aic: float | None = None
    parameters: int = 0
    effects: tuple[tuple[str, float], ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why there is no estimate."""
        return self.existence.reasons


def model_of(text: str, lists: int) -> Model:
    """Read ``[12,13,4]``. Raises ModelFault."""
    return Model.parse(text, lists)


def fit(table: CaptureTable, model: Model | str) -> Fit:
    """Fit one model, where it has an estimate."""
    model = _model(model, table)
    existence = examine(table, model)
    if not existence.passes or not table.observed:
        return Fit(model, existence, parameters=model.parameters)
    counts = by_cell(table)
    left, active = reduced(family_of([model]).has, counts[None])
    done = newton(left, counts[None], active)
    special = needed("scipy.special")
    loglik = float(done.fit[0] - special.gammaln(counts + 1).sum())
    k = model.parameters
    effects = tuple(
        (written(t, model.lists), float(done.theta[0, t]) if left[0, t] else float("-inf")) for t in model.terms
    )
    size = table.observed + float(np.exp(done.theta[0, 0]))
    return Fit(model, existence, size, loglik, k * log(table.observed) - 2 * loglik, 2 * (k - loglik), k, effects)


def conditional(table: CaptureTable, model: Model | str, level: float = 0.95) -> Answer:
    """A named model taken as known, with its profile likelihood interval (Cormack 1992, Biometrics 48:567).

    The interval leaves out that somebody chose the model: it is too short for a model that the data chose.
    """
    found = fit(table, model)
    label = f"log-linear, chosen model {found.model.name}, conditional CI"
    if found.estimate is None:
        return Answer("loglinear_profile", label, refusals=found.reasons, chosen=found.model.name)
    if found.estimate > BEYOND * table.observed:
        return Answer("loglinear_profile", label, refusals=(_beyond(found),), chosen=found.model.name)
    between = profile(by_cell(table), found.model, level)
    warnings = [Reason("model_taken_as_known", "the interval takes the model as known; its choice is not allowed for")]
    if between.high is None:
        warnings.append(Reason("no_upper_limit", "the data set no upper limit: any larger number fits nearly as well"))
    return Answer(
        "loglinear_profile",
        label,
        estimate=found.estimate,
        low=between.low,
        high=between.high,
        level=level,
        point="maximum likelihood",
        interval="profile",
        warnings=tuple(warnings),
        chosen=found.model.name,
        details={
            "bic": found.bic,
            "loglik": found.loglik,
            "effects": dict(found.effects),
            "profile_peak": between.peak,
        },
    )


def search(
    table: CaptureTable,
    *,
    bootstraps: int | None = None,
    seed: int = 1,
    most_order: int | None = None,
    level: float = 0.95,
    top: int | None = None,
    progress: Progress | None = None,
) -> Answer:
    """The model with the smallest BIC of all hierarchical ones, with bootstrap limits that repeat the choice.

    most_order: lists in a term at most (2: pairs only). top: let the bootstrap choose only among so many models, the
    best on the table itself; 1 takes the model as known. bootstraps: 0 gives the point alone; None draws 10,000 tables
    for up to four lists, whose limits then move with the seed by about 1 % and not 4 %, and 1,000 for five. More than
    five lists: answered by :func:`stepwise`, said in the warnings. Deterministic in the seed.
    """
    lists = len(table.lists)
    if bootstraps is None:
        bootstraps = 10_000 if lists < MOST_EXHAUSTIVE else 1_000
    cut = _too_many(lists, most_order)
    if cut is not None:
        answer = stepwise(
            table, bootstraps=bootstraps, seed=seed, most_order=most_order or 2, level=level, progress=progress
        )
        return _with_warning(answer, cut)
    models = family(lists, most_order)
    method, label = _called(models, most_order, top)
    refused = _refused(table)
    if refused:
        return Answer(method, label, refusals=refused)
    counts = by_cell(table)
    ranked = rank(models, counts, max(_SHOWN, top or 0), None if top and top > 1 else 40)
    if not ranked.known:
        return Answer(method, label, refusals=_nothing(table, models))
    best = int(ranked.order[0])
    estimate = float(ranked.size[best])
    if estimate > BEYOND * table.observed:
        return Answer(
            method, label, refusals=(_beyond(fit(table, models.model(best))),), chosen=models.model(best).name
        )
    used = models.only(ranked.order[:top]) if top else models
    found = None
    if bootstraps:
        found = spread(
            counts,
            estimate,
            lambda tables: pick(used, tables, counts, whole=top is None).size,
            bootstraps=bootstraps,
            seed=seed,
            level=level,
            progress=progress,
        )
    return _answer(method, label, estimate, models.model(best), found, level, bootstraps, _shown(ranked, models))


def stepwise(
    table: CaptureTable,
    *,
    bootstraps: int = 1000,
    seed: int = 1,
    threshold: float = 0.02,
    most_order: int = 2,
    level: float = 0.95,
    progress: Progress | None = None,
) -> Answer:
    """Terms added one by one, the least expected overlap first (Chan, Silverman and Vincent 2021, JASA 116:1297).

    From single lists on: of all terms that could come next, the one is added whose overlap is least probable under
    the model so far (one-sided Poisson tail) while that is below ``threshold`` and the larger model has an estimate.
    For any number of lists. The bootstrap repeats all steps.
    """
    label = f"stepwise from single lists, terms below p = {threshold:g}, bootstrap BCa"
    refused = _refused(table)
    if refused:
        return Answer("loglinear_stepwise", label, refusals=refused)
    counts = by_cell(table)
    walked = steps(counts[None], threshold, most_order)
    model = Model.of(len(table.lists), [int(t) for t in np.flatnonzero(walked.has[0]) if t])
    if not np.isfinite(walked.size[0]):
        return Answer("loglinear_stepwise", label, refusals=fit(table, model).reasons or _nothing(table, None))
    estimate = float(walked.size[0])
    if estimate > BEYOND * table.observed:
        return Answer("loglinear_stepwise", label, refusals=(_beyond(fit(table, model)),), chosen=model.name)
    found = None
    if bootstraps:
        found = spread(
            counts,
            estimate,
            lambda tables: steps(tables, threshold, most_order).size,
            bootstraps=bootstraps,
            seed=seed,
            level=level,
            progress=progress,
        )
    return _answer("loglinear_stepwise", label, estimate, model, found, level, bootstraps, {"threshold": threshold})


def _answer(
    method: str,
    label: str,
    estimate: float,
    model: Model,
    found: Spread | None,
    level: float,
    bootstraps: int,
    details: dict[str, object],
) -> Answer:
    warnings = []
    failed = found.failed if found else 0
    if failed > _FAILED * bootstraps:
        warnings.append(
            Reason("bootstraps_without_estimate", f"on {failed} of {bootstraps} drawn tables no model had an estimate")
        )
    if found is not None and found.low is None:
        warnings.append(Reason("no_interval", "too few drawn tables had an estimate: there is no interval"))
    if found is not None:
        details |= {"failed": failed, "bias": found.bias, "acceleration": found.acceleration, "bootstraps": bootstraps}
    return Answer(
        method,
        label,
        estimate=estimate,
        low=found.low if found else None,
        high=found.high if found else None,
        level=level,
        point="maximum likelihood",
        interval="bootstrap" if found else "",
        draws=found.draws if found else None,
        warnings=tuple(warnings),
        chosen=model.name,
        details=details,
    )


def _called(models: Family, most_order: int | None, top: int | None) -> tuple[str, str]:
    if top == 1:
        return "loglinear_bic_conditional", "BIC, best model only (ntop 1)"
    among = f"the best {top} of {len(models)} models" if top else f"all {len(models)} models"
    if most_order == 2:
        return "loglinear_pairs", f"pairwise interactions only (maxorder 2), BIC over {among}, bootstrap BCa"
    return "loglinear_bic", f"BIC over {among}, bootstrap BCa"


def _shown(ranked: Ranked, models: Family) -> dict[str, object]:
    best = [int(p) for p in ranked.order[:_SHOWN]]
    rows = [(models.model(p).name, float(ranked.bic[p] - ranked.bic[best[0]]), float(ranked.size[p])) for p in best]
    return {"models": len(models), "top_models": rows}


def _refused(table: CaptureTable) -> tuple[Reason, ...]:
    if len(table.lists) < 2:
        return (Reason("few_lists", "one list has no overlap: nothing can be said of whom it does not hold"),)
    if not table.observed:
        return (Reason("nobody", "no list holds anybody"),)
    if not any(p.sum() > 1 for p in table.patterns):
        return (Reason("no_overlap", "nobody stands on two lists: any number of unseen people fits equally well"),)
    return ()


def _nothing(table: CaptureTable, models: Family | None) -> tuple[Reason, ...]:
    apart = "; ".join(named(t, table.lists) for t in never_together(table))
    why = f": {apart} share nobody" if apart else ""
    many = f"none of the {len(models)} models" if models else "no model"
    return (Reason("no_model", f"{many} has an estimate that exists and is the only one{why}"),)


def _beyond(found: Fit) -> Reason:
    return Reason(
        "estimate_beyond_belief",
        f"the model {found.model.name} puts more than {BEYOND:,} unseen people on each that was seen: the overlaps say "
        "practically nothing, and no number is given",
    )


def _too_many(lists: int, most_order: int | None) -> Reason | None:
    if lists <= MOST_EXHAUSTIVE or most_order == 1:
        return None
    return Reason(
        "search_cut",
        f"{lists} lists have too many models to look at each (five lists 6,893, six 7,785,061): terms of up to "
        f"{most_order or 2} lists were added step by step instead, and the best model may have been missed",
    )


def _with_warning(answer: Answer, warning: Reason) -> Answer:
    return replace(answer, warnings=(warning, *answer.warnings))


def _model(model: Model | str, table: CaptureTable) -> Model:
    if isinstance(model, str):
        return model_of(model, len(table.lists))
    if model.lists != len(table.lists):
        raise ModelFault(f"the model {model.name} is for {model.lists} lists, the table has {len(table.lists)}")
    return model
