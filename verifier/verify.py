#!/usr/bin/env python3
"""Check a Solferino package with nothing but this file and Python.

    python3 verify.py PACKAGE [--trust FILE.pem]... [--policy FILE] [--checkpoint FILE]... [--known-key VKEY]...
                      [--at INSTANT] [--require-anchor] [--json]

PACKAGE is a folder, or a zip of one that was never unpacked. Nothing is written, run, opened in another program or
asked of a network; no link is followed. This is the second of two checkers: it was written from the documents in
docs/formats alone and shares no line with the program that makes packages. Read it from top to bottom: first the
small tools (canonical JSON, the tree, signatures, time stamps), then the sixteen steps of the recipe in order.

It needs Python 3.9 or newer. Where the library ``cryptography`` is installed it also checks time stamps and ML-DSA-44
signatures; without it these are "not possible here" and Ed25519 is computed in plain Python. Where ``blake3`` is
installed it is used; otherwise BLAKE3 is computed for small files, and SHA-256 alone carries the proof for large ones.

Exit codes: 0 everything that was checked holds; 2 the request cannot be understood; 3 something is not as it was
sealed; 5 there was nothing to check; 6 the package is of a newer format; 9 intact, but an anchor, a policy or a known
key that was asked for is not met.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import hashlib
import json
import os
import re
import stat
import struct
import sys
import zlib
from datetime import datetime, timedelta, timezone
from types import SimpleNamespace

try:
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    x509 = None
try:
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey
except ImportError:
    MLDSA44PublicKey = None
try:
    from blake3 import blake3
except ImportError:
    blake3 = None

SEAL = "SEAL.txt"
CHUNK = 1 << 20
LEAST_DIFFICULTY = 10**13  # of a Bitcoin block header (notes.md)
MOST_DAMAGE = 100_000  # told one by one; what is beyond is counted only
YEAR_3000 = 32_503_680_000  # seconds: no witness says that it is as late as that
LONGEST_ENTRY = 65_535  # notes.md: a longer entry has no bundle form
LONGEST_LINE = 1 << 24  # of a batch; a longer one is refused, so that memory stays bounded
MOST_FILES, LONGEST_PATH = 1_000_000, 4_096  # bounds what a hostile list can make a reader hold
LARGEST_DOCUMENT = 1 << 26  # of a JSON file, text or map that is read whole
SLOW_BLAKE3, SLOW_BLAKE3_ALL = 1 << 20, 1 << 23  # bytes a file, and in all, where BLAKE3 runs in plain Python
HEX64 = re.compile(r"[0-9a-f]{64}\Z")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z\Z")
ID = re.compile(r"(?:person:[0-9a-f]{32}|(?!person:|case:)[a-z_]+:[0-9a-f]{64}|[SOMD]-[0-9]{3,})\Z")
CASE = re.compile(r"case:[0-9a-f]{32}\Z")
PATH = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\Z")
REASONS = frozenset(
    "witness_safety consent source_protection licence privilege court_order privacy graphic not_on_subject"
    " names_of_staff names_withheld".split()
)


class Bad(Exception):
    """Bytes that are not what the documents say. The words are for a person."""


class Newer(Exception):
    """Something of a format that is newer than this file."""


class CannotCheck(Exception):
    """This machine lacks what the check needs."""


class Usage(Exception):
    """The request cannot be understood."""


# ---------------------------------------------------------------- canonical.md


def parse(data: bytes):
    """Bytes to value; refuses everything but the one canonical form of the value."""
    try:
        value = json.loads(data.decode("utf-8"), parse_float=_no_float, parse_constant=_no_float, parse_int=_int)
        same = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8") == data
    except (ValueError, RecursionError) as error:
        raise Bad("this is no canonical JSON") from error
    if not same:
        raise Bad("this JSON is not in its canonical form")
    _walk(value, 1)
    return value


def _no_float(text):
    raise ValueError(text)


def _int(text):
    if len(text) > 17 or abs(int(text)) > 2**53 - 1:
        raise ValueError("an integer beyond 53 bits")
    return int(text)


def _walk(value, level):
    """At most 100 levels, keys of ASCII characters only."""
    if level > 100:
        raise Bad("this JSON nests too deep")
    if isinstance(value, dict):
        for key, item in value.items():
            if not key.isascii():
                raise Bad("a key is not ASCII")
            if type(item) in (dict, list):
                _walk(item, level + 1)
            elif level == 100:
                raise Bad("this JSON nests too deep")
    elif isinstance(value, list):
        for item in value:
            if type(item) in (dict, list):
                _walk(item, level + 1)
            elif level == 100:
                raise Bad("this JSON nests too deep")


def canonical(value) -> bytes:
    """The canonical bytes of a value that was parsed here before."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def is_int(value) -> bool:
    """A whole number from 0 on; true and false are none."""
    return type(value) is int and value >= 0


def is_hex(value) -> bool:
    """64 lower-case hexadecimal digits."""
    return isinstance(value, str) and HEX64.match(value) is not None


def moment(text):
    """clocks.md: an instant. None for what is no instant."""
    try:
        if isinstance(text, str) and INSTANT.match(text):
            return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
    except ValueError:
        pass
    return None


def instant(time) -> str:
    """A moment as clocks.md writes it."""
    return time.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


