"""``solferino checkpoint`` and ``solferino witness``: two organisations, step by step as docs/howto/witness.md says."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from keyring.cheap import make_cheap
from routes.terminal import CASE_FREE, Told, solferino
from solferino.custody.note import TreeHead, VerifierKey, parse_note
from solferino.custody.proof import LogProof, proved_by

WORDS = "four words by chance"
# The command line, with the stand-in for scrypt that the keys of this test were made with.
PROGRAM = """
import sys
from keyring import cheap
from solferino.cli.main import run
from solferino.keyring import files
files._locked, files._unlocked = cheap._locked, cheap._unlocked
sys.exit(run())
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_cheap(monkeypatch)
    (tmp_path / "words").write_text(WORDS + "\n", encoding="utf-8")
    for side in ("north", "south"):
        (tmp_path / f"{side}.txt").write_text(f"They had come for water, said {side}.\n", encoding="utf-8")
        assert run(tmp_path, "init", f"{side}-case").returncode == 0
        assert run(tmp_path, "key", "new", side).returncode == 0
        assert run(tmp_path, "key", "new", f"{side}-witness").returncode == 0
        assert add(tmp_path, side).returncode == 0
    return tmp_path


def variables(home: Path) -> dict[str, str]:
    return {"SOLFERINO_KEYS": str(home / "keys"), "SOLFERINO_PASSPHRASE_FILE": str(home / "words")}


def run(home: Path, *arguments: object) -> Told:
    return solferino("--person", "A. Keeper", *arguments, cwd=home, **variables(home))


def add(home: Path, side: str) -> Told:
    return run(home, "add", f"{side}.txt", "--case", f"{side}-case", "--reason", "an example")


def log_keys_of(home: Path, side: str) -> list[str]:
    shown = run(home, "key", "show", side, f"{side}-case")
    return [line for line in shown.stdout.splitlines() if line.startswith("solferino/")]


