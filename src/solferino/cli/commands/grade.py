"""``solferino grade SUBJECT GRADE``."""

from __future__ import annotations

import click

from solferino.casework.grade import credibility, grade
from solferino.casework.held import held
from solferino.cli.opened import opened
from solferino.cli.talk import Talk, print_json
from solferino.record import UsageError, content, record_id


@click.command("grade")
@click.argument("subject")
@click.argument("letter", metavar="GRADE")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who grades.")
@click.option("--reason", help="Why, in your words.")
@click.option("--json", "as_json", is_flag=True, help="Print the grading as JSON.")
@click.pass_obj
def command(
    talk: Talk,
    subject: str,
    letter: str,
    case_option: str | None,
    who: str | None,
    reason: str | None,
    as_json: bool,
) -> None:
    """Grade a source A to F, or what is said 1 to 6.

    SUBJECT: for A to F the name of a source as `solferino sources` lists it; for 1 to 6 an incident (M-001), a
    statement (S-001) or a claim (C-…). Source and item are graded apart. F and 6 mean unknown, not bad; a 1 needs
    independent origins. Grades are appended, never overwritten; your last one counts, and grades that differ are shown
    as disputed.
    """
    person = who or talk.person(talk.case_path(case_option))
    if not person or not reason:
        raise UsageError(
            "a grade needs the name of a person and a reason",
            kept="nothing was changed",
            do="give --person and --reason",
        )
    with opened(talk, case_option) as case:
        made = grade(case, subject, letter, person=person, reason=reason)
        counted = credibility(held(case), made.subject)[1] if made.credibility == "1" else None
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.grading/1", "size": size, "id": record_id(made), **content(made)})
    if counted is not None and counted.grade != "1":
        talk.say(
            f"note: 1 means confirmed by other independent sources; of {made.subject} the record shows: {counted.why}"
        )
    talk.say(f"{made.subject}: {made.reliability or made.credibility}; recorded at entry {size - 1}")
