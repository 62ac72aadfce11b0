"""Freeze the word classes of ``catalogue/lexicon`` into one file that the package carries.

    python catalogue/freeze_lexicon.py            write src/solferino/law/characterise/data/lexicon.json.xz
    python catalogue/freeze_lexicon.py --check    write nothing; end with 1 where the frozen classes differ

The classes are written here, one family a file, with reasons beside them. A class may stand in several files: the union
counts. A term ``@NAME`` stands for all terms of another class. What the package carries is the sum, a fifth of the
size: as modules, texts and byte-code were 1.1 MB of every installation.
"""

# ruff: noqa: T201 - a script that a person runs

from __future__ import annotations

import json
import lzma
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src" / "solferino" / "law" / "characterise" / "data" / "lexicon.json.xz"
sys.path.insert(0, str(HERE))

from lexicon import FAMILIES  # noqa: E402


def united(families: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The terms of each class from all families, in their order."""
    parts: dict[str, list[str]] = defaultdict(list)
    for family in families:
        for name, text in family.items():
            parts[name].append(text.strip())
    return {name: ", ".join(p for p in texts if p) for name, texts in parts.items()}


def included(classes: Mapping[str, str]) -> dict[str, str]:
    """The classes with ``@NAME`` written out. Raises ValueError for a class that does not exist or includes itself."""

    def terms(name: str, within: tuple[str, ...]) -> Iterator[str]:
        if name not in classes or name in within:
            raise ValueError(
                f"the class {(within or (name,))[-1]} includes {name}, which does not exist or includes it"
            )
        for term in (t.strip() for t in classes[name].split(",")):
            if term.startswith("@"):
                yield from terms(term[1:], (*within, name))
            elif term:
                yield term

    return {name: ", ".join(dict.fromkeys(terms(name, ()))) for name in classes}


def made() -> bytes:
    """The frozen classes, before packing: one JSON object, class -> terms."""
    return json.dumps(included(united(FAMILIES)), ensure_ascii=False, sort_keys=True).encode()


def main(check: bool) -> int:
    """Write or compare."""
    wanted = made()
    same = TARGET.is_file() and lzma.decompress(TARGET.read_bytes()) == wanted
    if check:
        print("the frozen lexicon is that of the sources" if same else "run python catalogue/freeze_lexicon.py")
        return 0 if same else 1
    if not same:
        TARGET.write_bytes(lzma.compress(wanted, preset=9 | lzma.PRESET_EXTREME))
    print(f"{TARGET.name}: {len(wanted)} bytes of classes, {TARGET.stat().st_size} packed")
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
