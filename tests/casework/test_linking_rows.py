"""A linkage run is one entry; people's words bind it; persons keep their handles and every change is a fact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.listing import by_ref, declared, made
from solferino.casework.case import Case
from solferino.casework.deciding_rows import decide_rows
from solferino.casework.held import held
from solferino.casework.link_review import (
    change_rows,
    decision_rows,
    link_summary,
    marked,
    person_rows,
    persons_csv,
    persons_rows,
    queue_rows,
)
from solferino.casework.linking_rows import link_rows, linked_rows
from solferino.record import NothingFound, UsageError

ADA = {"person": "Ada Brun"}
WHY = {"reason": "one date of birth on the grave"}


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with made(tmp_path) as there:
        declared(there)
        yield there


def row(case: Case, list_: str, number: int) -> str:
    """The id of a row."""
    found = linked_rows(case)
    assert found is not None
    return next(e.id for e in found.linked.entries if (e.list, e.row) == (list_, number))


def together(case: Case) -> list[set[tuple[str, int]]]:
    """The persons of the last run that have more than one row, as list and row."""
    found = linked_rows(case)
    assert found is not None
    rows = found.linked.entries
    return [{(rows[at].list, rows[at].row) for at in person} for person in found.linked.persons if len(person) > 1]


def test_a_run_records_persons_and_pairs_and_can_be_read_again(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    by_ref(monkeypatch, likely={("e", "f"): 0.6, ("b", "c"): 0.1})
    done = link_rows(case, **ADA, seed=7)
    assert (done.added, done.run.rows, done.run.persons, done.run.unmatched, done.run.queue) == (True, 11, 7, 4, 1)
    assert "seed=7" in done.run.settings
    assert together(case) == [
        {("registry", 2), ("press", 2), ("ar", 2)},
        {("registry", 3), ("press", 3)},
        {("registry", 4), ("ar", 3)},
    ]
    view = held(case)
    assert {(p.state, p.probability) for p in view.row_pairs} == {
        ("linked", "0.9900"),
        ("queue", "0.6000"),
        ("apart", "0.1000"),
    }
    assert all(p.run == done.run.id for p in (*view.persons, *view.row_pairs))
    assert [r.rule for r in done.run.problems] == ["recall_unknown"]
    summary = link_summary(view)
    assert (summary["persons"], summary["open"], summary["recall"], summary["notes"]) == (7, 1, None, [])


def test_the_same_again_adds_nothing_and_keeps_the_seed(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    linker = by_ref(monkeypatch)
    first = link_rows(case, **ADA)
    size = case.vault.head().size
    again = link_rows(case, **ADA)
    assert (again.added, again.run, linker.ran, case.vault.head().size) == (False, first.run, 1, size)
    assert link_rows(case, **ADA, seed=123456).added
    assert not link_rows(case, **ADA).added


def test_equal_cases_and_seeds_give_equal_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    by_ref(monkeypatch)
    roots = []
    for name in ("one", "two"):
        with made(tmp_path / name) as there:
            declared(there)
            link_rows(there, **ADA, seed=3)
            roots.append(there.vault.head().root)
    assert roots[0] == roots[1]


def test_persons_keep_their_handles_and_merges_splits_and_moves_are_told(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    link_rows(case, **ADA, seed=1)
    before = {frozenset(p.rows): p.handle for p in held(case).persons}
    by_ref(monkeypatch, same={"e": "a"}, apart={"b"})
    link_rows(case, **ADA, seed=2)
    after = {frozenset(p.rows): p.handle for p in held(case).persons}
    assert all(after[rows] == handle for rows, handle in before.items() if rows in after)
    assert [(c["kind"], len(c["before"]), len(c["after"])) for c in change_rows(held(case))] == [
        ("merged", 2, 1), ("split", 1, 2),
    ]  # fmt: skip
    assert len(set(after.values())) == len(after)
    merged = change_rows(held(case))[0]
    gone = (set(merged["before"]) - set(merged["after"])).pop()
    with pytest.raises(UsageError, match=f"it became {merged['after'][0]}"):
        person_rows(held(case), gone)
    by_ref(monkeypatch)
    link_rows(case, **ADA, seed=3)
    assert gone not in {p.handle for p in held(case).persons}, "a handle that went is not given again"


def test_a_new_list_brings_new_persons_and_one_that_is_not_linked_any_more_takes_its_own_along(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    link_rows(case, **ADA, lists=["registry", "ar"], seed=1)
    link_rows(case, **ADA, seed=1)
    assert [(c["kind"], len(c["after"])) for c in change_rows(held(case))] == [("new", 2)]
    link_rows(case, **ADA, lists=["press"], seed=1)
    assert [c["kind"] for c in change_rows(held(case))] == ["new", "gone"]


def test_one_word_binds_the_next_run_and_survives_the_ones_after(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    by_ref(monkeypatch, likely={("e", "f"): 0.6})
    link_rows(case, **ADA, seed=1)
    done = decide_rows(case, "L-001:6", "l-2:4", "same", **ADA, **WHY, evidence=["the grave in Tavel"])
    assert str(done.standing) == "one_signature"
    assert link_summary(held(case))["notes"] == ["1 decisions were made since this run: run `solferino count link run`"]
    link_rows(case, **ADA)
    assert {("registry", 6), ("press", 4)} in together(case)
    for seed in (8, 9):
        link_rows(case, **ADA, seed=seed)
        assert {("registry", 6), ("press", 4)} in together(case)
    second = decide_rows(case, row(case, "registry", 6)[:14], row(case, "press", 4), "same", person="Bo Lind", **WHY)
    assert str(second.standing) == "agreed"
    (said,) = decision_rows(held(case))
    assert (said["looked"], said["binds"], said["signatures"]) == ("yes", "must", 2)


def test_two_people_who_say_the_opposite_bind_nothing_and_the_pair_is_open(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    link_rows(case, **ADA, seed=1)
    decide_rows(case, "L-001:2", "L-002:2", "not-same", **ADA, **WHY)
    link_rows(case, **ADA, seed=1)
    assert not any({("registry", 2), ("press", 2)} <= rows for rows in together(case))
    assert decide_rows(case, "L-001:2", "L-002:2", "same", person="Bo Lind", **WHY).standing == "disputed"
    link_rows(case, **ADA, seed=1)
    assert any({("registry", 2), ("press", 2)} <= rows for rows in together(case))
    assert [r["looked"] for r in queue_rows(held(case))] == ["disputed"]
    (said,) = decision_rows(held(case))
    assert (said["binds"], said["why_not"]) == (None, "two people say the opposite")


def test_decisions_that_cannot_all_hold_are_told_at_once_and_named_by_the_run(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    link_rows(case, **ADA, seed=1)
    decide_rows(case, "L-001:6", "L-002:4", "same", **ADA, **WHY)
    decide_rows(case, "L-002:4", "L-003:3", "same", **ADA, **WHY)
    done = decide_rows(case, "L-001:6", "L-003:3", "not-same", person="Bo Lind", **WHY)
    assert set(done.circle) == {"L-001:6 is L-002:4", "L-002:4 is L-003:3", "L-001:6 is not L-003:3"}
    run = link_rows(case, **ADA).run
    (named,) = [r.words for r in run.problems if r.rule == "contradictory_decisions"]
    assert "row 4 of press is row 6 of registry" in named
    assert {d["why_not"] for d in decision_rows(held(case))} == {"it cannot hold together with other decisions"}


def test_the_queue_shows_both_rows_what_differs_and_who_died_beside_them(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch, likely={("a", "b"): 0.5, ("e", "f"): 0.3, ("f", "g"): 0.97, ("c", "e"): 0.19})
    link_rows(case, **ADA, seed=1)
    rows = queue_rows(held(case))
    assert {r["probability"] for r in rows} == {"0.5000", "0.3000"}
    assert rows[0]["probability"] == "0.5000"
    last = rows[-1]
    assert {last["first"]["name"], last["second"]["name"]} == {"Лунд Марко", "Marko Lund"}
    assert last["looked"] == "nobody has looked"
    beside = next(
        r for r in rows if {r["first"]["name"], r["second"]["name"]} == {"Варнич Олена Петрівна", "Варнич Петро Ілліч"}
    )
    assert sorted(beside["differences"]["age"]) == ["34", "61"]
    decide_rows(case, *last["rows"], "unsure", **ADA, **WHY)
    assert [r["looked"] for r in queue_rows(held(case)) if r["rows"] == last["rows"]] == ["unsure"]
    decide_rows(case, *last["rows"], "not_same", **ADA, **WHY)
    assert last["rows"] not in [r["rows"] for r in queue_rows(held(case))]


def test_differing_characters_stand_in_brackets() -> None:
    assert marked("Olena", "Elena") == ("[O]lena", "[E]lena")
    assert marked("Lund", "Lund Marko") == ("Lund", "Lund[ Marko]")


def test_lists_of_persons_and_exports_have_no_names_unless_asked(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    by_ref(monkeypatch)
    link_rows(case, **ADA, seed=1)
    view = held(case)
    names = ["Олена", "Olena", "أولينا"]
    plain = persons_csv(view) + str(persons_rows(view)) + str(link_summary(view))
    assert not any(name in plain for name in names)
    assert all(name in persons_csv(view, names=True) for name in names)
    assert len(persons_csv(view).splitlines()) == 12
    assert [form["name"] for form in person_rows(view, "p-1")["rows"]] != []


def test_without_lists_rows_or_a_run_there_is_a_refusal_in_words(
    tmp_path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    with made(tmp_path / "other") as empty:
        with pytest.raises(UsageError, match="no list is declared"):
            link_rows(empty, **ADA)
        with pytest.raises(NothingFound, match="no linkage run"):
            queue_rows(held(empty))
        assert linked_rows(empty) is None
    with pytest.raises(UsageError, match="no list 'L-009'"):
        link_rows(case, **ADA, lists=["L-009"])
    link_rows(case, **ADA, seed=1)
    for first, second, verdict, words in (
        ("L-001:2", "L-001:2", "same", "with itself"),
        ("L-001:99", "L-001:2", "same", "no row"),
        ("row:zz", "L-001:2", "same", "names no row"),
        ("L-001:2", "L-002:2", "maybe", "no verdict"),
    ):
        with pytest.raises(UsageError, match=words):
            decide_rows(case, first, second, verdict, **ADA, **WHY)
    with pytest.raises(UsageError, match="a person and a reason"):
        decide_rows(case, "L-001:2", "L-002:2", "same", person="Ada Brun", reason=" ")


def test_as_of_a_day_a_run_stands_only_where_all_its_lists_do(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    by_ref(monkeypatch)
    link_rows(case, **ADA, lists=["registry", "ar"], seed=1)
    decide_rows(case, "L-001:4", "L-003:3", "same", **ADA, **WHY)
    early = held(case, said="2031-05-15")
    assert (early.link_run is not None, len(early.persons), len(early.row_decisions)) == (True, 5, 1)
    link_rows(case, **ADA, seed=1)
    decide_rows(case, "L-001:4", "L-002:4", "not-same", **ADA, **WHY)
    early = held(case, said="2031-05-15")
    assert (early.link_run, early.persons, early.row_pairs, len(early.row_decisions)) == (None, (), (), 1)
    assert any("linkage run is left out" in note for note in early.notes)
    assert held(case, said="2031-05-20").link_run is not None
    assert held(case, case.vault.head().size - 3).link_run is not None
