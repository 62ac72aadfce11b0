"""trace: who repeats whom in some files and pages, without a case. A temporary one is made, looked at and removed."""

from __future__ import annotations

import secrets
import shutil
import signal
import tempfile
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import FrameType
from typing import Any, Final

from solferino.casework.add import Added, add, is_address
from solferino.casework.case import Case, create_case
from solferino.casework.held import held
from solferino.casework.process import Done, process
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.rows import Rows
from solferino.casework.tracerows import documents, event_row, figure_row, root_row, text_row
from solferino.casework.whole import write_whole
from solferino.record import (
    Borrowing,
    BorrowingKind,
    Finding,
    FindingKind,
    Held,
    Incident,
    Mode,
    Passage,
    Publication,
    Statement,
    UsageError,
    World,
    content,
)
from solferino.share.copies import Copies, copies, counted, some, spread
from solferino.share.copies import rows as copy_rows
from solferino.share.export import csv as csv_of
from solferino.share.index import Index
from solferino.share.resting import Resting, resting
from solferino.share.steps import Step, steps
from solferino.share.tracepage import trace_page
from solferino.share.tree import Branch, Edge, Root, Tree, is_own, tree
from solferino.share.words import origin_words
from solferino.trace import Difference, Shared, wording

NAME: Final = "trace"
_LIST_ENDINGS: Final = (".txt", ".urls", ".lst", "")
_LARGEST_LIST: Final = 1_000_000  # bytes of a file of addresses
_SHOWN: Final = 60  # characters of a word that differs


