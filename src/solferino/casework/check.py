"""check: hand a case or a package to the verifier and report every step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from solferino.casework.case import Case, open_case
from solferino.casework.courtfile import counts, verdict, write_court_file
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.custody.chain import pem_certificates
from solferino.custody.note import MOST_BYTES, TreeHead, VerifierKey, parse_note
from solferino.custody.policy import Policy
from solferino.record import MalformedRecord, UsageError, World, instant, moment, real_world
from solferino.verify import OlderHead, Reader, Report
from solferino.verify import check as run_recipe
from solferino.verify import verify_package as run_package

Where = str | Path
_MEGABYTE = 1 << 20
_MOST_KEYS = 1 << 20  # bytes of a file of keys


@dataclass(frozen=True, slots=True)
class Brought:
    """What a reader brings to a verification, as files and words.

    trust: PEM or DER files with root certificates of time stamping authorities. policy: a file of the form of
    c2sp.org/tlog-policy. known_keys: verifier keys, or files with one a line. checkpoints: signed notes kept from
    earlier. older_head: (size, root) kept from earlier. at: the instant for which stamps are judged; now if absent.
    """

    trust: tuple[Path, ...] = ()
    policy: Path | None = None
    known_keys: tuple[str, ...] = ()
    checkpoints: tuple[Path, ...] = ()
    older_head: tuple[int, str] | None = None
    at: str | None = None
    require_anchor: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """A verification's outcome in the forms that doors need. name: what was checked. brought: by the reader."""

    report: Report
    form: dict[str, Any]
    name: str = ""
    at: str = ""
    brought: Brought = field(default_factory=Brought)

    @property
    def exit_code(self) -> int:
        """The exit code of ``solferino verify``."""
        return int(self.report.exit_code)

    def write(self, path: Path) -> None:
        """Write the report for the file of a court: JSON, HTML or plain text, by the ending of the name."""
        write_court_file(self, path)

    def rows(self) -> list[tuple[object, ...]]:
        """One row a step: number and title, result, how many were checked, what to know."""
        return [
            (f"{s.number} {s.title}", s.result, s.checked, "; ".join([*counts(s), *s.notes])) for s in self.report.steps
        ]

    def damage(self) -> Iterator[str]:
        """One line for each damaged thing, with the claims that rest on it."""
        for item in self.report.damage:
            resting = f"; {len(item.claims)} claims rest on it: {', '.join(item.claims[:5])}" if item.claims else ""
            entry = f" (entry {item.entry})" if item.entry is not None else ""
            name = item.name if item.name.startswith(f"{item.kind} ") else f"{item.kind} {item.name}"
            yield f"damaged: {name}{entry}: {item.what}{resting}"

    def words(self) -> Iterator[str]:
        """What the outcome is, and how far it reaches, in a few lines."""
        report = self.report
        yield verdict(report)
        if report.require_anchor and not report.anchored:
            yield "asked for and not met: an anchor outside (--require-anchor)"
        yield from (f"asked for and not met: {what}" for what in report.unmet)
        yield from (f"not understood: {what}" for what in report.newer)
        if report.anchor:
            yield report.anchor


def check(
    case: Case,
    *,
    require_anchor: bool = False,
    older_head: tuple[int, str] | None = None,
    brought: Brought | None = None,
) -> Checked:
    """Verify a case. older_head: (size, root) that somebody kept; the ledger must extend it. brought: more.

    Raises UsageError for a file of the reader's that is not what it should be.
    """
    brought = brought or Brought()
    brought = replace(
        brought,
        require_anchor=require_anchor or brought.require_anchor,
        older_head=older_head if older_head is not None else brought.older_head,
    )
    reader, older = trusting(brought, case.world.clock())
    report = run_recipe(case.vault, older=older, reader=reader, require_anchor=brought.require_anchor)
    return Checked(report, report.to_json(), case.name, reader.at or "", brought)


