"""An ssh-agent as a signer: against an agent of our own, and against the real one."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from keyring.agents import agent, blob, honest, string
from solferino.custody.note import parse_note, plain_keys, sign_plain, signature_holds
from solferino.custody.signature import holds
from solferino.keyring import NoSuchKey, SignerFailed, identities
from solferino.keyring import agent as module
from solferino.keyring.agent import agent_signer

FIRST, SECOND = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2))
KEYS = {"olena@laptop": FIRST, "olena@desk": SECOND}


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder with a short name: the path of a socket may have about a hundred bytes."""
    with tempfile.TemporaryDirectory(prefix="sol") as made:
        yield Path(made)


def test_an_agent_offers_its_ed25519_keys_and_others_are_passed_over(short: Path) -> None:
    with agent(short, honest(KEYS)) as path:
        offered = identities(path)
    assert [(i.comment, i.public) for i in offered] == [(c, k.public_key().public_bytes_raw()) for c, k in KEYS.items()]
    assert re.fullmatch(r"SHA256:[A-Za-z0-9+/]{43}", offered[0].fingerprint)


def test_it_signs_a_note_with_ed25519_alone(short: Path) -> None:
    with agent(short, honest(KEYS)) as path:
        signer = agent_signer("olena@desk", path)
        note = sign_plain("words\n", "desk", signer)
    (key,) = plain_keys("desk", signer.public)
    (signature,) = parse_note(note.encoded()).by(key)
    assert signature_holds(key, signature, note.text)
    assert key.public == SECOND.public_key().public_bytes_raw()
    with pytest.raises(SignerFailed, match="no ml-dsa-44 key"):
        signer.sign("ml-dsa-44", b"words")


def test_a_key_is_chosen_by_comment_by_fingerprint_or_by_being_the_only_one(short: Path) -> None:
    with agent(short, honest(KEYS)) as path:
        mark = identities(path)[0].fingerprint
        for chosen in ("olena@laptop", mark, mark[:16], mark.removeprefix("SHA256:")[:6]):
            assert agent_signer(chosen, path).name == f"agent:{mark}", chosen
        with pytest.raises(NoSuchKey, match="2 keys of the ssh-agent fit") as several:
            agent_signer("", path)
        assert mark in several.value.do
        for unknown in ("olena", mark.removeprefix("SHA256:")[:5]):
            with pytest.raises(NoSuchKey, match="no Ed25519 key"):
                agent_signer(unknown, path)
    with agent(_fresh(short), honest({"only": FIRST})) as path:
        assert agent_signer("", path).public == {"ed25519": FIRST.public_key().public_bytes_raw()}


def _fresh(folder: Path) -> Path:
    (folder / "again").mkdir()
    return folder / "again"


