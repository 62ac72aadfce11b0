"""link review: pairs of rows for two people to look at, what they decide, and what became of persons from run to run.

Names stand in these rows because nobody can judge a pair without them. Nothing here goes into a dossier or an export
unless somebody asks for that file by name.
"""

from __future__ import annotations

import csv
import difflib
import io
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from solferino.casework.list_views import lists_in, row_form
from solferino.casework.lists import current_lists
from solferino.count.lists import ListRow
from solferino.names.crossing import forms, keys
from solferino.record import (
    CasualtyList,
    Held,
    LinkRun,
    NothingFound,
    RowPair,
    Standing,
    UsageError,
    Verdict,
    content,
)
from solferino.review import Word, binding, words_on

_NOTHING = "nothing was changed"
# The four values of what people say, and where they say the opposite.
_LOOKED = {Verdict.SAME: "yes", Verdict.NOT_SAME: "no", None: "unsure"}
_WORDED = ("name", "place", "status")
_SHOWN = ("name", "sex", "age", "born", "died", "place", "status")


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of a view by their ids, each with its list."""

    rows: Mapping[str, tuple[CasualtyList, ListRow]]

    @classmethod
    def of(cls, view: Held) -> Shown:
        """The rows of all lists that stand in a view."""
        return cls({r.entry.id: (entry, r) for entry, rows in lists_in(view) for r in rows.rows})

    def form(self, row: str) -> dict[str, Any]:
        """A row as plain values; its id alone where the view has no such row."""
        found = self.rows.get(row)
        if found is None:
            return {"id": row, "row": None, "list": None}
        form = row_form(*found)
        return {**form, "list_name": found[0].name}


def link_summary(view: Held) -> dict[str, Any]:
    """The last run of a view in numbers: persons, unmatched, queue, flags, precision and recall; and what it rests on.

    Raises NothingFound where there is none.
    """
    run = _run_of(view)
    current = {entry.id for entry in current_lists(view.lists)}
    flags: dict[str, int] = defaultdict(int)
    for person in view.persons:
        for flag in person.flags:
            flags[flag] += 1
    rows = {row for person in view.persons for row in person.rows}
    made = binding(view.row_decisions, rows)
    since = sum(1 for d in made.decisions if d not in set(run.decisions))
    notes = []
    if set(run.lists) != current:
        notes.append("lists were declared anew since this run: run `solferino count link run`")
    if since:
        notes.append(f"{since} decisions were made since this run: run `solferino count link run`")
    signed: dict[str, int] = defaultdict(int)
    for word in words_on(view.row_decisions).values():
        signed[str(word.standing)] += 1
    states: dict[str, int] = defaultdict(int)
    for pair in view.row_pairs:
        states[pair.state] += 1
    names = {entry.id: f"{entry.handle} {entry.name}" for entry in view.lists}
    return {
        "run": run.id,
        "decided": run.decided,
        "person": run.person,
        "name": view.people.get(run.person),
        "engine": run.engine,
        "version": run.version,
        "settings": list(run.settings),
        "lists": [names.get(key, key) for key in run.lists],
        "rows": run.rows,
        "persons": run.persons,
        "unmatched": run.unmatched,
        "queue": run.queue,
        "open": sum(1 for row in _waiting(view)),
        "pairs": dict(sorted(states.items())),
        "flags": dict(sorted(flags.items())),
        "precision": _interval(run.precision),
        "recall": _interval(run.recall),
        "decisions": len(run.decisions),
        "looked": dict(sorted(signed.items())),
        "changes": len(run.changes),
        "problems": [content(reason) for reason in run.problems],
        "notes": notes,
    }


def queue_rows(view: Held) -> list[dict[str, Any]]:
    """The pairs that people are asked about, the most telling first, both rows side by side.

    Those with a probability between .2 and .95 that nobody settled; where two people say the opposite, at the top. A
    pair tells most where its probability is nearest to even and where its rows bring most others along. others: how
    many rows of the lists have the same place and day, and how many of these the same family name in some word:
    families that were killed together look like one person. Raises NothingFound where no run is in the view.
    """
    _run_of(view)
    shown = Shown.of(view)
    words = words_on(view.row_decisions)
    size = {row: len(person.rows) for person in view.persons for row in person.rows}
    handle = {row: person.handle for person in view.persons for row in person.rows}
    together = _together(shown)

    def telling(pair: RowPair) -> tuple[Any, ...]:
        word = words.get(pair.rows)
        disputed = word is not None and word.standing is Standing.DISPUTED
        likely = _likely(pair)
        brings = sum(size.get(row, 1) for row in pair.rows)
        return (not disputed, -round(4 * likely * (1 - likely) * brings, 6), pair.rows)

    made = []
    for pair in sorted(_waiting(view), key=telling):
        a, b = (shown.form(row) for row in pair.rows)
        made.append(
            {
                "rows": list(pair.rows),
                "probability": pair.probability,
                "looked": looked(words.get(pair.rows)),
                "said": _said(words.get(pair.rows), view),
                "first": a,
                "second": b,
                "differences": _differences(a, b),
                "levels": dict(word.split("=", 1) for word in pair.why),
                "persons": [handle.get(row) for row in pair.rows],
                "others": _others(pair.rows, shown, together),
            }
        )
    return made


def decision_rows(view: Held) -> list[dict[str, Any]]:
    """Every pair that anybody decided on, with what each person said last, whether it binds, and why not."""
    shown = Shown.of(view)
    made = binding(view.row_decisions, shown.rows)
    circled = {pair for circle in made.circles for pair in (*circle.joined, circle.parted)}
    found = []
    for pair, word in words_on(view.row_decisions).items():
        binds = "must" if pair in made.must else "cannot" if pair in made.cannot else None
        why = "" if binds else _why_not(pair, word, pair in made.words, pair in circled)
        found.append(
            {
                "rows": list(pair),
                "places": [_place(shown, row) for row in pair],
                "looked": looked(word),
                "standing": str(word.standing),
                "signatures": word.signatures,
                "binds": binds,
                "why_not": why or None,
                "said": _said(word, view),
            }
        )
    return found


def person_rows(view: Held, given: str) -> dict[str, Any]:
    """One person: the rows, the pairs among them and to others, flags and changes. Raises UsageError, NothingFound."""
    run = _run_of(view)
    handle = _handle(given)
    person = next((p for p in view.persons if p.handle == handle), None)
    changes = [_change(c) for r in view.link_runs for c in r.changes if handle in (*c.before, *c.after)]
    if person is None:
        after = [h for c in changes for h in c["after"] if handle in c["before"]]
        became = f"; it became {', '.join(after)}" if after else ""
        raise UsageError(
            f"the last run has no person {given!r}{became}", kept=_NOTHING, do="see `solferino count link persons`"
        )
    shown = Shown.of(view)
    mine = set(person.rows)
    words = words_on(view.row_decisions)
    pairs = [pair for pair in view.row_pairs if mine & set(pair.rows)]
    return {
        "handle": handle,
        "run": run.id,
        "flags": list(person.flags),
        "rows": [shown.form(row) for row in person.rows],
        "lists": sorted({form["list_name"] for row in person.rows if (form := shown.form(row))["list"]}),
        "pairs": [
            {**_pair(pair, words, inside=mine.issuperset(pair.rows)), "places": [_place(shown, r) for r in pair.rows]}
            for pair in pairs
        ],
        "changes": changes,
    }


def persons_rows(view: Held, *, flagged: bool = False) -> list[dict[str, Any]]:
    """The persons of the last run: handle, rows, lists, flags. Without names. Raises NothingFound."""
    _run_of(view)
    place = {r.entry.id: (entry.handle, entry.name) for entry, rows in lists_in(view) for r in rows.rows}
    return [
        {
            "handle": person.handle,
            "rows": list(person.rows),
            "size": len(person.rows),
            "lists": sorted({place[row][1] for row in person.rows if row in place}),
            "flags": list(person.flags),
        }
        for person in sorted(view.persons, key=lambda p: int(p.handle[2:]))
        if person.flags or not flagged
    ]


def change_rows(view: Held) -> list[dict[str, Any]]:
    """What each run changed against the one before, oldest first. Raises NothingFound where there is no run."""
    _run_of(view)
    return [{"run": run.id, "decided": run.decided, **_change(c)} for run in view.link_runs for c in run.changes]


def persons_csv(view: Held, *, names: bool = False) -> str:
    """Row to person as CSV: list, row, row id, own id, person, flags; with ``names`` what the row says, too."""
    _run_of(view)
    out = io.StringIO()
    columns = ["list", "row", "row_id", "own_id", "person", "person_rows", "flags"]
    write = csv.writer(out, lineterminator="\n")
    write.writerow([*columns, *(_SHOWN if names else ())])
    of_row = {row: person for person in view.persons for row in person.rows}
    for entry, rows in lists_in(view):
        for row in rows.rows:
            person = of_row.get(row.entry.id)
            form = row_form(entry, row)
            own = form["own_id"] if names else None
            cells = [entry.name, row.entry.row, row.entry.id, own or ""]
            cells += (
                [person.handle, len(person.rows), " ".join(person.flags)] if person else ["", 0, form["aside"] or ""]
            )
            write.writerow([*cells, *([_words(form[name]) for name in _SHOWN] if names else [])])
    return out.getvalue()


def looked(word: Word | None) -> str:
    """What people say of a pair: ``nobody has looked``, ``unsure``, ``no``, ``yes``, or ``disputed``."""
    if word is None:
        return "nobody has looked"
    return "disputed" if word.standing is Standing.DISPUTED else _LOOKED[word.verdict]


# -- parts --------------------------------------------------------------------------------------------------------


def _run_of(view: Held) -> LinkRun:
    if view.link_run is None:
        raise NothingFound("no linkage run is in this view", do="run `solferino count link run`")
    return view.link_run


def _waiting(view: Held) -> list[RowPair]:
    """The pairs of the last run that are open now: uncertain, and nobody's verdict stands alone on them."""
    words = words_on(view.row_decisions)

    def is_open(pair: RowPair) -> bool:
        word = words.get(pair.rows)
        if word is not None and word.standing is Standing.DISPUTED:
            return True
        return pair.state == "queue" and (word is None or word.verdict is None)

    return [pair for pair in view.row_pairs if is_open(pair)]


