"""One voice, one name: an office, a rank or "a welder" is the person whom the same text names, for statements and
figures alike; and what is nobody (data, conflicting accounts, a word for many) is no speaker with a name."""

from __future__ import annotations

import pytest

from solferino.extract.credits import CREDITS
from solferino.extract.figures import FIGURES
from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.record import (
    CreditRelation,
    Figure,
    Publication,
    Reading,
    SpeakerKind,
    Statement,
    Text,
    When,
    sha256_hex,
)


def text_of(words: str) -> Text:
    return Text.of(Reading("0" * 64, sha256_hex(words.encode()), length=len(words), language="en"), words)


def figures(words: str) -> list[Figure]:
    return list(FIGURES(text_of(words), Context()))


def sources(words: str) -> list[str | None]:
    return [f.source.name if f.source else None for f in figures(words)]


def statements(words: str) -> list[Statement]:
    return list(STATEMENTS(text_of(words), Context()))


def speakers(words: str) -> set[str | None]:
    return {s.speaker.name if s.speaker else None for s in statements(words)}


@pytest.mark.parametrize(
    "words",
    [
        "Nine people were killed in Varn, the regional governor, Marta Ilves, said.",
        "Marta Ilves, the regional governor, spoke at noon. The governor said nine people were killed.",
        "The governor said nine people were killed. Governor Marta Ilves will visit the town.",
        "The regional governor said nine people were killed. Marta Ilves told reporters that the count could rise.",
        "The head of the town's harbour administration said nine people were killed. Shops were shut. "
        'It was a black day, administration head Marta Ilves said.',
    ],
)  # fmt: skip
def test_an_office_is_the_person_whom_the_text_names_before_beside_or_behind_it(words: str) -> None:
    assert sources(words) == ["Marta Ilves"]
    assert speakers(words) == {"Marta Ilves"}


def test_the_name_lies_in_the_text_where_the_speaker_says_it_does() -> None:
    words = "The mayor said nine people were killed in Varn. Ana Kolt told reporters that shells hit the market."
    [figure] = figures(words)
    assert figure.source is not None and figure.source.named_at is not None
    assert figure.source.named_at.quote == "Ana Kolt"
    assert figure.source.mention.quote == "The mayor"


def test_a_witness_without_a_name_is_named_by_the_next_sentence() -> None:
    words = (
        "A fisherman who survived the raid said on Sunday that he had counted 18 bodies on the beach.\n\n"
        'Orin Tavel, 41, reached the town with burns. "I was mending the net," he said.'
    )
    assert sources(words) == ["Orin Tavel"]
    assert speakers(words) == {"Orin Tavel"}


def test_a_rank_is_the_officer_of_that_rank() -> None:
    words = (
        "The commander of the Orvany garrison said 14 people had been killed.\n\n"
        "Col. Pavel Orsk told reporters that the fire came from the ridge. Two people were wounded, the colonel said."
    )
    assert sources(words) == ["Pavel Orsk", "Pavel Orsk"]
    assert speakers(words) == {"Pavel Orsk"}


def test_in_capitals_too() -> None:
    words = (
        "A UNION LEADER FROM COSTA BRENA SAID TODAY THAT ELEVEN WORKERS WERE KILLED AT THE MILL.\n\n"
        'HILDA ROMERO, WHO IS ATTENDING A MEETING IN THIS CITY, READ THE NAMES. "I AM GOING BACK," '
        "THE DOCKUN LEADER SAID."
    )
    assert speakers(words) == {"HILDA ROMERO"}
    assert sources("SIX MEN WERE KILLED AT THE MILL, COL IVO BRANDT, SPOKESMAN OF THE ARMY, HAS REPORTED.") == [
        "IVO BRANDT"
    ]


@pytest.mark.parametrize(
    "words",
    [
        # Another person, with an office of her own.
        "The mayor said nine people were killed in Varn. Police chief Ana Kolt told reporters of a fire.",
        # Two of one office.
        "The governor said nine people were killed. Governor Marta Ilves and Governor Pavel Orsk met on Monday.",
        # Officials who do not want to be named stay so.
        "An official said nine people were killed in Varn. Ana Kolt told reporters that shells hit the market.",
        # He cannot be she.
        "A fisherman said nine people were killed in Varn. Maria Kolt told reporters that shells hit the market.",
        # Not in that office any more.
        "The governor said nine people were killed in Varn. Former governor Marta Ilves wept.",
    ],
)
def test_where_the_text_leaves_a_choice_nobody_is_named(words: str) -> None:
    assert not {"Ana Kolt", "Maria Kolt", "Marta Ilves", "Pavel Orsk"} & set(sources(words))


@pytest.mark.parametrize(
    "words",
    [
        "Nine people died, according to conflicting accounts.",
        "According to data as of 13:00, nine civilians were killed.",
        "Reports said nine people were killed.",
        "Several unconfirmed reports said nine people were killed.",
        "AT LEAST NINE PERSONS DIED IN AN ATTACK ON THE MILL, ACCORDING TO CONFLICTING ACCOUNTS.",
    ],
)
def test_nobody_stands_behind_data_and_accounts(words: str) -> None:
    assert sources(words) == [None]
    assert speakers(words) <= {None}


