"""The scorer of benchmarks/coreference.py against values that the literature works out by hand."""

import importlib.util
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

_PATH = Path(__file__).parents[3] / "benchmarks/coreference_scores.py"
_SPEC = importlib.util.spec_from_file_location("coreference_scores", _PATH)
assert _SPEC is not None
assert _SPEC.loader is not None
scorer = importlib.util.module_from_spec(_SPEC)
sys.modules["coreference_scores"] = scorer
_SPEC.loader.exec_module(scorer)


def side(*chains: str) -> list[frozenset[str]]:
    return [frozenset(chain.split()) for chain in chains]


# Bagga and Baldwin 1998: 1-5, 6-7, 8-9-A-B-C.
TRUTH = side("1 2 3 4 5", "6 7", "8 9 A B C")
FIRST = side("1 2 3 4 5", "6 7 8 9 A B C")
SECOND = side("1 2 3 4 5 8 9 A B C", "6 7")


def test_muc_sees_no_difference_between_a_small_and_a_large_error() -> None:
    for response in (FIRST, SECOND):
        part = scorer.muc(TRUTH, response)
        assert (part.precision, part.recall) == (9 / 10, 1.0)


def test_b_cubed_of_the_paper() -> None:
    first, second = scorer.b_cubed(TRUTH, FIRST), scorer.b_cubed(TRUTH, SECOND)
    assert first.precision == pytest.approx(16 / 21)  # 76 %
    assert second.precision == pytest.approx(7 / 12)  # 58 %
    assert first.recall == second.recall == 1.0


def test_muc_of_vilain_and_others() -> None:
    """Their table: key A-B-C-D, response A-B and C-D; and the other way round."""
    assert scorer.muc(side("A B C D"), side("A B", "C D")).recall == pytest.approx(2 / 3)
    assert scorer.muc(side("A B C D"), side("A B", "C D")).precision == 1.0
    assert scorer.muc(side("A B", "C D"), side("A B C D")).precision == pytest.approx(2 / 3)
    assert scorer.muc(side("A B C"), side("A C")).recall == pytest.approx(1 / 2)
    assert scorer.muc(side("B C D E G H J"), side("A B C", "D E F G H I")).recall == pytest.approx(4 / 6)


def test_ceaf_e_of_luo() -> None:
    """Luo 2005, figure 1: the truth of Bagga and Baldwin; responses a, b, c (all in one) and d (each alone)."""
    expected = {
        0: (1 + Fraction(2 * 5, 12)) / 2,  # response a, precision
        1: (Fraction(2 * 5, 15) + 1) / 2,  # response b, precision
    }
    for n, response in enumerate((FIRST, SECOND)):
        part = scorer.ceaf_e(TRUTH, response)
        assert part.precision == pytest.approx(float(expected[n]))
        assert part.recall == pytest.approx(float(expected[n]) * 2 / 3)
    together = scorer.ceaf_e(TRUTH, side("1 2 3 4 5 6 7 8 9 A B C"))
    assert together.precision == pytest.approx(10 / 17)  # .588
    assert together.recall == pytest.approx(10 / 17 / 3)  # .196
    alone = scorer.ceaf_e(TRUTH, side(*["1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C"]))
    assert alone.precision == pytest.approx((2 / 6 + 2 / 3 + 2 / 6) / 12)  # .111
    assert alone.recall == pytest.approx((2 / 6 + 2 / 3 + 2 / 6) / 3)  # .444


def test_the_reference_scorer_on_mentions_that_only_one_side_has() -> None:
    """Pradhan and others 2014: key a-b-c, d-e-f-g; response a-b, c-d, f-g-h-i."""
    key, response = side("a b c", "d e f g"), side("a b", "c d", "f g h i")
    found = scorer.scores(key, response)
    assert (found.muc.recall, found.muc.precision) == (pytest.approx(2 / 5), pytest.approx(2 / 5))
    assert found.b_cubed.recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)  # .42
    assert found.b_cubed.precision == pytest.approx((2 + 1 + 4 / 4) / 8)  # .50
    assert found.ceaf_e.recall == pytest.approx((4 / 5 + 4 / 8) / 2)  # .65
    assert found.ceaf_e.precision == pytest.approx((4 / 5 + 4 / 8) / 3)  # .43
    assert found.conll == pytest.approx((2 / 5 + 5 / 11 + 13 / 25) / 3)


def test_the_best_pairing_is_not_the_greedy_one() -> None:
    assert scorer.best_sum([[9, 8], [8, 1]]) == 16
    assert scorer.best_sum([[1, 2, 3], [4, 5, 7]]) == 9


tables = st.dictionaries(st.integers(0, 12), st.integers(0, 4), min_size=1)


@given(tables)
def test_what_is_right_scores_one(keys: dict[int, int]) -> None:
    whole = scorer.chains(keys)
    found = scorer.scores(whole, whole)
    assert found.b_cubed.f1 == pytest.approx(1.0)
    assert found.ceaf_e.f1 == pytest.approx(1.0)
    assert found.muc.f1 in {0.0, 1.0}  # 0 where every mention is alone


@given(tables, tables)
def test_changing_sides_changes_recall_and_precision(one: dict[int, int], other: dict[int, int]) -> None:
    a, b = scorer.chains(one), scorer.chains(other)
    forth, back = scorer.scores(a, b), scorer.scores(b, a)
    for name in ("muc", "b_cubed", "ceaf_e"):
        assert getattr(forth, name).recall == pytest.approx(getattr(back, name).precision)
    assert forth.conll == pytest.approx(back.conll)
