"""Draft a determination over a folder of articles as of a day, again as of a later day, and show what changed.

    python benchmarks/determination.py FOLDER --published 000=2022-03-16 --published 001=2022-03-24 [--whole]

The folder is read and nothing of it is kept. Days of publication are those that the person who adds the articles gives:
one for each beginning of a file name, ``--default`` for the rest. The author, the two who decide and their reasons are
invented. What is assessed is chosen by rule, so that nobody picks what looks well: every incident of the view of the
first day that is placed, with the first provision of its first look that has an element argued.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.classify import classify
from solferino.casework.determine import determination_text, determine, differences, export_determination, sign
from solferino.casework.elements import matrix
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.record import Act, ActType, Held, Publication, UsageError, real_world

PEOPLE = ("Person One", "Person Two")


def main() -> int:
    """Run it; 0 where both documents were made."""
    asked = _options()
    with tempfile.TemporaryDirectory() as folder, create_case(Path(folder) / "case", "articles", real_world()) as case:
        for file in sorted(asked.folder.glob("*.txt")):
            day = next((d for start, d in asked.published if file.name.startswith(start)), asked.default)
            given = Publication(published_earliest=day, published_latest=day, basis="given")
            add(case, [file], given=given)
        process(case)
        if asked.place:
            _classify(case, asked)
        rows = _chosen(held(case, said=asked.day))
        if not rows:
            print("no incident of that day has words for an element")
            return 1
        form = {**_form(asked, rows), "opinions": _opinions(held(case, said=asked.day))}
        first = _drafted(case, form, asked.day)
        then = _still_there(case, form, asked.later)
        second = _drafted(case, {**then, "supersedes": first, "change": "a year has passed"}, asked.later)
        for handle in (first, second):
            lines = determination_text(case, handle).splitlines()
            print("\n".join(lines if asked.whole else _head(lines)) + "\n")
            if asked.html:
                export_determination(case, handle, asked.html / f"{handle}.html")
        changes = differences(held(case), first, second)
        for row in changes:
            print(f"{row['what']}\t{row['how']}\t{row['before'][:100]}\t{row['after'][:100]}")
        print(f"{len(changes)} changes from {first} to {second}")
    return 0


def _drafted(case: Case, form: dict[str, Any], day: str) -> str:
    made = determine(case, form, person=PEOPLE[0], as_of=day)
    for person in PEOPLE:
        sign(case, made.handle, person=person, reason="to show how it is done")
    return made.handle


def _classify(case: Case, asked: argparse.Namespace) -> None:
    classify(
        case, asked.place, "international", person=PEOPLE[0], basis="the forces of two States fight",
        source="entered to show how it is done", countries=[asked.country], first=asked.since,
    )  # fmt: skip


def _chosen(view: Held) -> list[dict[str, str]]:
    """Incident and provision, by the rule above. What the texts tell as a practice, without a place, is out."""
    found = []
    for row in matrix(view, day=view.said):
        argued = [c for c in row["candidates"] if any(e["supporting"] for e in c["elements"])]
        if row["place"] and argued:
            found.append({"incident": row["subject"], "provision": argued[0]["provision"], "outcome": "assessed"})
    return found


def _opinions(view: Held) -> list[dict[str, Any]]:
    """Resolutions of a senate that the texts report: kept as opinions with their effect."""
    acts = [c for c in view.claims if isinstance(c.claim, Act) and c.claim.type is ActType.RESOLUTION and c.claim.body]
    ids = [c.id for c in acts if isinstance(c.claim, Act) and c.claim.body and "senate" in c.claim.body.name.casefold()]
    return [{"kind": "PD-SENATE", "claims": ids}] if ids else []


def _form(asked: argparse.Namespace, rows: Iterable[dict[str, str]]) -> dict[str, Any]:
    crimes = list(rows)
    place = [asked.country] if asked.country else []
    return {
        "author": "An invented ministry",
        "decided_by": list(PEOPLE),
        "as_of": asked.day,
        "standard": "SP-3",
        "practice": "sanctions bodies",
        "reach": {"kind": "forces", "whose": asked.whose, "place": asked.place or None, "first": asked.since},
        "conduct": [c["incident"] for c in crimes],
        "crimes": crimes,
        "unavailable": ["what the forces concerned recorded themselves", "the places, seen by somebody of ours"],
        "searched": "all texts of the case",
        "effect": "policy",
        "sharing": ["allies and partners", "institutions that inquire"],
        "forums": asked.forum,
        "facts": {
            "classes": ["war_crime", "hague_23_25_27_28"],
            "conduct": {"place": place, "from": asked.since, "to": asked.day},
            "suspect": {"nationality": asked.suspect, "armed_forces_of": asked.suspect, "adult": True},
            "victims": {"nationality": asked.victims, "lpr_of": [], "armed_forces_of": []},
        },
    }


def _still_there(case: Case, form: dict[str, Any], day: str) -> dict[str, Any]:
    """The form without what the later view does not have any more: an incident may have become part of another."""
    known = {i.handle for i in held(case, said=day).incidents}
    return {
        **form,
        "conduct": [i for i in form["conduct"] if i in known],
        "crimes": [c for c in form["crimes"] if c["incident"] in known],
    }


def _head(lines: list[str]) -> list[str]:
    """From the title to the end of what is reported."""
    end = next((n for n, line in enumerate(lines) if line == "PROVISIONS CONSIDERED"), len(lines))
    return lines[:end]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Two determinations over a folder of articles, and what changed.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--day", default="2022-03-23")
    parser.add_argument("--later", default="2023-03-23")
    parser.add_argument("--published", type=_pair, action="append", default=[], metavar="START=DAY")
    parser.add_argument("--default", default="2022-03-23", help="day of publication of the other files")
    parser.add_argument("--whose", default="members of the forces of Russia")
    parser.add_argument("--place", default="Ukraine", help="where the conflict is classified; empty for no entry")
    parser.add_argument("--country", default="UA")
    parser.add_argument("--suspect", nargs="*", default=["RU"])
    parser.add_argument("--victims", nargs="*", default=["UA"])
    parser.add_argument("--since", default="2022-02-24")
    parser.add_argument("--forum", nargs="*", default=["ICC", "US-WCA", "DE", "ES", "UN-COI-UA"])
    parser.add_argument("--whole", action="store_true", help="print the whole documents")
    parser.add_argument("--html", type=Path, help="a folder for the two HTML files")
    return parser.parse_args()


def _pair(text: str) -> tuple[str, str]:
    start, sign_, day = text.partition("=")
    if not sign_:
        raise UsageError(f"{text!r} is not of the form START=DAY")
    return start, day


if __name__ == "__main__":
    sys.exit(main())
