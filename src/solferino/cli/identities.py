"""Identity files on the command line. The secret itself is never an argument, and a passphrase is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from solferino.casework.seal import Identity, read_identities


def identities_in(files: Iterable[Path]) -> list[Identity]:
    """The identities in these files. A passphrase is asked for on the terminal, where there is one."""
    found: list[Identity] = []
    for file in files:

        def ask(name: str = file.name) -> str:
            given: str = click.prompt(f"Passphrase of {name}", hide_input=True, err=True)
            return given

        found += read_identities(file, ask if sys.stdin.isatty() else None)
    return found
