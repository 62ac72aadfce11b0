"""Every way of tampering with a package that we know of. Each is a function that changes a copy and says how.

A mutation takes a folder or a zip file (by ``form``) and a source of randomness, and returns one sentence. It raises
NothingToChange where the package has nothing of the kind (no stamp to strip). Mutations that need the maker's own key
are made by :func:`insider_mutations`; against those a reader needs an older head, or a policy with a witness.
"""

from __future__ import annotations

import os
import random
import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solferino.custody import leaf_hash
from solferino.custody.note import Signer
from solferino.record import canonical, parse_canonical, sha256_hex
from solferino.testing.resealing import (
    Files,
    entries_in,
    read_folder,
    root_txt,
    sealed,
    with_manifests,
    with_tiles,
    write_folder,
    zip_of,
)
from solferino.testing.signers import SeededSigner

Apply = Callable[[Path, random.Random], str]
FOLDER, ZIP = "folder", "zip"


class NothingToChange(Exception):
    """The package has nothing that this mutation could change."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One way of tampering. form: ``folder`` or ``zip``. with_real_key: the maker's own key signs the result."""

    name: str
    form: str
    apply: Apply
    with_real_key: bool = False


_ALL: list[Mutation] = []


def _mutation(form: str) -> Callable[[Apply], Apply]:
    def note(apply: Apply) -> Apply:
        _ALL.append(Mutation(apply.__name__, form, apply))
        return apply

    return note


def mutations() -> tuple[Mutation, ...]:
    """Those that anybody who holds the package can make."""
    return tuple(_ALL)


# -- bytes of one file ------------------------------------------------------------------------------------------------


@_mutation(FOLDER)
def flip_a_bit(package: Path, chance: random.Random) -> str:
    """One bit of one file, every file as likely as any other."""
    return _flip(_any(package, chance, bool), chance)


@_mutation(FOLDER)
def flip_a_bit_of_the_seal(package: Path, chance: random.Random) -> str:
    """One bit of SEAL, root.txt or a file under seal/."""
    names = [path for path in _paths(package) if path in ("SEAL.txt", "root.txt") or path.startswith("seal/")]
    return _flip(package / chance.choice(names), chance)


@_mutation(FOLDER)
def flip_a_bit_of_the_ledger(package: Path, chance: random.Random) -> str:
    """One bit of the entries, of a tile or of a batch."""
    names = [path for path in _paths(package) if path.startswith(("data/ledger/", "data/batches/"))]
    return _flip(package / chance.choice(names), chance)


@_mutation(FOLDER)
def truncate(package: Path, chance: random.Random) -> str:
    """The end of a file is gone."""
    path = _any(package, chance, lambda data: len(data) > 1)
    data = path.read_bytes()
    size = chance.randrange(1, len(data))
    path.write_bytes(data[:size])
    return f"{path.name} cut from {len(data)} to {size} bytes"


@_mutation(FOLDER)
def append(package: Path, chance: random.Random) -> str:
    """Something is put behind the end of a file."""
    path = _any(package, chance)
    more = chance.choice([b"\n", b" ", b"\0", b"more", bytes(512)])
    path.write_bytes(path.read_bytes() + more)
    return f"{len(more)} bytes put behind {path.name}"


@_mutation(FOLDER)
def empty(package: Path, chance: random.Random) -> str:
    """A file has no bytes any more."""
    path = _any(package, chance, bool)
    path.write_bytes(b"")
    return f"{path.name} emptied"


@_mutation(FOLDER)
def change_a_digit(package: Path, chance: random.Random) -> str:
    """A digit of a figure in a text, a record or a table becomes another."""
    path = _any(package, chance, lambda data: any(48 <= byte <= 57 for byte in data))
    data = bytearray(path.read_bytes())
    at = chance.choice([i for i, byte in enumerate(data) if 48 <= byte <= 57])
    data[at] = 48 + (data[at] - 48 + chance.randrange(1, 10)) % 10
    path.write_bytes(bytes(data))
    return f"a digit of {path.name} changed at {at}"


