"""The wrapper of a zipped package: one form, no free byte, bounded memory, and a sentence for everything else."""

import struct
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest

from solferino.testing.resealing import packed_zip, zip_of
from solferino.verify.package.archive import ZipFiles

MEMBERS = [("p/README.txt", b"hello\n"), ("p/data/x", b"1" * 3000), ("p/root.txt", b"root\n")]


def zip_at(folder: Path, data: bytes) -> ZipFiles:
    (folder / "p.zip").write_bytes(data)
    return ZipFiles(folder / "p.zip")


def told(files: ZipFiles) -> str:
    return "; ".join(f"{fault.name}: {fault.what}" for fault in files.faults)


def test_a_zip_of_the_one_form_has_no_fault(tmp_path: Path) -> None:
    files = zip_at(tmp_path, zip_of(MEMBERS))
    assert files.faults == []
    assert list(files.paths()) == ["README.txt", "data/x", "root.txt"]
    with files.open("data/x") as stream:
        assert (stream.seek(2990), stream.read(), stream.read()) == (2990, b"1" * 10, b"")
    assert (files.size("README.txt"), files.sealed_crc("README.txt")) == (6, zlib.crc32(b"hello\n"))


def test_the_writer_of_the_standard_library_can_read_the_one_form(tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(packed_zip({"a": b"1", "b/c": b"2"}))
    with zipfile.ZipFile(tmp_path / "p.zip") as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["package/a", "package/b/c"]


def test_every_single_byte_of_the_wrapper_is_fixed(tmp_path: Path) -> None:
    data = zip_of(MEMBERS)
    inside = {at for name, content in MEMBERS for at in _range_of(data, name, content)}
    for at in range(len(data)):
        if at not in inside:
            changed = data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :]
            files = zip_at(tmp_path, changed)
            wrong_crc = any(
                files.sealed_crc(path) != zlib.crc32(files.open(path).read()) for path in files.paths()
            )  # step 12 compares these
            assert files.faults or wrong_crc, at


def _range_of(data: bytes, name: str, content: bytes) -> range:
    start = data.find(name.encode()) + len(name)
    return range(start, start + len(content))


@pytest.mark.parametrize(
    ("members", "what"),
    [
        ([*MEMBERS, MEMBERS[0]], "a second member of this name"),
        ([("p/../evil", b"x"), *MEMBERS], "its name is not one that packages have"),
        ([("/etc/evil", b"x"), *MEMBERS], "its name is not one that packages have"),
        ([("C:\\evil", b"x"), *MEMBERS], "its name is not one that packages have"),
        ([*MEMBERS, ("q/other", b"x")], "it does not lie under p/"),
        ([*MEMBERS, ("p/s/", b"")], "its name is not one that packages have"),
        (MEMBERS[::-1], "not in the order of their paths"),
        ([*MEMBERS[:2], ("p/readme.TXT", b"x")], "capital letters alone"),
        ([("p/é", b"x"), *MEMBERS], "its name is not one that packages have"),
    ],
    ids=["twice", "upwards", "absolute", "drive", "second top", "folder", "order", "case", "not ASCII"],
)
def test_members_that_no_package_has_are_refused_by_name(
    members: list[tuple[str, bytes]], what: str, tmp_path: Path
) -> None:
    assert what in told(zip_at(tmp_path, zip_of(members)))


def test_a_member_outside_of_the_package_is_never_offered(tmp_path: Path) -> None:
    files = zip_at(tmp_path, zip_of([("p/../../evil", b"x"), *MEMBERS]))
    assert list(files.paths()) == ["README.txt", "data/x", "root.txt"]


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2])
def test_a_zip_of_another_tool_is_refused_with_the_advice_to_unpack_it(method: int, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "made.zip", "w", method) as made:
        for name, data in MEMBERS:
            made.writestr(name, data)
    assert "unpack it with any tool" in told(zip_at(tmp_path, (tmp_path / "made.zip").read_bytes()))


