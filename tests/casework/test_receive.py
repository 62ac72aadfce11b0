"""Receiving: what others hand over becomes items here, their proofs are checked and stay theirs, no zip does harm."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import os
import shutil
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import bagit
import pyrage
import pytest

from casework.small import anywhere
from routes.world import fixed_world
from solferino.casework.case import Case, create_case
from solferino.casework.check import check
from solferino.casework.cutting import Cut
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.casework.receive import NotReceivable, PackageRefused, Received, receive
from solferino.casework.status import status_of
from solferino.read.foreign import HostileArchive, members
from solferino.record import CustodyEvent, EventType, Line, Outcome, Receipt, UsageError
from solferino.share.seal import Identity, NoKeyFits
from solferino.testing.packages import make_package

UKRAINIAN, ARABIC, EMOJI = "звіт.txt", "سوق.txt", "school 🏫.txt"
LONGEST = "ї" * 125 + ".html"  # 255 bytes


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "ours", world=fixed_world("Cara")) as made:
        yield made


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One package as folder, zip and encrypted, and one in which items are withheld."""
    place = tmp_path_factory.mktemp("theirs")
    make_package(place / "a", "package", both=False)
    make_package(place / "b", "package.zip", both=False, withhold={"I-002": "witness_safety"})
    return place


def events(case: Case, kind: EventType) -> list[CustodyEvent]:
    return [e for e in map(CustodyEvent.parse, case.vault.entries()) if e.type is kind]


def records(case: Case, event: CustodyEvent) -> list[object]:
    assert event.batch is not None
    return [line.record for line in case.vault.lines(event.batch.root) if isinstance(line, Line)]


def names(case: Case) -> list[str]:
    return [i.item.name for i in held(case).items]


# -- packages of ours -------------------------------------------------------------------------------------------------


def test_a_package_is_kept_as_it_came_and_its_items_become_items_here(case: Case, packages: Path) -> None:
    done = receive(case, packages / "a" / "package", reason="for the inquiry")
    assert (done.checked, done.kept, done.again, done.faults) == (0, 5, 0, [])
    assert set(names(case)) == {"market.txt", "ринок.txt", EMOJI, ARABIC, "=note.txt"}
    receipt = done.receipt
    assert receipt.root == hashlib.sha256((packages / "a/package/root.txt").read_bytes()).hexdigest()
    kept = {hashlib.sha256(p.read_bytes()).hexdigest() for p in (packages / "a/package").rglob("*") if p.is_file()}
    assert set(receipt.contents) == kept
    assert all(case.vault.objects.has(digest) for digest in kept)
    report = json.loads(case.vault.objects.read(receipt.report))
    assert report["exit_code"] == 0
    assert report["package_root"] == receipt.root
    assert check(case).exit_code == 0


def test_what_they_say_stays_theirs(case: Case, packages: Path) -> None:
    done = receive(case, packages / "a" / "package")
    theirs = json.loads((packages / "a/package/data/package.json").read_bytes())
    receipt = done.receipt
    assert (receipt.case, receipt.size, receipt.head) == (theirs["case"], theirs["size"], theirs["root"])
    assert receipt.keys
    assert receipt.case != case.id
    item = next(i for i in held(case).items if i.item.name == "ринок.txt").item
    assert item.given is not None
    assert (item.given.publisher, item.given.basis) == ("Varn Daily", "theirs")
    assert receipt.root is not None
    assert item.reason == f"received from package {receipt.root[:12]}"
    assert [n for n in done.notes if "not yet anchored" in n]
    assert held(case).claims == (), "their claims are in what was kept, and none of them is asserted here"


def test_process_works_on_them_as_on_any_others_and_status_shows_what_was_received(case: Case, packages: Path) -> None:
    done = receive(case, packages / "a" / "package")
    process(case)
    assert {c.claim.passage.quote for c in held(case).claims}
    (row,) = status_of(held(case))["received"]
    assert (row["entry"], row["form"], row["items"], row["faults"]) == (done.event.number, "solferino", 5, 0)
    assert check(case).exit_code == 0


def test_what_was_withheld_is_listed_with_its_reason_and_nothing_is_invented_for_it(case: Case, packages: Path) -> None:
    done = receive(case, packages / "b" / "package.zip")
    assert ("I-002", "withheld", "witness_safety") in done.not_here
    assert ("I-006", "erased", "") in done.not_here
    assert "ринок.txt" not in names(case)
    assert len(names(case)) == 4
    words = [r.words for r in records(case, done.event) if isinstance(r, Outcome)]
    assert "their I-002 is withheld: witness_safety" in words
    numbers = {o.words.rsplit(" ", 1)[-1] for i in held(case).items for o in i.outcomes if o.code == "received"}
    assert numbers == {"I-001", "I-003", "I-004", "I-005"}


