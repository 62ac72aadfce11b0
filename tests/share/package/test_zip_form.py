"""The zip of a package: one form, the same bytes every time, and read by tools that are not ours."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from solferino.share.package import zipped
from solferino.share.package.filed import Filed, Folder, Pieces
from solferino.share.package.zipped import zip_bytes, zip_size

NAMES = st.text("abcXYZ019_-", min_size=1, max_size=12)
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)


def folder_of(place: Path, files: dict[str, bytes]) -> Folder:
    made = Folder(place, for_zip=True)
    for path, data in files.items():
        made.write(path, data)
    return made


def zipped_bytes(folder: Folder, name: str = "package") -> bytes:
    return b"".join(zip_bytes(name, folder.place, folder.files.values()))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(PATHS, st.binary(max_size=300), max_size=6))
def test_python_reads_back_what_was_written_and_equal_input_gives_equal_bytes(
    tmp_path: Path, files: dict[str, bytes]
) -> None:
    files = {p: d for p, d in files.items() if not any(other.startswith(p + "/") for other in files)}
    shutil.rmtree(tmp_path / "f", ignore_errors=True)
    folder = folder_of(tmp_path / "f", files)
    data = zipped_bytes(folder)
    assert data == zipped_bytes(folder)
    assert len(data) == zip_size("package", list(folder.files.values()))
    with zipfile.ZipFile(io.BytesIO(data)) as read:
        assert read.testzip() is None
        assert {n.removeprefix("package/"): read.read(n) for n in read.namelist()} == files
        assert read.namelist() == sorted(read.namelist())


def test_every_field_of_a_header_is_as_the_format_says(tmp_path: Path) -> None:
    data = zipped_bytes(folder_of(tmp_path, {"a.txt": b"one", "b/c.txt": b""}))
    with zipfile.ZipFile(io.BytesIO(data)) as read:
        for info in read.infolist():
            assert (info.compress_type, info.flag_bits, info.date_time) == (0, 0x0800, (1980, 1, 1, 0, 0, 0))
            assert (info.create_system, info.create_version, info.extract_version) == (3, 0x1E, 20)
            assert (info.external_attr, info.internal_attr, info.extra, info.comment) == (0x81A40000, 0, b"", b"")
        assert read.comment == b""


def test_unzip_accepts_it(tmp_path: Path) -> None:
    unzip = shutil.which("unzip")
    if unzip is None:
        pytest.skip("needs unzip")
    place = tmp_path / "p.zip"
    place.write_bytes(zipped_bytes(folder_of(tmp_path / "f", {"a.txt": b"one", "b/c.txt": b"two"})))
    assert subprocess.run([unzip, "-tqq", place], capture_output=True).returncode == 0


def test_sizes_and_offsets_beyond_four_gigabytes_go_into_the_zip64_fields() -> None:
    large = zipped._Member(b"p/large", 7, 2**32, 0)
    after = zipped._Member(b"p/z", 7, 5, 2**32 + 37)
    local, central, later = zipped._local(large), zipped._central(large), zipped._central(after)
    assert struct.unpack_from("<H", local, 4) == (45,)
    assert local.endswith(struct.pack("<HHQQ", 1, 16, 2**32, 2**32))
    assert central.endswith(struct.pack("<HHQQ", 1, 16, 2**32, 2**32))
    assert later.endswith(struct.pack("<HHQ", 1, 8, 2**32 + 37))
    assert struct.unpack_from("<H", zipped._local(after), 4) == (20,), "the local header has no offset to hold"
    assert struct.unpack_from("<H", later, 6) == (45,)


def test_the_last_size_that_fits_needs_no_zip64() -> None:
    fits = zipped._Member(b"p/a", 7, 2**32 - 2, 2**32 - 2)
    assert struct.unpack_from("<H", zipped._local(fits), 4) == (20,)
    assert zipped._central(fits).endswith(b"p/a")
    assert len(zipped._end(0xFFFE, 2**32 - 2, 2**32 - 2)) == 22


def test_more_members_than_two_bytes_count_have_the_large_end_record(tmp_path: Path) -> None:
    empty = [Filed(f"f{at:05d}", "", "", 0, 0) for at in range(0xFFFF)]
    (tmp_path / "f00000").touch()
    ends = zipped._end(len(empty), 100, 200)
    assert len(ends) == 56 + 20 + 22
    assert struct.unpack_from("<QQQQ", ends, 24) == (0xFFFF, 0xFFFF, 200, 100)
    assert struct.unpack("<IHHHHIIH", ends[-22:]) == (0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 200, 100, 0)


def test_a_file_that_changed_since_it_was_hashed_stops_the_zip(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, {"a.txt": b"one"})
    (tmp_path / "a.txt").write_bytes(b"longer")
    with pytest.raises(ValueError, match=r"a\.txt changed"):
        zipped_bytes(folder)


def test_pieces_read_as_one_stream_whatever_the_sizes() -> None:
    stream = Pieces(iter([b"", b"abc", b"d", b"efgh"]))
    assert [stream.read(2) for _ in range(6)] == [b"ab", b"c", b"d", b"ef", b"gh", b""]
