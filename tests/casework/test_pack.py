"""pack: what a package holds, what it leaves out, and what happens on the way."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import bagit
import pyrage
import pytest

from casework import packed as read
from casework.small import anywhere
from solferino.casework import pack as packing_module
from solferino.casework.add import add
from solferino.casework.case import Case
from solferino.casework.check import check
from solferino.casework.cutting import Cut
from solferino.casework.leaks import StillPresent
from solferino.casework.pack import Packed, pack
from solferino.casework.seal import seal
from solferino.casework.wrapping import Wrapping
from solferino.custody.note import VerifierKey, parse_note, signature_holds
from solferino.record import DigestMismatch, EventType, Handover, Line, Package, UsageError
from solferino.share.package import making
from solferino.testing.packages import make_case, open_made
from solferino.testing.signers import SeededSigner
from solferino.vault import Conflict

SIGNER = SeededSigner(b"maker", both=False)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with five items and the place of a sixth that was erased; not to be written to."""
    return make_case(tmp_path_factory.mktemp("made"))


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Iterator[Case]:
    shutil.copytree(made, tmp_path / "case")
    with open_made(tmp_path / "case") as opened:
        yield opened


@pytest.fixture(scope="session")
def whole(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Packed:
    """The whole case as a folder; not to be written to."""
    return packed_from(made, tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="session")
def part(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Packed:
    """The case without its fourth item."""
    return packed_from(made, tmp_path_factory.mktemp("part"), withhold={"I-004": "witness_safety"})


def packed_from(made: Path, place: Path, **options: object) -> Packed:
    shutil.copytree(made, place / "case")
    with open_made(place / "case") as case:
        return pack(case, place / "package", signer=SeededSigner(b"maker"), **options)  # type: ignore[arg-type]


def types(case: Case) -> list[EventType]:
    return [e.type for e in case.fold().events]


# -- the whole case ---------------------------------------------------------------------------------------------------


def test_the_root_lists_every_file_and_nothing_lies_beside_it(whole: Packed) -> None:
    files = read.files_of(whole.path)
    listed = read.listed(whole.path)
    assert set(files) - set(listed) == {p for p in files if p in ("root.txt", making.SEAL) or p.startswith("seal/")}
    assert {p: hashlib.sha256(files[p]).hexdigest() for p in listed} == listed
    assert (whole.files, whole.size) == (len(listed), sum(len(files[p]) for p in listed))
    assert whole.root == hashlib.sha256(files["root.txt"]).hexdigest()


def test_the_ledger_holds_the_root_and_the_seal_ties_it_to_the_signed_head(whole: Packed) -> None:
    seal = whole.path / "seal"
    entry = json.loads((seal / "entry.json").read_bytes())["entry"]
    line = (seal / "line.json").read_bytes()
    assert (entry["type"], entry["number"]) == ("packed", len(read.entries(whole.path)))
    assert entry["batch"]["root"] == hashlib.sha256(b"\0" + line).hexdigest()
    assert json.loads(line)["record"]["content"]["root"] == whole.root
    rows = (whole.path / "data/ledger/entries.jsonl").read_bytes().split(b"\n")[:-1]
    leaves = [hashlib.sha256(b"\0" + row).digest() for row in [*rows, (seal / "entry.json").read_bytes()]]
    origin, size, root = (seal / "checkpoint.txt").read_text().splitlines()
    assert (origin, int(size)) == ("solferino/" + entry["case"].removeprefix("case:"), len(leaves))
    assert root == __import__("base64").b64encode(read.tree(leaves)).decode()


def test_the_seal_is_signed_by_its_keys_in_their_order_and_names_every_file_of_the_seal(whole: Packed) -> None:
    note = parse_note((whole.path / making.SEAL).read_bytes())
    first, root, *rows = note.text.splitlines()
    assert (first, root.split(" ")[:2]) == ("solferino package seal v1", ["root", whole.root])
    named = [row.split(" ") for row in rows if row.startswith("file ")]
    files = {p: d for p, d in read.files_of(whole.path).items() if p.startswith("seal/")}
    assert [(f[3], f[1], int(f[2])) for f in named] == [
        (p, hashlib.sha256(d).hexdigest(), len(d)) for p, d in sorted(files.items())
    ]
    keys = [VerifierKey.parse(row.removeprefix("key ")) for row in rows if row.startswith("key ")]
    assert [k.algorithm for k in keys] == ["ed25519", "ml-dsa-44"]
    assert [signature_holds(k, s, note.text) for k, s in zip(keys, note.signatures, strict=True)] == [True, True]


def test_every_batch_gives_the_root_it_is_named_by_and_every_object_its_name(whole: Packed, part: Packed) -> None:
    for package in (whole.path, part.path):
        batches = sorted((package / "data/batches").iterdir())
        assert {p.stem for p in batches} == {e["batch"]["root"] for e in read.entries(package) if "batch" in e}
        assert [read.batch_root(p) for p in batches] == [p.stem for p in batches]
        for path in (package / "data/objects").rglob("*"):
            if path.is_file():
                assert hashlib.sha256(path.read_bytes()).hexdigest() == path.parent.name + path.name


def test_bagit_accepts_it(whole: Packed) -> None:
    bag = bagit.Bag(str(whole.path))
    assert bag.is_valid()
    assert bag.info["External-Identifier"].startswith("case:")


def test_the_load_file_has_a_row_for_every_capture_and_for_what_is_gone(whole: Packed) -> None:
    rows = read.items(whole.path)
    assert [(r["number"], r["state"], r["name"]) for r in rows] == [
        ("I-001.1", "here", "market.txt"),
        ("I-002.1", "here", "ринок.txt"),
        ("I-003.1", "here", "school 🏫.txt"),
        ("I-004.1", "here", "سوق.txt"),
        ("I-005.1", "here", "'=note.txt"),
        ("I-006", "erased", ""),
    ]
    assert rows[4]["guarded"] == "name"
    for row in rows[:5]:
        data = (whole.path / row["object"]).read_bytes()
        assert (row["sha256"], row["size"]) == (hashlib.sha256(data).hexdigest(), str(len(data)))
        assert (whole.path / row["text"]).read_text("utf-8") == data.decode("utf-8")
        assert read.entries(whole.path)[int(row["entry"])]["type"] == "kept"


def test_nothing_of_an_erased_item_comes_back_through_a_package(whole: Packed) -> None:
    assert anywhere(whole.path, b"may not be held") == []
    assert read.stated(whole.path)["I-006"] == {"entry": read.stated(whole.path)["I-006"]["entry"], "number": "I-006",
        "state": "erased"}  # fmt: skip
    assert read.entries(whole.path)[read.stated(whole.path)["I-006"]["entry"]]["type"] == "erased"


def test_the_names_of_people_on_the_case_stay_behind_unless_they_are_asked_for(case: Case, whole: Packed) -> None:
    assert anywhere(whole.path, b"Ada Orsk") == [] and anywhere(whole.path, b"Ben Tavel") == []
    (other,) = read.completeness(whole.path)["other"]
    assert other["reason"] == "names_of_staff" and other["lines"] == read.withheld_leaves(whole.path)
    named = pack(case, case.path.parent / "named", signer=SIGNER, with_names=True)
    assert {p["name"] for p in read.records(named.path, "person")} == {"Ada Orsk", "Ben Tavel"}
    assert read.completeness(named.path)["other"] == []


def test_equal_cases_packed_in_equal_worlds_give_equal_bytes(made: Path, tmp_path: Path) -> None:
    packages = []
    for name in ("one", "two"):
        shutil.copytree(made, tmp_path / name / "case")
        with open_made(tmp_path / name / "case") as case:
            packages.append(pack(case, tmp_path / name / "p.zip", signer=SIGNER).path.read_bytes())
    assert packages[0] == packages[1]


# -- a part of it -----------------------------------------------------------------------------------------------------


def test_nothing_that_a_withheld_item_holds_is_anywhere(part: Packed, made: Path) -> None:
    words = (made.parent / "sources" / "سوق.txt").read_bytes()
    digest = hashlib.sha256(words).hexdigest()
    assert anywhere(part.path, words.strip()) == []
    for told in (digest, digest[2:], "سوق", "varn.example/4", "Report 4", "7 people died", "Lisk"):
        assert anywhere(part.path, told.encode()) == [], told


def test_a_withheld_item_is_counted_with_its_reason_and_its_lines_are_proved_to_exist(part: Packed) -> None:
    state = read.stated(part.path)["I-004"]
    assert (state["state"], state["reason"]) == ("withheld", "witness_safety")
    in_its_entry = read.entries(part.path)[state["entry"]]["batch"]["root"]
    leaves = {line["withheld"] for line in read.lines(part.path)[in_its_entry]}
    assert leaves and leaves <= set(state["lines"]), "its item, capture and outcome"
    assert part.totals == {"items": 6, "here": 4, "redacted": 0, "withheld": 1, "sealed": 0, "erased": 1}


def test_every_withheld_line_is_accounted_for_exactly_once(part: Packed) -> None:
    form = read.completeness(part.path)
    told = [leaf for row in (*form["items"], *form["other"]) for leaf in row.get("lines", [])]
    assert sorted(told) == read.withheld_leaves(part.path)
    assert all(row["lines"] == sorted(row["lines"]) for row in form["other"])


def test_no_line_that_is_left_names_one_that_is_not(part: Packed, whole: Packed) -> None:
    there = {json.dumps(r, sort_keys=True) for r in read.records(part.path, "item")}
    (gone,) = [r for r in read.records(whole.path, "item") if json.dumps(r, sort_keys=True) not in there]
    assert gone["name"] == "سوق.txt"
    claims = {r["passage"]["reading"] for kind in ("statement", "figure") for r in read.records(part.path, kind)}
    readings = {"reading:" + hashlib.sha256(_identity(r)).hexdigest() for r in read.records(part.path, "reading")}
    assert claims <= readings


def _identity(reading: dict[str, str]) -> bytes:
    inside = {k: reading[k] for k in ("bytes_digest", "text_digest")}
    return json.dumps({"content": inside, "type": "reading"}, sort_keys=True, separators=(",", ":")).encode()


def test_a_package_of_items_says_that_the_rest_is_not_on_the_subject(case: Case, tmp_path: Path) -> None:
    made = pack(case, tmp_path / "p", signer=SIGNER, items=["I-003", "i-1"])
    assert set(read.stated(made.path)) == {"I-001", "I-003"}
    assert made.completeness.words == "I-001, I-003"
    other = {row["reason"]: row["lines"] for row in read.completeness(made.path)["other"]}
    assert other["not_on_subject"] and other["names_of_staff"]
    assert [r["name"] for r in read.items(made.path)] == ["market.txt", "school 🏫.txt"]
    assert anywhere(made.path, "ринок".encode()) == [] and anywhere(made.path, b"buried our neighbours") == []


def test_a_package_of_an_incident_holds_the_items_that_tell_of_it(case: Case, tmp_path: Path) -> None:
    made = pack(case, tmp_path / "p", signer=SIGNER, incident="m-001", withhold={"I-002": "consent"})
    states = {number: row["state"] for number, row in read.stated(made.path).items()}
    assert states["I-002"] == "withheld" and states["I-001"] == "here" and "I-003" not in states
    assert read.completeness(made.path)["subject"] == {"kind": "incident", "words": "incident M-001"}
    with pytest.raises(UsageError, match="no incident"):
        pack(case, tmp_path / "q", signer=SIGNER, incident="M-999")


def test_a_dossier_of_a_part_groups_what_is_there_and_keeps_the_numbers(part: Packed) -> None:
    dossier = (part.path / "data/views/dossier.html").read_text("utf-8")
    assert "This is a part of a case" in dossier
    assert "I-005" in dossier and "I-004" not in dossier
    assert read.records(part.path, "statement") and "Varn" in dossier


def test_bytes_that_an_item_here_holds_too_stay(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "case")
    (tmp_path / "same").mkdir()
    shutil.copy(made.parent / "sources" / "market.txt", tmp_path / "same" / "twin.txt")
    with open_made(tmp_path / "case") as case:
        add(case, [tmp_path / "same" / "twin.txt"])
        package = pack(case, tmp_path / "p", signer=SIGNER, withhold={"I-007": "source_protection"})
        digest = hashlib.sha256((tmp_path / "same/twin.txt").read_bytes()).hexdigest()
        assert (package.path / "data/objects" / digest[:2] / digest[2:]).exists()
        assert anywhere(package.path, b"twin.txt") == []
        both = pack(case, tmp_path / "q", signer=SIGNER, withhold={"I-007": "privacy", "I-001": "privacy"})
        assert not (both.path / "data/objects" / digest[:2] / digest[2:]).exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"withhold": {"I-004": "because"}}, "no reason"),
        ({"withhold": {"I-099": "privacy"}}, "no item"),
        ({"withhold": {"I-006": "privacy"}}, "no item"),
        ({"items": ["I-001"], "incident": "M-001"}, "of items or of an incident"),
        ({"items": ["I-001"], "withhold": {"I-002": "privacy"}}, "stays out anyway"),
        ({"items": ["I-001"], "withhold": {"I-001": "privacy"}}, "nothing would be left"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(
    case: Case, tmp_path: Path, options: dict[str, object], words: str
) -> None:
    size = case.vault.head().size
    with pytest.raises(UsageError, match=words):
        pack(case, tmp_path / "p", signer=SIGNER, **options)  # type: ignore[arg-type]
    assert case.vault.head().size == size
    assert not (tmp_path / "p").exists()


# -- on the way -------------------------------------------------------------------------------------------------------


def test_the_ledger_says_what_was_meant_then_what_came_of_it(case: Case, tmp_path: Path) -> None:
    made = pack(case, tmp_path / "p", signer=SIGNER, withhold={"I-004": "privacy"}, to="the registry")
    said = types(case)[-4:]
    assert said == [EventType.KEY_ENROLLED, EventType.EXPORTED, EventType.PACKED, EventType.CHECKPOINTED]
    exported, packed = case.fold().events[-3:-1]
    (handover,) = _records(case, exported.number)
    (package,) = _records(case, packed.number)
    assert isinstance(handover, Handover) and isinstance(package, Package)
    assert (handover.subject, handover.to, len(handover.items)) == ("case", "the registry", 4)
    assert [(w.reason, w.state) for w in handover.withheld] == [("privacy", "withheld")]
    assert (package.root, package.files, package.size) == (made.root, made.files, made.size)
    assert check(case).exit_code == 0


def _records(case: Case, number: int) -> list[object]:
    batch = case.fold().events[number].batch
    assert batch is not None
    return [line.record for line in case.vault.lines(batch.root) if isinstance(line, Line)]


def test_an_entry_that_comes_between_is_taken_in_and_the_package_built_again(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_root = packing_module.write_root
    others = iter(["somebody else", "another one"])

    def slowly(folder: object) -> object:
        name = next(others, None)
        if name is not None:
            case.person(name)
        return write_root(folder)  # type: ignore[arg-type]

    monkeypatch.setattr(packing_module, "write_root", slowly)
    made = pack(case, tmp_path / "p", signer=SIGNER)
    said = [e["type"] for e in read.entries(made.path)][-5:]
    assert said == ["exported", "person_named", "exported", "person_named", "exported"]
    assert made.entry.number == len(read.entries(made.path))
    assert bagit.Bag(str(made.path)).is_valid()


def test_a_ledger_that_never_stands_still_gives_no_package(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_root = packing_module.write_root

    def slowly(folder: object) -> object:
        case.commit(EventType.REPAIRED)
        return write_root(folder)  # type: ignore[arg-type]

    monkeypatch.setattr(packing_module, "write_root", slowly)
    with pytest.raises(Conflict, match="moved on"):
        pack(case, tmp_path / "p", signer=SIGNER)
    assert [p.name for p in tmp_path.iterdir()] == ["case"]


def test_a_damaged_object_is_named_and_stops_the_package(case: Case, tmp_path: Path) -> None:
    digest = next(iter(case.vault.objects.ids()))
    place = tmp_path / "case" / "objects" / digest[:2] / digest[2:]
    place.chmod(0o644)
    place.write_bytes(place.read_bytes() + b"!")
    with pytest.raises(DigestMismatch) as error:
        pack(case, tmp_path / "p", signer=SIGNER)
    assert digest in error.value.where
    assert [p.name for p in tmp_path.iterdir()] == ["case"]


@pytest.mark.parametrize("name", ["p", "p.zip"])
def test_nothing_is_ever_overwritten(case: Case, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    size = case.vault.head().size
    with pytest.raises(UsageError, match="there already"):
        pack(case, tmp_path / name, signer=SIGNER)
    assert (tmp_path / name).read_bytes() == b"mine"
    assert case.vault.head().size == size


@pytest.mark.parametrize("name", ["p", "p.zip"])
def test_a_run_that_is_cut_short_leaves_nothing_and_the_next_one_clears_up(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(packing_module, "write_seal", killed)
        patch.setattr("solferino.casework.wrapping._remove", lambda _: None)  # as a kill would
        with pytest.raises(KeyboardInterrupt):
            pack(case, tmp_path / name, signer=SIGNER)
    assert not (tmp_path / name).exists()
    assert [p for p in tmp_path.iterdir() if p.name.startswith(".part-")] != []
    with Wrapping(tmp_path / "another") as other:
        pack(case, tmp_path / f"next-{name}", signer=SIGNER)
        assert [p for p in tmp_path.iterdir() if p.name.startswith(".part-")] == [other.place], "somebody works there"
    assert [p for p in tmp_path.iterdir() if p.name.startswith(".part-")] == []


def test_a_zip_holds_the_folder_under_its_own_name(case: Case, tmp_path: Path) -> None:
    made = pack(case, tmp_path / "Varn-1.zip", signer=SIGNER)
    assert made.form == "zip"
    with zipfile.ZipFile(made.path) as file:
        assert file.testzip() is None
        assert {n.split("/")[0] for n in file.namelist()} == {"Varn-1"}
        file.extractall(tmp_path / "out")
    assert bagit.Bag(str(tmp_path / "out" / "Varn-1")).is_valid()


def test_a_package_for_named_people_opens_with_their_key_and_no_other(case: Case, tmp_path: Path) -> None:
    theirs, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    made = pack(case, tmp_path / "p.zip.age", signer=SIGNER, recipients=[str(theirs.to_public())])
    data = made.path.read_bytes()
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(data, [other])
    (tmp_path / "p.zip").write_bytes(pyrage.decrypt(data, [theirs]))
    with zipfile.ZipFile(tmp_path / "p.zip") as file:
        assert file.testzip() is None
    with pytest.raises(UsageError, match=r"\.zip\.age"):
        pack(case, tmp_path / "q.zip", signer=SIGNER, recipients=[str(theirs.to_public())])


def test_a_page_that_tells_of_what_was_withheld_stops_the_package(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "“We buried our neighbours,” she said."
    monkeypatch.setattr(making, "index", lambda told: f"<p>{words}</p>" if told.rows else "")
    with pytest.raises(StillPresent, match=r"index\.html"):
        pack(case, tmp_path / "p", signer=SIGNER, withhold={"I-002": "privacy"})
    assert [p.name for p in tmp_path.iterdir()] == ["case"]


def test_a_digest_of_what_was_withheld_stops_the_package(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (gone,) = (
        c.digest for i, rows in case.fold().captures.items() if case.fold().numbers()[i] == "I-002" for c in rows
    )
    monkeypatch.setattr(making, "readme", lambda told, language="en": gone if told.rows else "")
    with pytest.raises(StillPresent, match=r"README"):
        pack(case, tmp_path / "p", signer=SIGNER, withhold={"I-002": "privacy"})


def test_names_of_255_bytes_and_in_every_script_go_in_and_show_right(case: Case, tmp_path: Path) -> None:
    long = "ї" * 125 + ".txt1"
    for name in (long, "ملف التقرير.txt", "a\u0301 nfd.txt", "🏚️.txt"):
        (tmp_path / name).write_text(f"A report of {name[:3]}.\n", encoding="utf-8")
        add(case, [tmp_path / name])
    made = pack(case, tmp_path / "p", signer=SIGNER)
    assert [r["name"] for r in read.items(made.path)][-4:] == [long, "ملف التقرير.txt", "a\u0301 nfd.txt", "🏚️.txt"]
    page = (made.path / "index.html").read_text("utf-8")
    assert f"<bdi>{long}</bdi>" in page and "<bdi>ملف التقرير.txt</bdi>" in page
    assert all(path.isascii() for path in read.files_of(made.path))


# -- sealed and redacted ----------------------------------------------------------------------------------------------


def test_a_sealed_item_never_goes_in_clear_and_is_counted(case: Case, tmp_path: Path) -> None:
    owner = pyrage.x25519.Identity.generate()
    entry = seal(case, "I-002", [str(owner.to_public())], person="Ada Orsk", reason="a witness").event.number
    made = pack(case, tmp_path / "p", signer=SIGNER)
    assert read.stated(made.path)["I-002"] == {"number": "I-002", "state": "sealed", "entry": entry}
    assert anywhere(made.path, b"buried our neighbours") == [] and anywhere(made.path, "ринок".encode()) == []
    assert made.totals["sealed"] == 1 and made.totals["here"] == 4
    assert [r["number"] for r in read.items(made.path) if r["state"] == "sealed"] == ["I-002"]
    with pytest.raises(UsageError, match="no item"):
        pack(case, tmp_path / "q", signer=SIGNER, items=["I-002"])


def test_a_redacted_item_goes_in_as_what_is_left_of_it(case: Case, tmp_path: Path) -> None:
    cuts = {"I-004": [Cut("witness_safety", word="Lisk")]}
    made = pack(case, tmp_path / "p", signer=SIGNER, redactions=cuts)
    state = read.stated(made.path)["I-004"]
    assert (state["state"], state["reason"]) == ("redacted", "witness_safety")
    shown = (made.path / "data/redacted/I-004/text.txt").read_text("utf-8")
    assert "[withheld: witness_safety]" in shown and "7 people died" in shown
    assert anywhere(made.path, b"Lisk") == [] and anywhere(made.path, "سوق".encode()) == []
    assert made.totals["redacted"] == 1
    assert "data/redacted/I-004/text.txt" in (made.path / "index.html").read_text("utf-8")
    assert sorted(leaf for row in (*read.completeness(made.path)["items"], *read.completeness(made.path)["other"])
                  for leaf in row.get("lines", [])) == read.withheld_leaves(made.path)  # fmt: skip


def test_how_long_a_withheld_text_is_stays_behind_and_of_a_redacted_one_it_shows(case: Case, tmp_path: Path) -> None:
    every = pack(case, tmp_path / "all", signer=SIGNER)
    made = pack(case, tmp_path / "p", signer=SIGNER, withhold={"I-002": "privacy"},
                redactions={"I-004": [Cut("privacy", word="Lisk")]})  # fmt: skip
    divisions, keys = (len(read.records(every.path, kind)) for kind in ("division", "division_key"))
    assert keys == 5, "each text was divided before anybody asked"
    assert len(read.records(made.path, "division")) == divisions - 1
    assert len(read.records(made.path, "division_key")) == keys - 2


def test_a_cut_word_that_another_item_says_openly_stops_the_package(case: Case, tmp_path: Path) -> None:
    with pytest.raises(StillPresent):
        pack(case, tmp_path / "p", signer=SIGNER, redactions={"I-001": [Cut("privacy", word="Varn")]})
    assert [p.name for p in tmp_path.iterdir()] == ["case"]


def test_an_item_is_either_withheld_or_cut(case: Case, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing is cut in it"):
        pack(case, tmp_path / "p", signer=SIGNER, withhold={"I-001": "privacy"},
             redactions={"I-001": [Cut("privacy", word="Varn")]})  # fmt: skip