@dataclass(frozen=True)
class Tracing:
    """What was found. view: all of it, held in memory. tree, figures, events: laid out for showing.

    left_out: name and reason of what could not be kept, read or looked through. notes: sentences a reader must know.
    kept: the folder of the case, where one was asked for.
    """

    view: Held
    tree: Tree
    figures: tuple[Resting, ...]
    events: tuple[tuple[Incident, Finding], ...]
    left_out: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    added: Added
    done: Done
    more: tuple[Borrowing, ...] = ()
    kept: Path | None = None

    @cached_property
    def _index(self) -> Index:
        return Index(self.view, by_file=True)

    @property
    def sentence(self) -> str | None:
        """What to say where there is nothing to lay out: too few texts, or none that share anything."""
        between = any(e.other is not None for e in self.tree.edges)
        common = self.tree.counted_roots or any(r.reports > 1 for r in self.tree.unnamed)
        if self.tree.reports == 0:
            return "nothing to compare: no text could be read"
        if len(self.view.texts) == 1:
            found = next(iter(self.copies.values()), None)
            return f"{found.words}; nothing else to compare" if found else "nothing to compare: 1 report"
        if self.tree.reports == 1:
            return "nothing to compare: 1 report"
        if not between and not common and not self.copies:
            return "no shared wording, no common source and no credit among the reports was found; that proves nothing"
        return None

    @property
    def counted(self) -> str:
        """``3 roots | 11 reports``; and in how many files of how many publishers, where some are one text."""
        places = self.spread(self._index.sources)
        told = f"{_many(self.tree.counted, 'root')} | {_many(self.tree.reports, 'report')}"
        return f"{told} in {places}" if places else told

    @cached_property
    def copies(self) -> Mapping[str, Copies]:
        """Reading id -> its places, of every text that stands in several files."""
        return copies(self._index)

    def spread(self, readings: Iterable[str]) -> str | None:
        """``1,000 files of 200 publishers``, where these texts stand in more files than there are texts."""
        return spread(self._index, readings)

    def readings(self, incident: Incident) -> tuple[str, ...]:
        """The texts that tell of an incident."""
        claims = self._index.held(m.claim for m in incident.members)
        return tuple(dict.fromkeys(row.claim.passage.reading for row in claims))

    def called(self, reading: str) -> str:
        """Who publishes a text; with its file or address, where the outlet has another text here."""
        outlet, item = self._index.outlet(reading), self._index.item(reading)
        same = self._outlets[outlet] > 1 and item is not None and item.item.name not in outlet
        return f"{outlet} [{item.item.name}]" if same and item is not None else outlet

    @cached_property
    def _outlets(self) -> Counter[str]:
        return Counter(map(self._index.outlet, self._index.sources))

    def mostly(self, edge: Edge) -> bool:
        """True for a step that shows two texts to be one for the most part."""
        b = edge.borrowing
        if b.kind is BorrowingKind.COPY or b.kind is not BorrowingKind.WORDING:
            return b.kind is BorrowingKind.COPY
        return 2 * (b.here.end - b.here.start) > len(self.view.texts[b.here.reading].text)

    def json(self) -> dict[str, Any]:
        """What ``solferino trace --json`` prints."""
        rows = Rows(self.view)
        index = self._index
        return {
            "schema": "solferino.trace/1",
            "tool": self.view.tool,
            "roots_counted": self.tree.counted,
            "roots_shared": self.tree.counted_roots,
            "reports_counted": self.tree.reports,
            "files_counted": counted(index, index.sources)[0],
            "publishers_counted": counted(index, index.sources)[1],
            "sentence": self.sentence,
            "texts": [text_row(self.view, index, reading) for reading in index.sources],
            "roots": [root_row(r) for r in (*self.tree.roots, *self.tree.alone, *self.tree.unnamed)],
            "edges": [self._edge(e) for e in self.tree.edges],
            "figures": [figure_row(f) for f in self.figures],
            "events": [{**event_row(i, f), "spread": self.spread(self.readings(i))} for i, f in self.events],
            "silent": list(self.tree.silent),
            "left_out": [{"document": name, "why": why} for name, why in self.left_out],
            "passed_over": [{"document": name, "why": why} for name, why in self.added.skipped],
            "notes": list(self.notes),
            "items": [rows.item(i) for i in self.view.items],
        }

    def csv(self) -> str:
        """The steps as a table for a spreadsheet: a cell that it would take for a formula gets an apostrophe."""
        names = documents(self.view)
        index, roots = self._index, self._roots_of()
        rows = []
        for e in self.tree.edges:
            b = e.borrowing
            rows.append(
                {
                    "step": e.number,
                    "kind": str(b.kind),
                    "from": index.outlet(e.text),
                    "from_document": names.get(e.text, ""),
                    "to": e.toward,
                    "to_document": names.get(e.other or "", ""),
                    "words": b.words,
                    "quote_here": b.here.quote,
                    "start_here": b.here.start,
                    "end_here": b.here.end,
                    "quote_there": b.there.quote if b.there else None,
                    "start_there": b.there.start if b.there else None,
                    "end_there": b.there.end if b.there else None,
                    "direction": b.direction,
                    "sure": b.sure,
                    "circle": "yes" if e.circle else "no",
                    "credited": "yes" if e.credited else "no",
                    "differs": "; ".join(b.differs),
                    "roots": "; ".join(roots.get(e.number, ())),
                    "why": b.why,
                }
            )
        rows += [dict.fromkeys(_COLUMNS) | row for row in self._copy_rows()]
        return csv_of(rows, guard=True) if rows else _EMPTY

    def _copy_rows(self) -> Iterator[dict[str, Any]]:
        """The files that hold a text which another file holds too, each beside the first of them."""
        for found, first, other in copy_rows(self.copies):
            yield {
                "kind": "same text",
                "from": other.publisher or other.document,
                "from_document": other.document,
                "to": first.publisher or first.document,
                "to_document": first.document,
                "start_here": 0,
                "end_here": len(self.view.texts[found.reading].text),
                "start_there": 0,
                "end_there": len(self.view.texts[found.reading].text),
                "why": "the two files hold one text, equal to the last character; the words are not repeated here",
            }

    def html(self) -> str:
        """One self-contained page."""
        return trace_page(
            self.view,
            more=self.more,
            sentence=self.sentence,
            notes=self.notes,
            left_out=self.left_out,
        )

    def steps(self, branch: Branch, root: Root | None = None) -> tuple[Step, ...]:
        """The steps of a branch, those of one kind toward one text together."""
        return steps(branch.edges, root.origin if root else None)

    def loose(self) -> tuple[tuple[str, tuple[Step, ...]], ...]:
        """Steps that no root shows: the leaning text, and its steps."""
        by_text: dict[str, list[Edge]] = {}
        for edge in self.tree.loose:
            by_text.setdefault(edge.text, []).append(edge)
        return tuple((text, steps(edges)) for text, edges in by_text.items())

    def outlets(self, readings: Iterable[str]) -> list[str]:
        """Who publishes these texts, in order, each once."""
        return list(dict.fromkeys(self._index.outlet(r) for r in readings))

    def _roots_of(self) -> dict[int, list[str]]:
        """Number of a step -> the names of the roots that it bears on."""
        found: dict[int, list[str]] = {}
        for root in (*self.tree.roots, *self.tree.alone, *self.tree.unnamed):
            for number in dict.fromkeys(e.number for b in root.all() for e in b.edges):
                found.setdefault(number, []).append(root.origin.name or "no origin named")
        return found

    def _edge(self, e: Edge) -> dict[str, Any]:
        (step,) = steps([e])
        return {
            "number": e.number,
            "from": e.text,
            "to": e.other,
            "name": e.toward,
            "says": f"{step.verb} {step.toward}",
            "doubts": list(step.doubts),
            "circle": e.circle,
            "credited": e.credited,
            **content(e.borrowing),
            "words": e.borrowing.words,
            "differs": list(e.borrowing.differs),
        }


