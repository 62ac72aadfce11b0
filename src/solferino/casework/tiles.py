"""What others follow a ledger by: a signed note to hand on, the proof of an entry, the tree and entries as tiles."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.heads import LedgerAltered, LedgerForked, SignedHead, recompute, signed_heads
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.whole import write_whole
from solferino.casework.witness import last_checkpoint
from solferino.custody.note import Note, Signature, TreeHead, origin_of, parse_note
from solferino.custody.proof import LogProof, head_proved, proof_of
from solferino.custody.tiles import TileTree, bundles_of, entries_at, shape, tile_path, tiles_of
from solferino.custody.tree import leaf_hash
from solferino.record import (
    Checkpoint,
    Cosignature,
    CustodyEvent,
    EventType,
    Line,
    MalformedRecord,
    NothingFound,
    UsageError,
)

CHECKPOINT = "checkpoint"  # the file of c2sp.org/tlog-tiles that holds the signed head


@dataclass(frozen=True, slots=True)
class Tiles:
    """What was written. head: the head the tiles are of. files: how many there are now. written: how many are new."""

    head: TreeHead
    files: int
    written: int


def note_of(case: Case, checkpoint: Checkpoint) -> Note:
    """A checkpoint with the cosignature lines that the ledger holds for it, in their order, behind the log's own."""
    note, found = parse_note(checkpoint.note), []
    mark = f'"type":"{EventType.COSIGNED}"'.encode()
    for data in case.vault.entries():
        if mark in data and (batch := CustodyEvent.parse(data).batch) is not None:
            records = (line.record for line in case.vault.lines(batch.root) if isinstance(line, Line))
            found += [r.line for r in records if isinstance(r, Cosignature) and r.checkpoint == checkpoint.id]
    return Note(note.text, (*note.signatures, *(Signature.parse(line) for line in dict.fromkeys(found))))


def kept_head(case: Case, path: Path) -> TreeHead:
    """The head in a file that somebody kept. Raises UsageError for a file that holds none of this ledger."""
    try:
        head = TreeHead.parse(parse_note(path.read_bytes()).text)
    except (OSError, MalformedRecord) as error:
        why = error.what if isinstance(error, MalformedRecord) else error.strerror or str(error)
        raise UsageError(f"this file holds no signed head: {why}", where=str(path)) from error
    if head.origin != origin_of(case.id):
        raise UsageError(f"this file holds a head of another ledger, {head.origin}", where=str(path))
    return head


def write_note(case: Case, checkpoint: Checkpoint, path: Path) -> None:
    """Write a signed head for somebody to keep. What lies there already is only replaced where this head extends it.

    Raises UsageError for a file that holds anything else, LedgerForked where it holds a head that this one does not
    extend.
    """
    if path.exists():
        recompute(case.vault, older=[kept_head(case, path)])
    write_whole(path, note_of(case, checkpoint).encoded())


def proof_for(case: Case, number: int, signed: SignedHead | None = None) -> LogProof:
    """The proof of an entry, under the head signed last or another one. Held against the entry's stored bytes first.

    Raises NothingFound where no signed head covers the entry, LedgerAltered where the ledger no longer gives the head.
    """
    signed = signed or _covering(case, number)
    tree = TileTree.over(signed.head.size, case.vault.leaves)
    if tree.root() != signed.head.root:
        raise _altered(signed.head)
    proof = proof_of(number, tree.inclusion(number), note_of(case, signed.checkpoint).encoded())
    head_proved(proof, next(case.vault.entries(number, number + 1)))
    return proof


def write_proof(case: Case, number: int, path: Path) -> LogProof:
    """Write the proof of an entry. Raises as :func:`proof_for`, and UsageError for a file that cannot be written."""
    proof = proof_for(case, number)
    write_whole(path, proof.encoded())
    return proof


