"""Reports of attacks in Ukrainian and Russian news."""

import pytest

from extract.slavic.told import reports
from solferino.record import Blame, Stage


@pytest.mark.parametrize(
    ("language", "words", "kind", "place", "day"),
    [
        ("uk", "14 травня Гайове обстріляли з артилерії.", "shelling", None, "2024-05-14"),
        ("uk", "У вівторок війська обстріляли село Гайове.", "shelling", "Гайове", "2024-05-14"),
        ("uk", "Вчора стався ракетний удар по Гайовому.", "missile strike", "Гайовому", "2024-05-16"),
        ("uk", "Безпілотник атакував автобус у Гайовому.", "drone strike", "Гайовому", None),
        ("uk", "Військові обстріляли Гайове з «Градів».", "rocket attack", "Гайове", None),
        ("uk", "У селі Гайове прогримів вибух.", "explosion", "Гайове", None),
        ("uk", "Гайове зазнало артилерійського обстрілу 14 травня.", "shelling", "Гайове", "2024-05-14"),
        ("uk", "Солдати розстріляли двох полонених у селі Гайове.", "execution", "Гайове", None),
        ("ru", "Дрон ударил по рынку в приречном Луговце.", "drone strike", "Луговце", None),
        ("ru", "В ночь на 14 мая по Луговцу нанесли ракетный удар.", "missile strike", "Луговцу", "2024-05-14"),
        ("ru", "Вчера авиация сбросила бомбы на поселок Луговец.", "airstrike", "Луговец", "2024-05-16"),
        ("ru", "Неизвестные открыли стрельбу в Луговце.", "shooting", "Луговце", None),
        ("ru", "Боевики похитили врача в Луговце.", "kidnapping", "Луговце", None),
        ("ru", "Миномётный обстрел посёлка Луговец начался 14.05.2024.", "mortar", "Луговец", "2024-05-14"),
    ],
)
def test_type_place_and_day(language, words, kind, place, day):
    (report,) = reports(language, words)
    assert report.type == kind
    assert (report.place.name if report.place else None) == place
    assert (report.happened.day if report.happened else None) == day


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "Хакерська атака зупинила сайт."),
        ("uk", "Навчання з удару по цілі пройшли в області."),
        ("uk", "Якщо буде обстріл, ідіть в укриття."),
        ("uk", "Міноборони заявило, що не завдавало ударів по Гайовому."),
        ("ru", "Второй мировой и её бомбардировкам посвящён музей."),
        ("ru", "В Луговце опасаются: есть угроза обстрела."),
    ],
)
def test_metaphor_exercise_threat_history_and_denied_acts_are_no_reports(language, words):
    assert reports(language, words) == []


def test_sentences_on_one_attack_are_one_report_and_on_two_attacks_two():
    one = "По Гайовому завдали ракетного удару. Внаслідок ракетного удару по Гайовому загинули двоє людей."
    assert len(reports("uk", one)) == 1
    two = "14 травня обстріляли село Гайове.\n\n15 травня обстріляли село Липки."
    assert [r.place.name for r in reports("uk", two)] == ["Гайове", "Липки"]


def test_blame_is_stated_accused_or_unknown():
    (report,) = reports("uk", "Російські війська обстріляли село Гайове.")
    assert (report.actor, report.blame) == ("Російські війська", Blame.STATED)
    (report,) = reports("ru", "Мэр Олег Ремнев сообщил, что боевики обстреляли посёлок Луговец.")
    assert (report.actor, report.blame, report.alleged_by.name) == ("боевики", Blame.ACCUSED, "Олег Ремнев")
    (report,) = reports("ru", "Неизвестные обстреляли посёлок Луговец.")
    assert report.blame is Blame.UNKNOWN


def test_denial_is_kept_with_the_report():
    words = "Завдано ракетного удару по Гайовому. Міноборони заперечило причетність до удару."
    (report,) = reports("uk", words)
    assert [s.name for s in report.denied_by] == ["Міноборони"]


def test_victims_target_and_weapon_stand_on_words_of_the_text():
    words = "Дрон влучив у лікарню в Гайовому, загинули двоє людей."
    (report,) = reports("uk", words)
    assert (report.target, report.weapon) == ("лікарню", "Дрон")
    assert [(h.words.quote, h.low) for h in report.harmed] == [("двоє людей", 2)]
    assert len(report.victims) == 1


def test_an_attempt_is_no_accomplished_act():
    (report,) = reports("ru", "Боевики пытались взорвать мост, но взрыв в Луговце не прогремел.")
    assert report.stage is Stage.ATTEMPTED
