"""The order in which bytes reach the disk: first the bytes, then the name, then the number that is given out."""

import os
from pathlib import Path
from typing import BinaryIO

from solferino.record import EventType, World, sha256_hex
from solferino.testing.vaults import people
from solferino.vault import Draft, create_folder_vault, open_vault
from solferino.vault.files import Files


class ListeningFiles(Files):
    """Writes down what is done, in order."""

    def __init__(self, top: Path) -> None:
        super().__init__()
        self.done: list[str] = []
        self._top = top

    def write(self, handle: BinaryIO, data: bytes) -> None:
        self.done.append("write")
        super().write(handle, data)

    def sync(self, handle: BinaryIO) -> None:
        self.done.append("sync")
        super().sync(handle)

    def link(self, part: Path, final: Path) -> None:
        assert not final.exists()
        self.done.append(f"name {final.relative_to(self._top)}")
        super().link(part, final)

    def sync_folder(self, folder: Path) -> None:
        self.done.append(f"sync {folder.relative_to(self._top)}")
        super().sync_folder(folder)


def test_an_object_is_on_the_disk_before_its_name_and_its_name_before_its_digest_is_told(
    tmp_path: Path, world: World
) -> None:
    create_folder_vault(tmp_path / "c", "x", world).close()
    files = ListeningFiles(tmp_path / "c")
    vault = open_vault(tmp_path / "c", world, files=files)
    digest = vault.objects.put(b"bread")
    shelf = f"objects/{digest[:2]}"
    assert files.done == ["write", "sync", "sync objects", f"name {shelf}/{digest[2:]}", f"sync {shelf}"]
    assert digest == sha256_hex(b"bread")
    vault.close()


def test_a_large_batch_is_on_the_disk_before_its_entry(tmp_path: Path, world: World) -> None:
    create_folder_vault(tmp_path / "c", "x", world).close()
    files = ListeningFiles(tmp_path / "c")
    vault = open_vault(tmp_path / "c", world, files=files)
    clock_looked: list[int] = []
    vault._world = World(lambda: (clock_looked.append(len(files.done)), world.clock())[1], world.entropy)
    event = vault.commit(Draft(EventType.KEPT, "people"), people(300))
    assert event.batch
    shelf = f"batches/{event.batch.root[:2]}"
    assert files.done == ["sync batches", "write", "sync", f"name {shelf}/{event.batch.root}.jsonl", f"sync {shelf}"]
    assert clock_looked == [len(files.done)]  # the entry takes its time, and the lock, after all of that
    vault.close()


def test_a_name_made_by_a_process_that_died_before_it_synced_is_synced_by_the_next(
    tmp_path: Path, world: World
) -> None:
    create_folder_vault(tmp_path / "c", "x", world).close()
    digest = sha256_hex(b"bread")
    (tmp_path / "c" / "objects" / digest[:2]).mkdir()
    files = ListeningFiles(tmp_path / "c")
    vault = open_vault(tmp_path / "c", world, files=files)
    vault.objects.put(b"bread")
    assert "sync objects" in files.done
    vault.close()
    assert os.path.isfile(vault.objects.path(digest))
