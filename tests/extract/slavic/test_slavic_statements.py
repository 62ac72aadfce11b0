"""Who says what in Ukrainian and Russian news: quotations by their marks, speakers by position and agreement."""

import pytest

from extract.slavic.told import speakers, statements
from solferino.record import Mode, SpeakerKind, StatementKind


@pytest.mark.parametrize(
    ("language", "words", "quoted", "name"),
    [
        ("uk", "«Ми чекали допомоги», — сказав мер Гайового Лука Ремінь.", "«Ми чекали допомоги»", "Лука Ремінь"),
        ("uk", "“Ми чекали допомоги”, – каже Ольга Цвях.", "“Ми чекали допомоги”", "Ольга Цвях"),
        ("uk", '"Ми чекали допомоги", - додала Ольга Цвях.', '"Ми чекали допомоги"', "Ольга Цвях"),
        ("uk", "„Ми чекали допомоги“, — пояснила Ольга Цвях.", "„Ми чекали допомоги“", "Ольга Цвях"),
        ("uk", "Ольга Цвях сказала: «Ми чекали допомоги».", "«Ми чекали допомоги»", "Ольга Цвях"),
        ("ru", "«Мы ждали помощи», — сказал мэр Луговца Олег Ремнев.", "«Мы ждали помощи»", "Олег Ремнев"),
        ("ru", "Ольга Цвях заявила: «Мы ждали помощи».", "«Мы ждали помощи»", "Ольга Цвях"),
        ("ru", "По словам Ольги Цвях, «мы ждали помощи напрасно».", "«мы ждали помощи напрасно»", "Ольги Цвях"),
    ],
)
def test_quotation_has_its_marks_and_its_speaker(language, words, quoted, name):
    assert speakers(language, words) == [(quoted, name)]


def test_cue_inside_the_marks_parts_the_quotation_in_two():
    first, second = statements("ru", "«Мы ждали помощи, — сказал Олег Ремнев. — Никто не пришел».")
    assert [first.passage.quote, second.passage.quote] == ["«Мы ждали помощи", "Никто не пришел»"]
    assert second.continues == first.id
    assert second.speaker == first.speaker


def test_dialogue_behind_a_dash_is_a_quotation():
    first, second = statements("uk", "— Ми чекали, — каже пенсіонер Лука Ремінь. — Ніхто не прийшов.")
    assert (first.passage.quote, first.mode) == ("Ми чекали", Mode.DIRECT)
    assert second.passage.quote == "Ніхто не прийшов."


def test_a_list_behind_dashes_is_no_dialogue():
    assert statements("uk", "— дванадцять будинків\n— одна школа") == []


def test_name_is_the_fullest_form_in_the_text_and_the_mention_the_words_here():
    words = "Приїхав голова ради Лука Ремінь. «Допомога буде завтра», — сказав Ремінь."
    (said,) = statements("uk", words)
    assert (said.speaker.name, said.speaker.mention.quote) == ("Лука Ремінь", "Ремінь")
    assert said.speaker.named_at.quote == "Лука Ремінь"
    assert said.speaker.role == "голова ради"


def test_no_form_is_made_that_the_text_does_not_have():
    (said,) = statements("uk", "За словами голови ради Луки Ременя, дорогу закрито.")
    assert said.speaker.name == "Луки Ременя"


def test_pronoun_and_verb_without_subject_go_on_with_the_last_speaker_of_that_gender():
    words = "Ольга Цвях сказала, що міст закрито. Вона додала, що поромів немає."
    assert [name for _, name in speakers("uk", words)] == ["Ольга Цвях", "Ольга Цвях"]
    words = "Олег Ремнев сказал, что мост закрыт. Она добавила, что паромов нет."
    assert [name for _, name in speakers("ru", words)] == ["Олег Ремнев"]


def test_a_person_who_stands_before_the_verb_is_never_passed_over_for_the_last_speaker():
    words = "Олег Ремнев сказал, что мост закрыт. Накануне мэр Луговца Иван Гвоздь сообщил, что паром цел."
    assert [name for _, name in speakers("ru", words)] == ["Олег Ремнев", "Иван Гвоздь"]


