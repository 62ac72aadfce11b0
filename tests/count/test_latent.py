"""Latent classes: the law that is walked, the same bytes on both paths, chains that agree, and a word where not."""

import math
import statistics

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from solferino.count.systems import CaptureTable
from solferino.count.systems import latent as latent_module
from solferino.count.systems.latent import Prior, sample, variants
from solferino.count.systems.latent_draws import Dice, gamma, poisson, shares, unseen
from solferino.count.systems.latent_model import FIT, STICK, Model
from solferino.count.systems.latent_plain import Plain
from solferino.count.systems.plain import exp, lgamma, log, normal


def independent(size=900, rates=(0.35, 0.3, 0.4)):
    """Expected counts of independent lists, rounded: no chance in it."""
    counted = {}
    for number in range(1, 1 << len(rates)):
        pattern = tuple(number >> j & 1 for j in range(len(rates)))
        chance = math.prod(r if x else 1 - r for x, r in zip(pattern, rates, strict=True))
        counted[pattern] = round(size * chance)
    return CaptureTable.of([f"L{j}" for j in range(len(rates))], counted)


TABLE = independent()


@st.composite
def tables(draw):
    """Small tables of 3 to 5 lists with people on them; empty cells and empty lists among them."""
    lists = draw(st.integers(3, 5))
    patterns = st.tuples(*[st.integers(0, 1)] * lists).filter(any)
    counted = draw(st.dictionaries(patterns, st.integers(1, 400), min_size=1, max_size=12))
    return CaptureTable.of([f"L{j}" for j in range(lists)], counted)


# -- own arithmetic ----------------------------------------------------------------------------------------------------


def test_own_exponentials_and_logarithms_are_right_to_the_last_digits(sampler):
    x = np.concatenate([np.linspace(-700, 700, 4001), [0.0, 1e-300, -1e-9, 2.0]])
    assert np.allclose(exp(x), np.exp(x), rtol=4e-15 * 10, atol=0)
    y = np.exp(x)
    assert np.allclose(log(y), np.log(y), rtol=4e-15, atol=4e-16)
    power, logs = np.empty_like(y), np.empty_like(y)
    sampler.library.sf_logs(y.ctypes.data, y.size, power.ctypes.data, logs.ctypes.data)
    assert logs.tobytes() == log(y).tobytes() and power.tobytes() == exp(y).tobytes()


def test_own_log_gamma_is_right_for_small_and_large_numbers():
    x = np.array([1e-6, 0.01, 0.5, 1.0, 2.0, 3.7, 9.99, 10.0, 123.4, 1e6, 1e12])
    assert np.allclose(lgamma(x), [math.lgamma(v) for v in x], rtol=1e-12, atol=1e-12)


def test_own_normal_quantiles_are_those_of_the_normal_law(sampler):
    share = np.concatenate([[2.0**-53, 1e-12, 1e-6, 1 - 1e-12], np.linspace(0.001, 0.999, 999)])
    law = statistics.NormalDist()
    assert np.allclose(normal(share), [law.inv_cdf(p) for p in share], rtol=1e-9, atol=1e-9)
    assert sampler.normals(share).tobytes() == Plain().normals(share).tobytes()


def test_bits_of_chance_are_the_same_everywhere():
    # Fixed numbers: an estimate made on one machine is made again on another.
    stream = Dice(20, 2).chains[1]
    assert [round(float(x), 12) for x in shares(stream, 3)] == [0.550984574412, 0.645820062077, 0.011639228057]


def test_draws_have_the_mean_and_the_variance_of_their_laws():
    stream = Dice(7, 1).sizes
    assert abs(gamma(stream, 50.0, 20000).mean() - 50) < 0.3
    for mean in (0.3, 8.0, 45.0, 3000.0):
        drawn = poisson(stream, np.full(20000, mean))
        assert abs(drawn.mean() - mean) < 4 * math.sqrt(mean / 20000)
        assert abs(drawn.var() / mean - 1) < 0.06
        assert (drawn == np.floor(drawn)).all()
    drawn = unseen(stream, 200.0, np.full(20000, 0.5))
    assert abs(drawn.mean() - 100) < 0.5 and abs(drawn.var() / (100 * 1.5) - 1) < 0.06


# -- the law -----------------------------------------------------------------------------------------------------------


