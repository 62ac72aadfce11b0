"""The first look over a file of short fact texts: ``python benchmarks/characterise.py CASES.yaml [--failures]``.

CASES.yaml holds a list ``cases``: id, text (a text or a list of texts), conflict (IAC, NIAC or null), the expected ids
under ``expected``, ``expect``, ``crimes`` or ``expected_crimes`` (empty: none is expected), optional ``standing``
(argued, open, none), ``as_of``, ``acted`` and ``kind``. One JSON line a case goes to stdout; a table goes to stderr.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from solferino.law.characterise import look

_EXPECTED = ("expected", "expect", "crimes", "expected_crimes")
_STANDINGS = {"argued", "open", "none"}
_OTHER_WORDS = {
    "prima_facie": "argued",
    "prima facie": "argued",
    "plausible": "open",
    "needs_more": "open",
    "needs more": "open",
    "lawful": "none",
}


def expected_of(case: dict[str, Any]) -> tuple[list[str], str | None]:
    """The expected ids and the expected standing of a case, whatever of the known keys it uses."""
    found: Any = next((case[key] for key in _EXPECTED if key in case), [])
    standing = case.get("standing") or case.get("verdict")
    if isinstance(found, dict):
        standing = standing or found.get("standing") or found.get("verdict")
        found = next((found[key] for key in ("crimes", "ids", "candidates", "crime", "first") if key in found), [])
    ids = [found] if isinstance(found, str) else list(found or [])
    if standing is None:
        standing = next((i for i in ids if i in _STANDINGS or i in _OTHER_WORDS), None)
        ids = [i for i in ids if i != standing]
    if standing is None and not ids:
        standing = "none"
    return ids, _OTHER_WORDS.get(str(standing), standing)


def row_of(case: dict[str, Any]) -> dict[str, Any]:
    """What the first look gives for one case, beside what was expected."""
    texts = case["text"] if isinstance(case["text"], list) else [case["text"]]
    seen = look(texts, case.get("conflict"), _day(case.get("as_of")), acted=_day(case.get("acted") or case.get("date")))
    ids, standing = expected_of(case)
    candidates = [c.provision for c in seen.candidates]
    two = candidates[:2]
    right = any(_same(i, c) for i in ids for c in two) if ids else not candidates
    return {
        "id": case["id"],
        "candidates": candidates,
        "standing": str(seen.standing),
        "standings": {c.provision: str(c.standing) for c in seen.candidates},
        "questions": list(seen.questions),
        "lawful": [row.text for row in seen.lawful],
        "alternatives": [c.provision for c in seen.candidates if c.alternative],
        "parts": [part for c in seen.candidates for part in c.parts],
        "beyond": list(seen.beyond),
        "related": list(seen.related),
        "expected": ids,
        "expected_standing": standing,
        "kind": case.get("kind"),
        "first_two_right": right,
        "standing_right": None if standing is None else str(seen.standing) == standing,
        "catalogue": seen.catalogue,
        "signs": seen.signs,
    }


def _same(expected: str, found: str) -> bool:
    """A part-crime is met by its parent."""
    return expected == found or expected.startswith(found + "-")


def _day(value: object) -> str | None:
    return None if value is None else str(value)


def table(rows: list[dict[str, Any]], seconds: float) -> str:
    """How many are right, in words for people."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        groups["all"].append(row)
        groups[f"expected {row['expected_standing']}"].append(row)
        if row["kind"]:
            groups[f"kind {row['kind']}"].append(row)
    lines = [f"{'':34}{'cases':>6}{'first two':>11}{'standing':>10}{'asserted':>10}{'asked':>8}"]
    for name, group in groups.items():
        with_ids = [r for r in group if r["expected"]]
        judged = [r for r in group if r["standing_right"] is not None]
        lawful = [r for r in group if r["expected_standing"] == "none"]
        still_open = [r for r in group if r["expected_standing"] == "open"]
        asserted = sum(r["standing"] != "none" for r in lawful)
        asked = f"{sum(bool(r['questions']) for r in still_open)}/{len(still_open)}"
        lines.append(
            f"{name:34}{len(group):>6}{_share(with_ids, 'first_two_right'):>11}{_share(judged, 'standing_right'):>10}"
            f"{asserted:>10}{asked:>8}"
        )
    lines.append(f"{len(rows)} texts in {seconds:.2f} s of processor time")
    return "\n".join(lines)


def _share(rows: list[dict[str, Any]], key: str) -> str:
    return f"{sum(bool(r[key]) for r in rows)}/{len(rows)}" if rows else "-"


def main(arguments: list[str]) -> int:
    """Run over a file. Returns 2 where the file cannot be read."""
    paths = [a for a in arguments if not a.startswith("--")]
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    cases = [case for path in paths for case in yaml.safe_load(Path(path).read_text(encoding="utf-8"))["cases"]]
    look(["A first text loads the signs."])
    start = time.process_time()
    rows = [row_of(case) for case in cases]
    seconds = time.process_time() - start
    for row, case in zip(rows, cases, strict=True):
        wrong = not row["first_two_right"] or row["standing_right"] is False
        if "--failures" in arguments:
            if wrong:
                wanted = f"{row['expected']} {row['expected_standing']}"
                got = f"{list(row['standings'].items())[:4]} lawful {row['lawful'][:2]} beyond {row['beyond']}"
                print(f"{row['id']} [{case.get('conflict')}] {case['text']}\n   wanted {wanted}; got {got}")
        else:
            print(json.dumps(row, ensure_ascii=False))
    print(table(rows, seconds), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
