"""``solferino count``: figures over time, lists of people, links between their rows, estimates."""

from __future__ import annotations

import click

from solferino.cli.commands.count_estimate import command as estimate
from solferino.cli.commands.count_figures import command as figures
from solferino.cli.commands.count_link import command as link
from solferino.cli.commands.count_lists import command as lists


@click.group("count")
def command() -> None:
    """Who counts, what is counted, as of when, and how many are missing from every list.

    What is documented, what is claimed and what is estimated are three things and stand apart. Where no estimate can be
    defended there is a refusal with its reason.
    """


for each in (figures, lists, link, estimate):
    command.add_command(each)
