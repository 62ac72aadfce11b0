"""The way of an article through the whole house, on the bundled example."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.build import build
from solferino.casework.case import create_case, open_case
from solferino.casework.check import check
from solferino.casework.decide import decide
from solferino.casework.demo import example_files
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.casework.views import refresh_views
from solferino.extract.row import EXTRACTORS
from solferino.record import Carried, Statement, Verdict


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "case"
    with example_files() as (paths, listing):
        build(folder, paths, fixed_world(), listing=listing)
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A case of two short texts on one event."""
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(
        "Shells hit the market in the town of Varn on 3 May 2021, killing at least 12 people, the mayor said.\n\n"
        "“We buried twelve of our neighbours,” Mayor Ilda Orsk told reporters.\n\n"
        "The Ministry of Defence denied that its forces had shelled Varn.\n",
        encoding="utf-8",
    )
    two.write_text(
        "At least 12 people were killed on 3 May 2021 when shells hit a market in the town of Varn, according to "
        "Mayor Ilda Orsk.\n\n“We buried twelve of our neighbours,” she said.\n",
        encoding="utf-8",
    )
    folder = tmp_path / "case"
    with create_case(folder, "small", fixed_world()) as case:
        add(case, [one, two])
        process(case)
    return folder


def test_every_claim_stands_on_the_characters_it_quotes(built: Path) -> None:
    with open_case(built, read_only=True) as case:
        view = held(case)
        assert len(view.claims) > 50
        for row in view.claims:
            passage = row.claim.passage
            assert view.texts[passage.reading].text[passage.start : passage.end] == passage.quote


def test_an_intact_case_verifies_and_is_not_yet_anchored(built: Path) -> None:
    with open_case(built, read_only=True) as case:
        assert check(case).exit_code == 0
        assert check(case, require_anchor=True).exit_code == 9


def test_processing_twice_adds_nothing(built: Path) -> None:
    with open_case(built, world=fixed_world()) as case:
        before = case.vault.head()
        done = process(case)
        assert not done.changed
        assert case.vault.head() == before


def test_building_again_adds_nothing(built: Path) -> None:
    with open_case(built, read_only=True) as case:
        before = case.vault.head()
    with example_files() as (paths, listing):
        build(built, paths, fixed_world(), listing=listing)
    with open_case(built, read_only=True) as case:
        assert case.vault.head() == before


def test_two_runs_from_scratch_give_the_same_ids_and_the_same_dossier_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("first", "second"):
        folder = tmp_path / name / "case"
        folder.parent.mkdir()
        with example_files() as (paths, listing):
            built = build(folder, paths, fixed_world(), listing=listing)
        with open_case(folder, read_only=True) as case:
            made.append(([c.id for c in held(case).claims], case.vault.head(), built.dossier.read_bytes()))
    assert made[0] == made[1]


def test_deleting_the_views_loses_nothing(built: Path) -> None:
    with open_case(built, world=fixed_world()) as case:
        size = refresh_views(case)
        first = _rows(built)
        (built / "views.db").unlink()
        assert refresh_views(case) == size
        assert _rows(built) == first


def _rows(folder: Path) -> list[tuple[object, ...]]:
    from solferino.vault.views import ViewsDb

    return list(ViewsDb(folder / "views.db").query("SELECT id, kind, start, end, quote FROM v_claims ORDER BY id"))


def test_a_text_added_later_joins_the_incident_and_the_incident_keeps_its_handle(small: Path, tmp_path: Path) -> None:
    with open_case(small, world=fixed_world()) as case:
        before = held(case)
        assert [i.handle for i in before.incidents] == ["M-001"]
        three = tmp_path / "three.txt"
        three.write_text(
            "Shelling of the market in the town of Varn on 3 May 2021 killed 14 people, the Lorne Monitor, "
            "a rights group, said.\n",
            encoding="utf-8",
        )
        add(case, [three])
        process(case)
        after = held(case)
    (incident,) = after.incidents
    assert incident.handle == "M-001"
    assert len(incident.members) > len(before.incidents[0].members)


def test_a_decision_survives_a_second_version_of_an_extractor(small: Path) -> None:
    with open_case(small, world=fixed_world()) as case:
        view = held(case)
        statements = [c for c in view.claims if isinstance(c.claim, Statement) and c.claim.speaker]
        kept, changed, gone = statements[0].id, statements[1].id, statements[2].id
        for claim in (kept, changed, gone):
            decide(case, claim, Verdict.ACCEPT, person="Ada", reason="read beside the text")

        old = next(e for e in EXTRACTORS if e.name == "statements")

        class Second:
            name, version, languages = old.name, "second", old.languages

            def __call__(self, text, context):
                for claim in old(text, context):
                    if claim.id == changed:
                        yield replace(claim, speaker=None)
                    elif claim.id != gone:
                        yield claim

        row = [Second() if e is old else e for e in EXTRACTORS]
        process(case, extractor_row=row)
        after = {c.id: c for c in held(case).claims}
    assert after[kept].carried is Carried.STANDS
    assert after[kept].decisions[0].reason == "read beside the text"
    assert after[changed].carried is Carried.CHANGED
    assert after[gone].carried in (Carried.NO_LONGER, Carried.CHANGED)
    successor = after[after[changed].successor]
    assert successor.decisions == ()
    untouched = {c.id for c in view.claims} - {changed, gone}
    assert untouched <= set(after)


def test_an_erased_item_is_gone_from_every_file_and_the_ledger_stays_whole(small: Path) -> None:
    with open_case(small, world=fixed_world()) as case:
        gone = erase(case, "I-002", people=("Ada", "Ben"), reason="a witness is at risk")
        assert gone.objects >= 2
        process(case)
        assert check(case).exit_code == 0
        view = held(case)
        assert [i.item.name for i in view.items if i.captures] == ["one.txt"]
    for path in small.rglob("*"):
        if path.is_file():
            assert b"according to Mayor Ilda Orsk" not in path.read_bytes(), path


def test_a_rejected_claim_leaves_the_groups_and_stays_on_record(small: Path) -> None:
    with open_case(small, world=fixed_world()) as case:
        report = held(case).incidents[0].members[0].claim
        decide(case, report, Verdict.REJECT, person="Ada", reason="not about this")
        assert any("since is not in the groups" in n for n in held(case).notes)
        process(case)
        view = held(case)
        assert not any(m.claim == report for i in view.incidents for m in i.members)
        assert next(c for c in view.claims if c.id == report).standing == "rejected"


def test_what_the_case_held_before_can_be_asked_for(small: Path) -> None:
    with open_case(small, world=fixed_world()) as case:
        size = case.vault.head().size
        before = held(case)
        decide(case, before.claims[0].id, Verdict.ACCEPT, person="Ada", reason="so it says")
        then = held(case, size)
        assert then.claims == before.claims
        assert held(case).claims != before.claims
