"""Every vault of the house passes the one suite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from solferino.record import World
from solferino.testing.vaults import VaultSuite
from solferino.vault import FolderVault, MemoryVault, create_folder_vault


class TestMemoryVault(VaultSuite):
    @pytest.fixture
    def vault(self, world: World) -> MemoryVault:
        return MemoryVault(world, "in memory")


class TestFolderVault(VaultSuite):
    @pytest.fixture
    def vault(self, world: World, tmp_path: Path) -> Iterator[FolderVault]:
        vault = create_folder_vault(tmp_path / "case", "in a folder", world)
        yield vault
        vault.close()
