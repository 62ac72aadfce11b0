"""Cases and packages of many kinds, made from a number, for the scripts that measure reliability.

Every text is invented. The names of files are what people and systems really give: other alphabets, composed and
decomposed letters, symbols, 255 bytes.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyrage

from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.checkpoint import sign_head
from solferino.casework.cutting import Cut
from solferino.casework.erase import erase
from solferino.casework.pack import pack
from solferino.casework.process import process
from solferino.casework.seal import seal
from solferino.casework.stamp import Authority
from solferino.casework.witness import WitnessAt
from solferino.custody.note import Signer, log_keys, origin_of
from solferino.testing.authority import LocalAuthority
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import Clock, still_world
from solferino.witness import StateFolder, Witness, WitnessServer
from solferino.witness.witness import own_keys

KEEPER, SECOND = "Ada Orsk", "Ben Tavel"
WITNESS = "witness.example/one"
REASONS = ("witness_safety", "consent", "source_protection", "licence", "privilege", "privacy", "graphic")
NAMES = (
    "report.txt",
    "звіт про обстріл.txt",
    "تقرير عن السوق.txt",
    "school 🏫🕊.txt",
    "cafe\u0301 и\u0306.txt",  # decomposed letters (NFD)
    "café й.txt",  # the same name, composed (NFC)
    "х" * 125 + "abc.t",  # 255 bytes
    "=SUM(A1).txt",
    "with 'quotes' & <marks>.txt",
    "a\u202etxt.exe",  # turns the direction of writing
)
PLACES = ("Varn", "Lisk", "Orm", "Tavel", "Quell", "Brask", "Ilmen", "Sorrow Hill", "Dunmark", "Peth")
TEXTS = (
    "Shells hit the market in the town of {place} on {day} May 2021, killing at least {n} people, {who} said.\n",
    "Rockets struck a school in {place} on {day} June 2021. {n} people were injured, {who} said.\n“We ran.”\n",
    "The ministry denied on {day} May 2021 that its forces shelled {place}. {who} saw it otherwise.\n",
    "Обстріл пошкодив школу в місті {place} {day} травня 2021 року. Загинуло {n} людей, сказала {who}.\n",
    "قال {who} إن {n} أشخاص قتلوا في {place} يوم {day} مايو.\n",
    "{who} wrote from {place} 🕊: {n} houses, {day} days.\r\nNobody else said so.",
)


@dataclass(frozen=True, slots=True)
class Made:
    """A package. kind: which. path: a folder or a zip. signer: whose. asks: what a reader should bring, as keywords of
    :func:`solferino.verify_package`.
    """

    kind: str
    path: Path
    signer: Signer
    asks: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Sources:
    """What a case was made from. secret: a word that stands in one item alone, by its number."""

    secret: dict[str, str] = field(default_factory=dict)


def text_of(chance: random.Random, who: str) -> str:
    """An invented report in which ``who`` is named."""
    words = chance.choice(TEXTS).format(
        place=chance.choice(PLACES), day=chance.randrange(1, 29), n=chance.randrange(2, 90), who=who
    )
    return words * chance.choice((1,) * 12 + (2, 3, 30))


def make_case(folder: Path, number: int, *, least: int = 1, most: int = 8) -> tuple[Path, Sources]:
    """The case of this number below ``folder``: so many items, in a world that repeats."""
    chance = random.Random(f"case {number}")
    place, made = folder / "in", Sources()
    place.mkdir(parents=True)
    names = chance.sample(NAMES, chance.randrange(least, most + 1))
    with create_case(folder / "case", f"Справа {number} 🕊", still_world(KEEPER, seed=b"%d" % number)) as case:
        for at, name in enumerate(names, 1):
            who = f"Zor{chance.randrange(16**6):06x}"
            (place / name).write_bytes(text_of(chance, who).encode())
            add(case, [place / name])
            made.secret[f"I-{at:03d}"] = who
        if chance.random() < 0.3:  # something that no reader takes, of a size that is no round number
            (place / "recording.bin").write_bytes(chance.randbytes(chance.randrange(0, 70_000)))
            add(case, [place / "recording.bin"])
        process(case)
        if len(names) > 2 and chance.random() < 0.4:
            gone = f"I-{chance.randrange(1, len(names) + 1):03d}"
            erase(case, gone, people=(KEEPER, SECOND), reason="an order of the court")
            del made.secret[gone]
        if chance.random() < 0.5:
            sign_head(case, SeededSigner(b"maker %d" % number))
    return folder / "case", made


def open_made(path: Path, number: int, *, turn: int = 0) -> Case:
    """Open the case of this number again, later on the same clock."""
    return open_case(path, world=still_world(KEEPER, seed=b"%d later %d" % (number, turn)))


@contextmanager
def outside(folder: Path, case: Case, signer: Signer) -> Iterator[tuple[Authority, WitnessAt, dict[str, Any]]]:
    """A stamping authority and a witness on the loopback network, and what a reader brings who trusts both."""
    authority = LocalAuthority(folder / "authority")
    served = authority.serving()
    witness_key = SeededSigner(b"witness")
    with ExitStack() as open_things:
        address = open_things.enter_context(served)
        state = open_things.enter_context(closing_state(folder / "witness", WITNESS, witness_key))
        witness = Witness(WITNESS, witness_key, log_keys(origin_of(case.id), signer.public), state, Clock())
        url = open_things.enter_context(serving(witness))
        policy = folder / "policy.txt"
        rows = [f"witness w{n} {key.encoded()} {url}" for n, key in enumerate(witness.keys)]
        names = " ".join(f"w{n}" for n in range(len(rows)))
        policy.write_text("\n".join([*rows, f"group g all {names}", "quorum g", ""]), encoding="utf-8")
        asks = {"trust": [authority.folder / "root.pem"], "policy": policy}
        stamper = Authority("Test Authority", address, None, (authority.root.der,))
        yield stamper, WitnessAt(tuple(witness.keys), url), asks


@contextmanager
def closing_state(folder: Path, name: str, signer: Signer) -> Iterator[StateFolder]:
    """The folder of a witness, closed at the end."""
    state = StateFolder(folder, own_keys(name, signer))
    try:
        yield state
    finally:
        state.close()


@contextmanager
def serving(witness: Witness) -> Iterator[str]:
    """A witness that listens on the loopback network; its address."""
    server = WitnessServer("127.0.0.1", 0, witness)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server.address
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def all_kinds(folder: Path, number: int) -> list[Made]:
    """One case, packed in every kind: whole, selective, redacted, stamped and cosigned, sealed; as folders and zips."""
    path, sources = make_case(folder, number, least=4)
    signer, made = SeededSigner(b"maker %d" % number), []
    items = sorted(sources.secret)
    chance = random.Random(f"kinds {number}")

    def put(case: Case, kind: str, asks: Mapping[str, Any] | None = None, **options: Any) -> None:
        for ending in ("", ".zip"):
            out = folder / (kind.replace(" ", "-") + ending)
            pack(case, out, signer=signer, **options)
            made.append(Made(kind, out, signer, asks or {}))

    with open_made(path, number) as case:
        put(case, "whole")
        put(case, "withheld", withhold={items[0]: chance.choice(REASONS)})
        put(case, "one item", items=items[-1:])
        put(case, "redacted", redactions={items[1]: [Cut("privacy", word=sources.secret[items[1]])]})
        with outside(folder, case, signer) as (authority, witness, asks):
            put(case, "stamped", asks, authorities=[authority], witnesses=[witness])
        seal_item(case, items[2])
        put(case, "sealed")
    return made


def seal_item(case: Case, item: str) -> None:
    """Put an item under seal for somebody whose key nobody here has."""
    key = str(pyrage.x25519.Identity.generate().to_public())
    seal(case, item, [key], person=KEEPER, second=SECOND, reason="somebody is at risk")


def random_options(sources: Sources, chance: random.Random) -> dict[str, Any]:
    """What to leave out or cut, of the items of a case."""
    options: dict[str, Any] = {}
    items = sorted(sources.secret)
    if len(items) > 1 and chance.random() < 0.4:
        out = chance.sample(items, chance.randrange(1, len(items)))
        options["withhold"] = {item: chance.choice(REASONS) for item in out}
        items = [i for i in items if i not in out]
    if items and chance.random() < 0.25:
        item = chance.choice(items)
        options["redactions"] = {item: [Cut(chance.choice(("privacy", "witness_safety")), word=sources.secret[item])]}
    elif "withhold" not in options and items and chance.random() < 0.2:
        options["items"] = chance.sample(items, chance.randrange(1, len(items) + 1))
    return options
