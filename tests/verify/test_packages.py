"""What a stranger is told of a package: sixteen steps, and the truth about what stayed behind."""

import os
import socket
from pathlib import Path

import pytest

from solferino.custody.tree import leaf_hash
from solferino.record import (
    Capture,
    CustodyEvent,
    Erasure,
    EventType,
    Exit,
    Item,
    MalformedRecord,
    Person,
    Sealing,
    SolferinoError,
    canonical,
    parse_canonical,
    salted,
    sha256_hex,
)
from solferino.testing.resealing import Files, packed_zip, sealed, write_folder
from solferino.testing.signers import SeededSigner
from solferino.testing.vaults import SECRET
from solferino.vault import Draft
from solferino.verify import OlderHead, Report, Step, verify_package
from solferino.verify.package.files import Unreadable
from solferino.verify.package.kind import Encrypted, NoPackage, ZipRefused
from verify.town import NOW, PERSON, Town
from verify.writer import SIGNER, Packing, enroll


class Village(Town):
    """The town with a second item, which a witness gave, and the keys of its keepers."""

    def __init__(self) -> None:
        super().__init__()
        self.secret = self.objects.put(b"I saw who did it.")
        self.told = Item("told.txt", digest=self.secret)
        self.keep("items", self.told, Capture(self.told.id, self.secret, 17, NOW, "file/1"))
        enroll(self)

    def second(self, record: object) -> str | None:
        """Everything that tells of the second item."""
        own = (isinstance(record, Item) and record == self.told) or (
            isinstance(record, Capture) and record.item == self.told.id
        )
        return "I-002" if own else None


@pytest.fixture
def village() -> Village:
    return Village()


def at(folder: Path, files: Files, *, name: str = "package") -> Path:
    return write_folder(files, folder / name)


def step(report: Report, number: int) -> Step:
    return report.steps[number - 1]


def failed(report: Report) -> set[int]:
    return {s.number for s in report.steps if s.failed}


def test_a_whole_package_passes_every_step_that_has_something_to_check(village: Village, tmp_path: Path) -> None:
    report = verify_package(at(tmp_path, Packing(village).sealed()))
    assert [s.number for s in report.steps] == list(range(1, 17))
    results = [s.result for s in report.steps]
    assert results == ["passed"] * 8 + ["nothing to check"] * 2 + ["passed"] * 4 + ["nothing to check", "passed"]
    assert (report.exit_code, report.intact, report.damage, report.kind) == (0, True, (), "package")
    assert (report.size, report.root) == (village.head().size, village.head().root)
    assert [row.split("+")[0] for row in report.sealed_by] == [village.case_id.replace("case:", "solferino/")] * 2


def test_folder_and_zip_are_one_package(village: Village, tmp_path: Path) -> None:
    files = Packing(village).sealed()
    folder, zipped = at(tmp_path, files), tmp_path / "package.zip"
    zipped.write_bytes(packed_zip(files))
    first, second = verify_package(folder), verify_package(zipped)
    assert second.exit_code == 0
    assert [(s.result, s.checked) for s in first.steps] == [(s.result, s.checked) for s in second.steps]
    assert first.package_root == second.package_root == sha256_hex(files["root.txt"])


