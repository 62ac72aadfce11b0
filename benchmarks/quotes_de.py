"""German quotations with their speakers: python benchmarks/quotes_de.py FILE [--json] [--half first|second].

FILE: JSON Lines with ``text`` and ``annotations`` (type Direct, Indirect, FreeIndirect, IndirectFreeIndirect or
Reported; quote, speaker, cue, addressee: lists of {start, end}), as in the Dataset of Quotation Attribution in German
News Articles (Petersen-Frey and Biemann 2024). Measures: F1 over tokens for the words quoted, the speaker's words and
the cue; joint: an annotation counts where a statement has half of its tokens and its speaker's words overlap (or both
have no speaker). Intervals are over documents. The gold is never read by what predicts.

A statement of ours holds its attribution ("X sagte, dass ..."); the data set marks the reported words alone, so cue and
speaker at the start or end of an indirect statement are cut off before the comparison.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from intervals import f1, interval, shown

from solferino.extract.protocol import Context
from solferino.extract.row import EXTRACTORS
from solferino.record import Mode, Reading, Statement, Text, sha256_hex

TOKEN = re.compile(r"\w+(?:[-’'.]\w+)*")
KINDS = ("Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect", "Reported")
Doc = dict[str, Any]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", choices=("first", "second"), help="only these documents")
    options = parser.parse_args()
    docs = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    if options.half:
        middle = len(docs) // 2
        docs = docs[:middle] if options.half == "first" else docs[middle:]
    began = time.perf_counter()
    read = [(doc, statements(doc["text"])) for doc in docs]
    seconds = time.perf_counter() - began
    counts = [counted(doc, made) for doc, made in read]
    names = sorted({name for c in counts for name in c})
    results = {}
    for name in names:
        bounds = interval(counts, lambda sample, name=name: total(sample, name))
        results[name] = {"f1": total(counts, name), "interval": bounds, **parts(counts, name)}
    if options.json:
        print(json.dumps({"documents": len(docs), "seconds": seconds, "measures": results}, indent=1))
        return 0
    print(f"{len(docs)} documents from {options.file.name}, {seconds:.1f} s, rules only")
    print(f"{'':<34}     P     R  F1 [95 %]")
    for name, row in results.items():
        print(f"{name:<34} {row['p']:.3f} {row['r']:.3f}  {shown(row['f1'], row['interval'])}")
    return 0


def statements(body: str) -> list[Statement]:
    digest = sha256_hex(body.encode())
    text = Text.of(Reading(digest, digest, len(body), language="de"), body)
    extractor = next(e for e in EXTRACTORS if e.name == "statements")
    return [c for c in extractor(text, Context()) if isinstance(c, Statement)]


def tokens(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    return {m.start() for start, end in spans for m in TOKEN.finditer(text, start, end)}


def reported(text: str, made: Statement) -> tuple[int, int]:
    """The words said, without cue and speaker at either end."""
    start, end = made.passage.start, made.passage.end
    if made.mode is not Mode.INDIRECT or made.cue is None:
        return start, end
    spans = [(made.cue.start, made.cue.end)]
    if made.speaker is not None and start <= made.speaker.mention.start < end:
        spans.append((made.speaker.mention.start, made.speaker.mention.end))
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    ahead, behind = text[start:first], text[last:end]
    if len(TOKEN.findall(ahead)) > len(TOKEN.findall(behind)):
        return start, first
    comma = text.find(",", last, end)
    return (comma + 1 if 0 <= comma - last < 40 else last), end


def counted(doc: Doc, made: Sequence[Statement]) -> dict[str, tuple[float, float, float]]:
    """name -> (right, proposed, marked) of one document."""
    text = doc["text"]
    gold = [
        {
            "type": a["type"],
            **{k: tokens(text, [(s["start"], s["end"]) for s in a[k]]) for k in ("quote", "speaker", "cue")},
        }
        for a in doc["annotations"]
    ]
    mine = [
        {
            "quote": tokens(text, [reported(text, m)]),
            "speaker": tokens(text, [(m.speaker.mention.start, m.speaker.mention.end)]) if m.speaker else set(),
            "cue": tokens(text, [(m.cue.start, m.cue.end)]) if m.cue else set(),
            "direct": m.mode is not Mode.INDIRECT,
        }
        for m in made
    ]
    found: dict[str, tuple[float, float, float]] = {}
    for role in ("quote", "speaker", "cue"):
        theirs, ours = (set().union(*(r[role] for r in rows)) if rows else set() for rows in (gold, mine))
        found[f"tokens: {role}"] = (len(theirs & ours), len(ours), len(theirs))
    found["joint quotation and speaker"] = joint(gold, mine)
    direct = [g for g in gold if g["type"] == "Direct"]
    found["joint, direct only"] = joint(direct, [m for m in mine if m["direct"]])
    found["quotations, direct only"] = joint(direct, [m for m in mine if m["direct"]], speakers=False)
    return found


def joint(gold: list[Any], mine: list[Any], *, speakers: bool = True) -> tuple[float, float, float]:
    pairs = []
    for i, g in enumerate(gold):
        for j, m in enumerate(mine):
            union = g["quote"] | m["quote"]
            share = len(g["quote"] & m["quote"]) / len(union) if union else 0.0
            same = bool(g["speaker"] & m["speaker"]) or not (g["speaker"] or m["speaker"])
            if share >= 0.5 and (same or not speakers):
                pairs.append((share, i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(pairs, reverse=True):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
    return float(len(used[0])), float(len(mine)), float(len(gold))


def total(counts: Sequence[dict[str, tuple[float, float, float]]], name: str) -> float | None:
    right, proposed, marked = (sum(c[name][i] for c in counts) for i in range(3))
    return f1(right, proposed, marked)


def parts(counts: Sequence[dict[str, tuple[float, float, float]]], name: str) -> dict[str, float]:
    right, proposed, marked = (sum(c[name][i] for c in counts) for i in range(3))
    return {"p": right / proposed if proposed else 0.0, "r": right / marked if marked else 0.0}


if __name__ == "__main__":
    raise SystemExit(main())
