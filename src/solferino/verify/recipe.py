"""The recipe: eight numbered steps, every one reported, also when an earlier one failed."""

from __future__ import annotations

from collections.abc import Sequence

from solferino.verify.batches import check_batches
from solferino.verify.found import Found, Tally
from solferino.verify.ledger import OlderHead, check_entries, check_times
from solferino.verify.names import check_names
from solferino.verify.objects import check_objects
from solferino.verify.passages import check_passages
from solferino.verify.protocol import Evidence
from solferino.verify.report import Report


def check(evidence: Evidence, *, older: Sequence[OlderHead] = (), require_anchor: bool = False) -> Report:
    """Check a case from its stored bytes alone. Changes nothing, needs no network and no clock.

    older: heads written down earlier, apart from the case; a ledger that was cut short or rewritten no longer has them.
    require_anchor: have the report end with exit code 9 where no outside anchor exists.
    """
    found = Found()
    # 1. every entry is canonical and numbered        2. the tree has the stored leaves and head, and every older head
    entries, tree = check_entries(evidence, found, older)
    # 3. every batch is whole                         4. every object is there and hashes to its name
    batches = check_batches(evidence, found)
    objects = check_objects(evidence, found)
    # 5. every quote is the text at its offsets       6. every record that is named exists
    passages = check_passages(evidence, found)
    names = check_names(found)
    # 7. recorded times never fall                    8. the head is known outside
    times = check_times(found)
    anchor = Tally(8, "the head is known outside the case", notes=["not yet anchored"])
    anchor.counts["not_possible"] += 1
    tallies = (entries, tree, batches, objects, passages, names, times, anchor)
    erased = sorted({**found.erased_lines, **found.erased_objects}.items(), key=lambda pair: (pair[1], pair[0]))
    return Report(
        evidence.case_id,
        found.size,
        found.root,
        tuple(t.step() for t in tallies),
        tuple(found.damage),
        tuple(erased),
        anchored=False,
        require_anchor=require_anchor,
    )
