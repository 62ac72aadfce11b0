"""Statements in made reported speech: python benchmarks/speech.py [COUNT] [--seed N] [--json] [--wrong N].

Generates COUNT paragraphs (2,000 unless told) with :mod:`speech_made`, reads them with the extractor of statements and
scores the answers against what the paragraphs were made of. A statement is found where the spans share at least half of
what they cover together; then its speaker (also "none named"), its kind and the outlet are compared.

The templates are newspaper English as it is written, not what the rules can read; the paragraphs are still made, and
poorer than news. The figures say which frames fail, not how well news is read.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from intervals import f1, interval, shown
from speech_made import Gold, paragraphs

from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.record import Reading, Statement, Text, sha256_hex

SEED = 20260
_SMALL = frozenset(("a", "an", "the", "of", "for", "in", "on", "at", "and", "de", "al"))


@dataclass(frozen=True)
class Score:
    """One paragraph: how many were made, found by span, with the right speaker, and with kind and outlet as well."""

    frame: str
    made: int
    proposed: int
    span: int
    speaker: int
    kind: int
    via: int
    whole: int
    nested: int
    nested_right: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=2000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--wrong", type=int, default=0, help="print so many paragraphs that were not read right")
    options = parser.parse_args()
    scores: list[Score] = []
    left = options.wrong
    for text, gold, frame in _labelled(options.seed, options.count):
        found = read(text)
        one = scored(frame, gold, found)
        scores.append(one)
        if left and (one.whole < max(one.made, one.proposed)):
            left -= 1
            _show(text, gold, found)
    if options.json:
        print(json.dumps({name: _row(part) for name, part in _classes(scores).items()}))
        return 0
    print(f"{len(scores)} made paragraphs (seed {options.seed}), {sum(s.made for s in scores)} statements; rules only")
    print(f"{'frame':<17}{'made':>6}{'prop.':>6}  {'span F':<20}{'with speaker F':<20}{'also kind, outlet F':<20}")
    for name, part in _classes(scores).items():
        row = [shown(_f(part, field), _bounds(part, field)) for field in ("span", "speaker", "whole")]
        made, proposed = sum(s.made for s in part), sum(s.proposed for s in part)
        print(f"{name:<17}{made:>6}{proposed:>6}  " + "".join(f"{cell:<20}" for cell in row))
    span = sum(s.span for s in scores)
    kind, via = sum(s.kind for s in scores) / span, sum(s.via for s in scores) / span
    nested = sum(s.nested_right for s in scores), sum(s.nested for s in scores)
    print(f"of those found: kind right {kind:.3f}, outlet right {via:.3f}; nested ones tied {nested[0]} of {nested[1]}")
    return 0


def _labelled(seed: int, count: int) -> Sequence[tuple[str, list[Gold], str]]:
    return [(text, gold, gold[0].frame if gold else "nothing") for text, gold in paragraphs(seed, count)]


def read(text: str) -> list[Statement]:
    """The statements that the rules find in a paragraph."""
    reading = Reading("0" * 64, sha256_hex(text.encode()), length=len(text), language="en")
    return list(STATEMENTS(Text.of(reading, text), Context()))


def scored(frame: str, gold: list[Gold], found: list[Statement]) -> Score:
    """The score of one paragraph, pairs taken by falling overlap."""
    spare = [g for g in gold if g.optional]
    gold = [g for g in gold if not g.optional]
    found = [p for p in found if not any(_shared(g, p) >= 0.8 and p.mode == g.mode for g in spare)]
    pairs = sorted(
        (
            (-_shared(g, p), not _same(g.speaker, p.speaker.name if p.speaker else None), i, j)
            for i, g in enumerate(gold)
            for j, p in enumerate(found)
            if _shared(g, p) >= 0.5
        ),
    )
    taken: dict[int, int] = {}
    for _, _, i, j in pairs:
        if i not in taken and j not in taken.values():
            taken[i] = j
    speaker = kind = via = whole = nested = 0
    for i, j in taken.items():
        g, p = gold[i], found[j]
        named = _same(g.speaker, p.speaker.name if p.speaker else None)
        same_kind = g.kind == p.kind
        same_via = _same(g.via, p.via)
        speaker += named
        kind += same_kind
        via += same_via
        whole += named and same_kind and same_via
        outer = taken.get(g.within) if g.within is not None else None
        nested += outer is not None and p.within == found[outer].id
    return Score(
        frame,
        len(gold),
        len(found),
        len(taken),
        speaker,
        kind,
        via,
        whole,
        sum(g.within is not None for g in gold),
        nested,
    )


def _shared(g: Gold, p: Statement) -> float:
    over = min(g.end, p.passage.end) - max(g.start, p.passage.start)
    return over / (g.end - g.start + p.passage.end - p.passage.start - over) if over > 0 else 0.0


def _same(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one == other
    a, b = _plain(one), _plain(other)
    return bool(a and b) and (a <= b or b <= a)


def _plain(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "").replace("'", "")
    return set(re.findall(r"\w+", plain)) - _SMALL


def _f(scores: Sequence[Score], field: str) -> float | None:
    right = sum(getattr(s, field) for s in scores)
    return f1(right, sum(s.proposed for s in scores), sum(s.made for s in scores))


def _bounds(scores: Sequence[Score], field: str) -> tuple[float, float]:
    return interval(scores, lambda drawn: _f(drawn, field), draws=300)


def _classes(scores: list[Score]) -> dict[str, list[Score]]:
    classes: dict[str, list[Score]] = {}
    for one in scores:
        classes.setdefault(one.frame, []).append(one)
    return {**dict(sorted(classes.items())), "all": scores}


def _row(part: Sequence[Score]) -> dict[str, object]:
    return {
        "made": sum(s.made for s in part),
        "proposed": sum(s.proposed for s in part),
        **{field: _f(part, field) for field in ("span", "speaker", "whole")},
        "interval": _bounds(part, "speaker"),
    }


def _show(text: str, gold: list[Gold], found: list[Statement]) -> None:
    print(repr(text))
    for g in gold:
        print(f"   made  {g.frame}: {g.mode} {g.kind} {g.speaker!r} via {g.via!r} {text[g.start : g.end][:100]!r}")
    for p in found:
        name = p.speaker.name if p.speaker else None
        print(f"   found {p.rule}: {p.mode} {p.kind} {name!r} via {p.via!r} {p.passage.quote[:100]!r}")


if __name__ == "__main__":
    sys.exit(main())
