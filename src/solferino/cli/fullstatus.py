"""The status from the record itself, where the views cannot answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from solferino.casework.case import open_case
from solferino.casework.held import held
from solferino.casework.status import status_of


def full_status(path: Path, at: str | None, said: str | None) -> dict[str, Any]:
    """Open the case, fold its ledger and say how it stands."""
    with open_case(path, read_only=True) as case:
        return status_of(held(case, at, said))