def test_checking_changes_nothing_and_unpacks_nothing(village: Village, tmp_path: Path) -> None:
    (tmp_path / "package.zip").write_bytes(packed_zip(Packing(village).sealed()))
    (tmp_path / "package.zip").chmod(0o400)
    verify_package(tmp_path / "package.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["package.zip"]


def test_what_is_withheld_is_told_as_withheld_and_nothing_else_is_asked_of_it(village: Village, tmp_path: Path) -> None:
    packing = Packing(village, withhold=village.second)
    report = verify_package(at(tmp_path, packing.sealed()))
    assert (report.exit_code, report.damage) == (0, ())
    assert dict(step(report, 3).of_which)["withheld lines"] == 2
    assert dict(step(report, 16).of_which) == {"items here": 1, "items withheld": 1, "withheld lines": 2}
    assert step(report, 16).notes == ("of 2 items of the case 1 are here, 1 withheld", "why: 1 consent")
    assert village.secret.encode() not in b"".join(packing.sealed().values())


def test_a_name_that_leads_to_a_withheld_record_is_no_damage(village: Village, tmp_path: Path) -> None:
    def staff(record: object) -> str | None:
        return "names_of_staff" if isinstance(record, Person) else None

    report = verify_package(at(tmp_path, Packing(village, withhold=staff).sealed()))
    assert report.exit_code == 0
    assert step(report, 6).withheld == 1
    assert step(report, 6).notes == ("1 names lead to no record here; lines that were withheld may hold it",)


def test_an_erased_line_in_a_package_is_told_with_the_entry_that_erased_it(village: Village, tmp_path: Path) -> None:
    line = next(
        raw
        for root in village.batches()
        for raw in village.batch(root)
        if b'"type":"item"' in raw and b"told.txt" in raw
    )
    leaf = leaf_hash(line).hex()
    village.erase(Draft(EventType.ERASED, "erasure", codes=("item=2",)), [leaf], [village.secret])
    entry = village.head().size - 1

    def rest(record: object) -> str | None:
        return "names_withheld" if isinstance(record, Capture) and record.item == village.told.id else None

    packing = Packing(village, withhold=rest)
    files = packing.inside()
    statement = parse_canonical(files["data/completeness.json"])
    assert isinstance(statement, dict)
    statement["items"].append({"number": "I-002", "state": "erased", "entry": entry})  # type: ignore[union-attr]
    statement["totals"] |= {"items": 2, "erased": 1}  # type: ignore[operator]
    files["data/completeness.json"] = canonical(statement)
    report = verify_package(at(tmp_path, packing.sealed(files)))
    assert report.damage == ()
    assert set(report.erased) == {(leaf, entry), (village.secret, entry)}


def test_a_sealed_object_is_told_as_sealed_and_its_ciphertext_is_checked(village: Village, tmp_path: Path) -> None:
    ciphertext = village.objects.put(b"age-encryption.org/v1 ...")
    village.commit(
        Draft(EventType.SEALED, "sealing"),
        salted([Sealing(ciphertext, ("age1people",), object=village.secret)], SECRET),
    )
    village.objects.remove(village.secret)
    files = Packing(village).sealed()
    report = verify_package(at(tmp_path, files))
    assert (report.damage, step(report, 4).sealed) == ((), 1)
    path = f"data/objects/{ciphertext[:2]}/{ciphertext[2:]}"
    inside = {p: data for p, data in files.items() if p != path}
    assert 4 in failed(verify_package(at(tmp_path, sealed(inside, SIGNER), name="second")))


def test_a_damaged_object_is_named_with_every_claim_that_rests_on_it(village: Village, tmp_path: Path) -> None:
    folder = at(tmp_path, Packing(village).sealed())
    digest = village.text.reading.bytes_digest
    path = folder / "data/objects" / digest[:2] / digest[2:]
    path.write_bytes(path.read_bytes().replace(b"smoke", b"smokE"))
    report = verify_package(folder)
    assert report.exit_code == Exit.INTEGRITY
    (damage,) = [d for d in report.damage if d.kind == "object"]
    assert damage.name == f"object {digest}"
    assert set(damage.claims) == {claim.id for claim in village.claims}
    assert {d.step for d in report.damage} == {4, 12, 13}


def test_a_package_needs_every_key_of_its_seal_in_its_ledger(village: Village, tmp_path: Path) -> None:
    report = verify_package(at(tmp_path, Packing(village, signer=SeededSigner(b"somebody else")).sealed()))
    assert 14 in failed(report)
    assert any("no record of its own" in d.what for d in report.damage)


def test_the_packed_entry_has_to_follow_the_entries_here(village: Village, tmp_path: Path) -> None:
    files = Packing(village).sealed()
    village.commit(Draft(EventType.EXPORTED))
    later = Packing(village).sealed()
    mixed = later | {p: data for p, data in files.items() if p == "SEAL.txt" or p.startswith("seal/")}
    report = verify_package(at(tmp_path, mixed))
    assert {8, 14} <= failed(report)


def test_nothing_is_asked_of_a_network(village: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name `socket` is loaded by a library that reads certificates; nothing ever makes one."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert verify_package(at(tmp_path, Packing(village).sealed())).exit_code == 0


# -- heads kept from earlier ------------------------------------------------------------------------------------------


def test_an_older_head_that_the_ledger_extends_is_said_to_be_so(village: Village, tmp_path: Path) -> None:
    head = village.head(3)
    report = verify_package(at(tmp_path, Packing(village).sealed()), older=[OlderHead(3, head.root)])
    assert report.exit_code == 0
    assert step(report, 2).notes == ("the head at 3 entries is the one that was written down",)


def test_the_head_that_a_package_was_sealed_with_is_one_of_its_own(village: Village, tmp_path: Path) -> None:
    files = Packing(village).sealed()
    origin, size, root = files["seal/checkpoint.txt"].decode().splitlines()
    import base64

    kept = OlderHead(int(size), base64.b64decode(root).hex(), origin)
    assert verify_package(at(tmp_path, files), older=[kept]).exit_code == 0
    other = Packing(village, extra={"README.txt": b"Another package.\n"}).sealed()
    assert failed(verify_package(at(tmp_path, other, name="other"), older=[kept])) == {2}


def test_a_head_of_another_log_is_refused(village: Village, tmp_path: Path) -> None:
    kept = OlderHead(3, village.head(3).root, "solferino/" + "0" * 32)
    assert failed(verify_package(at(tmp_path, Packing(village).sealed()), older=[kept])) == {2}


# -- what else may be handed over -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"just text", NoPackage),
        (b"", NoPackage),
        (b"age-encryption.org/v1\n-> X25519 ...", Encrypted),
        (b"PK\x03\x04 and nothing more", NoPackage),
        (b"PK\x03\x04 and later package/root.txt", ZipRefused),
    ],
    ids=["text", "empty", "age", "zip of something else", "zip in another form"],
)
def test_what_is_no_package_is_told_what_it_is(data: bytes, error: type[SolferinoError], tmp_path: Path) -> None:
    (tmp_path / "given").write_bytes(data)
    with pytest.raises(error) as raised:
        verify_package(tmp_path / "given")
    assert raised.value.exit_code == (3 if error is ZipRefused else 2)
    assert raised.value.do


