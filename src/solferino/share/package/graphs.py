"""Two graphs for other tools: CASE/UCO for forensic ones, PROV-O for anything that reads provenance. Made from records.

CASE 1.5 builds on UCO 1.5 (caseontology.org, unifiedcyberontology.org); PROV-O is a W3C recommendation of 2013. Nothing
here says more than the records do, and neither graph names a person.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from solferino.record import CustodyEvent, Held, Reading
from solferino.share.package.layout import object_path
from solferino.share.package.listing import Listed

Node = dict[str, Any]

_ONTOLOGY = "https://ontology.unifiedcyberontology.org/uco/"
CASE_CONTEXT = {
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "kb": "urn:solferino:kb:",
    "uco-action": f"{_ONTOLOGY}action/",
    "uco-core": f"{_ONTOLOGY}core/",
    "uco-identity": f"{_ONTOLOGY}identity/",
    "uco-observable": f"{_ONTOLOGY}observable/",
    "uco-tool": f"{_ONTOLOGY}tool/",
    "uco-types": f"{_ONTOLOGY}types/",
    "uco-vocabulary": f"{_ONTOLOGY}vocabulary/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PROV_CONTEXT = {
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "solferino": "urn:solferino:terms:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def case_uco(view: Held, rows: Sequence[Listed]) -> dict[str, Any]:
    """What was kept, by which act, with which hashes: a CASE bundle."""
    graph = [_investigation(view, rows), *_tools(rows), *_identities(view.events)]
    seen: set[str] = set()
    for row in rows:
        graph += _exhibit(view, row, seen)
    return {"@context": CASE_CONTEXT, "@graph": graph}


def prov(view: Held, rows: Sequence[Listed]) -> dict[str, Any]:
    """Entities are items, objects, texts and batches; activities are ledger entries; agents are ids and programs."""
    graph: list[Node] = [_agent(a) for a in sorted({e.actor for e in view.events if e.actor})]
    graph += [_software(tool) for tool in sorted({e.tool for e in view.events})]
    graph += [node for event in view.events for node in _activity(view, event)]
    texts = {t.reading.bytes_digest: t.reading for t in view.texts.values()}
    entities: dict[str, Node] = {}
    for row in rows:
        for node in _entities(view, row, texts):
            entities.setdefault(node["@id"], node)
    return {"@context": PROV_CONTEXT, "@graph": [*graph, *entities.values()]}


def _kb(kind: str, name: str) -> str:
    """An address in the bundle. CASE asks for names that end in a UUID; these follow from what they name."""
    return f"kb:{kind}-{uuid.uuid5(uuid.NAMESPACE_URL, f'urn:solferino:{kind}:{name}')}"


def _ref(name: str) -> Node:
    return {"@id": name}


def _typed(kind: str, value: object) -> Node:
    return {"@type": kind, "@value": str(value)}


def _investigation(view: Held, rows: Sequence[Listed]) -> Node:
    return {
        "@id": _kb("investigation", view.case),
        "@type": "case-investigation:Investigation",
        "uco-core:name": view.name,
        "uco-core:object": [_ref(_kb("provenance-record", f"{view.case}:{r.number}")) for r in rows if r.capture],
    }


def _tools(rows: Sequence[Listed]) -> Iterator[Node]:
    for tool in sorted({r.capture.tool for r in rows if r.capture}):
        name, _, version = tool.partition("/")
        yield {
            "@id": _kb("tool", tool),
            "@type": "uco-tool:Tool",
            "uco-core:name": name,
            "uco-tool:version": version,
        }


def _identities(events: Sequence[CustodyEvent]) -> Iterator[Node]:
    """People by their ids alone; names lie in records of their own."""
    for actor in sorted({e.actor for e in events if e.actor}):
        yield {"@id": _kb("identity", actor), "@type": "uco-identity:Identity", "uco-core:name": actor}


def _exhibit(view: Held, row: Listed, seen: set[str]) -> Iterator[Node]:
    capture = row.capture
    if capture is None or row.held is None:
        return
    file = _kb("file", f"{view.case}:{capture.digest}")
    record = _kb("provenance-record", f"{view.case}:{row.number}")
    actor = view.events[row.entry].actor
    if file not in seen:
        seen.add(file)
        yield _file(view, row, file)
    yield {
        "@id": record,
        "@type": "case-investigation:ProvenanceRecord",
        "case-investigation:exhibitNumber": row.number,
        "case-investigation:rootExhibitNumber": row.item,
        "uco-core:description": f"ledger entry {row.entry} of {view.case}",
        "uco-core:object": [_ref(file)],
    }
    yield {
        "@id": _kb("investigative-action", f"{view.case}:{row.number}"),
        "@type": "case-investigation:InvestigativeAction",
        "uco-core:name": "kept",
        "uco-action:endTime": _typed("xsd:dateTime", capture.captured),
        "uco-action:instrument": [_ref(_kb("tool", capture.tool))],
        **({"uco-action:performer": _ref(_kb("identity", actor))} if actor else {}),
        "uco-action:result": [_ref(record), _ref(file)],
    }


def _file(view: Held, row: Listed, name: str) -> Node:
    assert row.capture is not None and row.held is not None  # noqa: S101 - the caller looked
    return {
        "@id": name,
        "@type": "uco-observable:File",
        "uco-core:hasFacet": [
            {
                "@id": _kb("file-facet", name),
                "@type": "uco-observable:FileFacet",
                "uco-observable:fileName": row.held.item.name,
                "uco-observable:filePath": object_path(row.capture.digest),
                "uco-observable:sizeInBytes": _typed("xsd:integer", row.capture.size),
            },
            {
                "@id": _kb("content-data-facet", name),
                "@type": "uco-observable:ContentDataFacet",
                "uco-observable:hash": [_sha256(name, row.capture.digest)],
                "uco-observable:sizeInBytes": _typed("xsd:integer", row.capture.size),
                **({"uco-observable:mimeType": row.capture.media_type} if row.capture.media_type else {}),
            },
        ],
    }


def _sha256(of: str, digits: str) -> Node:
    # Its members are plain text since UCO 1.4. They know no BLAKE3, so that stands in the load file and the root alone.
    return {
        "@id": _kb("hash", f"{of}:SHA256"),
        "@type": "uco-types:Hash",
        "uco-types:hashMethod": "SHA256",
        "uco-types:hashValue": _typed("xsd:hexBinary", digits),
    }


def _entry(view: Held, number: int) -> str:
    return f"urn:solferino:{view.case}:entry:{number}"


def _activity(view: Held, event: CustodyEvent) -> Iterator[Node]:
    name = _entry(view, event.number)
    yield {
        "@id": name,
        "@type": "prov:Activity",
        "dcterms:type": str(event.type),
        "prov:endedAtTime": _typed("xsd:dateTime", event.recorded),
        "prov:wasAssociatedWith": [_ref(f"urn:solferino:tool:{event.tool}")]
        + ([_ref(f"urn:solferino:{event.actor}")] if event.actor else []),
        **({"solferino:codes": list(event.codes)} if event.codes else {}),
        **({"prov:wasInformedBy": [_ref(_entry(view, n)) for n in event.refers]} if event.refers else {}),
    }
    if event.batch is not None:
        yield {
            "@id": f"urn:solferino:batch:{event.batch.root}:{event.number}",
            "@type": ["prov:Entity", "prov:Collection"],
            "dcterms:type": event.batch.kind,
            "prov:wasGeneratedBy": _ref(name),
        }


def _agent(actor: str) -> Node:
    return {"@id": f"urn:solferino:{actor}", "@type": ["prov:Agent", "prov:Person"]}


def _software(tool: str) -> Node:
    name, _, version = tool.partition("/")
    return {
        "@id": f"urn:solferino:tool:{tool}",
        "@type": ["prov:Agent", "prov:SoftwareAgent"],
        "dcterms:title": name,
        "solferino:version": version,
    }


def _entities(view: Held, row: Listed, texts: Mapping[str, Reading]) -> Iterator[Node]:
    item = f"urn:solferino:{view.case}:item:{row.item}"
    yield {
        "@id": item,
        "@type": "prov:Entity",
        "dcterms:identifier": row.item,
        "solferino:state": row.state,
        **({"solferino:reason": row.reason} if row.reason else {}),
        **({"dcterms:title": row.title} if row.title else {}),
    }
    if row.capture is None:
        return
    kept = f"urn:solferino:{view.case}:capture:{row.number}"
    yield {
        "@id": kept,
        "@type": "prov:Entity",
        "dcterms:identifier": row.number,
        "prov:specializationOf": _ref(item),
        "prov:alternateOf": _ref(f"urn:sha-256:{row.capture.digest}"),
        "prov:generatedAtTime": _typed("xsd:dateTime", row.capture.captured),
        "prov:wasGeneratedBy": _ref(_entry(view, row.entry)),
    }
    yield {
        "@id": f"urn:sha-256:{row.capture.digest}",
        "@type": "prov:Entity",
        "dcterms:extent": row.capture.size,
        **({"dcterms:format": row.capture.media_type} if row.capture.media_type else {}),
    }
    reading = texts.get(row.capture.digest)
    if reading is not None:
        reader = {"prov:wasAttributedTo": _ref(f"urn:solferino:tool:{reading.reader}")} if reading.reader else {}
        yield {
            "@id": f"urn:sha-256:{reading.text_digest}",
            "@type": "prov:Entity",
            "dcterms:type": "text",
            "prov:wasDerivedFrom": _ref(f"urn:sha-256:{row.capture.digest}"),
            **reader,
        }
