"""Numbers and attacks that a Ukrainian or Russian text does not give as so."""

from __future__ import annotations

import pytest

from solferino.extract import slavic
from solferino.extract.protocol import Context
from solferino.record import Figure, FigureStatus, IncidentReport
from town import Town


def figures(language: str, body: str) -> list[Figure]:
    return [c for c in slavic.FIGURES[language](Town().text(body), Context()) if isinstance(c, Figure)]


def reports(language: str, body: str) -> list[IncidentReport]:
    return [c for c in slavic.INCIDENTS[language](Town().text(body), Context()) if isinstance(c, IncidentReport)]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("ru", "Если бы мост взорвали, погибли бы 100 человек."),
        ("ru", "Нет доказательств того, что солдаты убили 30 пленных."),
        ("ru", "В фильме погибли 300 солдат."),
        ("ru", "Сколько погибло, 30 человек?"),
        ("uk", "Якби міст підірвали, загинули б 100 людей."),
        ("uk", "Немає доказів, що солдати вбили 30 полонених."),
        ("uk", "Фільм «Облога» розповідає, як загинули 300 солдатів."),
    ],
)
def test_what_is_not_told_as_so_is_no_figure_and_no_attack(language: str, body: str) -> None:
    assert figures(language, body) == []
    assert reports(language, body) == []


@pytest.mark.parametrize(
    ("language", "body"),
    [("ru", "Неправда, что убиты 30 человек, сказал генерал."), ("uk", "Неправда, що вбито 30 людей, сказав генерал.")],
)
def test_a_number_that_is_rejected_is_a_denied_one(language: str, body: str) -> None:
    assert [(f.low, f.status) for f in figures(language, body)] == [(30, FigureStatus.DENIED)]
    assert reports(language, body) == []


def test_a_denied_number_is_nobody_harmed_in_another_attack() -> None:
    body = "Солдаты убили 5 человек в Харькове. Министерство отрицает, что погибли 40 мирных жителей."
    (report,) = reports("ru", body)
    assert [h.low for h in report.harmed] == [5]


def test_a_sentence_that_is_only_a_date_dates_no_attack() -> None:
    body = "7 марта 2024 года. В результате обстрела рынка в Калиновке погибли 14 человек."
    (report,) = reports("ru", body)
    assert report.happened is None
