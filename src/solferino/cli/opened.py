"""Opening a case for a command, and the view it asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from solferino.casework.case import Case, open_case
from solferino.casework.held import held
from solferino.cli.talk import Talk
from solferino.record import Held, real_world


@contextmanager
def opened(talk: Talk, case_option: str | None, case_argument: str | None = None, *,
           read_only: bool = False) -> Iterator[Case]:
    """The case a command works on. ``--case`` goes before the argument, both before the surroundings."""
    path = talk.case_path(case_option or case_argument)
    with open_case(path, world=real_world(talk.person), read_only=read_only) as case:
        yield case


@contextmanager
def viewed(talk: Talk, case_option: str | None, case_argument: str | None, held_at: str | None,
           as_of: str | None) -> Iterator[Held]:
    """What the case holds, at the two dates asked for; notes on what is left out go to stderr."""
    with opened(talk, case_option, case_argument, read_only=True) as case:
        view = held(case, held_at, as_of)
        for note in view.notes:
            talk.say(f"note: {note}")
        yield view
