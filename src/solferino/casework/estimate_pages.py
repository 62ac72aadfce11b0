"""An estimate as one HTML page, and its pictures as files of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from solferino.casework.whole import write_whole
from solferino.record import UsageError
from solferino.share.counting import estimate_page
from solferino.share.estimates import sheet
from solferino.share.plots import standalone

_NAMED = re.compile(r'id="estimate-([a-z]+[0-9]*)')
Chains = Mapping[str, Sequence[Sequence[float]]]


def write_page(row: Mapping[str, Any], path: Path, chains: Chains | None = None) -> Path:
    """Write an estimate as a page that needs nothing else. row: as ``count estimate --json`` gives it."""
    write_whole(path, estimate_page(row, chains=chains), option="--html")
    return path


def write_pictures(row: Mapping[str, Any], folder: Path, chains: Chains | None = None) -> list[Path]:
    """Write the pictures of an estimate into a folder, as SVG files, and give their paths. Raises UsageError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made: {error.strerror}", do="give another folder with --svg") from error
    made = []
    for number, drawing in enumerate(sheet(row, "estimate", chains).drawings, 1):
        named = _NAMED.search(drawing)
        path = folder / f"estimate-{named[1] if named else number}.svg"
        write_whole(path, standalone(drawing), option="--svg")
        made.append(path)
    return made


__all__ = ["write_page", "write_pictures"]
