"""Estimates from linked lists: declared lists, one linkage run, drawn links, and all of it again from the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from casework.small import run as processed
from solferino.casework.add import add
from solferino.casework.case import Case, create_case
from solferino.casework.estimate import estimate, rerun
from solferino.casework.linking_rows import link_rows
from solferino.casework.lists import Declaring, declare
from solferino.count.systems import Answer, CaptureTable, Families, Plan
from solferino.record import Estimate, UsageError
from solferino.testing.worlds import still_world

GIVEN = ["Ilda", "Bram", "Oskar", "Petra", "Ruven", "Selma", "Tovar", "Ulrika"]
FAMILY = ["Orsk", "Tarvel", "Haldorn", "Quist", "Merrow", "Castel", "Zelany", "Brandt", "Ivarsen", "Lomax"]
QUICK = Plan(bootstraps=0, chains=2, warmup=10, draws=20, left_out=False, sensitivity=False)


def by_overlap(table: CaptureTable, seed: int, plan: Plan) -> Answer:
    """More overlap, fewer unseen: enough for the links to matter."""
    several = int(table.counts[table.patterns.sum(axis=1) > 1].sum())
    size = table.observed * (1 + table.observed / (4 * several))
    draws = size * np.linspace(0.9, 1.1, 40)
    return Answer("loglinear_bic", "given", size, 0.9 * size, 1.1 * size, draws=draws)


USED = Families(
    by_overlap,
    lambda table, seed, plan: (replace(by_overlap(table, seed, plan), method="decomposable"),),
    lambda table, seed, plan: replace(by_overlap(table, seed, plan), method="latent_classes"),
    lambda table, seed, plan: (),
    lambda table: (),
)


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("linked")
    people = [
        (f"{given} {family}", "f" if given[-1] == "a" else "m", 20 + n % 50, f"2021-05-{1 + n % 28:02d}", n)
        for n, (given, family) in enumerate(product(GIVEN, FAMILY))
    ]
    random = np.random.Generator(np.random.PCG64(5))
    with create_case(folder / "case", "Varn", still_world()) as case:
        for number, (name, share) in enumerate((("register", 0.6), ("hospital", 0.5), ("press", 0.5))):
            rows = [p for p in people if random.random() < share]
            places = ("Тавел", "Варн") if name == "press" else ("Tavel", "Varn")
            lines = [f"{who};{sex};{age};{day};{places[n % 2]}" for who, sex, age, day, n in rows]
            path = folder / f"{name}.csv"
            path.write_text("name;sex;age;died;place\n" + "\n".join(lines) + "\n", encoding="utf-8")
            add(case, [path])
            processed(case)
            asked = Declaring(
                f"the {name}",
                "the dead of May",
                tuple((key, key) for key in ("name", "sex", "age", "died", "place")),
                name=name,
                order="ymd",
                first="2021-05-01",
                last="2021-05-31" if number else "2021-06-30",
            )
            declare(case, f"I-00{number + 1}", asked, person="Ada")
        link_rows(case, person="Ada", seed=1)
        yield case


def made(case: Case, **more: object) -> Estimate:
    return estimate(case, "How many died in May 2021?", person="Ada", plan=QUICK, families=USED, seed=3, **more)  # type: ignore[arg-type]


def test_an_estimate_names_its_lists_its_run_and_how_often_links_were_drawn(linked: Case) -> None:
    kept = made(linked)
    assert [used.name for used in kept.lists] == ["register", "hospital", "press"]
    assert kept.lists[0].owner == "the register"
    assert kept.link_run == linked.fold().link_run.id  # type: ignore[union-attr]
    assert kept.draws == 20
    assert kept.warnings[0].rule in ("recall_unknown", "recall_low", "open_population")
    assert "open_population" in {w.rule for w in kept.warnings}
    assert kept.documented == sum(p.count for p in kept.patterns)


def test_it_runs_again_from_the_record_to_the_byte(linked: Case) -> None:
    kept = made(linked)
    assert rerun(linked, kept.handle, families=USED)["same"]


def test_rows_are_divided_by_what_they_say(linked: Case) -> None:
    kept = made(linked, strata="place")
    assert {p.stratum for p in kept.patterns} == {"Varn", "Tavel"}
    assert "Varn: Варн" in next(w.words for w in kept.warnings if w.rule == "places_met")
    assert rerun(linked, kept.handle, families=USED)["same"]
    with pytest.raises(UsageError, match="not divided by 'shoe'"):
        made(linked, strata="shoe")


def test_a_list_that_is_left_out_leaves_two(linked: Case) -> None:
    assert made(linked, leave_out=["press"]).refusals[0].rule == "few_lists"
