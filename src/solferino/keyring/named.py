"""From what a person typed to a signer: ``olena``, ``agent:olena@laptop``, ``command:/opt/card/sign``."""

from __future__ import annotations

from pathlib import Path

from solferino.custody.note import Signer
from solferino.keyring.agent import agent_signer
from solferino.keyring.command import CommandSigner
from solferino.keyring.errors import NoSuchKey
from solferino.keyring.files import names, open_key
from solferino.keyring.passphrase import Ask, passphrase_for

AGENT, COMMAND = "agent:", "command:"


def signer_named(folder: Path, name: str | None, *, ask: Ask) -> Signer:
    """The signer of a name. None: the only key file there is.

    Raises NoSuchKey where there is none of that name, or none or several where no name was given; and what opening it
    raises.
    """
    if name is None:
        name = _only_one(folder)
    if name.startswith(AGENT):
        return agent_signer(name.removeprefix(AGENT))
    if name.startswith(COMMAND):
        return CommandSigner(name.removeprefix(COMMAND))
    return open_key(folder, name, lambda: passphrase_for(name, ask))


def _only_one(folder: Path) -> str:
    here = names(folder)
    if len(here) == 1:
        return here[0]
    if here:
        raise NoSuchKey(
            f"there are {len(here)} keys here, and none was named",
            where=str(folder),
            do=f"name one: {', '.join(here)}",
        )
    raise NoSuchKey(
        "there is no key to sign with",
        where=str(folder),
        do="make one with `solferino key new NAME`, or name one of an ssh-agent (agent:…) or a program (command:…)",
    )
