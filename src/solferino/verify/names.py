"""Step 6: nothing dangles."""

from __future__ import annotations

from solferino.verify.found import Found, Tally


def check_names(found: Found) -> Tally:
    """6. Every record that a claim, group, finding, decision or entry names exists, and no decision saw the future."""
    tally = Tally(6, "every record that is named exists")
    otherwise = _otherwise(found)
    tally.counts["passed"] += sum(len(numbers) for who, numbers in found.entries.actors.items() if _exists(who, found))
    for named, owner, entry in (*found.names, *_unknown_actors(found)):
        if _exists(named, found):
            tally.counts["passed"] += 1
        elif otherwise:
            tally.counts[otherwise] += 1
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
    if tally.counts["withheld"]:
        tally.notes.append(
            f"{tally.counts['withheld']} names lead to no record here; lines that were withheld may hold it"
        )
    if tally.counts["not_possible"]:
        tally.notes.append(
            f"{tally.counts['not_possible']} names lead to no record; erased lines and records of a "
            "newer version no longer show whose they were"
        )
    return tally


def _unknown_actors(found: Found) -> list[tuple[str, str, int]]:
    """Actors of whom no record is here, each with the entry that names them, in order."""
    unknown = [(who, numbers) for who, numbers in found.entries.actors.items() if not _exists(who, found)]
    return sorted(((who, f"entry {n}", n) for who, numbers in unknown for n in numbers), key=lambda row: row[2])


def _otherwise(found: Found) -> str:
    """How a name counts that leads to nothing here; empty where that can only be damage.

    A line that is gone no longer shows whose it was, so nobody can tell one name from another.
    """
    if found.withheld:
        return "withheld"
    return "not_possible" if found.lines_gone or found.not_understood else ""


def _exists(named: str, found: Found) -> bool:
    if named.startswith("bytes:"):
        return named.removeprefix("bytes:") in found.captured
    return named in found.ids
