"""Redacted copies: divided before anybody asks, cut in text and on pages alike, and opened again before they go out."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from casework.small import run, write
from read.made import pdf
from solferino.casework import leaks
from solferino.casework import process as process_room
from solferino.casework import redact as redact_room
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.cutting import Cut, occurrences, parts_of
from solferino.casework.erase import erase
from solferino.casework.plan import Planned, PlanUnreadable, add_to_plan, preview, read_plan
from solferino.casework.redact import ProofFails, RedactedCopy, StillThere, redacted_copy
from solferino.casework.telling import telling_of
from solferino.custody.division import Page, check_proof
from solferino.read import CannotRead, Desk
from solferino.record import Division, DivisionKey, Line, Outcome, UsageError
from solferino.share.package.filed import Folder
from solferino.share.redact import Opened, PicturesCopy
from solferino.share.redact.png import read_png
from solferino.testing.worlds import START, Clock, still_world

WORDS = (
    "The nurse Olena Petrenko saw it. “We hid Olena\nPetrenko in the cellar,” she said. “They shot at us,” she added.\n"
)
CYRILLIC = "Медсестра Олена Петренко сказала: «Ми ховалися». قالت أم كلثوم — 👩🏽‍⚕️ Оле\u0301на Петре\u00adнко пішла.\n"
NAME = Cut("witness_safety", word="Olena Petrenko")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of six items, as far as `process` brings it."""
    place = tmp_path_factory.mktemp("redact")
    folder = place / "in"
    folder.mkdir()
    write(folder, a=WORDS, b=CYRILLIC)
    (folder / "c.html").write_text(f"<html><body><p>{WORDS}</p><p>More words stand here.</p></body></html>")
    page = [(700, "The nurse Olena Petrenko"), (600, "The second line stays."), (500, "So does the third one.")]
    (folder / "d.pdf").write_bytes(pdf([page, [(700, "Page two has no name.")]], info="/Title (Olena Petrenko)"))
    (folder / "e.pdf").write_bytes(pdf([[]]))  # a scan
    (folder / "f.jpg").write_bytes(photograph())
    with create_case(place / "case", "invented", still_world()) as case:
        add(case, [folder])
        run(case)
    return place / "case"


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Iterator[Case]:
    """A copy of that case, an hour later."""
    shutil.copytree(made, tmp_path / "case")
    later = still_world(clock=Clock(START + timedelta(hours=1)), seed=b"later")
    with open_case(tmp_path / "case", world=later) as opened:
        yield opened


def photograph() -> bytes:
    picture = Image.radial_gradient("L").resize((100, 70)).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Olena Petrenko"  # the maker of the camera
    made = io.BytesIO()
    picture.save(made, "JPEG", exif=exif, comment=b"Olena Petrenko")
    return made.getvalue()


def batch_of(case: Case, entry: int) -> list[Any]:
    event = case.fold().events[entry]
    assert event.batch is not None
    return [line.record for line in case.vault.lines(event.batch.root) if isinstance(line, Line)]


def divisions(case: Case) -> dict[str, Division]:
    """Divisions by what their keys say they are of."""
    records = [r for run in case.fold().runs["divide"] for r in run.records]
    names = {r.division: r.of for r in records if isinstance(r, DivisionKey)}
    return {names[r.id]: r for r in records if isinstance(r, Division)}


def proved(case: Case, copy: RedactedCopy, name: str = "proof.json") -> None:
    """The proof holds, for the record that the ledger has at the entry it names."""
    proof = copy.files[name]
    form = json.loads(proof)
    (division,) = [r for r in batch_of(case, form["entry"]) if isinstance(r, Division) and r.id == form["division"]]
    if division.form == "text/1":
        assert check_proof(proof, division, copy.files["text.txt"].decode()) == []
    else:
        assert check_proof(proof, division, None, pages(copy)) == []


