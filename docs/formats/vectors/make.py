"""Write the test vectors beside this file from the code of Solferino. Run it after a record type has gained a field.

``check.py`` computes every vector again and imports nothing of ours. ``make.py --check`` writes nothing and ends with 1
where a file would change.
"""

# ruff: noqa: T201 - a script that a person runs

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, cast

from solferino.custody.tree import consistency_proof, inclusion_proof, leaf_hash, root_of
from solferino.record import (
    BatchRef,
    Bound,
    Capture,
    CasualtyList,
    ColumnUse,
    Counted,
    CustodyEvent,
    Decision,
    ErasedLine,
    Erasure,
    Estimate,
    EventType,
    Figure,
    FigureStatus,
    Item,
    Json,
    Line,
    Linkage,
    LinkRun,
    ListedPerson,
    ListUsed,
    MethodFigure,
    Mode,
    Passage,
    PatternCount,
    Person,
    Population,
    Publication,
    Reading,
    Reason,
    Region,
    RegionKind,
    Relinked,
    RowDecision,
    RowPair,
    Scope,
    Segment,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    Text,
    TextMap,
    Verdict,
    When,
    canonical,
    codec,
    content,
    encode_record,
    identity,
    known_types,
    map_bytes,
    record_id,
    sha256_hex,
    type_name,
)

HERE = Path(__file__).parent

AWKWARD = [
    "",
    "plain",
    "Київ і область",
    "صمدت المدينة",
    "שלום",
    "北京",
    "🕊️ 👩‍👩‍👧 🇺🇦",
    "\u00e9 is not e\u0301",
    "\ufeffBOM first",
    "line\u2028separator\u2029paragraph",
    "tab\tnewline\nreturn\rback\bform\f",
    "\u0000\u0001\u001f\u007f\u0080\u009f",
    'quote " solidus / reverse \\',
    "</script>",
    "\U0010ffff \ufffe \ufdd0",
    "ﬀ ß İ ı Σς",
    "\u200f\u202e\u2066 marks",
]
TEXT = "\ufeffКиїв 🕊️.\r\n“We saw smoke,” said Ana Ruiz.\u2028e\u0301 is not \u00e9 — 3 killed.\r\n"
HTML = b"<p>Smoke &amp; ash\r\n  over the&nbsp;town</p>"


def nested(depth: int) -> Json:
    """Lists in lists, so many levels deep."""
    made: list[Json] = []
    for _ in range(depth - 1):
        made = [made]
    return made


def canonical_vectors() -> dict[str, Any]:
    """Values and their bytes; bytes that are JSON and not canonical; values that have no canonical form."""
    values: list[Json] = [
        None,
        True,
        False,
        0,
        -1,
        2**53 - 1,
        -(2**53) + 1,
        [],
        {},
        [[]],
        {"a": {}},
        [1, [2, [3]]],
        nested(100),
        *AWKWARD,
        {"b": 1, "a": 2, "A": 3, "_": 4, "a1": 5, "aa": 6, "": 7, "~": 8, " ": 9},
        {"nested": {"z": [None, True, {"y": "Ω", "x": "ω"}]}, "list": cast("Json", list(AWKWARD))},
    ]
    not_canonical = [
        '{"b":1,"a":2}',
        '{"a": 1}',
        "[1, 2]",
        '{"a":1,"a":1}',
        '"\\u00e9"',
        '"\\/"',
        '"\\u001F"',
        '"\\u0009"',
        "1.0",
        "1e2",
        "-0",
        "01",
        "9007199254740992",
        '"\\ud800"',
        '{"\u00e9":1}',
        "",
        " 1",
        "1\n",
        "\ufeff1",
        "nul",
        "[1,]",
        "NaN",
        "'a'",
        "[" * 101 + "]" * 101,
    ]
    return {
        "values": [
            {"value": value, "bytes": canonical(value).hex(), "sha256": sha256_hex(canonical(value))}
            for value in values
        ],
        "not_canonical": [text.encode().hex() for text in not_canonical],
    }