_COLUMNS: Final = (
    "step", "kind", "from", "from_document", "to", "to_document", "words", "quote_here", "start_here", "end_here",
    "quote_there", "start_there", "end_there", "direction", "sure", "circle", "credited", "differs", "roots", "why",
)  # fmt: skip
_EMPTY: Final = ",".join(f'"{name}"' for name in (*_COLUMNS, "guarded")) + "\r\n"


def trace_sources(
    paths: Sequence[Path | str],
    world: World,
    *,
    given: Publication | None = None,
    listing: Path | None = None,
    keep: Path | None = None,
    watch: Watcher = nobody,
) -> Tracing:
    """Find who repeats whom in files, folders and pages.

    A file that holds nothing but addresses, one a line, stands for the pages at them. given, listing: as for
    :func:`solferino.casework.add.add`. keep: a new folder in which the case stays; without it the case lies in a
    private folder that is removed, also after an error or an interruption. Raises what add and process raise.
    """
    named = list(_expanded(paths))
    with _folder(keep) as folder, create_case(folder, keep.name if keep else NAME, world) as case:
        added = add(case, named, given=given, listing=listing, watch=watch)
        done = process(case, watch)
        return _traced(case, added, done, watch, keep)


def quoting(words: str, most: int) -> str:
    """Words of a source in quotation marks, on one line; of more than ``most`` characters the two ends."""
    flat = " ".join(words.split())
    if len(flat) > most:
        flat = f"{flat[: most * 2 // 3].rstrip()} … {flat[-(most // 3) :].lstrip()}"
    return f"“{flat}”"


def write_page(made: Tracing, out: Path) -> None:
    """Write the page to a file; it appears whole or not at all."""
    write_whole(out, made.html(), option="--html")


def write_table(made: Tracing, out: Path) -> None:
    """Write the steps as CSV to a file; it appears whole or not at all."""
    write_whole(out, made.csv(), option="--csv")


def _traced(case: Case, added: Added, done: Done, watch: Watcher, keep: Path | None) -> Tracing:
    view = held(case)
    watch(Progress("lay out", 0, 1))
    more, notes = _wording(view)
    index = Index(view, by_file=True)
    graded = {f.about: f for f in view.findings if f.kind is FindingKind.CORROBORATION}
    events = [(i, graded[i.handle]) for i in view.incidents if i.handle in graded]
    events.sort(key=lambda pair: -(pair[1].reports or 0))
    left_out = tuple(dict.fromkeys([*added.failed, *done.failed]))
    made = Tracing(
        view,
        tree(index, more),
        resting(index),
        tuple(events),
        left_out,
        (*view.notes, *notes, *_cautions(view, index)),
        added,
        done,
        more,
        keep,
    )
    watch(Progress("lay out", 1, 1))
    return made


def _wording(view: Held) -> tuple[tuple[Borrowing, ...], tuple[str, ...]]:
    """All shared wording, also that in which no claim stands; and what must be said of the search."""
    found = wording([view.texts[key] for key in sorted(view.texts)], view.publications)
    quoted = _quotations(view)
    more = tuple(
        Borrowing(
            BorrowingKind.WORDING,
            shared.a,
            shared.b.reading,
            "shown",
            f"{shared.words} words in common; which came first is open",
            shared.b,
            words=shared.words,
            differs=tuple(_differs(view, shared, d) for d in shared.differences if d.telling),
        )
        for shared in found.passages
        if not (_spoken(shared.a, quoted) and _spoken(shared.b, quoted))
    )
    footers = len(found.boilerplate)
    told = [f"{_many(footers, 'shared stretch', 'shared stretches')} of a publisher’s own notices left aside."]
    return more, (*found.notes, *(told if footers else ()))


def _quotations(view: Held) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for row in view.claims:
        if isinstance(row.claim, Statement) and row.claim.mode is Mode.DIRECT:
            found.setdefault(row.claim.passage.reading, []).append(row.claim.passage)
    return found


