"""A small case on which people decide: an invented market, three texts of three days, two people's entries."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from casework.days import on
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.determine import determine
from solferino.casework.elements import element
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.law.characterise.types import Characterisation, Standing
from solferino.record import Determination, Publication

TEXTS = (
    (
        "one", "Harbour Post", "2021-05-04",
        "Shells hit the market in Varn on 3 May 2021, killing at least 12 people, Mayor Ilda Orsk said. "
        "“We counted twelve bodies,” Orsk said.\n",
    ),
    (
        "two", "The Tidings", "2021-05-05",
        "At least 12 people died when shells hit the market in Varn on 3 May 2021, the Quay Monitor said on Tuesday. "
        "Minister Petra Lund denied that the army had fired on the market.\n",
    ),
    (
        "three", "Radio Delta", "2021-06-09",
        "A teacher saw the market of Varn burn after shells hit it on 3 May 2021. "
        "Soldiers had used the market as a depot, the army said.\n",
    ),
    (
        "four", "Bellwether Weekly", "2021-06-11",
        "Rockets hit a school in the village of Tavel on 9 June 2021, killing 4 people, Governor Tomas Brel said.\n",
    ),
    (
        "five", "Evening Bell", "2021-05-06",
        "Minister Petra Lund denied that the army was guilty of a war crime when shells hit the market in Varn on "
        "3 May 2021. “We are no murderers,” Lund said.\n",
    ),
)  # fmt: skip
_FOLDER = TemporaryDirectory(prefix="deciding-")
USUAL = ("one", "two", "three")  # all on one market


def nothing_seen(texts: Any, *_: Any, **__: Any) -> Characterisation:
    """A first look that opens no list: what is then in a draft comes from people and from the record."""
    return Characterisation(Standing.NONE, None, None, (), (), ())


def claim(case: Case, words: str) -> str:
    """The id of the first claim whose passage begins with these words."""
    return next(c.id for c in held(case).claims if c.claim.passage.quote.startswith(words))


def market(folder: Path, *names: str) -> Case:
    """The case with these texts, those on the market by default. It is made once and copied."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(_made(names or USUAL), folder / "case")
    return open_case(folder / "case", world=fixed_world(start=on("2021-07-01")))


@cache
def _made(names: tuple[str, ...]) -> Path:
    folder = Path(_FOLDER.name) / "-".join(names)
    folder.mkdir()
    with create_case(folder / "case", "Varn", fixed_world(start=on("2021-06-30"))) as case:
        for name, publisher, day, words in TEXTS:
            if name in names:
                file = folder / f"{name}.txt"
                file.write_text(words, encoding="utf-8")
                given = Publication(publisher=publisher, published_earliest=day, published_latest=day, basis="given")
                add(case, [file], given=given)
        process(case)
    return folder / "case"


def fill(case: Case, *, later: bool = False) -> None:
    """Ada fills one element of a provision; with ``later`` another one, by a text of June."""
    common = {"person": "Ada Brun", "reason": "the texts tell of shells on a market day"}
    element(case, "M-001", "RS-8-2-b-i", "material/1", "evidenced", supporting=[claim(case, "Shells hit")], **common)
    if later:
        element(
            case, "M-001", "RS-8-2-b-i", "material/2", "argued",
            supporting=[claim(case, "A teacher")], against=[claim(case, "Soldiers")], **common,
        )  # fmt: skip


FORM: dict[str, Any] = {
    "author": "Varn Council of Inquiry",
    "decided_by": ["Ada Brun", "Bo Lind"],
    "as_of": "2021-05-31",
    "standard": "SP-3",
    "practice": "commissions of inquiry",
    "reach": {"kind": "forces", "whose": "members of the forces of Tavel", "place": "Varn"},
    "conduct": ["M-001"],
    "crimes": [
        {"incident": "M-001", "provision": "RS-8-2-b-i", "outcome": "assessed"},
        {
            "incident": "M-001",
            "provision": "RS-8-2-b-ix",
            "outcome": "rejected",
            "reason": "a market is none of the places listed",
        },
    ],
    "unavailable": ["the firing logs of the battery"],
    "sharing": [{"recipient": "the prosecutor of Varn", "condition": "names stay closed"}],
}


def form(**other: Any) -> dict[str, Any]:
    """The fields, some of them otherwise; None leaves one out."""
    return {key: value for key, value in {**FORM, **other}.items() if value is not None}


def drafted(case: Case, **other: Any) -> Determination:
    """A draft by Ada of these fields."""
    return determine(case, form(**other), person="Ada Brun", look=nothing_seen)
