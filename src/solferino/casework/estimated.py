"""Estimated: what an estimate found, as the record that a court reads, and that record as rows for the doors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

import solferino
from solferino.count.systems.answer import Answer
from solferino.count.systems.estimating import ASSUMPTION, CAVEATS, Estimated, digest
from solferino.count.systems.linked import Propagated, replaced
from solferino.count.systems.strata import Stratified
from solferino.count.systems.table import CaptureTable
from solferino.record import Estimate, ListUsed, MethodFigure, PatternCount, Reason, UsageError, When

_BINS = 60
_LEVEL = "0.95"
# What must be read before any number, in this order; the others follow as they came.
_FIRST = (
    "recall_unknown",
    "recall_low",
    "disagree",
    "partial",
    "rests_on_independence",
    "low_coverage",
    "open_population",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked and of whom. seed: drawn where none was given. settings: ``key=value`` beyond those of methods."""

    question: str
    seed: int
    population: str | None = None
    place: str | None = None
    period: When | None = None
    unit: str | None = None
    as_of: When | None = None
    settings: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What an estimate stands on. tables: by stratum, one named "" where there are no strata, all over the same lists.

    drawings: the same for each drawn clustering. lists: as the record shows them. warnings: of the ground itself.
    as_of: the last day on which its bytes were captured.
    """

    tables: Mapping[str, CaptureTable]
    lists: tuple[ListUsed, ...]
    drawings: tuple[Mapping[str, CaptureTable], ...] = ()
    link_run: str | None = None
    reading: str | None = None
    precision: str | None = None
    recall: str | None = None
    warnings: tuple[Reason, ...] = ()
    as_of: When | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """Who made the record, under which handle, on what the record held. Empty for a table without a case."""

    person: str = ""
    handle: str = ""
    seen: int = 0
    decided: str = ""
    supersedes: str | None = None


def of_one(found: Estimated, ground: Ground, asked: Asked, signed: Signed, drawn: Propagated | None = None) -> Estimate:
    """The record of an estimate without strata."""
    whole = replaced(drawn) if drawn is not None else found
    settings = {**found.settings, **asked.settings}
    if drawn is not None:
        settings |= {"within": f"{drawn.within:.6f}", "between": f"{drawn.between:.6f}"}
    return _record(
        ground,
        asked,
        signed,
        status=whole.status,
        documented=whole.documented,
        headline=whole.headline,
        methods=[_figure(a) for a in found.methods],
        refusals=whole.refusals,
        warnings=whole.warnings,
        bounds=[_figure(a) for a in found.bounds],
        left_out=[_figure(a) for _, a in found.left_out],
        sensitivity=[_figure(a) for a in found.sensitivity],
        settings=settings,
        assumption=found.assumption,
        spread=[*_spread(whole.headline), *(line for a in found.methods for line in _spread(a))],
        modes=[line for a in found.methods for line in _modes(a)],
    )


def of_strata(found: Stratified, ground: Ground, asked: Asked, signed: Signed) -> Estimate:
    """The record of an estimate by strata: the sum, and each stratum's own figures beside it."""
    first = next(iter(found.parts.values()))
    methods, bounds, left_out, other, modes, warnings = [], [], [], [], [], list(found.warnings)
    for name, part in found.parts.items():
        head = part.headline or Answer("headline", "refused", refusals=part.refusals)
        methods += [_figure(a, name) for a in (head, *part.methods)]
        bounds += [_figure(a, name) for a in part.bounds]
        left_out += [_figure(a, name) for _, a in part.left_out]
        other += [_figure(a, name) for a in part.sensitivity]
        modes += [line for a in part.methods for line in _modes(a, name)]
        warnings += [Reason(w.rule, f"{name}: {w.words}") for w in part.warnings]
    return _record(
        ground,
        asked,
        signed,
        status=found.status,
        documented=found.documented,
        headline=found.total,
        methods=methods,
        refusals=found.refusals,
        warnings=warnings,
        bounds=bounds,
        left_out=left_out,
        sensitivity=other,
        settings={**first.settings, **asked.settings},
        assumption=first.assumption,
        spread=_spread(found.total),
        modes=modes,
    )


def refused_before(reason: Reason, asked: Asked, signed: Signed, ground: Ground | None = None) -> Estimate:
    """The record of a table that could not even be read."""
    return _record(
        ground or Ground({}, ()),
        asked,
        signed,
        status="refused",
        documented=0,
        headline=None,
        methods=[],
        refusals=[reason],
        warnings=[],
        bounds=[],
        left_out=[],
        sensitivity=[],
        settings=dict(asked.settings),
        assumption=ASSUMPTION,
        spread=[],
        modes=[],
    )


