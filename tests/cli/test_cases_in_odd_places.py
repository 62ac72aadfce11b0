"""Copied, read-only and half-lost cases, and what commands make of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from routes.terminal import solferino

WORDS = "Shells hit the market in the town of Varn on 3 May 2021, killing at least 12 people, Mayor Ilda Orsk said.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    (folder / "one.txt").write_text(WORDS, encoding="utf-8")
    assert solferino("build", folder / "one.txt", "--case", folder / "case").returncode == 0
    return folder / "case"


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "copy")
    return tmp_path / "copy"


def test_a_case_that_was_copied_while_nothing_worked_on_it_is_the_same_case(made: Path, case: Path) -> None:
    for command in ("status", "claims", "log"):
        assert solferino(command, case, "--json").stdout == solferino(command, made, "--json").stdout
    assert solferino("verify", case).returncode == 0
    assert solferino("process", case).returncode == 0


@pytest.mark.parametrize("damage", ["missing", "junk", "empty", "older"])
def test_views_that_are_lost_are_done_without_and_made_again(case: Path, damage: str) -> None:
    whole = solferino("status", case, "--json").stdout
    views = case / "views.db"
    first = views.read_bytes()
    if damage == "missing":
        views.unlink()
    else:
        views.write_bytes(
            {
                "junk": first[:100] + b"\xff" * 5000,
                "empty": b"",
                "older": first.replace(b"solferino.status/1", b"solferino.status/0"),
            }[damage]
        )
    assert solferino("status", case, "--json").stdout == whole
    assert solferino("process", case).returncode == 0
    assert views.read_bytes() == first


def test_views_that_show_an_older_ledger_are_not_believed(case: Path) -> None:
    claim = json.loads(solferino("claims", case, "--json").stdout)["claims"][0]["id"]
    solferino("decide", claim, "accept", "--case", case, "--person", "Ada", "--reason", "so it says")
    status = json.loads(solferino("status", case, "--json").stdout)
    assert status["standing"]["one_signature"] == 1
    assert any("since is not in the groups" in note for note in status["notes"])


def test_a_case_that_cannot_be_written_is_read_and_refuses_the_rest(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("solferino.vault.files.Files.writable", lambda self, folder: False)
    for command in ("status", "claims", "log", "verify", "incidents"):
        told = solferino(command, case)
        assert told.returncode == 0, told.stderr
    more = tmp_path / "more.txt"
    more.write_text(WORDS, encoding="utf-8")
    for arguments in (["add", more], ["process"], ["decide", "C-00000000", "accept", "--person", "A", "--reason", "r"]):
        told = solferino(*arguments, "--case", case)
        assert told.returncode == 6, told.stderr
        assert "read-only" in told.stderr


def test_short_ids_name_claims_and_a_near_miss_is_pointed_out(case: Path) -> None:
    claim = json.loads(solferino("claims", case, "--json").stdout)["claims"][0]["id"]
    short = "C-" + claim.removeprefix("claim:")[:8]
    for form in (short, short.lower(), short.upper(), claim, claim.removeprefix("claim:")):
        told = solferino("decide", form, "unsure", "--case", case, "--person", "Ada", "--reason", "r", "--json")
        assert told.returncode == 0, told.stderr
        decision = json.loads(told.stdout)
        assert decision["schema"] == "solferino.decision/1"
        assert decision["subjects"] == [claim]
    other = short[:-1] + ("0" if short[-1] != "0" else "1")
    told = solferino("decide", other, "unsure", "--case", case, "--person", "Ada", "--reason", "r")
    assert told.returncode == 2
    assert f"did you mean {short}" in told.stderr
    shown = solferino("claims", case, "--explain", other)
    assert shown.returncode == 2
    assert f"did you mean {short}" in shown.stderr


def test_erasing_without_a_terminal_needs_a_yes(case: Path) -> None:
    told = solferino("erase", "I-001", "--case", case, "--person", "Ada", "--second", "Ben", "--reason", "an order")
    assert told.returncode == 2
    assert "--yes" in told.stderr
    told = solferino(
        "erase", "I-001", "--case", case, "--person", "Ada", "--second", "Ben", "--reason", "an order", "--yes"
    )
    assert told.returncode == 0, told.stderr
    assert json.loads(solferino("status", case, "--json").stdout)["items"] == []
    verified = solferino("verify", case)
    assert verified.returncode == 0
    assert "erased" in verified.stdout


def test_the_demo_never_fills_somebody_s_case(case: Path) -> None:
    before = solferino("log", case, "--json").stdout
    told = solferino("demo", case)
    assert told.returncode == 2
    assert "another case" in told.stderr
    assert solferino("log", case, "--json").stdout == before


def test_a_dry_run_says_what_would_be_kept(case: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text(WORDS, encoding="utf-8")
    told = solferino("add", more, "--case", case, "--dry-run")
    assert told.returncode == 0
    assert "would be kept: more.txt" in told.stderr
    assert len(json.loads(solferino("status", case, "--json").stdout)["items"]) == 1


def test_summaries_name_the_next_command(case: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text(WORDS + "A second sentence follows here.\n", encoding="utf-8")
    assert f"next: solferino process {case}" in solferino("add", more, "--case", case).stderr
    assert f"next: solferino dossier {case}" in solferino("process", case).stderr
