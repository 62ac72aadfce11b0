"""Reads a dossier back as a browser would see it: elements, ids, links and the text of what lies between."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "link", "img", "hr", "input"}


@dataclass
class Element:
    tag: str
    attrs: dict[str, str]
    parent: "Element | None"
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    @property
    def classes(self) -> set[str]:
        return set(self.attrs.get("class", "").split())

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("#document", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs}, self.here)
        assert len(element.attrs) == len(attrs), f"an attribute twice on {tag}"
        self.here.children.append(element)
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):  # type: ignore[union-attr]
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.here.tag == tag, f"</{tag}> closes <{self.here.tag}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


class Page:
    """A parsed dossier. Raises AssertionError for tags that do not close in order."""

    def __init__(self, html: str) -> None:
        reader = _Reader()
        reader.feed(html)
        reader.close()
        assert reader.here is reader.root, f"<{reader.here.tag}> is never closed"
        self.root = reader.root
        self.elements = list(self.root.walk())
        self.ids = [e.attrs["id"] for e in self.elements if "id" in e.attrs]
        self.by_id = {e.attrs["id"]: e for e in self.elements if "id" in e.attrs}

    def all(self, tag: str, *classes: str) -> list[Element]:
        return [e for e in self.elements if e.tag == tag and e.classes.issuperset(classes)]

    def one(self, tag: str, *classes: str) -> Element:
        (found,) = self.all(tag, *classes)
        return found

    def section(self, anchor: str) -> Element:
        """The section that a heading with this id opens."""
        return next(
            e for e in self.elements if e.attrs.get("aria-labelledby") == anchor and e.tag in ("section", "nav")
        )

    def marked(self, anchor: str) -> str:
        """The text under a mark and the pieces it goes on in."""
        first = self.by_id[anchor]
        assert first.tag == "mark", anchor
        if "data-span" not in first.attrs:
            return first.text
        return "".join(e.text for e in self.elements if e.attrs.get("data-span") == anchor)

    def ours(self, *apart: str) -> str:
        """All visible text that is neither a source's words nor the catalogue's: what this software says itself.

        apart: headings whose sections are left out, such as a determination, which two people sign.
        """
        return _without(self.root, frozenset(apart))


def _without(element: Element, apart: frozenset[str] = frozenset()) -> str:
    if element.tag == "style" or element.classes & {"src", "text", "prov"}:
        return " "
    if element.attrs.get("aria-labelledby", "") in apart:
        return " "
    return "".join(c if isinstance(c, str) else _without(c, apart) for c in element.children)
