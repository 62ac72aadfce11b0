"""What holds for every text, however broken: exact spans, the same answer twice, no crash, time in line with length."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from solferino.custody.naming import passages_in
from solferino.extract.protocol import Context
from solferino.extract.row import EXTRACTORS
from solferino.record import (
    Act,
    Credit,
    Figure,
    IncidentReport,
    Reading,
    Speaker,
    Statement,
    Text,
    content,
    sha256_hex,
)
from solferino.testing.noise import SENTENCES, noisy

LANGUAGES = sorted({tag for e in EXTRACTORS for tag in e.languages})


@pytest.fixture(scope="module")
def read() -> Callable[[str], Text]:
    def made(body: str) -> Text:
        digest = sha256_hex(body.encode("utf-8"))
        return Text.of(Reading(digest, digest, len(body)), body)

    return made


def in_language(text: Text, language: str) -> Text:
    return replace(text, reading=replace(text.reading, language=language))


def speakers_of(claim: object) -> list[Speaker]:
    if isinstance(claim, Statement):
        return [claim.speaker] if claim.speaker else []
    if isinstance(claim, Figure):
        return [claim.source] if claim.source else []
    if isinstance(claim, IncidentReport):
        return [s for s in (claim.alleged_by, *claim.denied_by, *claim.justified_by) if s]
    if isinstance(claim, Act):
        return [s for s in (claim.body, claim.reported_by) if s]
    return []


@pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda e: e.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_span_matches_and_the_same_text_gives_the_same_records(
    extractor, language: str, read: Callable[[str], Text]
) -> None:
    if language not in extractor.languages:
        assert list(extractor(in_language(read(SENTENCES[0] * 3), language), Context())) == []
        return
    for seed in range(60):
        text = in_language(read(noisy(seed)), language)
        claims = list(extractor(text, Context()))
        for claim in claims:
            for passage in passages_in(claim):
                assert passage.reading == text.id
                assert text.text[passage.start : passage.end] == passage.quote != ""
            assert claim.rule, claim
            assert 0 <= float(claim.confidence or -1) <= 1, claim
        assert [content(c) for c in extractor(text, Context())] == [content(c) for c in claims]


@pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda e: e.name)
def test_no_speaker_is_invented(extractor, read: Callable[[str], Text]) -> None:
    for seed in range(200, 300):
        text = read(noisy(seed))
        for claim in extractor(text, Context()):
            for speaker in speakers_of(claim):
                told = " ".join(text.text.split())
                assert " ".join(speaker.name.split()) in told, speaker
            if isinstance(claim, Credit):
                assert claim.to


@pytest.mark.slow
@pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda e: e.name)
@pytest.mark.parametrize(
    "body",
    [
        " ".join(SENTENCES[:6]),
        "12 people were killed and 13 injured, ",
        "“he said, ",
        "the village of Varn near Nor in Lorne and ",
        "A" * 200 + " ",
        "told AFP ",
        "in favour, 24 against ",
        "X",
    ],
    ids=[
        "news",
        "one sentence of figures",
        "quotes never closed",
        "places",
        "capitals",
        "credits",
        "votes",
        "one word",
    ],
)
def test_time_grows_in_line_with_the_text(extractor, body: str, read: Callable[[str], Text]) -> None:
    def seconds(size: int) -> float:
        text = read((body * (size // len(body) + 1))[:size])
        began = time.process_time()
        for _ in extractor(in_language(text, "en"), Context()):
            pass
        return time.process_time() - began

    seconds(5_000)
    short, long = seconds(40_000), seconds(160_000)
    assert long < 12 * short + 0.5  # four times the text; squares would be sixteen
