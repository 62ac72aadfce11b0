"""Step 14, the seal: the root is an entry of the ledger, a signed checkpoint covers it, no byte of the seal is free.

By docs/formats/package.md, "The seal". What the stamps and cosignatures in it are worth is asked in steps 9 and 10.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from solferino.custody.note import (
    COSIGNED_ML_DSA_44,
    MOST_BYTES,
    SIGNED_ED25519,
    SIGNED_ML_DSA_44,
    Note,
    TreeHead,
    VerifierKey,
    origin_of,
    parse_note,
    signature_holds,
    strict_base64,
)
from solferino.custody.signature import CannotCheck
from solferino.custody.tree import leaf_hash, root_from_inclusion
from solferino.record import CustodyEvent, EventType, Line, MalformedRecord, Package, SolferinoError, parse_line
from solferino.verify.found import Found, Tally
from solferino.verify.ledger import shape
from solferino.verify.package.digests import Digests
from solferino.verify.package.files import Files, Unreadable, read_whole
from solferino.verify.package.layout import ROOT, SEAL, SEALED, shown
from solferino.verify.package.listing import Listing

FIRST = "solferino package seal v1"
PROOF_FIRST = "c2sp.org/tlog-proof@v1"
_MOST = 16 << 20  # bytes of one file of the seal; a list of revoked certificates may be a few megabytes
_ROOT = re.compile(r"root ([0-9a-f]{64}) (0|[1-9][0-9]{0,17})")
_FILE = re.compile(r"file ([0-9a-f]{64}) (0|[1-9][0-9]{0,17}) (seal/[ -~]+)")
_STAMP = re.compile(r"stamps/([1-9][0-9]{0,3})(?:\.(tsr|tsq|pem|ots)|-([1-9][0-9]{0,3})\.(crl|ocsp|header))")
_FAILURE = re.compile(r"(stamp|cosign) (\S+) (.+)")
_ALWAYS = (
    "entry.json", "line.json", "checkpoint.signed", "checkpoint", "package.tlog-proof", "keys.txt", "checkpoint.txt",
    "checkpoint.sig", "key.pem",
)  # fmt: skip
_SOMETIMES = ("witnesses.txt", "failures.txt")

# What asks whether a key may be believed: (verifier key, number of the entry that records the signature) -> (yes, why).
Belief = Callable[[VerifierKey, int], tuple[bool, str]]


@dataclass(slots=True)
class Seal:
    """What the seal was found to hold; the later steps read it. Parts that are broken stay None."""

    size: int = 0  # entries packed
    entry: CustodyEvent | None = None
    package: Package | None = None
    signed: Note | None = None  # checkpoint.signed
    checkpoint: Note | None = None  # with the witnesses' lines
    head: TreeHead | None = None
    keys: list[VerifierKey] = field(default_factory=list)  # of the log, by keys.txt
    key_records: list[str] = field(default_factory=list)
    witnesses: list[tuple[VerifierKey, str]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)  # by the path below seal/
    unread: dict[str, str] = field(default_factory=dict)  # by the path below seal/: why it is no checkpoint
    newer: bool = False


def read_seal(files: Files, size: int) -> Seal:
    """Read the files under seal/ into memory; each is small. size: entries that the package says it packed."""
    seal = Seal(size)
    for path in files.paths():
        if path.startswith(SEALED):
            try:
                seal.files[path.removeprefix(SEALED)] = read_whole(files, path, _MOST) or b""
            except Unreadable:
                continue  # step 14 sees that it is listed and was not read
    return seal


def check_seal(
    files: Files, listing: Listing, seen: Mapping[str, Digests], seal: Seal, found: Found, case: str, believed: Belief
) -> Tally:
    """14. The seal holds: the root is in the ledger, the ledger is signed, and SEAL commits to all of it."""
    tally = Tally(14, "the seal holds: the root stands in the signed ledger, and the seal commits to each of its files")
    judge = _Judge(tally, found)
    _check_names(seal, judge)
    _check_entry(seal, listing, seen, found, case, judge)
    _check_checkpoint(seal, found, case, judge)
    _check_proof(seal, judge)
    _check_keys(seal, found, judge, believed)
    _check_plain_files(seal, judge)
    _check_failures(seal, judge)
    _check_envelope(files, seal, seen, judge)
    return tally


class _Judge:
    """Counts what holds and names what does not."""

    def __init__(self, tally: Tally, found: Found) -> None:
        self.tally = tally
        self._found = found

    def say(self, name: str, holds: bool, what: str, entry: int | None = None) -> bool:
        """One thing checked. what: the words where it does not hold."""
        self.tally.counts["passed" if holds else "failed"] += 1
        if not holds:
            self._found.hurt(14, "seal", name, what, entry=entry)
        return holds

    def cannot(self, what: str) -> None:
        """One thing that this machine cannot check."""
        self.tally.counts["not_possible"] += 1
        self.tally.notes.append(what)


def _check_names(seal: Seal, judge: _Judge) -> None:
    for name in _ALWAYS:
        if name not in seal.files:
            judge.say(SEALED + name, False, "it is not here, or cannot be read, and every seal has it")
    for name in seal.files:
        known = name in _ALWAYS or name in _SOMETIMES or _STAMP.fullmatch(name) is not None
        judge.say(SEALED + name, known, "the seal has no such file")


def _check_entry(
    seal: Seal, listing: Listing, seen: Mapping[str, Digests], found: Found, case: str, judge: _Judge
) -> None:
    """The packed entry and its one line say what root.txt is."""
    entry, line = seal.files.get("entry.json"), seal.files.get("line.json")
    if entry is None or line is None:
        return
    try:
        event, record = CustodyEvent.parse(entry), _package_of(line)
    except SolferinoError as error:
        judge.say(SEALED + "entry.json", False, f"the entry or its line cannot be read: {error.what}")
        return
    seal.entry, seal.package = event, record
    number = event.number
    batch = event.batch
    root = seen.get(ROOT)
    sizes = sum(listed.size for listed in listing.files.values())
    last = found.entries.last or ""
    for holds, what in (
        (event.encoded() == entry, "its bytes are not those of its content"),
        (event.type is EventType.PACKED, f"it is of the type {event.type}, not packed"),
        (number == seal.size == found.size, f"it is entry {number}, after {found.size} entries that are here"),
        (event.case == case, f"it belongs to {event.case}"),
        (event.recorded >= last, "it was recorded before the entry before it"),
        *shape(event),
        (batch is not None and (batch.root, batch.count) == (leaf_hash(line).hex(), 1), "it does not name its line"),
    ):
        judge.say(SEALED + "entry.json", holds, what, number)
    for holds, what in (
        (root is not None and record.root == root.sha256.hex(), "root.txt is not the one that the ledger names"),
        (record.files == len(listing.files), f"it says {record.files} files; root.txt lists {len(listing.files)}"),
        (record.size == sizes, f"it says {record.size} bytes; root.txt lists {sizes}"),
    ):
        judge.say(SEALED + "line.json", holds, what, number)


def _package_of(line: bytes) -> Package:
    parsed = parse_line(line)
    if not isinstance(parsed, Line) or not isinstance(parsed.record, Package):
        raise MalformedRecord("the line does not hold a package record")
    return parsed.record


def read_checkpoint(seal: Seal) -> None:
    """Read the two forms of the checkpoint, as far as they can be read."""
    for name in ("checkpoint.signed", "checkpoint"):
        try:
            note = parse_note(seal.files[name])
            head = TreeHead.parse(note.text)
        except KeyError:
            continue  # step 14 says that it is not here
        except SolferinoError as error:
            seal.unread[name] = error.what
            continue
        if name == "checkpoint":
            seal.checkpoint = note
        else:
            seal.signed, seal.head = note, head


def _check_checkpoint(seal: Seal, found: Found, case: str, judge: _Judge) -> None:
    """The checkpoint is over exactly the packed entries and the one that says so."""
    for name, what in seal.unread.items():
        judge.say(SEALED + name, False, what)
    if seal.signed is None or seal.head is None:
        return
    head, size = seal.head, found.size + 1
    root = found.roots_at([size]).get(size)
    for holds, what in (
        (head.origin == origin_of(case), f"its origin is {shown(head.origin)}, not that of the case"),
        (not head.extensions, "it has lines that ours have not"),
        (head.size == size, f"it is over {head.size} entries, not the {size} that are here with the packed one"),
        (head.root.hex() == root, "its root is not that of the entries here with the packed one"),
    ):
        judge.say(SEALED + "checkpoint.signed", holds, what)
    if seal.checkpoint is not None:
        first = seal.checkpoint.signatures[: len(seal.signed.signatures)]
        same = seal.checkpoint.text == seal.signed.text and first == seal.signed.signatures
        judge.say(SEALED + "checkpoint", same, "it is not checkpoint.signed with the witnesses' lines after it")


def _check_proof(seal: Seal, judge: _Judge) -> None:
    """package.tlog-proof leads from the packed entry to the checkpoint (c2sp.org/tlog-proof)."""
    data, whole = seal.files.get("package.tlog-proof"), seal.files.get("checkpoint")
    if data is None or whole is None or seal.head is None:
        return
    head_part, blank, note = data.partition(b"\n\n")
    rows = head_part.decode("ascii", "replace").split("\n")
    name = SEALED + "package.tlog-proof"
    if not judge.say(name, bool(blank) and rows[0] == PROOF_FIRST and len(rows) >= 2, "it is not of its form"):
        return
    try:
        path = [strict_base64(row) for row in rows[2:]]
    except MalformedRecord as error:
        judge.say(name, False, error.what)
        return
    leaf = leaf_hash(seal.files.get("entry.json", b""))
    index = seal.size
    led = root_from_inclusion(leaf, index, seal.head.size, path) if all(len(h) == 32 for h in path) else None
    for holds, what in (
        (rows[1] == f"index {index}", f"it says {shown(rows[1])}, not index {index}"),
        (led == seal.head.root, "its hashes do not lead from the entry to the root of the checkpoint"),
        (note == whole, "its checkpoint is not that of seal/checkpoint"),
    ):
        judge.say(name, holds, what)


def _check_keys(seal: Seal, found: Found, judge: _Judge, believed: Belief) -> None:
    """keys.txt names the log's keys; they signed the checkpoint, and the ledger holds and believes them."""
    data = seal.files.get("keys.txt")
    if data is None:
        return
    rows = _rows(data)
    name = SEALED + "keys.txt"
    if not judge.say(name, bool(rows), "it is empty, or not lines of text"):
        return
    for row in rows:
        vkey, _, record = row.partition(" ")
        try:
            key = VerifierKey.parse(vkey)
        except MalformedRecord as error:
            judge.say(name, False, error.what)
            continue
        judge.say(name, key.encoded() == vkey, "a key is not in its one form")
        seal.keys.append(key)
        seal.key_records.append(record)
        public = base64.b64encode(key.public).decode()
        same = found.keys.get(record)
        holds = same is not None and (same.algorithm, same.public) == (key.algorithm, public)
        judge.say(name, holds, f"the key {key.id.hex()} has no record of its own in the ledger under {shown(record)}")
        yes, why = believed(key, seal.size)
        judge.say(name, yes, f"the key {key.id.hex()} is not to be believed: {why}")
    _check_log_signatures(seal, judge)


