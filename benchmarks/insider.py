"""What somebody with the real key, or with yesterday's backup, or a thief of a key, can make others believe.

- **rebuilt**: an insider edits the database of a case (an entry, a line of a batch, or the last entries dropped), makes
  tree and head fit, and packs it with the real key. Without anything from outside that is a perfect case: the script
  checks that it verifies. A reader with one older checkpoint, or with a policy that asks for a witness, refuses it.
- **gap**: k items are withheld. The honest package says how many and why; one whose statement hides them is refused,
  and what is missing is named.
- **forks**: two histories shown to two witnesses; and a backup of last week that went on. The second is refused.
- **stolen**: what was signed and stamped before the theft stands; what the thief signs does not.

    python benchmarks/insider.py FOLDER [--times 100] [--seed 1]
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sqlite3
import sys
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import kinds

from solferino import verify_package
from solferino.casework.case import Case, open_case
from solferino.casework.check import Brought, check
from solferino.casework.checkpoint import cosign, sign_head
from solferino.casework.keys import enroll, keys, revoke
from solferino.casework.pack import pack
from solferino.casework.stamp import Authority, stamp
from solferino.custody import Frontier, leaf_hash, root_of
from solferino.custody.note import TreeHead, origin_of, sign_checkpoint
from solferino.record import EventType, Outcome, SolferinoError, canonical, parse_canonical
from solferino.testing.authority import LocalAuthority
from solferino.testing.mutations import NothingToChange
from solferino.testing.resealing import read_folder, sealed, write_folder
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import START, Clock, still_world


@dataclass(slots=True)
class Asking:
    """A question: how often it was put, and how often the answer was right."""

    asked: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    def note(self, right: bool, what: str) -> None:
        """One answer."""
        self.asked += 1
        self.right += right
        if not right:
            self.wrong.append(what)


Answers = dict[str, Asking]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder to work in; a new one is made in it")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    home = asked.folder / f"insider-{os.getpid()}"
    home.mkdir(parents=True)
    answers: Answers = {}
    began = time.monotonic()
    try:
        for part in (rebuilt, gaps, forks, stolen):
            part(home, asked.times, asked.seed, answers)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print_answers(answers)
    print(f"in {time.monotonic() - began:.0f} s")
    return 1 if any(a.wrong or not a.asked for a in answers.values()) else 0


def print_answers(answers: Answers) -> None:
    """The table."""
    for name, asking in answers.items():
        print(f"{name:<86}{asking.right:>6,} of {asking.asked:,}")
    for name, asking in answers.items():
        for wrong in asking.wrong[:5]:
            print("FAULT:", name, wrong)


def note(answers: Answers, name: str, right: bool, what: str) -> None:
    """One answer to one question."""
    answers.setdefault(name, Asking()).note(right, what)


def template(home: Path) -> tuple[Path, SeededSigner]:
    """A case with an enrolled key, a batch that an insider would like to change, and no checkpoint of its own."""
    signer = SeededSigner(b"house")
    if not (home / "case").exists():
        with kinds.create_case(home / "case", "insider", still_world(kinds.KEEPER)) as case:
            enroll(case, signer)
            (home / "in").mkdir()
            for n in range(4):
                (home / "in" / f"{n}.txt").write_text(f"Report {n}: shells hit Varn on {n + 2} May 2021.\n")
                kinds.add(case, [home / "in" / f"{n}.txt"])
            for n in range(6):
                words = Outcome(next(iter(case.fold().items)), "read", f"note_{n}", "ok", f"a person said {n}")
                case.commit(EventType.RUN_FINISHED, [words], holds="outcome")
    return home / "case", signer


def copied(source: Path, target: Path) -> Path:
    """A case folder again."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    return target


# -- an insider who rebuilds ------------------------------------------------------------------------------------------


