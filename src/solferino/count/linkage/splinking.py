"""Splink on DuckDB as the engine for very long lists: it finds and pre-sorts pairs; the weights are ours.

What crosses scripts is made before: a consonant skeleton, or the given name a word stands for, is one column; a sound
string another. So Splink, which compares letters, links Cyrillic with Latin and Arabic. Nothing leaves the machine.
Splink 5 (MIT; Linacre et al. 2022, International Journal of Population Data Science 7(1)) draws pairs at random to see
how strangers agree; its seed is ours.
"""

from __future__ import annotations

import contextlib
import csv
import io
import logging
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from solferino.count.extras import needed
from solferino.count.linkage.blocking import Blocked
from solferino.count.linkage.fields import NONE, Fields, parts_of

MEMORY, THREADS = "1800MB", 2
RANDOM = 2e6  # pairs drawn at random to see how strangers agree
LEAST = 0.001  # Splink's probability from which on a pair is looked at
_MARKED = {"two_words": ("given", "family", "sex"), "place_day_age": ("place", "day", "age")}  # rules that stand alone
Cells = dict[str, list[Any]]


def splink_pairs(fields: Fields, seed: int, folder: Path | None = None) -> Blocked:
    """Pairs worth weighing. folder: for temporary files.

    Marked as passes are the rule of names alone and the rule of place, day and age alone: from how the two overlap
    follows what all rules missed.
    """
    splink, duckdb = needed("splink"), needed("duckdb")
    cells = _cells(fields)
    used = [name for name, column in cells.items() if any(cell is not None for cell in column)]
    with tempfile.TemporaryDirectory(dir=folder) as here, _quiet():
        connection = duckdb.connect(":memory:")
        try:
            for setting in (f"memory_limit='{MEMORY}'", f"threads={THREADS}", f"temp_directory='{here}'"):
                connection.execute(f"SET {setting}")
            _load(connection, cells, Path(here))
            linker = splink.Linker(
                splink.DuckDBAPI(connection=connection).register("solferino_rows"),
                splink.SettingsCreator(
                    link_type="dedupe_only",
                    comparisons=_comparisons(used),
                    blocking_rules_to_generate_predictions=[splink.block_on(*rule) for rule in _rules(used)],
                    probability_two_random_records_match=min(0.5, 0.6 / max(1, fields.size - 1)),
                    retain_matching_columns=False,
                    linker_uid="solferino",
                ),
                log_level=None,
            )
            linker.training.estimate_u_using_random_sampling(
                max_pairs=RANDOM, seed=seed, min_count_per_level=None, num_chunks=1
            )
            found = linker.inference.predict(threshold_match_probability=LEAST, warning_mode="never")
            query = f"SELECT unique_id_l AS l, unique_id_r AS r FROM {found.physical_name}"  # noqa: S608
            rows = connection.execute(query).fetchnumpy()
        finally:
            connection.close()
    low, high = np.minimum(rows["l"], rows["r"]), np.maximum(rows["l"], rows["r"])
    order = np.lexsort((high, low))
    first, second = low[order].astype(np.int32), high[order].astype(np.int32)
    masks = np.zeros(len(first), np.uint32)
    for number, rule in enumerate(_MARKED.values()):
        agree = np.ones(len(first), np.bool_)
        for name in rule:
            codes = _codes(cells[name])
            agree &= (codes[first] >= 0) & (codes[first] == codes[second])
        masks |= agree.astype(np.uint32) << np.uint32(number)
    return Blocked(first, second, masks, tuple(_MARKED))


