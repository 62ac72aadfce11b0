"""What a witness remembers: for each log the last checkpoint it cosigned, in a small file, durable before it answers.

A witness that forgets is worse than none: it would cosign a fork. So a folder that is damaged, or of another witness,
stops it, and one process at a time holds the folder.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from pathlib import Path

from solferino.custody.note import Note, TreeHead, VerifierKey, parse_note
from solferino.record import Exit, MalformedRecord, SolferinoError, UsageError, sha256_hex

_ABOUT = "witness.txt"
_LOCK = "lock"
_ENDING = ".checkpoint"
_FORKS = "forks"
_MOST_FORKS = 100  # pairs of checkpoints kept: evidence needs one
_PART = ".part"


class StateLost(SolferinoError):
    """The state of the witness is damaged, not its own, or in use. It must not cosign anything."""

    code, exit_code = "SOLF-E324", Exit.INTEGRITY


class StateInUse(SolferinoError):
    """Another process is this witness."""

    code, exit_code = "SOLF-E620", Exit.LOCKED


class StateFolder:
    """The folder of one witness. Opening it takes its lock until :meth:`close`; a new or empty folder begins a new one.

    keys: the witness's own verifier keys; the folder belongs to them. Raises StateLost, StateInUse, UsageError.
    """

    def __init__(self, path: Path, keys: Sequence[VerifierKey]) -> None:
        self.path = path
        self._lock: int | None = None
        about = "".join(key.encoded() + "\n" for key in keys)
        try:
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = _locked(path / _LOCK)
            self.is_new = self._begin_or_check(about)
            self._heads = self._read()
        except OSError as error:
            self.close()
            raise UsageError(
                f"the state of the witness cannot be used: {error.strerror or error}",
                where=str(path),
                do="name a folder on a disk of this machine that can be written",
            ) from error
        except BaseException:
            self.close()
            raise

    def latest(self, origin: str) -> Note | None:
        """The last checkpoint cosigned for an origin, with the witness's own lines; None where there is none."""
        return self._heads.get(origin)

    def origins(self) -> list[str]:
        """The origins of which anything was cosigned, sorted."""
        return sorted(self._heads)

    def keep(self, note: Note) -> None:
        """Remember a checkpoint as the last one. When this returns, it is durable. Raises OSError; then it is not."""
        origin = TreeHead.parse(note.text).origin
        _write_durably(self.path / (_name(origin) + _ENDING), note.encoded())
        self._heads[origin] = note

    def keep_evidence(self, seen: Note, shown: Note, why: str) -> Path | None:
        """Write two signed checkpoints that should not both exist, once. None where enough are kept already."""
        folder = self.path / _FORKS
        folder.mkdir(mode=0o700, exist_ok=True)
        text = f"{why}\n\n---- cosigned before ----\n{seen.encoded()}\n---- shown now ----\n{shown.encoded()}"
        name = _name(TreeHead.parse(seen.text).origin)[:16] + "-" + sha256_hex((seen.text + shown.text).encode())[:16]
        target = folder / f"{name}.txt"
        if target.exists() or sum(1 for _ in folder.iterdir()) >= _MOST_FORKS:
            return target if target.exists() else None
        _write_durably(target, text)
        return target

    def close(self) -> None:
        """Let go of the folder."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    # -- inside -----------------------------------------------------------------------------------------------

    def _begin_or_check(self, about: str) -> bool:
        file = self.path / _ABOUT
        if file.is_file():
            if file.read_text(encoding="utf-8") != about:
                raise _lost(file, "this folder is the state of another witness: other name, other keys")
            return False
        others = [p.name for p in self.path.iterdir() if p.name != _LOCK and not p.name.endswith(_PART)]
        if others:
            raise _lost(self.path, f"this folder holds other things, {sorted(others)[0]!r} among them, and no {_ABOUT}")
        _write_durably(file, about)
        return True

    def _read(self) -> dict[str, Note]:
        found = {}
        for file in sorted(self.path.glob("*" + _ENDING)):
            try:
                note = parse_note(file.read_bytes())
                origin = TreeHead.parse(note.text).origin
            except MalformedRecord as error:
                raise _lost(file, f"a checkpoint that was cosigned cannot be read: {error.what}") from error
            if file.name != _name(origin) + _ENDING:
                raise _lost(file, "a checkpoint lies under the name of another log")
            found[origin] = note
        return found


def _lost(path: Path, what: str) -> StateLost:
    return StateLost(
        what,
        where=str(path),
        kept="nothing was cosigned",
        do="find out what happened to this folder; if it cannot be mended, begin anew with a new key and a new folder",
    )


def _name(origin: str) -> str:
    """A file name for an origin: origins are other people's text."""
    return sha256_hex(origin.encode())


def _locked(path: Path) -> int:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise StateInUse(
            "another process is this witness already",
            where=str(path.parent),
            kept="nothing was changed",
            do="end it first: two processes with one key could cosign a fork",
        ) from None
    return handle


def _write_durably(path: Path, text: str) -> None:
    """Temporary file, fsync, rename, fsync of the folder: after a crash the old content is there or the new."""
    part = path.with_name(path.name + _PART)
    with part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
