"""Grading: how many reports, how many independent origins. A grade counts origins, never articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from solferino.corroborate.behind import Origins, weighed
from solferino.corroborate.scene import Scene
from solferino.record import Grade

__all__ = ["Origins", "Weight", "grade", "listed", "weigh"]


@dataclass(frozen=True, slots=True)
class Weight:
    """What stands behind a set of claims.

    reports: distinct texts. origins: keys of the named roots, in order. independent: how many of them there are, voices
    of one State or body counted once; where none has a name but somebody unnamed speaks, one. unattributed: texts that
    lead to no named root. names: of the roots. unnamed_voices: how many speak.
    """

    reports: int
    origins: tuple[str, ...]
    independent: int
    unattributed: int
    names: tuple[str, ...]
    unnamed_voices: int

    @property
    def words(self) -> str:
        """One sentence part: "4 reports; 1 independent origin: the Observatory; 2 name no origin"."""
        if self.reports == 1 and self.independent <= 1:
            voice = "its origin is a voice that it does not name" if self.unnamed_voices else "it names no origin"
            source = f"; its origin: {self.names[0]}" if self.names else f"; {voice}"
            return "1 report: nothing to compare" + source
        if self.names:
            one = "; voices of one State or body count as one origin" if self.independent < len(self.names) else ""
            origins = f"{_count(self.independent, 'independent origin')}: {', '.join(self.names)}{one}"
        elif self.unnamed_voices:
            origins = "only voices that the texts do not name"
        else:
            origins = "0 named origins"
        rest = (
            f"; {self.unattributed} name{'s' if self.unattributed == 1 else ''} no origin" if self.unattributed else ""
        )
        return f"{_count(self.reports, 'report')}; {origins}{rest}"


def weigh(claims: Iterable[str], origins: Origins, scene: Scene) -> Weight:
    """Weigh claims by the texts that carry them and the named roots they lead back to."""
    kept = [scene.claims[key] for key in claims]
    behind = weighed(kept, origins, scene)
    roots = [root for root in behind.roots if root.named]
    voices: set[int] = set()
    with_name = {scene.digest(reading) for root in roots for reading in root.readings}
    for claim in kept:
        number = origins.of(claim.id)
        if number is not None and origins.all[number].named != "yes" and origins.all[number].name:
            voices.add(number)
    texts = {scene.digest(claim.passage.reading) for claim in kept}
    return Weight(
        len(texts),
        tuple(key for root in roots for key in root.origins),
        len(roots) or min(1, len(voices)),
        len(texts - with_name),
        tuple(name for root in roots for name in root.names),
        len(voices),
    )


def grade(weight: Weight, *, denied: bool, general: bool = False) -> Grade:
    """DISPUTED where a denial stands against it; else by the number of independent origins."""
    if denied:
        return Grade.DISPUTED
    if general or weight.independent == 0:
        return Grade.ALLEGED
    return Grade.CORROBORATED if weight.independent > 1 else Grade.SINGLE_SOURCE


def listed(words: Sequence[str], most: int = 4) -> str:
    """``a, b and 3 more``; a name that stands inside a longer one is left out."""
    whole = {word.casefold() for word in words}
    shown = [w for w in dict.fromkeys(words) if not any(w.casefold() in o and w.casefold() != o for o in whole)]
    more = f" and {len(shown) - most} more" if len(shown) > most else ""
    return ", ".join(shown[:most]) + more


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
