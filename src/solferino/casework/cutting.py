"""From cuts as people name them to stretches of text and boxes on pages. Pure; it changes nothing.

What is cut in the text of a PDF is cut on its pages, and what is cut on a page is cut in the text.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from solferino.custody.division import REASONS, TILE
from solferino.read import Drawn, Sheet
from solferino.record import Segment, Text, UsageError
from solferino.share.absence import folded
from solferino.share.redact import Box, Cutting

__all__ = ["REASONS", "Cut", "Cuts", "located", "occurrences", "parts_of"]

_PAD = 2  # pixels around a character: its ink may reach beyond its box
_LONG = 12  # words: a longer cut is looked for by its parts
_WINDOW, _STRIDE = 8, 4  # words of a part, and from one part to the next
_POINTS = 72  # an inch
_LINE_END = re.compile("[-\u2010\u2011]\\s*\\n\\s*")
_GONE = ("Cf", "Mn", "Me")


@dataclass(frozen=True, slots=True)
class Cut:
    """One thing to cut, as somebody names it. reason: a code of docs/formats/package.md. Exactly one other is given.

    span: code points of the text, the end exclusive. word: all places where it stands as a whole word. page: a number
    from 1. box: page from 1, then left, top, width and height in points (1/72 inch) from the top left of the page as it
    is shown. region: left, top, width and height of a picture, in pixels from the top left.
    """

    reason: str
    span: tuple[int, int] | None = None
    word: str | None = None
    page: int | None = None
    box: tuple[int, int, int, int, int] | None = None
    region: tuple[int, int, int, int] | None = None

    def form(self) -> dict[str, Any]:
        """The cut as it stands in a plan."""
        made: dict[str, Any] = {"reason": self.reason}
        for name in ("span", "word", "page", "box", "region"):
            given = getattr(self, name)
            if given is not None:
                made[name] = list(given) if isinstance(given, tuple) else given
        return made

    @classmethod
    def of(cls, form: Any) -> Cut:
        """Read a cut of a plan. Raises UsageError for what is none."""
        sizes = {"span": 2, "box": 5, "region": 4}
        try:
            (kind,) = set(form) - {"reason"}
            given = form[kind]
            if kind in sizes:
                given = tuple(given)
                good = len(given) == sizes[kind] and all(type(n) is int and n >= 0 for n in given)
            else:
                good = type(given) is (int if kind == "page" else str) and kind in ("page", "word")
            if good and form["reason"] in REASONS:
                return cls(**{"reason": form["reason"], kind: given})
        except (TypeError, ValueError, KeyError):
            pass
        raise UsageError(
            "a cut is not of the form that is understood here",
            kept="nothing was changed",
            do="make the plan anew with `solferino redact`",
        )


@dataclass(slots=True)
class Cuts:
    """Where to cut. text: stretches in code points. boxes: on pages, in pixels. values: words that must be gone.

    shared: passages of pages or long boxes that also stand in text that is kept, so they are not looked for.
    """

    text: list[Cutting] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    shared: int = 0


def located(cuts: Sequence[Cut], text: Text | None, drawn: Drawn | None) -> Cuts:
    """Where cuts lie. text: of the item, if it has one. drawn: its pages or its picture, if they can be drawn.

    Raises UsageError for a cut that lies nowhere, or names what the item has not.
    """
    found = Cuts()
    covered: list[Cutting] = []
    for cut in cuts:
        if cut.span is not None or cut.word is not None:
            stretches, values = _in_text(cut, _have_text(text))
            found.text += stretches
            found.values += values
        elif cut.region is not None:
            found.boxes.append(_region(cut, drawn))
        else:
            box, strict = _on_page(cut, _have_pages(drawn, text))
            found.boxes.append(box)
            if text is not None and drawn is not None:
                under = _under(box, text, drawn.sheets[box.page], text_of_page(text, box.page))
                covered += under
                found.values += _values_under(under, text, strict, found)
    if drawn is not None and text is not None and drawn.sheets[0].dpi:
        found.boxes += _boxes_of(found.text, text, drawn)
    found.text += covered
    found.values = list(dict.fromkeys(v for v in found.values if any(c.isalnum() for c in v)))
    return found


# -- words and spans --------------------------------------------------------------------------------------------------


def _in_text(cut: Cut, text: Text) -> tuple[list[Cutting], list[str]]:
    words = text.text
    if cut.word is not None:
        places = list(occurrences(words, cut.word))
        if not places:
            raise UsageError(
                "the word to cut does not stand in the text as a whole word",
                kept="nothing was changed",
                do="look at the text in the dossier; give each form of the word with a --word of its own",
            )
        return [Cutting(start, end, cut.reason) for start, end in places], [cut.word]
    start, end = cut.span or (0, 0)
    if not 0 <= start < end <= len(words):
        raise UsageError(
            f"characters {start} to {end} do not lie in a text of {len(words)}",
            kept="nothing was changed",
            do="offsets are those that the dossier and `solferino claims` show",
        )
    return [Cutting(start, end, cut.reason)], list(parts_of(_whole_words(words, start, end)))


def occurrences(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Where a word or several stand in a text as whole words, whatever their case, marks and white space."""
    flat, places = _flat(text)
    wanted = _flat(word)[0].strip()
    at = flat.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not (flat[at - 1 : at].isalnum() and wanted[0].isalnum()) and not (
            flat[end : end + 1].isalnum() and wanted[-1].isalnum()
        ):
            yield places[at], places[end - 1] + 1
            at = flat.find(wanted, end)
        else:
            at = flat.find(wanted, at + 1)


