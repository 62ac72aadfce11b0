"""Every import contract holds for the house as it stands, and fails when somebody breaks it.

Each violation is planted in a copy of the package; the copy is checked in a child process, so nothing here is imported.
"""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PYPROJECT = REPOSITORY / "pyproject.toml"
CONTRACTS = [
    contract["id"]
    for contract in tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
]
CHECK = """
import sys
from importlinter.cli import lint_imports
config, *contracts = sys.argv[1:]
sys.exit(lint_imports(config_filename=config, limit_to_contracts=tuple(contracts), cache_dir=".cache", no_logo=True))
"""


@dataclass(frozen=True)
class Violation:
    """Files to write below `solferino/`, and the contract that must notice. An existing file is added to."""

    contract: str
    files: Mapping[str, str]


VIOLATIONS = {
    "a room imports the corridor": Violation("floors", {"read/planted.py": "import solferino.casework\n"}),
    "an extractor imports the vault": Violation("floors", {"extract/planted.py": "import solferino.vault\n"}),
    "an extractor imports the vault inside a function": Violation(
        "floors", {"extract/planted.py": "def look():\n    from solferino import vault\n    return vault\n"}
    ),
    "the checker imports what the maker wrote": Violation("floors", {"verify/planted.py": "import solferino.share\n"}),
    "the words import a tool": Violation("floors", {"record/planted.py": "import solferino.text\n"}),
    "somebody adds a drawer": Violation("floors", {"utils/__init__.py": ""}),
    "the command line skips to a room": Violation("corridor", {"cli/planted.py": "import solferino.read\n"}),
    "the command line skips to a backend": Violation("corridor", {"cli/planted.py": "import solferino.vault.tables\n"}),
    "the command line opens a key file itself": Violation("corridor", {"cli/planted.py": "import solferino.keyring\n"}),
    "the keyring looks into a case": Violation("floors", {"keyring/planted.py": "import solferino.vault\n"}),
    "the corridor reaches into a backend": Violation(
        "backends", {"casework/planted.py": "import solferino.vault.tables\n"}
    ),
    "one reader imports another": Violation("readers", {"read/html.py": "\nimport solferino.read.pdf\n"}),
    "two files of a room import each other": Violation(
        "acyclic",
        {
            "trace/planted_one.py": "import solferino.trace.planted_two\n",
            "trace/planted_two.py": "import solferino.trace.planted_one\n",
        },
    ),
    "custody imports a network client": Violation("court", {"custody/planted.py": "import urllib.request\n"}),
    "the checker imports a database": Violation("court", {"verify/planted.py": "import sqlite3\n"}),
    "an extractor imports an HTTP client": Violation("network", {"extract/planted.py": "import httpx\n"}),
    "the corridor opens a socket": Violation("network", {"casework/planted.py": "import socket\n"}),
    "the corridor speaks SQL": Violation("sql", {"casework/planted.py": "import sqlalchemy\n"}),
    "a room keeps a database of its own": Violation("sql", {"corroborate/planted.py": "import sqlite3\n"}),
    "a witness looks into a case": Violation("witness", {"witness/planted.py": "import solferino.casework\n"}),
    "an extractor opens a PDF": Violation("formats", {"extract/planted.py": "import pypdfium2\n"}),
    "the law room reads YAML": Violation("formats", {"law/planted.py": "import yaml\n"}),
    "the words import a third-party package": Violation("words", {"record/planted.py": "import jinja2\n"}),
}


@dataclass(frozen=True)
class House:
    """A copy of the package in a folder of its own."""

    folder: Path

    @contextmanager
    def with_files(self, files: Mapping[str, str]) -> Iterator[None]:
        """Add text to files below `solferino/` for a while."""
        before = {name: self._read(name) for name in files}
        made = []
        try:
            for name, text in files.items():
                path = self.folder / "solferino" / name
                if not path.parent.exists():
                    path.parent.mkdir()
                    made.append(path.parent)
                path.write_text((before[name] or "") + text, encoding="utf-8")
            yield
        finally:
            for name, text in before.items():
                path = self.folder / "solferino" / name
                if text is None:
                    path.unlink()
                else:
                    path.write_text(text, encoding="utf-8")
            for folder in made:
                folder.rmdir()

    def check(self, *contracts: str) -> tuple[int, str]:
        """Return the exit code and the output of the import check, for all contracts or for the named ones."""
        run = subprocess.run(
            [sys.executable, "-c", CHECK, str(PYPROJECT), *contracts],
            cwd=self.folder,
            env={"PYTHONPATH": str(self.folder), "PATH": "", "COLUMNS": "200", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return run.returncode, run.stdout + run.stderr

    def _read(self, name: str) -> str | None:
        path = self.folder / "solferino" / name
        return path.read_text(encoding="utf-8") if path.exists() else None


def all_but_python(folder: str, names: list[str]) -> list[str]:
    """Leave out data files and caches: the check reads nothing but modules."""
    return [
        name
        for name in names
        if name.startswith(".") or name == "__pycache__" or not (name.endswith(".py") or (Path(folder) / name).is_dir())
    ]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(REPOSITORY / "src" / "solferino", folder / "solferino", ignore=all_but_python)
    return House(folder)


def test_the_house_as_it_stands_keeps_every_contract(house: House) -> None:
    code, said = house.check()
    assert code == 0, said
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken" in said


@pytest.mark.parametrize("violation", VIOLATIONS.values(), ids=VIOLATIONS.keys())
def test_a_planted_violation_is_noticed(house: House, violation: Violation) -> None:
    with house.with_files(violation.files):
        code, said = house.check(violation.contract)
    assert code == 1, said
    # Broken, and not merely unreadable: a mistake in the settings exits 1 as well.
    assert "Contracts: 0 kept, 1 broken" in said, said


def test_every_contract_has_been_seen_to_fail() -> None:
    assert {violation.contract for violation in VIOLATIONS.values()} == set(CONTRACTS)
