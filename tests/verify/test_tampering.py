"""The matrix of tampering, reduced: nothing is missed, nothing whole is refused, and what is damaged is named."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from solferino.custody.note import TreeHead, VerifierKey, cosign, witness_keys
from solferino.custody.policy import Policy
from solferino.record import SolferinoError
from solferino.testing.mutations import FOLDER, Mutation, NothingToChange, insider_mutations, mutations
from solferino.testing.resealing import Files, packed_zip, write_folder
from solferino.testing.signers import SeededSigner
from solferino.verify import OlderHead, verify_package
from verify.test_packages import Village
from verify.writer import SIGNER, Packing

TIMES = 4  # each; the benchmark does two thousand
WITNESS = SeededSigner(b"witness")
NAME = "witness.example/one"


def cosigned(text: str) -> list[tuple[object, VerifierKey]]:
    lines = cosign(text, NAME, WITNESS, 1_790_000_000)
    return list(zip(lines, witness_keys(NAME, WITNESS.public), strict=True))


def policy() -> Policy:
    key = witness_keys(NAME, WITNESS.public)[0]
    return Policy.parse(f"witness one {key.encoded()}\nquorum one\n")


@pytest.fixture(scope="module")
def whole() -> Files:
    village = Village()
    return Packing(village, withhold=village.second, cosign=cosigned).sealed()  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def kept(whole: Files) -> list[OlderHead]:
    """The head that somebody was shown when the package was made."""
    head = TreeHead.parse(whole["seal/checkpoint.txt"].decode())
    return [OlderHead(head.size, head.root.hex(), head.origin)]


def copies(mutation: Mutation, files: Files, folder: Path) -> Iterator[tuple[Path, str]]:
    for number in range(TIMES):
        chance = random.Random(f"{mutation.name} {number}")
        path = folder / f"{number}" / ("package" if mutation.form == FOLDER else "package.zip")
        path.parent.mkdir()
        if mutation.form == FOLDER:
            write_folder(files, path)
        else:
            path.write_bytes(packed_zip(files))
        try:
            yield path, mutation.apply(path, chance)
        except NothingToChange:
            continue
        finally:
            shutil.rmtree(path.parent)


@pytest.mark.parametrize("mutation", mutations(), ids=lambda m: m.name)
def test_nothing_that_a_stranger_can_do_goes_unseen(mutation: Mutation, whole: Files, tmp_path: Path) -> None:
    done = 0
    for path, what in copies(mutation, whole, tmp_path):
        done += 1
        try:
            report = verify_package(path)
        except SolferinoError as error:
            assert int(error.exit_code) in (2, 3), what
        else:
            assert report.exit_code == 3, what
            assert all(damage.name and damage.what for damage in report.damage) and report.damage, what
    assert done or mutation.name == "strip_an_outside_proof"


@pytest.mark.parametrize("mutation", insider_mutations(SIGNER), ids=lambda m: m.name)
def test_the_real_key_does_not_help_against_one_older_head_or_a_witness(
    mutation: Mutation, whole: Files, kept: list[OlderHead], tmp_path: Path
) -> None:
    done = 0
    for path, what in copies(mutation, whole, tmp_path):
        done += 1
        assert verify_package(path, older=kept).exit_code == 3, what
        assert verify_package(path, policy=policy()).exit_code in (3, 9), what
    assert done


def test_what_nobody_touched_is_never_refused(whole: Files, kept: list[OlderHead], tmp_path: Path) -> None:
    folder, zipped = write_folder(whole, tmp_path / "package"), tmp_path / "package.zip"
    zipped.write_bytes(packed_zip(whole, "another-name"))
    for path in (folder, zipped):
        assert verify_package(path).exit_code == 0
        assert verify_package(path, older=kept, policy=policy(), require_anchor=True).exit_code == 0


def test_every_bit_of_the_seal_counts(whole: Files, tmp_path: Path) -> None:
    folder = write_folder(whole, tmp_path / "package")
    data = whole["SEAL.txt"]
    for at in random.Random(1).sample(range(len(data)), 60):
        (folder / "SEAL.txt").write_bytes(data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :])
        assert verify_package(folder).exit_code == 3, at


def test_a_damaged_zip_still_tells_of_the_rest(whole: Files, tmp_path: Path) -> None:
    data = bytearray(packed_zip(whole))
    at = data.find(b"package/data/views/claims.csv")
    data[at - 8] ^= 1  # a bit of the size in its header
    (tmp_path / "package.zip").write_bytes(bytes(data))
    report = verify_package(tmp_path / "package.zip")
    assert report.exit_code == 3
    assert "data/views/claims.csv" in {damage.name for damage in report.damage if damage.step == 12}
    assert report.steps[4].passed == 3  # every quotation was still looked at
    assert report.steps[11].passed > 15
