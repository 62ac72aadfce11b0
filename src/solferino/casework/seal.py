"""seal: encrypt an item to named people and destroy its clear form; unseal: read it again, with an entry first.

The order is the whole of its safety. Ciphertexts are durable and read back; then the entry; then the clear form goes.
And the other way round: the entry that somebody reads is durable before the first clear byte leaves.
"""

from __future__ import annotations

import hashlib
import io
import os
import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO, cast

from solferino.casework.case import Case
from solferino.casework.dossier import DOSSIER
from solferino.casework.grouping import grouped_before
from solferino.casework.handed import HandedOver, packages_with
from solferino.casework.ids import find_item
from solferino.casework.lagging import notes_on_replicas
from solferino.casework.own import part_of_case
from solferino.casework.process import regroup
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.telling import Telling, goes_with_it, telling_of, told
from solferino.casework.views import refresh_views
from solferino.custody import leaf_hash
from solferino.preserve import CaptureFailed, capture_file, walk
from solferino.record import (
    Capture,
    CustodyEvent,
    DigestMismatch,
    EventType,
    Exit,
    Item,
    Line,
    NothingFound,
    Outcome,
    Publication,
    Sealing,
    SolferinoError,
    UsageError,
    parse_line,
    salted,
)
from solferino.share.seal import Identity, NoKeyFits, decrypt_stream, encrypt_stream, read_identities, recipient
from solferino.vault.files import REAL_FILES
from solferino.vault.files import told as disk_told
from solferino.vault.protocol import Draft

_CHUNK = 1 << 20


