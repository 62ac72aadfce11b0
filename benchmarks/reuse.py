"""Measure shared wording: on a folder in the form of the text-reuse set, or on generated articles.

    python benchmarks/reuse.py DIR [--peers] [--json]
    python benchmarks/reuse.py --made 1000 --noise footers,ocr [--generator other] [--languages ukrainian,greek]
    python benchmarks/reuse.py --made 1000 --sweep       every noise by itself, both generators

MAIN ignores publishers' own lines, STRICT counts them as wrong. Copies: pairs of documents with a resemblance of 0.5
and more; those from 0.25 to 0.5 are not counted. Seconds are of the processor, one thread, for 1,000 articles, the
median of --times. --peers adds textbook winnowing, MinHash with datasketch and rensa, and passim, each where it is
installed, here or in .cache/peers.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import reuse_made
import reuse_made_other
from reuse_peers import COPIES
from reuse_scorer import Measure, Score, near_duplicates, score
from reuse_set import Row, Set, made_set, read

from solferino.text.kernel import COMPILED, kernel
from solferino.text.wordstream import word_stream
from solferino.trace.passages import SETTINGS, Settings, match
from solferino.trace.shared import NEAR

HERE = Path(__file__).resolve().parent
PEERS = HERE.parent / ".cache" / "peers" / "bin" / "python"
GENERATORS = {"made": reuse_made.batches, "other": reuse_made_other.batches}
AGREE = 0.5  # of the words of a reported span, on both sides


@dataclass(frozen=True)
class Found:
    """What one method found. passages: None where it only names pairs. seconds: processor, per 1,000 articles; None
    where it is not installed."""

    name: str
    seconds: float | None
    passages: list[Row] | None = None
    boilerplate: int = 0
    copies: list[tuple[str, str]] | None = None


def day(published: str) -> int:
    """Days since year one; -1 where the date is not whole."""
    try:
        return date.fromisoformat(published).toordinal()
    except ValueError:
        return -1


def ours(
    docs: Sequence[dict[str, str]], path: str | None = None, settings: Settings = SETTINGS, times: int = 1
) -> Found:
    """The passages by the kernel. path: compiled or numpy; None takes what there is."""
    ordered = sorted(docs, key=lambda d: d["id"])
    houses = {name: n for n, name in enumerate(sorted({d["publisher"] for d in ordered}))}
    texts = [d["text"] for d in ordered]
    publishers = [houses[d["publisher"]] for d in ordered]
    days = [day(d["published"]) for d in ordered]
    if path == COMPILED and kernel().library is None:
        return Found(f"solferino, {path}", None)
    seconds = []
    for _ in range(times):
        began = time.process_time()
        found = match(texts, publishers, days, settings=settings, path=path)
        seconds.append(time.process_time() - began)
    ids = [d["id"] for d in ordered]
    columns = zip(
        found.doc_a.tolist(),
        found.start_a.tolist(),
        found.end_a.tolist(),
        found.doc_b.tolist(),
        found.start_b.tolist(),
        found.end_b.tolist(),
        found.boilerplate.tolist(),
        strict=True,
    )
    rows = [
        {"doc_a": ids[a], "start_a": sa, "end_a": ea, "doc_b": ids[b], "start_b": sb, "end_b": eb}
        for a, sa, ea, b, sb, eb, footer in columns
        if not footer
    ]
    near = zip(found.pair_a.tolist(), found.pair_b.tolist(), found.resemblance.tolist(), strict=True)
    return Found(
        f"solferino, {found.path}",
        statistics.median(seconds) * 1000 / max(1, len(docs)),
        rows,
        int(found.boilerplate.sum()),
        [(ids[a], ids[b]) for a, b, resemblance in near if resemblance >= NEAR],
    )


def peer(name: str, docs: Sequence[dict[str, str]], times: int, environment: Path) -> Found:
    """One of reuse_peers.py, in this environment or in that of the peers. environment: the Python of the latter."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(doc) + "\n" for doc in docs)
        file.flush()
        for python in (sys.executable, str(environment)):
            if not Path(python).exists():
                continue
            command = [python, str(HERE / "reuse_peers.py"), name, file.name, str(times)]
            answer = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
            if not answer["installed"]:
                continue
            seconds = answer["seconds"] * 1000 / max(1, len(docs))
            if name in COPIES:
                return Found(name, seconds, None, 0, [(a, b) for a, b in answer["pairs"]])
            return Found(name, seconds, answer["passages"], 0, None)
    return Found(name, None)


def spans_hold(docs: Sequence[dict[str, str]], rows: Sequence[Row]) -> tuple[int, int]:
    """(spans outside their text, passages of which under half of the words are on the other side too)."""
    streams = {doc["id"]: (len(doc["text"]), word_stream(doc["text"])) for doc in docs}
    outside = strange = 0
    for row in rows:
        bags = []
        for side in "ab":
            length, stream = streams[row[f"doc_{side}"]]
            start, end = row[f"start_{side}"], row[f"end_{side}"]
            outside += not 0 <= start < end <= length
            bags.append(
                Counter(
                    w
                    for w, s, e in zip(stream.words, stream.starts, stream.ends, strict=True)
                    if start <= s and e <= end
                )
            )
        agree = (bags[0] & bags[1]).total()
        strange += agree < AGREE * max(bags[0].total(), bags[1].total())
    return outside, strange


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    name: str
    seconds: float | None
    main: Score | None = None
    strict: Score | None = None
    copies: Measure | None = None
    outside: int = 0
    strange: int = 0


