"""What a command is given to keep: files, folders, and addresses of pages."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.add import is_address


class Source(click.ParamType[Path | str]):
    """A path, or the address of a page: a string that begins with a scheme and ``://`` stays as it is."""

    name = "path"

    def convert(self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:
        """Tell one from the other."""
        return value if is_address(value) else Path(value)
