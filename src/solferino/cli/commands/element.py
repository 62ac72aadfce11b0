"""``solferino element SUBJECT PROVISION ELEMENT STATE``."""

from __future__ import annotations

import click

from solferino.casework.elements import behind_entry, element, one_origin
from solferino.casework.held import held
from solferino.cli.opened import opened
from solferino.cli.talk import Talk, print_json
from solferino.record import Filling, UsageError, content


@click.command("element")
@click.argument("subject")
@click.argument("provision")
@click.argument("key", metavar="ELEMENT")
@click.argument("state", type=click.Choice([str(f) for f in Filling]))
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--claim", "supporting", metavar="C-…", multiple=True, help="A claim that shows it (repeat).")
@click.option("--against", metavar="C-…", multiple=True, help="A claim that speaks against it (repeat).")
@click.option("--reason", metavar="WORDS", help="The inference, or what was looked for.")
@click.option("--from", "first", metavar="DAY", help="First day that it is said for.")
@click.option("--to", "last", metavar="DAY", help="Last day that it is said for.")
@click.option("--person", "who", metavar="NAME", help="Who enters it.")
@click.option("--json", "as_json", is_flag=True, help="Print the entry as JSON.")
@click.pass_obj
def command(
    talk: Talk,
    subject: str,
    provision: str,
    key: str,
    state: str,
    case_option: str | None,
    supporting: tuple[str, ...],
    against: tuple[str, ...],
    reason: str | None,
    first: str | None,
    last: str | None,
    who: str | None,
    as_json: bool,
) -> None:
    """Fill one element of a provision: evidenced (with claims), argued (the reason is the inference) or empty.

    SUBJECT: an incident (M-001), a claim (C-…), or a person in the chain of command. PROVISION and ELEMENT: as the
    catalogue names them, such as RS-8-2-b-ix and material/1. Entries are appended, never overwritten; your last one
    counts, and people who differ leave the element disputed. A filled element is no finding of a court.
    """
    person = who or talk.person(talk.case_path(case_option))
    if not person or not reason:
        raise UsageError(
            "an element needs the name of a person and a reason",
            kept="nothing was changed",
            do="give --person and --reason",
        )
    with opened(talk, case_option) as case:
        made = element(
            case,
            subject,
            provision,
            key,
            state,
            person=person,
            reason=reason,
            supporting=supporting,
            against=against,
            first=first,
            last=last,
        )
        behind = behind_entry(held(case), made) if made.supporting else None
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.element_entry/1", "size": size, "id": made.id, **content(made)})
    if behind is not None and made.state is Filling.EVIDENCED and one_origin(behind):
        talk.say(f"note: {one_origin(behind)}")
    talk.say(f"{made.subject} {made.provision} {made.element}: {made.state}; recorded at entry {size - 1}")