def test_a_comment_and_bytes_before_or_behind_are_refused(tmp_path: Path) -> None:
    data = zip_of(MEMBERS)
    for changed in (data + b"\0", b"#!" + data, data[:-2] + b"\x01\x00!", data[:-1], data[: len(data) // 2]):
        assert zip_at(tmp_path, changed).faults


def test_two_headers_over_the_same_bytes_are_refused(tmp_path: Path) -> None:
    """Overlapping members: the directory names one stretch twice, as in bombs that need no recursion."""
    one = zip_of(MEMBERS[:1])
    directory = one.find(b"PK\x01\x02")
    entry = one[directory : one.find(b"PK\x05\x06")]
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 2, 2, 2 * len(entry), directory, 0)
    assert zip_at(tmp_path, one[:directory] + entry + entry + end).faults


def test_a_member_that_says_it_has_terabytes_is_refused_at_once(tmp_path: Path) -> None:
    name = b"p/huge"
    extra = struct.pack("<2H2Q", 1, 16, 1 << 42, 1 << 42)
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 45, 0x0800, 0, 0, 0x21, 0, 0xFFFFFFFF, 0xFFFFFFFF, len(name), 20)
    files = zip_at(tmp_path, head + name + extra + zip_of(MEMBERS))
    assert "the file ends before" in told(files)
    assert "data/x" in set(files.paths())


def test_members_of_more_than_four_gigabytes_are_read(tmp_path: Path) -> None:
    """The wrapper alone is written; the bytes are a hole in the file."""
    size, name = (4 << 30) + 5, b"p/large"
    extra = struct.pack("<2H2Q", 1, 16, size, size)
    numbers = (45, 0x0800, 0, 0, 0x21, 0, 0xFFFFFFFF, 0xFFFFFFFF, len(name), len(extra))
    head = b"PK\x03\x04" + struct.pack("<5H3I2H", *numbers) + name + extra
    after = b"PK\x03\x04" + struct.pack("<5H3I2H", 20, 0x0800, 0, 0, 0x21, 0, 0, 0, 3, 0) + b"p/z"
    second = len(head) + size
    directory = b"PK\x01\x02" + struct.pack("<H5H3I2H", 0x031E, *numbers) + struct.pack("<3H2I", 0, 0, 0, 0x81A40000, 0)
    directory += name + extra
    far = struct.pack("<2HQ", 1, 8, second)
    directory += b"PK\x01\x02" + struct.pack("<H5H3I2H", 0x031E, 45, 0x0800, 0, 0, 0x21, 0, 0, 0, 3, len(far))
    directory += struct.pack("<3H2I", 0, 0, 0, 0x81A40000, 0xFFFFFFFF) + b"p/z" + far
    start = second + len(after)
    end = b"PK\x06\x06" + struct.pack("<Q2H2I4Q", 44, 0x031E, 45, 0, 0, 2, 2, len(directory), start)
    end += b"PK\x06\x07" + struct.pack("<IQI", 0, start + len(directory), 1)
    end += b"PK\x05\x06" + struct.pack("<4H2IH", 0, 0, 2, 2, len(directory), 0xFFFFFFFF, 0)
    with (tmp_path / "p.zip").open("wb") as stream:
        stream.write(head)
        stream.seek(second)
        stream.write(after + directory + end)
    files = ZipFiles(tmp_path / "p.zip")
    assert files.faults == []
    assert files.size("large") == size
    with files.open("large") as stream:
        assert (stream.seek(-5, 2), stream.read()) == (size - 5, bytes(5))


def test_a_bomb_needs_no_memory(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "p.zip", "w", zipfile.ZIP_DEFLATED) as made, made.open("p/root.txt", "w") as stream:
        for _ in range(64):
            stream.write(bytes(1 << 20))
    tracemalloc.start()
    files = ZipFiles(tmp_path / "p.zip")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert list(files.paths()) == []
    assert "it is compressed" in told(files) or "stands behind it" in told(files)
    assert most < 8 << 20
