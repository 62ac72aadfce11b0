"""Run the pipeline over a folder of news events and score it: python benchmarks/news.py DIR [--json] [--out FILE].

DIR holds one folder an event: ``<doc>.txt`` with ``<doc>.json`` beside it (outlet, published, title), and
``claims.json`` with the questions on origins. Where DIR holds ``gold.json`` files, the measures of its ``score.py``
(ours where it brings none) are printed, each F1 with a 95 % bootstrap interval over articles, by rules alone and, where
it is installed, with the model; then what records of a confidence of at least 0.9 are worth. Without gold the
predictions are printed.
Each event is a case of its own in a throwaway folder. The gold is never read by what predicts.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import own_scorer
from intervals import shown
from variants import variants

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

_COUNTED = {"trapped": None, "attacks": None}  # units that the format does not know


PUBLISHED = {
    "statements": ".12",
    "statements_direct": ".27",
    "figures": ".21",
    "figures_value_only": ".51",
    "citations": ".50",
}
NAMES = {
    "statements": "statements: span and speaker",
    "statements_span_only": "statements: span alone",
    "statements_direct": "direct quotations: span and speaker",
    "figures": "figures with value, unit and population",
    "figures_value_and_unit": "figures: value and unit",
    "figures_value_only": "figures: value alone",
    "reports": "reports of attacks",
    "incidents_b3": "incidents, B-cubed",
    "citations": "credits of sources",
}
KEPT = 0.9  # the confidence of a record that a reader may ask for
Items = list[dict[str, Any]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--out", type=Path, help="keep the predictions (with the model, if there is one) in this file")
    parser.add_argument("--scorer", type=Path, help="score.py of the data's form, where DIR itself holds none")
    parser.add_argument("--per-event", action="store_true", help="a table for each event too")
    options = parser.parse_args()
    scorer = scorer_of(options.scorer or options.folder / "score.py")
    results: dict[str, dict[str, Any]] = {}
    for variant in variants():
        began = time.perf_counter()
        rows, words = predicted(options.folder)
        seconds = time.perf_counter() - began
        if options.out:
            options.out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
        if scorer is None:
            sys.stdout.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
            continue
        results[variant] = scored(scorer, options.folder, rows, per_event=options.per_event)
        results[variant]["words"], results[variant]["seconds"] = words, seconds
    if scorer is not None and options.json:
        print(json.dumps(results, indent=1))
    elif scorer is not None:
        for variant, found in results.items():
            table(variant, found, PUBLISHED if scorer is not own_scorer else {})
    return 0


def predicted(folder: Path) -> tuple[Items, int]:
    """What the pipeline says of every event, and how many words it read."""
    rows: Items = []
    words = 0
    for event in sorted(p for p in folder.iterdir() if p.is_dir() and any(p.glob("*.txt"))):
        with tempfile.TemporaryDirectory() as scratch:
            view = run(event, Path(scratch) / "case")
            words += sum(len(t.text.split()) for t in view.texts.values())
            rows += list(predictions(event, view))
    return rows, words


def scorer_of(path: Path) -> Any:
    """The data's own scorer, as a module; ours where it has none but gold; None where there is neither."""
    if not path.is_file():
        return own_scorer if any(path.parent.glob("*/gold.json")) else None
    spec = importlib.util.spec_from_file_location("news_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scored(scorer: Any, folder: Path, rows: Items, *, per_event: bool) -> dict[str, Any]:
    golds = scorer.load_gold(str(folder))
    full, gold = scorer.gold_items(golds)
    found: dict[str, Any] = {"all": scorer.score(golds, rows), "intervals": {}}
    if per_event:
        found["events"] = {name: scorer.score([(name, g)], rows) for name, g in golds}
    articles = sorted({(ev, d["id"]) for ev, g in golds for d in g["docs"]})
    mine, theirs = by_article(rows), by_article(gold)

    def drawn(sample: Sequence[tuple[str, str]]) -> dict[str, float]:
        g, p = renamed(theirs, sample), renamed(mine, sample)
        return measures(scorer, {(ev, f"{doc}#{n}") for n, (ev, doc) in enumerate(sample) if (ev, doc) in full}, g, p)

    samples = resampled(articles, drawn)
    for name in NAMES:
        values = sorted(s[name] for s in samples)
        found["intervals"][name] = (values[round(0.025 * (len(values) - 1))], values[round(0.975 * (len(values) - 1))])
    found["kept"] = kept(scorer, full, gold, rows)
    found["origins"] = counted(gold, rows)
    return found


def counted(gold: Items, rows: Items) -> dict[str, int]:
    """Claims whose origins were counted exactly, too high (the dangerous fault) and too low."""
    given = {(r["event"], r["claim"]): r["n_independent"] for r in rows if r["kind"] == "origin"}
    errors = [
        given[g["event"], g["claim"]] - g["n_independent"]
        for g in gold
        if g["kind"] == "origin" and (g["event"], g["claim"]) in given
    ]
    return {"exact": errors.count(0), "over": sum(e > 0 for e in errors), "under": sum(e < 0 for e in errors)}


def resampled(articles: Sequence[Any], drawn: Any, draws: int = 300, seed: int = 20220) -> list[dict[str, float]]:
    rng = random.Random(seed)
    return [drawn([articles[rng.randrange(len(articles))] for _ in articles]) for _ in range(draws)]


def by_article(items: Items) -> dict[tuple[str, str], Items]:
    found: dict[tuple[str, str], Items] = {}
    for item in items:
        if item["kind"] != "origin":
            found.setdefault((item["event"], item["doc"]), []).append(item)
    return found


def renamed(articles: dict[tuple[str, str], Items], sample: Sequence[tuple[str, str]]) -> Items:
    """The items of the drawn articles; one drawn twice counts as two."""
    return [{**i, "doc": f"{i['doc']}#{n}"} for n, key in enumerate(sample) for i in articles.get(key, ())]


def measures(scorer: Any, full: set[tuple[str, str]], gold: Items, pred: Items) -> dict[str, float]:
    def pick(items: Items, kind: str, only_full: bool = True) -> Items:
        return [i for i in items if i["kind"] == kind and (not only_full or (i["event"], i["doc"]) in full)]

    reports = pick(gold, "report", only_full=False)
    for n, report in enumerate(reports):
        report["_n"] = n
    told, matched = scorer.score_reports(reports, pick(pred, "report", only_full=False))
    out = {
        **scorer.score_statements(pick(gold, "statement"), pick(pred, "statement")),
        **scorer.score_figures(pick(gold, "figure"), pick(pred, "figure")),
        **told,
        **scorer.score_clusters(reports, matched),
        **scorer.score_citations(pick(gold, "citation"), pick(pred, "citation")),
    }
    return {name: value["f1"] for name, value in out.items()}


def kept(scorer: Any, full: Any, gold: Items, rows: Items) -> dict[str, tuple[int, int, float]]:
    """For records of at least :data:`KEPT`: how many of how many, and their precision. Statements: direct ones too,
    since the gold's indirect ones are a choice and a right one may be missing in it."""
    sure = [r for r in rows if float(r.get("confidence") or 0) >= KEPT]
    everything, these = measured(scorer, full, gold, rows), measured(scorer, full, gold, sure)
    return {
        name: (these[name].get("pred", 0), everything[name].get("pred", 0), these[name]["p"])
        for name in ("statements", "statements_direct", "figures", "reports", "citations")
    }


def measured(scorer: Any, full: Any, gold: Items, pred: Items) -> dict[str, Any]:
    def pick(items: Items, kind: str, only_full: bool = True) -> Items:
        return [i for i in items if i["kind"] == kind and (not only_full or (i["event"], i["doc"]) in full)]

    reports = pick(gold, "report", only_full=False)
    for n, report in enumerate(reports):
        report["_n"] = n
    return {
        **scorer.score_statements(pick(gold, "statement"), pick(pred, "statement")),
        **scorer.score_figures(pick(gold, "figure"), pick(pred, "figure")),
        **scorer.score_reports(reports, pick(pred, "report", only_full=False))[0],
        **scorer.score_citations(pick(gold, "citation"), pick(pred, "citation")),
    }


def table(variant: str, found: dict[str, Any], baseline: dict[str, str]) -> None:
    print(f"\n{variant}: {found['words']} words in {found['seconds']:.1f} s, from bytes to the dossier's view")
    rows(found["all"], found["intervals"], baseline)
    origins = found["all"]["origins"]
    print(
        f"{'independent origins of a claim':<42} exactly right {origins['exact_of_all']:.3f} of {origins['gold']}; "
        f"{found['origins']['over']} too high, {found['origins']['under']} too low"
    )
    pairs = origins.get("same_copy_pairs")
    if pairs:
        print(f"{'pairs of articles with one origin':<42} {pairs['p']:.3f} {pairs['r']:.3f}  {shown(pairs['f1'])}")
    for name, results in found.get("events", {}).items():
        print(f"\n{name}")
        rows(results, {}, {})
    print(f"\nrecords of confidence {KEPT} and more: how many, and how many of them are right")
    for name, (sure, every, precision) in found["kept"].items():
        print(f"{NAMES[name]:<42} {sure:>4} of {every:<4} {precision:.3f}")


def rows(results: dict[str, Any], intervals: dict[str, Any], baseline: dict[str, str]) -> None:
    print(f"{'':<42}     P     R  F1 [95 %]              baseline")
    for name, words in NAMES.items():
        value = results[name]
        bounds = intervals.get(name)
        print(
            f"{words:<42} {value['p']:.3f} {value['r']:.3f}  {shown(value['f1'], bounds):<22} {baseline.get(name, '')}"
        )


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
            "confidence": claim.confidence,
            "rule": claim.rule,
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
