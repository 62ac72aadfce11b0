"""Measure redaction with proof (R15): does every copy verify, is every change refused, does a dictionary find anything.

    python benchmarks/redaction.py [--copies 1000] [--pictures 200] [--words 1000000]

1. Random redactions of random texts in several scripts, and of random pictures: how many prove their derivation, and
   how many single changes of a kept part (a character, a pixel) or of the proof's numbers are refused.
2. A case of two items is packed with one of them redacted. Every word of a dictionary is tried as the cut against every
   32 bytes that stand in the package (in digits, base64 or raw): alone, with every salt and seed that is given, put
   back into the text that is left, and as the id of the record that such a text would have. The true word is in the
   dictionary. That the attack would find something is shown beside it, on what stayed in the case.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import itertools
import json
import random
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.cutting import Cut
from solferino.casework.pack import pack
from solferino.casework.process import process
from solferino.custody.division import (
    PIXELS,
    TEXT,
    Page,
    check_proof,
    depth_of,
    division_root,
    page_units,
    salts_below,
    text_units,
)
from solferino.record import Division, Reading, canonical
from solferino.share.absence import find_present
from solferino.share.redact import Box, Cutting, Opened, cut_pictures, cut_text
from solferino.share.redact.png import read_png
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import still_world

SIGNS = [
    "Olena",
    "Петренко",
    "أم",
    "كلثوم",
    "👩🏽",
    "\u200d",
    "e\u0301",
    " ",
    "  ",
    "\n",
    "—",
    "34",
    ",",
    "й",
    "ﷺ",
    "的",
]
REASONS = ["witness_safety", "privacy", "court_order"]
NAME = "Olena Petrenko"
ARTICLE = (
    f"The nurse {NAME} saw it from the cellar of the school. “They shot at us from the hill,” she said on Monday.\n"
)
OTHER = "The governor said on Monday that nobody was on the hill. “We know of no shots,” he said.\n"


# -- 1. random redactions ---------------------------------------------------------------------------------------------


def text_copies(count: int, rng: random.Random) -> tuple[int, int, int]:
    """How many verify, and how many changes were refused, of how many."""
    good = refused = changed = 0
    for _ in range(count):
        text = "".join(rng.choice(SIGNS) for _ in range(rng.randint(2, 400)))
        units = list(text_units(text))
        seed = rng.randbytes(32)
        root = division_root(seed, len(units), (u.encode() for u in units))
        opened = Opened(Division(rng.randbytes(16).hex(), TEXT, root.hex(), len(units)), seed, 3)
        cuts = [
            Cutting(start, min(len(text), start + rng.randint(1, 40)), rng.choice(REASONS))
            for start in (rng.randrange(len(text)) for _ in range(rng.randint(1, 6)))
        ]
        copy = cut_text(text, cuts, opened)
        good += check_proof(copy.proof, opened.division, copy.shown) == []
        for form in changes(json.loads(copy.proof), rng):
            shown = "".join(r.get("text", f"[withheld: {r.get('reason')}]") for r in form["runs"])
            changed += 1
            refused += check_proof(canonical(form), opened.division, shown) != []
    return good, refused, changed


def changes(form: dict, rng: random.Random) -> Iterator[dict]:
    """The same proof with one thing changed: a kept character, a leaf, a seed, a length."""
    kept = [n for n, run in enumerate(form["runs"]) if "kept" in run]
    cut = [n for n, run in enumerate(form["runs"]) if "cut" in run]

    def other() -> dict:
        return json.loads(json.dumps(form))

    if kept:
        made = other()
        run = made["runs"][rng.choice(kept)]
        at = rng.randrange(len(run["text"]))
        run["text"] = run["text"][:at] + ("x" if run["text"][at] != "x" else "y") + run["text"][at + 1 :]
        yield made
        made = other()
        run = made["runs"][rng.choice(kept)]
        if len(run["lengths"]) > 1 and run["lengths"][0] != run["lengths"][1]:
            run["lengths"][:2] = run["lengths"][1::-1]
            yield made
    if cut:
        made = other()
        run = made["runs"][rng.choice(cut)]
        leaf = rng.randrange(len(run["leaves"]))
        run["leaves"][leaf] = hashlib.sha256(run["leaves"][leaf].encode()).hexdigest()
        yield made
    if form["seeds"]:
        made = other()
        seed = rng.choice(made["seeds"])
        seed[2] = hashlib.sha256(seed[2].encode()).hexdigest()
        yield made


def picture_copies(count: int, rng: random.Random) -> tuple[int, int, int]:
    good = refused = changed = 0
    for _ in range(count):
        sizes = [(rng.randint(1, 150), rng.randint(1, 150)) for _ in range(rng.randint(1, 3))]
        pages = [Page(*size, rng.randbytes(size[0] * size[1] * 3)) for size in sizes]
        units = [unit for number, page in enumerate(pages) for unit in page_units(number, page)]
        seed = rng.randbytes(32)
        root = division_root(seed, len(units), units).hex()
        names = tuple(f"{width}x{height}" for width, height in sizes)
        opened = Opened(Division(rng.randbytes(16).hex(), PIXELS, root, len(units), names), seed, 3)
        number = rng.randrange(len(sizes))
        left, top = rng.randrange(sizes[number][0]), rng.randrange(sizes[number][1])
        box = Box(number, left, top, left + rng.randint(1, 90), top + rng.randint(1, 90), "graphic")
        bands = (
            page.pixels[at : at + page.width * 96]
            for page in pages
            for at in range(0, len(page.pixels), page.width * 96)
        )
        copy = cut_pictures(sizes, bands, [box], opened)
        left_over = [read_png(png) for png in copy.pages]
        good += check_proof(copy.proof, opened.division, None, left_over) == []
        spot = rng.randrange(len(left_over))
        pixels = bytearray(left_over[spot].pixels)
        pixels[rng.randrange(len(pixels))] ^= 1 << rng.randrange(8)
        left_over[spot] = left_over[spot]._replace(pixels=bytes(pixels))
        changed += 1
        refused += check_proof(copy.proof, opened.division, None, left_over) != []
    return good, refused, changed


# -- 2. a dictionary against a package --------------------------------------------------------------------------------


def words(count: int) -> Iterator[str]:
    """A dictionary: invented names of two words and single words, the true ones among them."""
    yield from (NAME, *NAME.split(), NAME.lower(), NAME.upper())
    heads = ["Ol", "Ma", "Iv", "Pe", "Na", "Ser", "An", "Ka", "Yu", "Vas", "Dmy", "Hal", "Lar", "Sv", "Tar", "Zo"]
    middles = ["e", "a", "y", "ri", "en", "o", "ti", "la"]
    tails = ["na", "ko", "nko", "ria", "chuk", "vych", "ta", "sia", "n", "r"]
    names = ["".join(parts) for parts in itertools.product(heads, middles, tails)]
    pairs = itertools.chain(names, (f"{a} {b}" for a in names for b in names))
    yield from itertools.islice(pairs, max(0, count - 5))


def thirty_two(folder: Path) -> set[bytes]:
    """Every 32 bytes in the files of a folder that could be a hash: in digits, in base64, and raw in small files."""
    found: set[bytes] = set()
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        data = path.read_bytes()
        found |= {bytes.fromhex(digits.decode()) for digits in re.findall(rb"(?=([0-9a-f]{64}))", data)}
        for digits in re.findall(rb"(?=([A-Za-z0-9+/]{43}=))", data):
            found.add(base64.b64decode(digits))
        if len(data) < 1 << 20:
            found |= {data[at : at + 32] for at in range(len(data) - 31)}
    return found


def attack(word: str, salts: list[bytes], shown: str) -> Iterator[bytes]:
    """Hashes that a word leads to, if it is what was cut."""
    data = word.encode()
    yield hashlib.sha256(data).digest()
    yield hashlib.sha256(b"\0" + data).digest()
    for salt in salts:
        yield hashlib.sha256(b"\0" + salt + data).digest()
    whole = shown.replace("[withheld: witness_safety]", word).encode()
    digest = hashlib.sha256(whole)
    yield digest.digest()
    yield hashlib.sha256(b"\0" + whole).digest()
    made = Reading(digest.hexdigest(), digest.hexdigest())
    yield bytes.fromhex(made.id.partition(":")[2])


def packed(folder: Path) -> tuple[Case, Path]:
    source = folder / "in"
    source.mkdir()
    (source / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (source / "b.txt").write_text(OTHER, encoding="utf-8")
    case = create_case(folder / "case", "invented", still_world())
    add(case, [source])
    process(case)
    out = folder / "package"
    pack(case, out, signer=SeededSigner(), redactions={"I-001": [Cut("witness_safety", word=NAME)]})
    return case, out


def brute(count: int) -> tuple[int, int, int, int]:
    """Hits in the package, hits in the case, hashes tried against, words tried."""
    with tempfile.TemporaryDirectory() as made:
        case, out = packed(Path(made))
        targets = thirty_two(out)
        proof_file = next(out.rglob("proof.json"))
        shown = (proof_file.parent / "text.txt").read_text(encoding="utf-8")
        proof = json.loads(proof_file.read_bytes())
        salts = [bytes.fromhex(value) for _, _, value in proof["seeds"]]
        depth = depth_of(sum(run.get("kept") or run.get("cut") for run in proof["runs"]))
        salts += [s for level, _, value in proof["seeds"] for s in salts_below(bytes.fromhex(value), depth - level)][:4]
        control = thirty_two(Path(made) / "case" / "objects") | {
            bytes.fromhex(path.parent.name + path.name) for path in (Path(made) / "case" / "objects").rglob("*")
            if path.is_file() and re.fullmatch("[0-9a-f]{2,64}", path.parent.name + path.name)
        }  # fmt: skip
        control |= {bytes.fromhex(r.text_digest) for r in case.fold().readings.values()}
        case.close()
        hits = known = tried = 0
        for word in words(count):
            tried += 1
            for guess in attack(word, salts, shown):
                hits += guess in targets
                known += guess in control
        names = [(str(p.relative_to(out)), p.read_bytes()) for p in out.rglob("*") if p.is_file()]
        hits += len(find_present(names, [NAME]))
    return hits, known, len(targets), tried


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--pictures", type=int, default=200)
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=15)
    told = parser.parse_args()
    rng = random.Random(told.seed)
    failed = False
    for name, count, make in (("texts", told.copies, text_copies), ("pictures", told.pictures, picture_copies)):
        began = time.process_time()
        good, refused, changed = make(count, rng)
        failed |= good != count or refused != changed
        took = time.process_time() - began
        print(f"{name}: {good} of {count} copies verify, {refused} of {changed} changes refused ({took:.1f} s)")
    began = time.process_time()
    hits, known, targets, tried = brute(told.words)
    failed |= hits > 0 or known == 0
    print(f"dictionary: {tried} words against {targets} hashes of the package: {hits} found")
    print(f"  the same against what stayed in the case: {known} found ({time.process_time() - began:.1f} s)")
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
