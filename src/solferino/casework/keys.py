"""keys: who signs in a case, with what, since when; and what stays provable when a key is lost or stolen.

The private keys are the keyring's. A case knows public keys only, as records that entries of its ledger enroll and
revoke. Nothing is ever taken back: a revoked key stays in the ledger with everything it signed.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from solferino import keyring
from solferino.casework.anchoring import checkpoints
from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.casework.held import ledger_size
from solferino.casework.outside import outside_proofs
from solferino.custody import note
from solferino.custody.anchored import good_at
from solferino.custody.belief import (
    COMPROMISED,
    REASONS,
    Belief,
    KeyHistory,
    SeenOutside,
    believed,
    earliest_seen,
    histories,
    history_of,
)
from solferino.custody.note import Signer
from solferino.custody.policy import Policy
from solferino.custody.signature import CannotCheck
from solferino.keyring import Ask, PublicHalf
from solferino.record import (
    Checkpoint,
    Cosignature,
    CustodyEvent,
    EventType,
    Key,
    KeyRevocation,
    Line,
    MalformedRecord,
    Person,
    Stamp,
    UsageError,
    When,
    instant,
    moment,
)

IN_FORCE = "in_force"
_SHORTEST = 6  # digits of a key's id that name it
_KEY_EVENTS = (EventType.KEY_ENROLLED, EventType.KEY_REVOKED)


class KeyNotInForce(UsageError):
    """A key cannot be used as asked: it is revoked, or it is enrolled for somebody else."""

    code = "SOLF-E217"


@dataclass(frozen=True, slots=True)
class EnrolledKey:
    """A key as a case knows it. entry, recorded: when it was enrolled. who: the holder in words.

    state: ``in_force``, or the reason of the revocation that says worst of it. revoked: number of that entry. since:
    the instant from which it may have been used by somebody else. words: what the people said.
    """

    key: Key
    who: str
    entry: int
    recorded: str
    state: str = IN_FORCE
    revoked: int | None = None
    since: str | None = None
    words: str | None = None

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.key.id

    @property
    def public(self) -> bytes:
        """The raw public key."""
        return base64.b64decode(self.key.public)


@dataclass(frozen=True, slots=True)
class Signed:
    """A checkpoint that a key signed. entry: the number of the entry that records it. size: entries in its tree.

    seen: the earliest good stamp or cosignature that shows it, by time; None where there is none. belief: whether the
    signature is still to be believed.
    """

    checkpoint: str
    size: int
    entry: int
    seen: SeenOutside | None
    belief: Belief


# -- signers ----------------------------------------------------------------------------------------------------------


def signer_for(name: str | None, *, ask: Ask) -> Signer:
    """Open what signs: a key file by name, ``agent:…`` or ``command:…``; None for the only key file there is.

    ask: shows a question and gives what was typed unseen; it is not called where SOLFERINO_PASSPHRASE_FILE is set.
    Raises NoSuchKey, KeyLocked, KeyDamaged and SignerFailed.
    """
    return keyring.signer_named(keyring.key_folder(), name, ask=ask)


def new_key(name: str, *, ask: Ask, entropy: Callable[[int], bytes], clock: Callable[[], datetime]) -> Signer:
    """Make a key file with a passphrase that is asked for twice. Raises KeyNotMade, KeyLocked, KeyStorageFailed."""
    return keyring.make(
        keyring.key_folder(),
        name,
        lambda: keyring.new_passphrase(name, ask),
        made=instant(clock()),
        entropy=entropy,
    )


def key_files() -> tuple[Path, list[tuple[str, PublicHalf | None]]]:
    """The folder where the keys of this user lie, and the key files in it with their public halves."""
    folder = keyring.key_folder()
    return folder, [(name, keyring.public_half(folder, name)) for name in keyring.names(folder)]


def public_keys(name: str) -> Mapping[str, bytes]:
    """The raw public keys of a name, by algorithm, without a passphrase. Raises as :func:`signer_for`."""
    half = keyring.public_half(keyring.key_folder(), name)
    if half is not None:
        return half.keys
    return signer_for(name, ask=_nobody).public


def _nobody(question: str) -> str:
    raise keyring.KeyLocked(
        "the public half of this key file is not there, and only the passphrase can make it again",
        do="sign or enroll something with the key; that makes it",
    )


def verifier_keys(public: Mapping[str, bytes], case: str) -> list[str]:
    """The keys as others put them into a file of known keys: those under which a case's checkpoints are signed."""
    return [key.encoded() for key in note.log_keys(note.origin_of(case), public)]