def test_of_an_item_with_parts_cut_out_the_text_that_is_left_becomes_an_item(case: Case, tmp_path: Path) -> None:
    cuts = {"I-004": [Cut("witness_safety", word="Lisk")]}
    make_package(tmp_path, "p", both=False, items=["I-003", "I-004"], redactions=cuts)
    done = receive(case, tmp_path / "p")
    assert ("I-004", "redacted", "witness_safety") in done.not_here
    (copy,) = [i for i in held(case).items if i.item.name == "I-004 (redacted).txt"]
    words = case.vault.objects.read(copy.captures[-1].digest).decode("utf-8")
    assert "[withheld: witness_safety]" in words
    assert "Lisk" not in words
    assert check(case).exit_code == 0


def test_a_package_stripped_of_its_seal_is_no_bag_for_that(case: Case, packages: Path, tmp_path: Path) -> None:
    shutil.copytree(packages / "a" / "package", tmp_path / "p")
    for name in ("SEAL.txt", "root.txt", "data/package.json"):
        (tmp_path / "p" / name).unlink()
    shutil.rmtree(tmp_path / "p" / "seal")
    with pytest.raises(PackageRefused):
        receive(case, tmp_path / "p")


def test_a_zip_is_one_object_beside_its_items(case: Case, packages: Path) -> None:
    done = receive(case, packages / "b" / "package.zip")
    assert done.receipt.contents == (hashlib.sha256((packages / "b/package.zip").read_bytes()).hexdigest(),)


def test_the_same_package_again_is_a_further_sighting_and_one_receipt_more(case: Case, packages: Path) -> None:
    receive(case, packages / "a" / "package")
    again = receive(case, packages / "a" / "package")
    assert (again.kept, again.again) == (0, 5)
    assert len(held(case).items) == 5
    assert len(events(case, EventType.RECEIVED)) == 2
    assert check(case).exit_code == 0


def test_a_package_with_one_byte_changed_is_refused_and_the_refusal_is_an_entry(
    case: Case, packages: Path, tmp_path: Path
) -> None:
    shutil.copytree(packages / "a" / "package", tmp_path / "p")
    victim = next((tmp_path / "p/data/objects").rglob("*/*"))
    victim.chmod(0o644)
    victim.write_bytes(victim.read_bytes() + b" ")
    before = set(case.vault.objects.ids())
    with pytest.raises(PackageRefused) as told:
        receive(case, tmp_path / "p")
    assert told.value.exit_code == 3
    assert victim.name[:12] in str(told.value)
    assert set(case.vault.objects.ids()) == before
    assert names(case) == []
    (event,) = events(case, EventType.REFUSED)
    assert event.code("step") == "receive"
    kept = receive(case, tmp_path / "p", keep_damaged=True)
    assert kept.checked == 3
    assert kept.kept == 0
    failures = [r for r in records(case, kept.event) if isinstance(r, Outcome) and r.code == "their_proof_failed"]
    assert len(failures) == len(kept.faults) > 0
    assert case.vault.objects.has(hashlib.sha256(victim.read_bytes()).hexdigest()), "kept as received"
    assert check(case).exit_code == 0


def test_an_encrypted_package_is_opened_with_a_key_and_leaves_nothing_behind(
    case: Case, packages: Path, tmp_path: Path
) -> None:
    key, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    sealed = tmp_path / "package.zip.age"
    sealed.write_bytes(pyrage.encrypt((packages / "b/package.zip").read_bytes(), [key.to_public()]))
    with pytest.raises(UsageError, match="no identity was named"):
        receive(case, sealed)
    with pytest.raises(NoKeyFits):
        receive(case, sealed, identities=[Identity(other)])
    assert events(case, EventType.ATTEMPT_FAILED)[-1].code("step") == "receive"
    done = receive(case, sealed, identities=[Identity(other), Identity(key)])
    assert done.kept == 4
    assert hashlib.sha256(sealed.read_bytes()).hexdigest() in done.receipt.contents
    assert case.path is not None
    assert list(case.path.glob(".part-*")) == []


