"""Score the rules for Ukrainian and Russian on marked news: python benchmarks/slavic.py DIR [--json] [--half dev|test].

DIR holds ``<language>_<half>.txt`` files in the form that README.md beside the invented ones describes
(tests/extract/slavic/news). Names and places agree where they can be forms of one name. No published system was
measured on this task in these languages; the table says so. The marks are never seen by the rules.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from intervals import f1, interval, shown

from solferino.extract.protocol import Context
from solferino.extract.slavic import CREDITS, FIGURES, INCIDENTS, STATEMENTS
from solferino.extract.slavic.forms import one_name, skeleton, words_of
from solferino.record import Mode, Publication, Reading, Text, When, sha256_hex

_HEAD = re.compile(r"^=== (?P<id>\S+) published=(?P<day>\S+) outlet=\"(?P<outlet>[^\"]*)\"$", re.M)
_TAG = re.compile(r"<(?P<close>/)?(?P<tag>[sfc])(?P<attributes>(?:\s+\w+=\"[^\"]*\")*)>")
_ATTRIBUTE = re.compile(r"(\w+)=\"([^\"]*)\"")


@dataclass
class Article:
    """One article with its marks: kind, start, end and what the mark says."""

    id: str
    day: str
    outlet: str
    language: str
    text: str
    marks: list[tuple[str, int, int, dict[str, str]]] = field(default_factory=list)
    reports: list[tuple[str, str, str]] = field(default_factory=list)


def articles(path: Path) -> Iterator[Article]:
    """The articles of one file."""
    written = path.read_text(encoding="utf-8")
    heads = list(_HEAD.finditer(written))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        body = written[head.end() : following.start() if following else len(written)].strip("\n")
        lines = body.split("\n")
        reports = []
        while lines and lines[0].startswith("report:"):
            kind, place, day = (part.strip() for part in lines.pop(0)[len("report:") :].split("|"))
            reports.append((kind, place, day))
        text, marks = _unmarked("\n".join(lines).strip("\n"))
        yield Article(head["id"], head["day"], head["outlet"], path.name.split("_")[0], text, marks, reports)


def _unmarked(body: str) -> tuple[str, list[tuple[str, int, int, dict[str, str]]]]:
    parts: list[str] = []
    marks = []
    opened: list[tuple[str, int, dict[str, str]]] = []
    size = at = 0
    for tag in _TAG.finditer(body):
        parts.append(body[at : tag.start()])
        size += tag.start() - at
        at = tag.end()
        if tag["close"]:
            index = max(i for i, o in enumerate(opened) if o[0] == tag["tag"])
            kind, start, said = opened.pop(index)
            marks.append((kind, start, size, said))
        else:
            opened.append((tag["tag"], size, dict(_ATTRIBUTE.findall(tag["attributes"]))))
    parts.append(body[at:])
    return "".join(parts), marks


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Shared characters over all characters of two spans."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared else 0.0


def pairs(gold: Sequence[Any], found: Sequence[Any], quality: Callable[[Any, Any], float]) -> set[tuple[int, int]]:
    """One-to-one pairs by falling quality."""
    ranked = sorted(((-q, i, j) for i, g in enumerate(gold) for j, p in enumerate(found) if (q := quality(g, p)) > 0))
    left: set[int] = set()
    right: set[int] = set()
    made = set()
    for _, i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            made.add((i, j))
    return made


def value_of(written: str) -> tuple[int | None, int | None]:
    """A figure as marked: ``4``, ``40-``, ``-9`` or ``7-15``."""
    low, dash, high = written.partition("-")
    if not dash:
        return int(low), int(low)
    return (int(low) if low else None), (int(high) if high else None)


def text_of(article: Article) -> Text:
    """The article as a reading."""
    digest = sha256_hex(article.text.encode("utf-8"))
    return Text.of(Reading(digest, digest, len(article.text), language=article.language), article.text)


Counts = dict[str, tuple[int, int, int]]  # measure: right, proposed, marked


def score(article: Article, wrong: list[str] | None = None) -> Counts:
    """Right, proposed and marked for each measure of one article. wrong: collects what is missed or too much."""
    text = text_of(article)
    context = Context(Publication(publisher=article.outlet), When(article.day, article.day, None, "given"))
    language = article.language
    said = list(STATEMENTS[language](text, context))
    out: Counts = {}

    def by(mark: tuple[str, int, int, dict[str, str]], name: str | None) -> bool:
        wanted = mark[3].get("by", "")
        if not wanted:
            return name is None
        return name is not None and any(one_name(w, name) or _inside(w, name) for w in wanted.split("|"))

    def measure(
        name: str,
        gold: Sequence[Any],
        found: Sequence[Any],
        quality: Callable[[Any, Any], float],
        shown_as: Callable[[Any], str],
    ) -> None:
        made = pairs(gold, found, quality)
        out[name] = (len(made), len(found), len(gold))
        if wrong is not None:
            for i, g in enumerate(gold):
                if all(i != a for a, _ in made):
                    wrong.append(
                        f"{article.id} {name} MISSED "
                        + (f"{article.text[g[1] : g[2]]} {g[3]}" if len(g) == 4 else str(g))
                    )
            for j, p in enumerate(found):
                if all(j != b for _, b in made):
                    wrong.append(f"{article.id} {name} EXTRA {shown_as(p)}")

    def spoken(g: Any, p: Any) -> float:
        near = overlap((g[1], g[2]), (p.passage.start, p.passage.end))
        return near if near >= 0.5 else 0.0

    def spoken_by(g: Any, p: Any) -> float:
        return spoken(g, p) if by(g, p.speaker.name if p.speaker else None) else 0.0

    def told(p: Any) -> str:
        return f"{p.passage.quote!r} by {p.speaker.name if p.speaker else None} ({p.rule})"

    gold = [m for m in article.marks if m[0] == "s"]
    direct = [m for m in gold if m[3]["m"] == "d"]
    quoted = [s for s in said if s.mode is not Mode.INDIRECT]
    measure("direct quotations found", direct, quoted, spoken, told)
    measure("direct quotations with speaker", direct, quoted, spoken_by, told)
    measure("statements with speaker", gold, said, spoken_by, told)

    figures = list(FIGURES[language](text, context))

    def valued(g: Any, p: Any) -> float:
        return (
            overlap((g[1], g[2]), (p.passage.start, p.passage.end)) if value_of(g[3]["v"]) == (p.low, p.high) else 0.0
        )

    def strict(g: Any, p: Any) -> float:
        return valued(g, p) if (g[3]["c"], g[3]["p"]) == (str(p.counted), str(p.population)) else 0.0

    def counted(p: Any) -> str:
        return f"{p.passage.quote!r} {p.low}-{p.high} {p.counted} {p.population}"

    marked = [m for m in article.marks if m[0] == "f"]
    measure("figures by value", marked, figures, valued, counted)
    measure("figures strict", marked, figures, strict, counted)

    def credited(g: Any, p: Any) -> float:
        return 1.0 if one_name(g[3]["to"], p.to) else 0.0

    credits = list(CREDITS[language](text, context))
    measure(
        "credits",
        [m for m in article.marks if m[0] == "c"],
        credits,
        credited,
        lambda p: f"{p.passage.quote!r} to {p.to}",
    )

    def reported(g: Any, p: Any) -> float:
        if g[0] != p.type or p.place is None or not one_name(g[1], p.place.name):
            return 0.0
        return 1.0 + (p.happened is not None and p.happened.day == g[2])

    def dated(g: Any, p: Any) -> float:
        return 1.0 if reported(g, p) > 1 else 0.0

    reports = list(INCIDENTS[language](text, context))

    def shown_report(p: Any) -> str:
        place, day = p.place.name if p.place else None, p.happened.day if p.happened else None
        return f"{p.type} {place} {day}: {p.passage.quote!r}"

    measure("reports", article.reports, reports, reported, shown_report)
    measure("reports with their day", article.reports, reports, dated, shown_report)
    return out


def _inside(wanted: str, name: str) -> bool:
    """A body named with more words than the mark has."""
    one, other = {skeleton(w) for w in words_of(wanted)}, {skeleton(w) for w in words_of(name)}
    return bool(one) and one <= other


def table(scored: Sequence[Counts]) -> dict[str, tuple[float | None, tuple[float, float]]]:
    """F1 of each measure with its 95 % interval; the articles are drawn again."""

    def of(name: str) -> Callable[[Sequence[Counts]], float | None]:
        return lambda some: f1(*(sum(c[name][n] for c in some) for n in range(3)))

    names = scored[0] if scored else {}
    return {name: (of(name)(scored), interval(scored, of(name))) for name in names}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--half", choices=("dev", "test", "held"))
    parser.add_argument("--errors", action="store_true", help="what is missed and what is too much")
    options = parser.parse_args()
    files = [p for p in sorted(options.folder.glob("*_*.txt")) if not options.half or p.stem.endswith(options.half)]
    result: dict[str, Any] = {}
    for path in files:
        began = time.process_time()
        wrong: list[str] = []
        read = list(articles(path))
        scored = [score(article, wrong) for article in read]
        seconds = time.process_time() - began
        result[path.stem] = {
            "articles": len(read),
            "words": sum(len(a.text.split()) for a in read),
            "seconds": round(seconds, 3),
            "measures": {
                n: {"f1": v, "low": b[0], "high": b[1], "counts": [sum(c[n][k] for c in scored) for k in range(3)]}
                for n, (v, b) in table(scored).items()
            },
        }
        if options.errors:
            print("\n".join(wrong))
    if options.json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
        return 0
    for stem, told in result.items():
        print(
            f"{stem}: {told['articles']} articles, {told['words']} words, {told['seconds']} s "
            "(rules only; nothing published to compare with)"
        )
        for name, measure in told["measures"].items():
            right, proposed, marked = measure["counts"]
            print(
                f"  {name:34} {shown(measure['f1'], (measure['low'], measure['high'])):26} "
                f"right {right}, proposed {proposed}, marked {marked}"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
