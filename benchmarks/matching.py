"""Which records of a run are right, beside gold in the form of tests/invented_news: spans, names, values, types.

Standard library only. One mark of the gold is right once: the best pair first, then the rest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

Row = dict[str, Any]
STOP = frozenset(
    {"the", "a", "an", "of", "for", "and", "in", "to", "de", "la", "el", "al", "s"}
    | {"mr", "mrs", "ms", "dr", "gen", "general", "president", "minister"}
)
TYPES = (
    {"airstrike", "air strike", "drone strike", "missile strike"},
    {"shelling", "rocket attack", "mortar"},
    {"bombing", "car bomb", "suicide bombing", "explosion"},
    {"killing", "shooting", "massacre", "execution"},
    {"clash", "attack", "raid"},
)


def right(gold: Sequence[Row], rows: Sequence[Row], fit: Callable[[Row, Row], float]) -> set[int]:
    """The numbers of the rows that a mark of the gold bears out; fit: 0 where they do not go together."""
    pairs = sorted(
        ((fit(g, r), -i, -j) for i, g in enumerate(gold) for j, r in enumerate(rows) if _same_text(g, r)), reverse=True
    )
    used: set[int] = set()
    found: set[int] = set()
    for score, i, j in pairs:
        if score > 0 and -i not in used and -j not in found:
            used.add(-i)
            found.add(-j)
    return found


def _same_text(one: Row, two: Row) -> bool:
    return bool(one["event"] == two["event"] and one["doc"] == two["doc"])


def iou(one: Row, two: Row) -> float:
    shared = max(0, min(one["end"], two["end"]) - max(one["start"], two["start"]))
    return float(shared / (one["end"] - one["start"] + two["end"] - two["start"] - shared)) if shared else 0.0


def words(name: object) -> list[str]:
    plain = unicodedata.normalize("NFKD", str(name or "")).casefold().replace("'s ", " ").replace("’s ", " ")
    return [w for w in re.findall(r"\w+", plain) if w not in STOP]


def same_name(one: object, two: object) -> bool:
    if one is None or two is None:
        return one is two
    a, b = words(one), words(two)
    initials = "".join(w[0] for w in a), "".join(w[0] for w in b)
    return bool(a and b) and (
        a[-1] == b[-1] or set(a) <= set(b) or set(b) <= set(a) or [initials[0]] == b or [initials[1]] == a
    )


def statement(gold: Row, row: Row) -> float:
    share = iou(gold, row)
    names = [gold.get("speaker"), *gold.get("speaker_aliases", ())]
    return share if share >= 0.5 and any(same_name(n, row.get("speaker")) for n in names) else 0.0


def figure(gold: Row, row: Row) -> float:
    same = all(gold.get(k) == row.get(k) for k in ("unit", "population", "low"))
    same = same and (gold.get("high") == row.get("high") or gold.get("qualifier") == "vague")
    return iou(gold, row) if same else 0.0


def report(gold: Row, row: Row) -> float:
    place = not gold.get("place") or set(words(gold["place"])) & set(words(row.get("place")))
    return 1 + iou(gold, row) if place and _same_type(str(gold["type"]), str(row["type"])) else 0.0


def _same_type(one: str, two: str) -> bool:
    return one == two or any(one in group and two in group for group in TYPES)


def citation(gold: Row, row: Row) -> float:
    return 1.0 if same_name(gold["credits"], row["credits"]) else 0.0


FITS: dict[str, Callable[[Row, Row], float]] = {
    "statement": statement,
    "figure": figure,
    "report": report,
    "citation": citation,
}
