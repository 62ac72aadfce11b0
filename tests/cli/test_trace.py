"""`solferino trace`: a journalist's question answered in one command, with nothing left behind."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from preserve.pages import Answer, serving
from share.page import Page
from solferino.casework.case import open_case
from solferino.casework.held import held
from solferino.cli.main import run

MONITOR = (
    "At least 21 people were killed when shells hit the grain hall in Varn on Monday, the Quay Monitor said. "
    "“They had come for bread, with their children and their bags,” said Ilda Orsk, who leads the monitor.\n"
)
ARTICLES = {
    "harbour.txt": (
        "Shells on a hall of grain\n\nAt least 21 people were killed when shells hit the grain hall in Varn on Monday, "
        "according to the Quay Monitor. Rescuers from four villages dug through the night with their bare hands while "
        "the river ferry brought lamps and water to the quay below the hall. “They had come for bread, with their "
        "children and their bags,” Ilda Orsk said.\n"
    ),
    "tidings.txt": (
        "Night of lamps in Varn\n\nAt least 21 people were killed when shells hit the grain hall in Varn on Monday. "
        "Rescuers from four villages dug through the night with their bare hands while the river ferry brought lamps "
        "and water to the quay below the hall.\n"
    ),
    "bell.txt": "Prices of salt rose again in the hill towns this week, the chamber of merchants said on Thursday.\n",
}
LISTING = (
    "file,publisher,published\nharbour.txt,Harbour Post,2031-02-04\ntidings.txt,Tidings,2031-02-05\n"
    "bell.txt,The Bell,2031-02-06\nmonitor.txt,Quay Monitor,2031-02-03\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four articles with their listing; temporary files go where the test can see them."""
    made = tmp_path / "articles"
    made.mkdir()
    for name, words in {**ARTICLES, "monitor.txt": MONITOR}.items():
        (made / name).write_text(words, encoding="utf-8")
    (made / "articles.csv").write_text(LISTING, encoding="utf-8")
    place = tmp_path / "tmp"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setenv("COLUMNS", "100")
    return made


def left_behind(folder: Path) -> list[str]:
    return [p.name for p in (folder.parent / "tmp").iterdir()]


def test_the_tree_says_how_many_roots_stand_behind_how_many_reports(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["trace", str(folder)]) == 0
    out = capsys.readouterr().out
    first, *rest = out.splitlines()
    assert re.fullmatch(r"\d+ roots? \| 4 reports", first)
    root = next(line for line in rest if "Quay Monitor" in line and "—" in line)
    assert root.startswith("├─ ")
    assert re.search(r"for the most part one text with (Harbour Post|Tidings) \(\d+ words in common", flat(out))
    assert re.search(r"\[\d+\] “[^”]*(Rescuers|ferry|quay)", " ".join(out.split())), "the words that prove it"
    assert "1 origin in 3 reports: Quay Monitor" in " ".join(out.split())
    assert left_behind(folder) == []


def test_every_step_in_json_names_characters_that_hold_its_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["trace", "--json", str(folder)]) == 0
    form = json.loads(capsys.readouterr().out)
    assert form["schema"] == "solferino.trace/1"
    files = {t["reading"]: (folder / t["document"]).read_text(encoding="utf-8") for t in form["texts"]}
    assert len(files) == form["reports_counted"] == 4
    numbers = [e["number"] for e in form["edges"]]
    assert numbers == list(range(1, len(numbers) + 1)) and numbers
    for edge in form["edges"]:
        for side in (edge["here"], edge.get("there")):
            if side:
                assert files[side["reading"]][side["start"] : side["end"]] == side["quote"]
    known = {e["number"] for e in form["edges"]}
    for root in form["roots"]:
        assert root["reports"] >= 1
        assert {n for b in root["branches"] for n in b["edges"]} <= known