def test_data_of_a_body_are_the_words_of_the_body() -> None:
    [figure] = figures("Nine people were killed, according to figures from the Lake Ministry.")
    assert figure.source is not None and figure.source.name == "Lake Ministry"


def test_a_word_for_many_is_no_name() -> None:
    [figure] = figures("Traders said that ten people died.")
    assert figure.source is not None and figure.source.kind is SpeakerKind.GROUP
    assert [s.speaker.kind for s in statements("Traders said that ten people died.") if s.speaker] == [
        SpeakerKind.GROUP
    ]


def test_a_source_that_asked_to_stay_unnamed_is_that_source() -> None:
    words = 'A source close to the palace who pleaded anonymity said that the premier was "deeply worried".'
    assert speakers(words) == {"A source close to the palace"}


def test_a_credit_for_one_number_leaves_the_number_of_the_next_sentence_alone() -> None:
    words = (
        "Forty people were killed in Varn, the Harbour Post newspaper reported. "
        "Residents earlier spoke of at least 30 dead."
    )
    assert sources(words) == ["Harbour Post newspaper", "Residents"]


def test_it_of_a_sentence_is_whoever_the_sentence_is_about() -> None:
    words = (
        "A trader said it was dark. Radio Varn has claimed the attack on the mill, in which it says 15 soldiers "
        "were killed."
    )
    assert sources(words) == ["Radio Varn"]


def test_an_office_that_told_a_paper_is_the_source() -> None:
    assert sources("Three people died, the mayor's office told the Courier last night.") == ["mayor's office"]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Nine people were killed, Reuters reported, citing the ministry.", "ministry"),
        ("Nine people were killed, the Harbour Post reported, quoting medics.", "medics"),
        ("Save the Children said 12 people were killed, citing the Linden Observatory.", "Linden Observatory"),
        ("Nine people were killed, police said, and the Harbour Post, citing medics, wrote of panic.", "police"),
    ],
)
def test_who_is_cited_for_a_number_is_its_source(words: str, source: str) -> None:
    assert sources(words) == [source]


def test_the_outlet_that_cites_is_a_credit() -> None:
    [credit] = CREDITS(text_of("Nine people were killed, Reuters reported, citing the ministry."), Context())
    assert (credit.to, credit.relation) == ("Reuters", CreditRelation.RELIES_ON)


def test_what_the_people_of_an_agency_counted_is_the_agency_s_own() -> None:
    words = "AFP journalists at the scene counted seven bodies."
    [figure] = figures(words)
    assert figure.source is not None and (figure.source.name, figure.source.kind) == ("AFP", SpeakerKind.OUTLET)
    [credit] = CREDITS(text_of(words), Context())
    assert (credit.to, credit.relation) == ("AFP", CreditRelation.RELIES_ON)
    assert not list(CREDITS(text_of(words), Context(publication=Publication(publisher="AFP"))))


def test_a_paper_of_one_word_is_no_person() -> None:
    [figure] = figures("Nine people were killed in Varn, according to Tidings.")
    assert figure.source is not None and figure.source.kind is SpeakerKind.INSTITUTION
    [figure] = figures("Nine people were killed in Varn, according to Ilves. Marta Ilves is the governor.")
    assert figure.source is not None and (figure.source.name, figure.source.kind) == ("Marta Ilves", SpeakerKind.PERSON)


def test_the_short_form_of_a_body_is_the_body() -> None:
    words = "Eight people were killed, the Quay Monitor said. The monitor had earlier counted 14 dead."
    assert sources(words) == ["Quay Monitor", "Quay Monitor"]
    assert speakers(words) == {"Quay Monitor"}


def test_what_a_voice_had_said_earlier_is_no_count_of_today() -> None:
    words = "Nineteen people were killed, the Quay Monitor said. The monitor had earlier put the toll at 14 dead."
    [_, earlier] = FIGURES(text_of(words), Context(published=When("2031-05-04", "2031-05-04")))
    assert earlier.as_of is not None and earlier.as_of.earliest is None and earlier.as_of.latest is None


def test_the_rank_of_an_airman_is_no_part_of_his_name() -> None:
    words = "An air force spokesman, Air Commodore Tunde Alaro, said 25 people had been killed."
    assert sources(words) == ["Tunde Alaro"]
    assert speakers(words) == {"Tunde Alaro"}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("An earlier version of this story said 18 people were killed. In fact 16 people were killed.", [16]),
        ("In our entry of 4 May we wrote that 22 civilians were killed. Twenty civilians were killed.", [20]),
        ("This article wrongly stated that 40 people had been killed.", []),
        ("CORRECTION: the number of people killed was 16, instead of 18 people killed.", [16]),
        ("An earlier report by the police said 18 people were killed.", [18]),
        ("The police wrongly said that 18 people were killed.", [18]),
    ],
)
def test_a_number_that_the_text_takes_back_is_none_of_its_figures(words: str, numbers: list[int]) -> None:
    assert [figure.low for figure in figures(words)] == numbers
