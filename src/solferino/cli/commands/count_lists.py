"""``solferino count lists``: declare what a kept table of people is; see its rows and every problem of every row."""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import click

from solferino.casework.list_views import guess_of, list_summaries, row_rows
from solferino.casework.lists import Declaring, current_lists, declare, read_declaration
from solferino.cli.listing import show
from solferino.cli.opened import opened
from solferino.cli.options import JSON, Look, case_option, dates_options, json_option, look
from solferino.cli.talk import Talk, plain, print_json, print_lines
from solferino.cli.viewed import viewed
from solferino.record import UsageError, content

_COLUMNS = ("list", "name", "item", "rows", "usable", "not used", "unidentified", "problems", "owner", "confirmation")
_ROW_COLUMNS = ("row", "name", "sex", "age", "died", "place", "problems")


def view_options(function: Any) -> Any:
    """``--case``, ``--held``, ``--as-of``, ``--json``, ``--jsonl``, given as ``look``: a group has no ``[CASE]``."""
    jsonl = click.option("--jsonl", is_flag=True, help="One JSON object a line.")
    return case_option(dates_options(json_option(jsonl(look(function)))))


@click.group("lists", invoke_without_command=True)
@view_options
@click.pass_context
def command(context: click.Context, look: Look) -> int | None:
    """Lists of people: what each is, who keeps it, and how many of its rows can be used.

    A list is any kept table (`solferino add`, then `process`) that a person declared.
    """
    if context.invoked_subcommand is not None:
        return None
    talk: Talk = context.obj
    with viewed(talk, look) as view:
        rows = list_summaries(view)
        for row in rows:
            for words in row["copying"]:
                talk.say(f"note: {words}")
        return show(
            talk,
            view,
            "solferino.lists/1",
            rows,
            form=look.form,
            columns=_COLUMNS,
            cells=_cells,
            nothing="no list is declared in this view: see `solferino count lists guess ITEM`",
        )


@command.command("guess", short_help="What the columns of a kept table seem to be.")
@click.argument("item")
@view_options
@click.option("--sheet", metavar="NAME", help="A sheet of a workbook; the first if absent.")
@click.option("--head", metavar="ROWS", help="The rows of the head: 3, 2-3 or none; looked for if absent.")
@click.pass_obj
def guess(talk: Talk, item: str, look: Look, sheet: str | None, head: str | None) -> None:
    """Show what the columns of ITEM seem to be, with the reason of each guess and what is open. Declares nothing."""
    with viewed(talk, look, quiet=True) as view:
        found = guess_of(view, item, sheet=sheet, head=head)
        if look.form == JSON:
            print_json({"schema": "solferino.list_guess/1", "case": view.case, "size": view.size, **found})
            return
    lines = [f"{found['item']} {found['document']}: {found['rows']} rows, head in row {found['head'] or '1'}"]
    lines += [f"sheets: {', '.join(name or 'without a name' for name in found['sheets'])}"] * (len(found["sheets"]) > 1)
    lines += [f"above the head: {row}" for row in found["above"]]
    lines += [
        f"  {row['column']} -> {row['field']}{'' if row['sure'] else ' (not sure)'}: {row['why']}"
        for row in found["columns"]
    ]
    lines += [f"  {column}: no field; kept with each row" for column in found["unused"]]
    lines += [f"open: {words}" for words in found["open"]]
    lines.append(f"nothing is declared; to declare: {found['declare']}")
    print_lines(map(plain, lines))


@command.command("declare", short_help="Declare what a kept table is.")
@click.argument("item")
@case_option
@click.option("--name", metavar="NAME", help="A short name of the list, such as registry.")
@click.option("--owner", metavar="WHO", help="Who keeps the list.")
@click.option("--collects", metavar="WORDS", help="What it collects and how, in words.")
@click.option("--map", "pairs", metavar="FIELD=COLUMN", multiple=True, help="A column; A+B joins two, , parts pairs.")
@click.option("--code", "codes", metavar="FIELD:WORD=CODE", multiple=True, help="What a word of a cell stands for.")
@click.option("--order", type=click.Choice(["dmy", "mdy", "ymd"]), help="Of days written in numbers.")
@click.option("--head", metavar="ROWS", help="The rows of the head: 3, 2-3 or none; the first if absent.")
@click.option("--sheet", metavar="NAME", help="A sheet of a workbook; the first if absent.")
@click.option("--only", metavar="COLUMN=WORD", help="Only rows with this word: a table may hold several lists.")
@click.option("--confirmation", metavar="WORDS", help="The rule by which an entry counts as confirmed.")
@click.option("--population", metavar="WORDS", help="Whom the list is meant to hold.")
@click.option("--place", metavar="WORDS", help="For which place.")
@click.option("--from", "first", metavar="DAY", help="First day of its period.")
@click.option("--to", "last", metavar="DAY", help="Last day of its period, included.")
@click.option("--copies", metavar="NAME", multiple=True, help="A list that it is known to copy from (repeat).")
@click.option("--note", metavar="WORDS", help="Whatever else a reader must know.")
@click.option("--replaces", metavar="L-NNN", help="The declaration that this one takes the place of.")
@click.option(
    "--file", "file", metavar="FILE", type=click.Path(path_type=Path), help="YAML or JSON with the same keys."
)
@click.option("--person", "who", metavar="NAME", help="Who declares it.")
@click.option("--json", "as_json", is_flag=True, help="Print the declaration as JSON.")
@click.pass_obj
def declare_(
    talk: Talk,
    /,
    item: str,
    case_option: str | None,
    pairs: tuple[str, ...],
    file: Path | None,
    who: str | None,
    as_json: bool,
    **given: Any,
) -> None:
    """Declare what the table ITEM is: who keeps the list, what it collects, and which column fills which field.

    Fields: name, or given, patronymic and family; sex, age, age_low, age_high, born, died (or date), place, status,
    own_id (or id), unidentified. Columns that are not named are kept with each row. Rows are read again from the kept
    bytes; a later declaration with --replaces changes how, and people's decisions on its rows stand.
    """
    person = who or talk.person(talk.case_path(case_option))
    asked = _asked(read_declaration(file) if file else None, pairs, given)
    if not person or not asked.owner or not asked.collects:
        raise UsageError(
            "a declaration needs the name of a person, an owner and what the list collects",
            kept="nothing was changed",
            do="give --person, --owner and --collects",
        )
    with opened(talk, case_option) as case:
        made = declare(case, item, asked, person=person)
        size = case.vault.head().size
        known = {entry.name for entry in current_lists(case.fold().lists)}
    if as_json:
        print_json({"schema": "solferino.casualty_list/1", "size": size, "id": made.id, **content(made)})
    talk.say(f"{made.handle} {made.name}: recorded at entry {size - 1}; see `solferino count lists rows {made.handle}`")
    for name in made.copies:
        if name not in known:
            talk.say(f"note: no list is called {name!r} yet; --copies counts once there is one")


