"""kill -9 at any moment: what was acknowledged is there, and the case opens again with no manual step.

A killed process leaves the system's page cache alone, so this shows safety against crashes of programs; that bytes are
on the disk before a number is given out, the order of fsync shows (test_order.py).
"""

import subprocess
import sys
from pathlib import Path

from solferino.record import CustodyEvent, sha256_hex
from solferino.testing.worlds import still_world
from solferino.vault import create_folder_vault, open_vault
from solferino.verify import check

KILLS = 40

# One process that has everything loaded forks each child and kills it: starting Python anew 40 times would be most of
# the test. argv: folder, seed, kills.
HARNESS = """
import os, random, signal, sys, time
from pathlib import Path
from solferino.custody.tree import leaf_hash
from solferino.record import Capture, EventType, Item, instant, real_world, salted
from solferino.testing.vaults import people
from solferino.vault import Draft, open_vault

def work(tell):
    world = real_world()
    vault = open_vault(Path(sys.argv[1]), world)
    tell("ready")
    turn = 0
    while True:
        digest = vault.objects.put(os.urandom(20_000))
        tell(f"put {digest}")
        item = Item(f"{turn}.txt", digest=digest)
        capture = Capture(item.id, digest, 20_000, instant(world.clock()), "test/1")
        lines = people(300, digest) if turn % 3 == 2 else salted([item, capture], world.entropy(32))
        event = vault.commit(Draft(EventType.KEPT, "items"), lines)
        tell(f"committed {event.number} {event.batch.root}")
        if turn % 5 == 4:
            event = vault.erase(Draft(EventType.ERASED), [leaf_hash(lines[0].encoded()).hex()], [])
            tell(f"committed {event.number} {event.batch.root}")
        turn += 1

points = random.Random(int(sys.argv[2]))
for _ in range(int(sys.argv[3])):
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            work(lambda words: os.write(writing, words.encode() + b"\\n"))
        finally:
            os._exit(9)
    os.close(writing)
    told = b""
    for _ in range(points.choice((0, 1, 2, 3, 4, 5, 6, 9, 12))):  # none: it dies while it opens the case
        told += os.read(reading, 1000)
    time.sleep(points.uniform(0.0, 0.01))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended before it was killed"
    with os.fdopen(reading, "rb") as pipe:
        told += pipe.read()
    sys.stdout.write(told.decode())
"""


def test_nothing_acknowledged_is_lost_in_40_kills_at_random_points(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    create_folder_vault(folder, "x", still_world()).close()
    done = subprocess.run(
        [sys.executable, "-c", HARNESS, str(folder), "20261121", str(KILLS)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    promised: dict[int, str] = {}
    objects: set[str] = set()
    for row in done.stdout.splitlines():
        words = row.split()
        if words[0] == "put":
            objects.add(words[1])
        elif words[0] == "committed":
            assert int(words[1]) not in promised  # no number is given out twice
            promised[int(words[1])] = words[2]
    vault = open_vault(folder, still_world(seed=b"after"))
    entries = [CustodyEvent.parse(data) for data in vault.entries()]
    kept = {event.number: event.batch.root for event in entries if event.batch}
    assert {number: root for number, root in promised.items() if kept.get(number) != root} == {}
    assert [digest for digest in objects if sha256_hex(vault.objects.read(digest)) != digest] == []
    assert check(vault).damage == ()
    assert len(promised) >= KILLS
    vault.close()
