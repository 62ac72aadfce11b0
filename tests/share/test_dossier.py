"""What a reader of a dossier may rely on."""

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from share import views
from share.page import Page
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Finding,
    FindingKind,
    Held,
    Incident,
    IncidentReport,
    Member,
    Mode,
    Passage,
    Population,
    Scope,
    Segment,
    SpanOutsideText,
    Speaker,
    SpeakerKind,
    Stance,
    Standing,
    Statement,
    StatementKind,
    TextMap,
)
from solferino.share.dossier import dossier

GOLDEN = Path(__file__).parent / "golden" / "mill.html"


@pytest.fixture(scope="module")
def mill() -> Held:
    return views.mill()


@pytest.fixture(scope="module")
def html(mill: Held) -> str:
    return dossier(mill)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def check(page: Page, view: Held) -> None:
    """What holds for every dossier."""
    assert len(page.ids) == len(set(page.ids)), "an id stands twice"
    for link in page.all("a"):
        assert link.attrs["href"].startswith("#"), "a link leaves the file"
        assert link.attrs["href"][1:] in page.by_id, f"{link.attrs['href']} leads nowhere"
    assert not [e.tag for e in page.elements if e.attrs.keys() & {"src", "style", "onclick", "srcset", "action"}]
    assert not {e.tag for e in page.elements} & {"script", "img", "link", "iframe", "object", "form", "base", "video"}
    texts = {view.texts[k].text: k for k in view.texts}
    bodies = [e.text for e in page.all("div", "text")]
    assert bodies == [t.replace("\0", "␀") for t in texts]
    numbers = {k: n for n, k in enumerate(view.texts, start=1)}
    for row in view.claims:
        p = row.claim.passage
        if p.reading in numbers:
            assert page.marked(f"t{numbers[p.reading]}-{p.start}-{p.end}") == p.quote.replace("\0", "␀")


def test_every_link_leads_somewhere_in_the_file_and_every_mark_holds_exactly_its_quote(page: Page, mill: Held) -> None:
    check(page, mill)


def test_from_any_note_mark_the_exact_characters_are_two_clicks_away(page: Page, mill: Held) -> None:
    marks = [a for a in page.all("a") if a.attrs.get("role") == "doc-noteref"]
    assert len(marks) > 30
    for mark in marks:
        note = page.by_id[mark.attrs["href"][1:]]
        assert [a for a in note.walk() if a.tag == "a" and page.by_id[a.attrs["href"][1:]].tag == "mark"]


def test_a_figure_leads_to_its_characters_at_one_click(page: Page) -> None:
    numbers = list(page.all("a", "to", "num"))
    assert {a.text for a in numbers} >= {"at least 21", "26", "dozens (24 or more)", "7,000 to 15,000", "31", "12", "4"}
    assert all(page.by_id[a.attrs["href"][1:]].tag == "mark" for a in numbers)


def test_a_note_names_outlet_item_characters_object_and_time_of_capture(page: Page, mill: Held) -> None:
    passage = next(c.claim.passage for c in mill.claims if c.claim.passage.quote.startswith("“They fired"))
    note = next(e for e in page.all("li") if f"characters {passage.start}–{passage.end} of T-01" in e.text)
    digest = mill.items[0].captures[0].digest
    for words in ("The Brod Herald", "I-001", f"object {digest[:16]}", "captured 2031-03-01 10:00:00 UTC"):
        assert words in note.text


def test_the_denial_stands_beside_the_claim_with_the_same_markup(page: Page) -> None:
    facing = page.section("M-001")
    (sides,) = [e for e in facing.walk() if {"sides", "facing"} <= e.classes]
    claimed, denied = (c for c in sides.children if not isinstance(c, str))
    assert claimed.text.strip().startswith("Reported") and "shells hit the old mill" in claimed.text
    assert denied.text.strip().startswith("Denied") and "We have no guns" in denied.text
    assert claimed.attrs == denied.attrs


def test_the_summary_gives_reports_denials_and_figures_the_same_room(page: Page) -> None:
    (three,) = [e for e in page.section("summary").walk() if "three" in e.classes]
    columns = [c for c in three.children if not isinstance(c, str)]
    assert [c.tag for c in columns] == ["section"] * 3
    assert [next(e.text for e in c.walk() if e.tag == "h3") for c in columns] == [
        "Most reported",
        "Most carried denials",
        "Most carried figures",
    ]


