"""Invented sentences on the law, each with what a reader finds in it, and what the rule of that day makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml

_READ = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))


class Said(NamedTuple):
    """One sentence with what is to be found. rule: how the id of the rule begins, None where none is held."""

    day: str
    text: str
    kind: str
    outcome: str
    rule: str | None
    words: str = ""


SENTENCES = tuple(Said(s.pop("on_day"), **s) for s in _READ["sentences"])
NOTHING_OF_LAW: tuple[str, ...] = tuple(_READ["nothing_of_law"])
