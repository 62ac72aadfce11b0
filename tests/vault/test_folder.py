"""One folder is one case: what lies in it, what is refused, and what a stranger can do with it."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

from solferino.record import EventType, NewerFormat, SolferinoError, UsageError, World
from solferino.testing.faults import ElsewhereFiles
from solferino.testing.vaults import people
from solferino.testing.worlds import still_world
from solferino.vault import (
    CaseBusy,
    DamagedCase,
    Draft,
    FolderVault,
    NotACase,
    NotEmpty,
    OnNetworkShare,
    ReadOnlyCase,
    create_folder_vault,
    open_vault,
)
from solferino.vault.mounts import share_under
from solferino.verify import check

OPENED = Draft(EventType.CASE_OPENED)
KEPT = Draft(EventType.KEPT, "people")


def test_a_new_case_says_what_it_is(case: FolderVault, folder: Path) -> None:
    described = tomllib.loads((folder / "solferino.toml").read_text("utf-8"))
    assert described == {
        "format": 1,
        "case": case.case_id,
        "name": "the case",
        "created": "2026-11-21T09:00:00.000000Z",
    }
    assert case.case_id.startswith("case:")
    assert len(case.case_id) == 5 + 32
    readme = (folder / "README.txt").read_text("utf-8")
    for word in ("sha256sum", "case.db", "objects/", "batches/", "views.db", "network share", "solferino.toml"):
        assert word in readme
    assert max(len(line) for line in readme.splitlines()) <= 120


def test_a_stranger_checks_an_object_with_sha256sum(case: FolderVault, folder: Path) -> None:
    digest = case.objects.put(b"bread and ash")
    told = subprocess.run(
        ["sha256sum", f"objects/{digest[:2]}/{digest[2:]}"], cwd=folder, capture_output=True, text=True, check=True
    ).stdout
    assert told.split()[0] == digest


@pytest.mark.parametrize("count", [256, 257])
def test_small_batches_lie_in_the_database_and_large_ones_in_files(case: FolderVault, folder: Path, count: int) -> None:
    event = case.commit(KEPT, people(count))
    assert event.batch
    path = folder / "batches" / event.batch.root[:2] / f"{event.batch.root}.jsonl"
    assert path.is_file() == (count > 256)
    if path.is_file():
        assert path.read_bytes() == b"".join(line.encoded() + b"\n" for line in people(count))


@pytest.mark.parametrize(
    "name", ["Ім'я справи", "قضية", "🕊", "a\u0301 \u00e1", 'quote " and \\', "two\nlines", "\x7f\x01", ""]
)
def test_any_name_comes_back_as_it_was_given(tmp_path: Path, world: World, name: str) -> None:
    create_folder_vault(tmp_path / "c", name, world).close()
    again = open_vault(tmp_path / "c", world)
    assert again.name == name
    again.close()


def test_a_name_that_cannot_be_written_is_refused_before_anything_is_made(tmp_path: Path, world: World) -> None:
    with pytest.raises(UsageError):
        create_folder_vault(tmp_path / "c", "\ud800", world)
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize("name", ["Справа № 5", "قضية", "🕊️", "a?b#c%20d", "n\u0303", "with space"])
def test_any_folder_name_works(tmp_path: Path, world: World, name: str) -> None:
    vault = create_folder_vault(tmp_path / name, "x", world)
    vault.commit(KEPT, people(300))
    vault.close()
    again = open_vault(tmp_path / name, world, read_only=True)
    assert check(again).intact
    again.close()


def test_settings_that_a_person_adds_to_the_description_are_left_alone(case: FolderVault, folder: Path) -> None:
    with (folder / "solferino.toml").open("a") as stream:
        stream.write("[settings]\nlanguage = 'uk'\n")
    open_vault(folder, still_world()).close()


# -- making -----------------------------------------------------------------------------------------------------------


def test_a_folder_that_holds_other_things_is_refused(tmp_path: Path, world: World) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    with pytest.raises(NotEmpty, match=r"holiday\.jpg") as told:
        create_folder_vault(tmp_path, "x", world)
    assert told.value.exit_code == 2
    assert [p.name for p in tmp_path.iterdir()] == ["holiday.jpg"]


def test_a_folder_that_is_a_case_is_refused(case: FolderVault, folder: Path, world: World) -> None:
    with pytest.raises(NotEmpty, match="a case already"):
        create_folder_vault(folder, "x", world)


def test_a_file_is_no_folder(tmp_path: Path, world: World) -> None:
    (tmp_path / "f").write_bytes(b"")
    with pytest.raises(SolferinoError):
        create_folder_vault(tmp_path / "f", "x", world)
    with pytest.raises(NotACase):
        open_vault(tmp_path / "f", world)


@pytest.mark.parametrize("left", [["solferino.toml"], ["solferino.toml", "README.txt"]])
def test_an_interrupted_making_is_taken_up_where_it_stopped(case: FolderVault, folder: Path, left: list[str]) -> None:
    case.close()
    for name in left:
        (folder / name).unlink()
    with pytest.raises(NotACase):
        open_vault(folder, still_world(seed=b"later"))
    again = create_folder_vault(folder, "the case", still_world(seed=b"later"))
    assert again.case_id == case.case_id
    again.commit(OPENED)
    again.close()
    open_vault(folder, still_world()).close()


def test_an_interrupted_making_is_not_taken_up_under_another_name_or_over_a_ledger(
    case: FolderVault, folder: Path, world: World
) -> None:
    description = (folder / "solferino.toml").read_bytes()
    (folder / "solferino.toml").unlink()
    with pytest.raises(NotEmpty, match="another case"):
        create_folder_vault(folder, "other", world)
    case.commit(OPENED)
    with pytest.raises(NotEmpty, match=r"solferino\.toml is missing"):
        create_folder_vault(folder, "the case", world)
    (folder / "solferino.toml").write_bytes(description)
    assert check(case).intact


# -- opening ----------------------------------------------------------------------------------------------------------


def test_a_folder_that_is_no_case_is_refused(tmp_path: Path, world: World) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NotACase) as told:
            open_vault(path, world)
        assert told.value.exit_code == 2


@pytest.mark.parametrize("missing", ["case.db", "objects", "batches"])
def test_a_case_that_is_not_whole_is_refused_and_stays_as_it_is(
    case: FolderVault, folder: Path, world: World, missing: str
) -> None:
    case.close()
    path = folder / missing
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    for read_only in (False, True):
        with pytest.raises(NotACase, match=missing):
            open_vault(folder, world, read_only=read_only)
    assert not path.exists()


def test_a_case_of_a_newer_format_is_refused_with_exit_6(case: FolderVault, folder: Path, world: World) -> None:
    case.close()
    path = folder / "solferino.toml"
    path.write_text(path.read_text().replace("format = 1", "format = 2"))
    with pytest.raises(NewerFormat) as told:
        open_vault(folder, world)
    assert told.value.exit_code == 6


def test_newer_tables_are_refused_with_exit_6(case: FolderVault, folder: Path, world: World) -> None:
    case.close()
    connection = sqlite3.connect(folder / "case.db")
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    for read_only in (False, True):
        with pytest.raises(NewerFormat) as told:
            open_vault(folder, world, read_only=read_only)
        assert told.value.exit_code == 6


@pytest.mark.parametrize(
    "text", ["", "format = 1", "format = 'one'", "not toml", "format = 1\ncase = 5\nname=''\ncreated=''"]
)
def test_a_description_that_cannot_be_read_is_damage(case: FolderVault, folder: Path, world: World, text: str) -> None:
    case.close()
    (folder / "solferino.toml").write_text(text)
    with pytest.raises(DamagedCase) as told:
        open_vault(folder, world)
    assert told.value.exit_code == 3


def test_the_database_of_another_case_is_noticed(case: FolderVault, folder: Path, tmp_path: Path, world: World) -> None:
    case.close()
    create_folder_vault(tmp_path / "other", "other", still_world(seed=b"other")).close()
    shutil.copy(tmp_path / "other" / "case.db", folder / "case.db")
    with pytest.raises(DamagedCase, match="names"):
        open_vault(folder, world)


@pytest.mark.parametrize("body", [b"", b"no database" * 100, b"SQLite format 3\x00" + bytes(4080)])
def test_a_database_that_is_none_is_damage(case: FolderVault, folder: Path, world: World, body: bytes) -> None:
    case.close()
    (folder / "case.db").write_bytes(body)
    for read_only in (False, True):
        with pytest.raises(DamagedCase):
            open_vault(folder, world, read_only=read_only)


# -- read-only --------------------------------------------------------------------------------------------------------


def test_a_read_only_folder_is_refused_for_writing_and_can_be_read(
    case: FolderVault, folder: Path, world: World
) -> None:
    case.commit(KEPT, people(300))
    digest = case.objects.put(b"x")
    case.close()
    frozen = ElsewhereFiles(writable=False)
    with pytest.raises(ReadOnlyCase) as told:
        open_vault(folder, world, files=frozen)
    assert told.value.exit_code == 6
    before = sorted(p.name for p in folder.iterdir())
    reader = open_vault(folder, world, read_only=True, files=frozen)
    assert check(reader).intact
    assert reader.objects.read(digest) == b"x"
    reader.close()
    assert sorted(p.name for p in folder.iterdir()) == before


def test_a_read_only_folder_with_a_log_left_beside_the_database_shows_the_last_entry(
    case: FolderVault, folder: Path, tmp_path: Path, world: World
) -> None:
    case.commit(OPENED)
    shutil.copytree(folder, tmp_path / "copy")  # case.db-wal is not empty while the case is open
    assert (tmp_path / "copy" / "case.db-wal").stat().st_size
    (tmp_path / "copy" / "case.db-shm").unlink(missing_ok=True)
    reader = open_vault(tmp_path / "copy", world, read_only=True, files=ElsewhereFiles(writable=False))
    assert reader.head() == case.head()
    reader.close()


def test_a_case_opened_for_reading_refuses_every_change(case: FolderVault, folder: Path, world: World) -> None:
    case.commit(KEPT, people(2))
    reader = open_vault(folder, world, read_only=True)
    for change in (
        lambda: reader.commit(OPENED),
        reader.writing,
        lambda: reader.erase(Draft(EventType.ERASED), ["0" * 64], []),
        lambda: reader.objects.put(b"x"),
    ):
        with pytest.raises(ReadOnlyCase):
            change()
    assert list(reader.objects.ids()) == []
    reader.close()


# -- network shares ---------------------------------------------------------------------------------------------------

MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/export /mnt/team nfs4 rw 0 0
//nas/share /mnt/nas cifs rw 0 0
//nas/two /mnt/with\\040space smb3 rw 0 0
me@host: /home/me/remote fuse.sshfs rw 0 0
drive /mnt/c 9p rw 0 0
/dev/sdb1 /mnt/nas/stick ext4 rw 0 0
/dev/mapper/x /home/me/vault fuse.gocryptfs rw 0 0
old:/x /mnt/over nfs rw 0 0
tmpfs /mnt/over tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/case", None),
        ("/mnt/team/case", "nfs4"),
        ("/mnt/team", "nfs4"),
        ("/mnt/teams/case", None),
        ("/mnt/nas/case", "cifs"),
        ("/mnt/nas/stick/case", None),
        ("/mnt/with space/case", "smb3"),
        ("/home/me/remote/a/b", "fuse.sshfs"),
        ("/mnt/c/Users/me/case", "9p"),
        ("/home/me/vault/case", None),
        ("/mnt/over/case", None),
    ],
)
def test_the_file_system_under_a_path_is_the_deepest_and_last_mounted(path: str, kind: str | None) -> None:
    assert share_under(Path(path), MOUNTS) == kind


def test_a_system_without_a_table_of_mounts_refuses_nothing() -> None:
    assert share_under(Path("/mnt/team"), "") is None


def test_a_case_on_a_network_share_is_refused(case: FolderVault, folder: Path, tmp_path: Path, world: World) -> None:
    case.close()
    share = ElsewhereFiles(mounts=f"/dev/vda / ext4 rw 0 0\nnas:/x {tmp_path.resolve()} nfs rw 0 0\n")
    with pytest.raises(OnNetworkShare, match="nfs") as told:
        create_folder_vault(tmp_path / "new", "x", world, files=share)
    assert told.value.exit_code == 6
    assert not (tmp_path / "new").exists()
    for read_only in (False, True):
        with pytest.raises(OnNetworkShare):
            open_vault(folder, world, read_only=read_only, files=share)


# -- a second process -------------------------------------------------------------------------------------------------

HOLD = """
import sys, time
from pathlib import Path
from solferino.record import real_world
from solferino.vault import open_vault
vault = open_vault(Path(sys.argv[1]), real_world())
with vault.writing():
    print("held", flush=True)
    time.sleep(30)
