"""The chain of command for reading: charts as of days, every link with its words, what does not fit, and the sheets.

:func:`command_chapter` makes the chapter of a dossier from plain rows; :func:`command_page` makes a page of its own.
Nothing stands here that its rows do not hold; each link has a footnote to the characters of its source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from solferino.record import Held, Passage, type_name
from solferino.share import words
from solferino.share.annex import look, preserved_texts
from solferino.share.appendix import kept
from solferino.share.command_drawing import ENDS, MOST_UNITS, ROLES, SURE, drawing
from solferino.share.index import Index
from solferino.share.notes import Notes, beside
from solferino.share.pages import environment, style
from solferino.share.sheltered import sheltered

Row = Mapping[str, Any]

RELATIONS: Final = {
    "part_of": "is part of",
    "attached": "is attached to",
    "commands": "commands",
    "acting": "acts as commander of",
    "deputy": "is deputy at",
    "member": "serves in",
    "holds": "holds the post",
    "post_over": "is a post over",
    "at": "is at",
    "reported_to": "reached",
    "same_as": "is the same as",
}
STATES: Final = {"evidenced": "evidenced", "argued": "argued", "empty": "empty"}
PLACES: Final = {
    "before": "before these days",
    "within": "within these days",
    "after": "after these days",
    "across": "across a bound of these days",
    "undated": "no day known",
}
SORTS: Final = {"reached": "Reached the person", "said": "Said by the person", "step": "Act of the person"}
TEMPLATE: Final = "command.html"


@dataclass(frozen=True, slots=True)
class Chart:
    """The organisation on one day. also: further days with the same chart. picture: None where it has too many units.

    lines: the units as an indented list, depth first. edges: by id, as rows.
    """

    anchor: str
    day: str
    also: tuple[str, ...]
    picture: Markup | None
    rows: Row
    units: int
    edges: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class CommandChapter:
    """The chapter. links: every link of the view as rows, in order; sheets: as ``command sheet --json`` gives them.

    left_out: charts of further days that are not drawn.
    """

    charts: tuple[Chart, ...]
    links: tuple[Row, ...]
    misfits: tuple[Row, ...]
    sheets: tuple[Row, ...]
    catalogue: str
    left_out: int = 0

    def link(self, key: str) -> Row | None:
        """A link of any part of the chapter by its id."""
        every = [*self.links, *(e for s in self.sheets for e in s["edges"].values())]
        return next((e for e in every if e["id"] == key), None)


def command_chapter(rows: Row) -> CommandChapter | None:
    """Lay the chapter out; None where no link is entered and no sheet asked for.

    rows: ``charts`` (as ``command chart --json``), ``links``, ``misfits``, ``sheets`` and ``catalogue``, as
    :func:`solferino.casework.command_chapter.command_chapter_rows` gives them. In a template include ``TEMPLATE`` with
    the result as ``command`` and :data:`WORDS` as ``cw``.
    """
    if not rows["links"] and not rows["sheets"]:
        return None
    charts: list[Chart] = []
    for number, found in enumerate(rows["charts"], 1):
        anchor = f"chain-{number}"
        units = sum(1 for _ in _units(found["roots"]))
        also = tuple(found.get("also", ()))
        charts.append(Chart(anchor, found["on"], also, drawing(found, anchor), found, units, found["edges"]))
    return CommandChapter(
        tuple(charts),
        tuple(rows["links"]),
        tuple(rows["misfits"]),
        tuple(rows["sheets"]),
        rows["catalogue"],
        rows.get("charts_left_out", 0),
    )


def command_page(view: Held, rows: Row, *, title: str) -> str:
    """Render a chapter as one self-contained file with notes and texts. No script, no address that a browser loads.

    Raises SpanOutsideText where the words of a link are not the characters of its text.
    """
    view = sheltered(view)
    index = Index(view)
    for edge in view.edges:
        index.check(edge.passage)
    notes = Notes(index)
    sheet, digest = style()
    return (
        environment()
        .get_template("command_page.html")
        .render(
            view=view,
            title=title,
            index=index,
            notes=notes,
            w=words,
            cw=WORDS,
            style=sheet,
            style_digest=digest,
            cite=notes.cite,
            para=notes.paragraph,
            compare=beside,
            look_of=look,
            kind_of=type_name,
            name_of=index.name_of,
            command=command_chapter(rows),
            kept=kept(index),
            texts=lambda: preserved_texts(index, notes),
        )
    )


def span_of(row: Row) -> Passage:
    """The passage of a row of an edge, a cell or a timeline."""
    given = row.get("passage", row)
    return Passage(given["reading"], given["start"], given["end"], given["quote"])


def dated(row: Row) -> str:
    """The days of a link in words: ``from 1 March 2022; open end, last said 5 March 2022``."""
    first, last = _days(row["first"]), _days(row["last"])
    begin = f"from {first}" if first else "beginning not known"
    end = {
        "closed": f"until {last}",
        "open": f"open end, the source last speaks for {last}" if last else "open end, last day not stated",
        "unknown": "end not known",
    }[row["ending"]]
    return f"{begin}; {end}"


def stretches(rows: Sequence[Row]) -> str:
    """Stretches of days in words: ``1 to 5 March 2022 (possibly)``."""
    told = []
    for row in rows:
        days = words.days_words(row["first"], row["last"]) or ""
        mark = SURE.get(row["certainty"], "")
        told.append(f"{days} ({mark})" if mark else days)
    return "; ".join(told)


def marks(row: Row) -> str:
    """What is to be said of a link on the day of a chart: how sure, and its ends."""
    ends = [ENDS[e] for e in row["endings"] if ENDS.get(e)]
    return ", ".join(m for m in (SURE.get(row["certainty"] or "", ""), *dict.fromkeys(ends)) if m)


def _days(row: Row | None) -> str | None:
    return words.days_words(row["earliest"], row["latest"]) if row else None


def _units(rows: Sequence[Row]) -> Iterator[Row]:
    stack = list(rows)
    while stack:
        row = stack.pop()
        yield row
        stack += row["below"]


class _Words:
    """What the template says: fixed words and forms of days. One object, so that a chapter needs one name for it."""

    RELATIONS, ROLES, STATES, PLACES, SORTS, MOST = RELATIONS, ROLES, STATES, PLACES, SORTS, MOST_UNITS
    span_of, dated = staticmethod(span_of), staticmethod(dated)
    stretches, marks = staticmethod(stretches), staticmethod(marks)


WORDS: Final = _Words()

__all__ = ["TEMPLATE", "WORDS", "Chart", "CommandChapter", "command_chapter", "command_page"]
