"""What reports say of the people, things and reasons of an event stands in the dossier, each on its own words."""

from __future__ import annotations

from dataclasses import replace

from solferino.record import Effect, Fate, Harmed, IncidentReport, Passage, Target
from solferino.share.incidents import Report, _details


def rows(report: IncidentReport) -> dict[str, list[str]]:
    told = Report(None, report, "The Courier", None, (), False)  # type: ignore[arg-type]
    return {label: [d.words for d in details] for label, details in _details((told,))}


def passage(words: str) -> Passage:
    return Passage("reading:" + "0" * 64, 0, len(words), words)


PLAIN = IncidentReport(passage("Shells hit the mill and killed four peasants."), "shelling")


def test_people_harmed_are_shown_with_their_fate() -> None:
    report = replace(PLAIN, harmed=(Harmed(passage("four peasants"), Fate.KILLED, 4, 4),))
    assert rows(report)["People harmed"] == ["four peasants: killed"]


def test_a_fate_that_the_text_does_not_tell_is_not_shown() -> None:
    report = replace(PLAIN, harmed=(Harmed(passage("four peasants"), Fate.UNKNOWN),))
    assert rows(report)["People harmed"] == ["four peasants"]


def test_damage_is_shown_where_the_text_tells_it() -> None:
    targets = (Target(passage("the mill"), Effect.DESTROYED), Target(passage("the town")))
    assert rows(replace(PLAIN, targets=targets))["Damage"] == ["the mill: destroyed"]


def test_what_no_text_gives_has_no_line_but_for_day_place_target_and_weapon() -> None:
    assert list(rows(PLAIN)) == ["When", "Where", "What is hit", "Weapon"]
