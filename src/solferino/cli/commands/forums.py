"""``solferino forums CASE|FACTS.yaml``."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from solferino.casework.forum_words import (
    COLUMNS,
    INCIDENT_COLUMNS,
    by_incident,
    comparison,
    csv_of,
    details,
    heading,
    heading_of_incidents,
    table,
)
from solferino.casework.forums import (
    Facts,
    facts_of_incident,
    forums,
    forums_compared,
    forums_of_incidents,
    read_facts,
    with_file,
)
from solferino.casework.settings import catalogues as catalogues_of
from solferino.cli.options import JSON, JSONL, Look, case_option, held_option, json_option, look
from solferino.cli.table import laid_out
from solferino.cli.talk import Talk, plain, print_json, print_jsonl, print_lines, print_table
from solferino.cli.viewed import viewed
from solferino.record import Exit, UsageError

_WIDTH = 160  # places, where no terminal tells
_FILE = click.Path(path_type=Path)


@click.command("forums")
@click.argument("where", metavar="[CASE|FACTS.yaml]", required=False, type=_FILE)
@click.argument("incident", metavar="[M-001]", required=False)
@case_option
@click.option("--as-of", metavar="DATE", help="The day of asking: the law, and what had been said, by its end.")
@click.option("--compare", metavar="DATE DATE", nargs=2, help="Ask on two days: what changed, when, and why.")
@click.option("--facts", metavar="FILE", type=_FILE, help="Facts that you state beside those of the incident.")
@click.option("--forum", "only", metavar="ID", multiple=True, help="Only this forum (repeat).")
@click.option(
    "--catalogue", "catalogues", metavar="FILE", multiple=True, type=_FILE, help="Forums of your own (repeat)."
)
@held_option
@json_option
@click.option("--jsonl", is_flag=True, help="One JSON object a forum.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV, one row a forum.")
@look
@click.pass_obj
def command(
    talk: Talk,
    look: Look,
    where: Path | None,
    incident: str | None,
    compare: tuple[str, str] | None,
    facts: Path | None,
    only: tuple[str, ...],
    catalogues: tuple[Path, ...],
    as_csv: bool,
) -> int:
    """Where a case could be heard, as of a day: open, conditional or closed, a forum a line, with rule and reason.

    Facts come from a file (FACTS.yaml or .json), or from an incident of a case (without one: each), which gives its
    place and days and nothing else; --facts adds what you state. What is missing is unknown, never false, and is named.
    It is said of jurisdiction alone: admissibility, arrest and what a court would find are other questions.
    """
    if compare and (look.as_of or as_csv):
        raise UsageError("--compare goes with neither --as-of nor --csv", kept="no verdict was given", do="choose one")
    day = look.as_of or (max(compare) if compare else None)
    which = _Which(where, incident, replace(look, as_of=day), facts)
    if which.file is None and (which.is_case or which.incident is not None):
        catalogues = (*catalogues_of(talk.case_path(which.folder)), *catalogues)
    if which.is_case and not compare:
        return _incidents(talk, which, only or None, catalogues, as_csv=as_csv)
    found = _facts(talk, which)
    chosen = only or None
    if compare:
        return _compare(found, compare, chosen, catalogues, form=look.form)
    asked = forums(found, look.as_of, only=chosen, catalogues=catalogues)
    if look.jsonl:
        print_jsonl(v.row() for v in asked.verdicts)
    elif look.as_json:
        print_json({"schema": "solferino.forums/1", **asked.row()})
    elif as_csv:
        sys.stdout.write(csv_of(asked.verdicts))
    else:
        print_lines(map(plain, heading(asked)))
        print_lines(laid_out(COLUMNS, [[plain(c) for c in row] for row in table(asked.verdicts)], _width()))
        for verdict in asked.verdicts:
            if verdict.verdict != "closed" or only:
                print_lines(["", *map(plain, details(verdict))])
        if not only and any(v.verdict == "closed" for v in asked.verdicts):
            print_lines(["", "what would open the closed ones, and who could: --forum ID, or --json"])
    return int(Exit.DONE)


class _Which:
    """Which facts the arguments name."""

    def __init__(self, where: Path | None, incident: str | None, look: Look, facts: Path | None) -> None:
        if where is not None and look.case is not None and incident is None:
            where, incident = None, str(where)  # `solferino forums M-001 --case DIR`
        self.where, self.incident, self.look, self.facts = where, incident, look, facts
        self.file = where if where is not None and not where.is_dir() and _is_file(where) else None

    @property
    def folder(self) -> str | None:
        """The case folder, where one is named."""
        return self.look.case or (str(self.where) if self.where is not None else None)

    @property
    def is_case(self) -> bool:
        """A case without an incident: all of its incidents."""
        if self.file is not None or self.incident is not None:
            return False
        return self.where is not None or self.look.case is not None or self.facts is None

    @property
    def view(self) -> Look:
        """The view of the case that is named, at the day of asking."""
        return replace(self.look, case=self.folder)


def _is_file(path: Path) -> bool:
    return path.is_file() or path.suffix.lower() in (".yaml", ".yml", ".json")


def _facts(talk: Talk, which: _Which) -> Facts:
    """The facts of a file alone, or of an incident, with a file beside it or without."""
    if which.file is not None:
        if which.incident or which.facts or which.look.held:
            raise UsageError(
                "a file of facts stands alone",
                where=str(which.file),
                kept="no verdict was given",
                do="name a case and an incident with --facts FILE, or the file alone",
            )
        return read_facts(which.file)
    if which.incident is None:
        if which.facts is not None and which.where is None and which.look.case is None:
            return read_facts(which.facts)
        raise UsageError(
            "facts come from a file or from one incident",
            kept="no verdict was given",
            do="solferino forums FACTS.yaml, or solferino forums CASE M-001 --facts FACTS.yaml",
        )
    stated = read_facts(which.facts) if which.facts is not None else None
    with viewed(talk, which.view) as view:
        found = facts_of_incident(view, which.incident)
    return found if stated is None else with_file(found, stated)


def _incidents(
    talk: Talk,
    which: _Which,
    only: tuple[str, ...] | None,
    catalogues: tuple[Path, ...],
    *,
    as_csv: bool,
) -> int:
    """Every incident of a case: a line each, or its whole answer."""
    stated = read_facts(which.facts) if which.facts is not None else None
    with viewed(talk, which.view) as view:
        made = forums_of_incidents(view, which.look.as_of, facts=stated, only=only, catalogues=catalogues)
    if which.look.jsonl:
        print_jsonl(asked.row() for asked in made)
    elif which.look.as_json:
        print_json({"schema": "solferino.forums-incidents/1", "incidents": [asked.row() for asked in made]})
    elif as_csv:
        sys.stdout.write(csv_of([v for asked in made for v in asked.verdicts], [a.incident or "" for a in made]))
    else:
        print_lines(map(plain, heading_of_incidents(made)))
        print_table(INCIDENT_COLUMNS, by_incident(made))
    if not made:
        talk.say("no incident is reported in this view")
    return int(Exit.DONE if made else Exit.NOTHING)


def _compare(
    found: Facts,
    days: tuple[str, str],
    only: tuple[str, ...] | None,
    catalogues: tuple[Path, ...],
    *,
    form: str,
) -> int:
    first, second = sorted(days)
    made = forums_compared(found, first, second, only=only, catalogues=catalogues)
    rows: list[dict[str, Any]] = [c.row() for c in made]
    if form == JSONL:
        print_jsonl(rows)
    elif form == JSON:
        told = {"first": first, "second": second, "catalogue": made[0].first.stamp, "facts": found.values}
        print_json({"schema": "solferino.forums-compared/1", **told, "forums": rows})
    else:
        print_lines(map(plain, comparison(found, made, first, second)))
    return int(Exit.DONE)


def _width() -> int:
    return shutil.get_terminal_size((_WIDTH, 24)).columns if sys.stdout.isatty() else _WIDTH
