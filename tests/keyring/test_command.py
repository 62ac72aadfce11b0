"""A program as a signer: it may fail in any way, and can deceive in none."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from solferino.custody.note import sign_plain
from solferino.custody.signature import holds
from solferino.keyring import CommandSigner, NoSuchKey, SignerFailed, signer_named

HONEST = """
import base64, os, sys
sys.path.insert(0, {source!r})
from solferino.testing.signers import SeededSigner
signer = SeededSigner(b"card")
if sys.argv[1:] == ["public"]:
    for algorithm, raw in signer.public.items():
        print(algorithm, base64.b64encode(raw).decode())
elif sys.argv[1] == "sign":
    message = sys.stdin.buffer.read()
    assert "SOLFERINO_PASSPHRASE_FILE" not in os.environ
    print(base64.b64encode(signer.sign(sys.argv[2], message)).decode())
"""
PUBLIC = "print('ed25519 ' + 'A' * 43 + '=') if sys.argv[1] == 'public' else "
SOURCE = str(Path(__file__).resolve().parents[2] / "src")


def program(folder: Path, text: str) -> str:
    path = folder / "sign it; touch gone"  # a name that a shell would trip over
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(0o700)
    return str(path)


def test_a_program_signs_with_both_halves_and_sees_no_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOLFERINO_PASSPHRASE_FILE", "secret")
    path = program(tmp_path, HONEST.format(source=SOURCE))
    signer = signer_named(tmp_path, f"command:{path}", ask=lambda _: "never asked")
    assert sorted(signer.public) == ["ed25519", "ml-dsa-44"]
    note = sign_plain("words\n", "card", signer)
    assert len(note.signatures) == 2
    long = b"x" * 1_000_000  # more than a pipe holds
    assert holds("ed25519", signer.public["ed25519"], signer.sign("ed25519", long), long)
    assert repr(signer) == f"<CommandSigner command:{path}>"
    assert [p.name for p in tmp_path.iterdir()] == ["sign it; touch gone"]


@pytest.mark.parametrize(
    "text",
    [
        "import sys; sys.exit(3)",
        "",
        "print('ed25519')",
        "print('ed25519 AAAA')",
        "print('rsa ' + 'A' * 43 + '=')",
        "print(('ed25519 ' + 'A' * 43 + '=\\n') * 2)",
        "print('é')",
        "print('x' * 200000)",
    ],
    ids=["fails", "silent", "no key", "short", "algorithm", "twice", "no ascii", "too long"],
)
def test_odd_public_keys_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SignerFailed, match="the program that signs") as told:
        CommandSigner(program(tmp_path, text))
    assert (told.value.code, int(told.value.exit_code)) == ("SOLF-E815", 8)


@pytest.mark.parametrize(
    "answer",
    ["print('A' * 86 + '==')", "print('no base64')", "print()", "sys.exit(1)", "print('A' * 43 + '=')"],
    ids=["does not hold", "no base64", "empty", "refuses", "too short"],
)
def test_a_signature_that_does_not_hold_is_never_used(tmp_path: Path, answer: str) -> None:
    signer = CommandSigner(program(tmp_path, "import sys\n" + PUBLIC + answer))
    with pytest.raises(SignerFailed):
        signer.sign("ed25519", b"words")
    with pytest.raises(SignerFailed, match="no ml-dsa-44 key"):
        signer.sign("ml-dsa-44", b"words")


@pytest.mark.parametrize("hanging", ["time.sleep(60)", "(sys.stdout.close(), os.close(1), time.sleep(60))"])
def test_a_program_that_hangs_is_ended(tmp_path: Path, hanging: str) -> None:
    text = f"import os, sys, time\n{PUBLIC}{hanging}"
    signer = CommandSigner(program(tmp_path, text), patience=5)
    signer._patience = 0.2
    began = time.monotonic()
    with pytest.raises(SignerFailed, match="did not answer within"):
        signer.sign("ed25519", b"x" * 1_000_000)
    assert time.monotonic() - began < 10


def test_what_is_no_program_is_said_to_be_none(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("words", encoding="utf-8")
    for name in (str(plain), str(tmp_path), str(tmp_path / "nothing"), "no-such-program-anywhere", ""):
        with pytest.raises(NoSuchKey, match="no program"):
            CommandSigner(name)
    odd = tmp_path / "odd"
    odd.write_bytes(b"\x00\x01")
    odd.chmod(0o700)
    with pytest.raises(SignerFailed, match="cannot be run"):
        CommandSigner(str(odd))
