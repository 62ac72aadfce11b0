"""Options that many commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def case_options(function: F) -> F:
    """``CASE`` as first argument, and ``--case`` behind the command as well as before it."""
    function = click.argument("case_argument", metavar="[CASE]", required=False, type=click.Path())(function)
    return click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")(function)


def view_options(function: F) -> F:
    """``--held``, ``--as-of``, ``--json`` and ``--jsonl``: which view, and in what form."""
    function = click.option("--jsonl", is_flag=True, help="One JSON object a line.")(function)
    function = click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")(
        function
    )
    function = click.option("--as-of", metavar="DATE", help="What had been said by the end of that day.")(function)
    return click.option(
        "--held", metavar="N|DATE", help="What the record held: its first N entries, or up to that day."
    )(function)
