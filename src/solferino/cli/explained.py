"""One claim with the reasons for it, in lines to read or as JSON."""

from __future__ import annotations

from typing import Any

from solferino.casework.explain import Reason, explain
from solferino.casework.held import held
from solferino.casework.ids import find_claim_id
from solferino.casework.rows import Rows
from solferino.cli.opened import opened
from solferino.cli.options import Look
from solferino.cli.talk import Talk, plain, print_json, print_lines
from solferino.record import Exit, Held, HeldClaim, content

_AROUND = 80  # characters of text on either side


def explain_claim(talk: Talk, look: Look, wanted: str) -> int:
    """Print one claim whole: its words in their place, and why it is there."""
    with opened(talk, look.case, read_only=True) as case:
        view = held(case, look.held, look.as_of)
        claims = {c.id: c for c in view.claims}
        row = claims[find_claim_id(claims, wanted)]
        reasons = explain(case, view, row)
        form = Rows(view).claim(row)
    for note in view.notes:
        talk.say(f"note: {note}")
    before, after = _around(view, row)
    if look.as_json:
        print_json(_form(view, row, form, reasons, before, after))
    else:
        print_lines(_lines(row, form, reasons, before, after))
    return int(Exit.DONE)


def _around(view: Held, row: HeldClaim) -> tuple[str, str]:
    passage = row.claim.passage
    text = view.texts[passage.reading].text
    return text[max(0, passage.start - _AROUND) : passage.start], text[passage.end : passage.end + _AROUND]


def _form(
    view: Held, row: HeldClaim, form: dict[str, Any], reasons: tuple[Reason, ...], before: str, after: str
) -> dict[str, Any]:
    return {
        "schema": "solferino.claim/1",
        "case": view.case,
        "size": view.size,
        **form,
        "decisions": [{**content(d), "name": view.people.get(d.person)} for d in row.decisions],
        "context": {"before": before, "after": after},
        "why": [{"about": r.about, "words": r.words, "start": r.start, "end": r.end} for r in reasons],
    }


def _lines(row: HeldClaim, form: dict[str, Any], reasons: tuple[Reason, ...], before: str, after: str) -> list[str]:
    lines = [
        f"{row.id}",
        f"{form['kind']} in {form['document']}, characters {form['start']}-{form['end']}, {form['standing']}",
        "",
        plain(f"…{before}⟦{row.claim.passage.quote}⟧{after}…"),
        "",
    ]
    width = max(len(r.about) for r in reasons)
    for reason in reasons:
        at = "" if reason.start is None else f" [{reason.start}-{reason.end}]"
        lines.append(plain(f"{reason.about:<{width}}  {reason.words}{at}"))
    return lines