def test_an_empty_folder_and_a_path_that_leads_nowhere_are_no_packages(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NoPackage):
            verify_package(path)


def test_a_half_copied_package_is_damage_that_names_what_is_missing(village: Village, tmp_path: Path) -> None:
    files = Packing(village).sealed()
    half = dict(sorted(files.items())[: len(files) * 2 // 3])
    report = verify_package(at(tmp_path, half))
    assert report.exit_code == Exit.INTEGRITY
    assert {d.name for d in report.damage if d.what == "it is listed and not here"} or "root.txt" not in half
    only_data = {p: data for p, data in files.items() if p.startswith("data/")}
    report = verify_package(at(tmp_path, only_data, name="data-only"))
    assert report.exit_code == Exit.INTEGRITY
    assert {"root.txt", "SEAL.txt"} <= {d.name for d in report.damage}


def test_a_package_with_nothing_in_its_ledger_is_no_success(village: Village, tmp_path: Path) -> None:
    folder = at(tmp_path, {"data/package.json": b"{}", "root.txt": b"solferino package root v1\n"})
    assert verify_package(folder).exit_code == Exit.INTEGRITY


@pytest.mark.parametrize("where", ["data/package.json", "root.txt"])
def test_a_package_of_a_later_version_is_checked_as_far_as_it_is_understood(
    where: str, village: Village, tmp_path: Path
) -> None:
    files = Packing(village).inside()
    if where == "data/package.json":
        files[where] = files[where].replace(b"package/1", b"package/2")
        made = sealed(files, SIGNER)
    else:
        made = sealed(files, SIGNER)
        made[where] = made[where].replace(b"root v1", b"root v2")
    report = verify_package(at(tmp_path, made))
    assert (report.exit_code, failed(report)) == (Exit.LOCKED, set())
    assert report.newer
    if where == "data/package.json":
        assert step(report, 12).passed > 20
        (tmp_path / "package" / "README.txt").write_bytes(b"")
        assert verify_package(tmp_path / "package").exit_code == Exit.INTEGRITY


def test_a_record_of_a_later_version_is_counted_and_said_not_to_be_understood(village: Village, tmp_path: Path) -> None:
    line = canonical({"compartment": "open", "record": {"content": {}, "type": "hologram"}, "salt": "0" * 64})
    event = village.commit(Draft(EventType.KEPT, "later"), salted([Erasure(line="0" * 64)], SECRET))
    root = leaf_hash(line).hex()
    village._bodies[root] = line + b"\n"
    village.forge(event.number, lambda entry: entry.update(batch={"count": 1, "kind": "later", "root": root}))
    files = Packing(village).sealed()
    report = verify_package(at(tmp_path, files))
    assert (report.exit_code, failed(report)) == (Exit.LOCKED, set())


# -- bad folders ------------------------------------------------------------------------------------------------------


def test_links_are_named_and_never_followed(village: Village, tmp_path: Path) -> None:
    folder = at(tmp_path, Packing(village).sealed())
    (tmp_path / "outside").write_bytes(b"secret")
    (folder / "data" / "link").symlink_to(tmp_path / "outside")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    report = verify_package(folder)
    assert failed(report) == {11}
    assert {d.name for d in report.damage} == {"data/link", "again"}


def test_pipes_empty_folders_and_strange_names_are_named(village: Village, tmp_path: Path) -> None:
    folder = at(tmp_path, Packing(village).sealed())
    os.mkfifo(folder / "pipe")
    (folder / "data" / "empty").mkdir()
    for name in (".hidden", "café.txt", "cafe\u0301.txt", "a b", "line\nfeed", "\u202etxt.exe"):
        (folder / name).write_bytes(b"")
    (folder / os.fsdecode(b"\xff\xfe")).write_bytes(b"")
    report = verify_package(folder)
    assert failed(report) == {11}
    assert len(report.damage) == 9
    assert all(d.name.isascii() and d.name.isprintable() for d in report.damage)


def test_names_that_differ_by_capitals_alone_are_refused(village: Village, tmp_path: Path) -> None:
    files = Packing(village).inside() | {"ReadMe.txt": b"listed", "DATA/x": b"listed"}
    report = verify_package(at(tmp_path, sealed(files, SIGNER)))
    assert failed(report) == {11}
    assert {d.name for d in report.damage} == {"data", "ReadMe.txt"} or len(report.damage) == 2


def test_a_line_without_an_end_does_not_fill_the_memory(village: Village, tmp_path: Path) -> None:
    folder = at(tmp_path, Packing(village).sealed())
    with (folder / "root.txt").open("wb") as stream:
        stream.write(b"solferino package root v1\n")
        stream.truncate(1 << 30)  # sparse: a gigabyte of zeros
    (folder / "data/ledger/entries.jsonl").write_bytes(b"x" * 200_000)
    report = verify_package(folder)
    assert {1, 11} <= failed(report)


def test_a_file_that_is_far_too_large_for_what_it_is_is_not_read(village: Village, tmp_path: Path) -> None:
    folder = at(tmp_path, Packing(village).sealed())
    for path in ("SEAL.txt", "data/package.json", "seal/keys.txt"):
        with (folder / path).open("wb") as stream:
            stream.truncate(300 << 20)
    report = verify_package(folder)
    assert {2, 14} <= failed(report)


def test_a_case_is_not_taken_for_a_package_line(village: Village) -> None:
    from solferino.record import parse_line

    with pytest.raises(MalformedRecord):
        parse_line(canonical({"withheld": "0" * 64}))


def test_a_reader_gets_no_more_of_an_unreadable_file_than_its_name(village: Village, tmp_path: Path) -> None:
    from solferino.verify.package.folder import FolderFiles

    files = FolderFiles(at(tmp_path, Packing(village).sealed()))
    with pytest.raises(Unreadable):
        files.open("../outside")


def test_entries_that_a_package_holds_are_those_of_its_case(village: Village, tmp_path: Path) -> None:
    assert CustodyEvent.parse(next(village.entries())).case == village.case_id
    files = Packing(village).inside()
    files["data/package.json"] = files["data/package.json"].replace(village.case_id.encode(), b"case:" + b"0" * 32)
    assert 1 in failed(verify_package(at(tmp_path, sealed(files, SIGNER))))
    assert PERSON.startswith("person:")
