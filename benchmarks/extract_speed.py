"""How fast the extractors are: python benchmarks/extract_speed.py DIR [--json].

DIR: any folder with ``*.txt`` (searched through), or one ``.jsonl`` file whose rows have ``text``. Prints words per
processor second for every extractor and for all of them, and what a text of 1, 2 and 4 times 250,000 characters costs,
which shows whether the time grows in line with the text.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from pathlib import Path

from solferino.extract.protocol import Context
from solferino.extract.row import EXTRACTORS
from solferino.read import Desk
from solferino.record import Text


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with Desk() as desk:
        texts = [desk.read(body.encode(), "text.txt") for body in bodies(options.folder)]
        words = sum(len(t.text.split()) for t in texts)
        one = "\n\n".join(t.text for t in texts)
        while len(one) < 1_000_000:
            one += "\n\n" + one
        longer = {size: desk.read(one[:size].encode(), "text.txt") for size in (250_000, 500_000, 1_000_000)}
    took = {e.name: sum(_seconds(e, t) for t in texts) for e in EXTRACTORS}
    growth = {size: {e.name: _seconds(e, t) for e in EXTRACTORS} for size, t in longer.items()}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    total = sum(took.values())
    if options.json:
        speeds = {n: words / s for n, s in took.items()}
        print(json.dumps({"words": words, "all": words / total, "each": speeds, "growth": growth, "peak_mib": peak}))
        return 0
    print(f"{words} words in {len(texts)} texts; words per processor second (goal 5,000 for all)")
    for name, seconds in took.items():
        print(f"  {name:<12} {words / seconds:>9,.0f}")
    print(f"  {'all':<12} {words / total:>9,.0f}")
    print("seconds for one long text")
    for size, row in growth.items():
        print(
            f"  {size:>9,} characters  {sum(row.values()):6.1f}   " + "  ".join(f"{n} {s:.1f}" for n, s in row.items())
        )
    print(f"peak memory {peak:.0f} MiB (goal 1,024)")
    return 0


def bodies(folder: Path) -> list[str]:
    if folder.is_dir():
        return [p.read_text(encoding="utf-8") for p in sorted(folder.rglob("*.txt"))]
    rows = [json.loads(line) for line in folder.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [str(row.get("text") or row.get("doctext") or "") for row in rows]


def _seconds(extractor: object, text: Text) -> float:
    began = time.process_time()
    for _ in extractor(text, Context()):  # type: ignore[operator]
        pass
    return time.process_time() - began


if __name__ == "__main__":
    raise SystemExit(main())
