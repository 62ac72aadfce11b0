"""What a check found: every step with its counts, every damage with the claims that rest on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from solferino.record import Exit, Json

SCHEMA = "solferino.verify/1"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the recipe. The four counts add up to ``checked``.

    not_possible: could not be checked, and why is among the notes. erased: gone by a recorded erasure. of_which: finer
    counts, by name.
    """

    number: int
    title: str
    passed: int = 0
    failed: int = 0
    not_possible: int = 0
    erased: int = 0
    of_which: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def checked(self) -> int:
        """How many things this step looked at."""
        return self.passed + self.failed + self.not_possible + self.erased

    @property
    def result(self) -> str:
        """``failed``, ``passed``, ``not possible`` or ``nothing to check``; a step with one failure has failed."""
        if self.failed:
            return "failed"
        if self.passed:
            return "passed"
        return "not possible" if self.checked else "nothing to check"


@dataclass(frozen=True, slots=True)
class Damage:
    """One damaged thing.

    kind: entry, ledger, head, batch, object, reading, passage, name or storage. name: what is damaged. step: which step
    saw it. entry: the ledger entry it belongs to. claims: ids of the claims that rest on it, sorted.
    """

    kind: str
    name: str
    what: str
    step: int
    entry: int | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check. root: recomputed over all entries that are there, hexadecimal."""

    case: str
    size: int
    root: str
    steps: tuple[Step, ...]
    damage: tuple[Damage, ...] = ()
    erased: tuple[tuple[str, int], ...] = ()  # (leaf hash or digest, number of the entry that says so)
    anchored: bool = False
    require_anchor: bool = field(default=False)

    @property
    def intact(self) -> bool:
        """True where something was checked and nothing failed."""
        return self.size > 0 and not any(step.failed for step in self.steps)

    @property
    def exit_code(self) -> Exit:
        """3 where anything failed; else 5 where there was nothing to check; else 9 where an outside anchor was
        required and there is none; else 0."""
        if any(step.failed for step in self.steps):
            return Exit.INTEGRITY
        if not self.size:
            return Exit.NOTHING
        return Exit.NOT_ANCHORED if self.require_anchor and not self.anchored else Exit.DONE

    def to_json(self) -> dict[str, Json]:
        """The report as plain values, under a versioned schema."""
        return {
            "schema": SCHEMA,
            "case": self.case,
            "size": self.size,
            "root": self.root,
            "intact": self.intact,
            "anchored": self.anchored,
            "exit_code": int(self.exit_code),
            "steps": [_step_form(step) for step in self.steps],
            "damage": [_damage_form(damage) for damage in self.damage],
            "erased": [{"name": name, "entry": entry} for name, entry in self.erased],
        }


def _step_form(step: Step) -> dict[str, Json]:
    return {
        "number": step.number,
        "title": step.title,
        "result": step.result,
        "checked": step.checked,
        "passed": step.passed,
        "failed": step.failed,
        "not_possible": step.not_possible,
        "erased": step.erased,
        "of_which": cast("Json", dict(step.of_which)),
        "notes": list(step.notes),
    }


def _damage_form(damage: Damage) -> dict[str, Json]:
    return {
        "kind": damage.kind,
        "name": damage.name,
        "what": damage.what,
        "step": damage.step,
        "entry": damage.entry,
        "claims": list(damage.claims),
    }
