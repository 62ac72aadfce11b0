"""Bad input: each gets words on what happened, what was kept and what to do; the rest of the run goes on."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routes.terminal import CASE_FREE, apart, solferino
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import create_case, open_case
from solferino.casework.check import check
from solferino.casework.held import held
from solferino.casework.process import process

GOOD = "Rockets hit the village of Orm on 2 June 2021, killing 5 people, Governor Tavi Lund said.\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("junk.txt", bytes(range(256)) * 64),
        ("picture-named.txt", b"\x89PNG\r\n\x1a\n" + b"\x00" * 200),
        ("broken.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 9 0 R >>\n"),
        ("broken.docx", b"PK\x03\x04" + b"\x00" * 60),
    ],
)
def test_what_gives_no_text_is_kept_and_listed_with_its_reason(
    good: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    folder = tmp_path / "case"
    told = solferino("build", bad, good, "--case", folder)
    assert told.returncode == 4, told.stderr
    items = {i["document"]: i for i in json.loads(solferino("status", folder, "--json").stdout)["items"]}
    assert items[name]["digest"]
    assert items[name]["outcomes"][0]["severity"] == "failed"
    assert items[name]["outcomes"][0]["words"]
    assert items["good.txt"]["outcome"] == "read", "the rest of the run went on"
    assert solferino("verify", folder).returncode == 0


def test_a_path_that_is_not_there_is_a_fact_in_the_ledger(good: Path, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    told = solferino("build", tmp_path / "gone.txt", good, "--case", folder)
    assert told.returncode == 4
    assert "gone.txt" in told.stderr
    items = {i["document"]: i for i in json.loads(solferino("status", folder, "--json").stdout)["items"]}
    assert items["gone.txt"]["outcome"] == "failed"
    assert str(tmp_path) not in (folder / "case.db").read_bytes().decode("latin-1"), "no path of this machine is kept"


def test_a_broken_encoding_is_read_with_replacement_signs_and_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(GOOD.encode() + b"\xff\xfe\xfa then more text in plain English follows here.\n")
    with create_case(tmp_path / "case", world=fixed_world()) as case:
        add(case, [path])
        process(case)
        (item,) = held(case).items
    assert item.reading is not None


def test_twins_in_nfc_and_nfd_stay_two_texts(tmp_path: Path) -> None:
    words = "Übergriffe: In Orém, Governor Tavi Lünd said five people were killed on 2 June 2021.\n"
    for form in ("NFC", "NFD"):
        (tmp_path / f"{form}.txt").write_text(unicodedata.normalize(form, words), encoding="utf-8")
    with create_case(tmp_path / "case", world=fixed_world()) as case:
        add(case, [tmp_path / "NFC.txt", tmp_path / "NFD.txt"])
        process(case)
        view = held(case)
        assert len({t.reading.text_digest for t in view.texts.values()}) == 2
        assert check(case).exit_code == 0


def test_a_text_of_fifty_megabytes_is_read_in_bounded_time(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text((GOOD * 40 + "\n") * 600, encoding="utf-8")  # about 2 MB; the full size is in benchmarks
    folder = tmp_path / "case"
    told = solferino("build", path, "--case", folder)
    assert told.returncode == 0, told.stderr


def test_a_full_disk_is_told_in_words_and_the_case_goes_on_once_there_is_room(good: Path, tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text(GOOD * 4000, encoding="utf-8")
    folder = tmp_path / "case"
    assert solferino("build", good, "--case", folder).returncode == 0
    before = json.loads(solferino("log", folder, "--json").stdout)

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    told = subprocess.run(
        [sys.executable, "-m", "solferino", "add", str(big), "--case", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env=CASE_FREE,
        preexec_fn=no_room,
    )
    assert told.returncode in (4, 6), told.stderr
    assert "Traceback" not in told.stderr
    after = json.loads(solferino("log", folder, "--json").stdout)
    assert after["entries"][: len(before["entries"])] == before["entries"]
    assert solferino("verify", folder).returncode == 0
    assert solferino("build", big, "--case", folder).returncode == 0
    assert solferino("verify", folder).returncode == 0


def test_a_case_made_by_a_newer_version_is_refused(good: Path, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    assert solferino("build", good, "--case", folder).returncode == 0
    description = folder / "solferino.toml"
    text = description.read_text(encoding="utf-8")
    newer = text.replace("format = 1", "format = 99")
    assert newer != text
    description.write_text(newer, encoding="utf-8")
    told = solferino("status", folder)
    assert told.returncode == 6
    assert "newer" in told.stderr


def test_a_clock_set_back_a_year_is_noted_and_time_in_the_ledger_does_not_run_backwards(
    good: Path, tmp_path: Path
) -> None:
    with create_case(tmp_path / "case", world=fixed_world(start=datetime(2030, 1, 1, tzinfo=UTC))) as case:
        add(case, [good])
    with open_case(tmp_path / "case", world=fixed_world(start=datetime(2029, 1, 1, tzinfo=UTC))) as case:
        process(case)
        events = case.fold().events
        times = [e.recorded for e in events]
        assert times == sorted(times)
        assert any(e.code("clock_back") for e in events)
        assert check(case).exit_code == 0


PLUGIN = {
    "broken": "raise RuntimeError('made to fail')",
    "hanging": "class E:\n    name, version, languages = 'hanging', '1', frozenset({'en'})\n"
    "    def __call__(self, text, context):\n        while True: pass\nbroken = None\nE = E()",
}


def install_plugin(folder: Path, kind: str) -> None:
    (folder / f"plug_{kind}.py").write_text(PLUGIN[kind], encoding="utf-8")
    info = folder / f"plug_{kind}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: plug-{kind}\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[solferino.extractors]\n{kind} = plug_{kind}:E\n", encoding="utf-8")


def test_a_plug_in_that_cannot_load_stops_the_run_by_name_and_nothing_else(good: Path, tmp_path: Path) -> None:
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    install_plugin(plugins, "broken")
    folder = tmp_path / "case"
    assert solferino("build", good, "--case", folder).returncode == 0
    told = apart("process", folder, PYTHONPATH=f"{plugins}:{CASE_FREE.get('PYTHONPATH', '')}")
    assert told.returncode == 6
    assert "broken" in told.stderr
    for command in ("status", "log", "verify"):
        assert apart(command, folder, PYTHONPATH=f"{plugins}:{CASE_FREE.get('PYTHONPATH', '')}").returncode == 0


def test_a_plug_in_that_hangs_is_stopped_and_recorded(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("solferino.casework.process.EXTRACT_SECONDS", 0.5)

    class Hanging:
        name, version, languages = "hanging", "1", frozenset({"en"})

        def __call__(self, text: object, context: object) -> list[object]:
            while True:
                pass

    with create_case(tmp_path / "case", world=fixed_world()) as case:
        add(case, [good])
        done = process(case, extractor_row=[Hanging()])
        assert any("did not finish" in words for _, words in done.failed)
        outcome = next(o for i in held(case).items for o in i.outcomes if o.step == "extract:hanging")
    assert outcome.code == "timed_out"


def test_a_language_that_a_person_gave_goes_before_the_one_identified(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "short.txt").write_text("“Stop,” said Tavi Lund.\n", encoding="utf-8")  # too short to be told
    with create_case(tmp_path / "without", world=fixed_world()) as case:
        add(case, [folder])
        process(case)
        assert not held(case).claims
    (folder / "articles.csv").write_text("file,language\nshort.txt,en\n", encoding="utf-8")
    with create_case(tmp_path / "with", world=fixed_world()) as case:
        add(case, [folder])
        process(case)
        assert [c.claim.speaker.name for c in held(case).claims] == ["Tavi Lund"]


def test_a_text_too_long_to_look_through_is_kept_and_listed_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("solferino.casework.process.EXTRACT_CHARACTERS", 500)
    path = tmp_path / "long.txt"
    path.write_text(GOOD * 10, encoding="utf-8")
    with create_case(tmp_path / "case", world=fixed_world()) as case:
        add(case, [path])
        done = process(case)
        (item,) = held(case).items
        assert item.reading is not None
        assert {o.code for o in item.outcomes if o.severity == "failed"} == {"too_long"}
        assert done.failed


def test_a_publisher_of_one_letter_credits_nobody(good: Path, tmp_path: Path) -> None:
    told = solferino("init", tmp_path / "case")
    assert told.returncode == 0
    assert solferino("add", good, "--publisher", "X", "--case", tmp_path / "case").returncode == 0
    assert solferino("process", tmp_path / "case").returncode == 0
    assert solferino("claims", tmp_path / "case", "--kind", "credit").returncode == 5


def test_menus_and_footers_of_a_page_give_no_claims(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    story = "".join(f"<p>{GOOD} People left the village on foot and by cart during the night.</p>" for _ in range(4))
    page.write_text(
        "<html><head><title>Rockets hit Orm</title></head><body><nav><ul><li><a href='/x'>Live: 30 people killed in "
        f"market strike</a></li></ul></nav><article><h1>Rockets hit Orm</h1>{story}</article>"
        "<footer>Seven people were killed in Lund, the mayor said.</footer></body></html>",
        encoding="utf-8",
    )
    with create_case(tmp_path / "case", world=fixed_world()) as case:
        add(case, [page])
        process(case)
        view = held(case)
    assert view.claims
    assert not [c for c in view.claims if "30 people" in c.claim.passage.quote or "Seven" in c.claim.passage.quote]


def test_a_slip_of_the_finger_decides_nothing(good: Path, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    assert solferino("build", good, "--case", folder).returncode == 0
    claims = json.loads(solferino("claims", folder, "--json").stdout)["claims"]
    size = json.loads(solferino("log", folder, "--json").stdout)["size"]
    first = claims[0]["id"].removeprefix("claim:")
    by = ("--person", "Ada", "--reason", "x", "--case", folder)
    other = next(c["id"] for c in claims if c["kind"] != claims[0]["kind"])
    for mistake in (
        (first[:1], "accept"),
        (first, "correct", "--span", "0:99999"),
        (first, "same", "--with", other),
    ):
        told = solferino("decide", *mistake, *by)
        assert told.returncode == 2, told.stderr
        assert "kept" in told.stderr
    assert json.loads(solferino("log", folder, "--json").stdout)["size"] == size
