"""Reads a picture back: what it says, where everything lies, and whether anything leaves the sheet or touches."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from solferino.share.plots.letters import breadth, heavy

SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_COMMAND = re.compile(r"([MLHVZ])([^MLHVZ]*)")


@dataclass(frozen=True)
class Words:
    """A line of words and the room it may take."""

    text: str
    look: str
    left: float
    right: float
    top: float
    bottom: float
    turned: bool


class Drawn:
    """A picture. Raises where it is no well-formed SVG."""

    def __init__(self, svg: object) -> None:
        self.source = str(svg)
        self.root = ElementTree.fromstring(self.source.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
        self.width, self.height = (float(v) for v in self.root.attrib["viewBox"].split()[2:])

    @property
    def title(self) -> str:
        return self.root.findtext(f"{SVG}title") or ""

    @property
    def description(self) -> str:
        return self.root.findtext(f"{SVG}desc") or ""

    @property
    def said(self) -> str:
        """All words in the order in which they were drawn."""
        return " ".join(w.text for w in self.words())

    def looks(self, tag: str) -> list[str]:
        return [e.attrib.get("class", "") for e in self.root.iter(f"{SVG}{tag}")]

    def words(self) -> Iterator[Words]:
        for element in self.root.iter(f"{SVG}text"):
            text, look = element.text or "", element.attrib["class"]
            bold = {"head", "strong", "num", "key", "warn", "panel"} & set(look.split())
            x, y, wide = float(element.attrib["x"]), float(element.attrib["y"]), (heavy if bold else breadth)(text)
            middle, end = "middle" in look.split(), "end" in look.split()
            left = x - wide / 2 if middle else x - wide if end else x
            yield Words(text, look, left, left + wide, y - 10, y + 3, "transform" in element.attrib)

    def places(self) -> Iterator[tuple[float, float]]:
        """Every coordinate of every shape outside the patterns, and of every word's anchor."""
        inside = {e for d in self.root.iter(f"{SVG}defs") for e in d.iter()}
        for element in self.root.iter():
            if element in inside:
                continue
            given = element.attrib
            if element.tag == f"{SVG}rect":
                x, y = float(given["x"]), float(given["y"])
                yield x, y
                yield x + float(given["width"]), y + float(given["height"])
            elif element.tag == f"{SVG}circle":
                x, y, r = (float(given[k]) for k in ("cx", "cy", "r"))
                yield x - r, y - r
                yield x + r, y + r
            elif element.tag == f"{SVG}path":
                yield from _path(given["d"])
            elif element.tag == f"{SVG}text":
                yield float(given["x"]), float(given["y"])

    def check(self) -> None:
        """What holds for every picture."""
        assert not re.search(r"\b(nan|inf|None)\b", re.sub(r">[^<]*<", "><", self.source), re.IGNORECASE)
        assert self.title and self.description
        assert self.root.attrib["role"] == "img"
        ids = [e.attrib["id"] for e in self.root.iter() if "id" in e.attrib]
        assert len(ids) == len(set(ids))
        allowed = {"svg", "title", "desc", "defs", "pattern", "rect", "path", "circle", "text"}
        assert {e.tag.removeprefix(SVG) for e in self.root.iter()} <= allowed
        for x, y in self.places():
            assert -0.06 <= x <= self.width + 0.06 and -0.06 <= y <= self.height + 0.06, (x, y, self.height)
        for words in self.words():
            assert all(c.isprintable() for c in words.text), words.text
            if not words.turned:
                assert words.left >= -0.5 and words.right <= self.width + 0.5, words

    def check_apart(self) -> None:
        """No two lines of words touch."""
        placed = [w for w in self.words() if not w.turned]
        for at, one in enumerate(placed):
            for other in placed[:at]:
                beside = one.right <= other.left or other.right <= one.left
                above = one.bottom <= other.top or other.bottom <= one.top
                assert beside or above, (one, other)


def _path(data: str) -> Iterator[tuple[float, float]]:
    x = y = 0.0
    assert not re.search(r"[a-z]", data), f"only absolute places: {data}"
    for command, given in _COMMAND.findall(data):
        numbers = [float(v) for v in _NUMBER.findall(given)]
        if command == "H":
            moves = [(v, y) for v in numbers]
        elif command == "V":
            moves = [(x, v) for v in numbers]
        else:
            assert len(numbers) % 2 == 0, data
            moves = list(zip(numbers[::2], numbers[1::2], strict=True))
        for x, y in moves:
            yield x, y