# ---------------------------------------------------------------- tree.md


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def leaf_hash(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """An RFC 6962 tree that keeps the hash of every full subtree, so that the root at any size is quick."""

    def __init__(self):
        self.levels = [bytearray()]
        self.size = 0

    def add(self, leaf: bytes):
        self.size += 1
        level, made = 0, leaf
        while True:
            if level == len(self.levels):
                self.levels.append(bytearray())
            row = self.levels[level]
            row += made
            if len(row) // 32 % 2:
                return
            made = node_hash(bytes(row[-64:-32]), bytes(row[-32:]))
            level += 1

    def at(self, level: int, index: int) -> bytes:
        return bytes(self.levels[level][32 * index : 32 * index + 32])

    def root(self, size: int) -> bytes:
        """The root over the first ``size`` leaves: the full subtrees of its bits, joined from the right."""
        parts, start = [], 0
        for level in range(size.bit_length() - 1, -1, -1):
            if size >> level & 1:
                parts.append(self.at(level, start >> level))
                start += 1 << level
        if not parts:
            return sha(b"")
        made = parts.pop()
        while parts:
            made = node_hash(parts.pop(), made)
        return made


def inclusion_root(leaf: bytes, index: int, size: int, path: list) -> bytes:
    """RFC 9162, 2.1.3.2: the root that an audit path leads to."""
    if not 0 <= index < size:
        raise Bad("a proof is of a leaf outside its tree")
    fn, sn, made = index, size - 1, leaf
    for step in path:
        if sn == 0:
            raise Bad("an inclusion proof is too long")
        if fn & 1 or fn == sn:
            made = node_hash(step, made)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            made = node_hash(made, step)
        fn, sn = fn >> 1, sn >> 1
    if sn:
        raise Bad("an inclusion proof is too short")
    return made


# ---------------------------------------------------------------- BLAKE3, where the library is not there

_IV = (0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19)
_MIX = (
    (0, 4, 8, 12),
    (1, 5, 9, 13),
    (2, 6, 10, 14),
    (3, 7, 11, 15),
    (0, 5, 10, 15),
    (1, 6, 11, 12),
    (2, 7, 8, 13),
    (3, 4, 9, 14),
)
_SHUFFLE = (2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)


def _compress(cv, block, counter, length, flags):
    words = list(struct.unpack("<16I", block.ljust(64, b"\0")))
    v = [*cv, *_IV[:4], counter & 0xFFFFFFFF, counter >> 32, length, flags]
    for turn in range(7):
        for g, (a, b, c, d) in enumerate(_MIX):
            for x, far, near in ((words[2 * g], 16, 12), (words[2 * g + 1], 8, 7)):
                v[a] = (v[a] + v[b] + x) & 0xFFFFFFFF
                w = v[d] ^ v[a]
                v[d] = (w >> far | w << (32 - far)) & 0xFFFFFFFF
                v[c] = (v[c] + v[d]) & 0xFFFFFFFF
                w = v[b] ^ v[c]
                v[b] = (w >> near | w << (32 - near)) & 0xFFFFFFFF
        if turn < 6:
            words = [words[i] for i in _SHUFFLE]
    return [v[i] ^ v[i + 8] for i in range(8)]


def slow_blake3(data: bytes) -> str:
    """BLAKE3, unkeyed, 32 bytes: chunks of 1,024 bytes, blocks of 64, parents of two."""
    chunks = [data[i : i + 1024] for i in range(0, len(data), 1024)] or [b""]

    def chunk(number, root):
        blocks = [chunks[number][i : i + 64] for i in range(0, len(chunks[number]), 64)] or [b""]
        cv = _IV
        for i, block in enumerate(blocks):
            last = i == len(blocks) - 1
            cv = _compress(cv, block, number, len(block), (i == 0) | last << 1 | (last and root) << 3)
        return cv

    def subtree(start, count, root):
        if count == 1:
            return chunk(start, root)
        left = 1 << (count - 1).bit_length() - 1
        pair = subtree(start, left, False) + subtree(start + left, count - left, False)
        return _compress(_IV, struct.pack("<16I", *pair), 0, 64, 4 | root << 3)

    return struct.pack("<8I", *subtree(0, len(chunks), True)).hex()


# ---------------------------------------------------------------- signatures

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P


def _decompress(raw: bytes):
    """RFC 8032, 5.1.3: a point in extended coordinates, or None."""
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= _P:
        return None
    x2 = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    x = pow(x2, (_P + 3) // 8, _P)
    if (x * x - x2) % _P:
        x = x * pow(2, (_P - 1) // 4, _P) % _P
    if (x * x - x2) % _P or (x == 0 and sign):
        return None
    x = _P - x if x & 1 != sign else x
    return x, y, 1, x * y % _P


def _add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % _P, (p[1] + p[0]) * (q[1] + q[0]) % _P
    c, d = 2 * p[3] * q[3] * _D % _P, 2 * p[2] * q[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(scalar, point):
    made = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            made = _add(made, point)
        point, scalar = _add(point, point), scalar >> 1
    return made


def slow_ed25519(public: bytes, signature: bytes, message: bytes) -> bool:
    """RFC 8032, 5.1.7, without the cofactor: [S]B = R + [k]A."""
    base = _decompress((4 * pow(5, _P - 2, _P) % _P).to_bytes(32, "little"))
    a, r, s = _decompress(public), _decompress(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= _L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % _L
    p, q = _times(s, base), _add(r, _times(k, a))
    return (p[0] * q[2] - q[0] * p[2]) % _P == 0 and (p[1] * q[2] - q[1] * p[2]) % _P == 0


ED25519, ML_DSA_44 = "ed25519", "ml-dsa-44"
SIZES = {ED25519: (32, 64), ML_DSA_44: (1312, 2420)}


def holds(algorithm: str, public: bytes, signature: bytes, message: bytes) -> bool:
    """True where the raw signature is of this public key over this message. Raises CannotCheck."""
    if (len(public), len(signature)) != SIZES[algorithm]:
        return False
    if algorithm == ED25519 and x509 is None:
        return slow_ed25519(public, signature, message)
    if algorithm == ML_DSA_44 and MLDSA44PublicKey is None:
        raise CannotCheck("ML-DSA-44 needs the library cryptography in a version that knows it")
    try:
        if algorithm == ED25519:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        else:
            MLDSA44PublicKey.from_public_bytes(public).verify(signature, message)
    except UnsupportedAlgorithm as error:
        raise CannotCheck(f"this machine's library cannot check {algorithm}") from error
    except (InvalidSignature, ValueError):
        return False
    return True


# ---------------------------------------------------------------- notes.md: notes, verifier keys, checkpoints

LONG_ID = b"solferino/ml-dsa-44/v1\x00"
KINDS = {0x01: ED25519, 0x04: ED25519, 0x06: ML_DSA_44, 0xFF: ML_DSA_44}
NAME = re.compile(r"[^\s+\x00-\x1f\x7f]+\Z")


def b64(text: str) -> bytes:
    """Base64 in its one form: padded, nothing else."""
    try:
        raw = base64.b64decode(text.encode("ascii"), validate=True)
    except (ValueError, binascii.Error) as error:
        raise Bad("this is no base64") from error
    if base64.b64encode(raw).decode() != text:
        raise Bad("this base64 is not in its one form")
    return raw


class Key:
    """A verifier key: a name, a signature type, the raw public key."""

    def __init__(self, name: str, kind: int, public: bytes):
        self.name, self.kind, self.public, self.algorithm = name, kind, public, KINDS[kind]
        material = bytes([kind]) + (LONG_ID if kind == 0xFF else b"") + public
        self.id = sha(name.encode() + b"\n" + material)[:4]
        self.text = f"{name}+{self.id.hex()}+{base64.b64encode(material).decode()}"

    @classmethod
    def parse(cls, text: str) -> "Key":
        name, _, rest = text.partition("+")
        number, _, material = rest.partition("+")
        raw = b64(material)
        if not NAME.match(name) or not raw or raw[0] not in KINDS:
            raise Bad("this is no verifier key of a known type")
        public = raw[1:]
        if raw[0] == 0xFF:
            if not public.startswith(LONG_ID):
                raise Bad("this is no verifier key of a known type")
            public = public[len(LONG_ID) :]
        key = cls(name, raw[0], public)
        if len(public) != SIZES[key.algorithm][0] or key.id.hex() != number or key.text != text:
            raise Bad("a verifier key does not have its own id, or a key of the wrong length")
        return key

    def signed(self, line: "SignatureLine", text: str) -> bool:
        """True where this signature line is of this key over this note text."""
        if (line.name, line.id) != (self.name, self.id):
            return False
        raw, message = line.blob, text.encode()
        if self.kind in (0x04, 0x06):
            if line.time is None:
                return False
            raw = raw[8:]
        if self.kind == 0x04:
            message = f"cosignature/v1\ntime {line.time}\n{text}".encode()
        if self.kind == 0x06:  # c2sp.org/tlog-cosignature: cosigned_message
            origin, size, root = head_of(text)
            names = [n.encode() for n in (self.name, origin)]
            if max(map(len, names)) > 255:
                raise Bad("a key name or an origin is longer than 255 bytes")
            message = b"subtree/v1\n\0" + bytes([len(names[0])]) + names[0] + struct.pack(">Q", line.time)
            message += bytes([len(names[1])]) + names[1] + struct.pack(">QQ", 0, size) + root
        return holds(self.algorithm, self.public, raw, message)


class SignatureLine:
    """One line under a note: key name, key id, and what follows it."""

    def __init__(self, line: str):
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014" or not NAME.match(parts[1]):
            raise Bad("a signature line is not of the form: dash, name, base64")
        raw = b64(parts[2])
        if len(raw) < 5:
            raise Bad("a signature line is too short")
        self.line, self.name, self.id, self.blob = line, parts[1], raw[:4], raw[4:]
        time = struct.unpack(">Q", self.blob[:8])[0] if len(self.blob) >= 8 else None
        self.time = time if time is not None and time < 1 << 63 else None
        self.dated = self.time is not None and 0 < self.time < YEAR_3000

    @property
    def instant(self) -> str:
        """The time of a cosignature, as clocks.md writes it."""
        return instant(datetime(1970, 1, 1) + timedelta(seconds=self.time))


def note_of(data: bytes):
    """A note's text (with its last line feed) and its signature lines."""
    if len(data) > 1_000_000:
        raise Bad("a note is longer than 1,000,000 bytes")
    try:
        words = data.decode("utf-8")
    except ValueError as error:
        raise Bad("a note is not UTF-8") from error
    if any(ord(c) < 0x20 and c != "\n" for c in words):
        raise Bad("a note holds a control character")
    text, blank, tail = words.rpartition("\n\n")
    if not blank or not text or not tail.endswith("\n"):
        raise Bad("a note has no blank line before its signatures, or no line feed at its end")
    rows = tail[:-1].split("\n")
    if len(rows) > 128:
        raise Bad("a note has more than 128 signatures")
    return text + "\n", [SignatureLine(row) for row in rows]


def head_of(text: str):
    """Origin, size and root of a checkpoint's text."""
    rows = text.split("\n")
    if len(rows) < 4 or rows[-1] or not all(rows[:-1]):
        raise Bad("a checkpoint has fewer than three lines, or an empty one")
    root = b64(rows[2])
    if not re.match(r"(?:0|[1-9][0-9]{0,15})\Z", rows[1]) or len(root) != 32:
        raise Bad("the size or the root of a checkpoint is malformed")
    return rows[0], int(rows[1]), root


# ---------------------------------------------------------------- DER, strictly (X.690: definite, shortest lengths)


class Der:
    """One element: tag, content, and its bytes as they stand."""

    def __init__(self, tag: int, body: bytes, raw: bytes):
        self.tag, self.body, self.raw = tag, body, raw

    @classmethod
    def all(cls, data: bytes) -> list:
        made, i = [], 0
        while i < len(data):
            start, tag = i, data[i]
            if tag & 0x1F == 0x1F or i + 2 > len(data):
                raise Bad("this DER has a tag that is not expected, or is cut short")
            length, i = data[i + 1], i + 2
            if length >= 0x80:
                count = length & 0x7F
                length = int.from_bytes(data[i : i + count], "big")
                if not 1 <= count <= 4 or length < 0x80 or data[i] == 0:
                    raise Bad("this is BER, not DER")
                i += count
            if i + length > len(data):
                raise Bad("this DER is cut short")
            made.append(cls(tag, data[i : i + length], data[start : i + length]))
            i += length
        return made

    @classmethod
    def one(cls, data: bytes, tag: int) -> "Der":
        found = cls.all(data)
        if len(found) != 1 or found[0].tag != tag:
            raise Bad("this DER is not what is expected here")
        return found[0]

    def items(self, *tags) -> list:
        """The elements inside, of which the first have these tags."""
        found = Der.all(self.body)
        if [e.tag for e in found[: len(tags)]] != list(tags):
            raise Bad("this DER is not what is expected here")
        return found

    @property
    def number(self) -> int:
        if (
            self.tag != 2
            or not self.body
            or (len(self.body) > 1 and self.body[0] in (0, 255) and (self.body[0] ^ self.body[1]) < 128)
        ):
            raise Bad("this DER integer is malformed")
        return int.from_bytes(self.body, "big", signed=True)

    @property
    def oid(self) -> str:
        if self.tag != 6 or not self.body or self.body[-1] & 0x80:
            raise Bad("this DER object identifier is malformed")
        arcs, value = [], 0
        for byte in self.body:
            value = value << 7 | byte & 0x7F
            if not byte & 0x80:
                arcs.append(value)
                value = 0
        first = min(arcs[0] // 40, 2)
        return ".".join(map(str, [first, arcs[0] - 40 * first, *arcs[1:]]))


HASHES = {"2.16.840.1.101.3.4.2.1": "sha256", "2.16.840.1.101.3.4.2.2": "sha384", "2.16.840.1.101.3.4.2.3": "sha512"}
SIGNATURES = {  # signature algorithm -> (kind, hash; None where the signer's digest algorithm counts)
    "1.2.840.113549.1.1.1": ("rsa", None),
    "1.2.840.113549.1.1.11": ("rsa", "sha256"),
    "1.2.840.113549.1.1.12": ("rsa", "sha384"),
    "1.2.840.113549.1.1.13": ("rsa", "sha512"),
    "1.2.840.113549.1.1.10": ("pss", None),
    "1.2.840.10045.4.3.2": ("ecdsa", "sha256"),
    "1.2.840.10045.4.3.3": ("ecdsa", "sha384"),
    "1.2.840.10045.4.3.4": ("ecdsa", "sha512"),
    "1.3.101.112": ("ed25519", None),
}
TST_INFO, SIGNED_DATA = "1.2.840.113549.1.9.16.1.4", "1.2.840.113549.1.7.2"
CONTENT_TYPE, MESSAGE_DIGEST = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"
SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.12", "1.2.840.113549.1.9.16.2.47"
TIME_STAMPING = "1.3.6.1.5.5.7.3.8"
# Basic constraints, key usage, extended key usage, policies, alternative names: what is looked at where it is critical.
UNDERSTOOD = ("2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.32", "2.5.29.17")
GOOD_HASHES = ("sha256", "sha384", "sha512", "sha3-256", "sha3-384", "sha3-512")
MOST_CERTIFICATES, MOST_CLIMBS = 32, 2_000  # that come with one stamp; signatures looked at for one path


def algorithm_of(element: Der) -> str:
    return element.items(6)[0].oid


class Token:
    """RFC 3161: a TimeStampResp that was granted, with its SignedData taken apart. Checks its own inner consistency."""

    def __init__(self, response: bytes):
        parts = Der.one(response, 0x30).items(0x30)
        if len(response) > 65_536 or parts[0].items(2)[0].number != 0 or len(parts) != 2:
            raise Bad("the authority did not grant this stamp")
        kind, content = parts[1].items(6, 0xA0)
        if kind.oid != SIGNED_DATA:
            raise Bad("this stamp is no SignedData")
        signed = Der.one(content.body, 0x30).items(2, 0x31, 0x30)
        inner = signed[2].items(6, 0xA0)
        if inner[0].oid != TST_INFO:
            raise Bad("this stamp holds no TSTInfo")
        self.info = Der.one(inner[1].body, 0x04).body
        rest = {e.tag: e for e in signed[3:]}
        self.certificates = [e.raw for e in Der.all(rest[0xA0].body) if e.tag == 0x30] if 0xA0 in rest else []
        signers = Der.all(rest[0x31].body) if 0x31 in rest else []
        if len(signers) != 1:
            raise Bad("a stamp has one signer")
        self._signer(signers[0])
        self._info()

    def _signer(self, signer: Der):
        parts = signer.items(2)
        if len(parts) < 6 or parts[3].tag != 0xA0 or parts[5].tag != 4:
            raise Bad("this stamp's signer is malformed, or signs no attributes")
        self.sid, self.digest = parts[1], HASHES.get(algorithm_of(parts[2]))
        self.attributes = b"\x31" + parts[3].raw[1:]  # signed as a SET, RFC 5652, 5.4
        self.signature_algorithm, self.signature = algorithm_of(parts[4]), parts[5].body
        attributes = {}
        for row in Der.all(parts[3].body):
            name, values = row.items(6, 0x31)[:2]
            if name.oid in attributes:
                raise Bad("an attribute of this stamp stands twice")
            attributes[name.oid] = Der.all(values.body)
        if self.digest is None:
            raise CannotCheck("this stamp uses a hash that is not known here")
        try:
            if attributes[CONTENT_TYPE][0].oid != TST_INFO:
                raise Bad("this stamp's signer signed something else")
            if attributes[MESSAGE_DIGEST][0].body != hashlib.new(self.digest, self.info).digest():
                raise Bad("this stamp's signer did not sign what it says")
        except (KeyError, IndexError) as error:
            raise Bad("this stamp lacks what a signer must sign") from error
        self.named_by, self.certificate_hash = "sha1", None  # ESSCertID or ESSCertIDv2 (RFC 5816)
        for oid in (SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2):
            if oid in attributes:
                first = attributes[oid][0].items(0x30)[0].items(0x30)[0].items()
                self.named_by = "sha1" if oid == SIGNING_CERTIFICATE else "sha256"
                if first[0].tag == 0x30:
                    self.named_by, first = HASHES.get(algorithm_of(first[0])), first[1:]
                self.certificate_hash = first[0].body
        if self.certificate_hash is None or self.named_by is None:
            raise Bad("this stamp does not say which certificate signed it")

    def _info(self):
        parts = Der.one(self.info, 0x30).items(2, 6, 0x30, 2, 0x18)
        imprint = parts[2].items(0x30, 4)
        self.policy, self.imprint = parts[1].oid, (HASHES.get(algorithm_of(imprint[0])), imprint[1].body)
        found = re.match(rb"(\d{14})(?:\.(\d{0,5}[1-9]|\d{6,}))?Z\Z", parts[4].body)
        if not found or parts[0].number != 1:
            raise Bad("this stamp's time or version is malformed")
        try:
            self.time = datetime.strptime(found[1].decode(), "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc)
        except ValueError as error:
            raise Bad("this stamp's time is malformed") from error
        self.time += timedelta(microseconds=int((found[2] or b"0").ljust(6, b"0")[:6]))
        self.nonce = next((e.number for e in parts[5:] if e.tag == 2), None)
        for extension in (e for part in parts[5:] if part.tag == 0xA1 for e in Der.all(part.body)):
            if any(e.tag == 1 and e.body == b"\xff" for e in extension.items(6)):
                raise Bad("this stamp has a critical extension that is not known here")

    def signed_by(self, certificate) -> bool:
        """True where this certificate is the one that is named, and signed."""
        if hashlib.new(self.named_by, certificate.public_bytes(DER_ENCODING)).digest() != self.certificate_hash:
            return False
        kind, digest = SIGNATURES.get(self.signature_algorithm, (None, None))
        key = certificate.public_key()
        algorithm = {"sha256": hashes.SHA256, "sha384": hashes.SHA384, "sha512": hashes.SHA512}[digest or self.digest]()
        try:
            if isinstance(key, rsa.RSAPublicKey) and key.key_size < 2048:
                raise Bad("this stamp is signed by an RSA key of less than 2,048 bits")
            if kind in ("rsa", "pss") and isinstance(key, rsa.RSAPublicKey):
                pss = padding.PSS(padding.MGF1(algorithm), padding.PSS.AUTO)
                key.verify(self.signature, self.attributes, pss if kind == "pss" else padding.PKCS1v15(), algorithm)
            elif kind == "ecdsa" and isinstance(key, ec.EllipticCurvePublicKey):
                key.verify(self.signature, self.attributes, ec.ECDSA(algorithm))
            elif kind == "ed25519" and isinstance(key, Ed25519PublicKey):
                key.verify(self.signature, self.attributes)
            else:
                raise CannotCheck("this stamp is signed in a way that is not known here")
        except InvalidSignature as error:
            raise Bad("this stamp's signature does not hold") from error
        return True


if x509 is not None:
    from cryptography.hazmat.primitives.serialization import Encoding

    DER_ENCODING = Encoding.DER


def request_of(data: bytes):
    """Imprint, policy and nonce of a TimeStampReq."""
    parts = Der.one(data, 0x30).items(2, 0x30)
    imprint = parts[1].items(0x30, 4)
    policy = next((e.oid for e in parts[2:] if e.tag == 6), None)
    nonce = next((e.number for e in parts[2:] if e.tag == 2), None)
    return (HASHES.get(algorithm_of(imprint[0])), imprint[1].body), policy, nonce


def span(certificate):
    """From when to when a certificate is valid."""
    if hasattr(certificate, "not_valid_after_utc"):
        return certificate.not_valid_before_utc, certificate.not_valid_after_utc
    return tuple(t.replace(tzinfo=timezone.utc) for t in (certificate.not_valid_before, certificate.not_valid_after))


def is_valid(certificate, time) -> bool:
    first, last = span(certificate)
    return first <= time <= last


def strange(certificate) -> bool:
    """True where a certificate has a critical extension that is not understood here, or a key that is too short."""
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < 2048:
        return True
    return any(e.critical and e.oid.dotted_string not in UNDERSTOOD for e in certificate.extensions)


def chain_of(certificate, pool, trusted, time, left, seen=()):
    """A list of certificates from this one to a trusted one, each valid at ``time`` (the trusted one is believed as it
    is), or None. left: a list of one number, how many signatures may still be looked at."""
    if certificate in trusted:
        return [certificate]
    if not is_valid(certificate, time) or len(seen) > 8:
        return None
    for issuer in pool:
        if issuer in seen or issuer == certificate or issuer.subject != certificate.issuer or strange(issuer):
            continue
        left[0] -= 1
        if left[0] < 0:
            return None
        try:
            constraints = issuer.extensions.get_extension_for_class(x509.BasicConstraints).value
            usage = [e.value for e in issuer.extensions if isinstance(e.value, x509.KeyUsage)]
            if not constraints.ca or any(not u.key_cert_sign for u in usage):
                continue
            if constraints.path_length is not None and len(seen) > constraints.path_length:
                continue
            purposes = {o.dotted_string for e in issuer.extensions if isinstance(e.value, x509.ExtendedKeyUsage)
                        for o in e.value}  # fmt: skip
            if purposes and not purposes & {TIME_STAMPING, "2.5.29.37.0"}:  # not for time stamping, nor for anything
                continue
            digest = certificate.signature_hash_algorithm
            if digest is not None and digest.name not in GOOD_HASHES:
                continue
            certificate.verify_directly_issued_by(issuer)
        except (x509.ExtensionNotFound, InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError):
            continue
        rest = chain_of(issuer, pool, trusted, time, left, (*seen, certificate))
        if rest is not None:
            return [certificate, *rest]
    return None


def revoked_at(chain, lists):
    """(time, reason) for the first certificate of a chain that its own issuer's CRL or OCSP response revokes."""
    for certificate, issuer in zip(chain, chain[1:]):
        for data in lists:
            found = _in_crl(data, certificate, issuer) or _in_ocsp(data, certificate, issuer)
            if found:
                return found
    return None


def _aware(thing, name):
    time = getattr(thing, name + "_utc", None) or getattr(thing, name)
    return time if time.tzinfo else time.replace(tzinfo=timezone.utc)


def _in_crl(data, certificate, issuer):
    try:
        crl = x509.load_der_x509_crl(data)
        if crl.issuer != issuer.subject or not crl.is_signature_valid(issuer.public_key()):
            return None
        entry = crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
        if entry is None:
            return None
        reason = [e.value.reason.name for e in entry.extensions if isinstance(e.value, x509.CRLReason)]
        return _aware(entry, "revocation_date"), (reason or ["none"])[0]
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None


def _in_ocsp(data, certificate, issuer):
    from cryptography.x509 import ocsp

    try:
        answer = ocsp.load_der_ocsp_response(data)
        if answer.response_status != ocsp.OCSPResponseStatus.SUCCESSFUL:
            return None
        if (
            answer.serial_number != certificate.serial_number
            or answer.certificate_status != ocsp.OCSPCertStatus.REVOKED
        ):
            return None
        for signer in [issuer, *answer.certificates]:
            if signer != issuer:
                signer.verify_directly_issued_by(issuer)
            key = signer.public_key()
            more = (padding.PKCS1v15(),) if isinstance(key, rsa.RSAPublicKey) else ()
            how = ec.ECDSA(answer.signature_hash_algorithm) if isinstance(key, ec.EllipticCurvePublicKey) else None
            try:
                key.verify(answer.signature, answer.tbs_response_bytes, *more, how or answer.signature_hash_algorithm)
            except InvalidSignature:
                continue
            reason = answer.revocation_reason.name if answer.revocation_reason else "none"
            return _aware(answer, "revocation_time"), reason
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        pass
    return None


def ots_time(proof: bytes, imprint: bytes, headers: list):
    """OpenTimestamps: the time of the earliest block header given that the proof ends in and whose work is done."""
    if len(proof) > 65_536:
        raise Bad("this OpenTimestamps proof is longer than 65,536 bytes")
    magic = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01\x08"
    if not proof.startswith(magic + imprint):
        raise Bad("this OpenTimestamps proof is of something else")
    at, ends = len(magic) + len(imprint), []

    def byte():
        nonlocal at
        at += 1
        if at > len(proof):
            raise Bad("this OpenTimestamps proof is cut short")
        return proof[at - 1]

    def varbytes():
        nonlocal at
        length = shift = 0
        while True:
            b = byte()
            length |= (b & 0x7F) << shift
            shift += 7
            if not b & 0x80:
                break
            if shift > 28:
                raise Bad("a length in this OpenTimestamps proof is impossible")
        at += length
        if at > len(proof) or length > 8192:
            raise Bad("this OpenTimestamps proof is cut short")
        return proof[at - length : at]

    stack = [imprint]
    while stack:  # each open branch begins with its own message
        message = stack.pop()
        while True:
            tag = byte()
            if tag == 0xFF:
                stack.append(message)
                if len(stack) > 256:
                    raise Bad("this OpenTimestamps proof has too many branches")
                tag = byte()
            if tag == 0x00:
                at += 8
                if proof[at - 8 : at] == bytes.fromhex("0588960d73d71901"):
                    ends.append(message)
                varbytes()
                break
            if tag in (0xF0, 0xF1):
                more = varbytes()
                message = message + more if tag == 0xF0 else more + message
                if len(message) > 4096:  # as its own library has it
                    raise Bad("a message of this OpenTimestamps proof is too long")
            elif tag in (0x02, 0x03, 0x08):
                message = hashlib.new({2: "sha1", 3: "ripemd160", 8: "sha256"}[tag], message).digest()
            else:
                raise CannotCheck("this OpenTimestamps proof uses an operation that is not known here")
    if at != len(proof):
        raise Bad("bytes follow this OpenTimestamps proof")
    times = []
    for header in headers:
        if len(header) == 80 and header[36:68] in ends:
            exponent, work = header[75], int.from_bytes(header[72:75], "little")
            target = work << 8 * max(exponent - 3, 0)
            if not target or target * LEAST_DIFFICULTY > 0xFFFF << 208:
                raise Bad("a block header is of so little difficulty that anybody could have made it")
            if int.from_bytes(sha(sha(header)), "little") <= target:
                times.append(
                    datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=struct.unpack("<I", header[68:72])[0])
                )
            else:
                raise Bad("the work of a block header is not done")
    return min(times) if times else None


# ---------------------------------------------------------------- package.md: the folder, the zip


def is_of_package(path: str) -> bool:
    """True for a path that tells a package from other folders and zips."""
    return path in ("root.txt", SEAL) or path.startswith("data/")


class Folder:
    """A package as a folder. ``files`` maps paths to sizes; ``faults`` are things that no package has."""

    def __init__(self, top: str):
        self.top, self.files, self.faults, waiting = top, {}, [], [""]
        while waiting:
            prefix = waiting.pop()
            try:
                with os.scandir(os.path.join(top, prefix)) as found:
                    entries = sorted(found, key=lambda e: e.name)
                waiting += self._look(entries, prefix)
            except OSError as error:
                self.faults.append((prefix or ".", f"it cannot be listed: {error.strerror}"))
        self.files = dict(sorted(self.files.items()))

    def _look(self, entries, prefix):
        """Take note of what is in one folder; gives the folders below it."""
        if not entries and prefix:
            self.faults.append((prefix, "an empty folder"))
        for entry in entries:
            path = prefix + entry.name
            if len(path) > LONGEST_PATH:
                self.faults.append((path, "its path is too long"))
            elif entry.is_symlink():
                self.faults.append((path, "a link"))
            elif entry.is_dir(follow_symlinks=False):
                yield path + "/"
            elif not entry.is_file(follow_symlinks=False):
                self.faults.append((path, "neither a file nor a folder"))
            else:
                self.files[path] = entry.stat(follow_symlinks=False).st_size
                if len(self.files) > MOST_FILES:
                    raise Usage(f"{self.top} holds more than {MOST_FILES} files")

    def chunks(self, path: str):
        """The bytes of a file, in pieces. Never through a link."""
        handle = os.open(os.path.join(self.top, *path.split("/")), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(handle, "rb", buffering=0) as file:
            while data := file.read(CHUNK):
                yield data


class Zip:
    """A package as a zip of the one form; each header is made again from what it says and compared."""

    def __init__(self, path: str):
        self.file = open(path, "rb")
        self.files, self.faults, self.at, self.crc = {}, [], {}, {}
        self.end, self.directory = self.file.seek(0, os.SEEK_END), (0, 0)
        try:
            self._read()
        except (Bad, struct.error, ValueError, OverflowError) as error:
            try:
                known = any(is_of_package(p) for p in self._whole_members())
            except Bad:
                known = True
            self.file.close()
            if not known:
                raise Usage(f"{path} holds no package") from error
            raise Bad(str(error) if isinstance(error, Bad) else "this zip is cut short or malformed") from error

    def _whole_members(self):
        """The paths of members that stand whole at the beginning of a zip of any form, and those of its directory."""
        at, stop = self.directory
        while at >= 0 and at + 46 <= stop:
            name_length, more, comment = struct.unpack("<HHH", self._bytes(at + 28, 6))
            yield self._told(self._bytes(at + 46, name_length).decode("latin-1"))
            at += 46 + name_length + more + comment
        at = 0
        while at + 30 <= self.end:
            magic, size, name_length, extra = struct.unpack("<I14xI4xHH", self._bytes(at, 30))
            at += 30 + name_length + extra + size
            if magic != 0x04034B50 or at > self.end:
                return
            yield self._told(self._bytes(at - size - extra - name_length, name_length).decode("latin-1"))

    @staticmethod
    def _told(name: str) -> str:
        """The part of a member's name by which a package is known, wherever it begins."""
        if "data/" in name:
            return name[name.index("data/") :]
        return next((end for end in ("root.txt", SEAL) if name.endswith(end)), name)

    def _bytes(self, offset, length):
        if offset < 0 or offset + length > self.end:
            raise Bad("this zip is cut short")
        self.file.seek(offset)
        return self.file.read(length)

    def _read(self):
        tail = self._bytes(self.end - 22, 22)
        count, size, start = struct.unpack("<HII", tail[10:20])
        stop, full = self.end - 22, None
        if count == 0xFFFF or 0xFFFFFFFF in (size, start):
            stop, full = self.end - 98, self._bytes(self.end - 98, 76)
            count, size, start = struct.unpack("<QQQ", full[32:56])
        self.directory = stop - size, stop
        short = (min(count, 0xFFFF), min(size, 0xFFFFFFFF), min(start, 0xFFFFFFFF))
        end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, short[0], *short, 0)
        if full is not None:
            wide = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 0x031E, 45, 0, 0, count, count, size, start)
            wide += struct.pack("<IIQI", 0x07064B50, 0, stop, 1)
            if full != wide or not (count >= 0xFFFF or max(size, start) >= 0xFFFFFFFF):
                raise Bad("the end of this zip is not in its one form")
        if tail != end or start + size != stop:
            raise Bad("the end of this zip is not in its one form")
        at, offset, last, top = start, 0, b"", None
        for _ in range(count):
            offset, at, name = self._member(at, offset, stop)
            if name <= last:
                raise Bad("the members of this zip are not in order, or one stands twice")
            last = name
            here, _, inner = name.decode("latin-1").partition("/")
            if not PATH.match(here) or not inner or top not in (None, here):
                raise Bad("the members of this zip do not stand under one top folder")
            top = here
            self.files[inner], self.at[inner], self.crc[inner] = self._found
        if at != stop or offset != start:
            raise Bad("there are bytes in this zip that no member holds")

    def _member(self, at, offset, stop):
        """One member: where its data end, where the next central header begins, its name."""
        head = self._bytes(at, 46)
        crc, packed, size, name_length, extra_length = struct.unpack("<IIIHH", head[16:32])
        where = struct.unpack("<I", head[42:46])[0]
        name = self._bytes(at + 46, name_length)
        extra = self._bytes(at + 46 + name_length, extra_length)
        wide = iter(struct.unpack(f"<{(extra_length - 4) // 8}Q", extra[4:]) if extra_length else ())
        try:
            size, packed, where = (next(wide) if v == 0xFFFFFFFF else v for v in (size, packed, where))
        except RuntimeError as error:
            raise Bad("a member of this zip is malformed") from error
        if size != packed or where != offset:
            raise Bad("a member of this zip is compressed, or does not stand where it should")
        both = [size, size] if size >= 0xFFFFFFFF else []
        for here, form, fields in (
            (at, "<IHHHHHHIIIHHHHHII", both + ([offset] if offset >= 0xFFFFFFFF else [])),
            (offset, "<IHHHHHIIIHH", both),
        ):
            more = struct.pack(f"<HH{len(fields)}Q", 1, 8 * len(fields), *fields) if fields else b""
            need, short = 45 if fields else 20, min(size, 0xFFFFFFFF)
            row = [need, 0x0800, 0, 0, 0x21, crc, short, short, name_length, len(more)]
            row = (
                [0x02014B50, 0x031E, *row, 0, 0, 0, 0x81A40000, min(offset, 0xFFFFFFFF)]
                if here == at
                else [0x04034B50, *row]
            )
            if (
                self._bytes(here, struct.calcsize(form) + name_length + len(more))
                != struct.pack(form, *row) + name + more
            ):
                raise Bad("a header of this zip is not in its one form")
            length = struct.calcsize(form) + name_length + len(more)
            at, data = (at + length, 0) if here == at else (at, offset + length)
        if at > stop or data + size > self.end:
            raise Bad("this zip is cut short")
        self._found = size, data, crc
        return data + size, at, name

    def chunks(self, path: str):
        left, at, crc = self.files[path], self.at[path], 0
        while left:
            data = self._bytes(at, min(left, CHUNK))
            crc, at, left = zlib.crc32(data, crc), at + len(data), left - len(data)
            yield data
        if crc != self.crc[path]:
            raise Bad("the checksum of this member of the zip is wrong")


class Package:
    """Reading files of a folder or zip, in bounded memory."""

    def __init__(self, path: str):
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            raise Usage(f"there is nothing at {path}") from error
        self.zip_fault = ""
        if stat.S_ISDIR(mode):
            self.inside = Folder(path)
        elif stat.S_ISREG(mode):
            with open(path, "rb") as file:
                first = file.read(21)
            if first == b"age-encryption.org/v1":
                raise Usage(f"{path} is encrypted (age); decrypt it first, then check the zip")
            if not first.startswith(b"PK\x03\x04"):
                raise Usage(f"{path} is no package: a package is a folder or a zip")
            try:
                self.inside = Zip(path)
            except Bad as error:
                self.inside, self.zip_fault = None, str(error)
        else:
            raise Usage(f"{path} is neither a folder nor a file")
        self.files = self.inside.files if self.inside else {}
        self.faults = self.inside.faults if self.inside else []
        here = [*self.files, *(path for path, _ in self.faults)]
        if not self.zip_fault and not any(map(is_of_package, here)):
            self.close()
            raise Usage(f"{path} holds no package: there is neither root.txt nor SEAL.txt nor anything under data/")

    def close(self):
        """Let go of a zip."""
        if isinstance(self.inside, Zip):
            self.inside.file.close()

    def chunks(self, path: str):
        if path not in self.files:
            raise Bad("it is not here")
        try:
            yield from self.inside.chunks(path)
        except OSError as error:
            raise Bad(f"it cannot be read: {error.strerror}") from error

    def read(self, path: str, most: int = LARGEST_DOCUMENT) -> bytes:
        if self.files.get(path, 0) > most:
            raise Bad(f"it is larger than {most} bytes")
        return b"".join(self.chunks(path))

    def lines(self, path: str, longest: int):
        """Lines without their line feeds; the last one must have one too."""
        rest = b""
        for data in self.chunks(path):
            rows = (rest + data).split(b"\n")
            rest = rows.pop()
            if len(rest) > longest:
                raise Bad(f"a line is longer than {longest} bytes")
            yield from rows
        if rest:
            raise Bad("the last line has no line feed")


# ---------------------------------------------------------------- ids.md: what a record may hold

# type, family, then field:kind. A leading "-" stands outside the id; "!" must be there. Kinds: s text, i whole number,
# o digest of an object that must be here, @ name of a record that must be here, ? the same where it has the form of a
# name, [ ] a list, and values: p passage, k speaker, l place, w span of days, v vote, r region, u publication,
# b borrowing, m member, h withheld item, a actor, t target, d people harmed; of a determination e reach, c conduct,
# n considered, j weighed, f relied on, x contrary, z proceeding, y opinion, q heard, g condition.
_RECORDS = """
act claim passage:p! type:s! body:k subject:s outcome:s votes:[v] place:l happened:w reported_by:k -rule:s -confidence:s -model:s
answer answer reading:@! prompt:s! model:s! endpoint:s! -text:s
capture capture item:@! digest:o! size:i! captured:s! tool:s! media_type:s served_as:s headers:[s]
casualty_list casualty_list person:@! handle:s! name:s! item:@! reading:@! columns:[C] owner:s! collects:s! seen:i! decided:s! confirmation:s population:s place:s period:w sheet:s codes:[s] order:s copies:[s] note:s head:s only:s
checkpoint checkpoint note:s!
correction correction person:@! source:s! kind:s! words:s! seen:i! decided:s! on:s notice:p claims:[@]
classification classification person:@! kind:s! place:s! basis:s! source:s! seen:i! decided:s! countries:[s] parties:[s] first:s last:s notice:p replaces:@
command_edge command_edge person:@! subject:s! subject_kind:s! relation:s! object:s! object_kind:s! passage:p! confidence:s! ending:s! seen:i! decided:s! first:w last:w note:s replaces:@ withdrawn:s
cosignature cosignature checkpoint:@! line:s! vkey:s! time:s!
credit claim passage:p! to:s! relation:s! to_kind:s covers:p -rule:s -confidence:s -model:s
decision decision person:@! verdict:s! subjects:[@] reason:s! seen:i! decided:s! correction:@
derivation derivation step:s! version:s! config:s! inputs:[?] models:[s]
determination determination handle:s! author:s! person:@! decided_by:[@] as_of:s! held:i! root:s! standard:s! standard_name:s! meaning:s! reach:e! catalogue:s! drafted:s! practice:s conduct:[c] considered:[n] relied:[f] unavailable:[s] contrary:[x] searched:s proceedings:[z] opinions:[y] classifications:[@] heard:[q] rank:i effect:s published:s sharing:[g] supersedes:@ change:s
division division name:s! form:s! root:s! count:i! pages:[s]
division_key division_key division:@! of:s! seed:s! tool:s!
element_entry element_entry person:@! subject:?! provision:s! element:s! state:s! reason:s! catalogue:s! seen:i! decided:s! supporting:[@] against:[@] first:s last:s
erasure erasure line:s object:s
estimate estimate person:@! handle:s! question:s! status:s! documented:i! level:s! assumption:s! caveats:[s] lists:[U] patterns:[P] methods:[M] settings:[s] inputs:[s] seed:i! tool:s! seen:i! decided:s! population:s place:s period:w unit:s as_of:w estimate:s low:s high:s interval:s refusals:[R] warnings:[R] left_out:[M] sensitivity:[M] link_run:@ draws:i precision:s recall:s supersedes:@ reading:@ bounds:[M] spread:[s] modes:[s] -note:s
figure claim passage:p! low:i high:i bound:s! counted:s! population:s! status:s! scope:s! population_words:s number_rule:s source:k place:l period:w as_of:w part_of:@ level:s cause:s cause_words:p method:p caveat:p includes:p excludes:p issued:w relayed_by:[k] previous:@ supersedes:@ revision:p -rule:s -confidence:s -model:s
finding finding kind:s! about:@! why:s! supporting:[@] opposing:[@] origins:[@] reports:i independent:i unattributed:i grade:s differs:s -confidence:s
grading grading person:@! scheme:s! subject:?! reason:s! seen:i! decided:s! reliability:s credibility:s
handover handover subject:?! items:[@] withheld:[h] -to:s
incident incident handle:s! type:s! members:[m] title:s place:s happened:w target:s pattern:s why:s -confidence:s part_of:@ series:@
incident_report claim passage:p! type:s! target:s place:l happened:w actor:s actor_at:p blame:s alleged_by:k weapon:s stage:s pattern:s victims:[@] denied_by:[k] justified_by:[k] actors:[a] targets:[t] harmed:[d] weapons:[p] -rule:s -confidence:s -model:s
item item name:s! folder:s address:s digest:s -reason:s -given:u
key key algorithm:s! public:s! holder:?! -kept_in:s
key_revocation key_revocation key:@! reason:s! since:s -words:s
link_run link_run person:@! lists:[@] inputs:[s] engine:s! version:s! settings:[s] rows:i! persons:i! unmatched:i! queue:i! seen:i! decided:s! learned:[s] decisions:[@] changes:[L] precision:s recall:s problems:[R]
listed_person listed_person run:@! handle:s! rows:[s] flags:[s]
origin origin handle:s! kind:s! claims:[@] name:s named:s borrowings:[b] why:s root:s role:s said:w institution:s cycle:[@]
outcome outcome subject:?! step:s! code:s! severity:s! version:s -words:s -do:s
package package root:s! files:i! size:i!
person person id:s! name:s! -note:s
public_value public_value source:s! value:s! seen:s!
reading reading bytes_digest:o! text_digest:o! -length:i -reader:s -media_type:s -language:s -map_digest:o -regions:[r] -publication:u -notes:[s]
receipt receipt form:s! checked:i! report:o! contents:[o] root:s case:s size:i head:s keys:[s] -label:s
row_decision row_decision person:@! rows:[s] items:[@] verdict:s! reason:s! seen:i! decided:s! evidence:[?]
row_pair row_pair run:@! rows:[s] probability:s! state:s! why:[s]
sealing sealing sealed:o! recipients:[s] line:s object:s
shared_statement shared_statement handle:s! lead:@! claims:[@] speaker:s texts:i why:s
source source name:s! kind:s -jurisdiction:s
stamp stamp checkpoint:@! kind:s! authority:s! token:o! time:s request:o certificates:[o] revocation:[o] headers:[o]
statement claim passage:p! mode:s! kind:s! speaker:k cue:p addressee:s venue:s said:w via:s continues:@ within:@ -rule:s -confidence:s -model:s
"""  # noqa: E501
_VALUES = """
p - reading:s! start:i! end:i! quote:s!
k - name:s! kind:s! mention:p! role:s named_at:p
l - name:s! mention:p!
w - earliest:s latest:s words:s basis:s
v - side:s! passage:p! count:i who:s
r - kind:s! start:i! end:i!
u - publisher:s published_earliest:s published_latest:s published_words:s title:s address:s author:s basis:s language:s
b - kind:s! here:p! toward:s! sure:s! why:s! there:p direction:s words:i differs:[s]
m - claim:@! stance:s!
h - item:@! reason:s! state:s
a - words:p! kind:s! blame:s! alleged_by:k
t - words:p! effect:s
e - kind:s! whose:s! place:s first:s last:s
c - about:@! title:s! claims:[@] origins:i! reports:i! state:s! unattributed:i place:s first:s last:s
n - about:@! provision:s! title:s! citation:s! rule:s! outcome:s! elements:[j] reason:s alternative:s lawful:[s]
j - element:s! text:s! state:s! entries:[@] supporting:[@] against:[@] words_for:[p] words_against:[p] reason:s
f - item:@! number:s! claims:[@] grade:s origins:i
x - kind:s! about:@ claims:[@] words:[p] by:s said:s reported:s text:s answer:s
z - state:s! body:s! day:s! claims:[@] about:@
y - kind:s! name:s! effect:s! claims:[@]
q - forum:s! name:s! verdict:s! words:s! tries:s rule:s digest:s citation:s
g - recipient:s! condition:s
C - field:s! columns:[s]
R - rule:s! words:s!
L - kind:s! before:[s] after:[s]
U - name:s! records:i! declaration:@ owner:s collects:s copies:[s]
P - pattern:s! count:i! stratum:s
M - method:s! estimate:s low:s high:s point:s interval:s converged:s rhat:s ess_bulk:s ess_tail:s refused:s why:s stratum:s label:s chosen:s
d - words:p! fate:s! low:i high:i
"""  # noqa: E501


def _table(text):
    made = {}
    for row in text.strip().split("\n"):
        name, family, *fields = row.split(" ")
        parsed = [(f.strip("-!").split(":"), f[0] == "-", f[-1] == "!") for f in fields]
        made[name] = family, {n: (kind, outside, must) for (n, kind), outside, must in parsed}
    return made


RECORDS, VALUES = _table(_RECORDS), _table(_VALUES)
CLAIMS = frozenset(name for name, (family, _) in RECORDS.items() if family == "claim")
EVENTS = frozenset(
    "case_opened kept attempt_failed run_finished step_failed person_named decided exported erased clock_went_back"
    " repaired checkpointed cosigned stamped key_enrolled key_revoked packed received sealed unsealed refused"
    " scrubbed graded assessed determined listed linked estimated".split()
)
LASTING = ("key_enrolled", "key_revoked", "checkpointed", "cosigned", "stamped")  # notes.md: their lines are never gone


class Contents:
    """What one record holds, found while its form is checked."""

    def __init__(self, form):
        if not isinstance(form, dict) or set(form) != {"content", "type"} or not isinstance(form["type"], str):
            raise Bad("a record is not of the form {content, type}")
        if form["type"] not in RECORDS:
            raise Newer(f"a record of type {form['type']!r}")
        self.type, self.content = form["type"], form["content"]
        self.names, self.objects, self.passages = [], [], []
        family, fields = RECORDS[self.type]
        self._value(self.type, fields, self.content)
        inside = {k: v for k, v in self.content.items() if not fields[k][1]}
        digest = hashlib.sha256(canonical({"content": inside, "type": self.type})).hexdigest()
        self.id = self.content["id"] if self.type == "person" else f"{family}:{digest}"
        if not ID.match(self.id):
            raise Bad("the id of a person is malformed")
        self.handle = self.content.get("handle") or None

    def _value(self, what, fields, value):
        if not isinstance(value, dict):
            raise Bad(f"a {what} is no object")
        unknown = [k for k in value if k not in fields]
        if unknown:
            raise Newer(f"a {what} with {unknown[0]!r}")
        for name, (kind, _, must) in fields.items():
            if name not in value:
                if must:
                    raise Bad(f"a {what} lacks {name!r}")
            elif kind[0] == "[":
                if not isinstance(value[name], list) or not value[name]:
                    raise Bad(f"{name!r} of a {what} is no list, or an empty one")
                for item in value[name]:
                    self._field(what, name, kind[1], item)
            else:
                self._field(what, name, kind, value[name])

    def _field(self, what, name, kind, value):
        if kind in VALUES:
            self._value({"p": "passage"}.get(kind, name), VALUES[kind][1], value)
            if kind == "p":
                self.passages.append((value["reading"], value["start"], value["end"], value["quote"]))
        elif type(value) is not (int if kind == "i" else str):
            raise Bad(f"{name!r} of a {what} is not of its kind")
        elif kind == "o":
            if not is_hex(value):
                raise Bad(f"{name!r} of a {what} is no digest")
            self.objects.append(value)
        elif kind == "@" and not ID.match(value) and not value.startswith("bytes:"):
            raise Bad(f"{name!r} of a {what} names no record")
        elif kind in "@?" and (ID.match(value.partition("@")[0]) or value.startswith("bytes:")):
            self.names.append(value.partition("@")[0])


# ---------------------------------------------------------------- the report

TITLES = (
    "every entry is canonical and numbered without a gap",
    "the tree over the entries has the packed head; its tiles are right",
    "each batch is there, in order, with its root and count",
    "every object is there and hashes to its name",
    "every quote equals the text at its offsets",
    "every record that is named exists",
    "recorded times never fall",
    "checkpoints are signed by believed keys and are heads of this tree",
    "time stamps hold",
    "witnesses have cosigned",
    "the package is closed: nothing unlisted, no links, plain names",
    "every file has its digests and size",
    "the manifests say the same",
    "the seal holds",
    "redacted copies follow from what was divided",
    "what is not here is accounted for",
)


class Step:
    """One step: counts of what was checked and what became of it."""

    def __init__(self, number: int, title: str):
        self.number, self.title, self.notes, self.of_which = number, title, [], {}
        self.passed = self.failed = self.not_possible = self.erased = self.withheld = self.sealed = 0

    @property
    def checked(self) -> int:
        return self.passed + self.failed + self.not_possible + self.erased + self.withheld + self.sealed

    @property
    def result(self) -> str:
        if self.failed:
            return "failed"
        return "not possible here" if self.not_possible else "passed" if self.checked else "nothing to check"

    def count(self, what: str, number: int = 1):
        self.of_which[what] = self.of_which.get(what, 0) + number

    def cannot(self, why: str):
        self.not_possible += 1
        if why not in self.notes:
            self.notes.append(why)


class Checker:
    """The whole check. ``run`` walks the steps; what one finds and another needs stands in the fields below."""

    def __init__(self, package: Package, trust=(), policy=None, older=(), known=(), at=None):
        self.package, self.trust, self.policy, self.older, self.known = package, list(trust), policy, older, known
        self.now = at or datetime.now(timezone.utc)
        self.steps = [Step(i + 1, title) for i, title in enumerate(TITLES)]
        self.damage, self.newer, self.unmet, self.anchored = [], False, False, False
        self.listed, self.digests = {}, {}  # path -> (SHA-256, BLAKE3, size): as root.txt says, as they are
        self.tree, self.case, self.last, self.events = Tree(), None, "", {}
        self.gone, self.held, self.batches = {}, {}, {}  # leaf -> (word, entry); leaf entry; root -> entry
        self.erasures, self.sealings = {}, {}  # leaf or digest -> entries that name it
        self.ids, self.needed, self.rests = set(), {}, {}  # record ids; ids or objects that are named -> who names them
        self.readings, self.texts, self.open_passages = {}, {}, []
        self.claims_on, self.items_at, self.divisions = {}, {}, {}
        self.destroyed = {}  # number of an item -> "erased" or "sealed", as the last entry about it says
        self.anchors = {
            "checkpoint": {},
            "cosignature": [],
            "stamp": [],
            "key": [],
            "key_revocation": [],
            "division_key": [],
        }
        self.good_stamps, self.seen_by, self.seal, self.sealed_root, self.seal_leaf = [], [], None, None, b""

    def step(self, number: int) -> Step:
        return self.steps[number - 1]

    def fail(self, number: int, name: str, what, kind="file", entry=None, claims=()):
        """Something is not as it should be: count it, name it, name the claims that rest on it."""
        self.step(number).failed += 1
        row = {"kind": kind, "name": name, "what": str(what), "step": number, "entry": entry, "claims": sorted(claims)}
        if len(self.damage) < MOST_DAMAGE:
            self.damage.append(row)

    def _unmet(self, number: int, what: str):
        """Nothing is broken, but what the reader asked for is not so: exit code 9."""
        self.unmet = True
        self.step(number).cannot(what)

    def is_newer(self, number: int, what):
        self.newer = True
        self.step(number).cannot(f"{what} is of a newer format than this file; use a newer verifier")

    def json(self, number: int, path: str):
        """A JSON file of the package, or None and a failure."""
        try:
            return parse(self.package.read(path))
        except Bad as error:
            self.fail(number, path, error)

    def run(self):
        """Every step; one that cannot go on has failed, and the others go on."""
        if self.package.zip_fault:
            self.fail(11, "the zip", self.package.zip_fault + "; unpack it with another tool and check the folder")
            return
        order = (
            (11, self.closed), (12, self.files), (1, self.ledger), (2, self.tiles), (3, self.gone_lines),
            (4, self.objects), (5, self.quotes), (6, self.names), (13, self.manifests), (14, self.sealed),
            (9, self.stamps), (10, self.witnesses), (8, self.checkpoints), (15, self.redactions),
            (16, self.completeness),
        )  # fmt: skip
        for number, work in order:
            try:
                work()
            except Newer as error:
                self.is_newer(number, error)
            except (Bad, CannotCheck) as error:
                self.fail(number, "the package", error)
            except Exception as error:  # noqa: BLE001 - whatever hostile bytes bring about, this step has failed
                self.fail(number, "the package", f"this step could not be finished ({type(error).__name__}: {error})")
        for row in self.damage:
            row["claims"] = sorted(set(row["claims"]) | self.claims_on.get(row["name"], set()))

    # ------------------------------------------------------------ 11, 12: the files (package.md)

    def closed(self):
        step, at = self.step(11), "root.txt"
        for path, what in self.package.faults:
            self.fail(11, path, what)
        twins = {}
        for path in self.package.files:
            if not PATH.match(path):
                self.fail(11, path, "this name is not allowed in a package")
                continue
            parts = path.split("/")
            folders = ["/".join(parts[:n]) for n in range(1, len(parts) + 1)]
            twin = next((twins[f.lower()] for f in folders if twins.setdefault(f.lower(), f) != f), None)
            if twin:
                self.fail(11, path, f"it differs from {twin} by capital letters alone")
            else:
                step.passed += 1
        try:
            rows = self.package.lines(at, 1 << 16)
            if next(rows, None) != b"solferino package root v1":
                raise Bad("its first line is not that of a root file")
            last = b""
            for row in rows:
                found = re.match(rb"([0-9a-f]{64}) ([0-9a-f]{64}) (0|[1-9][0-9]{0,15}) ([^ ]+)\Z", row)
                if not found or not PATH.match(found[4].decode("latin-1")):
                    raise Bad("a line of it is malformed")
                path = found[4].decode()
                if len(self.listed) == MOST_FILES:
                    raise Bad(f"it lists more than {MOST_FILES} files")
                if found[4] <= last or path in ("root.txt", SEAL) or path.startswith("seal/"):
                    raise Bad("its lines are not in order, or list what they cannot")
                last = found[4]
                self.listed[path] = bytes.fromhex(found[1].decode()), bytes.fromhex(found[2].decode()), int(found[3])
        except Bad as error:
            self.fail(11, at, error)
        for path in self.package.files:
            if path not in self.listed and path not in ("root.txt", SEAL) and not path.startswith("seal/"):
                self.fail(11, path, "root.txt does not list this file")
        step.count("files", len(self.package.files))

    def files(self):
        step, slow_left = self.step(12), SLOW_BLAKE3_ALL
        for path in sorted(set(self.package.files) | set(self.listed)):
            try:
                size = self.package.files.get(path, 0)
                first, second, count, held = hashlib.sha256(), blake3() if blake3 else None, 0, []
                slow = second is None and path in self.listed and size <= min(SLOW_BLAKE3, slow_left)
                for data in self.package.chunks(path):
                    first.update(data)
                    count += len(data)
                    if second:
                        second.update(data)
                    elif slow:
                        held.append(data)
                if slow:
                    slow_left -= count
                both = second.digest() if second else bytes.fromhex(slow_blake3(b"".join(held))) if slow else None
                self.digests[path] = first.digest(), both, count
                wanted = self.listed.get(path)
                if wanted is None:
                    continue
                if wanted[2] != count or wanted[0] != self.digests[path][0] or both not in (None, wanted[1]):
                    raise Bad("it does not have the digests and size that root.txt gives")
                step.passed += 1
                step.count("bytes", count)
                step.count("with BLAKE3" if both else "with SHA-256 alone")
            except Bad as error:
                self.fail(12, self._named(path), error)
        if blake3 is None:
            step.notes.append(
                "without the library blake3, BLAKE3 is computed for small files only; SHA-256 carries the proof"
            )

    @staticmethod
    def _named(path):
        """An object is named by its digest, any other file by its path."""
        found = re.match(r"data/objects/([0-9a-f]{2})/([0-9a-f]{62})\Z", path)
        return found[1] + found[2] if found else path

    # ------------------------------------------------------------ 1, 2, 7: the ledger (ledger.md, tree.md)

    def ledger(self):
        path, number = "data/ledger/entries.jsonl", 0
        try:
            for number, row in enumerate(self.package.lines(path, LONGEST_ENTRY)):
                self.tree.add(leaf_hash(row))
                try:
                    entry = self._entry(number, row)
                    self.step(1).passed += 1
                except Bad as error:
                    self.fail(1, f"entry {number}", error, "entry", number)
                    continue
                except Newer as error:
                    self.is_newer(1, error)
                    continue
                if entry["recorded"] < self.last:
                    self.fail(
                        7, f"entry {number}", "its recorded time is before that of the entry before", "entry", number
                    )
                else:
                    self.step(7).passed += 1
                self.last = max(self.last, entry["recorded"])
                if "actor" in entry:
                    self._needs(entry["actor"], f"entry {number}")
                if "batch" in entry:
                    self._batch(number, entry["batch"], entry["type"])
        except Bad as error:
            self.fail(1, path, error)
        for path in self.package.files:
            if path.startswith("data/batches/") and path[13:-6] not in self.batches:
                self.fail(3, path, "no entry names this batch")

    def _entry(self, number, row):
        form = parse(row)
        if not isinstance(form, dict) or set(form) != {"entry", "v"} or not isinstance(form["entry"], dict):
            raise Bad("it is not of the form {entry, v}")
        if type(form["v"]) is not int or form["v"] != 1:
            raise Newer("a ledger entry")
        entry = form["entry"]
        if set(entry) - {"case", "number", "type", "recorded", "tool", "actor", "batch", "codes", "refers"}:
            raise Newer("a ledger entry with other keys")
        if not {"case", "number", "type", "recorded", "tool"} <= set(entry) or type(entry["number"]) is not int:
            raise Bad("it lacks a key, or one is of the wrong kind")
        self.case = self.case or entry["case"]
        if not isinstance(entry["case"], str) or not CASE.match(entry["case"]) or entry["case"] != self.case:
            raise Bad("it is of another case")
        if entry["number"] != number:
            raise Bad(f"it says that it is entry {entry['number']}")
        if moment(entry["recorded"]) is None or not isinstance(entry["tool"], str):
            raise Bad("its recorded time is no instant")
        if not isinstance(entry["type"], str) or not isinstance(entry.get("actor", ""), str):
            raise Bad("it lacks a key, or one is of the wrong kind")
        codes, refers, batch = entry.get("codes", ["="]), entry.get("refers", [0]), entry.get("batch")
        if (
            not isinstance(codes, list)
            or not codes
            or not all(isinstance(c, str) and "=" in c for c in codes)
            or codes != sorted(codes)
        ):
            raise Bad("its codes are malformed")
        if not isinstance(refers, list) or not refers or not all(is_int(r) and r < max(number, 1) for r in refers):
            raise Bad("it refers to what is not before it")
        if "batch" in entry and (
            not isinstance(batch, dict) or set(batch) != {"count", "kind", "root"} or not is_int(batch["count"])
            or not batch["count"] or not isinstance(batch["kind"], str) or not is_hex(batch["root"])
        ):  # fmt: skip
            raise Bad("its batch is malformed")
        if entry["type"] not in EVENTS:
            self.is_newer(1, f"an entry of type {entry['type']!r}")
        if entry["type"] in ("erased", "sealed", "key_revoked"):
            self.events.setdefault(entry["type"], {})[number] = entry["recorded"]
            for code in codes if entry["type"] != "key_revoked" else ():
                if re.match(r"item=[0-9]{1,15}\Z", code):
                    self.destroyed[int(code[5:])] = entry["type"]
        return entry

    def tiles(self):
        """package.json and the tiles (c2sp.org/tlog-tiles), made again from the leaves."""
        step, about = self.step(2), self.json(2, "data/package.json")
        if about is not None:
            if not isinstance(about, dict) or about.get("form") != "solferino.package/1":
                newer = isinstance(about, dict) and str(about.get("form")).startswith("solferino.package/")
                raise (Newer if newer else Bad)("data/package.json")
            wanted = {
                "case": self.case,
                "size": self.tree.size,
                "root": self.tree.root(self.tree.size).hex(),
                "recorded": self.last,
            }
            for key, value in wanted.items():
                if about.get(key) != value:
                    self.fail(2, "data/package.json", f"its {key!r} is not that of the ledger")
                else:
                    step.passed += 1
            if (
                set(about) != {"form", "case", "size", "root", "recorded", "tool", "made"}
                or moment(about["made"]) is None
            ):
                self.fail(2, "data/package.json", "it does not have the keys that it must have")
        expected = set()
        for level in range(len(self.tree.levels)):
            for kind, count in (
                (str(level), self.tree.size >> 8 * level),
                *((("entries", self.tree.size),) if not level else ()),
            ):
                for index in range((count + 255) // 256):
                    width = min(256, count - 256 * index)
                    name = "/".join([*(f"x{g}" for g in self._groups(index)[:-1]), self._groups(index)[-1]])
                    path = f"data/ledger/tile/{kind}/{name}" + (f".p/{width}" if width < 256 else "")
                    expected.add(path)
                    try:
                        self._tile(path, level, 256 * index, width, kind == "entries")
                        step.passed += 1
                    except Bad as error:
                        self.fail(2, path, error)
        for path in self.package.files:
            if path.startswith("data/ledger/") and path not in expected and path != "data/ledger/entries.jsonl":
                self.fail(2, path, "this is no tile of the tree")

    @staticmethod
    def _groups(index):
        digits = str(index).rjust((len(str(index)) + 2) // 3 * 3, "0")
        return [digits[i : i + 3] for i in range(0, len(digits), 3)]

    def _tile(self, path, level, start, width, bundle):
        data = self.package.read(path, 256 * (LONGEST_ENTRY + 2))
        row = (
            self.tree.levels[8 * level][32 * start : 32 * (start + width)] if 8 * level < len(self.tree.levels) else b""
        )
        if not bundle:
            if data != row:
                raise Bad("this tile is not of the tree over the entries")
            return
        at = 0
        for i in range(width):
            length = int.from_bytes(data[at : at + 2], "big")
            if leaf_hash(data[at + 2 : at + 2 + length]) != row[32 * i : 32 * i + 32]:
                raise Bad(f"entry {start + i} is not the same in this tile")
            at += 2 + length
        if at != len(data):
            raise Bad("bytes follow the last entry of this tile")

    # ------------------------------------------------------------ 3: batches (batch.md, package.md, sealing.md)

    def _batch(self, number, batch, event):
        path, tree, last, found = f"data/batches/{batch['root']}.jsonl", Tree(), b"", []
        seen = batch["root"] in self.batches
        self.batches.setdefault(batch["root"], number)
        try:
            for row in self.package.lines(path, LONGEST_LINE):
                leaf, record = self._line(path, row)
                tree.add(leaf)
                if isinstance(record, str):
                    self.gone.setdefault(leaf, (record, number))
                    if event in LASTING:
                        raise Bad(f"a line of it is {record}; in an entry of type {event} none may be gone")
                else:
                    if row <= last:
                        raise Bad("its lines are not in order, or one stands twice")
                    last = row
                    if record is not None and (not seen or record.type in self.anchors):
                        found.append((leaf, record))
            if tree.size != batch["count"] or tree.root(tree.size).hex() != batch["root"]:
                raise Bad("its root or its number of lines is not what the entry says")
            self.step(3).passed += 1
            self.step(3).count("lines", tree.size)
        except Bad as error:
            self.fail(3, path, error, "batch", number, [r.id for _, r in found if r.type in CLAIMS])
        for _, record in found:
            self._record(number, event, record)
        self._check_passages()

    def _line(self, path, row):
        """The leaf hash of a line and its record; the word "erased" or "withheld" where it is gone."""
        form = parse(row)
        for word in ("erased", "withheld"):
            if isinstance(form, dict) and set(form) == {word}:
                if not is_hex(form[word]):
                    raise Bad("a leaf hash is malformed")
                return bytes.fromhex(form[word]), word
        if not isinstance(form, dict) or set(form) != {"compartment", "record", "salt"}:
            raise Bad("a line of it is not of the form {compartment, record, salt}")
        if not isinstance(form["compartment"], str) or not is_hex(form["salt"]):
            raise Bad("a line of it is malformed")
        try:
            return leaf_hash(row), Contents(form["record"])
        except Newer as error:
            self.is_newer(3, error)
            return leaf_hash(row), None

    def _record(self, number, event, record):
        first = self._key(record.id) not in self.ids
        self.ids.add(self._key(record.id))
        if record.handle:
            self.ids.add(record.handle.encode())
        for name in record.names:
            self._needs(name, record.id)
        for digest in record.objects:
            self.rests.setdefault(bytes.fromhex(digest), record.id)
        content = record.content
        if record.type == "reading":
            self.readings[record.id] = content
        elif (record.type == "erasure" and event == "erased") or (record.type == "sealing" and event == "sealed"):
            table = self.erasures if record.type == "erasure" else self.sealings
            for named in (content.get("line"), content.get("object")):
                if named is not None and is_hex(named):
                    table.setdefault(bytes.fromhex(named), []).append(number)
        elif record.type == "item" and first:
            self.items_at[number] = self.items_at.get(number, 0) + 1
        elif record.type == "division":
            self.divisions.setdefault(record.id, (number, content))
        elif record.type in self.anchors:
            event_of = {
                "checkpoint": "checkpointed",
                "cosignature": "cosigned",
                "stamp": "stamped",
                "key": "key_enrolled",
            }
            event_of["key_revocation"] = "key_revoked"
            where = self.anchors[record.type]
            if event_of.get(record.type, event) != event:
                self.fail(8, record.id, f"a {record.type} stands in an entry of type {event}", "record", number)
            elif record.type == "checkpoint":
                where.setdefault(record.id, (number, content))
            else:
                where.append((number, content, record.id))
        for passage in record.passages:
            self.open_passages.append((*passage, record.id if record.type in CLAIMS else "", number))

    @staticmethod
    def _key(name):
        family, _, digest = name.partition(":")
        return family[:4].encode() + bytes.fromhex(digest) if digest else name.encode()

    def _needs(self, name, who):
        self.step(6).passed += 1
        if name.startswith("bytes:"):
            self.needed.setdefault(name.encode(), who)
        elif not ID.match(name):
            self.fail(6, name, f"{who} names what is no record", "record")
        elif self._key(name) not in self.ids:
            self.needed.setdefault(self._key(name), (name, who))

    def gone_lines(self):
        """An erased line needs a later entry that erased or sealed it; a withheld one is for step 16."""
        step = self.step(3)
        for leaf, (word, number) in self.gone.items():
            if word == "withheld":
                step.withheld += 1
            elif any(n > number for n in self.erasures.get(leaf, ())):
                step.erased += 1
            elif any(n > number for n in self.sealings.get(leaf, ())):
                step.sealed += 1
            else:
                self.fail(3, leaf.hex(), "this line is gone and no later entry erased or sealed it", "line", number)

    # ------------------------------------------------------------ 4, 5, 6: objects, passages (offsets.md), names

    def objects(self):
        step = self.step(4)
        for path in self.package.files:
            if not path.startswith("data/objects/"):
                continue
            digest = self._named(path)
            if digest == path:
                self.fail(4, path, "this is no place of an object")
            elif self.digests.get(path, (b"",))[0].hex() != digest:
                self.fail(4, digest, "its bytes do not hash to its name", "object")
            else:
                step.passed += 1
                step.count("bytes", self.package.files[path])
        for digest, who in self.rests.items():
            if self._is_here(digest):
                continue  # checked above
            if digest in self.erasures:
                step.erased += 1
            elif digest in self.sealings:
                step.sealed += 1
            else:
                self.fail(4, digest.hex(), f"it is not here, and {who} rests on it", "object")

    def _text(self, reading, content):
        """The text of a reading and the segments of its map, checked once. Raises Bad."""
        if reading in self.texts:
            return self.texts[reading]
        text = self._object(content["text_digest"])
        try:
            text = text.decode("utf-8")
        except ValueError as error:
            raise Bad("its text is not UTF-8") from error
        if content.get("length", len(text)) != len(text):
            raise Bad("its text does not have the length it says")
        segments = self._map(content, text) if "map_digest" in content else [(0, len(text), "reader")]
        if sum(len(t) for t, _ in self.texts.values()) + len(text) > 1 << 23:
            self.texts.clear()
        self.texts[reading] = text, segments
        self.step(5).count("readings")
        return text, segments

    def _is_here(self, digest: bytes) -> bool:
        return f"data/objects/{digest.hex()[:2]}/{digest.hex()[2:]}" in self.package.files

    def _object(self, digest):
        data = self.package.read(f"data/objects/{digest[:2]}/{digest[2:]}")
        if sha(data).hex() != digest:
            raise Bad("its bytes do not hash to its name")
        return data

    def _map(self, content, text):
        form = parse(self._object(content["map_digest"]))
        if (
            not isinstance(form, dict)
            or form.get("form") != "solferino.textmap/1"
            or not isinstance(form.get("segments"), list)
        ):
            raise Bad("its text map is of an unknown form")
        boxes, encoding, end, made = form.get("boxes"), form.get("encoding"), 0, []
        if set(form) - {"form", "segments", "boxes", "encoding"} or (boxes is not None and len(boxes) != 4 * len(text)):
            raise Bad("its text map is malformed")
        data = self._object(content["bytes_digest"]) if encoding is not None else b""
        for row in form["segments"]:
            if not isinstance(row, list) or not 5 <= len(row) <= 7 or not all(is_int(row[i]) for i in (0, 1, 3, 4)):
                raise Bad("a segment of its text map is malformed")
            start, stop, kind, first, last = row[:5]
            if start != end or stop < start or last < first:
                raise Bad("the segments of its text map do not cover the text")
            if kind not in ("same", "decoded", "folded", "inserted", "replaced", "reader"):
                raise Newer(f"a segment of kind {kind!r}")
            level = "reader" if kind == "reader" else "decoded"
            if kind == "same" and len(row) > 5 and row[5]:
                level = "decoded"
            elif kind == "same":
                try:
                    same = data[first:last].decode(encoding) == text[start:stop] and last <= len(data)
                    level = "bytes"
                except LookupError:  # a codec that this Python has not: no more than the reader can show it
                    same, level = True, "reader"
                except (ValueError, TypeError):
                    same = False
                if not same:
                    raise Bad(f"characters {start} to {stop} are not what its bytes say")
            made.append((start, stop, level))
            end = stop
        if end != len(text):
            raise Bad("the segments of its text map do not cover the text")
        return made

    def _check_passages(self, final=False):
        """Compare the passages that wait, reading by reading. One whose reading is not known yet waits on."""
        waiting = []
        for row in sorted(self.open_passages):
            reading, start, end, quote, claim, number = row
            content = self.readings.get(reading)
            if content is None and not final:
                waiting.append(row)
                continue
            try:
                if content is None:
                    self._unresolved(5, reading, claim or f"entry {number}")
                    continue
                text, segments = self._text(reading, content)
                if not 0 <= start < end <= len(text) or text[start:end] != quote:
                    raise Bad("the quote is not the text at its offsets")
                levels = {level for first, last, level in segments if first < end and start < last}
                weakest = next(w for w in ("reader", "decoded", "bytes") if w in levels)
                self.step(5).passed += 1
                self.step(5).count(f"to the {weakest}")
                if claim and self._is_hurt(content.get("bytes_digest", "")):
                    self.claims_on.setdefault(content["bytes_digest"], set()).add(claim)
            except Newer as error:
                self.is_newer(5, error)
            except Bad as error:
                gone = [
                    bytes.fromhex(content[k]) for k in ("text_digest", "map_digest", "bytes_digest") if k in content
                ]
                if any(g in self.erasures or g in self.sealings for g in gone if not self._is_here(g)):
                    self.step(5).erased += 1
                else:
                    self.fail(
                        5,
                        claim or reading,
                        f"{error} ({reading}, {start} to {end})",
                        "claim" if claim else "passage",
                        number,
                        [claim] if claim else [],
                    )
                    for digest in gone:
                        self.claims_on.setdefault(digest.hex(), set()).update([claim] if claim else [])
        self.open_passages = waiting

    def _is_hurt(self, digest):
        """Whether the bytes of an object are missing, or not those of its name (step 12 has hashed them)."""
        found = self.digests.get(f"data/objects/{digest[:2]}/{digest[2:]}")
        return bool(digest) and (found is None or found[0].hex() != digest)

    def quotes(self):
        self._check_passages(final=True)
        for reading, content in self.readings.items():
            try:
                self._text(reading, content)
            except Newer as error:
                self.is_newer(5, error)
            except Bad as error:
                missing = [
                    bytes.fromhex(content[k]) for k in ("text_digest", "map_digest", "bytes_digest") if k in content
                ]
                if not any(m in self.erasures or m in self.sealings for m in missing if not self._is_here(m)):
                    self.fail(5, reading, error, "reading")

    def names(self):
        step = self.step(6)
        for key, named in self.needed.items():
            name, who = (key.decode(), named) if key.startswith(b"bytes:") else named
            if key.startswith(b"bytes:"):
                if is_hex(name[6:]) and bytes.fromhex(name[6:]) in self.rests:
                    continue
            elif key in self.ids:
                continue
            step.passed -= 1
            self._unresolved(6, name, who)

    def _unresolved(self, number, name, who):
        """A record that is named and not here: one of the lines that are gone may have held it, or it is a hole."""
        words = {word for word, _ in self.gone.values()}
        if "erased" in words:
            self.step(number).erased += 1
        elif "withheld" in words:
            self.step(number).withheld += 1
        else:
            self.fail(number, name, f"{who} names it, and it is not here", "record")

    # ------------------------------------------------------------ 13: manifests (RFC 8493)

    def manifests(self):
        wanted = {"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"}
        try:
            if self.package.read("bagit.txt", 1 << 10).decode("utf-8", "replace") not in wanted:
                self.fail(13, "bagit.txt", "it does not say BagIt 1.0")
        except Bad as error:
            self.fail(13, "bagit.txt", error)
        names = [f"{kind}manifest-{name}.txt" for kind in ("", "tag") for name in ("sha256", "blake3")]
        payload = {p for p in self.listed if p.startswith("data/")}
        tags = set(self.listed) - payload - set(names[2:])
        for name, which, paths in zip(names, (0, 1, 0, 1), (payload, payload, tags, tags)):
            try:
                self._manifest(name, which, paths)
            except Bad as error:
                self.fail(13, name, error)
        try:
            info = self.package.read("bag-info.txt", 1 << 20).decode("utf-8")
            oxum = f"{sum(self.listed[p][2] for p in payload)}.{len(payload)}"
            for found in re.findall(r"(?m)^Payload-Oxum:[ \t]*(.*)$", info):
                if found != oxum:
                    self.fail(13, "bag-info.txt", "its Payload-Oxum is not that of the payload")
        except (Bad, ValueError) as error:
            self.fail(13, "bag-info.txt", error)

    def _manifest(self, name, which, paths):
        seen = set()
        for row in self.package.lines(name, 1 << 16):
            found = re.match(rb"([0-9a-f]{64})[ \t]+([^ \t].*)\Z", row)
            if not found:
                raise Bad("a line of it is malformed")
            path = found[2].decode("utf-8", "replace")
            if path in seen or path not in paths:
                raise Bad(f"it lists {path}, twice or where it should not")
            seen.add(path)
            digest = self.digests.get(path, (None, None))[which] or self.listed[path][which]
            if digest.hex() != found[1].decode():
                self.fail(13, name, f"the digest that it gives of {path} is not that of the file")
            else:
                self.step(13).passed += 1
        if seen != paths:
            raise Bad(f"it does not list {min(paths - seen)}")

    # ------------------------------------------------------------ 14: the seal (package.md)

    SEAL_FILES = re.compile(
        r"seal/(?:entry\.json|line\.json|checkpoint(?:\.signed|\.txt|\.sig)?|package\.tlog-proof|keys\.txt|witnesses\.txt"
        r"|key\.pem|failures\.txt|stamps/[1-9][0-9]*(?:\.tsr|\.tsq|\.pem|\.ots|-[1-9][0-9]*\.(?:crl|ocsp|header)))\Z"
    )

    def _good(self, number, name, ok, otherwise):
        """Count one check."""
        if ok:
            self.step(number).passed += 1
        else:
            self.fail(number, name, otherwise)

    def sealed(self):
        parts = (
            self._entry_of_seal,
            self._checkpoint_of_seal,
            self._proof_of_seal,
            self._files_for_openssl,
            self._note_of_seal,
        )
        for part in parts:
            try:
                part()
            except Newer as error:
                self.is_newer(14, error)
            except (Bad, ValueError) as error:
                self.fail(14, "the seal", error)

    def _checkpoint_of_seal(self):
        name = "seal/checkpoint.signed"
        note = self.package.read(name, 1_000_000)
        text, lines = note_of(note)
        origin, size, root = head_of(text)
        self.seal = {"text": text, "lines": lines, "note": note, "keys": [], "witness lines": []}
        self._good(
            14, name, text.count("\n") == 3 and origin == self._origin(), "its origin is not that of this ledger"
        )
        self._good(14, name, size == self.tree.size + 1, "it is not of the size that a seal has")
        self._good(14, name, root == self.sealed_root, "it is not the head of the ledger with the packed entry")
        whole = self.package.read("seal/checkpoint", 1_000_000)
        self._good(14, "seal/checkpoint", whole.startswith(note), "it is not the signed checkpoint with lines after it")
        self.seal["witness lines"] = note_of(whole)[1][len(lines) :]
        self.seal["keys"] = self._log_lines(8, name, text, lines, self.tree.size, lambda: None)

    def _origin(self):
        return "solferino/" + str(self.case).replace("case:", "", 1)

    def _entry_of_seal(self):
        """The packed entry and its one line; the root of the ledger with it."""
        raw, line = (self.package.read(f"seal/{n}.json", 1 << 20) for n in ("entry", "line"))
        leaf = leaf_hash(raw)
        tree = Tree()  # the ledger's peaks and one leaf more
        tree.levels, tree.size = [bytearray(row) for row in self.tree.levels], self.tree.size
        tree.add(leaf)
        self.sealed_root, self.seal_leaf = tree.root(tree.size), leaf
        size = self.tree.size
        entry = self._entry(size, raw)
        self._good(14, "seal/entry.json", entry["type"] == "packed", "it is not of type packed")
        self._good(
            14, "seal/entry.json", entry["recorded"] >= self.last, "its recorded time is before that of the last entry"
        )
        batch = entry.get("batch", {})
        self._good(
            14,
            "seal/line.json",
            (batch.get("root"), batch.get("count")) == (leaf_hash(line).hex(), 1),
            "it is not the line of the entry",
        )
        content = self._line("seal/line.json", line)[1]
        if not isinstance(content, Contents) or content.type != "package":
            raise Bad("seal/line.json holds no record of a package")
        wanted = {
            "root": self.digests.get("root.txt", (b"",))[0].hex(),
            "files": len(self.listed),
            "size": sum(row[2] for row in self.listed.values()),
        }
        for key, value in wanted.items():
            self._good(14, "seal/line.json", content.content[key] == value, f"its {key!r} is not that of root.txt")

    def _proof_of_seal(self):
        whole = self.package.read("seal/checkpoint", 1_000_000)
        head, blank, rest = self.package.read("seal/package.tlog-proof", 1 << 20).partition(b"\n\n")
        rows = head.decode("utf-8").split("\n")
        ok = blank and rest == whole and rows[:2] == ["c2sp.org/tlog-proof@v1", f"index {self.tree.size}"]
        self._good(14, "seal/package.tlog-proof", ok, "it is no proof of the packed entry in seal/checkpoint")
        found = (
            inclusion_root(self.seal_leaf, self.tree.size, self.tree.size + 1, [b64(r) for r in rows[2:]])
            if ok
            else b""
        )
        self._good(14, "seal/package.tlog-proof", found == self.sealed_root, "its hashes do not lead to the root")

    def _files_for_openssl(self):
        if not self.seal or not self.seal["keys"]:
            raise Bad("its checkpoint is not signed as it must be")
        text, lines, read, first = self.seal["text"], self.seal["lines"], self.package.read, self.seal["keys"][0]
        self._good(
            14,
            "seal/checkpoint.txt",
            read("seal/checkpoint.txt") == text.encode(),
            "it is not the text of the checkpoint",
        )
        self._good(
            14, "seal/checkpoint.sig", read("seal/checkpoint.sig") == lines[0].blob, "it is not the log's signature"
        )
        der = bytes.fromhex("302a300506032b6570032100") + first[0].public  # RFC 8410
        pem = f"-----BEGIN PUBLIC KEY-----\n{base64.b64encode(der).decode()}\n-----END PUBLIC KEY-----\n"
        self._good(14, "seal/key.pem", read("seal/key.pem").decode("latin-1") == pem, "it is not the log's key")
        rows = [row.partition(" ") for row in read("seal/keys.txt").decode("utf-8").split("\n")]
        same = len(rows) == len(self.seal["keys"]) + 1 and rows[-1] == ("", "", "")
        for (text, _, number), (key, record) in zip(rows, self.seal["keys"]):
            # one key may have been enrolled under two holders: either record is of it
            same = same and text == key.text and self.publics.get(number) == self.publics[record]
        self._good(14, "seal/keys.txt", same, "it does not list the keys that signed")

    def _note_of_seal(self):
        """SEAL.txt, every byte of it."""
        text, lines = note_of(self.package.read(SEAL, 1_000_000))
        rows, keys = text[:-1].split("\n"), []
        number = next((i for i, row in enumerate(rows) if row.startswith("key ")), len(rows))
        sha256, _, size = self.digests.get("root.txt", (b"", b"", 0))
        self._good(
            14,
            "root.txt",
            rows[:2] == ["solferino package seal v1", f"root {sha256.hex()} {size}"],
            "it is not the one that was sealed",
        )
        sealed = {}
        for row in rows[2:number]:
            found = re.match(r"file ([0-9a-f]{64}) (0|[1-9][0-9]*) (seal/[^ ]+)\Z", row)
            if not found or (sealed and found[3] <= max(sealed)):
                raise Bad("a line of SEAL.txt is malformed or out of order")
            sealed[found[3]] = (found[1], int(found[2]))
        for path in sorted(set(sealed) | {p for p in self.package.files if p.startswith("seal/")}):
            digest, _, length = self.digests.get(path, (b"", b"", -1))
            self._good(
                14,
                path,
                sealed.get(path) == (digest.hex(), length),
                "it is not what SEAL.txt says, or SEAL.txt does not list it",
            )
            self._good(14, path, self.SEAL_FILES.match(path), "a seal has no such file")
        for row in rows[number:]:
            key = Key.parse(row[4:])
            if not row.startswith("key ") or key.name != self._origin() or key.kind not in (0x01, 0xFF):
                raise Bad("a key line of SEAL.txt is malformed")
            keys.append(key)
        same = (
            [(k.algorithm, k.public) for k in keys] == [(k.algorithm, k.public) for k, _ in self.seal["keys"]]
            if self.seal
            else False
        )
        self._good(14, SEAL, same, "it is not signed by the keys that signed the checkpoint")
        if len(keys) != len(lines):
            raise Bad("SEAL.txt does not have one signature line for each of its keys")
        for key, line in zip(keys, lines):
            try:
                self._good(14, SEAL, key.signed(line, text), f"its {key.algorithm} signature does not hold")
            except CannotCheck as error:
                self.step(14).cannot(str(error))
        for known in self.known:
            if any((known.algorithm, known.public) == (k.algorithm, k.public) for k in keys):
                break
        else:
            if self.known:
                self._unmet(14, "none of the keys that you named has signed this package")
            self.step(14).notes.append(
                "signed by "
                + ", ".join(k.text for k in keys if k.kind == 1)
                + "; compare it with a key you had from elsewhere"
            )

    # ------------------------------------------------------------ 8: checkpoints and keys (notes.md)

    def _log_lines(self, number, name, text, lines, entry, proof):
        """The log's own lines under a checkpoint: one of type 0x01, perhaps one of type 0x06 with time 0. Each must be
        of a key that was enrolled before ``entry`` and is believed. Returns (verifier key, id of its record)."""
        found, self.publics = [], {r: (c["algorithm"], c["public"]) for _, c, r in self.anchors["key"]}
        for position, line in enumerate(lines):
            kind, algorithm = ((0x01, ED25519), (0x06, ML_DSA_44))[min(position, 1)]
            match = None
            for enrolled, content, record in self.anchors["key"]:
                if content["algorithm"] == algorithm and enrolled < entry and match is None:
                    key = Key(self._origin(), kind, b64(content["public"]))
                    if (key.name, key.id) == (line.name, line.id):
                        match = key, record
            if position > 1 or match is None or (kind == 0x06 and line.time != 0):
                raise Bad(f"{name}: line {position + 1} is not of a key that the ledger enrolled before")
            found.append(match)
            try:
                self._good(number, name, match[0].signed(line, text), f"its {algorithm} signature does not hold")
            except CannotCheck as error:
                self.step(number).cannot(str(error))
            self._believed(number, name, match[1], entry, proof)
        return found

    def _believed(self, number, name, key, entry, proof):
        """notes.md, "Keys": the rule of belief. ``proof`` gives the earliest outside time, where there is one."""
        twins = {k for k, public in self.publics.items() if public == self.publics[key]}  # one key, whoever holds it
        for revoked, content, _ in self.anchors["key_revocation"]:
            if content["key"] not in twins:
                continue
            recorded = self.events["key_revoked"][revoked]
            since = min(content["since"], recorded) if moment(content.get("since")) else recorded
            if revoked < entry:
                self.fail(
                    number, name, f"its key was revoked ({content['reason']}) by entry {revoked}, before it was used"
                )
            elif content["reason"] not in ("superseded", "left"):
                earliest = proof()
                if earliest is None:
                    self.step(number).cannot(
                        f"nothing shows that {name} was signed before its key was {content['reason']} ({since})"
                    )
                elif earliest >= moment(since):
                    self.fail(
                        number, name, f"its key was {content['reason']} ({since}) before it was first seen outside"
                    )
                else:
                    self.step(number).passed += 1

    def _proof_after(self, record, number):
        """The earliest good outside time of this checkpoint, or of one whose tree holds its entry."""
        times = [t for t, which, size in self.good_stamps + self.seen_by if which == record or size > number]
        return min(times) if times else None

    def checkpoints(self):
        step = self.step(8)
        for record, (number, content) in self.anchors["checkpoint"].items():
            try:
                text, lines = note_of(content["note"].encode())
                origin, size, root = head_of(text)
                if origin != self._origin() or text.count("\n") != 3 or not 0 < size <= number:
                    raise Bad("its origin or size is not that of this ledger")
                self._good(
                    8,
                    record,
                    root == self.tree.root(size),
                    "its root is not that of the ledger: this ledger was forked",
                )
                self._log_lines(8, record, text, lines, number, lambda r=record, n=number: self._proof_after(r, n))
            except Bad as error:
                self.fail(8, record, error, "checkpoint", number)
        for name, origin, size, root in self.older:
            if origin not in (None, self._origin()):
                self.fail(8, name, "this head is of another ledger")
            elif size > self.tree.size + 1:
                step.cannot(f"{name} is of a later size ({size}); this package cannot show that it extends it")
            else:
                ours = self.sealed_root if size == self.tree.size + 1 else self.tree.root(size)
                self._good(
                    8,
                    name,
                    ours == root,
                    f"the ledger does not have this head at size {size}: it was changed, or forked",
                )

    # ------------------------------------------------------------ 9: stamps (notes.md, RFC 3161)

    def stamps(self):
        """All stamps, those over the largest checkpoint first, since they may renew the others."""
        step, made = self.step(9), []
        for stamp in [*self._stamps_of_ledger(), *(self._stamps_of_seal() if self.seal else ())]:
            try:
                made.append((head_of(note_of(stamp.note)[0])[1], stamp))
            except Bad as error:
                self.fail(9, stamp.name, error, "stamp")
        for size, stamp in sorted(made, key=lambda pair: -pair[0]):
            try:
                self._stamp(size, stamp)
            except Newer as error:
                self.is_newer(9, error)
            except CannotCheck as error:
                step.cannot(f"{stamp.name}: {error}")
            except (Bad, ValueError) as error:
                self.fail(9, stamp.name, error, "stamp")
        self.anchored = self.anchored or any(size == self.tree.size + 1 for _, _, size in self.good_stamps)
        if not self.anchored:
            step.notes.append("no time from outside is proved for the seal")

    def _stamps_of_ledger(self):
        for number, content, record in self.anchors["stamp"]:
            checkpoint = self.anchors["checkpoint"].get(content["checkpoint"])
            if checkpoint is None:
                self.fail(9, record, "the checkpoint that it names is not here")
                continue
            many = {k: content.get(k, []) for k in ("certificates", "revocation", "headers")}
            one = {k: [content[k]] if k in content else [] for k in ("token", "request")}
            yield SimpleNamespace(
                name=record, kind=content["kind"], time=content.get("time"), entry=number, read=self._object,
                note=checkpoint[1]["note"].encode(), checkpoint=content["checkpoint"], **one, **many,
            )  # fmt: skip

    def _stamps_of_seal(self):
        names = sorted(p for p in self.package.files if p.startswith("seal/stamps/") and self.SEAL_FILES.match(p))
        for n in sorted({int(re.match(r"[0-9]+", name[12:])[0]) for name in names}):

            def of(ending, n=n):
                return [name for name in names if re.match(rf"seal/stamps/{n}{ending}\Z", name)]

            for kind, token in (("rfc3161", of(r"\.tsr")), ("opentimestamps", of(r"\.ots"))):
                if token or (kind == "rfc3161" and not of(r"\.ots")):
                    yield SimpleNamespace(
                        name=f"seal/stamps/{n}", kind=kind, time=None, entry=self.tree.size, read=self.package.read,
                        note=self.seal["note"], checkpoint=None, token=token, request=of(r"\.tsq"),
                        certificates=of(r"\.pem"), revocation=of(r"-[0-9]+\.(?:crl|ocsp)"),
                        headers=of(r"-[0-9]+\.header"),
                    )  # fmt: skip

    def _stamp(self, size, stamp):
        """One stamp over a checkpoint of ``size`` entries: its name, kind and note, what its record says, what it
        brings (token, request, certificates, revocation, headers: names of files or objects) and how to read that."""
        imprint, (token, *_) = sha(stamp.note), [stamp.read(name) for name in stamp.token] or [None]
        if token is None:
            raise Bad("its token is not here")
        if stamp.kind == "opentimestamps":
            time = ots_time(token, imprint, [stamp.read(name) for name in stamp.headers])
            if time is None:
                raise CannotCheck("this OpenTimestamps proof ends in no block header that is here")
            if stamp.time not in (None, instant(time)):
                raise Bad("its record gives another time than the proof")
            self.step(9).passed += 1
            self.step(9).notes.append(
                f"{stamp.name} leads to a block header of {instant(time)}; compare it with the chain"
            )
            self.good_stamps.append((time + timedelta(hours=2), stamp.checkpoint, size))
            return
        if stamp.kind != "rfc3161":
            raise Newer(f"a stamp of kind {stamp.kind!r}")
        token = Token(token)
        if token.imprint != ("sha256", imprint):
            raise Bad("this stamp is of something else than the checkpoint's note")
        for name in stamp.request:
            asked, policy, nonce = request_of(stamp.read(name))
            if asked != token.imprint or nonce != token.nonce or policy not in (None, token.policy):
                raise Bad("this stamp is no answer to its request")
        if stamp.time not in (None, instant(token.time)):
            raise Bad("its record gives another time than the token")
        if x509 is None:
            raise CannotCheck("the signature of a stamp needs the library cryptography")
        pool = [x509.load_der_x509_certificate(d) for d in token.certificates]
        for data in map(stamp.read, stamp.certificates):
            pem = data.startswith(b"-----")
            pool += pem_certificates(data, MOST_CERTIFICATES) if pem else [x509.load_der_x509_certificate(data)]
        pool = list(dict.fromkeys(pool))
        if len(pool) > MOST_CERTIFICATES:  # a forger may send many that all seem to issue each other
            raise Bad(f"a stamp brings more than {MOST_CERTIFICATES} certificates")
        signer = next((c for c in pool if token.signed_by(c)), None)
        if signer is None:
            raise Bad("the certificate that signed this stamp is not with it")
        usage = [e for e in signer.extensions if isinstance(e.value, x509.ExtendedKeyUsage)]
        if not usage or not usage[0].critical or [o.dotted_string for o in usage[0].value] != [TIME_STAMPING]:
            raise Bad("the certificate that signed this stamp is not for time stamping alone")
        if strange(signer):
            raise Bad("the certificate that signed this stamp has a critical extension that is not known here")
        for extension in (e.value for e in signer.extensions):
            if isinstance(extension, x509.BasicConstraints) and extension.ca:
                raise Bad("the certificate that signed this stamp is that of an issuer of certificates")
            if isinstance(extension, x509.KeyUsage) and not self._signs_alone(extension):
                raise Bad("the certificate that signed this stamp is not for signing alone")
        if not is_valid(signer, token.time):
            raise Bad("the certificate that signed this stamp was not valid at its time")
        self.step(9).count("signed as they say")
        chain = chain_of(signer, [*self.trust, *pool], self.trust, token.time, [MOST_CLIMBS])
        if chain is None:
            raise CannotCheck(f"stamped {token.time:%Y-%m-%d %H:%M:%S}, but by no authority that you trust (--trust)")
        revoked = revoked_at([*chain, *self.trust], [stamp.read(name) for name in stamp.revocation])
        if revoked and (
            revoked[0] <= token.time
            or revoked[1] not in ("unspecified", "affiliation_changed", "superseded", "cessation_of_operation")
        ):
            raise CannotCheck(f"its certificate was revoked ({revoked[1]}, {revoked[0]:%Y-%m-%d})")
        end = min(span(c)[1] for c in chain[: max(len(chain) - 1, 1)])
        if self.now > end and not any(held > stamp.entry and time <= end for time, _, held in self.good_stamps):
            raise CannotCheck(
                f"its certificate ended on {end:%Y-%m-%d} and no later stamp renewed it: its time is no longer proved"
            )
        self.good_stamps.append((token.time, stamp.checkpoint, size))
        self.step(9).passed += 1

    @staticmethod
    def _signs_alone(use) -> bool:
        """RFC 3161, 2.3 and RFC 5280: signing or commitment to content, and nothing else."""
        more = use.key_encipherment, use.data_encipherment, use.key_agreement, use.key_cert_sign, use.crl_sign
        return (use.digital_signature or use.content_commitment) and not any(more)

    # ------------------------------------------------------------ 10: witnesses (notes.md, c2sp.org/tlog-policy)

    def witnesses(self):
        step, trusted = self.step(10), self.policy.witnesses if self.policy else {}
        for number, content, record in self.anchors["cosignature"]:
            checkpoint = self.anchors["checkpoint"].get(content["checkpoint"])
            try:
                if checkpoint is None:
                    raise Bad("the checkpoint that it names is not here")
                text = note_of(checkpoint[1]["note"].encode())[0]
                key, line = Key.parse(content["vkey"]), SignatureLine(content["line"])
                if key.kind not in (0x04, 0x06) or not line.dated or not key.signed(line, text):
                    raise Bad("this cosignature does not hold")
                if content["time"] != line.instant:
                    raise Bad("its record gives another time than its line")
                step.passed += 1
                if (key.algorithm, key.public) in trusted:
                    self.seen_by.append((moment(line.instant), content["checkpoint"], head_of(text)[1]))
            except CannotCheck as error:
                step.cannot(str(error))
            except Bad as error:
                self.fail(10, record, error, "cosignature", number)
        if not self.seal:
            return
        seen = self._witnesses_of_seal(trusted)
        if self.policy:
            logs = {(k.algorithm, k.public) for k in self.policy.logs}
            ours = {(k.algorithm, k.public) for k, _ in self.seal["keys"]}
            for met, what in (
                (not logs or logs & ours, "this package is sealed by no log that your policy names"),
                (self.policy.met(seen), "the witnesses that your policy wants have not cosigned it"),
            ):
                if met:
                    self.step(10).passed += 1
                else:
                    self._unmet(10, what)
            self.anchored = self.anchored or (self.policy.met(seen) and not self.policy.met(set()))
        elif seen:
            step.notes.append("whether these witnesses are to be believed is yours to say (--policy)")

    def _witnesses_of_seal(self, trusted):
        """The witnesses' lines under seal/checkpoint, each of a key in seal/witnesses.txt; gives the public keys."""
        rows, seen, path = [], set(), "seal/witnesses.txt"
        if path in self.package.files:
            rows = [row.decode("utf-8").split(" ") for row in self.package.lines(path, 1 << 16)]
        if any(len(row) != 2 for row in rows) or (path in self.package.files and not rows):
            raise Bad("seal/witnesses.txt is malformed")
        keys = [Key.parse(row[0]) for row in rows]
        for line in self.seal["witness lines"]:
            key = next((k for k in keys if (k.name, k.id) == (line.name, line.id)), None)
            try:
                if (
                    key is None
                    or key.kind not in (0x04, 0x06)
                    or not line.dated
                    or not key.signed(line, self.seal["text"])
                ):
                    self.fail(
                        10,
                        "seal/checkpoint",
                        f"the cosignature of {line.name} does not hold, or is of no listed witness",
                    )
                    continue
                self.step(10).passed += 1
                seen.add(key.text)
                if (key.algorithm, key.public) in trusted:
                    self.seen_by.append((moment(line.instant), None, self.tree.size + 1))
            except CannotCheck as error:
                self.step(10).cannot(str(error))
        signed = {(line.name, line.id) for line in self.seal["witness lines"]}
        if any((k.name, k.id) not in signed for k in keys):
            self.fail(10, path, "a witness that it lists has not cosigned")
        return seen

    # ------------------------------------------------------------ 15: redacted copies (redaction.md)

    def redactions(self):
        numbers = {}
        for path in self.package.files:
            if path.startswith("data/redacted/"):
                numbers.setdefault("/".join(path.split("/")[:3]), []).append(path.split("/", 3)[-1])
        self.cut = set()
        for folder, names in sorted(numbers.items()):
            self.cut.add(folder.rsplit("/", 1)[1])
            try:
                for name in names:
                    if not re.match(
                        r"(?:(?:pages-)?proof\.json|text\.txt|claims\.json|pages\.pdf|page-[0-9]{4}\.png)\Z", name
                    ):
                        raise Bad(f"{name} is no part of a redacted copy")
                forms = [
                    self._redaction(folder, n, names)
                    for n in ("proof.json", "pages-proof.json")
                    if n == "proof.json" or n in names
                ]
                if "pages-proof.json" in names and forms != ["text/1", "pixels/1"]:
                    raise Bad("pages-proof.json stands beside the proof of a text, and is of pictures")
                if "text/1" not in forms and {"text.txt", "claims.json"} & set(names):
                    raise Bad("a text stands beside it, and no proof is of a text")
                self.step(15).passed += 1
            except Bad as error:
                self.fail(15, folder, error)

    def _redaction(self, folder, file, names):
        """One proof of a redacted copy. Returns the form of its division."""
        proof = parse(self.package.read(f"{folder}/{file}"))
        keys = {"form", "division", "entry", "runs", "seeds", "dropped"}
        if (
            not isinstance(proof, dict)
            or proof.get("form") != "solferino.redaction/1"
            or set(proof) != keys
            or not isinstance(proof["dropped"], list)
            or not all(isinstance(word, str) for word in proof["dropped"])
        ):
            raise Bad("its proof is malformed")
        number, division = self.divisions.get(proof["division"], (None, None))
        if number is None or number != proof["entry"]:
            raise Bad("the division that it was made from is not in the batch of the entry it names")
        if any(content["division"] == proof["division"] for _, content, _ in self.anchors["division_key"]):
            raise Bad("the key of its division is in this package, so that every cut can be opened")
        count, text, pixels = division["count"], division["form"] == "text/1", division["form"] == "pixels/1"
        if not text and not pixels:
            raise Newer(f"a division of form {division['form']!r}")
        cut, shown, kept_spans, units = [], [], [], {}
        at = length = 0
        for run in proof["runs"]:
            kept = "kept" in run
            n = run["kept" if kept else "cut"]
            if (
                not is_int(n)
                or not n
                or set(run)
                != (
                    {"kept"}
                    if kept and pixels
                    else {"kept", "lengths", "text"}
                    if kept
                    else {"cut", "reason", "leaves"}
                )
            ):
                raise Bad("a run of its proof is malformed")
            if kept and text:
                if (
                    len(run["lengths"]) != n
                    or not all(is_int(x) and x for x in run["lengths"])
                    or sum(run["lengths"]) != len(run["text"])
                ):
                    raise Bad("the lengths of a kept run are not those of its text")
                start = 0
                for i, size in enumerate(run["lengths"]):
                    units[at + i] = run["text"][start : start + size].encode()
                    start += size
                kept_spans.append((length, length + start))
            if not kept:
                if run["reason"] not in REASONS or len(run["leaves"]) != n or not all(map(is_hex, run["leaves"])):
                    raise Bad("a cut of its proof is malformed")
                cut += [(at + i, bytes.fromhex(leaf)) for i, leaf in enumerate(run["leaves"])]
            shown.append(run["text"] if kept and text else f"[withheld: {run.get('reason')}]")
            length, at = length + len(shown[-1]), at + n
        if at != count:
            raise Bad("the runs of its proof do not cover the division")
        leaves, salts = dict(cut), self._salts(proof["seeds"], count, [i for i, _ in cut])
        if pixels:
            self._pages(folder, division, salts, leaves)
        else:
            leaves.update((i, leaf_hash(salts(i) + unit)) for i, unit in units.items())
        tree = Tree()
        for i in range(count):
            tree.add(leaves[i])
        if tree.root(count).hex() != division["root"]:
            raise Bad("what is shown is not what was divided: the root differs")
        self.step(15).count("kept units", count - len(cut))
        self.step(15).count("cut units", len(cut))
        if text and self.package.read(f"{folder}/text.txt").decode("utf-8", "replace") != "".join(shown):
            raise Bad("text.txt is not the kept text")
        if text and "claims.json" in names:
            self._kept_claims(f"{folder}/claims.json", "".join(shown), kept_spans)
        pages = {f"page-{i + 1:04}.png" for i in range(len(division.get("pages", [])))} if pixels else set()
        if pixels and {n for n in names if n.endswith(".png")} != pages:
            raise Bad("its pictures are not those of the division's pages")
        return division["form"]

    @staticmethod
    def _salts(seeds, count, cut):
        """The salt of a unit, from seeds that must be the fewest from which no cut unit's salt follows."""
        depth, wanted, table = (count - 1).bit_length(), [], {}

        def cover(level, position, inside):
            if position << depth - level >= count:
                return
            if not inside:
                wanted.append((level, position))
            elif level < depth:
                middle = (2 * position + 1) << depth - level - 1
                cover(level + 1, 2 * position, [i for i in inside if i < middle])
                cover(level + 1, 2 * position + 1, [i for i in inside if i >= middle])

        cover(0, 0, cut)
        if [tuple(s[:2]) for s in seeds] != wanted or not all(len(s) == 3 and is_hex(s[2]) for s in seeds):
            raise Bad("its seeds are not the fewest that give the salts of what was kept")
        table = {(level, position): bytes.fromhex(seed) for level, position, seed in seeds}

        def salt(level, position):
            if (level, position) not in table:
                table[level, position] = sha((b"\x11" if position & 1 else b"\x10") + salt(level - 1, position >> 1))
            return table[level, position]

        return lambda i: salt(depth, i)

    def _pages(self, folder, division, salts, leaves):
        number = 0
        for page, form in enumerate(division.get("pages", [])):
            width, height = map(int, form.split("x"))
            rows = png_rows(self.package.chunks(f"{folder}/page-{page + 1:04}.png"), width, height)
            for y in range(0, height, 32):
                band = [next(rows) for _ in range(min(32, height - y))]
                for x in range(0, width, 32):
                    w = min(32, width - x)
                    tile = b"".join(row[3 * x : 3 * (x + w)] for row in band)
                    if number in leaves and any(tile):
                        raise Bad(f"page {page + 1}: a tile that was cut is not black")
                    if number not in leaves:
                        leaves[number] = leaf_hash(salts(number) + struct.pack(">5I", page, x, y, w, len(band)) + tile)
                    number += 1
            if next(rows, None) is not None:
                raise Bad("a picture has more lines than its page")
        if number != division["count"]:
            raise Bad("its pages do not have the tiles of the division")

    def _kept_claims(self, path, text, spans):
        form = parse(self.package.read(path))
        if (
            not isinstance(form, dict)
            or set(form) != {"form", "claims"}
            or form["form"] != "solferino.redacted-claims/1"
        ):
            raise Bad("claims.json is malformed")
        for claim in form["claims"]:
            if claim["type"] not in CLAIMS:
                raise Newer(f"a claim of type {claim['type']!r}")
            start, end = claim["start"], claim["end"]
            if not is_int(start) or not is_int(end) or not start < end or text[start:end] != claim["quote"]:
                raise Bad("a quote of claims.json is not the text at its offsets")
            if not any(first <= start and end <= last for first, last in spans):
                raise Bad("a quote of claims.json does not lie in kept text")
            if re.search(r"\b[a-z_]+:[0-9a-f]{64}\b", canonical(claim).decode()):
                raise Bad("a claim of claims.json bears the id of a record")
            self.step(15).count("claims")

    # ------------------------------------------------------------ 16: completeness (package.md)

    def completeness(self):
        path, step = "data/completeness.json", self.step(16)
        form = parse(self.package.read(path))
        if not isinstance(form, dict) or form.get("form") != "solferino.completeness/1":
            raise Bad(f"{path} is malformed")
        if set(form) != {"form", "subject", "items", "other", "totals"} or form["subject"].get("kind") not in (
            "case",
            "incident",
            "items",
        ):
            raise Bad(f"{path} is malformed")
        if not isinstance(form["subject"].get("words"), str):
            raise Bad(f"{path} does not say in words what its subject is")
        states, last, placed, here = dict.fromkeys(("here", "redacted", "withheld", "sealed", "erased"), 0), 0, {}, {}
        told = {}
        for item in form["items"]:
            number, state = int(re.match(r"I-([0-9]{3,})\Z", item["number"])[1]), item["state"]
            if (
                number <= last
                or (form["subject"]["kind"] == "case" and number != last + 1)
                or f"I-{number:03}" != item["number"]
            ):
                self.fail(16, path, f"an item is missing before {item['number']}, or stands twice")
            last, told[number] = number, state
            if state not in states:
                raise Bad(f"{item['number']} is in no state that is known")
            states[state] += 1
            lines = item.get("lines", [])
            behind = state in ("withheld", "redacted")
            wanted = {"number", "state", "entry", *(("reason", "lines") if behind else ())}
            if not wanted <= set(item) <= wanted | ({"reason"} if state in ("sealed", "erased") else set()):
                self.fail(16, path, f"{item['number']} is malformed")
            if item["reason"] not in REASONS if "reason" in item else behind:
                self.fail(16, path, f"{item['number']} has no reason, or one that has no meaning here")
            if (state == "redacted") != (item["number"] in self.cut):
                self.fail(16, path, f"{item['number']} is redacted without a redacted copy, or the other way round")
            entries = self.events.get(state, {}) if state in ("erased", "sealed") else range(self.tree.size)
            if not is_int(item["entry"]) or item["entry"] not in entries:
                self.fail(16, path, f"{item['number']}: the entry that it names is not of that kind")
            if state == "here":
                here[item["entry"]] = here.get(item["entry"], 0) + 1
            elif state in ("withheld", "redacted") and not any(
                self.gone.get(bytes.fromhex(x), ("", -1))[1] == item["entry"] for x in lines
            ):
                self.fail(16, path, f"{item['number']}: none of its lines was kept by entry {item['entry']}")
            self._lines(path, item["number"], lines, placed)
        for number, what in self.destroyed.items() if form["subject"]["kind"] == "case" else ():
            self._good(
                16, path, told.get(number) == what, f"I-{number:03} was {what}, and the statement does not say so"
            )
        for row in form["other"]:
            if set(row) != {"reason", "lines"} or row["reason"] not in REASONS:
                self.fail(16, path, "a reason has no meaning here")
            self._lines(path, row["reason"], row["lines"], placed)
        for leaf, (word, _) in self.gone.items():
            if word == "withheld" and leaf not in placed:
                self.fail(16, leaf.hex(), "this withheld line is not accounted for", "line")
        for number, count in {**dict.fromkeys(here, 0), **self.items_at}.items():
            self._good(
                16,
                path,
                here.get(number, 0) == count,
                f"entry {number} holds {count} items that are here, and {here.get(number, 0)} are listed",
            )
        right = form["totals"] == {"items": len(form["items"]), **states} and all(map(is_int, form["totals"].values()))
        self._good(16, path, right, "its totals are not those of its items")
        step.count("items", len(form["items"]))
        for word, number in states.items():
            step.count(word, number)

    def _lines(self, path, who, lines, placed):
        if lines != sorted(set(lines)):
            self.fail(16, path, f"the lines of {who} are not in order")
        for line in lines:
            leaf = bytes.fromhex(line)
            if leaf in placed or self.gone.get(leaf, ("",))[0] != "withheld":
                self.fail(16, path, f"{line} ({who}) is no withheld line, or stands twice")
            else:
                self.step(16).withheld += 1
            placed[leaf] = who


def pem_certificates(data: bytes, most: int = 1 << 20) -> list:
    """All certificates of a PEM file, in order. Raises Bad where there are more than ``most``."""
    begin, end, made, at = b"-----BEGIN CERTIFICATE-----", b"-----END CERTIFICATE-----", [], 0
    while (at := data.find(begin, at)) >= 0 and (stop := data.find(end, at)) >= 0:
        made.append(x509.load_pem_x509_certificate(data[at : stop + len(end)] + b"\n"))
        at = stop
        if len(made) > most:
            raise Bad(f"a stamp brings more than {most} certificates")
    return made


def png_rows(chunks, width, height):
    """The lines of a picture of the one form that redaction.md allows, without their filter byte."""
    if not 0 < width < 1 << 16 or not 0 < height < 1 << 20:
        raise Bad("a page has an impossible size")
    held, ended = b"".join(chunks) if width * height < 1 << 26 else None, False
    if held is None or held[:8] != b"\x89PNG\r\n\x1a\n":
        raise Bad("a picture is no PNG, or too large to check here")
    at, number, unpack, rest = 8, 0, zlib.decompressobj(), b""
    while at < len(held):
        length, kind = struct.unpack(">I4s", held[at : at + 8])
        body, crc = held[at + 8 : at + 8 + length], held[at + 8 + length : at + 12 + length]
        if len(crc) != 4 or zlib.crc32(kind + body) != int.from_bytes(crc, "big") or ended:
            raise Bad("a picture is damaged, or bytes follow it")
        if (number == 0) != (kind == b"IHDR") or kind not in (b"IHDR", b"IDAT", b"IEND"):
            raise Bad("a picture holds more than pixels")
        if kind == b"IHDR" and body != struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0):
            raise Bad("a picture does not have the size or form of its page")
        ended, at, number = kind == b"IEND", at + 12 + length, number + 1
        while kind == b"IDAT" and body:
            rest += unpack.decompress(body, CHUNK)
            body, before = unpack.unconsumed_tail, len(rest)
            while len(rest) >= 3 * width + 1:
                if rest[0]:
                    raise Bad("a line of a picture is filtered")
                yield rest[1 : 3 * width + 1]
                rest = rest[3 * width + 1 :]
            if not before:
                break
    if rest or not ended or not unpack.eof or unpack.unused_data:
        raise Bad("a picture is cut short, or bytes follow its pixels")


class Policy:
    """c2sp.org/tlog-policy: which logs, which witnesses, and how many of them."""

    def __init__(self, text: str):
        self.logs, self.witnesses, self.by_key, self.groups, self.quorum = [], {}, {}, {}, None
        for row in text.split("\n"):
            words = row.split()
            if not words or words[0].startswith("#"):
                continue
            try:
                self._row(*words)
            except (TypeError, ValueError, KeyError, Bad) as error:
                raise Usage(f"this line of the policy cannot be understood: {row!r} ({error})") from error
        if self.quorum is None:
            raise Usage("the policy has no quorum")

    def _row(self, what, name, *rest):
        if what == "log":
            self.logs.append(Key.parse(name))
        elif what == "quorum" and self.quorum is None and not rest and (name == "none" or name in self.groups):
            self.quorum = name
        elif what == "witness" and name not in (*self.groups, "none") and 1 <= len(rest) <= 2:
            key = Key.parse(rest[0])
            if key.kind not in (0x04, 0x06) or (key.algorithm, key.public) in self.witnesses:
                raise Bad("a witness stands twice, or its key is of another type")
            self.witnesses[key.algorithm, key.public] = name
            self.by_key[key.text] = name
            self.groups[name] = None
        elif what == "group" and name not in (*self.groups, "none") and len(rest) > 1:
            members = rest[1:]
            least = {"any": 1, "all": len(members)}.get(rest[0]) or int(rest[0])
            if (
                not 1 <= least <= len(members)
                or len(set(members)) != len(members)
                or not all(m in self.groups for m in members)
            ):
                raise Bad("the group is malformed")
            self.groups[name] = least, members
        else:
            raise Bad("it is malformed")

    def met(self, seen) -> bool:
        """True where these verifier keys, having cosigned, are enough. The name in a key counts too."""
        names = {self.by_key[text] for text in seen if text in self.by_key}

        def has(name):
            group = self.groups[name]
            return name in names if group is None else sum(map(has, group[1])) >= group[0]

        return self.quorum == "none" or has(self.quorum)


# ---------------------------------------------------------------- the door


def exit_code(checker: Checker, require_anchor: bool) -> int:
    """exit-codes.md: 3 before 6, 6 before 5, 5 before 9, 9 before 0."""
    if checker.damage:
        return 3
    if checker.newer:
        return 6
    if not any(step.checked for step in checker.steps):
        return 5
    return 9 if checker.unmet or (require_anchor and not checker.anchored) else 0


def older_head(name: str):
    """A head that somebody kept: a signed note in a file, or SIZE:ROOT."""
    found = re.match(r"([0-9]+):([0-9a-f]{64})\Z", name)
    if found:
        return name, None, int(found[1]), bytes.fromhex(found[2])
    try:
        with open(name, "rb") as file:
            return (name, *head_of(note_of(file.read(1_000_001))[0]))
    except (OSError, Bad) as error:
        raise Usage(f"{name} is no checkpoint: {error}") from error


def asked(arguments):
    """The command line, understood."""
    parser = argparse.ArgumentParser(description="Check a Solferino package offline.", allow_abbrev=False)
    parser.add_argument("package")
    for name in ("--trust", "--checkpoint", "--known-key"):
        parser.add_argument(name, action="append", default=[])
    for name in ("--policy", "--at"):
        parser.add_argument(name)
    for name in ("--require-anchor", "--json"):
        parser.add_argument(name, action="store_true")
    return parser.parse_args(arguments)


def prepare(options) -> Checker:
    """A checker for the request. Raises Usage."""
    trust, policy, at = [], None, None
    try:
        for name in options.trust:
            with open(name, "rb") as file:
                found = pem_certificates(file.read()) if x509 else []
            if x509 and not found:
                raise Usage(f"{name} holds no certificate")
            trust += found
        if options.policy:
            with open(options.policy, encoding="utf-8") as file:
                policy = Policy(file.read())
        known = [Key.parse(text) for text in options.known_key]
    except (OSError, ValueError, Bad) as error:
        raise Usage(str(error)) from error
    if options.at:
        at = moment(options.at) or moment(options.at.replace("Z", ".000000Z"))
        if at is None:
            raise Usage(f"{options.at} is no instant such as 2026-11-22T09:00:00Z")
    return Checker(Package(options.package), trust, policy, [older_head(n) for n in options.checkpoint], known, at)


def as_json(checker: Checker, code: int) -> str:
    keys = "number title result checked passed failed not_possible erased withheld sealed of_which notes".split()
    form = {
        "schema": "solferino.verify/1",
        "verifier": "verify.py",
        "case": checker.case,
        "size": checker.tree.size,
        "root": checker.tree.root(checker.tree.size).hex(),
        "intact": not checker.damage,
        "anchored": checker.anchored,
        "exit_code": code,
        "steps": [{key: getattr(step, key) for key in keys} for step in checker.steps],
        "damage": checker.damage,
    }
    return json.dumps(form, ensure_ascii=True, indent=1)


def show(checker: Checker, code: int):
    """The recipe for a person."""
    for step in checker.steps:
        counts = [
            f"{getattr(step, w)} {w.replace('_', ' ')}"
            for w in ("passed", "failed", "not_possible", "erased", "withheld", "sealed")
        ]
        of = [f"{number} {what}" for what, number in step.of_which.items()]
        said = ", ".join([c for c in counts if c[:2] != "0 "] + of) or "0 checked"
        print(f"{step.number:2}  {step.result:18}{step.title}: {said}")
        for note in step.notes:
            print(f"      {printable(note)}")
    for row in checker.damage:
        print(f"DAMAGED (step {row['step']}) {printable(row['name'])}: {printable(row['what'])}")
        for claim in row["claims"]:
            print(f"      rests on it: {claim}")
    head = checker.tree.root(checker.tree.size).hex()
    print(f"ledger {printable(checker.case)}: {checker.tree.size} entries, root {head}")
    words = {0: "Everything that could be checked holds.", 3: "NOT INTACT: see above.",
             5: "There was nothing to check.", 6: "Intact as far as it is understood; part of it is of a newer format.",
             9: "Intact, but what you asked for is not so (anchor, policy or known key): see above."}  # fmt: skip
    print(words[code] if checker.anchored or code else words[0] + " No time from outside is proved.")


def printable(text) -> str:
    """Names in damaged packages are not to be trusted with the terminal."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in str(text))


def main(arguments=None) -> int:
    options = asked(arguments)
    try:
        checker = prepare(options)
    except Usage as error:
        print(printable(error), file=sys.stderr)
        return 2
    try:
        checker.run()
    finally:
        checker.package.close()
    code = exit_code(checker, options.require_anchor)
    print(as_json(checker, code)) if options.json else show(checker, code)
    return code


if __name__ == "__main__":
    sys.exit(main())
