"""``solferino command``: who commanded whom, when, in the words of which source."""

from __future__ import annotations

import sys
from collections.abc import Sequence, Sized
from pathlib import Path
from typing import Any

import click

from solferino.casework.command import CONFIDENCE, KINDS, Linked, link, link_file, short_edge, withdraw
from solferino.casework.command_chapter import write_chart
from solferino.casework.command_rows import (
    csv_of,
    edge_rows,
    found_rows,
    gap_rows,
    links_table,
    period_rows,
    place_rows,
)
from solferino.casework.command_sheets import sheet_rows, sheet_table
from solferino.casework.edgefile import COLUMNS
from solferino.cli.command_words import (
    EDGE_COLUMNS,
    FOUND_COLUMNS,
    GAP_COLUMNS,
    edge_cells,
    found_cells,
    gap_cells,
    period_lines,
    place_lines,
    sheet_lines,
)
from solferino.cli.listing import show
from solferino.cli.opened import opened
from solferino.cli.options import Look, case_options, dates_options, json_option, look, look_options
from solferino.cli.talk import Talk, print_json, print_lines
from solferino.cli.viewed import viewed
from solferino.record import CommandEdge, Ending, Exit, Relation, UsageError, content

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_RELATIONS = ", ".join(Relation)


@click.group("command")
def command() -> None:
    """The chain of command: links that people enter, each with its days and the words of a source.

    A question about a day is answered by links of that day alone. What a link does not say is not known, and rank shows
    nothing. A sheet lists what is there for each element of superior responsibility, and what is missing.
    """


@command.command(
    "link",
    short_help="Enter one link.",
    help=f"""Enter one link: SUBJECT RELATION OBJECT, such as "Ada Holm" commands "3rd Brigade".

    RELATION is one of: {_RELATIONS}. The words that say so are named by --quote, exact and standing once in the text of
    the item, or by --characters. Dates: 2022-03-16, 2022-03, 2022, 2022-03-01/2022-03-16, /2022-03-16 (by then).
    What is not given is not known, and is never filled in.""",
)
@click.argument("subject")
@click.argument("relation")
@click.argument("object")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who enters it.")
@click.option("--item", metavar="ITEM", help="The item whose text says so, such as I-003.")
@click.option("--quote", metavar="WORDS", help="The exact words.")
@click.option("--characters", metavar="START-END", help="The same by place, the end exclusive.")
@click.option("--subject-kind", metavar="KIND", help="Its kind, where the relation allows several.")
@click.option("--object-kind", metavar="KIND", help="The same of the object.")
@click.option("--first", metavar="DAYS", help="When it began.")
@click.option("--last", metavar="DAYS", help="When it ended; for an open end, when the source still says so.")
@click.option("--ending", type=click.Choice([e.value for e in Ending]), help="What is known of its end.")
@click.option("--confidence", type=click.Choice(CONFIDENCE), help="Your own.")
@click.option("--note", metavar="TEXT", help="What a reader should know, in your words.")
@click.option("--replaces", metavar="LINK", help="The link that this one puts in the place of (E-…).")
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON.")
@click.pass_obj
def link_(
    talk: Talk,
    /,
    subject: str,
    relation: str,
    object: str,
    *,
    case_option: str | None,
    as_json: bool,
    **given: str | None,
) -> None:
    """Enter one link."""
    person = _person(talk, given.pop("who"), case_option)
    with opened(talk, case_option) as case:
        made = link(
            case,
            subject,
            relation,
            object,
            person=person,
            item=given["item"] or "",
            confidence=given["confidence"] or "",
            quote=given["quote"],
            characters=_characters(given["characters"]),
            subject_kind=given["subject_kind"],
            object_kind=given["object_kind"],
            first=given["first"],
            last=given["last"],
            ending=given["ending"],
            note=given["note"],
            replaces=given["replaces"],
        )
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.link/1", "size": size, **_edge(made)})
    if made.ending is Ending.OPEN and made.last is None:
        talk.say("note: no day is given on which the source still says so; only the day of its beginning is sure")
    talk.say(f"{short_edge(made.id)} {made.subject} {made.relation} {made.object}; recorded at entry {size - 1}")