def fingerprint(algorithm: str, public: bytes) -> str:
    """What two people read to each other: see :func:`solferino.keyring.fingerprint`."""
    return keyring.fingerprint(algorithm, public)


# -- in a case --------------------------------------------------------------------------------------------------------


def enroll(case: Case, signer: Signer, *, holder: str | None = None, kept_in: str | None = None) -> list[Key]:
    """Have the case know a signer's keys; those it knows already are left as they are. All of them are returned.

    holder: a person id or ``device:…``. Where it is absent, who holds a known key stays; a new one is held by the
    operator, or by this device where nobody put a name to the work. kept_in: ``file``, ``agent`` or ``command``; what
    the signer says of itself if absent. Raises KeyNotInForce for a key that is revoked or enrolled for somebody else.
    """
    known = {(k.key.algorithm, k.key.public): k for k in reversed(keys(case))}
    wanted = {(algorithm, base64.b64encode(raw).decode()): raw for algorithm, raw in signer.public.items()}
    there = [known[material] for material in wanted if material in known]
    for old in there:
        _must_be_in_force(old, holder)
    missing = [material for material in wanted if material not in known]
    if not missing:
        return [old.key for old in there]
    held_by = holder or (there[0].key.holder if there else _holder(case))
    kept = kept_in or getattr(signer, "kept_in", "file")
    made = [Key(algorithm, public, held_by, kept) for algorithm, public in missing]
    case.commit(EventType.KEY_ENROLLED, made, holds="key", actor=case.actor())
    return [*(old.key for old in there), *made]


def revoke(case: Case, key_id: str, *, reason: str, since: str | None = None, words: str | None = None) -> CustodyEvent:
    """From here on a key is not believed. The keys that were enrolled together with it for the same holder go with it.

    key_id: as :func:`find_key` takes it. reason: ``superseded``, ``left``, ``lost`` or ``stolen``. since: for the last
    two, a day or an instant from which somebody else may have signed; a day counts from its first moment. words: in the
    people's own words. A key may be revoked again for a worse reason or an earlier time.
    Raises UsageError for an unknown key, reason or time, and KeyNotInForce where nothing new would be said.
    """
    if reason not in REASONS:
        raise UsageError(f"{reason!r} is no reason to revoke a key", do=f"one of: {', '.join(REASONS)}")
    moment_since = _since(case, reason, since)
    all_keys = keys(case)
    named = find_key(all_keys, key_id)
    pair = [k for k in all_keys if (k.entry, k.key.holder) == (named.entry, named.key.holder)]
    records = [KeyRevocation(k.id, reason, moment_since, words.strip() if words else None) for k in pair]
    _must_say_more(named, records[0])
    return case.commit(
        EventType.KEY_REVOKED,
        records,
        holds="key_revocation",
        codes=[f"reason={reason}"],
        actor=case.actor(),
        refers=[named.entry],
    )


def rotate(case: Case, old: str, signer: Signer) -> tuple[list[Key], CustodyEvent]:
    """Enroll a new key and revoke the old one as superseded, for the same holder. old: as :func:`find_key` takes it."""
    before = find_key(keys(case), old)
    if before.state != IN_FORCE:
        raise _not_in_force(before)
    if before.key.public in {base64.b64encode(raw).decode() for raw in signer.public.values()}:
        raise UsageError("the new key is the old one", kept="nothing was changed", do="make one: `solferino key new`")
    made = enroll(case, signer, holder=before.key.holder)
    return made, revoke(case, before.id, reason="superseded")