def test_no_denial_is_said_as_plainly_as_a_denial() -> None:
    view = views.mill()
    kept = tuple(
        c for c in view.claims if not (isinstance(c.claim, Statement) and c.claim.kind is StatementKind.DENIAL)
    )
    bare = replace(view, claims=kept, findings=tuple(f for f in view.findings if f.kind is not FindingKind.DENIAL))
    assert "No denial of this event was found." in Page(dossier(bare)).section("M-001").text


def test_responsibility_has_a_chip_of_its_own_apart_from_occurrence(page: Page) -> None:
    rows = [e.text for e in page.section("M-001").walk() if "chiprow" in e.classes]
    assert rows[0].startswith("Occurrence") and "Single source (1 independent of 2 reports)" in rows[0]
    assert rows[1].startswith("Responsibility") and "Alleged actor: river militia, accused by Lena Volt" in rows[1]
    assert "militia" not in rows[0]


def test_reports_and_origins_are_counted_apart(page: Page) -> None:
    assert "2 reports, 1 independent origin" in page.section("M-001").text


def test_a_figure_never_stands_without_its_day_or_the_word_that_it_has_none(page: Page) -> None:
    rows = [tr for t in page.all("table", "figures") for tr in t.walk() if tr.tag == "tr"][1:]
    for row in rows:
        cells = [c for c in row.children if not isinstance(c, str)]
        if cells[0].tag == "td":
            assert re.match(r"as-of not stated|\d{1,2} \w+ \d{4}", cells[2].text), cells[2].text


def test_figures_of_different_sources_are_neither_merged_nor_joined(page: Page) -> None:
    table = next(t for t in page.section("M-001").walk() if t.tag == "table" and "Lena Volt" in t.text)
    assert [tr.text.count("at least 21") for tr in table.walk() if tr.tag == "tr"].count(1) == 2
    assert not list(page.all("path", "join"))


def test_a_figure_that_one_named_source_revises_is_joined_by_a_line() -> None:
    made = views.Views()
    text = made.keep(views.make_text("Voss said 10 died by Monday. Voss said 14 died by Friday."), "a.txt")
    for number, day in ((10, "2031-02-03"), (14, "2031-02-07")):
        voss = Speaker("Voss", SpeakerKind.PERSON, views.find(text, "Voss"))
        made.claim(
            Figure(
                views.find(text, f"{number} died"),
                number,
                number,
                Bound.EXACT,
                Counted.KILLED,
                Population.ALL,
                FigureStatus.CLAIMED,
                Scope.CUMULATIVE,
                source=voss,
                as_of=views.When(day, day),
            )
        )
    page = Page(dossier(made.view()))
    assert len(page.all("path", "join")) == 1
    drawing = page.one("svg")
    assert drawing.attrs["role"] == "img"
    assert all(i in page.by_id for i in drawing.attrs["aria-labelledby"].split())


def test_a_vote_is_shown_as_a_vote_and_not_among_the_figures(page: Page) -> None:
    (votes,) = page.all("table", "votes")
    numbers = {a.attrs["href"]: a.text for a in votes.walk() if {"to", "num"} <= a.classes}
    assert list(numbers.values()) == ["31", "12", "4"]
    counted = [a for t in page.all("table", "figures") for a in t.walk()]
    assert counted and not numbers.keys() & {a.attrs.get("href") for a in counted}


def test_real_and_apparent_contradictions_stand_apart_and_the_differing_field_is_named(page: Page) -> None:
    assert "26 by the report" not in page.section("seeming").text
    assert "Differs in: as of" in page.section("seeming").text
    assert "Differs in" not in page.section("real").text


def test_the_words_that_show_a_borrowing_are_given(page: Page) -> None:
    tree = page.section("O-001").text
    assert "According to The Brod Herald" in tree and "credits" in tree and "direction known" in tree


def test_a_speaker_whom_no_text_names_is_said_to_be_unnamed(page: Page) -> None:
    assert "Speaker not named in the text" in page.section("statements").text


