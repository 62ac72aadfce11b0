"""linking rows: one run of linkage over the declared lists, kept as one entry; a later run carries handles on.

A run that would see the same rows, decisions, settings and seed as the last one adds nothing. What people decided
always holds, as far as it can all hold; what cannot is named and binds nothing.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import solferino
from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.casework.items import items_of
from solferino.casework.lists import current_lists, find_list, read_list, until_of
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.count.linkage import link as link_entries
from solferino.count.linkage.types import Constraints, Flag, Linked, ScoredPair
from solferino.count.lists import Entry, ListRows
from solferino.record import (
    CasualtyList,
    EventType,
    Json,
    Linkage,
    LinkRun,
    ListedPerson,
    Reason,
    Relinked,
    RowPair,
    UsageError,
    Verdict,
    canonical,
    instant,
    sha256_hex,
)
from solferino.review import Binding, assign, binding

LEAST = 0.01  # pairs below it are not kept
QUEUE = (0.2, 0.95)  # between these people are asked
_NOTHING = "nothing was recorded"
_PLACES = 4  # decimals of a probability
_VERSION = f"solferino {solferino.__version__}"


@dataclass(frozen=True, slots=True)
class LinkedRows:
    """A run with what it linked, read again. lists: its declarations, in their order. rows: of each list."""

    run: LinkRun
    lists: tuple[CasualtyList, ...]
    linked: Linked
    rows: tuple[ListRows, ...]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run did. added: False where the last run saw the same, and nothing was recorded."""

    run: LinkRun
    added: bool
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What a run works on: lists, their rows, the entries that are used, and what people decided on them."""

    lists: tuple[CasualtyList, ...]
    rows: tuple[ListRows, ...]
    entries: tuple[Entry, ...]
    binding: Binding
    inputs: tuple[str, ...]
    items: Mapping[str, str] = field(default_factory=dict)  # row id -> item id


def link_rows(
    case: Case,
    *,
    person: str,
    lists: Sequence[str] = (),
    seed: int | None = None,
    engine: str | None = None,
    watch: Watcher = nobody,
) -> Ran:
    """Link the rows of the declared lists into persons and record the run.

    lists: handles or names; all that stand by default. seed: that of the run before where absent, else drawn, and
    stored. engine: ``own`` or ``splink``; by the number of rows where absent. Raises UsageError where no list is
    declared or none of their rows can be used.
    """
    if not person.strip():
        raise UsageError("a linkage run needs the name of a person", kept=_NOTHING, do="give --person")
    with case.working():
        state = case.fold()
        before = state.link_run
        ground = ground_of(case, state, lists)
        seed = _seed(case, before) if seed is None else seed
        settings = tuple(sorted((f"seed={seed}", f"engine={engine or 'by size'}", f"least={LEAST}")))
        if before is not None and _same(before, ground, settings):
            return Ran(before, added=False)
        made = _run(ground, seed, engine, watch)
        actor = case.person(" ".join(person.split()))
        state = case.fold()
        persons, changes = _persons(made, state, before)
        pairs = _pairs(made, ground.binding)
        record = LinkRun(
            actor,
            tuple(entry.id for entry in ground.lists),
            ground.inputs,
            made.engine,
            _VERSION,
            settings,
            len(ground.entries),
            len(persons),
            sum(1 for _, rows, _ in persons if len(rows) == 1),
            sum(1 for _, _, how, _ in pairs if how == "queue"),
            case.vault.head().size,
            instant(case.world.clock()),
            tuple(f"{name}={value:.6g}" for name, value in sorted(made.learned.items())),
            ground.binding.decisions,
            changes,
            _interval(made.precision),
            _interval(made.recall),
            tuple(_problems(ground, made)),
        )
        key = record.id
        kept = [
            record,
            *(ListedPerson(key, handle, rows, flags) for handle, rows, flags in persons),
            *(RowPair(key, rows, likely, how, why) for rows, likely, how, why in pairs),
        ]
        codes = ["what=link_run"]  # no numbers: an entry goes into every package, and they would tell of lists left out
        event = case.commit(EventType.LINKED, kept, holds="link_run", actor=actor, codes=codes)
    return Ran(record, added=True, entry=event.number)


def linked_rows(case: Case, size: int | None = None) -> LinkedRows | None:
    """The last run at a ledger size with what it linked, its rows read again from the kept bytes. None without a run.

    Raises UsageError where the rows that are read now are not those that the run saw.
    """
    state = case.fold(size)
    run = state.link_run
    if run is None:
        return None
    by_id = {entry.id: entry for entry in state.lists}
    lists = tuple(by_id[key] for key in run.lists if key in by_id)
    rows = tuple(_rows(case, state, entry) for entry in lists)
    entries = tuple(e for of_list in rows for e in of_list.entries)
    if len(lists) != len(run.lists) or tuple(map(_digest, rows)) != run.inputs:
        raise UsageError(
            "the lists do not read as they did when they were linked",
            kept="nothing was changed",
            do="run `solferino count link run` again",
        )
    return LinkedRows(run, lists, _linked(state, run, entries), rows)


def ground_of(case: Case, state: Fold, named: Sequence[str] = ()) -> Ground:
    """Gather lists, rows and decisions. Raises UsageError where nothing can be linked."""
    current = current_lists(state.lists)
    if not current:
        raise UsageError(
            "no list is declared", kept=_NOTHING, do="declare one with `solferino count lists declare ITEM`"
        )
    lists = tuple(dict.fromkeys(find_list(current, name) for name in named)) if named else current
    rows = tuple(_rows(case, state, entry) for entry in lists)
    entries = tuple(e for of_list in rows for e in of_list.entries)
    if not entries:
        raise UsageError(
            "no row of these lists can be used", kept=_NOTHING, do="see `solferino count lists rows L-001 --problems`"
        )
    items = {e.id: entry.item for entry, of_list in zip(lists, rows, strict=True) for e in of_list.entries}
    made = binding(state.row_decisions, items)
    return Ground(lists, rows, entries, made, tuple(map(_digest, rows)), items)


def is_queued(probability: float) -> bool:
    """True for a pair that people are asked about."""
    return QUEUE[0] <= probability <= QUEUE[1]


def _rows(case: Case, state: Fold, entry: CasualtyList) -> ListRows:
    text = case.text(state.readings_by_id[entry.reading])
    return read_list(entry, text, until_of(items_of(state), entry, text))


def _digest(rows: ListRows) -> str:
    """Over everything that linkage sees of the rows of one list."""
    return sha256_hex(b"\n".join(map(_seen, rows.entries)))


def _seen(entry: Entry) -> bytes:
    form: dict[str, Json] = {
        "id": entry.id,
        "row": entry.row,
        "name": entry.name,
        "sex": entry.sex,
        "age": [entry.age_low, entry.age_high],
        "born": list(entry.born),
        "died": list(entry.died),
        "place": entry.place,
        "status": entry.status,
        "others": [[column, words] for column, words in entry.others.items()],
    }
    return canonical(form)


def _seed(case: Case, before: LinkRun | None) -> int:
    known = next((s.removeprefix("seed=") for s in before.settings if s.startswith("seed=")), "") if before else ""
    return int(known) if known else int.from_bytes(case.world.entropy(4), "big")


def _same(before: LinkRun, ground: Ground, settings: tuple[str, ...]) -> bool:
    return (before.lists, before.inputs, before.settings, before.decisions, before.version) == (
        tuple(entry.id for entry in ground.lists),
        ground.inputs,
        settings,
        ground.binding.decisions,
        _VERSION,
    )


def _run(ground: Ground, seed: int, engine: str | None, watch: Watcher) -> Linked:
    made = ground.binding
    reviewed = [
        (pair, word.verdict is Verdict.SAME)
        for pair, word in sorted(made.words.items())
        if pair in made.must or pair in made.cannot
    ]
    return link_entries(
        ground.entries,
        seed=seed,
        constraints=Constraints(made.must, made.cannot),
        reviewed=reviewed,
        engine=engine,
        progress=lambda what, done, of: watch(Progress(what, done, of)),
    )


def _persons(
    made: Linked, state: Fold, before: LinkRun | None
) -> tuple[list[tuple[str, tuple[str, ...], tuple[str, ...]]], tuple[Relinked, ...]]:
    """(handle, rows, flags) of each person, and what changed against the run before."""
    ids = [tuple(sorted(made.entries[at].id for at in person)) for person in made.persons]
    earlier = sorted(state.persons, key=lambda p: int(p.handle[2:]))
    carried = assign([(p.handle, frozenset(p.rows)) for p in earlier], [frozenset(rows) for rows in ids])
    fresh = itertools.count(state.handles["P"] + 1)
    handles = [handle or f"P-{next(fresh):04d}" for handle in carried]
    persons = [
        (handle, rows, tuple(dict.fromkeys(f.rule for f in made.flags.get(at, ()))))
        for at, (handle, rows) in enumerate(zip(handles, ids, strict=True))
    ]
    if before is None:
        return persons, ()
    return persons, _changes([(p.handle, p.rows) for p in earlier], list(zip(handles, ids, strict=True)))


Group = tuple[str, tuple[str, ...]]  # handle and rows of a person


def _changes(before: Sequence[Group], after: Sequence[Group]) -> tuple[Relinked, ...]:
    """What became of persons: those that share rows before and after are looked at together."""
    was = {row: handle for handle, rows in before for row in rows}
    now = {row: handle for handle, rows in after for row in rows}
    to: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    for row, handle in was.items():
        if row in now:
            to[handle].add(now[row])
            back[now[row]].add(handle)
    found = []
    seen: set[str] = set()
    for handle, _ in before:
        if handle in seen or handle not in to:
            continue
        old, new = _together(handle, to, back)
        seen |= old
        kind = _kind(len(old), len(new))
        if kind is not None:
            found.append(Relinked(kind, _sorted(old), _sorted(new)))
    fresh = tuple(handle for handle, _ in after if handle not in back)
    gone = tuple(handle for handle, _ in before if handle not in to)
    found += [Relinked(Linkage.NEW, (), fresh)] if fresh else []
    found += [Relinked(Linkage.GONE, gone, ())] if gone else []
    return tuple(found)


def _together(start: str, to: Mapping[str, set[str]], back: Mapping[str, set[str]]) -> tuple[set[str], set[str]]:
    old, new, waiting = {start}, set[str](), [start]
    while waiting:
        for handle in to[waiting.pop()] - new:
            new.add(handle)
            more = back[handle] - old
            old |= more
            waiting += more
    return old, new


def _kind(before: int, after: int) -> Linkage | None:
    if before == after == 1:
        return None
    if after == 1:
        return Linkage.MERGED
    return Linkage.SPLIT if before == 1 else Linkage.MOVED


def _sorted(handles: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(handles, key=lambda h: int(h[2:])))


PairForm = tuple[tuple[str, str], str, str, tuple[str, ...]]  # rows, probability, state, why


def _pairs(made: Linked, bound: Binding) -> list[PairForm]:
    """The pairs to keep, by falling probability and then by their rows; those that people decided on, in any case."""
    person = {at: number for number, rows in enumerate(made.persons) for at in rows}
    found: dict[tuple[str, str], PairForm] = {}
    for pair in made.pairs:
        rows = _ids(made.entries, pair.first, pair.second)
        together = person[pair.first] == person[pair.second]
        how = _state(rows, bound, pair.probability, together=together)
        if pair.probability >= LEAST or how in ("must", "cannot"):
            why = tuple(f"{name}={level}" for name, level in sorted(pair.levels.items()))
            found[rows] = (rows, f"{pair.probability:.{_PLACES}f}", how, why)
    for rows in bound.must | bound.cannot:
        found.setdefault(rows, (rows, "unscored", "must" if rows in bound.must else "cannot", ()))
    return sorted(found.values(), key=lambda row: (row[1] == "unscored", -_number(row[1]), row[0]))


def _state(rows: tuple[str, str], bound: Binding, probability: float, *, together: bool) -> str:
    if rows in bound.must:
        return "must"
    if rows in bound.cannot:
        return "cannot"
    if is_queued(round(probability, _PLACES)):
        return "queue"
    return "linked" if together else "apart"


def _ids(entries: Sequence[Entry], first: int, second: int) -> tuple[str, str]:
    a, b = sorted((entries[first].id, entries[second].id))
    return a, b


def _number(probability: str) -> float:
    return float(probability) if probability != "unscored" else 0.0


def _problems(ground: Ground, made: Linked) -> list[Reason]:
    found = []
    for entry, rows in zip(ground.lists, ground.rows, strict=True):
        if rows.aside:
            found.append(
                Reason("rows_aside", f"rows of {entry.handle} ({entry.name}) that are not used: {len(rows.aside)}")
            )
        found += [
            Reason(problem.code, f"{entry.handle} ({entry.name}): {problem.words}")
            for problem in rows.table
            if problem.code == "missing_column"
        ]
    place = {
        e.id: (lists.name, e.row) for lists, rows in zip(ground.lists, ground.rows, strict=True) for e in rows.entries
    }
    for circle in ground.binding.circles:
        chain = ", ".join(" is ".join(sorted(_row(place, row) for row in pair)) for pair in circle.joined)
        apart = " is not ".join(sorted(_row(place, row) for row in circle.parted))
        words = f"these cannot all hold and none binds: {chain}, {apart}"
        found.append(Reason("contradictory_decisions", words))
    if made.recall is None:
        found.append(Reason("recall_unknown", "nothing tells how many true links this run misses"))
    return found


def _row(place: Mapping[str, tuple[str, int]], row: str) -> str:
    name, number = place[row]
    return f"row {number} of {name}"


def _interval(given: tuple[float, float, float] | None) -> str | None:
    return None if given is None else " ".join(f"{value:.4f}" for value in given)


def _read_interval(words: str | None) -> tuple[float, float, float] | None:
    if words is None:
        return None
    estimate, low, high = map(float, words.split())
    return estimate, low, high


def _linked(state: Fold, run: LinkRun, entries: tuple[Entry, ...]) -> Linked:
    """What a run linked, from its records and the rows. Pairs that people decided on are certain."""
    at = {e.id: place for place, e in enumerate(entries)}
    persons = sorted((tuple(sorted(at[row] for row in p.rows)), p.flags) for p in state.persons)
    certain = {"must": 1.0, "cannot": 0.0}
    pairs, decided = [], defaultdict(list)
    for pair in state.row_pairs:
        first, second = sorted(at[row] for row in pair.rows)
        levels = dict(word.split("=", 1) for word in pair.why)
        likely = certain.get(pair.state)
        if likely is not None:
            decided[pair.state].append((first, second))
        pairs.append(ScoredPair(first, second, 0.0, float(pair.probability) if likely is None else likely, levels))
    return Linked(
        entries,
        tuple(rows for rows, _ in persons),
        tuple(sorted(pairs, key=lambda p: (p.first, p.second))),
        run.engine,
        int(next(s for s in run.settings if s.startswith("seed=")).removeprefix("seed=")),
        {name: float(value) for name, _, value in (word.partition("=") for word in run.learned)},
        {
            n: tuple(Flag(rule, rule.replace("_", " ")) for rule in flags)
            for n, (_, flags) in enumerate(persons)
            if flags
        },
        _read_interval(run.precision),
        _read_interval(run.recall),
        must=tuple(sorted(decided["must"])),
        cannot=tuple(sorted(decided["cannot"])),
    )


__all__ = ["LEAST", "QUEUE", "Ground", "LinkedRows", "Ran", "ground_of", "is_queued", "link_rows", "linked_rows"]
