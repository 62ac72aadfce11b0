"""Quotations: found with their marks, joined to the one who says them, or to nobody."""

from __future__ import annotations

import pytest

from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.record import Mode, Reading, Region, RegionKind, Statement, Text, sha256_hex


def read(text: str, *regions: Region, language: str | None = "en") -> list[Statement]:
    """The statements of an invented text."""
    reading = Reading("0" * 64, sha256_hex(text.encode()), length=len(text), language=language, regions=regions)
    return list(STATEMENTS(Text.of(reading, text), Context()))


def quoted(text: str) -> list[tuple[str, str | None]]:
    """The quotations of a text with the names of their speakers."""
    return [(s.passage.quote, s.speaker.name if s.speaker else None) for s in read(text) if s.mode is not Mode.INDIRECT]


ONE_QUOTATION = [
    (
        "Horvat claims to have ordered his army to begin a ‘limited police operation’ in the border districts.",
        "‘limited police operation’",
        "Horvat",
    ),
    # the cue behind
    ('"We found nine shells in the yard," Ilse Marten said.', '"We found nine shells in the yard,"', "Ilse Marten"),
    ('"We found nine shells in the yard," said Ilse Marten.', '"We found nine shells in the yard,"', "Ilse Marten"),
    ("“Nobody warned us,” said Deputy Mayor Oren Falk, who was there.", "“Nobody warned us,”", "Oren Falk"),
    ("“Nobody warned us,” Deputy Mayor Oren Falk told reporters on Monday.", "“Nobody warned us,”", "Oren Falk"),
    (
        '"How many of them were children?" asked Lena Brandt, a nurse.',
        '"How many of them were children?"',
        "Lena Brandt",
    ),
    ('"The bridge is gone!" Mr. Tobin shouted.', '"The bridge is gone!"', "Tobin"),
    (
        "'They shelled the clinic twice,' the head of the mission, Dr Paul Arden, told the BBC.",
        "'They shelled the clinic twice,'",
        "Paul Arden",
    ),
    (
        '"The school was empty," a senior army officer said on condition of anonymity.',
        '"The school was empty,"',
        "a senior army officer",
    ),
    (
        '"We have seen these reports," the Foreign Ministry said in a statement.',
        '"We have seen these reports,"',
        "Foreign Ministry",
    ),
    (
        '"All sides must stop," according to the Mission for Human Rights.',
        '"All sides must stop,"',
        "Mission for Human Rights",
    ),
    ('"The convoy was marked," Norwatch quoted the commander as saying.', '"The convoy was marked,"', "commander"),
    ("«The wells are dry now,» said Jonas Petersen.", "«The wells are dry now,»", "Jonas Petersen"),
    ("„The wells are dry now“, said Jonas Petersen.", "„The wells are dry now“", "Jonas Petersen"),
    # the cue before
    ('Ilse Marten said: "We found nine shells in the yard."', '"We found nine shells in the yard."', "Ilse Marten"),
    (
        'General Ivo Stahl told the committee that "no order of that kind was given."',
        '"no order of that kind was given."',
        "Ivo Stahl",
    ),
    ('In a statement, the council said, "The water is safe."', '"The water is safe."', "council"),
    (
        'Asked about the raid, Minister Anna Kolb replied: "I have nothing to add to that."',
        '"I have nothing to add to that."',
        "Anna Kolb",
    ),
    # words inside a reported clause
    ("Norland called the raid a 'crime'.", "'crime'", "Norland"),
    ('President Edda Lund described the report as "pure invention".', '"pure invention"', "Edda Lund"),
    ('The army dismissed the pictures as "staged".', '"staged"', "army"),
    ("The strikes, described by Sollen as a 'precise operation', hit two markets.", "'precise operation'", "Sollen"),
    ('The village is "almost empty", Governor Maro Tesh said on Tuesday.', '"almost empty"', "Maro Tesh"),
    ('He was declared "unwelcome" by the Norland foreign ministry.', '"unwelcome"', "Norland foreign ministry"),
    (
        'Officials were angered by President Edda Lund\'s description of the army as "thieves".',
        '"thieves"',
        "Edda Lund",
    ),
    ('The envoy, Tomas Reed, urged both sides "to show restraint" at the border.', '"to show restraint"', "Tomas Reed"),
    # the words are somebody's, but the text names nobody
    ('The army has been accused of "deliberate starvation" in the valley.', '"deliberate starvation"', None),
    (
        'The old town is "almost completely destroyed", with no power and no water.',
        '"almost completely destroyed"',
        None,
    ),
    # a mark was lost
    (
        '"Both brothers were bakers and carried no weapons, wrote Deputy Nils Ahlgren.',
        '"Both brothers were bakers and carried no weapons,',
        "Nils Ahlgren",
    ),
    ('Both brothers were bakers," said Nils Ahlgren.', 'Both brothers were bakers,"', "Nils Ahlgren"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), ONE_QUOTATION, ids=[t[:40] for t, _, _ in ONE_QUOTATION])
