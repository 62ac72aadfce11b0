"""``solferino count estimate``: make, list, show, review and run again estimates; ``table`` works without a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from solferino.casework.estimate import estimate, estimate_file, rerun, sign
from solferino.casework.estimate_pages import write_page, write_pictures
from solferino.casework.estimate_rows import estimate_row, estimate_rows, row_of
from solferino.casework.held import held as held_at
from solferino.cli.listing import show
from solferino.cli.opened import opened
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk, plain, print_json, print_lines
from solferino.cli.viewed import viewed
from solferino.record import Exit, UsageError, Verdict, real_world

R = TypeVar("R")
_COLUMNS = ("estimate", "question", "documented", "estimated", "in all", "stands", "review", "warnings")
_REVIEW = {
    "nobody": "nobody has looked",
    "one": "one person of two",
    "reviewed": "reviewed by two",
    "unsure": "somebody is unsure",
    "disputed": "disputed",
}


_UNREAD = "not known: the table was not read"


class _WithDefault(click.Group):
    """A group whose first word may be a table: what is no command of it belongs to ``run``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h"):
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group("estimate", cls=_WithDefault)
def command() -> None:
    """Estimate how many no list saw, or say why that cannot be done.

    `solferino count estimate --question "…"` takes the latest linkage run of the case; with TABLE (a file, or a kept
    item such as I-003) a table of patterns: a head of list names and count, a row a pattern. Documented, estimated and
    total are always shown apart. A refusal is recorded with its reason, as an estimate is. Its options are those of
    `solferino count estimate run`.
    """


def _table_options(function: Callable[..., R]) -> Callable[..., R]:
    """What both ways to estimate take."""
    for option in reversed(
        (
            click.option("--question", metavar="WORDS", help="What the figure answers: who, where, when."),
            click.option("--strata", metavar="COL", help="Divide by this column; of rows: place, sex, status, year."),
            click.option("--seed", type=click.IntRange(0), metavar="N", help="Same seed, same bytes; drawn if absent."),
            click.option("--lists", multiple=True, metavar="NAME", help="Use these lists only; repeat."),
            click.option("--leave-out", multiple=True, metavar="NAME", help="Leave this list out; repeat."),
            click.option("--chapman", is_flag=True, help="Two lists: a figure that rests on independence alone."),
            click.option("--json", "as_json", is_flag=True, help="Print the estimate as JSON."),
            click.option("--html", "page", metavar="FILE", type=click.Path(path_type=Path), help="Write it as a page."),
            click.option("--svg", "pictures", metavar="DIR", type=click.Path(path_type=Path), help="Write pictures."),
        )
    ):
        function = option(function)
    return function


@command.command("run", short_help="Estimate and record it.")
@click.argument("table", metavar="[TABLE]", required=False)
@_table_options
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--population", metavar="WORDS", help="Who is counted, in words.")
@click.option("--place", metavar="WORDS", help="Where, in words.")
@click.option("--unit", metavar="WORDS", help="What one is: a person killed, a person missing.")
@click.option("--drawings", type=int, default=20, show_default=True, metavar="N", help="Drawings of the links, 20-100.")
@click.option("--supersedes", metavar="N-001", help="The estimate that this one takes the place of.")
@click.option("--note", metavar="WORDS", help="Whatever else a reader should know.")
@click.option("--person", "who", metavar="NAME", help="Who runs it.")
@click.pass_obj
def run_command(
    talk: Talk,
    /,
    *,
    table: str | None,
    question: str | None,
    seed: int | None,
    as_json: bool,
    page: Path | None,
    pictures: Path | None,
    case_option: str | None,
    who: str | None,
    **options: Any,
) -> int:
    """Estimate from the latest linkage run, or from TABLE, and record the estimate or the refusal."""
    person = who or talk.person(talk.case_path(case_option))
    if not person or not question:
        raise UsageError(
            "an estimate needs the question that it answers and the name of a person",
            kept="nothing was recorded",
            do="give --question and --person; `solferino count estimate table FILE` works without a case",
        )
    chains: dict[str, list[list[float]]] = {}
    with opened(talk, case_option) as case:
        made = estimate(
            case, question, person=person, table=table, seed=seed, watch=talk.watch, chains=chains, **options
        )
        row = estimate_row(held_at(case), made.handle)
        size = case.vault.head().size
    _shown(talk, row, chains, as_json=as_json, page=page, pictures=pictures)
    talk.say(f"{made.handle} recorded at entry {size - 1}, seed {made.seed}; two people review it with `sign`")
    return int(Exit.NOTHING if made.status == "refused" else Exit.DONE)


