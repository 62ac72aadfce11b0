"""packing: the files of a package but for its root and seal, written from a selection of a case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from solferino import __version__
from solferino.casework.case import Case
from solferino.casework.countchapter import count_rows
from solferino.casework.grade import source_rows
from solferino.casework.held import held_in_part
from solferino.casework.lawchapter import law_rows
from solferino.casework.leaks import refuse_leaks
from solferino.casework.progress import Progress, Watcher
from solferino.casework.redact import RedactedCopy
from solferino.casework.rows import Rows
from solferino.casework.selection import ERASED, HERE, SEALED, Selection, part_of
from solferino.custody import Frontier, leaf_hash
from solferino.custody.tiles import bundles_of, tiles_of
from solferino.record import BatchRef, DigestMismatch, Held, Json, canonical, instant
from solferino.share.package import layout
from solferino.share.package.completeness import Completeness, Stated
from solferino.share.package.filed import Folder
from solferino.share.package.making import Made, finish
from solferino.share.sheltered import sheltered

FORM = "solferino.package/1"
TOOL = f"solferino/{__version__}"


@dataclass(slots=True)
class Packing:
    """Writes one package. leaves: leaf hashes of the ledger as packed, known when :meth:`all` has run."""

    case: Case
    selection: Selection
    folder: Folder
    redacted: Sequence[RedactedCopy]
    watch: Watcher
    leaves: list[bytes] = field(default_factory=list)

    def all(self) -> Completeness:
        """Write everything, and look through it. Raises DigestMismatch, StillPresent, and the vault's errors."""
        state = self.selection.state
        self._ledger(state.size)
        for event in state.events:
            if event.batch is not None and layout.batch_path(event.batch.root) not in self.folder.files:
                self._batch(event.batch)
        self._objects()
        for copy in self.redacted:
            for name in copy.files:
                with copy.files.open(name) as stream:
                    self.folder.copy(f"{layout.REDACTED}{copy.number}/{name}", stream)
        part = part_of(self.case, self.selection)
        view = held_in_part(self.case, part, state)
        completeness = completeness_of(self.selection)
        made = instant(self.case.world.clock())
        self.folder.write(layout.DESCRIPTION, _description(view, made))
        digests = {f.sha256: f.blake3 for f in self.folder.files.values() if f.path.startswith(layout.OBJECTS)}
        told, texts, sources = sheltered(view), self._texts(view), source_rows(view)
        rows, law, counting = Rows(told).claims(), law_rows(told), count_rows(view)
        finish(
            self.folder,
            Made(view, completeness, rows, texts, digests, made, TOOL, sources=sources, law=law, counting=counting),
        )
        refuse_leaks(self.case, self.selection, part, view, self.folder, self.redacted)
        return completeness

    def _ledger(self, size: int) -> None:
        frontier = Frontier()

        def rows() -> Iterator[bytes]:
            for data in self.case.vault.entries(0, size):
                leaf = leaf_hash(data)
                self.leaves.append(leaf)
                frontier.add(leaf)
                yield data + b"\n"

        self.folder.write(layout.ENTRIES, rows())
        if frontier.root().hex() != self.case.vault.head(size).root:
            raise DigestMismatch(
                "the entries of the ledger do not give its head",
                kept="no package was made",
                do="run `solferino verify`, and restore the case from a copy",
            )
        for path, data in tiles_of(self.leaves):
            self.folder.write(layout.LEDGER + path, data)
        for path, data in bundles_of(self.case.vault.entries(0, size)):
            self.folder.write(layout.LEDGER + path, data)

    def _batch(self, batch: BatchRef) -> None:
        """Copy a batch; the vault checks it against its root as it gives it out."""

        def rows() -> Iterator[bytes]:
            for line in self.case.vault.lines(batch.root):
                data = line.encoded()
                leaf = leaf_hash(data).hex()
                yield (canonical({"withheld": leaf}) if leaf in self.selection.stays else data) + b"\n"

        self.folder.write(layout.batch_path(batch.root), rows())

    def _objects(self) -> None:
        count = len(self.selection.objects)
        for at, digest in enumerate(self.selection.objects):
            self.watch(Progress("pack", at, count, f"object {digest[:12]}"))
            path = layout.object_path(digest)
            if path in self.folder.files:
                continue  # written before the ledger moved on
            with self.case.vault.objects.open(digest) as stream:
                filed = self.folder.copy(path, stream)
            if filed.sha256 != digest:
                raise DigestMismatch(
                    "the bytes of an object no longer match its name",
                    where=f"object {digest}",
                    kept="no package was made",
                    do="run `solferino verify` to see what rests on it, then restore the file from a copy",
                )
        self.watch(Progress("pack", count, count))

    def _texts(self, view: Held) -> dict[str, str]:
        """Write the texts where a page may lead to them; reading id -> path."""
        paths: dict[str, str] = {}
        readings = {t.reading.bytes_digest: t.reading for t in view.texts.values()}
        for item in view.items:
            for at, capture in enumerate(item.captures, 1):
                reading = readings.get(capture.digest)
                if reading is None or reading.id in paths:
                    continue
                path = paths[reading.id] = f"{layout.TEXTS}{item.number}.{at}.txt"
                with self.case.vault.objects.open(reading.text_digest) as stream:
                    self.folder.copy(path, stream)
        return paths


def completeness_of(selection: Selection) -> Completeness:
    """What there is on the subject, what of it goes in, and why not the rest."""
    state, wanted = selection.state, selection.wanted
    lines: dict[str, list[str]] = {}
    for leaf, owner in selection.stays.items():
        lines.setdefault(owner, []).append(leaf)
    items = []
    for item, number in state.numbers().items():
        if wanted.items is not None and item not in wanted.items:
            continue
        how, reason = wanted.reasons.get(item, (HERE, None))
        items.append(Stated(number, how, state.item_entries[item][0], reason, tuple(lines.pop(number, ()))))
    if wanted.items is None:
        for how, gone in ((ERASED, state.erased_items), (SEALED, state.sealed_items)):
            items += [Stated(f"I-{n:03d}", how, entry) for n, entry in gone.items()]
    return Completeness.of(wanted.kind, wanted.words, items, lines)


def _description(view: Held, made: str) -> bytes:
    form: dict[str, Json] = {
        "case": view.case,
        "form": FORM,
        "made": made,
        "recorded": view.recorded,
        "root": view.root,
        "size": view.size,
        "tool": TOOL,
    }
    return canonical(form)
