"""pack: hand over a case, or a part of it, as a package that a stranger can verify offline.

The order is the whole of its safety: what was meant is in the ledger before the first byte is written, the root is in
the ledger before anything is signed, and the package gets its name last. So a kill at any moment leaves a whole package
or none, and a ledger that says how far it came.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solferino.casework.case import Case
from solferino.casework.checkpoint import sign_head
from solferino.casework.cutting import Cut
from solferino.casework.grouping import grouped_before, members_of
from solferino.casework.ids import find_item
from solferino.casework.keys import enroll
from solferino.casework.packing import Packing
from solferino.casework.progress import Watcher, nobody
from solferino.casework.redact import RedactedCopy, redacted_copy
from solferino.casework.selection import WITHHELD, Wanted, select
from solferino.casework.stamp import Authority, stamp
from solferino.casework.witness import WitnessAt, cosign
from solferino.casework.wrapping import Wrapping
from solferino.custody import leaf_hash
from solferino.custody.note import Signer, origin_of
from solferino.custody.signature import ED25519
from solferino.record import (
    Checkpoint,
    CustodyEvent,
    EventType,
    Handover,
    Key,
    Package,
    Stamp,
    UsageError,
    Withheld,
    salted,
)
from solferino.share.package import layout
from solferino.share.package.completeness import ASKED_FOR, Completeness
from solferino.share.package.filed import Filed, Folder
from solferino.share.package.making import write_root, write_seal
from solferino.share.package.seal import Cosigned, SealParts, StampFiles
from solferino.vault import Conflict
from solferino.vault.files import told
from solferino.vault.protocol import Draft

_ATTEMPTS = 8  # times the ledger may move on while a package is made
Failure = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Packed:
    """A package that was made.

    path: where it lies. form: ``folder``, ``zip`` or ``zip.age``. root: SHA-256 of its root file. files, size: number
    and bytes of the files that the root lists. ledger: entries in it. entry: the one that names the root. completeness:
    what is here and what is not. stamps, cosignatures: how many it bears. failures: (``stamp`` or ``cosign``, who,
    why) of those that were asked and did not answer.
    """

    path: Path
    form: str
    root: str
    files: int
    size: int
    ledger: int
    entry: CustodyEvent
    checkpoint: Checkpoint
    completeness: Completeness
    stamps: int = 0
    cosignatures: int = 0
    failures: tuple[Failure, ...] = ()

    @property
    def totals(self) -> Mapping[str, int]:
        """Items by state."""
        return self.completeness.totals

    def to_json(self) -> dict[str, Any]:
        """What ``solferino pack --json`` prints."""
        return {
            "schema": "solferino.pack/1",
            "path": str(self.path),
            "form": self.form,
            "root": self.root,
            "files": self.files,
            "size": self.size,
            "ledger": self.ledger,
            "entry": self.entry.number,
            "subject": {"kind": self.completeness.kind, "words": self.completeness.words},
            "items": dict(self.totals),
            "not_here": [
                {"state": state, "reason": reason or None, "items": count}
                for state, reason, count in self.completeness.reasons()
            ],
            "stamps": self.stamps,
            "cosignatures": self.cosignatures,
            "failures": [{"step": step, "name": name, "why": why} for step, name, why in self.failures],
        }


def pack(
    case: Case,
    out: Path,
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
    """Make a package of a case, or of some of its items.

    out: a folder, or a file that ends in ``.zip`` (``.zip.age`` with recipients); nothing is ever overwritten. items:
    numbers or ids of those on the subject; all by default. incident: a handle; the items that tell of it are the
    subject. withhold: item -> reason (docs/formats/package.md) for those that stay out. redactions: item -> cuts (see
    :func:`solferino.casework.redact.redacted_copy`) for those that go in with parts cut out. recipients: age public
    keys. authorities, witnesses: whom to ask; one that does not answer is no error, and is told. with_names: the names
    of people on the case go in. to: for whom, in your words; recorded, and part of the package.

    Raises UsageError, DigestMismatch (an object or batch is damaged; it is named), StillPresent (something that was to
    stay behind was found in what was made), Conflict (the ledger never stood still), and the errors of key, disk and
    vault. Then there is no package.
    """
    if ED25519 not in signer.public:
        raise UsageError("a package needs an Ed25519 key", kept="nothing was changed", do="name another key")
    with case.working(), told("writing the package", str(out)):
        wanted = _wanted(case, items, incident, withhold or {}, with_names=with_names)
        cuts = _cuts(case, wanted, redactions or {})
        with Wrapping(out, recipients) as wrapping:
            actor = case.actor()
            keys = enroll(case, signer)
            redacted = [redacted_copy(case, item, how, beside=wrapping.aside()) for item, how in cuts.items()]
            wanted = wanted.redacting({copy.item: copy.reason for copy in redacted})
            return _Making(
                case, wrapping, signer, keys, wanted, redacted, actor, to, tuple(authorities), tuple(witnesses), watch
            ).run()


@dataclass(slots=True)
class _Making:
    case: Case
    wrapping: Wrapping
    signer: Signer
    keys: list[Key]
    wanted: Wanted
    redacted: list[RedactedCopy]
    actor: str | None
    to: str | None
    authorities: tuple[Authority, ...]
    witnesses: tuple[WitnessAt, ...]
    watch: Watcher

    def run(self) -> Packed:
        """Write the package against a ledger that may move on; what was copied by then is not copied again."""
        folder = self.wrapping.folder()
        before: int | None = None
        for _ in range(_ATTEMPTS):
            exported = self._announce(before)
            selection = select(self.case, self.case.fold(exported.number + 1), self.wanted)
            packing = Packing(self.case, selection, folder, self.redacted, self.watch)
            completeness = packing.all()
            root = write_root(folder)
            try:
                return self._seal(folder, root, packing.leaves, completeness)
            except Conflict:
                before = exported.number
                _take_back(folder)
        raise Conflict(
            f"the ledger moved on {_ATTEMPTS} times while the package was made",
            kept="no package was made",
            do="let the other work on this case come to its end, then pack again",
        )

    def _announce(self, before: int | None) -> CustodyEvent:
        """Say in the ledger what is meant, before a byte is written."""
        here = [i for i in self.case.fold().items if self.wanted.takes(i)]
        withheld = tuple(Withheld(i, why, how) for i, (how, why) in sorted(self.wanted.reasons.items()))
        return self.case.commit(
            EventType.EXPORTED,
            [Handover(self.wanted.subject, tuple(here), withheld, self.to)],
            holds="handover",
            actor=self.actor,
            codes=["form=package"],
            refers=[] if before is None else [before],
        )

    def _seal(self, folder: Folder, root: Filed, leaves: Sequence[bytes], completeness: Completeness) -> Packed:
        files = [f for f in folder.files.values() if not layout.is_sealing(f.path)]
        record = Package(root.sha256, len(files), sum(f.size for f in files))
        lines = salted([record], self.case.world.entropy(32))
        size = len(leaves)
        entry = self.case.vault.commit(
            Draft(EventType.PACKED, "package", self.actor, (), (size - 1,)), lines, expected_size=size
        )
        checkpoint, _ = sign_head(self.case, self.signer, size + 1)
        cosigned, refused = cosign(self.case, checkpoint, self.witnesses)
        stamps, silent = stamp(self.case, checkpoint, self.authorities) if self.authorities else ([], [])
        failures = tuple(
            (step, name, why) for step, rows in (("cosign", refused), ("stamp", silent)) for name, why in rows
        )
        addresses = {key.encoded(): witness.url for witness in self.witnesses for key in witness.keys}
        parts = SealParts(
            entry.encoded(),
            lines[0].encoded(),
            checkpoint.note,
            [*leaves, leaf_hash(entry.encoded())],
            origin_of(self.case.id),
            {key.algorithm: key.id for key in self.keys},
            tuple(Cosigned(c.line, c.vkey, addresses.get(c.vkey)) for c in cosigned),
            tuple(self._stamp_files(s) for s in stamps),
            failures,
        )
        write_seal(folder, root, parts, self.signer)
        return Packed(
            self.wrapping.close(folder),
            self.wrapping.form,
            root.sha256,
            record.files,
            record.size,
            size,
            entry,
            checkpoint,
            completeness,
            len(stamps),
            len(cosigned),
            failures,
        )

    def _stamp_files(self, made: Stamp) -> StampFiles:
        read = self.case.vault.objects.read
        return StampFiles(
            made.kind,
            read(made.token),
            read(made.request) if made.request else None,
            tuple(map(read, made.certificates)),
            tuple(map(read, made.revocation)),
            tuple(map(read, made.headers)),
        )


def _take_back(folder: Folder) -> None:
    """Take away all but the objects, which are the same whatever the ledger says."""
    for path in [p for p in folder.files if not p.startswith(layout.OBJECTS)]:
        folder.remove(path)


def _wanted(
    case: Case, items: Sequence[str] | None, incident: str | None, withhold: Mapping[str, str], *, with_names: bool
) -> Wanted:
    numbers = case.fold().numbers()
    reasons = {}
    for given, reason in withhold.items():
        if reason not in ASKED_FOR:
            raise UsageError(
                f"{reason!r} is no reason to withhold", kept="nothing was changed", do=f"one of: {', '.join(ASKED_FOR)}"
            )
        reasons[find_item(numbers, given)] = (WITHHELD, reason)
    if items is not None and incident is not None:
        raise UsageError("a package is of items or of an incident", kept="nothing was changed", do="name one of them")
    wanted = Wanted("case", "case", "the whole case", None, reasons, with_names)
    if incident is not None:
        wanted = _of_incident(case, incident, reasons, with_names=with_names)
    elif items is not None:
        chosen = {find_item(numbers, given) for given in items}
        words = ", ".join(number for item, number in numbers.items() if item in chosen)
        wanted = Wanted("items", "items", words, frozenset(chosen), reasons, with_names)
    for item in reasons:
        if wanted.items is not None and item not in wanted.items:
            raise UsageError(
                f"{numbers[item]} is not on the subject, so it stays out anyway",
                kept="nothing was changed",
                do="leave it out of --withhold",
            )
    if not any(wanted.takes(item) for item in numbers):
        raise UsageError("nothing would be left in the package", kept="nothing was changed", do="withhold less")
    return wanted


def _of_incident(case: Case, incident: str, reasons: Mapping[str, tuple[str, str]], *, with_names: bool) -> Wanted:
    state = case.fold()
    handle = incident.strip().upper()
    found = next((i for i in grouped_before(state).incidents if i.handle == handle), None)
    if found is None:
        raise UsageError(
            f"this case has no incident {incident!r}",
            kept="nothing was changed",
            do="list them with `solferino incidents`",
        )
    readings = {state.claims[c].passage.reading for c in members_of(found) if c in state.claims}
    digests = [state.readings_by_id[r].bytes_digest for r in readings if r in state.readings_by_id]
    items = frozenset(item for digest in digests for item in state.item_of_bytes(digest))
    return Wanted("incident", handle, f"incident {handle}", items, reasons, with_names)


def _cuts(case: Case, wanted: Wanted, redactions: Mapping[str, Sequence[Cut]]) -> dict[str, Sequence[Cut]]:
    numbers = case.fold().numbers()
    cuts = {find_item(numbers, given): how for given, how in redactions.items()}
    for item in cuts:
        if not wanted.takes(item):
            raise UsageError(
                f"{numbers[item]} is withheld or not on the subject, so nothing is cut in it",
                kept="nothing was changed",
                do="say one thing of each item",
            )
    return cuts


__all__ = ["Packed", "pack"]
