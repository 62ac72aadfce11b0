"""A new version of a step runs again on what it touches, and says what it says differently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from casework.small import QUOTED, Quotes, claims, run, write
from routes.terminal import solferino
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.decide import decide
from solferino.casework.process import preview, process
from solferino.record import Derivation, Verdict

OTHER = "The clerk of Tavel spoke to the paper on Monday evening. “It rained all night,” he said of the storm.\n"


@dataclass
class Modelled(Quotes):
    models: tuple[str, ...] = ()


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        add(made, write(tmp_path, speech=QUOTED, other=OTHER))
        run(made)
        yield made


def test_a_first_run_has_nothing_to_compare_with(tmp_path: Path) -> None:
    with create_case(tmp_path / "new", world=fixed_world()) as made:
        add(made, write(tmp_path, speech=QUOTED))
        assert run(made).compared == []


def test_the_difference_counts_each_claim_once(case: Case) -> None:
    (compared,) = run(case, Quotes(version="2", shift=1)).compared
    found = compared.difference
    assert (compared.step, compared.versions, compared.version, compared.texts) == (
        "extract:statements",
        ("1",),
        "2",
        2,
    )
    assert (len(found.same), len(found.changed), len(found.gone), len(found.new)) == (0, 3, 0, 0)


def test_what_is_gone_or_new_is_told_apart_from_what_changed(case: Case) -> None:
    (gone,) = run(case, Quotes(version="2", silent=True)).compared
    assert (len(gone.difference.gone), len(gone.difference.changed)) == (3, 0)
    (back,) = run(case, Quotes(version="3")).compared
    assert (len(back.difference.new), len(back.difference.same)) == (3, 0)


def test_decisions_that_a_version_touches_are_counted_by_fate(case: Case) -> None:
    first, second, third = sorted(claims(case), key=lambda c: c.claim.passage.quote)
    for claim in (first, second):
        decide(case, claim.id, Verdict.ACCEPT, person="Ada", reason="read beside the text")
    (compared,) = run(case, Quotes(version="2", shift=1)).compared
    assert compared.difference.decisions_touched() == {"same": 0, "changed": 2, "gone": 0}
    assert third.id not in compared.difference.decided


def test_a_preview_writes_nothing_and_gives_the_same_answer_as_the_run(case: Case) -> None:
    size = case.vault.head().size
    seen = preview(case, extractor_row=[Quotes(version="2", shift=1)])
    assert case.vault.head().size == size
    assert list(seen) == run(case, Quotes(version="2", shift=1)).compared


def test_a_text_on_which_the_new_version_fails_is_counted_and_not_compared(case: Case) -> None:
    (compared,) = preview(case, extractor_row=[Quotes(version="2", fails=True)])
    assert (compared.failed, compared.texts, compared.difference.gone) == (2, 0, ())


def test_another_model_runs_the_step_again_and_stands_in_the_derivation(case: Case) -> None:
    done = process(case, extractor_row=[Modelled(models=("ab" * 32,))])
    (compared,) = done.compared
    assert (compared.models_before, compared.models) == ((), ("ab" * 32,))
    assert len(compared.difference.same) == 3
    batch = case.vault.lines(case.fold().events[done.entries[0]].batch.root)
    (derivation,) = (line.record for line in batch if isinstance(line.record, Derivation))
    assert derivation.models == ("ab" * 32,)
    assert not process(case, extractor_row=[Modelled(models=("ab" * 32,))]).changed


def test_the_command_line_shows_what_would_change(case: Case, tmp_path: Path) -> None:
    run(case, Quotes(version="0"))
    case.close()
    shown = solferino("process", tmp_path / "case", "--preview")
    assert shown.returncode == 0
    assert "extract:statements" in shown.stdout
    assert "gone" in shown.stdout
