"""The fixed set of texts, and the digests of what each extractor gives of it: ``python tests/extract/golden.py``."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from solferino.extract.protocol import Context, Extractor
from solferino.extract.row import EXTRACTORS
from solferino.read import Desk
from solferino.record import Text, When, canonical, encode_record, sha256_hex

HERE = Path(__file__).resolve().parent
FILE = HERE / "golden.json"
DIGESTS = json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
_HEAD = re.compile(r"^===.*$", re.M)
_MARKS = re.compile(r"</?[sfc](?:\s+\w+=\"[^\"]*\")*>|^report:.*$", re.M)
FOLDERS = (HERE.parent / "invented_news", HERE)
# A fixed day, so that relative dates are resolved too.
PUBLISHED = When("2024-05-07", "2024-05-07", None, "given")


@cache
def texts() -> tuple[Text, ...]:
    """Every text beside the tests, in order of their paths; of the marked ones in Cyrillic letters each article."""
    bodies = [
        body
        for path in sorted(p for folder in FOLDERS for p in folder.rglob("*.txt"))
        for body in _bodies(path.read_text(encoding="utf-8"))
    ]
    with Desk() as desk:
        return tuple(desk.read(body.encode(), "text.txt") for body in bodies)


def _bodies(text: str) -> list[str]:
    if not text.lstrip().startswith("==="):
        return [text]
    articles = [part for part in _HEAD.split(text) if part.strip()]
    return [_MARKS.sub("", article).strip() + "\n" for article in articles]


def languages() -> set[str]:
    """The languages that the texts are in."""
    return {t.reading.language for t in texts() if t.reading.language}


def digests(extractors: Iterable[Extractor]) -> dict[str, dict[str, str]]:
    """For each extractor its version and the digest of all records, confidence and rules included."""
    context = Context(published=PUBLISHED)
    found = {}
    for extractor in extractors:
        rows = [
            [encode_record(claim) for claim in extractor(text, context)]
            for text in texts()
            if text.reading.language in extractor.languages
        ]
        found[extractor.name] = {"version": extractor.version, "digest": sha256_hex(canonical(rows))}
    return found


def refusals(old: dict[str, dict[str, str]], new: dict[str, dict[str, str]]) -> list[str]:
    """The extractors whose records changed and whose version did not."""
    return [
        name
        for name, row in new.items()
        if name in old and old[name]["version"] == row["version"] and old[name]["digest"] != row["digest"]
    ]


if __name__ == "__main__":
    os.environ["SOLFERINO_MODEL"] = "off"
    made = digests(EXTRACTORS)
    refused = refusals(DIGESTS, made)
    if refused:
        sys.exit(f"raise the version first: {', '.join(refused)}")
    FILE.write_text(json.dumps(made, indent=1, sort_keys=True) + "\n", encoding="utf-8")
