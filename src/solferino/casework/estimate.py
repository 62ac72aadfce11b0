"""estimate: how many people no list saw, from linked lists or from a capture table, or the reason why nobody can say.

A refusal is recorded as an estimate is. Two people review it; a re-run with the same seed must give the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np

from solferino.casework.case import Case
from solferino.casework.estimate_ground import (
    kept_reading,
    kept_table,
    linked_ground,
    narrowed,
    of_tables,
    read_ground,
    written_table,
)
from solferino.casework.estimate_rows import estimate_row, estimate_rows, find_estimate, review_of
from solferino.casework.estimated import Asked, Ground, Signed, of_one, of_strata, refused_before, tables_of
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.count.extras import needed
from solferino.count.systems.answer import Answer
from solferino.count.systems.estimating import estimate as estimate_table
from solferino.count.systems.families import Families, Plan
from solferino.count.systems.linked import FEWEST, MOST, propagated, replaced
from solferino.count.systems.refusal import reason_of
from solferino.count.systems.strata import added, seed_of, stratified
from solferino.count.systems.table import TableFault
from solferino.record import Decision, Estimate, EventType, UsageError, Verdict, instant

Chains = dict[str, list[list[float]]]
_NOTHING = "nothing was recorded"
_APART = frozenset({"person", "handle", "seen", "decided", "supersedes", "note", "tool"})  # of whom and when, not what


def estimate(
    case: Case,
    question: str,
    *,
    person: str,
    table: str | Path | None = None,
    strata: str | None = None,
    seed: int | None = None,
    lists: Sequence[str] = (),
    leave_out: Sequence[str] = (),
    chapman: bool = False,
    population: str | None = None,
    place: str | None = None,
    unit: str | None = None,
    drawings: int = FEWEST,
    supersedes: str | None = None,
    note: str | None = None,
    plan: Plan | None = None,
    families: Families | None = None,
    watch: Watcher = nobody,
    chains: Chains | None = None,
) -> Estimate:
    """Estimate and record it, or record why there is no estimate.

    question: in words. table: a kept capture table (``I-003``) or a file; the latest linkage run if absent. strata: a
    column of the table, or a field of the rows (``place``, ``sex``, ``status``, ``year``). seed: drawn and stored if
    absent. lists, leave_out: which lists are used. chapman: two lists get the figure that rests on their independence
    alone. drawings: of the links, 20 to 100. supersedes: the handle of an earlier estimate. Raises UsageError.
    """
    _check(question, person, drawings)
    needed("scipy.optimize") if families is None else None
    seed = int.from_bytes(case.world.entropy(4), "big") if seed is None else seed
    state = case.fold()
    earlier = find_estimate(state.estimates, supersedes).id if supersedes else None
    settings = _settings(strata, lists, leave_out, chapman, plan or Plan())
    asked = Asked(question.strip(), seed, population, place, None, unit, None, settings, note)
    with case.working():
        signed = Signed("", "", case.vault.head().size, "", earlier)
        kept = kept_reading(case, str(table)) if table is not None and not Path(table).is_file() else None
        try:
            ground = _ground(case, table, kept, strata, drawings, seed)
            ground = narrowed(ground, lists, leave_out)
        except TableFault as fault:  # its words may name a cell, so that it goes where the kept table goes
            made = refused_before(reason_of(fault), asked, signed, read_ground(case, kept) if kept else None)
        else:
            made = made_of(
                ground, asked, signed, chapman=chapman, plan=plan, families=families, watch=watch, chains=chains
            )
        actor = case.person(" ".join(person.split()))
        handle = f"N-{case.fold().handles['N'] + 1:03d}"
        made = replace(made, person=actor, handle=handle, decided=instant(case.world.clock()))
        codes = ["what=estimate", f"handle={handle}"]  # no result: an entry goes into every package
        case.commit(EventType.ESTIMATED, [made], holds="estimate", actor=actor, codes=codes)
    return made


def estimate_file(
    path: Path,
    question: str = "",
    *,
    strata: str | None = None,
    seed: int = 0,
    lists: Sequence[str] = (),
    leave_out: Sequence[str] = (),
    chapman: bool = False,
    plan: Plan | None = None,
    families: Families | None = None,
    watch: Watcher = nobody,
    chains: Chains | None = None,
) -> Estimate:
    """Estimate from a capture table in a file, without a case. Nothing is recorded. A malformed table is refused."""
    needed("scipy.optimize") if families is None else None
    settings = _settings(strata, lists, leave_out, chapman, plan or Plan())
    asked = Asked(question.strip() or f"How many people no list of {path.name} names", seed, settings=settings)
    try:
        ground = narrowed(of_tables(written_table(path, strata)), lists, leave_out)
    except TableFault as fault:
        return refused_before(reason_of(fault), asked, Signed())
    return made_of(ground, asked, Signed(), chapman=chapman, plan=plan, families=families, watch=watch, chains=chains)


def made_of(
    ground: Ground,
    asked: Asked,
    signed: Signed,
    *,
    chapman: bool = False,
    plan: Plan | None = None,
    families: Families | None = None,
    watch: Watcher = nobody,
    chains: Chains | None = None,
) -> Estimate:
    """The record of what the methods make of a ground. Nothing is committed. chains: filled with draws by method."""

    def tell(what: str, done: int, total: int) -> None:
        watch(Progress("estimate", done, total, what))

    if set(ground.tables) == {""}:
        table = ground.tables[""]
        if not ground.drawings:
            found = estimate_table(table, seed=asked.seed, plan=plan, families=families, chapman=chapman, progress=tell)
            _keep(chains, found.methods)
            return of_one(found, ground, asked, signed)
        drawn = propagated(
            table, [d[""] for d in ground.drawings], seed=asked.seed, plan=plan, families=families, progress=tell
        )
        _keep(chains, drawn.central.methods)
        return of_one(drawn.central, ground, asked, signed, drawn)
    if not ground.drawings:
        parts = stratified(ground.tables, seed=asked.seed, plan=plan, families=families, progress=tell)
        return of_strata(parts, ground, asked, signed)
    by_stratum = {}
    for place, (name, table) in enumerate(ground.tables.items()):
        tell(name, place, len(ground.tables))
        drawn_tables = [d[name] for d in ground.drawings if name in d]
        drawn = propagated(table, drawn_tables, seed=seed_of(asked.seed, name), plan=plan, families=families)
        by_stratum[name] = replaced(drawn)
    return of_strata(added(by_stratum, asked.seed), ground, asked, signed)


def sign(case: Case, handle: str, *, person: str, reason: str, verdict: Verdict = Verdict.ACCEPT) -> Decision:
    """Record what one person says of an estimate after looking at it: accept, reject or unsure.

    It counts as reviewed when two have accepted it and nobody's last word is another. Raises UsageError.
    """
    if not person.strip() or not reason.strip():
        raise UsageError(
            "a review needs the name of a person and a reason", kept=_NOTHING, do="give --person and --reason"
        )
    if verdict not in (Verdict.ACCEPT, Verdict.REJECT, Verdict.UNSURE):
        raise UsageError(f"{verdict} is no word on an estimate", kept=_NOTHING, do="accept, reject or unsure")
    state = case.fold()
    made = find_estimate(state.estimates, handle)
    actor = case.person(" ".join(person.split()))
    decision = Decision(actor, verdict, (made.id,), reason.strip(), case.vault.head().size, instant(case.world.clock()))
    codes = ["what=signature", f"handle={made.handle}", f"verdict={verdict}"]
    case.commit(EventType.ESTIMATED, [decision], holds="decision", actor=actor, codes=codes)
    return decision


def rerun(
    case: Case,
    handle: str,
    *,
    plan: Plan | None = None,
    families: Families | None = None,
    watch: Watcher = nobody,
) -> dict[str, Any]:
    """Run an estimate again, from what the record held then and with the same seed, and say where it differs.

    ``same`` is true where every field is equal, byte for byte. A kept table is read again from its bytes; one from a
    file outside is taken from the record of the estimate itself; its digest is checked. ``differences``: field, then,
    now. Nothing is committed.
    """
    made = find_estimate(case.fold().estimates, handle)
    needed("scipy.optimize") if families is None else None
    settings = dict(pair.split("=", 1) for pair in made.settings)
    names = [n for n in settings.get("lists", "").split("|") if n]
    out = [n for n in settings.get("leave_out", "").split("|") if n]
    asked_of = _settings(settings.get("strata"), names, out, "chapman" in settings, _plan(settings, plan))
    asked = Asked(
        made.question, made.seed, made.population, made.place, made.period, made.unit, made.as_of, asked_of, made.note
    )
    if made.link_run:
        ground = linked_ground(case, settings.get("strata"), made.draws or FEWEST, made.seed, made.seen)
        ground = narrowed(ground, names, out)
    elif not made.lists:
        raise UsageError(
            f"{made.handle} refused a table that could not be read; there is nothing to run again",
            kept="nothing was changed",
        )
    elif made.reading:
        ground = narrowed(kept_table(case, made.reading, settings.get("strata")), names, out)
    else:
        ground = of_tables(tables_of(made))
    again = made_of(
        ground,
        asked,
        Signed(),
        chapman="chapman" in settings,
        plan=_plan(settings, plan),
        families=families,
        watch=watch,
    )
    differences = [
        {"field": f.name, "then": _short(getattr(made, f.name)), "now": _short(getattr(again, f.name))}
        for f in fields(Estimate)
        if f.name not in _APART and getattr(made, f.name) != getattr(again, f.name)
    ]
    return {
        "handle": made.handle,
        "seed": made.seed,
        "same": not differences,
        "differences": differences,
        "tool_then": made.tool,
        "tool_now": again.tool,
    }


def _ground(
    case: Case, table: str | Path | None, kept: str | None, strata: str | None, drawings: int, seed: int
) -> Ground:
    if table is None:
        return linked_ground(case, strata, drawings, seed)
    return kept_table(case, kept, strata) if kept else of_tables(written_table(Path(table), strata))


def _keep(chains: Chains | None, methods: Sequence[Answer]) -> None:
    """The draws of each chain, thinned as the sampler gives them: for the page of this run, not for the record."""
    for answer in methods if chains is not None else ():
        trace = answer.details.get("trace")
        if isinstance(trace, Sequence | np.ndarray):
            chains[answer.method] = [[float(size) for size in chain] for chain in trace]  # type: ignore[index]


def _settings(
    strata: str | None, lists: Sequence[str], leave_out: Sequence[str], chapman: bool, plan: Plan
) -> dict[str, str]:
    found = {f.name: str(getattr(plan, f.name)) for f in fields(Plan) if getattr(plan, f.name) is not None}
    found |= {"strata": strata} if strata else {}
    found |= {"lists": "|".join(lists)} if lists else {}
    found |= {"leave_out": "|".join(leave_out)} if leave_out else {}
    return found | ({"chapman": "asked for"} if chapman else {})


def _plan(settings: Mapping[str, str], given: Plan | None) -> Plan:
    """The plan that a record was made with."""
    if given is not None:
        return given
    made: dict[str, Any] = {}
    for f in fields(Plan):
        word = settings.get(f.name)
        if word is not None:
            made[f.name] = word == "True" if word in ("True", "False") else float(word) if "." in word else int(word)
    return Plan(**made)


def _check(question: str, person: str, drawings: int) -> None:
    if not question.strip() or not person.strip():
        raise UsageError(
            "an estimate needs the question that it answers, in words, and the name of a person",
            kept=_NOTHING,
            do="give --question and --person",
        )
    if not FEWEST <= drawings <= MOST:
        raise UsageError(f"{drawings} drawings of the links", kept=_NOTHING, do=f"between {FEWEST} and {MOST}")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 200 else text[:199] + "…"


__all__ = [
    "estimate",
    "estimate_file",
    "estimate_row",
    "estimate_rows",
    "find_estimate",
    "made_of",
    "rerun",
    "review_of",
    "sign",
]
