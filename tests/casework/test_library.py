"""The library: the verbs of the command line as methods of an open case."""

from __future__ import annotations

from pathlib import Path

import pytest

import solferino
from casework.small import STRIKE, write
from solferino.casework.held import held
from solferino.record import Publication, UsageError


def test_a_newcomer_needs_one_import(tmp_path: Path) -> None:
    write(tmp_path, one=STRIKE)
    with solferino.create_case(tmp_path / "case", person="Ada") as case:
        assert case.add([str(tmp_path / "one.txt")], given=Publication(publisher="The Courier")).kept == 1
        assert case.process().changed
        assert not case.process().changed
        assert case.claims()
        assert {type(c.claim).__name__ for c in case.claims("figure")} == {"Figure"}
        assert case.incidents()
        assert case.origins()
        assert isinstance(case.contradictions(), tuple)
        made = case.decide(case.claims()[0].id[:14], "accept", person="Ada", reason="so it says")
        assert made.verdict == "accept"
        with pytest.raises(UsageError, match="no verdict"):
            case.decide(case.claims()[0].id, "perhaps", person="Ada", reason="so it says")
        assert case.dossier() == tmp_path / "case" / "dossier.html"
        assert len(case.export().splitlines()) == len(case.claims())
        assert case.status()["schema"] == "solferino.status/1"
        assert case.verify().exit_code == 0
        assert list(case.log().people.values()) == ["Ada"]
    with solferino.open_case(tmp_path / "case", read_only=True) as case:
        assert case.held() == held(case), "the functions take it too"
        size = case.held().size
        assert case.claims(at=size - 1)[0].standing == "pending"


def test_only_what_is_offered_can_be_asked_of_the_front_door() -> None:
    assert dir(solferino) == sorted(solferino.__all__)
    with pytest.raises(AttributeError, match="no attribute"):
        _ = solferino.casework_of_a_name_that_is_none