@_mutation(FOLDER)
def change_line_ends(package: Path, chance: random.Random) -> str:
    """Line feeds become what another system writes."""
    path = _any(package, chance, lambda data: b"\n" in data)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return f"line ends of {path.name} changed"


# -- files ------------------------------------------------------------------------------------------------------------


@_mutation(FOLDER)
def delete(package: Path, chance: random.Random) -> str:
    """A file is gone."""
    path = _any(package, chance)
    path.unlink()
    return f"{path.name} deleted"


@_mutation(FOLDER)
def delete_a_folder(package: Path, chance: random.Random) -> str:
    """A folder is gone with all in it: a stick that was pulled too early."""
    path = chance.choice(sorted(p for p in package.rglob("*") if p.is_dir()))
    shutil.rmtree(path)
    return f"{path.name}/ deleted"


@_mutation(FOLDER)
def add(package: Path, chance: random.Random) -> str:
    """A file more, anywhere."""
    folder = chance.choice([package, *sorted(p for p in package.rglob("*") if p.is_dir())])
    name = chance.choice(["note.txt", "a", "claims-2.csv", "0" * 62, "README.md"])
    (folder / name).write_bytes(chance.choice([b"", b"added\n"]))
    return f"{name} added in {folder.name}/"


@_mutation(FOLDER)
def add_in_the_seal(package: Path, chance: random.Random) -> str:
    """A file more under seal/, where root.txt lists nothing."""
    name = chance.choice(["extra", "checkpoint.2", "stamps/9.tsr", "stamps/9.pem", "failures.txt", "witnesses.txt"])
    path = package / "seal" / name
    if path.exists():
        raise NothingToChange(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"added\n")
    return f"seal/{name} added"


@_mutation(FOLDER)
def add_a_hidden_file(package: Path, chance: random.Random) -> str:
    """A file that most listings do not show."""
    folder = chance.choice([package, package / "data", package / "seal"])
    name = chance.choice([".hidden", ".DS_Store", "..data"])
    (folder / name).write_bytes(b"x")
    return f"{name} added in {folder.name}/"


@_mutation(FOLDER)
def add_an_empty_folder(package: Path, chance: random.Random) -> str:
    """A folder with nothing in it."""
    folder = chance.choice([package, *sorted(p for p in package.rglob("*") if p.is_dir())])
    (folder / "empty").mkdir()
    return f"an empty folder in {folder.name}/"


@_mutation(FOLDER)
def rename(package: Path, chance: random.Random) -> str:
    """A file has another name."""
    path = _any(package, chance)
    path.rename(path.with_name(path.name + "x"))
    return f"{path.name} renamed"


@_mutation(FOLDER)
def rename_by_case(package: Path, chance: random.Random) -> str:
    """A file's name is written with other capital letters."""
    names = [path for path in _paths(package) if path.rpartition("/")[2].swapcase() != path.rpartition("/")[2]]
    path = package / chance.choice(names)
    other = path.with_name(path.name.swapcase())
    if other.exists():
        raise NothingToChange(path.name)
    path.rename(other)
    return f"{path.name} renamed to {other.name}"


@_mutation(FOLDER)
def add_a_twin_by_case(package: Path, chance: random.Random) -> str:
    """The same file a second time under a name in other capital letters."""
    names = [path for path in _paths(package) if path.rpartition("/")[2].swapcase() != path.rpartition("/")[2]]
    path = package / chance.choice(names)
    other = path.with_name(path.name.swapcase())
    if other.exists():
        raise NothingToChange(path.name)
    shutil.copyfile(path, other)
    return f"{other.name} added beside {path.name}"