def rebuilt(home: Path, times: int, seed: int, answers: Answers) -> None:
    """R3: edited, rebuilt, signed again with the real key."""
    chance = random.Random(f"rebuilt {seed}")
    source, signer = template(home)
    with open_case(source, read_only=True) as case:
        entries = list(case.vault.entries())
        text = head_note(case, len(entries), signer)
    with open_case(source, read_only=True) as case, kinds.outside(home / "outside", case, signer) as outside:
        _, witness, asks = outside
        with open_case(copied(source, home / "true"), world=still_world(kinds.KEEPER)) as true:
            cosign(true, sign_head(true, signer)[0], [witness])  # the witness has seen the true history
        (home / "older").write_text(text, encoding="utf-8")
        for turn in range(times):
            forged = copied(source, home / "forged")
            what = rebuild(forged, chance)
            out = home / "package"
            shutil.rmtree(out, ignore_errors=True)
            with open_case(forged, world=still_world(kinds.KEEPER, seed=b"%d" % turn)) as forged_case:
                note(answers, "rebuilt case: verifies for a reader with nothing from outside (so the forgery is good)",
                     check(forged_case).exit_code == 0, what)  # fmt: skip
                with_older = check(forged_case, brought=Brought(checkpoints=(home / "older",)))
                note(answers, "rebuilt case: refused by a reader with one older checkpoint",
                     with_older.exit_code == 3, what)  # fmt: skip
                pack(forged_case, out, signer=signer, witnesses=[witness] if turn % 5 == 0 else [])
            note(answers, "package of it, real key: verifies with nothing from outside",
                 verify_package(out).exit_code == 0, what)  # fmt: skip
            note(answers, "package of it, real key: refused with one older checkpoint",
                 verify_package(out, checkpoints=[home / "older"]).exit_code == 3, what)  # fmt: skip
            note(answers, "package of it, real key: refused with a policy that asks for a witness",
                 verify_package(out, policy=asks["policy"]).exit_code in (3, 9), what)  # fmt: skip


def head_note(case: Case, size: int, signer: SeededSigner) -> str:
    """A checkpoint that somebody outside holds, and of which the insider has left no trace in the case."""
    head = TreeHead(origin_of(case.id), size, root_of([leaf_hash(e) for e in case.vault.entries(0, size)]))
    return sign_checkpoint(head, signer).encoded()


def rebuild(folder: Path, chance: random.Random) -> str:
    """Edit the database past every guard, and make leaves, edge and head fit again. Returns what was done."""
    connection = sqlite3.connect(folder / "case.db")
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    entries = [row[0] for row in connection.execute("SELECT entry FROM ledger ORDER BY number")]
    how = chance.choice(("entry", "line", "dropped"))
    if how == "entry":
        at = chance.randrange(len(entries))
        form: Any = parse_canonical(entries[at])
        form["entry"]["tool"] = f"solferino/9.{chance.randrange(1000)}"
        entries[at] = canonical(form)
        what = f"entry {at} edited"
    elif how == "line":
        at = chance.choice([n for n, e in enumerate(entries) if b'"kind":"outcome"' in e])
        form = parse_canonical(entries[at])
        root = form["entry"]["batch"]["root"]
        (body,) = connection.execute("SELECT body FROM batches WHERE root = ?", (root,)).fetchone()
        line: Any = parse_canonical(body[:-1])
        line["record"]["content"]["words"] = f"nobody said anything {chance.randrange(1000)}"
        data = canonical(line)
        form["entry"]["batch"]["root"] = leaf_hash(data).hex()
        connection.execute("UPDATE batches SET root = ?, body = ? WHERE root = ?",
                           (leaf_hash(data).hex(), data + b"\n", root))  # fmt: skip
        entries[at] = canonical(form)
        what = f"the line of entry {at} edited"
    else:
        count = chance.randrange(1, 5)
        gone = entries[-count:]
        entries = entries[:-count]
        for entry in gone:
            form = parse_canonical(entry)
            connection.execute("DELETE FROM batches WHERE root = ?", (form["entry"]["batch"]["root"],))
        what = f"the last {count} entries dropped"
    put_back(connection, entries)
    for _, sql in guards:
        connection.execute(sql)
    connection.commit()
    connection.close()
    return what


