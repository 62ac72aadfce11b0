"""Run the pipeline over a folder of news events and score it: python benchmarks/news.py DIR [--json] [--out FILE].

DIR holds one folder an event: ``<doc>.txt`` with ``<doc>.json`` beside it (outlet, published, title), and
``claims.json`` with the questions on origins. Where DIR holds ``score.py`` its table is printed; the predictions are in
the form of its FORMAT.md. Each event is a case of its own in a throwaway folder; all go into one with ``--together``.
The gold is never read here.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from solferino.casework.add import add
from solferino.casework.case import create_case
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.corroborate.carriers import Question, independent_origins
from solferino.record import (
    CreditRelation,
    Figure,
    Held,
    IncidentReport,
    Mode,
    Publication,
    Stance,
    Statement,
    real_world,
)
from solferino.record.claim import Credit
from solferino.trace import trace

_COUNTED = {"trapped": None}  # units that the format does not know


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--out", type=Path, help="keep the predictions in this file")
    parser.add_argument("--per-event", action="store_true")
    options = parser.parse_args()
    began = time.perf_counter()
    rows: list[dict[str, Any]] = []
    words = 0
    for event in sorted(p for p in options.folder.iterdir() if p.is_dir() and any(p.glob("*.txt"))):
        with tempfile.TemporaryDirectory() as scratch:
            view = run(event, Path(scratch) / "case")
            words += sum(len(t.text.split()) for t in view.texts.values())
            rows += list(predictions(event, view))
    seconds = time.perf_counter() - began
    out = options.out or Path(tempfile.mkdtemp()) / "predictions.jsonl"
    out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    scorer = options.folder / "score.py"
    if not scorer.is_file():
        sys.stdout.write(out.read_text(encoding="utf-8"))
        return 0
    flags = [f for f, on in (("--json", options.json), ("--per-event", options.per_event)) if on]
    code = subprocess.run(
        [sys.executable, str(scorer), "--gold", str(options.folder), "--pred", str(out), *flags], check=False
    ).returncode
    if not options.json:
        print(f"{words} words in {seconds:.1f} s, from bytes to dossier view (rules only, one process)")
    return code


def run(event: Path, folder: Path) -> Held:
    """The pipeline over one event: keep, read, extract, trace, corroborate."""
    with create_case(folder, event.name, real_world()) as case:
        for text in sorted(event.glob("*.txt")):
            add(case, [text], given=_publication(text.with_suffix(".json")))
        process(case)
        return held(case)


def _publication(path: Path) -> Publication | None:
    if not path.is_file():
        return None
    about = json.loads(path.read_text(encoding="utf-8"))
    day = about.get("published")
    return Publication(
        publisher=about.get("outlet"),
        published_earliest=day,
        published_latest=day,
        title=about.get("title"),
        address=about.get("url"),
        basis="given",
    )


def predictions(event: Path, view: Held) -> Iterator[dict[str, Any]]:
    """The view in the form of FORMAT.md."""
    documents = {i.reading: Path(i.item.name).stem for i in view.items if i.reading}
    incident_of = {
        m.claim: i.handle for i in view.incidents for m in i.members if m.stance in (Stance.REPORTS, Stance.DENIES)
    }
    for row in view.claims:
        claim = row.claim
        base = {
            "event": event.name,
            "doc": documents[claim.passage.reading],
            "start": claim.passage.start,
            "end": claim.passage.end,
        }
        if isinstance(claim, Statement):
            kind = "indirect" if claim.mode is Mode.INDIRECT else "direct"
            name = claim.speaker.name if claim.speaker else None
            yield {"kind": "statement", **base, "speaker": name, "statement_kind": kind}
        elif isinstance(claim, Figure) and str(claim.counted) not in _COUNTED:
            bound = "about" if claim.bound == "range" else str(claim.bound)
            yield {
                "kind": "figure",
                **base,
                "low": claim.low,
                "high": claim.high,
                "qualifier": bound,
                "unit": str(claim.counted),
                "population": str(claim.population),
            }
        elif isinstance(claim, IncidentReport):
            day = claim.happened.day if claim.happened else None
            yield {
                "kind": "report",
                **base,
                "type": claim.type,
                "place": claim.place.name if claim.place else None,
                "date": day,
                "incident": f"{event.name}:{incident_of.get(row.id, row.id)}",
            }
        elif isinstance(claim, Credit):
            yield {
                "kind": "citation",
                **base,
                "credits": claim.to,
                "relation": str(claim.relation or CreditRelation.RELIES_ON),
            }
    questions = event / "claims.json"
    if questions.is_file():
        yield from _origins(event, view, json.loads(questions.read_text(encoding="utf-8")), documents)


def _origins(
    event: Path, view: Held, questions: list[dict[str, Any]], documents: dict[str, str]
) -> Iterator[dict[str, Any]]:
    claims = [row.claim for row in view.claims]
    traced = trace(claims, view.texts, view.publications, ())
    for asked in questions:
        question = Question(asked["unit"], asked.get("low"), asked.get("population"), asked.get("question", ""))
        answer = independent_origins(question, claims, traced, view.incidents, view.texts)
        yield {
            "kind": "origin",
            "event": event.name,
            "claim": asked["claim"],
            "n_independent": answer.independent,
            "groups": [[documents[r] for r in group] for group in answer.groups],
        }


if __name__ == "__main__":
    sys.exit(main())
