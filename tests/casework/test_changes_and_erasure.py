"""A finding that two captures differ goes when either of them is destroyed, and keeps no word of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casework.days import ARTICLES, case_of_days, on
from casework.small import anywhere
from routes.world import fixed_world
from solferino.casework.case import open_case
from solferino.casework.check import check
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.record import FindingKind

PAGE = "https://courier.example/varn/market"
FIRST = replace(ARTICLES[0], address=PAGE)
LATER = replace(
    FIRST,
    name="again",
    captured="2021-05-25",
    words=FIRST.words.replace("14", "21").replace("our neighbours", "our beloved")
    + "\nCorrection: the number was wrong on 3 May, as Zora Kemp told us.\n",
)


@pytest.mark.parametrize(
    ("number", "words"), [("I-001", b"our neighbours"), ("I-002", b"Zora Kemp"), ("I-002", b"beloved")]
)
def test_nothing_of_the_capture_that_was_destroyed_is_left(tmp_path: Path, number: str, words: bytes) -> None:
    path = case_of_days(tmp_path, FIRST, LATER)
    assert anywhere(path, words) != []
    with open_case(path, world=fixed_world(start=on("2021-06-01"))) as case:
        assert any(f.kind is FindingKind.CHANGED for f in held(case).findings)
        erase(case, number, people=("Ada", "Ben"), reason="an order")
        assert not any(f.kind is FindingKind.CHANGED for f in held(case).findings)
        assert check(case).exit_code == 0
    assert anywhere(path, words) == []
