"""Changes: what a later text of one thing says otherwise, word by word and claim by claim, with both sides."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casework.pages import Pages
from solferino.casework.aligned import aligned
from solferino.casework.changes import Change, changes, compare, findings_of
from solferino.casework.notices import new_notice, notices
from solferino.record import Bound, Finding, FindingKind, Mode, Region, RegionKind, Text
from town import Town

PAGE = "https://courier.example/varn/market"
ONE = "Shells hit the market in the town of Varn on Monday. At least 14 people died, Mayor Ilda Orsk said.\n"
TWO = "Shells hit the market in the town of Varn on Monday. At least 21 people died, Mayor Ilda Orsk said.\n"


def one_change(pages: Pages) -> Change:
    (change,) = changes(pages.view())
    return change


def found(pages: Pages) -> list[Finding]:
    return list(findings_of(changes(pages.view())))


def seen(one: str, other: str, language: str | None = "en") -> tuple[Pages, Text, Text]:
    pages = Pages()
    first = pages.page(one, "2031-05-03", address=PAGE, language=language)
    return pages, first, pages.page(other, "2031-05-09", address=PAGE, language=language)


def sides(change: Change) -> list[tuple[str | None, str | None]]:
    return [(h.before.quote if h.before else None, h.after.quote if h.after else None) for h in change.hunks]


# -- words ------------------------------------------------------------------------------------------------------------


def test_a_number_that_moved_is_shown_with_both_sides() -> None:
    pages, _, _ = seen(ONE, TWO)
    change = one_change(pages)
    assert sides(change) == [("14", "21")]
    assert change.hunks[0].telling


@pytest.mark.parametrize(
    ("one", "other", "expected", "telling"),
    [
        ("The mayor of Varn spoke.", "The mayor of Olm spoke.", ("Varn", "Olm"), True),
        ("Guns fired on the square.", "Guns reportedly fired on the square.", (None, "reportedly"), False),
        ("They did not fire at all today.", "They did fire at all today.", ("not", None), False),
        ("It killed twelve people there.", "It killed twenty people there.", ("twelve", "twenty"), True),
        ("It was calm. Guns were silent then.", "It was calm. Shots were silent then.", ("Guns", "Shots"), False),
    ],
)
def test_what_was_changed_put_in_or_taken_out(
    one: str, other: str, expected: tuple[str | None, str | None], telling: bool
) -> None:
    pages, _, _ = seen(one, other)
    change = one_change(pages)
    assert sides(change) == [expected]
    assert change.hunks[0].telling is telling


def test_case_quotation_marks_dashes_and_white_space_are_no_change_of_words() -> None:
    pages, _, _ = seen("“We saw it,” she SAID -\nat noon.", "'We saw it', she said – at  noon.")
    assert one_change(pages).hunks == ()


def test_words_of_boilerplate_are_not_compared() -> None:
    pages = Pages()
    for day, count in (("2031-05-03", "8"), ("2031-05-09", "900")):
        words = ONE + f"Most read: {count} things to see in Olm"
        pages.page(words, day, address=PAGE, regions=(Region(RegionKind.BOILERPLATE, len(ONE), len(words)),))
    assert one_change(pages).hunks == ()


def test_another_text_at_one_address_is_told_as_such_and_not_word_by_word() -> None:
    pages, first, _ = seen(ONE, "The page that you asked for cannot be shown. Try later, or write to us.\n")
    pages.counts(first, "14", 14, bound=Bound.AT_LEAST)
    pages.says(first, "At least 14 people died", "Ilda Orsk", mode=Mode.INDIRECT)
    change = one_change(pages)
    assert change.replaced
    assert change.hunks == ()
    (finding,) = found(pages)
    assert finding.why.startswith(f"another text stands at {PAGE} in the capture of 2031-05-09 than in the capture of")
    assert len(finding.supporting) == 2


WORDS = st.lists(st.sampled_from(("the", "mayor", "of", "varn", "said", "14", "people", "died", "in")), max_size=30)


@given(WORDS, WORDS)
def test_the_stretches_cover_both_texts_in_order_and_equal_ones_hold_equal_words(
    one: list[str], other: list[str]
) -> None:
    made = aligned(one, other)
    assert [w for s in made for w in one[s.start : s.end]] == one
    assert [w for s in made for w in other[s.other_start : s.other_end]] == other
    assert all(one[s.start : s.end] == other[s.other_start : s.other_end] for s in made if s.equal)
    assert all(a.equal != b.equal for a, b in pairwise(made))


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_long_texts_are_divided_and_still_covered(seed: int) -> None:
    one = [f"w{(seed + n * n) % 9973}" for n in range(8_000)]
    other = [*one[4_000:], *one[:4_000]] + ["olm"] * 10
    made = aligned(one, other)
    assert [w for s in made for w in one[s.start : s.end]] == one
    assert [w for s in made for w in other[s.other_start : s.other_end]] == other
    assert all(one[s.start : s.end] == other[s.other_start : s.other_end] for s in made if s.equal)


def test_every_side_is_cut_from_its_own_text() -> None:
    _, first, second = seen(ONE, TWO.replace("Varn", "Olm").replace("Mayor ", ""))
    hunks, replaced = compare(first, second)
    assert not replaced
    for hunk in hunks:
        for passage, text in ((hunk.before, first), (hunk.after, second)):
            if passage is not None:
                assert passage.reading == text.id
                assert text.text[passage.start : passage.end] == passage.quote


# -- claims -----------------------------------------------------------------------------------------------------------


def test_a_figure_that_was_changed_is_a_finding_about_the_earlier_claim_with_the_later_against_it() -> None:
    pages, first, second = seen(ONE, TWO)
    before = pages.counts(first, "At least 14 people", 14, bound=Bound.AT_LEAST)
    after = pages.counts(second, "At least 21 people", 21, bound=Bound.AT_LEAST)
    (finding,) = found(pages)
    assert finding.kind is FindingKind.CHANGED
    assert (finding.about, finding.supporting, finding.opposing) == (before.id, (before.id,), (after.id,))
    assert finding.why == (
        f"the text at {PAGE} said “14” in the capture of 2031-05-03 and says “21” in the capture of 2031-05-09 "
        "(number: 14 or more -> 21 or more); no correction notice was found"
    )


def test_one_change_of_words_is_one_finding_with_all_claims_that_stand_on_it() -> None:
    pages, first, second = seen(ONE, TWO)
    before = [
        pages.says(first, "At least 14 people died", "Ilda Orsk", mode=Mode.INDIRECT),
        pages.counts(first, "14", 14),
    ]
    after = [
        pages.says(second, "At least 21 people died", "Ilda Orsk", mode=Mode.INDIRECT),
        pages.counts(second, "21", 21),
    ]
    (finding,) = found(pages)
    assert finding.about == before[1].id, "the claim that stands on the changed words most closely"
    assert set(finding.supporting) == {c.id for c in before}
    assert set(finding.opposing) == {c.id for c in after}


def test_a_claim_that_was_taken_out_and_one_that_was_put_in_are_findings_of_their_own() -> None:
    base = "Shells hit the market in the town of Varn on Monday, and the town was without water until the evening."
    pages, first, second = seen(
        base + " “We saw the guns,” Orsk said.\n", base + " The cause of the fire is not known, an officer said.\n"
    )
    gone = pages.says(first, "“We saw the guns,”", "Orsk")
    new = pages.counts(second, "The cause of the fire is not known", None, bound=Bound.UP_TO, high=3)
    by_claim = {f.about: f.why for f in found(pages)}
    assert by_claim.keys() == {gone.id, new.id}
    assert "said “We saw the guns,”" in by_claim[gone.id].replace("““", "“").replace("””", "”")
    assert "and no longer says it in the capture of 2031-05-09" in by_claim[gone.id]
    assert "and did not say it in the capture of 2031-05-03" in by_claim[new.id]


def test_a_finding_quotes_only_texts_whose_claims_it_names_so_that_it_goes_with_them() -> None:
    base = "Shells hit the market in the town of Varn on Monday, and the town was without water until the evening."
    notice = "Correction: one sentence was taken out."
    pages, first, _ = seen(f"{base} “We saw the guns,” Orsk said.\n", f"{base}\n\n{notice}\n")
    pages.says(first, "“We saw the guns,”", "Orsk")
    (finding,) = found(pages)
    assert finding.why.endswith("a notice stands in the later one")
    assert one_change(pages).notice is not None


def test_words_that_only_moved_to_another_place_are_neither_gone_nor_new() -> None:
    pages, first, second = seen(
        "Orsk said: “We saw the guns.” The market in Varn was full of people on that day, and on the day before it.\n",
        "The market in Varn was full of people on that day, and on the day before it. Orsk said: “We saw the guns.”\n",
    )
    pages.says(first, "“We saw the guns.”", "Orsk")
    assert found(pages) == []
    pages.says(second, "“We saw the guns.”", "Orsk")
    assert found(pages) == []


def test_the_same_words_in_another_mouth_are_a_change() -> None:
    pages, first, second = seen(
        "“We saw the guns,” said Ilda Orsk in the square.\n", "“We saw the guns,” said Petra Lund in the square.\n"
    )
    before = pages.says(first, "“We saw the guns,”", "Ilda Orsk")
    pages.says(second, "“We saw the guns,”", "Petra Lund")
    (finding,) = found(pages)
    assert finding.about == before.id
    assert "speaker: Ilda Orsk -> Petra Lund" in finding.why


def test_a_claim_whose_words_and_fields_stand_is_no_finding() -> None:
    pages, first, second = seen(ONE + "It rained.\n", ONE + "It snowed.\n")
    for text in (first, second):
        pages.counts(text, "At least 14 people", 14, bound=Bound.AT_LEAST)
    assert found(pages) == []
    assert sides(one_change(pages)) == [("rained", "snowed")]


def test_where_the_order_is_not_known_no_text_is_called_the_later() -> None:
    pages = Pages()
    first = pages.page(ONE, "2031-05-09", name="a", address=PAGE)
    second = pages.page(TWO, "2031-05-09", name="b", address=PAGE, with_it=True)
    pages.counts(first, "14", 14)
    pages.counts(second, "21", 21)
    (finding,) = found(pages)
    assert finding.why.startswith(f"two texts at {PAGE} (I-001, I-002) differ, and which came first is not known: “14”")
    assert "said" not in finding.why


def test_versions_that_their_giver_dates_go_by_those_days_and_not_by_the_capture() -> None:
    pages = Pages()
    late = pages.page(TWO, "2031-05-01", name="a", address=PAGE, day="2031-04-09")
    early = pages.page(ONE, "2031-05-08", name="b", address=PAGE, day="2031-04-03")
    pages.counts(late, "21", 21)
    before = pages.counts(early, "14", 14)
    (finding,) = found(pages)
    assert finding.about == before.id
    assert "said “14” in the version published on 2031-04-03 and says “21” in the version published on" in finding.why


# -- notices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("en", "Correction: an earlier count was wrong."),
        ("en", "An earlier version of this article gave a lower number."),
        ("en-GB", "This story has been updated with a new count."),
        ("en", "Editor’s note: the number was changed."),
        ("de", "Korrektur: In einer früheren Fassung stand eine andere Zahl."),
        ("uk", "Уточнення: у попередній версії було інше число."),
        ("ru", "Исправлено: в предыдущей версии стояло другое число."),
    ],
)
def test_a_notice_in_the_later_text_is_quoted(language: str, notice: str) -> None:
    pages, first, second = seen(ONE, f"{TWO}\n{notice}\n", language)
    pages.counts(first, "14", 14)
    pages.counts(second, "21", 21)
    why = [f.why for f in found(pages)]
    assert why
    assert all(f"a notice stands in the later one: “{notice}”" in w for w in why)


@pytest.mark.parametrize(
    "words",
    [
        "The officer corrected the driver and drove on.",
        "An updated map hangs in the hall.",
        "The edition of the law was changed in May.",
        "Corrections officers guard the gate.",
    ],
)
def test_words_about_correcting_are_no_notice(words: str) -> None:
    town = Town()
    assert notices(town.text(words), "en") == ()


def test_a_notice_that_stood_there_before_says_nothing_of_this_change() -> None:
    town = Town()
    old = "Correction: the street was misspelt."
    assert new_notice(town.text(f"{ONE}\n{old}"), town.text(f"{TWO}\n{old}"), "en") is None


def test_in_a_language_that_is_not_read_nothing_is_said_of_notices() -> None:
    pages, first, second = seen(ONE, TWO, language="fi")
    pages.counts(first, "14", 14)
    pages.counts(second, "21", 21)
    (finding,) = found(pages)
    assert "no correction notice was found" not in finding.why
    assert finding.why.endswith("no notice of correction was looked for: its language is not read for that")
