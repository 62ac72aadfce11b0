"""Places: every place that the texts in view name, and where a gazetteer puts each. A look-up, and no claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from solferino.places.atlas import Gazetteer, installed
from solferino.places.reading import READ, named_in
from solferino.places.resolving import Resolved, resolve
from solferino.record import Held, HeldItem

_MOST_REASONS = 4


@dataclass(frozen=True, slots=True)
class PlacesNamed:
    """rows: one a name and place, the most often named first. left_out: documents in a language that is not read."""

    rows: tuple[dict[str, Any], ...]
    left_out: tuple[tuple[str, str], ...] = ()  # document, language


def places_named(view: Held, gazetteer: Gazetteer | None = None, document: str | None = None) -> PlacesNamed:
    """The places that the texts in view name, resolved by the largest gazetteer on this machine, or by the one given.

    Every mention stands on its own characters of a reading. A place that no list has keeps its name and gets no point;
    nothing is derived from borders. The same view and gazetteer give the same rows. document: only from this file.
    """
    book = gazetteer or installed()
    found: dict[tuple[str, str], list[tuple[str, str, Resolved]]] = {}
    left_out: dict[str, str] = {}
    for item in view.items:
        if item.reading is None or item.reading not in view.texts or document not in (None, item.item.name):
            continue
        text = view.texts[item.reading].text
        language = _language(view, item)
        if language not in READ:
            left_out[item.item.name] = str(language)
            continue
        for result in resolve(text, named_in(text, language, book), book):
            place = result.place
            key = (result.mention.key, f"{place.id}|{place.name}|{place.country}|{place.region}" if place else "")
            found.setdefault(key, []).append((item.item.name, item.reading, result))
    rows = [_row(results, book) for results in found.values()]
    rows.sort(key=lambda row: (-row["mentions"], row["name"], row["resolved_to"] or ""))
    return PlacesNamed(tuple(rows), tuple(left_out.items()))


def _language(view: Held, item: HeldItem) -> str | None:
    reading = item.reading or ""
    given = view.publications.get(reading) or item.item.given
    language = (given.language if given else None) or view.texts[reading].reading.language
    return language.split("-")[0].casefold() if language else None


def _row(results: Sequence[tuple[str, str, Resolved]], book: Gazetteer) -> dict[str, Any]:
    best = max((r for _, _, r in results), key=lambda r: r.confidence)
    place = best.place
    return {
        "name": _commonest([r.mention.name for _, _, r in results]),
        "kind": str(best.mention.kind),
        "mentions": len(results),
        "documents": list(dict.fromkeys(document for document, _, _ in results)),
        "resolved_to": place.name if place else None,
        "feature": str(place.feature) if place else None,
        "country": (place.country or None) if place else None,
        "region": (place.region or None) if place else None,
        "geonames_id": place.id if place and place.id.isdigit() else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "precision": str(place.precision) if place else None,
        "radius_km": place.radius if place else None,
        "confidence": f"{best.confidence:.2f}",
        "reasons": list(best.reasons[:_MOST_REASONS]),
        "others": [{"name": p.name, "country": p.country, "lat": p.lat, "lon": p.lon} for p in best.others],
        "gazetteer": {"name": book.name, "version": book.version, "digest": book.digest},
        "at": [
            {
                "document": document,
                "reading": reading,
                "start": r.mention.start,
                "end": r.mention.end,
                "words": r.mention.name,
                "form": str(r.mention.form),
                "use": str(r.mention.use),
            }
            for document, reading, r in results
        ],
    }


def _commonest(names: Sequence[str]) -> str:
    return max(dict.fromkeys(names), key=lambda n: (names.count(n), -names.index(n)))
