"""Lists in JSON: each object is a row, each key a column, every value tied to its bytes. Any other JSON is plain text.

A list is an array of objects, objects one after another (JSON Lines), or such arrays inside one object, which are read
like the sheets of a workbook. Objects inside objects become columns of their own (``name.given``); an array inside a
row stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from solferino.read.cells import MOST_SEGMENTS, Cells, one_line
from solferino.read.decode import decode
from solferino.read.protocol import Sighted
from solferino.read.regions import plain_regions
from solferino.record import Region, RegionKind, TextMap
from solferino.text.media import JSON

_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_STRING = re.compile(r'"((?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*)"')
_PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_ESCAPE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[0-9a-fA-F]{4}|\\.")
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_DEEPEST = 60

Span = tuple[int, int]
Key = tuple[str, ...]  # the way to a column, as its keys are spelt


class _NoListError(Exception):
    """These characters are no list, or no JSON."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of a row. kind: ``string`` (the span is within its marks), ``plain`` or ``array``."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class _List:
    """One list of objects. rows: each its cells by column. spans: where the keys of a column first stand."""

    name: str
    rows: list[dict[Key, _Value]]
    spans: dict[Key, tuple[Span, ...]]


class JsonReader:
    """Reads lists in JSON and JSON Lines. JSON without a list of objects is read as plain text."""

    name = "json"
    version = "1"
    accepts = frozenset({JSON})
    foreign = False

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read a list.

        The head is row 1 and holds the keys in the order of their first bytes. Segments have the part ``row n``, behind
        the name of their list where there are several; values beside the lists have the part ``about``. An escape is
        ``decoded``. ``null`` and a key that an object lacks are empty cells.
        """
        decoded = decode(data)
        try:
            lists, about = _found(decoded.text)
        except (_NoListError, RecursionError):
            return Sighted(decoded.text, decoded.map, plain_regions(decoded.text), None, "text/plain", decoded.notes)
        made = _Made(decoded)
        for key, value in about:
            made.beside(key, value)
        begun = made.length + bool(made.length)
        for each in lists:
            made.table(each, f"{each.name} row " if each.name else "row ")
        text = "".join(made.parts)
        notes = list(decoded.notes)
        if empty := sum(not row for each in lists for row in each.rows):
            notes.append(f"objects of the list that hold nothing: {empty}")
        regions = (Region(RegionKind.TABLE, begun, len(text)),) if begun < len(text) else ()
        return Sighted(text, TextMap(decoded.encoding, tuple(made.segments)), regions, None, JSON, tuple(notes))


class _Made(Cells):
    """The rows of JSON lists."""

    def beside(self, key: Span, value: _Value) -> None:
        if self.length:
            self.insert("\n")
        self._string(*key, "about")
        self.insert("\t")
        self._value(value, "about")

    def table(self, each: _List, part: str) -> None:
        columns = list(each.spans)
        self.rewind()
        if self.length:
            self.insert("\n")
        self.remember([piece for spans in each.spans.values() for span in spans for piece in self._pieces(*span)])
        for at, column in enumerate(columns):
            if at:
                self.insert("\t")
            self._head(column, each.spans[column], f"{part}1")
        self.rewind()
        for number, row in enumerate(each.rows, 2):
            self.insert("\n")
            self._row(row, columns, f"{part}{number}")

    def _head(self, column: Key, spans: Sequence[Span], part: str) -> None:
        for depth, (start, end) in enumerate(spans):
            if depth:
                self.insert(".")
            self._string(start, end, part)
        if column[-1].startswith("\0"):
            self.insert(f" ({column[-1][1:]})")

    def _row(self, row: dict[Key, _Value], columns: Sequence[Key], part: str) -> None:
        if len(self.segments) > MOST_SEGMENTS and row:
            cells = [_words(self.source, row[c]) if c in row else "" for c in columns]
            ends = sorted((v.start, v.end) for v in row.values())
            self.write("\t".join(map(one_line, cells)), "reader", ends[0][0], ends[-1][1], part)
            return
        # The columns have one order and an object may have another.
        values = [row[c] for c in columns if c in row]
        if any(b.start < a.start for a, b in pairwise(values)):
            self.remember([span for v in values for span in self._pieces(v.start, v.end)])
        for at, column in enumerate(columns):
            if at:
                self.insert("\t")
            value = row.get(column)
            if value is not None:
                self._value(value, part)

    def _pieces(self, start: int, end: int) -> list[Span]:
        """A stretch and the escapes within it."""
        return [(start, end), *(found.span() for found in _ESCAPE.finditer(self.source, start, end))]

    def _value(self, value: _Value, part: str) -> None:
        if value.kind == "string":
            self._string(value.start, value.end, part)
        elif self.source[value.start : value.end] != "null":
            self.same(value.start, value.end, part)

    def _string(self, start: int, end: int, part: str) -> None:
        at = start
        for found in _ESCAPE.finditer(self.source, start, end):
            self.same(at, found.start(), part)
            self.write(_unescaped(found[0]), "decoded", found.start(), found.end(), part)
            at = found.end()
        self.same(at, end, part)


def _unescaped(written: str) -> str:
    if written[1] != "u":
        return _SHORT.get(written[1], written[1])
    if len(written) == 12:
        high, low = int(written[2:6], 16), int(written[8:], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    code = int(written[2:], 16)
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def _words(source: str, value: _Value) -> str:
    words = source[value.start : value.end]
    if value.kind == "string":
        return _ESCAPE.sub(lambda found: _unescaped(found[0]), words)
    return "" if words == "null" else words


def _found(text: str) -> tuple[list[_List], list[tuple[Span, _Value]]]:
    """The lists of a JSON text, and what stands beside them in one object. Raises _NoListError."""
    walk = _Walk(text)
    at = walk.space(0)
    if text[at : at + 1] == "[":
        rows, end = walk.objects(at)
        walk.ends(end)
        return [_List("", rows.rows, rows.spans)], []
    try:
        rows, end = walk.lines(at)
        if len(rows.rows) > 1:
            return [_List("", rows.rows, rows.spans)], []
    except _NoListError:
        pass
    return _inside(walk, at)


def _inside(walk: _Walk, at: int) -> tuple[list[_List], list[tuple[Span, _Value]]]:
    lists: list[_List] = []
    about: list[tuple[Span, _Value]] = []
    end = walk.object_of_lists(at, (), lists, about, 0)
    walk.ends(end)
    if not lists:
        raise _NoListError
    if len(lists) == 1 and not about:
        lists[0].name = ""
    return lists, about


@dataclass(slots=True)
class _Rows:
    rows: list[dict[Key, _Value]]
    spans: dict[Key, tuple[Span, ...]]


class _Walk:
    """Goes through JSON text and tells where everything stands."""

    def __init__(self, text: str) -> None:
        self._text = text

    def space(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def ends(self, at: int) -> None:
        if self.space(at) != len(self._text):
            raise _NoListError

    def objects(self, at: int) -> tuple[_Rows, int]:
        """An array of objects, at least one."""
        made = _Rows([], {})
        at = self._take("[", at)
        while True:
            at = self._object(at, made)
            if self._text[at : at + 1] != ",":
                break
            at = self.space(at + 1)
        return made, self._take("]", at)

    def lines(self, at: int) -> tuple[_Rows, int]:
        """Objects one after another."""
        made = _Rows([], {})
        while at < len(self._text):
            at = self._object(at, made)
        return made, at

    def object_of_lists(
        self, at: int, way: Key, lists: list[_List], about: list[tuple[Span, _Value]], depth: int
    ) -> int:
        """An object of which some values, at any depth of objects, are arrays of objects."""
        if depth > _DEEPEST:
            raise _NoListError
        at = self._take("{", at)
        while self._text[at : at + 1] != "}":
            key, at = self._key(at)
            name = (*way, self._text[key[0] : key[1]])
            at = self._member(at, key, name, lists, about, depth)
            if self._text[at : at + 1] == ",":
                at = self.space(at + 1)
            elif self._text[at : at + 1] != "}":
                raise _NoListError
        return self.space(at + 1)

    def _member(
        self, at: int, key: Span, name: Key, lists: list[_List], about: list[tuple[Span, _Value]], depth: int
    ) -> int:
        sign = self._text[at : at + 1]
        if sign == "{":
            return self.object_of_lists(at, name, lists, about, depth + 1)
        if sign == "[":
            try:
                rows, end = self.objects(at)
            except _NoListError:
                pass
            else:
                lists.append(_List(".".join(name), rows.rows, rows.spans))
                return end
        value, at = self._value(at, 0)
        about.append((key, value))
        return at

    def _object(self, at: int, made: _Rows) -> int:
        row: dict[Key, _Value] = {}
        at = self._members(at, (), (), row, made.spans, 0)
        made.rows.append(row)
        return at

    def _members(
        self,
        at: int,
        way: Key,
        spans: tuple[Span, ...],
        row: dict[Key, _Value],
        known: dict[Key, tuple[Span, ...]],
        depth: int,
    ) -> int:
        if depth > _DEEPEST:
            raise _NoListError
        at = self._take("{", at)
        while self._text[at : at + 1] != "}":
            key, at = self._key(at)
            name, where = (*way, self._text[key[0] : key[1]]), (*spans, key)
            if self._text[at : at + 1] == "{":
                at = self._members(at, name, where, row, known, depth + 1)
            else:
                value, at = self._value(at, depth)
                name = _apart(name, row)
                row[name] = value
                known.setdefault(name, where)
            if self._text[at : at + 1] == ",":
                at = self.space(at + 1)
            elif self._text[at : at + 1] != "}":
                raise _NoListError
        return self.space(at + 1)

    def _key(self, at: int) -> tuple[Span, int]:
        found = _STRING.match(self._text, at)
        if found is None:
            raise _NoListError
        return found.span(1), self._take(":", self.space(found.end()))

    def _value(self, at: int, depth: int) -> tuple[_Value, int]:
        if found := _STRING.match(self._text, at):
            return _Value("string", *found.span(1)), self.space(found.end())
        if found := _PLAIN.match(self._text, at):
            return _Value("plain", *found.span()), self.space(found.end())
        end = self._array(at, depth)
        return _Value("array", at, end), self.space(end)

    def _array(self, at: int, depth: int) -> int:
        """The end of an array of anything."""
        if depth > _DEEPEST:
            raise _NoListError
        at = self._take("[", at)
        while self._text[at : at + 1] != "]":
            if self._text[at : at + 1] == "{":
                at = self._members(at, (), (), {}, {}, depth + 1)
            else:
                _, at = self._value(at, depth + 1)
            if self._text[at : at + 1] == ",":
                at = self.space(at + 1)
            elif self._text[at : at + 1] != "]":
                raise _NoListError
        return at + 1

    def _take(self, sign: str, at: int) -> int:
        if self._text[at : at + 1] != sign:
            raise _NoListError
        return self.space(at + 1)


def _apart(name: Key, row: dict[Key, _Value]) -> Key:
    """The column of a key that stands a second time in one object: one of its own, so that neither value is lost."""
    made, number = name, 1
    while made in row:
        number += 1
        made = (*name, f"\0{number}")
    return made
