"""Codes of States and territories: ISO 3166-1 alpha-2, the code in use for Kosovo, and codes of States that are gone.

A historic code is read, marked, and never quietly turned into one successor: where several States followed, what
follows for the act stays unknown until somebody says on whose territory of today it happened. The code of a territory
is never quietly turned into its State: treaties were extended to some and not to others.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

from solferino.record import parse_canonical


@dataclass(frozen=True, slots=True)
class Code:
    """One code. now: for a State that is gone the codes of today, otherwise the code itself alone.

    of: for a territory with a code of its own, the State that it belongs to or is tied to.
    """

    code: str
    name: str
    now: tuple[str, ...]
    of: str | None = None

    @property
    def historic(self) -> bool:
        """True for a State that is gone."""
        return self.now != (self.code,)


@cache
def codes() -> Mapping[str, Code]:
    """Every code that facts and catalogues may use, by code."""
    raw = _raw()
    today = {**raw["iso_3166_1"], **raw["beside_iso"]}
    found = {code: Code(code, name, (code,), raw["territories"].get(code)) for code, name in today.items()}
    for code, entry in raw["historic"].items():
        found[code] = Code(code, entry["name"], tuple(entry["now"]))
    return found


def nearest(text: str) -> str | None:
    """The code that somebody may have meant by a text that is no code: ``UK`` -> ``GB``, ``Ukraine`` -> ``UA``."""
    word = text.strip()
    if word.upper() in codes():
        return word.upper()
    meant = _raw()["often_meant"].get(word.upper())
    if meant:
        return str(meant)
    by_name = {code.name.casefold(): code.code for code in codes().values() if not code.historic}
    near = difflib.get_close_matches(word.casefold(), by_name, n=1, cutoff=0.85)
    return by_name[near[0]] if near else None


@cache
def _raw() -> dict[str, Any]:
    data = files("solferino.law.catalogue").joinpath("data", "countries.json").read_bytes()
    return cast("dict[str, Any]", parse_canonical(data))


__all__ = ["Code", "codes", "nearest"]
