"""Files that people write: YAML or JSON, read into plain values, with the line of everything.

Nobody should lose a country because a parser knew better: an unquoted ``NO`` stays text, as do dates, octal-looking
numbers and ``~``-less oddities; only ``true`` and ``false`` are booleans, and only plain decimal integers are numbers.
A key that stands twice is refused, since one of the two would be lost without a word. Tags that make objects are
refused, anchors are followed to a bound, so that a small file cannot unfold into a large one.

JSON is read by the same reader (it is YAML, but for tabs and some escapes, which are handled). The extra ``yaml`` has
a parser in C that gives the same events, twenty times as fast: files of many thousand lines want it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from solferino.record import UsageError

Plain: TypeAlias = "str | bool | int | list[Plain] | dict[str, Plain] | None"
Place = tuple[str | int, ...]  # the way to a value: ("conduct", "place", 0)

LARGEST = 64 * 1024 * 1024  # bytes
MOST_VALUES = 2_000_000  # values after anchors are followed
DEEPEST = 60

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,15})\Z")
_MERGE = "<<"
_TEXT_TAG = "tag:yaml.org,2002:str"
_SAFE_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "seq", "int", "bool", "null", "timestamp")
)


@dataclass(frozen=True, slots=True)
class Written:
    """What a file holds. lines: the line (from 1) on which a value begins, by the way to it; only where asked for."""

    value: Plain
    name: str
    lines: Mapping[Place, int] = field(default_factory=dict, repr=False)

    def line_of(self, place: Place) -> int | None:
        """The line of a value, or of the nearest thing around it that has one."""
        for end in range(len(place), -1, -1):
            if place[:end] in self.lines:
                return self.lines[place[:end]]
        return None


def read_written(path: Path, *, lines: bool = False, largest: int = LARGEST) -> Written:
    """Read a YAML or JSON file that a person wrote.

    lines: remember where each value stands (slower). largest: bytes. Raises UsageError, with file and line, for a file
    that is not there, too large, not UTF-8, not well formed, holds a key twice, or asks for anything but plain values.
    """
    try:
        if path.stat().st_size > largest:
            raise UsageError(
                f"the file is larger than {largest} bytes", where=str(path), do="split it; nothing was read"
            )
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"the file cannot be read: {error.strerror or error}",
            where=str(path),
            kept="nothing was changed",
            do="look at the name and the rights of the file",
        ) from error
    return written_in(data, str(path), lines=lines)


def written_in(data: bytes, name: str, *, lines: bool = False) -> Written:
    """Read the bytes of such a file. name: what messages call it. Raises UsageError as ``read_written`` does."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _wrong(name, line, "this is not UTF-8 text", "save it as UTF-8") from error
    if text.lstrip()[:1] in ("{", "[") and not lines:
        found = _as_json(text, name)
        if found is not _NO_JSON:
            return Written(found, name)  # type: ignore[arg-type]  # _NO_JSON was ruled out
    return _as_yaml(text, name, lines)


_NO_JSON = object()


def _as_json(text: str, name: str) -> object:
    """The values of a JSON text, or ``_NO_JSON`` where it is YAML that begins with a bracket."""

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made: dict[str, object] = {}
        for key, value in pairs:
            if key in made:
                raise _wrong(name, _line_of_second(text, key), f"the key {key!r} stands twice", "keep one of them")
            made[key] = value
        return made

    def number(written: str) -> object:
        return int(written) if _INTEGER.match(written) else written

    try:
        value: object = json.loads(
            text, object_pairs_hook=once, parse_float=str, parse_int=number, parse_constant=lambda word: word
        )
    except (json.JSONDecodeError, RecursionError):
        return _NO_JSON
    if _deeper_than(value, DEEPEST):
        raise _wrong(name, 1, f"values nest more than {DEEPEST} deep", "write it flatter")
    return value


def _line_of_second(text: str, key: str) -> int:
    hits = [m.start() for m in re.finditer(re.escape(json.dumps(key, ensure_ascii=False)) + r"\s*:", text)]
    return text.count("\n", 0, hits[1]) + 1 if len(hits) > 1 else 1


def _deeper_than(value: object, most: int) -> bool:
    level = [value]
    for _ in range(most + 1):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return False
    return True


def _as_yaml(text: str, name: str, lines: bool) -> Written:
    maker = _Maker(name, lines)
    parsed, errors = _parsed(text)
    try:
        events = _Events(parsed)
        events.take()  # the stream begins
        if events.next_is("StreamEndEvent"):
            raise _wrong(name, 1, "the file holds nothing", "write at least one field")
        events.take()  # the document begins
        value = maker.value(events, (), 0)
        events.take()  # the document ends
        if not events.next_is("StreamEndEvent"):
            raise _wrong(name, events.line(), "a second document begins here", "keep one document a file")
    except errors as error:
        raise _wrong(name, _line(error), f"this cannot be read: {_said(error)}", "mend this line") from error
    return Written(value, name, maker.lines)


