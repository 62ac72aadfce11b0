"""certificate: papers for a court, written from the ledger. Nothing is changed and no entry is made."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.check import Brought, Checked, check
from solferino.casework.held import held
from solferino.casework.ids import find_item
from solferino.casework.outside import bounds
from solferino.casework.rows import Rows
from solferino.casework.telling import telling_of, told
from solferino.casework.tooldigest import tool_digest
from solferino.casework.whole import write_whole
from solferino.custody.anchored import Bounds
from solferino.record import (
    CustodyEvent,
    EventType,
    Handover,
    Held,
    HeldItem,
    UsageError,
    instant,
    type_name,
)
from solferino.share.certificates import (
    CaseFacts,
    Happened,
    ItemFacts,
    Paper,
    Replica,
    as_html,
    as_json,
    as_text,
    berkeley,
    custody_form,
    fre902,
)
from solferino.share.certificates import Checked as StepChecked
from solferino.verify import CHANGED

FORMS = ("custody", "fre902", "berkeley")


def certificate(case: Case, form: str, items: Sequence[str] = (), *, brought: Brought | None = None) -> Paper:
    """One of FORMS: ``custody`` for one item, ``fre902`` for some or all, ``berkeley`` for the case.

    items: numbers or ids; none means all. brought: what the reader trusts, as for a verification: it decides whether
    the ledger counts as anchored. The case is verified for the paper. Raises UsageError for an unknown form or
    item, or where ``custody`` is asked for more than one.
    """
    if form not in FORMS:
        raise UsageError(f"{form!r} is no form", do=f"one of: {', '.join(FORMS)}")
    numbers = case.fold().numbers()
    wanted = [find_item(numbers, given) for given in items] or list(numbers)
    if form == "custody" and len(wanted) != 1:
        raise UsageError("the custody form is for one item", do="name it with --item I-003")
    view = held(case)
    checked = check(case, brought=brought)
    of_case = case_facts(case, view, checked)
    times, rows, whole = bounds(case), Rows(view), _wholeness(case, checked)
    of_items = [item_facts(case, rows, row, times, whole) for row in view.items if row.id in wanted]
    if form == "custody":
        return custody_form(of_case, of_items[0])
    return fre902(of_case, of_items) if form == "fre902" else berkeley(of_case, of_items)


def paper_text(paper: Paper, suffix: str = ".txt") -> str:
    """A paper as ``.txt``, ``.html`` or ``.json``. Raises UsageError for another ending."""
    if suffix == ".json":
        return json.dumps(as_json(paper), ensure_ascii=False, indent=2) + "\n"
    if suffix not in (".html", ".txt"):
        raise UsageError(
            f"{suffix or 'no ending'} is no form of a paper", do="name a file ending in .html, .txt or .json"
        )
    return as_html(paper) if suffix == ".html" else as_text(paper)


def write_certificate(paper: Paper, out: Path) -> None:
    """Write a paper to a file, in the form its ending says."""
    write_whole(out, paper_text(paper, out.suffix))


def case_facts(case: Case, view: Held, checked: Checked) -> CaseFacts:
    """The facts of the whole case, with the verification that was run for the paper."""
    steps = tuple(
        StepChecked(s.number, s.title, s.result, s.checked, "; ".join([*(f"{n} {w}" for w, n in s.of_which), *s.notes]))
        for s in checked.report.steps
    )
    of_type = {kind: [e for e in view.events if e.type is kind] for kind in EventType}
    out = of_type[EventType.EXPORTED]
    return CaseFacts(
        view,
        made=instant(case.world.clock()),
        tool=view.tool,
        tool_digest=tool_digest(),
        verified=steps,
        intact=checked.report.intact,
        anchored=checked.report.anchor or "not yet anchored",
        replicas=tuple(Replica(e.number, e.recorded, "replica") for e in out if e.code("form") == "replica"),
        scrubs=tuple(Replica(e.number, e.recorded, "scrub") for e in of_type[EventType.SCRUBBED]),
        handovers=len(of_type[EventType.PACKED]),
        unsealings=len(of_type[EventType.UNSEALED]),
        refusals=len(of_type[EventType.REFUSED]),
        keys=len(of_type[EventType.KEY_ENROLLED]),
    )


def item_facts(
    case: Case, rows: Rows, row: HeldItem, times: Sequence[Bounds], whole: Callable[[str], bool | None]
) -> ItemFacts:
    """The facts of one item. times: what outside proofs show of each entry. whole: what became of an object's bytes."""
    people = rows.view.people
    bound = times[row.entries[0]] if row.entries else Bounds()
    capture = row.captures[-1] if row.captures else None
    kinds: dict[int, tuple[CustodyEvent, set[str]]] = {}
    packages = 0
    for event, _, record in told(case, telling_of(case.fold(), row.id)):
        kinds.setdefault(event.number, (event, set()))[1].add(type_name(record))
        packages += isinstance(record, Handover) and row.id in record.items
    return ItemFacts(
        row,
        label=str(rows.item(row)["document"]),
        capture=capture,
        whole=whole(capture.digest) if capture else None,
        happened=tuple(
            Happened(
                event.number,
                event.recorded,
                str(event.type),
                people.get(event.actor, event.actor) if event.actor else None,
                event.tool,
                _words(event, found),
            )
            for _, (event, found) in sorted(kinds.items())
        ),
        not_before=(bound.not_before, bound.not_before_by) if bound.not_before else None,
        not_after=(bound.not_after, bound.not_after_by) if bound.not_after else None,
        packages=packages,
    )


def _wholeness(case: Case, checked: Checked) -> Callable[[str], bool | None]:
    """What the verification found of an object: whole, changed, or (None) not here to be read."""
    hurt = {damage.name: damage.what for damage in checked.report.damage if damage.kind == "object"}

    def whole(digest: str) -> bool | None:
        what = hurt.get(f"object {digest}")
        if what is None:
            return True if case.vault.objects.has(digest) else None
        return False if what == CHANGED else None

    return whole


_ACTS = {
    EventType.KEPT: "taken in",
    EventType.ATTEMPT_FAILED: "an attempt failed",
    EventType.STEP_FAILED: "a step failed",
    EventType.DECIDED: "a person judged",
    EventType.EXPORTED: "handed over or exported",
    EventType.PACKED: "packed",
    EventType.ERASED: "erased",
    EventType.SEALED: "put under seal",
    EventType.UNSEALED: "read under seal",
    EventType.REFUSED: "refused",
    EventType.RECEIVED: "received in a package",
    EventType.REPAIRED: "repaired from a replica",
}


def _words(event: CustodyEvent, kinds: set[str]) -> str:
    step = event.code("step")
    act = _ACTS.get(event.type) or (f"step {step}, version {event.code('version')}" if step else str(event.type))
    return f"{act} ({', '.join(sorted(k.replace('_', ' ') for k in kinds))})"
