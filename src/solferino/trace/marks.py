"""Marks of whose reporting a text is: a dateline, a byline, a reporter's own words, a dispatch that is read out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from solferino.record import Passage, Publication, RegionKind, Text
from solferino.text.paragraphs import paragraphs

_HEAD = 400  # code points in which a dateline is looked for
_PLACE = r"[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ.’'/-]+(?:[ ,]{1,2}[^\W\d_a-zß-ÿ.’'/-]{2,}){0,5}"
# "VELM, 3 March (Norpress) -- ", "VELM — ", "VELM (Norpress) The strike"
_DATELINE = re.compile(
    rf"(?:\A|(?<=[\n.!?]\s)|(?<=\n)|(?<=\A.)){_PLACE}"
    r"(?:\s\([^()\n]{2,40}\))?(?:,\s?[^-–—()\n]{2,30})?"
    r"(?:\s\([^()\n]{2,40}\)\s*(?:[-–—:]{1,3}|(?=[A-Z\[]))|\s?(?:--|[–—]|\s-\s))\s*"
)
_OWN = re.compile(
    r"\b(?:this (?:reporter|correspondent|newspaper)|our (?:own )?(?:reporters?|correspondents?|special correspondent)"
    r"|special correspondent|staff (?:writer|reporter|correspondent)|told (?:this (?:newspaper|reporter)|us)\b"
    r"|this is our report|we can report|(?:reporter|correspondent) at the scene"
    r"|has learned|could not (?:confirm|verify)"
    r"|(?:an? |its |the )?(?P<paper>[^\W\d_a-z]\w+)['’]s (?:reporter|correspondent|photographer)s?)\b",
    re.IGNORECASE,
)
# Words by which a text says that it gives another's dispatch; what follows is not its own.
_READS = re.compile(
    r"\b(?:we (?:will |shall |now )?(?:read|quote|reproduce|carry|broadcast)|(?:here|following) (?:is|are)"
    r"(?: the text of| excerpts (?:of|from))?|reads? out|text of|excerpts (?:of|from)|reproduc(?:es|ing|ed))\s+"
    r"(?P<what>(?:this|the|a|an)\s(?:[\w-]+\s){0,2}(?:dispatch|cable|wire (?:report|story)|agency report))\b",
    re.IGNORECASE,
)
_RELAYS = re.compile(
    r"\bas (?P<what>(?:this|the|an?) (?:[\w-]+ ){0,2}(?:dispatch|cable|wire report|agency report)) "
    r"(?:says|said|states|stated|reports|reported|puts it|has it)\b",
    re.IGNORECASE,
)


def own_mark(text: Text, publication: Publication | None) -> Passage | None:
    """The words that show a text to be its outlet's own reporting: a dateline, a byline, a reporter's own words."""
    found = _DATELINE.search(text.text, 0, _HEAD)
    if found is not None and len(found.group().strip()) > 3:
        return Passage.of(text, found.start(), found.end())
    lines = text.regions(RegionKind.BYLINE)
    if lines:
        return Passage.of(text, lines[0].start, lines[0].end)
    said = _OWN.search(text.text)
    if said is not None:
        return Passage.of(text, said.start(), said.end())
    author = publication.author if publication else None
    at = text.text.find(author) if author else -1
    return Passage.of(text, at, at + len(author or "")) if at >= 0 else None


_AGENCY = re.compile(
    r"\b(?:news|press|wire|presse|prensa|nachrichten)?\s?-?(?:agency|service|agentur|agencia|agence|wire|newswire)\b"
    r"|\bpress\b",
    re.IGNORECASE,
)
_PERSON_DESK = re.compile(r"\b(?:desk|staff|our|reporter|correspondent|editor|team)\b", re.IGNORECASE)


def agency_byline(text: Text, publication: Publication | None) -> tuple[str, Passage] | None:
    """The agency that a text's byline names as whose text it is, with the words that name it; None for a person's."""
    author = publication.author if publication else None
    if author is None:
        lines = text.regions(RegionKind.BYLINE)
        line = text.text[lines[0].start : lines[0].end] if lines else ""
        found = re.match(r"\W*(?:by|BY|By)[: ]\s*([^\n,·|]{3,60})", line)
        author = " ".join(found.group(1).split()) if found else None
    if author is None or not _AGENCY.search(author) or _PERSON_DESK.search(author):
        return None
    at = text.text.find(author)
    return (author, Passage.of(text, at, at + len(author))) if at >= 0 else None


def read_out(text: Text) -> list[Passage]:
    """Where a text gives another's dispatch without naming whose: the words that name it, then the stretch it fills.

    Passages come in pairs, in text order: the words ("this dispatch"), and the paragraphs from there on.
    """
    found = sorted(
        (m.start("what"), m.end("what"), "we" if m.re is _READS else "as")
        for pattern in (_READS, _RELAYS)
        for m in pattern.finditer(text.text)
    )
    if not found:
        return []
    pieces = list(_paragraphs(text))
    pairs: list[Passage] = []
    for start, end, how in found:
        at = next((n for n, (_, stop) in enumerate(pieces) if start < stop), None)
        if at is None:
            continue
        first, last = pieces[at]
        if how == "we":  # all that follows is the dispatch's
            first, last = end, pieces[-1][1]
        if first < last:
            pairs += [Passage.of(text, start, end), Passage.of(text, first, last)]
    return pairs


def _paragraphs(text: Text) -> Iterator[tuple[int, int]]:
    spans: Sequence[tuple[int, int]] = [(s.start, s.end) for s in paragraphs(text.text)]
    yield from spans or [(0, len(text.text))]