@_mutation(FOLDER)
def add_a_name_in_two_forms(package: Path, chance: random.Random) -> str:
    """A name with a composed or decomposed letter, or one that looks like another."""
    name = chance.choice(["caf\u00e9.txt", "cafe\u0301.txt", "RЕADME.txt", "\u202etxt.exe", "й.txt", "и\u0306.txt"])
    (package / name).write_bytes(b"x")
    return f"{name.encode('unicode_escape').decode()} added"


@_mutation(FOLDER)
def swap_two_files(package: Path, chance: random.Random) -> str:
    """Two files have each other's bytes."""
    one, other = package / (names := chance.sample(_paths(package), 2))[0], package / names[1]
    return _swap(one, other)


@_mutation(FOLDER)
def swap_two_objects(package: Path, chance: random.Random) -> str:
    """Two preserved files have each other's bytes."""
    names = [path for path in _paths(package) if path.startswith("data/objects/")]
    if len(names) < 2:
        raise NothingToChange("objects")
    one, other = chance.sample(names, 2)
    return _swap(package / one, package / other)


@_mutation(FOLDER)
def swap_manifests(package: Path, chance: random.Random) -> str:
    """Two manifests have each other's bytes."""
    one, other = chance.sample([path for path in _paths(package) if "manifest-" in path], 2)
    return _swap(package / one, package / other)


# -- links ------------------------------------------------------------------------------------------------------------


@_mutation(FOLDER)
def link_a_file_outside(package: Path, chance: random.Random) -> str:
    """A file becomes a link to the same bytes outside of the package."""
    path = _any(package, chance)
    outside = package.parent / f"outside-{chance.randrange(1 << 30)}"
    path.rename(outside)
    path.symlink_to(outside)
    return f"{path.name} is a link out of the package"


@_mutation(FOLDER)
def link_a_folder(package: Path, chance: random.Random) -> str:
    """A folder becomes a link to the same files elsewhere."""
    path = chance.choice(sorted(p for p in package.rglob("*") if p.is_dir()))
    outside = package.parent / f"outside-{chance.randrange(1 << 30)}"
    path.rename(outside)
    path.symlink_to(outside, target_is_directory=True)
    return f"{path.name}/ is a link out of the package"


@_mutation(FOLDER)
def link_in_a_circle(package: Path, chance: random.Random) -> str:
    """A link to the package itself."""
    folder = chance.choice([package, package / "data"])
    (folder / "again").symlink_to(package, target_is_directory=True)
    return f"a circle in {folder.name}/"


@_mutation(FOLDER)
def add_a_device(package: Path, chance: random.Random) -> str:
    """A pipe, which a careless reader would wait at for ever."""
    folder = chance.choice([package, package / "data"])
    os.mkfifo(folder / "pipe")
    return f"a pipe in {folder.name}/"


# -- lines ------------------------------------------------------------------------------------------------------------


def _on_lines(package: Path, chance: random.Random, least: int, change: Callable[[list[bytes]], None]) -> str:
    names = [
        path
        for path in _paths(package)
        if path.endswith((".txt", ".jsonl", ".csv")) and (package / path).read_bytes().count(b"\n") >= least
    ]
    if not names:
        raise NothingToChange("lines")
    path = package / chance.choice(names)
    before = path.read_bytes()
    lines = before.splitlines(keepends=True)
    change(lines)
    if b"".join(lines) == before:
        raise NothingToChange(path.name)
    path.write_bytes(b"".join(lines))
    return path.name


@_mutation(FOLDER)
def drop_a_line(package: Path, chance: random.Random) -> str:
    """A line of a list, of the ledger or of a batch is gone."""

    def change(lines: list[bytes]) -> None:
        lines.pop(chance.randrange(len(lines)))

    return "a line dropped from " + _on_lines(package, chance, 1, change)


@_mutation(FOLDER)
def double_a_line(package: Path, chance: random.Random) -> str:
    """A line stands twice."""

    def change(lines: list[bytes]) -> None:
        at = chance.randrange(len(lines))
        lines.insert(at, lines[at])

    return "a line doubled in " + _on_lines(package, chance, 1, change)


