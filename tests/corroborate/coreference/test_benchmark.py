"""benchmarks/coreference.py reads both forms of data, in either order, and never looks at the answers."""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

TEXT = [
    ["Ada", "Fenwick", ",", "34", ",", "was", "killed", "in", "Marrowby", "."],
    ["The", "death", "shook", "Marrowby", "."],
]


@pytest.fixture
def script() -> Iterator[ModuleType]:
    folder = str(Path(__file__).parents[3] / "benchmarks")
    sys.path.insert(0, folder)
    yield importlib.import_module("coreference")
    sys.path.remove(folder)


def lines(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def gvc(folder: Path, chain: str = "x") -> list[Path]:
    sentences = [{"sent_id": n + 3, "tokens": tokens} for n, tokens in enumerate(TEXT)]
    documents = [{"doc_id": key, "incident_id": "1", "sentences": sentences} for key in ("a", "b")]
    mentions = [
        {"doc_id": key, "sent_id": sent, "start": at, "end": at, "chain": chain}
        for key in ("a", "b")
        for sent, at in ((3, 6), (4, 1))
    ]
    return [lines(folder / "docs.jsonl", documents), lines(folder / "mentions.jsonl", mentions)]


def ecb(folder: Path) -> list[Path]:
    documents = [{"doc_id": key, "sentences": TEXT, "sent_ids": [0, 2]} for key in ("7_1ecb", "7_1ecbplus")]
    mentions = [{"doc_id": "7_1ecb", "sent_id": 2, "tokens_number": [1], "coref_chain": "x"}]
    return [lines(folder / "docs.jsonl", documents), lines(folder / "mentions.jsonl", mentions)]


def test_both_orders_give_the_same(script: ModuleType, tmp_path: Path) -> None:
    files = gvc(tmp_path)
    forth, back = script.read(files), script.read(files[::-1])
    assert forth == back
    assert forth.form == "gvc"
    assert forth.documents["a"] == TEXT
    assert {(m.sentence, m.tokens) for m in forth.gold} == {(0, (6,)), (1, (1,))}


def test_sub_topics_of_the_other_form_are_its_incidents(script: ModuleType, tmp_path: Path) -> None:
    corpus = script.read(ecb(tmp_path))
    assert corpus.form == "ecb"
    assert corpus.incident_of == {"7_1ecb": "7", "7_1ecbplus": "7+"}
    assert corpus.topic_of == {"7_1ecb": "7", "7_1ecbplus": "7"}
    assert [(m.sentence, m.tokens) for m in corpus.gold] == [(1, (1,))]


def test_other_answers_change_the_score_and_nothing_else(
    script: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def scored(chain_of_second: str) -> dict[str, float]:
        files = gvc(tmp_path)
        rows = [json.loads(line) for line in files[1].read_text(encoding="utf-8").splitlines()]
        rows[-1]["chain"] = chain_of_second
        lines(files[1], rows)
        monkeypatch.setattr(sys, "argv", ["coreference.py", *map(str, files), "--json"])
        assert script.main() == 0
        return {row["name"]: row["conll"] for row in json.loads(capsys.readouterr().out)["systems"]}

    assert scored("x")["ours"] == 1.0
    assert scored("y")["ours"] < 1.0
