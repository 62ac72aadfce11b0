"""Erasure: what it takes, what it leaves, and what the case does afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.small import MORE, STRIKE, anywhere, write
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.check import check
from solferino.casework.decide import decide
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.record import UsageError, Verdict
from solferino.share.dossier import dossier

PEOPLE = ("Ada", "Ben")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        yield made


def numbers(case: Case) -> dict[str, str]:
    return {i.item.name: i.number for i in held(case).items}


def test_the_items_that_stay_keep_their_numbers_now_and_in_every_earlier_view(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, a=STRIKE, b=MORE, c=STRIKE + MORE))
    process(case)
    size = case.vault.head().size
    erase(case, "I-001", people=PEOPLE, reason="a witness is at risk")
    assert numbers(case) == {"b.txt": "I-002", "c.txt": "I-003"}
    assert {i.item.name: i.number for i in held(case, size).items} == numbers(case)
    add(case, write(tmp_path, d=MORE + STRIKE))
    assert numbers(case)["d.txt"] == "I-004"
    erase(case, "i-2", people=PEOPLE, reason="another order")
    assert numbers(case) == {"c.txt": "I-003", "d.txt": "I-004"}
    assert [n for n in held(case).notes if "erased" in n] != []
    with pytest.raises(UsageError, match="no item"):
        erase(case, "I-001", people=PEOPLE, reason="again")


def test_the_groups_that_are_left_keep_their_handles_without_another_command(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, a=STRIKE, b=MORE, c=STRIKE + "\nThe town has one market.\n"))
    process(case)
    before = {i.place: i.handle for i in held(case).incidents}
    assert len(before) == 2
    erase(case, "I-001", people=PEOPLE, reason="an order")
    view = held(case)
    assert {i.place: i.handle for i in view.incidents} == before
    assert not any("not in the groups" in n for n in view.notes)
    assert not process(case).changed
    assert check(case).exit_code == 0
    erase(case, numbers(case)["c.txt"], people=PEOPLE, reason="an order")
    add(case, write(tmp_path, d=STRIKE.replace("Varn", "Lisk").replace("3 May", "4 August")))
    process(case)
    assert before["Varn"] not in {i.handle for i in held(case).incidents}, "the handle of what is gone stays unused"


def test_of_two_items_with_the_same_bytes_one_can_go_and_the_other_stays_whole(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, kept=STRIKE, secretname=STRIKE))
    process(case)
    claims = [c.id for c in held(case).claims]
    erase(case, numbers(case)["secretname.txt"], people=PEOPLE, reason="its name tells who gave it")
    view = held(case)
    assert [i.item.name for i in view.items] == ["kept.txt"]
    assert [c.id for c in view.claims] == claims
    assert anywhere(case.path, b"secretname") == []
    assert not process(case).changed
    assert check(case).exit_code == 0


def test_the_name_of_what_could_never_be_kept_can_be_erased(case: Case, tmp_path: Path) -> None:
    add(case, [tmp_path / "notthere.txt", *write(tmp_path, a=STRIKE)])
    process(case)
    erase(case, numbers(case)["notthere.txt"], people=PEOPLE, reason="the name alone is too much")
    assert anywhere(case.path, b"notthere") == []
    assert check(case).exit_code == 0


def test_a_text_that_equals_erased_bytes_stays_readable(case: Case, tmp_path: Path) -> None:
    """A plain file and its text are one object; a file in another encoding may have that very text."""
    words = STRIKE.replace("said.", "said — so far.")
    (tmp_path / "plain.txt").write_bytes(words.encode("utf-8"))
    (tmp_path / "legacy.txt").write_bytes(words.encode("cp1252"))
    add(case, [tmp_path / "plain.txt", tmp_path / "legacy.txt"])
    process(case)
    texts = {t.reading.text_digest for t in held(case).texts.values()}
    assert len(texts) == 1
    erase(case, numbers(case)["plain.txt"], people=PEOPLE, reason="an order")
    view = held(case)
    assert [i.item.name for i in view.items] == ["legacy.txt"]
    assert [t.text for t in view.texts.values()] == [words]
    assert view.claims
    assert check(case).exit_code == 0


def test_what_is_given_again_after_an_erasure_is_read_and_looked_through_again(case: Case, tmp_path: Path) -> None:
    paths = write(tmp_path, a=STRIKE, b=MORE)
    add(case, paths)
    process(case)
    before = {c.id for c in held(case).claims}
    erase(case, "I-001", people=PEOPLE, reason="by mistake")
    assert {c.id for c in held(case).claims} < before
    add(case, paths)
    process(case)
    assert {c.id for c in held(case).claims} == before
    assert numbers(case)["a.txt"] == "I-003", "it is another keeping, with a number of its own"
    assert check(case).exit_code == 0


def test_decisions_on_erased_claims_go_with_them_and_the_claim_is_unknown(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, a=STRIKE, b=MORE))
    process(case)
    size = case.vault.head().size
    first = next(c for c in held(case).claims if c.item == held(case).items[0].id).id
    decide(case, first, Verdict.ACCEPT, person="Ada", reason="a very telling reason")
    erase(case, "I-001", people=PEOPLE, reason="an order")
    assert anywhere(case.path, b"very telling") == []
    with pytest.raises(UsageError, match="no claim"):
        decide(case, first, Verdict.REJECT, person="Ada", reason="gone")
    for view in (held(case), held(case, size), held(case, size + 2)):
        assert "Varn" not in dossier(view)


def test_a_case_that_was_open_meanwhile_forgets_what_another_erased(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, a=STRIKE, b=MORE))
    process(case)
    with open_case(case.path, world=fixed_world()) as other:
        assert len(held(other).items) == 2
        erase(case, "I-001", people=PEOPLE, reason="an order")
        assert [i.item.name for i in held(other).items] == ["b.txt"]
        assert all("Varn" not in t.text for t in held(other).texts.values())


@pytest.mark.parametrize(("people", "reason"), [(("Ada", " ada "), "x"), (("Ada", ""), "x"), (PEOPLE, " ")])
def test_it_takes_two_people_and_a_reason(case: Case, tmp_path: Path, people: tuple[str, str], reason: str) -> None:
    add(case, write(tmp_path, a=STRIKE))
    before = case.vault.head()
    with pytest.raises(UsageError):
        erase(case, "I-001", people=people, reason=reason)
    assert case.vault.head() == before
