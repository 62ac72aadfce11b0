"""The plain and good beginning of a large ledger, looked at by two processes at once.

Nothing is found wrong here. Each process goes through its half of the entries as far as every page is plain and good
and has the leaf hashes that are stored for it; where one stops, the usual way goes on, entry by entry, and says why.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import signal
import threading
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

from solferino.custody.tree import GrownTree, leaf_hashes
from solferino.record import SolferinoError
from solferino.verify.entries import Entries
from solferino.verify.protocol import Evidence, RangedEvidence
from solferino.verify.quick import PlainReader

PAGE = 1024  # entries that are looked at together
LARGE = 200_000  # entries from which a second process is worth its start
_MINE = 0.47  # the share of the first process, which has to do with the head and the answer besides


@dataclass(slots=True)
class Beginning:
    """Entries that are plain and good, from the first one looked at. first: when that one was recorded."""

    tree: GrownTree = field(default_factory=GrownTree)
    entries: Entries = field(default_factory=Entries)
    first: str = ""


def plain_beginning(evidence: Evidence) -> Beginning:
    """As many entries from the first as are seen to be plain and good; none where the ledger is small, or where this
    process cannot have a second one beside it. Raises nothing of the evidence's.
    """
    size = _size(evidence)
    if size < LARGE or not isinstance(evidence, RangedEvidence) or not _can_fork():
        return Beginning()
    middle = round(size * _MINE) // PAGE * PAGE
    evidence.let_go()
    with _beside(lambda: _told(_look(evidence, middle, size))) as answer:
        mine = _look(evidence, 0, middle)
        if mine.tree.size == middle:
            _join(mine, answer())
    return mine


def _look(evidence: RangedEvidence, start: int, stop: int) -> Beginning:
    """Go through a range as far as all is plain and good."""
    seen, reader = Beginning(), PlainReader(evidence.case_id)
    for at in range(start, stop, PAGE):
        end = min(at + PAGE, stop)
        try:
            rows, stored = evidence.stored(at, end)
        except (SolferinoError, OSError):  # the usual way meets it again, at its place, and tells it
            break
        if len(rows) != end - at:
            break
        page, leaves = reader.read(at, rows, seen.entries.latest), leaf_hashes(rows)
        if page is None or leaves != stored:
            break
        seen.first = seen.first or page.first
        seen.tree.extend(leaves)
        seen.entries.take_page(at, rows, page)
    return seen


def _size(evidence: Evidence) -> int:
    """What the stored head says, which decides nothing but the division of the work."""
    try:
        return evidence.head().size
    except SolferinoError:  # step 2 asks again, and tells it
        return 0


# -- a process beside this one ----------------------------------------------------------------------------------------


def _can_fork() -> bool:
    """A copy of a process has but one of its threads: what the others held is held for good."""
    return hasattr(os, "fork") and threading.active_count() == 1 and _cores() > 1


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextlib.contextmanager
def _beside(work: Callable[[], bytes]) -> Iterator[Callable[[], bytes]]:
    """Have work done by a copy of this process. Gives what waits for its answer: empty bytes where there is none."""
    answers, says = os.pipe()
    try:
        child = os.fork()
    except OSError:  # a limit on processes or memory
        os.close(answers)
        os.close(says)
        yield bytes
        return
    if not child:
        _work_and_end(work, answers, says)
    os.close(says)
    try:
        with open(answers, "rb") as stream:
            yield stream.read
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)  # it has answered, or nobody waits for it any more
        os.waitpid(child, 0)


def _work_and_end(work: Callable[[], bytes], answers: int, says: int) -> NoReturn:
    """In the copy: answer, and end without any of the farewells that are the first process's to say."""
    try:
        os.close(answers)
        with open(says, "wb") as stream:
            stream.write(work())
    finally:
        os._exit(0)


def _told(seen: Beginning) -> bytes:
    entries = seen.entries
    actors = {actor: numbers.tobytes() for actor, numbers in entries.actors.items()}
    return marshal.dumps((seen.tree.hashes(), seen.first, entries.last, entries.need, actors, entries.pages()))


def _join(mine: Beginning, told: bytes) -> None:
    """Add what the second process saw, where it goes on in time from where the first one came to."""
    try:
        answer: Any = marshal.loads(told)  # noqa: S302  # these bytes came from a copy of this process, by a pipe
        hashes, first, last, need, actors, pages = answer
    except (EOFError, ValueError, TypeError):
        return  # it did not come to its end, by a fault of the machine or a limit on it
    if not first or first < mine.entries.latest:
        return
    mine.tree.join(*hashes)
    numbers = {actor: array("q", data) for actor, data in actors.items()}
    mine.entries.join(Entries(len(hashes[0]) // 32, last, last, need, [], numbers, pages))