def parts_of(words: str) -> Iterator[str]:
    """What to look for after a stretch was cut: all of it, or where it is long, its overlapping parts."""
    each = words.split()
    if len(each) <= _LONG:
        yield " ".join(each).strip(" .,;:!?\"'“”„«»()[]")
        return
    for at in range(0, len(each) - _WINDOW + 1, _STRIDE):
        yield " ".join(each[at : at + _WINDOW])
    yield " ".join(each[-_WINDOW:])


def _flat(text: str) -> tuple[str, list[int]]:
    """A text without case, marks, and line ends inside words, and where each of its signs stood."""
    skipped = {at for found in _LINE_END.finditer(text) for at in range(*found.span())}
    made: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        if at in skipped:
            continue
        if sign.isascii():
            flat = " " if sign.isspace() else sign.lower()
        else:
            spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
            flat = "".join(" " if c.isspace() else c for c in spread if unicodedata.category(c) not in _GONE)
        if flat == " " and made and made[-1] == " ":
            continue
        made += flat
        places += [at] * len(flat)
    return "".join(made), places


# -- pages ------------------------------------------------------------------------------------------------------------


def text_of_page(text: Text, page: int) -> tuple[int, int]:
    """The code points of a page, from 0; an empty stretch where it has none."""
    for segment in text.map.segments if text.map else ():
        if segment.part == f"page {page + 1}":
            return segment.start, segment.end
    return 0, 0


def _have_text(text: Text | None) -> Text:
    if text is None:
        raise UsageError(
            "this item has no text, so no words of it can be cut",
            kept="nothing was changed",
            do="cut its pages with --page or --box, a picture with --region",
        )
    return text


def _have_pages(drawn: Drawn | None, text: Text | None) -> Drawn:
    if drawn is None or not drawn.sheets[0].dpi:
        what = "words" if text is not None else "regions"
        raise UsageError(
            f"this item has no pages that can be cut; its {what} can be", kept="nothing was changed", do="see --help"
        )
    return drawn


def _region(cut: Cut, drawn: Drawn | None) -> Box:
    if drawn is None or drawn.sheets[0].dpi:
        raise UsageError(
            "only a picture has regions; its decoder must be installed (the extra `pictures`)",
            kept="nothing was changed",
            do="of a PDF, cut a --page or a --box",
        )
    left, top, width, height = cut.region or (0, 0, 0, 0)
    return _inside(Box(0, left, top, left + width, top + height, cut.reason), drawn.sheets[0])


