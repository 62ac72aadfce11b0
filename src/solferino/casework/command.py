"""command: links of a chain of command that people enter, each with its days and the words that it stands on.

A link without words in a kept text is refused, and so is one whose dates cannot be. Nothing is filled in: a date that
is not given is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.days_written import days_written
from solferino.casework.edgefile import Row, read_edges
from solferino.casework.held import held
from solferino.casework.ids import find_item
from solferino.law.command import JOINS, KINDS, Node, standing
from solferino.record import (
    CommandEdge,
    Ending,
    EventType,
    Held,
    Passage,
    Relation,
    UsageError,
    When,
    identity,
    instant,
)

CONFIDENCE = ("high", "medium", "low")
SHORTEST = 6  # digits of an edge's id, as for claims
_NOTHING = "nothing was entered"
_EDGE = "command_edge:"
_ENTERING = ("person", "seen", "decided", "replaces")  # of the entering, not of what is said


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not entered. place: where it stands in the file. why: one sentence that names the column."""

    place: str
    why: str
    do: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """What became of the rows of a file. known: places of rows that this person had entered before, word for word."""

    entered: tuple[CommandEdge, ...]
    refused: tuple[Refused, ...]
    known: tuple[str, ...] = ()


def link(
    case: Case,
    subject: str,
    relation: str,
    object: str,
    *,
    person: str,
    item: str,
    confidence: str,
    quote: str | None = None,
    characters: tuple[int, int] | None = None,
    subject_kind: str | None = None,
    object_kind: str | None = None,
    first: str | None = None,
    last: str | None = None,
    ending: str | None = None,
    note: str | None = None,
    replaces: str | None = None,
) -> CommandEdge:
    """Record one link, with the words of a kept text that say so.

    subject, relation, object: ``Ada Holm``, ``commands``, ``3rd Brigade``. Kinds (``unit``, ``person``, ``post``,
    ``site``, ``report``) may be left out where the relation allows one alone. item: its number. quote: the exact words,
    which must stand in its text once; or characters: (start, end) in code points. first, last: a day, a month, a year
    or an interval ``2022-03-01/2022-03-31`` (``/2022-03-31``: by then). ending: ``closed``, ``open`` (last is the day
    on which the source still says so) or ``unknown``. replaces: an edge that this one puts in the place of.
    Raises UsageError, which names what is wrong, and enters nothing.
    """
    cells = {
        "subject": subject, "subject_kind": subject_kind, "relation": relation, "object": object,
        "object_kind": object_kind, "item": item, "quote": quote,
        "characters": f"{characters[0]}-{characters[1]}" if characters else None,
        "first": first, "last": last, "ending": ending, "confidence": confidence, "note": note, "replaces": replaces,
    }  # fmt: skip
    made = enter(case, [Row("", {k: v for k, v in cells.items() if v is not None and v.strip()})], person=person)
    if made.refused:
        raise UsageError(made.refused[0].why, kept=_NOTHING, do=made.refused[0].do)
    if made.known:
        raise UsageError("you have entered this link before, word for word", kept=_NOTHING, do="see `command list`")
    return made.entered[0]


def link_file(case: Case, path: Path, *, person: str) -> Linked:
    """Enter the links of a CSV, YAML or JSON file. Good rows are entered, in one batch; the others are told of.

    Columns: see :data:`solferino.casework.edgefile.COLUMNS`. Raises UsageError for a file without rows that can be read
    and for a missing name.
    """
    rows = read_edges(path)
    if not rows:
        raise UsageError("the file holds no links", where=path.name, kept=_NOTHING)
    return enter(case, rows, person=person)


