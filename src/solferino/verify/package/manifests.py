"""Step 13: the package is also a bag (BagIt 1.0, RFC 8493), and its manifests say what root.txt says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from solferino.record import SolferinoError
from solferino.verify.found import Found, Tally
from solferino.verify.package.digests import Digests
from solferino.verify.package.files import Files, read_lines, read_whole
from solferino.verify.package.layout import LONGEST_PATH, outside_root, shown

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_TAGS = ("tagmanifest-sha256.txt", "tagmanifest-blake3.txt")
_MANIFESTS = (("manifest-sha256.txt", "sha256"), ("manifest-blake3.txt", "blake3"))
_TAG_MANIFESTS = tuple(zip(_TAGS, ("sha256", "blake3"), strict=True))
_ROW = re.compile(rb"([0-9a-f]{64})[ \t]+([ -~]+)")
_OXUM = re.compile(rb"Payload-Oxum: ([0-9]{1,18})\.([0-9]{1,18})")


def check_manifests(files: Files, seen: Mapping[str, Digests], found: Found) -> Tally:
    """13. The manifests list every file that they must, each once, with the digest that it has."""
    tally = Tally(13, "the manifests of the bag say the same")
    for name, faults in _faults(files, seen):
        tally.counts["failed" if faults else "passed"] += 1
        for path, what in faults[:20]:
            found.hurt(13, "file", path, f"{name}: {what}" if path != name else what)
    return tally


def _faults(files: Files, seen: Mapping[str, Digests]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each of the six files of the bag with what is wrong: (path, words)."""
    payload = [path for path in seen if path.startswith("data/")]
    tags = [path for path in seen if not path.startswith("data/") and not outside_root(path) and path not in _TAGS]
    for name, algorithm in _MANIFESTS:
        yield name, _wrong_manifest(files, name, algorithm, payload, seen)
    for name, algorithm in _TAG_MANIFESTS:
        yield name, _wrong_manifest(files, name, algorithm, tags, seen)
    yield "bagit.txt", _wrong_declaration(files)
    yield "bag-info.txt", _wrong_info(files, len(payload), sum(seen[path].size for path in payload))


def _wrong_manifest(
    files: Files, name: str, algorithm: str, paths: list[str], seen: Mapping[str, Digests]
) -> list[tuple[str, str]]:
    faults: list[tuple[str, str]] = []
    left = set(paths)
    try:
        for number, row in enumerate(read_lines(files, name, LONGEST_PATH + 200), 1):
            match = _ROW.fullmatch(row)
            if match is None:
                faults.append((name, f"line {number} is not of its form"))
                continue
            path = match[2].decode("ascii")
            if path not in left:
                faults.append((shown(path), _not_to_be_listed(path, seen)))
                continue
            left.remove(path)
            if getattr(seen[path], algorithm) != bytes.fromhex(match[1].decode()):
                faults.append((path, "it gives another digest"))
    except SolferinoError as error:
        return [(name, error.what)]
    return faults + [(path, "it does not list it") for path in sorted(left)]


def _not_to_be_listed(path: str, seen: Mapping[str, Digests]) -> str:
    if path in seen:
        return "it lists it twice, or a file of that place may not be listed in it"
    return "it lists it, and it is not here or may not be read"


def _wrong_declaration(files: Files) -> list[tuple[str, str]]:
    try:
        right = read_whole(files, "bagit.txt", 1 << 10) == DECLARATION
    except SolferinoError:
        right = False
    return [] if right else [("bagit.txt", "it is not here, or does not declare BagIt 1.0 as packages do")]


def _wrong_info(files: Files, count: int, size: int) -> list[tuple[str, str]]:
    try:
        data = read_whole(files, "bag-info.txt", 1 << 20) or b""
    except SolferinoError as error:
        return [("bag-info.txt", error.what)]
    told = [match for row in data.split(b"\n") if (match := _OXUM.fullmatch(row))]
    if len(told) == 1 and (int(told[0][1]), int(told[0][2])) == (size, count):
        return []
    return [("bag-info.txt", f"its Payload-Oxum is not {size}.{count}, which lies under data/")]
