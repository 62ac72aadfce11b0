"""A file is taken in as it is, or the reason why not is given; a folder is walked in one order everywhere."""

import hashlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import pytest

from solferino.preserve import CaptureFailed, capture_file, walk
from solferino.record import World

WORLD = World(lambda: datetime(2031, 3, 4, 5, 6, 7, tzinfo=UTC), bytes)


class Shelf:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, source: BinaryIO | bytes) -> str:
        data = source if isinstance(source, bytes) else b"".join(iter(lambda: source.read(1 << 16), b""))
        digest = hashlib.sha256(data).hexdigest()
        self.kept[digest] = data
        return digest


def reason_of(path: Path, shelf: Shelf | None = None, **more: int) -> str:
    with pytest.raises(CaptureFailed) as failure:
        capture_file(path, shelf or Shelf(), WORLD, **more)
    assert failure.value.what and failure.value.do
    return failure.value.reason


def test_a_file_is_kept_with_its_digest_size_type_and_time(tmp_path: Path):
    (tmp_path / "a.bin").write_bytes(b"<html><p>Words")
    shelf = Shelf()
    caught = capture_file(tmp_path / "a.bin", shelf, WORLD)
    assert shelf.kept[caught.digest] == b"<html><p>Words"
    assert (caught.size, caught.media_type, caught.tool) == (14, "text/html", "file/1")
    assert caught.captured.startswith("2031-03-04T05:06:07")


def test_a_large_file_passes_through_in_pieces(tmp_path: Path):
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(30_000_000)

    class Counting(Shelf):
        largest = 0

        def put(self, source: BinaryIO | bytes) -> str:
            assert not isinstance(source, bytes)
            digest = hashlib.sha256()
            while piece := source.read(1 << 16):
                self.largest = max(self.largest, len(piece))
                digest.update(piece)
            return digest.hexdigest()

    shelf = Counting()
    assert capture_file(path, shelf, WORLD).size == 30_000_000
    assert shelf.largest == 1 << 16


def test_an_empty_file_is_kept_too(tmp_path: Path):
    (tmp_path / "empty.txt").touch()
    assert capture_file(tmp_path / "empty.txt", Shelf(), WORLD).size == 0


@pytest.mark.parametrize("name", ["звіт.txt", "تقرير.txt", "📄🔥.txt", "a b\u202ec.txt"])
def test_names_in_any_script_are_taken_as_they_are(tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(b"x")
    assert [f.name for f in walk(tmp_path)] == [name]
    assert capture_file(next(walk(tmp_path)).path, Shelf(), WORLD).size == 1


def test_both_normal_forms_of_a_name_stay_two_names(tmp_path: Path):
    for name in ("\u00e9.txt", "e\u0301.txt"):
        (tmp_path / name).write_text(name)
    assert sorted(f.name for f in walk(tmp_path)) == ["e\u0301.txt", "\u00e9.txt"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the file system takes text only")
def test_a_name_that_is_no_text_is_shown_by_its_bytes(tmp_path: Path):
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/r\xe9sum\xe9.txt"))).write_bytes(b"x")
    found = next(walk(tmp_path))
    assert found.name == "r\\xE9sum\\xE9.txt"
    assert capture_file(found.path, Shelf(), WORLD).size == 1


def test_a_path_that_vanished_is_tried_and_refused(tmp_path: Path):
    gone = tmp_path / "gone.txt"
    assert [f.path for f in walk(gone)] == [gone]
    assert reason_of(gone) == "vanished"


def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path):
    assert reason_of(tmp_path) == "no_file"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert reason_of(tmp_path / "pipe") == "no_file"


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert reason_of(tmp_path / "a.txt") == "not_allowed"


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"x" * 100)
    assert reason_of(tmp_path / "a", largest=99) == "too_large"


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path):
    path = tmp_path / "a"
    path.write_bytes(b"x" * 100_000)

    class Slow(Shelf):
        def put(self, source: BinaryIO | bytes) -> str:
            with path.open("ab") as file:
                file.write(b"more")
            return super().put(source)

    assert reason_of(path, Slow()) == "changed_while_read"


def test_a_full_disk_is_no_fault_of_the_file(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"x")

    class Full(Shelf):
        def put(self, source: BinaryIO | bytes) -> str:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        capture_file(tmp_path / "a", Full(), WORLD)


def test_a_folder_is_walked_in_the_order_of_the_bytes_of_names(tmp_path: Path):
    for name in ("b/z.txt", "b/a.txt", "a.txt", "Ä.txt", "Z.txt", "a/deep/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [(f.folder, f.name) for f in walk(tmp_path)] == [
        ("", "Z.txt"),
        ("", "a.txt"),
        ("", "Ä.txt"),
        ("a/deep", "x.txt"),
        ("b", "a.txt"),
        ("b", "z.txt"),
    ]


def test_what_is_passed_over_is_listed_with_the_reason(tmp_path: Path):
    for name in (".hidden", "Thumbs.db", "~$notes.docx", "kept.txt", "case/solferino.toml", ".git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "kept.txt")
    (tmp_path / "articles.csv").write_text("file,publisher\nkept.txt,The Courier\n")
    found = {f.name: f.skipped for f in walk(tmp_path)}
    assert found.pop("kept.txt") is None
    assert set(found) == {".hidden", ".git", "Thumbs.db", "~$notes.docx", "case", "link", "articles.csv"}
    assert all(found.values())


def test_a_table_that_only_bears_the_name_of_a_list_is_a_source(tmp_path: Path):
    (tmp_path / "articles.csv").write_text("date,killed\n2031-03-03,2\n")
    assert [(f.name, f.skipped) for f in walk(tmp_path)] == [("articles.csv", None)]


def test_a_link_that_leads_in_a_circle_is_not_followed(tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert [f.name for f in walk(tmp_path) if f.skipped is None] == []