def sample_records() -> list[Any]:
    """One record of the kinds that a second implementation will meet first, with and without optional fields."""
    text = sample_text()
    quote = text.text.index("We saw")
    passage = Passage.of(text, quote, quote + len("We saw smoke,"))
    name = text.text.index("Ana Ruiz")
    speaker = Speaker("Ana Ruiz", SpeakerKind.PERSON, Passage.of(text, name, name + 8))
    three = text.text.index("3 killed")
    said = When("2022-03-10", "2022-03-10", "today", "stated")
    statement = Statement(passage, Mode.DIRECT, StatementKind.ASSERTION, speaker, said=said)
    figure = Figure(
        Passage.of(text, three, three + 8),
        3,
        3,
        Bound.EXACT,
        Counted.KILLED,
        Population.ALL,
        FigureStatus.UNSPECIFIED,
        Scope.INCIDENT,
        rule="number-words/2",
        confidence="0.75",
    )
    item = Item(
        "стаття.html",
        folder="березень",
        digest=sha256_hex(text.text.encode()),
        reason="asked for",
        given=Publication("The Courier", "2022-03-10", "2022-03-10", basis="given"),
    )
    return [
        item,
        Item("note.txt"),
        Capture(
            item.id,
            text.reading.bytes_digest,
            len(text.text.encode()),
            "2026-11-21T09:00:00.000000Z",
            "file/1",
            "text/plain",
        ),
        text.reading,
        statement,
        Statement(passage, Mode.DIRECT, StatementKind.DENIAL),
        figure,
        Decision(
            "person:" + "0f" * 16,
            Verdict.ACCEPT,
            (statement.id,),
            "I compared it with the text.",
            3,
            "2026-11-21T09:05:00.000000Z",
        ),
        Person("person:" + "0f" * 16, "Zofia Vrána"),
        Erasure(line="ab" * 32),
        Erasure(object="cd" * 32),
    ]


def counting_records() -> list[Any]:
    """The records of counting: a list, a decision on two of its rows, a run with a person and a pair, an estimate."""
    person, moment = "person:" + "0f" * 16, "2026-11-21T09:05:00.000000Z"
    item, reading = "item:" + "1a" * 32, "reading:" + "2b" * 32
    columns = (ColumnUse("name", ("Прізвище", "Ім'я")), ColumnUse("died", ("Дата",)))
    listed = CasualtyList(
        person, "L-001", "registry", item, reading, columns, "the town register", "burials", 3, moment,
        confirmation="two sources", period=When("2031-01-01", "2031-05-31", basis="declared"), codes=("sex:ж=f",),
        order="dmy", copies=("press",),
    )  # fmt: skip
    rows = tuple(sorted(row["id"] for row in row_vectors()))[:2]
    pair = (rows[0], rows[1])
    decision = RowDecision(person, pair, (item,), Verdict.SAME, "one grave", 4, moment, ("a photograph",))
    run = LinkRun(
        person, (listed.id,), ("3c" * 32,), "own", "solferino 0", ("least=0.01", "seed=7"), 2, 1, 0, 0, 5, moment,
        decisions=(decision.id,), changes=(Relinked(Linkage.MERGED, ("P-0001", "P-0002"), ("P-0001",)),),
        recall="0.9700 0.9500 0.9900", problems=(Reason("rows_aside", "1 rows of L-001 (registry) are not used"),),
    )  # fmt: skip
    estimate = Estimate(
        person, "N-001", "How many died?", "refused", 1, "0.95", "none", ("no list of names",),
        (ListUsed("registry", 2, listed.id),), (PatternCount("1", 1),), (MethodFigure("chao", refused="few_lists"),),
        ("seed=7",), ("4d" * 32,), 7, "solferino 0", 6, moment, link_run=run.id, note="outside the id",
    )  # fmt: skip
    kept = (ListedPerson(run.id, "P-0001", pair, ("large",)), RowPair(run.id, pair, "0.4100", "must", ("name=close",)))
    return [listed, decision, run, *kept, estimate]


