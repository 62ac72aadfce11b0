"""``solferino legal``."""

from __future__ import annotations

import sys
from typing import Any

import click

from solferino.casework.legal import KINDS, legal_csv, legal_rows, legal_statements, not_read
from solferino.cli.listing import show
from solferino.cli.options import TABLE, Look, look_options
from solferino.cli.talk import Talk
from solferino.cli.viewed import viewed
from solferino.record import Exit

_COLUMNS = ("words", "who", "kind", "rule", "stands to it", "difference")


@click.command("legal")
@look_options
@click.option("--kind", type=click.Choice(KINDS), metavar="KIND", help="Only legal statements of this kind.")
@click.option("--law", metavar="DATE", help="Take the rules of this day for every text, not of its publication.")
@click.option("--csv", "as_csv", is_flag=True, help="As CSV; what a spreadsheet may take for a formula is guarded.")
@click.pass_obj
def command(talk: Talk, look: Look, kind: str | None, law: str | None, as_csv: bool) -> int:
    """What the texts say of the law, beside the rule of that day: agrees, differs, looser, needs more, or no rule.

    Each text meets the rules of the day on which it was published. The difference is about the wording of the law;
    whether the facts are so is not judged. Who says it is the speaker of the claim that covers it, else the text.
    """
    with viewed(talk, look) as view:
        rows = legal_statements(view, kind=kind, law=law)
        others = not_read(view)
        if others:
            what = "1 text is" if others == 1 else f"{others:,} texts are"
            talk.say(f"note: {what} in a language that is not read for law; English is")
        if as_csv:
            sys.stdout.write(legal_csv(rows))
            if not rows:
                talk.say("no legal statement was found")
            return int(Exit.DONE if rows else Exit.NOTHING)
        told = legal_rows(rows)
        if told and look.form == TABLE:
            talk.say(f"rules of catalogue {told[0]['catalogue']}; doubts and digest of each rule: --json or --csv")
        return show(
            talk,
            view,
            "solferino.legal/1",
            told,
            form=look.form,
            columns=_COLUMNS,
            cells=_cells,
            nothing="no legal statement was found",
        )


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    rule = row["rule"] or "none held"
    doubt = " (unsettled)" if row["unsettled"] else ""
    sure = "" if row["confidence"] in (None, "high") else f", confidence {row['confidence']}"
    day = f" on {row['law_day']}" if row["law_day"] else ", day not known"
    since = f", in force from {row['valid_from']}" if row["valid_from"] else ""
    return (
        row["quote"],
        row["speaker"],
        row["kind"],
        f"{rule}{doubt}{day}{since}{sure}: {row['provision']}" if row["rule"] else rule,
        row["outcome"],
        " ".join(filter(None, (row["difference"], row["later"]))),
    )
