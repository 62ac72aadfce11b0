"""How far confidence can be believed, and the table behind it.

    python benchmarks/calibrate.py DIR[=FILE] ... [--write] [--check OTHER] [--json]

DIR: folders in the form of tests/invented_news (a folder an event, ``gold.json`` in each). FILE: what was proposed for
DIR, as ``news.py --out`` wrote it before anybody read DIR; rules that were mended on DIR since would look better on it
than they are. Without FILE the pipeline runs now, which is honest where no rule was written on DIR.

Confidence of a rule: the share of its records that the gold bears out, with a prior of a few records at the share of
its extractor, and never above what so few records can show, (n + 1) / (n + 2). Two tables are printed: each event
judged by a table made of all others, and OTHER judged by the table of all. ``--write`` ships the table. Statements
count where they are quotations: indirect ones that the gold leaves out may be right.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import news
from intervals import interval
from matching import FITS, right

from solferino.extract.calibrated import Calibration

Row = dict[str, Any]
TABLE = Path(__file__).resolve().parents[1] / "src" / "solferino" / "extract" / "calibration.json"
EXTRACTOR = {"statement": "statements", "figure": "figures", "report": "incidents", "citation": "credits"}
PRIOR = 6.0  # records' worth of the extractor's own share
# Who is counted where only "people" or nobody stands beside the number is a judgement: one that different people who
# mark articles make differently, so that agreement with one of them promises too much.
JUDGED, MOST_OF_JUDGED = {"bare", "people"}, 0.85
LEVELS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="DIR[=FILE]")
    parser.add_argument("--check", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    judged = [row for given in options.folders for row in _judged(given)]
    table = made(judged)
    if options.write:
        before = json.loads(TABLE.read_text(encoding="utf-8"))
        form = {"shares": table, "version": str(int(before["version"]) + (before["shares"] != table))}
        TABLE.write_text(json.dumps(form, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    results = {"each event by a table of the others": reliability(crossed(judged))}
    if options.check:
        results[f"{options.check.name}, by the table of all"] = reliability(
            with_confidence(table, judge(options.check))
        )
    if options.json:
        print(json.dumps(results, indent=1))
        return 0
    for name, found in results.items():
        print(f"\n{name}\n{'extractor':<12} {'level':>6} {'kept':>6} {'of':>6}  right [95 %]            error")
        for row in found:
            low, high = row["interval"]
            print(
                f"{row['extractor']:<12} {row['level']:>6} {row['kept']:>6} {row['of']:>6}  "
                f"{row['right']:.3f} [{low:.3f}, {high:.3f}]  {row['error']:.3f}"
            )
    return 0


def _judged(given: str) -> list[Row]:
    folder, _, first = given.partition("=")
    rows = [json.loads(line) for line in Path(first).read_text(encoding="utf-8").splitlines()] if first else None
    return judge(Path(folder), rows)


def crossed(judged: list[Row]) -> list[Row]:
    """Every record with the confidence of a table made without its event."""
    found: list[Row] = []
    for event in sorted({row["doc"][0] for row in judged}):
        table = made([r for r in judged if r["doc"][0] != event])
        found += with_confidence(table, [r for r in judged if r["doc"][0] == event])
    return found


def with_confidence(table: dict[str, dict[str, str]], rows: list[Row]) -> list[Row]:
    made_of = Calibration("0", table)
    return [{**r, "confidence": float(made_of.confidence(r["extractor"], r["rule"]) or 0)} for r in rows]


def judge(folder: Path, rows: list[Row] | None = None) -> list[Row]:
    """Every record of the pipeline over the articles, or of the rows, with whether the gold bears it out."""
    rows = news.predicted(folder)[0] if rows is None else rows
    gold = gold_of(folder)
    judged: list[Row] = []
    for kind, fit in FITS.items():
        mine = [r for r in rows if r["kind"] == kind]
        if kind == "statement":
            mine = [r for r in mine if r["statement_kind"] == "direct"]
        theirs = [g for g in gold if g["kind"] == kind]
        if kind == "citation":  # a source is right as often as it is named
            good = {i for i, r in enumerate(mine) if any(fit(g, r) and news_same(g, r) for g in theirs)}
        else:
            good = right(theirs, mine, fit)
        if kind == "report":  # a second report of one incident counts neither way
            mine_kept = [
                i for i, r in enumerate(mine) if i in good or not any(fit(g, r) and news_same(g, r) for g in theirs)
            ]
        else:
            mine_kept = list(range(len(mine)))
        judged += [
            {
                "extractor": EXTRACTOR[kind],
                "rule": mine[i]["rule"] or "*",
                "right": i in good,
                "doc": (mine[i]["event"], mine[i]["doc"]),
            }
            for i in mine_kept
        ]
    return judged


def news_same(one: dict[str, Any], two: dict[str, Any]) -> bool:
    return bool(one["event"] == two["event"] and one["doc"] == two["doc"])


def gold_of(folder: Path) -> list[Row]:
    rows: list[Row] = []
    for path in sorted(folder.glob("*/gold.json")):
        gold, event = json.loads(path.read_text(encoding="utf-8")), path.parent.name
        for kind, name in (("statement", "statements"), ("figure", "figures"), ("citation", "citations")):
            rows += [{**x, "kind": kind, "event": event} for x in gold.get(name, ())]
        rows += [{**x, "kind": "report", "event": event} for x in gold.get("reports", ())]
    return rows


def made(judged: list[Row]) -> dict[str, dict[str, str]]:
    """extractor -> rule -> share. Two steps: the parts before the last "/" lend their share to the whole rule."""
    seen: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for row in judged:
        seen[row["extractor"]][row["rule"]].append(row["right"])
    table: dict[str, dict[str, str]] = {}
    for extractor, rules in sorted(seen.items()):
        every = [r for rights in rules.values() for r in rights]
        share = (sum(every) + 1) / (len(every) + 2)
        bases: dict[str, list[bool]] = defaultdict(list)
        for rule, rights in rules.items():
            bases[base_of(extractor, rule)] += rights
        table[extractor] = {"*": f"{share:.2f}"}
        for rule, rights in sorted({**bases, **rules}.items()):
            base = bases[base_of(extractor, rule)]
            prior = _share_of(base, share)
            most = (len(base) + 1) / (len(base) + 2)
            most = min(most, MOST_OF_JUDGED) if JUDGED & set(rule.split("/")[1:]) else most
            table[extractor][rule] = f"{min(_share_of(rights, prior), most):.2f}"
    return table


def base_of(extractor: str, rule: str) -> str:
    """The rule without what stands behind its "/"; the whole where the extractor's own name stands before it."""
    return rule if rule.startswith(f"{extractor}/") else rule.split("/", 1)[0]


