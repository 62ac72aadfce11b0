"""``solferino contradictions``: both sides with their words, and only what was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from solferino import open_case
from solferino.cli.main import run
from solferino.record import Exit

TEXTS = {
    "a.txt": "An airstrike on a hospital in Lviv on Sunday killed nine people, the mayor said.\n\n"
    "The army denied responsibility for the airstrike.",
    "b.txt": "An airstrike on a hospital in Lviv on Sunday killed 30 people, the Coast League said.",
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("quay")
    for name, words in TEXTS.items():
        (place / name).write_text(words, encoding="utf-8")
    return place


def made(place: Path) -> Path:
    if not (place / "case").exists():
        paths = [str(place / name) for name in TEXTS]
        assert run(["-q", "build", *paths, "--case", str(place / "case")]) == Exit.DONE
    return place / "case"


def rows(capsys: pytest.CaptureFixture[str], *command: str) -> list[list[str]]:
    capsys.readouterr()
    code = run(["contradictions", *command])
    lines = capsys.readouterr().out.splitlines()
    assert code == (Exit.DONE if len(lines) > 1 else Exit.NOTHING)
    return [line.split("\t") for line in lines]


def test_both_sides_are_shown_with_their_words_and_who_says_them(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, *found = rows(capsys, str(made(case)))
    assert head == ["kind", "about", "why", "differs", "one side", "the other side"]
    [contradiction] = [row for row in found if row[0] == "contradiction"]
    assert {side.split(" ")[0] for side in contradiction[4:]} == {"a.txt", "b.txt"}
    assert "(Coast League)" in " ".join(contradiction[4:])
    [denial] = [row for row in found if row[0] == "denial"]
    assert denial[2].endswith("denied by army: responsibility") and "a.txt “The army denied" in denial[5]


def test_one_kind_and_one_incident_may_be_asked_for(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(made(case))
    everything = rows(capsys, path)[1:]
    assert [r[0] for r in rows(capsys, path, "--kind", "denial")[1:]] == ["denial"]
    about = everything[0][1]
    assert {r[1] for r in rows(capsys, path, "--about", about)[1:]} == {about}
    assert rows(capsys, path, "--kind", "revision")[1:] == []


def test_the_library_gives_series(case: Path) -> None:
    with open_case(made(case), read_only=True) as opened:
        assert sorted(s.steps[0].low or 0 for s in opened.series()) == [9, 30]
        assert {str(f.kind) for f in opened.contradictions()} >= {"contradiction", "denial"}
