"""Reading a package as a stranger would: with the standard library and a few lines."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any


def files_of(package: Path) -> dict[str, bytes]:
    return {p.relative_to(package).as_posix(): p.read_bytes() for p in sorted(package.rglob("*")) if p.is_file()}


def listed(package: Path) -> dict[str, str]:
    """Path -> SHA-256, as root.txt has it."""
    _, *rows = (package / "root.txt").read_text("ascii").splitlines()
    return {row.split(" ")[3]: row.split(" ")[0] for row in rows}


def completeness(package: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((package / "data/completeness.json").read_bytes())
    return made


def stated(package: Path) -> dict[str, dict[str, Any]]:
    return {item["number"]: item for item in completeness(package)["items"]}


def items(package: Path) -> list[dict[str, str]]:
    with (package / "data/views/items.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def entries(package: Path) -> list[dict[str, Any]]:
    rows = (package / "data/ledger/entries.jsonl").read_bytes().split(b"\n")[:-1]
    return [json.loads(row)["entry"] for row in rows]


def lines(package: Path) -> dict[str, list[dict[str, Any]]]:
    """Root of a batch -> its lines."""
    found = {}
    for path in sorted((package / "data/batches").iterdir()):
        found[path.stem] = [json.loads(row) for row in path.read_bytes().split(b"\n")[:-1]]
    return found


def records(package: Path, kind: str) -> list[dict[str, Any]]:
    rows = [line["record"] for batch in lines(package).values() for line in batch if "record" in line]
    return [row["content"] for row in rows if row["type"] == kind]


def withheld_leaves(package: Path) -> list[str]:
    return sorted(line["withheld"] for batch in lines(package).values() for line in batch if "withheld" in line)


def batch_root(path: Path) -> str:
    """The root over a batch's lines; a withheld or erased one counts with the hash it carries."""
    leaves = []
    for row in path.read_bytes().split(b"\n")[:-1]:
        form = json.loads(row)
        carried = form.get("withheld") or form.get("erased")
        leaves.append(bytes.fromhex(carried) if carried else hashlib.sha256(b"\0" + row).digest())
    return tree(leaves).hex()


def tree(leaves: list[bytes]) -> bytes:
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + tree(leaves[:split]) + tree(leaves[split:])).digest()
