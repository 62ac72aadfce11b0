"""The recipe: ten numbered steps for a case, sixteen for a package; every one reported, also when one failed."""

from __future__ import annotations

from collections.abc import Sequence

from solferino.verify.anchors import Anchors, SignedHead, StampBytes, check_anchors, reach_words
from solferino.verify.batches import check_batches
from solferino.verify.found import Found, Tally
from solferino.verify.ledger import check_entries, check_times
from solferino.verify.names import check_names
from solferino.verify.objects import check_objects
from solferino.verify.passages import check_passages
from solferino.verify.protocol import Evidence, HashedObjects
from solferino.verify.reader import OlderHead, Reader
from solferino.verify.report import Report


def check(
    evidence: Evidence, *, older: Sequence[OlderHead] = (), reader: Reader | None = None, require_anchor: bool = False
) -> Report:
    """Check a case from its stored bytes alone. Changes nothing, needs no network and no clock.

    older: heads written down earlier, apart from the case; a ledger that was cut short or rewritten no longer has them.
    reader: whom the reader trusts. require_anchor: have the report end with exit code 9 where no outside anchor covers
    the ledger.
    """
    found = Found()
    anchors, tallies = walk(evidence, found, older, reader or Reader())
    return written(evidence.case_id, found, tallies, anchors, require_anchor=require_anchor)


def walk(
    evidence: Evidence,
    found: Found,
    older: Sequence[OlderHead],
    reader: Reader,
    *,
    hashed: HashedObjects | None = None,
    sealing: SignedHead | None = None,
    stamps: Sequence[StampBytes] = (),
) -> tuple[Anchors, list[Tally]]:
    """Steps 1 to 10. hashed, sealing, stamps: of a package."""
    # 1. every entry is canonical and numbered        2. the tree has the stored leaves and head, and every older head
    entries, tree = check_entries(evidence, found, older)
    # 3. every batch is whole                         4. every object is there and hashes to its name
    batches = check_batches(evidence, found)
    objects = check_objects(evidence, found, hashed)
    # 5. every quote is the text at its offsets       6. every record that is named exists
    passages = check_passages(evidence, found)
    names = check_names(found)
    # 7. recorded times never fall                    8, 9, 10. signed heads, stamps and witnesses
    times = check_times(found)
    anchors, heads, outside, witnesses = check_anchors(evidence, found, reader, sealing, stamps)
    return anchors, [entries, tree, batches, objects, passages, names, times, heads, outside, witnesses]


def written(
    case: str,
    found: Found,
    tallies: Sequence[Tally],
    anchors: Anchors,
    *,
    require_anchor: bool,
    kind: str = "case",
    newer: Sequence[str] = (),
    package_root: str = "",
) -> Report:
    """The report of what was found."""
    unread = [f"{found.not_understood} records are of a type or form that this version does not know"]
    last = max(anchors.heads, key=lambda head: (head.sealing, head.head.size), default=None)
    return Report(
        case,
        found.size,
        found.root,
        tuple(tally.step() for tally in tallies),
        tuple(found.damage),
        _in_order({**found.erased_lines, **found.erased_objects}),
        _in_order({**found.sealed_lines, **found.sealed_objects}),
        anchored=anchors.covers,
        require_anchor=require_anchor,
        kind=kind,
        reach=anchors.reach,
        anchor=reach_words(anchors, found.size + (found.last_leaf is not None)),
        unmet=tuple(anchors.unmet),
        newer=(*newer, *(unread if found.not_understood else ())),
        sealed_by=tuple(key.encoded() for key in anchors.signers(last)) if last else (),
        package_root=package_root,
    )


def _in_order(gone: dict[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(gone.items(), key=lambda pair: (pair[1], pair[0])))
