"""The verbs of counting, as methods of an open case. Part of the library, with no rule of their own."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from solferino.casework.count_figures import FiguresOverTime, Wanted, figures_over_time, series_over_time
from solferino.casework.deciding_rows import Decided, decide_rows
from solferino.casework.estimate import estimate, rerun, sign
from solferino.casework.estimate_rows import estimate_rows
from solferino.casework.held import held
from solferino.casework.lawverbs import LawVerbs
from solferino.casework.link_review import (
    change_rows,
    decision_rows,
    link_summary,
    person_rows,
    persons_rows,
    queue_rows,
)
from solferino.casework.linking_rows import LinkedRows, Ran, link_rows, linked_rows
from solferino.casework.list_views import guess_of, list_summaries, row_rows
from solferino.casework.lists import Declaring, declare
from solferino.casework.progress import Watcher, nobody
from solferino.count.figures import Mapped
from solferino.record import CasualtyList, Decision, Estimate, Verdict


class CountVerbs(LawVerbs):
    """A case and what can be done with it in numbers: figures over time, lists, links, estimates."""

    def figures_over_time(
        self, wanted: Wanted | None = None, *, at: int | str | None = None, said: str | None = None
    ) -> FiguresOverTime:
        """The figures in view over time, with checks, parts, sides, and the numbers that were passed over."""
        return figures_over_time(held(self, at, said), wanted)

    def series_over_time(self, file: str | PathLike[str], mapped: Mapped) -> FiguresOverTime:
        """A file of one figure over time, read by a declared mapping and merged with nothing of the case."""
        return series_over_time(file, mapped)

    def estimate(
        self,
        question: str,
        *,
        person: str,
        table: str | PathLike[str] | None = None,
        strata: str | None = None,
        seed: int | None = None,
        lists: Sequence[str] = (),
        leave_out: Sequence[str] = (),
        chapman: bool = False,
        population: str | None = None,
        place: str | None = None,
        unit: str | None = None,
        drawings: int = 20,
        supersedes: str | None = None,
        note: str | None = None,
        watch: Watcher = nobody,
    ) -> Estimate:
        """Estimate how many no list saw, from the latest linkage run or a capture table; a refusal is recorded too."""
        return estimate(
            self,
            question,
            person=person,
            table=Path(table) if isinstance(table, PathLike) else table,
            strata=strata,
            seed=seed,
            lists=lists,
            leave_out=leave_out,
            chapman=chapman,
            population=population,
            place=place,
            unit=unit,
            drawings=drawings,
            supersedes=supersedes,
            note=note,
            watch=watch,
        )

    def estimates(self, *, at: int | str | None = None, said: str | None = None) -> list[dict[str, Any]]:
        """The estimates and refusals in view, oldest first, as plain values, each with where its review stands."""
        return estimate_rows(held(self, at, said))

    def sign_estimate(self, handle: str, *, person: str, reason: str, verdict: str = "accept") -> Decision:
        """Record what a person says of an estimate after looking at it: accept, reject or unsure."""
        return sign(self, handle, person=person, reason=reason, verdict=Verdict(verdict))

    def rerun_estimate(self, handle: str, *, watch: Watcher = nobody) -> dict[str, Any]:
        """Run an estimate again with its seed and say where it differs; ``same`` is true where no byte does."""
        return rerun(self, handle, watch=watch)

    def declare_list(self, item: str, declaring: Declaring, *, person: str) -> CasualtyList:
        """Record what a kept table of people is: who keeps it, what it collects, which column fills which field."""
        return declare(self, item, declaring, person=person)

    def guess_list(self, item: str, *, sheet: str | None = None, head: str | None = None) -> dict[str, Any]:
        """What the columns of a kept table seem to be, with reasons and open questions. Declares nothing."""
        return guess_of(held(self), item, sheet=sheet, head=head)

    def lists(self, *, at: int | str | None = None, said: str | None = None) -> list[dict[str, Any]]:
        """The declared lists in view, each with numbers of rows used and not used, and problems by code."""
        return list_summaries(held(self, at, said))

    def list_rows(
        self, handle: str, *, problems: bool = False, at: int | str | None = None, said: str | None = None
    ) -> list[dict[str, Any]]:
        """The rows of a list as its declaration reads them, each with its passage and problems."""
        return row_rows(held(self, at, said), handle, problems=problems)

    def link_rows(
        self,
        *,
        person: str,
        lists: Sequence[str] = (),
        seed: int | None = None,
        engine: str | None = None,
        watch: Watcher = nobody,
    ) -> Ran:
        """Link the rows of the declared lists into persons and record the run; the same again adds nothing."""
        return link_rows(self, person=person, lists=lists, seed=seed, engine=engine, watch=watch)

    def linked_rows(self, size: int | None = None) -> LinkedRows | None:
        """The last linkage run with its lists, entries, persons and pairs, its rows read again; None without one."""
        return linked_rows(self, size)

    def link_summary(self, *, at: int | str | None = None, said: str | None = None) -> dict[str, Any]:
        """The last linkage run in numbers."""
        return link_summary(held(self, at, said))

    def link_queue(self, *, at: int | str | None = None, said: str | None = None) -> list[dict[str, Any]]:
        """The pairs of rows that people are asked about, the most telling first."""
        return queue_rows(held(self, at, said))

    def decide_rows(
        self, first: str, second: str, verdict: str, *, person: str, reason: str, evidence: Sequence[str] = ()
    ) -> Decided:
        """Record a person's judgement on two rows: ``same``, ``not_same`` or ``unsure``. Binds from the next run on."""
        return decide_rows(self, first, second, verdict, person=person, reason=reason, evidence=evidence)

    def row_decisions(self, *, at: int | str | None = None, said: str | None = None) -> list[dict[str, Any]]:
        """The pairs that people decided on, what each said last, and whether it binds."""
        return decision_rows(held(self, at, said))

    def listed_persons(
        self, *, flagged: bool = False, at: int | str | None = None, said: str | None = None
    ) -> list[dict[str, Any]]:
        """The persons of the last run: rows, lists and flags, without names."""
        return persons_rows(held(self, at, said), flagged=flagged)

    def listed_person(self, handle: str, *, at: int | str | None = None, said: str | None = None) -> dict[str, Any]:
        """One person of the last run with rows, pairs, flags and changes."""
        return person_rows(held(self, at, said), handle)

    def link_changes(self, *, at: int | str | None = None, said: str | None = None) -> list[dict[str, Any]]:
        """What each linkage run changed: persons merged, split, moved, new and gone."""
        return change_rows(held(self, at, said))
