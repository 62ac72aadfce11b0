"""One bit flipped anywhere in what a case holds: verify finds it, or nothing that the case holds has changed."""

import random
import shutil
from pathlib import Path

import pytest

from solferino.record import (
    Capture,
    EventType,
    Item,
    Passage,
    Reading,
    Segment,
    SolferinoError,
    Statement,
    StatementKind,
    Text,
    TextMap,
    World,
    instant,
    map_bytes,
    salted,
    sha256_hex,
)
from solferino.record.claim import Mode
from solferino.testing.vaults import SECRET, people
from solferino.testing.worlds import still_world
from solferino.vault import Draft, FolderVault, create_folder_vault, open_vault
from solferino.verify import check

FLIPS = 70  # per kind of file


def fill(vault: FolderVault, world: World) -> None:
    vault.commit(Draft(EventType.CASE_OPENED))
    body = "“We saw smoke,” said Ana Ruiz.\r\n" * 30
    digest = vault.objects.put(body.encode())
    text_map = TextMap("utf-8", (Segment(0, len(body), "same", 0, len(body.encode())),))
    reading = Reading(digest, digest, len(body), "plain/1", map_digest=vault.objects.put(map_bytes(text_map)))
    item = Item("a.txt", digest=digest)
    capture = Capture(item.id, digest, len(body.encode()), instant(world.clock()), "test/1")
    vault.commit(Draft(EventType.KEPT, "items"), salted([item, capture, reading], SECRET))
    text = Text.of(reading, body, text_map)
    claims = [Statement(Passage.of(text, n * 32, n * 32 + 14), Mode.DIRECT, StatementKind.ASSERTION) for n in range(20)]
    vault.commit(Draft(EventType.RUN_FINISHED, "claims"), salted(claims, SECRET))
    vault.commit(Draft(EventType.KEPT, "people"), people(300))


def content(folder: Path) -> object:
    """All that the case holds, or that it cannot be read."""
    try:
        vault = open_vault(folder, still_world(), read_only=True)
        try:
            return (
                vault.case_id,
                vault.head(),
                list(vault.entries()),
                list(vault.leaves()),
                [(root, list(vault.batch(root))) for root in vault.batches()],
                [(digest, sha256_hex(vault.objects.open(digest).read())) for digest in vault.objects.ids()],
            )
        finally:
            vault.close()
    except SolferinoError as error:
        return type(error).__name__


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("kind", ["case.db", "objects", "batches"])
def test_every_flip_is_found_or_harmless(tmp_path: Path, kind: str) -> None:
    folder, world, points = tmp_path / "c", still_world(), random.Random(f"flips in {kind}")
    vault = create_folder_vault(folder, "x", world)
    fill(vault, world)
    vault.close()
    targets = sorted(p for p in folder.rglob("*") if p.is_file() and p.relative_to(folder).parts[0] == kind)
    whole, missed, found = content(folder), [], 0
    weights = [p.stat().st_size for p in targets]
    for _ in range(FLIPS):
        [path] = points.choices(targets, weights)
        before, place, bit = path.read_bytes(), points.randrange(path.stat().st_size), points.randrange(8)
        flipped = bytearray(before)
        flipped[place] ^= 1 << bit
        path.chmod(0o644)
        path.write_bytes(flipped)
        if verdict(folder) == "found":
            found += 1
        elif content(folder) != whole:
            missed.append((path.name, place, bit))
        path.write_bytes(before)
        for tail in ("-wal", "-shm"):
            (folder / f"case.db{tail}").unlink(missing_ok=True)
    assert missed == []
    assert content(folder) == whole
    if kind != "case.db":  # a database has bytes that mean nothing: free space, counters
        assert found == FLIPS
    shutil.rmtree(folder)


def verdict(folder: Path) -> str:
    try:
        vault = open_vault(folder, still_world(), read_only=True)
    except SolferinoError:
        return "found"
    try:
        report = check(vault)
        return "found" if report.exit_code == 3 else "passed"
    finally:
        vault.close()


def test_a_flipped_object_names_the_claims_that_rest_on_it_and_the_rest_still_verifies(tmp_path: Path) -> None:
    world = still_world()
    vault = create_folder_vault(tmp_path / "c", "x", world)
    fill(vault, world)
    [digest] = [d for d in vault.objects.ids() if vault.objects.read(d).startswith("“We".encode())]
    path = vault.objects.path(digest)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"smoke", b"smokE", 1))
    report = check(vault)
    assert report.exit_code == 3
    [damage] = report.damage
    assert (damage.kind, damage.name, damage.entry) == ("object", f"object {digest}", 1)
    claims = {
        line.record.id for root in vault.batches() for line in vault.lines(root) if isinstance(line.record, Statement)
    }
    assert len(claims) == 20
    assert set(damage.claims) == claims
    assert [step.result for step in report.steps[:4]] == ["passed", "passed", "passed", "failed"]
    vault.close()
