"""Turn log-odds into probabilities and write the model: python calibrate.py --state FILE --vocabulary FILE --muc FILE
[--scales-from CARD] --out FOLDER.

Each question gets a factor and a shift (Platt 1999) fitted on the held-out documents, with the network as shipped, in
whole numbers. With --scales-from they are taken from the card of another run: that of a network which learned from
all documents has none held out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from pathlib import Path

import examples
import numpy as np
import torch
from examples import STRIDE, WINDOW
from export import build
from labels import BLAME, FATES, ROLES, TYPES

from solferino.extract.model.card import FORM, Card
from solferino.extract.model.learned import Learned
from solferino.extract.model.reading import Reader
from solferino.text.sentences import sentences

FLOOR = {"word": -1.4}  # log-odds from which a word may be part of a filler
QUESTIONS = ("gate", "kinds", "types", *ROLES)


def plain_card(scales: dict[str, tuple[float, float]], floor: float = 0.0) -> Card:
    """A card that leaves log-odds as they are, but for the given scales."""
    every: dict[str, tuple[float, float]] = dict.fromkeys((*QUESTIONS, "blame", "fates"), (1.0, 0.0))
    floors = dict.fromkeys(ROLES, floor) | FLOOR
    return Card("sha256:0", "0", WINDOW, STRIDE, ROLES, TYPES, BLAME, FATES, every | scales, floors)


def fitted(odds: list[float], right: list[bool]) -> tuple[float, float]:
    """Factor and shift of a logistic line through (log-odds, right or wrong), lightly held to 1 and 0."""
    x = np.stack([np.asarray(odds, float), np.ones(len(odds))], 1)
    y = np.asarray(right, float)
    at = np.asarray([1.0, 0.0])

    def loss(w: np.ndarray) -> float:
        z = x @ w
        return float(np.logaddexp(0, z).sum() - (y * z).sum() + 0.25 * ((w - [1.0, 0.0]) ** 2).sum())

    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ at, -30, 30)))
        slope = x.T @ (p - y) + 0.5 * (at - [1.0, 0.0])
        bend = (x * (p * (1 - p))[:, None]).T @ x + 0.5 * np.eye(2)
        step = np.linalg.solve(bend, slope)
        while loss(at - step) > loss(at) and np.abs(step).max() > 1e-9:
            step = step / 2
        at = at - step
    return round(float(at[0]), 4), round(float(at[1]), 4)


def plain(words: str) -> str:
    """As the task compares strings."""
    bare = re.sub(r"[^\w\s]", "", words.lower())
    return " ".join(re.sub(r"\b(?:a|an|the)\b", " ", bare).split())


def scales_of(reader: Reader, rows: list[dict]) -> dict[str, tuple[float, float]]:
    """Factors and shifts from documents that were not learned from."""
    seen: dict[str, tuple[list[float], list[bool]]] = {}

    def add(question: str, odds: float, right: bool) -> None:
        xs, ys = seen.setdefault(question, ([], []))
        xs.append(odds)
        ys.append(right)

    chosen: dict[str, list[tuple[list[float], int]]] = {"blame": [], "fates": []}
    for row in rows:
        text = row["text"]
        learned: Learned = reader.read(text)
        templates = [t for t in row["templates"] if any(k in t["type"].lower() for k in TYPES)]
        gates = np.asarray(learned._gates)
        add("gate", float(gates[:, 0].max()), bool(templates))
        told = {k for t in templates for k in TYPES if k in t["type"].lower()}
        for i, kind in enumerate(TYPES):
            add("kinds", float(gates[:, 1 + i].max()), kind in told)
        mentions = [
            (a, b, t, role)
            for role in ROLES
            for a, b, t, optional in examples._mentions(text, templates, role)
            if not optional
        ]
        for start, end in sentences(text):
            here = {
                k for a, b, t, _ in mentions if start <= a < end for k in TYPES if k in templates[t]["type"].lower()
            }
            if here or not templates:
                for i, kind in enumerate(TYPES):
                    add("types", learned._mean("types", i, start, end), kind in here)
        for role in ROLES:
            right = {plain(a) for t in templates for f in t[examples._SLOTS[role]] for a in f["alts"]}
            for said in learned._of_role(role, learned._inside(0, len(text))):
                inside = learned._inside(said.start, said.end)
                odds = [learned._odds(role)[w][0] for w in inside]
                add(role, sum(odds) / len(odds), plain(text[said.start : said.end]) in right)
        for a, b, t, role in mentions:
            if role == "organisation":
                label = examples._labelled(text[a:b], templates[t]["perp_org_confidence"], examples._BLAME, BLAME)
                if label >= 0:
                    chosen["blame"].append(([learned._mean("blame", i, a, b) for i in range(len(BLAME))], label))
            if role in ("victim", "people"):
                chosen["fates"].append(
                    (
                        [learned._mean("fates", i, a, b) for i in range(len(FATES))],
                        examples._fate(text[a:b], templates[t]),
                    )
                )
    scales = {question: fitted(*seen[question]) for question in QUESTIONS if question in seen}
    for name, pairs in chosen.items():
        scales[name] = (_temperature(pairs), 0.0)
    for question, (xs, ys) in sorted(seen.items()):
        a, b = scales[question]
        p = np.round(1 / (1 + np.exp(-(a * np.asarray(xs) + b))), 2)
        y = np.asarray(ys)
        best = max((2 * (y & (p >= c)).sum() / max(1, (p >= c).sum() + y.sum()), c) for c in np.arange(0.05, 1, 0.05))
        print(
            f"{question:14} {len(y):6} cases, {y.mean():.3f} right, factor {a} shift {b}; "
            f"best F {best[0]:.3f} from {best[1]:.2f}"
        )
    for name, pairs in chosen.items():
        right = np.mean([int(np.argmax(odds)) == label for odds, label in pairs])
        print(f"{name:14} {len(pairs):6} cases, {right:.3f} right, factor {scales[name][0]}")
    return scales


def _temperature(pairs: list[tuple[list[float], int]]) -> float:
    x, y = np.asarray([p[0] for p in pairs]), np.asarray([p[1] for p in pairs])

    def loss(factor: float) -> float:
        z = x * factor
        z = z - z.max(1, keepdims=True)
        return float(-(z[np.arange(len(y)), y] - np.log(np.exp(z).sum(1))).mean())

    return round(float(min(np.arange(0.1, 3.0, 0.05), key=loss)), 4)


def main() -> None:
    """Fit the scales and write network, vocabulary and card."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--muc", type=Path, required=True)
    parser.add_argument("--scales-from", type=Path)
    parser.add_argument("--version", default="1")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    pieces = json.loads(options.vocabulary.read_text(encoding="utf-8"))["pieces"]
    network = build(torch.load(options.state, map_location="cpu", weights_only=True)).SerializeToString(
        deterministic=True
    )
    if options.scales_from:
        scales = json.loads(options.scales_from.read_text(encoding="utf-8"))["scales"]
    else:
        rows = [json.loads(line) for line in options.muc.read_text(encoding="utf-8").splitlines()]
        scales = scales_of(Reader(plain_card({}), network, pieces), [r for r in rows if examples.held_out(r["docid"])])
    scales = {name: scales.get(name, (1.0, 0.0)) for name in (*QUESTIONS, "blame", "fates")}
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary = "\n".join(pieces).encode()
    (options.out / "reader.onnx").write_bytes(network)
    (options.out / "vocabulary.txt").write_bytes(vocabulary)
    card = {
        "form": FORM,
        "name": "reader",
        "version": options.version,
        "licence": "Apache-2.0",
        "trained_on": ["MUC-4 (DEV part)", "ECB+ (train part)"],
        "encoder": "first 5 layers of all-MiniLM-L6-v2 (Apache-2.0), vocabulary cut down",
        "encoder_sha256": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        "files": {
            "reader.onnx": hashlib.sha256(network).hexdigest(),
            "vocabulary.txt": hashlib.sha256(vocabulary).hexdigest(),
        },
        "window": WINDOW, "stride": STRIDE,
        "roles": ROLES, "types": TYPES, "blame": BLAME, "fates": FATES,
        "scales": scales,
        "floors": dict.fromkeys(ROLES, 0.2) | FLOOR,
    }  # fmt: skip
    (options.out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
