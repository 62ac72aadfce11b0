"""HTML to lines of text, with the place of every character in the source. Pure; knows no encoding and no region.

A tokenizer after the WHATWG HTML standard (section 13.2.5) and a stack that knows the implied end tags. A full tree is
not built on purpose: a parser moves text that stands in wrong places (out of a table, for one), and then positions in
the tree are no positions in the source. Here the text stays in the order of the source, and every step looks at each
character once, however broken the markup is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from solferino.text import word_set

_WS = " \t\n\r\f"
_SPACES = re.compile(r"[ \t\n\r\f]+")
_SPECIAL = re.compile(
    r"[ \t\n\r\f]{2,}|[\t\n\r\f]|&(?:#[0-9]{1,10};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,10};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_NAME = re.compile(r"[A-Za-z][^ \t\n\r\f/>]*")
_ATTRIBUTE = re.compile(
    r"[ \t\n\r\f/]*([^ \t\n\r\f/>][^ \t\n\r\f/>=]*)(?:[ \t\n\r\f]*=[ \t\n\r\f]*([\"']|[^ \t\n\r\f>]*))?"
)
_TAG_GAP = re.compile(r"[ \t\n\r\f/]*")
_COMMENT_END = re.compile(r"--!?>")
_SCRIPT_MARK = re.compile(r"<!--|-->|<(/?)script(?=[ \t\n\r\f/>])", re.IGNORECASE)
_TEMPLATE_MARK = re.compile(r"<(/?)template(?=[ \t\n\r\f/>])", re.IGNORECASE)

_VOID = word_set(
    """
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr
    """
)
_BLOCK = word_set(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html legend li listing main menu
    nav noframes object ol optgroup option p plaintext pre search section select summary table tbody td template
    tfoot th thead title tr ul xmp textarea video audio canvas iframe noscript
    """
)
_CLOSES_P = _BLOCK - word_set(
    """
    button body head html object option optgroup select caption tbody td tfoot th thead tr textarea video audio
    canvas iframe noscript template title
    """
)
_SKIPPED = frozenset(["script", "style", "noscript", "iframe", "noembed", "noframes", "template"])
_SWALLOWS = frozenset(("script", "style"))  # unclosed, they hide the rest of a page in every browser
_BARRIERS = frozenset(["table", "td", "th", "caption", "html", "template", "object", "marquee", "applet"])
_TABLE_PARTS = frozenset(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "html"])
_PRE = frozenset(("pre", "listing", "xmp", "plaintext", "textarea"))
_KEPT_ATTRIBUTES = word_set(
    """
    class id rel itemprop role property name content datetime pubdate href type charset http-equiv lang hidden
    style
    """
)


@dataclass(frozen=True, slots=True)
class Piece:
    """``text[start:end]`` and the characters of the source it comes from. kind as in a Segment."""

    start: int
    end: int
    kind: str
    source_start: int
    source_end: int


@dataclass(slots=True)
class Element:
    """An element whose text is ``text[start:end]`` (white space at the edges included). depth: elements around it."""

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int
    depth: int


@dataclass(slots=True)
class Flat:
    """The text of a page in source order. elements: those that closed or were left open, in order of their start."""

    text: str
    pieces: list[Piece]
    elements: list[Element]
    void: list[Element]  # meta, link and other elements without content
    data_scripts: list[str]  # what scripts of type application/ld+json hold
    depth: int  # deepest nesting
    notes: list[str]


def flatten(source: str) -> Flat:
    """Flatten a page. Takes any string; time and memory grow with its length alone."""
    return _Flattener(source).run()


def declared_encoding(head: bytes) -> str | None:
    """The encoding that a page's first bytes declare (meta charset, or an XML declaration), or None."""
    text = head[:4096].decode("latin-1")
    for pattern in (
        r"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})",
        r"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})",
    ):
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            return found.group(1)
    return None


