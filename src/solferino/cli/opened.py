"""Opening a case for a command. It loads no room but the vault: `log` and `verify` are quick."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from solferino.casework.case import Case, open_case
from solferino.cli.talk import Talk
from solferino.record import real_world


@contextmanager
def opened(
    talk: Talk, case_option: str | None, case_argument: str | None = None, *, read_only: bool = False
) -> Iterator[Case]:
    """The case a command works on. ``--case`` goes before the argument, both before the surroundings."""
    path = talk.case_path(case_option or case_argument)
    world = real_world(None if read_only else talk.person(path))
    with open_case(path, world=world, read_only=read_only) as case:
        yield case
