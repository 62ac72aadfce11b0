"""The desk reads whatever it is given or says why not, and no file can stop it."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from read.made import docx, pdf, zipped
from solferino.read import CannotRead, Desk, Limits, read
from solferino.record import RegionKind, map_bytes, parse_map, sha256_hex

TEXT = """Shells hit market in Tarvik
Shells fell on the market square on Monday, the mayor said.
Eleven people were hurt.
"""

PLUG_INS = '''
"""Readers of somebody else, good and bad."""
import os, sys, time
from solferino.read.protocol import CannotRead, Sighted
from solferino.record import Segment, TextMap

class Base:
    version = "3"
    foreign = True
    def see(self, text, end=None):
        segment = Segment(0, len(text) if end is None else end, "reader")
        return Sighted(text, TextMap(None, (segment,)), media_type="image/png")

class Good(Base):
    name, accepts = "good", frozenset({"image/png"})
    def __call__(self, data, file_name):
        print("noise on standard output")
        words = data[8:].decode()
        if words == "hang": time.sleep(600)
        if words == "spin":
            while True: pass
        if words == "die": os._exit(3)
        if words == "fill": bytearray(1 << 40)
        if words == "raise": raise LookupError("no such picture")
        if words == "exit": sys.exit(4)
        if words == "refuse": raise CannotRead("no_text", "nothing is written here")
        if words == "surrogate": return self.see("\\ud800")
        if words == "gap": return self.see("abc", 2)
        return self.see(words)
'''


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with Desk(plug_ins=False) as made:
        yield made


@pytest.fixture
def plugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    (tmp_path / "somebody.py").write_text(PLUG_INS)
    (tmp_path / "broken.py").write_text("raise RuntimeError('it is out of date')")
    info = tmp_path / "somebody-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: somebody\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[solferino.readers]\ngood = somebody:Good\nbroken = broken:Reader\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", ":".join(p for p in (str(tmp_path), *sys.path) if p))
    with Desk(Limits(seconds=1.5)) as made:
        yield made


def picture(words: str) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + words.encode()


def reason_of(desk: Desk, data: bytes, name: str = "") -> str:
    with pytest.raises(CannotRead) as refusal:
        desk.read(data, name)
    assert refusal.value.what
    return refusal.value.reason


def test_a_reading_names_its_bytes_its_text_and_its_map(desk: Desk):
    text = desk.read(TEXT.encode(), "a.txt")
    assert text.text == TEXT and text.map is not None
    reading = text.reading
    assert reading.bytes_digest == reading.text_digest == sha256_hex(TEXT.encode())
    assert reading.map_digest == sha256_hex(map_bytes(text.map)) and parse_map(map_bytes(text.map)) == text.map
    assert (reading.length, reading.reader, reading.media_type, reading.language) == (
        len(TEXT),
        "plain/1",
        "text/plain",
        "en",
    )
    assert reading.publication is not None and reading.publication.title == "Shells hit market in Tarvik"
    assert reading.publication.basis == "text"


@pytest.mark.parametrize(("data", "reader"), [
    (b"<html><p>Words of a page.", "html/1"), (pdf([[(700, "Words of a page.")]]), "pdf/1"),
    (docx("<w:p><w:r><w:t>Words.</w:t></w:r></w:p>"), "docx/1"),
    (b"From: a@b.example\nSubject: c\nDate: x\n\nWords.", "mail/1"),
    (b"a,b,c\n1,2,3\n4,5,6\n7,8,9\n", "csv/1"),
])  # fmt: skip
def test_the_same_bytes_give_the_same_reading_in_the_child_and_in_another(desk: Desk, data: bytes, reader: str):
    first, second = desk.read(data, "x"), read(data, "x")
    assert first == second and first.reading.reader == reader
    assert first.reading == second.reading  # ids leave regions out; records do not


@pytest.mark.parametrize(("data", "name", "reason"), [
    (b"", "a.txt", "empty"), (b" \n\t ", "a.txt", "empty"), (bytes(range(256)) * 20, "a.txt", "binary"),
    (b"\x89PNG\r\n\x1a\n" + bytes(9), "a.png", "unknown_format"), (zipped({"a": "b"}), "a.zip", "unknown_format"),
    (b"MZ" + bytes(90), "a.exe", "unknown_format"), (pdf([[(700, "x")]], encrypt=True), "a.pdf", "encrypted"),
    (b"%PDF-1.4 cut", "a.pdf", "corrupt"), (pdf([[]]), "scan.pdf", "no_text"), (docx("x")[:-40], "a.docx", "corrupt"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90), "a.doc", "unknown_format"),
])  # fmt: skip
def test_what_gives_no_text_is_refused_with_a_reason(desk: Desk, data: bytes, name: str, reason: str):
    assert reason_of(desk, data, name) == reason


def test_a_wrong_ending_is_noted_and_the_bytes_are_believed(desk: Desk):
    text = desk.read(b"<html><body><p>Words of a page.</p>", "report.pdf")
    assert text.reading.media_type == "text/html"
    assert text.reading.notes[0] == "the name ends in .pdf, but the bytes are an HTML page"


@pytest.mark.parametrize(
    "name", ["звіт.html", "تقرير.html", "📄🔥.html", "e\u0301te\u0301.html", "a\udcffb.html", "a\nb.html", ""]
)
def test_any_name_will_do(desk: Desk, name: str):
    assert desk.read(b"<html><body><p>Words of a page.</p>", name).text == "Words of a page."


def test_a_text_in_no_known_language_or_too_short_has_none(desk: Desk):
    assert desk.read(b"Tarvik", "a.txt").reading.language is None
    assert (
        desk.read(
            "Селище обстріляли вранці в середу, повідомили в районній лікарні.".encode(), "a.txt"
        ).reading.language
        == "uk"
    )


def test_a_text_beyond_the_limit_of_characters_is_refused():
    with Desk(Limits(characters=100), plug_ins=False) as small:
        assert reason_of(small, b"word " * 100) == "too_large"


def test_a_reader_of_somebody_else_reads_what_ours_do_not(plugged: Desk):
    text = plugged.read(picture("words in a picture"), "a.png")
    assert (text.text, text.reading.reader) == ("words in a picture", "good/3")
    assert plugged.broken == [("broken", "the plug-in reader broken does not load: RuntimeError: it is out of date")]


@pytest.mark.parametrize(("words", "reason"), [
    ("die", "reader_crashed"), ("raise", "reader_crashed"), ("exit", "reader_crashed"), ("refuse", "no_text"),
    ("fill", "too_large"),
    ("surrogate", "reader_crashed"), ("gap", "reader_crashed"),
])  # fmt: skip
def test_a_reader_that_fails_spoils_no_other_file(plugged: Desk, words: str, reason: str):
    assert reason_of(plugged, picture(words)) == reason
    assert plugged.read(picture("still here")).text == "still here"
    assert plugged.read(b"<html><p>Still here.").text == "Still here."


@pytest.mark.parametrize("words", ["hang", "spin"])
def test_a_reader_that_hangs_is_stopped(plugged: Desk, words: str):
    plugged.readers()
    plugged.read(picture("warm"))
    started = time.perf_counter()
    assert reason_of(plugged, picture(words)) == "timed_out"
    assert time.perf_counter() - started < 60
    assert plugged.read(picture("still here")).text == "still here"


def test_nothing_is_imported_from_the_folder_a_person_works_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "json.py").write_text("raise SystemExit('evidence was run as code')")
    monkeypatch.chdir(tmp_path)
    assert read(b"<html><body><p>Words of a page.</p>", "a.html").text == "Words of a page."


def test_a_fifty_megabyte_text_is_read(desk: Desk):
    data = b"The mayor of Tarvik said that the bridge would stay closed for a week.\n" * 720_000
    started = time.perf_counter()
    text = desk.read(data, "long.txt")
    assert time.perf_counter() - started < 60
    assert len(text.text) == len(data) > 50_000_000
    assert [r.kind for r in text.reading.regions] == [RegionKind.MAIN]
