"""Armed groups, forces, ministries and agencies whose names hold names of places; what stands inside is part of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from solferino.places.names import fold


class BodyKind(StrEnum):
    """What sort of body a name is of."""

    ARMED_GROUP = "armed_group"
    MILITARY = "military"
    MINISTRY = "ministry"
    AGENCY = "agency"
    ALLIANCE = "alliance"


@dataclass(frozen=True, slots=True)
class Body:
    """A line of ``data/bodies.txt``. countries: ISO codes of the State or the ground it is of, () where not plain."""

    name: str
    kind: BodyKind
    countries: tuple[str, ...]


@cache
def bodies() -> dict[str, Body]:
    """The listed bodies by every folded name."""
    found: dict[str, Body] = {}
    text = resources.files("solferino.places").joinpath("data/bodies.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, names, codes = line.split("|")
            shown = names.split("=")
            body = Body(shown[0], BodyKind(kind), tuple(code for code in codes.split("/") if code))
            found.update({fold(name): body for name in shown})
    return found


@cache
def longest_name() -> int:
    """How many words the longest listed name has."""
    return max(len(name.split()) for name in bodies())


@cache
def openings() -> frozenset[str]:
    """The first words of the listed names of more than one word, folded."""
    return frozenset(name.split()[0] for name in bodies() if " " in name)