@_mutation(FOLDER)
def move_a_line(package: Path, chance: random.Random) -> str:
    """A line stands elsewhere."""

    def change(lines: list[bytes]) -> None:
        lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))

    return "a line moved in " + _on_lines(package, chance, 2, change)


@_mutation(FOLDER)
def swap_two_lines(package: Path, chance: random.Random) -> str:
    """Two lines have changed places."""

    def change(lines: list[bytes]) -> None:
        one, other = chance.sample(range(len(lines)), 2)
        lines[one], lines[other] = lines[other], lines[one]

    return "two lines swapped in " + _on_lines(package, chance, 2, change)


@_mutation(FOLDER)
def tamper_with_an_entry(package: Path, chance: random.Random) -> str:
    """A ledger entry is dropped, doubled or moved."""
    path = package / "data/ledger/entries.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    how, at = chance.choice(["dropped", "doubled", "moved"]), chance.randrange(len(lines))
    line = lines[at] if how == "doubled" else lines.pop(at)
    lines.insert(len(lines) if at == 0 else 0, line) if how != "dropped" else None
    path.write_bytes(b"".join(lines))
    return f"entry {at} {how}"


@_mutation(FOLDER)
def withhold_a_line(package: Path, chance: random.Random) -> str:
    """A batch line is replaced by its leaf hash, as the maker does with what stays behind."""
    files = read_folder(package)
    path, data, number = _withheld(files, chance)
    (package / path).write_bytes(data)
    return f"line {number} of {path} withheld"


# -- insiders without the key -----------------------------------------------------------------------------------------


@_mutation(FOLDER)
def edit_and_recompute_manifests(package: Path, chance: random.Random) -> str:
    """A payload file is edited, and the manifests of the bag are made anew: what a bag check accepts."""
    files, what = _edited(read_folder(package), chance)
    _rewrite(package, with_manifests(files))
    return f"{what}, manifests made anew"


@_mutation(FOLDER)
def edit_and_recompute_root(package: Path, chance: random.Random) -> str:
    """The same, and root.txt is made anew."""
    files, what = _edited(read_folder(package), chance)
    files = with_manifests(files)
    _rewrite(package, files | {"root.txt": root_txt(files)})
    return f"{what}, manifests and root made anew"


@_mutation(FOLDER)
def edit_and_fit_the_seal(package: Path, chance: random.Random) -> str:
    """The same, and the texts of the seal are made to fit, with the old signatures."""
    files, what = _edited(read_folder(package), chance)
    files = with_manifests(files)
    files["root.txt"] = root_txt(files)
    rows = files["SEAL.txt"].split(b"\n")
    rows[1] = f"root {sha256_hex(files['root.txt'])} {len(files['root.txt'])}".encode()
    _rewrite(package, files | {"SEAL.txt": b"\n".join(rows)})
    return f"{what}, everything but the signatures made anew"


@_mutation(FOLDER)
def reseal_with_another_key(package: Path, chance: random.Random) -> str:
    """The same, sealed with a key that the ledger does not hold."""
    files, what = _edited(read_folder(package), chance)
    _rewrite(package, sealed(files, _stranger(chance)))
    return f"{what}, sealed with another key"


@_mutation(FOLDER)
def drop_a_file_from_everything(package: Path, chance: random.Random) -> str:
    """A file is taken out, and out of manifests and root."""
    files = read_folder(package)
    path = chance.choice([p for p in files if p.startswith("data/")])
    files = with_manifests({p: data for p, data in files.items() if p != path})
    _rewrite(package, files | {"root.txt": root_txt(files)})
    return f"{path} taken out everywhere"


@_mutation(FOLDER)
def strip_a_signature(package: Path, chance: random.Random) -> str:
    """One signature line of SEAL or of the checkpoint is taken away."""
    names = [n for n in ("SEAL.txt", "seal/checkpoint", "seal/checkpoint.signed") if (package / n).exists()]
    path = package / chance.choice(names)
    lines = path.read_bytes().splitlines(keepends=True)
    signed = [at for at, line in enumerate(lines) if line.startswith("\u2014 ".encode())]
    lines.pop(chance.choice(signed))
    path.write_bytes(b"".join(lines))
    return f"a signature of {path.name} stripped"


