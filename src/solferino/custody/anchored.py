"""Which proofs from outside are good at a moment, and between what times an entry was recorded. Pure; no I/O.

The rules are those of docs/formats/notes.md. Whether one token holds at its own time is asked elsewhere
(:mod:`solferino.custody.timestamp`); here is what becomes of it as time goes on: a stamp outlives its certificates only
where another one, made before they ended, covers the entry that records it (in the manner of RFC 4998).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class OutsideProof:
    """Something outside that saw a head of the ledger: a stamp or a cosignature. Times are instants.

    id: of its record. kind: ``rfc3161``, ``opentimestamps`` or ``cosignature``. who: the authority or witness. size:
    the head it saw. entry: the number of the entry that records it. time: when it saw it. holds: it is what it says it
    is, and the reader trusts who made it. why_not: where it does not hold. ends: until when it carries itself; None
    where that has no end. ends_of: whose certificate ends then. revoked: when a certificate of it was revoked in a way
    that leaves it nothing; no later stamp mends that.
    """

    id: str
    kind: str
    who: str
    size: int
    entry: int
    time: str
    holds: bool = True
    why_not: str = ""
    ends: str | None = None
    ends_of: str = ""
    revoked: str | None = None

    def alone(self, at: str) -> bool:
        """True where it is good at an instant with no help of a later one."""
        return self.holds and self.revoked is None and (self.ends is None or at <= self.ends)

    def carried_by(self, other: OutsideProof) -> bool:
        """True where another one, if it is good, shows that this one existed while it could still be believed."""
        in_time = self.ends is None or other.time <= self.ends
        standing = self.holds and self.revoked is None
        return other.kind != "cosignature" and standing and other.size > self.entry and in_time


@dataclass(frozen=True, slots=True)
class Goodness:
    """Whether a proof is good, by which later ones (ids, the next first), and in words why or why not."""

    good: bool
    by: tuple[str, ...]
    why: str


def good_at(proofs: Iterable[OutsideProof], at: str) -> dict[str, Goodness]:
    """Which proofs are good at an instant, by id."""
    found: dict[str, Goodness] = {}
    carriers: list[OutsideProof] = []
    # A proof is only ever carried by one that is recorded later: its head holds the entry of the first.
    for proof in sorted(proofs, key=lambda p: -p.entry):
        found[proof.id] = answer = _judged(proof, at, carriers, found)
        if answer.good:
            carriers.append(proof)
    return found


def _judged(proof: OutsideProof, at: str, carriers: Sequence[OutsideProof], found: dict[str, Goodness]) -> Goodness:
    if not proof.holds:
        return Goodness(False, (), proof.why_not or "it does not hold")
    if proof.revoked is not None:
        return Goodness(False, (), f"its certificate was revoked at {proof.revoked}")
    if proof.alone(at):
        until = f"until {_day(proof.ends)}" if proof.ends else "without an end"
        return Goodness(True, (), f"good by itself {until}")
    able = [c for c in carriers if proof.carried_by(c)]
    if able:
        chosen = min(able, key=lambda c: (len(found[c.id].by), c.time, c.id))
        words = f"{_fate(proof)}; {chosen.who} saw it before that, at {chosen.time}"
        return Goodness(True, (chosen.id, *found[chosen.id].by), words)
    return Goodness(False, (), f"{_fate(proof)}, and no stamp of before that covers entry {proof.entry}")


def _fate(proof: OutsideProof) -> str:
    return f"the certificate of {proof.ends_of or proof.who} ended on {_day(proof.ends)}"


def _day(at: str | None) -> str:
    return (at or "")[:10]


@dataclass(frozen=True, slots=True)
class Bounds:
    """When an entry was recorded, as far as the outside shows. Times are instants; None where nothing shows it."""

    not_before: str | None = None
    not_before_by: str = ""
    not_after: str | None = None
    not_after_by: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A recent public value stands in the batch of an entry. seen: an instant of our clock. what: source and value."""

    entry: int
    seen: str
    what: str


def bounds(size: int, good: Iterable[OutsideProof], values: Iterable[Known] = ()) -> list[Bounds]:
    """For each of ``size`` entries, between what times it was recorded.

    good: proofs that are good at the moment asked for. Not after: the earliest time over a greater head. Not before:
    the latest time that stands in an earlier entry, or for a public value in the entry itself.
    """
    proofs = list(good)
    after = _not_after(size, proofs)
    rows: list[Bounds] = []
    told: dict[int, list[tuple[str, str]]] = {}
    for proof in proofs:
        told.setdefault(proof.entry + 1, []).append((proof.time, f"{_kind(proof)} of {proof.who}, entry {proof.entry}"))
    for value in values:
        told.setdefault(value.entry, []).append((value.seen, f"{value.what}, entry {value.entry}"))
    latest: tuple[str, str] | None = None
    for entry in range(size):
        latest = max(filter(None, [latest, *told.get(entry, ())]), default=None)
        before, until = latest or (None, ""), after[entry]
        rows.append(Bounds(before[0], before[1], until[0], until[1]))
    return rows


def _not_after(size: int, proofs: Sequence[OutsideProof]) -> list[tuple[str | None, str]]:
    ends: dict[int, OutsideProof] = {}
    for proof in proofs:
        known = ends.get(proof.size)
        if known is None or proof.time < known.time:
            ends[proof.size] = proof
    best: OutsideProof | None = None
    rows: list[tuple[str | None, str]] = [(None, "")] * size
    heads = sorted((s for s in ends), reverse=True)
    for head, lower in pairwise([*heads, 0]) if heads else ():
        if best is None or ends[head].time < best.time:
            best = ends[head]
        words = f"{_kind(best)} of {best.who} over {best.size} entries"
        rows[lower : min(head, size)] = [(best.time, words)] * max(0, min(head, size) - lower)
    return rows


def _kind(proof: OutsideProof) -> str:
    return "cosignature" if proof.kind == "cosignature" else "stamp"


def no_longer_shown(proofs: Sequence[OutsideProof], at: str) -> list[str]:
    """For every proof that held once and is not good any more: whose, since when, and what is left. In sentences."""
    answers = good_at(proofs, at)
    standing = [p for p in proofs if answers[p.id].good]
    lines = []
    for proof in sorted(proofs, key=lambda p: (p.size, p.time, p.who)):
        if not proof.holds or answers[proof.id].good:
            continue
        left = min((p for p in standing if p.size >= proof.size), key=lambda p: p.time, default=None)
        rest = (
            f"what is still shown is that they existed by {left.time} ({left.who})"
            if left is not None
            else "no time from outside is left for them"
        )
        lines.append(
            f"{proof.who} saw entries 0 to {proof.size - 1} at {proof.time}; {answers[proof.id].why}. "
            f"That they are as old as that is no longer shown by it; {rest}"
        )
    return lines


def next_end(proofs: Sequence[OutsideProof], at: str) -> OutsideProof | None:
    """The proof that is the first to need a renewal: good by itself now, and carried by none that lasts longer.

    None where nothing that is good now ever ends.
    """
    alone = [p for p in proofs if p.alone(at)]
    ending = [p for p in alone if p.ends is not None and not any(p.carried_by(q) and _lasts(q, p) for q in alone)]
    return min(ending, key=lambda p: p.ends or "", default=None)


def _lasts(one: OutsideProof, other: OutsideProof) -> bool:
    """True where one ends after the other."""
    return one.ends is None or (other.ends is not None and one.ends > other.ends)
