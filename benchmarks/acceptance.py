"""Do tools that are not ours accept what we write? One package for each form of file name, asked about by each tool.

Names: plain, Ukrainian, Arabic, with symbols, with decomposed letters (NFD), of 255 bytes. A WARC and a WACZ are made
with warcio and wacz, added, packed, and taken out of the package again. The tools in Python lie in ``.cache/peers``
(``make peers``), the others come from the system: unzip, openssl, age, go with golang.org/x/mod. "Not here" is a tool
that is not installed; then the script ends with 1, unless --allow-missing is given.

What is not real: the JSON-LD context for roc-validator is a stand-in (benchmarks/acceptance/crate.py), and the time
stamping authority is one of our own made with OpenSSL (solferino.testing.authority).

    python benchmarks/acceptance.py FOLDER [--allow-missing]
"""

from __future__ import annotations

import argparse
import os
import pty
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import kinds
import pyrage

from solferino import verify_package
from solferino.casework.add import add
from solferino.casework.case import create_case
from solferino.casework.held import held
from solferino.casework.pack import pack
from solferino.casework.process import process
from solferino.keyring.files import make as make_key
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import still_world

HERE = Path(__file__).parent
PEERS = HERE.parent / ".cache" / "peers" / "bin"
FORMS = {
    "plain": "report.txt",
    "Ukrainian": "звіт про обстріл.txt",
    "Arabic": "تقرير عن السوق.txt",
    "symbols": "school 🏫🕊.txt",
    "NFD": "cafe\u0301 и\u0306.txt",
    "255 bytes": "х" * 125 + "abc.t",
}
PASSPHRASE = "a long passphrase of the test"


class NotHere(Exception):
    """A tool is not installed."""


@dataclass(slots=True)
class Asked:
    """A tool and what it said. why: words on what it refused."""

    tool: str
    version: str = ""
    accepted: int = 0
    of: int = 0
    missing: bool = False
    why: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Package:
    """A package in its forms. asks: what a reader brings. authority: PEM file of the root of its stamp."""

    form: str
    folder: Path
    zip: Path
    age: Path
    identity: Path
    key: Path
    root: Path
    captures: tuple[Path, ...] = ()
    sources: tuple[Path, ...] = ()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder to work in; a new one is made in it")
    parser.add_argument("--allow-missing", action="store_true", help="a tool that is not installed is no failure")
    asked = parser.parse_args()
    home = (asked.folder / f"acceptance-{os.getpid()}").absolute()
    began = time.monotonic()
    try:
        rows = table(home)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(f"{'tool':<34}{'version':<22}{'accepted':>12}")
    for row in rows:
        print(f"{row.tool:<34}{row.version[:21]:<22}{'not here' if row.missing else f'{row.accepted} of {row.of}':>12}")
    for row in rows:
        for why in row.why[:4]:
            print("REFUSED:", row.tool, why)
    print(f"in {time.monotonic() - began:.0f} s")
    refused = any(row.accepted != row.of or (not row.missing and not row.of) for row in rows)
    return 1 if refused or (any(row.missing for row in rows) and not asked.allow_missing) else 0


def table(home: Path, forms: tuple[str, ...] = tuple(FORMS)) -> list[Asked]:
    """Ask every tool about every package."""
    packages = [make(home / f"{n}", form, FORMS[form]) for n, form in enumerate(forms)]
    return [ask(name, version, question, packages) for name, version, question in TOOLS]


def ask(name: str, version: Callable[[], str], question: Callable[[Package], bool], packages: list[Package]) -> Asked:
    """One tool about all packages."""
    row = Asked(name)
    try:
        row.version = version()
        for package in packages:
            row.of += 1
            try:
                accepted = question(package)
                why = "" if accepted else "it said no"
            except subprocess.CalledProcessError as error:
                accepted, why = False, (error.stderr or error.stdout or b"").decode("utf-8", "replace")[-400:]
            row.accepted += accepted
            if not accepted:
                row.why.append(f"{package.form}: {why}")
    except (NotHere, FileNotFoundError):
        row.missing, row.accepted, row.of = True, 0, 0
    return row


# -- what is asked about ----------------------------------------------------------------------------------------------


def make(home: Path, form: str, name: str) -> Package:
    """A case with a file of such a name, a WARC and a WACZ where their tools are here; stamped, packed three ways."""
    (home / "in").mkdir(parents=True)
    sources = [home / "in" / name, *webs(home / "in")]
    sources[0].write_text("Shells hit the market in the town of Varn on 3 May 2021, killing at least 12 people, "
                          "Mayor Ilda Orsk said.\n", encoding="utf-8")  # fmt: skip
    identity = pyrage.x25519.Identity.generate()
    (home / "identity").write_text(f"{identity}\n", encoding="utf-8")
    make_key(home / "keys", "ключ", lambda: PASSPHRASE, made="2026-11-22T00:00:00.000000Z", entropy=os.urandom)
    signer = SeededSigner(b"acceptance")
    with create_case(home / "case", f"Справа {name[:20]}", still_world(kinds.KEEPER)) as case:
        for path in sources:
            add(case, [path])
        process(case)
        with kinds.outside(home, case, signer) as (authority, witness, _):
            pack(case, home / "package", signer=signer, authorities=[authority], witnesses=[witness])
        pack(case, home / "package.zip", signer=signer)
        pack(case, home / "sealed.zip.age", signer=signer, recipients=[str(identity.to_public())])
        digests = [i.captures[0].digest for i in held(case).items]
    captures = tuple(home / "package" / "data" / "objects" / d[:2] / d[2:] for d in digests)
    return Package(
        form, home / "package", home / "package.zip", home / "sealed.zip.age", home / "identity",
        home / "keys" / "ключ.age", home / "authority" / "root.pem", captures, tuple(sources),
    )  # fmt: skip


