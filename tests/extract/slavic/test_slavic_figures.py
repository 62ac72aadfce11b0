"""Numbers of people harmed in Ukrainian and Russian news, and what only looks like one."""

import pytest

from extract.slavic.told import figures
from solferino.record import Bound, Counted, FigureStatus, Population, Scope


@pytest.mark.parametrize(
    ("language", "words", "low", "high", "counted", "population"),
    [
        ("uk", "Загинули двоє людей.", 2, 2, Counted.KILLED, Population.ALL),
        ("uk", "Двоє загиблих у Гайовому.", 2, 2, Counted.KILLED, Population.ALL),
        ("uk", "Поранено 12 осіб.", 12, 12, Counted.INJURED, Population.ALL),
        ("uk", "Щонайменше сім цивільних дістали поранення.", 7, None, Counted.INJURED, Population.CIVILIANS),
        ("uk", "Понад 100 дітей евакуювали.", 100, None, Counted.EVACUATED, Population.CHILDREN),
        ("uk", "Кількість загиблих зросла до 19.", 19, 19, Counted.KILLED, Population.ALL),
        ("uk", "Десятки людей поранено.", 20, None, Counted.INJURED, Population.ALL),
        ("uk", "Двадцять п’ять жінок зникли безвісти.", 25, 25, Counted.MISSING, Population.WOMEN),
        ("uk", "Понад 3 тис. людей покинули домівки.", 3000, None, Counted.DISPLACED, Population.ALL),
        ("uk", "Постраждали восьмеро людей.", 8, 8, Counted.CASUALTIES, Population.ALL),
        ("uk", "Військові розстріляли чотирьох полонених.", 4, 4, Counted.KILLED, Population.ALL),
        ("ru", "Число погибших выросло до 14.", 14, 14, Counted.KILLED, Population.ALL),
        ("ru", "Свыше тысячи человек покинули город.", 1000, None, Counted.DISPLACED, Population.ALL),
        ("ru", "Погибли двое: муж и жена.", 2, 2, Counted.KILLED, Population.ALL),
        ("ru", "Погибли не менее 21 человека.", 21, None, Counted.KILLED, Population.ALL),
        ("ru", "Ранены трое военных.", 3, 3, Counted.INJURED, Population.COMBATANTS),
        ("ru", "Пропавшими без вести считаются от 7 до 15 человек.", 7, 15, Counted.MISSING, Population.ALL),
        ("ru", "Удар унёс жизни 16 человек.", 16, 16, Counted.KILLED, Population.ALL),
        ("ru", "Задержаны 5 человек.", 5, 5, Counted.DETAINED, Population.ALL),
        ("ru", "Эвакуированы 1 200 жителей.", 1200, 1200, Counted.EVACUATED, Population.CIVILIANS),
        ("ru", "Под завалами остаются четыре человека.", 4, 4, Counted.TRAPPED, Population.ALL),
    ],
)
def test_a_count_of_people(language, words, low, high, counted, population):
    (figure,) = figures(language, words)
    assert (figure.low, figure.high, figure.counted, figure.population) == (low, high, counted, population)


@pytest.mark.parametrize(
    ("language", "words", "counted"),
    [
        ("uk", "Постраждалих немає.", Counted.CASUALTIES),
        ("uk", "Обійшлося без жертв і постраждалих.", Counted.CASUALTIES),
        ("uk", "Ніхто не загинув.", Counted.KILLED),
        ("ru", "Погибших нет.", Counted.KILLED),
        ("ru", "Пострадавших не было.", Counted.CASUALTIES),
        ("ru", "Никто не пострадал.", Counted.CASUALTIES),
    ],
)
def test_nobody_is_a_figure(language, words, counted):
    (figure,) = figures(language, words)
    assert (figure.low, figure.high, figure.counted) == (0, 0, counted)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "За закон проголосували 226 депутатів, поранених привітали."),
        ("uk", "За 23 кілометри від міста загинув водій."),
        ("uk", "Загинув 45-річний водій."),
        ("uk", "5 травня загинула жінка."),
        ("uk", "Пошкоджено 12 будинків, є поранені."),
        ("uk", "Випустили 12 ракет, загинув водій."),
        ("ru", "На помощь раненым выделили 5 млн рублей."),
        ("ru", "В 10:30 погиб водитель."),
        ("ru", "По переулку Садовому, 11 ранен водитель."),
        ("ru", "Одна из пострадавших находится в больнице."),
    ],
)
def test_votes_distances_ages_dates_things_money_and_addresses_are_no_figures(language, words):
    assert figures(language, words) == []


def test_a_subset_names_its_whole():
    whole, part = figures("uk", "Загинули семеро людей, серед них троє дітей.")
    assert (part.low, part.counted, part.population) == (3, Counted.KILLED, Population.CHILDREN)
    assert part.part_of == whole.id


def test_the_affected_beside_the_killed_are_the_injured_and_the_record_says_so():
    killed, affected = figures("ru", "Погибли двое человек, пострадали семеро.")
    assert (killed.counted, affected.counted) == (Counted.KILLED, Counted.INJURED)
    assert "read as injured" in affected.number_rule


def test_two_counts_in_one_sentence_keep_their_own_word_of_harm():
    dead, hurt = figures("uk", "Четверо людей загинули, ще 11 дістали поранення.")
    assert (dead.low, dead.counted, hurt.low, hurt.counted) == (4, Counted.KILLED, 11, Counted.INJURED)


def test_source_is_the_speaker_of_the_sentence_or_of_the_next_one():
    (figure,) = figures("uk", "Загинули двоє людей. Про це повідомив мер Лука Ремінь.")
    assert (figure.source.name, figure.status) == ("Лука Ремінь", FigureStatus.CLAIMED)
    (figure,) = figures("ru", "По данным полиции, погибли двое человек.")
    assert figure.source.name == "полиции"
    (figure,) = figures("uk", "Загинули двоє людей.")
    assert (figure.source, figure.status) == (None, FigureStatus.UNSPECIFIED)


def test_bound_and_rule_of_a_vague_word():
    (figure,) = figures("ru", "Погибли десятки людей.")
    assert (figure.bound, figure.number_rule) == (Bound.VAGUE, '"десятки" = 20 or more')


def test_a_count_since_the_beginning_of_a_war_is_cumulative():
    (figure,) = figures("ru", "С начала войны погибли 40 журналистов.")
    assert figure.scope is Scope.CUMULATIVE


def test_figure_in_a_sentence_of_the_other_language_is_left_unread():
    assert figures("uk", "Было объявлено, что погибли двое взрослых, мы это слышали.") == []
