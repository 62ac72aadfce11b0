"""The custody form of one item: every entry that tells of it, in order."""

from __future__ import annotations

from solferino.share.certificates.facts import CaseFacts, ItemFacts
from solferino.share.certificates.paper import Block, Paper

LEAD = (
    "What the ledger of this case says of one item, entry by entry. It shows that the bytes are those that were "
    "taken in, and what was done "
    "with them in this case since. It does not show that what the bytes say is true, who made them, or that a "
    "scene was not staged."
)
UNKNOWN = "not known"


def custody_form(case: CaseFacts, item: ItemFacts) -> Paper:
    """The form for one item."""
    return Paper(
        "solferino.custody-form/1",
        f"Chain of custody: {item.row.number} {item.label}",
        LEAD,
        (
            Block("The item", columns=("field", "value"), rows=tuple(described(case, item))),
            Block(
                "What happened to it",
                (f"{len(item.happened)} entries of the ledger tell of this item.",),
                ("entry", "recorded (UTC)", "what", "by whom", "with"),
                tuple((str(h.entry), h.recorded, h.what, h.who or "the software", h.tool) for h in item.happened),
            ),
            checked_now(case),
        ),
    )


def described(case: CaseFacts, item: ItemFacts) -> list[tuple[str, str]]:
    """What is known of the item, and what is not."""
    capture, row = item.capture, item.row
    given = row.item.given
    state = {
        True: "yes, hashed again for this paper",
        False: "NO: the bytes no longer match",
        None: "the bytes are not here",
    }
    return [
        ("number in this case", row.number),
        ("case", case.view.case),
        ("name as given", row.item.name),
        ("address", row.item.address or (given.address if given and given.address else UNKNOWN)),
        ("why it was kept", row.item.reason or UNKNOWN),
        ("SHA-256", capture.digest if capture else UNKNOWN),
        ("size in bytes", str(capture.size) if capture else UNKNOWN),
        ("media type, from the bytes", (capture.media_type if capture else None) or UNKNOWN),
        ("taken in (UTC, clock of the machine)", capture.captured if capture else UNKNOWN),
        ("taken in with", capture.tool if capture else UNKNOWN),
        ("first kept at entry", str(row.entries[0]) if row.entries else UNKNOWN),
        ("bytes unchanged", state[item.whole]),
        ("recorded not before", _bound(item.not_before)),
        ("recorded not after", _bound(item.not_after)),
        ("handed over in packages", str(item.packages)),
    ]


def checked_now(case: CaseFacts) -> Block:
    """The verification that was run for the paper."""
    return Block(
        "Verified for this paper",
        (
            f"{case.made}, {case.tool}, SHA-256 of the program's own files {case.tool_digest}. "
            f"Ledger of {case.view.size} entries, tree head {case.view.root}. Anchor outside: {case.anchored}.",
        ),
        ("step", "result", "things checked", "to know"),
        tuple((f"{c.number} {c.title}", c.result, str(c.checked), c.words) for c in case.verified),
    )


def _bound(bound: tuple[str, str] | None) -> str:
    return f"{bound[0]} ({bound[1]})" if bound else "no outside proof"
