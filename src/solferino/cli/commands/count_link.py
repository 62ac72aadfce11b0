"""``solferino count link``: link the rows of lists into persons; look at the pairs that are open."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from solferino.casework.deciding_rows import decide_rows
from solferino.casework.link_files import FILES, link_files
from solferino.casework.link_review import (
    change_rows,
    decision_rows,
    link_summary,
    person_rows,
    persons_csv,
    persons_rows,
    queue_rows,
)
from solferino.casework.linking_rows import link_rows
from solferino.casework.lists import read_files_declared
from solferino.casework.whole import write_whole
from solferino.cli.commands.count_lists import view_options
from solferino.cli.listing import show
from solferino.cli.opened import opened
from solferino.cli.options import JSON, Look, case_option
from solferino.cli.talk import Talk, plain, print_json, print_lines
from solferino.cli.viewed import viewed
from solferino.record import Exit, UsageError, content, real_world

_ENGINES = click.Choice(["own", "splink"])


@click.group("link", invoke_without_command=True)
@view_options
@click.pass_context
def command(context: click.Context, look: Look) -> None:
    """The last linkage run: persons, unmatched rows, the queue, flags, precision and recall."""
    if context.invoked_subcommand is not None:
        return
    with viewed(context.obj, look) as view:
        found = link_summary(view)
    if look.form == JSON:
        print_json({"schema": "solferino.link/1", "case": view.case, "size": view.size, **found})
        return
    print_lines(map(plain, _summary(found)))


@command.command("run", short_help="Link the rows of the declared lists.")
@case_option
@click.option("--lists", "lists", metavar="LIST", multiple=True, help="Only this list (repeat); all if absent.")
@click.option("--seed", type=click.IntRange(0), help="Of what is drawn; that of the run before, or drawn and stored.")
@click.option("--engine", type=_ENGINES, help="What compares the rows; by their number if absent.")
@click.option("--person", "who", metavar="NAME", help="Who runs it.")
@click.option("--json", "as_json", is_flag=True, help="Print the run as JSON.")
@click.pass_obj
def run(
    talk: Talk,
    case_option: str | None,
    lists: tuple[str, ...],
    seed: int | None,
    engine: str | None,
    who: str | None,
    as_json: bool,
) -> None:
    """Link rows into persons. What people decided always holds; persons keep their handles from run to run.

    The same lists, decisions, settings and seed as in the last run add nothing.
    """
    person = who or talk.person(talk.case_path(case_option))
    if not person:
        raise UsageError("a linkage run needs the name of a person", kept="nothing was recorded", do="give --person")
    with opened(talk, case_option) as case:
        done = link_rows(case, person=person, lists=lists, seed=seed, engine=engine, watch=talk.watch)
        size = case.vault.head().size
    made = done.run
    if as_json:
        form = {"schema": "solferino.link_run/1", "size": size, "id": made.id, "added": done.added, **content(made)}
        print_json(form)
    for reason in made.problems:
        talk.say(f"note: {reason.words}")
    settings = ", ".join(made.settings)
    if not done.added:
        talk.say(f"the last run saw the same rows, decisions and settings ({settings}): nothing was added")
        return
    talk.say(
        f"{made.rows} rows, {made.persons} persons, {made.unmatched} unmatched, {_count(made.queue, 'pair')} for people"
    )
    talk.say(f"recorded at entry {done.entry}; {settings}")


@command.command("queue", short_help="The pairs that people are asked about.")
@view_options
@click.option("--first", metavar="N", type=click.IntRange(1), help="Only the first N.")
@click.pass_obj
def queue(talk: Talk, look: Look, first: int | None) -> int:
    """Show uncertain pairs, the most telling first: both rows side by side, what differs in brackets.

    Others with the same place and day are counted: families killed together look like one person. Names are shown,
    because nobody can judge a pair without them.
    """
    with viewed(talk, look) as view:
        rows = queue_rows(view)[:first]
        if look.form == "table":
            print_lines(map(plain, (line for row in rows for line in _pair(row))))
            if not rows:
                talk.say("no pair waits for people")
            return int(Exit.DONE if rows else Exit.NOTHING)
        return show(
            talk, view, "solferino.link_queue/1", rows, form=look.form, columns=(), cells=tuple, nothing="no pair waits"
        )


@command.command("decide", short_help="Say whether two rows are one person.")
@click.argument("first")
@click.argument("second")
@click.argument("verdict", type=click.Choice(["same", "not-same", "unsure"]))
@case_option
@click.option("--reason", metavar="WORDS", help="Your reason, in your words.")
@click.option("--evidence", metavar="WORDS", multiple=True, help="What you looked at, in words or as an id (repeat).")
@click.option("--person", "who", metavar="NAME", help="Who decides.")
@click.option("--json", "as_json", is_flag=True, help="Print the decision as JSON.")
@click.pass_obj
def decide(
    talk: Talk,
    first: str,
    second: str,
    verdict: str,
    case_option: str | None,
    reason: str | None,
    evidence: tuple[str, ...],
    who: str | None,
    as_json: bool,
) -> None:
    """Record that FIRST and SECOND (L-001:17, or the beginning of a row id) are the same person, are not, or unsure.

    One person's word binds the next run, as one signature; a second person's makes it agreed. Two who say the opposite
    bind nothing. Decisions are appended; your last one counts.
    """
    person = who or talk.person(talk.case_path(case_option))
    if not person or not reason:
        raise UsageError(
            "a decision needs the name of a person and a reason",
            kept="nothing was changed",
            do="give --person and --reason",
        )
    with opened(talk, case_option) as case:
        done = decide_rows(case, first, second, verdict, person=person, reason=reason, evidence=evidence)
        size = case.vault.head().size
    if as_json:
        form = {"schema": "solferino.row_decision/1", "size": size, "id": done.decision.id}
        print_json({**form, "standing": str(done.standing), "circle": list(done.circle), **content(done.decision)})
    talk.say(f"{verdict}: {str(done.standing).replace('_', ' ')}; recorded at entry {size - 1}")
    if done.circle:
        talk.say(f"note: these cannot all hold, and none of them binds: {'; '.join(done.circle)}")


@command.command("decisions", short_help="What people decided on pairs of rows.")
@view_options
@click.pass_obj
def decisions(talk: Talk, look: Look) -> int:
    """Show every pair that anybody decided on: what each person said last, and whether it binds."""
    columns = ("first", "second", "said", "standing", "binds", "why not", "by")
    with viewed(talk, look) as view:
        return show(
            talk,
            view,
            "solferino.row_decisions/1",
            decision_rows(view),
            form=look.form,
            columns=columns,
            cells=_decision_cells,
            nothing="nobody has looked at a pair",
        )


@command.command("show", short_help="One person with the rows and pairs.")
@click.argument("person")
@view_options
@click.pass_obj
def show_(talk: Talk, person: str, look: Look) -> None:
    """Show PERSON (P-0001): the rows, how sure their links are, flags, and what became of the handle."""
    with viewed(talk, look) as view:
        found = person_rows(view, person)
        if look.form == JSON:
            print_json({"schema": "solferino.listed_person/1", "case": view.case, "size": view.size, **found})
            return
    print_lines(map(plain, _person(found)))


@command.command("persons", short_help="The persons of the last run, without names.")
@view_options
@click.option("--flagged", is_flag=True, help="Only those that a person must look at.")
@click.pass_obj
def persons(talk: Talk, look: Look, flagged: bool) -> int:
    """List the persons of the last run: how many rows, of which lists, flags. No names."""
    with viewed(talk, look) as view:
        return show(
            talk,
            view,
            "solferino.listed_persons/1",
            persons_rows(view, flagged=flagged),
            form=look.form,
            columns=("person", "rows", "lists", "flags"),
            cells=lambda row: (row["handle"], row["size"], ", ".join(row["lists"]), ", ".join(row["flags"])),
            nothing="no person is flagged" if flagged else "the run has no persons",
        )


@command.command("changes", short_help="What each run changed.")
@view_options
@click.pass_obj
def changes(talk: Talk, look: Look) -> int:
    """List what each run changed against the one before: persons merged, split, moved, new and gone."""
    with viewed(talk, look) as view:
        return show(
            talk,
            view,
            "solferino.link_changes/1",
            change_rows(view),
            form=look.form,
            columns=("run of", "change", "before", "after"),
            cells=lambda row: (row["decided"], row["kind"], " ".join(row["before"]), " ".join(row["after"])),
            nothing="no run changed anything against the one before",
        )


@command.command("export", short_help="Which row is which person, as CSV.")
@view_options
@click.option("--csv", "file", metavar="FILE", type=click.Path(path_type=Path), help="A file; stdout if absent.")
@click.option("--names", is_flag=True, help="With what the rows say: names, ages, days and places of people.")
@click.pass_obj
def export(talk: Talk, look: Look, file: Path | None, names: bool) -> None:
    """Write a row for each row of the lists: its list and number, and its person. Names only with --names."""
    with viewed(talk, look) as view:
        text = persons_csv(view, names=names)
    if file is None:
        sys.stdout.write(text)
        return
    write_whole(file, text, private=names, option="--csv")
    talk.say(f"wrote {file}")


@command.command("files", short_help="Link lists in files, without a case.")
@click.argument("paths", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", metavar="DIR", required=True, type=click.Path(path_type=Path), help="A new or empty folder.")
@click.option("--seed", type=click.IntRange(0), help="Of what is drawn; drawn and written if absent.")
@click.option("--engine", type=_ENGINES, help="What compares the rows; by their number if absent.")
@click.option("--declared", metavar="FILE", type=click.Path(path_type=Path), help="YAML or JSON: file name to mapping.")
@click.option("--names", is_flag=True, help="Write what the rows say beside their numbers.")
@click.option("--json", "as_json", is_flag=True, help="Print run.json.")
@click.pass_obj
def files(
    talk: Talk,
    paths: tuple[Path, ...],
    out: Path,
    seed: int | None,
    engine: str | None,
    declared: Path | None,
    names: bool,
    as_json: bool,
) -> None:
    """Link the rows of lists in files and write persons.csv, pairs.csv, problems.csv and run.json.

    Columns that --declared does not name are guessed, and run.json says why. No case is needed and none is changed.
    """
    given = read_files_declared(declared) if declared else None
    made = link_files(paths, out, real_world(), seed=seed, engine=engine, declared=given, names=names, watch=talk.watch)
    for each in made["files"]:
        for words in (each["guessed"] or {}).get("open", ()):
            talk.say(f"{each['file']}: open: {words}")
    if as_json:
        print_json(made)
    talk.say(f"{made['rows']} rows, {made['persons']} persons, {made['unmatched']} unmatched, seed {made['seed']}")
    talk.say(f"wrote {', '.join(FILES)} into {out}")


def _summary(found: dict[str, Any]) -> list[str]:
    flags = ", ".join(f"{name} {number}" for name, number in found["flags"].items()) or "none"
    by = found["name"] or "a person whose name was erased"
    lines = [
        f"run of {found['decided']} by {by}: {', '.join(found['lists'])}",
        f"{found['rows']} rows, {found['persons']} persons, {found['unmatched']} unmatched, flags: {flags}",
        f"{_count(found['open'], 'pair')} waiting for people; {_count(found['decisions'], 'decision')} kept to",
        f"pairs that people looked at: {_signed(found['looked'])}",
        *(_measured(name, found[name]) for name in ("precision", "recall")),
        f"{found['engine']}, {', '.join(found['settings'])}",
    ]
    return [
        *lines,
        *(f"note: {p['words']}" for p in found["problems"]),
        *(f"note: {words}" for words in found["notes"]),
    ]


def _signed(looked: dict[str, int]) -> str:
    words = [f"{name.replace('_', ' ')}: {number}" for name, number in looked.items()]
    return ", ".join(words) or "none"


def _measured(name: str, given: dict[str, str] | None) -> str:
    if given is None:
        return f"{name} of links: nothing tells"
    return f"{name} of links: {given['estimate']} ({given['low']} to {given['high']})"


def _pair(row: dict[str, Any]) -> list[str]:
    a, b = row["first"], row["second"]
    others = row["others"]
    head = f"{row['probability']}  {_where(a)} and {_where(b)}  ({row['looked']})"
    lines = [head]
    for name in ("name", "sex", "age", "died", "place", "born", "status"):
        if name in row["differences"]:
            one, other = row["differences"][name]
            lines.append(f"    {name}: {one or '-'} | {other or '-'}")
        elif a.get(name) not in (None, [None, None]):
            lines.append(f"    {name}: {_flat(a[name])}")
    lines.append(
        f"    others of that place and day: {others['same_place_and_day']}, "
        f"with a word of the name: {others['of_these_with_a_word_of_the_name']}"
    )
    lines += [f"    {d['name'] or d['person']}: {d['verdict']}: {d['reason']}" for d in row["said"]]
    return lines


def _person(found: dict[str, Any]) -> list[str]:
    lines = [f"{found['handle']}: {_count(len(found['rows']), 'row')} of {', '.join(found['lists'])}"]
    lines += [f"flag: {flag.replace('_', ' ')}" for flag in found["flags"]]
    for row in found["rows"]:
        said = [_flat(row.get(name)) for name in ("name", "sex", "age", "died", "place")]
        lines.append(f"  {_where(row)}: {', '.join(word for word in said if word)}")
    for pair in found["pairs"]:
        rows = " and ".join(at or row for at, row in zip(pair["places"], pair["rows"], strict=True))
        where = "within" if pair["inside"] else "to another person"
        lines.append(f"  {pair['probability']} {pair['state']}, {where}: {rows} ({pair['looked']})")
    lines += [f"{c['kind']}: {' '.join(c['before'])} -> {' '.join(c['after'])}" for c in found["changes"]]
    return lines


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _where(row: dict[str, Any]) -> str:
    return f"{row['list']}:{row['row']}" if row["list"] else str(row["id"])


def _flat(value: Any) -> str:
    if isinstance(value, list):
        low, high = value
        return str(low or "") if low == high else f"{low or ''}..{high or ''}"
    return "" if value is None else str(value)


def _decision_cells(row: dict[str, Any]) -> tuple[object, ...]:
    by = ", ".join(f"{d['name'] or d['person']}: {d['verdict']}" for d in row["said"])
    places = [place or key for place, key in zip(row["places"], row["rows"], strict=True)]
    return (*places, row["looked"], row["standing"].replace("_", " "), row["binds"] or "", row["why_not"] or "", by)
