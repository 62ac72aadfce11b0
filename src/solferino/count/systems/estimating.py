"""An estimate of one capture table: every rule, every method, one headline or the reason why there is none.

All three families always run and all are shown. What speaks against a figure stands with it: what happens when a list
is left out or a prior is another, what a method could not do, and whom no list could reach.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from solferino.count.systems.answer import Answer
from solferino.count.systems.ensemble import disagreement, integrated, shown, stack, usable
from solferino.count.systems.families import Families, Plan, Progress, kept
from solferino.count.systems.refusal import Examined, examine
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

ESTIMATED, DISAGREE, REFUSED = "estimated", "disagree", "refused"
MOVED = 0.10  # share by which the median may move on leaving one list out
LOW_COVERAGE = 0.25  # observed of all, below which the unseen carry the figure
WIDE = 10.0  # times that the highest number of unseen people exceeds the lowest
WIDE_IN_ALL = 1.5  # and times that all of them do
RHAT, ESS = 1.01, 400.0

ASSUMPTION = (
    "The figure rests on this: lists depend on each other among the people whom none saw as they do among the people "
    "seen, every person on the lists is one person, nobody joined or left while the lists were made, and each person "
    "could have come onto some list."
)
CHAPMAN_ASSUMPTION = (
    "The figure rests on the independence of the two lists: being on one says nothing about being on the other. Two "
    "lists alone can neither show nor refute that."
)
UNREACHED = (
    "People whom no list could reach are in no number here: the true total may be higher by any amount, and no method "
    "can tell."
)
CAVEATS = (
    UNREACHED,
    "The documented people are those on at least one list; the estimated ones are known by no name and in no place.",
    "This is no list of names and proves no single death.",
)


@dataclass(frozen=True, slots=True)
class Estimated:
    """What became of one table. Sizes are people in all; ``documented`` are those on at least one list, as given.

    used: the table that the methods saw, None where refused before. status: ``estimated``, ``disagree`` or ``refused``.
    headline: of the three families, None where refused. methods: one answer a family. bounds: lower bounds, shown
    beside. left_out: (list, figure without it). sensitivity: the curve over delta, other priors. inputs: SHA-256 of the
    canonical table.
    """

    table: CaptureTable
    used: CaptureTable | None
    documented: int
    status: str
    headline: Answer | None
    methods: tuple[Answer, ...]
    refusals: tuple[Reason, ...]
    warnings: tuple[Reason, ...]
    seed: int
    bounds: tuple[Answer, ...] = ()
    left_out: tuple[tuple[str, Answer], ...] = ()
    sensitivity: tuple[Answer, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    assumption: str = ASSUMPTION
    caveats: tuple[str, ...] = CAVEATS
    inputs: str = ""

    @property
    def refused(self) -> bool:
        """True where there is no figure."""
        return self.headline is None

    @property
    def unseen(self) -> tuple[float, float, float] | None:
        """People whom no list saw: estimate, low, high. None where refused."""
        head = self.headline
        if head is None or head.estimate is None or head.low is None or head.high is None:
            return None
        return tuple(max(v - self.documented, 0.0) for v in (head.estimate, head.low, head.high))  # type: ignore[return-value]


def estimate(
    table: CaptureTable,
    *,
    seed: int,
    plan: Plan | None = None,
    families: Families | None = None,
    chapman: bool = False,
    progress: Progress = None,
) -> Estimated:
    """Estimate how many people no list saw, or say why that cannot be done.

    seed: a whole number >= 0; the same table and seed give the same answer. plan: how much work, thorough by default.
    chapman: two lists get the figure that rests on their independence alone. progress: told (what, done, total).
    Raises UsageError where SciPy is not installed.
    """
    return _Run(table, seed, plan or Plan(), families or Families(), progress).result(chapman=chapman)


def digest(table: CaptureTable) -> str:
    """SHA-256 of a table in its one form: a head, then the patterns that were seen, in order."""
    lines = [",".join((*table.lists, "count"))]
    rows = zip(table.patterns.tolist(), table.counts.tolist(), strict=True)
    lines += [",".join(map(str, (*pattern, count))) for pattern, count in rows]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


class _Run:
    """One estimate under way. Each part of it has a stream of random numbers of its own."""

    def __init__(self, table: CaptureTable, seed: int, plan: Plan, families: Families, progress: Progress) -> None:
        self.table, self.seed, self.plan, self.families = table, seed, plan, families
        self._tell, self._done = progress, 0
        self.total = 4 + (len(table.lists) if plan.left_out else 0) + (1 if plan.sensitivity else 0)

    def result(self, *, chapman: bool) -> Estimated:
        examined = examine(self.table)
        if examined.used is None:
            if chapman and len(self.table.lists) == 2 and self.table.observed:
                return self._by_chapman(examined)
            return self._made(examined, None, (), examined.refusals, examined.warnings)
        used = examined.used
        if chapman:
            words = f"a figure for two lists was asked for; here are {len(used.lists)}, and it is not given"
            examined = replace(examined, warnings=(*examined.warnings, Reason("not_two_lists", words)))
        methods, curve = self._methods(used)
        head = self._headline(methods, self.table.observed)
        if head is None:
            return self._made(examined, None, methods, self._why_none(methods), examined.warnings, curve=curve)
        self._step("lower bounds")
        bounds = self._bounds(used)
        left_out = tuple(self._left_out(used)) if self.plan.left_out else ()
        other = (*curve, *self._priors(used)) if self.plan.sensitivity else curve
        warnings = (
            *examined.warnings,
            *_of_methods(methods),
            *_of_figure(head, self.table.observed),
            *self._moved(methods, left_out),
            *_prior_moves(head, other),
        )
        return self._made(examined, head, methods, (), warnings, bounds=bounds, left_out=left_out, curve=other)

    def _methods(self, table: CaptureTable, plan: Plan | None = None) -> tuple[tuple[Answer, ...], tuple[Answer, ...]]:
        """One answer a family, and the curve over delta."""
        plan, quiet = plan or self.plan, plan is not None
        seeds = np.random.SeedSequence([self.seed, len(table.lists), table.observed]).generate_state(4)
        log, graphs, classes, pool = (int(s) for s in seeds)
        f = self.families
        self._step("log-linear models", quiet=quiet)
        first = kept("loglinear_bic", "log-linear models", lambda: f.loglinear(table, log, plan))
        self._step("decomposable graphs", quiet=quiet)
        found = kept("decomposable", "decomposable graphs", lambda: tuple(f.decomposable(table, graphs, plan)))
        curve = (found,) if isinstance(found, Answer) else found
        second = integrated(curve, np.random.Generator(np.random.PCG64(pool))) or curve[0]
        self._step("latent classes", quiet=quiet)
        third = kept("latent_classes", "latent classes", lambda: f.latent(table, classes, plan))
        return (first, second, third), curve

    def _headline(self, methods: Sequence[Answer], observed: int) -> Answer | None:
        return stack(methods, observed)

    def _left_out(self, table: CaptureTable) -> list[tuple[str, Answer]]:
        found = []
        for name in table.lists:
            self._step(f"without {name}")
            examined = examine(table.without(name))
            if examined.used is None:
                reason = examined.refusals[0]
                found.append((name, Answer("left_out", f"without {name}", refusals=(reason,))))
                continue
            answer = self._headline(self._methods(examined.used, self.plan.quick())[0], self.table.observed)
            refused = Answer("headline", "", refusals=(Reason("not_converged", "no method gives a figure"),))
            found.append((name, replace(answer or refused, method="left_out", label=f"without {name}")))
        return found

    def _moved(self, methods: Sequence[Answer], left_out: Sequence[tuple[str, Answer]]) -> list[Reason]:
        whole = stack(methods, 0)
        if whole is None or not whole.estimate:
            return []
        moved = [
            (name, float(answer.estimate))
            for name, answer in left_out
            if answer.estimate and abs(answer.estimate / whole.estimate - 1) > MOVED
        ]
        if not moved:
            return []
        each = ", ".join(f"{size:,.0f} without {name}" for name, size in moved)
        words = f"the figure hangs on single lists: {each}, where all lists together give {whole.estimate:,.0f}"
        return [Reason("left_out_moves", words)]

    def _priors(self, table: CaptureTable) -> tuple[Answer, ...]:
        self._step("other priors")
        found = kept(
            "latent_classes",
            "latent classes, other priors",
            lambda: tuple(self.families.priors(table, self.seed, self.plan.quick())),
        )
        return (found,) if isinstance(found, Answer) else found

    def _bounds(self, table: CaptureTable) -> tuple[Answer, ...]:
        found = kept("chao", "Chao lower bound", lambda: tuple(self.families.bounds(table)))
        return (found,) if isinstance(found, Answer) else found

    def _by_chapman(self, examined: Examined) -> Estimated:
        answer = self.families.chapman(self.table)
        if answer.refused:
            return self._made(examined, None, (answer,), (*examined.refusals, *answer.refusals), examined.warnings)
        made = self._made(examined, answer, (answer,), (), (*examined.warnings, *answer.warnings))
        return replace(made, assumption=CHAPMAN_ASSUMPTION, used=self.table)

    def _why_none(self, methods: Sequence[Answer]) -> tuple[Reason, ...]:
        silent = [a for a in methods if not a.refused]
        if silent:
            each = "; ".join(shown(a) for a in silent)
            return (Reason("not_converged", f"no method has converged, so none has a figure to defend: {each}"),)
        each = "; ".join(r.words for a in methods for r in a.refusals)
        if any(r.rule == "not_converged" for a in methods for r in a.refusals):
            return (Reason("not_converged", f"no method has a figure to defend: {each}"),)
        return (Reason("no_model", f"no method has an estimate for this table: {each}"),)

    def _made(
        self,
        examined: Examined,
        head: Answer | None,
        methods: Sequence[Answer],
        refusals: Sequence[Reason],
        warnings: Sequence[Reason],
        *,
        bounds: Sequence[Answer] = (),
        left_out: Sequence[tuple[str, Answer]] = (),
        curve: Sequence[Answer] = (),
    ) -> Estimated:
        apart = disagreement(methods) if head else None
        plan = self.plan
        return Estimated(
            self.table,
            examined.used,
            self.table.observed,
            REFUSED if head is None else DISAGREE if apart else ESTIMATED,
            head,
            tuple(methods),
            tuple(refusals),
            (*([apart] if apart else []), *warnings),
            self.seed,
            tuple(bounds),
            tuple(left_out),
            tuple(curve),
            {
                **({} if plan.bootstraps is None else {"bootstraps": str(plan.bootstraps)}),
                "chains": str(plan.chains),
                "classes": str(plan.classes),
                "draws": str(plan.draws),
                "warmup": str(plan.warmup),
            },
            inputs=digest(self.table),
        )

    def _step(self, what: str, *, quiet: bool = False) -> None:
        if self._tell is not None and not quiet:
            self._tell(what, self._done, self.total)
        self._done += 0 if quiet else 1


def _of_methods(methods: Sequence[Answer]) -> list[Reason]:
    """What the methods say of themselves, and which of them gave no figure."""
    found = []
    for answer in methods:
        found += list(answer.warnings)
        if len(answer.modes) > 1:
            each = "; ".join(f"{low:,.0f} to {high:,.0f} ({share:.0%})" for share, low, high in answer.modes)
            found.append(Reason("modes", f"{answer.label} gives several answers at once: {each}"))
        rhat, ess = answer.rhat, min((e for e in (answer.ess_bulk, answer.ess_tail) if e is not None), default=None)
        if (rhat is not None and rhat > RHAT) or (ess is not None and ess < ESS):
            told = f"R-hat {rhat:.3f}, " if rhat is not None else ""
            found.append(
                Reason("unmixed", f"{answer.label}: the chains have not mixed ({told}effective draws {ess or 0:,.0f})")
            )
        elif answer.converged is False:
            found.append(Reason("unmixed", f"{answer.label} has not converged; it is shown and not in the headline"))
        for reason in answer.refusals:
            rule = "not_converged" if reason.rule == "not_converged" else "no_figure"
            found.append(Reason(rule, f"{answer.label} gives no figure: {reason.words}"))
    return found


def _of_figure(head: Answer, documented: int) -> list[Reason]:
    found = []
    size, low, high = float(head.estimate or 0), float(head.low or 0), float(head.high or 0)
    if size and documented / size < LOW_COVERAGE:
        words = f"{documented:,} documented are {documented / size:.0%} of {size:,.0f}: the unseen carry the figure"
        found.append(Reason("low_coverage", words))
    if high - documented > WIDE * max(low - documented, 1) and high > WIDE_IN_ALL * low:
        words = f"between {low:,.0f} and {high:,.0f} in all: the lists say little on how many are missing"
        found.append(Reason("wide", words))
    return found


def _prior_moves(head: Answer, other: Sequence[Answer]) -> list[Reason]:
    low, high = float(head.low or 0), float(head.high or 0)
    out = [a for a in other if not a.refused and not low <= float(a.estimate or 0) <= high]
    if not out:
        return []
    each = ", ".join(f"{a.estimate:,.0f} with {a.label}" for a in out)
    words = f"other settings give figures outside {low:,.0f} to {high:,.0f}: {each}"
    return [Reason("prior_moves", words)]


__all__ = [
    "ASSUMPTION",
    "CAVEATS",
    "CHAPMAN_ASSUMPTION",
    "DISAGREE",
    "ESTIMATED",
    "REFUSED",
    "UNREACHED",
    "Estimated",
    "digest",
    "estimate",
    "usable",
]
