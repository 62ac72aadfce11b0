"""C2SP signed notes, verifier keys, checkpoints and cosignatures. Pure; private keys are somebody else's.

After c2sp.org/signed-note, c2sp.org/tlog-checkpoint and c2sp.org/tlog-cosignature. A note is text, a blank line and
signature lines ``— <key name> base64(key id || signature)``. What a log of ours looks like: docs/formats/notes.md.
"""

from __future__ import annotations

import base64
import binascii
import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from solferino.custody.signature import ED25519, ML_DSA_44, PUBLIC_BYTES, holds
from solferino.record import MalformedRecord, sha256_hex

DASH = "\u2014"
MOST_BYTES = 1_000_000  # of a note: room for hundreds of signatures, and no more
MOST_SIGNATURES = 128

# Signature types (c2sp.org/signed-note, c2sp.org/tlog-cosignature).
SIGNED_ED25519 = 0x01  # over the text of a note
COSIGNED_ED25519 = 0x04  # by a witness, over a time and the text
COSIGNED_ML_DSA_44 = 0x06  # by anybody, over name, time, origin, size and root of a checkpoint
SIGNED_ML_DSA_44 = 0xFF  # over the text of a note that is no checkpoint; with the identifier below
_LONG_ID = b"solferino/ml-dsa-44/v1\x00"

ALGORITHM_OF = {
    SIGNED_ED25519: ED25519,
    COSIGNED_ED25519: ED25519,
    COSIGNED_ML_DSA_44: ML_DSA_44,
    SIGNED_ML_DSA_44: ML_DSA_44,
}
_NAME = re.compile(r"[^\s+\x00-\x1f\x7f]+")
_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key under a name. kind: a signature type. public: raw bytes."""

    name: str
    kind: int
    public: bytes

    @property
    def algorithm(self) -> str:
        """``ed25519`` or ``ml-dsa-44``."""
        return ALGORITHM_OF[self.kind]

    @property
    def _material(self) -> bytes:
        long = _LONG_ID if self.kind == SIGNED_ML_DSA_44 else b""
        return bytes([self.kind]) + long + self.public

    @property
    def id(self) -> bytes:
        """The four bytes that stand before a signature of this key."""
        digest = sha256_hex(self.name.encode() + b"\n" + self._material)
        return bytes.fromhex(digest)[:4]

    def encoded(self) -> str:
        """``name+hex id+base64``, as people exchange it."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(self._material).decode()}"

    @classmethod
    def parse(cls, text: str) -> VerifierKey:
        """Read a key back. Raises MalformedRecord."""
        parts = text.strip().split("+", 2)  # base64 may hold a plus, a name may not
        if len(parts) != 3 or not _is_name(parts[0]):
            raise MalformedRecord("a verifier key is not of the form name+id+base64")
        material = strict_base64(parts[2])
        kind, rest = (material[0], material[1:]) if material else (0, b"")
        if kind == SIGNED_ML_DSA_44 and rest.startswith(_LONG_ID):
            rest = rest.removeprefix(_LONG_ID)
        elif kind not in ALGORITHM_OF or kind == SIGNED_ML_DSA_44:
            raise MalformedRecord(f"a verifier key is of signature type {kind:#04x}, which is not known here")
        key = cls(parts[0], kind, rest)
        if len(rest) != PUBLIC_BYTES[key.algorithm] or key.id.hex() != parts[1]:
            raise MalformedRecord("a verifier key does not have its own id, or its key is of the wrong length")
        return key


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line. blob: what follows the key id (for a cosignature, eight bytes of time come first)."""

    name: str
    key_id: bytes
    blob: bytes

    def line(self) -> str:
        """The line, without a line end."""
        return f"{DASH} {self.name} {base64.b64encode(self.key_id + self.blob).decode()}"

    @classmethod
    def parse(cls, line: str) -> Signature:
        """Read a line back. Raises MalformedRecord."""
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != DASH or not _is_name(parts[1]):
            raise MalformedRecord("a signature line is not of the form: dash, name, base64")
        raw = strict_base64(parts[2])
        if len(raw) < 5:
            raise MalformedRecord("a signature line is too short")
        return cls(parts[1], raw[:4], raw[4:])


@dataclass(frozen=True, slots=True)
class Note:
    """A signed note. text: with its last line end."""

    text: str
    signatures: tuple[Signature, ...]

    def encoded(self) -> str:
        """The note as it is written."""
        return self.text + "\n" + "".join(s.line() + "\n" for s in self.signatures)

    def by(self, key: VerifierKey) -> tuple[Signature, ...]:
        """Its signatures under a key's name and id, unchecked."""
        return tuple(s for s in self.signatures if (s.name, s.key_id) == (key.name, key.id))


