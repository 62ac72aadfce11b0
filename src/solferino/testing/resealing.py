"""What it takes to make a package fit again after a change: manifests, root, seal, zip. For tests and benchmarks.

A second writer of docs/formats/package.md, written from the document and not from ``share``: an insider with the real
key is played with it, and the checker is not tested with one writer alone. Works on ``dict[path, bytes]``.
"""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from blake3 import blake3

from solferino.custody import inclusion_proof, leaf_hash, node_hash, root_of
from solferino.custody.note import (
    Note,
    Signature,
    Signer,
    TreeHead,
    VerifierKey,
    log_keys,
    origin_of,
    plain_keys,
    sign_checkpoint,
    sign_plain,
)
from solferino.record import (
    BatchRef,
    CustodyEvent,
    EventType,
    Key,
    Line,
    Package,
    SolferinoError,
    canonical,
    parse_canonical,
    parse_packed_line,
    salted,
    sha256_hex,
)

Files = dict[str, bytes]
Cosign = Callable[[str], list[tuple[Signature, VerifierKey]]]  # note text -> lines with the keys they stand under

_BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_SALT = b"a salt of the test".ljust(32)
_ED25519_INFO = bytes.fromhex("302a300506032b6570032100")
_BAG = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-blake3.txt",
        "tagmanifest-sha256.txt", "tagmanifest-blake3.txt")  # fmt: skip


def read_folder(folder: Path) -> Files:
    """Every file of a package folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def write_folder(files: Files, folder: Path) -> Path:
    """Write files below a folder, which may be there already; gives the folder back."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def with_manifests(files: Files) -> Files:
    """The same files with those of the bag made anew."""
    made = {path: data for path, data in files.items() if path not in _BAG}
    tags = {path: data for path, data in made.items() if _is_tag(path)}
    payload = {path: data for path, data in made.items() if path.startswith("data/")}
    tags["bagit.txt"] = _BAGIT
    tags["bag-info.txt"] = f"Payload-Oxum: {sum(map(len, payload.values()))}.{len(payload)}\n".encode()
    tags["manifest-sha256.txt"] = _rows(f"{sha256_hex(payload[p])}  {p}" for p in sorted(payload))
    tags["manifest-blake3.txt"] = _rows(f"{blake3(payload[p]).hexdigest()}  {p}" for p in sorted(payload))
    rows256 = _rows(f"{sha256_hex(tags[p])}  {p}" for p in sorted(tags))
    rows3 = _rows(f"{blake3(tags[p]).hexdigest()}  {p}" for p in sorted(tags))
    return made | tags | {"tagmanifest-sha256.txt": rows256, "tagmanifest-blake3.txt": rows3}


def root_txt(files: Files) -> bytes:
    """root.txt over files."""
    listed = sorted(path for path in files if not _seals(path))
    rows = [f"{sha256_hex(files[p])} {blake3(files[p]).hexdigest()} {len(files[p])} {p}" for p in listed]
    return _rows(["solferino package root v1", *rows])


def with_tiles(files: Files) -> Files:
    """The same files with package.json and the tiles made anew over the entries that are there."""
    entries = entries_in(files)
    leaves = [leaf_hash(entry) for entry in entries]
    about: Any = parse_canonical(files["data/package.json"])
    about |= {"size": len(entries), "root": root_of(leaves).hex(), "recorded": CustodyEvent.parse(entries[-1]).recorded}
    made = {path: data for path, data in files.items() if not path.startswith("data/ledger/tile/")}
    return made | tiles(leaves, entries) | {"data/package.json": canonical(about)}


def entries_in(files: Files) -> list[bytes]:
    """The ledger's entries."""
    return files["data/ledger/entries.jsonl"].split(b"\n")[:-1]


def tiles(leaves: Sequence[bytes], entries: Sequence[bytes] = ()) -> Files:
    """The tiles of a tree of fewer than 256,000 leaves; with entries, their bundles too."""
    made: Files = {}
    hashes, level = list(leaves), 0
    while hashes:
        for at in range(0, len(hashes), 256):
            made[_tile(str(level), at, len(hashes))] = b"".join(hashes[at : at + 256])
        for _ in range(8):
            hashes = [node_hash(hashes[at], hashes[at + 1]) for at in range(0, len(hashes) - 1, 2)]
        level += 1
    for at in range(0, len(entries), 256):
        bundle = (struct.pack(">H", len(entry)) + entry for entry in entries[at : at + 256])
        made[_tile("entries", at, len(entries))] = b"".join(bundle)
    return made


def sealed(
    files: Files, signer: Signer, *, cosign: Cosign | None = None, beside: Callable[[str], Files] | None = None
) -> Files:
    """The same files with manifests, root.txt, SEAL and seal/ made anew and signed.

    cosign: witnesses. beside: further files under seal/ (names below it), from the signed note: stamps.
    """
    made = with_manifests({path: data for path, data in files.items() if not _seals(path)})
    made["root.txt"] = root_txt(made)
    return made | seal(made, signer, cosign=cosign, beside=beside)


