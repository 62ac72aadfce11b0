"""Capture tables of a folder: one JSON line a table, and against what was published, row by row.

    python benchmarks/mse.py DIR [--seed 1] [--quick] > lines.jsonl

Each ``*.csv`` is a table: a head of list names and ``count``, a row a pattern. A line holds table, refused, reasons,
warnings, methods (method, label, alias, estimate, lo, hi, converged, rhat, ess), headline, seconds and seed. A table
that cannot be read is refused with its reason. Where the folder has ``published.json`` (table -> rows of method,
estimate, lo, hi, tolerance), what its rows ask for is run as well (a delta, a grid of missing people, a number of
classes, one named model), and a comparison goes to stderr; the exit code is 1 where a row is not met.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from solferino.count.systems import (
    Answer,
    CaptureTable,
    Estimated,
    Plan,
    closed,
    decomposable,
    estimate,
    latent,
    loglinear,
    threshold,
)
from solferino.count.systems.families import Families, kept
from solferino.count.systems.loglinear_models import Model, ModelFault, family
from solferino.count.systems.refusal import read_or_refuse
from solferino.record import Reason

Row = dict[str, Any]
USUAL = (  # what is published of such tables beside the families themselves
    "BIC, best model only (ntop 1)",
    "pairwise interactions only (maxorder 2)",
    "stepwise, pairs, threshold .02",
    "Bayesian thresholding, pairs only",
    "Bayesian thresholding, up to triples, default threshold",
)
_BRACKETS = re.compile(r"\[([^\]]*)\]")
_GRID = re.compile(r"Nmissing\s*=?\s*1\s*:\s*([0-9_,.e]+)", re.I)
_PERCENT = re.compile(r"([0-9.]+)\s*%")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="few bootstraps and draws: for trying things out")
    asked = parser.parse_args()
    known = asked.folder / "published.json"
    published: Mapping[str, Sequence[Row]] = json.loads(known.read_text("utf-8")) if known.is_file() else {}
    plan = Plan(bootstraps=100, chains=2, warmup=500, draws=1000) if asked.quick else Plan()
    missed = total = 0
    for path in sorted(asked.folder.glob("*.csv")):
        rows = published.get(path.stem, ())
        line = judged(path, rows, asked.seed, plan)
        print(json.dumps(line, ensure_ascii=False), flush=True)
        for row, told, met in compared(line, rows):
            missed, total = missed + (not met), total + 1
            print(f"{'met   ' if met else 'MISSED'} {path.stem:18} {row['method'][:58]:58} {told}", file=sys.stderr)
        print(f"       {path.stem:18} {line['seconds']} s", file=sys.stderr)
    if total:
        print(f"{total - missed} of {total} published rows met", file=sys.stderr)
    return 1 if missed else 0


def judged(path: Path, rows: Sequence[Row], seed: int, plan: Plan) -> Row:
    """The line of one table. It never raises for what stands in the file."""
    began = time.monotonic()
    line: Row = {"table": path.stem, "refused": True, "reasons": [], "warnings": [], "methods": [], "headline": None}
    try:
        table = read_or_refuse(path.read_bytes().decode("utf-8-sig"))
    except (UnicodeDecodeError, OSError) as error:
        table = Reason("no_table", f"the file cannot be read: {error}")
    if isinstance(table, Reason):
        line["reasons"] = [_reason(table)]
    else:
        found = estimate(table, seed=seed, plan=plan)
        line |= {
            "refused": found.refused,
            "reasons": [_reason(r) for r in found.refusals],
            "warnings": [_reason(w) for w in found.warnings],
            "documented": found.documented,
            "status": found.status,
            "methods": [shown(n) for n in every(table, found, rows, seed, plan)],
            "headline": shown(Named("headline", found.headline)) if found.headline else None,
            "caveats": list(found.caveats),
        }
    return line | {"seconds": round(time.monotonic() - began, 2), "seed": seed}


@dataclass(frozen=True)
class Named:
    """An answer under the name by which it is usually published."""

    alias: str
    answer: Answer


def every(table: CaptureTable, found: Estimated, rows: Sequence[Row], seed: int, plan: Plan) -> Iterator[Named]:
    """All methods on one table; where the rules left lists out, on the table as given too, as it is published so."""
    made: dict[str, Named] = {}
    shorter = found.used is not None and found.used.lists != table.lists
    named = [
        *(_whole(table, seed, plan) if shorter else ()),
        *_families(found, " of the lists used" if shorter else ""),
    ]
    for one in (*named, *_models(table), *_closed(table)):
        made.setdefault(one.alias, one)
    for name, largest in _asked(rows, found):
        if name in made and largest is None:
            continue
        run = _run_of(name, table, found, seed, plan, largest)
        if run is not None:
            made[name] = Named(name, kept(name, name, run))
    yield from made.values()


def _asked(rows: Sequence[Row], found: Estimated) -> Iterator[tuple[str, int | None]]:
    """What is run by its published name: the rows, with the grid that a row or its source names, and the usual ones."""
    largest = None
    for row in rows:
        name, source = str(row["method"]), str(row.get("source", ""))
        if not found.refused or name.lower().startswith(("refusal", "model", "chapman", "lincoln")):
            largest = _grid(name) or _grid(source) or (largest if "as above" in source else None)
            yield name, largest if "dga" in name else None
    yield from () if found.refused else ((name, None) for name in USUAL)


def _whole(table: CaptureTable, seed: int, plan: Plan) -> Iterator[Named]:
    """The families on a table as it was given."""
    f = Families()
    yield _by_bic_named(kept("loglinear_bic", "log-linear", lambda: f.loglinear(table, seed, plan)))
    curve = kept("decomposable", "decomposable", lambda: tuple(f.decomposable(table, seed, plan)))
    for answer in (curve,) if isinstance(curve, Answer) else curve:
        yield Named(str(answer.details.get("alias", answer.label)), answer)
    yield Named(f"LCMCR K={plan.classes}", kept("latent_classes", "latent", lambda: f.latent(table, seed, plan)))


def _by_bic_named(answer: Answer) -> Named:
    models = answer.details.get("models")
    return Named(f"BIC over all {models} models, bootstrap BCa" if models else answer.label, answer)


def _families(found: Estimated, what: str) -> Iterator[Named]:
    if found.refused:
        return
    for answer in found.methods:
        if answer.method == "latent_classes":
            yield Named(f"LCMCR K={found.settings.get('classes', '10')}{what}", answer)
        elif answer.method.startswith("loglinear"):
            yield replace(_by_bic_named(answer), alias=_by_bic_named(answer).alias + what)
            if answer.chosen and found.used is not None and not answer.method.endswith("stepwise"):
                profile = loglinear.conditional(found.used, answer.chosen)
                yield Named(f"loglinear, chosen model, conditional CI{what}", profile)
        else:
            yield Named(f"{answer.label}{what}", answer)
    for answer in found.sensitivity:
        yield Named(f"{answer.details.get('alias', answer.label)}{what}", answer)
    for name, answer in found.left_out:
        yield Named(f"headline without {name}", answer)


def _models(table: CaptureTable) -> Iterator[Named]:
    """For three lists: of every model whether it has an estimate at all, and which."""
    if len(table.lists) != 3:
        return
    models = family(3)
    for place in range(len(models)):
        model = models.model(place)
        yield Named(f"model {model.name}", _of_model(table, model))


def _of_model(table: CaptureTable, model: Model | str) -> Answer:
    found = loglinear.fit(table, model)
    return Answer(
        "loglinear_model",
        f"model {found.model.name}",
        found.estimate,
        point="maximum likelihood",
        refusals=found.reasons,
        chosen=found.model.name,
    )


def _closed(table: CaptureTable) -> Iterator[Named]:
    for answer in closed.models(table):
        yield Named(answer.label.partition(":")[0], answer)


def _run_of(
    name: str, table: CaptureTable, found: Estimated, seed: int, plan: Plan, largest: int | None
) -> Callable[[], Answer] | None:
    """What a published row asks for, by its name; None where nothing here is meant by it."""
    used, low = table, name.lower()
    if low in ("mb", "mbh"):
        return lambda: next(a for a in closed.models(table, ordered=True) if a.label.partition(":")[0].lower() == low)
    bracket = _BRACKETS.search(name)
    if bracket and ("model" in low or "refusal" in low):
        return lambda: _of_model(table, f"[{bracket[1]}]")
    if bracket and "log" in low:
        return lambda: loglinear.conditional(used, f"[{bracket[1]}]")
    if "dga" in low or "decomposable" in low:
        delta = _delta(name, len(used.lists))
        return lambda: decomposable.average(used, delta=delta, largest=largest)
    if "lcm" in low or "latent" in low:
        classes = int(m[1]) if (m := re.search(r"k\s*=\s*(\d+)", low)) else plan.classes
        return lambda: latent.sample(
            used, seed=seed, chains=plan.chains, warmup=plan.warmup, draws=plan.draws, classes=classes
        )
    if "stepwise" in low:
        p = float(m[1]) if (m := re.search(r"(?:threshold|\bp)\s*[=<]?\s*(0?\.\d+)", low)) else 0.02
        return lambda: loglinear.stepwise(used, bootstraps=plan.bootstraps or 1000, seed=seed, threshold=p)
    if "threshold" in low:
        order = 3 if "triple" in low or "maxorder 3" in low else 2
        return lambda: threshold.thresholding(used, seed=seed, most_order=order)
    return _by_bic(name, used, found, seed, plan)


def _by_bic(name: str, used: CaptureTable, found: Estimated, seed: int, plan: Plan) -> Callable[[], Answer] | None:
    low = name.lower()
    if "pair" in low or "maxorder 2" in low:
        return lambda: loglinear.search(used, bootstraps=plan.bootstraps, seed=seed, most_order=2)
    if top := re.search(r"ntop\s*=?\s*(\d+)", low) or ("best model" in low and re.search(r"()", low)):
        number = int(top[1] or 1)
        return lambda: loglinear.search(used, bootstraps=plan.bootstraps, seed=seed, top=number)
    if "conditional" in low or "profile" in low or "chosen model" in low:
        chosen = next((a.chosen for a in found.methods if a.method.startswith("loglinear")), "")
        return (lambda: loglinear.conditional(used, chosen)) if chosen else None
    if "bic" in low:
        return lambda: next(a for a in found.methods if a.method.startswith("loglinear"))
    if "chapman" in low or "lincoln" in low:
        return lambda: closed.chapman(used)
    if "chao" in low:
        return lambda: closed.chao(used)
    return None


def _delta(name: str, lists: int) -> float:
    found = re.search(r"delta\s*=?\s*([0-9./^-]+)", name)
    if not found:
        return 0.5**lists
    word = found[1].rstrip(".,")
    return 2.0 ** float(word[2:]) if word.startswith("2^") else float(Fraction(word))


def _grid(name: str) -> int | None:
    found = _GRID.search(name)
    return int(float(found[1].replace(",", "").replace("_", "").rstrip("."))) if found else None


def shown(named: Named) -> Row:
    """One answer as plain values."""
    a = named.answer
    row: Row = {
        "method": a.method,
        "label": a.label,
        "alias": named.alias,
        "estimate": _number(a.estimate),
        "lo": _number(a.low),
        "hi": _number(a.high),
        "point": a.point,
        "interval": a.interval,
        "converged": a.converged,
        "rhat": _number(a.rhat),
        "ess": _number(a.ess_bulk),
    }
    row |= {"ess_tail": _number(a.ess_tail)} if a.ess_tail is not None else {}
    row |= {"chosen": a.chosen} if a.chosen else {}
    row |= {"modes": [list(m) for m in a.modes]} if len(a.modes) > 1 else {}
    return row | ({"refused": [_reason(r) for r in a.refusals]} if a.refused else {})


def _number(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else round(float(value), 5)


def _reason(reason: Reason) -> Row:
    return {"rule": reason.rule, "words": reason.words}


def compared(line: Row, rows: Sequence[Row]) -> Iterator[tuple[Row, str, bool]]:
    """Each published row, what we say to it, and whether that is within its tolerance."""
    for row in rows:
        mine = _mine(line, str(row["method"]))
        if row.get("estimate") is None:
            yield row, *_of_words(line, row, mine)
            continue
        if mine is None or mine["estimate"] is None:
            yield row, "no answer" if mine is None else f"refused: {_whys(mine)}", False
            continue
        point, limits, absolute = tolerances(str(row.get("tolerance", "")))
        checks = [_within(mine["estimate"], row["estimate"], point, absolute)]
        both = absolute if "CI" not in str(row.get("tolerance")) else None
        checks += [_within(mine[k], row[k], limits, both) for k in ("lo", "hi") if row.get(k) is not None]
        told = f"{_short(mine)} published {_short(row)}"
        yield row, told, all(checks)


def _of_words(line: Row, row: Row, mine: Row | None) -> tuple[str, bool]:
    """Rows that ask for a refusal or for a model that must fit."""
    tolerance = str(row.get("tolerance", "")).lower()
    rules = {r["rule"] for r in (mine or {}).get("refused", ())}
    if "not identifiable" in tolerance:
        return f"{_whys(mine)}", "not_identifiable" in rules
    if "no estimate" in tolerance or "no extended" in tolerance:
        return f"{_whys(mine)}", "no_extended_mle" in rules
    if "must fit" in tolerance or not str(row["method"]).startswith("refusal"):
        return _short(mine or {}), mine is not None and mine["estimate"] is not None
    reasons = "; ".join(r["words"] for r in line["reasons"])
    return f"table refused: {line['refused']} {reasons[:80]}", bool(line["refused"])


def _mine(line: Row, name: str) -> Row | None:
    """The answer of ours that goes by a published name: that name, or the same model, delta or count of classes."""
    found = [m for m in line["methods"] if m["alias"] == name]
    if not found and "model" in name.lower() and (bracket := _BRACKETS.search(name)):
        try:
            wanted = Model.parse(f"[{bracket[1]}]", 3).name
        except ModelFault:
            return None
        found = [m for m in line["methods"] if m["alias"] == f"model {wanted}"]
    return found[0] if found else None


def tolerances(text: str) -> tuple[float, float, float | None]:
    """(relative for the point, relative for the limits, absolute for the point or None) of ``point +-1; CI +-3 %``."""
    absolute: float | None = None
    point = limits = None
    for part in re.split(r"[;,]", text):
        percent = _PERCENT.search(part)
        number = re.search(r"(?:\+-|±)?\s*([0-9.]+(?:e-?[0-9]+)?)", part)
        of_limits = bool(re.search(r"\bCI\b|limit", part))
        if percent:
            share = float(percent[1]) / 100
            point, limits = (point, share) if of_limits else (share, limits if limits is not None else None)
        elif "rounded to" in part and number:
            absolute = float(number[1]) / 2
        elif number and ("e-" in number[1] or "relative" in part):
            point = float(number[1])
        elif number and not of_limits:
            absolute = float(number[1])
    if point is None and absolute is None:
        point = 0.01
    return point or 0.0, limits if limits is not None else point or 0.03, absolute


def _within(mine: float | None, theirs: float, share: float, absolute: float | None) -> bool:
    if mine is None:
        return False
    room = max(share * abs(theirs), absolute or 0.0) + 0.5 * (theirs == int(theirs)) * (absolute is None)
    return abs(mine - theirs) <= room


def _short(row: Mapping[str, Any]) -> str:
    def number(value: float | None) -> str:
        return "-" if value is None else f"{value:,.4g}" if value < 1000 else f"{value:,.0f}"

    return f"{number(row.get('estimate'))} ({number(row.get('lo'))} to {number(row.get('hi'))})"


def _whys(row: Row | None) -> str:
    return "no answer" if row is None else "; ".join(r["rule"] for r in row.get("refused", ())) or "answered"


if __name__ == "__main__":
    sys.exit(main())
