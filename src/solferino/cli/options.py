"""Options that many commands share, and the look at a case that they ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
R = TypeVar("R")

TABLE, JSON, JSONL = "table", "json", "jsonl"


@dataclass(frozen=True, slots=True)
class Look:
    """Which view of which case was asked for, and in what form.

    case: its folder as typed, the option before the argument; held, as_of: the two dates as typed. None: not given.
    """

    case: str | None = None
    held: str | None = None
    as_of: str | None = None
    as_json: bool = False
    jsonl: bool = False

    @property
    def form(self) -> str:
        """``table``, ``json`` or ``jsonl``; ``--jsonl`` goes first."""
        return JSONL if self.jsonl else JSON if self.as_json else TABLE


def case_option(function: F) -> F:
    """``--case`` behind the command as well as before it."""
    return click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")(function)


def case_options(function: F) -> F:
    """``CASE`` as first argument, and ``--case``."""
    return case_option(click.argument("case_argument", metavar="[CASE]", required=False, type=click.Path())(function))


def held_option(function: F) -> F:
    """``--held``: the record as it was held then."""
    return click.option(
        "--held", metavar="N|DATE", help="What the record held: its first N entries, or up to that day."
    )(function)


def dates_options(function: F) -> F:
    """``--held`` and ``--as-of``: which view."""
    function = click.option("--as-of", metavar="DATE", help="What had been said by the end of that day.")(function)
    return held_option(function)


def json_option(function: F) -> F:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")(function)


def look_options(function: Callable[..., R]) -> Callable[..., R]:
    """``CASE``, ``--case``, ``--held``, ``--as-of``, ``--json``, ``--jsonl``, given to the command as its ``look``."""
    function = click.option("--jsonl", is_flag=True, help="One JSON object a line.")(look(function))
    return case_options(dates_options(json_option(function)))


def look(function: Callable[..., R]) -> Callable[..., R]:
    """Gather what a command declares of these options into its one argument ``look``."""

    @wraps(function)
    def looking(*args: Any, case_option: str | None = None, case_argument: str | None = None, **given: Any) -> R:
        asked = {name: given.pop(name) for name in ("held", "as_of", "as_json", "jsonl") if name in given}
        return function(*args, look=Look(case_option or case_argument, **asked), **given)

    return looking
