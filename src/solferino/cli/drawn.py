"""The tree of a trace for a terminal: wrapped to its width, plain ASCII where it shows nothing else.

What stands in it comes from strangers, so each line is free of control signs. Long lists are cut short in words that
say how much is left out and where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from solferino.casework.tracing import Branch, Edge, Root, Step, Tracing, is_own, origin_words, quoting, some
from solferino.cli.table import places
from solferino.cli.talk import plain
from solferino.record import BorrowingKind

MOST_BRANCHES: Final = 60  # lines of reports under one root or report
MOST_ALIKE: Final = 3  # reports of one text that have a line of their own
MOST_LIKE: Final = 4  # others named that the same words lead to
MOST_LINES: Final = 40  # lines of any other list
MOST_STEPS: Final = 4  # steps of one report under one root
MOST_RUNS: Final = 6  # numbers or runs of numbers of steps that stand above
MOST_DIFFERS: Final = 2  # differences told of one step
MOST_QUOTES: Final = 2  # passages quoted for one step
NARROWEST: Final = 40
_WAYS: Final = ("known", "likely", "open")
_CREDITS: Final = (BorrowingKind.CREDIT, BorrowingKind.BYLINE)
_MOST_SAID: Final = (BorrowingKind.COPY, BorrowingKind.WORDING, BorrowingKind.SAME_STATEMENT, BorrowingKind.PUBLISHER)
_LEAST: Final = 16  # places left for words, however deep the tree
_QUOTE: Final = 150  # characters of a quotation

_SIGNS: Final = ("├─ ", "└─ ", "│  ", "   ")
_ASCII_SIGNS: Final = ("|- ", "`- ", "|  ", "   ")
_ASCII: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "—": "-", "–": "-", "\u00a0": " ", "«": '"', "»": '"'}
)


T = TypeVar("T")
Bearing = tuple[str, ...]


@dataclass(slots=True)
class Node:
    """A line of the tree with what hangs below it. more: further lines of its own, drawn under it without a sign."""

    words: str
    more: list[str] = field(default_factory=list)
    below: list[Node] = field(default_factory=list)


def drawn(made: Tracing, width: int, *, ascii_only: bool = False) -> Iterator[str]:
    """The lines of a trace. width: places of the terminal. ascii_only: for one that shows nothing else."""
    wide = max(width, NARROWEST)
    lines = [made.counted]
    if made.sentence:
        lines.append(made.sentence)
    elif made.tree.counted != made.tree.counted_roots:
        rest = made.tree.counted - made.tree.counted_roots
        lines.append(f"{made.tree.counted_roots} of the roots behind 2 reports or more, {rest} behind one report alone")
    for line in lines:
        yield from _wrapped(line, "", "", wide, ascii_only)
    yield from _nodes(list(_tree(made)), "", wide, ascii_only)
    for head, rows in (("Events", _events(made)), ("Figures by root", _figures(made)), ("Know this", list(made.notes))):
        if rows:
            yield ""
            yield head
            for row in _short(rows, MOST_LINES):
                yield from _wrapped(row, "  ", "    ", wide, ascii_only)


def _tree(made: Tracing) -> Iterator[Node]:
    seen: set[int] = set()
    if made.copies:
        yield _copies(made)
    for root in made.tree.roots:
        yield _root(made, root, seen)
    for root in (r for r in made.tree.unnamed if r.reports > 1):
        yield _root(made, root, seen)
    if made.tree.alone:
        yield _alone(made)
    nameless = [r for r in made.tree.unnamed if r.reports == 1]
    if nameless:
        yield _nameless(made, nameless, seen)
    if made.tree.loose:
        node = Node("wording in common that no claim stands in")
        rows = [(reading, ("",), steps, [e for s in steps for e in s.edges]) for reading, steps in made.loose()]
        for group in _alike(made, rows):
            for reading, _, steps, _ in group[: MOST_ALIKE if len(group) > MOST_ALIKE + 1 else len(group)]:
                node.below.append(Node(f"{made.called(reading)}: {'; '.join(_steps(made, steps, seen))}"))
            node.below += _more_like([row[0] for row in group], made)
        node.below = _short_nodes(node.below, MOST_LINES)
        yield node
    if made.tree.silent:
        names = made.outlets(made.tree.silent)
        yield Node(f"nothing found in: {', '.join(_short(names, MOST_LINES))}")


def _copies(made: Tracing) -> Node:
    """Texts that stand in several files: the plainest copying of all."""
    node = Node("the same text, to the last character, in several files")
    for each in made.copies.values():
        places = [f"{p.publisher or p.document}{f' ({p.published})' if p.published else ''}" for p in each.places]
        node.below.append(Node(f"{each.words}: {some(places)}"))
    node.below = _short_nodes(node.below, MOST_LINES)
    return node


def _root(made: Tracing, root: Root, seen: set[int]) -> Node:
    o = root.origin
    node = Node(f"{f'{o.name} ({origin_words(o)})' if o.name else 'no origin named'} — {_reports(root.reports)}")
    places = made.spread(b.reading for b in root.all())
    if places:
        node.words += f" in {places}"
    if root.tied:
        tied = ", ".join(t.name or t.handle for t in root.tied)
        node.more.append(f"counts as one with {tied}: the same institution ({o.institution})")
    if o.cycle:
        names = some(made.outlets(o.cycle), MOST_LINES)
        node.more.append(f"in a circle: {names}; which came first is open")
    node.below = _short_nodes(_branches(made, root.branches, root, seen), MOST_BRANCHES)
    return node


def _branches(made: Tracing, branches: Sequence[Branch], root: Root, seen: set[int]) -> list[Node]:
    """The reports of one level. Of those that are for the most part one text, and lean alike, the first few."""
    rows = [(b.reading, _bearing(b, root), b, b.edges) for b in branches]
    nodes: list[Node] = []
    for group in _alike(made, rows):
        most = MOST_ALIKE if len(group) > MOST_ALIKE + 1 else len(group)
        nodes += [_branch(made, row[2], root, seen) for row in group[:most]]
        nodes += _more_like([row[0] for row in group], made)
    return nodes


def _bearing(branch: Branch, root: Root) -> tuple[str, ...]:
    """What must agree before a report goes without a line of its own. One on which others lean always has one."""
    if branch.below or branch.circle or is_own(branch, root.origin):
        return (branch.reading,)
    return tuple(sorted({f"{e.borrowing.kind} {e.toward}" for e in branch.edges if e.borrowing.kind in _CREDITS}))


def _more_like(readings: Sequence[str], made: Tracing) -> list[Node]:
    if len(readings) <= MOST_ALIKE + 1:
        return []
    rest = readings[MOST_ALIKE:]
    names = some([made.called(r) for r in rest])
    return [Node(f"and {len(rest):,} more like it, for the most part the same text: {names}")]


def _alike(
    made: Tracing, rows: Sequence[tuple[str, Bearing, T, Sequence[Edge]]]
) -> list[list[tuple[str, Bearing, T, Sequence[Edge]]]]:
    """Rows of texts that are for the most part one text and bear themselves alike, together; each row once, in order.

    rows: reading, bearing, anything, and the steps of the text.
    """
    above: dict[str, str] = {}

    def top(reading: str) -> str:
        while reading in above:
            reading = above[reading]
        return reading

    for _, _, _, edges in rows:
        for edge in edges:
            if edge.other is not None and made.mostly(edge):
                one, other = sorted((top(edge.text), top(edge.other)))
                if one != other:
                    above[other] = one
    groups: dict[tuple[str, Bearing], list[tuple[str, Bearing, T, Sequence[Edge]]]] = {}
    for row in rows:
        groups.setdefault((top(row[0]), row[1]), []).append(row)
    return list(groups.values())


def _branch(made: Tracing, branch: Branch, root: Root, seen: set[int]) -> Node:
    node = Node(made.called(branch.reading) + (f" ({branch.dated})" if branch.dated else ""))
    if is_own(branch, root.origin):
        node.words += " [its own text]"
    if branch.circle:
        node.words += " [in a circle]"
    lines = _steps(made, made.steps(branch, root), seen, branch.on)
    if len(lines) == 1:
        node.words += f": {lines.pop()}"
    node.more = lines
    node.below = _short_nodes(_branches(made, branch.below, root, seen), MOST_BRANCHES)
    return node


def _steps(made: Tracing, steps: Iterable[Step], seen: set[int], on: str | None = None) -> list[str]:
    """What shows that a report leans on others: a line for each other, with the words once and later by their number.

    on: the report it stands below. Of others that the same words lead to, the first has the line.
    """
    fresh: list[list[Step]] = []
    again: list[list[Step]] = []
    like: list[str] = []
    covered: list[tuple[int, int]] = []
    for pair in _by_pair(steps, on):
        numbers = [e.number for s in pair for e in s.edges]
        if pair[0].kind not in _CREDITS and not _is_new(pair, covered):
            like.append(_toward(made, pair[0], by_name=True))
        elif seen.issuperset(numbers):
            again.append(pair)
        else:
            fresh.append(pair)
        covered += [(e.borrowing.here.start, e.borrowing.here.end) for s in pair for e in s.edges]
    more = f"and {len(like):,} more like it: {some(like, MOST_LIKE)}" if like else ""
    above = _numbers(sorted(e.number for pair in again for s in pair for e in s.edges))
    if not fresh and len(again) == 1:
        return [f"{_says(made, again[0])} [{above}, above]{f'; {more}' if more else ''}"]
    lines = [_step(made, pair, seen) for pair in fresh[:MOST_STEPS]]
    if len(fresh) > MOST_STEPS:
        rest = len(fresh) - MOST_STEPS
        lines.append(f"{rest} more step{'s' if rest > 1 else ''} in --html and --csv")
    if again:
        lines.append(f"and [{above}], above")
    if more:
        lines.append(more)
    return lines


def _by_pair(steps: Iterable[Step], on: str | None) -> list[list[Step]]:
    """Steps toward one text together, what says most of it first; a credit stands for itself. The surest pairs first,
    before all that toward ``on``."""
    pairs: dict[object, list[Step]] = {}
    for at, step in enumerate(steps):
        other = step.edges[0].other
        key: object = other if other is not None and step.kind not in _CREDITS else at
        pairs.setdefault(key, []).append(step)
    for pair in pairs.values():
        pair.sort(key=lambda s: (_MOST_SAID.index(s.kind) if s.kind in _MOST_SAID else -1, _rank(s)))
    return sorted(pairs.values(), key=lambda p: (on is not None and p[0].edges[0].other != on, min(map(_rank, p))))


def _rank(step: Step) -> tuple[int, int]:
    return (_WAYS.index(step.way) if step.way in _WAYS else len(_WAYS)), -step.words


def _is_new(pair: Sequence[Step], covered: Sequence[tuple[int, int]]) -> bool:
    """True where a pair shows something that those before it did not: half of its words lie elsewhere in the text."""
    whole = new = 0
    for step in pair:
        for edge in step.edges:
            here = edge.borrowing.here
            inside = max((min(here.end, e) - max(here.start, s) for s, e in covered), default=0)
            whole += here.end - here.start
            new += here.end - here.start - max(0, inside)
    return 2 * new >= whole


def _step(made: Tracing, pair: Sequence[Step], seen: set[int]) -> str:
    """One line for all that two texts have in common; words that were quoted in it go by their number."""
    by_words: dict[str, list[int]] = {}
    for step in pair:
        for edge in step.edges:
            if edge.number not in seen:
                words = " ".join(edge.borrowing.here.quote.split())
                held = next((w for w in by_words if words in w), words)
                by_words.setdefault(held, []).append(edge.number)
    seen.update(n for numbers in by_words.values() for n in numbers)
    rows = list(by_words.items())
    quotes = [f"[{_numbers(sorted(n))}] {quoting(words, _QUOTE)}" for words, n in rows[:MOST_QUOTES]]
    rest = sorted(n for _, numbers in rows[MOST_QUOTES:] for n in numbers)
    if rest:
        quotes.append(f"[{_numbers(rest)}] {len(rest)} more in --html and --csv")
    return f"{_says(made, pair)}: {' '.join(quotes)}"


def _says(made: Tracing, pair: Sequence[Step]) -> str:
    first = pair[0]
    told = [f"{s.words:,} words in common" for s in pair[1:] if s.kind is BorrowingKind.WORDING and s.words]
    found = list(dict.fromkeys(d for s in pair for d in s.differs))
    differs = [f"differs: {d}" for d in found[:MOST_DIFFERS]]
    rest = len(found) - MOST_DIFFERS
    more = [f"and {rest} more difference{'s' if rest > 1 else ''}"] if rest > 0 else []
    doubts = "; ".join([*told[:1], *dict.fromkeys(d for s in pair for d in s.doubts), *differs, *more])
    return f"{first.verb} {_toward(made, first)}{f' ({doubts})' if doubts else ''}"


def _toward(made: Tracing, step: Step, *, by_name: bool = False) -> str:
    """What a step leads to. A text goes by what tells it apart; the root by “it”, but for ``by_name``."""
    other = step.edges[0].other
    if other is None or (step.toward == "it" and not by_name):
        return step.edges[0].toward if by_name else step.toward
    return made.called(other)


def _numbers(numbers: Sequence[int]) -> str:
    """``3, 5-7``: runs of three and more together, at most the first few."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs]
    return ", ".join(told) if len(told) <= MOST_RUNS else f"{', '.join(told[:MOST_RUNS])} and others"


