"""Statements over time: who said what when, which texts carried it, first and last seen. Four clocks, four fields."""

from __future__ import annotations

import csv as csv_module
import io
from dataclasses import replace

import pytest

from casework.pages import Pages
from solferino.casework.over_time import OverTime, Wanted, statements, wanted
from solferino.casework.over_time_rows import days_in_words, flat, rows_of
from solferino.record import Incident, Member, Mode, SpeakerKind, Stance, Text, UsageError, When
from town import on

QUOTE = "“We buried our neighbours before the sun came up,”"
PAGE = "https://courier.example/varn/market"


def carried() -> tuple[Pages, list[Text]]:
    """One statement of Ilda Orsk in three texts, published on three days and captured on two."""
    pages = Pages()
    texts = [
        pages.page(
            f"{QUOTE} Mayor Ilda Orsk told the Courier on 3 May.\n", "2031-06-01", day="2031-05-03", name="courier.txt",
            outlet="The Courier",
        ),
        pages.page(
            "Ilda Orsk told the Courier that they had buried their neighbours before the sun came up.\n", "2031-06-01",
            day="2031-05-09", name="post.txt", outlet="Evening Post",
        ),
        pages.page(f"{QUOTE} it was said in Varn.\n", "2031-06-07", name="leaf.txt"),
    ]  # fmt: skip
    one = pages.says(texts[0], QUOTE, "Ilda Orsk", role="Mayor", said=on("2031-05-03"))
    two = pages.says(texts[1], texts[1].text.strip(), "Ilda Orsk", mode=Mode.INDIRECT, via="the Courier")
    three = pages.says(texts[2], QUOTE)
    pages.share(one, two, three, speaker="Ilda Orsk")
    return pages, texts


def only(pages: Pages) -> OverTime:
    (row,) = statements(pages.view())
    return row


def test_a_statement_has_a_speaker_a_day_with_its_basis_and_its_fullest_words() -> None:
    pages, _ = carried()
    row = only(pages)
    assert (row.handle, row.speaker, row.role) == ("S-001", "Ilda Orsk", "Mayor")
    assert row.said == When("2031-05-03", "2031-05-03", "2031-05-03", "stated")
    assert [p.quote for p in row.words] == [QUOTE]


def test_it_lists_its_carriers_with_outlet_manner_and_way_first_published_first() -> None:
    pages, _ = carried()
    rows = [(c.document, c.outlet, c.mode, c.via, c.names_speaker) for c in only(pages).carriers]
    assert rows == [
        ("courier.txt", "The Courier", "direct", None, True),
        ("post.txt", "Evening Post", "indirect", "the Courier", True),
        ("leaf.txt", None, "direct", None, False),
    ]


def test_first_and_last_published_and_captured_are_kept_apart_and_what_has_no_day_is_counted() -> None:
    row = only(carried()[0])
    assert [w.day for w in (row.first_published, row.last_published) if w] == ["2031-05-03", "2031-05-09"]
    assert row.undated == 1
    assert [(i or "")[:10] for i in (row.first_captured, row.last_captured)] == ["2031-06-01", "2031-06-07"]
    assert {c.published.day if c.published else None for c in row.carriers} == {"2031-05-03", "2031-05-09", None}


def test_two_places_of_one_text_are_one_text() -> None:
    pages, texts = carried()
    pages.shared.clear()
    again = pages.says(texts[0], "Ilda Orsk told the Courier on 3 May", "Ilda Orsk", mode=Mode.INDIRECT)
    pages.share(pages.claims[0], again, pages.claims[1], speaker="Ilda Orsk")
    row = next(r for r in statements(pages.view()) if r.handle)
    assert (row.texts, len(row.carriers), row.undated) == (2, 3, 0)


def test_the_day_of_saying_is_what_all_texts_allow() -> None:
    pages, texts = carried()
    late = pages.page("Orsk: “We rebuild it,” she said in May.\n", "2031-06-09", day="2031-06-01")
    one = pages.says(texts[0], "on 3 May", "Ilda Orsk", said=on("2031-05-01", "2031-05-05"))
    two = pages.says(late, "“We rebuild it,”", "Orsk", said=on("2031-05-04", "2031-05-31"))
    pages.share(one, two, handle="S-002", speaker="Ilda Orsk")
    row = next(r for r in statements(pages.view()) if r.handle == "S-002")
    assert row.said is not None
    assert (row.said.earliest, row.said.latest) == ("2031-05-04", "2031-05-05")


def test_texts_that_disagree_on_the_day_are_both_shown_and_none_is_chosen() -> None:
    pages, texts = carried()
    pages.claims.clear()
    pages.shared.clear()
    one = pages.says(texts[0], QUOTE, "Ilda Orsk", said=on("2031-05-03"))
    two = pages.says(texts[2], QUOTE, said=on("2031-05-08"))
    pages.share(one, two, speaker="Ilda Orsk")
    row = only(pages)
    assert row.said is None
    assert [w.day for w in row.told] == ["2031-05-03", "2031-05-08"]


def test_a_statement_of_a_named_speaker_in_one_text_is_listed_and_that_of_an_unnamed_voice_is_not() -> None:
    pages = Pages()
    text = pages.page(
        "“We saw it,” Brel said. “It was dark,” an officer said. “It burnt,” it was said.\n", "2031-06-01"
    )
    pages.says(text, "“We saw it,”", "Brel")
    pages.says(text, "“It was dark,”", "an officer", SpeakerKind.UNNAMED)
    pages.says(text, "“It burnt,”")
    row = only(pages)
    assert (row.handle, row.speaker) == (None, "Brel")


