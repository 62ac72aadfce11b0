"""Houses: the publishers behind texts. One house may stand under several forms of its name.

Names are looked up by their rarest word, never each against each, so that many publishers cost no more than their sum.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from solferino.record import Publication
from solferino.text.groups import Groups
from solferino.trace.voices import house_words, initials, same_outlet


class Names:
    """Many names of bodies, to be asked which of them can be one with another name."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words = {name: house_words(name) for name in sorted(set(names))}
        often = Counter(word for words in self._words.values() for word in set(words))
        self._holding: dict[str, list[str]] = defaultdict(list)  # any word of a name -> names
        self._rarest: dict[str, list[str]] = defaultdict(list)  # the rarest word of a name -> names
        self._short: dict[str, list[str]] = defaultdict(list)  # an acronym -> names
        self._often = often
        for name, words in self._words.items():
            for word in sorted(set(words)):
                self._holding[word].append(name)
            if words:
                self._rarest[min(words, key=lambda w: (often[w], w))].append(name)
            self._short[initials(words)].append(name)

    def one_with(self, name: str) -> list[str]:
        """The names that can be one house with this one, sorted; itself too, where it is among them."""
        words = house_words(name)
        near: set[str] = set()
        if words:
            # Names that hold all words of this one hold its rarest; names inside this one have theirs among its words.
            near.update(self._holding.get(min(words, key=lambda w: (self._often[w], w)), ()))
            for word in words:
                near.update(self._rarest.get(word, ()))
            near.update(self._short.get(words[0], ()) if len(words) == 1 else ())
            near.update(self._holding.get(initials(words), ()))
        return sorted(other for other in near if same_outlet(name, other))


class Houses:
    """Which house published which text."""

    def __init__(self, readings: Iterable[str], publications: Mapping[str, Publication]) -> None:
        self.readings: dict[str, list[str]] = defaultdict(list)  # a form of the name -> reading ids
        self._publisher: dict[str, str] = {}
        for key in sorted(readings):
            publication = publications.get(key)
            if publication and publication.publisher:
                self.readings[publication.publisher].append(key)
                self._publisher[key] = publication.publisher
        self._names = Names(self.readings)
        self._one = Groups(self.readings)
        for name in sorted(self.readings):
            for other in self._names.one_with(name):
                self._one.join(name, other)
        self._forms = {self._one.root(names[0]): list(names) for names in self._one.sets()}
        self._texts = {
            house: tuple(sorted(key for name in names for key in self.readings[name]))
            for house, names in self._forms.items()
        }
        self._asked: dict[str, list[str]] = {}
        self._whole: dict[frozenset[str], list[str]] = defaultdict(list)
        for house, names in sorted(self._forms.items()):
            for words in sorted({house_words(name) for name in names}):
                self._whole[frozenset(words)].append(house)

    def publisher(self, reading: str) -> str | None:
        """The publisher's name as given, None where nobody gave one."""
        return self._publisher.get(reading)

    def house(self, reading: str) -> str | None:
        """A key that is equal for texts of one house."""
        publisher = self._publisher.get(reading)
        return None if publisher is None else self._one.root(publisher)

    def named(self, name: str) -> list[str]:
        """The keys of the houses that a name can mean, sorted."""
        found = self._asked.get(name)
        if found is None:
            found = self._asked[name] = sorted({self._one.root(form) for form in self._names.one_with(name)})
        return found

    def bearing(self, name: str) -> list[str]:
        """The houses of which a name is the whole name, and not a part or an acronym."""
        return self._whole.get(frozenset(house_words(name)), [])

    def names(self, house: str) -> list[str]:
        """The forms of a house's name under which it publishes here, sorted."""
        return self._forms[house]

    def first(self, house: str) -> str:
        """The first reading id among a house's texts."""
        return self._texts[house][0]

    def all(self) -> list[tuple[str, tuple[str, ...]]]:
        """Every house: its key, and the reading ids of its texts, sorted."""
        return sorted(self._texts.items())
