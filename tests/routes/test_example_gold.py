"""The bundled example through the whole pipeline, beside the gold that a careful reader made of it by hand.

Where the pipeline falls short of the gold the assertion is a floor, and the comment says what is missing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from routes.world import fixed_world
from solferino.casework.case import open_case
from solferino.casework.demo import demo
from solferino.casework.held import held
from solferino.record import (
    Act,
    Claim,
    Figure,
    Finding,
    FindingKind,
    Grade,
    Held,
    Incident,
    IncidentReport,
    Mode,
    Stance,
    Statement,
    StatementKind,
)

GOLD: dict[str, Any] = json.loads((Path(__file__).parents[1] / "example" / "expected.json").read_text(encoding="utf-8"))
DOCUMENTS: dict[str, dict[str, Any]] = GOLD["documents"]
PROSE = [name for name in DOCUMENTS if not name.endswith(".csv")]


class Example:
    """What the pipeline made of the example, by file name."""

    def __init__(self, view: Held) -> None:
        self.view = view
        self.named = {item.reading: item.item.name for item in view.items if item.reading}
        self.claims: dict[str, list[Claim]] = {name: [] for name in DOCUMENTS}
        self.by_id: dict[str, Claim] = {}
        for row in view.claims:
            self.by_id[row.id] = row.claim
            self.claims[self.file_of(row.claim)].append(row.claim)

    def file_of(self, claim: Claim) -> str:
        """The file a claim stands in; parts of a file under the name of the file."""
        name = self.named[claim.passage.reading]
        return name if name in DOCUMENTS else next(d for d in DOCUMENTS if d in name)

    def statements(self, name: str) -> Iterator[Statement]:
        return (c for c in self.claims[name] if isinstance(c, Statement))

    def figures(self, name: str) -> Iterator[Figure]:
        return (c for c in self.claims[name] if isinstance(c, Figure))

    @property
    def strike(self) -> Incident:
        """The incident with the most reports."""
        return max(self.view.incidents, key=lambda i: sum(m.stance is Stance.REPORTS for m in i.members))

    @property
    def weighed(self) -> Finding:
        [found] = [
            f for f in self.view.findings if f.about == self.strike.handle and f.kind is FindingKind.CORROBORATION
        ]
        return found

    def files(self, incident: Incident, stance: Stance) -> set[str]:
        return {self.file_of(self.by_id[m.claim]) for m in incident.members if m.stance is stance}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    folder = tmp_path_factory.mktemp("gold") / "case"
    demo(folder, fixed_world())
    with open_case(folder, read_only=True) as case:
        return Example(held(case))


def plain(words: str) -> str:
    """One space between words, no marks around them, one form of quotation mark."""
    return re.sub(r"[‘’'“”\"]", "'", " ".join(words.split())).strip(" ',.")


def same_words(one: str, other: str) -> bool:
    return plain(one) in plain(other) or plain(other) in plain(one)


def bare(name: str) -> str:
    return re.sub(r"\A(?:the|a|an)\s+", "", plain(name).casefold())


def carries(statement: Statement, quotation: dict[str, Any]) -> bool:
    return plain(quotation["words"]) in plain(statement.passage.quote)


def right_speaker(statement: Statement, wanted: dict[str, Any] | None) -> bool:
    if wanted is None or statement.speaker is None:
        return wanted is None and statement.speaker is None
    return bare(wanted["name"]) in bare(statement.speaker.name) or bare(statement.speaker.name) in bare(wanted["name"])


def quotations(mode: str) -> list[tuple[str, dict[str, Any]]]:
    return [(name, q) for name in PROSE for q in DOCUMENTS[name]["quotations"] if q["mode"] == mode]


# -- statements ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "quotation"), quotations("direct"), ids=lambda v: plain(v["words"])[:30] if isinstance(v, dict) else v[:1]
)
def test_every_direct_quotation_is_found_with_its_speaker_or_with_none(example, name, quotation):
    found = [s for s in example.statements(name) if s.mode is Mode.DIRECT and carries(s, quotation)]
    assert found, "not found"
    assert any(right_speaker(s, quotation["speaker"]) for s in found), [s.speaker and s.speaker.name for s in found]


@pytest.mark.parametrize(
    ("name", "quotation"), quotations("partial"), ids=lambda v: plain(v["words"])[:30] if isinstance(v, dict) else v[:1]
)
def test_every_partial_quotation_is_found_with_its_speaker_or_with_none(example, name, quotation):
    found = [s for s in example.statements(name) if carries(s, quotation) and s.mode is not Mode.INDIRECT]
    assert any(right_speaker(s, quotation["speaker"]) for s in found), [s.speaker and s.speaker.name for s in found]


def test_words_in_marks_that_nobody_spoke_are_given_to_nobody(example):
    for name in PROSE:
        for marked in DOCUMENTS[name]["marked_not_speech"]:
            for s in example.statements(name):
                if s.mode is not Mode.INDIRECT and plain(s.passage.quote) == plain(marked["words"]):
                    assert s.speaker is None, (name, marked["words"])


def test_most_reported_statements_are_found_with_their_speaker(example):
    wanted = [(n, i) for n in PROSE for i in DOCUMENTS[n]["indirect"]]
    found = [
        i
        for n, i in wanted
        if any(
            same_words(i["words"], s.passage.quote) and right_speaker(s, i["speaker"]) for s in example.statements(n)
        )
    ]
    # 37 of 50: participles ("blaming ..."), "put the number at", what a count or a document says, silence without a cue
    # and the monitor's own sentences are not read as statements.
    assert len(found) * 100 >= 72 * len(wanted), [plain(i["words"]) for n, i in wanted if i not in found]


# -- figures ------------------------------------------------------------------------------------------------------


def figure_found(example: Example, name: str, wanted: dict[str, Any], *fields: str) -> bool:
    return any(
        (f.low, f.high, f.counted.value) == (wanted["low"], wanted["high"], wanted["counted"])
        and all(getattr(f, field).value == wanted[field] for field in fields)
        for f in example.figures(name)
    )


def prose_figures() -> list[tuple[str, dict[str, Any]]]:
    return [(n, f) for n in PROSE for f in DOCUMENTS[n]["figures"] if not f.get("optional")]


def test_most_figures_are_found_with_bounds_and_what_is_counted(example):
    wanted = prose_figures()
    missing = [(n, plain(f["words"])) for n, f in wanted if not figure_found(example, n, f)]
    # 37 of 42: "a count stood at 14" does not say what is counted; one figure of displaced people is missed.
    assert len(missing) * 100 <= 12 * len(wanted), missing


def test_figures_say_whether_they_speak_of_the_incident_or_of_the_war(example):
    wanted = [(n, f) for n, f in prose_figures() if figure_found(example, n, f)]
    wrong = [(n, plain(f["words"])) for n, f in wanted if not figure_found(example, n, f, "scope")]
    assert not wrong


def test_no_vote_distance_price_or_size_is_a_figure_of_harm(example):
    for name in PROSE:
        for passed in DOCUMENTS[name]["passed_over"]:
            words = plain(passed["words"])
            assert not [f for f in example.figures(name) if plain(f.passage.quote) == words], (name, words)


def test_the_count_of_the_whole_war_never_counts_the_strike(example):
    counted = {m.claim for i in example.view.incidents for m in i.members if m.stance is Stance.COUNTS}
    assert not [f for n in PROSE for f in example.figures(n) if f.low == 1240 and f.id in counted]


# -- acts ---------------------------------------------------------------------------------------------------------


def test_the_vote_is_an_act_with_its_three_counts_in_every_text_that_has_it(example):
    for name in PROSE:
        for act in DOCUMENTS[name]["acts"]:
            if act["counts"]:
                counts = {"for": 14, "against": 3, "abstained": 5}
                found = [c for c in example.claims[name] if isinstance(c, Act)]
                assert any({v.side: v.count for v in a.votes} == counts for a in found), name


# -- the strike ---------------------------------------------------------------------------------------------------


def test_the_strike_is_one_incident_with_the_six_reports_of_the_gold(example):
    [gold] = [i for i in GOLD["incidents"] if i["id"] == "marrest"]
    assert example.files(example.strike, Stance.REPORTS) == set(gold["reports_in"])
    assert example.weighed.reports == gold["n_reports"] == 6


def test_its_origins_are_never_counted_too_high(example):
    """Two of the gold's three: the eyewitness whom one outlet interviewed is not told from the outlet's own words."""
    [gold] = [i for i in GOLD["incidents"] if i["id"] == "marrest"]
    assert example.weighed.independent is not None
    assert 2 <= example.weighed.independent <= gold["m_origins"]


def test_the_other_incidents_of_the_gold_are_not_mixed_with_it(example):
    places = {i.place for i in example.view.incidents if i is not example.strike}
    assert {"Carrow", "Ostrel"} <= places
    assert not places & {"Marrest", "Tannery Square"}
    members = {m.claim for m in example.strike.members}
    for incident in example.view.incidents:
        assert incident is example.strike or not members & {m.claim for m in incident.members}


def test_the_strike_is_titled_from_its_fields(example):
    assert example.strike.title == "Airstrike, water queue, Tannery Square, Marrest, 14 May 2024"
    assert example.strike.happened is not None and example.strike.happened.day == "2024-05-14"


def test_the_denial_stands_beside_it_in_every_text_that_carries_it(example):
    assert example.weighed.grade is Grade.DISPUTED
    [group] = [g for g in GOLD["statement_groups"] if g["id"] == "ministry-denial"]
    assert example.files(example.strike, Stance.DENIES) >= set(group["carriers"])


def test_a_text_that_only_denies_is_no_report_and_the_denier_no_origin(example):
    assert "7-ministry-statement.eml" not in example.files(example.strike, Stance.REPORTS)
    named = {o.handle: o.name or "" for o in example.view.origins}
    assert not [named[h] for h in example.weighed.origins if "Ministry" in named[h]]


def test_only_denials_of_the_strike_stand_against_it(example):
    against = [example.by_id[m.claim] for m in example.strike.members if m.stance is Stance.DENIES]
    for claim in against:
        assert isinstance(claim, IncidentReport) or (
            isinstance(claim, Statement) and claim.kind is StatementKind.DENIAL and claim.speaker is not None
        )


# -- who repeats whom ---------------------------------------------------------------------------------------------


def carriers(example: Example, speaker: str) -> list[set[str]]:
    return [
        {example.file_of(example.by_id[key]) for key in s.claims}
        for s in example.view.shared
        if (s.speaker and bare(speaker) in bare(s.speaker)) or (s.speaker and bare(s.speaker) in bare(speaker))
    ]


@pytest.mark.parametrize(
    "group", ["orrin-water", "amsel-question", "official-strike-word", "hospital-bulletin", "monitor-count"]
)
def test_a_statement_is_one_in_all_texts_that_carry_it(example, group):
    [gold] = [g for g in GOLD["statement_groups"] if g["id"] == group]
    assert set(gold["carriers"]) in carriers(example, gold["speaker"])


def test_statement_groups_never_mix_two_speakers(example):
    for shared in example.view.shared:
        voices = {
            s.speaker.name for key in shared.claims if isinstance(s := example.by_id[key], Statement) and s.speaker
        }
        origins = {o.handle for o in example.view.origins if set(shared.claims) & set(o.claims)}
        assert len(origins) == 1, voices


def test_the_two_papers_with_one_agency_copy_are_one_origin(example):
    for gold in GOLD["figure_origins"]:
        found = {
            o.handle
            for o in example.view.origins
            for key in o.claims
            if isinstance(f := example.by_id[key], Figure)
            and (f.counted.value, f.low) == (gold["counted"], gold["low"])
            and o.named == "yes"
        }
        assert len(found) <= gold["m_origins"], (gold["low"], found)


def test_a_count_that_its_source_raised_is_an_update_and_never_a_contradiction(example):
    moved = [f for f in example.view.findings if f.kind is FindingKind.UPDATE and f.about == example.strike.handle]
    lows = [({example.by_id[k].low for k in f.supporting}, {example.by_id[k].low for k in f.opposing}) for f in moved]
    assert ({14}, {17}) in lows


def test_no_finding_holds_the_toll_of_the_war_against_that_of_the_strike(example):
    for finding in example.view.findings:
        if finding.kind in (FindingKind.CONTRADICTION, FindingKind.APPARENT, FindingKind.REVISION, FindingKind.UPDATE):
            assert "1,240" not in finding.why


def test_names_of_origins_are_names(example):
    for origin in example.view.origins:
        if origin.named == "yes":
            name = origin.name or ""
            assert not re.search(r"\.\s|\A(?:As|It|This|That|Readers|In|On|At)\b|\bMonday\b|\bThursday\b", name), name