def test_every_item_has_its_outcome_failures_too(page: Page, mill: Held) -> None:
    table = next(t for t in page.section("method").walk() if t.tag == "table" and "annex-9.pdf" in t.text)
    assert "The file asks for a password." in table.text
    for item in mill.items:
        assert item.number in table.text


def test_a_source_is_listed_with_full_digest_time_size_and_language(page: Page, mill: Held) -> None:
    for item in mill.items[:4]:
        section = page.section(item.number).text
        assert item.captures[0].digest in section and "UTC" in section and "bytes" in section
    assert "ar" in page.section("I-004").text


def test_a_machine_proposal_is_marked_and_an_accepted_claim_names_who_accepted_it(page: Page) -> None:
    event = page.section("M-001").text
    assert "Proposed by extract/1, not reviewed" in event
    assert "accepted by Anna Reyl and a person whose name was erased" in event


def test_a_rejected_claim_stands_apart_with_its_reason_and_nowhere_else(page: Page, mill: Held) -> None:
    (rejected,) = [c for c in mill.claims if c.standing is Standing.REJECTED]
    anchor = f"#t1-{rejected.claim.passage.start}-{rejected.claim.passage.end}"
    text = page.section("method").text
    assert text.index("Rejected by reviewers") < text.rindex("The text says at least 21, not 21.")
    for part in ("incidents", "statements", "figures", "disputes", "origins"):
        assert anchor not in {e.attrs.get("href") for e in page.section(part).walk()}


def test_boilerplate_is_greyed_but_kept(page: Page) -> None:
    assert [e.text for e in page.all("span", "boiler")] == ["Sign up for our newsletter\n"]


JUDGING = re.compile(r"war crime|guilt|genocid|atrocit|massacre|murder|crimes? against|perpetrat|terroris|crimin", re.I)


def test_the_software_itself_never_uses_a_word_that_judges(page: Page) -> None:
    assert not JUDGING.search(page.ours())
    assert len(page.ours()) > 8000


def test_a_type_of_event_that_judges_is_a_text_s_own_word_and_stands_in_quotation_marks() -> None:
    made = views.Views()
    text = made.keep(views.make_text("The paper wrote of a massacre at Dunmoor."), "a.txt")
    report = made.claim(IncidentReport(views.find(text, "a massacre at Dunmoor"), "massacre"))
    incident = Incident("M-001", "massacre", (Member(report, Stance.REPORTS),), "Massacre, Dunmoor, 2031-02-01")
    page = Page(dossier(made.view(incidents=(incident,))))
    assert (
        next(e.text for e in page.section("M-001").walk() if e.tag == "h3")
        == "M-001 “Massacre”, Dunmoor, 1 February 2031"
    )
    assert "Report of: “massacre”" in Page(dossier(made.view())).section("unplaced").text


def test_a_word_that_judges_can_stand_in_a_quotation() -> None:
    made = views.Views()
    text = made.keep(views.make_text("“This is a war crime,” Ann Oder said."), "a.txt")
    made.claim(
        Statement(
            views.find(text, "“This is a war crime,”"),
            Mode.DIRECT,
            StatementKind.LEGAL_VIEW,
            Speaker("Ann Oder", SpeakerKind.PERSON, views.find(text, "Ann Oder")),
        )
    )
    page = Page(dossier(made.view()))
    assert "war crime" in page.section("statements").text
    assert not JUDGING.search(page.ours())


def test_one_is_one_and_the_marks_around_a_vague_word_are_not_doubled() -> None:
    made = views.Views()
    text = made.keep(views.make_text("One child died. Dozens fled."), "a.txt")
    common = (FigureStatus.UNSPECIFIED, Scope.INCIDENT)
    one, dozens = views.find(text, "One child died"), views.find(text, "Dozens fled")
    made.claim(Figure(one, 1, 1, Bound.EXACT, Counted.KILLED, Population.CHILDREN, *common))
    rule = "“dozens” = 24 or more"
    made.claim(Figure(dozens, 24, None, Bound.VAGUE, Counted.DISPLACED, Population.ALL, *common, number_rule=rule))
    section = Page(dossier(made.view())).section("figures").text
    assert "1 child killed" in section and "dozens (24 or more) people displaced" in section


