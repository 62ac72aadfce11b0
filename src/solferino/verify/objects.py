"""Step 4: the preserved bytes."""

from __future__ import annotations

import hashlib

from solferino.record import NothingFound, SolferinoError
from solferino.verify.found import Found, Tally
from solferino.verify.protocol import Evidence

_CHUNK = 1024 * 1024


def check_objects(evidence: Evidence, found: Found) -> Tally:
    """4. Every object that records name is there and hashes to its name."""
    tally = Tally(4, "every object is there and hashes to its name")
    for digest, entry in found.objects.items():
        outcome, what, size = _check(evidence, digest)
        if outcome == "missing" and digest in found.erased_objects:
            outcome = "erased"
        tally.of_which["bytes"] += size
        tally.counts["failed" if outcome == "missing" else outcome] += 1
        if outcome in ("missing", "failed"):
            found.hurt(4, "object", f"object {digest}", what, entry=entry, claims=found.claims_on_object(digest))
        if outcome != "passed":
            found.broken_objects.add(digest)
    _note_strays(evidence, found, tally)
    return tally


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
        return "failed", "its bytes no longer hash to its name", size
    return "passed", "", size


def _note_strays(evidence: Evidence, found: Found, tally: Tally) -> None:
    try:
        strays = sum(1 for digest in evidence.objects.ids() if digest not in found.objects)
    except (SolferinoError, OSError) as error:
        tally.notes.append(f"the objects could not be listed: {error}")
        return
    if strays:
        tally.notes.append(f"{strays} objects lie here that no record names: remains of interrupted work, not evidence")
