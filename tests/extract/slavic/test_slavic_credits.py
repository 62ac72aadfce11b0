"""Whom Ukrainian and Russian texts name as the origin of what they carry."""

import pytest

from extract.slavic.told import credits
from solferino.record import CreditRelation

RELIES, TOLD, LINE = CreditRelation.RELIES_ON, CreditRelation.TOLD, CreditRelation.CREDIT_LINE


@pytest.mark.parametrize(
    ("language", "words", "to", "relation"),
    [
        ("uk", "Міст закрито, передає Укрінформ.", "Укрінформ", RELIES),
        ("uk", "Про це пише видання «Вісник степу».", "Вісник степу", RELIES),
        ("uk", "Міст закрито, повідомляють ЗМІ з посиланням на Reuters.", "Reuters", RELIES),
        ("uk", "«Міст цілий», — сказав він у коментарі Радіо Свобода.", "Радіо Свобода", TOLD),
        ("uk", "«Міст цілий», — розповіла Суспільному Ольга Цвях.", "Суспільному", TOLD),
        ("uk", "Він написав про це у Telegram.", "Telegram", RELIES),
        ("uk", "Фото: Вісник степу", "Вісник степу", LINE),
        ("ru", "Мост закрыт, сообщает ТАСС.", "ТАСС", RELIES),
        ("ru", "Мост закрыт. (Интерфакс)", "Интерфакс", LINE),
        ("ru", "Об этом говорится в телеграм-канале «Голос реки».", "Голос реки", RELIES),
        ("ru", "Как пишет «Коммерсантъ», мост закрыт.", "Коммерсантъ", RELIES),
        ("ru", "Мост цел, рассказал он в интервью Би-би-си.", "Би-би-си", TOLD),
    ],
)
def test_credit(language, words, to, relation):
    (credit,) = credits(language, words)
    assert (credit.to, credit.relation) == (to, relation)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "За даними прокуратури, міст закрито."),
        ("ru", "По данным полиции, мост закрыт."),
        ("uk", "День минув спокійно."),
        ("ru", "Эхо взрыва слышали за рекой."),
    ],
)
def test_a_body_that_speaks_and_a_common_word_are_no_credits(language, words):
    assert credits(language, words) == []
