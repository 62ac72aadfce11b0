"""What changed between captures, as plain values: for ``--json`` and for lines to read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from solferino.casework.changes import Change, Hunk
from solferino.casework.claimchanges import ClaimChange
from solferino.casework.sightings import Sighting
from solferino.record import Held, Passage, Text, content, type_name

AROUND = 48  # characters shown on either side of words that changed


def change_row(change: Change, view: Held) -> dict[str, Any]:
    """One change with both sides of every stretch and claim: the row of ``changes --json``."""
    kinds = {c.id: type_name(c.claim) for c in view.claims}
    return {
        "thing": change.thing.name,
        "tie": change.thing.tie,
        "order": change.order,
        "before": _sighting(change.before),
        "after": _sighting(change.after),
        "replaced": change.replaced,
        "notice": content(change.notice) if change.notice else None,
        "notices_read": change.checked,
        "words": [_hunk(h) for h in change.hunks],
        "claims": [_claim(c, kinds) for c in change.claims],
    }


def in_its_words(passage: Passage, text: Text, around: int = AROUND) -> str:
    """The passage in brackets with the words around it, on one line; ``…`` where the text goes on."""
    start, end = max(0, passage.start - around), min(len(text.text), passage.end + around)
    left, right = text.text[start : passage.start], text.text[passage.end : end]
    if start and " " in left:
        left = left[left.index(" ") + 1 :]
    if end < len(text.text) and " " in right:
        right = right[: right.rindex(" ")]
    shown = f"{'… ' * bool(start)}{left}[{passage.quote}]{right}{' …' * (end < len(text.text))}"
    return " ".join(shown.split())


def _sighting(seen: Sighting) -> dict[str, Any]:
    return {
        "item": seen.item,
        "document": seen.document,
        "address": seen.address,
        "reading": seen.reading,
        "published": content(seen.published) if seen.published else None,
        "captured": seen.captured,
    }


def _hunk(hunk: Hunk) -> dict[str, Any]:
    return {"before": _passage(hunk.before), "after": _passage(hunk.after), "telling": hunk.telling}


def _claim(claim: ClaimChange, kinds: Mapping[str, str]) -> dict[str, Any]:
    return {
        "fate": claim.kind,
        "kind": kinds.get(claim.before or claim.after or ""),
        "before": claim.before,
        "after": claim.after,
        "fields": list(claim.moved),
        "at": _passage(claim.at),
        "there": _passage(claim.there),
    }


def _passage(passage: Passage | None) -> dict[str, Any] | None:
    return dict(content(passage)) if passage else None
