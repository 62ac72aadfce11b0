"""Place names: found, told literal from not, and put on the map, against a set marked by hand.

    python benchmarks/toponyms.py FILE [--json] [--half even|odd] [--gazetteer shipped|installed] [--errors N]

FILE: lines of JSON, {id, source, date, text, toponyms: [{start, end, text, lat, lon, type?, offset_ok}]}. What counts
as a mention differs from set to set, and is chosen by the set's rule, never by its marks. A file whose marks carry
types follows GeoWebNews: adjectives, names of peoples and parts of other names are mentions, phrases without a name are
not. One with GeoNames ids and no types follows TR-News: names, also inside a body's name, and adjectives, but no names
of peoples. One with neither follows GeoVirus: names only; no bodies, buildings, streets and waters.
--half: the documents of even or of odd place only.

Published: TR-News acc@161 km about .68-.72 (2018), .86-.92 (2023-25); exact F .85-.90. GeoWebNews recognition .886
(NCRF++, 2019), .75 (spaCy, 2019). GeoVirus acc@161 .80-.82, up to .9.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from intervals import f1, interval, shown

from solferino.places.atlas import Gazetteer, Known, installed, shipped
from solferino.places.names import fold
from solferino.places.resolving import kilometres, resolve
from solferino.places.toponyms import Form, Kind, Toponym, toponyms
from solferino.places.uses import Use

FAR = 20_039.0  # km, half the way round: the error of a place that was not found
NEAR = 161.0
LITERAL = {"Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal"}
OTHER = {"Non_Literal_Modifier", "Metonymic", "Embedded_Non_Lit", "Demonym", "Homonym", "Language"}


@dataclass
class Document:
    """What was right in one document."""

    marked: int = 0
    proposed: int = 0
    exact: int = 0
    touched: int = 0  # marked mentions that a proposed one overlaps
    touching: int = 0  # proposed mentions that overlap a marked one
    placed: list[float] = field(default_factory=list)  # km, one for each marked mention with a point
    placed_found: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)  # the same for the place of that name with most inhabitants
    use_right: int = 0
    use_of: int = 0
    misses: list[str] = field(default_factory=list)


def rule_of(documents: list[dict[str, Any]]) -> str:
    """Which set's rule a file follows, by the fields that its marks carry."""
    fields = {key for d in documents for t in d["toponyms"] for key in t}
    return "GeoWebNews" if "type" in fields else "TR-News" if "geonameid" in fields else "GeoVirus"


def wanted(mention: Toponym, rule: str) -> bool:
    """True for a mention that a set's published rule counts."""
    if rule == "GeoWebNews":
        return True
    if mention.use is Use.PEOPLE or mention.form is Form.PEOPLE:
        return False
    if rule == "TR-News":
        return mention.use is not Use.PART or mention.form is Form.NAME
    built = mention.kind in (Kind.SITE, Kind.WATER)  # its authors left buildings, streets and rivers out
    return mention.form is Form.NAME and mention.use is not Use.PART and not built


def marks_of(document: dict[str, Any], rule: str) -> list[dict[str, Any]]:
    """The marks that count: with types, names only; each span once."""
    seen: dict[tuple[int, int], dict[str, Any]] = {}
    for mark in document["toponyms"]:
        if not mark.get("offset_ok", True) or (rule == "GeoWebNews" and mark["type"] not in LITERAL | OTHER):
            continue
        seen.setdefault((mark["start"], mark["end"]), mark)
    return [seen[key] for key in sorted(seen)]


def score(document: dict[str, Any], rule: str, book: Gazetteer) -> Document:
    """One document: the marks are looked at after everything is proposed."""
    text = document["text"]
    results = resolve(text, named := toponyms(text, book), book)
    assert len(results) == len(named)
    proposed = [r for r in results if wanted(r.mention, rule)]
    marks = marks_of(document, rule)
    row = Document(marked=len(marks), proposed=len(proposed))
    spans = {(r.mention.start, r.mention.end): r for r in proposed}
    for mark in marks:
        same = spans.get((mark["start"], mark["end"]))
        over = [r for r in proposed if r.mention.start < mark["end"] and mark["start"] < r.mention.end]
        best = same or (over[0] if over else None)
        around = _around(text, mark["start"], mark["end"])
        row.exact += same is not None
        row.touched += bool(over)
        if same is None:
            row.misses.append(f"missed {around} {mark.get('type', '')}")
        if best and "type" in mark:
            right = best.mention.literal == (mark["type"] in LITERAL)
            row.use_of += 1
            row.use_right += right
            if not right:
                row.misses.append(f"use {around} {mark['type']}, said {best.mention.use}")
        if mark.get("lat") is None:
            continue
        error = _error(best.place if best else None, mark)
        row.placed.append(error)
        row.plain.append(_error(_largest(book, mark["text"]) if best else None, mark))
        if best:
            row.placed_found.append(error)
            if error > NEAR:
                row.misses.append(
                    f"far {error:.0f} km {around} {mark['lat']} {mark['lon']}: {best.place} {best.reasons}"
                )
    for result in proposed:
        mention = result.mention
        hit = any(mention.start < m["end"] and m["start"] < mention.end for m in marks)
        row.touching += hit
        if not hit:
            around = _around(text, mention.start, mention.end)
            row.misses.append(f"extra {around} ({mention.why}, {mention.use})")
    return row


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 40) : start]}[[{text[start:end]}]]{text[end : end + 30]}"


