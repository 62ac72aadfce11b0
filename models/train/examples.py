"""From marked documents to windows of pieces with labels.

MUC-4 marks what an incident's slots are filled with, not where: every place where a filler's words stand is a mention
of it (as in Du and Cardie, ACL 2020); optional fillers are neither learned nor held against. ECB+ marks event words of
all kinds: those whose lemma is one of ours teach the triggers, unmarked words with the same lemma teach what is none.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from labels import BLAME, FATES, ROLES, TRIGGERS, TYPES

from solferino.extract.model.wordpiece import WordPiece
from solferino.text.sentences import sentences

WINDOW = 384  # pieces, with the two that open and close it
STRIDE = 256
IGNORED = -100
_SLOTS = {
    "perpetrator": "perp_individuals",
    "organisation": "perp_orgs",
    "target": "phys_targets",
    "victim": "hum_names",
    "people": "hum_descriptions",
    "weapon": "instruments",
}
_BLAME = {
    "REPORTED AS FACT": "stated",
    "CLAIMED OR ADMITTED": "claimed",
    "SUSPECTED OR ACCUSED": "accused",
    "SUSPECTED OR ACCUSED BY AUTHORITIES": "accused by authorities",
    "POSSIBLE": "possible",
}
_FATE = {
    "DEATH": "killed",
    "INJURY": "injured",
    "NO INJURY OR DEATH": "unharmed",
    "NO INJURY": "unharmed",
    "NO DEATH": "unharmed",
}
_TRIGGER_WORDS = {
    "attack": re.compile(
        r"(?:attack|bomb|shoot|shot|fir(?:e|ed|ing)|fight|fought|raid|strike|struck|invad|invasion|shell|explo|blast|"
        r"deton|assault|stab|gun|clash|ambush|batt|riot|arson|war\b)\w*",
        re.I,
    ),
    "die": re.compile(
        r"(?:kill|die|died|dies|dead|death|murder|slay|slain|assassin|massacre|execut|fatal|homicide)\w*", re.I
    ),
    "injure": re.compile(r"(?:injur|wound|hurt|maim)\w*", re.I),
}  # fmt: skip


@dataclass
class Example:
    """One document: pieces, and labels for each piece. ``same``: for each piece the bit set of templates it fills."""

    name: str
    numbers: list[int]
    roles: np.ndarray | None = None  # pieces x roles: 0 outside, 1 begins, 2 inside, IGNORED
    types: np.ndarray | None = None  # pieces x types: 0 or 1
    weight: np.ndarray | None = None  # pieces: how much its types count
    blame: np.ndarray | None = None  # pieces: index into BLAME, IGNORED
    fates: np.ndarray | None = None
    same: np.ndarray | None = None
    triggers: np.ndarray | None = None  # pieces x triggers: 0, 1, IGNORED
    relevant: bool | None = None
    kinds: frozenset[str] = frozenset()
    offsets: list[tuple[int, int]] = field(default_factory=list)


def held_out(name: str, share: float = 0.15) -> bool:
    """Whether a document belongs to the validation part: by its name, so that it is the same part for ever."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) / 2**32 < share