def row_vectors() -> list[dict[str, Any]]:
    """Rows of casualty lists and their ids."""
    rows = [("registry", "1\tВарнич Олена\tж", 1), ("registry", "1\tВарнич Олена\tж", 2), ("преса", "a\tb\nc", 1)]
    return [
        {
            "list": name,
            "row": words,
            "nth": nth,
            "id": "row:" + sha256_hex(canonical({"list": name, "nth": nth, "row": words})),
        }
        for name, words, nth in rows
    ]


def sample_text() -> Text:
    """A reading of awkward plain text, one byte-true segment."""
    source = TEXT.encode()
    text_map = TextMap("utf-8", (Segment(0, len(TEXT), "same", 0, len(source)),))
    reading = Reading(
        sha256_hex(source),
        sha256_hex(source),
        len(TEXT),
        "plain/1",
        "text/plain",
        "uk",
        sha256_hex(map_bytes(text_map)),
        (Region(RegionKind.MAIN, 0, len(TEXT)),),
    )
    return Text.of(reading, TEXT, text_map)


def id_vectors() -> dict[str, Any]:
    """Records with their content and ids; a field under ``outside`` is kept and does not count."""
    return {
        "records": [
            {
                "type": type_name(item),
                "content": content(item),
                "outside": sorted(set(content(item)) - set(identity(item))),
                "id": getattr(item, "id", record_id(item)),
                "digest": record_id(item),
            }
            for item in (*sample_records(), *counting_records())
        ],
        "rows": row_vectors(),
    }


def type_vectors() -> dict[str, Any]:
    """Every record type: its word, the family of its ids, its fields inside and outside the id."""
    rows = {}
    for word in sorted(known_types()):
        cls = codec._BY_TYPE[word]
        fields = codec._fields(cls)
        rows[word] = {
            "family": codec._NAMES[cls][1],
            "inside": [f.name for f in fields if f.inside],
            "outside": [f.name for f in fields if not f.inside],
            "required": [f.name for f in fields if f.required],
        }
    return rows


def batch_vectors() -> dict[str, Any]:
    """Batches as their bodies lie, with leaves and roots; the second is the first with lines erased."""
    records = {encode: item for item in sample_records() if (encode := canonical(cast("Json", encode_record(item))))}
    lines = sorted(Line(item, sha256_hex(b"salt" + key)).encoded() for key, item in records.items())
    leaves = [leaf_hash(data) for data in lines]
    erased = [
        ErasedLine(leaf.hex()).encoded() if place in (0, 4) else data
        for place, (data, leaf) in enumerate(zip(lines, leaves, strict=True))
    ]
    root = root_of(leaves).hex()
    return {
        "batches": [
            {
                "body": b"".join(line + b"\n" for line in body).hex(),
                "count": len(body),
                "root": root,
                "leaves": [leaf.hex() for leaf in leaves],
            }
            for body in (lines, erased)
        ]
    }


def ledger_vectors() -> dict[str, Any]:
    """Entries with their bytes, and the head after each."""
    case, tool, person = "case:" + "5a" * 16, "solferino/0.1.0", "person:" + "0f" * 16
    batch = batch_vectors()["batches"][0]
    events = [
        CustodyEvent(case, 0, EventType.CASE_OPENED, "2026-11-21T09:00:00.000000Z", tool),
        CustodyEvent(
            case,
            1,
            EventType.KEPT,
            "2026-11-21T09:00:01.000000Z",
            tool,
            person,
            BatchRef(batch["root"], batch["count"], "items"),
        ),
        CustodyEvent(
            case,
            2,
            EventType.RUN_FINISHED,
            "2026-11-21T09:00:02.500000Z",
            tool,
            None,
            None,
            ("failed=0", "step=extract:statements", "version=3"),
        ),
        CustodyEvent(
            case,
            3,
            EventType.DECIDED,
            "2026-11-21T09:00:02.500000Z",
            tool,
            person,
            None,
            ("clock_back=31536000",),
            (1, 2),
        ),
        CustodyEvent(
            case, 4, EventType.ERASED, "2026-11-21T10:00:00.000000Z", tool, person, None, ("reason=witness_at_risk",)
        ),
    ]
    leaves = [leaf_hash(event.encoded()) for event in events]
    return {
        "entries": [
            {
                "entry": content(event),
                "bytes": event.encoded().hex(),
                "leaf": leaves[place].hex(),
                "head_after": {"size": place + 1, "root": root_of(leaves[: place + 1]).hex()},
            }
            for place, event in enumerate(events)
        ]
    }


