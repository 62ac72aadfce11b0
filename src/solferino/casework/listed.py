"""listed: which place of the list a mention in a view is, where the list is sure of one. No border is looked at."""

from __future__ import annotations

from functools import cache
from typing import Final

from solferino.places.atlas import Known
from solferino.places.names import fold
from solferino.places.reading import READ, named_in
from solferino.places.resolving import resolve
from solferino.record import Held, Place

SURE: Final = 0.8  # a resolved place below this may be another of its name

# Ground whose State is disputed between States, or was for the time that reports are about. A list of places puts each
# somewhere; nothing in law must follow from that. Whoever knows the point of law states it.
DISPUTED: Final = frozenset(
    fold(name)
    for name in (
        "Crimea", "Sevastopol", "Simferopol", "Golan Heights", "Golan", "East Jerusalem", "Jerusalem",
        "Western Sahara", "Abkhazia", "South Ossetia", "Transnistria", "Nagorno-Karabakh", "Kashmir",
        "Northern Cyprus", "Abyei", "Kosovo", "Taiwan", "Somaliland",
    )
)  # fmt: skip
DISPUTED_REGIONS: Final = frozenset(
    {("UA", "11"), ("UA", "20")}
)  # Crimea, Sevastopol, whatever the town in it is called
DISPUTED_COUNTRIES: Final = frozenset({"EH", "PS", "TW", "XK"})


def listed_place(view: Held, place: Place) -> Known | None:
    """The place of the list of every installation that a mention is; None where the list is not sure of one."""
    text = view.texts.get(place.mention.reading)
    language = (text.reading.language or "").split("-")[0] if text is not None else ""
    if text is None or language not in READ:
        return None
    at = place.mention
    return next((k for start, end, k in _placed(text.text, language) if start < at.end and at.start < end), None)


def is_disputed(name: str, known: Known | None = None) -> bool:
    """True for ground whose State is disputed, by its name or by where the list puts it."""
    if fold(name) in DISPUTED:
        return True
    return known is not None and (
        (known.country, known.region) in DISPUTED_REGIONS or known.country in DISPUTED_COUNTRIES
    )


@cache
def _placed(text: str, language: str) -> tuple[tuple[int, int, Known], ...]:
    """(start, end, place) of the places of a text that are sure."""
    return tuple(
        (r.mention.start, r.mention.end, r.place)
        for r in resolve(text, named_in(text, language))
        if r.place is not None and r.place.country and r.confidence >= SURE
    )


__all__ = ["DISPUTED", "DISPUTED_COUNTRIES", "DISPUTED_REGIONS", "is_disputed", "listed_place"]
