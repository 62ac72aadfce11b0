"""Key files: the private keys of one person or device under a name, encrypted with a passphrase.

``<name>.age`` is an age file (age-encryption.org/v1, scrypt recipient), so ``age -d`` opens it too. Inside is canonical
JSON with the two 32-byte seeds. ``<name>.pub`` beside it holds the public keys, so that listing needs no passphrase.
A file is made once, durably, and never overwritten; losing it is losing the key.

Python cannot wipe the memory of a value. What can be done is done: seeds are handed to the library at once and let go
of, nothing keeps a passphrase, and no error, repr or log holds either.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
import unicodedata
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from solferino.custody.note import strict_base64
from solferino.custody.signature import ED25519, ML_DSA_44, PUBLIC_BYTES
from solferino.keyring.checked import checked, lacks
from solferino.keyring.errors import KeyDamaged, KeyLocked, KeyNotMade, NoSuchKey
from solferino.keyring.folders import data_folder
from solferino.record import (
    Exit,
    Json,
    MalformedRecord,
    NewerFormat,
    NotCanonical,
    SolferinoError,
    canonical,
    parse_canonical,
    sha256_hex,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

FOLDER_VARIABLE = "SOLFERINO_KEYS"
PRIVATE, PUBLIC = ".age", ".pub"
_FORM, _PUBLIC_FORM = "solferino.keyfile/1", "solferino.publickeys/1"
_SEED_BYTES = 32
_LONGEST = 64 * 1024  # bytes of either file; one of ours has a few hundred
_BEGINS = b"age-encryption.org/v1\n-> scrypt "
_NAME = re.compile(r"[^\W_][\w.-]{0,63}")
_DEVICE_FILE = "device"
_DEVICE = re.compile(r"device:[0-9a-f]{32}")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


class KeyStorageFailed(SolferinoError):
    """The disk or the system refused to keep or give a key file."""

    code, exit_code = "SOLF-E415", Exit.PARTIAL


@dataclass(frozen=True, slots=True)
class PublicHalf:
    """What anybody may know of a key file. made: an instant. keys: raw public keys by algorithm."""

    name: str
    made: str
    keys: Mapping[str, bytes]
    digest: str  # SHA-256 of the encrypted file as it was made; tells a damaged file from a wrong passphrase


class FileSigner:
    """A :class:`solferino.custody.note.Signer` whose private keys came from a key file."""

    kept_in = "file"
    __slots__ = ("_ed25519", "_ml_dsa_44", "_public", "name")

    def __init__(self, name: str, ed25519: Ed25519PrivateKey, ml_dsa_44: MLDSA44PrivateKey) -> None:
        self.name = name
        self._ed25519 = ed25519
        self._ml_dsa_44 = ml_dsa_44
        self._public = {
            ED25519: ed25519.public_key().public_bytes_raw(),
            ML_DSA_44: ml_dsa_44.public_key().public_bytes_raw(),
        }

    @property
    def public(self) -> Mapping[str, bytes]:
        """Raw public keys by algorithm."""
        return dict(self._public)

    def sign(self, algorithm: str, message: bytes) -> bytes:
        """The raw signature over a message. Raises SignerFailed."""
        private: Ed25519PrivateKey | MLDSA44PrivateKey
        if algorithm == ED25519:
            private = self._ed25519
        elif algorithm == ML_DSA_44:
            private = self._ml_dsa_44
        else:
            raise lacks(algorithm, signer=f"the key {self.name}")
        made_by = f"the key {self.name}"
        return checked(algorithm, self._public[algorithm], private.sign(message), message, made_by=made_by)

    def __repr__(self) -> str:
        return f"<FileSigner {self.name}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("private keys are not copied or pickled")


class ThrowawaySigner(FileSigner):
    """Keys made for one use and kept nowhere: for a demonstration. What it signed stays checkable; nothing more can be
    signed with it."""

    kept_in = "nowhere"
    __slots__ = ()

    def __init__(self, entropy: Callable[[int], bytes]) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

        ed25519, ml_dsa_44 = entropy(32), entropy(32)
        super().__init__(
            "throwaway",
            Ed25519PrivateKey.from_private_bytes(ed25519),
            MLDSA44PrivateKey.from_seed_bytes(ml_dsa_44),
        )


def fingerprint(algorithm: str, public: bytes) -> str:
    """What two people read to each other to be sure that they mean one key: 64 hexadecimal digits.

    SHA-256 of the algorithm's name, a line feed and the raw public key.
    """
    return sha256_hex(algorithm.encode() + b"\n" + public)


def key_folder() -> Path:
    """Where the keys of this user lie: SOLFERINO_KEYS, else a folder of the system for data of programs."""
    given = os.environ.get(FOLDER_VARIABLE)
    if given:
        return Path(given)
    return data_folder() / "keys"


def make(
    folder: Path, name: str, passphrase: Callable[[], str], *, made: str, entropy: Callable[[int], bytes]
) -> FileSigner:
    """Make a key file, open what was made as a check, and give what is in it.

    passphrase: asked only when the name is free. made: an instant. entropy: gives the two seeds; that of the operating
    system wherever a key is to be used. Raises KeyNotMade for a name that is none or is taken, KeyLocked for a folder
    that others may write to, and KeyStorageFailed.
    """
    name = _checked_name(name)
    _private_folder(folder)
    private, public = folder / (name + PRIVATE), folder / (name + PUBLIC)
    if private.exists() or public.exists():
        raise _taken(name, folder)
    words = passphrase()
    sealed = _locked(_new_contents(name, made, entropy), words)
    signer = _signer(name, _unlocked(sealed, words) or b"", private)
    _create(private, sealed)
    _create(public, _public_bytes(PublicHalf(name, made, signer.public, sha256_hex(sealed))))
    return signer


def open_key(folder: Path, name: str, passphrase: Callable[[], str]) -> FileSigner:
    """Open a key file. passphrase: asked only when the file is there and fit to be opened.

    Raises NoSuchKey, KeyLocked for a wrong passphrase or a file that others may read, KeyDamaged, NewerFormat and
    KeyStorageFailed.
    """
    name = unicodedata.normalize("NFC", name)
    path = folder / (name + PRIVATE)
    if not _is_name(name) or not path.is_file():
        raise NoSuchKey(
            f"there is no key file named {name!r}",
            where=str(folder),
            do="list them with `solferino key list`, or make one with `solferino key new NAME`",
        )
    sealed = _read_private(path)
    if not sealed.startswith(_BEGINS):
        raise _damaged(path)
    known = public_half(folder, name)
    contents = _unlocked(sealed, passphrase())
    if contents is None:
        if known is not None and known.digest != sha256_hex(sealed):
            raise _damaged(path)
        raise KeyLocked(
            "the passphrase does not open this key file",
            where=str(path),
            kept="nothing was signed",
            do="try again; without the passphrase the key is lost, so make and enroll another",
        )
    signer = _signer(name, contents, path)
    if known is None:
        _create(
            folder / (name + PUBLIC),
            _public_bytes(PublicHalf(name, _made(contents), signer.public, sha256_hex(sealed))),
        )
    elif known.keys != signer.public:
        raise KeyDamaged(
            "the public keys beside this key file are not those of the key",
            where=str(folder / (name + PUBLIC)),
            kept="nothing was signed",
            do="find out who changed it; the file is made again when it is not there",
        )
    return signer


def names(folder: Path) -> list[str]:
    """The names of the key files here, sorted."""
    if not folder.is_dir():
        return []
    found = sorted(p.name.removesuffix(PRIVATE) for p in folder.glob("*" + PRIVATE) if p.is_file())
    return [name for name in found if _is_name(name)]


def public_half(folder: Path, name: str) -> PublicHalf | None:
    """What lies beside a key file for everybody to read; None where nothing does.

    Raises KeyDamaged, NewerFormat and KeyStorageFailed.
    """
    path = folder / (name + PUBLIC)
    if not _is_name(name) or not path.is_file():
        return None
    form = _object(_read(path).removesuffix(b"\n"))
    keys = form.get("keys")
    _must_be(_PUBLIC_FORM, form, path)
    if not isinstance(keys, dict):
        raise _damaged(path)
    raw = {algorithm: _raw(algorithm, text) for algorithm, text in keys.items()}
    if any(public is None for public in raw.values()) or not raw:
        raise _damaged(path)
    public = {algorithm: value for algorithm, value in raw.items() if value is not None}
    return PublicHalf(name, str(form.get("made", "")), public, str(form.get("sha256", "")))


def device_id(folder: Path, entropy: Callable[[int], bytes]) -> str:
    """The id under which this device holds keys for which nobody put a name: random, made once, kept in the folder."""
    path = folder / _DEVICE_FILE
    if not path.is_file():
        _private_folder(folder)
        _create(path, f"device:{entropy(16).hex()}\n".encode(), may_exist=True)
    kept = _read(path).decode("ascii", "replace").strip()
    if not _DEVICE.fullmatch(kept):
        raise KeyDamaged("the file that names this device is damaged", where=str(path), do="restore it, or remove it")
    return kept


# -- the two files ----------------------------------------------------------------------------------------------------


def _new_contents(name: str, made: str, entropy: Callable[[int], bytes]) -> bytes:
    seeds = {algorithm: entropy(_SEED_BYTES).hex() for algorithm in (ED25519, ML_DSA_44)}
    return canonical({"form": _FORM, "made": made, "name": name, "seeds": dict(seeds)})


def _signer(name: str, contents: bytes, path: Path) -> FileSigner:
    """The keys in an opened file. Any fault is told without a word of what was in it."""
    form = _object(contents)
    seeds = form.get("seeds")
    _must_be(_FORM, form, path)
    if not isinstance(seeds, dict):
        raise _damaged(path)
    halves = [_seed(seeds.get(algorithm)) for algorithm in (ED25519, ML_DSA_44)]
    if set(seeds) != {ED25519, ML_DSA_44} or None in halves:
        raise _damaged(path)
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

    first, second = halves
    return FileSigner(
        name, Ed25519PrivateKey.from_private_bytes(first or b""), MLDSA44PrivateKey.from_seed_bytes(second or b"")
    )


def _seed(form: Json) -> bytes | None:
    if not isinstance(form, str) or not re.fullmatch(f"[0-9a-f]{{{2 * _SEED_BYTES}}}", form):
        return None
    return bytes.fromhex(form)


def _made(contents: bytes) -> str:
    return str(_object(contents).get("made", ""))


def _object(data: bytes) -> dict[str, Json]:
    """A JSON object, or an empty one for anything else: a parser's own error would carry the text it failed on."""
    try:
        form = parse_canonical(data)
    except (NotCanonical, MalformedRecord):
        return {}
    return form if isinstance(form, dict) else {}