def parse_note(data: str | bytes) -> Note:
    """Read a note. Raises MalformedRecord for anything but the one form a note has."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > MOST_BYTES:
        raise MalformedRecord(f"a signed note is longer than {MOST_BYTES} bytes")
    try:
        words = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedRecord("a signed note is not UTF-8") from error
    if any(ord(c) < 0x20 and c != "\n" for c in words):
        raise MalformedRecord("a signed note holds a control character")
    text, blank, tail = words.rpartition("\n\n")
    if not blank or not tail.endswith("\n"):
        raise MalformedRecord("a signed note has no blank line before its signatures, or no line end after them")
    lines = tail[:-1].split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise MalformedRecord(f"a signed note has more than {MOST_SIGNATURES} signatures")
    note = Note(text + "\n", tuple(Signature.parse(line) for line in lines))
    if note.encoded().encode() != raw:
        raise MalformedRecord("a signed note is not in its one form")
    return note


@dataclass(frozen=True, slots=True)
class TreeHead:
    """The body of a checkpoint. root: 32 bytes."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def text(self) -> str:
        """The note text of the checkpoint."""
        rows = (self.origin, str(self.size), base64.b64encode(self.root).decode(), *self.extensions)
        return "".join(row + "\n" for row in rows)

    @classmethod
    def parse(cls, text: str) -> TreeHead:
        """Read a note text. Raises MalformedRecord."""
        rows = text.split("\n")
        if len(rows) < 4 or rows[-1] or not all(rows[:-1]):
            raise MalformedRecord("a checkpoint has fewer than three lines, or an empty one")
        root = strict_base64(rows[2])
        if not _SIZE.fullmatch(rows[1]) or len(root) != 32:
            raise MalformedRecord("the size or the root of a checkpoint is malformed")
        return cls(rows[0], int(rows[1]), root, tuple(rows[3:-1]))


def origin_of(case: str) -> str:
    """The origin line of a case's ledger, and the key name of its signatures: ``solferino/`` and the case's digits."""
    return "solferino/" + case.removeprefix("case:")


def signed_bytes(key: VerifierKey, text: str, time: int = 0) -> bytes:
    """The bytes that a key of this kind signs for a note text. time: seconds since 1970, for a cosignature.

    For ML-DSA-44 over a checkpoint the structure is ``cosigned_message`` of c2sp.org/tlog-cosignature; the log itself
    signs with time 0, a witness with the time it saw the checkpoint.
    """
    if key.kind in (SIGNED_ED25519, SIGNED_ML_DSA_44):
        return text.encode()
    if key.kind == COSIGNED_ED25519:
        return f"cosignature/v1\ntime {time}\n{text}".encode()
    head = TreeHead.parse(text)
    name, origin = key.name.encode(), head.origin.encode()
    if len(name) > 255 or len(origin) > 255:
        raise MalformedRecord("a key name or an origin is longer than 255 bytes")
    return b"".join(
        (
            b"subtree/v1\n\x00",
            bytes([len(name)]) + name,
            struct.pack(">Q", time),
            bytes([len(origin)]) + origin,
            struct.pack(">QQ", 0, head.size),
            head.root,
        )
    )


def signature_of(key: VerifierKey, raw: bytes, time: int = 0) -> Signature:
    """The signature line for a raw signature made over :func:`signed_bytes`."""
    timed = key.kind in (COSIGNED_ED25519, COSIGNED_ML_DSA_44)
    return Signature(key.name, key.id, (struct.pack(">Q", time) if timed else b"") + raw)


