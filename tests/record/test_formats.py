"""What may never change later, held against vectors that a script of nobody's recomputes."""

import subprocess
import sys
from pathlib import Path

VECTORS = Path(__file__).parents[2] / "docs" / "formats" / "vectors"


def test_a_script_that_imports_nothing_of_ours_computes_every_vector_again() -> None:
    done = subprocess.run([sys.executable, "-I", "-S", str(VECTORS / "check.py")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    held, *_ = done.stdout.split()
    assert int(held) > 300
    source = (VECTORS / "check.py").read_text("utf-8")
    imported = [line.split()[1] for line in source.splitlines() if line.startswith(("import ", "from "))]
    assert set(imported) == {"hashlib", "json", "sys", "pathlib"}


def test_our_code_makes_the_vectors_as_they_lie() -> None:
    """After adding a field to a record: run make.py, and see that no line but that of the new field changes."""
    done = subprocess.run([sys.executable, str(VECTORS / "make.py"), "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_script_fails_when_a_vector_is_changed_and_when_there_is_none(tmp_path: Path) -> None:
    for path in VECTORS.glob("*.json"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "tree.json").write_text((VECTORS / "tree.json").read_text().replace("5dc9da79", "5dc9da78"))
    done = subprocess.run([sys.executable, "-I", "-S", str(VECTORS / "check.py"), str(tmp_path)], capture_output=True)
    assert done.returncode == 1
