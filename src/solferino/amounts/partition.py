"""Which parts of a whole divide it: nobody counted twice, and whether nobody is left over.

Men, women, girls, boys and the unknown divide people by sex and age; civilians, combatants and the unknown by status;
killed and injured divide casualties. "Including 47 children" divides nothing: the rest is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from solferino.record import Counted, Figure, Population

_UNKNOWN = re.compile(
    r"\b(?:unknown|unidentified|not\s+(?:known|identified)|(?:could|have|has|had)\s+not\s+be(?:en)?\s+(?:identified|established"
    r"|determined)|undetermined|unspecified)\b",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """What divides a whole."""

    SEX_AND_AGE = "sex and age"
    STATUS = "status"
    HARM = "killed and injured"


def is_unknown(figure: Figure) -> bool:
    """True for the part of which the text says that it is not known: "three could not be identified"."""
    return bool(_UNKNOWN.search(f"{figure.population_words or ''} {figure.passage.quote}"))


def class_of(figure: Figure) -> str:
    """``man``, ``woman``, ``girl``, ``boy``, ``child``, ``unknown`` or ``person``, by the words and the code list."""
    if is_unknown(figure):
        return "unknown"
    words = set(re.findall(r"[a-z]+", (figure.population_words or "").casefold()))
    for kind, told in _CLASSES:
        if words & told:
            return kind
    if figure.population is Population.CHILDREN:
        return "child"
    return "woman" if figure.population is Population.WOMEN else "person"


_CLASSES: tuple[tuple[str, frozenset[str]], ...] = (
    ("girl", frozenset({"girl", "girls"})),
    ("boy", frozenset({"boy", "boys"})),
    ("man", frozenset({"man", "men"})),
    ("woman", frozenset({"woman", "women"})),
)


def completes(parts: Sequence[Figure], whole: Figure) -> Iterator[tuple[tuple[Figure, ...], bool]]:
    """The groups of parts that count nobody twice; with each, whether it leaves nobody over.

    A group leaves nobody over where the unknown are given beside the rest, or where it is killed and injured.
    """
    for _, group, is_all in divisions(parts, whole):
        yield group, is_all


def divisions(parts: Sequence[Figure], whole: Figure) -> Iterator[tuple[Kind, tuple[Figure, ...], bool]]:
    """As :func:`completes`, with what divides the whole; a group has two parts or more, each kind of part once."""
    if whole.counted is Counted.CASUALTIES:
        harm = [p for p in parts if p.counted in (Counted.KILLED, Counted.INJURED) and p.population is whole.population]
        if {p.counted for p in harm} == {Counted.KILLED, Counted.INJURED} and len(harm) == 2:
            yield Kind.HARM, tuple(harm), True
    same = [p for p in parts if p.counted is whole.counted]
    classes = {class_of(p): p for p in same}
    unknown = classes.get("unknown")
    sexes = [classes[c] for c in ("man", "woman", "girl", "boy") if c in classes]
    if "child" in classes and not {"girl", "boy"} & classes.keys():
        sexes.append(classes["child"])
    if len(sexes) > 1:
        full = {"man", "woman"} <= classes.keys()
        yield Kind.SEX_AND_AGE, (*sexes, *((unknown,) if unknown else ())), full and unknown is not None
    by_status = {p.population: p for p in same if p.population in (Population.CIVILIANS, Population.COMBATANTS)}
    if len(by_status) > 1 and whole.population is Population.ALL:
        rest = (unknown,) if unknown is not None and len(sexes) < 2 else ()
        yield Kind.STATUS, (*by_status.values(), *rest), bool(rest)
