"""What a witness answers: ``add-checkpoint`` of c2sp.org/tlog-witness, without a word of HTTP."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from solferino.custody.note import (
    COSIGNED_ML_DSA_44,
    SIGNED_ED25519,
    Note,
    Signature,
    Signer,
    TreeHead,
    VerifierKey,
    cosign,
    parse_note,
    signature_holds,
    signature_time,
    strict_base64,
    witness_keys,
)
from solferino.custody.signature import CannotCheck
from solferino.custody.tree import EMPTY_ROOT, heads_from_consistency
from solferino.record import MalformedRecord, SolferinoError, UsageError
from solferino.witness.state import StateFolder

PLAIN = "text/plain; charset=utf-8"
SIZE = "text/x.tlog.size"
MOST_PROOF_LINES = 63
_OLD = re.compile(r"old (0|[1-9][0-9]{0,15})")
_FORK = "Two checkpoints of one log at one size with different roots, both signed by the log: it was forked."
_UNPROVEN = (
    "The log signed a checkpoint and gave no proof that it extends the one that was cosigned before. That proves no "
    "fork by itself: ask the log for the proof."
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back. status: of HTTP."""

    status: int
    body: str
    media_type: str = PLAIN


@dataclass(frozen=True, slots=True)
class Submission:
    """A request, read. old: the size the proof starts from. proof: consistency proof. note, head: the checkpoint."""

    old: int
    proof: tuple[bytes, ...]
    note: Note
    head: TreeHead

    @classmethod
    def parse(cls, body: bytes) -> Submission:
        """Read the body of a request. Raises MalformedRecord."""
        first, blank, rest = body.partition(b"\n\n")
        try:
            rows = first.decode("ascii").split("\n")
        except UnicodeDecodeError as error:
            raise MalformedRecord("the lines before the checkpoint are not ASCII") from error
        old = _OLD.fullmatch(rows[0])
        if not blank or old is None:
            raise MalformedRecord("the request does not begin with an old size and end its proof with an empty line")
        if len(rows) - 1 > MOST_PROOF_LINES:
            raise MalformedRecord(f"the proof has more than {MOST_PROOF_LINES} lines")
        proof = tuple(strict_base64(row) for row in rows[1:])
        if any(len(node) != 32 for node in proof):
            raise MalformedRecord("a line of the proof is not a hash of 32 bytes")
        note = parse_note(rest)
        return cls(int(old[1]), proof, note, TreeHead.parse(note.text))


