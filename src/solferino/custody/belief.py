"""May a signature be believed, after its key was retired, lost or stolen? Pure; no I/O.

The rule is that of docs/formats/notes.md. What is asked here is never whether a signature is mathematically of a key:
that is :func:`solferino.custody.signature.holds`. It is whether somebody else may have made it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from solferino.record import CustodyEvent, EventType, Key, KeyRevocation, UsageError, moment

RETIRED = ("superseded", "left")  # the key was in good hands until the entry that says so
COMPROMISED = ("lost", "stolen")  # somebody else may have signed with it, and may have chosen what the ledger says
REASONS = (*RETIRED, *COMPROMISED)

Material = tuple[str, str]  # algorithm and raw public key (base64): what a key is, whoever is said to hold it


@dataclass(frozen=True, slots=True)
class Revocation:
    """One revocation of a key. entry: its number. recorded, since: instants."""

    entry: int
    recorded: str
    reason: str
    since: str | None = None


@dataclass(frozen=True, slots=True)
class KeyHistory:
    """What a ledger says of one public key. enrolled: number of the first entry that enrolled it."""

    enrolled: int
    revocations: tuple[Revocation, ...] = ()


@dataclass(frozen=True, slots=True)
class Belief:
    """The answer. holds: True where the signature is believed. why: the reason in words, to stand after a colon."""

    holds: bool
    why: str


def histories(rows: Iterable[tuple[CustodyEvent, object]]) -> dict[Material, KeyHistory]:
    """What a ledger says of every public key in it, from its entries in order, each with every record of its batch.

    The same public key under two holders is one key here: whoever revokes it revokes it for both. Only entries of type
    ``key_enrolled`` enroll and only those of type ``key_revoked`` revoke. A revocation that names no key enrolled
    before it says nothing, and a key that was revoked once is not enrolled anew by a later entry.
    """
    found: dict[Material, KeyHistory] = {}
    material: dict[str, Material] = {}
    for event, item in rows:
        if isinstance(item, Key) and event.type is EventType.KEY_ENROLLED:
            of = (item.algorithm, item.public)
            material[item.id] = of
            found.setdefault(of, KeyHistory(event.number))
        elif isinstance(item, KeyRevocation) and event.type is EventType.KEY_REVOKED and item.key in material:
            of = material[item.key]
            told = Revocation(event.number, event.recorded, item.reason, item.since)
            found[of] = KeyHistory(found[of].enrolled, (*found[of].revocations, told))
    return found


def history_of(known: Mapping[Material, KeyHistory], key: Key) -> KeyHistory | None:
    """What is known of the public key that a record holds."""
    return known.get((key.algorithm, key.public))


@dataclass(frozen=True, slots=True)
class SeenOutside:
    """A stamp or cosignature that was found good. checkpoint: the id of what it is over. size: entries of its tree.

    time: what it says, an instant. who: the authority or witness.
    """

    checkpoint: str
    size: int
    time: str
    who: str = ""


def earliest_seen(checkpoint: str, recorded_in: int, seen: Iterable[SeenOutside]) -> SeenOutside | None:
    """The earliest proof from outside that a recorded checkpoint existed, or None.

    checkpoint: its id. recorded_in: the number of the entry that records it. A proof of a later checkpoint counts where
    its tree holds that entry.
    """
    able = (s for s in seen if s.checkpoint == checkpoint or s.size > recorded_in)
    return min(able, key=lambda s: s.time, default=None)


def believed(history: KeyHistory | None, signed_in: int, proved: str | None = None) -> Belief:
    """May a signature of this key be believed?

    history: None for a key that was never enrolled. signed_in: the number of the entry that records the signature.
    proved: the earliest time at which something outside (a stamp, a cosignature) shows that it existed, an instant;
    None where nothing does. Every revocation of the key must leave it standing.
    """
    if history is None:
        return Belief(False, "its key was never enrolled")
    if history.enrolled >= signed_in:
        return Belief(
            False, f"its key was enrolled at entry {history.enrolled}, not before entry {signed_in} that records it"
        )
    answers = [_after(revocation, signed_in, proved) for revocation in history.revocations]
    refused = next((answer for answer in answers if not answer.holds), None)
    if refused is not None:
        return refused
    return answers[-1] if answers else Belief(True, f"its key is in force since entry {history.enrolled}")


def _after(revocation: Revocation, signed_in: int, proved: str | None) -> Belief:
    """What one revocation leaves of a signature."""
    told = f"its key was revoked at entry {revocation.entry} as {revocation.reason}"
    if revocation.reason in RETIRED:
        if signed_in < revocation.entry:
            return Belief(True, f"{told}, after the signature was recorded at entry {signed_in}")
        return Belief(False, f"{told}, before entry {signed_in} that records the signature")
    if revocation.reason not in COMPROMISED:
        return Belief(False, f"{told}, a reason that is not known here")
    return _before_the_thief(told, revocation, proved)


def _before_the_thief(told: str, revocation: Revocation, proved: str | None) -> Belief:
    """A thief may write any entry and any date; what counts is only what stood outside before them."""
    times = [revocation.recorded, *([revocation.since] if revocation.since is not None else [])]
    try:
        bound = min(times, key=moment)  # nobody knows of a theft that has not happened yet
        older = proved is not None and moment(proved) < moment(bound)
    except UsageError:
        return Belief(False, f"{told}, with a time that is none")
    words = f"{told}, and may have been used by somebody else since {bound}"
    if proved is None:
        return Belief(False, f"{words}; nothing outside shows that the signature is older")
    if older:
        return Belief(True, f"{words}; the signature was seen outside before, at {proved}")
    return Belief(False, f"{words}; the signature was first seen outside at {proved}")
