"""RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): what the package is, for programs that read research objects. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from solferino.share.package.filed import Filed

NAME = "ro-crate-metadata.json"
_ENDINGS = {
    ".csv": "text/csv",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".py": "text/x-python",
    ".sh": "application/x-sh",
    ".txt": "text/plain",
}
_TITLES = {
    "README.txt": "What this is, and how to check it",
    "README.uk.txt": "What this is, and how to check it, in Ukrainian",
    "index.html": "Overview",
    "data/completeness.json": "What exists on the subject, what is here, and why not the rest",
    "data/package.json": "The ledger as packed",
    "data/ledger/entries.jsonl": "The ledger",
    "data/views/dossier.html": "Dossier",
    "data/views/items.csv": "Load file: one row for every capture",
    "data/views/claims.csv": "Claims, with the places they stand at",
    "data/views/annotations.jsonld": "Claims as W3C Web Annotations",
    "data/views/case-uco.jsonld": "What was kept, as a CASE bundle",
    "data/views/prov.jsonld": "Provenance, as PROV-O",
}


def crate(
    files: Sequence[Filed], *, case: str, name: str, words: str, made: str, media: Mapping[str, str], keepers: str
) -> str:
    """The metadata file over the files given. made: an instant. media: media types by path, for objects.

    keepers: what the organisation is called that made the package; people are not named here.
    """
    root: dict[str, Any] = {
        "@id": "./",
        "@type": "Dataset",
        "name": name,
        "description": words,
        "identifier": f"urn:solferino:{case}",
        "datePublished": made,
        "author": {"@id": "#keepers"},
        "publisher": {"@id": "#keepers"},
        "license": {"@id": "#licence"},
        "hasPart": [{"@id": f.path} for f in files],
    }
    graph: list[dict[str, Any]] = [
        {
            "@id": NAME,
            "@type": "CreativeWork",
            "about": {"@id": "./"},
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        },
        root,
        {"@id": "#keepers", "@type": "Organization", "name": keepers},
        {
            "@id": "#licence",
            "@type": "CreativeWork",
            "name": "No licence",
            "description": "Kept as a record. Rights in what others made stay with them; this package grants none.",
        },
    ]
    graph += [_file(file, media) for file in files]
    form = {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph}
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"


def _file(file: Filed, media: Mapping[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {"@id": file.path, "@type": "File"}
    title = _TITLES.get(file.path)
    if title:
        made["name"] = title
    kind = media.get(file.path) or _ENDINGS.get("." + file.path.rpartition(".")[2])
    if kind:
        made["encodingFormat"] = kind
    return made | {"contentSize": str(file.size), "sha256": file.sha256}
