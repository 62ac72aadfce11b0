"""Series as rows of plain values: one a step, one a division of a whole into parts, one a question on the dead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from solferino.amounts import Fault, Kind, ScopeKey, Series, Step, class_of, divisions, is_unknown, reach, span_words
from solferino.count.figures.codes import codes_of
from solferino.record import Bound, Counted, Figure, FigureStatus, Population, When

Row = dict[str, Any]


def step_rows(
    lines: Iterable[Series[ScopeKey]],
    captures: Mapping[str, str] | None = None,
    documents: Mapping[str, str] | None = None,
) -> list[Row]:
    """One row a step, in the order of the series; every key is there in every row, None or empty where not told.

    captures: reading id -> the instant of the first capture of its bytes. documents: reading id -> the file's name.
    """
    return [
        _step(number, line.key, step, captures or {}, documents or {})
        for number, line in enumerate(lines, start=1)
        for step in line.steps
    ]


def _step(number: int, key: ScopeKey, step: Step, captures: Mapping[str, str], documents: Mapping[str, str]) -> Row:
    first = step.first
    readings = sorted({f.passage.reading for f in step.figures})
    retrieved = sorted(captures[r] for r in readings if r in captures)
    issued = first.issued or step.issued
    return {
        "series": number,
        "label": label(key, first),
        "counted": str(key.counted),
        "population": str(key.population),
        "people": key.people,
        "scope": str(key.scope),
        "place": first.place.name if first.place else None,
        "period_start": key.period_start,
        "source": first.source.name if first.source else None,
        "status": str(key.status),
        "method": key.method,
        "low": first.low,
        "high": first.high,
        "bound": str(first.bound),
        "level": first.level,
        "words": " ".join(first.passage.quote.split()),
        "rule": first.number_rule,
        **_days("as_of", step.as_of, words=True),
        **_days("issued", issued),
        "published_earliest": step.published[0],
        "published_latest": step.published[1],
        "retrieved": retrieved[0] if retrieved else None,
        "move": str(step.move),
        **codes_of(first),
        "caveat": _quote(next((f.caveat for f in step.figures if f.caveat), None)),
        "method_words": _quote(next((f.method for f in step.figures if f.method), None)),
        "includes": _quote(next((f.includes for f in step.figures if f.includes), None)),
        "excludes": _quote(next((f.excludes for f in step.figures if f.excludes), None)),
        "revision": _quote(next((f.revision for f in step.figures if f.revision), None)),
        "relayed_by": sorted({s.name for f in step.figures for s in f.relayed_by}),
        "quoted_from": list(step.quoted_from),
        "documents": sorted({documents[r] for r in readings if r in documents}),
        "claims": list(step.claims),
    }


def _days(name: str, when: When | None, *, words: bool = False) -> Row:
    made: Row = {
        f"{name}_earliest": when.earliest if when else None,
        f"{name}_latest": when.latest if when else None,
    }
    if words:
        made[f"{name}_words"] = when.words if when else None
        made[f"{name}_basis"] = when.basis if when else None
    return made


def _quote(passage: Any) -> str | None:
    return " ".join(passage.quote.split()) if passage is not None else None


_STATUS_WORDS = {
    FigureStatus.UNSPECIFIED: "firmness not stated",
    FigureStatus.CONFIRMED: "called confirmed",
}


def label(key: ScopeKey, figure: Figure) -> str:
    """The words of a series for a legend: ``civilians killed, claimed by Quay Office, Velm``."""
    people = "" if key.counted is Counted.ATTACKS else f"{key.people or _WHO[key.population]} "
    who = f" by {figure.source.name}" if figure.source else ", nobody named"
    status = _STATUS_WORDS.get(key.status, str(key.status))
    where = f", {figure.place.name}" if figure.place else ""
    since = f", since {key.period_start}" if key.period_start else ""
    how = f", by {key.method}" if key.method else ""
    return f"{people}{key.counted}, {status}{who}{where}{since}{how}"


_WHO = {
    Population.ALL: "people",
    Population.CIVILIANS: "civilians",
    Population.CHILDREN: "children",
    Population.WOMEN: "women",
    Population.COMBATANTS: "combatants",
    Population.STAFF: "staff",
}


def part_rows(figures: Iterable[Figure]) -> list[Row]:
    """One row for each way in which a text divides a count; the unknown are always there, also where they are none.

    Where the text gives no number for them they are what the parts leave of the whole, as far as the bounds tell.
    """
    held = {figure.id: figure for figure in figures}
    parts: dict[str, list[Figure]] = defaultdict(list)
    for key in sorted(held):
        if held[key].part_of in held:
            parts[held[key].part_of or ""].append(held[key])
    return [
        _division(held[whole], kind, group)
        for whole in sorted(parts, key=lambda w: (_day(held[w]), w))
        for kind, group, _ in _divided(parts[whole], held[whole])
    ]


def _divided(parts: Sequence[Figure], whole: Figure) -> list[tuple[Kind | None, tuple[Figure, ...], bool]]:
    found: list[tuple[Kind | None, tuple[Figure, ...], bool]] = list(divisions(parts, whole))
    taken = {part.id for _, group, _ in found for part in group}
    found += [(None, (part,), False) for part in parts if part.id not in taken and not is_unknown(part)]
    return found


def _division(whole: Figure, kind: Kind | None, group: Sequence[Figure]) -> Row:
    unknown = next((part for part in group if is_unknown(part)), None)
    told = [part for part in group if part is not unknown]
    left = _left(whole, told)
    return {
        "whole": whole.id,
        "label": f"{span_words(whole.low, whole.high)} {_WHO[whole.population]} {whole.counted}",
        "kind": str(kind) if kind else None,
        "as_of": _day(whole) or None,
        "source": whole.source.name if whole.source else None,
        "low": whole.low,
        "high": whole.high,
        "parts": [
            {"label": _part_label(part, kind), "low": part.low, "high": part.high, "claim": part.id} for part in told
        ],
        "unknown": {
            "label": "unknown",
            "low": unknown.low if unknown else left[0],
            "high": unknown.high if unknown else left[1],
            "claim": unknown.id if unknown else None,
        },
    }


def _left(whole: Figure, parts: Sequence[Figure]) -> tuple[int, int | None]:
    low, high = reach(whole)
    most = [part.high for part in parts]
    taken = None if None in most else sum(m for m in most if m is not None)
    least = max(0, (low or 0) - taken) if taken is not None else 0
    return least, max(0, high - sum(part.low or 0 for part in parts)) if high is not None else None


def _part_label(part: Figure, kind: Kind | None) -> str:
    if kind is Kind.HARM:
        return str(part.counted)
    named = {"man": "men", "woman": "women", "girl": "girls", "boy": "boys", "child": "children"}
    told = named.get(class_of(part))
    return told or part.population_words or _WHO[part.population]


SIDES = ("documented", "claimed", "estimated")
_SIDE = {
    FigureStatus.CONFIRMED: "documented",
    FigureStatus.RECORDED: "documented",
    FigureStatus.CLAIMED: "claimed",
    FigureStatus.UNSPECIFIED: "claimed",
    FigureStatus.ESTIMATED: "estimated",
    FigureStatus.BELIEVED: "estimated",
}
NEVER_ONE = (
    "Documented, claimed and estimated are three things. They stand side by side and are never added, averaged or "
    "made into one number."
)


def side_rows(lines: Iterable[Series[ScopeKey]]) -> list[Row]:
    """What answers "how many": for each harm, people, scope, place and period the last step of every series, side by
    side by how firmly it is given. Denied numbers stand under no heading but their own.
    """
    asked: dict[tuple[Any, ...], dict[str, list[Row]]] = {}
    written: dict[str, str] = {}  # folded place -> as first written
    for line in lines:
        key = line.key
        if line.steps[0].first.place is not None and key.place:
            written.setdefault(key.place, line.steps[0].first.place.name)
        question = (key.counted, key.population, key.people, key.scope, key.place, key.period_start)
        sides = asked.setdefault(question, {"documented": [], "claimed": [], "estimated": [], "denied": []})
        step = (
            line.steps[-1] if line.steps[-1].day else next((s for s in reversed(line.steps) if s.day), line.steps[-1])
        )
        sides[_SIDE.get(key.status, "denied")].append(
            {
                "low": step.low,
                "high": step.high,
                "bound": str(step.bound),
                "level": step.first.level,
                "source": step.source,
                "status": str(key.status),
                "as_of": step.day or None,
                "words": " ".join(step.first.passage.quote.split()),
                "claims": list(step.claims),
            }
        )
    return [_side((*q[:4], written.get(q[4], q[4]), q[5]), sides) for q, sides in asked.items()]


def _side(question: tuple[Any, ...], sides: Mapping[str, list[Row]]) -> Row:
    counted, population, people, scope, place, start = question
    who = people or _WHO[population]
    words = f"how many {'attacks' if counted is Counted.ATTACKS else f'{who} {counted}'}"
    return {
        "question": f"{words}{f' in {place}' if place else ''}{f' since {start}' if start else ''}",
        "counted": str(counted),
        "population": str(population),
        "people": people,
        "scope": str(scope),
        "place": place,
        "period_start": start,
        **sides,
        "note": NEVER_ONE,
    }


def fault_rows(faults: Iterable[Fault]) -> list[Row]:
    """Faults as ``{"check", "words", "claims"}``."""
    return [{"check": f.check, "words": f.words, "claims": list(f.figures)} for f in faults]


def number_words(row: Mapping[str, Any]) -> str:
    """The number of a row as its bound has it: ``at least 30``, ``24 or more (vague)``, ``6 to 20 (range of reports)``.

    row: ``low``, ``high``, ``bound`` and ``level``.
    """
    low, high, bound = row["low"], row["high"], row["bound"]
    plain = span_words(low, high)
    if bound == Bound.INTERVAL:
        return f"{plain} ({_percent(row.get('level'))} interval)"
    return {
        Bound.EXACT: plain,
        Bound.ABOUT: f"about {plain}",
        Bound.AT_LEAST: f"at least {low}",
        Bound.MORE_THAN: f"more than {low}",
        Bound.UP_TO: f"up to {high}",
        Bound.REPORTS: f"{plain} (range of reports)",
        Bound.VAGUE: f"{plain} (a vague word)",
    }.get(bound, plain)


def _percent(level: str | None) -> str:
    if level is None:
        return "confidence"
    digits = level.partition(".")[2].ljust(2, "0")
    return f"{digits[:2].lstrip('0') or '0'}{'.' + digits[2:] if digits[2:] else ''}% confidence"


def _day(figure: Figure) -> str:
    return (figure.as_of.latest or "") if figure.as_of else ""