WARC = """
import sys
from io import BytesIO
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter
with open(sys.argv[1], "wb") as out:
    writer = WARCWriter(out, gzip=True)
    for n in range(3):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        body = BytesIO(f"<html><title>Report {n}</title><p>Привіт {n}</p></html>".encode())
        uri = f"https://varn.example/{n}"
        writer.write_record(writer.create_warc_record(uri, "response", payload=body, http_headers=headers))
"""


def webs(folder: Path) -> Iterator[Path]:
    """A WARC made with warcio and a WACZ made of it with wacz; nothing where they are not here."""
    if not (PEERS / "wacz").exists():
        return
    warc, wacz = folder / "capture.warc.gz", folder / "capture.wacz"
    run(PEERS / "python", "-c", WARC, warc)
    yield warc
    run(PEERS / "wacz", "create", "-f", warc, "-o", wacz, "--detect-pages")
    yield wacz


# -- the tools --------------------------------------------------------------------------------------------------------


def run(*words: object, cwd: Path | None = None, **more: object) -> str:
    """Run a program; what it wrote. Raises CalledProcessError, and NotHere where there is no such program."""
    command = [os.fspath(w) if isinstance(w, Path) else str(w) for w in words]
    try:
        done = subprocess.run(command, cwd=cwd, capture_output=True, check=True, timeout=300, **more)  # type: ignore[call-overload]
    except FileNotFoundError as error:
        raise NotHere(command[0]) from error
    return f"{done.stdout.decode('utf-8', 'replace')}{done.stderr.decode('utf-8', 'replace')}".strip()


def version_of(*words: object) -> Callable[[], str]:
    """The version in the first line that a program says of itself."""

    def version() -> str:
        said = run(*words).splitlines() or [""]
        return next((w for w in said[0].replace(",", " ").split() if re.search(r"[0-9]\.[0-9]", w)), said[0][:20])

    return version


def peer_version(package: str) -> Callable[[], str]:
    """The version of a package in the peers' environment."""
    return version_of(PEERS / "python", "-c", f"import importlib.metadata as m; print(m.version('{package}'))")


def own_version(package: str) -> Callable[[], str]:
    """The version of a package in this environment."""
    return version_of(sys.executable, "-c", f"import importlib.metadata as m; print(m.version('{package}'))")


def sha256sum(package: Package) -> bool:
    for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        run("sha256sum", "--check", "--strict", "--quiet", name, cwd=package.folder)
    return True


def unzip(package: Package) -> bool:
    out = package.zip.parent / "unzipped"
    run("unzip", "-q", "-o", package.zip, "-d", out)
    return int(verify_package(out / "package").exit_code) == 0


def python_zip(package: Package) -> bool:
    with zipfile.ZipFile(package.zip) as opened:
        return opened.testzip() is None and len(opened.namelist()) > 20


def bagit(package: Package) -> bool:
    run(PEERS / "python", PEERS / "bagit.py", "--validate", package.folder)
    return True


def bdbag(package: Package) -> bool:
    run(PEERS / "bdbag", "--validate", "full", package.folder, env={**os.environ, "HOME": str(package.folder.parent)})
    return True


def crate(package: Package) -> bool:
    run(PEERS / "python", HERE / "acceptance" / "crate.py", package.folder)
    return True


NODES = """
import sys, rdflib
graph = rdflib.Graph().parse(sys.argv[1], format="json-ld")
kinds = {str(o) for o in graph.objects(None, rdflib.RDF.type)}
print(len(set(graph.subjects())), len([k for k in kinds if "unifiedcyberontology" in k or "caseontology" in k]))
"""


def case_uco(package: Package) -> bool:
    """case_validate accepts an empty graph too, so the nodes and the classes of CASE and UCO are counted."""
    graph = package.folder / "data/views/case-uco.jsonld"
    run(PEERS / "case_validate", graph)
    nodes, classes = map(int, run(PEERS / "python", "-c", NODES, graph).split()[-2:])
    return nodes >= 10 and classes >= 3


def openssl_key(package: Package) -> bool:
    seal = package.folder / "seal"
    said = run("openssl", "pkeyutl", "-verify", "-pubin", "-inkey", seal / "key.pem", "-rawin",
               "-in", seal / "checkpoint.txt", "-sigfile", seal / "checkpoint.sig")  # fmt: skip
    return "Signature Verified Successfully" in said


