"""Word documents: paragraphs, tables, headings, notes, page heads, each character tied to the bytes of its XML part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from solferino.read import packed
from solferino.read.protocol import CannotRead, Sighted
from solferino.read.regions import plain_regions
from solferino.record import Publication, Region, RegionKind, Segment, TextMap

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main|"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main|"
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006|Fallback"
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_STYLE_KINDS = (
    (re.compile(r"(?i)^title$"), RegionKind.TITLE),
    (re.compile(r"(?i)^(?:heading|subtitle)"), RegionKind.HEADING),
    (re.compile(r"(?i)^caption"), RegionKind.CAPTION),
)
_PARTS = re.compile(r"word/(header|footer)\d*\.xml$")


class DocxReader:
    """Reads .docx without macros, links or pictures. Deleted text of tracked changes is kept out, inserted text in."""

    name = "docx"
    version = "1"
    accepts = frozenset({_MEDIA_TYPE})
    foreign = True

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read a document. Raises CannotRead: encrypted, corrupt, too_large, no_text."""
        with packed.members(data) as archive:
            names = archive.namelist()
            if "word/document.xml" not in names:
                raise packed.damaged()
            made = _Made()
            for name in sorted(n for n in names if (m := _PARTS.match(n)) and m.group(1) == "header"):
                _read_part(made, name, packed.member(archive, name), RegionKind.HEADER)
            _read_part(made, "word/document.xml", packed.member(archive, "word/document.xml"), None)
            for name in ("word/footnotes.xml", "word/endnotes.xml"):
                if name in names:
                    _read_part(made, name, packed.member(archive, name), None)
            for name in sorted(n for n in names if (m := _PARTS.match(n)) and m.group(1) == "footer"):
                _read_part(made, name, packed.member(archive, name), RegionKind.HEADER)
            publication = (
                _publication(packed.member(archive, "docProps/core.xml")) if "docProps/core.xml" in names else None
            )
        return _sighted(made, publication)


@dataclass
class _Made:
    parts: list[str] = field(default_factory=list)
    length: int = 0
    segments: list[Segment] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    deleted: int = 0
    gap: str = ""

    def write(self, text: str, kind: str, start: int = 0, end: int = 0, part: str = "") -> None:
        if self.gap and self.length:
            gap, self.gap = self.gap, ""
            self.write(gap, "inserted")
        self.gap = ""
        last = self.segments[-1] if self.segments else None
        self.parts.append(text)
        if last and last.kind == kind == "same" and last.part == part and last.source_end == start:
            self.segments[-1] = Segment(last.start, self.length + len(text), kind, last.source_start, end, part)
        elif last and last.kind == kind == "inserted":
            self.segments[-1] = Segment(last.start, self.length + len(text), kind)
        else:
            self.segments.append(Segment(self.length, self.length + len(text), kind, start, end, part))
        self.length += len(text)


@dataclass
class _State:
    """Where in a part the walk is."""

    inside_text: bool = False
    fallback: int = 0  # alternative content for old programs: the same text again
    deletion: int = 0
    rows: list[int] = field(default_factory=list)  # cells seen in the open rows, the innermost last
    paragraph: int = 0
    style: str = ""


def _read_part(made: _Made, part: str, xml: bytes, kind: RegionKind | None) -> None:
    state = _State()
    begun = made.length
    tables: list[int] = []
    for event, end in _with_ends(xml):
        local = event.name.removeprefix(_W).removeprefix(_STRICT) if event.kind != "text" else ""
        if event.name == _FALLBACK:
            state.fallback += 1 if event.kind == "start" else -1
        elif state.fallback or (event.kind != "text" and local == event.name):
            continue
        elif event.kind == "text":
            if state.inside_text:
                _characters(made, event, end, part, xml)
        elif event.kind == "start":
            _start(made, state, local, event, tables)
        else:
            _end(made, state, local, tables)
    if kind and made.length > begun:
        start = begun + (len(made.parts) and _leading_breaks(made, begun))
        made.regions = [r for r in made.regions if r.start < begun]
        made.regions.append(Region(kind, start, made.length))
    made.gap = "\n"


def _leading_breaks(made: _Made, begun: int) -> int:
    text = "".join(made.parts)[begun:]
    return len(text) - len(text.lstrip())


