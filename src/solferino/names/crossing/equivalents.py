"""Given names that are one name in several languages, from ``equivalents.txt``, found by sound in any script."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from importlib import resources
from typing import NamedTuple

from solferino.names.crossing.distance import slips
from solferino.names.crossing.scripts import Script, readings, script_of
from solferino.names.crossing.words import words_of


class Bearing(NamedTuple):
    """What the table says on one form. name: number of the given name (its row). short: a short or familiar form.

    sex: ``f``, ``m``, or ``-`` where both bear it. chain: the row is of Arabic, Turkish or Persian names.
    """

    name: int
    short: bool
    sex: str
    chain: bool


class Row(NamedTuple):
    """One given name: its forms as written, those that are short or familiar, and where the row comes from."""

    sex: str
    forms: tuple[str, ...]
    short: tuple[str, ...]
    source: str


@functools.cache
def rows() -> tuple[Row, ...]:
    """The table in its order."""
    text = resources.files(__package__).joinpath("equivalents.txt").read_text("utf-8")
    return tuple(_row(line) for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _row(line: str) -> Row:
    sex, forms, source = (part.strip() for part in line.split("|"))
    words = [word.replace("_", " ") for word in forms.split()]
    return Row(sex, tuple(w for w in words if w[0] != "~"), tuple(w[1:] for w in words if w[0] == "~"), source)


UNVOWELLED = "~"  # before the sounds of Arabic letters, which lack vowels and meet only their like
Names = dict[str, tuple[Bearing, ...]]


@functools.cache
def _indexes() -> tuple[Names, Names]:
    by_sound: dict[str, dict[int, Bearing]] = {}
    by_raw: dict[str, dict[int, Bearing]] = {}
    for number, row in enumerate(rows()):
        for short, forms in ((False, row.forms), (True, row.short)):
            for form in forms:
                word = words_of(form).units[0][0].casefold()
                read = readings(word, script_of(word))
                bearing = Bearing(number, short, row.sex, row.source == "A")
                mark = "" if script_of(word) is not Script.ARABIC else UNVOWELLED
                by_sound.setdefault(mark + read.sounds[0], {}).setdefault(number, bearing)
                by_raw.setdefault(mark + read.raws[0], {}).setdefault(number, bearing)
    return _kept(by_sound), _kept(by_raw)


def _kept(found: dict[str, dict[int, Bearing]]) -> Names:
    return {sound: tuple(by.values()) for sound, by in found.items()}


def known(sounds: Iterable[str]) -> dict[int, Bearing]:
    """The names that one of the sound strings is a form of, by number. Of Arabic letters: with UNVOWELLED before."""
    names = _indexes()[0]
    found: dict[int, Bearing] = {}
    for sound in sounds:
        for bearing in names.get(sound, ()):
            found.setdefault(bearing.name, bearing)
    return found


@functools.cache
def fathers() -> Names:
    """Sound string without its last vowels (as patronymics have it) to the men's names that it comes from."""
    found: dict[str, dict[int, Bearing]] = {}
    for sound, bearings in _indexes()[0].items():
        for bearing in bearings:
            if bearing.sex != "f" and not bearing.short and sound[0] != UNVOWELLED:
                found.setdefault(sound.rstrip("aeiou"), {}).setdefault(bearing.name, bearing)
    return {stem: tuple(by.values()) for stem, by in found.items() if len(stem) > 1}


@functools.cache
def heads() -> dict[int, frozenset[str]]:
    """First sounds of all full forms of each name, for initials."""
    found: dict[int, set[str]] = {}
    for sound, bearings in _indexes()[0].items():
        for bearing in bearings:
            if not bearing.short:
                found.setdefault(bearing.name, set()).add(sound.lstrip(UNVOWELLED)[0])
    return {name: frozenset(letters) for name, letters in found.items()}


def written(raw: str) -> bool:
    """Whether the table has a form that is written so, letter by letter."""
    return raw in _indexes()[1]


def near(raws: Iterable[str]) -> frozenset[int]:
    """The names one slip away from a form that nobody knows; forms of three letters and fewer have none."""
    raw_names, deletions = _indexes()[1], _deletions()
    found: set[int] = set()
    for raw in raws:
        for key in (raw, *(raw[:at] + raw[at + 1 :] for at in range(len(raw)))):
            for form in deletions.get(key, ()):
                if max(len(form), len(raw)) > 3 and slips(form, raw, 1) == 1:
                    found.update(b.name for b in raw_names[form] if not b.short)
    return frozenset(found)


@functools.cache
def _deletions() -> dict[str, tuple[str, ...]]:
    """Every form of the table and what is left of it without one letter (the symmetric deletions of W. Garbe)."""
    found: dict[str, list[str]] = {}
    for form, bearings in _indexes()[1].items():
        if len(form) > 2 and not all(b.short for b in bearings):
            for key in dict.fromkeys((form, *(form[:at] + form[at + 1 :] for at in range(len(form))))):
                found.setdefault(key, []).append(form)
    return {key: tuple(forms) for key, forms in found.items()}
