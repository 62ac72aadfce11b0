"""verify.sh: the reduced checker, with a shell, sha256sum and openssl alone."""

import random
import shutil
import subprocess

import building as b
import judges
import pytest
import variants as v

SCRIPT = judges.FILE.with_suffix(".sh")
SHELL = shutil.which("dash") or "/bin/sh"
pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here")


def run(path, *arguments):
    done = subprocess.run([SHELL, str(SCRIPT), str(path), *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def made():
    return next(m for m in map(v.valid, range(99)) if len(m.again["authorities"]) == 2 and len(m.signer.keys) == 2)


def test_a_whole_package(made, tmp_path):
    path = b.write_folder(made.files, tmp_path / "package")
    (tmp_path / "root.pem").write_bytes(b.Authority("one").pem)
    code, said = run(path, "--trust", str(tmp_path / "root.pem"))
    assert code == 0, said
    for words in (
        "passed    the Ed25519 signature of SEAL.txt",
        "passed    the Ed25519 signature of the checkpoint",
        "passed    the packed entry stands under the signed head",
        "passed    seal/stamps/1.tsr: stamped",
    ):
        assert words in said
    assert "not here  seal/stamps/2.tsr: its authority is not one that you trust" in said
    assert "use verify.py" in said
    assert {p.name for p in path.iterdir()} == {p.split("/")[0] for p in made.files}  # nothing was left behind


BLIND = (v.a_flip, v.more_bytes, v.a_missing_file, v.an_extra_file, v.two_swapped, v.lines_swapped, v.root_again)


@pytest.mark.parametrize("kind", BLIND, ids=lambda f: f.__name__)
def test_a_damaged_package(kind, made, tmp_path):
    files = kind(made.files, random.Random(kind.__name__))
    code, said = run(b.write_folder(files, tmp_path / "package"))
    assert code == 3, said
    assert "NOT INTACT" in said


@pytest.mark.parametrize(
    "part", ["SEAL.txt", "seal/checkpoint.sig", "seal/key.pem", "seal/entry.json", "seal/package.tlog-proof"]
)
def test_a_seal_that_an_insider_changed(part, made, tmp_path):
    files = v.resealed(
        made, v.payload(made.files), change=lambda name, data: v.flip(data, random.Random(4)) if name == part else data
    )
    code, said = run(b.write_folder(files, tmp_path / "package"))
    assert code == 3, said


def test_a_stranger_with_a_key_of_his_own_is_told_by_the_key(made, tmp_path):
    files = v.foreign_seal(made, random.Random(1))
    code, said = run(b.write_folder(files, tmp_path / "package"))
    assert code == 0  # it cannot look into the ledger for the key; it prints the key to compare
    assert b.vkeys(made.ledger.origin, b.Signer(b"thief"), "note")[0] in said


def test_links_and_strange_names(made, tmp_path):
    path = b.write_folder(made.files, tmp_path / "package")
    (path / "link").symlink_to("README.txt")
    (path / "empty").mkdir()
    (path / "a b").write_bytes(b"")
    code, said = run(path)
    assert code == 3
    for name in ("./link", "./empty", "a b"):
        assert name in said


@pytest.mark.parametrize("shell", [s for s in ("sh", "bash", "dash") if shutil.which(s)])
def test_a_size_that_is_a_command_is_not_run(shell, made, tmp_path):
    """bash runs commands inside subscripts when it counts: a size must be digits before it is counted with."""
    files = dict(made.files)
    rows = files["seal/checkpoint.txt"].split(b"\n")
    files["seal/checkpoint.txt"] = b"\n".join([rows[0], b"a[$(touch ran)]", *rows[2:]])
    path = b.write_folder(files, tmp_path / "package")
    done = subprocess.run([shell, str(SCRIPT), str(path)], capture_output=True, check=False)
    assert done.returncode == 3
    assert not (path / "ran").exists()


def test_requests(tmp_path):
    assert run(tmp_path / "nowhere")[0] == 2
    assert run(tmp_path)[0] == 2
    assert run(tmp_path, "--what")[0] == 2
