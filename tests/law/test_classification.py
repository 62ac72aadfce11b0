"""Which lists apply at a place on a day: entries by place and days, several at once, replaced ones, split intervals."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from solferino.law.classification import IAC, NIAC, Where, applies_at, not_replaced, one_answer, stretches
from solferino.record import Classification, Conflict, When

TARN = Where(("Tarn",))
MAY = When("2031-05-01", "2031-05-31")


def entry(kind: Conflict, place: str = "Tarn", **more: object) -> Classification:
    fields: dict[str, object] = {"person": "person:1", "basis": "b", "source": "s", "seen": 3, "decided": "now", **more}
    return Classification(kind=kind, place=place, **fields)  # type: ignore[arg-type]


def test_without_an_entry_both_lists_stand_as_alternatives() -> None:
    (only,) = stretches([], TARN, MAY)
    assert (only.lists, only.alternatives, only.entries) == ((IAC, NIAC), True, ())
    assert only.conflict is None
    assert (only.first, only.last) == ("2031-05-01", "2031-05-31")


def test_one_entry_chooses_its_list_and_occupation_the_international_one() -> None:
    for kind, name in (
        (Conflict.INTERNATIONAL, IAC),
        (Conflict.OCCUPATION, IAC),
        (Conflict.NON_INTERNATIONAL, NIAC),
    ):
        (only,) = stretches([entry(kind)], TARN, MAY)
        assert (only.lists, only.alternatives, only.conflict) == ((name,), False, name)


def test_two_entries_may_stand_at_once_and_then_both_lists_apply_and_are_no_alternatives() -> None:
    (only,) = stretches([entry(Conflict.INTERNATIONAL), entry(Conflict.NON_INTERNATIONAL)], TARN, MAY)
    assert (only.lists, only.alternatives) == ((IAC, NIAC), False)
    assert only.conflict is None
    assert len(only.entries) == 2


def test_a_disputed_classification_leaves_both_lists_as_alternatives_whoever_else_holds_a_view() -> None:
    assert stretches([entry(Conflict.DISPUTED)], TARN, MAY)[0].alternatives
    (both,) = stretches([entry(Conflict.DISPUTED), entry(Conflict.INTERNATIONAL)], TARN, MAY)
    assert (both.lists, both.alternatives) == ((IAC, NIAC), True)


def test_an_entry_that_another_replaces_counts_no_more() -> None:
    old = entry(Conflict.NON_INTERNATIONAL)
    new = entry(Conflict.INTERNATIONAL, replaces=old.id)
    assert not_replaced([old, new]) == (new,)
    assert stretches([old, new], TARN, MAY)[0].lists == (IAC,)


def test_an_interval_that_meets_several_entries_is_split_where_they_begin_and_end() -> None:
    found = stretches(
        [
            entry(Conflict.NON_INTERNATIONAL, last="2031-05-10"),
            entry(Conflict.INTERNATIONAL, first="2031-05-08", last="2031-05-20"),
        ],
        TARN,
        MAY,
    )
    assert [(s.first, s.last, s.lists, s.alternatives) for s in found] == [
        ("2031-05-01", "2031-05-07", (NIAC,), False),
        ("2031-05-08", "2031-05-10", (IAC, NIAC), False),
        ("2031-05-11", "2031-05-20", (IAC,), False),
        ("2031-05-21", "2031-05-31", (IAC, NIAC), True),
    ]
    assert one_answer(found) == ((IAC, NIAC), True)


def test_an_act_without_a_day_is_asked_over_all_days() -> None:
    found = stretches([entry(Conflict.INTERNATIONAL, first="2031-05-08")], TARN, None)
    assert [(s.first, s.last, s.lists, s.alternatives) for s in found] == [
        (None, "2031-05-07", (IAC, NIAC), True),
        ("2031-05-08", None, (IAC,), False),
    ]
    assert one_answer(stretches([entry(Conflict.INTERNATIONAL)], TARN, None)) == ((IAC,), False)


def test_a_place_is_matched_by_name_and_never_by_its_country_alone() -> None:
    assert applies_at(entry(Conflict.OCCUPATION, "Tarn"), Where(("tarn",)))
    assert not applies_at(entry(Conflict.OCCUPATION, "Tarn", countries=("QA",)), Where(("Ostel",), ("QA",)))
    assert not applies_at(entry(Conflict.OCCUPATION, "Tarn", countries=("QA",)), Where(("Tarn",), ("QB",)))
    assert applies_at(entry(Conflict.OCCUPATION, "Tarn", countries=("QA",)), Where(("Tarn",)))


def test_a_place_lies_in_another_only_where_that_is_given() -> None:
    whole = entry(Conflict.INTERNATIONAL, "Varland", countries=("QA",))
    assert not applies_at(whole, Where(("Tarn",), ("QA",)))
    assert applies_at(whole, Where(("Tarn",), ("QA",), within=("Varland",)))
    assert not applies_at(whole, Where(("Tarn",), ("QB",), within=("Varland",)))


DAYS = st.integers(0, 40).map(lambda n: (date(2031, 5, 1) + timedelta(n)).isoformat())
SPANS = st.tuples(st.none() | DAYS, st.none() | DAYS).map(lambda p: p if None in p else (min(p), max(p)))


@given(
    st.lists(st.tuples(st.sampled_from(list(Conflict)), SPANS), max_size=5),
    st.tuples(DAYS, DAYS).map(sorted),
)
def test_stretches_cover_the_interval_and_every_day_has_the_entries_of_that_day(
    given_entries: list[tuple[Conflict, tuple[str | None, str | None]]], days: list[str]
) -> None:
    entries = [entry(kind, first=span[0], last=span[1]) for kind, span in given_entries]
    found = stretches(entries, TARN, When(days[0], days[1]))
    day, last = date.fromisoformat(days[0]), date.fromisoformat(days[1])
    while day <= last:
        here = day.isoformat()
        (one,) = [s for s in found if (s.first or "") <= here <= (s.last or "9")]
        holds = {e.id for e in entries if (e.first or "") <= here <= (e.last or "9")}
        assert {e.id for e in one.entries} == holds
        (asked,) = stretches(entries, TARN, When(here, here))
        assert (asked.lists, asked.alternatives) == (one.lists, one.alternatives)
        day += timedelta(1)
    assert found[0].first == days[0]
    assert found[-1].last == days[1]
