"""What lies at a path: a package as folder or zip, one that must be decrypted first, a case, or something else."""

from __future__ import annotations

from pathlib import Path

from solferino.record import Exit, SolferinoError, UsageError
from solferino.verify.package.archive import ZipFiles
from solferino.verify.package.files import Files
from solferino.verify.package.folder import FolderFiles
from solferino.verify.package.layout import ROOT, SEAL

_AGE = (b"age-encryption.org/v1", b"-----BEGIN AGE ENCRYPTED FILE-----")
_TAIL = 16 << 20  # bytes of the end of a zip in which a name is looked for


class NoPackage(UsageError):
    """What was named is neither a case nor a package."""

    code = "SOLF-E240"


class Encrypted(UsageError):
    """A package is encrypted to named people and must be decrypted before anything in it can be checked."""

    code = "SOLF-E241"


class ZipRefused(SolferinoError):
    """A zip holds a package, in a form of which no byte can be relied on."""

    code, exit_code = "SOLF-E341", Exit.INTEGRITY


def open_package(path: Path) -> Files:
    """The files of the package at a path. Raises NoPackage, Encrypted, ZipRefused or Unreadable."""
    if path.is_dir():
        if not looks_packed(path):
            raise _no_package(path, "this folder holds neither a case nor a package")
        return FolderFiles(path)
    try:
        with path.open("rb") as stream:
            start = stream.read(64)
    except OSError as error:
        raise NoPackage(
            f"it cannot be read: {error.strerror or error}", where=str(path), do="check the path and the permissions"
        ) from error
    if start.startswith(_AGE):
        raise Encrypted(
            "this package is encrypted; nothing in it can be checked before it is decrypted",
            where=str(path),
            kept="nothing was changed",
            do="`age -d -i KEYFILE`, or `solferino receive --identity KEYFILE`, then verify what comes out",
        )
    if not start.startswith(b"PK"):
        raise _no_package(path, "this file is no package: a package is a folder or a zip")
    files = ZipFiles(path)
    if not any(map(_tells, files.paths())):
        if not _names_a_root(path):
            raise _no_package(path, "this zip holds no package")
        raise ZipRefused(
            "this zip is not in the one form that packages have: "
            + "; ".join(f"{f.name}: {f.what}" for f in files.faults[:3]),
            where=str(path),
            kept="nothing was changed, and nothing was unpacked",
            do="unpack it with any tool and verify the folder, or ask for the zip as it was made",
        )
    return files


def looks_packed(folder: Path) -> bool:
    """True for a folder with what every package has: its root file, its seal, or something under ``data``."""
    data = folder / "data"
    return any((folder / name).is_file() for name in (ROOT, SEAL)) or (data.is_dir() and any(data.iterdir()))


def _tells(path: str) -> bool:
    return path in (ROOT, SEAL) or path.startswith("data/")


def _names_a_root(path: Path) -> bool:
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _TAIL))
        tail = stream.read(_TAIL)
    return f"/{ROOT}".encode() in tail or tail.find(ROOT.encode()) != -1


def _no_package(path: Path, what: str) -> NoPackage:
    return NoPackage(
        what,
        where=str(path),
        kept="nothing was changed",
        do=f"name a case folder (it holds solferino.toml), a package folder (it holds {ROOT} and {SEAL}) or its zip",
    )
