"""Statements over time as plain values: for ``--json``, for lines to read and for CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from solferino.casework.over_time import Carrying, OverTime
from solferino.record import When, content
from solferino.share.export import csv


def rows_of(row: OverTime) -> dict[str, Any]:
    """A statement as plain values: the row of ``statements --json``."""
    return {
        "handle": row.handle,
        "lead": row.lead,
        "speaker": row.speaker,
        "speaker_kind": row.speaker_kind,
        "role": row.role,
        "statement_kind": row.kind,
        "words": [content(p) for p in row.words],
        "said": _when(row.said),
        "told": [_when(w) for w in row.told],
        "first_published": _when(row.first_published),
        "last_published": _when(row.last_published),
        "undated": row.undated,
        "texts": row.texts,
        "first_captured": row.first_captured,
        "last_captured": row.last_captured,
        "outlets": list(row.outlets),
        "carriers": [_carrier(c) for c in row.carriers],
    }


def _carrier(row: Carrying) -> dict[str, Any]:
    later = row.later
    return {
        "claims": list(row.claims),
        "passages": [content(p) for p in row.passages],
        "document": row.document,
        "item": row.item,
        "outlet": row.outlet,
        "published": _when(row.published),
        "captured": row.captured,
        "mode": row.mode,
        "via": row.via,
        "names_speaker": row.names_speaker,
        "standing": row.standing,
        "later": {
            "fate": later.fate,
            "item": later.item,
            "captured": later.captured,
            "there": content(later.there) if later.there else None,
            "why": later.why,
        }
        if later
        else None,
    }


def _when(when: When | None) -> dict[str, Any] | None:
    return dict(content(when)) if when else None


def flat(rows: Iterable[OverTime]) -> str:
    """CSV with one row a carrier: the statement, then the place that carries it. Days in two columns.

    What a spreadsheet would take for a formula and a terminal for an order is guarded, and the last column says where.
    """
    return csv((each for row in rows for each in _flat(row)), guard=True)


def _flat(row: OverTime) -> Iterator[dict[str, Any]]:
    for carrier in row.carriers:
        yield {
            "handle": row.handle,
            "lead": row.lead,
            "speaker": row.speaker,
            "role": row.role,
            "statement_kind": row.kind,
            "words": " […] ".join(p.quote for p in row.words),
            **_days("said", row.said),
            "said_basis": row.said.basis if row.said else None,
            "document": carrier.document,
            "item": carrier.item,
            "outlet": carrier.outlet,
            **_days("published", carrier.published),
            "captured": carrier.captured,
            "mode": carrier.mode,
            "via": carrier.via,
            "names_speaker": carrier.names_speaker,
            "start": carrier.passages[0].start,
            "end": carrier.passages[-1].end,
            "quote": " […] ".join(p.quote for p in carrier.passages),
            "standing": carrier.standing,
            "later": carrier.later.fate if carrier.later else None,
        }


def _days(name: str, when: When | None) -> dict[str, Any]:
    return {f"{name}_earliest": when.earliest if when else None, f"{name}_latest": when.latest if when else None}


def days_in_words(when: When | None) -> str:
    """``2024-05-03``, ``2024-05-03 to 2024-05-05``, ``2024-05-05 or before`` or ``day not known``."""
    if when is None or not (when.earliest or when.latest):
        return "day not known"
    if when.day:
        return when.day
    if when.earliest and when.latest:
        return f"{when.earliest} to {when.latest}"
    return f"{when.latest} or before" if when.latest else f"{when.earliest} or later"