def _largest(book: Gazetteer, name: str) -> Known | None:
    listed = book.lookup(fold(name))
    return max(listed, key=lambda p: p.size) if listed else None


def _error(place: Known | None, mark: dict[str, Any]) -> float:
    return FAR if place is None else kilometres(place.lat, place.lon, mark["lat"], mark["lon"])


def measures(rows: list[Document]) -> dict[str, Any]:
    """Every figure with its bounds over documents."""

    def share(name: str) -> Any:
        return lambda ds: _share([e for d in ds for e in getattr(d, name)])

    of = {
        "exact precision": lambda ds: _ratio(sum(d.exact for d in ds), sum(d.proposed for d in ds)),
        "exact recall": lambda ds: _ratio(sum(d.exact for d in ds), sum(d.marked for d in ds)),
        "exact F": lambda ds: f1(sum(d.exact for d in ds), sum(d.proposed for d in ds), sum(d.marked for d in ds)),
        "overlap precision": lambda ds: _ratio(sum(d.touching for d in ds), sum(d.proposed for d in ds)),
        "overlap recall": lambda ds: _ratio(sum(d.touched for d in ds), sum(d.marked for d in ds)),
        "overlap F": lambda ds: _harmonic(
            _ratio(sum(d.touching for d in ds), sum(d.proposed for d in ds)),
            _ratio(sum(d.touched for d in ds), sum(d.marked for d in ds)),
        ),
        "acc@161 km of all marked": share("placed"),
        "acc@161 km of those found": share("placed_found"),
        "acc@161 km of all, most inhabitants": share("plain"),
        "literal or not": lambda ds: _ratio(sum(d.use_right for d in ds), sum(d.use_of for d in ds)),
    }
    found: dict[str, Any] = {}
    for name, measure in of.items():
        value = measure(rows)
        if value is not None:
            found[name] = {"value": value, "interval": interval(rows, measure)}
    errors = sorted(e for d in rows for e in d.placed_found)
    if errors:
        found["median error of those found, km"] = {"value": errors[len(errors) // 2]}
        area = sum(math.log(1 + e) for e in errors) / len(errors) / math.log(1 + FAR)
        found["AUC of log error of those found (0 is best)"] = {"value": area}
    return found


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _harmonic(one: float | None, other: float | None) -> float | None:
    return 2 * one * other / (one + other) if one and other else None


def _share(errors: list[float]) -> float | None:
    return sum(e <= NEAR for e in errors) / len(errors) if errors else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--gazetteer", choices=("shipped", "installed"), default="installed")
    parser.add_argument("--errors", type=int, default=0, help="print so many mistakes of each kind")
    asked = parser.parse_args()
    documents = [json.loads(line) for line in asked.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    rule = rule_of(documents)
    if asked.half:
        documents = documents[0 if asked.half == "even" else 1 :: 2]
    book = installed() if asked.gazetteer == "installed" else shipped()
    rows = [score(document, rule, book) for document in documents]
    found = measures(rows)
    about = {
        "file": asked.file.name,
        "documents": len(documents),
        "marked mentions": sum(r.marked for r in rows),
        "rule": rule,
        "gazetteer": f"{book.name} {book.version} {book.digest[:12]}",
    }
    if asked.json:
        print(json.dumps({**about, "measures": found}, indent=1))
        return
    print("; ".join(f"{key}: {value}" for key, value in about.items()))
    for name, cell in found.items():
        value = cell["value"]
        text = f"{value:.1f}" if "km" in name and "acc" not in name else shown(value, cell.get("interval"))
        print(f"  {name:45s} {text}")
    if asked.errors:
        kinds = Counter()
        for row in rows:
            for miss in row.misses:
                kind = miss.split()[0]
                kinds[kind] += 1
                if kinds[kind] <= asked.errors:
                    print(" ".join(miss.split())[:260])
        print(dict(kinds), file=sys.stderr)


if __name__ == "__main__":
    main()