def enter(case: Case, rows: Sequence[Row], *, person: str) -> Linked:
    """Enter rows under one name: each is checked by itself, and what is good is committed as one batch."""
    if not person.strip():
        raise UsageError("a link needs the name of a person", kept=_NOTHING, do="give --person")
    view = held(case)
    known = {_said(e) for e in standing(view.edges) if view.people.get(e.person) == person.strip()}
    made: list[CommandEdge] = []
    refused: list[Refused] = []
    before: list[str] = []
    said: dict[object, str] = {}
    for row in rows:
        try:
            edge = _edge(view, row)
        except UsageError as error:
            refused.append(Refused(row.place, error.what, error.do))
            continue
        words = _said(edge)
        if words in said:
            refused.append(Refused(row.place, f"it says the same as {said[words]}"))
        elif words in known and edge.replaces is None:
            before.append(row.place)
        else:
            said[words] = row.place
            made.append(edge)
    if not made:
        return Linked((), tuple(refused), tuple(before))
    seen, actor = case.vault.head().size, case.person(person.strip())
    decided = instant(case.world.clock())
    signed = tuple(replace(e, person=actor, seen=seen, decided=decided) for e in made)
    case.commit(EventType.ASSESSED, signed, holds="command_edge", actor=actor, codes=["what=command_edge"])
    return Linked(signed, tuple(refused), tuple(before))


def withdraw(case: Case, edge: str, *, person: str, reason: str) -> CommandEdge:
    """Take a link back. It stays in the record, and drops out of every chain from this entry on.

    edge: its id, or its first characters (``E-1a2b3c4d``). Raises UsageError.
    """
    if not person.strip() or not reason.strip():
        raise UsageError(
            "taking a link back needs the name of a person and a reason", kept="nothing was changed",
            do="give --person and --reason",
        )  # fmt: skip
    found = find_edge(standing(held(case).edges), edge)
    seen, actor = case.vault.head().size, case.person(person.strip())
    made = replace(
        found, person=actor, seen=seen, decided=instant(case.world.clock()), replaces=found.id, withdrawn=reason.strip()
    )
    case.commit(EventType.ASSESSED, [made], holds="command_edge", actor=actor, codes=["what=command_edge"])
    return made


def short_edge(edge: str) -> str:
    """``E-`` and the first eight characters of an edge's id."""
    return "E-" + edge.removeprefix(_EDGE)[:8]


def find_edge(edges: Iterable[CommandEdge], given: str) -> CommandEdge:
    """The one edge whose id begins so. Raises UsageError for none or several."""
    digits = given.strip().lower().removeprefix(_EDGE).removeprefix("e-")
    found = [e for e in edges if e.id.removeprefix(_EDGE).startswith(digits)] if len(digits) >= SHORTEST else []
    if len(found) == 1:
        return found[0]
    many = f"{given!r} begins {len(found)} ids of links" if found else f"no link in force has the id {given!r}"
    raise UsageError(many, kept="nothing was changed", do="list them with `solferino command list`")


# -- one row ----------------------------------------------------------------------------------------------------------


def _edge(view: Held, row: Row) -> CommandEdge:
    """The edge of a row, without its author. Raises UsageError, the column named."""
    if row.problem:
        raise UsageError(row.problem)
    cells = row.cells
    relation = _one_of(Relation, cells, "relation")
    subject, object_ = _named(cells, "subject"), _named(cells, "object")
    subjects, objects = JOINS[relation]
    subject_kind = _kind(cells, "subject_kind", subjects, relation)
    object_kind = _kind(cells, "object_kind", objects, relation)
    if relation is Relation.SAME_AS and subject_kind != object_kind:
        raise UsageError("same_as joins two names of one kind", do="give subject_kind and object_kind alike")
    if Node.of(subject_kind, subject) == Node.of(object_kind, object_):
        raise UsageError(f"subject and object are one and the same {subject_kind}", do="a link joins two")
    first, last = days_written(cells.get("first"), "first"), days_written(cells.get("last"), "last")
    ending = _ending(cells, first, last)
    confidence = cells.get("confidence", "").lower()
    if confidence not in CONFIDENCE:
        raise UsageError(
            f"confidence: {confidence!r} is none" if confidence else "confidence is not given",
            do=f"one of: {', '.join(CONFIDENCE)}; it is your own",
        )
    replaces = find_edge(standing(view.edges), cells["replaces"]).id if "replaces" in cells else None
    passage = passage_of(view, cells)
    return CommandEdge(
        "", subject, subject_kind, relation, object_, object_kind, passage, confidence, ending, 0, "", first, last,
        cells.get("note"), replaces,
    )  # fmt: skip


