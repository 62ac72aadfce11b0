"""When a capture table bears no estimate, and why: every rule has a code, and words that name the lists.

The rules are those of good practice: an overlap is all that speaks of whom no list saw, so where it is not there, is
made by copying, or rests on a handful of people, there is nothing to estimate from. Whether a model has an estimate at
all is asked elsewhere, model by model (Fienberg and Rinaldo 2012; Chan, Silverman and Vincent 2021).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from solferino.count.systems.table import CaptureTable, TableFault, read_table
from solferino.record import Reason

FEWEST_LISTS = 3
FEWEST_SHARED = 5  # people that a list must share with all others together
FEWEST_OBSERVED = 50
FEWEST_OVERLAPS = 10  # people on two lists or more
FEW_WELL_SEEN = 25  # fewer than 50 are enough where at least so many, and most of all, stand on several lists
APART = (
    0.1  # share of the observed that one list apart may hold and be left out; a larger one is a population of its own
)
MOST_DIVIDED = 12  # lists whose every division into two groups is looked at
BY_CHANCE = 0.01  # a list that lies in another is taken for its copy where chance is less likely than this
NEARLY = 0.95  # share of a list within another at which people are asked to look


@dataclass(frozen=True, slots=True)
class Examined:
    """A table as the rules leave it. given: as it came. used: without merged and dropped lists, None where refused.

    refusals: why there is no estimate. warnings: what was merged or left out, and what people should know.
    """

    given: CaptureTable
    used: CaptureTable | None
    refusals: tuple[Reason, ...] = ()
    warnings: tuple[Reason, ...] = ()
    dropped: tuple[str, ...] = ()
    merged: tuple[tuple[str, str], ...] = ()  # (list, the list that holds all of it)

    @property
    def refused(self) -> bool:
        """True where no estimate can be made of this table."""
        return self.used is None


def examine(table: CaptureTable) -> Examined:
    """Put a table to the rules. It is pure, takes no seed, and never raises for a table that could be read."""
    work = _Work(table)
    _without_empty(work)
    _without_copies(work)
    if work.table.observed == 0:
        return work.refuse("nobody", "nobody stands on any list: there is nothing to estimate from")
    before = 0
    while not work.refusals and before != len(work.table.lists):  # what is left out may have been the bridge
        before = len(work.table.lists)
        _one_group(work)
        _enough_shared(work)
        _joined_enough(work)
    _enough_lists(work)
    _enough_people(work)
    return work.done()


def read_or_refuse(text: str) -> CaptureTable | Reason:
    """The table of a CSV text, or the reason why it is none: the rule and the cell, in words."""
    try:
        return read_table(text.removeprefix("\ufeff"))
    except TableFault as fault:
        return reason_of(fault)


def reason_of(fault: TableFault) -> Reason:
    """A fault of a table as the reason of a refusal."""
    return Reason(fault.rule, f"{fault.cell}: {fault.words}" if fault.cell else fault.words)


class _Work:
    """The table while the rules work on it."""

    def __init__(self, table: CaptureTable) -> None:
        self.given, self.table = table, table
        self.refusals: list[Reason] = []
        self.warnings: list[Reason] = []
        self.dropped: list[str] = []
        self.merged: list[tuple[str, str]] = []

    def refuse(self, rule: str, words: str) -> Examined:
        self.refusals.append(Reason(rule, words))
        return self.done()

    def drop(self, name: str) -> None:
        self.dropped.append(name)
        self.table = self.table.without(name)

    def done(self) -> Examined:
        return Examined(
            self.given,
            None if self.refusals else self.table,
            tuple(self.refusals),
            tuple(self.warnings),
            tuple(self.dropped),
            tuple(self.merged),
        )


def _without_empty(work: _Work) -> None:
    sizes = zip(work.table.lists, work.table.sizes, strict=True)
    empty = [name for name, size in sizes if size == 0] if work.table.observed else []
    for name in empty:
        work.drop(name)
    if empty:
        verb = "names nobody and is" if len(empty) == 1 else "name nobody and are"
        work.warnings.append(Reason("list_empty", f"{_names(empty)} {verb} left out"))


def _without_copies(work: _Work) -> None:
    """Merge each list that lies in another more fully than chance explains; the smaller one goes first."""
    _without_compiled(work)
    while len(work.table.lists) > 1:
        found = next(iter(_within(work.table)), None)
        if found is None:
            break
        inner, outer = found
        same = work.table.sizes[work.table.lists.index(inner)] == work.table.sizes[work.table.lists.index(outer)]
        work.table = work.table.without(inner)
        work.merged.append((inner, outer))
        what = f"{inner} and {outer} name the same people" if same else f"everybody on {inner} is on {outer}"
        work.warnings.append(
            Reason("list_copied", f"{what}: one was copied from the other, and the two count as one list, {outer}")
        )
    for inner, outer, share in _nearly(work.table):
        work.warnings.append(
            Reason(
                "nearly_copied",
                f"{share:.0%} of {inner} stands on {outer} too: if one copies the other they are one list, and the "
                "estimate is too low",
            )
        )


def _without_compiled(work: _Work) -> None:
    """Leave out a list that names exactly the people of all others together: it was made from them."""
    table = work.table
    if len(table.lists) <= FEWEST_LISTS:
        return
    for at, name in enumerate(table.lists):
        on = table.patterns[:, at].astype(bool)
        alone = on & (table.patterns.sum(axis=1) == 1)
        equals_one = any(size == table.observed for k, size in enumerate(table.sizes) if k != at)
        if on.all() and not alone.any() and not equals_one:
            work.drop(name)
            words = f"{name} names exactly the people of the other lists: it was made from them and is left out"
            work.warnings.append(Reason("list_copied", words))
            return


def shared(table: CaptureTable) -> np.ndarray:
    """People on both lists, shape (J, J); on the diagonal those of each list."""
    marks = table.patterns.astype(np.int64)
    both: np.ndarray = (marks * table.counts[:, None]).T @ marks
    return both


def _within(table: CaptureTable) -> list[tuple[str, str]]:
    """Pairs (list, list that holds all of it) beyond chance, smallest first; of two equal lists the later goes."""
    both, sizes = shared(table), np.array(table.sizes)
    found = []
    for inner in range(len(sizes)):
        for outer in range(len(sizes)):
            equal = sizes[inner] == sizes[outer]
            if inner == outer or both[inner, outer] < sizes[inner] or (equal and inner < outer):
                continue
            if _chance(table, inner, outer, both) < BY_CHANCE:
                found.append((int(sizes[inner]), -inner, outer))
    return [(table.lists[-inner], table.lists[outer]) for _, inner, outer in sorted(found)]


def _chance(table: CaptureTable, inner: int, outer: int, both: np.ndarray) -> float:
    """How likely chance puts a whole list into another: the share of the other lists' people that it holds, by power.

    The people of the inner list alone are not there to be counted, as they lie in the outer one, so the share is taken
    among the people that any list other than the inner one names. Two lists of the same people are no chance, nor is a
    list that holds everybody whom the others name: no list in the field is complete.
    """
    others = np.delete(table.patterns, inner, axis=1).any(axis=1)
    named = int(table.counts[others].sum())
    share = int(both[outer, outer]) / named if named else 1.0
    if share >= 1 or both[inner, inner] == both[outer, outer]:
        return 0.0
    return math.exp(int(both[inner, inner]) * math.log(share)) if share > 0 else 1.0


def _nearly(table: CaptureTable) -> list[tuple[str, str, float]]:
    both, sizes = shared(table), table.sizes
    found = []
    for inner, size in enumerate(sizes):
        for outer, other in enumerate(sizes):
            share = both[inner, outer] / size if size else 0.0
            if inner == outer or size > other or share < NEARLY or size < FEWEST_OVERLAPS:
                continue
            if size == other and inner < outer:
                continue
            if other / table.observed < share - 0.1:  # a list that holds nearly all people holds nearly all of any list
                found.append((table.lists[inner], table.lists[outer], float(share)))
    return found


def _one_group(work: _Work) -> None:
    """Refuse lists in groups that never meet; a small list that nobody else meets is left out."""
    table = work.table
    groups = groups_of(table)
    if len(groups) < 2 or len(table.lists) < 2:
        return
    if all(len(g) == 1 for g in groups):
        work.refusals.append(
            Reason(
                "no_overlap", f"nobody stands on two lists ({_names(table.lists)}): nothing tells how many are missing"
            )
        )
        return
    main = max(groups, key=lambda g: (_people(table, g), len(g), [-table.lists.index(n) for n in g]))
    for group in groups:
        if group is main:
            continue
        share = _people(table, group) / table.observed
        if len(group) == 1 and share < APART and len(main) >= FEWEST_LISTS:
            work.drop(group[0])
            work.warnings.append(
                Reason(
                    "list_dropped",
                    f"{group[0]} shares nobody with any other list and is left out of the estimate; its "
                    f"{_people(table, group)} people stay documented",
                )
            )
        else:
            work.refusals.append(
                Reason(
                    "never_meet",
                    f"{_names(group)} and {_names([n for n in table.lists if n not in group])} never meet: nobody of "
                    "the ones stands on the others, so nothing tells how the two populations lie to each other",
                )
            )
            return


def _joined_enough(work: _Work) -> None:
    """Two groups of lists that share a handful, and many people each within itself, are hardly joined at all."""
    if work.refusals or len(work.table.lists) < FEWEST_LISTS or len(work.table.lists) > MOST_DIVIDED:
        return
    table = work.table
    weakest = min(_divisions(table), default=None)
    if weakest is None or weakest[0] >= FEWEST_SHARED:
        return
    across, people, columns = weakest
    part = [table.lists[at] for at in columns]
    rest = [name for name in table.lists if name not in part]
    words = (
        f"{_names(part)} and {_names(rest)} share {across} {_people_word(across)}, fewer than {FEWEST_SHARED}: too few "
        "to tell how the two populations lie to each other"
    )
    if min(_overlaps(table, part), _overlaps(table, rest)) < FEWEST_OVERLAPS:  # so sparse that it may be by chance
        work.warnings.append(Reason("barely_joined", words))
    elif people / table.observed < APART and len(rest) >= FEWEST_LISTS:
        for name in part:
            work.drop(name)
        work.warnings.append(Reason("list_dropped", f"{words}; {_names(part)} are left out and stay documented"))
    else:
        work.refusals.append(Reason("never_meet", words))


def _divisions(table: CaptureTable) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Every division of the lists into two groups of two or more: people on both, people of the smaller, its lists."""
    size = len(table.lists)
    on = table.patterns.astype(bool)
    for chosen in range(1, 1 << (size - 1)):
        columns = tuple(at for at in range(size) if chosen >> at & 1)
        rest = tuple(at for at in range(size) if not chosen >> at & 1)
        if min(len(columns), len(rest)) < 2:
            continue
        here, there = on[:, columns].any(axis=1), on[:, rest].any(axis=1)
        across = int(table.counts[here & there].sum())
        if across < FEWEST_SHARED:
            small = min((int(table.counts[here].sum()), columns), (int(table.counts[there].sum()), rest))
            yield (across, *small)


