"""erase lists the packages that carried what is destroyed: they are beyond its reach."""

from __future__ import annotations

from pathlib import Path

from casework import packed as read
from solferino.casework.check import check
from solferino.casework.cutting import Cut
from solferino.casework.erase import erase
from solferino.casework.pack import pack
from solferino.testing.packages import PEOPLE, make_case, open_made
from solferino.testing.signers import SeededSigner

SIGNER = SeededSigner(b"maker", both=False)
TWO = {"a.txt": "Shells hit the market in Varn on 3 May 2021.\n", "b.txt": "A witness named Orin Tal saw it.\n"}


def test_an_erasure_names_the_packages_that_carried_the_item_and_no_other(tmp_path: Path) -> None:
    with open_made(make_case(tmp_path, articles=TWO)) as case:
        whole = pack(case, tmp_path / "whole", signer=SIGNER, to="the registry")
        pack(case, tmp_path / "without", signer=SIGNER, withhold={"I-002": "privacy"})
        cut = pack(case, tmp_path / "cut", signer=SIGNER, redactions={"I-002": [Cut("privacy", word="Orin")]})
        gone = erase(case, "I-002", people=PEOPLE, reason="an order")
        assert [(p.packed, p.root, p.redacted, p.to) for p in gone.packages] == [
            (whole.entry.number, whole.root, False, "the registry"),
            (cut.entry.number, cut.root, True, None),
        ]
        assert gone.event.refers[1:] == (whole.entry.number, cut.entry.number)
        assert "for the registry" in gone.packages[0].words() and "redacted copy" in gone.packages[1].words()
        then = erase(case, "I-001", people=PEOPLE, reason="an order")
        assert len(then.packages) == 3, "what was handed over is still known when another item of it is gone"
        assert check(case).exit_code == 0


def test_a_package_made_after_an_erasure_of_everything_says_that_nothing_is_left(tmp_path: Path) -> None:
    with open_made(make_case(tmp_path, articles=TWO)) as case:
        erase(case, "I-002", people=PEOPLE, reason="an order")
        made = pack(case, tmp_path / "p", signer=SIGNER)
        assert {n: row["state"] for n, row in read.stated(made.path).items()} == {"I-001": "here", "I-002": "erased"}
