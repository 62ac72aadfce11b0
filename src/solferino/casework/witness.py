"""witness: have others cosign a signed head. They see its size and root, and refuse what does not extend what they saw.

Every answer is a record: a cosignature, or that a witness did not answer, refused, or spoke for something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.heads import LedgerAltered, signed_heads
from solferino.casework.settings import anchors
from solferino.custody.note import (
    COSIGNED_ED25519,
    COSIGNED_ML_DSA_44,
    Note,
    Signature,
    TreeHead,
    VerifierKey,
    parse_note,
    signature_holds,
    signature_time,
)
from solferino.custody.policy import Policy
from solferino.custody.signature import CannotCheck
from solferino.custody.tiles import TileTree
from solferino.preserve.witness import WitnessReply, WitnessUnreachable, ask_witness, checked_address, submission
from solferino.record import (
    Checkpoint,
    Cosignature,
    CustodyEvent,
    EventType,
    Line,
    MalformedRecord,
    NothingFound,
    Outcome,
    UsageError,
    instant,
)

KIND = "cosignature"  # what the batch of such an entry holds
STEP = "cosign"
FORKED = "conflict"  # the code of a witness that has seen another history
_SIZE = "text/x.tlog.size"
_WITNESS_KINDS = (COSIGNED_ED25519, COSIGNED_ML_DSA_44)
_DO = {
    "not_reached": "check the address and the network, then ask again",
    "timed_out": "ask again later",
    "malformed": "tell the keepers of the witness what it answered",
    "http_error": "tell the keepers of the witness what it answered",
    "unknown_log": "give the keepers of the witness the verifier keys of this case, and ask them to add them",
    "not_trusted": "give the keepers of the witness the verifier key that signed, and ask them to add it",
    "bad_signature": "compare the witness's verifier key with its keepers, on another way than the network",
    "not_signed": "compare the witness's verifier keys with its keepers",
    FORKED: "stop: find out which copy of the case is the true one, and whether somebody restored an old one",
}


@dataclass(frozen=True, slots=True)
class WitnessAt:
    """A witness to be asked. keys: the verifier keys its cosignatures must hold under. url: its submission prefix."""

    keys: tuple[VerifierKey, ...]
    url: str

    @property
    def name(self) -> str:
        """What it is called in messages and records."""
        return self.keys[0].name


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking. failures: name and reason of each witness that gave less than was asked of it.

    forked: True where a witness has seen another history than this ledger's.
    """

    checkpoint: Checkpoint
    cosignatures: tuple[Cosignature, ...]
    failures: tuple[tuple[str, str], ...]
    forked: bool = False


