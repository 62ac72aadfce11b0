"""The speaker ladder: name, office, pronoun, body, document; and nobody where the text names nobody."""

from __future__ import annotations

import pytest

from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.record import Mode, Reading, SpeakerKind, Statement, Text, sha256_hex


def read(text: str) -> list[Statement]:
    """The statements of an invented text."""
    return list(STATEMENTS(Text.of(Reading("0" * 64, sha256_hex(text.encode()), language="en"), text), Context()))


def last(text: str) -> Statement:
    """The last statement of a text."""
    return read(text)[-1]


def name(statement: Statement) -> str | None:
    """The name of its speaker."""
    return statement.speaker.name if statement.speaker else None


LADDER = [
    ("The army was accused by the mayor of shelling the clinic in the valley.", "mayor"),
    ("Defence Minister Edda Lund visited the town. Lund said the bridge had been mined.", "Edda Lund"),
    ("Defence Minister Edda Lund visited the town. She said the bridge had been mined.", "Edda Lund"),
    ("Defence Minister Edda Lund visited the town. The defence minister said the bridge had been mined.", "Edda Lund"),
    ("Secretary of State Karl Moll arrived late. The state secretary said talks would go on.", "Karl Moll"),
    ("Edda Lund is also in the capital. The Prime Minister has called for an inquiry into the raid.", "Edda Lund"),
    (
        '"It was a trap," said Edda Lund, the premier. Talks failed. "We go back," the premier said.',
        "Edda Lund",
    ),
    (
        "A senior Norland defence official said the base was hit. The official said two aircraft were lost.",
        "A senior Norland defence official",
    ),
    (
        "A senior Norland defence official said the base was hit. He said two aircraft were lost.",
        "A senior Norland defence official",
    ),
    ("The Interior Ministry reported six deaths. The ministry said a market was hit.", "Interior Ministry"),
    ("The Interior Ministry reported six deaths. It said a market was hit.", "Interior Ministry"),
    (
        "The Interior Ministry of Norland (IMN) reported six deaths. The IMN later said that a market was hit.",
        "Interior Ministry of Norland (IMN)",
    ),
    (
        "A statement from the Tarn City Council said the water was safe. The statement also said schools would open.",
        "Tarn City Council",
    ),
    ("The council said in a statement that the water was safe. It urged residents not to panic.", "council"),
    (
        "NATO gave no number of aircraft. NATO said it was watching. The alliance said its radar had seen nothing.",
        "NATO",
    ),
    ("Cairo denies both reports.", "Cairo"),
    ("The Kremlin rejected the findings as untrue.", "Kremlin"),
    ("Harbour officials said nine boats had been lost.", "Harbour officials"),
    ("Legal scholars have suggested that the commander could be tried.", "Legal scholars"),
    ("Nine boats were lost in the storm of fire, harbour officials said Sunday.", "harbour officials"),
    ("Two people were hurt, according to Colonel Ivo Stahl.", "Ivo Stahl"),
    ("The market was hit twice, the Norland Observer reported.", "Norland Observer"),
    ("Ulla Berg, who chairs the commission, said the files were gone.", "Ulla Berg"),
    ("Ulla Berg, head of the Commission for Missing People, told reporters the files were gone.", "Ulla Berg"),
    ("Save the Children has again called on both sides to open the road.", "Save the Children"),
    ("Egypt and the West accuse Sudan of hiding drones.", "Egypt and the West"),
    ("Senator Mia Holt was absent. But Judge Rolf Dahl, however, warned that the law was clear.", "Rolf Dahl"),
    ("The raid was condemned by the African Union.", "African Union"),
    ("Edda Lund's claim that the bridge was mined could not be checked.", "Edda Lund"),
    ("Norwatch, the Norland regulator, blocked the site. The regulator said it had acted on a request.", "Norwatch"),
]


@pytest.mark.parametrize(("text", "speaker"), LADDER, ids=[t[-50:] for t, _ in LADDER])
def test_the_speaker_is_the_fullest_name_the_text_has(text: str, speaker: str) -> None:
    assert name(last(text)) == speaker


NOBODY = [
    "The army has been accused of shelling a clinic in the valley.",
    "It is feared that many more are under the rubble.",
    "It's also estimated that half the herds have died.",
    "The ambush is said to have begun at night.",
    "The losses are believed to be heavier.",
    'Ilse Marten met Greta Holm. Anna Kolb and Ulla Berg came later. She said: "We are ready to go."',
]


@pytest.mark.parametrize("text", NOBODY)
def test_where_the_text_names_nobody_there_is_no_speaker(text: str) -> None:
    assert last(text).speaker is None