def write_tiles(case: Case, folder: Path, checkpoint: Checkpoint | None = None, *, watch: Watcher = nobody) -> Tiles:
    """Write the tree under a signed head (the last one by default) as tiles and entry bundles, and then the head.

    A folder that holds tiles of this ledger is brought up to date; a tile that is there with other bytes is proof of a
    fork and is left. When all is written, it is read back. Memory does not grow.
    Raises LedgerForked, LedgerAltered, NothingFound, UsageError.
    """
    checkpoint = checkpoint or last_checkpoint(case)
    note = note_of(case, checkpoint)
    head = TreeHead.parse(note.text)
    file = folder / CHECKPOINT
    older = [head, kept_head(case, file)] if file.exists() else [head]
    recompute(case.vault, older=older, watch=watch)
    written, files = 0, 0
    total = 2 * sum(1 for level, _, _ in shape(head.size) if level == 0)
    for path, data in _all_tiles(case, head.size):
        written += _put(folder, path, data)
        files += 1
        watch(Progress("writing tiles", min(files, total), total))
    _check_written(folder, head)
    write_whole(file, note.encoded())
    return Tiles(head, files + 1, written + 1)


def read_tiles(folder: Path) -> tuple[Note, Iterator[bytes]]:
    """The signed head in a folder of tiles and the entries under it, each checked against the tree of that head.

    Raises UsageError for a folder that has no head, MalformedRecord or LedgerAltered for tiles that do not give it.
    """
    try:
        note = parse_note((folder / CHECKPOINT).read_bytes())
    except OSError as error:
        raise UsageError("this folder holds no tiles of a ledger", where=str(folder)) from error
    head = TreeHead.parse(note.text)
    _check_written(folder, head)
    return note, entries_at(head.size, lambda path: _get(folder, path))


def _covering(case: Case, number: int) -> SignedHead:
    found = None
    for signed in signed_heads(case.vault):
        if 0 <= number < signed.head.size:
            found = signed
    if found is None:
        size = case.vault.head().size
        what = f"entry {number} is under no signed head yet" if 0 <= number < size else f"there is no entry {number}"
        raise NothingFound(what, do="sign one with `solferino checkpoint`" if number < size else "see `solferino log`")
    return found


def _all_tiles(case: Case, size: int) -> Iterator[tuple[str, bytes]]:
    yield from tiles_of(leaf_hash(data) for data in case.vault.entries(0, size))
    yield from bundles_of(case.vault.entries(0, size))


def _check_written(folder: Path, head: TreeHead) -> None:
    """Every tile says the same as the entries below it, and all together give the head."""

    def read(path: str) -> bytes:
        return _get(folder, path)

    leaves = (leaf_hash(data) for data in entries_at(head.size, read))
    for path, data in tiles_of(leaves):
        if read(path) != data:
            raise LedgerAltered("a tile does not say what the entries give", where=str(folder / path))
    if TileTree.at_paths(head.size, read).root() != head.root:
        raise _altered(head)


def _get(folder: Path, path: str) -> bytes:
    try:
        return (folder / path).read_bytes()
    except OSError as error:
        raise MalformedRecord(f"a tile cannot be read: {error.strerror or error}", where=str(folder / path)) from error


def _put(folder: Path, path: str, data: bytes) -> bool:
    """Write a tile unless it is there; True where it was written."""
    target = folder / path
    try:
        if target.exists():
            if target.read_bytes() != data:
                raise LedgerForked(
                    "a tile is there with other bytes: it is damaged, or of another history of this ledger",
                    where=str(target),
                    kept="it was left as it is, and no head was written",
                    do="compare it with another copy of the tiles; to begin anew, name an empty folder",
                )
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        raise UsageError(
            f"the tiles could not be written: {error.strerror or error}",
            where=str(target),
            kept="the case is as it was; no head was written",
            do="name a folder that can be written, on a disk with room",
        ) from error
    return True


def _altered(head: TreeHead) -> LedgerAltered:
    return LedgerAltered(
        f"the first {head.size} entries no longer give the head that was signed",
        where=head.origin,
        kept="nothing was handed out",
        do="keep this folder as it is, run `solferino verify`, and work on from a copy of the case",
    )


def paths_of(size: int) -> Iterable[str]:
    """The paths of all tiles and bundles of a tree of ``size`` entries."""
    for level, index, width in shape(size):
        yield tile_path(level, index, width)
        if level == 0:
            yield tile_path("entries", index, width)
