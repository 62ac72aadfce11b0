"""What the extractors give of a fixed set of texts is written down. It may change only together with the version.

Run ``python tests/extract/golden.py`` after a wanted change, when the version is raised; it refuses otherwise.
"""

from __future__ import annotations

import pytest

from extract.golden import DIGESTS, digests, languages, refusals, texts
from solferino.extract.row import EXTRACTORS

NAMES = [e.name for e in EXTRACTORS]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_version_gives_the_same_records(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOLFERINO_MODEL", "off")
    extractor = next(e for e in EXTRACTORS if e.name == name)
    written = DIGESTS[name]
    assert written["version"] == extractor.version, "the version was raised: run python tests/extract/golden.py"
    assert written["digest"] == digests([extractor])[name]["digest"], "what it gives has changed: raise its version"


@pytest.mark.parametrize("name", NAMES)
def test_every_language_that_an_extractor_declares_is_in_the_fixed_set(name: str) -> None:
    extractor = next(e for e in EXTRACTORS if e.name == name)
    assert extractor.languages <= languages()


def test_a_text_in_a_language_that_an_extractor_does_not_declare_is_not_looked_through() -> None:
    for extractor in EXTRACTORS:
        assert "ja" not in extractor.languages


def test_new_digests_are_refused_while_the_version_is_the_old_one() -> None:
    old = {"figures": {"version": "en2", "digest": "a"}, "acts": {"version": "en2", "digest": "b"}}
    new = {"figures": {"version": "en2", "digest": "c"}, "acts": {"version": "en3", "digest": "d"}}
    assert refusals(old, new) == ["figures"]


def test_the_fixed_set_is_large_enough_to_notice() -> None:
    assert sum(len(t.text.split()) for t in texts()) > 5_000
