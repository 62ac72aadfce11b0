"""How commands talk: data on stdout, words on stderr, and no traceback."""

from __future__ import annotations

import io
import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from routes.terminal import CASE_FREE, apart, solferino
from solferino.casework.progress import Progress
from solferino.cli.talk import Talk, plain

WORDS = (
    "Shells hit the market in the town of Varn on 3 May 2021, killing at least 12 people, Mayor Ilda Orsk said.\n\n"
    "“We buried our neighbours,” she told reporters.\n"
)
READ = ("status", "claims", "incidents", "origins", "figures", "acts", "contradictions", "log", "verify")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("talking")
    (folder / "a\nb\x1b[31m.txt").write_text(WORDS, encoding="utf-8")
    assert solferino("build", folder / "a\nb\x1b[31m.txt", "--case", folder / "case").returncode == 0
    return folder / "case"


@pytest.mark.parametrize("command", READ)
def test_every_read_command_gives_one_object_and_rows(case: Path, command: str) -> None:
    told = solferino(command, case, "--json")
    assert told.returncode in (0, 5), told.stderr
    assert json.loads(told.stdout)["schema"].startswith("solferino.")
    rows = solferino(command, case, "--jsonl")
    assert rows.returncode == told.returncode
    for line in rows.stdout.splitlines():
        assert isinstance(json.loads(line), dict)


@pytest.mark.parametrize("command", READ)
def test_a_table_has_a_head_line_and_one_row_a_line(case: Path, command: str) -> None:
    told = solferino(command, case)
    lines = told.stdout.splitlines()
    assert len({line.count("\t") for line in lines}) == 1
    assert "\x1b" not in told.stdout + told.stderr


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize("flag", ["-q", "--quiet"])
def test_quiet_is_quiet_wherever_it_is_said(case: Path, place: str, flag: str) -> None:
    told = solferino(flag, "log", case) if place == "before" else solferino("log", case, flag)
    assert told.stdout
    assert told.stderr == ""


def test_errors_are_told_even_when_quiet(tmp_path: Path) -> None:
    told = solferino("claims", tmp_path, "-q")
    assert told.returncode == 2
    assert "no case" in told.stderr


def test_a_traceback_is_shown_for_the_asking_only(tmp_path: Path) -> None:
    assert "Traceback" not in solferino("claims", tmp_path).stderr
    assert "Traceback" in solferino("claims", tmp_path, "--debug").stderr
    assert "Traceback" in solferino("--debug", "claims", tmp_path).stderr


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["claims", "--jsom"], "--json"),
        (["verfy"], "verify"),
        (["claims", "--kind", "figures"], "'figure'"),
        (["decide", "C-1", "acept"], "'accept'"),
    ],
)
def test_a_slip_gets_a_suggestion_and_exit_code_2(arguments: list[str], hint: str) -> None:
    told = solferino(*arguments)
    assert told.returncode == 2
    assert hint in told.stderr


@pytest.mark.parametrize("day", ["2021-W12-1", "20210503x", "-1", "999999", "²", "2021-02-30"])
@pytest.mark.parametrize("command", ["claims", "dossier"])
def test_what_is_neither_a_size_nor_a_day_is_a_matter_of_usage(case: Path, command: str, day: str) -> None:
    out = ["--out", "-"] if command == "dossier" else []
    told = solferino(command, case, f"--held={day}", *out)
    assert told.returncode == 2, told.stderr
    assert "Traceback" not in told.stderr


def test_the_dossier_of_a_day_leaves_out_what_was_not_said_by_then(case: Path) -> None:
    told = solferino("dossier", case, "--as-of", "2020-01-01", "--out", "-")
    assert told.returncode == 0
    assert "We buried our neighbours" not in told.stdout
    assert "We buried our neighbours" in solferino("dossier", case, "--out", "-").stdout


def test_a_name_from_a_stranger_cannot_steer_the_terminal(case: Path) -> None:
    for command in ("status", "claims"):
        told = solferino(command, case)
        assert "a b\\u001b[31m.txt" in told.stdout
    names = [i["document"] for i in json.loads(solferino("status", case, "--json").stdout)["items"]]
    assert names == ["a\nb\x1b[31m.txt"], "in JSON it is exactly as it was"
    assert plain("\u202etxt.exe\x9b31m\u2028x") == "\\u202etxt.exe\\u009b31m x"


