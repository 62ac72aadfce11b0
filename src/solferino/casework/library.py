"""The library: an open case whose verbs are methods. Each method is the function of the same name in this package.

``OpenCase`` is a ``Case``, so those functions take it too; it adds no rule of its own, and no verb imports it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from solferino.casework.add import Added, add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.check import Checked, check
from solferino.casework.decide import decide
from solferino.casework.dossier import write_dossier
from solferino.casework.erase import Erasure, erase
from solferino.casework.export import export
from solferino.casework.held import held
from solferino.casework.log import Log, log
from solferino.casework.process import Done, process
from solferino.casework.progress import Watcher, nobody
from solferino.casework.status import status_of
from solferino.record import (
    Decision,
    Finding,
    FindingKind,
    Held,
    HeldClaim,
    Incident,
    Origin,
    Publication,
    UsageError,
    Verdict,
    World,
    real_world,
    type_name,
)

Where = str | PathLike[str]
At = int | str | None


class OpenCase(Case):
    """A case and what can be done with it. Use it in a ``with`` block.

    Methods that look take ``at`` (a ledger size or a day: what the record held) and ``said`` (a day: what had been said
    by then). All raise :class:`solferino.record.SolferinoError`; see each function for which.
    """

    def add(
        self,
        paths: Iterable[Where],
        *,
        given: Publication | None = None,
        reason: str | None = None,
        listing: Where | None = None,
        watch: Watcher = nobody,
    ) -> Added:
        """Keep files and folders, byte for byte. given: what you know of their publication."""
        places = [Path(p) for p in paths]
        told = Path(listing) if listing is not None else None
        return add(self, places, given=given, reason=reason, listing=told, watch=watch)

    def process(self, *, watch: Watcher = nobody, retry: bool = False) -> Done:
        """Read, extract, trace and group whatever is not done yet. Twice adds nothing."""
        return process(self, watch, retry=retry)

    def held(self, at: At = None, said: str | None = None) -> Held:
        """Everything in view, in a fixed order."""
        return held(self, at, said)

    def status(self, at: At = None, said: str | None = None) -> dict[str, Any]:
        """What ``solferino status --json`` prints."""
        return status_of(self.held(at, said))

    def claims(self, kind: str | None = None, *, at: At = None, said: str | None = None) -> tuple[HeldClaim, ...]:
        """Claims in view; kind: ``statement``, ``figure``, ``incident_report``, ``act`` or ``credit``."""
        return tuple(c for c in self.held(at, said).claims if kind in (None, type_name(c.claim)))

    def incidents(self, at: At = None, said: str | None = None) -> tuple[Incident, ...]:
        """Alleged incidents, with the claims that report, count or deny each."""
        return self.held(at, said).incidents

    def origins(self, at: At = None, said: str | None = None) -> tuple[Origin, ...]:
        """The origins that claims lead back to, with the passages that show it."""
        return self.held(at, said).origins

    def contradictions(self, at: At = None, said: str | None = None) -> tuple[Finding, ...]:
        """Contradictions, denials, revisions of figures and quotations that drifted."""
        return tuple(f for f in self.held(at, said).findings if f.kind is not FindingKind.CORROBORATION)

    def decide(
        self,
        claim: str,
        verdict: Verdict | str,
        *,
        person: str,
        reason: str,
        other: str | None = None,
        changes: Mapping[str, str] | None = None,
        span: tuple[int, int] | None = None,
    ) -> Decision:
        """Record a person's judgement on a claim, or with ``other`` on two. Appended, never overwritten."""
        return decide(
            self, claim, _verdict(verdict), person=person, reason=reason, other=other, changes=changes, span=span
        )

    def dossier(self, out: Where | None = None, *, at: At = None, said: str | None = None) -> Path | None:
        """Write the dossier and return where it lies: ``dossier.html`` in the case unless ``out`` says otherwise."""
        return write_dossier(self, Path(out) if out is not None else None, at=at, said=said)

    def export(self, form: str = "jsonl", *, out: Where | None = None, at: At = None, said: str | None = None) -> str:
        """The claims in view as ``jsonl``, ``csv`` or ``webannotation``; written to ``out`` it is an event."""
        return export(self, form, at=at, said=said, out=Path(out) if out is not None else None)

    def log(self, since: int = 0) -> Log:
        """The ledger's entries from number ``since`` on."""
        return log(self, since)

    def verify(self, *, require_anchor: bool = False, older_head: tuple[int, str] | None = None) -> Checked:
        """Check bytes, ledger and spans by the numbered recipe."""
        return check(self, require_anchor=require_anchor, older_head=older_head)

    def erase(self, item: str, *, people: tuple[str, str], reason: str) -> Erasure:
        """Destroy an item for good: two people and a reason."""
        return erase(self, item, people=people, reason=reason)


def open_library_case(
    path: Where, *, person: str | None = None, world: World | None = None, read_only: bool = False
) -> OpenCase:
    """Open a case folder: ``with solferino.open_case("mariupol") as case: ...``.

    person: who is at work, recorded with what is done. world: clock, entropy and operator, for tests. Raises UsageError
    for a folder that is no case, NewerFormat for one made by a newer version, and the vault's errors.
    """
    return _opened(open_case(Path(path), world=world or real_world(person), read_only=read_only))


def create_library_case(
    path: Where, name: str | None = None, *, person: str | None = None, world: World | None = None
) -> OpenCase:
    """Make a new case folder and open it. Raises UsageError where other things lie there, and the vault's errors."""
    return _opened(create_case(Path(path), name, world or real_world(person)))


def _opened(case: Case) -> OpenCase:
    return OpenCase(case.vault, case.world, path=case.path, name=case.name, read_only=case.read_only)


def _verdict(given: Verdict | str) -> Verdict:
    try:
        return Verdict(given)
    except ValueError:
        raise UsageError(f"{given!r} is no verdict", do=f"one of: {', '.join(Verdict)}") from None
