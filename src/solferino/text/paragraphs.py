"""Paragraphs of plain text, whether each stands on a line of its own or is wrapped over several.

A blank line always ends a paragraph. A single line end does not, where the line was broken only because the next word
no longer fitted: then the two lines are one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from solferino.text.spans import Span, trimmed

_LINE = re.compile(r"[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|\Z)")
_WORD = re.compile(r"\S+")
_ENDED = re.compile(r"[.!?:;…\"'”’»)\]]\Z")

_WIDEST = 120  # a text wrapped wider than this is not wrapped by a typist or a mail program
_NARROWEST = 40
_SLACK = 0.85  # of the widest line: teletype copy is ragged
_MOSTLY = 0.6
_INDENT = 2  # spaces that open a new paragraph


def paragraphs(text: str) -> list[Span]:
    """The paragraphs in text order, without white space at their ends; headings and list lines are paragraphs too."""
    found: list[Span] = []
    for block in _blocks(text):
        found.extend(_in_block(text, block))
    return found


def _blocks(text: str) -> Iterator[list[Span]]:
    """Runs of lines that are not blank, as raw lines with their white space."""
    lines: list[Span] = []
    for match in _LINE.finditer(text):
        if match.start() == match.end():
            continue
        if text[match.start() : match.end()].strip():
            lines.append(Span(match.start(), match.end()))
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _in_block(text: str, lines: list[Span]) -> Iterator[Span]:
    stripped = [text[line.start : line.end].strip() for line in lines]
    width = max(len(line) for line in stripped)
    if sum(1 for line in stripped[:-1] if _ENDED.search(line)) > _MOSTLY * (len(stripped) - 1):
        width = 0  # nearly every line ends a sentence: a paragraph a line
    start = lines[0].start
    for at in range(1, len(lines)):
        if not _wrapped(stripped[at - 1], stripped[at], width, _indent(text, lines[at]) - _indent(text, lines[at - 1])):
            if span := trimmed(text, start, lines[at - 1].end):
                yield span
            start = lines[at].start
    if span := trimmed(text, start, lines[-1].end):
        yield span


def _wrapped(line: str, following: str, width: int, deeper: int) -> bool:
    """True when the line end between these two lines is no paragraph end."""
    if deeper >= _INDENT:
        return False
    if following[0].islower() and not _ENDED.search(line):
        return True
    if not _NARROWEST <= width <= _WIDEST:
        return False
    first = _WORD.match(following)
    needed = len(line) + 1 + (first.end() if first else 0)
    if _ENDED.search(line):
        return needed > width
    return needed > width * _SLACK


def _indent(text: str, line: Span) -> int:
    at = line.start
    while at < line.end and text[at] in " \t":
        at += 1
    return at - line.start
