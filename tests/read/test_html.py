"""An HTML page gives all its text in source order, and every character of it says which bytes it came from."""

import html
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.read.decode import decode
from solferino.read.flatten import declared_encoding, flatten
from solferino.read.html import HtmlReader
from solferino.read.place import segments
from solferino.read.protocol import CannotRead, Sighted
from solferino.record import RegionKind, Segment

PARAGRAPHS = (
    "Shells fell on the market square of Tarvik on Monday, the mayor said, and eleven people were taken to hospital.",
    "The army of the Northern Republic denied that it had fired on the town and spoke of “a provocation”.",
    "Residents told our reporter that the market had been full when the first shell hit the roof of the old hall.",
    "A spokeswoman for the district hospital said that two of the wounded were children under the age of ten.",
)
PAGE = (
    """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Shells hit market in Tarvik - The Tarvik Courier</title>
<meta property="og:site_name" content="The Tarvik Courier">
<meta property="og:title" content="Shells hit market in Tarvik">
<meta property="article:published_time" content="2031-03-04T09:12:00+01:00">
<link rel="canonical" href="https://courier.example/tarvik-market">
<style>p { color: red }</style><script>var a = "<p>not text</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/war">War</a></ul></nav>
<article><header><h1>Shells hit market in Tarvik</h1><p class="byline">By Ilse Marn</p></header>
"""
    + "\n".join(f"<p>{p}</p>" for p in PARAGRAPHS[:2])
    + """
<figure><img src="x.jpg" alt="no text"><figcaption>The market hall after the shelling.</figcaption></figure>
<h2>What people saw</h2>
"""
    + "\n".join(f"<p>{p}</p>" for p in PARAGRAPHS[2:])
    + """
<p>READ MORE: The long winter of Tarvik</p>
<aside><h3>Related</h3><a href="/x">Another story about something else entirely</a></aside>
</article><footer>© 2031 The Tarvik Courier. All rights reserved.</footer>
<noscript>Please turn on scripts.</noscript></body></html>"""
)


def seen(page: str | bytes) -> Sighted:
    return HtmlReader()(page.encode() if isinstance(page, str) else page, "page.html")


def words_of(sighted: Sighted, kind: RegionKind) -> list[str]:
    return [sighted.text[r.start : r.end] for r in sighted.regions if r.kind is kind]


def kind_of(sighted: Sighted, words: str) -> RegionKind:
    at = sighted.text.index(words)
    inner = [r for r in sighted.regions if r.start <= at < r.end]
    return min(inner, key=lambda r: r.end - r.start).kind if inner else RegionKind.MAIN


def check_map(text: str, made: tuple[Segment, ...], data: bytes, encoding: str) -> None:
    at = 0
    for segment in made:
        assert segment.start == at and segment.end > segment.start
        at = segment.end
        shown, written = text[segment.start : segment.end], data[segment.source_start : segment.source_end]
        if segment.kind == "same":
            assert written.decode(encoding) == shown
        elif segment.kind == "decoded":
            assert html.unescape(written.decode(encoding)) == shown
        elif segment.kind == "folded":
            assert shown == " " and not html.unescape(written.decode(encoding)).strip(" \t\r\n\f")
        elif segment.kind == "replaced":
            assert set(shown) == {"\ufffd"} and written
        else:
            assert segment.kind == "inserted" and segment.source_start == segment.source_end == 0
    assert at == len(text)


def flat_and_map(data: bytes) -> str:
    decoded = decode(data, declared_encoding(data))
    flat = flatten(decoded.text)
    check_map(flat.text, segments(flat.pieces, decoded), data, decoded.encoding)
    return flat.text


def test_all_text_of_a_page_is_kept_in_source_order_and_code_is_not():
    lines = seen(PAGE).text.split("\n")
    assert lines[:3] == ["Shells hit market in Tarvik - The Tarvik Courier", "Home", "War"]
    assert lines[-1] == "© 2031 The Tarvik Courier. All rights reserved."
    assert not any("color" in line or "not text" in line or "turn on scripts" in line for line in lines)


