"""Setting the words against the rule of the day: outcome, rule, difference; and nothing said of facts or persons."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.reading.said_of_law import SENTENCES, Said
from solferino.law.catalogue import Forum, catalogue
from solferino.law.reading import Compared, Outcome, compare, find_statements
from solferino.law.reading.rules import state_name

FACTS = catalogue()
QUOTED = re.compile(r"“[^”]*”")
# Words of a verdict. They may stand in quotations and in titles of rules only.
VERDICT = re.compile(
    r"war[- ]crim|guilt|criminals?\b(?! Court| Tribunal)|is false|is untrue|\blie[sd]?\b", re.IGNORECASE
)


def beside(said: Said, day: str | None = None) -> Compared:
    found = next(s for s in find_statements(said.text) if str(s.kind) == said.kind)
    on = day or said.day
    return compare(found, published=(on, on))


@pytest.mark.parametrize("said", SENTENCES, ids=lambda s: f"{s.day} {s.text[:60]}")
def test_the_words_meet_the_rule_of_their_day(said: Said) -> None:
    made = beside(said)
    assert str(made.outcome) == said.outcome, made.difference
    assert (made.rule is None) == (said.rule is None), made.difference
    if said.rule and made.rule:
        assert made.rule.id.startswith(said.rule)
    assert said.words in made.difference


@pytest.mark.parametrize("said", SENTENCES, ids=lambda s: s.text[:60])
def test_a_difference_calls_nobody_and_nothing_by_the_name_of_a_crime(said: Said) -> None:
    for point in beside(said).points:
        assert not VERDICT.search(QUOTED.sub(" ", point.difference)), point.difference


@pytest.mark.parametrize("said", SENTENCES, ids=lambda s: s.text[:60])
def test_a_rule_is_cited_whole(said: Said) -> None:
    for point in beside(said).points:
        if point.rule:
            assert point.rule.id
            assert point.rule.citation
            assert point.rule.text
            assert re.fullmatch(r"[0-9a-f]{64}", point.rule.digest)
            assert point.rule.catalogue == FACTS.stamp
            assert point.rule.confidence


@pytest.mark.parametrize("said", SENTENCES, ids=lambda s: s.text[:60])
def test_without_a_day_it_says_so(said: Said) -> None:
    found = next(s for s in find_statements(said.text) if str(s.kind) == said.kind)
    made = compare(found)
    assert (made.day, made.basis) == (None, "unknown")
    assert made.points


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine is a member of the International Criminal Court.",
        "Under American law charges are possible only if the victim is a US citizen.",
        "The commander could be tried in Spain.",
    ],
)
def test_a_rule_that_depends_on_the_day_is_not_compared_without_one(text: str) -> None:
    (found,) = find_statements(text)
    made = compare(found)
    assert made.outcome is Outcome.CANNOT_COMPARE
    assert "day of the text is not known" in made.difference


def test_the_as_of_day_is_taken_where_publication_is_unknown() -> None:
    (found,) = find_statements("Ukraine is a member of the International Criminal Court.")
    assert compare(found, as_of="2024-12-31").outcome is Outcome.LOOSER
    assert compare(found, as_of="2025-01-01").outcome is Outcome.AGREES
    assert compare(found, as_of="2025-01-01").basis == "as-of"


def test_days_of_publication_between_which_the_rule_changed_cannot_be_compared() -> None:
    (found,) = find_statements("Ukraine is a member of the International Criminal Court.")
    made = compare(found, published=("2024-12-01", "2025-02-01"))
    assert made.outcome is Outcome.CANNOT_COMPARE
    assert "the rule changed in between" in made.difference


def test_a_text_younger_than_the_catalogue_is_not_compared() -> None:
    (found,) = find_statements("Ukraine is a member of the International Criminal Court.")
    assert compare(found, published=("2031-01-01", "2031-01-01")).outcome is Outcome.CANNOT_COMPARE


def test_what_changed_later_is_said_and_only_up_to_the_day_asked() -> None:
    (found,) = find_statements("Under American law charges are possible only if the victim is a US citizen.")
    made = compare(found, published=("2022-03-28", "2022-03-28"))
    assert made.later is not None
    assert "US-WCA-2023" in made.later
    assert compare(found, published=("2022-03-28", "2022-03-28"), as_of="2022-12-31").later is None


_WCA = "American law reaches such acts only where the victim or the offender is a US citizen or a member of its forces."


@pytest.mark.parametrize(
    ("day", "rule", "outcome"),
    [
        ("1996-08-20", None, "no_rule"),
        ("1996-08-21", "US-WCA-1996", "agrees"),
        ("1997-11-26", "US-WCA-199", "agrees"),
        ("2023-01-04", "US-WCA-199", "agrees"),
        ("2023-01-05", "US-WCA-2023", "differs"),
    ],
)
def test_one_sentence_meets_each_regime_of_the_american_act(day: str, rule: str | None, outcome: str) -> None:
    made = beside(Said(day, _WCA, "requirement", outcome, rule))
    assert str(made.outcome) == outcome
    assert made.rule is None if rule is None else made.rule is not None and made.rule.id.startswith(rule)


@pytest.mark.parametrize(
    ("day", "outcome"), [("2009-11-04", "agrees"), ("2009-11-05", "looser"), ("2014-03-15", "looser")]
)
def test_universal_jurisdiction_in_spain_meets_three_regimes(day: str, outcome: str) -> None:
    assert (
        str(beside(Said(day, "Spain recognises universal jurisdiction.", "universal", outcome, "ES")).outcome)
        == outcome
    )


SIDES = (
    "Soldiers of {a} committed war crimes, {b} said.",
    "The {a} army denied that it had committed war crimes.",
    "The government of {a} has determined that the forces of {b} have committed war crimes.",
    "Lawmakers in {a} declared the president of {b} a war criminal.",
    "{a} was referred to the International Criminal Court by dozens of States.",
    "The leaders of {a} could be tried in Germany for the attack on {b}.",
)


@pytest.mark.parametrize("pattern", SIDES)
def test_sides_exchanged_meet_the_same_rules(pattern: str) -> None:
    def answers(a: str, b: str) -> list[tuple[str, list[str | None]]]:
        found = find_statements(pattern.format(a=a, b=b))
        made = [compare(s, published=("2022-03-28", "2022-03-28")) for s in found]
        return [(str(m.outcome), [p.rule.id if p.rule else None for p in m.points]) for m in made]

    assert answers("Russia", "Ukraine") == answers("Ukraine", "Russia")
    assert answers("Russia", "Ukraine")


_FIRST = date(2002, 7, 1)


@given(st.integers(0, 8900), st.sampled_from(SENTENCES))
def test_no_later_day_enters_an_earlier_answer(days: int, said: Said) -> None:
    day = (_FIRST + timedelta(days=days)).isoformat()
    made = beside(said, day)
    known = {
        "takes effect on",
        "enters into force",
        "its first of any kind",
        "its first rule",
        "it began on",
        "first is of",
    }
    for point in made.points:
        later = [d for d in re.findall(r"\b\d{4}-\d\d-\d\d\b", point.difference) if d > day]
        assert not later or any(words in point.difference for words in known), point.difference


def test_the_forum_logic_speaks_on_what_the_words_state_and_names_what_they_do_not() -> None:
    text = (
        "Deputies urged the US Attorney General to open an investigation into the deaths of two Americans in Ukraine."
    )
    (found,) = find_statements(text)
    made = compare(found, published=("2022-03-28", "2022-03-28"))
    verdict = made.verdict["US-WCA"]
    assert isinstance(verdict, dict)
    assert verdict["verdict"] == "conditional"
    missing = verdict["facts_missing"]
    assert isinstance(missing, list)
    assert "victims.nationality" not in missing
    assert "classes" in missing


def test_a_conviction_is_told_from_a_judgment_and_both_as_of_the_day() -> None:
    text = "Bemba was convicted by the International Criminal Court."
    early = beside(Said("2017-01-01", text, "precedent", "", None))
    late = beside(Said("2019-01-01", text, "precedent", "", None))
    assert "2018-06-08" not in early.difference
    assert "Appeal Judgment 2018-06-08" in late.difference


PARTIES = FACTS.raw["parties"]["rome_statute_parties"]


@pytest.mark.parametrize("party", PARTIES, ids=lambda p: str(p["iso"]))
def test_membership_turns_on_the_day_of_entry_into_force(party: dict[str, str]) -> None:
    name = state_name(party["iso"])
    text = f"{name[0].upper()}{name[1:]} is a member of the International Criminal Court."
    (found,) = find_statements(text)
    assert [s.key for s in found.states] == [party["iso"]]
    first = date.fromisoformat(party["in_force"])
    before = (first - timedelta(days=1)).isoformat()
    assert compare(found, as_of=first.isoformat()).outcome is Outcome.AGREES
    assert compare(found, as_of=before).outcome in (Outcome.DIFFERS, Outcome.LOOSER)


@pytest.mark.parametrize(
    "forum", [f for f in FACTS.forums.values() if f.country and f.country != "XK"], ids=lambda f: f.id
)
def test_the_courts_of_every_state_in_the_catalogue_can_be_named(forum: Forum) -> None:
    (found,) = find_statements(f"The suspect could be tried in {state_name(str(forum.country))} for torture.")
    assert [s.key for s in found.states] == [forum.country]
    made = compare(found, as_of=FACTS.version)
    assert all(
        p.rule is None or p.rule.id in {r.id for f in FACTS.forums.values() for r in f.rules} for p in made.points
    )
    assert made.outcome in (Outcome.AGREES, Outcome.NEEDS_MORE, Outcome.NO_RULE)
