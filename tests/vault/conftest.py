from collections.abc import Iterator
from pathlib import Path

import pytest

from solferino.record import World
from solferino.testing.worlds import Clock, still_world
from solferino.vault import FolderVault, create_folder_vault


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def world(clock: Clock) -> World:
    return still_world(clock=clock)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "case"


@pytest.fixture
def case(folder: Path, world: World) -> Iterator[FolderVault]:
    vault = create_folder_vault(folder, "the case", world)
    yield vault
    vault.close()
