"""Which claim now stands for one of an earlier run, where people joined, parted or numbered what it belonged to.

A judgement on one claim never moves to other words (:mod:`solferino.review.current`). Who goes with whom is another
matter: "these two report one event" is said of two places in two texts, and holds for what is proposed there now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from solferino.casework.fold import Fold
from solferino.record import Claim, Decision, Verdict, type_name
from solferino.review import signatures
from solferino.review.overlaps import Overlaps

PAIRED = (Verdict.SAME, Verdict.NOT_SAME)


class Heirs:
    """Looks up, for the id of any claim the case ever held, the claim that counts now at its place.

    That is the claim itself; else the one of its type that overlaps it most; else, where its bytes are read anew, the
    one of its type with the same words, the nearest by its place in the text. A claim that people rejected has none.
    """

    def __init__(self, state: Fold, claims: Sequence[Claim]) -> None:
        self._state = state
        self._now: Mapping[str, Claim] = {c.id: c for c in claims}
        self._places: Overlaps | None = None
        self._words: dict[tuple[str, str, str], list[Claim]] = {}
        self._found: dict[str, str | None] = {}
        self._about: dict[str, list[Decision]] = defaultdict(list)
        for decision in state.decisions:
            if len(decision.subjects) == 1:
                self._about[decision.subjects[0]].append(decision)

    def of(self, key: str) -> str | None:
        """The id of the claim that stands for this one now, None where none does."""
        if key in self._now:
            return key
        if key not in self._found:
            self._found[key] = self._look(key)
        return self._found[key]

    def of_all(self, keys: Iterable[str]) -> frozenset[str]:
        """The same for several; those without an heir stay as they are, so that they can come back."""
        return frozenset(self.of(key) or key for key in keys)

    def _look(self, key: str) -> str | None:
        old = self._state.claims.get(key)
        if old is None or self._rejected(key):
            return None
        if self._places is None:
            self._places = Overlaps.of(self._now)
            self._words = self._by_words()
        return self._places.at(old) or self._read_anew(old)

    def _rejected(self, key: str) -> bool:
        return key in self._about and Verdict.REJECT in signatures(key, self._about[key]).values()

    def _by_words(self) -> dict[tuple[str, str, str], list[Claim]]:
        found: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
        for claim in self._now.values():
            reading = self._state.readings_by_id.get(claim.passage.reading)
            if reading is not None:
                found[reading.bytes_digest, type_name(claim), claim.passage.quote].append(claim)
        return found

    def _read_anew(self, old: Claim) -> str | None:
        reading = self._state.readings_by_id.get(old.passage.reading)
        if reading is None:
            return None
        same = self._words.get((reading.bytes_digest, type_name(old), old.passage.quote), ())
        near = sorted((abs(c.passage.start - old.passage.start), c.id) for c in same)
        return near[0][1] if near else None


def inherited(decisions: Sequence[Decision], heirs: Heirs) -> tuple[Decision, ...]:
    """The decisions, those on pairs named after the claims that stand now at the places they were made on.

    A pair that has fallen together into one claim is left out: there is nothing to join or part any more.
    """
    found = []
    for decision in decisions:
        if decision.verdict not in PAIRED:
            found.append(decision)
            continue
        subjects = tuple(sorted({heirs.of(key) or key for key in decision.subjects}))
        if len(subjects) == 2:
            found.append(decision if subjects == decision.subjects else replace(decision, subjects=subjects))
    return tuple(found)
