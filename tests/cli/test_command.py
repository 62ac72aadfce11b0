"""``solferino command``: its doors, what they print, and how they end."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from casework.chain import ATTACHMENT, BATTALION, HOLM, LED, case_of_texts, csv_of
from routes.terminal import Told, solferino


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_of_texts(tmp_path_factory.mktemp("chain"))


@pytest.fixture
def case(texts: Path, tmp_path: Path) -> Path:
    shutil.copytree(texts, tmp_path / "case")
    return tmp_path / "case"


def command(case: Path, *words: object) -> Told:
    return solferino("--case", case, "--person", "Nora Falk", "command", *words)


def entered(case: Path, tmp_path: Path, *rows: dict[str, str]) -> Told:
    (tmp_path / "links.csv").write_text(csv_of(*rows or (HOLM, BATTALION, ATTACHMENT)), encoding="utf-8")
    return command(case, "add", tmp_path / "links.csv")


def test_one_link_is_entered_by_hand(case: Path) -> None:
    told = command(
        case, "link", "Ada Holm", "commands", "3rd Brigade", "--object-kind", "unit", "--item", "I-001", "--quote", LED,
        "--first", "2022-03-01", "--ending", "open", "--confidence", "high", "--json",
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    made = json.loads(told.stdout)
    assert made["schema"] == "solferino.link/1"
    assert made["passage"]["quote"] == LED
    assert "only the day of its beginning is sure" in told.stderr
    assert "recorded at entry" in told.stderr


def test_a_link_that_cannot_stand_is_a_usage_error_that_names_what_is_wrong(case: Path) -> None:
    told = command(case, "link", "Ada Holm", "outranks", "3rd Brigade", "--item", "I-001", "--quote", LED)
    assert told.returncode == 2
    assert "a rank is none" in told.stderr
    assert "SOLF-E200" in told.stderr


def test_a_file_with_bad_rows_enters_the_good_ones_lists_the_bad_ones_and_ends_with_4(
    case: Path, tmp_path: Path
) -> None:
    told = entered(case, tmp_path, HOLM, {**HOLM, "quote": "never said"}, BATTALION)
    assert told.returncode == 4
    assert "line 3: the quote does not stand in the text of I-001" in told.stderr
    assert "2 links entered, 1 refused" in told.stderr
    assert entered(case, tmp_path, HOLM).returncode == 0


def test_what_became_of_the_rows_is_told_to_a_program_too(case: Path, tmp_path: Path) -> None:
    (tmp_path / "links.csv").write_text(csv_of(HOLM, {**HOLM, "item": "I-009"}), encoding="utf-8")
    made = json.loads(command(case, "add", tmp_path / "links.csv", "--json").stdout)
    assert (made["schema"], len(made["entered"]), made["known"]) == ("solferino.linked/1", 1, [])
    assert [r["place"] for r in made["refused"]] == ["line 3"]


def test_links_are_listed_in_every_form(case: Path, tmp_path: Path) -> None:
    entered(case, tmp_path)
    table = command(case, "list", "--on", "2022-03-13")
    assert "not on this day" in table.stdout
    rows = json.loads(command(case, "list", "--json").stdout)
    assert (rows["schema"], len(rows["links"])) == ("solferino.links/1", 3)
    assert len(command(case, "list", "--jsonl", "--about", "3rd brigade").stdout.splitlines()) == 2
    cells = list(csv.DictReader(io.StringIO(command(case, "list", "--csv").stdout)))
    assert {c["passage.quote"] for c in cells} >= {LED}
    assert command(case, "list", "--about", "nobody").returncode == 5


def test_who_stood_where_on_a_day(case: Path, tmp_path: Path) -> None:
    entered(case, tmp_path)
    told = command(case, "show", "5th Battalion", "--on", "2022-03-08")
    assert "attached to: 9th Brigade (sure)" in told.stdout
    assert "over it, up the chain: Ada Holm (sure" in told.stdout
    after = command(case, "show", "5th Battalion", "--on", "2022-03-13")
    assert "9th Brigade" not in after.stdout
    assert "of other days and say nothing of this one" in after.stdout
    assert json.loads(command(case, "show", "5th Battalion", "--on", "2022-03-08", "--json").stdout)["over"]
    assert command(case, "show", "5th Battalion", "--on", "8 March").returncode == 2
    assert command(case, "show", "6th Battalion", "--on", "2022-03-08").returncode == 2


def test_who_stood_where_over_days(case: Path, tmp_path: Path) -> None:
    entered(case, tmp_path)
    told = command(case, "show", "5th Battalion", "--from", "2022-03-01", "--to", "2022-03-15")
    assert "attached to: 9th Brigade (2022-03-04 to 2022-03-12 sure)" in told.stdout
    assert "Ada Holm (2022-03-01 to 2022-03-10 sure; 2022-03-11 to 2022-03-15 possible)" in told.stdout
    assert command(case, "show", "5th Battalion").returncode == 2


def test_a_sheet_names_catalogue_provisions_and_every_gap(case: Path, tmp_path: Path) -> None:
    entered(case, tmp_path)
    told = command(case, "sheet", "Ada Holm", "--on", "2022-03-08")
    assert told.returncode == 0, told.stderr
    assert "art. 28(a)" in told.stdout
    assert "RS-28-b" in told.stdout
    assert "E2 argued" in told.stdout
    assert told.stdout.count("ask: ") == 12
    assert "UA: not in force on these days" in told.stdout
    assert "DEF-33: " in told.stdout
    assert "Superior orders narrow; never for genocide or CAH. (art. 33)" in told.stdout
    rows = list(csv.DictReader(io.StringIO(command(case, "sheet", "Ada Holm", "--on", "2022-03-08", "--csv").stdout)))
    assert all(r["reason"] and r["provision"] and r["catalogue"] and r["digest"] for r in rows)
    made = json.loads(command(case, "sheet", "Ada Holm", "--from", "2022-03-01", "--to", "2022-03-08", "--json").stdout)
    assert (made["schema"], made["first"], made["last"]) == ("solferino.sheet/1", "2022-03-01", "2022-03-08")


@pytest.mark.parametrize(
    "days",
    [
        (),
        ("--on", "2022-03-08", "--from", "2022-03-01"),
        ("--from", "2022-03-01"),
        ("--from", "2022-03-09", "--to", "2022-03-08"),
    ],
)
def test_a_sheet_needs_a_day_or_two_in_their_order(case: Path, tmp_path: Path, days: tuple[str, ...]) -> None:
    entered(case, tmp_path)
    assert command(case, "sheet", "Ada Holm", *days).returncode == 2


def test_a_chart_is_one_file(case: Path, tmp_path: Path) -> None:
    entered(case, tmp_path)
    told = command(case, "chart", "--on", "2022-03-08", "--out", tmp_path / "chart.html")
    assert told.returncode == 0, told.stderr
    assert "<svg" in (tmp_path / "chart.html").read_text(encoding="utf-8")
    shown = command(case, "chart", "--on", "2022-03-08", "--sheet", "Ada Holm", "--out", "-")
    assert "superior responsibility" in shown.stdout


def test_gaps_are_listed_and_none_ends_with_5(case: Path, tmp_path: Path) -> None:
    entered(case, tmp_path)
    assert command(case, "gaps").returncode == 5
    entered(case, tmp_path, {**HOLM, "subject": "Petra Lund"})
    told = command(case, "gaps")
    assert "two commanders" in told.stdout
    assert json.loads(command(case, "gaps", "--json").stdout)["gaps"][0]["kind"] == "two_commanders"
    assert "Petra Lund" in command(case, "gaps", "--csv").stdout


def test_a_link_is_taken_back_and_replaced(case: Path, tmp_path: Path) -> None:
    entered(case, tmp_path, HOLM)
    (row,) = json.loads(command(case, "list", "--json").stdout)["links"]
    told = command(case, "withdraw", row["short"], "--reason", "another brigade is meant")
    assert told.returncode == 0, told.stderr
    (row,) = json.loads(command(case, "list", "--json").stdout)["links"]
    assert row["state"] == "withdrawn"
    assert command(case, "withdraw", row["short"], "--reason", "again").returncode == 2


@pytest.mark.parametrize("dates", [("--as-of", "2022-03-09"), ("--held", "1")])
@pytest.mark.parametrize(
    "view",
    [
        ("list",),
        ("gaps",),
        ("show", "3rd Brigade", "--on", "2022-03-08"),
        ("sheet", "Ada Holm", "--on", "2022-03-08"),
        ("chart", "--on", "2022-03-08", "--out", "-"),
    ],
    ids=lambda v: v[0],
)
def test_no_view_shows_a_link_before_its_text_was_published_or_its_entry_recorded(
    case: Path, tmp_path: Path, view: tuple[str, ...], dates: tuple[str, str]
) -> None:
    entered(case, tmp_path)
    told = command(case, *view, *dates)
    assert told.returncode in (0, 2, 5)
    assert LED not in told.stdout
    assert "3rd Brigade" not in told.stdout


def test_a_link_without_a_name_to_it_is_refused(case: Path) -> None:
    told = solferino("--case", case, "command", "withdraw", "E-123456", "--reason", "x")
    assert told.returncode == 2
    assert "name of a person" in told.stderr


def test_nothing_that_a_claim_states_is_found_where_no_claim_states_it(case: Path) -> None:
    told = command(case, "find")
    assert told.returncode == 5
    assert "no claim states a link" in told.stderr
    form = command(case, "find", "--csv")
    assert form.returncode == 5
    assert next(csv.reader(io.StringIO(form.stdout)))[:3] == ["subject", "subject_kind", "relation"]


def keys_of(form: object) -> set[str]:
    """All keys of an object and of the objects in it; ids of links are data."""
    if isinstance(form, list):
        return {key for item in form for key in keys_of(item)}
    if isinstance(form, dict):
        return {k for k in form if ":" not in k} | {key for value in form.values() for key in keys_of(value)}
    return set()


def test_every_field_that_is_printed_is_documented(case: Path, tmp_path: Path) -> None:
    entered(case, tmp_path)
    page = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "json.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"`([a-z_]+)`", page))
    for view in (
        ("list", "--on", "2022-03-08"),
        ("show", "5th Battalion", "--on", "2022-03-08"),
        ("show", "5th Battalion", "--from", "2022-03-01", "--to", "2022-03-08"),
        ("sheet", "Ada Holm", "--on", "2022-03-08"),
        ("gaps",),
    ):
        printed = keys_of(json.loads(command(case, *view, "--json").stdout))
        assert printed <= documented, sorted(printed - documented)
