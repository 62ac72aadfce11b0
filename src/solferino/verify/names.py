"""Step 6: nothing dangles."""

from __future__ import annotations

from solferino.verify.found import Found, Tally


def check_names(found: Found) -> Tally:
    """6. Every record that a claim, group, finding, decision or entry names exists, and no decision saw the future."""
    tally = Tally(6, "every record that is named exists")
    wanted = [
        *found.names,
        *((event.actor, f"entry {event.number}", event.number) for event in found.events if event.actor),
    ]
    may_be_gone = bool(found.lines_gone or found.not_understood)
    for named, owner, entry in wanted:
        if _exists(named, found):
            tally.counts["passed"] += 1
        elif may_be_gone:
            tally.counts["not_possible"] += 1
        else:
            tally.counts["failed"] += 1
            found.hurt(
                6,
                "name",
                named,
                f"{owner} names it and it is not in the case",
                entry=entry,
                claims={owner} & found.claims,
            )
    for owner, entry in found.looks_ahead:
        tally.counts["failed"] += 1
        found.hurt(6, "name", owner, f"it says it saw entries that come after it (entry {entry})", entry=entry)
    if tally.counts["not_possible"]:
        tally.notes.append(
            f"{tally.counts['not_possible']} names lead to no record; erased lines and records of a "
            "newer version no longer show whose they were"
        )
    return tally


def _exists(named: str, found: Found) -> bool:
    if named.startswith("bytes:"):
        return named.removeprefix("bytes:") in found.captured
    return named in found.ids