def openssl_ts(package: Package) -> bool:
    seal = package.folder / "seal"
    said = run("openssl", "ts", "-verify", "-in", seal / "stamps/1.tsr", "-data", seal / "checkpoint.signed",
               "-CAfile", package.root, "-untrusted", seal / "stamps/1.pem")  # fmt: skip
    again = run("openssl", "ts", "-verify", "-in", seal / "stamps/1.tsr", "-queryfile", seal / "stamps/1.tsq",
                "-CAfile", package.root, "-untrusted", seal / "stamps/1.pem")  # fmt: skip
    return "Verification: OK" in said and "Verification: OK" in again


def age_package(package: Package) -> bool:
    out = package.age.parent / "opened.zip"
    run("age", "--decrypt", "--identity", package.identity, "--output", out, package.age)
    return int(verify_package(out).exit_code) == 0


def age_key(package: Package) -> bool:
    """age asks a terminal for the passphrase, so it gets one."""
    if shutil.which("age") is None:
        raise NotHere("age")
    out = package.key.parent / "opened.json"
    child, terminal = pty.fork()
    if not child:
        os.execvp("age", ["age", "--decrypt", "--output", str(out), str(package.key)])
    seen = b""
    while b"assphrase" not in seen:
        seen += os.read(terminal, 1000)
    os.write(terminal, PASSPHRASE.encode() + b"\n")
    while True:
        try:
            if not os.read(terminal, 1000):
                break
        except OSError:  # the terminal is closed
            break
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return status == 0 and out.read_bytes().startswith(b'{"form":"solferino.keyfile/1"')


def carried(package: Package, ending: str) -> Path:
    """A web capture as it lies in the package, under the ending that its tools ask for. Its bytes are those added."""
    at = next((n for n, path in enumerate(package.sources) if path.name.endswith(ending)), None)
    if at is None:
        raise NotHere(ending)
    if package.captures[at].read_bytes() != package.sources[at].read_bytes():
        raise AssertionError(f"{ending} is not what was added")
    out = package.folder.parent / f"out{ending}"
    shutil.copyfile(package.captures[at], out)
    return out


def warcio(package: Package) -> bool:
    path = carried(package, ".warc.gz")
    rows = run(PEERS / "warcio", "index", path).splitlines()
    run(PEERS / "warcio", "check", path)
    return len(rows) == 3


FASTWARC = """
import sys
from fastwarc.warc import ArchiveIterator
with open(sys.argv[1], "rb") as stream:
    rows = [r.verify_block_digest() for r in ArchiveIterator(stream, parse_http=False)]
with open(sys.argv[1], "rb") as stream:
    rows += [r.verify_payload_digest() for r in ArchiveIterator(stream)]
assert len(rows) == 6 and all(rows), rows
"""


def fastwarc(package: Package) -> bool:
    run(sys.executable, "-c", FASTWARC, carried(package, ".warc.gz"))
    return True


def wacz(package: Package) -> bool:
    said = run(PEERS / "wacz", "validate", "--file", carried(package, ".wacz"))
    return "Valid" in said


def notecheck(package: Package) -> bool:
    """golang.org/x/mod/sumdb: another implementation of signed notes and of the tree."""
    program = package.folder.parents[1] / "notecheck"
    if not program.exists():
        cache = {"GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": str(program.parent / "go")}
        run("go", "build", "-o", program, HERE / "acceptance" / "notecheck.go", env={**os.environ, **cache})
    seal = package.folder / "seal"
    key = (seal / "keys.txt").read_text().split()[0]
    said = run(program, key, seal / "checkpoint.signed", seal / "package.tlog-proof", seal / "entry.json")
    return "is in the tree" in said


def second(package: Package) -> bool:
    """Our own second checker, as it lies in the package: not independent of us, but of the program that wrote it."""
    run(sys.executable, package.folder / "verify.py", package.folder)
    return True


OPENSSL = version_of("openssl", "version")
TOOLS: tuple[tuple[str, Callable[[], str], Callable[[Package], bool]], ...] = (
    ("sha256sum -c", version_of("sha256sum", "--version"), sha256sum),
    ("unzip, then our verify", version_of("unzip", "-v"), unzip),
    ("zipfile (Python)", lambda: sys.version.split()[0], python_zip),
    ("bagit.py", peer_version("bagit"), bagit),
    ("bdbag", peer_version("bdbag"), bdbag),
    ("roc-validator (context: stand-in)", peer_version("roc-validator"), crate),
    ("case_validate", peer_version("case-utils"), case_uco),
    ("openssl pkeyutl", OPENSSL, openssl_key),
    ("openssl ts -verify", OPENSSL, openssl_ts),
    ("age, a package", version_of("age", "--version"), age_package),
    ("age, a key file", version_of("age", "--version"), age_key),
    ("warcio check", peer_version("warcio"), warcio),
    ("fastwarc", own_version("fastwarc"), fastwarc),
    ("wacz validate", peer_version("wacz"), wacz),
    ("golang.org/x/mod/sumdb", version_of("go", "version"), notecheck),
    ("verify.py in the package (ours)", lambda: "", second),
)

if __name__ == "__main__":
    sys.exit(main())
