"""Key files: made once, readable by their owner only, opened by a passphrase, and silent about what is in them."""

from __future__ import annotations

import copy
import json
import logging
import os
import pickle
import stat
import traceback
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from solferino.custody.note import TreeHead, log_keys, sign_checkpoint, signature_holds
from solferino.custody.signature import holds
from solferino.keyring import (
    FileSigner,
    KeyDamaged,
    KeyLocked,
    KeyNotMade,
    NoSuchKey,
    SignerFailed,
    device_id,
    files,
    fingerprint,
    key_folder,
    make,
    names,
    new_passphrase,
    open_key,
    public_half,
    signer_named,
)
from solferino.record import NewerFormat, canonical
from solferino.testing.worlds import Entropy

MADE = "2026-11-21T09:00:00.000000Z"
WORDS = "four words by chance"


def made(folder: Path, name: str = "olena", words: str = WORDS) -> FileSigner:
    return make(folder, name, lambda: words, made=MADE, entropy=Entropy(name.encode()))


def opened(folder: Path, name: str = "olena", words: str = WORDS) -> FileSigner:
    return open_key(folder, name, lambda: words)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# -- with real encryption ---------------------------------------------------------------------------------------------


def test_a_key_file_is_an_age_file_that_age_opens_and_no_other_passphrase_does(folder: Path) -> None:
    signer = made(folder)
    sealed = (folder / "olena.age").read_bytes()
    assert sealed.startswith(b"age-encryption.org/v1\n-> scrypt ")
    contents = pyrage.passphrase.decrypt(sealed, WORDS)
    form = json.loads(contents)
    assert canonical(form) == contents
    assert {k: len(v) for k, v in form.pop("seeds").items()} == {"ed25519": 64, "ml-dsa-44": 64}
    assert form == {"form": "solferino.keyfile/1", "made": MADE, "name": "olena"}
    assert files._signer("olena", contents, folder).public == signer.public
    with pytest.raises(KeyLocked, match="does not open"):
        opened(folder, words=WORDS + " ")


