"""An estimate for reading: documented, estimated and in all apart and together, or the refusal at the same size.

Rows are those of ``solferino count estimate --json``. Numbers are rounded once, so that the three that are printed add
up. A figure of one method is never shown without the others beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from solferino.share.incidents import Chip, chip
from solferino.share.plots import density, figures, interval_words, sensitivity, strata, trace, upset
from solferino.share.plots.scales import people
from solferino.share.words import when_row

Row = Mapping[str, Any]

MOST_PATTERNS: Final = 40  # patterns in a table; how many more there are is told
MOST_METHODS: Final = 80  # rows in each table of methods; many strata make many
HEADLINE: Final = "headline"
STATUSES: Final = {
    "estimated": ("plainly", "Estimated"),
    "disagree": ("disputed", "Methods disagree"),
    "refused": ("denied", "Estimate refused"),
}
REVIEWS: Final = {
    "reviewed": ("sealed", "Reviewed by two"),
    "one": ("single", "Looked at by one person"),
    "nobody": ("alleged", "Not reviewed"),
    "unsure": ("single", "A reviewer is unsure"),
    "disputed": ("disputed", "A reviewer rejects it"),
}


# What a record leaves out where it is empty.
_ABSENT: Final[Row] = {
    **dict.fromkeys(("caveats", "inputs", "lists", "patterns", "refusals", "reviews", "settings", "warnings"), ()),
    **dict.fromkeys(("methods", "bounds", "left_out", "sensitivity", "spread", "modes"), ()),
    **dict.fromkeys(("as_of", "decided", "draws", "estimate", "handle", "high", "interval", "link_run", "low", "name")),
    **dict.fromkeys(("period", "place", "population", "precision", "recall", "superseded_by", "unit")),
}


@dataclass(frozen=True, slots=True)
class Method:
    """One method with its own figure. words: the figure, or ``refused``; why: of a refusal."""

    label: str
    words: str
    interval: str
    kind: str
    converged: str
    rhat: str
    ess: str
    chosen: str | None
    why: str | None
    stratum: str | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """How many people stand on exactly these lists."""

    marks: tuple[bool, ...]
    count: str
    stratum: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One estimate. documented, unseen, total: in words; the last two None where it was refused. cut: rows of tables
    that are not shown."""

    row: Row
    anchor: str
    status: Chip
    review: Chip
    documented: str
    unseen: str | None
    unseen_interval: str | None
    total: str | None
    total_interval: str | None
    kind: str
    as_of: str | None
    period: str | None
    methods: tuple[Method, ...]
    bounds: tuple[Method, ...]
    left_out: tuple[Method, ...]
    sensitivity: tuple[Method, ...]
    patterns: tuple[Pattern, ...]
    more_patterns: int
    refused_strata: tuple[tuple[str, str], ...]
    settings: tuple[tuple[str, str], ...]
    drawings: tuple[Markup, ...]
    cut: int

    @property
    def refused(self) -> bool:
        """Whether there is no figure."""
        return self.total is None


def sheet(row: Row, anchor: str, chains: Mapping[str, Sequence[Sequence[float]]] | None = None) -> Sheet:
    """Lay one estimate out. anchor: prefix of the ids in it. chains: draws of each chain, by method, where known."""
    row = {**_ABSENT, **row}
    row["lists"] = [{"owner": None, "collects": None, "copies": (), **one} for one in row["lists"]]
    documented, total = int(row["documented"]), number(row.get("estimate"))
    low, high = number(row.get("low")), number(row.get("high"))
    patterns = sorted(row.get("patterns", ()), key=lambda p: (p.get("stratum") or "", -p["count"], p["pattern"]))
    methods = [m for m in row.get("methods", ()) if m["method"] != HEADLINE]
    heads = [m for m in row.get("methods", ()) if m["method"] == HEADLINE and m.get("stratum")]
    bounded = low is not None and high is not None
    return Sheet(
        row,
        anchor,
        chip(*STATUSES.get(str(row["status"]), ("alleged", str(row["status"])))),
        chip(*REVIEWS.get(str(row.get("review", "nobody")), ("alleged", "Not reviewed"))),
        people(documented) if row.get("inputs") else "not known: the table could not be read",
        None if total is None else people(max(round(total) - documented, 0)),
        f"{people(max(round(low) - documented, 0))} to {people(max(round(high) - documented, 0))}"
        if low is not None and high is not None
        else None,
        None if total is None else people(total),
        f"{people(low)} to {people(high)}" if low is not None and high is not None else None,
        interval_words(row.get("interval"), float(row["level"])) if bounded else "no interval",
        when_row(row.get("as_of")),
        when_row(row.get("period")),
        tuple(map(_method, methods[:MOST_METHODS])),
        tuple(map(_method, row["bounds"][:MOST_METHODS])),
        tuple(map(_method, row["left_out"][:MOST_METHODS])),
        tuple(map(_method, row["sensitivity"][:MOST_METHODS])),
        tuple(Pattern(tuple(m == "1" for m in p["pattern"]), people(p["count"]), p.get("stratum"))
              for p in patterns[:MOST_PATTERNS]),
        max(0, len(patterns) - MOST_PATTERNS),
        tuple((str(m["stratum"]), str(m.get("why") or m["refused"])) for m in heads if m.get("refused")),
        tuple((s.partition("=")[0], s.partition("=")[2]) for s in row.get("settings", ())),
        tuple(_drawings(row, anchor, chains or {})),
        sum(max(0, len(t) - MOST_METHODS) for t in (methods, row["bounds"], row["left_out"], row["sensitivity"])),
    )  # fmt: skip