class NobodyNamed(SolferinoError):
    """Something that is done under a name and for a reason was asked for without one of them."""

    code, exit_code = "SOLF-E770", Exit.DECISION_MISSING


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was put under seal. event: its entry. number: of the item. checked: somebody's key here was seen to open it.

    replicas: one sentence for each replica that still holds the clear form. packages: those that carried it in the
    clear, and are beyond its reach.
    """

    event: CustodyEvent
    number: str
    lines: int
    objects: int
    checked: bool
    replicas: tuple[str, ...] = ()
    packages: tuple[HandedOver, ...] = ()


@dataclass(slots=True)
class SealedIn:
    """What was sealed as it was taken in. failed, skipped: (name, reason)."""

    sealed: list[Sealed] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Unsealed:
    """What was given out. event: its entry. size: clear bytes. name: of the file as it was taken in."""

    event: CustodyEvent
    size: int
    name: str


# -- sealing --------------------------------------------------------------------------------------------------


def seal(
    case: Case,
    item: str,
    recipients: Sequence[str],
    *,
    person: str | None,
    reason: str | None,
    second: str | None = None,
    check_with: Sequence[Identity] = (),
) -> Sealed:
    """Encrypt an item to ``recipients`` and destroy its clear form: bytes, text, map, and every line that tells of it.

    item: its number or id. recipients: age public keys. person, second: names; one is enough. reason: people's words,
    kept in a batch line. check_with: identities; each ciphertext is opened with them and compared before anything is
    destroyed. The roots stand, what is left is grouped anew, and the dossier in the case folder is removed.
    Raises NobodyNamed, NoRecipient, UsageError for an unknown item, NoKeyFits, and the vault's errors; then nothing was
    destroyed.
    """
    keys = _keys(recipients)
    actors = [_named(person), *([_named(second)] if second else [])]
    words = _reason(reason)
    with case.working():
        state = case.fold()
        target = find_item(state.numbers(), item)
        people = [case.person(name) for name in actors]
        state = case.fold()
        number = state.numbers()[target]
        before = grouped_before(state)
        packages = packages_with(case, target)
        telling = telling_of(state, target)
        lines = list(dict.fromkeys(data for _, data, record in told(case, telling) if goes_with_it(record)))
        sealings = _encrypted(case, telling, lines, keys, check_with)
        order = case.commit(
            EventType.DECIDED,
            [Outcome(people[-1], "seal", "ordered", "ok", words)],
            holds="order",
            actor=people[0],
            codes=["verdict=seal"],
        )
        codes = [
            *(f"last_{letter}={highest}" for letter, highest in sorted(state.handles.items()) if highest),
            f"item={int(number.removeprefix('I-'))}",
            f"kept={state.item_entries[target][0]}",
            f"lines={len(lines)}",
            f"objects={len(telling.objects)}",
            *(f"second={one}" for one in people[1:]),
        ]
        draft = Draft(
            EventType.SEALED, "", people[0], tuple(sorted(codes)), (order.number, *(p.packed for p in packages))
        )
        event = case.vault.seal(draft, sealings)
        case.forget_texts()
        regroup(case, before)
    refresh_views(case)
    if case.path is not None:
        (case.path / DOSSIER).unlink(missing_ok=True)  # it was made before, and holds the words
    notes = tuple(notes_on_replicas(case.fold().events))
    return Sealed(event, number, len(lines), len(telling.objects), bool(check_with), notes, tuple(packages))


def add_sealed(
    case: Case,
    paths: Sequence[Path],
    recipients: Sequence[str],
    *,
    reason: str | None = None,
    given: Publication | None = None,
    watch: Watcher = nobody,
) -> SealedIn:
    """Take files in under seal: each is encrypted while it is read, and its clear bytes never lie in the case.

    What would have been its lines is sealed too, so that not even its name can be read. It gets a number and is not
    processed. A file that cannot be read is recorded and the rest goes on. Bytes that lie in the case in the clear are
    refused: seal that item. Raises NoRecipient and the vault's errors.
    """
    keys = _keys(recipients)
    done = SealedIn()
    found = []
    for file in (f for path in paths for f in walk(path)):
        why = file.skipped or part_of_case(file.path, case.path)
        (found.append(file) if why is None else done.skipped.append((file.name, why)))
    with case.working():
        actor = case.actor()
        for at, file in enumerate(found):
            watch(Progress("add under seal", at, len(found), file.name, len(done.failed)))
            sink = _SealingSink(case, keys)
            try:
                caught = capture_file(file.path, sink, case.world)
                if case.vault.objects.has(caught.digest):
                    raise CaptureFailed(
                        "in_the_clear", "these bytes lie in the case in the clear already", do="seal that item"
                    )
            except CaptureFailed as why_not:
                done.failed.append((file.name, why_not.what))
                # No name: whoever wanted it sealed would not want it to stand here.
                codes = ["step=add", f"code={why_not.reason}", "sealed=1"]
                case.commit(EventType.ATTEMPT_FAILED, codes=codes, actor=actor)
                continue
            item = Item(file.name, folder=file.folder or None, digest=caught.digest, reason=reason, given=given)
            capture = Capture(item.id, caught.digest, caught.size, caught.captured, caught.tool, caught.media_type)
            rows = [line.encoded() for line in salted([item, capture], case.world.entropy(32))]
            sealings = [
                Sealing(sink.sealed, keys, object=caught.digest),
                *_sealed_lines(case, rows, keys, ()),
            ]
            state = case.fold()
            number = len(state.items) + len(state.erased_items) + len(state.sealed_items) + 1
            codes = [f"item={number}", f"lines={len(rows)}", "objects=1", "intake=1"]
            event = case.commit(EventType.SEALED, sealings, holds="sealing", codes=codes, actor=actor)
            done.sealed.append(Sealed(event, f"I-{number:03d}", len(rows), 1, checked=False))
        watch(Progress("add under seal", len(found), len(found), failed=len(done.failed)))
    refresh_views(case)
    return done


# -- unsealing ------------------------------------------------------------------------------------------------


def unseal(
    case: Case,
    item: str,
    identities: Sequence[Identity],
    out: Path,
    *,
    person: str | None,
    reason: str | None,
    records: Path | None = None,
) -> Unsealed:
    """Give out the clear bytes of a sealed item, as a new file ``out``, after an entry that says who reads it and why.

    It stays under seal. records: a new file for the lines that tell of it. Everything is opened and compared with its
    digest before the entry, with nothing written; a wrong key and a missing name or reason are entries too, of type
    ``refused``. Raises NobodyNamed, NoKeyFits, DamagedCiphertext, DigestMismatch, UsageError.
    """
    number, event, sealings = _find(case, item)
    try:
        name, words = _named(person), _reason(reason)
    except NobodyNamed:
        _refuse(case, number, event, "nobody_named", None)
        raise
    for place in (out, records):
        if place is not None and os.path.lexists(place):
            raise UsageError(f"{place.name} is there already", kept="nothing was read", do="name a new file")
    who = case.person(name)
    try:
        rows = _open_lines(case, sealings, identities)
        kept, digest, sealed = _bytes_of(rows, sealings)
        size = _opens_to(case, sealed, digest, identities)
    except NoKeyFits:
        _refuse(case, number, event, "wrong_key", who)
        raise
    except SolferinoError as error:
        codes = ["step=unseal", f"item={number}", f"code={error.code}"]
        case.commit(EventType.ATTEMPT_FAILED, codes=codes, actor=who, refers=[event.number])
        raise
    said = case.commit(
        EventType.UNSEALED,
        [Outcome(who, "unseal", "ordered", "ok", words)],
        holds="order",
        actor=who,
        codes=[f"item={number}"],
        refers=[event.number],
    )
    try:
        with _new_file(out) as target, case.vault.objects.open(sealed) as source:
            hashed = _Hashed(target)
            decrypt_stream(source, cast("BinaryIO", hashed), identities)
            _refuse_other(hashed.digest(), digest)
        if records is not None:
            with _new_file(records) as target:
                target.write(b"".join(row + b"\n" for row in rows))
    except BaseException:
        case.commit(EventType.ATTEMPT_FAILED, codes=["step=unseal", f"item={number}"], actor=who, refers=[said.number])
        raise
    return Unsealed(said, size, kept)


# -- inside ---------------------------------------------------------------------------------------------------


def _keys(recipients: Sequence[str]) -> tuple[str, ...]:
    keys = tuple(sorted({recipient(text) for text in recipients}))
    if not keys:
        raise UsageError(
            "nobody was named to seal to", kept="nothing was sealed", do="give an age public key with --to"
        )
    return keys


def _named(person: str | None) -> str:
    name = " ".join((person or "").split())
    if not name:
        raise NobodyNamed(
            "sealing and reading what is sealed are done by a named person",
            kept="nothing was changed or given out",
            do="give your name with --person",
        )
    return name


def _reason(reason: str | None) -> str:
    if not (reason or "").strip():
        raise NobodyNamed(
            "sealing and reading what is sealed need a reason",
            kept="nothing was changed or given out",
            do="give one with --reason",
        )
    return (reason or "").strip()


def _encrypted(
    case: Case, telling: Telling, lines: Sequence[bytes], keys: tuple[str, ...], check_with: Sequence[Identity]
) -> list[Sealing]:
    made = []
    for digest in sorted(telling.objects):
        with case.vault.objects.open(digest) as source:
            made.append(Sealing(_keep_encrypted(case, source, digest, keys, check_with), keys, object=digest))
    return made + _sealed_lines(case, lines, keys, check_with)


def _sealed_lines(
    case: Case, lines: Sequence[bytes], keys: tuple[str, ...], check_with: Sequence[Identity]
) -> list[Sealing]:
    body = b"".join(row + b"\n" for row in lines)
    source = cast("BinaryIO", io.BytesIO(body))
    sealed = _keep_encrypted(case, source, hashlib.sha256(body).hexdigest(), keys, check_with)
    return [Sealing(sealed, keys, line=leaf_hash(row).hex()) for row in lines]


def _keep_encrypted(
    case: Case, source: BinaryIO, digest: str, keys: tuple[str, ...], check_with: Sequence[Identity]
) -> str:
    """Encrypt into an object of the case and return its digest. The clear bytes are checked against ``digest``."""
    with _scratch(case) as scratch:
        hashed = _Hashed(source)
        encrypt_stream(cast("BinaryIO", hashed), scratch, keys)
        _refuse_other(hashed.digest(), digest)
        scratch.seek(0)
        sealed = case.vault.objects.put(scratch)
    if check_with:
        _opens_to(case, sealed, digest, check_with)
    return sealed


def _opens_to(case: Case, sealed: str, digest: str, identities: Sequence[Identity]) -> int:
    """Open a ciphertext with nothing written, and compare. Returns the number of clear bytes."""
    hashed = _Hashed(None)
    with case.vault.objects.open(sealed) as source:
        decrypt_stream(source, cast("BinaryIO", hashed), identities)
    _refuse_other(hashed.digest(), digest)
    return hashed.size


def _refuse_other(found: str, wanted: str) -> None:
    if found != wanted:
        raise DigestMismatch(
            "what was encrypted is not what the ledger names",
            where=f"object {wanted}",
            kept="nothing was destroyed",
            do="run `solferino scrub`, then restore the object from a copy",
        )


def _find(case: Case, item: str) -> tuple[int, CustodyEvent, list[Sealing]]:
    kind, _, digits = item.strip().upper().partition("-")
    wanted = int(digits) if kind == "I" and digits.isascii() and digits.isdigit() else None
    for event in reversed(case.fold().events):
        if event.type is EventType.SEALED and wanted is not None and event.code("item") == str(wanted):
            lines = case.vault.lines(event.batch.root) if event.batch else []
            return wanted, event, [r.record for r in lines if isinstance(r, Line) and isinstance(r.record, Sealing)]
    raise UsageError(
        f"no item {item!r} is under seal in this case",
        kept="nothing was read",
        do="`solferino status` lists what is sealed",
    )


def _open_lines(case: Case, sealings: Sequence[Sealing], identities: Sequence[Identity]) -> list[bytes]:
    """The sealed lines, compared with their leaf hashes. They are few and short; they stay in memory."""
    named = {s.line for s in sealings if s.line}
    rows = []
    for sealed in sorted({s.sealed for s in sealings if s.line}):
        clear = io.BytesIO()
        with case.vault.objects.open(sealed) as source:
            decrypt_stream(source, cast("BinaryIO", clear), identities)
        rows += clear.getvalue().split(b"\n")[:-1]
    if {leaf_hash(row).hex() for row in rows} != named:
        raise DigestMismatch("the sealed lines are not those that the ledger names", kept="nothing was given out")
    return rows


def _bytes_of(rows: Sequence[bytes], sealings: Sequence[Sealing]) -> tuple[str, str, str]:
    """Name, digest and ciphertext of the item's bytes: those of its latest sighting."""
    records = [line.record for line in map(parse_line, rows) if isinstance(line, Line)]
    captures = sorted((r for r in records if isinstance(r, Capture)), key=lambda c: c.captured)
    names = [r.name for r in records if isinstance(r, Item)]
    where = {s.object: s.sealed for s in sealings if s.object}
    for capture in reversed(captures):
        if capture.digest in where:
            return (names[-1] if names else ""), capture.digest, where[capture.digest]
    raise NothingFound(
        "the bytes of this item are not under seal: another item holds them too, or it never had any",
        kept="nothing was given out",
        do="look for an item of the same name in `solferino status`",
    )