def _check_log_signatures(seal: Seal, judge: _Judge) -> None:
    """The log's lines on the checkpoint are those of keys.txt, in that order, all of them and no others."""
    if seal.signed is None or seal.head is None:
        return
    name = SEALED + "checkpoint.signed"
    kinds = [key.kind for key in seal.keys]
    shape = all(key.name == seal.head.origin for key in seal.keys) and kinds in (
        [SIGNED_ED25519], [SIGNED_ED25519, COSIGNED_ML_DSA_44],
    )  # fmt: skip
    judge.say(
        SEALED + "keys.txt", shape, "these are not an Ed25519 key, and at most an ML-DSA-44 key, of the log's name"
    )
    signatures = seal.signed.signatures
    judge.say(name, len(signatures) == len(seal.keys), f"{len(signatures)} signatures for {len(seal.keys)} keys")
    for key, signature in zip(seal.keys, signatures, strict=False):
        try:
            holds = signature_holds(key, signature, seal.signed.text)
            holds = holds and (key.kind != COSIGNED_ML_DSA_44 or signature.blob[:8] == bytes(8))
        except CannotCheck as error:
            judge.cannot(str(error))
            continue
        except MalformedRecord as error:
            judge.say(name, False, error.what)
            continue
        judge.say(name, holds, f"the signature under the key {key.id.hex()} does not hold")


