"""Cues and what they ask of the words around them: who is meant, what is reported, and what reports nothing."""

from __future__ import annotations

import pytest

from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.record import Mode, Reading, SpeakerKind, Statement, StatementKind, Text, sha256_hex


def read(text: str) -> list[Statement]:
    """The statements of an invented text."""
    return list(STATEMENTS(Text.of(Reading("0" * 64, sha256_hex(text.encode()), language="en"), text), Context()))


def names(text: str) -> list[str | None]:
    """The speakers of a text, in text order."""
    return [s.speaker.name if s.speaker else None for s in read(text)]


SPEAKERS = [
    ("In the words of Ada Holm, the road was a grave.", "Ada Holm"),
    ("The convoy, Ada Holm said, had been hit twice before dawn.", "Ada Holm"),
    ("A grocer in Marvani said nine people had died.", "A grocer in Marvani"),
    ("Sources close to the Relief Council said the talks had failed.", "Sources close to the Relief Council"),
    ("A report by the Relief Council said nine people had died.", "Relief Council"),
    ("The report, published on Friday by the Relief Council, found that nine people had died.", "Relief Council"),
    ("A COMMUNIQUE ISSUED BY THE NORLAND PRESIDENCY ACCUSES THE REBELS OF THE RAID.", "NORLAND PRESIDENCY"),
    ("The station master, Ada Holm, said the line was cut.", "Ada Holm"),
    ("Ada Holm, based in Tarn in the north, said the line was cut.", "Ada Holm"),
    ("The Observatory for River Rights a group based in Tarn said nine had died.", "Observatory for River Rights"),
    ("Monitors with the Organization for Trade and Transit said nine had died.", "Monitors with the Organization for"),
    ("Brindell Wilkes Jr. told reporters the house was empty.", "Brindell Wilkes"),
    ("Nizar al-Hamdeen denied shelling the clinic.", "Nizar al-Hamdeen"),
    ("Tarn MLA Ada Holm said the vote was lost.", "Ada Holm"),
    ("The Norland-linked Meridian agency claimed the town had fallen.", "Meridian agency"),
    ("Meridian Radio, citing a driver, reported that the road was cut.", "a driver"),
    ("A police spokeswoman speaking on condition of anonymity said the talks had ended.", "A police spokeswoman"),
    ("74,000 TEACHERS SAID THAT THEY WOULD STRIKE ON MONDAY IN ALL OF THE SCHOOLS.", "74,000 TEACHERS"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_the_speaker_is_the_whole_subject_and_not_a_place_inside_it(text: str, name: str) -> None:
    (found,) = names(text)
    assert found is not None and found.startswith(name)


SILENT = [
    "Ada Holm added sugar to the tea.",
    "The men had reported for duty at dawn near the bus station.",
    "ALL OTHERS IMPLICATED IN THE MURDER OF THE NURSE WERE PUT ON TRIAL LAST YEAR IN TARN.",
    "Men believed to be soldiers burnt the depot.",
    "Critics will say that the road was never safe.",
    "Soldiers state their names on a card.",
    "What do they say about the case?",
    "Soldiers, do not fear the enemy!",
    "Lies told about the town were printed in Tarn.",
    "The number of men who committed the crime was large.",
    "The blast claimed nine lives, and the council called a meeting.",
    "THE TRADE GREW IN THE SOUTH OF THE COUNTRY, AWAKENING FEARS THAT THE BAD YEARS WILL RETURN TO TARN.",
    "We believe that the road is safe.",
    "A driver who asked not to be named stood at the gate.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_verb_that_reports_nothing_makes_no_statement(text: str) -> None:
    assert read(text) == []


KINDS = [
    ("The police added that Neel was not carrying a weapon.", StatementKind.ASSERTION),
    ("The council made clear that the road was closed.", StatementKind.ASSERTION),
    ("Ada Holm questioned whether the road was safe.", StatementKind.QUESTION),
    ("Ada Holm held the rebels responsible for the raid.", StatementKind.ACCUSATION),
    ("The council said the rebels were behind the raid.", StatementKind.ACCUSATION),
    ("The council said it would investigate the raid.", StatementKind.PROMISE),
    ("The council pressed for an inquiry into the raid.", StatementKind.CALL),
    ("The council asked the ministry and the army for guarantees.", StatementKind.CALL),
    ("There was no immediate comment from the ministry.", StatementKind.NO_COMMENT),
    ("The ministry could not be reached for comment.", StatementKind.NO_COMMENT),
    ("Ada Holm did not say who had given the order.", StatementKind.NO_COMMENT),
    ("Ada Holm told the drivers to turn back.", StatementKind.CALL),
    ("Ada Holm told Reuters the road to Tarn was closed.", StatementKind.ASSERTION),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_follows_the_cue_and_the_words(text: str, kind: StatementKind) -> None:
    (found,) = read(text)
    assert found.kind is kind


def test_what_another_is_said_to_have_said_stands_within_the_outer_statement() -> None:
    outer, inner = read("According to Ada Holm, the Relief Council had threatened to close the clinic.")
    assert (outer.speaker and outer.speaker.name, inner.speaker and inner.speaker.name) == (
        "Ada Holm",
        "Relief Council",
    )
    assert inner.within == outer.id and inner.kind is StatementKind.WARNING and outer.within is None
    assert inner.passage.quote.startswith("the Relief Council had threatened")


def test_the_outer_statement_keeps_its_tie_when_the_day_is_filled_in() -> None:
    outer, inner = read("On 3 May 2031 Ada Holm said that Otto Lind had told her the bridge was mined.")
    assert inner.within == outer.id


def test_a_relative_clause_inside_the_reported_words_is_no_statement_of_its_own() -> None:
    (found,) = read("Ada Holm said that the attack for which the Front claimed credit had failed.")
    assert found.speaker is not None and found.speaker.name == "Ada Holm"


def test_a_quotation_that_goes_on_behind_its_cue_is_one_voice() -> None:
    first, second = read("“The worst of it,” said Ada Holm, “was the silence after the shell.”")
    assert first.speaker is not None and second.speaker is not None
    assert first.speaker.name == second.speaker.name == "Ada Holm"
    assert second.continues == first.id


def test_the_outlet_is_told_from_the_speaker() -> None:
    found = [(s.via, s.addressee) for s in read("“We stay,” Ada Holm told the Associated Press by telephone.")]
    assert found == [("Associated Press", "the Associated Press")]
    assert [s.via for s in read("In an interview with Radio Meridian, Ada Holm said the road was cut.")] == [
        "Radio Meridian"
    ]
    assert [
        s.via for s in read("ADA HOLM OF THE TOWN COUNCIL SAID IN AN INTERVIEW WITH CNN THAT THE ROAD WAS CUT.")
    ] == ["CNN"]


def test_those_who_are_told_end_where_the_words_begin() -> None:
    (found,) = read("Ada Holm told reporters General Lind had left the town.")
    assert found.addressee == "reporters"


def test_the_statement_speaks_for_the_body_that_made_it() -> None:
    text = (
        "The bridge is gone, the Norland army said in a statement on Tuesday. The ferry runs again. The toll rose, the "
        "statement said."
    )
    assert names(text) == ["Norland army", "Norland army"]


def test_a_group_is_no_government() -> None:
    text = "The Norland government spoke of a truce. In May the group said it had left the town."
    assert "Norland government" not in names(text)


def test_one_of_two_family_names_is_the_same_person() -> None:
    text = "Ada Gil Romero, the mayor, said the road was cut. Gil said the ferry would run again."
    assert names(text) == ["Ada Gil Romero", "Ada Gil Romero"]


def test_she_is_the_one_person_named_just_before() -> None:
    text = "For Ada Holm, the mayor, the night was long.\n\n“Nobody slept at all,” she recalled."
    assert names(text) == ["Ada Holm"]


def test_they_are_not_one_man() -> None:
    text = "Several provinces insisted that the plan had failed. He said the talks would go on."
    assert names(text)[-1] is None


def test_capitals_do_not_make_a_country_of_us() -> None:
    assert names("LET US RECALL THE TERRIBLE EXPLOSION OF THE AIRLINER IN WHICH MORE THAN A HUNDRED DIED.") in (
        [],
        [None],
    )


RECORDED = (
    "TARN, 3 JAN 31 (RADIO MERIDIAN) -- [TEXT] MAYOR ADA HOLM SAID THE ROAD WAS CUT.\n\n   [BEGIN RECORDING] [HOLM] WE "
    "SHALL NOT LEAVE THE TOWN.  THE FERRY WILL RUN.  [END RECORDING]\n\n   THE FERRY DID NOT RUN.\n"
)


def test_words_behind_a_label_in_a_recording_are_those_of_the_one_it_names() -> None:
    _, spoken = read(RECORDED)
    assert spoken.passage.quote == "WE SHALL NOT LEAVE THE TOWN.  THE FERRY WILL RUN."
    assert spoken.speaker is not None and spoken.speaker.name == "ADA HOLM"
    assert spoken.mode is Mode.DIRECT and spoken.rule == "turn/name"


def test_a_short_name_inside_a_speech_is_no_label() -> None:
    text = RECORDED.replace("THE FERRY WILL RUN.", "THE RIVER LIBERATION FRONT [RLF] HAS LOST.")
    assert read(text)[1].passage.quote == "WE SHALL NOT LEAVE THE TOWN.  THE RIVER LIBERATION FRONT [RLF] HAS LOST."


def test_an_interview_without_recording_marks_is_read_by_its_repeated_labels() -> None:
    text = (
        "TARN, 3 JAN 31 (RADIO MERIDIAN) -- [TEXT] [HOLM] THE ROAD IS CUT.  NOBODY LEAVES.\n\n   [STUDIO REPORTER] "
        "WHERE IS IT CUT?\n\n   [HOLM] AT THE BRIDGE OF TARN.\n"
    )
    assert [s.passage.quote for s in read(text)] == ["THE ROAD IS CUT.  NOBODY LEAVES.", "AT THE BRIDGE OF TARN."]


def test_a_reporters_turn_is_no_statement() -> None:
    text = RECORDED.replace("[HOLM]", "[REPORTER]")
    assert [s.rule for s in read(text)] == ["reported"]


TRANSCRIPT = (
    "Mayor Ada Holm spoke to the station.\n\nLIND: Who fired on the clinic?\n\nHOLM: We do not know yet.\n\n"
    "LIND: Who will find out?\n\nHOLM: The council has asked two experts.\n"
)


def test_a_transcript_gives_each_turn_to_its_label() -> None:
    found = [(s.speaker.name if s.speaker else None, s.passage.quote) for s in read(TRANSCRIPT) if s.within is None]
    assert ("Ada Holm", "We do not know yet.") in found
    assert ("LIND", "Who will find out?") in found


def test_labels_for_anybody_name_nobody() -> None:
    text = TRANSCRIPT.replace("HOLM:", "WITNESS:").replace("LIND:", "REPORTER:")
    assert all(s.rule != "turn" for s in read(text))


def test_the_rule_tells_what_was_resolved() -> None:
    text = "Mayor Ada Holm said the road was cut. She said the ferry would run. Holm said it was late."
    found = read(text)
    assert [s.rule for s in found] == ["reported", "reported/pronoun", "reported/name"]
    assert found[0].confidence is not None and found[1].confidence is not None
    assert float(found[1].confidence) < float(found[0].confidence)


def test_every_rule_is_written_out_in_words() -> None:
    text = RECORDED + "\n\n" + TRANSCRIPT + "\n\n“We saw it, Ada Holm said."
    for found in read(text):
        assert found.rule is not None
        base, *parts = found.rule.split("/")
        assert base in STATEMENTS.explained and all(f"/{part}" in STATEMENTS.explained for part in parts)


def test_a_body_named_by_its_letters_is_a_body_in_capitals_too() -> None:
    text = (
        "THE RIVER LIBERATION FRONT (RLF) LEFT THE TOWN OF TARN ON MONDAY NIGHT.  THE RLF ADMITTED THAT TWO OF ITS MEN "
        "DIED."
    )
    (found,) = read(text)
    assert found.speaker is not None and found.speaker.kind is SpeakerKind.INSTITUTION


def test_a_text_in_another_script_gives_its_quotations_without_speakers() -> None:
    (found,) = read("«Мы не уйдём отсюда никогда», сказала Ада Хольм. Said Otto.")
    assert found.passage.quote == "«Мы не уйдём отсюда никогда»" and found.speaker is None


def test_a_long_topic_named_in_front_is_no_part_of_the_statement() -> None:
    (found,) = read(
        "As for the request of the clinic to open the northern road for the wounded and the sick, Ada Holm said that "
        "the road was mined."
    )
    assert found.passage.quote.startswith("Ada Holm said")
