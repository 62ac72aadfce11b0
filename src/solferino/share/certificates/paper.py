"""A paper: a title, what it is and is not, and blocks of words and tables. One content, three forms."""

from __future__ import annotations

import base64
import hashlib
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

WIDTH = 100  # columns of the plain text
PAIR = 2  # a table of two columns is written one row a line


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with paragraphs, a list, a table, or several of them. rows: as many cells as columns."""

    heading: str
    words: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """form: a word for programs (``solferino.custody-form/1``). lead: one paragraph on what it is and what it "
    "is not."""

    form: str
    title: str
    lead: str
    blocks: tuple[Block, ...]


def as_text(paper: Paper) -> str:
    """Plain text of at most 100 columns; tables become indented lists, so that nothing is cut."""
    return "\n".join(_text(paper)).rstrip() + "\n"


def as_json(paper: Paper) -> dict[str, Any]:
    """Plain values: each row by its columns' heads."""
    return {
        "schema": paper.form,
        "title": paper.title,
        "lead": paper.lead,
        "blocks": [
            {
                "heading": b.heading,
                "words": [*b.words, *b.listed],
                "rows": [dict(zip(b.columns, row, strict=True)) for row in b.rows],
            }
            for b in paper.blocks
        ],
    }


def as_html(paper: Paper) -> str:
    """One self-contained page for reading and printing: no script, nothing loaded."""
    style = files("solferino.share").joinpath("templates/paper.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _environment().get_template("paper.html").render(paper=paper, style=Markup(style), style_digest=digest)  # noqa: S704 - ours


def _text(paper: Paper) -> Iterator[str]:
    yield from (paper.title, "=" * min(len(paper.title), WIDTH), "", *_wrapped(paper.lead), "")
    for block in paper.blocks:
        yield from (block.heading, "-" * min(len(block.heading), WIDTH), "")
        for words in block.words:
            yield from (*_wrapped(words), "")
        for words in block.listed:
            yield from _wrapped(words)
        yield from ("",) * bool(block.listed)
        for row in block.rows:
            yield from _row(block.columns, row)
            yield from ("",) * (len(row) > PAIR)
        yield ""


def _row(columns: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    if len(row) == PAIR:
        yield from _wrapped(f"{row[0]}: {row[1]}")
        return
    yield from _wrapped(f"{columns[0]}: {row[0]}")
    rest = [f"{head}: {cell}" for head, cell in zip(columns[1:], row[1:], strict=True) if cell]
    yield from _wrapped("; ".join(rest), "    ")


def printable(words: str) -> str:
    """The same words with no sign that steers a terminal: strangers' names and quotes may stand in them."""
    return "".join(sign if sign.isprintable() else " " for sign in words)


def _wrapped(words: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        printable(words),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + ("  " if indent else ""),
        break_long_words=False,
    )


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("solferino.share"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.filters["printable"] = printable
    return made