def test_the_table_of_steps_is_harmless_in_a_spreadsheet(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shared = "=cmd and eleven more words that stand here in one row of this odd paper of ours today"
    for name in ("one.txt", "two.txt"):
        (folder / name).write_text(f"{shared}. {name} is a paper of its own.\n", encoding="utf-8")
    assert run(["trace", "--csv", "-", str(folder)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {"from", "to", "kind", "words", "quote_here", "quote_there", "direction", "sure", "why"} <= set(rows[0])
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    guarded = [r for r in rows if "quote_here" in r["guarded"].split()]
    assert all(r["quote_here"].startswith("'") for r in guarded)


def test_a_table_without_a_step_has_its_columns(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", "--csv", "-", str(folder / "bell.txt")]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith('"step","kind","from"')


def test_the_page_stands_alone_and_every_link_in_it_leads_somewhere(folder: Path, tmp_path: Path) -> None:
    assert run(["trace", "--html", str(tmp_path / "out.html"), str(folder)]) == 0
    page = Page((tmp_path / "out.html").read_text(encoding="utf-8"))
    assert len(page.ids) == len(set(page.ids))
    for link in page.all("a"):
        assert link.attrs["href"].startswith("#") and link.attrs["href"][1:] in page.by_id
    assert not {e.tag for e in page.elements} & {"script", "img", "link", "iframe", "object", "form"}
    assert page.one("h1").text.endswith(", 4 reports")
    assert "default-src 'none'" in page.all("meta")[1].attrs["content"]
    notes = [a for a in page.all("a") if a.attrs.get("role") == "doc-noteref"]
    assert notes
    for mark in notes:
        note = page.by_id[mark.attrs["href"][1:]]
        assert [a for a in note.walk() if a.tag == "a" and page.by_id[a.attrs["href"][1:]].tag == "mark"]


def test_the_same_articles_in_another_order_give_the_same_tree(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = sorted(str(p) for p in folder.glob("*.txt"))
    listing = str(folder / "articles.csv")
    told = []
    for order in (files, files[::-1]):
        assert run(["trace", "--listing", listing, *order]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


def test_one_article_is_nothing_to_compare(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", str(folder / "bell.txt")]) == 0
    assert "nothing to compare: 1 report" in capsys.readouterr().out


def test_articles_that_share_nothing_are_said_to_and_that_it_proves_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "hill.txt").write_text("Snow fell on the pass at Oriel. The road was shut for a day.\n", encoding="utf-8")
    assert run(["trace", str(folder / "bell.txt"), str(folder / "hill.txt")]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "no shared wording" in out and "proves nothing" in out


def test_nothing_at_all_is_nothing_found(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert run(["trace", str(tmp_path / "empty")]) == 5
    assert "nothing to compare" in capsys.readouterr().out
    assert left_behind(folder) == []


def test_what_cannot_be_read_is_named_and_the_rest_is_traced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty.txt").write_bytes(b"")
    assert run(["trace", str(folder), str(folder / "missing.txt")]) == 4
    said = capsys.readouterr()
    assert "4 reports" in said.out
    assert "left out: empty.txt" in said.err and "left out: missing.txt" in said.err


def test_the_case_can_be_kept_and_is_a_case_like_any_other(folder: Path, tmp_path: Path) -> None:
    assert run(["trace", "--keep", str(tmp_path / "story"), str(folder)]) == 0
    with open_case(tmp_path / "story", read_only=True) as case:
        view = held(case)
    assert len(view.items) == 4 and view.origins
    assert run(["verify", str(tmp_path / "story")]) == 0
    assert run(["trace", "--keep", str(tmp_path / "story"), str(folder)]) == 2, "never into what is there"


def test_two_outputs_cannot_both_go_to_stdout(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", "--json", "--csv", "-", str(folder)]) == 2
    assert "--csv -" in capsys.readouterr().err


def test_pages_are_fetched_by_address_also_from_a_file_of_addresses(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def page(words: str) -> str:
        return f"<!DOCTYPE html><html lang=en><title>x</title><article><p>{words}</p></article></html>"

    harbour, tidings = (ARTICLES[n] for n in ("harbour.txt", "tidings.txt"))
    with serving(
        harbour=page(harbour), tidings=page(tidings), moved=Answer(b"", 301, (("Location", "/tidings"),))
    ) as site:
        listed = tmp_path / "urls.txt"
        listed.write_text(f"# two stories\n{site.url}/harbour\n\n{site.url}/moved\n", encoding="utf-8")
        assert run(["trace", "--json", str(listed)]) == 0
        form = json.loads(capsys.readouterr().out)
        assert [t["address"] for t in form["texts"]] == [f"{site.url}/harbour", f"{site.url}/moved"]
        assert any(e["kind"] == "wording" for e in form["edges"])
        assert run(["trace", f"{site.url}/harbour", f"{site.url}/gone"]) == 4
    assert "404" in capsys.readouterr().err
    assert left_behind(folder) == []


def test_a_file_that_only_mentions_an_address_is_an_article(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "note.txt").write_text("See http://127.0.0.1:9/ for the report.\n", encoding="utf-8")
    assert run(["trace", "--json", str(folder / "note.txt")]) == 0
    assert json.loads(capsys.readouterr().out)["texts"][0]["document"] == "note.txt"


def test_a_password_in_an_address_is_refused_and_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", "http://reader:geheim@127.0.0.1:9/story"]) == 4
    said = capsys.readouterr()
    assert "geheim" not in said.out + said.err and "name or password" in said.err


def test_control_signs_in_an_article_do_not_reach_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shared = "the \x1b[31mred ferry brought lamps and water to the quay below the hall of grain that night in Varn"
    for name in ("one.txt", "two.txt"):
        (folder / name).write_text(f"{name[:3]} wrote that {shared}.\n", encoding="utf-8")
    assert run(["trace", str(folder)]) == 0
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_no_line_is_wider_than_the_terminal(
    folder: Path, columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert run(["trace", str(folder)]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= int(columns)


def start(folder: Path, *args: str, **env: str) -> subprocess.Popen[bytes]:
    place = str(folder.parent / "tmp")
    return subprocess.Popen(
        [sys.executable, "-m", "solferino", "trace", *args, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": place, **env},
    )


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted_it_leaves_nothing_behind_and_the_folder_was_private(folder: Path, number: signal.Signals) -> None:
    before = signal.signal(number, signal.SIG_DFL if number is signal.SIGHUP else signal.getsignal(number))
    try:  # under `nohup` a process is born deaf to one of the three, and hands that on to its children
        _interrupted(folder, number)
    finally:
        signal.signal(number, before)


def _interrupted(folder: Path, number: signal.Signals) -> None:
    for n in range(12):
        (folder / f"more{n}.txt").write_text(ARTICLES["harbour.txt"] * 10 + str(n), encoding="utf-8")
    running = start(folder)
    until = time.monotonic() + 60
    while not left_behind(folder) and time.monotonic() < until:
        time.sleep(0.01)
    (place,) = (folder.parent / "tmp").iterdir()
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    running.send_signal(number)
    _, said = running.communicate(timeout=60)
    # Where the interruption falls into a string that is being executed, as when a dataclass is made, Python ends by
    # SIGINT itself, which shells show as 130 too.
    assert running.returncode in (130, -signal.SIGINT), said.decode()
    assert b"interrupted" in said and b"Traceback" not in said
    assert left_behind(folder) == []


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_who_asks_to_end_while_it_cleans_up_does_not_keep_it_from_that(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from solferino.casework import tracing

    remove = tracing._remove

    def interrupted(place: Path) -> None:
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            os.kill(os.getpid(), number)
        remove(place)

    monkeypatch.setattr(tracing, "_remove", interrupted)
    assert run(["trace", str(folder / "bell.txt")]) == 0
    assert left_behind(folder) == []


def test_on_a_terminal_without_unicode_the_tree_is_plain_ascii(folder: Path) -> None:
    from solferino.casework.tracing import trace_sources
    from solferino.cli.drawn import drawn
    from solferino.record import real_world

    made = trace_sources([folder], real_world())
    lines = list(drawn(made, 100, ascii_only=True))
    assert all(line.isascii() for line in lines)
    assert any(line.startswith("|- ") for line in lines) and any(line.startswith("`- ") for line in lines)


def traced(folder: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    assert run(["trace", *more, str(folder)]) == 0
    return flat(capsys.readouterr().out)


def flat(out: str) -> str:
    """The words of a tree without its signs and line ends."""
    return " ".join(re.sub("[├└│─]", " ", out).split())


def test_one_text_in_two_outlets_is_copying_and_counts_as_one_report(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two = tmp_path / "two"
    two.mkdir()
    for name in ("a.txt", "b.txt"):
        (two / name).write_text(ARTICLES["harbour.txt"], encoding="utf-8")
    listing = "file,publisher,published\na.txt,Tidings,2031-02-05\nb.txt,Harbour Post,2031-02-04\n"
    (two / "articles.csv").write_text(listing, encoding="utf-8")
    out = traced(two, capsys)
    assert "| 1 report in 2 files of 2 publishers one text in 2 files of 2 publishers, all copies of one another" in out
    assert "Harbour Post (4 February 2031), Tidings (5 February 2031)" in out, "by day"
    assert "1 report (2 files of 2 publishers): Quay Monitor" in out, "the figure counts texts and files apart"
    form = json.loads(traced(two, capsys, "--json"))
    assert (form["reports_counted"], form["files_counted"], form["publishers_counted"]) == (1, 2, 2)
    assert [f["publisher"] for f in form["texts"][0]["files"]] == ["Harbour Post", "Tidings"]
    assert run(["trace", "--csv", "-", str(two)]) == 0
    (row,) = [r for r in csv.DictReader(io.StringIO(capsys.readouterr().out)) if r["kind"] == "same text"]
    assert (row["from"], row["to"], row["to_document"]) == ("Tidings", "Harbour Post", "b.txt")
    page = Page(traced(two, capsys, "--html", "-"))
    assert "One text in 2 files of 2 publishers" in page.section("sametext").text


def test_a_text_in_very_many_files_names_a_few_publishers_and_says_how_many_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    rows = ["file,publisher"]
    for n in range(40):
        (many / f"{n:02d}.txt").write_text(ARTICLES["bell.txt"], encoding="utf-8")
        rows.append(f"{n:02d}.txt,Paper {n % 20}")
    (many / "articles.csv").write_text("\n".join(rows), encoding="utf-8")
    assert run(["trace", str(many)]) == 0
    out = capsys.readouterr().out
    assert "one text in 40 files of 20 publishers" in out and "Paper 0, Paper 1" in flat(out)
    assert "and 12 more" in flat(out) and len(out.splitlines()) < 25


def test_no_name_or_word_of_a_source_steers_the_terminal_by_way_of_the_table(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = ARTICLES["tidings.txt"].replace("Rescuers", "Res\u202ecuers\u200b\x9b\x1b[31m")
    (folder / "tidings.txt").write_text(odd, encoding="utf-8")
    (folder / "copy.txt").write_text(odd + "The Copy.\n", encoding="utf-8")
    for more in (["--csv", "-"], []):
        assert run(["trace", *more, str(folder)]) == 0
        out = capsys.readouterr().out
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e]", out)
    rows = [r for r in csv.DictReader(io.StringIO(made_table(folder, capsys))) if "\\u202e" in r["quote_here"]]
    assert rows and all("quote_here" in r["guarded"].split() for r in rows)


def made_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["trace", "--csv", "-", str(folder)]) == 0
    return capsys.readouterr().out


def test_near_copies_are_drawn_a_few_times_and_then_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crowd = tmp_path / "crowd"
    crowd.mkdir()
    for n in range(24):
        (crowd / f"{n:02d}.txt").write_text(f"{ARTICLES['harbour.txt']}Look up ferry{n}.\n", encoding="utf-8")
    assert run(["trace", str(crowd)]) == 0
    out = capsys.readouterr().out
    assert "and 21 more like it, for the most part the same text: " in flat(out)
    assert len(out.splitlines()) < 70
    assert run(["trace", "--json", str(crowd)]) == 0
    form = json.loads(capsys.readouterr().out)
    assert {b["text"] for r in form["roots"] for b in r["branches"]} == {t["reading"] for t in form["texts"]}