def test_regions_tell_reporting_from_what_stands_around_it():
    page = seen(PAGE)
    for paragraph in PARAGRAPHS:
        assert kind_of(page, paragraph) is RegionKind.MAIN
    assert words_of(page, RegionKind.TITLE) == [
        "Shells hit market in Tarvik - The Tarvik Courier",
        "Shells hit market in Tarvik",
    ]
    assert words_of(page, RegionKind.BYLINE) == ["By Ilse Marn"]
    assert words_of(page, RegionKind.CAPTION) == ["The market hall after the shelling."]
    assert words_of(page, RegionKind.HEADING) == ["What people saw"]
    for words in ("Home", "Another story", "© 2031", "READ MORE"):
        assert kind_of(page, words) is RegionKind.BOILERPLATE, words


def test_a_page_says_itself_who_published_it_when_and_where():
    publication = seen(PAGE).publication
    assert publication is not None
    assert (publication.publisher, publication.author) == ("The Tarvik Courier", "Ilse Marn")
    assert (publication.published_earliest, publication.published_latest) == ("2031-03-04", "2031-03-04")
    assert publication.title == "Shells hit market in Tarvik"
    assert publication.address == "https://courier.example/tarvik-market"
    assert publication.basis == "page"


def test_linked_data_serves_where_there_is_no_meta_element():
    page = seen("""<title>x</title><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
        "datePublished": "2031-03-04", "headline": "Head", "author": [{"name": "A. Marn"}, {"name": "B. Orr"}],
        "publisher": {"name": "Courier"}}]}</script><p>Some words of text stand here.""")
    assert page.publication is not None
    assert (page.publication.author, page.publication.publisher) == ("A. Marn, B. Orr", "Courier")
    assert page.publication.published_earliest == "2031-03-04"


@pytest.mark.parametrize("said", ["2031-13-40", "yesterday", "", "20310304"])
def test_a_date_that_is_in_no_calendar_is_no_date(said: str):
    publication = seen(f'<title>T</title><meta name="date" content="{said}"><p>Words of a text.').publication
    assert publication is not None and publication.published_earliest is None


def test_a_page_that_names_two_days_has_no_day():
    page = seen('<article><time datetime="2031-03-04">4</time><time datetime="2031-03-09">9</time><p>Words.</article>')
    assert page.publication is None or page.publication.published_earliest is None


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>one<p>two", "one\ntwo"),
        ("<p>a <b> bold</b>  word</p>", "a bold word"),
        ("un<b>brok</b>en", "unbroken"),
        ("<div>a<div>b</div>c</div>", "a\nb\nc"),
        ("one<br>two<br/><br>three", "one\ntwo\nthree"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td"),
        ("<table>stray<tr><td>cell</table>", "stray\ncell"),
        ("<pre>\n  two  spaces\r\nkept</pre>", "  two  spaces\r\nkept"),
        ("<q>Quoted</q> words", "“Quoted” words"),
        ("a &lt; b &amp;amp; c &eacute;&#8220;x&#x201D; &nbsp;&unknown; AT&T", "a < b &amp; c é“x” \xa0&unknown; AT&T"),
        ("a<!-- no -->b<!-->c<!--->d<![CDATA[x]]>e", "abcde"),
        ("1 < 2 and 3<4 </> <?php echo ?> end", "1 < 2 and 3<4 end"),
        ('<a title="a > b" href=x>link</a>', "link"),
        ("<SCRIPT>if (a</b>) x</SCRIPT >after", "after"),
        ("<script><!-- <script>x</script> --> y</script>after", "after"),
        ("<title>a <b> &amp; c</title>d", "a <b> & c\nd"),
        ("<template>no<template>no</template>no</template>yes", "yes"),
        ("<b><i>wrong</b> nesting</i> kept", "wrong nesting kept"),
        ("</div></p>text</span></table>", "text"),
        ("text <p", "text"),
        ("<svg><title>picture</title></svg>text", "picture\ntext"),
    ],
)
def test_markup_is_read_as_a_browser_shows_it(page: str, text: str):
    assert flat_and_map(page.encode()) == text


