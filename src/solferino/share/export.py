"""Exports for other programs: JSON Lines, CSV, and the W3C Web Annotation Data Model.

Positions count Unicode code points from 0, the end exclusive, as the annotation model asks. JavaScript does not.
No export changes a character of a source.
"""

from __future__ import annotations

import csv as csv_module
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from solferino.record import Held, HeldClaim, HeldItem, Passage, Standing, Statement, content, type_name

CONTEXT = 32  # code points of prefix and suffix in a text quote selector
ANNOTATION_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"solferino": "urn:solferino:terms:"}]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What steers a terminal or hides letters: control signs but tab and line ends, direction signs, signs of no width.
# A joiner stays where scripts and pictures need it.
_STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e007f]|(?<![\u0600-\u109f\u1780-\u18af\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])[\u200c\u200d]"
)

Row = Mapping[str, Any]


def jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """One JSON object a line, line end included, keys in the order given, characters as themselves."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n"


def csv(rows: Iterable[Row], kind: str | None = None, *, guard: bool = False) -> str:
    """Rows as CSV (RFC 4180, every cell quoted, CRLF, no byte order mark). Nested fields become ``speaker.name``.

    kind: only rows of this kind of claim (``figure``), so that the columns fit; None for all. Lists are JSON text, None
    is an empty cell. Cells are the record's own characters, so a quotation that begins with ``=`` stays as it is and a
    spreadsheet may take it for a formula: import the columns as text. With ``guard`` such cells get an apostrophe
    before them, signs that steer a terminal or have no width stand as their escape (``\\u202e``), and a last column
    ``guarded`` names the columns of both, so that it can be undone; hand no guarded file to a court.
    """
    flat = [dict(_flat(row)) for row in rows if kind is None or row.get("kind") == kind]
    columns = list(dict.fromkeys(key for row in flat for key in row))
    nested = {c.rpartition(".")[0] for c in columns if "." in c}
    columns = [c for c in columns if c not in nested or any(row.get(c) is not None for row in flat)]
    out = io.StringIO(newline="")
    writer = csv_module.writer(out, quoting=csv_module.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([*columns, "guarded"] if guard else columns)
    for row in flat:
        cells = [_cell(row.get(c)) for c in columns]
        if guard:
            safe = [_guarded(cell) for cell in cells]
            marked = [c for c, cell, was in zip(columns, safe, cells, strict=True) if cell != was]
            cells = [*safe, " ".join(marked)]
        writer.writerow(cells)
    return out.getvalue()


def _guarded(cell: str) -> str:
    """A cell that neither a spreadsheet nor a terminal takes for an order."""
    plain = _STEERING.sub(
        lambda m: f"\\u{ord(m[0]):04x}" if len(m[0].encode("utf-16-le")) == 2 else f"\\U{ord(m[0]):08x}", cell
    )
    return f"'{plain}" if plain.startswith(_FORMULA) or plain.lstrip().startswith(_FORMULA) else plain


def web_annotations(view: Held) -> dict[str, Any]:
    """The claims in view as one annotation collection with one page (https://www.w3.org/TR/annotation-model/).

    Each target is the kept bytes (``urn:sha-256:``); its selectors count and quote the text that was read from them,
    whose digest stands as ``solferino:text``. Claims that people rejected are left out.
    """
    items = {i.reading: i for i in reversed(view.items) if i.reading}
    rows = [c for c in view.claims if c.standing is not Standing.REJECTED]
    name = f"urn:solferino:case:{view.case}:held:{view.size}" + (f":said:{view.said}" if view.said else "")
    return {
        "@context": ANNOTATION_CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": view.name,
        "creator": _software(view.tool, " "),
        "total": len(rows),
        "first": {
            "id": f"{name}:page:1",
            "type": "AnnotationPage",
            "partOf": name,
            "startIndex": 0,
            "items": [_annotation(view, row, items.get(row.claim.passage.reading)) for row in rows],
        },
    }


def _annotation(view: Held, row: HeldClaim, item: HeldItem | None) -> dict[str, Any]:
    fields = {k: v for k, v in content(row.claim).items() if k != "passage"}
    kind = type_name(row.claim)
    told = row.claim.kind if isinstance(row.claim, Statement) else None
    return {
        "id": f"urn:solferino:{row.id}",
        "type": "Annotation",
        "motivation": "describing",
        "creator": _creator(view, row.proposed_by),
        "generator": _software(view.tool, " "),
        **({"generated": view.recorded} if view.recorded else {}),
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in (kind, told) if tag]
        + [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": json.dumps(fields, ensure_ascii=False, sort_keys=True),
            },
        ],
        "target": _target(view, row.claim.passage, item),
        "solferino:standing": str(row.standing),
    }


def _target(view: Held, passage: Passage, item: HeldItem | None) -> dict[str, Any]:
    text = view.texts.get(passage.reading)
    source: dict[str, Any] = {"id": f"urn:solferino:{passage.reading}", "type": "Text"}
    if text is not None:
        source["id"] = f"urn:sha-256:{text.reading.bytes_digest}"
        source["solferino:text"] = f"urn:sha-256:{text.reading.text_digest}"
        if text.reading.media_type:
            source["format"] = text.reading.media_type
        if text.reading.language:
            source["language"] = text.reading.language
    if item is not None:
        source["solferino:item"] = item.number
    quote: dict[str, Any] = {"type": "TextQuoteSelector", "exact": passage.quote}
    if text is not None:
        quote["prefix"] = text.text[max(passage.start - CONTEXT, 0) : passage.start]
        quote["suffix"] = text.text[passage.end : passage.end + CONTEXT]
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [{"type": "TextPositionSelector", "start": passage.start, "end": passage.end}, quote],
    }


def _creator(view: Held, proposed_by: str) -> dict[str, Any]:
    if not proposed_by.startswith("person:"):
        return _software(proposed_by, "/")
    name = view.people.get(proposed_by)
    return {"id": f"urn:solferino:{proposed_by}", "type": "Person", **({"name": name} if name else {})}


def _software(named: str, between: str) -> dict[str, Any]:
    name, _, version = named.rpartition(between)
    if not name:
        return {"type": "Software", "name": named}
    return {"type": "Software", "name": name, "schema:softwareVersion": version}


def _flat(row: Row, prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in row.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
