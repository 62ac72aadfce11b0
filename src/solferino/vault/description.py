"""What lies in a case folder for people: ``solferino.toml`` and ``README.txt``."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

from solferino.record import NewerFormat, UsageError
from solferino.vault.errors import DamagedCase, NotACase

FORMAT = 1
DESCRIPTION = "solferino.toml"
README = "README.txt"
DATABASE = "case.db"
OBJECTS = "objects"
BATCHES = "batches"
VIEWS = "views.db"
LOCK = "case.lock"
REPLICA = "REPLICA.txt"
DAMAGED = "damaged"

README_TEXT = """\
This folder is one case of Solferino, a program that turns public reporting on an armed conflict into a record that can
be checked. Everything the case holds lies in this folder; nothing lies anywhere else.

What is what
  solferino.toml   Name and id of the case, and the version of this layout. A person may read it.
  README.txt       This text.
  case.db          An SQLite database: the ledger (everything that happened, in order) and its small batches of records.
                   While a program uses the case, case.db-wal and case.db-shm stand beside it and belong to it: never
                   delete or copy one without the others.
  objects/         The preserved bytes themselves. The path of a file is the SHA-256 of its bytes: objects/ab/cdef...
                   holds the bytes whose SHA-256 is abcdef...
  batches/         Large batches of records: one JSON value a line, in files named after the root of their hash tree.
  views.db         A copy of the records in a form that is quick to search. It may be deleted at any time; it is made
                   again from the rest.
  case.lock        Held by a program while it works on the case. Empty, and of no further meaning.
  damaged/         Only after a repair: what lay in the place of an object or a batch and was not what its name says,
                   kept as evidence of the damage. It is no part of the record.
  REPLICA.txt      Only in a replica: it says what a replica is.
  Names that begin with .part- are files that were being written when a program was stopped. They hold nothing that
  counts.

How to check an object without this program
  On Linux:    sha256sum objects/ab/cdef...
  On a Mac:    shasum -a 256 objects/ab/cdef...
  On Windows:  certutil -hashfile objects\\ab\\cdef... SHA256
  The answer must be the two letters of the folder followed by the name of the file.

How to check everything
  Run `solferino verify` on this folder. It changes nothing. The formats are written down in docs/formats of the program
  closely enough to write another checker.

What to take care of
  Never put this folder on a network share. The program refuses one, because locks and writes are not safe there.
  Copy it only while no program uses it, and always as a whole.
  Change nothing by hand: every change shows when the case is verified.
  Keep a copy on another disk.
"""


REPLICA_TEXT = """\
This folder is a replica: a whole copy of a case that lives in another folder, brought up to date by
`solferino replicate`. It can be read and verified like the case itself. Nothing can be added to it, because two cases
that both go on would no longer be one record.

If the case itself is lost, and only then, a replica can take its place: `solferino replicate --take-over FOLDER`.
"""


@dataclass(frozen=True, slots=True)
class Description:
    """What ``solferino.toml`` says. created: an instant. replica: the random id of a replica; None for the case."""

    case: str
    name: str
    created: str
    replica: str | None = None

    def rows(self) -> dict[str, str]:
        """The same for the table ``meta``, from which a lost file can be told."""
        return {"case": self.case, "name": self.name, "created": self.created, "format": str(FORMAT)}

    def toml(self) -> str:
        """The text of ``solferino.toml``."""
        return (
            "# One case of Solferino. README.txt beside this file explains the folder.\n"
            f"format = {FORMAT}\ncase = {_quoted(self.case)}\nname = {_quoted(self.name)}\n"
            f"created = {_quoted(self.created)}\n"
            + (f"replica = {_quoted(self.replica)}  # a copy: see {REPLICA}\n" if self.replica else "")
        )


def read_description(folder: Path) -> Description:
    """Read ``solferino.toml``. Raises NotACase, NewerFormat or DamagedCase. Keys it does not know are settings."""
    path = folder / DESCRIPTION
    try:
        form = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise NotACase(
            "this folder is no case: it holds no solferino.toml",
            where=str(folder),
            kept="nothing was changed",
            do="name the folder of a case, or make one with `solferino init`",
        ) from None
    except NotADirectoryError:
        raise NotACase(
            "this is a file, not the folder of a case",
            where=str(folder),
            kept="nothing was changed",
            do="name the folder that holds solferino.toml",
        ) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _damaged(path, f"solferino.toml cannot be read: {error}") from error
    version = form.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise NewerFormat(
            f"this case was written by a newer solferino (format {version}; this one knows {FORMAT})",
            where=str(folder),
            kept="nothing was changed",
            do="use a newer solferino",
        )
    if version != FORMAT:
        raise _damaged(path, "solferino.toml gives no format that is known")
    try:
        case, name, created = form["case"], form["name"], form["created"]
    except KeyError as error:
        raise _damaged(path, f"solferino.toml lacks {error.args[0]!r}") from error
    replica = form.get("replica")
    if not all(isinstance(v, str) for v in (case, name, created, replica or "")):
        raise _damaged(path, "case, name, created and replica in solferino.toml must be text")
    return Description(case, name, created, replica or None)


def refuse_other_case(described: Description, rows: dict[str, str], folder: Path) -> None:
    """Raise DamagedCase where ``case.db`` belongs to another case than ``solferino.toml`` names."""
    if rows.get("case") != described.case:
        raise _damaged(folder, f"solferino.toml names {described.case}, case.db holds {rows.get('case')}")


def _quoted(text: str) -> str:
    """A TOML basic string. JSON's escapes are TOML's; DEL alone needs one that JSON does not give."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UsageError("the name of a case must be text that can be written in UTF-8") from error
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _damaged(path: Path, what: str) -> DamagedCase:
    return DamagedCase(what, where=str(path), kept="nothing was changed", do="restore the file from a copy of the case")