@_mutation(FOLDER)
def strip_a_signature_and_its_key(package: Path, chance: random.Random) -> str:
    """The second signature of SEAL, with the line that names its key."""
    path = package / "SEAL.txt"
    lines = path.read_bytes().splitlines(keepends=True)
    keys = [at for at, line in enumerate(lines) if line.startswith(b"key ")]
    signed = [at for at, line in enumerate(lines) if line.startswith("\u2014 ".encode())]
    if len(keys) < 2:
        raise NothingToChange("one key")
    which = chance.randrange(len(keys))
    for at in sorted((keys[which], signed[which]), reverse=True):
        lines.pop(at)
    path.write_bytes(b"".join(lines))
    return "a key and its signature stripped from SEAL"


@_mutation(FOLDER)
def strip_the_seal(package: Path, chance: random.Random) -> str:
    """SEAL, the files under seal/, or both are gone."""
    which = chance.choice(["SEAL.txt", "seal", "both"])
    if which in ("SEAL.txt", "both"):
        (package / "SEAL.txt").unlink()
    if which in ("seal", "both"):
        shutil.rmtree(package / "seal")
    return f"{which} stripped"


@_mutation(FOLDER)
def strip_an_outside_proof(package: Path, chance: random.Random) -> str:
    """A stamp, a list of revoked certificates, or the witnesses are taken away."""
    names = [
        p for p in _paths(package) if p.startswith("seal/stamps/") or p in ("seal/witnesses.txt", "seal/failures.txt")
    ]
    if not names:
        raise NothingToChange("outside proofs")
    path = package / chance.choice(names)
    path.unlink()
    if not any(path.parent.iterdir()):
        path.parent.rmdir()
    return f"{path.name} stripped"


@_mutation(FOLDER)
def swap_files_of_the_seal(package: Path, chance: random.Random) -> str:
    """Two files under seal/ have each other's bytes."""
    one, other = chance.sample([p for p in _paths(package) if p.startswith("seal/")], 2)
    return _swap(package / one, package / other)


@_mutation(FOLDER)
def rebuild_the_ledger_without_the_key(package: Path, chance: random.Random) -> str:
    """An entry is edited, tree, manifests and root are made to fit; the seal stays as it was."""
    files, what = _edited_ledger(read_folder(package), chance)
    files = with_manifests(with_tiles(files))
    _rewrite(package, files | {"root.txt": root_txt(files)})
    return f"{what}, everything but the seal made to fit"


# -- zips -------------------------------------------------------------------------------------------------------------


@_mutation(ZIP)
def zip_flip_a_bit(package: Path, chance: random.Random) -> str:
    """One bit of the zip, anywhere."""
    return _flip(package, chance)


@_mutation(ZIP)
def zip_flip_a_bit_of_the_wrapper(package: Path, chance: random.Random) -> str:
    """One bit of a header, of the directory or of the end."""
    data = bytearray(package.read_bytes())
    start = struct.unpack("<I", data[-6:-2])[0]
    places = list(range(start, len(data)))
    at = data.find(b"PK\x03\x04")
    while at != -1 and at < start:
        length, size = struct.unpack("<H", data[at + 26 : at + 28])[0], struct.unpack("<I", data[at + 18 : at + 22])[0]
        places += range(at, at + 30 + length)
        at = data.find(b"PK\x03\x04", at + 30 + length + size)
    where = chance.choice(places)
    data[where] ^= 1 << chance.randrange(8)
    package.write_bytes(bytes(data))
    return f"a bit of the wrapper flipped at {where}"


