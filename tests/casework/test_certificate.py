"""Papers for a court: what they say follows from the ledger, and they never say more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.small import MORE, STRIKE, write
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.certificate import certificate, paper_text, tool_digest, write_certificate
from solferino.casework.decide import decide
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.record import UsageError, Verdict
from solferino.share.certificates import Paper


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        add(made, write(tmp_path, a=STRIKE, b=MORE), reason="the market of Varn")
        process(made)
        yield made


def rows(paper: Paper, heading: str) -> list[dict[str, str]]:
    block = next(b for b in paper.blocks if b.heading == heading)
    return [dict(zip(block.columns, row, strict=True)) for row in block.rows]


def item(paper: Paper) -> dict[str, str]:
    return {row["field"]: row["value"] for row in rows(paper, "The item")}


def standing(case: Case) -> dict[str, str]:
    return {row["point"]: row["here"] for row in rows(certificate(case, "berkeley"), "The points")}


def test_the_custody_form_lists_every_entry_that_tells_of_the_item_and_no_other(case: Case) -> None:
    claim = next(c for c in held(case).claims if c.item == held(case).items[0].id)
    decide(case, claim.id, Verdict.ACCEPT, person="Ada", reason="read beside the text")
    decided = case.vault.head().size - 1
    mine = rows(certificate(case, "custody", ["I-001"]), "What happened to it")
    other = rows(certificate(case, "custody", ["I-002"]), "What happened to it")
    assert mine[0]["what"].startswith("taken in")
    assert (mine[-1]["entry"], mine[-1]["by whom"]) == (str(decided), "Ada")
    assert str(decided) not in [row["entry"] for row in other]
    assert [int(row["entry"]) for row in mine] == sorted(int(row["entry"]) for row in mine)


def test_what_is_not_known_is_said_to_be_not_known(case: Case) -> None:
    facts = item(certificate(case, "custody", ["I-001"]))
    assert facts["address"] == "not known"
    assert facts["why it was kept"] == "the market of Varn"
    assert facts["recorded not before"] == facts["recorded not after"] == "no outside proof"


def test_a_public_value_taken_in_with_an_item_gives_its_lower_bound(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, c=STRIKE + MORE), public_value=("a lottery", "4 8 15 16 23 42"))
    facts = item(certificate(case, "custody", ["I-003"]))
    assert "a lottery" in facts["recorded not before"]
    assert facts["recorded not after"] == "no outside proof"


def test_bytes_that_changed_are_named_in_every_paper(case: Case) -> None:
    assert case.path is not None
    digest = held(case).items[0].captures[-1].digest
    path = case.path / "objects" / digest[:2] / digest[2:]
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"12", b"13"))
    assert item(certificate(case, "custody", ["I-001"]))["bytes unchanged"].startswith("NO")
    identified = rows(certificate(case, "fre902"), "The items and their identification (902(14))")
    assert [row["the same now"] for row in identified] == ["NO", "yes"]
    table = standing(case)
    assert (table["BP1"], table["BP4"]) == ("partly", "not")


def test_the_berkeley_table_has_31_points_and_changes_with_the_ledger(case: Case) -> None:
    before = standing(case)
    assert len(before) == 31
    assert set(before.values()) == {"met", "partly", "not"}
    assert before["BP26"] == "not"
    erase(case, "I-002", people=("Ada", "Ben"), reason="an order")
    assert standing(case)["BP26"] == "partly"


@pytest.mark.parametrize("form", ["custody", "fre902", "berkeley"])
def test_no_paper_says_that_content_is_authentic_or_anybody_guilty(case: Case, form: str) -> None:
    words = paper_text(certificate(case, form, ["I-001"])).lower()
    assert not any(
        word in words for word in ("authentic content", "war crime", "guilty", "is genuine", "proves that the event")
    )


def test_the_person_s_part_of_the_statement_is_blank(case: Case) -> None:
    words = paper_text(certificate(case, "fre902"))
    assert words.count("______") >= 6
    assert "Ada" not in words


def test_a_paper_is_written_in_three_forms_of_one_content(case: Case, tmp_path: Path) -> None:
    paper = certificate(case, "berkeley")
    for suffix in (".txt", ".html", ".json"):
        write_certificate(paper, tmp_path / f"paper{suffix}")
    page = (tmp_path / "paper.html").read_text("utf-8")
    assert "<script" not in page and "default-src 'none'" in page
    form = json.loads((tmp_path / "paper.json").read_text("utf-8"))
    assert [row["point"] for row in form["blocks"][0]["rows"]] == [f"BP{n}" for n in range(1, 32)]
    assert all(len(line) <= 100 for line in (tmp_path / "paper.txt").read_text("utf-8").splitlines())
    with pytest.raises(UsageError, match=r"\.pdf"):
        write_certificate(paper, tmp_path / "paper.pdf")


def test_making_a_paper_changes_nothing(case: Case) -> None:
    head = case.vault.head()
    certificate(case, "fre902")
    assert case.vault.head() == head


def test_the_custody_form_is_for_one_item(case: Case) -> None:
    with pytest.raises(UsageError, match="one item"):
        certificate(case, "custody")
    with pytest.raises(UsageError, match="no form"):
        certificate(case, "oath")


def test_the_program_names_itself_by_a_digest_of_its_own_files() -> None:
    assert len(tool_digest()) == 64