@command.command("table", short_help="Estimate from a table in a file, without a case.")
@click.argument("file", type=click.Path(path_type=Path))
@_table_options
@click.pass_obj
def table_command(
    talk: Talk,
    /,
    *,
    file: Path,
    question: str | None,
    seed: int | None,
    as_json: bool,
    page: Path | None,
    pictures: Path | None,
    **options: Any,
) -> int:
    """Estimate from a table of patterns in FILE. Nothing is recorded; the seed is printed."""
    if seed is None:
        seed = int.from_bytes(real_world().entropy(4), "big")
    chains: dict[str, list[list[float]]] = {}
    made = estimate_file(file, question or "", seed=seed, watch=talk.watch, chains=chains, **options)
    _shown(talk, row_of(made), chains, as_json=as_json, page=page, pictures=pictures)
    talk.say(f"seed {seed}: --seed {seed} gives the same bytes again")
    return int(Exit.NOTHING if made.status == "refused" else Exit.DONE)


@command.command("list", short_help="List the estimates.")
@look_options
@click.pass_obj
def list_command(talk: Talk, look: Look) -> int:
    """List the estimates and refusals, oldest first, with where their review stands."""
    with viewed(talk, look) as view:
        return show(
            talk,
            view,
            "solferino.estimates/1",
            [_told(row) for row in estimate_rows(view)],
            form=look.form,
            columns=_COLUMNS,
            cells=_cells,
            nothing="nobody made an estimate in this view",
        )


@command.command("show", short_help="Show one estimate with all that stands with it.")
@click.argument("handle", metavar="N-001")
@click.option("--html", "page", metavar="FILE", type=click.Path(path_type=Path), help="Write it as a page.")
@click.option("--svg", "pictures", metavar="DIR", type=click.Path(path_type=Path), help="Write pictures.")
@look_options
@click.pass_obj
def show_command(talk: Talk, look: Look, handle: str, page: Path | None, pictures: Path | None) -> None:
    """Show an estimate: documented, estimated and total apart, reasons, methods, assumption, caveats, review.

    A page written here has no traces of chains: they are drawn where the estimate is made, and no part of the record.
    """
    with viewed(talk, look) as view:
        row = estimate_row(view, handle)
    _shown(talk, row, {}, as_json=look.as_json or look.jsonl, page=page, pictures=pictures)


@command.command("sign", short_help="Say what you think of an estimate after looking at it.")
@click.argument("handle", metavar="N-001")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who reviews it.")
@click.option("--reason", metavar="WORDS", help="On what you base it, in your words.")
@click.option("--verdict", type=click.Choice(["accept", "reject", "unsure"]), default="accept", show_default=True)
@click.pass_obj
def sign_command(
    talk: Talk, handle: str, case_option: str | None, who: str | None, reason: str | None, verdict: str
) -> None:
    """Record one person's review of an estimate. It is reviewed when two have accepted it and nobody says otherwise."""
    person = who or talk.person(talk.case_path(case_option))
    with opened(talk, case_option) as case:
        sign(case, handle, person=person or "", reason=reason or "", verdict=Verdict(verdict))
        row = estimate_row(held_at(case), handle)
        size = case.vault.head().size
    talk.say(f"{row['handle']}: {_REVIEW[row['review']]}; recorded at entry {size - 1}")


@command.command("rerun", short_help="Run an estimate again and say where it differs.")
@click.argument("handle", metavar="N-001")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--json", "as_json", is_flag=True, help="Print the comparison as JSON.")
@click.pass_obj
def rerun_command(talk: Talk, handle: str, case_option: str | None, as_json: bool) -> int:
    """Run an estimate again from what the record held then, with its seed. The same bytes, or where they differ."""
    with opened(talk, case_option, read_only=True) as case:
        found = rerun(case, handle, watch=talk.watch)
    if as_json:
        print_json({"schema": "solferino.estimate-rerun/1", **found})
    elif found["same"]:
        print_lines([f"{found['handle']}: the same, byte for byte, with seed {found['seed']}"])
    else:
        print_lines([f"{found['handle']}: differs in {len(found['differences'])} fields"])
        print_lines(plain(f"  {d['field']}: then {d['then']}; now {d['now']}") for d in found["differences"])
    return int(Exit.DONE if found["same"] else Exit.INTEGRITY)


