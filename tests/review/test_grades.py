"""Grades: people give them, the last word of each counts, and the record alone justifies little."""

from __future__ import annotations

from solferino.record import SCHEME, Correction, Grading
from solferino.review import CREDIBILITY, RELIABILITY, grades, propose_credibility, propose_reliability


def given(person: str, letter: str, subject: str = "Quay Monitor") -> Grading:
    reliability = letter if letter in RELIABILITY else None
    credibility = letter if letter in CREDIBILITY else None
    return Grading(person, SCHEME, subject, "because", 3, "2024-05-04T10:00:00Z", reliability, credibility)


def correction(kind: str) -> Correction:
    return Correction("person:1", "Quay Monitor", kind, "the toll", 3, "2024-05-04T10:00:00Z")


def test_a_source_that_nobody_graded_has_no_grade() -> None:
    assert grades("Quay Monitor", []).grade is None
    assert grades("Quay Monitor", []).words == "not graded"


def test_the_last_grade_of_each_person_counts_and_the_earlier_ones_are_counted() -> None:
    found = grades("Quay Monitor", [given("person:1", "C"), given("person:2", "B"), given("person:1", "B")])
    assert (found.grade, found.earlier, found.words) == ("B", 1, "B (2 people)")


def test_people_who_differ_leave_it_disputed() -> None:
    found = grades("Quay Monitor", [given("person:1", "B"), given("person:2", "D")])
    assert found.grade is None
    assert found.words == "disputed: B, D"


def test_grades_of_other_subjects_do_not_count() -> None:
    assert grades("Quay Monitor", [given("person:1", "B", "Harbour Post")]).last == ()


def test_reliability_cannot_be_judged_from_a_short_history() -> None:
    assert propose_reliability(0, []).grade == "F"
    assert propose_reliability(3, []).grade == "F"
    assert "3 reports borne out" in propose_reliability(3, []).why


def test_no_history_justifies_the_highest_letters_or_the_lowest() -> None:
    letters = {propose_reliability(n, [correction("stands")] * k).grade for n in (0, 9, 10, 500) for k in range(5)}
    assert letters == {"C", "D", "F"}


def test_errors_left_standing_weigh_and_printed_corrections_do_not() -> None:
    assert propose_reliability(20, [correction("corrected")] * 5).grade == "C"
    assert propose_reliability(20, [correction("stands")] * 2).grade == "D"
    assert propose_reliability(20, [correction("stands")]).grade == "F"


def test_only_independent_origins_confirm() -> None:
    assert propose_credibility(9, 1, denied=False, contradicted=False).grade == "6"
    assert (
        propose_credibility(9, 0, denied=False, contradicted=False).why
        == "9 reports, no named origin: nothing confirms it"
    )
    assert propose_credibility(2, 2, denied=False, contradicted=False).grade == "1"


def test_what_is_denied_or_contradicted_is_for_people_to_weigh() -> None:
    assert propose_credibility(9, 4, denied=True, contradicted=False).grade is None
    assert "denied and contradicted" in propose_credibility(9, 4, denied=True, contradicted=True).why
