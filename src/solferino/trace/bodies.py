"""Which names of bodies can be one body: equal, one inside the other, an acronym, a word for a kind of body.

Names are looked up by their rarest telling word and by the text they stand in, never each against each, so that ten
thousand ministries cost no more than their sum.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from solferino.names import country_of


class Bodies:
    """Bodies by key and folded words.

    readings: by key, where the name stands. telling: whether a word can tell one body from another of its kind.
    """

    def __init__(
        self,
        words: Mapping[str, tuple[str, ...]],
        readings: Mapping[str, Iterable[str]],
        telling: Callable[[str], bool],
        initials: Callable[[Sequence[str]], str],
    ) -> None:
        self.words = words
        self._telling = telling
        self._initials = initials
        self._equal: dict[frozenset[str], list[str]] = defaultdict(list)
        self._acronyms: dict[str, list[str]] = defaultdict(list)
        self._in: dict[str, list[str]] = defaultdict(list)
        self._often = Counter(word for found in words.values() for word in set(found))
        self._holding: dict[str, list[str]] = defaultdict(list)
        self._rarest: dict[str, list[str]] = defaultdict(list)
        for key in sorted(words):
            self._equal[frozenset(words[key])].append(key)
            self._acronyms[initials(words[key])].append(key)
            for word in sorted(filter(telling, set(words[key]))):
                self._holding[word].append(key)
            if rarest := self._rare(words[key]):
                self._rarest[rarest].append(key)
            for reading in sorted(set(readings[key])):
                self._in[reading].append(key)

    def _rare(self, words: Iterable[str]) -> str | None:
        return min(filter(self._telling, words), key=lambda w: (self._often[w], w), default=None)

    def one_with(self, words: Sequence[str]) -> list[str]:
        """The keys whose name can be one body with these words, sorted: as :func:`solferino.trace.voices.same_body`."""
        asked = frozenset(words)
        found = set(self._equal.get(asked, ()))
        rarest = self._rare(asked)
        if rarest is not None:
            found.update(key for key in self._holding.get(rarest, ()) if asked < set(self.words[key]))
        for word in asked:
            found.update(key for key in self._rarest.get(word, ()) if set(self.words[key]) < asked)
        for other in _with_government(asked):
            found.update(self._equal.get(other, ()))
        if len(words) == 1:
            found.update(self._acronyms.get(words[0], ()))
        short = self._initials(words)
        if short:
            found.update(self._equal.get(frozenset((short,)), ()))
        return sorted(found)

    def within(self, reading: str) -> list[str]:
        """The keys of the bodies that one text names, sorted."""
        return self._in.get(reading, [])


def _with_government(words: frozenset[str]) -> list[frozenset[str]]:
    """ "Norland has said" and "the Norlandic government has said"."""
    rest = words - {"government"}
    if len(rest) != 1 or country_of(min(rest)) is None:
        return []
    return [rest] if "government" in words else [words | {"government"}]
