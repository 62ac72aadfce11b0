"""``solferino decide CLAIM VERDICT``."""

from __future__ import annotations

import click

from solferino.casework.decide import decide
from solferino.casework.ids import short_id
from solferino.casework.merging import decide_on_incidents, is_handle
from solferino.cli.opened import opened
from solferino.cli.talk import Talk, print_json
from solferino.record import UsageError, Verdict, content, record_id


@click.command("decide")
@click.argument("claim")
@click.argument("verdict", type=click.Choice([str(v).replace("_", "-") for v in Verdict]))
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who decides.")
@click.option("--reason", help="Why, in your words.")
@click.option(
    "--with",
    "others",
    metavar="CLAIM|INCIDENT",
    multiple=True,
    help="The second claim or incident, for same and not-same; with an incident once or more.",
)
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
    others: tuple[str, ...],
    changes: tuple[str, ...],
    span: str | None,
    as_json: bool,
) -> None:
    """Record your decision on CLAIM (its id, or the C-… short form), or on an incident (M-003).

    M-003 same --with M-007 merges two incidents; M-003 not-same --with C-… splits a report out of one. Decisions are
    appended, never overwritten; a later one of yours replaces an earlier one of yours in what stands.
    """
    person = who or talk.person(talk.case_path(case_option))
    if not person or not reason:
        raise UsageError(
            "a decision needs the name of a person and a reason",
            kept="nothing was changed",
            do="give --person and --reason",
        )
    if (others and (len(others) > 1 or is_handle(claim) or is_handle(others[0]))) or is_handle(claim):
        _on_incidents(talk, claim, verdict, others, case_option, person, reason, changes, span, as_json=as_json)
        return
    with opened(talk, case_option) as case:
        made = decide(
            case,
            claim,
            Verdict(verdict.replace("-", "_")),
            person=person,
            reason=reason,
            other=others[0] if others else None,
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


def _on_incidents(
    talk: Talk,
    subject: str,
    verdict: str,
    others: tuple[str, ...],
    case_option: str | None,
    person: str,
    reason: str,
    changes: tuple[str, ...],
    span: str | None,
    *,
    as_json: bool,
) -> None:
    if changes or span:
        raise UsageError("--set and --span correct one claim", kept="nothing was changed", do="leave them out")
    with opened(talk, case_option) as case:
        made = decide_on_incidents(
            case, subject, Verdict(verdict.replace("-", "_")), others, person=person, reason=reason
        )
        size = case.vault.head().size
    if as_json:
        rows = [{"id": record_id(d), **content(d)} for d in made]
        print_json({"schema": "solferino.decisions/1", "size": size, "decisions": rows})
    word = "one event" if made[0].verdict is Verdict.SAME else "not one event"
    pairs = f"{len(made)} pair{'s' if len(made) > 1 else ''} of reports"
    talk.say(f"{subject} and {', '.join(others)}: {word}, on {pairs}")
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
