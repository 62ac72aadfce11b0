"""What we conclude: grades that count origins, contradictions real and apparent, revisions, denials, drift."""

import dataclasses

import pytest

from solferino.corroborate import findings, incidents
from solferino.record import (
    Bound,
    Counted,
    FigureStatus,
    FindingKind,
    Grade,
    Mode,
    Population,
    Region,
    RegionKind,
    Scope,
    SpeakerKind,
    StatementKind,
)
from solferino.trace import trace
from town import Town, on

SUNDAY = on("2031-03-02")
OFFICE = SpeakerKind.INSTITUTION


@pytest.fixture
def town():
    return Town()


def concluded(town, kind=None):
    traced = trace(town.claims, town.texts, town.publications, town.decisions)
    events = incidents(town.claims, traced, town.texts, town.publications, town.decisions)
    events = [dataclasses.replace(e, handle=f"M-{n:03d}") for n, e in enumerate(events, 1)]
    found = findings(town.claims, traced, events, town.texts, town.publications)
    return [f for f in found if kind is None or f.kind is kind]


def raid(town, words, outlet=None, day=None, source=None, **figure):
    """A text that reports the raid on the market of Velm and counts nine dead, or another number."""
    text = town.text(words, outlet, day)
    speaker = town.speaker(text, source, OFFICE) if source else None
    report = town.reports(
        text, words.split(",")[0].split(".")[0], place="Velm", day=SUNDAY, target="market", alleged_by=speaker
    )
    number = next(w for w in words.replace(",", " ").replace(".", " ").split() if w.isdigit())
    return report, town.counts(text, number, int(number), source=speaker, **figure)


# -- corroboration ------------------------------------------------------------------------------------------------


def test_two_versions_of_one_page_are_one_report(town):
    for words in ("Jets hit the market in Velm, 9 died.", "Jets hit the market in Velm, 9 died, and 3 later."):
        report, _ = raid(town, words, "Lamp")
        known = town.publications[report.passage.reading]
        town.publications[report.passage.reading] = dataclasses.replace(known, address="https://lamp.example/raid")
    [found] = [f for f in concluded(town, FindingKind.CORROBORATION) if f.about.startswith("M-")]
    assert found.reports == 1


def test_four_articles_with_one_source_are_one_origin(town):
    for n, outlet in enumerate(["Lamp", "Courier", "Gull", "Bell"]):
        raid(
            town,
            f"Jets hit the market in Velm, 9 died, the Harbour Office told reporter {n}.",
            outlet,
            source="Harbour Office",
        )
    [found] = concluded(town, FindingKind.CORROBORATION)
    assert (found.reports, found.independent, found.unattributed, found.grade) == (4, 1, 0, Grade.SINGLE_SOURCE)
    assert found.why == "4 reports; 1 independent origin: Harbour Office"
    assert len(found.supporting) == 4


def test_two_sources_corroborate_and_texts_without_source_add_none(town):
    raid(town, "Jets hit the market in Velm, 9 died, the Harbour Office said.", "Lamp", source="Harbour Office")
    raid(town, "Jets struck Velm's market, 9 died, the Coast League said.", "Courier", source="Coast League")
    raid(town, "Velm's market was bombed, 9 died.", "Gull")
    [found] = concluded(town, FindingKind.CORROBORATION)
    assert (found.reports, found.independent, found.unattributed, found.grade) == (3, 2, 1, Grade.CORROBORATED)
    assert found.why.endswith("1 names no origin")


def test_articles_that_name_nobody_are_reports_without_origin(town):
    raid(town, "Jets hit the market in Velm, 9 died.", "Lamp")
    raid(town, "Velm's market was bombed, 9 died.", "Gull")
    [found] = concluded(town, FindingKind.CORROBORATION)
    assert (found.independent, found.unattributed, found.grade) == (0, 2, Grade.ALLEGED)
    assert found.why == "2 reports; 0 named origins; 2 name no origin"


