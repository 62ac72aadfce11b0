"""A redacted copy derives from what the ledger held, or it is refused; and what is kept cannot be changed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from solferino.custody.division import PIXELS, TEXT, Page, division_root, page_units, text_units
from solferino.record import Capture, Division, DivisionKey, Item, canonical
from solferino.share.redact import Box, Cutting, Opened, cut_pictures, cut_text
from solferino.testing.resealing import Files, sealed, write_folder
from solferino.verify import Report, verify_package
from verify.town import NOW, Town
from verify.writer import SIGNER, Packing, enroll

TALK = "Olha Koval said that 14 people hid below the school. She lives at 7 Mill Road.\n"
HOME = "data/redacted/I-002/"
SEED = bytes(range(32))


class Redacting(Town):
    """The town with a second item, divided before anybody asked."""

    def __init__(self) -> None:
        super().__init__()
        digest = self.objects.put(TALK.encode())
        self.told = Item("talk.txt", digest=digest)
        self.keep("items", self.told, Capture(self.told.id, digest, len(TALK.encode()), NOW, "file/1"))
        self.page = Page(70, 40, bytes((x * 7) % 251 for x in range(70 * 40 * 3)))
        units = [unit.encode() for unit in text_units(TALK)]
        tiles = list(page_units(0, self.page))
        text = Division("a" * 32, TEXT, division_root(SEED, len(units), units).hex(), len(units))
        pixels = Division("b" * 32, PIXELS, division_root(SEED, len(tiles), tiles).hex(), len(tiles), ("70x40",))
        keys = [DivisionKey(d.id, f"bytes:{digest}", SEED.hex(), "test/1") for d in (text, pixels)]
        entry = self.keep("divisions", text, pixels, *keys).number
        self.text, self.pixels = Opened(text, SEED, entry), Opened(pixels, SEED, entry)  # type: ignore[assignment]
        enroll(self)

    def behind(self, record: object) -> str | None:
        tells = isinstance(record, DivisionKey) or record == self.told
        return "I-002" if tells or (isinstance(record, Capture) and record.item == self.told.id) else None

    def packing(self, files: Files) -> Packing:
        extra = {HOME + name: data for name, data in files.items()}
        return Packing(self, withhold=self.behind, extra=extra, redacted={"I-002": "witness_safety"})


@pytest.fixture(scope="module")
def town() -> Redacting:
    return Redacting()


def text_copy(town: Redacting) -> Files:
    at = TALK.index("7 Mill")
    made = cut_text(TALK, [Cutting(0, 10, "witness_safety"), Cutting(at, at + 11, "privacy")], town.text)  # type: ignore[arg-type]
    shown = made.shown
    start = shown.index("14 people")
    claim = {"type": "figure", "start": start, "end": start + 9, "quote": "14 people"}
    claims = canonical({"form": "solferino.redacted-claims/1", "claims": [claim]})  # type: ignore[dict-item, list-item]
    return {"proof.json": made.proof, "text.txt": shown.encode(), "claims.json": claims}


def picture_copy(town: Redacting) -> Files:
    bands = [town.page.pixels[y * 210 : (y + 32) * 210] for y in range(0, 40, 32)]
    made = cut_pictures([(70, 40)], bands, [Box(0, 40, 0, 60, 20, "graphic")], town.pixels)
    return {"proof.json": made.proof, "page-0001.png": made.pages[0]}


def judged(town: Redacting, files: Files, folder: Path) -> Report:
    return verify_package(write_folder(town.packing(files).sealed(), folder / "package"))


def failed(report: Report) -> set[int]:
    return {step.number for step in report.steps if step.failed}


@pytest.mark.parametrize("copy", [text_copy, picture_copy])
def test_a_redacted_copy_is_proved_to_derive_from_the_ledger(
    copy: Callable[[Redacting], Files], town: Redacting, tmp_path: Path
) -> None:
    files = copy(town)
    report = judged(town, files, tmp_path)
    assert report.damage == ()
    step = report.steps[14]
    assert (step.passed, dict(step.of_which)["cuts"] >= 1) == (1, True)
    assert step.notes[0] == f"I-002: divided in entry {town.text.entry}, before the package"
    whole = b"".join(town.packing(files).sealed().values())
    assert b"Mill" not in whole


def test_text_and_pictures_of_one_item_stand_together(town: Redacting, tmp_path: Path) -> None:
    pictures = picture_copy(town)
    both = text_copy(town) | {"pages-proof.json": pictures["proof.json"], "page-0001.png": pictures["page-0001.png"]}
    assert failed(judged(town, both, tmp_path)) == set()


def _word(files: Files) -> None:
    files["text.txt"] = files["text.txt"].replace(b"14 people", b"41 people")


def _kept(files: Files) -> None:
    files["proof.json"] = files["proof.json"].replace(b"14 people", b"41 people")
    files["text.txt"] = files["text.txt"].replace(b"14 people", b"41 people")
    files["claims.json"] = files["claims.json"].replace(b"14 people", b"41 people")


def _reason(files: Files) -> None:
    files["text.txt"] = files["text.txt"].replace(b"witness_safety", b"source_protection")


def _more_seeds(files: Files) -> None:
    form = json.loads(files["proof.json"])
    form["seeds"] = [[0, 0, SEED.hex()]]
    files["proof.json"] = canonical(form)


def _another_entry(files: Files) -> None:
    form = json.loads(files["proof.json"])
    form["entry"] -= 1
    files["proof.json"] = canonical(form)


def _unknown_division(files: Files) -> None:
    form = json.loads(files["proof.json"])
    form["division"] = "division:" + "0" * 64
    files["proof.json"] = canonical(form)


def _leaf(files: Files) -> None:
    form = json.loads(files["proof.json"])
    run = next(run for run in form["runs"] if "cut" in run)
    run["leaves"][0] = "0" * 64
    files["proof.json"] = canonical(form)


def _claim(files: Files) -> None:
    form = json.loads(files["claims.json"])
    form["claims"][0]["start"] += 1
    files["claims.json"] = canonical(form)


def _no_proof(files: Files) -> None:
    del files["proof.json"]


def _no_text(files: Files) -> None:
    del files["text.txt"]


def _more(files: Files) -> None:
    files["original.txt"] = b"x"


@pytest.mark.parametrize(
    "spoil",
    [_word, _kept, _reason, _more_seeds, _another_entry, _unknown_division, _leaf, _claim, _no_proof, _no_text, _more],
    ids=lambda f: f.__name__.strip("_"),
)
def test_any_change_of_a_text_copy_is_refused(spoil: Callable[[Files], None], town: Redacting, tmp_path: Path) -> None:
    files = text_copy(town)
    spoil(files)
    assert failed(judged(town, files, tmp_path)) == {15}


def test_every_bit_of_a_picture_counts(town: Redacting, tmp_path: Path) -> None:
    files = picture_copy(town)
    packing = town.packing(files)
    inside = packing.inside()
    data = files["page-0001.png"]
    for at in range(0, len(data), max(1, len(data) // 40)):
        inside[HOME + "page-0001.png"] = data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :]
        folder = write_folder(sealed(inside, SIGNER), tmp_path / f"{at}")
        assert 15 in failed(verify_package(folder)), at


@pytest.mark.parametrize(
    "picture",
    [b"GIF89a", b"\x89PNG\r\n\x1a\n", b""],
    ids=["gif", "cut short", "empty"],
)
def test_what_is_no_picture_of_the_one_form_is_refused(picture: bytes, town: Redacting, tmp_path: Path) -> None:
    assert failed(judged(town, picture_copy(town) | {"page-0001.png": picture}, tmp_path)) == {15}


def test_a_picture_that_would_unfold_without_end_is_refused(town: Redacting, tmp_path: Path) -> None:
    import struct
    import zlib

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    bomb = zlib.compress(bytes(30 << 20))
    for width, height in ((70, 40), (100_000, 100_000)):
        head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
        png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", bomb) + chunk(b"IEND", b"")
        report = judged(town, picture_copy(town) | {"page-0001.png": png}, tmp_path / str(width))
        assert failed(report) == {15}


def test_the_key_of_a_division_beside_its_copy_is_refused(town: Redacting, tmp_path: Path) -> None:
    packing = town.packing(text_copy(town))
    packing.withhold = lambda record: None if isinstance(record, DivisionKey) else town.behind(record)
    report = verify_package(write_folder(packing.sealed(), tmp_path / "package"))
    assert failed(report) == {15}
    assert "opens what was cut" in report.damage[0].what


def test_a_copy_that_the_statement_does_not_know_is_refused(town: Redacting, tmp_path: Path) -> None:
    packing = town.packing(text_copy(town))
    packing.redacted = {}
    assert 16 in failed(verify_package(write_folder(packing.sealed(), tmp_path / "package")))