def muc(path: Path, cutter: WordPiece) -> list[Example]:
    """All documents of a MUC-4 file with slots."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [_muc(row, cutter) for row in rows]


def _muc(row: dict[str, Any], cutter: WordPiece) -> Example:
    text: str = row["text"]
    pieces = cutter.pieces(text)
    count = len(pieces.numbers)
    templates = [t for t in row["templates"] if any(k in t["type"].lower() for k in TYPES)]
    roles = np.zeros((count, len(ROLES)), np.int64)
    types = np.zeros((count, len(TYPES)), np.float32)
    weight = np.full(count, 0.15 if templates else 0.5, np.float32)
    blame = np.full(count, IGNORED, np.int64)
    fates = np.full(count, IGNORED, np.int64)
    same = np.zeros(count, np.int64)
    at = np.asarray(pieces.starts, np.int64)
    filled = np.zeros((count, len(TYPES)), np.float32)
    for column, role in enumerate(ROLES):
        mentions = sorted(_mentions(text, templates, role), key=lambda m: (-(m[1] - m[0]), m[0]))
        taken = np.zeros(count, bool)
        for start, end, template, optional in mentions:
            first, last = int(np.searchsorted(at, start)), int(np.searchsorted(at, end))
            if first >= last:
                continue
            kind = [i for i, k in enumerate(TYPES) if k in templates[template]["type"].lower()]
            if not optional:
                filled[first:last, kind] = 1
                same[first:last] |= 1 << min(template, 60)
                if role == "organisation":
                    blame[first:last] = _labelled(
                        text[start:end], templates[template]["perp_org_confidence"], _BLAME, BLAME
                    )
                elif role in ("victim", "people"):
                    fates[first:last] = _fate(text[start:end], templates[template])
            if taken[first:last].any():
                continue
            taken[first:last] = True
            roles[first:last, column] = IGNORED if optional else 2
            if not optional:
                roles[first, column] = 1
    for start, end in sentences(text):
        first, last = int(np.searchsorted(at, start)), int(np.searchsorted(at, end))
        told = filled[first:last].max(axis=0, initial=0)
        if told.any():
            types[first:last] = told
            weight[first:last] = 1
    own = filled.any(axis=1)
    types[own] = filled[own]
    weight[own] = 3
    kinds = frozenset(k for t in templates for k in TYPES if k in t["type"].lower())
    return Example(
        row["docid"], pieces.numbers, roles, types, weight, blame, fates, same, None, bool(templates), kinds,
        list(zip(pieces.starts, pieces.ends, strict=True)),
    )  # fmt: skip


def _mentions(text: str, templates: Sequence[dict[str, Any]], role: str) -> Iterator[tuple[int, int, int, bool]]:
    for number, template in enumerate(templates):
        for fill in template[_SLOTS[role]]:
            for words in fill["alts"]:
                pattern = _pattern(words)
                if pattern is not None:
                    for found in pattern.finditer(text):
                        yield found.start(), found.end(), number, bool(fill["optional"])


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = words.replace("\\", " ").split()
    if not parts or len("".join(parts)) < 2:
        return None
    return re.compile(r"(?<!\w)" + r"[\s\"]+".join(map(re.escape, parts)) + r"(?!\w)", re.I)


def _labelled(words: str, fills: Sequence[dict[str, Any]], known: dict[str, str], names: Sequence[str]) -> int:
    flat = " ".join(words.split()).upper()
    for fill in fills:
        if fill.get("label") in known and any(flat == a.upper() for a in fill["alts"]):
            return names.index(known[fill["label"]])
    return IGNORED


def _fate(words: str, template: dict[str, Any]) -> int:
    label = _labelled(words, template["hum_effects"], _FATE, FATES)
    return FATES.index("not told") if label == IGNORED else label


def ecb(docs: Path, mentions: Path, cutter: WordPiece) -> list[Example]:
    """The documents of ECB+, with triggers of our three kinds."""
    marked: dict[tuple[str, int], set[int]] = {}
    for line in mentions.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["mention_type"].startswith(("ACT", "NEG")):
            marked.setdefault((row["doc_id"], row["sent_id"]), set()).update(row["tokens_number"])
    found = []
    for line in docs.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        numbers: list[int] = []
        labels: list[list[int]] = []
        for sentence, number in zip(row["sentences"], row["sent_ids"], strict=True):
            events = marked.get((row["doc_id"], number), set())
            for place, token in enumerate(sentence):
                cut = cutter.pieces(token).numbers
                kind = [int(bool(_TRIGGER_WORDS[t].fullmatch(token))) for t in TRIGGERS]
                label = kind if place in events else [0] * len(TRIGGERS)
                numbers += cut
                labels += [label] * len(cut)
        if any(marked.get((row["doc_id"], n)) for n in row["sent_ids"]):
            found.append(Example(row["doc_id"], numbers, triggers=np.asarray(labels, np.int64)))
    return found


def windows(example: Example, rng: random.Random | None = None) -> Iterator[tuple[int, int]]:
    """Where the windows of a document begin and end; with ``rng`` they begin at random, so that no place is special."""
    count = len(example.numbers)
    size, start = WINDOW - 2, 0
    if rng is not None and count > size:
        start = -rng.randrange(STRIDE)
    while True:
        first = max(0, start)
        yield first, min(count, start + size)
        if start + size >= count:
            return
        start += STRIDE
