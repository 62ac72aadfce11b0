"""Redaction plans: what is to be cut from which item, gathered one command after another, and used by ``pack``.

A plan names the very words that must not get out. It is kept by its makers, outside the case, for their eyes alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from solferino.casework.case import Case
from solferino.casework.cutting import Cut, Cuts, located, occurrences
from solferino.casework.fold import Fold
from solferino.casework.ids import find_item
from solferino.casework.redact import capture_of, text_of_item
from solferino.casework.whole import write_whole
from solferino.read import Desk, Drawn, can_draw
from solferino.read.protocol import CannotRead
from solferino.record import Json, NotCanonical, Text, UsageError, canonical, parse_canonical
from solferino.share.absence import find_present
from solferino.share.redact import Cutting, joined_text

PLAN_FORM = "solferino.redaction-plan/1"
_AROUND = 40  # characters shown before and behind a cut
_LARGEST = 1 << 24  # bytes of a plan
KEEP_IT = (
    "The plan names what must not get out: keep it where nobody else can read it, and never with the package. "
    "What you typed may stand in the history of your shell; --words FILE reads words from a file."
)


class PlanUnreadable(UsageError):
    """A plan cannot be read, or is of another case or another text."""

    code = "SOLF-E260"


@dataclass(frozen=True, slots=True)
class Planned:
    """The cuts of one item. reading: id of the text that spans count in, or None."""

    item: str
    number: str
    reading: str | None
    cuts: tuple[Cut, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One cut with its surroundings. where: characters of the text, or a place on a page. words: what is cut."""

    where: str
    reason: str
    before: str
    words: str
    behind: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a plan would do to one item. units: how many are cut in the text. notes: what its maker should know."""

    number: str
    shown: tuple[Shown, ...]
    notes: tuple[str, ...]

    def form(self) -> dict[str, Any]:
        """What ``solferino redact --preview --json`` prints."""
        rows = [
            {"where": s.where, "reason": s.reason, "before": s.before, "words": s.words, "behind": s.behind}
            for s in self.shown
        ]
        return {"schema": "solferino.redact/1", "item": self.number, "cuts": rows, "notes": list(self.notes)}


def read_plan(path: Path, case: Case) -> dict[str, list[Cut]]:
    """The cuts of a plan by item id, for :func:`solferino.casework.redact.redacted_copy`.

    Raises PlanUnreadable, also where the plan is of another case, or an item's text is not the one it was made for.
    """
    state = case.fold()
    found: dict[str, list[Cut]] = {}
    for planned in _read(path, case):
        text = text_of_item(case, state, planned.item) if planned.item in state.items else None
        if planned.item not in state.items or (text.id if text else None) != planned.reading:
            raise PlanUnreadable(
                f"the text of {planned.number} is not the one that the plan was made for",
                where=path.name,
                kept="nothing was changed",
                do="make the plan for this item anew with `solferino redact`, in a new file",
            )
        found[planned.item] = list(planned.cuts)
    return found


def add_to_plan(path: Path, case: Case, item: str, cuts: Sequence[Cut]) -> Planned:
    """Put cuts of an item into a plan, and make the plan where there is none. A cut that stands there stays once.

    Raises UsageError for cuts that lie nowhere and a plan inside the case folder, PlanUnreadable, CannotRead.
    """
    if case.path is not None and path.resolve().is_relative_to(case.path.resolve()):
        raise UsageError(
            "a plan names what must not get out; it is not kept in the case folder",
            kept="nothing was changed",
            do="name a file elsewhere",
        )
    state = case.fold()
    target = find_item(state.numbers(), item)
    plan = {p.item: p for p in _read(path, case)} if path.exists() else {}
    before = plan[target].cuts if target in plan else ()
    text = text_of_item(case, state, target)
    planned = Planned(
        target, state.numbers()[target], text.id if text else None, tuple(dict.fromkeys((*before, *cuts)))
    )
    locate(case, state, planned)
    plan[target] = planned
    _write(path, case, sorted(plan.values(), key=lambda p: int(p.number.removeprefix("I-"))))
    return planned


def locate(case: Case, state: Fold, planned: Planned) -> tuple[Cuts, Text | None]:
    """Where the cuts of an item lie. Raises UsageError, and CannotRead for pages that cannot be drawn."""
    text = text_of_item(case, state, planned.item)
    return located(planned.cuts, text, _drawn(case, state, planned)), text


def preview(case: Case, planned: Planned) -> Preview:
    """What would be cut, with its surroundings, and what its maker should know."""
    state = case.fold()
    cuts, text = locate(case, state, planned)
    shown = list(_shown(cuts, text))
    for cut in planned.cuts:
        if cut.page is not None or cut.box is not None or cut.region is not None:
            shown.append(Shown(_place(cut), cut.reason, "", "", ""))
    return Preview(planned.number, tuple(shown), tuple(_notes(state, planned, cuts, text)))


def _place(cut: Cut) -> str:
    if cut.box is not None:
        return f"page {cut.box[0]}, box {','.join(map(str, cut.box[1:]))}"
    return f"page {cut.page}" if cut.page is not None else f"region {','.join(map(str, cut.region or ()))}"


def _drawn(case: Case, state: Fold, planned: Planned) -> Drawn | None:
    capture = capture_of(state, planned.item)
    if not can_draw(capture.media_type or ""):
        return None
    with Desk(plug_ins=False) as desk:
        try:
            return desk.measured(case.vault.objects.read(capture.digest), capture.media_type or "")
        except CannotRead:
            if any(cut.span is None and cut.word is None for cut in planned.cuts):
                raise
            return None


def _shown(cuts: Cuts, text: Text | None) -> Iterator[Shown]:
    if text is None:
        return
    for cut in joined_text(text.text, cuts.text):
        before = text.text[max(0, cut.start - _AROUND) : cut.start]
        behind = text.text[cut.end : cut.end + _AROUND]
        yield Shown(f"{cut.start}-{cut.end}", cut.reason, before, text.text[cut.start : cut.end], behind)


def _notes(state: Fold, planned: Planned, cuts: Cuts, text: Text | None) -> Iterator[str]:
    if text is not None:
        kept = _kept(text.text, joined_text(text.text, cuts.text))
        for said in find_present([("the text that is kept", kept.encode("utf-8"))], cuts.values):
            yield f"{said}: a package will be refused until it is cut there too"
        for number, value in enumerate(cuts.values, 1):
            parts = [part for part in value.split() if sum(c.isalnum() for c in part) >= 3]
            alone = sum(1 for part in parts for _ in occurrences(kept, part)) if 1 < len(parts) <= 4 else 0
            if alone:
                yield f"single words of cut value {number} stand in {alone} more places of the text that is kept"
    if cuts.shared:
        yield f"{cuts.shared} passages of the pages that are cut also stand in text that is kept"
    numbers = state.numbers()
    digest = capture_of(state, planned.item).digest
    same = [numbers[i] for i in state.item_of_bytes(digest) if i != planned.item]
    if same:
        yield f"{', '.join(same)} holds the same bytes: redact or withhold it as well"
    if len({c.digest for c in state.captures[planned.item]}) > 1:
        yield "the item was seen with other bytes before; only the last are given, redacted"


def _kept(text: str, cuts: Sequence[Cutting]) -> str:
    parts, at = [], 0
    for cut in cuts:
        parts.append(text[at : cut.start])
        at = cut.end
    return "\n\n[]\n\n".join((*parts, text[at:]))


# -- the file ---------------------------------------------------------------------------------------------------------


def _read(path: Path, case: Case) -> list[Planned]:
    try:
        with path.open("rb") as file:
            form = parse_canonical(file.read(_LARGEST))
    except OSError as error:
        raise _unreadable(path, f"it cannot be opened: {error.strerror or error}") from error
    except NotCanonical as error:
        raise _unreadable(path, "it is no canonical JSON") from error
    if not isinstance(form, dict) or form.get("form") != PLAN_FORM or not isinstance(form.get("items"), list):
        raise _unreadable(path, f"it is not of the form {PLAN_FORM}")
    if form.get("case") != case.id:
        raise _unreadable(path, "it was made for another case")
    return [_planned(path, row) for row in cast("list[Any]", form["items"])]


def _planned(path: Path, row: Any) -> Planned:
    try:
        cuts = tuple(Cut.of(form) for form in row["cuts"])
        return Planned(str(row["item"]), str(row["number"]), row.get("reading"), cuts)
    except (KeyError, TypeError, AttributeError) as error:
        raise _unreadable(path, "an item in it is not of the form that is understood here") from error


def _unreadable(path: Path, why: str) -> PlanUnreadable:
    return PlanUnreadable(
        f"this plan cannot be used: {why}",
        where=path.name,
        kept="nothing was changed",
        do="name a plan that `solferino redact` made for this case, or a new file",
    )


def _write(path: Path, case: Case, plan: Sequence[Planned]) -> None:
    rows = []
    for planned in plan:
        row: dict[str, Any] = {"cuts": [c.form() for c in planned.cuts], "item": planned.item, "number": planned.number}
        rows.append({**row, "reading": planned.reading} if planned.reading else row)
    data = canonical(cast("Json", {"case": case.id, "form": PLAN_FORM, "items": rows}))
    write_whole(path, data, private=True, option="--plan")
