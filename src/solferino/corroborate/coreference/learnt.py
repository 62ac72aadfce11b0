"""What was learnt from the training part of ECB+ (weights.json.xz); no words of its texts but single stems.

ECB+: Cybulska and Vossen, "Using a sledgehammer to crack a nut?", LREC 2014; annotation CC BY 3.0. Made by
models/train/coreference.py, which says how. All numbers are whole.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Tree:
    """A small decision tree. splits: node -> (question, most); more goes to 2n + 2, the rest to 2n + 1."""

    splits: tuple[tuple[int, int, int], ...]  # node, question, most; nodes ascending
    leaves: Mapping[int, int]  # node -> thousandths of log odds


@dataclass(frozen=True, slots=True)
class Learnt:
    """Everything in weights.json.xz.

    background: in how many groups of training texts a feature stood, of groups in all. pairs: two head stems ->
    how often they told one event, against chance, in half log odds. base, trees: thousandths of log odds. triggers:
    stem -> how often it told an event, in percent of its uses, with its forms apart.
    """

    background: Mapping[str, int]
    groups: int
    pairs: Mapping[tuple[str, str], int]
    base: int
    trees: tuple[Tree, ...]
    enough: int
    triggers: Mapping[str, int]


@cache
def learnt() -> Learnt:
    """The weights, read once."""
    raw = json.loads(lzma.decompress(files(__package__).joinpath("weights.json.xz").read_bytes()))
    trees = tuple(
        Tree(tuple((n, q, m) for n, q, m in tree["splits"]), {int(n): v for n, v in tree["leaves"].items()})
        for tree in raw["trees"]
    )
    pairs = {(a, b): v for line, v in raw["pairs"].items() for a, b in [line.split(" ")]}
    return Learnt(raw["background"], raw["groups"], pairs, raw["base"], trees, raw["enough"], raw["triggers"])


def background() -> tuple[Mapping[str, int], int]:
    """How common features are in other news: counts, and of how many groups of texts."""
    found = learnt()
    return found.background, found.groups


def association(one: str, other: str) -> int:
    """How often two head stems told one event in training, against chance: -9 to 9, 0 where nothing is known."""
    return learnt().pairs.get((one, other) if one <= other else (other, one), 0)
