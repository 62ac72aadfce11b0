"""What a syndicated text costs: python benchmarks/models_once.py [--articles N] [--share S] [--json].

Articles are put together from made paragraphs (``speech_made``) and attacks told in invented places. A share of them is
syndicated: the same words at another address; the same with another headline; cut to the first half; with a
paragraph put before it; with one word in thirty changed. All extractors run twice over all of it: naively, nothing
remembered from text to text, and as ``process`` runs them. Printed: how many pieces of text the network saw, characters
that the rules looked through, processor time, and whether both gave the same claims.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from speech_made import paragraphs
from variants import variants

from solferino.casework.carrying import Carrying
from solferino.extract.model import reader
from solferino.extract.protocol import Context
from solferino.extract.row import EXTRACTORS
from solferino.record import Publication, Reading, Text, When, sha256_hex

KINDS = ("the same words", "another headline", "cut short", "a paragraph before it", "one word in thirty changed")
PLACES = ("Velm", "Oska", "Tarn Hill", "Merrin", "Saltby", "Kolm", "Dorrow", "Ister", "Vane", "Lorne Quay")
DEEDS = (
    "Shells hit a {site} in {place} {day}, killing {n} people and wounding {m} others, officials said.",
    "At least {n} civilians were killed when a missile struck a {site} near {place} {day}.",
    "Gunmen attacked a {site} in {place} {day}; {n} people died, according to the regional monitor.",
    "An air strike on a {site} outside {place} {day} wounded {m} people, among them two children.",
)
SITES = ("market", "hospital", "school", "bus station", "bakery", "bridge", "warehouse", "row of houses")
DAYS = ("on Monday", "on Tuesday", "on Wednesday", "late on Thursday", "on Friday", "on Saturday", "on Sunday")


@dataclass(frozen=True)
class Made:
    """An article. kind: None where it is no copy."""

    text: str
    publisher: str
    day: str
    kind: str | None = None


def corpus(count: int, share: float, seed: int = 5) -> list[Made]:
    rng = random.Random(seed)
    told = [words for words, _ in paragraphs(seed, count * 4)]
    made: list[Made] = []
    originals = count - round(count * share)
    for at in range(originals):
        body = [_deed(rng), *told[at * 4 : at * 4 + 4], _deed(rng)]
        made.append(Made("\n\n".join([_headline(rng), *body]), f"Outlet {at % 40}", f"2024-05-{1 + at % 28:02}"))
    for at in range(count - originals):
        made.append(_copy(rng, made[rng.randrange(originals)], KINDS[at % len(KINDS)], told[originals * 4 + at]))
    order = sorted(range(len(made)), key=lambda i: (made[i].day, i))
    return [made[i] for i in order]


def _deed(rng: random.Random) -> str:
    return rng.choice(DEEDS).format(
        site=rng.choice(SITES),
        place=rng.choice(PLACES),
        day=rng.choice(DAYS),
        n=rng.randint(3, 60),
        m=rng.randint(3, 90),
    )


def _headline(rng: random.Random) -> str:
    return f"{rng.choice(PLACES)} counts its dead after {rng.choice(SITES)} is hit"


def _copy(rng: random.Random, of: Made, kind: str, more: str) -> Made:
    parts = of.text.split("\n\n")
    if kind == "another headline":
        parts[0] = _headline(rng)
    elif kind == "cut short":
        parts = parts[: len(parts) // 2 + 1]
    elif kind == "a paragraph before it":
        parts.insert(1, more)
    elif kind == "one word in thirty changed":
        parts = [" ".join(_changed(rng, p.split())) for p in parts]
    return Made("\n\n".join(parts), f"Outlet {rng.randrange(40)}", of.day, kind)


def _changed(rng: random.Random, words: list[str]) -> list[str]:
    return [rng.choice(("today", "reportedly", "the", "nearby")) if rng.random() < 1 / 30 else w for w in words]


@dataclass
class Work:
    """pieces: that the network saw. characters: that the rules looked through. seconds: of the processor. digest: over
    the ids of all claims, by article."""

    pieces: int = 0
    characters: int = 0
    seconds: float = 0.0
    digest: str = ""


def measured(articles: Sequence[Made], *, once: bool) -> Work:
    _forget()
    model, carrying, work, ids = reader(), Carrying(), Work(), hashlib.sha256()
    before = model.read_through if model else 0
    for number, article in enumerate(articles):
        digest = sha256_hex(f"{number}".encode())
        text = Text.of(
            Reading(digest, sha256_hex(article.text.encode()), len(article.text), language="en"), article.text
        )
        day = When(article.day, article.day)
        context = Context(Publication(publisher=article.publisher, published_earliest=article.day), day)
        if not once:
            _forget()
            carrying = Carrying()
        began = time.process_time()
        for extractor in EXTRACTORS:
            found = carrying.claims(extractor, text, context, lambda told, e=extractor, t=text: e(t, told))
            ids.update("".join(c.id for c in found).encode())
        work.seconds += time.process_time() - began
        if not once:
            work.characters += carrying.looked
    if once:
        work.characters = carrying.looked
    work.pieces = (model.read_through if model else 0) - before
    work.digest = ids.hexdigest()
    return work


def _forget() -> None:
    """Empty what is remembered from text to text: windows of the network; not what belongs to the language."""
    model = reader()
    if model is not None:
        model.forget()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--share", type=float, default=0.3, help="of articles that are syndicated")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    articles = corpus(options.articles, options.share)
    results = {}
    for variant in variants():
        naive, once = measured(articles, once=False), measured(articles, once=True)
        results[variant] = {
            "articles": len(articles),
            "same claims": naive.digest == once.digest,
            "pieces": (naive.pieces, once.pieces),
            "characters": (naive.characters, once.characters),
            "seconds": (round(naive.seconds, 2), round(once.seconds, 2)),
        }
    if options.json:
        print(json.dumps(results, indent=1))
        return 0
    kinds = ", ".join(f"{sum(a.kind == k for a in articles)} {k}" for k in KINDS)
    print(f"{len(articles)} articles, {sum(a.kind is not None for a in articles)} of them syndicated: {kinds}")
    print(f"{'':<18}{'':<30}{'naive':>12}{'once':>12}{'ratio':>8}   needed: 0.75 or less of the work of models")
    for variant, row in results.items():
        for name, words in (
            ("pieces", "pieces that the network saw"),
            ("characters", "characters the rules looked at"),
            ("seconds", "processor seconds, all"),
        ):
            one, other = row[name]
            print(f"{variant:<18}{words:<30}{one:>12,}{other:>12,}{other / one if one else 1:>8.2f}")
        print(f"{variant:<18}{'the same claims':<30}{'yes' if row['same claims'] else 'NO':>24}")
    return 0 if all(row["same claims"] for row in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
