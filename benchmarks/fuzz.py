"""Broken texts through every extractor: python benchmarks/fuzz.py [COUNT] [--seed N] [--json].

COUNT: how many texts (10,000 by default), made from numbers. Counts crashes, spans that do not match, speakers that do
not stand in the text, and texts that took more than a second. Exit code 1 where there was any.
"""

from __future__ import annotations

import argparse
import json
import time
import traceback
from collections import Counter

from solferino.custody.naming import passages_in
from solferino.extract.protocol import Context
from solferino.extract.row import EXTRACTORS
from solferino.read import Desk
from solferino.read.protocol import CannotRead
from solferino.record import Statement
from solferino.testing.noise import noisy


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1_000_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found: Counter[str] = Counter()
    slowest = 0.0
    with Desk() as desk:
        for seed in range(options.seed, options.seed + options.count):
            try:
                text = desk.read(noisy(seed).encode(), "text.txt")
            except CannotRead as why:
                found[f"not read: {why.reason}"] += 1
                continue
            found[f"language {text.reading.language}"] += 1
            for extractor in EXTRACTORS:
                began = time.process_time()
                try:
                    claims = list(extractor(text, Context()))
                except Exception:  # noqa: BLE001 - counted and shown
                    found["crashes"] += 1
                    print(f"seed {seed}, {extractor.name}\n{traceback.format_exc()}")
                    continue
                slowest = max(slowest, time.process_time() - began)
                found["records"] += len(claims)
                for claim in claims:
                    wrong = any(text.text[p.start : p.end] != p.quote for p in passages_in(claim))
                    found["spans that do not match"] += wrong
                    if isinstance(claim, Statement) and claim.speaker:
                        name = " ".join(claim.speaker.name.split())
                        found["speakers not in the text"] += name not in " ".join(text.text.split())
    found["texts over a second"] += int(slowest > 1)
    if options.json:
        print(json.dumps({"texts": options.count, "slowest": slowest, **found}))
    else:
        print(f"{options.count} texts, slowest {slowest:.2f} s")
        for name, count in sorted(found.items()):
            print(f"{name:<28} {count:>8}")
    bad = ("crashes", "spans that do not match", "speakers not in the text")
    return int(any(found[name] for name in bad))


if __name__ == "__main__":
    raise SystemExit(main())
