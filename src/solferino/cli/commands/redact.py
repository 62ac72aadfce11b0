"""``solferino redact ITEM``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TextIO

import click

from solferino.casework.cutting import REASONS, Cut
from solferino.casework.plan import KEEP_IT, add_to_plan, preview
from solferino.cli.opened import opened
from solferino.cli.talk import Talk, print_json, print_table
from solferino.record import UsageError


@click.command("redact")
@click.argument("item")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--plan", required=True, metavar="FILE", type=click.Path(path_type=Path), help="The plan, kept by you.")
@click.option("--reason", metavar="CODE", type=click.Choice(REASONS), help="Why, as the package will say.")
@click.option("--word", "words", multiple=True, metavar="TEXT", help="Cut it wherever it stands as whole words.")
@click.option("--words", "word_file", type=click.File(encoding="utf-8"), help="A file of such words, one a line.")
@click.option("--span", "spans", multiple=True, metavar="A:B", help="Cut these characters of the text.")
@click.option("--page", "pages", multiple=True, type=int, metavar="N", help="Cut a page of a PDF.")
@click.option(
    "--box", "boxes", multiple=True, metavar="N:X,Y,W,H", help="Cut a box on page N, in points from top left."
)
@click.option("--region", "regions", multiple=True, metavar="X,Y,W,H", help="Cut a part of a picture, in pixels.")
@click.option("--preview", "show", is_flag=True, help="Show what is cut, with what stands around it.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk,
    item: str,
    case_option: str | None,
    plan: Path,
    reason: str | None,
    words: tuple[str, ...],
    word_file: TextIO | None,
    spans: tuple[str, ...],
    pages: tuple[int, ...],
    boxes: tuple[str, ...],
    regions: tuple[str, ...],
    show: bool,
    as_json: bool,
) -> None:
    """Plan cuts in ITEM (I-003): its text, its pages, or a picture. `pack --redact` makes the copy.

    Cuts are added to the plan, one command after another. The case is not changed.
    """
    more = tuple(line.strip() for line in word_file if line.strip()) if word_file else ()
    cuts = _cuts(reason, (*words, *more), spans, pages, boxes, regions)
    if not cuts and not show:
        raise UsageError("nothing to cut was named", kept="nothing was changed", do="see `solferino redact --help`")
    with opened(talk, case_option, read_only=True) as case:
        planned = add_to_plan(plan, case, item, cuts)
        seen = preview(case, planned)
    if as_json:
        print_json(seen.form())
    elif show:
        columns = ("where", "reason", "before", "cut", "behind")
        print_table(columns, [(s.where, s.reason, s.before, s.words, s.behind) for s in seen.shown])
    for note in seen.notes:
        talk.say(f"note: {note}")
    count = len(planned.cuts)
    talk.say(f"{plan.name} holds {count} {'cut' if count == 1 else 'cuts'} of {planned.number}")
    talk.say(KEEP_IT)


def _cuts(
    reason: str | None,
    words: tuple[str, ...],
    spans: tuple[str, ...],
    pages: tuple[int, ...],
    boxes: tuple[str, ...],
    regions: tuple[str, ...],
) -> list[Cut]:
    given = bool(words or spans or pages or boxes or regions)
    if given and reason is None:
        raise UsageError(
            "a cut needs a reason", kept="nothing was changed", do=f"--reason, one of: {', '.join(REASONS)}"
        )
    why = reason or ""
    made = [Cut(why, word=word) for word in words]
    for text in spans:
        start, end = _numbers(text, "--span", r"(\d+):(\d+)", "A:B")
        made.append(Cut(why, span=(start, end)))
    made += [Cut(why, page=page) for page in pages]
    for text in boxes:
        page, left, top, wide, high = _numbers(text, "--box", r"(\d+):(\d+),(\d+),(\d+),(\d+)", "PAGE:X,Y,WIDTH,HEIGHT")
        made.append(Cut(why, box=(page, left, top, wide, high)))
    for text in regions:
        left, top, wide, high = _numbers(text, "--region", r"(\d+),(\d+),(\d+),(\d+)", "X,Y,WIDTH,HEIGHT")
        made.append(Cut(why, region=(left, top, wide, high)))
    return made


def _numbers(text: str, option: str, shape: str, words: str) -> list[int]:
    found = re.fullmatch(shape, text.strip(), re.ASCII)
    if found is None:
        raise UsageError(f"{option} takes {words} in whole numbers, not {text!r}", kept="nothing was changed")
    return [int(number[:18]) for number in found.groups()]