def test_a_quotation_has_its_marks_and_its_speaker(text: str, words: str, speaker: str | None) -> None:
    assert quoted(text) == [(words, speaker)]


NO_QUOTATION = [
    "The rebels' camp and the soldiers' tents were burned in the '90s.",
    "It was rock 'n' roll, and nobody's fault.",
    "The so-called 'safe zone' was hit again.",
    'Marten, who wrote the novel "The Quiet Harbour", was born there.',
    'The hashtag "StopNow" spread.',
    "The pipe is 5' 10\" long.",
    "Parliament passed the 'border' bill.",
]


@pytest.mark.parametrize("text", NO_QUOTATION)
def test_apostrophes_titles_and_so_called_terms_are_nobodys_words(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_split_around_its_cue_is_two_statements_and_the_second_names_the_first() -> None:
    first, second = read('"We waited for an hour," Ilse Marten said, "and then the shelling began again."')
    assert (first.passage.quote, second.passage.quote) == (
        '"We waited for an hour,"',
        '"and then the shelling began again."',
    )
    assert second.continues == first.id
    assert second.speaker is not None and second.speaker.name == "Ilse Marten"


def test_a_new_sentence_in_marks_behind_the_cue_goes_on_too() -> None:
    first, second = read('"We waited for an hour," said Ilse Marten. "Then the shelling began again."')
    assert second.continues == first.id
    assert second.speaker is not None and second.speaker.name == "Ilse Marten"


def test_a_quotation_alone_behind_a_reported_sentence_is_of_the_same_voice() -> None:
    found = quoted('Mayor Rolf Dahl warned of hunger. "We have bread for two days."')
    assert found == [('"We have bread for two days."', "Rolf Dahl")]


def test_a_name_behind_an_office_is_the_speaker() -> None:
    assert quoted('"This is a ruin," said the culture minister, Ada Holm, who came by train.') == [
        ('"This is a ruin,"', "Ada Holm")
    ]


def test_a_quotation_over_paragraphs_is_one_statement_a_paragraph() -> None:
    pieces = read("Ilse Marten told the council: “We waited for an hour.\n“Then they shelled us again.\n“Nobody came.”")
    assert [p.passage.quote for p in pieces] == [
        "“We waited for an hour.",
        "“Then they shelled us again.",
        "“Nobody came.”",
    ]
    assert {p.speaker.name for p in pieces if p.speaker} == {"Ilse Marten"}
    assert [p.continues for p in pieces] == [None, pieces[0].id, pieces[1].id]


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    assert quoted("“He shouted ‘run’ and we ran to the cellar,” Lena Brandt said.") == [
        ("“He shouted ‘run’ and we ran to the cellar,”", "Lena Brandt")
    ]


def test_quoted_words_of_a_third_are_the_thirds() -> None:
    found = quoted('Minister Anna Kolb said General Ivo Stahl had told her "we will not stop here at all".')
    assert found == [('"we will not stop here at all"', "Ivo Stahl")]


def test_a_word_in_marks_used_by_another_is_that_others() -> None:
    found = quoted("The pictures - which Sollen described as 'a circus act' - show two bodies, officials said.")
    assert found == [("'a circus act'", "Sollen")]


def test_words_in_boilerplate_are_no_statements() -> None:
    text = '"Sign up now," said Norwatch Daily.\n\n"The well is dry now," said Jonas Petersen.'
    cut = text.index("\n")
    found = read(text, Region(RegionKind.BOILERPLATE, 0, cut))
    assert [s.passage.quote for s in found] == ['"The well is dry now,"']


def test_a_text_in_another_language_gives_quotations_without_speakers() -> None:
    (found,) = read("«Les puits sont tous vides depuis hier», a dit Jonas Petersen.", language="fr")
    assert found.passage.quote == "«Les puits sont tous vides depuis hier»"
    assert found.speaker is None


def test_a_quotation_takes_no_second_speaker_in_when_a_mark_is_lost() -> None:
    found = quoted('"We saw it, Lena Brandt said. "So did I," Paul Arden said.')
    assert found == [('"We saw it,', "Lena Brandt"), ('"So did I,"', "Paul Arden")]