def test_the_policy_allows_the_one_style_sheet_and_nothing_else(page: Page) -> None:
    policy = next(m.attrs["content"] for m in page.all("meta") if "http-equiv" in m.attrs)
    digest = base64.b64encode(hashlib.sha256(page.one("style").text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in page.one("style").text and "@import" not in page.one("style").text


def test_it_can_be_read_with_a_screen_reader(page: Page) -> None:
    assert page.one("html").attrs["lang"] == "en"
    assert len(page.all("h1")) == len(page.all("main")) == len(page.all("header")) == len(page.all("nav")) == 1
    levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
    assert all(b <= a + 1 for a, b in pairwise(levels)), "a level of heading is skipped"
    for table in page.all("table"):
        assert [c for c in table.walk() if c.tag == "caption" and c.text.strip()]
        assert all(h.attrs.get("scope") in ("col", "row") for h in table.walk() if h.tag == "th")
    for name in (e.attrs["aria-labelledby"] for e in page.elements if "aria-labelledby" in e.attrs):
        assert all(part in page.by_id for part in name.split())
    skip = next(a for a in page.all("a") if "skip" in a.classes)
    assert skip.attrs["href"][1:] in page.by_id


def test_on_paper_pages_are_numbered_and_the_printer_chooses_the_paper(page: Page) -> None:
    style = page.one("style").text
    (rule,) = re.findall(r"@page \{(.*?\})", style)
    assert "margin:" in rule and "counter(page)" in rule
    assert not re.search(r"@page[^}]*\bsize\s*:", style), "A4 and Letter alike"
    assert style.count("{") == style.count("}")
    inside = style[style.index("@media print {") :]
    for kept in ("thead { display: table-header-group; }", "break-inside: avoid", ".skip { display: none; }"):
        assert kept in inside


def test_every_table_that_can_be_scrolled_can_be_reached_and_has_a_name_of_its_own(page: Page) -> None:
    regions = [e for e in page.elements if e.attrs.get("role") == "region"]
    names = [page.by_id[e.attrs["aria-labelledby"]].text for e in regions]
    assert names and all(e.attrs.get("tabindex") == "0" for e in regions) and len(set(names)) == len(names)


def test_every_link_says_something(page: Page) -> None:
    assert all(a.text.strip() for a in page.all("a"))


def test_every_source_word_has_its_direction_shut_in(page: Page) -> None:
    for element in page.elements:
        if "src" in element.classes and element.tag not in ("text", "desc"):
            inside = element
            while inside is not None and inside.tag != "bdi" and "dir" not in inside.attrs:
                inside = inside.parent  # type: ignore[assignment]
            assert inside is not None and inside.attrs.get("dir", "auto") == "auto", element


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script><img src=http://x.example/y onerror=z>",
        "</mark></div></main><h1>Verdict</h1>",
        "\u202egnp.exe\u202c \u2067abc",
        "a" * 5000,
        "{{ view.name }} {% raw %}",
        "line one\r\nline two\rline three\x00\x0b\x85\ufeff",
        "&lt;b&gt; &#13; &amp;",
    ],
)
def test_hostile_text_is_inert_wherever_it_stands(hostile: str) -> None:
    made = views.Views(hostile)
    text = made.keep(views.make_text(f"Before {hostile} after."), hostile, hostile, "2031-02-04", hostile, hostile)
    where = views.find(text, hostile)
    speaker = Speaker(hostile, SpeakerKind.PERSON, where, hostile)
    made.claim(Statement(where, Mode.DIRECT, StatementKind.ASSERTION, speaker, venue=hostile, via=hostile))
    made.claim(
        Figure(
            where,
            1,
            1,
            Bound.EXACT,
            Counted.KILLED,
            Population.ALL,
            FigureStatus.CLAIMED,
            Scope.INCIDENT,
            source=speaker,
            population_words=hostile,
        )
    )
    view = made.view(
        notes=(hostile,), findings=(Finding(FindingKind.CONTRADICTION, "M-001", hostile, (made.claims[0].id,)),)
    )
    view = replace(view, findings=(replace(view.findings[0], about=made.claims[0].id),))
    page = Page(dossier(view))
    check(page, view)
    assert len(page.all("h1")) == 1
    assert not re.search("(?<!>)[\u202a-\u202e\u2066-\u2069]", dossier(view)), "a bidi control is not shut in"