@_mutation(ZIP)
def zip_truncate(package: Path, chance: random.Random) -> str:
    """The end of the zip is gone."""
    data = package.read_bytes()
    size = chance.choice([chance.randrange(1, len(data)), len(data) - chance.randrange(1, 60)])
    package.write_bytes(data[:size])
    return f"cut from {len(data)} to {size} bytes"


@_mutation(ZIP)
def zip_surround(package: Path, chance: random.Random) -> str:
    """Bytes before the first member, or after the end."""
    more, behind = chance.choice([b"\0", b"#!/bin/sh\n", bytes(100)]), chance.random() < 0.5
    data = package.read_bytes()
    package.write_bytes(data + more if behind else more + data)
    return f"{len(more)} bytes put {'behind' if behind else 'before'} the zip"


@_mutation(ZIP)
def zip_comment(package: Path, chance: random.Random) -> str:
    """A comment at the end, with its length."""
    data = package.read_bytes()
    package.write_bytes(data[:-2] + struct.pack("<H", 4) + b"note")
    return "a comment added"


@_mutation(ZIP)
def zip_second_member(package: Path, chance: random.Random) -> str:
    """A second member of a name that is there, with other bytes or the same, before or after it."""
    members = _members(package)
    at = chance.randrange(len(members))
    name, data = members[at]
    other = chance.choice([data, b"other\n"])
    members.insert(chance.choice([at, at + 1, 0, len(members)]), (name, other))
    package.write_bytes(zip_of(members))
    return f"{name} doubled"


@_mutation(ZIP)
def zip_strange_name(package: Path, chance: random.Random) -> str:
    """A member more, with a name that leaves the package or that systems read differently."""
    names = [
        "../evil.txt", "package/../evil.txt", "/etc/evil", "C:\\evil.txt", "C:/evil.txt", "package\\README.txt",
        "package//README.txt", "package/./README.txt", "package/README.txt/", "package/data/", "other/README.txt",
        "evil", "package/.hidden", "package/CAFÉ.txt", "package/readme.TXT", "package/a\x00b",
        "package/" + "n" * 5000, "",
    ]  # fmt: skip
    name = chance.choice(names)
    members = [*_members(package), (name, b"evil\n")]
    package.write_bytes(zip_of(sorted(members) if chance.random() < 0.5 else members))
    return f"{name[:40]!r} added"


@_mutation(ZIP)
def zip_reorder(package: Path, chance: random.Random) -> str:
    """The members stand in another order."""
    members = _members(package)
    one, other = chance.sample(range(len(members)), 2)
    members[one], members[other] = members[other], members[one]
    package.write_bytes(zip_of(members))
    return "two members swapped"


@_mutation(ZIP)
def zip_drop_a_member(package: Path, chance: random.Random) -> str:
    """A member is gone."""
    members = _members(package)
    name, _ = members.pop(chance.randrange(len(members)))
    package.write_bytes(zip_of(members))
    return f"{name} dropped"


@_mutation(ZIP)
def zip_edit_a_member(package: Path, chance: random.Random) -> str:
    """A member has other bytes, with the right CRC."""
    members = _members(package)
    at = chance.randrange(len(members))
    name, data = members[at]
    members[at] = (name, _other_bytes(data, chance))
    package.write_bytes(zip_of(members))
    return f"{name} edited, zip made anew"


@_mutation(ZIP)
def zip_wrong_crc(package: Path, chance: random.Random) -> str:
    """Both headers of a member give the same wrong CRC."""
    data = bytearray(package.read_bytes())
    start = struct.unpack("<I", data[-6:-2])[0]
    at, crc = data.find(b"PK\x01\x02", start), chance.randbytes(4)
    data[at + 16 : at + 20] = crc
    local = struct.unpack("<I", data[at + 42 : at + 46])[0]
    if data[local + 14 : local + 18] == crc:
        raise NothingToChange("crc")
    data[local + 14 : local + 18] = crc
    package.write_bytes(bytes(data))
    return "a CRC changed in both headers"


