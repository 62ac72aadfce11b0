"""A list that stays out, is cut or destroyed takes along all that holds a digest of its rows; the rest verifies."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.listing import by_ref, declared, made
from casework.packed import records
from solferino.casework.case import Case
from solferino.casework.check import check, check_path
from solferino.casework.cutting import Cut
from solferino.casework.deciding_rows import decide_rows
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.casework.linking_rows import link_rows
from solferino.casework.pack import pack
from solferino.casework.seal import seal
from solferino.record import Decision, Estimate, EventType, ListUsed, Verdict, instant
from solferino.testing.signers import SeededSigner

SECOND = Path(__file__).parents[2] / "verifier" / "verify.py"
ADA = {"person": "Ada Brun"}
KINDS = ("casualty_list", "row_decision", "link_run", "listed_person", "row_pair", "estimate", "decision")


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    by_ref(monkeypatch, likely={("e", "f"): 0.6})
    with made(tmp_path) as there:
        declared(there)
        link_rows(there, **ADA, lists=["registry", "ar"], seed=1)
        decide_rows(there, "L-001:4", "L-003:3", "same", **ADA, reason="one grave")
        decide_rows(there, "L-001:6", "L-002:4", "same", **ADA, reason="as Marko Lund is in both")
        link_rows(there, **ADA, seed=1)
        estimated(there)
        yield there


def estimated(case: Case) -> None:
    """An estimate on the last run, and one person's signature under it."""
    view = held(case)
    assert view.link_run is not None
    used = tuple(ListUsed(e.name, 2, e.id, e.owner, e.collects) for e in view.lists)
    actor = case.person("Ada Brun")
    size, moment = case.vault.head().size, instant(case.world.clock())
    estimate = Estimate(
        actor, "N-001", "How many died in Varn?", "refused", 7, "0.95", "nothing can be assumed", ("no list of names",),
        used, (), (), ("seed=1",), (), 1, "solferino", size, moment, link_run=view.link_run.id,
    )  # fmt: skip
    case.commit(EventType.ESTIMATED, [estimate], holds="estimate", actor=actor)
    signature = Decision(actor, Verdict.ACCEPT, (estimate.id,), "looked at the table", size, moment)
    case.commit(EventType.ESTIMATED, [signature], holds="decision", actor=actor)


def packed(case: Case, folder: Path, **how: object) -> Path:
    return pack(case, folder / "package", signer=SeededSigner(b"maker", both=False), **how).path  # type: ignore[arg-type]


def counts(package: Path) -> list[int]:
    return [len(records(package, kind)) for kind in KINDS]


def verified(package: Path) -> None:
    assert check_path(package).report.exit_code == 0
    second = subprocess.run([sys.executable, SECOND, package], capture_output=True, text=True, check=False)
    assert second.returncode == 0, second.stdout + second.stderr


def rows_of_the(case: Case, *lists: str) -> list[bytes]:
    from solferino.casework.list_views import lists_in

    return [r.entry.id.encode() for e, rows in lists_in(held(case)) if e.name in lists for r in rows.rows]


def bytes_in(folder: Path) -> bytes:
    return b"".join(p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file())


def test_a_whole_package_has_lists_runs_persons_pairs_and_decisions(case: Case, tmp_path: Path) -> None:
    package = packed(case, tmp_path)
    assert counts(package) == [3, 2, 2, 11, 8, 1, 1]
    verified(package)


def test_a_withheld_list_takes_its_runs_persons_pairs_decisions_and_estimates_along(case: Case, tmp_path: Path) -> None:
    hidden, open_ = rows_of_the(case, "press"), rows_of_the(case, "registry", "ar")
    package = packed(case, tmp_path, withhold={"I-002": "witness_safety"})
    assert counts(package) == [2, 1, 1, 5, 2, 0, 0]
    everything = bytes_in(package)
    assert not any(row in everything for row in hidden)
    assert any(row in everything for row in open_)
    assert b"as Marko Lund is in both" not in everything
    verified(package)


def test_an_entry_whose_words_could_tell_of_a_withheld_list_stays_behind(case: Case, tmp_path: Path) -> None:
    decide_rows(case, "L-001:2", "L-003:2", "unsure", person="Bo Lind", reason="press.csv says otherwise")
    package = packed(case, tmp_path, withhold={"I-002": "witness_safety"})
    assert b"press.csv says otherwise" not in bytes_in(package)
    verified(package)


def test_a_redacted_list_takes_them_along_as_well(case: Case, tmp_path: Path) -> None:
    text = next(t for t in held(case).texts.values() if "Marko" in t.text)
    start = text.text.index("Marko Lund")
    cut = Cut("witness_safety", span=(start, start + 10))
    hidden = rows_of_the(case, "press")
    package = packed(case, tmp_path, redactions={"I-002": [cut]})
    assert counts(package) == [2, 1, 1, 5, 2, 0, 0]
    assert not any(row in bytes_in(package) for row in hidden)
    verified(package)


def test_an_erased_list_leaves_no_digest_of_its_rows_and_no_handle_is_given_again(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = rows_of_the(case, "press")
    before = held(case)
    highest = max(int(p.handle[2:]) for p in before.persons)
    erase(case, "I-002", people=("Ada Brun", "Bo Lind"), reason="a court ordered it")
    view = held(case)
    assert [e.name for e in view.lists] == ["registry", "ar"]
    assert [len(view.link_runs), len(view.row_decisions), len(view.estimates)] == [1, 1, 0]
    assert view.link_run is not None
    assert len(view.persons) == 5
    assert case.path is not None
    assert not any(row in bytes_in(case.path) for row in hidden)
    assert check(case).report.exit_code == 0
    by_ref(monkeypatch, same={"a": "x", "c": "y"}, apart={"b", "d", "e"})
    link_rows(case, **ADA, seed=5)
    handles = {int(p.handle[2:]) for p in held(case).persons} - {int(p.handle[2:]) for p in before.persons}
    assert all(number > highest for number in handles)


def test_a_sealed_list_goes_with_all_that_rests_on_it_and_the_case_still_verifies(case: Case) -> None:
    seal(
        case, "I-002", ["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],
        person="Ada Brun", reason="a witness is at risk",
    )  # fmt: skip
    view = held(case)
    assert [e.name for e in view.lists] == ["registry", "ar"]
    assert [len(view.link_runs), len(view.row_decisions), len(view.estimates)] == [1, 1, 0]
    assert check(case).report.exit_code == 0
