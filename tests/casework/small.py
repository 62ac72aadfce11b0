"""Small cases: a few invented sentences, and extractors simple enough to foresee what they give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.held import held
from solferino.casework.process import Done, process
from solferino.extract.protocol import Context
from solferino.record import HeldClaim, Mode, Passage, Statement, StatementKind, Text

STRIKE = "Shells hit the market in the town of Varn on 3 May 2021, killing at least 12 people, Mayor Ilda Orsk said.\n"
MORE = "Rockets hit a school in the village of Tavel on 9 June 2021, killing 4 people, the governor said.\n"


@dataclass
class Quotes:
    """Each “quotation” is a statement without a speaker. shift: characters to leave out at the end."""

    version: str = "1"
    shift: int = 0
    name: str = "statements"
    languages: frozenset[str] = frozenset({"en"})
    fails: bool = False
    silent: bool = False

    def __call__(self, text: Text, context: Context) -> Iterator[Statement]:
        if self.fails:
            raise RuntimeError("made to fail")
        for found in re.finditer("“[^”]*”", text.text):
            if not self.silent:
                passage = Passage.of(text, found.start(), found.end() - self.shift)
                said = context.published
                yield Statement(passage, Mode.DIRECT, StatementKind.ASSERTION, said=said)


QUOTED = (
    "The mayor spoke in the square on Monday. “We buried our neighbours,” she said. “We shall rebuild it,” she added.\n"
)


def run(case: Case, *extractors: Quotes, retry: bool = False) -> Done:
    return process(case, extractor_row=extractors or (Quotes(),), retry=retry)


def claims(case: Case) -> list[HeldClaim]:
    return list(held(case).claims)


def write(folder: Path, **files: str) -> list[Path]:
    made = []
    for name, words in files.items():
        path = folder / f"{name}.txt"
        path.write_text(words, encoding="utf-8")
        made.append(path)
    return made


def anywhere(folder: Path, words: bytes) -> list[Path]:
    """The files of a case that hold these bytes."""
    return [path for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]
