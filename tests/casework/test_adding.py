"""What add keeps, what it passes over, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.small import MORE, STRIKE, write
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.build import build
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.held import held
from solferino.casework.status import status_of
from solferino.record import UsageError


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        yield made


def names(case: Case) -> list[str]:
    return [i.item.name for i in held(case).items]


def test_a_case_is_never_a_source_of_itself(case: Case, tmp_path: Path) -> None:
    (case.path / "dossier.html").write_text("<p>A dossier", encoding="utf-8")
    done = add(case, [case.path, case.path / "case.db", case.path / "objects", case.path / "dossier.html"])
    assert [why for _, why in done.skipped] == ["a case of its own", *["part of this case"] * 3]
    assert names(case) == []


def test_what_somebody_keeps_in_the_case_folder_may_be_added(case: Case) -> None:
    (case.path / "sources").mkdir()
    write(case.path / "sources", one=STRIKE)
    assert add(case, [case.path / "sources"]).kept == 1


def test_a_folder_that_holds_a_case_is_added_without_it(case: Case, tmp_path: Path) -> None:
    write(tmp_path, one=STRIKE)
    create_case(tmp_path / "another", world=fixed_world()).close()
    done = add(case, [tmp_path])
    assert names(case) == ["one.txt"]
    assert sorted(done.skipped) == [("another", "a case of its own"), ("case", "a case of its own")]


def test_the_same_folder_twice_in_one_go_or_in_two_is_one_item_a_file(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, one=STRIKE, two=MORE)
    done = add(case, [folder, folder])
    assert (done.kept, done.again) == (2, 2)
    done = add(case, [folder])
    assert (done.kept, done.again) == (0, 2)
    assert [len(i.captures) for i in held(case).items] == [3, 3]


def test_building_twice_records_nothing_twice_not_even_a_failure(tmp_path: Path) -> None:
    paths = [tmp_path / "gone.txt", *write(tmp_path, one=STRIKE)]
    sizes = []
    for _ in range(2):
        build(tmp_path / "built", paths, fixed_world())
        with open_case(tmp_path / "built", read_only=True) as made:
            sizes.append(made.vault.head().size)
    assert sizes[0] == sizes[1]


def test_what_failed_once_and_is_kept_later_says_so(case: Case, tmp_path: Path) -> None:
    add(case, [tmp_path / "late.txt"])
    write(tmp_path, late=STRIKE)
    add(case, [tmp_path / "late.txt"])
    assert [i["outcome"] for i in status_of(held(case))["items"]] == ["failed, kept later as I-002", "kept, waiting"]


def test_an_address_from_the_giver_is_shown_and_makes_no_other_item(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, one=STRIKE)
    for address in ("https://example.org/a", "https://example.org/b"):
        (folder / "articles.csv").write_text(f"file,address\none.txt,{address}\n", encoding="utf-8")
        add(case, [folder], once=True)
    (item,) = status_of(held(case))["items"]
    assert item["address"] == "https://example.org/b"


def test_a_listing_that_is_not_there_is_refused_before_anything_is_kept(case: Case, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not there"):
        add(case, write(tmp_path, one=STRIKE), listing=tmp_path / "no.csv")
    assert names(case) == []


def test_a_dry_run_names_what_it_would_keep_and_changes_nothing(case: Case, tmp_path: Path) -> None:
    before = case.vault.head()
    done = add(case, write(tmp_path, one=STRIKE), dry_run=True)
    assert done.would == ["one.txt"]
    assert case.vault.head() == before
    assert list(case.vault.objects.ids()) == []


def test_paths_may_come_from_anything_that_can_be_walked_once(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, one=STRIKE)
    (folder / "articles.csv").write_text("file,publisher\none.txt,The Courier\n", encoding="utf-8")
    add(case, iter([folder]))
    (item,) = held(case).items
    assert item.item.given is not None
    assert item.item.given.publisher == "The Courier"


def test_an_interruption_keeps_what_was_taken_in_before_it(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, a=STRIKE, b=MORE, c=STRIKE + MORE)

    real = case.vault.objects.put
    put = iter([real, real])

    def interrupted(source):
        step = next(put, None)
        if step is None:
            raise KeyboardInterrupt
        return step(source)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(case.vault.objects, "put", interrupted)
        with pytest.raises(KeyboardInterrupt):
            add(case, [folder])
    assert names(case) == ["a.txt", "b.txt"]
    assert add(case, [folder], once=True).kept == 1