def test_who_is_erased_here_goes_from_what_was_kept_of_the_package_too(case: Case, packages: Path) -> None:
    receive(case, packages / "b" / "package.zip")
    process(case)
    assert case.path is not None
    assert anywhere(case.path, b"asked not to be named") != []
    number = next(i.number for i in held(case).items if i.item.name == ARABIC)
    erase(case, number, people=("Ada", "Ben"), reason="a witness is at risk")
    assert anywhere(case.path, b"asked not to be named") == []
    assert check(case).exit_code == 0
    assert len(held(case).items) == 3


def test_something_that_is_no_package_is_a_slip_and_no_event(case: Case, tmp_path: Path) -> None:
    size = case.vault.head().size
    (tmp_path / "letter.txt").write_text("dear sirs")
    (tmp_path / "folder").mkdir()
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("one.jpg", b"\xff\xd8")
    for name in ("letter.txt", "folder", "photos.zip", "not there"):
        with pytest.raises(NotReceivable) as told:
            receive(case, tmp_path / name)
        assert told.value.exit_code == 2
    assert case.vault.head().size == size


# -- bags -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    """A bag as bagit-python makes one, with names in several scripts."""
    folder = tmp_path / "a bag"
    (folder / "нотатки").mkdir(parents=True)
    for name in (UKRAINIAN, ARABIC, EMOJI, f"нотатки/{LONGEST}", "100% sure.txt"):
        (folder / name).write_text(f"the words of {name}\n", "utf-8")
    bagit.make_bag(str(folder), checksums=["sha256", "md5"])
    return folder


def zipped(folder: Path, place: Path) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, f"{folder.name}/{path.relative_to(folder).as_posix()}")
    return place


@pytest.mark.parametrize("as_zip", [False, True])
def test_a_bag_is_checked_by_its_manifests_and_its_files_become_items(
    case: Case, bag: Path, tmp_path: Path, as_zip: bool
) -> None:
    done = receive(case, zipped(bag, tmp_path / "bag.zip") if as_zip else bag)
    assert (done.receipt.form, done.checked, done.kept) == ("bagit", 0, 5)
    assert set(names(case)) == {UKRAINIAN, ARABIC, EMOJI, LONGEST, "100% sure.txt"}
    assert next(i for i in held(case).items if i.item.name == LONGEST).item.folder == "нотатки"
    assert any("not proved" in note for note in done.notes)
    report = json.loads(case.vault.objects.read(done.receipt.report))
    assert report["checked"]["payload files"] == 5
    assert check(case).exit_code == 0


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (lambda bag: append(bag / "data" / UKRAINIAN, "!"), UKRAINIAN),
        (lambda bag: (bag / "data" / ARABIC).unlink(), ARABIC),
        (lambda bag: (bag / "data" / "extra.txt").write_text("x"), "extra.txt"),
        (lambda bag: append(bag / "bag-info.txt", "Note: x\n"), "bag-info.txt"),
        (lambda bag: append(bag / "manifest-sha256.txt", f"{'0' * 64}  ../../etc/passwd\n"), "leads out"),
        (lambda bag: append(bag / "manifest-sha256.txt", "nonsense\n"), "no line of a manifest"),
        (lambda bag: (bag / "data" / "link").symlink_to("/etc/hostname"), "a link"),
        (lambda bag: [p.unlink() for p in bag.glob("manifest-*")], "no payload manifest"),
        (lambda bag: (bag / "bagit.txt").write_text("BagIt-Version: 7\n"), "bagit.txt"),
    ],
)
def test_what_a_bag_does_not_bear_out_is_named_and_the_bag_refused(
    case: Case, bag: Path, spoil: Callable[[Path], object], named: str
) -> None:
    spoil(bag)
    with pytest.raises(PackageRefused) as told:
        receive(case, bag)
    assert named in str(told.value)
    assert names(case) == []


def test_of_a_damaged_bag_that_is_kept_only_what_its_manifests_bear_out_becomes_an_item(case: Case, bag: Path) -> None:
    append(bag / "data" / UKRAINIAN, "!")
    done = receive(case, bag, keep_damaged=True)
    assert done.checked == 3
    assert UKRAINIAN not in names(case)
    assert len(names(case)) == 4


def test_a_bag_with_weak_digests_alone_is_taken_in_and_said_to_prove_little(case: Case, tmp_path: Path) -> None:
    (tmp_path / "weak").mkdir()
    (tmp_path / "weak" / "a.txt").write_text("words")
    bagit.make_bag(str(tmp_path / "weak"), checksums=["md5"])
    assert any("too weak" in note for note in receive(case, tmp_path / "weak").notes)


