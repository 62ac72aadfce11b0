"""Vault: the keeper of one case. Objects, batches and a ledger, tied by one commit point.

What needs the database library is loaded when it is first asked for: reading the views, or an error's type, must not
cost the half second that loading it takes.
"""

from importlib import import_module

from solferino.vault.errors import (
    CaseBusy,
    Conflict,
    DamagedCase,
    ErasureNotFinished,
    ForkedReplica,
    IsReplica,
    NotACase,
    NotEmpty,
    OnNetworkShare,
    OtherCase,
    ReadOnlyCase,
    StorageFailed,
    UnsortedBatch,
)
from solferino.vault.protocol import Draft, Head, Objects, Orphans, Vault
from solferino.vault.views import Shown, ViewsDb

TYPE_CHECKING = False
if TYPE_CHECKING:
    from solferino.vault.folder import FolderVault
    from solferino.vault.memory import MemoryVault
    from solferino.vault.open import create_folder_vault, open_vault

__all__ = [
    "CaseBusy",
    "Conflict",
    "DamagedCase",
    "Draft",
    "ErasureNotFinished",
    "FolderVault",
    "ForkedReplica",
    "Head",
    "IsReplica",
    "MemoryVault",
    "NotACase",
    "NotEmpty",
    "Objects",
    "OnNetworkShare",
    "Orphans",
    "OtherCase",
    "ReadOnlyCase",
    "Shown",
    "StorageFailed",
    "UnsortedBatch",
    "Vault",
    "ViewsDb",
    "create_folder_vault",
    "open_vault",
]

_LATER = {
    "FolderVault": "solferino.vault.folder",
    "MemoryVault": "solferino.vault.memory",
    "create_folder_vault": "solferino.vault.open",
    "open_vault": "solferino.vault.open",
}


def __getattr__(name: str) -> object:
    if name in _LATER:
        found: object = getattr(import_module(_LATER[name]), name)
        return found
    raise AttributeError(f"module 'solferino.vault' has no attribute {name!r}")