def seal(
    files: Files, signer: Signer, *, cosign: Cosign | None = None, beside: Callable[[str], Files] | None = None
) -> Files:
    """SEAL and seal/ over whatever root.txt there is, with the ids of the signer's keys as the ledger has them."""
    entries = entries_in(files)
    last = CustodyEvent.parse(entries[-1])
    origin, size = origin_of(last.case), len(entries)
    entry, line = packed_entry(files["root.txt"], last.case, size, last.recorded)
    leaves = [*map(leaf_hash, entries), leaf_hash(entry)]
    note = sign_checkpoint(TreeHead(origin, size + 1, root_of(leaves)), signer)
    cosigned = cosign(note.text) if cosign else []
    whole = Note(note.text, (*note.signatures, *(line for line, _ in cosigned))).encoded()
    hashes = "".join(base64.b64encode(node).decode() + "\n" for node in inclusion_proof(leaves, size))
    ids = key_ids(files)
    keys = [
        f"{k.encoded()} {ids.get((k.algorithm, k.public), 'key:' + '0' * 64)}" for k in log_keys(origin, signer.public)
    ]
    public = base64.b64encode(_ED25519_INFO + signer.public["ed25519"])
    made: Files = {
        "entry.json": entry,
        "line.json": line,
        "checkpoint.signed": note.encoded().encode(),
        "checkpoint": whole.encode(),
        "package.tlog-proof": f"c2sp.org/tlog-proof@v1\nindex {size}\n{hashes}\n{whole}".encode(),
        "keys.txt": _rows(keys),
        "checkpoint.txt": note.text.encode(),
        "checkpoint.sig": note.signatures[0].blob,
        "key.pem": b"-----BEGIN PUBLIC KEY-----\n" + public + b"\n-----END PUBLIC KEY-----\n",
        **(beside(note.encoded()) if beside else {}),
    }
    if cosigned:
        made["witnesses.txt"] = _rows(dict.fromkeys(f"{key.encoded()} -" for _, key in cosigned))
    placed = {f"seal/{name}": data for name, data in made.items()}
    return placed | {"SEAL.txt": envelope(files["root.txt"], placed, origin, signer)}


def packed_entry(root: bytes, case: str, number: int, recorded: str) -> tuple[bytes, bytes]:
    """The entry that names a root, and its batch line."""
    rows = root.decode("ascii", "replace").splitlines()[1:]
    size = sum(int(row.split(" ")[2]) for row in rows)
    line = salted([Package(sha256_hex(root), len(rows), size)], _SALT)[0].encoded()
    batch = BatchRef(leaf_hash(line).hex(), 1, "package")
    return CustodyEvent(case, number, EventType.PACKED, recorded, "reseal/1", batch=batch).encoded(), line


def envelope(root: bytes, placed: Files, origin: str, signer: Signer) -> bytes:
    """SEAL over a root file and the files under seal/."""
    rows = ["solferino package seal v1", f"root {sha256_hex(root)} {len(root)}"]
    rows += [f"file {sha256_hex(placed[path])} {len(placed[path])} {path}" for path in sorted(placed)]
    rows += [f"key {key.encoded()}" for key in plain_keys(origin, signer.public)]
    return sign_plain(_rows(rows).decode(), origin, signer).encoded().encode()


def key_ids(files: Files) -> dict[tuple[str, bytes], str]:
    """Ids of the key records in the batches, by algorithm and raw key."""
    found = {}
    for path, data in files.items():
        if path.startswith("data/batches/") and b'"type":"key"' in data:
            for row in data.split(b"\n")[:-1]:
                try:
                    line = parse_packed_line(row)
                except SolferinoError:
                    continue  # tampered with already
                if isinstance(line, Line) and isinstance(line.record, Key):
                    found[line.record.algorithm, base64.b64decode(line.record.public)] = line.record.id
    return found


def zip_of(members: Sequence[tuple[str, bytes]]) -> bytes:
    """A zip in the one form of whatever members are given, in the order given."""
    body, directory = b"", b""
    for name, data in members:
        raw = name.encode()
        fixed = struct.pack("<5H3I2H", 20, 0x0800, 0, 0, 0x21, zlib.crc32(data), len(data), len(data), len(raw), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 0x031E) + fixed
        directory += struct.pack("<3H2I", 0, 0, 0, 0x81A40000, len(body)) + raw
        body += b"PK\x03\x04" + fixed + raw + data
    end = struct.pack("<4H2IH", 0, 0, len(members), len(members), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def packed_zip(files: Files, top: str = "package") -> bytes:
    """The zip of a package."""
    return zip_of([(f"{top}/{path}", files[path]) for path in sorted(files)])


def _tile(level: str, at: int, count: int) -> str:
    width = min(256, count - at)
    return f"data/ledger/tile/{level}/{at // 256:03d}" + (f".p/{width}" if width < 256 else "")


def _seals(path: str) -> bool:
    return path in ("root.txt", "SEAL.txt") or path.startswith("seal/")


def _is_tag(path: str) -> bool:
    return not path.startswith("data/") and not _seals(path)


def _rows(rows: object) -> bytes:
    return "".join(f"{row}\n" for row in rows).encode()  # type: ignore[attr-defined]