@_mutation(ZIP)
def zip_by_another_tool(package: Path, chance: random.Random) -> str:
    """The same members, packed by another program: compressed, or with its own times and attributes."""
    members, method = _members(package), chance.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
    with zipfile.ZipFile(package, "w", method) as made:
        for name, data in members:
            made.writestr(name, data)
    return f"packed anew with method {method}"


@_mutation(ZIP)
def zip_a_bomb(package: Path, chance: random.Random) -> str:
    """A member that would unfold to a hundred megabytes."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = b"".join(deflate.compress(bytes(1 << 20)) for _ in range(100)) + deflate.flush()
    info = zipfile.ZipInfo("package/data/bomb")
    with zipfile.ZipFile(package, "a") as made:
        made.writestr(info, b"")
    data = package.read_bytes()
    where = data.rfind(b"PK\x03\x04")
    name = info.filename.encode()
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0x21, 0, len(bomb), 100 << 20, len(name), 0)
    package.write_bytes(data[:where] + head + name + bomb + data[where + 30 + len(name) :])
    return "a bomb added"


@_mutation(ZIP)
def zip_lie_about_a_size(package: Path, chance: random.Random) -> str:
    """A member says it has more than 4 GiB, with the field that such members have."""
    members = _members(package)
    name, data = members[0]
    raw = name.encode()
    full = 0xFFFFFFFF
    extra = struct.pack("<2H2Q", 1, 16, chance.choice([1 << 40, (1 << 64) - 1, len(data)]), len(data))
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 45, 0x0800, 0, 0, 0x21, zlib.crc32(data), full, full, len(raw), 20)
    package.write_bytes(head + raw + extra + data + zip_of(members[1:]))
    return f"{name} lies about its size"


# -- insiders with the real key ---------------------------------------------------------------------------------------


def insider_mutations(signer: Signer) -> tuple[Mutation, ...]:
    """Those of somebody who has the maker's own key, and so makes everything fit. Seals of witnesses and authorities
    they cannot make again.
    """

    def edit_a_view(package: Path, chance: random.Random) -> str:
        files, what = _edited(read_folder(package), chance)
        _rewrite(package, sealed(files, signer))
        return f"{what}, sealed with the real key"

    def rewrite_the_ledger(package: Path, chance: random.Random) -> str:
        files, what = _edited_ledger(read_folder(package), chance)
        _rewrite(package, sealed(with_tiles(files), signer))
        return f"{what}, ledger rebuilt and sealed with the real key"

    def shorten_the_ledger(package: Path, chance: random.Random) -> str:
        files = read_folder(package)
        entries = entries_in(files)
        left = chance.randrange(max(1, len(entries) - 5), len(entries))
        files["data/ledger/entries.jsonl"] = b"".join(entry + b"\n" for entry in entries[:left])
        _rewrite(package, sealed(with_tiles(files), signer))
        return f"ledger cut from {len(entries)} to {left} entries and sealed with the real key"

    def withhold_and_reseal(package: Path, chance: random.Random) -> str:
        files = read_folder(package)
        path, data, number = _withheld(files, chance)
        _rewrite(package, sealed(files | {path: data}, signer))
        return f"line {number} of {path} withheld and sealed with the real key"

    def forget_an_item(package: Path, chance: random.Random) -> str:
        files = read_folder(package)
        statement: Any = parse_canonical(files["data/completeness.json"])
        gone = statement["items"].pop(chance.randrange(len(statement["items"])))
        for word in ("items", gone["state"]):
            statement["totals"][word] -= 1
        _rewrite(package, sealed(files | {"data/completeness.json": canonical(statement)}, signer))
        return f"{gone['number']} taken out of the statement and sealed with the real key"

    def drop_an_object(package: Path, chance: random.Random) -> str:
        files = read_folder(package)
        names = [path for path in files if path.startswith("data/objects/")]
        if not names:
            raise NothingToChange("objects")
        path = chance.choice(names)
        del files[path]
        _rewrite(package, sealed(files, signer))
        return f"{path} dropped and sealed with the real key"

    def edit_an_object(package: Path, chance: random.Random) -> str:
        files = read_folder(package)
        names = [path for path in files if path.startswith(("data/objects/", "data/batches/")) and files[path]]
        path = chance.choice(names)
        files[path] = _other_bytes(files[path], chance)
        _rewrite(package, sealed(files, signer))
        return f"{path} edited and sealed with the real key"

    made = (
        edit_a_view,
        rewrite_the_ledger,
        shorten_the_ledger,
        withhold_and_reseal,
        forget_an_item,
        drop_an_object,
        edit_an_object,
    )
    return tuple(Mutation(f"insider_{apply.__name__}", FOLDER, apply, with_real_key=True) for apply in made)


# -- inside -----------------------------------------------------------------------------------------------------------


def _paths(package: Path) -> list[str]:
    return sorted(p.relative_to(package).as_posix() for p in package.rglob("*") if p.is_file())


def _any(package: Path, chance: random.Random, fits: Callable[[bytes], bool] = lambda data: True) -> Path:
    names = _paths(package)
    chance.shuffle(names)
    for name in names:
        if fits((package / name).read_bytes()):
            return package / name
    raise NothingToChange("files")


def _flip(path: Path, chance: random.Random) -> str:
    data = bytearray(path.read_bytes())
    at, bit = chance.randrange(len(data)), chance.randrange(8)
    data[at] ^= 1 << bit
    path.write_bytes(bytes(data))
    return f"bit {bit} of byte {at} of {path.name} flipped"


def _swap(one: Path, other: Path) -> str:
    first, second = one.read_bytes(), other.read_bytes()
    if first == second:
        raise NothingToChange(one.name)
    one.write_bytes(second)
    other.write_bytes(first)
    return f"{one.name} and {other.name} swapped"


def _other_bytes(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return b"x"
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _edited(files: Files, chance: random.Random) -> tuple[Files, str]:
    """Change a file that no other part of the package is made from: a view, a page, a text for people."""
    names = [p for p in files if p.startswith("data/views/") or p in ("index.html", "README.txt")]
    path = chance.choice([p for p in names if files[p]])
    return files | {path: _other_bytes(files[path], chance)}, f"{path} edited"


def _edited_ledger(files: Files, chance: random.Random) -> tuple[Files, str]:
    """Give one entry another time, as late as the next one allows, or another tool."""
    entries = entries_in(files)
    at = chance.randrange(len(entries))
    form: Any = parse_canonical(entries[at])
    form["entry"]["tool"] = f"solferino/9.{chance.randrange(1000)}"
    entries[at] = canonical(form)
    return files | {"data/ledger/entries.jsonl": b"".join(e + b"\n" for e in entries)}, f"entry {at} edited"


def _withheld(files: Files, chance: random.Random) -> tuple[str, bytes, int]:
    places = [
        (path, number)
        for path in files
        if path.startswith("data/batches/")
        for number, line in enumerate(files[path].split(b"\n")[:-1])
        if line.startswith(b'{"compartment"') and b'"type":"key"' not in line
    ]
    path, number = chance.choice(places)
    lines = files[path].split(b"\n")[:-1]
    lines[number] = canonical({"withheld": leaf_hash(lines[number]).hex()})
    return path, b"".join(line + b"\n" for line in lines), number


def _rewrite(package: Path, files: Files) -> None:
    before = read_folder(package)
    for path in before.keys() - files.keys():
        (package / path).unlink()
        for folder in (package / path).parents:
            if folder == package or any(folder.iterdir()):
                break
            folder.rmdir()
    write_folder({p: data for p, data in files.items() if before.get(p) != data}, package)


def _members(package: Path) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(package) as opened:
        return [(info.filename, opened.read(info)) for info in opened.infolist()]


def _stranger(chance: random.Random) -> Signer:
    return SeededSigner(b"stranger" + chance.randbytes(4))