def _alone(made: Tracing) -> Node:
    """The roots behind one report each, by report: they are many where a text quotes many."""
    by_text: dict[str, list[str]] = {}
    for root in made.tree.alone:
        branch = root.all()[0]
        by_text.setdefault(made.called(branch.reading), []).append(f"{root.origin.name} ({origin_words(root.origin)})")
    count = len(made.tree.alone)
    node = Node(
        f"{count} named {'root' if count == 1 else 'roots'} behind one report {'alone' if count == 1 else 'each'}"
    )
    node.below = _short_nodes([Node(f"{outlet}: {'; '.join(names)}") for outlet, names in by_text.items()], MOST_LINES)
    return node


def _nameless(made: Tracing, roots: Sequence[Root], seen: set[int]) -> Node:
    by_text: dict[str, tuple[str, list[str], list[str]]] = {}
    for root in roots:
        branch = root.all()[0]
        _, names, steps = by_text.setdefault(branch.reading, (made.called(branch.reading), [], []))
        own = "its own reporting" if root.origin.root == "agency" else "its own words"
        names.append(root.origin.name or own)
        steps += [line for line in _steps(made, made.steps(branch, root), seen) if line not in steps]
    node = Node(f"no origin named — {_reports(len(by_text))}")
    rows = [Node(f"{outlet}: {'; '.join(names)}", steps) for outlet, names, steps in by_text.values()]
    node.below = _short_nodes(rows, MOST_LINES)
    return node