def tree_vectors() -> dict[str, Any]:
    """The eight inputs that implementations of RFC 6962 share: roots, every audit path, every consistency proof."""
    inputs = [
        bytes.fromhex(text)
        for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
    ]
    leaves = [leaf_hash(data) for data in inputs]
    return {
        "inputs": [data.hex() for data in inputs],
        "leaves": [leaf.hex() for leaf in leaves],
        "roots": [root_of(leaves[:size]).hex() for size in range(len(leaves) + 1)],
        "inclusion": [
            {"index": index, "size": size, "path": [h.hex() for h in inclusion_proof(leaves[:size], index)]}
            for size in range(1, 9)
            for index in range(size)
        ],
        "consistency": [
            {"old": old, "size": size, "path": [h.hex() for h in consistency_proof(leaves[:size], old)]}
            for size in range(1, 9)
            for old in range(1, size + 1)
        ],
    }


def offset_vectors() -> dict[str, Any]:
    """Spans in code points, with the same spans in UTF-16 units and UTF-8 bytes; texts with maps to their bytes."""
    spans = [(0, 1), (1, 5), (6, 8), (6, 7), (9, 11), (12, 25), (len(TEXT) - 2, len(TEXT)), (0, len(TEXT))]
    text = "Smoke & ash over the\u00a0town"
    markup = HTML.decode()
    amp, fold, nbsp = markup.index("&amp;"), markup.index("\r\n"), markup.index("&nbsp;")
    segments = (
        Segment(0, 6, "same", 3, amp),
        Segment(6, 7, "decoded", amp, amp + 5),
        Segment(7, 11, "same", amp + 5, fold),
        Segment(11, 12, "folded", fold, fold + 4),
        Segment(12, 20, "same", fold + 4, nbsp),
        Segment(20, 21, "decoded", nbsp, nbsp + 6),
        Segment(21, 25, "same", nbsp + 6, nbsp + 10),
    )
    cp1251 = "Київ: 3".encode("cp1251") + b"\x98"
    broken = "Київ: 3\ufffd"
    maps = [
        (TEXT, TEXT.encode(), sample_text().map),
        (text, HTML, TextMap("utf-8", segments)),
        (broken, cp1251, TextMap("cp1251", (Segment(0, 7, "same", 0, 7), Segment(7, 8, "replaced", 7, 8)))),
    ]
    return {
        "text": TEXT,
        "spans": [
            {
                "start": start,
                "end": end,
                "quote": TEXT[start:end],
                "utf16": [_utf16(TEXT[:start]), _utf16(TEXT[:end])],
                "utf8": [len(TEXT[:start].encode()), len(TEXT[:end].encode())],
            }
            for start, end in spans
        ],
        "maps": [
            {
                "text": told,
                "text_digest": sha256_hex(told.encode()),
                "source": source.hex(),
                "map": map_bytes(cast("TextMap", text_map)).decode(),
            }
            for told, source, text_map in maps
        ],
    }


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


FILES = {
    "canonical.json": canonical_vectors,
    "types.json": type_vectors,
    "ids.json": id_vectors,
    "batch.json": batch_vectors,
    "ledger.json": ledger_vectors,
    "tree.json": tree_vectors,
    "offsets.json": offset_vectors,
}


def main(arguments: list[str]) -> int:
    """Write the files, or with ``--check`` compare them."""
    stale = []
    for name, make in FILES.items():
        made = json.dumps(make(), ensure_ascii=True, indent=1, sort_keys=True) + "\n"
        path = HERE / name
        if not path.exists() or path.read_text("ascii") != made:
            stale.append(name)
            if "--check" not in arguments:
                path.write_text(made, "ascii")
    print(", ".join(stale) or "nothing", "would change" if "--check" in arguments else "written")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
