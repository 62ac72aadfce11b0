"""Two checkers, written apart from one specification, say the same of every package, whole or damaged.

The packages are built from the documents alone (``building.py``), so three readings of them meet here. The full corpus,
and the count of every kind of damage, is that of ``benchmarks/agreement.py``.
"""

import random

import building as b
import judges
import pytest
import variants as v

VALID = 40
DAMAGED = 6  # of each kind


def both(made, files, folder):
    """The two verdicts on a package: a folder, or the bytes of a zip."""
    if isinstance(files, bytes):
        path = folder / "package.zip"
        path.write_bytes(files)
    else:
        path = b.write_folder(files, folder / "package")
    return judges.first(path, made.options), judges.second(path, made.options, folder)


@pytest.mark.parametrize("number", range(VALID))
def test_both_accept_a_whole_package(number, tmp_path):
    made = v.valid(number)
    files = b.zipped(made.files) if number % 3 == 0 else made.files
    (first, steps, report), (second, same, form) = both(made, files, tmp_path)
    assert (first, steps) == (second, same), (report, form["damage"])
    assert second in (0, 9), form["damage"]
    assert sum(step["checked"] for step in form["steps"]) > 30


@pytest.mark.parametrize("kind", [*v.BLIND, *v.INSIDE, v.zip_damage], ids=lambda f: f.__name__)
def test_both_refuse_a_damaged_package(kind, tmp_path):
    for number in range(DAMAGED):
        made = v.valid(number)
        dice = random.Random(f"{number} {kind.__name__}")
        files = kind(made if kind in v.INSIDE else made.files, dice)
        folder = tmp_path / str(number)
        folder.mkdir()
        (first, _, report), (second, _, form) = both(made, files, folder)
        assert first == second, (number, getattr(report, "damage", report), form["damage"])
        assert second == 3 or (second == 2 and kind is v.zip_damage), number