def signature_holds(key: VerifierKey, signature: Signature, text: str) -> bool:
    """True where a signature line is of this key over this text. Raises CannotCheck."""
    if (signature.name, signature.key_id) != (key.name, key.id):
        return False
    time, raw = 0, signature.blob
    if key.kind in (COSIGNED_ED25519, COSIGNED_ML_DSA_44):
        if len(raw) < 8:
            return False
        time, raw = signature_time(signature), raw[8:]
        if time >= 1 << 63:
            return False
    return holds(key.algorithm, key.public, raw, signed_bytes(key, text, time))


def signature_time(signature: Signature) -> int:
    """The time a cosignature carries, in seconds since 1970. Meaningless for other kinds."""
    if len(signature.blob) < 8:
        raise MalformedRecord("a cosignature is too short")
    return int(struct.unpack(">Q", signature.blob[:8])[0])


def imprint(note: str) -> bytes:
    """SHA-256 of a checkpoint's note: what an authority stamps."""
    return bytes.fromhex(sha256_hex(note.encode()))


def _is_name(text: str) -> bool:
    """True for a key name: not empty, no white space of any script, no plus, and it has a UTF-8 form."""
    return bool(_NAME.fullmatch(text)) and not any("\ud800" <= c <= "\udfff" for c in text)


def strict_base64(text: str) -> bytes:
    """Decode standard base64 of its one form: padded, no white space, no stray bits. Raises MalformedRecord."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedRecord("this is no base64") from error
    if base64.b64encode(raw).decode() != text:
        raise MalformedRecord("this base64 is not in its one form")
    return raw


class Signer(Protocol):
    """Whoever holds private keys: a key file, an agent, a device. It may have one algorithm or both."""

    @property
    def public(self) -> Mapping[str, bytes]:
        """Raw public keys by algorithm (``ed25519``, ``ml-dsa-44``)."""

    def sign(self, algorithm: str, message: bytes) -> bytes:
        """The raw signature over a message. Raises a SolferinoError where the holder refuses or is not there."""


_PLAIN = {ED25519: SIGNED_ED25519, ML_DSA_44: SIGNED_ML_DSA_44}
_ON_CHECKPOINT = {ED25519: SIGNED_ED25519, ML_DSA_44: COSIGNED_ML_DSA_44}
_BY_WITNESS = {ED25519: COSIGNED_ED25519, ML_DSA_44: COSIGNED_ML_DSA_44}


def keys_of(name: str, public: Mapping[str, bytes], kinds: Mapping[str, int]) -> list[VerifierKey]:
    """The verifier keys of a holder under a name, Ed25519 first."""
    return [VerifierKey(name, kinds[a], public[a]) for a in (ED25519, ML_DSA_44) if a in public]


def plain_keys(name: str, public: Mapping[str, bytes]) -> list[VerifierKey]:
    """The keys under which a holder signs a note that is no checkpoint."""
    return keys_of(name, public, _PLAIN)


def log_keys(name: str, public: Mapping[str, bytes]) -> list[VerifierKey]:
    """The keys under which a log signs its own checkpoints. name: its origin."""
    return keys_of(name, public, _ON_CHECKPOINT)


def witness_keys(name: str, public: Mapping[str, bytes]) -> list[VerifierKey]:
    """The keys under which a witness cosigns."""
    return keys_of(name, public, _BY_WITNESS)


def sign(text: str, keys: Sequence[VerifierKey], signer: Signer, time: int = 0) -> Note:
    """Sign a note text with each key, in order."""
    return Note(text, tuple(signature_of(k, signer.sign(k.algorithm, signed_bytes(k, text, time)), time) for k in keys))


def sign_plain(text: str, name: str, signer: Signer) -> Note:
    """Sign a note that is no checkpoint, with everything the signer has."""
    return sign(text, plain_keys(name, signer.public), signer)


def sign_checkpoint(head: TreeHead, signer: Signer) -> Note:
    """Sign a log's own tree head, under its origin as name."""
    return sign(head.text(), log_keys(head.origin, signer.public), signer)


def cosign(text: str, name: str, signer: Signer, time: int) -> tuple[Signature, ...]:
    """A witness's signature lines on a checkpoint's text. time: seconds since 1970."""
    return sign(text, witness_keys(name, signer.public), signer, time).signatures