def number(text: Any) -> float | None:
    """A decimal string of the record as a number; None stays None."""
    return None if text is None else float(text)


def _method(row: Row) -> Method:
    low, high, estimate = (number(row.get(key)) for key in ("low", "high", "estimate"))
    interval = f"{people(low)} to {people(high)}" if low is not None and high is not None else ""
    return Method(
        str(row.get("label") or row["method"].replace("_", " ")),
        "refused" if row.get("refused") else people(estimate) if estimate is not None else "no figure",
        interval or (f"{people(low)} or more" if low is not None else ""),
        str(row.get("interval") or ""),
        {"yes": "yes", "no": "no"}.get(str(row.get("converged")), "not sampled"),
        str(row.get("rhat") or ""),
        " / ".join(str(x) for x in (row.get("ess_bulk"), row.get("ess_tail")) if x),
        row.get("chosen"),
        (row.get("why") or row["refused"]) if row.get("refused") else None,
        row.get("stratum"),
    )


def _plot(row: Row, level: float, **more: Any) -> dict[str, Any]:
    """A figure of one method as the pictures take it."""
    label = str(row.get("label") or row["method"].replace("_", " "))
    return {
        "label": f"{row['stratum']}: {label}" if row.get("stratum") else label,
        "estimate": number(row.get("estimate")),
        "low": number(row.get("low")),
        "high": number(row.get("high")),
        "interval": row.get("interval"),
        "level": level,
        "converged": {"yes": True, "no": False}.get(str(row.get("converged"))),
        "refused": (row.get("why") or row["refused"]) if row.get("refused") else None,
        **more,
    }


def _drawings(row: Row, anchor: str, chains: Mapping[str, Sequence[Sequence[float]]]) -> Iterable[Markup]:
    level, documented = float(row["level"]), int(row["documented"])
    head = _plot({"method": HEADLINE, **row}, level) if row.get("estimate") else None
    made: list[Markup | None] = [_by_stratum(row, anchor, level)]
    whole = [m for m in row.get("methods", ()) if not m.get("stratum") and m["method"] != HEADLINE]
    every = [_plot(m, level) for m in (*whole, *row.get("bounds", ())) if not m.get("stratum")]
    made.append(figures(f"{anchor}-methods", "Each method", every, documented=documented, headline=head))
    made += _spread(row, anchor, level)
    for n, (method, draws) in enumerate(sorted(chains.items()), 1):
        of: Row = next((m for m in whole if m["method"] == method), {})
        ended = {"yes": True, "no": False}.get(str(of.get("converged")))
        title = f"The way of each chain: {of.get('label') or method.replace('_', ' ')}"
        made.append(trace(f"{anchor}-trace{n}", title, {**of, "chains": draws, "converged": ended}))
    left = [_plot(m, level) for m in row.get("left_out", ()) if not m.get("stratum")]
    note = "Without a list there are fewer people documented, so that a figure may lie below the line."
    made.append(
        figures(f"{anchor}-without", "With each list left out", left, documented=documented, headline=head, note=note)
    )
    made += _other_settings(row, anchor, level, documented, head)
    lists = [{"name": x["name"], "records": x["records"]} for x in row.get("lists", ())]
    made.append(upset(f"{anchor}-overlap", "Which lists people stand on", lists, _merged(row.get("patterns", ()))))
    return [drawing for drawing in made if drawing is not None]