def _spoken(passage: Passage, quoted: dict[str, list[Passage]]) -> bool:
    """True where quotation marks hold most of it: two texts that quote one speaker need not know each other."""
    inside = 0
    at = passage.start
    for quote in sorted(quoted.get(passage.reading, ()), key=lambda q: q.start):
        low, high = max(at, quote.start), min(passage.end, quote.end)
        if low < high:
            inside, at = inside + high - low, high
    return inside * 10 >= 8 * (passage.end - passage.start)


def _differs(view: Held, shared: Shared, d: Difference) -> str:
    a = view.texts[shared.a.reading].text[d.start_a : d.end_a]
    b = view.texts[shared.b.reading].text[d.start_b : d.end_b]
    return f"{_cut(a)} for {_cut(b)}"


def _cut(words: str) -> str:
    flat = " ".join(words.split())
    return f'"{flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"}"' if flat else "nothing"


def _cautions(view: Held, index: Index) -> Iterator[str]:
    """What the reader of any answer must know of what was looked at."""
    languages = sorted({_language(view, r) for r in index.sources} - {""})
    if len(languages) > 1:
        yield f"The texts are in {', '.join(languages)}. What is translated shares no wording: that is not looked for."
    undated = sum(index.dated(r) is None for r in index.sources)
    if undated and len(index.sources) > 1:
        yield f"{_many(undated, 'report has', 'reports have')} no known date and stand{'s' * (undated == 1)} last."
    nameless = sum(1 for r in index.sources if not _publisher(view, r))
    if nameless and len(index.sources) > 1:
        yield (
            f"Of {_many(nameless, 'report')} the publisher is not known, so a credit to it cannot be followed: "
            "name publishers in a listing."
        )


def _language(view: Held, reading: str) -> str:
    publication = view.publications.get(reading)
    given = publication.language if publication else None
    return (given or view.texts[reading].reading.language or "").partition("-")[0]


def _publisher(view: Held, reading: str) -> str | None:
    publication = view.publications.get(reading)
    return publication.publisher if publication else None


def _expanded(paths: Sequence[Path | str]) -> Iterator[Path | str]:
    """The sources, with the addresses of a file that lists some in its place."""
    for path in paths:
        listed = _addresses_in(path) if isinstance(path, Path) else None
        if listed:
            yield from listed
        else:
            yield path


def _addresses_in(path: Path) -> list[str] | None:
    if path.suffix.lower() not in _LIST_ENDINGS:
        return None
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_LIST:
            return None
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    meant = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return list(dict.fromkeys(meant)) if meant and all(is_address(m) and " " not in m for m in meant) else None


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """Where the case lies. A temporary one is readable by this user alone, and gone when the block is left."""
    if keep is not None:
        yield keep
        return
    with _ended_is_interrupted():
        # Named before it is made, so that no interruption falls between its making and the promise to remove it.
        place = Path(tempfile.gettempdir()) / f"solferino-trace-{secrets.token_hex(16)}"
        try:
            place.mkdir(mode=0o700)
            yield place / "case"
        finally:
            with _undisturbed():
                if place.exists():
                    _remove(place)


def _remove(place: Path) -> None:
    try:
        shutil.rmtree(place)
    except OSError as error:
        raise UsageError(
            f"the temporary case could not be removed: {error.strerror or error}",
            where=str(place),
            kept="what was traced lies there",
            do="remove that folder yourself",
        ) from error


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Whoever asks twice to end does not keep the clean-up from its end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    wanted = [s for name in ("SIGINT", "SIGTERM", "SIGHUP") if (s := getattr(signal, name, None)) is not None]
    before = {s: signal.signal(s, signal.SIG_IGN) for s in wanted}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _ended_is_interrupted() -> Iterator[None]:
    """A polite order to end (SIGTERM, a closed terminal) leaves by way of the clean-up, as Ctrl-C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    wanted = [s for name in ("SIGTERM", "SIGHUP") if (s := getattr(signal, name, None)) is not None]
    before = {s: signal.signal(s, end) for s in wanted if signal.getsignal(s) is signal.SIG_DFL}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _many(count: int, one: str, more: str | None = None) -> str:
    return f"{count:,} {one if count == 1 else more or one + 's'}"


__all__ = [
    "Branch",
    "Edge",
    "Root",
    "Step",
    "Tracing",
    "is_own",
    "origin_words",
    "quoting",
    "some",
    "trace_sources",
    "write_page",
    "write_table",
]
