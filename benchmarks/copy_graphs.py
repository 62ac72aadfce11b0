"""Origins in made stories of known repetition: python benchmarks/copy_graphs.py [COUNT] [--seed N] [--json].

Makes stories with :mod:`copy_graphs_made` until they hold COUNT articles (600 unless told), reads, extracts and traces
each as a case of its own, and asks how many independent origins stand behind the number of dead. Prints for every shape
how often the answer is exactly right, and how often it is too high, which is the dangerous fault.

The stories are made by templates and poorer than news: the figures say which shapes fail, not how well news is traced.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Sequence

from copy_graphs_made import Story, stories
from intervals import interval

from solferino.corroborate import Question, independent_origins
from solferino.corroborate.carriers import Answer
from solferino.extract.protocol import Context
from solferino.extract.row import EXTRACTORS
from solferino.read import Desk
from solferino.record import Claim, Publication, Text
from solferino.trace import trace

SEED = 20310


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=600)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--wrong", type=int, default=0, help="print so many stories that were not answered right")
    options = parser.parse_args()
    found: dict[str, list[int]] = defaultdict(list)
    articles, left, began = 0, options.wrong, time.process_time()
    with Desk() as desk:
        for story in stories(options.seed, options.count):
            answer = asked(desk, story)
            found[story.shape].append(answer.independent - story.origins)
            articles += len(story.articles)
            if answer.independent != story.origins and left:
                left -= 1
                print(f"--- {story.shape}: {answer.independent} for {story.origins}; {answer.why}", file=sys.stderr)
                for article in story.articles:
                    print(f"[{article.outlet}] {article.text}\n", file=sys.stderr)
    seconds = time.process_time() - began
    if options.json:
        print(json.dumps({"articles": articles, "seconds": seconds, "shapes": {k: row(v) for k, v in found.items()}}))
    else:
        table(found, articles, seconds)
    return 0


def asked(desk: Desk, story: Story) -> Answer:
    """The answer of the pipeline to how many origins the number of dead has."""
    texts: dict[str, Text] = {}
    publications: dict[str, Publication] = {}
    claims: list[Claim] = []
    for article in story.articles:
        text = desk.read(article.text.encode(), "article.txt")
        publication = Publication(
            publisher=article.outlet, published_earliest=article.day, published_latest=article.day, basis="given"
        )
        texts[text.id], publications[text.id] = text, publication
        language = (article.language or text.reading.language or "en").partition("-")[0]
        for extractor in EXTRACTORS:
            if language in extractor.languages:
                claims += extractor(text, Context(publication))
    return independent_origins(Question("killed", story.killed), claims, trace(claims, texts, publications), (), texts)


def row(errors: Sequence[int]) -> dict[str, int]:
    """stories, exactly right, too high, too low."""
    return {
        "stories": len(errors),
        "exact": sum(e == 0 for e in errors),
        "over": sum(e > 0 for e in errors),
        "under": sum(e < 0 for e in errors),
    }


def table(found: dict[str, list[int]], articles: int, seconds: float) -> None:
    print(f"{articles} made articles in {seconds:.1f} s: bytes, claims, origins")
    print(f"{'shape':<26}{'stories':>8}{'exact':>8}{'too high':>10}{'too low':>9}")
    every = [error for errors in found.values() for error in errors]
    for name, errors in (*found.items(), ("all", every)):
        r = row(errors)
        print(f"{name:<26}{r['stories']:>8}{r['exact']:>8}{r['over']:>10}{r['under']:>9}")
    exact = [1.0 if error == 0 else 0.0 for error in every]
    low, high = interval(exact, lambda sample: sum(sample) / len(sample))
    print(f"exactly right {sum(exact) / len(exact):.3f} [{low:.3f}, {high:.3f}]")


if __name__ == "__main__":
    sys.exit(main())
