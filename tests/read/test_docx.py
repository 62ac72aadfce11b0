"""A Word document gives paragraphs, tables, notes and page heads, each character tied to the bytes of its XML part."""

import html
import io
import zipfile

import pytest

from read.made import W, docx, zipped
from solferino.read.docx import DocxReader
from solferino.read.protocol import CannotRead, Sighted
from solferino.record import RegionKind

BODY = """<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Shells in Tarvik</w:t></w:r></w:p>
<w:p><w:r>
<w:t>The mayor said that &#8220;eleven </w:t></w:r>
<w:r><w:b/><w:t xml:space="preserve">people” &amp; more</w:t></w:r>
<w:r><w:t> were hurt.</w:t><w:br/><w:t>Next line</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Counts</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Killed</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Hurt</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>11</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>End.</w:t></w:r>
<w:del><w:r><w:delText>taken out</w:delText></w:r></w:del>
<w:ins><w:r><w:t> Put in.</w:t></w:r></w:ins></w:p>"""


def seen(data: bytes) -> Sighted:
    return DocxReader()(data, "a.docx")


def test_paragraphs_tables_and_breaks_become_lines_and_tabs():
    assert seen(docx(BODY)).text.split("\n") == [
        "Shells in Tarvik",
        "The mayor said that “eleven people” & more were hurt.",
        "Next line",
        "Counts",
        "Killed\t2",
        "Hurt\t11",
        "End. Put in.",
    ]


def test_every_segment_is_the_bytes_of_its_part():
    data = docx(
        BODY,
        word__footnotes_xml=f'<w:footnotes xmlns:w="{W}"><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>",
    )
    page = seen(data)
    at = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for segment in page.map.segments:
            assert segment.start == at
            at = segment.end
            shown = page.text[segment.start : at]
            if segment.kind in ("same", "decoded"):
                written = archive.read(segment.part)[segment.source_start : segment.source_end].decode()
                assert (written if segment.kind == "same" else html.unescape(written)) == shown
            else:
                assert segment.kind == "inserted"
    assert at == len(page.text) and page.text.endswith("A note.")


def test_styles_become_regions():
    page = seen(docx(BODY))
    kinds = {page.text[r.start : r.end]: r.kind for r in page.regions if r.kind is not RegionKind.MAIN}
    assert kinds == {
        "Shells in Tarvik": RegionKind.TITLE,
        "Counts": RegionKind.HEADING,
        "Killed\t2\nHurt\t11": RegionKind.TABLE,
    }


def test_page_heads_are_headers_and_come_first():
    head = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>Hill Monitor</w:t></w:r></w:p></w:hdr>'
    page = seen(docx(BODY, word__header1_xml=head))
    assert page.text.startswith("Hill Monitor\nShells")
    assert [page.text[r.start : r.end] for r in page.regions if r.kind is RegionKind.HEADER] == ["Hill Monitor"]


def test_tracked_deletions_are_left_out_and_noted():
    assert "taken out" not in seen(docx(BODY)).text
    assert any("tracked deletion" in note for note in seen(docx(BODY)).notes)


def test_author_and_title_are_taken_from_the_properties():
    core = (
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>Tarvik</dc:title><dc:creator>Ilse Marn</dc:creator>'
        "</cp:coreProperties>"
    )
    told = seen(docx(BODY, docProps__core_xml=core)).publication
    assert told is not None and (told.title, told.author) == ("Tarvik", "Ilse Marn")


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(BODY)[:200], "corrupt"),
        (docx(BODY + "<w:p>"), "corrupt"),
        (zipped({"[Content_Types].xml": "x", "word/document.xml": BOMB}), "corrupt"),
        (docx(""), "no_text"),
        (zipped({"[Content_Types].xml": "x", "word/document.xml": b" " * 450_000_000}), "too_large"),
    ],
)
def test_a_bad_document_is_refused_with_a_reason(data: bytes, reason: str):
    with pytest.raises(CannotRead) as refusal:
        seen(data)
    assert refusal.value.reason == reason
