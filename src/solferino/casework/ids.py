"""Ids as people write them: ``C-1a2b3c4d`` for a claim, ``I-003`` for an item."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from solferino.record import UsageError

_CLAIM = "claim:"
SHORTEST = 6  # digits of an id: a slip of the finger must not decide another claim


def short_id(claim_id: str) -> str:
    """``C-`` and the first eight characters: enough to name a claim on the command line."""
    return "C-" + claim_id.removeprefix(_CLAIM)[:8]


def find_claim_id(known: Collection[str], given: str) -> str:
    """The one claim id that begins with ``given``: the whole id, its digits, or the short form, in either case.

    Raises UsageError for none, with the nearest one, or for several.
    """
    digits = given.strip().lower().removeprefix(_CLAIM).removeprefix("c-")
    start = _CLAIM + digits
    if start in known:
        return start
    found = sorted(i for i in known if i.startswith(start)) if digits else []
    if len(found) == 1 and len(digits) >= SHORTEST:
        return found[0]
    if len(found) == 1:
        raise UsageError(
            f"{given!r} is too short to name a claim",
            kept="nothing was changed",
            do=f"write {short_id(found[0])} if you mean that one",
        )
    if found:
        some = ", ".join(i.removeprefix(_CLAIM)[: len(digits) + 4] for i in found[:5])
        raise UsageError(
            f"{given!r} begins {len(found)} claim ids", kept="nothing was changed", do=f"give more of it: {some}"
        )
    near = difflib.get_close_matches(short_id(start), sorted({short_id(i) for i in known}), n=1, cutoff=0.7)
    meant = f"did you mean {near[0]}? " if near else ""
    raise UsageError(
        f"this case has no claim {given!r}",
        kept="nothing was changed",
        do=f"{meant}list them with `solferino claims`",
    )


def find_item(numbers: dict[str, str], given: str) -> str:
    """The item id behind a number (``I-003``, ``i-3``) or an id. Raises UsageError for an unknown one."""
    if given in numbers:
        return given
    kind, _, digits = given.strip().upper().partition("-")
    if kind == "I" and digits.isascii() and digits.isdigit():
        wanted = f"I-{int(digits):03d}"
        found = next((item for item, number in numbers.items() if number == wanted), None)
        if found is not None:
            return found
    # No "did you mean" here: the next thing done with an item may be to destroy it.
    raise UsageError(
        f"this case has no item {given!r}; it may have been erased",
        kept="nothing was changed",
        do="list them with `solferino status`; erasures stand in `solferino log`",
    )
