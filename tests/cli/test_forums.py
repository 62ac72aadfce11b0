"""``solferino forums`` and ``solferino law`` as they are typed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from casework.courts import OWN
from casework.days import ARTICLES, case_of_days
from routes.terminal import solferino
from solferino.law.catalogue import catalogue

FACTS = """\
as_of: 2022-03-23
facts:
  classes: [war_crime]
  conduct: {place: [UA], from: 2022-03-09, to: 2022-03-09}
  suspect: {nationality: [RU], adult: true, present_in: [NO]}
"""


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("facts") / "facts.yaml"
    path.write_text(FACTS, "utf-8")
    return path


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return case_of_days(tmp_path_factory.mktemp("case"), *ARTICLES)


def test_a_table_and_the_details_of_every_forum_that_is_not_closed(facts: Path) -> None:
    told = solferino("forums", facts)
    assert told.returncode == 0, told.stderr
    assert f"asked as of 2022-03-23; catalogue {catalogue().stamp}" in told.stdout
    assert "fact suspect.present_in: NO (facts.yaml)" in told.stdout
    assert "NO: open (tries persons): Norway" in told.stdout
    assert "UN-COI-UA: conditional (never tries persons: it inquires and reports)" in told.stdout
    assert "gate: complementarity and gravity (art. 17)" in told.stdout
    assert "facts missing: suspect.resident_in" in told.stdout


def test_what_was_not_known_on_the_day_of_asking_and_what_a_class_is_heard_under_is_said(tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_text(FACTS.replace("[war_crime]", "[war_crime, gc_grave_breach]"), "utf-8")
    told = solferino("forums", tmp_path / "f.yaml").stdout
    assert "later than 2022-03-23 and not known then, though the catalogue names it: immunity: 2024-10-24" in told
    assert "class gc_grave_breach: closed under this name: no rule of this forum covers gc_grave_breach" in told
    assert "what would open the closed ones, and who could: --forum ID, or --json" in told


def test_the_forms_for_programs(facts: Path) -> None:
    whole = json.loads(solferino("forums", facts, "--json").stdout)
    assert whole["schema"] == "solferino.forums/1"
    assert len(whole["forums"]) == 33
    rows = [json.loads(line) for line in solferino("forums", facts, "--jsonl").stdout.splitlines()]
    assert [r["forum"] for r in rows] == [r["forum"] for r in whole["forums"]]
    table = list(csv.DictReader(io.StringIO(solferino("forums", facts, "--csv").stdout)))
    assert {r["forum"]: r["verdict"] for r in table} == {r["forum"]: r["verdict"] for r in rows}


def test_the_day_on_the_command_line_goes_before_that_of_the_file(facts: Path) -> None:
    told = solferino("forums", facts, "--as-of", "2025-07-01", "--forum", "STCOA", "--json")
    assert json.loads(told.stdout)["as_of"] == "2025-07-01"


def test_two_days_are_compared_with_what_made_the_change(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS.replace("2022-03-09", "2014-03-01").replace("as_of: 2022-03-23\n", ""), "utf-8")
    told = solferino("forums", path, "--compare", "2015-01-01", "2016-01-01")
    assert "ICC: closed as of 2015-01-01, open as of 2016-01-01" in told.stdout
    assert "because: UA lodged the art. 12(3) declaration UA-2 on 2015-09-08" in told.stdout
    assert catalogue().stamp in told.stdout
    rows = json.loads(solferino("forums", path, "--compare", "2016-01-01", "2015-01-01", "--json").stdout)
    assert (rows["first"], rows["second"]) == ("2015-01-01", "2016-01-01")
    assert next(r for r in rows["forums"] if r["forum"] == "ICC")["changed"] is True


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--forum", "KZ"), "no rule held"),
        (("--as-of", "2030-01-01"), "lies after"),
        (("--compare", "2015-01-01", "2016-01-01", "--csv"), "--compare goes with neither"),
        (("--held", "3"), "a file of facts stands alone"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_a_reason(facts: Path, arguments: tuple[str, ...], says: str) -> None:
    told = solferino("forums", facts, *arguments)
    assert told.returncode == 2
    assert says in told.stderr
    assert told.stdout == ""


def test_a_file_that_is_not_understood_gives_no_verdict(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("conduct: {place: [UK]}\n", "utf-8")
    told = solferino("forums", path)
    assert told.returncode == 2
    assert "conduct.place" in told.stderr
    assert "did you mean GB" in told.stderr
    assert told.stdout == ""
    assert solferino("forums", tmp_path / "none.yaml").returncode == 2


def test_every_incident_of_a_case_or_one_with_what_is_stated(case: Path, tmp_path: Path) -> None:
    stated = tmp_path / "stated.yaml"
    stated.write_text("classes: [war_crime]\nconduct: {place: [UA]}\nsuspect: {adult: true}\n", "utf-8")
    listed = solferino("forums", case)
    assert listed.returncode == 0, listed.stderr
    assert "M-001" in listed.stdout
    assert "classes, conduct.place" in listed.stdout
    assert listed.stdout.startswith(f"asked as of {catalogue().verified}; catalogue {catalogue().stamp}")
    one = solferino("forums", case, "M-001", "--facts", stated, "--as-of", "2022-03-23", "--json")
    whole = json.loads(one.stdout)
    assert whole["incident"] == "M-001"
    assert next(f for f in whole["forums"] if f["forum"] == "ICC")["verdict"] == "open"
    same = solferino("forums", "M-001", "--case", case, "--facts", stated, "--as-of", "2022-03-23", "--json")
    assert same.stdout == one.stdout
    assert solferino("forums", case, "M-999").returncode == 2


def test_forums_of_ones_own_may_be_listed_in_the_case(tmp_path: Path) -> None:
    path = case_of_days(tmp_path, *ARTICLES[:1])
    (path / "own.yaml").write_text(OWN, "utf-8")
    settings = path / "solferino.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[law]\ncatalogues = ["own.yaml"]\n', "utf-8")
    rows = json.loads(solferino("forums", path, "M-001", "--forum", "KZ", "--json").stdout)
    assert [f["verdict"] for f in rows["forums"]] == ["conditional"]
    assert rows["catalogue"] != catalogue().stamp
    assert "KZ" in solferino("forums", path, "--forum", "KZ").stdout


def test_the_catalogue_is_listed_shown_and_checked(tmp_path: Path) -> None:
    assert "ICC-TERR\trule\t" in solferino("law", "list", "--kind", "rule").stdout
    shown = solferino("law", "show", "ICC-TERR").stdout
    assert catalogue().stamp in shown
    assert "confidence: high" in shown
    assert json.loads(solferino("law", "show", "RS-6-a", "--json").stdout)["schema"] == "solferino.law-entry/1"
    assert json.loads(solferino("law", "list", "--json").stdout)["schema"] == "solferino.law/1"
    own = tmp_path / "own.yaml"
    own.write_text("meta: {title: x, verified_as_of: 2026-13-01}\nforums: []\n", "utf-8")
    told = solferino("law", "check", own)
    assert told.returncode == 2
    assert "own.yaml: meta.verified_as_of: '2026-13-01' is no day" in told.stdout
