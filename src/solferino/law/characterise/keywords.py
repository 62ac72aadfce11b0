"""The keywords of the catalogue as openers of last resort."""

from __future__ import annotations

from solferino.law.catalogue import Catalogue, Crime
from solferino.law.characterise.condition import Match
from solferino.law.characterise.mentions import Mention, Reading
from solferino.law.characterise.terms import Node, tree_of

_KEPT = 4  # catalogues whose keywords are kept compiled


_trees: dict[str, Node] = {}


def _tree(law: Catalogue) -> Node:
    if law.digest not in _trees:
        if len(_trees) >= _KEPT:
            _trees.clear()
        _trees[law.digest] = tree_of({crime.id: ",".join(_terms(crime)) for crime in law.crimes.values()})
    return _trees[law.digest]


def matches_of(law: Catalogue, crime: Crime, reading: Reading) -> tuple[Match, ...]:
    """Where a text asserts a keyword of a crime or of one of its part-crimes, word for word."""
    found = _found(reading, law)
    return tuple(Match((m,), frozenset((m.sentence,))) for m in found.get(crime.id, ()) if m.asserted)


def _found(reading: Reading, law: Catalogue) -> dict[str, list[Mention]]:
    if not reading.by_keyword:
        reading.by_keyword.update(reading.again(_tree(law)))
        reading.by_keyword.setdefault("", [])
    return reading.by_keyword


def _terms(crime: Crime) -> list[str]:
    """Keywords as terms: brackets and commas are no part of them."""
    texts = [*crime.keywords, *(word for part in crime.parts for word in part.keywords)]
    return [
        text.split("(")[0].replace(",", " ").replace("/", " ").strip() for text in texts if text.split("(")[0].strip()
    ]


__all__ = ["matches_of"]
