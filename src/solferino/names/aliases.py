"""The personal names of one document and what each later form stands for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from solferino.names.person import folded, parse_name, same_person


class Naming(NamedTuple):
    """One place where a name is written: ``text[start:end]`` is ``form``, without titles."""

    form: str
    start: int
    end: int


class Aliases:
    """Names of one document in text order. Linear to build; a question costs the names that share a last word."""

    def __init__(self, namings: Iterable[Naming] = ()) -> None:
        self._by_last: dict[str, list[Naming]] = {}
        for naming in sorted(namings, key=lambda n: (n.start, n.end)):
            self.add(naming)

    def add(self, naming: Naming) -> None:
        """Note a place of a name; only the first place of each form is kept."""
        if family := parse_name(naming.form).family:
            known = self._by_last.setdefault(_last(family), [])
            if all(naming.form != other.form for other in known):
                known.append(naming)

    def fullest(self, form: str, at: int) -> Naming | None:
        """The fullest form in this document of the name written at ``at``, the earliest of equals; None where two
        different persons of that name are equally near (then nobody is guessed) or the name is not known.
        """
        family = parse_name(form).family
        known = [n for n in self._by_last.get(_last(family), ()) if same_person(n.form, form)] if family else []
        if not known:
            return None
        longest = max(_words(n) for n in known)
        full = [n for n in known if _words(n) == longest] if longest > 1 else known
        persons = _persons([n for n in known if _words(n) > 1]) or [known]
        if len(persons) == 1:
            return next(n for n in known if _words(n) == longest) if longest > 1 else full[0]
        before = [p for p in persons if any(n.start <= at for n in p)]
        if len(before) == 1:
            return max(before[0], key=lambda n: (_words(n), -n.start))
        return None


def _persons(namings: list[Naming]) -> list[list[Naming]]:
    """Forms grouped so that all of one group can be one person."""
    groups: list[list[Naming]] = []
    for naming in namings:
        for group in groups:
            if same_person(group[0].form, naming.form):
                group.append(naming)
                break
        else:
            groups.append([naming])
    return groups


def _words(naming: Naming) -> int:
    return len(naming.form.split())


def _last(family: str) -> str:
    word = folded(family.rsplit(maxsplit=1)[-1])
    for ending in ("yy", "iy", "ij", "yi", "ii"):
        if word.endswith(ending):
            return word[:-2] + "y"
    return word