def _codes(cells: list[Any]) -> NDArray[np.int64]:
    ids: dict[Any, int] = {}
    return np.array([NONE if cell is None else ids.setdefault(cell, len(ids)) for cell in cells], np.int64)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Splink reports on the screen and draws a bar; neither belongs into what we print."""
    logger = logging.getLogger("splink")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        logger.setLevel(before)


def _cells(fields: Fields) -> Cells:
    """Columns for Splink, None where unknown."""
    heads = [fields.words[phrase[0]] for phrase in fields.phrases]
    keys = [f"={min(word.names)}" if word.names else word.key for word in heads]
    sounds = [word.sounds[0] for word in heads]
    towns = [town.key or town.low for town in fields.towns]
    exact = np.where(fields.died[:, 0] == fields.died[:, 1], fields.died[:, 0], NONE)
    years, months, _ = parts_of(fields.died[:, 0])
    short = (fields.died[:, 0] >= 0) & (fields.died[:, 1] - fields.died[:, 0] <= 31)
    month = np.where(short, years * 12 + months, NONE)
    born = np.where(fields.born[:, 0] == fields.born[:, 1], fields.born[:, 0], NONE)
    made: Cells = {"unique_id": list(range(fields.size))}
    for part in ("given", "family", "father"):
        ids = getattr(fields, part).tolist()
        made[part] = [keys[k] if k >= 0 else None for k in ids]
        made[f"{part}_sound"] = [sounds[k] if k >= 0 else None for k in ids]
    made["place"] = [towns[k] if k >= 0 else None for k in fields.place.ids.tolist()]
    numbers = {"day": exact, "month": month, "born": born, "age": _single(fields), "sex": fields.sex}
    for name, values in numbers.items():
        made[name] = [value if value >= 0 else None for value in values.tolist()]
    for number, other in enumerate(fields.others.values()):
        made[f"other_{number}"] = [other.cells[k] if k >= 0 else None for k in other.ids.tolist()]
    return made


def _single(fields: Fields) -> NDArray[np.int32]:
    return np.where(fields.age[:, 0] == fields.age[:, 1], fields.age[:, 0], NONE)


def _load(connection: Any, cells: Cells, here: Path) -> None:
    """Through a file: Splink's own route over data frames would hold everything twice."""
    path = here / "rows.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(cells)
        writer.writerows(zip(*cells.values(), strict=True))
    numbers = {"unique_id", "day", "month", "born", "age", "sex"}
    types = ", ".join(f"'{name}': '{'INTEGER' if name in numbers else 'VARCHAR'}'" for name in cells)
    query = f"SELECT * FROM read_csv('{path}', header=true, columns={{{types}}}, nullstr='')"  # noqa: S608
    connection.execute(f"CREATE TABLE solferino_rows AS {query}")
    path.unlink()


def _comparisons(used: Sequence[str]) -> list[Any]:
    """How Splink compares each column, with how often rows of one person agree: general knowledge, as in ``learning``.

    Splink's own training stops with an error where a level was seen in no pair (version 5.0), which in short or thin
    lists is the rule; the weights that count are learnt by us from the pairs that it finds.
    """
    made = []
    for name in used:
        if name == "unique_id" or name.endswith("_sound") or name == "month":
            continue
        if name in ("day", "born", "age"):
            steps = [(f"abs({name}_l - {name}_r) <= {gap}", m) for gap, m in ((0, 0.72), (1, 0.09), (3, 0.09))]
        elif name == "sex":
            steps = [("sex_l = sex_r", 0.98)]
        else:
            column = f"{name}_sound" if f"{name}_sound" in used else name
            near = f'jaro_winkler_similarity("{column}_l", "{column}_r") >= 0.9'
            steps = [(f'"{name}_l" = "{name}_r"', 0.78), (near, 0.12)]
        made.append(_comparison(name, steps))
    return made


def _comparison(name: str, steps: Sequence[tuple[str, float]]) -> Any:
    levels, library = needed("splink.comparison_level_library"), needed("splink.comparison_library")
    left = 1.0 - sum(m for _, m in steps)
    chosen = [levels.CustomLevel(condition).configure(m_probability=m) for condition, m in steps]
    if name in ("given", "family", "father", "place"):
        exact = levels.ExactMatchLevel(name, term_frequency_adjustments=True)
        chosen[0] = exact.configure(m_probability=steps[0][1])
    last = levels.ElseLevel().configure(m_probability=round(left, 4))
    return library.CustomComparison([levels.NullLevel(name), *chosen, last], output_column_name=name)


def _rules(used: Sequence[str]) -> list[tuple[str, ...]]:
    wanted: list[tuple[str, ...]] = [
        ("given", "family", "place"), ("given", "family", "month"), ("given", "family", "age"), ("family", "day"),
        ("given", "family", "father"), ("given", "day", "place"), ("family", "place", "age"), ("born", "given"),
        ("given", "place", "age", "month"), ("place", "day", "age"), ("given", "family", "sex"), ("born", "family"),
        ("born", "place"), *((name,) for name in used if name.startswith("other")),
    ]  # fmt: skip
    found = [rule for rule in wanted if all(column in used for column in rule)]
    first: list[tuple[str, ...]] = [(name,) for name in used if name != "unique_id"]
    return found or first[:1]