# -- web archives -----------------------------------------------------------------------------------------------------


def warc_record(number: int, body: bytes) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n" % len(body) + body

    def named(data: bytes) -> str:
        return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()

    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0000000{number}-0000-4000-8000-000000000000>\r\n"
        f"WARC-Date: 2026-11-21T09:00:00Z\r\nWARC-Target-URI: https://varn.example/{number}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"WARC-Payload-Digest: {named(body)}\r\nWARC-Block-Digest: {named(block)}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def make_wacz(place: Path, *, spoil: str = "") -> Path:
    """A small WACZ. spoil: a way in which it is not whole although every stock validator passes it."""
    members = [gzip.compress(warc_record(n, b"The market of Varn, seen %d times.\n" % n), mtime=0) for n in range(4)]
    offsets = [sum(map(len, members[:n])) for n in range(4)]
    rows = [
        f'example,varn)/{n} 20261121090000 {{"url":"https://varn.example/{n}","offset":"{offset}","length":"'
        f'{len(members[n])}","filename":"data.warc.gz"}}\n'
        for n, offset in enumerate(offsets)
    ]
    if spoil == "cut":
        members = members[:3]
    if spoil == "flip":
        members[1] = gzip.compress(
            warc_record(1, b"The market of Varn, seen 1 times.\n").replace(b"seen", b"SEEN"), mtime=0
        )
    files = {
        "archive/data.warc.gz": b"".join(members),
        "indexes/index.cdx": "".join(rows).encode(),
        "pages/pages.jsonl": b'{"format":"json-pages-1.0","id":"pages","title":"All Pages"}\n',
    }
    if spoil == "no warc":
        del files["archive/data.warc.gz"]
    listed = [
        {"name": p.rsplit("/", 1)[1], "path": p, "hash": "sha256:" + hashlib.sha256(d).hexdigest(), "bytes": len(d)}
        for p, d in files.items()
    ]
    package = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": listed}).encode()
    if spoil == "digest":
        files["pages/pages.jsonl"] += b"\n"
    if spoil == "extra":
        files["archive/other.warc.gz"] = members[0]
    digest = {"path": "datapackage.json", "hash": "sha256:" + hashlib.sha256(package).hexdigest()}
    files |= {"datapackage.json": package, "datapackage-digest.json": json.dumps(digest).encode()}
    with zipfile.ZipFile(place, "w", zipfile.ZIP_STORED) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return place


def test_a_wacz_is_checked_member_by_member_and_record_by_record(case: Case, tmp_path: Path) -> None:
    done = receive(case, make_wacz(tmp_path / "сайт.wacz"))
    assert (done.receipt.form, done.checked, done.kept) == ("wacz", 0, 1)
    assert names(case) == ["сайт.wacz"]
    report = json.loads(case.vault.objects.read(done.receipt.report))
    assert report["checked"]["records"] == 4
    assert report["checked"]["index lines"] == 4
    assert any("not signed" in note for note in done.notes)


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        ("cut", "names a record at byte"),
        ("flip", "damaged"),
        ("digest", "pages/pages.jsonl"),
        ("extra", "does not list it"),
        ("no warc", "holds no WARC"),
    ],
)
def test_what_stock_validators_pass_over_in_a_wacz_is_refused(
    case: Case, tmp_path: Path, spoil: str, named: str
) -> None:
    with pytest.raises(PackageRefused, match=named):
        receive(case, make_wacz(tmp_path / "a.wacz", spoil=spoil))


# -- zips that mean harm ----------------------------------------------------------------------------------------------