NO_STATEMENT = [
    "General Ivo Stahl was asked about the raid.",
    "A newly confirmed envoy, Ulla Berg, was asked about the raid.",
    "Ulla Berg, who chairs the commission, left early.",
    "The strikes claimed more than 100 lives.",
    "The alleged attack took place in the United States on Monday.",
    "He was called to the office and the report was added to the file.",
    "Two reports and several claims were filed.",
]


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_a_word_that_only_looks_like_a_cue_reports_nothing(text: str) -> None:
    assert read(text) == []


def test_a_relative_pronoun_is_never_a_speaker_but_the_text_it_stands_for_is() -> None:
    found = last("Members passed the resolution, which says the army must leave the valley.")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.kind) == ("resolution", SpeakerKind.DOCUMENT)


def test_the_mention_is_where_the_speaker_stands_and_named_at_where_the_name_is() -> None:
    text = "Defence Minister Edda Lund visited the town. She said the bridge had been mined."
    speaker = last(text).speaker
    assert speaker is not None and speaker.named_at is not None
    assert speaker.mention.quote == "She"
    assert speaker.named_at.quote == "Edda Lund"
    assert speaker.role == "Defence Minister"


def test_an_unnamed_voice_keeps_the_words_of_the_text() -> None:
    speaker = last("A local doctor said nine people had died.").speaker
    assert speaker is not None and speaker.kind is SpeakerKind.UNNAMED and speaker.named_at is None


def test_two_men_in_the_sentence_before_leave_he_without_a_name() -> None:
    assert last("Karl Moll and Peter Falk met on Monday. He said the talks had failed.").speaker is None


def test_a_nested_speaker_does_not_take_the_sentence() -> None:
    outer, inner = read("Minister Anna Kolb said that General Ivo Stahl had told her the bridge was mined.")
    assert name(outer) == "Anna Kolb" and outer.mode is Mode.INDIRECT and outer.within is None
    assert name(inner) == "Ivo Stahl" and inner.within == outer.id and inner.addressee == "her"
    assert inner.passage.quote == "General Ivo Stahl had told her the bridge was mined."


def test_capitals_throughout_do_not_hide_the_names() -> None:
    text = (
        "SAN MARCO, 3 NOV 88 (NP) -- [TEXT] FOREIGN MINISTER JUAN ALBERTO RIVAS TODAY CONDEMNED THE ATTACK\nON THE "
        'RADIO STATION.\n\n   "THIS IS A CRIME AGAINST US ALL," RIVAS SAID.\n\n   THE POLICE REPORTED THAT SIX DIED.\n'
    )
    assert [name(s) for s in read(text)] == ["JUAN ALBERTO RIVAS", "JUAN ALBERTO RIVAS", "POLICE"]
    assert read(text)[0].passage.quote.startswith("FOREIGN MINISTER")


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "The Ministry of Works in Sela denied it. Its spokesperson, Colonel Dario Venn, said that all had left.",
            "Dario Venn",
            "spokesperson, Ministry of Works in Sela",
        ),
        (
            "“The question is who stayed,” the Council’s president, Lida Amery, told delegates after the vote.",
            "Lida Amery",
            "Council’s president",
        ),
        (
            "The Sela District Hospital is full. Its director said that 40 patients were waiting.",
            "Sela District Hospital director",
            "director, Sela District Hospital",
        ),
        ("The hospital’s director, Dr Ida Krone, told the Post that it was full.", "Ida Krone", "hospital’s director"),
    ],
)
def test_an_office_is_told_with_the_body_it_belongs_to(text: str, speaker: str, role: str) -> None:
    found = read(text)[-1].speaker
    assert found is not None
    assert (found.name, found.role) == (speaker, role)


def test_a_word_for_people_that_ends_a_proper_name_names_a_body() -> None:
    found = read("The Harbour Road Monitor said that five had died. The Monitor says that it asks both sides.")
    assert {(s.speaker.name, s.speaker.kind) for s in found if s.speaker} == {
        ("Harbour Road Monitor", SpeakerKind.INSTITUTION)
    }


def test_the_ministry_of_something_else_is_another_ministry() -> None:
    found = read(
        "The Ministry of Works said that no ship had left. The ministry of the interior said that the law was kept."
    )
    assert [s.speaker.name for s in found if s.speaker] == ["Ministry of Works", "ministry of the interior"]


@pytest.mark.parametrize(
    "text",
    [
        "Readers can support our work from four crowns a month. Our readers come from two towns.",
        "The inspectors refused the ‘padded’ list.",
    ],
)
def test_words_that_nobody_says_have_no_speaker(text: str) -> None:
    assert not [s for s in read(text) if s.speaker is not None and s.speaker.name != "inspectors"]


def test_a_date_line_is_no_part_of_a_name() -> None:
    [found] = read("Date of publication 4 June 2031 Harbour activist groups say that the raid killed five.")
    assert found.speaker is not None and found.speaker.name == "Harbour activist groups"
