"""A first look for tests: one provision, opened by fixed words. The real one is tested where it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from solferino.law.catalogue import catalogue
from solferino.law.characterise.types import Characterisation, Checklist, ElementState, LawfulReading, Span, Standing
from solferino.record import Filling

PROVISIONS = {"IAC": "RS-8-2-b-ii", "NIAC": "RS-8-2-e-iv"}
OPENS, LAWFUL, AGAINST = r"shells hit \w+ \w+ \w+", r"guns? (?:in|within) range", r"no guns"


def spans(texts: Sequence[str], pattern: str) -> tuple[Span, ...]:
    return tuple(
        Span(n, m.start(), m.end(), m[0]) for n, text in enumerate(texts) for m in re.finditer(pattern, text, re.I)
    )


def look(
    texts: Sequence[str], conflict: str | None = None, as_of: str | None = None, *, acted: str | None = None
) -> Characterisation:
    """Shells that hit something open a checklist; guns in range speak for a lawful reading, no guns against."""
    book = catalogue()
    opened = spans(texts, OPENS)
    made = []
    for name, key in PROVISIONS.items():
        if not opened or conflict not in (None, name):
            continue
        crime = book.crimes[key]
        elements = tuple(
            ElementState(
                e.key,
                e.text,
                Filling.ARGUED if e.key == "material/1" else Filling.EMPTY,
                "the words say that shells hit" if e.key == "material/1" else "no words",
                opened if e.key == "material/1" else (),
                spans(texts, AGAINST) if e.key == "material/1" else (),
                None if e.key == "material/1" else f"What shows {e.key}?",
            )
            for e in crime.elements
        )
        lawful = (LawfulReading(crime.not_this_if[0], spans(texts, LAWFUL)),)
        made.append(
            Checklist(
                key,
                crime.short,
                crime.provision,
                crime.category,
                Standing.OPEN,
                elements,
                lawful,
                ("Was it used by fighters?",),
                opened,
                alternative=conflict is None,
                in_force_from=crime.in_force_from,
                digest=crime.digest,
            )
        )
    standing = Standing.OPEN if made else Standing.NONE
    return Characterisation(
        standing, conflict, as_of, tuple(made), (), ("What was hit?",), catalogue=book.stamp, signs="test/1"
    )


def nothing(
    texts: Sequence[str], conflict: str | None = None, as_of: str | None = None, *, acted: str | None = None
) -> Characterisation:
    """A first look that finds nothing."""
    return replace(look((), conflict, as_of), standing=Standing.NONE)