def test_a_quote_that_is_not_the_characters_of_its_text_is_not_rendered() -> None:
    made = views.Views()
    text = made.keep(views.make_text("Nine people came."), "a.txt")
    made.claim(Statement(Passage(text.id, 0, 4, "Five"), Mode.INDIRECT, StatementKind.ASSERTION))
    with pytest.raises(SpanOutsideText):
        dossier(made.view())


def test_a_note_names_page_and_bytes_where_the_map_of_the_text_tells() -> None:
    made = views.Views()
    plain = views.make_text("Übel. Nine came.")
    segments = (Segment(0, 6, "same", 100, 107), Segment(6, 16, "same", 200, 210, "page 3"))
    text = made.keep(replace(plain, map=TextMap("utf-8", segments)), "a.txt")
    for words in ("bel", "Nine"):
        made.claim(Statement(views.find(text, words), Mode.INDIRECT, StatementKind.ASSERTION))
    notes = Page(dossier(made.view())).section("notes").text
    assert "characters 1–4 of T-01 (bytes 102 to 105)" in notes
    assert "characters 6–10 of T-01 (page 3, bytes 200 to 204)" in notes


def test_a_claim_whose_text_is_not_in_view_keeps_its_note_without_a_dead_link(mill: Held) -> None:
    first = next(iter(mill.texts))
    view = replace(mill, texts={k: t for k, t in mill.texts.items() if k != first})
    page = Page(dossier(view))
    assert "of a text that is not in view" in page.section("notes").text
    for link in page.all("a"):
        assert link.attrs["href"][1:] in page.by_id


def test_an_empty_case_gives_a_dossier_that_says_so() -> None:
    page = Page(dossier(Held("case:0", "Nothing yet", 0, "0" * 64, None, None, "solferino 0.0-test")))
    assert "0 items were asked for; 0 texts were read" in page.section("summary").text


def test_the_cover_says_what_was_held_and_that_nothing_outside_confirms_it(page: Page, mill: Held) -> None:
    cover = page.one("header", "cover").text
    assert "From the record as held at ledger size 9" in cover and "9 entries, numbered 0 to 8" in cover
    assert "Dates asked fornone" in cover and "Not yet anchored" in cover and "reports what sources claim" in cover
    said = Page(dossier(replace(mill, said="2031-02-05", anchored=True))).one("header", "cover").text
    assert "As of 5 February 2031" in said and "Anchored outside" in said


def test_the_tree_head_can_be_copied_in_one_piece_and_written_down_in_groups(page: Page, mill: Held) -> None:
    (head,) = page.all("code", "head")
    assert head.text == mill.root
    assert [e.text for e in head.children if not isinstance(e, str)] == [mill.root[n : n + 8] for n in range(0, 64, 8)]


def test_the_same_view_gives_the_same_bytes_whatever_was_rendered_before(mill: Held, html: str) -> None:
    dossier(views.Views().view())
    assert dossier(views.mill()) == html


def test_the_dossier_is_the_one_that_was_looked_at(html: str, request: pytest.FixtureRequest) -> None:
    """Run with --update-golden after a wanted change, and look at the file in a browser."""
    if request.config.getoption("--update-golden", default=False):
        GOLDEN.write_text(html, encoding="utf-8", newline="")
    assert GOLDEN.read_bytes().decode() == html


LETTERS = st.text(st.sampled_from(list("ab <>&\"'\n\r\t\u0301\u200f\u202e\u2066ضع🌾👩‍🌾é=")), min_size=1, max_size=60)


@settings(max_examples=60)
@given(st.lists(LETTERS, min_size=1, max_size=3), st.data())
def test_whatever_a_text_holds_every_mark_is_its_quote_and_every_note_leads_somewhere(
    words: list[str], data: st.DataObject
) -> None:
    made = views.Views()
    for n, text in enumerate(dict.fromkeys(words)):
        kept = made.keep(views.make_text(text), f"{n}.txt")
        spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda s: s[0] < s[1])
        for start, end in data.draw(st.lists(spans, max_size=8, unique=True)):
            kind = data.draw(st.sampled_from([StatementKind.DENIAL, StatementKind.ASSERTION]))
            made.claim(Statement(Passage.of(kept, start, end), Mode.DIRECT, kind))
    view = made.view()
    check(Page(dossier(view)), view)
