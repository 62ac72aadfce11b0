"""Quotations that drifted, and reports that go further than what is quoted."""

import dataclasses

import pytest

from solferino.corroborate import findings, incidents
from solferino.record import FindingKind, Mode, SpeakerKind, StatementKind
from solferino.trace import trace
from town import Town

LONG = "We counted every one of the 21 boats twice before the storm did not break over the harbour wall"


def concluded(town, kind=FindingKind.DRIFT):
    traced = trace(town.claims, town.texts, town.publications, town.decisions)
    events = incidents(town.claims, traced, town.texts, town.publications, town.decisions)
    return [f for f in findings(town.claims, traced, events, town.texts, town.publications) if f.kind is kind]


def quoted(*wordings, languages=()):
    town = Town()
    for n, words in enumerate(wordings):
        text = town.text(f"“{words},” said Ona Brask, {n}.")
        if languages:
            reading = dataclasses.replace(text.reading, language=languages[n])
            town.texts[text.id] = dataclasses.replace(text, reading=reading)
        town.says(text, f"“{words},”", "Ona Brask")
    return concluded(town)


@pytest.mark.parametrize(
    ("was", "now", "differs", "shown"),
    [
        ("twice", "once", "words", "“once” for “twice”"),
        ("21", "27", "number", "“27” for “21”"),
        ("did not break", "did break", "negation", "without “not”"),
        ("every one of the 21", "every one of the thirty", "number", "“thirty” for “21”"),
    ],
)
def test_a_changed_word_number_or_negation_is_drift_and_is_named(was, now, differs, shown):
    [found] = quoted(LONG, LONG.replace(was, now))
    assert found.differs == differs
    turned = shown.replace("without", "with"), "“" + "” for “".join(reversed(shown[1:-1].split("” for “"))) + "”"
    assert shown in found.why or any(t in found.why for t in turned)


@pytest.mark.parametrize(
    "other",
    [
        LONG.upper(),
        LONG.replace("boats twice", "boats — twice"),
        LONG.replace("21", "twenty-one"),
        LONG.replace("did not", "didn’t"),
        LONG.replace("harbour", "harbor"),
        LONG.replace("twice before the storm", "twice … before the storm"),
        LONG.replace("every one of the 21 boats ", "[...] 21 boats "),
        LONG.replace("We counted", "[The wardens] counted"),
        LONG.removesuffix(" over the harbour wall"),
    ],
)
def test_marks_spellings_and_cuts_that_are_owned_are_no_drift(other):
    assert quoted(LONG, other) == []


def test_words_left_out_without_a_mark_are_drift():
    [found] = quoted(LONG, LONG.replace(" twice", ""))
    assert found.differs == "words"


def test_a_translation_is_not_compared_word_by_word():
    assert quoted(LONG, LONG.replace("storm", "Sturm"), languages=("en", "de")) == []
    assert len(quoted(LONG, LONG.replace("storm", "gale"), languages=("en-GB", "en-US"))) == 1


def test_numbers_and_negations_come_first_in_the_sentence_and_in_the_list():
    town = Town()
    for who, was, now in (("Ona Brask", "twice", "once"), ("Ivo Lant", "21", "27")):
        for n, words in enumerate((LONG, LONG.replace(was, now))):
            text = town.text(f"“{words},” said {who} ({n}).")
            town.says(text, f"“{words},”", who)
    assert [f.differs for f in concluded(town)] == ["number", "words"]
    [found] = quoted(LONG, LONG.replace("twice", "once").replace("21", "27"))
    assert found.differs == "number, words"
    assert found.why.index("27") < found.why.index("once")


def test_texts_with_one_wording_stand_together():
    [found] = quoted(LONG, LONG, LONG.replace("twice", "once"), LONG.replace("twice", "once"))
    assert sorted((len(found.supporting), len(found.opposing))) == [2, 2]


# -- reports that go further --------------------------------------------------------------------------------------


def reported(quote, report, who="Ona Brask"):
    town = Town()
    one = town.text(f"“{quote},” said Ona Brask.")
    town.says(one, f"“{quote},”", "Ona Brask", what=StatementKind.LEGAL_VIEW)
    other = town.text(f"“{quote},” said Ona Brask. {report}")
    town.says(other, f"“{quote},”", "Ona Brask", what=StatementKind.LEGAL_VIEW)
    kind = SpeakerKind.PERSON
    town.says(other, report, who, kind, Mode.INDIRECT, StatementKind.LEGAL_VIEW)
    return [(f.differs, f.why) for f in concluded(town)]


@pytest.mark.parametrize(
    ("quote", "report", "differs", "words"),
    [
        (
            "We find that members of the coast guard have sunk fishing boats in the bay of Orne",
            "The coast guard has sunk fishing boats in the bay of Orne, Ona Brask said.",
            "scope",
            "“members of” is left out",
        ),
        (
            "The coast guard may have sunk fishing boats in the bay of Orne",
            "The coast guard has sunk fishing boats in the bay of Orne, Ona Brask said.",
            "hedge",
            "“may” is left out",
        ),
        (
            "The sinking of fishing boats in the bay of Orne should be investigated",
            "Ona Brask found the guard guilty of the sinking of fishing boats in the bay of Orne.",
            "verdict",
            "“found” for “should”",
        ),
    ],
)
def test_a_report_that_goes_further_than_the_quotation_is_shown_beside_it(quote, report, differs, words):
    assert (differs, f"reported wider than quoted: {words}") in reported(quote, report)


def test_a_report_that_keeps_hedge_and_scope_goes_no_further():
    quote = "Members of the coast guard may have sunk fishing boats in the bay of Orne"
    report = "Members of the coast guard may have sunk fishing boats in the bay of Orne, Ona Brask said."
    assert reported(quote, report) == []


def test_a_report_of_something_else_in_the_quotation_is_not_held_against_it():
    quote = "Perhaps the harbour will freeze in winter. The coast guard has sunk fishing boats in the bay of Orne"
    report = "The coast guard has sunk fishing boats in the bay of Orne, Ona Brask said."
    assert reported(quote, report) == []
