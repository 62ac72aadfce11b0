"""Credits: who is named as the origin, in which relation, and what is no sourcing at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.credits import CREDITS
from solferino.extract.protocol import Context
from solferino.record import Publication, Reading, Text, sha256_hex


def text_of(words):
    digest = sha256_hex(words.encode("utf-8"))
    return Text.of(Reading(bytes_digest=digest, text_digest=digest, length=len(words)), words)


def credits(words, publisher=None):
    return list(CREDITS(text_of(words), Context(Publication(publisher=publisher))))


@pytest.mark.parametrize(
    ("words", "relation", "to", "quote"),
    [
        ("Nine people died, according to a Reuters report.", "relies_on", "Reuters", "according to a Reuters report"),
        ("The bridge fell at noon (as per AP).", "relies_on", "AP", "as per AP"),
        ("The Guardian reported that the school was empty.", "relies_on", "Guardian", "The Guardian reported"),
        ("Interfax quoted the mayor as saying that nobody was hurt.", "relies_on", "Interfax", "Interfax quoted"),
        ("The road is closed, Xinhua said.", "relies_on", "Xinhua", "Xinhua said"),
        ("“We saw two jets,” a baker told AFP on Friday.", "told", "AFP", "told AFP"),
        (
            "The governor said in an interview with Al Jazeera that aid had come.",
            "told",
            "Al Jazeera",
            "in an interview with Al Jazeera",
        ),
        ("The Harun news agency said that the mill had burned.", "relies_on", "Harun", "The Harun news agency said"),
        (
            "A teacher told the Lakeside Herald that the cellar was full.",
            "told",
            "Lakeside Herald",
            "told the Lakeside Herald",
        ),
        ("The dead were buried, reported by the state-run SANA news agency.", "relies_on", "SANA", None),
        ("LISBON, March 3 (Lusa) - A boat sank.", "credit_line", "Lusa", "(Lusa)"),
        (
            "SAN JOSE, 4 MAY 88 (RADIO PERLA) -- [TEXT] THE BRIDGE WAS CLOSED.",
            "credit_line",
            "RADIO PERLA",
            "(RADIO PERLA)",
        ),
        ("A woman walks past a wall (Reuters Photo) in the old town.", "credit_line", "Reuters", "(Reuters Photo)"),
        ("Smoke over the port. (AP Photo/Ana Silva)", "credit_line", "AP", "(AP Photo/Ana Silva)"),
        ("Reuters contributed to this report.", "credit_line", "Reuters", "Reuters contributed to this report"),
        ("Ten were hurt.\nSource: TASS", "credit_line", "TASS", "Source: TASS"),
        ("Ten were hurt, according to state media reports.", "relies_on", "state media reports", None),
        ("A Bolivian radio station announced that the road was open.", "relies_on", "Bolivian radio station", None),
        ("Local media reported that a tanker had stopped.", "relies_on", "Local media", "Local media reported"),
        (
            "The mayor said on his Facebook page that the water was safe.",
            "relies_on",
            "Facebook",
            "said on his Facebook page",
        ),
        ("The brigade wrote on Telegram that it had left.", "relies_on", "Telegram", "wrote on Telegram"),
        ("Ana Silva (@anasilva_pt) May 4, 2021", "embeds", "Ana Silva", None),
        ("WATCH: Ministers meet in Oslo - from NBC News", "embeds", "NBC News", "- from NBC News"),
        ("According to the latest records from the Red Cross, nine camps are open.", "relies_on", "Red Cross", None),
    ],
)
def test_a_credit_has_its_relation_its_name_and_its_exact_words(words, relation, to, quote):
    found = credits(words)
    assert [(c.relation.value, c.to) for c in found] == [(relation, to)]
    if quote:
        assert found[0].passage.quote == quote


@pytest.mark.parametrize(
    "words",
    [
        "According to the Coastal Observatory for Human Rights, nine people died.",
        "According to the United Nations, two million people have fled.",
        "The Ministry of Defence said that it was looking into the matter.",
        "Follow the Lakeside Herald on Facebook, Twitter, and Instagram",
        "This article is owned by Lakeside Post.",
        "READ MORE: Reuters Reporter Freed After Two Days",
        "Subscribe to the Lakeside Herald newsletter and never miss a story!",
        "She bought a copy of The Times and a loaf of bread.",
        "It was the first time that the guardian of the gate slept.",
        "He took the bus to the radio station.",
        "Officials took to Twitter to condemn the violence.",
    ],
)
def test_speakers_subscription_lines_and_mere_mentions_are_no_credits(words):
    assert credits(words) == []


def test_the_house_itself_is_its_own_earlier_report_and_no_outside_origin():
    found = credits("As the Sollen Compass reported, the square was empty.", publisher="The Sollen Compass")
    assert [(c.relation.value, c.to) for c in found] == [("own_earlier", "Sollen Compass")]


def test_we_reported_is_the_house_itself():
    assert [c.relation.value for c in credits("As we reported, the square was empty.")] == ["own_earlier"]


def test_the_house_in_its_own_dateline_is_no_credit():
    assert credits("(CNN) Ten people were hurt on Friday.") == []
    assert [c.to for c in credits("Ten were hurt.\nSource: TRT World and agencies")] == ["agencies"]


def test_a_credit_shows_what_is_taken():
    (before,) = credits("The square was empty, according to a Reuters report.")
    (after,) = credits("A baker told AFP that the square was empty.")
    assert before.covers.quote == "The square was empty"
    assert after.covers.quote == "the square was empty."


def test_a_staff_line_of_another_house_is_one_credit_line():
    found = credits("The Associated Press contributed to this report.")
    assert [(c.relation.value, c.to) for c in found] == [("credit_line", "Associated Press")]


@given(
    st.text(max_size=300).filter(lambda t: t.isprintable() or t)
    | st.lists(
        st.sampled_from(
            [
                "told",
                "AFP",
                "Reuters",
                "(",
                ")",
                "according to",
                "a",
                "report",
                "Source:",
                "- from",
                "MSNBC",
                "\n",
                "The",
                "Times",
                "news agency",
                "said",
                "contributed to this report",
                ".",
                "’s",
                "@x",
                "I",
                "we reported",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_any_text_gives_credits_on_exact_passages_and_the_same_twice(words):
    try:
        text = text_of(words)
    except UnicodeEncodeError:
        return  # lone surrogates never reach an extractor: a reading's text is UTF-8
    found = list(CREDITS(text, Context()))
    for credit in found:
        for passage in (credit.passage, credit.covers):
            assert passage is None or words[passage.start : passage.end] == passage.quote
    assert [c.id for c in found] == [c.id for c in CREDITS(text, Context())]