def _parsed(text: str) -> tuple[Iterator[Any], tuple[type[Exception], ...]]:
    """The events of a YAML text, and what its parser raises; by the parser in C where the extra is there."""
    quick = _in_c(text)
    if quick is not None:
        return quick
    return iter(YAML(typ="safe", pure=True).parse(text)), (YAMLError,)


def _in_c(text: str) -> tuple[Iterator[Any], tuple[type[Exception], ...]] | None:
    try:
        import yaml
    except ImportError:
        return None
    if not yaml.__with_libyaml__:
        return None
    return iter(yaml.parse(text, Loader=yaml.CSafeLoader)), (yaml.YAMLError,)


class _Events:
    """Events one by one, with a look at the next. Both parsers call the kinds of events by the same names."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._next: Any = None

    def take(self) -> Any:
        found, self._next = (self._next, None) if self._next is not None else (next(self._events), None)
        return found

    def next_is(self, kind: str) -> bool:
        if self._next is None:
            self._next = next(self._events)
        return type(self._next).__name__ == kind

    def line(self) -> int:
        """The line of the event that was looked at."""
        return int(self._next.start_mark.line) + 1


class _Maker:
    """Makes plain values of the events of one file."""

    def __init__(self, name: str, lines: bool) -> None:
        self.name, self.keep_lines = name, lines
        self.lines: dict[Place, int] = {}
        self.anchors: dict[str, tuple[Plain, int]] = {}
        self.made = 0

    def value(self, events: _Events, place: Place, depth: int) -> Plain:
        event = events.take()
        self.made += 1
        line = event.start_mark.line + 1
        if self.keep_lines:
            self.lines[place] = line
        if self.made > MOST_VALUES:
            raise _wrong(self.name, line, f"the file holds more than {MOST_VALUES} values", "split it")
        if depth > DEEPEST:
            raise _wrong(self.name, line, f"values nest more than {DEEPEST} deep", "write it flatter")
        if _is(event, "AliasEvent"):
            return self._again(str(event.anchor), line)
        if event.tag is not None and event.tag not in _SAFE_TAGS and event.tag != "!":
            raise _wrong(self.name, line, f"the tag {event.tag!r} is not read here", "write the plain value")
        before = self.made
        found: Plain
        if _is(event, "ScalarEvent"):
            found = _scalar(event)
        elif _is(event, "SequenceStartEvent"):
            found = self._list(events, place, depth)
        else:
            found = self._mapping(events, place, depth)
        if event.anchor:
            self.anchors[event.anchor] = (found, self.made - before + 1)
        return found

    def _list(self, events: _Events, place: Place, depth: int) -> list[Plain]:
        found: list[Plain] = []
        while not events.next_is("SequenceEndEvent"):
            found.append(self.value(events, (*place, len(found)) if self.keep_lines else place, depth + 1))
        events.take()
        return found

    def _mapping(self, events: _Events, place: Place, depth: int) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        merged: list[dict[str, Plain]] = []
        while not events.next_is("MappingEndEvent"):
            event = events.take()
            line = event.start_mark.line + 1
            if not _is(event, "ScalarEvent"):
                raise _wrong(self.name, line, "a key is no plain text", "write `name: value`")
            key = event.value
            inner = (*place, key) if self.keep_lines else place
            value = self.value(events, inner, depth + 1)
            if key == _MERGE and event.implicit[0]:
                merged += self._merging(value, line)
                continue
            if key in found:
                raise _wrong(self.name, line, f"the key {key!r} stands twice", "keep one of them")
            if self.keep_lines:
                self.lines[inner] = line
            found[key] = value
        events.take()
        for other in merged:
            for key, value in other.items():
                found.setdefault(key, value)
        return found

    def _merging(self, value: Plain, line: int) -> list[dict[str, Plain]]:
        listed = value if isinstance(value, list) else [value]
        found = [v for v in listed if isinstance(v, dict)]
        if len(found) != len(listed):
            raise _wrong(self.name, line, "`<<` takes what `*name` stands for, and that holds fields", "mend this line")
        return found

    def _again(self, anchor: str, line: int) -> Plain:
        if anchor not in self.anchors:
            raise _wrong(self.name, line, f"nothing above is called &{anchor}", "define it before it is used")
        value, size = self.anchors[anchor]
        self.made += size
        if self.made > MOST_VALUES:
            raise _wrong(self.name, line, f"with its anchors followed it holds more than {MOST_VALUES} values", "")
        return _copied(value)


def _copied(value: Plain) -> Plain:
    """A copy, so that two places of a file never share one list."""
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def _is(event: Any, kind: str) -> bool:
    return type(event).__name__ == kind


def _scalar(event: Any) -> Plain:
    text: str = event.value
    if event.style in ("'", '"', "|", ">") or event.tag in (_TEXT_TAG, "!"):
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    return int(text) if _INTEGER.match(text) else text


def _said(error: Exception) -> str:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    return " ".join(str(problem or error).split())


def _line(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return int(mark.line) + 1 if mark is not None else 1


def _wrong(name: str, line: int, what: str, do: str) -> UsageError:
    return UsageError(what, where=f"{name}, line {line}", do=do, kept="nothing was changed")


__all__ = ["Plain", "Written", "read_written", "written_in"]
