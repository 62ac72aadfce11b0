"""Verifying through the corridor and the front door: kinds of paths, what a reader brings, the file for a court."""

import json
import os
import shutil
from pathlib import Path

import pytest

import solferino
from routes.terminal import solferino as run
from solferino.casework.case import create_case, open_case
from solferino.casework.check import Brought, check_path, verify_package
from solferino.casework.checkpoint import sign_head
from solferino.casework.courtfile import tool_facts
from solferino.custody.note import log_keys, origin_of
from solferino.record import EventType, SolferinoError, UsageError
from solferino.testing.packages import make_package
from solferino.testing.resealing import packed_zip, read_folder
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import still_world


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package folder, its zip, and the case it was made from."""
    folder = tmp_path_factory.mktemp("made")
    make_package(folder, "package", withhold={"I-003": "consent"})
    (folder / "package.zip").write_bytes(packed_zip(read_folder(folder / "package")))
    return folder


def test_a_package_of_the_one_writer_passes_the_other_ones_checker(made: Path) -> None:
    for name in ("package", "package.zip", "case"):
        found = check_path(made / name)
        assert (found.exit_code, list(found.damage())) == (0, []), name
    assert check_path(made / "package").report.kind == "package"
    assert check_path(made / "case").report.kind == "case"


def test_the_front_door_verifies_a_package(made: Path) -> None:
    found = solferino.verify_package(made / "package.zip")
    assert found is not None and found.exit_code == 0
    assert found.form["schema"] == "solferino.verify/1"
    assert next(found.words()).startswith("intact:")


def test_the_command_says_what_it_found_and_ends_with_the_right_code(made: Path, tmp_path: Path) -> None:
    told = run("verify", str(made / "package.zip"))
    assert told.returncode == 0
    assert "16 what stayed behind is accounted for" in told.stdout
    assert "not yet anchored" in told.stderr
    assert run("verify", str(made / "package"), "--require-anchor").returncode == 9
    assert run("verify", str(tmp_path)).returncode == 2
    (tmp_path / "p.zip.age").write_bytes(b"age-encryption.org/v1\n...")
    told = run("verify", str(tmp_path / "p.zip.age"))
    assert (told.returncode, "SOLF-E241" in told.stderr) == (2, True)


def test_a_damaged_package_is_named_on_the_screen(made: Path, tmp_path: Path) -> None:
    files = read_folder(made / "package")
    path = next(p for p in files if p.startswith("data/objects/"))
    zipped = bytearray(packed_zip(files))
    zipped[zipped.find(f"package/{path}".encode()) + len(f"package/{path}")] ^= 1
    (tmp_path / "p.zip").write_bytes(bytes(zipped))
    told = run("verify", str(tmp_path / "p.zip"), "--json")
    assert told.returncode == 3
    assert path in {row["name"] for row in json.loads(told.stdout)["damage"]}
    told = run("verify", str(tmp_path / "p.zip"))
    assert f"damaged: file {path}" in told.stderr
    assert "NOT INTACT" in told.stderr


class TestWhatTheReaderBrings:
    def test_a_kept_checkpoint_must_be_extended(self, made: Path, tmp_path: Path) -> None:
        kept = made / "package/seal/checkpoint"
        assert check_path(made / "package", brought=Brought(checkpoints=(kept,))).exit_code == 0
        (tmp_path / "other").write_bytes(kept.read_bytes().replace(b"solferino/", b"solferino/f", 1))
        assert check_path(made / "package", brought=Brought(checkpoints=(tmp_path / "other",))).exit_code == 3

    def test_a_newer_checkpoint_refuses_a_restored_backup(self, tmp_path: Path) -> None:
        """R19: last week's copy, worked on and shown to somebody who holds this week's head."""
        signer = SeededSigner(b"house")
        with create_case(tmp_path / "case", "case", still_world()) as case:
            sign_head(case, signer)
        shutil.copytree(tmp_path / "case", tmp_path / "backup")
        with open_case(tmp_path / "case", world=still_world(seed=b"1")) as case:
            case.commit(EventType.EXPORTED, codes=["form=csv", "size=3"])
            note, _ = sign_head(case, signer)
        (tmp_path / "kept").write_text(note.note)
        with open_case(tmp_path / "backup", world=still_world(seed=b"2")) as case:
            for _ in range(3):
                sign_head(case, signer)
        brought = Brought(checkpoints=(tmp_path / "kept",))
        assert check_path(tmp_path / "case", brought=brought).exit_code == 0
        found = check_path(tmp_path / "backup", brought=brought)
        assert found.exit_code == 3
        assert "the past was rewritten" in " ".join(found.damage())

    def test_known_keys_come_from_the_command_line_or_a_file(self, made: Path, tmp_path: Path) -> None:
        case = check_path(made / "package").report.case
        (known,) = log_keys(origin_of(case), SeededSigner(b"maker", both=False).public)
        (tmp_path / "keys").write_text(f"# our people\n{known.encoded()}\n\n")
        for given in (known.encoded(), str(tmp_path / "keys")):
            assert check_path(made / "package", brought=Brought(known_keys=(given,))).exit_code == 0
        other = log_keys("other", SeededSigner(b"other").public)[0].encoded()
        found = check_path(made / "package", brought=Brought(known_keys=(other,)))
        assert found.exit_code == 9
        assert "asked for and not met: the signer is not in your list of keys" in list(found.words())

    @pytest.mark.parametrize("option", ["trust", "policy", "known_keys", "checkpoints"])
    def test_a_file_that_is_not_what_it_should_be_is_a_plain_error(
        self, option: str, made: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "rubbish").write_bytes(b"\x00rubbish\xff")
        for path in (tmp_path / "rubbish", tmp_path / "nowhere"):
            value = {"policy": path, "known_keys": (str(path),)}.get(option, (path,))
            with pytest.raises(UsageError):
                check_path(made / "package", brought=Brought(**{option: value}))  # type: ignore[arg-type]

    def test_a_root_certificate_in_pem_or_der(self, made: Path, tmp_path: Path) -> None:
        from solferino.testing.authority import Root

        (tmp_path / "root.pem").write_bytes(Root().pem)
        (tmp_path / "root.der").write_bytes(Root().der)
        trust = (tmp_path / "root.pem", tmp_path / "root.der")
        assert verify_package(made / "package", trust=trust).exit_code == 0


class TestTheFileForACourt:
    def test_it_says_what_was_shown_and_what_not_in_three_forms(self, made: Path, tmp_path: Path) -> None:
        found = check_path(made / "package")
        for name in ("report.json", "report.html", "report.txt"):
            found.write(tmp_path / name)
        form = json.loads((tmp_path / "report.json").read_text())
        assert form["tool"] == tool_facts()
        assert len(form["tool"]["files"]) == 64
        assert form["verified"].endswith("Z")
        assert any(row.startswith("The ledger holds") for row in form["proved"])
        assert any("How old the ledger is" in row for row in form["not_proved"])
        assert any("not about the world" in row for row in form["not_proved"])
        words, page = (tmp_path / "report.txt").read_text(), (tmp_path / "report.html").read_text()
        for row in (*form["proved"], *form["not_proved"]):
            assert " ".join(row.split()) in " ".join(words.split())
        assert form["tool"]["files"] in words and form["tool"]["files"] in page
        assert "<script" not in page and "http" not in page.replace("http-equiv", "")

    def test_damage_is_never_among_what_was_proved(self, made: Path, tmp_path: Path) -> None:
        shutil.copytree(made / "package", tmp_path / "package")
        readme = tmp_path / "package" / "README.txt"
        readme.write_bytes(readme.read_bytes() + b"x")
        found = check_path(tmp_path / "package")
        found.write(tmp_path / "report.json")
        form = json.loads((tmp_path / "report.json").read_text())
        assert form["exit_code"] == 3
        assert not any("as it was sealed" in row for row in form["proved"])
        assert form["verdict"].startswith("NOT INTACT")

    def test_names_of_strangers_cannot_steer_a_page_or_a_terminal(self, made: Path, tmp_path: Path) -> None:
        shutil.copytree(made / "package", tmp_path / "package")
        (tmp_path / "package" / "<script>alert(1)<").write_bytes(b"x")
        (tmp_path / "package" / "\x1b[2Jx").write_bytes(b"x")
        found = check_path(tmp_path / "package")
        for name in ("report.html", "report.txt"):
            found.write(tmp_path / name)
        assert "<script" not in (tmp_path / "report.html").read_text()
        assert "\x1b" not in (tmp_path / "report.txt").read_text()
        assert "\x1b" not in run("verify", str(tmp_path / "package")).stderr

    def test_it_is_the_same_for_the_same_case(self, made: Path) -> None:
        assert check_path(made / "case").report == check_path(made / "case").report


def test_verify_reads_and_writes_nothing_else(made: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in (made / "package").rglob("*")}
    assert check_path(made / "package").exit_code == 0
    assert before == {p: p.stat().st_mtime_ns for p in (made / "package").rglob("*")}
    assert os.access(made / "package", os.R_OK)
    with pytest.raises(SolferinoError):
        check_path(made / "nowhere")