def test_one_article_is_nothing_to_compare(town):
    raid(town, "Jets hit the market in Velm, 9 died, the Harbour Office said.", "Lamp", source="Harbour Office")
    [found] = concluded(town, FindingKind.CORROBORATION)
    assert found.why == "1 report: nothing to compare; its origin: Harbour Office"


def test_one_text_at_two_addresses_is_one_report(town):
    words = "Jets hit the market in Velm, 9 died, the Harbour Office said."
    for copy in ("one", "two"):
        text = town.text(words, copy=copy)
        town.reports(
            text,
            "Jets hit the market in Velm",
            place="Velm",
            day=SUNDAY,
            target="market",
            alleged_by=town.speaker(text, "Harbour Office", OFFICE),
        )
    [found] = concluded(town, FindingKind.CORROBORATION)
    assert (found.reports, len(found.supporting)) == (1, 2)


def test_a_denial_makes_an_incident_disputed_and_is_shown_beside_it(town):
    report, _ = raid(
        town, "Jets hit the market in Velm, 9 died, the Harbour Office said.", "Lamp", source="Harbour Office"
    )
    text = town.text("The garrison denied that it bombed the market of Velm.")
    denial = town.says(text, text.text, "garrison", OFFICE, what=StatementKind.DENIAL)
    [grade] = concluded(town, FindingKind.CORROBORATION)
    assert (grade.grade, grade.opposing) == (Grade.DISPUTED, (denial.id,))
    assert "denied by garrison" in grade.why
    [shown] = concluded(town, FindingKind.DENIAL)
    assert (shown.about, shown.supporting, shown.opposing) == ("M-001", (report.id,), (denial.id,))


def test_a_denial_outside_incidents_is_listed_with_what_it_answers(town):
    text = town.text(
        "Ona Brask said troops target civilians on purpose. The garrison said it does not target civilians."
    )
    accused = town.says(
        text, "Ona Brask said troops target civilians on purpose.", "Ona Brask", what=StatementKind.ACCUSATION
    )
    denial = town.says(
        text, "The garrison said it does not target civilians.", "garrison", OFFICE, what=StatementKind.DENIAL
    )
    [shown] = concluded(town, FindingKind.DENIAL)
    assert (shown.about, shown.supporting, shown.opposing) == (denial.id, (accused.id,), (denial.id,))


def test_a_denial_that_answers_nothing_found_is_listed_all_the_same(town):
    text = town.text("The mayor denied taking bribes.")
    denial = town.says(text, text.text, "mayor", what=StatementKind.DENIAL)
    [shown] = concluded(town, FindingKind.DENIAL)
    assert shown.opposing == (denial.id,) and "no claim that it answers was found" in shown.why


def test_a_practice_is_alleged_not_established(town):
    for n in range(2):
        text = town.text(f"Markets in Velm are hit daily, said office {n}.")
        town.reports(
            text,
            "Markets in Velm are hit daily",
            place="Velm",
            target="market",
            pattern="general",
            alleged_by=town.speaker(text, f"office {n}", OFFICE),
        )
    assert {f.grade for f in concluded(town, FindingKind.CORROBORATION)} == {Grade.ALLEGED}


# -- figures ------------------------------------------------------------------------------------------------------


def two_tolls(
    town, first=None, second=None, days=("2031-03-02", "2031-03-02"), sources=("Harbour Office", "Coast League")
):
    _, nine = raid(
        town,
        f"Jets hit the market in Velm, 9 died, the {sources[0]} said.",
        "Lamp",
        days[0],
        sources[0],
        **(first or {}),
    )
    _, thirty = raid(
        town,
        f"Jets struck Velm's market, 30 were killed, so the {sources[1]}.",
        "Gull",
        days[1],
        sources[1],
        **(second or {}),
    )
    return nine, thirty


def against(town):
    kinds = (FindingKind.CONTRADICTION, FindingKind.APPARENT, FindingKind.REVISION, FindingKind.UPDATE)
    return [f for f in concluded(town) if f.kind in kinds]


