"""How fast texts are read with the model: python benchmarks/model_speed.py FILE_OR_DIR [--json].

FILE_OR_DIR: a text, JSON Lines with ``text``, or a folder of texts. Processor time of this process, on one thread: the
model alone over every text, and all extractors by rules alone and with the model. Words are runs without white space.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from pathlib import Path

from variants import installed, variants

from solferino.extract.dates import published_from_text
from solferino.extract.model import reader, status
from solferino.extract.protocol import Context
from solferino.extract.row import EXTRACTORS
from solferino.read import Desk
from solferino.record import Text


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with Desk() as desk:
        texts = [desk.read(words.encode(), "text.txt") for words in _texts(options.path)]
    words = sum(len(t.text.split()) for t in texts)
    speeds: dict[str, float] = {}
    if installed():
        model = reader()
        assert model is not None
        began = time.process_time()
        for text in texts:
            model.read(text.text)
        speeds["the model alone"] = words / (time.process_time() - began)
    for name in variants():
        began = time.process_time()
        for text in texts:
            _extract(text)
        speeds[f"all extractors, {name}"] = words / (time.process_time() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    about = {"path": options.path.name, "texts": len(texts), "words": words, "model": status().reason}
    if options.json:
        print(json.dumps({**about, "words a second": speeds, "peak memory, MiB": peak}, indent=1))
        return 0
    print(", ".join(f"{k}: {v}" for k, v in about.items()))
    for name, speed in speeds.items():
        print(f"  {name:34} {speed:10,.0f} words a second")
    print(f"  peak memory {peak:,.0f} MiB; {os.cpu_count()} processors, one used; needed: 1,000 with the model")
    return 0


def _extract(text: Text) -> None:
    context = Context(published=published_from_text(text.text))
    for extractor in EXTRACTORS:
        list(extractor(text, context))


def _texts(path: Path) -> list[str]:
    if path.is_dir():
        return [p.read_text(encoding="utf-8", errors="replace") for p in sorted(path.rglob("*.txt"))]
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [path.read_text(encoding="utf-8", errors="replace")]


if __name__ == "__main__":
    sys.exit(main())