def put_back(connection: sqlite3.Connection, entries: list[bytes]) -> None:
    """Write a ledger and its head, as if it had always been so."""
    connection.execute("DELETE FROM ledger")
    frontier = Frontier()
    for number, entry in enumerate(entries):
        frontier.extend([leaf_hash(entry)])
        row = (number, entry, leaf_hash(entry))
        connection.execute("INSERT INTO ledger (number, entry, leaf) VALUES (?, ?, ?)", row)
    last: Any = parse_canonical(entries[-1])
    recorded = last["entry"]["recorded"]
    connection.execute("UPDATE head SET size = ?, root = ?, recorded = ?, peaks = ?",
                       (len(entries), frontier.root().hex(), recorded, b"".join(frontier.peaks())))  # fmt: skip


# -- gaps -------------------------------------------------------------------------------------------------------------


def gaps(home: Path, times: int, seed: int, answers: Answers) -> None:
    """R18: k items stay behind, said or not said."""
    chance = random.Random(f"gaps {seed}")
    path, sources = kinds.make_case(home / "gaps", 7_000 + seed, least=7)
    signer = SeededSigner(b"gaps", both=False)
    for turn in range(times):
        items = sorted(sources.secret)
        out = sorted(chance.sample(items, chance.randrange(1, len(items))))
        reasons = {item: chance.choice(kinds.REASONS) for item in out}
        place = home / "gaps" / "package"
        shutil.rmtree(place, ignore_errors=True)
        with kinds.open_made(path, 1, turn=turn) as case:
            pack(case, place, signer=signer, withhold=reasons)
        report = verify_package(place).report
        step = report.steps[15]
        stated: Any = parse_canonical((place / "data/completeness.json").read_bytes())
        named = sorted(i["number"] for i in stated["items"] if i["state"] == "withheld")
        right = report.exit_code == 0 and dict(step.of_which).get("items withheld") == len(out) and named == out
        note(answers, "k items withheld: the package verifies and says how many, which and why", right, f"{out}")
        try:
            hidden = hide(place, out, chance)
        except NothingToChange:
            continue
        files = sealed(hidden, signer)
        shutil.rmtree(place)
        told = verify_package(write_folder(files, place)).report
        words = " ".join(f"{d.kind} {d.name} {d.what}" for d in told.damage)
        gap = told.exit_code == 3 and any(d.step == 16 for d in told.damage)
        note(answers, "the same, left out of the statement and sealed with the real key: refused, the gap is named",
             gap, f"{out}: {words[:200]}")  # fmt: skip


def hide(place: Path, out: list[str], chance: random.Random) -> dict[str, bytes]:
    """Take withheld items out of the statement: their rows alone, or with the numbers after them moved up."""
    files = read_folder(place)
    stated: Any = parse_canonical(files["data/completeness.json"])
    gone = set(chance.sample(out, chance.randrange(1, len(out) + 1)))
    stated["items"] = [row for row in stated["items"] if row["number"] not in gone]
    stated["totals"]["items"] -= len(gone)
    stated["totals"]["withheld"] -= len(gone)
    if chance.random() < 0.5:
        for number, row in enumerate(stated["items"], 1):
            row["number"] = f"I-{number:03d}"
    return files | {"data/completeness.json": canonical(stated)}


# -- forks ------------------------------------------------------------------------------------------------------------