def _locked(contents: bytes, passphrase: str) -> bytes:
    import pyrage

    return bytes(pyrage.passphrase.encrypt(contents, passphrase))


def _unlocked(sealed: bytes, passphrase: str) -> bytes | None:
    """The contents, or None where the passphrase does not open them or they are damaged."""
    import pyrage

    try:
        return bytes(pyrage.passphrase.decrypt(sealed, passphrase))
    except pyrage.DecryptError:
        return None


def _public_bytes(half: PublicHalf) -> bytes:
    keys: dict[str, Json] = {algorithm: b64encode(raw).decode() for algorithm, raw in half.keys.items()}
    form: Json = {"form": _PUBLIC_FORM, "keys": keys, "made": half.made, "name": half.name, "sha256": half.digest}
    return canonical(form) + b"\n"


def _raw(algorithm: str, text: Json) -> bytes | None:
    try:
        raw = strict_base64(text) if isinstance(text, str) else b""
    except MalformedRecord:
        return None
    return raw if len(raw) == PUBLIC_BYTES.get(algorithm) else None


def _is_name(name: str) -> bool:
    composed = unicodedata.normalize("NFC", name)
    return bool(_NAME.fullmatch(composed)) and len(composed.encode("utf-8", "replace")) <= 200


def _checked_name(name: str) -> str:
    name = unicodedata.normalize("NFC", name)
    if not _is_name(name):
        raise KeyNotMade(
            f"{name!r} is no name for a key",
            kept="no key was made",
            do="take letters, digits, dots, hyphens and underscores; begin with a letter or a digit",
        )
    return name