@dataclass(slots=True)
class _Flattener:
    source: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    pieces: list[Piece] = field(default_factory=list)
    stack: list[Element] = field(default_factory=list)
    where: dict[str, list[int]] = field(default_factory=dict)  # name -> places of its open elements on the stack
    blocks: list[int] = field(default_factory=list)
    barriers: list[int] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    void: list[Element] = field(default_factory=list)
    data_scripts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unclosed: set[str] = field(default_factory=set)  # names of raw elements that no end tag follows any more
    gap: str = ""  # the separator that the next character calls for
    space: tuple[int, int] | None = None  # white space seen and not yet written
    pre: int = 0
    depth: int = 0

    def run(self) -> Flat:
        source, end, at = self.source, len(self.source), 0
        while at < end:
            open_at = source.find("<", at)
            if open_at < 0:
                self.words(at, end)
                break
            if open_at > at:
                self.words(at, open_at)
            at = self.markup(open_at)
        self.pop_to(0)
        self.elements.sort(key=lambda e: (e.start, -e.end))
        return Flat(
            "".join(self.parts), self.pieces, self.elements, self.void, self.data_scripts, self.depth, self.notes
        )

    # --- markup: each returns the place after what it read

    def markup(self, at: int) -> int:
        source = self.source
        after = source[at + 1 : at + 2]
        if after.isascii() and after.isalpha():
            return self.start_tag(at)
        if after == "/":
            name = _NAME.match(source, at + 2)
            if name:
                closed = self.attributes(name.end())[1]
                self.end_tag(name.group().lower())
                return closed
            return at + 3 if source.startswith(">", at + 2) else self.beyond(">", at + 2)
        if after == "!":
            return self.declaration(at)
        if after == "?":
            return self.beyond(">", at + 2)
        self.words(at, at + 1)
        return at + 1

    def declaration(self, at: int) -> int:
        source = self.source
        if not source.startswith("<!--", at):
            if source.startswith("<![CDATA[", at) and ("svg" in self.where or "math" in self.where):
                close = source.find("]]>", at)
                close = len(source) if close < 0 else close
                self.raw(at + 9, close)
                return close + 3
            return self.beyond(">", at + 2)
        for short in ("<!-->", "<!--->"):
            if source.startswith(short, at):
                return at + len(short)
        close_mark = _COMMENT_END.search(source, at + 4)
        if close_mark:
            return close_mark.end()
        self.notes.append("a comment is not closed, so the rest of the page is hidden")
        return len(source)

    def beyond(self, mark: str, at: int) -> int:
        close = self.source.find(mark, at)
        return len(self.source) if close < 0 else close + len(mark)

    def attributes(self, at: int) -> tuple[dict[str, str], int]:
        """The attributes we use from ``at`` to the end of the tag, and the place after the tag."""
        source, found = self.source, dict[str, str]()
        while True:
            match = _ATTRIBUTE.match(source, at)
            if not match:
                gap = _TAG_GAP.match(source, at)
                at = gap.end() if gap else at
                return found, min(at + 1, len(source))
            name, value = match.group(1).lower(), match.group(2) or ""
            at = match.end()
            if value in ('"', "'"):
                close = source.find(value, at) if value not in self.unclosed else -1
                if close < 0:
                    # A browser would lose the rest of the page here. The text matters more: the tag ends at the next
                    # ">".
                    self.unclosed.add(value)
                    self.note_once("a quotation mark in a tag is not closed")
                    return found, self.beyond(">", at)
                value, at = source[at:close], close + 1
            if name in _KEPT_ATTRIBUTES and name not in found:
                found[name] = html.unescape(value[:20_000])

    def start_tag(self, at: int) -> int:
        named = _NAME.match(self.source, at + 1)
        name = named.group().lower() if named else ""
        attributes, after = self.attributes(named.end() if named else at + 1)
        if name in _SKIPPED:
            return self.skip(name, attributes, after)
        if name in _VOID or name == "image":
            self.empty(name, attributes)
            return after
        self.imply_ends(name)
        self.push(name, attributes)
        if name in ("title", "textarea", "xmp", "plaintext") and not ("svg" in self.where and name == "title"):
            return self.raw_element(name, after)
        if name in ("pre", "listing") and self.source.startswith("\n", after):
            return after + 1
        return after

    def skip(self, name: str, attributes: Mapping[str, str], after: int) -> int:
        close = self.raw_end(name, after)
        if close is None:
            if name in _SWALLOWS:
                self.notes.append(f"a {name} is not closed, so the rest of the page is hidden")
                return len(self.source)
            return after
        if name == "script" and "ld+json" in attributes.get("type", "").lower():
            self.data_scripts.append(self.source[after:close])
        return self.attributes(close + 2 + len(name))[1]

    def raw_element(self, name: str, after: int) -> int:
        if name == "plaintext":
            self.raw(after, len(self.source))
            return len(self.source)
        close = self.raw_end(name, after)
        if close is None:
            return after
        if name == "xmp":
            self.raw(after, close)
        else:
            self.words(after, close)
        self.end_tag(name)
        return self.attributes(close + 2 + len(name))[1]

    def raw_end(self, name: str, at: int) -> int | None:
        """Where the end tag of a raw element begins, or None."""
        if name in self.unclosed:
            return None
        if name == "script":
            close = self.script_end(at)
        elif name == "template":
            close = self.template_end(at)
        else:
            found = re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.IGNORECASE).search(self.source, at)
            close = found.start() if found else None
        if close is None:
            self.unclosed.add(name)
        return close

    def script_end(self, at: int) -> int | None:
        """The end of a script, minding ``<!-- <script> ... </script> -->`` inside it (script data double escaped)."""
        commented = nested = False
        first: int | None = None
        for mark in _SCRIPT_MARK.finditer(self.source, at):
            word = mark.group()
            if word == "<!--":
                commented = True
            elif word == "-->":
                commented = nested = False
            elif not mark.group(1):
                nested = commented
            elif nested:
                nested = False
                first = mark.start() if first is None else first
            else:
                return mark.start()
        return first

    def template_end(self, at: int) -> int | None:
        level = 1
        for mark in _TEMPLATE_MARK.finditer(self.source, at):
            level += -1 if mark.group(1) else 1
            if level == 0:
                return mark.start()
        return None

    # --- the stack

    def imply_ends(self, name: str) -> None:
        if name in _CLOSES_P:
            place = self.place("p")
            if place >= 0 and self.blocks[-1] == place:
                self.pop_to(place)
        if name == "li":
            self.pop_inner(("li",), ("ul", "ol", "menu", "table"))
        elif name in ("dt", "dd"):
            self.pop_inner(("dt", "dd"), ("dl", "table"))
        elif name in ("td", "th"):
            self.pop_inner(("td", "th"), ("tr", "table"))
        elif name == "tr":
            self.pop_inner(("tr",), ("table",))
        elif name in ("tbody", "thead", "tfoot"):
            self.pop_inner(("tbody", "thead", "tfoot", "tr", "caption"), ("table",))
        elif name in ("option", "optgroup"):
            self.pop_inner(("option",), ("select", "optgroup"))

    def place(self, name: str) -> int:
        places = self.where.get(name)
        return places[-1] if places else -1

    def pop_inner(self, names: tuple[str, ...], outside: tuple[str, ...]) -> None:
        fence = max(self.place(name) for name in outside)
        inner = [place for place in (self.place(name) for name in names) if place > fence]
        if inner:
            # The outermost of them inside the fence: a row closes with its cells.
            self.pop_to(min(inner))

    def push(self, name: str, attributes: Mapping[str, str]) -> None:
        place = len(self.stack)
        if name in _BLOCK:
            self.blocks.append(place)
            self.separate("\t" if name in ("td", "th") else "\n")
        if name in _BARRIERS:
            self.barriers.append(place)
        if name in _PRE:
            self.pre += 1
        if name == "q":
            self.insert("“")  # browsers show quotation marks around <q>; without them a quotation would be lost
        self.stack.append(Element(name, attributes, self.length, self.length, place))
        self.where.setdefault(name, []).append(place)
        self.depth = max(self.depth, place + 1)

    def end_tag(self, name: str) -> None:
        place = self.place(name)
        if name == "br" or (name == "p" and place < 0):
            self.separate("\n")
            return
        if place < 0 or name in ("html", "body"):
            return
        if name in _BLOCK:
            if name not in _TABLE_PARTS and self.barriers and self.barriers[-1] > place:
                return
        elif self.blocks and self.blocks[-1] > place:
            return
        self.pop_to(place)

    def pop_to(self, place: int) -> None:
        while len(self.stack) > place:
            element = self.stack.pop()
            at = len(self.stack)
            self.where[element.name].pop()
            if not self.where[element.name]:
                del self.where[element.name]
            if self.blocks and self.blocks[-1] == at:
                self.blocks.pop()
                if element.name not in ("td", "th"):
                    self.separate("\n")
            if self.barriers and self.barriers[-1] == at:
                self.barriers.pop()
            if element.name in _PRE:
                self.pre -= 1
            if element.name == "q":
                self.space = None
                self.insert("”")
            element.end = self.length
            self.elements.append(element)

    def empty(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in ("br", "hr"):
            self.separate("\n")
        elif attributes:
            self.void.append(Element(name, attributes, self.length, self.length, len(self.stack)))

    # --- characters

    def words(self, start: int, end: int) -> None:
        """Text between tags: references decoded, white space folded."""
        at = start
        for special in (_REFERENCE if self.pre else _SPECIAL).finditer(self.source, start, end):
            if special.start() > at:
                self.chunk(at, special.start())
            at = special.end()
            if special.group()[0] == "&":
                self.reference(special.start(), at)
            else:
                self.white(special.start(), at)
        if at < end:
            self.chunk(at, end)

    def reference(self, start: int, end: int) -> None:
        written = self.source[start:end]
        shown = html.unescape(written)
        if shown == written:
            self.chunk(start, end)
        elif shown and not self.pre and not shown.strip(_WS):
            self.white(start, end)
        elif shown:
            self.emit(shown, "decoded", start, end)

    def chunk(self, start: int, end: int) -> None:
        """A stretch with single spaces at most."""
        if self.pre:
            self.emit(self.source[start:end], "same", start, end)
            return
        if self.source[start] == " ":
            self.white(start, start + 1)
            start += 1
        if start >= end:
            return
        trailing = self.source[end - 1] == " "
        end -= trailing
        if start < end:
            self.emit(self.source[start:end], "same", start, end)
        if trailing:
            self.white(end, end + 1)

    def raw(self, start: int, end: int) -> None:
        if start < end:
            self.emit(self.source[start:end], "same", start, end)

    def white(self, start: int, end: int) -> None:
        if self.space is None and not self.gap:
            self.space = (start, end)

    def separate(self, mark: str) -> None:
        """Ask for a line break or a tab before the next character."""
        self.space = None
        if mark == "\n":
            self.gap = "\n"
        elif self.gap != "\n":
            self.gap += "\t"

    def insert(self, mark: str) -> None:
        self.emit(mark, "inserted", 0, 0)

    def emit(self, text: str, kind: str, start: int, end: int) -> None:
        if self.gap:
            if self.length:
                self.write(self.gap, "inserted", 0, 0)
            self.gap, self.space = "", None
        if self.space and self.length:
            first, last = self.space
            self.write(" ", "same" if self.source[first:last] == " " else "folded", first, last)
        self.space = None
        self.write(text, kind, start, end)

    def write(self, text: str, kind: str, start: int, end: int) -> None:
        at = self.length
        self.parts.append(text)
        self.length += len(text)
        last = self.pieces[-1] if self.pieces else None
        if last and kind == "same" == last.kind and last.source_end == start:
            self.pieces[-1] = Piece(last.start, self.length, kind, last.source_start, end)
        else:
            self.pieces.append(Piece(at, self.length, kind, start, end))

    def note_once(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)
