"""What each rule goes by, in a sentence: the table behind ``solferino claims --explain``."""

from __future__ import annotations

from collections.abc import Sequence

from solferino.extract.pointing.checking import RULES as POINTED
from solferino.extract.protocol import Extractor, explained_by
from solferino.extract.row import EXTRACTORS


def rule_in_words(extractor: str, rule: str, row: Sequence[Extractor] = EXTRACTORS) -> tuple[str, ...]:
    """The sentences for a rule: one for the rule itself, one for each part behind a "/"; empty for an unknown rule.

    extractor: its name. row: the extractors that are installed, plug-ins among them.
    """
    table = POINTED if extractor == "pointed" else next((explained_by(e) for e in row if e.name == extractor), {})
    if rule in table:
        return (table[rule],)
    base, *parts = rule.split("/")
    found = [table.get(base), *(table.get(f"/{part}") for part in parts)]
    return tuple(words for words in found if words)