def _record(
    ground: Ground,
    asked: Asked,
    signed: Signed,
    *,
    status: str,
    documented: int,
    headline: Answer | None,
    methods: Sequence[MethodFigure],
    refusals: Sequence[Reason],
    warnings: Sequence[Reason],
    bounds: Sequence[MethodFigure],
    left_out: Sequence[MethodFigure],
    sensitivity: Sequence[MethodFigure],
    settings: Mapping[str, str],
    assumption: str,
    spread: Sequence[str],
    modes: Sequence[str],
) -> Estimate:
    return Estimate(
        person=signed.person,
        handle=signed.handle,
        question=asked.question,
        status=status,
        documented=documented,
        level=_LEVEL,
        assumption=assumption,
        caveats=CAVEATS,
        lists=ground.lists,
        patterns=tuple(_patterns(ground.tables)),
        methods=tuple(methods),
        settings=tuple(f"{key}={settings[key]}" for key in sorted(settings)),
        inputs=tuple(digest(table) for table in ground.tables.values()),
        seed=asked.seed,
        tool=f"solferino {solferino.__version__}",
        seen=signed.seen,
        decided=signed.decided,
        population=asked.population,
        place=asked.place,
        period=asked.period,
        unit=asked.unit,
        as_of=asked.as_of or ground.as_of,
        estimate=_decimal(headline.estimate if headline else None),
        low=_decimal(headline.low if headline else None),
        high=_decimal(headline.high if headline else None),
        interval=(headline.interval or None) if headline else None,
        refusals=tuple(refusals),
        warnings=tuple(_in_order([*ground.warnings, *warnings])),
        left_out=tuple(left_out),
        sensitivity=tuple(sensitivity),
        link_run=ground.link_run,
        draws=len(ground.drawings) or None,
        precision=ground.precision,
        recall=ground.recall,
        supersedes=signed.supersedes,
        reading=ground.reading,
        bounds=tuple(bounds),
        spread=tuple(spread),
        modes=tuple(modes),
        note=asked.note,
    )


def _in_order(reasons: Iterable[Reason]) -> list[Reason]:
    found = list(dict.fromkeys(reasons))
    return sorted(found, key=lambda r: _FIRST.index(r.rule) if r.rule in _FIRST else len(_FIRST))


def _patterns(tables: Mapping[str, CaptureTable]) -> Iterable[PatternCount]:
    """Patterns of all strata over one order of lists; a list that a stratum does not have is 0 there."""
    lists = list(dict.fromkeys(name for t in tables.values() for name in t.lists))
    for stratum, table in tables.items():
        at = [lists.index(name) for name in table.lists]
        for pattern, count in zip(table.patterns.tolist(), table.counts.tolist(), strict=True):
            marks = ["0"] * len(lists)
            for place, mark in zip(at, pattern, strict=True):
                marks[place] = str(mark)
            yield PatternCount("".join(marks), int(count), stratum or None)


def tables_of(made: Estimate) -> dict[str, CaptureTable]:
    """The tables that a record holds, by stratum: what a re-run without links starts from."""
    lists = [used.name for used in made.lists]
    counted: dict[str, dict[tuple[int, ...], int]] = {}
    for row in made.patterns:
        counted.setdefault(row.stratum or "", {})[tuple(int(mark) for mark in row.pattern)] = row.count
    return {stratum: CaptureTable.of(lists, rows) for stratum, rows in counted.items()} or {
        "": CaptureTable.of(lists, {})
    }


def lists_of(tables: Mapping[str, CaptureTable]) -> tuple[ListUsed, ...]:
    """Lists of tables from elsewhere: their names and how many people they name."""
    names = list(dict.fromkeys(name for t in tables.values() for name in t.lists))
    return tuple(
        ListUsed(name, sum(t.sizes[t.lists.index(name)] for t in tables.values() if name in t.lists)) for name in names
    )


def _figure(answer: Answer, stratum: str = "") -> MethodFigure:
    refusal = answer.refusals[0] if answer.refused and answer.refusals else None
    return MethodFigure(
        method=answer.method,
        estimate=_decimal(answer.estimate),
        low=_decimal(answer.low),
        high=_decimal(answer.high),
        point=answer.point or None,
        interval=answer.interval or None,
        converged=None if answer.converged is None else "yes" if answer.converged else "no",
        rhat=None if answer.rhat is None else f"{answer.rhat:.4f}",
        ess_bulk=None if answer.ess_bulk is None else f"{answer.ess_bulk:.0f}",
        ess_tail=None if answer.ess_tail is None else f"{answer.ess_tail:.0f}",
        refused=refusal.rule if refusal else None,
        why=refusal.words if refusal else None,
        stratum=stratum or None,
        label=answer.label or None,
        chosen=answer.chosen or None,
    )


def _decimal(size: float | None) -> str | None:
    return None if size is None or not np.isfinite(size) else f"{size:.1f}"


def _spread(answer: Answer | None, stratum: str = "") -> list[str]:
    """The draws in short: bins of equal width over the middle 99 % of them."""
    if answer is None or answer.draws is None or not len(answer.draws):
        return []
    draws: NDArray[np.float64] = answer.draws[np.isfinite(answer.draws)]
    low, high = (float(v) for v in np.quantile(draws, [0.005, 0.995]))
    edges = np.unique(np.round(np.linspace(low, max(high, low + 1), _BINS + 1)))
    counts, _ = np.histogram(draws, bins=edges)
    return [
        f"{answer.method} {_word(stratum)} {int(left)} {int(right)} {count / len(draws):.5f}"
        for left, right, count in zip(edges[:-1], edges[1:], counts, strict=True)
    ]


def _modes(answer: Answer, stratum: str = "") -> list[str]:
    if len(answer.modes) < 2:
        return []
    return [f"{answer.method} {_word(stratum)} {share:.3f} {low:.0f} {high:.0f}" for share, low, high in answer.modes]


def _word(stratum: str) -> str:
    """A stratum as one word between spaces."""
    return "_".join(stratum.split()) or "-"


def decimals(text: str, what: str) -> tuple[float, float, float]:
    """``0.97 0.95 0.99`` as three numbers. Raises UsageError."""
    try:
        point, low, high = (float(part) for part in text.split())
    except ValueError:
        raise UsageError(f"{what} {text!r} is no estimate with two limits", do="write 0.97 0.95 0.99") from None
    return point, low, high


__all__ = [
    "Asked",
    "Ground",
    "Signed",
    "decimals",
    "lists_of",
    "of_one",
    "of_strata",
    "refused_before",
    "tables_of",
]