def forks(home: Path, times: int, seed: int, answers: Answers) -> None:
    """R19: two histories, two witnesses; and a backup that went on."""
    source, signer = template(home)
    for turn in range(times):
        place = home / f"forks-{turn}"
        place.mkdir()
        trees = [copied(source, place / name) for name in ("a", "b")]
        with open_case(trees[0], read_only=True) as case:
            first, second = (kinds.outside(place / name, case, signer) for name in ("one", "two"))
            with first as (_, one, _), second as (_, two, _):
                for at, tree in enumerate(trees):
                    with open_case(tree, world=still_world(kinds.KEEPER, seed=b"%d %d" % (turn, at))) as fork:
                        fork.commit(EventType.RUN_FINISHED, codes=[f"step=fork{at}", f"turn={turn}"])
                        made, failed = cosign(fork, sign_head(fork, signer)[0], [one, two])
                    both = {k.encoded() for witness in (one, two) for k in witness.keys}
                    if at == 0:
                        right = {c.vkey for c in made} == both
                        note(answers, "two histories, two witnesses: the first is cosigned by both", right, f"{failed}")
                    else:
                        right = not made and len(failed) >= 2
                        note(
                            answers, "two histories, two witnesses: the second is cosigned by neither", right, f"{made}"
                        )
        backup(place, source, signer, turn, answers)
        shutil.rmtree(place)


def backup(place: Path, source: Path, signer: SeededSigner, turn: int, answers: Answers) -> None:
    """A backup is restored, somebody goes on in it and hands it over; a reader holds the newer checkpoint."""
    restored = copied(source, place / "restored")
    with open_case(copied(source, place / "now"), world=still_world(kinds.KEEPER, seed=b"now")) as now:
        now.commit(EventType.RUN_FINISHED, codes=["step=now"])
        checkpoint, _ = sign_head(now, signer)
    (place / "newer").write_text(checkpoint.note, encoding="utf-8")
    with open_case(restored, world=still_world(kinds.KEEPER, seed=b"old %d" % turn)) as old:
        for _ in range(turn % 4):
            old.commit(EventType.RUN_FINISHED, codes=["step=old"])
        pack(old, place / "handed", signer=signer)
    told = verify_package(place / "handed", checkpoints=[place / "newer"])
    note(answers, "a restored backup that went on: refused with the newer checkpoint", told.exit_code == 3, "")
    alone = verify_package(place / "handed")
    note(answers, "the same: verifies with nothing from outside", alone.exit_code == 0, "")


# -- a stolen key -----------------------------------------------------------------------------------------------------


def stolen(home: Path, times: int, seed: int, answers: Answers) -> None:
    """R20: before the theft and after it, with a stamp and without."""
    source, signer = template(home)
    authority = LocalAuthority(home / "authority")
    root = authority.folder / "root.pem"
    with authority.serving() as address:
        asked = [Authority("Test Authority", address, None, (authority.root.der,))]
        for turn in range(2 * times):
            clock = Clock(START + timedelta(days=30))
            authority.clock = clock
            place = copied(source, home / "theft")
            with open_case(place, world=still_world(kinds.KEEPER, clock=clock, seed=b"theft %d" % turn)) as case:
                before, _ = sign_head(case, signer)
                stamp(case, before, asked)
                theft = clock.now + timedelta(hours=1)
                clock.now += timedelta(days=2 + turn % 5)
                late = turn % 2 == 1
                if late:  # signed in the days in which the thief had the key, and stamped then
                    after, _ = sign_head(case, signer)
                    stamp(case, after, asked)
                key = keys(case)[0].id
                revoke(case, key, reason="stolen", since=theft.strftime("%Y-%m-%dT%H:%M:%SZ"))
                told = check(case, brought=Brought(trust=(root,)))
                code = told.exit_code
                if late:
                    note(answers, "stolen key: signed and stamped after the theft: refused", code == 3, f"{turn}")
                else:
                    note(answers, "stolen key: signed and stamped before the theft: stands", code == 0, f"{turn}")
                    thief(case, signer, root, answers, turn)


def thief(case: Case, signer: SeededSigner, root: Path, answers: Answers, turn: int) -> None:
    """Sign once more with the stolen key, after it was revoked."""
    question = "stolen key: signing with it after the revocation: refused by the writer or by the reader"
    try:
        sign_head(case, signer)
    except SolferinoError as error:
        note(answers, question, "revoked" in f"{error}" or "stolen" in f"{error}", f"{turn}: {error}")
        return
    note(answers, question, check(case, brought=Brought(trust=(root,))).exit_code == 3, f"{turn}")


if __name__ == "__main__":
    sys.exit(main())