def _taken(name: str, folder: Path) -> KeyNotMade:
    return KeyNotMade(
        f"there is a key named {name!r}, and a key is never overwritten",
        where=str(folder),
        kept="that key is as it was",
        do="choose another name, such as one with the year in it",
    )


def _damaged(path: Path) -> KeyDamaged:
    return KeyDamaged(
        "this key file is not as it was written",
        where=str(path),
        kept="nothing was signed",
        do="restore it from a copy; if there is none, the key is lost: revoke it and make another",
    )


def _must_be(wanted: str, form: Mapping[str, Json], path: Path) -> None:
    """Raise NewerFormat for a later version of the form, KeyDamaged for anything else that is not it."""
    told = form.get("form")
    if told == wanted:
        return
    if isinstance(told, str) and told.startswith(wanted.rstrip("0123456789")):
        raise NewerFormat("this key file was made by a newer version", where=str(path), do="use a newer solferino")
    raise _damaged(path)


# -- the disk ---------------------------------------------------------------------------------------------------------


def _private_folder(folder: Path) -> None:
    """Make the folder for nobody but its owner. Raises KeyLocked where others may put files into it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        mode = folder.stat().st_mode
    except OSError as error:
        raise _refused(error, folder) from None
    if mode & _OTHERS_WRITE:
        raise KeyLocked("other people may write into the folder for keys", where=str(folder), do=f"chmod 700 {folder}")


def _read_private(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise _refused(error, path) from None
    if mode & _OTHERS:
        raise KeyLocked(
            "other people on this machine may read this key file",
            where=str(path),
            kept="the key was not opened",
            do=f"chmod 600 {path}; if somebody may have copied it, take another key",
        )
    return _read(path)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as handle:
            data = handle.read(_LONGEST + 1)
    except OSError as error:
        raise _refused(error, path) from None
    if len(data) > _LONGEST:
        raise _damaged(path)
    return data


def _create(path: Path, data: bytes, *, may_exist: bool = False) -> None:
    """Write a file whole and durably under a name that was free, readable by nobody but its owner."""
    part = path.with_name(f".part-{secrets.token_hex(8)}")
    try:
        _write(part, data)
        try:
            _give_name(part, path)
        finally:
            part.unlink(missing_ok=True)
        _sync(path.parent, os.O_RDONLY)
    except FileExistsError:
        if not may_exist:
            raise _taken(path.stem, path.parent) from None
    except OSError as error:
        raise _refused(error, path) from None


def _write(part: Path, data: bytes) -> None:
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _give_name(part: Path, path: Path) -> None:
    """Create-only. A file system without hard links gets a look and a rename."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(str(path)) from None
        part.rename(path)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _refused(error: OSError, path: Path) -> KeyStorageFailed:
    return KeyStorageFailed(
        f"the system refused a key file: {error.strerror or error}",
        where=str(path),
        kept="keys that were there before are as they were",
        do="check the disk and the permissions of the folder, then the same command again",
    )
