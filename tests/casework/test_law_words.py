"""What the law never does, whatever the texts say: call an act or a person a name, or answer by who is accused."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casework.small import write
from routes.terminal import solferino
from solferino.casework.characterise import look_at_file
from solferino.cli.looked import Lines
from solferino.law.catalogue import catalogue

JUDGING = re.compile(r"war crime|guilt|genocid|atrocit|massacre|crimes? against|perpetrat|terroris|criminal", re.I)
LOADED = (
    "This massacre was a war crime and those who did it are guilty murderers, the governor of Varn said. "
    "Northern troops shot six bound prisoners beside the road to Tavel on 3 May 2021, two witnesses said. "
    "The northern command denied it and said that its men had fired at fighters who attacked a bridge. "
    "Shells of the northern army hit the hospital of Varn, killing two nurses; nobody had given a warning.\n"
)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("quote", "text", "short", "title"):  # their words; elements and titles of provisions
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def official() -> set[str]:
    """Words of the catalogue itself: titles, elements, lawful readings, notes."""
    return {text for c in catalogue().crimes.values() for text in (c.short, *c.not_this_if, *c.evidence, c.note or "")}


def test_a_text_full_of_verdicts_gets_checklists_and_no_verdict(tmp_path: Path) -> None:
    row = look_at_file(write(tmp_path, note=LOADED)[0])
    allowed = official()
    said = [re.sub("“[^”]*”", "", s) for s in strings(row) if s not in allowed and s not in LOADED]
    assert not [s for s in said if JUDGING.search(s)]
    assert row["proposed"] == "proposed by software, not reviewed"
    assert all(e["state"] != "evidenced" for c in row["candidates"] for e in c["elements"])
    assert all(e["state"] == "empty" for c in row["candidates"] for e in c["elements"] if e["group"] == "mental")


def test_the_same_facts_with_the_sides_exchanged_give_the_same_answer(tmp_path: Path) -> None:
    other = re.sub("[Nn]orthern", lambda m: "Southern" if m[0][0] == "N" else "southern", LOADED)
    one, two = (look_at_file(write(tmp_path, **{name: text})[0]) for name, text in (("a", LOADED), ("b", other)))
    assert one["candidates"], "bound prisoners were shot"

    def bare(row: dict[str, Any]) -> str:
        text = json.dumps({k: v for k, v in row.items() if k != "subject"})
        return re.sub(
            "(?:[Nn]|[Ss])o[ru]thern", "SIDE", text.replace("Southern", "Northern").replace("southern", "northern")
        )

    assert bare(one) == bare(two)


def test_no_line_of_a_first_look_gives_a_percentage_or_a_score(tmp_path: Path) -> None:
    told = "\n".join(Lines(None).look(look_at_file(write(tmp_path, note=LOADED)[0])))
    assert "%" not in told
    assert not re.search(r"\b0\.\d+\b|confidence|probab|likel", told)


@pytest.mark.parametrize("form", ["matrix-csv", "matrix-html"])
def test_what_goes_out_says_by_whom_each_element_is_filled(tmp_path: Path, form: str) -> None:
    case = tmp_path / "case"
    folder = tmp_path / "texts"
    folder.mkdir()
    write(folder, a=LOADED)
    assert solferino("build", folder, "--case", case).returncode == 0
    told = solferino("export", case, "--format", form, "--searched", "nowhere else")
    assert told.returncode == 0, told.stderr
    assert "not reviewed" in told.stdout
    assert "2026-11-21@" in told.stdout
