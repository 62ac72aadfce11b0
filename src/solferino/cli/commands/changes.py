"""``solferino changes``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import click

from solferino.casework.between import Moved, between, row_of
from solferino.casework.change_rows import change_row, in_its_words
from solferino.casework.changes import Change, changes
from solferino.casework.claimchanges import ClaimChange
from solferino.casework.ids import short_id
from solferino.casework.sightings import Sighting
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk, plain, print_json, print_jsonl, print_lines
from solferino.cli.viewed import viewed
from solferino.record import Exit, Held, Passage, UsageError

_QUOTE: Final = 160  # characters of a claim's words in a line


@click.command("changes")
@look_options
@click.option(
    "--between", "days", nargs=2, metavar="DATE DATE", help="What had been said by the second day and not by the first."
)
@click.pass_obj
def command(talk: Talk, look: Look, days: tuple[str, str] | None) -> int:
    """What a page or file says otherwise than an earlier capture of it: word by word, both sides.

    One thing is what has one address, or one name in one folder and half of its words. With --between, what two views
    of the case do not have in common.
    """
    if days:
        if look.as_of:
            raise UsageError("--as-of and --between exclude each other", do="give the two days to --between")
        first, second = (replace(look, as_of=day) for day in days)
        with viewed(talk, first, quiet=True) as one, viewed(talk, second) as other:
            return _show_between(talk, look, one, other)
    with viewed(talk, look) as view:
        found = changes(view)
        rows = [change_row(change, view) for change in found]
        if look.jsonl:
            print_jsonl(rows)
        elif look.as_json:
            print_json({"schema": "solferino.changes/1", "case": view.case, "size": view.size, "changes": rows})
        else:
            print_lines(plain(line) for change in found for line in _block(change, view))
        if not found:
            talk.say("nothing in this view was seen twice with other words")
        return int(Exit.DONE if found else Exit.NOTHING)


def _show_between(talk: Talk, look: Look, one: Held, other: Held) -> int:
    moved = between(one, other)
    rows = [row_of(m) for m in moved]
    if look.jsonl:
        print_jsonl(rows)
    elif look.as_json:
        print_json(
            {
                "schema": "solferino.between/1",
                "case": one.case,
                "size": one.size,
                "from": one.said,
                "to": other.said,
                "moved": rows,
            }
        )
    else:
        print_lines(plain(_line(m)) for m in moved if m.row != "claim")
        print_lines(_claims(moved))
    if not moved:
        talk.say(f"nothing moved between {one.said} and {other.said}")
    return int(Exit.DONE if moved else Exit.NOTHING)


def _line(moved: Moved) -> str:
    # A finding has no handle, and its id tells a reader nothing that the sentence does not.
    handles = " -> ".join(dict.fromkeys(h for h in (moved.before, moved.after) if h and ":" not in h))
    fields = f"  ({'; '.join(moved.fields)})" if moved.fields else ""
    return f"{moved.fate:5}  {moved.row.replace('_', ' ')}  {handles}  {moved.name}{fields}"


def _claims(moved: Sequence[Moved]) -> Iterator[str]:
    """How many claims of each kind came and went; ``--json`` lists them."""
    counts = Counter((m.fate, m.fields[0].replace("_", " ")) for m in moved if m.row == "claim")
    for (fate, kind), count in sorted(counts.items()):
        yield f"{fate:5}  {count} {kind} claim{'s' if count != 1 else ''}"


def _block(change: Change, view: Held) -> Iterator[str]:
    yield f"{change.thing.name}  (one thing by its {change.thing.tie})"
    first, second = ("one text:  ", "the other: ") if change.order == "open" else ("before: ", "after:  ")
    yield f"  {first}{_sighting(change.before)}"
    yield f"  {second}{_sighting(change.after)}"
    if change.order == "open":
        yield "  which came first is not known"
    if change.replaced:
        yield "  another text stands there: the words are not set against each other"
    for hunk in change.hunks:
        yield "  - " + ("a number or a name" if hunk.telling else "words")
        yield from (f"      {sign} {line}" for sign, line in _sides(hunk.before, hunk.after, view))
    for claim in change.claims:
        ids = " -> ".join(short_id(c) for c in (claim.before, claim.after) if c)
        yield f"  claim {claim.kind}: {ids}: {_told(claim)}"
    yield f"  {_notice(change)}"
    yield ""


def _told(claim: ClaimChange) -> str:
    """What is not the same: the fields, else the words of both, else those of the side that has it."""
    if claim.moved:
        return "; ".join(claim.moved)
    words = [p.quote for p in (claim.at, claim.there) if p is not None] if claim.kind == "changed" else [claim.quote]
    return " -> ".join(f"“{_cut(w)}”" for w in words)


def _cut(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _QUOTE else f"{flat[: _QUOTE - 1].rstrip()}…"


def _sides(before: Passage | None, after: Passage | None, view: Held) -> Iterator[tuple[str, str]]:
    for sign, passage in (("-", before), ("+", after)):
        if passage is not None:
            yield sign, in_its_words(passage, view.texts[passage.reading])


def _notice(change: Change) -> str:
    if change.notice is not None:
        return f"a notice stands in the second: {change.notice.quote}"
    if change.checked:
        return "no correction notice was found"
    return "no notice of correction was looked for: its language is not read for that"


def _sighting(seen: Sighting) -> str:
    published = seen.published
    day = f"published {published.earliest or '…'}" if published and (published.earliest or published.latest) else ""
    if published and published.day is None and day:
        day += f" to {published.latest or '…'}"
    return f"{seen.item} {seen.document}, captured {seen.captured[:10]}, {day or 'day of publication not known'}"
