"""``solferino scrub``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from solferino.casework.scrub import PlaceFound, Scrubbed, scrub
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json, print_table


@click.command("scrub")
@case_options
@click.option(
    "--replica",
    "replicas",
    multiple=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A replica to look at too, besides those in solferino.toml. May be given again.",
)
@click.option("--repair", is_flag=True, help="Mend damaged or missing things from a copy that is whole.")
@click.option(
    "--since",
    type=click.IntRange(min=0),
    metavar="DAYS",
    help="Pass over what a whole scrub found whole in the last DAYS days.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    replicas: tuple[Path, ...],
    repair: bool,
    since: int | None,
    as_json: bool,
) -> int:
    """Read every byte of the case and its replicas again, and say what is damaged.

    Exit code 3 where damage is left, 5 where nothing was checked.
    """
    with opened(talk, case_option, case_argument) as case:
        found = scrub(case, replicas, repair=repair, since_days=since, watch=talk.watch)
    if as_json:
        print_json(_form(found))
    else:
        print_table(
            ("place", "entries", "objects", "batches", "bytes", "passed over", "damaged", "mended", "left"),
            [_row(place) for place in found.places],
        )
    for place in found.places:
        for damaged in place.damaged:
            fate = f"mended from {damaged.mended_from}" if damaged.mended_from else "NOT MENDED"
            talk.say(f"{place.name}: {damaged.kind} {damaged.name}: {damaged.what}: {fate}")
    if not found.recorded:
        talk.say(
            "the database of the case itself is damaged, so nothing was recorded. It is never mended in place: restore "
            "the case from a good replica into a new folder (docs/howto/replicas.md)"
        )
    talk.say(f"{sum(p.checked for p in found.places)} things checked in {len(found.places)} places")
    return int(found.exit_code)


def _row(place: PlaceFound) -> tuple[object, ...]:
    mended = len(place.damaged) - len(place.left)
    counts = (place.entries, place.objects, place.batches, place.bytes, place.passed_over)
    return (place.name, *counts, len(place.damaged), mended, len(place.left))


def _form(found: Scrubbed) -> dict[str, Any]:
    return {
        "schema": "solferino.scrub/1",
        "exit_code": int(found.exit_code),
        "recorded": found.recorded,
        "places": [
            {
                "place": place.name,
                "size": place.size,
                "checked": place.checked,
                "entries": place.entries,
                "objects": place.objects,
                "batches": place.batches,
                "bytes": place.bytes,
                "passed_over": place.passed_over,
                "erased": place.erased,
                "damaged": [
                    {"kind": d.kind, "name": d.name, "what": d.what, "mended_from": d.mended_from}
                    for d in place.damaged
                ],
            }
            for place in found.places
        ],
    }
