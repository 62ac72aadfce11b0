"""BagIt bags (RFC 8493, and 0.97 before it) by a reader of our own: what is not as the manifests say is named.

A bag proves that its files are those for which somebody wrote the manifests. Who that was, and when, it does not say.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from solferino.read.foreign.found import Fault, ForeignFile, Found

_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_ROW = re.compile(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)")
_STRONG = frozenset({"sha256", "sha384", "sha512", "sha3256", "sha3512", "blake2b", "blake2b512", "blake3"})
_PIECE = 1 << 20
_LARGEST_LINE = 1 << 16
_FACTORIES: dict[str, Callable[[], Any]] = {
    "md5": lambda: hashlib.md5(usedforsecurity=False),
    "sha1": lambda: hashlib.sha1(usedforsecurity=False),
    "sha224": hashlib.sha224,
    "sha256": hashlib.sha256,
    "sha384": hashlib.sha384,
    "sha512": hashlib.sha512,
    "sha3256": hashlib.sha3_256,
    "sha3512": hashlib.sha3_512,
    "blake2b": hashlib.blake2b,
    "blake2b512": hashlib.blake2b,
}


def check_bag(folder: Path) -> Found:
    """Check a bag in a folder. Links are never followed; memory is that of the manifests. Raises nothing of its own."""
    found = Found("bagit")
    here = dict(_files(folder, found))
    _check_declaration(folder, found)
    payload, tags = _manifests(folder, here, found)
    if not any(payload.values()):
        found.faults.append(Fault("", "it has no payload manifest, so nothing in it is proved"))
    if payload and not _STRONG.intersection(payload):
        found.notes.append(f"its digests ({', '.join(sorted(payload))}) are too weak to show tampering on purpose")
    found.notes.append("a bag has no signature and no time: who wrote its manifests, and when, is not proved")
    if "fetch.txt" in here:
        found.notes.append("fetch.txt names files to be fetched from the network; nothing was fetched")
    _check_files(folder, here, payload, tags, found)
    _check_oxum(folder, here, found)
    return found


def _files(folder: Path, found: Found) -> Iterator[tuple[str, int]]:
    """Path and size of every file, in order; anything else is a fault."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(folder / below) as entries:
                rows = sorted(entries, key=lambda e: os.fsencode(e.name))
        except OSError as error:
            found.faults.append(Fault(below or ".", f"it cannot be listed: {error.strerror or error}"))
            continue
        for entry in rows:
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.is_symlink():
                found.faults.append(Fault(_shown(path), "a link, which is never followed"))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file(follow_symlinks=False):
                yield path, entry.stat(follow_symlinks=False).st_size
            else:
                found.faults.append(Fault(_shown(path), "neither a file nor a folder"))


def _check_declaration(folder: Path, found: Found) -> None:
    try:
        text = (folder / "bagit.txt").read_bytes()[:_PIECE].decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        found.faults.append(Fault("bagit.txt", f"it cannot be read: {error}"))
        return
    tags = _tags(text)
    if tags.get("bagit-version", "") not in ("0.97", "1.0"):
        found.faults.append(Fault("bagit.txt", "it gives no version that is known (0.97 or 1.0)"))
    if tags.get("tag-file-character-encoding", "").upper() != "UTF-8":
        found.faults.append(Fault("bagit.txt", "its tag files are not said to be UTF-8"))
    found.count("declarations")


def _manifests(
    folder: Path, here: dict[str, int], found: Found
) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """By algorithm: path -> digest, of payload and of tag files."""
    payload: dict[str, dict[str, str]] = {}
    tags: dict[str, dict[str, str]] = {}
    for name in sorted(here):
        match = _MANIFEST.fullmatch(name)
        if match is None:
            continue
        algorithm = match[2].replace("-", "")
        if algorithm not in _FACTORIES and algorithm != "blake3":
            found.notes.append(f"{name}: this algorithm is not known here, so its digests were not compared")
            continue
        rows = _rows(folder / name, name, here, found)
        if not match[1]:
            for path in [p for p in rows if not p.startswith("data/")]:
                found.faults.append(Fault(_shown(path), f"{name} lists it, and it does not lie under data/"))
                del rows[path]
        (tags if match[1] else payload)[algorithm] = rows
    return payload, tags