@command.command(
    "add",
    short_help="Enter the links of a file: CSV, YAML or JSON.",
    help=f"""Enter the links of FILE: CSV, YAML or JSON, one link a row.

    Columns: {", ".join(COLUMNS)}. Each row is checked by itself: good rows are entered in one batch, the others are
    listed with the reason, and the exit code is then 4. Rows that you have entered before are left alone.""",
)
@click.argument("file", type=_FILE)
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who enters them.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of the rows as JSON.")
@click.pass_obj
def add(talk: Talk, file: Path, case_option: str | None, who: str | None, as_json: bool) -> int:
    """Enter the links of a file."""
    person = _person(talk, who, case_option)
    with opened(talk, case_option) as case:
        made = link_file(case, file, person=person)
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.linked/1", "size": size, **_linked(made)})
    for row in made.refused:
        talk.tell(f"{row.place}: {row.why}{f' ({row.do})' if row.do else ''}")
    known = f", {len(made.known)} known before" if made.known else ""
    talk.say(f"{len(made.entered)} links entered{known}, {len(made.refused)} refused")
    return int(Exit.PARTIAL if made.refused else Exit.DONE)


@command.command("withdraw", short_help="Take a link back.")
@click.argument("edge", metavar="LINK")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who takes it back.")
@click.option("--reason", help="Why, in your words.")
@click.pass_obj
def withdraw_(talk: Talk, edge: str, case_option: str | None, who: str | None, reason: str | None) -> None:
    """Take LINK (E-…) back. It stays in the record and drops out of every chain from here on."""
    person = _person(talk, who, case_option)
    with opened(talk, case_option) as case:
        made = withdraw(case, edge, person=person, reason=reason or "")
        size = case.vault.head().size
    talk.say(f"{short_edge(made.replaces or '')} taken back at entry {size - 1}")


@command.command("list", short_help="Every link, with its days and words.")
@look_options
@click.option("--on", metavar="DAY", help="Say what each link is worth on that day.")
@click.option("--about", metavar="NAME", help="Only links with this name at an end.")
@click.option("--csv", "as_csv", is_flag=True, help="As CSV; what a spreadsheet may take for a formula is guarded.")
@click.pass_obj
def list_(talk: Talk, look: Look, on: str | None, about: str | None, as_csv: bool) -> int:
    """List links, oldest entry first; those replaced or taken back are marked."""
    with viewed(talk, look) as view:
        rows = edge_rows(view, on, about)
        if as_csv:
            return _print_csv(csv_of(links_table(rows)), rows)
        return show(
            talk,
            view,
            "solferino.links/1",
            rows,
            form=look.form,
            columns=EDGE_COLUMNS,
            cells=edge_cells,
            nothing="no link is in this view",
        )


@command.command("show", short_help="Who stands where to a unit or person on a day.")
@click.argument("name")
@case_options
@click.option("--on", metavar="DAY", help="The day asked about.")
@click.option("--from", "first", metavar="DAY", help="The first of several days.")
@click.option("--to", "last", metavar="DAY", help="The last of them.")
@click.option("--kind", type=click.Choice(KINDS), help="Where things of two kinds bear the name.")
@dates_options
@json_option
@look
@click.pass_obj
def show_(
    talk: Talk,
    look: Look,
    name: str,
    on: str | None,
    first: str | None,
    last: str | None,
    kind: str | None,
) -> int:
    """Who commands, is over, deputises or is attached at NAME on a day, directly and up the chain.

    Each line says how sure it is on that day: sure, possible (in a margin, or after the source last speaks) or unknown.
    """
    begin, end = _days(on, first, last)
    with viewed(talk, look) as view:
        row = place_rows(view, name, begin, kind) if end is None else period_rows(view, name, begin, end, kind)
    if look.as_json:
        print_json({"schema": "solferino.chain/1", "case": view.case, "size": view.size, "as_of": view.said, **row})
    else:
        print_lines(place_lines(row) if end is None else period_lines(row))
    return int(Exit.DONE)


@command.command("sheet", short_help="The sheets of superior responsibility of a person.")
@click.argument("person_asked", metavar="NAME")
@case_options
@click.option("--on", metavar="DAY", help="The day asked about.")
@click.option("--from", "first", metavar="DAY", help="The first of several days.")
@click.option("--to", "last", metavar="DAY", help="The last of them.")
@dates_options
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="One row an element, as CSV.")
@look
@click.pass_obj
def sheet_(
    talk: Talk,
    look: Look,
    person_asked: str,
    on: str | None,
    first: str | None,
    last: str | None,
    as_csv: bool,
) -> int:
    """What there is for NAME on a day or over days, element by element, and what is missing.

    Both sheets of art. 28 of the Rome Statute (military commander, civilian superior), the other modes of liability as
    checklists, what reached the person and when, defences, official capacity and the rules of single States. Each
    element is evidenced, argued or empty, with words or a reason. A sheet never says that anybody is responsible.
    """
    begin, end = _days(on, first, last)
    with viewed(talk, look) as view:
        row = sheet_rows(view, person_asked, begin, end)
    if as_csv:
        return _print_csv(csv_of(sheet_table(row)), row["sheets"])
    if look.as_json:
        print_json({"schema": "solferino.sheet/1", "case": view.case, "size": view.size, **row})
    else:
        print_lines(sheet_lines(row))
    return int(Exit.DONE)