def groups_of(table: CaptureTable) -> list[tuple[str, ...]]:
    """The lists in groups that share people, directly or by way of other lists, in order of their first list."""
    both = shared(table)
    left, groups = list(range(len(table.lists))), []
    while left:
        group, edge = [left[0]], [left[0]]
        while edge:
            at = edge.pop()
            new = [j for j in left if both[at, j] and j not in group]
            group += new
            edge += new
        left = [j for j in left if j not in group]
        groups.append(tuple(table.lists[j] for j in sorted(group)))
    return groups


def _enough_shared(work: _Work) -> None:
    """Leave out lists that share next to nobody, the worst first, as long as enough lists stay."""
    if work.refusals:
        return
    while len(work.table.lists) >= FEWEST_LISTS:
        several = work.table.patterns.sum(axis=1) > 1
        overlaps = (work.table.counts * several) @ work.table.patterns
        worst = int(np.argmin(overlaps))
        if overlaps[worst] >= FEWEST_SHARED:
            return
        name, count = work.table.lists[worst], int(overlaps[worst])
        words = f"{name} shares {count} {_people_word(count)} with all other lists together, fewer than {FEWEST_SHARED}"
        if len(work.table.lists) == FEWEST_LISTS:
            work.refusals.append(
                Reason("few_lists", f"{words}; without it two usable lists are left, and {FEWEST_LISTS} are needed")
            )
            return
        work.drop(name)
        work.warnings.append(
            Reason("list_dropped", f"{words}: it is left out of the estimate, and its people stay documented")
        )


