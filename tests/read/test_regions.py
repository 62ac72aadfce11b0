"""Lines that are no reporting are known by their words; a sentence of reporting is never one of them."""

import time

import pytest

from solferino.read.regions import boilerplate_line, byline, caption, plain_regions
from solferino.record import RegionKind

ARTICLE = """THE TARVIK COURIER
Tarvik, Monday 3 March 2031

Shells hit the market hall of Tarvik

By Ilse Marn

TARVIK — Shells fell on the market square on Monday, the mayor said, and eleven people were hurt.

Advertisement

“We had just opened,” said a baker. [She spoke by telephone – editor’s note.]

What is known of the attack?

The army denied that it had fired on the town.

Sign up for our morning newsletter
READ MORE: The long winter of Tarvik
"""


def lines(text: str, kind: RegionKind) -> list[str]:
    return [text[r.start : r.end] for r in plain_regions(text) if r.kind is kind]


def test_a_plain_article_shows_title_byline_heading_and_boilerplate():
    assert lines(ARTICLE, RegionKind.TITLE) == ["Shells hit the market hall of Tarvik"]
    assert lines(ARTICLE, RegionKind.BYLINE) == ["By Ilse Marn"]
    assert lines(ARTICLE, RegionKind.HEADING) == ["What is known of the attack?"]
    assert lines(ARTICLE, RegionKind.BOILERPLATE) == [
        "Advertisement",
        "Sign up for our morning newsletter",
        "READ MORE: The long winter of Tarvik",
    ]
    assert lines(ARTICLE, RegionKind.MAIN) == [ARTICLE]


def test_a_text_that_begins_with_a_sentence_has_no_title():
    text = "Shells fell on the market square on Monday, the mayor said.\nEleven people were hurt, he added.\n"
    assert lines(text, RegionKind.TITLE) == []


def test_a_title_line_before_sentences_is_found():
    text = (
        "Shells hit market in Tarvik\nShells fell on the market square on Monday, the mayor said.\nMore is not known.\n"
    )
    assert lines(text, RegionKind.TITLE) == ["Shells hit market in Tarvik"]
    assert lines("\ufeff" + text, RegionKind.TITLE) == ["Shells hit market in Tarvik"]


def test_lines_of_a_text_broken_at_a_fixed_width_are_no_headings():
    text = """TARVIK, 3 MAR 31 (NNA) -- [TEXT] SHELLS FELL ON THE MARKET SQUARE
OF TARVIK ON MONDAY AND ELEVEN PEOPLE WERE HURT, THE MAYOR SAID.
THE ARMY DENIED THAT IT HAD FIRED ON THE TOWN AND CALLED THE REPORT A
PROVOCATION BY
THE OTHER SIDE IN THE WAR. NO MORE IS KNOWN OF
THE ATTACK AT THIS HOUR.
"""
    assert lines(text, RegionKind.TITLE) == lines(text, RegionKind.HEADING) == []


@pytest.mark.parametrize(
    "line",
    [
        "Advert",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Read more: the winter of Tarvik",
        "Share this article",
        "WATCH: Shells fall on Tarvik",
        "Follow the Courier on Facebook, Twitter and Instagram",
        "Join us on Telegram",
        "Subscribe to the Courier's daily newsletter and never miss a story!",
        "Sign up here",
        "Click here to donate",
        "This article is owned by the Courier Group.",
        "© 2031 The Courier. All rights reserved.",
        "Most read",
        "Related stories",
        "If you would like to help the families of Tarvik, click here for the appeal",
        "Support our journalism",
        "Читайте также: зима",
        "Підписуйтесь на наш канал",
        "Lesen Sie auch: Der lange Winter",
        "12 comments",
        "This website uses cookies to work well.",
        "Share Facebook Twitter Email WhatsApp",
        "Facebook | Twitter | LinkedIn | Print",
        "3 min read",
        "Comments (12)",
        "Tags: Tarvik, siege",
        "About us | Contact | Privacy policy",
        "Already a subscriber? Log in",
        "READ ALSO Who rules Tarvik?",
        "Your support helps us to keep reporting. Donate now.",
        "Ilse Marn is a correspondent for the Courier. Follow her on Twitter.",
    ],
)
def test_boilerplate_is_known(line: str):
    assert boilerplate_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell after the shelling of Tarvik.",
        "Follow the money, the prosecutor said on Monday.",
        "Most people had left the town by Monday.",
        "Related charges were brought against two officers.",
        "Support for the resolution came from forty states.",
        "Like many others on Facebook, she wrote that the town was lost.",
        "Sign language was used by the prisoners, a guard said.",
        "Watch posts along the river were abandoned.",
        "If you want to donate blood, come here, the doctor said to the crowd.",
        "“Click here”, the message said.",
        "This article was first published by the Courier.",
        "The Courier contributed to this report.",
        "Advertising in Tarvik stopped.",
        "Comments by the minister drew protest.",
        "Read the law, he told them.",
        "Subscribe to nothing they say, she warned.",
        "Join the army or leave, the leaflet told men on Telegram.",
        "To send us home now is to kill us, a refugee said by text message.",
        "More than 30 people were killed on Monday.",
        "Save the children, the woman shouted.",
        "Copyright law does not apply in war.",
        "Twitter blocked the account of the mayor.",
        "Facebook said that it had closed 12 pages.",
        "Your support of the rebels ends here, the general said.",
        "The contributions of the allies would help us end the war.",
        "Contact with the village was lost.",
        "Home to ten thousand people, Tarvik fell.",
    ],
)
def test_a_sentence_of_reporting_is_never_boilerplate(line: str):
    assert not boilerplate_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Ilse Marn",
        "Written by: Ilse Marn",
        "By our foreign desk",
        "BY ILSE MARN AND TOM ORR",
        "By Ilse Marn in Tarvik",
        "Reporting by Ilse Marn; ".rstrip("; "),
        "Von Ilse Marn und Peter Kern",
        "Par Ilse Marn",
        "(Reporting by Ilse Marn; Editing by Tom Orr)",
        "(Reporting by Ilse Marn in Tarvik; additional reporting by Tom Orr; Editing by Ann Lee)",
        "Автор: Ірина Марн",
    ],
)
def test_bylines_are_known(line: str):
    assert byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the town was empty",
        "By Monday Tarvik fell to the rebels.",
        "Von der Leyen sagte am Montag, dass sie komme",
        "By then it was over.",
        "Written by hand, the letter was short.",
        "By the river stood a tank",
    ],
)
def test_a_sentence_is_no_byline(line: str):
    assert not byline(line)


def test_a_line_with_a_picture_credit_is_a_caption():
    assert caption("Smoke over the market hall of Tarvik. [Ilse Marn/Reuters]")
    assert caption("Photo: Ilse Marn")
    assert caption("Image copyright AFP")
    assert caption("A woman walks past a wall in Tarvik. REUTERS/Ilse Marn")
    assert not caption("Map in hand, the soldier asked for the way.")


def test_regions_of_a_hostile_text_are_found_in_linear_time():
    for text in (
        "By A B C D E F " * 60_000,
        "Read " * 200_000,
        ("By " + "Aa, " * 70 + "\n") * 3_000,
        "\n" * 1_000_000 + "a",
        ("If you want " + "here " * 50 + "\n") * 3_000,
        ("[" * 250 + "\n") * 3_000,
    ):
        started = time.process_time()
        plain_regions(text)
        assert time.process_time() - started < 15, text[:20]
