"""BagIt 1.0 (RFC 8493): what makes a package a bag. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from solferino.share.package.filed import Filed
from solferino.share.package.layout import DATA, in_order, is_sealing

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
PAYLOAD = ("manifest-sha256.txt", "manifest-blake3.txt")
TAGS = ("tagmanifest-sha256.txt", "tagmanifest-blake3.txt")


def payload_manifests(files: Iterable[Filed]) -> dict[str, str]:
    """The manifests over what lies below ``data/``, by file name."""
    return _manifests(PAYLOAD, [f for f in files if f.path.startswith(DATA)])


def tag_manifests(files: Iterable[Filed]) -> dict[str, str]:
    """The manifests over all else but what seals the package, by file name."""
    tags = [f for f in files if not f.path.startswith(DATA) and not is_sealing(f.path) and f.path not in TAGS]
    return _manifests(TAGS, tags)


def bag_info(files: Iterable[Filed], told: Sequence[tuple[str, str]]) -> str:
    """bag-info.txt. told: labels with values; line ends in a value become spaces."""
    payload = [f for f in files if f.path.startswith(DATA)]
    rows = [*told, ("Payload-Oxum", f"{sum(f.size for f in payload)}.{len(payload)}")]
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in rows)


def _manifests(names: tuple[str, str], files: Sequence[Filed]) -> dict[str, str]:
    ordered = sorted(files, key=lambda f: in_order(f.path))
    return {
        names[0]: "".join(f"{f.sha256}  {f.path}\n" for f in ordered),
        names[1]: "".join(f"{f.blake3}  {f.path}\n" for f in ordered),
    }
