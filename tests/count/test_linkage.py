"""Linkage: rows of lists that are one person, across scripts, with families killed together kept apart."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.count.linkage import Constraints, Linked, ScoredPair, captures, clusterings, link
from solferino.count.linkage.blocking import block
from solferino.count.linkage.calibration import taught
from solferino.count.linkage.clustering import cluster
from solferino.count.linkage.fields import read_fields
from solferino.count.linkage.quality import quality
from solferino.count.lists.entry import Entry
from solferino.count.systems import TableFault
from solferino.record import UsageError

DAYS = [f"2031-03-{day:02d}" for day in range(1, 29)]
MEN = [("Ростислав", "Rostyslav"), ("Омелян", "Omelian"), ("Гнат", "Hnat"), ("Юхим", "Yukhym"), ("Лука", "Luka")]
WOMEN = [("Дарина", "Daryna"), ("Соломія", "Solomiia"), ("Уляна", "Uliana"), ("Ївга", "Yivha"), ("Мотря", "Motria")]
FAMILIES = [
    ("Бадьора", "Badora"), ("Верхогляд", "Verkhohliad"), ("Грушецький", "Hrushetskyi"), ("Дзвонар", "Dzvonar"),
    ("Житник", "Zhytnyk"), ("Кожум'яка", "Kozhumiaka"), ("Лозинка", "Lozynka"), ("Малярчук", "Maliarchuk"),
]  # fmt: skip
PLACES = [("Вербове", "Verbove"), ("Крижопіль", "Kryzhopil"), ("Тисівка", "Tysivka")]


def rows(seed: int = 1, people: int = 45) -> tuple[list[Entry], list[int]]:
    """Entries of invented people in two lists of two scripts, and who each is. A third die with a brother or sister."""
    rng = random.Random(seed)
    entries, truth = [], []
    for person in range(people):
        if person % 3 != 2:
            family, place, day = rng.choice(FAMILIES), rng.choice(PLACES), rng.choice(DAYS)
            used: set[str] = set()
        man = rng.random() < 0.5
        given_name = rng.choice([name for name in (MEN if man else WOMEN) if name[0] not in used])
        used.add(given_name[0])
        age = rng.randint(1, 90)
        for number, name in enumerate(("register", "press")):
            if rng.random() < 0.75:
                entries.append(
                    Entry(
                        id=f"{name}-{person:03d}",
                        list=name,
                        row=person + 2,
                        name=f"{family[0]} {given_name[0]}" if number == 0 else f"{given_name[1]} {family[1]}",
                        sex=("m" if man else "f") if rng.random() < 0.9 else None,
                        age_low=age if rng.random() < 0.8 else None,
                        age_high=age,
                        died=(day, day) if rng.random() < 0.9 else (None, None),
                        place=place[number] if rng.random() < 0.9 else None,
                    )
                )
                truth.append(person)
    entries = [replace(e, age_high=e.age_low) for e in entries]
    return entries, truth


def f1(linked: Linked, truth: list[int]) -> float:
    found = {(a, b) for person in linked.persons for k, a in enumerate(person) for b in person[k + 1 :]}
    true = {(a, b) for a in range(len(truth)) for b in range(a + 1, len(truth)) if truth[a] == truth[b]}
    return 2 * len(found & true) / (len(found) + len(true))


def by_id(linked: Linked) -> set[frozenset[str]]:
    return {frozenset(linked.entries[row].id for row in person) for person in linked.persons}


@pytest.fixture(scope="module")
def linked() -> Linked:
    return link(rows()[0], seed=1)


def test_two_scripts_are_linked_without_a_label(linked: Linked) -> None:
    assert f1(linked, rows()[1]) > 0.9


def test_every_row_stands_in_one_person(linked: Linked) -> None:
    assert sorted(row for person in linked.persons for row in person) == list(range(len(linked.entries)))
    assert [person[0] for person in linked.persons] == sorted(person[0] for person in linked.persons)


def test_the_same_seed_gives_the_same_result(linked: Linked) -> None:
    assert link(rows()[0], seed=1) == linked


def test_the_order_of_the_rows_changes_nothing(linked: Linked) -> None:
    turned = list(rows()[0])
    random.Random(4).shuffle(turned)
    assert by_id(link(turned, seed=1)) == by_id(linked)


def test_brother_and_sister_killed_together_are_two() -> None:
    entries, _ = rows()
    common = {"died": ("2031-03-04", "2031-03-04")}
    entries += [
        Entry("x1", "register", 1, "Житник Уляна", "f", 30, 30, place="Вербове", **common),
        Entry("x2", "press", 1, "Luka Zhytnyk", "m", 33, 33, place="Verbove", **common),
        Entry("x3", "press", 2, "Uliana Zhytnyk", "f", 30, 30, place="Verbove", **common),
    ]
    found = link(entries, seed=1)
    persons = {row: number for number, person in enumerate(found.persons) for row in person}
    at = {entry.id: row for row, entry in enumerate(found.entries)}
    assert persons[at["x1"]] == persons[at["x3"]] != persons[at["x2"]]


def test_what_a_row_does_not_say_is_no_disagreement() -> None:
    entries, _ = rows()
    entries += [
        Entry(
            "y1", "register", 1, "Грушецький Омелян", "m", 41, 41, died=("2031-03-09", "2031-03-09"), place="Тисівка"
        ),
        Entry("y2", "press", 1, "Omelian Hrushetskyi", died=("2031-03-09", "2031-03-09")),
    ]
    pair = next(p for p in link(entries, seed=1).pairs if (p.first, p.second) == (len(entries) - 2, len(entries) - 1))
    assert "age" not in pair.levels and "place" not in pair.levels
    assert pair.probability > 0.5


def test_somebody_without_a_name_is_never_linked_with_more_than_a_half() -> None:
    entries, _ = rows()
    entries += [replace(entry, id=f"n-{entry.id}", list="third", name=None) for entry in entries[:20]]
    found = link(entries, seed=1)
    nameless = [p for p in found.pairs if not (found.entries[p.first].name and found.entries[p.second].name)]
    assert nameless
    assert max(pair.probability for pair in nameless) <= 0.5


def test_rows_of_one_list_twice_are_one_person() -> None:
    entries, _ = rows()
    entries.append(replace(entries[0], id="again"))
    persons = link(entries, seed=1).persons
    assert any({0, len(entries) - 1} <= set(person) for person in persons)


@settings(max_examples=5, deadline=None)
@given(st.data())
def test_what_people_decided_always_holds(data: st.DataObject) -> None:
    entries = rows(2, 24)[0]
    ids = [entry.id for entry in entries]
    pair = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda two: two[0] < two[1])
    must = data.draw(st.frozensets(pair, max_size=3))
    cannot = data.draw(st.frozensets(pair, max_size=3)) - must
    found = link(entries, seed=1, constraints=Constraints(must, cannot))
    for persons in (found.persons, *clusterings(found, 2, 5)):
        of = {entries[row].id: number for number, person in enumerate(persons) for row in person}
        assert all(of[a] == of[b] for a, b in must)
        joined = cluster(len(ids), *_none(), must=[(ids.index(a), ids.index(b)) for a, b in must])
        group = {ids[row]: number for number, person in enumerate(joined) for row in person}
        assert all(of[a] != of[b] for a, b in cannot if group[a] != group[b])


def _none():  # type: ignore[no-untyped-def]
    return np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0)


def test_decisions_that_contradict_each_other_are_flagged() -> None:
    entries = rows(2, 24)[0]
    a, b, c = sorted(entry.id for entry in entries[:3])
    found = link(entries, seed=1, constraints=Constraints(frozenset({(a, b), (b, c)}), frozenset({(a, c)})))
    assert any(flag.rule == "constraint_conflict" for flags in found.flags.values() for flag in flags)


def test_two_sexes_and_two_days_of_death_are_flagged() -> None:
    entries = rows(2, 24)[0]
    entries += [
        Entry("z1", "register", 1, "Дзвонар Лука", "m", died=("2031-03-01", "2031-03-01")),
        Entry("z2", "press", 1, "Uliana Maliarchuk", "f", died=("2031-06-01", "2031-06-01")),
    ]
    found = link(entries, seed=1, constraints=Constraints(must=frozenset({("z1", "z2")})))
    rules = {flag.rule for flags in found.flags.values() for flag in flags}
    assert {"two_sexes", "two_death_days"} <= rules


def test_reviewed_pairs_move_the_probabilities() -> None:
    entries, _ = rows()
    before = link(entries, seed=1)
    wrong = [
        (tuple(sorted((entries[p.first].id, entries[p.second].id))), False) for p in before.pairs if p.probability > 0.5
    ]
    after = link(entries, seed=1, reviewed=wrong)  # a reviewer who says no to everything
    assert sum(p.probability for p in after.pairs) < 0.8 * sum(p.probability for p in before.pairs)


@pytest.mark.parametrize("word", [False, True])
def test_one_word_of_a_reviewer_speaks_of_its_own_pair(linked: Linked, word: bool) -> None:
    entries, truth = rows()
    by_doubt = sorted(linked.pairs, key=lambda p: (p.probability, p.first, p.second), reverse=not word)
    against = [p for p in by_doubt if (truth[p.first] == truth[p.second]) != word]
    for pair in against[:2]:  # the surest pair that the reviewer calls two, the least likely one that he calls one
        ids = tuple(sorted((entries[pair.first].id, entries[pair.second].id)))
        decided = Constraints(*((frozenset({ids}), frozenset()) if word else (frozenset(), frozenset({ids}))))
        after = link(entries, seed=1, reviewed=[(ids, word)], constraints=decided)
        assert abs(len(after.persons) - len(linked.persons)) <= 2
        assert not word or any({pair.first, pair.second} <= set(person) for person in after.persons)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(-10, 10), st.booleans())
def test_one_label_never_moves_what_the_odds_weigh_by_more_than_a_tenth(seed: int, odds: float, word: bool) -> None:
    names = ("constant", "odds", "family")
    values = np.random.default_rng(seed).normal(0, [0, 6, 3], (60, 3)) + np.array([1, 0, 0])
    values[0, 1] = odds
    before = np.array([-0.3, 1.0, 0.1])
    after = taught(names, values, np.array([0]), np.array([float(word)]), before)
    assert np.abs(after - before)[1:].max() <= 0.1 + 1e-9
    assert (after - before) @ values[0] * (1 if word else -1) >= -1e-9


def test_precision_and_recall_come_with_an_interval(linked: Linked) -> None:
    for found in (linked.precision, linked.recall):
        assert found is not None
        estimate, low, high = found
        assert 0 <= low <= estimate <= high <= 1


def test_recall_is_not_told_where_nothing_tells() -> None:
    doubtful = {(0, 1): 0.9, **{(0, row): 0.2 for row in range(2, 12)}}
    persons = [(0, 1), *((row,) for row in range(2, 12))]
    assert quality(persons, doubtful, (0.0, 0.0))[1] is None
    sure = {(2 * k, 2 * k + 1): 0.99 for k in range(60)}
    precision, recall = quality(sorted(sure), sure, (0.05, 0.2))
    assert precision is not None
    assert recall is not None
    assert recall[1] < 0.85 < recall[0] < 0.96 < recall[2] + 0.05  # what blocking may have missed at the most counts


def test_all_pairs_of_a_draw_are_moved_together() -> None:
    entries = tuple(Entry(str(k), "A", k) for k in range(400))
    pairs = tuple(ScoredPair(2 * k, 2 * k + 1, 3.0, 0.7, {}) for k in range(200))
    draws = clusterings(Linked(entries, (), pairs, "own", 1), 60, 7)
    joined = [sum(len(person) == 2 for person in draw) for draw in draws]
    assert np.mean(joined) == pytest.approx(140, rel=0.06)
    assert np.var(joined) > 3 * 200 * 0.7 * 0.3  # one doubt about the calibration does not average out over pairs


def test_draws_join_a_pair_as_often_as_its_probability_says(linked: Linked) -> None:
    draws = clusterings(linked, 40, 7)
    assert draws == clusterings(linked, 40, 7)
    assert draws != clusterings(linked, 40, 8)
    expected = sum(pair.probability for pair in linked.pairs)
    joined = sum(len(p) * (len(p) - 1) / 2 for draw in draws for p in draw) / len(draws)
    assert joined == pytest.approx(expected, rel=0.2)
    assert all(sorted(row for person in draw for row in person) == list(range(len(linked.entries))) for draw in draws)


def test_captures_count_each_person_once_a_list() -> None:
    entries = [Entry(str(k), name, k) for k, name in enumerate(["A", "A", "B", "C", "B"])]
    table = captures([(0, 1, 2), (3,), (4,)], entries)
    assert table.lists == ("A", "B", "C")
    assert {tuple(p): c for p, c in zip(table.patterns.tolist(), table.counts.tolist(), strict=True)} == {
        (1, 1, 0): 1,
        (0, 0, 1): 1,
        (0, 1, 0): 1,
    }


def test_lists_that_copy_each_other_are_one() -> None:
    entries = [Entry(str(k), name, k) for k, name in enumerate(["A", "B", "C"])]
    table = captures([(0,), (1, 2)], entries, copies={"B": ["A"]})
    assert table.lists == ("A+B", "C")
    assert table.observed == 2


def test_a_list_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(TableFault, match="no row comes from a list called D"):
        captures([(0,)], [Entry("1", "A", 1)], ["A", "D"])


def test_blocking_reports_what_it_left() -> None:
    entries = [Entry(str(k), "A", k, "Житник Лука", died=(DAYS[0], DAYS[0])) for k in range(200)]
    blocked = block(read_fields(entries))
    assert blocked.left["two_words"][0] >= 1
    assert blocked.left["two_words"][2] >= 200 * 199 // 2


def test_ids_given_twice_and_unknown_engines_are_refused() -> None:
    with pytest.raises(UsageError, match="two rows have the id 1"):
        link([Entry("1", "A", 1), Entry("1", "A", 2)], seed=1)
    with pytest.raises(UsageError, match="no engine called magic"):
        link([Entry("1", "A", 1)], seed=1, engine="magic")


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_few_and_empty_rows_are_persons_of_their_own(count: int) -> None:
    found = link([Entry(str(k), "A", k) for k in range(count)], seed=1)
    assert found.persons == tuple((k,) for k in range(count))


def test_cells_of_other_columns_take_part() -> None:
    entries, _ = rows()
    entries = [replace(entry, others={"phone": f"{entry.id[-3:]}55{entry.id[-3:]}"}) for entry in entries]
    found = link(entries, seed=1)
    assert any(pair.levels.get("phone") == "same" for pair in found.pairs)


def test_splink_finds_pairs_for_the_same_weights() -> None:
    entries, truth = rows(3, 60)
    decided = Constraints(cannot=frozenset({tuple(sorted((entries[0].id, entries[1].id)))}))
    found = link(entries, seed=1, engine="splink", constraints=decided)
    assert found.engine == "splink"
    assert f1(found, truth) > 0.8
    assert not any({0, 1} <= set(person) for person in found.persons)
