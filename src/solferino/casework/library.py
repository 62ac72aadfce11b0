"""The library: an open case whose verbs are methods. Each method is the function of the same name in this package.

``OpenCase`` is a ``Case``, so those functions take it too; it adds no rule of its own, and no verb imports it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any

from solferino.amounts import ScopeKey, Series
from solferino.casework.add import Added, add, is_address
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.certificate import certificate
from solferino.casework.changes import Change, changes
from solferino.casework.check import Brought, Checked, check
from solferino.casework.checkpoint import sign_head
from solferino.casework.comparing import Compared
from solferino.casework.countverbs import CountVerbs
from solferino.casework.cutting import Cut
from solferino.casework.decide import decide
from solferino.casework.dossier import write_dossier
from solferino.casework.erase import Erasure, erase
from solferino.casework.explain import Reason, explain
from solferino.casework.export import export
from solferino.casework.grade import SourceRow, correct_source, grade, sources
from solferino.casework.held import held
from solferino.casework.ids import find_claim_id
from solferino.casework.keys import EnrolledKey, keys
from solferino.casework.log import Log, log
from solferino.casework.over_days import figure_series
from solferino.casework.over_time import OverTime, statements
from solferino.casework.pack import Packed, pack
from solferino.casework.places import PlacesNamed, places_named
from solferino.casework.process import Done, preview, process
from solferino.casework.progress import Watcher, nobody
from solferino.casework.propose import Endpoint, Proposed, propose
from solferino.casework.receive import Received, receive
from solferino.casework.redact import RedactedCopy, redacted_copy
from solferino.casework.replicas import replicate
from solferino.casework.scrub import Scrubbed, scrub
from solferino.casework.seal import Sealed, Unsealed, read_identities, seal, unseal
from solferino.casework.stamp import Authority, Stamps, last_checkpoint, stamp, stamps
from solferino.casework.status import status_of
from solferino.casework.tiles import proof_for
from solferino.casework.witness import Asked, WitnessAt, ask_witnesses
from solferino.custody.note import Signer, TreeHead
from solferino.custody.proof import LogProof
from solferino.record import (
    Checkpoint,
    Correction,
    CustodyEvent,
    Decision,
    Finding,
    FindingKind,
    Grading,
    Held,
    HeldClaim,
    Incident,
    Origin,
    Publication,
    Stamp,
    UsageError,
    Verdict,
    World,
    real_world,
    type_name,
)
from solferino.share.certificates import Paper
from solferino.vault.replica import Replicated

Where = str | PathLike[str]
At = int | str | None


class OpenCase(CountVerbs):
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
        public_value: tuple[str, str] | None = None,
        watch: Watcher = nobody,
    ) -> Added:
        """Keep files and folders, byte for byte, and pages by their address (``https://…``), as served.

        given: what you know of their publication. public_value: source and value of something published a moment ago.
        """
        named = [p if isinstance(p, str) and is_address(p) else Path(p) for p in paths]
        told = Path(listing) if listing is not None else None
        return add(self, named, given=given, reason=reason, listing=told, watch=watch, public_value=public_value)

    def process(self, *, watch: Watcher = nobody, retry: bool = False) -> Done:
        """Read, extract, trace and group whatever is not done yet. Twice adds nothing."""
        return process(self, watch, retry=retry)

    def preview(self, *, watch: Watcher = nobody) -> tuple[Compared, ...]:
        """What the versions installed here would say differently of the texts read so far. Writes nothing."""
        return preview(self, watch)

    def propose(
        self, endpoint: Endpoint, *, documents: Iterable[str] | None = None, watch: Watcher = nobody
    ) -> Proposed:
        """Let a language model point at claims. The texts are sent to the address that the endpoint names."""
        return propose(self, endpoint, documents=None if documents is None else set(documents), watch=watch)

    def explain(self, claim: str, *, at: At = None, said: str | None = None) -> tuple[Reason, ...]:
        """Why a claim is there; claim: its id, or enough of its first characters."""
        view = self.held(at, said)
        rows = {c.id: c for c in view.claims}
        return explain(self, view, rows[find_claim_id(rows, claim)])

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

    def places(self, document: str | None = None, *, at: At = None, said: str | None = None) -> PlacesNamed:
        """The places that the texts name, with where a gazetteer puts each. A look-up beside the record."""
        return places_named(self.held(at, said), document=document)

    def origins(self, at: At = None, said: str | None = None) -> tuple[Origin, ...]:
        """The origins that claims lead back to, with the passages that show it."""
        return self.held(at, said).origins

    def series(self, at: At = None, said: str | None = None) -> tuple[Series[ScopeKey], ...]:
        """The figures in view as series: one scope key each, with how every step moved."""
        return figure_series(self.held(at, said))

    def statements(self, at: At = None, said: str | None = None) -> tuple[OverTime, ...]:
        """Who said what when, with the texts that carry it, first and last published and captured."""
        return statements(self.held(at, said))

    def changes(self, at: At = None, said: str | None = None) -> tuple[Change, ...]:
        """What captures of the same things say otherwise than earlier ones, with both sides."""
        return changes(self.held(at, said))

    def contradictions(self, at: At = None, said: str | None = None) -> tuple[Finding, ...]:
        """What stands against what: contradictions, denials, figures that moved, names, quotations that drifted."""
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

    def sources(self, at: At = None, said: str | None = None) -> tuple[SourceRow, ...]:
        """Who publishes and whom claims lead back to, with people's grades and each one's corrections."""
        return sources(self.held(at, said))

    def grade(self, subject: str, given: str, *, person: str, reason: str) -> Grading:
        """Record a person's grade: A to F for a source by name, 1 to 6 for a claim, an incident or a statement."""
        return grade(self, subject, given, person=person, reason=reason)

    def correct_source(
        self,
        source: str,
        kind: str,
        *,
        person: str,
        words: str,
        on: str | None = None,
        notice: tuple[str, int, int] | None = None,
        claims: Sequence[str] = (),
    ) -> Correction:
        """Record that a source corrected something, withdrew it, or let it stand though it was shown to be wrong."""
        return correct_source(self, source, kind, person=person, words=words, on=on, notice=notice, claims=claims)

    def dossier(
        self, out: Where | None = None, *, at: At = None, said: str | None = None, facts: Where | None = None
    ) -> Path | None:
        """Write the dossier and return where it lies: ``dossier.html`` in the case unless ``out`` says otherwise.

        facts: a file of stated facts, for the table of forums.
        """
        target, stated = Path(out) if out is not None else None, Path(facts) if facts is not None else None
        return write_dossier(self, target, at=at, said=said, facts=stated)

    def export(
        self,
        form: str = "jsonl",
        *,
        out: Where | None = None,
        at: At = None,
        said: str | None = None,
        searched: str | None = None,
    ) -> str:
        """The view in one of the forms of ``solferino export``; written to ``out`` it is an event.

        searched: for the forms on the law, where somebody looked for what speaks against.
        """
        target = Path(out) if out is not None else None
        return export(self, form, at=at, said=said, out=target, searched=searched)

    def keys(self, at: At = None) -> list[EnrolledKey]:
        """The keys of people and devices: who holds each, since when, and whether it is in force."""
        return keys(self, at)

    def log(self, since: int = 0) -> Log:
        """The ledger's entries from number ``since`` on."""
        return log(self, since)

    def verify(
        self, *, require_anchor: bool = False, older_head: tuple[int, str] | None = None, brought: Brought | None = None
    ) -> Checked:
        """Check bytes, ledger and spans by the numbered recipe. brought: what else the reader brings along."""
        return check(self, require_anchor=require_anchor, older_head=older_head, brought=brought)

    def certificate(self, form: str, items: Sequence[str] = (), *, brought: Brought | None = None) -> Paper:
        """A paper for a court: ``custody`` (one item), ``fre902`` or ``berkeley``. The case is verified for it."""
        return certificate(self, form, items, brought=brought)

    def pack(
        self,
        out: Where,
        *,
        signer: Signer,
        items: Sequence[str] | None = None,
        incident: str | None = None,
        withhold: Mapping[str, str] | None = None,
        redactions: Mapping[str, Sequence[Cut]] | None = None,
        recipients: Sequence[str] = (),
        authorities: Sequence[Authority] = (),
        witnesses: Sequence[WitnessAt] = (),
        with_names: bool = False,
        to: str | None = None,
        watch: Watcher = nobody,
    ) -> Packed:
        """Make a package that a stranger can verify offline: a folder, a ``.zip``, or for recipients a ``.zip.age``."""
        return pack(
            self,
            Path(out),
            signer=signer,
            items=items,
            incident=incident,
            withhold=withhold,
            redactions=redactions,
            recipients=recipients,
            authorities=authorities,
            witnesses=witnesses,
            with_names=with_names,
            to=to,
            watch=watch,
        )

    def sign_head(
        self, signer: Signer, size: int | None = None, *, older: Sequence[TreeHead] = (), watch: Watcher = nobody
    ) -> tuple[Checkpoint, CustodyEvent]:
        """Sign the head after computing every leaf again. older: heads kept elsewhere, which it must extend."""
        return sign_head(self, signer, size, older=older, watch=watch)

    def ask_witnesses(self, witnesses: Sequence[WitnessAt], checkpoint: Checkpoint | None = None) -> Asked:
        """Have a signed head, the last by default, cosigned; what comes of it is recorded."""
        return ask_witnesses(self, witnesses, checkpoint)

    def proof(self, entry: int) -> LogProof:
        """The proof of an entry under the last signed head."""
        return proof_for(self, entry)

    def stamps(self, at: datetime | None = None) -> Stamps:
        """Where every stamp and cosignature stands now, or at a moment."""
        return stamps(self, at=at)

    def stamp(self, authorities: Sequence[Authority]) -> tuple[list[Stamp], list[tuple[str, str]]]:
        """Have the last signed head stamped; gives the stamps, and (name, why) of those that gave none."""
        return stamp(self, last_checkpoint(self), authorities)

    def redacted_copy(self, item: str, cuts: Sequence[Cut]) -> RedactedCopy:
        """What is left of an item, with the proof that it is what is left of it."""
        return redacted_copy(self, item, cuts)

    def replicate(self, folder: Where, *, remember: bool = False, watch: Watcher = nobody) -> Replicated:
        """Bring a replica in another folder up to date, or make it. People may go on working meanwhile."""
        return replicate(self, Path(folder), remember=remember, watch=watch)

    def scrub(
        self,
        replicas: Iterable[Where] = (),
        *,
        repair: bool = False,
        since_days: int | None = None,
        watch: Watcher = nobody,
    ) -> Scrubbed:
        """Read every byte of the case and its replicas again; mend what is damaged from a copy that is whole."""
        return scrub(self, [Path(r) for r in replicas], repair=repair, since_days=since_days, watch=watch)

    def seal(
        self,
        item: str,
        recipients: Iterable[str],
        *,
        person: str,
        reason: str,
        second: str | None = None,
        check_with: Iterable[Where] = (),
    ) -> Sealed:
        """Encrypt an item to age public keys and destroy its clear form. check_with: identity files."""
        known = [identity for file in check_with for identity in read_identities(Path(file))]
        return seal(self, item, list(recipients), person=person, reason=reason, second=second, check_with=known)

    def unseal(self, item: str, identity: Where, out: Where, *, person: str, reason: str) -> Unsealed:
        """Write the clear bytes of a sealed item to a new file, after an entry that says who reads it and why."""
        return unseal(self, item, read_identities(Path(identity)), Path(out), person=person, reason=reason)

    def receive(
        self,
        package: Where,
        *,
        identity: Where | None = None,
        reason: str | None = None,
        keep_damaged: bool = False,
        watch: Watcher = nobody,
    ) -> Received:
        """Take in somebody else's package. Its proofs are checked first, and stay theirs."""
        known = read_identities(Path(identity)) if identity is not None else []
        return receive(self, Path(package), identities=known, reason=reason, keep_damaged=keep_damaged, watch=watch)

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
