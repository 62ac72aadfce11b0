"""Find injected faults in made series of figures: python benchmarks/figure_checks.py [DIR] [--each N] [--seed N].

Each series is one source's bulletins over days, with parts by sex and age, injured, totals, quoted earlier values, and
relays by other outlets. Clean series hold what looks wrong and is not: a fall with its reason, an unknown that is
resolved, an old number repeated without a day, a higher claim of another source, days without a bulletin. Into the
others one fault is put. Found: a fault of the kind that names the changed figure. False alarm: a fault that does not.
With DIR the series are written there as JSON Lines, so that others can be tried on them.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from solferino.amounts import checks, end_of_day, one_scope
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Passage,
    Place,
    Population,
    Publication,
    Reading,
    Scope,
    Speaker,
    SpeakerKind,
    Text,
    When,
    content,
    sha256_hex,
)

OUTLETS = ("The Lamp", "Harbour News", "Quay Radio", "Tidings")
PARTS = (("men", Population.CIVILIANS), ("women", Population.WOMEN), ("girls", Population.CHILDREN),
         ("boys", Population.CHILDREN), ("unknown", Population.CIVILIANS))  # fmt: skip


@dataclass
class World:
    """One series. rows: figure by name ("killed 3", "relay 3 0"); one_series: names that somebody put into one."""

    rng: random.Random
    rows: dict[str, Figure] = field(default_factory=dict)
    publications: dict[str, Publication] = field(default_factory=dict)
    captures: dict[str, str] = field(default_factory=dict)
    days: list[date] = field(default_factory=list)
    one_series: list[str] = field(default_factory=list)

    def text(self, words: str, outlet: str, day: date, *, ahead: bool = False) -> Text:
        """A text of an outlet, published on a day and captured on it, or by the clock in UTC the evening before."""
        body = f"{words} {outlet} {self.rng.random()}"
        text = Text.of(Reading(sha256_hex(body.encode()), sha256_hex(body.encode()), len(body), language="en"), body)
        self.publications[text.id] = Publication(outlet, day.isoformat(), day.isoformat(), basis="given")
        self.captures[text.id] = f"{day - timedelta(days=1) if ahead else day}T22:30:00.000000Z"
        return text

    def figure(self, name: str, text: Text, number: int, day: date | None, **more: object) -> Figure:
        """Add a figure whose words stand in the text."""
        word = f"{number:,}"
        at = text.text.find(word, (len(self.rows) % 3) and 0)
        passage = Passage.of(text, max(at, 0), max(at, 0) + len(word))
        told: dict[str, Any] = {
            "counted": Counted.KILLED,
            "population": Population.CIVILIANS,
            "status": FigureStatus.CONFIRMED,
            "scope": Scope.CUMULATIVE,
            "period": When("2031-01-01", None, "since 1 January"),
            "as_of": When(day.isoformat(), day.isoformat(), None, "stated") if day else None,
            "place": self.place(text),
            "source": self.source(text),
        }
        made = Figure(passage, number, number, Bound.EXACT, **{**told, **more})
        self.rows[name] = made
        return made

    def place(self, text: Text) -> Place:
        """Where all of it is said to be."""
        return Place("Velm", Passage.of(text, 0, 4))

    def source(self, text: Text, name: str = "Quay Office") -> Speaker:
        """Who counts."""
        return Speaker(name, SpeakerKind.INSTITUTION, Passage.of(text, 0, 4))


def made(seed: int) -> World:
    """A clean series; the same seed gives the same one."""
    world = World(random.Random(seed))
    rng = world.rng
    day, killed, injured = (
        date(2031, 3, 1) + timedelta(days=rng.randrange(200)),
        rng.randrange(60, 900),
        rng.randrange(60, 900),
    )
    unknown = rng.randrange(10, 40)
    before: Figure | None = None
    for number in range(rng.randrange(6, 11)):
        world.days.append(day)
        split = _split(rng, killed, unknown)
        all_told = f"{killed:,} killed, {injured:,} injured, {killed + injured:,} in all"
        words = f"The Quay Office counted {all_told}: " + ", ".join(
            f"{n:,} {who}" for (who, _), n in zip(PARTS, split, strict=True)) + (
            f", up from {before.low:,}." if before else ".")  # fmt: skip
        out = day + timedelta(days=1)
        text = world.text(words, "Quay Office", out, ahead=rng.random() < 0.2)
        issued = When(out.isoformat(), out.isoformat(), None, "stated") if rng.random() < 0.7 else None
        midnight = end_of_day(f"24:00 on {day}", day.isoformat()) if rng.random() < 0.4 else None
        quoted = None
        if before is not None and rng.random() < 0.6:
            told = rng.random() < 0.5
            quoted = world.figure(f"quoted {number}", text, before.low or 0, world.days[-2] if told else None)
            if not told:
                quoted = world.rows[f"quoted {number}"] = replace(
                    quoted, as_of=When(None, None, "from", "an earlier count: not dated")
                )
        whole = world.figure(
            f"killed {number}", text, killed, day, issued=issued, previous=quoted.id if quoted else None
        )
        if midnight is not None:
            whole = world.rows[f"killed {number}"] = replace(whole, as_of=midnight)
        for (who, population), n in zip(PARTS, split, strict=True):
            world.figure(f"{who} {number}", text, n, day, population=population, population_words=who, part_of=whole.id,
                         issued=issued)  # fmt: skip
        world.figure(f"injured {number}", text, injured, day, counted=Counted.INJURED, issued=issued)
        world.figure(f"total {number}", text, killed + injured, day, counted=Counted.CASUALTIES, issued=issued)
        for n in range(rng.randrange(3)):
            relay = world.text(
                f"Velm: {killed:,} were killed, the Quay Office said.", OUTLETS[n], out + timedelta(days=n)
            )
            world.figure(f"relay {number} {n}", relay, killed, day)
        before = whole
        day += timedelta(days=rng.choice((1, 1, 1, 2, 3)))
        killed += rng.choice((0, rng.randrange(1, 60), rng.randrange(1, 60)))
        injured += rng.randrange(1, 60)
        unknown = max(3, unknown - rng.randrange(4))
    _looks_wrong(world)
    return world


def _split(rng: random.Random, whole: int, unknown: int) -> list[int]:
    left = whole - unknown
    men = left // 2 + rng.randrange(left // 8)
    women = (left - men) // 2
    girls = (left - men - women) // 3
    return [men, women, girls, left - men - women - girls, unknown]


def _looks_wrong(world: World) -> None:
    """What a careless check would call a fault."""
    rng, days = world.rng, world.days
    last = len(days) - 1
    first = world.rows["killed 0"]
    stale = world.text(f"Velm: {first.low:,} dead so far.", "Tidings", days[last] + timedelta(days=1))
    world.figure("stale", stale, first.low or 0, None)
    printed = (days[last] + timedelta(days=1)).isoformat()
    world.rows["stale"] = replace(world.rows["stale"], as_of=When(printed, printed, None, "publication"))
    army = world.text(f"Velm: the army claims {(first.low or 0) * 4:,} dead.", "The Lamp", days[2])
    world.figure(
        "army", army, (first.low or 0) * 4, days[1], status=FigureStatus.CLAIMED, source=world.source(army, "Army")
    )
    wider = world.text(f"Velm: {(first.low or 0) * 2 + 7:,} people killed, fighters too.", "Quay Radio", days[2])
    world.figure("wider", wider, (first.low or 0) * 2 + 7, days[1], population=Population.ALL)
    if rng.random() < 0.5:
        fallen = world.rows[f"killed {last}"]
        number = max(1, (fallen.low or 0) - rng.randrange(1, 30))
        out = days[last] + timedelta(days=3)
        text = world.text(f"Velm: {number:,} killed, after names were found to stand twice.", "Quay Office", out)
        why = Passage.of(text, text.text.find("after"), text.text.find("twice") + 5)
        world.figure("revised", text, number, out - timedelta(days=1), revision=why)


def _part_as_whole(world: World, at: int) -> str:
    part = world.rows[f"women {at}"]
    day = world.days[at]
    text = world.text(f"Velm: {part.low:,} killed, the Quay Office said.", "Quay Radio", day + timedelta(days=1))
    world.figure("fault", text, part.low or 0, day)
    if world.rng.random() < 0.4:  # a relay without a day of its own
        out = (day + timedelta(days=1)).isoformat()
        world.rows["fault"] = replace(world.rows["fault"], as_of=When(out, out, None, "publication"))
    return "fault"


def _changed(name: str) -> Callable[[World, int], str]:
    def change(world: World, at: int) -> str:
        key = f"{name} {at}"
        row = world.rows[key]
        number = (row.low or 0) + world.rng.randrange(3, 30)
        world.rows[key] = replace(row, low=number, high=number)
        return key

    return change


def _midnight(world: World, at: int) -> str:
    day = world.days[at]
    late = world.rng.random() < 0.5
    words = f"24:00 on {day}" if late else f"00:00 on {day + timedelta(days=1)}"
    named = (day if late else day + timedelta(days=1)).isoformat()
    whole = world.rows[f"killed {at}"]
    text = world.text(f"Velm: {whole.low:,} killed as of {words}.", "Harbour News", day + timedelta(days=2))
    world.figure("fault", text, whole.low or 0, day)
    world.rows["fault"] = replace(world.rows["fault"], as_of=When(named, named, words, "stated"))
    return "fault"


def _wrong_day(world: World, at: int) -> str:
    rows = [n for n in range(len(world.days)) if world.rows[f"killed {n}"].low != world.rows[f"killed {at}"].low]
    other = world.rng.choice(rows) if rows else at
    number = world.rows[f"killed {other}"].low or 0
    text = world.text(f"Velm: {number:,} killed.", "The Lamp", world.days[at] + timedelta(days=2))
    world.figure("fault", text, number, world.days[at])
    return "fault"


def _fall(world: World, at: int) -> str:
    world.rows.pop("revised", None)
    number = max(1, (world.rows[f"killed {len(world.days) - 1}"].low or 0) - world.rng.randrange(5, 50))
    day = world.days[-1] + timedelta(days=2)
    text = world.text(f"Velm: {number:,} killed.", "Quay Office", day + timedelta(days=1))
    world.figure("fault", text, number, day)
    return "fault"


def _widened(world: World, at: int) -> str:
    whole, day = world.rows[f"killed {at}"], world.days[at]
    if world.rng.random() < 0.5:
        words, more = "people of all kinds killed", {"population": Population.ALL}
    else:
        words, more = "killed and injured", {"counted": Counted.CASUALTIES}
    text = world.text(f"Velm: {whole.low:,} {words}, the Quay Office said.", "Tidings", day + timedelta(days=1))
    world.figure("fault", text, whole.low or 0, day, **more)
    return "fault"


def _one_series(world: World, at: int) -> str:
    name = world.rng.choice((f"injured {at}", "army", "wider", f"women {at}"))
    world.one_series = [*(f"killed {n}" for n in range(len(world.days))), name]
    return name


def _quoted(world: World, at: int) -> str:
    key = f"killed {at}"
    whole, before = world.rows[key], world.rows[f"killed {at - 1}"]
    number = max(1, (before.low or 0) - world.rng.randrange(5, 40))
    text_id = whole.passage.reading
    quoted = replace(before, low=number, high=number, previous=None, issued=None, as_of=When(
        world.days[at - 1].isoformat(), world.days[at - 1].isoformat(), "a day before", "1 days before"),
        passage=replace(whole.passage, reading=text_id))  # fmt: skip
    world.rows[f"quoted {at}"] = quoted
    changed = replace(whole, previous=quoted.id)
    for name, row in list(world.rows.items()):
        if row.part_of == whole.id:
            world.rows[name] = replace(row, part_of=changed.id)
    world.rows[key] = changed
    return key


def _order(world: World, at: int) -> str:
    key, day = f"injured {at}", world.days[at]
    row = world.rows[key]
    which = world.rng.randrange(3)
    if which == 0:
        early = (day - timedelta(days=1)).isoformat()
        world.rows[key] = replace(row, issued=When(early, early, None, "stated"))
    elif which == 1:
        late = (day + timedelta(days=5)).isoformat()
        world.rows[key] = replace(row, issued=When(late, late, None, "stated"))
    else:
        text = world.text(f"Velm: {row.low:,} hurt.", "Tidings", day + timedelta(days=1))
        world.captures[text.id] = f"{day - timedelta(days=2)}T08:00:00.000000Z"
        world.figure("fault", text, row.low or 0, day, counted=Counted.INJURED)
        return "fault"
    return key


def _above(world: World, at: int) -> str:
    key = f"men {at}"
    whole = world.rows[f"killed {at}"]
    number = (whole.low or 0) + world.rng.randrange(1, 50)
    world.rows[key] = replace(world.rows[key], low=number, high=number)
    return key


def _two(world: World, at: int) -> str:
    whole = world.rows[f"killed {at}"]
    number = (whole.low or 0) + world.rng.randrange(2, 60)
    world.rows["fault"] = replace(whole, low=number, high=number, previous=None, as_of=When(
        world.days[at].isoformat(), world.days[at].isoformat(), None, "stated"))  # fmt: skip
    return "fault"


KINDS: dict[str, tuple[Callable[[World, int], str], tuple[str, ...]]] = {
    "part as whole": (_part_as_whole, ("a part given as the whole",)),
    "parts that do not sum": (_changed("boys"), ("parts do not sum to the whole",)),
    "killed and injured": (_changed("total"), ("killed and injured do not make the total",)),
    "part above its whole": (_above, ("part above the whole",)),
    "midnight": (_midnight, ("a midnight not taken to the end of its day",)),
    "wrong as-of": (_wrong_day, ("the count of another day", "figures of one text disagree")),
    "silent fall": (_fall, ("a cumulative count falls",)),
    "mixed scope, relayed": (_widened, ("one number under two scopes", "part above the whole")),
    "mixed scope, one series": (_one_series, ("one series, several scopes",)),
    "earlier value quoted": (_quoted, ("the earlier value quoted is not the one held",)),
    "days out of order": (_order, ("the days are out of order",)),
    "two numbers in one text": (_two, ("figures of one text disagree",)),
}


def main(argv: list[str]) -> int:
    """Make, check, print; 1 where a fault was missed or a false alarm raised."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path)
    options.add_argument("--each", type=int, default=30)
    options.add_argument("--seed", type=int, default=2031)
    asked = options.parse_args(argv)
    found, alarms, made_of = Counter[str](), Counter[str](), Counter[str]()
    out = (asked.folder / "series.jsonl").open("w", encoding="utf-8") if asked.folder else None
    for kind in ("clean", *KINDS):
        for n in range(asked.each * (4 if kind == "clean" else 1)):
            world = made(asked.seed * 1_000_003 + n + 7919 * [*KINDS, "clean"].index(kind))
            name = None
            if kind != "clean":
                name = KINDS[kind][0](world, world.rng.randrange(2, len(world.days) - 1))
            made_of[kind] += 1
            hit, wrong = _judged(world, name, KINDS[kind][1] if name else ())
            found[kind] += hit
            alarms[kind] += wrong
            if out is not None:
                row = {"kind": kind, "changed": world.rows[name].id if name else None,
                       "figures": {f.id: content(f) for f in world.rows.values()}}  # fmt: skip
                out.write(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n")
    if out is not None:
        out.close()
    print(f"{'kind':26} {'series':>6} {'found':>6} {'false alarms':>12}")
    for kind in ("clean", *KINDS):
        shown = "-" if kind == "clean" else str(found[kind])
        print(f"{kind:26} {made_of[kind]:6} {shown:>6} {alarms[kind]:12}")
    injected = sum(n for kind, n in made_of.items() if kind != "clean")
    print(f"{'all':26} {sum(made_of.values()):6} {sum(found.values()):6} {sum(alarms.values()):12}")
    print(f"found {sum(found.values())} of {injected}, {sum(alarms.values())} false alarms (bar: all, 0)")
    return int(sum(found.values()) < injected or sum(alarms.values()) > 0)


def _judged(world: World, name: str | None, wanted: tuple[str, ...]) -> tuple[bool, int]:
    """Whether the fault was found, and how many faults do not concern the changed figure."""
    faults = list(checks(world.rows.values(), world.publications, world.captures))
    if world.one_series:
        mixed = one_scope([world.rows[n] for n in world.one_series])
        faults += [mixed] if mixed is not None else []
    changed = world.rows[name].id if name else None
    hit = any(f.check in wanted and changed in f.figures for f in faults)
    return hit, sum(changed not in f.figures for f in faults)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
