"""The command line as a person and a script meet it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from routes.terminal import solferino


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "one.txt").write_text(
        "A drone struck a bakery in the town of Varn on 3 May 2021, killing at least seven people, Mayor Ilda Orsk "
        "said.\n\n“We have no words,” she told reporters.\n",
        encoding="utf-8",
    )
    (folder / "два 🕊.txt").write_text(
        "The army denied on 4 May 2021 that it had struck a bakery in Varn.\n", encoding="utf-8"
    )
    (folder / "empty.txt").write_bytes(b"")
    (folder / "junk.bin").write_bytes(bytes(range(256)) * 40)
    return folder


@pytest.fixture(scope="module")
def case(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases") / "varn"
    made = solferino("build", articles, "--case", folder)
    assert made.returncode == 4, made.stderr  # partial: two files give no text
    assert (folder / "dossier.html").is_file()
    return folder


def test_files_that_give_no_text_are_kept_listed_and_make_the_run_partial(case: Path) -> None:
    told = solferino("status", case, "--json")
    assert told.returncode == 0
    status = json.loads(told.stdout)
    assert status["schema"] == "solferino.status/1"
    by_name = {i["document"]: i for i in status["items"]}
    assert set(by_name) == {"one.txt", "два 🕊.txt", "empty.txt", "junk.bin"}
    for name in ("empty.txt", "junk.bin"):
        assert by_name[name]["digest"], "its bytes are kept"
        worst = by_name[name]["outcomes"][0]
        assert worst["severity"] == "failed"
        assert worst["words"]


def test_claims_are_one_object_with_a_versioned_schema_and_exact_offsets(case: Path, articles: Path) -> None:
    listing = json.loads(solferino("claims", case, "--json").stdout)
    assert listing["schema"] == "solferino.claims/1"
    assert listing["size"] > 0
    kinds = {c["kind"] for c in listing["claims"]}
    assert kinds <= {"statement", "figure", "incident_report", "act", "credit"}
    assert {"statement", "figure", "incident_report"} <= kinds
    for claim in listing["claims"]:
        text = (articles / claim["document"]).read_bytes().decode("utf-8")
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        if claim["kind"] == "statement":
            assert claim["speaker"] is None or claim["speaker"]["name"] in text


def test_jsonl_is_one_row_a_line(case: Path) -> None:
    rows = [json.loads(line) for line in solferino("claims", case, "--jsonl").stdout.splitlines()]
    assert len(rows) == len(json.loads(solferino("claims", case, "--json").stdout)["claims"])


@pytest.mark.parametrize("command", ["status", "claims", "incidents", "origins", "figures", "log", "verify"])
def test_read_commands_answer_in_json_with_a_schema(case: Path, command: str) -> None:
    told = solferino(command, case, "--json")
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["schema"].startswith("solferino.")


def test_nothing_that_matches_is_said_and_has_an_exit_code_of_its_own(case: Path) -> None:
    told = solferino("acts", case)
    assert told.returncode == 5
    assert "no claim matches" in told.stderr


def test_the_case_is_found_by_option_argument_variable_or_folder_upward(case: Path, tmp_path: Path) -> None:
    size = json.loads(solferino("log", case, "--json").stdout)["size"]
    inside = case / "objects"
    ways = [
        solferino("log", "--case", case, "--json"),
        solferino("--case", case, "log", "--json"),
        solferino("log", "--json", SOLFERINO_CASE=str(case)),
        solferino("log", "--json", cwd=inside),
    ]
    assert [json.loads(w.stdout)["size"] for w in ways] == [size] * 4
    lost = solferino("status", cwd=tmp_path)
    assert lost.returncode == 2
    assert "no case was named" in lost.stderr


def test_a_folder_that_is_no_case_is_refused_in_words(tmp_path: Path) -> None:
    told = solferino("status", tmp_path)
    assert told.returncode == 2
    assert "Traceback" not in told.stderr


def test_a_mistyped_command_gets_a_suggestion(tmp_path: Path) -> None:
    told = solferino("claism")
    assert told.returncode == 2
    assert "claims" in told.stderr


def test_a_decision_is_recorded_and_shown(case: Path) -> None:
    claim = json.loads(solferino("claims", case, "--json").stdout)["claims"][0]
    told = solferino("decide", claim["id"], "accept", "--case", case, "--person", "Ada", "--reason", "so it says")
    assert told.returncode == 0, told.stderr
    shown = json.loads(solferino("claims", case, "--explain", claim["id"][:18], "--json").stdout)
    assert shown["standing"] == "one_signature"
    assert shown["decisions"][0]["name"] == "Ada"


def test_a_decision_without_a_name_is_refused(case: Path) -> None:
    claim = json.loads(solferino("claims", case, "--json").stdout)["claims"][0]
    assert solferino("decide", claim["id"], "accept", "--case", case, "--reason", "x").returncode == 2


def test_verify_says_not_yet_anchored_and_fails_only_when_an_anchor_is_required(case: Path) -> None:
    told = solferino("verify", case)
    assert told.returncode == 0, told.stderr
    assert "not yet anchored" in told.stdout + told.stderr
    assert solferino("verify", case, "--require-anchor").returncode == 9


def test_a_flipped_byte_is_found_and_the_claims_that_rest_on_it_are_named(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(case, copy)
    claims = json.loads(solferino("claims", copy, "--json").stdout)["claims"]
    status = json.loads(solferino("status", copy, "--json").stdout)
    digest = next(i["digest"] for i in status["items"] if i["document"] == "one.txt")
    target = next(p for p in (copy / "objects").rglob("*") if p.is_file() and digest.endswith(p.name))
    target.chmod(0o644)
    data = bytearray(target.read_bytes())
    data[10] ^= 1
    target.write_bytes(bytes(data))
    told = solferino("verify", copy, "--json")
    assert told.returncode == 3
    assert any(c["id"] in told.stdout for c in claims if c["document"] == "one.txt")


def test_exports_hold_every_claim(case: Path, tmp_path: Path) -> None:
    count = len(json.loads(solferino("claims", case, "--json").stdout)["claims"])
    assert len(solferino("export", case, "--format", "jsonl").stdout.splitlines()) == count
    annotations = json.loads(solferino("export", case, "--format", "webannotation").stdout)
    assert json.dumps(annotations).count("TextPositionSelector") >= count
    assert solferino("export", case, "--format", "csv", "--out", tmp_path / "claims.csv").returncode == 0
    assert (tmp_path / "claims.csv").stat().st_size > 100


def test_the_version_is_answered_before_the_command_line_library_is_imported() -> None:
    code = (
        "import sys; sys.argv = ['solferino', '--version']\n"
        "from solferino.__main__ import main\nmain()\n"
        "assert not any(m.split('.')[0] in ('click', 'sqlalchemy', 'cryptography') for m in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("solferino ")


def test_importing_solferino_imports_no_room() -> None:
    code = "import sys, solferino; print([m for m in sys.modules if m.startswith('solferino.')])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_doctor_finds_this_installation_well() -> None:
    told = solferino("doctor")
    assert told.returncode == 0, told.stdout


def test_config_explains_where_a_value_comes_from() -> None:
    told = solferino("config", "--explain", "--json", SOLFERINO_PERSON="Ada")
    rows = {r["name"]: r for r in json.loads(told.stdout)["settings"]}
    assert rows["person"]["value"] == "Ada"
    assert rows["person"]["from"] == "SOLFERINO_PERSON"


def test_who_is_at_work_may_be_named_behind_the_command_too(articles: Path, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    assert solferino("init", folder).returncode == 0
    assert solferino("add", articles / "one.txt", "--case", folder, "--person", "Ada").returncode == 0
    assert "Ada" in solferino("log", folder).stdout
