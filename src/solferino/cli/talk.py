"""What a command knows of its caller, and how it talks: data on stdout, talk on stderr, colour only on a terminal."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from solferino.casework.progress import Progress
from solferino.casework.settings import setting
from solferino.cli.table import laid_out
from solferino.record.errors import UsageError

# Names and quotations come from strangers: a control sign in one must not steer the terminal that shows it.
# Nor may one hide letters: direction signs and signs of no width are shown. A joiner stays where scripts
# and pictures need it.
_UNSEEN = (
    "[\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e007f]|(?<![\u0600-\u109f\u1780-\u18af\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])[\u200c\u200d]"
)
_CONTROLS = re.compile(f"[\x00-\x1f]|{_UNSEEN}")
_IN_JSON = re.compile(_UNSEEN)


def plain(text: str) -> str:
    """One line of text without control signs: each white one becomes a space, any other its escape."""
    return _CONTROLS.sub(lambda m: " " if m[0] in "\t\n\r\x0b\x0c\u2028\u2029" else _escape(m), text)


def _escape(sign: re.Match[str]) -> str:
    number = ord(sign[0])
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


@dataclass(slots=True)
class Talk:
    """case_dir, person_flag: as given. quiet, progress, debug: as asked for."""

    case_dir: str | None = None
    person_flag: str | None = None
    quiet: bool = False
    progress: bool = True
    debug: bool = False
    _last: float = field(default=0.0)
    _began: float = field(default_factory=time.monotonic)
    _step: str = ""
    _drawn: bool = False

    def person(self, case: Path | None = None) -> str | None:
        """Who is at work: the flag, else SOLFERINO_PERSON, else the user's settings, else those of the case."""
        return setting("person", self.person_flag, case=case)

    def say(self, text: str) -> None:
        """One line on stderr, unless asked to be quiet."""
        if not self.quiet:
            self.tell(plain(text))

    def tell(self, text: str) -> None:
        """Words on stderr that are never held back: errors. A progress line that stands there is taken away first."""
        self.wipe()
        sys.stderr.write(f"{text}\n")

    def wipe(self) -> None:
        """Take away a progress line that is not finished."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            self._drawn = False

    def watch(self, report: Progress) -> None:
        """Show progress: redrawn on a terminal, one line a minute elsewhere."""
        if not self.progress or self.quiet:
            return
        now = time.monotonic()
        terminal = sys.stderr.isatty()
        if report.step != self._step:
            self._step, self._began, self._last = report.step, now, 0.0 if terminal else now
        finished = report.total is not None and report.done >= report.total
        if terminal:
            if now - self._last > 0.1 or finished:
                self._last = now
                sys.stderr.write(f"\r\x1b[K{self._line(report, now)}" + ("\n" if finished else ""))
                sys.stderr.flush()
                self._drawn = not finished
        elif now - self._last > 60:
            self._last = now
            sys.stderr.write(self._line(report, now) + "\n")
            sys.stderr.flush()

    def _line(self, report: Progress, now: float) -> str:
        total = f"/{report.total}" if report.total is not None else ""
        parts = [f"{report.step}: {report.done}{total}"]
        if report.failed:
            parts.append(f"{report.failed} failed")
        if report.total and 0 < report.done < report.total:
            left = (now - self._began) / report.done * (report.total - report.done)
            parts.append(f"about {left:.0f} s left" if left < 90 else f"about {left / 60:.0f} min left")
        if report.item and report.done < (report.total or 0):
            parts.append(plain(report.item)[:40])
        return ", ".join(parts)

    def case_path(self, argument: str | None = None) -> Path:
        """The case: ``--case``, else the argument, else SOLFERINO_CASE, else the nearest folder upward that is one."""
        given = self.case_dir or argument or setting("case")
        if given:
            return Path(given)
        here = Path.cwd()
        for folder in (here, *here.parents):
            if (folder / "solferino.toml").is_file():
                return folder
        raise UsageError(
            "no case was named, and no folder from here upward is one",
            do="give --case DIR, set SOLFERINO_CASE, or make one with `solferino init DIR`",
        )


def print_json(value: Mapping[str, Any]) -> None:
    """One object, indented, keys in the order given."""
    sys.stdout.write(_harmless(json.dumps(value, ensure_ascii=False, indent=2)) + "\n")


def print_jsonl(rows: Iterable[Mapping[str, Any]]) -> None:
    """One object a line."""
    for row in rows:
        sys.stdout.write(_harmless(json.dumps(row, ensure_ascii=False, separators=(",", ":"))) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Lines to read. Each must be free of control signs: :func:`plain`."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """A table: drawn on a terminal, tab-separated elsewhere so that other tools can read it."""
    if sys.stdout.isatty():
        cells = [[_flat(cell) for cell in row] for row in rows]
        head, *body = laid_out(columns, cells, shutil.get_terminal_size().columns)
        bold, plainly = ("", "") if os.environ.get("NO_COLOR") else ("\x1b[1m", "\x1b[0m")
        sys.stdout.write(f"{bold}{head}{plainly}\n" + "".join(line + "\n" for line in body))
        return
    sys.stdout.write("\t".join(columns) + "\n")
    for row in rows:
        sys.stdout.write("\t".join(_flat(cell) for cell in row) + "\n")


def _flat(cell: object) -> str:
    return "" if cell is None else plain(str(cell))


def _harmless(text: str) -> str:
    """The same JSON with the signs escaped that JSON itself lets through: a reader of JSON gets them back."""
    return _IN_JSON.sub(lambda m: json.dumps(m[0])[1:-1], text)