def line(found: Found, known: Set) -> Line:
    if found.seconds is None:
        return Line(found.name, None)
    rows = found.passages
    copies = near_duplicates(known.pairs, found.copies) if known.pairs and found.copies is not None else None
    if rows is None:
        return Line(found.name, found.seconds, copies=copies)
    held = spans_hold(known.docs, rows)
    return Line(
        found.name, found.seconds, score(known.truth, rows), score(known.truth, rows, strict=True), copies, *held
    )


HEAD = (
    "| | characters P | R | F1 | strict F1 | pairs P | R | F1 | strict F1 | copies R | P | s per 1,000 |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)


def shown(row: Line) -> str:
    def part(value: float) -> str:
        return f"{value:.4f}".removeprefix("0")

    if row.seconds is None:
        return f"| {row.name} | not installed | | | | | | | | | | |"
    cells = ["-"] * 8
    if row.main and row.strict:
        chars, pairs = row.main.characters, row.main.pairs
        cells = [part(x) for x in (chars.precision, chars.recall, chars.f1, row.strict.characters.f1)]
        cells += [part(x) for x in (pairs.precision, pairs.recall, pairs.f1, row.strict.pairs.f1)]
    cells += [part(row.copies.recall), part(row.copies.precision)] if row.copies else ["-", "-"]
    return f"| {row.name} | {' | '.join(cells)} | {row.seconds:.4f} |"


def details(row: Line) -> str:
    if row.main is None:
        return ""

    def table(values: dict[str, float]) -> str:
        return ", ".join(f"{k} {v:.3f}" for k, v in values.items())

    return (
        f"{row.name}: recall by kind {table(row.main.by_kind)}; by words {table(row.main.by_words)}; granularity "
        f"{row.main.granularity:.3f}; spans outside their text {row.outside}, under half of the words shared "
        f"{row.strange}"
    )


def made(arguments: argparse.Namespace, generator: str, noise: dict[str, float]) -> Set:
    languages = arguments.languages.split(",")
    return made_set(GENERATORS[generator](arguments.made, noise, arguments.seed, languages))


def sweep(arguments: argparse.Namespace) -> list[Line]:
    """Ours on every noise by itself and on all of them at once, with both generators."""
    lines = []
    for generator in GENERATORS:
        names = reuse_made.NOISES if generator == "made" else reuse_made_other.NOISES
        mixed = dict.fromkeys(names, 0.4)
        dials = [("none", {}), *((name, {name: 1.0}) for name in names), ("all, 0.4 each", mixed)]
        for name, noise in dials:
            known = made(arguments, generator, noise)
            found = line(ours(known.docs, arguments.path), known)
            lines.append(Line(f"{generator}: {name}", *list(vars(found).values())[1:]))
            if not arguments.json:
                print(shown(lines[-1]), flush=True)
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="docs.jsonl, truth.jsonl and pairs.jsonl")
    parser.add_argument("--made", type=int, default=0, metavar="N", help="generate so many articles instead")
    parser.add_argument("--noise", default="", help="dials, as footers,ocr=0.5")
    parser.add_argument("--generator", choices=sorted(GENERATORS), default="made")
    parser.add_argument("--languages", default="english")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sweep", action="store_true", help="with --made: every noise by itself")
    parser.add_argument("--path", choices=("compiled", "numpy"), help="only this path of ours")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--environment", type=Path, default=PEERS, help="the Python that has the peers")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    if bool(arguments.folder) == bool(arguments.made):
        parser.error("give a folder, or --made N")
    if not arguments.json:
        print(HEAD)
    if arguments.sweep:
        lines = sweep(arguments)
    else:
        pairs = (item.partition("=") for item in arguments.noise.split(",") if item)
        noise = {name: float(amount or 1.0) for name, _, amount in pairs}
        known = read(arguments.folder) if arguments.folder else made(arguments, arguments.generator, noise)
        lines = []
        for path in (arguments.path,) if arguments.path else ("compiled", "numpy"):
            lines.append(line(ours(known.docs, path, times=arguments.times), known))
            if not arguments.json:
                print(shown(lines[-1]), flush=True)
        for name in ("winnowing", "datasketch", "rensa", "passim") if arguments.peers else ():
            lines.append(line(peer(name, known.docs, arguments.times, arguments.environment), known))
            if not arguments.json:
                print(shown(lines[-1]), flush=True)
        if not arguments.json:
            print("", *filter(None, map(details, lines)), sep="\n")
    if arguments.json:
        print(json.dumps([plain(row) for row in lines]))


def plain(row: Line) -> dict[str, Any]:
    values = asdict(row)
    for name in ("main", "strict"):
        if score_ := getattr(row, name):
            values[name]["characters"]["f1"] = score_.characters.f1
            values[name]["pairs"]["f1"] = score_.pairs.f1
            values[name]["wrong"] = len(score_.wrong)
    return values


if __name__ == "__main__":
    main()