def _enough_lists(work: _Work) -> None:
    lists = work.table.lists
    if len(lists) >= FEWEST_LISTS or work.refusals:
        return
    left = "".join(f"; {inner} counts as one with {outer}" for inner, outer in work.merged)
    left += "".join(f"; {name} is left out" for name in work.dropped)
    if len(work.given.lists) == 2:
        left = "; a figure that rests on their independence alone is given only when asked for"
    work.refusals.append(
        Reason(
            "few_lists",
            f"{len(lists)} usable {'list' if len(lists) == 1 else 'lists'} ({_names(lists)}), {FEWEST_LISTS} are "
            f"needed, as with fewer a dependence between lists cannot be told from people whom none saw{left}",
        )
    )


def _enough_people(work: _Work) -> None:
    table = work.table
    overlaps = int(table.counts[table.patterns.sum(axis=1) > 1].sum())
    lists = _names(table.lists)
    if overlaps < FEWEST_OVERLAPS and not any(r.rule == "no_overlap" for r in work.refusals):
        work.refusals.append(
            Reason(
                "too_thin",
                f"{overlaps} {_people_word(overlaps)} on two lists or more ({lists}), {FEWEST_OVERLAPS} are needed: a "
                "few people more or less would change the estimate several times over",
            )
        )
    well_seen = overlaps >= FEW_WELL_SEEN and 2 * overlaps >= table.observed
    if table.observed < FEWEST_OBSERVED and not well_seen:
        work.refusals.append(
            Reason(
                "too_thin",
                f"{table.observed} {_people_word(table.observed)} on {lists}, about {FEWEST_OBSERVED} are needed where "
                "most stand on one list only",
            )
        )
    elif table.observed < FEWEST_OBSERVED and not work.refusals:
        work.warnings.append(
            Reason("small", f"{table.observed} people are few; most stand on several lists, which makes up for it")
        )


def _overlaps(table: CaptureTable, group: Sequence[str]) -> int:
    """People on two lists or more of a group."""
    columns = [table.lists.index(name) for name in group]
    return int(table.counts[table.patterns[:, columns].sum(axis=1) > 1].sum())


def _people(table: CaptureTable, group: Sequence[str]) -> int:
    columns = [table.lists.index(name) for name in group]
    return int(table.counts[table.patterns[:, columns].any(axis=1)].sum())


def _people_word(count: int) -> str:
    return "person" if count == 1 else "people"


def _names(lists: Sequence[str]) -> str:
    return ", ".join(lists) if lists else "none"


__all__ = ["Examined", "examine", "groups_of", "read_or_refuse", "reason_of", "shared"]
