"""``solferino determine``: from a file of fields to a signed document, and what changed in a revision."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.deciding import FORM, fill, market
from routes.terminal import solferino

YAML = """\
author: Varn Council of Inquiry
decided_by: [Ada Brun, Bo Lind]
as_of: 2021-05-31
standard: SP-3
practice: commissions of inquiry
reach:
  kind: forces
  whose: members of the forces of Tavel
conduct: [M-001]
crimes:
  - incident: M-001
    provision: RS-8-2-b-i
    outcome: assessed
sharing: [the prosecutor of Varn]
"""


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Path]:
    with market(tmp_path) as made:
        fill(made, later=True)
        path = made.path
    assert path is not None
    (tmp_path / "fields.yaml").write_text(YAML, encoding="utf-8")
    yield path


def drafted(case: Path, *more: object) -> dict[str, object]:
    told = solferino(
        "determine", "draft", case.parent / "fields.yaml", "--case", case, "--person", "Ada Brun", "--json", *more
    )
    assert told.returncode == 0, told.stderr
    found: dict[str, object] = json.loads(told.stdout)
    return found


def test_a_file_of_fields_becomes_a_draft(case: Path) -> None:
    row = drafted(case)
    assert (row["schema"], row["handle"], row["status"]) == ("solferino.determination/1", "D-001", "draft")
    shown = solferino("determine", "show", "D-001", case)
    assert shown.stdout.startswith(
        "Determination D-001\nby Varn Council of Inquiry\nas of 31 May 2021, from the record as"
    )
    again = solferino("determine", "show", "d-1", case)
    assert again.stdout == shown.stdout


def test_the_same_fields_as_json_give_the_same_draft(case: Path, tmp_path: Path) -> None:
    file = tmp_path / "fields.json"
    file.write_text(json.dumps(FORM), encoding="utf-8")
    told = solferino("determine", "draft", file, "--case", case, "--person", "Ada Brun", "--json")
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["author"] == FORM["author"]


def test_options_alone_make_a_draft_and_go_before_the_file(case: Path) -> None:
    told = solferino(
        "determine", "draft", "--case", case, "--person", "Ada Brun", "--as-of", "2021-06-30", "--author", "The Bench",
        "--decided-by", "Ada Brun", "--decided-by", "Bo Lind", "--standard", "SP-2", "--reach", "unit", "--whose",
        "the depot guard", "--assess", "M-001=RS-8-2-b-i", "--reject", "M-001=RS-8-2-b-ix:no such place", "--json",
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    row = json.loads(told.stdout)
    assert (row["as_of"], row["reach"]["whose"], len(row["considered"])) == ("2021-06-30", "the depot guard", 2)
    assert "have no answer yet" in told.stderr
    assert str(drafted(case, "--practice", "OHCHR")["practice"]) == "OHCHR"


def test_two_sign_and_the_list_says_where_it_stands(case: Path) -> None:
    drafted(case)
    for name, words in (("Ada Brun", "one signature of two"), ("Bo Lind", "in effect")):
        told = solferino("determine", "sign", "D-001", "--case", case, "--person", name, "--reason", "agreed")
        assert (told.returncode, words in told.stderr) == (0, True)
    listed = json.loads(solferino("determine", "list", case, "--json").stdout)["determinations"]
    assert [(r["handle"], r["status"], len(r["signatures"])) for r in listed] == [("D-001", "in_effect", 2)]
    third = solferino("determine", "sign", "D-001", "--case", case, "--person", "Eve Orr", "--reason", "agreed")
    assert (third.returncode, "not one of the two" in third.stderr) == (2, True)
    assert solferino("determine", "sign", "D-001", "--case", case, "--person", "Bo Lind").returncode == 2


def test_a_revision_and_what_changed(case: Path) -> None:
    drafted(case)
    drafted(case, "--as-of", "2021-06-30", "--supersedes", "D-001", "--change", "a text of June")
    told = solferino("determine", "diff", "D-001", "D-002", case, "--json")
    rows = json.loads(told.stdout)["difference"]
    assert {"what": "conduct[M-001].reports", "how": "changed", "before": "2", "after": "3"} in rows
    assert solferino("determine", "diff", "D-001", "D-002", case, "--json").stdout == told.stdout
    assert solferino("determine", "diff", "D-001", "D-001", case).returncode == 5


def test_it_is_exported_as_one_file_that_needs_nothing(case: Path, tmp_path: Path) -> None:
    drafted(case)
    out = tmp_path / "d.html"
    told = solferino("determine", "export", "D-001", case, "--out", out)
    assert told.returncode == 0, told.stderr
    page = out.read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")
    assert "form=determination" in solferino("log", case, "--json").stdout


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--as-of", "2099-01-01"), "as_of: 2099-01-01 has not come yet"),
        (("--standard", "99%"), "no percentage"),
        (("--standard", "guilty"), "for a court to decide"),
        (("--assess", "M-001"), "--assess: "),
        (("--reject", "M-001=RS-8-2-b-i"), "--reject: "),
        (("--assess", "M-009=RS-8-2-b-i"), "there is no 'M-009'"),
        (("--supersedes", "D-009", "--change", "x"), "there is no determination 'D-009'"),
        (("--held", "99999"), "never had a size of 99999"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(case: Path, more: tuple[str, ...], words: str) -> None:
    before = solferino("log", case, "--json").stdout
    told = solferino("determine", "draft", case.parent / "fields.yaml", "--case", case, "--person", "Ada Brun", *more)
    assert (told.returncode, words in told.stderr) == (2, True), told.stderr
    assert solferino("log", case, "--json").stdout == before


def test_a_file_that_is_no_mapping_is_refused(case: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.yaml"
    file.write_text("- one\n", encoding="utf-8")
    told = solferino("determine", "draft", file, "--case", case, "--person", "Ada Brun")
    assert (told.returncode, "holds no fields" in told.stderr) == (2, True)
    missing = solferino("determine", "draft", tmp_path / "none.yaml", "--case", case, "--person", "Ada Brun")
    assert missing.returncode == 2


def test_views_of_it_keep_to_their_dates(case: Path) -> None:
    drafted(case, "--as-of", "2021-06-30")
    assert solferino("determine", "list", case, "--as-of", "2021-06-01").returncode == 5
    assert solferino("determine", "show", "D-001", case, "--as-of", "2021-06-01").returncode == 2
    assert solferino("determine", "list", case, "--as-of", "2021-06-30").returncode == 0
    assert solferino("determine", "list", case, "--held", "3").returncode == 5
