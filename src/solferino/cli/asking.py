"""Asking for what must not be seen: passphrases. They are never options, which stand in the list of processes."""

from __future__ import annotations

import sys

import click

from solferino.record import UsageError


def ask_unseen(question: str) -> str:
    """What a person types on the terminal, unseen. Raises UsageError where nobody is there."""
    if not sys.stdin.isatty():
        raise UsageError(
            f"nobody is here to be asked: {question}",
            kept="nothing was changed",
            do="run it on a terminal, or name a file that holds it with SOLFERINO_PASSPHRASE_FILE",
        )
    typed: str = click.prompt(question, hide_input=True, default="", show_default=False, err=True)
    return typed
