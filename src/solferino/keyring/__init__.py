"""Floor 2, a keeper: private keys of people and devices. Key file, agent or program: each is one Signer."""

from solferino.keyring.agent import AgentSigner, Identity, identities
from solferino.keyring.command import CommandSigner
from solferino.keyring.errors import KeyDamaged, KeyLocked, KeyNotMade, NoSuchKey, SignerFailed
from solferino.keyring.files import (
    FileSigner,
    PublicHalf,
    ThrowawaySigner,
    device_id,
    fingerprint,
    key_folder,
    make,
    names,
    open_key,
    public_half,
)
from solferino.keyring.named import signer_named
from solferino.keyring.passphrase import Ask, new_passphrase

__all__ = [
    "AgentSigner",
    "Ask",
    "CommandSigner",
    "FileSigner",
    "Identity",
    "KeyDamaged",
    "KeyLocked",
    "KeyNotMade",
    "NoSuchKey",
    "PublicHalf",
    "SignerFailed",
    "ThrowawaySigner",
    "device_id",
    "fingerprint",
    "identities",
    "key_folder",
    "make",
    "names",
    "new_passphrase",
    "open_key",
    "public_half",
    "signer_named",
]
