"""Inclusion proofs as one text file: c2sp.org/tlog-proof. Pure; no I/O.

A proof ties the bytes of one entry to a signed head: entry -> leaf -> audit path -> root -> note. It is checked with no
network and no ledger, by anybody who knows the log's key.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from solferino.custody.note import (
    MOST_BYTES,
    Note,
    TreeHead,
    VerifierKey,
    parse_note,
    signature_holds,
    strict_base64,
)
from solferino.custody.tree import leaf_hash, root_from_inclusion
from solferino.record import Exit, MalformedRecord, SolferinoError

FIRST_LINE = "c2sp.org/tlog-proof@v1"
MOST_HASHES = 63  # no tree of a size that can be written has a longer audit path
ENDING = ".tlog-proof"
_INDEX = re.compile(r"0|[1-9][0-9]{0,15}")


class ProofFailed(SolferinoError):
    """A proof does not tie these bytes to a head that anybody trusted has signed."""

    code, exit_code = "SOLF-E323", Exit.INTEGRITY


@dataclass(frozen=True, slots=True)
class LogProof:
    """A proof. index: the number of the entry, from 0. path: audit path, the leaf's sibling first, 32 bytes each.

    checkpoint: the whole signed note, cosignatures included. extra: what the maker put beside it; nothing covers it.
    """

    index: int
    path: tuple[bytes, ...]
    checkpoint: str
    extra: bytes | None = None

    def encoded(self) -> str:
        """The text of the file."""
        extra = [] if self.extra is None else ["extra " + base64.b64encode(self.extra).decode()]
        hashes = [base64.b64encode(node).decode() for node in self.path]
        rows = [FIRST_LINE, *extra, f"index {self.index}", *hashes]
        return "".join(row + "\n" for row in rows) + "\n" + self.checkpoint

    @classmethod
    def parse(cls, data: str | bytes) -> LogProof:
        """Read a proof. Raises MalformedRecord for anything but the one form that it has."""
        text = _decoded(data)
        first, _, rest = text.partition("\n\n")
        rows = first.split("\n")
        if rows.pop(0) != FIRST_LINE:
            raise MalformedRecord(f"a proof does not begin with {FIRST_LINE!r}")
        extra = strict_base64(rows.pop(0).removeprefix("extra ")) if rows and rows[0].startswith("extra ") else None
        word, _, index = rows.pop(0).partition(" ") if rows else ("", "", "")
        if word != "index" or not _INDEX.fullmatch(index):
            raise MalformedRecord("a proof names no index, or one that is not in its one form")
        path = tuple(strict_base64(row) for row in rows)
        if len(path) > MOST_HASHES or any(len(node) != 32 for node in path):
            raise MalformedRecord(f"a proof holds more than {MOST_HASHES} hashes, or one that is not of 32 bytes")
        TreeHead.parse(parse_note(rest).text)
        proof = cls(int(index), path, rest, extra)
        if proof.encoded() != text:
            raise MalformedRecord("a proof is not in its one form")
        return proof

    @property
    def note(self) -> Note:
        """The checkpoint, read."""
        return parse_note(self.checkpoint)

    @property
    def head(self) -> TreeHead:
        """The head that the checkpoint states."""
        return TreeHead.parse(self.note.text)


def head_proved(proof: LogProof, entry: bytes) -> TreeHead:
    """The head whose tree holds ``entry`` (its canonical bytes) at the proof's index. Signatures are not looked at.

    Raises ProofFailed, or MalformedRecord for a checkpoint that is none.
    """
    head = proof.head
    root = root_from_inclusion(leaf_hash(entry), proof.index, head.size, proof.path)
    if root != head.root:
        raise ProofFailed(
            f"these bytes are not entry {proof.index} of the tree of {head.size} entries that the proof names",
            where=head.origin,
            do="compare the entry and the proof with another copy of them",
        )
    return head


def proved_by(proof: LogProof, entry: bytes, keys: Iterable[VerifierKey]) -> TreeHead:
    """As :func:`head_proved`, and the head is signed by at least one of ``keys`` and badly by none.

    Raises ProofFailed, MalformedRecord, or CannotCheck for an algorithm that is not known here.
    """
    head, note = head_proved(proof, entry), proof.note
    found = [signature_holds(key, s, note.text) for key in keys for s in note.by(key)]
    if not found or not all(found):
        what = "has a signature that does not hold" if found else "is not signed by any key that is trusted here"
        raise ProofFailed(f"the checkpoint of the proof {what}", where=head.origin)
    return head


def proof_of(index: int, path: Sequence[bytes], checkpoint: str) -> LogProof:
    """A proof, held against its own reader first. Raises MalformedRecord for a checkpoint that is none."""
    return LogProof.parse(LogProof(index, tuple(path), checkpoint).encoded())


def _decoded(data: str | bytes) -> str:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > 2 * MOST_BYTES:
        raise MalformedRecord(f"a proof is longer than {2 * MOST_BYTES} bytes")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedRecord("a proof is not UTF-8") from error
