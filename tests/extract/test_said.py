"""When a statement was made is told by the words beside its cue, and by no others."""

import pytest

from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.record import Publication, Reading, Text, When, sha256_hex

THURSDAY = Context(Publication(), When("2024-05-16", "2024-05-16", None, "given"))


def said(words: str) -> str | None:
    reading = Reading("aa" * 32, sha256_hex(words.encode()), len(words), language="en")
    statement = next(iter(STATEMENTS(Text.of(reading, words), THURSDAY)))
    return statement.said.day if statement.said else None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The mayor said on Tuesday that the bridge had been mined.", "2024-05-14"),
        ("The mayor told the chamber on Tuesday: “The bridge is mined.”", "2024-05-14"),
        ("The army was accused by the mayor of shelling the clinic on Monday.", "2024-05-13"),
        ("The mayor said that on Tuesday the bridge had been mined.", None),
        ("The mayor said it was on Tuesday that the bridge fell.", None),
        ("“They came on Tuesday,” the mayor said.", None),
        ("The mayor called Tuesday's raid “a disgrace”.", None),
    ],
)
def test_a_day_counts_only_where_nothing_of_what_was_said_stands_between(words: str, day: str | None) -> None:
    assert said(words) == day


def test_the_pieces_of_one_quotation_share_its_day() -> None:
    words = "“We saw it,” the mayor said on Tuesday. “We saw it all.”"
    reading = Reading("aa" * 32, sha256_hex(words.encode()), len(words), language="en")
    first, second = STATEMENTS(Text.of(reading, words), THURSDAY)
    assert second.continues == first.id
    assert first.said == second.said
    assert first.said is not None
