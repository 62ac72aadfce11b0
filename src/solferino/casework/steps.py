"""The table of steps: what happens to an article, in order. Checked at start for gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from solferino.casework.dividing import DIVIDE_VERSION
from solferino.casework.dividing import STEP as DIVIDE
from solferino.corroborate import CORROBORATE_VERSION
from solferino.extract.protocol import Extractor
from solferino.extract.row import EXTRACTORS
from solferino.read import STEP_VERSION as READ_VERSION
from solferino.record import Exit, SolferinoError
from solferino.trace import TRACE_VERSION


class PluginFailed(SolferinoError):
    """A plug-in could not be loaded. It stops the run by name: going on without it would silently change findings."""

    code, exit_code = "SOLF-E420", Exit.LOCKED


@dataclass(frozen=True, slots=True)
class Step:
    """One row. shape: ``each`` (one input at a time) or ``grouped`` (over everything the case holds)."""

    name: str
    version: str
    takes: tuple[str, ...]
    gives: str
    shape: str


def extractors() -> tuple[Extractor, ...]:
    """Our extractors and those of installed plug-ins (entry points ``solferino.extractors``), in a fixed order.

    Raises PluginFailed for one that cannot be loaded or is not an extractor.
    """
    found = sorted(entry_points(group="solferino.extractors"), key=lambda e: e.name)
    return (*EXTRACTORS, *(_load(point) for point in found))


def steps(extractor_row: Sequence[Extractor] | None = None) -> tuple[Step, ...]:
    """The table, in running order. Raises PluginFailed, and ValueError for a table with a gap."""
    row = extractors() if extractor_row is None else extractor_row
    table = (
        Step("read", READ_VERSION, ("capture",), "reading", "each"),
        Step(DIVIDE, DIVIDE_VERSION, ("capture", "reading"), "division", "each"),
        *(Step(f"extract:{e.name}", e.version, ("reading",), "claim", "each") for e in row),
        Step("trace", TRACE_VERSION, ("claim", "reading"), "origin", "grouped"),
        Step("corroborate", CORROBORATE_VERSION, ("claim", "origin"), "incident", "grouped"),
    )
    _refuse_gaps(table)
    return table


def _load(point: EntryPoint) -> Extractor:
    try:
        made: Extractor = point.load()
        named = (made.name, made.version, made.languages)
    except Exception as error:
        raise PluginFailed(
            f"the extractor plug-in {point.name!r} could not be loaded: {error}",
            where=point.value,
            kept="the case is as it was",
            do="repair or uninstall the plug-in, then run `solferino process` again",
        ) from error
    if not all(named) or not callable(made):
        raise PluginFailed(
            f"the plug-in {point.name!r} is not an extractor: it needs name, version and languages",
            where=point.value,
            kept="the case is as it was",
            do="see docs/howto/plug-ins.md",
        )
    return made


def _refuse_gaps(table: Sequence[Step]) -> None:
    have = {"capture"}
    names: set[str] = set()
    for step in table:
        missing = [t for t in step.takes if t not in have]
        if missing:
            raise ValueError(f"step {step.name} takes {missing}, which no earlier step gives")
        if step.name in names:
            raise ValueError(f"two steps are named {step.name}")
        names.add(step.name)
        have.add(step.gives)
