"""What is made of the network's numbers: words, probabilities, spans; and all of it rounded."""

from __future__ import annotations

import math

import pytest

from solferino.extract.model.card import Card
from solferino.extract.model.learned import Learned, Outputs, Said
from solferino.extract.model.wordpiece import WordPiece

CUTTER = WordPiece(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "gun", "##men", "red", "front", "hit", "a", "bridge", "."])
CARD = Card(
    digest="sha256:0",
    version="1",
    window=8,
    stride=4,
    roles=("perpetrator", "target"),
    types=("attack", "arson"),
    blame=("stated", "claimed"),
    fates=("killed", "injured"),
    scales={
        **dict.fromkeys(("gate", "kinds", "types", "perpetrator", "target", "blame", "fates"), (1.0, 0.0)),
    },
    floors={"word": -1.0, "perpetrator": 0.5, "target": 0.5},
)
TEXT = "Gunmen of red front hit a bridge."
OUT, BEGIN, INSIDE = (4.0, 0.0, 0.0), (0.0, 4.0, 0.0), (0.0, 0.0, 4.0)


def learned(perpetrator: dict[str, tuple[float, ...]], target: dict[str, tuple[float, ...]]) -> Learned:
    """Outputs in which the named words have the given log-odds of a role; all other words lie outside."""
    pieces = CUTTER.pieces(TEXT)
    rows = []
    for start, end in zip(pieces.starts, pieces.ends, strict=True):
        words = TEXT[start:end].lower()
        rows.append(
            [
                *perpetrator.get(words, OUT),
                *target.get(words, OUT),
                *(2.0, -2.0),  # types
                *(1.0, 0.0),  # blame
                *(0.0, 1.0),  # fates
            ]
        )
    return Learned(CARD, TEXT, pieces, Outputs(rows, [[-1.0, 0.0, 0.0], [1.5, -1.0, 2.0]]))


def test_neighbouring_words_of_a_role_are_one_span_of_whole_words() -> None:
    found = learned({"gun": BEGIN, "men": INSIDE}, {}).spans(0, len(TEXT))
    assert [(TEXT[s.start : s.end], s.role) for s in found] == [("Gunmen", "perpetrator")]


def test_a_word_that_begins_a_filler_begins_a_span() -> None:
    found = learned({}, {"red": BEGIN, "front": BEGIN}).spans(0, len(TEXT))
    assert [TEXT[s.start : s.end] for s in found] == ["red", "front"]
    joined = learned({}, {"red": BEGIN, "front": INSIDE}).spans(0, len(TEXT))
    assert [TEXT[s.start : s.end] for s in joined] == ["red front"]


def test_the_same_words_may_fill_two_roles() -> None:
    found = learned({"red": BEGIN}, {"red": BEGIN}).spans(0, len(TEXT))
    assert [s.role for s in found] == ["perpetrator", "target"]


def test_only_words_inside_what_was_asked_are_given() -> None:
    one = learned({"gun": BEGIN, "men": INSIDE}, {"bridge": BEGIN})
    assert one.spans(7, len(TEXT)) == [Said(26, 32, "target", one.support(26, 32, "target"))]


def test_a_span_below_the_floor_is_not_given() -> None:
    assert learned({"gun": (0.5, 0.0, -9.0), "men": (0.5, -9.0, 0.0)}, {}).spans(0, len(TEXT)) == []


def test_probabilities_have_two_digits_before_anything_is_decided_by_them() -> None:
    one = learned({"red": (0.0, 0.1234, 0.0)}, {})
    every = [one.gate, *one.kinds.values(), *one.types(0, 9).values(), one.support(10, 13, "perpetrator")]
    every += [*one.blame(0, 6).values(), *one.fate(0, 6).values()]
    assert every == [round(p, 2) for p in every]


def test_a_difference_in_the_last_bits_changes_no_answer() -> None:
    one = learned({"red": (0.0, 1.0, 0.0)}, {})
    other = learned({"red": (0.0, math.nextafter(1.0, 2.0), 0.0)}, {})
    assert one.spans(0, len(TEXT)) == other.spans(0, len(TEXT))


def test_the_gate_is_that_of_the_window_that_says_most() -> None:
    assert learned({}, {}).gate == round(1 / (1 + math.exp(-1.5)), 2)
    assert learned({}, {}).kinds == {"attack": 0.5, "arson": round(1 / (1 + math.exp(-2)), 2)}


def test_factor_and_shift_of_the_card_are_applied() -> None:
    card = Card(**{**{n: getattr(CARD, n) for n in CARD.__slots__}, "scales": {**CARD.scales, "gate": (2.0, -1.0)}})
    assert Learned(card, "", CUTTER.pieces(""), Outputs([], [[1.5, 0, 0]])).gate == round(1 / (1 + math.exp(-2)), 2)


def test_chances_of_blame_and_fate_sum_to_one() -> None:
    one = learned({}, {})
    assert sum(one.blame(0, 6).values()) == pytest.approx(1, abs=0.02)
    assert one.fate(0, 6)["injured"] > one.fate(0, 6)["killed"]


def test_words_where_nothing_stands_are_supported_by_nothing() -> None:
    one = learned({"red": BEGIN}, {})
    assert one.support(6, 7, "perpetrator") == 0.0
    assert one.spans(6, 7) == []