def by_hand(table, classes, shape, rate, place):
    """The log density as the model is written down, N0 and labels summed out, without any trick of the sampler."""
    lists = len(table.lists)
    logits, sticks = place[: lists * classes].reshape(lists, classes), place[lists * classes :]
    length = np.log1p(np.exp(sticks)) + STICK * np.exp(sticks)
    grow = 1 / (1 + np.exp(-sticks)) + STICK * np.exp(sticks)
    broken = np.append(1 - np.exp(-length), 1.0)
    share = broken * np.concatenate([[1.0], np.exp(-np.cumsum(length))])
    rates = 1 / (1 + np.exp(-logits))

    def chance(pattern):
        return sum(
            share[k] * math.prod(rates[j, k] if pattern[j] else 1 - rates[j, k] for j in range(lists))
            for k in range(classes)
        )

    seen = 1 - chance((0,) * lists)
    likelihood = sum(
        int(c) * math.log(chance(p)) for p, c in zip(table.patterns.tolist(), table.counts, strict=True)
    ) - table.observed * math.log(seen)
    prior = float(np.sum(np.log(rates * (1 - rates))) + np.sum(np.log(grow)))
    prior -= (classes - 1 + shape) * math.log(rate + length.sum())
    return likelihood, prior, (1 - seen) / seen


@pytest.mark.parametrize("path", ["compiled", "numpy"])
def test_the_density_is_the_model_as_it_is_written_down(path, sampler):
    engine = sampler if path == "compiled" else Plain()
    model = Model.of(TABLE, 4, 0.5, 0.75)
    place = np.random.default_rng(3).normal(size=model.size)
    level, _ = engine.density(model, 1.0, place)
    assert np.allclose(level, by_hand(TABLE, 4, 0.5, 0.75, place), rtol=1e-11)


@pytest.mark.parametrize("classes", [2, 5, 10])
@pytest.mark.parametrize("beta", [1.0, 0.3])
def test_the_gradient_is_that_of_the_density(classes, beta, sampler):
    model = Model.of(TABLE, classes, 0.25, 0.25)
    place = np.random.default_rng(classes).normal(size=model.size) * 1.5
    place[-1] = 6.5  # a stick that is all but whole, where its law bends away from the logit

    def height(at):
        level, _ = sampler.density(model, beta, at)
        return beta * level[0] + level[1]

    _, slope = sampler.density(model, beta, place)
    step = 1e-5
    for i in range(model.size):
        aside = np.zeros(model.size)
        aside[i] = step
        measured = (height(place + aside) - height(place - aside)) / (2 * step)
        assert abs(slope[i] - measured) < 1e-6 * max(1.0, np.abs(slope).max()), i


def test_a_place_that_cannot_be_computed_is_said_to_be_none(sampler):
    model = Model.of(TABLE, 3, 0.25, 0.25)
    for far in (np.full(model.size, 61.0), np.full(model.size, np.nan), np.full(model.size, -60.0)):
        assert sampler.density(model, 1.0, far) is None and Plain().density(model, 1.0, far) is None


# -- one and the same bytes --------------------------------------------------------------------------------------------


def walked(engine, model, heats, seed, turns=8):
    betas = np.array([1.0, 0.6, 0.3])[:heats]
    place = np.random.default_rng(seed).normal(size=(2, heats, model.size)) - 0.5
    fit = np.zeros((2, heats, FIT))
    fit[:, :, 0] = fit[:, :, 1] = math.log(0.1)
    fit[:, :, 3] = 0.0
    dice = Dice(seed, 2)
    parts = []
    for fitting in (True, False):
        chance = dice.chance(turns, model.size, [6, 4, 2][:heats], engine.normals)
        found = engine.walk(model, betas, place, fit, chance, fitting=fitting, before=turns * (not fitting))
        parts += [found.unseen, found.likelihood, found.accepted, found.parted, found.traded, place, fit]
    return b"".join(np.asarray(part).tobytes() for part in parts)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables(), st.integers(2, 11), st.integers(1, 3), st.integers(0, 2**32))
def test_both_paths_give_the_same_bytes_on_any_table(sampler, table, classes, heats, seed):
    model = Model.of(table, classes, 0.25, 0.25)
    assert walked(sampler, model, heats, seed) == walked(Plain(), model, heats, seed)


def test_both_paths_give_the_same_estimate(sampler, monkeypatch):
    found = []
    monkeypatch.setattr(latent_module, "BLOCK", 20)
    monkeypatch.setattr(latent_module, "MOST_STEPS", 8)
    monkeypatch.setattr(latent_module, "ROUNDS", 1)
    monkeypatch.setattr(latent_module, "RATIO", 0.1)
    for engine in (sampler, Plain()):
        monkeypatch.setattr(latent_module, "engine", lambda engine=engine: engine)
        answer = sample(TABLE, seed=4, chains=2, warmup=100, draws=100, classes=3, effort=1e-9)
        found.append((answer.draws.tobytes(), answer.estimate, answer.rhat, answer.ess_bulk, answer.details["trace"]))
    assert found[0] == found[1]


