"""Confidence that means what it says: of records at 0.9, nine in ten were right where it was measured.

The table beside this module holds, for each extractor and rule, the share of right records among marked articles that
no rule was written on, drawn towards the extractor's own share where a rule was seen seldom.
``benchmarks/calibrate.py`` makes it and checks it on other articles.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import files

from solferino.extract.by_language import ByLanguage
from solferino.extract.protocol import Context
from solferino.record import Claim, Text


@dataclass(frozen=True, slots=True)
class Calibration:
    """version: raised with every new table. shares: extractor -> rule -> share, a decimal between 0 and 1; the rule
    ``*`` stands for every rule that the table does not hold."""

    version: str
    shares: dict[str, dict[str, str]]

    def confidence(self, extractor: str, rule: str | None) -> str | None:
        """The share of right records of a rule; of the rule without what stands behind its "/", where that is all
        the table holds; None for an extractor without a table."""
        table = self.shares.get(extractor, {})
        return table.get(rule or "*") or table.get((rule or "*").split("/", 1)[0]) or table.get("*")


@functools.cache
def calibration() -> Calibration:
    """The table that is shipped."""
    form = json.loads(files("solferino.extract").joinpath("calibration.json").read_text(encoding="utf-8"))
    return Calibration(str(form["version"]), form["shares"])


class Calibrated:
    """An extractor whose records carry calibrated confidence. Callable as an
    :class:`~solferino.extract.protocol.Extractor`.

    A language without a table of its own (``statements:uk``) keeps the confidence that its rules give.
    """

    def __init__(self, rules: ByLanguage) -> None:
        self.rules = rules
        self.name, self.languages = rules.name, rules.languages
        self.version = f"{rules.version}+c{calibration().version}"

    @property
    def explained(self) -> dict[str, str]:
        """What the rules go by."""
        return self.rules.explained

    @property
    def models(self) -> tuple[str, ...]:
        """Digests of the models that the rules use."""
        return self.rules.models

    def __call__(self, text: Text, context: Context) -> Iterator[Claim]:
        """The claims of a text, each with the share of right records of its rule as its confidence."""
        language = (text.reading.language or "en").split("-")[0].casefold()
        table = self.name if language == "en" else f"{self.name}:{language}"
        for claim in self.rules(text, context):
            share = calibration().confidence(table, claim.rule)
            yield claim if share is None else replace(claim, confidence=share)
