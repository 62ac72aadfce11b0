"""A PDF gives its text page by page, a box for every character, and a reason where there is no text."""

import pytest

from read.made import pdf
from solferino.read.pdf import PdfReader
from solferino.read.protocol import CannotRead, Sighted
from solferino.record import RegionKind

PAGES = [
    [
        (750, "Bulletin of the Hill Monitor"),
        (700, "Shells fell on the market square of Tarvik on"),
        (686, "Monday, the mayor said. Eleven people were woun-"),
        (672, "ded, two of them children."),
        (630, "The army denied the report on"),
        (616, "Tuesday (again)."),
        (40, "Page 1 of 2"),
    ],
    [(750, "Bulletin of the Hill Monitor"), (700, "It named no witness."), (40, "Page 2 of 2")],
]


def seen(data: bytes) -> Sighted:
    return PdfReader()(data, "a.pdf")


def test_lines_stay_lines_and_larger_gaps_are_paragraphs():
    text = seen(pdf(PAGES)).text
    assert "market square of Tarvik on\nMonday, the mayor said." in text
    assert "woun-\nded, two of them children.\n\nThe army denied" in text
    assert text.index("named no witness") > text.index("Tuesday (again).")


def test_every_character_has_its_box_on_its_page():
    page = seen(pdf(PAGES))
    boxes = page.map.boxes
    assert len(boxes) == len(page.text)
    for character, (left, bottom, right, top) in zip(page.text, boxes, strict=True):
        if not character.isspace():
            assert 72_000 <= left < right <= 612_000 and 30_000 < bottom < top < 792_000
        if character == "\n":
            assert (left, bottom, right, top) == (0, 0, 0, 0)
    shells, eleven = page.text.index("Shells"), page.text.index("Eleven")
    assert boxes[shells][1] - boxes[eleven][1] == pytest.approx(14_000, abs=500)  # one line further down


def test_each_page_is_one_segment_and_what_lies_between_is_marked_as_ours():
    segments = seen(pdf(PAGES)).map.segments
    assert [(s.kind, s.part) for s in segments] == [("reader", "page 1"), ("inserted", ""), ("reader", "page 2")]


def test_running_heads_and_page_numbers_are_headers():
    page = seen(pdf(PAGES))
    heads = [page.text[r.start : r.end] for r in page.regions if r.kind is RegionKind.HEADER]
    assert heads == ["Bulletin of the Hill Monitor", "Page 1 of 2", "Bulletin of the Hill Monitor", "Page 2 of 2"]


def test_title_and_author_are_taken_from_the_file_but_not_a_word_processors_guess():
    told = seen(pdf(PAGES, "/Title (Bulletin 7) /Author (Hill Monitor)")).publication
    assert told is not None and (told.title, told.author, told.basis) == ("Bulletin 7", "Hill Monitor", "page")
    assert seen(pdf(PAGES, "/Title (Microsoft Word - b7.docx)")).publication is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf(PAGES, encrypt=True), "encrypted"),
        (b"%PDF-1.7\nnothing of a PDF follows", "corrupt"),
        (pdf([[], []]), "no_text"),
    ],
)
def test_a_pdf_without_readable_text_says_why(data: bytes, reason: str):
    with pytest.raises(CannotRead) as refusal:
        seen(data)
    assert refusal.value.reason == reason and refusal.value.do


def test_a_page_without_text_among_others_is_noted():
    assert any("page 2 holds no text" in note for note in seen(pdf([PAGES[0], []])).notes)
