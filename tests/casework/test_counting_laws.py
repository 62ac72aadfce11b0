"""Laws of lists, links and estimates in a case: what binds, what became of persons, what was there when, what is kept
where the disk gives out."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casework.days import on
from casework.listing import EN, PRESS, by_ref, declared, made, uses
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case
from solferino.casework.check import check
from solferino.casework.deciding_rows import decide_rows
from solferino.casework.estimate import estimate, sign
from solferino.casework.estimate_rows import estimate_rows
from solferino.casework.held import held
from solferino.casework.link_review import change_rows, decision_rows, persons_rows
from solferino.casework.linking_rows import _changes, link_rows
from solferino.casework.list_views import list_summaries, row_rows
from solferino.casework.lists import Declaring, declare
from solferino.casework.process import process
from solferino.record import Linkage, Relinked, RowDecision, SolferinoError, Standing, Verdict
from solferino.review import assign, binding
from solferino.testing.faults import FailingFiles
from solferino.vault import open_vault

ADA = {"person": "Ada Brun"}
WHY = {"reason": "one grave"}


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with made(tmp_path) as there:
        yield there


# -- a row that changed ---------------------------------------------------------------------------------------------


def test_a_decision_waits_where_its_row_says_something_else_and_binds_where_it_does_not(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    declared(case)
    decide_rows(case, "L-001:6", "L-002:4", "same", **ADA, **WHY)
    decide_rows(case, "L-001:3", "L-002:3", "not-same", **ADA, **WHY)
    changed = PRESS.replace("Marko Lund,m,17", "Marko Lund,m,71")
    (tmp_path / "press2.csv").write_text(changed)
    add(case, [tmp_path / "press2.csv"])
    process(case)
    before = {row["name"]: row["id"] for row in row_rows(held(case), "press")}
    declare(case, "I-004", Declaring("the press", "the dead", uses(EN), replaces="L-002"), **ADA)
    after = {row["name"]: row["id"] for row in row_rows(held(case), "press")}
    assert {name for name in before if before[name] != after[name]} == {"Marko Lund"}
    said = {row["looked"]: (row["binds"], row["why_not"]) for row in decision_rows(held(case))}
    assert said == {
        "yes": (None, "one of the rows is not in the lists as they are declared now"),
        "no": ("cannot", None),
    }
    run = link_rows(case, **ADA, seed=1).run
    person = {row: p["handle"] for p in persons_rows(held(case)) for row in p["rows"]}
    lund = next(r["id"] for r in row_rows(held(case), "registry") if r["name"] == "Лунд Марко")
    assert person[lund] != person[after["Marko Lund"]]
    assert len(run.decisions) == 1


# -- what binds -----------------------------------------------------------------------------------------------------

ROWS = [f"row:{letter * 64}" for letter in "abcde"]
WORDS = st.tuples(
    st.sampled_from(["Ada", "Bo", "Cem"]),
    st.sampled_from(list(itertools.combinations(ROWS, 2))),
    st.sampled_from([Verdict.SAME, Verdict.NOT_SAME, Verdict.UNSURE]),
)


def decision(at: int, person: str, rows: tuple[str, str], verdict: Verdict) -> RowDecision:
    return RowDecision(person, rows, ("item:1",), verdict, "seen", at, f"2031-06-01T00:00:{at:02d}.000000Z")


def joined(must: Any) -> dict[str, set[str]]:
    """Rows that a chain of pairs makes one, by hand."""
    groups = {row: {row} for row in ROWS}
    for a, b in must:
        both = groups[a] | groups[b]
        groups |= dict.fromkeys(both, both)
    return groups


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=12))
def test_what_binds_is_what_people_last_said_but_for_what_cannot_all_hold(
    words: list[tuple[str, tuple[str, str], Verdict]],
) -> None:
    found = binding(decision(at, *word) for at, word in enumerate(words))
    last: dict[tuple[str, str], dict[str, Verdict]] = defaultdict(dict)
    for person, rows, verdict in words:
        last[rows][person] = verdict
    sides = {rows: {v for v in said.values() if v is not Verdict.UNSURE} for rows, said in last.items()}
    same = {rows for rows, side in sides.items() if side == {Verdict.SAME}}
    apart = {rows for rows, side in sides.items() if side == {Verdict.NOT_SAME}}
    named = {pair for circle in found.circles for pair in (*circle.joined, circle.parted)}
    assert (found.must | named, found.cannot | named) == (same | named, apart | named)
    assert (found.must & named, found.cannot & named) == (set(), set())
    groups = joined(found.must)
    assert not any(b in groups[a] for a, b in found.cannot)
    for circle in found.circles:
        assert circle.parted[1] in joined(circle.joined)[circle.parted[0]]
        assert circle.parted in apart and same.issuperset(circle.joined)
    if not any(b in joined(same)[a] for a, b in apart):
        assert found.circles == ()
    for rows, word in found.words.items():
        both = len(sides[rows]) == 2
        assert (word.standing is Standing.DISPUTED) == both
        assert word.signatures == (0 if both else sum(v is not Verdict.UNSURE for v in last[rows].values()))
    assert len(found.decisions) == sum(map(len, last.values()))


# -- what became of persons -----------------------------------------------------------------------------------------

PARTS = st.lists(st.integers(0, 4), min_size=7, max_size=7)  # for each of seven rows a person, 0 for a row not there


def persons(parts: Sequence[int]) -> list[frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for row, person in zip("abcdefg", parts, strict=True):
        if person:
            found[person].add(row)
    return sorted(map(frozenset, found.values()), key=min)


@settings(max_examples=200)
@given(PARTS, PARTS)
def test_changes_between_runs_are_those_that_a_count_by_hand_gives(old: list[int], new: list[int]) -> None:
    before = [(f"P-{n:04d}", rows) for n, rows in enumerate(persons(old), 1)]
    fresh = itertools.count(len(before) + 1)
    groups = persons(new)
    after = [(h or f"P-{next(fresh):04d}", rows) for h, rows in zip(assign(before, groups), groups, strict=True)]
    assert len({handle for handle, _ in after}) == len(after)
    told = _changes([(h, tuple(r)) for h, r in before], [(h, tuple(r)) for h, r in after])

    blocks: list[tuple[set[int], set[int]]] = []  # persons before and after that rows in both hold together
    for one, (_, rows) in enumerate(before):
        for other, (_, others) in enumerate(after):
            if rows & others:
                mine = [b for b in blocks if one in b[0] or other in b[1]]
                blocks = [b for b in blocks if b not in mine]
                blocks.append(({one}.union(*(b[0] for b in mine)), {other}.union(*(b[1] for b in mine))))
    expected = set()
    for ones, others in blocks:
        if (len(ones), len(others)) == (1, 1):
            assert before[min(ones)][0] == after[min(others)][0], "a person that stayed keeps its handle"
            continue
        kind = Linkage.MERGED if len(others) == 1 else Linkage.SPLIT if len(ones) == 1 else Linkage.MOVED
        expected.add(
            Relinked(kind, tuple(before[n][0] for n in sorted(ones)), tuple(sorted(after[n][0] for n in others)))
        )
    came = tuple(sorted(h for n, (h, _) in enumerate(after) if not any(n in b[1] for b in blocks)))
    went = tuple(h for n, (h, _) in enumerate(before) if not any(n in b[0] for b in blocks))
    expected |= {Relinked(Linkage.NEW, (), came)} if came else set()
    expected |= {Relinked(Linkage.GONE, went, ())} if went else set()
    assert {replace(c, after=tuple(sorted(c.after))) for c in told} == expected
    assert len(told) == len(expected)


# -- what was there when --------------------------------------------------------------------------------------------


def seen(case: Case, size: int | None = None) -> list[Any]:
    """All that is shown of counting at a size of the ledger."""
    view = held(case, size)
    runs = change_rows(view) if view.link_run else None
    people = persons_rows(view) if view.link_run else None
    return [list_summaries(view), runs, people, decision_rows(view), estimate_rows(view)]


def test_a_view_at_a_size_shows_what_was_shown_then(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    by_ref(monkeypatch, likely={("e", "f"): 0.6})
    shown = {}

    def note() -> None:
        shown[case.vault.head().size] = seen(case)

    note()
    for name in ("registry", "press"):
        declared(case, name)
        note()
    link_rows(case, **ADA, seed=1)
    note()
    decide_rows(case, "L-001:6", "L-002:4", "same", **ADA, **WHY)
    note()
    declared(case, "ar")
    link_rows(case, **ADA, seed=1)
    note()
    estimate(case, "How many?", **ADA, seed=1)
    note()
    sign(case, "N-001", **ADA, reason="looked at the links")
    note()
    decide_rows(case, "L-001:6", "L-002:4", "not-same", person="Bo Lind", **WHY)
    note()
    assert len(shown) == 9
    assert [seen(case, size) for size in shown] == list(shown.values())
    reviews = [e["review"] for then in shown.values() for e in then[4]]
    assert reviews == ["nobody", "one", "one"]


def test_as_of_a_day_an_estimate_stands_only_on_lists_and_days_that_were_there(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    declared(case, "registry", "ar")
    link_rows(case, **ADA, seed=1)
    made_of = estimate(case, "How many?", **ADA, seed=1)
    sign(case, "N-001", **ADA, reason="looked at the links")
    assert made_of.as_of is not None and made_of.as_of.latest is not None
    late = held(case, said="2031-07-01")
    assert [e.handle for e in late.estimates] == ["N-001"]
    assert estimate_rows(late)[0]["review"] == "one"
    early = held(case, said="2031-05-15")
    assert (early.estimates, early.link_run is not None) == ((), True)
    assert any("1 estimates are left out" in note for note in early.notes)
    assert not any(d for d in early.decisions if made_of.id in d.subjects)


# -- where the disk gives out ---------------------------------------------------------------------------------------


def opened(path: Path, files: FailingFiles) -> Case:
    world = fixed_world(start=on("2031-08-01"))
    return Case(open_vault(path, world, files=files), world, path=path, name="Varn")


def test_a_full_disk_in_a_run_or_an_estimate_leaves_what_was_told_and_nothing_half_made(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ref(monkeypatch)
    monkeypatch.setattr("solferino.vault.stage.LARGE_LINES", 0)  # each batch is a file, as that of a real run is
    declared(case)
    assert case.path is not None
    path = case.path
    told: list[int] = []
    case.vault.close()
    for work in ("link", "estimate"):
        fail_at, done = 1, False
        while not done:
            files = FailingFiles(fail_at)
            there = opened(path, files)
            before = (len(there.fold().link_runs), len(there.fold().estimates))
            try:
                if work == "link":
                    link_rows(there, **ADA, seed=3)
                else:
                    estimate(there, "How many?", **ADA, seed=1)
                done = True
            except SolferinoError as error:
                assert error.kept
            finally:
                there.vault.close()
            with opened(path, FailingFiles()) as again:
                state = again.fold()
                grown = (len(state.link_runs), len(state.estimates))
                assert grown == (before[0] + (done and work == "link"), before[1] + (done and work == "estimate"))
                assert len(state.persons) == (state.link_run.persons if state.link_run else 0)
                assert check(again).report.exit_code == 0
                told.append(sum(grown))
            fail_at += 1
        assert fail_at > 5, "file, writing, sync, name and folder: the sweep met them all"
    assert told == sorted(told)
