"""receive: take in a package of somebody else's. Its proofs are checked and kept as theirs, never re-asserted as ours.

The order: what it is, and whether its own proofs hold, before a byte of it is kept; then its bytes as received and the
report; then one entry with the receipt; then its items, as items of this case that say where they came from.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from solferino.casework.case import Case
from solferino.casework.check import Brought, check_package
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.views import refresh_views
from solferino.read.foreign import ForeignFile, Found, HostileArchive, check_bag, check_wacz, members, unpacked
from solferino.record import (
    Capture,
    CustodyEvent,
    DigestMismatch,
    EventType,
    Exit,
    Item,
    Line,
    NewerFormat,
    Outcome,
    Publication,
    Receipt,
    SolferinoError,
    UsageError,
    instant,
    parse_packed_line,
)
from solferino.share.seal import MAGIC, Identity, decrypt_stream
from solferino.text import media
from solferino.verify.package.evidence import PackedEvidence, read_about
from solferino.verify.package.files import Files, read_whole
from solferino.verify.package.kind import open_package
from solferino.verify.package.layout import COMPLETENESS, ENTRIES, PACKAGE, REDACTED, ROOT, SEAL, SEALED

TOOL = "receive/1"
_RESERVE = 64 << 20  # bytes of the disk that are left alone
_AT_ONCE = 200  # items under one entry
_HEAD = 1 << 18
_MOST_FAULTS = 1000  # outcomes of one receipt; the report has all
_LARGEST_STATEMENT = 256 << 20
_OURS = (ROOT, SEAL, SEALED, PACKAGE, COMPLETENESS, ENTRIES)
_TAIL = 16 << 20  # bytes of the end of a zip in which names are looked for
_DECLARATION = re.compile(r"([^/]+/)?bagit\.txt")


class PackageRefused(SolferinoError):
    """A package whose own proofs do not hold was not taken in."""

    code, exit_code = "SOLF-E373", Exit.INTEGRITY


class NotReceivable(UsageError):
    """What was named is no package of a kind that can be received."""

    code = "SOLF-E273"


@dataclass(frozen=True, slots=True)
class Theirs:
    """One item of theirs. number: as they number it, or empty. open: gives its bytes."""

    name: str
    folder: str | None
    number: str
    digest: str
    size: int
    media_type: str | None
    address: str | None
    given: Publication | None
    open: Callable[[], IO[bytes]]


@dataclass(slots=True)
class Received:
    """What a package brought. event: the entry with its receipt. checked: exit code of our verification of it.

    kept, again: items that are new here, and items seen again. not_here: (their number, state, reason) of what they say
    exists and did not hand over. faults: (name, what) of proofs that do not hold. notes: what it does not prove.
    """

    event: CustodyEvent
    receipt: Receipt
    checked: int
    kept: int = 0
    again: int = 0
    not_here: list[tuple[str, str, str]] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Opened:
    """A package that was looked at. keep: puts its bytes as received into the case and gives their digests."""

    form: str
    checked: int
    report: dict[str, Any]
    keep: Callable[[], list[str]]
    items: Callable[[], Iterator[Theirs]]
    not_here: list[tuple[str, str, str]] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    root: str | None = None
    case: str | None = None
    size: int | None = None
    head: str | None = None
    keys: tuple[str, ...] = ()


def receive(
    case: Case,
    package: Path,
    *,
    identities: Sequence[Identity] = (),
    reason: str | None = None,
    brought: Brought | None = None,
    keep_damaged: bool = False,
    watch: Watcher = nobody,
) -> Received:
    """Take in a package: ours as folder, zip or ``.zip.age``, a BagIt bag (folder or zip), or a WACZ.

    identities: for one that is encrypted. reason: why it is taken in. brought: what to verify it against. keep_damaged:
    keep one whose proofs fail as it came, with the failures recorded; then only what a proof bears out becomes an item.
    Raises PackageRefused, HostileArchive, NotReceivable, NoKeyFits, DamagedCiphertext and the vault's errors; that it
    was tried is an entry then.
    """
    package = package.absolute()
    with ExitStack() as closing:
        try:
            clear = _decrypted(case, package, identities, closing)
            opened = _opened(case, clear, package, brought, watch, closing)
            if opened.checked not in (Exit.DONE, Exit.NOT_ANCHORED) and not keep_damaged:
                raise _refusal(package, opened)
        except SolferinoError as error:
            if error.exit_code is not Exit.USAGE:  # a slip of the pen is no event
                codes = ["step=receive", f"code={error.code}"]
                refused = isinstance(error, PackageRefused | HostileArchive)
                kind = EventType.REFUSED if refused else EventType.ATTEMPT_FAILED
                case.commit(kind, codes=codes, actor=case.actor())
            raise
        with case.working():
            done = _taken_in(case, package, opened, reason, watch)
    refresh_views(case)
    return done


# -- opening --------------------------------------------------------------------------------------------------


def _decrypted(case: Case, package: Path, identities: Sequence[Identity], closing: ExitStack) -> Path:
    """The package itself, or its clear form in a private folder on the disk of the case that goes when we are done."""
    if not package.is_file() or not _starts(package, MAGIC):
        return package
    if not identities:
        raise UsageError(
            "this package is encrypted, and no identity was named",
            where=package.name,
            kept="nothing was changed",
            do="give the file with your key: --identity FILE",
        )
    place = _private_folder(case, closing)
    _refuse_full(place, package.stat().st_size)
    clear = place / package.name.removesuffix(".age")
    with package.open("rb") as source, clear.open("xb") as target:
        decrypt_stream(source, cast("BinaryIO", target), identities)
    return clear


def _opened(
    case: Case, path: Path, original: Path, brought: Brought | None, watch: Watcher, closing: ExitStack
) -> _Opened:
    if not path.exists():
        raise NotReceivable("it is not there", where=str(path), kept="nothing was changed", do="check the name")
    if path.is_dir():
        if any((path / name).exists() for name in _OURS):  # one that was stripped of its seal is no bag for that
            return _ours(case, path, original, brought, watch)
        if (path / "bagit.txt").is_file():
            return _bag(case, path, original)
        raise _no_package(path)
    if not _starts(path, b"PK"):
        raise _no_package(path)
    if _is_ours(path):
        return _ours(case, path, original, brought, watch)
    with members(path, _room(path.parent, reading=True)) as (archive, files):
        names = [member.path for member in files]
        if "datapackage.json" in names:
            return _wacz(case, path, original)
        bag = next((name for name in names if _DECLARATION.fullmatch(name)), None)
        if bag is not None:
            place = _private_folder(case, closing)
            _refuse_full(place, sum(member.size for member in files))
            unpacked(archive, files, place)
            return _bag(case, place / bag.removesuffix("bagit.txt"), original)
    raise _no_package(path)


def _ours(case: Case, path: Path, original: Path, brought: Brought | None, watch: Watcher) -> _Opened:
    before = {} if path.is_dir() else {p: _sha256(p) for p in {path, original}}
    result = check_package(path, brought=brought, world=case.world, watch=watch)
    files = open_package(path)
    report = result.report
    holds = report.exit_code in (Exit.DONE, Exit.NOT_ANCHORED)

    def keep() -> list[str]:
        if path.is_dir():
            return _keep_folder(case, files, {**_listed(files), ROOT: report.package_root} if holds else {})
        return [_keep_file(case, p, digest) for p, digest in before.items()]

    numbers = _stated(files)
    return _Opened(
        "solferino",
        int(report.exit_code),
        result.form,
        keep,
        lambda: chain(_their_items(files, numbers), _redacted(files, numbers)) if holds else iter(()),
        [(n, state, reason) for n, state, reason in numbers if state != "here"],
        [(f"{d.kind} {d.name}", d.what) for d in report.damage]
        + [(name, "of a later version") for name in report.newer],
        [] if report.anchored else ["not yet anchored: nothing from outside fixes its time"],
        report.package_root or None,
        report.case or None,
        report.size,
        report.root,
        report.sealed_by,
    )


def _their_items(files: Files, stated: Sequence[tuple[str, str, str]]) -> Iterator[Theirs]:
    """The items whose lines are in the package, in the order in which they were first kept, with their numbers."""
    evidence = PackedEvidence(files, read_about(files), {})
    items: dict[str, Item] = {}
    captures: dict[str, Capture] = {}
    for data in evidence.entries():
        event = CustodyEvent.parse(data)
        if event.batch is None:
            continue
        found = [r for row in evidence.batch(event.batch.root) if (r := _item_or_capture(row)) is not None]
        for item in sorted((r for r in found if isinstance(r, Item)), key=lambda i: (i.folder or "", i.name)):
            items[item.id] = item
        for capture in (r for r in found if isinstance(r, Capture)):
            captures[capture.item] = capture
    numbers = [number for number, state, _ in stated if state == "here"]
    known = numbers if len(numbers) == len(items) else [""] * len(items)
    for number, (key, item) in zip(known, items.items(), strict=True):
        latest = captures.get(key)
        if latest is not None:
            given = replace(item.given, basis="theirs") if item.given else None
            yield Theirs(
                item.name,
                item.folder,
                number,
                latest.digest,
                latest.size,
                latest.media_type,
                item.address,
                given,
                partial(evidence.objects.open, latest.digest),
            )


def _redacted(files: Files, stated: Sequence[tuple[str, str, str]]) -> Iterator[Theirs]:
    """The texts of redacted copies: what was handed over of an item that was cut. Pictures stay in what is kept."""
    listed = _listed(files)
    for number, state, _ in stated:
        path = f"{REDACTED}{number}/text.txt"
        size = files.size(path)
        if state == "redacted" and size is not None and path in listed:
            name = f"{number} (redacted).txt"
            yield Theirs(name, None, number, listed[path], size, None, None, None, partial(files.open, path))


def _item_or_capture(row: bytes) -> Item | Capture | None:
    if b'"type":"item"' not in row and b'"type":"capture"' not in row:
        return None
    try:
        line = parse_packed_line(row)
    except NewerFormat:
        return None
    return line.record if isinstance(line, Line) and isinstance(line.record, Item | Capture) else None


def _stated(files: Files) -> list[tuple[str, str, str]]:
    """Number, state and reason of every item on their subject, from the statement of completeness."""
    try:
        raw = read_whole(files, COMPLETENESS, _LARGEST_STATEMENT)
        rows = json.loads(raw or b"{}").get("items", [])
        return [(str(r["number"]), str(r["state"]), str(r.get("reason", ""))) for r in rows]
    except (SolferinoError, ValueError, KeyError, TypeError, AttributeError):
        return []  # the verification has said so


def _bag(case: Case, folder: Path, original: Path) -> _Opened:
    found = check_bag(folder)

    def items() -> Iterator[Theirs]:
        for file in found.files:
            if file.holds:
                below = file.path.removeprefix("data/")
                yield _foreign(file, below, partial(_file, folder / file.path))

    def keep() -> list[str]:
        if original.is_file():
            return [_keep_file(case, original, None)]
        rows = sorted(folder.rglob("*"))
        return [_keep_file(case, row, None) for row in rows if row.is_file() and not row.is_symlink()]

    return _of_found(found, keep, items)


def _wacz(case: Case, path: Path, original: Path) -> _Opened:
    before = _sha256(path)
    found = check_wacz(path, _room(path.parent, reading=True))

    def items() -> Iterator[Theirs]:
        if not found.faults:
            whole = ForeignFile(original.name, before, path.stat().st_size, holds=True)
            yield _foreign(whole, original.name.removesuffix(".age"), partial(_file, path))

    return _of_found(found, lambda: [_keep_file(case, path, before)], items)


def _of_found(found: Found, keep: Callable[[], list[str]], items: Callable[[], Iterator[Theirs]]) -> _Opened:
    report = {
        "schema": "solferino.foreign/1",
        "form": found.form,
        "checked": found.checked,
        "faults": [{"name": f.name, "what": f.what} for f in found.faults],
        "notes": found.notes,
        "files": [{"path": f.path, "sha256": f.sha256, "size": f.size, "holds": f.holds} for f in found.files],
    }
    checked = Exit.INTEGRITY if found.faults else Exit.DONE if found.files else Exit.NOTHING
    faults = [(f.name, f.what) for f in found.faults]
    return _Opened(found.form, int(checked), report, keep, items, faults=faults, notes=list(found.notes))


def _foreign(file: ForeignFile, below: str, reader: Callable[[], IO[bytes]]) -> Theirs:
    folder, _, name = below.rpartition("/")
    return Theirs(_text(name), _text(folder) or None, "", file.sha256, file.size, None, None, None, reader)


# -- taking in ------------------------------------------------------------------------------------------------


def _taken_in(case: Case, package: Path, opened: _Opened, reason: str | None, watch: Watcher) -> Received:
    actor = case.actor()
    theirs = list(opened.items())
    for at, one in enumerate(theirs):
        watch(Progress("receive", at, len(theirs), one.name))
        with one.open() as stream:
            kept = case.vault.objects.put(cast("BinaryIO", stream))
        if kept != one.digest:
            raise _changed(one.name)
    watch(Progress("receive", len(theirs), len(theirs)))
    contents = opened.keep()
    report = json.dumps(opened.report, ensure_ascii=False, sort_keys=True, indent=1).encode("utf-8", "backslashreplace")
    receipt = Receipt(
        opened.form,
        opened.checked,
        case.vault.objects.put(report),
        tuple(sorted(set(contents))),
        opened.root,
        opened.case,
        opened.size,
        opened.head,
        opened.keys,
        label=_text(package.name),
    )
    event = case.commit(
        EventType.RECEIVED,
        [receipt, *_outcomes(receipt, opened, reason)],
        holds="receipt",
        actor=actor,
        codes=[
            f"form={opened.form}",
            f"exit={opened.checked}",
            f"items={len(theirs)}",
            f"not_here={len(opened.not_here)}",
            f"faults={len(opened.faults)}",
        ],
    )
    done = Received(event, receipt, opened.checked)
    done.not_here, done.faults, done.notes = opened.not_here, opened.faults, opened.notes
    _keep_items(case, theirs, opened, done, actor)
    return done


def _outcomes(receipt: Receipt, opened: _Opened, reason: str | None) -> Iterator[Outcome]:
    if reason and reason.strip():
        yield Outcome(receipt.id, "receive", "reason", "ok", reason.strip())
    for name, what in opened.faults[:_MOST_FAULTS]:
        do = "ask whoever sent it for another copy; the whole list is in the report"
        yield Outcome(receipt.id, "receive", "their_proof_failed", "failed", f"{name}: {what}" if name else what, do)
    for number, state, why in opened.not_here[:_MOST_FAULTS]:
        words = f"their {number} is {state}" + (f": {why}" if why else "")
        yield Outcome(receipt.id, "receive", "not_handed_over", "warning", words)
    for note in opened.notes:
        yield Outcome(receipt.id, "receive", "not_proved", "warning", note)


def _keep_items(case: Case, theirs: Sequence[Theirs], opened: _Opened, done: Received, actor: str | None) -> None:
    """Make items of theirs, a few under one entry that refers to the receipt. What an item was given before stays."""
    name = f"{opened.root[:12]}" if opened.root else opened.form
    why = f"received from package {name}"
    secret = case.world.entropy(32)
    for start in range(0, len(theirs), _AT_ONCE):
        known = case.fold().items
        records: list[object] = []
        for one in theirs[start : start + _AT_ONCE]:
            item = Item(one.name, one.folder, one.address, one.digest, reason=why, given=one.given)
            before = known.get(item.id)
            if before is None:
                done.kept += 1
            else:
                done.again += 1
                item = replace(item, reason=before.reason or item.reason, given=before.given or item.given)
            captured = instant(case.world.clock())
            media_type = one.media_type or _sniffed(case, one)
            said = f"{why}, there {one.number}" if one.number else why
            records += [
                item,
                Capture(item.id, one.digest, one.size, captured, TOOL, media_type),
                Outcome(item.id, "add", "received", "ok", said if before is None else f"already kept; {said}"),
            ]
        case.commit(
            EventType.KEPT,
            records,
            holds="items",
            secret=secret,
            actor=actor,
            codes=["step=receive", "failed=0"],
            refers=[done.event.number],
        )


def _sniffed(case: Case, one: Theirs) -> str:
    with case.vault.objects.open(one.digest) as stream:
        return media.sniff(stream.read(_HEAD), one.name)


def _keep_folder(case: Case, files: Files, wanted: dict[str, str]) -> list[str]:
    """Every file of a package folder as an object; each must be the one that was verified a moment ago."""
    kept = []
    for path in files.paths():
        with files.open(path) as stream:
            digest = case.vault.objects.put(stream)
        if path in wanted and wanted[path] != digest:
            raise _changed(path)
        kept.append(digest)
    return kept


def _listed(files: Files) -> dict[str, str]:
    raw = read_whole(files, ROOT, 1 << 30) or b""
    rows = (row.split(" ", 3) for row in raw.decode("utf-8", "replace").splitlines()[1:])
    return {row[3]: row[0] for row in rows if len(row) == 4}


def _keep_file(case: Case, path: Path, before: str | None) -> str:
    with path.open("rb") as stream:
        digest = case.vault.objects.put(stream)
    if before is not None and digest != before:
        raise _changed(path.name)
    return digest


# -- inside ---------------------------------------------------------------------------------------------------


def _refusal(package: Path, opened: _Opened) -> PackageRefused:
    some = "; ".join(f"{name}: {what}" if name else what for name, what in opened.faults[:5])
    more = f"; and {len(opened.faults) - 5} more" if len(opened.faults) > 5 else ""
    return PackageRefused(
        f"the proofs of this package do not hold: {some or 'there was nothing to check'}{more}",
        where=package.name,
        kept="nothing of it was taken in; that it was refused is in the ledger",
        do="ask whoever sent it for another copy; --keep-damaged keeps it as it came, with the failures",
    )


def _changed(name: str) -> DigestMismatch:
    return DigestMismatch(
        f"{_text(name)} changed between its check and its taking in",
        kept="nothing of the package is in the record",
        do="copy the package to a disk of this machine, and receive it from there",
    )


def _no_package(path: Path) -> NotReceivable:
    return NotReceivable(
        "this is no package that can be received: neither one of ours, nor a BagIt bag, nor a WACZ",
        where=str(path),
        kept="nothing was changed",
        do="files that are no package are added with `solferino add`",
    )


def _is_ours(path: Path) -> bool:
    """True for a zip whose directory ends with the names that every package of ours has there."""
    with path.open("rb") as stream:
        stream.seek(max(0, stream.seek(0, 2) - _TAIL))
        tail = stream.read(_TAIL)
    return f"/{ROOT}".encode() in tail and f"/{SEALED}".encode() in tail


def _starts(path: Path, magic: bytes) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(magic)) == magic
    except OSError as error:
        raise NotReceivable(
            f"it cannot be read: {error.strerror or error}", where=str(path), kept="nothing was changed"
        ) from error


def _private_folder(case: Case, closing: ExitStack) -> Path:
    return Path(closing.enter_context(tempfile.TemporaryDirectory(prefix=".part-receive-", dir=case.path)))


def _room(folder: Path, *, reading: bool = False) -> int:
    """Bytes that may be unpacked. reading: to no disk, so only a bound against endless work."""
    return 1 << 42 if reading else max(0, shutil.disk_usage(folder).free - _RESERVE)


def _refuse_full(folder: Path, needed: int) -> None:
    room = _room(folder)
    if needed > room:
        raise UsageError(
            f"decrypting this package needs {needed} bytes, and {room} are free",
            kept="nothing was changed",
            do="free some space on the disk of the case",
        )


def _file(path: Path) -> IO[bytes]:
    return path.open("rb")


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _text(name: str) -> str:
    """A name as text: bytes that are none are written as ``\\xE9``."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
