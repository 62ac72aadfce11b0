"""Forum verdicts against cases written by hand from the provisions: see ``gold/*.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from solferino.law.catalogue import catalogue
from solferino.law.forums import Verdict, verdicts

GOLD = Path(__file__).parent / "gold"


@cache
def cases(name: str) -> tuple[dict[str, Any], ...]:
    """Cases of one file, as written."""
    return tuple(yaml.safe_load((GOLD / f"{name}.yaml").read_text(encoding="utf-8"))["cases"])


def every() -> list[dict[str, Any]]:
    return [case for name in ("forums", "asof", "mirrored") for case in cases(name)]


def asked(facts: Mapping[str, Any], as_of: str, forums: Iterable[str] | None = None) -> dict[str, Verdict]:
    """The verdict of each forum asked for, by its id."""
    return {verdict.forum: verdict for verdict in verdicts(facts, as_of, catalogue(), forums)}


def by_pair(name: str) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    pairs: dict[str, list[dict[str, Any]]] = {}
    for case in cases(name):
        pairs.setdefault(case["pair"], []).append(case)
    for pair, both in pairs.items():
        first, second = both
        yield pair, first, second


@pytest.mark.parametrize("case", every(), ids=lambda case: case["id"])
def test_each_verdict_is_the_one_the_provisions_give(case: dict[str, Any]) -> None:
    rows = {forum: verdict.row() for forum, verdict in asked(case["facts"], case["as_of"], case["expect"]).items()}
    assert {forum: rows[forum]["verdict"] for forum in case["expect"]} == case["expect"], case["why"]
    for forum, rule in case.get("rule", {}).items():
        assert rows[forum]["rule"] == rule, case["why"]
    held = {rule.id: rule.source for forum in catalogue().forums.values() for rule in forum.rules}
    for forum in case["expect"]:
        row = rows[forum]
        assert row["reason"]
        if row["verdict"] != "closed":
            assert row["rule"] in held
            assert row["provision"] == held[row["rule"]]
        elif row["rule"] is not None:
            assert row["rule"] in held
            assert row["provision"]


def test_the_cases_ask_every_forum_and_rest_on_every_rule() -> None:
    forums = {forum for case in every() for forum in case["expect"]}
    assert forums == set(catalogue().forums)
    assert len(forums) == 33
    rested = set()
    for case in every():
        for verdict in asked(case["facts"], case["as_of"], case["expect"]).values():
            rested.add(verdict.row()["rule"])
    held = {rule.id for forum in catalogue().forums.values() for rule in forum.rules}
    assert held - rested == set()


def test_there_are_as_many_cases_as_the_design_asks_for() -> None:
    assert len(cases("forums")) >= 160
    assert len({case["pair"] for case in cases("mirrored")}) >= 60
    assert len({case["pair"] for case in cases("asof")}) >= 40


def test_exchanging_the_sides_changes_nothing_but_rules_that_name_a_state() -> None:
    names_a_state = {"M03", "M06", "M33", "M36", "M41", "M43", "M52"}
    unlike = set()
    for pair, first, second in by_pair("mirrored"):
        assert first["as_of"] == second["as_of"]
        one = asked(first["facts"], first["as_of"], first["expect"])
        other = asked(second["facts"], second["as_of"], second["expect"])
        for forum in first["expect"]:
            if one[forum].row()["verdict"] != other[forum].row()["verdict"]:
                unlike.add(pair)
    assert unlike == names_a_state


def test_a_pair_asked_on_two_days_has_the_same_facts() -> None:
    for pair, before, after in by_pair("asof"):
        assert before["facts"] == after["facts"], pair
        assert before["as_of"] < after["as_of"], pair


def without(facts: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The facts with one of them left out, for each of them; days of the act go together."""
    for group, held in facts.items():
        if not isinstance(held, Mapping):
            yield group, {key: value for key, value in facts.items() if key != group}
            continue
        for name in held:
            if name == "to":
                continue
            gone = {"from", "to"} if name == "from" else {name}
            yield f"{group}.{name}", {**facts, group: {key: value for key, value in held.items() if key not in gone}}


def test_no_forum_opens_because_a_fact_is_missing() -> None:
    """What is missing is unknown and never helps. An office that nothing speaks of is no claim of immunity."""
    wider = []
    for case in every():
        full = asked(case["facts"], case["as_of"], case["expect"])
        for left_out, fewer in without(case["facts"]):
            office = set(case["facts"].get("suspect", ())) & {"status", "in_office"}
            if office == {left_out.removeprefix("suspect.")}:
                continue
            for forum, verdict in asked(fewer, case["as_of"], case["expect"]).items():
                if verdict.verdict == "open" and full[forum].verdict != "open":
                    wider.append((case["id"], left_out, forum))
    assert wider == []


def test_a_verdict_held_back_by_a_missing_fact_names_it() -> None:
    unnamed = []
    for case in every():
        full = asked(case["facts"], case["as_of"], case["expect"])
        for left_out, fewer in without(case["facts"]):
            field = left_out.removesuffix(".from")
            for forum, verdict in asked(fewer, case["as_of"], case["expect"]).items():
                if verdict.verdict == "conditional" and full[forum].verdict == "open":
                    missing = verdict.row()["facts_missing"]
                    if not any(name.startswith(field) for name in missing):
                        unnamed.append((case["id"], left_out, forum, missing))
    assert unnamed == []


def test_bodies_that_try_nobody_say_so_beside_the_verdict() -> None:
    for case in cases("forums")[:40]:
        for forum, verdict in asked(case["facts"], case["as_of"]).items():
            row = verdict.row()
            assert row["can_try"] == (forum not in {"UN-COI-UA", "ECHR", "ICJ"})
            if not row["can_try"]:
                assert row["tries"]
