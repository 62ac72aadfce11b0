"""Bayesian thresholding of log-linear terms."""

import numpy as np
import pytest

from solferino.count.systems.table import CaptureTable
from solferino.count.systems.threshold import thresholding

# Killings in Kosovo, 1999: Ball and others 2002, as in test_loglinear.
_SEEN = (
    "1000:1131 0100:845 0010:936 0001:306 1100:177 1010:228 1001:106 0110:217 0101:31 0011:123 "
    "1110:181 1101:18 1011:42 0111:32 1111:27"
)
KOSOVO = CaptureTable.of(
    ("EXH", "ABA", "OSCE", "HRW"), {tuple(int(m) for m in cell[:4]): int(cell[5:]) for cell in _SEEN.split()}
)


def test_kosovo_has_the_published_figures_with_pairs_and_with_triples() -> None:
    pairs = thresholding(KOSOVO, seed=1)
    assert pairs.chosen == "[12,13,14,23,34]"
    assert (pairs.estimate, pairs.low, pairs.high) == (
        pytest.approx(14000, rel=0.03),
        pytest.approx(12200, rel=0.03),
        pytest.approx(16400, rel=0.03),
    )
    triples = thresholding(KOSOVO, seed=1, most_order=3)
    assert (triples.estimate, triples.low, triples.high) == (
        pytest.approx(11800, rel=0.03),
        pytest.approx(10000, rel=0.03),
        pytest.approx(14600, rel=0.03),
    )


def test_one_seed_gives_one_answer_and_seeds_differ_little() -> None:
    one, again, other = (thresholding(KOSOVO, seed=s) for s in (3, 3, 4))
    assert np.array_equal(one.draws, again.draws)
    assert one.estimate == pytest.approx(other.estimate, rel=0.01)
    assert one.high == pytest.approx(other.high, rel=0.02)


def test_terms_that_the_data_do_not_hold_apart_from_zero_are_taken_out() -> None:
    people = np.random.default_rng(1).random((2000, 4)) < 0.3
    cells, counts = np.unique(people[people.any(axis=1)].astype(int), axis=0, return_counts=True)
    table = CaptureTable.of("ABCD", {tuple(c): int(n) for c, n in zip(cells.tolist(), counts, strict=True)})
    found = thresholding(table, seed=1, threshold=4.0)
    assert found.chosen == "[1,2,3,4]"
    assert found.estimate == pytest.approx(2000, rel=0.05)
    assert found.ess_bulk > 1000


@pytest.mark.parametrize(
    ("table", "rule"),
    [
        (CaptureTable.of("AB", {(1, 0): 90, (1, 1): 40}), "few_lists"),
        (CaptureTable.of("ABC", {(1, 0, 0): 90, (0, 1, 0): 40}), "no_overlap"),
    ],
)
def test_where_only_the_prior_would_speak_there_is_no_figure(table: CaptureTable, rule: str) -> None:
    assert thresholding(table).refusals[0].rule == rule