# -- made once --------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("quick")
class TestMaking:
    def test_nobody_but_the_owner_may_read_it(self, folder: Path) -> None:
        before = os.umask(0)
        try:
            made(folder)
        finally:
            os.umask(before)
        assert mode(folder) == 0o700
        assert {p.name: mode(p) for p in folder.iterdir()} == {"olena.age": 0o600, "olena.pub": 0o600}

    def test_both_halves_sign_and_the_signatures_hold(self, folder: Path) -> None:
        made(folder)
        signer = opened(folder)
        note = sign_checkpoint(TreeHead("solferino/1", 3, b"r" * 32), signer)
        keys = log_keys("solferino/1", signer.public)
        assert len(keys) == len(note.signatures) == 2
        assert all(signature_holds(k, s, note.text) for k, s in zip(keys, note.signatures, strict=True))
        assert holds("ml-dsa-44", signer.public["ml-dsa-44"], signer.sign("ml-dsa-44", b"words"), b"words")
        with pytest.raises(SignerFailed, match="no rsa key"):
            signer.sign("rsa", b"words")

    def test_two_keys_never_share_a_secret(self, folder: Path) -> None:
        first, second = made(folder, "a"), made(folder, "b")
        assert not set(first.public.values()) & set(second.public.values())

    def test_a_key_is_never_overwritten(self, folder: Path) -> None:
        made(folder)
        before = {p.name: p.read_bytes() for p in folder.iterdir()}
        asked: list[str] = []
        with pytest.raises(KeyNotMade, match="never overwritten"):
            make(folder, "olena", lambda: asked.append("") or WORDS, made=MADE, entropy=Entropy(b"2"))
        assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
        assert not asked, "nobody types a passphrase for a name that is taken"

    def test_nor_by_somebody_who_came_first_by_a_moment(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        really = os.link

        def late(source: Path, target: Path) -> None:
            target.write_bytes(b"the other one's")
            really(source, target)

        monkeypatch.setattr(os, "link", late)
        with pytest.raises(KeyNotMade, match="never overwritten"):
            made(folder)
        assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"olena.age": b"the other one's"}

    def test_a_stick_without_hard_links_keeps_keys_too(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refused(source: Path, target: Path) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(os, "link", refused)
        assert made(folder).public == opened(folder).public
        assert sorted(p.name for p in folder.iterdir()) == ["olena.age", "olena.pub"]

    @pytest.mark.parametrize("call", ["fsync", "link"])
    def test_a_disk_that_refuses_leaves_no_key(self, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, call, full)
        monkeypatch.setattr(Path, "rename", full)
        with pytest.raises(files.KeyStorageFailed, match="No space left") as told:
            made(folder)
        assert (told.value.code, list(folder.iterdir())) == ("SOLF-E415", [])

    @pytest.mark.parametrize("name", ["", ".", "..", "a/b", "../a", "a b", ".hidden", "-x", "agent:a", "a\n", "x" * 65])
    def test_a_name_that_could_lead_elsewhere_is_none(self, folder: Path, name: str) -> None:
        with pytest.raises(KeyNotMade, match="no name for a key"):
            made(folder, name)
        with pytest.raises(NoSuchKey):
            opened(folder, name)

    @pytest.mark.parametrize("name", ["olena", "Олена-2026", "عمر", "a.b_c", "7"])
    def test_a_name_may_be_in_any_script(self, folder: Path, name: str) -> None:
        signer = made(folder, name)
        assert opened(folder, name).public == signer.public
        assert names(folder) == [name]

    def test_a_folder_into_which_others_may_write_is_refused(self, folder: Path) -> None:
        folder.mkdir(mode=0o700)
        folder.chmod(0o777)
        with pytest.raises(KeyLocked, match="other people may write"):
            made(folder)
        assert list(folder.iterdir()) == []


# -- opened again -----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("quick")
class TestOpening:
    def test_a_key_that_is_not_there_is_named_and_nobody_is_asked(self, folder: Path) -> None:
        def nobody() -> str:
            raise AssertionError("asked")

        with pytest.raises(NoSuchKey, match="no key file named 'olga'") as told:
            open_key(folder, "olga", nobody)
        assert "solferino key new" in told.value.do

    def test_a_wrong_passphrase_is_told_from_a_damaged_file(self, folder: Path) -> None:
        made(folder)
        with pytest.raises(KeyLocked, match="does not open") as locked:
            opened(folder, words="other words")
        assert (locked.value.code, int(locked.value.exit_code)) == ("SOLF-E615", 6)
        path = folder / "olena.age"
        whole = path.read_bytes()
        for damaged in (b"", whole[:20], whole[:-1], whole + b"x", b"x" + whole, whole[:60] + b"?" + whole[61:]):
            path.write_bytes(damaged)
            with pytest.raises(KeyDamaged, match="not as it was written"):
                opened(folder)
        path.write_bytes(b"x" * 100_000)
        with pytest.raises(KeyDamaged):
            opened(folder)

    @pytest.mark.parametrize("bits", [0o640, 0o604, 0o660, 0o644])
    def test_a_file_that_others_may_read_is_not_opened(self, folder: Path, bits: int) -> None:
        made(folder)
        (folder / "olena.age").chmod(bits)
        with pytest.raises(KeyLocked, match="other people on this machine") as told:
            opened(folder)
        assert "chmod 600" in told.value.do

    def test_a_file_of_a_newer_form_asks_for_a_newer_version(self, folder: Path) -> None:
        made(folder)
        newer = canonical({"form": "solferino.keyfile/2", "what": "is this"})
        (folder / "olena.age").write_bytes(files._locked(newer, WORDS))
        with pytest.raises(NewerFormat, match="newer version"):
            opened(folder)
        (folder / "olena.pub").write_bytes(canonical({"form": "solferino.publickeys/9"}))
        with pytest.raises(NewerFormat):
            public_half(folder, "olena")

    @pytest.mark.parametrize(
        "contents",
        [
            b"not json",
            b'{"form":"solferino.keyfile/1"}',
            b'{"form":"solferino.keyfile/1","seeds":{"ed25519":"00"}}',
            canonical({"form": "solferino.keyfile/1", "seeds": {"ed25519": "0" * 64, "ml-dsa-44": "A" * 64}}),
            canonical(
                {"form": "solferino.keyfile/1", "seeds": {"ed25519": "0" * 64, "ml-dsa-44": "0" * 64, "rsa": ""}}
            ),
            canonical({"form": "age", "seeds": {}}),
        ],
    )
    def test_contents_of_another_shape_are_damage(self, folder: Path, contents: bytes) -> None:
        made(folder)
        (folder / "olena.age").write_bytes(files._locked(contents, WORDS))
        with pytest.raises(KeyDamaged):
            opened(folder)

    def test_a_public_half_that_is_lost_comes_back_and_one_that_lies_is_refused(self, folder: Path) -> None:
        signer = made(folder)
        other = made(folder, "other")
        public = folder / "olena.pub"
        before = public.read_bytes()
        public.unlink()
        assert public_half(folder, "olena") is None
        assert opened(folder).public == signer.public
        assert public.read_bytes() == before
        half = public_half(folder, "other")
        assert half is not None
        assert half.keys == other.public
        public.write_bytes((folder / "other.pub").read_bytes())
        with pytest.raises(KeyDamaged, match="not those of the key"):
            opened(folder)

    def test_listing_needs_no_passphrase(self, folder: Path) -> None:
        assert names(folder) == []
        signers = {name: made(folder, name) for name in ("b", "a")}
        assert names(folder) == ["a", "b"]
        for name in names(folder):
            half = public_half(folder, name)
            assert half is not None
            assert (half.made, half.keys) == (MADE, signers[name].public)
        for damaged in (b"{}", b"\xff", canonical({"form": "solferino.publickeys/1", "keys": {"ed25519": "AAAA"}})):
            (folder / "a.pub").write_bytes(damaged)
            with pytest.raises(KeyDamaged):
                public_half(folder, "a")
        assert names(folder) == ["a", "b"], "one damaged file hides no other"
        assert opened(folder, "b").public == signers["b"].public


# -- names and passphrases --------------------------------------------------------------------------------------------


def asking(*answers: str) -> Callable[[str], str]:
    rows = iter(answers)
    return lambda question: next(rows)


@pytest.mark.usefixtures("quick")
class TestChoosing:
    def test_without_a_name_the_only_key_is_meant(self, folder: Path) -> None:
        with pytest.raises(NoSuchKey, match="no key to sign with") as none:
            signer_named(folder, None, ask=asking())
        assert "solferino key new NAME" in none.value.do
        signer = made(folder)
        assert signer_named(folder, None, ask=asking(WORDS)).public == signer.public
        made(folder, "other")
        with pytest.raises(NoSuchKey, match="2 keys") as several:
            signer_named(folder, None, ask=asking())
        assert several.value.do == "name one: olena, other"

    def test_the_question_names_the_key_and_a_file_answers_it(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        signer = made(folder)
        asked = []
        signer_named(folder, "olena", ask=lambda question: asked.append(question) or WORDS)
        assert asked == ["passphrase of the key olena"]
        words = tmp_path / "words"
        monkeypatch.setenv("SOLFERINO_PASSPHRASE_FILE", str(words))
        with pytest.raises(KeyLocked, match="cannot be read"):
            signer_named(folder, "olena", ask=asking())
        for form in (WORDS, WORDS + "\n", WORDS + "\r\n"):
            words.write_text(form, encoding="utf-8", newline="")
            assert signer_named(folder, "olena", ask=asking()).public == signer.public
        for odd in (b"two\nlines\n", b"\xff\xfe", b"x" * 5000):
            words.write_bytes(odd)
            with pytest.raises(KeyLocked, match="not one line") as told:
                signer_named(folder, "olena", ask=asking())
            assert told.value.__context__ is None, "the parser's error holds the bytes"


def test_a_new_passphrase_is_typed_twice_and_is_not_short(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert new_passphrase("olena", asking(WORDS, WORDS)) == WORDS
    with pytest.raises(KeyNotMade, match="differ"):
        new_passphrase("olena", asking(WORDS, WORDS + "!"))
    for empty in ("", " " * 20):
        with pytest.raises(KeyNotMade, match="needs a passphrase"):
            new_passphrase("olena", asking(empty))
    with pytest.raises(KeyNotMade, match="7 characters is soon guessed"):
        new_passphrase("olena", asking("1234567"))
    file = folder.parent / "words"
    file.write_text("short\n", encoding="utf-8")
    monkeypatch.setenv("SOLFERINO_PASSPHRASE_FILE", str(file))
    with pytest.raises(KeyNotMade, match="5 characters"):
        new_passphrase("olena", asking())


def test_the_folder_is_the_users_unless_it_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOLFERINO_KEYS", str(tmp_path / "here"))
    assert key_folder() == tmp_path / "here"
    monkeypatch.delenv("SOLFERINO_KEYS")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert key_folder().parts[-2:] == ("solferino", "keys")


def test_a_device_keeps_its_id(folder: Path) -> None:
    first = device_id(folder, Entropy(b"1"))
    assert device_id(folder, Entropy(b"2")) == first
    assert first == "device:" + Entropy(b"1")(16).hex()
    (folder / "device").write_text("device:no\n", encoding="utf-8")
    with pytest.raises(KeyDamaged, match="names this device"):
        device_id(folder, Entropy(b"3"))


def test_a_fingerprint_is_of_the_algorithm_and_the_key() -> None:
    assert fingerprint("ed25519", bytes(32)) != fingerprint("ml-dsa-44", bytes(32))
    assert len(fingerprint("ed25519", bytes(32))) == 64


# -- nothing leaks ----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("quick")
def test_no_private_byte_and_no_passphrase_shows_in_words_errors_logs_or_copies(
    folder: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    seeds = [Entropy(b"olena")(64)[:32].hex(), Entropy(b"olena")(64)[32:].hex()]
    signer = made(folder)
    contents = files._unlocked((folder / "olena.age").read_bytes(), WORDS)
    assert contents is not None
    assert all(seed.encode() in contents for seed in seeds), "these are the seeds"
    shown = [repr(signer), str(signer), f"{signer!r}", (folder / "olena.pub").read_text("utf-8"), str(signer.public)]
    path = folder / "olena.age"
    for damaged in (contents[:-1], contents + b",", contents.replace(b"solferino.keyfile/1", b"solferino.keyfile/2")):
        path.write_bytes(files._locked(damaged, WORDS))
        with pytest.raises((KeyDamaged, NewerFormat)) as told:
            opened(folder)
        shown += _everything(told.value)
    path.write_bytes(files._locked(contents, "other words"))
    with pytest.raises((KeyLocked, KeyDamaged)) as wrong:
        opened(folder)
    shown += _everything(wrong.value)
    for copying in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="not copied or pickled") as refused:
            copying(signer)  # type: ignore[operator]
        shown += _everything(refused.value)
    shown += [caplog.text, *capsys.readouterr()]
    words = "\n".join(shown)
    raw = [bytes.fromhex(seed) for seed in seeds]
    assert not any(seed in words for seed in [*seeds, *(repr(r)[2:-1] for r in raw)])
    assert WORDS not in words
    assert not hasattr(signer, "__dict__")


def _everything(error: BaseException) -> list[str]:
    """An error with all that hangs on it: what a report of a fault could show."""
    shown = []
    link: BaseException | None = error
    while link is not None:
        shown += ["".join(traceback.format_exception(link)), repr(link), repr(vars(link)), repr(link.args)]
        link = link.__context__
    return shown
