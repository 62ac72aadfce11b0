"""``solferino statements``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from solferino.casework.over_time import Carrying, OverTime, Wanted, statements, wanted
from solferino.casework.over_time_rows import days_in_words, flat, rows_of
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk, plain, print_json, print_jsonl, print_lines
from solferino.cli.viewed import viewed
from solferino.record import Exit, Held, Standing, Statement


@click.command("statements")
@look_options
@click.option("--csv", "as_csv", is_flag=True, help="CSV, one row for each place that carries a statement.")
@click.option("--speaker", metavar="NAME", help="Only what a speaker of this name says; words of the name will do.")
@click.option("--about", metavar="HANDLE", help="Only of this incident (M-001), shared statement or origin.")
@click.option("--from", "since", metavar="DATE", help="Only what may have been said on this day or later.")
@click.option("--to", "until", metavar="DATE", help="Only what may have been said on this day or before.")
@click.pass_obj
def command(
    talk: Talk,
    look: Look,
    as_csv: bool,
    speaker: str | None,
    about: str | None,
    since: str | None,
    until: str | None,
) -> int:
    """Who said what when, which texts carried it, and when it was first and last seen.

    Every statement that several texts carry, and every other one of a named speaker. The days of saying and of
    publication are read from the texts and their givers; the instants of capture are the case's own.
    """
    with viewed(talk, look) as view:
        found = statements(view)
        rows, undated = wanted(view, found, Wanted(speaker, about, since, until))
        unnamed = _unnamed(view, found)
        if unnamed:
            what = "1 statement of a speaker" if unnamed == 1 else f"{unnamed:,} statements of speakers"
            stand = "stands in one text alone and is" if unnamed == 1 else "stand in one text alone each and are"
            talk.say(f"note: {what} whom no text names {stand} not listed; `solferino claims` has all")
        if undated:
            what = "1 statement is" if undated == 1 else f"{undated:,} statements are"
            they = "it was" if undated == 1 else "they were"
            talk.say(f"note: {what} left out because nobody tells on which day {they} said")
        if look.jsonl:
            print_jsonl(map(rows_of, rows))
        elif look.as_json:
            made = list(map(rows_of, rows))
            print_json({"schema": "solferino.statements/1", "case": view.case, "size": view.size, "statements": made})
        elif as_csv:
            sys.stdout.write(flat(rows))
        else:
            print_lines(plain(line) for row in rows for line in _block(row))
        if not rows:
            talk.say("no statement matches")
        return int(Exit.DONE if rows else Exit.NOTHING)


def _unnamed(view: Held, found: Iterable[OverTime]) -> int:
    """How many statements no row holds: those of speakers whom no text names, in one text alone."""
    listed = {claim for row in found for claim in row.ids}
    return sum(
        isinstance(row.claim, Statement) and row.standing is not Standing.REJECTED and row.id not in listed
        for row in view.claims
    )


def _block(row: OverTime) -> Iterator[str]:
    """One statement in lines; nothing is shortened."""
    who = row.speaker or "a speaker whom no text names"
    role = f", {row.role}" if row.role and row.role.casefold() not in who.casefold() else ""
    yield f"{row.handle or 'one text'}  {who}{role}  {_said(row)}"
    for passage in row.words:
        yield f"  {passage.quote}"
    yield f"  {_seen(row)}"
    for carrier in row.carriers:
        yield f"  - {_carrier(carrier)}"
        if carrier.later is not None:
            there = f": {carrier.later.there.quote}" if carrier.later.there else ""
            yield f"      {carrier.later.fate.upper()}: {carrier.later.why}{there}"
    yield ""


def _said(row: OverTime) -> str:
    if row.told:
        return f"said: the texts disagree: {'; '.join(days_in_words(w) for w in row.told)}"
    basis = f" ({row.said.basis})" if row.said and row.said.basis else ""
    return f"said: {days_in_words(row.said)}{basis}"


def _seen(row: OverTime) -> str:
    texts = "1 text" if row.texts == 1 else f"{row.texts} texts"
    texts += f" ({len(row.carriers)} places)" if len(row.carriers) > row.texts else ""
    things = len({c.item for c in row.carriers})
    texts += (
        f", versions of {things} {'page or file' if things == 1 else 'pages or files'}" if things < row.texts else ""
    )
    outlets = f", {len(row.outlets)} outlets" if len(row.outlets) > 1 else ""
    published = f"published: {_span(days_in_words(row.first_published), days_in_words(row.last_published))}"
    if row.undated and row.first_published:
        published += f", {row.undated} without a known day"
    captured = f"captured: {_span((row.first_captured or 'not known')[:10], (row.last_captured or 'not known')[:10])}"
    return f"{texts}{outlets}; {published}; {captured}"


def _span(first: str, last: str) -> str:
    return first if first == last else f"first {first}, last {last}"


def _carrier(row: Carrying) -> str:
    outlet = row.outlet or "outlet not known"
    via = f", via {row.via}" if row.via else ""
    unnamed = "" if row.names_speaker else ", speaker not named there"
    where = f"{row.item} {row.document} {row.passages[0].start}-{row.passages[-1].end}"
    captured = f"captured {row.captured[:10]}" if row.captured else "capture not known"
    return f"published {days_in_words(row.published)}  {outlet}  {row.mode}{via}{unnamed}  {where}, {captured}"
