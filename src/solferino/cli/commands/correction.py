"""``solferino correction SOURCE KIND``."""

from __future__ import annotations

import click

from solferino.casework.grade import KINDS, correct_source
from solferino.cli.opened import opened
from solferino.cli.talk import Talk, print_json
from solferino.record import UsageError, content, record_id


@click.command("correction")
@click.argument("source")
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who enters it.")
@click.option("--words", help="What was corrected, withdrawn or left standing, in your words.")
@click.option("--on", metavar="DAY", help="The day on which the source did so, if known.")
@click.option("--notice", metavar="ITEM:START:END", help="The source's own notice, in characters of a kept text.")
@click.option("--claim", "claims", metavar="CLAIM", multiple=True, help="A claim that it concerns; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="Print the record as JSON.")
@click.pass_obj
def command(
    talk: Talk,
    source: str,
    kind: str,
    case_option: str | None,
    who: str | None,
    words: str | None,
    on: str | None,
    notice: str | None,
    claims: tuple[str, ...],
    as_json: bool,
) -> None:
    """Enter a correction into the history of SOURCE.

    KIND: corrected (it printed another version and said so), withdrawn, or stands (it was shown to be wrong, and left
    as it was). `solferino sources` lists the history beside the grades.
    """
    person = who or talk.person(talk.case_path(case_option))
    if not person or not words:
        raise UsageError(
            "a correction needs the name of a person and what was corrected",
            kept="nothing was changed",
            do="give --person and --words",
        )
    with opened(talk, case_option) as case:
        made = correct_source(
            case, source, kind, person=person, words=words, on=on, notice=_notice(notice), claims=claims
        )
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.correction/1", "size": size, "id": record_id(made), **content(made)})
    talk.say(f"{made.source}: {made.kind}; recorded at entry {size - 1}")


def _notice(text: str | None) -> tuple[str, int, int] | None:
    if text is None:
        return None
    item, _, rest = text.partition(":")
    start, sign, end = rest.partition(":")
    if not (sign and text.isascii() and start.isdigit() and end.isdigit()):
        raise UsageError(f"{text!r} is not of the form ITEM:START:END", do="for example --notice I-003:0:84")
    return item, int(start), int(end)
