"""The seal: what ties ``root.txt`` to the ledger, to keys, to witnesses and to time. Pure; signing is the signer's."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from solferino.custody import inclusion_proof
from solferino.custody.note import (
    SIGNED_ED25519,
    Signer,
    VerifierKey,
    log_keys,
    parse_note,
    plain_keys,
    sign_plain,
)
from solferino.custody.proof import proof_of
from solferino.custody.signature import ED25519
from solferino.share.package.filed import Filed
from solferino.share.package.layout import SEAL_FOLDER, in_order

FIRST_LINE = "solferino package seal v1"


@dataclass(frozen=True, slots=True)
class StampFiles:
    """What one authority gave. response: DER, or the OpenTimestamps proof. certificates: DER, signer first."""

    kind: str  # rfc3161 or opentimestamps
    response: bytes
    request: bytes | None = None
    certificates: tuple[bytes, ...] = ()
    revocation: tuple[bytes, ...] = ()
    headers: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Cosigned:
    """One witness's line. vkey: its verifier key. address: where it was asked, or None."""

    line: str
    vkey: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class SealParts:
    """All that a seal is made of.

    entry, line: bytes of the ledger entry that names the root, and of its batch line. checkpoint: the note as the log
    signed it. leaves: leaf hashes of the ledger up to and with that entry. keys: ids of ``key`` records by algorithm.
    failures: (``stamp`` or ``cosign``, name, why).
    """

    entry: bytes
    line: bytes
    checkpoint: str
    leaves: Sequence[bytes]
    origin: str
    keys: Mapping[str, str]
    cosigned: tuple[Cosigned, ...] = ()
    stamps: tuple[StampFiles, ...] = ()
    failures: tuple[tuple[str, str, str], ...] = ()


def seal_files(parts: SealParts, public: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files under ``seal/``, by path. public: the raw keys that signed the checkpoint, by algorithm."""
    number = len(parts.leaves) - 1
    note = parse_note(parts.checkpoint)
    whole = parts.checkpoint + "".join(c.line + "\n" for c in parts.cosigned)
    made = {
        "entry.json": parts.entry,
        "line.json": parts.line,
        "checkpoint.signed": parts.checkpoint.encode(),
        "checkpoint": whole.encode(),
        "package.tlog-proof": proof_of(number, inclusion_proof(parts.leaves, number), whole).encoded().encode(),
        "keys.txt": _rows(f"{k.encoded()} {parts.keys[k.algorithm]}" for k in log_keys(parts.origin, public)),
        "checkpoint.txt": note.text.encode(),
        "checkpoint.sig": note.by(VerifierKey(parts.origin, SIGNED_ED25519, public[ED25519]))[0].blob,
        "key.pem": pem("PUBLIC KEY", _ED25519_INFO + public[ED25519]),
    }
    if parts.cosigned:
        made["witnesses.txt"] = _rows(dict.fromkeys(f"{c.vkey} {c.address or '-'}" for c in parts.cosigned))
    if parts.failures:
        made["failures.txt"] = _rows(f"{kind} {_one(name)} {_line(why)}" for kind, name, why in parts.failures)
    for number, stamp in enumerate(parts.stamps, 1):
        made |= {f"stamps/{name}": data for name, data in _stamp_files(number, stamp)}
    return {SEAL_FOLDER + name: data for name, data in made.items()}


def seal_note(root: Filed, sealing: Iterable[Filed], origin: str, signer: Signer) -> str:
    """The signed note ``SEAL.txt``. root: ``root.txt``. sealing: the files under ``seal/``."""
    rows = [FIRST_LINE, f"root {root.sha256} {root.size}"]
    rows += [f"file {f.sha256} {f.size} {f.path}" for f in sorted(sealing, key=lambda f: in_order(f.path))]
    rows += [f"key {key.encoded()}" for key in plain_keys(origin, signer.public)]
    return sign_plain("".join(row + "\n" for row in rows), origin, signer).encoded()


def pem(label: str, der: bytes) -> bytes:
    """DER in the textual form of RFC 7468."""
    text = base64.b64encode(der).decode()
    rows = [text[at : at + 64] for at in range(0, len(text), 64)]
    return _rows([f"-----BEGIN {label}-----", *rows, f"-----END {label}-----"])


# SubjectPublicKeyInfo of an Ed25519 key without the key itself (RFC 8410 section 4).
_ED25519_INFO = bytes.fromhex("302a300506032b6570032100")


def _stamp_files(number: int, stamp: StampFiles) -> Iterable[tuple[str, bytes]]:
    if stamp.kind == "opentimestamps":
        yield f"{number}.ots", stamp.response
        yield from ((f"{number}-{at}.header", data) for at, data in enumerate(stamp.headers, 1))
        return
    yield f"{number}.tsr", stamp.response
    if stamp.request is not None:
        yield f"{number}.tsq", stamp.request
    if stamp.certificates:
        yield f"{number}.pem", b"".join(pem("CERTIFICATE", der) for der in stamp.certificates)
    for at, data in enumerate(stamp.revocation, 1):
        yield f"{number}-{at}.{'crl' if is_crl(data) else 'ocsp'}", data


def is_crl(der: bytes) -> bool:
    """True for a certificate revocation list, False for an OCSP response.

    An OCSPResponse begins with an ENUMERATED (RFC 6960), a CertificateList with a SEQUENCE (RFC 5280).
    """
    if len(der) < 2 or der[0] != 0x30:
        return False
    inside = 2 + (der[1] & 0x7F if der[1] & 0x80 else 0)
    return der[inside : inside + 1] == b"\x30"


def _rows(rows: Iterable[str]) -> bytes:
    return "".join(row + "\n" for row in rows).encode()


def _one(name: str) -> str:
    return "_".join(name.split()) or "-"


def _line(words: str) -> str:
    return " ".join(words.split()) or "-"


__all__ = ["Cosigned", "SealParts", "StampFiles", "seal_files", "seal_note"]
