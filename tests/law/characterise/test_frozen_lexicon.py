"""The frozen word classes are those of the sources, every term of every family can be read, and faults are named."""

import runpy
from pathlib import Path

import pytest

from solferino.law.characterise.lexicon import word_classes
from solferino.law.characterise.terms import tree_of

FREEZE = runpy.run_path(str(Path(__file__).resolve().parents[3] / "catalogue" / "freeze_lexicon.py"))


def test_what_is_shipped_is_the_sum_of_the_sources():
    assert FREEZE["included"](FREEZE["united"](FREEZE["FAMILIES"])) == word_classes()


@pytest.mark.parametrize("family", FREEZE["FAMILIES"])
def test_every_term_of_a_family_can_be_read(family):
    own = {name: ", ".join(t for t in terms.split(",") if "@" not in t) for name, terms in family.items()}
    assert tree_of(own).next


def test_a_class_includes_the_terms_of_another_once():
    classes = FREEZE["united"]([{"A": "boat, @B"}, {"B": "ship, boat"}, {"A": "raft"}])
    assert FREEZE["included"](classes)["A"] == "boat, ship, raft"


@pytest.mark.parametrize("classes", [{"A": "@B"}, {"A": "@B", "B": "@A"}], ids=["missing", "circle"])
def test_a_class_that_is_missing_or_includes_itself_is_refused(classes):
    with pytest.raises(ValueError, match="includes"):
        FREEZE["included"](classes)
