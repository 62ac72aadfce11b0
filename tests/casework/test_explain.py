"""Why a claim is there: step, rule, model, and the words that each field stands on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from casework.small import STRIKE, write
from routes.terminal import solferino
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.decide import decide
from solferino.casework.explain import explain
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.extract.explaining import rule_in_words
from solferino.extract.row import EXTRACTORS
from solferino.record import Figure, HeldClaim, Statement, Verdict


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        add(made, write(tmp_path, strike=STRIKE))
        process(made)
        yield made


def one(case: Case, kind: type) -> HeldClaim:
    return next(c for c in held(case).claims if isinstance(c.claim, kind))


def about(case: Case, row: HeldClaim) -> dict[str, str]:
    return {r.about: r.words for r in explain(case, held(case), row)}


def test_step_version_and_the_absence_of_a_model_are_told(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    row = one(case, Figure)
    told = about(case, row)
    version = next(e.version for e in EXTRACTORS if e.name == "figures")
    assert f"step extract:figures, version {version}" in told["proposed by"]
    assert told["model"] in ("no model took part: rules alone", f"a model took part: SHA-256 {row.claim.model}")


def test_every_reason_with_offsets_quotes_the_text_at_them(case: Case) -> None:
    view = held(case)
    seen = 0
    for row in view.claims:
        text = view.texts[row.claim.passage.reading].text
        for reason in explain(case, view, row):
            if reason.start is not None:
                assert text[reason.start : reason.end] in reason.words
                seen += 1
    assert seen > 3


def test_an_unknown_source_is_told_as_unknown(tmp_path: Path) -> None:
    with create_case(tmp_path / "none", world=fixed_world()) as made:
        add(
            made,
            write(tmp_path, plain="Shells hit the market in the town of Varn on 3 May 2021 and killed 12 people.\n"),
        )
        process(made)
        assert about(made, one(made, Figure))["source"] == "nobody was found in the text who gives this figure"


def test_decisions_stand_with_their_reasons(case: Case) -> None:
    row = one(case, Statement)
    decide(case, row.id, Verdict.ACCEPT, person="Ada", reason="read beside the text")
    assert about(case, one(case, Statement))["decided"] == "Ada: accept: read beside the text"


def test_every_rule_that_gave_a_record_has_a_sentence(case: Case) -> None:
    for row in held(case).claims:
        step = row.proposed_by.split("/")[0].removeprefix("extract:")
        assert rule_in_words(step, row.claim.rule or ""), row.claim.rule


def test_the_command_prints_lines_and_json(case: Case, tmp_path: Path) -> None:
    key = one(case, Figure).id
    case.close()
    lines = solferino("claims", tmp_path / "case", "--explain", key)
    assert "⟦at least 12 people⟧" in lines.stdout.replace("⟦killing ", "⟦")
    told = json.loads(solferino("claims", tmp_path / "case", "--explain", key, "--json").stdout)
    assert {"about", "words", "start", "end"} == set(told["why"][0])
