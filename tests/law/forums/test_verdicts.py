"""Verdicts: what opens, what holds back, what closes, and what they say of themselves."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from solferino.law.catalogue import catalogue
from solferino.law.catalogue.vocabulary import TESTS
from solferino.law.forums import Verdict, verdicts
from solferino.law.forums.tests import names
from solferino.record import UsageError

ACT: dict[str, Any] = {
    "classes": ["war_crime"],
    "conduct": {"place": ["UA"], "from": "2022-03-09", "to": "2022-03-09"},
    "suspect": {"nationality": ["RU"], "adult": True},
}


def facts(**changed: Any) -> dict[str, Any]:
    """The act above with fields put in their place: ``suspect__adult=None`` leaves one out."""
    made = copy.deepcopy(ACT)
    for key, value in changed.items():
        group, _, name = key.partition("__")
        if not name:
            made[group] = value
        elif value is None:
            made[group].pop(name, None)
        else:
            made.setdefault(group, {})[name] = value
    return made


def ask(forum: str, as_of: str = "2026-11-21", **changed: Any) -> Verdict:
    return verdicts(facts(**changed), as_of, catalogue(), [forum])[0]


def test_every_test_that_a_rule_may_name_is_known_to_the_engine() -> None:
    assert names() == frozenset(TESTS)


def test_a_declaration_counts_only_once_it_was_lodged() -> None:
    act = {"conduct__from": "2014-03-01", "conduct__to": "2014-03-01"}
    assert ask("ICC", "2015-09-07", **act).verdict == "closed"
    assert ask("ICC", "2015-09-08", **act).verdict == "open"
    assert "UA-2" in ask("ICC", "2015-09-08", **act).reason


def test_two_declarations_that_overlap_cover_the_days_of_both() -> None:
    found = ask("ICC", "2016-01-01", conduct__from="2014-02-18", conduct__to="2014-02-25")
    assert found.verdict == "open"


def test_a_period_is_asked_day_by_day_where_it_changes() -> None:
    found = ask("ICC", "2016-01-01", conduct__from="2013-11-01", conduct__to="2014-02-25")
    assert found.verdict == "conditional"
    days = found.row()["classes"]["war_crime"]["days"]
    assert [(d["from"], d["to"], d["verdict"]) for d in days] == [
        ("2013-11-01", "2013-11-20", "closed"),
        ("2013-11-21", "2014-02-25", "open"),
    ]
    assert "only a part of the time" in found.reason


def test_both_ends_may_be_covered_while_the_middle_is_not() -> None:
    """Asked between the two lodgings, a gap inside a period is seen though both ends are answered alike."""
    found = ask("ICC", "2014-05-01", conduct__from="2013-01-01", conduct__to="2014-12-31")
    assert found.verdict == "conditional"
    assert "2013-11-21 to 2014-02-22" in found.reason


def test_an_act_without_an_end_ran_to_a_day_that_nobody_knows() -> None:
    found = ask("ECHR", extra={"respondent": "RU", "control": True}, conduct__to=None)
    assert found.verdict == "conditional"
    assert "conduct.to" in found.facts_missing
    ended = ask("ECHR", extra={"respondent": "RU", "control": True})
    assert ended.verdict == "open"


def test_an_act_that_had_not_happened_on_the_day_of_asking_has_no_court() -> None:
    assert ask("DE", "2022-03-08").verdict == "closed"
    assert "had not happened" in ask("DE", "2022-03-08").reason
    partly = ask("DE", "2022-03-08", conduct__from="2022-03-07")
    assert partly.verdict == "open"
    assert any("happened later is left out" in note for note in partly.all_notes)
    dayless = ask("AR", conduct__from=None, conduct__to=None)
    assert dayless.verdict == "conditional"
    assert dayless.facts_missing == ("conduct.from", "conduct.to")


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ({}, "conditional"),
        ({"extra": {"matter_under_consideration": True}}, "open"),
        ({"extra": {"matter_under_consideration": False}}, "closed"),
        ({"extra": {"matter_under_consideration": True}, "conduct__from": "2014-01-01"}, "conditional"),
    ],
)
def test_acts_of_a_state_that_left_count_where_they_were_under_consideration(given: Any, verdict: str) -> None:
    act = {"conduct__place": ["BI"], "conduct__from": "2016-01-01", "conduct__to": "2016-01-01", **given}
    found = ask("ICC", "2019-01-01", suspect__nationality=["BI"], classes=["cah"], **act)
    assert found.verdict == verdict
    before = ask("ICC", "2017-10-26", suspect__nationality=["BI"], classes=["cah"], **act)
    assert before.verdict == "open"


def test_a_notice_that_was_revoked_changes_nothing_and_the_doubt_stays_visible() -> None:
    found = ask("ICC", conduct__place=["HU"], conduct__from="2026-07-01", conduct__to="2026-07-01")
    assert found.verdict == "open"
    assert any("revoked 2026-05-29" in note and "medium" in note for note in found.all_notes)


def test_article_124_shields_war_crimes_of_own_nationals_from_its_day_on_and_is_never_silent() -> None:
    act = {"suspect__nationality": ["UA"], "conduct__from": "2025-01-01", "conduct__to": "2025-01-01"}
    found = ask("ICC", classes=["war_crime", "cah"], **act)
    assert found.verdict == "open"
    assert found.rests_on == ("cah",)
    assert found.row()["classes"]["war_crime"]["verdict"] == "conditional"
    alone = ask("ICC", **act)
    assert alone.verdict == "conditional"
    assert alone.unsettled is not None
    assert "UNSETTLED" in alone.unsettled
    assert ask("ICC", **{**act, "conduct__from": "2024-12-31", "conduct__to": "2024-12-31"}).verdict == "open"
    assert ask("ICC", **{**act, "suspect__nationality": ["RU"]}).verdict == "open"
    unknown = ask("ICC", **{**act, "suspect__nationality": None})
    assert unknown.verdict == "conditional"
    assert unknown.facts_missing == ("suspect.nationality",)


def test_a_victims_nationality_is_never_a_basis_at_the_icc() -> None:
    for nation in ("DE", "UA", "RU"):
        found = ask("ICC", conduct__place=["RU"], victims={"nationality": [nation]})
        assert found.verdict == "closed"


@pytest.mark.parametrize("status", ["head_of_state", "Head of Government", "foreign minister", "president"])
def test_the_sitting_trio_is_held_back_before_courts_of_states_only(status: str) -> None:
    sitting = {"suspect__status": status, "suspect__in_office": True}
    assert ask("DE", **sitting).verdict == "conditional"
    assert ask("ICC", **sitting).verdict == "open"
    assert ask("DE", **{**sitting, "suspect__in_office": False}).verdict == "open"
    unknown = ask("DE", **{**sitting, "suspect__in_office": None})
    assert unknown.verdict == "conditional"
    assert unknown.facts_missing == ("suspect.in_office",)
    assert (
        "the office ends, or immunity is waived",
        "the person; the State whose office it is",
    ) in unknown.would_change


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        ("defence_minister", "open"),
        ("general", "open"),
        ("commissioner", "open"),
        ("deputy foreign minister", "open"),
        ("supreme leader", "conditional"),
        ("xyzzy", "conditional"),
        ("president of the supreme court", "conditional"),
    ],
)
def test_others_in_office_are_not_the_trio_and_an_unknown_office_is_not_passed_over(status: str, verdict: str) -> None:
    assert ask("DE", suspect__status=status, suspect__in_office=True).verdict == verdict


def test_a_diplomat_where_he_may_be_accredited_is_an_open_question() -> None:
    at_home = ask("DE", suspect__status="ambassador", suspect__in_office=True, suspect__present_in=["RU"])
    there = ask("DE", suspect__status="ambassador", suspect__in_office=True, suspect__present_in=["DE"])
    assert (at_home.verdict, there.verdict) == ("open", "conditional")
    assert "OC-DIPL" in there.reason


def test_aggression_before_the_icc_asks_for_both_states_and_an_accession_changes_nothing_for_others() -> None:
    invasion = {
        "classes": ["aggression"],
        "extra": {"aggressor": "RU", "aggression_target": "UA", "leadership": True},
        "conduct__from": "2025-02-01",
        "conduct__to": "2025-02-01",
    }
    found = ask("ICC", **invasion)
    assert found.verdict == "closed"
    assert "RU was no party" in found.reason
    assert any(who == "the States; the Security Council" for _, who in found.would_change)
    both = {"aggressor": "DE", "aggression_target": "PL", "leadership": True, "opt_out": False}
    for accepted, verdict in ((True, "open"), (False, "closed"), (["DE"], "conditional"), (["DE", "PL"], "open")):
        given = {**invasion, "extra": {**both, "amendment_accepted": accepted}}
        assert ask("ICC", **given).verdict == verdict
    unknown = ask("ICC", **{**invasion, "extra": both})
    assert unknown.facts_missing == ("extra.amendment_accepted",)


def test_war_and_conduct_in_it_are_two_questions() -> None:
    found = ask("ICC", classes=["aggression", "war_crime"], extra={"aggressor": "RU", "aggression_target": "UA"})
    assert found.rests_on == ("war_crime",)
    assert any("two questions" in note for note in found.all_notes)


def test_a_state_as_accused_is_tried_nowhere_and_answers_elsewhere() -> None:
    assert ask("DE", suspect={"status": "state"}).verdict == "closed"
    assert "tries persons" in ask("DE", suspect={"status": "state"}).reason
    answer = ask("ECHR", suspect={"status": "state"}, extra={"respondent": "RU", "control": True})
    assert answer.verdict == "open"
    assert answer.tries == "never tries persons: States answer here"


@pytest.mark.parametrize(
    ("area", "verdict"),
    [
        ("Darfur", "open"),
        ("El Fasher, North Darfur", "open"),
        ("Nyala", "open"),
        ("Khartoum", "closed"),
        ("not in Darfur", "conditional"),
        ("near the border of Darfur", "conditional"),
        ("a village", "conditional"),
        (None, "conditional"),
    ],
)
def test_a_part_of_a_state_that_was_referred_is_read_from_names_and_never_guessed(
    area: str | None, verdict: str
) -> None:
    extra = {} if area is None else {"area": area}
    assert ask("ICC", conduct__place=["SD"], suspect__nationality=["SD"], extra=extra).verdict == verdict


def test_a_referral_counts_from_its_resolution_on() -> None:
    act = {"conduct__place": ["LY"], "conduct__from": "2011-02-20", "conduct__to": "2011-02-20"}
    assert ask("ICC", "2011-02-25", suspect__nationality=["LY"], **act).verdict == "closed"
    assert ask("ICC", "2011-02-26", suspect__nationality=["LY"], **act).verdict == "open"


def test_a_state_whose_statehood_is_contested_is_never_open_without_a_word() -> None:
    found = ask("ICC", conduct__place=["PS"], suspect__nationality=["IL"])
    assert found.verdict == "conditional"
    assert found.unsettled is not None
    assert "contested" in found.unsettled


def test_a_territory_is_never_quietly_its_state() -> None:
    found = ask("ICC", conduct__place=["GL"])
    assert found.verdict == "conditional"
    assert found.facts_missing == ("conduct.place",)
    assert ask("ICC", conduct__place=["HK"]).verdict == "closed"
    assert ask("US-GENOCIDE", classes=["genocide"], conduct__place=["PR"]).verdict == "conditional"


def test_a_state_that_is_gone_is_not_one_of_those_that_followed() -> None:
    act = {"conduct__from": "1992-05-01", "conduct__to": "1992-05-01", "suspect__nationality": []}
    assert ask("ICTY", "2000-01-01", conduct__place=["YU"], **act).verdict == "open"
    assert ask("UK-ICCA", conduct__place=["PL"], suspect__nationality=["SU"]).verdict == "conditional"
    gone = ask("LT", "2026-01-01", classes=["torture"])
    assert gone.verdict == "closed"
    assert ask("UA", conduct__place=["SU"], suspect__nationality=["PL"]).verdict == "conditional"


def test_several_nationalities_are_all_held_and_the_verdict_of_each_is_told() -> None:
    found = ask("RU", conduct__place=["PL"], suspect__nationality=["DE", "RU"], victims={"nationality": ["PL"]})
    assert found.verdict == "open"
    each = {entry["if"]: entry["verdict"] for entry in found.row()["each"]}
    assert each == {"suspect.nationality = DE": "closed", "suspect.nationality = RU": "open"}


def test_facts_that_contradict_each_other_give_a_verdict_for_each() -> None:
    found = ask(
        "RU",
        conduct__place=["PL"],
        suspect__nationality={"either": ["DE", "RU"]},
        victims={"nationality": ["PL"]},
    )
    assert found.verdict == "conditional"
    assert found.facts_missing == ("suspect.nationality",)
    assert "contradict" in found.reason
    assert {label: v.verdict for label, v in found.each} == {
        "suspect.nationality = 'DE'": "closed",
        "suspect.nationality = 'RU'": "open",
    }
    agreed = ask("DE", conduct__from=["2022-03-01", "2022-03-09"], conduct__to=["2022-03-01", "2022-03-09"])
    assert agreed.verdict == "open"


def test_no_class_given_is_unknown_and_an_empty_list_is_closed() -> None:
    unknown = verdicts({k: v for k, v in ACT.items() if k != "classes"}, "2026-11-21", catalogue(), ["DE"])[0]
    assert unknown.verdict == "conditional"
    assert unknown.facts_missing[0] == "classes"
    assert ask("DE", classes=[]).verdict == "closed"


def test_a_class_that_a_forum_does_not_cover_is_closed_and_says_what_it_covers() -> None:
    found = ask("UK-GCA")
    assert found.verdict == "closed"
    assert "covers war_crime; covered: " in found.reason
    hinted = ask("ICC", classes=["gc_grave_breach"])
    assert hinted.verdict == "closed"
    assert any("cumulative" in note for note in hinted.all_notes)


def test_a_rule_that_is_not_law_yet_closes_and_says_from_when() -> None:
    found = ask("UA", "2024-10-23", classes=["cah"], conduct__from="2024-10-20", conduct__to="2024-10-20")
    assert found.verdict == "closed"
    assert "in force from 2024-10-24" in found.reason


def test_a_forum_that_did_not_exist_is_closed_with_its_first_day() -> None:
    found = ask("STCOA", "2025-06-24", classes=["aggression"])
    assert found.verdict == "closed"
    assert "did not exist before 2025-06-25" in found.reason
    assert "ended on 2017-12-31" in ask("ICTY", "2018-01-01").reason


def test_a_day_that_the_law_was_not_read_for_is_refused() -> None:
    with pytest.raises(UsageError, match="after 2026-11-21"):
        ask("DE", "2026-11-22")
    with pytest.raises(UsageError, match="is no day"):
        ask("DE", "tomorrow")


def test_an_unknown_forum_holds_no_rule() -> None:
    with pytest.raises(UsageError, match="no rule held"):
        ask("KZ")


def test_gates_are_listed_and_stand_in_full_where_a_rule_points_to_another() -> None:
    found = ask("ICC", conduct__place=["SD"], suspect__nationality=["SD"], extra={"area": "Darfur"})
    assert found.verdict == "open"
    assert any("complementarity" in gate for gate in found.gates)
    assert not any(gate.startswith("as ICC") for gate in found.gates)


def test_days_after_the_day_of_asking_are_named_wherever_the_catalogue_speaks_of_them() -> None:
    early, late = ask("ICC", "2022-03-23"), ask("ICC")
    assert [line.partition(":")[0] for line in early.later] == ["immunity", "note"]
    assert all(day > "2022-03-23" for line in early.later for day in line.partition(": ")[2].split(", "))
    assert late.later == ()
    assert ask("US-WCA", "2022-03-23", classes=["gc_grave_breach"]).later[0] == "end of the rule: 2023-01-04"
    assert early.row()["later"] == list(early.later)


def test_every_row_says_what_it_stands_on() -> None:
    for verdict in verdicts(ACT, "2026-11-21", catalogue()):
        row = verdict.row()
        assert row["catalogue"] == catalogue().stamp
        assert row["as_of"] == "2026-11-21"
        assert row["reason"]
        if row["verdict"] != "closed":
            assert row["rule"] and row["rule_digest"] and row["provision"] and row["valid_from"] and row["confidence"]
            assert row["rests_on"]
        if row["verdict"] == "conditional":
            assert row["facts_missing"] or row["unsettled"] or row["would_change"]
        if not row["can_try"]:
            assert row["tries"].startswith("never tries persons")


def test_what_would_change_a_closed_verdict_names_who_could() -> None:
    found = ask("ICC", conduct__place=["RU"])
    assert ("a referral that covers place and day (art. 13(b))", "the Security Council") in found.would_change
    young = ask("ICC", suspect__adult=False)
    assert young.would_change == (("nothing: this cannot change for these facts", "nobody"),)


def test_the_same_question_has_the_same_answer_however_often_it_is_asked() -> None:
    first = [v.row() for v in verdicts(ACT, "2026-11-21", catalogue())]
    second = [v.row() for v in verdicts(copy.deepcopy(ACT), "2026-11-21", catalogue())]
    assert first == second


def test_nothing_generated_calls_an_act_or_a_person_by_the_words_of_a_judgment() -> None:
    """Titles of provisions and the catalogue's own restatements aside, no reason uses them."""
    for classes in (["war_crime"], ["aggression"], ["cah", "genocide"], ["torture"]):
        for verdict in verdicts(facts(classes=classes, suspect__nationality=["UA"]), "2026-11-21", catalogue()):
            for entry in verdict.by_class:
                for piece in entry.pieces:
                    for leaf in piece.leaves:
                        if leaf.test not in ("no_art124_shield", "caution"):
                            assert "war crime" not in leaf.words
                            assert "guilt" not in leaf.words
