"""A stranger with a terminal: every command that a package prints about itself is run, on a stamped, witnessed one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

import pytest

from casework.test_witness import SIGNER, witness_for
from solferino.casework.pack import Packed, pack
from solferino.casework.stamp import Authority
from solferino.casework.witness import WitnessAt
from solferino.share.package.layout import SEAL
from solferino.testing.authority import LocalAuthority
from solferino.testing.packages import make_case, open_made
from solferino.testing.worlds import START
from solferino.verify import verify_package

NOBODY = "http://127.0.0.1:9/"  # the discard port: nobody listens
COMMAND = re.compile(r"^     (\S.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Handed:
    made: Packed
    roots: Path
    trust: tuple[bytes, ...]

    @property
    def folder(self) -> Path:
        return self.made.path


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Handed]:
    """Stamped by one authority and cosigned by one witness; a second of each was asked and is not there."""
    place = tmp_path_factory.mktemp("handed")
    path = make_case(place)
    local = LocalAuthority(place / "tsa", "Registry of Time")
    local.clock = lambda: START
    with ExitStack() as stack, open_made(path) as case:
        url = stack.enter_context(local.serving())
        witness, _ = stack.enter_context(witness_for(case, place / "state", "witness.example/one"))
        absent = WitnessAt(tuple(k for k in witness.keys), NOBODY)
        made = pack(
            case,
            place / "package",
            signer=SIGNER,
            authorities=[
                Authority("Registry of Time", url, certificates=(local.root.der,)),
                Authority("Nobody's Clock", NOBODY),
            ],
            witnesses=[witness, absent],
        )
    roots = place / "ROOT.pem"
    roots.write_bytes(local.root.pem)
    yield Handed(made, roots, (local.root.der,))


def test_stamps_and_cosignatures_are_in_the_seal_and_who_was_silent_is_named(handed: Handed) -> None:
    seal = handed.folder / "seal"
    assert (handed.made.stamps, handed.made.cosignatures) == (1, 2)
    assert {p.name for p in (seal / "stamps").iterdir()} == {"1.tsr", "1.tsq", "1.pem"}
    vkeys = [row.split(" ")[0].split("+")[0] for row in (seal / "witnesses.txt").read_text().splitlines()]
    assert vkeys == ["witness.example/one"] * 2
    note, signed = (seal / "checkpoint").read_text("utf-8"), (seal / "checkpoint.signed").read_text("utf-8")
    assert note.startswith(signed) and note.count("\n") == signed.count("\n") + 2
    silent = [row.split(" ")[:2] for row in (seal / "failures.txt").read_text("utf-8").splitlines()]
    assert silent == [["cosign", "witness.example/one"], ["stamp", "Nobody's_Clock"]]
    assert [(step, name) for step, name, _ in handed.made.failures] == [
        ("cosign", "witness.example/one"),
        ("stamp", "Nobody's Clock"),
    ]


def test_our_own_checker_finds_it_intact_and_anchored(handed: Handed) -> None:
    report = verify_package(handed.folder, trust=handed.trust, require_anchor=True)
    assert report.exit_code == 0, [s for s in report.steps if s.failed]


@pytest.mark.parametrize("readme", ["README.txt", "README.uk.txt"])
def test_every_command_of_the_readme_works(handed: Handed, tmp_path: Path, readme: str) -> None:
    package = tmp_path / "package"
    shutil.copytree(handed.folder, package)
    text = (package / readme).read_text("utf-8")
    commands = COMMAND.findall(text)
    assert len(commands) == 13
    for command in commands:
        program = command.split()[0]
        if program == "solferino":
            continue  # this very program; the command line is tested elsewhere
        if shutil.which(program) is None:
            pytest.skip(f"needs {program}")
        seconds = int(START.replace(tzinfo=UTC).timestamp())
        typed = command.replace("ROOT.pem", str(handed.roots)).replace("SECONDS", str(seconds))
        typed = typed.replace("python3 ", f"{sys.executable} ")
        done = subprocess.run(["sh", "-c", typed], cwd=package, capture_output=True, text=True)
        assert done.returncode == 0, (typed, done.stdout, done.stderr)


def test_what_the_root_says_is_in_the_seal_as_the_readme_tells(handed: Handed) -> None:
    root = handed.made.root
    assert root in (handed.folder / "seal/line.json").read_text()
    assert root in (handed.folder / SEAL).read_text("utf-8").splitlines()[1]


def test_one_changed_byte_is_found_by_the_commands(handed: Handed, tmp_path: Path) -> None:
    package = tmp_path / "package"
    shutil.copytree(handed.folder, package)
    target = package / "data/views/items.csv"
    target.write_bytes(target.read_bytes().replace(b"I-001", b"I-009", 1))
    for command in ("sha256sum -c --quiet manifest-sha256.txt", f"{sys.executable} verify.py .", "sh verify.sh"):
        assert subprocess.run(["sh", "-c", command], cwd=package, capture_output=True).returncode != 0, command
    assert verify_package(package).exit_code == 3


def test_a_zip_of_it_is_checked_without_being_unpacked(tmp_path: Path) -> None:
    with open_made(make_case(tmp_path)) as case:
        made = pack(case, tmp_path / "p.zip", signer=SIGNER, withhold={"I-004": "privacy"})
    assert verify_package(made.path).exit_code == 0
    with zipfile.ZipFile(made.path) as file:
        (tmp_path / "verify.py").write_bytes(file.read("p/verify.py"))
    done = subprocess.run([sys.executable, tmp_path / "verify.py", made.path], capture_output=True)
    assert done.returncode == 0
