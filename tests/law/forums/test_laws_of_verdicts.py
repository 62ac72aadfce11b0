"""Laws that hold for any facts: nothing opens for want of a fact, sides mirror, days before and after agree."""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.law.catalogue import catalogue
from solferino.law.catalogue.vocabulary import CLASSES
from solferino.law.forums import Engine, compare, engine, facts_of

RANK = {"closed": 0, "conditional": 1, "open": 2}
CODES = ["UA", "RU", "DE", "US", "SD", "PH", "FR", "IL", "PS"]
DAYS = ["2005-04-01", "2011-03-01", "2014-02-20", "2018-07-17", "2022-03-09", "2023-01-05", "2025-01-01", "2026-06-02"]
codes = st.lists(st.sampled_from(CODES), max_size=2, unique=True)
OFFICE = ("suspect.status", "suspect.in_office")


@cache
def asked() -> Engine:
    return engine(catalogue())


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    first, last = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=2)))
    whole: dict[str, Any] = {
        "classes": draw(st.lists(st.sampled_from(CLASSES), min_size=1, max_size=3, unique=True)),
        "conduct": {"place": draw(codes), "from": first, "to": last},
        "suspect": {
            "nationality": draw(codes), "present_in": draw(codes), "resident_in": draw(codes), "lpr_of": draw(codes),
            "armed_forces_of": draw(codes), "adult": draw(st.booleans()), "in_office": draw(st.booleans()),
            "status": draw(st.sampled_from(["head_of_state", "general", "foreign_minister", "soldier"])),
        },
        "victims": {"nationality": draw(codes), "lpr_of": draw(codes), "armed_forces_of": draw(codes)},
        "extra": {
            "links": draw(codes), "extradition_refused_by": draw(codes), "leadership": draw(st.booleans()),
            "other_effective_proceedings": draw(st.booleans()), "double_criminality": draw(st.booleans()),
            "matter_under_consideration": draw(st.booleans()), "aggressor": draw(st.sampled_from(CODES)),
            "aggression_target": draw(st.sampled_from(CODES)), "amendment_accepted": draw(st.booleans()),
            "opt_out": draw(st.booleans()), "respondent": draw(st.sampled_from(CODES)), "control": draw(st.booleans()),
            "applicant": draw(st.sampled_from(["individual", "state"])), "context_ua": draw(st.booleans()),
            "genocide_convention_ix": draw(st.booleans()), "area": draw(st.sampled_from(["Darfur", "Khartoum"])),
        },
    }  # fmt: skip
    return whole


def answers(facts: dict[str, Any], as_of: str) -> dict[str, Any]:
    return {v.forum: v for v in asked().verdicts(facts_of(facts), as_of)}


@settings(max_examples=40, deadline=None)
@given(cases(), st.sampled_from(DAYS[3:]), st.data())
def test_leaving_out_a_fact_never_opens_a_forum_and_what_holds_it_back_is_named(
    facts: dict[str, Any], as_of: str, data: st.DataObject
) -> None:
    fields = ["classes", *(f"{g}.{n}" for g in ("conduct", "suspect", "victims", "extra") for n in facts[g])]
    field = data.draw(st.sampled_from(fields))
    fewer = copy.deepcopy(facts)
    group, _, name = field.partition(".")
    if name:
        del fewer[group][name]
    else:
        del fewer[group]
    before, after = answers(facts, as_of), answers(fewer, as_of)
    for forum, verdict in after.items():
        assert RANK[verdict.verdict] < 2 or before[forum].verdict == "open", f"{forum} opens without {field}"
        if verdict.verdict == "conditional" and before[forum].verdict != "conditional":
            assert field in verdict.facts_missing or field in verdict.facts_unknown, f"{forum} does not name {field}"


@settings(max_examples=40, deadline=None)
@given(cases(), st.sampled_from(DAYS[3:]))
def test_two_states_of_one_standing_may_change_places(facts: dict[str, Any], as_of: str) -> None:
    """Neither AT nor BG has a forum here, and both were parties all the time: their flags change no answer."""
    whole = json.dumps(facts)
    one = json.loads(whole.replace('"RU"', '"AT"').replace('"UA"', '"BG"'))
    other = json.loads(whole.replace('"RU"', '"BG"').replace('"UA"', '"AT"'))
    first, second = answers(one, as_of), answers(other, as_of)
    assert {f: v.verdict for f, v in first.items()} == {f: v.verdict for f, v in second.items()}


@settings(max_examples=25, deadline=None)
@given(cases(), st.sampled_from(DAYS[:5]), st.sampled_from(DAYS[4:]))
def test_a_comparison_names_every_change_and_its_steps_lead_from_one_answer_to_the_other(
    facts: dict[str, Any], first: str, second: str
) -> None:
    for entry in compare(asked(), facts_of(facts), first, second):
        row = entry.row()
        assert (row["steps"] != []) or not row["changed"]
        verdict = entry.first.verdict
        for step in row["steps"]:
            assert step["because"]
            assert step["before"] == verdict or step["rule_before"] is None
            verdict = step["after"]
        assert verdict == entry.second.verdict


@settings(max_examples=25, deadline=None)
@given(cases(), st.sampled_from(DAYS[3:]))
def test_every_verdict_can_be_written_out(facts: dict[str, Any], as_of: str) -> None:
    for verdict in answers(facts, as_of).values():
        row = verdict.row()
        assert row["reason"]
        assert "None" not in row["reason"]
        assert (row["verdict"] == "open") == (row["would_change"] == []) or row["verdict"] == "open"