def hostile(place: Path, name: str, data: bytes = b"x", **fields: int) -> Path:
    """A bag in a zip with one member that has this name and these fields."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        info = zipfile.ZipInfo("placeholder")
        info.filename = name
        for field, value in fields.items():
            setattr(info, field, value)
        archive.writestr(info, data)
    return place


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt", "b/../../outside.txt", "/etc/outside.txt", "C:\\outside.txt", "C:/outside.txt",
        "b\\..\\outside.txt", "b/aux.txt", "b/CON", "b/a:stream", "b/name. ", "b/\x1b[2J.txt", "b//x", "b/./x",
        "b/bagit.txt", "b/BAGIT.TXT", "b/" + "x" * 300, "b/bagit.txt/below",
    ],
)  # fmt: skip
def test_a_name_that_could_do_harm_or_means_two_things_is_refused_by_name(
    case: Case, tmp_path: Path, name: str
) -> None:
    before = sorted(p for p in tmp_path.rglob("*") if case.path not in p.parents)
    place = hostile(tmp_path / "bad.zip", name)
    with pytest.raises(HostileArchive) as told:
        receive(case, place)
    assert told.value.exit_code == 3
    assert sorted(p for p in tmp_path.rglob("*") if case.path not in p.parents) == sorted([*before, place])
    assert case.path is not None
    assert list(case.path.glob(".part-*")) == []
    assert events(case, EventType.REFUSED)[-1].code("code") == "SOLF-E374"


def test_links_devices_and_passwords_in_a_zip_are_refused(case: Case, tmp_path: Path) -> None:
    for mode in (stat.S_IFLNK | 0o777, stat.S_IFCHR | 0o666, stat.S_IFIFO | 0o666):
        with pytest.raises(HostileArchive, match="b/thing"):
            receive(case, hostile(tmp_path / "bad.zip", "b/thing", b"/etc/passwd", external_attr=mode << 16))
    place = hostile(tmp_path / "bad.zip", "b/thing")
    data = bytearray(place.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    place.write_bytes(data)
    with pytest.raises(HostileArchive, match="password"):
        receive(case, place)


def test_a_bomb_is_refused_before_a_byte_of_it_is_unpacked(case: Case, tmp_path: Path) -> None:
    place = hostile(tmp_path / "bomb.zip", "b/zeros", bytes(50_000_000), compress_type=zipfile.ZIP_DEFLATED)
    data = bytearray(place.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 0xFFFFFFF0)  # it says it has four gigabytes
    place.write_bytes(data)
    with pytest.raises(HostileArchive, match="bomb"):
        receive(case, place)
    struct.pack_into("<I", data, at + 24, 1_000)  # it says it has less than it has
    place.write_bytes(data)
    with pytest.raises(HostileArchive, match="zeros"):
        receive(case, place)


def test_members_that_lie_over_each_other_are_refused(case: Case, tmp_path: Path) -> None:
    place = hostile(tmp_path / "overlap.zip", "b/one", os.urandom(500))
    data = bytearray(place.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 42, 5)
    place.write_bytes(data)
    with pytest.raises(HostileArchive):
        receive(case, place)


def test_a_directory_that_says_it_is_huge_is_never_read(case: Case, tmp_path: Path) -> None:
    place = hostile(tmp_path / "huge.zip", "b/one")
    data = bytearray(place.read_bytes())
    at = data.rfind(b"PK\x05\x06")
    struct.pack_into("<I", data, at + 12, 0x7FFFFFFF)
    place.write_bytes(data)
    with pytest.raises(HostileArchive, match="too many"):
        receive(case, place)


def test_half_a_zip_is_refused(case: Case, bag: Path, tmp_path: Path) -> None:
    place = zipped(bag, tmp_path / "bag.zip")
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])
    with pytest.raises(HostileArchive, match="cut short"):
        receive(case, place)


def test_an_entry_of_more_than_four_gigabytes_is_judged_by_its_large_fields(tmp_path: Path) -> None:
    """The header alone says five gigabytes; whether there is room is asked before anything is written."""
    place = tmp_path / "large.zip"
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("b/film.mp4", b"x")
    data = bytearray(body.getvalue())
    at = data.rfind(b"PK\x01\x02")
    end = data.rfind(b"PK\x05\x06")
    size = 5 << 30
    extra = struct.pack("<HHQQ", 1, 16, size, size)
    struct.pack_into("<IIHH", data, at + 20, 0xFFFFFFFF, 0xFFFFFFFF, len("b/film.mp4"), len(extra))
    record = bytes(data[at:end]) + extra
    tail = bytearray(data[end:])
    struct.pack_into("<I", tail, 12, len(record))
    with place.open("wb") as file:
        file.write(data[:at])
        file.seek(size)  # a hole: nothing is written for it
        file.write(record + tail)
    with pytest.raises(HostileArchive, match="room for 1000000"), members(place, 1_000_000):
        pass
    with members(place, 10 << 30) as (_, files):
        assert [(m.path, m.size) for m in files] == [("b/film.mp4", size)]


def test_a_receipt_says_what_form_and_what_our_check_came_to(case: Case, bag: Path) -> None:
    done: Received = receive(case, bag)
    (receipt,) = [r for r in records(case, done.event) if isinstance(r, Receipt)]
    assert (receipt.form, receipt.checked, receipt.root, receipt.label) == ("bagit", 0, None, "a bag")
