"""Every view at two dates: nothing said after ``--as-of`` is shown, and nothing recorded after ``--held``."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from casework.days import ARTICLES, Article, case_of_days, decide_on, opened
from routes.terminal import Told, solferino
from solferino.casework.held import held
from solferino.cli.main import COMMANDS

# Commands that show no content of a case, or none that two dates could choose from: they work on it, check it, hand it
# over, or show the ledger itself.
NO_VIEWS = {
    "init", "add", "process", "propose", "build", "decide", "log", "verify", "key", "checkpoint", "stamp", "witness",
    "redact", "pack", "receive", "seal", "unseal", "replicate", "scrub", "certificate", "erase", "demo", "doctor",
    "config", "trace", "grade", "correction", "classify", "element", "determine", "law", "command", "count",
}  # fmt: skip
FORMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dossier": (("--out", "-"),),
    "export": (("--format", "csv"), ("--format", "webannotation")),
    "statements": ((), ("--json",), ("--csv",)),
}
EVERY_FORM: tuple[tuple[str, ...], ...] = ((), ("--json",))  # --jsonl prints the rows of --json
REWRITTEN = Article(
    "first", "Vera Holm",
    ARTICLES[0].words.replace("Mayor Ilda Orsk", "Warden Vera Holm").replace("14", "21"),
    "2021-05-03", "2021-05-25", "The Courier",
)  # fmt: skip


def takes(name: str) -> set[str]:
    found: click.Command = importlib.import_module(f"solferino.cli.commands.{COMMANDS[name][0]}").command
    return {option for parameter in found.params for option in parameter.opts}


VIEWS = [name for name in COMMANDS if {"--as-of", "--held"} <= takes(name)]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = case_of_days(tmp_path_factory.mktemp("days"), *ARTICLES, REWRITTEN)
    decide_on(path, "We deny that our guns", "the words of Petra Lund, as in the Evening Post", "2021-05-26")
    return path


def shown(case: Path, *dates: str) -> Iterator[tuple[str, Told]]:
    """Every view in every form, as it stands on these dates."""
    for name in VIEWS:
        for form in FORMS.get(name, EVERY_FORM):
            told = solferino(name, case, *form, *dates)
            assert told.returncode in (0, 5), f"{name} {form}: {told.stderr}"
            yield f"{name} {' '.join((*form, *dates))}", told


def tells(told: Told, article: Article) -> list[str]:
    """What a view gives away of an article: its speaker, and outlet and file where no other has them."""
    words = [article.mark, article.mark.split()[1]]
    if article is not REWRITTEN:
        words += [article.outlet, f"{article.name}.txt"]
    shown = told.stdout + told.stderr  # whole words: catalogues cite cases whose names begin like a speaker's
    return [w for w in words if re.search(rf"\b{re.escape(w)}\b", shown)]


def test_a_command_is_a_view_with_two_dates_or_none_at_all() -> None:
    assert set(COMMANDS) - set(VIEWS) <= NO_VIEWS, "a command shows a case and takes no dates"
    for name in set(COMMANDS) & NO_VIEWS:
        assert "--as-of" not in takes(name), f"{name} takes a date: it belongs among the views that are looked at here"


@pytest.mark.parametrize("day", ["2021-05-02", "2021-05-05", "2021-05-09", "2021-05-30"])
def test_no_view_shows_what_was_published_after_the_day_or_on_a_day_that_nobody_knows(case: Path, day: str) -> None:
    later = [a for a in ARTICLES if a.published is None or a.published > day]
    later += [REWRITTEN] if day < REWRITTEN.captured else []
    for what, told in shown(case, "--as-of", day):
        for article in later:
            assert tells(told, article) == [], f"{what} tells of {article.name}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("status", "second"),
        ("claims", "Tomas Brel"),
        ("incidents", "Tavel"),
        ("origins", "Tomas Brel"),
        ("figures", "killing 4 people"),
        ("places", "Tavel"),
        ("statements", "Tomas Brel"),
        ("sources", "The Observer of Tavel"),
        ("dossier", "Tomas Brel"),
        ("export", "Tomas Brel"),
    ],
)
def test_what_had_been_said_is_in_the_views_of_that_day(case: Path, name: str, words: str) -> None:
    out = ("--out", "-") if name == "dossier" else ()
    assert words in solferino(name, case, "--as-of", "2021-05-05", *out).stdout
    assert words not in solferino(name, case, "--as-of", "2021-05-04", *out).stdout


def test_no_view_shows_what_was_recorded_after_the_day(case: Path) -> None:
    for what, told in shown(case, "--held", "2021-05-20"):
        for article in (*ARTICLES[2:], REWRITTEN):
            assert tells(told, article) == [], f"{what} tells of {article.name}"


def test_no_view_shows_what_was_recorded_after_an_entry(case: Path) -> None:
    with opened(case) as there:
        kept = [i.entries[0] for i in held(there).items]
    assert len(kept) == 5
    for before in (0, 2, 4):
        entry = kept[before]
        for what, told in shown(case, "--held", str(entry)):
            for article in (*ARTICLES, REWRITTEN)[before:]:
                assert tells(told, article) == [], f"{what} tells of {article.name}"


def test_the_two_dates_combine(case: Path) -> None:
    dates = ("--held", "2021-05-21", "--as-of", "2021-05-09")
    names = {r["document"] for r in json.loads(solferino("claims", case, "--json", *dates).stdout)["claims"]}
    assert names == {"first.txt", "second.txt", "third.txt"}
    dates = ("--held", "2021-05-20", "--as-of", "2021-05-09")
    names = {r["document"] for r in json.loads(solferino("claims", case, "--json", *dates).stdout)["claims"]}
    assert names == {"first.txt", "second.txt"}


def test_a_page_that_was_rewritten_speaks_with_its_old_words_until_the_new_ones_were_seen(case: Path) -> None:
    early = solferino("statements", case, "--as-of", "2021-05-10")
    assert "at least 14 people" in early.stdout
    assert "at least 21 people" not in early.stdout
    assert "earlier text of the same thing differs" in early.stderr
    late = solferino("statements", case, "--as-of", "2021-05-25")
    assert "at least 21 people" in late.stdout
    assert "earlier text" not in late.stderr


def test_a_text_taken_in_after_the_day_counts_as_said_and_the_view_says_so(case: Path) -> None:
    told = solferino("claims", case, "--as-of", "2021-05-05")
    assert "2 texts of this view were taken in after 2021-05-05: published by then" in told.stderr
    assert "taken in after" not in solferino("claims", case, "--as-of", "2021-06-01").stderr


def test_why_a_claim_is_there_is_told_as_of_the_record_at_that_size(case: Path) -> None:
    ids = {r["id"]: r for r in json.loads(solferino("claims", case, "--json", "--held", "2021-05-20").stdout)["claims"]}
    for claim in ids:
        reasons = solferino("claims", case, "--explain", claim, "--held", "2021-05-20", "--json")
        assert reasons.returncode == 0, reasons.stderr
        assert "Ada" not in reasons.stdout


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "dossier"])
def test_a_view_of_a_day_on_which_nothing_had_been_said_is_empty_and_no_fault(case: Path, name: str) -> None:
    told = solferino(name, case, "--as-of", "2020-01-01")
    assert told.returncode in (0, 5), told.stderr
    assert all(a.mark not in told.stdout for a in ARTICLES)