def _refuse(case: Case, number: int, event: CustodyEvent, code: str, who: str | None) -> None:
    case.commit(
        EventType.REFUSED,
        codes=["step=unseal", f"item={number}", f"code={code}"],
        actor=who or case.actor(),
        refers=[event.number],
    )


@contextmanager
def _scratch(case: Case) -> Iterator[BinaryIO]:
    """A file for ciphertext on the disk of the case, gone when it is closed."""
    with (
        disk_told("encrypting", str(case.path)),
        tempfile.TemporaryFile(prefix=".part-", dir=case.path) as scratch,
    ):
        yield cast("BinaryIO", scratch)


@contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    """A new file that only its owner may read, and that appears whole or not at all."""
    draft = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        number = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(number, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        REAL_FILES.link(draft, path)
    except OSError as error:
        raise UsageError(
            f"{path.name} could not be written: {error.strerror or error}",
            kept="the case is as it was, with the entry that it was to be read",
            do="name another place with --out",
        ) from error
    finally:
        draft.unlink(missing_ok=True)


class _Hashed:
    """A stream that keeps the digest of what passes: read from it, or write to it; with no stream, to nowhere."""

    def __init__(self, stream: IO[bytes] | None) -> None:
        self._stream = stream
        self._hash = hashlib.sha256()
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(_CHUNK if size < 0 else size) if self._stream is not None else b""
        self._hash.update(data)
        return data

    def write(self, data: bytes) -> int:
        if self._stream is not None:
            self._stream.write(data)
        self._hash.update(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        if self._stream is not None:
            self._stream.flush()

    def digest(self) -> str:
        return self._hash.hexdigest()


class _SealingSink:
    """Where the bytes of a file go that is taken in under seal: encrypted into an object, hashed on the way."""

    def __init__(self, case: Case, keys: tuple[str, ...]) -> None:
        self._case = case
        self._keys = keys
        self.sealed = ""

    def put(self, source: BinaryIO | bytes) -> str:
        stream = cast("BinaryIO", io.BytesIO(source)) if isinstance(source, bytes) else source
        hashed = _Hashed(stream)
        with _scratch(self._case) as scratch:
            encrypt_stream(cast("BinaryIO", hashed), scratch, self._keys)
            scratch.seek(0)
            self.sealed = self._case.vault.objects.put(scratch)
        return hashed.digest()


__all__ = ["Identity", "add_sealed", "read_identities", "seal", "unseal"]