def test_without_a_library_the_plain_path_is_taken(monkeypatch):
    monkeypatch.setenv("SOLFERINO_KERNEL", "numpy")
    assert isinstance(latent_module.engine(), Plain)


# -- answers -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def answer(sampler):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(latent_module, "engine", lambda: sampler)
        return sample(TABLE, seed=1)


def test_independent_lists_give_back_the_size_they_were_made_from(answer):
    assert answer.converged and answer.rhat <= 1.01 and answer.ess_bulk >= 1000
    assert abs(answer.estimate - 900) < 45 and answer.low < 900 < answer.high
    assert answer.low >= TABLE.observed and answer.modes == () and answer.refusals == ()
    assert answer.method == "latent_classes" and answer.details["alias"] == "LCMCR K=10"


def test_the_draws_are_whole_people_and_bear_the_interval(answer):
    assert (answer.draws == np.floor(answer.draws)).all() and answer.draws.min() >= TABLE.observed
    assert answer.estimate == np.median(answer.draws)
    assert len(answer.details["trace"]) == 4 and len(answer.details["trace"][0]) <= 300


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(sampler, monkeypatch):
    monkeypatch.setattr(latent_module, "engine", lambda: sampler)
    one, again, other = (sample(TABLE, seed=s, effort=0.001, draws=200, warmup=100) for s in (5, 5, 6))
    assert one.draws.tobytes() == again.draws.tobytes() != other.draws.tobytes()


def test_a_limit_on_the_unseen_is_a_prior_and_its_effect_is_said(sampler, monkeypatch):
    monkeypatch.setattr(latent_module, "engine", lambda: sampler)
    near = sample(TABLE, seed=1, prior=Prior(most_unseen=900 - TABLE.observed), effort=0.1, warmup=500, draws=1000)
    assert near.draws.max() <= 900
    assert near.details["beyond_limit"] > 0.2
    assert [w.rule for w in near.warnings] == ["limit_touched"] and "without it" in near.warnings[0].words


def test_chains_that_do_not_agree_give_no_figure_but_the_range(sampler, monkeypatch):
    monkeypatch.setattr(latent_module, "engine", lambda: sampler)
    found = sample(TABLE, seed=1, warmup=100, draws=500, effort=1e-9)
    # In short and all but no budget: the bar is 100 effective draws; with it set out of reach the word is given.
    monkeypatch.setattr(latent_module, "IN_SHORT_ESS", 1e9)
    none = sample(TABLE, seed=1, warmup=100, draws=500, effort=1e-9)
    assert found.details["in_short"] and none.estimate is None and none.low is None and none.converged is False
    assert none.refusals[0].rule == "not_converged" and "N between" in none.refusals[0].words
    assert none.draws is not None and none.details["stage"] == "tempered"


def test_other_priors_are_tried_in_short(sampler, monkeypatch):
    monkeypatch.setattr(latent_module, "engine", lambda: sampler)
    monkeypatch.setattr(latent_module, "MOST_STEPS", 16)
    found = variants(TABLE, seed=2, effort=0.001)
    assert [a.details["classes"] for a in found] == [5, 20, 10, 10]
    assert {(a.details["shape"], a.details["rate"]) for a in found} == {(0.25, 0.25), (1.0, 1.0), (0.1, 0.1)}
    assert all(a.estimate is None or 700 < a.estimate < 1100 for a in found)


@pytest.mark.parametrize(("lists", "rule"), [(2, "too_few_lists"), (11, "too_many_lists")])
def test_too_few_and_too_many_lists_are_refused_in_words(lists, rule):
    table = CaptureTable.of([f"L{j}" for j in range(lists)], {(1,) * lists: 30, (1,) + (0,) * (lists - 1): 40})
    found = sample(table, seed=1)
    assert found.estimate is None and found.refusals[0].rule == rule and str(lists) in found.refusals[0].words


@pytest.mark.parametrize("wrong", [{"chains": 1}, {"draws": 3}, {"effort": 0.0}, {"level": 1.0}, {"classes": 1}])
def test_settings_that_cannot_be_are_no_silent_default(wrong):
    with pytest.raises(ValueError, match=r"needed|can be sampled"):
        sample(TABLE, **{"seed": 1, **wrong})
