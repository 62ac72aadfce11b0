"""Latent classes: people differ in how visible they are, in as many classes as the data need.

The model is that of Manrique-Vallier (2016), Bayesian population size estimation using Dirichlet process mixtures,
Biometrics 72:1246-1254: sticks v_k ~ Beta(1, alpha), class shares v_k times what the sticks before leave, a rate of
inclusion for each list and class ~ Uniform(0, 1), alpha ~ Gamma(.25, .25), a size with the prior 1/N. The classes of
the people and the number of the unseen are summed out; what is left is walked by Hamiltonian Monte Carlo (Neal 2011,
MCMC using Hamiltonian dynamics) with steps fitted by dual averaging (Hoffman and Gelman 2014). alpha is integrated out
too: with E_k = -log(1 - v_k), its law leaves the density (rate + sum E)^-(K - 1 + shape) for the sticks.

Several chains start far apart; more is drawn until they agree. Where they do not, replicas of flatter laws (Geyer 1991;
Swendsen and Wang 1986) carry them from mode to mode, and where that does not help either there is no figure but the
range and the modes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from solferino.count.systems.answer import Answer
from solferino.count.systems.compiled import Compiled, kernel
from solferino.count.systems.diagnostics import LEAST_ESS, MOST_RHAT, Diagnostics, diagnose, modes
from solferino.count.systems.latent_draws import Dice, shares, unseen
from solferino.count.systems.latent_model import FIT, Floats, Model, Walked
from solferino.count.systems.latent_plain import Plain
from solferino.count.systems.plain import exp, log, normal
from solferino.count.systems.table import CaptureTable
from solferino.record import Reason

LEAST_LISTS, MOST_LISTS = 3, 10
ENOUGH = 8000.0  # effective draws at which no more are made
IN_SHORT_RHAT, IN_SHORT_ESS = 1.05, 100.0  # bars of a run in short (effort below 1)
BUDGET = 10e9  # steps of about a nanosecond: 10 seconds of one processor, compiled
BLOCK = 500  # draws of a chain at a time
LOOKS = 1.25  # from one look at the diagnostics to the next, so that the looks do not cost more than the draws
TURN_WORK = 2000.0  # cost of a turn beside its steps, in the same measure
LONGEST, LONGEST_HEATED = 3.0, 1.5  # time a walk is to cover, in units of the logits; MOST_STEPS steps at most
LEAST_STEPS, MOST_STEPS = 8, 64
SOON = ((1000, 1.05), (2000, 1.02))  # draws after which chains with a larger R-hat are given up, for replicas
RATIO, FLATTEST, FEWEST_HEATS = 0.42, 30.0, 4  # of flatter laws; in the flattest so many people count at most
MOST_LAWS, ROUNDS = 16, 4  # laws of a chain; how often they are spaced anew
START = -2.995732273553991  # log .05: the first step
SEEN = (0.9, 0.35, 0.6, 0.15, 0.75, 0.25, 0.5, 0.1)  # shares of the people seen that the chains start from
TRACE = 300  # draws of each chain in the details

Progress = Callable[[str, int, int], None]
Engine = Compiled | Plain


@dataclass(frozen=True, slots=True)
class Prior:
    """shape, rate: of the Gamma law of alpha (a and b). most_unseen: no more people than so many were seen by no list;
    None: no such limit.
    """

    shape: float = 0.25
    rate: float = 0.25
    most_unseen: int | None = None


def sample(
    table: CaptureTable,
    *,
    seed: int,
    chains: int = 4,
    warmup: int = 1500,
    draws: int = 6000,
    classes: int = 10,
    prior: Prior = Prior(),
    effort: float = 1.0,
    level: float = 0.95,
    progress: Progress | None = None,
) -> Answer:
    """The size under latent classes. The same seed gives the same bytes, compiled or plain.

    chains: 2 to 16. warmup, draws: of each chain; fewer are drawn where 4,000 effective ones are reached before, more
    where the chains do not agree. classes: K, 2 to 40. effort: multiplies the budget; below 1 the run is one in short,
    with a bar of R-hat 1.05 and 100 effective draws (``details["in_short"]``). level: of the credible interval.

    Point: the median; draws: all draws of N, chain after chain. Not converged: no figure, the refusal ``not_converged``
    with the range that was seen, and the modes. Refuses fewer than 3 or more than 10 lists and an empty table. Raises
    ValueError for settings that cannot be.
    """
    if not 2 <= chains <= len(SEEN) * 2 or warmup < 100 or draws < 100 or not effort > 0.0 or not 0.0 < level < 1.0:
        raise ValueError("2 to 16 chains, 100 draws and 100 turns of warm-up at least, an effort above 0 are needed")
    base = Answer(
        "latent_classes",
        f"latent classes, K={classes}",
        level=level,
        point="median",
        interval="credible",
        details={"alias": f"LCMCR K={classes}", "seed": seed, "classes": classes, "shape": prior.shape,
                 "rate": prior.rate, "most_unseen": prior.most_unseen},
    )  # fmt: skip
    if (refusal := _refusal(table)) is not None:
        return replace(base, refusals=(refusal,))
    model = Model.of(table, classes, prior.shape, prior.rate)
    run = _Run(model, seed, chains, effort, progress)
    run.chains(warmup, draws)
    if not run.good(run.found()):
        run.tempered(warmup, draws)
    return _told(base, run, prior)


def variants(
    table: CaptureTable, *, seed: int, effort: float = 0.1, progress: Progress | None = None
) -> tuple[Answer, ...]:
    """The same table in short under other priors: K = 5 and 20, and a = b = 1 and .1 for alpha."""
    settings = ((5, Prior()), (20, Prior()), (10, Prior(1.0, 1.0)), (10, Prior(0.1, 0.1)))
    answers = []
    for classes, prior in settings:
        found = sample(
            table, seed=seed, classes=classes, prior=prior, warmup=600, draws=1500, effort=effort, progress=progress
        )
        answers.append(replace(found, label=f"{found.label}, a {prior.shape:g}, b {prior.rate:g}"))
    return tuple(answers)


def engine() -> Engine:
    """The sampler of this process: compiled where the library is there, else plain."""
    found = kernel()
    return Compiled(found.library) if found.library is not None else Plain()


def _betas(people: float) -> Floats:
    """Powers of the likelihood, from 1 down, in equal ratios."""
    last = float(log(np.array([min(0.5, FLATTEST / people)]))[0])
    steps = max(FEWEST_HEATS - 1, int(np.ceil(last / float(log(np.array([RATIO]))[0]))))
    return exp(last * np.arange(steps + 1) / steps)


def _refusal(table: CaptureTable) -> Reason | None:
    size = len(table.lists)
    if size < LEAST_LISTS:
        return Reason("too_few_lists", f"{size} lists; latent classes need {LEAST_LISTS} or more")
    if size > MOST_LISTS:
        return Reason("too_many_lists", f"{size} lists; latent classes are sampled for up to {MOST_LISTS}")
    if not table.observed:
        return Reason("no_people", "no person stands on any list")
    return None


class _Run:
    """One sampling run: chains, then, where they do not agree, chains with replicas."""

    def __init__(self, model: Model, seed: int, chains: int, effort: float, progress: Progress | None) -> None:
        self.model, self.count, self.effort, self.progress = model, chains, effort, progress
        self.engine = engine()
        self.dice = Dice(seed, chains)
        self.budget, self.spent = BUDGET * effort, 0.0
        self.least = BUDGET * 0.02  # what even a run in short may cost
        self.ratio: list[Floats] = []  # unseen for each seen, (chains, turns) a block
        self.sizes: list[Floats] = []
        self.stage, self.turns, self.warmup, self.most = "chains", 0, 0, [20]
        self.parted, self.accepted, self.traded = 0.0, np.zeros((chains, 1)), np.zeros((chains, 1))
        self.place = np.zeros((chains, 1, model.size))
        self.fit = np.zeros((chains, 1, FIT))

    def chains(self, warmup: int, draws: int) -> None:
        """Plain chains from spread starts."""
        self.place = np.stack([self._start(chain)[None, :] for chain in range(self.count)])
        self._warm(np.ones(1), warmup)
        self._draw(np.ones(1), draws, self.budget * 0.4)

    def tempered(self, warmup: int, draws: int) -> None:
        """Replicas: each chain with flatter laws beside it, whose places it may take."""
        self.stage = "tempered"
        self.ratio, self.sizes = [], []
        betas = _betas(self.model.people)
        self.place = np.repeat(self.place, len(betas), axis=1)
        self._steps(np.full((self.count, len(betas)), START))
        for _ in range(ROUNDS):
            self.most = self._lengths(len(betas))
            turns = self._afford(max(warmup // 6, 50), 0.05)
            walked = self._walk(betas, turns, fitting=True, before=0)
            betas = self._spaced(betas, walked.traded.sum(axis=0) * 2.0 / (turns * self.count))
            self.warmup += turns
        self._steps(self.fit[:, :, 1].copy())
        self.most = self._lengths(len(betas))
        turns = self._afford(max(warmup // 3, 50), 0.05)
        self._walk(betas, turns, fitting=True, before=0)
        self.warmup += turns
        self._draw(betas, draws, self.budget)

    def _spaced(self, betas: Floats, traded: Floats) -> Floats:
        """Laws spaced so that all neighbours trade places equally often: Syed, Bouchard-Côté, Deligiannidis and Doucet
        (2022), Non-reversible parallel tempering, Journal of the Royal Statistical Society B 84:321-350.
        Places and steps go over to the new laws.
        """
        refused = np.maximum(1.0 - np.minimum(traded, 1.0), 0.05)
        along = np.concatenate([[0.0], np.cumsum(refused)])
        heats = int(min(max(np.ceil(along[-1] * 2.0) + 1.0, FEWEST_HEATS), MOST_LAWS))
        at = along[-1] * np.arange(heats) / (heats - 1)
        old = log(betas)
        new = exp(np.interp(at, along, old))
        new[0] = 1.0
        nearest = np.abs(at[:, None] - along[None, :]).argmin(axis=1)
        self.place = np.ascontiguousarray(self.place[:, nearest])
        self._steps(np.ascontiguousarray(self.fit[:, nearest, 1]))
        return new

    def _start(self, chain: int) -> Floats:
        """Rates around those of each list if a given share of all were seen, each class away from the others. Every
        other chain starts with one class.
        """
        model, stream = self.model, self.dice.chains[chain]
        rate = np.minimum(np.maximum(model.on / model.people * SEEN[chain % len(SEEN)], 0.01), 0.95)
        away = normal(shares(stream, model.size))
        away[: model.lists * model.classes] += np.repeat(log(rate / (1.0 - rate)), model.classes)
        if chain % 2:  # all but everybody in one class: what is left of others must be found from here too
            away[model.lists * model.classes] += 7.0
        return away

    def _warm(self, betas: Floats, turns: int) -> None:
        """Fit the steps twice: on the way, and anew where the chains have come to."""
        self._steps(np.full((self.count, len(betas)), START))
        self.most = [20] * len(betas)
        third = self._afford(turns // 3, 0.05)
        self._walk(betas, third, fitting=True, before=0)
        self._steps(self.fit[:, :, 1].copy())
        self.most = self._lengths(len(betas))
        rest = self._afford(turns - turns // 3, 0.1)
        self._walk(betas, rest, fitting=True, before=third)
        self.warmup += third + rest

    def _lengths(self, heats: int) -> list[int]:
        """The most steps of a turn, for each heat: so that a walk covers its length."""
        steps = exp(np.median(self.fit[:, :, 1], axis=0))
        longest = LONGEST if heats == 1 else LONGEST_HEATED
        return [int(min(max(longest / float(step), LEAST_STEPS), MOST_STEPS)) for step in steps]

    def _steps(self, step: Floats) -> None:
        """Begin the fit of the steps anew, from these (logs)."""
        self.fit = np.zeros((*step.shape, FIT))
        self.fit[:, :, 0] = self.fit[:, :, 1] = step
        self.fit[:, :, 3] = step + 2.302585092994046  # ten times the step: Hoffman and Gelman lean to long ones

    def _cost(self, turns: int) -> float:
        """What so many turns cost: their steps; and beside them noise, the draw of a size, a part in diagnostics."""
        steps = sum(most + 1 for most in self.most) / 2.0
        beside = TURN_WORK * (1.0 + len(self.most) * self.model.size / 20.0)
        return (steps * self.model.work + beside) * turns * self.count

    def _afford(self, turns: int, part: float) -> int:
        """So many turns, or fewer where they would cost more than a part of the budget; 20 at least."""
        return max(20, min(turns, int(part * max(self.budget, self.least) / self._cost(1))))

    def _walk(self, betas: Floats, turns: int, *, fitting: bool, before: int) -> Walked:
        chance = self.dice.chance(turns, self.model.size, self.most, self.engine.normals)
        walked = self.engine.walk(self.model, betas, self.place, self.fit, chance, fitting=fitting, before=before)
        self.spent += self._cost(turns)
        return walked

    def _draw(self, betas: Floats, draws: int, budget: float) -> None:
        """Draw block after block until the chains agree, or the budget is spent."""
        self.parted, self.turns = 0.0, 0
        self.accepted = np.zeros((self.count, len(betas)))
        self.traded = np.zeros((self.count, max(len(betas) - 1, 1)))
        look, soon = 2.0 * BLOCK, list(SOON)
        while True:
            turns = self._afford(BLOCK, 0.1)
            walked = self._walk(betas, turns, fitting=False, before=self.turns)
            self.turns += turns
            self.parted += float(walked.parted[:, 0].sum())
            self.accepted += walked.accepted
            self.traded += walked.traded
            self.ratio.append(walked.unseen)
            self.sizes.append(self.model.people + unseen(self.dice.sizes, self.model.people, walked.unseen))
            if self.progress is not None:
                self.progress("latent classes", min(self.turns, draws), draws)
            due = bool(soon) and self.turns >= soon[0][0]
            if self.spent < budget and self.turns < draws and not due and self.turns < look:
                continue
            look = self.turns * LOOKS
            found = self.found()
            good = self.good(found)
            if (
                good
                and found.ess_bulk >= ENOUGH * min(self.effort, 1.0)
                and found.ess_tail >= ENOUGH / 4.0 * min(self.effort, 1.0)
            ):
                return
            if self.spent >= budget or (self.turns >= draws and (good or self.stage == "chains")):
                return
            if due and found.rhat > soon.pop(0)[1] and self.stage == "chains":
                return

    def found(self) -> Diagnostics:
        """Diagnostics of log N over all draws so far."""
        return diagnose(log(self.all()))

    def all(self) -> Floats:
        """Sizes so far: (chains, draws)."""
        return np.concatenate(self.sizes, axis=1)

    def good(self, found: Diagnostics) -> bool:
        """Whether the bar is reached."""
        if self.effort < 1.0:
            return found.rhat <= IN_SHORT_RHAT and found.ess_bulk >= IN_SHORT_ESS
        return found.rhat <= MOST_RHAT and found.ess_bulk >= LEAST_ESS and found.ess_tail >= LEAST_ESS / 2.5


def _told(base: Answer, run: _Run, prior: Prior) -> Answer:
    sizes, found = run.all(), run.found()
    good, parts = run.good(found), modes(sizes)
    every = sizes.ravel()
    warnings: list[Reason] = []
    details: dict[str, object] = {
        **base.details,
        "chains": run.count,
        "warmup": run.warmup,
        "draws": run.turns,
        "stage": run.stage,
        "in_short": run.effort < 1.0,
        "steps": run.most[0],
        "acceptance": round(float(run.accepted[:, 0].mean()) / run.turns, 3),
        "divergences": int(run.parted),
        "trace": tuple(tuple(int(n) for n in chain[:: max(1, len(chain) // TRACE)][:TRACE]) for chain in sizes),
    }
    if len(run.traded) and run.stage == "tempered":
        details["trades"] = round(float(run.traded.mean()) * 2.0 / run.turns, 3)
    if prior.most_unseen is not None:
        kept = every <= run.model.people + prior.most_unseen
        share = 1.0 - float(kept.sum()) / len(every)
        details["beyond_limit"] = round(share, 4)
        if share > 0.0:
            words = (
                f"the prior allows {prior.most_unseen:,} unseen people at most; without it {share:.1%} of the draws "
                f"lie beyond, and the median is {float(np.median(every)):,.0f}"
            )
            warnings.append(Reason("limit_touched", words))
        every = every[kept]
        good = good and len(every) >= LEAST_ESS * min(run.effort, 1.0)
    named = parts
    base = replace(
        base,
        converged=good,
        rhat=found.rhat,
        ess_bulk=found.ess_bulk,
        ess_tail=found.ess_tail,
        modes=named,
        draws=every,
    )
    if named:
        shown = "; ".join(f"{share:.0%} between {low:,.0f} and {high:,.0f}" for share, low, high in named)
        warnings.append(Reason("modes", f"the sizes that fit lie in {len(named)} groups: {shown}"))
    if not good:
        low, high = (float(v) for v in np.quantile(sizes, [0.005, 0.995]))
        words = (
            f"not converged, N between {low:,.0f} and {high:,.0f} (R-hat {found.rhat:.3f}, "
            f"{found.ess_bulk:,.0f} effective draws); chains stand at "
            + ", ".join(f"{float(np.median(chain)):,.0f}" for chain in sizes)
        )
        details["range"] = (low, high)
        return replace(base, refusals=(Reason("not_converged", words),), warnings=tuple(warnings), details=details)
    tail = (1.0 - base.level) / 2.0
    low, middle, high = (float(v) for v in np.quantile(every, [tail, 0.5, 1.0 - tail]))
    details["mean"] = float(every.mean())
    return replace(base, estimate=middle, low=low, high=high, warnings=tuple(warnings), details=details)