def pages(copy: RedactedCopy) -> list[Page]:
    return [read_png(data) for name, data in sorted(copy.files.items()) if name.endswith(".png")]


# -- the step ---------------------------------------------------------------------------------------------------------


def test_everything_that_can_be_cut_is_divided_right_after_it_was_read(case: Case) -> None:
    steps = [e.code("step") for e in case.fold().events if e.code("step")]
    assert steps[:3] == ["add", "read", "divide"]
    found = divisions(case)
    kinds = sorted(name.partition(":")[0] + " " + d.form for name, d in found.items())
    assert kinds == ["bytes pixels/1"] * 3 + ["text text/1"] * 4
    assert {d.pages for d in found.values() if d.pages} == {("1275x1651", "1275x1651"), ("1275x1651",), ("100x70",)}


def test_a_division_names_nothing_of_what_was_divided(case: Case) -> None:
    state = case.fold()
    digests = {d for r in state.readings.values() for d in (r.bytes_digest, r.text_digest)}
    for division in divisions(case).values():
        assert not any(digest in str(division) for digest in digests)
        assert re.fullmatch("[0-9a-f]{32}", division.name)


def test_running_again_divides_nothing_again(case: Case) -> None:
    size = case.fold().size
    assert not run(case).changed
    assert case.fold().size == size


def test_a_case_from_before_is_divided_by_its_next_run_and_nothing_else_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with create_case(tmp_path / "case", "invented", still_world()) as case:
        add(case, write(tmp_path, a=WORDS))
        with monkeypatch.context() as before:
            before.setattr(process_room._Run, "divide", lambda self, desk: None)
            run(case)
        done = run(case)
        assert done.steps == {"divide": 1}
        assert len(done.entries) == 1


def test_what_cannot_be_drawn_is_told_and_the_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(*_: object) -> object:
        raise CannotRead("timed_out", "it took too long", do="use a quieter machine")

    monkeypatch.setattr(Desk, "drawing", torn)
    with create_case(tmp_path / "case", "invented", still_world()) as case:
        (tmp_path / "a.pdf").write_bytes(pdf([[(700, "Words of a page.")]]))
        add(case, [tmp_path / "a.pdf"])
        done = run(case)
        assert done.failed == []
        (said,) = [r for r in case.fold().runs["divide"][0].records if isinstance(r, Outcome)]
        assert (said.step, said.code, said.severity) == ("divide", "timed_out", "warning")
        assert len(divisions(case)) == 1  # its text
        assert not run(case).changed


def test_what_no_reader_could_open_is_not_drawn_either(tmp_path: Path) -> None:
    with create_case(tmp_path / "case", "invented", still_world()) as case:
        (tmp_path / "a.pdf").write_bytes(pdf([[(700, "x")]], encrypt=True))
        add(case, [tmp_path / "a.pdf"])
        run(case)
        assert "divide" not in case.fold().runs


def test_an_erasure_takes_the_divisions_along_since_they_say_how_long_a_thing_was(case: Case) -> None:
    before = divisions(case)
    counts = {before[name].count for name in before}
    erase(case, "I-004", people=("A. One", "B. Two"), reason="order 7")
    records = [r for run in case.fold().runs["divide"] for r in run.records]
    left = {r.id for r in records if isinstance(r, Division)}
    assert (
        left == {r.division for r in records if isinstance(r, DivisionKey)} == {d.id for d in divisions(case).values()}
    )
    assert len(before) - len(left) == 2  # of its text and of its pages
    assert {d.count for d in divisions(case).values()} < counts


def test_a_division_of_a_text_goes_with_the_last_item_that_has_the_text(tmp_path: Path) -> None:
    with create_case(tmp_path / "case", "invented", still_world()) as case:
        folder = tmp_path / "in"
        folder.mkdir()
        write(folder, a="One line alone.")
        (folder / "b.html").write_text("<html><body><p>One line alone.</p></body></html>")
        add(case, [folder])
        run(case)
        assert len(divisions(case)) == 1 < len(case.fold().readings)
        erase(case, "I-001", people=("A. One", "B. Two"), reason="order 7")
        assert len(divisions(case)) == 1
        erase(case, "I-002", people=("A. One", "B. Two"), reason="order 8")
        assert not any(isinstance(r, Division) for r in case.fold().runs["divide"][0].records)


