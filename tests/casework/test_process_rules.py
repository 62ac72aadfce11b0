"""Which run speaks for a text, and what becomes of it when givers, readers or extractors change their mind."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from casework.small import MORE, QUOTED, STRIKE, Quotes, claims, run, write
from routes.terminal import solferino
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.decide import decide
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.read import Desk
from solferino.record import Carried, Standing, Text, Verdict, sha256_hex
from solferino.share.dossier import dossier


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        yield made


@pytest.fixture
def quoted(case: Case, tmp_path: Path) -> Case:
    add(case, write(tmp_path, speech=QUOTED))
    run(case)
    return case


def test_a_second_run_adds_nothing_and_neither_does_a_third(quoted: Case) -> None:
    size = quoted.vault.head().size
    assert not run(quoted).changed
    assert not run(quoted).changed
    assert quoted.vault.head().size == size


def test_what_the_giver_says_anew_leads_to_a_new_extraction_and_back_again(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, speech=QUOTED)

    def said(day: str) -> set[str | None]:
        (folder / "articles.csv").write_text(f"file,publisher,published\nspeech.txt,The Courier,{day}\n", "utf-8")
        add(case, [folder], once=True)
        run(case)
        return {c.claim.said.day for c in claims(case)}

    assert said("2021-05-03") == {"2021-05-03"}
    assert said("2021-05-09") == {"2021-05-09"}
    assert said("2021-05-03") == {"2021-05-03"}, "an old answer is no answer to the question of today"
    assert len(held(case).items) == 1


def test_what_was_said_of_an_item_stays_when_it_is_added_again_without_a_word(case: Case, tmp_path: Path) -> None:
    paths = write(tmp_path, speech=QUOTED)
    add(case, paths, reason="found by Ada")
    before = case.vault.head().size
    add(case, paths, once=True)
    assert case.vault.head().size == before
    add(case, paths)
    (item,) = held(case).items
    assert item.item.reason == "found by Ada"
    assert len(item.captures) == 2


def test_a_run_that_finds_nothing_replaces_one_that_found_something(quoted: Case) -> None:
    assert len(claims(quoted)) == 2
    run(quoted, Quotes(version="2", silent=True))
    assert claims(quoted) == []


def test_a_run_that_fails_says_nothing_so_what_was_found_before_stays(quoted: Case) -> None:
    before = {c.id for c in claims(quoted)}
    failed = run(quoted, Quotes(version="2", fails=True))
    assert failed.failed[0][0] == "speech.txt"
    view = held(quoted)
    assert {c.id for c in view.claims} == before
    assert any(o.code == "step_crashed" for o in view.items[0].outcomes)
    assert not run(quoted, Quotes(version="2", fails=True)).changed, "a failure is not tried again by itself"
    assert run(quoted, Quotes(version="2"), retry=True).changed, "but it is when asked for"


def test_a_failure_is_forgotten_once_a_raised_version_succeeds(quoted: Case) -> None:
    run(quoted, Quotes(version="2", fails=True))
    run(quoted, Quotes(version="3"))
    assert not any(o.severity == "failed" for o in held(quoted).items[0].outcomes)


def test_going_back_to_an_earlier_version_shows_what_that_version_finds(quoted: Case) -> None:
    first = {c.id for c in claims(quoted)}
    run(quoted, Quotes(version="2", shift=1))
    assert {c.id for c in claims(quoted)}.isdisjoint(first)
    run(quoted, Quotes(version="1"))
    view = held(quoted)
    assert {c.id for c in view.claims} == first
    assert not view.notes, "and the groups are those of these claims"


class OtherText(Desk):
    """A reader that sees the same bytes otherwise: it leaves out the last line end."""

    def read(self, data: bytes, file_name: str = "") -> Text:
        text = super().read(data, file_name)
        words = text.text.rstrip("\n")
        regions = tuple(replace(r, end=min(r.end, len(words))) for r in text.reading.regions)
        digest = sha256_hex(words.encode())
        reading = replace(text.reading, text_digest=digest, length=len(words), map_digest=None, regions=regions)
        return Text.of(reading, words)


def test_another_reading_of_the_same_bytes_takes_the_place_of_the_first(
    quoted: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    upheld = claims(quoted)[0].id
    decide(quoted, upheld, Verdict.ACCEPT, person="Ada", reason="so it says")
    monkeypatch.setattr("solferino.casework.process.READ_VERSION", "other")
    monkeypatch.setattr("solferino.casework.process.Desk", OtherText)
    run(quoted)
    view = held(quoted)
    by_id = {c.id: c for c in view.claims}
    assert by_id[upheld].carried is Carried.NO_LONGER
    assert by_id[upheld].item == view.items[0].id
    assert len(by_id) == 3, "two claims on the new reading, and the one that Ada upheld on the old"
    assert any("earlier reading" in note for note in view.notes)
    assert "We buried our neighbours" in dossier(view)
    counted = {i for o in view.origins for i in o.claims}
    assert upheld not in counted, "the same bytes are not two texts"


def test_a_reader_that_moves_regions_only_leads_to_a_new_extraction(
    quoted: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    class NoRegions(Desk):
        def read(self, data: bytes, file_name: str = "") -> Text:
            text = super().read(data, file_name)
            return replace(text, reading=replace(text.reading, regions=(), notes=("seen anew",)))

    monkeypatch.setattr("solferino.casework.process.READ_VERSION", "other")
    monkeypatch.setattr("solferino.casework.process.Desk", NoRegions)
    done = run(quoted)
    assert done.steps["read"] == 1
    assert done.steps["extract:statements"] == 2


def test_a_reader_that_breaks_down_on_one_file_does_not_stop_the_others(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Fragile(Desk):
        def read(self, data: bytes, file_name: str = "") -> Text:
            if file_name == "bad.txt":
                raise RecursionError("too deep")
            return super().read(data, file_name)

    monkeypatch.setattr("solferino.casework.process.Desk", Fragile)
    add(case, write(tmp_path, bad=STRIKE, good=QUOTED))
    done = run(case)
    assert [name for name, _ in done.failed] == ["bad.txt"]
    assert len(claims(case)) == 2


def test_the_same_text_in_other_bytes_is_one_report(case: Case, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(STRIKE.encode("utf-8"))
    (tmp_path / "two.txt").write_bytes(STRIKE.encode("utf-16"))
    (tmp_path / "three.txt").write_bytes(STRIKE.encode("utf-8"))  # and the same bytes under another name
    add(case, [tmp_path / f"{n}.txt" for n in ("one", "two", "three")])
    process(case)
    view = held(case)
    assert len(view.items) == 3
    assert view.incidents
    grades = [f for f in view.findings if f.about == view.incidents[0].handle and f.reports]
    texts = {view.texts[c.claim.passage.reading].text.lstrip("\ufeff") for c in view.claims}
    assert len(texts) == 1
    assert {f.reports for f in grades} <= {1, 2}  # the mark at the head of UTF-16 may make it another text
    assert all(f.independent <= 1 for f in grades)


def test_handles_come_back_and_are_never_given_to_something_else(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, one=STRIKE))
    process(case)
    (first,) = held(case).incidents
    members = [m.claim for m in first.members]
    for claim in members:
        decide(case, claim, Verdict.REJECT, person="Ada", reason="another matter")
    add(case, write(tmp_path, two=MORE))
    process(case)
    (second,) = held(case).incidents
    assert second.handle != first.handle
    for claim in members:
        decide(case, claim, Verdict.ACCEPT, person="Ada", reason="on a second look it is right")
    process(case)
    assert {i.handle for i in held(case).incidents} == {first.handle, second.handle}


def test_a_correction_stands_through_every_later_run(quoted: Case) -> None:
    old = claims(quoted)[0]
    made = decide(quoted, old.id, Verdict.CORRECT, person="Ada", reason="a call", changes={"kind": "call"})
    for version in ("1", "2"):
        run(quoted, Quotes(version=version))
        view = {c.id: c for c in claims(quoted)}
        assert made.correction in view
        assert old.id not in view
        assert view[made.correction].replaces == old.id
        assert view[made.correction].standing is Standing.ONE_SIGNATURE
    assert not run(quoted, Quotes(version="2")).changed


def test_a_claim_that_continues_a_corrected_one_is_still_shown(quoted: Case) -> None:
    class Continued(Quotes):
        def __call__(self, text, context):
            first, second = super().__call__(text, context)
            yield first
            yield replace(second, continues=first.id)

    run(quoted, Continued(version="2"))
    lead = next(c for c in claims(quoted) if c.claim.continues is None)
    decide(quoted, lead.id, Verdict.CORRECT, person="Ada", reason="a call", changes={"kind": "call"})
    assert "We shall rebuild it" in dossier(held(quoted)), "before the next run"
    run(quoted, Continued(version="2"))
    assert "We shall rebuild it" in dossier(held(quoted)), "and after it"


@pytest.mark.parametrize("verdict", [Verdict.SAME, Verdict.NOT_SAME])
def test_same_and_not_same_survive_a_new_version(case: Case, tmp_path: Path, verdict: Verdict) -> None:
    far = STRIKE.replace("market in the town of Varn on 3 May", "bridge in the city of Orm on 21 August")
    near = STRIKE.replace("killing at least 12 people", "which left 12 people dead")
    add(case, write(tmp_path, one=STRIKE, two=far if verdict is Verdict.SAME else near))
    process(case)

    def together() -> bool:
        view = held(case)
        reports = [c.id for c in view.claims if type(c.claim).__name__ == "IncidentReport"]
        assert len(reports) == 2
        return any(set(reports) <= {m.claim for m in i.members} for i in view.incidents)

    assert together() is (verdict is Verdict.NOT_SAME)
    reports = [c.id for c in claims(case) if type(c.claim).__name__ == "IncidentReport"]
    decide(case, reports[0], verdict, person="Ada", reason="read side by side", other=reports[1])
    process(case)
    assert together() is (verdict is Verdict.SAME)
    run(case, Quotes(version="other"))
    assert together() is (verdict is Verdict.SAME)


def test_two_runs_give_the_same_ledger_whatever_the_clock_does(tmp_path: Path) -> None:
    roots = set()
    for name in ("a", "b"):
        with create_case(tmp_path / name, "case", fixed_world()) as case:
            add(case, write(tmp_path, one=STRIKE, two=QUOTED))
            process(case)
            roots.add(case.vault.head().root)
    assert len(roots) == 1


def test_the_language_a_person_gives_goes_before_what_the_words_show(tmp_path: Path) -> None:
    write(tmp_path, note="OK\n")
    told = solferino("init", tmp_path / "case")
    assert told.returncode == 0
    assert solferino("add", tmp_path / "note.txt", "--case", tmp_path / "case", "--language", "u k").returncode == 2
    assert solferino("add", tmp_path / "note.txt", "--case", tmp_path / "case", "--language", "uk").returncode == 0
    assert solferino("process", tmp_path / "case").returncode == 0
    rows = json.loads(solferino("status", tmp_path / "case", "--json").stdout)["items"]
    assert "language_not_supported" in json.dumps(rows), "official acts are read in English alone"
    assert "not identified" not in json.dumps(rows)
