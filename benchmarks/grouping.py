"""How fast and how rightly reports are grouped into incidents, on invented ones: python benchmarks/grouping.py [--json]
    [--sizes 500 1000 2000 4000 10000] [--busy] [--copies 10000]

Every size is one case of so many reports of invented attacks on invented towns: 1 to 12 texts on each, worded anew each
time, some without a date, some with a wider one, some a night dated on either of its days, with tolls that rise.
``--busy`` puts all of them into one town and one week, which is what grouping by place and day cannot cut into pieces.
``--copies`` takes one article so many times. Seconds are processor seconds of one core; the exponent is that of a
straight line through the logarithms. B-cubed is measured against the event each report was made for.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from solferino.corroborate import incidents
from solferino.record import (
    Bound,
    Claim,
    Counted,
    Figure,
    FigureStatus,
    IncidentReport,
    Passage,
    Place,
    Population,
    Publication,
    Reading,
    Scope,
    Text,
    When,
    sha256_hex,
)
from solferino.trace import Traced

SIZES = (500, 1000, 2000, 4000, 10000)
KINDS = {
    "airstrike": (("Jets struck", "Warplanes hit", "An air strike hit", "Aircraft bombed"), "bomb"),
    "drone strike": (("A drone hit", "Drones struck", "An unmanned aircraft hit"), "drone"),
    "shelling": (("Shells fell on", "Artillery fire hit", "Mortar rounds struck"), "shells"),
    "car bomb": (("A car bomb went off at", "A vehicle packed with explosives blew up at"), "car bomb"),
    "shooting": (("Gunmen opened fire at", "Armed men shot people at"), "rifle"),
}
TARGETS = (
    "the tannery", "the grain market", "a maternity ward", "the rail station", "the bus depot", "a bakery",
    "the mosque",
    "a primary school", "the water works", "a block of flats", "the town theatre", "a fuel depot", "the harbour crane",
    "a convoy of trucks", "the river bridge", "a camp of tents",
)  # fmt: skip
ENDS = (
    "and smoke stood over the roofs for hours.", "and the road to the coast was closed.", "witnesses said.",
    "according to the mayor of the town.", "and rescuers worked through the rubble.", "the governor wrote.",
    "and windows broke in the streets around.", "a nurse at the scene said.",
)  # fmt: skip
FILLERS = (
    "Talks on grain went on in the capital.", "The harvest was poor this year.", "Prices of bread rose again.",
    "The council met in the evening.", "Rain is forecast for the weekend.", "The league played on Saturday.",
)  # fmt: skip


@dataclass
class Made:
    """A case: what grouping is given, and which event each report was made for."""

    claims: list[Claim] = field(default_factory=list)
    texts: dict[str, Text] = field(default_factory=dict)
    publications: dict[str, Publication] = field(default_factory=dict)
    event_of: dict[str, int] = field(default_factory=dict)


def made(reports: int, seed: int = 1863, *, busy: bool = False) -> Made:
    """So many reports of invented events. busy: all in one town and one week."""
    rng = random.Random(seed)
    case, event = Made(), 0
    towns = ["Velm"] if busy else _towns(rng, max(4, reports // 40))
    while len(case.event_of) < reports:
        event += 1
        day = date(2031, 1, 1) + timedelta(days=rng.randrange(7 if busy else 365))
        about = (rng.choice(towns), day, rng.choice(list(KINDS)), rng.choice(TARGETS), rng.randrange(2, 60))
        night = rng.random() < 0.2
        for _ in range(min(rng.choice((1, 1, 1, 2, 2, 3, 4, 6, 12)), reports - len(case.event_of))):
            _tell(case, rng, event, about, night=night)
    return case


def _towns(rng: random.Random, count: int) -> list[str]:
    parts = (
        "ar",
        "bel",
        "dro",
        "fen",
        "gal",
        "hul",
        "kir",
        "lom",
        "mar",
        "nor",
        "os",
        "pel",
        "quin",
        "ros",
        "sul",
        "tav",
    )
    found: set[str] = set()
    while len(found) < count:
        found.add("".join(rng.choice(parts) for _ in range(3)).capitalize() + rng.choice(("by", "stad", "ov", "mark")))
    return sorted(found)


def _tell(case: Made, rng: random.Random, event: int, about: tuple[str, date, str, str, int], *, night: bool) -> None:
    town, day, kind, target, toll = about
    verbs, weapon = KINDS[kind]
    toll += rng.choice((0, 0, 0, 1, 2, 4))
    told = day + timedelta(days=1) if night and rng.random() < 0.5 else day
    words = f"early on {told:%A}" if told > day else f"late on {told:%A}" if night else f"on {told:%A}"
    dated = rng.random()
    when: When | None = When(told.isoformat(), told.isoformat(), words, "made")
    if dated < 0.15:
        when, words = None, "some time ago"
    elif dated < 0.25:
        when = When((day - timedelta(days=3)).isoformat(), (day + timedelta(days=1)).isoformat(), "this week", "made")
        words = "this week"
    aim = target if rng.random() < 0.8 else None
    sentence = f"{rng.choice(verbs)} {aim or 'the north of the town'} in {town} {words}, killing {toll} people, "
    sentence += rng.choice(ENDS)
    body = [sentence, *rng.sample(FILLERS, 3)]
    rng.shuffle(body)
    text = _text(case, " ".join(body), f"Paper {rng.randrange(400)}", (told + timedelta(days=1)).isoformat())
    start = text.text.index(sentence)
    at = Passage.of(text, start, start + len(sentence))
    number = text.text.index(f"{toll} people", start)
    figure = Figure(
        Passage.of(text, number, number + len(f"{toll} people")), toll, toll, Bound.EXACT, Counted.KILLED,
        Population.ALL, FigureStatus.UNSPECIFIED, Scope.INCIDENT,
    )  # fmt: skip
    name = text.text.index(town, start)
    report = IncidentReport(
        at, kind, aim, Place(town, Passage.of(text, name, name + len(town))), when, weapon=weapon, victims=(figure.id,)
    )
    case.claims += [figure, report]
    case.event_of[report.id] = event


def _text(case: Made, words: str, outlet: str, day: str) -> Text:
    number = len(case.texts)
    text = Text.of(Reading(sha256_hex(f"{number} {words}".encode()), sha256_hex(words.encode()), len(words)), words)
    case.texts[text.id] = text
    case.publications[text.id] = Publication(publisher=outlet, published_earliest=day, published_latest=day)
    return text


def copied(count: int) -> Made:
    """One article so many times."""
    case = Made()
    about = ("Velm", date(2031, 3, 2), "airstrike", "the grain market", 9)
    for _ in range(count):
        _tell(case, random.Random(7), 1, about, night=False)
    return case


def measured(case: Made) -> dict[str, Any]:
    traced = Traced((), (), (), ())
    began = time.process_time()
    found = incidents(case.claims, traced, case.texts, case.publications)
    seconds = time.process_time() - began
    mine = {m.claim: n for n, i in enumerate(found) for m in i.members if m.claim in case.event_of}
    precision, recall = b_cubed(mine, case.event_of)
    return {
        "reports": len(case.event_of),
        "events": len(set(case.event_of.values())),
        "incidents": len(found),
        "seconds": round(seconds, 2),
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(2 * precision * recall / (precision + recall), 3),
    }


def b_cubed(mine: dict[str, int], true: dict[str, int]) -> tuple[float, float]:
    both = Counter((mine[key], true[key]) for key in true)
    ours, theirs = Counter(mine.values()), Counter(true.values())
    precision = sum(n * n / ours[a] for (a, _), n in both.items()) / len(true)
    return precision, sum(n * n / theirs[b] for (_, b), n in both.items()) / len(true)


def exponent(rows: Sequence[dict[str, Any]]) -> float | None:
    """The slope of the least squares line through the logarithms of size and seconds."""
    points = [(math.log(r["reports"]), math.log(r["seconds"])) for r in rows if r["seconds"] > 0]
    if len(points) < 2:
        return None
    x, y = (sum(p[i] for p in points) / len(points) for i in (0, 1))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--busy", action="store_true")
    parser.add_argument("--copies", type=int)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    measured(made(50))  # the lists are read once, before the clock runs
    if options.copies:
        rows = [measured(copied(options.copies))]
    else:
        rows = [measured(made(size, busy=options.busy)) for size in options.sizes]
    slope = exponent(rows)
    if options.json:
        print(json.dumps({"rows": rows, "exponent": slope}, indent=1))
        return 0
    print(f"{'reports':>8} {'events':>7} {'incidents':>9} {'seconds':>8}   B-cubed P     R     F1")
    for row in rows:
        print(
            f"{row['reports']:>8} {row['events']:>7} {row['incidents']:>9} {row['seconds']:>8.2f}"
            f"       {row['precision']:.3f} {row['recall']:.3f} {row['f1']:.3f}"
        )
    if slope is not None:
        print(f"growth exponent {slope:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