def test_a_broken_quotation_is_one_statement() -> None:
    pages = Pages()
    text = pages.page("“We saw it,” Brel said, “and we wrote it down.”\n", "2031-06-01")
    one = pages.says(text, "“We saw it,”", "Brel")
    pages.says(text, "“and we wrote it down.”", "Brel", continues=one.id)
    assert [p.quote for p in only(pages).words] == ["“We saw it,”", "“and we wrote it down.”"]


def test_a_carrier_that_a_later_capture_changed_or_dropped_says_so() -> None:
    pages = Pages()
    end = " The market is in the middle of the town, beside the school and the old bridge over the river.\n"
    one = pages.page(f"{QUOTE} Orsk said. “We stay,” Brel said.{end}", "2031-06-01", address=PAGE)
    two = pages.page(f"{QUOTE.replace('neighbours', 'dead')} Orsk said.{end}", "2031-06-07", address=PAGE)
    pages.says(one, QUOTE, "Orsk")
    pages.says(one, "“We stay,”", "Brel")
    pages.says(two, QUOTE.replace("neighbours", "dead"), "Orsk")
    fates = {r.carriers[0].passages[0].quote: r.carriers[0].later for r in statements(pages.view())}
    changed, dropped = fates[QUOTE], fates["“We stay,”"]
    assert changed is not None
    assert dropped is not None
    assert (changed.fate, changed.there.quote if changed.there else None) == (
        "changed",
        QUOTE.replace("neighbours", "dead"),
    )
    assert (dropped.fate, dropped.there) == ("dropped", None)
    assert "I-002 on 2031-06-07 does not have it" in dropped.why
    assert fates[QUOTE.replace("neighbours", "dead")] is None


def test_only_what_is_asked_for() -> None:
    pages, _ = carried()
    text = pages.page("“We saw the guns,” Tomas Brel said on 8 May.\n", "2031-06-08", day="2031-05-08")
    brel = pages.says(text, "“We saw the guns,”", "Tomas Brel", said=on("2031-05-08"))
    undated = pages.says(text, "on 8 May", "Tomas Brel")
    view = pages.view()
    rows = statements(view)

    def leads(**asked: str) -> tuple[set[str], int]:
        chosen, left = wanted(view, rows, Wanted(**asked))
        return {r.lead for r in chosen}, left

    orsk = pages.claims[0].id
    assert leads(speaker="brel") == ({brel.id, undated.id}, 0)
    assert leads(speaker="mayor ORSK") == ({orsk}, 0)
    assert leads(speaker="Brel Ilda") == (set(), 0)
    assert leads(since="2031-05-04") == ({brel.id}, 1)
    assert leads(until="2031-05-04") == ({orsk}, 1)
    assert leads(since="2031-05-03", until="2031-05-08") == ({orsk, brel.id}, 1)
    assert leads(about="s-001") == ({orsk}, 0)


def test_about_an_incident_means_its_members_and_the_statements_on_the_words_of_its_reports() -> None:
    pages, _ = carried()
    text = pages.page("Shells killed 14 people in Varn, Brel said. It rained, Brel said.\n", "2031-06-08")
    told = pages.says(text, "Shells killed 14 people in Varn, Brel said.", "Brel", mode=Mode.INDIRECT)
    pages.says(text, "It rained, Brel said.", "Brel", mode=Mode.INDIRECT)
    figure = pages.counts(text, "14", 14)
    members = (Member(figure.id, Stance.COUNTS), Member(pages.claims[1].id, Stance.DENIES))
    view = replace(pages.view(), incidents=(Incident("M-001", "shelling", members),))
    found, _ = wanted(view, statements(view), Wanted(about="m-001"))
    assert {r.lead for r in found} == {told.id, pages.claims[0].id}


@pytest.mark.parametrize(
    "asked", [Wanted(about="M-007"), Wanted(since="May"), Wanted(since="2031-05-09", until="2031-05-01")]
)
def test_a_handle_that_is_not_there_and_days_that_are_none_are_refused(asked: Wanted) -> None:
    pages, _ = carried()
    view = pages.view()
    with pytest.raises(UsageError):
        wanted(view, statements(view), asked)


def test_plain_values_and_csv_hold_every_carrier_and_unknown_stays_empty() -> None:
    row = only(carried()[0])
    plain = rows_of(row)
    assert plain["said"] == {"basis": "stated", "earliest": "2031-05-03", "latest": "2031-05-03", "words": "2031-05-03"}
    assert [c["published"] is None for c in plain["carriers"]] == [False, False, True]
    lines = flat([row]).splitlines()
    assert len(lines) == 4
    assert '"published_earliest"' in lines[0]


def test_no_cell_of_the_table_is_an_order_to_a_spreadsheet_or_a_terminal() -> None:
    row = only(carried()[0])
    carrier = replace(row.carriers[0], document="=cmd|calc.txt", outlet="-2+3", via="\x1b[31m\u202e@x\x9b")
    (made,) = csv_module.DictReader(io.StringIO(flat([replace(row, speaker="+1", carriers=(carrier,))])))
    assert (made["document"], made["outlet"], made["speaker"]) == ("'=cmd|calc.txt", "'-2+3", "'+1")
    assert made["via"] == "\\u001b[31m\\u202e@x\\u009b"
    assert made["guarded"].split() == ["speaker", "document", "outlet", "via"]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "day not known"),
        (When(words="recently"), "day not known"),
        (on("2031-05-03"), "2031-05-03"),
        (on("2031-05-03", "2031-05-04"), "2031-05-03 to 2031-05-04"),
        (When(latest="2031-05-04"), "2031-05-04 or before"),
        (When(earliest="2031-05-04"), "2031-05-04 or later"),
    ],
)
def test_days_in_words(when: When | None, words: str) -> None:
    assert days_in_words(when) == words