def keys(case: Case, at: int | str | None = None) -> list[EnrolledKey]:
    """Every key of the case in order of enrolment, as the ledger had it at a size or day (now, by default).

    A public key that was enrolled twice is listed once for each holder.
    """
    rows = list(_rows(case, (EventType.PERSON_NAMED, *_KEY_EVENTS), ledger_size(case, at)))
    known = histories(rows)
    told = {r.key: r for _, r in rows if isinstance(r, KeyRevocation) and r.words}
    people = {p.id: p.name for _, p in rows if isinstance(p, Person)}
    found: dict[str, EnrolledKey] = {}
    for event, item in rows:
        history = history_of(known, item) if isinstance(item, Key) else None
        if isinstance(item, Key) and history is not None and event.type is EventType.KEY_ENROLLED:
            words = told[item.id].words if item.id in told else None
            who = people.get(item.holder, item.holder)
            found.setdefault(item.id, _enrolled(event, item, who, history, words))
    return list(found.values())


def find_key(known: Sequence[EnrolledKey], given: str) -> EnrolledKey:
    """The one key that is meant: its id or the beginning of it, the short form ``K-…``, or the name of a key file here.

    Raises UsageError for none, or for several.
    """
    material = _material_of_file(given)
    if material:
        of_file = [k for k in known if (k.key.algorithm, k.key.public) in material]
        if of_file:
            return of_file[0]
        raise UsageError(
            f"the key {given!r} is not enrolled in this case",
            kept="nothing was changed",
            do="list those that are with `solferino key list CASE`",
        )
    digits = given.strip().lower().removeprefix("key:").removeprefix("k-")
    found = [k for k in known if k.id.startswith("key:" + digits)] if len(digits) >= _SHORTEST else []
    if len(found) == 1:
        return found[0]
    what = f"{given!r} begins {len(found)} ids of keys" if found else f"this case has no key {given!r}"
    raise UsageError(
        what, kept="nothing was changed", do="list them with `solferino key list CASE`, and give more of the id"
    )


def short_key_id(key_id: str) -> str:
    """``K-`` and the first eight digits: enough to name a key on the command line."""
    return "K-" + key_id.removeprefix("key:")[:8]


def remaining(
    case: Case, key_id: str, *, trust: Sequence[bytes] | None = None, policy: Policy | None = None
) -> list[Signed]:
    """Every checkpoint a key signed, and whether that signature is still believed, and why.

    Stamps and cosignatures are looked at again, and must be good now. A thief with the case can make some that name an
    authority or witness of their own, so who wants to be sure says whom they trust. trust: root certificates (DER) that
    stamps must lead to. policy: names the witnesses that count. Without them everybody counts, and ``seen.who`` says
    who it was. Raises UsageError for an unknown key.
    """
    named = find_key(keys(case), key_id)
    history = history_of(histories(_rows(case, _KEY_EVENTS)), named.key)
    state = case.fold()
    seen = _seen(case, state, trust, policy)
    found = []
    for event, checkpoint, size in checkpoints(state):
        if _signed_by(case, checkpoint, named.key):
            first = earliest_seen(checkpoint.id, event.number, seen)
            answer = believed(history, event.number, first.time if first else None)
            found.append(Signed(checkpoint.id, size, event.number, first, answer))
    return found


# -- within -----------------------------------------------------------------------------------------------------------


def _enrolled(event: CustodyEvent, key: Key, who: str, history: KeyHistory, words: str | None) -> EnrolledKey:
    worst = max(history.revocations, key=lambda r: REASONS.index(r.reason) if r.reason in REASONS else 99, default=None)
    if worst is None:
        return EnrolledKey(key, who, event.number, event.recorded)
    since = min((r.since for r in history.revocations if r.since and r.reason in COMPROMISED), default=None)
    return EnrolledKey(key, who, event.number, event.recorded, worst.reason, worst.entry, since, words)


def _rows(case: Case, types: Iterable[EventType], size: int | None = None) -> Iterator[tuple[CustodyEvent, object]]:
    """Entries of some types with every record of their batches. Only these entries are taken apart."""
    marks = tuple(f'"type":"{kind}"'.encode() for kind in types)
    for data in case.vault.entries(0, size):
        if any(mark in data for mark in marks):
            event = CustodyEvent.parse(data)
            for line in case.vault.lines(event.batch.root) if event.batch else []:
                if isinstance(line, Line):
                    yield event, line.record


