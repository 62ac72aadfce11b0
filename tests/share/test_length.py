"""What a dossier leaves out and says only once, so that it can be read, and that nothing is lost by it."""

import re
from dataclasses import replace

import pytest

from share import views
from share.page import Page
from solferino.record import (
    Borrowing,
    BorrowingKind,
    Finding,
    FindingKind,
    Incident,
    IncidentReport,
    Member,
    Mode,
    Origin,
    SharedStatement,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    StatementKind,
    Text,
)
from solferino.share.dossier import dossier


def notes_of(page: Page) -> list[str]:
    return [li.text for li in page.section("notes").walk() if li.tag == "li"]


class Pair:
    """Two papers that share two stretches, of which one lies in what they report of an incident."""

    def __init__(self) -> None:
        self.made = views.Views()
        self.a, self.b = (
            self.made.keep(
                views.make_text(
                    f"In {name}, a shell hit the barn at Ostry Brod, farmers wrote. It was a dry year. "
                    "Bread was dear and the mill stood still for want of water."
                ),
                f"{name}.txt",
                name,
                day,
            )
            for name, day in (("Alpha", "2031-02-04"), ("Beta", "2031-02-05"))
        )
        self.reports = [
            self.made.claim(IncidentReport(views.find(text, "a shell hit the barn at Ostry Brod"), "shelling"))
            for text in (self.a, self.b)
        ]
        self.bread = [
            self.made.claim(Statement(views.find(t, "Bread was dear"), Mode.INDIRECT, StatementKind.ASSERTION))
            for t in (self.a, self.b)
        ]

    def wording(self, words: str) -> Borrowing:
        here, there = views.find(self.b, words), views.find(self.a, words)
        return Borrowing(BorrowingKind.WORDING, here, self.a.id, "shown", "Words in common.", there)

    def page(self, *borrowings: Borrowing) -> Page:
        kind = SpeakerKind.OUTLET
        origins = (
            Origin("O-001", kind, tuple(self.reports), None, "no", borrowings),
            Origin("O-002", kind, tuple(self.bread), None, "no", borrowings),
        )
        members = tuple(Member(r, Stance.REPORTS) for r in self.reports)
        return Page(dossier(self.made.view(origins=origins, incidents=(Incident("M-001", "shelling", members),))))


def test_under_an_incident_stands_only_the_borrowing_in_its_own_sentences() -> None:
    pair = Pair()
    page = pair.page(pair.wording("the barn at Ostry Brod, farmers wrote"), pair.wording("Bread was dear"))
    (lead,) = [e for e in page.section("M-001").walk() if "support" in e.classes]
    assert "farmers wrote" in lead.text, "the sentence of the report counts, not its words alone"
    assert "Bread was dear" not in lead.text
    assert "elsewhere too, in words that are not about this event: see O-001" in lead.text


def test_nothing_is_said_of_elsewhere_where_all_borrowings_bear_on_the_incident() -> None:
    pair = Pair()
    page = pair.page(pair.wording("hit the barn"))
    assert "elsewhere" not in page.section("M-001").text


def test_a_stretch_of_shared_wording_is_shown_once_however_many_origins_rest_on_it() -> None:
    pair = Pair()
    page = pair.page(pair.wording("the mill stood still for want of water"))
    blocks = [e for e in page.all("blockquote", "attribution") if "the mill stood still" in e.text]
    assert len(blocks) == 2, "one for each of the two texts"
    for origin in ("O-001", "O-002"):
        line = next(e for e in page.section(origin).walk() if "proofs" in e.classes)
        assert "shares wording with Alpha (shown; which came first is open; not credited): 1 stretch" in line.text
        assert len([a for a in line.walk() if a.attrs.get("role") == "doc-noteref"]) == 2


def carried(*wordings: str, mode: Mode = Mode.DIRECT) -> tuple[Page, list[Text]]:
    made = views.Views()
    texts, claims = [], []
    for n, words in enumerate(wordings):
        text = made.keep(views.make_text(f"{words} Voss said."), f"{n}.txt", f"Paper {n}", f"2031-02-0{n + 1}")
        voss = Speaker("Voss", SpeakerKind.PERSON, views.find(text, "Voss"))
        claims.append(made.claim(Statement(views.find(text, words), mode, StatementKind.DENIAL, voss)))
        texts.append(text)
    shared = SharedStatement("S-001", claims[0], tuple(claims), "Voss", len(texts))
    return Page(dossier(made.view(shared=(shared,)))), texts


def test_the_same_words_in_several_texts_stand_once_with_all_who_carry_them() -> None:
    page, _ = carried("“We were never there,”", '"We were never there."', "“We were not there,”")
    (first, second) = [e for e in page.section("S-001").walk() if e.tag == "blockquote"]
    assert [a.text for a in first.walk() if a.tag == "a"] == ["1", "2"], "a note for each carrier"
    assert "The same words: Paper 1, 2 February 2031" in page.section("S-001").text
    assert "not there" in second.text


def test_words_of_a_quotation_that_the_fullest_wording_does_not_have_are_marked() -> None:
    page, _ = carried("“We were never there on that day,”", "“we were not there on that day”")
    assert [e.text for e in page.section("S-001").walk() if "dif" in e.classes] == ["not"]


def test_reported_speech_is_not_laid_beside_a_quotation_word_by_word() -> None:
    page, _ = carried("He had never been there on that day,", "he had not been there on that day,", mode=Mode.INDIRECT)
    assert not [e for e in page.section("S-001").walk() if "dif" in e.classes]


