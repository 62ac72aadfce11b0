"""A language model may point. What does not stand in the text, or what the rules do not bear out, is refused."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.pointing import parts, pointed
from solferino.extract.pointing.finding import Folded
from solferino.extract.pointing.prompt import PART
from solferino.record import Figure, FigureStatus, IncidentReport, Mode, Population, Statement
from solferino.text import Span
from town import Town

BODY = (
    "Shells hit the covered market in the town of Varn on Monday, killing 12 people.\n\n"
    "Mayor Ilda Orsk said: “We buried our neighbours.” Two doctors voted with 30 others for a day of mourning.\n\n"
    "“We buried our mules,” Pavo Lind said.\n"
)
MODEL = "ab" * 32


def read(*rows: object, body: str = BODY):
    text = Town().text(body)
    return pointed(text, Span(0, len(body)), json.dumps({"claims": list(rows)}), MODEL)


def said(words: str, speaker: str | None, cue: str = "said") -> dict[str, object]:
    return {"kind": "statement", "words": words, "speaker": speaker, "cue": cue}


def why(*rows: object, body: str = BODY) -> list[str]:
    claims, refused = read(*rows, body=body)
    assert claims == []
    return [r.why for r in refused]


def test_a_quotation_that_stands_in_the_text_becomes_a_proposal_with_its_speaker() -> None:
    ((claim,), refused) = read(said('"We buried our neighbours."', "Ilda Orsk"))
    assert isinstance(claim, Statement)
    assert (claim.passage.quote, claim.mode) == ("“We buried our neighbours.”", Mode.DIRECT)
    assert claim.speaker is not None
    assert claim.speaker.name == "Ilda Orsk"
    assert (claim.rule, claim.model, refused) == ("pointed/statement", MODEL, [])


def test_words_of_the_models_own_are_refused_and_not_repaired() -> None:
    assert why(said("“We buried all our neighbours.”", "Ilda Orsk")) == ["the quotation does not stand in the text"]


def test_part_of_a_word_is_not_found() -> None:
    assert why(said("buried our neighbour", "Ilda Orsk")) == ["the quotation does not stand in the text"]


def test_a_name_that_the_text_does_not_hold_is_refused_with_its_statement() -> None:
    assert why(said("“We buried our neighbours.”", "Ilda Berg")) == ["the speaker does not stand in the text"]


def test_a_name_far_from_the_words_is_no_speaker_of_theirs() -> None:
    body = BODY + "The road is long and the night was cold. " * 30 + "Nobody asked Oda Falk.\n"
    assert why(said("“We buried our neighbours.”", "Oda Falk"), body=body) == [
        "the speaker stands nowhere near the words"
    ]


def test_a_pronoun_is_no_speaker() -> None:
    body = "“We buried our neighbours,” she said in the square.\n"
    assert why(said("“We buried our neighbours,”", "she"), body=body) == ["a pronoun names no speaker"]


def test_an_unknown_speaker_stays_unknown() -> None:
    ((claim,), _) = read(said("“We buried our neighbours.”", None))
    assert claim.speaker is None


def test_a_cue_must_be_a_word_of_speech() -> None:
    assert why(said("“We buried our neighbours.”", "Ilda Orsk", "hit")) == [
        "the rules read no such cue of speech in the sentence of the words"
    ]


def test_the_speaker_of_another_cue_is_refused() -> None:
    body = "General Ivo Falk visited the mine. “We fired at nobody,” a soldier said.\n"
    assert why(said("“We fired at nobody,”", "General Ivo Falk"), body=body) == [
        "the rules do not read the words as the speaker of that cue"
    ]


def test_the_cue_of_another_paragraph_is_refused() -> None:
    body = "The mayor said that it rained.\n\nTroops burned the mill.\n"
    assert why(said("Troops burned the mill.", "The mayor"), body=body) == [
        "the rules read no such cue of speech in the sentence of the words"
    ]


def test_what_a_second_speaker_is_reported_to_say_is_not_the_firsts() -> None:
    body = "Ena Roth said that Pavo Lind had told the court that troops fired.\n"
    assert why(said("troops fired", "Ena Roth"), body=body) == ["the cue is not that of the words"]


def test_the_attribution_alone_is_no_statement() -> None:
    body = "Ena Roth said that troops fired.\n"
    assert why(said("said", "Ena Roth"), body=body) == ["the cue is not that of the words"]


def test_letters_that_only_look_alike_are_not_the_name() -> None:
    body = "\u0415na Roth said that troops fired.\n"  # a Cyrillic letter
    assert why(said("troops fired", "Ena Roth"), body=body) == ["the speaker does not stand in the text"]


def test_a_span_over_two_speakers_is_refused() -> None:
    words = "“We buried our mules,” Pavo Lind said."
    body = "“We buried our mules,” Pavo Lind said. “We sold them,” Ena Roth said.\n"
    assert why(said(words + " “We sold them,”", "Pavo Lind"), body=body) == [
        "the words run over more than one quotation"
    ]


def test_words_that_stand_twice_are_refused() -> None:
    body = "“No comment,” Pavo Lind said. “No comment,” Ena Roth said.\n"
    assert why(said("“No comment,”", "Pavo Lind"), body=body) == ["the quotation stands in more than one place"]


def figure(number: str, counted: str, sentence: str) -> dict[str, object]:
    return {"kind": "figure", "sentence": sentence, "number": number, "counted": counted}


def test_a_number_is_read_by_our_grammar_and_never_taken_over() -> None:
    ((claim,), _) = read(figure("12 people", "killed", "Shells hit the covered market in the town of Varn"))
    assert isinstance(claim, Figure)
    assert (claim.low, claim.high, claim.passage.quote) == (12, 12, "killing 12 people")


def test_a_vote_is_no_figure_of_harm() -> None:
    row = figure("30", "killed", "Two doctors voted with 30 others for a day of mourning.")
    assert why(row) == ["the rules read no count of people harmed there"]


def test_a_vote_is_no_figure_even_beside_a_death() -> None:
    body = "The senate voted 47 to 12 after three people were killed.\n"
    assert why(figure("47", "killed", body.strip()), body=body) == ["the rules read no count of people harmed there"]


def test_a_number_of_houses_or_of_another_harm_is_refused() -> None:
    body = "Shells killed 12 soldiers and injured 5 children; 40 houses burned.\n"
    assert why(figure("40 houses", "killed", body.strip()), body=body) == [
        "the rules read no count of people harmed there"
    ]
    assert why(figure("12", "injured", body.strip()), body=body) == ["the rules read another harm there"]


def test_who_is_counted_and_how_firmly_is_read_by_the_rules() -> None:
    body = "The ministry denied that shells had killed 12 soldiers in Varn.\n"
    ((claim,), _) = read(figure("12", "killed", body.strip()), body=body)
    assert isinstance(claim, Figure)
    assert (claim.population, claim.status) == (Population.COMBATANTS, FigureStatus.DENIED)


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("There was no attack on the mill at Varn.\n", "attack"),
        ("If they attacked the mill, Ena Roth would leave.\n", "attacked"),
        ("In the film, jets bombed the mill.\n", "bombed"),
    ],
)
def test_an_attack_that_is_not_told_as_done_is_refused(body: str, event: str) -> None:
    row = {"kind": "report", "sentence": body.strip(), "event": event, "place": None}
    assert why(row, body=body) == ["the rules read no attack there"]


def test_an_attack_in_the_words_of_a_denial_is_refused() -> None:
    body = "The army denied that its jets had bombed the mill at Varn.\n"
    row = {"kind": "report", "sentence": body.strip(), "event": "bombed", "place": None}
    assert why(row, body=body) == ["the sentence denies it"]


def test_a_place_of_the_speaker_is_not_that_of_the_attack() -> None:
    body = "Officials in Kyiv said that jets had bombed the mill at Kharkiv.\n"
    row = {"kind": "report", "sentence": body.strip(), "event": "bombed", "place": "Kyiv"}
    assert why(row, body=body) == ["the rules do not read the words as the place of that event"]


def test_a_report_takes_its_type_from_our_rules() -> None:
    row = {"kind": "report", "sentence": "Shells hit the covered market", "event": "Shells hit", "place": "Varn"}
    ((claim,), _) = read(row)
    assert isinstance(claim, IncidentReport)
    assert claim.type == "shelling"
    assert claim.place is not None
    assert claim.place.name == "Varn"
    assert claim.actor is None


@pytest.mark.parametrize(
    "answer", ["", "sure!", "[]", '{"claims": 3}', '{"claims": [3, null, {"kind": []}]}', "[" * 5000]
)
def test_an_answer_of_any_other_form_gives_nothing(answer: str) -> None:
    claims, refused = pointed(Town().text(BODY), Span(0, len(BODY)), answer, MODEL)
    assert claims == []
    assert refused


@given(st.text(st.sampled_from("ab “”\"'’ \n\u00a0-–ﬁé"), max_size=60), st.data())
def test_whatever_is_found_reads_alike_but_for_marks_and_space(body: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    for place in Folded(body, Span(0, len(body))).places(body[start:end], 99):
        assert "".join(Folded(body, place)._text.split()) == "".join(Folded(body, Span(start, end))._text.split())


@given(st.lists(st.sampled_from(["word ", "x" * 4000 + " ", "End.\n\n", "y" * 9000, "\n"]), max_size=12))
def test_the_parts_hold_every_word_once_and_are_short(pieces: list[str]) -> None:
    body = "".join(pieces)
    found = list(parts(body))
    assert all(p.end - p.start <= PART for p in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert "".join("".join(body[p.start : p.end].split()) for p in found) == "".join(body.split())