@pytest.mark.parametrize("items", [("I-001",), ("I-001", "I-004"), ("I-004", "I-001"), ("I-005", "I-006", "I-002")])
def test_one_function_says_what_tells_of_one_item_or_of_many(case: Case, items: tuple[str, ...]) -> None:
    state = case.fold()
    ids = [next(i for i, n in state.numbers().items() if n == number) for number in items]
    together, alone = telling_of(state, *ids), [telling_of(state, one) for one in ids]
    assert together.words == frozenset().union(*(t.words for t in alone))
    assert together.objects == frozenset().union(*(t.objects for t in alone))
    assert together.divisions == frozenset().union(*(t.divisions for t in alone))
    for one, telling in zip(ids, alone, strict=True):
        assert {name for name, owner in together.owners.items() if owner == one} == set(telling.owners)


# -- texts ------------------------------------------------------------------------------------------------------------


def test_a_name_is_cut_wherever_it_stands_and_the_rest_is_proved(case: Case) -> None:
    copy = redacted_copy(case, "I-001", [Cut("witness_safety", word="olena  petrenko")])
    assert copy.files["text.txt"].decode() == (
        "The nurse [withheld: witness_safety] saw it. “We hid [withheld: witness_safety] in the cellar,” she said. "
        "“They shot at us,” she added.\n"
    )
    proved(case, copy)
    assert (copy.number, copy.reason, copy.values) == ("I-001", "witness_safety", ("olena  petrenko",))
    form = json.loads(copy.files["proof.json"])
    assert form["dropped"] == ["the original in its own form: only its text is given"]
    assert (form["division"], form["entry"]) == (copy.division, copy.entry)


def test_names_in_other_scripts_with_stress_marks_and_soft_hyphens_are_cut(case: Case) -> None:
    copy = redacted_copy(case, "I-002", [Cut("privacy", word="Олена Петренко"), Cut("privacy", word="أم كلثوم")])
    assert copy.files["text.txt"].decode() == (
        "Медсестра [withheld: privacy] сказала: «Ми ховалися». قالت [withheld: privacy] — 👩🏽‍⚕️ "
        "[withheld: privacy] пішла.\n"
    )
    proved(case, copy)


def test_claims_go_with_the_copy_where_all_of_them_is_kept_and_lead_to_its_characters(case: Case) -> None:
    copy = redacted_copy(case, "I-001", [NAME])
    text = copy.files["text.txt"].decode()
    (claim,) = json.loads(copy.files["claims.json"])["claims"]
    assert text[claim["start"] : claim["end"]] == claim["quote"] == "“They shot at us,”"
    assert claim["type"] == "statement"
    state = case.fold()
    assert not [i for i in (*state.claims, *state.readings_by_id) if i in copy.files["claims.json"].decode()]


def test_a_word_that_still_stands_elsewhere_in_the_copy_is_refused_without_repeating_it(case: Case) -> None:
    start = WORDS.index("Olena")
    with pytest.raises(StillThere) as refused:
        redacted_copy(case, "I-001", [Cut("witness_safety", span=(start, start + 14))])
    assert "text.txt" in str(refused.value)
    assert "Olena" not in str(refused.value)


def test_of_a_page_of_the_web_the_text_alone_is_given(case: Case) -> None:
    copy = redacted_copy(case, "I-003", [NAME])
    assert sorted(copy.files) == ["claims.json", "proof.json", "text.txt"]
    assert b"<p>" not in copy.files["text.txt"]
    proved(case, copy)