def _events(made: Tracing) -> list[str]:
    told = [(i, f, made.spread(made.readings(i))) for i, f in made.events]
    several = [(i, f, places) for i, f, places in told if (f.reports or 0) > 1 or places]
    rows = [f"{i.title or i.handle}: {f.why}{f' ({places})' if places else ''}" for i, f, places in several]
    return [*rows, *_rest(len(made.events) - len(several), "event", rows)]


def _figures(made: Tracing) -> list[str]:
    several = [f for f in made.figures if f.several]
    rows = [f"{f.words}{f' ({f.incident.title})' if f.incident and f.incident.title else ''}: {f.why}" for f in several]
    return [*rows, *_rest(len(made.figures) - len(several), "figure", rows)]


def _rest(count: int, what: str, told: Sequence[str]) -> list[str]:
    if not count:
        return []
    named = "more" if told else f"{what}{'s' if count > 1 else ''}"
    return [f"{count:,} {named} in one report{' each' if count > 1 else ''}"]


def _reports(count: int) -> str:
    return f"{count:,} report{'' if count == 1 else 's'}"


def _short(rows: Sequence[str], most: int) -> list[str]:
    if len(rows) <= most:
        return list(rows)
    return [*rows[:most], f"and {len(rows) - most:,} more: all of them stand in --html and --json"]