def _check_plain_files(seal: Seal, judge: _Judge) -> None:
    """The files for openssl say the same as the note."""
    if seal.signed is None:
        return
    text = seal.signed.text.encode()
    judge.say(
        SEALED + "checkpoint.txt", seal.files.get("checkpoint.txt") == text, "it is not the text of the checkpoint"
    )
    key = seal.keys[0] if seal.keys and seal.keys[0].kind == SIGNED_ED25519 else None
    if key is None:
        return
    raw = seal.signed.signatures[0].blob
    judge.say(SEALED + "checkpoint.sig", seal.files.get("checkpoint.sig") == raw, "it is not the note's signature")
    judge.say(SEALED + "key.pem", seal.files.get("key.pem") == _pem(key.public), "it is not the log's key in PEM form")


def _pem(public: bytes) -> bytes:
    """An Ed25519 key as SubjectPublicKeyInfo (RFC 8410, section 4) in PEM (RFC 7468)."""
    der = bytes.fromhex("302a300506032b6570032100") + public
    return b"-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(der) + b"\n-----END PUBLIC KEY-----\n"


def _check_failures(seal: Seal, judge: _Judge) -> None:
    if "failures.txt" not in seal.files:
        return
    rows = _rows(seal.files["failures.txt"])
    judge.say(SEALED + "failures.txt", bool(rows), "it is empty, or not lines of text")
    for row in rows:
        match = _FAILURE.fullmatch(row)
        if judge.say(SEALED + "failures.txt", match is not None, "a line is not of its form") and match:
            seal.failures.append(f"asked and did not answer ({match[1]}): {match[2]}: {match[3]}")
    judge.tally.notes += seal.failures


