"""Choose the pieces that the trained model keeps: python vocabulary.py VOCAB OUT TEXT_FILE...

VOCAB is the encoder's list of pieces, one a line, by number. Kept are: the special pieces, all single Latin characters,
the first COMMON entries (the list is sorted by how common a piece is), and every piece that the given
texts use SEEN times. OUT is written as JSON: ``pieces`` in the order of their old numbers, ``from`` the old numbers.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from solferino.extract.model.wordpiece import WordPiece

COMMON = 8_000
SEEN = 3  # times, for a rarer piece to be kept
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def main(source: Path, out: Path, texts: list[Path]) -> None:
    """Write the choice."""
    pieces = source.read_text(encoding="utf-8").splitlines()
    cutter = WordPiece(pieces)
    seen: Counter[int] = Counter()
    for path in texts:
        seen.update(cutter.pieces(path.read_text(encoding="utf-8", errors="replace")).numbers)
    used = {number for number, times in seen.items() if times >= SEEN}
    kept = [
        number
        for number, piece in enumerate(pieces)
        if piece in SPECIAL
        or (not piece.startswith("[unused") and _latin(piece) and (number < COMMON or number in used or _single(piece)))
    ]
    out.write_text(json.dumps({"pieces": [pieces[n] for n in kept], "from": kept}, ensure_ascii=False), "utf-8")
    sys.stdout.write(f"{len(kept)} of {len(pieces)} pieces\n")


def _single(piece: str) -> bool:
    return len(piece.removeprefix("##")) == 1


def _latin(piece: str) -> bool:
    """Other scripts are cut into letters of no use to an English encoder: they become unknown."""
    return all(ord(c) < 0x250 or 0x2010 <= ord(c) <= 0x20CF for c in piece)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(a) for a in sys.argv[3:]])
