"""Lists and links at the command line: guess, declare, rows, run, queue, decide, export; and files without a case."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from casework.listing import AR, ARABIC, EN, PRESS, REGISTRY, UK, by_ref, made
from routes.terminal import Told, solferino

WHO = ("--person", "Ada Brun")


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    by_ref(monkeypatch, likely={("e", "f"): 0.6})
    with made(tmp_path) as there:
        assert there.path is not None
        return there.path


def count(case: Path, *words: object) -> Told:
    return solferino("count", *words, "--case", case)


def declare(case: Path, item: str, name: str, columns: str, *more: str) -> Told:
    told = count(
        case, "lists", "declare", item, "--name", name, "--owner", f"keeper of {name}", "--collects", "the dead",
        "--map", columns, *WHO, *more,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    return told


def table(words: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(words)))


def all_declared(case: Path) -> None:
    declare(case, "I-001", "registry", UK, "--order", "dmy", "--confirmation", "two sources")
    declare(case, "I-002", "press", EN, "--copies", "registry")
    declare(case, "I-003", "ar", AR, "--order", "dmy")


def test_guess_declare_and_see_rows(case: Path) -> None:
    told = count(case, "lists", "guess", "I-001")
    assert "ПІБ -> name: the head says so" in told.stdout
    assert "nothing is declared; to declare: solferino count lists declare I-001" in told.stdout
    assert count(case, "lists").returncode == 5
    assert json.loads(count(case, "lists", "guess", "I-003", "--json").stdout)["schema"] == "solferino.list_guess/1"
    told = declare(case, "I-001", "registry", UK, "--order", "dmy", "--json")
    assert json.loads(told.stdout)["handle"] == "L-001"
    assert "L-001 registry: recorded at entry" in told.stderr
    shown = count(case, "lists")
    assert "duplicate_id 1, impossible_age 1, impossible_date 1, sex_unread 1, unidentified 1" in shown.stdout
    rows = json.loads(count(case, "lists", "rows", "registry", "--problems", "--json").stdout)["list_rows"]
    assert [row["row"] for row in rows] == [4, 5, 6]
    assert rows[0]["passage"]["quote"].startswith("3\tОрськ Ілда")
    written = table(count(case, "lists", "rows", "L-001", "--csv").stdout)
    assert [(row["row"], row["usable"]) for row in written] == [(str(n), "yes") for n in range(2, 7)]
    assert "(nobody named)" in count(case, "lists", "rows", "l-1").stdout


def test_a_declaration_may_stand_in_a_file_and_options_go_before_it(case: Path, tmp_path: Path) -> None:
    form = tmp_path / "press.yaml"
    form.write_text("name: press\nowner: the agency\ncollects: reports\nmap:\n  name: name\n  date: date\n")
    told = count(case, "lists", "declare", "I-002", "--file", form, "--owner", "the desk", *WHO, "--json")
    made_ = json.loads(told.stdout)
    assert (made_["owner"], made_["collects"]) == ("the desk", "reports")
    assert made_["columns"] == [{"columns": ["name"], "field": "name"}, {"columns": ["date"], "field": "died"}]
    told = count(case, "lists", "declare", "I-002", "--name", "x", "--map", "name=name", *WHO)
    assert told.returncode == 2
    assert "an owner and what the list collects" in told.stderr


def test_link_queue_decide_and_run_again(case: Path, tmp_path: Path) -> None:
    assert count(case, "link").returncode == 5
    all_declared(case)
    told = count(case, "link", "run", "--seed", "7", *WHO)
    assert "11 rows, 7 persons, 4 unmatched, 1 pair for people" in told.stderr
    assert "seed=7" in told.stderr
    assert "nothing was added" in count(case, "link", "run", *WHO).stderr
    shown = count(case, "link")
    assert "1 pair waiting for people" in shown.stdout
    assert "recall of links: nothing tells" in shown.stdout
    queue = count(case, "link", "queue")
    assert "0.6000" in queue.stdout
    assert "nobody has looked" in queue.stdout
    decided = count(case, "link", "decide", "L-001:6", "L-002:4", "same", "--reason", "one grave", *WHO)
    assert "same: one signature" in decided.stderr
    assert count(case, "link", "queue").returncode == 5
    assert json.loads(count(case, "link", "run", *WHO, "--json").stdout)["added"] is True
    assert "merged" in count(case, "link", "changes").stdout
    assert "yes\tone signature\tmust" in count(case, "link", "decisions").stdout
    person = next(
        p for p in json.loads(count(case, "link", "persons", "--json").stdout)["listed_persons"] if p["size"] == 3
    )
    assert "Olena Varnych" in count(case, "link", "show", person["handle"]).stdout
    assert count(case, "link", "persons", "--flagged").returncode == 5
    out = tmp_path / "persons.csv"
    assert count(case, "link", "export", "--csv", out).returncode == 0
    assert "Olena" not in out.read_text()
    assert "Olena" in count(case, "link", "export", "--names").stdout


def test_two_opposed_words_and_a_circle_are_told(case: Path) -> None:
    all_declared(case)
    count(case, "link", "run", *WHO)
    pairs = [("L-001:2", "L-002:2", "same"), ("L-002:2", "L-003:2", "same"), ("L-001:2", "L-003:2", "not-same")]
    told = [count(case, "link", "decide", *pair, "--reason", "so it is", *WHO) for pair in pairs]
    assert "note" not in told[0].stderr
    assert "these cannot all hold, and none of them binds" in told[2].stderr
    told_ = count(case, "link", "decide", "L-001:2", "L-002:2", "not-same", "--reason", "no", "--person", "Bo Lind")
    assert "disputed" in told_.stderr


def test_views_of_lists_and_links_stand_at_two_dates(case: Path) -> None:
    all_declared(case)
    count(case, "link", "run", *WHO)
    lists = json.loads(count(case, "lists", "--as-of", "2031-05-15", "--json").stdout)["lists"]
    assert [row["name"] for row in lists] == ["registry", "ar"]
    for words in (["lists", "rows", "press"], ["link"], ["link", "queue"], ["link", "persons"], ["link", "export"]):
        told = count(case, *words, "--as-of", "2031-05-15")
        assert told.returncode in (2, 5), words
        assert "Olena Varnych" not in told.stdout + told.stderr
    assert count(case, "link", "--held", "10").returncode == 5


def test_files_are_linked_without_a_case(tmp_path: Path) -> None:
    """The real linker, on lists too small to say much about it: what is tested is that nothing is lost."""
    for name, words in (("registry.csv", REGISTRY), ("press.csv", PRESS), ("ar.json", ARABIC)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    given = [tmp_path / name for name in ("registry.csv", "press.csv", "ar.json")]
    told = solferino("count", "link", "files", *given, "--out", tmp_path / "one", "--seed", "5", "--json")
    assert told.returncode == 0, told.stderr
    run = json.loads(told.stdout)
    assert (run["seed"], run["rows"], [f["usable"] for f in run["files"]]) == (5, 11, [5, 4, 2])
    rows = table((tmp_path / "one" / "persons.csv").read_text(encoding="utf-8"))
    assert len(rows) == 11
    assert len({row["person"] for row in rows}) == run["persons"]
    problems = table((tmp_path / "one" / "problems.csv").read_text(encoding="utf-8"))
    assert {"impossible_age", "impossible_date", "unidentified"} <= {row["code"] for row in problems}
    written = "".join((tmp_path / "one" / name).read_text(encoding="utf-8") for name in ("persons.csv", "pairs.csv"))
    assert "Olena" not in written
    solferino("count", "link", "files", *given, "--out", tmp_path / "two", "--seed", "5")
    for name in ("persons.csv", "pairs.csv", "problems.csv", "run.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    told = solferino("count", "link", "files", *given, "--out", tmp_path / "two")
    assert (told.returncode, "holds other things" in told.stderr) == (2, True)


def test_declared_columns_of_files_go_before_guesses(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\nAda Holm,3\nBo Lind,4\n")
    (tmp_path / "how.yaml").write_text("a.csv:\n  map:\n    name: x\n")
    told = solferino(
        "count", "link", "files", tmp_path / "a.csv", "--out", tmp_path / "o", "--declared", tmp_path / "how.yaml",
        "--seed", "1", "--names", "--json",
    )  # fmt: skip
    assert json.loads(told.stdout)["files"][0]["guessed"] is None
    assert "Ada Holm" in (tmp_path / "o" / "persons.csv").read_text()
    (tmp_path / "how.yaml").write_text("a.csv:\n  map:\n    name: z\n")
    told = solferino(
        "count", "link", "files", tmp_path / "a.csv", "--out", tmp_path / "p", "--declared", tmp_path / "how.yaml"
    )
    assert (told.returncode, "no column 'z'" in told.stderr) == (2, True)


def test_what_was_read_out_of_a_list_is_listed_by_its_document_alone(case: Path, tmp_path: Path) -> None:
    said = "Mayor Ilda Orsk said: “We counted twelve dead in Varn on 3 May 2031.”"
    (tmp_path / "told.csv").write_text(f'name,words\nAda Holm,"{said}"\nBo Lind,none\n')
    for words in (("add", tmp_path / "told.csv"), ("process",)):
        assert solferino("--case", case, *words).returncode == 0
    assert "twelve dead" in solferino("--case", case, "claims").stdout
    assert declare(case, "I-004", "told", "name=name").returncode == 0
    bare, named = (solferino("--case", case, "claims", *more) for more in ((), ("--document", "told.csv")))
    assert ("twelve dead" in bare.stdout, "left out here" in bare.stderr) == (False, True)
    assert ("twelve dead" in named.stdout, "left out here" in named.stderr) == (True, False)