def test_no_word_of_a_dictionary_fits_a_hash_of_the_copy(case: Case) -> None:
    """The full number of words: benchmarks/redaction.py."""
    copy = redacted_copy(case, "I-001", [NAME])
    proof = copy.files["proof.json"].decode()
    hashes = {bytes.fromhex(h) for h in re.findall("[0-9a-f]{64}", proof)}
    seeds = [bytes.fromhex(value) for _, _, value in json.loads(proof)["seeds"]]
    words = ["Olena", "Petrenko", "Olena Petrenko", " ", *(f"word{n}" for n in range(2000))]
    for word in (w.encode() for w in words):
        tries = [word, b"\0" + word, *(b"\0" + seed + word for seed in seeds), *(seed + word for seed in seeds)]
        assert not any(hashlib.sha256(data).digest() in hashes for data in tries)


def test_an_id_of_the_item_in_the_copy_is_refused(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    state = case.fold()
    reading = state.readings[state.captures[next(iter(state.items))][0].digest].id
    monkeypatch.setattr(redact_room, "_plain_fields", lambda claim: {"reading": reading})
    with pytest.raises(StillThere, match=r"the id of a cut reading stands in claims\.json"):
        redacted_copy(case, "I-001", [NAME])


def test_a_copy_whose_proof_does_not_hold_is_given_to_nobody(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    true = redact_room.cut_text

    def wrong(*given: Any) -> Any:
        copy = true(*given)
        return type(copy)(copy.proof.replace(b"saw it", b"did it"), copy.shown.replace("saw it", "did it"), copy.cuts)

    monkeypatch.setattr(redact_room, "cut_text", wrong)
    with pytest.raises(ProofFails):
        redacted_copy(case, "I-001", [NAME])


# -- pages and pictures -----------------------------------------------------------------------------------------------


def original(case: Case, number: str) -> list[Page]:
    state = case.fold()
    item = next(i for i, n in state.numbers().items() if n == number)
    capture = state.captures[item][-1]
    with (
        Desk() as desk,
        desk.drawing(case.vault.objects.read(capture.digest), capture.media_type or "") as (drawn, got),
    ):
        rows = b"".join(got)
    made, at = [], 0
    for sheet in drawn.sheets:
        size = sheet.width * sheet.height * 3
        made.append(Page(sheet.width, sheet.height, rows[at : at + size]))
        at += size
    return made


def ink(page: Page, top: int, bottom: int) -> set[tuple[int, int]]:
    """Pixels that are not white, between two heights."""
    rows = range(top, bottom)
    return {(i, y) for y in rows for i in range(page.width) if page.pixels[(y * page.width + i) * 3] < 250}


def test_what_is_cut_in_the_text_of_a_pdf_is_black_on_its_page(case: Case) -> None:
    copy = redacted_copy(case, "I-004", [NAME])
    assert copy.files["text.txt"].decode().startswith("The nurse [withheld: witness_safety]\nThe second line stays.")
    proved(case, copy)
    proved(case, copy, "pages-proof.json")
    before, after = original(case, "I-004")[0], pages(copy)[0]
    scale = 150 / 72
    top, bottom = round((792 - 716) * scale), round((792 - 694) * scale)
    left = round(72 * scale) + 130  # past "The nurse", about as wide as the name's first letter is away
    drawn = {(x, y) for x, y in ink(before, top, bottom) if x > left}
    assert drawn
    assert all(after.pixels[(y * after.width + x) * 3 :][:3] == bytes(3) for x, y in drawn)
    lower = after.width * 3 * round((792 - 640) * scale)
    assert after.pixels[lower:] == before.pixels[lower:]
    assert pages(copy)[1] == original(case, "I-004")[1]


def test_the_pdf_of_a_copy_holds_pictures_and_nothing_else(case: Case) -> None:
    copy = redacted_copy(case, "I-004", [NAME])
    made = copy.files["pages.pdf"]
    with Desk() as desk:
        with pytest.raises(CannotRead) as refused:
            desk.read(made, "pages.pdf")
        assert refused.value.reason == "no_text"
        with desk.drawing(made, "application/pdf") as (drawn, bands):
            shown = b"".join(bands)
    assert drawn.dropped == ("the text layer and the drawing instructions",)
    first = pages(copy)[0]
    assert abs(drawn.sheets[0].width - first.width) <= 1
    assert shown.count(b"\0\0\0") > 30 * 30  # the cut is black there, too
    assert b"/Info" not in made
    assert json.loads(copy.files["pages-proof.json"])["dropped"] == [
        "document information", "the text layer and the drawing instructions",
    ]  # fmt: skip


def test_a_pdf_that_holds_more_than_its_pictures_is_refused(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    true = PicturesCopy.pdf
    monkeypatch.setattr(PicturesCopy, "pdf", lambda copy, dpi: [*true(copy, dpi), b"% Olena\n"])
    with pytest.raises(ProofFails, match="not made of its pictures alone"):
        redacted_copy(case, "I-004", [NAME])


def test_a_pdf_in_a_package_is_searched_around_its_pictures_only_if_they_are_those_beside_it(
    case: Case, tmp_path: Path
) -> None:
    copy = redacted_copy(case, "I-004", [NAME])
    folder, place = Folder(tmp_path / "package"), "data/redacted/I-004/"
    for name in copy.files:
        folder.write(place + name, copy.files[name])
    whole = copy.files["pages.pdf"]
    with leaks._around_pictures(folder, place + "pages.pdf", copy) as stream:
        around = stream.read()
    assert around.startswith(b"%PDF-1.4")
    assert len(around) < 4000 < len(whole)
    (tmp_path / "package" / place / "pages.pdf").write_bytes(whole.replace(b"%%EOF", b"%%EOG"))
    with leaks._around_pictures(folder, place + "pages.pdf", copy) as stream:
        assert stream.read() == whole.replace(b"%%EOF", b"%%EOG")


def test_a_box_on_a_page_cuts_the_text_under_it(case: Case) -> None:
    copy = redacted_copy(case, "I-004", [Cut("graphic", box=(1, 60, 180, 300, 16))])
    text = copy.files["text.txt"].decode()
    assert "second line" not in text
    assert "The nurse Olena Petrenko" in text
    assert "So does the third one." in text
    assert copy.values == ("The second line stays",)
    proved(case, copy, "pages-proof.json")
    black = pages(copy)[0]
    assert black.pixels[(round(190 * 150 / 72) * black.width + 400) * 3 :][:3] == bytes(3)


def test_a_page_that_is_cut_is_black_and_its_text_is_gone(case: Case) -> None:
    copy = redacted_copy(case, "I-004", [Cut("court_order", page=1)])
    assert copy.files["text.txt"].decode() == "[withheld: court_order]\n\nPage two has no name."
    assert not any(pages(copy)[0].pixels)
    proved(case, copy)
    proved(case, copy, "pages-proof.json")


def test_a_running_head_that_other_pages_bear_does_not_stop_a_page_from_being_cut(tmp_path: Path) -> None:
    head = (740, "Report of the commission on the events of that year, page")
    sheets = [
        [head, (700, f"Witness {n} told of what she saw on the {n}. day, and named {n * 7} of the men.")]
        for n in (1, 2)
    ]
    (tmp_path / "a.pdf").write_bytes(pdf(sheets))
    with create_case(tmp_path / "case", "invented", still_world()) as case:
        add(case, [tmp_path / "a.pdf"])
        run(case)
        copy = redacted_copy(case, "I-001", [Cut("witness_safety", page=2)])
    assert copy.notes == (
        "2 passages of the pages that were cut also stand in text that is kept; look whether they should",
    )
    assert any("named 14 of" in value for value in copy.values)
    assert not any(value.startswith("Report of the commission") for value in copy.values)


def test_a_scan_has_pages_and_no_text(case: Case) -> None:
    copy = redacted_copy(case, "I-005", [Cut("graphic", box=(1, 0, 0, 100, 100))])
    assert sorted(copy.files) == ["page-0001.png", "pages.pdf", "proof.json"]
    proved(case, copy)
    with pytest.raises(UsageError, match="no text"):
        redacted_copy(case, "I-005", [NAME])


def test_a_picture_loses_a_region_and_its_metadata(case: Case) -> None:
    copy = redacted_copy(case, "I-006", [Cut("witness_safety", region=(30, 30, 40, 10))])
    assert sorted(copy.files) == ["page-0001.png", "proof.json"]
    proved(case, copy)
    (page,) = pages(copy)
    (before,) = original(case, "I-006")
    for y in range(70):
        row, old = page.pixels[y * 300 : y * 300 + 300], before.pixels[y * 300 : y * 300 + 300]
        assert row == (bytes(288) + old[288:] if y < 64 else old)
    dropped = json.loads(copy.files["proof.json"])["dropped"]
    assert "EXIF" in dropped
    assert "a comment" in dropped
    assert not any(b"Exif" in data or b"Petrenko" in data for data in copy.files.values())


def test_pixels_that_are_drawn_otherwise_today_are_divided_anew_and_the_copy_says_so(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    true = redact_room.divisions_of

    def older(state: Any, of: str) -> list[Opened]:
        return [Opened(replace(o.division, root="0" * 64), o.seed, o.entry) for o in true(state, of)]

    monkeypatch.setattr(redact_room, "divisions_of", older)
    size = case.fold().size
    copy = redacted_copy(case, "I-006", [Cut("witness_safety", region=(30, 30, 40, 10))])
    assert copy.entry == size
    assert case.fold().size == size + 1
    assert "the proof shows the later entry" in copy.notes[0]
    proved(case, copy)
    monkeypatch.undo()
    assert redacted_copy(case, "I-006", [Cut("privacy", region=(0, 0, 1, 1))]).entry < size  # the earliest that fits


def test_a_text_that_was_never_divided_is_divided_when_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_room._Run, "divide", lambda self, desk: None)
    with create_case(tmp_path / "case", "invented", still_world()) as case:
        add(case, write(tmp_path, a=WORDS))
        run(case)
        copy = redacted_copy(case, "I-001", [NAME])
        assert copy.entry == case.fold().size - 1
        proved(case, copy)
        assert redacted_copy(case, "I-001", [NAME]).files == copy.files


@pytest.mark.parametrize(
    ("item", "cut", "why"),
    [
        ("I-001", Cut("privacy", span=(5, 4000)), "do not lie in a text"),
        ("I-001", Cut("privacy", span=(5, 5)), "do not lie in a text"),
        ("I-001", Cut("privacy", word="Olen"), "does not stand"),
        ("I-001", Cut("privacy", word="…"), "does not stand"),
        ("I-001", Cut("privacy", page=1), "no pages"),
        ("I-004", Cut("privacy", page=3), "there is no page 3"),
        ("I-004", Cut("privacy", box=(1, 9000, 0, 5, 5)), "lies outside"),
        ("I-004", Cut("privacy", box=(1, 0, 0, 0, 5)), "lies outside"),
        ("I-004", Cut("privacy", region=(0, 0, 5, 5)), "only a picture has regions"),
        ("I-006", Cut("privacy", region=(100, 0, 5, 5)), "lies outside"),
        ("I-009", Cut("privacy", page=1), "no item"),
    ],
)
def test_a_cut_that_lies_nowhere_is_refused(case: Case, item: str, cut: Cut, why: str) -> None:
    size = case.fold().size
    with pytest.raises(UsageError, match=why):
        redacted_copy(case, item, [cut])
    assert case.fold().size == size


def test_no_cut_at_all_is_refused(case: Case) -> None:
    with pytest.raises(UsageError, match="nothing is to be cut"):
        redacted_copy(case, "I-001", [])


# -- words ------------------------------------------------------------------------------------------------------------


def test_whole_words_are_found_whatever_their_case_marks_and_line_ends() -> None:
    text = "OLENA Oléna Olena. Olenas, x-Olena-y Ole-\nna"
    assert [text[a:b] for a, b in occurrences(text, "olena")] == ["OLENA", "Oléna", "Olena", "Olena", "Ole-\nna"]
    assert [text[a:b] for a, b in occurrences(text, "Olena.")] == ["Olena."]
    assert list(occurrences("Straße STRASSE", "strasse")) == [(0, 6), (7, 14)]


def test_a_long_cut_is_looked_for_by_its_parts() -> None:
    words = [f"w{n}" for n in range(30)]
    parts = list(parts_of(" ".join(words)))
    assert all(len(part.split()) == 8 for part in parts)
    assert all(any(" ".join(words[n : n + 4]) in part for part in parts) for n in range(27))
    assert list(parts_of(" “Olena\nPetrenko,” ")) == ["Olena Petrenko"]


# -- plans ------------------------------------------------------------------------------------------------------------


def test_a_plan_gathers_cuts_for_its_maker_alone(case: Case, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    add_to_plan(plan, case, "i-4", [Cut("privacy", page=2)])
    add_to_plan(plan, case, "I-001", [NAME])
    add_to_plan(plan, case, "I-001", [NAME, Cut("privacy", span=(4, 9))])
    assert stat.S_IMODE(plan.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".plan")] == []
    found = read_plan(plan, case)
    numbers = case.fold().numbers()
    assert {numbers[item]: cuts for item, cuts in found.items()} == {
        "I-001": [NAME, Cut("privacy", span=(4, 9))],
        "I-004": [Cut("privacy", page=2)],
    }
    for item, cuts in found.items():
        redacted_copy(case, item, cuts)


def test_a_plan_in_the_case_of_another_case_or_of_another_text_is_refused(case: Case, tmp_path: Path) -> None:
    assert case.path is not None
    with pytest.raises(UsageError, match="not kept in the case folder"):
        add_to_plan(case.path / "plan.json", case, "I-001", [NAME])
    plan = tmp_path / "plan.json"
    add_to_plan(plan, case, "I-001", [NAME])
    good = plan.read_bytes()
    for broken in (
        good.replace(case.id.encode(), b"case:" + b"0" * 32),
        re.sub(rb"reading:[0-9a-f]{64}", b"reading:" + b"0" * 64, good),
        good.replace(b"redaction-plan/1", b"redaction-plan/2"),
        good + b"\n",
        b"",
        good.replace(b'"word"', b'"words"'),
        good.replace(b"witness_safety", b"because"),
    ):
        plan.write_bytes(broken)
        with pytest.raises((PlanUnreadable, UsageError)) as refused:
            read_plan(plan, case)
        assert "Petrenko" not in str(refused.value)


def test_a_preview_shows_what_is_cut_and_what_is_left_of_it(case: Case, tmp_path: Path) -> None:
    start = WORDS.index("Olena")
    planned = add_to_plan(tmp_path / "plan.json", case, "I-001", [Cut("privacy", span=(start + 2, start + 8))])
    seen = preview(case, planned)
    (row,) = seen.shown
    assert (row.before, row.words) == ("The nurse ", "Olena Petrenko")
    assert seen.notes == (
        "cut value 1 stands in the text that is kept: a package will be refused until it is cut there too",
        "single words of cut value 1 stand in 2 more places of the text that is kept",
    )
    planned = add_to_plan(tmp_path / "plan.json", case, "I-001", [NAME])
    assert preview(case, planned).notes == ()


def test_a_preview_tells_of_other_items_with_the_same_bytes(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, twin=WORDS))
    planned = Planned(next(iter(case.fold().items)), "I-001", None, (NAME,))
    assert "I-007 holds the same bytes: redact or withhold it as well" in preview(case, planned).notes