def _holder(case: Case) -> str:
    return case.actor() or keyring.device_id(keyring.key_folder(), case.world.entropy)


def _must_be_in_force(old: EnrolledKey, holder: str | None) -> None:
    if old.state != IN_FORCE:
        raise _not_in_force(old)
    if holder is not None and holder != old.key.holder:
        raise KeyNotInForce(
            f"this key is enrolled for {old.who} since entry {old.entry}",
            where=old.id,
            kept="nothing was changed",
            do="one key is one holder's: make another with `solferino key new`",
        )


def _not_in_force(old: EnrolledKey) -> KeyNotInForce:
    return KeyNotInForce(
        f"this key was revoked at entry {old.revoked} as {old.state}",
        where=old.id,
        kept="nothing was changed",
        do="make another with `solferino key new` and enroll that",
    )


def _must_say_more(old: EnrolledKey, told: KeyRevocation) -> None:
    """Refuse a revocation after which exactly the same would be believed as before."""
    if old.state == IN_FORCE:
        return
    worse = told.reason in COMPROMISED and old.state not in COMPROMISED
    earlier = told.since is not None and (old.since is None or moment(told.since) < moment(old.since))
    if not worse and not (told.reason in COMPROMISED and earlier):
        raise KeyNotInForce(
            f"this key is revoked already, at entry {old.revoked} as {old.state}",
            where=old.id,
            kept="nothing was changed",
            do="revoke it again only for a worse reason, or from an earlier time on",
        )


def _since(case: Case, reason: str, since: str | None) -> str | None:
    if since is None:
        return None
    if reason not in COMPROMISED:
        raise UsageError(
            f"a key that is {reason} was in good hands until now; no earlier time is needed",
            kept="nothing was changed",
            do="leave --since out, or say that it was lost or stolen",
        )
    try:
        told = _instant(since)
    except ValueError:
        raise UsageError(
            f"{since!r} is neither a day nor a moment",
            kept="nothing was changed",
            do="write 2026-05-01 or 2026-05-01T14:30:00+03:00",
        ) from None
    if moment(told) > case.world.clock():
        raise UsageError(f"{since} lies in the future", kept="nothing was changed", do="give the last time you had it")
    return told


def _instant(text: str) -> str:
    """A day is its first moment: the earlier it is, the less is believed."""
    if len(text) == len("2026-05-01"):
        day = When(text, text).earliest or text
        return instant(datetime.fromisoformat(day).replace(tzinfo=UTC))
    return instant(datetime.fromisoformat(text))


def _material_of_file(name: str) -> set[tuple[str, str]]:
    half = keyring.public_half(keyring.key_folder(), name)
    return {(a, base64.b64encode(raw).decode()) for a, raw in half.keys.items()} if half is not None else set()


def _signed_by(case: Case, checkpoint: Checkpoint, key: Key) -> bool:
    """True where a checkpoint holds a good signature of this key. `verify` names what is damaged."""
    try:
        parsed = note.parse_note(checkpoint.note)
        verifiers = note.log_keys(note.origin_of(case.id), {key.algorithm: note.strict_base64(key.public)})
        return any(note.signature_holds(v, s, parsed.text) for v in verifiers for s in parsed.by(v))
    except (MalformedRecord, CannotCheck):
        return False


def _seen(case: Case, state: Fold, trust: Sequence[bytes] | None, policy: Policy | None) -> list[SeenOutside]:
    """What outside proofs are good now, by the reader's own lists where there are any."""
    witnesses = {w.key.encoded() for w in policy.witnesses} if policy is not None else None
    over = {item.id: item for _, item in state.outside if isinstance(item, Stamp | Cosignature)}
    proofs = outside_proofs(case, trust, state)
    answers = good_at(proofs, instant(case.world.clock()))
    found = []
    for proof in proofs:
        item = over[proof.id]
        counts = witnesses is None or isinstance(item, Stamp) or item.vkey in witnesses
        if answers[proof.id].good and counts:
            found.append(SeenOutside(item.checkpoint, proof.size, proof.time, proof.who))
    return found
