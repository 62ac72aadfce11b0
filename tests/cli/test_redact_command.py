"""`solferino redact`: what it takes, what it refuses, and where it talks."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from solferino.cli.main import run
from solferino.record import Exit

WORDS = "The nurse Olena Petrenko saw it. “They shot at us,” said Petrenko.\n"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("redact")
    (place / "a.txt").write_text(WORDS, encoding="utf-8")
    assert run(["-q", "build", str(place / "a.txt"), "--case", str(place / "case")]) == Exit.DONE
    return place / "case"


def redact(case: Path, plan: Path, *more: str) -> int:
    return run(["redact", "I-001", "--case", str(case), "--plan", str(plan), *more])


def test_words_from_a_file_are_planned_and_shown(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "names.txt").write_text("Olena Petrenko\n\nPetrenko\n", encoding="utf-8")
    plan = tmp_path / "plan.json"
    told = ["--words", str(tmp_path / "names.txt"), "--reason", "witness_safety", "--preview"]
    assert redact(case, plan, *told) == Exit.DONE
    out, err = capsys.readouterr()
    assert out.splitlines()[1:] == [
        "10-24\twitness_safety\tThe nurse \tOlena Petrenko\t saw it. “They shot at us,” said Petrenk",
        "57-65\twitness_safety\tetrenko saw it. “They shot at us,” said \tPetrenko\t. ",
    ]
    assert "plan.json holds 2 cuts of I-001" in err
    assert "keep it where nobody else can read it" in err
    assert stat.S_IMODE(plan.stat().st_mode) == 0o600


def test_without_a_preview_no_word_is_shown(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert redact(case, tmp_path / "p.json", "--span", "10:15", "--reason", "privacy") == Exit.DONE
    out, err = capsys.readouterr()
    assert out == ""
    assert "Olena" not in err


def test_json_shows_the_whole_plan_of_the_item(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "p.json"
    assert redact(case, plan, "--word", "petrenko", "--reason", "privacy", "-q") == Exit.DONE
    assert redact(case, plan, "--preview", "--json", "-q") == Exit.DONE
    form = json.loads(capsys.readouterr().out)
    assert form["schema"] == "solferino.redact/1"
    assert [cut["where"] for cut in form["cuts"]] == ["16-24", "57-65"]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ([], "nothing to cut was named"),
        (["--span", "1:2"], "a cut needs a reason"),
        (["--span", "1-2", "--reason", "privacy"], "--span takes A:B"),
        (["--box", "1:2,3,4", "--reason", "privacy"], "--box takes PAGE:X,Y,WIDTH,HEIGHT"),
        (["--region", "1,2,3,x", "--reason", "privacy"], "--region takes X,Y,WIDTH,HEIGHT"),
        (["--box", "1:2,3,4,5", "--reason", "privacy"], "no pages"),
        (["--region", "1,2,3,4", "--reason", "privacy"], "only a picture"),
        (["--span", f"1:{'9' * 40}", "--reason", "privacy"], "do not lie"),
        (["--span", "1:2", "--reason", "because"], "Invalid value"),
    ],
)
def test_what_cannot_be_understood_changes_nothing(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], why: str
) -> None:
    assert redact(case, tmp_path / "p.json", *more) == Exit.USAGE
    assert why in capsys.readouterr().err
    assert not (tmp_path / "p.json").exists()


def test_a_plan_that_is_none_is_left_as_it_is(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "p.json").write_text("my notes", encoding="utf-8")
    assert redact(case, tmp_path / "p.json", "--span", "1:2", "--reason", "privacy") == Exit.USAGE
    assert "SOLF-E260" in capsys.readouterr().err
    assert (tmp_path / "p.json").read_text(encoding="utf-8") == "my notes"
