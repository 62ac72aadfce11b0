"""Lines: the document of a determination to read on a terminal, with footnotes to exact characters."""

from __future__ import annotations

from solferino.law.determining.paper import Known, Part, Signed, Whose
from solferino.law.determining.text import on_one_line, paper
from solferino.record import Determination, Passage


def text(made: Determination, known: Known, signed: Signed) -> str:
    """The document as lines to read, with footnotes to exact characters, ending in a line feed."""
    sheet = paper(made, known, signed)
    notes: dict[tuple[str, int, int], tuple[int, Passage]] = {}
    lines = [f"Determination {sheet.handle}", f"by {sheet.author}", sheet.dated, sheet.status]
    number = 0
    for section in sheet.sections:
        lines += ["", section.title.upper(), ""]
        for paragraph in section.paragraphs:
            number += 1
            words = "".join(_marked(part, notes) for part in paragraph.parts)
            lines.append(f"{'   ' * paragraph.depth}{number}. {words}")
    lines += ["", "NOTES", ""]
    for place, passage in notes.values():
        where = known.items.get(passage.reading, "a text that is no longer kept")
        lines.append(f"[{place}] {where}, characters {passage.start} to {passage.end}: “{on_one_line(passage.quote)}”")
    lines += [
        "",
        f"Record: {made.id}",
        f"Ledger: {sheet.held} entries, tree head {sheet.root}",
        f"Catalogue: {sheet.catalogue}",
    ]
    return "\n".join(lines) + "\n"


def _marked(part: Part, notes: dict[tuple[str, int, int], tuple[int, Passage]]) -> str:
    marks = []
    for passage in part.passages:
        key = (passage.reading, passage.start, passage.end)
        marks.append(notes.setdefault(key, (len(notes) + 1, passage))[0])
    words = f"“{part.text}”" if part.whose is Whose.QUOTE else part.text
    return words + "".join(f"[{n}]" for n in marks)


__all__ = ["text"]
