"""Whether the model takes part, and the reason where it does not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any

import pytest

from solferino.extract import model
from solferino.extract.model import installed
from solferino.extract.model.card import CardFault, checked

CARD: dict[str, Any] = {
    "form": 1, "version": "1", "window": 8, "stride": 4, "roles": ["target"], "types": ["attack"],
    "blame": ["stated"], "fates": ["killed"], "scales": {"gate": [1, 0]}, "floors": {"target": 0.5},
}  # fmt: skip


def files(**changed: bytes | None) -> Callable[[str], bytes]:
    """A model of two small files with its card; ``changed``: other bytes for one of them, None to take it away."""
    contents: dict[str, bytes | None] = {"reader.onnx": b"network", "vocabulary.txt": b"[PAD]\n[UNK]\n[CLS]\n[SEP]\na"}
    card = {**CARD, "files": {n: hashlib.sha256(c or b"").hexdigest() for n, c in contents.items()}}
    contents["card.json"] = json.dumps(card).encode()
    contents.update({n.replace("_", "."): c for n, c in changed.items()})

    def read(name: str) -> bytes:
        content = contents[name]
        if content is None:
            raise FileNotFoundError(2, "No such file or directory")
        return content

    return read


@pytest.fixture(autouse=True)
def anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(installed.SWITCH, raising=False)
    installed._loaded.cache_clear()
    yield
    installed._loaded.cache_clear()


def test_a_model_is_known_by_the_digest_of_its_card() -> None:
    card, network, vocabulary = checked(files())
    assert card.digest == "sha256:" + hashlib.sha256(files()("card.json")).hexdigest()
    assert (network, vocabulary) == (b"network", ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a"])


@pytest.mark.parametrize("name", ["reader_onnx", "vocabulary_txt"])
def test_a_changed_file_is_refused_by_name(name: str) -> None:
    with pytest.raises(CardFault, match=rf"{name.replace('_', '.')} is not the file that card\.json names"):
        checked(files(**{name: b"other"}))


@pytest.mark.parametrize("name", ["reader_onnx", "vocabulary_txt", "card_json"])
def test_a_missing_file_is_named(name: str) -> None:
    with pytest.raises(CardFault, match=rf"{name.replace('_', '.')} cannot be read"):
        checked(files(**{name: None}))


@pytest.mark.parametrize("card", [b"{", b"[]", b"{}", b'{"files": 1}', b"null", b"\xff"])
def test_a_card_that_is_none_is_refused(card: bytes) -> None:
    with pytest.raises(CardFault, match=r"card\.json cannot be read"):
        checked(files(card_json=card))


def test_a_card_of_another_form_is_refused() -> None:
    written = json.loads(files()("card.json"))
    with pytest.raises(CardFault, match="form 2"):
        checked(files(card_json=json.dumps({**written, "form": 2}).encode()))


def test_it_can_be_switched_off_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOLFERINO_MODEL", "off")
    assert model.reader() is None
    assert model.digests() == ()
    assert model.status() == model.Status(False, None, "switched off by SOLFERINO_MODEL=off")


def test_without_the_distribution_it_is_absent_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "_DISTRIBUTION", "solferino_model_of_nobody")
    assert model.reader() is None
    assert model.digests() == ()
    assert model.status().reason == "not installed (pip install 'solferino[model]' ./models/reader)"


def test_a_changed_model_is_not_used_and_the_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Folder:
        def joinpath(self, name: str) -> Any:
            self.name = name
            return self

        def read_bytes(self) -> bytes:
            return files(reader_onnx=b"other")(self.name)

    monkeypatch.setattr(resources, "files", lambda name: Folder())
    assert model.reader() is None
    assert "reader.onnx is not the file" in model.status().reason


def test_a_vocabulary_without_the_pieces_that_open_and_close_is_refused() -> None:
    with pytest.raises(CardFault, match=r"vocabulary\.txt lacks"):
        model.Reader(checked(files())[0], b"network", ["[UNK]"])


def test_a_network_that_is_none_is_refused_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    class Folder:
        def joinpath(self, name: str) -> Any:
            self.name = name
            return self

        def read_bytes(self) -> bytes:
            return files()(self.name)

    monkeypatch.setattr(resources, "files", lambda name: Folder())
    assert model.reader() is None
    assert "onnxruntime" in model.status().reason