@pytest.mark.parametrize(
    ("language", "words"),
    [("uk", "Повідомляється, що міст закрито."), ("ru", "Как сообщается, мост закрыт для машин.")],
)
def test_passive_without_an_agent_has_no_known_speaker(language, words):
    (said,) = statements(language, words)
    assert said.speaker is None


@pytest.mark.parametrize(
    ("language", "words", "name", "kind"),
    [
        ("uk", "У прокуратурі повідомили, що слідство триває.", "прокуратурі", SpeakerKind.INSTITUTION),
        ("ru", "В Минобороны заявили, что склада там не было.", "Минобороны", SpeakerKind.INSTITUTION),
        ("uk", "Місцева жителька розповіла, що бачила дим.", "Місцева жителька", SpeakerKind.UNNAMED),
        ("ru", "Очевидцы рассказали, что видели дым.", "Очевидцы", SpeakerKind.GROUP),
        ("ru", "Human Rights Watch заявила, что видела следы.", "Human Rights Watch", SpeakerKind.INSTITUTION),
    ],
)
def test_bodies_groups_and_people_without_a_name_speak_too(language, words, name, kind):
    (said,) = statements(language, words)
    assert (said.speaker.name, said.speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("language", "words", "kind"),
    [
        ("uk", "Міноборони заперечило причетність до удару.", StatementKind.DENIAL),
        ("ru", "В Минобороны опровергли сообщения об ударе.", StatementKind.DENIAL),
        ("ru", "«Мы не наносим ударов по городам», — сказал Олег Ремнев.", StatementKind.DENIAL),
        ("uk", "Лука Ремінь звинуватив у цьому сусідів.", StatementKind.ACCUSATION),
        ("uk", "Лука Ремінь закликав людей виїжджати.", StatementKind.CALL),
        ("ru", "Полиция отказалась от комментариев.", StatementKind.NO_COMMENT),
        ("uk", "«Це воєнний злочин», — сказав Лука Ремінь.", StatementKind.LEGAL_VIEW),
    ],
)
def test_kind_of_a_statement(language, words, kind):
    (said,) = statements(language, words)
    assert said.kind == kind


def test_one_who_is_cited_in_the_accusative_is_the_speaker():
    words = "Приехал комендант Олег Ремнев. «Склад был пуст с весны», — цитирует Ремнева РБК."
    (said,) = statements("ru", words)
    assert (said.speaker.name, said.via) == ("Олег Ремнев", "РБК")


def test_a_given_name_that_no_list_has_is_a_name_beside_the_verb_or_behind_a_role():
    assert speakers("uk", "Жмелина Сущик заявила, що міст закрито.")[0][1] == "Жмелина Сущик"
    assert speakers("uk", "«Міст закрито», — сказала лікарка Жмелина Сущик.")[0][1] == "Жмелина Сущик"


def test_an_outlet_that_reports_is_no_speaker():
    assert statements("uk", "Про це повідомляє Укрінформ.") == []
    assert statements("ru", "Ранее об этом писала «Медиазона».") == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "Поранених лікують у лікарні «Надія»."),
        ("ru", 'Помогает организация "Врачи без границ", сотрудники на месте.'),
        ("ru", "Там стоял комплекс «Град-2»."),
    ],
)
def test_a_name_in_marks_is_no_statement(language, words):
    assert statements(language, words) == []


def test_a_sentence_in_the_other_language_is_left_unread_and_its_quotation_kept():
    words = "Он сообщил, что мост был взорван ночью. «Мы ждали помощи», — сказав Лука Ремінь."
    assert [quoted for quoted, _ in speakers("uk", words)] == ["«Мы ждали помощи»"]


def test_day_of_saying_stands_beside_the_cue():
    (said,) = statements("uk", "Лука Ремінь заявив у вівторок, що міст закрито.")
    assert said.said.day == "2024-05-14"
