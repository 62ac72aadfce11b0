"""``solferino count figures``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from solferino.casework.count_figures import (
    FiguresOverTime,
    Wanted,
    figures_over_time,
    mapping,
    number_words,
    page,
    pictures,
    series_over_time,
)
from solferino.casework.ids import short_id
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk, plain, print_json, print_jsonl, print_lines, print_table
from solferino.cli.viewed import viewed
from solferino.record import Exit, UsageError

_COLUMNS = ("series", "number", "as of", "issued", "published", "move", "words", "documents")


@click.command("figures")
@look_options
@click.option("--csv", "as_csv", is_flag=True, help="CSV, one row for each value of a series on a day.")
@click.option("--svg", metavar="DIR", type=click.Path(), help="Write the pictures into this folder as SVG files.")
@click.option("--html", metavar="FILE", type=click.Path(path_type=Path), help="Also write one self-contained page.")
@click.option("--checks", "checks_only", is_flag=True, help="Only the checks that failed.")
@click.option("--passed-over", is_flag=True, help="Only the numbers that are no figures, each with the reason.")
@click.option("--sides", is_flag=True, help="Only the answers side by side: documented, claimed, estimated.")
@click.option("--incident", metavar="HANDLE", help="Only figures of this incident (M-001).")
@click.option("--counted", metavar="WORD", help="Only of this harm: killed, injured, missing ...")
@click.option("--population", metavar="WORD", help="Only of these people: all, civilians, children ...")
@click.option("--place", metavar="NAME", help="Only of this place; words of the name will do.")
@click.option("--source", metavar="NAME", help="Only given by this source; words of the name will do.")
@click.option("--status", metavar="WORD", help="Only of this firmness: confirmed, claimed, estimated ...")
@click.option(
    "--series", "file", metavar="FILE", type=click.Path(), help="Read a file of one figure over time instead."
)
@click.option("--mapping", "declared", metavar="FILE", type=click.Path(), help="JSON: how that file is to be read.")
@click.option("--column", "columns", metavar="FIELD=HEAD", multiple=True, help="A column of that file.")
@click.option("--value", "values", metavar="FIELD=WORD", multiple=True, help="What holds for every row of that file.")
@click.pass_obj
def command(
    talk: Talk,
    /,
    look: Look,
    as_csv: bool,
    svg: str | None,
    html: Path | None,
    checks_only: bool,
    passed_over: bool,
    sides: bool,
    file: str | None,
    declared: str | None,
    columns: Sequence[str],
    values: Sequence[str],
    **asked: str | None,
) -> int:
    """Figures over time: series of one scope, with the checks that failed beside them.

    Figures of another source, people, place, period or firmness are another series: none are merged, averaged or
    subtracted. What a text gives for one day and what came out on another are two dates.
    """
    if file is not None:
        if html is not None:
            raise UsageError("a series file has no page: its words stand in no text of a case", do="use --svg DIR")
        if any(asked.values()):
            raise UsageError("a series file is shown whole", do="leave out the options that choose figures of a case")
        found = series_over_time(file, mapping(declared, _pairs(columns), _pairs(values)))
        return _shown(talk, look, found, {}, as_csv, svg, _part(checks_only, passed_over, sides))
    if declared or columns or values:
        raise UsageError("--mapping, --column and --value belong to --series", do="name the file with --series FILE")
    with viewed(talk, look) as view:
        found = figures_over_time(view, Wanted(**asked), passed=passed_over or look.as_json)
        about = {"case": view.case, "size": view.size}
        if html is not None:
            _page(talk, html, page(view, found))
        return _shown(talk, look, found, about, as_csv, svg, _part(checks_only, passed_over, sides))


def _pairs(given: Iterable[str]) -> dict[str, str]:
    made = {}
    for pair in given:
        name, sign, word = pair.partition("=")
        if not sign or not name or not word:
            raise UsageError(f"{pair!r} is not of the form FIELD=WORD")
        made[name] = word
    return made


def _part(checks: bool, passed_over: bool, sides: bool) -> str:
    asked = [name for name, on in (("faults", checks), ("passed_over", passed_over), ("sides", sides)) if on]
    if len(asked) > 1:
        raise UsageError("--checks, --passed-over and --sides are three views", do="ask for one of them")
    return asked[0] if asked else "steps"


def _shown(
    talk: Talk, look: Look, found: FiguresOverTime, about: dict[str, Any], as_csv: bool, svg: str | None, part: str
) -> int:
    rows: list[dict[str, Any]] = getattr(found, part)
    if svg is not None:
        _write(talk, Path(svg), pictures(found))
    if look.jsonl:
        print_jsonl(rows)
    elif look.as_json:
        print_json({"schema": "solferino.count_figures/1", **about, **found.plain()})
    elif as_csv:
        sys.stdout.write(found.csv())
    else:
        _printed(found, part, rows)
    for note in found.notes if rows and part in ("steps", "sides") else ():
        talk.say(f"note: {note}")
    if part == "steps" and found.faults:
        failed = "1 check" if len(found.faults) == 1 else f"{len(found.faults):,} checks"
        talk.say(f"note: {failed} failed; --checks lists them")
    if part == "steps" and found.passed_over:  # only a file of one figure has them here: its rows that were not read
        left = "1 row is" if len(found.passed_over) == 1 else f"{len(found.passed_over):,} rows are"
        talk.say(f"note: {left} left out; --passed-over lists each with its reason")
    if not rows:
        talk.say(_NOTHING[part])
    return int(Exit.DONE if rows else Exit.NOTHING)


_NOTHING = {
    "steps": "no figure matches",
    "faults": "no check failed",
    "passed_over": "no number was passed over",
    "sides": "no figure matches",
}


def _write(talk: Talk, folder: Path, drawn: dict[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in drawn.items():
            (folder / name).write_text(picture, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{folder} cannot be written to: {error.strerror}", do="name another folder") from error
    talk.say(f"{len(drawn)} pictures written to {folder}" if drawn else "there is nothing to draw")


def _page(talk: Talk, file: Path, made: str) -> None:
    try:
        file.write_text(made, encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}", do="name another file") from error
    talk.say(f"page: {file}")


def _printed(found: FiguresOverTime, part: str, rows: list[dict[str, Any]]) -> None:
    if part == "faults":
        print_table(
            ("check", "why", "claims"), [(r["check"], r["words"], ", ".join(map(short_id, r["claims"]))) for r in rows]
        )
    elif part == "passed_over":
        print_table(
            ("number", "reason", "document", "where"),
            [(r["words"], r["reason"], r["document"] or "", r.get("start", r.get("row"))) for r in rows],
        )
    elif part == "sides":
        print_lines(plain(line) for row in rows for line in _side(row))
    else:
        last = 0
        for label in dict.fromkeys((row["series"], row["label"]) for row in rows):
            if label[0] != last:
                last = label[0]
                print_lines([plain(f"{label[0]}  {label[1]}")])
        print_table(_COLUMNS, [_cells(row) for row in rows])


def _side(row: dict[str, Any]) -> Iterator[str]:
    yield f"{row['question']}?"
    for side in ("documented", "claimed", "estimated", "denied"):
        given = row[side]
        if not given and side != "denied":
            yield f"  {side}: nothing in view"
        for one in given:
            day = f", as of {one['as_of']}" if one["as_of"] else ", no day told"
            yield f"  {side}: {number_words(one)} ({one['source'] or 'nobody named'}{day})"
    yield ""


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    return (
        row["series"],
        number_words(row),
        _days(row["as_of_earliest"], row["as_of_latest"]),
        _days(row["issued_earliest"], row["issued_latest"]),
        _days(row["published_earliest"], row["published_latest"]),
        row["move"],
        _shorten(row["words"]),
        ", ".join(row["documents"]),
    )


def _days(first: str | None, last: str | None) -> str:
    if not first and not last:
        return "not told"
    return (first or last or "") if first == last or not (first and last) else f"{first} to {last}"


def _shorten(text: str, width: int = 60) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
