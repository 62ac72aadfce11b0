"""The command line, called in this process (quick) or in one of its own (where that is the point)."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from solferino.cli.main import run

CASE_FREE = {k: v for k, v in os.environ.items() if not k.startswith("SOLFERINO_") or k == "SOLFERINO_MODEL"}


@dataclass(frozen=True)
class Told:
    returncode: int
    stdout: str
    stderr: str


def solferino(*arguments: object, cwd: Path | None = None, **environment: str) -> Told:
    """Run a command in this process."""
    out, err = io.StringIO(), io.StringIO()
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update({**CASE_FREE, **environment})
    try:
        with contextlib.chdir(cwd or Path.cwd()), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run([str(a) for a in arguments])
    finally:
        os.environ.clear()
        os.environ.update(before)
    return Told(code, out.getvalue(), err.getvalue())


def apart(*arguments: object, **environment: str) -> Told:
    """Run a command in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-m", "solferino", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**CASE_FREE, **environment},
        encoding="utf-8",
    )
    return Told(told.returncode, told.stdout, told.stderr)
