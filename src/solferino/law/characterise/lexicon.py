"""The word classes of the first look, as frozen from ``catalogue/lexicon`` by ``catalogue/freeze_lexicon.py``."""

from __future__ import annotations

import json
import lzma
from importlib import resources


def word_classes() -> dict[str, str]:
    """Class -> its terms, apart by commas."""
    packed = resources.files("solferino.law.characterise").joinpath("data/lexicon.json.xz").read_bytes()
    classes: dict[str, str] = json.loads(lzma.decompress(packed))
    return classes
