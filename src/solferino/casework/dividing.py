"""Divisions of texts, pages and pictures: made before anybody asks, found again when somebody does.

A division commits the case to every small part of a thing without naming the thing, so that a redacted copy can later
prove what it is left of. The pixels themselves are never kept; they are drawn again when they are needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.custody.division import PIXELS, TEXT, TILE, band_units, division_root, text_units, tile_count
from solferino.read import Desk, Drawn
from solferino.record import Derivation, Division, DivisionKey, EventType, canonical, sha256_hex
from solferino.share.redact import Opened

STEP = "divide"
DIVIDE_VERSION = "1"  # raised when units are cut otherwise; what was divided before stays as it is
TEXT_TOOL = "solferino text/1"
_SETTINGS = sha256_hex(canonical({}))


def divided_text(case: Case, text: str, text_digest: str) -> list[object]:
    """The records of a division of a text: the division, and its key."""
    seed = case.world.entropy(32)
    count = sum(1 for _ in text_units(text))
    root = division_root(seed, count, (unit.encode("utf-8") for unit in text_units(text)))
    division = Division(case.world.entropy(16).hex(), TEXT, root.hex(), count)
    return [division, DivisionKey(division.id, f"text:{text_digest}", seed.hex(), TEXT_TOOL)]


def divided_pixels(case: Case, desk: Desk, data: bytes, media_type: str, digest: str) -> list[object]:
    """The records of a division of the pixels of a PDF or a picture. Raises CannotRead."""
    seed = case.world.entropy(32)
    with desk.drawing(data, media_type) as (drawn, bands):
        sizes = sizes_of(drawn)
        count = sum(tile_count(*size) for size in sizes)
        root = division_root(seed, count, _units(sizes, bands))
    pages = tuple(f"{width}x{height}" for width, height in sizes)
    division = Division(case.world.entropy(16).hex(), PIXELS, root.hex(), count, pages)
    return [division, DivisionKey(division.id, f"bytes:{digest}", seed.hex(), drawn.tool)]


def sizes_of(drawn: Drawn) -> list[tuple[int, int]]:
    """Width and height of each page."""
    return [(sheet.width, sheet.height) for sheet in drawn.sheets]


def divisions_of(state: Fold, of: str) -> list[Opened]:
    """The divisions of a thing, the earliest first. of: ``text:`` or ``bytes:`` and a digest."""
    found = []
    for run in state.runs.get(STEP, ()):
        divisions = {r.id: r for r in run.records if isinstance(r, Division)}
        for key in run.records:
            if isinstance(key, DivisionKey) and key.of == of and key.division in divisions:
                found.append(Opened(divisions[key.division], bytes.fromhex(key.seed), run.entry))
    return found


def divide_now(case: Case, records: Sequence[object], token: str) -> Opened:
    """Commit a division that ``process`` did not make, or made of pixels that are drawn otherwise today."""
    event = case.commit(
        EventType.RUN_FINISHED,
        [Derivation(STEP, DIVIDE_VERSION, _SETTINGS, (token,)), *records],
        holds="divisions",
        actor=case.actor(),
        codes=[f"step={STEP}", f"version={DIVIDE_VERSION}", "inputs=1", "failed=0"],
    )
    division = next(r for r in records if isinstance(r, Division))
    key = next(r for r in records if isinstance(r, DivisionKey))
    return Opened(division, bytes.fromhex(key.seed), event.number)


def _units(sizes: Sequence[tuple[int, int]], bands: Iterable[bytes]) -> Iterator[bytes]:
    source = iter(bands)
    for number, (width, height) in enumerate(sizes):
        for top in range(0, height, TILE):
            yield from band_units(number, width, top, next(source))
    if next(source, None) is not None:  # asked once more, so that the child can say how it ended
        raise ValueError("there are more pixels than pages")
