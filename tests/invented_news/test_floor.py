"""The whole pipeline over the invented articles stays above a floor, a little below what it reached when this was set.

The matcher is a small one of our own: quotations by overlap and last name, figures by value and what they count.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from solferino.casework.add import add
from solferino.casework.case import create_case
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.record import Figure, Held, IncidentReport, Mode, Publication, Statement, real_world

HERE = Path(__file__).parent
EVENTS = sorted(p.parent.name for p in HERE.glob("*/gold.json"))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, Any], Held]]:
    """For each event its gold and what the pipeline holds of it."""
    found = {}
    for event in EVENTS:
        gold = json.loads((HERE / event / "gold.json").read_text(encoding="utf-8"))
        with create_case(tmp_path_factory.mktemp("cases") / event, event, real_world()) as case:
            for text in sorted((HERE / event).glob("*.txt")):
                about = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
                given = Publication(
                    publisher=about["outlet"],
                    published_earliest=about["published"],
                    published_latest=about["published"],
                    title=about["title"],
                    basis="given",
                )
                add(case, [text], given=given)
            process(case)
            found[event] = gold, held(case)
    return found


def documents(view: Held) -> dict[str, str]:
    return {i.reading: Path(i.item.name).stem for i in view.items if i.reading}


@cache
def folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())


def same_name(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    a, b = folded(one).split(), folded(other).split()
    return bool(a and b) and (a[-1] == b[-1] or set(a) <= set(b) or set(b) <= set(a))


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return shared / (a[1] - a[0] + b[1] - b[0] - shared)


def matched(asked: list[Any], given: list[Any], fits: Any) -> float:
    """F1 of one-to-one pairs, taken in text order."""
    left, hits = list(given), 0
    for one in asked:
        other = next((g for g in left if fits(one, g)), None)
        if other is not None:
            left.remove(other)
            hits += 1
    return 2 * hits / (len(asked) + len(given))


def quotations_fit(asked: tuple[Any, ...], given: tuple[Any, ...]) -> bool:
    return (
        asked[0] == given[0]
        and overlap(asked[1], given[1]) >= 0.5
        and any(same_name(name, given[2]) for name in asked[2])
    )


def figures_fit(asked: tuple[Any, ...], given: tuple[Any, ...]) -> bool:
    return asked[0] == given[0] and overlap(asked[1], given[1]) > 0 and asked[2:] == given[2:]


def test_direct_quotations_keep_their_words_and_speakers(told):
    asked: list[Any] = []
    given: list[Any] = []
    for event, (gold, view) in told.items():
        names = documents(view)
        asked += [
            ((event, s["doc"]), (s["start"], s["end"]), (s["speaker"], *s.get("speaker_aliases", ())))
            for s in gold["statements"]
            if s["kind"] == "direct" and s["marked"]
        ]
        given += [
            (
                (event, names[c.passage.reading]),
                (c.passage.start, c.passage.end),
                c.speaker.name if c.speaker else None,
            )
            for c in (row.claim for row in view.claims)
            if isinstance(c, Statement) and c.mode is not Mode.INDIRECT
        ]
    assert len(asked) > 50
    assert matched(asked, given, quotations_fit) >= 0.88


def test_figures_keep_their_value_and_what_they_count(told):
    asked: list[Any] = []
    given: list[Any] = []
    for event, (gold, view) in told.items():
        names = documents(view)
        asked += [
            ((event, f["doc"]), (f["start"], f["end"]), f["low"], f["high"], f["unit"], f["population"])
            for f in gold["figures"]
        ]
        given += [
            (
                (event, names[c.passage.reading]),
                (c.passage.start, c.passage.end),
                c.low,
                c.high,
                str(c.counted),
                str(c.population),
            )
            for c in (row.claim for row in view.claims)
            if isinstance(c, Figure)
        ]
    assert len(asked) > 60
    assert matched(asked, given, figures_fit) >= 0.93


def test_incidents_keep_their_place(told):
    asked: list[Any] = []
    given: list[Any] = []
    for event, (gold, view) in told.items():
        names = documents(view)
        asked += [((event, r["doc"]), folded(r["place"] or "")) for r in gold["reports"]]
        given += [
            ((event, names[c.passage.reading]), folded(c.place.name if c.place else ""))
            for c in (row.claim for row in view.claims)
            if isinstance(c, IncidentReport)
        ]
    assert len(asked) > 20
    assert matched(asked, given, lambda a, g: a[0] == g[0] and bool(set(a[1].split()) & set(g[1].split()))) >= 0.9


def test_every_claim_stands_on_the_characters_of_its_text(told):
    for _event, (_gold, view) in told.items():
        assert view.claims
        for row in view.claims:
            passage = row.claim.passage
            assert view.texts[passage.reading].text[passage.start : passage.end] == passage.quote