def test_where_no_agent_is_the_error_says_so(short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    with pytest.raises(SignerFailed, match="SSH_AUTH_SOCK is not set"):
        identities()
    monkeypatch.setenv("SSH_AUTH_SOCK", str(short / "nothing"))
    with pytest.raises(SignerFailed, match="cannot be reached") as gone:
        identities()
    assert (gone.value.code, int(gone.value.exit_code)) == ("SOLF-E815", 8)
    monkeypatch.setenv("SSH_AUTH_SOCK", "/" + "x" * 300)
    with pytest.raises(SignerFailed, match="cannot be reached"):
        identities()


@pytest.mark.parametrize(
    "said",
    {
        "refused": b"\x05",
        "another type": b"\x06",
        "nothing": b"",
        "hangs up": None,
        "a count of 4 billion": b"\x0c\xff\xff\xff\xff",
        "ends too soon": b"\x0c" + struct.pack(">I", 2) + string(blob(FIRST)) + string(b"one"),
        "a length beyond the end": b"\x0c\x00\x00\x00\x01\x7f\xff\xff\xff",
    }.items(),
    ids=lambda pair: pair[0],
)
def test_an_odd_answer_is_refused_in_plain_words(short: Path, said: tuple[str, bytes | None]) -> None:
    with agent(short, lambda _: said[1]) as path, pytest.raises(SignerFailed, match="ssh-agent"):
        identities(path)


def test_a_key_of_a_wrong_length_is_passed_over(short: Path) -> None:
    odd = string(b"ssh-ed25519") + string(b"\x01" * 31)
    with agent(short, lambda _: b"\x0c\x00\x00\x00\x01" + string(odd) + string(b"odd")) as path:
        assert identities(path) == []


def test_an_answer_longer_than_any_is_not_read(short: Path) -> None:
    with agent(short, lambda _: b"\x7f\xff\xff\xff", framed=False) as path, pytest.raises(SignerFailed, match="none"):
        identities(path)


def test_an_agent_that_never_answers_is_left(short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_ANSWER_IN", 0.1)

    def slowly(_: bytes) -> bytes | None:
        time.sleep(0.4)
        return None

    with agent(short, slowly) as path, pytest.raises(SignerFailed, match="did not answer within"):
        identities(path)


@pytest.mark.parametrize("lie", ["another key", "another message", "cut short", "another algorithm"])
def test_a_signature_that_does_not_hold_is_never_used(short: Path, lie: str) -> None:
    truth = honest({"only": FIRST})

    def lying(request: bytes) -> bytes | None:
        if request[:1] != b"\x0d":
            return truth(request)
        key = SECOND if lie == "another key" else FIRST
        raw = key.sign(b"something else" if lie == "another message" else b"words")
        kind = b"ssh-rsa" if lie == "another algorithm" else b"ssh-ed25519"
        return b"\x0e" + string(string(kind) + string(raw[: 63 if lie == "cut short" else 64]))

    with agent(short, lying) as path:
        signer = agent_signer("", path)
        with pytest.raises(SignerFailed):
            signer.sign("ed25519", b"words")


def test_more_than_an_agent_takes_is_refused_before_it_is_sent(short: Path) -> None:
    with agent(short, honest({"only": FIRST})) as path:
        signer = agent_signer("", path)
        assert len(signer.sign("ed25519", b"x" * 200_000)) == 64
        with pytest.raises(SignerFailed, match="no more than"):
            signer.sign("ed25519", b"x" * 300_000)


def test_the_real_agent_signs_what_the_library_accepts(short: Path) -> None:
    """Needs `ssh-agent` and `ssh-add` (Debian: openssh-client), which continuous integration installs."""
    path, key = short / "real", short / "key"
    key.write_bytes(FIRST.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    key.chmod(0o600)
    try:
        real = subprocess.Popen(["ssh-agent", "-D", "-a", str(path)], stdout=subprocess.DEVNULL)
    except FileNotFoundError:
        pytest.skip("ssh-agent is not installed")
    try:
        until = time.monotonic() + 10
        while not path.exists() and time.monotonic() < until:
            time.sleep(0.01)
        surroundings = {**os.environ, "SSH_AUTH_SOCK": str(path)}
        subprocess.run(["ssh-add", "-q", str(key)], env=surroundings, check=True, timeout=10)
        shown = subprocess.run(["ssh-add", "-l"], env=surroundings, check=True, timeout=10, capture_output=True)
        (offered,) = identities(str(path))
        assert offered.fingerprint in shown.stdout.decode(), "as ssh-add shows it"
        signer = agent_signer(offered.fingerprint[:16], str(path))
        for message in (b"", b"words\n", bytes(range(256)) * 100):
            assert holds("ed25519", FIRST.public_key().public_bytes_raw(), signer.sign("ed25519", message), message)
        subprocess.run(["ssh-add", "-q", "-D"], env=surroundings, check=True, timeout=10)
        with pytest.raises(SignerFailed, match="refused"):
            signer.sign("ed25519", b"words")
    finally:
        real.terminate()
        real.wait(10)