def test_a_reader_that_goes_away_is_no_fault(case: Path) -> None:
    for command in ("claims", "log"):
        line = f"{sys.executable} -m solferino {command} '{case}' --json | head -c 1"
        told = subprocess.run(
            ["bash", "-c", f"{line}; exit ${{PIPESTATUS[0]}}"], capture_output=True, env=CASE_FREE, check=False
        )
        assert told.returncode == 0, told.stderr
        assert b"Error" not in told.stderr
        assert b"fault" not in told.stderr


def test_a_closed_or_full_stdout_is_told_without_a_traceback(case: Path) -> None:
    line = f"{sys.executable} -m solferino claims '{case}' --json"
    full = subprocess.run(["bash", "-c", f"{line} > /dev/full"], capture_output=True, env=CASE_FREE, check=False)
    assert full.returncode == 1
    assert b"No space left" in full.stderr
    assert b"Traceback" not in full.stderr
    closed = subprocess.run(["bash", "-c", f"{line} >&-"], capture_output=True, env=CASE_FREE, check=False)
    assert closed.returncode == 0
    assert b"Traceback" not in closed.stderr


def test_data_is_utf_8_whatever_the_locale(case: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "solferino", "claims", str(case), "--json"],
        capture_output=True,
        check=False,
        env={**CASE_FREE, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert "“We buried our neighbours,”" in told.stdout.decode("utf-8")


@pytest.mark.parametrize("colour", [True, False])
def test_on_a_terminal_a_table_is_drawn_and_no_colour_is_respected(case: Path, colour: bool) -> None:
    ours, theirs = pty.openpty()
    environment = {**CASE_FREE, "TERM": "xterm-256color", "COLUMNS": "120"}
    if not colour:
        environment["NO_COLOR"] = "1"
    running = subprocess.Popen(
        [sys.executable, "-m", "solferino", "incidents", str(case)], stdout=theirs, stderr=theirs, env=environment
    )
    running.wait(timeout=60)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # the other end is closed and all is read
        pass
    os.close(ours)
    assert b"incident" in shown
    assert b"\t" not in shown
    assert (b"\x1b[1" in shown) or not colour
    if not colour:
        assert b"\x1b[3" not in shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_shows_counts_and_time_left_and_an_error_takes_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    clock = iter(range(0, 1000, 10))
    monkeypatch.setattr("solferino.cli.talk.time.monotonic", lambda: float(next(clock)))
    talk = Talk()
    for done in range(3):
        talk.watch(Progress("read", done, 10, "a\nfile.txt", failed=1))
    assert "read: 2/10, 1 failed, about 80 s left, a file.txt" in screen.getvalue()
    talk.say("failed: x")
    assert screen.getvalue().endswith("\r\x1b[Kfailed: x\n")


def test_elsewhere_progress_is_one_line_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    clock = iter(range(0, 10_000, 20))
    monkeypatch.setattr("solferino.cli.talk.time.monotonic", lambda: float(next(clock)))
    talk = Talk()
    for done in range(10):
        talk.watch(Progress("read", done, 10))
    assert len(screen.getvalue().splitlines()) == 2
    silent = Talk(progress=False)
    for done in range(10):
        silent.watch(Progress("add", done, 10))
    assert len(screen.getvalue().splitlines()) == 2


def test_a_broken_settings_file_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "solferino").mkdir()
    (tmp_path / "solferino" / "settings.toml").write_text("persn = 'Ada'\n", encoding="utf-8")
    told = solferino("config", "--explain", XDG_CONFIG_HOME=str(tmp_path))
    assert told.returncode == 2
    assert "did you mean person" in told.stderr


def test_a_setting_of_the_case_gives_way_to_that_of_the_user(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(case, copy)
    with (copy / "solferino.toml").open("a", encoding="utf-8") as file:
        file.write("person = 'Ada of the case'\n")

    def person(**environment: str) -> tuple[str, str]:
        told = solferino("--case", copy, "config", "--explain", "--json", **environment)
        row = next(r for r in json.loads(told.stdout)["settings"] if r["name"] == "person")
        return row["value"], Path(row["from"]).name

    assert person() == ("Ada of the case", "solferino.toml")
    assert person(SOLFERINO_PERSON="Ben") == ("Ben", "SOLFERINO_PERSON")


def test_doctor_reports_plug_ins_disk_and_share() -> None:
    told = json.loads(solferino("doctor", "--json").stdout)
    assert {"plug-ins", "disk space", "network share"} <= {c["check"] for c in told["checks"]}


def test_the_version_needs_no_more_than_the_interpreter() -> None:
    assert apart("--version").stdout.startswith("solferino ")
