"""How the commands on the chain of command print their rows: cells of tables and lines to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from solferino.cli.talk import plain

Row = Mapping[str, Any]

EDGE_COLUMNS = (
    "link",
    "who or what",
    "relation",
    "to",
    "began",
    "end",
    "on the day",
    "words",
    "item",
    "confidence",
    "state",
)
FOUND_COLUMNS = ("who or what", "relation", "to", "words", "item", "characters", "said by", "claim")
GAP_COLUMNS = ("what", "about", "why", "days", "links")
_WIDTH = 70  # characters of a quotation in a table
_PARTS = (
    ("commands", "commander"),
    ("acting", "acting commander"),
    ("deputies", "deputy"),
    ("by_post", "by a post over it"),
    ("posts", "post over it"),
    ("holds", "own place"),
    ("within", "part of"),
    ("attached_to", "attached to"),
    ("over", "over it, up the chain"),
    ("above", "units above"),
    ("parts", "has as part"),
    ("attached", "has attached"),
    ("under", "under it, down the chain"),
    ("members", "serves there"),
    ("sites", "place"),
    ("names", "also called"),
)
_CERTAIN = {
    "sure": "sure",
    "possible": "possible: in a margin, or after the source last speaks",
    "unknown": "unknown: nothing settles the day",
}


def edge_cells(row: Row) -> Sequence[object]:
    """One link for a table."""
    passage = row["passage"]
    return (
        row["short"],
        row["subject"],
        row["relation"],
        row["object"],
        days(row["first"]) or "not known",
        end(row),
        (row["certainty"] or "not on this day") if "on" in row else "",
        _short(passage["quote"]),
        f"{passage['item'] or ''} {passage['start']}-{passage['end']}".strip(),
        row["confidence"],
        row["state"].replace("_", " "),
    )


def found_cells(row: Row) -> Sequence[object]:
    """One link that a claim states, for a table."""
    return (
        row["subject"],
        row["relation"],
        row["object"],
        _short(row["quote"]),
        row["item"],
        row["characters"],
        row["speaker"],
        _lead(row["claim"]),
    )


def gap_cells(row: Row) -> Sequence[object]:
    """One thing that does not fit, for a table."""
    told = "; ".join(f"{s['first']} to {s['last']} ({s['certainty']})" for s in row["days"])
    return (
        row["kind"].replace("_", " "),
        ", ".join(row["about"]),
        row["why"],
        told,
        " ".join(_e(e) for e in row["edges"]),
    )


def place_lines(row: Row) -> Iterator[str]:
    """What stands at a unit or person on a day, a line each."""
    yield plain(f"{row['name']} ({row['kind']}) on {row['on']}")
    found = False
    for key, words in _PARTS:
        for held in row[key]:
            found = True
            way = "" if held["steps"] == 0 else f", {_steps(held['steps'])} up or down"
            ids = " ".join(_e(e) for e in held["edges"])
            more = f" and {len(held['also'])} more" if held["also"] else ""
            yield plain(f"  {words}: {held['name']} ({_CERTAIN[held['certainty']]}{way}) {ids}{more}")
    if not found:
        yield "  no link stands on this day"
    if row["other_days"]:
        yield f"  {row['other_days']} of its links are of other days and say nothing of this one"
    for misfit in row["misfits"]:
        yield plain(f"  does not fit: {', '.join(misfit['about'])}: {misfit['why']}")


def period_lines(row: Row) -> Iterator[str]:
    """What stands at a unit or person over days, a line each."""
    yield plain(f"{row['name']} ({row['kind']}), {row['first']} to {row['last']}")
    found = False
    for key, words in _PARTS:
        for held in row.get(key, ()):
            found = True
            told = "; ".join(f"{s['first']} to {s['last']} {s['certainty']}" for s in held["days"])
            yield plain(f"  {words}: {held['name']} ({told}) {' '.join(_e(e) for e in held['edges'])}")
    if not found:
        yield "  no link stands on these days"
    for misfit in row["misfits"]:
        yield plain(f"  does not fit: {', '.join(misfit['about'])}: {misfit['why']}")


def sheet_lines(row: Row) -> Iterator[str]:
    """The sheets of a person, to read."""
    when = row["first"] if row["first"] == row["last"] else f"{row['first']} to {row['last']}"
    as_of = f"; as of {row['as_of']}" if row["as_of"] else ""
    yield plain(f"{row['person']}, {when}{as_of}; catalogue {row['catalogue']}")
    yield row["caveat"]
    yield from row["notes"]
    for name, rows in (("place", row["standings"]), ("under this person", row["forces"])):
        for held in rows:
            told = "; ".join(f"{s['first']} to {s['last']} {s['certainty']}" for s in held["days"])
            yield plain(f"{name}: {held['relation']} {held['name']} ({told})")
    for made in row["sheets"]:
        yield ""
        yield plain(f"{made['citation']} {made['short']} [{made['provision']}]")
        for cell in made["cells"]:
            yield from _cell(cell)
    yield ""
    yield f"knowledge: {len(row['knowledge'])} rows; measures: {len(row['measures'])} acts held as claims"
    for known in row["knowledge"]:
        at = days(known["when"]) or (f"published by {known['published']}" if known["published"] else "no day known")
        what = known["what"] or known["kind"].replace("_", " ")
        yield plain(f"  {at}: {known['sort']}, {what}: {_short(known['passage']['quote'])}")
    yield "other modes: " + "; ".join(f"{m['provision']} {m['empty']} of {len(m['cells'])} empty" for m in row["modes"])
    for name in ("defences", "official_capacity", "domestic"):
        yield ""
        yield name.replace("_", " ")
        for rule in row[name]:
            yield plain(f"  {rule['id']}: {rule['why']}")
            yield plain(f"     {rule['text']}{_cited(rule)}")


def _cited(rule: Row) -> str:
    """Where a rule stands, and how sure the catalogue is of it, as far as it says so."""
    sure = f"confidence {rule['confidence']}" if rule["confidence"] not in (None, "high") else None
    told = "; ".join(filter(None, (rule["provision"], sure)))
    return f" ({told})" if told else ""


def days(when: Row | None) -> str:
    """An interval of days, to read."""
    if when is None:
        return ""
    first, last = when["earliest"], when["latest"]
    if first == last:
        return str(first)
    return f"{first or ''}/{last or ''}"


def end(row: Row) -> str:
    """What is known of the end of a link."""
    last = days(row["last"])
    return {"closed": last, "open": f"open, stood on {last}" if last else "open", "unknown": "not known"}[row["ending"]]


def _cell(cell: Row) -> Iterator[str]:
    yield plain(f"  {cell['key']} {cell['state']}{' (disputed)' if cell['disputed'] else ''}: {cell['text']}")
    yield plain(f"     {cell['reason']}")
    for word, rows in (("for", cell["passages"]), ("against", cell["contrary"])):
        for p in rows:
            yield plain(f"     {word}: {_short(p['quote'])} [{p['item']} {p['start']}-{p['end']}]")
    if cell["leads"]:
        yield f"     look at: {', '.join(_lead(key) for key in cell['leads'])}"
    if cell["question"]:
        yield plain(f"     ask: {cell['question']}")


def _steps(steps: int) -> str:
    return "1 step" if steps == 1 else f"{steps} steps"


def _e(edge: str) -> str:
    return "E-" + edge.partition(":")[2][:8]


def _lead(key: str) -> str:
    return _e(key) if key.startswith("command_edge:") else "C-" + key.partition(":")[2][:8]


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDTH else flat[: _WIDTH - 1] + "…"
