"""A case with two invented texts on the command of an invented brigade, and the links that stand in them."""

from __future__ import annotations

from pathlib import Path

from casework.small import write
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.process import process
from solferino.record import Publication

ORDER = (
    "The 3rd Brigade has been led by Colonel Ada Holm since 1 March 2022, the ministry of Arland said on 10 March "
    "2022. The 5th Battalion, part of the 3rd Brigade since 20 February 2022, was attached to the 9th Brigade from "
    "4 March to 12 March. Major Ilda Orsk is deputy commander of the 3rd Brigade. Karl Venn holds the rank of "
    "general.\n\n"
    "Shells hit the market in the town of Varn on 8 March 2022, killing 12 people, fired by the 5th Battalion, Mayor "
    "Tomas Brel said.\n\n"
    "“We deny that our guns fired on the market,” Ada Holm said on 9 March 2022.\n"
)
LATER = (
    "Colonel Ada Holm left the 3rd Brigade on 6 March 2022, and Colonel Petra Lund took it over on the next day, a "
    "court in Arland found on 2 June 2022. A letter of the Quay Monitor about the market reached Colonel Lund on "
    "9 March 2022.\n"
)
LED = "has been led by Colonel Ada Holm since 1 March 2022"
PART = "The 5th Battalion, part of the 3rd Brigade since 20 February 2022"
ATTACHED = "was attached to the 9th Brigade from 4 March to 12 March"
LEFT = "Colonel Ada Holm left the 3rd Brigade on 6 March 2022"
TOOK = "Colonel Petra Lund took it over on the next day"
HOLM = {
    "subject": "Ada Holm", "relation": "commands", "object": "3rd Brigade", "object_kind": "unit", "item": "I-001",
    "quote": LED, "first": "2022-03-01", "last": "2022-03-10", "ending": "open", "confidence": "high",
}  # fmt: skip
BATTALION = {
    "subject": "5th Battalion", "relation": "part_of", "object": "3rd Brigade", "item": "I-001", "quote": PART,
    "first": "2022-02-20", "last": "2022-03-10", "ending": "open", "confidence": "high",
}  # fmt: skip
ATTACHMENT = {
    "subject": "5th Battalion", "relation": "attached", "object": "9th Brigade", "item": "I-001", "quote": ATTACHED,
    "first": "2022-03-04", "last": "2022-03-12", "ending": "closed", "confidence": "medium",
}  # fmt: skip
LETTER = {
    "subject": "letter of the Quay Monitor", "subject_kind": "report", "relation": "reported_to",
    "object": "Petra Lund", "item": "I-002", "quote": "reached Colonel Lund on 9 March 2022", "first": "2022-03-09",
    "last": "2022-03-09", "ending": "closed", "confidence": "high",
}  # fmt: skip


def case_of_texts(folder: Path) -> Path:
    """A case that holds both texts, the later one published in June. Its folder."""
    path = folder / "case"
    with create_case(path, "Varn", world=fixed_world()) as case:
        for name, words, day in (("order", ORDER, "2022-03-10"), ("later", LATER, "2022-06-03")):
            given = Publication("The Courier of Olm", day, day, basis="given")
            add(case, write(folder, **{name: words}), given=given)
        process(case)
    return path


def opened(path: Path) -> Case:
    return open_case(path, world=fixed_world())


def csv_of(*rows: dict[str, str]) -> str:
    """Rows as a table with the columns that any of them has."""
    head = list(dict.fromkeys(c for row in rows for c in row))
    cell = '"{}"'.format
    lines = [",".join(head), *(",".join(cell(row.get(c, "").replace('"', '""')) for c in head) for row in rows)]
    return "\n".join(lines) + "\n"
