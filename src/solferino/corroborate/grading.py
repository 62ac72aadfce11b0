"""Grading: how many reports, how many independent origins. A grade counts origins, never articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from solferino.corroborate.scene import Scene, TracedClaims
from solferino.names import country_of, folded
from solferino.record import Grade, Origin, Statement
from solferino.text import word_set

# Words that make a country's name that of its State: "Xland", "the Xland foreign ministry", "Xland's president".
_ORGANS = word_set(
    """government administration authorities foreign defense defence ministry department state military army armed
    forces embassy kremlin"""
)
_OFFICES = word_set(
    """president premier prime minister chancellor secretary spokesman spokeswoman spokesperson ambassador envoy
    deputy vice interior un"""
)


@dataclass(frozen=True, slots=True)
class Weight:
    """What stands behind a set of claims.

    reports: distinct texts. origins: keys of the named roots, in order. independent: how many of them there are, organs
    of one State counted once; where none has a name but somebody unnamed speaks, one. unattributed: texts that lead to
    no named root. names: of the roots. unnamed_voices: how many speak.
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
            one = "; organs of one State count as one origin" if self.independent < len(self.names) else ""
            origins = f"{_count(self.independent, 'independent origin')}: {', '.join(self.names)}{one}"
        elif self.unnamed_voices:
            origins = "only voices that the texts do not name"
        else:
            origins = "0 named origins"
        rest = (
            f"; {self.unattributed} name{'s' if self.unattributed == 1 else ''} no origin" if self.unattributed else ""
        )
        return f"{_count(self.reports, 'report')}; {origins}{rest}"


class Origins:
    """The origin of each claim."""

    def __init__(self, traced: TracedClaims) -> None:
        self.all = traced.origins
        self._of = {claim: n for n, origin in enumerate(traced.origins) for claim in origin.claims}

    def of(self, claim: str) -> int | None:
        """The number of the origin that a claim leads back to; None for a claim that was not traced."""
        return self._of.get(claim)

    def origin(self, claim: str) -> Origin | None:
        """The origin that a claim leads back to."""
        number = self.of(claim)
        return None if number is None else self.all[number]


def weigh(claims: Iterable[str], origins: Origins, scene: Scene) -> Weight:
    """Weigh claims by the texts that carry them and the roots they lead back to."""
    named: dict[int, Origin] = {}
    parties: set[str] = set()
    voices: set[int] = set()
    with_name: set[str] = set()
    all_texts: set[str] = set()
    for key in claims:
        digest = scene.digest(scene.claims[key].passage.reading)
        all_texts.add(digest)
        number = origins.of(key)
        if number is None:
            continue
        origin = origins.all[number]
        if origin.named == "yes":
            named[number] = origin
            parties.add(_party(origin, scene) or str(number))
            with_name.add(digest)
        elif origin.name:
            voices.add(number)
    roots = [named[n] for n in sorted(named)]
    return Weight(
        len(all_texts),
        tuple(o.handle or o.claims[0] for o in roots),
        len(parties) or min(1, len(voices)),
        len(all_texts - with_name),
        tuple(o.name or "" for o in roots),
        len(voices),
    )


def _party(origin: Origin, scene: Scene) -> str | None:
    """The State whose organ an origin is, by its name or by the office its speaker holds in the texts; else None."""
    words = [_words(origin.name or "")]
    for key in origin.claims:
        claim = scene.claims.get(key)
        speaker = claim.speaker if isinstance(claim, Statement) else None
        if speaker is not None and speaker.role and speaker.name == origin.name:
            words.append(_words(speaker.role))
    for said in words:
        countries = {country for word in said if (country := country_of(word))}
        rest = {word for word in said if country_of(word) is None}
        if len(countries) == 1 and rest <= _ORGANS | _OFFICES and (not rest or rest & (_ORGANS | _OFFICES)):
            return f"state {min(countries)}"
    return None


def _words(name: str) -> set[str]:
    return {
        word
        for raw in name.split()
        if (word := re.sub(r"['’]s?\Z", "", folded(raw)).replace(".", "")) and word not in ("the", "of", "for", "and")
    }


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
