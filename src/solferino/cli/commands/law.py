"""``solferino law``: read the catalogue, and check one of your own."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.lawbook import KINDS, check_file, entries, entry, lines
from solferino.cli.talk import Talk, plain, print_json, print_jsonl, print_lines, print_table
from solferino.record import Exit

_FILE = click.Path(path_type=Path)
_COLUMNS = ("id", "kind", "what", "source", "days", "confidence", "doubt")


@click.group("law")
def command() -> None:
    """What the catalogue of law holds: provisions with elements, rules of forums, parties, standards; and its doubts.

    Everything is restated in our own words, with its source, its days and how sure it is. It is no legal advice.
    """


@command.command("list", short_help="List the entries of the catalogue.")
@click.option("--kind", metavar="KIND", help=f"Only of one kind: {', '.join(KINDS)}.")
@click.option(
    "--catalogue", "catalogues", metavar="FILE", multiple=True, type=_FILE, help="Forums of your own (repeat)."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.option("--jsonl", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def list_(talk: Talk, kind: str | None, catalogues: tuple[Path, ...], as_json: bool, jsonl: bool) -> int:
    """List entries: id, kind, what it is, source, days, confidence, and every mark of doubt."""
    rows = entries(kind, catalogues)
    if jsonl:
        print_jsonl(rows)
    elif as_json:
        print_json({"schema": "solferino.law/1", "entries": rows})
    else:
        print_table(_COLUMNS, [[*(r[c] or "" for c in _COLUMNS[:-1]), "; ".join(r["doubt"])] for r in rows])
    return int(Exit.DONE)


@command.command("show", short_help="Show one entry in full.")
@click.argument("key", metavar="ID")
@click.option(
    "--catalogue", "catalogues", metavar="FILE", multiple=True, type=_FILE, help="Forums of your own (repeat)."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def show(talk: Talk, key: str, catalogues: tuple[Path, ...], as_json: bool) -> int:
    """Show an entry by its id (RS-8-2-b-ix, ICC-TERR, forum:DE, PARTY-UA, SP-3), as the catalogue has it."""
    found = entry(key, catalogues)
    if as_json:
        print_json({"schema": "solferino.law-entry/1", **found})
    else:
        print_lines(map(plain, lines(found)))
    return int(Exit.DONE)


@command.command("check", short_help="Check a catalogue of your own.")
@click.argument("file", metavar="FILE", type=_FILE)
@click.pass_obj
def check(talk: Talk, file: Path) -> int:
    """Check a file with forums of your own: fields, days, ids, tests, classes, references; every problem by name."""
    found = check_file(file)
    print_lines(plain(str(problem)) for problem in found)
    talk.say(f"{file.name}: " + (f"{len(found)} problems" if found else "sound"))
    return int(Exit.USAGE if found else Exit.DONE)
