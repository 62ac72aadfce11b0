"""The software calls no act a war crime and nobody guilty: these words stand in no text that it makes.

They may stand in a quotation, in words that people wrote, in the official name of a provision, a rule or a standard,
and in one sentence that leaves the question to courts.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest

from casework.deciding import drafted, fill, market
from law.determining.test_text import KNOWN, MADE
from solferino.casework.determine import determination_rows, determination_text
from solferino.casework.held import held
from solferino.cli.main import COMMANDS, cli
from solferino.law.catalogue import catalogue
from solferino.law.characterise import look
from solferino.law.determining import Signed, Whose, paper
from solferino.law.forums import verdicts
from solferino.law.standards import CAVEAT
from solferino.read.written import read_written

SOURCE = Path(import_module("solferino").__file__ or "").parent
GOLD = Path(__file__).parent / "gold"
WORDS = re.compile(r"\bwar crim(?:e|es|inal|inals)\b|\bguilt(?:y)?\b|\bmurderers?\b|\bculprits?\b", re.IGNORECASE)
# What reads texts must know the words; what names a provision has its official name.
READERS = ("extract", "law/characterise", "law/reading", "names", "places", "corroborate", "trace", "text", "read")


def said(text: str) -> list[str]:
    """The words that may not stand in a text of ours, the one sentence that leaves it to courts apart."""
    for caveat in (CAVEAT, CAVEAT.removesuffix(".")):
        text = text.replace(caveat, "")
    return WORDS.findall(text)


def test_the_check_finds_what_it_looks_for() -> None:
    assert said("They are guilty of a war crime.") == ["guilty", "war crime"]
    assert said(f"It burnt. {CAVEAT}") == []


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """The texts in a module that are no docstring and no pattern, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    patterns = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in own | patterns:
            yield node.lineno, node.value


def test_no_text_in_the_program_has_the_words() -> None:
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(SOURCE).as_posix()
        if not place.startswith(READERS):
            found += [f"{place}:{line}: {words}" for line, words in literals(path) if said(words)]
    assert found == []


@pytest.mark.parametrize("path", sorted((SOURCE / "share" / "templates").rglob("*.html")), ids=lambda p: p.name)
def test_no_template_has_the_words(path: Path) -> None:
    assert said(path.read_text(encoding="utf-8")) == []


def helps(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    yield name, command.get_help(click.Context(command, info_name=name))
    for inner, each in getattr(command, "commands", {}).items():
        yield from helps(each, f"{name} {inner}")


def test_no_help_has_the_words() -> None:
    rows = [("solferino", cli.get_help(click.Context(cli)))]
    for name in COMMANDS:
        found = cli.get_command(click.Context(cli), name)
        assert found is not None
        rows += helps(found, name)
    assert [name for name, words in rows if said(" ".join(words.split()))] == []


def test_no_part_of_a_determination_that_is_ours_has_the_words() -> None:
    for stands in (Signed(), Signed((("a", "2021-07-01"), ("b", "2021-07-01")))):
        sheet = paper(MADE, KNOWN, stands)
        ours = [p.text for p in sheet.parts() if p.whose is Whose.OURS]
        assert [w for w in (*ours, sheet.status, sheet.dated, *(s.title for s in sheet.sections)) if said(w)] == []


def test_words_of_others_stay_in_quotations(tmp_path: Path) -> None:
    """What a speaker says stands in the document, in quotation marks, and nowhere else."""
    with market(tmp_path, "one", "two", "five") as case:
        fill(case)
        drafted(case)
        (row,) = determination_rows(held(case))
        parts = [x for s in row["sections"] for p in s["paragraphs"] for x in p["parts"]]
        assert [x["text"] for x in parts if x["whose"] == "quote" and WORDS.search(x["text"])]
        assert [x["text"] for x in parts if x["whose"] != "quote" and said(x["text"])] == []
        body = determination_text(case, "D-001")
        outside = re.sub("“[^”]*”", "", body)
        assert said(outside) == []


def texts_in(value: Any, *, but: tuple[str, ...] = ()) -> Iterator[str]:
    """Every text in plain values, those under the keys ``but`` left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in but:
                yield from texts_in(inner, but=but)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_in(inner, but=but)


def test_no_reason_of_a_forum_has_the_words() -> None:
    """What the catalogue itself says of a rule is official; classes are ids."""
    cases = read_written(GOLD / "forums.yaml").value["cases"]  # type: ignore[call-overload,index]
    official = sorted((w for w in texts_in(catalogue().raw) if said(w)), key=len, reverse=True)
    found = set()
    for case in cases[::4]:
        for verdict in verdicts(case["facts"], case["as_of"], catalogue()):
            found |= {w for w in map(str, texts_in(verdict.row(), but=("classes",))) if said(without(w, official))}
    assert found == set()


def without(words: str, official: Sequence[str]) -> str:
    """The words with those of the catalogue taken out, the longest first."""
    if WORDS.search(words):
        for entry in official:
            words = words.replace(entry.rstrip("."), "")
    return words


def test_no_checklist_has_the_words() -> None:
    """Texts of elements and readings are those of the catalogue; what is ours are reasons, questions and notes."""
    official = {e.text for c in catalogue().crimes.values() for e in c.elements}
    found = set()
    for words in (
        "The army shelled the hospital and the commander is guilty of war crimes, the mayor said.",
        "Soldiers shot ten captured fighters behind the mill; they are murderers, a witness said.",
        "The column drove through the town without a shot. The minister called it a war crime.",
    ):
        for candidate in look([words]).candidates:
            ours = [e.why for e in candidate.elements] + [e.question or "" for e in candidate.elements]
            ours += [*candidate.questions, *candidate.notes]
            found |= {w for w in ours if said(re.sub('[“"][^”"]*[”"]', "", w)) and w not in official}
    assert found == set()
