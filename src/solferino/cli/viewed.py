"""The view of a case that a command asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from solferino.casework.held import held
from solferino.cli.opened import opened
from solferino.cli.options import Look
from solferino.cli.talk import Talk
from solferino.record import Held


@contextmanager
def viewed(talk: Talk, look: Look, *, quiet: bool = False) -> Iterator[Held]:
    """What the case holds, at the two dates asked for; notes on what is left out go to stderr, unless ``quiet``."""
    with opened(talk, look.case, read_only=True) as case:
        view = held(case, look.held, look.as_of)
    for note in () if quiet else view.notes:
        talk.say(f"note: {note}")
    yield view
