"""Withholding shows: nothing stays behind without a word, and the gap is named."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from solferino.custody.tree import leaf_hash
from solferino.record import Capture, Item, canonical, parse_canonical
from solferino.testing.resealing import Files, sealed, write_folder
from solferino.verify import Report, verify_package
from verify.town import NOW, Town
from verify.writer import SIGNER, Packing, enroll

MANY = 6


class Hamlet(Town):
    """A case with several items, one entry each."""

    def __init__(self) -> None:
        super().__init__()
        self.told = [self.item]
        for number in range(2, MANY + 1):
            digest = self.objects.put(f"file {number}".encode())
            item = Item(f"{number}.txt", digest=digest)
            self.keep("items", item, Capture(item.id, digest, 6, NOW, "file/1"))
            self.told.append(item)
        enroll(self)

    def number_of(self, record: object) -> str | None:
        name = record.id if isinstance(record, Item) else record.item if isinstance(record, Capture) else None
        return next((f"I-{at:03d}" for at, item in enumerate(self.told, 1) if item.id == name), None)


@pytest.fixture(scope="module")
def hamlet() -> Hamlet:
    return Hamlet()


def judged(files: Files, folder: Path) -> Report:
    return verify_package(write_folder(files, folder / "package"))


def statement_of(hamlet: Hamlet, withheld: set[str]) -> tuple[Packing, Files, dict[str, Any]]:
    def behind(record: object) -> str | None:
        number = hamlet.number_of(record)
        return number if number in withheld else None

    packing = Packing(hamlet, withhold=behind)
    files = packing.inside()
    statement = parse_canonical(files["data/completeness.json"])
    assert isinstance(statement, dict)
    return packing, files, statement


def words(report: Report) -> str:
    return "; ".join(f"{d.name}: {d.what}" for d in report.damage if d.step == 16)


def test_a_statement_that_accounts_for_everything_passes(hamlet: Hamlet, tmp_path: Path) -> None:
    packing, files, _ = statement_of(hamlet, {"I-002", "I-005"})
    report = judged(packing.sealed(files), tmp_path)
    assert report.exit_code == 0
    assert report.steps[15].notes[0] == f"of {MANY} items of the case {MANY - 2} are here, 2 withheld"


@pytest.mark.parametrize("seed", range(8))
def test_items_that_are_dropped_from_the_statement_are_named(hamlet: Hamlet, seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    gone = {f"I-{n:03d}" for n in chance.sample(range(1, MANY), chance.randrange(1, 4))}
    _, files, statement = statement_of(hamlet, {"I-002", "I-005"})
    statement["items"] = [item for item in statement["items"] if item["number"] not in gone]
    files["data/completeness.json"] = canonical(statement)
    report = judged(sealed(files, SIGNER), tmp_path)
    assert {s.number for s in report.steps if s.failed} == {16}
    for number in gone:
        assert f"{number} is missing" in words(report)


@pytest.mark.parametrize("seed", range(8))
def test_lines_that_are_withheld_without_a_word_are_named_with_their_entry(
    hamlet: Hamlet, seed: int, tmp_path: Path
) -> None:
    chance = random.Random(seed)
    _, files, _ = statement_of(hamlet, set())
    batches = [path for path in files if path.startswith("data/batches/") and b'"type":"item"' in files[path]]
    hidden = []
    for path in chance.sample(batches, chance.randrange(1, 4)):
        lines = files[path].split(b"\n")[:-1]
        at = chance.randrange(len(lines))
        leaf = leaf_hash(lines[at]).hex()
        lines[at] = canonical({"withheld": leaf})
        files[path] = b"".join(line + b"\n" for line in lines)
        hidden.append(leaf)
    report = judged(sealed(files, SIGNER), tmp_path)
    assert report.exit_code == 3
    for leaf in hidden:
        assert f"the line {leaf} of entry" in words(report)


def _drop_totals(statement: dict[str, Any]) -> None:
    statement["totals"]["withheld"] = 0


def _other_reason(statement: dict[str, Any]) -> None:
    statement["items"][1]["reason"] = "because"


def _line_twice(statement: dict[str, Any]) -> None:
    statement["other"].append({"reason": "consent", "lines": statement["items"][1]["lines"][:1]})


def _unknown_line(statement: dict[str, Any]) -> None:
    statement["other"].append({"reason": "consent", "lines": ["0" * 64]})


def _here_and_not(statement: dict[str, Any]) -> None:
    row = statement["items"][1]
    statement["other"].append({"reason": "consent", "lines": row.pop("lines")})
    row.pop("reason")
    row["state"] = "here"
    statement["totals"] |= {"here": MANY, "withheld": 0}


def _another_entry(statement: dict[str, Any]) -> None:
    statement["items"][1]["entry"] += 1


def _erased_by_nobody(statement: dict[str, Any]) -> None:
    statement["items"].append({"number": f"I-{MANY + 1:03d}", "state": "erased", "entry": 3})
    statement["totals"] |= {"items": MANY + 1, "erased": 1}


def _redacted_without_a_copy(statement: dict[str, Any]) -> None:
    statement["items"][1]["state"] = "redacted"
    statement["totals"] |= {"withheld": 0, "redacted": 1}


def _unsorted(statement: dict[str, Any]) -> None:
    statement["items"].reverse()


def _more_fields(statement: dict[str, Any]) -> None:
    statement["note"] = "trust us"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_drop_totals, "its totals are not those of its items"),
        (_other_reason, "is no reason"),
        (_line_twice, "2 times"),
        (_unknown_line, "no batch here withholds that"),
        (_here_and_not, "are told as here"),
        (_another_entry, "none of its lines is of entry"),
        (_erased_by_nobody, "said to be erased"),
        (_redacted_without_a_copy, "no redacted copy of it is here"),
        (_unsorted, "do not stand in order"),
        (_more_fields, "does not have the fields"),
    ],
    ids=lambda value: value.__name__.strip("_") if callable(value) else "",
)
def test_a_statement_that_is_not_true_is_refused(
    change: Callable[[dict[str, Any]], None], told: str, hamlet: Hamlet, tmp_path: Path
) -> None:
    _, files, statement = statement_of(hamlet, {"I-002"})
    change(statement)
    files["data/completeness.json"] = canonical(statement)
    report = judged(sealed(files, SIGNER), tmp_path)
    assert {s.number for s in report.steps if s.failed} == {16}
    assert told in words(report)


def test_a_package_without_a_statement_is_refused(hamlet: Hamlet, tmp_path: Path) -> None:
    packing, files, _ = statement_of(hamlet, set())
    del files["data/completeness.json"]
    assert "there is no statement of completeness" in words(judged(packing.sealed(files), tmp_path))
