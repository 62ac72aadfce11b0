"""A disk that is full, failing or read-only at any point: nothing is acknowledged that is not there, nothing half-made
counts, and the error says what was kept and what to do."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from solferino.record import Capture, CustodyEvent, EventType, Item, SolferinoError, World, salted, sha256_hex
from solferino.testing.faults import FailingFiles
from solferino.testing.vaults import people
from solferino.testing.worlds import still_world
from solferino.vault import Draft, ReadOnlyCase, StorageFailed, create_folder_vault, open_vault
from solferino.verify import check

OPENED = Draft(EventType.CASE_OPENED)
KEPT = Draft(EventType.KEPT, "people")
BODY = b"bread and ash " * 5000
CASES = [errno.ENOSPC, errno.EIO, errno.EROFS]


def whole_and_writable(folder: Path) -> None:
    """No manual step: the case opens, verifies, and takes a commit."""
    vault = open_vault(folder, still_world(seed=b"after"))
    before = vault.head().size
    report = check(vault)
    assert report.damage == ()
    for digest in vault.objects.ids():
        vault.objects.read(digest)  # nothing half-written has a name
    assert vault.commit(KEPT, people(300, "after")).number == before
    assert check(vault).exit_code == 0
    vault.close()


@pytest.mark.parametrize("error", CASES)
def test_the_nth_operation_of_a_put_and_a_large_commit_fails_for_every_n(
    tmp_path: Path, world: World, error: int
) -> None:
    create_folder_vault(tmp_path / "c", "x", world).close()
    fail_at, reached = 1, False
    while not reached:
        files = FailingFiles(fail_at, error)
        vault = open_vault(tmp_path / "c", world, files=files)
        size = vault.head().size
        put = committed = False
        body = BODY + str(fail_at).encode()
        try:
            vault.objects.put(body)
            put = True
            vault.commit(KEPT, people(300, f"run {fail_at} {error}"))
            committed = True
            reached = files.count < fail_at
        except (StorageFailed, ReadOnlyCase) as told:
            assert told.kept
            assert told.do
            assert told.exit_code == (6 if error == errno.EROFS else 4)
            if error == errno.ENOSPC:
                assert "disk is full" in told.what
        assert vault.head().size == size + committed
        if put:
            assert vault.objects.read(sha256_hex(body)) == body
        vault.close()
        fail_at += 1
    assert fail_at > 8  # create, writes, sync, link, folders: the sweep met them all
    whole_and_writable(tmp_path / "c")


@pytest.mark.parametrize("error", CASES)
def test_the_nth_operation_of_making_a_case_fails_for_every_n(tmp_path: Path, error: int) -> None:
    fail_at, made = 1, False
    while not made:
        folder = tmp_path / f"c{fail_at}"
        try:
            create_folder_vault(folder, "x", still_world(), files=FailingFiles(fail_at, error)).close()
            made = True
        except (StorageFailed, ReadOnlyCase):
            if not (folder / "solferino.toml").exists():
                create_folder_vault(folder, "x", still_world()).close()
        whole_and_writable(folder)
        fail_at += 1
    assert fail_at > 6


def test_an_object_that_fails_half_way_leaves_no_name_and_no_litter(tmp_path: Path, world: World) -> None:
    create_folder_vault(tmp_path / "c", "x", world).close()
    vault = open_vault(tmp_path / "c", world, files=FailingFiles(2))
    with pytest.raises(StorageFailed):
        vault.objects.put(BODY)
    assert list(vault.objects.ids()) == []
    assert list((tmp_path / "c" / "objects").iterdir()) == []
    vault.close()


LIMITED = """
import resource, signal, sys
from pathlib import Path
from solferino.record import SolferinoError
from solferino.testing.vaults import people
from solferino.testing.worlds import still_world
from solferino.vault import Draft, open_vault
from solferino.record import EventType
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder, limit = Path(sys.argv[1]), int(sys.argv[2])
vault = open_vault(folder, still_world())
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
acknowledged = []
try:
    for turn in range(40):
        acknowledged.append(vault.commit(Draft(EventType.KEPT, "people"), people(40, f"turn {turn}")).number)
except SolferinoError as told:
    print("refused", int(told.exit_code), told.what)
print(len(acknowledged), flush=True)
import os
os._exit(0)  # no closing: as if killed here
"""


@pytest.mark.parametrize("limit", [40_000, 65_000, 100_001, 131_072, 180_000])
def test_a_database_that_cannot_grow_acknowledges_nothing_it_did_not_keep(
    tmp_path: Path, world: World, limit: int
) -> None:
    """A limit on file size stands for a full disk: SQLite's own writes fail, at whatever point they are."""
    create_folder_vault(tmp_path / "c", "x", world).close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path / "c"), str(limit)], capture_output=True, text=True, check=True
    )
    told, acknowledged = done.stdout.splitlines()
    assert told.startswith("refused 4 ")
    vault = open_vault(tmp_path / "c", still_world())
    entries = [CustodyEvent.parse(data) for data in vault.entries()]
    assert len(entries) >= int(acknowledged)  # what was not acknowledged may be there, whole, or not at all
    assert len(entries) <= int(acknowledged) + 1
    vault.close()
    whole_and_writable(tmp_path / "c")


def test_an_error_that_is_no_fault_of_the_disk_keeps_its_words(tmp_path: Path, world: World) -> None:
    vault = create_folder_vault(tmp_path / "c", "x", world)
    item = Item("gone.txt", digest="0" * 64)
    capture = Capture(item.id, "0" * 64, 1, "2026-11-21T09:00:00.000000Z", "t/1")
    with pytest.raises(SolferinoError, match="not in the case"):
        vault.commit(KEPT, salted([item, capture], bytes(32)))
    assert vault.head().size == 0
    vault.close()
