"""A person's merge, split and "not the same" hold in every later run, whatever is added and whatever is read anew."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from casework.small import Quotes, write
from routes.terminal import solferino
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.decide import decide
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.casework.merging import decide_on_incidents
from solferino.casework.process import process
from solferino.casework.rows import Rows
from solferino.extract.protocol import Context
from solferino.read import Desk
from solferino.record import (
    Incident,
    IncidentReport,
    Passage,
    Place,
    Publication,
    Reading,
    Stance,
    Text,
    UsageError,
    Verdict,
    When,
    sha256_hex,
)

MARKET = "Jets hit the market in Velm on 2031-03-02, the mayor said.\n"
AGAIN = "A raid struck the market in Velm on 2031-03-02, a nurse said.\n"
THIRD = "Aircraft bombed the market in Velm on 2031-03-02, a driver said.\n"
HARBOUR = "Shells fell on the harbour in Sela on 2031-03-09, the mayor said.\n"
HARBOUR_TOO = "Gunners hit the harbour in Sela on 2031-03-09, a sailor said.\n"
FOURTH = "Warplanes struck the market in Velm on 2031-03-02, a clerk said.\n"
ENGLISH = Publication(language="en")
ALL = {"a": MARKET, "b": AGAIN, "c": THIRD, "d": HARBOUR, "e": HARBOUR_TOO}


@dataclass
class Attacks:
    """Each line is a report. shift: characters left out at the end, so that every claim has another id."""

    version: str = "1"
    shift: int = 0
    name: str = "incidents"
    languages: frozenset[str] = frozenset({"en"})

    def __call__(self, text: Text, context: Context) -> Iterator[IncidentReport]:
        for line in re.finditer(r"[^\n]+", text.text):
            words = re.search(r"the (?P<target>\w+) in (?P<place>\w+) on (?P<day>[\d-]+)", line.group())
            if words is not None:
                at = Passage.of(text, line.start(), line.end() - self.shift)
                start, end = line.start() + words.start("place"), line.start() + words.end("place")
                day = When(words["day"], words["day"], words["day"], "stated")
                place = Place(words["place"], Passage.of(text, start, end))
                kind = "shelling" if re.match("Shells|Gunners", line.group()) else "airstrike"
                yield IncidentReport(at, kind, words["target"], place, day)


def run(case: Case, *, version: str = "1", shift: int = 0) -> None:
    process(case, extractor_row=(Attacks(version, shift),))


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        add(made, write(tmp_path, **ALL), given=ENGLISH)
        run(made)
        yield made


def groups(case: Case) -> dict[str, str]:
    """Handle -> the documents that report it."""
    view = held(case)
    name = {c.id: next(i.item.name for i in view.items if i.id == c.item)[0] for c in view.claims}
    return {i.handle: "".join(sorted(name[key] for key in reporting(i))) for i in view.incidents}


def reporting(incident: Incident) -> list[str]:
    return [m.claim for m in incident.members if m.stance is Stance.REPORTS]


def report(case: Case, document: str) -> str:
    view = held(case)
    return next(c.id for c in view.claims for i in view.items if i.id == c.item and i.item.name == f"{document}.txt")


def handle(case: Case, document: str) -> str:
    return next(h for h, documents in groups(case).items() if document in documents)


def same(case: Case, subject: str, *others: str, person: str = "Ada") -> int:
    return len(decide_on_incidents(case, subject, Verdict.SAME, others, person=person, reason="one event"))


def apart(case: Case, subject: str, *others: str, person: str = "Ada") -> int:
    return len(decide_on_incidents(case, subject, Verdict.NOT_SAME, others, person=person, reason="two events"))


def parts(case: Case) -> set[str]:
    return set(groups(case).values())


def test_two_incidents_are_merged_by_their_handles(case: Case) -> None:
    assert parts(case) == {"abc", "de"}
    same(case, handle(case, "a"), handle(case, "d"))
    run(case)
    assert parts(case) == {"abcde"}
    assert held(case).incidents[0].why.endswith("joined by a person")


def test_a_merged_incident_keeps_the_handle_of_the_larger_part(case: Case) -> None:
    larger = handle(case, "a")
    same(case, handle(case, "d"), larger)
    run(case)
    assert set(groups(case)) == {larger}


def test_a_report_is_split_out_of_an_incident(case: Case) -> None:
    first = handle(case, "a")
    assert apart(case, first, report(case, "b")) == 2, "one decision for each report that stays"
    run(case)
    assert parts(case) == {"ac", "b", "de"}
    assert handle(case, "a") == first, "the larger part keeps the handle"


def test_several_reports_split_out_together_stay_one_incident(case: Case, tmp_path: Path) -> None:
    add(case, write(tmp_path, f=FOURTH), given=ENGLISH)
    run(case)
    apart(case, handle(case, "a"), report(case, "b"), report(case, "f"))
    run(case)
    assert parts(case) == {"ac", "bf", "de"}


def test_a_split_can_be_named_from_the_report_too(case: Case) -> None:
    apart(case, report(case, "b"), handle(case, "a"))
    run(case)
    assert parts(case) == {"ac", "b", "de"}


def test_two_incidents_that_a_person_keeps_apart_are_never_joined_by_what_comes_later(case: Case) -> None:
    apart(case, handle(case, "a"), handle(case, "d"))
    decide(case, report(case, "a"), Verdict.SAME, other=report(case, "d"), person="Bo", reason="looks like it")
    run(case)
    assert parts(case) == {"abc", "de"}


def test_who_merged_and_then_splits_has_the_last_word_and_the_other_way_round(case: Case) -> None:
    same(case, handle(case, "a"), handle(case, "d"))
    run(case)
    apart(case, handle(case, "a"), report(case, "d"), report(case, "e"))
    run(case)
    assert parts(case) == {"abc", "de"}
    same(case, handle(case, "a"), handle(case, "d"))
    run(case)
    assert parts(case) == {"abcde"}


def test_split_and_merge_hold_when_a_new_version_gives_every_claim_another_id(case: Case) -> None:
    apart(case, handle(case, "a"), report(case, "b"))
    same(case, report(case, "c"), handle(case, "d"))
    run(case)
    before, ids = groups(case), {c.id for c in held(case).claims}
    assert set(before.values()) == {"acde", "b"}
    run(case, version="2", shift=1)
    assert {c.id for c in held(case).claims}.isdisjoint(ids)
    assert groups(case) == before, "and so do the handles"
    run(case, version="3", shift=2)
    assert groups(case) == before


class OtherText(Desk):
    """A reader that sees the same bytes otherwise: it leaves out the last line end."""

    def read(self, data: bytes, file_name: str = "") -> Text:
        text = super().read(data, file_name)
        words = text.text.rstrip("\n")
        regions = tuple(replace(r, end=min(r.end, len(words))) for r in text.reading.regions)
        made: Reading = replace(
            text.reading, text_digest=sha256_hex(words.encode()), length=len(words), map_digest=None, regions=regions
        )
        return Text.of(made, words)


def test_split_merge_and_handles_hold_when_the_bytes_are_read_anew(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    apart(case, handle(case, "a"), report(case, "b"))
    same(case, report(case, "c"), handle(case, "d"))
    run(case)
    before = groups(case)
    monkeypatch.setattr("solferino.casework.process.READ_VERSION", "another")
    monkeypatch.setattr("solferino.casework.process.Desk", OtherText)
    run(case)
    assert groups(case) == before


@pytest.mark.parametrize("order", list(itertools.permutations("abd")))
def test_split_and_merge_hold_in_whatever_order_articles_are_added(tmp_path: Path, order: tuple[str, ...]) -> None:
    with create_case(tmp_path / "case", world=fixed_world()) as case:
        add(case, write(tmp_path, **{name: ALL[name] for name in order}), given=ENGLISH)
        run(case)
        apart(case, report(case, "a"), report(case, "b"))
        same(case, report(case, "b"), report(case, "d"))
        run(case)
        add(case, write(tmp_path, c=THIRD, e=HARBOUR_TOO, f=FOURTH), given=ENGLISH)
        run(case)
        found = parts(case)
        assert not any("a" in group and "b" in group for group in found)
        assert any("b" in group and "d" in group and "e" in group for group in found)
        assert sorted("".join(found)) == list("abcdef")


def test_a_merge_holds_after_the_report_it_was_made_on_is_erased(case: Case) -> None:
    same(case, handle(case, "a"), handle(case, "d"))
    run(case)
    kept = handle(case, "d")
    number = next(i.number for i in held(case).items if i.item.name == "a.txt")
    erase(case, number, people=("Ada", "Bo"), reason="asked for by the family")
    run(case)
    assert groups(case) == {kept: "bcde"}


def test_a_judgement_on_a_claim_that_is_gone_for_good_does_no_harm(case: Case) -> None:
    apart(case, handle(case, "d"), report(case, "e"))
    number = next(i.number for i in held(case).items if i.item.name == "e.txt")
    erase(case, number, people=("Ada", "Bo"), reason="asked for by the family")
    run(case)
    assert parts(case) == {"abc", "d"}


def test_a_rejected_report_leaves_nothing_to_the_one_beside_it(case: Case) -> None:
    same(case, report(case, "a"), report(case, "d"))
    decide(case, report(case, "a"), Verdict.REJECT, person="Ada", reason="no report")
    run(case)
    assert parts(case) == {"bc", "de"}


@pytest.mark.parametrize(
    ("subject", "others", "words"),
    [
        ("M-099", ["M-001"], "no incident M-099"),
        ("M-001", ["M-001"], "the same reports"),
        ("M-001", [], "the second is missing"),
        ("M-001", ["C-00000000"], "no claim"),
    ],
)
def test_what_cannot_be_merged_is_refused_and_nothing_is_recorded(
    case: Case, subject: str, others: list[str], words: str
) -> None:
    size = case.vault.head().size
    with pytest.raises(UsageError, match=words):
        decide_on_incidents(case, subject, Verdict.SAME, others, person="Ada", reason="so it seems")
    assert case.vault.head().size == size


def test_an_incident_cannot_be_accepted(case: Case) -> None:
    with pytest.raises(UsageError, match="judgement on one claim"):
        decide_on_incidents(case, "M-001", Verdict.ACCEPT, ["M-002"], person="Ada", reason="yes")


def test_all_reports_of_an_incident_cannot_be_split_out_of_it(case: Case) -> None:
    every = [report(case, name) for name in "abc"]
    with pytest.raises(UsageError, match="the same reports"):
        decide_on_incidents(case, handle(case, "a"), Verdict.NOT_SAME, every, person="Ada", reason="all wrong")


def test_a_practice_is_not_merged_with_one_event(case: Case) -> None:
    decide(case, report(case, "d"), Verdict.CORRECT, person="Ada", reason="a habit", changes={"pattern": "general"})
    run(case)
    with pytest.raises(UsageError, match="a practice and one event"):
        same(case, handle(case, "a"), handle(case, "d"))


def test_a_merge_that_another_person_keeps_apart_is_refused(case: Case) -> None:
    apart(case, report(case, "a"), report(case, "d"), person="Bo")
    run(case)
    with pytest.raises(UsageError, match="Bo decided"):
        same(case, handle(case, "a"), handle(case, "d"))
    assert parts(case) == {"abc", "de"}


def test_merging_and_splitting_from_the_command_line(case: Case) -> None:
    one, other, b = handle(case, "a"), handle(case, "d"), report(case, "b")
    who = ["--case", str(case.path), "--person", "Ada", "--reason", "looked at both"]
    merged = solferino("decide", one, "same", "--with", other, *who)
    assert merged.returncode == 0, merged.stderr
    assert f"{one} and {other}: one event, on 3 pairs of reports" in merged.stdout + merged.stderr
    split = solferino("decide", one, "not-same", "--with", "C-" + b.removeprefix("claim:")[:8], *who, "--json")
    assert split.returncode == 0, split.stderr
    told = json.loads(split.stdout)
    assert told["schema"] == "solferino.decisions/1"
    assert [d["verdict"] for d in told["decisions"]] == ["not_same", "not_same"]
    refused = solferino("decide", "M-077", "same", "--with", one, *who)
    assert refused.returncode == 2
    assert "no incident M-077" in refused.stderr


def test_a_row_names_the_larger_event_its_parts_and_the_series_by_handle(case: Case) -> None:
    view = held(case)
    whole, part = view.incidents
    tied = replace(part, part_of=reporting(whole)[0], series=reporting(whole)[0])
    rows = Rows(replace(view, incidents=(whole, tied)))
    assert rows.incident(tied)["part_of"] == whole.handle == rows.incident(tied)["series"]
    assert rows.incident(whole)["parts"] == [part.handle]
    assert rows.incident(whole)["part_of"] is None


def test_handles_of_statements_and_origins_hold_when_every_claim_has_another_id(tmp_path: Path) -> None:
    said = "“We shall rebuild the mill and the bridge before the first snow falls on the valley,” said Oda Marr.\n"
    other = (
        "Rain fell in Sela. “The harvest of this year is lost, and nobody here will pay us for it,” said Ivo Lund.\n"
    )
    with create_case(tmp_path / "case", world=fixed_world()) as case:
        add(case, write(tmp_path, p=said, q="In Velm on Monday: " + said, r=other), given=ENGLISH)
        process(case, extractor_row=(Quotes(),))

        def numbered() -> tuple[dict[str, int], dict[str, frozenset[str]]]:
            view = held(case)
            at = {c.id: c.item for c in view.claims}
            shared = {s.handle: len(s.claims) for s in view.shared}
            return shared, {o.handle: frozenset(at[key] for key in o.claims) for o in view.origins}

        before, ids = numbered(), {c.id for c in held(case).claims}
        assert before[0], "one statement in two texts"
        assert before[1]
        process(case, extractor_row=(Quotes(version="2", shift=1),))
        assert {c.id for c in held(case).claims}.isdisjoint(ids)
        assert numbered() == before
