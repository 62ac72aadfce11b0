"""Cyrillic names in Latin letters by the official tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.names.cyrillic import Table, latin, matching_key


@pytest.mark.parametrize(
    ("name", "written"),
    [  # the examples of the resolution's own table
        ("Алушта", "Alushta"),
        ("Богдан", "Bohdan"),
        ("Ґалаґан", "Galagan"),
        ("Єнакієве", "Yenakiieve"),
        ("Короп'є", "Koropie"),
        ("Згурський", "Zghurskyi"),
        ("Їжакевич", "Yizhakevych"),
        ("Кадиївка", "Kadyivka"),
        ("Йосипівка", "Yosypivka"),
        ("Стрий", "Stryi"),
        ("Щербухи", "Shcherbukhy"),
        ("Юрій", "Yurii"),
        ("Яготин", "Yahotyn"),
        ("Знам’янка", "Znamianka"),
        ("Русь", "Rus"),
    ],
)
def test_ukrainian_by_the_resolution_of_2010(name, written):
    assert latin(name, Table.UKRAINIAN_2010) == written


@pytest.mark.parametrize(
    ("name", "icao", "bgn"),
    [
        ("Луговец", "Lugovets", "Lugovets"),
        ("Юлия Щукина", "Iuliia Shchukina", "Yuliya Shchukina"),
        ("Подъячев", "Podieiachev", "Pod”yachev"),
        ("Емельянов", "Emelianov", "Yemel’yanov"),
        ("Хрущёв", "Khrushchev", "Khrushchëv"),
        ("МЧС", "MCHS", "MCHS"),
    ],
)
def test_russian_by_icao_and_by_bgn(name, icao, bgn):
    assert (latin(name, Table.ICAO_9303), latin(name, Table.BGN_PCGN)) == (icao, bgn)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Гайове", "Haiove"),
        ("Юрій Згода", "Yurii Zghoda"),
        ("Юрий Жуков", "Yury Zhukov"),
        ("Дмитрий", "Dmitri"),
        ("Сергей Хомяк", "Sergey Khomyak"),
        ("Щастя", "Shchastia"),
    ],
)
def test_usual_spellings_share_a_key(one, other):
    assert matching_key(one) == matching_key(other)


def test_other_names_do_not():
    assert matching_key("Липки") != matching_key("Lopky")
    assert matching_key("Иван Гвоздь") != matching_key("Ivan Hvist")


@given(st.text(max_size=30))
def test_any_text_is_taken_and_ascii_stays(text):
    for table in Table:
        assert isinstance(latin(text, table), str)
    assert latin("plain 12-B", Table.ICAO_9303) == "plain 12-B"
    assert matching_key(matching_key(text)) == matching_key(text) or not text.isascii()
