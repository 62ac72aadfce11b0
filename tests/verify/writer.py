"""A second, small writer of packages, from docs/formats/package.md alone: what the checker takes must not depend on the
one writer that ships."""

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from solferino.custody import leaf_hash
from solferino.custody.naming import objects_named
from solferino.custody.note import Signature, VerifierKey
from solferino.record import (
    CustodyEvent,
    EventType,
    Item,
    Key,
    Line,
    NewerFormat,
    WithheldLine,
    canonical,
    parse_line,
    salted,
)
from solferino.testing.resealing import Files, sealed, tiles
from solferino.testing.signers import SeededSigner
from solferino.vault import Draft, MemoryVault

SIGNER = SeededSigner(b"maker")
DEVICE = "device:" + "0d" * 16
SALT = b"a salt of the test".ljust(32)


def keys_of(signer: SeededSigner) -> list[Key]:
    return [Key(name, base64.b64encode(raw).decode(), DEVICE) for name, raw in signer.public.items()]


def enroll(vault: MemoryVault, signer: SeededSigner = SIGNER) -> None:
    vault.commit(Draft(EventType.KEY_ENROLLED, "keys"), salted(keys_of(signer), SALT))


@dataclass
class Packing:
    """One package in the making. `inside` may be changed before `sealed` makes the rest over it."""

    vault: MemoryVault
    signer: SeededSigner = SIGNER
    withhold: Callable[[object], str | None] = lambda record: None  # record -> number of a withheld item, or a reason
    cosign: Callable[[str], list[tuple[Signature, VerifierKey]]] = lambda text: []
    stamps: Callable[[str], dict[str, bytes]] = lambda note: {}
    extra: Files = field(default_factory=dict)
    redacted: Mapping[str, str] = field(default_factory=dict)  # number -> reason: withheld items that are redacted

    def inside(self) -> Files:
        """Everything that is made from records."""
        vault, head = self.vault, self.vault.head()
        about = {
            "form": "solferino.package/1", "case": vault.case_id, "size": head.size, "root": head.root,
            "recorded": head.recorded, "tool": "writer/1", "made": head.recorded or "",
        }  # fmt: skip
        entries = list(vault.entries())
        files: Files = {
            "README.txt": b"A package.\n",
            "index.html": b"<!doctype html><title>A package</title>\n",
            "data/package.json": canonical(about),
            "data/ledger/entries.jsonl": b"".join(entry + b"\n" for entry in entries),
            "data/views/claims.csv": b"figure,14\n",
            **tiles([leaf_hash(entry) for entry in entries], entries),
            **self.extra,
        }
        kept, left, withheld = self._batches(files)
        for digest in kept:
            if vault.objects.has(digest):
                files[f"data/objects/{digest[:2]}/{digest[2:]}"] = vault.objects.read(digest)
        files["data/completeness.json"] = canonical(self._statement(left, withheld))
        return files

    def _batches(self, files: Files) -> tuple[set[str], list[tuple[int, Item]], dict[str, list[tuple[int, str]]]]:
        kept: set[str] = set()
        items: list[tuple[int, Item]] = []
        withheld: dict[str, list[tuple[int, str]]] = {}
        for data in self.vault.entries():
            event = CustodyEvent.parse(data)
            if event.batch is None:
                continue
            body = b""
            for raw in self.vault.batch(event.batch.root):
                try:
                    line = parse_line(raw)
                except NewerFormat:
                    body += raw + b"\n"
                    continue
                under = self.withhold(line.record) if isinstance(line, Line) else None
                if under is not None:
                    leaf = leaf_hash(raw).hex()
                    withheld.setdefault(under, []).append((event.number, leaf))
                    body += WithheldLine(leaf).encoded() + b"\n"
                    continue
                if isinstance(line, Line):
                    kept.update(objects_named(line.record))
                    items += [(event.number, line.record)] if isinstance(line.record, Item) else []
                body += raw + b"\n"
            files[f"data/batches/{event.batch.root}.jsonl"] = body
        return kept, items, withheld

    def _statement(self, here: list[tuple[int, Item]], withheld: dict[str, list[tuple[int, str]]]) -> dict[str, Any]:
        items: list[dict[str, Any]] = []
        for under, lines in withheld.items():
            if under.startswith("I-"):
                state, reason = (
                    ("redacted", self.redacted[under]) if under in self.redacted else ("withheld", "consent")
                )
                leaves = sorted(leaf for _, leaf in lines)
                entry = min(number for number, _ in lines)
                items.append({"number": under, "state": state, "reason": reason, "entry": entry, "lines": leaves})
        taken = {item["number"] for item in items}
        free = (number for number in range(1, 100_000) if f"I-{number:03d}" not in taken)
        items += [{"number": f"I-{next(free):03d}", "state": "here", "entry": entry} for entry, _ in here]
        states = [item["state"] for item in items]
        totals = {s: states.count(s) for s in ("here", "redacted", "withheld", "sealed", "erased")}
        return {
            "form": "solferino.completeness/1",
            "subject": {"kind": "case", "words": "the whole case"},
            "items": sorted(items, key=lambda item: int(item["number"][2:])),
            "other": [
                {"reason": under, "lines": sorted(leaf for _, leaf in lines)}
                for under, lines in sorted(withheld.items())
                if not under.startswith("I-")
            ],
            "totals": {"items": len(items), **totals},
        }

    def sealed(self, inside: Files | None = None) -> Files:
        """The whole package over what is inside."""
        files = inside if inside is not None else self.inside()
        return sealed(files, self.signer, cosign=self.cosign, beside=self.stamps)
