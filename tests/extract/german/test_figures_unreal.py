"""Numbers that a German text does not give as so."""

from __future__ import annotations

import pytest

from solferino.extract import german
from solferino.extract.protocol import Context
from solferino.record import Counted, Figure, FigureStatus
from town import Town


def figures(body: str) -> list[Figure]:
    return [c for c in german.FIGURES(Town().text(body), Context()) if isinstance(c, Figure)]


@pytest.mark.parametrize(
    "body",
    [
        "Im Film wurden 300 Soldaten getötet.",
        "Es gibt keine Beweise, dass Truppen 30 Gefangene erschossen haben.",
        "12 Menschen pro Tag werden auf den Straßen getötet.",
        "Wurden dort 40 Menschen getötet?",
    ],
)
def test_what_is_not_told_as_so_is_no_figure(body: str) -> None:
    assert figures(body) == []


def test_a_number_that_is_rejected_is_a_denied_one() -> None:
    (figure,) = figures("Es ist nicht wahr, dass 30 Menschen getötet wurden.")
    assert figure.status is FigureStatus.DENIED


def test_prisoners_who_were_shot_are_not_counted_as_detained() -> None:
    assert Counted.DETAINED not in {f.counted for f in figures("Soldaten haben 30 Gefangene erschossen.")}