@contextmanager
def serving(home: Path, side: str, *options: object) -> Iterator[tuple[list[str], str]]:
    """The witness of one side, in a process of its own. Gives its verifier keys and its address."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "witness", "serve", "--name", f"{side}.example.org/witness"]
        + ["--key", f"{side}-witness", "--state", str(home / f"{side}-state"), "--listen", "127.0.0.1:0"]
        + [str(option) for option in options],
        env={**CASE_FREE, **variables(home), "PYTHONPATH": str(Path(__file__).parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        assert process.stderr is not None
        said = []
        for line in process.stderr:
            said.append(line.strip())
            if line.startswith("listening at "):
                break
        assert said, "the witness did not start"
        assert said[-1].startswith("listening at "), said
        yield [process.stdout.readline().strip() for _ in range(2)], said[-1].removeprefix("listening at ")
    finally:
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)
        assert (process.returncode, out, err) == (0, "", "")


def test_two_organisations_witness_each_other_and_a_restored_backup_is_refused(home: Path) -> None:
    for side in ("north", "south"):
        keys = log_keys_of(home, side)
        assert [VerifierKey.parse(key).kind for key in keys] == [0x01, 0x06]
        (home / f"{side}.keys").write_text("# from the other side\n" + "\n".join(keys) + "\n", encoding="utf-8")
    with (
        serving(home, "south", "--logs", home / "north.keys") as (south_keys, south),
        serving(home, "north", "--logs", home / "south.keys") as (north_keys, north),
    ):
        assert run(home, "witness", "ask", "north-case", "--witness", f"{','.join(south_keys)} {south}").returncode == 5
        assert run(home, "checkpoint", "north-case", "--key", "north").returncode == 0
        assert run(home, "checkpoint", "south-case", "--key", "south").returncode == 0
        told = run(home, "witness", "ask", "north-case", "--witness", f"{','.join(south_keys)} {south}")
        assert (told.returncode, "2 cosignatures" in told.stderr) == (0, True)
        policy = f"witness n {north_keys[0]} {north}\nwitness m {north_keys[1]} {north}\nquorum n\n"
        (home / "policy").write_text(policy, encoding="utf-8")
        told = run(home, "witness", "ask", "south-case", "--policy", "policy", "--json")
        form = json.loads(told.stdout)
        assert (told.returncode, form["schema"], len(form["cosignatures"])) == (0, "solferino.witness/1", 2)
        assert form["failures"] == []

        # A backup is put back, and work goes on from there.
        shutil.copytree(home / "north-case", home / "backup")
        assert add(home, "north").returncode == 0
        assert run(home, "checkpoint", "north-case", "--key", "north").returncode == 0
        with (home / "north-case" / "solferino.toml").open("a", encoding="utf-8") as file:
            file.write(f'[anchor]\nwitnesses = ["{",".join(south_keys)} {south}"]\n')
        assert run(home, "witness", "ask", "north-case", "--anchor").returncode == 0
        shutil.rmtree(home / "north-case")
        (home / "backup").rename(home / "north-case")
        assert run(home, "checkpoint", "north-case", "--key", "north").returncode == 0
        told = run(home, "witness", "ask", "north-case", "--witness", f"{','.join(south_keys)} {south}")
        assert told.returncode == 3
        assert "older than another one" in told.stderr or "does not extend" in told.stderr

        nobody = f"{north_keys[0]} http://127.0.0.1:9"
        told = run(home, "witness", "ask", "south-case", "--witness", nobody)
        assert (told.returncode, "could not be reached" in told.stderr) == (8, True)
        told = run(home, "witness", "ask", "south-case", "--witness", nobody, "--policy", "policy")
        assert told.returncode == 4
    told = run(home, "log", "north-case")
    assert "step=cosign" in told.stdout
    assert "code=conflict" in told.stdout


def test_a_head_in_a_file_is_extended_or_nothing_is_signed(home: Path) -> None:
    shutil.copytree(home / "north-case", home / "fork")
    assert add(home, "north").returncode == 0
    assert run(home, "checkpoint", "north-case", "--key", "north", "--out", "head").returncode == 0
    kept = (home / "head").read_bytes()
    size = TreeHead.parse(parse_note(kept).text).size
    for _ in range(3):
        assert run(home, "add", "south.txt", "--case", "fork", "--reason", "other").returncode == 0
    told = run(home, "checkpoint", "fork", "--key", "north", "--out", "head")
    assert (told.returncode, "SOLF-E321" in told.stderr) == (3, True)
    told = run(home, "checkpoint", "fork", "--key", "north", "--older", "head")
    assert told.returncode == 3
    assert (home / "head").read_bytes() == kept
    assert "checkpointed" not in run(home, "log", "fork").stdout
    assert "refused" in run(home, "log", "fork").stdout
    assert run(home, "checkpoint", "north-case", "--key", "north", "--out", "head").returncode == 0
    assert TreeHead.parse(parse_note((home / "head").read_bytes()).text).size > size


def test_what_is_printed_written_and_proved(home: Path) -> None:
    assert run(home, "checkpoint", "north-case", "--last").returncode == 5
    told = run(home, "checkpoint", "north-case", "--key", "north", "--json")
    form = json.loads(told.stdout)
    assert (form["schema"], form["size"]) == ("solferino.checkpoint/1", form["entry"])
    before = run(home, "log", "north-case").stdout
    assert run(home, "checkpoint", "north-case", "--last", "--tiles", "tiles").returncode == 0
    assert (home / "tiles" / "checkpoint").read_text(encoding="utf-8") == form["note"]
    assert run(home, "checkpoint", "north-case", "--proof", "1", "--out", "one.tlog-proof").returncode == 0
    assert run(home, "log", "north-case").stdout == before  # neither signs anything
    proof = LogProof.parse((home / "one.tlog-proof").read_bytes())
    entries = (home / "tiles" / "tile" / "entries" / f"000.p/{form['size']}").read_bytes()
    length = int.from_bytes(entries[:2], "big")
    second = entries[2 + length :]
    entry = second[2 : 2 + int.from_bytes(second[:2], "big")]
    keys = [VerifierKey.parse(key) for key in log_keys_of(home, "north")]
    assert proved_by(proof, entry, keys).root.hex() == form["root"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["checkpoint", "north-case", "--last", "--key", "north"],
        ["checkpoint", "north-case", "--last", "--older", "north.txt"],
        ["checkpoint", "north-case", "--key", "north", "--older", "north.txt"],
        ["checkpoint", "north-case", "--key", "north", "--out", "north.txt"],
        ["witness", "ask", "north-case"],
        ["witness", "ask", "north-case", "--anchor"],
        ["witness", "ask", "north-case", "--witness", "nonsense"],
        ["witness", "ask", "north-case", "--policy", "north.txt"],
        ["witness", "ask", "north-case", "--policy", "nowhere"],
        ["witness", "serve", "--name", "n", "--key", "north", "--state", "s"],
        ["witness", "serve", "--name", "n", "--key", "north", "--state", "s", "--log", "x"],
        ["witness", "serve", "--name", "n", "--key", "north", "--state", "s", "--logs", "nowhere"],
        ["witness", "serve", "--name", "n n", "--key", "north", "--state", "s", "--log", "KEY"],
        ["witness", "serve", "--name", "n", "--key", "north", "--state", "north.txt", "--log", "KEY"],
        ["witness", "serve", "--name", "n", "--key", "north", "--state", "s", "--log", "KEY", "--listen", "8710"],
        [
            "witness",
            "serve",
            "--name",
            "n",
            "--key",
            "north",
            "--state",
            "s",
            "--log",
            "KEY",
            "--listen",
            "x.invalid:0",
        ],
    ],
)
def test_what_cannot_be_understood_changes_nothing(home: Path, arguments: list[str]) -> None:
    before = run(home, "log", "north-case").stdout
    key = log_keys_of(home, "north")[0]
    told = run(home, *[key if word == "KEY" else word for word in arguments])
    assert told.returncode == 2, told.stderr
    assert run(home, "log", "north-case").stdout == before
    assert (home / "north.txt").read_text(encoding="utf-8").startswith("They had come")


def test_a_second_process_with_the_same_state_refuses_to_start(home: Path) -> None:
    key = log_keys_of(home, "north")[0]
    with serving(home, "south", "--log", key):
        told = run(
            home, "witness", "serve", "--name", "south.example.org/witness", "--key", "south-witness",
            "--state", "south-state", "--log", key, "--listen", "127.0.0.1:0",
        )  # fmt: skip
        assert (told.returncode, "SOLF-E620" in told.stderr) == (6, True)
