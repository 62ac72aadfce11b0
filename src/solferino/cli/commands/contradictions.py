"""``solferino contradictions``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from solferino.casework.ids import find_claim_id, short_id
from solferino.casework.rows import Rows
from solferino.cli.listing import show
from solferino.cli.options import Look, look_options
from solferino.cli.talk import Talk
from solferino.cli.viewed import viewed
from solferino.record import FindingKind, Held, UsageError

KINDS = tuple(str(kind) for kind in FindingKind if kind is not FindingKind.CORROBORATION)
SHOWN = 2  # claims of one side in the table; all of them stand in --json
WIDTH = 60  # characters of their words


@click.command("contradictions")
@look_options
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only this kind; may be given again.")
@click.option("--about", metavar="HANDLE", help="Only what concerns this incident or statement (M-001, S-003).")
@click.pass_obj
def command(talk: Talk, look: Look, kinds: tuple[str, ...], about: str | None) -> int:
    """List what stands against what, side by side: contradictions (real and apparent), denials, figures that moved or
    were taken back, things called by two names, quotations that drifted.
    """
    with viewed(talk, look) as view:
        wanted = None if about is None else _known(view, about)
        rows_of = Rows(view)
        found = [
            f
            for f in view.findings
            if f.kind is not FindingKind.CORROBORATION
            and (not kinds or str(f.kind) in kinds)
            and wanted in (None, f.about)
        ]
        rows = [rows_of.contradiction(f) for f in found]
        return show(
            talk,
            view,
            "solferino.contradictions/1",
            rows,
            form=look.form,
            columns=("kind", "about", "why", "differs", "one side", "the other side"),
            cells=_cells,
            nothing="no contradiction, denial or revision in this view"
            if not kinds and wanted is None
            else "nothing of this kind in this view",
        )


def _known(view: Held, about: str) -> str:
    """The handle as the view has it, or the id of a claim. Raises UsageError for what the view does not know."""
    handle = about.strip().upper()
    if handle in {i.handle for i in view.incidents} | {s.handle for s in view.shared}:
        return handle
    if handle[:2] in ("M-", "S-", "O-"):
        raise UsageError(f"nothing in this view is called {about}", do="`solferino incidents` lists the handles")
    return find_claim_id([c.id for c in view.claims], about)


def _cells(row: dict[str, Any]) -> tuple[object, ...]:
    about = short_id(row["about"]) if row["about"].startswith("claim:") else row["about"]
    said = (row["kind"], about, row["why"], row.get("differs"))
    return (*said, _side(row["supporting"]), _side(row["opposing"]))


def _side(claims: Sequence[dict[str, Any]]) -> str:
    """``harbour.txt “nine were killed” (Harbour Office); … and 2 more``."""
    more = f" and {len(claims) - SHOWN} more" if len(claims) > SHOWN else ""
    return "; ".join(_one(claim) for claim in claims[:SHOWN]) + more


def _one(claim: dict[str, Any]) -> str:
    words = " ".join(claim["quote"].split())
    shown = words if len(words) <= WIDTH else words[: WIDTH - 1].rstrip() + "…"
    voice = claim.get("source") or claim.get("speaker") or claim.get("body") or claim.get("alleged_by")
    bare = shown.strip('“”"')
    return f"{claim['document']} “{bare}”" + (f" ({voice['name']})" if voice else "")