def test_a_quotation_mark_left_open_in_a_tag_does_not_swallow_the_page():
    flat = flatten('<p>before <a href="open>link</a> after')
    assert flat.text == "before link after"
    assert flat.notes == ["a quotation mark in a tag is not closed"]


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("windows-1251", "cp1251"), ("utf-8", "utf-8"), ("koi8-r", "koi8-r"), ("iso-8859-5", "iso8859-5")],
)
def test_the_declared_encoding_is_used_and_places_are_bytes(declared: str, codec: str):
    page = f'<meta charset="{declared}"><p>Город обстреляли &laquo;утром&raquo;\n  в среду</p>'
    assert flat_and_map(page.encode(codec)) == "Город обстреляли «утром» в среду"


def test_utf16_pages_are_mapped_to_bytes():
    page = "<html><meta charset=utf-16><p>Місто 😀 &amp; <b>слово</b></p></html>"
    assert flat_and_map(page.encode("utf-16")).endswith("Місто 😀 & слово")


def test_a_byte_that_cannot_be_decoded_is_shown_and_mapped():
    assert (
        flat_and_map("<p>слово ".encode() + b"\xff\xfe" + " и ещё слово</p>".encode())
        == "слово \ufffd\ufffd и ещё слово"
    )


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<td>",
        "<table>",
        "</table>",
        "<li>",
        "</div>",
        "<div>",
        "<br>",
        "<pre>",
        "</pre>",
        "<q>",
        "</q>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<a href='",
        '"',
        ">",
        "<",
        "</",
        "<title>",
        "</title>",
        "<![CDATA[",
        "<textarea>",
        "<plaintext>",
        "<svg>",
        "<template>",
        "</template>",
        "<option>",
    ]
)
PIECES = st.one_of(
    TAGS,
    st.text(max_size=8),
    st.sampled_from(["&amp;", "&#8222;", "&#10;", "&notit", "&#0;", " ", "\n ", "\t", "é", "😀"]),
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_the_markup_every_character_is_accounted_for(page: str):
    flat_and_map(page.encode("utf-8", "replace"))


@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_the_same_holds_in_utf16(page: str, codec: str):
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[codec]
    flat_and_map(mark + page.encode(codec, "replace"))


@given(st.binary(max_size=200))
def test_the_same_holds_for_any_bytes(data: bytes):
    flat_and_map(b"<p>" + data)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_regions_lie_within_the_text_whatever_the_markup(page: str):
    try:
        sighted = seen(page.encode("utf-8", "replace"))
    except CannotRead as refusal:
        assert refusal.reason == "no_text"
        return
    assert all(0 <= r.start < r.end <= len(sighted.text) for r in sighted.regions)


@pytest.mark.parametrize(
    "part",
    [
        "<div>",
        "<b>",
        "<p>x",
        "</div>",
        "<!--",
        '<a href="x',
        "&amp",
        "<td>",
        "<script>",
        "<template>",
        "<li>",
        " \n",
        "<x y=z ",
        "<font><span></font>",
        "<table><tr><td>a</div>",
        "<aside>a",
        "<h2>a</h2>",
    ],
)
def test_broken_markup_takes_linear_time(part: str):
    page = "<p>Begin. " + part * 20_000
    started = time.process_time()
    flatten(page)
    HtmlReader()(page.encode(), "page.html")
    assert time.process_time() - started < 20


def test_a_page_without_text_says_so():
    with pytest.raises(CannotRead) as refusal:
        seen("<html><body><script>draw()</script></body></html>")
    assert refusal.value.reason == "no_text"


def test_a_sentence_that_the_extractor_passes_over_stays_reporting():
    paragraphs = [
        f"The council of Tarvik met for the {n} time that week, and its members spoke of the shelling again."
        for n in ("first", "second", "third", "fourth", "fifth")
    ]
    page = "<article>" + "".join(f"<p>{p}</p>" for p in paragraphs[:3])
    page += "<div><span>Twelve people were wounded.</span> The mayor of Tarvik counted them himself.</div>"
    page += "".join(f"<p>{p}</p>" for p in paragraphs[3:]) + "</article>"
    assert kind_of(seen(page), "Twelve people") is RegionKind.MAIN