class _Failed(Exception):
    """A witness gave no cosignature. code: of docs/reference/outcomes.md. words: a sentence."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code
        self.words = words


def witness_at(text: str) -> WitnessAt:
    """Read ``VKEY[,VKEY] URL``. Raises UsageError."""
    words = text.split()
    try:
        if len(words) != 2:
            raise MalformedRecord("it is not of the form 'VKEY[,VKEY] URL'")
        return _at([VerifierKey.parse(key) for key in words[0].split(",")], words[1])
    except MalformedRecord as error:
        raise UsageError(
            f"a witness cannot be read: {error.what}", where=text[:80], do="give 'VKEY[,VKEY] URL', in quotes"
        ) from error


def witnesses_of_policy(path: Path) -> list[WitnessAt]:
    """The witnesses of a policy file that have an address, one for each address. Raises UsageError, BadPolicy."""
    try:
        policy = Policy.parse(path.read_bytes())
    except OSError as error:
        raise UsageError(f"the policy file cannot be read: {error.strerror or error}", where=str(path)) from error
    by_url: dict[str, list[VerifierKey]] = {}
    for witness in policy.witnesses:
        if witness.url is not None:
            by_url.setdefault(witness.url.rstrip("/"), []).append(witness.key)
    if not by_url:
        raise UsageError("no witness of the policy file has an address", where=str(path), do="add one behind its key")
    return [_at(keys, url) for url, keys in by_url.items()]


def witnesses_in_settings(case: Case) -> list[WitnessAt]:
    """The witnesses that ``solferino.toml`` of a case names under ``[anchor]``; they are asked only on demand."""
    return [witness_at(text) for text in anchors(case.path, "witnesses")]


def last_checkpoint(case: Case) -> Checkpoint:
    """The head that was signed last. Raises NothingFound."""
    found = None
    for found in signed_heads(case.vault):  # noqa: B007 - the last one is wanted
        pass
    if found is None:
        raise NothingFound("no head of this ledger was signed yet", do="sign one with `solferino checkpoint`")
    return found.checkpoint


def ask_witnesses(case: Case, witnesses: Sequence[WitnessAt], checkpoint: Checkpoint | None = None) -> Asked:
    """Have witnesses cosign a checkpoint of the ledger (the last one by default), and record what comes of it.

    Raises NothingFound for a checkpoint that the ledger does not hold, LedgerAltered where the ledger no longer gives
    it, UsageError for no witness, and the vault's errors. A witness that fails is no error: it is recorded, and told.
    """
    if not witnesses:
        raise UsageError("no witness is named", do="give --witness, --policy, or --anchor with settings")
    checkpoint = checkpoint or last_checkpoint(case)
    asking = _Asking(case, checkpoint)
    actor = case.actor()
    made: list[Cosignature] = []
    failures: list[tuple[str, str]] = []
    forked = False
    for witness in witnesses:
        found, failed = asking.ask(witness)
        if found:
            case.commit(EventType.COSIGNED, found, holds=KIND, actor=actor, refers=[asking.entry])
            made += found
        for failure in failed:
            _record_failure(case, checkpoint, witness, failure, actor, asking.entry)
            failures.append((witness.name, failure.words))
            forked = forked or failure.code == FORKED
    return Asked(checkpoint, tuple(made), tuple(failures), forked)


def cosign(
    case: Case, checkpoint: Checkpoint, witnesses: Sequence[WitnessAt]
) -> tuple[list[Cosignature], list[tuple[str, str]]]:
    """Cosignatures, and name and reason of each witness that gave none; both recorded. See :func:`ask_witnesses`."""
    if not witnesses:
        return [], []
    asked = ask_witnesses(case, witnesses, checkpoint)
    return list(asked.cosignatures), list(asked.failures)


class _Asking:
    """One checkpoint on its way to witnesses, with the tree that proofs are made from."""

    def __init__(self, case: Case, checkpoint: Checkpoint) -> None:
        self._case = case
        self._checkpoint = checkpoint
        self._note: Note = parse_note(checkpoint.note)
        self._head = TreeHead.parse(self._note.text)
        self._sizes: dict[str, int] = {}  # id of a checkpoint in the ledger -> its size
        self._made_tree: TileTree | None = None
        entry = None
        for signed in signed_heads(case.vault):
            self._sizes[signed.checkpoint.id] = signed.head.size
            if signed.checkpoint == checkpoint:
                entry = signed.entry
        if entry is None:
            raise NothingFound("this checkpoint is not in the ledger", do="sign one with `solferino checkpoint`")
        self.entry = entry
        self._seen = self._cosigned_before()

    def ask(self, witness: WitnessAt) -> tuple[list[Cosignature], list[_Failed]]:
        """Ask one witness, following one answer that it stands elsewhere. What it does wrong is returned."""
        try:
            reply = self._reply(witness)
            return self._read(witness, reply)
        except WitnessUnreachable as error:
            return [], [_Failed(error.reason, error.what)]
        except _Failed as failure:
            return [], [failure]

    def _reply(self, witness: WitnessAt) -> WitnessReply:
        old = max((self._seen.get(key.encoded(), 0) for key in witness.keys), default=0)
        reply = self._post(witness, old)
        if reply.status == 409 and reply.media_type == _SIZE:
            stands_at = _size_in(reply)
            if stands_at > self._head.size:
                raise _Failed(
                    FORKED,
                    f"it has seen a head of {stands_at} entries and this one has {self._head.size}: this copy of the "
                    "case is older than another one, or was shortened",
                )
            if stands_at == old:
                raise _Failed("malformed", "it contradicts itself on the size it has seen")
            reply = self._post(witness, stands_at)
        if reply.status != 200:
            raise _refusal(reply)
        return reply

    def _post(self, witness: WitnessAt, old: int) -> WitnessReply:
        proof = self._tree().consistency(old) if 0 < old <= self._head.size else []
        return ask_witness(witness.url, submission(old, proof, self._note.encoded()))

    def _read(self, witness: WitnessAt, reply: WitnessReply) -> tuple[list[Cosignature], list[_Failed]]:
        """The cosignatures under the keys that were named; lines of other keys are passed over."""
        lines = _lines(reply)
        made, failed = [], []
        for key in witness.keys:
            try:
                made.append(self._cosignature(key, [s for s in lines if (s.name, s.key_id) == (key.name, key.id)]))
            except _Failed as failure:
                failed.append(failure)
        if any(f.code == "bad_signature" for f in failed):
            made = []  # who signs badly under one key is not believed under another
        return made, failed

    def _cosignature(self, key: VerifierKey, lines: list[Signature]) -> Cosignature:
        if not lines:
            raise _Failed("not_signed", f"it did not sign with its {key.algorithm} key {key.id.hex()}")
        try:
            holds = all(signature_holds(key, line, self._note.text) for line in lines)
        except CannotCheck as error:
            raise _Failed("not_signed", f"its {key.algorithm} signature cannot be checked here: {error}") from error
        if not holds:
            raise _Failed("bad_signature", f"its {key.algorithm} signature does not hold")
        return Cosignature(self._checkpoint.id, lines[0].line(), key.encoded(), _when(lines[0]))

    def _tree(self) -> TileTree:
        if self._made_tree is None:
            tree = TileTree.over(self._head.size, self._case.vault.leaves)
            if tree.root() != self._head.root:
                raise LedgerAltered(
                    f"the first {self._head.size} entries no longer give the head that was signed",
                    where=self._head.origin,
                    kept="nobody was asked",
                    do="keep this folder as it is, run `solferino verify`, and work on from a copy of the case",
                )
            self._made_tree = tree
        return self._made_tree

    def _cosigned_before(self) -> dict[str, int]:
        """Verifier key -> the largest size it cosigned, as recorded: saves a question."""
        seen: dict[str, int] = {}
        mark = f'"type":"{EventType.COSIGNED}"'.encode()
        for data in self._case.vault.entries():
            if mark in data and (batch := CustodyEvent.parse(data).batch) is not None:
                for line in self._case.vault.lines(batch.root):
                    if isinstance(line, Line) and isinstance(line.record, Cosignature):
                        size = self._sizes.get(line.record.checkpoint, 0)
                        seen[line.record.vkey] = max(size, seen.get(line.record.vkey, 0))
        return {vkey: size for vkey, size in seen.items() if size <= self._head.size}


def _at(keys: Iterable[VerifierKey], url: str) -> WitnessAt:
    found = tuple(keys)
    for key in found:
        if key.kind not in _WITNESS_KINDS:
            raise UsageError(f"the key {key.name}+{key.id.hex()} is not one that a witness cosigns with")
    return WitnessAt(found, checked_address(url))


def _size_in(reply: WitnessReply) -> int:
    text = reply.body.decode("ascii", "replace")
    digits = text.removesuffix("\n")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 16) or str(int(digits)) != digits:
        raise _Failed("malformed", "it says that it stands at another size, and not at which")
    return int(digits)


def _refusal(reply: WitnessReply) -> _Failed:
    if reply.status == 409 and reply.media_type != _SIZE:
        return _Failed(FORKED, "it has cosigned another head of the same size: the ledger was forked")
    if reply.status == 422:
        return _Failed(FORKED, "this head does not extend the one it cosigned before: the past was rewritten")
    if reply.status == 404:
        return _Failed("unknown_log", "it does not know this ledger")
    if reply.status == 403:
        return _Failed("not_trusted", "it knows no key that signed this head")
    return _Failed("http_error", f"it answered {reply.status}")


def _lines(reply: WitnessReply) -> list[Signature]:
    try:
        text = reply.body.decode("utf-8")
        if not text.endswith("\n"):
            raise MalformedRecord("its last line has no end")
        return [Signature.parse(line) for line in text[:-1].split("\n")]
    except (UnicodeDecodeError, MalformedRecord) as error:
        raise _Failed("malformed", "what it answered are no signature lines") from error


def _when(line: Signature) -> str:
    time = signature_time(line)
    try:
        if time == 0:
            raise ValueError("no time")
        return instant(datetime.fromtimestamp(time, UTC))
    except (ValueError, OverflowError, OSError) as error:
        raise _Failed("malformed", "its cosignature bears no time that can be") from error


def _record_failure(
    case: Case, checkpoint: Checkpoint, witness: WitnessAt, failure: _Failed, actor: str | None, entry: int
) -> None:
    words = f"witness {witness.name} at {witness.url}: {failure.words}"
    outcome = Outcome(checkpoint.id, STEP, failure.code, "failed", words, _DO.get(failure.code, ""))
    codes = [f"step={STEP}", f"code={failure.code}"]
    case.commit(EventType.ATTEMPT_FAILED, [outcome], holds="outcome", codes=codes, actor=actor, refers=[entry])
