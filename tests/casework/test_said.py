"""As of a day: what counts as said by then, what stays out, and what the groups of such a view are called."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from casework.days import ARTICLES, case_of_days, decide_on, on, opened, take_in
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.between import between
from solferino.casework.case import open_case
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.casework.said import corrections_by, gradings_on, said_later
from solferino.record import SCHEME, Bound, Claim, Correction, Grading, Publication, Stage
from solferino.share.dossier import dossier
from town import Town
from town import on as day_on

DAY = "2031-05-05"


def dated() -> list[tuple[str, Claim, bool]]:
    town = Town()
    text = town.text("Varn was hit, it was said; 14 died and 3 were named, and more was threatened for June.")
    later, before = day_on("2031-05-06"), day_on("2031-05-04", "2031-05-09")
    return [
        ("said later", town.says(text, "it was said", said=later), True),
        ("said perhaps by then", town.says(text, "it was said", said=before), False),
        ("said on no known day", town.says(text, "Varn was hit"), False),
        ("counted later", town.counts(text, "14", 14, as_of=later), True),
        ("counted by then", town.counts(text, "3", 3, bound=Bound.AT_LEAST, as_of=day_on(DAY)), False),
        ("done later", town.reports(text, "Varn was hit", day=later), True),
        ("adopted later", replace(town.act(text, "named"), happened=later, outcome="adopted"), True),
        ("planned for later", replace(town.act(text, "named"), happened=later, outcome="planned"), False),
        ("threatened for later", town.reports(text, "threatened", day=later, stage=Stage.THREATENED), False),
    ]


@pytest.mark.parametrize(("what", "claim", "later"), dated(), ids=[row[0] for row in dated()])
def test_a_claim_cannot_have_been_said_before_what_it_tells_of(what: str, claim: Claim, later: bool) -> None:
    assert said_later(claim, DAY) is later, what


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_of_days(tmp_path_factory.mktemp("days"))


def test_a_claim_dated_after_the_day_is_left_out_although_its_text_bears_an_earlier_day(tmp_path: Path) -> None:
    wrong = replace(ARTICLES[2], published="2021-05-04")  # the text itself says 9 May
    path = case_of_days(tmp_path, ARTICLES[0], wrong)
    with opened(path) as case:
        view = held(case, said="2021-05-06")
        assert not any("said on 9 May" in c.claim.passage.quote and getattr(c.claim, "said", None) for c in view.claims)
        assert any("left out: said, counted or done later, by the words of the text" in n for n in view.notes)
        assert any(getattr(c.claim, "said", None) for c in held(case, said="2021-05-09").claims)


def test_items_that_are_not_in_the_view_are_not_named_in_it(path: Path) -> None:
    with opened(path) as case:
        assert [i.item.name for i in held(case, said="2021-05-05").items] == ["first.txt", "second.txt"]
        assert len(held(case).items) == 4


def test_a_file_that_could_not_be_read_is_in_the_view_from_the_day_that_its_giver_names(tmp_path: Path) -> None:
    path = case_of_days(tmp_path, ARTICLES[0])
    (tmp_path / "blob.bin").write_bytes(bytes(range(256)) * 4)
    given = Publication(published_earliest="2021-05-04", published_latest="2021-05-04", basis="given")
    with open_case(path, world=fixed_world(start=on("2021-06-01"))) as case:
        add(case, [tmp_path / "blob.bin"], given=given)
        process(case)
        names = [[i.item.name for i in held(case, said=f"2021-05-0{n}").items] for n in (3, 4)]
    assert names == [["first.txt"], ["first.txt", "blob.bin"]]


def test_decisions_on_what_had_not_been_said_are_not_in_the_view(tmp_path: Path) -> None:
    path = case_of_days(tmp_path)
    decide_on(path, "We deny that our guns", "as printed", "2021-05-26")
    decide_on(path, "We buried our neighbours", "as printed", "2021-05-27")
    with opened(path) as case:
        assert len(held(case).decisions) == 2
        assert len(held(case, said="2021-05-05").decisions) == 1
        assert len(held(case, said="2021-05-09").decisions) == 2


def test_a_group_that_the_record_never_had_has_a_handle_that_the_record_never_gives(tmp_path: Path) -> None:

    path = case_of_days(tmp_path, *ARTICLES[:2])
    folder = tmp_path / "more"
    folder.mkdir()
    words = "Rockets hit a hospital in the town of Olm on 4 May 2021, killing 3 people, Captain Josef Rahl said.\n"
    (folder / "olm.txt").write_text(words, "utf-8")
    given = Publication(published_earliest="2021-05-04", published_latest="2021-05-04", basis="given")
    with open_case(path, world=fixed_world(start=on("2021-06-01"))) as case:
        add(case, [folder / "olm.txt"], given=given)
        process(case)
        size = case.vault.head().size
        before_group = next(r.entry for r in reversed(case.fold().runs["group"]))
        view = held(case, before_group, "2021-05-04")  # claims are there, and not yet grouped
        new = [g.handle for g in (*view.incidents, *view.origins) if "-v" in g.handle]
        assert new == ["M-v1", "O-v1"]
        assert any("M-v1" in n and "this view alone" in n for n in view.notes)
        assert {g.handle for g in view.incidents} - {"M-v1"} <= {g.handle for g in held(case, before_group).incidents}
        assert {f.about for f in view.findings if f.about[:2] == "M-"} <= {i.handle for i in view.incidents}
        assert {o for f in view.findings for o in f.origins} <= {o.handle for o in view.origins}
        assert "M-v1" in dossier(view)
        now = held(case, size, "2021-05-04")
        assert not any("-v" in g.handle for g in (*now.incidents, *now.origins, *now.shared))


def test_what_came_and_what_moved_between_two_days(path: Path) -> None:
    with opened(path) as case:
        one, other = held(case, said="2021-05-04"), held(case, said="2021-05-09")
    moved = between(one, other)
    assert between(one, one) == ()
    incidents = {(m.fate, m.name) for m in moved if m.row == "incident"}
    assert ("new", next(i.title for i in other.incidents if i.place == "Tavel")) in incidents
    (market,) = [m for m in moved if m.row == "incident" and m.fate == "moved"]
    assert "reports: 1 -> 2" in market.fields
    assert market.before == market.after
    came = {m.after for m in moved if m.row == "claim"}
    assert came == {c.id for c in other.claims} - {c.id for c in one.claims}
    back = between(other, one)
    assert {m.before for m in back if m.row == "claim"} == came
    assert {m.fate for m in back if m.row == "claim"} == {"gone"}


def test_a_correction_counts_from_the_day_on_which_it_was_printed_and_a_grade_with_what_it_grades(path: Path) -> None:
    def printed(day: str | None, *claims: str) -> Correction:
        return Correction(
            "person:1", "The Courier", "corrected", "the number", 9, "2021-06-01T00:00:00.000000Z", day, None, claims
        )

    def grade(subject: str) -> Grading:
        return Grading("person:1", SCHEME, subject, "as known here", 9, "2021-06-01T00:00:00.000000Z", reliability="B")

    with opened(path) as case:
        view, later = held(case, said="2021-05-05"), held(case).claims[-1].id
    rows = [printed("2021-05-05"), printed("2021-05-06"), printed(None), printed("2021-05-05", later)]
    assert corrections_by("2021-05-05", rows, view) == rows[:1]
    grades = [grade("the  courier"), grade("Evening Post"), grade(view.claims[0].id), grade(later), grade("M-001")]
    assert [g.subject for g in gradings_on(grades, view)] == ["the  courier", view.claims[0].id, "M-001"]


def test_what_was_said_by_one_day_was_said_by_every_later_one(path: Path) -> None:
    with opened(path) as case:
        views = [{c.id for c in held(case, said=f"2021-05-{day:02d}").claims} for day in (1, 3, 4, 5, 8, 9, 20)]
    assert all(one <= other for one, other in pairwise(views))
    assert views[0] == set()
    assert len(views[-1]) > len(views[1]) > 0


def test_a_view_at_two_dates_is_the_same_whatever_is_recorded_later(tmp_path: Path) -> None:
    path = case_of_days(tmp_path, *ARTICLES[:2])
    with opened(path) as case:
        size = case.vault.head().size
        before = held(case, size, "2021-05-05")
    take_in(
        path, tmp_path / "in", replace(ARTICLES[0], words=ARTICLES[0].words.replace("14", "21"), captured="2021-05-21")
    )
    take_in(path, tmp_path / "in", ARTICLES[2])
    decide_on(path, "We buried our neighbours", "as printed", "2021-05-27")
    with opened(path) as case:
        after = held(case, size, "2021-05-05")
    assert after == before