def passage_of(view: Held, cells: Mapping[str, str]) -> Passage:
    """The words that a row names, in the text of its item. Raises UsageError where they do not stand there once."""
    if "item" not in cells:
        raise UsageError("item is not given", do="give the number of the item whose text says so, such as I-003")
    key = find_item({i.id: i.number for i in view.items}, cells["item"])
    item = next(i for i in view.items if i.id == key)
    text = view.texts.get(item.reading or "")
    if text is None:
        raise UsageError(f"{item.number} has no text in this case", do="run `solferino process`, or name another item")
    quote = cells["quote"].strip() if cells.get("quote") else None
    if "characters" in cells:
        start, end = _span(cells["characters"])
        if not 0 <= start < end <= len(text.text):
            raise UsageError(f"characters {start} to {end} do not lie in the text of {item.number}")
        passage = Passage.of(text, start, end)
        if quote is not None and passage.quote != quote:
            raise UsageError(f"the quote is not what characters {start} to {end} of {item.number} say")
        return passage
    if not quote:
        raise UsageError("neither quote nor characters are given", do="a link stands on exact words of a kept text")
    at = text.text.find(quote)
    if at < 0:
        raise UsageError(
            f"the quote does not stand in the text of {item.number}",
            do="copy the words letter for letter, signs and line ends included",
        )
    if text.text.find(quote, at + 1) >= 0:
        raise UsageError(
            f"the quote stands in the text of {item.number} more than once",
            do=f"quote more, or give characters; the first is {at}-{at + len(quote)}",
        )
    return Passage.of(text, at, at + len(quote))


def _span(words: str) -> tuple[int, int]:
    start, sign, end = words.partition("-")
    if not (sign and words.isascii() and start.strip().isdigit() and end.strip().isdigit()):
        raise UsageError(f"characters: {words!r} is not of the form START-END", do="for example 120-188")
    return int(start), int(end)


def _named(cells: Mapping[str, str], column: str) -> str:
    name = " ".join(cells.get(column, "").split())
    if not name:
        raise UsageError(f"{column} is not given")
    return name


def _one_of(kinds: type[Relation], cells: Mapping[str, str], column: str) -> Relation:
    given = cells.get(column, "").strip().lower().replace(" ", "_")
    if given not in set(kinds):
        what = f"{column}: {given!r} is none" if given else f"{column} is not given"
        raise UsageError(what, do=f"one of: {', '.join(kinds)}; a rank is none")
    return kinds(given)


def _kind(cells: Mapping[str, str], column: str, allowed: frozenset[str], relation: Relation) -> str:
    given = cells.get(column, "").strip().lower()
    known = [k for k in KINDS if k in allowed]
    if not given and len(known) == 1:
        return known[0]
    if given in allowed:
        return given
    what = f"{column} is not given" if not given else f"{column}: {given!r} cannot stand there with {relation}"
    raise UsageError(what, do=f"with {relation} it is one of: {', '.join(known)}")


def _ending(cells: Mapping[str, str], first: When | None, last: When | None) -> Ending:
    given = cells.get("ending", "").strip().lower()
    if not given and last is not None:
        raise UsageError(
            "last is given and ending is not",
            do="closed: it ended then; open: the source still says so then",
        )
    if given not in ("", *Ending):
        raise UsageError(f"ending: {given!r} is none", do=f"one of: {', '.join(Ending)}")
    ending = Ending(given or "unknown")
    if ending is Ending.CLOSED and last is None:
        raise UsageError("ending is closed and last is not given", do="give the day or days on which it ended")
    if ending is Ending.UNKNOWN and last is not None:
        raise UsageError("ending is unknown and last is given", do="closed: it ended then; open: it stood then")
    if first and last and first.earliest and last.latest and last.latest < first.earliest:
        raise UsageError(f"last ({last.latest}) lies before first ({first.earliest})")
    return ending


def _said(edge: CommandEdge) -> object:
    """What an edge says, whoever said it when and in the place of what."""
    return tuple(
        sorted((k, str(v)) for k, v in identity(edge).items() if k not in ("person", "seen", "decided", "replaces"))
    )


__all__ = [
    "CONFIDENCE", "KINDS", "Linked", "Refused", "enter", "find_edge", "link", "link_file", "passage_of", "short_edge",
    "withdraw",
]  # fmt: skip