def _on_page(cut: Cut, drawn: Drawn) -> tuple[Box, bool]:
    """The box in pixels, and whether it was drawn by hand around something."""
    number = cut.page if cut.page is not None else (cut.box or (0,))[0]
    if not 1 <= number <= len(drawn.sheets):
        raise UsageError(f"there is no page {number}; there are {len(drawn.sheets)}", kept="nothing was changed")
    sheet = drawn.sheets[number - 1]
    if cut.box is None:
        return Box(number - 1, 0, 0, sheet.width, sheet.height, cut.reason), False
    _, left, top, width, height = cut.box
    near = (left * sheet.dpi // _POINTS, top * sheet.dpi // _POINTS)
    far = (-(-(left + width) * sheet.dpi // _POINTS), -(-(top + height) * sheet.dpi // _POINTS))
    return _inside(Box(number - 1, *near, *far, cut.reason), sheet), True


def _inside(box: Box, sheet: Sheet) -> Box:
    if not (box.left < min(box.right, sheet.width) and box.top < min(box.bottom, sheet.height)):
        raise UsageError(
            f"the rectangle lies outside: there are {sheet.width} by {sheet.height} pixels"
            + (f", {sheet.dpi} an inch" if sheet.dpi else ""),
            kept="nothing was changed",
            do="give left, top, width and height from the top left, none of them empty",
        )
    return box


def _under(box: Box, text: Text, sheet: Sheet, page: tuple[int, int]) -> list[Cutting]:
    """The text of a page under a box as it will be blacked out; letters without a place count as under it."""
    start, end = page
    whole = (box.left, box.top, box.right, box.bottom) == (0, 0, sheet.width, sheet.height)
    boxes = text.map.boxes if text.map else ()
    if whole or not boxes:
        return [Cutting(start, end, box.reason)] if end > start else []
    left, top = box.left // TILE * TILE, box.top // TILE * TILE
    right, bottom = -(-box.right // TILE) * TILE, -(-box.bottom // TILE) * TILE
    made: list[Cutting] = []
    for at in range(start, end):
        spot = _spot(boxes[at], sheet)
        if spot is not None:
            touched = spot[0] < right and left < spot[2] and spot[1] < bottom and top < spot[3]
        else:  # a space between two that are cut goes with them
            touched = text.text[at].isalnum() or (bool(made) and made[-1].end == at and text.text[at].isspace())
        if touched and made and made[-1].end == at:
            made[-1] = Cutting(made[-1].start, at + 1, box.reason)
        elif touched:
            made.append(Cutting(at, at + 1, box.reason))
    return made


def _values_under(under: Iterable[Cutting], text: Text, strict: bool, found: Cuts) -> Iterator[str]:
    """What must be gone after a page or a box was cut.

    A short stretch under a box was meant, whatever else holds it. A running head under a cut page was not: parts that
    the rest of the text holds as well are not looked for, and counted.
    """
    for cut in under:
        words = _whole_words(text.text, cut.start, cut.end)
        if len(words.split()) <= _LONG:
            if strict:
                yield from parts_of(words)
            continue
        around = (folded(text.text[: cut.start]), folded(text.text[cut.end :]))
        for part in parts_of(words):
            shared = any(folded(part) in kept for kept in around)  # as the search of a package will see it
            found.shared += shared
            if not shared:
                yield part


def _whole_words(text: str, start: int, end: int) -> str:
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return text[start:end]


def _boxes_of(stretches: Sequence[Cutting], text: Text, drawn: Drawn) -> Iterator[Box]:
    """The boxes of characters that are cut; the whole page where a letter of it has no place."""
    boxes = text.map.boxes if text.map else ()
    pages = [(s, int(s.part.removeprefix("page ")) - 1) for s in _pages(text)]
    for stretch, (segment, number) in itertools.product(stretches, pages):
        start, end = max(stretch.start, segment.start), min(stretch.end, segment.end)
        if start >= end or number >= len(drawn.sheets):
            continue
        sheet = drawn.sheets[number]
        spots = [(text.text[at], _spot(boxes[at], sheet) if boxes else None) for at in range(start, end)]
        if any(spot is None and sign.isalnum() for sign, spot in spots):
            yield Box(number, 0, 0, sheet.width, sheet.height, stretch.reason)
            continue
        for _, spot in spots:
            if spot is not None:
                yield Box(number, *spot, stretch.reason)


def _pages(text: Text) -> list[Segment]:
    return [s for s in (text.map.segments if text.map else ()) if s.part.startswith("page ")]


def _spot(box: tuple[int, int, int, int], sheet: Sheet) -> tuple[int, int, int, int] | None:
    """A character's box in pixels of its page, with a margin; None for one that was not drawn or lies outside."""
    if box == (0, 0, 0, 0):
        return None
    left, low, right, high = box
    corners = [_pixel(x, y, sheet) for x in (left, right) for y in (low, high)]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    spot = (min(across) - _PAD, min(down) - _PAD, max(across) + _PAD + 1, max(down) + _PAD + 1)
    if spot[2] <= 0 or spot[3] <= 0 or spot[0] >= sheet.width or spot[1] >= sheet.height:
        return None
    return spot


def _pixel(left: int, up: int, sheet: Sheet) -> tuple[int, int]:
    """The pixel of a point that is given in thousandths."""
    (a, b, c), (d, e, f) = sheet.across, sheet.down
    return (a * left + b * up + c * 1000) // 1_000_000, (d * left + e * up + f * 1000) // 1_000_000