def _short_nodes(nodes: list[Node], most: int) -> list[Node]:
    if len(nodes) <= most:
        return nodes
    return [*nodes[:most], Node(f"and {len(nodes) - most:,} more: all of them stand in --html, --csv and --json")]


def _nodes(nodes: Sequence[Node], before: str, width: int, ascii_only: bool) -> Iterator[str]:
    branch, last, through, clear = _ASCII_SIGNS if ascii_only else _SIGNS
    for at, node in enumerate(nodes):
        end = at == len(nodes) - 1
        onward = before + (clear if end else through)
        stem = onward + (through if node.below else clear)
        yield from _wrapped(node.words, before + (last if end else branch), stem, width, ascii_only)
        for line in node.more:
            yield from _wrapped(line, stem, stem + "  ", width, ascii_only)
        yield from _nodes(node.below, onward, width, ascii_only)


def _wrapped(words: str, first: str, rest: str, width: int, ascii_only: bool) -> Iterator[str]:
    """One line of words as lines of the terminal. A word that is too long is broken."""
    text = plain(words).translate(_ASCII) if ascii_only else plain(words)
    after = max(width - places(rest), _LEAST)
    line: list[str] = []
    lead, room, used = first, max(width - places(first), _LEAST), 0
    for word in _words(text, after):
        wide = places(word)
        if line and used + 1 + wide > room:
            yield (lead + " ".join(line)).rstrip()
            line, lead, room, used = [], rest, after, 0
        used += wide + bool(line)
        line.append(word)
    yield (lead + " ".join(line)).rstrip()


def _words(text: str, room: int) -> Iterable[str]:
    for whole in text.split(" "):
        word = whole
        while places(word) > room:
            yield word[:room]
            word = word[room:]
        if word:
            yield word
