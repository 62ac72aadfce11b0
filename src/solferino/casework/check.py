"""check: hand a case to the verifier through its own protocol and report every step."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solferino.casework.case import Case
from solferino.casework.whole import write_whole
from solferino.verify import OlderHead, Report, Step
from solferino.verify import check as run_recipe


@dataclass(frozen=True, slots=True)
class Checked:
    """A verification's outcome in the forms that doors need."""

    report: Report
    form: dict[str, Any]

    @property
    def exit_code(self) -> int:
        """The exit code of ``solferino verify``."""
        return int(self.report.exit_code)

    def write(self, path: Path) -> None:
        """Write the report as JSON."""
        write_whole(path, json.dumps(self.form, ensure_ascii=False, indent=2) + "\n")

    def rows(self) -> list[tuple[object, ...]]:
        """One row a step: number and title, result, how many were checked, what to know."""
        return [
            (f"{s.number} {s.title}", s.result, s.checked, "; ".join([*_counts(s), *s.notes]))
            for s in self.report.steps
        ]

    def damage(self) -> Iterator[str]:
        """One line for each damaged thing, with the claims that rest on it."""
        for item in self.report.damage:
            resting = f"; {len(item.claims)} claims rest on it: {', '.join(item.claims[:5])}" if item.claims else ""
            entry = f" (entry {item.entry})" if item.entry is not None else ""
            yield f"damaged: {item.kind} {item.name}{entry}: {item.what}{resting}"


def check(case: Case, *, require_anchor: bool = False, older_head: tuple[int, str] | None = None) -> Checked:
    """Verify a case. older_head: (size, root) that somebody kept; the ledger must extend it."""
    older = [OlderHead(*older_head)] if older_head else []
    report = run_recipe(case.vault, older=older, require_anchor=require_anchor)
    return Checked(report, report.to_json())


def _counts(step: Step) -> Iterator[str]:
    yield from (f"{count} {name}" for name, count in step.of_which)
    if step.erased:
        yield f"{step.erased} erased"
