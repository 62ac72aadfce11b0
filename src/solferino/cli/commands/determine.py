"""``solferino determine draft|show|list|sign|diff|export``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from solferino.casework.determine import (
    determination_row,
    determination_text,
    determinations,
    determine,
    differences,
    export_determination,
    find_determination,
    read_fields,
    sign,
)
from solferino.casework.held import held as held_at
from solferino.cli.listing import show
from solferino.cli.opened import opened
from solferino.cli.options import Look, case_options, look, look_options
from solferino.cli.talk import Talk, plain, print_json, print_lines
from solferino.cli.viewed import viewed
from solferino.record import UsageError

_COLUMNS = ("determination", "author", "as of", "held at", "standard", "incidents", "contrary", "stands", "revises")
_WORDS = {
    "draft": "a draft: nobody signed",
    "one_signature": "one signature of two",
    "in_effect": "in effect",
    "superseded": "superseded",
    "withdrawn": "withdrawn",
}


@click.group("determine")
def command() -> None:
    """Draft, sign, revise and export a determination: the dated position of a named body, made of fields.

    It names its standard, what it rests on, what was not available, and all that speaks against it. Two named persons
    sign it; the software decides nothing.
    """


@command.command("draft")
@click.argument("fields", metavar="[FIELDS]", required=False, type=click.Path(path_type=Path))
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who drafts.")
@click.option("--as-of", metavar="DATE", help="The day whose law and knowledge it takes.")
@click.option("--held", metavar="N|DATE", help="The record as it was held then; now if absent.")
@click.option("--author", metavar="BODY", help="The body whose position it is.")
@click.option("--decided-by", multiple=True, metavar="NAME", help="Who decides; give it twice.")
@click.option("--standard", metavar="ID", help="The standard of proof (SP-3); never a percentage.")
@click.option("--practice", metavar="WORDS", help="Whose practice of the standard, where its name covers several.")
@click.option("--whose", metavar="WORDS", help="Whose conduct, as named.")
@click.option("--reach", type=click.Choice(["forces", "unit", "person", "state"]), help="What --whose is.")
@click.option("--incident", "incidents", multiple=True, metavar="M-001", help="An incident; may be given again.")
@click.option("--assess", multiple=True, metavar="M-001=ID", help="A provision assessed for an incident.")
@click.option("--reject", multiple=True, metavar="M-001=ID:WHY", help="A provision considered and rejected, with why.")
@click.option("--unavailable", multiple=True, metavar="WORDS", help="Information that was not available.")
@click.option("--searched", metavar="WORDS", help="Where contrary and exonerating material was looked for.")
@click.option("--supersedes", metavar="D-001", help="The determination that this one revises.")
@click.option("--change", metavar="WHY", help="Why it is revised.")
@click.option("--json", "as_json", is_flag=True, help="Print the determination as JSON.")
@click.pass_obj
def draft_command(
    talk: Talk,
    /,
    *,
    fields: Path | None,
    case_option: str | None,
    who: str | None,
    as_of: str | None,
    held: str | None,
    as_json: bool,
    **options: Any,
) -> None:
    """Draft a determination from a file of fields (YAML or JSON), from options, or from both; options go before.

    --as-of takes what had been said by the end of that day and the law of that day; --held takes the record as it was
    held. Both dates stand in the document. Every denial, reply and contradiction on record goes in by itself. A
    revision (--supersedes) is a new determination; the earlier one stays as it is.
    """
    person = _person(talk, who, case_option, "a draft")
    form = {**(read_fields(fields) if fields else {}), **_given(options)}
    with opened(talk, case_option) as case:
        made = determine(case, form, person=person, at=held, as_of=as_of)
        view = held_at(case)
        row = determination_row(view, made.handle)
        unanswered = sum(c.answer is None for c in made.contrary)
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.determination/1", "size": size, **row})
    talk.say(f"{made.handle}: drafted as of {made.as_of}, from the record as held at entry {made.held}")
    if unanswered:
        talk.say(f"{unanswered} of {len(made.contrary)} denials, replies and other contrary items have no answer yet")
    talk.say(f"recorded at entry {size - 1}; in effect when both who decide have run `solferino determine sign`")


@command.command("show")
@click.argument("handle", metavar="D-001")
@case_options
@click.option("--json", "as_json", is_flag=True, help="All its fields as one JSON object.")
@click.option("--as-of", metavar="DATE", help="As a view of that day has it.")
@click.option("--held", metavar="N|DATE", help="As the record held it then: which signatures, which revisions.")
@look
@click.pass_obj
def show_command(talk: Talk, look: Look, handle: str) -> None:
    """Print a determination, with numbered paragraphs and notes to exact characters."""
    with opened(talk, look.case, read_only=True) as case:
        view = held_at(case, look.held, look.as_of)
        if look.as_json:
            row = determination_row(view, handle)
            print_json({"schema": "solferino.determination/1", "size": view.size, **row})
            return
        words = determination_text(case, handle, view)
    print_lines(plain(line) for line in words.splitlines())


@command.command("list")
@look_options
@click.pass_obj
def list_command(talk: Talk, look: Look) -> int:
    """List the determinations, oldest first, with where each one stands."""
    with viewed(talk, look) as view:
        return show(
            talk,
            view,
            "solferino.determinations/1",
            determinations(view),
            form=look.form,
            columns=_COLUMNS,
            cells=_cells,
            nothing="no determination is in this view",
        )


@command.command("sign")
@click.argument("handle", metavar="D-001")
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--person", "who", metavar="NAME", help="Who signs: one of the two who decide.")
@click.option("--reason", help="Why, in your words.")
@click.option("--withdraw", is_flag=True, help="Take it back instead; it stays on record as withdrawn.")
@click.option("--json", "as_json", is_flag=True, help="Print where it stands as JSON.")
@click.pass_obj
def sign_command(
    talk: Talk, handle: str, case_option: str | None, who: str | None, reason: str | None, withdraw: bool, as_json: bool
) -> None:
    """Sign a determination. It is in effect when the two named persons who decide have both signed."""
    person = _person(talk, who, case_option, "a signature")
    with opened(talk, case_option) as case:
        sign(case, handle, person=person, reason=reason or "", withdraw=withdraw)
        view = held_at(case)
        made = find_determination(view.determinations, handle)
        row = next(r for r in determinations(view) if r["handle"] == made.handle)
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.signature/1", "size": size, **row})
    talk.say(f"{made.handle}: {_WORDS[row['status']]}; recorded at entry {size - 1}")


@command.command("diff")
@click.argument("one", metavar="D-001")
@click.argument("other", metavar="D-002")
@look_options
@click.pass_obj
def diff_command(talk: Talk, look: Look, one: str, other: str) -> int:
    """Show what changed between two determinations, field by field: rules, findings, denials, origins, standard."""
    with viewed(talk, look, quiet=True) as view:
        return show(
            talk,
            view,
            "solferino.difference/1",
            differences(view, one, other),
            form=look.form,
            columns=("field", "how", "before", "after"),
            cells=lambda row: (row["what"], row["how"], row["before"], row["after"]),
            nothing="the two have the same fields",
        )


@command.command("export")
@click.argument("handle", metavar="D-001")
@case_options
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The HTML file to write.")
@click.pass_obj
def export_command(talk: Talk, handle: str, case_option: str | None, case_argument: str | None, out: Path) -> None:
    """Write a determination as one HTML file that needs nothing else; it is an event in the ledger.

    Refused where nothing contrary stands in it and nothing says where it was looked for.
    """
    with opened(talk, case_option, case_argument) as case:
        path = export_determination(case, handle, out)
    talk.say(f"determination: {path}")


def _person(talk: Talk, who: str | None, case_option: str | None, what: str) -> str:
    person = who or talk.person(talk.case_path(case_option))
    if not person:
        raise UsageError(f"{what} needs the name of a person", kept="nothing was changed", do="give --person")
    return person


def _given(options: dict[str, Any]) -> dict[str, Any]:
    """The options as fields. Those not given are left out, so that the file's stand."""
    form: dict[str, Any] = {
        name: options[name]
        for name in ("author", "standard", "practice", "searched", "supersedes", "change")
        if options[name]
    }
    form |= {name: list(options[name]) for name in ("decided_by", "unavailable") if options[name]}
    if options["whose"] or options["reach"]:
        form["reach"] = {
            key: value for key, value in (("kind", options["reach"]), ("whose", options["whose"])) if value
        }
    crimes = [_assessed(text) for text in options["assess"]] + [_rejected(text) for text in options["reject"]]
    if crimes:
        form["crimes"] = crimes
    named = list(dict.fromkeys([*options["incidents"], *(c["incident"] for c in crimes)]))
    if named:
        form["conduct"] = named
    return form


def _assessed(text: str) -> dict[str, str]:
    incident, sign_, provision = text.partition("=")
    if not sign_ or not provision.strip():
        raise UsageError(f"--assess: {text!r} is not of the form M-001=ID", do="for example M-001=RS-8-2-b-ix")
    return {"incident": incident.strip(), "provision": provision.strip(), "outcome": "assessed"}


def _rejected(text: str) -> dict[str, str]:
    pair, sign_, why = text.partition(":")
    if not sign_ or not why.strip():
        raise UsageError(f"--reject: {text!r} lacks the reason", do="write M-001=ID:WHY")
    return {**_assessed(pair), "outcome": "rejected", "reason": why.strip()}


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    return (
        row["handle"],
        row["author"],
        row["as_of"],
        row["held"],
        row["standard"],
        ", ".join(row["incidents"]),
        row["contrary"],
        _WORDS[row["status"]],
        row["supersedes"] or "",
    )