def test_two_counts_of_the_same_dead_contradict_each_other(town):
    nine, thirty = two_tolls(town)
    [found] = against(town)
    assert (found.kind, found.about, found.supporting, found.opposing) == (
        FindingKind.CONTRADICTION,
        "M-001",
        (nine.id,),
        (thirty.id,),
    )
    assert "9" in found.why and "30" in found.why


def test_counts_whose_bounds_meet_do_not_contradict(town):
    two_tolls(town, {"bound": Bound.AT_LEAST, "high": None})
    assert against(town) == []


def test_a_vague_word_contradicts_nothing(town):
    two_tolls(town, None, {"bound": Bound.VAGUE})
    assert against(town) == []


def test_a_count_that_one_source_raised_later_is_an_update(town):
    nine, thirty = two_tolls(town, days=("2031-03-02", "2031-03-05"), sources=("Harbour Office", "Harbour Office"))
    [found] = against(town)
    assert (found.kind, found.supporting, found.opposing) == (FindingKind.UPDATE, (nine.id,), (thirty.id,))


@pytest.mark.parametrize(
    ("first", "second", "field"),
    [
        ({"status": FigureStatus.CONFIRMED}, {"status": FigureStatus.ESTIMATED}, "status"),
        ({"population": Population.CIVILIANS}, {"population": Population.ALL, "as_of": on("2031-03-02")}, "population"),
        ({"as_of": on("2031-03-02")}, {"as_of": on("2031-03-06")}, "as_of"),
        ({"population_words": "miners"}, {"population_words": "people"}, "population"),
    ],
)
def test_counts_that_differ_in_what_they_speak_of_contradict_only_in_appearance(town, first, second, field):
    two_tolls(town, first, second)
    [found] = against(town)
    assert found.kind is FindingKind.APPARENT
    assert found.differs == field


def test_a_part_that_lies_below_its_whole_is_no_contradiction(town):
    two_tolls(town, {"population": Population.CHILDREN})
    assert against(town) == []


def test_children_and_women_are_not_compared(town):
    two_tolls(town, {"population": Population.CHILDREN}, {"population": Population.WOMEN})
    assert against(town) == []


def test_a_part_above_the_whole_in_one_text_is_a_contradiction(town):
    text = town.text("Jets hit the market in Velm. 9 people died. Of the dead 12 were civilians.")
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    town.counts(text, "9 people", 9)
    town.counts(text, "12", 12, population=Population.CIVILIANS)
    [found] = against(town)
    assert found.kind is FindingKind.CONTRADICTION and "a part above its whole" in found.why


def test_two_numbers_given_in_one_sentence_mean_two_things(town):
    text = town.text("Jets hit the market in Velm, killing 9 at once and 4 on the way to the ward.")
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    town.counts(text, "9", 9)
    town.counts(text, "4", 4)
    assert against(town) == []


def test_a_remainder_is_no_rival_of_the_total(town):
    raid(town, "Jets hit the market in Velm, 9 died, the Harbour Office said.", "Lamp", "2031-03-02", "Harbour Office")
    text = town.text("Jets struck Velm's market. 4 others were killed at the gate.", "Gull", "2031-03-02")
    town.reports(text, "Jets struck Velm's market", place="Velm", day=SUNDAY, target="market")
    town.counts(text, "4 others", 4)
    assert against(town) == []


def test_the_dead_are_not_compared_with_the_injured(town):
    two_tolls(town, {"counted": Counted.INJURED})
    assert against(town) == []


def test_losses_of_two_armies_only_look_alike(town):
    a, b = (
        town.text("NATO counts 7000 Russian soldiers killed."),
        town.text("Kyiv counts 1300 Ukrainian soldiers killed."),
    )
    for text, number, words in ((a, "7000", "Russian soldiers"), (b, "1300", "Ukrainian soldiers")):
        town.counts(
            text, number, int(number), population=Population.COMBATANTS, population_words=words, scope=Scope.CUMULATIVE
        )
    assert against(town) == []


