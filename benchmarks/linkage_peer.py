"""Splink as a careful user would set it up, on names romanised by ICU, to stand beside our own linkage.

    linkage.py --peer        (runs this in .cache/peers, where `make peers` puts Splink and PyICU, and reads its answer)
    python benchmarks/linkage_peer.py < ROWS > PAIRS

Nothing of ours takes part. ROWS: JSON with ``heads``, ``rows`` (cells as written, None where empty) and ``seed``. A
name in one column is cut into words, which lists write in different orders; first name and surname in two columns stay
apart. Names by likeness of their words, dates by days apart, place, sex, age and e-mail by Splink's own comparisons;
blocking on words of the name with place, date or age; u from random pairs, m by expectation-maximisation. The answer is
JSON: versions, romanisation, seconds, and the pairs of row numbers with Splink's probability.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import time

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink import __version__ as version

HEADS = {
    "name": ("name", "full_name"), "first": ("first_name", "given_name", "forename"), "last": ("surname", "last_name"),
    "sex": ("sex", "gender"), "age": ("age",), "died": ("date", "died", "death_date"), "born": ("dob", "born"),
    "place": ("place", "city", "town"), "email": ("email",),
}  # fmt: skip
DAY = re.compile(r"\d{4}-\d\d-\d\d")
LIKE = (
    "list_count(list_filter({a}, lambda x: "
    "list_max(list_transform({b}, lambda y: jaro_winkler_similarity(x, y))) >= {least}))"
)
# What Splink trains on cannot take the words of a name apart: the first and the last of them by the alphabet.
TRAINED = ["one other", "one place", "died place age", "first last", "born", "email"]
SURE = ["one other died", "one other age", "first last born", "first born place", "last born place", "email"]
LEAST = 0.001  # probability from which on a pair is handed back
SURELY = 0.4  # share of true pairs that the sure rules are taken to find: lists in several scripts
RULES = [
    "words words2", "words place", "words died", "words age", "place died age", "died sex age", "place died sex",
    "first", "last", "born", "email",
]  # fmt: skip


def romaniser():
    try:
        import icu
    except ImportError:
        return (lambda text: text.casefold()), "none: no PyICU here"
    made = {
        name: icu.Transliterator.createInstance(f"{rules}; Any-Latin; Latin-ASCII; Lower")
        for name, rules in (("uk", "Ukrainian-Latin/BGN"), ("ru", "Russian-Latin/BGN"), ("", "Any-Latin"))
    }

    def romanise(text):
        letters = set(text.casefold())
        kind = "uk" if letters & set("іїєґ") else "ru" if letters & set("абвгдежзиклмнопрстуфхцчшщьюя") else ""
        return made[kind if not letters & set("ђћџљњјѓќ") else ""].transliterate(text)

    return romanise, f"ICU {icu.ICU_VERSION}"


def columns(heads, rows, romanise):
    """Column -> cells, None where unknown; only what a twentieth of the rows has."""
    low = [head.casefold() for head in heads]
    at = {name: next((low.index(head) for head in known if head in low), None) for name, known in HEADS.items()}
    made = {name: [row[k] or None for row in rows] for name, k in at.items() if k is not None}
    for name in ("name", "first", "last", "place"):
        if name in made:
            made[name] = [re.sub(r"[^\w\s]", "", romanise(cell)) if cell else None for cell in made[name]]
    if "name" in made:
        made["words"] = [
            sorted(w for w in cell.split() if len(w) > 1) or None if cell else None for cell in made.pop("name")
        ]
    if "age" in made:
        made["age"] = [int(cell) if cell and cell.isdigit() else None for cell in made["age"]]
    for name in ("died", "born"):
        if name in made:
            made[name] = [cell if cell and DAY.fullmatch(cell) else None for cell in made[name]]
    return {name: cells for name, cells in made.items() if sum(c is not None for c in cells) > 0.05 * len(rows)}


def words_comparison():
    """By how many words of the shorter name have a like one in the other."""
    short, long = (
        f"(CASE WHEN len(words_l) {sign} len(words_r) THEN words_{one} ELSE words_{other} END)"
        for sign, one, other in (("<=", "l", "r"), ("<=", "r", "l"))
    )
    levels = [cll.NullLevel("words")]
    for least, missing in ((0.999, 0), (0.92, 0), (0.85, 0), (0.92, 1)):
        alike = LIKE.format(a=short, b=long, least=least)
        levels.append(cll.CustomLevel(f"{alike} >= greatest(1, len({short}) - {missing})"))
    return cl.CustomComparison([*levels, cll.ElseLevel()], output_column_name="words")


def comparison(name):
    if name == "words":
        return words_comparison()
    if name in ("first", "last"):
        return cl.JaroWinklerAtThresholds(name, [0.92, 0.85, 0.75]).configure(term_frequency_adjustments=True)
    if name == "place":
        return cl.JaroWinklerAtThresholds(name, [0.9, 0.8]).configure(term_frequency_adjustments=True)
    if name in ("died", "born"):
        steps = [cll.NullLevel(name), cll.ExactMatchLevel(name)]
        steps += [
            cll.CustomLevel(f"abs(date_diff('day', {name}_l::DATE, {name}_r::DATE)) <= {gap}") for gap in (1, 31, 366)
        ]
        return cl.CustomComparison([*steps, cll.ElseLevel()], output_column_name=name)
    if name == "age":
        steps = [cll.NullLevel(name), *(cll.CustomLevel(f"abs(age_l - age_r) <= {gap}") for gap in (0, 1, 5))]
        return cl.CustomComparison([*steps, cll.ElseLevel()], output_column_name=name)
    return cl.EmailComparison(name) if name == "email" else cl.ExactMatch(name)


def rule(text):
    """words words2: two words in common; words: one."""
    parts = text.split()
    exploded = [part for part in parts if part.startswith("words")]
    return block_on(*parts, arrays_to_explode=exploded) if exploded else block_on(*parts)


def run(heads, rows, seed):
    romanise, how = romaniser()
    begun = time.perf_counter()
    cells = columns(heads, rows, romanise)
    compared = list(cells)
    if "words" in cells:
        cells["one"] = [words and words[0] for words in cells["words"]]
        cells["other"] = [words[-1] if words and len(words) > 1 else None for words in cells["words"]]
        cells["words2"] = [
            None if words is None else [f"{a} {b}" for k, a in enumerate(words) for b in words[k + 1 :]] or None
            for words in cells["words"]
        ]
    rules = [text.replace("words words2", "words2") for text in RULES]
    rules, trained, sure = (
        [text for text in wanted if all(part in cells for part in text.split())] for wanted in (rules, TRAINED, SURE)
    )
    kinds = {"words": "VARCHAR[]", "words2": "VARCHAR[]", "age": "INTEGER"}
    connection = duckdb.connect()
    made = ", ".join(f"{name} {kinds.get(name, 'VARCHAR')}" for name in cells)
    connection.execute(f"CREATE TABLE peer_rows (unique_id INTEGER, {made})")
    places = ",".join("?" * (len(cells) + 1))
    connection.executemany(
        f"INSERT INTO peer_rows VALUES ({places})",
        list(zip(range(len(rows)), *cells.values(), strict=True)),
    )
    linker = Linker(
        DuckDBAPI(connection=connection).register("peer_rows"),
        SettingsCreator(
            link_type="dedupe_only",
            comparisons=[comparison(name) for name in compared],
            blocking_rules_to_generate_predictions=[rule(text) for text in rules],
        ),
        log_level=None,
    )
    linker.training.estimate_probability_two_random_records_match([rule(text) for text in sure], recall=SURELY)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=seed)
    untrained = []
    for text in trained:
        try:
            linker.training.estimate_parameters_using_expectation_maximisation(rule(text), record_sample_proportion=1.0)
        except Exception as wrong:  # noqa: BLE001 - what a peer stops with is part of what is measured
            untrained.append(f"{text}: {str(wrong).strip().splitlines()[0][:100]}")
    found = linker.inference.predict(threshold_match_probability=LEAST, warning_mode="never")
    query = f"SELECT unique_id_l, unique_id_r, max(match_probability) FROM {found.physical_name} GROUP BY ALL"
    pairs = sorted((min(a, b), max(a, b), p) for a, b, p in connection.execute(query).fetchall())
    seconds = round(time.perf_counter() - begun, 1)
    return {"splink": version, "romanised": how, "seconds": seconds, "training_stopped": untrained, "pairs": pairs}


def main() -> None:
    asked = json.load(sys.stdin)
    out, sys.stdout = sys.stdout, sys.stderr  # Splink reports on the screen
    logging.getLogger("splink").setLevel(logging.ERROR)
    json.dump(run(asked["heads"], asked["rows"], asked["seed"]), out)


if __name__ == "__main__":
    main()
