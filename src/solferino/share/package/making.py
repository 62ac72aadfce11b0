"""The steps that every package takes, in their order: views, pages and manifests, the root, the seal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from solferino.custody.note import Signer
from solferino.record import Held
from solferino.share.dossier import dossier
from solferino.share.export import csv, web_annotations
from solferino.share.package.bagit import DECLARATION, bag_info, payload_manifests, tag_manifests
from solferino.share.package.checkers import NAMES, checker
from solferino.share.package.completeness import Completeness
from solferino.share.package.crate import NAME as CRATE
from solferino.share.package.crate import crate
from solferino.share.package.filed import Filed, Folder
from solferino.share.package.graphs import case_uco, prov
from solferino.share.package.layout import COMPLETENESS, REDACTED, ROOT, SEAL, VIEWS, object_path
from solferino.share.package.listing import Listed, items_csv, listing
from solferino.share.package.pages import Told, index, readme
from solferino.share.package.rootfile import root_text
from solferino.share.package.seal import SealParts, seal_files, seal_note
from solferino.share.sheltered import sheltered


@dataclass(frozen=True, slots=True)
class Made:
    """What a package is made from, besides the bytes that lie there already.

    view: what goes in, as a reader of the package can see it. claims: its rows, none out of a list of people. texts:
    reading id -> path of its text.
    blake3: SHA-256 of objects -> BLAKE3. made: an instant. keepers: the organisation, or None.
    sources: the sources in view with their grades, as ``solferino sources --json`` gives them. law: rows
    of the chapter on the law (``casework.lawchapter``), or None. counting: the same of the chapter on counting.
    """

    view: Held
    completeness: Completeness
    claims: Iterable[Mapping[str, Any]]
    texts: Mapping[str, str]
    blake3: Mapping[str, str]
    made: str
    tool: str
    keepers: str | None = None
    sources: Sequence[Mapping[str, Any]] = ()
    law: Mapping[str, Any] | None = None
    counting: Mapping[str, Any] | None = None


def finish(folder: Folder, made: Made) -> None:
    """Write the views, and all that stands outside ``data/`` but for root and seal. Objects and ledger lie there."""
    folder.write(COMPLETENESS, made.completeness.encoded())
    rows = listing(made.view, made.completeness, made.texts, made.blake3, _cut_texts(folder))
    _write_views(folder, made, rows)
    view = made.view
    told = Told(view.case, view.name, made.made, made.tool, view.size, view.root, made.completeness, rows)
    folder.write("README.txt", readme(told))
    folder.write("README.uk.txt", readme(told, "uk"))
    folder.write("index.html", index(told))
    for name in NAMES:
        folder.write(name, checker(name))
    _write_crate(folder, made, rows)
    _write_bag(folder, made)


def blank_pages(view: Held) -> str:
    """The words that the pages of a package have whatever it holds."""
    empty = Held(view.case, view.name, 0, view.root, None, None, view.tool)
    told = Told(
        view.case,
        view.name,
        "1970-01-01T00:00:00.000000Z",
        view.tool,
        0,
        view.root,
        Completeness.of("case", "", [], {}),
        [],
    )
    return "\n".join((dossier(empty), readme(told), readme(told, "uk"), index(told)))


def write_root(folder: Folder) -> Filed:
    """Write ``root.txt`` over everything that is there. Nothing it lists may be written after it."""
    return folder.write(ROOT, root_text(folder.files.values()))


def write_seal(folder: Folder, root: Filed, parts: SealParts, signer: Signer) -> None:
    """Write the files of the seal and, last of all, the note that names them."""
    sealing = [folder.write(path, data) for path, data in sorted(seal_files(parts, signer.public).items())]
    folder.write(SEAL, seal_note(root, sealing, parts.origin, signer))


def _cut_texts(folder: Folder) -> dict[str, str]:
    """Number of a redacted item -> path of what a person reads first of it."""
    found: dict[str, str] = {}
    for path in sorted(p for p in folder.files if p.startswith(REDACTED) and p.endswith((".png", "/text.txt"))):
        number = path.removeprefix(REDACTED).partition("/")[0]
        if path.endswith("/text.txt"):
            found[number] = path
        found.setdefault(number, path)
    return found


def _write_views(folder: Folder, made: Made, rows: list[Listed]) -> None:
    folder.write(VIEWS + "dossier.html", dossier(made.view, sources=made.sources, law=made.law, counting=made.counting))
    folder.write(VIEWS + "items.csv", items_csv(rows))
    folder.write(VIEWS + "claims.csv", csv(made.claims, guard=True))
    folder.write(VIEWS + "annotations.jsonld", _json(web_annotations(sheltered(made.view))))
    folder.write(VIEWS + "case-uco.jsonld", _json(case_uco(made.view, rows)))
    folder.write(VIEWS + "prov.jsonld", _json(prov(made.view, rows)))


def _write_crate(folder: Folder, made: Made, rows: list[Listed]) -> None:
    captures = [row.capture for row in rows if row.capture]
    folder.write(
        CRATE,
        crate(
            folder.sorted(),
            case=made.view.case,
            name=made.view.name,
            words=f"Evidence package on {made.completeness.words}. README.txt says what it is and how to check it.",
            made=made.made,
            media={object_path(c.digest): c.media_type for c in captures if c.media_type},
            keepers=made.keepers or f"The keepers of {made.view.case}",
        ),
    )


def _write_bag(folder: Folder, made: Made) -> None:
    folder.write("bagit.txt", DECLARATION)
    told = [
        ("External-Identifier", made.view.case),
        ("Bagging-Date", made.made[:10]),
        ("Bag-Software-Agent", made.tool),
    ]
    folder.write("bag-info.txt", bag_info(folder.sorted(), told))
    for name, text in payload_manifests(folder.sorted()).items():
        folder.write(name, text)
    for name, text in tag_manifests(folder.sorted()).items():
        folder.write(name, text)


def _json(form: Mapping[str, Any]) -> Iterator[bytes]:
    """JSON in pieces, so that a large graph is not written out in memory a second time."""
    pieces: list[str] = []
    for piece in json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=1).iterencode(form):
        pieces.append(piece)
        if len(pieces) > 4096:
            yield "".join(pieces).encode("utf-8")
            pieces = []
    yield "".join([*pieces, "\n"]).encode("utf-8")
