"""Languages in Cyrillic letters told apart by their letters, or not told at all."""

import pytest

from solferino.text.cyrillic import cyrillic_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Вночі обстріляли село, є поранені", "uk"),
        ("Двоє людей загинули внаслідок удару", "uk"),
        ("Ночью обстреляли посёлок, ранены двое", "ru"),
        ("По словам мэра, мост был закрыт с утра", "ru"),
        ("Объект был атакован с воздуха, как пишет Коммерсантъ", "ru"),
        ("Уначы абстралялі вёску, ёсць параненыя, кажуць жыхары, якія ўцалелі", "be"),
        ("През нощта беше обстрелвано селото, ранени са двама души, съобщи кметът", "bg"),
    ],
)
def test_a_short_text_is_told_by_its_letters(text, language):
    assert cyrillic_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Село",
        "The mayor of the town spoke to us",
        "Вночі обстріляли село Липки. Ночью был обстрелян посёлок, ранены мы все",
        "Қалада жарылыс болды, екі адам жараланды",
        "Ноћас је гранатирано село, рекао је градоначелник",
    ],
)
def test_too_short_mixed_or_another_alphabet_is_not_told(text):
    assert cyrillic_language(text) is None


def test_a_quotation_in_russian_does_not_change_the_language_of_a_ukrainian_article():
    article = (
        "Уночі обстріляли село Липки, є поранені. Місцевий житель їм сказав: «Мы ждали». Слідство триває, її ведуть."
    )
    assert cyrillic_language(article) == "uk"