def _rows(path: Path, name: str, here: dict[str, int], found: Found) -> dict[str, str]:
    rows: dict[str, str] = {}
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(_lines(stream), 1):
                try:
                    match = _ROW.fullmatch(raw.decode("utf-8"))
                except UnicodeDecodeError:
                    match = None
                if match is None:
                    found.faults.append(Fault(name, f"line {number} is no line of a manifest"))
                    continue
                older = re.sub("%0[dD]", "\r", re.sub("%0[aA]", "\n", match[2])).removeprefix("./")
                listed = older.replace("%25", "%")
                if listed not in here and older in here:  # makers of 0.97 leave the percent sign as it is
                    listed = older
                if _leads_out(listed):
                    found.faults.append(Fault(_shown(listed), f"{name} lists it, and it leads out of the bag"))
                elif rows.setdefault(listed, match[1].lower()) != match[1].lower():
                    found.faults.append(Fault(_shown(listed), f"{name} lists it twice, with two digests"))
    except OSError as error:
        found.faults.append(Fault(name, f"it cannot be read: {error.strerror or error}"))
    return rows


def _lines(stream: Any) -> Iterator[bytes]:
    while raw := stream.readline(_LARGEST_LINE):
        yield from (row for row in raw.splitlines() if row.strip())


def _leads_out(path: str) -> bool:
    return path.startswith(("/", "~")) or "\\" in path or ".." in path.split("/") or bool(re.match("[A-Za-z]:", path))


def _check_files(
    folder: Path,
    here: dict[str, int],
    payload: dict[str, dict[str, str]],
    tags: dict[str, dict[str, str]],
    found: Found,
) -> None:
    """Each file against every manifest that lists it; every list against the files. All digests in one reading."""
    spelled = {unicodedata.normalize("NFC", path): path for path in here}
    wanted: dict[str, dict[str, str]] = {}
    for table in (payload, tags):
        for algorithm, rows in table.items():
            for listed, digest in rows.items():
                place = listed if listed in here else spelled.get(unicodedata.normalize("NFC", listed))
                if place is None:
                    found.faults.append(Fault(_shown(listed), f"manifest-{algorithm} lists it, and it is not here"))
                    continue
                if place != listed:
                    found.notes.append(f"{_shown(listed)} lies here under another spelling of the same name")
                wanted.setdefault(place, {})[algorithm] = digest
    for path, size in here.items():
        _check_one(folder, path, size, wanted.get(path, {}), payload, found)


def _check_one(
    folder: Path, path: str, size: int, wanted: dict[str, str], payload: dict[str, dict[str, str]], found: Found
) -> None:
    of_payload = path.startswith("data/")
    try:
        digests = _digests(folder / path, {*wanted, "sha256"})
    except OSError as error:
        found.faults.append(Fault(_shown(path), f"it cannot be read: {error.strerror or error}"))
        return
    wrong = [algorithm for algorithm, digest in sorted(wanted.items()) if digests[algorithm] != digest]
    if wrong:
        found.faults.append(Fault(_shown(path), f"its bytes are not those of its manifest ({', '.join(wrong)})"))
    if of_payload:
        lacking = [a for a in sorted(payload) if a not in wanted]
        if lacking:
            found.faults.append(Fault(_shown(path), f"no line of manifest-{lacking[0]} lists it"))
        found.files.append(ForeignFile(path, digests["sha256"], size, holds=not wrong and not lacking and bool(wanted)))
        found.count("payload files")
    elif wanted:
        found.count("tag files")
    found.count("bytes", size)


def _digests(path: Path, algorithms: set[str]) -> dict[str, str]:
    hashers = {name: _hasher(name) for name in algorithms}
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            for hasher in hashers.values():
                hasher.update(piece)
    return {name: hasher.hexdigest() for name, hasher in hashers.items()}


def _hasher(name: str) -> Any:
    if name == "blake3":
        from blake3 import blake3

        return blake3()
    return _FACTORIES[name]()


def _check_oxum(folder: Path, here: dict[str, int], found: Found) -> None:
    if "bag-info.txt" not in here:
        return
    try:
        tags = _tags((folder / "bag-info.txt").read_bytes()[:_PIECE].decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        found.faults.append(Fault("bag-info.txt", "it cannot be read as UTF-8"))
        return
    oxum = tags.get("payload-oxum")
    if oxum is None:
        return
    sizes = [size for path, size in here.items() if path.startswith("data/")]
    found.count("sums")
    if oxum != f"{sum(sizes)}.{len(sizes)}":
        found.faults.append(
            Fault("bag-info.txt", f"Payload-Oxum says {oxum}; here are {sum(sizes)} bytes in {len(sizes)} files")
        )


def _tags(text: str) -> dict[str, str]:
    rows = (line.partition(":") for line in text.splitlines() if ":" in line and not line.startswith((" ", "\t")))
    return {name.strip().lower(): value.strip() for name, _, value in rows}


def _shown(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