@command.command("chart", short_help="The organisation on a day, as one HTML page.")
@case_options
@click.option("--on", metavar="DAY", required=True, help="The day asked about.")
@click.option("--sheet", "person_asked", metavar="NAME", help="With the sheets of this person for that day.")
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), help="Where to write it; - is stdout.")
@dates_options
@look
@click.pass_obj
def chart(talk: Talk, look: Look, on: str, person_asked: str | None, out: Path | None) -> int:
    """Write the chart of a day: a drawing, the same as a list, and every link with a footnote to its words."""
    with opened(talk, look.case, read_only=True) as case:
        path = write_chart(case, on, out, person=person_asked, at=look.held, said=look.as_of)
    if path is not None:
        talk.say(f"the chart lies in {path}")
    return int(Exit.DONE)


@command.command("gaps", short_help="What does not fit together in the chain.")
@look_options
@click.option("--csv", "as_csv", is_flag=True, help="As CSV; what a spreadsheet may take for a formula is guarded.")
@click.pass_obj
def gaps(talk: Talk, look: Look, as_csv: bool) -> int:
    """Circles, two commanders at once, days without a commander, dates that differ: listed, never resolved."""
    with viewed(talk, look) as view:
        rows = gap_rows(view)
        if as_csv:
            return _print_csv(csv_of(rows), rows)
        return show(
            talk,
            view,
            "solferino.gaps/1",
            rows,
            form=look.form,
            columns=GAP_COLUMNS,
            cells=gap_cells,
            nothing="nothing was found that does not fit together",
        )


@command.command("find", short_help="Links that claims state in so many words; nothing is entered.")
@look_options
@click.option("--csv", "as_csv", is_flag=True, help="As a file for `command add`, to be completed by a person.")
@click.pass_obj
def find(talk: Talk, look: Look, as_csv: bool) -> int:
    """List links that claims state in so many words, such as "commander of the 12th Brigade". English only.

    Nothing is entered. Days, ending and confidence are for a reader: `command add` refuses the rows of --csv until
    somebody has filled them in.
    """
    with viewed(talk, look) as view:
        rows = found_rows(view)
        if as_csv:
            columns = [c for c in COLUMNS if c != "replaces"]
            text = csv_of([{c: r.get(c) for c in columns} for r in rows]) if rows else _head(columns)
            return _print_csv(text, rows)
        return show(
            talk,
            view,
            "solferino.found/1",
            rows,
            form=look.form,
            columns=FOUND_COLUMNS,
            cells=found_cells,
            nothing="no claim states a link in the wordings that are looked for",
        )


def _person(talk: Talk, given: str | None, case_option: str | None) -> str:
    person = given or talk.person(talk.case_path(case_option))
    if not person:
        raise UsageError("a link needs the name of a person", kept="nothing was entered", do="give --person")
    return person


def _characters(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    start, sign, end = text.partition("-")
    if not (sign and text.isascii() and start.isdigit() and end.isdigit()):
        raise UsageError(f"{text!r} is not of the form START-END", do="for example --characters 120-188")
    return int(start), int(end)


def _days(on: str | None, first: str | None, last: str | None) -> tuple[str, str | None]:
    if on is not None and first is None and last is None:
        return on, None
    if on is None and first is not None and last is not None:
        return first, last
    raise UsageError(
        "it is a question of a day or of days", kept="nothing was changed", do="give --on, or --from and --to"
    )


def _edge(edge: CommandEdge) -> dict[str, Any]:
    return {"id": edge.id, "short": short_edge(edge.id), **content(edge)}


def _linked(made: Linked) -> dict[str, Any]:
    return {
        "entered": [_edge(e) for e in made.entered],
        "refused": [{"place": r.place, "why": r.why, "do": r.do} for r in made.refused],
        "known": list(made.known),
    }


def _head(columns: Sequence[str]) -> str:
    """The head line alone: a form to fill in where nothing was found."""
    return ",".join(f'"{c}"' for c in (*columns, "guarded")) + "\r\n"


def _print_csv(text: str, rows: Sized) -> int:
    sys.stdout.write(text)
    return int(Exit.DONE if rows else Exit.NOTHING)