def test_quoted_words_inside_a_sentence_of_one_speaker_stand_with_it_under_a_note_of_their_own() -> None:
    made = views.Views()
    text = made.keep(views.make_text("Voss denied that they had been “anywhere near” it."), "a.txt")
    voss = Speaker("Voss", SpeakerKind.PERSON, views.find(text, "Voss"))
    for words, mode in (
        ("Voss denied that they had been “anywhere near” it.", Mode.INDIRECT),
        ("“anywhere near”", Mode.MIXED),
    ):
        made.claim(Statement(views.find(text, words), mode, StatementKind.DENIAL, voss))
    page = Page(dossier(made.view()))
    (block,) = [e for e in page.section("statements").walk() if e.tag == "blockquote"]
    assert [a.text for a in block.walk() if a.tag == "a"] == ["1", "2"]
    assert len([e for e in page.section("summary").walk() if e.tag == "li" and "Voss" in e.text]) == 1


def test_a_report_that_stands_in_words_of_denial_is_not_said_to_report() -> None:
    made = views.Views()
    text = made.keep(views.make_text("The army denies that it shelled Dunmoor."), "a.txt", "The army")
    where = views.find(text, "The army denies that it shelled Dunmoor.")
    report = made.claim(IncidentReport(where, "shelling"))
    denial = made.claim(Statement(where, Mode.INDIRECT, StatementKind.DENIAL))
    members = (Member(report, Stance.REPORTS), Member(denial, Stance.DENIES))
    section = Page(dossier(made.view(incidents=(Incident("M-001", "shelling", members),)))).section("M-001").text
    assert "names the event in words that deny it" in section and "The army reports" not in section


def test_a_figure_of_an_incident_stands_in_its_table_and_is_found_from_the_chapter_on_figures() -> None:
    page = Page(dossier(views.mill()))
    tables = [t for t in page.all("table", "figures") if "at least 21" in t.text]
    assert len(tables) == 1
    links = {a.attrs["href"][1:] for a in page.section("figures").walk() if a.tag == "a"}
    (caption,) = [e for e in tables[0].walk() if e.tag == "caption"]
    assert caption.attrs["id"] in links


FILLER = "The river rose and the river fell, and nobody wrote it down. "


def long_text(length: int) -> tuple[views.Views, Text]:
    made = views.Views()
    filler = FILLER * (length // len(FILLER) // 2)
    text = made.keep(views.make_text(f"Ann said no. {filler}Nine men came. {filler}The end was quiet."), "long.txt")
    for words in ("Ann said no.", "Nine men came.", "The end was quiet."):
        made.claim(Statement(views.find(text, words), Mode.INDIRECT, StatementKind.ASSERTION))
    return made, text


def test_of_a_very_long_text_only_what_is_cited_stands_in_the_annex_and_the_rest_is_named() -> None:
    made, text = long_text(5_000_000)
    html = dossier(made.view())
    assert len(html) < 120_000
    page = Page(html)
    for row in made.claims:
        p = row.claim.passage
        assert page.marked(f"t1-{p.start}-{p.end}") == p.quote
    shown = [e.text for e in page.all("div", "text")]
    assert all(stretch in text.text for stretch in shown) and len(shown) == 3
    assert all(2_000 <= len(stretch) <= 4_100 for stretch in shown)
    said = page.section("t1").text
    left_out = len(text.text) - sum(map(len, shown))
    assert f"{left_out:,} of {len(text.text):,} characters are left out here" in said
    assert text.reading.text_digest in said
    gaps = [int(n.replace(",", "")) for n in re.findall(r"\[([\d,]+) characters left out\]", said)]
    assert sum(gaps) == left_out


def test_a_text_of_a_hundred_thousand_characters_stands_whole() -> None:
    made, text = long_text(99_000)
    assert [e.text for e in Page(dossier(made.view())).all("div", "text")] == [text.text]


def test_a_long_text_that_nothing_cites_is_left_out_whole_and_says_so() -> None:
    made, text = long_text(200_000)
    page = Page(dossier(replace(made.view(), claims=())))
    assert not page.all("div", "text")
    assert f"{len(text.text):,} of {len(text.text):,} characters are left out here" in page.section("t1").text


def test_a_hundred_incidents_of_36_claims_each_are_at_most_five_megabytes() -> None:
    view = views.many_incidents(100)
    assert len(view.claims) == 3600
    assert len(dossier(view).encode()) <= 5_000_000


@pytest.mark.parametrize("handle", ["M-001", "M-002"])
def test_in_a_large_dossier_every_claim_still_has_its_note(handle: str) -> None:
    view = views.many_incidents(2)
    page = Page(dossier(view))
    notes = "\n".join(notes_of(page))
    for row in view.claims:
        assert f"characters {row.claim.passage.start:,}–{row.claim.passage.end:,} of" in notes
    assert page.section(handle)


def test_a_day_has_one_form_whoever_wrote_the_sentence() -> None:
    made = views.Views()
    text = made.keep(views.make_text("Shells fell at Dunmoor."), "a.txt", "Paper", "2031-02-04")
    report = made.claim(IncidentReport(views.find(text, "Shells fell"), "shelling"))
    title = "Shelling, Dunmoor, 2031-01-01 to 2031-01-31"
    incident = Incident("M-001", "shelling", (Member(report, Stance.REPORTS),), title)
    why = "reported on 2031-02-04, of 2031-01-01 to 2031-12-31 and 2031-99-99"
    finding = Finding(FindingKind.CORROBORATION, "M-001", why, (report,))
    section = Page(dossier(made.view(incidents=(incident,), findings=(finding,)))).section("M-001").text
    assert "Shelling, Dunmoor, January 2031" in section
    assert "reported on 4 February 2031, of 2031 and 2031-99-99" in section
