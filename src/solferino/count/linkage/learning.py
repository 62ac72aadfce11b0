"""Fellegi-Sunter weights learnt without labels, by expectation-maximisation over four kinds of pairs.

Two rows are one person, two of one family killed together, two who died at one place on one day, or strangers. General
matchers know the first and the last only, so that one surname, place and day outweigh two different given names
(Fellegi and Sunter 1969; Dempster, Laird and Rubin 1977; kinds of non-matches after Larsen and Rubin 2001). How
strangers agree is read from pairs drawn at random, the rest from candidates; what is known of such lists in general
enters as so many pairs seen before. Every weight is relative to strangers; what is unknown weighs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from solferino.count.linkage.comparing import Compared

Floats = NDArray[np.float64]
Seen = dict[str, dict[str, Floats | None]]  # kind -> field -> how often each level is seen; None as among strangers
KINDS = ("person", "family", "incident")  # and strangers, to whom they are relative
ROUNDS, MOST_STEPS, ENOUGH = 3, 60, 1e-4
STRENGTH, SHARE = 40.0, 0.5  # what is known in general counts as this many pairs, and as this share of the rows

_NAMES = (0.05, 0.03, 0.02, 0.10, 0.25, 0.55)
# Among pairs of one person: how often each known level is seen, from the lowest.
_PERSON: dict[str, tuple[float, ...]] = {
    "family": _NAMES,
    "given": _NAMES,
    "patronymic": (0.08, 0.03, 0.03, 0.10, 0.20, 0.56),
    "sex": (0.02, 0.98),
    "sex_alike": (0.01, 0.99),
    "age": (0.02, 0.03, 0.07, 0.10, 0.13, 0.65),
    "died": (0.02, 0.02, 0.01, 0.04, 0.08, 0.08, 0.75),
    "died_rough": (0.02, 0.03, 0.95),
    "born": (0.03, 0.08, 0.14, 0.03, 0.72),
    "place": (0.05, 0.02, 0.08, 0.85),
    "lists": (0.90, 0.10),
}
_CELLS = (0.07, 0.05, 0.13, 0.75)
_FAMILY: dict[str, tuple[float, ...]] = {
    "family": (0.02, 0.02, 0.01, 0.08, 0.22, 0.65),
    "patronymic": (0.55, 0.03, 0.02, 0.05, 0.10, 0.25),
    "died": (0.01, 0.01, 0.01, 0.03, 0.08, 0.06, 0.80),
    "died_rough": (0.01, 0.03, 0.96),
    "place": (0.02, 0.02, 0.06, 0.90),
}
_TOGETHER = {name: _FAMILY[name] for name in ("died", "died_rough", "place")}
_AGREE = {"family": 5, "given": 5, "patronymic": 5, "place": 4}  # from this level on two words are one
_CLOSE = {"family": 4, "given": 4, "patronymic": 4, "place": 3}


class Weighed(NamedTuple):
    """Of each pair: log likelihood ratio by kind (3, pairs) against strangers; log odds of one person; probability."""

    kinds: Floats
    odds: Floats
    probability: Floats


@dataclass(frozen=True, slots=True)
class Model:
    """tables: kind -> field -> log ratio by level (level 0 is 0). prior: log share of each kind relative to strangers.

    usual: field -> how common what agrees is among strangers, on the average.
    """

    tables: dict[str, dict[str, Floats]]
    prior: Floats
    usual: dict[str, float]

    def by_field(self, compared: Compared, kind: str) -> dict[str, Floats]:
        """Log ratio of each field, shape (pairs,) each; 0 where it is unknown."""
        made = {}
        for name, table in self.tables[kind].items():
            level = compared.levels[name]
            weight = table[level]
            if name in compared.shares and (
                kind == "person" or (kind == "family" and name in ("family", "patronymic"))
            ):
                rarity = np.log(self.usual[name] / compared.shares[name])
                last = len(table) - 1
                scale = np.where(
                    level >= _AGREE.get(name, last), 1.0, np.where(level >= _CLOSE.get(name, last), 0.5, 0.0)
                )
                weight = weight + scale * np.clip(rarity, -4.0, 4.0)
            made[name] = weight
        return made

    def weigh(self, compared: Compared) -> Weighed:
        """Odds of one person against all other kinds together."""
        kinds = np.stack([sum(self.by_field(compared, kind).values(), np.zeros(_count(compared))) for kind in KINDS])
        return self.odds(kinds)

    def odds(self, kinds: Floats) -> Weighed:
        """Odds from log ratios by kind, shape (3, pairs)."""
        joint = kinds + self.prior[:, None]
        against = np.logaddexp(0.0, np.logaddexp(joint[1], joint[2]))
        odds = joint[0] - against
        return Weighed(kinds, odds, 1.0 / (1.0 + np.exp(-np.clip(odds, -500, 500))))


def learn(compared: Compared, strangers: Compared, pairs_in_all: float, rows: int, each: float = 1.0) -> Model:
    """Learn from candidates and from pairs drawn at random. pairs_in_all: of all rows with each other.

    each: how many candidates each of ``compared`` stands for.
    """
    names = [name for name in compared.levels if (compared.levels[name] > 0).any()]
    together = all((compared.levels[name] > 0).any() for name in ("family", "place")) and any(
        (compared.levels[name] > 0).any() for name in ("died", "died_rough")
    )
    sizes = {name: _size(compared, name) for name in names}
    seen: Seen = {kind: {name: _known(kind, name, sizes[name]) for name in names} for kind in KINDS}
    share = np.array([0.3 * rows, 0.3 * rows if together else 0.0, 0.5 * rows if together else 0.0]) / pairs_in_all
    model = _model(seen, {}, share, {})
    aside = np.zeros(_count(strangers))  # how likely each random pair is no pair of strangers
    for _ in range(ROUNDS):
        base = {name: _base(compared, strangers, name, sizes[name], 1.0 - aside) for name in names}
        usual = {name: _usual(strangers, name) for name in names if name in compared.shares}
        model = _model(seen, base, share, usual)
        for _ in range(MOST_STEPS):
            kinds = model.weigh(compared).kinds + model.prior[:, None]
            parts = np.exp(kinds - np.logaddexp.reduce(np.vstack([kinds, np.zeros(kinds.shape[1])]), axis=0))
            parts *= each
            new = parts.sum(axis=1)
            moved = float(np.abs(new - share * pairs_in_all).sum())
            share = np.maximum(new, 0.5 * np.array([1.0, together, together])) / pairs_in_all
            seen = _seen(compared, parts, names, sizes, base, together, STRENGTH + SHARE * rows)
            model = _model(seen, base, share, usual)
            if moved < ENOUGH * max(1.0, new.sum()):
                break
        kinds = model.weigh(strangers).kinds + model.prior[:, None]
        aside = np.exp(np.logaddexp.reduce(kinds, axis=0) - np.logaddexp(np.logaddexp.reduce(kinds, axis=0), 0.0))
    return model


def _seen(
    compared: Compared,
    parts: Floats,
    names: list[str],
    sizes: dict[str, int],
    base: dict[str, Floats],
    together: bool,
    strength: float,
) -> Seen:
    found: Seen = {}
    for number, kind in enumerate(KINDS):
        found[kind] = {}
        for name in names:
            prior = _known(kind, name, sizes[name])
            if prior is None or (number and not together):
                found[kind][name] = prior
                continue
            counts = np.bincount(compared.levels[name], weights=parts[number], minlength=sizes[name] + 1)[1:]
            total = counts + (strength if name in _PERSON else min(strength, STRENGTH)) * prior
            found[kind][name] = total / total.sum()
    return found


def _known(kind: str, name: str, size: int) -> Floats | None:
    """What is known in general of how pairs of a kind agree; None where they agree as strangers do."""
    table = {"person": _PERSON, "family": _FAMILY, "incident": _TOGETHER}[kind].get(name)
    if table is None and kind == "person":
        table = _CELLS
    return None if table is None else np.array(table) / sum(table)


def _model(seen: Seen, base: dict[str, Floats], share: Floats, usual: dict[str, float]) -> Model:
    tables: dict[str, dict[str, Floats]] = {}
    for kind in KINDS:
        tables[kind] = {}
        for name, strangers in base.items():
            found = seen[kind][name]
            table = np.zeros(len(strangers) + 1)
            if found is not None:
                table[1:] = np.log(found / strangers)
            elif kind == "family" and name == "given":
                table[_CLOSE["given"] :] = np.log(0.15)  # two of one family do not have one given name
            tables[kind][name] = table
    left = max(1e-9, 1.0 - float(share.sum()))
    return Model(tables, np.log(np.maximum(share, 1e-300) / left), usual)


def _base(compared: Compared, strangers: Compared, name: str, size: int, weight: Floats) -> Floats:
    """How strangers agree: random pairs, with half a pair spread by what the frequencies of words say."""
    counts = np.bincount(strangers.levels[name], weights=weight, minlength=size + 1)[1:]
    expected = np.full(size, 1.0 / size) * 0.2
    if name in compared.shares:
        usual = _usual(strangers, name)
        top = _AGREE.get(name, size)
        expected = np.full(size, 0.02)
        expected[top - 1 :] = usual / (size - top + 1)
        expected[0] = max(0.5, 1.0 - expected[1:].sum())
        expected *= 400.0 / 4
    total = counts + expected
    return np.asarray(total / total.sum())


def _usual(strangers: Compared, name: str) -> float:
    known = strangers.levels[name] > 0
    return float(strangers.shares[name][known].mean()) if known.any() else 0.01


def _size(compared: Compared, name: str) -> int:
    return len(compared.words[name]) - 1


def _count(compared: Compared) -> int:
    return len(next(iter(compared.levels.values())))
