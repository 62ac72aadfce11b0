"""Step 4: the preserved bytes."""

from __future__ import annotations

import hashlib

from solferino.record import NothingFound, SolferinoError
from solferino.verify.found import Found, Tally, by_entries
from solferino.verify.protocol import Evidence, HashedObjects

_CHUNK = 1024 * 1024
CHANGED = "its bytes no longer hash to its name"


def check_objects(evidence: Evidence, found: Found, hashed: HashedObjects | None = None) -> Tally:
    """4. Every object that records name is there and hashes to its name.

    hashed: objects of a package, whose digests were computed when all of its files were.
    """
    tally = Tally(4, "every object is there and hashes to its name")
    by: dict[str, set[int]] = {"erased": set(), "sealed": set()}
    for digest, entry in found.objects.items():
        outcome, what, size = _look_up(hashed, digest) if hashed else _check(evidence, digest)
        if outcome == "missing":
            outcome = found.gone(digest) or outcome
        if outcome in by:
            by[outcome].add((found.erased_objects if outcome == "erased" else found.sealed_objects)[digest])
        tally.of_which["bytes"] += size
        tally.counts["failed" if outcome == "missing" else outcome] += 1
        if outcome in ("missing", "failed"):
            found.hurt(4, "object", f"object {digest}", what, entry=entry, claims=found.claims_on_object(digest))
        if outcome != "passed":
            found.broken_objects.add(digest)
    tally.notes += by_entries(by)
    _note_strays(evidence, found, tally, hashed)
    return tally


def _look_up(objects: HashedObjects, digest: str) -> tuple[str, str, int]:
    found = objects.hashed(digest)
    if found is None:
        return "missing", "it is not here", 0
    seen, size = found
    return ("passed", "", size) if seen == digest else ("failed", CHANGED, size)


def _check(evidence: Evidence, digest: str) -> tuple[str, str, int]:
    hasher, size = hashlib.sha256(), 0
    try:
        with evidence.objects.open(digest) as stream:
            while piece := stream.read(_CHUNK):
                hasher.update(piece)
                size += len(piece)
    except NothingFound:
        return "missing", "it is not here", 0
    except (SolferinoError, OSError) as error:
        return "failed", f"it cannot be read: {error}", size
    if hasher.hexdigest() != digest:
        return "failed", CHANGED, size
    return "passed", "", size


def _note_strays(evidence: Evidence, found: Found, tally: Tally, hashed: HashedObjects | None) -> None:
    try:
        strays = [digest for digest in evidence.objects.ids() if digest not in found.objects]
    except (SolferinoError, OSError) as error:
        tally.notes.append(f"the objects could not be listed: {error}")
        return
    for digest in strays if hashed else ():
        outcome, what, _ = _look_up(hashed, digest) if hashed else ("passed", "", 0)
        tally.counts[outcome] += 1
        if outcome != "passed":
            found.hurt(4, "object", f"object {digest}", what)
    if strays:
        whose = "no record here names" if hashed else "no record names: remains of interrupted work, not evidence"
        tally.notes.append(f"{len(strays)} objects lie here that {whose}")
