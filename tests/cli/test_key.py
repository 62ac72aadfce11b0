"""``solferino key``: from a passphrase typed unseen to what is left after a theft."""

from __future__ import annotations

import json
import os
import pty
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from keyring.cheap import make_cheap
from routes.terminal import CASE_FREE, Told, solferino
from solferino.casework.case import open_case
from solferino.casework.checkpoint import sign_head
from solferino.casework.keys import signer_for

WORDS = "four words by chance"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_cheap(monkeypatch)
    (tmp_path / "words").write_text(WORDS + "\n", encoding="utf-8")
    assert solferino("init", tmp_path / "case").returncode == 0
    return tmp_path


def key(home: Path, *arguments: object, **environment: str) -> Told:
    """Run a subcommand with a key folder of this test's own and the passphrase in a file."""
    kept = {"SOLFERINO_KEYS": str(home / "keys"), "SOLFERINO_PASSPHRASE_FILE": str(home / "words")}
    return solferino("key", *arguments, cwd=home, **{**kept, **environment})


def test_the_life_of_a_key(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert key(home, "new", "olena").returncode == 0
    assert key(home, "list").stdout.splitlines()[1].startswith("olena\t20")
    assert key(home, "list", "case").returncode == 0, "no key in the case, but one here"
    enrolled = key(home, "enroll", "olena", "case", "--person", "Olena")
    assert "ed25519, held by Olena" in enrolled.stderr
    assert "known already" in key(home, "enroll", "olena", "case").stderr
    monkeypatch.setenv("SOLFERINO_KEYS", str(home / "keys"))
    with open_case(home / "case") as case:
        sign_head(case, signer_for("olena", ask=lambda _: WORDS))
    assert key(home, "new", "olena-2").returncode == 0
    assert "superseded at entry" in key(home, "rotate", "olena", "olena-2", "case").stderr
    listed = json.loads(key(home, "list", "case", "--json").stdout)
    assert [(k["state"], k["who"]) for k in listed["keys"]] == [("superseded", "Olena")] * 2 + [
        ("in_force", "Olena")
    ] * 2
    assert [f["name"] for f in listed["files"]] == ["olena", "olena-2"]
    remains = json.loads(key(home, "remains", "olena", "case", "--json").stdout)
    assert [row["believed"] for row in remains["checkpoints"]] == [True]
    stolen = key(home, "revoke", "olena", "case", "--reason", "stolen", "--since", "2026-01-01", "--words", "a bag")
    assert "of 1 checkpoints it signed, 0 are still believed" in stolen.stderr
    table = key(home, "remains", listed["keys"][0]["id"], "--case", "case").stdout.splitlines()
    assert table[1].split("\t")[2:5] == ["not seen", "", "no"]
    assert key(home, "remains", "olena-2", "case").returncode == 5, "it signed nothing yet"
    assert solferino("verify", home / "case").returncode == 0


def test_what_is_shown_of_a_key_needs_no_passphrase(home: Path) -> None:
    key(home, "new", "olena")
    nobody = {"SOLFERINO_PASSPHRASE_FILE": ""}
    alone = key(home, "show", "olena", **nobody)
    assert alone.returncode == 0
    assert len(alone.stdout.splitlines()) == 3, "a head line and two keys; no case was named"
    key(home, "enroll", "olena", "case")
    shown = json.loads(key(home, "show", "olena", "case", "--json", **nobody).stdout)
    assert [v.split("+")[0] for v in shown["verifiers"]] == ["solferino/" + shown["case"].removeprefix("case:")] * 2
    known = json.loads(key(home, "list", "case", "--json").stdout)["keys"]
    assert [k["fingerprint"] for k in known] == [k["fingerprint"] for k in shown["keys"]]
    assert {k["who"][:7] for k in known} == {"device:"}
    again = json.loads(key(home, "show", known[1]["id"], "case", "--json", **nobody).stdout)
    assert (again["keys"], again["verifiers"]) == (shown["keys"], shown["verifiers"])


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("new", "a/b"), 2, "SOLF-E216"),
        (("enroll", "nobody", "case"), 2, "SOLF-E215"),
        (("enroll", "agent:", "case"), 8, "SOLF-E815"),
        (("enroll", "command:/no/such", "case"), 2, "SOLF-E215"),
        (("revoke", "K-123456", "case", "--reason", "lost"), 2, "no key"),
        (("revoke", "K-123456", "case", "--reason", "bored"), 2, "Invalid value"),
        (("revoke", "K-123456", "case"), 2, "--reason"),
        (("list",), 5, ""),
        (("list", "nowhere"), 2, "SOLF-E210"),
        (("show", "nobody"), 2, "SOLF-E215"),
    ],
)
def test_what_goes_wrong_has_an_exit_code_and_a_sentence(
    home: Path, arguments: tuple[str, ...], code: int, says: str
) -> None:
    told = key(home, *arguments)
    assert (told.returncode, says in told.stderr) == (code, True), told
    assert "Traceback" not in told.stderr


def test_a_wrong_passphrase_is_said_plainly(home: Path) -> None:
    key(home, "new", "olena")
    (home / "words").write_text("other words\n", encoding="utf-8")
    told = key(home, "enroll", "olena", "case")
    assert (told.returncode, "SOLF-E615" in told.stderr, WORDS in told.stderr) == (6, True, False)


def test_where_nobody_is_there_the_command_says_what_to_do(home: Path) -> None:
    told = key(home, "new", "olena", SOLFERINO_PASSPHRASE_FILE="")
    assert told.returncode == 2
    assert "SOLFERINO_PASSPHRASE_FILE" in told.stderr
    assert not list((home / "keys").glob("olena*"))


def test_options_of_talking_are_taken_behind_a_subcommand(home: Path) -> None:
    told = key(home, "new", "olena", "-q")
    assert (told.returncode, told.stderr) == (0, "")


def test_on_a_terminal_the_passphrase_is_asked_twice_and_never_shown(tmp_path: Path) -> None:
    """With the real encryption, in a process of its own."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "solferino", "key", "new", "olena"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**CASE_FREE, "SOLFERINO_KEYS": str(tmp_path / "keys"), "TERM": "dumb"},
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    for question in (b"new passphrase for the key olena", b"the same once more"):
        shown += _until(ours, question)
        os.write(ours, WORDS.encode() + b"\n")
    shown += _until(ours, None)
    assert child.wait(60) == 0, shown
    assert WORDS.encode() not in shown
    assert stat.S_IMODE((tmp_path / "keys" / "olena.age").stat().st_mode) == 0o600


def _until(terminal: int, wanted: bytes | None) -> bytes:
    """What is shown up to some words and the colon behind them, or to the end."""
    shown, until = b"", time.monotonic() + 60
    while time.monotonic() < until and (wanted is None or wanted + b": " not in shown):
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux says so where the other end is closed
            break
        if not piece:
            break
        shown += piece
    assert wanted is None or wanted in shown, shown
    return shown