def test_a_series_of_one_source_moves_on_and_contradicts_nothing(town):
    for number, day in (("691", "2031-03-14"), ("901", "2031-03-20")):
        text = town.text(f"The dead since winter number {number}, says the Coast League.", "Lamp", day)
        town.counts(
            text,
            number,
            int(number),
            source=town.speaker(text, "Coast League", OFFICE),
            scope=Scope.CUMULATIVE,
            as_of=on(day),
        )
    [found] = against(town)
    assert found.kind is FindingKind.UPDATE


# -- quotation drift ----------------------------------------------------------------------------------------------

LONG = "We counted every boat twice before the storm broke over the harbour wall"


def quoted(town, *wordings):
    return [town.says(t, f"“{w},”", "Ona Brask") for w in wordings for t in [town.text(f"“{w},” said Ona Brask.")]]


def test_words_that_differ_inside_a_quotation_are_drift(town):
    one, other = quoted(town, LONG, LONG.replace("twice", "once"))
    [found] = concluded(town, FindingKind.DRIFT)
    assert {*found.supporting, *found.opposing} == {one.id, other.id}
    assert "“once” for “twice”" in found.why or "“twice” for “once”" in found.why


def test_a_quotation_cut_at_its_end_is_no_drift(town):
    quoted(town, LONG, LONG.removesuffix(" over the harbour wall"))
    assert concluded(town, FindingKind.DRIFT) == []


def test_case_and_marks_are_no_drift(town):
    quoted(town, LONG, LONG.upper())
    assert concluded(town, FindingKind.DRIFT) == []


def test_findings_are_the_same_for_any_order_of_claims(town):
    two_tolls(town)
    quoted(town, LONG, LONG.replace("twice", "once"))
    first = concluded(town)
    town.claims.reverse()
    assert concluded(town) == first


def test_every_claim_of_a_finding_exists(town):
    two_tolls(town)
    quoted(town, LONG, LONG.replace("twice", "once"))
    known = {c.id for c in town.claims}
    for found in concluded(town):
        assert {*found.supporting, *found.opposing} <= known


def test_the_account_of_a_party_that_denies_the_event_is_no_origin_of_it(town):
    raid(town, "Jets hit the market in Velm, 9 died, the Harbour Office said.", "Lamp", "2031-03-02", "Harbour Office")
    text = town.text("The army denied it. The market in Velm was hit by a mortar of the rebels, the army said.")
    town.says(text, "The army denied it.", "army", SpeakerKind.INSTITUTION, Mode.INDIRECT, StatementKind.DENIAL)
    town.reports(
        text,
        "The market in Velm was hit by a mortar",
        "shelling",
        "Velm",
        SUNDAY,
        target="market",
        alleged_by=town.speaker(text, "army", SpeakerKind.INSTITUTION),
    )
    [found] = [f for f in concluded(town) if f.kind is FindingKind.CORROBORATION]
    assert (found.reports, found.independent, found.grade) == (1, 1, Grade.DISPUTED)


def test_a_toll_more_than_ten_times_another_is_no_rival_of_it(town):
    raid(town, "Jets hit the market in Velm, 9 died.", "Lamp", as_of=on("2031-03-02"))
    raid(town, "Jets struck Velm's market, 900 died.", "Gull", as_of=on("2031-03-06"))
    assert against(town) == []


def test_a_headline_that_drops_at_least_contradicts_nothing(town):
    words = "Velm raid: 9 dead\n\nJets hit the market in Velm, at least 9 died."
    text = town.text(words, regions=(Region(RegionKind.TITLE, 0, 17),))
    town.reports(text, "Jets hit the market in Velm", place="Velm", day=SUNDAY, target="market")
    town.counts(text, "9 dead", 9)
    town.counts(text, "at least 9", 9, bound=Bound.AT_LEAST)
    raid(town, "Jets struck Velm's market, 30 died.")
    assert against(town) == []