def _share_of(rights: list[bool], prior: float) -> float:
    return (sum(rights) + PRIOR * prior) / (len(rights) + PRIOR)


def reliability(judged: list[Row]) -> list[Row]:
    """For each extractor and level: how many records are kept, how many of them are right, and the error."""
    rows = []
    for extractor in [*sorted({r["extractor"] for r in judged}), "all"]:
        mine = [r for r in judged if extractor in (r["extractor"], "all")]
        error = calibration_error(mine)
        for level in LEVELS:
            sure = [r for r in mine if r["confidence"] >= level]
            share = sum(r["right"] for r in sure) / len(sure) if sure else 0.0
            bounds = interval(by_doc(sure), _share) if sure else (0.0, 0.0)
            rows.append(
                {
                    "extractor": extractor,
                    "level": level,
                    "kept": len(sure),
                    "of": len(mine),
                    "right": share,
                    "interval": bounds,
                    "error": error,
                }
            )
    return rows


def by_doc(rows: list[Row]) -> list[list[bool]]:
    docs: dict[Any, list[bool]] = defaultdict(list)
    for row in rows:
        docs[row["doc"]].append(row["right"])
    return list(docs.values())


def _share(docs: Any) -> float | None:
    every = [r for doc in docs for r in doc]
    return sum(every) / len(every) if every else None


def calibration_error(rows: list[Row]) -> float:
    """Expected calibration error: the mean distance of confidence and share of right ones, ten bins of one width."""
    bins: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        bins[min(9, int(row["confidence"] * 10))].append(row)
    total = sum(abs(sum(r["confidence"] for r in part) - sum(r["right"] for r in part)) for part in bins.values())
    return total / len(rows) if rows else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