def _with_ends(xml: bytes) -> Iterator[tuple[packed.Event, int]]:
    """Each event with the byte at which the next one begins."""
    before: packed.Event | None = None
    for event in packed.events(xml):
        if before:
            yield before, event.byte
        before = event
    if before:
        yield before, len(xml)


def _characters(made: _Made, event: packed.Event, end: int, part: str, xml: bytes) -> None:
    text = event.name
    written = xml[event.byte : end]
    if text.encode("utf-8") == written:
        made.write(text, "same", event.byte, end, part)
    elif written.startswith(b"&"):
        made.write(text, "decoded", event.byte, end, part)
    else:
        made.write(text, "reader", event.byte, end, part)  # another encoding than UTF-8, or line ends made one


def _start(made: _Made, state: _State, local: str, event: packed.Event, tables: list[int]) -> None:
    if local in ("t", "instrText"):
        state.inside_text = local == "t" and not state.deletion
    elif local in ("del", "moveFrom"):
        state.deletion += 1
        made.deleted += 1
    elif local == "p":
        state.paragraph, state.style = -1, ""
    elif local == "pStyle":
        state.style = next((v for k, v in event.attributes.items() if k.rpartition("|")[2] == "val"), "")
    elif local in _BREAKS and not state.deletion and made.length:
        made.write(_BREAKS[local], "inserted")
    elif local == "tbl":
        tables.append(made.length)
    elif local == "tr":
        state.rows.append(0)
    elif local == "tc" and state.rows:
        if state.rows[-1]:
            made.gap = "\t"
        state.rows[-1] += 1
    if local in ("t", *_BREAKS) and state.paragraph < 0:
        state.paragraph = made.length


def _end(made: _Made, state: _State, local: str, tables: list[int]) -> None:
    if local == "t":
        state.inside_text = False
    elif local in ("del", "moveFrom"):
        state.deletion -= 1
    elif local == "p":
        if 0 <= state.paragraph < made.length:
            _mark(made, state)
        state.paragraph = -1
        made.gap = "\n"
    elif local == "tr":
        made.gap = "\n"
        if state.rows:
            state.rows.pop()
    elif local == "tbl" and tables:
        start = tables.pop()
        if made.length > start:
            made.regions.append(Region(RegionKind.TABLE, start + (1 if start else 0), made.length))


def _mark(made: _Made, state: _State) -> None:
    for pattern, kind in _STYLE_KINDS:
        if pattern.match(state.style):
            start = state.paragraph
            while start < made.length and made.segments and _is_inserted(made, start):
                start += 1
            if start < made.length:
                made.regions.append(Region(kind, start, made.length))
            return


def _is_inserted(made: _Made, position: int) -> bool:
    for segment in reversed(made.segments):
        if segment.start <= position < segment.end:
            return segment.kind == "inserted"
    return False


def _sighted(made: _Made, publication: Publication | None) -> Sighted:
    text = "".join(made.parts)
    if not text.strip():
        raise CannotRead(
            "no_text",
            "the document holds no text, perhaps only pictures",
            do="if it is a picture of text, run character recognition (OCR) over it and add the result",
        )
    styled = {(r.start, r.end) for r in made.regions}
    has_title = any(r.kind is RegionKind.TITLE for r in made.regions)
    own = [
        r
        for r in plain_regions(text)
        if (r.start, r.end) not in styled and not (has_title and r.kind is RegionKind.TITLE)
    ]
    regions = sorted((*own, *made.regions), key=lambda r: (r.start, -r.end, r.kind.value))
    notes = [*made.notes]
    if made.deleted:
        notes.append(f"the document holds {made.deleted} tracked deletions, which were left out of the text")
    return Sighted(text, TextMap("utf-8", tuple(made.segments)), tuple(regions), publication, _MEDIA_TYPE, tuple(notes))


def _publication(core: bytes) -> Publication | None:
    """Title and author of the document's properties.

    Its dates say when the file was saved, not when it was published.
    """
    said: dict[str, str] = {}
    name = ""
    for event in packed.events(core):
        if event.kind == "text":
            said[name] = said.get(name, "") + event.name
        else:
            name = event.name.rpartition("|")[2] if event.kind == "start" else ""
    title, author = " ".join(said.get("title", "").split()), " ".join(said.get("creator", "").split())
    author = (
        ""
        if author.lower() in ("python-docx", "author", "user", "admin", "administrator", "microsoft office user")
        else author
    )
    if not title and not author:
        return None
    return Publication(title=title or None, author=author or None, basis="page")
