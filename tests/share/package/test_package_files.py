"""Writing a package's files: hashed as they are written, under paths that every system can hold."""

from __future__ import annotations

import hashlib
from pathlib import Path

import blake3
import pytest

from solferino.record import UsageError, canonical
from solferino.share.package import layout
from solferino.share.package.bagit import bag_info, payload_manifests, tag_manifests
from solferino.share.package.completeness import Completeness, Stated
from solferino.share.package.filed import Folder
from solferino.share.package.rootfile import root_text
from solferino.share.package.seal import is_crl, pem


def test_a_file_is_hashed_while_it_is_written(tmp_path: Path) -> None:
    data = bytes(range(256)) * 9000  # more than one piece
    with open(tmp_path / "source", "wb") as out:
        out.write(data)
    folder = Folder(tmp_path / "made")
    with (tmp_path / "source").open("rb") as source:
        filed = folder.copy("data/objects/ab/c", source)
    assert (tmp_path / "made/data/objects/ab/c").read_bytes() == data
    assert (filed.sha256, filed.blake3) == (hashlib.sha256(data).hexdigest(), blake3.blake3(data).hexdigest())
    assert filed.size == len(data)


@pytest.mark.parametrize(
    "path", ["", "/a", "a/", "a//b", "../a", "a/../b", ".a", "a/.b", "a b", "ä", "a\\b", "a\n", "C:x", "a/./b"]
)
def test_a_path_that_some_system_reads_otherwise_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(UsageError):
        Folder(tmp_path).write(path, b"")
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_written_twice(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("a", b"one")
    with pytest.raises(FileExistsError):
        folder.write("a", b"two")
    assert (tmp_path / "a").read_bytes() == b"one"


def test_the_root_lists_everything_but_itself_and_its_seal_in_the_order_of_bytes(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for path in ("b.txt", "B.txt", "data/a-b", "data/a/b", layout.ROOT, layout.SEAL, "seal/entry.json"):
        folder.write(path, path.encode())
    first, *rows = root_text(folder.files.values()).splitlines()
    assert first == "solferino package root v1"
    assert [row.split(" ")[3] for row in rows] == ["B.txt", "b.txt", "data/a-b", "data/a/b"]
    sha256, blake, size, path = rows[0].split(" ")
    assert sha256 == hashlib.sha256(b"B.txt").hexdigest()
    assert blake == blake3.blake3(b"B.txt").hexdigest()
    assert (size, path) == ("5", "B.txt")


def test_payload_and_tag_manifests_share_the_files_between_them(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for path in ("README.txt", "data/x", layout.ROOT, layout.SEAL, "seal/a", "bagit.txt"):
        folder.write(path, path.encode())
    files = folder.sorted()
    assert [row.split("  ")[1] for row in payload_manifests(files)["manifest-sha256.txt"].splitlines()] == ["data/x"]
    tags = tag_manifests(files)
    assert [row.split("  ")[1] for row in tags["tagmanifest-blake3.txt"].splitlines()] == ["README.txt", "bagit.txt"]
    assert bag_info(files, [("External-Identifier", "a\nb")]) == "External-Identifier: a b\nPayload-Oxum: 6.1\n"


def test_the_statement_of_completeness_counts_by_state_and_sorts_what_it_lists() -> None:
    items = [
        Stated("I-010", "withheld", 4, "privacy", ("ff", "aa")),
        Stated("I-002", "here", 2),
        Stated("I-003", "erased", 9),
    ]
    made = Completeness.of("case", "all", items, {"names_of_staff": ["cc", "bb"], "names_withheld": []})
    assert made.encoded() == canonical(
        {
            "form": "solferino.completeness/1",
            "subject": {"kind": "case", "words": "all"},
            "items": [
                {"number": "I-002", "state": "here", "entry": 2},
                {"number": "I-003", "state": "erased", "entry": 9},
                {"number": "I-010", "state": "withheld", "reason": "privacy", "entry": 4, "lines": ["aa", "ff"]},
            ],
            "other": [{"reason": "names_of_staff", "lines": ["bb", "cc"]}],
            "totals": {"items": 3, "here": 1, "redacted": 0, "withheld": 1, "sealed": 0, "erased": 1},
        }
    )
    assert made.reasons() == [("erased", "", 1), ("withheld", "privacy", 1)]


def test_a_revocation_list_is_told_from_an_answer_about_one_certificate() -> None:
    assert is_crl(bytes.fromhex("3082010030")) and is_crl(bytes.fromhex("30053003"))
    assert not is_crl(bytes.fromhex("308201000a01")) and not is_crl(bytes.fromhex("30030a0100"))


def test_pem_has_lines_of_at_most_64_signs() -> None:
    text = pem("CERTIFICATE", bytes(100)).decode()
    assert text.startswith("-----BEGIN CERTIFICATE-----\n") and text.endswith("-----END CERTIFICATE-----\n")
    assert max(map(len, text.splitlines()[1:-1])) == 64
