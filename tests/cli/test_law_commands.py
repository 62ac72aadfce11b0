"""classify, characterise, element, matrix and the exports on the law, from the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from casework.days import ARTICLES, case_of_days
from routes.terminal import solferino

SHELLED = (
    "Shells hit the school in Varn on 3 May 2021 while pupils were in class, killing nine children, the mayor said. "
    "No soldier and no weapon was in the school.\n"
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_of_days(tmp_path_factory.mktemp("law"), *ARTICLES)


def add(case: Path, *more: str) -> tuple[str, ...]:
    return ("classify", "add", "Varn", "international", "--case", str(case), *more)


def test_a_classification_is_entered_and_listed_with_what_it_rests_on(case: Path) -> None:
    told = solferino(*add(case, "--person", "Ada", "--reason", "two armies", "--source", "the treaty"))
    assert told.returncode == 0, told.stderr
    assert "Varn: international; recorded at entry" in told.stderr
    rows = json.loads(solferino("classify", "list", case, "--json").stdout)["classifications"]
    assert (rows[0]["kind"], rows[0]["basis"], rows[0]["source"], rows[0]["name"]) == (
        "international", "two armies", "the treaty", "Ada",
    )  # fmt: skip
    assert "\tinternational conflict\ttwo armies\tthe treaty\tAda\tyes" in solferino("classify", "list", case).stdout


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--person", "Ada", "--reason", "r"), "a source"),
        (("--person", "Ada", "--reason", "r", "--source", "s", "--notice", "here"), "--notice 'here'"),
        (("--person", "Ada", "--reason", "r", "--source", "s", "--country", "Varland"), "--country 'Varland'"),
    ],
)
def test_what_a_classification_lacks_is_named_and_nothing_changes(
    case: Path, more: tuple[str, ...], words: str
) -> None:
    before = solferino("log", case, "--json").stdout
    told = solferino(*add(case, *more))
    assert told.returncode == 2
    assert words in told.stderr
    assert solferino("log", case, "--json").stdout == before


def test_a_first_look_at_a_case_gives_checklists_that_say_whose_they_are(case: Path) -> None:
    told = solferino("characterise", case, "--json")
    assert told.returncode == 0, told.stderr
    made = json.loads(told.stdout)
    assert made["schema"] == "solferino.characterisation/1"
    for row in made["characterisation"]:
        assert row["proposed"] == "proposed by software, not reviewed"
        assert row["standing"] in ("argued", "open", "none")
        assert row["catalogue"].startswith("2026-11-21@")
        assert row["signs"]
        assert all(e["state"] in ("argued", "empty") for c in row["candidates"] for e in c["elements"])
    shown = solferino("characterise", case).stdout
    assert "proposed by software, not reviewed" in shown
    assert "law as held in the catalogue" in shown


def test_a_text_file_is_looked_at_without_a_case(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(SHELLED, encoding="utf-8")
    made = json.loads(solferino("characterise", path, "--json", "--conflict", "iac").stdout)
    (row,) = made["characterisation"]
    assert row["candidates"], "a school with pupils in it"
    for candidate in row["candidates"]:
        assert candidate["category"] != "NIAC"
        for p in candidate["opened_by"]:
            assert SHELLED[p["start"] : p["end"]] == p["quote"]
    both = json.loads(solferino("characterise", path, "--json").stdout)["characterisation"][0]
    kinds = {c["category"] for c in both["candidates"]}
    assert {"IAC", "NIAC"} <= kinds
    assert all(c["alternative"] for c in both["candidates"] if c["category"] in ("IAC", "NIAC"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere",), "is no case folder, no file and no incident"),
        (("M-099",), "no incident 'M-099'"),
    ],
)
def test_an_argument_that_is_nothing_is_named(case: Path, arguments: tuple[str, ...], words: str) -> None:
    told = solferino("characterise", *arguments, "--case", case)
    assert told.returncode == 2
    assert words in told.stderr


def test_a_file_has_no_matrix_and_no_case(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(SHELLED, encoding="utf-8")
    assert "a matrix is made of a case" in solferino("matrix", path).stderr
    assert "without a case" in solferino("characterise", path, "M-001").stderr


def test_an_element_is_filled_and_stands_in_the_matrix(case: Path) -> None:
    incident = json.loads(solferino("incidents", case, "--json").stdout)["incidents"][0]
    claim = next(m["id"] for m in incident["members"] if m["stance"] == "reports")
    told = solferino(
        "element", incident["handle"], "RS-8-2-b-ii", "material/1", "evidenced", "--claim", claim[:16],
        "--reason", "the text says so", "--person", "Ada", "--case", case,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert "not corroborated" in told.stderr, "one text is one text"
    rows = json.loads(solferino("matrix", case, incident["handle"], "--json").stdout)["matrix"]
    filled = [e for c in rows[0]["candidates"] for e in c["elements"] if e["people"]]
    assert [(e["stands"], e["by"], e["claims"]) for e in filled] == [("evidenced", "entered by people", [claim])]
    shown = solferino("matrix", case, incident["handle"]).stdout
    assert "Ada: evidenced, the text says so" in shown
    assert "means of proof:" in shown
    assert "official text not checked here" in shown


def test_the_matrix_goes_out_as_table_and_document_and_is_an_event_when_written(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "matrix.csv"
    told = solferino("export", case, "--format", "matrix-csv", "--out", out)
    assert told.returncode == 0, told.stderr
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["contrary"] for row in rows)
    assert "form=matrix-csv" in solferino("log", case).stdout
    assert "<!DOCTYPE html>" in solferino("export", case, "--format", "matrix-html").stdout


def test_the_tables_go_into_a_new_folder_alone(case: Path, tmp_path: Path) -> None:
    assert "name it: --out FOLDER" in solferino("export", case, "--format", "huridocs").stderr
    out = tmp_path / "tables"
    assert solferino("export", case, "--format", "huridocs", "--out", out).returncode == 0
    assert {p.name for p in out.iterdir()} >= {"event.csv", "involvement.csv", "fields.csv"}
    again = solferino("export", case, "--format", "huridocs", "--out", out)
    assert again.returncode == 2
    assert "holds other things" in again.stderr


def test_an_export_that_would_drop_what_speaks_against_is_refused(tmp_path: Path) -> None:
    """A Ukrainian text is read and grouped, but its signs of law are not held: no search was made in it."""
    folder = tmp_path / "texts"
    folder.mkdir()
    words = "У місті Варн 3 травня 2021 року снаряди влучили у ринок, загинули 12 людей, повідомив мер міста.\n"
    (folder / "a.txt").write_text(words, encoding="utf-8")
    case = tmp_path / "case"
    assert solferino("build", folder, "--case", case).returncode == 0
    looked = json.loads(solferino("characterise", case, "--json").stdout)["characterisation"][0]
    assert looked["words"].startswith("not looked at")
    assert looked["notes"] == ["1 text in a language whose signs are not held: not looked at."]
    told = solferino("export", case, "--format", "matrix-csv")
    assert told.returncode == 2
    assert "nobody said where one looked" in told.stderr
    assert solferino("export", case, "--format", "huridocs", "--out", tmp_path / "tables").returncode == 2
    said = solferino("export", case, "--format", "matrix-csv", "--searched", "the archive, nothing")
    assert said.returncode == 0, said.stderr
    assert "none found [the archive, nothing]" in said.stdout
