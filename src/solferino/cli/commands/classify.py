"""``solferino classify``: enter and list classifications of the conflict."""

from __future__ import annotations

import re
from typing import Any

import click

from solferino.casework.classify import classification_rows, classify
from solferino.cli.listing import show
from solferino.cli.opened import opened
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk, print_json
from solferino.cli.viewed import viewed
from solferino.record import Conflict, UsageError, content

_PLACE = re.compile(r"(?P<item>[Ii]-\d+):(?P<start>\d+)-(?P<end>\d+)\Z")
_COLUMNS = ("entry", "place", "countries", "days", "classification", "basis", "source", "entered by", "stands")


@click.group("classify")
def command() -> None:
    """How the conflict is classified at a place over days: it chooses which list of crimes is looked at.

    Two entries may stand at once. Without one, or where one says disputed, both lists stand as alternatives.
    """


@command.command("add", short_help="Enter a classification: place, kind, reason, source.")
@click.argument("place")
@click.argument("kind", type=click.Choice([str(c) for c in Conflict]))
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--from", "first", metavar="DAY", help="First day; open if absent.")
@click.option("--to", "last", metavar="DAY", help="Last day, included; open if absent.")
@click.option("--country", "countries", metavar="CODE", multiple=True, help="ISO 3166-1 code of the place (repeat).")
@click.option("--party", "parties", metavar="NAME", multiple=True, help="Who fights whom (repeat).")
@click.option("--reason", metavar="WORDS", help="On what it rests, in your words.")
@click.option("--source", metavar="WORDS", help="Who holds this view and where, as one would cite it.")
@click.option("--notice", metavar="I-NNN:START-END", help="The words of a kept text that say so.")
@click.option("--replaces", metavar="ID", help="The entry that this one puts in the place of.")
@click.option("--person", "who", metavar="NAME", help="Who enters it.")
@click.option("--json", "as_json", is_flag=True, help="Print the entry as JSON.")
@click.pass_obj
def add(
    talk: Talk,
    place: str,
    kind: str,
    case_option: str | None,
    first: str | None,
    last: str | None,
    countries: tuple[str, ...],
    parties: tuple[str, ...],
    reason: str | None,
    source: str | None,
    notice: str | None,
    replaces: str | None,
    who: str | None,
    as_json: bool,
) -> None:
    """Enter how the conflict at PLACE is classified, in your view or in that of whom you cite.

    KIND: international, non_international, occupation or disputed. An entry is for the place that it names and for what
    a list of places puts in it, never for what borders on it. Entries are appended; --replaces puts one in the place of
    an earlier one, and the earlier one stays readable.
    """
    person = who or talk.person(talk.case_path(case_option))
    if not person or not reason or not source:
        raise UsageError(
            "a classification needs the name of a person, a reason and a source",
            kept="nothing was changed",
            do="give --person, --reason and --source",
        )
    with opened(talk, case_option) as case:
        made = classify(
            case,
            place,
            kind,
            person=person,
            basis=reason,
            source=source,
            countries=countries,
            parties=parties,
            first=first,
            last=last,
            notice=span_of(notice, "--notice") if notice else None,
            replaces=replaces,
        )
        size = case.vault.head().size
    if as_json:
        print_json({"schema": "solferino.classification/1", "size": size, "id": made.id, **content(made)})
    talk.say(f"{made.place}: {made.kind}; recorded at entry {size - 1}")


@command.command("list", short_help="List the classifications.")
@look_options
@click.pass_obj
def list_(talk: Talk, look: Look) -> int:
    """List the classifications as entered, replaced ones too, oldest first."""
    with viewed(talk, look) as view:
        return show(
            talk,
            view,
            "solferino.classifications/1",
            classification_rows(view),
            form=look.form,
            columns=_COLUMNS,
            cells=_cells,
            nothing="nobody entered a classification in this view: both lists of crimes stand as alternatives",
        )


def span_of(given: str, option: str) -> tuple[str, int, int]:
    """``I-003:120-188`` as item, start and end. Raises UsageError that names the option."""
    found = _PLACE.match(given.strip())
    if found is None:
        raise UsageError(
            f"{option} {given!r} is no place in a text", kept="nothing was changed", do="write I-003:120-188"
        )
    return found["item"], int(found["start"]), int(found["end"])


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    days = f"{row['first'] or 'open'} to {row['last'] or 'open'}"
    return (
        row["id"].removeprefix("classification:")[:8],
        row["place"],
        " ".join(row["countries"]),
        days,
        row["words"],
        row["basis"],
        row["source"],
        row["name"] or "a person whose name was erased",
        "yes" if row["stands"] else "replaced",
    )