@command.command("rows", short_help="The rows of a list, with their problems.")
@click.argument("list_", metavar="LIST")
@view_options
@click.option("--problems", is_flag=True, help="Only rows that have a problem.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV, one row for each row of the list.")
@click.pass_obj
def rows_(talk: Talk, list_: str, look: Look, problems: bool, as_csv: bool) -> int:
    """Show the rows of LIST (L-001 or its name) as its declaration reads them, each with its place in the text.

    Every row is here: used, or not used with the reason. What could not be read stands beside the row in words.
    """
    with viewed(talk, look, quiet=as_csv) as view:
        rows = row_rows(view, list_, problems=problems)
        if as_csv:
            sys.stdout.write(_csv(rows))
            return 0 if rows else 5
        return show(
            talk,
            view,
            "solferino.list_rows/1",
            rows,
            form=look.form,
            columns=_ROW_COLUMNS,
            cells=_row_cells,
            nothing="no row has a problem" if problems else "the list has no rows",
        )


def _asked(from_file: Declaring | None, pairs: tuple[str, ...], given: dict[str, Any]) -> Declaring:
    """What the options say, over what the file says."""
    base = from_file or Declaring("", "", ())
    uses = [_pair(text) for words in pairs for text in _split(words)]
    said: dict[str, Any] = {f.name: given[f.name] for f in fields(Declaring) if given.get(f.name)}
    return replace(base, **said, uses=tuple(uses) or base.uses)


def _split(words: str) -> list[str]:
    """``name=ПІБ,sex=Стать`` as pairs; a comma inside the name of a column stays where no pair follows it."""
    found: list[str] = []
    for part in words.split(","):
        if "=" in part or not found:
            found.append(part)
        else:
            found[-1] += f",{part}"
    return found


def _pair(text: str) -> tuple[str, str]:
    name, equals, column = text.partition("=")
    if not equals or not column.strip():
        raise UsageError(f"--map {text!r} is no column", kept="nothing was changed", do="write FIELD=COLUMN")
    return name.strip(), column.strip()


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    problems = ", ".join(f"{code} {number}" for code, number in row["problems"].items())
    return (
        row["handle"],
        row["name"],
        row["item"],
        row["rows"],
        row["usable"],
        row["aside"],
        row["unidentified"],
        problems,
        row["owner"],
        row["confirmation"] or "not declared",
    )


def _row_cells(row: dict[str, Any]) -> tuple[object, ...]:
    words = "; ".join(f"{p['column'] or 'row'}: {p['words']}" for p in row["problems"])
    if row["id"] is None:
        return row["row"], "(the table)", "", "", "", "", words
    name = row["name"] or "(nobody named)"
    return row["row"], name, row["sex"], _span(row["age"]), _span(row["died"]), row["place"], words


def _span(bounds: list[Any]) -> str:
    low, high = bounds
    if low == high:
        return "" if low is None else str(low)
    return f"{'' if low is None else low}..{'' if high is None else high}"


def _csv(rows: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n")
    names = ("name", "sex", "age", "born", "died", "place", "status", "own_id")
    write.writerow(["row", "row_id", "usable", *names, "problems", "words", "start", "end", "quote"])
    for row in rows:
        said = [_span(v) if isinstance(v := row.get(name), list) else v for name in names]
        codes = " ".join(p["code"] for p in row["problems"])
        words = "; ".join(p["words"] for p in row["problems"])
        place = row["passage"] or {"start": None, "end": None, "quote": None}
        usable = "yes" if row["usable"] else "no"
        write.writerow(
            [row["row"], row["id"], usable, *said, codes, words, place["start"], place["end"], place["quote"]]
        )
    return out.getvalue()
