"""The lock files cover what pyproject.toml asks for, pin it by digest, and say nothing about anybody's machine."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).resolve().parents[2]
PYPROJECT: dict[str, Any] = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = {"base": "build", "dev": "dev", "docs": "docs"}


def text_of(lock: str) -> str:
    return (REPOSITORY / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")


def entries(lock: str) -> list[tuple[Requirement, int]]:
    """Return each pin with the number of digests under it."""
    body = "\n".join(line for line in text_of(lock).splitlines() if not line.lstrip().startswith("#"))
    found = []
    for entry in re.split(r"\n(?=\S)", body.strip()):
        pin, *digests = entry.replace("\\\n", " ").split("--hash=")
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}\s*", digest) for digest in digests), entry
        found.append((Requirement(pin.strip()), len(digests)))
    return found


def asked_for(group: str) -> list[Requirement]:
    wanted: list[Requirement] = []
    for item in PYPROJECT["dependency-groups"][group]:
        wanted += asked_for(item["include-group"]) if isinstance(item, dict) else [Requirement(item)]
    return wanted


@pytest.mark.parametrize("lock", GROUPS)
def test_a_lock_covers_everything_that_pyproject_asks_for(lock: str) -> None:
    pinned: dict[str, set[str]] = {}
    for pin, _ in entries(lock):
        (specifier,) = pin.specifier
        assert specifier.operator == "==", pin
        pinned.setdefault(canonicalize_name(pin.name), set()).add(specifier.version)
    wanted = [Requirement(line) for line in PYPROJECT["project"]["dependencies"]] + asked_for(GROUPS[lock])
    missing = [
        str(want)
        for want in wanted
        if not any(want.specifier.contains(version) for version in pinned.get(canonicalize_name(want.name), ()))
    ]
    assert missing == [], "run `make lock`"


@pytest.mark.parametrize("lock", GROUPS)
def test_every_pin_has_a_digest(lock: str) -> None:
    assert [str(pin) for pin, digests in entries(lock) if digests == 0] == []


@pytest.mark.parametrize("lock", GROUPS)
def test_a_lock_names_no_host_and_no_folder(lock: str) -> None:
    telling = re.compile(r"//|--index|--extra-index|--find-links|--trusted-host| @ |file:|^-")
    assert [line for line in text_of(lock).splitlines() if telling.search(line)] == []


def test_a_package_has_one_version_in_all_locks() -> None:
    pins = {lock: {(pin.name, str(pin.marker)): str(pin.specifier) for pin, _ in entries(lock)} for lock in GROUPS}
    differing = [
        (name, lock)
        for lock in ("dev", "docs")
        for name, version in pins[lock].items()
        if pins["base"].get(name, version) != version or pins["dev"].get(name, version) != version
    ]
    assert differing == []


def test_dependencies_have_lower_bounds_and_no_upper_ones() -> None:
    for line in PYPROJECT["project"]["dependencies"]:
        assert {specifier.operator for specifier in Requirement(line).specifier} == {">="}, line
