"""Measure a base install: how many packages it brings and how many megabytes, without pip.

A virtual environment is made without pip, the project is installed into it at the versions of requirements/base.lock,
and every file that then lies in it is counted, byte-code included. Prints one table; exits 1 above a limit.

    python benchmarks/install_size.py [--packages 45] [--megabytes 180]
"""

import argparse
import subprocess
import sys
import tempfile
import venv
from importlib.metadata import Distribution, distributions
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
LOCK = REPOSITORY / "requirements" / "base.lock"


def pins(lock: Path) -> str:
    """Return the lock file's pins without their hashes: pip takes hashes from requirements, not from constraints."""
    lines = (line.removesuffix("\\").strip() for line in lock.read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith(("#", "--hash")))


def size_of(distribution: Distribution) -> int:
    """Return the bytes of all files that one distribution installed."""
    paths = (Path(str(distribution.locate_file(file))) for file in distribution.files or ())
    return sum(path.stat().st_size for path in paths if path.is_file())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", type=int, default=45, help="most packages allowed")
    parser.add_argument("--megabytes", type=float, default=180.0, help="most megabytes (of 1,000,000 bytes) allowed")
    limits = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="solferino-size-") as folder:
        home = Path(folder) / "venv"
        venv.create(home, with_pip=False)
        python = next(path for path in (home / "bin" / "python", home / "Scripts" / "python.exe") if path.exists())
        constraints = Path(folder) / "pins.txt"
        constraints.write_text(pins(LOCK), encoding="utf-8")
        subprocess.run(
            [
                *[sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", "--python", str(python)],
                *["install", "--constraint", str(constraints), str(REPOSITORY)],
            ],
            check=True,
        )
        where = subprocess.run(
            [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        rows = sorted(
            ((size_of(found), found.metadata["Name"], found.version) for found in distributions(path=[where])),
            reverse=True,
        )
        on_disk = sum(path.stat().st_size for path in Path(where).rglob("*") if path.is_file())

    for size, name, version in rows:
        print(f"{size / 1e6:8.1f} MB  {name} {version}")
    count, megabytes = len(rows), on_disk / 1e6
    print(f"{megabytes:8.1f} MB  all files of {count} packages")
    print(f"limits:   {limits.megabytes:g} MB, {limits.packages} packages")
    return int(count > limits.packages or megabytes > limits.megabytes)


if __name__ == "__main__":
    sys.exit(main())
