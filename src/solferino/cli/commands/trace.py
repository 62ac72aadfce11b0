"""``solferino trace FILES|FOLDERS|ADDRESSES``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from solferino.casework.tracing import trace_sources, write_page, write_table
from solferino.cli.commands.add import publication_given
from solferino.cli.drawn import drawn
from solferino.cli.sources import Source
from solferino.cli.talk import Talk, print_json, print_lines
from solferino.record import Exit, UsageError, real_world

_WIDTH = 100  # places, where the terminal does not tell
_PATH = click.Path(path_type=Path, allow_dash=True)


@click.command("trace")
@click.argument("paths", metavar="FILES|FOLDERS|ADDRESSES...", nargs=-1, required=True, type=Source())
@click.option("--html", type=_PATH, metavar="FILE", help="Also write one self-contained page; - for stdout.")
@click.option("--csv", type=_PATH, metavar="FILE", help="Also write the steps as a table; - for stdout.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema, not the tree.")
@click.option("--keep", type=click.Path(path_type=Path), metavar="DIR", help="Keep the case in this new folder.")
@click.option("--listing", type=click.Path(path_type=Path), help="A CSV with publisher and date of each file.")
@click.option("--publisher", help="Who published all of them, if you know.")
@click.option("--published", metavar="DATE", help="The day all were published, if you know (2022-03-24).")
@click.option("--language", metavar="TAG", help="The language of all, if you know: en, uk, ru, de ... (BCP 47).")
@click.pass_obj
def command(
    talk: Talk,
    paths: tuple[Path | str, ...],
    html: Path | None,
    csv: Path | None,
    as_json: bool,
    keep: Path | None,
    listing: Path | None,
    publisher: str | None,
    published: str | None,
    language: str | None,
) -> int:
    """Who repeats whom in some articles: a tree of roots and reports, with the words that prove each step.

    Takes files, folders and addresses of pages, and a text file that lists addresses. It works on a temporary case in a
    private folder that is removed at the end; nothing leaves this computer but the question for each address you name.
    """
    to_stdout = [n for n, on in (("--html -", _dash(html)), ("--csv -", _dash(csv)), ("--json", as_json)) if on]
    if len(to_stdout) > 1:
        raise UsageError(f"{' and '.join(to_stdout)} would go to one place", kept="nothing was read", do="name a file")
    given = publication_given(publisher=publisher, published=published, language=language)
    made = trace_sources(paths, real_world(talk.person()), given=given, listing=listing, keep=keep, watch=talk.watch)
    for address, led_to in made.added.sent_on:
        talk.say(f"note: {address} was sent on to {led_to}; what lay there is traced")
    for name, why in made.added.skipped:
        talk.say(f"passed over: {name}: {why}")
    for name, why in made.left_out:
        talk.say(f"left out: {name}: {why}")
    if html is not None and not _dash(html):
        write_page(made, html)
        talk.say(f"page: {html}")
    if csv is not None and not _dash(csv):
        write_table(made, csv)
        talk.say(f"table: {csv}")
    if keep is not None:
        talk.say(f"case: {keep}; next: solferino dossier {keep}")
    if _dash(html):
        sys.stdout.write(made.html())
    elif _dash(csv):
        sys.stdout.write(made.csv())
    elif as_json:
        print_json(made.json())
    else:
        print_lines(drawn(made, shutil.get_terminal_size((_WIDTH, 24)).columns, ascii_only=_ascii_only()))
    if made.added.failed or made.done.failed:
        return int(Exit.PARTIAL)
    return int(Exit.DONE if made.view.items else Exit.NOTHING)


def _dash(path: Path | None) -> bool:
    return path is not None and str(path) == "-"


def _ascii_only() -> bool:
    """True where the terminal shows no more than ASCII. Into files and pipes goes UTF-8."""
    return "utf" not in (sys.stdout.encoding or "").lower()