def _merged(patterns: Sequence[Row]) -> list[Row]:
    """Patterns of all strata together."""
    found: dict[str, int] = {}
    for pattern in patterns:
        found[pattern["pattern"]] = found.get(pattern["pattern"], 0) + pattern["count"]
    return [{"pattern": marks, "count": count} for marks, count in found.items()]


def _by_stratum(row: Row, anchor: str, level: float) -> Markup | None:
    seen: dict[str, int] = {}
    for pattern in row.get("patterns", ()):
        seen[pattern.get("stratum") or ""] = seen.get(pattern.get("stratum") or "", 0) + pattern["count"]
    heads = {m["stratum"]: m for m in row.get("methods", ()) if m["method"] == HEADLINE and m.get("stratum")}
    made = [_plot(heads[name], level, label=name, documented=count) for name, count in seen.items() if name in heads]
    refusals = row.get("refusals", ())
    why = "; ".join(r["words"] for r in refusals) or "no method has a figure to defend"
    total = {**row, "method": HEADLINE, "refused": None if row.get("estimate") else "refused", "why": why}
    label = "All strata together" if made else "All"
    made.append(_plot(total, level, label=label, documented=int(row["documented"]), total=bool(made)))
    title = "Documented and estimated, by stratum" if len(made) > 1 else "Documented and estimated"
    return strata(f"{anchor}-strata", title, made)


def _spread(row: Row, anchor: str, level: float) -> Iterable[Markup | None]:
    """The draws of the headline, and of each method whose draws have several modes."""
    bins: dict[str, list[tuple[float, float, float]]] = {}
    modes: dict[str, list[tuple[float, float, float]]] = {}
    for method, stratum, low, high, share in (line.split(" ") for line in row["spread"]):
        if stratum == "-":
            bins.setdefault(method, []).append((float(low), float(high), float(share)))
    for method, stratum, share, low, high in (line.split(" ") for line in row["modes"]):
        if stratum == "-":
            modes.setdefault(method, []).append((float(share), float(low), float(high)))
    whole = {m["method"]: m for m in row["methods"] if not m.get("stratum") and m["method"] in modes}
    for n, method in enumerate([m for m in bins if m not in whole][:1] + [m for m in whole if m in bins], 1):
        of = whole.get(method, {"method": HEADLINE, "point": "median", **row})
        name = whole[method].get("label") or method.replace("_", " ") if method in whole else "the figure"
        yield density(
            f"{anchor}-draws{n}",
            f"How the draws of {name} lie",
            {
                **_plot(of, level),
                "bins": bins[method],
                "documented": int(row["documented"]),
                "modes": modes.get(method, []),
                "point": of.get("point") or "median",
                "caption": _mixed(row["methods"]) if n == 1 else [],
            },
        )


def _mixed(methods: Iterable[Row]) -> list[str]:
    """How well the chains of each sampled method mixed."""
    return [
        f"{m.label}: R-hat {m.rhat}, effective draws {m.ess or 'not known'} (bulk / tails), converged: {m.converged}."
        for m in map(_method, methods)
        if m.rhat and not m.stratum
    ]


def _other_settings(row: Row, anchor: str, level: float, documented: int, head: Row | None) -> list[Markup | None]:
    """One curve a method: what its figure is under other priors and settings."""
    families: dict[str, list[tuple[str, Row]]] = {}
    for one in row.get("sensitivity", ()):
        if not one.get("stratum"):
            label = str(one.get("label") or one["method"].replace("_", " "))
            family, _, setting = label.partition(", ")
            families.setdefault(family, []).append((setting or label, one))
    made = []
    for n, (family, members) in enumerate(families.items(), 1):
        words = [setting.rsplit(" ", 1)[0].removesuffix(" =") for setting, _ in members]
        common = words[0] if len(set(words)) == 1 and all(" " in s for s, _ in members) else None
        rows = [_plot(m, level, value=s.rsplit(" ", 1)[1] if common else s) for s, m in members]
        title = f"{family[:1].upper()}{family[1:]} under other values of {common or 'its settings'}"
        made.append(sensitivity(f"{anchor}-set{n}", title, rows, documented=documented, headline=head))
    return made


__all__ = ["HEADLINE", "MOST_PATTERNS", "REVIEWS", "STATUSES", "Method", "Pattern", "Sheet", "number", "sheet"]
