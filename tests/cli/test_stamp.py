"""``solferino stamp``: from two authorities to a status that says what is good, and the right way out each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from keyring.cheap import make_cheap
from routes.terminal import Told, solferino
from solferino.casework.case import open_case
from solferino.testing.authority import LocalAuthority

WORDS = "four words by chance"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_cheap(monkeypatch)
    (tmp_path / "words").write_text(WORDS + "\n", encoding="utf-8")
    (tmp_path / "text.txt").write_text("They had come for water, said Neva Orrin.\n", encoding="utf-8")
    assert solferino("init", tmp_path / "case").returncode == 0
    assert run(tmp_path, "key", "new", "olena").returncode == 0
    return tmp_path


def run(home: Path, *arguments: object) -> Told:
    kept = {"SOLFERINO_KEYS": str(home / "keys"), "SOLFERINO_PASSPHRASE_FILE": str(home / "words")}
    return solferino(*arguments, cwd=home, **kept)


def test_from_a_signed_head_to_a_good_stamp_and_back(home: Path) -> None:
    first, second = LocalAuthority(home / "first", "First"), LocalAuthority(home / "second", "Second")
    (home / "roots.pem").write_bytes(first.root.pem + second.root.pem)
    with first.serving() as one, second.serving() as two:
        named = ["--authority", f"First={one}", "--authority", f"Second={two}", "--roots", "roots.pem"]
        none = run(home, "stamp", "case", *named)
        assert (none.returncode, "no head of this ledger is signed" in none.stderr) == (5, True)
        assert run(home, "checkpoint", "case").returncode == 0

        second.mode = "error"
        told = run(home, "stamp", "case", *named)
        assert told.returncode == 4
        assert "stamped: First at 20" in told.stderr
        assert "not stamped: Second: the server answered 503" in told.stderr

        second.mode = "well"
        told = run(home, "stamp", "case", "--retry", *named)
        assert (told.returncode, "stamped: Second" in told.stderr) == (0, True)
        assert run(home, "stamp", "case", "--retry", *named).returncode == 5
        assert len(first.asked) == 1

        told = run(home, "stamp", "case", "--renew", *named)
        assert (told.returncode, "nothing to renew: the first end is that of" in told.stderr) == (0, True)
        told = run(home, "stamp", "case", "--renew", "--force", "--key", "olena", *named)
        assert told.returncode == 0
        assert "renewed: the stamp of First" in told.stderr

    status = run(home, "stamp", "case", "--status", "--roots", "roots.pem")
    assert status.returncode == 0
    assert len(status.stdout.splitlines()) == 5
    assert "anchored: something outside has seen" in status.stderr
    form = json.loads(run(home, "stamp", "case", "--status", "--json").stdout)
    assert (form["schema"], form["anchored"]) == ("solferino.stamps/1", True)
    assert [row["good"] for row in form["stamps"]] == [True] * 4
    late = run(home, "stamp", "case", "--status", "--at", "2150-01-01")
    assert "no time from outside is left for them" in late.stderr
    foreign = LocalAuthority(home / "foreign")
    (home / "foreign.pem").write_bytes(foreign.root.pem)
    judged = json.loads(run(home, "stamp", "case", "--status", "--json", "--roots", "foreign.pem").stdout)
    assert [row["good"] for row in judged["stamps"]] == [False] * 4
    assert "anchored" in run(home, "status", "case").stderr
    assert "not yet anchored" not in run(home, "log", "case").stderr


def test_authorities_in_the_file_of_the_case_are_asked_only_when_told_to(home: Path) -> None:
    authority = LocalAuthority(home / "one", "One")
    (home / "case" / "one.pem").write_bytes(authority.root.pem)
    with authority.serving() as url:
        with (home / "case" / "solferino.toml").open("a", encoding="utf-8") as file:
            file.write(f'\n[anchor]\nauthorities = [{{ name = "One", url = "{url}", roots = "one.pem" }}]\n')
        assert run(home, "add", "--case", "case", "text.txt").returncode == 0
        assert run(home, "checkpoint", "case").returncode == 0
        assert run(home, "verify", "case").returncode == 0
        assert authority.asked == []
        told = run(home, "stamp", "case")
        assert (told.returncode, len(authority.asked)) == (0, 1)
        assert "one authority only" in told.stderr


def test_a_calendar_that_is_down_is_no_reason_to_stop(home: Path) -> None:
    authority = LocalAuthority(home / "one", "One")
    assert run(home, "checkpoint", "case").returncode == 0
    down = ["--calendar", "http://127.0.0.1:9/", "--timeout", "2"]
    with authority.serving() as url:
        told = run(home, "stamp", "case", "--authority", f"One={url}", *down)
    assert told.returncode == 4
    assert "stamped: One" in told.stderr
    assert "not complete: 127.0.0.1: the server cannot be reached" in told.stderr
    assert run(home, "stamp", "case", "--upgrade").returncode == 5


def test_where_nobody_answers_the_way_out_is_8_and_the_failure_is_kept(home: Path) -> None:
    assert run(home, "checkpoint", "case").returncode == 0
    told = run(home, "stamp", "case", "--authority", "Down=http://127.0.0.1:9/", "--timeout", "2")
    assert told.returncode == 8
    assert "attempt_failed" in run(home, "log", "case").stdout
    form = json.loads(run(home, "stamp", "case", "--status", "--json").stdout)
    assert form["failed"][0]["who"] == "Down"
    assert not form["anchored"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--authority", "ftp://example.org"],
        ["--authority", "X=http://u:p@example.org"],
        ["--retry", "--renew"],
        ["--roots", "text.txt", "--authority", "X=http://127.0.0.1:9/"],
        ["--crl", "not-there", "--authority", "X=http://127.0.0.1:9/"],
        ["--status", "--at", "someday"],
        [],
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_asked(home: Path, wrong: list[str]) -> None:
    assert run(home, "checkpoint", "case").returncode == 0
    before = (home / "case" / "case.db").read_bytes()
    told = run(home, "stamp", "case", *wrong)
    assert told.returncode == 2
    assert (home / "case" / "case.db").read_bytes() == before


def test_a_recent_public_value_stands_beside_what_is_kept(home: Path) -> None:
    told = run(home, "add", "--case", "case", "text.txt", "--public-value", "bitcoin block 900000=00ff")
    assert told.returncode == 0
    with open_case(home / "case", read_only=True) as case:
        (pair,) = case.fold().outside
    assert (pair[1].source, pair[1].value) == ("bitcoin block 900000", "00ff")  # type: ignore[union-attr]
    assert run(home, "verify", "case").returncode == 0
    assert run(home, "add", "--case", "case", "text.txt", "--public-value", "nothing").returncode == 2
