"""Killed, stopped, started twice: nothing acknowledged is lost and a second run goes on."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from routes.terminal import CASE_FREE, solferino

TEXTS = 12


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    for n in range(TEXTS):
        (folder / f"{n:02d}.txt").write_text(
            f"Rockets hit the village of Orm on {n + 1} June 2021, killing {n + 2} people, Governor Tavi Lund said.\n\n"
            f"“We counted {n + 2} dead by evening,” Lund told reporters in the regional capital.\n",
            encoding="utf-8",
        )
    return folder


@pytest.fixture(scope="module")
def whole(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The claim ids of an undisturbed run."""
    folder = tmp_path_factory.mktemp("whole") / "case"
    assert solferino("build", articles, "--case", folder).returncode == 0
    return claim_ids(folder)


def claim_ids(folder: Path) -> list[str]:
    return sorted(c["id"] for c in json.loads(solferino("claims", folder, "--json").stdout)["claims"])


def start(*arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "solferino", *map(str, arguments)],
        env=CASE_FREE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("seed", range(4))
def test_a_run_killed_at_any_point_is_resumed_by_running_it_again(
    articles: Path, whole: list[str], tmp_path: Path, seed: int
) -> None:
    folder = tmp_path / "case"
    moment = random.Random(seed)
    for _ in range(2):
        running = start("build", articles, "--case", folder)
        time.sleep(moment.uniform(0.4, 2.5))
        running.kill()
        running.wait()
        running.stderr.close()
        if (folder / "solferino.toml").is_file():
            told = solferino("verify", folder)
            assert told.returncode in (0, 5), told.stdout + told.stderr
    finished = solferino("build", articles, "--case", folder)
    assert finished.returncode == 0, finished.stderr
    assert claim_ids(folder) == whole
    assert solferino("verify", folder).returncode == 0
    items = json.loads(solferino("status", folder, "--json").stdout)["items"]
    assert len(items) == TEXTS


def test_ctrl_c_exits_130_and_keeps_what_was_acknowledged(articles: Path, whole: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "case"
    running = start("build", articles, "--case", folder)
    while not (folder / "solferino.toml").is_file():
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode in (130, 0), told
    if running.returncode == 130:
        assert b"Traceback" not in told
    assert solferino("build", articles, "--case", folder).returncode == 0
    assert claim_ids(folder) == whole


def test_two_runs_on_one_case_at_once_do_not_harm_it(articles: Path, whole: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "case"
    assert solferino("init", folder).returncode == 0
    runs = [start("build", articles, "--case", folder) for _ in range(2)]
    codes = []
    for running in runs:
        _, told = running.communicate(timeout=120)
        codes.append(running.returncode)
        assert running.returncode in (0, 6), told
    assert 0 in codes
    assert solferino("process", folder).returncode == 0
    assert claim_ids(folder) == whole
    assert solferino("verify", folder).returncode == 0