def lines_of(row: dict[str, Any]) -> Iterator[str]:
    """An estimate in lines: what is documented, estimated and in all first, then the reasons, then the rest."""
    yield plain(f"{row['handle'] or 'estimate'}: {row['question']}")
    documented = f"{row['documented']:,} people on at least one list" if row.get("inputs") else _UNREAD
    yield f"  documented  {documented}"
    if row["status"] == "refused":
        yield "  estimated   no figure can be defended"
        yield f"  in all      {'not known: at least the documented' if row.get('inputs') else 'not known'}"
    else:
        unseen, total = row["unseen"], row["total"]
        yield f"  estimated   {_size(unseen['estimate'])} more whom no list saw ({_range(unseen)})"
        interval = f"{float(row['level']):.0%} interval, {row['interval']}"
        yield f"  in all      {_size(total['estimate'])} ({_range(total)}; {interval})"
    if row["status"] == "disagree":
        yield "  the methods disagree: read the range, not the point"
    for kind, reasons in (("refused", row.get("refusals", ())), ("warning", row.get("warnings", ()))):
        for reason in reasons:
            yield plain(f"  {kind}: {reason['words']} [{reason['rule']}]")
    if row.get("lists"):
        each = ", ".join(
            f"{number} {used['name']} ({used['records']:,})" for number, used in enumerate(row["lists"], 1)
        )
        yield plain(f"  lists: {each}")
    for title, key in (("methods", "methods"), ("lower bounds", "bounds"), ("each list left out", "left_out")):
        if row.get(key):
            yield f"  {title}:"
            yield from (plain(f"    {_method(m)}") for m in row[key])
    if row.get("sensitivity"):
        yield "  under other priors and settings:"
        yield from (plain(f"    {_method(m)}") for m in row["sensitivity"])
    if row["status"] != "refused":
        yield plain(f"  {row['assumption']}")
    yield from (plain(f"  note: {words}") for words in row["caveats"])
    if row.get("review"):
        yield f"  review: {_REVIEW[row['review']]}"
        for one in row["reviews"]:
            yield plain(f"    {one['verdict']} by {one['name'] or 'a person whose name was erased'}: {one['reason']}")
    inputs = ", ".join(digest[:12] for digest in row.get("inputs", ())) or "unreadable"
    yield f"  seed {row['seed']}, {row['tool']}, input {inputs}"


def _shown(
    talk: Talk,
    row: dict[str, Any],
    chains: dict[str, list[list[float]]],
    *,
    as_json: bool,
    page: Path | None,
    pictures: Path | None,
) -> None:
    if as_json:
        print_json({"schema": "solferino.estimate/1", **_told(row)})
    else:
        print_lines(lines_of(row))
    if page is not None:
        talk.say(f"written to {write_page(row, page, chains)}")
    if pictures is not None:
        talk.say(f"{len(write_pictures(row, pictures, chains))} pictures written to {pictures}")


def _told(row: dict[str, Any]) -> dict[str, Any]:
    """A row as JSON tells it: of a table that was not read nobody knows how many are documented."""
    return row if row.get("inputs") else {**row, "documented": None}


def _method(m: dict[str, Any]) -> str:
    name = f"{m['stratum']}: " if m.get("stratum") else ""
    name += m.get("label") or m["method"]
    if m.get("estimate") is None:
        return f"{name}: no figure, {m.get('why') or 'it gives none'}"
    told = f"{name}: {_size(m['estimate'])}"
    if m.get("low") and m.get("high"):
        told += f" ({_size(m['low'])} to {_size(m['high'])}{', ' + m['interval'] if m.get('interval') else ''})"
    if m.get("rhat"):
        told += f"; R-hat {m['rhat']}, effective draws {m.get('ess_bulk', '?')}"
    if m.get("converged") == "no":
        told += "; NOT CONVERGED"
    return told + (f"; model {m['chosen']}" if m.get("chosen") else "")


def _range(limits: dict[str, Any]) -> str:
    return f"{_size(limits['low'])} to {_size(limits['high'])}"


def _size(decimal: str | None) -> str:
    return "?" if decimal is None else f"{float(decimal):,.0f}"


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    refused = row["status"] == "refused"
    return (
        row["handle"],
        row["question"],
        row["documented"] if row.get("inputs") else "not read",
        "refused" if refused else f"{_size(row['unseen']['estimate'])} ({_range(row['unseen'])})",
        "" if refused else f"{_size(row['total']['estimate'])} ({_range(row['total'])})",
        "superseded by " + row["superseded_by"] if row["superseded_by"] else row["status"],
        _REVIEW[row["review"]],
        ", ".join(dict.fromkeys(r["rule"] for r in (*row.get("refusals", ()), *row.get("warnings", ())))),
    )