"""


def test_a_second_run_is_refused_with_exit_6_while_people_go_on_deciding(case: FolderVault, folder: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        second = open_vault(folder, still_world(), patience=0.2)
        began = time.monotonic()
        with pytest.raises(CaseBusy, match="another process is working on this case") as told, second.writing():
            pass
        assert time.monotonic() - began < 30
        assert told.value.exit_code == 6
        assert second.commit(OPENED).number == 0
        holder.kill()
        holder.wait()
        with second.writing():  # the lock of a killed process is gone with it
            assert second.commit(OPENED).number == 1
        second.close()


def test_a_database_locked_for_too_long_is_told_with_exit_6(case: FolderVault, folder: Path) -> None:
    other = sqlite3.connect(folder / "case.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    hasty = open_vault(folder, still_world(), patience=0.1)
    with pytest.raises(CaseBusy) as told:
        hasty.commit(OPENED)
    assert told.value.exit_code == 6
    other.execute("ROLLBACK")
    assert hasty.commit(OPENED).number == 0
    hasty.close()
    other.close()


def test_an_object_is_never_overwritten_also_when_its_file_is_damaged(case: FolderVault) -> None:
    digest = case.objects.put(b"first")
    path = case.objects.path(digest)
    path.chmod(0o644)
    path.write_bytes(b"fIrst")
    with pytest.raises(SolferinoError, match="no longer match") as told:
        case.objects.put(b"first")
    assert told.value.exit_code == 3
    with pytest.raises(SolferinoError, match="no longer match"):
        case.objects.read(digest)
    assert path.read_bytes() == b"fIrst"
    assert hashlib.sha256(b"first").hexdigest() == digest
