"""Whether a log-linear model has an estimate on a table, and only one."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.count.systems.existence import examine
from solferino.count.systems.loglinear_models import Model, ModelFault, family
from solferino.count.systems.table import CaptureTable

# Chan, Silverman and Vincent 2021, JASA 116:1297, Table 2: made so that models fail.
ARTIFICIAL = CaptureTable.of("ABC", {(1, 0, 0): 40, (0, 1, 0): 30, (0, 0, 1): 20, (1, 1, 0): 6})
PATTERNS = [p for p in product((0, 1), repeat=3) if any(p)]


@pytest.mark.parametrize(
    ("model", "rule"),
    [("[12,13,23]", "not_identifiable"), ("[12,3]", "no_extended_mle"), ("[13,23,1,2]", None), ("[1,2,3]", None)],
)
def test_the_published_examples_of_failing_models_fail_for_the_published_reason(model: str, rule: str | None) -> None:
    found = examine(ARTIFICIAL, Model.parse(model, 3))
    assert [r.rule for r in found.reasons] == ([rule] if rule else [])
    assert found.passes is (rule is None)


def test_a_refusal_names_the_lists_that_share_nobody() -> None:
    words = examine(ARTIFICIAL, Model.parse("[12,3]", 3)).reasons[0].words
    assert "A and C" in words
    assert "B and C" in words
    assert "A and B" not in words
    assert "4 patterns are left for 5 parameters" in examine(ARTIFICIAL, Model.parse("[12,13,23]", 3)).reasons[0].words


def test_terms_whose_lists_share_nobody_go_to_minus_infinity_with_their_cells() -> None:
    found = examine(ARTIFICIAL, Model.parse("[13,23]", 3))
    assert found.gone == (0b101, 0b110)
    assert (found.cells, found.parameters) == (4, 4)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=7, max_size=7).filter(any), st.integers(0, 7))
def test_both_answers_are_those_of_brute_force(counts: list[int], at: int) -> None:
    table = CaptureTable.of("ABC", dict(zip(PATTERNS, counts, strict=True)))
    model = family(3).model(at)
    found = examine(table, model)
    design, seen = _left(counts, model)
    assert found.identifiable == (np.linalg.matrix_rank(design) == design.shape[1])
    assert found.exists == _positive(design, seen)


def _left(counts: list[int], model: Model) -> tuple[np.ndarray, np.ndarray]:
    """Design and counts after zero margins took their cells, by the definition."""
    terms = [tuple(j for j in range(3) if t >> j & 1) for t in model.terms]
    gone = [t for t in terms if not sum(c for p, c in zip(PATTERNS, counts, strict=True) if all(p[j] for j in t))]
    cells = [(p, c) for p, c in zip(PATTERNS, counts, strict=True) if not any(all(p[j] for j in t) for t in gone)]
    kept = [(), *(t for t in terms if t not in gone)]
    design = np.array([[float(all(p[j] for j in t)) for t in kept] for p, _ in cells]).reshape(len(cells), len(kept))
    return design, np.array([c for _, c in cells], dtype=float)


def _positive(design: np.ndarray, counts: np.ndarray) -> bool:
    """Whether some positive table has these margins: no direction of the model lowers empty cells alone.

    By Gordan and Stiemke the two exclude each other; directions with entries -2..2 are enough for three lists.
    """
    empty = counts == 0
    for direction in product((-2, -1, 0, 1, 2), repeat=design.shape[1]):
        line = design @ np.array(direction)
        if (line[~empty] == 0).all() and (line[empty] >= 0).all() and (line[empty] > 0).any():
            return False
    return True


def test_there_are_as_many_models_as_there_are_simplicial_complexes() -> None:
    assert [len(family(lists)) for lists in (2, 3, 4, 5)] == [1, 8, 113, 6893]
    assert len(family(4, 2)) == 64
    with pytest.raises(ModelFault, match="6 lists"):
        family(6)


def test_a_model_is_written_by_its_largest_terms_and_read_again() -> None:
    for at in range(113):
        model = family(4).model(at)
        assert Model.parse(model.name, 4) == model
    assert Model.parse("[34,14,123]", 4).name == "[123,14,34]"
    assert Model.parse("[1.10,2]", 10).name == "[1.10,2,3,4,5,6,7,8,9]"


@pytest.mark.parametrize("text", ["[15]", "[11]", "[1;2]", "A and B"])
def test_what_is_no_model_is_refused(text: str) -> None:
    with pytest.raises(ModelFault):
        Model.parse(text, 4)


def test_every_model_is_closed_below() -> None:
    for row in family(4).has:
        terms = set(np.flatnonzero(row).tolist())
        for term in terms:
            members = [j for j in range(4) if term >> j & 1]
            assert all(sum(1 << j for j in c) in terms for n in range(len(members)) for c in combinations(members, n))