class Witness:
    """Cosigns what extends what it cosigned before. Safe to be asked by many threads at once.

    name: its key name. logs: verifier keys of the logs it knows; a log's name is its origin, and it may have several.
    state: what it remembers. clock: the time it puts its name to.
    """

    def __init__(
        self, name: str, signer: Signer, logs: Sequence[VerifierKey], state: StateFolder, clock: Callable[[], datetime]
    ) -> None:
        self.name = name
        self.keys = own_keys(name, signer)
        self._signer = signer
        self._logs: dict[str, list[VerifierKey]] = {}
        for key in logs:
            if key.kind not in (SIGNED_ED25519, COSIGNED_ML_DSA_44):
                raise UsageError(
                    f"the key of {key.name} is not one that a log signs with", do="ask the log for its key"
                )
            self._logs.setdefault(key.name, []).append(key)
        self._state = state
        self._clock = clock
        self._one_at_a_time = threading.Lock()

    @property
    def logs(self) -> list[str]:
        """The origins of the logs it knows, sorted."""
        return sorted(self._logs)

    def add_checkpoint(self, body: bytes) -> Answer:
        """Answer a request, with the checks in the order in which c2sp.org/tlog-witness names them."""
        try:
            asked = Submission.parse(body)
        except MalformedRecord as error:
            return _said(400, error.what)
        keys = self._logs.get(asked.head.origin)
        if keys is None:
            return _said(404, "this witness does not know the log")
        try:
            trusted = _trusted(asked.note, keys)
        except CannotCheck as error:
            return _said(500, f"the signature cannot be checked here: {error}")
        if trusted is None:
            return _said(403, "the checkpoint is not signed by a key that this witness knows for the log")
        if asked.old > asked.head.size:
            return _said(400, "the old size is larger than that of the checkpoint")
        with self._one_at_a_time:
            try:
                return self._extended(asked, trusted)
            except OSError:
                return _said(500, "the witness could not keep the checkpoint; nothing was cosigned")
            except SolferinoError:
                return _said(500, "the key of the witness does not answer; nothing was cosigned")

    def latest(self, origin: str) -> str | None:
        """The last cosigned checkpoint of a log, as a signed note; None where there is none."""
        note = self._state.latest(origin)
        return note.encoded() if note is not None else None

    def size_of(self, origin: str) -> int | None:
        """The size of the last cosigned checkpoint of a log; None where there is none."""
        note = self._state.latest(origin)
        return TreeHead.parse(note.text).size if note is not None else None

    # -- inside -----------------------------------------------------------------------------------------------

    def _extended(self, asked: Submission, trusted: Note) -> Answer:
        """Compare, sign, keep, answer: nothing may come between, and nothing leaves before it is kept."""
        seen = self._state.latest(asked.head.origin)
        size, root = _size_and_root(seen)
        if seen is not None and asked.head.size == size and asked.head.root != root:
            self._state.keep_evidence(seen, trusted, _FORK)
        if asked.old != size:
            return Answer(409, f"{size}\n", SIZE)
        if asked.old == asked.head.size and asked.head.root != root:
            return _said(409, "a checkpoint of this size with another root was cosigned before: the log was forked")
        if not _extends(asked, root):
            if seen is not None:
                self._state.keep_evidence(seen, trusted, _UNPROVEN)
            return _said(422, "the proof does not show that the checkpoint extends the one cosigned before")
        lines = cosign(trusted.text, self.name, self._signer, self._time_after(seen))
        self._state.keep(Note(trusted.text, (*trusted.signatures, *lines)))
        return Answer(200, "".join(line.line() + "\n" for line in lines))

    def _time_after(self, seen: Note | None) -> int:
        """Now, in seconds; never before the last cosignature, whatever the clock says."""
        mine = [signature_time(s) for key in self.keys for s in seen.by(key)] if seen is not None else []
        return max([int(self._clock().timestamp()), *mine])


def own_keys(name: str, signer: Signer) -> list[VerifierKey]:
    """The verifier keys of a witness. Raises UsageError for a name that no key can have."""
    keys = witness_keys(name, signer.public)
    try:
        for key in keys:
            VerifierKey.parse(key.encoded())
        if len(name.encode()) > 255:
            raise MalformedRecord("a name is longer than 255 bytes")
    except (MalformedRecord, UnicodeEncodeError):
        raise UsageError(
            f"{name!r} cannot be the name of a witness", do="take one like witness.example.org/one: no spaces, no plus"
        ) from None
    return keys


def _trusted(note: Note, keys: Sequence[VerifierKey]) -> Note | None:
    """The note with the log's own signatures only; None where none of them holds, or one does not."""
    found: list[tuple[Signature, bool]] = [(s, signature_holds(k, s, note.text)) for k in keys for s in note.by(k)]
    if not found or not all(holds for _, holds in found):
        return None
    return Note(note.text, tuple(s for s, _ in found))


def _size_and_root(seen: Note | None) -> tuple[int, bytes]:
    if seen is None:
        return 0, EMPTY_ROOT
    head = TreeHead.parse(seen.text)
    return head.size, head.root


def _extends(asked: Submission, root: bytes) -> bool:
    """True where the proof leads from the root that was cosigned to the one that is shown."""
    if asked.old == 0:
        return not asked.proof
    return heads_from_consistency(asked.old, asked.head.size, asked.proof, root) == (root, asked.head.root)


def _said(status: int, words: str) -> Answer:
    return Answer(status, words + "\n")
