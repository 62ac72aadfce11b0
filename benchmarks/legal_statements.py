"""Legal statements in articles beside the rules of their day: python benchmarks/legal_statements.py DIR [options].

DIR holds articles (``*.txt``). They are kept and read as a case in a throwaway folder, so that speakers come from the
claims of the case as in use. What was found is printed with the rule of the day and the difference in words. Where the
marks made by hand (``marked_legal/seeds.yaml``) name a file of DIR, recall and precision are measured: a mark is found
where a statement of its kind overlaps it; a statement that overlaps no mark is a fault, unless it lies where the marks
say that it may or may not be found. ``marked_legal/invented.yaml`` (written before the finder) and
``invented_second.yaml`` (written after it) are measured in the same way for kinds, and for outcome and rule.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from solferino.casework.add import add
from solferino.casework.case import create_case
from solferino.casework.held import held
from solferino.casework.legal import legal_rows, legal_statements
from solferino.casework.process import process
from solferino.law.reading import compare, find_statements
from solferino.record import Publication, real_world

HERE = Path(__file__).parent / "marked_legal"
Row = Mapping[str, Any]


def rows_of(folder: Path, day: str) -> list[dict[str, Any]]:
    """The legal statements of a folder as a case of its own, all texts published on one day."""
    with tempfile.TemporaryDirectory() as made, create_case(Path(made) / "case", world=real_world()) as case:
        given = Publication(published_earliest=day, published_latest=day, basis="given")
        add(case, sorted(folder.glob("*.txt")), given=given)
        process(case)
        return legal_rows(legal_statements(held(case)))


def show(rows: Sequence[Row]) -> None:
    for row in rows:
        rule = f"{row['rule']} ({row['provision']})" if row["rule"] else "no rule held"
        print(f"\n{row['document']} {row['start']}-{row['end']}  {row['kind']}  {row['speaker']}")
        print(f"  “{' '.join(row['quote'].split())}”")
        print(f"  {row['outcome']}: {rule}, valid {row['valid_from'] or 'undated'} to {row['valid_to'] or 'open'}")
        print(f"  {row['difference']}")
        for forum, verdict in row["verdicts"].items():
            missing = ", ".join(verdict["facts_missing"])
            print(f"  on what the words state: {forum} {verdict['verdict']} (not stated: {missing})")
        if row["later"]:
            print(f"  {row['later']}")


def measure(rows: Sequence[Row], marks: Mapping[str, Any]) -> None:
    found = faults = marked = missed = 0
    for article in marks["articles"]:
        own = [r for r in rows if Path(r["document"]).stem == article["file"]]
        if not own:
            continue
        hit: set[int] = set()
        for row in own:
            matching = [n for n, m in enumerate(article["marks"]) if m[2] == row["kind"] and _meet(row, m)]
            hit.update(matching)
            if matching:
                found += 1
            elif not any(_meet(row, stretch) for stretch in article["either"]):
                faults += 1
                print(f"not marked: {article['file']} {row['start']}-{row['end']} {row['kind']}")
        marked += len(article["marks"])
        missed += len(article["marks"]) - len(hit)
        for number, mark in enumerate(article["marks"]):
            if number not in hit:
                print(f"missed: {article['file']} {mark}")
    if marked:
        print(f"\nmarks {marked}, recall {(marked - missed) / marked:.3f}; found {found + faults}, ", end="")
        print(f"precision {found / (found + faults):.3f}")


def _meet(row: Row, stretch: Sequence[Any]) -> bool:
    return bool(row["start"] < stretch[1] and stretch[0] < row["end"])


def invented(name: str, sentences: Sequence[Row]) -> None:
    """Kinds, outcome and rule of invented sentences."""
    right = wrong = missed = outcome = rule = asked = 0
    for said in sentences:
        found = find_statements(said["text"])
        got, wanted = {str(s.kind) for s in found}, set(said["kinds"])
        right, wrong, missed = right + len(got & wanted), wrong + len(got - wanted), missed + len(wanted - got)
        if not wanted:
            continue
        asked += 1
        first = next((s for s in found if str(s.kind) == said["kinds"][0]), None)
        made = compare(first, published=(said["day"], said["day"])) if first else None
        ids = [p.rule.id for p in made.points if p.rule] if made else []
        outcome += made is not None and str(made.outcome) == said["outcome"]
        rule += made is not None and (said["rule"] is None or any(i.startswith(said["rule"]) for i in ids))
    print(f"{name}: kinds precision {right / (right + wrong):.3f}, recall {right / (right + missed):.3f}; ", end="")
    print(f"outcome {outcome}/{asked}, rule {rule}/{asked}")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder of articles, *.txt")
    parser.add_argument("--published", default="2022-03-24", help="the day of the law for all of them")
    parser.add_argument("--marks", type=Path, default=HERE / "seeds.yaml")
    parser.add_argument("--quiet", action="store_true", help="numbers alone")
    args = parser.parse_args()
    rows = rows_of(args.folder, args.published)
    if not args.quiet:
        show(rows)
    print(f"\n{len(rows)} statements: {dict(sorted(Counter(r['outcome'] for r in rows).items()))}")
    print(f"who: {sum(r['speaker'] != 'the text itself' for r in rows)} by a speaker, the rest the texts' own")
    measure(rows, yaml.safe_load(args.marks.read_text(encoding="utf-8")))
    for file in sorted(HERE.glob("invented*.yaml")):
        invented(file.stem, yaml.safe_load(file.read_text(encoding="utf-8"))["sentences"])
    texts = [f.read_text(encoding="utf-8") for f in sorted(args.folder.glob("*.txt"))]
    began = time.process_time()
    for text in texts * max(1, 1000 // max(1, len(texts))):
        for said in find_statements(text):
            compare(said, published=(args.published, args.published))
    print(f"1,000 such texts read and compared: {time.process_time() - began:.1f} s of one core")
    return 0


if __name__ == "__main__":
    sys.exit(main())
