"""``solferino pack`` and what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from solferino.cli.main import run
from solferino.testing.packages import make_case
from solferino.verify import verify_package

TWO = {"a.txt": "Shells hit the market in Varn on 3 May 2021.\n", "b.txt": "A witness named Orin Tal saw it.\n"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_case(tmp_path_factory.mktemp("made"), articles=TWO)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    place = tmp_path_factory.mktemp("keys")
    secret = place / "passphrase"
    secret.write_text("an invented long passphrase\n")
    secret.chmod(0o600)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOLFERINO_KEYS", str(place / "keys"))
        patch.setenv("SOLFERINO_PASSPHRASE_FILE", str(secret))
        assert run(["-q", "key", "new", "office"]) == 0  # once: making a passphrase slow to guess takes a second
        yield "office"


def test_it_makes_a_package_and_says_what_is_in_it_and_what_not(
    made: Path, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "p.zip"
    command = ["pack", str(made), "--out", str(out), "--key", key, "--withhold", "i-2=witness_safety", "--json"]
    assert run([*command, "--for", "the registry"]) == 0
    said = capsys.readouterr()
    form = json.loads(said.out)
    assert form["items"] == {"items": 2, "here": 1, "redacted": 0, "withheld": 1, "sealed": 0, "erased": 0}
    assert form["not_here"] == [{"state": "withheld", "reason": "witness_safety", "items": 1}]
    assert "1 of 2 items on the whole case are in it" in said.err and "not yet anchored" in said.err
    assert form["root"] in said.err
    assert verify_package(out).exit_code == 0
    assert run(command) == 2, "nothing is overwritten"


def test_an_authority_that_does_not_answer_is_told_and_the_package_is_made(
    made: Path, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "p"
    command = ["pack", str(made), "--out", str(out), "--key", key, "--stamp", "Nobody=http://127.0.0.1:9/"]
    assert run(command) == 4
    assert "stamp: Nobody gave nothing" in capsys.readouterr().err
    assert (out / "seal/failures.txt").read_text().startswith("stamp Nobody ")
    assert verify_package(out).exit_code == 0


@pytest.mark.parametrize("options", [["--withhold", "I-001"], ["--withhold", "I-001=privacy", "--withhold", "I-001=x"]])
def test_a_reason_is_needed_once(made: Path, key: str, tmp_path: Path, options: list[str]) -> None:
    assert run(["pack", str(made), "--out", str(tmp_path / "p"), "--key", key, *options]) == 2
    assert not (tmp_path / "p").exists()