def _check_envelope(files: Files, seal: Seal, seen: Mapping[str, Digests], judge: _Judge) -> None:
    """SEAL: a signed note over root.txt, every file under seal/, and the keys that sign it."""
    try:
        data = read_whole(files, SEAL, MOST_BYTES)
    except SolferinoError as error:
        judge.say(SEAL, False, error.what)
        return
    if data is None:
        judge.say(SEAL, False, "it is not here: a package without its seal proves nothing")
        return
    try:
        note = parse_note(data)
    except MalformedRecord as error:
        judge.say(SEAL, False, error.what)
        return
    rows = note.text[:-1].split("\n")
    seal.newer = rows[0] != FIRST and re.fullmatch(r"solferino package seal v[0-9]{1,9}", rows[0]) is not None
    if not judge.say(SEAL, rows[0] == FIRST, f"its first line is not {FIRST!r}"):
        return
    wanted = [FIRST, *_commitments(files, seen), *(f"key {row}" for row in _key_rows(rows))]
    judge.say(SEAL, rows == wanted, _first_difference(rows, wanted))
    _check_seal_signatures(note, [row.removeprefix("key ") for row in rows if row.startswith("key ")], seal, judge)


def _commitments(files: Files, seen: Mapping[str, Digests]) -> Iterator[str]:
    """The lines that SEAL must have about what is here."""
    root = seen.get(ROOT)
    if root is not None:
        yield f"root {root.sha256.hex()} {root.size}"
    for path in files.paths():
        if path.startswith(SEALED):
            digests = seen[path]
            yield f"file {digests.sha256.hex()} {digests.size} {path}"


def _key_rows(rows: Sequence[str]) -> list[str]:
    return [row.removeprefix("key ") for row in rows if row.startswith("key ")]


def _first_difference(rows: Sequence[str], wanted: Sequence[str]) -> str:
    """Name what SEAL says otherwise than what lies here."""
    said, here = _by_name(rows), _by_name(wanted)
    for name in sorted(said.keys() | here.keys()):
        if name not in here:
            return f"it lists {shown(name)}, which is not here"
        if name not in said:
            return f"it does not list {shown(name)}, which is here"
        if said[name] != here[name]:
            return f"it gives another digest or size for {shown(name)}"
    return "its lines are not in their one order"


def _by_name(rows: Sequence[str]) -> dict[str, str]:
    found = {}
    for row in rows[1:]:
        if match := _ROOT.fullmatch(row):
            found[ROOT] = row
        elif match := _FILE.fullmatch(row):
            found[match[3]] = row
        else:
            found[f"line {row}"] = row
    return found


def _check_seal_signatures(note: Note, vkeys: Sequence[str], seal: Seal, judge: _Judge) -> None:
    """Exactly one signature for each key line, in that order, by the keys that signed the checkpoint."""
    kinds = {SIGNED_ED25519: SIGNED_ED25519, COSIGNED_ML_DSA_44: SIGNED_ML_DSA_44}
    wanted = [VerifierKey(key.name, kinds.get(key.kind, key.kind), key.public) for key in seal.keys]
    judge.say(SEAL, [k.encoded() for k in wanted] == list(vkeys), "its keys are not those that signed the checkpoint")
    judge.say(
        SEAL,
        len(note.signatures) == len(vkeys) > 0,
        f"it has {len(note.signatures)} signatures for {len(vkeys)} keys: one was taken away or put in",
    )
    for vkey, signature in zip(vkeys, note.signatures, strict=False):
        try:
            holds = signature_holds(VerifierKey.parse(vkey), signature, note.text)
        except CannotCheck as error:
            judge.cannot(str(error))
            continue
        except MalformedRecord as error:
            judge.say(SEAL, False, error.what)
            continue
        judge.say(SEAL, holds, "a signature does not hold")


def _rows(data: bytes) -> list[str]:
    """The lines of a small text file; none where it is not lines of printable text, each with its line feed."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return []
    if not text.endswith("\n") or any(c != "\n" and not c.isprintable() for c in text):
        return []
    return text[:-1].split("\n")