def _likely(pair: RowPair) -> float:
    return float(pair.probability) if pair.probability != "unscored" else 0.5


def _together(shown: Shown) -> dict[tuple[str, str], list[str]]:
    """Rows by place, across scripts, and day; for rows that name both."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, (_, row) in shown.rows.items():
        said = row.entry
        if said.place and said.died[0] and said.died[0] == said.died[1]:
            for place in _name_keys(said.place):
                found[place, said.died[0]].append(key)
    return found


def _others(pair: tuple[str, str], shown: Shown, together: Mapping[tuple[str, str], list[str]]) -> dict[str, int]:
    beside: set[str] = set()
    names: set[str] = set()
    for key in pair:
        found = shown.rows.get(key)
        if found is None:
            continue
        said = found[1].entry
        names |= _name_keys(said.name)
        if said.place and said.died[0]:
            for place in _name_keys(said.place):
                beside |= set(together.get((place, said.died[0]), ()))
    beside -= set(pair)
    alike = sum(1 for key in beside if names & _name_keys(shown.rows[key][1].entry.name))
    return {"same_place_and_day": len(beside), "of_these_with_a_word_of_the_name": alike}


def _name_keys(name: str | None) -> set[str]:
    """What the words of a name have in common across scripts."""
    return set(keys(forms(name))) if name else set()


def _differences(a: Mapping[str, Any], b: Mapping[str, Any]) -> dict[str, list[str]]:
    """For fields that differ: both wordings; of words, the characters that differ stand in brackets."""
    found = {}
    for name in _SHOWN:
        one, other = _words(a.get(name)), _words(b.get(name))
        if one != other:
            found[name] = list(marked(one, other)) if name in _WORDED else [one, other]
    return found


def marked(one: str, other: str) -> tuple[str, str]:
    """Two wordings with what stands only in one of them in brackets."""
    first, second = [], []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        first.append(one[a:b] if tag == "equal" or a == b else f"[{one[a:b]}]")
        second.append(other[c:d] if tag == "equal" or c == d else f"[{other[c:d]}]")
    return "".join(first), "".join(second)


def _words(value: Any) -> str:
    if isinstance(value, list):
        low, high = value
        if low == high:
            return "" if low is None else str(low)
        return f"{'' if low is None else low}..{'' if high is None else high}"
    return "" if value is None else str(value)


def _said(word: Word | None, view: Held) -> list[dict[str, Any]]:
    return [
        {
            "person": d.person,
            "name": view.people.get(d.person),
            "verdict": str(d.verdict),
            "reason": d.reason,
            "evidence": list(d.evidence),
            "decided": d.decided,
        }
        for d in (word.said.values() if word else ())
    ]


def _why_not(pair: tuple[str, str], word: Word, here: bool, circled: bool) -> str:
    if not here:
        return "one of the rows is not in the lists as they are declared now"
    if word.standing is Standing.DISPUTED:
        return "two people say the opposite"
    if circled:
        return "it cannot hold together with other decisions"
    return "nobody is sure"


def _pair(pair: RowPair, words: Mapping[tuple[str, str], Word], *, inside: bool) -> dict[str, Any]:
    form = {"rows": list(pair.rows), "probability": pair.probability, "state": pair.state, "why": list(pair.why)}
    return {**form, "inside": inside, "looked": looked(words.get(pair.rows))}


def _change(change: Any) -> dict[str, Any]:
    return {"kind": str(change.kind), "before": list(change.before), "after": list(change.after)}


def _place(shown: Shown, row: str) -> str | None:
    found = shown.rows.get(row)
    return f"{found[0].handle}:{found[1].entry.row}" if found else None


def _handle(given: str) -> str:
    kind, _, digits = given.strip().upper().partition("-")
    if kind == "P" and digits.isascii() and digits.isdigit():
        return f"P-{int(digits):04d}"
    raise UsageError(f"{given!r} is no person of a run", kept=_NOTHING, do="write P-0001")


def _interval(words: str | None) -> dict[str, str] | None:
    if words is None:
        return None
    estimate, low, high = words.split()
    return {"estimate": estimate, "low": low, "high": high}


__all__ = [
    "change_rows",
    "decision_rows",
    "link_summary",
    "looked",
    "marked",
    "person_rows",
    "persons_csv",
    "persons_rows",
    "queue_rows",
]