def check_package(
    path: Path, *, brought: Brought | None = None, world: World | None = None, watch: Watcher = nobody
) -> Checked:
    """Verify a package, a folder or a zip, offline. Raises UsageError for what is none, and for a bad file of the
    reader's."""
    brought = brought or Brought()
    reader, older = trusting(brought, (world or real_world()).clock())

    def progress(done: int, total: int) -> None:
        watch(Progress("hashing, MB", done // _MEGABYTE, total // _MEGABYTE))

    report = run_package(
        path,
        trust=reader.trust,
        policy=reader.policy,
        known_keys=reader.known_keys,
        older=older,
        at=reader.at,
        require_anchor=brought.require_anchor,
        progress=progress,
    )
    return Checked(report, report.to_json(), path.name, reader.at or "", brought)


def check_path(
    path: Path, *, brought: Brought | None = None, world: World | None = None, watch: Watcher = nobody
) -> Checked:
    """Verify whatever lies at a path: a case folder, or a package."""
    if (path / "solferino.toml").is_file():
        with open_case(path, world=world, read_only=True) as case:
            return check(case, brought=brought)
    return check_package(path, brought=brought, world=world, watch=watch)


def verify_package(
    path: str | Path,
    *,
    trust: Sequence[Where] = (),
    policy: Where | None = None,
    known_keys: Sequence[Where] = (),
    checkpoints: Sequence[Where] = (),
    older_head: tuple[int, str] | None = None,
    at: str | None = None,
    require_anchor: bool = False,
    watch: Watcher = nobody,
) -> Checked:
    """Verify a package that somebody gave you: ``solferino.verify_package("case-package.zip").exit_code == 0``.

    trust: PEM files of root certificates of time stamping authorities. policy: who must have cosigned. known_keys:
    verifier keys or files of them, had from elsewhere. checkpoints, older_head: heads kept from earlier. at: an
    instant, now if absent. Raises UsageError for what is no package.
    """
    brought = Brought(
        tuple(Path(p) for p in trust),
        Path(policy) if policy is not None else None,
        tuple(str(k) for k in known_keys),
        tuple(Path(p) for p in checkpoints),
        older_head,
        at,
        require_anchor,
    )
    return check_package(Path(path), brought=brought, watch=watch)


def trusting(brought: Brought, now: datetime) -> tuple[Reader, list[OlderHead]]:
    """Read the reader's files. Raises UsageError, which names the file."""
    older = [OlderHead(brought.older_head[0], brought.older_head[1])] if brought.older_head else []
    older += [_kept(path) for path in brought.checkpoints]
    at = instant(moment(brought.at)) if brought.at is not None else instant(now)
    policy = Policy.parse(_small(brought.policy, MOST_BYTES)) if brought.policy is not None else None
    trust = tuple(der for path in brought.trust for der in _certificates(path))
    keys = tuple(key for given in brought.known_keys for key in _keys(given))
    return Reader(trust, policy, keys, at), older


def _kept(path: Path) -> OlderHead:
    """A head from a signed note that somebody kept. Whose signatures it bears is not asked: the reader kept it."""
    try:
        head = TreeHead.parse(parse_note(_small(path, MOST_BYTES)).text)
    except MalformedRecord as error:
        raise UsageError(f"this file is no checkpoint: {error.what}", where=str(path)) from error
    return OlderHead(head.size, head.root.hex(), head.origin)


def _certificates(path: Path) -> Sequence[bytes]:
    try:
        return pem_certificates(_small(path, 16 << 20))
    except ValueError as error:
        raise UsageError(f"this file holds no certificate: {error}", where=str(path)) from error


def _keys(given: str) -> list[VerifierKey]:
    """Verifier keys: one given as it is, or those in a file, one a line; lines that begin with # are left out."""
    rows = [given]
    if not _is_key(given):
        rows = [row.strip() for row in _small(Path(given), _MOST_KEYS).decode("utf-8", "replace").splitlines()]
        rows = [row.split()[0] for row in rows if row and not row.startswith("#")]
    try:
        return [VerifierKey.parse(row) for row in rows]
    except MalformedRecord as error:
        raise UsageError(f"this is no verifier key: {error.what}", where=given[:200]) from error


def _is_key(given: str) -> bool:
    try:
        VerifierKey.parse(given)
    except MalformedRecord:
        return False
    return True


def _small(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        raise UsageError(f"this file cannot be read: {error.strerror or error}", where=str(path)) from error
    if len(data) > most:
        raise UsageError(f"this file has more than {most} bytes", where=str(path))
    return data
