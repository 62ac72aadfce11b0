"""What a check found: every step with its counts, every damage with the claims that rest on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from solferino.record import Exit, Json

SCHEMA = "solferino.verify/1"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the recipe. The six counts add up to ``checked``.

    not_possible: could not be checked, and why is among the notes. erased: gone by a recorded erasure. sealed: there,
    in a form that only named people can read. withheld: stayed behind when a package was made. of_which: finer counts,
    by name.
    """

    number: int
    title: str
    passed: int = 0
    failed: int = 0
    not_possible: int = 0
    erased: int = 0
    sealed: int = 0
    withheld: int = 0
    of_which: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def checked(self) -> int:
        """How many things this step looked at."""
        return self.passed + self.failed + self.not_possible + self.erased + self.sealed + self.withheld

    @property
    def result(self) -> str:
        """The worst of what happened: a step with one failure has failed. ``nothing to check`` where nothing was."""
        told = (
            (self.failed, "failed"),
            (self.passed, "passed"),
            (self.not_possible, "not possible"),
            (self.erased, "erased"),
            (self.sealed, "sealed"),
            (self.withheld, "withheld"),
        )
        return next((word for count, word in told if count), "nothing to check")


@dataclass(frozen=True, slots=True)
class Damage:
    """One damaged thing.

    kind: entry, ledger, head, batch, object, reading, passage, name, storage, checkpoint, stamp, cosignature, file,
    seal, redacted copy or statement. name: what is damaged. step: which step
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
    sealed: tuple[tuple[str, int], ...] = ()  # the same, for what is under seal
    anchored: bool = False
    require_anchor: bool = field(default=False)
    kind: str = "case"  # or package
    reach: int = 0  # entries that an outside anchor covers
    anchor: str = ""  # how far it reaches, in a sentence
    unmet: tuple[str, ...] = ()  # what the reader asked for and did not get: a policy, a known key
    newer: tuple[str, ...] = ()  # what a later version wrote and this one does not understand
    sealed_by: tuple[str, ...] = ()  # verifier keys that signed the package, or the latest head
    package_root: str = ""  # SHA-256 of root.txt

    @property
    def intact(self) -> bool:
        """True where something was checked, nothing failed, and nothing was left unread as of a later version."""
        return self.size > 0 and not self.newer and not any(step.failed for step in self.steps)

    @property
    def exit_code(self) -> Exit:
        """3 where anything failed; else 6 where a later version wrote some of it; else 5 where there was nothing to
        check; else 9 where an outside anchor was required and there is none, or a policy or a known key was given and
        is not met; else 0."""
        if any(step.failed for step in self.steps):
            return Exit.INTEGRITY
        if self.newer:
            return Exit.LOCKED
        if not self.size:
            return Exit.NOTHING
        return Exit.NOT_ANCHORED if self.unmet or (self.require_anchor and not self.anchored) else Exit.DONE

    def to_json(self) -> dict[str, Json]:
        """The report as plain values, under a versioned schema."""
        return {
            "schema": SCHEMA,
            "kind": self.kind,
            "case": self.case,
            "size": self.size,
            "root": self.root,
            "intact": self.intact,
            "anchored": self.anchored,
            "anchor": {"entries": self.reach, "words": self.anchor},
            "unmet": list(self.unmet),
            "newer": list(self.newer),
            "sealed_by": list(self.sealed_by),
            "package_root": self.package_root or None,
            "exit_code": int(self.exit_code),
            "steps": [_step_form(step) for step in self.steps],
            "damage": [_damage_form(damage) for damage in self.damage],
            "erased": [{"name": name, "entry": entry} for name, entry in self.erased],
            "sealed": [{"name": name, "entry": entry} for name, entry in self.sealed],
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
        "sealed": step.sealed,
        "withheld": step.withheld,
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
