"""``solferino decide CLAIM VERDICT``."""

from __future__ import annotations

import click

from solferino.casework.decide import decide
from solferino.casework.ids import short_id
from solferino.cli.opened import opened
from solferino.cli.talk import Talk, print_json
from solferino.record import UsageError, Verdict, content, record_id


@click.command("decide")
@click.argument("claim")
@click.argument("verdict", type=click.Choice([str(v).replace("_", "-") for v in Verdict]))
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who decides.")
@click.option("--reason", help="Why, in your words.")
@click.option("--with", "other", metavar="CLAIM", help="The second claim, for same and not-same.")
@click.option(
    "--set", "changes", metavar="FIELD=VALUE", multiple=True, help="For correct: a field to set; none empties it."
)
@click.option("--span", metavar="START:END", help="For correct: the new span, in characters of the text.")
@click.option("--json", "as_json", is_flag=True, help="Print the decision as JSON.")
@click.pass_obj
def command(
    talk: Talk,
    claim: str,
    verdict: str,
    case_option: str | None,
    who: str | None,
    reason: str | None,
    other: str | None,
    changes: tuple[str, ...],
    span: str | None,
    as_json: bool,
) -> None:
    """Record your decision on CLAIM (its id, or the C-… short form).

    Decisions are appended, never overwritten; a later one of yours replaces an earlier one of yours in what stands.
    """
    person = who or talk.person(talk.case_path(case_option))
    if not person or not reason:
        raise UsageError(
            "a decision needs the name of a person and a reason",
            kept="nothing was changed",
            do="give --person and --reason",
        )
    with opened(talk, case_option) as case:
        made = decide(
            case,
            claim,
            Verdict(verdict.replace("-", "_")),
            person=person,
            reason=reason,
            other=other,
            changes=dict(_pair(c) for c in changes) or None,
            span=_span(span),
        )
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.decision/1", "size": size, "id": record_id(made), **content(made)})
    talk.say(f"{verdict}: {' and '.join(short_id(s) for s in made.subjects)}")
    if made.correction:
        talk.say(f"your own claim {short_id(made.correction)} now stands in its place")
    talk.say(f"recorded at entry {size - 1}; run `solferino process` to bring the groups up to date")


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise UsageError(f"{text!r} is not of the form FIELD=VALUE", do="for example --set speaker=none")
    return name.strip(), value.strip()


def _span(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    start, sign, end = text.partition(":")
    if not (sign and text.isascii() and start.isdigit() and end.isdigit()):
        raise UsageError(f"{text!r} is not of the form START:END", do="for example --span 120:164")
    return int(start), int(end)
