"""A scorer of our own for folders that bring none: the measures of ``news.py`` by the rules of :mod:`matching`.

A data set's own ``score.py`` goes before it; on the same articles the two differ by a mark here and there, because
names and places are compared in another way.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from matching import citation, figure, iou, report, right, statement

Row = dict[str, Any]
Scores = dict[str, dict[str, float]]


def load_gold(folder: str) -> list[tuple[str, Row]]:
    """Event and gold of every event."""
    return [
        (p.parent.name, json.loads(p.read_text(encoding="utf-8"))) for p in sorted(Path(folder).glob("*/gold.json"))
    ]


def gold_items(golds: Sequence[tuple[str, Row]]) -> tuple[set[tuple[str, str]], list[Row]]:
    """The articles marked in full, and every mark in the form of a prediction."""
    full = {(ev, d["id"]) for ev, g in golds for d in g["docs"] if d["annotated"] == "full"}
    items: list[Row] = []
    for event, gold in golds:
        for kind, name in (("statement", "statements"), ("figure", "figures"), ("citation", "citations")):
            items += [{**x, "event": event, "statement_kind": x.get("kind"), "kind": kind} for x in gold.get(name, ())]
        items += [{**x, "incident": x["event"], "event": event, "kind": "report"} for x in gold.get("reports", ())]
    return full, items


def score(golds: Sequence[tuple[str, Row]], rows: Sequence[Row]) -> dict[str, Any]:
    """All measures over all articles. There is nothing on origins here."""
    full, gold = gold_items(golds)
    events = {event for event, _ in golds}

    def pick(items: Sequence[Row], kind: str, *, everywhere: bool = False) -> list[Row]:
        return [
            i
            for i in items
            if i["kind"] == kind and i["event"] in events and (everywhere or (i["event"], i["doc"]) in full)
        ]

    reports = [{**g, "_n": n} for n, g in enumerate(pick(gold, "report", everywhere=True))]
    told, matched = score_reports(reports, pick(rows, "report", everywhere=True))
    return {
        **score_statements(pick(gold, "statement"), pick(rows, "statement")),
        **score_figures(pick(gold, "figure"), pick(rows, "figure")),
        **told,
        **score_clusters(reports, matched),
        **score_citations(pick(gold, "citation"), pick(rows, "citation")),
        "origins": {"exact_of_all": 1.0, "gold": 0},
    }


def score_statements(gold: Sequence[Row], rows: Sequence[Row]) -> Scores:
    """With speaker, by span alone, and marked quotations with speaker."""
    direct = [g for g in gold if g["statement_kind"] == "direct" and g.get("marked", True)]
    unmarked = [g for g in gold if g["statement_kind"] == "direct" and not g.get("marked", True)]
    quoted = [
        r
        for r in rows
        if r["statement_kind"] == "direct"
        and not any((g["event"], g["doc"]) == (r["event"], r["doc"]) and iou(g, r) >= 0.5 for g in unmarked)
    ]
    return {
        "statements": _cell(gold, rows, statement),
        "statements_span_only": _cell(gold, rows, lambda g, r: iou(g, r) if iou(g, r) >= 0.5 else 0.0),
        "statements_direct": _cell(direct, quoted, statement),
    }


def score_figures(gold: Sequence[Row], rows: Sequence[Row]) -> Scores:
    """With all fields, with value and unit, and by value alone."""

    def without(*fields: str) -> Callable[[Row, Row], float]:
        return lambda g, r: figure({**g, **{f: r.get(f) for f in fields}}, r)

    return {
        "figures": _cell(gold, rows, figure),
        "figures_value_and_unit": _cell(gold, rows, without("population")),
        "figures_value_only": _cell(gold, rows, without("population", "unit")),
    }


def score_reports(gold: Sequence[Row], rows: Sequence[Row]) -> tuple[Scores, dict[int, Row]]:
    """Type and place; a second report of one marked incident counts neither way. Also which report each mark got."""
    matched: dict[int, Row] = {}
    good = right(gold, rows, report)
    for j in sorted(good):
        free = [g for g in gold if g["_n"] not in matched and _same(g, rows[j]) and report(g, rows[j])]
        if free:
            matched[max(free, key=lambda g: report(g, rows[j]))["_n"]] = rows[j]
    extra = sum(1 for j, r in enumerate(rows) if j not in good and any(_same(g, r) and report(g, r) for g in gold))
    return {"reports": _prf(len(good), len(rows) - extra, len(gold))}, matched


def score_clusters(gold: Sequence[Row], matched: dict[int, Row]) -> Scores:
    """B-cubed over the marked reports; one that was not found has recall 0."""
    truth: dict[Any, set[int]] = {}
    ours: dict[Any, set[int]] = {}
    for g in gold:
        truth.setdefault(g["incident"], set()).add(g["_n"])
    for n, row in matched.items():
        ours.setdefault(row["incident"], set()).add(n)
    precision: list[float] = []
    recall: list[float] = []
    for g in gold:
        if g["_n"] not in matched:
            recall.append(0.0)
            continue
        mine, true = ours[matched[g["_n"]]["incident"]], truth[g["incident"]]
        precision.append(len(mine & true) / len(mine))
        recall.append(len(mine & true) / len(true))
    p = sum(precision) / len(precision) if precision else 0.0
    r = sum(recall) / len(recall) if recall else 0.0
    return {"incidents_b3": {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}}


def score_citations(gold: Sequence[Row], rows: Sequence[Row]) -> Scores:
    """Sets of names credited, an article at a time."""
    marked, given = _once(gold), _once(rows)
    found = sum(any(_same(g, r) and citation(g, r) for r in given) for g in marked)
    good = sum(any(_same(g, r) and citation(g, r) for g in marked) for r in given)
    p, r = (good / len(given) if given else 0.0), (found / len(marked) if marked else 0.0)
    return {"citations": {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0, "pred": len(given)}}


def _once(rows: Sequence[Row]) -> list[Row]:
    kept: list[Row] = []
    for row in rows:
        if not any(_same(k, row) and citation(k, row) for k in kept):
            kept.append(row)
    return kept


def _same(one: Row, two: Row) -> bool:
    return bool((one["event"], one["doc"]) == (two["event"], two["doc"]))


def _cell(gold: Sequence[Row], rows: Sequence[Row], fit: Callable[[Row, Row], float]) -> dict[str, float]:
    return _prf(len(right(gold, rows, fit)), len(rows), len(gold))


def _prf(good: int, proposed: int, marked: int) -> dict[str, float]:
    p, r = (good / proposed if proposed else 0.0), (good / marked if marked else 0.0)
    return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0, "pred": proposed}
