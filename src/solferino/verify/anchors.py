"""Steps 8, 9 and 10: signed heads, stamps on them, and witnesses of them (docs/formats/notes.md)."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from solferino.custody.anchored import Goodness, OutsideProof, good_at, no_longer_shown
from solferino.custody.belief import KeyHistory, believed, histories
from solferino.custody.note import (
    ALGORITHM_OF,
    COSIGNED_ED25519,
    COSIGNED_ML_DSA_44,
    SIGNED_ED25519,
    Note,
    Signature,
    TreeHead,
    VerifierKey,
    imprint,
    origin_of,
    parse_note,
    signature_holds,
    signature_time,
    strict_base64,
)
from solferino.custody.opentimestamps import proof_holds
from solferino.custody.policy import Policy
from solferino.custody.signature import CannotCheck
from solferino.custody.timestamp import stamp_holds
from solferino.record import (
    Checkpoint,
    Cosignature,
    CustodyEvent,
    EventType,
    Key,
    KeyRevocation,
    MalformedRecord,
    SolferinoError,
    Stamp,
    instant,
    moment,
)
from solferino.verify.found import Anchor, Found, Tally
from solferino.verify.protocol import Evidence, StoredObjects
from solferino.verify.reader import Reader

_MOST = 16 << 20  # bytes of a token or of revocation data
_TOO_LATE = 32_503_680_000  # the year 3000: no witness says so
_KINDS = (SIGNED_ED25519, COSIGNED_ML_DSA_44)  # in which a log signs
_WITNESSES = (COSIGNED_ED25519, COSIGNED_ML_DSA_44)


@dataclass(slots=True)
class SignedHead:
    """A checkpoint. entry: number of the entry that records it (for a package's seal, one that is not here).

    note: the log's own lines only. cosigned: witnesses' lines with the keys they were asked under.
    """

    name: str
    entry: int
    raw: str
    note: Note
    head: TreeHead
    cosigned: list[tuple[Signature, VerifierKey]] = field(default_factory=list)
    proofs: list[OutsideProof] = field(default_factory=list)
    sealing: bool = False  # that of a package's seal


@dataclass(frozen=True, slots=True)
class StampBytes:
    """What one authority gave: the bytes to be checked. name: for messages. entry: as of SignedHead."""

    name: str
    kind: str
    authority: str
    token: bytes
    entry: int
    time: str | None = None
    request: bytes | None = None
    certificates: tuple[bytes, ...] = ()
    revocation: tuple[bytes, ...] = ()
    headers: tuple[bytes, ...] = ()


@dataclass(slots=True)
class Anchors:
    """What is known of signed heads and their outside proofs when the three steps are done.

    reach: the largest head that is anchored: stamped by a trusted authority, or as the policy wants. covers: True where
    only acts of anchoring come after it. unmet: what the reader asked for and did not get, in words.
    """

    heads: list[SignedHead] = field(default_factory=list)
    keys: dict[tuple[str, str], KeyHistory] = field(default_factory=dict)
    good: dict[str, Goodness] = field(default_factory=dict)
    proofs: list[OutsideProof] = field(default_factory=list)
    reach: int = 0
    reached_by: str = ""
    needed: int = 0  # entries that are no mere acts of anchoring
    unmet: list[str] = field(default_factory=list)

    @property
    def covers(self) -> bool:
        """True where the anchor reaches everything but acts of anchoring."""
        return self.reach > 0 and self.reach >= self.needed

    def signers(self, head: SignedHead) -> list[VerifierKey]:
        """The enrolled keys under which the log's lines on a head stand, unchecked."""
        found = (_key_of(self, head, signature) for signature in head.note.signatures)
        return [key for key in found if key is not None]

    def earliest(self, size: int, entry: int) -> str | None:
        """The earliest good outside time for a head, or for a later one whose tree holds the entry that records it."""
        times = [p.time for p in self.proofs if self.good[p.id].good and (p.size == size or p.size > entry)]
        return min(times, default=None)

    def believes(self, key: VerifierKey, entry: int, size: int) -> tuple[bool, str]:
        """May a signature of this key, recorded at an entry, on a head of this size be believed, and why."""
        public = base64.b64encode(key.public).decode()
        answer = believed(self.keys.get((key.algorithm, public)), entry, self.earliest(size, entry))
        return answer.holds, answer.why


def check_anchors(
    evidence: Evidence,
    found: Found,
    reader: Reader,
    sealing: SignedHead | None = None,
    sealing_stamps: Sequence[StampBytes] = (),
) -> tuple[Anchors, Tally, Tally, Tally]:
    """8. Every checkpoint is signed by keys of the ledger that may be believed, and all are heads of this one tree.
    9. Every stamp holds, and what it shows today. 10. Every cosignature holds, and the reader's policy is met.

    sealing: the checkpoint of a package's seal, with its stamps; it covers one entry more than are here.
    """
    eight = Tally(8, "every checkpoint is signed by believed keys and is a head of this tree")
    nine = Tally(9, "every stamp on a checkpoint holds")
    ten = Tally(10, "every cosignature on a checkpoint holds, and the policy given is met")
    anchors = Anchors(keys=histories((event, item) for event, item in found.anchors))
    by_id = _read_heads(evidence.case_id, found, anchors, eight)
    anchors.heads += [sealing] if sealing else []
    _check_stamps(evidence, found, by_id, sealing, sealing_stamps, reader, nine)
    _check_cosignatures(found, by_id, sealing, reader, ten)
    anchors.proofs = [proof for head in anchors.heads for proof in head.proofs]
    anchors.good = good_at(anchors.proofs, reader.at or "")
    _tell_stamps(anchors, reader, nine)
    _check_heads(evidence.case_id, found, anchors, eight)
    anchors.needed = _needed(found, sealing)
    _check_policy(anchors, reader, found, ten)
    _check_known_keys(anchors, reader, eight)
    _reach(anchors, reader)
    (nine if not anchors.covers else eight).notes.append(reach_words(anchors, found.size + (sealing is not None)))
    return anchors, eight, nine, ten


def reach_words(anchors: Anchors, size: int) -> str:
    """How far the anchor reaches, in a sentence."""
    if not anchors.reach:
        return "not yet anchored: nothing outside that you trust has seen this ledger"
    last = f"entry {anchors.reach - 1} of 0 to {size - 1}"
    rest = "; only acts of anchoring come after it" if anchors.covers and anchors.reach < size else ""
    short = "" if anchors.covers else "; what comes after it is not yet anchored"
    return f"anchored up to {last} ({anchors.reached_by}){rest}{short}"


# -- 8: heads ---------------------------------------------------------------------------------------------------------


def _read_heads(case: str, found: Found, anchors: Anchors, tally: Tally) -> dict[str, SignedHead]:
    by_id: dict[str, SignedHead] = {}
    for event, item in found.anchors:
        if not isinstance(item, Checkpoint):
            _check_place(event, item, found, tally)
            continue
        name = f"checkpoint in entry {event.number}"
        try:
            note = parse_note(item.note)
            head = SignedHead(name, event.number, item.note, note, TreeHead.parse(note.text))
        except MalformedRecord as error:
            _fail(tally, found, "checkpoint", name, error.what, event.number)
            continue
        if event.type is not EventType.CHECKPOINTED:
            _fail(tally, found, "checkpoint", name, f"it stands in an entry of type {event.type}", event.number)
            continue
        by_id[item.id] = head
        anchors.heads.append(head)
    return by_id


def _check_place(event: CustodyEvent, item: Anchor, found: Found, tally: Tally) -> None:
    """A key stands in an entry that enrolls it, a revocation in one that revokes: elsewhere it would count for nothing
    and could still be shown to somebody.
    """
    wanted = {Key: EventType.KEY_ENROLLED, KeyRevocation: EventType.KEY_REVOKED}.get(type(item))
    if wanted is not None and event.type is not wanted:
        name = f"{'key' if isinstance(item, Key) else 'revocation'} in entry {event.number}"
        _fail(tally, found, "key", name, f"it stands in an entry of type {event.type}", event.number)


def _check_heads(case: str, found: Found, anchors: Anchors, tally: Tally) -> None:
    roots = found.roots_at(head.head.size for head in anchors.heads)
    first: dict[int, SignedHead] = {}
    for head in anchors.heads:
        wrong = [what for what in (_wrong_tree(case, head, roots), _wrong_signatures(anchors, head, tally)) if what]
        twin = first.setdefault(head.head.size, head)
        if twin.head.root != head.head.root:
            wrong.append(f"it and {twin.name} are two heads of {head.head.size} entries: the log was forked")
        if wrong:
            _fail(tally, found, "checkpoint", head.name, "; ".join(wrong), head.entry)


def _wrong_tree(case: str, head: SignedHead, roots: Mapping[int, str]) -> str:
    body = head.head
    if body.origin != origin_of(case):
        return f"its origin is {body.origin!r}, not that of the case"
    if body.extensions:
        return "it has lines that ours have not"
    if body.size > head.entry:
        return f"it is over {body.size} entries and stands in entry {head.entry}"
    root = roots.get(body.size)
    if root != body.root.hex():
        return f"it is no head of this tree: the first {body.size} entries have the root {root}"
    return ""


def _wrong_signatures(anchors: Anchors, head: SignedHead, tally: Tally) -> str:
    """What is wrong with the log's lines on a checkpoint; counts it where nothing is."""
    unproved: list[str] = []
    for signature in head.note.signatures:
        key = _key_of(anchors, head, signature)
        if key is None:
            return "it has a signature of a key that the ledger never enrolled"
        try:
            if not signature_holds(key, signature, head.note.text):
                return f"the signature under the key {key.id.hex()} does not hold"
        except CannotCheck as error:
            unproved.append(str(error))
            continue
        except MalformedRecord as error:
            return error.what
        yes, why = anchors.believes(key, head.entry, head.head.size)
        if not yes and _is_damning(anchors, key, head):
            return f"the key {key.id.hex()} is not to be believed: {why}"
        unproved += [] if yes else [why]
    if unproved:
        tally.counts["not_possible"] += 1
        tally.notes.append(f"the {head.name} proves nothing more: {unproved[0]}")
    else:
        tally.counts["passed"] += 1
    return ""


def _is_damning(anchors: Anchors, key: VerifierKey, head: SignedHead) -> bool:
    """True where a signature was used after its key was out of use, or never in it. A checkpoint of before that, which
    nothing outside saw in time, is no damage: it shows nothing any more, and the tree stands without it.
    """
    history = anchors.keys.get((key.algorithm, base64.b64encode(key.public).decode()))
    if history is None or history.enrolled >= head.entry:
        return True
    seen = anchors.earliest(head.head.size, head.entry)
    return seen is not None or any(revoked.entry < head.entry for revoked in history.revocations)


def _key_of(anchors: Anchors, head: SignedHead, signature: Signature) -> VerifierKey | None:
    """The enrolled key under which a line of the log stands."""
    if signature.name != head.head.origin:
        return None
    for algorithm, public in anchors.keys:
        for kind in _KINDS:
            if ALGORITHM_OF[kind] == algorithm:
                try:
                    key = VerifierKey(head.head.origin, kind, strict_base64(public))
                except MalformedRecord:
                    continue
                if key.id == signature.key_id:
                    return key
    return None


def _check_known_keys(anchors: Anchors, reader: Reader, tally: Tally) -> None:
    if not reader.known_keys:
        return
    known = {(key.algorithm, key.public) for key in reader.known_keys}
    last = max(anchors.heads, key=lambda h: (h.sealing, h.head.size), default=None)
    signers = anchors.signers(last) if last else []
    if any((key.algorithm, key.public) in known for key in signers):
        tally.notes.append("the signer is one of those in your list of keys")
        return
    tally.notes.append("the signer is not in your list of keys")
    anchors.unmet.append("the signer is not in your list of keys" if last else "nobody signed a head of this ledger")


# -- 9: stamps --------------------------------------------------------------------------------------------------------


def _check_stamps(
    evidence: Evidence,
    found: Found,
    by_id: Mapping[str, SignedHead],
    sealing: SignedHead | None,
    sealing_stamps: Sequence[StampBytes],
    reader: Reader,
    tally: Tally,
) -> None:
    for event, item in found.anchors:
        if isinstance(item, Stamp):
            name = f"stamp of {item.authority} in entry {event.number}"
            head = by_id.get(item.checkpoint)
            if event.type is not EventType.STAMPED or head is None or head.entry >= event.number:
                what = "no checkpoint before it is the one that it names, or its entry is of another type"
                _fail(tally, found, "stamp", name, what, event.number)
                continue
            stamp = _stamp_bytes(evidence.objects, item, event, name)
            if isinstance(stamp, str):
                _fail(tally, found, "stamp", name, stamp, event.number)
                continue
            _check_stamp(item.id, stamp, head, found, reader, tally)
    for stamp in sealing_stamps if sealing else ():
        assert sealing is not None  # noqa: S101 - for the type checker; the line above says so
        _check_stamp(stamp.name, stamp, sealing, found, reader, tally)


def _stamp_bytes(objects: StoredObjects, item: Stamp, event: CustodyEvent, name: str) -> StampBytes | str:
    """The bytes that a stamp record names, or what is wrong with them."""

    def read(digest: str) -> bytes:
        with objects.open(digest) as stream:
            data = stream.read(_MOST + 1)
        if len(data) > _MOST:
            raise MalformedRecord(f"object {digest} is far too large for what it is said to be")
        return data

    try:
        return StampBytes(
            name,
            item.kind,
            item.authority,
            read(item.token),
            event.number,
            item.time,
            read(item.request) if item.request else None,
            tuple(map(read, item.certificates)),
            tuple(map(read, item.revocation)),
            tuple(map(read, item.headers)),
        )
    except (SolferinoError, OSError) as error:
        return f"what it rests on cannot be read: {error}"


def _check_stamp(name: str, stamp: StampBytes, head: SignedHead, found: Found, reader: Reader, tally: Tally) -> None:
    if stamp.kind != "rfc3161":
        _check_other(name, stamp, head, found, tally)
        return
    finding = stamp_holds(
        stamp.token, stamp.request, imprint(head.raw), stamp.certificates, stamp.revocation, reader.trust
    )
    wrong = list(finding.wrong)
    if not finding.holds and not wrong:
        wrong.append("it does not hold")
    if stamp.time is not None and finding.time is not None and stamp.time != finding.time:
        wrong.append(f"the record says {stamp.time}, the token {finding.time}")
    if wrong or finding.time is None:
        _fail(tally, found, "stamp", stamp.name, "; ".join(wrong[:3]), stamp.entry)
        return
    who = stamp.authority or finding.authority or stamp.name
    why = finding.untrusted
    proof = OutsideProof(
        name, "rfc3161", who, head.head.size, stamp.entry, finding.time, finding.trusted, why,
        finding.ends, finding.first_to_end or "", finding.revoked,
    )  # fmt: skip
    head.proofs.append(proof)
    tally.notes += [f"{stamp.name}: {words}" for words in finding.open if finding.trusted]


def _check_other(name: str, stamp: StampBytes, head: SignedHead, found: Found, tally: Tally) -> None:
    """A proof in a chain of blocks: what counts is the work in its header, so nobody need be trusted for it."""
    if stamp.kind != "opentimestamps":
        tally.counts["not_possible"] += 1
        tally.notes.append(f"{stamp.name}: a stamp of the kind {stamp.kind!r} is not known here")
        return
    finding = proof_holds(stamp.token, imprint(head.raw), stamp.headers)
    if finding.wrong:
        _fail(tally, found, "stamp", stamp.name, "; ".join(finding.wrong[:3]), stamp.entry)
    elif not finding.holds or finding.not_after is None:
        tally.counts["not_possible"] += 1
        tally.notes += [f"{stamp.name}: {words}" for words in finding.open]
    else:
        head.proofs.append(
            OutsideProof(name, stamp.kind, stamp.authority or "Bitcoin", head.head.size, stamp.entry, finding.not_after)
        )


def _tell_stamps(anchors: Anchors, reader: Reader, tally: Tally) -> None:
    """Count each stamp by what it still shows, and say it."""
    stamps = [proof for proof in anchors.proofs if proof.kind != "cosignature"]
    for proof in stamps:
        good = anchors.good[proof.id]
        told = f"{proof.who} at {proof.time} over {proof.size} entries"
        if good.good:
            tally.counts["passed"] += 1
            tally.of_which["good by renewal" if good.by else "good by themselves"] += 1
            tally.notes.append(f"{told}: {good.why}")
        else:
            tally.counts["not_possible"] += 1
            tally.of_which["no longer proved" if proof.holds else "by an authority nobody named"] += 1
            if not proof.holds:
                tally.notes.append(f"{told}: it holds, but {good.why}; name its root with --trust")
    tally.notes += no_longer_shown(stamps, reader.at or "")


# -- 10: witnesses ----------------------------------------------------------------------------------------------------


def _check_cosignatures(
    found: Found, by_id: Mapping[str, SignedHead], sealing: SignedHead | None, reader: Reader, tally: Tally
) -> None:
    trusted = {(w.key.algorithm, w.key.public) for w in reader.policy.witnesses} if reader.policy else set()
    for event, item in found.anchors:
        if isinstance(item, Cosignature):
            name = f"cosignature in entry {event.number}"
            head = by_id.get(item.checkpoint)
            try:
                key, signature = VerifierKey.parse(item.vkey), Signature.parse(item.line)
                if event.type is not EventType.COSIGNED or head is None or head.entry >= event.number:
                    raise MalformedRecord(
                        "no checkpoint before it is the one that it names, or its entry is no cosigned"
                    )
                said = _time_of(signature)
                if said is None or said != moment(item.time).replace(microsecond=0):
                    raise MalformedRecord(f"the record says {item.time}, the cosignature another time")
            except SolferinoError as error:
                _fail(tally, found, "cosignature", name, error.what, event.number)
                continue
            head.cosigned.append((signature, key))
            _check_cosignature(item.id, name, event.number, head, signature, key, trusted, found, tally)
    for number, (signature, key) in enumerate(sealing.cosigned if sealing else ()):
        assert sealing is not None  # noqa: S101 - for the type checker; the line above says so
        name = f"cosignature {number + 1} of the seal"
        _check_cosignature(name, name, sealing.entry, sealing, signature, key, trusted, found, tally)


def _check_cosignature(
    record: str,
    name: str,
    entry: int,
    head: SignedHead,
    signature: Signature,
    key: VerifierKey,
    trusted: set[tuple[str, bytes]],
    found: Found,
    tally: Tally,
) -> None:
    try:
        if key.kind not in _WITNESSES or not signature_holds(key, signature, head.note.text):
            raise MalformedRecord(f"the line of {key.name} does not hold under its key")
        time = _time_of(signature)
    except CannotCheck as error:
        tally.counts["not_possible"] += 1
        tally.notes.append(f"{name}: {error}")
        return
    except MalformedRecord as error:
        _fail(tally, found, "cosignature", name, error.what, entry)
        return
    if time is None:
        _fail(tally, found, "cosignature", name, "the time it says is none", entry)
        return
    tally.counts["passed"] += 1
    known = (key.algorithm, key.public) in trusted
    tally.of_which["of witnesses in your policy" if known else "of witnesses nobody named"] += 1
    why = "" if known else "its witness is not in a policy that you gave"
    proof = OutsideProof(record, "cosignature", key.name, head.head.size, entry, instant(time), known, why)
    head.proofs.append(proof)


def _time_of(signature: Signature) -> datetime | None:
    """The time of a cosignature; None for one that no clock shows."""
    seconds = signature_time(signature)
    return datetime.fromtimestamp(seconds, UTC) if 0 < seconds < _TOO_LATE else None


def _check_policy(anchors: Anchors, reader: Reader, found: Found, tally: Tally) -> None:
    """The policy must be met by a head that covers all but acts of anchoring; how far it is met is said anyway."""
    if reader.policy is None:
        if any(proof.kind == "cosignature" for proof in anchors.proofs):
            tally.notes.append("nobody said which witnesses to believe: give --policy")
        return
    met = 0
    for head in anchors.heads:
        judged = _judge(reader.policy, head)
        met = max(met, head.head.size) if judged else met
    sealed = next((head for head in anchors.heads if head.sealing), None)
    wanted = sealed.head.size if sealed else max(anchors.needed, 1)
    if met >= wanted:
        tally.notes.append(f"your policy is met over {met} entries")
        return
    words = f"your policy is met up to entry {met - 1} only" if met else "your policy is not met by any checkpoint here"
    tally.notes.append(words)
    anchors.unmet.append(words)


def _judge(policy: Policy, head: SignedHead) -> bool:
    note = Note(head.note.text, (*head.note.signatures, *(signature for signature, _ in head.cosigned)))
    try:
        return policy.judge(note).accepted
    except MalformedRecord:
        return False


def _reach(anchors: Anchors, reader: Reader) -> None:
    for head in anchors.heads:
        good = [p for p in head.proofs if p.kind != "cosignature" and anchors.good[p.id].good]
        by = f"stamp of {good[0].who} at {good[0].time}" if good else ""
        asks = reader.policy is not None and reader.policy.quorum != "none"
        if not by and asks and reader.policy is not None and _judge(reader.policy, head):
            by = "as your policy wants"
        if by and head.head.size > anchors.reach:
            anchors.reach, anchors.reached_by = head.head.size, by


def _needed(found: Found, sealing: SignedHead | None) -> int:
    """How many entries an anchor must cover: all but the acts of anchoring at the end."""
    if sealing is not None:
        return sealing.head.size
    return found.entries.need


def _fail(tally: Tally, found: Found, kind: str, name: str, what: str, entry: int) -> None:
    tally.counts["failed"] += 1
    found.hurt(tally.number, kind, name, what, entry=entry)
